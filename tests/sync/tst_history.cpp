// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platforms/shopify/shopifyclient.h"
#include "app/sandbox/sandbox.h"
#include "app/sync/sync.h"
#include "models/store/linkbook.h"

#include <QCoroTask>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

using End = BulkScene::End;
using Children = BulkScene::Children;

/// Readable in a source: single quotes stand for double ones.
QByteArray json(const char *text) { return QByteArray(text).replace('\'', '"'); }

constexpr int large = 300; ///< orders; more than are read page by page here

} // namespace

/// A shop's history, from the sandbox over real HTTP into real files: what bulk operations bring must be what pages
/// bring.
class TestHistory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<HttpExchange> m_http;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ShopifyClient> m_shop;
    std::unique_ptr<Sync> m_sync;

    void startSandbox(int orders)
    {
        SandboxOptions options;
        options.startAt = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
        options.orderCount = orders;
        auto sandbox = Sandbox::start(options);
        QVERIFY(sandbox.has_value());
        m_sandbox = std::move(*sandbox);
    }

    QString dataDir(const QString &name = u"data"_s) const { return m_folder->filePath(name); }

    void open(const QString &name = u"data"_s)
    {
        close();
        auto store = Store::open({.dataDir = dataDir(name), .clock = &m_sandbox->clock()});
        QVERIFY(store.has_value());
        m_store = std::move(*store);
        m_http = std::make_unique<HttpExchange>(HttpPatience{.delays = {1ms}});
        ShopifyOptions options;
        options.throttleFloor = 1ms;
        options.history = {.firstPause = 2ms, .longestPause = 10ms};
        m_shop = std::make_unique<ShopifyClient>(*m_http, m_sandbox->clock(), m_sandbox->shopDomain(),
                                                 ShopifyCredentials{.token = m_sandbox->shopToken().toLatin1()},
                                                 m_sandbox->baseUrl(), options);
        m_sync = std::make_unique<Sync>(*m_store, m_sandbox->clock(), SyncOptions{.historyFrom = large / 2});
        m_sync->setPlatforms({m_shop.get()}, {});
    }

    void close()
    {
        if (m_http)
            m_http->stop();
        QCoreApplication::sendPostedEvents();
        m_sync.reset();
        m_shop.reset();
        m_store.reset();
        m_http.reset();
    }

    SyncReport run(bool full = false)
    {
        const auto report = QCoro::waitFor(m_sync->run(full));
        if (!report)
            qWarning("the round failed: %s", qPrintable(report.error().code));
        return report.value_or(SyncReport());
    }

    int asked(const QString &operation) const { return m_sandbox->requestCount(u"query "_s + operation); }
    int exportsAsked() const { return m_sandbox->requestCount(u"mutation BulkRun"_s); }

    SyncCursor cursor() const { return *m_store->syncCursor(m_shop->account()).result(); }
    std::optional<HistoryRun> pending() const { return *m_store->historyRun(m_shop->account()).result(); }

    /// All orders of the store by id, as they are but for when they were read.
    QMap<QString, Order> orders() const
    {
        const Result<QList<PairRow>> rows = m_store->pairs({.view = PairView::All}).result();
        QList<OrderId> ids;
        for (const PairRow &row : *rows)
            ids.append(row.order);
        QMap<QString, Order> all;
        const Result<QList<Order>> found = m_store->orders(ids).result();
        for (Order order : *found) {
            order.asOf = {};
            all.insert(order.id.toString(), order);
        }
        return all;
    }

    /// Which supplier orders were found in which orders.
    QStringList links() const
    {
        QStringList all;
        const Result<QList<Link>> found = LinkBook(*m_store).around({}, 100000).result();
        for (const Link &link : *found)
            all.append(link.order.toString() + u' ' + link.supplierOrder.toString());
        all.sort();
        return all;
    }

    /// What pages bring of the same shop.
    QMap<QString, Order> byPages()
    {
        open(u"pages"_s);
        m_sandbox->setBulk({{.end = End::Busy}});
        const SyncReport report = run();
        if (!report.problems.isEmpty())
            qWarning("pages: %s", qPrintable(report.problems.first().error.code));
        const QMap<QString, Order> all = orders();
        m_sandbox->setBulk({});
        return all;
    }

    void compare(const QMap<QString, Order> &is, const QMap<QString, Order> &shouldBe) const
    {
        QCOMPARE(is.keys(), shouldBe.keys());
        // An order that is asked for alone brings who ships it too; a page does so only where it matters.
        const auto without = [](Order order) {
            order.fulfillmentOrders.clear();
            order.fulfillmentSight = {};
            order.returnList.clear();
            order.returnSight = {};
            return order;
        };
        for (auto it = is.constBegin(); it != is.constEnd(); ++it)
            QVERIFY2(without(it.value()) == without(shouldBe.value(it.key())), qPrintable(it.value().name));
    }

private Q_SLOTS:
    void init()
    {
        // Connections are cut on purpose; Qt sometimes stumbles over its own end of one.
        QTest::failOnWarning(QRegularExpression(u"^(?!QNetworkReplyImplPrivate::error)"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        close();
        m_sandbox.reset();
    }

    void aSmallShopIsReadPageByPage()
    {
        startSandbox(60);
        open();
        QCOMPARE(run().orders.added, 60);
        QCOMPARE(exportsAsked(), 0);
        QCOMPARE(asked(u"OrdersCount"_s), 1);
        run();
        QCOMPARE(asked(u"OrdersCount"_s), 1); // once a shop
    }

    void theHistoryIsWhatPagesBring_data()
    {
        QTest::addColumn<int>("children");
        QTest::addColumn<bool>("listsApart");
        QTest::addColumn<bool>("twice");
        QTest::newRow("children behind their order") << int(Children::AfterParent) << false << false;
        QTest::newRow("children far from their order") << int(Children::Scattered) << false << false;
        QTest::newRow("children before their order") << int(Children::BeforeParent) << false << false;
        QTest::newRow("all children at the end") << int(Children::AtEnd) << true << false;
        QTest::newRow("plain lists as lines of their own") << int(Children::Scattered) << true << false;
        QTest::newRow("every line twice") << int(Children::Scattered) << true << true;
    }
    void theHistoryIsWhatPagesBring()
    {
        QFETCH(int, children);
        QFETCH(bool, listsApart);
        QFETCH(bool, twice);
        startSandbox(large);
        const QMap<QString, Order> shouldBe = byPages();
        QCOMPARE(shouldBe.size(), large);
        const QStringList linksShouldBe = links();
        QVERIFY(linksShouldBe.size() > large / 2);

        const int pagesBefore = asked(u"OrdersPage"_s);
        open();
        m_sandbox->setBulk({{.children = static_cast<Children>(children), .listsApart = listsApart, .twice = twice}});
        const SyncReport report = run();
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(report.orders.added, large);
        compare(orders(), shouldBe);
        QCOMPARE(links(), linksShouldBe);
        QVERIFY(asked(u"OrdersPage"_s) - pagesBefore < 5); // what changed since, and no more
        QVERIFY(!pending());
        QVERIFY(cursor().completedAt.isValid());
        QVERIFY(cursor().pageCursor.isEmpty());
    }

    void twoThousandOrdersAreTheSameEitherWay()
    {
        startSandbox(2000);
        const QMap<QString, Order> shouldBe = byPages();
        QCOMPARE(shouldBe.size(), 2000);
        open();
        QCOMPARE(run().orders.added, 2000);
        compare(orders(), shouldBe);
    }

    void aStumbleOnTheWayLosesNothing_data()
    {
        QTest::addColumn<QString>("match");
        QTest::addColumn<Sandbox::Fault>("fault");
        QTest::addColumn<int>("rounds");
        const QString start = u"mutation BulkRun"_s;
        const QString look = u"query BulkPoll"_s;
        QTest::newRow("start: too often") << start << Sandbox::Fault::Throttled << 1;
        QTest::newRow("start: out of order") << start << Sandbox::Fault::Status500 << 2;
        QTest::newRow("start: the answer is lost") << start << Sandbox::Fault::CloseAfterTaking << 2;
        QTest::newRow("look: too often") << look << Sandbox::Fault::Throttled << 1;
        QTest::newRow("look: out of order") << look << Sandbox::Fault::Status500 << 1;
        QTest::newRow("look: the answer is lost") << look << Sandbox::Fault::CloseAfterTaking << 1;
        QTest::newRow("count: out of order") << u"query OrdersCount"_s << Sandbox::Fault::Status500 << 1;
    }
    void aStumbleOnTheWayLosesNothing()
    {
        QFETCH(QString, match);
        QFETCH(Sandbox::Fault, fault);
        QFETCH(int, rounds);
        startSandbox(large);
        open();
        m_sandbox->failNext(match, fault);
        SyncReport report = run();
        QCOMPARE(report.problems.size(), rounds - 1);
        if (rounds > 1)
            report = run();
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(report.orders.added, large);
        QVERIFY(asked(u"OrdersPage"_s) < 5); // not page by page
    }

    void fullReadsTheHistoryAgain()
    {
        startSandbox(large);
        open();
        QCOMPARE(run().orders.added, large);
        QCOMPARE(run().orders.added, 0);
        QCOMPARE(exportsAsked(), 1);
        const SyncReport again = run(true);
        QVERIFY(again.problems.isEmpty());
        QVERIFY(again.orders.unchanged >= large);
        QCOMPARE(again.orders.changed, 0);
        QCOMPARE(exportsAsked(), 2);
    }

    /// Whoever has orders already does not wait for an export that somebody's --full left behind.
    void aLeftoverExportDoesNotKeepFreshOrdersWaiting()
    {
        startSandbox(large);
        open();
        run();
        m_sandbox->setBulk({{.end = End::Never}});
        const int before = m_sandbox->requestCount(u"query BulkPoll"_s);
        auto round = m_sync->run(true);
        QTRY_VERIFY(m_sandbox->requestCount(u"query BulkPoll"_s) > before + 2);
        close();
        open();
        QVERIFY(pending());
        const int polls = m_sandbox->requestCount(u"query BulkPoll"_s);
        const int pages = asked(u"OrdersPage"_s);
        QVERIFY(run().problems.isEmpty());
        QCOMPARE(m_sandbox->requestCount(u"query BulkPoll"_s), polls + 1);
        QCOMPARE(asked(u"OrdersPage"_s), pages + 1);
        QVERIFY(pending());
    }

    void whatChangesMeanwhileIsReadByPages()
    {
        startSandbox(large);
        open();
        const QString gid = u"gid://shopify/Order/6120000000045"_s;
        // Changed once the file is written, before anybody reads it.
        m_sandbox->failNext(u"/storage/"_s, Sandbox::Fault::Hang);
        auto round = m_sync->run();
        QTRY_VERIFY(m_sandbox->requestCount(u"GET /storage/"_s) == 1);
        m_sandbox->advance(60s);
        const Result<Order> before = QCoro::waitFor(m_shop->order(OrderId(gid)));
        QVERIFY(before.has_value());
        Action action;
        action.id = ActionId(u"5d2c0e9a-1111-4222-8333-444455556666"_s);
        action.order = OrderId(gid);
        action.kind = ActionKind::CancelOrder;
        action.request = {{u"reason"_s, code(CancelReason::OutOfStock)},
                          {u"refund"_s, u"none"_s},
                          {u"restock"_s, false},
                          {u"notify"_s, false}};
        QVERIFY(QCoro::waitFor(m_shop->perform(action)).has_value());
        m_sandbox->advance(10s);
        close();
        open();
        const SyncReport report = run();
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(exportsAsked(), 1);
        QVERIFY(m_store->order(OrderId(gid)).result()->isCancelled());
        QCOMPARE(orders().size(), large);
    }

    void aCrashOnTheWayGoesOnWithTheSameExport_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("while it is prepared") << u"preparing"_s;
        QTest::newRow("while it comes in") << u"fetching"_s;
        QTest::newRow("while orders are made of it") << u"making"_s;
    }
    void aCrashOnTheWayGoesOnWithTheSameExport()
    {
        QFETCH(QString, where);
        startSandbox(where == u"fetching"_s ? 3 * large : large); // half of the file is more than is taken in one go
        const QMap<QString, Order> shouldBe = byPages();
        const int exportsBefore = exportsAsked();
        open();
        if (where == u"preparing"_s)
            m_sandbox->failNext(u"query BulkPoll"_s, Sandbox::Fault::Hang);
        if (where == u"fetching"_s)
            m_sandbox->failNext(u"/storage/"_s, Sandbox::Fault::StallHalfway);
        bool there = false;
        connect(m_sync.get(), &Sync::progressed, this, [&](const SyncProgress &progress) {
            there = there || (progress.stage == SyncProgress::Stage::Reading && where == u"making"_s)
                || (progress.stage == SyncProgress::Stage::Fetching && where == u"fetching"_s);
        });
        auto round = m_sync->run();
        if (where == u"preparing"_s)
            QTRY_VERIFY(m_sandbox->requestCount(u"query BulkPoll"_s) == 1);
        else
            QTRY_VERIFY(there);
        close();

        open();
        QVERIFY(pending());
        const qint64 linesRead = pending()->linesRead;
        QCOMPARE(linesRead > 0, where != u"preparing"_s);
        const int downloads = m_sandbox->requestCount(u"GET /storage/"_s);
        const SyncReport report = run();
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(exportsAsked() - exportsBefore, 1);
        QCOMPARE(m_sandbox->requestCount(u"GET /storage/"_s) - downloads, where == u"making"_s ? 0 : 1);
        compare(orders(), shouldBe);
        QVERIFY(!pending());
    }

    /// The program itself, killed without a word.
    void aKilledProgramGoesOnWithTheSameExport()
    {
        startSandbox(static_cast<int>(SyncOptions().historyFrom) + 1);
        const QMap<QString, Order> shouldBe = byPages();
        close();
        const int exportsBefore = exportsAsked();
        const auto start = [this](QProcess &process, const QStringList &arguments) {
            QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
            variables.insert(u"CONTRORDINE_SECRETS"_s, u"env"_s);
            variables.insert(u"CONTRORDINE_SHOPIFY_TOKEN"_s, m_sandbox->shopToken());
            process.setProcessEnvironment(variables);
            process.start(QStringLiteral(CONTRORDINE_PROGRAM), QStringList{u"--data-dir"_s, dataDir()} + arguments);
        };
        QProcess connecting;
        start(connecting,
              {u"connect"_s, u"shopify"_s, u"--shop"_s, m_sandbox->shopDomain(), u"--endpoint"_s,
               m_sandbox->baseUrl().toString()});
        connecting.write(m_sandbox->shopToken().toLatin1());
        connecting.closeWriteChannel();
        QVERIFY(connecting.waitForFinished(60000));
        QCOMPARE(connecting.exitCode(), 0);

        m_sandbox->failNext(u"/storage/"_s, Sandbox::Fault::StallHalfway);
        QProcess killed;
        start(killed, {u"sync"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->requestCount(u"GET /storage/"_s) == 1, 60000);
        killed.kill();
        QVERIFY(killed.waitForFinished(60000));
        QCOMPARE(killed.exitStatus(), QProcess::CrashExit);

        QProcess again;
        start(again, {u"sync"_s});
        QVERIFY(again.waitForFinished(60000));
        QCOMPARE(again.exitCode(), 0);
        QCOMPARE(exportsAsked() - exportsBefore, 1);
        QCOMPARE(m_sandbox->requestCount(u"GET /storage/"_s), 2);
        open();
        compare(orders(), shouldBe);
        QVERIFY(!pending());
    }

    void whatShopifyDoesNotGiveIsReadByPages_data()
    {
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("exports");
        QTest::newRow("others are running") << int(End::Busy) << 1;
        QTest::newRow("denied, with and without the people") << int(End::AccessDenied) << 2;
        QTest::newRow("cancelled in the admin") << int(End::Canceled) << 1;
        QTest::newRow("expired twice") << int(End::Expired) << 2;
        QTest::newRow("failed twice with nothing") << int(End::FailsWithNothing) << 2;
    }
    void whatShopifyDoesNotGiveIsReadByPages()
    {
        QFETCH(int, end);
        QFETCH(int, exports);
        startSandbox(large);
        open();
        const BulkScene scene{.end = static_cast<End>(end)};
        m_sandbox->setBulk({scene, scene, scene});
        const SyncReport report = run();
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(report.orders.added, large);
        QCOMPARE(orders().size(), large);
        QCOMPARE(exportsAsked(), exports);
        QVERIFY(!pending());
        QVERIFY(cursor().completedAt.isValid());
    }

    void anotherExportIsAskedForWhenOneIsLost_data()
    {
        QTest::addColumn<int>("end");
        QTest::newRow("expired") << int(End::Expired);
        QTest::newRow("failed with nothing") << int(End::FailsWithNothing);
    }
    void anotherExportIsAskedForWhenOneIsLost()
    {
        QFETCH(int, end);
        startSandbox(large);
        open();
        m_sandbox->setBulk({{.end = static_cast<End>(end)}});
        QCOMPARE(run().orders.added, large);
        QCOMPARE(exportsAsked(), 2);
        QVERIFY(asked(u"OrdersPage"_s) < 5);
    }

    void hiddenCustomersAreLeftOut()
    {
        startSandbox(large);
        open();
        m_sandbox->setBulk({{.hidesPeople = true}, {.hidesPeople = true}});
        const SyncReport report = run();
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(report.orders.added, large);
        QCOMPARE(exportsAsked(), 2);
        QVERIFY(orders().first().customer.isEmpty());
        QCOMPARE(orders().first().lines.size(), 1);
    }

    void aPartIsUsedAndTheRestReadByPages_data()
    {
        QTest::addColumn<int>("children");
        QTest::newRow("children far from their order") << int(Children::Scattered);
        QTest::newRow("no children yet") << int(Children::AtEnd);
    }
    void aPartIsUsedAndTheRestReadByPages()
    {
        QFETCH(int, children);
        startSandbox(large);
        const QMap<QString, Order> shouldBe = byPages();
        open();
        m_sandbox->setBulk({{.children = static_cast<Children>(children), .end = End::FailsWithPart}});
        QSignalSpy progressed(m_sync.get(), &Sync::progressed);
        const SyncReport report = run();
        QVERIFY(report.problems.isEmpty());
        compare(orders(), shouldBe);
        QCOMPARE(report.orders.added, large);
        QVERIFY(cursor().completedAt.isValid());
    }

    /// Counted by Shopify and not in its file: the file is read again, then pages look for what it lacks.
    void anOrderThatIsMissingInTheFileIsFound()
    {
        startSandbox(large);
        const QMap<QString, Order> shouldBe = byPages();
        open();
        m_sandbox->setBulk({{.forgets = true}});
        const SyncReport report = run();
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(m_sandbox->requestCount(u"GET /storage/"_s), 2);
        compare(orders(), shouldBe);
    }

    void anExportOlderThanAWeekIsAskedForAnew()
    {
        startSandbox(large);
        open();
        m_sandbox->failNext(u"/storage/"_s, Sandbox::Fault::Html, 5);
        QCOMPARE(run().problems.size(), 1); // a sign-in page of some network is no history
        QCOMPARE(exportsAsked(), 1);
        QVERIFY(pending());
        m_sandbox->advance(8 * 24h);
        QCOMPARE(run().orders.added, large);
        QCOMPARE(exportsAsked(), 2);
    }

    void aBrokenDownloadGoesOn_data()
    {
        QTest::addColumn<Sandbox::Fault>("fault");
        QTest::newRow("cut in the middle") << Sandbox::Fault::TruncatedJson;
        QTest::newRow("closed at once") << Sandbox::Fault::CloseBeforeAnswer;
        QTest::newRow("out of order") << Sandbox::Fault::Status500;
        QTest::newRow("too often") << Sandbox::Fault::Throttled;
        QTest::newRow("a page of another network") << Sandbox::Fault::Html;
    }
    void aBrokenDownloadGoesOn()
    {
        QFETCH(Sandbox::Fault, fault);
        startSandbox(large);
        const QMap<QString, Order> shouldBe = byPages();
        const int exportsBefore = exportsAsked();
        open();
        m_sandbox->failNext(u"/storage/"_s, fault, 2);
        const SyncReport report = run();
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(exportsAsked() - exportsBefore, 1);
        compare(orders(), shouldBe);
    }

    void aStrayLineHarmsNobody_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QStringList>("named");
        QTest::addColumn<int>("ignored");
        QTest::newRow("of an order, broken")
            << json("{'id':'gid://shopify/Order/6120000000009','name':'#10") << QStringList() << 0;
        QTest::newRow("of a child, broken")
            << json("{'id':'gid://shopify/LineItem/1',,'__parentId':'gid://shopify/Order/6120000000009'}")
            << QStringList() << 0;
        QTest::newRow("a child without its order, which is gone")
            << json("{'id':'gid://shopify/LineItem/1','__parentId':'gid://shopify/Order/1'}") << QStringList() << 0;
        QTest::newRow("of nobody knows what") << QByteArray("{{{") << QStringList{u"?"_s} << 0;
        QTest::newRow("of another type") << json(
            "{'id':'gid://shopify/Robot/1','__parentId':'gid://shopify/Order/6120000000009'}")
                                         << QStringList() << 1;
        QTest::newRow("without an id") << json("{'value':'x','__parentId':'gid://shopify/Order/6120000000009'}")
                                       << QStringList() << 1;
        QTest::newRow("empty") << QByteArray() << QStringList() << 0;
    }
    void aStrayLineHarmsNobody()
    {
        QFETCH(QByteArray, line);
        QFETCH(QStringList, named);
        QFETCH(int, ignored);
        startSandbox(large);
        const QMap<QString, Order> shouldBe = byPages();
        open();
        m_sandbox->setBulk({{.strayLine = line.isEmpty() ? QByteArray(" ") : line}});
        const SyncReport report = run();
        QCOMPARE(report.problems.size(), named.size());
        if (!named.isEmpty()) {
            QCOMPARE(report.problems.first().error.code, u"history-line"_s);
            QVERIFY(report.problems.first().subject.toInt() > 1);
        }
        QCOMPARE(report.linesIgnored, ignored);
        compare(orders(), shouldBe);
    }

    void progressTellsWhatIsKnown()
    {
        startSandbox(large);
        open();
        QList<SyncProgress> told;
        connect(m_sync.get(), &Sync::progressed, this,
                [&told](const SyncProgress &progress) { told.append(progress); });
        run();
        QList<SyncProgress::Stage> stages;
        for (const SyncProgress &progress : std::as_const(told)) {
            if (stages.isEmpty() || stages.last() != progress.stage)
                stages.append(progress.stage);
            if (progress.stage == SyncProgress::Stage::Fetching)
                QCOMPARE(progress.ordersTotal, large);
            if (progress.ordersTotal > 0)
                QVERIFY(progress.ordersDone <= progress.ordersTotal);
        }
        using enum SyncProgress::Stage;
        QCOMPARE(stages, (QList<SyncProgress::Stage>{Preparing, Fetching, Reading, Suppliers}));
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
