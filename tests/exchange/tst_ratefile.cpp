// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/ratefile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const QDate today(2026, 11, 24);

QStringList written(const RateReading &reading)
{
    QStringList lines;
    for (const ExchangeRate &one : reading.rates)
        lines.append(
            QStringList{one.day.toString(Qt::ISODate), one.base.code(), one.quote.code(), one.decimal()}.join(u' '));
    if (reading.older > 0)
        lines.append(u"%1 older"_s.arg(reading.older));
    for (const RefusedRow &row : reading.refused)
        lines.append(u"line %1: %2 %3 %4"_s.arg(row.line).arg(row.code, row.column, row.value).trimmed());
    return lines;
}

} // namespace

/// Files of exchange rates. The figures are invented.
class TestRateFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ratesAreReadExactly_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("the day's rates as the bank writes them")
            << QByteArray("Date, USD, JPY, GBP, \n20 November 2026, 1.0873, 163.45, 0.83300, \n")
            << QStringList{u"2026-11-20 EUR USD 1.0873"_s, u"2026-11-20 EUR JPY 163.45"_s,
                           u"2026-11-20 EUR GBP 0.83300"_s};
        QTest::newRow("its history: the newest of each currency")
            << QByteArray("Date,USD,RUB,CYP,\n2026-11-20,1.0873,N/A,N/A,\n2026-11-19,1.08,N/A,N/A,\n"
                          "2022-03-01,1.11,117.2,0.5,\n")
            << QStringList{u"2026-11-20 EUR USD 1.0873"_s, u"2022-03-01 EUR RUB 117.2"_s, u"2 older"_s};
        QTest::newRow("oldest first is as good") << QByteArray("Date,USD\n2026-11-19,1.08\n2026-11-20,1.09\n")
                                                 << QStringList{u"2026-11-20 EUR USD 1.09"_s, u"1 older"_s};
        QTest::newRow("a currency that nobody knows")
            << QByteArray("Date,USD,XQQ\n2026-11-20,1.09,3\n")
            << QStringList{u"2026-11-20 EUR USD 1.09"_s, u"line 1: bad-currency XQQ XQQ"_s};
        QTest::newRow("what cannot be read is named with its line")
            << QByteArray("Date,USD,JPY\n2026-11-20,\"1,09\",160\nyesterday,1.08,160\n2026-13-01,1,1\n2026-12-01,1,1\n"
                          "2026-11-18,-1,159.5\n")
            << QStringList{u"2026-11-20 EUR JPY 160"_s,           u"1 older"_s,
                           u"line 2: bad-rate USD 1,09"_s,        u"line 3: bad-date Date yesterday"_s,
                           u"line 4: bad-date Date 2026-13-01"_s, u"line 5: bad-date Date 2026-12-01"_s,
                           u"line 6: bad-rate USD -1"_s};
        QTest::newRow("a table of one's own")
            << QByteArray(
                   "from;to;rate;date\nUSD;EUR;0.92;2026-11-20\nUSD;CNY;7.1;2026-11-19\nUSD;EUR;0.91;2026-11-01\n")
            << QStringList{u"2026-11-20 USD EUR 0.92"_s, u"2026-11-19 USD CNY 7.1"_s, u"1 older"_s};
        QTest::newRow("with lines that are none")
            << QByteArray("date,from,to,rate\n2026-11-20,USD,EUR\n2026-11-20,USD,USD,1\n2026-11-20,dollar,EUR,1\n"
                          "2026-11-20,USD,EUR,zero\n")
            << QStringList{u"line 2: too-few-columns"_s, u"line 3: bad-rate rate 1"_s,
                           u"line 4: bad-currency from dollar"_s, u"line 5: bad-rate rate zero"_s};
    }
    void ratesAreReadExactly()
    {
        QFETCH(const QByteArray, content);
        const QString path = m_dir.filePath(QString::fromUtf8(QTest::currentDataTag()).remove(u'/'));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const auto reading = readRates(path, today);
        QVERIFY(reading.has_value());
        QTEST(written(*reading), "expected");
    }

    void anotherFileIsRefused()
    {
        const QString path = m_dir.filePath(u"orders.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Name,Email\n#1001,a@example.com\n") > 0);
        file.close();
        QCOMPARE(readRates(path, today).error().code, u"no-rates"_s);
        QVERIFY(!readRates(m_dir.filePath(u"nowhere.csv"_s), today));
    }
};

QTEST_GUILESS_MAIN(TestRateFile)
#include "tst_ratefile.moc"
