// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyclient.h"
#include "app/platforms/shopify/shopifyscopes.h"
#include "manualclock.h"
#include "rudeserver.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

/// {"data":{"shop":{…},"currentAppInstallation":{"accessScopes":[]}}}, as gzip wrote it.
const QByteArray packedShop = QByteArray::fromHex(
    "1f8b08000000000002033d8eb10a023110447fe5d85a2ed85e276a2158795889c592440d24d9701b8b70e4dfcd06b96a86f7866557309811"
    "a66105fe50eac59916f07666524aa07b1535b7547bd80d103158f1570c890584f21f9d28a08be2bcb87113a3a6204bfd5d161b753992e927"
    "cef71bd48de7434a97c819bdc7ec28f65f506bcb3c6b4a961b783c6bad3f2dd1b799b4000000");

QJsonObject shopJson()
{
    return {{u"data"_s,
             QJsonObject{{u"shop"_s,
                          QJsonObject{{u"id"_s, u"gid://shopify/Shop/1"_s},
                                      {u"name"_s, u"Lamps"_s},
                                      {u"myshopifyDomain"_s, u"lamps.myshopify.com"_s},
                                      {u"currencyCode"_s, u"EUR"_s}}},
                         {u"currentAppInstallation"_s, QJsonObject{{u"accessScopes"_s, QJsonArray()}}}}}};
}

QJsonObject granted(const QString &token) { return {{u"access_token"_s, token}, {u"expires_in"_s, 86399}}; }

QByteArray httpDate(const QDateTime &at)
{
    return QLocale::c().toString(at, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

/// A shop that gives out tokens and takes only the newest.
class Shop
{
public:
    explicit Shop(ShopifyCredentials credentials = {.clientId = u"client-1"_s, .clientSecret = "secret"})
        : client(http, clock, u"lamps.myshopify.com"_s, std::move(credentials), server.url(),
                 ShopifyOptions{.throttleFloor = 1ms})
    {
        server.setScript([this](const SeenRequest &request) {
            if (request.path.startsWith("/admin/oauth")) {
                ++grants;
                if (refusal)
                    return *refusal;
                good = "token-" + QByteArray::number(grants);
                return answer(granted(QString::fromLatin1(good)));
            }
            ++reads;
            if (request.headers.value("x-shopify-access-token") != good)
                return answer(401, "{\"errors\":\"[API] Invalid\"}");
            return answer(200, QJsonDocument(shopJson()).toJson(), headers);
        });
    }

    /// So many questions at the same time; how many were answered.
    int askTogether(int count)
    {
        auto done = std::make_shared<int>(0);
        auto answered = std::make_shared<int>(0);
        const auto one = [](ShopifyClient *asked, std::shared_ptr<int> ended, std::shared_ptr<int> well,
                            QList<Error> *failed) -> QCoro::Task<> {
            const Result<ShopInfo> info = co_await asked->check();
            ++*ended;
            if (info)
                ++*well;
            else
                failed->append(info.error());
        };
        for (int i = 0; i < count; ++i)
            one(&client, done, answered, &errors);
        [&] { QTRY_COMPARE(*done, count); }();
        return *answered;
    }

    ManualClock clock;
    RudeServer server;
    HttpExchange http{HttpPatience{.delays = {}, .jitterPercent = 0}};
    ShopifyClient client;
    QByteArray good;
    std::optional<Reply> refusal; ///< of grants
    QList<QPair<QByteArray, QByteArray>> headers;
    QList<Error> errors;
    int grants = 0;
    int reads = 0;
};

} // namespace

/// Keys, their end, what a shop says of itself: over real HTTP.
class TestShopifyAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void manyCallsThatFindTheTokenEndedAskForOne()
    {
        Shop shop;
        QCOMPARE(shop.askTogether(6), 6);
        QCOMPARE(shop.grants, 1);
        shop.good = "withdrawn"; // all six meet a 401 at about the same time
        QCOMPARE(shop.askTogether(6), 6);
        QCOMPARE(shop.grants, 2);
        QCOMPARE(shop.reads, 6 + 12);
    }

    void manyCallsWhoseTokenRunsOutAskForOne()
    {
        Shop shop;
        QCOMPARE(shop.askTogether(1), 1);
        shop.clock.advance(23h + 58min);
        QCOMPARE(shop.askTogether(6), 6);
        QCOMPARE(shop.grants, 2);
        QCOMPARE(shop.reads, 7); // nobody had to be refused first
    }

    void aRefusedGrantIsSharedByAllWhoWait()
    {
        Shop shop;
        shop.refusal = answer(400, "{\"error\":\"app_not_installed\"}");
        QCOMPARE(shop.askTogether(6), 0);
        QCOMPARE(shop.grants, 1);
        QCOMPARE(shop.reads, 0);
        QCOMPARE(shop.errors.size(), 6);
        for (const Error &error : std::as_const(shop.errors))
            QCOMPARE(error.code, u"app_not_installed"_s);
        shop.refusal.reset(); // installed meanwhile: the next one asks again
        QCOMPARE(shop.askTogether(1), 1);
    }

    void refusedGrantsSayWhy_data()
    {
        QTest::addColumn<Reply>("reply");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("code");
        QTest::newRow("not installed") << answer(400, "{\"error\":\"app_not_installed\"}") << Error::Kind::Auth
                                       << u"app_not_installed"_s;
        QTest::newRow("another organization")
            << answer(400, "{\"error\":\"shop_not_permitted\"}") << Error::Kind::Auth << u"shop_not_permitted"_s;
        QTest::newRow("wrong secret") << answer(401, "{\"error\":\"invalid_client\"}") << Error::Kind::Auth
                                      << u"invalid_client"_s;
        QTest::newRow("unknown client") << answer(400, "{\"error\":\"application_cannot_be_found\"}")
                                        << Error::Kind::Auth << u"application_cannot_be_found"_s;
        QTest::newRow("no such shop") << answer(404, "<html>") << Error::Kind::Auth << u"no-such-shop"_s;
        QTest::newRow("frozen") << answer(402, "<html>") << Error::Kind::Auth << u"http-402"_s;
        QTest::newRow("HTML instead of a token") << answer(200, "<html>") << Error::Kind::Malformed << u"json"_s;
        QTest::newRow("down") << answer(503, {}) << Error::Kind::ServerFault << u"http-503"_s;
    }
    void refusedGrantsSayWhy()
    {
        QFETCH(const Reply, reply);
        QFETCH(const Error::Kind, kind);
        QFETCH(const QString, code);
        Shop shop;
        shop.refusal = reply;
        QCOMPARE(shop.askTogether(1), 0);
        QCOMPARE(int(shop.errors.first().kind), int(kind));
        QCOMPARE(shop.errors.first().code, code);
    }

    void aWrongClockDoesNotKeepAnEndedToken_data()
    {
        QTest::addColumn<qint64>("hours");
        QTest::newRow("set back by an hour") << qint64(-1);
        QTest::newRow("set back by a day") << qint64(-24);
        QTest::newRow("set forward by an hour") << qint64(1);
        QTest::newRow("set forward by a day") << qint64(24);
        QTest::newRow("set forward by a month") << qint64(24 * 30);
    }
    void aWrongClockDoesNotKeepAnEndedToken()
    {
        QFETCH(const qint64, hours);
        Shop shop;
        QCOMPARE(shop.askTogether(1), 1);
        shop.clock.advance(std::chrono::hours(hours));
        shop.good = "ended there"; // whatever our clock says
        QCOMPARE(shop.askTogether(3), 3);
        QCOMPARE(shop.grants, 2);
    }

    void aWrongClockIsKnown()
    {
        Shop shop({.token = "t"});
        shop.good = "t";
        QVERIFY(!shop.client.clockAhead());
        shop.headers = {{"Date", httpDate(shop.clock.now().addDays(-1))}};
        QCOMPARE(shop.askTogether(1), 1);
        QVERIFY(shop.client.clockAhead() == 24h);
        shop.headers = {{"Date", httpDate(shop.clock.now().addSecs(3600))}};
        QCOMPARE(shop.askTogether(1), 1);
        QVERIFY(shop.client.clockAhead() == -1h);
        shop.headers = {{"Date", "yesterday"}};
        QCOMPARE(shop.askTogether(1), 1);
        QVERIFY(shop.client.clockAhead() == -1h); // what cannot be read says nothing
    }

    void theVersionThatAnsweredIsComparedEachTime()
    {
        Shop shop({.token = "t"});
        shop.good = "t";
        QCOMPARE(shop.client.apiStanding().asked, u"2026-10"_s);
        QVERIFY(!shop.client.apiStanding().isOvertaken());
        QCOMPARE(shop.askTogether(1), 1); // without the header nothing is concluded
        QVERIFY(!shop.client.apiStanding().isOvertaken());
        shop.headers = {{"X-Shopify-Api-Version", "2026-10"}};
        QCOMPARE(shop.askTogether(1), 1);
        QVERIFY(!shop.client.apiStanding().isOvertaken());
        shop.headers = {{"X-Shopify-Api-Version", "2027-10"}};
        QCOMPARE(shop.askTogether(1), 1);
        QVERIFY(shop.client.apiStanding().isOvertaken());
        QCOMPARE(shop.client.apiStanding().answered, u"2027-10"_s);
        shop.headers = {{"x-shopify-api-version", "2026-10"}};
        QCOMPARE(shop.askTogether(1), 1);
        QVERIFY(!shop.client.apiStanding().isOvertaken());
    }

    void whatWillGoAwayIsNotedOnce()
    {
        Shop shop({.token = "t"});
        shop.good = "t";
        shop.headers = {{"X-Shopify-API-Deprecated-Reason", "https://example.com/why"}};
        static int noted = 0;
        noted = 0;
        const QtMessageHandler before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &context, const QString &text) {
                if (QByteArray(context.category) == "contrordine.shopify" && text.contains(u"example.com/why"_s))
                    ++noted;
            });
        const int answered = shop.askTogether(1) + shop.askTogether(1);
        qInstallMessageHandler(before);
        QCOMPARE(answered, 2);
        QCOMPARE(noted, 1);
        QCOMPARE(shop.client.apiStanding().deprecated, u"https://example.com/why"_s);
    }

    void packedAnswersAreReadOrRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("readable");
        QByteArray broken = packedShop;
        for (qsizetype i = broken.size() / 3; i < broken.size() / 2; ++i)
            broken[i] = char(~broken.at(i));
        QTest::newRow("whole") << packedShop << true;
        QTest::newRow("cut in the middle") << packedShop.left(packedShop.size() / 2) << false;
        QTest::newRow("cut after the head") << packedShop.left(10) << false;
        QTest::newRow("broken inside") << broken << false;
        QTest::newRow("no gzip at all") << QByteArray("{\"data\":{}}") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void packedAnswersAreReadOrRefused()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const bool, readable);
        RudeServer server;
        server.setScript([&body](const SeenRequest &) {
            return answer(200, body, {{"Content-Type", "application/json"}, {"Content-Encoding", "gzip"}});
        });
        ManualClock clock;
        HttpExchange http(HttpPatience{.delays = {}, .jitterPercent = 0});
        ShopifyClient client(http, clock, u"lamps.myshopify.com"_s, {.token = "t"}, server.url());
        const Result<ShopInfo> info = QCoro::waitFor(client.check());
        QCOMPARE(info.has_value(), readable);
        if (!info) {
            const Error::Kind kind = info.error().kind;
            QVERIFY2(kind == Error::Kind::Malformed || kind == Error::Kind::Interrupted, qPrintable(info.error().code));
        }

        // And where something was asked that cannot be taken back, nobody knows: it is settled by reading.
        Action action;
        action.id = ActionId(u"5d2c0e9a-1111-4222-8333-444455556666"_s);
        action.order = OrderId(u"gid://shopify/Order/1"_s);
        action.kind = ActionKind::CancelOrder;
        action.request = {{u"reason"_s, code(CancelReason::OutOfStock)},
                          {u"refund"_s, u"whole"_s},
                          {u"restock"_s, true},
                          {u"notify"_s, false}};
        const int before = server.count();
        const Result<QJsonObject> sent = QCoro::waitFor(client.perform(action));
        QVERIFY(!sent);
        QVERIFY(fateOfFailedWrite(sent.error().kind) == WriteFate::Unknown);
        QCOMPARE(server.count(), before + 1);
    }

    void featuresFollowTheScopes_data()
    {
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("none") << QStringList()
                              << QStringList{u"read_orders"_s, u"write_orders"_s, u"read_all_orders"_s,
                                             u"read_customers"_s};
        QTest::newRow("reading only") << QStringList{u"read_orders"_s}
                                      << QStringList{u"write_orders"_s, u"read_all_orders"_s, u"read_customers"_s};
        QTest::newRow("who may write may read")
            << QStringList{u"write_orders"_s, u"write_customers"_s}
            << QStringList{u"read_all_orders"_s, u"read_returns"_s};
        QTest::newRow("reading all orders is no writing")
            << QStringList{u"read_all_orders"_s}
            << QStringList{u"read_orders"_s, u"write_orders"_s, u"read_customers"_s};
        QTest::newRow("everything") << QStringList{u"write_orders"_s,
                                                   u"read_all_orders"_s,
                                                   u"read_customers"_s,
                                                   u"read_returns"_s,
                                                   u"read_locations"_s,
                                                   u"write_merchant_managed_fulfillment_orders"_s,
                                                   u"write_third_party_fulfillment_orders"_s}
                                    << QStringList();
    }
    void featuresFollowTheScopes()
    {
        QFETCH(const QStringList, scopes);
        QFETCH(const QStringList, missing);
        QStringList found;
        const QList<FeatureAccess> features = shopifyFeatures(scopes);
        for (const FeatureAccess &access : features)
            found += access.missingScopes;
        for (const QString &scope : missing)
            QVERIFY2(found.contains(scope), qPrintable(scope));
        if (missing.isEmpty())
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u' ')));
        for (const QString &scope : scopes)
            QVERIFY2(!found.contains(scope), qPrintable(scope));
    }

    void aRenamedShopIsAskedWhereItIs()
    {
        ManualClock clock;
        HttpExchange http;
        const ShopifyClient client(http, clock, u"lamps.myshopify.com"_s, {.token = "t"}, {},
                                   ShopifyOptions{.host = u"lanterns.myshopify.com"_s});
        QCOMPARE(client.account(), u"shopify:lamps.myshopify.com"_s); // its orders keep their name
        QCOMPARE(client.orderPage(OrderId(u"gid://shopify/Order/7"_s)),
                 QUrl(u"https://admin.shopify.com/store/lanterns/orders/7"_s));
    }
};

QTEST_GUILESS_MAIN(TestShopifyAccess)
#include "tst_shopifyaccess.moc"
