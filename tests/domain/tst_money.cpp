// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/money.h"

#include <QRegularExpression>
#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

Currency currency(QStringView code) { return Currency::fromCode(code).value(); }
Money eur(qint64 minor) { return {minor, currency(u"EUR")}; }
Money usd(qint64 minor) { return {minor, currency(u"USD")}; }

constexpr qint64 most = std::numeric_limits<qint64>::max();
constexpr qint64 least = std::numeric_limits<qint64>::min();

} // namespace

Q_DECLARE_METATYPE(contrordine::MoneyError)

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void currencyHasItsExponent_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("exponent");
        QTest::newRow("yen have none") << u"JPY"_s << 0;
        QTest::newRow("won have none") << u"KRW"_s << 0;
        QTest::newRow("CFA francs have none") << u"XOF"_s << 0;
        QTest::newRow("Icelandic króna have none") << u"ISK"_s << 0;
        QTest::newRow("euro have two") << u"EUR"_s << 2;
        QTest::newRow("dollars have two") << u"USD"_s << 2;
        QTest::newRow("yuan have two") << u"CNY"_s << 2;
        QTest::newRow("forint have two on paper") << u"HUF"_s << 2;
        QTest::newRow("the first of the list") << u"AED"_s << 2;
        QTest::newRow("the last of the list") << u"ZWL"_s << 2;
        QTest::newRow("Kuwaiti dinar have three") << u"KWD"_s << 3;
        QTest::newRow("Tunisian dinar have three") << u"TND"_s << 3;
        QTest::newRow("unidades de fomento have four") << u"CLF"_s << 4;
        QTest::newRow("lower case is the same currency") << u"jpy"_s << 0;
        QTest::newRow("kuna of an old order") << u"HRK"_s << 2;
    }
    void currencyHasItsExponent()
    {
        QFETCH(QString, code);
        QFETCH(int, exponent);
        const auto found = Currency::fromCode(code);
        QVERIFY(found);
        QCOMPARE(found->exponent(), exponent);
        QCOMPARE(found->code(), code.toUpper());
    }

    void whatIsNoCurrencyIsRefused_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QString();
        QTest::newRow("two letters") << u"EU"_s;
        QTest::newRow("four letters") << u"EURO"_s;
        QTest::newRow("a symbol") << u"€"_s;
        QTest::newRow("no such code") << u"QQQ"_s;
        QTest::newRow("the end of one code and the start of the next") << u"D U"_s;
        QTest::newRow("digits") << u"978"_s;
        QTest::newRow("letters of another alphabet") << u"ЕUR"_s; // the first one is Cyrillic
        QTest::newRow("gold, which has no minor unit") << u"XAU"_s;
    }
    void whatIsNoCurrencyIsRefused()
    {
        QFETCH(QString, code);
        QVERIFY(!Currency::fromCode(code));
    }

    void decimalTextIsReadExactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("written");
        QTest::newRow("cents") << u"12.30"_s << u"EUR"_s << qint64(1230) << u"12.30"_s;
        QTest::newRow("no decimals given") << u"1000"_s << u"EUR"_s << qint64(100000) << u"1000.00"_s;
        QTest::newRow("one decimal given") << u"0.5"_s << u"EUR"_s << qint64(50) << u"0.50"_s;
        QTest::newRow("what a double cannot hold") << u"0.29"_s << u"EUR"_s << qint64(29) << u"0.29"_s;
        QTest::newRow("a cent short of nothing") << u"-0.01"_s << u"EUR"_s << qint64(-1) << u"-0.01"_s;
        QTest::newRow("negative") << u"-4"_s << u"EUR"_s << qint64(-400) << u"-4.00"_s;
        QTest::newRow("a plus sign") << u"+4"_s << u"EUR"_s << qint64(400) << u"4.00"_s;
        QTest::newRow("minus zero") << u"-0.00"_s << u"EUR"_s << qint64(0) << u"0.00"_s;
        QTest::newRow("leading zeros") << u"0012.30"_s << u"EUR"_s << qint64(1230) << u"12.30"_s;
        QTest::newRow("blanks around") << u" 12.30 "_s << u"EUR"_s << qint64(1230) << u"12.30"_s;
        QTest::newRow("zeros beyond the exponent") << u"12.300"_s << u"EUR"_s << qint64(1230) << u"12.30"_s;
        QTest::newRow("yen") << u"1000"_s << u"JPY"_s << qint64(1000) << u"1000"_s;
        QTest::newRow("yen with the platform's .0") << u"1000.0"_s << u"JPY"_s << qint64(1000) << u"1000"_s;
        QTest::newRow("dinar") << u"1.25"_s << u"KWD"_s << qint64(1250) << u"1.250"_s;
        QTest::newRow("a thousandth of a dinar") << u"0.001"_s << u"KWD"_s << qint64(1) << u"0.001"_s;
        QTest::newRow("four decimals") << u"38123.4567"_s << u"CLF"_s << qint64(381234567) << u"38123.4567"_s;
        QTest::newRow("the largest amount")
            << u"92233720368547758.07"_s << u"EUR"_s << most << u"92233720368547758.07"_s;
        QTest::newRow("the smallest amount")
            << u"-92233720368547758.08"_s << u"EUR"_s << least << u"-92233720368547758.08"_s;
    }
    void decimalTextIsReadExactly()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(qint64, minor);
        QFETCH(QString, written);
        const auto money = Money::parse(text, currency(code));
        QVERIFY(money);
        QCOMPARE(money->minor(), minor);
        QCOMPARE(money->decimal(), written);
        QCOMPARE(Money::parse(written, currency(code)).value(), *money);
    }

    void whatIsNoAmountIsAnError_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<MoneyError>("error");
        QTest::newRow("nothing") << QString() << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("a sign alone") << u"-"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("two signs") << u"--4"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("a mark alone") << u"."_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("nothing before the mark") << u".50"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("nothing after the mark") << u"12."_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("two marks") << u"1.2.3"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("a comma") << u"12,30"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("grouping") << u"1,000.00"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("a symbol") << u"€12.30"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("an exponent") << u"1e5"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("a blank inside") << u"1 000"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("digits of another script") << u"١٢"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("such digits beyond the exponent") << u"1.00١"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("letters beyond the exponent") << u"1.00x"_s << u"EUR"_s << MoneyError::Malformed;
        QTest::newRow("half a cent") << u"12.305"_s << u"EUR"_s << MoneyError::TooPrecise;
        QTest::newRow("half a yen") << u"1000.5"_s << u"JPY"_s << MoneyError::TooPrecise;
        QTest::newRow("one too much") << u"92233720368547758.08"_s << u"EUR"_s << MoneyError::Overflow;
        QTest::newRow("one too little") << u"-92233720368547758.09"_s << u"EUR"_s << MoneyError::Overflow;
        QTest::newRow("fits only without its cents") << u"9223372036854775807"_s << u"EUR"_s << MoneyError::Overflow;
        QTest::newRow("far too much") << u"99999999999999999999999999"_s << u"JPY"_s << MoneyError::Overflow;
    }
    void whatIsNoAmountIsAnError()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(MoneyError, error);
        const auto money = Money::parse(text, currency(code));
        QVERIFY(!money);
        QCOMPARE(money.error(), error);
    }

    void sumsAreExactOrRefused()
    {
        QCOMPARE(eur(1230).plus(eur(70)).value(), eur(1300));
        QCOMPARE(eur(1230).minus(eur(1231)).value(), eur(-1));
        QCOMPARE(eur(333).times(3).value(), eur(999));
        QCOMPARE(eur(333).times(-1).value(), eur(-333));
        QCOMPARE(eur(most).plus(eur(0)).value(), eur(most));
        QCOMPARE(eur(most).plus(eur(1)).error(), MoneyError::Overflow);
        QCOMPARE(eur(least).minus(eur(1)).error(), MoneyError::Overflow);
        QCOMPARE(eur(least).times(-1).error(), MoneyError::Overflow);
        QCOMPARE(eur(most).times(2).error(), MoneyError::Overflow);
    }

    void twoCurrenciesAreNeverAddedOrOrdered()
    {
        QCOMPARE(eur(1).plus(usd(1)).error(), MoneyError::CurrencyMismatch);
        QCOMPARE(eur(1).minus(usd(1)).error(), MoneyError::CurrencyMismatch);
        QVERIFY(!eur(1).compare(usd(2)));
        QVERIFY(eur(1) != usd(1));
        QVERIFY(eur(1).compare(eur(2)) == std::strong_ordering::less);
        QVERIFY(eur(2).compare(eur(2)) == std::strong_ordering::equal);
    }

    void signAndZero()
    {
        QVERIFY(Money::zero(currency(u"JPY")).isZero());
        QVERIFY(!eur(0).isNegative());
        QVERIFY(eur(-1).isNegative());
        QVERIFY(!eur(1).isZero());
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
