// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/historyfill.h"

#include "app/links/linkfinder.h"
#include "app/links/parcellinks.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int exportsAsked = 2; ///< when the first is lost or fails in passing; then pages are surer
constexpr int downloadTries = 5;
constexpr int ordersAtOnce = 200;

Error gone() { return {.kind = Error::Kind::Cancelled, .code = u"gone"_s}; }

/// Errors that say nothing about whether a history is to be had: the next round will know more.
bool isPassing(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Interrupted:
    case Error::Kind::ServerFault:
    case Error::Kind::Throttled:
    case Error::Kind::Auth:
    case Error::Kind::Cancelled:
    case Error::Kind::Storage:
        return true;
    case Error::Kind::Refused:
    case Error::Kind::NotFound:
    case Error::Kind::Malformed:
    case Error::Kind::Input:
        return false;
    }
    return false;
}

QDateTime earlier(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && b.isValid() ? std::min(a, b) : QDateTime();
}

} // namespace

HistoryFill::HistoryFill(Store &store, const Clock &clock, ShopPlatform &shop, Alive alive, Report report)
    : m_store(store)
    , m_clock(clock)
    , m_shop(shop)
    , m_history(*shop.history())
    , m_alive(std::move(alive))
    , m_report(std::move(report))
    , m_account(shop.account())
{
}

Task<HistoryOutcome> HistoryFill::run(qint64 total, bool patient)
{
    m_total = total;
    Result<std::optional<HistoryRun>> stored = co_await m_store.historyRun(m_account);
    if (m_alive.expired())
        co_return tl::unexpected(gone());
    if (!stored)
        co_return tl::unexpected(stored.error());
    std::optional<HistoryRun> present = *stored;

    for (int asked = 0;;) {
        if (!present) {
            if (asked++ == exportsAsked)
                co_return HistoryOutcome();
            ++m_requests;
            const Result<HistoryTicket> ticket = co_await m_history.request();
            if (m_alive.expired())
                co_return tl::unexpected(gone());
            if (!ticket && isPassing(ticket.error()))
                co_return tl::unexpected(ticket.error());
            if (!ticket)
                co_return HistoryOutcome();
            present = HistoryRun{.account = m_account, .operation = ticket->operation, .askedAt = ticket->askedAt};
            const Result<void> saved = co_await m_store.saveHistory(*present);
            if (m_alive.expired())
                co_return tl::unexpected(gone());
            if (!saved)
                co_return tl::unexpected(saved.error());
        }
        m_run = *present;
        Fetched fetched = m_run.fetched ? Fetched::Yes : Fetched::No;
        if (!m_run.fetched) {
            const Result<HistoryState> state = co_await whenReady(patient);
            if (m_alive.expired())
                co_return tl::unexpected(gone());
            if (!state && isPassing(state.error()))
                co_return tl::unexpected(state.error());
            if (state && state->kind == HistoryState::Kind::Preparing) {
                m_outcome.kind = HistoryOutcome::Kind::NotYet;
                co_return HistoryOutcome(m_outcome);
            }
            if (state && state->kind == HistoryState::Kind::Anew)
                fetched = Fetched::Anew;
            if (state && state->kind == HistoryState::Kind::Ready) {
                const Result<Fetched> done = co_await fetch(*state);
                if (m_alive.expired())
                    co_return tl::unexpected(gone());
                if (!done)
                    co_return tl::unexpected(done.error());
                fetched = *done;
            }
        }
        if (fetched == Fetched::Yes)
            break;
        const Result<void> ended = co_await m_store.endHistory(m_account);
        if (m_alive.expired())
            co_return tl::unexpected(gone());
        if (!ended)
            co_return tl::unexpected(ended.error());
        if (fetched == Fetched::No)
            co_return HistoryOutcome();
        present.reset();
    }

    const Result<void> made = co_await makeOrders();
    if (!made)
        co_return tl::unexpected(made.error());
    Result<HistoryOutcome> outcome = co_await finish();
    co_return outcome;
}

Task<HistoryState> HistoryFill::whenReady(bool patient)
{
    for (int asked = 0;; ++asked) {
        ++m_requests;
        const Result<HistoryState> state = co_await m_history.state(m_run.operation, asked);
        if (m_alive.expired())
            co_return tl::unexpected(gone());
        if (!state || state->kind != HistoryState::Kind::Preparing || !patient)
            co_return state;
        m_report(SyncProgress::Stage::Preparing, state->orders, m_total);
    }
}

Task<HistoryFill::Fetched> HistoryFill::fetch(HistoryState ready)
{
    for (int tries = 1;; ++tries) {
        const bool lastTry = tries == downloadTries;
        const Result<bool> whole = co_await fetchOnce(ready, lastTry);
        if (m_alive.expired())
            co_return tl::unexpected(gone());
        if (whole && (*whole || lastTry))
            co_return Fetched::Yes;
        if (!whole) {
            const Error &error = whole.error();
            if (error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Storage)
                co_return tl::unexpected(error);
            if (error.code == u"history-url")
                co_return Fetched::No;
            const bool vanished = error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Auth
                || error.kind == Error::Kind::Refused;
            if (vanished && tries > 1)
                co_return Fetched::Anew;
            if (lastTry)
                co_return tl::unexpected(error);
        }
        // The pause between two tries; and the address may be another by now.
        ++m_requests;
        const Result<HistoryState> state = co_await m_history.state(m_run.operation, tries);
        if (m_alive.expired())
            co_return tl::unexpected(gone());
        if (!state)
            co_return tl::unexpected(state.error());
        if (state->kind != HistoryState::Kind::Ready)
            co_return state->kind == HistoryState::Kind::Unavailable ? Fetched::No : Fetched::Anew;
        ready = *state;
    }
}

Task<bool> HistoryFill::fetchOnce(HistoryState ready, bool lastTry)
{
    if (ready.file.isEmpty()) {
        m_run.fetched = true;
        m_run.restSince = m_run.askedAt;
        const Result<void> saved = co_await m_store.saveHistory(m_run);
        if (!saved)
            co_return tl::unexpected(saved.error());
        co_return true;
    }
    const qint64 before = m_run.linesRead;
    ++m_requests;
    const Result<std::shared_ptr<HistoryReader>> reader = co_await m_history.open(ready, before);
    if (m_alive.expired())
        co_return tl::unexpected(gone());
    if (!reader)
        co_return tl::unexpected(reader.error());
    for (;;) {
        const Result<HistoryBatch> batch = co_await (*reader)->next();
        if (m_alive.expired())
            co_return tl::unexpected(gone());
        if (!batch)
            co_return tl::unexpected(batch.error());
        m_run.linesRead = std::max(m_run.linesRead, batch->linesRead);
        m_outcome.linesIgnored += batch->ignored;
        for (const qint64 line : batch->unreadable)
            m_outcome.unreadable.append(
                {QString::number(line), {.kind = Error::Kind::Malformed, .code = u"history-line"_s}});
        const bool missing = batch->ordersRead < ready.orders;
        const bool sameAgain = before > 0 && batch->linesRead <= before; // it will not become more
        if (batch->last && (!missing || ready.partial || sameAgain || lastTry)) {
            m_run.fetched = true;
            m_run.partial = ready.partial || missing;
            // What a platform did not come to is what changed last. What it says it wrote and did not may be anything.
            m_run.restSince = m_run.askedAt;
            if (m_run.partial)
                m_run.restSince = ready.partial ? earlier(batch->missingSince, m_run.askedAt) : QDateTime();
            m_total = batch->ordersRead;
        }
        const Result<void> saved = co_await m_store.saveHistory(m_run, batch->parts);
        if (m_alive.expired())
            co_return tl::unexpected(gone());
        if (!saved)
            co_return tl::unexpected(saved.error());
        m_report(SyncProgress::Stage::Fetching, batch->ordersRead, ready.partial ? 0 : ready.orders);
        if (batch->last)
            co_return bool(m_run.fetched);
    }
}

Task<void> HistoryFill::makeOrders()
{
    const HistoryAssembler assemble = m_history.assembler();
    const QDateTime asOf = std::min(m_run.askedAt, m_clock.now());
    for (;;) {
        const Result<QList<HistoryOrder>> pieces = co_await m_store.historyOrders(m_account, ordersAtOnce);
        if (m_alive.expired())
            co_return tl::unexpected(gone());
        if (!pieces)
            co_return tl::unexpected(pieces.error());
        if (pieces->isEmpty())
            co_return {};
        const QList<HistoryOrder> found = *pieces;
        // Beside the window's thread: a few hundred orders are more than it can take without a stutter.
        QFuture<QList<HistoryAssembly>> working = QtConcurrent::run([assemble, found, asOf] {
            QList<HistoryAssembly> assemblies;
            for (const HistoryOrder &one : found)
                assemblies.append(assemble(one, asOf));
            return assemblies;
        });
        const QList<HistoryAssembly> assemblies = co_await working;
        if (m_alive.expired())
            co_return tl::unexpected(gone());

        QList<OrderId> ids;
        QList<Order> orders;
        for (qsizetype i = 0; i < found.size(); ++i) {
            const OrderId id = found.at(i).order;
            const HistoryAssembly assembly = assemblies.at(i);
            ids.append(id);
            if (assembly.unreadable)
                m_outcome.unreadable.append(*assembly.unreadable);
            if (assembly.askAlone) {
                const Result<void> asked = co_await askAlone(id, &orders);
                if (!asked)
                    co_return tl::unexpected(asked.error());
            } else if (assembly.order && m_run.partial && assembly.withoutLines) {
                m_run.restSince = earlier(m_run.restSince, assembly.order->updatedAt);
            } else if (assembly.order) {
                orders.append(*assembly.order);
            }
        }
        const Result<QList<Order>> whole = co_await m_history.complete(orders);
        if (m_alive.expired())
            co_return tl::unexpected(gone());
        if (!whole)
            co_return tl::unexpected(whole.error());
        const Result<void> kept = co_await keep(*whole);
        if (!kept)
            co_return tl::unexpected(kept.error());
        Result<void> noted;
        if (m_run.partial)
            noted = co_await m_store.saveHistory(m_run);
        if (m_alive.expired())
            co_return tl::unexpected(gone());
        if (!noted)
            co_return tl::unexpected(noted.error());
        // Last: after a crash in between, what was kept is kept once more.
        const Result<void> dropped = co_await m_store.dropHistory(m_account, ids);
        if (m_alive.expired())
            co_return tl::unexpected(gone());
        if (!dropped)
            co_return tl::unexpected(dropped.error());
        m_made += found.size();
        m_report(SyncProgress::Stage::Reading, m_made, m_total);
    }
}

Task<void> HistoryFill::askAlone(OrderId id, QList<Order> *orders)
{
    ++m_requests;
    const Result<Order> order = co_await m_shop.order(id);
    if (m_alive.expired())
        co_return tl::unexpected(gone());
    if (order)
        orders->append(*order);
    else if (isPassing(order.error()))
        co_return tl::unexpected(order.error());
    else if (order.error().kind != Error::Kind::NotFound)
        m_outcome.unreadable.append({id.toString(), order.error()});
    co_return {};
}

Task<void> HistoryFill::keep(QList<Order> orders)
{
    const Result<SaveCount> saved = co_await m_store.saveOrders(orders);
    if (m_alive.expired())
        co_return tl::unexpected(gone());
    if (!saved)
        co_return tl::unexpected(saved.error());
    m_outcome.orders.added += saved->added;
    m_outcome.orders.changed += saved->changed;
    m_outcome.orders.unchanged += saved->unchanged;
    QList<Link> links;
    for (const Order &order : std::as_const(orders))
        links += findLinks(order, m_clock.now());
    const Result<QList<Link>> tracked = co_await linksByParcels(&m_store, orders, m_clock.now());
    if (m_alive.expired())
        co_return tl::unexpected(gone());
    if (!tracked)
        co_return tl::unexpected(tracked.error());
    links += *tracked;
    if (links.isEmpty())
        co_return {};
    const Result<SaveCount> linked = co_await m_store.saveLinks(links);
    if (m_alive.expired())
        co_return tl::unexpected(gone());
    if (!linked)
        co_return tl::unexpected(linked.error());
    co_return {};
}

Task<HistoryOutcome> HistoryFill::finish()
{
    const Result<SyncCursor> cursor = co_await m_store.syncCursor(m_account);
    if (m_alive.expired())
        co_return tl::unexpected(gone());
    if (!cursor)
        co_return tl::unexpected(cursor.error());
    m_outcome.kind = HistoryOutcome::Kind::TakenOver;
    m_outcome.cursor = *cursor;
    m_outcome.cursor.account = m_account;
    m_outcome.cursor.pageCursor.clear();
    m_outcome.cursor.updatedSince = {};
    m_outcome.cursor.highestSeen = m_run.restSince;
    const Result<void> ended = co_await m_store.endHistory(m_account, m_outcome.cursor);
    if (m_alive.expired())
        co_return tl::unexpected(gone());
    if (!ended)
        co_return tl::unexpected(ended.error());
    co_return HistoryOutcome(m_outcome);
}

} // namespace contrordine
