// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/supplierrecord.h"

#include <QMap>
#include <limits>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// It was sent all the same: no answer could be clearer.
bool wasSent(const SupplierOrder &order)
{
    using enum SupplierStage;
    switch (order.stage.value) {
    case PartlyShipped:
    case Shipped:
    case InDispute:
    case Finished:
        return true;
    case AwaitingPayment:
    case PaymentReview:
    case RiskReview:
    case RiskHold:
    case AwaitingGroup:
    case AddressMissing:
    case AwaitingShipment:
    case CancelRequested:
    case Frozen:
    case Cancelled:
    case Unknown:
        return false;
    }
    return false;
}

std::optional<std::chrono::seconds> between(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return {};
    return std::chrono::seconds(from.secsTo(to));
}

/// amount · part / whole, rounded half up; nothing when it does not fit. 0 ≤ part ≤ whole, 0 ≤ amount.
std::optional<qint64> shareOf(qint64 amount, qint64 part, qint64 whole)
{
    const qint64 rest = amount % whole;
    if (part != 0 && rest > (std::numeric_limits<qint64>::max() - whole / 2) / part)
        return {};
    return amount / whole * part + (rest * part + whole / 2) / whole; // the first product is at most `amount`
}

bool addTo(Money &sum, const Money &more)
{
    const auto next = sum.plus(more);
    if (next)
        sum = *next;
    return next.has_value();
}

LossTotal &totalIn(QMap<QString, LossTotal> &totals, Currency currency)
{
    const QString code = currency.code();
    auto known = totals.find(code);
    if (known == totals.end()) {
        const Money none = Money::zero(currency);
        known = totals.insert(code, {.cancellations = none, .returns = none, .writtenOff = none});
    }
    return *known;
}

/// False: the sum does not fit.
bool count(LossTotal &total, const Loss &loss)
{
    if (!total.total().plus(loss.amount))
        return false;
    switch (loss.kind) {
    case LossKind::Cancellation:
        ++total.cancellationCount;
        return addTo(total.cancellations, loss.amount);
    case LossKind::Return:
        ++total.returnCount;
        return addTo(total.returns, loss.amount);
    case LossKind::WrittenOff:
        ++total.writtenOffCount;
        return addTo(total.writtenOff, loss.amount);
    }
    return false;
}

std::optional<Money> amountIn(const QList<Money> &amounts, Currency currency)
{
    for (const Money &one : amounts) {
        if (one.currency() == currency)
            return one;
    }
    return {};
}

} // namespace

std::optional<CancelFact> cancelFactOf(const CaseState &state, const SupplierSide &side, const QDateTime &stageSince,
                                       const Policies &policies, const QDateTime &now)
{
    const SupplierHandling &handling = side.handling;
    const QDateTime &askedAt = handling.cancelRequestedAt;
    if (state.kind != CaseKind::Cancel || !askedAt.isValid())
        return {};
    if (isCancelledAtSupplier(side.order)) {
        const QDateTime at = handling.agreedAt.isValid() ? handling.agreedAt : stageSince;
        return CancelFact{.answer = CancelAnswer::Granted, .after = between(askedAt, at)};
    }
    if (wasSent(side.order) || handling.refusedAt.isValid())
        return CancelFact{.answer = CancelAnswer::Refused, .after = between(askedAt, handling.refusedAt)};
    if (handling.agreedAt.isValid() && !isAgreementUnseen(side.order, handling))
        return CancelFact{.answer = CancelAnswer::Granted, .after = between(askedAt, handling.agreedAt)};
    const bool silent =
        state.closed || askedAt.addSecs(std::chrono::seconds(policies.silenceCountsAfter).count()) < now;
    return CancelFact{.answer = silent ? CancelAnswer::Silent : CancelAnswer::Waiting, .after = {}};
}

std::optional<DisputeFact> disputeFactOf(const CaseState &state)
{
    if (!state.dispute || !state.dispute->openedAt.isValid())
        return {};
    if (!state.closed)
        return DisputeFact::Open;
    const auto outcome = disputeOutcomeFromCode(state.outcome);
    if (!outcome)
        return {};
    switch (*outcome) {
    case DisputeOutcome::Won:
        return DisputeFact::Won;
    case DisputeOutcome::Settled:
        return DisputeFact::Settled;
    case DisputeOutcome::Lost:
        return DisputeFact::Lost;
    case DisputeOutcome::Withdrawn:
        return DisputeFact::Withdrawn;
    case DisputeOutcome::Left:
        return {};
    }
    return {};
}

RefundFact refundFactOf(const Receivable &receivable, const ReceivableState &state)
{
    RefundFact fact{
        .since = state.since, .settledOn = {}, .writtenOff = state.writtenOff, .settled = state.isSettled()};
    if (!state.isSettled() || state.received.isZero())
        return fact;
    for (const ReceivableEntry &entry : receivable.entries) {
        const bool takenBack =
            std::any_of(receivable.entries.cbegin(), receivable.entries.cend(), [&entry](const ReceivableEntry &later) {
                return later.type == ReceivableEntryType::Corrected && later.corrects == entry.number && later.amount
                    && later.amount->isZero();
            });
        if (entry.type == ReceivableEntryType::Received && !takenBack && entry.day.isValid()
            && (!fact.settledOn.isValid() || entry.day > fact.settledOn))
            fact.settledOn = entry.day;
    }
    return fact;
}

std::optional<QList<Money>> lossesOf(const Money &refunded, const QList<RefundedPart> &parts)
{
    if (refunded.isNegative())
        return {};
    std::optional<Money> paid;
    for (const RefundedPart &part : parts) {
        if (!part.paid || part.paid->isNegative())
            return {};
        const auto sum = paid ? paid->plus(*part.paid) : tl::expected<Money, MoneyError>(*part.paid);
        if (!sum || (part.back && part.back->currency() != part.paid->currency()))
            return {};
        paid = *sum;
    }
    QList<Money> losses;
    for (const RefundedPart &part : parts) {
        const qint64 back = part.back ? std::clamp<qint64>(part.back->minor(), 0, part.paid->minor()) : 0;
        const auto share = paid->isZero() ? std::optional<qint64>(0)
                                          : shareOf(refunded.minor(), part.paid->minor() - back, paid->minor());
        if (!share)
            return {};
        losses.append(Money(*share, refunded.currency()));
    }
    return losses;
}

SupplierRecord recordOf(const SupplierFacts &facts, const SupplierPolicy &policy, const Policies &policies,
                        const BusinessCalendar &refundCalendar, const QDateTime &now)
{
    SupplierRecord record;
    record.orders = facts.orders;
    record.firstOrderAt = facts.firstOrderAt;
    record.lastOrderAt = facts.lastOrderAt;
    record.timeToShip = spreadOf(facts.shipTimes);

    QList<std::chrono::seconds> granted;
    for (const CancelFact &fact : facts.cancellations) {
        switch (fact.answer) {
        case CancelAnswer::Waiting:
            ++record.cancelWaiting;
            break;
        case CancelAnswer::Granted:
            ++record.cancelGranted;
            if (fact.after)
                granted.append(*fact.after);
            break;
        case CancelAnswer::Refused:
            ++record.cancelRefused;
            break;
        case CancelAnswer::Silent:
            ++record.cancelSilent;
            break;
        }
    }
    record.timeToGrant = spreadOf(granted);
    for (const DisputeFact fact : facts.disputes) {
        record.disputesOpen += fact == DisputeFact::Open;
        record.disputesWon += fact == DisputeFact::Won;
        record.disputesSettled += fact == DisputeFact::Settled;
        record.disputesLost += fact == DisputeFact::Lost;
    }

    record.promisedBySupplier = policy.settleDays.has_value();
    record.promisedDays = policy.settleDays.value_or(policies.refundMaxBusinessDays);
    const QDate today = refundCalendar.localDate(now);
    QList<int> taken;
    QList<int> lateBy;
    for (const RefundFact &fact : facts.refunds) {
        const QDate since = refundCalendar.localDate(fact.since);
        if (fact.settledOn.isValid()) {
            const int days = refundCalendar.businessDaysBetween(since, fact.settledOn);
            ++record.refundsPaid;
            taken.append(days);
            if (days > record.promisedDays) {
                ++record.refundsLate;
                lateBy.append(days - record.promisedDays);
            }
        } else if (fact.settled) {
            record.refundsWrittenOff += !fact.writtenOff.isZero();
        } else if (refundCalendar.businessDaysBetween(since, today) > record.promisedDays) {
            ++record.refundsOverdue;
        } else {
            ++record.refundsOpen;
        }
    }
    record.refundDays = spreadOf(taken);
    record.refundLateBy = spreadOf(lateBy);

    QMap<QString, LossTotal> totals;
    record.unclearLosses = facts.unclearLosses;
    for (const Loss &loss : facts.losses) {
        if (loss.amount.isZero())
            continue;
        if (!count(totalIn(totals, loss.amount.currency()), loss)) {
            ++record.unclearLosses;
            continue;
        }
        if (loss.orderedAt.isValid() && (!record.lostSince.isValid() || loss.orderedAt < record.lostSince))
            record.lostSince = loss.orderedAt;
    }
    record.lost = totals.values();
    return record;
}

CostOrder::CostOrder(const QList<QList<Money>> &costs)
{
    QMap<QString, int> met;
    for (const QList<Money> &amounts : costs) {
        for (const Money &one : amounts)
            met[one.currency().code()] += !one.isZero();
    }
    QStringList codes = met.keys();
    std::stable_sort(codes.begin(), codes.end(),
                     [&met](const QString &a, const QString &b) { return met.value(a) > met.value(b); });
    for (const QString &code : std::as_const(codes))
        m_currencies.append(*Currency::fromCode(code));
}

bool CostOrder::costsMore(const QList<Money> &a, const QList<Money> &b) const
{
    for (const Currency currency : m_currencies) {
        const qint64 left = amountIn(a, currency).value_or(Money::zero(currency)).minor();
        const qint64 right = amountIn(b, currency).value_or(Money::zero(currency)).minor();
        if (left != right)
            return left > right;
    }
    return false;
}

QList<Money> costOf(const SupplierRecord &record)
{
    QList<Money> costs;
    for (const LossTotal &one : record.lost)
        costs.append(one.total());
    return costs;
}

} // namespace contrordine
