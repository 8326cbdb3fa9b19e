// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/scenes.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

struct Person {
    QString first;
    QString last;
    QString country;
};

const QList<Person> &people()
{
    static const QList<Person> list{
        {u"Giulia"_s, u"Rossi"_s, u"IT"_s},       {u"Marco"_s, u"De Luca"_s, u"IT"_s},
        {u"Sofia"_s, u"Bianchi"_s, u"IT"_s},      {u"Anna"_s, u"Müller"_s, u"DE"_s},
        {u"Paolo"_s, u"Conti"_s, u"IT"_s},        {u"Elena"_s, u"Greco"_s, u"IT"_s},
        {u"Luca"_s, u"Marino"_s, u"IT"_s},        {u"Chiara"_s, u"Gallo"_s, u"IT"_s},
        {u"Davide"_s, u"Bruno"_s, u"IT"_s},       {u"Sara"_s, u"Ricci"_s, u"IT"_s},
        {u"Camille"_s, u"Lefèvre"_s, u"FR"_s},    {u"Haruka"_s, u"Tanaka"_s, u"JP"_s},
        {u"Matteo"_s, u"Esposito"_s, u"IT"_s},    {u"Nicolò"_s, u"D’Angelo"_s, u"IT"_s},
        {u"Ana"_s, u"García"_s, u"ES"_s},         {u"Emily"_s, u"Carter"_s, u"US"_s},
        {u"Francesca"_s, u"Lombardi"_s, u"IT"_s}, {u"Jonas"_s, u"Lindqvist"_s, u"SE"_s},
        {u"Martina"_s, u"Fontana"_s, u"IT"_s},    {u"Kenji"_s, u"Watanabe"_s, u"JP"_s},
        {u"Alessio"_s, u"Moretti"_s, u"IT"_s},    {u"Beatrice"_s, u"Costa"_s, u"IT"_s},
        {u"Olivia"_s, u"Brown"_s, u"US"_s},       {u"Tommaso"_s, u"Ferrari"_s, u"IT"_s},
    };
    return list;
}

struct Product {
    QString title;
    QString sku;
    qint64 price; ///< to the customer, euro cents
    qint64 cost; ///< at the supplier, dollar cents
};

const QList<Product> &products()
{
    static const QList<Product> list{
        {u"Borraccia termica 750 ml"_s, u"BOT-750"_s, 2490, 890},
        {u"Lampada da scrivania LED"_s, u"LAM-01"_s, 4990, 1780},
        {u"Collana con iniziale"_s, u"COL-INI"_s, 1800, 320},
        {u"Scarpe da trekking"_s, u"SCA-TRK"_s, 8900, 3450},
        {u"Zaino antifurto"_s, u"ZAI-AF"_s, 5500, 1990},
        {u"Puzzle in legno"_s, u"PUZ-LEG"_s, 2100, 610},
        {u"Supporto per telefono"_s, u"SUP-TEL"_s, 1550, 280},
        {u"Tappetino yoga"_s, u"TAP-YOG"_s, 3290, 1120},
        {u"Set di coltelli"_s, u"SET-COL"_s, 6400, 2240},
        {u"Orologio minimal"_s, u"ORO-MIN"_s, 7200, 1850},
    };
    return list;
}

} // namespace

const QList<SceneBuilder::Scene> &SceneBuilder::scenes()
{
    using enum Mark;
    // From the oldest to the newest: the last ones are the freshest orders of the shop.
    static const QList<Scene> list{
        // done long ago
        {"PAID", "FULFILLED", "FINISH", 38, 0, 0, Attribute},
        {"PAID", "FULFILLED", "FINISH", 36, 0, 1, Note},
        {"PARTIALLY_REFUNDED", "FULFILLED", "FINISH", 35, 0, 2, Attribute},
        {"PAID", "FULFILLED", "FINISH", 33, 0, 3, Attribute, "USD"},
        {"REFUNDED", "RESTOCKED", "cancelled", 32, 0, 0, Attribute},
        {"VOIDED", "UNFULFILLED", "", 31, 0, 0, None},
        {"EXPIRED", "UNFULFILLED", "", 30, 0, 0, None},
        {"PAID", "FULFILLED", "FINISH", 29, 0, 1, Note, "JPY"},
        // on their way
        {"PAID", "FULFILLED", "WAIT_BUYER_ACCEPT_GOODS", 22, 0, 2, Attribute},
        {"PAID", "FULFILLED", "WAIT_BUYER_ACCEPT_GOODS", 20, 0, 3, Address},
        {"PAID", "PARTIALLY_FULFILLED", "SELLER_PART_SEND_GOODS", 18, 0, 0, Attribute},
        {"PAID", "FULFILLED", "WAIT_BUYER_ACCEPT_GOODS", 17, 0, 1, Note, "USD"},
        {"PAID", "UNFULFILLED", "WAIT_BUYER_ACCEPT_GOODS", 16, 0, 4, Attribute},
        {"PAID", "FULFILLED", "IN_ISSUE", 25, 0, 3, Attribute},
        {"PAID", "UNFULFILLED", "IN_ISSUE", 15, 0, 4, Attribute},
        {"PAID", "FULFILLED", "WAIT_BUYER_ACCEPT_GOODS", 14, 0, 2, Attribute, "JPY"},
        {"PAID", "OPEN", "WAIT_BUYER_ACCEPT_GOODS", 13, 0, 0, Note},
        // odd ones: the platforms' rarer words
        {"PAID", "SCHEDULED", "WAIT_GROUP", 3, 0, 1, Attribute},
        {"PAID", "ON_HOLD", "WAIT_COMPLETE_ADDRESS", 3, 0, 2, Attribute},
        {"PAID", "UNFULFILLED", "RISK_CONTROL_HOLD", 2, 0, 0, Attribute},
        {"PAID", "REQUEST_DECLINED", "WAIT_SELLER_SEND_GOODS", 4, 0, 1, Attribute},
        {"PAID", "PENDING_FULFILLMENT", "WAIT_SELLER_SEND_GOODS", 4, 0, 0, Attribute}, // requested, not accepted yet
        {"PAID", "FULFILLMENT_NOT_REQUIRED", "", 12, 0, 0, None},
        {"PAID", "UNFULFILLED", "AWAITING_PICKUP_SLOT", 3, 0, 4, Attribute}, // a word of the future
        {"PAID", "REQUEST_DECLINED", "WAIT_SELLER_SEND_GOODS", 2, 0, 0, Attribute},
        // not linked
        {"PAID", "UNFULFILLED", "", 5, 0, 0, None},
        {"PAID", "UNFULFILLED", "", 3, 0, 0, None},
        {"PARTIALLY_PAID", "UNFULFILLED", "", 2, 0, 0, None},
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 2, 0, 1, Tag}, // found, but doubtful
        // the window: from its end to its beginning
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 9, 0, 2, Attribute}, // late to ship
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 7, 0, 2, Attribute}, // last day
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 7, 0, 0, Note},
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 6, 0, 4, Attribute},
        {"PAID", "IN_PROGRESS", "WAIT_SELLER_SEND_GOODS", 5, 0, 1, Attribute}, // a service has accepted it
        {"PAID", "FULFILLED", "WAIT_SELLER_SEND_GOODS", 5, 0, 0, Attribute}, // marked as fulfilled too early
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 4, 0, 3, Attribute, "USD"},
        {"AUTHORIZED", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 3, 0, 0, Attribute},
        {"PAID", "UNFULFILLED", "IN_CANCEL", 3, 0, 2, Attribute},
        {"PAID", "UNFULFILLED", "IN_CANCEL", 2, 0, 2, Note},
        {"PAID", "UNFULFILLED", "cancelled", 4, 0, 0, Attribute},
        {"PAID", "UNFULFILLED", "cancelled", 2, 0, 1, Attribute, "JPY"},
        {"PAID", "FULFILLED", "cancelled", 6, 0, 1, Attribute},
        {"PENDING", "UNFULFILLED", "PLACE_ORDER_SUCCESS", 1, 0, 1, Attribute},
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 11, 0, 4, Attribute}, // #1044: refused, no tracking number
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 2, 0, 1, Attribute},
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 1, 0, 0, Attribute},
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 1, 0, 3, Note, "JPY"},
        // today
        {"PAID", "UNFULFILLED", "WAIT_SELLER_EXAMINE_MONEY", 0, 420, 0, Attribute},
        {"PAID", "UNFULFILLED", "RISK_CONTROL", 0, 330, 1, Attribute},
        {"PAID", "UNFULFILLED", "PAYMENT_PROCESSING", 0, 200, 0, Attribute},
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 0, 180, 4, Attribute},
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 0, 95, 0, Attribute},
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 0, 40, 1, Attribute},
        {"PAID", "UNFULFILLED", "PLACE_ORDER_SUCCESS", 0, 22, 0, Attribute},
        {"PAID", "UNFULFILLED", "WAIT_SELLER_SEND_GOODS", 0, 9, 0, Attribute},
        {"PAID", "UNFULFILLED", "PLACE_ORDER_SUCCESS", 0, 3, 1, Attribute},
    };
    return list;
}

SceneBuilder::SceneBuilder(World &world, const SandboxOptions &options)
    : m_world(world)
    , m_start(options.startAt)
    , m_count(options.orderCount)
    , m_pastCount(options.pastOrders)
    , m_random(options.seed)
    , m_china(QTimeZone("Asia/Shanghai"))
    , m_firstOwnId(firstId + (options.shop.number - 1) * 1000000000LL)
    , m_nextId(m_firstOwnId)
{
}

void SceneBuilder::buildStores()
{
    m_world.m_stores = {{u"1101"_s, u"Kedi Bottles Store"_s, Temperament::Accepts},
                        {u"1102"_s, u"YiWu Home Store"_s, Temperament::Accepts},
                        {u"1103"_s, u"Luna Jewelry"_s, Temperament::Silent},
                        {u"1104"_s, u"SunnyToys"_s, Temperament::Refuses},
                        {u"1105"_s, u"TopShoes Official"_s, Temperament::Ships}};
}

QDateTime SceneBuilder::businessDaysAgo(int days) const
{
    QDate date = m_china.localDate(m_start);
    while (days > 0) {
        date = date.addDays(-1);
        if (m_china.isBusinessDay(date))
            --days;
    }
    return QDateTime(date, QTime(10, 0), m_china.zone()).toUTC().addSecs(static_cast<qint64>(m_nextName % 7) * 1130);
}

QString SceneBuilder::supplierNumber()
{
    QString number = u"819"_s;
    while (number.size() < 16)
        number += QString::number(pick(10));
    return number;
}

WorldShopOrder &SceneBuilder::addOrder(const Scene &scene)
{
    const Person &person = people().at(static_cast<qsizetype>(pick(static_cast<quint64>(people().size()))));
    const Product &product = products().at(static_cast<qsizetype>(pick(static_cast<quint64>(products().size()))));
    WorldShopOrder order;
    order.number = m_nextId++;
    order.name = u"#%1"_s.arg(m_nextName);
    order.createdAt =
        scene.minutesAgo > 0 ? m_start.addSecs(-60LL * scene.minutesAgo) : businessDaysAgo(scene.businessDaysAgo);
    ++m_nextName;
    order.updatedAt = order.createdAt.addSecs(40);
    order.financial = QString::fromLatin1(scene.financial);
    order.fulfillment = QString::fromLatin1(scene.fulfillment);
    order.currency = QString::fromLatin1(scene.currency);
    order.firstName = person.first;
    order.lastName = person.last;
    order.country = person.country;
    order.email = u"cliente%1@example.com"_s.arg(order.number % 10000);
    const bool yen = order.currency == u"JPY"_s;
    const int quantity = pick(4) == 0 ? 2 : 1;
    const bool unfulfilled = order.fulfillment != u"FULFILLED"_s;
    order.lines = {{.id = m_world.newNumber(),
                    .title = product.title,
                    .sku = product.sku,
                    .quantity = quantity,
                    .currentQuantity = quantity,
                    .unfulfilled = unfulfilled ? quantity : 0,
                    .price = yen ? product.price * 16 / 10 : product.price}};
    order.shipping = yen ? 500 : 490;

    const qint64 total = order.total();
    WorldTransaction paid{.id = m_world.newNumber(), .kind = u"SALE"_s, .amount = total};
    if (order.financial == u"AUTHORIZED"_s || order.financial == u"EXPIRED"_s || order.financial == u"VOIDED"_s)
        paid.kind = u"AUTHORIZATION"_s;
    if (order.financial == u"PENDING"_s) {
        paid.status = u"PENDING"_s;
        paid.gateway = u"bank_deposit"_s;
        paid.manual = true;
    }
    if (order.financial == u"PARTIALLY_PAID"_s)
        paid.amount = total / 2;
    order.transactions = {paid};
    addFulfillment(order);
    WorldShopOrder &kept = *m_world.m_orders.insert(order.number, order);
    if (kept.financial == u"REFUNDED"_s || kept.financial == u"PARTIALLY_REFUNDED"_s) {
        const bool whole = kept.financial == u"REFUNDED"_s;
        m_world.book(kept, kept.split(whole ? total : total / 3), kept.createdAt.addDays(2), QString());
    }
    if (kept.financial == u"REFUNDED"_s) {
        kept.cancelledAt = kept.createdAt.addDays(2);
        kept.cancelReason = u"CUSTOMER"_s;
    }
    return kept;
}

/// What the order's status says, as the goods to be shipped have it.
void SceneBuilder::addFulfillment(WorldShopOrder &order)
{
    WorldFulfillment one{.id = u"%1"_s.arg(order.number)};
    const auto byService = [&one](const QString &status, const QString &request) {
        one.byService = true;
        one.location = u"Logistica Nord"_s;
        one.status = status;
        one.request = request;
    };
    const QString &shown = order.fulfillment;
    if (shown == u"FULFILLMENT_NOT_REQUIRED"_s)
        return;
    if (shown == u"FULFILLED"_s)
        one.status = u"CLOSED"_s;
    else if (shown == u"IN_PROGRESS"_s)
        byService(u"IN_PROGRESS"_s, u"ACCEPTED"_s);
    else if (shown == u"PENDING_FULFILLMENT"_s)
        byService(u"OPEN"_s, u"SUBMITTED"_s);
    else if (shown == u"REQUEST_DECLINED"_s)
        byService(u"OPEN"_s, u"REJECTED"_s);
    else if (shown == u"SCHEDULED"_s)
        one.status = u"SCHEDULED"_s;
    else if (shown == u"ON_HOLD"_s) {
        one.status = u"ON_HOLD"_s;
        one.holds.append({.id = one.id, .reason = u"INCORRECT_ADDRESS"_s, .notes = u"Manca il numero civico"_s});
    }
    order.fulfillments.append(one);
}

void SceneBuilder::addSides()
{
    const auto named = [this](const QString &name) -> WorldShopOrder * {
        for (WorldShopOrder &order : m_world.m_orders) {
            if (order.name == name)
                return &order;
        }
        return nullptr;
    };
    if (WorldShopOrder *order = named(u"#1009"_s))
        order->disputes.append({.id = u"9001"_s});
    if (WorldShopOrder *order = named(u"#1012"_s))
        order->disputes.append({.id = u"9002"_s, .kind = u"INQUIRY"_s, .status = u"UNDER_REVIEW"_s});
    if (WorldShopOrder *order = named(u"#1027"_s))
        order->risk = u"CANCEL"_s;
    if (WorldShopOrder *order = named(u"#1049"_s))
        order->risk = u"INVESTIGATE"_s;
}

WorldSupplierOrder &SceneBuilder::addSupplierOrder(WorldShopOrder &order, const QString &status,
                                                   const QDateTime &paidAt, int store)
{
    const auto product = std::find_if(products().begin(), products().end(),
                                      [&order](const Product &p) { return p.sku == order.lines.first().sku; });
    WorldSupplierOrder bought;
    bought.id = supplierNumber();
    bought.store = m_world.m_stores.at(store).id;
    bought.status = status;
    bought.createdAt = paidAt.addSecs(-120);
    bought.paidAt = paidAt;
    bought.productId = u"10050069%1"_s.arg(pick(90000000) + 10000000);
    bought.title = product->title;
    bought.quantity = order.lines.first().quantity;
    bought.amount = product->cost * bought.quantity + 199;
    if (status == u"PLACE_ORDER_SUCCESS"_s)
        bought.paidAt = {};
    if (status == u"cancelled"_s) {
        bought.status = u"FINISH"_s;
        bought.cancelled = true;
    }
    if (status == u"IN_CANCEL"_s)
        bought.cancelRequestedAt = m_start.addSecs(-5 * 3600); // silent stores: they stay so
    if (status == u"WAIT_BUYER_ACCEPT_GOODS"_s || status == u"SELLER_PART_SEND_GOODS"_s || status == u"FINISH"_s
        || status == u"IN_ISSUE"_s) {
        WorldParcel parcel{.number = u"LP00%1CN"_s.arg(bought.id.right(10)), .carrier = u"AliExpress Standard"_s};
        parcel.events = {{paidAt.addDays(3), u"Departed country of origin"_s},
                         {paidAt.addDays(2), u"Package left the warehouse"_s}};
        if (status == u"FINISH"_s)
            parcel.events.prepend({paidAt.addDays(11), u"Delivered"_s});
        bought.parcels = {parcel};
        order.trackingNumber = parcel.number;
    }
    return *m_world.m_supplierOrders.insert(bought.id, bought);
}

void SceneBuilder::mark(WorldShopOrder &order, const WorldSupplierOrder &supplierOrder, Mark mark)
{
    const QString page = u"https://www.aliexpress.com/p/order/detail.html?orderId="_s + supplierOrder.id;
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Attribute:
        order.attributes.append({u"Aliexpress Order #"_s + supplierOrder.id, page});
        break;
    case Mark::Note:
        order.note += u"AliExpress Order ID: "_s + supplierOrder.id + u'\n';
        break;
    case Mark::Tag:
        order.tags.append(supplierOrder.id);
        break;
    case Mark::Address:
        order.note += u"comprato qui: "_s + page + u'\n';
        break;
    }
}

/// What needs more than a row of the table.
void SceneBuilder::buildSpecials()
{
    const QDateTime twoDays = businessDaysAgo(2);

    // One order, two suppliers: one parcel can still be stopped, for the other the supplier was never paid.
    WorldShopOrder &two = addOrder({"PAID", "UNFULFILLED", "", 2, 0, 0, Mark::None});
    two.lines.append(
        {.id = m_world.newNumber(), .title = u"Collana con iniziale"_s, .sku = u"COL-INI"_s, .price = 1800});
    two.transactions.first().amount = two.total();
    mark(two, addSupplierOrder(two, u"WAIT_SELLER_SEND_GOODS"_s, twoDays, 0), Mark::Attribute);
    mark(two, addSupplierOrder(two, u"WAIT_SELLER_SEND_GOODS"_s, twoDays, 1), Mark::Attribute);

    // Bought again elsewhere: the first supplier order was cancelled, another took its place.
    WorldShopOrder &replaced = addOrder({"PAID", "UNFULFILLED", "", 4, 0, 0, Mark::None});
    mark(replaced, addSupplierOrder(replaced, u"cancelled"_s, businessDaysAgo(4), 3), Mark::Attribute);
    mark(replaced, addSupplierOrder(replaced, u"WAIT_SELLER_SEND_GOODS"_s, businessDaysAgo(1), 1), Mark::Attribute);

    // The shop was cancelled first: the supplier may still ship what is already refunded.
    WorldShopOrder &first = addOrder({"PAID", "UNFULFILLED", "", 1, 0, 0, Mark::None});
    mark(first, addSupplierOrder(first, u"WAIT_SELLER_SEND_GOODS"_s, businessDaysAgo(1), 0), Mark::Attribute);
    m_world.book(first, first.split(first.total()), m_start.addSecs(-3600), u"Order canceled"_s);
    first.cancelledAt = m_start.addSecs(-3600);
    first.cancelReason = u"CUSTOMER"_s;

    // A return is open: the shop will not cancel. And a full basket: more lines than a page of orders brings.
    WorldShopOrder &returning = addOrder({"PAID", "FULFILLED", "", 26, 0, 0, Mark::None});
    returning.returns = u"IN_PROGRESS"_s;
    returning.openReturns.append({.id = u"8001"_s, .createdAt = m_start.addDays(-2), .quantity = 2});
    for (const Product &product : products())
        returning.lines.append({.id = m_world.newNumber(),
                                .title = product.title,
                                .sku = product.sku,
                                .unfulfilled = 0,
                                .price = product.price});
    returning.transactions.first().amount = returning.total();
    mark(returning, addSupplierOrder(returning, u"WAIT_BUYER_ACCEPT_GOODS"_s, businessDaysAgo(26), 2), Mark::Attribute);
}

void SceneBuilder::build()
{
    buildStores();
    int made = 0;
    for (const Scene &scene : scenes()) {
        if (made++ >= m_count)
            break;
        WorldShopOrder &order = addOrder(scene);
        if (*scene.supplier == '\0')
            continue;
        const QDateTime paidAt = order.createdAt.addSecs(scene.minutesAgo > 0 ? 60 : 1800);
        mark(order, addSupplierOrder(order, QString::fromLatin1(scene.supplier), paidAt, scene.store), scene.mark);
    }
    if (m_count > scenes().size())
        buildSpecials();
    addSides();
    if (m_count >= static_cast<int>(m_world.m_orders.size()) + moneySceneCount)
        buildMoneyScenes();
    if (m_count >= static_cast<int>(m_world.m_orders.size()) + splitSceneCount)
        buildSplitScenes();
    generate(m_count - static_cast<int>(m_world.m_orders.size()));
    buildPast(m_pastCount);
    m_world.m_ledger.clear(); // the book begins when the sandbox does
}

void SceneBuilder::generate(int count)
{
    for (int i = 0; i < count; ++i) {
        Scene scene = scenes().at(static_cast<qsizetype>(pick(static_cast<quint64>(scenes().size()))));
        scene.minutesAgo = 0;
        scene.businessDaysAgo += static_cast<int>(pick(20));
        WorldShopOrder &order = addOrder(scene);
        if (*scene.supplier != '\0')
            mark(order,
                 addSupplierOrder(order, QString::fromLatin1(scene.supplier), order.createdAt.addSecs(1800),
                                  scene.store),
                 scene.mark);
    }
}

} // namespace contrordine
