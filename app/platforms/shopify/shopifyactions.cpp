// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of ShopifyClient that moves money and cancels: what it would come to, the sending, and the reading of what
// became of it.

#include "app/platforms/shopify/shopifyclient.h"
#include "app/platforms/shopify/shopifyreader.h"
#include "app/platforms/shopify/shopifyrefund.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int mostRefundsRead = 250; // as the documents ask

Error badRequest(const QString &what) { return {.kind = Error::Kind::Input, .code = u"bad-request"_s, .detail = what}; }

Error notFound(const QString &code = u"no-such-order"_s) { return {.kind = Error::Kind::NotFound, .code = code}; }

const QString alreadyCancelled = u"already-cancelled"_s; // as shopifyCancelRefusal() says it
const QString cancelUnderWay = u"cancel-under-way"_s;

std::optional<Error> cancelRefusalIn(const JsonNode &userErrors)
{
    std::optional<Error> refusal = shopifyRefusal(userErrors);
    if (refusal)
        refusal->code = shopifyCancelRefusal(refusal->code, refusal->platformMessage);
    return refusal;
}

/// The only answer, without errors beside it: half a figure is none.
Result<JsonNode> wholeAnswer(const Result<GraphqlAnswer> &answer, QStringView key)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->errors.isEmpty())
        return tl::unexpected(ShopifyGraphql::errorOf(answer->errors.first()));
    const JsonNode node = JsonNode(answer->data)[key];
    if (node.isNull())
        return tl::unexpected(notFound());
    return node;
}

bool isHidden(const Error &error) { return error.kind == Error::Kind::Auth || error.kind == Error::Kind::Refused; }

} // namespace

Task<RefundProposal> ShopifyClient::proposeRefund(OrderId id, std::optional<RefundWish> wish, RefundTo to)
{
    const QJsonObject variables = shopifySuggestionVariables(id, wish, to);
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"suggested-refund"_s, variables);
    const Result<JsonNode> order = wholeAnswer(answer, u"order");
    if (!order)
        co_return tl::unexpected(order.error());
    co_return readShopifyProposal(*order, to);
}

Task<RefundOptions> ShopifyClient::refundOptions(OrderId id)
{
    const QJsonObject variables{{u"id"_s, id.toString()}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"refund-options"_s, variables);
    const Result<JsonNode> order = wholeAnswer(answer, u"order");
    if (!order)
        co_return tl::unexpected(order.error());
    RefundOptions options;
    const JsonNode whole = (*order)[u"whole"];
    const std::optional<Money> shipping =
        whole.isNull() ? std::nullopt : readMoney(whole[u"shipping"][u"maximumRefundableSet"]);
    if (shipping && !shipping->isZero() && !shipping->isNegative())
        options.shipping = shipping;
    const JsonNode credit = (*order)[u"credit"];
    const bool offered = !credit.isNull() && !credit[u"suggestedRefundMethods"].listOr().isEmpty();
    const std::optional<Money> dutiesLeft = readMoney((*order)[u"currentTotalDutiesSet"]);
    if (const std::optional<Error> fault = order->fault())
        co_return tl::unexpected(*fault);
    if (offered)
        options.storeCredit = RefundOptions::StoreCredit::Possible;

    if (dutiesLeft && !dutiesLeft->isZero()) {
        const Result<QList<RefundOptions::Duty>> owed = co_await duties(id);
        if (!owed)
            co_return tl::unexpected(owed.error());
        options.duties = *owed;
    }
    // Where the buyer may not be seen, the shop's own offer stands alone.
    const Result<GraphqlAnswer> buyerAnswer = co_await m_graphql.query(u"order-buyer"_s, variables);
    const Result<JsonNode> buyer = wholeAnswer(buyerAnswer, u"order");
    if (!buyer && !isHidden(buyer.error()))
        co_return tl::unexpected(buyer.error());
    if (buyer && (*buyer)[u"purchasingEntity"][u"__typename"].textOr() == "PurchasingCompany"_L1)
        options.storeCredit = RefundOptions::StoreCredit::Business;
    else if (buyer && (*buyer)[u"customer"].isNull())
        options.storeCredit = RefundOptions::StoreCredit::NoCustomer;

    const Result<QList<RefundOptions::Location>> locations = co_await openLocations();
    if (!locations && !isHidden(locations.error()))
        co_return tl::unexpected(locations.error());
    if (locations)
        options.locations = *locations;
    co_return options;
}

Task<QList<RefundOptions::Duty>> ShopifyClient::duties(OrderId id)
{
    QList<RefundOptions::Duty> found;
    QJsonObject variables{{u"id"_s, id.toString()}};
    for (;;) {
        const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"order-duties"_s, variables);
        const Result<JsonNode> order = wholeAnswer(answer, u"order");
        if (!order)
            co_return tl::unexpected(order.error());
        const JsonNode page = (*order)[u"lineItems"];
        const QList<JsonNode> lines = page[u"nodes"].list();
        for (const JsonNode &line : lines) {
            const QList<JsonNode> duties = line[u"duties"].listOr();
            for (const JsonNode &duty : duties) {
                const std::optional<Money> price = readMoney(duty[u"price"]);
                if (price && !price->isZero())
                    found.append({duty[u"id"].text(), line[u"id"].text(), *price});
            }
        }
        const QString next =
            page[u"pageInfo"][u"hasNextPage"].flag() ? page[u"pageInfo"][u"endCursor"].text() : QString();
        if (next == variables.value("after"_L1).toString() && !next.isEmpty())
            page[u"pageInfo"].complain();
        if (const std::optional<Error> fault = order->fault())
            co_return tl::unexpected(*fault);
        if (next.isEmpty())
            co_return found;
        variables.insert(u"after"_s, next);
    }
}

Task<QList<RefundOptions::Location>> ShopifyClient::openLocations()
{
    QList<RefundOptions::Location> found;
    qsizetype online = 0; // those that serve the online shop come first
    QJsonObject variables;
    for (;;) {
        const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"locations"_s, variables);
        const Result<JsonNode> page = wholeAnswer(answer, u"locations");
        if (!page)
            co_return tl::unexpected(page.error());
        const QList<JsonNode> nodes = (*page)[u"nodes"].list();
        for (const JsonNode &node : nodes) {
            if (!node[u"isActive"].flag())
                continue;
            const RefundOptions::Location location{node[u"id"].text(), node[u"name"].text()};
            if (node[u"fulfillsOnlineOrders"].flagOr(false))
                found.insert(online++, location);
            else
                found.append(location);
        }
        const JsonNode info = (*page)[u"pageInfo"];
        const QString next = info[u"hasNextPage"].flag() ? info[u"endCursor"].text() : QString();
        if (next == variables.value("after"_L1).toString() && !next.isEmpty())
            info.complain();
        if (const std::optional<Error> fault = page->fault())
            co_return tl::unexpected(*fault);
        if (next.isEmpty())
            co_return found;
        variables.insert(u"after"_s, next);
    }
}

Task<QJsonObject> ShopifyClient::perform(Action action)
{
    if (!isShopifyOrderId(action.order.toString()))
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
    const Result<QJsonObject> variables = shopifyCancelVariables(action);
    if (!variables)
        co_return tl::unexpected(variables.error());
    const Result<GraphqlAnswer> answer = co_await m_graphql.mutate(u"order-cancel"_s, *variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const JsonNode payload = JsonNode(answer->data)[u"orderCancel"];
    payload.require();
    if (std::optional<Error> refusal = cancelRefusalIn(payload[u"orderCancelUserErrors"])) {
        // It was open a moment ago. Our own request may have been delivered twice, or somebody else was faster: that is
        // no "no", and settle() tells the two apart.
        if (refusal->code == alreadyCancelled || refusal->code == cancelUnderWay)
            refusal->kind = Error::Kind::ServerFault;
        co_return tl::unexpected(*refusal);
    }
    const JsonNode result = payload[u"jobResult"];
    if (result[u"status"].textOr() == "FAILED"_L1)
        co_return tl::unexpected(
            cancelRefusalIn(result[u"errors"]).value_or(Error{.kind = Error::Kind::Refused, .code = u"job-failed"_s}));
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
    const Result<QJsonObject> input = shopifyRefundInput(action);
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
        else if (refusal->platformMessage.contains("permission"_L1, Qt::CaseInsensitive))
            refusal->code = u"NO_REFUND_PERMISSION"_s;
        co_return tl::unexpected(*refusal);
    }
    const QString id = payload[u"refund"][u"id"].text();
    if (const std::optional<Error> fault = payload.fault())
        co_return tl::unexpected(*fault);
    QJsonObject receipt;
    receipt.insert(u"refund_id"_s, id);
    co_return receipt;
}

/// What Shopify says about a cancellation it runs: nothing yet, still at it, or that it failed.
Task<Settlement> ShopifyClient::settleJob(Action action)
{
    Settlement settlement;
    const QString jobResult = action.receipt.value("job_result_id"_L1).toString();
    if (jobResult.isEmpty())
        co_return settlement;
    const QJsonObject variables{{u"id"_s, jobResult}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"cancel-poll"_s, variables);
    if (!answer) {
        settlement.underWay = true; // it was taken; the order itself may still tell
        co_return settlement;
    }
    const JsonNode node = JsonNode(answer->data)[u"node"];
    settlement.underWay = !node.isNull() && !node[u"done"].flagOr(true);
    if (node[u"status"].textOr() != "FAILED"_L1)
        co_return settlement;
    const Error failure =
        cancelRefusalIn(node[u"errors"]).value_or(Error{.kind = Error::Kind::Refused, .code = u"job-failed"_s});
    settlement.state = ActionState::Refused;
    settlement.errorCode = failure.code;
    settlement.platformMessage = failure.platformMessage;
    co_return settlement;
}

/// The shop said that the order is cancelled already, and by its own clock it was so before our request left: somebody
/// else did it. Else our own request was delivered twice.
bool ShopifyClient::wasCancelledBefore(const Action &action, const Order &order) const
{
    const QString answer = action.receipt.value("answer_code"_L1).toString();
    const std::optional<std::chrono::seconds> ahead = clockAhead();
    if ((answer != alreadyCancelled && answer != cancelUnderWay) || !order.isCancelled() || !action.sentAt.isValid()
        || !ahead)
        return false;
    constexpr qint64 roundedDown = 1; // the shop's moments have no fractions of a second
    return order.cancelledAt.addSecs(roundedDown) < action.sentAt.addSecs(-ahead->count());
}

/// Not by the order's total: that may follow later, and tells of other people's refunds too.
Task<Settlement> ShopifyClient::settleRefund(Action action)
{
    Settlement settlement;
    QString refundId = action.receipt.value("refund_id"_L1).toString();
    if (refundId.isEmpty()) {
        const Result<LostRefund> lost = co_await lostRefund(action);
        if (!lost)
            co_return tl::unexpected(lost.error());
        refundId = lost->id;
        if (lost->doubtful)
            settlement.errorCode = u"refund-by-another"_s;
    }
    if (refundId.isEmpty())
        co_return settlement;
    settlement.receipt.insert(u"refund_id"_s, refundId);
    const QJsonObject variables{{u"id"_s, refundId}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"refund-poll"_s, variables);
    const Result<JsonNode> refund = wholeAnswer(answer, u"node");
    if (!refund) {
        settlement.underWay = true; // it exists; what became of it cannot be read now, and that is no "never happened"
        co_return settlement;
    }
    const RefundFate fate = readShopifyRefundFate(*refund);
    settlement.state = fate.failure.isEmpty() ? ActionState::Confirmed : ActionState::Refused;
    settlement.errorCode = fate.failure;
    if (!fate.failedParts.isEmpty())
        settlement.receipt.insert(u"failed_parts"_s, fate.failedParts);
    co_return settlement;
}

/// The refund that an action made although its answer never came. Shopify makes a refund at once: what does not show
/// did not happen. It is known by the mark in its note; one of the same amount without any mark is somebody else's, or
/// ours whose note was lost: a doubt that only the merchant can settle. What an older version of the program recorded
/// has no mark and is known by its amount.
Task<ShopifyClient::LostRefund> ShopifyClient::lostRefund(Action action)
{
    const QJsonObject variables{{u"id"_s, action.order.toString()}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"order-refunds"_s, variables);
    const Result<JsonNode> order = wholeAnswer(answer, u"order");
    if (!order)
        co_return tl::unexpected(order.error());
    const QJsonObject &request = action.request;
    const QJsonArray before = request.value("refunds_before"_L1).toArray();
    const QString mark = request.value("mark"_L1).toString();
    const std::optional<Currency> currency = Currency::fromCode(request.value("currency"_L1).toString());
    const auto wanted = currency ? Money::parse(request.value("amount"_L1).toString(), *currency)
                                 : tl::expected<Money, MoneyError>(tl::unexpected(MoneyError::Malformed));
    if (!wanted)
        co_return tl::unexpected(badRequest(u"amount"_s));
    LostRefund found;
    QStringList unmarked;
    const QList<JsonNode> refunds = (*order)[u"refunds"].list();
    for (const JsonNode &refund : refunds) {
        const QString id = refund[u"id"].text();
        const QString note = refund[u"note"].textOr();
        if (before.contains(id))
            continue;
        if (!mark.isEmpty() && note.contains(mark))
            found.id = id;
        else if (!note.contains("[Contrordine "_L1))
            unmarked.append(id);
    }
    if (refunds.size() >= mostRefundsRead)
        (*order)[u"refunds"].complain(); // it may be among those that were cut off: nothing can be said
    if (const std::optional<Error> fault = order->fault())
        co_return tl::unexpected(*fault);
    if (!found.id.isEmpty())
        co_return found;
    for (const QString &id : std::as_const(unmarked)) {
        const Result<Money> moved = co_await movedBy(id, wanted->currency());
        if (!moved)
            co_return tl::unexpected(moved.error());
        if (*moved != *wanted)
            continue;
        if (mark.isEmpty())
            found.id = id;
        else
            found.doubtful = true;
    }
    co_return found;
}

/// What a refund gives back, whatever has become of it at the payment provider.
Task<Money> ShopifyClient::movedBy(QString refundId, Currency currency)
{
    const QJsonObject variables{{u"id"_s, refundId}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"refund-poll"_s, variables);
    const Result<JsonNode> refund = wholeAnswer(answer, u"node");
    if (!refund)
        co_return tl::unexpected(refund.error());
    Money moved = Money::zero(currency);
    const QList<JsonNode> transactions = (*refund)[u"transactions"][u"nodes"].list();
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
    if (const std::optional<Error> fault = refund->fault())
        co_return tl::unexpected(*fault);
    co_return moved;
}

/// What did not go through of the refund that a cancellation made: the newest one. Nothing when it cannot be read: the
/// order is cancelled all the same.
QCoro::Task<QJsonArray> ShopifyClient::failedRefundOf(OrderId order)
{
    const QJsonObject variables{{u"id"_s, order.toString()}};
    const Result<GraphqlAnswer> listed = co_await m_graphql.query(u"order-refunds"_s, variables);
    const Result<JsonNode> known = wholeAnswer(listed, u"order");
    if (!known)
        co_return QJsonArray();
    QString newest;
    QDateTime madeAt;
    const QList<JsonNode> refunds = (*known)[u"refunds"].listOr();
    for (const JsonNode &refund : refunds) {
        const QDateTime at = refund[u"createdAt"].instantOr();
        if (newest.isEmpty() || at >= madeAt) {
            newest = refund[u"id"].textOr();
            madeAt = at;
        }
    }
    if (newest.isEmpty())
        co_return QJsonArray();
    const QJsonObject which{{u"id"_s, newest}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"refund-poll"_s, which);
    const Result<JsonNode> refund = wholeAnswer(answer, u"node");
    co_return refund ? readShopifyRefundFate(*refund).failedParts : QJsonArray();
}

Task<Settlement> ShopifyClient::settle(Action action)
{
    if (roleOf(action.kind) != ActionRole::Decision) {
        Result<Settlement> settled = co_await settleBeside(action);
        co_return settled;
    }
    // Before the order, so that the order is the later and stronger word.
    Result<Settlement> known = Settlement();
    if (action.kind == ActionKind::CancelOrder)
        known = co_await settleJob(action);
    else
        known = co_await settleRefund(action);
    if (!known)
        co_return tl::unexpected(known.error());
    Settlement settlement = *known;
    QJsonObject receipt = action.receipt;
    for (auto it = known->receipt.constBegin(); it != known->receipt.constEnd(); ++it)
        receipt.insert(it.key(), it.value());
    settlement.receipt = receipt;

    const Result<Order> order = co_await this->order(action.order);
    if (!order)
        co_return tl::unexpected(order.error());
    settlement.order = *order;
    if (action.kind == ActionKind::CancelOrder && wasCancelledBefore(action, *order)) {
        settlement.state = ActionState::Refused;
        settlement.errorCode = alreadyCancelled;
    } else if (action.kind == ActionKind::CancelOrder && order->isCancelled()) {
        settlement.state = ActionState::Confirmed;
        settlement.errorCode.clear();
        settlement.platformMessage.clear();
        const bool moved = action.request.value("refund"_L1).toString() != "none"_L1;
        QJsonArray failed;
        if (moved) // not in a conditional expression: GCC 12 destroys what is awaited there twice
            failed = co_await failedRefundOf(action.order);
        if (!failed.isEmpty())
            settlement.receipt.insert(u"failed_parts"_s, failed);
    }
    co_return settlement;
}

} // namespace contrordine
