// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/statement.h"
#include "models/store/database.h"

namespace contrordine
{

/// Reads and writes of the ledger in desk.sqlite. Failures of SQL stay in the Database (see there); what the rules
/// forbid is returned.
class MoneyTables
{
public:
    explicit MoneyTables(Database &desk)
        : m_database(desk)
    {
    }

    QList<Receivable> receivables(); ///< all, in the order they were first expected
    std::optional<Receivable> receivable(const ReceivableId &id);
    QList<Receivable> receivablesOf(const SupplierOrderId &supplierOrder);
    QList<Receivable> receivablesOfOrder(const OrderId &order);
    QList<OrderId> orders(); ///< that have one
    /// Appends one entry; the first makes the receivable, with `known` for its facts. Errors: Refused with
    /// refusalOf()'s word.
    [[nodiscard]] Result<ReceivableEntry> append(const Receivable &known, ReceivableEntry entry, const QDateTime &now);

    QList<BookedLine> bookedLines();
    /// Books a movement as received. Errors: Refused "line-used", or refusalOf()'s word.
    [[nodiscard]] Result<ReceivableEntry> book(const ReceivableId &id, const StatementLine &line, const QDateTime &now);

private:
    QList<Receivable> receivablesWhere(const QString &column, const QString &value);
    void readEntries(Receivable &receivable);

    Database &m_database;
};

} // namespace contrordine
