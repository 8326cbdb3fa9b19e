// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/cachetables.h"
#include "models/store/desktables.h"

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

    QList<qint64> ids(const PairQuery &query);
    QList<PairRow> rows(const PairQuery &query);
    QList<PairRow> rows(const QList<qint64> &rowIds); ///< in the order asked
    QHash<OrderId, qint64> rowIds(const QList<OrderId> &orders);
    std::optional<PairRow> row(const OrderId &order);
    QMap<PairView, int> counts(const QString &shop = {}); ///< of one shop, or of all
    QStringList shops(); ///< that there are orders of

private:
    struct Selection;
    Selection selectionOf(const PairQuery &query) const;

    Database &m_database;
    QDateTime m_now;
};

/// A linked supplier order with what the case knows of it; never read (asOf invalid) when the cache has none.
SupplierSide pairSide(CacheTables &cache, const Link &link, const QMap<SupplierOrderId, SupplierHandling> &handling);
std::optional<PairDetails> pairDetails(Database &cache, Database &desk, const OrderId &order, const QDateTime &now);

} // namespace contrordine
