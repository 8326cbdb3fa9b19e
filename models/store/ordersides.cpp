// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ordersides.h"

#include <QJsonArray>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

template <class Value>
QJsonArray statusToJson(const Status<Value> &status)
{
    return {code(status.value), status.raw};
}

QJsonValue instantToJson(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toMSecsSinceEpoch()) : QJsonValue(QJsonValue::Null);
}

QDateTime instantFromJson(const QJsonValue &json)
{
    return json.isDouble() ? QDateTime::fromMSecsSinceEpoch(json.toInteger(), Qt::UTC) : QDateTime();
}

QJsonObject toJson(const FulfillmentOrder &order)
{
    QJsonArray holds;
    for (const FulfillmentHold &hold : order.holds) {
        holds.append(QJsonObject{{u"id"_s, hold.id},
                                 {u"handle"_s, hold.handle},
                                 {u"reason"_s, hold.reason},
                                 {u"notes"_s, hold.notes},
                                 {u"ours"_s, hold.ours}});
    }
    return {{u"id"_s, order.id},
            {u"status"_s, statusToJson(order.status)},
            {u"request"_s, statusToJson(order.request)},
            {u"location"_s, order.location},
            {u"asked_at"_s, instantToJson(order.cancellationAskedAt)},
            {u"may_cancel"_s, order.mayCancel},
            {u"may_ask"_s, order.mayRequestCancellation},
            {u"may_hold"_s, order.mayHold},
            {u"holds"_s, holds}};
}

FulfillmentOrder fulfillmentFromJson(const QJsonObject &json)
{
    FulfillmentOrder order{
        .id = json[u"id"_s].toString(),
        .status = {workStatusFromCode(json[u"status"_s][0].toString()), json[u"status"_s][1].toString()},
        .request = {requestStatusFromCode(json[u"request"_s][0].toString()), json[u"request"_s][1].toString()},
        .location = json[u"location"_s].toString(),
        .cancellationAskedAt = instantFromJson(json[u"asked_at"_s]),
        .mayCancel = json[u"may_cancel"_s].toBool(),
        .mayRequestCancellation = json[u"may_ask"_s].toBool(),
        .mayHold = json[u"may_hold"_s].toBool(),
        .holds = {}};
    const QJsonArray holds = json[u"holds"_s].toArray();
    for (const QJsonValue &hold : holds) {
        order.holds.append({.id = hold[u"id"_s].toString(),
                            .handle = hold[u"handle"_s].toString(),
                            .reason = hold[u"reason"_s].toString(),
                            .notes = hold[u"notes"_s].toString(),
                            .ours = hold[u"ours"_s].toBool()});
    }
    return order;
}

} // namespace

void writeSides(QJsonObject &lists, const Order &order)
{
    QJsonArray fulfillment;
    for (const FulfillmentOrder &one : order.fulfillmentOrders)
        fulfillment.append(toJson(one));
    QJsonArray returns;
    for (const OrderReturn &one : order.returnList) {
        returns.append(QJsonObject{{u"id"_s, one.id},
                                   {u"name"_s, one.name},
                                   {u"state"_s, statusToJson(one.state)},
                                   {u"quantity"_s, one.quantity},
                                   {u"created_at"_s, instantToJson(one.createdAt)}});
    }
    QJsonArray disputes;
    for (const PaymentDispute &one : order.disputes) {
        disputes.append(
            QJsonObject{{u"id"_s, one.id}, {u"kind"_s, statusToJson(one.kind)}, {u"state"_s, statusToJson(one.state)}});
    }
    // Most orders have none of it: nothing is written for them.
    if (order.fulfillmentSight != Sight::NotRead)
        lists.insert(u"fulfillment_sight"_s, code(order.fulfillmentSight));
    if (!fulfillment.isEmpty())
        lists.insert(u"fulfillment"_s, fulfillment);
    if (order.returnSight != Sight::NotRead)
        lists.insert(u"return_sight"_s, code(order.returnSight));
    if (!returns.isEmpty())
        lists.insert(u"returns"_s, returns);
    if (!disputes.isEmpty())
        lists.insert(u"disputes"_s, disputes);
    if (!order.risk.raw.isEmpty())
        lists.insert(u"risk"_s, statusToJson(order.risk));
}

void readSides(const QJsonObject &lists, Order &order)
{
    order.fulfillmentSight = sightFromCode(lists[u"fulfillment_sight"_s].toString());
    const QJsonArray fulfillment = lists[u"fulfillment"_s].toArray();
    for (const QJsonValue &one : fulfillment)
        order.fulfillmentOrders.append(fulfillmentFromJson(one.toObject()));
    order.returnSight = sightFromCode(lists[u"return_sight"_s].toString());
    const QJsonArray returns = lists[u"returns"_s].toArray();
    for (const QJsonValue &one : returns) {
        order.returnList.append(
            {.id = one[u"id"_s].toString(),
             .name = one[u"name"_s].toString(),
             .state = {returnStateFromCode(one[u"state"_s][0].toString()), one[u"state"_s][1].toString()},
             .quantity = one[u"quantity"_s].toInt(),
             .createdAt = instantFromJson(one[u"created_at"_s])});
    }
    const QJsonArray disputes = lists[u"disputes"_s].toArray();
    for (const QJsonValue &one : disputes) {
        order.disputes.append(
            {.id = one[u"id"_s].toString(),
             .kind = {disputeKindFromCode(one[u"kind"_s][0].toString()), one[u"kind"_s][1].toString()},
             .state = {disputeStateFromCode(one[u"state"_s][0].toString()), one[u"state"_s][1].toString()}});
    }
    const QJsonValue risk = lists[u"risk"_s];
    if (risk.isArray())
        order.risk = {riskAdviceFromCode(risk[0].toString()), risk[1].toString()};
}

Order withKnownSides(Order read, const Order &known)
{
    if (read.updatedAt != known.updatedAt || read.source != known.source)
        return read;
    if (read.fulfillmentSight == Sight::NotRead) {
        read.fulfillmentSight = known.fulfillmentSight;
        read.fulfillmentOrders = known.fulfillmentOrders;
    }
    if (read.returnSight == Sight::NotRead) {
        read.returnSight = known.returnSight;
        read.returnList = known.returnList;
    }
    return read;
}

} // namespace contrordine
