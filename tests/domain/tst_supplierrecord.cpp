// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/supplierrecord.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const QDateTime now(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC); // a Monday

QDateTime daysAgo(int days) { return now.addDays(-days); }

Money money(const char *amount, const char *currency = "EUR")
{
    return Money::parse(QString::fromLatin1(amount), *Currency::fromCode(QString::fromLatin1(currency))).value();
}

std::optional<Money> maybe(const QString &text)
{
    if (text.isEmpty())
        return {};
    return Money::parse(text.section(u' ', 0, 0), *Currency::fromCode(text.section(u' ', 1))).value();
}

SupplierRecord record(const SupplierFacts &facts, const SupplierPolicy &policy = {})
{
    return recordOf(facts, policy, Policies(), BusinessCalendar(), now);
}

QString word(const std::optional<CancelFact> &fact)
{
    if (!fact)
        return u"none"_s;
    const QStringList words{u"waiting"_s, u"granted"_s, u"refused"_s, u"silent"_s};
    const QString after = fact->after ? u" %1"_s.arg(fact->after->count() / 3600) : QString();
    return words.at(int(fact->answer)) + after;
}

} // namespace

/// Figures about suppliers against figures worked out by hand.
class TestSupplierRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void quantilesAreValuesThatWereMet_data()
    {
        QTest::addColumn<QList<int>>("values");
        QTest::addColumn<int>("median");
        QTest::addColumn<int>("ninety");
        QTest::addColumn<bool>("enough");
        QTest::newRow("one") << QList<int>{7} << 7 << 7 << false;
        QTest::newRow("two: the lower one") << QList<int>{9, 3} << 3 << 9 << false;
        QTest::newRow("four") << QList<int>{4, 1, 3, 2} << 2 << 4 << false;
        QTest::newRow("five are enough") << QList<int>{50, 10, 30, 20, 40} << 30 << 50 << true;
        QTest::newRow("ten: the ninth") << QList<int>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1} << 5 << 9 << true;
        QTest::newRow("eleven: the tenth") << QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11} << 6 << 10 << true;
        QTest::newRow("all alike") << QList<int>(20, 4) << 4 << 4 << true;
    }
    void quantilesAreValuesThatWereMet()
    {
        QFETCH(QList<int>, values);
        QFETCH(int, median);
        QFETCH(int, ninety);
        QFETCH(bool, enough);
        const Spread<int> spread = spreadOf(values);
        QCOMPARE(spread.count, int(values.size()));
        QCOMPARE(spread.median, median);
        QCOMPARE(spread.ninety, ninety);
        QCOMPARE(spread.isEnough(), enough);
    }
    void ofNothingThereIsNoFigure() { QCOMPARE(spreadOf(QList<int>()).count, 0); }

    void aRequestToCancelHasOneEnd_data()
    {
        QTest::addColumn<SupplierStage>("stage");
        QTest::addColumn<int>("askedHoursAgo"); // 0 = not asked
        QTest::addColumn<int>("agreedHoursAgo"); // the merchant's word
        QTest::addColumn<int>("refusedHoursAgo");
        QTest::addColumn<int>("stageHoursAgo"); // when the stage was first seen
        QTest::addColumn<int>("readHoursAgo");
        QTest::addColumn<bool>("closed");
        QTest::addColumn<QString>("fact");
        const auto row = [](const char *name, SupplierStage stage, int asked, int agreed, int refused, int seen,
                            int read, bool closed, const char *fact) {
            QTest::newRow(name) << stage << asked << agreed << refused << seen << read << closed
                                << QString::fromLatin1(fact);
        };
        using enum SupplierStage;
        row("never asked", AwaitingShipment, 0, 0, 0, 0, 1, false, "none");
        row("never asked, and cancelled", Cancelled, 0, 0, 0, 5, 1, true, "none");
        row("asked an hour ago", CancelRequested, 1, 0, 0, 0, 0, false, "waiting");
        row("silent for 72 hours to the second", CancelRequested, 72, 0, 0, 0, 0, false, "waiting");
        row("silent for longer", CancelRequested, 73, 0, 0, 0, 0, false, "silent");
        row("silent when the case ended", CancelRequested, 10, 0, 0, 0, 0, true, "silent");
        row("cancelled, as the platform shows", Cancelled, 30, 0, 0, 24, 1, true, "granted 6");
        row("cancelled, and the merchant knew before", Cancelled, 30, 28, 0, 20, 1, true, "granted 2");
        row("cancelled, first met so", Cancelled, 30, 0, 0, 0, 1, true, "granted");
        row("a yes by word, not read since", CancelRequested, 30, 20, 0, 0, 25, false, "granted 10");
        row("R36: a yes that the platform does not show", AwaitingShipment, 30, 20, 0, 0, 1, false, "waiting");
        row("R36: the same for days", AwaitingShipment, 100, 20, 0, 0, 1, false, "silent");
        row("a no", AwaitingShipment, 30, 0, 25, 0, 1, false, "refused 5");
        row("a yes, and shipped all the same", Shipped, 30, 20, 0, 0, 1, true, "refused");
        row("no word, and shipped", Shipped, 30, 0, 0, 0, 1, false, "refused");
        row("a no, and then cancelled after all", Cancelled, 40, 0, 35, 20, 1, true, "granted 20");
    }
    void aRequestToCancelHasOneEnd()
    {
        QFETCH(SupplierStage, stage);
        QFETCH(int, askedHoursAgo);
        QFETCH(int, agreedHoursAgo);
        QFETCH(int, refusedHoursAgo);
        QFETCH(int, stageHoursAgo);
        QFETCH(int, readHoursAgo);
        QFETCH(bool, closed);
        QFETCH(QString, fact);
        const auto ago = [](int hours) { return hours == 0 ? QDateTime() : now.addSecs(-3600LL * hours); };
        CaseState state;
        state.closed = closed;
        SupplierSide side;
        side.order.stage = {stage, {}};
        side.order.asOf = now.addSecs(-3600LL * readHoursAgo);
        side.handling.cancelRequestedAt = ago(askedHoursAgo);
        side.handling.agreedAt = ago(agreedHoursAgo);
        side.handling.refusedAt = ago(refusedHoursAgo);
        QCOMPARE(word(cancelFactOf(state, side, ago(stageHoursAgo), Policies(), now)), fact);
        state.kind = CaseKind::Refund;
        QCOMPARE(word(cancelFactOf(state, side, ago(stageHoursAgo), Policies(), now)), u"none"_s);
    }

    void cancellationsAreCounted()
    {
        SupplierFacts facts;
        for (const int hours : {1, 6, 2, 30, 5})
            facts.cancellations.append({.answer = CancelAnswer::Granted, .after = std::chrono::hours(hours)});
        facts.cancellations.append({.answer = CancelAnswer::Granted, .after = {}});
        facts.cancellations.append({.answer = CancelAnswer::Refused, .after = 3h});
        facts.cancellations.append({.answer = CancelAnswer::Silent, .after = {}});
        facts.cancellations.append({.answer = CancelAnswer::Waiting, .after = {}});
        const SupplierRecord made = record(facts);
        QCOMPARE(made.cancelGranted, 6);
        QCOMPARE(made.cancelRefused, 1);
        QCOMPARE(made.cancelSilent, 1);
        QCOMPARE(made.cancelWaiting, 1);
        QCOMPARE(made.cancelAsked(), 9);
        QCOMPARE(made.cancelAnswered(), 8);
        QCOMPARE(made.timeToGrant, (Spread<std::chrono::seconds>{.count = 5, .median = 5h, .ninety = 30h}));
    }

    void disputesAreCounted_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<bool>("opened");
        QTest::addColumn<QList<int>>("counts"); // won, settled, lost, open
        QTest::newRow("won") << u"won"_s << true << QList<int>{1, 0, 0, 0};
        QTest::newRow("settled") << u"settled"_s << true << QList<int>{0, 1, 0, 0};
        QTest::newRow("lost") << u"lost"_s << true << QList<int>{0, 0, 1, 0};
        QTest::newRow("withdrawn: decided by nobody") << u"withdrawn"_s << true << QList<int>{0, 0, 0, 0};
        QTest::newRow("still open") << QString() << true << QList<int>{0, 0, 0, 1};
        QTest::newRow("prepared, never opened") << u"left"_s << false << QList<int>{0, 0, 0, 0};
        QTest::newRow("a word of the future") << u"halved"_s << true << QList<int>{0, 0, 0, 0};
    }
    void disputesAreCounted()
    {
        QFETCH(QString, outcome);
        QFETCH(bool, opened);
        QFETCH(QList<int>, counts);
        CaseState state;
        state.kind = CaseKind::Dispute;
        state.dispute = DisputeCase();
        state.closed = !outcome.isEmpty();
        state.outcome = outcome;
        if (opened)
            state.dispute->openedAt = daysAgo(20);
        SupplierFacts facts;
        if (const auto fact = disputeFactOf(state))
            facts.disputes.append(*fact);
        const SupplierRecord made = record(facts);
        QCOMPARE((QList<int>{made.disputesWon, made.disputesSettled, made.disputesLost, made.disputesOpen}), counts);
        QCOMPARE(made.disputesDecided(), counts.at(0) + counts.at(1) + counts.at(2));
    }

    // Weekends only; 15 June 2026 is a Monday.
    void refundsAreHeldAgainstThePromise_data()
    {
        QTest::addColumn<QDate>("since");
        QTest::addColumn<QDate>("settledOn");
        QTest::addColumn<bool>("settled");
        QTest::addColumn<int>("promise"); // business days; 0 = the platform's 15
        QTest::addColumn<QString>("counts"); // paid late overdue open writtenOff, days, late by
        const QDate june1(2026, 6, 1); // a Monday
        QTest::newRow("in ten days, promised in fifteen")
            << june1 << QDate(2026, 6, 15) << true << 0 << u"1 0 0 0 0 10 0"_s;
        QTest::newRow("in ten days, promised in ten")
            << june1 << QDate(2026, 6, 15) << true << 10 << u"1 0 0 0 0 10 0"_s;
        QTest::newRow("in ten days, promised in seven")
            << june1 << QDate(2026, 6, 15) << true << 7 << u"1 1 0 0 0 10 3"_s;
        QTest::newRow("over a weekend") << QDate(2026, 6, 5) << QDate(2026, 6, 8) << true << 1 << u"1 0 0 0 0 1 0"_s;
        QTest::newRow("not there, ten days gone, promised in ten")
            << june1 << QDate() << false << 10 << u"0 0 0 1 0 0 0"_s;
        QTest::newRow("not there, ten days gone, promised in nine")
            << june1 << QDate() << false << 9 << u"0 0 1 0 0 0 0"_s;
        QTest::newRow("given up") << june1 << QDate() << true << 9 << u"0 0 0 0 1 0 0"_s;
    }
    void refundsAreHeldAgainstThePromise()
    {
        QFETCH(QDate, since);
        QFETCH(QDate, settledOn);
        QFETCH(bool, settled);
        QFETCH(int, promise);
        QFETCH(QString, counts);
        SupplierFacts facts;
        facts.refunds.append({.since = QDateTime(since, QTime(9, 0), Qt::UTC),
                              .settledOn = settledOn,
                              .writtenOff = settled && !settledOn.isValid() ? money("5.00") : money("0"),
                              .settled = settled});
        SupplierPolicy policy;
        if (promise > 0)
            policy.settleDays = promise;
        const SupplierRecord made = record(facts, policy);
        QCOMPARE(made.promisedBySupplier, promise > 0);
        QCOMPARE(made.promisedDays, promise > 0 ? promise : 15);
        QCOMPARE((u"%1 %2 %3 %4 %5 %6 %7"_s.arg(made.refundsPaid)
                      .arg(made.refundsLate)
                      .arg(made.refundsOverdue)
                      .arg(made.refundsOpen)
                      .arg(made.refundsWrittenOff)
                      .arg(made.refundDays.median)
                      .arg(made.refundLateBy.median)),
                 counts);
    }

    void aRefundHasArrivedWithItsLastPart()
    {
        Receivable owed{.id = ReceivableId(u"x"_s)};
        const auto entry = [](qint64 number, ReceivableEntryType type, const char *amount, int day) {
            return ReceivableEntry{.number = number,
                                   .type = type,
                                   .amount = money(amount, "USD"),
                                   .day = QDate(2026, 6, day),
                                   .instant = daysAgo(14)};
        };
        owed.entries = {entry(1, ReceivableEntryType::Expected, "10.00", 1),
                        entry(2, ReceivableEntryType::Received, "4.00", 5)};
        const auto fact = [&owed] {
            return refundFactOf(owed, foldReceivable(owed, Policies(), BusinessCalendar()).value());
        };
        QVERIFY(!fact().settled);
        QVERIFY(!fact().settledOn.isValid());
        owed.entries.append(entry(3, ReceivableEntryType::Received, "6.00", 9));
        QVERIFY(fact().settled);
        QCOMPARE(fact().settledOn, QDate(2026, 6, 9));
        owed.entries.append(entry(4, ReceivableEntryType::Received, "1.00", 12));
        ReceivableEntry slip = entry(5, ReceivableEntryType::Corrected, "0.00", 12);
        slip.corrects = 4;
        owed.entries.append(slip);
        QCOMPARE(fact().settledOn, QDate(2026, 6, 9));
        owed.entries.resize(1);
        owed.entries.append(entry(2, ReceivableEntryType::WrittenOff, "10.00", 9));
        QVERIFY(fact().settled);
        QVERIFY2(!fact().settledOn.isValid(), "nothing came");
    }

    // R21. Parts: "paid back" each, "" = not known.
    void aRefundIsLostAsFarAsNoSupplierMakesItGood_data()
    {
        QTest::addColumn<QString>("refunded");
        QTest::addColumn<QList<QStringList>>("parts");
        QTest::addColumn<QStringList>("losses"); // empty = cannot be said
        const auto part = [](const char *paid, const char *back) {
            return QStringList{QString::fromLatin1(paid), QString::fromLatin1(back)};
        };
        const auto row = [](const char *name, const char *refunded, const QList<QStringList> &parts,
                            const QStringList &losses) {
            QTest::newRow(name) << QString::fromLatin1(refunded) << parts << losses;
        };
        row("nothing comes back: all of it", "49.90 EUR", {part("12.00 USD", "")}, {u"49.90"_s});
        row("all comes back: nothing is lost", "49.90 EUR", {part("12.00 USD", "12.00 USD")}, {u"0.00"_s});
        row("a third comes back", "30.00 EUR", {part("12.00 USD", "4.00 USD")}, {u"20.00"_s});
        row("half a cent is a cent", "0.01 EUR", {part("2.00 USD", "1.00 USD")}, {u"0.01"_s});
        row("less than half is none", "0.01 EUR", {part("3.00 USD", "2.00 USD")}, {u"0.00"_s});
        row("nothing was paid", "49.90 EUR", {part("0.00 USD", "")}, {u"0.00"_s});
        row("more came back than was paid", "49.90 EUR", {part("5.00 USD", "6.00 USD")}, {u"0.00"_s});
        row("two suppliers, as their prices are", "40.00 EUR", {part("30.00 USD", ""), part("10.00 USD", "10.00 USD")},
            {u"30.00"_s, u"0.00"_s});
        row("two suppliers, both keep it", "40.00 EUR", {part("30.00 USD", ""), part("10.00 USD", "")},
            {u"30.00"_s, u"10.00"_s});
        row("one was not paid", "40.00 EUR", {part("30.00 USD", ""), part("0.00 USD", "")}, {u"40.00"_s, u"0.00"_s});
        row("yen have no cents", "4000 JPY", {part("12.00 USD", "8.00 USD")}, {u"1333"_s});
        row("large sums are exact", "90000000000000.07 EUR", {part("7.00 USD", "")}, {u"90000000000000.07"_s});
        row("a price is not known", "40.00 EUR", {part("30.00 USD", ""), part("", "")}, {});
        row("two currencies", "40.00 EUR", {part("30.00 USD", ""), part("10.00 CNY", "")}, {});
        row("back in another currency", "40.00 EUR", {part("30.00 USD", "10.00 EUR")}, {});
    }
    void aRefundIsLostAsFarAsNoSupplierMakesItGood()
    {
        QFETCH(QString, refunded);
        QFETCH(QList<QStringList>, parts);
        QFETCH(QStringList, losses);
        QList<RefundedPart> given;
        for (const QStringList &one : parts)
            given.append({.paid = maybe(one.at(0)), .back = maybe(one.at(1))});
        const auto found = lossesOf(*maybe(refunded), given);
        QCOMPARE(found.has_value(), !losses.isEmpty());
        QStringList amounts;
        for (const Money &one : found.value_or(QList<Money>())) {
            QCOMPARE(one.currency(), maybe(refunded)->currency());
            amounts.append(one.decimal());
        }
        QCOMPARE(amounts, losses);
    }

    void lossesAreSummedByKindAndCurrencyOnly()
    {
        SupplierFacts facts;
        facts.unclearLosses = 2;
        facts.losses = {{.kind = LossKind::Return, .amount = money("20.00"), .orderedAt = daysAgo(40)},
                        {.kind = LossKind::Return, .amount = money("66.40"), .orderedAt = daysAgo(90)},
                        {.kind = LossKind::Cancellation, .amount = money("5.00"), .orderedAt = daysAgo(10)},
                        {.kind = LossKind::Return, .amount = money("0"), .orderedAt = daysAgo(300)},
                        {.kind = LossKind::Cancellation, .amount = money("1200", "JPY"), .orderedAt = daysAgo(9)},
                        {.kind = LossKind::WrittenOff, .amount = money("8.90", "USD"), .orderedAt = daysAgo(8)}};
        const SupplierRecord made = record(facts);
        QCOMPARE(made.lost.size(), 3);
        QCOMPARE(made.lost.at(0).returns, money("86.40"));
        QCOMPARE(made.lost.at(0).returnCount, 2);
        QCOMPARE(made.lost.at(0).cancellations, money("5.00"));
        QCOMPARE(made.lost.at(0).cancellationCount, 1);
        QCOMPARE(made.lostSince, daysAgo(90));
        QCOMPARE(made.unclearLosses, 2);
        QCOMPARE(costOf(made), (QList<Money>{money("91.40"), money("1200", "JPY"), money("8.90", "USD")}));
    }
    void aSumThatDoesNotFitIsNotMadeUp()
    {
        SupplierFacts facts;
        const Money huge(std::numeric_limits<qint64>::max() - 1, *Currency::fromCode(u"EUR"));
        facts.losses = {{.kind = LossKind::Return, .amount = huge, .orderedAt = daysAgo(1)},
                        {.kind = LossKind::Cancellation, .amount = money("1.00"), .orderedAt = daysAgo(1)}};
        const SupplierRecord made = record(facts);
        QCOMPARE(costOf(made), QList<Money>{huge});
        QCOMPARE(made.unclearLosses, 1);
    }

    void whatCostsMostComesFirstWithoutAddingCurrencies()
    {
        const QList<Money> yen{money("900000", "JPY")};
        const QList<Money> little{money("1.00"), money("500000", "JPY")};
        const QList<Money> much{money("2.00")};
        const QList<Money> nothing;
        const CostOrder order({yen, little, much, nothing, {money("3.00")}});
        // Euros are lost with three suppliers, yen with two: euros decide.
        QVERIFY(order.costsMore(much, little));
        QVERIFY(order.costsMore(little, yen));
        QVERIFY(order.costsMore(yen, nothing));
        QVERIFY(!order.costsMore(nothing, nothing));
        QVERIFY(!order.costsMore(little, much));
    }

    void ordersAndShipTimesAreTold()
    {
        SupplierFacts facts;
        facts.orders = 12;
        facts.firstOrderAt = daysAgo(100);
        facts.lastOrderAt = daysAgo(1);
        facts.shipTimes = {24h, 48h, 30h, 100h, 26h};
        const SupplierRecord made = record(facts);
        QCOMPARE(made.orders, 12);
        QCOMPARE(made.timeToShip, (Spread<std::chrono::seconds>{.count = 5, .median = 30h, .ninety = 100h}));
    }
};

QTEST_GUILESS_MAIN(TestSupplierRecord)
#include "tst_supplierrecord.moc"
