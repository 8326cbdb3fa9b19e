// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/access/browsersignin.h"

#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

const SignInWords said{.done = u"You can close this page."_s, .refused = u"Not <yours>."_s};

} // namespace

/// The way back from the browser, over real sockets: only the browser we sent is believed, and only once.
class TestBrowserSignIn : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<BrowserSignIn> started(const QUrl &callback = QUrl(u"http://127.0.0.1:0/aliexpress"_s))
    {
        auto signIn = BrowserSignIn::start(callback, said);
        if (!signIn)
            qFatal("no sign-in: %s", qPrintable(signIn.error().code));
        return *signIn;
    }

    static QUrl back(const std::shared_ptr<BrowserSignIn> &signIn, const QString &query)
    {
        QUrl url = signIn->callback();
        url.setQuery(query);
        return url;
    }

    struct Page {
        int status = 0;
        QString text;
    };
    Page open(const QUrl &url, bool post = false)
    {
        QNetworkAccessManager browser;
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        std::unique_ptr<QNetworkReply> reply(post ? browser.post(request, QByteArray("x=1")) : browser.get(request));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!finished.wait(10000))
            qFatal("no answer");
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                QString::fromUtf8(reply->readAll())};
    }

    /// The outcome once there is one.
    std::shared_ptr<std::optional<Result<QByteArray>>> outcomeOf(std::shared_ptr<BrowserSignIn> signIn,
                                                                 std::chrono::milliseconds patience = 30s)
    {
        auto outcome = std::make_shared<std::optional<Result<QByteArray>>>();
        const auto wait = [](std::shared_ptr<BrowserSignIn> from, std::chrono::milliseconds long_,
                             std::shared_ptr<std::optional<Result<QByteArray>>> into) -> QCoro::Task<> {
            Result<QByteArray> code = co_await BrowserSignIn::code(from, long_);
            into->emplace(std::move(code));
        };
        wait(std::move(signIn), patience, outcome);
        return outcome;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theRightStateBringsTheCodeOnce()
    {
        const auto signIn = started();
        QVERIFY(signIn->isListening());
        QVERIFY(signIn->callback().port() > 0);
        QVERIFY(signIn->state().size() >= 32);
        const auto outcome = outcomeOf(signIn);
        const QUrl right = back(signIn, u"code=0_a%2Bb&state="_s + signIn->state());
        const Page page = open(right);
        QCOMPARE(page.status, 200);
        QVERIFY(page.text.contains(said.done));
        QTRY_VERIFY(outcome->has_value());
        QVERIFY((*outcome)->has_value());
        QCOMPARE(***outcome, "0_a+b");
        QVERIFY2(!signIn->isListening(), "nobody listens any longer than needed");
        QCOMPARE(open(right).status, 0); // and a second time there is nobody
        QVERIFY(started()->state() != signIn->state());
    }

    void whatIsNotOursIsRefusedAndTheWaitGoesOn_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("another state") << u"code=stolen&state=0123456789"_s;
        QTest::newRow("no state") << u"code=stolen"_s;
        QTest::newRow("an empty state") << u"code=stolen&state="_s;
        QTest::newRow("a refusal of somebody else's") << u"error=access_denied&state=0123"_s;
        QTest::newRow("nothing") << QString();
    }
    void whatIsNotOursIsRefusedAndTheWaitGoesOn()
    {
        QFETCH(const QString, query);
        const auto signIn = started();
        const auto outcome = outcomeOf(signIn);
        const Page page = open(back(signIn, query));
        QCOMPARE(page.status, 403);
        QVERIFY2(page.text.contains(u"Not &lt;yours&gt;."_s), qPrintable(page.text));
        QVERIFY(!page.text.contains(u"stolen"_s));
        QVERIFY(!outcome->has_value());
        QUrl elsewhere = signIn->callback();
        elsewhere.setPath(u"/favicon.ico"_s);
        QCOMPARE(open(elsewhere).status, 404);
        QCOMPARE(open(back(signIn, u"code=x&state="_s + signIn->state()), true).status,
                 404); // POST is none of a redirect
        QVERIFY(!outcome->has_value());
        QCOMPARE(open(back(signIn, u"code=ours&state="_s + signIn->state())).status, 200);
        QTRY_VERIFY(outcome->has_value());
        QCOMPARE(***outcome, "ours");
    }

    void aRefusalIsTold()
    {
        const auto signIn = started();
        const auto outcome = outcomeOf(signIn);
        QCOMPARE(open(back(signIn, u"error=access_denied&state="_s + signIn->state())).status, 200);
        QTRY_VERIFY(outcome->has_value());
        QCOMPARE(int((*outcome)->error().kind), int(Error::Kind::Auth));
        QCOMPARE((*outcome)->error().code, u"access_denied"_s);
    }

    void theAddressCanBePasted()
    {
        // A platform that takes only https addresses leads to where nobody is.
        const auto signIn = started(QUrl(u"https://127.0.0.1/callback"_s));
        QVERIFY(!signIn->isListening());
        const auto outcome = outcomeOf(signIn);
        QCOMPARE(signIn->paste(u"hello"_s).error().code, u"sign-in-address"_s);
        QCOMPARE(signIn->paste(u"https://127.0.0.1/callback"_s).error().code, u"sign-in-address"_s);
        QCOMPARE(signIn->paste(u"https://127.0.0.1/callback?code=x&state=other"_s).error().code, u"sign-in-state"_s);
        QVERIFY(!outcome->has_value());
        QVERIFY(signIn->paste(u"  https://127.0.0.1/callback?code=0_abc&state="_s + signIn->state() + u'\n'));
        QTRY_VERIFY(outcome->has_value());
        QCOMPARE(***outcome, "0_abc");
    }

    void aPastedAddressMayLackTheState()
    {
        const auto signIn = started();
        const auto outcome = outcomeOf(signIn);
        QVERIFY(signIn->paste(u"https://127.0.0.1/callback?code=3_500102_x"_s));
        QTRY_VERIFY(outcome->has_value());
        QCOMPARE(***outcome, "3_500102_x");
    }

    void theWaitEnds()
    {
        const auto late = outcomeOf(started(), 1ms);
        QTRY_VERIFY(late->has_value());
        QCOMPARE((*late)->error().code, u"sign-in-timeout"_s);

        const auto signIn = started();
        const auto given = outcomeOf(signIn);
        signIn->stop();
        QTRY_VERIFY(given->has_value());
        QCOMPARE(int((*given)->error().kind), int(Error::Kind::Cancelled));
        QVERIFY(!signIn->isListening());
    }

    void aPortInUseIsSaid()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const auto signIn =
            BrowserSignIn::start(QUrl(u"http://127.0.0.1:%1/aliexpress"_s.arg(other.serverPort())), said);
        QVERIFY(!signIn.has_value());
        QCOMPARE(signIn.error().code, u"callback-port"_s);
    }
};

QTEST_GUILESS_MAIN(TestBrowserSignIn)
#include "tst_browsersignin.moc"
