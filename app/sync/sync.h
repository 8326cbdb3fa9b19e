// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"
#include "models/store/store.h"

#include <QObject>

namespace contrordine
{

/// What one round did; `sync` prints it.
struct SyncReport
{
    SaveCount orders;
    SaveCount supplierOrders;
    int requests = 0;
    qint64 costPoints = 0;
    qint64 milliseconds = 0;
    struct Problem
    {
        QString platform; ///< "shopify", "aliexpress"
        QString subject; ///< order name or number, empty = the platform as a whole
        Error error;
    };
    QList<Problem> problems;
};

/// Brings what the platforms say into the store: pages of changed orders, links found in them, then the supplier orders that matter.
/// One round at a time; a request during a round joins it.
class Sync final : public QObject
{
    Q_OBJECT

public:
    Sync(Store &store, const Clock &clock, QObject *parent = nullptr);

    void setPlatforms(QList<ShopPlatform *> shops, QList<SupplierPlatform *> suppliers); ///< borrowed
    /// One round; `full` reads the shop from the beginning. Problems of single orders are in the report, the round goes on.
    QCoro::Task<Result<SyncReport>> run(bool full = false);
    /// Reads one order and its supplier orders now (R36), without waiting for a running round.
    QCoro::Task<Result<PairDetails>> refresh(OrderId order);
    bool isRunning() const;
    const SyncReport &lastReport() const;
    QDateTime lastCompletedAt() const;

Q_SIGNALS:
    void started();
    void progressed(int ordersRead, int supplierOrdersRead, int supplierOrdersDue); ///< due 0 while still counting
    void finished();

private:
    struct Round;
    QCoro::Task<> readShop(ShopPlatform &shop, bool full, SyncReport &report);
    QCoro::Task<> readSuppliers(SyncReport &report);
    QCoro::Task<> readSupplierOrder(Link link, SyncReport &report);

    Store &m_store;
    const Clock &m_clock;
    QList<ShopPlatform *> m_shops;
    QList<SupplierPlatform *> m_suppliers;
    SyncReport m_last;
    QDateTime m_lastCompletedAt;
    bool m_running = false;
};

} // namespace contrordine
