// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"
#include "app/sandbox/pastscenes.h"
#include "app/supplierdesk.h"

#include <QCoroTask>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

constexpr int patience = 60000; ///< ms; an upper bound, nothing waits that long when all is well

int countOf(int store, std::initializer_list<PastScene::End> ends)
{
    const QList<PastScene> &scenes = pastScenes();
    return int(std::count_if(scenes.cbegin(), scenes.cend(), [&](const PastScene &scene) {
        return scene.store == store && std::find(ends.begin(), ends.end(), scene.end) != ends.end();
    }));
}

} // namespace

/// The suppliers of the demo have a past, and what is measured of it over HTTP, links, cases and ledger is what was
/// put in.
class TestDemoHistory : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;

    QMap<QString, SupplierProfile> suppliers()
    {
        QMap<QString, SupplierProfile> rows;
        const auto all = QCoro::waitFor(m_desk->supplierDesk().suppliers());
        if (all) {
            for (const SupplierProfile &row : *all)
                rows.insert(row.storeId, row);
        }
        return rows;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        auto desk = Desk::open({.dataDir = m_folder.path(), .demo = true});
        QVERIFY(desk.has_value());
        m_desk = std::move(*desk);
        QVERIFY(QCoro::waitFor(m_desk->connectPlatforms()).has_value());
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
    }

    void eachStoreIsASupplier()
    {
        const QMap<QString, SupplierProfile> rows = suppliers();
        QCOMPARE(rows.keys(), (QStringList{u"1101"_s, u"1102"_s, u"1103"_s, u"1104"_s, u"1105"_s}));
        QCOMPARE(rows[u"1101"_s].policy.name, u"Kedi Bottles Store"_s);
        QVERIFY(!isUnknown(rows[u"1101"_s].policy));
        QVERIFY(!isUnknown(rows[u"1104"_s].policy));
        QVERIFY(isUnknown(rows[u"1103"_s].policy));
    }

    void whatWasPutInIsMeasured()
    {
        using enum PastScene::End;
        const QMap<QString, SupplierProfile> rows = suppliers();
        for (int store = 0; store < 5; ++store) {
            const SupplierRecord record = rows[QString::number(1101 + store)].record;
            QCOMPARE(record.cancelGranted, countOf(store, {Granted}));
            // #1044 of the present was asked and refused too.
            QCOMPARE(record.cancelRefused,
                     countOf(store, {Refused, RefusedAndRefunded, Silent}) + (store == 4 ? 1 : 0));
            QCOMPARE(record.disputesWon, countOf(store, {Won}));
            QCOMPARE(record.disputesSettled, countOf(store, {Settled}));
            QCOMPARE(record.disputesLost, countOf(store, {Lost}));
            QVERIFY(record.timeToShip.count >= countOf(store, {Delivered, Returned}));
        }
        const SupplierRecord quick = rows[u"1101"_s].record;
        const SupplierRecord slow = rows[u"1104"_s].record;
        QVERIFY(quick.timeToShip.isEnough() && slow.timeToShip.isEnough());
        QVERIFY(quick.timeToShip.median < slow.timeToShip.median);
        QVERIFY(quick.timeToGrant.isEnough());
        QVERIFY2(!slow.lost.isEmpty(), "customers were refunded, the supplier kept the money");
        QVERIFY(slow.lost.first().cancellationCount >= countOf(3, {RefusedAndRefunded}));
    }

    void theMoneyOfThePastHasArrived()
    {
        using enum PastScene::End;
        for (int store = 0; store < 4; ++store) {
            const int owed = countOf(store, {Granted, Won, Settled});
            QTRY_COMPARE_WITH_TIMEOUT(suppliers()[QString::number(1101 + store)].record.refundsPaid, owed, patience);
        }
        const SupplierRecord quick = suppliers()[u"1101"_s].record;
        QCOMPARE(quick.promisedDays, 10);
        QCOMPARE(quick.refundsLate, 1); // one took twelve business days
        QCOMPARE(quick.refundLateBy.median, 2);
    }
};

QTEST_GUILESS_MAIN(TestDemoHistory)
#include "tst_demohistory.moc"
