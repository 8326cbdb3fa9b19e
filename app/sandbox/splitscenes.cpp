// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders of the demo shop that were bought at two suppliers who do not answer alike: one agrees, the other refuses,
// ships or stays silent. Each carries a tag that says which it is.

#include "app/sandbox/scenes.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

void SceneBuilder::buildSplitScenes()
{
    struct Item {
        QString title;
        QString sku;
        qint64 price; ///< euro cents
        qint64 cost; ///< dollar cents
    };
    const Item bottle{u"Borraccia termica 750 ml"_s, u"BOT-750"_s, 2490, 890};
    const Item mat{u"Tappetino yoga"_s, u"TAP-YOG"_s, 3290, 1120};
    const Item puzzle{u"Puzzle in legno"_s, u"PUZ-LEG"_s, 2100, 610};
    const Item shoes{u"Scarpe da trekking"_s, u"SCA-TRK"_s, 8900, 3450};
    const Item necklace{u"Collana con iniziale"_s, u"COL-INI"_s, 1800, 320};
    struct Split {
        QString tag;
        Item first;
        Item second;
        int secondStore;
        const char *secondStatus;
    };
    const QList<Split> splits{
        {u"demo-split-refuses"_s, bottle, puzzle, 3, "WAIT_SELLER_SEND_GOODS"},
        {u"demo-split-ships"_s, mat, shoes, 4, "WAIT_SELLER_SEND_GOODS"},
        {u"demo-split-silent"_s, bottle, necklace, 2, "WAIT_SELLER_SEND_GOODS"},
        {u"demo-split-unpaid"_s, mat, puzzle, 3, "PLACE_ORDER_SUCCESS"},
    };
    for (const Split &split : splits) {
        QList<WorldLine> lines;
        for (const Item &item : {split.first, split.second}) {
            lines.append({.title = item.title,
                          .sku = item.sku,
                          .quantity = 2,
                          .currentQuantity = 2,
                          .unfulfilled = 2,
                          .price = item.price});
        }
        WorldShopOrder &order = addBasket("EUR", 1, lines, 490);
        pay(order, {{.kind = u"SALE"_s, .account = u"•••• •••• •••• 4242"_s}});
        order.tags.append(split.tag);
        const auto buy = [&](const Item &item, int store, const char *status) {
            WorldSupplierOrder &bought =
                addSupplierOrder(order, QString::fromLatin1(status), businessDaysAgo(1), store);
            bought.title = item.title;
            bought.quantity = 2;
            bought.amount = item.cost * 2 + 199;
            mark(order, bought, Mark::Attribute);
        };
        buy(split.first, 0, "WAIT_SELLER_SEND_GOODS");
        buy(split.second, split.secondStore, split.secondStatus);
    }
}

} // namespace contrordine
