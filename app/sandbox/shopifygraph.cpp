// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/shopifygraph.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::shopifygraph
{

namespace
{

QJsonObject money(qint64 minor, const QString &currency)
{
    QString amount = Money(minor, *Currency::fromCode(currency)).decimal();
    if (!amount.contains(u'.'))
        amount += u".0"_s;
    while (amount.endsWith(u'0') && !amount.endsWith(u".0"_s))
        amount.chop(1);
    return {{u"__typename"_s, u"MoneyV2"_s}, {u"amount"_s, amount}, {u"currencyCode"_s, currency}};
}

QString nameOf(const QString &gateway)
{
    static const QHash<QString, QString> names{{u"shopify_payments"_s, u"Shopify Payments"_s},
                                               {u"gift_card"_s, u"Gift Card"_s},
                                               {u"bank_deposit"_s, u"Bank Deposit"_s},
                                               {u"paypal"_s, u"PayPal Express Checkout"_s},
                                               {u"shopify_store_credit"_s, u"Store Credit"_s}};
    return names.value(gateway, gateway);
}

} // namespace

QJsonValue instant(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue::Null;
}

QString gid(const char *type, const QString &number)
{
    return u"gid://shopify/%1/%2"_s.arg(QLatin1StringView(type), number);
}

QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

QJsonObject bag(qint64 minor, const QString &currency)
{
    return {{u"__typename"_s, u"MoneyBag"_s},
            {u"shopMoney"_s, money(inShopCurrency(minor, currency), worldShopCurrency())},
            {u"presentmentMoney"_s, money(minor, currency)}};
}

QJsonObject connection(const QJsonArray &nodes) { return {{u"__nodes"_s, nodes}}; }

QJsonObject userError(const QString &code, const QString &message)
{
    QJsonObject error{{u"__typename"_s, u"UserError"_s}, {u"field"_s, QJsonValue::Null}, {u"message"_s, message}};
    if (!code.isEmpty())
        error.insert(u"code"_s, code);
    return error;
}

QJsonObject transaction(const WorldTransaction &transaction, const QString &currency)
{
    QJsonValue parent = QJsonValue::Null;
    if (!transaction.parent.isEmpty())
        parent = QJsonObject{{u"__typename"_s, u"OrderTransaction"_s},
                             {u"id"_s, gid("OrderTransaction", transaction.parent)},
                             {u"manualPaymentGateway"_s, transaction.manual}};
    return {{u"__typename"_s, u"OrderTransaction"_s},
            {u"id"_s, gid("OrderTransaction", transaction.id)},
            {u"kind"_s, transaction.kind},
            {u"status"_s, transaction.status},
            {u"errorCode"_s,
             transaction.status == u"FAILURE"_s ? QJsonValue(u"CARD_DECLINED"_s) : QJsonValue(QJsonValue::Null)},
            {u"test"_s, true},
            {u"gateway"_s, transaction.gateway},
            {u"formattedGateway"_s, nameOf(transaction.gateway)},
            {u"manualPaymentGateway"_s, transaction.manual},
            {u"accountNumber"_s, orNull(transaction.account)},
            {u"amountSet"_s, bag(transaction.amount, currency)},
            {u"parentTransaction"_s, parent}};
}

QJsonObject refund(const WorldShopOrder &order, const WorldRefund &refund)
{
    QJsonArray transactions;
    for (const WorldTransaction &one : order.transactions) {
        if (refund.transactions.contains(one.id))
            transactions.append(transaction(one, order.currency));
    }
    return {{u"__typename"_s, u"Refund"_s},
            {u"id"_s, gid("Refund", refund.id)},
            {u"legacyResourceId"_s, refund.id},
            {u"createdAt"_s, instant(refund.at)},
            {u"processedAt"_s, instant(refund.at)},
            {u"note"_s, orNull(refund.note)},
            {u"totalRefundedSet"_s, bag(refund.amount, order.currency)},
            {u"transactions"_s, connection(transactions)}};
}

QJsonObject suggestedRefund(const WorldShopOrder &order, const QJsonObject &arguments)
{
    const bool everything = arguments.value(u"suggestFullRefund"_s).toBool();
    const QJsonArray rows = everything ? order.everything() : arguments.value(u"refundLineItems"_s).toArray();
    const qint64 left = std::max<qint64>(0, order.left());
    const QJsonValue named = arguments.value(u"shippingAmount"_s);
    const auto part = Money::parse(named.toString(), *Currency::fromCode(order.currency));
    const qint64 shipping = named.isString() && part                  ? std::min(part->minor(), order.shippingLeft())
        : everything || arguments.value(u"refundShipping"_s).toBool() ? order.shippingLeft()
                                                                      : 0;
    const qint64 duties = order.dutiesOf(arguments.value(u"refundDuties"_s).toArray(), rows);
    const qint64 shippingTax = order.shipping > 0 ? order.shippingTax * shipping / order.shipping : 0;
    const qint64 amount = everything ? left : std::min(left, order.valueOf(rows) + shipping + duties);
    const bool asCredit = arguments.value(u"refundMethodAllocation"_s).toString() == u"STORE_CREDIT"_s;

    QJsonArray transactions;
    const QList<WorldPart> parts = asCredit ? QList<WorldPart>() : order.split(amount);
    const QList<WorldPart> most = order.refundableParts();
    for (const WorldPart &one : parts) {
        const auto paid = std::find_if(order.transactions.begin(), order.transactions.end(),
                                       [&one](const WorldTransaction &payment) { return payment.id == one.parent; });
        const auto limit = std::find_if(most.begin(), most.end(),
                                        [&one](const WorldPart &other) { return other.parent == one.parent; });
        QJsonObject suggested = transaction({.id = paid->id,
                                             .kind = u"SUGGESTED_REFUND"_s,
                                             .gateway = paid->gateway,
                                             .manual = paid->manual,
                                             .amount = one.amount,
                                             .parent = paid->id,
                                             .account = paid->account},
                                            order.currency);
        suggested.insert(u"__typename"_s, u"SuggestedOrderTransaction"_s);
        suggested.insert(u"maximumRefundableSet"_s, bag(limit->amount, order.currency));
        transactions.append(suggested);
    }
    QJsonArray methods;
    if (asCredit && order.mayHaveStoreCredit() && left > 0) {
        methods.append(QJsonObject{{u"__typename"_s, u"SuggestedStoreCreditRefund"_s},
                                   {u"amount"_s, bag(amount, order.currency)},
                                   {u"maximumRefundable"_s, bag(left, order.currency)},
                                   {u"expiresAt"_s, QJsonValue::Null}});
    }
    return {{u"__typename"_s, u"SuggestedRefund"_s},
            {u"amountSet"_s, bag(amount, order.currency)},
            {u"maximumRefundableSet"_s, bag(left, order.currency)},
            {u"subtotalSet"_s, bag(order.valueOf(rows), order.currency)},
            {u"totalTaxSet"_s, bag(order.taxOf(rows) + shippingTax, order.currency)},
            {u"totalDutiesSet"_s, bag(duties, order.currency)},
            {u"shipping"_s,
             QJsonObject{{u"__typename"_s, u"ShippingRefund"_s},
                         {u"amountSet"_s, bag(shipping, order.currency)},
                         {u"taxSet"_s, bag(shippingTax, order.currency)},
                         {u"maximumRefundableSet"_s, bag(order.shippingLeft(), order.currency)}}},
            {u"suggestedTransactions"_s, transactions},
            {u"suggestedRefundMethods"_s, methods}};
}

QJsonArray duties(const WorldLine &line, const QString &currency)
{
    if (line.duty == 0)
        return {};
    return {QJsonObject{
        {u"__typename"_s, u"Duty"_s}, {u"id"_s, gid("Duty", line.id)}, {u"price"_s, bag(line.duty, currency)}}};
}

QJsonArray locations(const QList<WorldLocation> &locations, bool withInactive)
{
    QJsonArray nodes;
    for (const WorldLocation &location : locations) {
        if (location.isActive || withInactive)
            nodes.append(QJsonObject{{u"__typename"_s, u"Location"_s},
                                     {u"id"_s, gid("Location", location.id)},
                                     {u"name"_s, location.name},
                                     {u"isActive"_s, location.isActive},
                                     {u"fulfillsOnlineOrders"_s, location.servesOnline}});
    }
    return nodes;
}

} // namespace contrordine::shopifygraph
