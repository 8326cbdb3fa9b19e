// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders of the demo shop whose money is not one card and one price: discounts, taxes, duties, several payments and
// currencies, and those that Shopify cancels or refunds only in some ways. Each carries a tag that says which it is.

#include "app/sandbox/scenes.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

WorldLine line(const QString &title, const QString &sku, int quantity, qint64 price, qint64 discount, qint64 tax)
{
    return {.title = title,
            .sku = sku,
            .quantity = quantity,
            .currentQuantity = quantity,
            .unfulfilled = quantity,
            .price = price,
            .discount = discount,
            .tax = tax};
}

WorldTransaction payment(const QString &gateway, qint64 amount, const QString &account = {})
{
    return {.kind = u"SALE"_s, .gateway = gateway, .amount = amount, .account = account};
}

} // namespace

WorldShopOrder &SceneBuilder::addBasket(const char *currency, int businessDays, const QList<WorldLine> &lines,
                                        qint64 shipping)
{
    WorldShopOrder &order = addOrder({"PAID", "UNFULFILLED", "", businessDays, 0, 0, Mark::None, currency});
    order.lines = lines;
    for (WorldLine &one : order.lines)
        one.id = m_world.newNumber();
    order.shipping = shipping;
    return order;
}

void SceneBuilder::pay(WorldShopOrder &order, const QList<WorldTransaction> &payments)
{
    order.transactions.clear();
    qint64 open = order.total();
    for (WorldTransaction paid : payments) {
        paid.id = m_world.newNumber();
        if (paid.amount == 0)
            paid.amount = open; // the last one pays what is left
        open -= paid.amount;
        order.transactions.append(paid);
    }
}

void SceneBuilder::supply(WorldShopOrder &order, const char *status, int businessDays)
{
    const QString word = QString::fromLatin1(status);
    mark(order, addSupplierOrder(order, word, businessDaysAgo(businessDays), 0), Mark::Attribute);
    if (word == u"WAIT_BUYER_ACCEPT_GOODS"_s) {
        order.fulfillment = u"FULFILLED"_s;
        for (WorldLine &one : order.lines)
            one.unfulfilled = 0;
    }
}

void SceneBuilder::buildMoneyScenes()
{
    const QString card = u"shopify_payments"_s;
    const QString digits = u"•••• •••• •••• 4242"_s;
    // 22 % VAT inside the prices; discounts that do not divide evenly among the pieces.
    const QList<WorldLine> basket{line(u"Borraccia termica 750 ml"_s, u"BOT-750"_s, 3, 2490, 1000, 1167),
                                  line(u"Tappetino yoga"_s, u"TAP-YOG"_s, 2, 3290, 333, 1126),
                                  line(u"Puzzle in legno"_s, u"PUZ-LEG"_s, 1, 2100, 0, 379)};

    WorldShopOrder &shipped = addBasket("EUR", 12, basket, 490);
    shipped.shippingTax = 88;
    pay(shipped, {payment(u"gift_card"_s, 2000), payment(card, 0, digits)});
    supply(shipped, "WAIT_BUYER_ACCEPT_GOODS", 12);
    shipped.tags.append(u"demo-two-payments"_s);

    WorldShopOrder &twoWays = addBasket("EUR", 2, basket, 490);
    pay(twoWays, {payment(u"gift_card"_s, 2000), payment(card, 0, digits)});
    supply(twoWays, "WAIT_SELLER_SEND_GOODS", 2);
    twoWays.tags.append(u"demo-two-payments-open"_s);

    WorldShopOrder &abroad = addBasket("USD", 14,
                                       {line(u"Orologio minimal"_s, u"ORO-MIN"_s, 2, 7900, 0, 1304),
                                        line(u"Collana con iniziale"_s, u"COL-INI"_s, 1, 2000, 200, 149)},
                                       1290);
    abroad.taxesIncluded = false;
    abroad.country = u"US"_s;
    abroad.lines[0].duty = 1550;
    pay(abroad, {payment(card, 0, digits)});
    supply(abroad, "WAIT_BUYER_ACCEPT_GOODS", 14);
    abroad.tags.append(u"demo-duties"_s);

    WorldShopOrder &dinars = addBasket("KWD", 15,
                                       {line(u"Lampada da scrivania LED"_s, u"LAM-01"_s, 3, 15250, 1000, 0),
                                        line(u"Supporto per telefono"_s, u"SUP-TEL"_s, 2, 4725, 0, 0),
                                        line(u"Puzzle in legno"_s, u"PUZ-LEG"_s, 1, 6500, 0, 0)},
                                       2000);
    dinars.country = u"KW"_s;
    pay(dinars, {payment(card, 0, digits)});
    supply(dinars, "WAIT_BUYER_ACCEPT_GOODS", 15);
    dinars.tags.append(u"demo-dinars"_s);

    WorldShopOrder &yen = addBasket("JPY", 16,
                                    {line(u"Borraccia termica 750 ml"_s, u"BOT-750"_s, 3, 3980, 1000, 994),
                                     line(u"Zaino antifurto"_s, u"ZAI-AF"_s, 1, 8800, 0, 800),
                                     line(u"Collana con iniziale"_s, u"COL-INI"_s, 2, 2880, 0, 523)},
                                    500);
    yen.country = u"JP"_s;
    pay(yen, {payment(u"paypal"_s, 0)});
    supply(yen, "WAIT_BUYER_ACCEPT_GOODS", 16);
    yen.tags.append(u"demo-yen"_s);

    WorldShopOrder &byHand = addBasket("EUR", 13, {basket[1]}, 490);
    pay(byHand, {payment(u"bank_deposit"_s, 0)});
    byHand.transactions.first().manual = true;
    supply(byHand, "WAIT_BUYER_ACCEPT_GOODS", 13);
    byHand.tags.append(u"demo-bank-deposit"_s);

    WorldShopOrder &closedPlace = addBasket("EUR", 3, {basket[0]}, 490);
    closedPlace.location = u"3"_s;
    pay(closedPlace, {payment(card, 0, digits)});
    supply(closedPlace, "WAIT_SELLER_SEND_GOODS", 3);
    closedPlace.tags.append(u"demo-closed-location"_s);

    WorldShopOrder &business = addBasket("EUR", 3, {basket[2]}, 490);
    business.isBusiness = true;
    pay(business, {payment(card, 0, digits)});
    supply(business, "WAIT_SELLER_SEND_GOODS", 3);
    business.tags.append(u"demo-business"_s);

    WorldShopOrder &guest = addBasket("EUR", 2, {basket[1]}, 490);
    guest.hasCustomer = false;
    pay(guest, {payment(card, 0, digits)});
    supply(guest, "WAIT_SELLER_SEND_GOODS", 2);
    guest.tags.append(u"demo-guest"_s);

    WorldShopOrder &partly = addBasket("EUR", 11, {basket[0], basket[2]}, 490);
    pay(partly, {payment(card, 0, digits)});
    supply(partly, "SELLER_PART_SEND_GOODS", 11);
    partly.fulfillment = u"PARTIALLY_FULFILLED"_s;
    partly.lines[0].unfulfilled = 2;
    partly.tags.append(u"demo-partly-sent"_s);
}

} // namespace contrordine
