// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"
#include "app/sandbox/sandbox.h"

#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

const QString submitted = u"#1022"_s; // requested, and nobody has accepted it
const QString accepted = u"#1034"_s; // a fulfillment service has

} // namespace

/// What was requested on the shop is taken back, orders are held and marked while their case runs: over the sandbox,
/// whose own book is the judge.
class TestTakeBack : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;

    CaseEngine &cases() { return m_desk->cases(); }
    Sandbox &sandbox() { return *m_desk->sandbox(); }

    void openDesk()
    {
        m_desk.reset();
        auto desk = Desk::open({.dataDir = m_folder->path(), .demo = true});
        QVERIFY(desk.has_value());
        m_desk = std::move(*desk);
        QVERIFY(QCoro::waitFor(m_desk->connectPlatforms()).has_value());
        cases().setUndoWindow(0ms);
        cases().setSettleDelays(QList<std::chrono::milliseconds>(40, 100ms));
    }

    OrderId named(const QString &name)
    {
        const auto found = m_desk->store().ordersNamed(name).result();
        if (!found || found->size() != 1)
            qFatal("no order %s", qPrintable(name));
        return found->first();
    }

    PairDetails pair(const OrderId &order) { return m_desk->store().pairDetails(order).result().value(); }
    Order orderNow(const OrderId &order) { return m_desk->store().order(order).result().value(); }
    CaseState state(const CaseId &id) { return QCoro::waitFor(cases().state(id)).value_or(CaseState()); }

    void pressCancelOnSuppliersPage(const SupplierOrderId &id)
    {
        QNetworkAccessManager network;
        QUrl page = sandbox().baseUrl();
        page.setPath(u"/p/order/cancel"_s);
        page.setQuery(u"orderId="_s + id.toString());
        QNetworkRequest request(page);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        std::unique_ptr<QNetworkReply> reply(network.post(request, "reason=Other"));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
    }

    CaseId opened(const OrderId &order)
    {
        const auto open = QCoro::waitFor(cases().openCancel(order, CancelReason::CustomerChangedMind, {}));
        if (!open)
            qFatal("case does not open: %s", qPrintable(open.error().code));
        return open->id;
    }

    /// Asked and agreed at the supplier: the shop's side is next.
    CaseId atTheShop(const OrderId &order)
    {
        const CaseId id = opened(order);
        const PairDetails details = pair(order);
        for (const SupplierSide &side : details.sides)
            pressCancelOnSuppliersPage(side.order.id);
        sandbox().advance(30s);
        (void)QCoro::waitFor(m_desk->sync().refresh(order));
        QCoro::waitFor(cases().observe({order}));
        if (state(id).step != CaseStep::CancelOnShop)
            qFatal("the supplier has not agreed: %s", qPrintable(code(state(id).step)));
        return id;
    }

    int booked(const OrderId &order, const QString &kind)
    {
        const QList<LedgerEntry> entries = sandbox().ledger();
        return static_cast<int>(std::count_if(entries.begin(), entries.end(), [&](const LedgerEntry &entry) {
            return entry.order == order.toString() && entry.kind == kind;
        }));
    }

    QList<Action> actionsOf(const CaseId &id, ActionKind kind)
    {
        QList<Action> actions = m_desk->store().actionsOf(id).result().value();
        actions.removeIf([kind](const Action &action) { return action.kind != kind; });
        return actions;
    }
    bool isSettled(const CaseId &id, ActionKind kind, ActionState wanted)
    {
        const QList<Action> actions = actionsOf(id, kind);
        return !actions.isEmpty() && actions.last().state == wanted;
    }
    bool tells(const CaseId &id, CaseEventType type, const QString &key, const QString &value)
    {
        const QList<CaseEvent> events = m_desk->store().caseHistory(id).result()->events;
        return std::any_of(events.begin(), events.end(), [&](const CaseEvent &event) {
            return event.type == type && event.data.value(key).toString() == value;
        });
    }

    /// An order whose goods nobody has been asked to ship, and whose supplier can be asked.
    OrderId ordinary()
    {
        const auto rows = m_desk->store().pairs({.view = PairView::Cancellable}).result();
        for (const PairRow &row : *rows) {
            if (row.verdict.kind == VerdictKind::AskSupplier && row.verdict.shopCanCancel && row.supplierCount == 1
                && row.fulfillment.value == FulfillmentStatus::Unfulfilled && row.openCase.isEmpty()
                && (row.supplierName == u"Kedi Bottles Store"_s || row.supplierName == u"YiWu Home Store"_s))
                return row.order;
        }
        qFatal("no such order in the demo shop");
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!qt\\.network)"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        openDesk();
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
    }
    void cleanup() { m_desk.reset(); }

    void aRequestNobodyAcceptedIsCalledBack()
    {
        const OrderId order = named(submitted);
        QVERIFY(pair(order).row.verdict.reasons.contains(Reason::FulfillmentRevocable));
        const CaseId id = atTheShop(order);
        QCOMPARE(pair(order).row.verdict.kind, VerdictKind::FinishOnShop);
        QVERIFY(QCoro::waitFor(cases().decide(id, {})).has_value());
        QCOMPARE(QCoro::waitFor(cases().confirm(id)).error().code, u"obstacle"_s); // not before it is taken back

        QVERIFY(QCoro::waitFor(cases().takeBackFulfillment(id, u"please stop"_s)).has_value());
        QTRY_VERIFY(isSettled(id, ActionKind::CancelFulfillment, ActionState::Confirmed));
        QTRY_VERIFY(shopObstacles(orderNow(order)).isEmpty());
        QCOMPARE(booked(order, u"fulfillment-cancelled"_s), 1);
        QVERIFY(tells(id, CaseEventType::FulfillmentAnswered, u"state"_s, u"confirmed"_s));
        QCOMPARE(state(id).step, CaseStep::CancelOnShop);
        QCOMPARE(QCoro::waitFor(cases().takeBackFulfillment(id, {})).error().code, u"nothing-to-take-back"_s);

        QVERIFY(QCoro::waitFor(cases().decide(id, {})).has_value());
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(booked(order, u"order-cancelled"_s), 1);
        QCOMPARE(booked(order, u"refund"_s), 1);
    }

    void aServiceThatHasAcceptedIsAskedAndAnswers_data()
    {
        QTest::addColumn<int>("service");
        QTest::addColumn<QString>("answer");
        QTest::newRow("agrees") << int(Sandbox::Service::Agrees) << u"agreed"_s;
        QTest::newRow("declines") << int(Sandbox::Service::Declines) << u"declined"_s;
        QTest::newRow("silent") << int(Sandbox::Service::Silent) << QString();
        QTest::newRow("ships") << int(Sandbox::Service::Ships) << QString();
    }
    void aServiceThatHasAcceptedIsAskedAndAnswers()
    {
        QFETCH(int, service);
        QFETCH(QString, answer);
        const auto how = static_cast<Sandbox::Service>(service);
        const OrderId order = named(accepted);
        sandbox().setService(order.toString(), how);
        const CaseId id = atTheShop(order);
        QVERIFY(QCoro::waitFor(cases().takeBackFulfillment(id, u"please stop"_s)).has_value());
        QTRY_VERIFY(isSettled(id, ActionKind::RequestFulfillmentCancel, ActionState::Confirmed));
        QCOMPARE(booked(order, u"fulfillment-cancel-asked"_s), 1);
        QTRY_VERIFY(pair(order).row.verdict.reasons.contains(Reason::FulfillmentCancelAsked));
        QVERIFY(pair(order).row.verdict.deadline.isValid()); // all waiting has an end (R34)
        QCOMPARE(pair(order).row.verdict.kind, VerdictKind::FinishOnShop);

        sandbox().advance(30s);
        QCoro::waitFor(cases().observeOpenCases()); // as after each synchronization
        const Verdict verdict = pair(order).row.verdict;
        QVERIFY(answer.isEmpty() || tells(id, CaseEventType::FulfillmentAnswered, u"answer"_s, answer));
        switch (how) {
        case Sandbox::Service::Agrees:
            QVERIFY(shopObstacles(orderNow(order)).isEmpty());
            break;
        case Sandbox::Service::Declines:
            QVERIFY(verdict.reasons.contains(Reason::FulfillmentKept));
            QCOMPARE(verdict.kind, VerdictKind::RefundOnly);
            break;
        case Sandbox::Service::Silent:
            QVERIFY(!verdict.reasons.contains(Reason::FulfillmentSilent));
            sandbox().advance(48h);
            QVERIFY(m_desk->store().reassess().result().has_value());
            QVERIFY(pair(order).row.verdict.reasons.contains(Reason::FulfillmentSilent));
            QVERIFY(!pair(order).row.verdict.shopCanCancel);
            break;
        case Sandbox::Service::Ships:
            QVERIFY(verdict.reasons.contains(Reason::ShopFulfilled));
            QCOMPARE(verdict.kind, VerdictKind::RefundOnly);
            break;
        }
        QCoro::waitFor(cases().observeOpenCases()); // and what is known is not told twice
        const QList<CaseEvent> events = m_desk->store().caseHistory(id).result()->events;
        QVERIFY(std::count_if(events.begin(), events.end(),
                              [](const CaseEvent &event) { return event.data.contains(u"answer"_s); })
                <= 1);
    }

    void aLostAnswerIsSettledByReading()
    {
        const OrderId order = named(submitted);
        const CaseId id = atTheShop(order);
        sandbox().failNext(u"fulfillmentOrderCancel("_s, Sandbox::Fault::CloseAfterTaking);
        QVERIFY(QCoro::waitFor(cases().takeBackFulfillment(id, {})).has_value());
        QTRY_VERIFY(isSettled(id, ActionKind::CancelFulfillment, ActionState::Confirmed));
        QCOMPARE(sandbox().requestCount(u"fulfillmentOrderCancel("_s), 1);
        QCOMPARE(booked(order, u"fulfillment-cancelled"_s), 1);
    }

    void aDoubleClickIsOneRequest()
    {
        const OrderId order = named(accepted);
        const CaseId id = atTheShop(order);
        auto first = cases().takeBackFulfillment(id, {});
        QCOMPARE(QCoro::waitFor(cases().takeBackFulfillment(id, {})).error().code, u"case-step"_s);
        QVERIFY(QCoro::waitFor(std::move(first)).has_value());
        QTRY_VERIFY(isSettled(id, ActionKind::RequestFulfillmentCancel, ActionState::Confirmed));
        QCOMPARE(booked(order, u"fulfillment-cancel-asked"_s), 1);
    }

    void theSupplierComesFirst()
    {
        const OrderId order = named(submitted);
        const CaseId id = opened(order);
        QCOMPARE(QCoro::waitFor(cases().takeBackFulfillment(id, {})).error().code, u"shop-locked"_s);
        QCOMPARE(sandbox().requestCount(u"fulfillmentOrderCancel("_s), 0);
    }

    /// The permission is missing: nothing is seen, nothing is offered, and the order's own status still stands.
    void withoutThePermissionNothingIsPromised()
    {
        const OrderId order = named(submitted);
        const CaseId id = atTheShop(order);
        sandbox().withholdScopes(
            {u"read_merchant_managed_fulfillment_orders"_s, u"write_merchant_managed_fulfillment_orders"_s,
             u"read_third_party_fulfillment_orders"_s, u"write_third_party_fulfillment_orders"_s, u"read_returns"_s});
        QVERIFY(QCoro::waitFor(m_desk->sync().refresh(order)).has_value());
        QCOMPARE(orderNow(order).fulfillmentSight, Sight::Hidden);
        QCOMPARE(orderNow(order).returnSight, Sight::Hidden);
        const Verdict verdict = pair(order).row.verdict;
        QCOMPARE(verdict.kind, VerdictKind::RefundOnly);
        QVERIFY(verdict.reasons.contains(Reason::FulfillmentHidden));
        QCOMPARE(QCoro::waitFor(cases().takeBackFulfillment(id, {})).error().code, u"nothing-to-take-back"_s);
        const OrderId other = ordinary();
        const CaseId second = opened(other);
        QVERIFY(QCoro::waitFor(cases().close(second, u"left"_s)).has_value());
        QVERIFY(actionsOf(second, ActionKind::HoldFulfillment).isEmpty()); // on only where the scope is there
    }

    void anOrderIsHeldUntilItsCaseEnds()
    {
        const OrderId order = ordinary();
        const CaseId id = opened(order);
        QTRY_VERIFY(isSettled(id, ActionKind::HoldFulfillment, ActionState::Confirmed));
        QCOMPARE(booked(order, u"fulfillment-held"_s), 1);
        QTRY_COMPARE(orderNow(order).fulfillment.value, FulfillmentStatus::OnHold);
        QVERIFY(tells(id, CaseEventType::ExtraSettled, u"kind"_s, u"hold-fulfillment"_s));
        QCOMPARE(state(id).step, CaseStep::AskSupplier); // it changes nothing about where the case stands

        QVERIFY(QCoro::waitFor(cases().close(id, u"left"_s)).has_value());
        QTRY_VERIFY(isSettled(id, ActionKind::ReleaseFulfillment, ActionState::Confirmed));
        QCOMPARE(booked(order, u"fulfillment-released"_s), 1);
        QTRY_COMPARE(orderNow(order).fulfillment.value, FulfillmentStatus::Unfulfilled);
        QVERIFY(state(id).closed);
    }

    void aDisputeThatTakesOverLetsGoWhatWasHeld()
    {
        const OrderId order = ordinary();
        const SupplierOrderId supplier = pair(order).sides.first().order.id;
        const CaseId id = opened(order);
        QTRY_VERIFY(isSettled(id, ActionKind::HoldFulfillment, ActionState::Confirmed));
        for (const CaseEventType what : {CaseEventType::SupplierRequested, CaseEventType::SupplierRefused})
            QVERIFY(QCoro::waitFor(cases().tell(id, supplier, what, u"merchant"_s)).has_value());
        QCOMPARE(state(id).step, CaseStep::SupplierRefused);

        const auto dispute = QCoro::waitFor(m_desk->disputes().prepare(order, supplier));
        QVERIFY(dispute.has_value());
        QVERIFY(!state(id).closed); // being prepared is not being opened
        QVERIFY(QCoro::waitFor(m_desk->disputes().noteOpened(dispute->id, m_desk->clock().now())).has_value());
        QTRY_VERIFY(state(id).closed);
        QCOMPARE(state(id).outcome, u"disputed"_s);
        QTRY_VERIFY(isSettled(id, ActionKind::ReleaseFulfillment, ActionState::Confirmed));
        QCOMPARE(booked(order, u"fulfillment-released"_s), 1);
    }

    void aHeldOrderIsCancelledAndNothingIsReleased()
    {
        const OrderId order = ordinary();
        const CaseId id = atTheShop(order);
        QTRY_VERIFY(isSettled(id, ActionKind::HoldFulfillment, ActionState::Confirmed));
        QVERIFY(QCoro::waitFor(cases().decide(id, {})).has_value());
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(state(id).outcome, u"cancelled"_s);
        QCOMPARE(booked(order, u"order-cancelled"_s), 1);
        QVERIFY(actionsOf(id, ActionKind::ReleaseFulfillment).isEmpty());
    }

    void aHoldOfSomebodyElseStays()
    {
        const OrderId order = named(u"#1019"_s); // the merchant holds it for the address
        QVERIFY(QCoro::waitFor(m_desk->sync().refresh(order)).has_value());
        QCOMPARE(orderNow(order).fulfillmentOrders.first().holds.size(), 1);
        const CaseId id = opened(order);
        QVERIFY(QCoro::waitFor(cases().close(id, u"left"_s)).has_value());
        QVERIFY(QCoro::waitFor(m_desk->sync().refresh(order)).has_value());
        QCOMPARE(orderNow(order).fulfillmentOrders.first().holds.size(), 1);
        QCOMPARE(booked(order, u"fulfillment-released"_s), 0);
    }

    /// Whatever becomes of a hold, the case goes on and the order is cancelled.
    void aHoldThatFailsIsToldAndTheCaseGoesOn_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<ActionState>("state");
        QTest::newRow("refused") << int(Sandbox::Fault::Unauthorized) << ActionState::Refused;
        QTest::newRow("never arrives") << int(Sandbox::Fault::CloseBeforeAnswer) << ActionState::Refused;
        QTest::newRow("taken, answer lost") << int(Sandbox::Fault::CloseAfterTaking) << ActionState::Confirmed;
        QTest::newRow("nonsense") << int(Sandbox::Fault::Html) << ActionState::Refused;
    }
    void aHoldThatFailsIsToldAndTheCaseGoesOn()
    {
        QFETCH(int, fault);
        QFETCH(ActionState, state);
        sandbox().failNext(u"fulfillmentOrderHold("_s, static_cast<Sandbox::Fault>(fault));
        const OrderId order = ordinary();
        const CaseId id = opened(order);
        QTRY_VERIFY(isSettled(id, ActionKind::HoldFulfillment, state));
        QCOMPARE(sandbox().requestCount(u"fulfillmentOrderHold("_s), 1);
        QVERIFY(tells(id, CaseEventType::ExtraSettled, u"state"_s, code(state)));
        QCOMPARE(atTheShop(order), id); // opened again it is the same case
        QVERIFY(QCoro::waitFor(cases().decide(id, {})).has_value());
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(this->state(id).closed, 10000);
        QCOMPARE(booked(order, u"order-cancelled"_s), 1);
    }

    /// The hold hangs, the merchant does not wait for it.
    void aHoldThatHangsDelaysNothing()
    {
        sandbox().failNext(u"fulfillmentOrderHold("_s, Sandbox::Fault::Hang);
        const OrderId order = ordinary();
        const CaseId id = atTheShop(order);
        QTRY_VERIFY(isSettled(id, ActionKind::HoldFulfillment, ActionState::Sent));
        QVERIFY(QCoro::waitFor(cases().decide(id, {})).has_value());
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(booked(order, u"order-cancelled"_s), 1);
        QVERIFY(isSettled(id, ActionKind::HoldFulfillment, ActionState::Sent)); // it hangs still
    }

    /// What was recorded with the closing is done by the next program, if this one ends first.
    void aNewProgramReleasesWhatWasHeld()
    {
        const OrderId order = ordinary();
        const CaseId id = opened(order);
        QTRY_VERIFY(isSettled(id, ActionKind::HoldFulfillment, ActionState::Confirmed));
        sandbox().failNext(u"fulfillmentOrderReleaseHold("_s, Sandbox::Fault::Hang);
        QVERIFY(QCoro::waitFor(cases().close(id, u"left"_s)).has_value());
        QTRY_VERIFY(isSettled(id, ActionKind::ReleaseFulfillment, ActionState::Sent));
        openDesk();
        // Read: still held, and not answered, so given up and told. Where there was time, by the program that ended.
        QCoro::waitFor(cases().resume());
        QVERIFY(isSettled(id, ActionKind::ReleaseFulfillment, ActionState::Refused));
        QVERIFY(tells(id, CaseEventType::ExtraSettled, u"state"_s, u"refused"_s));
        QCOMPARE(booked(order, u"fulfillment-released"_s), 0);
    }

    /// The shop cannot be reached when the case ends: the hold is released as soon as it can.
    void whatIsHeldIsReleasedWhenTheShopIsThereAgain()
    {
        const OrderId order = ordinary();
        const CaseId id = opened(order);
        QTRY_VERIFY(isSettled(id, ActionKind::HoldFulfillment, ActionState::Confirmed));
        sandbox().failNext(u"query OrderNow("_s, Sandbox::Fault::Unauthorized);
        QVERIFY(QCoro::waitFor(cases().close(id, u"left"_s)).has_value());
        QTRY_VERIFY(isSettled(id, ActionKind::ReleaseFulfillment, ActionState::Recorded));
        QCOMPARE(booked(order, u"fulfillment-released"_s), 0);
        QTRY_VERIFY((QCoro::waitFor(cases().observeOpenCases()), // as after each synchronization
                     isSettled(id, ActionKind::ReleaseFulfillment, ActionState::Confirmed)));
        QCOMPARE(booked(order, u"fulfillment-released"_s), 1);
    }

    void switchedOffNothingIsHeldOrWritten()
    {
        QVERIFY(QCoro::waitFor(m_desk->saveExtras({.hold = false})).has_value());
        const OrderId order = ordinary();
        const CaseId id = atTheShop(order);
        QVERIFY(QCoro::waitFor(cases().close(id, u"left"_s)).has_value());
        QVERIFY(m_desk->store().actionsOf(id).result()->isEmpty());
        QCOMPARE(sandbox().requestCount(u"fulfillmentOrderHold("_s), 0);
        QCOMPARE(sandbox().requestCount(u"tagsAdd("_s), 0);
        QCOMPARE(sandbox().requestCount(u"metafieldsSet("_s), 0);
        openDesk(); // and it is remembered
        QVERIFY(!m_desk->extras().hold);
    }

    void aTagAndALogComeAndGo()
    {
        QVERIFY(
            QCoro::waitFor(m_desk->saveExtras({.hold = false, .tag = true, .log = true, .tagName = u"da annullare"_s}))
                .has_value());
        const OrderId order = ordinary();
        const QString note = orderNow(order).note;
        const CaseId id = opened(order);
        QTRY_VERIFY(isSettled(id, ActionKind::LogOnOrder, ActionState::Confirmed));
        QVERIFY(isSettled(id, ActionKind::TagOrder, ActionState::Confirmed));
        QVERIFY(orderNow(order).tags.contains(u"da annullare"_s));
        QVERIFY(
            QCoro::waitFor(m_desk->saveExtras({.hold = false})).has_value()); // what was begun is ended all the same
        QVERIFY(QCoro::waitFor(cases().close(id, u"left"_s)).has_value());
        QTRY_VERIFY(isSettled(id, ActionKind::UntagOrder, ActionState::Confirmed));
        QTRY_COMPARE(actionsOf(id, ActionKind::LogOnOrder).size(), 2);
        QTRY_VERIFY(isSettled(id, ActionKind::LogOnOrder, ActionState::Confirmed));
        QVERIFY(!orderNow(order).tags.contains(u"da annullare"_s));
        QCOMPARE(orderNow(order).note, note); // what the merchant wrote is never touched
        QCOMPARE(booked(order, u"tagged"_s), 1);
        QCOMPARE(booked(order, u"untagged"_s), 1);
        QCOMPARE(booked(order, u"logged"_s), 2);
    }

    void aTagThatFailsStopsNothing()
    {
        QVERIFY(QCoro::waitFor(m_desk->saveExtras({.hold = false, .tag = true, .log = true})).has_value());
        sandbox().failNext(u"tagsAdd("_s, Sandbox::Fault::Unauthorized);
        sandbox().failNext(u"query OrderLog("_s, Sandbox::Fault::Html, 9);
        const OrderId order = ordinary();
        const CaseId id = atTheShop(order);
        QTRY_VERIFY(isSettled(id, ActionKind::TagOrder, ActionState::Refused));
        QTRY_VERIFY(isSettled(id, ActionKind::LogOnOrder, ActionState::Refused));
        QVERIFY(QCoro::waitFor(cases().decide(id, {})).has_value());
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(booked(order, u"order-cancelled"_s), 1);
        QVERIFY(actionsOf(id, ActionKind::UntagOrder).isEmpty()); // what never was there is not taken off
    }

    void theDemoRemembersWhatWasDone()
    {
        const OrderId order = named(accepted);
        const CaseId id = atTheShop(order);
        QVERIFY(QCoro::waitFor(cases().takeBackFulfillment(id, {})).has_value());
        QTRY_VERIFY(isSettled(id, ActionKind::RequestFulfillmentCancel, ActionState::Confirmed));
        sandbox().advance(30s);
        openDesk();
        QVERIFY(QCoro::waitFor(m_desk->sync().refresh(order)).has_value());
        QVERIFY(shopObstacles(orderNow(order)).isEmpty());
        QCOMPARE(state(id).step, CaseStep::CancelOnShop);
    }
};

QTEST_GUILESS_MAIN(TestTakeBack)
#include "tst_takeback.moc"
