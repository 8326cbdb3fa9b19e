// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/shopify.h"

#include "app/sandbox/shopifygraph.h"

#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QUrlQuery>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

using namespace shopifygraph;

namespace
{

constexpr int bucketSize = 20000;
constexpr int costLimit = 1000; // of a single query, whatever the plan
constexpr int restoreRate = 1000; // points a second, as on the Plus plan: nobody should wait for a demo

/// What may not be read and may not be null takes the object around it with it.
void withoutDenied(QJsonObject &answer)
{
    const QJsonArray errors = answer.value(u"errors"_s).toArray();
    const bool denied = std::any_of(errors.begin(), errors.end(), [](const QJsonValue &error) {
        return error[u"extensions"_s][u"code"_s].toString() == u"ACCESS_DENIED"_s;
    });
    QJsonObject data = answer.value(u"data"_s).toObject();
    if (!denied || !data.contains(u"nodes"_s))
        return;
    QJsonArray nulls;
    for (qsizetype i = 0; i < data.value(u"nodes"_s).toArray().size(); ++i)
        nulls.append(QJsonValue::Null);
    data.insert(u"nodes"_s, nulls);
    answer.insert(u"data"_s, data);
}

SandboxAnswer json(const QJsonObject &object, int status = 200)
{
    return {status, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

} // namespace

QJsonObject ShopifySandbox::jobResult(const WorldJob &job) const
{
    QJsonArray errors;
    if (!job.failure.message.isEmpty())
        errors.append(userError(job.failure.code, job.failure.message));
    QJsonValue order = QJsonValue::Null;
    if (const WorldShopOrder *known = m_world.order(job.order))
        order = toGraph(*known);
    return {{u"__typename"_s, u"OrderCancelJobResult"_s},
            {u"id"_s, gid("OrderCancelJobResult", job.id)},
            {u"done"_s, job.done},
            {u"status"_s,
             !job.done                           ? u"STARTED"_s
                 : job.failure.message.isEmpty() ? u"SUCCEEDED"_s
                                                 : u"FAILED"_s},
            {u"errors"_s, errors},
            {u"order"_s, order}};
}

QJsonObject ShopifySandbox::toGraph(const WorldShopOrder &order) const
{
    const QString currency = order.currency;
    QJsonArray lines;
    for (const WorldLine &line : order.lines) {
        lines.append(QJsonObject{{u"__typename"_s, u"LineItem"_s},
                                 {u"id"_s, gid("LineItem", line.id)},
                                 {u"title"_s, line.title},
                                 {u"name"_s, line.title},
                                 {u"variantTitle"_s, QJsonValue::Null},
                                 {u"sku"_s, line.sku},
                                 {u"vendor"_s, u"Bottega Rossi"_s},
                                 {u"quantity"_s, line.quantity},
                                 {u"currentQuantity"_s, line.currentQuantity},
                                 {u"refundableQuantity"_s, line.currentQuantity},
                                 {u"unfulfilledQuantity"_s, line.unfulfilled},
                                 {u"nonFulfillableQuantity"_s, 0},
                                 {u"requiresShipping"_s, true},
                                 {u"restockable"_s, true},
                                 {u"isGiftCard"_s, false},
                                 {u"originalUnitPriceSet"_s, bag(line.price, currency)},
                                 {u"discountedUnitPriceAfterAllDiscountsSet"_s,
                                  bag(line.price - (line.discount + line.quantity / 2) / line.quantity, currency)},
                                 {u"duties"_s, duties(line, currency)}});
    }
    QJsonArray attributes;
    for (const auto &[key, value] : order.attributes)
        attributes.append(QJsonObject{{u"__typename"_s, u"Attribute"_s}, {u"key"_s, key}, {u"value"_s, value}});
    QJsonArray transactions;
    for (const WorldTransaction &transaction : order.transactions)
        transactions.append(shopifygraph::transaction(transaction, currency));
    QJsonArray refunds;
    for (const WorldRefund &refund : order.refunds)
        refunds.append(shopifygraph::refund(order, refund));
    QJsonArray fulfillments;
    if (!order.trackingNumber.isEmpty()
        && (order.fulfillment == u"FULFILLED"_s || order.fulfillment == u"PARTIALLY_FULFILLED"_s)) {
        const QJsonObject tracking{{u"__typename"_s, u"FulfillmentTrackingInfo"_s},
                                   {u"company"_s, u"Other"_s},
                                   {u"number"_s, order.trackingNumber},
                                   {u"url"_s, QJsonValue::Null}};
        fulfillments.append(QJsonObject{{u"__typename"_s, u"Fulfillment"_s},
                                        {u"id"_s, gid("Fulfillment", order.lines.first().id)},
                                        {u"status"_s, u"SUCCESS"_s},
                                        {u"displayStatus"_s, u"FULFILLED"_s},
                                        {u"trackingInfo"_s, QJsonArray{tracking}}});
    }
    const QJsonObject known{
        {u"id"_s, gid("Customer", QString::number(order.number))},
        {u"__typename"_s, u"Customer"_s},
        {u"displayName"_s, QString(order.firstName + u' ' + order.lastName)},
        {u"firstName"_s, order.firstName},
        {u"lastName"_s, order.lastName},
        {u"defaultEmailAddress"_s,
         QJsonObject{{u"__typename"_s, u"CustomerEmailAddress"_s}, {u"emailAddress"_s, order.email}}}};
    const QJsonValue customer = order.hasCustomer ? QJsonValue(known) : QJsonValue(QJsonValue::Null);
    const QJsonValue buyer =
        order.isBusiness ? QJsonValue(QJsonObject{{u"__typename"_s, u"PurchasingCompany"_s}}) : customer;
    const qint64 current = order.cancelledAt.isValid() ? 0 : order.total();
    const qint64 authorized = order.financial == u"AUTHORIZED"_s ? order.total() : 0;
    return {{u"__typename"_s, u"Order"_s},
            {u"id"_s, order.gid()},
            {u"legacyResourceId"_s, QString::number(order.number)},
            {u"name"_s, order.name},
            {u"number"_s, order.name.mid(1).toInt()},
            {u"createdAt"_s, instant(order.createdAt)},
            {u"processedAt"_s, instant(order.createdAt)},
            {u"updatedAt"_s, instant(order.updatedAt)},
            {u"cancelledAt"_s, instant(order.cancelledAt)},
            {u"cancelReason"_s, orNull(order.cancelReason)},
            {u"cancellation"_s,
             order.cancelledAt.isValid() ? QJsonValue(
                 QJsonObject{{u"__typename"_s, u"OrderCancellation"_s}, {u"staffNote"_s, orNull(order.staffNote)}})
                                         : QJsonValue(QJsonValue::Null)},
            {u"closed"_s, false},
            {u"closedAt"_s, QJsonValue::Null},
            {u"confirmed"_s, true},
            {u"test"_s, true},
            {u"edited"_s, false},
            {u"displayFinancialStatus"_s, order.financial},
            {u"displayFulfillmentStatus"_s, order.displayFulfillment()},
            {u"returnStatus"_s, order.returns},
            {u"disputes"_s, disputesGraph(order)},
            {u"risk"_s, riskGraph(order)},
            {u"fulfillable"_s, order.fulfillment != u"FULFILLED"_s},
            {u"refundable"_s, order.left() > 0},
            {u"capturable"_s, authorized > 0},
            {u"restockable"_s, true},
            {u"unpaid"_s, order.received() == 0},
            {u"fullyPaid"_s, order.received() >= order.total()},
            {u"canNotifyCustomer"_s, !order.email.isEmpty()},
            {u"requiresShipping"_s, true},
            {u"currencyCode"_s, worldShopCurrency()},
            {u"presentmentCurrencyCode"_s, currency},
            {u"taxesIncluded"_s, order.taxesIncluded},
            {u"paymentGatewayNames"_s, QJsonArray{order.transactions.first().gateway}},
            {u"sourceName"_s, u"web"_s},
            {u"tags"_s, QJsonArray::fromStringList(order.tags)},
            {u"note"_s, orNull(order.note)},
            {u"email"_s, orNull(order.email)},
            {u"customAttributes"_s, attributes},
            {u"customer"_s, customer},
            {u"purchasingEntity"_s, buyer},
            {u"shippingAddress"_s,
             QJsonObject{{u"__typename"_s, u"MailingAddress"_s},
                         {u"countryCodeV2"_s, order.country},
                         {u"provinceCode"_s, QJsonValue::Null},
                         {u"city"_s, QJsonValue::Null}}},
            {u"totalPriceSet"_s, bag(order.total(), currency)},
            {u"originalTotalPriceSet"_s, bag(order.total(), currency)},
            {u"currentTotalPriceSet"_s, bag(current, currency)},
            {u"totalReceivedSet"_s, bag(order.received(), currency)},
            {u"totalRefundedSet"_s, bag(order.refunded(), currency)},
            {u"totalTaxSet"_s, bag(order.totalTax(), currency)},
            {u"currentTotalDutiesSet"_s,
             order.dutiesLeft() > 0 ? QJsonValue(bag(order.dutiesLeft(), currency)) : QJsonValue(QJsonValue::Null)},
            {u"netPaymentSet"_s, bag(order.left(), currency)},
            {u"totalOutstandingSet"_s, bag(std::max<qint64>(0, current - order.received()), currency)},
            {u"totalCapturableSet"_s, bag(authorized, currency)},
            {u"lineItems"_s, connection(lines)},
            {u"fulfillments"_s, fulfillments},
            {u"refunds"_s, refunds},
            {u"transactions"_s, transactions}};
}

QJsonObject ShopifySandbox::node(const QString &gid) const
{
    if (const WorldShopOrder *order = m_world.order(gid))
        return toGraph(*order);
    const QString number = gid.section(u'/', -1);
    if (gid.startsWith(u"gid://shopify/OrderCancelJobResult/"_s)) {
        const WorldJob *job = m_world.job(number);
        return job ? jobResult(*job) : QJsonObject();
    }
    if (!gid.startsWith(u"gid://shopify/Refund/"_s))
        return {};
    const QList<const WorldShopOrder *> orders = m_world.orders();
    for (const WorldShopOrder *order : orders) {
        for (const WorldRefund &refund : order->refunds) {
            if (refund.id == number)
                return shopifygraph::refund(*order, refund);
        }
    }
    return {};
}

/// Only what the page shows is made into a graph: a large shop has a hundred thousand orders.
QJsonValue ShopifySandbox::ordersPage(const QJsonObject &arguments, QJsonArray &errors) const
{
    static const QRegularExpression since(u"updated_at:>='?([^' ]+)'?"_s);
    const auto match = since.match(arguments.value(u"query"_s).toString());
    const QDateTime from = match.hasMatch() ? QDateTime::fromString(match.captured(1), Qt::ISODate) : QDateTime();
    QList<const WorldShopOrder *> orders = m_world.orders();
    orders.removeIf([&from](const WorldShopOrder *order) { return from.isValid() && order->updatedAt < from; });
    const bool byUpdate = arguments.value(u"sortKey"_s).toString() == u"UPDATED_AT"_s;
    std::sort(orders.begin(), orders.end(), [byUpdate](const WorldShopOrder *a, const WorldShopOrder *b) {
        const QDateTime &first = byUpdate ? a->updatedAt : a->createdAt;
        const QDateTime &second = byUpdate ? b->updatedAt : b->createdAt;
        return first != second ? first < second : a->number < b->number;
    });
    if (arguments.value(u"reverse"_s).toBool())
        std::reverse(orders.begin(), orders.end());

    const QString after = arguments.value(u"after"_s).toString();
    qsizetype begin = 0;
    if (!after.isEmpty()) {
        const auto at = std::find_if(orders.cbegin(), orders.cend(), [&after](const WorldShopOrder *order) {
            return graphql::cursorOf(order->gid()) == after;
        });
        if (at == orders.cend()) {
            errors.append(QJsonObject{{u"message"_s, u"Invalid cursor for current pagination sort."_s},
                                      {u"extensions"_s, QJsonObject{{u"code"_s, u"BAD_REQUEST"_s}}}});
            return QJsonValue::Null;
        }
        begin = at - orders.cbegin() + 1;
    }
    const qsizetype first = arguments.value(u"first"_s).toInt();
    QJsonArray page;
    for (qsizetype i = begin; i < std::min(orders.size(), begin + first); ++i)
        page.append(toGraph(*orders.at(i)));
    return QJsonObject{{u"__page"_s, page}, {u"__before"_s, begin > 0}, {u"__behind"_s, begin + first < orders.size()}};
}

QJsonObject ShopifySandbox::orderCancel(const QJsonObject &arguments, const QDateTime &now)
{
    const auto job = m_world.cancelOrder(now, arguments.value(u"orderId"_s).toString(), arguments);
    if (!job)
        return {{u"__typename"_s, u"OrderCancelPayload"_s},
                {u"job"_s, QJsonValue::Null},
                {u"jobResult"_s, QJsonValue::Null},
                {u"orderCancelUserErrors"_s, QJsonArray{userError(job.error().code, job.error().message)}}};
    return {{u"__typename"_s, u"OrderCancelPayload"_s},
            {u"job"_s, QJsonObject{{u"__typename"_s, u"Job"_s}, {u"id"_s, gid("Job", *job)}, {u"done"_s, false}}},
            {u"jobResult"_s, jobResult(*m_world.job(*job))},
            {u"orderCancelUserErrors"_s, QJsonArray()}};
}

QJsonObject ShopifySandbox::refundCreate(const graphql::Asked &asked, const QDateTime &now)
{
    const QString key = asked.directives.value(u"idempotent"_s).toObject().value(u"key"_s).toString();
    const QJsonObject input = asked.arguments.value(u"input"_s).toObject();
    const auto refund = m_world.refund(now, key, input);
    QJsonValue order = QJsonValue::Null;
    if (const WorldShopOrder *known = m_world.order(input.value(u"orderId"_s).toString()))
        order = toGraph(*known);
    return {{u"__typename"_s, u"RefundCreatePayload"_s},
            {u"refund"_s, refund ? QJsonValue(node(gid("Refund", *refund))) : QJsonValue(QJsonValue::Null)},
            {u"order"_s, order},
            {u"userErrors"_s, refund ? QJsonArray() : QJsonArray{userError({}, refund.error())}}};
}

std::optional<QJsonValue> ShopifySandbox::resolve(const graphql::Asked &asked, QJsonArray &errors, const QDateTime &now)
{
    const QString type = asked.parent.value(u"__typename"_s).toString();
    const QJsonObject &arguments = asked.arguments;
    if (type == u"Order"_s && asked.name == u"suggestedRefund"_s)
        return shopifygraph::suggestedRefund(*m_world.order(asked.parent.value(u"id"_s).toString()), arguments);
    if (type == u"Order"_s)
        return resolveOrderSide(asked, errors);
    const auto found = [](const QJsonObject &object) {
        return object.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(object);
    };
    if (type == u"Mutation"_s) {
        if (asked.name == u"orderCancel"_s)
            return orderCancel(arguments, now);
        if (asked.name == u"refundCreate"_s)
            return refundCreate(asked, now);
        if (asked.name == u"bulkOperationRunQuery"_s)
            return m_bulk.run(arguments, now);
        return resolveBeside(asked, now);
    }
    if (type != u"QueryRoot"_s)
        return {};
    if (asked.name == u"bulkOperation"_s)
        return found(m_bulk.operation(arguments.value(u"id"_s).toString(), now));
    if (asked.name == u"ordersCount"_s) {
        return QJsonObject{
            {u"__typename"_s, u"Count"_s}, {u"count"_s, m_world.orderCount()}, {u"precision"_s, u"EXACT"_s}};
    }
    if (asked.name == u"orders"_s)
        return ordersPage(arguments, errors);
    if (asked.name == u"order"_s || asked.name == u"node"_s)
        return found(node(arguments.value(u"id"_s).toString()));
    if (asked.name == u"nodes"_s) {
        QJsonArray nodes;
        const QJsonArray ids = arguments.value(u"ids"_s).toArray();
        for (const QJsonValue &id : ids)
            nodes.append(found(node(id.toString())));
        return nodes;
    }
    if (asked.name == u"job"_s) {
        const WorldJob *job = m_world.job(arguments.value(u"id"_s).toString().section(u'/', -1));
        return job ? QJsonValue(QJsonObject{
                   {u"__typename"_s, u"Job"_s}, {u"id"_s, arguments.value(u"id"_s)}, {u"done"_s, job->done}})
                   : QJsonValue(QJsonValue::Null);
    }
    if (asked.name == u"locations"_s)
        return connection(shopifygraph::locations(m_world.locations(), arguments.value(u"includeInactive"_s).toBool()));
    if (asked.name == u"shop"_s) {
        return QJsonObject{{u"__typename"_s, u"Shop"_s},
                           {u"id"_s, gid("Shop", QString::number(m_world.shop().number))},
                           {u"name"_s, m_world.shop().name},
                           {u"myshopifyDomain"_s, m_world.shop().domain},
                           {u"currencyCode"_s, worldShopCurrency()},
                           {u"ianaTimezone"_s, u"Europe/Rome"_s}};
    }
    if (asked.name == u"currentAppInstallation"_s) {
        QJsonArray scopes;
        const QStringList granted = this->scopes();
        for (const QString &scope : granted)
            scopes.append(
                QJsonObject{{u"__typename"_s, u"AccessScope"_s}, {u"handle"_s, scope}, {u"description"_s, scope}});
        return QJsonObject{{u"__typename"_s, u"AppInstallation"_s},
                           {u"id"_s, u"gid://shopify/AppInstallation/1"_s},
                           {u"accessScopes"_s, scopes}};
    }
    return {};
}

SandboxAnswer ShopifySandbox::graphql(const QByteArray &token, const QByteArray &body, const QDateTime &now)
{
    m_world.advanceTo(now);
    if (token != ShopifySandbox::token().toLatin1())
        return json({{u"errors"_s, u"[API] Invalid API key or access token (unrecognized login or wrong password)"_s}},
                    401);
    const QJsonObject request = QJsonDocument::fromJson(body).object();
    const QString text = request.value(u"query"_s).toString();
    QString syntax;
    const auto document = graphql::parse(text, &syntax);
    if (!document)
        return json({{u"errors"_s, QJsonArray{QJsonObject{{u"message"_s, QString(u"Parse error: "_s + syntax)}}}}});

    const bool locations = std::any_of(document->selections.begin(), document->selections.end(),
                                       [](const graphql::Selection &field) { return field.name == u"locations"_s; });
    if (locations && m_world.isDenied(u"read_locations"_s)) {
        const QJsonObject denied{
            {u"message"_s, u"Access denied for locations field. Required access: `read_locations` access scope."_s},
            {u"path"_s, QJsonArray{u"locations"_s}},
            {u"extensions"_s, QJsonObject{{u"code"_s, u"ACCESS_DENIED"_s}}}};
        return json({{u"data"_s, QJsonValue::Null}, {u"errors"_s, QJsonArray{denied}}});
    }

    const QJsonObject variables = request.value(u"variables"_s).toObject();
    const int asked = graphql::requestedCost(*document, variables);
    if (asked > costLimit) {
        const QJsonObject dear{
            {u"message"_s, u"Query cost is %1, which exceeds the single query max cost limit"_s.arg(asked)},
            {u"extensions"_s,
             QJsonObject{{u"code"_s, u"MAX_COST_EXCEEDED"_s}, {u"cost"_s, asked}, {u"maxCost"_s, costLimit}}}};
        return json({{u"errors"_s, QJsonArray{dear}}});
    }
    if (m_measuredAt.isValid())
        m_available = std::min<double>(
            bucketSize, m_available + static_cast<double>(m_measuredAt.msecsTo(now)) * restoreRate / 1000);
    m_measuredAt = now;
    const auto cost = [this](const QJsonValue &actual, int requested) {
        return QJsonObject{{u"cost"_s,
                            QJsonObject{{u"requestedQueryCost"_s, requested},
                                        {u"actualQueryCost"_s, actual},
                                        {u"throttleStatus"_s,
                                         QJsonObject{{u"maximumAvailable"_s, bucketSize},
                                                     {u"currentlyAvailable"_s, static_cast<int>(m_available)},
                                                     {u"restoreRate"_s, restoreRate}}}}}};
    };
    if (m_available < asked) {
        const QJsonObject throttled{{u"message"_s, u"Throttled"_s},
                                    {u"extensions"_s, QJsonObject{{u"code"_s, u"THROTTLED"_s}}}};
        return json({{u"errors"_s, QJsonArray{throttled}}, {u"extensions"_s, cost(QJsonValue::Null, asked)}});
    }
    m_available -= asked;

    const QJsonObject root{{u"__typename"_s, document->isMutation ? u"Mutation"_s : u"QueryRoot"_s}};
    QJsonObject answer =
        graphql::execute(*document, root, variables, [this, now](const graphql::Asked &field, QJsonArray &errors) {
            return resolve(field, errors, now);
        });
    withoutDenied(answer);
    const int actual = graphql::actualCost(*document, answer, asked);
    m_available += asked - actual; // what was charged in advance and not needed
    answer.insert(u"extensions"_s, cost(actual, asked));
    SandboxAnswer result = json(answer);
    result.headers = {
        {"X-Shopify-Api-Version", m_apiVersion.toLatin1()},
        {"X-Request-Id", "sandbox"},
        {"Date", QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1()},
    };
    return result;
}

SandboxAnswer ShopifySandbox::accessToken(const QByteArray &body) const
{
    QJsonObject request = QJsonDocument::fromJson(body).object();
    if (request.isEmpty()) {
        const QUrlQuery form(QString::fromUtf8(body));
        for (const auto &[name, value] : form.queryItems(QUrl::FullyDecoded))
            request.insert(name, value);
    }
    if (request.value(u"grant_type"_s).toString() != u"client_credentials"_s
        || request.value(u"client_id"_s).toString() != clientId()
        || request.value(u"client_secret"_s).toString() != clientSecret())
        return json({{u"error"_s, u"invalid_client"_s}, {u"error_description"_s, u"Client authentication failed"_s}},
                    400);
    return json({{u"access_token"_s, token()}, {u"scope"_s, scopes().join(u',')}, {u"expires_in"_s, 86399}});
}

} // namespace contrordine
