// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/fulfillment.h"

#include "app/sandbox/world.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int holdsAtMost = 10; // of one app on one fulfillment order

QString iso(const QDateTime &at) { return at.toUTC().toString(Qt::ISODateWithMs); }

} // namespace

bool WorldFulfillment::isRequested() const
{
    static const QStringList under{u"SUBMITTED"_s, u"ACCEPTED"_s, u"CANCELLATION_REQUESTED"_s,
                                   u"CANCELLATION_REJECTED"_s};
    return isLive() && (status == u"IN_PROGRESS"_s || under.contains(request));
}

QStringList WorldFulfillment::supportedActions() const
{
    if (!isLive())
        return {};
    if (request == u"SUBMITTED"_s || request == u"CANCELLATION_REQUESTED"_s)
        return {u"CANCEL_FULFILLMENT_ORDER"_s};
    if (request == u"ACCEPTED"_s || request == u"CANCELLATION_REJECTED"_s)
        return {u"REQUEST_CANCELLATION"_s};
    if (status == u"ON_HOLD"_s)
        return {u"RELEASE_HOLD"_s, u"HOLD"_s};
    if (status == u"SCHEDULED"_s)
        return {u"MARK_AS_OPEN"_s, u"HOLD"_s};
    if (status == u"IN_PROGRESS"_s)
        return {u"CREATE_FULFILLMENT"_s, u"MARK_AS_OPEN"_s};
    return {byService ? u"REQUEST_FULFILLMENT"_s : u"CREATE_FULFILLMENT"_s, u"HOLD"_s};
}

QString WorldShopOrder::displayFulfillment() const
{
    if (fulfillment != u"UNFULFILLED"_s && fulfillment != u"OPEN"_s)
        return fulfillment;
    bool any = false;
    for (const WorldFulfillment &one : fulfillments) {
        if (!one.isLive())
            continue;
        any = true;
        if (one.status != u"ON_HOLD"_s)
            return fulfillment;
    }
    return any ? u"ON_HOLD"_s : fulfillment;
}

std::pair<WorldShopOrder *, WorldFulfillment *> World::fulfillment(const QString &gid)
{
    if (gid.startsWith(u"gid://shopify/FulfillmentOrder/"_s)) {
        const QString id = gid.section(u'/', -1);
        for (WorldShopOrder &order : m_orders) {
            for (WorldFulfillment &one : order.fulfillments) {
                if (one.id == id)
                    return {&order, &one};
            }
        }
    }
    return {nullptr, nullptr};
}

/// The work goes back to where it came from; another fulfillment order stands for what is left to do.
QString World::replaceFulfillment(WorldShopOrder &order, WorldFulfillment &closed, const QDateTime &at)
{
    closed.status = u"CLOSED"_s;
    WorldFulfillment again{.id = newNumber(), .location = closed.location, .byService = closed.byService};
    order.fulfillment = u"UNFULFILLED"_s;
    order.updatedAt = at;
    const QString id = again.id;
    order.fulfillments.append(again); // `closed` may have moved
    for (const WorldFulfillment &one : std::as_const(order.fulfillments)) {
        if (one.isRequested())
            order.fulfillment = u"IN_PROGRESS"_s;
    }
    return id;
}

tl::expected<QString, WorldRefusal> World::cancelFulfillment(const QDateTime &now, const QString &gid)
{
    advanceTo(now);
    const auto [order, one] = fulfillment(gid);
    if (!one)
        return tl::unexpected(WorldRefusal{{}, u"Fulfillment order does not exist."_s});
    if (one->status == u"IN_PROGRESS"_s && one->request == u"UNSUBMITTED"_s)
        return tl::unexpected(WorldRefusal{u"FULFILLMENT_ORDER_HAS_MANUALLY_REPORTED_PROGRESS"_s,
                                           u"Cannot cancel fulfillment order with reported progress. Mark as "
                                           u"unfulfilled first."_s});
    if (!one->isLive() || (one->request != u"SUBMITTED"_s && one->request != u"CANCELLATION_REQUESTED"_s))
        return tl::unexpected(WorldRefusal{{}, u"Cannot cancel fulfillment order."_s});
    m_log.append(QJsonObject{{u"at"_s, iso(now)}, {u"do"_s, u"fulfillment-cancel"_s}, {u"id"_s, gid}});
    m_ledger.append({.at = now, .kind = u"fulfillment-cancelled"_s, .order = order->gid()});
    return replaceFulfillment(*order, *one, now);
}

tl::expected<QString, WorldRefusal> World::requestFulfillmentCancel(const QDateTime &now, const QString &gid)
{
    advanceTo(now);
    const auto [order, one] = fulfillment(gid);
    if (!one || !one->supportedActions().contains(u"REQUEST_CANCELLATION"_s))
        return tl::unexpected(WorldRefusal{{}, u"Cannot request cancellation for the fulfillment order."_s});
    m_log.append(QJsonObject{{u"at"_s, iso(now)}, {u"do"_s, u"fulfillment-ask"_s}, {u"id"_s, gid}});
    m_ledger.append({.at = now, .kind = u"fulfillment-cancel-asked"_s, .order = order->gid()});
    one->request = u"CANCELLATION_REQUESTED"_s;
    one->cancelAskedAt = now;
    order->updatedAt = now;
    return one->id;
}

/// The service's answer, as its temperament wants it.
void World::answerForService(WorldShopOrder &order, WorldFulfillment &one, const QDateTime &at)
{
    switch (order.service) {
    case Temperament::Accepts:
        one.request = u"CANCELLATION_ACCEPTED"_s;
        replaceFulfillment(order, one, at);
        break;
    case Temperament::Refuses:
        one.request = u"CANCELLATION_REJECTED"_s;
        order.updatedAt = at;
        break;
    case Temperament::Silent:
        break;
    case Temperament::Ships:
        one.status = u"CLOSED"_s;
        one.request = u"CLOSED"_s;
        order.fulfillment = u"FULFILLED"_s;
        order.trackingNumber = u"3PL"_s + one.id;
        order.updatedAt = at;
        break;
    }
}

void World::advanceServices(const QDateTime &now)
{
    for (WorldShopOrder &order : m_orders) {
        for (qsizetype i = 0; i < order.fulfillments.size(); ++i) {
            WorldFulfillment &one = order.fulfillments[i];
            if (one.request != u"CANCELLATION_REQUESTED"_s || !one.isLive())
                continue;
            const QDateTime dueAt = one.cancelAskedAt.addMSecs(m_supplierAnswersAfter.count());
            if (dueAt <= now)
                answerForService(order, one, dueAt);
        }
    }
}

tl::expected<QString, WorldRefusal> World::holdFulfillment(const QDateTime &now, const QString &gid,
                                                           const QJsonObject &input)
{
    advanceTo(now);
    const auto [order, one] = fulfillment(gid);
    if (!one)
        return tl::unexpected(WorldRefusal{u"FULFILLMENT_ORDER_NOT_FOUND"_s, u"Fulfillment order does not exist."_s});
    if (!one->supportedActions().contains(u"HOLD"_s))
        return tl::unexpected(WorldRefusal{u"TAKEN"_s, u"The fulfillment order is not in a state to be held."_s});
    const QString handle = input.value(u"handle"_s).toString();
    const auto ours = std::count_if(one->holds.begin(), one->holds.end(), [](const WorldHold &h) { return h.byApp; });
    if (std::any_of(one->holds.begin(), one->holds.end(),
                    [&handle](const WorldHold &h) { return h.byApp && h.handle == handle; }))
        return tl::unexpected(
            WorldRefusal{u"DUPLICATE_FULFILLMENT_HOLD_HANDLE"_s, u"The handle provided is already in use."_s});
    if (ours >= holdsAtMost)
        return tl::unexpected(
            WorldRefusal{u"FULFILLMENT_ORDER_HOLD_LIMIT_REACHED"_s, u"The maximum number of holds is reached."_s});
    one->holds.append({.id = newNumber(),
                       .handle = handle,
                       .reason = input.value(u"reason"_s).toString(),
                       .notes = input.value(u"reasonNotes"_s).toString(),
                       .byApp = true});
    one->status = u"ON_HOLD"_s;
    order->updatedAt = now;
    m_log.append(
        QJsonObject{{u"at"_s, iso(now)}, {u"do"_s, u"fulfillment-hold"_s}, {u"id"_s, gid}, {u"input"_s, input}});
    m_ledger.append({.at = now, .kind = u"fulfillment-held"_s, .order = order->gid()});
    return one->holds.last().id;
}

tl::expected<QString, WorldRefusal> World::releaseFulfillment(const QDateTime &now, const QString &gid,
                                                              const QJsonArray &holds)
{
    advanceTo(now);
    const auto [order, one] = fulfillment(gid);
    if (!one)
        return tl::unexpected(WorldRefusal{u"FULFILLMENT_ORDER_NOT_FOUND"_s, u"Fulfillment order does not exist."_s});
    one->holds.removeIf([&holds](const WorldHold &hold) {
        return holds.isEmpty() || holds.contains(QString(u"gid://shopify/FulfillmentHold/"_s + hold.id));
    });
    if (one->holds.isEmpty() && one->status == u"ON_HOLD"_s)
        one->status = u"OPEN"_s;
    order->updatedAt = now;
    m_log.append(
        QJsonObject{{u"at"_s, iso(now)}, {u"do"_s, u"fulfillment-release"_s}, {u"id"_s, gid}, {u"holds"_s, holds}});
    m_ledger.append({.at = now, .kind = u"fulfillment-released"_s, .order = order->gid()});
    return one->id;
}

tl::expected<QString, QString> World::changeTags(const QDateTime &now, const QString &gid, const QJsonArray &tags,
                                                 bool add)
{
    advanceTo(now);
    if (!order(gid))
        return tl::unexpected(u"Order does not exist"_s);
    WorldShopOrder &known = m_orders[gid.section(u'/', -1).toLongLong()];
    for (const QJsonValue &value : tags) {
        const QString tag = value.toString();
        known.tags.removeAll(tag);
        if (add)
            known.tags.append(tag);
    }
    known.updatedAt = now;
    m_log.append(QJsonObject{
        {u"at"_s, iso(now)}, {u"do"_s, u"tags"_s}, {u"order"_s, gid}, {u"tags"_s, tags}, {u"add"_s, add}});
    m_ledger.append({.at = now, .kind = add ? u"tagged"_s : u"untagged"_s, .order = gid});
    return gid;
}

tl::expected<QString, WorldRefusal> World::writeLog(const QDateTime &now, const QJsonObject &field)
{
    advanceTo(now);
    const QString gid = field.value(u"ownerId"_s).toString();
    if (!order(gid))
        return tl::unexpected(WorldRefusal{u"INVALID"_s, u"Owner does not exist"_s});
    WorldShopOrder &known = m_orders[gid.section(u'/', -1).toLongLong()];
    const QString expected = field.value(u"compareDigest"_s).toString();
    if (field.contains(u"compareDigest"_s) && expected != known.logDigest())
        return tl::unexpected(
            WorldRefusal{u"STALE_OBJECT"_s, u"The metafield has been modified since it was loaded."_s});
    known.log = field.value(u"value"_s).toString();
    known.updatedAt = now;
    m_log.append(QJsonObject{{u"at"_s, iso(now)}, {u"do"_s, u"log"_s}, {u"field"_s, field}});
    m_ledger.append({.at = now, .kind = u"logged"_s, .order = gid});
    return gid;
}

bool World::replayBeside(const QString &what, const QDateTime &at, const QJsonObject &entry)
{
    const QString id = entry.value(u"id"_s).toString();
    if (what == u"fulfillment-cancel"_s)
        (void)cancelFulfillment(at, id);
    else if (what == u"fulfillment-ask"_s)
        (void)requestFulfillmentCancel(at, id);
    else if (what == u"fulfillment-hold"_s)
        (void)holdFulfillment(at, id, entry.value(u"input"_s).toObject());
    else if (what == u"fulfillment-release"_s)
        (void)releaseFulfillment(at, id, entry.value(u"holds"_s).toArray());
    else if (what == u"tags"_s)
        (void)changeTags(at, entry.value(u"order"_s).toString(), entry.value(u"tags"_s).toArray(),
                         entry.value(u"add"_s).toBool());
    else if (what == u"log"_s)
        (void)writeLog(at, entry.value(u"field"_s).toObject());
    else
        return false;
    return true;
}

void World::setService(const QString &gid, Temperament temperament)
{
    const auto it = m_orders.find(gid.section(u'/', -1).toLongLong());
    if (it != m_orders.end())
        it->service = temperament;
}

} // namespace contrordine
