// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyreader.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

template <class Value>
struct Word {
    QLatin1StringView text;
    Value value;
};

constexpr Word<FinancialStatus> financialWords[] = {
    {"AUTHORIZED"_L1, FinancialStatus::Authorized},
    {"EXPIRED"_L1, FinancialStatus::Expired},
    {"PAID"_L1, FinancialStatus::Paid},
    {"PARTIALLY_PAID"_L1, FinancialStatus::PartiallyPaid},
    {"PARTIALLY_REFUNDED"_L1, FinancialStatus::PartiallyRefunded},
    {"PENDING"_L1, FinancialStatus::Pending},
    {"REFUNDED"_L1, FinancialStatus::Refunded},
    {"VOIDED"_L1, FinancialStatus::Voided},
};

constexpr Word<FulfillmentStatus> fulfillmentWords[] = {
    {"FULFILLED"_L1, FulfillmentStatus::Fulfilled},
    {"FULFILLMENT_NOT_REQUIRED"_L1, FulfillmentStatus::FulfillmentNotRequired},
    {"IN_PROGRESS"_L1, FulfillmentStatus::InProgress},
    {"ON_HOLD"_L1, FulfillmentStatus::OnHold},
    {"OPEN"_L1, FulfillmentStatus::Open},
    {"PARTIALLY_FULFILLED"_L1, FulfillmentStatus::PartiallyFulfilled},
    {"PENDING_FULFILLMENT"_L1, FulfillmentStatus::PendingFulfillment},
    {"REQUEST_DECLINED"_L1, FulfillmentStatus::RequestDeclined},
    {"RESTOCKED"_L1, FulfillmentStatus::Restocked},
    {"SCHEDULED"_L1, FulfillmentStatus::Scheduled},
    {"UNFULFILLED"_L1, FulfillmentStatus::Unfulfilled},
};

constexpr Word<ReturnStatus> returnWords[] = {
    {"INSPECTION_COMPLETE"_L1, ReturnStatus::InspectionComplete},
    {"IN_PROGRESS"_L1, ReturnStatus::InProgress},
    {"NO_RETURN"_L1, ReturnStatus::NoReturn},
    {"RETURNED"_L1, ReturnStatus::Returned},
    {"RETURN_FAILED"_L1, ReturnStatus::ReturnFailed},
    {"RETURN_REQUESTED"_L1, ReturnStatus::ReturnRequested},
};

constexpr Word<DisputeKind> disputeKindWords[] = {
    {"CHARGEBACK"_L1, DisputeKind::Chargeback},
    {"INQUIRY"_L1, DisputeKind::Inquiry},
};

constexpr Word<DisputeState> disputeWords[] = {
    {"NEEDS_RESPONSE"_L1, DisputeState::NeedsResponse},
    {"UNDER_REVIEW"_L1, DisputeState::UnderReview},
    {"ACCEPTED"_L1, DisputeState::Accepted},
    {"CHARGE_REFUNDED"_L1, DisputeState::ChargeRefunded},
    {"LOST"_L1, DisputeState::Lost},
    {"WON"_L1, DisputeState::Won},
    {"PREVENTED"_L1, DisputeState::Prevented},
};

constexpr Word<RiskAdvice> riskWords[] = {
    {"NONE"_L1, RiskAdvice::None},
    {"ACCEPT"_L1, RiskAdvice::Accept},
    {"INVESTIGATE"_L1, RiskAdvice::Investigate},
    {"CANCEL"_L1, RiskAdvice::Cancel},
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

/// A payment that the provider has not decided: Shopify refuses to cancel while it is so. Cash on delivery and bank
/// transfers wait for the merchant, not for a provider.
bool isUndecided(const JsonNode &transaction)
{
    const QString status = transaction[u"status"].text();
    const QString kind = transaction[u"kind"].text();
    const bool manual = transaction[u"manualPaymentGateway"].flagOr(false);
    // By what is known to be decided and to be none: a word that comes later must not look like a payment that is done.
    const bool decided = status == "SUCCESS"_L1 || status == "FAILURE"_L1 || status == "ERROR"_L1;
    const bool noPayment =
        kind == "REFUND"_L1 || kind == "VOID"_L1 || kind == "CHANGE"_L1 || kind == "SUGGESTED_REFUND"_L1;
    return !decided && !noPayment && !manual;
}

std::optional<Money> moneyIn(const JsonNode &money)
{
    const QString amount = money[u"amount"].text();
    const std::optional<Currency> currency = Currency::fromCode(money[u"currencyCode"].text());
    if (!currency)
        return std::nullopt;
    const auto parsed = Money::parse(amount, *currency);
    if (!parsed) {
        money[u"amount"].complain();
        return std::nullopt;
    }
    return *parsed;
}

} // namespace

bool isShopifyOrderId(const QString &id) { return id.startsWith("gid://shopify/Order/"_L1); }

Status<FinancialStatus> shopifyFinancialStatus(const QString &word) { return statusOf(financialWords, word); }
Status<FulfillmentStatus> shopifyFulfillmentStatus(const QString &word) { return statusOf(fulfillmentWords, word); }
Status<ReturnStatus> shopifyReturnStatus(const QString &word) { return statusOf(returnWords, word); }
Status<DisputeKind> shopifyDisputeKind(const QString &word) { return statusOf(disputeKindWords, word); }
Status<DisputeState> shopifyDisputeState(const QString &word) { return statusOf(disputeWords, word); }
Status<RiskAdvice> shopifyRiskAdvice(const QString &word) { return statusOf(riskWords, word); }

std::optional<Error> shopifyRefusal(const JsonNode &userErrors)
{
    const QList<JsonNode> errors = userErrors.listOr();
    if (errors.isEmpty())
        return std::nullopt;
    const JsonNode &first = errors.first();
    return Error{.kind = Error::Kind::Refused,
                 .code = first[u"code"].textOr(u"user-error"_s),
                 .platformMessage = first[u"message"].textOr()};
}

QString shopifyCancelReason(CancelReason reason)
{
    switch (reason) {
    case CancelReason::CustomerChangedMind:
    case CancelReason::WrongAddressOrItem:
        return u"CUSTOMER"_s;
    case CancelReason::Fraud:
        return u"FRAUD"_s;
    case CancelReason::OutOfStock:
        return u"INVENTORY"_s;
    case CancelReason::PaymentDeclined:
        return u"DECLINED"_s;
    case CancelReason::Duplicate:
    case CancelReason::Other:
        return u"OTHER"_s;
    }
    return u"OTHER"_s;
}

std::optional<Money> readMoney(const JsonNode &bag)
{
    return bag.isNull() ? std::nullopt : moneyIn(bag[u"presentmentMoney"]);
}

std::optional<Money> readShopMoney(const JsonNode &bag)
{
    const bool told = !bag.isNull() && !bag[u"shopMoney"].isNull();
    return told ? moneyIn(bag[u"shopMoney"]) : std::nullopt;
}

LinePage readLines(const JsonNode &connection)
{
    LinePage page;
    const QList<JsonNode> nodes = connection[u"nodes"].list();
    for (const JsonNode &node : nodes) {
        LineItem line;
        line.id = node[u"id"].text();
        line.title = node[u"title"].text();
        line.sku = node[u"sku"].textOr();
        line.vendor = node[u"vendor"].textOr();
        line.quantity = node[u"quantity"].integer();
        line.currentQuantity = node[u"currentQuantity"].integer();
        line.refundableQuantity = node[u"refundableQuantity"].integer();
        line.unfulfilledQuantity = node[u"unfulfilledQuantity"].integer();
        line.unitPrice = readMoney(node[u"discountedUnitPriceAfterAllDiscountsSet"]);
        page.lines.append(line);
    }
    const JsonNode info = connection[u"pageInfo"];
    if (info[u"hasNextPage"].flag())
        page.nextCursor = info[u"endCursor"].text();
    return page;
}

ReadOrder readOrder(const JsonNode &node, const QString &shop, const QDateTime &asOf)
{
    ReadOrder read;
    Order &order = read.order;
    order.id = OrderId(node[u"id"].text());
    order.shop = shop;
    order.name = node[u"name"].text();
    order.createdAt = node[u"createdAt"].instant();
    order.updatedAt = node[u"updatedAt"].instant();
    order.cancelledAt = node[u"cancelledAt"].instantOr();
    order.closedAt = node[u"closedAt"].instantOr();
    order.financial = shopifyFinancialStatus(node[u"displayFinancialStatus"].textOr());
    order.fulfillment = shopifyFulfillmentStatus(node[u"displayFulfillmentStatus"].text());
    order.returns = shopifyReturnStatus(node[u"returnStatus"].text());
    order.canNotifyCustomer = node[u"canNotifyCustomer"].flagOr(false);
    order.note = node[u"note"].textOr();
    const QList<JsonNode> tags = node[u"tags"].listOr();
    for (const JsonNode &tag : tags)
        order.tags.append(tag.text());
    const QList<JsonNode> attributes = node[u"customAttributes"].listOr();
    for (const JsonNode &attribute : attributes)
        order.attributes.append({attribute[u"key"].text(), attribute[u"value"].textOr()});
    order.country = node[u"shippingAddress"][u"countryCodeV2"].textOr();
    order.total = readMoney(node[u"totalPriceSet"]);
    order.received = readMoney(node[u"totalReceivedSet"]);
    order.refunded = readMoney(node[u"totalRefundedSet"]);

    const QList<JsonNode> fulfillments = node[u"fulfillments"].listOr();
    for (const JsonNode &fulfillment : fulfillments) {
        if (fulfillment[u"status"].text() == "CANCELLED"_L1)
            continue; // its number belongs to a parcel that does not exist
        const QList<JsonNode> trackings = fulfillment[u"trackingInfo"].listOr();
        for (const JsonNode &tracking : trackings) {
            const QString number = tracking[u"number"].textOr();
            if (!number.isEmpty() && !order.trackingNumbers.contains(number))
                order.trackingNumbers.append(number);
        }
    }
    const QList<JsonNode> transactions = node[u"transactions"].listOr();
    for (const JsonNode &transaction : transactions)
        order.paymentPending = isUndecided(transaction) || order.paymentPending;

    const QList<JsonNode> disputes = node[u"disputes"].listOr();
    for (const JsonNode &dispute : disputes) {
        order.disputes.append({.id = dispute[u"id"].text(),
                               .kind = shopifyDisputeKind(dispute[u"initiatedAs"].text()),
                               .state = shopifyDisputeState(dispute[u"status"].text())});
    }
    if (const QString advice = node[u"risk"][u"recommendation"].textOr(); !advice.isEmpty())
        order.risk = shopifyRiskAdvice(advice);

    const LinePage lines = readLines(node[u"lineItems"]);
    order.lines = lines.lines;
    read.nextLines = lines.nextCursor;
    order.asOf = asOf;
    order.source = FactSource::Api;
    return read;
}

void namePerson(Order &order, const QJsonObject &node)
{
    const QJsonObject customer = node.value("customer"_L1).toObject();
    order.customer = customer.value("displayName"_L1).toString();
    order.email = node.value("email"_L1).toString();
    if (order.email.isEmpty())
        order.email = customer.value("defaultEmailAddress"_L1).toObject().value("emailAddress"_L1).toString();
}

} // namespace contrordine
