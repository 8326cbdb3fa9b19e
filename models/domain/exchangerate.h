// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/money.h"

#include <QDate>
#include <QList>

namespace contrordine
{

/// Who says so; never the program.
enum class RateSource {
    Typed, ///< by the merchant
    Imported, ///< from a file, the European Central Bank's for instance
};

/// How many units of one currency another was worth on a day: 1 base = factor / 10^scale quote, exactly as it was
/// typed or read. Never a double.
struct ExchangeRate {
    Currency base;
    Currency quote;
    qint64 factor = 0; ///< above zero
    int scale = 0; ///< digits after the decimal mark, 0 to rateMaxScale
    QDate day; ///< of the rate itself
    RateSource source = RateSource::Typed;

    QString decimal() const; ///< "1.0873"
    friend bool operator==(const ExchangeRate &, const ExchangeRate &) = default;
};

inline constexpr int rateMaxScale = 8; ///< no source gives more digits
inline constexpr int rateMaxDigits = 15; ///< of all: what stays exact in a product with any amount

/// Reads "1.0873" or "163": '.' as the decimal mark, above zero. Errors: Input "bad-rate".
[[nodiscard]] Result<ExchangeRate> exchangeRate(const Currency &base, const Currency &quote, QStringView decimal,
                                                const QDate &day, RateSource source);

/// How an amount goes from one currency to another: by one rate, either way round, or by two of the same day and
/// source that have a currency in common (the European Central Bank only names what a euro is worth).
struct Conversion {
    QList<ExchangeRate> rates; ///< one or two

    QDate day() const { return rates.isEmpty() ? QDate() : rates.first().day; }
    friend bool operator==(const Conversion &, const Conversion &) = default;
};

/// The conversion of the newest day not after `today`; on one day one rate comes before two, and the merchant's own
/// before a file's. Nothing when no rate leads there: a rate is never guessed. The same currency needs none.
[[nodiscard]] std::optional<Conversion> conversionBetween(const Currency &from, const Currency &to,
                                                          const QList<ExchangeRate> &rates, const QDate &today);

/// The amount in the other currency, rounded once, half to even, in its minor units (EUR cents, whole JPY, thousandths
/// of KWD). Nothing when the rates do not lead from its currency to `to`, or the result does not fit.
[[nodiscard]] std::optional<Money> converted(const Money &amount, const Currency &to, const Conversion &by);

QString code(RateSource source);
std::optional<RateSource> rateSourceFromCode(QStringView code);

} // namespace contrordine
