// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides.h"

#include "models/domain/stakes.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace contrordine::guides
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct Guides {
    Q_DECLARE_TR_FUNCTIONS(Guides)
};

} // namespace

AssistDialog::Guide refund(const PairDetails &pair, const QUrl &shopPage)
{
    AssistDialog::Guide guide;
    guide.title = Guides::tr("Refund items");
    const std::optional<Money> still = refundable(pair.order);
    guide.facts = still ? Guides::tr("%1 · %2 can still be refunded", "an order and an amount")
                              .arg(pair.row.orderName, words::money(*still))
                        : pair.row.orderName;
    guide.steps = {
        Guides::tr("Open the order’s page on the shop."),
        Guides::tr(
            "Choose “Refund”, then the items, or type an amount: a partial refund is often the fair and cheap way."),
        Guides::tr("If the parcel has left and does not come back, do not restock the items."),
        Guides::tr("Confirm on the shop. Contrordine sees the refund the next time it synchronizes."),
    };
    const Stakes stakes = stakesOf(pair.sides);
    QStringList lost;
    for (const Stake &stake : stakes.byCurrency) {
        if (!stake.ownPocket.isZero())
            lost.append(words::money(stake.ownPocket));
    }
    guide.hint = Guides::tr("What the supplier does not give back comes out of your own pocket.");
    if (!lost.isEmpty()) {
        //: %1 is one amount, or several of different currencies: "12,40 €"
        guide.hint = Guides::tr("The supplier does not give this back by itself: %1. Whatever you refund of it comes "
                                "out of your own pocket.")
                         .arg(lost.join(u", "_s));
    }
    guide.openText = Guides::tr("Open the order’s page");
    guide.page = shopPage;
    return guide;
}

DisputeGround disputeGround(const PairRow &row)
{
    const QList<Reason> &reasons = row.verdict.reasons;
    const auto any = [&reasons](std::initializer_list<Reason> wanted) {
        return std::any_of(wanted.begin(), wanted.end(), [&reasons](Reason one) { return reasons.contains(one); });
    };
    if (row.verdict.kind == VerdictKind::Dispute || any({Reason::SupplierRefused, Reason::NoTracking}))
        return DisputeGround::Refused;
    if (any({Reason::Shipped, Reason::PartlyShipped, Reason::SupplierFinished}))
        return DisputeGround::Shipped;
    return DisputeGround::None;
}

AssistDialog::Guide dispute(const PairDetails &pair, const QUrl &supplierPage)
{
    AssistDialog::Guide guide;
    guide.title = Guides::tr("Open a dispute");
    guide.facts =
        QStringList{pair.row.orderName, pair.row.supplierName, pair.row.supplierOrder.toString()}.join(u" · "_s);
    guide.steps = {
        Guides::tr("Open the supplier order’s page."),
        Guides::tr("Choose “Open dispute” (or “Return/Refund”) beside the item."),
    };
    if (disputeGround(pair.row) == DisputeGround::Shipped) {
        guide.steps += {
            Guides::tr(
                "Give the true reason: it has not arrived in time, it is not what was described, or it is broken."),
            Guides::tr("Ask for the whole amount or a part of it, and add pictures of what the customer received."),
        };
        guide.hint =
            Guides::tr("That the customer changed their mind is no reason the platform accepts once the parcel "
                       "has left. Disputes without a good reason cost you the supplier, and in the end the "
                       "account.");
    } else {
        guide.steps += {
            Guides::tr("Ask for the whole amount. Say that you asked to cancel before anything had left and that there "
                       "is no tracking number that moves."),
            Guides::tr("Add a picture of the supplier’s refusal, and confirm."),
        };
        guide.hint =
            Guides::tr("If the parcel leaves after the dispute was opened, the platform pays you back: do not wait.");
    }
    guide.openText = Guides::tr("Open the order’s page");
    guide.page = supplierPage;
    return guide;
}

} // namespace contrordine::guides
