// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyclient.h"
#include "app/platforms/shopify/shopname.h"
#include "manualclock.h"
#include "rudeserver.h"

#include <QCoroTask>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

const QString gid = u"gid://shopify/Order/7001000000001"_s;
const Currency eur = *Currency::fromCode(u"EUR");

QJsonObject goldenOrder()
{
    QFile file(QStringLiteral(CONTRORDINE_SOURCE_DIR "/tests/platforms/data/shopify-order.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

QJsonObject without(QJsonObject object, const QString &key)
{
    object.remove(key);
    return object;
}

QJsonObject bag(const QString &amount, const QString &currency)
{
    return {{u"presentmentMoney"_s, QJsonObject{{u"amount"_s, amount}, {u"currencyCode"_s, currency}}}};
}

QJsonObject dataOf(const QString &key, const QJsonValue &value) { return {{u"data"_s, QJsonObject{{key, value}}}}; }

/// QCoro::waitFor() wants a value that can be empty; a proposal cannot.
Result<RefundProposal> proposalOf(Task<RefundProposal> task)
{
    std::optional<Result<RefundProposal>> proposal;
    const auto run = [](Task<RefundProposal> from, std::optional<Result<RefundProposal>> *into) -> QCoro::Task<> {
        Result<RefundProposal> result = co_await std::move(from);
        into->emplace(std::move(result));
    };
    QCoro::waitFor(run(std::move(task), &proposal));
    return *proposal;
}

QJsonObject errorsOf(const QString &code, const QJsonArray &path = {})
{
    QJsonObject error{{u"message"_s, QString("says "_L1 + code)}, {u"extensions"_s, QJsonObject{{u"code"_s, code}}}};
    if (!path.isEmpty())
        error.insert(u"path"_s, path);
    return {{u"errors"_s, QJsonArray{error}}};
}

QJsonObject page(const QJsonArray &orders, const QString &cursor = {})
{
    const QJsonObject info{{u"hasNextPage"_s, !cursor.isEmpty()},
                           {u"endCursor"_s, cursor.isEmpty() ? QJsonValue() : QJsonValue(cursor)}};
    return dataOf(u"orders"_s, QJsonObject{{u"pageInfo"_s, info}, {u"nodes"_s, orders}});
}

QJsonObject cost(QJsonObject answer, int requested, int actual, int available, int restoreRate)
{
    const QJsonObject status{
        {u"maximumAvailable"_s, 2000}, {u"currentlyAvailable"_s, available}, {u"restoreRate"_s, restoreRate}};
    answer.insert(u"extensions"_s,
                  QJsonObject{{u"cost"_s,
                               QJsonObject{{u"requestedQueryCost"_s, requested},
                                           {u"actualQueryCost"_s, actual},
                                           {u"throttleStatus"_s, status}}}});
    return answer;
}

Action cancelAction(const QString &refund = u"whole"_s)
{
    Action action;
    action.id = ActionId(u"5d2c0e9a-1111-4222-8333-444455556666"_s);
    action.order = OrderId(gid);
    action.kind = ActionKind::CancelOrder;
    action.request = {{u"reason"_s, code(CancelReason::OutOfStock)},
                      {u"refund"_s, refund},
                      {u"restock"_s, true},
                      {u"notify"_s, false},
                      {u"staff_note"_s, u"asked by phone"_s}};
    return action;
}

Action refundAction()
{
    Action action;
    action.id = ActionId(u"aa2c0e9a-1111-4222-8333-444455556666"_s);
    action.order = OrderId(gid);
    action.kind = ActionKind::RefundAmount;
    action.request = {{u"amount"_s, u"20.00"_s},
                      {u"currency"_s, u"EUR"_s},
                      {u"note"_s, u"half"_s},
                      {u"notify"_s, true},
                      {u"refunds_before"_s, QJsonArray{u"gid://shopify/Refund/1"_s}},
                      {u"transactions"_s,
                       QJsonArray{QJsonObject{{u"gateway"_s, u"example_pay"_s},
                                              {u"parent_id"_s, u"gid://shopify/OrderTransaction/1"_s},
                                              {u"amount"_s, u"12.50"_s}},
                                  QJsonObject{{u"gateway"_s, u"gift_card"_s},
                                              {u"parent_id"_s, u"gid://shopify/OrderTransaction/2"_s},
                                              {u"amount"_s, u"7.5"_s}}}}};
    return action;
}

/// A shop whose answers are set by operation name; what is asked for and not set is answered as "nothing there".
class Shop
{
public:
    explicit Shop(ShopifyCredentials credentials = {.token = "token-1"},
                  ShopifyOptions options = {.throttleFloor = 1ms})
        : client(http, clock, u"lamps.myshopify.com"_s, std::move(credentials), server.url(), options)
    {
        server.setScript([this](const SeenRequest &request) { return reply(request); });
        set(u"OrdersCustomers"_s, dataOf(u"nodes"_s, QJsonArray()));
    }

    void set(const QString &operation, const QJsonObject &answered) { m_standing.insert(operation, answer(answered)); }
    void set(const QString &operation, const Reply &reply) { m_standing.insert(operation, reply); }
    /// Answers once, before the standing one.
    void next(const QString &operation, const Reply &reply) { m_next[operation].append(reply); }

    int count(const QString &operation) const
    {
        return static_cast<int>(
            std::count_if(server.seen().begin(), server.seen().end(),
                          [&](const SeenRequest &request) { return operationOf(request) == operation; }));
    }

    QJsonObject variables(const QString &operation) const
    {
        for (const SeenRequest &request : server.seen()) {
            if (operationOf(request) == operation)
                return request.json().value("variables"_L1).toObject();
        }
        return {};
    }

    static QString operationOf(const SeenRequest &request)
    {
        if (request.path.startsWith("/admin/oauth"))
            return u"token"_s;
        static const QRegularExpression name(u"^\\s*(?:#[^\\n]*\\n\\s*)*(?:query|mutation) (\\w+)"_s);
        return name.match(request.json().value("query"_L1).toString()).captured(1);
    }

    ManualClock clock;
    RudeServer server;
    HttpExchange http{HttpPatience{.delays = {1ms}, .jitterPercent = 0}};
    ShopifyClient client;

private:
    Reply reply(const SeenRequest &request)
    {
        const QString operation = operationOf(request);
        QList<Reply> &once = m_next[operation];
        if (!once.isEmpty())
            return once.takeFirst();
        return m_standing.value(
            operation,
            answer(QJsonObject{{u"data"_s, QJsonObject{{u"order"_s, QJsonValue()}, {u"node"_s, QJsonValue()}}}}));
    }

    QHash<QString, Reply> m_standing;
    QHash<QString, QList<Reply>> m_next;
};

} // namespace

class TestShopifyClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void orderIsReadWhole();
    void brokenOrdersNameTheirPlace_data();
    void brokenOrdersNameTheirPlace();
    void tolerableOrdersAreRead_data();
    void tolerableOrdersAreRead();
    void undecidedPaymentIsSeen_data();
    void undecidedPaymentIsSeen();
    void pagesFollowTheCursor();
    void linesBeyondThePageAreFetched();
    void endlessLinesAreStopped();
    void customersAreFilledIn();
    void hiddenCustomersAreNoError();
    void dearPageIsHalved();
    void partOfAPageIsNotAPage();
    void anOddOrderIsNamedAndTheRestIsRead();
    void aPageOfOddOrdersIsAnError();
    void throttledReadWaitsAndSucceeds();
    void budgetIsWaitedForBeforeAsking();
    void readingAlongLeavesPointsToTheMerchant();
    void twoAtOnceDoNotSpendTheSamePoints();
    void pagesGrowAndShrinkWithTheirCost();
    void failuresOfReads_data();
    void failuresOfReads();
    void checkTellsScopesAndVersion();
    void missingScopesAreNamed();
    void grantedTokenIsKeptAndRenewed();
    void refusedTokenIsRenewedOnce();
    void onlyOneGrantHoweverManyWait();
    void refusedGrantTellsWhy();
    void refundIsProposedAsShopifySays();
    void cancelSendsTheDecision_data();
    void cancelSendsTheDecision();
    void cancelRefusalKeepsTheWords();
    void brokenRequestsAreNeverSent_data();
    void brokenRequestsAreNeverSent();
    void refundSendsTheDecision();
    void refundOfItemsSendsThePieces();
    void aWishIsAskedAsItIs();
    void refundRefusalKeepsTheWords();
    void writesArriveOnceWhateverHappens_data();
    void writesArriveOnceWhateverHappens();
    void cancelIsSettledByReading_data();
    void cancelIsSettledByReading();
    void refundIsSettledByReading_data();
    void refundIsSettledByReading();
    void refundsOfOursAreKnownByTheirMark_data();
    void refundsOfOursAreKnownByTheirMark();
    void aFailedPartOfARefundIsKept();
    void aCancellationUnderWayIsNotCalledUndone();
    void theOptionsAreWhatMayBeSeen_data();
    void theOptionsAreWhatMayBeSeen();
    void orderPagesOpenTheOrder();
    void shopNamesAreNormalized_data();
    void shopNamesAreNormalized();
};

void TestShopifyClient::orderIsReadWhole()
{
    Shop shop;
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, goldenOrder()));
    const Result<Order> read = QCoro::waitFor(shop.client.order(OrderId(gid)));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    const Order &order = *read;
    QCOMPARE(order.id.toString(), gid);
    QCOMPARE(order.shop, u"lamps.myshopify.com"_s);
    QCOMPARE(order.name, u"#2041"_s);
    QCOMPARE(order.createdAt, QDateTime(QDate(2026, 11, 18), QTime(9, 30), Qt::UTC));
    QCOMPARE(order.updatedAt, QDateTime(QDate(2026, 11, 19), QTime(10, 0), Qt::UTC));
    QVERIFY(!order.isCancelled());
    QVERIFY(order.financial == (Status<FinancialStatus>{FinancialStatus::Paid, u"PAID"_s}));
    QVERIFY(order.fulfillment == (Status<FulfillmentStatus>{FulfillmentStatus::Unfulfilled, u"UNFULFILLED"_s}));
    QVERIFY(order.returns == (Status<ReturnStatus>{ReturnStatus::NoReturn, u"NO_RETURN"_s}));
    QVERIFY(order.canNotifyCustomer);
    QVERIFY(!order.paymentPending);
    QCOMPARE(order.country, u"IT"_s);
    QVERIFY(order.total == Money(4990, eur));
    QVERIFY(order.received == Money(4990, eur));
    QVERIFY(order.refunded == Money(0, eur));
    QCOMPARE(order.note, u"Ring twice"_s);
    QCOMPARE(order.tags, QStringList{u"gift"_s});
    QVERIFY(order.attributes == (QList<Attribute>{{u"source"_s, u"newsletter"_s}, {u"empty"_s, QString()}}));
    QCOMPARE(order.trackingNumbers, QStringList{u"TRACK1"_s});
    QCOMPARE(order.lines.size(), 1);
    QCOMPARE(order.lines.first().title, u"Blue lamp"_s);
    QCOMPARE(order.lines.first().refundableQuantity, 2);
    QVERIFY(order.lines.first().unitPrice == Money(2495, eur));
    QCOMPARE(order.asOf, shop.clock.now());
    QCOMPARE(shop.server.seen().first().headers.value("x-shopify-access-token"), "token-1");
    QCOMPARE(shop.server.seen().first().path, "/admin/api/2026-10/graphql.json");
}

void TestShopifyClient::brokenOrdersNameTheirPlace_data()
{
    QTest::addColumn<QJsonObject>("order");
    QTest::addColumn<QString>("path");
    const QJsonObject golden = goldenOrder();
    QTest::newRow("no id") << without(golden, u"id"_s) << u"order.id"_s;
    QTest::newRow("no name") << without(golden, u"name"_s) << u"order.name"_s;
    QTest::newRow("no date") << without(golden, u"createdAt"_s) << u"order.createdAt"_s;
    QTest::newRow("a date that is none") << with(golden, u"updatedAt"_s, u"yesterday"_s) << u"order.updatedAt"_s;
    QTest::newRow("cancelled in nonsense") << with(golden, u"cancelledAt"_s, u"maybe"_s) << u"order.cancelledAt"_s;
    QTest::newRow("no fulfilment status")
        << with(golden, u"displayFulfillmentStatus"_s, QJsonValue()) << u"order.displayFulfillmentStatus"_s;
    QTest::newRow("status of the wrong type") << with(golden, u"returnStatus"_s, 7) << u"order.returnStatus"_s;
    QTest::newRow("amount as a number") << with(
        golden, u"totalReceivedSet"_s,
        QJsonObject{{u"presentmentMoney"_s, QJsonObject{{u"amount"_s, 49.9}, {u"currencyCode"_s, u"EUR"_s}}}})
                                        << u"order.totalReceivedSet.presentmentMoney.amount"_s;
    QTest::newRow("amount that is none") << with(golden, u"totalRefundedSet"_s, bag(u"ten"_s, u"EUR"_s))
                                         << u"order.totalRefundedSet.presentmentMoney.amount"_s;
    QTest::newRow("amount beyond 64 bits")
        << with(golden, u"totalRefundedSet"_s, bag(u"99999999999999999999.00"_s, u"EUR"_s))
        << u"order.totalRefundedSet.presentmentMoney.amount"_s;
    QTest::newRow("no lines") << without(golden, u"lineItems"_s) << u"order.lineItems.nodes"_s;
    QJsonObject lines = golden.value("lineItems"_L1).toObject();
    QJsonArray nodes = lines.value("nodes"_L1).toArray();
    nodes[0] = with(nodes.at(0).toObject(), u"quantity"_s, 1e12);
    QTest::newRow("a huge quantity") << with(golden, u"lineItems"_s, with(lines, u"nodes"_s, nodes))
                                     << u"order.lineItems.nodes[0].quantity"_s;
    QTest::newRow("lines that are no list")
        << with(golden, u"lineItems"_s, with(lines, u"nodes"_s, 3)) << u"order.lineItems.nodes"_s;
    QTest::newRow("more lines, no cursor")
        << with(golden, u"lineItems"_s, with(lines, u"pageInfo"_s, QJsonObject{{u"hasNextPage"_s, true}}))
        << u"order.lineItems.pageInfo.endCursor"_s;
}

void TestShopifyClient::brokenOrdersNameTheirPlace()
{
    QFETCH(const QJsonObject, order);
    QFETCH(const QString, path);
    Shop shop;
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, order));
    const Result<Order> read = QCoro::waitFor(shop.client.order(OrderId(gid)));
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(Error::Kind::Malformed));
    QCOMPARE(read.error().detail, path);
}

void TestShopifyClient::tolerableOrdersAreRead_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<bool>("hasTotal");
    QTest::addColumn<bool>("knownStatus");
    const QJsonObject golden = goldenOrder();
    QTest::newRow("as it should be") << golden << true << true;
    QTest::newRow("unknown currency") << with(golden, u"totalPriceSet"_s, bag(u"10.00"_s, u"ZZZ"_s)) << false << true;
    QTest::newRow("currency without decimals")
        << with(golden, u"totalPriceSet"_s, bag(u"1000"_s, u"JPY"_s)) << true << true;
    QTest::newRow("currency with three decimals")
        << with(golden, u"totalPriceSet"_s, bag(u"1.250"_s, u"KWD"_s)) << true << true;
    QTest::newRow("a new status") << with(golden, u"displayFulfillmentStatus"_s, u"BEAMED"_s) << true << false;
    QTest::newRow("no note, no address, no parcels")
        << without(without(with(golden, u"note"_s, QJsonValue()), u"shippingAddress"_s), u"fulfillments"_s) << true
        << true;
    QTest::newRow("fields we never asked for") << with(golden, u"surprise"_s, QJsonArray{1, 2}) << true << true;
}

void TestShopifyClient::tolerableOrdersAreRead()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const bool, hasTotal);
    QFETCH(const bool, knownStatus);
    Shop shop;
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, json));
    const Result<Order> read = QCoro::waitFor(shop.client.order(OrderId(gid)));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->total.has_value(), hasTotal);
    QCOMPARE(read->fulfillment.value != FulfillmentStatus::Unknown, knownStatus);
    QVERIFY(!read->fulfillment.raw.isEmpty());
}

void TestShopifyClient::undecidedPaymentIsSeen_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("manual");
    QTest::addColumn<bool>("pending");
    QTest::newRow("sale pending") << u"SALE"_s << u"PENDING"_s << false << true;
    QTest::newRow("capture awaited") << u"CAPTURE"_s << u"AWAITING_RESPONSE"_s << false << true;
    QTest::newRow("authorization pending") << u"AUTHORIZATION"_s << u"PENDING"_s << false << true;
    QTest::newRow("cash on delivery") << u"SALE"_s << u"PENDING"_s << true << false;
    QTest::newRow("refund pending") << u"REFUND"_s << u"PENDING"_s << false << false;
    QTest::newRow("sale done") << u"SALE"_s << u"SUCCESS"_s << false << false;
}

void TestShopifyClient::undecidedPaymentIsSeen()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, status);
    QFETCH(const bool, manual);
    QFETCH(const bool, pending);
    const QJsonObject done{{u"kind"_s, u"SALE"_s}, {u"status"_s, u"FAILURE"_s}, {u"manualPaymentGateway"_s, false}};
    const QJsonObject transaction{{u"kind"_s, kind}, {u"status"_s, status}, {u"manualPaymentGateway"_s, manual}};
    Shop shop;
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, with(goldenOrder(), u"transactions"_s, QJsonArray{transaction, done})));
    const Result<Order> read = QCoro::waitFor(shop.client.order(OrderId(gid)));
    QVERIFY(read);
    QCOMPARE(read->paymentPending, pending);
}

void TestShopifyClient::pagesFollowTheCursor()
{
    Shop shop;
    shop.next(u"OrdersPage"_s, answer(cost(page({goldenOrder()}, u"after-1"_s), 700, 41, 1900, 100)));
    shop.next(u"OrdersPage"_s,
              answer(cost(page({with(goldenOrder(), u"id"_s, u"gid://shopify/Order/2"_s)}), 700, 40, 1900, 100)));
    const QDateTime since(QDate(2026, 11, 1), QTime(8, 0), Qt::UTC);
    const Result<OrderPage> first = QCoro::waitFor(shop.client.ordersUpdatedSince(since, QString()));
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    QCOMPARE(first->orders.size(), 1);
    QCOMPARE(first->nextCursor, u"after-1"_s);
    QCOMPARE(first->requests, 2); // the page and its customers
    QCOMPARE(first->costPoints, 41);
    QCOMPARE(
        shop.variables(u"OrdersPage"_s),
        (QJsonObject{{u"first"_s, 10}, {u"lines"_s, 10}, {u"filter"_s, u"updated_at:>='2026-11-01T08:00:00Z'"_s}}));

    const Result<OrderPage> second = QCoro::waitFor(shop.client.ordersUpdatedSince(QDateTime(), first->nextCursor));
    QVERIFY(second);
    QVERIFY(second->nextCursor.isEmpty());
    const QJsonObject asked = shop.server.seen().at(2).json().value("variables"_L1).toObject();
    QCOMPARE(asked.value("after"_L1).toString(), u"after-1"_s);
    QVERIFY(!asked.contains("filter"_L1));
}

void TestShopifyClient::linesBeyondThePageAreFetched()
{
    QJsonObject lines = goldenOrder().value("lineItems"_L1).toObject();
    const QJsonObject more =
        with(lines, u"pageInfo"_s, QJsonObject{{u"hasNextPage"_s, true}, {u"endCursor"_s, u"l1"_s}});
    const QJsonObject evenMore =
        with(lines, u"pageInfo"_s, QJsonObject{{u"hasNextPage"_s, true}, {u"endCursor"_s, u"l2"_s}});
    Shop shop;
    shop.set(
        u"OrdersPage"_s,
        page({with(goldenOrder(), u"lineItems"_s, more), with(goldenOrder(), u"id"_s, u"gid://shopify/Order/2"_s)}));
    shop.next(u"OrderLines"_s, answer(dataOf(u"order"_s, QJsonObject{{u"lineItems"_s, evenMore}})));
    shop.next(u"OrderLines"_s, answer(dataOf(u"order"_s, QJsonObject{{u"lineItems"_s, lines}})));
    const Result<OrderPage> read = QCoro::waitFor(shop.client.ordersUpdatedSince(QDateTime(), QString()));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->orders.at(0).lines.size(), 3);
    QCOMPARE(read->orders.at(1).lines.size(), 1);
    QCOMPARE(read->requests, 4);
}

void TestShopifyClient::endlessLinesAreStopped()
{
    const QJsonObject lines = goldenOrder().value("lineItems"_L1).toObject();
    const QJsonObject endless =
        with(lines, u"pageInfo"_s, QJsonObject{{u"hasNextPage"_s, true}, {u"endCursor"_s, u"same"_s}});
    Shop shop;
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, with(goldenOrder(), u"lineItems"_s, endless)));
    shop.set(u"OrderLines"_s, dataOf(u"order"_s, QJsonObject{{u"lineItems"_s, endless}}));
    const Result<Order> read = QCoro::waitFor(shop.client.order(OrderId(gid)));
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(Error::Kind::Malformed));
}

void TestShopifyClient::customersAreFilledIn()
{
    Shop shop;
    shop.set(u"OrdersPage"_s,
             page({goldenOrder(), with(goldenOrder(), u"id"_s, u"gid://shopify/Order/2"_s),
                   with(goldenOrder(), u"id"_s, u"gid://shopify/Order/3"_s)}));
    const QJsonObject mail{{u"emailAddress"_s, u"bruna@example.com"_s}};
    shop.set(
        u"OrdersCustomers"_s,
        dataOf(u"nodes"_s,
               QJsonArray{
                   QJsonObject{{u"id"_s, u"gid://shopify/Order/2"_s},
                               {u"email"_s, QJsonValue()},
                               {u"customer"_s,
                                QJsonObject{{u"displayName"_s, u"Bruna Esempio"_s}, {u"defaultEmailAddress"_s, mail}}}},
                   QJsonValue(),
                   QJsonObject{{u"id"_s, gid}, {u"email"_s, u"anna@example.com"_s}, {u"customer"_s, QJsonValue()}}}));
    const Result<OrderPage> read = QCoro::waitFor(shop.client.ordersUpdatedSince(QDateTime(), QString()));
    QVERIFY(read);
    QCOMPARE(read->orders.at(0).customer, QString());
    QCOMPARE(read->orders.at(0).email, u"anna@example.com"_s);
    QCOMPARE(read->orders.at(1).customer, u"Bruna Esempio"_s);
    QCOMPARE(read->orders.at(1).email, u"bruna@example.com"_s);
    QCOMPARE(read->orders.at(2).customer, QString());
}

void TestShopifyClient::hiddenCustomersAreNoError()
{
    Shop shop;
    shop.set(u"OrdersPage"_s, page({goldenOrder()}));
    shop.set(u"OrdersCustomers"_s, errorsOf(u"ACCESS_DENIED"_s, {u"nodes"_s, 0, u"customer"_s}));
    for (int i = 0; i < 2; ++i) {
        const Result<OrderPage> read = QCoro::waitFor(shop.client.ordersUpdatedSince(QDateTime(), QString()));
        QVERIFY(read);
        QCOMPARE(read->orders.size(), 1);
        QVERIFY(read->orders.first().customer.isEmpty());
    }
    QCOMPARE(shop.count(u"OrdersCustomers"_s), 1); // said once is enough
}

void TestShopifyClient::dearPageIsHalved()
{
    Shop shop;
    shop.next(u"OrdersPage"_s, answer(errorsOf(u"MAX_COST_EXCEEDED"_s)));
    shop.next(u"OrdersPage"_s, answer(errorsOf(u"MAX_COST_EXCEEDED"_s)));
    shop.set(u"OrdersPage"_s, page({goldenOrder()}));
    const Result<OrderPage> read = QCoro::waitFor(shop.client.ordersUpdatedSince(QDateTime(), QString()));
    QVERIFY(read);
    QCOMPARE(shop.server.seen().at(1).json().value("variables"_L1).toObject().value("first"_L1).toInt(), 5);
    QCOMPARE(shop.server.seen().at(2).json().value("variables"_L1).toObject().value("first"_L1).toInt(), 2);
}

void TestShopifyClient::partOfAPageIsNotAPage()
{
    QJsonObject partial = page({goldenOrder()});
    partial.insert(u"errors"_s, errorsOf(u"INTERNAL_SERVER_ERROR"_s).value("errors"_L1));
    Shop shop;
    shop.set(u"OrdersPage"_s, partial);
    const Result<OrderPage> read = QCoro::waitFor(shop.client.ordersUpdatedSince(QDateTime(), QString()));
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(Error::Kind::ServerFault));
}

void TestShopifyClient::anOddOrderIsNamedAndTheRestIsRead()
{
    QJsonObject odd = with(goldenOrder(), u"createdAt"_s, u"yesterday"_s);
    odd.insert(u"name"_s, u"#7777"_s);
    Shop shop;
    shop.set(u"OrdersPage"_s, page({odd, goldenOrder()}));
    const Result<OrderPage> read = QCoro::waitFor(shop.client.ordersUpdatedSince(QDateTime(), QString()));
    QVERIFY(read);
    QCOMPARE(read->orders.size(), 1);
    QCOMPARE(read->orders.first().id, OrderId(gid));
    QCOMPARE(read->unreadable.size(), 1);
    QCOMPARE(read->unreadable.first().name, u"#7777"_s);
    QCOMPARE(read->unreadable.first().error.detail, u"order.createdAt"_s);
}

void TestShopifyClient::aPageOfOddOrdersIsAnError()
{
    Shop shop;
    shop.set(u"OrdersPage"_s, page({without(goldenOrder(), u"createdAt"_s), without(goldenOrder(), u"name"_s)}));
    const Result<OrderPage> read = QCoro::waitFor(shop.client.ordersUpdatedSince(QDateTime(), QString()));
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(Error::Kind::Malformed));
}

void TestShopifyClient::throttledReadWaitsAndSucceeds()
{
    Shop shop;
    // 100 points short at 1000 a second.
    shop.next(u"OrderNow"_s, answer(cost(errorsOf(u"THROTTLED"_s), 300, 0, 200, 1000)));
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, goldenOrder()));
    QElapsedTimer timer;
    timer.start();
    const Result<Order> read = QCoro::waitFor(shop.client.order(OrderId(gid)));
    QVERIFY(read);
    QVERIFY(timer.elapsed() >= 90);
    QCOMPARE(shop.count(u"OrderNow"_s), 2);
}

void TestShopifyClient::budgetIsWaitedForBeforeAsking()
{
    Shop shop;
    shop.set(u"OrderNow"_s, cost(dataOf(u"order"_s, goldenOrder()), 300, 20, 100, 1000));
    QVERIFY(QCoro::waitFor(shop.client.order(OrderId(gid))));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(QCoro::waitFor(shop.client.order(OrderId(gid))));
    QVERIFY(timer.elapsed() >= 150);
    QCOMPARE(shop.count(u"OrderNow"_s), 2);
}

void TestShopifyClient::readingAlongLeavesPointsToTheMerchant()
{
    Shop shop;
    // 400 of 2000 points are left: enough for a page of 300, but a quarter of the bucket is the merchant's.
    shop.set(u"OrdersPage"_s, cost(page({goldenOrder()}), 300, 20, 400, 1000));
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, goldenOrder()));
    QVERIFY(QCoro::waitFor(shop.client.ordersUpdatedSince(QDateTime(), QString())));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(QCoro::waitFor(shop.client.order(OrderId(gid))));
    QVERIFY(timer.elapsed() < 300);
    QVERIFY(QCoro::waitFor(shop.client.ordersUpdatedSince(QDateTime(), QString())));
    QVERIFY(timer.elapsed() >= 380); // 300 + 500 - 400 points, at 1000 a second
}

void TestShopifyClient::twoAtOnceDoNotSpendTheSamePoints()
{
    Shop shop;
    shop.set(u"OrderNow"_s, cost(dataOf(u"order"_s, goldenOrder()), 300, 20, 100, 1000));
    QVERIFY(QCoro::waitFor(shop.client.order(OrderId(gid))));
    QElapsedTimer timer;
    timer.start();
    auto first = shop.client.order(OrderId(gid));
    auto second = shop.client.order(OrderId(gid));
    QVERIFY(QCoro::waitFor(std::move(first)));
    QVERIFY(QCoro::waitFor(std::move(second)));
    QVERIFY(timer.elapsed() >= 300); // 200 points missing for the first, and as many again for the second
}

void TestShopifyClient::pagesGrowAndShrinkWithTheirCost()
{
    Shop shop;
    const auto asked = [&shop] {
        int first = 0;
        for (const SeenRequest &request : shop.server.seen()) {
            if (Shop::operationOf(request) == u"OrdersPage"_s)
                first = request.json().value("variables"_L1).toObject().value("first"_L1).toInt();
        }
        return first;
    };
    const auto read = [&shop] { return QCoro::waitFor(shop.client.ordersUpdatedSince(QDateTime(), QString())); };
    shop.set(u"OrdersPage"_s, cost(page({goldenOrder()}), 200, 20, 2000, 1000)); // 20 an order
    QVERIFY(read());
    QCOMPARE(asked(), 10);
    shop.set(u"OrdersPage"_s, cost(page({goldenOrder()}), 1800, 20, 2000, 1000)); // 40 an order
    QVERIFY(read());
    QCOMPARE(asked(), 45); // 900 points at 20
    shop.set(u"OrdersPage"_s, cost(page({goldenOrder()}), 880, 20, 2000, 1000));
    QVERIFY(read());
    QCOMPARE(asked(), 22); // 900 points at 40
    shop.next(u"OrdersPage"_s, answer(errorsOf(u"MAX_COST_EXCEEDED"_s)));
    QVERIFY(read());
    QCOMPARE(asked(), 11);
}

void TestShopifyClient::failuresOfReads_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("not there") << answer(dataOf(u"order"_s, QJsonValue())) << Error::Kind::NotFound
                               << u"no-such-order"_s;
    QTest::newRow("scope missing") << answer(errorsOf(u"ACCESS_DENIED"_s, {u"order"_s, u"lineItems"_s}))
                                   << Error::Kind::Auth << u"ACCESS_DENIED"_s;
    QTest::newRow("fails inside") << answer(errorsOf(u"INTERNAL_SERVER_ERROR"_s)) << Error::Kind::ServerFault
                                  << u"INTERNAL_SERVER_ERROR"_s;
    QTest::newRow("does not understand") << answer(errorsOf(u"undefinedField"_s)) << Error::Kind::Refused
                                         << u"undefinedField"_s;
    QTest::newRow("errors as text") << answer(QJsonObject{{u"errors"_s, u"Not Found"_s}}) << Error::Kind::Refused
                                    << u"graphql"_s;
    QTest::newRow("HTML") << answer(200, "<html>maintenance</html>") << Error::Kind::Malformed << u"not-json"_s;
    QTest::newRow("cut short") << answer(200, "{\"data\":{\"order\":{") << Error::Kind::Malformed << u"not-json"_s;
    QTest::newRow("empty") << answer(200, "{}") << Error::Kind::Malformed << u"json"_s;
    QTest::newRow("token unknown") << answer(401, "{\"errors\":\"[API] Invalid\"}") << Error::Kind::Auth
                                   << u"bad-token"_s;
    QTest::newRow("plan or scope") << answer(403, "{}") << Error::Kind::Auth << u"http-403"_s;
    QTest::newRow("frozen shop") << answer(402, "{}") << Error::Kind::Auth << u"http-402"_s;
    QTest::newRow("locked shop") << answer(423, "{}") << Error::Kind::Auth << u"http-423"_s;
    QTest::newRow("shop gone") << answer(404, "{\"errors\":\"Not Found\"}") << Error::Kind::Auth << u"no-such-shop"_s;
    QTest::newRow("down") << answer(503, {}) << Error::Kind::ServerFault << u"http-503"_s;
}

void TestShopifyClient::failuresOfReads()
{
    QFETCH(const Reply, reply);
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, code);
    Shop shop;
    shop.set(u"OrderNow"_s, reply);
    const Result<Order> read = QCoro::waitFor(shop.client.order(OrderId(gid)));
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(kind));
    QCOMPARE(read.error().code, code);
    QVERIFY(!read.error().detail.contains(u"maintenance"_s));
}

void TestShopifyClient::checkTellsScopesAndVersion()
{
    const QJsonObject data{
        {u"shop"_s,
         QJsonObject{{u"id"_s, u"gid://shopify/Shop/1"_s},
                     {u"name"_s, u"Lamps"_s},
                     {u"myshopifyDomain"_s, u"lamps.myshopify.com"_s},
                     {u"currencyCode"_s, u"EUR"_s}}},
        {u"currentAppInstallation"_s,
         QJsonObject{{u"accessScopes"_s, QJsonArray{QJsonObject{{u"handle"_s, u"write_orders"_s}}}}}}};
    Shop shop;
    shop.set(
        u"ShopAndScopes"_s,
        answer(200, QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson(), {{"X-Shopify-Api-Version", "2027-01"}}));
    const Result<ShopInfo> info = QCoro::waitFor(shop.client.check());
    QVERIFY(info);
    QCOMPARE(info->name, u"Lamps"_s);
    QCOMPARE(info->domain, u"lamps.myshopify.com"_s);
    QCOMPARE(info->currency, u"EUR"_s);
    QCOMPARE(info->grantedScopes, QStringList{u"write_orders"_s});
    QVERIFY(info->missingScopes.isEmpty()); // writing includes reading
    QCOMPARE(info->apiVersion, u"2027-01"_s);
}

void TestShopifyClient::missingScopesAreNamed()
{
    const QJsonObject data{{u"shop"_s,
                            QJsonObject{{u"id"_s, u"gid://shopify/Shop/1"_s},
                                        {u"name"_s, u"Lamps"_s},
                                        {u"myshopifyDomain"_s, u"lamps.myshopify.com"_s},
                                        {u"currencyCode"_s, u"EUR"_s}}},
                           {u"currentAppInstallation"_s, QJsonObject{{u"accessScopes"_s, QJsonArray()}}}};
    Shop shop;
    shop.set(u"ShopAndScopes"_s, QJsonObject{{u"data"_s, data}});
    const Result<ShopInfo> info = QCoro::waitFor(shop.client.check());
    QVERIFY(info);
    QCOMPARE(info->missingScopes, (QStringList{u"read_orders"_s, u"write_orders"_s}));
    QCOMPARE(info->apiVersion, u"2026-10"_s);
}

void TestShopifyClient::grantedTokenIsKeptAndRenewed()
{
    Shop shop({.clientId = u"client-1"_s, .clientSecret = "s&cret"});
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, goldenOrder()));
    shop.next(u"token"_s, answer(QJsonObject{{u"access_token"_s, u"first"_s}, {u"expires_in"_s, 86399}}));
    shop.next(u"token"_s, answer(QJsonObject{{u"access_token"_s, u"second"_s}, {u"expires_in"_s, 86399}}));
    QVERIFY(QCoro::waitFor(shop.client.order(OrderId(gid))));
    QVERIFY(QCoro::waitFor(shop.client.order(OrderId(gid))));
    QCOMPARE(shop.count(u"token"_s), 1);
    const QUrlQuery form(QString::fromLatin1(shop.server.seen().first().body));
    QCOMPARE(form.queryItemValue(u"client_secret"_s, QUrl::FullyDecoded), u"s&cret"_s);
    QCOMPARE(form.queryItemValue(u"grant_type"_s), u"client_credentials"_s);
    shop.clock.advance(23h + 58min); // before the end, not at it
    QVERIFY(QCoro::waitFor(shop.client.order(OrderId(gid))));
    QCOMPARE(shop.count(u"token"_s), 2);
    QCOMPARE(shop.server.seen().last().headers.value("x-shopify-access-token"), "second");
}

void TestShopifyClient::refusedTokenIsRenewedOnce()
{
    Shop shop({.clientId = u"client-1"_s, .clientSecret = "secret"});
    shop.set(u"token"_s, QJsonObject{{u"access_token"_s, u"t"_s}, {u"expires_in"_s, 86399}});
    shop.next(u"OrderNow"_s, answer(401, "{}"));
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, goldenOrder()));
    QVERIFY(QCoro::waitFor(shop.client.order(OrderId(gid))));
    QCOMPARE(shop.count(u"token"_s), 2);

    shop.set(u"OrderNow"_s, answer(401, "{}"));
    const Result<Order> refused = QCoro::waitFor(shop.client.order(OrderId(gid)));
    QCOMPARE(int(refused.error().kind), int(Error::Kind::Auth));
    QCOMPARE(shop.count(u"OrderNow"_s), 4);
}

void TestShopifyClient::onlyOneGrantHoweverManyWait()
{
    Shop shop({.clientId = u"client-1"_s, .clientSecret = "secret"});
    shop.set(u"token"_s, QJsonObject{{u"access_token"_s, u"t"_s}, {u"expires_in"_s, 86399}});
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, goldenOrder()));
    int done = 0;
    const auto one = [](ShopifyClient *client, int *count) -> QCoro::Task<> {
        const Result<Order> read = co_await client->order(OrderId(gid));
        *count += read ? 1 : 0;
    };
    for (int i = 0; i < 5; ++i)
        one(&shop.client, &done);
    QTRY_COMPARE(done, 5);
    QCOMPARE(shop.count(u"token"_s), 1);
}

void TestShopifyClient::refusedGrantTellsWhy()
{
    Shop shop({.clientId = u"client-1"_s, .clientSecret = "secret"});
    shop.set(u"token"_s, answer(400, "{\"error\":\"shop_not_permitted\",\"error_description\":\"Not this shop.\"}"));
    const Result<Order> read = QCoro::waitFor(shop.client.order(OrderId(gid)));
    QCOMPARE(int(read.error().kind), int(Error::Kind::Auth));
    QCOMPARE(read.error().code, u"shop_not_permitted"_s);
    QCOMPARE(read.error().platformMessage, u"Not this shop."_s);
    QCOMPARE(shop.count(u"OrderNow"_s), 0);
}

void TestShopifyClient::refundIsProposedAsShopifySays()
{
    const QJsonObject suggestion{
        {u"amountSet"_s, bag(u"49.90"_s, u"EUR"_s)},
        {u"maximumRefundableSet"_s, bag(u"49.90"_s, u"EUR"_s)},
        {u"suggestedTransactions"_s,
         QJsonArray{
             QJsonObject{{u"gateway"_s, u"example_pay"_s},
                         {u"amountSet"_s, bag(u"49.90"_s, u"EUR"_s)},
                         {u"maximumRefundableSet"_s, QJsonValue()},
                         {u"parentTransaction"_s, QJsonObject{{u"id"_s, u"gid://shopify/OrderTransaction/1"_s}}}}}}};
    Shop shop;
    shop.set(u"SuggestedRefund"_s,
             dataOf(u"order"_s,
                    QJsonObject{{u"id"_s, gid},
                                {u"refunds"_s, QJsonArray{QJsonObject{{u"id"_s, u"gid://shopify/Refund/1"_s}}}},
                                {u"suggestedRefund"_s, suggestion}}));
    const Result<RefundProposal> proposal =
        proposalOf(shop.client.proposeRefund(OrderId(gid), std::nullopt, RefundTo::PaymentMethods));
    QVERIFY2(proposal, proposal ? "" : qPrintable(proposal.error().detail));
    QVERIFY(proposal->suggested == Money(4990, eur));
    QVERIFY(proposal->maximum == Money(4990, eur));
    QCOMPARE(proposal->transactions.size(), 1);
    QCOMPARE(proposal->transactions.first().gateway, u"example_pay"_s);
    QCOMPARE(proposal->transactions.first().parentId, u"gid://shopify/OrderTransaction/1"_s);
    QVERIFY(proposal->transactions.first().maximum == Money(4990, eur));
    QCOMPARE(proposal->refundIds, QStringList{u"gid://shopify/Refund/1"_s});

    shop.set(u"SuggestedRefund"_s,
             dataOf(u"order"_s,
                    QJsonObject{{u"suggestedRefund"_s, with(suggestion, u"amountSet"_s, bag(u"1.00"_s, u"ZZZ"_s))}}));
    const Result<RefundProposal> strange =
        proposalOf(shop.client.proposeRefund(OrderId(gid), std::nullopt, RefundTo::PaymentMethods));
    QCOMPARE(int(strange.error().kind), int(Error::Kind::Malformed));
    shop.set(u"SuggestedRefund"_s, dataOf(u"order"_s, QJsonObject{{u"suggestedRefund"_s, QJsonValue()}}));
    const Result<RefundProposal> none =
        proposalOf(shop.client.proposeRefund(OrderId(gid), std::nullopt, RefundTo::PaymentMethods));
    QCOMPARE(none.error().code, u"not-refundable"_s);
}

void TestShopifyClient::cancelSendsTheDecision_data()
{
    QTest::addColumn<QString>("refund");
    QTest::addColumn<bool>("sent");
    QTest::newRow("everything back") << u"whole"_s << true;
    QTest::newRow("nothing back, said explicitly") << u"none"_s << false;
}

void TestShopifyClient::cancelSendsTheDecision()
{
    QFETCH(const QString, refund);
    QFETCH(const bool, sent);
    const QJsonObject payload{{u"job"_s, QJsonObject{{u"id"_s, u"gid://shopify/Job/1"_s}}},
                              {u"jobResult"_s,
                               QJsonObject{{u"id"_s, u"gid://shopify/OrderCancelJobResult/1"_s},
                                           {u"status"_s, u"STARTED"_s},
                                           {u"errors"_s, QJsonArray()}}},
                              {u"orderCancelUserErrors"_s, QJsonArray()}};
    Shop shop;
    shop.set(u"OrderCancel"_s, dataOf(u"orderCancel"_s, payload));
    const Result<QJsonObject> receipt = QCoro::waitFor(shop.client.perform(cancelAction(refund)));
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    QCOMPARE(*receipt,
             (QJsonObject{{u"job_id"_s, u"gid://shopify/Job/1"_s},
                          {u"job_result_id"_s, u"gid://shopify/OrderCancelJobResult/1"_s}}));
    QCOMPARE(shop.variables(u"OrderCancel"_s),
             (QJsonObject{{u"orderId"_s, gid},
                          {u"reason"_s, u"INVENTORY"_s},
                          {u"restock"_s, true},
                          {u"notifyCustomer"_s, false},
                          {u"staffNote"_s, u"asked by phone"_s},
                          {u"refundMethod"_s, QJsonObject{{u"originalPaymentMethodsRefund"_s, sent}}}}));
    QCOMPARE(shop.server.count(), 1);
}

void TestShopifyClient::cancelRefusalKeepsTheWords()
{
    const QJsonArray errors{QJsonObject{{u"code"_s, u"INVALID"_s}, {u"message"_s, u"It cannot be."_s}}};
    Shop shop;
    shop.set(u"OrderCancel"_s,
             dataOf(u"orderCancel"_s, QJsonObject{{u"job"_s, QJsonValue()}, {u"orderCancelUserErrors"_s, errors}}));
    Result<QJsonObject> receipt = QCoro::waitFor(shop.client.perform(cancelAction()));
    QCOMPARE(int(receipt.error().kind), int(Error::Kind::Refused));
    QCOMPARE(receipt.error().code, u"INVALID"_s);
    QCOMPARE(receipt.error().platformMessage, u"It cannot be."_s);

    shop.set(u"OrderCancel"_s,
             dataOf(u"orderCancel"_s,
                    QJsonObject{{u"jobResult"_s,
                                 QJsonObject{{u"id"_s, u"x"_s}, {u"status"_s, u"FAILED"_s}, {u"errors"_s, errors}}}}));
    receipt = QCoro::waitFor(shop.client.perform(cancelAction()));
    QCOMPARE(int(receipt.error().kind), int(Error::Kind::Refused));
}

void TestShopifyClient::brokenRequestsAreNeverSent_data()
{
    QTest::addColumn<ActionKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("unknown reason") << ActionKind::CancelOrder << u"reason"_s << QJsonValue(u"because"_s);
    QTest::newRow("no refund choice") << ActionKind::CancelOrder << u"refund"_s << QJsonValue();
    QTest::newRow("restock undecided") << ActionKind::CancelOrder << u"restock"_s << QJsonValue();
    QTest::newRow("note too long") << ActionKind::CancelOrder << u"staff_note"_s << QJsonValue(QString(256, u'x'));
    QTest::newRow("no amount") << ActionKind::RefundAmount << u"amount"_s << QJsonValue();
    QTest::newRow("amount of nothing") << ActionKind::RefundAmount << u"amount"_s << QJsonValue(u"0.00"_s);
    QTest::newRow("negative amount") << ActionKind::RefundAmount << u"amount"_s << QJsonValue(u"-20.00"_s);
    QTest::newRow("another amount than its parts") << ActionKind::RefundAmount << u"amount"_s << QJsonValue(u"20.01"_s);
    QTest::newRow("unknown currency") << ActionKind::RefundAmount << u"currency"_s << QJsonValue(u"ZZZ"_s);
    QTest::newRow("nothing that moves") << ActionKind::RefundAmount << u"transactions"_s << QJsonValue(QJsonArray());
}

void TestShopifyClient::brokenRequestsAreNeverSent()
{
    QFETCH(const ActionKind, kind);
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    Action action = kind == ActionKind::CancelOrder ? cancelAction() : refundAction();
    action.request.insert(key, value);
    Shop shop;
    const Result<QJsonObject> receipt = QCoro::waitFor(shop.client.perform(action));
    QCOMPARE(int(receipt.error().kind), int(Error::Kind::Input));
    QCOMPARE(receipt.error().code, u"bad-request"_s);
    QCOMPARE(shop.server.count(), 0);
}

void TestShopifyClient::refundSendsTheDecision()
{
    Shop shop;
    shop.set(u"RefundCreate"_s,
             dataOf(u"refundCreate"_s,
                    QJsonObject{{u"refund"_s, QJsonObject{{u"id"_s, u"gid://shopify/Refund/1"_s}}},
                                {u"userErrors"_s, QJsonArray()}}));
    const Result<QJsonObject> receipt = QCoro::waitFor(shop.client.perform(refundAction()));
    QVERIFY(receipt);
    QCOMPARE(*receipt, (QJsonObject{{u"refund_id"_s, u"gid://shopify/Refund/1"_s}}));
    const QJsonObject variables = shop.variables(u"RefundCreate"_s);
    QCOMPARE(variables.value("key"_L1).toString(), refundAction().id.toString());
    const QJsonObject first{{u"orderId"_s, gid},
                            {u"kind"_s, u"REFUND"_s},
                            {u"gateway"_s, u"example_pay"_s},
                            {u"amount"_s, u"12.50"_s},
                            {u"parentId"_s, u"gid://shopify/OrderTransaction/1"_s}};
    const QJsonObject second{{u"orderId"_s, gid},
                             {u"kind"_s, u"REFUND"_s},
                             {u"gateway"_s, u"gift_card"_s},
                             {u"amount"_s, u"7.50"_s},
                             {u"parentId"_s, u"gid://shopify/OrderTransaction/2"_s}};
    QCOMPARE(variables.value("input"_L1).toObject(),
             (QJsonObject{{u"orderId"_s, gid},
                          {u"currency"_s, u"EUR"_s},
                          {u"note"_s, u"half"_s},
                          {u"notify"_s, true},
                          {u"transactions"_s, QJsonArray{first, second}}}));
    QVERIFY(shop.server.seen().first().json().value("query"_L1).toString().contains("@idempotent"_L1));
}

void TestShopifyClient::refundOfItemsSendsThePieces()
{
    Shop shop;
    shop.set(u"RefundCreate"_s,
             dataOf(u"refundCreate"_s,
                    QJsonObject{{u"refund"_s, QJsonObject{{u"id"_s, u"gid://shopify/Refund/9"_s}}},
                                {u"userErrors"_s, QJsonArray()}}));
    Action action = refundAction();
    action.kind = ActionKind::RefundItems;
    action.request.insert(u"wish"_s,
                          toJson(RefundWish{.lines = {{u"gid://shopify/LineItem/5"_s, 2}}, .shipping = true}));
    QVERIFY(QCoro::waitFor(shop.client.perform(action)));
    const QJsonObject input = shop.variables(u"RefundCreate"_s).value("input"_L1).toObject();
    const QJsonObject line{
        {u"lineItemId"_s, u"gid://shopify/LineItem/5"_s}, {u"quantity"_s, 2}, {u"restockType"_s, u"NO_RESTOCK"_s}};
    QCOMPARE(input.value("refundLineItems"_L1).toArray(), QJsonArray{line});
    QCOMPARE(input.value("shipping"_L1).toObject(), (QJsonObject{{u"fullRefund"_s, true}}));
    QCOMPARE(input.value("transactions"_L1).toArray().size(), 2);

    action.request.remove(u"wish"_s);
    QVERIFY(!QCoro::waitFor(shop.client.perform(action)));
    QCOMPARE(shop.count(u"RefundCreate"_s), 1);
}

void TestShopifyClient::aWishIsAskedAsItIs()
{
    Shop shop;
    const RefundWish wish{.lines = {{u"gid://shopify/LineItem/5"_s, 1}}};
    (void)proposalOf(shop.client.proposeRefund(OrderId(gid), wish, RefundTo::PaymentMethods));
    const QJsonObject asked = shop.variables(u"SuggestedRefund"_s);
    QCOMPARE(asked.value("everything"_L1), QJsonValue(false));
    QCOMPARE(asked.value("shipping"_L1), QJsonValue(false));
    QCOMPARE(asked.value("lines"_L1).toArray().size(), 1);
    Shop another;
    (void)proposalOf(another.client.proposeRefund(OrderId(gid), std::nullopt, RefundTo::PaymentMethods));
    QCOMPARE(another.variables(u"SuggestedRefund"_s).value("everything"_L1), QJsonValue(true));
}

void TestShopifyClient::refundRefusalKeepsTheWords()
{
    Shop shop;
    const auto refused = [](const QString &message) {
        return dataOf(u"refundCreate"_s,
                      QJsonObject{{u"refund"_s, QJsonValue()},
                                  {u"userErrors"_s,
                                   QJsonArray{QJsonObject{{u"field"_s, QJsonValue()}, {u"message"_s, message}}}}});
    };
    shop.set(u"RefundCreate"_s, refused(u"Too much."_s));
    Result<QJsonObject> receipt = QCoro::waitFor(shop.client.perform(refundAction()));
    QCOMPARE(int(receipt.error().kind), int(Error::Kind::Refused));
    QCOMPARE(receipt.error().platformMessage, u"Too much."_s);

    // The key was used a moment ago: what became of that is not known here.
    shop.set(u"RefundCreate"_s, refused(u"This idempotency key is in use."_s));
    receipt = QCoro::waitFor(shop.client.perform(refundAction()));
    QVERIFY(fateOfFailedWrite(receipt.error().kind) == WriteFate::Unknown);
}

void TestShopifyClient::writesArriveOnceWhateverHappens_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<WriteFate>("fate");
    QTest::newRow("taken, then closed") << Reply{{}, Reply::End::Close} << WriteFate::Unknown;
    QTest::newRow("taken, then reset") << Reply{{}, Reply::End::Reset} << WriteFate::Unknown;
    QTest::newRow("fails inside") << answer(500, {}) << WriteFate::Unknown;
    QTest::newRow("HTML") << answer(200, "<html>") << WriteFate::Unknown;
    QTest::newRow("no payload") << answer(
        QJsonObject{{u"data"_s, QJsonObject{{u"orderCancel"_s, QJsonValue()}, {u"refundCreate"_s, QJsonValue()}}}})
                                << WriteFate::Unknown;
    QTest::newRow("a scope is missing for the result only")
        << answer(errorsOf(u"ACCESS_DENIED"_s, {u"orderCancel"_s, u"jobResult"_s})) << WriteFate::Unknown;
    QTest::newRow("fails inside, says GraphQL") << answer(errorsOf(u"INTERNAL_SERVER_ERROR"_s)) << WriteFate::Unknown;
    QTest::newRow("key in use") << answer(errorsOf(u"IDEMPOTENCY_CONCURRENT_REQUEST"_s)) << WriteFate::Unknown;
    QTest::newRow("throttled") << answer(errorsOf(u"THROTTLED"_s)) << WriteFate::NotApplied;
    QTest::newRow("too many requests") << answer(429, {}, {{"Retry-After", "0"}}) << WriteFate::NotApplied;
    QTest::newRow("scope missing") << answer(errorsOf(u"ACCESS_DENIED"_s, {u"orderCancel"_s})) << WriteFate::NotApplied;
    QTest::newRow("token unknown") << answer(401, "{}") << WriteFate::NotApplied;
}

void TestShopifyClient::writesArriveOnceWhateverHappens()
{
    QFETCH(const Reply, reply);
    QFETCH(const WriteFate, fate);
    for (const Action &action : {cancelAction(), refundAction()}) {
        Shop shop({.clientId = u"client-1"_s, .clientSecret = "secret"});
        shop.set(u"token"_s, QJsonObject{{u"access_token"_s, u"t"_s}, {u"expires_in"_s, 86399}});
        const QString operation = action.kind == ActionKind::CancelOrder ? u"OrderCancel"_s : u"RefundCreate"_s;
        shop.set(operation, reply);
        const Result<QJsonObject> receipt = QCoro::waitFor(shop.client.perform(action));
        QVERIFY(!receipt);
        QCOMPARE(int(fateOfFailedWrite(receipt.error().kind)), int(fate));
        QCOMPARE(shop.count(operation), 1);
    }
}

void TestShopifyClient::cancelIsSettledByReading_data()
{
    QTest::addColumn<bool>("receipt");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<QString>("job"); // status; empty: gone
    QTest::addColumn<ActionState>("state");
    QTest::newRow("answer lost, done") << false << true << QString() << ActionState::Confirmed;
    QTest::newRow("answer lost, not done (yet)") << false << false << QString() << ActionState::Unknown;
    QTest::newRow("done") << true << true << u"SUCCEEDED"_s << ActionState::Confirmed;
    QTest::newRow("under way") << true << false << u"STARTED"_s << ActionState::Unknown;
    QTest::newRow("said done, not shown yet") << true << false << u"SUCCEEDED"_s << ActionState::Unknown;
    QTest::newRow("failed") << true << false << u"FAILED"_s << ActionState::Refused;
    QTest::newRow("failed, yet cancelled by another hand") << true << true << u"FAILED"_s << ActionState::Confirmed;
    QTest::newRow("job gone") << true << false << QString() << ActionState::Unknown;
}

void TestShopifyClient::cancelIsSettledByReading()
{
    QFETCH(const bool, receipt);
    QFETCH(const bool, cancelled);
    QFETCH(const QString, job);
    QFETCH(const ActionState, state);
    Shop shop;
    shop.set(u"OrderNow"_s,
             dataOf(u"order"_s,
                    cancelled ? with(goldenOrder(), u"cancelledAt"_s, u"2026-11-20T11:59:00Z"_s) : goldenOrder()));
    if (!job.isEmpty()) {
        const QJsonArray errors = job == u"FAILED"_s
            ? QJsonArray{QJsonObject{{u"code"_s, u"INVALID"_s}, {u"message"_s, u"Shipped."_s}}}
            : QJsonArray();
        shop.set(u"CancelPoll"_s,
                 dataOf(u"node"_s,
                        QJsonObject{{u"id"_s, u"r"_s}, {u"done"_s, true}, {u"status"_s, job}, {u"errors"_s, errors}}));
    }
    Action action = cancelAction();
    action.state = ActionState::Unknown;
    if (receipt)
        action.receipt = {{u"job_result_id"_s, u"r"_s}};
    const Result<Settlement> settlement = QCoro::waitFor(shop.client.settle(action));
    QVERIFY(settlement);
    QCOMPARE(int(settlement->state), int(state));
    QVERIFY(settlement->order.has_value());
    QCOMPARE(settlement->receipt, action.receipt);
    if (state == ActionState::Refused) {
        QCOMPARE(settlement->errorCode, u"INVALID"_s);
        QCOMPARE(settlement->platformMessage, u"Shipped."_s);
    }
    QCOMPARE(shop.count(u"OrderCancel"_s), 0);
    QCOMPARE(shop.count(u"CancelPoll"_s), receipt ? 1 : 0);
}

void TestShopifyClient::refundIsSettledByReading_data()
{
    QTest::addColumn<bool>("receipt");
    QTest::addColumn<QStringList>("shown"); // what each refund after the first moved, its payments joined by +
    QTest::addColumn<QStringList>("payments"); // statuses of ours
    QTest::addColumn<ActionState>("state");
    const QStringList none;
    QTest::newRow("answer lost, done") << false << QStringList{u"12.50+7.50"_s}
                                       << QStringList{u"SUCCESS"_s, u"SUCCESS"_s} << ActionState::Confirmed;
    QTest::newRow("answer lost, done, provider slow")
        << false << QStringList{u"20.00"_s} << QStringList{u"PENDING"_s} << ActionState::Confirmed;
    QTest::newRow("answer lost, done, then all payments failed")
        << false << QStringList{u"20.00"_s} << QStringList{u"FAILURE"_s} << ActionState::Refused;
    QTest::newRow("answer lost, done, and somebody else refunded too")
        << false << QStringList{u"3.00"_s, u"20.00"_s} << QStringList{u"SUCCESS"_s} << ActionState::Confirmed;
    QTest::newRow("answer lost, nothing moved") << false << none << none << ActionState::Unknown;
    QTest::newRow("answer lost, another sum moved") << false << QStringList{u"15.00"_s} << none << ActionState::Unknown;
    QTest::newRow("known, total follows later")
        << true << QStringList{u"20.00"_s} << QStringList{u"PENDING"_s} << ActionState::Confirmed;
    QTest::newRow("known, done") << true << QStringList{u"20.00"_s} << QStringList{u"SUCCESS"_s}
                                 << ActionState::Confirmed;
    QTest::newRow("known, all payments failed")
        << true << QStringList{u"20.00"_s} << QStringList{u"FAILURE"_s, u"ERROR"_s} << ActionState::Refused;
    QTest::newRow("known, one payment failed")
        << true << QStringList{u"20.00"_s} << QStringList{u"SUCCESS"_s, u"FAILURE"_s} << ActionState::Confirmed;
}

void TestShopifyClient::refundIsSettledByReading()
{
    QFETCH(const bool, receipt);
    QFETCH(const QStringList, shown);
    QFETCH(const QStringList, payments);
    QFETCH(const ActionState, state);
    const auto refund = [](int number, const QStringList &parts) {
        QJsonArray nodes;
        for (const QString &part : parts)
            nodes.append(QJsonObject{{u"kind"_s, u"REFUND"_s}, {u"amountSet"_s, bag(part, u"EUR"_s)}});
        return QJsonObject{{u"id"_s, QString(u"gid://shopify/Refund/"_s + QString::number(number))},
                           {u"transactions"_s, QJsonObject{{u"nodes"_s, nodes}}}};
    };
    Shop shop;
    QJsonArray refunds{refund(1, {u"20.00"_s})}; // there before, and of the same amount
    QString ours;
    for (const QString &one : shown) {
        refunds.append(refund(static_cast<int>(refunds.size()) + 1, one.split(u'+')));
        ours = refunds.last().toObject().value("id"_L1).toString();
        if (!receipt)
            shop.next(u"RefundPoll"_s, answer(dataOf(u"node"_s, refunds.last().toObject())));
    }
    QJsonArray nodes;
    for (const QString &status : payments)
        nodes.append(QJsonObject{{u"status"_s, status}, {u"errorCode"_s, QJsonValue()}});
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, goldenOrder()));
    shop.set(u"OrderRefunds"_s, dataOf(u"order"_s, QJsonObject{{u"id"_s, gid}, {u"refunds"_s, refunds}}));
    shop.set(u"RefundPoll"_s,
             dataOf(u"node"_s, QJsonObject{{u"id"_s, ours}, {u"transactions"_s, QJsonObject{{u"nodes"_s, nodes}}}}));
    Action action = refundAction();
    if (receipt)
        action.receipt = {{u"refund_id"_s, ours}};
    const Result<Settlement> settlement = QCoro::waitFor(shop.client.settle(action));
    QVERIFY(settlement);
    QCOMPARE(int(settlement->state), int(state));
    QVERIFY(settlement->order.has_value());
    if (!payments.isEmpty())
        QCOMPARE(settlement->receipt.value("refund_id"_L1).toString(), ours);
    QCOMPARE(shop.count(u"OrderRefunds"_s), receipt ? 0 : 1);
    QCOMPARE(shop.count(u"RefundCreate"_s), 0);
}

void TestShopifyClient::refundsOfOursAreKnownByTheirMark_data()
{
    QTest::addColumn<QStringList>("shown"); // "amount note" of each refund that was not there before
    QTest::addColumn<ActionState>("state");
    QTest::addColumn<QString>("found"); // its number
    QTest::addColumn<QString>("errorCode");
    const QString doubt = u"refund-by-another"_s;
    QTest::newRow("ours") << QStringList{u"20.00 half [Contrordine 1]"_s} << ActionState::Confirmed << u"2"_s
                          << QString();
    QTest::newRow("ours, as store credit or whatever else: not known by its payments")
        << QStringList{u"0.00 [Contrordine 1]"_s} << ActionState::Confirmed << u"2"_s << QString();
    QTest::newRow("ours behind somebody else's of the same amount")
        << QStringList{u"20.00 by hand"_s, u"20.00 half [Contrordine 1]"_s} << ActionState::Confirmed << u"3"_s
        << QString();
    QTest::newRow("another one of ours") << QStringList{u"20.00 [Contrordine 2]"_s} << ActionState::Unknown << QString()
                                         << QString();
    QTest::newRow("somebody else's of the same amount")
        << QStringList{u"20.00 by hand"_s} << ActionState::Unknown << QString() << doubt;
    QTest::newRow("somebody else's without a note")
        << QStringList{u"20.00 "_s} << ActionState::Unknown << QString() << doubt;
    QTest::newRow("somebody else's of another amount")
        << QStringList{u"19.99 by hand"_s} << ActionState::Unknown << QString() << QString();
    QTest::newRow("nothing") << QStringList() << ActionState::Unknown << QString() << QString();
}

void TestShopifyClient::refundsOfOursAreKnownByTheirMark()
{
    QFETCH(const QStringList, shown);
    QFETCH(const ActionState, state);
    QFETCH(const QString, found);
    Shop shop;
    const auto id = [](qsizetype number) { return QString(u"gid://shopify/Refund/"_s + QString::number(number)); };
    QJsonArray refunds{QJsonObject{{u"id"_s, id(1)}, {u"note"_s, u"[Contrordine 1]"_s}}}; // there before
    for (const QString &one : shown) {
        const QString note = one.section(u' ', 1);
        refunds.append(QJsonObject{{u"id"_s, id(refunds.size() + 1)},
                                   {u"note"_s, note.isEmpty() ? QJsonValue() : QJsonValue(note)}});
        const QJsonObject payment{{u"kind"_s, u"REFUND"_s},
                                  {u"status"_s, u"SUCCESS"_s},
                                  {u"amountSet"_s, bag(one.section(u' ', 0, 0), u"EUR"_s)}};
        shop.set(u"RefundPoll"_s,
                 dataOf(u"node"_s, QJsonObject{{u"transactions"_s, QJsonObject{{u"nodes"_s, QJsonArray{payment}}}}}));
    }
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, goldenOrder()));
    shop.set(u"OrderRefunds"_s, dataOf(u"order"_s, QJsonObject{{u"id"_s, gid}, {u"refunds"_s, refunds}}));
    Action action = refundAction();
    action.request.insert(u"mark"_s, u"Contrordine 1"_s);
    const Result<Settlement> settlement = QCoro::waitFor(shop.client.settle(action));
    QVERIFY(settlement);
    QCOMPARE(int(settlement->state), int(state));
    QCOMPARE(settlement->receipt.value("refund_id"_L1).toString().section(u'/', -1), found);
    QTEST(settlement->errorCode, "errorCode");
    QCOMPARE(shop.count(u"RefundCreate"_s), 0);
}

void TestShopifyClient::aFailedPartOfARefundIsKept()
{
    Shop shop;
    const auto payment = [](const QString &status, const QString &amount) {
        return QJsonObject{{u"status"_s, status},
                           {u"errorCode"_s, status == "FAILURE"_L1 ? QJsonValue(u"CARD_DECLINED"_s) : QJsonValue()},
                           {u"formattedGateway"_s, u"Example Pay"_s},
                           {u"amountSet"_s, bag(amount, u"EUR"_s)}};
    };
    const QJsonArray nodes{payment(u"SUCCESS"_s, u"12.5"_s), payment(u"FAILURE"_s, u"7.5"_s)};
    shop.set(u"OrderNow"_s, dataOf(u"order"_s, goldenOrder()));
    shop.set(u"RefundPoll"_s, dataOf(u"node"_s, QJsonObject{{u"transactions"_s, QJsonObject{{u"nodes"_s, nodes}}}}));
    Action action = refundAction();
    action.receipt = {{u"refund_id"_s, u"gid://shopify/Refund/2"_s}};
    const Result<Settlement> settlement = QCoro::waitFor(shop.client.settle(action));
    QVERIFY(settlement);
    QCOMPARE(int(settlement->state), int(ActionState::Confirmed)); // a part has gone: it cannot be called undone
    const QJsonArray failed = settlement->receipt.value("failed_parts"_L1).toArray();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().toObject().value("amount"_L1).toString(), u"7.50"_s);
    QCOMPARE(failed.first().toObject().value("error_code"_L1).toString(), u"CARD_DECLINED"_s);
}

void TestShopifyClient::aCancellationUnderWayIsNotCalledUndone()
{
    for (const bool done : {false, true}) {
        Shop shop;
        shop.set(u"OrderNow"_s, dataOf(u"order"_s, goldenOrder()));
        shop.set(u"CancelPoll"_s,
                 dataOf(u"node"_s,
                        QJsonObject{{u"done"_s, done},
                                    {u"status"_s, done ? u"SUCCEEDED"_s : u"STARTED"_s},
                                    {u"errors"_s, QJsonArray()}}));
        Action action = cancelAction();
        action.receipt = {{u"job_result_id"_s, u"r"_s}};
        const Result<Settlement> settlement = QCoro::waitFor(shop.client.settle(action));
        QVERIFY(settlement);
        QCOMPARE(int(settlement->state), int(ActionState::Unknown)); // the order does not show it yet
        QCOMPARE(settlement->underWay, !done);
    }
}

void TestShopifyClient::theOptionsAreWhatMayBeSeen_data()
{
    QTest::addColumn<QString>("hidden"); // which question Shopify does not answer for lack of a scope
    QTest::addColumn<bool>("offered");
    QTest::addColumn<QJsonValue>("customer");
    QTest::addColumn<RefundOptions::StoreCredit>("storeCredit");
    QTest::addColumn<bool>("places");
    const QJsonValue somebody = QJsonObject{{u"id"_s, u"gid://shopify/Customer/1"_s}};
    using enum RefundOptions::StoreCredit;
    QTest::newRow("all there") << QString() << true << somebody << Possible << true;
    QTest::newRow("no customer") << QString() << true << QJsonValue() << NoCustomer << true;
    QTest::newRow("not offered") << QString() << false << somebody << NotOffered << true;
    QTest::newRow("buyer hidden: the shop's offer stands")
        << u"OrderBuyer"_s << true << QJsonValue() << Possible << true;
    QTest::newRow("places hidden") << u"Locations"_s << true << somebody << Possible << false;
}

void TestShopifyClient::theOptionsAreWhatMayBeSeen()
{
    QFETCH(const QString, hidden);
    QFETCH(const bool, offered);
    QFETCH(const QJsonValue, customer);
    QFETCH(const bool, places);
    Shop shop;
    const QJsonArray methods = offered ? QJsonArray{QJsonObject{{u"__typename"_s, u"SuggestedStoreCreditRefund"_s},
                                                                {u"maximumRefundable"_s, bag(u"1.0"_s, u"EUR"_s)}}}
                                       : QJsonArray();
    const QJsonObject shipping{{u"maximumRefundableSet"_s, bag(u"4.9"_s, u"EUR"_s)}};
    shop.set(u"RefundOptions"_s,
             dataOf(u"order"_s,
                    QJsonObject{{u"currentTotalDutiesSet"_s, QJsonValue()},
                                {u"whole"_s, QJsonObject{{u"shipping"_s, shipping}}},
                                {u"credit"_s, QJsonObject{{u"suggestedRefundMethods"_s, methods}}}}));
    shop.set(u"OrderBuyer"_s,
             dataOf(u"order"_s,
                    QJsonObject{{u"customer"_s, customer},
                                {u"purchasingEntity"_s,
                                 customer.isNull() ? QJsonValue()
                                                   : QJsonValue(QJsonObject{{u"__typename"_s, u"Customer"_s}})}}));
    const auto place = [](const QString &name, bool active, bool online) {
        return QJsonObject{
            {u"id"_s, name}, {u"name"_s, name}, {u"isActive"_s, active}, {u"fulfillsOnlineOrders"_s, online}};
    };
    const QJsonObject info{{u"hasNextPage"_s, false}, {u"endCursor"_s, QJsonValue()}};
    shop.set(u"Locations"_s,
             dataOf(u"locations"_s,
                    QJsonObject{{u"pageInfo"_s, info},
                                {u"nodes"_s,
                                 QJsonArray{place(u"shop"_s, true, false), place(u"closed"_s, false, true),
                                            place(u"store"_s, true, true)}}}));
    if (!hidden.isEmpty())
        shop.set(hidden, errorsOf(u"ACCESS_DENIED"_s, QJsonArray{u"order"_s}));
    const Result<RefundOptions> options = QCoro::waitFor(shop.client.refundOptions(OrderId(gid)));
    QVERIFY2(options.has_value(), options ? "" : qPrintable(options.error().code));
    QTEST(options->storeCredit, "storeCredit");
    QCOMPARE(options->shipping->decimal(), u"4.90"_s);
    QCOMPARE(options->locations.has_value(), places);
    if (places) {
        QCOMPARE(options->locations->size(), 2);
        QCOMPARE(options->locations->first().name, u"store"_s); // the one that serves the online shop
    }
    QCOMPARE(shop.count(u"OrderDuties"_s), 0); // where there are none, none are asked for
}

void TestShopifyClient::orderPagesOpenTheOrder()
{
    ManualClock clock;
    HttpExchange http;
    const ShopifyClient real(http, clock, u"lamps.myshopify.com"_s, {});
    QCOMPARE(real.orderPage(OrderId(gid)), QUrl(u"https://admin.shopify.com/store/lamps/orders/7001000000001"_s));
    QCOMPARE(real.orderPage(OrderId(u"import:#1001"_s)).toString(QUrl::FullyEncoded),
             u"https://admin.shopify.com/store/lamps/orders?query=%231001"_s);
    QCOMPARE(real.account(), u"shopify:lamps.myshopify.com"_s);
    const ShopifyClient sandbox(http, clock, u"lamps.myshopify.com"_s, {}, QUrl(u"http://127.0.0.1:4000"_s));
    QCOMPARE(sandbox.orderPage(OrderId(gid)), QUrl(u"http://127.0.0.1:4000/store/lamps/orders/7001000000001"_s));
}

void TestShopifyClient::shopNamesAreNormalized_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("domain"); // empty: refused
    const QString lamps = u"lamps-2.myshopify.com"_s;
    QTest::newRow("name") << u"lamps-2"_s << lamps;
    QTest::newRow("spaces and capitals") << u"  Lamps-2 "_s << lamps;
    QTest::newRow("domain") << u"lamps-2.myshopify.com"_s << lamps;
    QTest::newRow("address") << u"https://lamps-2.myshopify.com/admin/orders?x=1"_s << lamps;
    QTest::newRow("admin's address") << u"https://admin.shopify.com/store/lamps-2/orders/12"_s << lamps;
    QTest::newRow("admin's address, short") << u"admin.shopify.com/store/lamps-2"_s << lamps;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("another domain") << u"lamps.example.com"_s << QString();
    QTest::newRow("a domain that ends like Shopify's") << u"evil.example.com/lamps.myshopify.com"_s << QString();
    QTest::newRow("a domain that begins like Shopify's") << u"lamps.myshopify.com.example.com"_s << QString();
    QTest::newRow("user info") << u"lamps.myshopify.com@example.com"_s << QString();
    QTest::newRow("a dash first") << u"-lamps"_s << QString();
    QTest::newRow("spaces inside") << u"my lamps"_s << QString();
}

void TestShopifyClient::shopNamesAreNormalized()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, domain);
    const Result<QString> normalized = normalizedShop(typed);
    QCOMPARE(normalized.value_or(QString()), domain);
    if (!normalized)
        QCOMPARE(normalized.error().code, u"bad-shop"_s);
}

QTEST_GUILESS_MAIN(TestShopifyClient)
#include "tst_shopifyclient.moc"
