// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/hold.h"
#include "models/domain/verdict.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

template <class Enum>
QList<Enum> upTo(Enum last)
{
    QList<Enum> all;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        all.append(static_cast<Enum>(i));
    return all;
}

Order paidOrder(FulfillmentStatus status = FulfillmentStatus::Unfulfilled)
{
    Order order;
    order.id = OrderId(u"gid://shopify/Order/1001"_s);
    order.createdAt = now.addDays(-2);
    order.financial = {FinancialStatus::Paid, u"PAID"_s};
    order.fulfillment = {status, code(status)};
    order.returns = {ReturnStatus::NoReturn, u"NO_RETURN"_s};
    order.received = Money(4990, *Currency::fromCode(u"EUR"));
    order.refunded = Money(0, *Currency::fromCode(u"EUR"));
    order.asOf = now;
    return order;
}

FulfillmentOrder place(WorkStatus status, RequestStatus request)
{
    FulfillmentOrder order;
    order.id = u"gid://shopify/FulfillmentOrder/1"_s;
    order.status = {status, code(status)};
    order.request = {request, code(request)};
    return order;
}

Order shippedBy(const QList<FulfillmentOrder> &places, FulfillmentStatus status = FulfillmentStatus::Unfulfilled,
                Sight sight = Sight::Whole)
{
    Order order = paidOrder(status);
    order.fulfillmentOrders = places;
    order.fulfillmentSight = sight;
    return order;
}

/// The supplier has agreed: what is left is the shop's side.
Verdict judge(const Order &order, const QDateTime &at = now)
{
    SupplierOrder supplier;
    supplier.id = SupplierOrderId(u"8190447122031187"_s);
    supplier.stage = {SupplierStage::Cancelled, u"cancelled"_s};
    supplier.paidAt = now.addDays(-2);
    supplier.asOf = now;
    return assess(order, {{.order = supplier, .handling = {}}}, Policies(), BusinessCalendar(QTimeZone::utc()), at);
}

QString told(const QList<Reason> &reasons)
{
    QStringList words;
    for (const Reason reason : reasons)
        words.append(code(reason));
    return words.join(u", "_s);
}

} // namespace

class TestFulfillment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlyWhatIsFreeIsHeld()
    {
        FulfillmentOrder open = place(WorkStatus::Open, RequestStatus::Unsubmitted);
        QVERIFY(!isHoldable(open)); // no permission, or the shop does not offer it
        open.mayHold = true;
        QVERIFY(isHoldable(open));
        FulfillmentOrder requested = place(WorkStatus::Open, RequestStatus::Submitted);
        requested.mayHold = true;
        QVERIFY(!isHoldable(requested));
        FulfillmentOrder held = open;
        held.holds.append(FulfillmentHold());
        QVERIFY(!isHoldable(held));

        QVERIFY(isHeldWhileOpen(shippedBy({held, open}), ShopExtras()));
        QVERIFY(!isHeldWhileOpen(shippedBy({held, requested}), ShopExtras()));
        QVERIFY(!isHeldWhileOpen(shippedBy({open}), ShopExtras{.hold = false}));
        Order cancelled = shippedBy({open});
        cancelled.cancelledAt = now;
        QVERIFY(!isHeldWhileOpen(cancelled, ShopExtras()));
    }

    /// Every status with every request, known and unknown.
    void whatItTakes_data()
    {
        QTest::addColumn<WorkStatus>("status");
        QTest::addColumn<RequestStatus>("request");
        QTest::addColumn<TakeBack>("way");
        for (const WorkStatus status : upTo(WorkStatus::Unknown)) {
            for (const RequestStatus request : upTo(RequestStatus::Unknown)) {
                TakeBack way = TakeBack::NotNeeded;
                const bool over = status == WorkStatus::Closed || status == WorkStatus::Cancelled;
                if (over)
                    way = TakeBack::NotNeeded;
                else if (status == WorkStatus::Unknown || request == RequestStatus::Unknown)
                    way = TakeBack::Unclear;
                else if (request == RequestStatus::Submitted)
                    way = TakeBack::AtOnce;
                else if (request == RequestStatus::Accepted)
                    way = TakeBack::ByAsking;
                else if (request == RequestStatus::CancellationRequested)
                    way = TakeBack::Asked;
                else if (request == RequestStatus::CancellationRejected)
                    way = TakeBack::Declined;
                else if (status == WorkStatus::InProgress)
                    way = TakeBack::ByHand;
                QTest::newRow(qPrintable(code(status) + u' ' + code(request))) << status << request << way;
            }
        }
    }
    void whatItTakes()
    {
        QFETCH(WorkStatus, status);
        QFETCH(RequestStatus, request);
        QFETCH(TakeBack, way);
        QCOMPARE(takeBackOf(place(status, request)), way);
        QCOMPARE(workStatusFromCode(code(status)), status);
        QCOMPARE(requestStatusFromCode(code(request)), request);

        // Nothing that stands in the way is ever called cancellable, and what is not known least of all.
        const Order order = shippedBy({place(status, request)});
        const Verdict verdict = judge(order);
        QCOMPARE(verdict.shopCanCancel, way == TakeBack::NotNeeded);
        QCOMPARE(verdict.kind == VerdictKind::Unknown, way == TakeBack::Unclear);
        QCOMPARE(verdict.kind == VerdictKind::RefundOnly, way == TakeBack::Declined);
    }

    void whatStandsInTheShopsWay_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<QString>("obstacles");
        QTest::addColumn<VerdictKind>("kind");
        using enum WorkStatus;
        using Request = RequestStatus;
        const auto requested = FulfillmentStatus::InProgress;
        QTest::newRow("requested, and nothing else is known")
            << paidOrder(requested) << u"shop-fulfillment-requested"_s << VerdictKind::RefundOnly;
        QTest::newRow("requested, and not visible")
            << shippedBy({}, requested, Sight::Hidden) << u"shop-fulfillment-requested, fulfillment-hidden"_s
            << VerdictKind::RefundOnly;
        QTest::newRow("requested, and only in part visible")
            << shippedBy({}, requested, Sight::Part) << u"shop-fulfillment-requested, fulfillment-hidden"_s
            << VerdictKind::RefundOnly;
        QTest::newRow("requested, and what is visible says nothing of it") // the shop's own status stands
            << shippedBy({place(Open, Request::Unsubmitted)}, requested) << u"shop-fulfillment-requested"_s
            << VerdictKind::RefundOnly;
        QTest::newRow("requested and not accepted")
            << shippedBy({place(Open, Request::Submitted)}, requested)
            << u"shop-fulfillment-requested, fulfillment-revocable"_s << VerdictKind::FinishOnShop;
        QTest::newRow("a part of it requested, which the order's own status hides")
            << shippedBy({place(Open, Request::Unsubmitted), place(Open, Request::Submitted)})
            << u"fulfillment-revocable"_s << VerdictKind::FinishOnShop;
        QTest::newRow("accepted") << shippedBy({place(InProgress, Request::Accepted)}, requested)
                                  << u"shop-fulfillment-requested, fulfillment-accepted"_s << VerdictKind::FinishOnShop;
        QTest::newRow("asked to stop") << shippedBy({place(InProgress, Request::CancellationRequested)}, requested)
                                       << u"shop-fulfillment-requested, fulfillment-cancel-asked"_s
                                       << VerdictKind::FinishOnShop;
        QTest::newRow("will not stop") << shippedBy({place(InProgress, Request::CancellationRejected)}, requested)
                                       << u"shop-fulfillment-requested, fulfillment-kept"_s << VerdictKind::RefundOnly;
        QTest::newRow("one stops, another does not")
            << shippedBy({place(Open, Request::Submitted), place(InProgress, Request::CancellationRejected)}, requested)
            << u"shop-fulfillment-requested, fulfillment-revocable, fulfillment-kept"_s << VerdictKind::RefundOnly;
        QTest::newRow("in progress at the merchant's own place")
            << shippedBy({place(InProgress, Request::Unsubmitted)}, requested)
            << u"shop-fulfillment-requested, fulfillment-by-hand"_s << VerdictKind::FinishOnShop;
        QTest::newRow("called back, another in its place")
            << shippedBy({place(Closed, Request::CancellationAccepted), place(Open, Request::Unsubmitted)}) << QString()
            << VerdictKind::FinishOnShop;
        QTest::newRow("a word of the future") << shippedBy({place(WorkStatus::Unknown, Request::Unsubmitted)})
                                              << u"shop-status-unknown"_s << VerdictKind::Unknown;

        Order fulfilled = shippedBy({place(Open, Request::Submitted)}, FulfillmentStatus::Fulfilled);
        QTest::newRow("fulfilled, whatever else is asked for")
            << fulfilled << u"shop-fulfilled, fulfillment-revocable"_s << VerdictKind::RefundOnly;
        Order cancelled = shippedBy({place(Open, Request::Submitted)});
        cancelled.cancelledAt = now;
        QTest::newRow("cancelled") << cancelled << u"shop-cancelled"_s << VerdictKind::Closed;
        Order returning = shippedBy({place(Open, Request::Submitted)});
        returning.returns.value = ReturnStatus::InProgress;
        QTest::newRow("to be called back, and a return open")
            << returning << u"fulfillment-revocable, shop-return-open"_s << VerdictKind::RefundOnly;
    }
    void whatStandsInTheShopsWay()
    {
        QFETCH(Order, order);
        QFETCH(QString, obstacles);
        QFETCH(VerdictKind, kind);
        QCOMPARE(told(shopObstacles(order)), obstacles);
        const Verdict verdict = judge(order);
        QCOMPARE(verdict.kind, kind);
        QCOMPARE(verdict.shopCanCancel, obstacles.isEmpty());

        // Without the permission to see it, the verdict is never better.
        Order hidden = order;
        hidden.fulfillmentOrders.clear();
        hidden.fulfillmentSight = Sight::Hidden;
        if (order.fulfillment.value == FulfillmentStatus::InProgress)
            QCOMPARE(judge(hidden).kind, VerdictKind::RefundOnly);
    }

    /// R34: the service's time to answer, and what happens when it is over.
    void aServiceHasItsTimeToAnswer()
    {
        FulfillmentOrder asked = place(WorkStatus::InProgress, RequestStatus::CancellationRequested);
        asked.cancellationAskedAt = now.addSecs(-3600);
        const Order order = shippedBy({asked}, FulfillmentStatus::InProgress);
        const QDateTime due = asked.cancellationAskedAt.addSecs(48 * 3600);
        QCOMPARE(fulfillmentCancelAskedAt(order), asked.cancellationAskedAt);

        const Verdict waiting = judge(order);
        QCOMPARE(waiting.deadline, due);
        QVERIFY(waiting.validUntil.isValid() && waiting.validUntil <= due.addMSecs(1));
        QVERIFY(!waiting.reasons.contains(Reason::FulfillmentSilent));
        QVERIFY(!judge(order, due).reasons.contains(Reason::FulfillmentSilent));
        QVERIFY(judge(order, due.addMSecs(1)).reasons.contains(Reason::FulfillmentSilent));
        QCOMPARE(judge(order, due.addMSecs(1)).kind, VerdictKind::FinishOnShop);
    }

    void onlyOurOwnHoldIsOurs()
    {
        FulfillmentOrder order = place(WorkStatus::OnHold, RequestStatus::Unsubmitted);
        QVERIFY(!ownHold(order));
        order.holds.append({.id = u"1"_s, .handle = QString::fromUtf16(holdHandle), .ours = false}); // another app's
        order.holds.append({.id = u"2"_s, .handle = u"something"_s, .ours = true}); // our app's, not this program's
        QVERIFY(!ownHold(order));
        order.holds.append({.id = u"3"_s, .handle = QString::fromUtf16(holdHandle), .ours = true});
        QCOMPARE(ownHold(order)->id, u"3"_s);
        QCOMPARE(takeBackOf(order), TakeBack::NotNeeded); // a hold does not keep an order from being cancelled
    }

    void returnsBlockWhileTheyAreOpen_data()
    {
        QTest::addColumn<ReturnState>("state");
        QTest::addColumn<QString>("obstacles");
        QTest::newRow("requested") << ReturnState::Requested << u"shop-return-open"_s;
        QTest::newRow("open") << ReturnState::Open << u"shop-return-open"_s;
        QTest::newRow("closed") << ReturnState::Closed << QString();
        QTest::newRow("declined") << ReturnState::Declined << QString();
        QTest::newRow("cancelled") << ReturnState::Cancelled << QString();
        QTest::newRow("unknown") << ReturnState::Unknown << u"shop-status-unknown"_s;
    }
    void returnsBlockWhileTheyAreOpen()
    {
        QFETCH(ReturnState, state);
        QFETCH(QString, obstacles);
        Order order = paidOrder();
        order.returnList = {{.id = u"1"_s, .name = u"#1-R1"_s, .state = {state, code(state)}, .quantity = 1}};
        QCOMPARE(told(shopObstacles(order)), obstacles);
        QCOMPARE(returnStateFromCode(code(state)), state);
    }

    /// R32: what the customer's bank has given back is not given a second time.
    void aChargebackWarns_data()
    {
        QTest::addColumn<DisputeKind>("kind");
        QTest::addColumn<DisputeState>("state");
        QTest::addColumn<DisputeEffect>("effect");
        for (const DisputeKind kind : upTo(DisputeKind::Unknown)) {
            for (const DisputeState state : upTo(DisputeState::Unknown)) {
                DisputeEffect effect = DisputeEffect::MoneyHeld;
                if (state == DisputeState::Won || state == DisputeState::Prevented)
                    effect = DisputeEffect::None;
                else if (state == DisputeState::Accepted || state == DisputeState::ChargeRefunded
                         || state == DisputeState::Lost)
                    effect = DisputeEffect::MoneyGone;
                else if (kind == DisputeKind::Inquiry && state != DisputeState::Unknown)
                    effect = DisputeEffect::Asked;
                QTest::newRow(qPrintable(code(kind) + u' ' + code(state))) << kind << state << effect;
            }
        }
    }
    void aChargebackWarns()
    {
        QFETCH(DisputeKind, kind);
        QFETCH(DisputeState, state);
        QFETCH(DisputeEffect, effect);
        const PaymentDispute dispute{.id = u"1"_s, .kind = {kind, code(kind)}, .state = {state, code(state)}};
        QCOMPARE(effectOf(dispute), effect);
        Order order = paidOrder();
        order.disputes = {{.id = u"0"_s,
                           .kind = {DisputeKind::Chargeback, {}},
                           .state = {DisputeState::Won, {}}}, // an older one that is over
                          dispute};
        const Verdict verdict = judge(order);
        QCOMPARE(verdict.reasons.contains(Reason::ChargebackInquiry), effect == DisputeEffect::Asked);
        QCOMPARE(verdict.reasons.contains(Reason::ChargebackOpen), effect == DisputeEffect::MoneyHeld);
        QCOMPARE(verdict.reasons.contains(Reason::ChargebackLost), effect == DisputeEffect::MoneyGone);
        QVERIFY(shopObstacles(order).isEmpty()); // it warns, and the shop still cancels
        QCOMPARE(disputeKindFromCode(code(kind)), kind);
        QCOMPARE(disputeStateFromCode(code(state)), state);
    }

    void riskIsAReasonBeforeTheGoodsLeave()
    {
        for (const RiskAdvice advice : upTo(RiskAdvice::Unknown)) {
            Order order = paidOrder();
            order.risk = {advice, code(advice)};
            QCOMPARE(judge(order).reasons.contains(Reason::RiskCancel), advice == RiskAdvice::Cancel);
            QCOMPARE(judge(order).reasons.contains(Reason::RiskInvestigate), advice == RiskAdvice::Investigate);
            QVERIFY(judge(order).shopCanCancel);
            order.fulfillment.value = FulfillmentStatus::Fulfilled;
            QVERIFY(!judge(order).reasons.contains(Reason::RiskCancel));
            QCOMPARE(riskAdviceFromCode(code(advice)), advice);
        }
    }
};

QTEST_GUILESS_MAIN(TestFulfillment)
#include "tst_fulfillment.moc"
