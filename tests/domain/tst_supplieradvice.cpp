// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/supplieradvice.h"

#include <QRegularExpression>
#include <QTest>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

using What = AdviceLine::What;

const QDateTime now(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC);

QDateTime hoursAgo(int hours) { return now.addSecs(-3600LL * hours); }

Money dollars(const char *amount)
{
    return Money::parse(QString::fromLatin1(amount), *Currency::fromCode(u"USD")).value();
}

SupplierSide side(SupplierStage stage, int paidHoursAgo = 10)
{
    SupplierSide made;
    made.order.stage = {stage, {}};
    made.order.createdAt = hoursAgo(paidHoursAgo);
    made.order.paidAt = hoursAgo(paidHoursAgo);
    made.order.amount = dollars("8.90");
    made.order.asOf = now;
    return made;
}

/// A customer ordered 12 hours ago, the merchant bought 10 hours ago; the supplier has been asked nine times before.
AdviceCase cancelling(SupplierStage stage = SupplierStage::AwaitingShipment)
{
    AdviceCase one;
    one.purpose = AdviceFor::Cancelling;
    one.orderedAt = hoursAgo(12);
    one.side = side(stage);
    one.shop = ShopPolicy();
    one.shop->cancelWithin = 24h;
    one.policy.cancel = {CancelTerm::Kind::Within, 12h};
    one.record.cancelGranted = 7;
    one.record.cancelRefused = 1;
    one.record.cancelSilent = 1;
    one.record.timeToGrant = {.count = 7, .median = 6h, .ninety = 20h};
    return one;
}

QList<What> whats(const AdviceCase &one)
{
    QList<What> all;
    const QList<AdviceLine> lines = adviceFor(one, now);
    for (const AdviceLine &line : lines)
        all.append(line.what);
    return all;
}

AdviceLine the(What what, const AdviceCase &one)
{
    const QList<AdviceLine> lines = adviceFor(one, now);
    for (const AdviceLine &line : lines) {
        if (line.what == what)
            return line;
    }
    QTest::qFail("no such line", __FILE__, __LINE__);
    return {};
}

using Change = std::function<void(AdviceCase &)>;

} // namespace
Q_DECLARE_METATYPE(Change)

/// What to know before something is promised to the customer.
class TestSupplierAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cancellingSaysWhatBothPromiseAndWhatToPromiseNow_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QList<int>>("lines");
        const auto row = [](const char *name, const Change &change, const QList<What> &lines) {
            QList<int> numbers;
            for (const What what : lines)
                numbers.append(int(what));
            QTest::newRow(name) << change << numbers;
        };
        row("both in time", [](AdviceCase &) {},
            {What::ShopCancelUntil, What::SupplierCancelUntil, What::Granted, What::AtRisk, What::PromiseByPolicy});
        row("the supplier's hours are over", [](AdviceCase &c) { c.policy.cancel.hours = 9h; },
            {What::ShopCancelUntil, What::SupplierCancelOver, What::Granted, What::AtRisk, What::PromiseByPolicy});
        row("the shop's hours are over", [](AdviceCase &c) { c.shop->cancelWithin = 11h; },
            {What::ShopCancelOver, What::SupplierCancelUntil, What::Granted, What::AtRisk, What::PromiseNothingYet});
        row("until the parcel leaves, both",
            [](AdviceCase &c) {
                c.shop->cancelWithin = {};
                c.policy.cancel = {CancelTerm::Kind::UntilShipped, 0h};
            },
            {What::ShopCancelWhileHere, What::SupplierCancelWhileHere, What::Granted, What::AtRisk,
             What::PromiseByPolicy});
        row("until the parcel leaves, and nobody knows whether it has",
            [](AdviceCase &c) {
                c.shop->cancelWithin = {};
                c.side->order.stage = {SupplierStage::Unknown, u"NEW_WORD"_s};
            },
            {What::ShopCancelWhileHere, What::SupplierCancelUntil, What::Granted, What::AtRisk,
             What::PromiseNothingYet});
        row("never read",
            [](AdviceCase &c) {
                c.shop->cancelWithin = {};
                c.side->order.asOf = {};
            },
            {What::ShopCancelWhileHere, What::SupplierCancelUntil, What::Granted, What::AtRisk,
             What::PromiseNothingYet});
        row("nothing is written or known",
            [](AdviceCase &c) {
                c.shop = {};
                c.policy = {};
                c.record = {};
            },
            {What::ShopUnwritten, What::SupplierUnknown, What::GrantedNever, What::AtRisk, What::PromiseNothingYet});
        row("a supplier who never does",
            [](AdviceCase &c) {
                c.policy.cancel = {CancelTerm::Kind::Never, 0h};
            },
            {What::ShopCancelUntil, What::SupplierCancelNever, What::Granted, What::AtRisk, What::PromiseByPolicy});
        row("too few to judge",
            [](AdviceCase &c) {
                c.record.cancelGranted = 2;
                c.record.cancelSilent = 0;
            },
            {What::ShopCancelUntil, What::SupplierCancelUntil, What::GrantedFew, What::AtRisk, What::PromiseByPolicy});
        row("the supplier has agreed", [](AdviceCase &c) { c.side->handling.agreedAt = now; },
            {What::ShopCancelUntil, What::SupplierCancelUntil, What::Granted, What::ComesBack, What::PromiseMoney});
        row("R36: a yes that the platform does not show is no yes",
            [](AdviceCase &c) { c.side->handling.agreedAt = hoursAgo(2); },
            {What::ShopCancelUntil, What::SupplierCancelUntil, What::Granted, What::AtRisk, What::PromiseByPolicy});
        row("cancelled at the supplier",
            [](AdviceCase &c) {
                c.side->order.stage = {SupplierStage::Cancelled, {}};
            },
            {What::ShopCancelUntil, What::SupplierCancelUntil, What::Granted, What::ComesBack, What::PromiseMoney});
        row("not paid yet: nothing is at risk",
            [](AdviceCase &c) {
                c.side->order.stage = {SupplierStage::AwaitingPayment, {}};
                c.side->order.paidAt = {};
            },
            {What::ShopCancelUntil, What::SupplierCancelUntil, What::Granted, What::PromiseByPolicy});
        row("the price is not known", [](AdviceCase &c) { c.side->order.amount = {}; },
            {What::ShopCancelUntil, What::SupplierCancelUntil, What::Granted, What::CostUnknown,
             What::PromiseByPolicy});
        row("it has left: only a return",
            [](AdviceCase &c) {
                c.side->order.stage = {SupplierStage::Shipped, {}};
            },
            {What::ShopTakesBack, What::SupplierUnknown, What::OutOfPocket, What::PromiseReturn});
    }
    void cancellingSaysWhatBothPromiseAndWhatToPromiseNow()
    {
        QFETCH(Change, change);
        QFETCH(QList<int>, lines);
        AdviceCase one = cancelling();
        change(one);
        QList<int> found;
        for (const What what : whats(one))
            found.append(int(what));
        QCOMPARE(found, lines);
    }

    void severalSuppliersAllowWhatTheStrictestAllows_data()
    {
        QTest::addColumn<QList<int>>("lines");
        QTest::addColumn<int>("promise");
        const auto row = [](const char *name, const QList<What> &lines, std::optional<What> promise) {
            QList<int> numbers;
            for (const What what : lines)
                numbers.append(int(what));
            QTest::newRow(name) << numbers << (promise ? int(*promise) : -1);
        };
        row("nothing is promised", {What::Granted, What::AtRisk}, {});
        row("both settled", {What::PromiseMoney, What::PromiseMoney}, What::PromiseMoney);
        row("one settled, one asked", {What::PromiseMoney, What::PromiseNothingYet}, What::PromiseNothingYet);
        row("one settled, one bound by the policy", {What::PromiseByPolicy, What::PromiseMoney}, What::PromiseByPolicy);
        row("one settled, one gone", {What::PromiseMoney, What::PromiseReturn}, What::PromiseReturn);
        row("one bound by the policy, one gone", {What::PromiseByPolicy, What::PromiseReturn}, What::PromiseNothingYet);
    }
    void severalSuppliersAllowWhatTheStrictestAllows()
    {
        QFETCH(QList<int>, lines);
        QFETCH(int, promise);
        QList<AdviceLine> given;
        for (const int what : lines) {
            AdviceLine line;
            line.what = static_cast<What>(what);
            given.append(line);
        }
        const auto found = promiseOf(given);
        QCOMPARE(found ? int(*found) : -1, promise);
    }

    void theFiguresAreTheRecords()
    {
        const AdviceCase one = cancelling();
        QCOMPARE(the(What::ShopCancelUntil, one).at, hoursAgo(-12));
        QCOMPARE(the(What::SupplierCancelUntil, one).at, hoursAgo(-2));
        const AdviceLine granted = the(What::Granted, one);
        QCOMPARE(granted.count, 7);
        QCOMPARE(granted.of, 9);
        QCOMPARE(granted.time, std::optional<std::chrono::seconds>(6h));
        QCOMPARE(the(What::AtRisk, one).amount, dollars("8.90"));
        AdviceCase hasty = one;
        hasty.record.timeToGrant.count = 4;
        QVERIFY2(!the(What::Granted, hasty).time, "too few to say how long it takes");
        AdviceCase edge = one;
        edge.shop->cancelWithin = 12h;
        QCOMPARE(the(What::ShopCancelUntil, edge).at, now);
    }

    void refundingSaysWhoTakesWhatBack()
    {
        AdviceCase one = cancelling(SupplierStage::Finished);
        one.purpose = AdviceFor::Refunding;
        one.policy.returns = {{ReturnCause::Damaged, Answer::Yes}, {ReturnCause::ChangedMind, Answer::No}};
        one.policy.returnDays = 15;
        one.policy.refundsWithoutReturn = Answer::Yes;
        one.policy.settleDays = 10;
        one.record.refundsPaid = 6;
        one.record.refundsLate = 2;
        one.record.refundDays = {.count = 6, .median = 8, .ninety = 20};
        one.record.disputesWon = 2;
        one.record.disputesSettled = 1;
        one.record.disputesLost = 1;
        QCOMPARE(whats(one),
                 (QList<What>{What::ShopTakesBack, What::SupplierTakesBack, What::SupplierLeavesGoods,
                              What::SupplierSettles, What::Refunds, What::DisputesFew, What::OutOfPocket}));
        QCOMPARE(the(What::SupplierTakesBack, one).causes, ReturnCauses(ReturnCause::Damaged));
        QCOMPARE(the(What::SupplierTakesBack, one).count, 15);
        QCOMPARE(the(What::SupplierSettles, one).count, 10);
        QCOMPARE(the(What::Refunds, one).count, 2);
        QCOMPARE(the(What::Refunds, one).of, 6);
        QCOMPARE(the(What::Refunds, one).days, 8);
        QCOMPARE(the(What::DisputesFew, one).count, 3);
        QCOMPARE(the(What::DisputesFew, one).of, 4);
        QCOMPARE(the(What::OutOfPocket, one).amount, dollars("8.90"));
        one.policy.returns = {{ReturnCause::Damaged, Answer::No}};
        QVERIFY(whats(one).contains(What::SupplierTakesNothing));
        one.policy.returns = {};
        QVERIFY2(whats(one).contains(What::SupplierUnknown), "unknown is neither yes nor no");
    }

    void disputingSaysHowDisputesEndedBefore()
    {
        AdviceCase one = cancelling(SupplierStage::Shipped);
        one.purpose = AdviceFor::Disputing;
        one.record.disputesWon = 5;
        one.record.disputesLost = 1;
        QCOMPARE(whats(one), (QList<What>{What::SupplierUnknown, What::DisputesWon}));
        QCOMPARE(the(What::DisputesWon, one).count, 5);
        QCOMPARE(the(What::DisputesWon, one).of, 6);
    }

    void anOrderWithoutASupplierOrderPromisesNothing()
    {
        AdviceCase one = cancelling();
        one.side = {};
        one.shop->cancelWithin = {};
        one.policy.cancel = {CancelTerm::Kind::Within, 12h};
        QCOMPARE(whats(one),
                 (QList<What>{What::ShopCancelWhileHere, What::SupplierUnknown, What::Granted, What::CostUnknown,
                              What::PromiseNothingYet}));
    }
};

QTEST_GUILESS_MAIN(TestSupplierAdvice)
#include "tst_supplieradvice.moc"
