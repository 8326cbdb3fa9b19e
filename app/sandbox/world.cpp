// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/world.h"

#include "app/sandbox/scenes.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QString iso(const QDateTime &at) { return at.toUTC().toString(Qt::ISODateWithMs); }

} // namespace

QString WorldShopOrder::logDigest() const
{
    return log.isEmpty()
        ? QString()
        : QString::fromLatin1(QCryptographicHash::hash(log.toUtf8(), QCryptographicHash::Sha256).toHex());
}

World::World(const SandboxOptions &options)
    : m_shop(options.shop)
    , m_supplierAnswersAfter(options.supplierAnswersAfter)
{
    m_lastNumber += (m_shop.number - 1) * 1000000000LL;
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
