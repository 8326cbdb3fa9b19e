// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/statement.h"
#include "models/store/storepart.h"

namespace contrordine
{

/// What the dates of money and waiting are counted with.
struct DueRules {
    Policies policies;
    BusinessCalendar supplierCalendar = BusinessCalendar(); ///< China's: answers, tracking numbers
    BusinessCalendar refundCalendar = BusinessCalendar(); ///< Italy's: money that arrives
};

/// One receivable with what is needed to show it.
struct MoneyRow {
    Receivable receivable;
    ReceivableState state;
    QString orderName;
    QString customer;
    QString supplierName;
};

/// A movement that the merchant said yes to.
struct Booking {
    ReceivableId receivable;
    StatementLine line;
};

/// The ledger of what suppliers owe (R35): in desk.sqlite, append-only.
class MoneyBook final : public StorePart
{
public:
    explicit MoneyBook(Store &store)
        : StorePart(store)
    {
    }

    /// Overdue ones first, then the open ones by their date, then what is settled, newest first.
    QFuture<Result<QList<MoneyRow>>> rows(DueRules rules, QDateTime now) const;
    /// Looks at the supplier orders of these orders (empty = of every order that may have money coming) and writes what
    /// is owed now into the ledger: once per supplier order and reason, together never more than was paid. What was
    /// cancelled before the program watched it, and is past its time, is history and not expected. Returns how many
    /// entries it wrote.
    QFuture<Result<int>> observe(QList<OrderId> orders, DueRules rules, QDateTime now);
    /// The merchant's own entry. Errors: Refused with refusalOf()'s word; NotFound.
    QFuture<Result<Receivable>> append(ReceivableId id, ReceivableEntry entry, QDateTime now);
    QFuture<Result<QList<BookedLine>>> bookedLines() const;
    /// Books movements, all or none. Errors: Refused "line-used", or refusalOf()'s word.
    QFuture<Result<int>> book(QList<Booking> bookings, QDateTime now);
};

} // namespace contrordine
