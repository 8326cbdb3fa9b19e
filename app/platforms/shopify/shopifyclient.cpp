// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyclient.h"

#include "app/platforms/endpoint.h"
#include "app/platforms/shopify/shopifyreader.h"
#include "app/platforms/shopify/shopifyscopes.h"
#include "app/platforms/shopify/shopname.h"

#include <QHash>
#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

Error notFound() { return {.kind = Error::Kind::NotFound, .code = u"no-such-order"_s}; }

} // namespace

void ShopifyClient::Spent::add(const GraphqlAnswer &answer)
{
    requests += answer.requests;
    costPoints += answer.costPoints;
}

ShopifyClient::ShopifyClient(HttpExchange &http, const Clock &clock, QString shop, ShopifyCredentials credentials,
                             QUrl endpoint, ShopifyOptions options)
    : m_clock(clock)
    , m_shop(std::move(shop))
    , m_host(options.host.isEmpty() ? m_shop : options.host)
    , m_endpoint(endpoint.isEmpty() ? QUrl("https://"_L1 % m_host) : std::move(endpoint))
    , m_options(std::move(options))
    , m_graphql(http, clock, m_endpoint, std::move(credentials))
    , m_fulfillment(m_graphql)
    , m_extras(m_graphql)
    , m_history(http, clock, m_graphql, m_fulfillment, m_shop, m_endpoint, m_options.history)
    , m_ordersPerPage(m_options.ordersPerPage)
{
    m_graphql.setThrottleFloor(m_options.throttleFloor);
}

QString ShopifyClient::platformName() const { return u"Shopify"_s; }

QString ShopifyClient::account() const { return "shopify:"_L1 % m_shop; }

QUrl ShopifyClient::orderPage(const OrderId &id) const
{
    const QUrl admin = isLoopback(m_endpoint) ? m_endpoint : QUrl(u"https://admin.shopify.com"_s);
    const QString orders = "/store/"_L1 % shopHandle(m_host) % "/orders"_L1;
    if (isShopifyOrderId(id.toString()))
        return at(admin, orders % u'/' % id.toString().section(u'/', -1));
    // An imported order has no number in the admin, only a name to search for.
    QUrl search = at(admin, orders);
    QUrlQuery query;
    query.addQueryItem(u"query"_s, QString::fromLatin1(QUrl::toPercentEncoding(id.toString().section(u':', 1))));
    search.setQuery(query);
    return search;
}

Task<ShopInfo> ShopifyClient::check()
{
    m_customersHidden = false;
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"shop-and-scopes"_s, QJsonObject());
    if (!answer)
        co_return tl::unexpected(answer.error());
    const JsonNode data(answer->data);
    ShopInfo info;
    info.id = data[u"shop"][u"id"].text();
    info.domain = data[u"shop"][u"myshopifyDomain"].text();
    info.name = data[u"shop"][u"name"].text();
    info.currency = data[u"shop"][u"currencyCode"].text();
    info.apiVersion = answer->apiVersion.isEmpty() ? QString(ShopifyGraphql::version) : answer->apiVersion;
    const QList<JsonNode> scopes = data[u"currentAppInstallation"][u"accessScopes"].list();
    for (const JsonNode &scope : scopes)
        info.grantedScopes.append(scope[u"handle"].text());
    if (const std::optional<Error> fault = data.fault())
        co_return tl::unexpected(*fault);
    info.features = shopifyFeatures(info.grantedScopes);
    for (const FeatureAccess &access : std::as_const(info.features)) {
        if (access.feature == ShopFeature::ReadOrders || access.feature == ShopFeature::CancelAndRefund)
            info.missingScopes += access.missingScopes;
    }
    co_return info;
}

Task<OrderPage> ShopifyClient::ordersUpdatedSince(QDateTime since, QString cursor)
{
    Spent spent;
    int first = m_ordersPerPage;
    QJsonObject variables{{u"lines"_s, m_options.linesPerOrder}};
    if (!cursor.isEmpty())
        variables.insert(u"after"_s, cursor);
    if (since.isValid())
        variables.insert(u"filter"_s, QString("updated_at:>='"_L1 % since.toUTC().toString(Qt::ISODate) % u'\''));

    const QDateTime asked = m_clock.now();
    Result<GraphqlAnswer> answer;
    for (;;) {
        variables.insert(u"first"_s, first);
        answer = co_await m_graphql.query(u"orders-page"_s, variables, ShopifyGraphql::Urgency::Background);
        const bool tooDear = !answer && answer.error().code == "MAX_COST_EXCEEDED"_L1;
        if (!tooDear || first == 1)
            break;
        first /= 2;
    }
    if (const qint64 cost = m_graphql.requestedCost(u"orders-page"_s); cost > 0) {
        const qint64 ofOne = std::max<qint64>(1, (cost + first - 1) / first);
        m_ordersPerPage =
            static_cast<int>(std::clamp<qint64>(m_graphql.comfortableCost() / ofOne, 1, m_options.mostOrdersPerPage));
    }
    if (!answer)
        co_return tl::unexpected(answer.error());
    // A page with holes would be remembered as read.
    if (!answer->errors.isEmpty())
        co_return tl::unexpected(ShopifyGraphql::errorOf(answer->errors.first()));
    spent.add(*answer);

    const JsonNode orders = JsonNode(answer->data)[u"orders"];
    OrderPage page;
    QStringList nextLines;
    const QList<JsonNode> nodes = orders[u"nodes"].list();
    for (const JsonNode &node : nodes) {
        const JsonNode alone(node.value(), u"order"_s); // one that cannot be understood is no reason to lose the others
        const ReadOrder read = readOrder(alone, m_shop, asked);
        if (const std::optional<Error> fault = alone.fault()) {
            page.unreadable.append({.name = alone[u"name"].textOr(alone[u"id"].textOr()), .error = *fault});
            continue;
        }
        page.orders.append(read.order);
        nextLines.append(read.nextLines);
    }
    if (page.orders.isEmpty() && !page.unreadable.isEmpty())
        co_return tl::unexpected(page.unreadable.first().error); // not an odd order: we do not understand this platform
    if (orders[u"pageInfo"][u"hasNextPage"].flag())
        page.nextCursor = orders[u"pageInfo"][u"endCursor"].text();
    if (const std::optional<Error> fault = orders.fault())
        co_return tl::unexpected(*fault);

    for (qsizetype i = 0; i < page.orders.size(); ++i) {
        if (nextLines.at(i).isEmpty())
            continue;
        Result<Order> complete = co_await completeLines(page.orders.at(i), nextLines.at(i), &spent);
        if (!complete)
            co_return tl::unexpected(complete.error());
        page.orders[i] = *complete;
    }
    const Result<QList<Order>> named = co_await withCustomers(page.orders, &spent);
    if (!named)
        co_return tl::unexpected(named.error());
    const ShopifyFulfillment::Spend spend = spendOf(&spent);
    const Result<QList<Order>> whole =
        co_await m_fulfillment.readWhereNeeded(*named, ShopifyGraphql::Urgency::Background, spend);
    if (!whole)
        co_return tl::unexpected(whole.error());
    page.orders = *whole;
    page.requests = spent.requests;
    page.costPoints = spent.costPoints;
    co_return page;
}

Task<Order> ShopifyClient::order(OrderId id)
{
    if (!isShopifyOrderId(id.toString()))
        co_return tl::unexpected(notFound()); // from a file: Shopify has never told us its id
    const QDateTime asked = m_clock.now();
    const QJsonObject variables{{u"id"_s, id.toString()}, {u"lines"_s, 50}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"order"_s, variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (!answer->errors.isEmpty())
        co_return tl::unexpected(ShopifyGraphql::errorOf(answer->errors.first()));
    const JsonNode node = JsonNode(answer->data)[u"order"];
    if (node.isNull())
        co_return tl::unexpected(notFound());
    const ReadOrder read = readOrder(node, m_shop, asked);
    if (const std::optional<Error> fault = node.fault())
        co_return tl::unexpected(*fault);

    Spent spent;
    Result<Order> complete = co_await completeLines(read.order, read.nextLines, &spent);
    if (!complete)
        co_return complete;
    const QList<Order> alone{*complete};
    const Result<QList<Order>> named = co_await withCustomers(alone, &spent);
    if (!named)
        co_return tl::unexpected(named.error());
    const ShopifyFulfillment::Spend spend = spendOf(&spent);
    const Result<QList<Order>> whole = co_await m_fulfillment.read(*named, ShopifyGraphql::Urgency::Merchant, spend);
    if (!whole)
        co_return tl::unexpected(whole.error());
    co_return whole->first();
}

Task<Order> ShopifyClient::completeLines(Order order, QString nextLines, Spent *spent)
{
    while (!nextLines.isEmpty()) {
        const QJsonObject variables{{u"id"_s, order.id.toString()}, {u"after"_s, nextLines}};
        const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"order-lines"_s, variables);
        if (!answer)
            co_return tl::unexpected(answer.error());
        spent->add(*answer);
        const JsonNode connection = JsonNode(answer->data)[u"order"][u"lineItems"];
        const LinePage page = readLines(connection);
        if (const std::optional<Error> fault = connection.fault())
            co_return tl::unexpected(*fault);
        if (page.nextCursor == nextLines)
            co_return tl::unexpected(Error{
                .kind = Error::Kind::Malformed, .code = u"json"_s, .detail = u"order.lineItems.pageInfo.endCursor"_s});
        order.lines += page.lines;
        nextLines = page.nextCursor;
    }
    co_return order;
}

Task<QList<Order>> ShopifyClient::withCustomers(QList<Order> orders, Spent *spent)
{
    if (m_customersHidden || orders.isEmpty())
        co_return orders;
    QJsonArray ids;
    for (const Order &order : std::as_const(orders))
        ids.append(order.id.toString());
    const QJsonObject variables{{u"ids"_s, ids}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"orders-customers"_s, variables);
    if (!answer) {
        using enum Error::Kind;
        const Error &error = answer.error();
        if (error.kind == Cancelled || error.kind == Network)
            co_return tl::unexpected(error);
        m_customersHidden = error.kind == Auth || error.kind == Refused;
        co_return orders;
    }
    spent->add(*answer);
    QHash<QString, QJsonObject> people;
    const QJsonArray nodes = answer->data.value("nodes"_L1).toArray();
    for (const QJsonValue &node : nodes)
        people.insert(node.toObject().value("id"_L1).toString(), node.toObject());
    for (Order &order : orders)
        namePerson(order, people.value(order.id.toString()));
    co_return orders;
}

/// What makes way for a decision, and what is done besides: the order itself shows whether it was.
Task<Settlement> ShopifyClient::settleBeside(Action action)
{
    const Result<Order> order = co_await this->order(action.order);
    if (!order)
        co_return tl::unexpected(order.error());
    if (action.kind == ActionKind::TagOrder || action.kind == ActionKind::UntagOrder
        || action.kind == ActionKind::LogOnOrder) {
        Result<Settlement> settled = co_await m_extras.settle(action, *order);
        co_return settled;
    }
    co_return ShopifyFulfillment::settle(action, *order);
}

ShopifyFulfillment::Spend ShopifyClient::spendOf(Spent *spent)
{
    return [spent](const GraphqlAnswer &answer) { spent->add(answer); };
}

} // namespace contrordine
