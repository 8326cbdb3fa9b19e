// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/shopify.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

// Who ships, returns, chargebacks, and what is written on an order besides: the part of ShopifySandbox that a shop's
// scopes may withhold.

namespace
{

QString gid(const char *type, const QString &number)
{
    return u"gid://shopify/%1/%2"_s.arg(QLatin1StringView(type), number);
}

QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

QString instant(const QDateTime &at) { return at.toUTC().toString(Qt::ISODate); }

QJsonObject connection(const QJsonArray &nodes) { return {{u"__nodes"_s, nodes}}; }

QJsonObject accessDenied(const QString &field)
{
    return {{u"message"_s, u"Access denied for %1 field."_s.arg(field)},
            {u"path"_s, QJsonArray{u"nodes"_s, 0, field}},
            {u"extensions"_s, QJsonObject{{u"code"_s, u"ACCESS_DENIED"_s}}}};
}

QJsonObject fulfillmentGraph(const WorldFulfillment &one)
{
    QJsonArray actions;
    const QStringList supported = one.supportedActions();
    for (const QString &action : supported)
        actions.append(QJsonObject{{u"__typename"_s, u"FulfillmentOrderSupportedAction"_s},
                                   {u"action"_s, action},
                                   {u"externalUrl"_s, QJsonValue::Null}});
    QJsonArray holds;
    for (const WorldHold &hold : one.holds) {
        holds.append(QJsonObject{{u"__typename"_s, u"FulfillmentHold"_s},
                                 {u"id"_s, gid("FulfillmentHold", hold.id)},
                                 {u"handle"_s, orNull(hold.handle)},
                                 {u"reason"_s, hold.reason},
                                 {u"displayReason"_s, hold.reason == u"OTHER"_s ? u"Other"_s : hold.reason},
                                 {u"reasonNotes"_s, orNull(hold.notes)},
                                 {u"heldByRequestingApp"_s, hold.byApp}});
    }
    QJsonArray requests;
    if (one.cancelAskedAt.isValid()) {
        requests.append(QJsonObject{{u"__typename"_s, u"FulfillmentOrderMerchantRequest"_s},
                                    {u"id"_s, gid("FulfillmentOrderMerchantRequest", one.id)},
                                    {u"kind"_s, u"CANCELLATION_REQUEST"_s},
                                    {u"sentAt"_s, instant(one.cancelAskedAt)}});
    }
    return {{u"__typename"_s, u"FulfillmentOrder"_s},
            {u"id"_s, gid("FulfillmentOrder", one.id)},
            {u"status"_s, one.status},
            {u"requestStatus"_s, one.request},
            {u"supportedActions"_s, actions},
            {u"assignedLocation"_s,
             QJsonObject{{u"__typename"_s, u"FulfillmentOrderAssignedLocation"_s},
                         {u"name"_s, one.location},
                         {u"countryCode"_s, u"IT"_s}}},
            {u"fulfillmentHolds"_s, holds},
            {u"merchantRequests"_s, connection(requests)}};
}

QJsonObject refusalGraph(const WorldRefusal &refusal)
{
    return {{u"__typename"_s, u"UserError"_s},
            {u"field"_s, QJsonValue::Null},
            {u"code"_s, orNull(refusal.code)},
            {u"message"_s, refusal.message}};
}

} // namespace

QStringList ShopifySandbox::scopes() const
{
    QStringList all{u"read_orders"_s,
                    u"write_orders"_s,
                    u"read_all_orders"_s,
                    u"read_customers"_s,
                    u"read_locations"_s,
                    u"read_returns"_s,
                    u"read_merchant_managed_fulfillment_orders"_s,
                    u"write_merchant_managed_fulfillment_orders"_s,
                    u"read_third_party_fulfillment_orders"_s,
                    u"write_third_party_fulfillment_orders"_s};
    all.removeIf([this](const QString &scope) { return m_withheld.contains(scope) || m_world.isDenied(scope); });
    return all;
}

QJsonArray ShopifySandbox::disputesGraph(const WorldShopOrder &order)
{
    QJsonArray disputes;
    for (const WorldDispute &dispute : order.disputes) {
        disputes.append(QJsonObject{{u"__typename"_s, u"OrderDisputeSummary"_s},
                                    {u"id"_s, gid("ShopifyPaymentsDispute", dispute.id)},
                                    {u"initiatedAs"_s, dispute.kind},
                                    {u"status"_s, dispute.status}});
    }
    return disputes;
}

QJsonObject ShopifySandbox::riskGraph(const WorldShopOrder &order)
{
    return {{u"__typename"_s, u"OrderRiskSummary"_s}, {u"recommendation"_s, order.risk}};
}

std::optional<QJsonValue> ShopifySandbox::resolveOrderSide(const graphql::Asked &asked, QJsonArray &errors) const
{
    const WorldShopOrder *order = m_world.order(asked.parent.value(u"id"_s).toString());
    if (!order)
        return {};
    if (asked.name == u"fulfillmentOrders"_s) {
        const QStringList granted = scopes();
        const auto sees = [&granted](const QString &kind) {
            return granted.contains(u"read_"_s + kind) || granted.contains(u"write_"_s + kind);
        };
        QJsonArray nodes; // what may not be seen is left out, and nothing says so
        for (const WorldFulfillment &one : order->fulfillments) {
            if (sees(one.byService ? u"third_party_fulfillment_orders"_s : u"merchant_managed_fulfillment_orders"_s))
                nodes.append(fulfillmentGraph(one));
        }
        return connection(nodes);
    }
    if (asked.name == u"returns"_s) {
        if (!scopes().contains(u"read_returns"_s)) {
            errors.append(accessDenied(asked.name));
            return QJsonValue(QJsonValue::Null);
        }
        QJsonArray nodes;
        int number = 0;
        for (const WorldReturn &one : order->openReturns) {
            nodes.append(QJsonObject{{u"__typename"_s, u"Return"_s},
                                     {u"id"_s, gid("Return", one.id)},
                                     {u"name"_s, u"%1-R%2"_s.arg(order->name).arg(++number)},
                                     {u"status"_s, one.status},
                                     {u"totalQuantity"_s, one.quantity},
                                     {u"createdAt"_s, instant(one.createdAt)}});
        }
        return connection(nodes);
    }
    if (asked.name == u"metafield"_s) {
        if (order->log.isEmpty())
            return QJsonValue(QJsonValue::Null);
        return QJsonObject{{u"__typename"_s, u"Metafield"_s},
                           {u"id"_s, gid("Metafield", QString::number(order->number))},
                           {u"value"_s, order->log},
                           {u"compareDigest"_s, order->logDigest()}};
    }
    return {};
}

std::optional<QJsonValue> ShopifySandbox::resolveBeside(const graphql::Asked &asked, const QDateTime &now)
{
    const QJsonObject &arguments = asked.arguments;
    const QString id = arguments.value(u"id"_s).toString();
    const auto answered = [](const QString &type, const QString &field, const QJsonValue &value,
                             const QJsonArray &errors) -> QJsonValue {
        return QJsonObject{{u"__typename"_s, type},
                           {field, errors.isEmpty() ? value : QJsonValue(QJsonValue::Null)},
                           {u"userErrors"_s, errors}};
    };
    const auto errorsOf = [](const auto &result) {
        return result ? QJsonArray() : QJsonArray{refusalGraph(result.error())};
    };
    const auto fulfillmentNow = [this, &id]() -> QJsonValue {
        const QList<const WorldShopOrder *> orders = m_world.orders();
        for (const WorldShopOrder *order : orders) {
            for (const WorldFulfillment &one : order->fulfillments) {
                if (gid("FulfillmentOrder", one.id) == id)
                    return fulfillmentGraph(one);
            }
        }
        return QJsonValue::Null;
    };
    if (asked.name == u"fulfillmentOrderCancel"_s) {
        const auto done = m_world.cancelFulfillment(now, id);
        return answered(u"FulfillmentOrderCancelPayload"_s, u"fulfillmentOrder"_s, fulfillmentNow(), errorsOf(done));
    }
    if (asked.name == u"fulfillmentOrderSubmitCancellationRequest"_s) {
        const auto done = m_world.requestFulfillmentCancel(now, id);
        return answered(u"FulfillmentOrderSubmitCancellationRequestPayload"_s, u"fulfillmentOrder"_s, fulfillmentNow(),
                        errorsOf(done));
    }
    if (asked.name == u"fulfillmentOrderHold"_s) {
        const auto done = m_world.holdFulfillment(now, id, arguments.value(u"fulfillmentHold"_s).toObject());
        const QJsonObject hold{{u"__typename"_s, u"FulfillmentHold"_s},
                               {u"id"_s, gid("FulfillmentHold", done.value_or(QString()))}};
        return answered(u"FulfillmentOrderHoldPayload"_s, u"fulfillmentHold"_s, hold, errorsOf(done));
    }
    if (asked.name == u"fulfillmentOrderReleaseHold"_s) {
        const auto done = m_world.releaseFulfillment(now, id, arguments.value(u"holdIds"_s).toArray());
        return answered(u"FulfillmentOrderReleaseHoldPayload"_s, u"fulfillmentOrder"_s, fulfillmentNow(),
                        errorsOf(done));
    }
    if (asked.name == u"tagsAdd"_s || asked.name == u"tagsRemove"_s) {
        const bool add = asked.name == u"tagsAdd"_s;
        const auto done = m_world.changeTags(now, id, arguments.value(u"tags"_s).toArray(), add);
        const QJsonArray errors = done ? QJsonArray() : QJsonArray{refusalGraph({{}, done.error()})};
        const QJsonValue changed = done ? QJsonValue(node(id)) : QJsonValue(QJsonValue::Null);
        return answered(add ? u"TagsAddPayload"_s : u"TagsRemovePayload"_s, u"node"_s, changed, errors);
    }
    if (asked.name == u"metafieldsSet"_s) {
        const QJsonObject field = arguments.value(u"metafields"_s).toArray().first().toObject();
        const auto done = m_world.writeLog(now, field);
        const QJsonObject metafield{
            {u"__typename"_s, u"Metafield"_s},
            {u"id"_s, gid("Metafield", field.value(u"ownerId"_s).toString().section(u'/', -1))}};
        return answered(u"MetafieldsSetPayload"_s, u"metafields"_s, QJsonArray{metafield}, errorsOf(done));
    }
    return {};
}

} // namespace contrordine
