// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/verdict.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

QDateTime utc(int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
}

// A Monday, 20:00 in China. What was paid on the Friday before must ship until Tuesday, 1 December: seven business days
// (R1).
const QDateTime now = utc(11, 23, 12);
const QDateTime friday = utc(11, 20, 9);
const QDateTime shipBy(QDate(2026, 12, 1), QTime(15, 59, 59, 999), Qt::UTC);

BusinessCalendar china()
{
    QFile file(QStringLiteral(CONTRORDINE_SOURCE_DIR "/resources/calendars/CN.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calendar");
    return BusinessCalendar::fromJson(file.readAll()).value();
}

Money eur(qint64 minor) { return {minor, Currency::fromCode(u"EUR").value()}; }

Order paidOrder()
{
    Order order;
    order.id = OrderId(u"gid://shopify/Order/1001"_s);
    order.createdAt = friday;
    order.financial = {FinancialStatus::Paid, u"PAID"_s};
    order.fulfillment = {FulfillmentStatus::Unfulfilled, u"UNFULFILLED"_s};
    order.returns = {ReturnStatus::NoReturn, u"NO_RETURN"_s};
    order.total = eur(4990);
    order.received = eur(4990);
    order.refunded = eur(0);
    order.asOf = now;
    return order;
}

Order shop(FulfillmentStatus status, FinancialStatus money = FinancialStatus::Paid)
{
    Order order = paidOrder();
    order.fulfillment.value = status;
    order.financial.value = money;
    return order;
}

Order cancelledOrder()
{
    Order order = paidOrder();
    order.cancelledAt = utc(11, 22);
    return order;
}

Order refundedOrder(FulfillmentStatus status = FulfillmentStatus::Unfulfilled)
{
    Order order = shop(status, FinancialStatus::Refunded);
    order.refunded = order.received;
    return order;
}

SupplierSide bought(SupplierStage stage, const SupplierHandling &handling = {})
{
    SupplierOrder order;
    order.id = SupplierOrderId(u"8190447122031187"_s);
    order.stage = {stage, code(stage)};
    order.createdAt = friday;
    if (stage != SupplierStage::AwaitingPayment)
        order.paidAt = friday;
    order.asOf = now;
    return {.order = order, .handling = handling};
}

/// What the platform showed then; what the merchant noted came later.
SupplierSide readBefore(SupplierStage stage, const SupplierHandling &handling)
{
    SupplierSide side = bought(stage, handling);
    side.order.asOf = friday;
    return side;
}

SupplierSide neverRead()
{
    SupplierSide side = bought(SupplierStage::Unknown);
    side.order.asOf = {};
    return side;
}

SupplierSide withLines(SupplierStage stage, const QList<bool> &cancelled)
{
    SupplierSide side = bought(stage);
    for (const bool one : cancelled)
        side.order.lines.append({.title = u"Lamp"_s, .quantity = 1, .cancelled = one});
    return side;
}

Verdict judge(const Order &order, const QList<SupplierSide> &sides, const QDateTime &at = now)
{
    static const BusinessCalendar calendar = china();
    return assess(order, sides, Policies(), calendar, at);
}

/// "ask-supplier: window-open, not-shipped" – what a failing row shows.
QString told(const Verdict &verdict)
{
    QStringList reasons;
    for (const Reason reason : verdict.reasons)
        reasons.append(code(reason));
    return code(verdict.kind) + u": "_s + reasons.join(u", "_s);
}

template <class Enum>
QList<Enum> upTo(Enum last)
{
    QList<Enum> all;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        all.append(static_cast<Enum>(i));
    return all;
}

struct NamedHandling {
    const char *name;
    SupplierHandling handling;
};

QList<NamedHandling> allHandlings()
{
    return {
        {"nothing said", {}},
        {"asked", {.cancelRequestedAt = utc(11, 23, 8)}},
        {"asked long ago", {.cancelRequestedAt = utc(11, 10)}},
        {"agreed", {.cancelRequestedAt = utc(11, 21), .agreedAt = utc(11, 22)}},
        {"refused", {.cancelRequestedAt = utc(11, 21), .refusedAt = utc(11, 22)}},
        {"refused long ago", {.refusedAt = utc(11, 2), .trackingAskedAt = utc(11, 3)}},
        {"in dispute", {.refusedAt = utc(11, 2), .disputeOpenedAt = utc(11, 20)}},
        {"dispute over", {.disputeOpenedAt = utc(11, 10), .disputeClosedAt = utc(11, 20)}},
    };
}

bool hasLeft(SupplierStage stage)
{
    return stage == SupplierStage::Shipped || stage == SupplierStage::PartlyShipped || stage == SupplierStage::Finished;
}

bool saysTooLittle(SupplierStage stage)
{
    switch (stage) {
    case SupplierStage::PaymentReview:
    case SupplierStage::RiskReview:
    case SupplierStage::RiskHold:
    case SupplierStage::AwaitingGroup:
    case SupplierStage::AddressMissing:
    case SupplierStage::Frozen:
    case SupplierStage::Unknown:
        return true;
    default:
        return false;
    }
}

bool promisesToStop(VerdictKind kind)
{
    return kind == VerdictKind::CancelNow || kind == VerdictKind::AskSupplier || kind == VerdictKind::FinishOnShop;
}

/// What must hold for any verdict whatever; the name of what does not, or nothing.
QString broken(const Verdict &verdict, const Order &order, const QList<SupplierSide> &sides)
{
    if (verdict.reasons.isEmpty())
        return u"says why"_s;
    for (const Reason reason : verdict.reasons) {
        if (verdict.reasons.count(reason) != 1)
            return u"says each reason once"_s;
    }
    if (judge(order, sides) != verdict)
        return u"same input, same answer"_s;
    if (verdict.shopCanCancel != shopObstacles(order).isEmpty())
        return u"the shop's side is what the shop's status says"_s;
    if (verdict.businessDaysLeft && (!verdict.deadline.isValid() || now > verdict.deadline))
        return u"days left have a deadline to come"_s;
    if (verdict.validUntil.isValid() && verdict.validUntil <= now)
        return u"is valid now"_s;
    const QDateTime last = verdict.validUntil.isValid() ? verdict.validUntil.addMSecs(-1) : now.addDays(400);
    if (judge(order, sides, last) != verdict)
        return u"is valid as long as it says"_s;
    return {};
}

} // namespace

Q_DECLARE_METATYPE(contrordine::Order)
Q_DECLARE_METATYPE(contrordine::SupplierSide)
Q_DECLARE_METATYPE(contrordine::SupplierStage)
Q_DECLARE_METATYPE(contrordine::Reason)

class TestAssess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void merchantsRules_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<QList<SupplierSide>>("sides");
        QTest::addColumn<QString>("verdict");
        using Sides = QList<SupplierSide>;
        using enum SupplierStage;
        const QDateTime yesterday = utc(11, 22, 9);

        // When an order can still be stopped.
        QTest::newRow("R1 R2 R3: paid and not shipped, within seven business days: ask")
            << paidOrder() << Sides{bought(AwaitingShipment)}
            << u"ask-supplier: window-open, not-shipped, needs-approval"_s;
        SupplierSide late = bought(AwaitingShipment);
        late.order.paidAt = utc(11, 2);
        QTest::newRow("R1: the days are over and it has not shipped: ask all the same")
            << paidOrder() << Sides{late} << u"ask-supplier: window-over, not-shipped, needs-approval"_s;
        SupplierSide timeless = bought(AwaitingShipment);
        timeless.order.paidAt = {};
        timeless.order.createdAt = {};
        QTest::newRow("R1: nobody knows when it was paid: ask, without a date")
            << paidOrder() << Sides{timeless} << u"ask-supplier: not-shipped, needs-approval"_s;
        QTest::newRow("R3: unpaid needs nobody's approval")
            << paidOrder() << Sides{bought(AwaitingPayment)} << u"cancel-now: unpaid, not-shipped"_s;
        QTest::newRow("R3: asked, within the time for an answer")
            << paidOrder() << Sides{bought(CancelRequested, {.cancelRequestedAt = yesterday})}
            << u"awaiting-supplier: cancel-requested"_s;
        QTest::newRow("R3: asked, and not read since")
            << paidOrder() << Sides{readBefore(AwaitingShipment, {.cancelRequestedAt = yesterday})}
            << u"awaiting-supplier: cancel-requested"_s;
        QTest::newRow("R36: asked by the merchant's word, and the platform shows no request")
            << paidOrder() << Sides{bought(AwaitingShipment, {.cancelRequestedAt = yesterday})}
            << u"awaiting-supplier: cancel-requested, cancel-request-unseen"_s;
        QTest::newRow("R36: a request that does not show is never granted by silence")
            << paidOrder() << Sides{bought(AwaitingShipment, {.cancelRequestedAt = utc(11, 16)})}
            << u"awaiting-supplier: cancel-requested, cancel-request-unseen"_s;
        QTest::newRow("R3: asked, and silent for three days")
            << paidOrder() << Sides{bought(CancelRequested, {.cancelRequestedAt = utc(11, 20, 11)})}
            << u"awaiting-supplier: cancel-requested, silence-counts"_s;
        QTest::newRow("R3: the platform shows the request, nobody wrote down when")
            << paidOrder() << Sides{bought(CancelRequested)} << u"awaiting-supplier: cancel-requested"_s;
        QTest::newRow("R3: an unpaid one just cancelled on the page")
            << paidOrder() << Sides{bought(AwaitingPayment, {.cancelRequestedAt = now})}
            << u"awaiting-supplier: cancel-requested"_s;
        QTest::newRow("R3: an unpaid one that still shows, read after that")
            << paidOrder() << Sides{bought(AwaitingPayment, {.cancelRequestedAt = yesterday})}
            << u"cancel-now: unpaid, not-shipped"_s;
        QTest::newRow("R4: the platform shows it cancelled: finish on the shop")
            << paidOrder() << Sides{bought(Cancelled)} << u"finish-on-shop: supplier-agreed"_s;
        QTest::newRow("R4: all its lines are cancelled, whatever the order says")
            << paidOrder() << Sides{withLines(Finished, {true, true})} << u"finish-on-shop: supplier-agreed"_s;
        QTest::newRow("R2: only some lines are cancelled")
            << paidOrder() << Sides{withLines(AwaitingShipment, {true, false})}
            << u"ask-supplier: window-open, not-shipped, needs-approval"_s;
        QTest::newRow("R5: shipped") << paidOrder() << Sides{bought(Shipped)} << u"refund-only: shipped"_s;
        QTest::newRow("R5: partly shipped")
            << paidOrder() << Sides{bought(PartlyShipped)} << u"refund-only: partly-shipped"_s;
        QTest::newRow("R5: the platform shows it shipped, though the merchant heard a yes")
            << paidOrder() << Sides{bought(Shipped, {.agreedAt = yesterday})} << u"refund-only: shipped"_s;
        QTest::newRow("R5: finished, and the shop's order is still open")
            << paidOrder() << Sides{bought(Finished)} << u"refund-only: supplier-finished"_s;
        QTest::newRow("R6: fulfilled on the shop while the supplier has not shipped: the supplier can be stopped, the "
                      "shop only refunds")
            << shop(FulfillmentStatus::Fulfilled) << Sides{bought(AwaitingShipment)}
            << u"ask-supplier: window-open, not-shipped, needs-approval, shop-fulfilled"_s;
        QTest::newRow("R6: agreed, but fulfilled on the shop")
            << shop(FulfillmentStatus::Fulfilled) << Sides{bought(Cancelled)}
            << u"refund-only: supplier-agreed, shop-fulfilled"_s;
        QTest::newRow("R6: agreed, but fulfillment requested")
            << shop(FulfillmentStatus::InProgress) << Sides{bought(Cancelled)}
            << u"refund-only: supplier-agreed, shop-fulfillment-requested"_s;
        QTest::newRow("R6: agreed, fulfilled and all given back")
            << refundedOrder(FulfillmentStatus::Fulfilled) << Sides{bought(Cancelled)}
            << u"closed: supplier-agreed, shop-fulfilled, refunded"_s;
        QTest::newRow("delivered, and nothing left to stop")
            << shop(FulfillmentStatus::Fulfilled) << Sides{bought(Finished)}
            << u"closed: supplier-finished, shop-fulfilled"_s;
        QTest::newRow("shipped and delivered on the shop: refunds are still possible")
            << shop(FulfillmentStatus::Fulfilled) << Sides{bought(Shipped)}
            << u"refund-only: shipped, shop-fulfilled"_s;
        QTest::newRow("all given back, but a parcel is on its way")
            << refundedOrder() << Sides{bought(Shipped)} << u"refund-only: shipped, refunded"_s;

        // Both sides, in this order.
        QTest::newRow("R10: agreed by the merchant's word")
            << paidOrder() << Sides{readBefore(AwaitingShipment, {.agreedAt = yesterday})}
            << u"finish-on-shop: supplier-agreed-by-word"_s;
        QTest::newRow("R36: agreed by word, and the platform still prepares the parcel")
            << paidOrder() << Sides{bought(AwaitingShipment, {.agreedAt = yesterday})}
            << u"finish-on-shop: supplier-agreement-unseen"_s;
        QTest::newRow("R36: … the shop is cancelled, and nothing is over")
            << cancelledOrder() << Sides{bought(AwaitingShipment, {.agreedAt = yesterday})}
            << u"awaiting-supplier: shop-cancelled-first, supplier-agreement-unseen, shop-cancelled"_s;
        QTest::newRow("R36: … everything is refunded, and nothing is over")
            << refundedOrder() << Sides{bought(CancelRequested, {.agreedAt = yesterday})}
            << u"awaiting-supplier: supplier-agreement-unseen, refunded"_s;
        QTest::newRow("R36: agreed by word, and the platform shows that it has left")
            << cancelledOrder() << Sides{bought(Shipped, {.agreedAt = yesterday})}
            << u"refund-only: shipped, shop-cancelled"_s;
        QTest::newRow("R10: agreed by word while the platform shows the request")
            << paidOrder() << Sides{bought(CancelRequested, {.cancelRequestedAt = yesterday, .agreedAt = now})}
            << u"finish-on-shop: supplier-agreed-by-word"_s;
        QTest::newRow("R12: the shop first, and the supplier may still ship")
            << cancelledOrder() << Sides{bought(AwaitingShipment)}
            << u"ask-supplier: shop-cancelled-first, window-open, not-shipped, needs-approval, shop-cancelled"_s;
        QTest::newRow("R12: the shop first, the supplier's order unpaid")
            << cancelledOrder() << Sides{bought(AwaitingPayment)}
            << u"cancel-now: shop-cancelled-first, unpaid, not-shipped, shop-cancelled"_s;
        QTest::newRow("R12: the shop first, and it has shipped")
            << cancelledOrder() << Sides{bought(Shipped)} << u"refund-only: shipped, shop-cancelled"_s;
        QTest::newRow("both cancelled") << cancelledOrder() << Sides{bought(Cancelled)}
                                        << u"closed: supplier-agreed, shop-cancelled"_s;
        QTest::newRow("cancelled on the shop, finished at the supplier")
            << cancelledOrder() << Sides{bought(Finished)} << u"closed: supplier-finished, shop-cancelled"_s;

        // When the supplier refuses.
        QTest::newRow("R14 R15: refused, the tracking number may still come")
            << paidOrder() << Sides{bought(AwaitingShipment, {.refusedAt = yesterday})}
            << u"awaiting-supplier: supplier-refused, awaiting-tracking"_s;
        QTest::newRow("R16: refused, and then it shows as shipped")
            << paidOrder() << Sides{bought(Shipped, {.refusedAt = utc(11, 2)})} << u"refund-only: shipped"_s;
        QTest::newRow("R17: refused, and no number in five business days")
            << paidOrder() << Sides{bought(AwaitingShipment, {.refusedAt = utc(11, 13)})}
            << u"dispute: supplier-refused, no-tracking"_s;
        QTest::newRow("R17: the five days count from asking for the number")
            << paidOrder()
            << Sides{bought(AwaitingShipment, {.refusedAt = utc(11, 13), .trackingAskedAt = utc(11, 17)})}
            << u"awaiting-supplier: supplier-refused, awaiting-tracking"_s;
        QTest::newRow("R18: a dispute is open")
            << paidOrder() << Sides{bought(AwaitingShipment, {.refusedAt = utc(11, 2), .disputeOpenedAt = yesterday})}
            << u"disputed: dispute-open"_s;
        QTest::newRow("R18: the platform shows the dispute")
            << paidOrder() << Sides{bought(InDispute)} << u"disputed: dispute-open"_s;
        QTest::newRow("R18: shipped after the dispute was opened")
            << paidOrder() << Sides{bought(Shipped, {.disputeOpenedAt = yesterday})}
            << u"disputed: dispute-open, shipped"_s;
        QTest::newRow("R18: a dispute about a finished order")
            << paidOrder() << Sides{bought(Finished, {.disputeOpenedAt = yesterday})}
            << u"disputed: dispute-open, supplier-finished"_s;
        QTest::newRow("R18: a dispute that is over")
            << paidOrder() << Sides{bought(Shipped, {.disputeOpenedAt = utc(11, 2), .disputeClosedAt = yesterday})}
            << u"refund-only: shipped"_s;

        // What is not known is never taken for stoppable (R36).
        QTest::newRow("linked, never read") << paidOrder() << Sides{neverRead()} << u"unknown: supplier-not-read"_s;
        QTest::newRow("a word nobody knows")
            << paidOrder() << Sides{bought(Unknown)} << u"unknown: supplier-status-unknown"_s;
        QTest::newRow("a word nobody knows, though the merchant heard a yes")
            << paidOrder() << Sides{bought(Unknown, {.agreedAt = yesterday})} << u"unknown: supplier-status-unknown"_s;
        QTest::newRow("the payment is being checked")
            << paidOrder() << Sides{bought(PaymentReview)} << u"unknown: supplier-status-unclear"_s;
        QTest::newRow("checked, but the request was sent")
            << paidOrder() << Sides{bought(RiskReview, {.cancelRequestedAt = yesterday})}
            << u"awaiting-supplier: cancel-requested"_s;
        QTest::newRow("frozen says nothing, whatever the supplier said")
            << paidOrder() << Sides{bought(Frozen, {.agreedAt = yesterday})} << u"unknown: supplier-status-unclear"_s;
        QTest::newRow("the shop's status is unknown")
            << shop(FulfillmentStatus::Unknown) << Sides{bought(AwaitingShipment)}
            << u"unknown: shop-status-unknown, window-open, not-shipped, needs-approval"_s;
        QTest::newRow("the shop's money is unknown")
            << shop(FulfillmentStatus::Unfulfilled, FinancialStatus::Unknown) << Sides{bought(Cancelled)}
            << u"unknown: shop-status-unknown, supplier-agreed"_s;

        // Several supplier orders.
        QTest::newRow("two, one not to be read: unknown") << paidOrder() << Sides{bought(AwaitingPayment), neverRead()}
                                                          << u"unknown: supplier-not-read, unpaid, not-shipped"_s;
        QTest::newRow("two, one paid and one not: ask first")
            << paidOrder() << Sides{bought(AwaitingPayment), bought(AwaitingShipment)}
            << u"ask-supplier: window-open, not-shipped, needs-approval, unpaid"_s;
        QTest::newRow("two, one agreed and one to be asked")
            << paidOrder() << Sides{bought(Cancelled), bought(AwaitingShipment)}
            << u"ask-supplier: window-open, not-shipped, needs-approval, supplier-agreed"_s;
        QTest::newRow("R2: two, one shipped and one to be asked: only part can be stopped")
            << paidOrder() << Sides{bought(Shipped), bought(AwaitingShipment)}
            << u"ask-supplier: window-open, not-shipped, needs-approval, shipped, only-part"_s;
        QTest::newRow("R2: two, one shipped and one agreed: only part comes back")
            << paidOrder() << Sides{bought(Cancelled), bought(Shipped)}
            << u"refund-only: shipped, supplier-agreed, only-part"_s;
        QTest::newRow("two, both agreed")
            << paidOrder() << Sides{bought(Cancelled), readBefore(AwaitingShipment, {.agreedAt = yesterday})}
            << u"finish-on-shop: supplier-agreed, supplier-agreed-by-word"_s;
        QTest::newRow("two, one refused without a number: the dispute is most pressing")
            << paidOrder() << Sides{bought(AwaitingShipment), bought(AwaitingShipment, {.refusedAt = utc(11, 2)})}
            << u"dispute: supplier-refused, no-tracking, window-open, not-shipped, needs-approval"_s;
        QTest::newRow("two, one awaited and one in dispute")
            << paidOrder() << Sides{bought(InDispute), bought(CancelRequested)}
            << u"awaiting-supplier: cancel-requested, dispute-open"_s;
        QTest::newRow("R12: two, one cancelled and one that may still ship, the shop cancelled")
            << cancelledOrder() << Sides{bought(Cancelled), bought(AwaitingPayment)}
            << u"cancel-now: shop-cancelled-first, unpaid, not-shipped, supplier-agreed, shop-cancelled"_s;

        // None.
        QTest::newRow("R37: nothing linked") << paidOrder() << Sides{} << u"unlinked: no-supplier-order"_s;
        QTest::newRow("nothing linked, fulfilled: somebody delivered it")
            << shop(FulfillmentStatus::Fulfilled) << Sides{} << u"unlinked: no-supplier-order, shop-fulfilled"_s;
        QTest::newRow("nothing linked, cancelled") << cancelledOrder() << Sides{} << u"closed: shop-cancelled"_s;
        QTest::newRow("nothing linked, all given back") << refundedOrder() << Sides{} << u"closed: refunded"_s;
        QTest::newRow("nothing linked, voided")
            << shop(FulfillmentStatus::Unfulfilled, FinancialStatus::Voided) << Sides{} << u"closed: refunded"_s;
        QTest::newRow("nothing linked, authorization expired: the order is still there")
            << shop(FulfillmentStatus::Unfulfilled, FinancialStatus::Expired) << Sides{}
            << u"unlinked: no-supplier-order"_s;
        QTest::newRow("nothing linked, the status unknown")
            << shop(FulfillmentStatus::Unfulfilled, FinancialStatus::Unknown) << Sides{}
            << u"unknown: shop-status-unknown"_s;
    }
    void merchantsRules()
    {
        QFETCH(Order, order);
        QFETCH(QList<SupplierSide>, sides);
        QFETCH(QString, verdict);
        const Verdict answer = judge(order, sides);
        QCOMPARE(told(answer), verdict);
        QCOMPARE(broken(answer, order, sides), QString());
    }

    void aDoubtfulLinkIsNoLink()
    {
        const Verdict verdict = assess(paidOrder(), {}, Policies(), china(), now, true);
        QCOMPARE(told(verdict), u"unlinked: link-doubtful"_s);
    }

    void daysLeftAndDeadlines_data()
    {
        QTest::addColumn<SupplierSide>("side");
        QTest::addColumn<QDateTime>("deadline");
        QTest::addColumn<int>("daysLeft"); // −1 = none
        QTest::addColumn<QDateTime>("validUntil");
        using enum SupplierStage;
        const QDateTime chinasMidnight = utc(11, 23, 16);
        QTest::newRow("R1: seven business days from the payment")
            << bought(AwaitingShipment) << shipBy << 6 << chinasMidnight;
        SupplierSide unpaidTime = bought(AwaitingShipment);
        unpaidTime.order.paidAt = {};
        unpaidTime.order.createdAt = utc(11, 23, 1);
        QTest::newRow("R1: from the order where the payment's time is unknown")
            << unpaidTime << QDateTime(QDate(2026, 12, 2), QTime(15, 59, 59, 999), Qt::UTC) << 7 << chinasMidnight;
        SupplierSide lateEvening = bought(AwaitingShipment);
        lateEvening.order.paidAt = utc(11, 20, 17); // Saturday already in China
        QTest::newRow("R1: counted in China's days") << lateEvening << shipBy << 6 << chinasMidnight;
        SupplierSide lastDay = bought(AwaitingShipment);
        lastDay.order.paidAt = utc(11, 12, 9);
        QTest::newRow("R1: the last day")
            << lastDay << QDateTime(QDate(2026, 11, 23), QTime(15, 59, 59, 999), Qt::UTC) << 0 << chinasMidnight;
        SupplierSide over = bought(AwaitingShipment);
        over.order.paidAt = utc(11, 11, 9);
        QTest::newRow("R1: the day after: time changes nothing any more")
            << over << QDateTime(QDate(2026, 11, 20), QTime(15, 59, 59, 999), Qt::UTC) << -1 << QDateTime();
        QTest::newRow("R3: silence counts after 72 hours")
            << bought(CancelRequested, {.cancelRequestedAt = utc(11, 23, 8)}) << utc(11, 26, 8) << 3 << chinasMidnight;
        QTest::newRow("R3: and changes the verdict within the day")
            << bought(CancelRequested, {.cancelRequestedAt = utc(11, 20, 13)}) << utc(11, 23, 13) << 0
            << utc(11, 23, 13).addMSecs(1);
        QTest::newRow("R15: five business days for the number")
            << bought(AwaitingShipment, {.refusedAt = utc(11, 22, 9)})
            << QDateTime(QDate(2026, 11, 27), QTime(15, 59, 59, 999), Qt::UTC) << 4 << chinasMidnight;
        SupplierSide closing = bought(AwaitingPayment);
        closing.order.autoCloseAt = utc(11, 24, 9);
        QTest::newRow("an unpaid order closes by itself") << closing << utc(11, 24, 9) << 1 << chinasMidnight;
        QTest::newRow("agreed: nothing to count") << bought(Cancelled) << QDateTime() << -1 << QDateTime();
        QTest::newRow("shipped: nothing to count") << bought(Shipped) << QDateTime() << -1 << QDateTime();
    }
    void daysLeftAndDeadlines()
    {
        QFETCH(SupplierSide, side);
        QFETCH(QDateTime, deadline);
        QFETCH(int, daysLeft);
        QFETCH(QDateTime, validUntil);
        const Verdict verdict = judge(paidOrder(), {side});
        QCOMPARE(verdict.deadline, deadline);
        QCOMPARE(verdict.businessDaysLeft.value_or(-1), daysLeft);
        QCOMPARE(verdict.validUntil, validUntil);
    }

    // One millisecond before, at, and one millisecond after each edge of time.
    void edgesOfTime_data()
    {
        QTest::addColumn<SupplierSide>("side");
        QTest::addColumn<QDateTime>("edge");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        using enum SupplierStage;
        QTest::newRow("R1: the time to ship")
            << bought(AwaitingShipment) << shipBy << u"ask-supplier: window-open, not-shipped, needs-approval"_s
            << u"ask-supplier: window-over, not-shipped, needs-approval"_s;
        QTest::newRow("R3: silence") << bought(CancelRequested, {.cancelRequestedAt = friday}) << friday.addDays(3)
                                     << u"awaiting-supplier: cancel-requested"_s
                                     << u"awaiting-supplier: cancel-requested, silence-counts"_s;
        QTest::newRow("R17: the tracking number") << bought(AwaitingShipment, {.refusedAt = friday})
                                                  << QDateTime(QDate(2026, 11, 27), QTime(15, 59, 59, 999), Qt::UTC)
                                                  << u"awaiting-supplier: supplier-refused, awaiting-tracking"_s
                                                  << u"dispute: supplier-refused, no-tracking"_s;
    }
    void edgesOfTime()
    {
        QFETCH(SupplierSide, side);
        QFETCH(QDateTime, edge);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QCOMPARE(told(judge(paidOrder(), {side}, edge.addMSecs(-1))), before);
        const Verdict atEdge = judge(paidOrder(), {side}, edge);
        QCOMPARE(told(atEdge), before);
        QCOMPARE(atEdge.businessDaysLeft.value_or(-1), 0);
        QCOMPARE(atEdge.validUntil, edge.addMSecs(1));
        const Verdict past = judge(paidOrder(), {side}, edge.addMSecs(1));
        QCOMPARE(told(past), after);
        QVERIFY(!past.businessDaysLeft);
    }

    void theFiguresAreSettings()
    {
        const Policies quick{.shipWithinBusinessDays = 2, .silenceCountsAfter = 48h, .trackingWithinBusinessDays = 1};
        const auto deadline = [&quick](const SupplierHandling &handling) {
            return assess(paidOrder(), {bought(SupplierStage::AwaitingShipment, handling)}, quick, china(), now)
                .deadline;
        };
        QCOMPARE(deadline({}), QDateTime(QDate(2026, 11, 24), QTime(15, 59, 59, 999), Qt::UTC));
        QCOMPARE(deadline({.cancelRequestedAt = utc(11, 23, 8)}), utc(11, 25, 8));
        QCOMPARE(deadline({.refusedAt = utc(11, 23, 8)}),
                 QDateTime(QDate(2026, 11, 24), QTime(15, 59, 59, 999), Qt::UTC));
    }

    void theNearestOfSeveralDeadlinesCounts()
    {
        SupplierSide earlier = bought(SupplierStage::AwaitingShipment);
        earlier.order.paidAt = utc(11, 18, 9);
        const Verdict verdict = judge(paidOrder(), {bought(SupplierStage::AwaitingShipment), earlier});
        QCOMPARE(verdict.deadline, QDateTime(QDate(2026, 11, 27), QTime(15, 59, 59, 999), Qt::UTC));
        QCOMPARE(verdict.businessDaysLeft.value_or(-1), 4);
    }

    // A deadline that is not the one shown may still be the first to change the verdict.
    void aSilentDeadlineEndsTheVerdictToo()
    {
        const SupplierSide refused =
            bought(SupplierStage::AwaitingShipment, {.refusedAt = utc(11, 16, 9)}); // number due on Monday
        SupplierSide unpaid = bought(SupplierStage::AwaitingPayment); // without a date of its own
        const Verdict verdict = judge(paidOrder(), {unpaid, refused});
        QCOMPARE(verdict.kind, VerdictKind::CancelNow);
        QVERIFY(!verdict.deadline.isValid());
        QCOMPARE(verdict.validUntil, utc(11, 23, 16));
        QCOMPARE(judge(paidOrder(), {unpaid, refused}, verdict.validUntil).kind, VerdictKind::Dispute);
    }

    // Every status of both platforms, with all that the merchant may have said, cancelled on the shop or not.
    void everyCombination_data()
    {
        QTest::addColumn<SupplierStage>("stage");
        for (const SupplierStage stage : upTo(SupplierStage::Unknown))
            QTest::newRow(qPrintable(code(stage))) << stage;
    }
    void everyCombination()
    {
        QFETCH(SupplierStage, stage);
        const QList<NamedHandling> handlings = allHandlings();
        for (const FinancialStatus money : upTo(FinancialStatus::Unknown)) {
            for (const FulfillmentStatus fulfillment : upTo(FulfillmentStatus::Unknown)) {
                for (const NamedHandling &said : handlings) {
                    for (const bool cancelled : {false, true}) {
                        Order order = shop(fulfillment, money);
                        if (cancelled)
                            order.cancelledAt = utc(11, 22);
                        const QList<SupplierSide> sides{bought(stage, said.handling)};
                        const Verdict verdict = judge(order, sides);
                        const VerdictKind kind = verdict.kind;
                        const bool shopUnknown =
                            money == FinancialStatus::Unknown || fulfillment == FulfillmentStatus::Unknown;
                        const bool agreed = stage == SupplierStage::Cancelled || said.handling.agreedAt.isValid();
                        const QByteArray where =
                            u"%1, %2, %3, %4 → %5"_s
                                .arg(code(money), code(fulfillment), QString::fromLatin1(said.name),
                                     cancelled ? u"cancelled"_s : u"open"_s, told(verdict))
                                .toUtf8();

                        const QString fault = broken(verdict, order, sides);
                        QVERIFY2(fault.isEmpty(), qPrintable(fault + u": "_s + QString::fromUtf8(where)));
                        if (shopUnknown)
                            QVERIFY2(kind == VerdictKind::Unknown || (kind == VerdictKind::Closed && cancelled),
                                     where.constData());
                        if (stage == SupplierStage::Unknown)
                            QVERIFY2(kind == VerdictKind::Unknown, where.constData());
                        if (saysTooLittle(stage))
                            QVERIFY2(kind != VerdictKind::CancelNow && kind != VerdictKind::AskSupplier,
                                     where.constData());
                        if (saysTooLittle(stage) && !agreed)
                            QVERIFY2(!promisesToStop(kind), where.constData());
                        if (hasLeft(stage))
                            QVERIFY2(!promisesToStop(kind) && kind != VerdictKind::AwaitingSupplier, where.constData());
                        if (kind == VerdictKind::CancelNow)
                            QVERIFY2(stage == SupplierStage::AwaitingPayment, where.constData());
                        if (kind == VerdictKind::AskSupplier)
                            QVERIFY2(stage == SupplierStage::AwaitingShipment && verdict.deadline == shipBy,
                                     where.constData());
                        if (kind == VerdictKind::FinishOnShop)
                            QVERIFY2(agreed && verdict.shopCanCancel && !cancelled, where.constData());
                        if (kind == VerdictKind::Closed) {
                            QVERIFY2(agreed || stage == SupplierStage::Finished, where.constData());
                            QVERIFY2(cancelled || !verdict.shopCanCancel || verdict.reasons.contains(Reason::Refunded)
                                         || fulfillment == FulfillmentStatus::FulfillmentNotRequired,
                                     where.constData());
                        }
                        if (isAgreementUnseen(sides.first().order, said.handling))
                            QVERIFY2(kind != VerdictKind::Closed || stage == SupplierStage::Finished,
                                     where.constData());
                        if (cancelled && promisesToStop(kind))
                            QVERIFY2(verdict.reasons.contains(Reason::ShopCancelledFirst), where.constData());
                        QVERIFY2(kind != VerdictKind::Unlinked, where.constData());
                    }
                }
            }
        }
    }

    // Two supplier orders for one sale, every stage with every stage.
    void everyTwo_data() { everyCombination_data(); }
    void everyTwo()
    {
        QFETCH(SupplierStage, stage);
        const QList<NamedHandling> handlings = allHandlings();
        const Order order = paidOrder();
        for (const SupplierStage other : upTo(SupplierStage::Unknown)) {
            for (const NamedHandling &said : handlings) {
                const QList<SupplierSide> sides{bought(stage), bought(other, said.handling)};
                const Verdict verdict = judge(order, sides);
                const Verdict turned = judge(order, {sides.at(1), sides.at(0)});
                const VerdictKind kind = verdict.kind;
                const QByteArray where =
                    u"with %1, %2 → %3"_s.arg(code(other), QString::fromLatin1(said.name), told(verdict)).toUtf8();

                const QString fault = broken(verdict, order, sides);
                QVERIFY2(fault.isEmpty(), qPrintable(fault + u": "_s + QString::fromUtf8(where)));
                QVERIFY2(turned.kind == kind && turned.deadline == verdict.deadline
                             && turned.validUntil == verdict.validUntil,
                         where.constData());
                if (saysTooLittle(stage) || other == SupplierStage::Unknown)
                    QVERIFY2(!promisesToStop(kind), where.constData());
                if (kind == VerdictKind::CancelNow) // nobody who has been paid is left to ask
                    QVERIFY2(stage != SupplierStage::AwaitingShipment
                                 && (other != SupplierStage::AwaitingShipment || said.handling != SupplierHandling()),
                             where.constData());
                if (kind == VerdictKind::FinishOnShop)
                    QVERIFY2(stage == SupplierStage::Cancelled
                                 && (other == SupplierStage::Cancelled || said.handling.agreedAt.isValid())
                                 && !hasLeft(other),
                             where.constData());
                if (hasLeft(stage) && promisesToStop(kind))
                    QVERIFY2(verdict.reasons.contains(Reason::OnlyPart), where.constData());
                QVERIFY2(kind != VerdictKind::Closed && kind != VerdictKind::Unlinked, where.constData());
            }
        }
    }

    void whatStandsInTheShopsWay_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<QString>("obstacles");
        const auto row = [](FulfillmentStatus status, const QString &obstacles) {
            QTest::newRow(qPrintable(u"fulfillment "_s + code(status))) << shop(status) << obstacles;
        };
        row(FulfillmentStatus::Unfulfilled, {});
        row(FulfillmentStatus::Open, {});
        row(FulfillmentStatus::OnHold, {});
        row(FulfillmentStatus::Scheduled, {});
        row(FulfillmentStatus::Restocked, {});
        row(FulfillmentStatus::RequestDeclined, {});
        row(FulfillmentStatus::FulfillmentNotRequired, {});
        row(FulfillmentStatus::Fulfilled, u"shop-fulfilled"_s);
        row(FulfillmentStatus::PartiallyFulfilled, u"shop-partly-fulfilled"_s);
        row(FulfillmentStatus::InProgress, u"shop-fulfillment-requested"_s);
        row(FulfillmentStatus::PendingFulfillment, u"shop-fulfillment-requested"_s);
        row(FulfillmentStatus::Unknown, u"shop-status-unknown"_s);

        for (const FinancialStatus status : upTo(FinancialStatus::Unknown)) {
            QTest::newRow(qPrintable(u"money "_s + code(status)))
                << shop(FulfillmentStatus::Unfulfilled, status)
                << (status == FinancialStatus::Unknown ? u"shop-status-unknown"_s : QString());
        }
        for (const ReturnStatus status : upTo(ReturnStatus::ReturnRequested)) {
            Order order = paidOrder();
            order.returns.value = status;
            const bool open = status == ReturnStatus::InProgress || status == ReturnStatus::ReturnRequested;
            QTest::newRow(qPrintable(u"return "_s + code(status)))
                << order << (open ? u"shop-return-open"_s : QString());
        }
        Order strange = paidOrder();
        strange.returns = {ReturnStatus::Unknown, u"LOST_IN_SPACE"_s};
        QTest::newRow("a return of an unknown kind") << strange << u"shop-status-unknown"_s;
        Order imported = paidOrder();
        imported.returns = {};
        QTest::newRow("a file that says nothing about returns") << imported << QString();
        Order pending = paidOrder();
        pending.paymentPending = true;
        QTest::newRow("a payment under way") << pending << u"shop-payment-pending"_s;
        QTest::newRow("cancelled already") << cancelledOrder() << u"shop-cancelled"_s;
        Order everything = cancelledOrder();
        everything.fulfillment.value = FulfillmentStatus::Fulfilled;
        everything.returns.value = ReturnStatus::InProgress;
        everything.paymentPending = true;
        everything.financial.value = FinancialStatus::Unknown;
        QTest::newRow("everything at once")
            << everything
            << u"shop-cancelled, shop-fulfilled, shop-return-open, shop-payment-pending, shop-status-unknown"_s;
    }
    void whatStandsInTheShopsWay()
    {
        QFETCH(Order, order);
        QFETCH(QString, obstacles);
        QStringList found;
        const QList<Reason> reasons = shopObstacles(order);
        for (const Reason reason : reasons)
            found.append(code(reason));
        QCOMPARE(found.join(u", "_s), obstacles);
        QCOMPARE(judge(order, {bought(SupplierStage::Cancelled)}).shopCanCancel, obstacles.isEmpty());
    }

    void everyReasonNamesItsRule()
    {
        static const QRegularExpression rule(u"^R([1-9]|[12][0-9]|3[0-7])$"_s);
        for (const Reason reason : upTo(Reason::ShopStatusUnknown))
            QVERIFY2(rule.match(ruleOf(reason)).hasMatch(), qPrintable(code(reason)));
        QCOMPARE(ruleOf(Reason::WindowOpen), u"R1"_s);
        QCOMPARE(ruleOf(Reason::ShopFulfilled), u"R6"_s);
        QCOMPARE(ruleOf(Reason::ShopCancelledFirst), u"R12"_s);
        QCOMPARE(ruleOf(Reason::DisputeOpen), u"R18"_s);
    }

    void whatCanStillBeGivenBack_data()
    {
        QTest::addColumn<std::optional<Money>>("received");
        QTest::addColumn<std::optional<Money>>("refunded");
        QTest::addColumn<std::optional<Money>>("left");
        using Amount = std::optional<Money>;
        const Money usd(100, Currency::fromCode(u"USD").value());
        QTest::newRow("nothing given back") << Amount(eur(4990)) << Amount(eur(0)) << Amount(eur(4990));
        QTest::newRow("part given back") << Amount(eur(4990)) << Amount(eur(1000)) << Amount(eur(3990));
        QTest::newRow("all given back") << Amount(eur(4990)) << Amount(eur(4990)) << Amount(eur(0));
        QTest::newRow("more given back than received") << Amount(eur(4990)) << Amount(eur(5000)) << Amount(eur(0));
        QTest::newRow("received is unknown") << Amount() << Amount(eur(0)) << Amount();
        QTest::newRow("refunded is unknown") << Amount(eur(4990)) << Amount() << Amount();
        QTest::newRow("two currencies") << Amount(eur(4990)) << Amount(usd) << Amount();
    }
    void whatCanStillBeGivenBack()
    {
        QFETCH(std::optional<Money>, received);
        QFETCH(std::optional<Money>, refunded);
        QFETCH(std::optional<Money>, left);
        Order order;
        order.received = received;
        order.refunded = refunded;
        QVERIFY(refundable(order) == left);
    }
};

QTEST_GUILESS_MAIN(TestAssess)
#include "tst_assess.moc"
