// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/duebook.h"

#include "models/store/cachetables.h"
#include "models/store/desktables.h"
#include "models/store/moneytables.h"
#include "models/store/pairqueries.h"

#include <QSet>
#include <algorithm>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto aheadOfRefund = 24h;

QString nameOf(CacheTables &cache, const OrderId &id)
{
    const std::optional<Order> order = cache.order(id);
    return order ? order->name : QString();
}

} // namespace

QFuture<Result<QList<DueItem>>> DueBook::items(DueRules rules) const
{
    return read<QList<DueItem>>(
        [rules = std::move(rules)](Database &cacheFile, Database &deskFile) -> Result<QList<DueItem>> {
            CacheTables cache(cacheFile);
            DeskTables desk(deskFile);
            QList<DueItem> items;
            const QList<CaseState> open = desk.openCases();
            for (const CaseState &state : open) {
                QList<SupplierSide> sides;
                for (const Link &link : desk.links(state.order)) {
                    if (link.isActive() && link.confidence == LinkConfidence::Sure)
                        sides.append(pairSide(cache, link, state.suppliers));
                }
                const std::optional<Order> order = cache.order(state.order);
                const QDateTime serviceAskedAt = order ? fulfillmentCancelAskedAt(*order) : QDateTime();
                if (const auto due = dueOf(state, sides, rules.policies, rules.supplierCalendar, serviceAskedAt))
                    items.append({state.id.toString(), state.order, nameOf(cache, state.order), *due});
            }
            const QList<Receivable> receivables = MoneyTables(deskFile).receivables();
            for (const Receivable &one : receivables) {
                const auto state = foldReceivable(one, rules.policies, rules.refundCalendar);
                if (!state || state->isSettled() || !state->due.isValid())
                    continue;
                Due due{.what = WaitingFor::SupplierRefund,
                        .supplierOrder = one.supplierOrder,
                        .since = state->movedAt.isValid() ? state->movedAt : state->since,
                        .due = state->due,
                        .next = NextMove::ChaseRefund,
                        .moved = state->movedAt.isValid()};
                due.remindAt = remindBefore(due.since, due.due, aheadOfRefund);
                items.append({one.id.toString(), one.order, nameOf(cache, one.order), due});
            }
            std::stable_sort(items.begin(), items.end(),
                             [](const DueItem &a, const DueItem &b) { return a.due.due < b.due.due; });
            return items;
        });
}

QFuture<Result<QSet<QString>>> DueBook::told() const
{
    return read<QSet<QString>>([](Database &, Database &desk) -> Result<QSet<QString>> {
        QSet<QString> keys;
        Statement row(desk, u"SELECT key FROM reminder_told"_s);
        while (row.next())
            keys.insert(row.text(0));
        return keys;
    });
}

QFuture<Result<QStringList>> DueBook::tell(QStringList keys, QStringList known, QDateTime now)
{
    return write<QStringList>([keys = std::move(keys), known = std::move(known),
                               now](Database &, Database &desk, QList<OrderId> &) -> Result<QStringList> {
        QStringList old;
        {
            Statement row(desk, u"SELECT key FROM reminder_told"_s);
            while (row.next()) {
                if (!known.contains(row.text(0)))
                    old.append(row.text(0));
            }
        }
        for (const QString &key : std::as_const(old)) {
            Statement write(desk, u"DELETE FROM reminder_told WHERE key = ?"_s);
            write.bind(key).execute();
        }
        QStringList fresh;
        for (const QString &key : keys) {
            Statement write(desk, u"INSERT OR IGNORE INTO reminder_told (key, at) VALUES (?, ?)"_s);
            write.bind(key).bind(now);
            if (write.execute() && write.affected() > 0)
                fresh.append(key);
        }
        return fresh;
    });
}

} // namespace contrordine
