// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/supplierbook.h"

#include "models/store/supplierfacts.h"

#include <algorithm>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QMap<SupplierId, SupplierPolicy> readPolicies(Database &desk)
{
    QMap<SupplierId, SupplierPolicy> policies;
    Statement row(desk, u"SELECT supplier, policy FROM supplier_policy"_s);
    while (row.next()) {
        // What a newer program wrote and this one cannot read is unknown here, and stays as it is in the file.
        if (const auto policy = supplierPolicyFromJson(row.json(1)))
            policies.insert(SupplierId(row.text(0)), *policy);
    }
    return policies;
}

SupplierProfile rowOf(const SupplierId &id, const SupplierFactsReader::Found &found, SupplierPolicy policy,
                      const DueRules &rules, const QDateTime &now)
{
    SupplierProfile row;
    policy.supplier = id;
    if (!found.name.isEmpty())
        policy.name = found.name;
    row.policy = std::move(policy);
    row.record = recordOf(found.facts, row.policy, rules.policies, rules.refundCalendar, now);
    row.platform = found.platform;
    row.storeId = found.storeId;
    row.page = found.page;
    return row;
}

void sortByCost(QList<SupplierProfile> &rows)
{
    QList<QList<Money>> costs;
    for (const SupplierProfile &row : std::as_const(rows))
        costs.append(costOf(row.record));
    const CostOrder order(costs);
    std::stable_sort(rows.begin(), rows.end(), [&order](const SupplierProfile &a, const SupplierProfile &b) {
        const QList<Money> left = costOf(a.record);
        const QList<Money> right = costOf(b.record);
        if (order.costsMore(left, right) || order.costsMore(right, left))
            return order.costsMore(left, right);
        if (a.record.orders != b.record.orders)
            return a.record.orders > b.record.orders;
        return a.policy.supplier < b.policy.supplier;
    });
}

} // namespace

QFuture<Result<QList<SupplierProfile>>> SupplierBook::suppliers(DueRules rules, QDateTime now) const
{
    return read<QList<SupplierProfile>>(
        [rules = std::move(rules), now](Database &cache, Database &desk) -> Result<QList<SupplierProfile>> {
            QMap<SupplierId, SupplierPolicy> policies = readPolicies(desk);
            const auto all = SupplierFactsReader(cache, desk, rules, now).read();
            QList<SupplierProfile> rows;
            for (auto found = all.cbegin(); found != all.cend(); ++found)
                rows.append(rowOf(found.key(), *found, policies.take(found.key()), rules, now));
            for (const SupplierPolicy &rest : std::as_const(policies)) // its orders are not there (any more)
                rows.append(rowOf(rest.supplier, {}, rest, rules, now));
            sortByCost(rows);
            return rows;
        });
}

QFuture<Result<QList<SupplierProfile>>> SupplierBook::find(QList<SupplierId> ids, DueRules rules, QDateTime now) const
{
    return read<QList<SupplierProfile>>([ids = std::move(ids), rules = std::move(rules),
                                         now](Database &cache, Database &desk) -> Result<QList<SupplierProfile>> {
        const QMap<SupplierId, SupplierPolicy> policies = readPolicies(desk);
        const QSet<SupplierId> wanted(ids.cbegin(), ids.cend());
        const auto all = SupplierFactsReader(cache, desk, rules, now).read(wanted);
        QList<SupplierProfile> rows;
        for (const SupplierId &id : ids)
            rows.append(rowOf(id, all.value(id), policies.value(id), rules, now));
        return rows;
    });
}

QFuture<Result<QList<SupplierPolicy>>> SupplierBook::policies() const
{
    return read<QList<SupplierPolicy>>(
        [](Database &, Database &desk) -> Result<QList<SupplierPolicy>> { return readPolicies(desk).values(); });
}

QFuture<Result<void>> SupplierBook::save(QList<SupplierPolicy> policies, QDateTime now)
{
    return write<bool>([policies = std::move(policies), now](Database &, Database &desk,
                                                             QList<OrderId> &) -> Result<bool> {
               for (const SupplierPolicy &policy : policies) {
                   const QJsonObject json = toJson(policy);
                   if (const auto readable = supplierPolicyFromJson(json); !readable)
                       return tl::unexpected(readable.error());
                   Statement write(
                       desk, upsertSql(u"supplier_policy", u"supplier", {u"supplier"_s, u"policy"_s, u"saved_at"_s}));
                   write.bind(policy.supplier.toString()).bind(json).bind(now);
                   write.execute();
               }
               return true;
           })
        .then([](const Result<bool> &done) -> Result<void> {
            if (!done)
                return tl::unexpected(done.error());
            return {};
        });
}

} // namespace contrordine
