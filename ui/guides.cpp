// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides.h"

#include "models/domain/stakes.h"
#include "ui/words/words.h"

#include <QCoreApplication>

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

} // namespace contrordine::guides
