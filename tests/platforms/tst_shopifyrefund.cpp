// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platforms/shopify/shopifyrefund.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const QString gid = u"gid://shopify/Order/1"_s;
const Currency eur = *Currency::fromCode(u"EUR");

QJsonObject bag(const QString &amount, const QString &currency, const QString &inShop = {},
                const QString &shopCurrency = u"EUR"_s)
{
    QJsonObject bag{{u"presentmentMoney"_s, QJsonObject{{u"amount"_s, amount}, {u"currencyCode"_s, currency}}}};
    if (!inShop.isEmpty())
        bag.insert(u"shopMoney"_s, QJsonObject{{u"amount"_s, inShop}, {u"currencyCode"_s, shopCurrency}});
    return bag;
}

Action refundOf(const RefundWish &wish, const QString &amount, const QString &currency, const QJsonObject &more = {})
{
    Action action{.id = ActionId(u"aa2c0e9a-1111-4222-8333-444455556666"_s),
                  .order = OrderId(gid),
                  .kind = ActionKind::RefundItems,
                  .request = {{u"amount"_s, amount},
                              {u"currency"_s, currency},
                              {u"note"_s, u"half"_s},
                              {u"notify"_s, true},
                              {u"transactions"_s,
                               QJsonArray{QJsonObject{{u"gateway"_s, u"pay"_s},
                                                      {u"parent_id"_s, u"gid://shopify/OrderTransaction/1"_s},
                                                      {u"amount"_s, amount}}}},
                              {u"wish"_s, toJson(wish)}}};
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        action.request.insert(it.key(), it.value());
    return action;
}

QJsonObject suggestion(const QJsonObject &more)
{
    QJsonObject suggested{{u"amountSet"_s, bag(u"49.9"_s, u"USD"_s, u"45.91"_s)},
                          {u"maximumRefundableSet"_s, bag(u"100.0"_s, u"USD"_s, u"92.0"_s)},
                          {u"totalTaxSet"_s, bag(u"4.99"_s, u"USD"_s, u"4.59"_s)},
                          {u"suggestedTransactions"_s, QJsonArray()},
                          {u"suggestedRefundMethods"_s, QJsonArray()}};
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        suggested.insert(it.key(), it.value());
    return {{u"refunds"_s, QJsonArray()}, {u"suggestedRefund"_s, suggested}};
}

QString joined(const QList<RefundProposal::Transaction> &transactions)
{
    QStringList texts;
    for (const RefundProposal::Transaction &one : transactions)
        texts.append(one.gateway + u'/' + one.name + u'/' + one.account + u'/' + QString::number(int(one.means)));
    return texts.join(u' ');
}

} // namespace

/// Money decisions in Shopify's words, and its answers in ours.
class TestShopifyRefund : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefundSaysAllThatWasChosen()
    {
        const RefundWish wish{.lines = {{u"line1"_s, 2, Restock::Cancel, u"place"_s},
                                        {u"line1"_s, 1, Restock::Return, u"place"_s},
                                        {u"line2"_s, 1}},
                              .shippingPart = Money(250, eur),
                              .duties = {{u"d1"_s, true}, {u"d2"_s, false}}};
        const auto input = shopifyRefundInput(refundOf(wish, u"20.00"_s, u"EUR"_s, {{u"mark"_s, u"Contrordine 1"_s}}));
        QVERIFY2(input.has_value(), input ? "" : qPrintable(input.error().detail));
        QCOMPARE(
            input->value(u"refundLineItems"_s).toArray(),
            (QJsonArray{
                QJsonObject{{u"lineItemId"_s, u"line1"_s},
                            {u"quantity"_s, 2},
                            {u"restockType"_s, u"CANCEL"_s},
                            {u"locationId"_s, u"place"_s}},
                QJsonObject{{u"lineItemId"_s, u"line1"_s},
                            {u"quantity"_s, 1},
                            {u"restockType"_s, u"RETURN"_s},
                            {u"locationId"_s, u"place"_s}},
                QJsonObject{{u"lineItemId"_s, u"line2"_s}, {u"quantity"_s, 1}, {u"restockType"_s, u"NO_RESTOCK"_s}}}));
        QCOMPARE(input->value(u"shipping"_s).toObject(), (QJsonObject{{u"amount"_s, u"2.50"_s}}));
        QCOMPARE(input->value(u"refundDuties"_s).toArray(),
                 (QJsonArray{QJsonObject{{u"dutyId"_s, u"d1"_s}, {u"refundType"_s, u"FULL"_s}},
                             QJsonObject{{u"dutyId"_s, u"d2"_s}, {u"refundType"_s, u"PROPORTIONAL"_s}}}));
        QCOMPARE(input->value(u"note"_s).toString(), u"half [Contrordine 1]"_s);
        QCOMPARE(input->value(u"currency"_s).toString(), u"EUR"_s);
        QVERIFY(!input->contains(u"refundMethods"_s));
        QVERIFY(!input->contains(u"allowOverRefunding"_s)); // never more than is refundable
    }

    void storeCreditIsGivenWithoutPayments()
    {
        const QJsonObject credit{{u"to"_s, u"store-credit"_s}, {u"transactions"_s, QJsonArray()}};
        QJsonObject ends = credit;
        ends.insert(u"credit_expires_at"_s, u"2027-11-24T22:59:59Z"_s);
        const RefundWish wish{.lines = {{u"line1"_s, 1}}};
        const auto input = shopifyRefundInput(refundOf(wish, u"1.250"_s, u"KWD"_s, ends));
        QVERIFY(input.has_value());
        QCOMPARE(input->value(u"refundMethods"_s).toArray(),
                 (QJsonArray{QJsonObject{
                     {u"storeCreditRefund"_s,
                      QJsonObject{{u"amount"_s, QJsonObject{{u"amount"_s, u"1.250"_s}, {u"currencyCode"_s, u"KWD"_s}}},
                                  {u"expiresAt"_s, u"2027-11-24T22:59:59Z"_s}}}}}));
        QVERIFY(!input->contains(u"transactions"_s));
        QVERIFY(shopifyRefundInput(refundOf(wish, u"1.250"_s, u"KWD"_s, credit)).has_value());
        // With payments beside it the same money would go twice.
        QVERIFY(!shopifyRefundInput(refundOf(wish, u"1.250"_s, u"KWD"_s, {{u"to"_s, u"store-credit"_s}})).has_value());
    }

    void whatOlderVersionsRecordedIsSentAsItWasMeant()
    {
        Action action = refundOf({}, u"20.00"_s, u"EUR"_s);
        action.request.insert(
            u"wish"_s,
            QJsonObject{{u"lines"_s, QJsonArray{QJsonObject{{u"line_item"_s, u"l"_s}, {u"quantity"_s, 1}}}},
                        {u"shipping"_s, true}});
        const auto input = shopifyRefundInput(action);
        QVERIFY(input.has_value());
        QCOMPARE(input->value(u"note"_s).toString(), u"half"_s); // no mark was recorded, none is made up
        QCOMPARE(input->value(u"shipping"_s).toObject(), (QJsonObject{{u"fullRefund"_s, true}}));
        QCOMPARE(input->value(u"refundLineItems"_s).toArray().first().toObject().value(u"restockType"_s).toString(),
                 u"NO_RESTOCK"_s);
    }

    void aPartOfTheShippingInAnotherCurrencyIsNotSent()
    {
        const RefundWish wish{.lines = {}, .shippingPart = Money(250, *Currency::fromCode(u"USD"))};
        const auto input = shopifyRefundInput(refundOf(wish, u"20.00"_s, u"EUR"_s));
        QVERIFY(!input.has_value());
        QCOMPARE(input.error().detail, u"wish.shipping_part"_s);
    }

    void aCancellationSaysHowTheMoneyGoes_data()
    {
        QTest::addColumn<QJsonObject>("request");
        QTest::addColumn<QJsonObject>("method");
        const auto original = [](bool refund) { return QJsonObject{{u"originalPaymentMethodsRefund"_s, refund}}; };
        QTest::newRow("whole") << QJsonObject{{u"refund"_s, u"whole"_s}} << original(true);
        QTest::newRow("none, said outright") << QJsonObject{{u"refund"_s, u"none"_s}} << original(false);
        QTest::newRow("store credit without end")
            << QJsonObject{{u"refund"_s, u"store-credit"_s}} << QJsonObject{{u"storeCreditRefund"_s, QJsonObject()}};
        QTest::newRow("store credit with an end")
            << QJsonObject{{u"refund"_s, u"store-credit"_s}, {u"credit_expires_at"_s, u"2027-01-31T22:59:59Z"_s}}
            << QJsonObject{{u"storeCreditRefund"_s, QJsonObject{{u"expiresAt"_s, u"2027-01-31T22:59:59Z"_s}}}};
        QTest::newRow("an end that is no date: not sent")
            << QJsonObject{{u"refund"_s, u"store-credit"_s}, {u"credit_expires_at"_s, u"soon"_s}} << QJsonObject();
        QTest::newRow("another way: not sent") << QJsonObject{{u"refund"_s, u"by-pigeon"_s}} << QJsonObject();
    }
    void aCancellationSaysHowTheMoneyGoes()
    {
        QFETCH(QJsonObject, request);
        QFETCH(const QJsonObject, method);
        request.insert(u"reason"_s, u"fraud"_s);
        request.insert(u"restock"_s, false);
        request.insert(u"notify"_s, true);
        const auto variables =
            shopifyCancelVariables({.order = OrderId(gid), .kind = ActionKind::CancelOrder, .request = request});
        QCOMPARE(variables.has_value(), !method.isEmpty());
        if (variables) {
            QCOMPARE(variables->value(u"refundMethod"_s).toObject(), method);
            QCOMPARE(variables->value(u"restock"_s), QJsonValue(false));
        }
    }

    void theQuestionIsTheWish()
    {
        const RefundWish wish{.lines = {{u"l"_s, 1, Restock::Return, u"p"_s}},
                              .shippingPart = Money(250, eur),
                              .duties = {{u"d"_s, false}}};
        const QJsonObject asked = shopifySuggestionVariables(OrderId(gid), wish, RefundTo::StoreCredit);
        QCOMPARE(asked.value(u"everything"_s), QJsonValue(false));
        QCOMPARE(asked.value(u"shipping"_s), QJsonValue(false));
        QCOMPARE(asked.value(u"shippingAmount"_s).toString(), u"2.50"_s);
        QCOMPARE(asked.value(u"allocation"_s).toString(), u"STORE_CREDIT"_s);
        QCOMPARE(asked.value(u"duties"_s).toArray().size(), 1);
        const QJsonObject all = shopifySuggestionVariables(OrderId(gid), std::nullopt, RefundTo::PaymentMethods);
        QCOMPARE(all.value(u"everything"_s), QJsonValue(true));
        QCOMPARE(all.value(u"allocation"_s).toString(), u"ORIGINAL_PAYMENT_METHODS"_s);
    }

    void theWaysOfTheMoneyAreTold()
    {
        const auto payment = [](const QString &gateway, const QString &name, const QJsonValue &account, bool manual) {
            return QJsonObject{
                {u"gateway"_s, gateway},
                {u"formattedGateway"_s, name},
                {u"accountNumber"_s, account},
                {u"amountSet"_s, bag(u"1.0"_s, u"USD"_s)},
                {u"maximumRefundableSet"_s, QJsonValue()},
                {u"parentTransaction"_s, QJsonObject{{u"id"_s, u"t"_s}, {u"manualPaymentGateway"_s, manual}}}};
        };
        const JsonNode order(
            suggestion({{u"suggestedTransactions"_s,
                         QJsonArray{payment(u"shopify_payments"_s, u"Shopify Payments"_s, u"•••• 4242"_s, false),
                                    payment(u"gift_card"_s, u"Gift Card"_s, QJsonValue(), false),
                                    payment(u"bank_deposit"_s, u"Bank Deposit"_s, QJsonValue(), true),
                                    payment(u"shopify_store_credit"_s, u"Store Credit"_s, QJsonValue(), false)}}}));
        const auto proposal = readShopifyProposal(order, RefundTo::PaymentMethods);
        QVERIFY(proposal.has_value());
        using enum RefundProposal::Transaction::Means;
        QCOMPARE(
            joined(proposal->transactions),
            u"shopify_payments/Shopify Payments/•••• 4242/%1 gift_card/Gift Card//%2 bank_deposit/Bank Deposit//%3 "
            u"shopify_store_credit/Store Credit//%4"_s.arg(int(Provider))
                .arg(int(GiftCard))
                .arg(int(Manual))
                .arg(int(StoreCredit)));
        QCOMPARE(proposal->suggestedInShop, std::optional(Money(4591, eur)));
        QCOMPARE(proposal->tax, std::optional(Money(499, *Currency::fromCode(u"USD"))));
        QCOMPARE(proposal->suggested.decimal(), u"49.90"_s);
    }

    void theShopsFigureStandsOnlyBesideAnotherCurrency()
    {
        const JsonNode order(suggestion({{u"amountSet"_s, bag(u"49.9"_s, u"EUR"_s, u"49.9"_s)},
                                         {u"maximumRefundableSet"_s, bag(u"49.9"_s, u"EUR"_s)},
                                         {u"totalTaxSet"_s, bag(u"0.0"_s, u"EUR"_s)}}));
        const auto proposal = readShopifyProposal(order, RefundTo::PaymentMethods);
        QVERIFY(proposal.has_value());
        QVERIFY(!proposal->suggestedInShop);
        QVERIFY(!proposal->tax);
    }

    void storeCreditIsWhatTheShopOffers()
    {
        const QJsonObject method{{u"__typename"_s, u"SuggestedStoreCreditRefund"_s},
                                 {u"amount"_s, bag(u"40.0"_s, u"USD"_s, u"36.8"_s)},
                                 {u"maximumRefundable"_s, bag(u"90.0"_s, u"USD"_s, u"82.8"_s)}};
        const auto offered = readShopifyProposal(
            JsonNode(suggestion({{u"suggestedRefundMethods"_s, QJsonArray{method}}})), RefundTo::StoreCredit);
        QVERIFY(offered.has_value());
        QCOMPARE(offered->suggested.decimal(), u"40.00"_s);
        QCOMPARE(offered->maximum.decimal(), u"90.00"_s);
        QCOMPARE(offered->to, RefundTo::StoreCredit);
        QVERIFY(offered->transactions.isEmpty());
        const auto none = readShopifyProposal(JsonNode(suggestion({})), RefundTo::StoreCredit);
        QVERIFY(!none.has_value());
        QCOMPARE(none.error().code, u"no-store-credit"_s);
    }

    void decimalsAreTheCurrencysOwn_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // empty = not understood, never rounded
        QTest::newRow("yen") << u"JPY"_s << u"1200.0"_s << u"1200"_s;
        QTest::newRow("half a yen") << u"JPY"_s << u"1200.5"_s << QString();
        QTest::newRow("dinars") << u"KWD"_s << u"1.25"_s << u"1.250"_s;
        QTest::newRow("fils") << u"KWD"_s << u"0.005"_s << u"0.005"_s;
        QTest::newRow("less than a fils") << u"KWD"_s << u"0.0005"_s << QString();
        QTest::newRow("cents") << u"EUR"_s << u"12.5"_s << u"12.50"_s;
    }
    void decimalsAreTheCurrencysOwn()
    {
        QFETCH(const QString, currency);
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        const JsonNode order(suggestion({{u"amountSet"_s, bag(text, currency)},
                                         {u"maximumRefundableSet"_s, bag(u"5000.0"_s, currency)},
                                         {u"totalTaxSet"_s, bag(u"0.0"_s, currency)}}));
        const auto proposal = readShopifyProposal(order, RefundTo::PaymentMethods);
        QCOMPARE(proposal.has_value(), !expected.isEmpty());
        if (proposal)
            QCOMPARE(proposal->suggested.decimal(), expected);
    }

    void refusalsAreTold_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("expected");
        const QString invalid = u"INVALID"_s;
        QTest::newRow("cancelled") << invalid << u"Order has already been cancelled"_s << u"already-cancelled"_s;
        QTest::newRow("canceled") << invalid << u"This order is already canceled."_s << u"already-cancelled"_s;
        QTest::newRow("running") << invalid << u"A cancellation of this order is already in progress"_s
                                 << u"cancel-under-way"_s;
        QTest::newRow("authorization") << invalid << u"Order has pending payment authorizations"_s
                                       << u"payment-undecided"_s;
        QTest::newRow("return") << invalid << u"Cannot cancel an order with an open return"_s << u"return-open"_s;
        QTest::newRow("under way") << invalid << u"Cannot cancel an order with a fulfillment in progress"_s
                                   << u"fulfillment-under-way"_s;
        QTest::newRow("outstanding") << invalid << u"Order has outstanding fulfillments that can't be cancelled"_s
                                     << u"fulfillment-under-way"_s;
        QTest::newRow("fulfilled") << invalid << u"Cannot cancel an order with fulfilled items"_s << u"fulfilled"_s;
        QTest::newRow("location") << invalid << u"Inventory can't be returned to deactivated locations"_s
                                  << u"location-deactivated"_s;
        QTest::newRow("something else") << invalid << u"The moon is full"_s << invalid;
        QTest::newRow("a code that says it")
            << u"NO_REFUND_PERMISSION"_s << u"fulfilled return location"_s << u"NO_REFUND_PERMISSION"_s;
    }
    void refusalsAreTold()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, message);
        QTEST(shopifyCancelRefusal(code, message), "expected");
    }

    void whatBecameOfARefundIsTold_data()
    {
        QTest::addColumn<QStringList>("statuses");
        QTest::addColumn<QString>("failure");
        QTest::addColumn<int>("failedParts");
        QTest::newRow("done") << QStringList{u"SUCCESS"_s} << QString() << 0;
        QTest::newRow("on its way") << QStringList{u"PENDING"_s} << QString() << 0;
        QTest::newRow("failed") << QStringList{u"FAILURE"_s} << u"CARD_DECLINED"_s << 1;
        QTest::newRow("all failed") << QStringList{u"FAILURE"_s, u"ERROR"_s} << u"CARD_DECLINED"_s << 2;
        QTest::newRow("a part failed") << QStringList{u"SUCCESS"_s, u"ERROR"_s} << QString() << 1;
        QTest::newRow("nothing to move") << QStringList() << QString() << 0;
    }
    void whatBecameOfARefundIsTold()
    {
        QFETCH(const QStringList, statuses);
        QJsonArray nodes;
        for (const QString &status : statuses)
            nodes.append(QJsonObject{{u"status"_s, status},
                                     {u"errorCode"_s, u"CARD_DECLINED"_s},
                                     {u"gateway"_s, u"pay"_s},
                                     {u"formattedGateway"_s, QJsonValue()},
                                     {u"amountSet"_s, bag(u"7.5"_s, u"EUR"_s)}});
        const RefundFate fate =
            readShopifyRefundFate(JsonNode(QJsonObject{{u"transactions"_s, QJsonObject{{u"nodes"_s, nodes}}}}));
        QTEST(fate.failure, "failure");
        QTEST(static_cast<int>(fate.failedParts.size()), "failedParts");
        if (!fate.failedParts.isEmpty()) {
            QCOMPARE(fate.failedParts.first().toObject(),
                     (QJsonObject{{u"name"_s, u"pay"_s},
                                  {u"amount"_s, u"7.50"_s},
                                  {u"currency"_s, u"EUR"_s},
                                  {u"error_code"_s, u"CARD_DECLINED"_s}}));
        }
    }
};

QTEST_GUILESS_MAIN(TestShopifyRefund)
#include "tst_shopifyrefund.moc"
