// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/statement.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

Money money(const char *amount, const char *currency = "USD")
{
    return Money::parse(QString::fromLatin1(amount), *Currency::fromCode(QString::fromLatin1(currency))).value();
}

StatementLine line(const QDate &day, const Money &amount, const QString &text = u"ALIEXPRESS REFUND"_s,
                   const QString &reference = {})
{
    return {.day = day, .amount = amount, .text = text, .reference = reference};
}

OpenReceivable open(const char *id, const Money &outstanding, const QDate &since = QDate(2026, 11, 2))
{
    const Money none = Money::zero(outstanding.currency());
    OpenReceivable made{.id = ReceivableId(QString::fromLatin1(id)),
                        .state = {.expected = outstanding,
                                  .received = none,
                                  .writtenOff = none,
                                  .outstanding = outstanding,
                                  .surplus = none}};
    made.state.since = QDateTime(since, QTime(10, 0), Qt::UTC);
    made.state.due = made.state.since.addDays(21);
    return made;
}

QList<StatementProposal> propose(QList<StatementLine> lines, const QList<OpenReceivable> &receivables,
                                 const QList<BookedLine> &booked = {})
{
    setFingerprints(lines);
    return proposeMatches(lines, receivables, booked, QTimeZone("Europe/Rome"));
}

} // namespace

Q_DECLARE_METATYPE(contrordine::StatementLine)

/// R35: which movement may be which money; nothing that is merely near.
class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nearIsNotEqual_data()
    {
        QTest::addColumn<StatementLine>("movement");
        QTest::addColumn<bool>("proposed");
        const QDate day(2026, 11, 10);
        QTest::newRow("the amount, in its currency, in time") << line(day, money("12.34")) << true;
        QTest::newRow("a cent less") << line(day, money("12.33")) << false;
        QTest::newRow("a cent more") << line(day, money("12.35")) << false;
        QTest::newRow("the same figures in another currency") << line(day, money("12.34", "EUR")) << false;
        QTest::newRow("the same minor units in yen") << line(day, money("1234", "JPY")) << false;
        QTest::newRow("it went out") << line(day, money("-12.34")) << false;
        QTest::newRow("nothing moved") << line(day, money("0")) << false;
        QTest::newRow("the day it was owed") << line(QDate(2026, 11, 2), money("12.34")) << true;
        QTest::newRow("the day before") << line(QDate(2026, 11, 1), money("12.34")) << false;
        QTest::newRow("the last day of the window") << line(QDate(2027, 1, 7), money("12.34")) << true;
        QTest::newRow("a day later") << line(QDate(2027, 1, 8), money("12.34")) << false;
        QTest::newRow("no day") << line(QDate(), money("12.34")) << false;
    }
    void nearIsNotEqual()
    {
        QFETCH(StatementLine, movement);
        QFETCH(bool, proposed);
        const auto proposals = propose({movement}, {open("a:cancelled", money("12.34"))});
        QCOMPARE(!proposals.isEmpty(), proposed);
        if (proposed)
            QVERIFY(proposals.first().sure);
    }

    void onlyOneForOneIsSure()
    {
        const QDate day(2026, 11, 10);
        // Two of the same amount are owed: the older one first, but the merchant says which.
        auto proposals =
            propose({line(day, money("12.34"))},
                    {open("b:cancelled", money("12.34")), open("a:cancelled", money("12.34"), QDate(2026, 11, 1)),
                     open("c:cancelled", money("12.00"))});
        QCOMPARE(proposals.size(), 1);
        QCOMPARE(proposals.first().candidates,
                 QList<ReceivableId>({ReceivableId(u"a:cancelled"_s), ReceivableId(u"b:cancelled"_s)}));
        QVERIFY(!proposals.first().sure);
        // Two movements for one: neither is sure.
        proposals = propose({line(day, money("12.34")), line(day.addDays(1), money("12.34"))},
                            {open("a:cancelled", money("12.34"))});
        QCOMPARE(proposals.size(), 2);
        QVERIFY(!proposals.at(0).sure && !proposals.at(1).sure);
        // Each its own.
        proposals = propose({line(day, money("12.34")), line(day, money("7.00"))},
                            {open("a:cancelled", money("12.34")), open("b:cancelled", money("7.00"))});
        QCOMPARE(proposals.size(), 2);
        QVERIFY(proposals.at(0).sure && proposals.at(1).sure);
        // Only what is still outstanding counts.
        OpenReceivable partly = open("a:cancelled", money("2.34"));
        partly.state.expected = money("12.34");
        partly.state.received = money("10.00");
        QVERIFY(propose({line(day, money("12.34"))}, {partly}).isEmpty());
        QCOMPARE(propose({line(day, money("2.34"))}, {partly}).size(), 1);
    }

    void aMovementIsUsedOnce()
    {
        const QDate day(2026, 11, 10);
        QList<StatementLine> lines{line(day, money("12.34")), line(day, money("12.34"))};
        setFingerprints(lines);
        QVERIFY(lines.at(0).fingerprint != lines.at(1).fingerprint); // two equal payments of a day are two
        const BookedLine booked{lines.at(0).fingerprint, day, money("12.34")};
        const auto proposals = propose({line(day, money("12.34")), line(day, money("12.34"))},
                                       {open("a:cancelled", money("12.34"))}, {booked});
        QCOMPARE(proposals.size(), 1);
        QCOMPARE(proposals.first().line, 1);
        QVERIFY(proposals.first().sure);
    }

    void theSameMovementFromAnotherFileIsNotSure()
    {
        const QDate day(2026, 11, 10);
        const BookedLine asCsv{u"another fingerprint"_s, day, money("12.34")};
        const QList<OpenReceivable> owed{open("a:cancelled", money("12.34"))};
        auto proposals = propose({line(day, money("12.34"), u"REFUND"_s, u"FIT-1"_s)}, owed, {asCsv});
        QCOMPARE(proposals.size(), 1);
        QVERIFY(proposals.first().seenBefore && !proposals.first().sure);
        // Of another day or amount it is another one.
        for (const BookedLine &other :
             {BookedLine{u"x"_s, day.addDays(1), money("12.34")}, BookedLine{u"x"_s, day, money("12.35")}}) {
            proposals = propose({line(day, money("12.34"), u"REFUND"_s, u"FIT-1"_s)}, owed, {other});
            QVERIFY(!proposals.first().seenBefore && proposals.first().sure);
        }
    }

    void aFingerprintIsTheSameHoweverOftenItIsRead()
    {
        const QDate day(2026, 11, 10);
        QList<StatementLine> first{line(day, money("12.34"), u"AliExpress  refund"_s), line(day, money("5.00"))};
        QList<StatementLine> again{line(day.addDays(-1), money("12.34")),
                                   line(day, money("12.34"), u"ALIEXPRESS REFUND "_s), line(day, money("5.00"))};
        setFingerprints(first);
        setFingerprints(again);
        QCOMPARE(again.at(1).fingerprint, first.at(0).fingerprint);
        QCOMPARE(again.at(2).fingerprint, first.at(1).fingerprint);
        QSet<QString> different;
        QList<StatementLine> all{line(day, money("12.34")),
                                 line(day, money("12.34", "EUR")),
                                 line(day, money("12.35")),
                                 line(day.addDays(1), money("12.34")),
                                 line(day, money("12.34"), u"other"_s),
                                 line(day, money("12.34"), u"ALIEXPRESS REFUND"_s, u"1"_s),
                                 line(day, money("12.34"), u"ALIEXPRESS REFUND"_s, u"2"_s)};
        all.append(all.first());
        all.last().account = u"IT60X"_s;
        setFingerprints(all);
        for (const StatementLine &one : std::as_const(all))
            different.insert(one.fingerprint);
        QCOMPARE(different.size(), all.size());
    }
};

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
