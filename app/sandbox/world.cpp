// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/world.h"

#include "app/sandbox/scenes.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr auto jobTakes = 1500ms;

QString iso(const QDateTime &at) { return at.toUTC().toString(Qt::ISODateWithMs); }

Money money(qint64 minor, const QString &currency) { return {minor, *Currency::fromCode(currency)}; }

} // namespace

qint64 WorldShopOrder::total() const
{
    qint64 sum = shipping;
    for (const WorldLine &line : lines)
        sum += line.price * line.quantity;
    return sum;
}

qint64 WorldShopOrder::received() const
{
    qint64 sum = 0;
    for (const WorldTransaction &transaction : transactions) {
        if ((transaction.kind == u"SALE"_s || transaction.kind == u"CAPTURE"_s) && transaction.status == u"SUCCESS"_s)
            sum += transaction.amount;
    }
    return sum;
}

WorldLine *WorldShopOrder::line(const QString &gid)
{
    const QString id = gid.section(u'/', -1);
    for (WorldLine &line : lines) {
        if (line.id == id)
            return &line;
    }
    return nullptr;
}

qint64 WorldShopOrder::shippingLeft() const
{
    const bool given = !cancelledAt.isNull()
        || std::any_of(refunds.begin(), refunds.end(), [](const WorldRefund &refund) { return refund.shipping; });
    return given ? 0 : shipping;
}

qint64 WorldShopOrder::valueOf(const QJsonArray &refundLineItems) const
{
    qint64 sum = 0;
    for (const QJsonValue &one : refundLineItems) {
        const QString id = one.toObject().value(u"lineItemId"_s).toString().section(u'/', -1);
        for (const WorldLine &line : lines) {
            if (line.id == id)
                sum += line.price * std::min(line.currentQuantity, one.toObject().value(u"quantity"_s).toInt());
        }
    }
    return sum;
}

QString WorldShopOrder::logDigest() const
{
    return log.isEmpty()
        ? QString()
        : QString::fromLatin1(QCryptographicHash::hash(log.toUtf8(), QCryptographicHash::Sha256).toHex());
}

qint64 WorldShopOrder::refunded() const
{
    qint64 sum = 0;
    for (const WorldRefund &refund : refunds)
        sum += refund.amount;
    return sum;
}

World::World(const SandboxOptions &options)
    : m_supplierAnswersAfter(options.supplierAnswersAfter)
{
    SceneBuilder(*this, options).build();
}

void World::advanceTo(const QDateTime &now)
{
    for (WorldJob &job : m_jobs) {
        if (!job.done && job.dueAt <= now)
            runJob(job);
    }
    for (WorldSupplierOrder &order : m_supplierOrders) {
        const QDateTime closesAt = order.createdAt.addSecs(WorldSupplierOrder::payWithin.count());
        if (order.status == u"PLACE_ORDER_SUCCESS"_s && closesAt <= now)
            cancelAtSupplier(order, closesAt);
        if (!order.cancelRequestedAt.isValid() || order.status != u"IN_CANCEL"_s)
            continue;
        const QDateTime dueAt = order.cancelRequestedAt.addMSecs(m_supplierAnswersAfter.count());
        if (dueAt <= now)
            answerRequest(order, dueAt);
    }
    advanceServices(now);
}

QString World::refusalToCancel(const WorldShopOrder &order) const
{
    if (order.cancelledAt.isValid())
        return u"Order has already been cancelled"_s;
    if (order.fulfillment == u"FULFILLED"_s || order.fulfillment == u"PARTIALLY_FULFILLED"_s)
        return u"Cannot cancel an order with fulfilled items"_s;
    if (order.fulfillment == u"IN_PROGRESS"_s || order.fulfillment == u"PENDING_FULFILLMENT"_s)
        return u"Cannot cancel an order with a fulfillment in progress"_s;
    if (std::any_of(order.fulfillments.begin(), order.fulfillments.end(),
                    [](const WorldFulfillment &one) { return one.isRequested(); }))
        return u"Cannot cancel an order with a fulfillment in progress"_s;
    if (order.returns == u"IN_PROGRESS"_s || order.returns == u"RETURN_REQUESTED"_s)
        return u"Cannot cancel an order with an open return"_s;
    for (const WorldTransaction &transaction : order.transactions) {
        if (transaction.status == u"PENDING"_s && !transaction.manual)
            return u"Cannot cancel an order with a pending payment"_s;
    }
    return {};
}

tl::expected<QString, QString> World::cancelOrder(const QDateTime &now, const QString &gid,
                                                  const QJsonObject &arguments)
{
    advanceTo(now);
    const WorldShopOrder *known = order(gid);
    if (!known)
        return tl::unexpected(u"Order does not exist"_s);
    if (const QString refusal = refusalToCancel(*known); !refusal.isEmpty())
        return tl::unexpected(refusal);
    const bool running = std::any_of(m_jobs.begin(), m_jobs.end(),
                                     [&gid](const WorldJob &job) { return job.order == gid && !job.done; });
    if (running)
        return tl::unexpected(u"A cancellation of this order is already in progress"_s);
    if (arguments.value(u"staffNote"_s).toString().size() > 255)
        return tl::unexpected(u"Staff note is too long (maximum is 255 characters)"_s);
    const QJsonObject method = arguments.value(u"refundMethod"_s).toObject();
    if (!method.isEmpty() && method.size() != 1)
        return tl::unexpected(u"Exactly one refund method must be given"_s);
    WorldJob job{.id = newNumber(),
                 .order = gid,
                 .dueAt = now.addMSecs(std::chrono::milliseconds(jobTakes).count()),
                 .arguments = arguments};
    m_jobs.insert(job.id, job);
    m_log.append(
        QJsonObject{{u"at"_s, iso(now)}, {u"do"_s, u"cancel"_s}, {u"order"_s, gid}, {u"arguments"_s, arguments}});
    return job.id;
}

void World::runJob(WorldJob &job)
{
    job.done = true;
    WorldShopOrder &order = m_orders[job.order.section(u'/', -1).toLongLong()];
    job.failure = refusalToCancel(order);
    if (!job.failure.isEmpty())
        return;
    order.cancelledAt = job.dueAt;
    order.updatedAt = job.dueAt;
    order.cancelReason = job.arguments.value(u"reason"_s).toString();
    order.staffNote = job.arguments.value(u"staffNote"_s).toString();
    m_ledger.append({.at = job.dueAt, .kind = u"order-cancelled"_s, .order = job.order});
    for (WorldFulfillment &one : order.fulfillments) {
        one.status = u"CLOSED"_s;
        one.holds.clear();
    }
    for (WorldLine &line : order.lines) {
        line.currentQuantity = 0;
        line.unfulfilled = 0;
    }
    if (order.financial == u"AUTHORIZED"_s) { // a hold is let go whatever was chosen
        order.financial = u"VOIDED"_s;
        order.transactions.append({.id = newNumber(),
                                   .kind = u"VOID"_s,
                                   .amount = order.transactions.first().amount,
                                   .parent = order.transactions.first().id});
        return;
    }
    const bool refundWanted =
        job.arguments.value(u"refundMethod"_s).toObject().value(u"originalPaymentMethodsRefund"_s).toBool();
    const qint64 left = order.received() - order.refunded();
    if (refundWanted && left > 0)
        book(order, left, job.dueAt, u"Order canceled"_s);
}

WorldRefund &World::book(WorldShopOrder &order, qint64 amount, const QDateTime &at, const QString &note)
{
    WorldRefund refund{.id = newNumber(), .at = at, .amount = amount, .note = note};
    for (const WorldTransaction &paid : QList<WorldTransaction>(order.transactions)) {
        if (paid.kind != u"SALE"_s || paid.status != u"SUCCESS"_s)
            continue;
        const WorldTransaction back{.id = newNumber(),
                                    .kind = u"REFUND"_s,
                                    .gateway = paid.gateway,
                                    .manual = paid.manual,
                                    .amount = amount,
                                    .parent = paid.id};
        order.transactions.append(back);
        refund.transactions.append(back.id);
        break;
    }
    order.refunds.append(refund);
    order.updatedAt = at;
    order.financial = order.refunded() >= order.received() ? u"REFUNDED"_s : u"PARTIALLY_REFUNDED"_s;
    m_ledger.append({.at = at,
                     .kind = u"refund"_s,
                     .order = order.gid(),
                     .amount = money(amount, order.currency).decimal(),
                     .currency = order.currency});
    return order.refunds.last();
}

tl::expected<QString, QString> World::refund(const QDateTime &now, const QString &key, const QJsonObject &input)
{
    advanceTo(now);
    if (key.trimmed().isEmpty())
        return tl::unexpected(u"The @idempotent directive is required for this mutation"_s);
    const QString gid = input.value(u"orderId"_s).toString();
    for (const WorldShopOrder &order : std::as_const(m_orders)) {
        for (const WorldRefund &refund : order.refunds) {
            if (refund.key != key)
                continue;
            if (refund.input != input)
                return tl::unexpected(u"Idempotency key was used with other parameters"_s);
            return refund.id;
        }
    }
    if (!order(gid))
        return tl::unexpected(u"Order does not exist"_s);
    WorldShopOrder &order = m_orders[gid.section(u'/', -1).toLongLong()];
    const auto currency = Currency::fromCode(order.currency);
    const QString stated = input.value(u"currency"_s).toString();
    if (!stated.isEmpty() && stated != order.currency)
        return tl::unexpected(u"Currency must be the presentment currency of the order"_s);
    qint64 sum = 0;
    const QJsonArray transactions = input.value(u"transactions"_s).toArray();
    for (const QJsonValue &one : transactions) {
        const QJsonObject transaction = one.toObject();
        const auto amount = Money::parse(transaction.value(u"amount"_s).toString(), *currency);
        if (!amount || amount->isNegative() || transaction.value(u"kind"_s).toString() != u"REFUND"_s)
            return tl::unexpected(u"Transactions are invalid"_s);
        const QString parent = transaction.value(u"parentId"_s).toString().section(u'/', -1);
        const bool known =
            std::any_of(order.transactions.begin(), order.transactions.end(), [&parent](const WorldTransaction &paid) {
                return paid.id == parent && paid.kind == u"SALE"_s;
            });
        if (!known)
            return tl::unexpected(u"Parent transaction does not belong to this order"_s);
        sum += amount->minor();
    }
    if (sum <= 0)
        return tl::unexpected(u"Refund must move an amount greater than zero"_s);
    if (sum > order.received() - order.refunded())
        return tl::unexpected(u"Refund amount cannot be greater than the amount that can be refunded"_s);
    const QJsonArray lines = input.value(u"refundLineItems"_s).toArray();
    for (const QJsonValue &one : lines) {
        const WorldLine *line = order.line(one.toObject().value(u"lineItemId"_s).toString());
        if (!line || one.toObject().value(u"quantity"_s).toInt() > line->currentQuantity)
            return tl::unexpected(u"Refund line items quantity cannot refund more items than were purchased"_s);
    }
    WorldRefund &refund = book(order, sum, now, input.value(u"note"_s).toString());
    refund.key = key;
    refund.input = input;
    refund.shipping = input.value(u"shipping"_s).toObject().value(u"fullRefund"_s).toBool();
    for (const QJsonValue &one : lines) {
        WorldLine &line = *order.line(one.toObject().value(u"lineItemId"_s).toString());
        line.currentQuantity -= one.toObject().value(u"quantity"_s).toInt();
        line.unfulfilled = std::min(line.unfulfilled, line.currentQuantity);
    }
    m_ledger.last().idempotencyKey = key;
    m_log.append(QJsonObject{{u"at"_s, iso(now)}, {u"do"_s, u"refund"_s}, {u"key"_s, key}, {u"input"_s, input}});
    return refund.id;
}

bool World::mayRequestCancel(const WorldSupplierOrder &order) const
{
    static const QStringList possible{u"PLACE_ORDER_SUCCESS"_s, u"WAIT_SELLER_SEND_GOODS"_s};
    return possible.contains(order.status);
}

QString World::requestSupplierCancel(const QDateTime &now, const QString &id)
{
    advanceTo(now);
    const auto it = m_supplierOrders.find(id);
    if (it == m_supplierOrders.end())
        return u"This order does not exist."_s;
    if (!mayRequestCancel(*it))
        return u"This order cannot be cancelled any more."_s;
    m_log.append(QJsonObject{{u"at"_s, iso(now)}, {u"do"_s, u"supplier-cancel"_s}, {u"order"_s, id}});
    m_ledger.append({.at = now, .kind = u"supplier-cancel-requested"_s, .order = id});
    if (it->status == u"PLACE_ORDER_SUCCESS"_s) {
        cancelAtSupplier(*it, now); // unpaid: nobody has to agree
        return {};
    }
    it->status = u"IN_CANCEL"_s;
    it->cancelRequestedAt = now;
    it->message.clear();
    return {};
}

void World::cancelAtSupplier(WorldSupplierOrder &order, const QDateTime &at)
{
    order.status = u"FINISH"_s;
    order.cancelled = true;
    m_ledger.append({.at = at, .kind = u"supplier-cancelled"_s, .order = order.id});
}

void World::answerRequest(WorldSupplierOrder &order, const QDateTime &at)
{
    switch (order.temperament.value_or(storeOf(order).temperament)) {
    case Temperament::Accepts:
        cancelAtSupplier(order, at);
        order.message = u"Your order has been cancelled."_s;
        break;
    case Temperament::Refuses:
        order.status = u"WAIT_SELLER_SEND_GOODS"_s;
        order.cancelRequestedAt = {};
        order.message = u"Dear friend, your goods are already packed, we cannot cancel. Please wait."_s;
        break;
    case Temperament::Silent:
        break;
    case Temperament::Ships:
        order.status = u"WAIT_BUYER_ACCEPT_GOODS"_s;
        order.cancelRequestedAt = {};
        order.message = u"We have shipped your order."_s;
        order.parcels = {{.number = u"LP"_s + order.id.right(12) + u"CN"_s,
                          .carrier = u"AliExpress Standard"_s,
                          .events = {{at, u"Package left the warehouse"_s}}}};
        break;
    }
}

const WorldShopOrder *World::order(const QString &gid) const
{
    if (!gid.startsWith(u"gid://shopify/Order/"_s))
        return nullptr;
    const auto it = m_orders.constFind(gid.section(u'/', -1).toLongLong());
    return it == m_orders.constEnd() ? nullptr : &*it;
}

QList<const WorldShopOrder *> World::orders() const
{
    QList<const WorldShopOrder *> all;
    for (const WorldShopOrder &order : m_orders)
        all.append(&order);
    return all;
}

const WorldSupplierOrder *World::supplierOrder(const QString &id) const
{
    const auto it = m_supplierOrders.constFind(id);
    return it == m_supplierOrders.constEnd() ? nullptr : &*it;
}

QList<const WorldSupplierOrder *> World::supplierOrders() const
{
    QList<const WorldSupplierOrder *> all;
    for (const WorldSupplierOrder &order : m_supplierOrders)
        all.append(&order);
    return all;
}

const WorldStore &World::storeOf(const WorldSupplierOrder &order) const
{
    const auto it = std::find_if(m_stores.begin(), m_stores.end(),
                                 [&order](const WorldStore &store) { return store.id == order.store; });
    return it == m_stores.end() ? m_stores.first() : *it;
}

const WorldJob *World::job(const QString &id) const
{
    const auto it = m_jobs.constFind(id);
    return it == m_jobs.constEnd() ? nullptr : &*it;
}

void World::replay(const QJsonArray &log)
{
    for (const QJsonValue &value : log) {
        const QJsonObject entry = value.toObject();
        const QDateTime at = QDateTime::fromString(entry.value(u"at"_s).toString(), Qt::ISODateWithMs);
        const QString what = entry.value(u"do"_s).toString();
        if (what == u"cancel"_s)
            (void)cancelOrder(at, entry.value(u"order"_s).toString(), entry.value(u"arguments"_s).toObject());
        else if (what == u"refund"_s)
            (void)refund(at, entry.value(u"key"_s).toString(), entry.value(u"input"_s).toObject());
        else if (what == u"supplier-cancel"_s)
            requestSupplierCancel(at, entry.value(u"order"_s).toString());
        else
            replayBeside(what, at, entry);
    }
}

} // namespace contrordine
