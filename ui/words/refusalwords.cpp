// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/refusalwords.h"

namespace contrordine::words
{

namespace
{

struct RefusalWords {
    Q_DECLARE_TR_FUNCTIONS(RefusalWords)
};

QString notCancelled() { return RefusalWords::tr("The order was not cancelled."); }

/// What stands in the way of a cancellation; the platform has one code for all of these.
std::optional<ErrorText> obstacle(const QString &code)
{
    if (code == u"already-cancelled") {
        return ErrorText{
            RefusalWords::tr("The order had already been cancelled on the shop."),
            RefusalWords::tr("This request changed nothing and moved no money."),
            RefusalWords::tr("Look at the order on the shop: it says who cancelled it and what was refunded."),
            {}};
    }
    if (code == u"payment-undecided") {
        return ErrorText{RefusalWords::tr("A payment of this order has not been decided yet."),
                         notCancelled(),
                         RefusalWords::tr("Wait until the payment has gone through or failed, then try again."),
                         {}};
    }
    if (code == u"return-open") {
        return ErrorText{
            RefusalWords::tr("A return of this order is open."),
            notCancelled(),
            RefusalWords::tr("Close or decline the return on the shop, then try again; or refund the items."),
            {}};
    }
    if (code == u"fulfillment-under-way") {
        return ErrorText{
            RefusalWords::tr("Somebody is already preparing this order for sending."),
            notCancelled(),
            RefusalWords::tr("Take the fulfillment request back on the shop, then try again; or refund the "
                             "items."),
            {}};
    }
    if (code == u"fulfilled") {
        return ErrorText{
            RefusalWords::tr("Items of this order count as sent."),
            notCancelled(),
            RefusalWords::tr("Refund the items instead. If they were marked as sent by mistake, cancel the "
                             "fulfillment on the shop first."),
            {}};
    }
    if (code == u"location-deactivated") {
        return ErrorText{
            RefusalWords::tr("The items cannot go back in stock: the place they belong to has been deactivated."),
            notCancelled(),
            RefusalWords::tr("Cancel without putting the items back in stock."),
            {}};
    }
    return {};
}

std::optional<ErrorText> storeCredit(const QString &code, const QString &platform)
{
    const QString another = RefusalWords::tr("Choose another way to refund, then try again.");
    if (code == u"STORE_CREDIT_REFUND_MISSING_CUSTOMER" || code == u"no-store-credit") {
        return ErrorText{
            RefusalWords::tr("This order cannot be refunded to store credit: it needs a customer account."),
            RefusalWords::tr("Nothing was sent back by this request."),
            another,
            {}};
    }
    if (code == u"STORE_CREDIT_REFUND_B2B_NOT_SUPPORTED") {
        return ErrorText{RefusalWords::tr("%1 gives no store credit to companies.").arg(platform),
                         RefusalWords::tr("Nothing was sent back by this request."),
                         another,
                         {}};
    }
    if (code == u"STORE_CREDIT_REFUND_EXPIRATION_IN_PAST" || code == u"credit-expired") {
        return ErrorText{RefusalWords::tr("The store credit would already have expired."),
                         RefusalWords::tr("Nothing was sent back by this request."),
                         RefusalWords::tr("Choose a later date, or none, and confirm again."),
                         {}};
    }
    if (code == u"NO_REFUND_TO_STORE_CREDIT_PERMISSION") {
        return ErrorText{RefusalWords::tr("%1 does not let this user give store credit.").arg(platform),
                         RefusalWords::tr("Nothing was sent back by this request."),
                         RefusalWords::tr("Ask the shop’s owner for the right to refund to store credit, or choose "
                                          "another way to refund."),
                         {}};
    }
    return {};
}

} // namespace

std::optional<ErrorText> shopRefusal(const QString &code, const QString &platform)
{
    if (auto text = obstacle(code))
        return text;
    if (auto text = storeCredit(code, platform))
        return text;
    if (code == u"refund-by-another") {
        return ErrorText{
            RefusalWords::tr("The shop shows no refund from Contrordine, but another one of the same amount."),
            RefusalWords::tr("Ours carry a mark in their note and that one has none: somebody else may have made it."),
            RefusalWords::tr("Look at the order’s refunds on the shop before you refund anything again."),
            {}};
    }
    if (code == u"NOT_FOUND") {
        return ErrorText{RefusalWords::tr("%1 does not find this order any more.").arg(platform),
                         notCancelled(),
                         RefusalWords::tr("Look for it on the shop: it may have been deleted."),
                         {}};
    }
    if (code == u"INTERNAL_ERROR" || code == u"job-failed") {
        return ErrorText{RefusalWords::tr("%1 had a fault of its own while cancelling.").arg(platform),
                         notCancelled(),
                         RefusalWords::tr("Look at the order on the shop, then try again in a few minutes."),
                         {}};
    }
    return {};
}

} // namespace contrordine::words
