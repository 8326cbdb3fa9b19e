// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

namespace contrordine::words
{

namespace
{

struct VerdictWords {
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

/// The chip's second line for verdicts whose reason says more than their kind.
QString refundOnlyDetail(const Verdict &verdict, const QDateTime &shippedAt, const QDateTime &now)
{
    if (shippedAt.isValid()) {
        //: chip under "Refund only"; %1 is a day: "yesterday", "18 Nov"
        return VerdictWords::tr("shipped %1").arg(day(shippedAt, now));
    }
    if (verdict.reasons.contains(Reason::Shipped) || verdict.reasons.contains(Reason::PartlyShipped))
        return VerdictWords::tr("already shipped");
    if (verdict.reasons.contains(Reason::SupplierFinished))
        return VerdictWords::tr("completed at the supplier");
    if (verdict.reasons.contains(Reason::ShopReturnOpen))
        return VerdictWords::tr("a return is open");
    if (verdict.reasons.contains(Reason::ShopPaymentPending))
        return VerdictWords::tr("payment still undecided");
    if (verdict.reasons.contains(Reason::FulfillmentKept))
        return VerdictWords::tr("the service will not stop");
    if (verdict.reasons.contains(Reason::ShopFulfillmentRequested))
        return VerdictWords::tr("fulfillment requested");
    return VerdictWords::tr("the shop no longer allows it");
}

QString awaitingDetail(const Verdict &verdict, const QDateTime &now)
{
    if (verdict.reasons.contains(Reason::SupplierAgreementUnseen))
        return VerdictWords::tr("may still ship");
    if (verdict.reasons.contains(Reason::CancelRequestUnseen))
        return VerdictWords::tr("no request shows there");
    const bool tracking = verdict.reasons.contains(Reason::AwaitingTracking);
    if (!verdict.deadline.isValid() || verdict.deadline <= now)
        return tracking ? VerdictWords::tr("tracking number overdue") : VerdictWords::tr("answer overdue");
    if (tracking) {
        //: chip under "Waiting for the supplier"; %1 is "within 18 hours"
        return VerdictWords::tr("tracking %1").arg(within(verdict.deadline, now));
    }
    //: chip under "Waiting for the supplier"; %1 is "within 18 hours"
    return VerdictWords::tr("answers %1").arg(within(verdict.deadline, now));
}

/// Is there a fulfillment to be taken back before the shop can cancel?
bool needsTakingBack(const Verdict &verdict)
{
    return verdict.reasons.contains(Reason::FulfillmentRevocable)
        || verdict.reasons.contains(Reason::FulfillmentAccepted) || verdict.reasons.contains(Reason::FulfillmentByHand);
}

QString finishDetail(const Verdict &verdict, const QDateTime &now)
{
    if (verdict.reasons.contains(Reason::FulfillmentSilent))
        return VerdictWords::tr("service’s answer overdue");
    if (needsTakingBack(verdict))
        return VerdictWords::tr("fulfillment to take back");
    if (verdict.reasons.contains(Reason::FulfillmentCancelAsked)) {
        if (!verdict.deadline.isValid())
            return VerdictWords::tr("service asked to stop");
        return VerdictWords::tr("answers %1").arg(within(verdict.deadline, now));
    }
    if (verdict.reasons.contains(Reason::SupplierAgreementUnseen))
        return VerdictWords::tr("yes not confirmed yet");
    if (verdict.reasons.contains(Reason::SupplierAgreedByWord))
        return VerdictWords::tr("agreed, as you noted");
    return VerdictWords::tr("the supplier agreed");
}

QString closedDetail(const Verdict &verdict)
{
    if (verdict.reasons.contains(Reason::ShopCancelled))
        return VerdictWords::tr("cancelled");
    if (verdict.reasons.contains(Reason::Refunded))
        return VerdictWords::tr("nothing left to refund");
    return VerdictWords::tr("nothing left to stop");
}

/// The customer has the money back: that outweighs how long something can still be done, except where the dispute or
/// the platform's own state is what counts.
bool isRefundedBefore(const Verdict &verdict)
{
    using enum VerdictKind;
    const bool about = verdict.kind == CancelNow || verdict.kind == AskSupplier || verdict.kind == FinishOnShop
        || verdict.kind == RefundOnly || verdict.kind == Dispute;
    return about && verdict.reasons.contains(Reason::Refunded)
        && !verdict.reasons.contains(Reason::SupplierAgreementUnseen);
}

QString unknownDetail(const Verdict &verdict)
{
    if (verdict.reasons.contains(Reason::SupplierNotRead))
        return VerdictWords::tr("supplier not read yet");
    return VerdictWords::tr("look at its page");
}

} // namespace

QString verdictTitle(VerdictKind kind)
{
    using enum VerdictKind;
    switch (kind) {
    case CancelNow:
        return VerdictWords::tr("Can be cancelled now");
    case AskSupplier:
        return VerdictWords::tr("Ask the supplier");
    case AwaitingSupplier:
        return VerdictWords::tr("Waiting for the supplier");
    case FinishOnShop:
        return VerdictWords::tr("Finish on the shop");
    case RefundOnly:
        return VerdictWords::tr("Refund only");
    case Dispute:
        return VerdictWords::tr("Open a dispute");
    case Disputed:
        return VerdictWords::tr("In dispute");
    case Unlinked:
        return VerdictWords::tr("Not linked");
    case Closed:
        return VerdictWords::tr("Closed", "verdict: nothing left to do");
    case Unknown:
        return VerdictWords::tr("Needs a look");
    }
    return {};
}

QString verdictDetail(const Verdict &verdict, const QDateTime &shippedAt, const QDateTime &now)
{
    using enum VerdictKind;
    if (isRefundedBefore(verdict))
        return VerdictWords::tr("customer already refunded");
    switch (verdict.kind) {
    case CancelNow:
        return VerdictWords::tr("not paid yet");
    case AskSupplier:
        if (verdict.businessDaysLeft)
            return businessDaysLeft(*verdict.businessDaysLeft);
        return verdict.reasons.contains(Reason::WindowOver) ? VerdictWords::tr("late to ship")
                                                            : VerdictWords::tr("not shipped yet");
    case AwaitingSupplier:
        return awaitingDetail(verdict, now);
    case FinishOnShop:
        return finishDetail(verdict, now);
    case RefundOnly:
        return refundOnlyDetail(verdict, shippedAt, now);
    case Dispute:
        return verdict.reasons.contains(Reason::NoTracking) ? VerdictWords::tr("no tracking number")
                                                            : VerdictWords::tr("the supplier refused");
    case Disputed:
        if (verdict.reasons.contains(Reason::ShippedAfterDispute))
            return VerdictWords::tr("the refund is yours");
        if (verdict.deadline.isValid())
            //: chip under "In dispute"; %1 is "within 18 hours", "within 3 days" or "time is over"
            return VerdictWords::tr("next date: %1").arg(within(verdict.deadline, now));
        return VerdictWords::tr("the platform decides");
    case Unlinked:
        return verdict.reasons.contains(Reason::LinkDoubtful) ? VerdictWords::tr("is this the right one?")
                                                              : VerdictWords::tr("supplier order missing");
    case Closed:
        return closedDetail(verdict);
    case Unknown:
        return unknownDetail(verdict);
    }
    return {};
}

QString verdictSentence(const Verdict &verdict, const QDateTime &now)
{
    using enum VerdictKind;
    const bool timeLeft = verdict.deadline.isValid() && verdict.deadline > now;
    switch (verdict.kind) {
    case CancelNow:
        return VerdictWords::tr("You can stop it right now: the supplier has not been paid, so nobody has to agree.");
    case AskSupplier:
        if (verdict.reasons.contains(Reason::OnlyPart)) {
            return VerdictWords::tr(
                "You can stop only a part of it: something has already left. Ask for the rest at once.");
        }
        if (timeLeft) {
            //: %1 is a date such as "Tuesday, 1 December"
            return VerdictWords::tr("You can still stop it if the supplier agrees. It has until %1 to ship. The sooner "
                                    "you ask, the likelier the yes.")
                .arg(date(verdict.deadline));
        }
        return VerdictWords::tr("You can still stop it if the supplier agrees. Its time to ship is over and the parcel "
                                "has not left: ask now.");
    case AwaitingSupplier:
        if (verdict.reasons.contains(Reason::SupplierAgreementUnseen)) {
            return VerdictWords::tr("The order is cancelled on the shop, but the supplier’s platform still shows its "
                                    "order as live: the parcel may leave. Write to the supplier.");
        }
        if (verdict.reasons.contains(Reason::CancelRequestUnseen)) {
            return VerdictWords::tr("You noted that you asked, but the supplier’s platform shows no request. Open the "
                                    "order page and check that it went through.");
        }
        if (verdict.reasons.contains(Reason::AwaitingTracking)) {
            return timeLeft
                ? VerdictWords::tr(
                      "The supplier refused. If the parcel has really left, the tracking number must come by %1.")
                      .arg(date(verdict.deadline))
                : VerdictWords::tr("The supplier refused, and the tracking number should be here by now.");
        }
        if (timeLeft) {
            return VerdictWords::tr(
                       "You have asked. The supplier has until %1 to answer; no answer by then counts as a yes.")
                .arg(date(verdict.deadline));
        }
        return VerdictWords::tr("You have asked and the time to answer is over: look at the order page.");
    case FinishOnShop:
        if (verdict.reasons.contains(Reason::SupplierAgreementUnseen)) {
            return VerdictWords::tr("You noted that the supplier agreed, but its platform still shows the order as "
                                    "live. Better wait until it shows it as cancelled: if you refund now, the parcel "
                                    "may leave all the same.");
        }
        if (verdict.reasons.contains(Reason::FulfillmentSilent)) {
            return VerdictWords::tr("The supplier agreed, but the fulfillment service that was asked to stop has not "
                                    "answered in time. Write to it, or refund the items.");
        }
        if (needsTakingBack(verdict)) {
            return VerdictWords::tr("The supplier agreed and will not ship. On the shop the fulfillment has been "
                                    "requested: take it back first, then cancel the order.");
        }
        if (verdict.reasons.contains(Reason::FulfillmentCancelAsked)) {
            return VerdictWords::tr("The supplier agreed and will not ship. The fulfillment service has been asked to "
                                    "stop; when it agrees, cancel the order on the shop.");
        }
        return VerdictWords::tr("The supplier agreed and will not ship. Cancel the order on the shop now, so that the "
                                "customer gets the money back.");
    case RefundOnly:
        if (isRefundedBefore(verdict)) {
            return VerdictWords::tr("It can no longer be stopped, and the customer has been refunded: there is nothing "
                                    "left to give back.");
        }
        if (verdict.reasons.contains(Reason::Shipped) || verdict.reasons.contains(Reason::PartlyShipped)) {
            return VerdictWords::tr(
                "It can no longer be stopped: the parcel has left. You can still refund the customer.");
        }
        return VerdictWords::tr("The order cannot be cancelled any more. You can still refund the customer.");
    case Dispute:
        return VerdictWords::tr("The supplier refused and shows no proof that the parcel has left. Open a dispute and "
                                "ask for your money back.");
    case Disputed:
        if (verdict.reasons.contains(Reason::ShippedAfterDispute))
            return VerdictWords::tr("The parcel first moved after you opened the dispute: by the platform’s rule the "
                                    "refund is yours. Do not close the dispute.");
        return VerdictWords::tr(
            "A dispute is open. If the parcel leaves after the day you opened it, the money is yours.");
    case Unlinked:
        if (verdict.reasons.contains(Reason::LinkDoubtful))
            return VerdictWords::tr("A supplier order was found that may belong to this order. Say whether it does.");
        return VerdictWords::tr(
            "We do not know which supplier order belongs to this order. Link it to see what can be done.");
    case Closed:
        return VerdictWords::tr("There is nothing left to stop here.");
    case Unknown:
        if (verdict.reasons.contains(Reason::SupplierNotRead)) {
            return VerdictWords::tr(
                "The supplier order has not been read yet, so we cannot say. Synchronize, or open its page.");
        }
        return VerdictWords::tr("We cannot tell whether this can still be stopped. Open the order’s page and look.");
    }
    return {};
}

QString reason(Reason reason)
{
    using enum Reason;
    switch (reason) {
    case WindowOpen:
        return VerdictWords::tr("The supplier is still within its days to ship.");
    case WindowOver:
        return VerdictWords::tr("The supplier’s days to ship are over and nothing has left.");
    case NotShipped:
        return VerdictWords::tr("The parcel has not left.");
    case Unpaid:
        return VerdictWords::tr("The supplier order is not paid: no approval is needed.");
    case NeedsApproval:
        return VerdictWords::tr("The supplier order is paid: the supplier must agree.");
    case CancelRequested:
        return VerdictWords::tr("You have asked the supplier and the answer is still to come.");
    case CancelRequestUnseen:
        return VerdictWords::tr("The supplier’s platform shows no request to cancel: silence means nothing there.");
    case SilenceCounts:
        return VerdictWords::tr("The supplier did not answer in time, which counts as a yes.");
    case SupplierAgreed:
        return VerdictWords::tr("The supplier has cancelled its order.");
    case SupplierAgreedByWord:
        return VerdictWords::tr("You noted that the supplier agreed; its platform does not show it yet.");
    case SupplierAgreementUnseen:
        return VerdictWords::tr("You noted that the supplier agreed, but its platform still shows the order as live: "
                                "if you refund now, the parcel may leave all the same.");
    case Shipped:
        return VerdictWords::tr("The supplier has shipped the parcel.");
    case PartlyShipped:
        return VerdictWords::tr("The supplier has shipped a part of the order.");
    case SupplierFinished:
        return VerdictWords::tr("The order is completed at the supplier.");
    case ShopFulfilled:
        return VerdictWords::tr("The order is marked as fulfilled on the shop: only its items can be refunded.");
    case ShopPartlyFulfilled:
        return VerdictWords::tr(
            "A part of the order is marked as fulfilled on the shop: only its items can be refunded.");
    case ShopFulfillmentRequested:
        return VerdictWords::tr("Fulfillment has been requested on the shop: only the items can be refunded.");
    case FulfillmentRevocable:
        return VerdictWords::tr("The fulfillment has been requested and not accepted yet: it can be called back.");
    case FulfillmentAccepted:
        return VerdictWords::tr("A fulfillment service has accepted the order: it must agree to stop.");
    case FulfillmentCancelAsked:
        return VerdictWords::tr("The fulfillment service has been asked to stop and has not answered yet.");
    case FulfillmentSilent:
        return VerdictWords::tr("It has not answered in time.");
    case FulfillmentKept:
        return VerdictWords::tr("The fulfillment service will not stop: the goods leave.");
    case FulfillmentByHand:
        return VerdictWords::tr(
            "The order is marked as in progress on the shop: mark it as unfulfilled there, then cancel.");
    case FulfillmentHidden:
        return VerdictWords::tr("Who was asked to ship is not visible: the app lacks the permission to see it.");
    case ShopReturnOpen:
        return VerdictWords::tr("A return is open on the shop: it must be closed before the order can be cancelled.");
    case ShopPaymentPending:
        return VerdictWords::tr("A payment is still undecided on the shop: wait until it is, then cancel.");
    case OnlyPart:
        return VerdictWords::tr("There are several supplier orders and not all of them can be stopped.");
    case ShopCancelledFirst:
        return VerdictWords::tr("The order is cancelled on the shop, but the supplier may still ship it.");
    case ShopCancelled:
        return VerdictWords::tr("The order is already cancelled on the shop.");
    case Refunded:
        return VerdictWords::tr("Everything has been refunded: there is nothing left to give back.");
    case SupplierRefused:
        return VerdictWords::tr("The supplier refused.");
    case AwaitingTracking:
        return VerdictWords::tr("The supplier still has time to show a tracking number.");
    case NoTracking:
        return VerdictWords::tr("The supplier refused and gave no tracking number in time.");
    case DisputeOpen:
        return VerdictWords::tr("A dispute is open.");
    case ChargebackOpen:
        return VerdictWords::tr("A chargeback is open: do not refund besides, the bank has the money already.");
    case ChargebackLost:
        return VerdictWords::tr("The customer has the money back from the bank: do not refund besides.");
    case ChargebackInquiry:
        return VerdictWords::tr("The customer’s bank asks about the payment.");
    case RiskCancel:
        return VerdictWords::tr("The shop’s fraud analysis advises to cancel the order.");
    case RiskInvestigate:
        return VerdictWords::tr("The shop’s fraud analysis advises to look closer before shipping.");
    case ShippedAfterDispute:
        return VerdictWords::tr("The parcel left only after the dispute was opened: that is at the supplier’s cost.");
    case DisputeDateNear:
        return VerdictWords::tr("A date of the dispute is near, or has passed: look at it.");
    case SupplierRefundOverdue:
        return VerdictWords::tr("The supplier’s refund is late: see “Money home”.");
    case NoSupplierOrder:
        return VerdictWords::tr("No supplier order is linked.");
    case LinkDoubtful:
        return VerdictWords::tr("The only link found waits for your yes.");
    case SupplierNotRead:
        return VerdictWords::tr("Nothing has been read from the supplier’s platform yet.");
    case SupplierStatusUnknown:
        return VerdictWords::tr("The supplier’s platform uses a status this program does not know.");
    case SupplierStatusUnclear:
        return VerdictWords::tr("In this status some orders can be cancelled and some cannot: look at the order page.");
    case ShopStatusUnknown:
        return VerdictWords::tr("The shop uses a status this program does not know.");
    }
    return {};
}

QString nextStep(const Verdict &verdict, std::optional<CaseStep> step)
{
    const bool requestUnseen = verdict.reasons.contains(Reason::CancelRequestUnseen);
    const bool agreementUnseen = verdict.reasons.contains(Reason::SupplierAgreementUnseen);
    if (step) {
        switch (*step) {
        case CaseStep::AskSupplier:
            return VerdictWords::tr("Ask the supplier to cancel, and note that you did.");
        case CaseStep::AwaitSupplier:
            if (requestUnseen)
                break; // what the platform shows is more urgent than the wait
            return VerdictWords::tr("Wait for the supplier’s answer, or note it when it comes by e-mail.");
        case CaseStep::SupplierRefused:
            return VerdictWords::tr("Ask for the tracking number, then choose between a refund and a dispute.");
        case CaseStep::CancelOnShop:
            if (agreementUnseen || needsTakingBack(verdict) || verdict.reasons.contains(Reason::FulfillmentCancelAsked))
                break;
            return VerdictWords::tr("Cancel the order on the shop.");
        case CaseStep::RefundOnShop:
            return VerdictWords::tr("Say what the customer gets back.");
        case CaseStep::CarryingOut:
            return VerdictWords::tr("Nothing: the shop is being told.");
        case CaseStep::NeedsLook:
            return VerdictWords::tr("Look at the outcome of the last request.");
        case CaseStep::PrepareDispute:
            return VerdictWords::tr("Prepare the dispute and open it on the platform.");
        case CaseStep::AwaitDisputeAnswer:
            return VerdictWords::tr("Wait for the supplier’s answer to the dispute.");
        case CaseStep::AwaitDecision:
            return VerdictWords::tr("Wait for the platform’s decision.");
        case CaseStep::ReturnGoods:
            return VerdictWords::tr("Send the goods back and type the tracking number.");
        case CaseStep::AwaitReturnRefund:
            return VerdictWords::tr("Wait for the refund of the return.");
        case CaseStep::NoteOutcome:
            return VerdictWords::tr("Look at the order page and note how the dispute ended.");
        case CaseStep::Done:
            break; // a case that is done says nothing about what is next: the verdict does
        }
    }
    using enum VerdictKind;
    const bool over = verdict.kind == Closed || verdict.kind == RefundOnly;
    if (over && verdict.reasons.contains(Reason::SupplierRefundOverdue))
        return VerdictWords::tr("Ask the supplier for the money they owe you, or write it off.");
    switch (verdict.kind) {
    case CancelNow:
        return VerdictWords::tr("Cancel it at the supplier, then on the shop.");
    case AskSupplier:
        return VerdictWords::tr("Ask the supplier to cancel now.");
    case AwaitingSupplier:
        if (agreementUnseen)
            return VerdictWords::tr("Make sure that the supplier does not ship.");
        return requestUnseen ? VerdictWords::tr("Check on the order page that the request went through.")
                             : VerdictWords::tr("Wait for the supplier’s answer.");
    case FinishOnShop:
        if (agreementUnseen)
            return VerdictWords::tr("Check on the order page that it is cancelled, then finish on the shop.");
        if (verdict.reasons.contains(Reason::FulfillmentSilent))
            return VerdictWords::tr("Write to the fulfillment service, or refund the items.");
        if (needsTakingBack(verdict))
            return VerdictWords::tr("Take the fulfillment back, then cancel on the shop.");
        if (verdict.reasons.contains(Reason::FulfillmentCancelAsked))
            return VerdictWords::tr("Wait for the fulfillment service’s answer.");
        return VerdictWords::tr("Finish the cancellation on the shop.");
    case RefundOnly:
        return isRefundedBefore(verdict) ? VerdictWords::tr("Talk to the customer.")
                                         : VerdictWords::tr("Refund the items and talk to the customer.");
    case Dispute:
        return VerdictWords::tr("Open a dispute at the supplier’s platform.");
    case Disputed:
        return VerdictWords::tr("Follow the dispute.");
    case Unlinked:
        return VerdictWords::tr("Link the supplier order.");
    case Closed:
        return verdict.reasons.contains(Reason::ShopCancelledFirst)
            ? VerdictWords::tr("Make sure that the supplier does not ship.")
            : VerdictWords::tr("Nothing.");
    case Unknown:
        return VerdictWords::tr("Open the order’s page and look.");
    }
    return {};
}

} // namespace contrordine::words
