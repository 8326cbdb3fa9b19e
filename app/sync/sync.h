// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/supplierreader.h"

#include <QObject>
#include <memory>

namespace contrordine
{

/// What one round did; `sync` prints it.
/// Brings what the platforms say into the store: pages of changed orders, links found in them, then the supplier orders
/// that matter. One round at a time; a request during a round joins it.
class Sync final : public QObject
{
    Q_OBJECT

public:
    Sync(Store &store, const Clock &clock, QObject *parent = nullptr);

    void setPlatforms(QList<ShopPlatform *> shops, QList<SupplierPlatform *> suppliers); ///< borrowed
    /// One round; `full` reads the shop from the beginning. Problems of single orders are in the report, the round goes
    /// on; a platform that cannot be reached is a problem with an empty subject and ends its own part only. Errors:
    /// Storage; Cancelled when this object goes away meanwhile.
    QCoro::Task<Result<SyncReport>> run(bool full = false);
    /// Reads one order and its supplier orders now (R36), without waiting for a running round.
    QCoro::Task<Result<PairDetails>> refresh(OrderId order);
    SupplierReader &supplierReader() { return m_supplierReader; }
    bool isRunning() const;
    const SyncReport &lastReport() const; ///< of the last round that ended
    QDateTime lastCompletedAt() const;

Q_SIGNALS:
    void started();
    void progressed(int ordersRead, int supplierOrdersRead, int supplierOrdersDue); ///< due 0 while still counting
    void finished();

private:
    /// Goes with the object; a coroutine that comes back from an await looks whether it is still there.
    using Alive = std::weak_ptr<const int>;

    QCoro::Task<> readShop(ShopPlatform *shop, bool full, std::shared_ptr<SyncReport> report);
    QCoro::Task<Result<void>> savePage(OrderPage page, SyncCursor cursor, std::shared_ptr<SyncReport> report);
    ShopPlatform *shopOf(const Order &order) const;
    SupplierPlatform *supplierOf(const QString &platform) const;

    Store &m_store;
    const Clock &m_clock;
    QList<ShopPlatform *> m_shops;
    QList<SupplierPlatform *> m_suppliers;
    SupplierReader m_supplierReader;
    SyncReport m_last;
    QDateTime m_lastCompletedAt;
    bool m_running = false;
    int m_ordersRead = 0; ///< in the running round
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

} // namespace contrordine
