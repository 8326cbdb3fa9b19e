// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/causewords.h"
#include "ui/words/duewords.h"
#include "ui/words/words.h"

#include <QJsonArray>

namespace contrordine::words
{

namespace
{

struct CaseWords {
    Q_DECLARE_TR_FUNCTIONS(CaseWords)
};

QString supplierOrderOf(const CaseEvent &event) { return event.data.value(QLatin1String("supplier_order")).toString(); }

/// Who says so is part of the sentence: the platform, an e-mail, or the merchant.
QString agreedLine(const CaseEvent &event)
{
    const QString source = event.data.value(QLatin1String("source")).toString();
    const QString number = supplierOrderOf(event);
    if (source == u"platform")
        return CaseWords::tr("The platform shows that supplier order %1 is cancelled.").arg(number);
    if (source == u"mail")
        return CaseWords::tr("An e-mail says that supplier order %1 is cancelled.").arg(number);
    return CaseWords::tr("You noted that the supplier agreed to cancel order %1.").arg(number);
}

QString refusedLine(const CaseEvent &event)
{
    const QString number = supplierOrderOf(event);
    return event.data.value(QLatin1String("source")).toString() == u"platform"
        ? CaseWords::tr("The platform shows that the supplier refused to cancel order %1.").arg(number)
        : CaseWords::tr("You noted that the supplier refused to cancel order %1.").arg(number);
}

QString shippedLine(const CaseEvent &event)
{
    const QString number = supplierOrderOf(event);
    return event.data.value(QLatin1String("source")).toString() == u"platform"
        ? CaseWords::tr("The platform shows that supplier order %1 has been shipped.").arg(number)
        : CaseWords::tr("You noted that supplier order %1 has been shipped.").arg(number);
}

QString openedLine(const CaseEvent &event)
{
    const QString kind = event.data.value(QLatin1String("kind")).toString();
    if (kind == u"refund")
        return CaseWords::tr("Refund started.");
    if (kind == u"dispute")
        return CaseWords::tr("Dispute about supplier order %1 begun.").arg(supplierOrderOf(event));
    const auto why = cancelReasonFromCode(event.data.value(QLatin1String("reason")).toString());
    const QString text = event.data.value(QLatin1String("reason_text")).toString();
    if (why && text.isEmpty()) {
        //: %1 is a reason such as "The customer changed their mind"
        return CaseWords::tr("Cancellation started. Reason: %1.").arg(cancelReason(*why));
    }
    if (why) {
        //: %1 is a reason such as "The customer changed their mind", %2 what the merchant typed
        return CaseWords::tr("Cancellation started. Reason: %1 (%2).").arg(cancelReason(*why), text);
    }
    return CaseWords::tr("Cancellation started.");
}

QString settledLine(const CaseEvent &event)
{
    const auto state = actionStateFromCode(event.data.value(QLatin1String("state")).toString());
    if (!state)
        return CaseWords::tr("The shop answered.");
    switch (*state) {
    case ActionState::Confirmed:
        return CaseWords::tr("The shop shows it as done.");
    case ActionState::Refused:
        return CaseWords::tr("The shop refused the request.");
    case ActionState::Unknown:
        return CaseWords::tr("It is not known yet whether the shop did it.");
    case ActionState::Withdrawn:
        return CaseWords::tr("The request was taken back before it was sent.");
    case ActionState::Recorded:
        return CaseWords::tr("The request is written down and not sent yet.");
    case ActionState::Sent:
        return CaseWords::tr("The request was sent to the shop.");
    }
    return {};
}

/// What became of a request to take the fulfillment back, or what its service said later.
QString fulfillmentLine(const CaseEvent &event)
{
    const QString answer = event.data.value(QLatin1String("answer")).toString();
    if (answer == u"agreed")
        return CaseWords::tr("The fulfillment service agreed to stop.");
    if (answer == u"declined")
        return CaseWords::tr("The fulfillment service will not stop.");
    const auto kind = actionKindFromCode(event.data.value(QLatin1String("kind")).toString());
    const auto state = actionStateFromCode(event.data.value(QLatin1String("state")).toString());
    if (state == ActionState::Confirmed)
        return kind == ActionKind::RequestFulfillmentCancel
            ? CaseWords::tr("The fulfillment service was asked to stop.")
            : CaseWords::tr("The fulfillment request was called back.");
    if (state == ActionState::Refused)
        return CaseWords::tr("The fulfillment could not be taken back.");
    return CaseWords::tr("It is not known yet whether the fulfillment was taken back.");
}

QString extraDone(ActionKind kind)
{
    switch (kind) {
    case ActionKind::HoldFulfillment:
        return CaseWords::tr("The order is on hold on the shop: nobody ships meanwhile.");
    case ActionKind::ReleaseFulfillment:
        return CaseWords::tr("The hold on the shop was released.");
    case ActionKind::TagOrder:
        return CaseWords::tr("The order was tagged on the shop.");
    case ActionKind::UntagOrder:
        return CaseWords::tr("The tag was taken off on the shop.");
    case ActionKind::LogOnOrder:
        return CaseWords::tr("The case was noted on the shop’s order.");
    case ActionKind::RefundAmount:
    case ActionKind::RefundItems:
    case ActionKind::CancelOrder:
    case ActionKind::CancelFulfillment:
    case ActionKind::RequestFulfillmentCancel:
        break;
    }
    return {};
}

QString extraFailed(ActionKind kind)
{
    switch (kind) {
    case ActionKind::HoldFulfillment:
        return CaseWords::tr("The order could not be put on hold on the shop. The case goes on without it.");
    case ActionKind::ReleaseFulfillment:
        return CaseWords::tr("The hold on the shop could not be released: release it in the shop’s admin.");
    case ActionKind::TagOrder:
    case ActionKind::UntagOrder:
        return CaseWords::tr("The tag on the shop could not be changed. The case goes on without it.");
    case ActionKind::LogOnOrder:
        return CaseWords::tr("The case could not be noted on the shop’s order. It goes on without it.");
    case ActionKind::RefundAmount:
    case ActionKind::RefundItems:
    case ActionKind::CancelOrder:
    case ActionKind::CancelFulfillment:
    case ActionKind::RequestFulfillmentCancel:
        break;
    }
    return {};
}

/// What was done besides; what did not work is told, with the shop's own words.
QString extraLine(const CaseEvent &event)
{
    const auto kind = actionKindFromCode(event.data.value(QLatin1String("kind")).toString());
    const auto state = actionStateFromCode(event.data.value(QLatin1String("state")).toString());
    if (!kind)
        return CaseWords::tr("Something was done on the shop’s order besides.");
    if (state == ActionState::Confirmed)
        return extraDone(*kind);
    if (state != ActionState::Refused)
        return {}; // it is looked at again, and then there is something to tell
    const QString says = event.data.value(QLatin1String("platform_message")).toString();
    //: %1 is a sentence, %2 the shop's own words
    return says.isEmpty() ? extraFailed(*kind) : CaseWords::tr("%1 (%2)").arg(extraFailed(*kind), says);
}

QString disputeEnd(DisputeOutcome outcome, const CaseEvent &event)
{
    const auto currency = Currency::fromCode(event.data.value(QLatin1String("currency")).toString());
    const auto amount = currency ? Money::parse(event.data.value(QLatin1String("amount")).toString(), *currency)
                                 : tl::expected<Money, MoneyError>(tl::unexpected(MoneyError::Malformed));
    switch (outcome) {
    case DisputeOutcome::Won:
        //: %1 is an amount
        return amount ? CaseWords::tr("Dispute won: %1 is to come back.").arg(money(*amount))
                      : CaseWords::tr("Dispute won.");
    case DisputeOutcome::Settled:
        //: %1 is an amount
        return amount ? CaseWords::tr("Dispute settled: %1 is to come back.").arg(money(*amount))
                      : CaseWords::tr("Dispute settled.");
    case DisputeOutcome::Lost:
        return CaseWords::tr("Dispute lost: nothing comes back.");
    case DisputeOutcome::Withdrawn:
        return CaseWords::tr("You took the dispute back.");
    case DisputeOutcome::Left:
        break;
    }
    return {};
}

QString disputeOpenedLine(const CaseEvent &event)
{
    if (event.data.value(QLatin1String("source")).toString() == u"platform")
        return CaseWords::tr("The platform shows the dispute.");
    const QDateTime at =
        QDateTime::fromString(event.data.value(QLatin1String("opened_at")).toString(), Qt::ISODateWithMs);
    //: %1 is a date and time
    return CaseWords::tr("You noted that you opened the dispute on %1.")
        .arg(QLocale().toString(at.toLocalTime(), QLocale::ShortFormat));
}

QString causeNotedLine(const CaseEvent &event)
{
    const auto cause = refundCauseFromCode(event.data.value(QLatin1String("cause")).toString());
    const auto fault = faultFromCode(event.data.value(QLatin1String("fault")).toString());
    if (!cause || !fault)
        return CaseWords::tr("You noted why the customer wants money back.");
    //: %1 is a cause such as "Damaged on the way", %2 a sentence such as "The supplier’s fault."
    return CaseWords::tr("Why the customer wants money back: %1. %2").arg(refundCause(*cause), words::fault(*fault));
}

QString closedLine(const CaseEvent &event)
{
    const QString outcome = event.data.value(QLatin1String("outcome")).toString();
    if (outcome == u"cancelled")
        return CaseWords::tr("Case closed: the order is cancelled.");
    if (outcome == u"partly")
        return CaseWords::tr("Case closed: what was stopped is refunded, the rest goes on.");
    if (outcome == u"refunded")
        return CaseWords::tr("Case closed: the customer has been refunded.");
    if (outcome == u"shipped")
        return CaseWords::tr("Case closed: the parcel had already left.");
    if (outcome == u"already-cancelled")
        return CaseWords::tr("Case closed: the order was already cancelled on the shop.");
    if (outcome == u"disputed")
        return CaseWords::tr("Case closed: it goes on as a dispute.");
    if (const auto disputed = disputeOutcomeFromCode(outcome); disputed && *disputed != DisputeOutcome::Left)
        return disputeEnd(*disputed, event);
    return CaseWords::tr("Case closed: the order stays as it is.");
}

} // namespace

QString cancelReason(CancelReason reason)
{
    using enum CancelReason;
    switch (reason) {
    case CustomerChangedMind:
        return CaseWords::tr("The customer changed their mind");
    case WrongAddressOrItem:
        return CaseWords::tr("Wrong address, item or size");
    case Duplicate:
        return CaseWords::tr("Ordered twice by mistake");
    case Fraud:
        return CaseWords::tr("The order looks fraudulent");
    case OutOfStock:
        return CaseWords::tr("The item is not available");
    case PaymentDeclined:
        return CaseWords::tr("The payment did not go through");
    case Other:
        return CaseWords::tr("Another reason");
    }
    return {};
}

QString refundChoice(RefundChoice choice)
{
    switch (choice) {
    case RefundChoice::Whole:
        return CaseWords::tr("Refund everything");
    case RefundChoice::Amount:
        return CaseWords::tr("Refund another amount");
    case RefundChoice::None:
        return CaseWords::tr("No refund now");
    case RefundChoice::StoreCredit:
        return CaseWords::tr("Refund everything as store credit");
    }
    return {};
}

QString supplierPageReason(CancelReason reason)
{
    // Not translated: these are the words in the page's own list, which the merchant has to find there.
    switch (reason) {
    case CancelReason::WrongAddressOrItem:
        return QStringLiteral("Need to modify the order");
    case CancelReason::Duplicate:
        return QStringLiteral("Order created by mistake");
    case CancelReason::CustomerChangedMind:
    case CancelReason::Fraud:
    case CancelReason::OutOfStock:
    case CancelReason::PaymentDeclined:
    case CancelReason::Other:
        return QStringLiteral("Other reasons");
    }
    return {};
}

QString caseStep(CaseStep step)
{
    using enum CaseStep;
    switch (step) {
    case AskSupplier:
        return CaseWords::tr("Ask the supplier");
    case AwaitSupplier:
        return CaseWords::tr("Waiting for the supplier");
    case SupplierRefused:
        return CaseWords::tr("The supplier refused");
    case CancelOnShop:
        return CaseWords::tr("Cancel on the shop");
    case RefundOnShop:
        return CaseWords::tr("Refund on the shop");
    case CarryingOut:
        return CaseWords::tr("Being carried out");
    case NeedsLook:
        return CaseWords::tr("Needs a look");
    case PrepareDispute:
        return CaseWords::tr("Prepare the dispute");
    case AwaitDisputeAnswer:
        return CaseWords::tr("Waiting for the supplier’s answer to the dispute");
    case AwaitDecision:
        return CaseWords::tr("Waiting for the platform’s decision");
    case ReturnGoods:
        return CaseWords::tr("Send the goods back");
    case AwaitReturnRefund:
        return CaseWords::tr("Waiting for the refund of the return");
    case NoteOutcome:
        return CaseWords::tr("Note how the dispute ended");
    case Done:
        return CaseWords::tr("Done");
    }
    return {};
}

QString caseEvent(const CaseEvent &event)
{
    using enum CaseEventType;
    switch (event.type) {
    case Opened:
        return openedLine(event);
    case SupplierRequested:
        return CaseWords::tr("You asked to cancel supplier order %1.").arg(supplierOrderOf(event));
    case SupplierMessaged:
        return CaseWords::tr("You copied the message about supplier order %1.").arg(supplierOrderOf(event));
    case SupplierAgreed:
        return agreedLine(event);
    case SupplierRefused:
        return refusedLine(event);
    case SupplierShipped:
        return shippedLine(event);
    case SupplierLinked:
        return CaseWords::tr("Supplier order %1 was linked: it has to be stopped too.").arg(supplierOrderOf(event));
    case SupplierUnlinked:
        return CaseWords::tr("Supplier order %1 does not belong to this order any more.").arg(supplierOrderOf(event));
    case SupplierTakenBack:
        return CaseWords::tr("You took back what you had noted about supplier order %1.").arg(supplierOrderOf(event));
    case OrderOfStepsOverridden:
        return CaseWords::tr("You went on without the supplier’s yes, because: %1")
            .arg(event.data.value(QLatin1String("reason_text")).toString());
    case PartChosen:
        return event.data.value(QLatin1String("goes_on")).toArray().isEmpty()
            ? CaseWords::tr("You went back to waiting for all suppliers.")
            : CaseWords::tr("You chose to refund what was stopped and to let the rest go on.");
    case Decided:
        return event.data.value(QLatin1String("refund")).isObject()
            ? CaseWords::tr("You decided what the customer gets back.")
            : CaseWords::tr("You decided how to cancel the order on the shop.");
    case Confirmed:
        if (const auto refund = refundDecisionFromJson(event.data.value(QLatin1String("refund")).toObject())) {
            if (refund->to == RefundTo::StoreCredit)
                //: %1 is an amount
                return CaseWords::tr("You confirmed a refund of %1 as store credit.").arg(money(refund->amount));
            //: %1 is an amount
            return CaseWords::tr("You confirmed a refund of %1.").arg(money(refund->amount));
        }
        return CaseWords::tr("You confirmed the cancellation.");
    case Undone:
        return CaseWords::tr("You took it back in time: nothing was sent.");
    case ActionSettled:
        return settledLine(event);
    case FulfillmentAsked:
        return CaseWords::tr("You asked to take the fulfillment back.");
    case FulfillmentAnswered:
        return fulfillmentLine(event);
    case ExtraSettled:
        return extraLine(event);
    case TrackingNoted:
        //: %1 is a supplier order, %2 a tracking number
        return CaseWords::tr("The supplier of order %1 gave the tracking number %2.")
            .arg(supplierOrderOf(event), event.data.value(QLatin1String("number")).toString());
    case RefundPrepared:
        return CaseWords::tr("You went on preparing the refund.");
    case CauseNoted:
        return causeNotedLine(event);
    case DisputePrepared:
        return CaseWords::tr("You went on preparing the dispute.");
    case DisputeOpened:
        return disputeOpenedLine(event);
    case DisputeRefused:
        return CaseWords::tr("You noted that the supplier does not agree: the platform decides.");
    case DisputeReturnAgreed:
        return CaseWords::tr("You noted that a return was agreed.");
    case DisputeReturnSent:
        //: %1 is a tracking number
        return CaseWords::tr("The goods are on their way back: %1.")
            .arg(event.data.value(QLatin1String("number")).toString());
    case DisputeTakenBack:
        return CaseWords::tr("You took back what you had last noted about the dispute.");
    case DisputeMovement:
        //: %1 is a date
        return CaseWords::tr("The parcel first moved after the dispute was opened, on %1: the refund is yours.")
            .arg(
                date(QDateTime::fromString(event.data.value(QLatin1String("moved_at")).toString(), Qt::ISODateWithMs)));
    case DisputeGone:
        return CaseWords::tr("The platform shows no dispute any more.");
    case DeadlineMoved: {
        const QDateTime to = QDateTime::fromString(event.data.value(QLatin1String("to")).toString(), Qt::ISODateWithMs);
        //: %1 is a date and time, %2 the typed reason
        return CaseWords::tr("You wait until %1, because: %2")
            .arg(moment(to), event.data.value(QLatin1String("reason")).toString());
    }
    case Closed:
        return closedLine(event);
    }
    return {};
}

QString actionState(ActionState state)
{
    using enum ActionState;
    switch (state) {
    case Recorded:
        return CaseWords::tr("Written down, not sent yet");
    case Withdrawn:
        return CaseWords::tr("Taken back");
    case Sent:
        return CaseWords::tr("Sent, waiting for the shop");
    case Confirmed:
        return CaseWords::tr("Done, as the shop shows");
    case Refused:
        return CaseWords::tr("Refused by the shop");
    case Unknown:
        return CaseWords::tr("Not known yet");
    }
    return {};
}

QString refundTravels()
{
    return CaseWords::tr(
        "The customer’s money goes back the way it was paid; banks usually take 3 to 5 business days to show it.");
}

QString outcomeUnknown()
{
    return CaseWords::tr("We do not know yet whether the shop did it: its answer got lost on the way.");
}

QString outcomeUnknownDetail()
{
    return CaseWords::tr("The request is never sent a second time. Contrordine reads the order again at each "
                         "synchronization and notes what it finds. You may close this window.");
}

} // namespace contrordine::words
