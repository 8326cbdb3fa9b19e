// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/supplierguides.h"

#include "ui/words/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::guides
{

namespace
{

struct SupplierGuides {
    Q_DECLARE_TR_FUNCTIONS(SupplierGuides)
};

QString factsOf(const QString &storeName, const SupplierOrderId &number)
{
    return storeName.isEmpty() ? number.toString() : QString(storeName + u" · "_s + number.toString());
}

AssistGuide::Text numberToCopy(const SupplierOrderId &number)
{
    return {SupplierGuides::tr("Order number"), number.toString()};
}

QString openOrderPage() { return SupplierGuides::tr("Open the order page"); }

} // namespace

AssistGuide cancelAtSupplier(const SupplierOrder &order, bool unpaid, CancelReason reason, const QUrl &page,
                             const QList<AssistGuide::Text> &messages)
{
    AssistGuide guide;
    guide.title = SupplierGuides::tr("Request the cancellation");
    guide.facts = factsOf(order.storeName, order.id);
    guide.openText = openOrderPage();
    guide.page = page;
    guide.copies = {numberToCopy(order.id)};
    if (!page.isValid())
        guide.steps = {SupplierGuides::tr("Open this order at the supplier’s platform.")};
    if (unpaid) {
        guide.steps.append(SupplierGuides::tr("Press Cancel there and confirm. It is cancelled at once."));
        guide.outcomes = {{done.toString(), SupplierGuides::tr("I have cancelled it")}};
    } else {
        guide.steps.append(SupplierGuides::tr("Press Cancel there. It may take a few seconds to appear."));
        //: %1 is an entry of the list on the supplier's page, in that page's language
        guide.steps.append(SupplierGuides::tr("Choose the reason “%1”, which is true and blames nobody, and confirm in "
                                              "the little window.")
                               .arg(words::supplierPageReason(reason)));
        guide.steps.append(SupplierGuides::tr("Send the message from the same page, so that the request is not missed "
                                              "and the parcel does not leave."));
        guide.messages = messages;
        guide.outcomes = {{done.toString(), SupplierGuides::tr("I have requested it")}};
    }
    guide.outcomes.append({shipped.toString(), SupplierGuides::tr("It has shipped")});
    guide.outcomes.append({notPossible.toString(), SupplierGuides::tr("Not possible")});
    guide.hint = SupplierGuides::tr("Never press “Extend time”: it gives the supplier longer to ship.");
    return guide;
}

AssistGuide askForTracking(const SupplierOrder &order, const QUrl &page, const QList<AssistGuide::Text> &messages)
{
    AssistGuide guide;
    guide.title = SupplierGuides::tr("Ask for the tracking number");
    guide.facts = factsOf(order.storeName, order.id);
    guide.openText = openOrderPage();
    guide.page = page;
    guide.copies = {numberToCopy(order.id)};
    guide.steps = {SupplierGuides::tr("Choose “Contact seller” on the order page."),
                   SupplierGuides::tr("Paste the message and send it."),
                   SupplierGuides::tr("When a number comes, type it in here and have it looked up.")};
    guide.messages = messages;
    guide.outcomes = {{done.toString(), SupplierGuides::tr("I have sent it")}};
    return guide;
}

AssistGuide openDispute(const SupplierOrder &order, const DisputeDraft &draft, const QUrl &page)
{
    AssistGuide guide;
    guide.title = SupplierGuides::tr("Open the dispute");
    guide.facts = factsOf(order.storeName, order.id);
    guide.openText = openOrderPage();
    guide.page = page;
    guide.copies = {numberToCopy(order.id)};
    if (draft.claim)
        guide.copies.append({SupplierGuides::tr("Amount"), draft.claim->decimal()});
    guide.steps = {SupplierGuides::tr("Choose “Return/Refund” beside the item."),
                   SupplierGuides::tr("Choose what you ask for, type the amount, paste the statement."),
                   SupplierGuides::tr("Add your files and send it.")};
    guide.messages = {{SupplierGuides::tr("In English"), draft.statement}};
    guide.outcomes = {{done.toString(), SupplierGuides::tr("I have opened it")}};
    guide.hint = SupplierGuides::tr("A parcel that first moves after that moment is at the supplier’s cost.");
    return guide;
}

AssistGuide refundInformation(const QString &storeName, const SupplierOrderId &number, const std::optional<Money> &paid,
                              const QUrl &page)
{
    AssistGuide guide;
    guide.title = SupplierGuides::tr("Read the refund information");
    guide.facts = factsOf(storeName, number);
    guide.openText = openOrderPage();
    guide.page = page;
    guide.copies = {numberToCopy(number)};
    guide.steps = {SupplierGuides::tr("Choose “Refund information” on the order page."),
                   paid ? SupplierGuides::tr("Compare: %1 should come back.").arg(words::money(*paid))
                        : SupplierGuides::tr("Look how much comes back."),
                   SupplierGuides::tr("Look where it goes: to the card or account you paid with, or to a balance at "
                                      "the platform."),
                   SupplierGuides::tr("Once it is there, note it in “Money home”.")};
    guide.hint = SupplierGuides::tr("It takes 3 to 15 business days; ask the platform when 20 have passed.");
    return guide;
}

} // namespace contrordine::guides
