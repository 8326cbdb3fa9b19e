// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/statementfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const Currency euro = *Currency::fromCode(u"EUR");

QStringList written(const StatementReading &reading)
{
    QStringList lines;
    for (const StatementLine &line : reading.lines)
        lines.append(line.day.toString(Qt::ISODate) + u' ' + line.amount.decimal() + u' '
                     + line.amount.currency().code() + u' ' + line.text);
    for (const RefusedRow &row : reading.refused)
        lines.append(u"line %1: %2 %3"_s.arg(row.line).arg(row.code, row.value).trimmed());
    return lines;
}

StatementMapping mapping(int day, int amount, int text, DateOrder order, DecimalMark mark)
{
    StatementMapping made;
    made.day = day;
    made.amount = amount;
    made.text = text;
    made.fixedCurrency = u"EUR"_s;
    made.dateOrder = order;
    made.decimalMark = mark;
    return made;
}

} // namespace

/// Statements of banks and cards: read as the merchant says, or not at all.
class TestStatementFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_files = 0;

    QString file(const QByteArray &content)
    {
        const QString path = m_dir.filePath(u"statement-%1"_s.arg(++m_files));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write a sample");
        return path;
    }
    StatementTable table(const QByteArray &content) { return readStatementTable(file(content)).value(); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void amountsAreReadOneWay_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("withComma");
        QTest::addColumn<QString>("withPoint");
        const auto row = [](const char16_t *cell, const char *comma, const char *point) {
            const QString text = QString::fromUtf16(cell);
            QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(comma) << QString::fromLatin1(point);
        };
        row(u"12,34", "12.34", ""); // with a point for the cents, a comma must group by three
        row(u"12.34", "", "12.34");
        row(u"1.234", "1234.00", ""); // too many decimals for an amount of euros
        row(u"1,234", "", "1234.00");
        row(u"1.234,56", "1234.56", "");
        row(u"1,234.56", "", "1234.56");
        row(u"1 234,56", "1234.56", "");
        row(u"1'234.56", "", "1234.56");
        row(u"12.34.56", "", "");
        row(u"1.2345,00", "", "");
        row(u"-12,34", "-12.34", "");
        row(u"12,34-", "-12.34", "");
        row(u"(12.34)", "", "-12.34");
        row(u"\u221212,34", "-12.34", "");
        row(u"+12,34", "12.34", "");
        row(u"€ 12,34", "12.34", "");
        row(u"12.34 EUR", "", "12.34");
        row(u"USD 12.34", "", ""); // not the account's currency
        row(u"12", "12.00", "12.00");
        row(u"0,005", "", "");
        row(u"12,345", "", "12345.00");
        row(u"", "", "");
        row(u"-", "", "");
        row(u"1e3", "", "");
        row(u"99999999999999999999,00", "", "");
    }
    void amountsAreReadOneWay()
    {
        QFETCH(QString, cell);
        QFETCH(QString, withComma);
        QFETCH(QString, withPoint);
        const auto comma = readAmount(cell, euro, DecimalMark::Comma);
        const auto point = readAmount(cell, euro, DecimalMark::Point);
        QCOMPARE(comma ? comma->decimal() : QString(), withComma);
        QCOMPARE(point ? point->decimal() : QString(), withPoint);
    }

    void daysAreReadOneWay_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("dmy");
        QTest::addColumn<QString>("mdy");
        QTest::addColumn<QString>("ymd");
        const auto row = [](const char *cell, const char *dmy, const char *mdy, const char *ymd) {
            QTest::newRow(cell) << QString::fromLatin1(cell) << QString::fromLatin1(dmy) << QString::fromLatin1(mdy)
                                << QString::fromLatin1(ymd);
        };
        row("03/04/2026", "2026-04-03", "2026-03-04", "");
        row("3.4.26", "2026-04-03", "2026-03-04", "");
        row("31-12-2026", "2026-12-31", "", "");
        row("12/31/2026", "", "2026-12-31", "");
        row("2026-04-03", "", "", "2026-04-03");
        row("2026-04-03T10:00:00Z", "", "", "2026-04-03");
        row("03/04/2026 10:22", "2026-04-03", "2026-03-04", "");
        row("20260403", "", "", "2026-04-03");
        row("29/02/2025", "", "", "");
        row("03/04-2026", "", "", "");
        row("03/04/202", "", "", "");
        row("", "", "", "");
        row("yesterday", "", "", "");
    }
    void daysAreReadOneWay()
    {
        QFETCH(QString, cell);
        QFETCH(QString, dmy);
        QFETCH(QString, mdy);
        QFETCH(QString, ymd);
        QCOMPARE(readDay(cell, DateOrder::DayMonthYear).toString(Qt::ISODate), dmy);
        QCOMPARE(readDay(cell, DateOrder::MonthDayYear).toString(Qt::ISODate), mdy);
        QCOMPARE(readDay(cell, DateOrder::YearMonthDay).toString(Qt::ISODate), ymd);
    }

    void anItalianAccountIsRead()
    {
        const StatementTable read = table("Conto corrente;\n"
                                          "\n"
                                          "Data;Importo;Causale\n"
                                          "10/11/2026;12,34;ALIEXPRESS  RIMBORSO\n"
                                          "11/11/2026;-1.200,00;Affitto\n"
                                          "12/11/2026;1.5;storto\n"
                                          "32/11/2026;1,50;storto\n"
                                          "13/11/2026\n");
        QCOMPARE(read.header, QStringList({u"Data"_s, u"Importo"_s, u"Causale"_s}));
        const StatementReading reading = readLines(read, mapping(0, 1, 2, DateOrder::DayMonthYear, DecimalMark::Comma));
        QCOMPARE(
            written(reading),
            QStringList({u"2026-11-10 12.34 EUR ALIEXPRESS RIMBORSO"_s, u"2026-11-11 -1200.00 EUR Affitto"_s,
                         u"line 6: bad-amount 1.5"_s, u"line 7: bad-date 32/11/2026"_s, u"line 8: too-few-columns"_s}));
        QVERIFY(!reading.lines.first().fingerprint.isEmpty());
    }

    void inAndOutMayBeTwoColumns()
    {
        const StatementTable read = table("Date,Description,Paid in,Paid out,Currency\n"
                                          "04/13/2026,AliExpress refund,12.34,,USD\n"
                                          "04/14/2026,Rent,0.00,500.00,USD\n"
                                          "04/15/2026,Both,1.00,1.00,USD\n"
                                          "04/16/2026,Neither,,,USD\n"
                                          "04/17/2026,Other money,5.00,,XXX\n");
        StatementMapping columns;
        columns.day = 0;
        columns.text = 1;
        columns.moneyIn = 2;
        columns.moneyOut = 3;
        columns.currency = 4;
        columns.dateOrder = DateOrder::MonthDayYear;
        columns.decimalMark = DecimalMark::Point;
        QCOMPARE(written(readLines(read, columns)),
                 QStringList({u"2026-04-13 12.34 USD AliExpress refund"_s, u"2026-04-14 -500.00 USD Rent"_s,
                              u"line 4: bad-amount 1.00"_s, u"line 5: bad-amount"_s, u"line 6: bad-currency XXX"_s}));
    }

    void nothingIsGuessed()
    {
        const StatementTable read = table("Data;Importo;Causale\n03/04/2026;1.234;x\n");
        StatementMapping whole = mapping(0, 1, 2, DateOrder::DayMonthYear, DecimalMark::Comma);
        QVERIFY(whole.isComplete());
        StatementMapping part = whole;
        part.dateOrder.reset();
        QVERIFY(!part.isComplete());
        QVERIFY(readLines(read, part).lines.isEmpty());
        part = whole;
        part.decimalMark.reset();
        QVERIFY(!part.isComplete());
        part = whole;
        part.fixedCurrency.clear();
        QVERIFY(!part.isComplete());
        part = whole;
        part.amount = -1;
        QVERIFY(!part.isComplete());
        part.moneyIn = part.moneyOut = 1;
        QVERIFY(!part.isComplete());
        QCOMPARE(statementMappingFromJson(toJson(whole)), whole);
        QVERIFY(!statementMappingFromJson({}).isComplete());
        QCOMPARE(mappingKey({u"Data "_s, u"IMPORTO"_s, u"Causale"_s}), mappingKey(read.header));
    }

    void ofxOfBothKindsIsRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("OFX 1: tags are not closed") << QByteArray(
            "OFXHEADER:100\r\nDATA:OFXSGML\r\nVERSION:102\r\nENCODING:USASCII\r\nCHARSET:1252\r\n\r\n"
            "<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR\r\n"
            "<BANKACCTFROM><BANKID>05034<ACCTID>IT60X0542811101000000123456<ACCTTYPE>CHECKING</BANKACCTFROM>\r\n"
            "<BANKTRANLIST><DTSTART>20261101<DTEND>20261130\r\n"
            "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261110120000[+1:CET]<TRNAMT>12.34<FITID>A-1"
            "<NAME>ALIEXPRESS &amp; CO<MEMO>citt\xE0</STMTTRN>\r\n"
            "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261111<TRNAMT>-5,00<FITID>A-2<NAME>Rent</STMTTRN>\r\n"
            "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261112<TRNAMT>7.00<FITID>A-3<NAME>Abroad"
            "<CURRENCY><CURRATE>0.9<CURSYM>USD</CURRENCY></STMTTRN>\r\n"
            "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261112<TRNAMT>8.00<FITID>A-4<NAME>Changed"
            "<ORIGCURRENCY><CURRATE>0.9<CURSYM>USD</ORIGCURRENCY></STMTTRN>\r\n"
            "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>2026<TRNAMT>9.00<FITID>A-5<NAME>x</STMTTRN>\r\n"
            "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261113<TRNAMT>1,234.00<FITID>A-6<NAME>x</STMTTRN>\r\n"
            "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\r\n");
        QTest::newRow("OFX 2: XML") << QByteArray(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?OFX OFXHEADER=\"200\" VERSION=\"220\"?>\n"
            "<OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>EUR</CURDEF>"
            "<CCACCTFROM><ACCTID>4111111111111111</ACCTID></CCACCTFROM><BANKTRANLIST>\n"
            "<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20261110</DTPOSTED><TRNAMT>12.34</TRNAMT>"
            "<FITID>A-1</FITID><NAME>ALIEXPRESS &amp; CO</NAME><MEMO>citt\xC3\xA0</MEMO></STMTTRN>\n"
            "<STMTTRN><DTPOSTED>20261111</DTPOSTED><TRNAMT>-5.00</TRNAMT><FITID>A-2</FITID><NAME>Rent</NAME></"
            "STMTTRN>\n"
            "<STMTTRN><DTPOSTED>20261112</DTPOSTED><TRNAMT>7.00</TRNAMT><FITID>A-3</FITID><NAME>Abroad</NAME>"
            "<CURRENCY><CURRATE>0.9</CURRATE><CURSYM>USD</CURSYM></CURRENCY></STMTTRN>\n"
            "<STMTTRN><DTPOSTED>20261112</DTPOSTED><TRNAMT>8.00</TRNAMT><FITID>A-4</FITID><NAME>Changed</NAME>"
            "<ORIGCURRENCY><CURRATE>0.9</CURRATE><CURSYM>USD</CURSYM></ORIGCURRENCY></STMTTRN>\n"
            "<STMTTRN><DTPOSTED>2026</DTPOSTED><TRNAMT>9.00</TRNAMT><FITID>A-5</FITID></STMTTRN>\n"
            "<STMTTRN><DTPOSTED>20261113</DTPOSTED><TRNAMT>1,234.00</TRNAMT><FITID>A-6</FITID></STMTTRN>\n"
            "</BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>\n");
    }
    void ofxOfBothKindsIsRead()
    {
        QFETCH(QByteArray, content);
        const QString path = file(content);
        QVERIFY(isOfx(path));
        const auto reading = readOfx(path);
        QVERIFY(reading.has_value());
        QCOMPARE(written(*reading),
                 QStringList({u"2026-11-10 12.34 EUR ALIEXPRESS & CO città"_s, u"2026-11-11 -5.00 EUR Rent"_s,
                              u"2026-11-12 7.00 USD Abroad"_s, u"2026-11-12 8.00 EUR Changed"_s,
                              u"line 5: bad-date 2026"_s, u"line 6: bad-amount 1,234.00"_s}));
        QCOMPARE(reading->lines.first().reference, u"A-1"_s);
        QCOMPARE(reading->lines.first().account.size(), 4); // enough to tell accounts apart, no more
        // Read again it is the same movement.
        QCOMPARE(readOfx(path)->lines.first().fingerprint, reading->lines.first().fingerprint);
    }

    void whatIsNoStatementIsSaid()
    {
        QVERIFY(!isOfx(file("Data;Importo;Causale\n")));
        QVERIFY(!isOfx(m_dir.filePath(u"missing"_s)));
        QCOMPARE(readOfx(m_dir.filePath(u"missing"_s)).error().code, u"unreadable"_s);
        QCOMPARE(readOfx(file("nothing of the kind")).error().code, u"not-ofx"_s);
        QCOMPARE(readStatementTable(file("")).error().code, u"empty"_s);
        QCOMPARE(readStatementTable(file("one;two\n1;2\n")).error().code, u"empty"_s);
        QCOMPARE(readStatementTable(m_dir.filePath(u"missing"_s)).error().code, u"unreadable"_s);
    }
};

QTEST_GUILESS_MAIN(TestStatementFile)
#include "tst_statementfile.moc"
