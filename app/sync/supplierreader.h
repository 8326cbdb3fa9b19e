// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"
#include "app/sync/syncreport.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

namespace contrordine
{

/// Reads supplier orders one at a time, the neediest first (see models/domain/freshness.h). A merchant's own request
/// never waits for more than the one call that is under way. Lives in the thread of its store.
class SupplierReader final : public QObject
{
    Q_OBJECT

public:
    SupplierReader(Store &store, const Clock &clock, QObject *parent = nullptr);

    void setPlatforms(QList<SupplierPlatform *> suppliers); ///< borrowed

    /// Reads all that may still change (see roundReads()); what went wrong is in the report.
    QCoro::Task<> readRound(bool full, std::shared_ptr<SyncReport> report);

    /// From now on reads by itself what is due, a few at a time. After a failure of a whole platform it waits: as long
    /// as the platform asks for, else longer each time, up to ten minutes.
    void keepFresh();
    /// One such look, as keepFresh() makes them every 20 seconds. Does nothing while another runs.
    QCoro::Task<> freshen();

Q_SIGNALS:
    void progressed(int read, int due);
    void freshened(const QList<contrordine::OrderId> &orders); ///< of the shop, whose supplier orders were read

private:
    /// Goes with the object; a coroutine that comes back from an await looks whether it is still there.
    using Alive = std::weak_ptr<const int>;

    struct Reading {
        QList<OrderId> orders;
        std::optional<Error> stopped; ///< the last failure that meets the whole platform
    };
    QCoro::Task<Reading> read(QList<SupplierRead> wanted, std::shared_ptr<SyncReport> report);
    QCoro::Task<QList<SupplierRead>> readable();
    SupplierPlatform *readableBy(const QString &platform) const;
    qsizetype lookSize() const;
    void waitAfter(const Error &error);

    Store &m_store;
    const Clock &m_clock;
    QList<SupplierPlatform *> m_suppliers;
    /// Orders that could not be read for themselves (of another account, say): tried again ever more rarely.
    struct Tried {
        QDateTime next;
        std::chrono::seconds pause{0};
    };
    QHash<SupplierOrderId, Tried> m_tried;
    QTimer m_timer;
    QDateTime m_notBefore; ///< of keepFresh(), after a failure
    std::chrono::seconds m_pause{0}; ///< the last one, 0 after a success
    bool m_freshening = false;
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

/// Errors that will meet the next request of the same platform too.
[[nodiscard]] bool stopsPlatform(const Error &error);

} // namespace contrordine
