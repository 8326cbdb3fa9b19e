// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyfulfillment.h"

#include "app/platforms/shopify/shopifyreader.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

using Urgency = ShopifyGraphql::Urgency;

/// So many orders a question: with ten fulfillment orders each it stays below what a query may cost.
constexpr qsizetype ordersPerQuestion = 10;

template <class Value>
struct Word {
    QLatin1StringView text;
    Value value;
};

constexpr Word<WorkStatus> workWords[] = {
    {"OPEN"_L1, WorkStatus::Open},
    {"IN_PROGRESS"_L1, WorkStatus::InProgress},
    {"ON_HOLD"_L1, WorkStatus::OnHold},
    {"SCHEDULED"_L1, WorkStatus::Scheduled},
    {"INCOMPLETE"_L1, WorkStatus::Incomplete},
    {"CLOSED"_L1, WorkStatus::Closed},
    {"CANCELLED"_L1, WorkStatus::Cancelled},
};

constexpr Word<RequestStatus> requestWords[] = {
    {"UNSUBMITTED"_L1, RequestStatus::Unsubmitted},
    {"SUBMITTED"_L1, RequestStatus::Submitted},
    {"ACCEPTED"_L1, RequestStatus::Accepted},
    {"REJECTED"_L1, RequestStatus::Rejected},
    {"CANCELLATION_REQUESTED"_L1, RequestStatus::CancellationRequested},
    {"CANCELLATION_ACCEPTED"_L1, RequestStatus::CancellationAccepted},
    {"CANCELLATION_REJECTED"_L1, RequestStatus::CancellationRejected},
    {"CLOSED"_L1, RequestStatus::Closed},
};

constexpr Word<ReturnState> returnWords[] = {
    {"REQUESTED"_L1, ReturnState::Requested}, {"OPEN"_L1, ReturnState::Open},
    {"CLOSED"_L1, ReturnState::Closed},       {"DECLINED"_L1, ReturnState::Declined},
    {"CANCELED"_L1, ReturnState::Cancelled},
};

template <class Value, size_t n>
Status<Value> statusOf(const Word<Value> (&words)[n], const QString &raw)
{
    for (const Word<Value> &word : words) {
        if (raw == word.text)
            return {word.value, raw};
    }
    return {Value::Unknown, raw};
}

/// What this app may see and do of the two kinds of places.
struct Grants {
    bool seesOwn = false; ///< the merchant's own places
    bool seesOthers = false; ///< fulfillment services
    bool changesOwn = false;
    bool changesOthers = false;

    Sight sight() const
    {
        if (seesOwn && seesOthers)
            return Sight::Whole;
        return seesOwn || seesOthers ? Sight::Part : Sight::Hidden;
    }
};

Grants grantsIn(const JsonNode &installation)
{
    QSet<QString> scopes;
    const QList<JsonNode> handles = installation[u"accessScopes"].listOr();
    for (const JsonNode &handle : handles)
        scopes.insert(handle[u"handle"].textOr());
    Grants grants;
    grants.changesOwn = scopes.contains(u"write_merchant_managed_fulfillment_orders"_s);
    grants.changesOthers = scopes.contains(u"write_third_party_fulfillment_orders"_s);
    // Who may write may read, whether the shop lists both or not.
    grants.seesOwn = grants.changesOwn || scopes.contains(u"read_merchant_managed_fulfillment_orders"_s);
    grants.seesOthers = grants.changesOthers || scopes.contains(u"read_third_party_fulfillment_orders"_s);
    return grants;
}

FulfillmentOrder readOne(const JsonNode &node, const Grants &grants)
{
    FulfillmentOrder order;
    order.id = node[u"id"].text();
    order.status = shopifyWorkStatus(node[u"status"].text());
    order.request = shopifyRequestStatus(node[u"requestStatus"].text());
    order.location = node[u"assignedLocation"][u"name"].textOr();
    const QList<JsonNode> requests = node[u"merchantRequests"][u"nodes"].listOr();
    for (const JsonNode &request : requests)
        order.cancellationAskedAt = request[u"sentAt"].instant();
    QSet<QString> actions;
    const QList<JsonNode> supported = node[u"supportedActions"].listOr();
    for (const JsonNode &action : supported)
        actions.insert(action[u"action"].textOr());
    const bool changesAny = grants.changesOwn || grants.changesOthers;
    order.mayCancel = changesAny && actions.contains(u"CANCEL_FULFILLMENT_ORDER"_s);
    order.mayRequestCancellation = grants.changesOthers && actions.contains(u"REQUEST_CANCELLATION"_s);
    order.mayHold = changesAny && actions.contains(u"HOLD"_s);
    const QList<JsonNode> holds = node[u"fulfillmentHolds"].listOr();
    for (const JsonNode &hold : holds) {
        order.holds.append({.id = hold[u"id"].text(),
                            .handle = hold[u"handle"].textOr(),
                            .reason = hold[u"displayReason"].textOr(),
                            .notes = hold[u"reasonNotes"].textOr(),
                            .ours = hold[u"heldByRequestingApp"].flag()});
    }
    return order;
}

/// Does its status leave open who was asked to ship? The rest is read when the merchant comes to it.
bool isWorthAsking(const Order &order)
{
    if (order.isCancelled())
        return false;
    switch (order.fulfillment.value) {
    case FulfillmentStatus::InProgress:
    case FulfillmentStatus::PendingFulfillment:
    case FulfillmentStatus::OnHold:
    case FulfillmentStatus::Scheduled:
    case FulfillmentStatus::RequestDeclined:
        return true;
    case FulfillmentStatus::Fulfilled:
    case FulfillmentStatus::FulfillmentNotRequired:
    case FulfillmentStatus::Open:
    case FulfillmentStatus::PartiallyFulfilled:
    case FulfillmentStatus::Restocked:
    case FulfillmentStatus::Unfulfilled:
    case FulfillmentStatus::Unknown:
        return false;
    }
    return false;
}

QJsonArray idsOf(const QList<Order> &orders)
{
    QJsonArray ids;
    for (const Order &order : orders)
        ids.append(order.id.toString());
    return ids;
}

bool isDenied(const Error &error) { return error.kind == Error::Kind::Auth || error.kind == Error::Kind::Refused; }

/// An answer that is missing because of the line, not because of the shop.
bool isOffline(const Error &error)
{
    using enum Error::Kind;
    return error.kind == Cancelled || error.kind == Network || error.kind == Timeout || error.kind == Interrupted;
}

bool saysDenied(const GraphqlAnswer &answer)
{
    return std::any_of(answer.errors.begin(), answer.errors.end(),
                       [](const GraphqlError &error) { return error.code == "ACCESS_DENIED"_L1; });
}

const FulfillmentOrder *find(const Order &order, const QString &id)
{
    const auto found = std::find_if(order.fulfillmentOrders.begin(), order.fulfillmentOrders.end(),
                                    [&id](const FulfillmentOrder &one) { return one.id == id; });
    return found == order.fulfillmentOrders.end() ? nullptr : &*found;
}

ActionState stateOfCancel(const FulfillmentOrder &order, QString *code)
{
    switch (takeBackOf(order)) {
    case TakeBack::NotNeeded:
        return ActionState::Confirmed;
    case TakeBack::AtOnce:
    case TakeBack::Unclear:
        return ActionState::Unknown;
    case TakeBack::ByAsking: // the service was quicker
    case TakeBack::Asked:
    case TakeBack::Declined:
    case TakeBack::ByHand:
        break;
    }
    *code = u"fulfillment-accepted"_s;
    return ActionState::Refused;
}

ActionState stateOfRequest(const FulfillmentOrder &order, const Action &action)
{
    const QString before = action.request.value("asked_before"_L1).toString();
    const QDateTime &asked = order.cancellationAskedAt;
    const bool askedAnew = asked.isValid() && asked.toUTC().toString(Qt::ISODateWithMs) != before;
    const bool shown = askedAnew || takeBackOf(order) == TakeBack::NotNeeded || takeBackOf(order) == TakeBack::Asked;
    return shown ? ActionState::Confirmed : ActionState::Unknown;
}

} // namespace

Status<WorkStatus> shopifyWorkStatus(const QString &word) { return statusOf(workWords, word); }
Status<RequestStatus> shopifyRequestStatus(const QString &word) { return statusOf(requestWords, word); }
Status<ReturnState> shopifyReturnState(const QString &word) { return statusOf(returnWords, word); }

Task<QList<Order>> ShopifyFulfillment::read(QList<Order> orders, Urgency urgency, Spend spend)
{
    Result<QList<Order>> read = co_await readFulfillment(orders, urgency, spend);
    if (!read)
        co_return read;
    const QList<Order> shipped = *read;
    Result<QList<Order>> all = co_await readReturns(shipped, urgency, spend);
    co_return all;
}

Task<QList<Order>> ShopifyFulfillment::readWhereNeeded(QList<Order> orders, Urgency urgency, Spend spend)
{
    QList<Order> asked;
    QList<Order> returned;
    for (const Order &order : std::as_const(orders)) {
        if (isWorthAsking(order))
            asked.append(order);
        if (order.returns.value != ReturnStatus::NoReturn && !order.isCancelled())
            returned.append(order);
    }
    Result<QList<Order>> shipping = co_await readFulfillment(asked, urgency, spend);
    if (!shipping)
        co_return shipping;
    Result<QList<Order>> returns = co_await readReturns(returned, urgency, spend);
    if (!returns)
        co_return returns;
    QHash<OrderId, qsizetype> placeOf;
    for (qsizetype i = 0; i < orders.size(); ++i)
        placeOf.insert(orders.at(i).id, i);
    for (const Order &order : std::as_const(*shipping)) {
        Order &known = orders[placeOf.value(order.id)];
        known.fulfillmentOrders = order.fulfillmentOrders;
        known.fulfillmentSight = order.fulfillmentSight;
    }
    for (const Order &order : std::as_const(*returns)) {
        Order &known = orders[placeOf.value(order.id)];
        known.returnList = order.returnList;
        known.returnSight = order.returnSight;
    }
    co_return orders;
}

Task<QList<Order>> ShopifyFulfillment::readFulfillment(QList<Order> orders, Urgency urgency, Spend spend)
{
    QList<Order> done;
    while (!orders.isEmpty()) {
        QList<Order> some = orders.first(std::min(ordersPerQuestion, orders.size()));
        orders = orders.sliced(some.size());
        const QJsonObject variables{{u"ids"_s, idsOf(some)}};
        const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"orders-fulfillment"_s, variables, urgency);
        if (!answer && isOffline(answer.error()))
            co_return tl::unexpected(answer.error());
        const bool denied = answer ? saysDenied(*answer) : isDenied(answer.error());
        QHash<QString, QJsonValue> nodes;
        Grants grants;
        if (answer) {
            spend(*answer);
            const JsonNode data(answer->data);
            grants = grantsIn(data[u"currentAppInstallation"]);
            const QList<JsonNode> list = data[u"nodes"].listOr();
            for (const JsonNode &node : list)
                nodes.insert(node[u"id"].textOr(), node.value());
        }
        for (Order &order : some) {
            order.fulfillmentOrders.clear();
            order.fulfillmentSight = denied ? Sight::Hidden : Sight::NotRead;
            const QJsonValue value = nodes.value(order.id.toString());
            if (denied || !value.isObject())
                continue;
            const JsonNode node(value, u"order"_s);
            const JsonNode connection = node[u"fulfillmentOrders"];
            QList<FulfillmentOrder> read;
            const QList<JsonNode> list = connection[u"nodes"].list();
            for (const JsonNode &one : list)
                read.append(readOne(one, grants));
            const bool more = connection[u"pageInfo"][u"hasNextPage"].flag();
            if (node.fault())
                continue; // what cannot be understood is not seen
            order.fulfillmentOrders = read;
            order.fulfillmentSight = more ? Sight::Part : grants.sight();
        }
        done += some;
    }
    co_return done;
}

Task<QList<Order>> ShopifyFulfillment::readReturns(QList<Order> orders, Urgency urgency, Spend spend)
{
    QList<Order> done;
    while (!orders.isEmpty()) {
        QList<Order> some = orders.first(std::min(ordersPerQuestion, orders.size()));
        orders = orders.sliced(some.size());
        const QJsonObject variables{{u"ids"_s, idsOf(some)}};
        const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"orders-returns"_s, variables, urgency);
        if (!answer && isOffline(answer.error()))
            co_return tl::unexpected(answer.error());
        const bool denied = answer ? saysDenied(*answer) : isDenied(answer.error());
        QHash<QString, QJsonValue> nodes;
        if (answer) {
            spend(*answer);
            const QList<JsonNode> list = JsonNode(answer->data)[u"nodes"].listOr();
            for (const JsonNode &node : list)
                nodes.insert(node[u"id"].textOr(), node.value());
        }
        for (Order &order : some) {
            order.returnList.clear();
            order.returnSight = denied ? Sight::Hidden : Sight::NotRead;
            const QJsonValue value = nodes.value(order.id.toString());
            if (denied || !value.isObject())
                continue;
            const JsonNode node(value, u"order"_s);
            QList<OrderReturn> read;
            const QList<JsonNode> list = node[u"returns"][u"nodes"].list();
            for (const JsonNode &one : list) {
                read.append({.id = one[u"id"].text(),
                             .name = one[u"name"].text(),
                             .state = shopifyReturnState(one[u"status"].text()),
                             .quantity = one[u"totalQuantity"].integer(),
                             .createdAt = one[u"createdAt"].instant()});
            }
            if (node.fault())
                continue;
            order.returnList = read;
            order.returnSight = Sight::Whole;
        }
        done += some;
    }
    co_return done;
}

/// Sends a document whose payload is `field`; the payload on success.
Task<QJsonObject> ShopifyFulfillment::change(QString document, QString field, QJsonObject variables)
{
    const Result<GraphqlAnswer> answer = co_await m_graphql.mutate(document, variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const JsonNode payload = JsonNode(answer->data)[field];
    payload.require();
    if (const std::optional<Error> refusal = shopifyRefusal(payload[u"userErrors"]))
        co_return tl::unexpected(*refusal);
    if (const std::optional<Error> fault = payload.fault())
        co_return tl::unexpected(*fault);
    co_return payload.value().toObject();
}

Task<QJsonObject> ShopifyFulfillment::release(Action action)
{
    Order order;
    order.id = action.order;
    const QList<Order> alone{order};
    const Spend uncounted = [](const GraphqlAnswer &) {};
    Result<QList<Order>> read = co_await readFulfillment(alone, Urgency::Merchant, uncounted);
    if (!read) // nothing has been sent
        co_return tl::unexpected(Error{.kind = Error::Kind::Refused, .code = u"not-readable"_s});
    QJsonArray released;
    const Order now = read->first();
    if (now.fulfillmentSight != Sight::Whole
        && now.fulfillmentSight != Sight::Part) // nothing has been sent here either
        co_return tl::unexpected(Error{.kind = Error::Kind::Refused, .code = u"not-readable"_s});
    for (const FulfillmentOrder &one : now.fulfillmentOrders) {
        const std::optional<FulfillmentHold> hold = ownHold(one);
        if (!hold)
            continue;
        const QJsonObject variables{{u"id"_s, one.id}, {u"holds"_s, QJsonArray{hold->id}}};
        Result<QJsonObject> done =
            co_await change(u"fulfillment-release"_s, u"fulfillmentOrderReleaseHold"_s, variables);
        if (!done)
            co_return done;
        released.append(hold->id);
    }
    co_return QJsonObject{{u"released"_s, released}};
}

Task<QJsonObject> ShopifyFulfillment::perform(Action action)
{
    const QString id = action.request.value("fulfillment_order"_L1).toString();
    QJsonObject variables{{u"id"_s, id}};
    Result<QJsonObject> done = tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"bad-request"_s});
    if (action.kind == ActionKind::ReleaseFulfillment) {
        done = co_await release(action);
        co_return done;
    }
    if (!id.startsWith("gid://shopify/FulfillmentOrder/"_L1))
        co_return done;
    if (action.kind == ActionKind::CancelFulfillment) {
        done = co_await change(u"fulfillment-cancel"_s, u"fulfillmentOrderCancel"_s, variables);
    } else if (action.kind == ActionKind::RequestFulfillmentCancel) {
        variables.insert(u"message"_s, action.request.value("message"_L1).toString());
        done =
            co_await change(u"fulfillment-request-cancel"_s, u"fulfillmentOrderSubmitCancellationRequest"_s, variables);
    } else if (action.kind == ActionKind::HoldFulfillment) {
        variables.insert(u"hold"_s,
                         QJsonObject{{u"reason"_s, u"OTHER"_s},
                                     {u"reasonNotes"_s, action.request.value("note"_L1)},
                                     {u"handle"_s, action.request.value("handle"_L1)},
                                     {u"notifyMerchant"_s, false}});
        done = co_await change(u"fulfillment-hold"_s, u"fulfillmentOrderHold"_s, variables);
        if (done)
            co_return QJsonObject{{u"hold_id"_s, done->value("fulfillmentHold"_L1).toObject().value("id"_L1)}};
        if (done.error().code == "DUPLICATE_FULFILLMENT_HOLD_HANDLE"_L1)
            co_return QJsonObject{{u"hold_id"_s, QString()}}; // it is there already
        co_return done;
    }
    if (!done)
        co_return done;
    co_return QJsonObject{{u"fulfillment_order"_s, id}};
}

Settlement ShopifyFulfillment::settle(const Action &action, const Order &order)
{
    Settlement settlement{.receipt = action.receipt, .order = order};
    settlement.underWay = order.fulfillmentSight == Sight::NotRead; // what could not be read now says nothing
    const FulfillmentOrder *one = find(order, action.request.value("fulfillment_order"_L1).toString());
    if (action.kind == ActionKind::ReleaseFulfillment) {
        const bool held = std::any_of(order.fulfillmentOrders.begin(), order.fulfillmentOrders.end(),
                                      [](const FulfillmentOrder &each) { return ownHold(each).has_value(); });
        if (order.fulfillmentSight == Sight::Whole && !held) // of a part, the held one may be what is not shown
            settlement.state = ActionState::Confirmed;
    } else if (action.kind == ActionKind::HoldFulfillment) {
        if (one && ownHold(*one))
            settlement.state = ActionState::Confirmed;
    } else if (one && action.kind == ActionKind::CancelFulfillment) {
        settlement.state = stateOfCancel(*one, &settlement.errorCode);
    } else if (one && action.kind == ActionKind::RequestFulfillmentCancel) {
        settlement.state = stateOfRequest(*one, action);
    }
    return settlement;
}

} // namespace contrordine
