// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyclient.h"
#include "app/platforms/shopify/shopifyreader.h"
#include "manualclock.h"
#include "rudeserver.h"

#include <QCoroTask>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

const QString gid = u"gid://shopify/Order/7001000000001"_s;
const QString place = u"gid://shopify/FulfillmentOrder/1"_s;
const QStringList everyScope{u"read_merchant_managed_fulfillment_orders"_s,
                             u"write_merchant_managed_fulfillment_orders"_s, u"read_third_party_fulfillment_orders"_s,
                             u"write_third_party_fulfillment_orders"_s};

QJsonObject goldenOrder()
{
    QFile file(QStringLiteral(CONTRORDINE_SOURCE_DIR "/tests/platforms/data/shopify-order.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject dataOf(const QString &key, const QJsonValue &value) { return {{u"data"_s, QJsonObject{{key, value}}}}; }

QJsonObject errorOf(const QString &code)
{
    return {{u"errors"_s,
             QJsonArray{QJsonObject{{u"message"_s, QString(u"says "_s + code)},
                                    {u"extensions"_s, QJsonObject{{u"code"_s, code}}}}}}};
}

QJsonObject hold(const QString &id, const QString &handle, bool ours)
{
    return {{u"id"_s, id},
            {u"handle"_s, handle.isEmpty() ? QJsonValue() : QJsonValue(handle)},
            {u"displayReason"_s, u"Other"_s},
            {u"reasonNotes"_s, QJsonValue()},
            {u"heldByRequestingApp"_s, ours}};
}

struct Place {
    QString status = u"OPEN"_s;
    QString request = u"UNSUBMITTED"_s;
    QStringList actions = {};
    QJsonArray holds = {};
    QString askedAt = {};
};

QJsonObject placeJson(const Place &one)
{
    QJsonArray actions;
    for (const QString &action : one.actions)
        actions.append(QJsonObject{{u"action"_s, action}});
    QJsonArray requests;
    if (!one.askedAt.isEmpty())
        requests.append(QJsonObject{{u"sentAt"_s, one.askedAt}});
    return {{u"id"_s, place},
            {u"status"_s, one.status},
            {u"requestStatus"_s, one.request},
            {u"supportedActions"_s, actions},
            {u"assignedLocation"_s, QJsonObject{{u"name"_s, u"Logistica Nord"_s}}},
            {u"fulfillmentHolds"_s, one.holds},
            {u"merchantRequests"_s, QJsonObject{{u"nodes"_s, requests}}}};
}

QJsonObject fulfillmentAnswer(const QJsonArray &places, const QStringList &scopes = everyScope, bool more = false)
{
    QJsonArray granted;
    for (const QString &scope : scopes)
        granted.append(QJsonObject{{u"handle"_s, scope}});
    const QJsonObject connection{{u"pageInfo"_s, QJsonObject{{u"hasNextPage"_s, more}}}, {u"nodes"_s, places}};
    return {{u"data"_s,
             QJsonObject{{u"currentAppInstallation"_s, QJsonObject{{u"accessScopes"_s, granted}}},
                         {u"nodes"_s, QJsonArray{QJsonObject{{u"id"_s, gid}, {u"fulfillmentOrders"_s, connection}}}}}}};
}

Action actionOf(ActionKind kind, QJsonObject request)
{
    return {.id = ActionId(u"5d2c0e9a-1111-4222-8333-444455556666"_s),
            .order = OrderId(gid),
            .kind = kind,
            .state = ActionState::Sent,
            .request = std::move(request)};
}

class Shop
{
public:
    Shop()
        : client(http, clock, u"lamps.myshopify.com"_s, {.token = "token-1"}, server.url(), {.throttleFloor = 1ms})
    {
        server.setScript([this](const SeenRequest &request) {
            const QString operation = operationOf(request);
            return m_standing.value(operation, answer(QJsonObject{{u"data"_s, QJsonObject{{u"x"_s, 1}}}}));
        });
        set(u"OrderNow"_s, dataOf(u"order"_s, goldenOrder()));
        set(u"OrdersCustomers"_s, dataOf(u"nodes"_s, QJsonArray()));
    }

    void set(const QString &operation, const QJsonObject &answered) { m_standing.insert(operation, answer(answered)); }
    void set(const QString &operation, const Reply &reply) { m_standing.insert(operation, reply); }
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
        static const QRegularExpression name(u"^\\s*(?:#[^\\n]*\\n\\s*)*(?:query|mutation) (\\w+)"_s);
        return name.match(request.json().value("query"_L1).toString()).captured(1);
    }
    Order order()
    {
        const Result<Order> read = QCoro::waitFor(client.order(OrderId(gid)));
        if (!read)
            qFatal("order: %s", qPrintable(read.error().code));
        return *read;
    }

    ManualClock clock;
    RudeServer server;
    HttpExchange http{HttpPatience{.delays = {1ms}, .jitterPercent = 0}};
    ShopifyClient client;

private:
    QHash<QString, Reply> m_standing;
};

QJsonObject payload(const QString &field, const QJsonObject &value, const QJsonArray &errors = {})
{
    QJsonObject content = value;
    content.insert(u"userErrors"_s, errors);
    return dataOf(field, content);
}

QJsonArray userError(const QString &code, const QString &message)
{
    return {QJsonObject{{u"code"_s, code.isEmpty() ? QJsonValue() : QJsonValue(code)}, {u"message"_s, message}}};
}

} // namespace

class TestShopifyFulfillment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Shopify's own enumerations (2026-10), each word once: none is unknown, and no two mean the same.
    void everyWordOfShopifysIsUnderstood()
    {
        const auto understood = [](const QStringList &words, auto read) {
            QSet<int> meanings;
            for (const QString &word : words) {
                const auto status = read(word);
                QCOMPARE(status.raw, word);
                QVERIFY2(code(status.value) != u"unknown"_s, qPrintable(word));
                meanings.insert(static_cast<int>(status.value));
            }
            QCOMPARE(meanings.size(), words.size());
            const auto odd = read(u"A_WORD_OF_TOMORROW"_s);
            QCOMPARE(code(odd.value), u"unknown"_s);
            QCOMPARE(odd.raw, u"A_WORD_OF_TOMORROW"_s);
        };
        understood(
            {u"CANCELLED"_s, u"CLOSED"_s, u"INCOMPLETE"_s, u"IN_PROGRESS"_s, u"ON_HOLD"_s, u"OPEN"_s, u"SCHEDULED"_s},
            &shopifyWorkStatus);
        understood({u"ACCEPTED"_s, u"CANCELLATION_ACCEPTED"_s, u"CANCELLATION_REJECTED"_s, u"CANCELLATION_REQUESTED"_s,
                    u"CLOSED"_s, u"REJECTED"_s, u"SUBMITTED"_s, u"UNSUBMITTED"_s},
                   &shopifyRequestStatus);
        understood({u"CANCELED"_s, u"CLOSED"_s, u"DECLINED"_s, u"OPEN"_s, u"REQUESTED"_s}, &shopifyReturnState);
        understood({u"CHARGEBACK"_s, u"INQUIRY"_s}, &shopifyDisputeKind);
        understood({u"ACCEPTED"_s, u"CHARGE_REFUNDED"_s, u"LOST"_s, u"NEEDS_RESPONSE"_s, u"PREVENTED"_s,
                    u"UNDER_REVIEW"_s, u"WON"_s},
                   &shopifyDisputeState);
        understood({u"ACCEPT"_s, u"CANCEL"_s, u"INVESTIGATE"_s, u"NONE"_s}, &shopifyRiskAdvice);
    }

    void whoShipsIsRead()
    {
        Shop shop;
        const Place one{.status = u"IN_PROGRESS"_s,
                        .request = u"CANCELLATION_REQUESTED"_s,
                        .actions = {u"CANCEL_FULFILLMENT_ORDER"_s, u"A_NEW_ONE"_s},
                        .holds = {hold(u"gid://shopify/FulfillmentHold/7"_s, u"contrordine"_s, true)},
                        .askedAt = u"2026-11-20T10:00:00Z"_s};
        shop.set(u"OrdersFulfillment"_s, fulfillmentAnswer({placeJson(one)}));
        const Order order = shop.order();
        QCOMPARE(order.fulfillmentSight, Sight::Whole);
        QCOMPARE(order.fulfillmentOrders.size(), 1);
        const FulfillmentOrder &read = order.fulfillmentOrders.first();
        QCOMPARE(read.status.value, WorkStatus::InProgress);
        QCOMPARE(read.request.value, RequestStatus::CancellationRequested);
        QCOMPARE(read.location, u"Logistica Nord"_s);
        QCOMPARE(read.cancellationAskedAt, QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC));
        QVERIFY(read.mayCancel);
        QVERIFY(!read.mayRequestCancellation);
        QVERIFY(!read.mayHold);
        QCOMPARE(ownHold(read)->id, u"gid://shopify/FulfillmentHold/7"_s);
    }

    /// "Not visible" is not "nothing there", and never an error.
    void whatIsNotGrantedIsNotVisible_data()
    {
        QTest::addColumn<QJsonObject>("answered");
        QTest::addColumn<Sight>("sight");
        QTest::addColumn<bool>("mayCancel");
        const QJsonArray places{placeJson({.request = u"SUBMITTED"_s, .actions = {u"CANCEL_FULFILLMENT_ORDER"_s}})};
        QTest::newRow("everything") << fulfillmentAnswer(places) << Sight::Whole << true;
        QTest::newRow("read only") << fulfillmentAnswer(
            places, {u"read_merchant_managed_fulfillment_orders"_s, u"read_third_party_fulfillment_orders"_s})
                                   << Sight::Whole << false;
        QTest::newRow("one kind of place")
            << fulfillmentAnswer(places, {u"write_third_party_fulfillment_orders"_s}) << Sight::Part << true;
        QTest::newRow("nothing granted, nothing shown")
            << fulfillmentAnswer({}, {u"read_orders"_s}) << Sight::Hidden << false;
        QTest::newRow("more than are read") << fulfillmentAnswer(places, everyScope, true) << Sight::Part << true;
        QTest::newRow("refused") << errorOf(u"ACCESS_DENIED"_s) << Sight::Hidden << false;
        QTest::newRow("not there") << dataOf(u"nodes"_s, QJsonArray{QJsonValue()}) << Sight::NotRead << false;
        QJsonObject odd = placeJson({});
        odd.insert(u"status"_s, 7);
        QTest::newRow("not to be understood") << fulfillmentAnswer({odd}) << Sight::NotRead << false;
        QJsonObject half = dataOf(u"nodes"_s, QJsonArray{QJsonValue()});
        half.insert(u"errors"_s, errorOf(u"ACCESS_DENIED"_s).value(u"errors"_s));
        QTest::newRow("refused beside data") << half << Sight::Hidden << false;
    }
    void whatIsNotGrantedIsNotVisible()
    {
        QFETCH(QJsonObject, answered);
        QFETCH(Sight, sight);
        QFETCH(bool, mayCancel);
        Shop shop;
        shop.set(u"OrdersFulfillment"_s, answered);
        const Order order = shop.order();
        QCOMPARE(order.name, u"#2041"_s);
        QCOMPARE(order.fulfillmentSight, sight);
        QCOMPARE(!order.fulfillmentOrders.isEmpty() && order.fulfillmentOrders.first().mayCancel, mayCancel);
    }

    void aBrokenLineIsAnError()
    {
        Shop shop;
        shop.set(u"OrdersFulfillment"_s, Reply{{}, Reply::End::Close});
        const Result<Order> order = QCoro::waitFor(shop.client.order(OrderId(gid)));
        QVERIFY(!order);
        QCOMPARE(order.error().kind, Error::Kind::Interrupted);
    }

    void returnsChargebacksAndRiskAreRead()
    {
        Shop shop;
        QJsonObject order = goldenOrder();
        order.insert(u"disputes"_s,
                     QJsonArray{QJsonObject{{u"id"_s, u"gid://shopify/ShopifyPaymentsDispute/1"_s},
                                            {u"initiatedAs"_s, u"CHARGEBACK"_s},
                                            {u"status"_s, u"A_NEW_STATUS"_s}}});
        order.insert(u"risk"_s, QJsonObject{{u"recommendation"_s, u"CANCEL"_s}});
        shop.set(u"OrderNow"_s, dataOf(u"order"_s, order));
        const QJsonObject back{{u"id"_s, u"gid://shopify/Return/1"_s},
                               {u"name"_s, u"#2041-R1"_s},
                               {u"status"_s, u"REQUESTED"_s},
                               {u"totalQuantity"_s, 2},
                               {u"createdAt"_s, u"2026-11-20T10:00:00Z"_s}};
        const QJsonObject returns{{u"nodes"_s, QJsonArray{back}}};
        shop.set(u"OrdersReturns"_s,
                 dataOf(u"nodes"_s, QJsonArray{QJsonObject{{u"id"_s, gid}, {u"returns"_s, returns}}}));
        const Order read = shop.order();
        QCOMPARE(read.disputes.size(), 1);
        QCOMPARE(read.disputes.first().state.raw, u"A_NEW_STATUS"_s);
        QCOMPARE(effectOf(read.disputes), DisputeEffect::MoneyHeld);
        QCOMPARE(read.risk.value, RiskAdvice::Cancel);
        QCOMPARE(read.returnSight, Sight::Whole);
        QCOMPARE(read.returnList.size(), 1);
        QVERIFY(isOpen(read.returnList.first()));
        shop.set(u"OrdersReturns"_s, errorOf(u"ACCESS_DENIED"_s));
        QCOMPARE(shop.order().returnSight, Sight::Hidden);
    }

    void requestsAreSentAsShopifyWantsThem()
    {
        Shop shop;
        shop.set(u"FulfillmentHold"_s,
                 payload(u"fulfillmentOrderHold"_s,
                         {{u"fulfillmentHold"_s, QJsonObject{{u"id"_s, u"gid://shopify/FulfillmentHold/9"_s}}}}));
        const auto held = QCoro::waitFor(shop.client.perform(
            actionOf(ActionKind::HoldFulfillment,
                     {{u"fulfillment_order"_s, place}, {u"handle"_s, u"contrordine"_s}, {u"note"_s, u"wait"_s}})));
        QVERIFY(held.has_value());
        QCOMPARE(shop.variables(u"FulfillmentHold"_s),
                 (QJsonObject{{u"id"_s, place},
                              {u"hold"_s,
                               QJsonObject{{u"reason"_s, u"OTHER"_s},
                                           {u"reasonNotes"_s, u"wait"_s},
                                           {u"handle"_s, u"contrordine"_s},
                                           {u"notifyMerchant"_s, false}}}}));

        shop.set(u"FulfillmentRequestCancel"_s,
                 payload(u"fulfillmentOrderSubmitCancellationRequest"_s,
                         {{u"fulfillmentOrder"_s, QJsonObject{{u"id"_s, place}}}}));
        QVERIFY(QCoro::waitFor(
                    shop.client.perform(actionOf(ActionKind::RequestFulfillmentCancel,
                                                 {{u"fulfillment_order"_s, place}, {u"message"_s, u"please stop"_s}})))
                    .has_value());
        QCOMPARE(shop.variables(u"FulfillmentRequestCancel"_s),
                 (QJsonObject{{u"id"_s, place}, {u"message"_s, u"please stop"_s}}));
    }

    /// R32, and never somebody else's hold.
    void onlyOurOwnHoldIsReleased()
    {
        Shop shop;
        const QJsonArray holds{hold(u"gid://shopify/FulfillmentHold/1"_s, {}, false),
                               hold(u"gid://shopify/FulfillmentHold/2"_s, u"contrordine"_s, false),
                               hold(u"gid://shopify/FulfillmentHold/3"_s, u"other"_s, true),
                               hold(u"gid://shopify/FulfillmentHold/4"_s, u"contrordine"_s, true)};
        shop.set(u"OrdersFulfillment"_s, fulfillmentAnswer({placeJson({.status = u"ON_HOLD"_s, .holds = holds})}));
        shop.set(u"FulfillmentRelease"_s,
                 payload(u"fulfillmentOrderReleaseHold"_s, {{u"fulfillmentOrder"_s, QJsonObject{{u"id"_s, place}}}}));
        const Action action = actionOf(ActionKind::ReleaseFulfillment, {{u"handle"_s, u"contrordine"_s}});
        QVERIFY(QCoro::waitFor(shop.client.perform(action)).has_value());
        QCOMPARE(shop.variables(u"FulfillmentRelease"_s),
                 (QJsonObject{{u"id"_s, place}, {u"holds"_s, QJsonArray{u"gid://shopify/FulfillmentHold/4"_s}}}));

        shop.set(u"OrdersFulfillment"_s,
                 fulfillmentAnswer({placeJson({.status = u"ON_HOLD"_s, .holds = {holds.at(0)}})}));
        QVERIFY(QCoro::waitFor(shop.client.perform(action)).has_value());
        QCOMPARE(shop.count(u"FulfillmentRelease"_s), 1); // nothing of ours is there: nothing is sent
    }

    void refusalsKeepTheirWords()
    {
        Shop shop;
        shop.set(
            u"FulfillmentCancel"_s,
            payload(u"fulfillmentOrderCancel"_s, {{u"fulfillmentOrder"_s, QJsonValue()}},
                    userError(u"FULFILLMENT_ORDER_HAS_MANUALLY_REPORTED_PROGRESS"_s, u"Mark as unfulfilled first."_s)));
        const auto cancelled = QCoro::waitFor(
            shop.client.perform(actionOf(ActionKind::CancelFulfillment, {{u"fulfillment_order"_s, place}})));
        QCOMPARE(cancelled.error().kind, Error::Kind::Refused);
        QCOMPARE(cancelled.error().code, u"FULFILLMENT_ORDER_HAS_MANUALLY_REPORTED_PROGRESS"_s);
        QCOMPARE(cancelled.error().platformMessage, u"Mark as unfulfilled first."_s);

        shop.set(u"FulfillmentHold"_s,
                 payload(u"fulfillmentOrderHold"_s, {{u"fulfillmentHold"_s, QJsonValue()}},
                         userError(u"DUPLICATE_FULFILLMENT_HOLD_HANDLE"_s, u"in use"_s)));
        const QJsonObject request{{u"fulfillment_order"_s, place}, {u"handle"_s, u"contrordine"_s}};
        QVERIFY2(QCoro::waitFor(shop.client.perform(actionOf(ActionKind::HoldFulfillment, request))).has_value(),
                 "a hold that is there already is no refusal");
        QVERIFY(!QCoro::waitFor(
                     shop.client.perform(actionOf(ActionKind::CancelFulfillment, {{u"fulfillment_order"_s, gid}})))
                     .has_value());
        QCOMPARE(shop.count(u"FulfillmentCancel"_s), 1); // a journal that names no fulfillment order is not sent
    }

    void everyRequestArrivesOnce_data()
    {
        QTest::addColumn<ActionKind>("kind");
        QTest::addColumn<QString>("operation");
        QTest::newRow("cancel") << ActionKind::CancelFulfillment << u"FulfillmentCancel"_s;
        QTest::newRow("ask") << ActionKind::RequestFulfillmentCancel << u"FulfillmentRequestCancel"_s;
        QTest::newRow("hold") << ActionKind::HoldFulfillment << u"FulfillmentHold"_s;
        QTest::newRow("tag") << ActionKind::TagOrder << u"OrderTag"_s;
        QTest::newRow("untag") << ActionKind::UntagOrder << u"OrderUntag"_s;
        QTest::newRow("log") << ActionKind::LogOnOrder << u"OrderLogSet"_s;
    }
    void everyRequestArrivesOnce()
    {
        QFETCH(ActionKind, kind);
        QFETCH(QString, operation);
        Shop shop;
        shop.set(u"OrderLog"_s, dataOf(u"order"_s, QJsonObject{{u"id"_s, gid}, {u"metafield"_s, QJsonValue()}}));
        shop.set(operation, Reply{{}, Reply::End::Close}); // takes it, and says nothing
        const QJsonObject request{{u"fulfillment_order"_s, place}, {u"tag"_s, u"t"_s}, {u"line"_s, u"l"_s}};
        const auto receipt = QCoro::waitFor(shop.client.perform(actionOf(kind, request)));
        QVERIFY(!receipt);
        QCOMPARE(fateOfFailedWrite(receipt.error().kind), WriteFate::Unknown);
        QCOMPARE(shop.count(operation), 1);
    }

    void settledByReading_data()
    {
        QTest::addColumn<ActionKind>("kind");
        QTest::addColumn<QJsonObject>("place");
        QTest::addColumn<ActionState>("state");
        using enum ActionKind;
        const QJsonArray ours{hold(u"1"_s, u"contrordine"_s, true)};
        const auto row = [](const char *name, ActionKind kind, const Place &one, ActionState state) {
            QTest::newRow(name) << kind << placeJson(one) << state;
        };
        row("called back", CancelFulfillment, {.status = u"CLOSED"_s}, ActionState::Confirmed);
        row("still requested", CancelFulfillment, {.request = u"SUBMITTED"_s}, ActionState::Unknown);
        row("accepted meanwhile", CancelFulfillment, {.request = u"ACCEPTED"_s}, ActionState::Refused);
        row("asked", RequestFulfillmentCancel,
            {.request = u"CANCELLATION_REQUESTED"_s, .askedAt = u"2026-11-20T10:00:00Z"_s}, ActionState::Confirmed);
        row("asked and agreed", RequestFulfillmentCancel,
            {.status = u"CLOSED"_s, .request = u"CANCELLATION_ACCEPTED"_s}, ActionState::Confirmed);
        row("asked and declined", RequestFulfillmentCancel,
            {.request = u"CANCELLATION_REJECTED"_s, .askedAt = u"2026-11-20T10:00:00Z"_s}, ActionState::Confirmed);
        row("declined long before", RequestFulfillmentCancel,
            {.request = u"CANCELLATION_REJECTED"_s, .askedAt = u"2026-11-01T10:00:00Z"_s}, ActionState::Unknown);
        row("not asked", RequestFulfillmentCancel, {.request = u"ACCEPTED"_s}, ActionState::Unknown);
        row("held", HoldFulfillment, {.status = u"ON_HOLD"_s, .holds = ours}, ActionState::Confirmed);
        row("held by somebody else", HoldFulfillment,
            {.status = u"ON_HOLD"_s, .holds = {hold(u"1"_s, u"contrordine"_s, false)}}, ActionState::Unknown);
        row("released", ReleaseFulfillment, {}, ActionState::Confirmed);
        row("not released", ReleaseFulfillment, {.status = u"ON_HOLD"_s, .holds = ours}, ActionState::Unknown);
    }
    void settledByReading()
    {
        QFETCH(ActionKind, kind);
        QFETCH(QJsonObject, place);
        QFETCH(ActionState, state);
        Shop shop;
        shop.set(u"OrdersFulfillment"_s, fulfillmentAnswer({place}));
        const Action action = actionOf(kind,
                                       {{u"fulfillment_order"_s, u"gid://shopify/FulfillmentOrder/1"_s},
                                        {u"asked_before"_s, u"2026-11-01T10:00:00.000Z"_s}});
        const Result<Settlement> settled = QCoro::waitFor(shop.client.settle(action));
        QVERIFY(settled.has_value());
        QCOMPARE(settled->state, state);
        QVERIFY(settled->order.has_value());
        // What cannot be seen settles nothing.
        shop.set(u"OrdersFulfillment"_s, fulfillmentAnswer({}, {u"read_orders"_s}));
        QCOMPARE(QCoro::waitFor(shop.client.settle(action))->state, ActionState::Unknown);
    }

    void theLogIsWrittenOnlyOverWhatWasRead()
    {
        Shop shop;
        const auto log = [](const QString &text, const QString &digest) {
            return dataOf(u"order"_s,
                          QJsonObject{{u"id"_s, gid},
                                      {u"metafield"_s, QJsonObject{{u"value"_s, text}, {u"compareDigest"_s, digest}}}});
        };
        shop.set(u"OrderLog"_s, log(u"first\nsecond"_s, u"digest-1"_s));
        shop.set(u"OrderLogSet"_s,
                 payload(u"metafieldsSet"_s,
                         {{u"metafields"_s, QJsonArray{QJsonObject{{u"id"_s, u"gid://shopify/Metafield/1"_s}}}}}));
        const Action action = actionOf(ActionKind::LogOnOrder, {{u"line"_s, u"third"_s}});
        QVERIFY(QCoro::waitFor(shop.client.perform(action)).has_value());
        const QJsonObject sent = shop.variables(u"OrderLogSet"_s).value(u"metafields"_s).toArray().first().toObject();
        QCOMPARE(sent.value(u"value"_s).toString(), u"first\nsecond\nthird"_s);
        QCOMPARE(sent.value(u"compareDigest"_s).toString(), u"digest-1"_s);
        QCOMPARE(sent.value(u"ownerId"_s).toString(), gid);
        QVERIFY(!sent.contains(u"note"_s));
        QCOMPARE(QCoro::waitFor(shop.client.settle(action))->state, ActionState::Unknown);
        shop.set(u"OrderLog"_s, log(u"first\nthird"_s, u"digest-2"_s));
        QCOMPARE(QCoro::waitFor(shop.client.settle(action))->state, ActionState::Confirmed);

        shop.set(u"OrderLogSet"_s,
                 payload(u"metafieldsSet"_s, {{u"metafields"_s, QJsonValue()}},
                         userError(u"STALE_OBJECT"_s, u"modified"_s)));
        QCOMPARE(QCoro::waitFor(shop.client.perform(action)).error().code, u"STALE_OBJECT"_s);
    }

    /// A first log must not overwrite one that another machine wrote in between: no digest is a digest too.
    void aFirstLogExpectsNone()
    {
        Shop shop;
        shop.set(u"OrderLog"_s, dataOf(u"order"_s, QJsonObject{{u"id"_s, gid}, {u"metafield"_s, QJsonValue()}}));
        shop.set(u"OrderLogSet"_s, payload(u"metafieldsSet"_s, {{u"metafields"_s, QJsonArray()}}));
        QVERIFY(
            QCoro::waitFor(shop.client.perform(actionOf(ActionKind::LogOnOrder, {{u"line"_s, u"x"_s}}))).has_value());
        const QJsonObject sent = shop.variables(u"OrderLogSet"_s).value(u"metafields"_s).toArray().first().toObject();
        QVERIFY(sent.contains(u"compareDigest"_s));
        QVERIFY(sent.value(u"compareDigest"_s).isNull());
    }

    void tagsAreSettledByReading()
    {
        Shop shop; // the golden order has the tag "gift"
        const auto state = [&shop](ActionKind kind, const QString &tag) {
            return QCoro::waitFor(shop.client.settle(actionOf(kind, {{u"tag"_s, tag}})))->state;
        };
        QCOMPARE(state(ActionKind::TagOrder, u"Gift"_s), ActionState::Confirmed);
        QCOMPARE(state(ActionKind::TagOrder, u"contrordine"_s), ActionState::Unknown);
        QCOMPARE(state(ActionKind::UntagOrder, u"contrordine"_s), ActionState::Confirmed);
        QCOMPARE(state(ActionKind::UntagOrder, u"gift"_s), ActionState::Unknown);
    }

    void aPageAsksOnlyWhereThereIsSomethingToAsk()
    {
        Shop shop;
        QJsonArray orders;
        const QStringList statuses{u"UNFULFILLED"_s, u"FULFILLED"_s, u"IN_PROGRESS"_s, u"ON_HOLD"_s};
        for (const QString &status : statuses) {
            QJsonObject order = goldenOrder();
            order.insert(u"id"_s, QString(gid + QString::number(orders.size())));
            order.insert(u"displayFulfillmentStatus"_s, status);
            if (status == u"FULFILLED"_s)
                order.insert(u"returnStatus"_s, u"IN_PROGRESS"_s);
            orders.append(order);
        }
        const QJsonObject info{{u"hasNextPage"_s, false}, {u"endCursor"_s, QJsonValue()}};
        shop.set(u"OrdersPage"_s, dataOf(u"orders"_s, QJsonObject{{u"pageInfo"_s, info}, {u"nodes"_s, orders}}));
        const Result<OrderPage> page = QCoro::waitFor(shop.client.ordersUpdatedSince({}, {}));
        QVERIFY(page.has_value());
        QCOMPARE(page->orders.size(), 4);
        QCOMPARE(shop.variables(u"OrdersFulfillment"_s).value(u"ids"_s).toArray(),
                 (QJsonArray{QString(gid + u'2'), QString(gid + u'3')}));
        QCOMPARE(shop.variables(u"OrdersReturns"_s).value(u"ids"_s).toArray(), (QJsonArray{QString(gid + u'1')}));
    }
};

QTEST_GUILESS_MAIN(TestShopifyFulfillment)
#include "tst_shopifyfulfillment.moc"
