// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"
#include "app/instancedoor.h"
#include "app/sandbox/sandbox.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

class TestDesk : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<Desk> demo(const QString &dataDir)
    {
        auto desk = Desk::open({.dataDir = dataDir, .demo = true});
        if (!desk)
            qFatal("demo does not open: %s %s", qPrintable(desk.error().code), qPrintable(desk.error().detail));
        const auto connected = QCoro::waitFor((*desk)->connectPlatforms());
        if (!connected)
            qFatal("demo does not connect: %s", qPrintable(connected.error().code));
        return std::move(*desk);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theDemoShowsEveryVerdict()
    {
        QTemporaryDir folder;
        const auto desk = demo(folder.path());
        const auto report = QCoro::waitFor(desk->sync().run());
        QVERIFY(report.has_value());
        QVERIFY2(report->orders.added >= 55, qPrintable(QString::number(report->orders.added)));
        const auto rows = desk->store().pairs({}).result();
        QVERIFY(rows.has_value());
        QMap<QString, int> met;
        for (const PairRow &row : *rows)
            ++met[code(row.verdict.kind)];
        for (const QString &kind :
             {u"cancel-now"_s, u"ask-supplier"_s, u"awaiting-supplier"_s, u"finish-on-shop"_s, u"refund-only"_s,
              u"dispute"_s, u"disputed"_s, u"unlinked"_s, u"closed"_s, u"unknown"_s})
            QVERIFY2(met.value(kind) > 0, qPrintable(kind));
    }

    void whoKnocksIsHeard()
    {
        QTemporaryDir folder;
        QVERIFY(!InstanceDoor::knock(folder.path(), 0ms)); // nobody there
        const InstanceDoor door(folder.path());
        QSignalSpy knocked(&door, &InstanceDoor::knocked);
        bool answered = false;
        const std::unique_ptr<QThread> visitor(QThread::create(
            [&] { answered = InstanceDoor::knock(folder.path() + u"/../"_s + QDir(folder.path()).dirName(), 5s); }));
        visitor->start();
        QTRY_COMPARE(knocked.size(), 1);
        QVERIFY(visitor->wait());
        QVERIFY(answered);
        QTemporaryDir other;
        QVERIFY(!InstanceDoor::knock(other.path(), 0ms));
    }

    void theDemoHasOnePlayer()
    {
        QTemporaryDir folder;
        const auto desk = demo(folder.path());
        const auto second = Desk::open({.dataDir = folder.path(), .demo = true});
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code, QString::fromUtf16(storagecode::inUse));
    }

    void aSecondSyncChangesNothing()
    {
        QTemporaryDir folder;
        const auto desk = demo(folder.path());
        QVERIFY(QCoro::waitFor(desk->sync().run()).has_value());
        const auto second = QCoro::waitFor(desk->sync().run());
        QVERIFY(second.has_value());
        QCOMPARE(second->orders.added, 0);
        QCOMPARE(second->orders.changed, 0);
        QCOMPARE(second->supplierOrders.added, 0);
    }

    void theDemoGoesOnWhereItStood()
    {
        QTemporaryDir folder;
        CaseId opened;
        QDateTime stoodAt;
        {
            const auto desk = demo(folder.path());
            QVERIFY(QCoro::waitFor(desk->sync().run()).has_value());
            const auto rows = desk->store().pairs({.view = PairView::Cancellable}).result();
            QVERIFY(rows.has_value());
            QVERIFY(!rows->isEmpty());
            const auto state =
                QCoro::waitFor(desk->cases().openCancel(rows->first().order, CancelReason::CustomerChangedMind, {}));
            QVERIFY(state.has_value());
            opened = state->id;
            stoodAt = desk->clock().now();
        }
        const auto desk = demo(folder.path());
        const auto state = QCoro::waitFor(desk->cases().state(opened));
        QVERIFY(state.has_value());
        QVERIFY(!state->closed);
        QVERIFY2(qAbs(stoodAt.secsTo(desk->clock().now())) < 60, "the demo's clock stands still while it is closed");
        const auto report = QCoro::waitFor(desk->sync().run());
        QVERIFY(report.has_value());
        QVERIFY2(report->problems.isEmpty(), "the sandbox still knows its orders");
    }

    void aSecondProgramIsRefused()
    {
        QTemporaryDir folder;
        const auto first = demo(folder.path());
        const auto second = Desk::open({.dataDir = folder.path(), .demo = true});
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().kind, Error::Kind::Storage);
        QCOMPARE(second.error().code, QString::fromUtf16(storagecode::inUse));
    }

    void linkingByHandReadsTheSupplierOrderAtOnce()
    {
        QTemporaryDir folder;
        const auto desk = demo(folder.path());
        QVERIFY(QCoro::waitFor(desk->sync().run()).has_value());
        const auto unlinked = desk->store().pairs({.view = PairView::Unlinked}).result();
        const auto linked = desk->store().pairs({.view = PairView::Cancellable}).result();
        QVERIFY(unlinked && !unlinked->isEmpty() && linked && !linked->isEmpty());
        const OrderId order = unlinked->first().order;
        const SupplierOrderId number = linked->first().supplierOrder;
        QVERIFY(QCoro::waitFor(desk->link(order, number)).has_value());
        const auto details = desk->store().pairDetails(order).result();
        QVERIFY(details.has_value());
        QCOMPARE(details->sides.size(), 1);
        QCOMPARE(details->sides.first().order.id, number);
        QVERIFY(details->row.verdict.kind != VerdictKind::Unlinked);
        QVERIFY(QCoro::waitFor(desk->unlink(order, number)).has_value());
        const auto after = desk->store().pairDetails(order).result();
        QVERIFY(after.has_value());
        QCOMPARE(after->row.verdict.kind, VerdictKind::Unlinked);
    }

    void endpointsAndShopNamesAreChecked_data()
    {
        QTest::addColumn<QString>("shop");
        QTest::addColumn<QUrl>("endpoint");
        QTest::addColumn<QString>("code");
        QTest::newRow("plain HTTP on the net")
            << u"bottega"_s << QUrl(u"http://shop.example.com"_s) << u"bad-endpoint"_s;
        QTest::newRow("a file") << u"bottega"_s << QUrl(u"file:///etc/passwd"_s) << u"bad-endpoint"_s;
        QTest::newRow("not a shop") << u"http://example.com/x y"_s << QUrl() << u"bad-shop"_s;
    }
    void endpointsAndShopNamesAreChecked()
    {
        QFETCH(QString, shop);
        QFETCH(QUrl, endpoint);
        QFETCH(QString, code);
        QTemporaryDir folder;
        const auto desk = demo(folder.path());
        const auto result = QCoro::waitFor(desk->connections().connectShopify(
            {.shop = shop, .clientId = {}, .secret = "shpat_x", .endpoint = endpoint}));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, code);
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
