// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/import.h"

#include "app/exchange/columns.h"
#include "app/exchange/shopifyorders.h"
#include "app/exchange/supplierfiles.h"
#include "app/links/linkfinder.h"
#include "app/links/parcellinks.h"

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
    QStringList header;
    std::optional<CsvRecord> pending; ///< the first line, where that is data
};

/// Setting of the desk: header signature → {field: header}.
const QString columnsSetting = u"import-columns"_s;

Error wrongFile(const QStringList &missing)
{
    return {.kind = Error::Kind::Input, .code = u"not-csv"_s, .detail = missing.join(u", "_s)};
}

using RememberedColumns = QMap<QString, HeaderMapping>;

RememberedColumns rememberedColumns(const QJsonObject &setting)
{
    RememberedColumns remembered;
    for (auto file = setting.begin(); file != setting.end(); ++file) {
        HeaderMapping &mapping = remembered[file.key()];
        const QJsonObject fields = file.value().toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            mapping.insert(field.key(), field.value().toString());
    }
    return remembered;
}

Result<std::shared_ptr<Reading>> openFile(const ImportRequest &request, const QDateTime &now,
                                          const RememberedColumns &remembered)
{
    auto reading = std::make_shared<Reading>(request.path);
    auto header = reading->csv.open();
    if (!header)
        return tl::unexpected(header.error());
    if (isHeaderless(*header)) {
        reading->pending = CsvRecord{.line = 1, .cells = *header};
        header = numberedHeader(reading->pending->cells.size());
    }
    reading->header = *header;
    // The facts are as old as the file, whenever it is read.
    const QDateTime asOf = std::min(QFileInfo(request.path).lastModified().toUTC(), now);
    const bool mayBeOrders = request.kind ? *request.kind == ImportKind::ShopifyOrders : request.mapping.isEmpty();
    if (mayBeOrders) {
        reading->orders = ShopifyOrderRows::fromHeader(*header, request.shop, asOf);
        if (reading->orders)
            return reading;
        if (request.kind)
            return tl::unexpected(wrongFile(ShopifyOrderRows::missingColumns(*header)));
    }
    HeaderMapping mapping = request.mapping;
    if (mapping.isEmpty())
        mapping = HeaderMapping(remembered.value(headerSignature(*header)));
    if (mapping.isEmpty()) {
        if (const auto preview = previewFile(request.path))
            mapping = preview->mapping;
    }
    reading->suppliers = SupplierRows::fromHeader(*header, mapping, asOf);
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
        if (reading->pending) {
            record = *std::exchange(reading->pending, std::nullopt);
        } else if (!reading->csv.next(record)) {
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
            row->line = record.line;
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

/// Everything one batch did.
struct Saved {
    SaveCount count;
    QList<LinkChange> changes;
    QList<RefusedRow> unlinked; ///< rows whose order is not here
};

Task<SaveCount> saveOrders(Store *store, QList<Order> orders, QDateTime now, WriteMode mode)
{
    if (mode == WriteMode::Preview) {
        auto counted = co_await store->previewOrders(orders);
        co_return counted;
    }
    auto saved = co_await store->saveOrders(orders);
    if (!saved)
        co_return tl::unexpected(saved.error());
    QList<Link> links;
    for (const Order &order : std::as_const(orders))
        links += findLinks(order, now);
    auto tracked = co_await linksByParcels(store, orders, now);
    if (!tracked)
        co_return tl::unexpected(tracked.error());
    links += *tracked;
    if (!links.isEmpty()) {
        auto linked = co_await store->saveLinks(links);
        if (!linked)
            co_return tl::unexpected(linked.error());
    }
    co_return *saved;
}

Task<Saved> saveSupplierRows(Store *store, QList<SupplierRow> rows, ImportKind kind, QDateTime now, WriteMode mode)
{
    Saved done;
    QList<SupplierOrder> supplierOrders;
    QList<SupplierOrder> nameless;
    QList<Link> links;
    for (const SupplierRow &row : std::as_const(rows)) {
        if (row.hasFacts && kind == ImportKind::SupplierOrders)
            supplierOrders.append(row.supplierOrder);
        if (row.orderName.isEmpty()) {
            // A file that names no orders may still say which parcel an order went out with.
            nameless.append(row.supplierOrder);
            continue;
        }
        auto named = co_await store->ordersNamed(row.orderName);
        if (!named)
            co_return tl::unexpected(named.error());
        if (named->isEmpty())
            done.unlinked.append({.line = row.line, .code = u"unknown-order"_s, .value = row.orderName.left(40)});
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
    auto tracked = co_await linksByParcels(store, nameless, now);
    if (!tracked)
        co_return tl::unexpected(tracked.error());
    links += *tracked;
    if (!supplierOrders.isEmpty()) {
        auto saved = co_await store->saveSupplierOrders(supplierOrders, mode);
        if (!saved)
            co_return tl::unexpected(saved.error());
        done.count = *saved;
    }
    if (!links.isEmpty()) {
        auto linked = co_await store->recordLinks(links, mode);
        if (!linked)
            co_return tl::unexpected(linked.error());
        if (kind == ImportKind::Links)
            done.count = linked->count;
        done.changes = linked->changes;
    }
    co_return done;
}

/// Remembers the merchant's columns. A file that could be read does not fail because of it.
Task<bool> rememberColumns(Store *store, QStringList header, HeaderMapping mapping)
{
    auto setting = co_await store->setting(columnsSetting);
    if (!setting)
        co_return false;
    QJsonObject fields;
    for (auto it = mapping.cbegin(); it != mapping.cend(); ++it)
        fields.insert(it.key(), it.value());
    QJsonObject all = *setting;
    all.insert(headerSignature(header), fields);
    auto saved = co_await store->saveSetting(columnsSetting, all);
    co_return saved.has_value();
}

} // namespace

QCoro::Task<Result<FilePreview>> previewImport(Store &store, QString path)
{
    Store *const source = &store;
    auto setting = co_await source->setting(columnsSetting);
    auto preview = co_await QtConcurrent::run(previewFile, path);
    if (!preview || !setting)
        co_return preview;
    const HeaderMapping remembered = rememberedColumns(*setting).value(headerSignature(preview->header));
    if (!remembered.isEmpty()) {
        preview->mapping = remembered;
        preview->isRemembered = true;
        const bool hasFacts = remembered.contains(u"status"_s) || remembered.contains(u"amount"_s);
        preview->kind = hasFacts ? ImportKind::SupplierOrders : ImportKind::Links;
    }
    co_return preview;
}

QCoro::Task<Result<ImportReport>> importFile(Store &store, const Clock &clock, ImportRequest request,
                                             ImportProgress progress, std::stop_token stop)
{
    Store *const target = &store;
    const QDateTime now = clock.now();
    auto setting = co_await target->setting(columnsSetting);
    if (!setting)
        co_return tl::unexpected(setting.error());
    const RememberedColumns remembered = rememberedColumns(*setting);
    auto opened = co_await QtConcurrent::run(openFile, request, now, remembered);
    if (!opened)
        co_return tl::unexpected(opened.error());
    const std::shared_ptr<Reading> reading = *opened;
    const WriteMode mode = request.mode;
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
            auto saved = co_await saveOrders(target, batch.orders, now, mode);
            if (!saved)
                co_return tl::unexpected(saved.error());
            add(report.saved, *saved);
        }
        if (!batch.supplierRows.isEmpty()) {
            auto saved = co_await saveSupplierRows(target, batch.supplierRows, report.kind, now, mode);
            if (!saved)
                co_return tl::unexpected(saved.error());
            add(report.saved, saved->count);
            report.refused += saved->unlinked;
            report.unknownOrders += int(saved->unlinked.size());
            report.linkChanges += saved->changes;
            if (report.linkChanges.size() > ImportReport::undoLimit) {
                report.linkChanges.clear();
                report.isUndoable = false;
            }
        }
        if (progress)
            progress(batch.bytesDone, bytesTotal);
    }
    if (!request.mapping.isEmpty() && mode == WriteMode::Write)
        co_await rememberColumns(target, reading->header, request.mapping);
    std::stable_sort(report.refused.begin(), report.refused.end(),
                     [](const RefusedRow &a, const RefusedRow &b) { return a.line < b.line; });
    co_return report;
}

} // namespace contrordine
