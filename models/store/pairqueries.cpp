// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/pairqueries.h"

#include "models/store/projection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <vector>

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
                           "p.shop_can_cancel, p.open_case, p.case_step, p.as_of"_s;

PairRow readRow(const Statement &row)
{
    int column = 0;
    PairRow pair;
    pair.rowId = RowId(row.integer(column++));
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

constexpr int firstRows = 250; // what is told first: a tall screen full, and what scrolls in next
constexpr int fewRows = 4000; // so many are sorted by themselves sooner than found in their places among all
constexpr int lookedAt = 2000; // rows read in the hope that they hold a screen full of a short word
constexpr int broadShare = 8; // a view with more than one row in so many is found on the way through all

template <class Container>
QString jsonOf(const Container &numbers)
{
    QString json = u"["_s;
    for (const auto number : numbers)
        json += (json.size() > 1 ? u","_s : u""_s) + QString::number(number);
    return json + u"]"_s;
}

QString ranks(const QList<VerdictKind> &verdicts)
{
    QStringList numbers;
    for (const VerdictKind verdict : verdicts)
        numbers.append(QString::number(urgencyOf(verdict)));
    return numbers.join(u", "_s);
}

} // namespace

/// Which rows a view shows: those of some verdicts, or those of a condition that holds for few.
struct PairQueries::View {
    QList<VerdictKind> verdicts; ///< empty = any
    QString condition; ///< empty = none
    QVariantList values;

    bool isAll() const { return verdicts.isEmpty() && condition.isEmpty(); }
    bool isByVerdict() const { return condition.isEmpty(); }
};

/// A way through the rows in a sort order: an index of migration 5, one way or the other. What is missing comes last
/// whichever way the rest is sorted, so it is a stretch of its own.
struct PairQueries::Walk {
    QString index;
    QString present; ///< condition of the rows that have what is sorted by; empty = all have
    QString missing;
    QString order; ///< ORDER BY within a stretch
    QString ranks; ///< only verdicts of these ranks; empty = any

    static Walk of(const PairQuery &query)
    {
        const bool up = query.direction == Qt::AscendingOrder;
        const auto by = [up](const QString &index, const QStringList &keys, const QString &present = {},
                             const QString &missing = {}) {
            QStringList order;
            for (const QString &key : keys)
                order.append(key + (up ? u" ASC"_s : u" DESC"_s));
            if (!keys.contains(u"p.created_at"_s))
                order.append(up ? u"p.created_at DESC"_s : u"p.created_at ASC"_s);
            if (!keys.contains(u"p.urgency"_s))
                order.append(up ? u"p.urgency ASC"_s : u"p.urgency DESC"_s);
            order.append(up ? u"p.row_id ASC"_s : u"p.row_id DESC"_s);
            return Walk{
                .index = index, .present = present, .missing = missing, .order = order.join(u", "_s), .ranks = {}};
        };
        using enum PairQuery::SortBy;
        switch (query.sortBy) {
        case Urgency:
        case Verdict:
            return by(u"pair_by_urgency"_s, {u"p.urgency"_s, u"p.urgency_at"_s});
        case Order:
            return by(u"pair_by_order"_s, {u"p.order_number"_s, u"p.order_name"_s});
        case CreatedAt:
            return by(u"pair_by_created"_s, {u"p.created_at"_s});
        case Customer:
            return by(u"pair_by_customer"_s, {u"p.customer_key"_s}, u"p.customer_key > ''"_s, u"p.customer_key = ''"_s);
        case Total:
            return by(u"pair_by_total"_s, {u"p.total_currency"_s, u"p.total_minor"_s},
                      u"p.total_currency IS NOT NULL"_s, u"p.total_currency IS NULL AND p.total_minor IS NULL"_s);
        case Fulfillment:
            return by(u"pair_by_fulfillment"_s, {u"p.fulfillment"_s, u"p.financial"_s});
        case SupplierOrder:
            return by(u"pair_by_supplier_order"_s, {u"length(p.supplier_order)"_s, u"p.supplier_order"_s},
                      u"length(p.supplier_order) > 0"_s, u"length(p.supplier_order) = 0 AND p.supplier_order = ''"_s);
        case Supplier:
            return by(u"pair_by_supplier"_s, {u"p.supplier_key"_s}, u"p.supplier_key > ''"_s, u"p.supplier_key = ''"_s);
        case SupplierStage:
            return by(u"pair_by_stage"_s, {u"iif(p.supplier_order = '', '', p.stage)"_s},
                      u"iif(p.supplier_order = '', '', p.stage) > ''"_s,
                      u"iif(p.supplier_order = '', '', p.stage) = ''"_s);
        case AsOf:
            return by(u"pair_by_as_of"_s, {u"p.as_of"_s}, u"p.as_of IS NOT NULL"_s, u"p.as_of IS NULL"_s);
        }
        Q_UNREACHABLE();
    }

    QStringList stretches() const { return missing.isEmpty() ? QStringList{QString()} : QStringList{present, missing}; }

    /// From FROM to ORDER BY, of one stretch.
    QString rowsOf(const QString &stretch) const
    {
        QStringList conditions;
        if (!stretch.isEmpty())
            conditions.append(stretch);
        if (!ranks.isEmpty())
            conditions.append(u"+p.urgency IN ("_s + ranks + u")"_s);
        return u" FROM pair p INDEXED BY "_s + index
            + (conditions.isEmpty() ? QString() : QString(u" WHERE "_s + conditions.join(u" AND "_s))) + u" ORDER BY "_s
            + order;
    }
};

/// Rows without order: a bit each.
class PairQueries::Set
{
public:
    void insert(RowId id)
    {
        if (id >= m_bits.size())
            m_bits.resize(std::max<size_t>(id + size_t(1), m_bits.size() * 2));
        m_size += m_bits[id] ? 0 : 1;
        m_bits[id] = true;
    }
    bool contains(RowId id) const { return id < m_bits.size() && m_bits[id]; }
    int size() const { return m_size; }
    void keepOnly(const Set &other)
    {
        for (size_t id = 0; id < m_bits.size(); ++id) {
            if (m_bits[id] && !other.contains(RowId(id))) {
                m_bits[id] = false;
                --m_size;
            }
        }
    }
    RowIds ids() const
    {
        RowIds list;
        list.reserve(m_size);
        for (size_t id = 0; id < m_bits.size(); ++id) {
            if (m_bits[id])
                list.append(RowId(id));
        }
        return list;
    }

private:
    std::vector<bool> m_bits;
    int m_size = 0;
};

/// Hands over the first column of every row until there are no more or `take` says no.
template <class Take>
void PairQueries::each(const QString &sql, const QVariantList &values, Take take)
{
    Statement row(m_database, sql);
    for (const QVariant &value : values)
        row.bind(value);
    while (row.next() && take(row.integer(0))) { }
}

PairQueries::View PairQueries::viewOf(PairView view) const
{
    using enum VerdictKind;
    const Today today = todayOf(m_now);
    switch (view) {
    case PairView::All:
        return {};
    case PairView::Cancellable:
        return {.verdicts = {CancelNow, AskSupplier, FinishOnShop}, .condition = {}, .values = {}};
    case PairView::EndsToday:
        return {.verdicts = {},
                .condition = u"p.deadline >= ? AND p.deadline < ? AND p.urgency IN ("_s
                    + ranks({CancelNow, AskSupplier, AwaitingSupplier}) + u")"_s,
                .values = {sqlInstant(today.start), sqlInstant(today.end)}};
    case PairView::NeedsMe:
        return {.verdicts = {}, .condition = u"p.needs_me = 1"_s, .values = {}};
    case PairView::AwaitingSupplier:
        return {.verdicts = {AwaitingSupplier}, .condition = {}, .values = {}};
    case PairView::RefundsOnTheWay:
        return {.verdicts = {}, .condition = u"p.refund_until > ?"_s, .values = {sqlInstant(m_now)}};
    case PairView::Disputes:
        return {.verdicts = {Dispute, Disputed}, .condition = {}, .values = {}};
    case PairView::Unlinked:
        return {.verdicts = {Unlinked}, .condition = {}, .values = {}};
    case PairView::Closed:
        return {.verdicts = {Closed}, .condition = {}, .values = {}};
    }
    Q_UNREACHABLE();
}

int PairQueries::countOf(const QList<VerdictKind> &verdicts)
{
    const QString where = verdicts.isEmpty() ? QString() : QString(u" WHERE urgency IN ("_s + ranks(verdicts) + u")"_s);
    return m_database.value(u"SELECT sum(pairs) FROM pair_count"_s + where).toInt();
}

int PairQueries::countOf(const View &view)
{
    if (view.isByVerdict())
        return countOf(view.verdicts);
    Statement row(m_database, u"SELECT count(*) FROM pair p WHERE "_s + view.condition);
    for (const QVariant &value : view.values)
        row.bind(value);
    return row.next() ? int(row.integer(0)) : 0;
}

PairQueries::Set PairQueries::setOf(const QString &sql, const QVariantList &values)
{
    Set set;
    each(sql, values, [&set](qint64 id) {
        set.insert(RowId(id));
        return true;
    });
    return set;
}

/// Hands over the row ids in order, those of `only` if given, until `take` says no.
void PairQueries::walk(const Walk &walk, const Set *only, const std::function<bool(RowId)> &take)
{
    bool more = true;
    for (const QString &stretch : walk.stretches()) {
        if (!more)
            return;
        each(u"SELECT p.row_id"_s + walk.rowsOf(stretch), {}, [&](qint64 id) {
            more = (only && !only->contains(RowId(id))) || take(RowId(id));
            return more;
        });
    }
}

/// A few rows, looked up and sorted.
RowIds PairQueries::sorted(const Walk &walk, const Set &set)
{
    const QString missingLast = walk.missing.isEmpty() ? QString() : QString(u"("_s + walk.missing + u"), "_s);
    RowIds ids;
    each(u"SELECT p.row_id FROM json_each(?) wanted JOIN pair p ON p.row_id = wanted.value ORDER BY "_s + missingLast
             + walk.order,
         {jsonOf(set.ids())}, [&ids](qint64 id) {
             ids.append(RowId(id));
             return true;
         });
    return ids;
}

PairIds PairQueries::find(const PairQuery &query, const std::function<void(const PairIds &)> &first)
{
    Walk way = Walk::of(query);
    const View view = viewOf(query.view);

    QStringList indexed; // the full-text index holds runs of three characters
    QStringList shortWords; // shorter words are looked for in the text itself
    QStringList shortConditions;
    static const QRegularExpression spaces(u"\\s+"_s);
    const QStringList words = foldForSearch(query.search).split(spaces, Qt::SkipEmptyParts);
    for (QString word : words) {
        if (word.toUcs4().size() >= 3) {
            indexed.append(u'"' + word.replace(u'"', u"\"\""_s) + u'"');
        } else {
            shortWords.append(word);
            shortConditions.append(u"instr(p.search, ?) > 0"_s);
        }
    }
    const QVariantList shortValues(shortWords.cbegin(), shortWords.cend());
    const auto tell = [&](RowIds ids, int total) {
        if (!first || (query.limit >= 0 && query.limit <= firstRows))
            return; // all there is comes at once
        if (query.limit >= 0)
            total = std::min(total, query.limit);
        first({.ids = std::move(ids), .total = total, .complete = false});
    };

    // What narrows the rows down is put together as a set; a view of many rows without any search is met on the way.
    std::optional<Set> set;
    const auto narrow = [&set](Set more) {
        if (set)
            set->keepOnly(more);
        else
            set = std::move(more);
    };
    const int all = countOf(QList<VerdictKind>());
    int total = all;
    if (!view.isAll()) {
        total = countOf(view);
        const bool broad = view.isByVerdict() && total > all / broadShare;
        if (broad)
            way.ranks = ranks(view.verdicts);
        if (!broad || !words.isEmpty()) {
            const QString condition =
                view.isByVerdict() ? u"p.urgency IN ("_s + ranks(view.verdicts) + u")"_s : view.condition;
            set = setOf(u"SELECT p.row_id FROM pair p WHERE "_s + condition, view.values);
        }
    }
    if (!indexed.isEmpty())
        narrow(setOf(u"SELECT rowid FROM pair_search WHERE pair_search MATCH ?"_s, {indexed.join(u" AND "_s)}));
    if (!shortWords.isEmpty()) {
        const QString condition = shortConditions.join(u" AND "_s);
        if (set && set->size() <= all / broadShare) {
            set = setOf(u"SELECT p.row_id FROM json_each(?) wanted JOIN pair p ON p.row_id = wanted.value WHERE "_s
                            + condition,
                        QVariantList{jsonOf(set->ids())} + shortValues);
        } else {
            // Many rows hold a short word: most often a screen full is found at once, and all are counted after.
            if (first && indexed.isEmpty()) {
                RowIds found;
                const QString stretch = way.stretches().constFirst();
                each(u"SELECT p.row_id FROM (SELECT p.row_id, p.search"_s + way.rowsOf(stretch)
                         + u" LIMIT %1) p WHERE "_s.arg(lookedAt) + condition,
                     shortValues, [&](qint64 id) {
                         found.append(RowId(id));
                         return found.size() < firstRows;
                     });
                if (found.size() == firstRows)
                    tell(found, -1);
            }
            narrow(setOf(u"SELECT p.row_id FROM pair p WHERE "_s + condition, shortValues));
        }
    }

    PairIds answer{.ids = {}, .total = set ? set->size() : total, .complete = true};
    if (set && set->size() <= fewRows) {
        answer.ids = sorted(way, *set);
    } else {
        answer.ids.reserve(answer.total);
        walk(way, set ? &*set : nullptr, [&](RowId id) {
            answer.ids.append(id);
            if (answer.ids.size() == firstRows && answer.total > 2 * firstRows)
                tell(answer.ids, answer.total);
            return query.limit < 0 || answer.ids.size() < query.limit;
        });
    }
    if (query.limit >= 0)
        answer.ids.resize(std::min<qsizetype>(answer.ids.size(), query.limit));
    answer.total = int(answer.ids.size());
    return answer;
}

QList<PairRow> PairQueries::rows(const RowIds &rowIds)
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

QHash<OrderId, RowId> PairQueries::rowIds(const QList<OrderId> &orders)
{
    QJsonArray ids;
    for (const OrderId &order : orders)
        ids.append(order.toString());
    Statement row(m_database,
                  u"SELECT p.order_id, p.row_id FROM json_each(?) wanted JOIN pair p ON p.order_id = wanted.value"_s);
    row.bind(QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
    QHash<OrderId, RowId> found;
    while (row.next())
        found.insert(OrderId(row.text(0)), RowId(row.integer(1)));
    return found;
}

std::optional<PairRow> PairQueries::row(const OrderId &order)
{
    static const QString sql = u"SELECT "_s + rowColumns + u" FROM pair p WHERE p.order_id = ?"_s;
    Statement row(m_database, sql);
    row.bind(order.toString());
    return row.next() ? std::optional(readRow(row)) : std::nullopt;
}

QMap<PairView, int> PairQueries::counts()
{
    QMap<PairView, int> counts;
    for (const PairView view : allPairViews())
        counts.insert(view, countOf(viewOf(view)));
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
