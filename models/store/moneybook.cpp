// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/moneybook.h"

#include "models/store/cachetables.h"
#include "models/store/desktables.h"
#include "models/store/moneytables.h"
#include "models/store/pairqueries.h"
#include "models/store/projection.h"

#include <QSet>
#include <algorithm>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Every order that may have money coming: on its way by the projection, in the ledger already, or with a supplier
/// order that was replaced (its money is owed all the same).
QList<OrderId> candidates(Database &cache, Database &desk, const QDateTime &now)
{
    QSet<OrderId> found;
    for (const OrderId &order : MoneyTables(desk).orders())
        found.insert(order);
    const auto collect = [&found](Statement &row) {
        while (row.next())
            found.insert(OrderId(row.text(0)));
    };
    {
        Statement row(cache, u"SELECT order_id FROM pair WHERE refund_until > ?"_s);
        row.bind(now);
        collect(row);
    }
    {
        Statement row(desk,
                      u"SELECT order_id FROM cancel_case UNION SELECT order_id FROM link WHERE replaced_by <> ''"_s);
        collect(row);
    }
    return found.values();
}

/// Is there anything to look at? Of a page of orders that was just read, nearly all say no, and say it quickly.
bool mayOwe(Database &cache, Database &desk, const OrderId &order)
{
    {
        Statement row(cache, u"SELECT 1 FROM pair WHERE order_id = ? AND refund_until IS NOT NULL"_s);
        row.bind(order.toString());
        if (row.next())
            return true;
    }
    Statement row(desk,
                  u"SELECT 1 FROM receivable WHERE order_id = ? UNION ALL "
                  "SELECT 1 FROM link WHERE order_id = ? AND replaced_by <> '' UNION ALL "
                  "SELECT 1 FROM cancel_case WHERE order_id = ? AND closed = 1 AND subject <> '' LIMIT 1"_s);
    row.bind(order.toString()).bind(order.toString()).bind(order.toString());
    return row.next();
}

/// Has the case that stopped this supplier order ended? Then its word counts.
struct Standing {
    QMap<SupplierOrderId, SupplierHandling> handling;
    bool ended = false;
    bool hadCase = false;
};

Standing standingOf(DeskTables &desk, const OrderId &order)
{
    Standing standing;
    QList<CaseState> open;
    standing.handling = Projection::handlingOf(desk, order, &open);
    standing.ended =
        std::none_of(open.cbegin(), open.cend(), [](const CaseState &state) { return state.kind == CaseKind::Cancel; });
    standing.hadCase = !desk.casesOf(order).isEmpty();
    return standing;
}

/// One supplier order owes at most what was paid for it, for whatever reasons.
std::optional<Owed> capped(std::optional<Owed> owed, const QList<Receivable> &others, const ReceivableId &own)
{
    if (!owed)
        return owed;
    for (const Receivable &other : others) {
        if (other.id == own)
            continue;
        const auto state = foldReceivable(other, {}, BusinessCalendar());
        const auto left = state ? owed->amount.minus(state->expected) : tl::unexpected(MoneyError::Malformed);
        if (!left || left->isNegative() || left->isZero())
            return {};
        owed->amount = *left;
    }
    return owed;
}

Result<int> observeOrder(Database &cacheFile, Database &deskFile, const OrderId &order, const DueRules &rules,
                         const QDateTime &now)
{
    CacheTables cache(cacheFile);
    DeskTables desk(deskFile);
    MoneyTables money(deskFile);
    const Standing standing = standingOf(desk, order);
    int written = 0;
    /// What is owed now for a reason, written into the ledger where that is news.
    const auto note = [&](const SupplierOrderId &supplierOrder, ReceivableReason reason, std::optional<Owed> owed,
                          bool owedNoMore, bool onlyKnown) -> Result<void> {
        const ReceivableId id = receivableId(supplierOrder, reason);
        const QList<Receivable> all = money.receivablesOf(supplierOrder);
        Receivable known{.id = id, .supplierOrder = supplierOrder, .order = order, .reason = reason, .entries = {}};
        for (const Receivable &one : all) {
            if (one.id == id)
                known = one;
        }
        if (known.entries.isEmpty() && onlyKnown)
            return {};
        const auto entry = observed(known, capped(std::move(owed), all, id), owedNoMore);
        if (!entry)
            return {};
        if (const auto appended = money.append(known, *entry, now); !appended)
            return tl::unexpected(appended.error());
        ++written;
        return {};
    };
    for (const Link &link : desk.links(order)) {
        const bool counts = link.isActive() || !link.replacedBy.isEmpty();
        if (!counts || link.confidence != LinkConfidence::Sure)
            continue;
        const SupplierSide side = pairSide(cache, link, standing.handling);
        const std::optional<Owed> owed =
            owedFor(side, cache.stageSince(side.order.id), standing.ended && side.handling.agreedAt.isValid(),
                    rules.policies, rules.supplierCalendar);
        const bool history =
            !standing.hadCase && owed && refundDue(owed->since, rules.policies, rules.refundCalendar) < now;
        if (auto noted = note(side.order.id, ReceivableReason::Cancelled, owed, isOwedNoMore(side), history); !noted)
            return tl::unexpected(noted.error());
    }
    // What a dispute that was won or settled has promised (R35).
    for (const CaseId &id : desk.casesOf(order)) {
        const std::optional<CaseHistory> history = desk.history(id);
        if (!history || !history->state.closed || !history->state.dispute || !history->state.dispute->promised)
            continue;
        const Owed promised{.amount = *history->state.dispute->promised, .since = history->state.lastEventAt};
        if (promised.amount.isZero())
            continue;
        const SupplierOrderId &supplierOrder = history->state.dispute->supplierOrder;
        if (auto noted = note(supplierOrder, ReceivableReason::Dispute, promised, false, false); !noted)
            return tl::unexpected(noted.error());
    }
    return written;
}

bool comesBefore(const MoneyRow &a, const MoneyRow &b, const QDateTime &now)
{
    const auto rank = [&now](const MoneyRow &row) {
        return row.state.isSettled() ? 2 : row.state.isOverdue(now) ? 0 : 1;
    };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    if (rank(a) == 2 && a.state.since != b.state.since)
        return a.state.since > b.state.since;
    if (a.state.due != b.state.due)
        return a.state.due < b.state.due;
    return a.receivable.id < b.receivable.id;
}

Error notFound(const ReceivableId &id)
{
    return {.kind = Error::Kind::NotFound,
            .code = {},
            .detail = u"receivable "_s + id.toString(),
            .platformMessage = {},
            .retryAfter = {}};
}

} // namespace

QFuture<Result<QList<MoneyRow>>> MoneyBook::rows(DueRules rules, QDateTime now) const
{
    return read<QList<MoneyRow>>(
        [rules = std::move(rules), now](Database &cacheFile, Database &deskFile) -> Result<QList<MoneyRow>> {
            CacheTables cache(cacheFile);
            QList<MoneyRow> rows;
            const QList<Receivable> all = MoneyTables(deskFile).receivables();
            for (const Receivable &receivable : all) {
                const auto state = foldReceivable(receivable, rules.policies, rules.refundCalendar);
                if (!state)
                    continue;
                MoneyRow row{
                    .receivable = receivable, .state = *state, .orderName = {}, .customer = {}, .supplierName = {}};
                if (const auto order = cache.order(receivable.order)) {
                    row.orderName = order->name;
                    row.customer = order->customer;
                }
                if (const auto supplier = cache.supplierOrder(receivable.supplierOrder))
                    row.supplierName = supplier->storeName;
                rows.append(row);
            }
            std::stable_sort(rows.begin(), rows.end(),
                             [&now](const MoneyRow &a, const MoneyRow &b) { return comesBefore(a, b, now); });
            return rows;
        });
}

QFuture<Result<int>> MoneyBook::observe(QList<OrderId> orders, DueRules rules, QDateTime now)
{
    return write<int>([orders = std::move(orders), rules = std::move(rules),
                       now](Database &cache, Database &desk, QList<OrderId> &touched) -> Result<int> {
        int written = 0;
        const QList<OrderId> wanted = orders.isEmpty() ? candidates(cache, desk, now) : orders;
        for (const OrderId &order : wanted) {
            if (!orders.isEmpty() && !mayOwe(cache, desk, order))
                continue;
            const auto more = observeOrder(cache, desk, order, rules, now);
            if (!more)
                return more;
            if (*more > 0)
                touched.append(order);
            written += *more;
        }
        if (auto read = cache.outcome(); !read)
            return tl::unexpected(read.error());
        return written;
    });
}

QFuture<Result<Receivable>> MoneyBook::append(ReceivableId id, ReceivableEntry entry, QDateTime now)
{
    return write<Receivable>([id = std::move(id), entry = std::move(entry),
                              now](Database &, Database &desk, QList<OrderId> &touched) -> Result<Receivable> {
        MoneyTables money(desk);
        const auto known = money.receivable(id);
        if (!known)
            return tl::unexpected(notFound(id));
        const auto appended = money.append(*known, entry, now);
        if (!appended)
            return tl::unexpected(appended.error());
        touched.append(known->order);
        return money.receivable(id).value_or(*known);
    });
}

QFuture<Result<QList<BookedLine>>> MoneyBook::bookedLines() const
{
    return read<QList<BookedLine>>(
        [](Database &, Database &desk) -> Result<QList<BookedLine>> { return MoneyTables(desk).bookedLines(); });
}

QFuture<Result<int>> MoneyBook::book(QList<Booking> bookings, QDateTime now)
{
    return write<int>(
        [bookings = std::move(bookings), now](Database &, Database &desk, QList<OrderId> &touched) -> Result<int> {
            MoneyTables money(desk);
            for (const Booking &one : bookings) {
                if (auto booked = money.book(one.receivable, one.line, now); !booked)
                    return tl::unexpected(booked.error());
                if (const auto receivable = money.receivable(one.receivable))
                    touched.append(receivable->order);
            }
            return int(bookings.size());
        });
}

} // namespace contrordine
