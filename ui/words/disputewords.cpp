// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/disputewords.h"

#include "ui/words/disputetext.h"
#include "ui/words/words.h"

namespace contrordine::words
{

namespace
{

struct DisputeWords {
    Q_DECLARE_TR_FUNCTIONS(DisputeWords)
};

QString untilSentence(const QDateTime &until)
{
    if (!until.isValid())
        return DisputeWords::tr("Until when is not known here: the order page’s countdown counts.");
    //: %1 is a date: "Tuesday, 1 December"
    return DisputeWords::tr("Last day: %1.").arg(date(until));
}

QString openSentence(const DisputeWindow &window, const Policies &policies)
{
    using enum DisputeWindow::Why;
    switch (window.why) {
    case NoProofInTime:
        return DisputeWords::tr(
            "You can open it now: the time for a tracking number is over, and nothing proves that a "
            "parcel has left. Do it before anything leaves. If the page does not offer it yet, it "
            "will, or the order closes by itself and you are refunded.");
    case NotMoving:
        return DisputeWords::tr("You can open it now: the parcel has not moved for more than %n days. %1", nullptr,
                                policies.disputeAfterDays)
            .arg(untilSentence(window.until));
    case ShortPromise:
        return DisputeWords::tr("You can open it now: delivery was promised within days, and nothing moves. %1")
            .arg(untilSentence(window.until));
    case DeliveryTimeOver:
        return DisputeWords::tr("You can open it now: the promised delivery time is over. %1")
            .arg(untilSentence(window.until));
    default:
        return DisputeWords::tr("You can open it now: the goods have been received. %1")
            .arg(untilSentence(window.until));
    }
}

QString notYetSentence(const DisputeWindow &window)
{
    using enum DisputeWindow::Why;
    switch (window.why) {
    case ProofStillAwaited:
        //: %1 is a date: "Tuesday, 1 December"
        return DisputeWords::tr("Not yet: the supplier has time until %1 to show a tracking number that moves.")
            .arg(date(window.from.addMSecs(-1)));
    case AskFirst:
        return DisputeWords::tr("Not yet: ask the supplier first, to cancel or for the tracking number. Who has tried "
                                "first is paid.");
    case NotMoving:
        return DisputeWords::tr("Not yet: for a parcel that does not move, from %1 on.").arg(date(window.from));
    case StillMoving:
        return DisputeWords::tr("Not yet: the parcel is on its way. If it has not arrived, from %1 on.")
            .arg(date(window.from));
    default:
        return DisputeWords::tr("Not yet: nothing has been shipped.");
    }
}

QString unknownSentence(const DisputeWindow &window)
{
    using enum DisputeWindow::Why;
    switch (window.why) {
    case ShippedDateMissing:
        return DisputeWords::tr("Not known: when was it marked as shipped? The order page shows it.");
    case DeliveryDateMissing:
        return DisputeWords::tr("Not known: the parcel is on its way. By when was delivery promised? The order page "
                                "shows it.");
    case ReceivedDateMissing:
        return DisputeWords::tr("Not known: when was it delivered? Tracking, the order page or your customer knows.");
    default:
        return DisputeWords::tr(
            "Not known: this status does not say whether a dispute can be opened. Look at the order "
            "page.");
    }
}

QString impossibleSentence(const DisputeWindow &window)
{
    using enum DisputeWindow::Why;
    switch (window.why) {
    case ReallyShipped:
        return DisputeWords::tr(
            "The parcel has really left, so “not shipped” is not true any more. Refund items on the "
            "shop, or choose another reason.");
    case Unpaid:
        return DisputeWords::tr("There is nothing to dispute: the supplier order has not been paid.");
    case CancelledAlready:
        return DisputeWords::tr(
            "There is nothing to dispute: the supplier order is cancelled, and its money comes back.");
    default:
        return DisputeWords::tr("A dispute is open already.");
    }
}

} // namespace

QString disputeCause(DisputeCause cause)
{
    switch (cause) {
    case DisputeCause::NotShipped:
        return DisputeWords::tr("The supplier refused to cancel, and nothing proves that it has shipped");
    case DisputeCause::NotReceived:
        return DisputeWords::tr("Marked as shipped, but it does not move or does not arrive");
    case DisputeCause::NotAsDescribed:
        return DisputeWords::tr("It arrived, and is not what was described");
    case DisputeCause::Damaged:
        return DisputeWords::tr("It arrived damaged");
    }
    return {};
}

QString disputeWindow(const DisputeWindow &window, const QDateTime &now, const Policies &policies)
{
    Q_UNUSED(now)
    using enum DisputeWindow::Stand;
    switch (window.stand) {
    case Open:
        return openSentence(window, policies);
    case NotYet:
        return notYetSentence(window);
    case Over:
        return DisputeWords::tr(
                   "Too late: the last day was %1, by what is known here. The order page’s countdown counts.")
            .arg(date(window.until));
    case Unknown:
        return unknownSentence(window);
    case Impossible:
        return impossibleSentence(window);
    }
    return {};
}

QString evidenceItem(EvidenceItem item)
{
    switch (item) {
    case EvidenceItem::SupplierRefusal:
        return DisputeWords::tr("The supplier’s refusal");
    case EvidenceItem::TrackingPage:
        return DisputeWords::tr("The tracking page");
    case EvidenceItem::OrderPage:
        return DisputeWords::tr("The order page");
    case EvidenceItem::GoodsPhoto:
        return DisputeWords::tr("Photos of what was received");
    case EvidenceItem::PackagePhoto:
        return DisputeWords::tr("Photos of the package and its label");
    case EvidenceItem::UnboxingVideo:
        return DisputeWords::tr("A video of the unboxing");
    case EvidenceItem::ListingPicture:
        return DisputeWords::tr("What the listing promised");
    case EvidenceItem::CustomerWords:
        return DisputeWords::tr("What the customer wrote");
    case EvidenceItem::Other:
        return DisputeWords::tr("Anything else");
    }
    return {};
}

QString evidenceHint(EvidenceItem item)
{
    switch (item) {
    case EvidenceItem::SupplierRefusal:
        return DisputeWords::tr("A screenshot of the messages, with their dates.");
    case EvidenceItem::TrackingPage:
        return DisputeWords::tr("A screenshot with the number and its last movement, or that there is none.");
    case EvidenceItem::OrderPage:
        return DisputeWords::tr("A screenshot with the order number, the status and the dates.");
    case EvidenceItem::GoodsPhoto:
        return DisputeWords::tr("In good light, the fault in full view.");
    case EvidenceItem::PackagePhoto:
        return DisputeWords::tr("From all sides; the number on the label must be readable.");
    case EvidenceItem::UnboxingVideo:
        return DisputeWords::tr("In one piece, not cut.");
    case EvidenceItem::ListingPicture:
        return DisputeWords::tr("A screenshot of the description beside what came.");
    case EvidenceItem::CustomerWords:
        return DisputeWords::tr("A screenshot of the e-mail or chat.");
    case EvidenceItem::Other:
        return DisputeWords::tr("Whatever helps whoever decides to understand.");
    }
    return {};
}

QString disputeOutcome(DisputeOutcome outcome)
{
    switch (outcome) {
    case DisputeOutcome::Won:
        return DisputeWords::tr("Won: what I asked for was granted");
    case DisputeOutcome::Settled:
        return DisputeWords::tr("Settled: a part was agreed");
    case DisputeOutcome::Lost:
        return DisputeWords::tr("Lost: nothing comes back");
    case DisputeOutcome::Withdrawn:
        return DisputeWords::tr("I took it back");
    case DisputeOutcome::Left:
        return DisputeWords::tr("Never opened");
    }
    return {};
}

QString disputeClaim(const DisputeDraft &draft)
{
    if (!draft.claim)
        return DisputeWords::tr("You ask for your money back; the amount is on the order page.");
    return draft.kind == ClaimKind::RefundOnly
        //: %1 is an amount
        ? DisputeWords::tr("You ask for %1 back; the goods stay where they are.").arg(money(*draft.claim))
        : DisputeWords::tr("You ask for %1 back; the goods go back to the supplier.").arg(money(*draft.claim));
}

QString disputeStands(const CaseState &state, const std::optional<DisputeDue> &due, const QDateTime &now)
{
    if (state.closed) {
        const auto outcome = disputeOutcomeFromCode(state.outcome);
        const QString amount = state.dispute && state.dispute->promised ? money(*state.dispute->promised) : QString();
        if (outcome == DisputeOutcome::Won)
            return amount.isEmpty() ? DisputeWords::tr("The dispute is won.")
                                    : DisputeWords::tr("The dispute is won: %1 is to come back.").arg(amount);
        if (outcome == DisputeOutcome::Settled)
            return amount.isEmpty() ? DisputeWords::tr("The dispute is settled.")
                                    : DisputeWords::tr("The dispute is settled: %1 is to come back.").arg(amount);
        if (outcome == DisputeOutcome::Lost)
            return DisputeWords::tr("The dispute is lost: nothing comes back.");
        if (outcome == DisputeOutcome::Withdrawn)
            return DisputeWords::tr("You took the dispute back.");
        return DisputeWords::tr("The dispute was never opened.");
    }
    if (state.step == CaseStep::NoteOutcome)
        return DisputeWords::tr(
            "The platform shows no dispute any more. Look at the order page and note how it ended.");
    const QString day = due ? date(due->due) : QString();
    const bool late = due && due->due <= now;
    switch (state.step) {
    case CaseStep::AwaitDisputeAnswer:
        //: %1 is a date: "Tuesday, 1 December"
        return late ? DisputeWords::tr("The supplier had until %1 to answer.").arg(day)
                    : DisputeWords::tr("It is open. The supplier has until %1 to answer.").arg(day);
    case CaseStep::AwaitDecision:
        return late ? DisputeWords::tr("The platform had until %1 to decide.").arg(day)
                    : DisputeWords::tr("You two do not agree. The platform decides by %1.").arg(day);
    case CaseStep::ReturnGoods:
        return late
            ? DisputeWords::tr("The goods had to be on their way by %1.").arg(day)
            : DisputeWords::tr("The goods have to be on their way back by %1, with a tracking number.").arg(day);
    case CaseStep::AwaitReturnRefund:
        return late ? DisputeWords::tr("The refund for the return was due by %1.").arg(day)
                    : DisputeWords::tr("The goods are on their way back. The refund is due by %1.").arg(day);
    default:
        return DisputeWords::tr("It is being prepared.");
    }
}

QString disputeNext(CaseStep step, bool late)
{
    switch (step) {
    case CaseStep::AwaitDisputeAnswer:
        return late
            ? DisputeWords::tr("Look at the order page: who does not answer in time is taken to agree.")
            : DisputeWords::tr("Nothing to do now. Never close the dispute on a mere promise: it cannot be opened "
                               "again.");
    case CaseStep::AwaitDecision:
        return late ? DisputeWords::tr("Look at the order page, and note how it ended.")
                    : DisputeWords::tr("Until then you can add evidence on the order page.");
    case CaseStep::ReturnGoods:
        return late
            ? DisputeWords::tr("Look at the order page at once: without a return number the money goes to the "
                               "supplier.")
            : DisputeWords::tr("Send the goods with a tracked service and type the number, here and on the order "
                               "page.");
    case CaseStep::AwaitReturnRefund:
        return late ? DisputeWords::tr("Look at the order page and write to the supplier.")
                    : DisputeWords::tr("Nothing to do now.");
    default:
        return {};
    }
}

QString shippedAfterDispute(const QDateTime &movedAt, const QDateTime &openedAt)
{
    //: both are dates: "Tuesday, 1 December"
    return DisputeWords::tr(
               "The refund is yours by the platform’s rule: the parcel first moved on %1, after you opened "
               "the dispute on %2. Say so on the order page, and do not close the dispute.")
        .arg(date(movedAt), date(openedAt));
}

QString trackingCheck(const TrackingCheck &check, const QDateTime &now)
{
    Q_UNUSED(now)
    switch (check.proof) {
    case ShippingProof::NothingAsked:
        return DisputeWords::tr("No tracking number is known, and nobody has asked for one.");
    case ShippingProof::Awaited:
        //: %1 is a date: "Tuesday, 1 December"
        return DisputeWords::tr("No tracking number yet. It must come by %1.").arg(date(check.due));
    case ShippingProof::NoneInTime:
        return DisputeWords::tr("No tracking number came in time, by %1: open a dispute.").arg(date(check.due));
    case ShippingProof::NotLookedUp:
        //: %1 is a tracking number
        return DisputeWords::tr("%1 has not been looked up yet.").arg(check.number);
    case ShippingProof::NumberNotFound:
        return check.overdue
            ? DisputeWords::tr("Number not found: the platform does not know %1 for this order, and the time is over: "
                               "open a dispute.")
                  .arg(check.number)
            : DisputeWords::tr(
                  "Number not found: the platform does not know %1 for this order. Check it for slips, and "
                  "ask the supplier.")
                  .arg(check.number);
    case ShippingProof::NoMovement:
        return check.overdue
            ? DisputeWords::tr("No proof: %1 is there, but nothing has moved, and the time is over: open a dispute.")
                  .arg(check.number)
            : DisputeWords::tr("No proof yet: %1 is there, but nothing has moved.").arg(check.number);
    case ShippingProof::Moved:
        if (!check.foreignNumber.isEmpty())
            //: %1 is a tracking number, %2 a date, %3 another tracking number
            return DisputeWords::tr(
                       "Really shipped: %1 moves since %2. The supplier gave another number (%3). It is too "
                       "late to cancel: refund items on the shop.")
                .arg(check.number, date(check.firstMovement), check.foreignNumber);
        return DisputeWords::tr(
                   "Really shipped: %1 moves since %2. It is too late to cancel: refund items on the shop.")
            .arg(check.number, date(check.firstMovement));
    }
    return {};
}

} // namespace contrordine::words
