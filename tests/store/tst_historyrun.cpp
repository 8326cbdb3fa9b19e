// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

/// A shop's history on its way into the store.
class TestHistoryRun : public QObject
{
    Q_OBJECT

private:
    const QString m_account = u"shopify:lamps.example.com"_s;
    const OrderId m_one{u"gid://shopify/Order/1"_s};
    const OrderId m_two{u"gid://shopify/Order/2"_s};
    const QDateTime m_noon = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

    void open()
    {
        m_store.reset();
        auto store = Store::open({.dataDir = m_folder->path(), .clock = &m_clock});
        QVERIFY(store.has_value());
        m_store = std::move(*store);
    }

    HistoryRun someRun() const
    {
        return {.account = m_account,
                .operation = u"op-1"_s,
                .askedAt = m_noon,
                .linesRead = 3,
                .fetched = true,
                .partial = true,
                .restSince = m_noon.addSecs(-60)};
    }
    std::optional<HistoryRun> run() const { return *m_store->historyRun(m_account).result(); }
    QList<HistoryOrder> orders(int limit = 10) const { return *m_store->historyOrders(m_account, limit).result(); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { m_store.reset(); }

    void aRunSurvivesTheProgram()
    {
        QVERIFY(!run());
        QVERIFY(m_store->saveHistory(someRun(), {{m_two, "b"}, {m_one, "a"}, {m_two, QByteArray()}}).result());
        open();
        QCOMPARE(run(), std::optional(someRun()));
        // By order, each with its pieces as they came; one that could not be read is empty, not missing.
        QCOMPARE(orders(), (QList<HistoryOrder>{{m_one, {"a"}}, {m_two, {"b", ""}}}));
        QCOMPARE(orders(1), (QList<HistoryOrder>{{m_one, {"a"}}}));
        QVERIFY(!*m_store->historyRun(u"shopify:chairs.example.com"_s).result());
    }

    void piecesComeInSeveralGoes()
    {
        HistoryRun later = someRun();
        QVERIFY(m_store->saveHistory(later, {{m_one, "a"}}).result());
        later.linesRead = 4;
        QVERIFY(m_store->saveHistory(later, {{m_one, "a2"}}).result());
        QCOMPARE(run()->linesRead, 4);
        QCOMPARE(orders(), (QList<HistoryOrder>{{m_one, {"a", "a2"}}}));
        QVERIFY(m_store->dropHistory(m_account, {m_one}).result());
        QVERIFY(orders().isEmpty());
        QVERIFY(run());
    }

    void anotherOperationTakesThePlaceOfTheFirst()
    {
        QVERIFY(m_store->saveHistory(someRun(), {{m_one, "a"}}).result());
        QVERIFY(m_store->saveHistory({.account = m_account, .operation = u"op-2"_s}, {{m_two, "b"}}).result());
        QCOMPARE(run()->operation, u"op-2"_s);
        QCOMPARE(run()->linesRead, 0);
        QCOMPARE(orders(), (QList<HistoryOrder>{{m_two, {"b"}}}));
    }

    void theEndTellsWhereReadingGoesOn()
    {
        QVERIFY(m_store->saveHistory(someRun(), {{m_one, "a"}}).result());
        const SyncCursor cursor{.account = m_account, .highestSeen = m_noon};
        QVERIFY(m_store->endHistory(m_account, cursor).result());
        QVERIFY(!run());
        QVERIFY(orders().isEmpty());
        QCOMPARE(*m_store->syncCursor(m_account).result(), cursor);
    }

    /// An export is older than what was read of an order while it was made.
    void whatWasReadLaterStays()
    {
        Order order;
        order.id = m_one;
        order.shop = u"lamps.example.com"_s;
        order.name = u"#1"_s;
        order.updatedAt = m_noon.addDays(-1);
        order.asOf = m_noon;
        order.note = u"read at noon"_s;
        QCOMPARE(m_store->saveOrders({order}).result()->added, 1);
        Order exported = order;
        exported.asOf = m_noon.addSecs(-1);
        exported.note = u"exported before"_s;
        QCOMPARE(m_store->saveOrders({exported}).result()->unchanged, 1);
        QCOMPARE(m_store->order(m_one).result()->note, order.note);
        QCOMPARE(m_store->order(m_one).result()->asOf, order.asOf);
        exported.asOf = m_noon.addSecs(1);
        QCOMPARE(m_store->saveOrders({exported}).result()->changed, 1);
    }
};

QTEST_GUILESS_MAIN(TestHistoryRun)
#include "tst_historyrun.moc"
