// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/pairqueries.h"

#include "models/store/projection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <limits>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString rowColumns = u"p.row_id, p.order_id, p.shop, p.order_name, p.created_at, p.customer, p.total_minor, "
                           u"p.total_currency, p.financial, p.financial_raw, "
                           "p.fulfillment, p.fulfillment_raw, p.supplier_order, p.supplier_count, p.supplier_name, "
                           "p.stage, p.stage_raw, p.cost_minor, "
                           "p.cost_currency, p.link_source, p.link_confidence, p.shipped_at, p.verdict, p.reasons, "
                           "p.deadline, p.days_left, p.valid_until, "
                           "p.shop_can_cancel, p.open_case, p.case_step, p.as_of, p.urgency_at"_s;

PairRow readRow(const Statement &row)
{
    int column = 0;
    PairRow pair;
    pair.rowId = row.integer(column++);
    pair.order = OrderId(row.text(column++));
    pair.shop = row.text(column++);
    pair.orderName = row.text(column++);
    pair.createdAt = row.instant(column++);
    pair.customer = row.text(column++);
    pair.total = row.money(column);
    column += 2;
    pair.financial.value = financialStatusFromCode(row.text(column++));
    pair.financial.raw = row.text(column++);
    pair.fulfillment.value = fulfillmentStatusFromCode(row.text(column++));
    pair.fulfillment.raw = row.text(column++);
    pair.supplierOrder = SupplierOrderId(row.text(column++));
    pair.supplierCount = int(row.integer(column++));
    pair.supplierName = row.text(column++);
    pair.stage.value = supplierStageFromCode(row.text(column++));
    pair.stage.raw = row.text(column++);
    pair.cost = row.money(column);
    column += 2;
    if (!row.isNull(column))
        pair.linkSource = linkSourceFromCode(row.text(column));
    ++column;
    if (!row.isNull(column))
        pair.linkConfidence = linkConfidenceFromCode(row.text(column));
    ++column;
    pair.shippedAt = row.instant(column++);
    pair.verdict.kind = verdictKindFromCode(row.text(column++));
    const QStringList reasons = row.text(column++).split(u' ', Qt::SkipEmptyParts);
    for (const QString &reason : reasons) {
        if (const std::optional<Reason> known = reasonFromCode(reason))
            pair.verdict.reasons.append(*known);
    }
    pair.verdict.deadline = row.instant(column++);
    if (!row.isNull(column))
        pair.verdict.businessDaysLeft = int(row.integer(column));
    ++column;
    pair.verdict.validUntil = row.instant(column++);
    pair.verdict.shopCanCancel = row.boolean(column++);
    pair.openCase = CaseId(row.text(column++));
    if (!row.isNull(column))
        pair.caseStep = caseStepFromCode(row.text(column));
    ++column;
    pair.asOf = row.instant(column++);
    if (row.integer(column) != std::numeric_limits<qint64>::max())
        pair.due = row.instant(column);
    return pair;
}

struct Today {
    QDateTime start;
    QDateTime end;
};

Today todayOf(const QDateTime &now)
{
    const QDate date = now.toLocalTime().date();
    return {date.startOfDay(), date.addDays(1).startOfDay()};
}

QString endsTodayWhere()
{
    return u"p.verdict IN ('cancel-now', 'ask-supplier', 'awaiting-supplier') AND p.deadline >= ? AND p.deadline < ?"_s;
}

QString orderOf(const PairQuery &query)
{
    const QString direction = query.direction == Qt::AscendingOrder ? u" ASC"_s : u" DESC"_s;
    const QString ties = u"p.created_at DESC, p.order_id"_s;
    const auto by = [&](std::initializer_list<QLatin1StringView> keys) {
        QString order;
        for (const QLatin1StringView key : keys)
            order += key + direction + u", "_s;
        return QString(order + ties);
    };
    // What is missing comes last whichever way the rest is sorted.
    const auto missingLast = [&](QLatin1StringView missing, std::initializer_list<QLatin1StringView> keys) {
        return QString(u"("_s + missing + u"), "_s + by(keys));
    };
    using enum PairQuery::SortBy;
    switch (query.sortBy) {
    case Urgency:
        if (query.view == PairView::NeedsMe) // what has a date comes by its date, whatever it is
            return by({"p.urgency_at"_L1, "p.urgency"_L1});
        [[fallthrough]];
    case Verdict:
        return by({"p.urgency"_L1, "p.urgency_at"_L1});
    case Order:
        return by({"p.order_number"_L1, "p.order_name"_L1});
    case Shop:
        return by({"p.shop"_L1});
    case CreatedAt:
        return u"p.created_at"_s + direction + u", p.order_id"_s;
    case Customer:
        return missingLast("p.customer_key = ''"_L1, {"p.customer_key"_L1});
    case Total:
        return missingLast("p.total_minor IS NULL"_L1, {"p.total_currency"_L1, "p.total_minor"_L1});
    case Fulfillment:
        return by({"p.fulfillment"_L1, "p.financial"_L1});
    case SupplierOrder:
        return missingLast("p.supplier_order = ''"_L1, {"length(p.supplier_order)"_L1, "p.supplier_order"_L1});
    case Supplier:
        return missingLast("p.supplier_key = ''"_L1, {"p.supplier_key"_L1});
    case SupplierStage:
        return missingLast("p.supplier_order = ''"_L1, {"p.stage"_L1});
    case AsOf:
        return missingLast("p.as_of IS NULL"_L1, {"p.as_of"_L1});
    }
    Q_UNREACHABLE();
}

QString jsonOf(const QList<qint64> &numbers)
{
    QString json = u"["_s;
    for (const qint64 number : numbers)
        json += (json.size() > 1 ? u","_s : u""_s) + QString::number(number);
    return json + u"]"_s;
}

} // namespace

struct PairQueries::Selection {
    QString sql; // from FROM on
    QVariantList values;
};

PairQueries::Selection PairQueries::selectionOf(const PairQuery &query) const
{
    QStringList conditions;
    QVariantList values;
    const Today today = todayOf(m_now);
    switch (query.view) {
    case PairView::All:
        break;
    case PairView::Cancellable:
        conditions.append(u"p.verdict IN ('cancel-now', 'ask-supplier', 'finish-on-shop')"_s);
        break;
    case PairView::EndsToday:
        conditions.append(endsTodayWhere());
        values << sqlInstant(today.start) << sqlInstant(today.end);
        break;
    case PairView::NeedsMe:
        conditions.append(u"p.needs_me = 1"_s);
        break;
    case PairView::AwaitingSupplier:
        conditions.append(u"p.verdict = 'awaiting-supplier'"_s);
        break;
    case PairView::RefundsOnTheWay:
        conditions.append(u"p.refund_until > ?"_s);
        values << sqlInstant(m_now);
        break;
    case PairView::Disputes:
        conditions.append(u"p.verdict IN ('dispute', 'disputed')"_s);
        break;
    case PairView::Unlinked:
        conditions.append(u"p.verdict = 'unlinked'"_s);
        break;
    case PairView::Closed:
        conditions.append(u"p.verdict = 'closed'"_s);
        break;
    }

    if (!query.shop.isEmpty()) {
        conditions.append(u"p.shop = ?"_s);
        values << query.shop;
    }

    QStringList indexed;
    static const QRegularExpression spaces(u"\\s+"_s);
    const QStringList words = foldForSearch(query.search).split(spaces, Qt::SkipEmptyParts);
    for (QString word : words) {
        // The index holds runs of three characters; shorter words are looked for in the text itself.
        if (word.toUcs4().size() >= 3) {
            indexed.append(u'"' + word.replace(u'"', u"\"\""_s) + u'"');
            continue;
        }
        conditions.append(u"instr(p.search, ?) > 0"_s);
        values << word;
    }
    if (!indexed.isEmpty()) {
        conditions.append(u"p.row_id IN (SELECT rowid FROM pair_search WHERE pair_search MATCH ?)"_s);
        values << indexed.join(u" AND "_s);
    }

    Selection selection{.sql = u" FROM pair p"_s, .values = values};
    if (!conditions.isEmpty())
        selection.sql += u" WHERE "_s + conditions.join(u" AND "_s);
    selection.sql += u" ORDER BY "_s + orderOf(query);
    if (query.limit >= 0) {
        selection.sql += u" LIMIT ?"_s;
        selection.values << query.limit;
    }
    return selection;
}

QList<qint64> PairQueries::ids(const PairQuery &query)
{
    const Selection selection = selectionOf(query);
    Statement row(m_database, u"SELECT p.row_id"_s + selection.sql);
    for (const QVariant &value : selection.values)
        row.bind(value);
    QList<qint64> ids;
    while (row.next())
        ids.append(row.integer(0));
    return ids;
}

QList<PairRow> PairQueries::rows(const PairQuery &query)
{
    const Selection selection = selectionOf(query);
    Statement row(m_database, u"SELECT "_s + rowColumns + selection.sql);
    for (const QVariant &value : selection.values)
        row.bind(value);
    QList<PairRow> rows;
    while (row.next())
        rows.append(readRow(row));
    return rows;
}

QList<PairRow> PairQueries::rows(const QList<qint64> &rowIds)
{
    static const QString sql = u"SELECT "_s + rowColumns
        + u" FROM json_each(?) wanted JOIN pair p ON p.row_id = wanted.value ORDER BY wanted.key"_s;
    Statement row(m_database, sql);
    row.bind(jsonOf(rowIds));
    QList<PairRow> rows;
    rows.reserve(rowIds.size());
    while (row.next())
        rows.append(readRow(row));
    return rows;
}

QHash<OrderId, qint64> PairQueries::rowIds(const QList<OrderId> &orders)
{
    QJsonArray ids;
    for (const OrderId &order : orders)
        ids.append(order.toString());
    Statement row(m_database,
                  u"SELECT p.order_id, p.row_id FROM json_each(?) wanted JOIN pair p ON p.order_id = wanted.value"_s);
    row.bind(QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
    QHash<OrderId, qint64> found;
    while (row.next())
        found.insert(OrderId(row.text(0)), row.integer(1));
    return found;
}

std::optional<PairRow> PairQueries::row(const OrderId &order)
{
    static const QString sql = u"SELECT "_s + rowColumns + u" FROM pair p WHERE p.order_id = ?"_s;
    Statement row(m_database, sql);
    row.bind(order.toString());
    return row.next() ? std::optional(readRow(row)) : std::nullopt;
}

QStringList PairQueries::shops()
{
    Statement row(m_database, u"SELECT DISTINCT p.shop FROM pair p WHERE p.shop <> '' ORDER BY p.shop"_s);
    QStringList shops;
    while (row.next())
        shops.append(row.text(0));
    return shops;
}

QMap<PairView, int> PairQueries::counts(const QString &shop)
{
    const Today today = todayOf(m_now);
    const QString sql = u"SELECT count(*), sum(p.verdict IN ('cancel-now', 'ask-supplier', 'finish-on-shop')), sum("_s
        + endsTodayWhere()
        + u"), sum(p.needs_me), sum(p.verdict = 'awaiting-supplier'), sum(p.refund_until > ?), sum(p.verdict IN "
          u"('dispute', 'disputed')), "
          "sum(p.verdict = 'unlinked'), sum(p.verdict = 'closed') FROM pair p"_s
        + (shop.isEmpty() ? QString() : u" WHERE p.shop = ?"_s);
    Statement row(m_database, sql);
    row.bind(today.start).bind(today.end).bind(m_now);
    if (!shop.isEmpty())
        row.bind(shop);
    QMap<PairView, int> counts;
    if (!row.next())
        return counts;
    int column = 0;
    for (const PairView view :
         {PairView::All, PairView::Cancellable, PairView::EndsToday, PairView::NeedsMe, PairView::AwaitingSupplier,
          PairView::RefundsOnTheWay, PairView::Disputes, PairView::Unlinked, PairView::Closed})
        counts.insert(view, int(row.integer(column++)));
    return counts;
}

SupplierSide pairSide(CacheTables &cache, const Link &link, const QMap<SupplierOrderId, SupplierHandling> &handling)
{
    SupplierSide side;
    if (std::optional<SupplierOrder> read = cache.supplierOrder(link.supplierOrder)) {
        side.order = *std::move(read);
    } else {
        side.order.id = link.supplierOrder;
        side.order.platform = link.platform;
    }
    side.handling = handling.value(link.supplierOrder);
    return side;
}

std::optional<PairDetails> pairDetails(Database &cacheFile, Database &deskFile, const OrderId &id, const QDateTime &now)
{
    CacheTables cache(cacheFile);
    DeskTables desk(deskFile);
    std::optional<PairRow> row = PairQueries(cacheFile, now).row(id);
    std::optional<Order> order = cache.order(id);
    if (!row || !order)
        return {};
    PairDetails details;
    details.row = *std::move(row);
    details.order = *std::move(order);
    details.links = desk.links(id);
    const QMap<SupplierOrderId, SupplierHandling> handling = Projection::handlingOf(desk, id);
    for (const Link &link : std::as_const(details.links)) {
        if (link.isActive() && link.confidence == LinkConfidence::Sure)
            details.sides.append(pairSide(cache, link, handling));
        if (!link.isActive())
            continue;
        const QList<Link> claims = desk.linksTo(link.supplierOrder);
        for (const Link &claim : claims) {
            if (claim.order == id)
                continue;
            const std::optional<Order> other = cache.order(claim.order);
            details.claimedBy.insert(link.supplierOrder, other ? other->name : claim.order.toString());
        }
    }
    const QList<CaseId> cases = desk.casesOf(id);
    for (const CaseId &caseId : cases) {
        if (std::optional<CaseHistory> history = desk.history(caseId))
            details.cases.append(*std::move(history));
    }
    details.actions = desk.actionsOf(id);
    return details;
}

} // namespace contrordine
