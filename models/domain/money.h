// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <array>
#include <compare>
#include <optional>
#include <tl/expected.hpp>

namespace contrordine
{

/// An ISO 4217 currency with its exponent (digits after the decimal mark: JPY 0, EUR 2, KWD 3).
class Currency
{
public:
    /// The currency of a three-letter code, active or withdrawn no longer ago than orders may be old; nothing when ISO
    /// 4217 has no such code. Case-insensitive.
    [[nodiscard]] static std::optional<Currency> fromCode(QStringView code);

    QString code() const;
    int exponent() const noexcept { return m_exponent; }

    friend bool operator==(const Currency &, const Currency &) = default;

private:
    Currency() = default;
    std::array<char, 3> m_code{};
    qint8 m_exponent = 2;
};

enum class MoneyError {
    Malformed, ///< not a decimal number
    TooPrecise, ///< more non-zero decimals than the currency has
    Overflow, ///< does not fit 64 bits of minor units
    CurrencyMismatch, ///< two currencies are never added (R35)
};

/// An exact amount: 64-bit minor units and a currency. Never a double.
class Money
{
public:
    Money(qint64 minor, Currency currency) noexcept
        : m_minor(minor)
        , m_currency(currency)
    {
    }

    /// Reads a platform's decimal text ("12.30", "-4", "1000"): '.' as decimal mark, no grouping, no symbol.
    /// Trailing zeros beyond the exponent are accepted ("12.300" EUR), other digits are TooPrecise.
    [[nodiscard]] static tl::expected<Money, MoneyError> parse(QStringView decimal, Currency currency);
    [[nodiscard]] static Money zero(Currency currency) noexcept { return {0, currency}; }

    qint64 minor() const noexcept { return m_minor; }
    Currency currency() const noexcept { return m_currency; }
    /// The decimal text platforms read: "12.30", "1000" (JPY), "1.250" (KWD).
    QString decimal() const;
    bool isZero() const noexcept { return m_minor == 0; }
    bool isNegative() const noexcept { return m_minor < 0; }

    [[nodiscard]] tl::expected<Money, MoneyError> plus(const Money &other) const;
    [[nodiscard]] tl::expected<Money, MoneyError> minus(const Money &other) const;
    [[nodiscard]] tl::expected<Money, MoneyError> times(qint64 factor) const;
    /// Ordering within one currency; nothing between two.
    [[nodiscard]] std::optional<std::strong_ordering> compare(const Money &other) const noexcept;

    friend bool operator==(const Money &, const Money &) = default;

private:
    qint64 m_minor;
    Currency m_currency;
};

} // namespace contrordine

Q_DECLARE_METATYPE(contrordine::Money)
