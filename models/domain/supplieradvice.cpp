// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/supplieradvice.h"

namespace contrordine
{

namespace
{

using What = AdviceLine::What;

AdviceLine line(What what)
{
    AdviceLine made;
    made.what = what;
    return made;
}

AdviceLine lineAt(What what, const QDateTime &at)
{
    AdviceLine made = line(what);
    made.at = at;
    return made;
}

/// What an order's side comes to for the customer.
enum class Side { Settled, Open, Gone };

class Adviser
{
public:
    Adviser(const AdviceCase &one, const QDateTime &now)
        : m_case(one)
        , m_now(now)
    {
    }

    QList<AdviceLine> lines()
    {
        switch (m_case.purpose) {
        case AdviceFor::Cancelling:
            if (side() != Side::Gone) {
                shopOnCancelling();
                supplierOnCancelling();
                cancellationsBefore();
                costOfNo();
                promiseOnCancelling();
            } else {
                shopOnReturns();
                supplierOnReturns();
                costOfRefund();
                m_lines.append(line(What::PromiseReturn));
            }
            break;
        case AdviceFor::Refunding:
            shopOnReturns();
            supplierOnReturns();
            refundsBefore();
            disputesBefore();
            costOfRefund();
            break;
        case AdviceFor::Disputing:
            supplierOnReturns();
            disputesBefore();
            refundsBefore();
            break;
        }
        return m_lines;
    }

private:
    Side side() const
    {
        if (!m_case.side)
            return Side::Open;
        const SupplierSide &side = *m_case.side;
        if (isCancelledAtSupplier(side.order)
            || (side.handling.agreedAt.isValid() && !isAgreementUnseen(side.order, side.handling)))
            return Side::Settled;
        using enum SupplierStage;
        switch (side.order.stage.value) {
        case PartlyShipped:
        case Shipped:
        case InDispute:
        case Finished:
            return Side::Gone;
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
            return Side::Open;
        }
        return Side::Open;
    }

    void shopOnCancelling()
    {
        if (!m_case.shop) {
            m_lines.append(line(What::ShopUnwritten));
        } else if (!m_case.shop->cancelWithin) {
            m_lines.append(line(What::ShopCancelWhileHere));
        } else if (m_case.orderedAt.isValid()) {
            const QDateTime until = endOf(m_case.orderedAt, *m_case.shop->cancelWithin);
            m_lines.append(lineAt(until >= m_now ? What::ShopCancelUntil : What::ShopCancelOver, until));
        }
    }

    void supplierOnCancelling()
    {
        const CancelTerm &term = m_case.policy.cancel;
        const QDateTime bought = boughtAt();
        switch (term.kind) {
        case CancelTerm::Kind::Unknown:
            m_lines.append(line(What::SupplierUnknown));
            break;
        case CancelTerm::Kind::Never:
            m_lines.append(line(What::SupplierCancelNever));
            break;
        case CancelTerm::Kind::UntilShipped:
            m_lines.append(line(What::SupplierCancelWhileHere));
            break;
        case CancelTerm::Kind::Within:
            if (!bought.isValid()) {
                m_lines.append(line(What::SupplierUnknown));
                break;
            }
            const QDateTime until = endOf(bought, term.hours);
            m_lines.append(lineAt(until >= m_now ? What::SupplierCancelUntil : What::SupplierCancelOver, until));
            break;
        }
    }

    void cancellationsBefore()
    {
        const SupplierRecord &record = m_case.record;
        AdviceLine before = line(What::Granted);
        before.count = record.cancelGranted;
        before.of = record.cancelAnswered();
        if (before.of == 0)
            before.what = What::GrantedNever;
        else if (before.of < enoughToJudge)
            before.what = What::GrantedFew;
        else if (record.timeToGrant.isEnough())
            before.time = record.timeToGrant.median;
        m_lines.append(before);
    }

    void shopOnReturns()
    {
        if (!m_case.shop) {
            m_lines.append(line(What::ShopUnwritten));
            return;
        }
        AdviceLine says = line(What::ShopTakesBack);
        says.causes = m_case.shop->accepted;
        says.count = m_case.shop->accepted & faultCauses() ? m_case.shop->reportDays : m_case.shop->returnDays;
        m_lines.append(says);
    }

    void supplierOnReturns()
    {
        const SupplierPolicy &policy = m_case.policy;
        AdviceLine takes = line(What::SupplierTakesBack);
        bool known = false;
        const QList<ReturnCause> all = allReturnCauses();
        for (const ReturnCause cause : all) {
            known = known || policy.takesBack(cause) != Answer::Unknown;
            takes.causes.setFlag(cause, policy.takesBack(cause) == Answer::Yes);
        }
        takes.count = policy.returnDays.value_or(0);
        if (!known)
            takes = line(What::SupplierUnknown);
        else if (!takes.causes)
            takes = line(What::SupplierTakesNothing);
        m_lines.append(takes);
        if (policy.refundsWithoutReturn == Answer::Yes)
            m_lines.append(line(What::SupplierLeavesGoods));
        if (policy.settleDays) {
            AdviceLine settles = line(What::SupplierSettles);
            settles.count = *policy.settleDays;
            m_lines.append(settles);
        }
    }

    void disputesBefore()
    {
        const SupplierRecord &record = m_case.record;
        if (record.disputesDecided() == 0)
            return;
        AdviceLine before = line(record.disputesDecided() < enoughToJudge ? What::DisputesFew : What::DisputesWon);
        before.count = record.disputesWon + record.disputesSettled;
        before.of = record.disputesDecided();
        m_lines.append(before);
    }

    void refundsBefore()
    {
        const SupplierRecord &record = m_case.record;
        if (record.refundsPaid == 0)
            return;
        AdviceLine before = line(record.refundDays.isEnough() ? What::Refunds : What::RefundsFew);
        before.count = record.refundsLate;
        before.of = record.refundsPaid;
        before.days = record.refundDays.median;
        m_lines.append(before);
    }

    std::optional<Stake> stake() const
    {
        if (!m_case.side)
            return {};
        const Stakes stakes = stakesOf({*m_case.side});
        if (!stakes.complete || stakes.byCurrency.size() != 1)
            return {};
        return stakes.byCurrency.first();
    }

    void appendAmount(What what, const Money &amount)
    {
        AdviceLine cost = line(what);
        cost.amount = amount;
        m_lines.append(cost);
    }

    void costOfNo()
    {
        const auto at = stake();
        if (!at)
            m_lines.append(line(What::CostUnknown));
        else if (!at->paid.isZero())
            appendAmount(side() == Side::Settled ? What::ComesBack : What::AtRisk, at->paid);
    }

    void costOfRefund()
    {
        const auto at = stake();
        if (!at)
            m_lines.append(line(What::CostUnknown));
        else if (!at->ownPocket.isZero())
            appendAmount(What::OutOfPocket, at->ownPocket);
        else if (!at->comesBack.isZero() && side() == Side::Settled)
            appendAmount(What::ComesBack, at->comesBack);
    }

    void promiseOnCancelling()
    {
        if (side() == Side::Settled) {
            m_lines.append(line(What::PromiseMoney));
            return;
        }
        // "As long as the parcel has not left" binds only where it is known that it has not.
        const bool binds = m_case.shop
            && (m_case.shop->cancelWithin
                    ? m_case.orderedAt.isValid() && endOf(m_case.orderedAt, *m_case.shop->cancelWithin) >= m_now
                    : isKnownToBeHere());
        m_lines.append(line(binds ? What::PromiseByPolicy : What::PromiseNothingYet));
    }

    bool isKnownToBeHere() const
    {
        if (!m_case.side || !m_case.side->order.asOf.isValid())
            return false;
        const SupplierStage stage = m_case.side->order.stage.value;
        return side() == Side::Open && stage != SupplierStage::Unknown && stage != SupplierStage::Frozen;
    }

    /// The supplier counts from its own sale.
    QDateTime boughtAt() const
    {
        if (!m_case.side)
            return {};
        return m_case.side->order.paidAt.isValid() ? m_case.side->order.paidAt : m_case.side->order.createdAt;
    }

    static QDateTime endOf(const QDateTime &from, std::chrono::hours after)
    {
        return from.addSecs(std::chrono::seconds(after).count());
    }

    const AdviceCase &m_case;
    const QDateTime &m_now;
    QList<AdviceLine> m_lines;
};

} // namespace

QList<AdviceLine> adviceFor(const AdviceCase &one, const QDateTime &now) { return Adviser(one, now).lines(); }

bool isPromise(AdviceLine::What what)
{
    return what == What::PromiseMoney || what == What::PromiseByPolicy || what == What::PromiseNothingYet
        || what == What::PromiseReturn;
}

std::optional<AdviceLine::What> promiseOf(const QList<AdviceLine> &lines)
{
    QList<What> met;
    for (const AdviceLine &line : lines) {
        if (isPromise(line.what) && !met.contains(line.what))
            met.append(line.what);
    }
    if (met.isEmpty())
        return {};
    met.removeOne(What::PromiseMoney); // another supplier's side is not settled
    if (met.isEmpty())
        return What::PromiseMoney;
    return met.size() == 1 ? met.first() : What::PromiseNothingYet;
}

} // namespace contrordine
