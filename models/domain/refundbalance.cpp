// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/refundbalance.h"

#include <algorithm>

namespace contrordine
{

namespace
{

/// Sums amounts of the suppliers in the currency that the customer is refunded in.
class Cover
{
public:
    Cover(const Currency &currency, const QList<ExchangeRate> &rates, const QDate &today)
        : m_rates(rates)
        , m_today(today)
        , m_sum(Money::zero(currency))
    {
    }

    void add(const Money &amount)
    {
        if (amount.isZero())
            return;
        const std::optional<Money> part =
            amount.currency() == m_sum.currency() ? amount : inCurrency(amount, m_sum.currency());
        const auto next = part ? m_sum.plus(*part) : tl::unexpected(MoneyError::CurrencyMismatch);
        if (next)
            m_sum = *next;
        else
            m_isKnown = false;
    }

    /// What is left of `gives` when this sum has covered what was given before.
    std::optional<Money> leftOf(const Money &gives, const std::optional<Money> &givenBefore)
    {
        if (!m_isKnown)
            return {};
        std::optional<Money> before = givenBefore && !m_sum.isZero() ? givenBefore : Money::zero(gives.currency());
        if (before->currency() != gives.currency() && !before->isZero())
            before = inCurrency(*before, gives.currency());
        if (!before)
            return {}; // how much of the sum that used up is not known, and never guessed
        const qint64 covers = std::max<qint64>(m_sum.minor() - std::max<qint64>(before->minor(), 0), 0);
        return Money(std::max<qint64>(gives.minor() - covers, 0), gives.currency());
    }

    const QList<Conversion> &conversions() const { return m_conversions; }
    const QList<Currency> &missing() const { return m_missing; }

private:
    std::optional<Money> inCurrency(const Money &amount, const Currency &currency)
    {
        const auto by = conversionBetween(amount.currency(), currency, m_rates, m_today);
        const std::optional<Money> part = by ? converted(amount, currency, *by) : std::nullopt;
        if (part && !m_conversions.contains(*by))
            m_conversions.append(*by);
        if (!by && !m_missing.contains(amount.currency()))
            m_missing.append(amount.currency());
        return part;
    }

    const QList<ExchangeRate> &m_rates;
    QDate m_today;
    Money m_sum;
    bool m_isKnown = true;
    QList<Conversion> m_conversions;
    QList<Currency> m_missing;
};

} // namespace

RefundBalance balanceOf(const Money &gives, const std::optional<Money> &givenBefore, const QList<SupplierSide> &sides,
                        const QList<ReceivableState> &receivables, SupplierClaim claim,
                        const QList<ExchangeRate> &rates, const QDate &today)
{
    RefundBalance balance;
    const Stakes stakes = stakesOf(sides);
    balance.complete = stakes.complete;
    for (const Stake &stake : stakes.byCurrency) {
        const Money none = Money::zero(stake.paid.currency());
        balance.suppliers.append({.paid = stake.paid, .expected = none, .claimable = none});
    }
    for (const ReceivableState &one : receivables) {
        auto side =
            std::find_if(balance.suppliers.begin(), balance.suppliers.end(), [&one](const RefundBalance::Side &known) {
                return known.paid.currency() == one.expected.currency();
            });
        if (side == balance.suppliers.end()) { // of a supplier order that is linked no more
            const Money none = Money::zero(one.expected.currency());
            side =
                balance.suppliers.insert(balance.suppliers.end(), {.paid = none, .expected = none, .claimable = none});
        }
        const auto comes = one.received.plus(one.outstanding);
        const auto sum = comes ? side->expected.plus(*comes) : comes;
        if (sum && one.sound)
            side->expected = *sum;
        else
            balance.complete = false;
    }
    Cover asThingsStand(gives.currency(), rates, today);
    Cover atBest(gives.currency(), rates, today);
    for (RefundBalance::Side &side : balance.suppliers) {
        if (claim == SupplierClaim::MoneyBack) {
            const qint64 left = side.paid.minor() - side.expected.minor(); // neither is below zero
            side.claimable = Money(std::max<qint64>(left, 0), side.paid.currency());
        }
        asThingsStand.add(side.expected);
        atBest.add(side.expected);
        atBest.add(side.claimable);
    }
    balance.pocket = asThingsStand.leftOf(gives, givenBefore);
    balance.pocketAtBest = atBest.leftOf(gives, givenBefore);
    balance.conversions = atBest.conversions();
    balance.rateMissing = atBest.missing();
    return balance;
}

} // namespace contrordine
