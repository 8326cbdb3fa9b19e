// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/aliexpress/aliexpressreader.h"
#include "app/platforms/shopify/shopifyreader.h"
#include "models/domain/verdict.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

const QStringList financialWords{u"AUTHORIZED"_s,         u"EXPIRED"_s, u"PAID"_s,     u"PARTIALLY_PAID"_s,
                                 u"PARTIALLY_REFUNDED"_s, u"PENDING"_s, u"REFUNDED"_s, u"VOIDED"_s};
const QStringList fulfillmentWords{
    u"FULFILLED"_s,           u"FULFILLMENT_NOT_REQUIRED"_s, u"IN_PROGRESS"_s,      u"ON_HOLD"_s,   u"OPEN"_s,
    u"PARTIALLY_FULFILLED"_s, u"PENDING_FULFILLMENT"_s,      u"REQUEST_DECLINED"_s, u"RESTOCKED"_s, u"SCHEDULED"_s,
    u"UNFULFILLED"_s};
const QStringList returnWords{u"INSPECTION_COMPLETE"_s, u"IN_PROGRESS"_s,     u"NO_RETURN"_s, u"RETURNED"_s,
                              u"RETURN_FAILED"_s,       u"RETURN_REQUESTED"_s};
const QStringList unknownWords{u"SOMETHING_NEW"_s, u"paid"_s, u" PAID"_s, u"unfulfilled"_s, QString()};

Order openOrder()
{
    Order order;
    order.id = OrderId(u"gid://shopify/Order/1"_s);
    order.createdAt = now.addDays(-1);
    order.financial = shopifyFinancialStatus(u"PAID"_s);
    order.fulfillment = shopifyFulfillmentStatus(u"UNFULFILLED"_s);
    order.returns = shopifyReturnStatus(u"NO_RETURN"_s);
    order.total = Money(1000, *Currency::fromCode(u"EUR"));
    order.received = order.total;
    order.refunded = Money(0, *Currency::fromCode(u"EUR"));
    order.asOf = now;
    return order;
}

SupplierSide sideAt(const QString &word, const QString &logistics = {})
{
    QJsonObject json{{u"order_status"_s, word}, {u"gmt_create"_s, u"2026-11-19 02:00:00"_s}};
    if (!logistics.isEmpty())
        json.insert(u"logistics_status"_s, logistics);
    SupplierSide side;
    side.order = *readAliExpressOrder(SupplierOrderId(u"8000000000000001"_s), json, now);
    return side;
}

Verdict verdictOf(const Order &order, const SupplierSide &side)
{
    return assess(order, {side}, Policies(), BusinessCalendar(), now);
}

bool offersToStop(VerdictKind kind) { return kind == VerdictKind::CancelNow || kind == VerdictKind::AskSupplier; }

} // namespace

/// From the platforms' raw words to what the merchant is told: an unknown word must never come out as "can still be
/// cancelled".
class TestStatusMaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void shopWordsAreKnown();
    void unknownShopWordsStayUnknown();
    void unknownShopWordsAreNeverCancellable();
    void supplierWordsLeadToTheirVerdict_data();
    void supplierWordsLeadToTheirVerdict();
    void unknownSupplierWordsAreNeverCancellable_data();
    void unknownSupplierWordsAreNeverCancellable();
    void shippedIsBelievedFromEitherStatus_data();
    void shippedIsBelievedFromEitherStatus();
    void unknownPaymentsAreUndecided_data();
    void unknownPaymentsAreUndecided();
    void everyCancelReasonHasItsWord();
};

void TestStatusMaps::shopWordsAreKnown()
{
    QSet<int> values;
    for (const QString &word : financialWords) {
        const Status<FinancialStatus> status = shopifyFinancialStatus(word);
        QVERIFY2(status.value != FinancialStatus::Unknown, qPrintable(word));
        QCOMPARE(status.raw, word);
        values.insert(int(status.value));
    }
    QCOMPARE(values.size(), financialWords.size()); // no two words share a meaning by a slip
    values.clear();
    for (const QString &word : fulfillmentWords) {
        const Status<FulfillmentStatus> status = shopifyFulfillmentStatus(word);
        QVERIFY2(status.value != FulfillmentStatus::Unknown, qPrintable(word));
        values.insert(int(status.value));
    }
    QCOMPARE(values.size(), fulfillmentWords.size());
    values.clear();
    for (const QString &word : returnWords) {
        const Status<ReturnStatus> status = shopifyReturnStatus(word);
        QVERIFY2(status.value != ReturnStatus::Unknown, qPrintable(word));
        values.insert(int(status.value));
    }
    QCOMPARE(values.size(), returnWords.size());
}

void TestStatusMaps::unknownShopWordsStayUnknown()
{
    for (const QString &word : unknownWords) {
        QVERIFY(shopifyFinancialStatus(word) == (Status<FinancialStatus>{FinancialStatus::Unknown, word}));
        QVERIFY(shopifyFulfillmentStatus(word) == (Status<FulfillmentStatus>{FulfillmentStatus::Unknown, word}));
        QVERIFY(shopifyReturnStatus(word) == (Status<ReturnStatus>{ReturnStatus::Unknown, word}));
    }
}

void TestStatusMaps::unknownShopWordsAreNeverCancellable()
{
    QVERIFY(verdictOf(openOrder(), sideAt(u"WAIT_SELLER_SEND_GOODS"_s))
                .shopCanCancel); // or nothing below would mean anything
    for (const QString &word : unknownWords) {
        Order order = openOrder();
        order.fulfillment = shopifyFulfillmentStatus(word);
        QVERIFY(!verdictOf(order, sideAt(u"WAIT_SELLER_SEND_GOODS"_s)).shopCanCancel);
        order = openOrder();
        order.financial = shopifyFinancialStatus(word);
        QVERIFY(!verdictOf(order, sideAt(u"WAIT_SELLER_SEND_GOODS"_s)).shopCanCancel);
        if (word.isEmpty())
            continue; // a file without a column for returns says nothing; Shopify itself always says a word
        order = openOrder();
        order.returns = shopifyReturnStatus(word);
        QVERIFY(!verdictOf(order, sideAt(u"WAIT_SELLER_SEND_GOODS"_s)).shopCanCancel);
    }
}

void TestStatusMaps::supplierWordsLeadToTheirVerdict_data()
{
    QTest::addColumn<SupplierStage>("stage");
    QTest::addColumn<bool>("stoppable");
    QTest::newRow("PLACE_ORDER_SUCCESS") << SupplierStage::AwaitingPayment << true;
    QTest::newRow("WAIT_SELLER_SEND_GOODS") << SupplierStage::AwaitingShipment << true;
    QTest::newRow("PAYMENT_PROCESSING") << SupplierStage::PaymentReview << false;
    QTest::newRow("WAIT_SELLER_EXAMINE_MONEY") << SupplierStage::PaymentReview << false;
    QTest::newRow("RISK_CONTROL") << SupplierStage::RiskReview << false;
    QTest::newRow("RISK_CONTROL_HOLD") << SupplierStage::RiskHold << false;
    QTest::newRow("WAIT_GROUP") << SupplierStage::AwaitingGroup << false;
    QTest::newRow("WAIT_GROUP_SUCCESS") << SupplierStage::AwaitingGroup << false;
    QTest::newRow("WAIT_COMPLETE_ADDRESS") << SupplierStage::AddressMissing << false;
    QTest::newRow("IN_CANCEL") << SupplierStage::CancelRequested << false;
    QTest::newRow("SELLER_PART_SEND_GOODS") << SupplierStage::PartlyShipped << false;
    QTest::newRow("WAIT_BUYER_ACCEPT_GOODS") << SupplierStage::Shipped << false;
    QTest::newRow("IN_ISSUE") << SupplierStage::InDispute << false;
    QTest::newRow("IN_FROZEN") << SupplierStage::Frozen << false;
    QTest::newRow("FUND_PROCESSING") << SupplierStage::Finished << false;
    QTest::newRow("ARCHIVE") << SupplierStage::Finished << false;
    QTest::newRow("FINISH") << SupplierStage::Finished << false;
}

void TestStatusMaps::supplierWordsLeadToTheirVerdict()
{
    QFETCH(const SupplierStage, stage);
    QFETCH(const bool, stoppable);
    const QString word = QString::fromLatin1(QTest::currentDataTag());
    const SupplierSide side = sideAt(word);
    QCOMPARE(code(side.order.stage.value), code(stage));
    QCOMPARE(side.order.stage.raw, word);
    const Verdict verdict = verdictOf(openOrder(), side);
    QVERIFY2(offersToStop(verdict.kind) == stoppable, qPrintable(word + u' ' + code(verdict.kind)));
}

void TestStatusMaps::unknownSupplierWordsAreNeverCancellable_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("a new word") << u"WAIT_DRONE"_s;
    QTest::newRow("presale, whose rules nobody states") << u"IN_PRESELL_PROMOTION"_s;
    QTest::newRow("small letters") << u"wait_seller_send_goods"_s;
    QTest::newRow("a longer word") << u"WAIT_SELLER_SEND_GOODS_TODAY"_s;
}

void TestStatusMaps::unknownSupplierWordsAreNeverCancellable()
{
    QFETCH(const QString, word);
    const SupplierSide side = sideAt(word);
    QCOMPARE(code(side.order.stage.value), code(SupplierStage::Unknown));
    QCOMPARE(side.order.stage.raw, word);
    for (const QString &financial : financialWords + unknownWords) {
        Order order = openOrder();
        order.financial = shopifyFinancialStatus(financial);
        const Verdict verdict = verdictOf(order, side);
        QVERIFY2(!offersToStop(verdict.kind) && verdict.kind != VerdictKind::FinishOnShop,
                 qPrintable(code(verdict.kind)));
    }
}

void TestStatusMaps::shippedIsBelievedFromEitherStatus_data()
{
    QTest::addColumn<QString>("logistics");
    QTest::addColumn<SupplierStage>("stage");
    QTest::newRow("not yet") << u"WAIT_SELLER_SEND_GOODS"_s << SupplierStage::AwaitingShipment;
    QTest::newRow("none") << u"NO_LOGISTICS"_s << SupplierStage::AwaitingShipment;
    QTest::newRow("default") << u"DEFAULT"_s << SupplierStage::AwaitingShipment;
    QTest::newRow("sent") << u"SELLER_SEND_GOODS"_s << SupplierStage::Shipped;
    QTest::newRow("partly sent") << u"SELLER_SEND_PART_GOODS"_s << SupplierStage::PartlyShipped;
    QTest::newRow("received") << u"BUYER_ACCEPT_GOODS"_s << SupplierStage::Shipped;
}

void TestStatusMaps::shippedIsBelievedFromEitherStatus()
{
    QFETCH(const QString, logistics);
    QFETCH(const SupplierStage, stage);
    const SupplierSide side = sideAt(u"WAIT_SELLER_SEND_GOODS"_s, logistics);
    QCOMPARE(code(side.order.stage.value), code(stage));
    const Verdict verdict = verdictOf(openOrder(), side);
    QCOMPARE(offersToStop(verdict.kind), stage == SupplierStage::AwaitingShipment);
}

void TestStatusMaps::unknownPaymentsAreUndecided_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("undecided");
    for (const QString &kind :
         {u"SALE"_s, u"CAPTURE"_s, u"AUTHORIZATION"_s, u"EMV_AUTHORIZATION"_s, u"SOMETHING_NEW"_s}) {
        for (const QString &status : {u"PENDING"_s, u"AWAITING_RESPONSE"_s, u"UNKNOWN"_s, u"SOMETHING_NEW"_s})
            QTest::addRow("%s %s", qPrintable(kind), qPrintable(status)) << kind << status << true;
        for (const QString &status : {u"SUCCESS"_s, u"FAILURE"_s, u"ERROR"_s})
            QTest::addRow("%s %s", qPrintable(kind), qPrintable(status)) << kind << status << false;
    }
    for (const QString &kind : {u"REFUND"_s, u"VOID"_s, u"CHANGE"_s, u"SUGGESTED_REFUND"_s})
        QTest::addRow("%s", qPrintable(kind)) << kind << u"PENDING"_s << false;
}

void TestStatusMaps::unknownPaymentsAreUndecided()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, status);
    QFETCH(const bool, undecided);
    QFile file(QStringLiteral(CONTRORDINE_SOURCE_DIR "/tests/platforms/data/shopify-order.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    json.insert(u"transactions"_s,
                QJsonArray{QJsonObject{{u"kind"_s, kind}, {u"status"_s, status}, {u"manualPaymentGateway"_s, false}}});
    const Order order = readOrder(JsonNode(json), u"lamps.myshopify.com"_s, now).order;
    QCOMPARE(order.paymentPending, undecided);
    QCOMPARE(verdictOf(order, sideAt(u"WAIT_SELLER_SEND_GOODS"_s)).shopCanCancel, !undecided);
}

void TestStatusMaps::everyCancelReasonHasItsWord()
{
    QCOMPARE(shopifyCancelReason(CancelReason::CustomerChangedMind), u"CUSTOMER"_s);
    QCOMPARE(shopifyCancelReason(CancelReason::WrongAddressOrItem), u"CUSTOMER"_s);
    QCOMPARE(shopifyCancelReason(CancelReason::Duplicate), u"OTHER"_s);
    QCOMPARE(shopifyCancelReason(CancelReason::Fraud), u"FRAUD"_s);
    QCOMPARE(shopifyCancelReason(CancelReason::OutOfStock), u"INVENTORY"_s);
    QCOMPARE(shopifyCancelReason(CancelReason::PaymentDeclined), u"DECLINED"_s);
    QCOMPARE(shopifyCancelReason(CancelReason::Other), u"OTHER"_s);
}

QTEST_GUILESS_MAIN(TestStatusMaps)
#include "tst_statusmaps.moc"
