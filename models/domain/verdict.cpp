// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/verdict.h"

#include "models/domain/casedue.h"
#include "models/domain/codes.h"
#include "models/domain/tracking.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr CodeTable<VerdictKind, 10> kindCodes{{
    {VerdictKind::CancelNow, u"cancel-now"},
    {VerdictKind::AskSupplier, u"ask-supplier"},
    {VerdictKind::AwaitingSupplier, u"awaiting-supplier"},
    {VerdictKind::FinishOnShop, u"finish-on-shop"},
    {VerdictKind::RefundOnly, u"refund-only"},
    {VerdictKind::Dispute, u"dispute"},
    {VerdictKind::Disputed, u"disputed"},
    {VerdictKind::Unlinked, u"unlinked"},
    {VerdictKind::Closed, u"closed"},
    {VerdictKind::Unknown, u"unknown"},
}};

struct ReasonEntry {
    Reason reason;
    QStringView word;
    QStringView rule;
};

constexpr std::array<ReasonEntry, 48> reasonTable{{
    {Reason::WindowOpen, u"window-open", u"R1"},
    {Reason::WindowOver, u"window-over", u"R1"},
    {Reason::NotShipped, u"not-shipped", u"R2"},
    {Reason::Unpaid, u"unpaid", u"R3"},
    {Reason::NeedsApproval, u"needs-approval", u"R3"},
    {Reason::CancelRequested, u"cancel-requested", u"R3"},
    {Reason::CancelRequestUnseen, u"cancel-request-unseen", u"R36"},
    {Reason::SilenceCounts, u"silence-counts", u"R3"},
    {Reason::SupplierAgreed, u"supplier-agreed", u"R4"},
    {Reason::SupplierAgreedByWord, u"supplier-agreed-by-word", u"R10"},
    {Reason::SupplierAgreementUnseen, u"supplier-agreement-unseen", u"R36"},
    {Reason::Shipped, u"shipped", u"R5"},
    {Reason::PartlyShipped, u"partly-shipped", u"R5"},
    {Reason::SupplierFinished, u"supplier-finished", u"R5"},
    {Reason::ShopFulfilled, u"shop-fulfilled", u"R6"},
    {Reason::ShopPartlyFulfilled, u"shop-partly-fulfilled", u"R6"},
    {Reason::ShopFulfillmentRequested, u"shop-fulfillment-requested", u"R6"},
    {Reason::FulfillmentRevocable, u"fulfillment-revocable", u"R6"},
    {Reason::FulfillmentAccepted, u"fulfillment-accepted", u"R6"},
    {Reason::FulfillmentCancelAsked, u"fulfillment-cancel-asked", u"R34"},
    {Reason::FulfillmentSilent, u"fulfillment-silent", u"R34"},
    {Reason::FulfillmentKept, u"fulfillment-kept", u"R6"},
    {Reason::FulfillmentByHand, u"fulfillment-by-hand", u"R6"},
    {Reason::FulfillmentHidden, u"fulfillment-hidden", u"R36"},
    {Reason::ShopReturnOpen, u"shop-return-open", u"R6"},
    {Reason::ShopPaymentPending, u"shop-payment-pending", u"R6"},
    {Reason::OnlyPart, u"only-part", u"R2"},
    {Reason::ShopCancelledFirst, u"shop-cancelled-first", u"R12"},
    {Reason::ShopCancelled, u"shop-cancelled", u"R6"},
    {Reason::Refunded, u"refunded", u"R32"},
    {Reason::SupplierRefused, u"supplier-refused", u"R14"},
    {Reason::AwaitingTracking, u"awaiting-tracking", u"R15"},
    {Reason::NoTracking, u"no-tracking", u"R17"},
    {Reason::DisputeOpen, u"dispute-open", u"R18"},
    {Reason::ChargebackOpen, u"chargeback-open", u"R32"},
    {Reason::ChargebackLost, u"chargeback-lost", u"R32"},
    {Reason::ChargebackInquiry, u"chargeback-inquiry", u"R32"},
    {Reason::RiskCancel, u"risk-cancel", u"R8"},
    {Reason::RiskInvestigate, u"risk-investigate", u"R8"},
    {Reason::ShippedAfterDispute, u"shipped-after-dispute", u"R18"},
    {Reason::DisputeDateNear, u"dispute-date-near", u"R34"},
    {Reason::SupplierRefundOverdue, u"supplier-refund-overdue", u"R35"},
    {Reason::NoSupplierOrder, u"no-supplier-order", u"R37"},
    {Reason::LinkDoubtful, u"link-doubtful", u"R36"},
    {Reason::SupplierNotRead, u"supplier-not-read", u"R36"},
    {Reason::SupplierStatusUnknown, u"supplier-status-unknown", u"R36"},
    {Reason::SupplierStatusUnclear, u"supplier-status-unclear", u"R36"},
    {Reason::ShopStatusUnknown, u"shop-status-unknown", u"R36"},
}};

/// Where one supplier order stands for the purpose of stopping it, most pressing first when several are combined.
enum class Stand { Unknown, DisputeDue, Askable, Free, Waiting, Disputed, Gone, Agreed };

struct Assessment {
    Stand stand = Stand::Unknown;
    QList<Reason> reasons;
    QDateTime deadline; ///< UTC
    QDateTime changesAfter; ///< UTC, another moment after which the reasons are others; invalid = none
    QDate deadlineDay; ///< in the supplier's calendar
    QDateTime changesAt; ///< UTC; before the deadline, when time alone adds a reason; invalid = never
    bool finished = false; ///< Gone because completed, not because on its way
    bool unseen = false; ///< Agreed, and the platform, read after that, does not show it
};

bool isInDispute(const SupplierHandling &handling)
{
    return handling.disputeOpenedAt.isValid()
        && (!handling.disputeClosedAt.isValid() || handling.disputeClosedAt < handling.disputeOpenedAt);
}

Assessment withDeadline(Assessment assessment, const QDateTime &deadline, const BusinessCalendar &calendar)
{
    assessment.deadline = deadline;
    assessment.deadlineDay = calendar.localDate(deadline);
    return assessment;
}

/// R14–R17: refused and not shipped. The tracking number must come in time, or a dispute is opened.
Assessment assessRefused(const SupplierHandling &handling, const Policies &policies, const BusinessCalendar &calendar,
                         const QDateTime &now)
{
    const QDateTime from = handling.trackingAskedAt.isValid() ? handling.trackingAskedAt : handling.refusedAt;
    const QDateTime deadline =
        handling.trackingBy.isValid() ? handling.trackingBy : trackingDue(from, policies, calendar);
    if (now <= deadline)
        return withDeadline({.stand = Stand::Waiting, .reasons = {Reason::SupplierRefused, Reason::AwaitingTracking}},
                            deadline, calendar);
    return {.stand = Stand::DisputeDue, .reasons = {Reason::SupplierRefused, Reason::NoTracking}};
}

/// R3: asked, and silence counts as approval after a while – still no proof, so the verdict stays "awaiting". A request
/// that the platform does not show gets no answer: there silence means nothing. A date that the merchant chose may make
/// the waiting longer; it never makes silence count earlier.
Assessment assessRequested(const QDateTime &askedAt, const QDateTime &answerBy, bool unseen, const Policies &policies,
                           const BusinessCalendar &calendar, const QDateTime &now)
{
    Assessment assessment{.stand = Stand::Waiting, .reasons = {Reason::CancelRequested}};
    if (!askedAt.isValid())
        return assessment;
    const QDateTime byRule = answerDue(askedAt, policies);
    const QDateTime deadline = answerBy.isValid() ? answerBy : byRule;
    assessment.changesAfter = std::max(deadline, byRule);
    if (unseen)
        assessment.reasons.append(Reason::CancelRequestUnseen);
    else if (now > assessment.changesAfter)
        assessment.reasons.append(Reason::SilenceCounts);
    return withDeadline(assessment, deadline, calendar);
}

/// A dispute is open: whoever has to move next has a date for it (R34).
Assessment assessDisputed(const SupplierSide &side, const QList<Reason> &besides, const BusinessCalendar &calendar,
                          const QDateTime &now)
{
    const SupplierHandling &handling = side.handling;
    Assessment assessment{.stand = Stand::Disputed, .reasons = {Reason::DisputeOpen}};
    const QDateTime moved = firstMovement(side.order);
    if (isInDispute(handling) && moved.isValid() && moved > handling.disputeOpenedAt)
        assessment.reasons.append(Reason::ShippedAfterDispute);
    assessment.reasons += besides;
    if (!isInDispute(handling) || !handling.disputeDue.isValid())
        return assessment;
    if (now >= handling.disputeRemindAt)
        assessment.reasons.append(Reason::DisputeDateNear);
    else
        assessment.changesAt = handling.disputeRemindAt;
    return withDeadline(assessment, handling.disputeDue, calendar);
}

/// What the merchant's case adds where the platform still shows the order as not shipped and not cancelled.
std::optional<Assessment> assessHandling(const SupplierSide &side, const Policies &policies,
                                         const BusinessCalendar &calendar, const QDateTime &now)
{
    const SupplierHandling &handling = side.handling;
    if (isInDispute(handling))
        return assessDisputed(side, {}, calendar, now);
    if (isAgreementUnseen(side.order, handling))
        return Assessment{.stand = Stand::Agreed, .reasons = {Reason::SupplierAgreementUnseen}, .unseen = true};
    if (handling.agreedAt.isValid())
        return Assessment{.stand = Stand::Agreed, .reasons = {Reason::SupplierAgreedByWord}};
    if (handling.refusedAt.isValid())
        return assessRefused(handling, policies, calendar, now);
    if (handling.cancelRequestedAt.isValid())
        return assessRequested(handling.cancelRequestedAt, handling.answerBy, isRequestUnseen(side.order, handling),
                               policies, calendar, now);
    return {};
}

Assessment assessSupplier(const SupplierSide &side, const Policies &policies, const BusinessCalendar &calendar,
                          const QDateTime &now)
{
    const SupplierOrder &order = side.order;
    const SupplierHandling &handling = side.handling;
    if (!order.asOf.isValid())
        return {.stand = Stand::Unknown, .reasons = {Reason::SupplierNotRead}};
    if (isCancelledAtSupplier(order)) // what the platform shows wins (R36)
        return {.stand = Stand::Agreed, .reasons = {Reason::SupplierAgreed}};

    const bool inDispute = isInDispute(handling);
    switch (order.stage.value) {
    case SupplierStage::InDispute:
        return assessDisputed(side, {}, calendar, now);
    case SupplierStage::PartlyShipped:
    case SupplierStage::Shipped: {
        const Reason shipped = order.stage.value == SupplierStage::Shipped ? Reason::Shipped : Reason::PartlyShipped;
        if (inDispute)
            return assessDisputed(side, {shipped}, calendar, now);
        return {.stand = Stand::Gone, .reasons = {shipped}};
    }
    case SupplierStage::Finished: // a dispute may be opened for days after the platform calls it finished
        if (inDispute)
            return assessDisputed(side, {Reason::SupplierFinished}, calendar, now);
        return {.stand = Stand::Gone, .reasons = {Reason::SupplierFinished}, .finished = true};
    case SupplierStage::CancelRequested:
        if (!inDispute && firstMovement(order).isValid()) // a parcel that moves has left, whatever the status says
            return {.stand = Stand::Gone, .reasons = {Reason::Shipped}};
        if (const auto known = assessHandling(side, policies, calendar, now))
            return *known;
        return assessRequested({}, {}, false, policies, calendar, now);
    case SupplierStage::AwaitingPayment:
        if (handling.agreedAt.isValid() || inDispute)
            return *assessHandling(side, policies, calendar, now);
        // Nobody has to agree here: what still shows as unpaid when read after the request has not been cancelled.
        if (handling.cancelRequestedAt.isValid() && order.asOf <= handling.cancelRequestedAt)
            return assessRequested(handling.cancelRequestedAt, handling.answerBy, false, policies, calendar, now);
        return withDeadline({.stand = Stand::Free, .reasons = {Reason::Unpaid, Reason::NotShipped}}, order.autoCloseAt,
                            calendar);
    case SupplierStage::AwaitingShipment: {
        if (!inDispute && firstMovement(order).isValid())
            return {.stand = Stand::Gone, .reasons = {Reason::Shipped}};
        if (const auto known = assessHandling(side, policies, calendar, now))
            return *known;
        Assessment assessment{.stand = Stand::Askable, .reasons = {Reason::NotShipped, Reason::NeedsApproval}};
        const QDateTime paid = order.paidAt.isValid() ? order.paidAt : order.createdAt;
        if (!paid.isValid())
            return assessment;
        const QDateTime deadline =
            calendar.endOfDay(calendar.businessDaysAfter(calendar.localDate(paid), policies.shipWithinBusinessDays));
        assessment.reasons.prepend(now <= deadline ? Reason::WindowOpen : Reason::WindowOver);
        return withDeadline(assessment, deadline, calendar);
    }
    case SupplierStage::PaymentReview:
    case SupplierStage::RiskReview:
    case SupplierStage::RiskHold:
    case SupplierStage::AwaitingGroup:
    case SupplierStage::AddressMissing:
        if (const auto known = assessHandling(side, policies, calendar, now))
            return *known;
        return {.stand = Stand::Unknown, .reasons = {Reason::SupplierStatusUnclear}};
    case SupplierStage::Frozen: // says nothing about the parcel: no word of anybody's makes it stopped
        if (inDispute)
            return assessDisputed(side, {}, calendar, now);
        return {.stand = Stand::Unknown, .reasons = {Reason::SupplierStatusUnclear}};
    case SupplierStage::Cancelled: // handled above
    case SupplierStage::Unknown:
        break;
    }
    return {.stand = Stand::Unknown, .reasons = {Reason::SupplierStatusUnknown}};
}

bool nothingLeftToGiveBack(const Order &order)
{
    if (order.financial.value == FinancialStatus::Refunded || order.financial.value == FinancialStatus::Voided)
        return true;
    const auto left = refundable(order);
    return left && left->isZero() && order.refunded && !order.refunded->isZero();
}

/// Nothing is linked. A fulfilled order stays unlinked too: somebody delivered it, and money may still have to come
/// back from them.
Verdict assessWithoutSuppliers(const Order &order, const QList<Reason> &obstacles, bool doubtfulLink)
{
    if (order.isCancelled())
        return {.kind = VerdictKind::Closed, .reasons = {Reason::ShopCancelled}};
    if (obstacles.contains(Reason::ShopStatusUnknown))
        return {.kind = VerdictKind::Unknown, .reasons = {Reason::ShopStatusUnknown}};
    if (nothingLeftToGiveBack(order))
        return {.kind = VerdictKind::Closed, .reasons = {Reason::Refunded}};
    return {.kind = VerdictKind::Unlinked, .reasons = {doubtfulLink ? Reason::LinkDoubtful : Reason::NoSupplierOrder}};
}

Stand mostPressing(const QList<Assessment> &assessments)
{
    Stand pressing = Stand::Agreed;
    for (const Assessment &one : assessments)
        pressing = std::min(pressing, one.stand);
    return pressing;
}

void addReasons(Verdict &verdict, const QList<Reason> &reasons)
{
    for (const Reason reason : reasons) {
        if (!verdict.reasons.contains(reason))
            verdict.reasons.append(reason);
    }
}

/// Every supplier order is on its way, finished or cancelled: what is left is the shop's side.
VerdictKind kindAtRest(const Order &order, const QList<Assessment> &assessments, const QList<Reason> &obstacles)
{
    const bool allAgreed = std::all_of(assessments.begin(), assessments.end(),
                                       [](const Assessment &a) { return a.stand == Stand::Agreed; });
    const bool nothingUnderWay = std::all_of(assessments.begin(), assessments.end(), [](const Assessment &a) {
        return a.stand == Stand::Agreed || a.finished;
    });
    const bool mayStillShip =
        std::any_of(assessments.begin(), assessments.end(), [](const Assessment &a) { return a.unseen; });
    if (mayStillShip && (order.isCancelled() || nothingLeftToGiveBack(order)))
        return VerdictKind::AwaitingSupplier; // the customer has the money; only the platform can say that it is over
    if (nothingUnderWay && (order.isCancelled() || nothingLeftToGiveBack(order)))
        return VerdictKind::Closed;
    if (allAgreed)
        return obstacles.isEmpty() || canBeTakenBack(obstacles) ? VerdictKind::FinishOnShop : VerdictKind::RefundOnly;
    const bool delivered = order.fulfillment.value == FulfillmentStatus::Fulfilled
        || order.fulfillment.value == FulfillmentStatus::FulfillmentNotRequired;
    return nothingUnderWay && delivered ? VerdictKind::Closed : VerdictKind::RefundOnly;
}

void setDeadline(Verdict &verdict, const QList<Assessment> &assessments, Stand pressing,
                 const BusinessCalendar &calendar, const QDateTime &now)
{
    const auto earlier = [](const QDateTime &known, const QDateTime &other) {
        return known.isValid() ? std::min(known, other) : other;
    };
    const Assessment *nearest = nullptr;
    for (const Assessment &one : assessments) {
        // Any deadline that passes may change what is most pressing, one millisecond after it.
        if (one.deadline.isValid() && now <= one.deadline)
            verdict.validUntil = earlier(verdict.validUntil, one.deadline.addMSecs(1));
        if (one.changesAt.isValid() && now < one.changesAt)
            verdict.validUntil = earlier(verdict.validUntil, one.changesAt);
        if (one.changesAfter.isValid() && now <= one.changesAfter)
            verdict.validUntil = earlier(verdict.validUntil, one.changesAfter.addMSecs(1));
        if (one.stand == pressing && one.deadline.isValid() && (!nearest || one.deadline < nearest->deadline))
            nearest = &one;
    }
    if (!nearest)
        return;
    verdict.deadline = nearest->deadline;
    if (now > nearest->deadline)
        return;
    const QDate today = calendar.localDate(now);
    verdict.businessDaysLeft = calendar.businessDaysBetween(today, nearest->deadlineDay);
    verdict.validUntil =
        earlier(verdict.validUntil, calendar.endOfDay(today).addMSecs(1)); // the days left are the supplier's days
}

/// What the fulfillment orders add to what the order's own status says; they never take anything away from it.
QList<Reason> fulfillmentObstacles(const Order &order)
{
    QList<Reason> obstacles;
    const auto add = [&obstacles](Reason reason) {
        if (!obstacles.contains(reason))
            obstacles.append(reason);
    };
    for (const FulfillmentOrder &one : order.fulfillmentOrders) {
        switch (takeBackOf(one)) {
        case TakeBack::NotNeeded:
            break;
        case TakeBack::AtOnce:
            add(Reason::FulfillmentRevocable);
            break;
        case TakeBack::ByAsking:
            add(Reason::FulfillmentAccepted);
            break;
        case TakeBack::Asked:
            add(Reason::FulfillmentCancelAsked);
            break;
        case TakeBack::Declined:
            add(Reason::FulfillmentKept);
            break;
        case TakeBack::ByHand:
            add(Reason::FulfillmentByHand);
            break;
        case TakeBack::Unclear:
            add(Reason::ShopStatusUnknown);
            break;
        }
    }
    return obstacles;
}

/// What a refund or a decision should know besides, and what is no obstacle.
QList<Reason> warningsOf(const Order &order)
{
    QList<Reason> warnings;
    switch (effectOf(order.disputes)) {
    case DisputeEffect::None:
        break;
    case DisputeEffect::Asked:
        warnings.append(Reason::ChargebackInquiry);
        break;
    case DisputeEffect::MoneyHeld:
        warnings.append(Reason::ChargebackOpen);
        break;
    case DisputeEffect::MoneyGone:
        warnings.append(Reason::ChargebackLost);
        break;
    }
    if (order.isCancelled() || order.fulfillment.value == FulfillmentStatus::Fulfilled)
        return warnings; // who might be a fraud matters before the goods leave
    if (order.risk.value == RiskAdvice::Cancel)
        warnings.append(Reason::RiskCancel);
    if (order.risk.value == RiskAdvice::Investigate)
        warnings.append(Reason::RiskInvestigate);
    return warnings;
}

/// R34: a service that was asked to stop has its time to answer too.
void awaitService(Verdict &verdict, const Order &order, const Policies &policies, const QDateTime &now)
{
    const QDateTime askedAt = fulfillmentCancelAskedAt(order);
    if (verdict.kind != VerdictKind::FinishOnShop || !askedAt.isValid())
        return;
    verdict.deadline = askedAt.addMSecs(std::chrono::milliseconds(policies.fulfillmentAnswersWithin).count());
    verdict.businessDaysLeft.reset(); // services answer by the hour
    if (now > verdict.deadline) {
        addReasons(verdict, {Reason::FulfillmentSilent});
        return;
    }
    const QDateTime over = verdict.deadline.addMSecs(1);
    verdict.validUntil = verdict.validUntil.isValid() ? std::min(verdict.validUntil, over) : over;
}

} // namespace

bool isCancelledAtSupplier(const SupplierOrder &order)
{
    const bool allLines = !order.lines.isEmpty()
        && std::all_of(order.lines.begin(), order.lines.end(), [](const SupplierLine &line) { return line.cancelled; });
    return order.stage.value == SupplierStage::Cancelled || allLines;
}

bool hasLeftSupplier(const SupplierOrder &order)
{
    switch (order.stage.value) {
    case SupplierStage::PartlyShipped:
    case SupplierStage::Shipped:
    case SupplierStage::InDispute:
    case SupplierStage::Finished:
        return true;
    case SupplierStage::AwaitingPayment:
    case SupplierStage::PaymentReview:
    case SupplierStage::RiskReview:
    case SupplierStage::RiskHold:
    case SupplierStage::AwaitingGroup:
    case SupplierStage::AddressMissing:
    case SupplierStage::AwaitingShipment:
    case SupplierStage::CancelRequested:
    case SupplierStage::Frozen:
    case SupplierStage::Cancelled:
    case SupplierStage::Unknown:
        return false;
    }
    return false;
}

bool isRequestUnseen(const SupplierOrder &order, const SupplierHandling &handling)
{
    // What is not paid is cancelled at once (R3): while it still waits for its payment, nobody cancelled it.
    const bool asIfNever =
        order.stage.value == SupplierStage::AwaitingShipment || order.stage.value == SupplierStage::AwaitingPayment;
    return handling.cancelRequestedAt.isValid() && order.asOf > handling.cancelRequestedAt && asIfNever
        && !isCancelledAtSupplier(order);
}

bool isAgreementUnseen(const SupplierOrder &order, const SupplierHandling &handling)
{
    return handling.agreedAt.isValid() && order.asOf > handling.agreedAt && !isCancelledAtSupplier(order);
}

QList<Reason> shopObstacles(const Order &order)
{
    QList<Reason> obstacles;
    if (order.isCancelled())
        obstacles.append(Reason::ShopCancelled);
    switch (order.fulfillment.value) {
    case FulfillmentStatus::Fulfilled:
        obstacles.append(Reason::ShopFulfilled);
        break;
    case FulfillmentStatus::PartiallyFulfilled:
        obstacles.append(Reason::ShopPartlyFulfilled);
        break;
    case FulfillmentStatus::InProgress:
    case FulfillmentStatus::PendingFulfillment:
        obstacles.append(Reason::ShopFulfillmentRequested);
        break;
    case FulfillmentStatus::Unknown:
        obstacles.append(Reason::ShopStatusUnknown);
        break;
    case FulfillmentStatus::FulfillmentNotRequired:
    case FulfillmentStatus::OnHold:
    case FulfillmentStatus::Open:
    case FulfillmentStatus::RequestDeclined:
    case FulfillmentStatus::Restocked:
    case FulfillmentStatus::Scheduled:
    case FulfillmentStatus::Unfulfilled:
        break;
    }
    const bool hidden = order.fulfillmentSight == Sight::Hidden || order.fulfillmentSight == Sight::Part;
    const QList<Reason> byFulfillment = order.isCancelled() ? QList<Reason>() : fulfillmentObstacles(order);
    if (obstacles.contains(Reason::ShopFulfillmentRequested) && byFulfillment.isEmpty() && hidden)
        obstacles.append(Reason::FulfillmentHidden);
    for (const Reason reason : byFulfillment) {
        if (!obstacles.contains(reason))
            obstacles.append(reason);
    }
    const bool someReturnOpen = std::any_of(order.returnList.begin(), order.returnList.end(),
                                            [](const OrderReturn &one) { return isOpen(one); });
    if (order.returns.value == ReturnStatus::InProgress || order.returns.value == ReturnStatus::ReturnRequested
        || someReturnOpen)
        obstacles.append(Reason::ShopReturnOpen);
    if (order.paymentPending)
        obstacles.append(Reason::ShopPaymentPending);
    const bool someReturnUnknown =
        std::any_of(order.returnList.begin(), order.returnList.end(),
                    [](const OrderReturn &one) { return one.state.value == ReturnState::Unknown; });
    const bool returnsUnknown =
        (order.returns.value == ReturnStatus::Unknown && !order.returns.raw.isEmpty()) || someReturnUnknown;
    if ((order.financial.value == FinancialStatus::Unknown || returnsUnknown)
        && !obstacles.contains(Reason::ShopStatusUnknown))
        obstacles.append(Reason::ShopStatusUnknown);
    return obstacles;
}

bool canBeTakenBack(const QList<Reason> &obstacles)
{
    static const QList<Reason> seen{Reason::FulfillmentRevocable, Reason::FulfillmentAccepted,
                                    Reason::FulfillmentCancelAsked, Reason::FulfillmentByHand};
    // The order's own status says the same of it as a whole, and alone says too little.
    return std::any_of(obstacles.begin(), obstacles.end(), [](Reason one) { return seen.contains(one); })
        && std::all_of(obstacles.begin(), obstacles.end(),
                       [](Reason one) { return one == Reason::ShopFulfillmentRequested || seen.contains(one); });
}

QDateTime fulfillmentCancelAskedAt(const Order &order)
{
    QDateTime latest;
    for (const FulfillmentOrder &one : order.fulfillmentOrders) {
        if (takeBackOf(one) == TakeBack::Asked && (!latest.isValid() || one.cancellationAskedAt > latest))
            latest = one.cancellationAskedAt;
    }
    return latest;
}

Verdict assess(const Order &order, const QList<SupplierSide> &supplierOrders, const Policies &policies,
               const BusinessCalendar &supplierCalendar, const QDateTime &now, bool doubtfulLink)
{
    const QList<Reason> obstacles = shopObstacles(order);
    if (supplierOrders.isEmpty()) {
        Verdict verdict = assessWithoutSuppliers(order, obstacles, doubtfulLink);
        addReasons(verdict, obstacles);
        addReasons(verdict, warningsOf(order));
        verdict.shopCanCancel = obstacles.isEmpty();
        return verdict;
    }

    QList<Assessment> assessments;
    for (const SupplierSide &side : supplierOrders)
        assessments.append(assessSupplier(side, policies, supplierCalendar, now));
    const Stand pressing = mostPressing(assessments);

    Verdict verdict;
    verdict.shopCanCancel = obstacles.isEmpty();
    switch (pressing) {
    case Stand::Unknown:
        verdict.kind = VerdictKind::Unknown;
        break;
    case Stand::DisputeDue:
        verdict.kind = VerdictKind::Dispute;
        break;
    case Stand::Askable:
        verdict.kind = VerdictKind::AskSupplier;
        break;
    case Stand::Free:
        verdict.kind = VerdictKind::CancelNow;
        break;
    case Stand::Waiting:
        verdict.kind = VerdictKind::AwaitingSupplier;
        break;
    case Stand::Disputed:
        verdict.kind = VerdictKind::Disputed;
        break;
    case Stand::Gone:
    case Stand::Agreed:
        verdict.kind = kindAtRest(order, assessments, obstacles);
        break;
    }

    // A shop status we do not know leaves nothing to promise; a cancelled order is at rest whatever else it says.
    if (obstacles.contains(Reason::ShopStatusUnknown)
        && !(verdict.kind == VerdictKind::Closed && order.isCancelled())) {
        verdict.kind = VerdictKind::Unknown;
        addReasons(verdict, {Reason::ShopStatusUnknown});
    }
    // R12: goods may go out to a customer who has the money back already. What has left is no longer a risk but a fact.
    const bool someUnseen =
        std::any_of(assessments.begin(), assessments.end(), [](const Assessment &a) { return a.unseen; });
    const bool mayStillShip =
        someUnseen || (pressing != Stand::Disputed && pressing != Stand::Gone && pressing != Stand::Agreed);
    if (order.isCancelled() && mayStillShip)
        addReasons(verdict, {Reason::ShopCancelledFirst});

    for (const Assessment &one : std::as_const(assessments)) {
        if (one.stand == pressing)
            addReasons(verdict, one.reasons);
    }
    bool different = false;
    for (const Assessment &one : std::as_const(assessments)) {
        different = different || one.stand != pressing;
        addReasons(verdict, one.reasons);
    }
    const bool someGone =
        std::any_of(assessments.begin(), assessments.end(), [](const Assessment &a) { return a.stand == Stand::Gone; });
    if (different && someGone)
        addReasons(verdict, {Reason::OnlyPart});
    addReasons(verdict, obstacles);
    if (nothingLeftToGiveBack(order))
        addReasons(verdict, {Reason::Refunded});
    addReasons(verdict, warningsOf(order));
    setDeadline(verdict, assessments, pressing, supplierCalendar, now);
    awaitService(verdict, order, policies, now);
    return verdict;
}

QString ruleOf(Reason reason)
{
    for (const ReasonEntry &entry : reasonTable) {
        if (entry.reason == reason)
            return entry.rule.toString();
    }
    return {};
}

QString code(VerdictKind kind) { return codeOf(kindCodes, kind); }
VerdictKind verdictKindFromCode(QStringView code) { return valueOf(kindCodes, code).value_or(VerdictKind::Unknown); }

QString code(Reason reason)
{
    for (const ReasonEntry &entry : reasonTable) {
        if (entry.reason == reason)
            return entry.word.toString();
    }
    return {};
}

std::optional<Reason> reasonFromCode(QStringView code)
{
    for (const ReasonEntry &entry : reasonTable) {
        if (entry.word == code)
            return entry.reason;
    }
    return {};
}

} // namespace contrordine
