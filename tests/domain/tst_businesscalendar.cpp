// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/businesscalendar.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

Result<BusinessCalendar> calendarOf(const QString &country)
{
    QFile file(QStringLiteral(CONTRORDINE_SOURCE_DIR) + u"/resources/calendars/"_s + country + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{.kind = Error::Kind::NotFound, .detail = file.fileName()});
    return BusinessCalendar::fromJson(file.readAll());
}

QDate day(const QString &iso) { return QDate::fromString(iso, Qt::ISODate); }

} // namespace

class TestBusinessCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void businessDays_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("date");
        QTest::addColumn<bool>("works");
        QTest::newRow("a Monday in China") << u"CN"_s << u"2026-11-23"_s << true;
        QTest::newRow("a Saturday in China") << u"CN"_s << u"2026-11-28"_s << false;
        QTest::newRow("National Day") << u"CN"_s << u"2026-10-01"_s << false;
        QTest::newRow("the Saturday worked for it") << u"CN"_s << u"2026-10-10"_s << true;
        QTest::newRow("the Sunday worked before it") << u"CN"_s << u"2026-09-20"_s << true;
        QTest::newRow("Chinese New Year") << u"CN"_s << u"2026-02-17"_s << false;
        QTest::newRow("the last day of its week") << u"CN"_s << u"2026-02-23"_s << false;
        QTest::newRow("the day after") << u"CN"_s << u"2026-02-24"_s << true;
        QTest::newRow("New Year's Saturday made up on Sunday") << u"CN"_s << u"2026-01-04"_s << true;
        QTest::newRow("an Italian holiday is worked in China") << u"CN"_s << u"2026-12-25"_s << true;
        QTest::newRow("eight days of October 2025") << u"CN"_s << u"2025-10-08"_s << false;
        QTest::newRow("Christmas in Italy") << u"IT"_s << u"2026-12-25"_s << false;
        QTest::newRow("Easter Monday 2025") << u"IT"_s << u"2025-04-21"_s << false;
        QTest::newRow("Easter Monday 2026") << u"IT"_s << u"2026-04-06"_s << false;
        QTest::newRow("Easter Monday 2027") << u"IT"_s << u"2027-03-29"_s << false;
        QTest::newRow("the Republic's day") << u"IT"_s << u"2026-06-02"_s << false;
        QTest::newRow("Saint Francis, a holiday again since 2026") << u"IT"_s << u"2027-10-04"_s << false;
        QTest::newRow("but not yet in 2025, a Saturday, so look at the Friday") << u"IT"_s << u"2025-10-03"_s << true;
        QTest::newRow("National Day of China is worked in Italy") << u"IT"_s << u"2026-10-01"_s << true;
        QTest::newRow("beyond what is known: a weekday") << u"CN"_s << u"2030-10-01"_s << true;
        QTest::newRow("beyond what is known: a Sunday") << u"CN"_s << u"2030-10-06"_s << false;
    }
    void businessDays()
    {
        QFETCH(QString, country);
        QFETCH(QString, date);
        QFETCH(bool, works);
        const auto calendar = calendarOf(country);
        QVERIFY(calendar);
        QCOMPARE(calendar->country(), country);
        QCOMPARE(calendar->isBusinessDay(day(date)), works);
    }

    void filesSayHowFarTheyKnow()
    {
        QCOMPARE(calendarOf(u"CN"_s)->knownUntil(), QDate(2026, 12, 31));
        QCOMPARE(calendarOf(u"IT"_s)->knownUntil(), QDate(2027, 12, 31));
        QCOMPARE(calendarOf(u"CN"_s)->zone(), QTimeZone("Asia/Shanghai"));
        QCOMPARE(calendarOf(u"IT"_s)->zone(), QTimeZone("Europe/Rome"));
    }

    void countingForward_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("to");
        QTest::newRow("the day itself never counts") << u"CN"_s << u"2026-11-23"_s << 1 << u"2026-11-24"_s;
        QTest::newRow("over a weekend") << u"CN"_s << u"2026-11-27"_s << 1 << u"2026-11-30"_s;
        QTest::newRow("from a Saturday") << u"CN"_s << u"2026-11-28"_s << 1 << u"2026-11-30"_s;
        QTest::newRow("seven days to ship (R1)") << u"CN"_s << u"2026-11-23"_s << 7 << u"2026-12-02"_s;
        QTest::newRow("seven days over National Day, with a Saturday worked")
            << u"CN"_s << u"2026-09-29"_s << 7 << u"2026-10-14"_s;
        QTest::newRow("seven days over the Spring Festival") << u"CN"_s << u"2026-02-12"_s << 7 << u"2026-02-28"_s;
        QTest::newRow("three days for a refund over Christmas (R4)")
            << u"IT"_s << u"2026-12-23"_s << 3 << u"2026-12-29"_s;
    }
    void countingForward()
    {
        QFETCH(QString, country);
        QFETCH(QString, from);
        QFETCH(int, days);
        QFETCH(QString, to);
        const auto calendar = calendarOf(country);
        QVERIFY(calendar);
        QCOMPARE(calendar->businessDaysAfter(day(from), days), day(to));
        QCOMPARE(calendar->businessDaysBetween(day(from), day(to)), days);
    }

    void countingBackwardIsZero()
    {
        const BusinessCalendar calendar;
        QCOMPARE(calendar.businessDaysBetween(QDate(2026, 11, 24), QDate(2026, 11, 23)), 0);
        QCOMPARE(calendar.businessDaysBetween(QDate(2026, 11, 23), QDate(2026, 11, 23)), 0);
        QCOMPARE(calendar.businessDaysBetween(QDate(2026, 11, 28), QDate(2026, 11, 29)), 0);
        QCOMPARE(calendar.businessDaysBetween(QDate(2026, 11, 23), QDate(2026, 12, 23)), 22);
    }

    void aDayEndsInItsOwnZone()
    {
        const auto china = calendarOf(u"CN"_s);
        const QDateTime end = china->endOfDay(QDate(2026, 11, 23));
        QCOMPARE(end, QDateTime(QDate(2026, 11, 23), QTime(15, 59, 59, 999), Qt::UTC));
        QCOMPARE(end.timeSpec(), Qt::UTC);
        QCOMPARE(china->localDate(end), QDate(2026, 11, 23));
        QCOMPARE(china->localDate(end.addMSecs(1)), QDate(2026, 11, 24));

        const auto italy = calendarOf(u"IT"_s); // the clocks go back on the night before
        QCOMPARE(italy->endOfDay(QDate(2026, 10, 24)), QDateTime(QDate(2026, 10, 24), QTime(21, 59, 59, 999), Qt::UTC));
        QCOMPARE(italy->endOfDay(QDate(2026, 10, 25)), QDateTime(QDate(2026, 10, 25), QTime(22, 59, 59, 999), Qt::UTC));
    }

    void theMerchantsOwnDaysReplaceTheList()
    {
        BusinessCalendar calendar;
        calendar.setHolidays({QDate(2026, 11, 24)});
        calendar.setWorkdays({QDate(2026, 11, 28)});
        QVERIFY(!calendar.isBusinessDay(QDate(2026, 11, 24)));
        QVERIFY(calendar.isBusinessDay(QDate(2026, 11, 28)));
        QVERIFY(!calendar.isBusinessDay(QDate(2026, 11, 29)));
    }

    void anotherWeekend()
    {
        const auto calendar = BusinessCalendar::fromJson(R"({"country":"AE","time_zone":"Asia/Dubai","weekend":[5]})");
        QVERIFY(calendar);
        QVERIFY(!calendar->isBusinessDay(QDate(2026, 11, 27)));
        QVERIFY(calendar->isBusinessDay(QDate(2026, 11, 28)));
        QVERIFY(!calendar->knownUntil().isValid());
    }

    void brokenFilesNameTheirFault_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::newRow("nothing") << QByteArray() << u"(root)"_s;
        QTest::newRow("no JSON") << QByteArray("{") << u"(root)"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"(root)"_s;
        QTest::newRow("no zone") << QByteArray(R"({"country":"CN"})") << u"time_zone"_s;
        QTest::newRow("no such zone") << QByteArray(R"({"time_zone":"Asia/Atlantis"})") << u"time_zone"_s;
        QTest::newRow("no such weekday") << QByteArray(R"({"time_zone":"UTC","weekend":[0]})") << u"weekend"_s;
        QTest::newRow("weekend is no list") << QByteArray(R"({"time_zone":"UTC","weekend":6})") << u"weekend"_s;
        QTest::newRow("a week of weekends")
            << QByteArray(R"({"time_zone":"UTC","weekend":[1,2,3,4,5,6,7]})") << u"weekend"_s;
        QTest::newRow("no such holiday") << QByteArray(R"({"time_zone":"UTC","holidays":["2026-01-01","2026-02-30"]})")
                                         << u"holidays[1]"_s;
        QTest::newRow("holidays are no list")
            << QByteArray(R"({"time_zone":"UTC","holidays":"2026-01-01"})") << u"holidays"_s;
        QTest::newRow("no such workday") << QByteArray(R"({"time_zone":"UTC","workdays":[20260101]})")
                                         << u"workdays[0]"_s;
        QTest::newRow("no such end") << QByteArray(R"({"time_zone":"UTC","known_until":"soon"})") << u"known_until"_s;
    }
    void brokenFilesNameTheirFault()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const auto calendar = BusinessCalendar::fromJson(json);
        QVERIFY(!calendar);
        QCOMPARE(calendar.error().kind, Error::Kind::Malformed);
        QCOMPARE(calendar.error().detail, where);
    }
};

QTEST_GUILESS_MAIN(TestBusinessCalendar)
#include "tst_businesscalendar.moc"
