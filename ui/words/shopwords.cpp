// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

namespace contrordine::words
{

namespace
{

struct ShopWords {
    Q_DECLARE_TR_FUNCTIONS(ShopWords)
};

/// A word we do not know is shown as the platform wrote it: better foreign than wrong.
QString asWritten(const QString &raw) { return raw.isEmpty() ? ShopWords::tr("Unknown") : raw; }

} // namespace

QString fulfillment(const FulfillmentOrder &order)
{
    switch (takeBackOf(order)) {
    case TakeBack::AtOnce:
        return ShopWords::tr("requested, not accepted yet");
    case TakeBack::ByAsking:
        return ShopWords::tr("accepted, being prepared");
    case TakeBack::Asked:
        return ShopWords::tr("asked to stop, no answer yet");
    case TakeBack::Declined:
        return ShopWords::tr("will not stop");
    case TakeBack::ByHand:
        return ShopWords::tr("marked as in progress");
    case TakeBack::Unclear:
        return asWritten(order.status.value == WorkStatus::Unknown ? order.status.raw : order.request.raw);
    case TakeBack::NotNeeded:
        break;
    }
    using enum WorkStatus;
    switch (order.status.value) {
    case Open:
        return order.request.value == RequestStatus::Rejected ? ShopWords::tr("declined by the service")
                                                              : ShopWords::tr("to be shipped");
    case InProgress:
        return ShopWords::tr("marked as in progress");
    case OnHold:
        return ShopWords::tr("on hold");
    case Scheduled:
        return ShopWords::tr("scheduled for later");
    case Incomplete:
        return ShopWords::tr("cannot be completed");
    case Closed:
        return order.request.value == RequestStatus::CancellationAccepted ? ShopWords::tr("stopped, as you asked")
                                                                          : ShopWords::tr("closed", "fulfillment");
    case Cancelled:
        return ShopWords::tr("cancelled", "fulfillment");
    case Unknown:
        break;
    }
    return asWritten(order.status.raw);
}

QString hold(const FulfillmentHold &hold)
{
    if (hold.ours && hold.handle == holdHandle)
        return ShopWords::tr("Held by Contrordine while the case is open.");
    const QString why = hold.notes.isEmpty() ? hold.reason : hold.notes;
    //: %1 is the reason somebody gave
    return why.isEmpty() ? ShopWords::tr("Held by somebody else.")
                         : ShopWords::tr("Held by somebody else: %1").arg(why);
}

QString orderReturn(const OrderReturn &one)
{
    using enum ReturnState;
    switch (one.state.value) {
    case Requested:
        return ShopWords::tr("requested by the customer");
    case Open:
        return ShopWords::tr("open", "return");
    case Closed:
        return ShopWords::tr("closed", "return");
    case Declined:
        return ShopWords::tr("declined", "return");
    case Cancelled:
        return ShopWords::tr("cancelled", "return");
    case Unknown:
        break;
    }
    return asWritten(one.state.raw);
}

QString dispute(const PaymentDispute &one)
{
    const bool inquiry = one.kind.value == DisputeKind::Inquiry;
    using enum DisputeState;
    switch (one.state.value) {
    case NeedsResponse:
        return inquiry
            ? ShopWords::tr("The customer’s bank asks about the payment and waits for your answer.")
            : ShopWords::tr("Chargeback: the customer’s bank has taken the money and waits for your answer.");
    case UnderReview:
        return inquiry ? ShopWords::tr("The customer’s bank asks about the payment and is looking at your answer.")
                       : ShopWords::tr("Chargeback: the customer’s bank has taken the money and is deciding.");
    case Accepted:
        return ShopWords::tr("Chargeback accepted: the customer has the money back.");
    case ChargeRefunded:
        return ShopWords::tr("Chargeback settled by a refund: the customer has the money back.");
    case Lost:
        return ShopWords::tr("Chargeback lost: the customer has the money back.");
    case Won:
        return ShopWords::tr("Chargeback won: the money is yours.");
    case Prevented:
        return ShopWords::tr("A chargeback was prevented.");
    case Unknown:
        break;
    }
    //: %1 is the platform's own word
    return ShopWords::tr("Chargeback, in a state this program does not know: %1").arg(asWritten(one.state.raw));
}

QString risk(const Status<RiskAdvice> &advice)
{
    using enum RiskAdvice;
    switch (advice.value) {
    case None:
        return {};
    case Accept:
        return ShopWords::tr("Fraud analysis: nothing suspicious.");
    case Investigate:
        return ShopWords::tr("Fraud analysis: look closer before you ship.");
    case Cancel:
        return ShopWords::tr("Fraud analysis: better cancel this order.");
    case Unknown:
        break;
    }
    //: %1 is the platform's own word
    return advice.raw.isEmpty() ? QString() : ShopWords::tr("Fraud analysis: %1").arg(advice.raw);
}

QString refundWarning(const Order &order)
{
    switch (effectOf(order.disputes)) {
    case DisputeEffect::None:
        return {};
    case DisputeEffect::Asked:
        return ShopWords::tr(
            "The customer has asked their bank about this payment. Answer the bank on the shop first: a "
            "refund now may end up beside a chargeback.");
    case DisputeEffect::MoneyHeld:
        return ShopWords::tr(
            "Do not refund: a chargeback is open. The customer’s bank has already taken the money back "
            "from you; a refund besides would pay the customer twice. Answer the chargeback on the "
            "shop instead.");
    case DisputeEffect::MoneyGone:
        return ShopWords::tr(
            "Do not refund: after a chargeback the customer already has the money back from the bank. A "
            "refund besides would pay the customer twice.");
    }
    return {};
}

QString messageToFulfillmentService(const Order &order)
{
    // Not translated: services all over the world read it.
    return QStringLiteral("Please stop the fulfillment of order %1 and do not ship it: the customer has cancelled. "
                          "Thank you.")
        .arg(order.name);
}

ShopTexts shopTexts()
{
    return {.hold = ShopWords::tr("Contrordine: the supplier is being asked to cancel. Please do not ship."),
            .opened = ShopWords::tr("Contrordine: cancellation begun"),
            .cancelled = ShopWords::tr("Contrordine: case closed, order cancelled"),
            .left = ShopWords::tr("Contrordine: case closed, order kept")};
}

} // namespace contrordine::words
