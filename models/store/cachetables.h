// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/supplierorder.h"
#include "models/store/database.h"
#include "models/store/store.h"

namespace contrordine
{

/// Reads and writes of what the platforms said. Failures stay in the Database (see there).
class CacheTables
{
public:
    explicit CacheTables(Database &database)
        : m_database(database)
    {
    }

    enum class Saved { Added, Changed, Unchanged };

    std::optional<Order> order(const OrderId &id);
    QList<OrderId> ordersNamed(const QString &name);
    QList<OrderId> allOrders();
    /// The imported order without a platform id that `order` (from the platform, not cached yet) turns out to be. Same
    /// name and same shop; an import that does not name its shop must have been placed on the same day and share its
    /// name with no other shop's order.
    std::optional<OrderId> importedTwin(const Order &order);
    /// The platform's order that an imported one without id ("import:<name>") means, or nothing.
    std::optional<OrderId> platformTwin(const Order &imported);
    /// The id under which an order is cached: an import's provisional id stands for the platform's order of that name,
    /// when there is just one.
    OrderId resolved(const OrderId &id);
    void rename(const OrderId &from, const OrderId &to); ///< keeps the row id
    /// Imported facts never replace the platform's, nor an older answer of the platform a newer one. "Unchanged" is
    /// said without asOf, which is renewed all the same.
    Saved save(const Order &read);

    std::optional<SupplierOrder> supplierOrder(const SupplierOrderId &id);
    /// When the present stage was first seen; invalid when the order was first met in it.
    QDateTime stageSince(const SupplierOrderId &id);
    /// What was imported or told never replaces a newer answer of the platform.
    Saved save(const SupplierOrder &supplierOrder);

    /// By a parcel's number, however it is written (trackingKey()).
    QList<OrderId> ordersWithParcel(const QString &number);
    QList<SupplierOrderId> supplierOrdersWithParcelOf(const OrderId &order);

    SyncCursor cursor(const QString &account);
    void save(const SyncCursor &cursor);

    QString meta(const QString &name);
    void setMeta(const QString &name, const QString &value);

private:
    void noteParcels(const Order &order);
    void noteParcels(const SupplierOrder &order);

    Database &m_database;
};

void count(SaveCount &total, CacheTables::Saved saved);

} // namespace contrordine
