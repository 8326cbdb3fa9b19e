// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import.h"
#include "models/domain/exchangerate.h"

namespace contrordine
{

struct RateReading {
    QList<ExchangeRate> rates; ///< of each two currencies the newest of the file
    int older = 0; ///< further ones, left out
    QList<RefusedRow> refused; ///< "bad-date" (also one after `today`), "bad-rate", "bad-currency", "too-few-columns"
};

inline constexpr qsizetype rateRowLimit = 20000; ///< the European Central Bank's whole history has some 7,000

/// Reads a table of exchange rates. Either the European Central Bank's reference rates as it publishes them
/// (eurofxref.csv and eurofxref-hist.csv: "Date, USD, JPY, …", what one euro is worth), or a table with the columns
/// date, from, to and rate. Numbers with a point, dates as 2026-11-20 or 20 November 2026. Errors: Input "unreadable",
/// "empty", "no-rates" (neither of the two). Blocks: not for the GUI thread.
[[nodiscard]] Result<RateReading> readRates(const QString &path, const QDate &today);

} // namespace contrordine
