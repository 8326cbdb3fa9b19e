// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/endpoint.h"
#include "app/platforms/httpexchange.h"
#include "rudeserver.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QProcess>
#include <QRegularExpression>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

const HttpPatience quick{.delays = {1ms, 1ms, 1ms}, .jitterPercent = 0, .longestWait = 3s};

HttpRequest readOf(const QUrl &url)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = "{\"read\":true}";
    request.timeout = 5s;
    return request;
}

HttpRequest writeOf(const QUrl &url)
{
    HttpRequest request = readOf(url);
    request.body = "{\"write\":true}";
    request.irreversible = true;
    return request;
}

QStringList logged;

void remember(QtMsgType, const QMessageLogContext &, const QString &message) { logged.append(message); }

} // namespace

class TestHttpExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void irreversibleRequestArrivesOnceWhateverTheServerDoes_data();
    void irreversibleRequestArrivesOnceWhateverTheServerDoes();
    void sameServerGetsAReadMoreThanOnce_data();
    void sameServerGetsAReadMoreThanOnce();
    void irreversibleBodyArrivesWhole();
    void irreversibleRequestWithoutBodyIsRefused();
    void readIsRepeatedUntilItSucceeds();
    void readGivesUpAfterTheTable();
    void platformsOwnDelayWins();
    void tooLongADelayIsHandedBack();
    void redirectIsNotFollowed();
    void statusesBecomeErrors_data();
    void statusesBecomeErrors();
    void refusalsAreExplainedOnRequest();
    void unreachableServerIsANetworkError();
    void untrustedServerGetsNothing();
    void answerBeyondTheLimitIsStopped();
    void logTellsNoSecrets();
    void stopEndsWhatIsUnderWay();
    void endpointsAreEncryptedOrLocal_data();
    void endpointsAreEncryptedOrLocal();

private:
    QSslConfiguration m_serverTls;
    QSslConfiguration m_trusting;
};

void TestHttpExchange::initTestCase()
{
    // A certificate of this run only, trusted the way a real authority is: by being in the list of authorities.
    QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                   u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s, key,
                   u"-out"_s, certificate});
    QVERIFY2(openssl.waitForFinished(), "openssl is needed to make a certificate");
    QCOMPARE(openssl.exitCode(), 0);
    QFile keyFile(key);
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(certificate);
    QCOMPARE(certificates.size(), 1);
    m_serverTls = QSslConfiguration::defaultConfiguration();
    m_serverTls.setLocalCertificate(certificates.first());
    m_serverTls.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    m_trusting = QSslConfiguration::defaultConfiguration();
    m_trusting.addCaCertificates(certificates);
}

void TestHttpExchange::irreversibleRequestArrivesOnceWhateverTheServerDoes_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Reply::End>("end");
    QTest::addColumn<Error::Kind>("kind");

    struct Case {
        const char *name;
        QByteArray bytes;
        Reply::End end;
        Error::Kind kind;
    };
    const Case cases[] = {
        {"takes it and closes", {}, Reply::End::Close, Error::Kind::Interrupted},
        {"takes it and resets", {}, Reply::End::Reset, Error::Kind::Interrupted},
        {"takes it and says nothing", {}, Reply::End::Silence, Error::Kind::Timeout},
        {"answers half a head", "HTTP/1.1 200 Sai", Reply::End::Close, Error::Kind::Interrupted},
        {"answers half a body", "HTTP/1.1 200 Said\r\nContent-Length: 100\r\n\r\n{\"data\":", Reply::End::Close,
         Error::Kind::Interrupted},
        {"fails inside", answer(500, "sorry").bytes, Reply::End::Close, Error::Kind::ServerFault},
        {"is too busy", answer(429, "later", {{"Retry-After", "0"}}).bytes, Reply::End::KeepAlive,
         Error::Kind::Throttled},
        {"does not know the token", answer(401, "who?").bytes, Reply::End::KeepAlive, Error::Kind::Auth},
        {"sends elsewhere", answer(307, {}, {{"Location", "/elsewhere"}}).bytes, Reply::End::KeepAlive,
         Error::Kind::Malformed},
    };
    for (const bool tls : {false, true}) {
        for (const Case &c : cases)
            QTest::addRow("%s, %s", tls ? "encrypted" : "plain", c.name) << tls << c.bytes << c.end << c.kind;
    }
}

void TestHttpExchange::irreversibleRequestArrivesOnceWhateverTheServerDoes()
{
    QFETCH(const bool, tls);
    QFETCH(const QByteArray, bytes);
    QFETCH(const Reply::End, end);
    QFETCH(const Error::Kind, kind);

    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration::setDefaultConfiguration(m_trusting);
    const auto restore = qScopeGuard([&] { QSslConfiguration::setDefaultConfiguration(before); });
    const std::unique_ptr<RudeServer> server =
        tls ? std::make_unique<RudeServer>(m_serverTls) : std::make_unique<RudeServer>();
    server->setScript([&](const SeenRequest &) { return Reply{bytes, end}; });
    HttpExchange http(quick);
    HttpRequest request = writeOf(server->url(u"/write"_s));
    request.timeout = 400ms;
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(request));

    QVERIFY(!result);
    QCOMPARE(int(result.error().kind), int(kind));
    QCOMPARE(server->count(), 1);
    QCOMPARE(server->seen().first().body, request.body);
    // Nor does it come later: what is sent afterwards is the second to arrive.
    server->next(answer(200, "{}"));
    const Result<HttpAnswer> marker = QCoro::waitFor(http.send(readOf(server->url(u"/marker"_s))));
    QVERIFY(marker);
    QCOMPARE(server->count(), 2);
    QCOMPARE(server->seen().last().path, "/marker");
}

void TestHttpExchange::sameServerGetsAReadMoreThanOnce_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestHttpExchange::sameServerGetsAReadMoreThanOnce()
{
    // The counter-proof: without the one-shot body this very server is sent the same request again, by Qt itself.
    QFETCH(const bool, tls);
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration::setDefaultConfiguration(m_trusting);
    const auto restore = qScopeGuard([&] { QSslConfiguration::setDefaultConfiguration(before); });
    const std::unique_ptr<RudeServer> server =
        tls ? std::make_unique<RudeServer>(m_serverTls) : std::make_unique<RudeServer>();
    server->setScript([](const SeenRequest &) { return Reply{{}, Reply::End::Close}; });
    HttpExchange http(HttpPatience{.delays = {}});
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(readOf(server->url(u"/read"_s))));
    QVERIFY(!result);
    QCOMPARE(int(result.error().kind), int(Error::Kind::Interrupted));
    QVERIFY(server->count() > 1);
}

void TestHttpExchange::irreversibleBodyArrivesWhole()
{
    RudeServer server;
    server.next(answer(200, "{\"done\":true}", {{"X-Request-Id", "r-1"}}));
    HttpExchange http(quick);
    HttpRequest request = writeOf(server.url(u"/write"_s));
    request.body = QByteArray(300000, 'x') + "end";
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(request));
    QVERIFY(result);
    QCOMPARE(result->status, 200);
    QCOMPARE(result->body, "{\"done\":true}");
    QCOMPARE(result->header("x-request-id"), "r-1");
    QCOMPARE(server.count(), 1);
    QCOMPARE(server.seen().first().body, request.body);
    QCOMPARE(server.seen().first().headers.value("content-length"), QByteArray::number(request.body.size()));
}

void TestHttpExchange::irreversibleRequestWithoutBodyIsRefused()
{
    RudeServer server;
    HttpExchange http(quick);
    HttpRequest request = writeOf(server.url());
    request.body.clear();
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(request));
    QCOMPARE(int(result.error().kind), int(Error::Kind::Input));
    QCOMPARE(server.count(), 0);
}

void TestHttpExchange::readIsRepeatedUntilItSucceeds()
{
    RudeServer server;
    server.next(answer(500, {}));
    server.next(answer(503, {}));
    server.next(answer(200, "{}"));
    HttpExchange http(quick);
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(readOf(server.url())));
    QVERIFY(result);
    QCOMPARE(result->attempts, 3);
    QCOMPARE(server.count(), 3);
}

void TestHttpExchange::readGivesUpAfterTheTable()
{
    RudeServer server;
    server.setScript([](const SeenRequest &) { return answer(502, {}); });
    HttpExchange http(quick);
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(readOf(server.url())));
    QCOMPARE(int(result.error().kind), int(Error::Kind::ServerFault));
    QCOMPARE(result.error().code, u"http-502"_s);
    QCOMPARE(server.count(), 4);
}

void TestHttpExchange::platformsOwnDelayWins()
{
    RudeServer server;
    server.next(answer(429, {}, {{"Retry-After", "0.2"}}));
    server.next(answer(200, "{}"));
    HttpExchange http(quick);
    QElapsedTimer timer;
    timer.start();
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(readOf(server.url())));
    QVERIFY(result);
    QCOMPARE(server.count(), 2);
    QVERIFY(timer.elapsed() >= 180);
}

void TestHttpExchange::tooLongADelayIsHandedBack()
{
    RudeServer server;
    server.next(answer(429, {}, {{"Retry-After", "120"}}));
    HttpExchange http(quick);
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(readOf(server.url())));
    QCOMPARE(int(result.error().kind), int(Error::Kind::Throttled));
    QVERIFY(result.error().retryAfter == 120s);
    QCOMPARE(server.count(), 1);
}

void TestHttpExchange::redirectIsNotFollowed()
{
    RudeServer elsewhere;
    RudeServer server;
    server.next(answer(302, {}, {{"Location", elsewhere.url(u"/thief"_s).toEncoded()}}));
    HttpExchange http(quick);
    HttpRequest request = readOf(server.url());
    request.headers.append(HttpHeader{"X-Shopify-Access-Token", "secret-token"});
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(request));
    QCOMPARE(result.error().code, u"redirect"_s);
    QCOMPARE(server.count(), 1);
    QCOMPARE(elsewhere.count(), 0);
}

void TestHttpExchange::statusesBecomeErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    const QList<std::pair<int, Error::Kind>> table{
        {301, Malformed},   {400, Refused},     {401, Auth},        {402, Auth},        {403, Auth},
        {404, NotFound},    {408, Timeout},     {422, Refused},     {423, Auth},        {429, Throttled},
        {500, ServerFault}, {502, ServerFault}, {503, ServerFault}, {504, ServerFault},
    };
    for (const auto &[status, kind] : table)
        QTest::addRow("%d", status) << status << kind;
}

void TestHttpExchange::statusesBecomeErrors()
{
    QFETCH(const int, status);
    QFETCH(const Error::Kind, kind);
    RudeServer server;
    server.setScript([status](const SeenRequest &) { return answer(status, "<html>", {{"X-Request-Id", "abc"}}); });
    HttpExchange http(HttpPatience{.delays = {}});
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(readOf(server.url())));
    QVERIFY(!result);
    QCOMPARE(int(result.error().kind), int(kind));
    QVERIFY(result.error().detail.contains(u"abc"_s));
    QVERIFY(!result.error().detail.contains(u"html"_s));
}

void TestHttpExchange::refusalsAreExplainedOnRequest()
{
    RudeServer server;
    server.next(answer(400, "{\"error\":\"shop_not_permitted\"}"));
    HttpExchange http(quick);
    HttpRequest request = readOf(server.url());
    request.explainsRefusals = true;
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(request));
    QVERIFY(result);
    QCOMPARE(result->status, 400);
    QCOMPARE(result->body, "{\"error\":\"shop_not_permitted\"}");
}

void TestHttpExchange::unreachableServerIsANetworkError()
{
    QUrl url;
    {
        const RudeServer gone;
        url = gone.url(u"/x"_s);
    }
    HttpExchange http(quick);
    const Result<HttpAnswer> read = QCoro::waitFor(http.send(readOf(url)));
    QCOMPARE(int(read.error().kind), int(Error::Kind::Network));
    const Result<HttpAnswer> write = QCoro::waitFor(http.send(writeOf(url)));
    QCOMPARE(int(write.error().kind), int(Error::Kind::Network));
}

void TestHttpExchange::untrustedServerGetsNothing()
{
    RudeServer server(m_serverTls);
    HttpExchange http(quick);
    const Result<HttpAnswer> write = QCoro::waitFor(http.send(writeOf(server.url(u"/write"_s))));
    QCOMPARE(int(write.error().kind), int(Error::Kind::Network));
    const Result<HttpAnswer> read = QCoro::waitFor(http.send(readOf(server.url(u"/read"_s))));
    QCOMPARE(int(read.error().kind), int(Error::Kind::Network));
    QCOMPARE(server.count(), 0);
}

void TestHttpExchange::answerBeyondTheLimitIsStopped()
{
    RudeServer server;
    server.setScript(
        [](const SeenRequest &) { return answer(200, QByteArray(HttpExchange::bodyLimit + 1024 * 1024, ' ')); });
    HttpExchange http(quick);
    HttpRequest request = readOf(server.url());
    request.timeout = 30s;
    const Result<HttpAnswer> result = QCoro::waitFor(http.send(request));
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"too-large"_s);
    QCOMPARE(server.count(), 1);
}

void TestHttpExchange::logTellsNoSecrets()
{
    RudeServer server;
    server.setScript([](const SeenRequest &) { return answer(200, "answer-body-secret"); });
    HttpExchange http(quick);
    HttpRequest request = readOf(server.url(u"/admin/api"_s));
    request.url.setQuery(u"access_token=query-secret"_s);
    request.url.setUserName(u"user-secret"_s);
    request.headers.append(HttpHeader{"X-Shopify-Access-Token", "header-secret"});
    request.body = "body-secret";

    logged.clear();
    QLoggingCategory::setFilterRules(u"contrordine.*.debug=true"_s);
    const QtMessageHandler before = qInstallMessageHandler(remember);
    const Result<HttpAnswer> read = QCoro::waitFor(http.send(request));
    request.irreversible = true;
    server.next(Reply{{}, Reply::End::Close});
    const Result<HttpAnswer> write = QCoro::waitFor(http.send(request));
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules(QString());

    QVERIFY(read);
    QVERIFY(!write);
    const QString all = logged.join(u'\n') + write.error().detail + write.error().code;
    QVERIFY(all.contains(u"/admin/api"_s));
    QVERIFY2(!all.contains(u"secret"_s), qPrintable(all));
}

void TestHttpExchange::stopEndsWhatIsUnderWay()
{
    RudeServer server;
    server.setScript([](const SeenRequest &) { return Reply{{}, Reply::End::Silence}; });
    HttpExchange http(quick);
    std::optional<Result<HttpAnswer>> ended;
    const auto started = [](HttpExchange *exchange, HttpRequest request,
                            std::optional<Result<HttpAnswer>> *into) -> QCoro::Task<> {
        Result<HttpAnswer> result = co_await exchange->send(request);
        *into = result;
    };
    started(&http, readOf(server.url()), &ended);
    QTRY_COMPARE(server.count(), 1);
    QVERIFY(!ended);
    http.stop();
    QTRY_VERIFY(ended.has_value());
    QCOMPARE(int(ended->error().kind), int(Error::Kind::Cancelled));
    const Result<HttpAnswer> after = QCoro::waitFor(http.send(readOf(server.url())));
    QCOMPARE(int(after.error().kind), int(Error::Kind::Cancelled));
    QCOMPARE(server.count(), 1);
}

void TestHttpExchange::endpointsAreEncryptedOrLocal_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("HTTPS anywhere") << u"https://shop.example.com"_s << u"https://shop.example.com"_s;
    QTest::newRow("HTTPS with port and path")
        << u"https://shop.example.com:8443/x?y#z"_s << u"https://shop.example.com:8443"_s;
    QTest::newRow("user info is left behind") << u"https://a:b@shop.example.com"_s << u"https://shop.example.com"_s;
    QTest::newRow("HTTP on 127.0.0.1") << u"http://127.0.0.1:8080/"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("HTTP on ::1") << u"http://[::1]:8080"_s << u"http://[::1]:8080"_s;
    QTest::newRow("HTTP on localhost") << u"http://localhost:1"_s << u"http://localhost:1"_s;
    QTest::newRow("HTTP elsewhere") << u"http://shop.example.com"_s << QString();
    QTest::newRow("a name that begins like loopback") << u"http://127.0.0.1.example.com"_s << QString();
    QTest::newRow("a name that begins like localhost") << u"http://localhost.example.com"_s << QString();
    QTest::newRow("loopback as user") << u"http://127.0.0.1@example.com"_s << QString();
    QTest::newRow("another scheme") << u"file:///etc/hosts"_s << QString();
    QTest::newRow("no scheme") << u"shop.example.com"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestHttpExchange::endpointsAreEncryptedOrLocal()
{
    QFETCH(const QString, given);
    QFETCH(const QString, expected);
    const Result<QUrl> endpoint = checkedEndpoint(QUrl(given));
    QCOMPARE(endpoint.has_value(), !expected.isEmpty());
    if (endpoint)
        QCOMPARE(*endpoint, QUrl(expected));
    else
        QCOMPARE(endpoint.error().code, u"bad-endpoint"_s);
}

QTEST_GUILESS_MAIN(TestHttpExchange)
#include "tst_httpexchange.moc"
