// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/import.h"

#include "app/exchange/shopifyorders.h"
#include "app/exchange/supplierfiles.h"
#include "app/links/linkfinder.h"

#include <QCoroFuture>
#include <QFileInfo>
#include <QtConcurrentRun>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr qsizetype batchSize = 500;

/// What one stretch of a file holds; made off the caller's thread.
struct Batch {
    QList<Order> orders;
    QList<SupplierRow> supplierRows;
    QList<RefusedRow> refused;
    qint64 rowsRead = 0;
    qint64 bytesDone = 0;
    bool ended = false;
};

/// A file being read: handed from batch to batch, touched by one thread at a time.
struct Reading {
    explicit Reading(const QString &path)
        : csv(path)
    {
    }

    CsvReader csv;
    ImportKind kind = ImportKind::ShopifyOrders;
    std::optional<ShopifyOrderRows> orders;
    std::optional<SupplierRows> suppliers;
};

Error wrongFile(const QStringList &missing)
{
    return {.kind = Error::Kind::Input, .code = u"not-csv"_s, .detail = missing.join(u", "_s)};
}

Result<std::shared_ptr<Reading>> openFile(const ImportRequest &request, const QDateTime &now)
{
    auto reading = std::make_shared<Reading>(request.path);
    const auto header = reading->csv.open();
    if (!header)
        return tl::unexpected(header.error());
    // The facts are as old as the file, whenever it is read.
    const QDateTime asOf = std::min(QFileInfo(request.path).lastModified().toUTC(), now);
    const bool mayBeOrders = !request.kind || *request.kind == ImportKind::ShopifyOrders;
    if (mayBeOrders) {
        reading->orders = ShopifyOrderRows::fromHeader(*header, request.shop, asOf);
        if (reading->orders)
            return reading;
        if (request.kind)
            return tl::unexpected(wrongFile(ShopifyOrderRows::missingColumns(*header)));
    }
    reading->suppliers = SupplierRows::fromHeader(*header, request.mapping, asOf);
    if (!reading->suppliers)
        return tl::unexpected(wrongFile({u"supplier order number"_s}));
    reading->kind = reading->suppliers->hasFacts() ? ImportKind::SupplierOrders : ImportKind::Links;
    if (request.kind)
        reading->kind = *request.kind;
    if (reading->kind == ImportKind::Links && !reading->suppliers->namesOrders())
        return tl::unexpected(wrongFile({u"order"_s}));
    return reading;
}

Batch readBatch(const std::shared_ptr<Reading> &reading)
{
    Batch batch;
    CsvRecord record;
    while (batch.orders.size() < batchSize && batch.supplierRows.size() < batchSize) {
        if (!reading->csv.next(record)) {
            batch.ended = true;
            break;
        }
        ++batch.rowsRead;
        if (reading->orders) {
            if (const auto order = reading->orders->take(record))
                batch.orders.append(*order);
            continue;
        }
        auto row = reading->suppliers->read(record);
        if (row) {
            batch.supplierRows.append(*row);
        } else {
            row.error().line = record.line;
            batch.refused.append(row.error());
        }
    }
    if (reading->orders) {
        if (batch.ended) {
            if (const auto last = reading->orders->finish())
                batch.orders.append(*last);
        }
        batch.refused = reading->orders->takeRefused();
    }
    batch.bytesDone = reading->csv.position();
    return batch;
}

void add(SaveCount &total, const SaveCount &more)
{
    total.added += more.added;
    total.changed += more.changed;
    total.unchanged += more.unchanged;
}

Task<SaveCount> saveOrders(Store *store, QList<Order> orders, QDateTime now)
{
    auto saved = co_await store->saveOrders(orders);
    if (!saved)
        co_return tl::unexpected(saved.error());
    QList<Link> links;
    for (const Order &order : std::as_const(orders))
        links += findLinks(order, now);
    if (!links.isEmpty()) {
        auto linked = co_await store->saveLinks(links);
        if (!linked)
            co_return tl::unexpected(linked.error());
    }
    co_return *saved;
}

Task<SaveCount> saveSupplierRows(Store *store, QList<SupplierRow> rows, ImportKind kind, QDateTime now)
{
    QList<SupplierOrder> supplierOrders;
    QList<Link> links;
    for (const SupplierRow &row : std::as_const(rows)) {
        if (row.hasFacts && kind == ImportKind::SupplierOrders)
            supplierOrders.append(row.supplierOrder);
        if (row.orderName.isEmpty())
            continue;
        auto named = co_await store->ordersNamed(row.orderName);
        if (!named)
            co_return tl::unexpected(named.error());
        // A name that two shops share points at neither for sure.
        const LinkConfidence confidence = named->size() == 1 ? LinkConfidence::Sure : LinkConfidence::Doubtful;
        const QList<OrderId> orders = *named;
        for (const OrderId &order : orders) {
            links.append({.order = order,
                          .supplierOrder = row.supplierOrder.id,
                          .platform = row.supplierOrder.platform,
                          .source = LinkSource::Import,
                          .confidence = confidence,
                          .createdAt = now});
        }
    }
    SaveCount count;
    if (!supplierOrders.isEmpty()) {
        auto saved = co_await store->saveSupplierOrders(supplierOrders);
        if (!saved)
            co_return tl::unexpected(saved.error());
        count = *saved;
    }
    if (!links.isEmpty()) {
        auto linked = co_await store->saveLinks(links);
        if (!linked)
            co_return tl::unexpected(linked.error());
        if (kind == ImportKind::Links)
            count = *linked;
    }
    co_return count;
}

} // namespace

QCoro::Task<Result<ImportReport>> importFile(Store &store, const Clock &clock, ImportRequest request,
                                             ImportProgress progress, std::stop_token stop)
{
    Store *const target = &store;
    const QDateTime now = clock.now();
    auto opened = co_await QtConcurrent::run(openFile, request, now);
    if (!opened)
        co_return tl::unexpected(opened.error());
    const std::shared_ptr<Reading> reading = *opened;
    ImportReport report;
    report.kind = reading->kind;
    const qint64 bytesTotal = reading->csv.size();
    bool ended = false;
    while (!ended) {
        if (stop.stop_requested()) {
            report.stopped = true;
            break;
        }
        const Batch batch = co_await QtConcurrent::run(readBatch, reading);
        ended = batch.ended;
        report.rowsRead += batch.rowsRead;
        report.refused += batch.refused;
        if (!batch.orders.isEmpty()) {
            auto saved = co_await saveOrders(target, batch.orders, now);
            if (!saved)
                co_return tl::unexpected(saved.error());
            add(report.saved, *saved);
        }
        if (!batch.supplierRows.isEmpty()) {
            auto saved = co_await saveSupplierRows(target, batch.supplierRows, report.kind, now);
            if (!saved)
                co_return tl::unexpected(saved.error());
            add(report.saved, *saved);
        }
        if (progress)
            progress(batch.bytesDone, bytesTotal);
    }
    co_return report;
}

} // namespace contrordine
