// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr auto syncEvery = 5min;
constexpr auto checkEvery = 6h; // permissions and addresses change rarely
constexpr auto assessEvery = 1min;

} // namespace

Rounds::Rounds(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&m_desk.sync(), &Sync::started, this, [this] {
        m_running = true;
        m_progress = {};
        Q_EMIT changed();
    });
    connect(&m_desk.sync(), &Sync::progressed, this, [this](const SyncProgress &progress) {
        m_progress = progress;
        Q_EMIT changed();
    });
    connect(&m_desk.sync(), &Sync::finished, this, [this] {
        m_running = false;
        Q_EMIT changed();
        if (std::exchange(m_again, false))
            QTimer::singleShot(0, this, [this] { synchronize(); });
    });
    connect(&m_syncTimer, &QTimer::timeout, this, [this] { synchronize(); });
    connect(&m_checkTimer, &QTimer::timeout, this, [this] { m_desk.connections().checkAll(); });
    connect(&m_minuteTimer, &QTimer::timeout, this, [this] { m_desk.store().reassess(); });
    m_syncTimer.start(syncEvery);
    m_desk.sync().supplierReader().keepFresh();
    m_checkTimer.start(checkEvery);
    m_minuteTimer.start(assessEvery);
}

bool Rounds::canAsk() const { return m_desk.hasShop() || m_desk.hasSupplierPlatform(); }

QCoro::Task<> Rounds::start()
{
    QPointer<Rounds> self(this);
    auto ready = co_await m_desk.connectPlatforms();
    if (!self)
        co_return;
    m_connected = true;
    if (!ready)
        Q_EMIT failed(ready.error());
    Q_EMIT connected();
    m_desk.connections().checkAll();
    if (canAsk())
        co_await synchronize();
    if (!self)
        co_return;
    m_firstOver = true;
    Q_EMIT firstOver();
}

QCoro::Task<> Rounds::synchronize()
{
    QPointer<Rounds> self(this);
    if (!m_connected || !canAsk())
        co_return;
    auto report = co_await m_desk.sync().run();
    if (!self)
        co_return;
    m_running = m_desk.sync().isRunning();
    m_failure = report ? std::nullopt : std::optional(report.error());
    Q_EMIT over();
}

void Rounds::askNew()
{
    m_again = m_desk.sync().isRunning();
    synchronize();
}

QList<SyncReport::Problem> Rounds::problems() const
{
    QList<SyncReport::Problem> all;
    all.append(m_desk.connectionProblems());
    if (m_failure)
        all.append({{}, {}, *m_failure});
    all.append(m_desk.sync().lastReport().problems);
    return all;
}

} // namespace contrordine
