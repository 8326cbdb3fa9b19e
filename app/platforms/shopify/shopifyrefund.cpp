// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyrefund.h"

#include "app/platforms/shopify/shopifyreader.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

Error badRequest(const QString &what) { return {.kind = Error::Kind::Input, .code = u"bad-request"_s, .detail = what}; }

std::optional<Money> moneyOf(const QJsonValue &amount, const QString &currency)
{
    const std::optional<Currency> known = Currency::fromCode(currency);
    if (!known)
        return std::nullopt;
    const auto money = Money::parse(amount.toString(), *known);
    return money ? std::optional(*money) : std::nullopt;
}

QString restockWord(Restock restock)
{
    switch (restock) {
    case Restock::None:
        return u"NO_RESTOCK"_s;
    case Restock::Cancel:
        return u"CANCEL"_s;
    case Restock::Return:
        return u"RETURN"_s;
    }
    return u"NO_RESTOCK"_s;
}

QJsonArray refundLines(const RefundWish &wish)
{
    QJsonArray lines;
    for (const RefundLine &line : wish.lines) {
        QJsonObject one{{u"lineItemId"_s, line.lineItem},
                        {u"quantity"_s, line.quantity},
                        {u"restockType"_s, restockWord(line.restock)}};
        if (!line.location.isEmpty())
            one.insert(u"locationId"_s, line.location);
        lines.append(one);
    }
    return lines;
}

QJsonArray refundDuties(const RefundWish &wish)
{
    QJsonArray duties;
    for (const RefundDuty &duty : wish.duties)
        duties.append(
            QJsonObject{{u"dutyId"_s, duty.id}, {u"refundType"_s, duty.whole ? u"FULL"_s : u"PROPORTIONAL"_s}});
    return duties;
}

/// Nothing when a date is there and is none.
std::optional<QDateTime> expiryOf(const QJsonObject &request)
{
    if (!request.contains("credit_expires_at"_L1))
        return QDateTime();
    const QDateTime at = QDateTime::fromString(request.value("credit_expires_at"_L1).toString(), Qt::ISODate);
    return at.isValid() ? std::optional(at) : std::nullopt;
}

QString iso(const QDateTime &at) { return at.toUTC().toString(Qt::ISODate); }

/// The payments of the request as Shopify takes them. What the merchant confirmed and what would move must be the same
/// figure: without transactions Shopify would note a refund and move nothing.
Result<QJsonArray> transactionsOf(const Action &action, const Money &amount)
{
    const QString currency = amount.currency().code();
    Money sum = Money::zero(amount.currency());
    QJsonArray transactions;
    const QJsonArray wanted = action.request.value("transactions"_L1).toArray();
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
    if (sum != amount)
        return tl::unexpected(badRequest(u"transactions"_s));
    return transactions;
}

RefundProposal::Transaction::Means meansOf(const QString &gateway, bool manual)
{
    using enum RefundProposal::Transaction::Means;
    if (gateway == "gift_card"_L1)
        return GiftCard;
    if (gateway == "shopify_store_credit"_L1)
        return StoreCredit;
    return manual ? Manual : Provider;
}

/// A figure in the shop's currency where that is another one than the customer's.
std::optional<Money> otherCurrency(const JsonNode &bag, const Money &presentment)
{
    const std::optional<Money> shop = readShopMoney(bag);
    return shop && shop->currency() != presentment.currency() ? shop : std::nullopt;
}

} // namespace

Result<QJsonObject> shopifyCancelVariables(const Action &action)
{
    const QJsonObject &request = action.request;
    const std::optional<CancelReason> reason = cancelReasonFromCode(request.value("reason"_L1).toString());
    if (!reason)
        return tl::unexpected(badRequest(u"reason"_s));
    // Left out, these would mean what Shopify's defaults mean that day.
    if (!request.value("restock"_L1).isBool() || !request.value("notify"_L1).isBool())
        return tl::unexpected(badRequest(u"restock, notify"_s));
    const QString note = request.value("staff_note"_L1).toString();
    if (note.size() > staffNoteMaxLength)
        return tl::unexpected(badRequest(u"staff_note"_s));

    const QString refund = request.value("refund"_L1).toString();
    QJsonObject method;
    if (refund == "whole"_L1 || refund == "none"_L1) {
        method.insert(u"originalPaymentMethodsRefund"_s, refund == "whole"_L1);
    } else if (refund == "store-credit"_L1) {
        const std::optional<QDateTime> expires = expiryOf(request);
        if (!expires)
            return tl::unexpected(badRequest(u"credit_expires_at"_s));
        QJsonObject credit;
        if (expires->isValid())
            credit.insert(u"expiresAt"_s, iso(*expires));
        method.insert(u"storeCreditRefund"_s, credit);
    } else {
        return tl::unexpected(badRequest(u"refund"_s));
    }
    QJsonObject variables{{u"orderId"_s, action.order.toString()},
                          {u"reason"_s, shopifyCancelReason(*reason)},
                          {u"restock"_s, request.value("restock"_L1)},
                          {u"notifyCustomer"_s, request.value("notify"_L1)},
                          {u"refundMethod"_s, method}};
    if (!note.isEmpty())
        variables.insert(u"staffNote"_s, note);
    return variables;
}

Result<QJsonObject> shopifyRefundInput(const Action &action)
{
    const QJsonObject &request = action.request;
    const std::optional<Money> amount = moneyOf(request.value("amount"_L1), request.value("currency"_L1).toString());
    if (!amount || amount->isNegative() || amount->isZero())
        return tl::unexpected(badRequest(u"amount"_s));
    // Written by an older version: it knew one way only.
    const auto to = refundToFromCode(request.value("to"_L1).toString(code(RefundTo::PaymentMethods)));
    if (!to)
        return tl::unexpected(badRequest(u"to"_s));

    // The currency is always the customer's: Shopify requires it where the shop has another.
    QJsonObject input{{u"orderId"_s, action.order.toString()},
                      {u"currency"_s, amount->currency().code()},
                      {u"notify"_s, request.value("notify"_L1).toBool(false)}};
    if (*to == RefundTo::StoreCredit) {
        const std::optional<QDateTime> expires = expiryOf(request);
        if (!expires)
            return tl::unexpected(badRequest(u"credit_expires_at"_s));
        if (!request.value("transactions"_L1).toArray().isEmpty())
            return tl::unexpected(badRequest(u"transactions"_s));
        QJsonObject credit{
            {u"amount"_s,
             QJsonObject{{u"amount"_s, amount->decimal()}, {u"currencyCode"_s, amount->currency().code()}}}};
        if (expires->isValid())
            credit.insert(u"expiresAt"_s, iso(*expires));
        input.insert(u"refundMethods"_s, QJsonArray{QJsonObject{{u"storeCreditRefund"_s, credit}}});
    } else {
        const Result<QJsonArray> transactions = transactionsOf(action, *amount);
        if (!transactions)
            return tl::unexpected(transactions.error());
        input.insert(u"transactions"_s, *transactions);
    }
    const QString note = request.value("note"_L1).toString();
    const QString mark = request.value("mark"_L1).toString();
    if (!note.isEmpty() || !mark.isEmpty())
        input.insert(u"note"_s, mark.isEmpty() ? note : markedNote(note, mark));
    if (action.kind == ActionKind::RefundItems) {
        const Result<RefundWish> wish = refundWishFromJson(request.value("wish"_L1).toObject());
        if (!wish)
            return tl::unexpected(badRequest(u"wish"_s));
        input.insert(u"refundLineItems"_s, refundLines(*wish));
        if (wish->shipping)
            input.insert(u"shipping"_s, QJsonObject{{u"fullRefund"_s, true}});
        if (wish->shippingPart) {
            if (wish->shippingPart->currency() != amount->currency())
                return tl::unexpected(badRequest(u"wish.shipping_part"_s));
            input.insert(u"shipping"_s, QJsonObject{{u"amount"_s, wish->shippingPart->decimal()}});
        }
        if (!wish->duties.isEmpty())
            input.insert(u"refundDuties"_s, refundDuties(*wish));
    }
    return input;
}

QJsonObject shopifySuggestionVariables(const OrderId &order, const std::optional<RefundWish> &wish, RefundTo to)
{
    QJsonObject variables{
        {u"id"_s, order.toString()},
        {u"everything"_s, !wish},
        {u"shipping"_s, !wish || wish->shipping},
        {u"allocation"_s, to == RefundTo::StoreCredit ? u"STORE_CREDIT"_s : u"ORIGINAL_PAYMENT_METHODS"_s}};
    if (!wish)
        return variables;
    variables.insert(u"lines"_s, refundLines(*wish));
    if (wish->shippingPart)
        variables.insert(u"shippingAmount"_s, wish->shippingPart->decimal());
    if (!wish->duties.isEmpty())
        variables.insert(u"duties"_s, refundDuties(*wish));
    return variables;
}

Result<RefundProposal> readShopifyProposal(const JsonNode &order, RefundTo to)
{
    const JsonNode suggestion = order[u"suggestedRefund"];
    if (suggestion.isNull())
        return tl::unexpected(Error{.kind = Error::Kind::Refused, .code = u"not-refundable"_s});
    JsonNode amountBag = suggestion[u"amountSet"];
    JsonNode maximumBag = suggestion[u"maximumRefundableSet"];
    if (to == RefundTo::StoreCredit) {
        const QList<JsonNode> methods = suggestion[u"suggestedRefundMethods"].listOr();
        const auto credit = std::find_if(methods.begin(), methods.end(), [](const JsonNode &method) {
            return method[u"__typename"].textOr() == "SuggestedStoreCreditRefund"_L1;
        });
        if (credit == methods.end())
            return tl::unexpected(Error{.kind = Error::Kind::Refused, .code = u"no-store-credit"_s});
        amountBag = (*credit)[u"amount"];
        maximumBag = (*credit)[u"maximumRefundable"];
    }
    const std::optional<Money> suggested = readMoney(amountBag);
    const std::optional<Money> maximum = readMoney(maximumBag);
    // An amount in a currency we do not know cannot be offered as a refund.
    if (!suggested)
        amountBag.complain();
    if (!maximum)
        maximumBag.complain();

    QList<RefundProposal::Transaction> transactions;
    const QList<JsonNode> nodes =
        to == RefundTo::PaymentMethods ? suggestion[u"suggestedTransactions"].list() : QList<JsonNode>();
    for (const JsonNode &node : nodes) {
        const std::optional<Money> amount = readMoney(node[u"amountSet"]);
        if (!amount) {
            node[u"amountSet"].complain();
            continue;
        }
        const std::optional<Money> limit = readMoney(node[u"maximumRefundableSet"]);
        const JsonNode parent = node[u"parentTransaction"];
        const QString gateway = node[u"gateway"].textOr();
        transactions.append({.gateway = gateway,
                             .parentId = parent[u"id"].textOr(),
                             .amount = *amount,
                             .maximum = limit.value_or(*amount),
                             .means = meansOf(gateway, parent[u"manualPaymentGateway"].flagOr(false)),
                             .name = node[u"formattedGateway"].textOr(),
                             .account = node[u"accountNumber"].textOr()});
    }
    QStringList refundIds;
    const QList<JsonNode> refunds = order[u"refunds"].list();
    for (const JsonNode &refund : refunds)
        refundIds.append(refund[u"id"].text());
    const std::optional<Money> tax = readMoney(suggestion[u"totalTaxSet"]);
    const std::optional<Money> inShop = suggested ? otherCurrency(amountBag, *suggested) : std::nullopt;
    if (const std::optional<Error> fault = order.fault())
        return tl::unexpected(*fault);
    return RefundProposal{.maximum = *maximum,
                          .suggested = *suggested,
                          .transactions = transactions,
                          .refundIds = refundIds,
                          .to = to,
                          .suggestedInShop = inShop,
                          .tax = tax && !tax->isZero() ? tax : std::nullopt};
}

QString shopifyCancelRefusal(const QString &code, const QString &message)
{
    if (code != "INVALID"_L1 && code != "user-error"_L1)
        return code;
    const auto says = [&message](QLatin1StringView word) { return message.contains(word, Qt::CaseInsensitive); };
    // From the one that names the most to the one that names the least: "cannot be returned to a deactivated location"
    // is about the location.
    if (says("location"_L1) && (says("activ"_L1) || says("stock"_L1)))
        return u"location-deactivated"_s;
    if (says("already"_L1) && says("cancel"_L1))
        return says("progress"_L1) ? u"cancel-under-way"_s : u"already-cancelled"_s;
    if (says("fulfil"_L1))
        return says("progress"_L1) || says("request"_L1) || says("outstanding"_L1) ? u"fulfillment-under-way"_s
                                                                                   : u"fulfilled"_s;
    if (says("return"_L1))
        return u"return-open"_s;
    if (says("authori"_L1) || (says("pending"_L1) && says("payment"_L1)))
        return u"payment-undecided"_s;
    return code;
}

RefundFate readShopifyRefundFate(const JsonNode &refund)
{
    RefundFate fate;
    bool moves = false;
    const QList<JsonNode> transactions = refund[u"transactions"][u"nodes"].listOr();
    for (const JsonNode &transaction : transactions) {
        const QString status = transaction[u"status"].textOr();
        if (status != "FAILURE"_L1 && status != "ERROR"_L1) {
            moves = true; // at least a part is on its way: not to be called undone
            continue;
        }
        fate.failure = transaction[u"errorCode"].textOr(u"refund-failed"_s);
        const std::optional<Money> amount = readMoney(transaction[u"amountSet"]);
        fate.failedParts.append(
            QJsonObject{{u"name"_s, transaction[u"formattedGateway"].textOr(transaction[u"gateway"].textOr())},
                        {u"amount"_s, amount ? amount->decimal() : QString()},
                        {u"currency"_s, amount ? amount->currency().code() : QString()},
                        {u"error_code"_s, fate.failure}});
    }
    if (moves)
        fate.failure.clear();
    return fate;
}

} // namespace contrordine
