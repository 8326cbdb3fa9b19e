// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/moneybook.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace contrordine
{

/// The rules as they are now; they change when the merchant's settings are read.
using CurrentRules = std::function<DueRules()>;

/// Follows the money that suppliers owe until it is home (R35): writes by itself what is expected, whenever the
/// platforms or a case say something new, and takes the merchant's entries. The store and the clock must outlive it.
class MoneyHome final : public QObject
{
    Q_OBJECT

public:
    MoneyHome(Store &store, const Clock &clock, CurrentRules rules, QObject *parent = nullptr);

    /// Looks at every order that may have money coming; once after a start.
    QCoro::Task<> observeAll();
    QCoro::Task<Result<QList<MoneyRow>>> rows();
    /// Money has arrived, all of it or a part. Errors: Refused "bad-amount", "currency", "no-date".
    QCoro::Task<Result<void>> received(ReceivableId id, Money amount, QDate day);
    /// Given up. Errors: Refused "too-much", "no-reason".
    QCoro::Task<Result<void>> writeOff(ReceivableId id, Money amount, QString reason);
    /// An entry was wrong: its amount is this one; zero takes it back. Errors: Refused "no-such-entry", "no-reason", …
    QCoro::Task<Result<void>> correct(ReceivableId id, qint64 entry, Money amount, QString reason);
    /// The supplier has until then (R34). Errors: Refused "too-late", "no-reason".
    QCoro::Task<Result<void>> wait(ReceivableId id, QDateTime until, QString reason);

    /// Which movements of a statement may be which money; nothing is booked.
    QCoro::Task<Result<QList<StatementProposal>>> propose(QList<StatementLine> lines);
    /// Books what the merchant said yes to, all or none. Errors: Refused "line-used", …
    QCoro::Task<Result<int>> book(QList<Booking> bookings);

Q_SIGNALS:
    void changed(); ///< the ledger has new entries

private:
    using Alive = std::weak_ptr<const int>;
    QCoro::Task<> observe(QList<OrderId> orders);
    QCoro::Task<Result<void>> append(ReceivableId id, ReceivableEntry entry);

    MoneyBook m_book;
    const Clock &m_clock;
    CurrentRules m_rules;
    QSet<OrderId> m_waiting; ///< changed, and not looked at yet
    bool m_allWaiting = false;
    QTimer m_timer; ///< many changes in a row are looked at in one go
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

} // namespace contrordine
