// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace contrordine::bench
{

/// The ordinary Qt way over the same file: QSqlQueryModel, QSortFilterProxyModel, QTableView. Milliseconds and
/// megabytes: "open" (window with the first rows), "load" (all rows), "memory", "search", "sort", "scroll". In this
/// process; give it one of its own.
QJsonObject measureOrdinary(const QString &cachePath);

} // namespace contrordine::bench
