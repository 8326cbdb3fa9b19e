// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchdata.h"

#include <QRandomGenerator>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::bench
{

namespace
{

constexpr int pageOfOrders = 250; // as a page of sync, or a batch of an import

constexpr std::array firstNames{"Giulia",  "Marco",   "Francesca", "Luca",   "Chiara",  "Matteo",  "Sara",    "Andrea",
                                "Martina", "Davide",  "Élodie",    "Jürgen", "Zoë",     "Lorenzo", "Sofia",   "Paolo",
                                "Elena",   "Stefano", "Beatrice",  "Nicolò", "Camille", "Anna",    "Tommaso", "Ilaria",
                                "Roberto", "Aurora",  "Simone",    "Noemi",  "Pietro",  "Viola"};
constexpr std::array lastNames{
    "Rossi",    "Ferrari",   "Russo",   "Bianchi",  "Romano",     "Colombo", "Ricci",    "Marino",  "Greco",
    "Bruno",    "Gallo",     "Conti",   "De Luca",  "Mancini",    "Costa",   "Giordano", "Rizzo",   "Lombardi",
    "Moretti",  "Barbieri",  "Fontana", "Santoro",  "Mariani",    "Rinaldi", "Caruso",   "Ferrara", "Galli",
    "Martini",  "Leone",     "Longo",   "Gentile",  "Martinelli", "Vitale",  "Lombardo", "Serra",   "Coppola",
    "D’Angelo", "Marchetti", "Parisi",  "Villa",    "O’Hara",     "Müller",  "Dubois",   "García",  "Novák",
    "Jansen",   "Kowalski",  "Rossini", "Rosselli", "Grossi"};
constexpr std::array stores{"YiWu Home Store",         "Kedi Bottles Store",  "Lucky Lamp Store",
                            "Shenzhen Gadget Factory", "Ningbo Garden Tools", "Hangzhou Silk House",
                            "Guangzhou Fashion 888",   "Dongguan Toy World",  "Xiamen Outdoor Official",
                            "Bright Star Lighting",    "Happy Pets Store",    "Golden Crane Jewelry",
                            "Zhejiang Kitchenware",    "Sunny Baby Shop",     "Mega Cable Direct"};
constexpr std::array titles{"Desk lamp, oak", "Steel bottle 500 ml", "Silk scarf",   "Garden shears",
                            "Phone stand",    "Cat tunnel",          "Copper kettle"};

template <class Array>
QString pick(const Array &array, QRandomGenerator &random)
{
    return QString::fromUtf8(array[size_t(random.bounded(int(array.size())))]);
}

/// Each part of an order has numbers of its own, so that any one can be made without the others.
QRandomGenerator randomOf(quint32 seed, int number, quint32 part)
{
    return QRandomGenerator({seed, quint32(number), part});
}

} // namespace

QDateTime InventedShop::createdAt(int number) const
{
    constexpr qint64 years = 4LL * 365 * 24 * 3600;
    const qint64 age = years * (m_pairs - number) / (m_pairs + 1);
    return m_now.addSecs(-age);
}

Order InventedShop::order(int number) const
{
    QRandomGenerator random = randomOf(m_seed, number, 1);
    Order order;
    order.id = OrderId(u"gid://shopify/Order/%1"_s.arg(5000000000000LL + number * 32768LL));
    order.shop = u"lampi-e-luci.myshopify.com"_s;
    order.name = u"#%1"_s.arg(1001 + number);
    order.createdAt = createdAt(number);
    order.updatedAt = order.createdAt.addSecs(3600);
    const QString first = pick(firstNames, random);
    const QString last = pick(lastNames, random);
    order.customer = first + u' ' + last;
    order.email = u"%1.%2%3@example.com"_s.arg(first.toLower(), last.toLower().remove(u' ').remove(u'’'))
                      .arg(random.bounded(1000));
    order.country = u"IT"_s;
    const Currency euro = *Currency::fromCode(u"EUR");
    const Money price(990 + random.bounded(90) * 100, euro);
    order.total = price;
    order.received = price;
    order.refunded = Money::zero(euro);
    order.lines.append({.id = u"gid://shopify/LineItem/%1"_s.arg(9000000000000LL + number),
                        .title = pick(titles, random),
                        .sku = u"SKU-%1"_s.arg(random.bounded(900) + 100),
                        .vendor = u"Lampi"_s,
                        .quantity = 1,
                        .currentQuantity = 1,
                        .refundableQuantity = 1,
                        .unfulfilledQuantity = 1,
                        .unitPrice = price});
    order.financial = {FinancialStatus::Paid, u"PAID"_s};
    order.fulfillment = {FulfillmentStatus::Unfulfilled, u"UNFULFILLED"_s};
    order.returns = {ReturnStatus::NoReturn, u"NO_RETURN"_s};
    const auto supplier = supplierOrder(number);
    if (supplier
        && (supplier->stage.value == SupplierStage::Shipped || supplier->stage.value == SupplierStage::Finished)) {
        order.fulfillment = {FulfillmentStatus::Fulfilled, u"FULFILLED"_s};
        for (const Parcel &parcel : supplier->parcels)
            order.trackingNumbers.append(parcel.number);
    } else if (supplier && supplier->stage.value == SupplierStage::Cancelled) {
        order.cancelledAt = order.createdAt.addDays(1);
        order.financial = {FinancialStatus::Refunded, u"REFUNDED"_s};
        order.refunded = price;
    }
    order.asOf = m_now.addSecs(-random.bounded(4 * 3600));
    return order;
}

std::optional<Link> InventedShop::link(int number) const
{
    const auto supplier = supplierOrder(number);
    if (!supplier)
        return {};
    Link link;
    link.order = OrderId(u"gid://shopify/Order/%1"_s.arg(5000000000000LL + number * 32768LL));
    link.supplierOrder = supplier->id;
    link.platform = u"aliexpress"_s;
    link.source = LinkSource::Attribute;
    link.confidence = LinkConfidence::Sure;
    link.createdAt = createdAt(number);
    return link;
}

std::optional<SupplierOrder> InventedShop::supplierOrder(int number) const
{
    QRandomGenerator random = randomOf(m_seed, number, 2);
    const int chance = random.bounded(1000);
    if (chance < 40)
        return {}; // never linked
    SupplierOrder order;
    order.id = SupplierOrderId(QString::number(8100000000000000LL + number * 7919LL + random.bounded(7000)));
    order.platform = u"aliexpress"_s;
    order.createdAt = createdAt(number).addSecs(600 + random.bounded(7200));
    order.paidAt = order.createdAt.addSecs(60);
    const qint64 days = order.createdAt.daysTo(m_now);
    SupplierStage stage = SupplierStage::Finished;
    if (chance < 80)
        stage = SupplierStage::Cancelled;
    else if (chance < 90)
        stage = SupplierStage::InDispute;
    else if (days < 1 && chance < 300)
        stage = SupplierStage::AwaitingPayment;
    else if (days < 4 || (days < 12 && chance < 400))
        stage = chance % 20 == 0 ? SupplierStage::CancelRequested : SupplierStage::AwaitingShipment;
    else if (days < 40)
        stage = SupplierStage::Shipped;
    order.stage = {stage, code(stage).toUpper()};
    if (stage == SupplierStage::AwaitingPayment) {
        order.paidAt = {};
        order.autoCloseAt = order.createdAt.addDays(2);
    }
    const Currency dollars = *Currency::fromCode(u"USD");
    order.amount = Money(300 + random.bounded(4000), dollars);
    const int store = random.bounded(int(stores.size()));
    order.storeId = QString::number(1100000 + store);
    order.storeName = QString::fromUtf8(stores[size_t(store)]);
    order.lines.append({.productId = QString::number(1005000000000LL + random.bounded(100000)),
                        .title = pick(titles, random),
                        .quantity = 1,
                        .unitPrice = order.amount,
                        .cancelled = stage == SupplierStage::Cancelled});
    if (stage == SupplierStage::Shipped || stage == SupplierStage::Finished) {
        order.shippedAt = order.createdAt.addDays(2);
        const QString number16 = QString::number(random.generate64() % 900000000ULL + 100000000ULL);
        order.parcels.append({.number = (chance % 2 ? u"LP00"_s : u"RB"_s) + number16 + (chance % 2 ? u""_s : u"SG"_s),
                              .carrier = u"Cainiao"_s,
                              .events = {{.at = order.shippedAt, .text = u"Departed"_s}}});
    }
    order.asOf = m_now.addSecs(-random.bounded(4 * 3600));
    return order;
}

void fill(Store &store, const InventedShop &shop, int from, int to)
{
    const auto done = [](const Result<SaveCount> &saved) {
        if (!saved)
            qFatal("cannot fill: %s", qPrintable(saved.error().detail));
    };
    for (int start = from; start < to; start += pageOfOrders) {
        QList<Order> orders;
        QList<Link> links;
        QList<SupplierOrder> supplierOrders;
        for (int number = start; number < std::min(to, start + pageOfOrders); ++number) {
            orders.append(shop.order(number));
            if (const auto link = shop.link(number))
                links.append(*link);
            if (const auto supplier = shop.supplierOrder(number))
                supplierOrders.append(*supplier);
        }
        const QFuture<Result<SaveCount>> linked = store.saveLinks(links);
        const QFuture<Result<SaveCount>> bought = store.saveSupplierOrders(supplierOrders);
        const QFuture<Result<SaveCount>> sold = store.saveOrders(orders);
        if (start + pageOfOrders < to && start % (8 * pageOfOrders) != 0)
            continue; // the next page is made while these are written
        done(linked.result());
        done(bought.result());
        done(sold.result());
    }
}

} // namespace contrordine::bench
