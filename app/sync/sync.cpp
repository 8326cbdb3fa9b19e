// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/sync.h"

#include "app/links/linkfinder.h"
#include "app/links/parcellinks.h"
#include "app/sync/historyfill.h"

#include <QCoroFuture>
#include <QCoroSignal>
#include <QElapsedTimer>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

// Shopify's search index may lag behind its orders; what changed around the last round is read again.
constexpr std::chrono::seconds overlap = 5min;

Error gone() { return {.kind = Error::Kind::Cancelled, .code = u"gone"_s}; }

void add(SaveCount &total, const SaveCount &more)
{
    total.added += more.added;
    total.changed += more.changed;
    total.unchanged += more.unchanged;
}

} // namespace

Sync::Sync(Store &store, const Clock &clock, SyncOptions options, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_options(options)
    , m_supplierReader(store, clock)
{
    connect(&m_supplierReader, &SupplierReader::progressed, this, [this](int read, int due) {
        if (!m_running)
            return;
        m_progress = {.stage = SyncProgress::Stage::Suppliers,
                      .ordersDone = m_progress.ordersDone,
                      .supplierOrdersRead = read,
                      .supplierOrdersDue = due};
        Q_EMIT progressed(m_progress);
    });
}

void Sync::setPlatforms(QList<ShopPlatform *> shops, QList<SupplierPlatform *> suppliers)
{
    m_shops = std::move(shops);
    m_suppliers = std::move(suppliers);
    m_supplierReader.setPlatforms(m_suppliers);
}

bool Sync::isRunning() const { return m_running; }

const SyncReport &Sync::lastReport() const { return m_last; }

QDateTime Sync::lastCompletedAt() const { return m_lastCompletedAt; }

ShopPlatform *Sync::shopOf(const Order &order) const
{
    for (ShopPlatform *shop : m_shops) {
        if (!order.shop.isEmpty() && shop->account().endsWith(u':' + order.shop))
            return shop;
    }
    return nullptr;
}

SupplierPlatform *Sync::supplierOf(const QString &platform) const
{
    for (SupplierPlatform *supplier : m_suppliers) {
        if (supplier->platform() == platform)
            return supplier;
    }
    return nullptr;
}

QCoro::Task<Result<SyncReport>> Sync::run(bool full)
{
    const Alive alive = m_alive;
    if (m_running) {
        co_await qCoro(this, &Sync::finished);
        if (alive.expired())
            co_return tl::unexpected(gone());
        co_return SyncReport(m_last); // QCoro would move out of the member itself
    }
    m_running = true;
    m_progress = {};
    m_remaining.reset();
    Q_EMIT started();

    QElapsedTimer timer;
    timer.start();
    auto report = std::make_shared<SyncReport>();
    const QList<ShopPlatform *> shops = m_shops;
    for (ShopPlatform *shop : shops) {
        report->shops.append(shop->account());
        co_await readShop(shop, full, report);
        if (alive.expired())
            co_return tl::unexpected(gone());
    }
    co_await m_supplierReader.readRound(full, report);
    if (alive.expired())
        co_return tl::unexpected(gone());

    report->milliseconds = timer.elapsed();
    m_last = *report;
    m_lastCompletedAt = m_clock.now();
    m_running = false;
    Q_EMIT finished();
    co_return *report;
}

QCoro::Task<> Sync::readShop(ShopPlatform *shop, bool full, std::shared_ptr<SyncReport> report)
{
    const Alive alive = m_alive;
    const QString account = shop->account();
    const QString platform = account.section(u':', 0, 0);
    const auto fail = [report, platform, account](const Error &error) {
        report->problems.append({platform, {}, error, account});
    };

    auto stored = co_await m_store.syncCursor(account);
    if (alive.expired())
        co_return;
    if (!stored) {
        fail(stored.error());
        co_return;
    }
    Beginning begin{.cursor = *stored, .full = full};
    begin.cursor.account = account;
    if (shop->history()) {
        const Result<Beginning> begun = co_await takeHistory(shop, begin, report);
        if (alive.expired())
            co_return;
        if (!begun) {
            fail(begun.error());
            co_return;
        }
        begin = *begun;
    }
    full = begin.full;
    SyncCursor cursor = begin.cursor;
    bool resuming = !full && !cursor.pageCursor.isEmpty();
    const auto startAnew = [&cursor, full] {
        const QDateTime seen = full ? QDateTime() : cursor.highestSeen;
        cursor.updatedSince = seen.isValid() ? seen.addSecs(-overlap.count()) : QDateTime();
        cursor.pageCursor.clear();
    };
    if (!resuming)
        startAnew();

    QSet<QString> pagesSeen;
    int ordersRead = 0;
    int inARow = resuming ? m_options.ordersInARow : 0; // how many a broken round had read, nobody remembers
    QDateTime reached; // the last change that this round has read
    // From the beginning of the shop to its end; of a part of it, nobody knows how much it is.
    const qint64 total = cursor.updatedSince.isValid() ? 0 : begin.total;
    while (true) {
        auto page = co_await shop->ordersUpdatedSince(cursor.updatedSince, cursor.pageCursor);
        if (alive.expired())
            co_return;
        if (!page && resuming && !stopsPlatform(page.error())) {
            resuming = false; // the platform no longer knows the page we stood on
            startAnew();
            continue;
        }
        if (!page) {
            fail(page.error());
            co_return;
        }
        resuming = false;
        report->requests += page->requests;
        report->costPoints += page->costPoints;
        for (const UnreadableOrder &odd : std::as_const(page->unreadable))
            report->problems.append({platform, odd.name.isEmpty() ? u"?"_s : odd.name, odd.error, account});
        ordersRead += static_cast<int>(page->orders.size());
        for (const Order &order : std::as_const(page->orders)) {
            if (order.updatedAt.isValid() && (!cursor.highestSeen.isValid() || order.updatedAt > cursor.highestSeen))
                cursor.highestSeen = order.updatedAt;
            if (order.updatedAt.isValid() && (!reached.isValid() || order.updatedAt > reached))
                reached = order.updatedAt;
        }
        const QString next = page->nextCursor;
        if (!next.isEmpty() && pagesSeen.contains(next)) {
            fail({.kind = Error::Kind::Malformed, .code = u"page-repeats"_s, .detail = account});
            co_return;
        }
        pagesSeen.insert(next);
        cursor.pageCursor = next;
        if (next.isEmpty())
            cursor.completedAt = m_clock.now();
        inARow += static_cast<int>(page->orders.size());
        if (!next.isEmpty() && inARow >= m_options.ordersInARow && reached > cursor.updatedSince) {
            // A new row of pages, from there on; what has just the same instant is read once more.
            cursor.updatedSince = reached;
            cursor.pageCursor.clear();
            pagesSeen.clear();
            inARow = 0;
        }

        auto saved = co_await savePage(*page, cursor, report);
        if (alive.expired())
            co_return;
        if (!saved) {
            fail(saved.error());
            co_return;
        }
        tell(SyncProgress::Stage::Reading, ordersRead, total);
        if (next.isEmpty())
            co_return;
    }
}

Task<Sync::Beginning> Sync::takeHistory(ShopPlatform *shop, Beginning begin, std::shared_ptr<SyncReport> report)
{
    const Alive alive = m_alive;
    const SyncCursor &cursor = begin.cursor;
    const bool never = !cursor.completedAt.isValid();
    const bool fresh = never && !cursor.highestSeen.isValid() && cursor.pageCursor.isEmpty();
    const Result<std::optional<HistoryRun>> pending = co_await m_store.historyRun(cursor.account);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!pending)
        co_return tl::unexpected(pending.error());
    if (begin.full || fresh) {
        const Result<qint64> count = co_await shop->history()->count();
        if (alive.expired())
            co_return tl::unexpected(gone());
        ++report->requests;
        if (count)
            begin.total = *count;
        else if (stopsPlatform(count.error()) && count.error().code != u"ACCESS_DENIED")
            co_return tl::unexpected(count.error());
    }
    const bool worthWhile = (begin.full || fresh) && begin.total > m_options.historyFrom;
    if (!*pending && !worthWhile)
        co_return begin;

    HistoryFill fill(m_store, m_clock, *shop, alive,
                     [this](SyncProgress::Stage stage, qint64 done, qint64 all) { tell(stage, done, all); });
    const Result<HistoryOutcome> outcome = co_await fill.run(begin.total, begin.full || never);
    if (alive.expired())
        co_return tl::unexpected(gone());
    report->requests += fill.requests();
    if (!outcome)
        co_return tl::unexpected(outcome.error());
    add(report->orders, outcome->orders);
    report->linesIgnored += outcome->linesIgnored;
    const QString platform = cursor.account.section(u':', 0, 0);
    for (const UnreadableOrder &odd : outcome->unreadable)
        report->problems.append({platform, odd.name, odd.error, cursor.account});
    if (outcome->kind == HistoryOutcome::Kind::TakenOver) {
        begin.cursor = outcome->cursor;
        begin.full = false;
    }
    co_return begin;
}

void Sync::tell(SyncProgress::Stage stage, qint64 done, qint64 total)
{
    const QDateTime now = m_clock.now();
    if (m_progress.stage != stage)
        m_remaining.reset();
    m_remaining.note(done, now);
    m_progress = {.stage = stage, .ordersDone = done, .ordersTotal = total};
    if (total > 0)
        m_progress.remaining = m_remaining.until(total, now);
    Q_EMIT progressed(m_progress);
}

QCoro::Task<Result<void>> Sync::savePage(OrderPage page, SyncCursor cursor, std::shared_ptr<SyncReport> report)
{
    const Alive alive = m_alive;
    QList<Link> links;
    for (const Order &order : std::as_const(page.orders))
        links += findLinks(order, m_clock.now());
    auto saved = co_await m_store.saveOrders(page.orders, cursor, links);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!saved)
        co_return tl::unexpected(saved.error());
    add(report->orders, *saved);
    auto linked = co_await linkByParcels(page.orders);
    co_return linked;
}

/// A supplier order that is known already may have gone out with the parcel that these orders name only now.
QCoro::Task<Result<void>> Sync::linkByParcels(QList<Order> orders)
{
    const Alive alive = m_alive;
    const auto links = co_await linksByParcels(&m_store, orders, m_clock.now());
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!links)
        co_return tl::unexpected(links.error());
    if (links->isEmpty())
        co_return {};
    auto saved = co_await m_store.saveLinks(*links);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!saved)
        co_return tl::unexpected(saved.error());
    co_return {};
}

QCoro::Task<Result<PairDetails>> Sync::refresh(OrderId order)
{
    const Alive alive = m_alive;
    auto known = co_await m_store.pairDetails(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!known)
        co_return tl::unexpected(known.error());

    ShopPlatform *shop = shopOf(known->order);
    if (shop) {
        auto fresh = co_await shop->order(order);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!fresh)
            co_return tl::unexpected(fresh.error());
        const QList<Order> fetched{*fresh}; // GCC 12 cannot await with a braced list inside
        auto saved = co_await m_store.saveOrders(fetched);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!saved)
            co_return tl::unexpected(saved.error());
        auto linked = co_await m_store.saveLinks(findLinks(*fresh, m_clock.now()));
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!linked)
            co_return tl::unexpected(linked.error());
        auto tracked = co_await linkByParcels(fetched);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!tracked)
            co_return tl::unexpected(tracked.error());
    }

    auto links = co_await m_store.links(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!links)
        co_return tl::unexpected(links.error());
    const QList<Link> all = *links;
    for (const Link &link : all) {
        SupplierPlatform *supplier = supplierOf(link.platform);
        if (!link.isActive() || !supplier || supplier->capabilities().readOrder != Support::ByApi)
            continue;
        auto fresh = co_await supplier->order(link.supplierOrder);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!fresh && link.confidence == LinkConfidence::Doubtful && !stopsPlatform(fresh.error()))
            continue; // a guess that names no order of ours is no obstacle
        if (!fresh)
            co_return tl::unexpected(fresh.error());
        const QList<SupplierOrder> fetched{*fresh}; // GCC 12 cannot await with a braced list inside
        auto saved = co_await m_store.saveSupplierOrders(fetched);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!saved)
            co_return tl::unexpected(saved.error());
    }

    auto details = co_await m_store.pairDetails(order);
    co_return details;
}

} // namespace contrordine
