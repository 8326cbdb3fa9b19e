// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"
#include "app/sandbox/sandbox.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

const SandboxShop secondShop{.number = 2, .domain = u"lumi-casa.myshopify.com"_s, .name = u"Lumi Casa"_s};
const QString firstAccount = u"shopify:bottega-rossi.myshopify.com"_s;
const QString secondAccount = u"shopify:lumi-casa.myshopify.com"_s;

} // namespace

/// A merchant's accounts over real HTTP: two shops, each a sandbox of its own, and AliExpress. Secrets live in the
/// environment's store, that is in memory.
class TestConnections : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_first;
    std::unique_ptr<Sandbox> m_second;
    std::unique_ptr<Desk> m_desk;

    Connections &connections() { return m_desk->connections(); }

    static std::unique_ptr<Sandbox> sandbox(const SandboxShop &shop, quint64 seed)
    {
        auto sandbox = Sandbox::start({.seed = seed, .shop = shop});
        if (!sandbox)
            qFatal("no sandbox");
        return std::move(*sandbox);
    }

    void openDesk()
    {
        m_desk.reset();
        auto desk = Desk::open({.dataDir = m_folder->path()});
        QVERIFY(desk.has_value());
        m_desk = std::move(*desk);
        QVERIFY(QCoro::waitFor(m_desk->connectPlatforms()).has_value());
        m_desk->cases().setUndoWindow(0ms);
        m_desk->cases().setSettleDelays(QList<std::chrono::milliseconds>(40, 100ms));
    }

    Result<ShopInfo> connectShop(const Sandbox &sandbox, const QString &as = {}, bool byClientId = false)
    {
        std::optional<Result<ShopInfo>> info;
        ShopifyAccess access{.shop = as.isEmpty() ? sandbox.shopDomain() : as,
                             .clientId = byClientId ? sandbox.clientId() : QString(),
                             .secret = (byClientId ? sandbox.clientSecret() : sandbox.shopToken()).toLatin1(),
                             .endpoint = sandbox.baseUrl()};
        QCoro::connect(connections().connectShopify(access), this,
                       [&info](Result<ShopInfo> told) { info = std::move(told); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(info.has_value(), 10000); }();
        return *info;
    }

    void connectBoth()
    {
        QVERIFY(connectShop(*m_first));
        QVERIFY(connectShop(*m_second));
    }

    SyncReport sync()
    {
        const auto report = QCoro::waitFor(m_desk->sync().run());
        return report.value_or(SyncReport());
    }

    Connection of(const QString &account) { return connections().find(account).value_or(Connection()); }
    Result<void> check(const QString &account) { return QCoro::waitFor(connections().check(account)); }

    /// An order of a shop that nothing stands in the way of.
    PairRow cancellable(const QString &shop)
    {
        const auto rows = m_desk->store().pairs({.shop = shop}).result();
        for (const PairRow &row : *rows) {
            if (row.verdict.kind == VerdictKind::Unlinked && row.verdict.shopCanCancel
                && row.financial.value == FinancialStatus::Paid && m_desk->store().links(row.order).result()->isEmpty())
                return row;
        }
        qFatal("no such order");
    }

    static int cancellations(const Sandbox &sandbox)
    {
        const QList<LedgerEntry> entries = sandbox.ledger();
        return int(std::count_if(entries.cbegin(), entries.cend(),
                                 [](const LedgerEntry &entry) { return entry.kind == u"order-cancelled"_s; }));
    }

private Q_SLOTS:
    void initTestCase() { qputenv("CONTRORDINE_SECRETS", "env"); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!qt\\.network)"_s));
        qunsetenv("CONTRORDINE_SHOPIFY_TOKEN");
        qunsetenv("CONTRORDINE_SHOPIFY_TOKEN_LUMI_CASA");
        qunsetenv("CONTRORDINE_ALIEXPRESS");
        m_folder = std::make_unique<QTemporaryDir>();
        m_first = sandbox({}, 1);
        m_second = sandbox(secondShop, 2);
        openDesk();
    }

    void cleanup()
    {
        m_desk.reset();
        m_first.reset();
        m_second.reset();
    }

    void eachOrderKnowsItsShop()
    {
        connectBoth();
        const SyncReport report = sync();
        QCOMPARE(report.orders.added, 148);
        QCOMPARE(m_desk->shopDomains(), (QStringList{u"bottega-rossi.myshopify.com"_s, u"lumi-casa.myshopify.com"_s}));
        QVERIFY(m_desk->hasSeveralShops());
        const auto namesakes = m_desk->store().ordersNamed(u"#1001"_s).result();
        QCOMPARE(namesakes->size(), 2);
        QSet<QString> shops;
        for (const OrderId &id : *namesakes)
            shops.insert(m_desk->store().order(id).result()->shop);
        QCOMPARE(shops.size(), 2);
        const auto onlySecond = m_desk->store().pairs({.shop = secondShop.domain}).result();
        QCOMPARE(onlySecond->size(), 74);
        const auto counts = m_desk->store().viewCounts(secondShop.domain).result();
        QCOMPARE(counts->value(PairView::All), 74);
        QCOMPARE(m_desk->store().viewCounts().result()->value(PairView::All), 148);
        QVERIFY(of(firstAccount).lastRead.isValid());
        QVERIFY(of(secondAccount).lastRead.isValid());
    }

    void aCancellationGoesToTheOrdersOwnShop()
    {
        connectBoth();
        sync();
        const PairRow row = cancellable(secondShop.domain);
        CaseEngine &cases = m_desk->cases();
        const auto opened = QCoro::waitFor(cases.openCancel(row.order, CancelReason::CustomerChangedMind, {}));
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().code));
        const auto decided = QCoro::waitFor(cases.decide(opened->id, {}));
        QVERIFY2(decided.has_value(), decided ? "" : qPrintable(decided.error().code));
        const auto confirmed = QCoro::waitFor(cases.confirm(opened->id));
        QVERIFY2(confirmed.has_value(), confirmed ? "" : qPrintable(confirmed.error().code));
        QTRY_VERIFY_WITH_TIMEOUT(QCoro::waitFor(cases.state(opened->id))->closed, 15000);
        QCOMPARE(cancellations(*m_second), 1);
        QCOMPARE(cancellations(*m_first), 0);
        QCOMPARE(m_first->requestCount(u"orderCancel("_s), 0);
        QVERIFY(m_desk->store().order(row.order).result()->isCancelled());
        // The namesake in the other shop is as it was.
        const auto namesakes = m_desk->store().ordersNamed(row.orderName).result();
        for (const OrderId &id : *namesakes) {
            if (id != row.order) {
                const auto other = m_first->ledger();
                QVERIFY(std::none_of(other.cbegin(), other.cend(),
                                     [&id](const LedgerEntry &entry) { return entry.order == id.toString(); }));
            }
        }
    }

    void aRevokedKeyStopsItsShopOnly()
    {
        connectBoth();
        sync();
        m_second->failNext(u"graphql.json"_s, Sandbox::Fault::Unauthorized, 100);
        m_first->advance(10min);
        const SyncReport report = sync();
        QCOMPARE(report.problems.size(), 1);
        QCOMPARE(report.problems.first().account, secondAccount);
        QCOMPARE(report.problems.first().error.code, u"bad-token"_s);
        QVERIFY2(report.orders.unchanged > 0, "the first shop was read all the same");
        QCOMPARE(m_desk->store().pairs({}).result()->size(), 148);
        QVERIFY(!of(firstAccount).problem);
        QCOMPARE(of(secondAccount).problem->code, u"bad-token"_s);
        const QDateTime before = of(secondAccount).lastRead;
        QVERIFY(before.isValid());
        QVERIFY(of(firstAccount).lastRead >= before);
    }

    void aShopHealsByItself()
    {
        QVERIFY(connectShop(*m_first));
        m_first->failNext(u"graphql.json"_s, Sandbox::Fault::Unauthorized, 1);
        QCOMPARE(sync().problems.size(), 1);
        QVERIFY(of(firstAccount).problem);
        QVERIFY(sync().problems.isEmpty());
        QVERIFY(!of(firstAccount).problem);
    }

    void anotherShopsKeyIsRefused()
    {
        const auto wrong = connectShop(*m_first, u"lumi-casa"_s);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, u"wrong-shop"_s);
        QCOMPARE(wrong.error().platformMessage, u"bottega-rossi.myshopify.com"_s);
        QVERIFY(connections().all().isEmpty());
        QVERIFY(!m_desk->hasShop());
    }

    void aRenamedShopWaitsForTheMerchant()
    {
        qputenv("CONTRORDINE_SHOPIFY_TOKEN", m_first->shopToken().toLatin1());
        QVERIFY(connectShop(*m_first));
        sync();
        m_first->renameShop(u"bottega-nuova.myshopify.com"_s);
        QCOMPARE(check(firstAccount).error().code, u"shop-renamed"_s);
        QVERIFY(of(firstAccount).suspended);
        QCOMPARE(of(firstAccount).newAddress, u"bottega-nuova.myshopify.com"_s);
        QVERIFY2(!m_desk->hasShop(), "nothing is read or sent there meanwhile");
        QCOMPARE(m_desk->connectionProblems().size(), 1);
        const int asked = m_first->requestCount(u"OrdersPage"_s);
        sync();
        QCOMPARE(m_first->requestCount(u"OrdersPage"_s), asked);
        QCOMPARE(m_desk->store().pairs({}).result()->size(), 74);
        QVERIFY(of(firstAccount).suspended); // a round that asked nobody settles nothing
        const PairRow row = cancellable(u"bottega-rossi.myshopify.com"_s);
        QVERIFY(!m_desk->cases().shopOf(*m_desk->store().order(row.order).result()));

        QVERIFY(QCoro::waitFor(connections().acceptNewAddress(firstAccount)));
        QVERIFY(m_desk->hasShop());
        QVERIFY(!of(firstAccount).problem);
        QCOMPARE(of(firstAccount).address, u"bottega-nuova.myshopify.com"_s);
        QVERIFY(sync().problems.isEmpty());
        QCOMPARE(m_desk->store().pairs({}).result()->size(), 74); // the same orders, not once more
        QVERIFY(m_desk->cases().shopOf(*m_desk->store().order(row.order).result()));

        openDesk(); // and so it stays
        QCOMPARE(of(firstAccount).address, u"bottega-nuova.myshopify.com"_s);
        QVERIFY(check(firstAccount));
        QVERIFY(connectShop(*m_first, u"bottega-nuova"_s)); // another key, by today's name: the same shop
        QCOMPARE(connections().all().size(), 1);
    }

    void anotherKeyOfARenamedShopIsTheSameShop()
    {
        QVERIFY(connectShop(*m_first));
        sync();
        m_first->renameShop(u"bottega-nuova.myshopify.com"_s);
        // By the old name: told what happened, and it can be accepted.
        QCOMPARE(connectShop(*m_first, u"bottega-rossi"_s).error().code, u"shop-renamed"_s);
        QCOMPARE(of(firstAccount).newAddress, u"bottega-nuova.myshopify.com"_s);
        QVERIFY(of(firstAccount).suspended);
        // By the new one: the merchant has said it.
        QVERIFY(connectShop(*m_first, u"bottega-nuova"_s));
        QCOMPARE(connections().all().size(), 1);
        QVERIFY(!of(firstAccount).suspended);
        QCOMPARE(of(firstAccount).address, u"bottega-nuova.myshopify.com"_s);
        QVERIFY(sync().problems.isEmpty());
        QCOMPARE(m_desk->store().pairs({}).result()->size(), 74);
        QCOMPARE(m_desk->shopDomains(), QStringList{u"bottega-rossi.myshopify.com"_s});
    }

    void aShopThatIsSuddenlyAnotherIsNotTouched()
    {
        QVERIFY(connectShop(*m_first));
        sync();
        // The same address, another shop behind it: nothing says that it is a renamed one.
        auto settings = m_desk->store().setting(u"connections"_s).result();
        QJsonArray shops = settings->value(u"shopify"_s).toArray();
        QJsonObject shop = shops.first().toObject();
        shop.insert(u"endpoint"_s, m_second->baseUrl().toString());
        shops[0] = shop;
        settings->insert(u"shopify"_s, shops);
        QVERIFY(m_desk->store().saveSetting(u"connections"_s, *settings).result());
        qputenv("CONTRORDINE_SHOPIFY_TOKEN", m_second->shopToken().toLatin1());
        openDesk();
        QCOMPARE(check(firstAccount).error().code, u"wrong-shop"_s);
        QVERIFY(of(firstAccount).suspended);
        QVERIFY(of(firstAccount).newAddress.isEmpty()); // there is nothing to accept
        QVERIFY(!QCoro::waitFor(connections().acceptNewAddress(firstAccount)));
        QVERIFY(!m_desk->hasShop());
    }

    void permissionsAreToldAndKept()
    {
        qputenv("CONTRORDINE_SHOPIFY_TOKEN", m_first->shopToken().toLatin1());
        m_first->withholdScopes({u"write_orders"_s, u"read_all_orders"_s});
        const auto info = connectShop(*m_first);
        QVERIFY(info);
        QCOMPARE(info->missingScopes, QStringList{u"write_orders"_s});
        const auto missing = [this](ShopFeature feature) {
            const QList<FeatureAccess> features = of(firstAccount).features;
            for (const FeatureAccess &one : features) {
                if (one.feature == feature)
                    return one.missingScopes;
            }
            return QStringList{u"not told"_s};
        };
        QCOMPARE(missing(ShopFeature::ReadOrders), QStringList());
        QCOMPARE(missing(ShopFeature::CustomerNames), QStringList());
        QCOMPARE(missing(ShopFeature::CancelAndRefund), QStringList{u"write_orders"_s});
        QCOMPARE(missing(ShopFeature::OlderOrders), QStringList{u"read_all_orders"_s});
        openDesk(); // known before anybody is asked again
        QCOMPARE(missing(ShopFeature::CancelAndRefund), QStringList{u"write_orders"_s});
        QCOMPARE(of(firstAccount).name, u"Bottega Rossi"_s);
        m_first->withholdScopes({u"read_orders"_s, u"read_all_orders"_s, u"read_customers"_s});
        QVERIFY(check(firstAccount));
        QCOMPARE(missing(ShopFeature::CancelAndRefund), QStringList());
        QCOMPARE(missing(ShopFeature::ReadOrders), QStringList()); // who may write may read
        QCOMPARE(missing(ShopFeature::CustomerNames), QStringList{u"read_customers"_s});
    }

    void anOvertakenVersionIsKnown()
    {
        QVERIFY(connectShop(*m_first));
        QVERIFY(!of(firstAccount).api.isOvertaken());
        m_first->setApiVersion(u"2027-04"_s);
        QVERIFY(sync().problems.isEmpty()); // read all the same
        QVERIFY(of(firstAccount).api.isOvertaken());
        QCOMPARE(of(firstAccount).api.answered, u"2027-04"_s);
        QCOMPARE(of(firstAccount).api.asked, u"2026-10"_s);
    }

    void aClientIdAndItsSecretServeToo()
    {
        const auto info = connectShop(*m_first, {}, true);
        QVERIFY2(info.has_value(), info ? "" : qPrintable(info.error().code));
        QVERIFY(of(firstAccount).byClientId());
        QCOMPARE(sync().orders.added, 74);
        QCOMPARE(m_first->requestCount(u"/admin/oauth/access_token"_s), 1);
    }

    void disconnectingForgetsTheKeyAndKeepsTheOrders()
    {
        connectBoth();
        sync();
        QVERIFY(QCoro::waitFor(connections().disconnectAccount(secondAccount)));
        QCOMPARE(connections().all().size(), 1);
        QCOMPARE(m_desk->store().pairs({}).result()->size(), 148);
        QTRY_VERIFY(m_desk->hasSeveralShops()); // the orders of the other are still told apart
        const int asked = m_second->requestCount(u"graphql.json"_s);
        sync();
        QCOMPARE(m_second->requestCount(u"graphql.json"_s), asked);
        const PairRow row = cancellable(secondShop.domain);
        const auto opened =
            QCoro::waitFor(m_desk->cases().openCancel(row.order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        QVERIFY(QCoro::waitFor(m_desk->cases().decide(opened->id, {})).has_value());
        QCOMPARE(QCoro::waitFor(m_desk->cases().confirm(opened->id)).error().code, u"not-connected"_s);
        openDesk();
        QCOMPARE(connections().all().size(), 1);
        QCOMPARE(of(firstAccount).account, firstAccount);
    }

    void aMissingKeyIsToldAndTheOthersGoOn()
    {
        connectBoth();
        sync();
        qputenv("CONTRORDINE_SHOPIFY_TOKEN_LUMI_CASA", m_second->shopToken().toLatin1());
        openDesk();
        QCOMPARE(m_desk->connectionProblems().size(), 1);
        QCOMPARE(m_desk->connectionProblems().first().account, firstAccount);
        QCOMPARE(m_desk->connectionProblems().first().error.code, u"no-secret"_s);
        QVERIFY(m_desk->hasShop());
        QVERIFY(sync().problems.isEmpty());
        QCOMPARE(of(firstAccount).problem->code, u"no-secret"_s);
        // The keychain was locked, say: it is asked again with the next check.
        qputenv("CONTRORDINE_SHOPIFY_TOKEN", m_first->shopToken().toLatin1());
        QVERIFY(check(firstAccount));
        QVERIFY(m_desk->connectionProblems().isEmpty());
    }

    // --- AliExpress

    AliExpressAccess supplierAccess(const QByteArray &secrets) const
    {
        return {.appKey = m_first->appKey(), .secrets = secrets, .endpoint = m_first->baseUrl()};
    }

    /// What a person does in the browser: looks at the page, presses a button there, is led back.
    int answerInBrowser(const QUrl &page, const QString &answer)
    {
        QNetworkAccessManager browser;
        const auto done = [](QNetworkReply *reply) {
            QSignalSpy finished(reply, &QNetworkReply::finished);
            if (!finished.wait(10000))
                qFatal("the browser waits");
            reply->deleteLater();
            return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        };
        if (done(browser.get(QNetworkRequest(page))) != 200)
            return 0;
        QUrl button = page;
        button.setPath(u"/oauth/authorize/"_s + answer);
        QNetworkRequest pressed(button);
        pressed.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        pressed.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        return done(browser.post(pressed, QByteArray("x=1")));
    }

    /// How often AliExpress is asked is the merchant's to say: at once, for clients to come, and after a restart.
    void theCallsAMinuteAreSetAndKept()
    {
        const auto calls = [this] { return connections().suppliers().value(0)->callsPerMinute(); };
        AliExpressAccess access{
            .appKey = m_first->appKey(), .secrets = m_first->supplierSecrets(), .endpoint = m_first->baseUrl()};
        QVERIFY(QCoro::waitFor(connections().connectAliExpress(access)).has_value());
        QCOMPARE(connections().callRate().perMinute, CallRate::usual);
        QCOMPARE(calls(), 0); // there is no gateway to spare on the own machine, as long as nothing is said
        QVERIFY(QCoro::waitFor(m_desk->saveCallRate({.perMinute = 120})).has_value());
        QCOMPARE(calls(), 120);
        QVERIFY(QCoro::waitFor(connections().connectAliExpress(access)).has_value());
        QCOMPARE(calls(), 120);
        for (const auto &[asked, kept] : QList<std::pair<int, int>>{{1, CallRate::least}, {99999, CallRate::most}}) {
            const CallRate rate{.perMinute = asked};
            QVERIFY(QCoro::waitFor(m_desk->saveCallRate(rate)).has_value());
            QCOMPARE(connections().callRate().perMinute, kept);
        }
        openDesk();
        QCOMPARE(connections().callRate().perMinute, CallRate::most);
    }

    void theSupplierIsAuthorizedInTheBrowser()
    {
        const AliExpressAccess access = supplierAccess(m_first->supplierAppSecret());
        const auto started = connections().startAuthorization(access, QUrl(u"http://127.0.0.1:0/aliexpress"_s), {});
        QVERIFY(started.has_value());
        std::optional<Result<void>> outcome;
        QCoro::connect(connections().finishAuthorization(access, *started), this,
                       [&outcome](Result<void> done) { outcome = std::move(done); });
        QCOMPARE(answerInBrowser(started->page, u"yes"_s), 200);
        QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 10000);
        QVERIFY2(outcome->has_value(), *outcome ? "" : qPrintable(outcome->error().code));
        QVERIFY(m_desk->hasSupplierPlatform());
        const Connection connection = of(u"aliexpress:"_s + m_first->appKey());
        QVERIFY(connection.authorizedUntil > QDateTime::currentDateTimeUtc().addDays(50));
        QVERIFY(connectShop(*m_first));
        const SyncReport report = sync();
        QVERIFY(report.problems.isEmpty());
        QVERIFY(report.supplierOrders.added >= 50);
    }

    void aNoInTheBrowserIsTold()
    {
        const AliExpressAccess access = supplierAccess(m_first->supplierAppSecret());
        const auto started = connections().startAuthorization(access, QUrl(u"http://127.0.0.1:0/aliexpress"_s), {});
        QVERIFY(started.has_value());
        std::optional<Result<void>> outcome;
        QCoro::connect(connections().finishAuthorization(access, *started), this,
                       [&outcome](Result<void> done) { outcome = std::move(done); });
        QCOMPARE(answerInBrowser(started->page, u"no"_s), 200);
        QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 10000);
        QCOMPARE(outcome->error().code, u"access_denied"_s);
        QVERIFY(!m_desk->hasSupplierPlatform());
        QVERIFY(connections().all().isEmpty());
    }

    void aCodeComesTooLateOrWithAWrongSecret()
    {
        for (const bool late : {true, false}) {
            AliExpressAccess access = supplierAccess(m_first->supplierAppSecret());
            if (!late)
                access.secrets = "{\"app_secret\":\"another\"}";
            const auto started = connections().startAuthorization(access, QUrl(u"https://127.0.0.1/callback"_s), {});
            QVERIFY(started.has_value());
            std::optional<Result<void>> outcome;
            QCoro::connect(connections().finishAuthorization(access, *started), this,
                           [&outcome](Result<void> done) { outcome = std::move(done); });
            QVERIFY(started->signIn->paste(u"https://127.0.0.1/callback?code=0_old"_s));
            QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 10000);
            QCOMPARE(outcome->error().code, late ? u"InvalidCode"_s : u"IncompleteSignature"_s);
            QVERIFY(!m_desk->hasSupplierPlatform());
        }
    }

    void leavingEndsTheWait()
    {
        const AliExpressAccess access = supplierAccess(m_first->supplierAppSecret());
        const auto started = connections().startAuthorization(access, QUrl(u"http://127.0.0.1:0/aliexpress"_s), {});
        QVERIFY(started.has_value());
        std::optional<Result<void>> outcome;
        QCoro::connect(connections().finishAuthorization(access, *started), this,
                       [&outcome](Result<void> done) { outcome = std::move(done); });
        const auto again = connections().startAuthorization(access, QUrl(u"http://127.0.0.1:0/aliexpress"_s), {});
        QVERIFY(again.has_value()); // the one before is given up
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(int(outcome->error().kind), int(Error::Kind::Cancelled));
        m_desk.reset(); // with one still waiting
        QVERIFY(!again->signIn->isListening());
    }

    void tokensRenewedWhileConnectingAreTheOnesKept()
    {
        // Their access has ended: the check renews it, and what is kept afterwards has to be the new one.
        QJsonObject secrets = QJsonDocument::fromJson(m_first->supplierSecrets()).object();
        secrets.insert(u"access_token"_s, u"ended"_s);
        secrets.remove(u"expires_in"_s);
        secrets.insert(u"expires_at"_s, u"2020-01-01T00:00:00Z"_s);
        const auto access = supplierAccess(QJsonDocument(secrets).toJson());
        QVERIFY(QCoro::waitFor(connections().connectAliExpress(access)));
        QCOMPARE(m_first->requestCount(u"/rest/auth/token/refresh"_s), 1);
        QVERIFY(check(u"aliexpress:"_s + m_first->appKey()));
        QCOMPARE(m_first->requestCount(u"/rest/auth/token/refresh"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
