// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/exchangerate.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const QDate day(2026, 11, 20);

Currency currency(QStringView code) { return *Currency::fromCode(code); }

/// "EUR USD 1.0873"
ExchangeRate rate(const QString &text, const QDate &on = day, RateSource source = RateSource::Imported)
{
    const QStringList parts = text.split(u' ');
    return exchangeRate(currency(parts.at(0)), currency(parts.at(1)), parts.at(2), on, source).value();
}

/// "12.30 USD"
Money money(const QString &text)
{
    return Money::parse(text.section(u' ', 0, 0), currency(text.section(u' ', 1, 1))).value();
}

QString text(const std::optional<Money> &money)
{
    return money ? money->decimal() + u' ' + money->currency().code() : u"nothing"_s;
}

} // namespace

/// Money in another currency (R21, R35): only by a rate that somebody gave, exactly, rounded once.
class TestExchangeRate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRateIsReadExactlyOrNotAtAll_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read");
        QTest::newRow("four digits") << u"1.0873"_s << u"1.0873"_s;
        QTest::newRow("trailing zeros are kept as they were given") << u"1.10"_s << u"1.10"_s;
        QTest::newRow("whole") << u"163"_s << u"163"_s;
        QTest::newRow("below one") << u"0.00612"_s << u"0.00612"_s;
        QTest::newRow("spaces around") << u" 1.5 "_s << u"1.5"_s;
        QTest::newRow("fifteen digits") << u"1234567.12345678"_s << u"1234567.12345678"_s;
        QTest::newRow("too many decimals") << u"1.123456789"_s << u"bad-rate"_s;
        QTest::newRow("too many digits") << u"1234567890123456"_s << u"bad-rate"_s;
        QTest::newRow("zero") << u"0.000"_s << u"bad-rate"_s;
        QTest::newRow("negative") << u"-1.1"_s << u"bad-rate"_s;
        QTest::newRow("nothing") << u""_s << u"bad-rate"_s;
        QTest::newRow("a point alone") << u"."_s << u"bad-rate"_s;
        QTest::newRow("nothing before the point") << u".5"_s << u"bad-rate"_s;
        QTest::newRow("nothing behind it") << u"5."_s << u"bad-rate"_s;
        QTest::newRow("two points") << u"1.2.3"_s << u"bad-rate"_s;
        QTest::newRow("a comma is for the screen to read") << u"1,08"_s << u"bad-rate"_s;
        QTest::newRow("not available") << u"N/A"_s << u"bad-rate"_s;
        QTest::newRow("scientific") << u"1e3"_s << u"bad-rate"_s;
    }
    void aRateIsReadExactlyOrNotAtAll()
    {
        QFETCH(const QString, typed);
        const auto read = exchangeRate(currency(u"EUR"), currency(u"USD"), typed, day, RateSource::Typed);
        QTEST(read ? read->decimal() : read.error().code, "read");
    }

    void aRateHasTwoCurrenciesAndADay()
    {
        QVERIFY(!exchangeRate(currency(u"EUR"), currency(u"EUR"), u"1", day, RateSource::Typed));
        QVERIFY(!exchangeRate(currency(u"EUR"), currency(u"USD"), u"1.1", {}, RateSource::Typed));
    }

    void amountsAreRoundedOnceHalfToEven_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QStringList>("rates");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *amount, const QStringList &rates, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(amount) << rates << QString::fromLatin1(expected);
        };
        row("the way the rate says", "10.00 EUR", {u"EUR USD 1.0873"_s}, "10.87 USD");
        row("the other way", "10.87 USD", {u"EUR USD 1.0873"_s}, "10.00 EUR");
        row("half a cent down to even", "0.05 EUR", {u"EUR USD 0.5"_s}, "0.02 USD");
        row("half a cent up to even", "0.15 EUR", {u"EUR USD 0.5"_s}, "0.08 USD");
        row("half, the other way round", "0.05 USD", {u"EUR USD 2"_s}, "0.02 EUR");
        row("a hair above half", "0.05 EUR", {u"EUR USD 0.50000001"_s}, "0.03 USD");
        row("a hair below half", "0.15 EUR", {u"EUR USD 0.49999999"_s}, "0.07 USD");
        row("negative rounds as positive does", "-0.05 EUR", {u"EUR USD 0.5"_s}, "-0.02 USD");
        row("negative, up to even", "-0.15 EUR", {u"EUR USD 0.5"_s}, "-0.08 USD");
        row("nothing is nothing", "0.00 EUR", {u"EUR USD 1.0873"_s}, "0.00 USD");
        row("into yen: no minor unit", "12.34 EUR", {u"EUR JPY 163.45"_s}, "2017 JPY");
        row("from yen", "2017 JPY", {u"EUR JPY 163.45"_s}, "12.34 EUR");
        row("half a yen to even", "1.00 EUR", {u"EUR JPY 2.5"_s}, "2 JPY");
        row("into dinars: three", "10.00 EUR", {u"EUR KWD 0.33405"_s}, "3.340 KWD");
        row("half a fils to even", "0.10 EUR", {u"EUR KWD 0.33350"_s}, "0.033 KWD");
        row("from dinars", "3.341 KWD", {u"EUR KWD 0.3341"_s}, "10.00 EUR");
        row("yen to dinars over the euro", "1000 JPY", {u"EUR JPY 160"_s, u"EUR KWD 0.32"_s}, "2.000 KWD");
        row("two rates, rounded once at the end", "0.01 USD", {u"EUR USD 2"_s, u"EUR GBP 3"_s}, "0.02 GBP");
        row("the largest amount", "92233720368547758.07 EUR", {u"EUR USD 1"_s}, "92233720368547758.07 USD");
        row("what does not fit", "92233720368547758.07 EUR", {u"EUR USD 2"_s}, "nothing");
        row("what does not fit by far", "92233720368547758.07 EUR",
            {u"EUR USD 999999999999999"_s, u"USD GBP 999999999999999"_s}, "nothing");
    }
    void amountsAreRoundedOnceHalfToEven()
    {
        QFETCH(const QString, amount);
        QFETCH(const QStringList, rates);
        QFETCH(const QString, expected);
        Conversion by;
        for (const QString &one : rates)
            by.rates.append(rate(one));
        const Currency to = expected == u"nothing"_s ? (rates.size() > 1 ? currency(u"GBP") : currency(u"USD"))
                                                     : currency(expected.section(u' ', 1, 1));
        QCOMPARE(text(converted(money(amount), to, by)), expected);
    }

    void whatDoesNotLeadThereConvertsNothing()
    {
        QVERIFY(!converted(money(u"1.00 GBP"_s), currency(u"USD"), {{rate(u"EUR USD 1.1"_s)}}));
        QVERIFY(!converted(money(u"1.00 EUR"_s), currency(u"GBP"), {{rate(u"EUR USD 1.1"_s)}}));
        QVERIFY(!converted(money(u"1.00 EUR"_s), currency(u"USD"), {}));
    }

    void aRateIsNeverGuessed_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected"); // decimals of the rates taken
        QTest::newRow("the newest, not of the future") << u"USD"_s << u"EUR"_s << u"1.09"_s;
        QTest::newRow("typed before imported on one day") << u"GBP"_s << u"EUR"_s << u"0.85"_s;
        QTest::newRow("by two of one day") << u"USD"_s << u"JPY"_s << u"1.08 163"_s;
        QTest::newRow("no rate at all") << u"USD"_s << u"CHF"_s << u"none"_s;
        QTest::newRow("two of different days lead nowhere") << u"JPY"_s << u"CNY"_s << u"none"_s;
        QTest::newRow("two of different sources lead nowhere") << u"SEK"_s << u"JPY"_s << u"none"_s;
        QTest::newRow("one currency needs none") << u"EUR"_s << u"EUR"_s << u"none"_s;
    }
    void aRateIsNeverGuessed()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        const QList<ExchangeRate> known{
            rate(u"EUR USD 1.07"_s, day.addDays(-30)),
            rate(u"EUR USD 1.08"_s, day),
            rate(u"EUR USD 1.09"_s, day.addDays(1), RateSource::Typed),
            rate(u"EUR USD 1.99"_s, day.addDays(3)), // of the future: a slip
            rate(u"EUR GBP 0.84"_s, day),
            rate(u"EUR GBP 0.85"_s, day, RateSource::Typed),
            rate(u"EUR JPY 163"_s, day),
            rate(u"EUR CNY 7.8"_s, day.addDays(-1)),
            rate(u"EUR SEK 11.2"_s, day, RateSource::Typed),
        };
        const auto found = conversionBetween(currency(from), currency(to), known, day.addDays(2));
        QStringList taken;
        for (const ExchangeRate &one : found.value_or(Conversion()).rates)
            taken.append(one.decimal());
        QTEST(found ? taken.join(u' ') : u"none"_s, "expected");
    }
};

QTEST_GUILESS_MAIN(TestExchangeRate)
#include "tst_exchangerate.moc"
