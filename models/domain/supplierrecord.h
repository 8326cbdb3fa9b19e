// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"
#include "models/domain/receivable.h"
#include "models/domain/supplierpolicy.h"

#include <algorithm>
#include <array>

namespace contrordine
{

/// Below so many cases a figure is told, but not judged by.
inline constexpr int enoughToJudge = 5;

/// Where the middle and the slow end of some values lie.
template <class Value>
struct Spread {
    int count = 0;
    Value median{}; ///< only with count > 0
    Value ninety{}; ///< nine of ten are at most this

    bool isEnough() const { return count >= enoughToJudge; }
    friend bool operator==(const Spread &, const Spread &) = default;
};

/// Quantiles by nearest rank: of n sorted values the one at place ⌈n·p⌉, so always one that was really met. Of 1 2 3 4
/// the median is 2 and the 90 % figure 4.
template <class Value>
[[nodiscard]] Spread<Value> spreadOf(QList<Value> values)
{
    const qsizetype n = values.size();
    if (n == 0)
        return {};
    const auto at = [&values, n](qsizetype percent) {
        const auto place = values.begin() + ((n * percent + 99) / 100 - 1);
        std::nth_element(values.begin(), place, values.end());
        return *place;
    };
    const Value median = at(50);
    return {.count = int(n), .median = median, .ninety = at(90)};
}

/// What became of a request to cancel.
enum class CancelAnswer {
    Waiting, ///< asked not long ago
    Granted,
    Refused, ///< said no, or shipped all the same
    Silent, ///< no answer for longer than silence is only silence (R3), or to the end of the case
};

struct CancelFact {
    CancelAnswer answer = CancelAnswer::Waiting;
    std::optional<std::chrono::seconds> after; ///< from the request to the answer; nothing = not known

    friend bool operator==(const CancelFact &, const CancelFact &) = default;
};

/// What a cancel case tells of one of its supplier orders; nothing when the supplier was never asked. The platform is
/// believed over the merchant's word (R36): `side.order` is what it shows, `stageSince` when that was first seen.
[[nodiscard]] std::optional<CancelFact> cancelFactOf(const CaseState &state, const SupplierSide &side,
                                                     const QDateTime &stageSince, const Policies &policies,
                                                     const QDateTime &now);

/// How a dispute stands or ended; nothing when it was never opened.
enum class DisputeFact { Open, Won, Settled, Lost, Withdrawn };
[[nodiscard]] std::optional<DisputeFact> disputeFactOf(const CaseState &state);

/// Money that the supplier owed.
struct RefundFact {
    QDateTime since; ///< UTC: since when it is owed
    QDate settledOn; ///< the day on which the last of it arrived; invalid = it has not, or was written off
    Money writtenOff;
    bool settled = false; ///< nothing more is to come

    friend bool operator==(const RefundFact &, const RefundFact &) = default;
};
[[nodiscard]] RefundFact refundFactOf(const Receivable &receivable, const ReceivableState &state);

/// What a customer's order has cost the merchant because a supplier did not give the money back.
enum class LossKind {
    Cancellation, ///< cancelled on the shop, and the supplier kept the money (R12)
    Return, ///< refunded in whole or in part after it was sent (R21)
    WrittenOff, ///< owed by the supplier, and given up, without any refund to a customer
};
struct Loss {
    LossKind kind = LossKind::Return;
    Money amount;
    QDateTime orderedAt; ///< UTC, by the customer

    friend bool operator==(const Loss &, const Loss &) = default;
};

/// One supplier order of a customer's order that was refunded.
struct RefundedPart {
    std::optional<Money> paid; ///< to the supplier; zero = nothing was; nothing = not known
    std::optional<Money> back; ///< of it: came back, or still will (R4, R17); in the same currency
};
/// R21: what of a customer's refund no supplier makes good, one amount a part, in the customer's currency. A supplier
/// who gave back all it was paid has made its part good; one who gave back a third leaves two thirds of the refund to
/// the merchant. The refund is parted among several suppliers as their prices are. Nothing when that cannot be said: a
/// price is not known, or two are in different currencies.
[[nodiscard]] std::optional<QList<Money>> lossesOf(const Money &refunded, const QList<RefundedPart> &parts);

/// What was lost in one currency; never added across (R35).
struct LossTotal {
    Money cancellations;
    Money returns;
    Money writtenOff;
    int cancellationCount = 0;
    int returnCount = 0;
    int writtenOffCount = 0;

    Money total() const { return {cancellations.minor() + returns.minor() + writtenOff.minor(), returns.currency()}; }
    friend bool operator==(const LossTotal &, const LossTotal &) = default;
};

/// Everything that happened with a supplier, as it was found.
struct SupplierFacts {
    int orders = 0;
    QDateTime firstOrderAt; ///< UTC
    QDateTime lastOrderAt;
    QList<std::chrono::seconds> shipTimes; ///< paid to first shipped, of each order where both are known
    QList<CancelFact> cancellations;
    QList<DisputeFact> disputes;
    QList<RefundFact> refunds;
    QList<Loss> losses;
    int unclearLosses = 0; ///< refunded orders of which lossesOf() can say nothing
};

/// What really happened, in figures, beside what the supplier says (R22–R24).
struct SupplierRecord {
    int orders = 0;
    QDateTime firstOrderAt;
    QDateTime lastOrderAt;
    Spread<std::chrono::seconds> timeToShip;

    int cancelGranted = 0;
    int cancelRefused = 0;
    int cancelSilent = 0;
    int cancelWaiting = 0;
    Spread<std::chrono::seconds> timeToGrant; ///< from the request to the yes, where both are known

    int disputesWon = 0;
    int disputesSettled = 0;
    int disputesLost = 0;
    int disputesOpen = 0;

    int promisedDays = 0; ///< business days: the supplier's own word (R24), else the platform's longest (R4)
    bool promisedBySupplier = false;
    int refundsPaid = 0;
    int refundsLate = 0; ///< of those paid, after the promise
    int refundsOverdue = 0; ///< not paid, and the promise is over
    int refundsOpen = 0; ///< not paid, in time
    int refundsWrittenOff = 0; ///< given up, not a cent arrived
    Spread<int> refundDays; ///< business days from owed to arrived
    Spread<int> refundLateBy; ///< business days beyond the promise, of those that were late

    QList<LossTotal> lost; ///< one a currency, in the order of their codes
    QDateTime lostSince; ///< the oldest order of them
    int unclearLosses = 0;

    int cancelAsked() const { return cancelGranted + cancelRefused + cancelSilent + cancelWaiting; }
    int cancelAnswered() const { return cancelGranted + cancelRefused + cancelSilent; } ///< silence is an answer too
    int disputesDecided() const { return disputesWon + disputesSettled + disputesLost; }
    friend bool operator==(const SupplierRecord &, const SupplierRecord &) = default;
};

/// The days of refunds count on the calendar of where the money arrives.
[[nodiscard]] SupplierRecord recordOf(const SupplierFacts &facts, const SupplierPolicy &policy,
                                      const Policies &policies, const BusinessCalendar &refundCalendar,
                                      const QDateTime &now);

/// What costs most comes first, without adding or comparing two currencies: amounts are compared in the currency in
/// which most of the given suppliers have lost money, those equal in the next one, and so on.
class CostOrder
{
public:
    explicit CostOrder(const QList<QList<Money>> &costs);
    bool costsMore(const QList<Money> &a, const QList<Money> &b) const;

private:
    QList<Currency> m_currencies; // the most frequent first
};

/// What a supplier has cost so far, one amount a currency.
[[nodiscard]] QList<Money> costOf(const SupplierRecord &record);

} // namespace contrordine
