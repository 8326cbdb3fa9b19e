// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/remainingtime.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace contrordine;

class TestRemainingTime : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_start = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    QDateTime after(int seconds) const { return m_start.addSecs(seconds); }

private Q_SLOTS:
    void nothingIsSaidBeforeThereIsSomethingToGoBy()
    {
        RemainingTime time;
        QVERIFY(!time.until(1000, m_start));
        time.note(0, m_start);
        QVERIFY(!time.until(1000, after(10))); // watched, but nothing has moved
        time.note(100, after(4));
        QVERIFY(!time.until(1000, after(4))); // moved, but hardly watched
        time.note(125, after(5));
        QVERIFY(time.until(1000, after(5)).has_value());
    }

    void aSteadyPaceIsCarriedOn()
    {
        RemainingTime time;
        for (int second = 0; second <= 20; ++second)
            time.note(second * 50, after(second));
        QCOMPARE(time.until(10000, after(20)), std::optional(180s));
        QCOMPARE(time.until(1000, after(20)), std::optional(0s));
        QVERIFY(!time.until(999, after(20))); // there are more than were thought
    }

    void onlyTheLastMinuteCounts()
    {
        RemainingTime time;
        for (int second = 0; second <= 100; ++second)
            time.note(second * 1000, after(second));
        for (int second = 101; second <= 200; ++second)
            time.note(100000 + (second - 100) * 10, after(second));
        QCOMPARE(time.until(101600, after(200)), std::optional(60s));
    }

    void standingStillMakesItLongerUntilNothingIsSaid()
    {
        RemainingTime time;
        for (int second = 0; second <= 30; ++second)
            time.note(second * 10, after(second));
        QCOMPARE(time.until(600, after(30)), std::optional(30s));
        QVERIFY(*time.until(600, after(60)) > 30s);
        QVERIFY(!time.until(600, after(91)));
    }

    void lessThanBeforeIsANewBeginning()
    {
        RemainingTime time;
        time.note(0, m_start);
        time.note(900, after(10));
        QVERIFY(time.until(1000, after(10)));
        time.note(10, after(11));
        QVERIFY(!time.until(1000, after(11)));
        time.note(20, after(21));
        QCOMPARE(time.until(30, after(21)), std::optional(10s));
        time.note(30, after(15)); // a clock set back
        QVERIFY(!time.until(40, after(15)));
    }

    void howOftenItIsToldDoesNotMatter()
    {
        RemainingTime often;
        for (int tenth = 0; tenth <= 400; ++tenth)
            often.note(tenth * 5, m_start.addMSecs(100 * tenth));
        QCOMPARE(often.until(5000, after(40)), std::optional(60s));
    }
};

QTEST_GUILESS_MAIN(TestRemainingTime)
#include "tst_remainingtime.moc"
