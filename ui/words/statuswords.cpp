// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

namespace contrordine::words
{

namespace
{

struct StatusWords {
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
};

/// A word we do not know is shown as the platform wrote it: better foreign than wrong.
QString unknownStatus(const QString &raw) { return raw.isEmpty() ? StatusWords::tr("Unknown") : raw; }

} // namespace

QString status(const Status<FinancialStatus> &status)
{
    using enum FinancialStatus;
    switch (status.value) {
    case Authorized:
        return StatusWords::tr("Payment reserved, not charged");
    case Expired:
        return StatusWords::tr("Payment expired");
    case Paid:
        return StatusWords::tr("Paid");
    case PartiallyPaid:
        return StatusWords::tr("Partly paid");
    case PartiallyRefunded:
        return StatusWords::tr("Partly refunded");
    case Pending:
        return StatusWords::tr("Payment pending");
    case Refunded:
        return StatusWords::tr("Refunded");
    case Voided:
        return StatusWords::tr("Payment voided");
    case Unknown:
        return unknownStatus(status.raw);
    }
    return unknownStatus(status.raw);
}

QString status(const Status<FulfillmentStatus> &status)
{
    using enum FulfillmentStatus;
    switch (status.value) {
    case Fulfilled:
        return StatusWords::tr("Fulfilled");
    case FulfillmentNotRequired:
        return StatusWords::tr("Nothing to ship");
    case InProgress:
        return StatusWords::tr("Fulfillment requested");
    case OnHold:
        return StatusWords::tr("On hold");
    case Open:
        return StatusWords::tr("Open");
    case PartiallyFulfilled:
        return StatusWords::tr("Partly fulfilled");
    case PendingFulfillment:
        return StatusWords::tr("Fulfillment pending");
    case RequestDeclined:
        return StatusWords::tr("Fulfillment declined");
    case Restocked:
        return StatusWords::tr("Restocked");
    case Scheduled:
        return StatusWords::tr("Scheduled");
    case Unfulfilled:
        return StatusWords::tr("Unfulfilled");
    case Unknown:
        return unknownStatus(status.raw);
    }
    return unknownStatus(status.raw);
}

QString status(const Status<SupplierStage> &status)
{
    using enum SupplierStage;
    switch (status.value) {
    case AwaitingPayment:
        return StatusWords::tr("To be paid");
    case PaymentReview:
        return StatusWords::tr("Payment being checked");
    case RiskReview:
        return StatusWords::tr("Security check");
    case RiskHold:
        return StatusWords::tr("Held for a security check");
    case AwaitingGroup:
        return StatusWords::tr("Group purchase open");
    case AddressMissing:
        return StatusWords::tr("Address missing");
    case AwaitingShipment:
        return StatusWords::tr("Being prepared");
    case CancelRequested:
        return StatusWords::tr("Cancellation requested");
    case PartlyShipped:
        return StatusWords::tr("Partly shipped");
    case Shipped:
        return StatusWords::tr("Shipped");
    case InDispute:
        return StatusWords::tr("In dispute");
    case Frozen:
        return StatusWords::tr("Frozen by the platform");
    case Finished:
        return StatusWords::tr("Completed");
    case Cancelled:
        return StatusWords::tr("Cancelled");
    case Unknown:
        return unknownStatus(status.raw);
    }
    return unknownStatus(status.raw);
}

QString linkSource(LinkSource source)
{
    using enum LinkSource;
    switch (source) {
    case Attribute:
        return StatusWords::tr("found in the order’s additional details");
    case Note:
        return StatusWords::tr("found in the order’s note");
    case Tag:
        return StatusWords::tr("found in the order’s tags");
    case Tracking:
        return StatusWords::tr("found by the tracking number");
    case Import:
        return StatusWords::tr("from an imported file");
    case Merchant:
        return StatusWords::tr("linked by you");
    }
    return {};
}

QString factSource(FactSource source, const QString &age)
{
    using enum FactSource;
    switch (source) {
    case Api:
        //: %1 is how long ago, e.g. "2 minutes ago"; said of a supplier order's status
        return StatusWords::tr("read %1", "how old a status is").arg(age);
    case Import:
        return StatusWords::tr("from a file, %1", "how old a status is").arg(age);
    case Mail:
        return StatusWords::tr("by mail, %1", "how old a status is").arg(age);
    case Merchant:
        return StatusWords::tr("as you said, %1", "how old a status is").arg(age);
    }
    return {};
}

QString view(PairView view)
{
    using enum PairView;
    switch (view) {
    case All:
        return StatusWords::tr("All");
    case Cancellable:
        return StatusWords::tr("Still cancellable");
    case EndsToday:
        return StatusWords::tr("Ends today");
    case NeedsMe:
        return StatusWords::tr("Needs me");
    case AwaitingSupplier:
        return StatusWords::tr("Waiting for supplier");
    case RefundsOnTheWay:
        return StatusWords::tr("Refunds on the way");
    case Disputes:
        return StatusWords::tr("Disputes");
    case Unlinked:
        return StatusWords::tr("Not linked");
    case Closed:
        return StatusWords::tr("Closed", "view: pairs with nothing left to do");
    }
    return {};
}

} // namespace contrordine::words
