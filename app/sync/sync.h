// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/remainingtime.h"
#include "app/sync/supplierreader.h"
#include "app/sync/syncprogress.h"

#include <QObject>
#include <memory>

namespace contrordine
{

struct SyncOptions {
    qint64 historyFrom = 500; ///< a shop with no more orders than this is read page by page from the beginning
    /// Read from one page to the next before a new row of pages is begun: Shopify ends a row after 25,000
    /// (shopify.dev/docs/api/usage/limits).
    int ordersInARow = 20000;
};

/// Brings what the platforms say into the store: of a large shop first its whole history, then pages of changed orders,
/// links found in them, and the supplier orders that matter. One round at a time; a request during a round joins it.
class Sync final : public QObject
{
    Q_OBJECT

public:
    Sync(Store &store, const Clock &clock, SyncOptions options = {}, QObject *parent = nullptr);

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
    void progressed(const contrordine::SyncProgress &progress);
    void finished();

private:
    /// Goes with the object; a coroutine that comes back from an await looks whether it is still there.
    using Alive = std::weak_ptr<const int>;

    QCoro::Task<> readShop(ShopPlatform *shop, bool full, std::shared_ptr<SyncReport> report);
    /// What readShop() needs to know before the first page.
    struct Beginning {
        SyncCursor cursor;
        bool full = false;
        qint64 total = 0; ///< orders of the shop; 0 = not known
    };
    /// Takes a shop's history over where that is worth while; pages go on from what comes back. Errors end the shop's
    /// part of the round.
    Task<Beginning> takeHistory(ShopPlatform *shop, Beginning begin, std::shared_ptr<SyncReport> report);
    void tell(SyncProgress::Stage stage, qint64 done, qint64 total);
    QCoro::Task<Result<void>> savePage(OrderPage page, SyncCursor cursor, std::shared_ptr<SyncReport> report);
    QCoro::Task<Result<void>> linkByParcels(QList<Order> orders);
    ShopPlatform *shopOf(const Order &order) const;
    SupplierPlatform *supplierOf(const QString &platform) const;

    Store &m_store;
    const Clock &m_clock;
    SyncOptions m_options;
    QList<ShopPlatform *> m_shops;
    QList<SupplierPlatform *> m_suppliers;
    SupplierReader m_supplierReader;
    SyncReport m_last;
    SyncProgress m_progress;
    RemainingTime m_remaining;
    QDateTime m_lastCompletedAt;
    bool m_running = false;
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

} // namespace contrordine
