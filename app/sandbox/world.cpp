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
        // A dispute: first the supplier, then the platform, each after the suppliers' time.
        const qint64 answersAfter = m_supplierAnswersAfter.count();
        if (order.disputeOpenedAt.isValid() && order.status == u"IN_ISSUE"_s) {
            const QDateTime answerAt = order.disputeOpenedAt.addMSecs(answersAfter);
            const QDateTime decisionAt = answerAt.addMSecs(answersAfter);
            if (answerAt <= now && !order.disputeRefused)
                answerDispute(order, answerAt);
            if (decisionAt <= now && order.status == u"IN_ISSUE"_s)
                decideDispute(order, decisionAt);
        }
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
        ship(order, at);
        break;
    }
}

void World::ship(WorldSupplierOrder &order, const QDateTime &at)
{
    order.parcels = {{.number = u"LP"_s + order.id.right(12) + u"CN"_s,
                      .carrier = u"AliExpress Standard"_s,
                      .events = {{at, u"Package left the warehouse"_s}}}};
}

bool World::mayOpenDispute(const WorldSupplierOrder &order) const
{
    static const QStringList open{u"WAIT_SELLER_SEND_GOODS"_s, u"SELLER_PART_SEND_GOODS"_s,
                                  u"WAIT_BUYER_ACCEPT_GOODS"_s, u"FINISH"_s};
    return open.contains(order.status) && !order.cancelled && !order.disputeOpenedAt.isValid();
}

QString World::openDispute(const QDateTime &now, const QString &id)
{
    advanceTo(now);
    const auto it = m_supplierOrders.find(id);
    if (it == m_supplierOrders.end() || !mayOpenDispute(*it))
        return u"A dispute cannot be opened for this order."_s;
    m_log.append(QJsonObject{{u"at"_s, iso(now)}, {u"do"_s, u"dispute"_s}, {u"order"_s, id}});
    m_ledger.append({.at = now, .kind = u"dispute-opened"_s, .order = id});
    it->status = u"IN_ISSUE"_s;
    it->disputeOpenedAt = now;
    it->message.clear();
    return {};
}

void World::answerDispute(WorldSupplierOrder &order, const QDateTime &at)
{
    order.disputeRefused = true;
    switch (order.temperament.value_or(storeOf(order).temperament)) {
    case Temperament::Accepts:
    case Temperament::Silent: // silence carries out what was asked
        if (order.parcels.isEmpty())
            cancelAtSupplier(order, at);
        order.status = u"FINISH"_s;
        order.message = u"The refund you asked for has been granted."_s;
        m_ledger.append({.at = at, .kind = u"dispute-granted"_s, .order = order.id});
        break;
    case Temperament::Refuses:
        order.message = u"Dear friend, we cannot accept your dispute. Please wait for the decision."_s;
        m_ledger.append({.at = at, .kind = u"dispute-refused"_s, .order = order.id});
        break;
    case Temperament::Ships:
        if (order.parcels.isEmpty())
            ship(order, at);
        order.message = u"Dear friend, the parcel is on its way, please cancel the dispute."_s;
        m_ledger.append({.at = at, .kind = u"dispute-refused"_s, .order = order.id});
        break;
    }
}

/// The platform looks at when the parcel left: before the dispute was opened, or not (R18).
void World::decideDispute(WorldSupplierOrder &order, const QDateTime &at)
{
    const bool leftInTime = !order.parcels.isEmpty() && !order.parcels.first().events.isEmpty()
        && order.parcels.first().events.last().first < order.disputeOpenedAt;
    if (leftInTime) {
        order.status = u"WAIT_BUYER_ACCEPT_GOODS"_s;
        order.message = u"The dispute is closed: the parcel had left before it was opened."_s;
    } else {
        if (order.parcels.isEmpty())
            cancelAtSupplier(order, at);
        order.status = u"FINISH"_s;
        order.message = u"The dispute is closed: you will be refunded."_s;
    }
    m_ledger.append({.at = at, .kind = leftInTime ? u"dispute-lost"_s : u"dispute-won"_s, .order = order.id});
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
        else if (what == u"dispute"_s)
            openDispute(at, entry.value(u"order"_s).toString());
        else
            replayBeside(what, at, entry);
    }
}

} // namespace contrordine
