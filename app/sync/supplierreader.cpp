// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/supplierreader.h"

#include "app/links/parcellinks.h"

#include <QCoroFuture>
#include <QScopeGuard>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr auto lookEvery = 20s;
constexpr qsizetype mostALook = 40; ///< a look ends, within a minute or so, before what it was planned on is old
constexpr int mostLiving = 20000; ///< more than can be read in hours
constexpr std::chrono::seconds firstPause = 30s;
constexpr std::chrono::seconds longestPause = 10min;
constexpr std::chrono::seconds firstRetry = 10min; ///< of an order that could not be read
constexpr std::chrono::seconds longestRetry = 24h;

} // namespace

bool stopsPlatform(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Auth:
    case Error::Kind::Throttled:
    case Error::Kind::ServerFault:
    case Error::Kind::Cancelled:
    case Error::Kind::Storage:
        return true;
    default:
        return false;
    }
}

SupplierReader::SupplierReader(Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { freshen(); });
}

void SupplierReader::setPlatforms(QList<SupplierPlatform *> suppliers)
{
    m_suppliers = std::move(suppliers);
    m_notBefore = {}; // a new key deserves a new try
    m_pause = 0s;
}

SupplierPlatform *SupplierReader::readableBy(const QString &platform) const
{
    for (SupplierPlatform *supplier : m_suppliers) {
        if (supplier->platform() == platform && supplier->capabilities().readOrder == Support::ByApi)
            return supplier;
    }
    return nullptr;
}

/// What the connected platforms can read of what there is.
QCoro::Task<QList<SupplierRead>> SupplierReader::readable()
{
    const Alive alive = m_alive;
    auto living = co_await m_store.supplierReads(mostLiving);
    if (alive.expired() || !living)
        co_return {};
    QList<SupplierRead> reads = *living;
    reads.removeIf([this](const SupplierRead &read) { return !readableBy(read.platform); });
    co_return reads;
}

QCoro::Task<> SupplierReader::readRound(bool full, std::shared_ptr<SyncReport> report)
{
    const Alive alive = m_alive;
    const QList<SupplierRead> reads = co_await readable();
    if (alive.expired())
        co_return;
    co_await read(roundReads(reads, m_clock.now(), full), report);
}

void SupplierReader::keepFresh() { m_timer.start(lookEvery); }

QCoro::Task<> SupplierReader::freshen()
{
    const Alive alive = m_alive;
    if (m_freshening || (m_notBefore.isValid() && m_clock.now() < m_notBefore))
        co_return;
    m_freshening = true;
    const auto done = qScopeGuard([this, alive] {
        if (!alive.expired())
            m_freshening = false;
    });
    const QList<SupplierRead> reads = co_await readable();
    if (alive.expired())
        co_return;
    const QDateTime now = m_clock.now();
    QList<SupplierRead> due = dueReads(reads, now);
    due.removeIf([this, &now](const SupplierRead &read) {
        const auto tried = m_tried.constFind(read.id);
        return tried != m_tried.cend() && now < tried->next;
    });
    const QList<SupplierRead> look = due.mid(0, lookSize());
    auto unheard = std::make_shared<SyncReport>(); // a round tells what is wrong
    const Reading reading = co_await read(look, unheard);
    if (alive.expired())
        co_return;
    if (reading.stopped)
        waitAfter(*reading.stopped);
    else
        m_pause = 0s;
    if (!reading.orders.isEmpty())
        Q_EMIT freshened(reading.orders);
}

/// No more than the slowest platform answers within a minute.
qsizetype SupplierReader::lookSize() const
{
    qsizetype size = mostALook;
    for (const SupplierPlatform *supplier : m_suppliers) {
        if (const int calls = supplier->callsPerMinute(); calls > 0)
            size = std::min<qsizetype>(size, calls);
    }
    return size;
}

void SupplierReader::waitAfter(const Error &error)
{
    m_pause = std::min(m_pause > 0s ? 2 * m_pause : firstPause, longestPause);
    const auto asked = error.retryAfter ? std::chrono::duration_cast<std::chrono::seconds>(*error.retryAfter) : 0s;
    m_notBefore = m_clock.now().addSecs(std::max(m_pause, asked).count());
}

QCoro::Task<SupplierReader::Reading> SupplierReader::read(QList<SupplierRead> wanted,
                                                          std::shared_ptr<SyncReport> report)
{
    const Alive alive = m_alive;
    Reading reading;
    QSet<QString> stopped;
    const int due = static_cast<int>(wanted.size());
    int done = 0;
    Q_EMIT progressed(0, due);
    for (const SupplierRead &one : std::as_const(wanted)) {
        SupplierPlatform *supplier = readableBy(one.platform);
        if (!supplier || stopped.contains(one.platform))
            continue;
        auto order = co_await supplier->order(one.id);
        if (alive.expired())
            co_return reading;
        ++report->requests;
        if (!order) {
            const bool whole = stopsPlatform(order.error());
            report->problems.append({one.platform, whole ? QString() : one.id.toString(), order.error()});
            if (whole) {
                stopped.insert(one.platform);
                reading.stopped = order.error();
            } else {
                Tried &tried = m_tried[one.id];
                tried.pause = std::clamp(2 * tried.pause, firstRetry, longestRetry);
                tried.next = m_clock.now().addSecs(tried.pause.count());
            }
            continue;
        }
        m_tried.remove(one.id);
        const QList<SupplierOrder> fetched{*order}; // GCC 12 cannot await with a braced list inside
        auto saved = co_await m_store.saveSupplierOrders(fetched);
        if (alive.expired())
            co_return reading;
        if (!saved) {
            report->problems.append({one.platform, one.id.toString(), saved.error()});
            reading.stopped = saved.error();
            co_return reading;
        }
        report->supplierOrders.added += saved->added;
        report->supplierOrders.changed += saved->changed;
        report->supplierOrders.unchanged += saved->unchanged;
        // A guess that the parcel's number bears out is one no more.
        const auto links = co_await linksByParcels(&m_store, fetched, m_clock.now());
        if (alive.expired())
            co_return reading;
        if (links && !links->isEmpty())
            co_await m_store.saveLinks(*links);
        if (alive.expired())
            co_return reading;
        reading.orders.append(one.order);
        Q_EMIT progressed(++done, due);
    }
    co_return reading;
}

} // namespace contrordine
