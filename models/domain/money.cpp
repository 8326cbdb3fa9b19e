// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/money.h"

#include <algorithm>

namespace contrordine
{

namespace
{

// ISO 4217, active codes by exponent, and codes withdrawn since 2021, which orders of those years still carry
// (ANG, BGN, CUC, HRK, SLL, ZWL).
constexpr std::u16string_view noDecimals = u"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
constexpr std::u16string_view threeDecimals = u"BHD IQD JOD KWD LYD OMR TND";
constexpr std::u16string_view fourDecimals = u"CLF UYW";
constexpr std::u16string_view twoDecimals = u"AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV "
                                            u"BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU "
                                            u"CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP "
                                            u"GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR "
                                            u"KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR "
                                            u"MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK "
                                            u"PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD "
                                            u"SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD "
                                            u"USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG ZWL";

bool names(std::u16string_view list, QStringView code)
{
    return list.find(std::u16string_view(code.utf16(), 3)) != std::u16string_view::npos;
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    if (code.size() != 3
        || !std::all_of(code.begin(), code.end(), [](QChar c) { return c.isLetter() && c.unicode() < 128; }))
        return {};
    const QString upper = code.toString().toUpper();
    Currency currency;
    if (names(twoDecimals, upper))
        currency.m_exponent = 2;
    else if (names(noDecimals, upper))
        currency.m_exponent = 0;
    else if (names(threeDecimals, upper))
        currency.m_exponent = 3;
    else if (names(fourDecimals, upper))
        currency.m_exponent = 4;
    else
        return {};
    for (std::size_t i = 0; i < 3; ++i)
        currency.m_code[i] = upper.at(static_cast<qsizetype>(i)).toLatin1();
    return currency;
}

QString Currency::code() const { return QString::fromLatin1(m_code.data(), 3); }

tl::expected<Money, MoneyError> Money::parse(QStringView decimal, Currency currency)
{
    QStringView rest = decimal.trimmed();
    const bool negative = rest.startsWith(u'-');
    if (negative || rest.startsWith(u'+'))
        rest = rest.mid(1);
    const qsizetype point = rest.indexOf(u'.');
    const QStringView whole = point < 0 ? rest : rest.left(point);
    const QStringView fraction = point < 0 ? QStringView() : rest.mid(point + 1);
    if (whole.isEmpty() || (point >= 0 && fraction.isEmpty()))
        return tl::unexpected(MoneyError::Malformed);

    qint64 minor = 0;
    const auto append = [&minor](QChar digit) -> std::optional<MoneyError> {
        if (digit.unicode() < u'0' || digit.unicode() > u'9')
            return MoneyError::Malformed;
        if (__builtin_mul_overflow(minor, 10, &minor) || __builtin_sub_overflow(minor, digit.unicode() - u'0', &minor))
            return MoneyError::Overflow; // counted downwards: the negative range is one larger
        return {};
    };
    for (const QChar digit : whole) {
        if (const auto error = append(digit))
            return tl::unexpected(*error);
    }
    for (qsizetype i = 0; i < std::max<qsizetype>(fraction.size(), currency.exponent()); ++i) {
        const QChar digit = i < fraction.size() ? fraction.at(i) : QChar(u'0');
        if (i < currency.exponent()) {
            if (const auto error = append(digit))
                return tl::unexpected(*error);
        } else if (digit != u'0') {
            return tl::unexpected(digit > u'0' && digit <= u'9' ? MoneyError::TooPrecise : MoneyError::Malformed);
        }
    }
    if (!negative && __builtin_sub_overflow(qint64(0), minor, &minor))
        return tl::unexpected(MoneyError::Overflow);
    return Money(minor, currency);
}

QString Money::decimal() const
{
    const int exponent = m_currency.exponent();
    QString digits = QString::number(m_minor);
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    if (exponent > 0) {
        digits = digits.rightJustified(exponent + 1, u'0');
        digits.insert(digits.size() - exponent, u'.');
    }
    return negative ? u'-' + digits : digits;
}

tl::expected<Money, MoneyError> Money::plus(const Money &other) const
{
    if (m_currency != other.m_currency)
        return tl::unexpected(MoneyError::CurrencyMismatch);
    qint64 sum = 0;
    if (__builtin_add_overflow(m_minor, other.m_minor, &sum))
        return tl::unexpected(MoneyError::Overflow);
    return Money(sum, m_currency);
}

tl::expected<Money, MoneyError> Money::minus(const Money &other) const
{
    if (m_currency != other.m_currency)
        return tl::unexpected(MoneyError::CurrencyMismatch);
    qint64 difference = 0;
    if (__builtin_sub_overflow(m_minor, other.m_minor, &difference))
        return tl::unexpected(MoneyError::Overflow);
    return Money(difference, m_currency);
}

tl::expected<Money, MoneyError> Money::times(qint64 factor) const
{
    qint64 product = 0;
    if (__builtin_mul_overflow(m_minor, factor, &product))
        return tl::unexpected(MoneyError::Overflow);
    return Money(product, m_currency);
}

std::optional<std::strong_ordering> Money::compare(const Money &other) const noexcept
{
    if (m_currency != other.m_currency)
        return {};
    return m_minor <=> other.m_minor;
}

} // namespace contrordine
