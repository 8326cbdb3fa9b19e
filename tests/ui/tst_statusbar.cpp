// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusbar.h"
#include "ui/words/language.h"

#include <QProgressBar>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

class TestStatusBar : public QObject
{
    Q_OBJECT

    using Stage = SyncProgress::Stage;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup() { installLanguage(u"en"_s); }

    void nothingIsClaimedThatIsNotKnown_data()
    {
        QTest::addColumn<SyncProgress>("progress");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("italian");
        QTest::addColumn<int>("thousandths"); // of the bar; -1 = it runs to and fro
        QTest::newRow("nothing yet") << SyncProgress() << u"Asking the platforms what is new…"_s
                                     << u"Richiesta delle novità alle piattaforme…"_s << -1;
        QTest::newRow("being prepared") << SyncProgress{.stage = Stage::Preparing}
                                        << u"The shop is gathering its orders…"_s
                                        << u"Il negozio sta raccogliendo i suoi ordini…"_s << -1;
        QTest::newRow("being prepared, counted")
            << SyncProgress{.stage = Stage::Preparing, .ordersDone = 12400, .ordersTotal = 100000}
            << u"The shop is gathering its orders: 12,400 of about 100,000"_s
            << u"Il negozio sta raccogliendo i suoi ordini: 12.400 di circa 100.000"_s << 124;
        QTest::newRow("being prepared, timed")
            << SyncProgress{.stage = Stage::Preparing, .ordersDone = 12400, .ordersTotal = 100000, .remaining = 170s}
            << u"The shop is gathering its orders: 12,400 of about 100,000, about 3 minutes to go"_s
            << u"Il negozio sta raccogliendo i suoi ordini: 12.400 di circa 100.000, ancora circa 3 minuti"_s << 124;
        QTest::newRow("coming in") << SyncProgress{.stage = Stage::Fetching, .ordersDone = 500, .ordersTotal = 1000}
                                   << u"Fetching orders: 500 of about 1,000"_s
                                   << u"Scaricamento degli ordini: 500 di circa 1.000"_s << 500;
        QTest::newRow("coming in, of nobody knows how many")
            << SyncProgress{.stage = Stage::Fetching, .ordersDone = 500} << u"Fetching orders: 500 so far"_s
            << u"Scaricamento degli ordini: finora 500"_s << -1;
        QTest::newRow("being read") << SyncProgress{.stage = Stage::Reading, .ordersDone = 7}
                                    << u"Reading orders: 7 so far"_s << u"Lettura degli ordini: finora 7"_s << -1;
        QTest::newRow("being read, counted")
            << SyncProgress{.stage = Stage::Reading, .ordersDone = 12400, .ordersTotal = 100000}
            << u"12,400 of about 100,000 orders"_s << u"12.400 ordini di circa 100.000"_s << 124;
        QTest::newRow("being read, timed")
            << SyncProgress{.stage = Stage::Reading, .ordersDone = 12400, .ordersTotal = 100000, .remaining = 170s}
            << u"12,400 of about 100,000 orders, about 3 minutes to go"_s
            << u"12.400 ordini di circa 100.000, ancora circa 3 minuti"_s << 124;
        QTest::newRow("nearly read") << SyncProgress{.stage = Stage::Reading,
                                                     .ordersDone = 99900,
                                                     .ordersTotal = 100000,
                                                     .remaining = 3s}
                                     << u"99,900 of about 100,000 orders, less than a minute to go"_s
                                     << u"99.900 ordini di circa 100.000, ancora meno di un minuto"_s << 999;
        QTest::newRow("more than were counted")
            << SyncProgress{.stage = Stage::Reading, .ordersDone = 1001, .ordersTotal = 1000}
            << u"Reading orders: 1001 so far"_s << u"Lettura degli ordini: finora 1001"_s << 1000;
        QTest::newRow("suppliers") << SyncProgress{.stage = Stage::Suppliers,
                                                   .supplierOrdersRead = 3,
                                                   .supplierOrdersDue = 12}
                                   << u"Reading supplier orders: 3 of 12"_s
                                   << u"Lettura degli ordini ai fornitori: 3 di 12"_s << 250;
    }
    void nothingIsClaimedThatIsNotKnown()
    {
        QFETCH(SyncProgress, progress);
        QFETCH(QString, english);
        QFETCH(QString, italian);
        QFETCH(int, thousandths);
        StatusBar bar;
        const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
        for (const auto &[language, text] : {std::pair(u"en"_s, english), std::pair(u"it"_s, italian)}) {
            installLanguage(language);
            bar.show({.connected = true, .running = true, .progress = progress}, now);
            QCOMPARE(bar.syncText(), text);
        }
        const auto *meter = bar.findChild<QProgressBar *>();
        QCOMPARE(meter->maximum(), thousandths < 0 ? 0 : 1000);
        if (thousandths >= 0)
            QCOMPARE(meter->value(), thousandths);
    }
};

QTEST_MAIN(TestStatusBar)
#include "tst_statusbar.moc"
