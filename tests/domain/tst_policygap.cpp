// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/policygap.h"

#include <QRegularExpression>
#include <QTest>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const QDateTime march(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);

Money money(const char *amount, const char *currency = "EUR")
{
    return Money::parse(QString::fromLatin1(amount), *Currency::fromCode(QString::fromLatin1(currency))).value();
}

LossTotal lost(const Money &cancellations, const Money &returns, int cancellationCount, int returnCount)
{
    return {.cancellations = cancellations,
            .returns = returns,
            .writtenOff = Money::zero(returns.currency()),
            .cancellationCount = cancellationCount,
            .returnCount = returnCount};
}

/// A supplier that gives all that a shop could promise.
SupplierStanding generous(const QString &name = u"Kedi"_s)
{
    SupplierStanding supplier;
    supplier.policy.supplier = SupplierId(u"aliexpress:store:"_s + name);
    supplier.policy.name = name;
    supplier.policy.cancel.kind = CancelTerm::Kind::UntilShipped;
    for (const ReturnCause cause : allReturnCauses())
        supplier.policy.returns.insert(cause, Answer::Yes);
    supplier.policy.returnDays = 30;
    supplier.policy.returnPayer = SupplierPayer::Supplier;
    supplier.policy.settleDays = 5;
    supplier.record.orders = 10;
    return supplier;
}

/// What a shop in the EU promises: 14 days, faults at its own cost, money within 14 days.
ShopPolicy shop()
{
    ShopPolicy policy;
    policy.accepted = faultCauses() | ReturnCause::WrongSize | ReturnCause::ChangedMind;
    policy.cancelWithin = 24h;
    return policy;
}

QString word(const PolicyGap &gap)
{
    const QStringList points{u"cancel"_s, u"causes"_s, u"days"_s, u"cost"_s, u"refund"_s};
    QString text = points.at(int(gap.point)) + (gap.known ? QString() : u"?"_s);
    switch (gap.point) {
    case PolicyPoint::CancelTime:
        text += u" %1h"_s.arg(gap.shopHours ? QString::number(gap.shopHours->count()) : u"∞"_s);
        break;
    case PolicyPoint::Causes:
        for (const ReturnCause cause : allReturnCauses()) {
            if (gap.causes.testFlag(cause))
                text += u' ' + code(cause);
        }
        break;
    case PolicyPoint::ReturnDays:
    case PolicyPoint::RefundTime:
        text += u" %1>%2"_s.arg(gap.shopDays).arg(gap.supplierDays);
        break;
    case PolicyPoint::ReturnCost:
        text += gap.onlyFaults ? u" faults"_s : u" all"_s;
        break;
    }
    return text;
}

QStringList words(const ShopPolicy &shop, const SupplierStanding &supplier)
{
    QStringList all;
    const QList<PolicyGap> gaps = policyGaps(shop, {supplier});
    for (const PolicyGap &one : gaps)
        all.append(word(one));
    return all;
}

using Change = std::function<void(ShopPolicy &, SupplierStanding &)>;

} // namespace
Q_DECLARE_METATYPE(Change)

/// R26 against cases worked out by hand.
class TestPolicyGap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachPointIsCompared_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("gaps");
        const auto row = [](const char *name, const Change &change, const QStringList &gaps) {
            QTest::newRow(name) << change << gaps;
        };
        row("a generous supplier leaves no gap", [](ShopPolicy &, SupplierStanding &) {}, {});
        row("one hour more than the supplier",
            [](ShopPolicy &, SupplierStanding &s) {
                s.policy.cancel = {CancelTerm::Kind::Within, 23h};
            },
            {u"cancel 24h"_s});
        row("the same hours",
            [](ShopPolicy &, SupplierStanding &s) {
                s.policy.cancel = {CancelTerm::Kind::Within, 24h};
            },
            {});
        row("until shipped against hours",
            [](ShopPolicy &p, SupplierStanding &s) {
                p.cancelWithin = {};
                s.policy.cancel = {CancelTerm::Kind::Within, 1000h};
            },
            {u"cancel ∞h"_s});
        row("until shipped against until shipped", [](ShopPolicy &p, SupplierStanding &) { p.cancelWithin = {}; }, {});
        row("never",
            [](ShopPolicy &, SupplierStanding &s) {
                s.policy.cancel = {CancelTerm::Kind::Never, 0h};
            },
            {u"cancel 24h"_s});
        row("no word on cancelling: to be asked", [](ShopPolicy &, SupplierStanding &s) { s.policy.cancel = {}; },
            {u"cancel? 24h"_s});
        row("causes refused and causes unknown",
            [](ShopPolicy &, SupplierStanding &s) {
                s.policy.returns[ReturnCause::ChangedMind] = Answer::No;
                s.policy.returns[ReturnCause::WrongSize] = Answer::No;
                s.policy.returns.remove(ReturnCause::Damaged);
            },
            {u"causes wrong-size changed-mind"_s, u"causes? damaged"_s});
        row("refused, but the shop does not accept them either",
            [](ShopPolicy &p, SupplierStanding &s) {
                p.accepted = faultCauses();
                s.policy.returns[ReturnCause::ChangedMind] = Answer::No;
                s.policy.returns.remove(ReturnCause::WrongSize);
            },
            {});
        row("fewer days", [](ShopPolicy &, SupplierStanding &s) { s.policy.returnDays = 13; }, {u"days 14>13"_s});
        row("as many days", [](ShopPolicy &, SupplierStanding &s) { s.policy.returnDays = 14; }, {});
        row("days are not known", [](ShopPolicy &, SupplierStanding &s) { s.policy.returnDays = {}; },
            {u"days? 14>0"_s});
        row("the longer of the shop's two counts",
            [](ShopPolicy &p, SupplierStanding &s) {
                p.reportDays = 30;
                s.policy.returnDays = 15;
            },
            {u"days 30>15"_s});
        row("but only for what is accepted",
            [](ShopPolicy &p, SupplierStanding &s) {
                p.accepted = faultCauses();
                p.returnDays = 30;
                s.policy.returnDays = 15;
            },
            {});
        row("the supplier lets the way back be paid",
            [](ShopPolicy &, SupplierStanding &s) { s.policy.returnPayer = SupplierPayer::Buyer; }, {u"cost faults"_s});
        row("the shop pays all of it",
            [](ShopPolicy &p, SupplierStanding &s) {
                p.returnPayer = ReturnPayer::Shop;
                s.policy.returnPayer = SupplierPayer::Buyer;
            },
            {u"cost all"_s});
        row("the customer pays: no gap",
            [](ShopPolicy &p, SupplierStanding &s) {
                p.returnPayer = ReturnPayer::Customer;
                s.policy.returnPayer = SupplierPayer::Unknown;
            },
            {});
        row("who pays is not known",
            [](ShopPolicy &, SupplierStanding &s) { s.policy.returnPayer = SupplierPayer::Unknown; },
            {u"cost? faults"_s});
        row("money within 14 days, from a supplier who takes 10 business days",
            [](ShopPolicy &, SupplierStanding &s) { s.policy.settleDays = 10; }, {});
        row("from one who takes 11", [](ShopPolicy &, SupplierStanding &s) { s.policy.settleDays = 11; },
            {u"refund 14>11"_s});
        row("from one who does not say", [](ShopPolicy &, SupplierStanding &s) { s.policy.settleDays = {}; },
            {u"refund? 14>0"_s});
        row("who takes nothing back: days and costs are no question",
            [](ShopPolicy &, SupplierStanding &s) {
                for (const ReturnCause cause : allReturnCauses())
                    s.policy.returns[cause] = Answer::No;
                s.policy.returnDays = {};
                s.policy.returnPayer = SupplierPayer::Unknown;
            },
            {u"causes not-as-described wrong-or-faulty damaged not-arrived wrong-size changed-mind"_s});
        row("nothing known: everything to be asked",
            [](ShopPolicy &, SupplierStanding &s) {
                SupplierPolicy blank;
                blank.supplier = s.policy.supplier;
                blank.name = s.policy.name;
                s.policy = blank;
            },
            {u"cancel? 24h"_s,
             u"causes? not-as-described wrong-or-faulty damaged not-arrived wrong-size changed-mind"_s, u"days? 14>0"_s,
             u"cost? faults"_s, u"refund? 14>0"_s});
        row("nothing was ever bought from it",
            [](ShopPolicy &, SupplierStanding &s) {
                s.policy = {};
                s.record.orders = 0;
            },
            {});
    }
    void eachPointIsCompared()
    {
        QFETCH(Change, change);
        QFETCH(QStringList, gaps);
        ShopPolicy policy = shop();
        SupplierStanding supplier = generous();
        change(policy, supplier);
        QCOMPARE(words(policy, supplier), gaps);
    }

    void businessDaysSpanAtLeast_data()
    {
        QTest::addColumn<int>("business");
        QTest::addColumn<int>("calendar");
        for (const auto &[business, calendar] :
             QList<std::pair<int, int>>{{1, 1}, {4, 4}, {5, 5}, {6, 8}, {9, 11}, {10, 12}, {11, 15}, {15, 19}})
            QTest::addRow("%d", business) << business << calendar;
    }
    void businessDaysSpanAtLeast()
    {
        QFETCH(int, business);
        QFETCH(int, calendar);
        QCOMPARE(leastCalendarDays(business), calendar);
        // The calendar itself says so too, from its best day of the week.
        int least = 1000;
        for (int day = 0; day < 7; ++day) {
            const QDate from = QDate(2026, 6, 1).addDays(day);
            least = std::min(least, int(from.daysTo(BusinessCalendar().businessDaysAfter(from, business))));
        }
        QCOMPARE(leastCalendarDays(business), least);
    }

    void whatItHasCostGoesWithThePoint()
    {
        SupplierStanding supplier = generous();
        supplier.policy.cancel = {CancelTerm::Kind::Never, 0h};
        supplier.policy.returnDays = 10;
        supplier.policy.settleDays = 30;
        supplier.record.lost = {lost(money("5.00"), money("86.40"), 1, 4),
                                lost(money("0", "JPY"), money("1200", "JPY"), 0, 1)};
        supplier.record.lostSince = march;
        const QList<PolicyGap> gaps = policyGaps(shop(), {supplier});
        QCOMPARE(gaps.size(), 3);
        QCOMPARE(gaps.at(0).point, PolicyPoint::ReturnDays);
        QCOMPARE(gaps.at(0).cost, (QList<Money>{money("86.40"), money("1200", "JPY")}));
        QCOMPARE(gaps.at(0).cases, 5);
        QCOMPARE(gaps.at(0).since, march);
        QCOMPARE(gaps.at(1).point, PolicyPoint::CancelTime);
        QCOMPARE(gaps.at(1).cost, QList<Money>{money("5.00")});
        QCOMPARE(gaps.at(1).cases, 1);
        QCOMPARE(gaps.at(2).point, PolicyPoint::RefundTime);
        QVERIFY2(gaps.at(2).cost.isEmpty() && gaps.at(2).cases == 0, "late money is not lost");
    }

    void whatIsKnownComesFirstThenWhatCostsMost()
    {
        SupplierStanding cheap = generous(u"Cheap"_s);
        cheap.policy.returnDays = 3;
        cheap.record.lost = {lost(money("0"), money("1.00"), 0, 1)};
        SupplierStanding dear = generous(u"Dear"_s);
        dear.policy.returnDays = 3;
        dear.record.lost = {lost(money("0"), money("500.00"), 0, 9)};
        SupplierStanding silent = generous(u"Silent"_s);
        silent.policy.returnDays = {};
        silent.record.lost = {lost(money("0"), money("900.00"), 0, 9)};
        SupplierStanding free = generous(u"Another"_s);
        free.policy.returnDays = 3;
        QStringList names;
        const QList<PolicyGap> gaps = policyGaps(shop(), {cheap, silent, free, dear});
        for (const PolicyGap &one : gaps)
            names.append(one.name);
        QCOMPARE(names, (QStringList{u"Dear"_s, u"Cheap"_s, u"Another"_s, u"Silent"_s}));
    }
};

QTEST_GUILESS_MAIN(TestPolicyGap)
#include "tst_policygap.moc"
