// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/cachetables.h"
#include "models/store/desktables.h"

#include <functional>

namespace contrordine
{

/// Questions about the projection. Failures stay in the Database (see there).
class PairQueries
{
public:
    /// `now` decides what "today" is (on the merchant's clock on the wall) and which refunds are still on their way.
    PairQueries(Database &cache, const QDateTime &now)
        : m_database(cache)
        , m_now(now)
    {
    }

    /// Row ids in order. `first` hears of the first rows, and of the total where it is known, as soon as they can be
    /// told; not at all when everything is there at once.
    PairIds find(const PairQuery &query, const std::function<void(const PairIds &)> &first = {});
    QList<PairRow> rows(const RowIds &rowIds); ///< in the order asked
    QHash<OrderId, RowId> rowIds(const QList<OrderId> &orders);
    std::optional<PairRow> row(const OrderId &order);
    QMap<PairView, int> counts(const QString &shop = {}); ///< of one shop, or of all
    QStringList shops(); ///< that there are orders of

private:
    struct View;
    struct Walk;
    class Set;
    template <class Take>
    void each(const QString &sql, const QVariantList &values, Take take);
    View viewOf(PairView view) const;
    int countOf(const View &view);
    int countOf(const View &view, const QString &shop);
    int countOf(const QList<VerdictKind> &verdicts);
    Set setOf(const QString &sql, const QVariantList &values);
    void walk(const Walk &walk, const Set *only, const std::function<bool(RowId)> &take);
    RowIds sorted(const Walk &walk, const Set &set);

    Database &m_database;
    QDateTime m_now;
};

/// A linked supplier order with what the case knows of it; never read (asOf invalid) when the cache has none.
SupplierSide pairSide(CacheTables &cache, const Link &link, const QMap<SupplierOrderId, SupplierHandling> &handling);
std::optional<PairDetails> pairDetails(Database &cache, Database &desk, const OrderId &order, const QDateTime &now);

} // namespace contrordine
