// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/moneyhome.h"

#include <QCoroFuture>
#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

Q_LOGGING_CATEGORY(lcMoney, "contrordine.money", QtInfoMsg)

namespace
{

constexpr auto gatherFor = 200ms;

Error gone() { return {.kind = Error::Kind::Cancelled, .code = u"gone"_s}; }

} // namespace

MoneyHome::MoneyHome(Store &store, const Clock &clock, CurrentRules rules, QObject *parent)
    : QObject(parent)
    , m_book(store)
    , m_clock(clock)
    , m_rules(std::move(rules))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(gatherFor);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const QList<OrderId> orders = m_allWaiting ? QList<OrderId>() : m_waiting.values();
        m_waiting.clear();
        m_allWaiting = false;
        observe(orders);
    });
    connect(&store, &Store::pairsChanged, this, [this](const QList<OrderId> &orders) {
        for (const OrderId &order : orders)
            m_waiting.insert(order);
        if (!m_timer.isActive())
            m_timer.start();
    });
    connect(&store, &Store::pairsReset, this, [this] {
        m_allWaiting = true;
        if (!m_timer.isActive())
            m_timer.start();
    });
}

QCoro::Task<> MoneyHome::observeAll()
{
    const QList<OrderId> all;
    co_await observe(all);
}

QCoro::Task<> MoneyHome::observe(QList<OrderId> orders)
{
    const Alive alive = m_alive;
    const QFuture<Result<int>> observing = m_book.observe(orders, m_rules(), m_clock.now());
    const auto written = co_await observing;
    if (alive.expired())
        co_return;
    if (!written)
        qCWarning(lcMoney) << "the ledger could not be written:" << written.error().detail;
    else if (*written > 0)
        Q_EMIT changed();
}

QCoro::Task<Result<QList<MoneyRow>>> MoneyHome::rows()
{
    const QFuture<Result<QList<MoneyRow>>> reading = m_book.rows(m_rules(), m_clock.now());
    co_return co_await reading;
}

QCoro::Task<Result<void>> MoneyHome::append(ReceivableId id, ReceivableEntry entry)
{
    const Alive alive = m_alive;
    entry.source = EntrySource::Merchant;
    const QFuture<Result<Receivable>> appending = m_book.append(id, entry, m_clock.now());
    const auto appended = co_await appending;
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!appended)
        co_return tl::unexpected(appended.error());
    Q_EMIT changed();
    co_return {};
}

QCoro::Task<Result<void>> MoneyHome::received(ReceivableId id, Money amount, QDate day)
{
    const ReceivableEntry entry{.type = ReceivableEntryType::Received, .amount = amount, .day = day};
    co_return co_await append(id, entry);
}

QCoro::Task<Result<void>> MoneyHome::writeOff(ReceivableId id, Money amount, QString reason)
{
    const ReceivableEntry entry{.type = ReceivableEntryType::WrittenOff, .amount = amount, .text = reason};
    co_return co_await append(id, entry);
}

QCoro::Task<Result<void>> MoneyHome::correct(ReceivableId id, qint64 number, Money amount, QString reason)
{
    const ReceivableEntry entry{
        .type = ReceivableEntryType::Corrected, .amount = amount, .text = reason, .corrects = number};
    co_return co_await append(id, entry);
}

QCoro::Task<Result<void>> MoneyHome::wait(ReceivableId id, QDateTime until, QString reason)
{
    const ReceivableEntry entry{.type = ReceivableEntryType::DueMoved, .instant = until, .text = reason};
    co_return co_await append(id, entry);
}

QCoro::Task<Result<QList<StatementProposal>>> MoneyHome::propose(QList<StatementLine> lines)
{
    const Alive alive = m_alive;
    const QFuture<Result<QList<BookedLine>>> bookedReading = m_book.bookedLines();
    const auto booked = co_await bookedReading;
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!booked)
        co_return tl::unexpected(booked.error());
    const DueRules rules = m_rules();
    const QFuture<Result<QList<MoneyRow>>> reading = m_book.rows(rules, m_clock.now());
    const auto rows = co_await reading;
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!rows)
        co_return tl::unexpected(rows.error());
    QList<OpenReceivable> open;
    for (const MoneyRow &row : *rows) {
        if (!row.state.isSettled())
            open.append({row.receivable.id, row.state});
    }
    co_return proposeMatches(lines, open, *booked, rules.refundCalendar.zone());
}

QCoro::Task<Result<int>> MoneyHome::book(QList<Booking> bookings)
{
    const Alive alive = m_alive;
    const QFuture<Result<int>> booking = m_book.book(bookings, m_clock.now());
    const auto booked = co_await booking;
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (booked && *booked > 0)
        Q_EMIT changed();
    co_return booked;
}

} // namespace contrordine
