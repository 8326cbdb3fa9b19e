// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/exchangerate.h"

#include "models/domain/codes.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr CodeTable<RateSource, 2> sourceCodes{{
    {RateSource::Typed, u"typed"},
    {RateSource::Imported, u"imported"},
}};

__extension__ using Wide = __int128; // 64-bit minor units times two rates

/// `amount` times `numerator` over `denominator`; both are kept as products until the one division.
struct Fraction {
    Wide numerator = 1;
    Wide denominator = 1;
    bool fits = true;

    void times(Wide factor) { fits = fits && !__builtin_mul_overflow(numerator, factor, &numerator); }
    void over(Wide factor) { fits = fits && !__builtin_mul_overflow(denominator, factor, &denominator); }
    void timesPowerOfTen(int exponent)
    {
        for (; exponent > 0; --exponent)
            times(10);
        for (; exponent < 0; ++exponent)
            over(10);
    }
    void reduce()
    {
        if (!fits)
            return;
        Wide a = numerator < 0 ? -numerator : numerator;
        Wide b = denominator;
        while (b != 0) {
            const Wide rest = a % b;
            a = b;
            b = rest;
        }
        if (a > 1) {
            numerator /= a;
            denominator /= a;
        }
    }
};

Wide roundedHalfToEven(const Fraction &fraction)
{
    const bool negative = fraction.numerator < 0;
    const Wide size = negative ? -fraction.numerator : fraction.numerator;
    Wide whole = size / fraction.denominator;
    const Wide rest = size % fraction.denominator;
    const Wide missing = fraction.denominator - rest;
    if (rest > missing || (rest == missing && whole % 2 != 0))
        ++whole;
    return negative ? -whole : whole;
}

bool links(const ExchangeRate &rate, const Currency &a, const Currency &b)
{
    return (rate.base == a && rate.quote == b) || (rate.base == b && rate.quote == a);
}

/// The currency at the other end of a rate; nothing when `from` is at neither.
std::optional<Currency> otherEnd(const ExchangeRate &rate, const Currency &from)
{
    if (rate.base == from)
        return rate.quote;
    if (rate.quote == from)
        return rate.base;
    return {};
}

} // namespace

QString ExchangeRate::decimal() const
{
    QString digits = QString::number(factor);
    if (scale > 0) {
        digits = digits.rightJustified(scale + 1, u'0');
        digits.insert(digits.size() - scale, u'.');
    }
    return digits;
}

Result<ExchangeRate> exchangeRate(const Currency &base, const Currency &quote, QStringView decimal, const QDate &day,
                                  RateSource source)
{
    const auto bad = [] { return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"bad-rate"_s}); };
    const QStringView text = decimal.trimmed();
    const qsizetype point = text.indexOf(u'.');
    const qsizetype scale = point < 0 ? 0 : text.size() - point - 1;
    const qsizetype digits = text.size() - (point < 0 ? 0 : 1);
    if (base == quote || !day.isValid() || point == 0 || (point > 0 && scale == 0) || scale > rateMaxScale || digits < 1
        || digits > rateMaxDigits)
        return bad();
    qint64 factor = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == point)
            continue;
        const QChar digit = text.at(i);
        if (digit.unicode() < u'0' || digit.unicode() > u'9')
            return bad();
        factor = factor * 10 + (digit.unicode() - u'0'); // fifteen digits always fit
    }
    if (factor == 0)
        return bad();
    return ExchangeRate{
        .base = base, .quote = quote, .factor = factor, .scale = int(scale), .day = day, .source = source};
}

std::optional<Conversion> conversionBetween(const Currency &from, const Currency &to, const QList<ExchangeRate> &rates,
                                            const QDate &today)
{
    if (from == to)
        return {};
    std::optional<Conversion> best;
    // Newer first; on one day the shorter way, and what the merchant typed.
    const auto isBetter = [&best](const Conversion &other) {
        if (!best || other.day() != best->day())
            return !best || other.day() > best->day();
        if (other.rates.size() != best->rates.size())
            return other.rates.size() < best->rates.size();
        return other.rates.first().source == RateSource::Typed && best->rates.first().source != RateSource::Typed;
    };
    const auto consider = [&](const Conversion &conversion) {
        if (conversion.day() <= today && isBetter(conversion))
            best = conversion;
    };
    for (const ExchangeRate &first : rates) {
        if (links(first, from, to)) {
            consider({{first}});
            continue;
        }
        const auto between = otherEnd(first, from);
        if (!between)
            continue;
        for (const ExchangeRate &second : rates) {
            if (second.day == first.day && second.source == first.source && links(second, *between, to))
                consider({{first, second}});
        }
    }
    return best;
}

std::optional<Money> converted(const Money &amount, const Currency &to, const Conversion &by)
{
    Fraction fraction{.numerator = amount.minor()};
    Currency reached = amount.currency();
    for (const ExchangeRate &rate : by.rates) {
        const auto next = otherEnd(rate, reached);
        if (!next || rate.factor <= 0)
            return {};
        if (rate.base == reached) {
            fraction.times(rate.factor);
            fraction.timesPowerOfTen(-rate.scale);
        } else {
            fraction.over(rate.factor);
            fraction.timesPowerOfTen(rate.scale);
        }
        fraction.reduce();
        reached = *next;
    }
    fraction.timesPowerOfTen(to.exponent() - amount.currency().exponent());
    if (reached != to || !fraction.fits)
        return {};
    const Wide minor = roundedHalfToEven(fraction);
    if (minor > std::numeric_limits<qint64>::max() || minor < std::numeric_limits<qint64>::min())
        return {};
    return Money(static_cast<qint64>(minor), to);
}

QString code(RateSource source) { return codeOf(sourceCodes, source); }
std::optional<RateSource> rateSourceFromCode(QStringView code) { return valueOf(sourceCodes, code); }

} // namespace contrordine
