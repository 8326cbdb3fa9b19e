// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyclient.h"

#include "app/platforms/endpoint.h"
#include "app/platforms/shopify/shopifyreader.h"
#include "app/platforms/shopify/shopname.h"

#include <QHash>
#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

Error badRequest(const QString &what) { return {.kind = Error::Kind::Input, .code = u"bad-request"_s, .detail = what}; }

Error notFound() { return {.kind = Error::Kind::NotFound, .code = u"no-such-order"_s}; }

bool isGlobalId(const QString &id) { return id.startsWith("gid://shopify/Order/"_L1); }

std::optional<Money> moneyOf(const QJsonValue &amount, const QString &currency)
{
    const std::optional<Currency> known = Currency::fromCode(currency);
    if (!known)
        return std::nullopt;
    const auto money = Money::parse(amount.toString(), *known);
    return money ? std::optional(*money) : std::nullopt;
}

/// A refund as it goes to Shopify, or what is wrong with the journal's request.
/// Nothing is put back in stock: the goods were never in a stock of the merchant's own.
QJsonArray refundLines(const RefundWish &wish)
{
    QJsonArray lines;
    for (const RefundLine &line : wish.lines) {
        lines.append(QJsonObject{
            {u"lineItemId"_s, line.lineItem}, {u"quantity"_s, line.quantity}, {u"restockType"_s, u"NO_RESTOCK"_s}});
    }
    return lines;
}

Result<QJsonObject> refundInput(const Action &action)
{
    const QJsonObject &request = action.request;
    const QString currency = request.value("currency"_L1).toString();
    const std::optional<Money> amount = moneyOf(request.value("amount"_L1), currency);
    if (!amount || amount->isNegative() || amount->isZero())
        return tl::unexpected(badRequest(u"amount"_s));

    Money sum = Money::zero(amount->currency());
    QJsonArray transactions;
    const QJsonArray wanted = request.value("transactions"_L1).toArray();
    for (const QJsonValue &value : wanted) {
        const QJsonObject transaction = value.toObject();
        const std::optional<Money> part = moneyOf(transaction.value("amount"_L1), currency);
        if (!part || part->isNegative())
            return tl::unexpected(badRequest(u"transactions.amount"_s));
        const auto next = sum.plus(*part);
        if (!next)
            return tl::unexpected(badRequest(u"transactions.amount"_s));
        sum = *next;
        QJsonObject sent{{u"orderId"_s, action.order.toString()},
                         {u"kind"_s, u"REFUND"_s},
                         {u"gateway"_s, transaction.value("gateway"_L1)},
                         {u"amount"_s, part->decimal()}};
        const QString parent = transaction.value("parent_id"_L1).toString();
        if (!parent.isEmpty())
            sent.insert(u"parentId"_s, parent);
        transactions.append(sent);
    }
    // What the merchant confirmed and what would move must be the same figure. Without transactions Shopify would note
    // a refund and move nothing.
    if (sum != *amount)
        return tl::unexpected(badRequest(u"transactions"_s));

    QJsonObject input{{u"orderId"_s, action.order.toString()},
                      {u"currency"_s, amount->currency().code()},
                      {u"notify"_s, request.value("notify"_L1).toBool(false)},
                      {u"transactions"_s, transactions}};
    const QString note = request.value("note"_L1).toString();
    if (!note.isEmpty())
        input.insert(u"note"_s, note);
    if (action.kind == ActionKind::RefundItems) {
        const Result<RefundWish> wish = refundWishFromJson(request.value("wish"_L1).toObject());
        if (!wish)
            return tl::unexpected(badRequest(u"wish"_s));
        input.insert(u"refundLineItems"_s, refundLines(*wish));
        if (wish->shipping)
            input.insert(u"shipping"_s, QJsonObject{{u"fullRefund"_s, true}});
    }
    return input;
}

Result<QJsonObject> cancelVariables(const Action &action)
{
    const QJsonObject &request = action.request;
    const std::optional<CancelReason> reason = cancelReasonFromCode(request.value("reason"_L1).toString());
    if (!reason)
        return tl::unexpected(badRequest(u"reason"_s));
    const QString refund = request.value("refund"_L1).toString();
    if (refund != "whole"_L1 && refund != "none"_L1)
        return tl::unexpected(badRequest(u"refund"_s));
    // Left out, these would mean what Shopify's defaults mean that day.
    if (!request.value("restock"_L1).isBool() || !request.value("notify"_L1).isBool())
        return tl::unexpected(badRequest(u"restock, notify"_s));
    const QString note = request.value("staff_note"_L1).toString();
    if (note.size() > staffNoteMaxLength)
        return tl::unexpected(badRequest(u"staff_note"_s));

    QJsonObject variables{{u"orderId"_s, action.order.toString()},
                          {u"reason"_s, shopifyCancelReason(*reason)},
                          {u"restock"_s, request.value("restock"_L1)},
                          {u"notifyCustomer"_s, request.value("notify"_L1)},
                          {u"refundMethod"_s, QJsonObject{{u"originalPaymentMethodsRefund"_s, refund == "whole"_L1}}}};
    if (!note.isEmpty())
        variables.insert(u"staffNote"_s, note);
    return variables;
}

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
    , m_endpoint(endpoint.isEmpty() ? QUrl("https://"_L1 % m_shop) : std::move(endpoint))
    , m_options(options)
    , m_graphql(http, clock, m_endpoint, std::move(credentials))
    , m_fulfillment(m_graphql)
    , m_extras(m_graphql)
    , m_history(http, clock, m_graphql, m_fulfillment, m_shop, m_endpoint, options.history)
    , m_ordersPerPage(options.ordersPerPage)
{
    m_graphql.setThrottleFloor(options.throttleFloor);
}

QString ShopifyClient::platformName() const { return u"Shopify"_s; }

QString ShopifyClient::account() const { return "shopify:"_L1 % m_shop; }

QUrl ShopifyClient::orderPage(const OrderId &id) const
{
    const QUrl admin = isLoopback(m_endpoint) ? m_endpoint : QUrl(u"https://admin.shopify.com"_s);
    const QString orders = "/store/"_L1 % shopHandle(m_shop) % "/orders"_L1;
    if (isGlobalId(id.toString()))
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
    info.domain = data[u"shop"][u"myshopifyDomain"].text();
    info.name = data[u"shop"][u"name"].text();
    info.currency = data[u"shop"][u"currencyCode"].text();
    info.apiVersion = answer->apiVersion.isEmpty() ? QString(ShopifyGraphql::version) : answer->apiVersion;
    const QList<JsonNode> scopes = data[u"currentAppInstallation"][u"accessScopes"].list();
    for (const JsonNode &scope : scopes)
        info.grantedScopes.append(scope[u"handle"].text());
    if (const std::optional<Error> fault = data.fault())
        co_return tl::unexpected(*fault);
    if (!info.grantedScopes.contains("write_orders"_L1)) {
        info.missingScopes.append(u"write_orders"_s);
        if (!info.grantedScopes.contains("read_orders"_L1))
            info.missingScopes.prepend(u"read_orders"_s);
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
    if (!isGlobalId(id.toString()))
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

Task<RefundProposal> ShopifyClient::proposeRefund(OrderId id, std::optional<RefundWish> wish)
{
    QJsonObject variables{{u"id"_s, id.toString()}, {u"everything"_s, !wish}, {u"shipping"_s, !wish || wish->shipping}};
    if (wish)
        variables.insert(u"lines"_s, refundLines(*wish));
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"suggested-refund"_s, variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (!answer->errors.isEmpty())
        co_return tl::unexpected(ShopifyGraphql::errorOf(answer->errors.first()));
    const JsonNode order = JsonNode(answer->data)[u"order"];
    if (order.isNull())
        co_return tl::unexpected(notFound());
    const JsonNode suggestion = order[u"suggestedRefund"];
    if (suggestion.isNull())
        co_return tl::unexpected(Error{.kind = Error::Kind::Refused, .code = u"not-refundable"_s});

    const std::optional<Money> suggested = readMoney(suggestion[u"amountSet"]);
    const std::optional<Money> maximum = readMoney(suggestion[u"maximumRefundableSet"]);
    QList<RefundProposal::Transaction> transactions;
    const QList<JsonNode> nodes = suggestion[u"suggestedTransactions"].list();
    for (const JsonNode &node : nodes) {
        const std::optional<Money> amount = readMoney(node[u"amountSet"]);
        if (!amount) {
            node[u"amountSet"].complain();
            continue;
        }
        const std::optional<Money> limit = readMoney(node[u"maximumRefundableSet"]);
        transactions.append(
            {node[u"gateway"].textOr(), node[u"parentTransaction"][u"id"].textOr(), *amount, limit.value_or(*amount)});
    }
    // An amount in a currency we do not know cannot be offered as a refund.
    if (!suggested)
        suggestion[u"amountSet"].complain();
    if (!maximum)
        suggestion[u"maximumRefundableSet"].complain();
    if (const std::optional<Error> fault = suggestion.fault())
        co_return tl::unexpected(*fault);
    QStringList refundIds;
    const QList<JsonNode> refunds = order[u"refunds"].list();
    for (const JsonNode &refund : refunds)
        refundIds.append(refund[u"id"].text());
    if (const std::optional<Error> fault = order.fault())
        co_return tl::unexpected(*fault);
    co_return RefundProposal{*maximum, *suggested, transactions, refundIds};
}

Task<QJsonObject> ShopifyClient::perform(Action action)
{
    if (!isGlobalId(action.order.toString()))
        co_return tl::unexpected(badRequest(u"order"_s));
    Result<QJsonObject> receipt = tl::unexpected(badRequest(u"kind"_s));
    switch (action.kind) {
    case ActionKind::CancelOrder:
        receipt = co_await cancel(action);
        break;
    case ActionKind::RefundAmount:
    case ActionKind::RefundItems:
        receipt = co_await refund(action);
        break;
    case ActionKind::CancelFulfillment:
    case ActionKind::RequestFulfillmentCancel:
    case ActionKind::HoldFulfillment:
    case ActionKind::ReleaseFulfillment:
        receipt = co_await m_fulfillment.perform(action);
        break;
    case ActionKind::TagOrder:
    case ActionKind::UntagOrder:
    case ActionKind::LogOnOrder:
        receipt = co_await m_extras.perform(action);
        break;
    }
    co_return receipt;
}

Task<QJsonObject> ShopifyClient::cancel(Action action)
{
    const Result<QJsonObject> variables = cancelVariables(action);
    if (!variables)
        co_return tl::unexpected(variables.error());
    const Result<GraphqlAnswer> answer = co_await m_graphql.mutate(u"order-cancel"_s, *variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const JsonNode payload = JsonNode(answer->data)[u"orderCancel"];
    payload.require();
    if (const std::optional<Error> refusal = shopifyRefusal(payload[u"orderCancelUserErrors"]))
        co_return tl::unexpected(*refusal);
    const JsonNode result = payload[u"jobResult"];
    if (result[u"status"].textOr() == "FAILED"_L1)
        co_return tl::unexpected(
            shopifyRefusal(result[u"errors"]).value_or(Error{.kind = Error::Kind::Refused, .code = u"job-failed"_s}));
    QJsonObject receipt;
    const QString job = payload[u"job"][u"id"].textOr();
    const QString jobResult = result[u"id"].textOr();
    if (!job.isEmpty())
        receipt.insert(u"job_id"_s, job);
    if (!jobResult.isEmpty())
        receipt.insert(u"job_result_id"_s, jobResult);
    if (const std::optional<Error> fault = payload.fault())
        co_return tl::unexpected(*fault);
    co_return receipt;
}

Task<QJsonObject> ShopifyClient::refund(Action action)
{
    const Result<QJsonObject> input = refundInput(action);
    if (!input)
        co_return tl::unexpected(input.error());
    const QJsonObject variables{{u"input"_s, *input}, {u"key"_s, action.id.toString()}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.mutate(u"refund-create"_s, variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const JsonNode payload = JsonNode(answer->data)[u"refundCreate"];
    payload.require();
    if (std::optional<Error> refusal = shopifyRefusal(payload[u"userErrors"])) {
        // This payload has no codes; a key already in use is not a "no".
        if (refusal->platformMessage.contains("idempoten"_L1, Qt::CaseInsensitive))
            refusal->kind = Error::Kind::ServerFault;
        co_return tl::unexpected(*refusal);
    }
    const QString id = payload[u"refund"][u"id"].text();
    if (const std::optional<Error> fault = payload.fault())
        co_return tl::unexpected(*fault);
    QJsonObject receipt;
    receipt.insert(u"refund_id"_s, id);
    co_return receipt;
}

Task<std::optional<Error>> ShopifyClient::cancelFailure(QString jobResultId)
{
    const QJsonObject variables{{u"id"_s, jobResultId}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"cancel-poll"_s, variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const JsonNode node = JsonNode(answer->data)[u"node"];
    if (node[u"status"].textOr() != "FAILED"_L1)
        co_return std::optional<Error>();
    const std::optional<Error> refusal = shopifyRefusal(node[u"errors"]);
    co_return std::optional(refusal.value_or(Error{.kind = Error::Kind::Refused, .code = u"job-failed"_s}));
}

Task<std::optional<Error>> ShopifyClient::refundFailure(QString refundId)
{
    const QJsonObject variables{{u"id"_s, refundId}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"refund-poll"_s, variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const JsonNode node = JsonNode(answer->data)[u"node"];
    if (node.isNull())
        co_return tl::unexpected(Error{.kind = Error::Kind::NotFound, .code = u"no-such-refund"_s});
    const QList<JsonNode> transactions = node[u"transactions"][u"nodes"].listOr();
    QString code;
    for (const JsonNode &transaction : transactions) {
        const QString status = transaction[u"status"].textOr();
        if (status != "FAILURE"_L1 && status != "ERROR"_L1)
            co_return std::optional<Error>(); // at least a part is on its way: not to be called undone
        code = transaction[u"errorCode"].textOr(u"refund-failed"_s);
    }
    if (code.isEmpty())
        co_return std::optional<Error>();
    co_return std::optional(Error{.kind = Error::Kind::Refused, .code = code});
}

/// The refund that an action made although its answer never came; empty when there is none. Shopify makes a refund at
/// once: what does not show did not happen.
Task<QString> ShopifyClient::lostRefund(Action action)
{
    const QJsonObject variables{{u"id"_s, action.order.toString()}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"order-refunds"_s, variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (!answer->errors.isEmpty())
        co_return tl::unexpected(ShopifyGraphql::errorOf(answer->errors.first()));
    const JsonNode order = JsonNode(answer->data)[u"order"];
    if (order.isNull())
        co_return tl::unexpected(notFound());
    const QJsonArray before = action.request.value("refunds_before"_L1).toArray();
    const std::optional<Money> wanted =
        moneyOf(action.request.value("amount"_L1), action.request.value("currency"_L1).toString());
    if (!wanted)
        co_return tl::unexpected(badRequest(u"amount"_s));
    QStringList fresh;
    const QList<JsonNode> refunds = order[u"refunds"].list();
    for (const JsonNode &refund : refunds) {
        const QString id = refund[u"id"].text();
        if (!before.contains(id))
            fresh.append(id);
    }
    if (const std::optional<Error> fault = order.fault())
        co_return tl::unexpected(*fault);
    QString found;
    for (const QString &id : std::as_const(fresh)) {
        const Result<Money> moved = co_await movedBy(id, wanted->currency());
        if (!moved)
            co_return tl::unexpected(moved.error());
        if (*moved == *wanted)
            found = id;
    }
    co_return found;
}

/// What a refund gives back, whatever has become of it at the payment provider.
Task<Money> ShopifyClient::movedBy(QString refundId, Currency currency)
{
    const QJsonObject variables{{u"id"_s, refundId}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"refund-poll"_s, variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (!answer->errors.isEmpty())
        co_return tl::unexpected(ShopifyGraphql::errorOf(answer->errors.first()));
    const JsonNode refund = JsonNode(answer->data)[u"node"];
    Money moved = Money::zero(currency);
    const QList<JsonNode> transactions = refund[u"transactions"][u"nodes"].list();
    for (const JsonNode &transaction : transactions) {
        if (transaction[u"kind"].text() != "REFUND"_L1)
            continue;
        const std::optional<Money> amount = readMoney(transaction[u"amountSet"]);
        const auto sum = moved.plus(amount.value_or(moved));
        if (amount && sum)
            moved = *sum;
        else
            transaction[u"amountSet"].complain();
    }
    if (const std::optional<Error> fault = refund.fault())
        co_return tl::unexpected(*fault);
    co_return moved;
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

Task<Settlement> ShopifyClient::settle(Action action)
{
    if (roleOf(action.kind) != ActionRole::Decision) {
        Result<Settlement> settled = co_await settleBeside(action);
        co_return settled;
    }
    Settlement settlement;
    settlement.receipt = action.receipt;

    // Before the order, so that the order is the later and stronger word.
    Result<std::optional<Error>> failure = std::optional<Error>();
    const QString jobResult = action.receipt.value("job_result_id"_L1).toString();
    QString refundId = action.receipt.value("refund_id"_L1).toString();
    if (action.kind == ActionKind::CancelOrder && !jobResult.isEmpty())
        failure = co_await cancelFailure(jobResult);
    if (action.kind != ActionKind::CancelOrder) {
        if (refundId.isEmpty()) {
            const Result<QString> lost = co_await lostRefund(action);
            if (!lost)
                co_return tl::unexpected(lost.error());
            refundId = *lost;
        }
        if (!refundId.isEmpty()) {
            settlement.receipt.insert(u"refund_id"_s, refundId);
            failure = co_await refundFailure(refundId);
        }
    }

    const Result<Order> order = co_await this->order(action.order);
    if (!order)
        co_return tl::unexpected(order.error());
    settlement.order = *order;

    bool shown = false;
    switch (action.kind) {
    case ActionKind::CancelOrder:
        shown = order->isCancelled();
        break;
    case ActionKind::RefundAmount:
    case ActionKind::RefundItems:
    case ActionKind::CancelFulfillment: // settled above, with all that follow
    case ActionKind::RequestFulfillmentCancel:
    case ActionKind::HoldFulfillment:
    case ActionKind::ReleaseFulfillment:
    case ActionKind::TagOrder:
    case ActionKind::UntagOrder:
    case ActionKind::LogOnOrder:
        // Not by the order's total: that may follow later, and tells of other people's refunds too.
        shown = !refundId.isEmpty() && failure && !*failure;
        break;
    }
    if (shown) {
        settlement.state = ActionState::Confirmed;
    } else if (failure && *failure) {
        settlement.state = ActionState::Refused;
        settlement.errorCode = (*failure)->code;
        settlement.platformMessage = (*failure)->platformMessage;
    }
    co_return settlement;
}

} // namespace contrordine
