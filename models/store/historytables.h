// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/orderhistory.h"
#include "models/store/database.h"

namespace contrordine
{

/// Reads and writes of a shop's history on its way in. Failures stay in the Database (see there).
class HistoryTables
{
public:
    explicit HistoryTables(Database &database)
        : m_database(database)
    {
    }

    std::optional<HistoryRun> run(const QString &account);
    /// Forgets the pieces of another operation.
    void save(const HistoryRun &run);
    void add(const QString &account, const QList<HistoryPart> &parts);
    QList<HistoryOrder> orders(const QString &account, int limit);
    void drop(const QString &account, const QList<OrderId> &orders);
    void end(const QString &account);

private:
    qint64 runId(const QString &account); ///< 0 = none

    Database &m_database;
};

} // namespace contrordine
