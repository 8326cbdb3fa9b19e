// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/aliexpress/aliexpressclient.h"
#include "app/platforms/aliexpress/aliexpressreader.h"
#include "manualclock.h"
#include "rudeserver.h"

#include <QCoroTask>
#include <QElapsedTimer>
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

const SupplierOrderId number(u"8100000000000017"_s);
const Currency eur = *Currency::fromCode(u"EUR");
const auto orderGet = u"aliexpress.trade.ds.order.get"_s;
const auto trackingGet = u"aliexpress.ds.order.tracking.get"_s;
const auto refresh = u"/rest/auth/token/refresh"_s;

QJsonObject sample(const QString &name)
{
    QFile file(QStringLiteral(CONTRORDINE_SOURCE_DIR "/tests/platforms/data/aliexpress-orders.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonObject samples = QJsonDocument::fromJson(file.readAll()).object();
    Q_ASSERT(samples.contains(name));
    return samples.value(name).toObject();
}

QJsonObject statusOnly(const QString &word) { return {{u"result"_s, QJsonObject{{u"order_status"_s, word}}}}; }

QJsonObject failure(const QString &errorCode, const QString &message = {}, const QString &subCode = {})
{
    QJsonObject error{
        {u"type"_s, u"ISP"_s}, {u"code"_s, errorCode}, {u"msg"_s, message}, {u"request_id"_s, u"sample"_s}};
    if (!subCode.isEmpty())
        error.insert(u"sub_code"_s, subCode);
    return {{u"error_response"_s, error}};
}

QJsonObject tokens(const QString &access, const QJsonValue &refreshToken)
{
    return {{u"access_token"_s, access},
            {u"refresh_token"_s, refreshToken},
            {u"expires_in"_s, 86400},
            {u"code"_s, u"0"_s},
            {u"request_id"_s, u"sample"_s}};
}

AliExpressParameters parametersOf(const SeenRequest &request)
{
    AliExpressParameters parameters;
    for (const QByteArray &pair : request.body.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        parameters.insert(pair.first(equals), QByteArray::fromPercentEncoding(pair.sliced(equals + 1)));
    }
    return parameters;
}

/// An AliExpress that checks every signature, whose answers are set by method or path.
class Market
{
public:
    explicit Market(AliExpressCredentials credentials = {.appKey = u"500001"_s,
                                                         .appSecret = "app-secret",
                                                         .accessToken = "access-1",
                                                         .refreshToken = "refresh-1"},
                    AliExpressOptions options = {.spacing = 0ms})
        : client(
            http, clock, std::move(credentials), [this](AliExpressCredentials fresh) { return keep(fresh); },
            server.url(), options)
    {
        server.setScript([this](const SeenRequest &request) { return reply(request); });
    }

    void set(const QString &call, const QJsonObject &answered) { m_standing.insert(call, answer(answered)); }
    void set(const QString &call, const Reply &reply) { m_standing.insert(call, reply); }
    void next(const QString &call, const QJsonObject &answered) { m_next[call].append(answer(answered)); }

    static QString callOf(const SeenRequest &request)
    {
        return request.path == "/sync" ? QString::fromLatin1(parametersOf(request).value("method"))
                                       : QString::fromLatin1(request.path);
    }
    int count(const QString &call) const
    {
        return static_cast<int>(std::count_if(server.seen().begin(), server.seen().end(),
                                              [&](const SeenRequest &request) { return callOf(request) == call; }));
    }

    ManualClock clock;
    RudeServer server;
    HttpExchange http{HttpPatience{.delays = {}, .jitterPercent = 0}};
    AliExpressClient client;
    QList<AliExpressCredentials> kept;
    bool keepingFails = false;
    bool badSignature = false;

private:
    Task<void> keep(AliExpressCredentials fresh)
    {
        kept.append(fresh);
        if (keepingFails)
            co_return tl::unexpected(Error{.kind = Error::Kind::Storage, .code = u"no-keychain"_s});
        co_return Result<void>();
    }

    Reply reply(const SeenRequest &request)
    {
        AliExpressParameters parameters = parametersOf(request);
        const QByteArray sign = parameters.take("sign");
        const QByteArray path = request.path.startsWith("/rest") ? request.path.sliced(5) : QByteArray();
        badSignature = badSignature || sign != aliExpressSignature("app-secret", path, parameters);
        const QString call = callOf(request);
        QList<Reply> &once = m_next[call];
        if (!once.isEmpty())
            return once.takeFirst();
        return m_standing.value(call, answer(failure(u"InvalidApiPath"_s)));
    }

    QHash<QString, Reply> m_standing;
    QHash<QString, QList<Reply>> m_next;
};

} // namespace

class TestAliExpressClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void orderIsReadFromEveryEnvelope_data();
    void orderIsReadFromEveryEnvelope();
    void singleElementsAreLists();
    void cancelledLinesMakeACancelledOrder_data();
    void cancelledLinesMakeACancelledOrder();
    void unpaidOrderTellsWhenItCloses();
    void pacificTimeKnowsSummer();
    void brokenAnswersAreMalformed_data();
    void brokenAnswersAreMalformed();
    void parcelsAreReadFromEveryShape_data();
    void parcelsAreReadFromEveryShape();
    void noTrackingYetIsNoError();
    void trackingTroubleKeepsTheStatus();
    void notShippedCostsOneCall();
    void errorsAreUnderstood_data();
    void errorsAreUnderstood();
    void banIsWaitedFor();
    void callsAreSignedAndSpaced();
    void theSpacingIsChangedWhileInUse();
    void oneCallAtATime();
    void endingTokenIsRenewedFirst();
    void refusedTokenIsRenewedOnce();
    void refreshAnswersWithoutRefreshTokenKeepTheOld_data();
    void refreshAnswersWithoutRefreshTokenKeepTheOld();
    void tokensThatCannotBeKeptAreSaidSo();
    void wrongClockIsCorrectedOnce();
    void manyCallsThatFindTheTokenEndedRenewOnce();
    void endingWhileRenewingLosesNothing_data();
    void endingWhileRenewingLosesNothing();
    void theEndOfTheWindowIsSaid();
    void signInTakesTokens();
    void checkAsksForSomethingHarmless();
    void secretsAreReadAndWritten();
    void pagesLeadToTheOrder();
};

void TestAliExpressClient::orderIsReadFromEveryEnvelope_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("wrapped lists") << u"wrapped lists"_s;
    QTest::newRow("bare lists") << u"bare lists"_s;
}

void TestAliExpressClient::orderIsReadFromEveryEnvelope()
{
    QFETCH(const QString, name);
    Market market;
    market.set(orderGet, sample(name));
    const Result<SupplierOrder> read = QCoro::waitFor(market.client.order(number));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->id.toString(), number.toString());
    QCOMPARE(read->platform, u"aliexpress"_s);
    QVERIFY(read->stage == (Status<SupplierStage>{SupplierStage::AwaitingShipment, u"WAIT_SELLER_SEND_GOODS"_s}));
    QCOMPARE(read->createdAt, QDateTime(QDate(2026, 11, 18), QTime(4, 15, 30), Qt::UTC));
    QCOMPARE(read->paidAt, QDateTime(QDate(2026, 11, 18), QTime(4, 17), Qt::UTC));
    QVERIFY(!read->autoCloseAt.isValid());
    QVERIFY(read->amount == Money(1525, eur));
    QCOMPARE(read->storeId, u"910000001"_s);
    QCOMPARE(read->storeName, u"Sample Lights Store"_s);
    QCOMPARE(read->storeUrl, QUrl(u"https://supplier.example.com/store/910000001"_s));
    QCOMPARE(read->lines.size(), 2);
    QCOMPARE(read->lines.at(0).productId, u"1005000123456789012"_s); // beyond what a double can hold
    QCOMPARE(read->lines.at(0).quantity, 2);
    QVERIFY(read->lines.at(0).unitPrice == Money(710, eur));
    QVERIFY(!read->lines.at(0).cancelled);
    QVERIFY(read->lines.at(1).cancelled);
    QCOMPARE(read->asOf, market.clock.now());
    QCOMPARE(parametersOf(market.server.seen().first()).value("single_order_query"),
             "{\"order_id\":\"8100000000000017\"}");
}

void TestAliExpressClient::singleElementsAreLists()
{
    Market market;
    market.set(orderGet, sample(u"one element instead of a list"_s));
    market.set(trackingGet, QJsonObject{{u"result"_s, QJsonObject{{u"ret"_s, false}, {u"code"_s, u"1001"_s}}}});
    const Result<SupplierOrder> read = QCoro::waitFor(market.client.order(number));
    QVERIFY(read);
    QCOMPARE(read->lines.size(), 1);
    QCOMPARE(read->parcels.size(), 1);
    QCOMPARE(read->parcels.first().number, u"SAMPLE0001"_s);
    QVERIFY(read->amount == Money(3000, *Currency::fromCode(u"JPY")));
}

void TestAliExpressClient::cancelledLinesMakeACancelledOrder_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("finished") << u"all lines cancelled"_s;
    QTest::newRow("still live") << u"cancelled lines under a live status"_s;
}

void TestAliExpressClient::cancelledLinesMakeACancelledOrder()
{
    QFETCH(const QString, name);
    Market market;
    market.set(orderGet, sample(name));
    const Result<SupplierOrder> read = QCoro::waitFor(market.client.order(number));
    QVERIFY(read);
    QCOMPARE(code(read->stage.value), code(SupplierStage::Cancelled));
    QVERIFY(!read->stage.raw.isEmpty());
}

void TestAliExpressClient::unpaidOrderTellsWhenItCloses()
{
    Market market;
    market.set(orderGet, sample(u"unpaid"_s));
    const Result<SupplierOrder> read = QCoro::waitFor(market.client.order(number));
    QVERIFY(read);
    QVERIFY(!read->paidAt.isValid());
    QCOMPARE(read->autoCloseAt, QDateTime(QDate(2026, 11, 21), QTime(16, 0), Qt::UTC));
}

void TestAliExpressClient::pacificTimeKnowsSummer()
{
    const Result<SupplierOrder> summer = readAliExpressOrder(
        number, {{u"order_status"_s, u"FINISH"_s}, {u"gmt_create"_s, u"2026-07-01 02:03:04"_s}}, QDateTime());
    QCOMPARE(summer->createdAt, QDateTime(QDate(2026, 7, 1), QTime(9, 3, 4), Qt::UTC));
    const Result<SupplierOrder> winter = readAliExpressOrder(
        number, {{u"order_status"_s, u"FINISH"_s}, {u"gmt_create"_s, u"2026-01-01 02:03:04"_s}}, QDateTime());
    QCOMPARE(winter->createdAt, QDateTime(QDate(2026, 1, 1), QTime(10, 3, 4), Qt::UTC));
    const Result<SupplierOrder> nonsense =
        readAliExpressOrder(number, {{u"order_status"_s, u"FINISH"_s}, {u"gmt_create"_s, u"soon"_s}}, QDateTime());
    QVERIFY(!nonsense->createdAt.isValid());
}

void TestAliExpressClient::brokenAnswersAreMalformed_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("no status") << answer(sample(u"no status"_s));
    QTest::newRow("nothing") << answer(sample(u"nothing"_s));
    QTest::newRow("a list") << answer(200, "[]");
    QTest::newRow("HTML") << answer(200, "<html>");
    QTest::newRow("cut short") << answer(200, "{\"result\":{\"order_status\":");
    QTest::newRow("result of the wrong type") << answer(QJsonObject{{u"result"_s, u"WAIT_SELLER_SEND_GOODS"_s}});
}

void TestAliExpressClient::brokenAnswersAreMalformed()
{
    QFETCH(const Reply, reply);
    Market market;
    market.set(orderGet, reply);
    const Result<SupplierOrder> read = QCoro::waitFor(market.client.order(number));
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(Error::Kind::Malformed));
}

void TestAliExpressClient::parcelsAreReadFromEveryShape_data()
{
    QTest::addColumn<QJsonValue>("rows");
    const QJsonObject older{{u"time_stamp"_s, qint64(1794000000000)}, {u"tracking_name"_s, u"Picked up"_s}};
    const QJsonObject newer{{u"time_stamp"_s, u"1794100000000"_s},
                            {u"tracking_name"_s, u"Update"_s},
                            {u"tracking_detail_desc"_s, u"Left the country"_s}};
    const QJsonObject row{{u"mail_no"_s, u"SAMPLE0001"_s}, {u"carrier_name"_s, u"Sample Post"_s}};
    QJsonObject wrapped = row;
    wrapped.insert(u"detail_node_list"_s, QJsonObject{{u"detail_node"_s, QJsonArray{newer, older}}});
    QJsonObject flat = row;
    flat.insert(u"detail_node_list"_s, QJsonArray{older, newer});
    const QJsonObject bare{{u"logistics_no"_s, u"SAMPLE0001"_s}};
    QTest::newRow("wrapped") << QJsonValue(QJsonObject{{u"tracking_detail"_s, QJsonArray{wrapped}}});
    QTest::newRow("flat, oldest first") << QJsonValue(QJsonArray{flat});
    QTest::newRow("one element instead of a list") << QJsonValue(QJsonObject{{u"tracking_detail"_s, wrapped}});
    QTest::newRow("the same parcel twice") << QJsonValue(QJsonArray{flat, bare});
}

void TestAliExpressClient::parcelsAreReadFromEveryShape()
{
    QFETCH(const QJsonValue, rows);
    Market market;
    market.set(orderGet, statusOnly(u"WAIT_BUYER_ACCEPT_GOODS"_s));
    const QJsonObject result{{u"ret"_s, true}, {u"data"_s, QJsonObject{{u"tracking_detail_line_list"_s, rows}}}};
    market.set(trackingGet,
               QJsonObject{{u"aliexpress_ds_order_tracking_get_response"_s, QJsonObject{{u"result"_s, result}}}});
    const Result<SupplierOrder> read = QCoro::waitFor(market.client.order(number));
    QVERIFY(read);
    QCOMPARE(read->parcels.size(), 1);
    const Parcel parcel = read->parcels.first();
    QCOMPARE(parcel.number, u"SAMPLE0001"_s);
    QCOMPARE(parcel.carrier, u"Sample Post"_s);
    QCOMPARE(parcel.events.size(), 2);
    QCOMPARE(parcel.events.first().text, u"Left the country"_s);
    QCOMPARE(parcel.events.last().text, u"Picked up"_s);
    QCOMPARE(read->shippedAt, QDateTime::fromMSecsSinceEpoch(1794000000000, Qt::UTC));
}

void TestAliExpressClient::noTrackingYetIsNoError()
{
    Market market;
    market.set(orderGet, statusOnly(u"WAIT_BUYER_ACCEPT_GOODS"_s));
    market.set(trackingGet,
               QJsonObject{
                   {u"result"_s,
                    QJsonObject{{u"ret"_s, false}, {u"code"_s, u"1001"_s}, {u"msg"_s, u"TRACKING DATA NOT FOUND"_s}}}});
    const Result<SupplierOrder> read = QCoro::waitFor(market.client.order(number));
    QVERIFY(read);
    QVERIFY(read->parcels.isEmpty());
    QVERIFY(!read->shippedAt.isValid());
}

void TestAliExpressClient::trackingTroubleKeepsTheStatus()
{
    Market market;
    market.set(orderGet, statusOnly(u"WAIT_BUYER_ACCEPT_GOODS"_s));
    market.set(trackingGet, failure(u"ServiceUnavailable"_s));
    const Result<SupplierOrder> read = QCoro::waitFor(market.client.order(number));
    QVERIFY(read);
    QCOMPARE(code(read->stage.value), code(SupplierStage::Shipped));

    // With the door shut nothing may be called read.
    market.set(trackingGet, failure(u"InsufficientPermission"_s));
    const Result<SupplierOrder> shut = QCoro::waitFor(market.client.order(number));
    QCOMPARE(int(shut.error().kind), int(Error::Kind::Auth));
}

void TestAliExpressClient::notShippedCostsOneCall()
{
    Market market;
    for (const QString &word : {u"PLACE_ORDER_SUCCESS"_s, u"WAIT_SELLER_SEND_GOODS"_s, u"RISK_CONTROL"_s}) {
        market.set(orderGet, statusOnly(word));
        QVERIFY(QCoro::waitFor(market.client.order(number)));
    }
    QCOMPARE(market.server.count(), 3);
    QCOMPARE(market.count(trackingGet), 0);
}

void TestAliExpressClient::errorsAreUnderstood_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("somebody else's order")
        << failure(u"15"_s, u"Remote service error"_s, u"isv.insufficient-permission"_s) << Error::Kind::NotFound
        << u"isv.insufficient-permission"_s;
    QTest::newRow("somebody else's data") << failure(u"15"_s, {}, u"isv.invalid-authorization"_s)
                                          << Error::Kind::NotFound << u"isv.invalid-authorization"_s;
    QTest::newRow("bad signature") << failure(u"IncompleteSignature"_s) << Error::Kind::Auth
                                   << u"IncompleteSignature"_s;
    QTest::newRow("bad app key") << failure(u"InvalidAppkey"_s) << Error::Kind::Auth << u"InvalidAppkey"_s;
    QTest::newRow("no permission for the call")
        << failure(u"InsufficientPermission"_s) << Error::Kind::Auth << u"InsufficientPermission"_s;
    QTest::newRow("service down") << failure(u"15"_s, {}, u"isp.service-unavailable"_s) << Error::Kind::ServerFault
                                  << u"isp.service-unavailable"_s;
    QTest::newRow("anything else") << failure(u"UnsupportedParamMapping"_s, u"Wrong shape"_s) << Error::Kind::Refused
                                   << u"UnsupportedParamMapping"_s;
    QTest::newRow("without its envelope") << QJsonObject{{u"type"_s, u"ISV"_s},
                                                         {u"code"_s, u"IncompleteSignature"_s},
                                                         {u"message"_s, u"No."_s},
                                                         {u"request_id"_s, u"x"_s}}
                                          << Error::Kind::Auth << u"IncompleteSignature"_s;
    QTest::newRow("a number as code") << QJsonObject{{u"type"_s, u"ISP"_s},
                                                     {u"code"_s, 15},
                                                     {u"message"_s, u"No."_s},
                                                     {u"request_id"_s, u"x"_s}}
                                      << Error::Kind::Refused << u"15"_s;
}

void TestAliExpressClient::errorsAreUnderstood()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, code);
    // Some come with status 200, some with 400: the body decides.
    for (const int status : {200, 400}) {
        Market market;
        market.set(orderGet, answer(status, QJsonDocument(json).toJson()));
        const Result<SupplierOrder> read = QCoro::waitFor(market.client.order(number));
        QVERIFY(!read);
        QCOMPARE(int(read.error().kind), int(kind));
        QCOMPARE(read.error().code, code);
        QCOMPARE(market.server.count(), 1);
    }
}

void TestAliExpressClient::banIsWaitedFor()
{
    const auto ban = failure(u"ApiCallLimit"_s, u"Too often. this ban will last 1 seconds"_s);
    QCOMPARE(aliExpressError(failure(u"ApiCallLimit"_s, u"this ban will last 7 seconds"_s))->retryAfter.value(),
             std::chrono::milliseconds(7s));
    Market market;
    market.next(orderGet, ban);
    market.set(orderGet, statusOnly(u"WAIT_SELLER_SEND_GOODS"_s));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QVERIFY(timer.elapsed() >= 950);
    QCOMPARE(market.count(orderGet), 2);

    Market strict({.appKey = u"500001"_s, .appSecret = "app-secret", .accessToken = "a"},
                  {.spacing = 0ms, .throttleRetries = 0});
    strict.set(orderGet, ban);
    const Result<SupplierOrder> given = QCoro::waitFor(strict.client.order(number));
    QCOMPARE(int(given.error().kind), int(Error::Kind::Throttled));
    QCOMPARE(strict.server.count(), 1);
}

void TestAliExpressClient::callsAreSignedAndSpaced()
{
    Market market({.appKey = u"500001"_s, .appSecret = "app-secret", .accessToken = "access-1"}, {.spacing = 150ms});
    market.set(orderGet, statusOnly(u"WAIT_BUYER_ACCEPT_GOODS"_s));
    market.set(trackingGet, QJsonObject{{u"result"_s, QJsonObject{{u"ret"_s, false}}}});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QVERIFY(timer.elapsed() >= 140);
    QCOMPARE(market.server.count(), 2);
    QVERIFY(!market.badSignature);
    const AliExpressParameters sent = parametersOf(market.server.seen().first());
    QCOMPARE(sent.value("app_key"), "500001");
    QCOMPARE(sent.value("session"), "access-1");
    QCOMPARE(sent.value("sign_method"), "sha256");
    QCOMPARE(sent.value("timestamp"), QByteArray::number(market.clock.now().toMSecsSinceEpoch()));
    QCOMPARE(market.server.seen().first().method, "POST");
    for (auto it = sent.begin(); it != sent.end(); ++it)
        QVERIFY2(!it.value().isEmpty(), it.key().constData()); // whether empty values are signed is not agreed upon
}

/// The merchant's setting holds from the next call on, without a restart. Only the lower bound is sure.
void TestAliExpressClient::theSpacingIsChangedWhileInUse()
{
    Market market;
    market.set(orderGet, statusOnly(u"WAIT_SELLER_SEND_GOODS"_s));
    QCOMPARE(market.client.callsPerMinute(), 0);
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    market.client.setSpacing(250ms);
    QCOMPARE(market.client.callsPerMinute(), 240);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QVERIFY(timer.elapsed() >= 240);
    QCOMPARE(market.server.count(), 3);
}

void TestAliExpressClient::oneCallAtATime()
{
    Market market;
    market.set(orderGet, Reply{{}, Reply::End::Silence});
    int ended = 0;
    const auto one = [](AliExpressClient *client, int *count) -> QCoro::Task<> {
        const Result<SupplierOrder> read = co_await client->order(number);
        *count += read ? 100 : 1;
    };
    for (int i = 0; i < 3; ++i)
        one(&market.client, &ended);
    QTRY_COMPARE(market.server.count(), 1);
    QCOMPARE(ended, 0);
    market.http.stop();
    QTRY_COMPARE(ended, 3);
    QCOMPARE(market.server.count(), 1); // the others waited for the answer that did not come
}

void TestAliExpressClient::endingTokenIsRenewedFirst()
{
    AliExpressCredentials credentials{
        .appKey = u"500001"_s, .appSecret = "app-secret", .accessToken = "access-1", .refreshToken = "refresh-1"};
    credentials.expiresAt = ManualClock().now().addSecs(20 * 60);
    Market market(credentials);
    market.set(refresh, tokens(u"access-2"_s, u"refresh-2"_s));
    market.set(orderGet, statusOnly(u"WAIT_SELLER_SEND_GOODS"_s));
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QCOMPARE(market.count(refresh), 1);
    QVERIFY(!market.badSignature);
    QCOMPARE(market.kept.size(), 1);
    QCOMPARE(market.kept.first().accessToken, "access-2");
    QCOMPARE(market.kept.first().refreshToken, "refresh-2");
    QCOMPARE(market.kept.first().expiresAt, market.clock.now().addSecs(86400));
    QCOMPARE(parametersOf(market.server.seen().last()).value("session"), "access-2");
    QCOMPARE(parametersOf(market.server.seen().first()).value("refresh_token"), "refresh-1");
}

void TestAliExpressClient::refusedTokenIsRenewedOnce()
{
    Market market;
    market.next(orderGet, failure(u"IllegalAccessToken"_s));
    market.set(orderGet, statusOnly(u"WAIT_SELLER_SEND_GOODS"_s));
    market.set(refresh, tokens(u"access-2"_s, u"refresh-2"_s));
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QCOMPARE(market.count(refresh), 1);

    market.set(orderGet, failure(u"IllegalAccessToken"_s));
    const Result<SupplierOrder> refused = QCoro::waitFor(market.client.order(number));
    QCOMPARE(int(refused.error().kind), int(Error::Kind::Auth));
    QCOMPARE(market.count(refresh), 2);
    QCOMPARE(market.count(orderGet), 4);

    market.set(refresh, failure(u"IllegalRefreshToken"_s));
    const Result<SupplierOrder> over = QCoro::waitFor(market.client.order(number));
    QCOMPARE(over.error().code, u"IllegalRefreshToken"_s);
}

void TestAliExpressClient::refreshAnswersWithoutRefreshTokenKeepTheOld_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::newRow("missing") << tokens(u"access-2"_s, QJsonValue());
    QTest::newRow("empty") << tokens(u"access-2"_s, u" "_s);
    QTest::newRow("the access token repeated") << tokens(u"access-2"_s, u"access-2"_s);
    QTest::newRow("body inside a body") << QJsonObject{
        {u"gopErrorCode"_s, u"0"_s},
        {u"gopResponseBody"_s, u"{\"access_token\":\"access-2\",\"expires_in\":\"86400\"}"_s}};
    QTest::newRow("through the other gateway's wrapper")
        << QJsonObject{{u"/auth/token/refresh_response"_s, tokens(u"access-2"_s, QJsonValue())}};
}

void TestAliExpressClient::refreshAnswersWithoutRefreshTokenKeepTheOld()
{
    QFETCH(const QJsonObject, json);
    Market market;
    market.next(orderGet, failure(u"IllegalAccessToken"_s));
    market.set(orderGet, statusOnly(u"WAIT_SELLER_SEND_GOODS"_s));
    market.set(refresh, json);
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QCOMPARE(market.kept.size(), 1);
    QCOMPARE(market.kept.first().accessToken, "access-2");
    QCOMPARE(market.kept.first().refreshToken, "refresh-1");
    QCOMPARE(market.kept.first().expiresAt, market.clock.now().addSecs(86400));
}

void TestAliExpressClient::tokensThatCannotBeKeptAreSaidSo()
{
    Market market;
    market.keepingFails = true;
    market.next(orderGet, failure(u"IllegalAccessToken"_s));
    market.set(orderGet, statusOnly(u"WAIT_SELLER_SEND_GOODS"_s));
    market.set(refresh, tokens(u"access-2"_s, u"refresh-2"_s));
    const Result<SupplierOrder> read = QCoro::waitFor(market.client.order(number));
    QCOMPARE(int(read.error().kind), int(Error::Kind::Storage));
    // The old ones are worth nothing any more: this run goes on with the new.
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QCOMPARE(parametersOf(market.server.seen().last()).value("session"), "access-2");
}

void TestAliExpressClient::wrongClockIsCorrectedOnce()
{
    Market market;
    const QDateTime theirs = market.clock.now().addSecs(3 * 3600);
    const QByteArray date = QLocale::c().toString(theirs, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT";
    market.set(orderGet, answer(200, QJsonDocument(failure(u"IllegalTimestamp"_s)).toJson(), {{"Date", date}}));
    const Result<SupplierOrder> read = QCoro::waitFor(market.client.order(number));
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"IllegalTimestamp"_s);
    QCOMPARE(market.count(orderGet), 2);
    QCOMPARE(parametersOf(market.server.seen().last()).value("timestamp"),
             QByteArray::number(theirs.toMSecsSinceEpoch()));
}

void TestAliExpressClient::manyCallsThatFindTheTokenEndedRenewOnce()
{
    AliExpressCredentials credentials{
        .appKey = u"500001"_s, .appSecret = "app-secret", .accessToken = "access-1", .refreshToken = "refresh-1"};
    credentials.expiresAt = ManualClock().now().addSecs(-60);
    Market market(credentials);
    market.set(refresh, tokens(u"access-2"_s, u"refresh-2"_s));
    market.set(orderGet, statusOnly(u"WAIT_SELLER_SEND_GOODS"_s));
    int done = 0;
    const auto one = [](AliExpressClient *client, int *count) -> QCoro::Task<> {
        const Result<SupplierOrder> read = co_await client->order(number);
        *count += read ? 1 : 0;
    };
    for (int i = 0; i < 5; ++i)
        one(&market.client, &done);
    QTRY_COMPARE(done, 5);
    QCOMPARE(market.count(refresh), 1);
    QCOMPARE(market.count(orderGet), 5);
}

void TestAliExpressClient::endingWhileRenewingLosesNothing_data()
{
    QTest::addColumn<bool>("kept");
    QTest::newRow("killed before the new tokens were kept") << false;
    QTest::newRow("killed after the new tokens were kept, before they were used") << true;
}

/// The program is killed between AliExpress's answer and its first use: what is kept then is all there is after a
/// start.
void TestAliExpressClient::endingWhileRenewingLosesNothing()
{
    QFETCH(const bool, kept);
    QByteArray keychain = toSecret({.appKey = u"500001"_s,
                                    .appSecret = "app-secret",
                                    .accessToken = "access-1",
                                    .refreshToken = "refresh-1",
                                    .expiresAt = ManualClock().now().addSecs(-60)});
    ManualClock clock;
    RudeServer server;
    QStringList refreshedWith;
    QByteArrayList sessions;
    server.setScript([&](const SeenRequest &request) {
        const AliExpressParameters parameters = parametersOf(request);
        if (QString::fromLatin1(request.path) == refresh) {
            refreshedWith.append(QString::fromLatin1(parameters.value("refresh_token")));
            const QString next = QString::number(refreshedWith.size() + 1);
            return answer(tokens(u"access-"_s + next, QString(u"refresh-"_s + next)));
        }
        sessions.append(parameters.value("session"));
        return answer(statusOnly(u"WAIT_SELLER_SEND_GOODS"_s));
    });
    HttpExchange http(HttpPatience{.delays = {}, .jitterPercent = 0});
    {
        HttpExchange killed(HttpPatience{.delays = {}, .jitterPercent = 0});
        AliExpressClient client(killed, clock, *readAliExpressCredentials(u"500001"_s, keychain, clock.now()),
                                [&](AliExpressCredentials renewed) -> Task<void> {
                                    if (kept)
                                        keychain = toSecret(renewed);
                                    killed.stop(); // nothing is sent or kept from here on
                                    co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
                                },
                                server.url(), {.spacing = 0ms});
        QVERIFY(!QCoro::waitFor(client.order(number)));
        QVERIFY2(sessions.isEmpty(), "the new token is not used before it is kept");
    }
    AliExpressClient again(http, clock, *readAliExpressCredentials(u"500001"_s, keychain, clock.now()),
                           [&](AliExpressCredentials renewed) -> Task<void> {
                               keychain = toSecret(renewed);
                               co_return Result<void>();
                           },
                           server.url(), {.spacing = 0ms});
    QVERIFY(QCoro::waitFor(again.order(number)));
    QCOMPARE(refreshedWith.size(), kept ? 1 : 2);
    QCOMPARE(refreshedWith.last(), u"refresh-1"_s); // the old one was there until the new one was
    QCOMPARE(sessions.last(), kept ? QByteArray("access-2") : QByteArray("access-3"));
    QVERIFY(keychain.contains(kept ? "refresh-2" : "refresh-3"));
}

void TestAliExpressClient::theEndOfTheWindowIsSaid()
{
    AliExpressCredentials credentials{
        .appKey = u"500001"_s, .appSecret = "app-secret", .accessToken = "access-1", .refreshToken = "refresh-1"};
    credentials.expiresAt = ManualClock().now().addSecs(3600);
    credentials.renewableUntil = ManualClock().now().addSecs(2 * 3600);
    Market market(credentials);
    QCOMPARE(market.client.authorizedUntil(), credentials.renewableUntil);
    QJsonObject fresh = tokens(u"access-2"_s, u"refresh-1"_s);
    fresh.insert(u"expires_in"_s, 3600);
    fresh.insert(u"refresh_expires_in"_s, u"1800"_s); // renewing does not move the end
    market.set(refresh, fresh);
    market.set(orderGet, statusOnly(u"WAIT_SELLER_SEND_GOODS"_s));
    market.clock.advance(90min);
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QCOMPARE(market.client.authorizedUntil(), credentials.renewableUntil);
    market.clock.advance(31min); // it can no longer be renewed, but is still good
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QCOMPARE(market.count(refresh), 1);
    market.clock.advance(30min);
    const int before = market.server.count();
    const Result<SupplierOrder> over = QCoro::waitFor(market.client.order(number));
    QCOMPARE(int(over.error().kind), int(Error::Kind::Auth));
    QCOMPARE(over.error().code, u"authorize-again"_s);
    QCOMPARE(market.server.count(), before); // nobody is asked for what cannot be had
}

void TestAliExpressClient::signInTakesTokens()
{
    Market market({.appKey = u"500001"_s, .appSecret = "app-secret"});
    const Result<SupplierOrder> before = QCoro::waitFor(market.client.order(number));
    QCOMPARE(before.error().code, u"no-token"_s);
    QCOMPARE(market.server.count(), 0);
    market.set(u"/rest/auth/token/create"_s, tokens(u"access-1"_s, u"refresh-1"_s));
    market.set(orderGet, statusOnly(u"WAIT_SELLER_SEND_GOODS"_s));
    const Result<AliExpressCredentials> credentials = QCoro::waitFor(market.client.signIn("0_code"));
    QVERIFY(credentials);
    QCOMPARE(credentials->accessToken, "access-1");
    QVERIFY(market.kept == QList<AliExpressCredentials>{*credentials});
    QVERIFY(QCoro::waitFor(market.client.order(number)));
    QVERIFY(!market.badSignature);
    const QUrl page =
        AliExpressClient::signInPage({}, u"500001"_s, QUrl(u"https://127.0.0.1/callback"_s), u"state-1"_s);
    QCOMPARE(QUrlQuery(page).queryItemValue(u"state"_s), u"state-1"_s);
    QCOMPARE(page.host(), u"api-sg.aliexpress.com"_s);
    QCOMPARE(QUrlQuery(page).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), u"https://127.0.0.1/callback"_s);
}

void TestAliExpressClient::checkAsksForSomethingHarmless()
{
    Market market;
    market.set(u"aliexpress.ds.member.benefit.get"_s,
               QJsonObject{{u"aliexpress_ds_member_benefit_get_response"_s, QJsonObject{{u"rsp_code"_s, u"200"_s}}}});
    QVERIFY(QCoro::waitFor(market.client.check()));
    market.set(u"aliexpress.ds.member.benefit.get"_s, failure(u"IncompleteSignature"_s));
    const Result<void> refused = QCoro::waitFor(market.client.check());
    QCOMPARE(int(refused.error().kind), int(Error::Kind::Auth));
    market.set(u"aliexpress.ds.member.benefit.get"_s, QJsonObject{{u"data"_s, QJsonValue::Null}});
    const Result<void> somebodyElses = QCoro::waitFor(market.client.check());
    QCOMPARE(int(somebodyElses.error().kind), int(Error::Kind::Malformed));
}

void TestAliExpressClient::secretsAreReadAndWritten()
{
    const QDateTime now = ManualClock().now();
    const Result<AliExpressCredentials> given = readAliExpressCredentials(
        u"500001"_s, "{\"app_secret\":\"s\",\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":3600}", now);
    QVERIFY(given);
    QCOMPARE(given->expiresAt, now.addSecs(3600));
    const Result<AliExpressCredentials> back = readAliExpressCredentials(u"500001"_s, toSecret(*given), now.addDays(1));
    QVERIFY(*back == *given);
    const Result<AliExpressCredentials> secretOnly =
        readAliExpressCredentials(u"500001"_s, "{\"app_secret\":\"s\"}", now);
    QVERIFY(secretOnly);
    QVERIFY(!secretOnly->expiresAt.isValid());
    for (const QByteArray &bad :
         {QByteArray(), QByteArray("{}"), QByteArray("nonsense"), QByteArray("{\"access_token\":\"a\"}")}) {
        const Result<AliExpressCredentials> refused = readAliExpressCredentials(u"500001"_s, bad, now);
        QCOMPARE(refused.error().code, u"bad-secrets"_s);
    }
    QVERIFY(!readAliExpressCredentials(QString(), "{\"app_secret\":\"s\"}", now));
}

void TestAliExpressClient::pagesLeadToTheOrder()
{
    ManualClock clock;
    HttpExchange http;
    const AliExpressClient real(http, clock, {}, {});
    QCOMPARE(real.orderPage(number),
             QUrl(u"https://www.aliexpress.com/p/order/detail.html?orderId=8100000000000017"_s));
    const AliExpressClient sandbox(http, clock, {}, {}, QUrl(u"http://127.0.0.1:4000"_s));
    QCOMPARE(sandbox.orderPage(number), QUrl(u"http://127.0.0.1:4000/p/order/detail.html?orderId=8100000000000017"_s));
    QCOMPARE(real.platform(), u"aliexpress"_s);
    QCOMPARE(int(real.capabilities().requestCancellation), int(Support::Assisted));
    QCOMPARE(int(real.capabilities().readOrder), int(Support::ByApi));
}

QTEST_GUILESS_MAIN(TestAliExpressClient)
#include "tst_aliexpressclient.moc"
