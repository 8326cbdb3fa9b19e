// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/receivable.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <map>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

QDateTime at(const char *iso) { return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toUTC(); }

BusinessCalendar italy()
{
    QFile file(QStringLiteral(CONTRORDINE_SOURCE_DIR "/resources/calendars/IT.json"));
    if (!file.open(QIODevice::ReadOnly))
        return BusinessCalendar();
    return *BusinessCalendar::fromJson(file.readAll());
}

Money money(const char *amount, const char *currency = "USD")
{
    return Money::parse(QString::fromLatin1(amount), *Currency::fromCode(QString::fromLatin1(currency))).value();
}

ReceivableEntry expected(const Money &amount, const char *since = "2026-11-02T10:00:00Z")
{
    return {
        .number = 1, .at = at(since), .type = ReceivableEntryType::Expected, .amount = amount, .instant = at(since)};
}

ReceivableEntry entry(ReceivableEntryType type, const Money &amount, const QString &text = u"because"_s)
{
    return {.at = at("2026-11-10T10:00:00Z"),
            .type = type,
            .amount = amount,
            .day = QDate(2026, 11, 10),
            .text = text,
            .source = EntrySource::Merchant};
}

ReceivableEntry received(const char *amount, const char *currency = "USD")
{
    return entry(ReceivableEntryType::Received, money(amount, currency));
}

ReceivableEntry writtenOff(const char *amount) { return entry(ReceivableEntryType::WrittenOff, money(amount)); }

ReceivableEntry corrected(qint64 number, const char *amount, EntrySource source = EntrySource::Merchant)
{
    ReceivableEntry made = entry(ReceivableEntryType::Corrected, money(amount));
    made.corrects = number;
    made.source = source;
    return made;
}

Receivable ledger(QList<ReceivableEntry> entries)
{
    Receivable receivable;
    receivable.id = ReceivableId(u"8190447122031181:cancelled"_s);
    for (qsizetype i = 0; i < entries.size(); ++i)
        entries[i].number = i + 1;
    receivable.entries = entries;
    return receivable;
}

SupplierSide cancelled(const char *paidAt = "2026-11-01T10:00:00Z")
{
    SupplierSide side;
    side.order.id = SupplierOrderId(u"8190447122031181"_s);
    side.order.stage = {SupplierStage::Cancelled, u"CANCELLED"_s};
    side.order.createdAt = at("2026-11-01T09:00:00Z");
    if (paidAt)
        side.order.paidAt = at(paidAt);
    side.order.amount = money("12.34");
    side.order.asOf = at("2026-11-02T10:00:00Z");
    return side;
}

} // namespace

Q_DECLARE_METATYPE(contrordine::Receivable)
Q_DECLARE_METATYPE(contrordine::ReceivableEntry)

/// R4, R35: what suppliers owe, to the cent and to the day.
class TestReceivable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sumsAreExact_data()
    {
        QTest::addColumn<Receivable>("receivable");
        QTest::addColumn<QString>("sums"); // expected received written-off outstanding surplus
        QTest::newRow("nothing came yet") << ledger({expected(money("12.34"))}) << u"12.34 0.00 0.00 12.34 0.00"_s;
        QTest::newRow("all came") << ledger({expected(money("12.34")), received("12.34")})
                                  << u"12.34 12.34 0.00 0.00 0.00"_s;
        QTest::newRow("in three parts, a cent is missing")
            << ledger({expected(money("12.34")), received("4.11"), received("4.11"), received("4.11")})
            << u"12.34 12.33 0.00 0.01 0.00"_s;
        QTest::newRow("a part came, the rest is written off")
            << ledger({expected(money("12.34")), received("10.00"), writtenOff("2.34")})
            << u"12.34 10.00 2.34 0.00 0.00"_s;
        QTest::newRow("written off, then it came after all")
            << ledger({expected(money("12.34")), writtenOff("12.34"), received("12.34")})
            << u"12.34 12.34 12.34 0.00 12.34"_s;
        QTest::newRow("written off, taken back, then it came")
            << ledger({expected(money("12.34")), writtenOff("12.34"), corrected(2, "0"), received("12.34")})
            << u"12.34 12.34 0.00 0.00 0.00"_s;
        QTest::newRow("more came than was expected")
            << ledger({expected(money("12.34")), received("12.40")}) << u"12.34 12.40 0.00 0.00 0.06"_s;
        QTest::newRow("a typing error, corrected twice")
            << ledger({expected(money("12.34")), received("21.34"), corrected(2, "1.23"), corrected(2, "12.3")})
            << u"12.34 12.30 0.00 0.04 0.00"_s;
        QTest::newRow("the goods had left after all")
            << ledger({expected(money("12.34")), corrected(1, "0", EntrySource::Observed)})
            << u"0.00 0.00 0.00 0.00 0.00"_s;
        QTest::newRow("yen have no cents")
            << ledger({expected(money("1500", "JPY")), received("500", "JPY")}) << u"1500 500 0 1000 0"_s;
    }
    void sumsAreExact()
    {
        QFETCH(Receivable, receivable);
        QFETCH(QString, sums);
        const auto state = foldReceivable(receivable, {}, italy());
        QVERIFY(state && state->sound);
        QCOMPARE(QStringList({state->expected.decimal(), state->received.decimal(), state->writtenOff.decimal(),
                              state->outstanding.decimal(), state->surplus.decimal()})
                     .join(u' '),
                 sums);
    }

    void anotherCurrencyIsNeverAdded()
    {
        const auto state = foldReceivable(ledger({expected(money("12.34")), received("12.34", "EUR")}), {}, italy());
        QVERIFY(state);
        QVERIFY(!state->sound);
        QCOMPARE(state->outstanding, money("12.34"));
        const QDateTime now = at("2027-01-01T00:00:00Z");
        const auto dollars = foldReceivable(ledger({expected(money("12.34"))}), {}, italy());
        const auto euros =
            foldReceivable(ledger({expected(money("10.00", "EUR")), received("4.00", "EUR")}), {}, italy());
        const auto more = foldReceivable(ledger({expected(money("0.66"), "2026-12-30T10:00:00Z")}), {}, italy());
        const auto totals = totalsOf({*dollars, *euros, *more}, now);
        QVERIFY(totals);
        QCOMPARE(totals->size(), 2);
        QCOMPARE(totals->at(0).outstanding, money("13.00"));
        QCOMPARE(totals->at(0).overdue, money("12.34"));
        QCOMPARE(totals->at(0).open, 2);
        QCOMPARE(totals->at(0).late, 1);
        QCOMPARE(totals->at(1).outstanding, money("6.00", "EUR"));
        QCOMPARE(totals->at(1).received, money("4.00", "EUR"));
    }

    void aSumThatDoesNotFitIsNotASum()
    {
        const Money most(std::numeric_limits<qint64>::max(), *Currency::fromCode(u"USD"));
        const auto state = foldReceivable(ledger({expected(most)}), {}, italy());
        QVERIFY(state && state->sound);
        QVERIFY(!totalsOf({*state, *state}, at("2027-01-01T00:00:00Z")));
        QCOMPARE(refusalOf(ledger({expected(most), entry(ReceivableEntryType::Received, most)}), received("0.01"), {}),
                 u"bad-amount"_s);
    }

    void theRefundHasFifteenBusinessDays_data()
    {
        QTest::addColumn<QDateTime>("since");
        QTest::addColumn<QDateTime>("earliest");
        QTest::addColumn<QDateTime>("due");
        const auto row = [](const char *name, const char *since, const char *earliest, const char *due) {
            QTest::newRow(name) << at(since) << at(earliest).addMSecs(999) << at(due).addMSecs(999);
        };
        row("three weeks without holidays", "2026-11-02T10:00:00Z", "2026-11-05T22:59:59Z", "2026-11-23T22:59:59Z");
        row("over the Immaculate Conception, a Tuesday", "2026-11-24T10:00:00Z", "2026-11-27T22:59:59Z",
            "2026-12-16T22:59:59Z");
        row("over Christmas and Epiphany", "2026-12-18T10:00:00Z", "2026-12-23T22:59:59Z", "2027-01-13T22:59:59Z");
        row("after midnight in Rome it is the next day", "2026-11-02T23:30:00Z", "2026-11-06T22:59:59Z",
            "2026-11-24T22:59:59Z");
        row("into summer time: the day ends an hour sooner in UTC", "2026-03-16T10:00:00Z", "2026-03-19T22:59:59Z",
            "2026-04-07T21:59:59Z");
        row("out of summer time", "2026-10-12T10:00:00Z", "2026-10-15T21:59:59Z", "2026-11-02T22:59:59Z");
    }
    void theRefundHasFifteenBusinessDays()
    {
        QFETCH(QDateTime, since);
        QFETCH(QDateTime, earliest);
        QFETCH(QDateTime, due);
        Receivable receivable = ledger({expected(money("12.34"))});
        receivable.entries.first().instant = since;
        const auto state = foldReceivable(receivable, {}, italy());
        QCOMPARE(state->earliest, earliest);
        QCOMPARE(state->due, due);
        QVERIFY(!state->isOverdue(due));
        QVERIFY(state->isOverdue(due.addMSecs(1)));
    }

    void aMovedDateIsTheDate()
    {
        ReceivableEntry moved{.at = at("2026-11-20T10:00:00Z"),
                              .type = ReceivableEntryType::DueMoved,
                              .instant = at("2026-12-24T12:00:00Z"),
                              .text = u"the bank is slow"_s,
                              .source = EntrySource::Merchant};
        const Receivable known = ledger({expected(money("12.34"))});
        QCOMPARE(refusalOf(known, moved, at("2026-11-20T10:00:00Z")), QString());
        QCOMPARE(refusalOf(known, moved, at("2026-12-24T12:00:00Z")), u"too-late"_s);
        const auto state = foldReceivable(ledger({expected(money("12.34")), moved}), {}, italy());
        QCOMPARE(state->due, at("2026-12-24T12:00:00Z"));
        QCOMPARE(state->movedAt, moved.at);
        moved.text = u"  "_s;
        QCOMPARE(refusalOf(known, moved, at("2026-11-20T10:00:00Z")), u"no-reason"_s);
        moved.instant = {};
        QCOMPARE(refusalOf(known, moved, at("2026-11-20T10:00:00Z")), u"no-date"_s);
    }

    void whatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<Receivable>("receivable");
        QTest::addColumn<ReceivableEntry>("entry");
        QTest::addColumn<QString>("word");
        const Receivable known = ledger({expected(money("12.34"))});
        const Receivable partly = ledger({expected(money("12.34")), received("12.00")});
        QTest::newRow("a part") << known << received("0.01") << QString();
        QTest::newRow("more than expected came: a fact") << known << received("99.99") << QString();
        QTest::newRow("nothing came") << known << received("0") << u"bad-amount"_s;
        QTest::newRow("less than nothing came") << known << received("-1.00") << u"bad-amount"_s;
        QTest::newRow("another currency came") << known << received("12.34", "EUR") << u"currency"_s;
        QTest::newRow("all is written off") << known << writtenOff("12.34") << QString();
        QTest::newRow("a cent too much is written off") << known << writtenOff("12.35") << u"too-much"_s;
        QTest::newRow("what came cannot be written off") << partly << writtenOff("0.35") << u"too-much"_s;
        QTest::newRow("written off without a reason")
            << known << entry(ReceivableEntryType::WrittenOff, money("12.34"), u" \n"_s) << u"no-reason"_s;
        QTest::newRow("corrected to nothing") << partly << corrected(2, "0") << QString();
        QTest::newRow("corrected below nothing") << partly << corrected(2, "-0.01") << u"bad-amount"_s;
        QTest::newRow("an entry that is not there") << partly << corrected(7, "1.00") << u"no-such-entry"_s;
        QTest::newRow("a correction is not corrected")
            << ledger({expected(money("12.34")), received("1.00"), corrected(2, "2.00")}) << corrected(3, "3.00")
            << u"no-such-entry"_s;
        QTest::newRow("expected twice") << known << expected(money("12.34")) << u"not-expected"_s;
        QTest::newRow("received before it was expected") << Receivable{} << received("12.34") << u"not-expected"_s;
        ReceivableEntry undated = received("1.00");
        undated.day = {};
        QTest::newRow("no day") << known << undated << u"no-date"_s;
    }
    void whatMakesNoSenseIsRefused()
    {
        QFETCH(Receivable, receivable);
        QFETCH(ReceivableEntry, entry);
        QFETCH(QString, word);
        QCOMPARE(refusalOf(receivable, entry, at("2026-11-10T10:00:00Z")), word);
    }

    void whatIsOwedIsWhatIsAtStake_data()
    {
        QTest::addColumn<SupplierSide>("side");
        QTest::addColumn<bool>("agreed");
        QTest::addColumn<QString>("owed");
        QTest::addColumn<QDateTime>("since");
        const QDateTime seen = at("2026-11-03T08:00:00Z");
        QTest::newRow("cancelled, paid: since it was seen") << cancelled() << false << u"12.34"_s << seen;
        QTest::newRow("cancelled, never paid") << cancelled(nullptr) << false << QString() << QDateTime();
        SupplierSide word = cancelled();
        word.handling.agreedAt = at("2026-11-02T08:00:00Z");
        QTest::newRow("agreed before: since the word") << word << true << u"12.34"_s << at("2026-11-02T08:00:00Z");
        SupplierSide unread = word;
        unread.order.stage = {SupplierStage::AwaitingShipment, {}};
        unread.order.asOf = at("2026-11-01T12:00:00Z");
        QTest::newRow("agreed, the case goes on: may be taken back") << unread << false << QString() << QDateTime();
        QTest::newRow("agreed, the case ended with it") << unread << true << u"12.34"_s << at("2026-11-02T08:00:00Z");
        SupplierSide unseen = unread;
        unseen.order.asOf = at("2026-11-02T12:00:00Z");
        QTest::newRow("agreed, but the platform still prepares it") << unseen << true << QString() << QDateTime();
        SupplierSide left = unread;
        left.order.stage = {SupplierStage::Shipped, {}};
        QTest::newRow("agreed, but it has left") << left << true << QString() << QDateTime();
        SupplierSide unknown = cancelled();
        unknown.order.amount.reset();
        QTest::newRow("nobody knows how much was paid") << unknown << false << QString() << QDateTime();
        SupplierSide live = unread;
        live.handling = {};
        QTest::newRow("nothing was cancelled") << live << false << QString() << QDateTime();
    }
    void whatIsOwedIsWhatIsAtStake()
    {
        QFETCH(SupplierSide, side);
        QFETCH(bool, agreed);
        QFETCH(QString, owed);
        QFETCH(QDateTime, since);
        const auto found = owedFor(side, at("2026-11-03T08:00:00Z"), agreed, {}, BusinessCalendar());
        QCOMPARE(found ? found->amount.decimal() : QString(), owed);
        QCOMPARE(found ? found->since : QDateTime(), since);
        if (found) // R21: the same figure as the panel shows
            QCOMPARE(stakesOf({side}).byCurrency.first().comesBack, found->amount);
    }

    void observingBooksOnceAndTakesBackWhatWasWrong()
    {
        const Owed owed{.amount = money("12.34"), .since = at("2026-11-02T10:00:00Z")};
        Receivable known;
        QVERIFY(!observed(known, {}, false));
        const auto first = observed(known, owed, false);
        QVERIFY(first);
        QCOMPARE(first->type, ReceivableEntryType::Expected);
        known = ledger({*first});
        QVERIFY(!observed(known, owed, false)); // once
        QVERIFY(!observed(known, {}, false)); // not being sure is no reason to take it back
        const auto left = observed(known, {}, true);
        QVERIFY(left);
        QVERIFY(left->amount->isZero());
        known = ledger({*first, *left});
        QVERIFY(!observed(known, {}, true));
        const auto again = observed(known, owed, false);
        QVERIFY(again);
        QCOMPARE(again->amount, money("12.34"));
        known = ledger({*first, corrected(1, "9.00")});
        QVERIFY(!observed(known, {}, true)); // the merchant's figure stands
    }

    /// Ledgers of chance against sums kept by hand: what was expected is home, given up, or still to come.
    void noCentIsLostWhateverHappens()
    {
        constexpr int ledgers = 20000;
        int entries = 0;
        int refused = 0;
        std::mt19937_64 random(1);
        const auto below = [&random](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
        const QList<Currency> currencies{*Currency::fromCode(u"USD"), *Currency::fromCode(u"EUR"),
                                         *Currency::fromCode(u"JPY")};
        const BusinessCalendar calendar;
        std::map<QString, std::array<qint64, 4>> byHand; // expected, received, written off, outstanding
        QList<ReceivableState> states;
        for (int i = 0; i < ledgers; ++i) {
            const Currency currency = currencies.at(below(3));
            Receivable receivable = ledger({expected(Money(1 + below(100000), currency))});
            std::map<qint64, std::pair<ReceivableEntryType, qint64>> amounts{
                {1, {ReceivableEntryType::Expected, receivable.entries.first().amount->minor()}}};
            const int length = below(12);
            for (int j = 0; j < length; ++j) {
                static constexpr std::array types{ReceivableEntryType::Received, ReceivableEntryType::WrittenOff,
                                                  ReceivableEntryType::Corrected};
                ReceivableEntry next = entry(types.at(static_cast<size_t>(below(3))),
                                             Money(below(60000) - 100, below(10) ? currency : currencies.at(below(3))));
                next.number = receivable.entries.size() + 1;
                next.corrects = 1 + below(6);
                ++entries;
                if (!refusalOf(receivable, next, at("2026-11-10T10:00:00Z")).isEmpty()) {
                    ++refused;
                    continue;
                }
                receivable.entries.append(next);
                if (next.type == ReceivableEntryType::Corrected)
                    amounts[next.corrects].second = next.amount->minor();
                else
                    amounts[next.number] = {next.type, next.amount->minor()};
            }
            std::array<qint64, 3> sums{};
            for (const auto &[number, amount] : amounts) {
                const size_t column = amount.first == ReceivableEntryType::Expected ? 0
                    : amount.first == ReceivableEntryType::Received                 ? 1
                                                                                    : 2;
                sums.at(column) += amount.second;
            }
            const auto state = foldReceivable(receivable, {}, calendar);
            QVERIFY(state && state->sound);
            QCOMPARE(state->expected.minor(), sums[0]);
            QCOMPARE(state->received.minor(), sums[1]);
            QCOMPARE(state->writtenOff.minor(), sums[2]);
            QVERIFY(!state->outstanding.isNegative() && !state->surplus.isNegative());
            QCOMPARE(state->expected.minor() + state->surplus.minor(), sums[1] + sums[2] + state->outstanding.minor());
            auto &hand = byHand[currency.code()];
            for (size_t k = 0; k < 3; ++k)
                hand.at(k) += sums.at(k);
            hand[3] += std::max<qint64>(0, sums[0] - sums[1] - sums[2]);
            states.append(*state);
        }
        const auto totals = totalsOf(states, at("2026-11-10T10:00:00Z"));
        QVERIFY(totals);
        QCOMPARE(totals->size(), 3);
        for (const MoneyHomeTotal &total : *totals) {
            const auto &hand = byHand.at(total.expected.currency().code());
            QCOMPARE(total.expected.minor(), hand[0]);
            QCOMPARE(total.received.minor(), hand[1]);
            QCOMPARE(total.writtenOff.minor(), hand[2]);
            QCOMPARE(total.outstanding.minor(), hand[3]);
        }
        QVERIFY(refused > 0 && refused < entries);
        qInfo("%d ledgers, %d entries, %d of them refused; three currencies, every sum equal to the cent", ledgers,
              entries, refused);
    }

    void everyWordLeadsBack()
    {
        for (const auto reason : {ReceivableReason::Cancelled, ReceivableReason::Dispute})
            QCOMPARE(receivableReasonFromCode(code(reason)), reason);
        for (const auto type :
             {ReceivableEntryType::Expected, ReceivableEntryType::Received, ReceivableEntryType::WrittenOff,
              ReceivableEntryType::Corrected, ReceivableEntryType::DueMoved})
            QCOMPARE(receivableEntryTypeFromCode(code(type)), type);
        for (const auto source : {EntrySource::Observed, EntrySource::Merchant, EntrySource::Statement})
            QCOMPARE(entrySourceFromCode(code(source)), source);
    }
};

QTEST_GUILESS_MAIN(TestReceivable)
#include "tst_receivable.moc"
