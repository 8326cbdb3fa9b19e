// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exchange/export.h"
#include "models/store/pair.h"

#include <QJsonObject>

namespace contrordine
{

/// A pair as `list --json` prints it: raw facts for scripts, words only in "next_step".
QJsonObject pairJson(const PairRow &row);

/// The columns and cells of the table as people read them, for `list`, CSV and export; the shop where there are several.
QStringList pairHeader(bool severalShops);
QStringList pairCells(const PairRow &row, const QDateTime &now, bool severalShops);
/// The same for a spreadsheet: amounts as plain numbers with their currency beside, instants as dates.
QStringList pairSheetHeader();
QList<Cell> pairSheetCells(const PairRow &row);
QStringList pairCsvCells(const PairRow &row); ///< their texts

/// An aligned table of plain text.
QString textTable(const QStringList &header, const QList<QStringList> &rows);

} // namespace contrordine
