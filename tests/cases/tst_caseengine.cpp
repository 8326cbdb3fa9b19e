// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"
#include "app/sandbox/sandbox.h"

#include <QCoroTask>
#include <QJsonArray>
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

/// A shop order whose supplier still can be asked, at a supplier that says yes.
struct Candidate {
    OrderId order;
    SupplierOrderId supplierOrder;
    Money paid;
};

} // namespace

/// The case engine over everything real: both platform clients over HTTP, both data files, the sandbox's own book as
/// the judge.
class TestCaseEngine : public QObject
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

    Candidate candidate()
    {
        const auto rows = m_desk->store().pairs({.view = PairView::Cancellable}).result();
        if (!rows)
            qFatal("no pairs");
        for (const PairRow &row : *rows) {
            const bool saysYes =
                row.supplierName == u"Kedi Bottles Store"_s || row.supplierName == u"YiWu Home Store"_s;
            if (row.verdict.kind == VerdictKind::AskSupplier && row.verdict.shopCanCancel && row.supplierCount == 1
                && saysYes && row.financial.value == FinancialStatus::Paid && row.openCase.isEmpty() && row.total)
                return {row.order, row.supplierOrder, *row.total};
        }
        qFatal("no candidate in the demo shop");
    }

    PairRow soldBy(const QString &supplier)
    {
        const auto rows = m_desk->store().pairs({.view = PairView::Cancellable}).result();
        for (const PairRow &row : *rows) {
            if (row.supplierName == supplier && row.verdict.kind == VerdictKind::AskSupplier && row.openCase.isEmpty()
                && row.verdict.shopCanCancel && row.supplierCount == 1)
                return row;
        }
        qFatal("no such supplier in the demo shop");
    }

    /// A wish with the amount that the shop names for it now.
    RefundDecision asTheShopSays(const OrderId &order, const RefundWish &wish)
    {
        std::optional<RefundProposal> named;
        const std::optional<RefundWish> asked = wish.isEmpty() ? std::nullopt : std::optional(wish);
        QCoro::connect(cases().proposeRefund(order, asked, RefundTo::PaymentMethods), this,
                       [&named](Result<RefundProposal> proposal) {
                           if (!proposal)
                               qFatal("no proposal: %s", qPrintable(proposal.error().code));
                           named = *proposal;
                       });
        [&] { QTRY_VERIFY(named.has_value()); }();
        return {.wish = wish, .amount = named->suggested, .maximum = named->maximum};
    }

    RefundDecision refundOfOnePiece(const OrderId &order)
    {
        const auto known = m_desk->store().order(order).result();
        return asTheShopSays(order, {.lines = {{known->lines.first().id, 1}}});
    }

    RefundDecision refundOfEverything(const OrderId &order)
    {
        const auto known = m_desk->store().order(order).result();
        RefundWish wish{.shipping = true};
        for (const LineItem &line : known->lines)
            wish.lines.append({line.id, line.refundableQuantity});
        return asTheShopSays(order, wish);
    }

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
        QCOMPARE(reply->error(), QNetworkReply::NoError);
    }

    CaseState state(const CaseId &id)
    {
        const auto state = QCoro::waitFor(cases().state(id));
        return state.value_or(CaseState());
    }

    /// Up to the decision: asked, agreed as the platform shows, decided.
    CaseId decided(const Candidate &candidate, const CancelDecision &decision)
    {
        const auto opened = QCoro::waitFor(cases().openCancel(candidate.order, CancelReason::CustomerChangedMind, {}));
        if (!opened)
            qFatal("case does not open: %s", qPrintable(opened.error().code));
        pressCancelOnSuppliersPage(candidate.supplierOrder);
        (void)QCoro::waitFor(
            cases().tell(opened->id, candidate.supplierOrder, CaseEventType::SupplierRequested, u"merchant"_s));
        sandbox().advance(30s);
        (void)QCoro::waitFor(m_desk->sync().refresh(candidate.order));
        QCoro::waitFor(cases().observe({candidate.order}));
        const auto state = QCoro::waitFor(cases().decide(opened->id, decision));
        if (!state || state->step != CaseStep::CancelOnShop)
            qFatal("case is not ready: %s", state ? qPrintable(code(state->step)) : qPrintable(state.error().code));
        return opened->id;
    }

    QStringList booked(const OrderId &order, const QString &kind)
    {
        QStringList amounts;
        const QList<LedgerEntry> entries = sandbox().ledger();
        for (const LedgerEntry &entry : entries) {
            if (entry.order == order.toString() && entry.kind == kind)
                amounts.append(entry.amount);
        }
        return amounts;
    }
    int cancellations(const OrderId &order) { return static_cast<int>(booked(order, u"order-cancelled"_s).size()); }
    QStringList refunds(const OrderId &order) { return booked(order, u"refund"_s); }

    /// What was decided, without what is done besides.
    QList<Action> decisions(const CaseId &id)
    {
        QList<Action> actions = m_desk->store().actionsOf(id).result().value();
        actions.removeIf([](const Action &action) { return roleOf(action.kind) != ActionRole::Decision; });
        return actions;
    }
    ActionState lastActionState(const CaseId &id) { return decisions(id).last().state; }

private Q_SLOTS:
    void init()
    {
        // The sandbox cuts connections on purpose; Qt's own words about that are no defect of ours.
        QTest::failOnWarning(QRegularExpression(u"^(?!qt\\.network)"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        openDesk();
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
    }
    void cleanup() { m_desk.reset(); }

    void aCaseGoesToItsEnd()
    {
        const Candidate order = candidate();
        const CaseId id = decided(order, {});
        const auto confirmed = QCoro::waitFor(cases().confirm(id));
        QVERIFY2(confirmed.has_value(), confirmed ? "" : qPrintable(confirmed.error().code));
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(state(id).outcome, u"cancelled"_s);
        QCOMPARE(cancellations(order.order), 1);
        QCOMPARE(refunds(order.order), QStringList{order.paid.decimal()});
        const auto cached = m_desk->store().order(order.order).result();
        QVERIFY(cached->isCancelled());
        QCOMPARE(m_desk->store().pairDetails(order.order).result()->row.verdict.kind, VerdictKind::Closed);
    }

    void anotherAmountIsRefundedFirstAndExactly()
    {
        const Candidate order = candidate();
        const Money amount(order.paid.minor() / 3, order.paid.currency());
        const CaseId id = decided(order, {.refund = RefundChoice::Amount, .amount = amount});
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 15000);
        QCOMPARE(cancellations(order.order), 1);
        QCOMPARE(refunds(order.order), QStringList{amount.decimal()});
    }

    void withoutRefundNoMoneyMoves()
    {
        const Candidate order = candidate();
        const CaseId id = decided(order, {.refund = RefundChoice::None});
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(cancellations(order.order), 1);
        QVERIFY(refunds(order.order).isEmpty());
    }

    void moreThanWasPaidIsNotAccepted()
    {
        const Candidate order = candidate();
        const CaseId id = decided(order, {});
        const auto decision = QCoro::waitFor(cases().decide(
            id, {.refund = RefundChoice::Amount, .amount = Money(order.paid.minor() + 1, order.paid.currency())}));
        QVERIFY(!decision.has_value());
        QCOMPARE(decision.error().code, u"bad-amount"_s);
    }

    void undoneInTimeNothingIsSent()
    {
        cases().setUndoWindow(10s);
        const Candidate order = candidate();
        const CaseId id = decided(order, {});
        QSignalSpy ticks(&cases(), &CaseEngine::undoTicked);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY(ticks.size() > 1);
        const auto undone = QCoro::waitFor(cases().undo(id));
        QVERIFY(undone.has_value());
        QCOMPARE(undone->step, CaseStep::CancelOnShop);
        sandbox().advance(60s);
        QTest::qWait(600);
        QCOMPARE(sandbox().requestCount(u"orderCancel("_s), 0);
        QCOMPARE(lastActionState(id), ActionState::Withdrawn);
        // and it can be confirmed again
        cases().setUndoWindow(0ms);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(cancellations(order.order), 1);
    }

    void undoComesTooLateOnceSent()
    {
        const Candidate order = candidate();
        const CaseId id = decided(order, {});
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY(sandbox().requestCount(u"orderCancel("_s) == 1);
        const auto undone = QCoro::waitFor(cases().undo(id));
        QVERIFY(!undone.has_value());
        QCOMPARE(undone.error().code, u"too-late"_s);
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
    }

    void aDoubleClickIsOneCancellation()
    {
        const Candidate order = candidate();
        const CaseId id = decided(order, {});
        auto first = cases().confirm(id);
        const auto second = QCoro::waitFor(cases().confirm(id));
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code, u"case-step"_s);
        QVERIFY(QCoro::waitFor(std::move(first)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(cancellations(order.order), 1);
        QCOMPARE(refunds(order.order).size(), 1);
    }

    void theShopStaysLockedUntilTheSupplierAgrees()
    {
        const Candidate order = candidate();
        const auto opened = QCoro::waitFor(cases().openCancel(order.order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        QCOMPARE(opened->step, CaseStep::AskSupplier);
        QVERIFY(!QCoro::waitFor(cases().decide(opened->id, {})).has_value());
        QVERIFY(!QCoro::waitFor(cases().confirm(opened->id)).has_value());
        QCOMPARE(QCoro::waitFor(cases().overrideOrder(opened->id, u"  x "_s)).error().code, u"reason-too-short"_s);
        const auto overridden =
            QCoro::waitFor(cases().overrideOrder(opened->id, u"the supplier wrote that it will not ship"_s));
        QVERIFY(overridden.has_value());
        QCOMPARE(overridden->step, CaseStep::CancelOnShop);
        QVERIFY(QCoro::waitFor(cases().decide(opened->id, {})).has_value());
        QVERIFY(QCoro::waitFor(cases().confirm(opened->id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(opened->id).closed, 10000);
        QCOMPARE(cancellations(order.order), 1);
    }

    void aLostAnswerIsSettledByReading()
    {
        const Candidate order = candidate();
        const CaseId id = decided(order, {});
        sandbox().failNext(u"orderCancel("_s, Sandbox::Fault::CloseAfterTaking);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(sandbox().requestCount(u"orderCancel("_s), 1);
        QCOMPARE(cancellations(order.order), 1);
    }

    void aLostRefundAnswerIsSettledByReading()
    {
        const Candidate order = candidate();
        const Money amount(500, order.paid.currency());
        const CaseId id = decided(order, {.refund = RefundChoice::Amount, .amount = amount});
        sandbox().failNext(u"refundCreate("_s, Sandbox::Fault::CloseAfterTaking);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 15000);
        QCOMPARE(sandbox().requestCount(u"refundCreate("_s), 1);
        QCOMPARE(refunds(order.order), QStringList{amount.decimal()});
        QCOMPARE(cancellations(order.order), 1);
    }

    /// R12, R36: the answer to the refund is lost, and meanwhile the parcel leaves. What was held behind it is not
    /// sent.
    void whatWasHeldIsNotSentOnceTheParcelHasLeft()
    {
        cases().setSettleDelays({10ms});
        const Candidate order = candidate();
        const Money amount(500, order.paid.currency());
        const auto opened = QCoro::waitFor(cases().openCancel(order.order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        const CaseId id = opened->id;
        for (const CaseEventType what : {CaseEventType::SupplierRequested, CaseEventType::SupplierAgreed})
            QVERIFY(QCoro::waitFor(cases().tell(id, order.supplierOrder, what, u"merchant"_s)).has_value());
        const CancelDecision decision{.refund = RefundChoice::Amount, .amount = amount};
        QVERIFY(QCoro::waitFor(cases().decide(id, decision)).has_value());
        sandbox().failNext(u"refundCreate("_s, Sandbox::Fault::CloseAfterTaking);
        sandbox().failNext(u"query OrderRefunds"_s, Sandbox::Fault::Unauthorized, 1000);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY(state(id).lastActionUnknown);
        QVERIFY(QCoro::waitFor(cases().tell(id, order.supplierOrder, CaseEventType::SupplierShipped, u"merchant"_s))
                    .has_value());

        sandbox().failNext(u"query OrderRefunds"_s, Sandbox::Fault::Unauthorized, 0);
        QTRY_VERIFY((QCoro::waitFor(cases().resume()), lastActionState(id) == ActionState::Withdrawn));
        QCOMPARE(decisions(id).first().state, ActionState::Confirmed);
        QCOMPARE(refunds(order.order), QStringList{amount.decimal()});
        QCOMPARE(cancellations(order.order), 0);
        QCOMPARE(sandbox().requestCount(u"orderCancel("_s), 0);
        QVERIFY(!state(id).closed);
        QCOMPARE(state(id).step, CaseStep::SupplierRefused);
    }

    /// A refund that was only prepared gives way to a cancellation, but not to one that cannot be opened.
    void aPreparedRefundGivesWay()
    {
        const Candidate order = candidate();
        const auto prepared = QCoro::waitFor(cases().keepRefund(order.order, RefundDraft()));
        QVERIFY(prepared.has_value());
        QVERIFY(isOnlyPrepared(*prepared));
        const auto opened = QCoro::waitFor(cases().openCancel(order.order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        QCOMPARE(opened->kind, CaseKind::Cancel);
        QVERIFY(state(prepared->id).closed);
        QCOMPARE(state(prepared->id).outcome, u"left"_s);
    }

    void aRefundThatCannotBeReadIsNotTakenForOneThatNeverWas()
    {
        cases().setSettleDelays({10ms, 10ms});
        const Candidate order = candidate();
        const RefundDecision decision = refundOfOnePiece(order.order);
        sandbox().failNext(u"refundCreate("_s, Sandbox::Fault::CloseAfterTaking);
        sandbox().failNext(u"query RefundPoll"_s, Sandbox::Fault::Unauthorized, 1000);
        const auto confirmed = QCoro::waitFor(cases().confirmRefund(order.order, decision));
        QVERIFY(confirmed.has_value());
        const CaseId id = confirmed->id;
        QTRY_COMPARE(state(id).step, CaseStep::NeedsLook);
        const int readBefore = sandbox().requestCount(u"query RefundPoll"_s);
        sandbox().advance(20min); // long enough for what never arrived, but this one is there
        QTRY_VERIFY((QCoro::waitFor(cases().resume()), sandbox().requestCount(u"query RefundPoll"_s) > readBefore));
        QCOMPARE(lastActionState(id), ActionState::Unknown);
        QVERIFY(state(id).lastActionUnknown);
        QVERIFY(!QCoro::waitFor(cases().confirmRefund(order.order, decision)).has_value());

        sandbox().failNext(u"query RefundPoll"_s, Sandbox::Fault::Unauthorized, 0);
        QTRY_VERIFY((QCoro::waitFor(cases().resume()), state(id).closed));
        QCOMPARE(refunds(order.order), QStringList{decision.amount.decimal()});
        QCOMPARE(sandbox().requestCount(u"refundCreate("_s), 1);
    }

    void aWordIsNotToldAsThePlatforms_data()
    {
        QTest::addColumn<FactSource>("source");
        QTest::newRow("the merchant's") << FactSource::Merchant;
        QTest::newRow("a mail's") << FactSource::Mail;
    }

    /// What the merchant or a mail said is in the case once, as theirs; the look at the platforms adds nothing (R36).
    void aWordIsNotToldAsThePlatforms()
    {
        QFETCH(FactSource, source);
        const Candidate order = candidate();
        const auto opened = QCoro::waitFor(cases().openCancel(order.order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        const CaseId id = opened->id;
        SupplierOrder told = m_desk->store().supplierOrder(order.supplierOrder).result().value();
        told.stage = {SupplierStage::CancelRequested, {}};
        told.source = source;
        told.asOf = m_desk->clock().now().addSecs(60);
        QVERIFY(m_desk->store().saveSupplierOrders({told}).result().has_value());
        QCoro::waitFor(cases().observe({order.order}));
        QCOMPARE(state(id).step, CaseStep::AskSupplier);
        QVERIFY(!state(id).suppliers.value(order.supplierOrder).cancelRequestedAt.isValid());
    }

    void whatNeverArrivedIsNeverSentAgainByItself()
    {
        cases().setSettleDelays({10ms, 10ms});
        const Candidate order = candidate();
        const CaseId id = decided(order, {});
        sandbox().failNext(u"orderCancel("_s, Sandbox::Fault::CloseBeforeAnswer);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_COMPARE(state(id).step, CaseStep::NeedsLook);
        QCOMPARE(lastActionState(id), ActionState::Unknown);
        QCOMPARE(QCoro::waitFor(cases().confirm(id)).error().code, u"case-step"_s);
        QVERIFY(!QCoro::waitFor(cases().decide(id, {})).has_value());

        sandbox().advance(11min); // the shop still shows no trace of it: it was not applied
        // The first carrying out may not quite have ended, and then has the action to itself.
        QTRY_VERIFY((QCoro::waitFor(cases().resume()), lastActionState(id) == ActionState::Refused));
        QCOMPARE(decisions(id).last().errorCode, u"not-applied"_s);
        QCOMPARE(sandbox().requestCount(u"orderCancel("_s), 1);

        cases().setSettleDelays(QList<std::chrono::milliseconds>(40, 100ms));
        QVERIFY(QCoro::waitFor(cases().decide(id, {})).has_value());
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(cancellations(order.order), 1);
        QCOMPARE(refunds(order.order).size(), 1);
    }

    void aRefusalIsToldAndStopsWhatFollows()
    {
        const Candidate order = candidate();
        const CaseId id = decided(order, {.refund = RefundChoice::Amount, .amount = Money(500, order.paid.currency())});
        sandbox().failNext(u"refundCreate("_s, Sandbox::Fault::Unauthorized);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_COMPARE(state(id).step, CaseStep::NeedsLook);
        QTRY_COMPARE(lastActionState(id), ActionState::Withdrawn); // the cancellation behind the refund
        QCOMPARE(decisions(id).first().state, ActionState::Refused);
        QCOMPARE(sandbox().requestCount(u"orderCancel("_s), 0);
        QVERIFY(refunds(order.order).isEmpty());
    }

    void whatChangedSinceTheDecisionIsSeen()
    {
        const Candidate order = candidate();
        const CaseId id = decided(order, {.refund = RefundChoice::None});
        // Somebody refunds a part in the admin meanwhile.
        const auto cached = m_desk->store().order(order.order).result();
        ShopPlatform *shop = cases().shopOf(*cached);
        QVERIFY(shop);
        const auto proposal = [&] {
            std::optional<RefundProposal> found;
            QCoro::connect(shop->proposeRefund(order.order, std::nullopt, RefundTo::PaymentMethods), this,
                           [&found](Result<RefundProposal> result) { found = *result; });
            [&] { QTRY_VERIFY(found.has_value()); }();
            return *found;
        }();
        const auto &transaction = proposal.transactions.first();
        Action other{.id = ActionId(u"11111111-1111-4111-8111-111111111111"_s),
                     .order = order.order,
                     .kind = ActionKind::RefundAmount};
        other.request = {{u"amount"_s, u"1.00"_s},
                         {u"currency"_s, order.paid.currency().code()},
                         {u"refunds_before"_s, QJsonArray()},
                         {u"transactions"_s,
                          QJsonArray{QJsonObject{{u"gateway"_s, transaction.gateway},
                                                 {u"parent_id"_s, transaction.parentId},
                                                 {u"amount"_s, u"1.00"_s}}}}};
        QVERIFY(QCoro::waitFor(shop->perform(other)).has_value());
        const auto confirmed = QCoro::waitFor(cases().confirm(id));
        QVERIFY(!confirmed.has_value());
        QCOMPARE(confirmed.error().code, u"changed"_s);
        QCOMPARE(cancellations(order.order), 0);
    }

    void anUnpaidSupplierOrderIsCancelledAtOnce()
    {
        const auto rows = m_desk->store().pairs({.view = PairView::Cancellable}).result();
        for (const PairRow &row : *rows) {
            if (row.verdict.kind != VerdictKind::CancelNow || row.financial.value != FinancialStatus::Paid)
                continue;
            const CaseId id = decided({row.order, row.supplierOrder, *row.total}, {});
            QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
            QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
            QCOMPARE(cancellations(row.order), 1);
            return;
        }
        QFAIL("no unpaid supplier order in the demo shop");
    }

    void theSuppliersAnswerIsSeen_data()
    {
        QTest::addColumn<QString>("supplier");
        QTest::addColumn<CaseStep>("step");
        QTest::newRow("accepts") << u"Kedi Bottles Store"_s << CaseStep::CancelOnShop;
        QTest::newRow("refuses") << u"SunnyToys"_s << CaseStep::SupplierRefused;
        QTest::newRow("silent") << u"Luna Jewelry"_s << CaseStep::AwaitSupplier;
        QTest::newRow("ships") << u"TopShoes Official"_s << CaseStep::SupplierRefused;
    }
    void theSuppliersAnswerIsSeen()
    {
        QFETCH(QString, supplier);
        QFETCH(CaseStep, step);
        const auto rows = m_desk->store().pairs({.view = PairView::Cancellable}).result();
        for (const PairRow &row : *rows) {
            if (row.supplierName != supplier || row.verdict.kind != VerdictKind::AskSupplier || !row.openCase.isEmpty()
                || row.supplierCount != 1)
                continue;
            const auto opened = QCoro::waitFor(cases().openCancel(row.order, CancelReason::Duplicate, {}));
            QVERIFY(opened.has_value());
            pressCancelOnSuppliersPage(row.supplierOrder);
            QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value()); // sees the request
            QTRY_COMPARE(state(opened->id).step, CaseStep::AwaitSupplier);
            sandbox().advance(30s);
            QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value()); // sees the answer
            QTRY_COMPARE(state(opened->id).step, step);
            return;
        }
        QFAIL("no such supplier in the demo shop");
    }

    void aNewProgramCarriesOn_data()
    {
        QTest::addColumn<QString>("when");
        QTest::newRow("in the undo window") << u"recorded"_s;
        QTest::newRow("while the answer is awaited, request lost") << u"sent-lost"_s;
        QTest::newRow("after the request was taken") << u"taken"_s;
    }
    void aNewProgramCarriesOn()
    {
        QFETCH(QString, when);
        const Candidate order = candidate();
        const CaseId id = decided(order, {});
        if (when == u"recorded"_s)
            cases().setUndoWindow(1h);
        if (when == u"sent-lost"_s)
            sandbox().failNext(u"orderCancel("_s, Sandbox::Fault::Hang);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        if (when != u"recorded"_s)
            QTRY_COMPARE(sandbox().requestCount(u"orderCancel("_s), 1);
        if (when == u"taken"_s)
            QTRY_COMPARE(lastActionState(id), ActionState::Sent);

        openDesk(); // the program ends and starts again
        if (when == u"recorded"_s) {
            QCOMPARE(lastActionState(id), ActionState::Recorded);
        } else {
            QCOMPARE(lastActionState(id), ActionState::Unknown);
            sandbox().advance(11min);
        }
        QCoro::waitFor(cases().resume());
        if (when == u"sent-lost"_s) {
            QTRY_COMPARE(lastActionState(id), ActionState::Refused);
            QCOMPARE(cancellations(order.order), 0);
            QVERIFY(QCoro::waitFor(cases().decide(id, {})).has_value());
            QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        }
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(cancellations(order.order), 1);
        QCOMPARE(refunds(order.order), QStringList{order.paid.decimal()});
    }

    /// Found by the kill test: ended after the refund was known to be done, before the case was.
    void anEndThatWasNotWrittenIsMadeUpFor()
    {
        const Candidate order = candidate();
        const CaseId id(u"case"_s);
        const QDateTime now = m_desk->clock().now();
        Action action{.id = ActionId(u"action"_s),
                      .caseId = id,
                      .order = order.order,
                      .kind = ActionKind::RefundAmount,
                      .recordedAt = now};
        const RefundDecision decision{.amount = order.paid, .maximum = order.paid};
        const auto event = [&](CaseEventType type, const QJsonObject &data) {
            return CaseEvent{.caseId = id, .at = now, .type = type, .data = data};
        };
        Store &store = m_desk->store();
        QVERIFY(store
                    .appendToCase(id, order.order,
                                  {event(CaseEventType::Opened, {{u"kind"_s, u"refund"_s}}),
                                   event(CaseEventType::Decided, {{u"refund"_s, toJson(decision)}}),
                                   event(CaseEventType::Confirmed, {{u"actions"_s, QJsonArray{u"action"_s}}})},
                                  {action})
                    .result()
                    .has_value());
        action.state = ActionState::Sent;
        QVERIFY(store.saveAction(action).result().has_value());
        action.state = ActionState::Confirmed;
        QVERIFY(store
                    .appendToCase(id, order.order,
                                  {event(CaseEventType::ActionSettled,
                                         {{u"action"_s, u"action"_s}, {u"state"_s, u"confirmed"_s}})},
                                  {action})
                    .result()
                    .has_value());
        QVERIFY(!state(id).closed);

        openDesk();
        QCoro::waitFor(cases().resume());
        QTRY_VERIFY(state(id).closed);
        QCOMPARE(state(id).outcome, u"refunded"_s);
        QCOMPARE(refunds(order.order), QStringList()); // nothing is sent for it
    }

    void whatShippedBeforeTheRequestWasSentIsNotCancelled()
    {
        const PairRow row = soldBy(u"TopShoes Official"_s);
        const auto opened = QCoro::waitFor(cases().openCancel(row.order, CancelReason::Duplicate, {}));
        QVERIFY(opened.has_value());
        pressCancelOnSuppliersPage(row.supplierOrder);
        const auto told =
            QCoro::waitFor(cases().tell(opened->id, row.supplierOrder, CaseEventType::SupplierAgreed, u"merchant"_s));
        QVERIFY(told.has_value());
        QVERIFY(QCoro::waitFor(cases().decide(opened->id, {})).has_value());
        cases().setUndoWindow(1h);
        QVERIFY(QCoro::waitFor(cases().confirm(opened->id)).has_value());

        openDesk(); // the program ended within the undo window, and starts when the parcel has left
        sandbox().advance(30s);
        QCoro::waitFor(cases().resume());
        QTRY_COMPARE(state(opened->id).step, CaseStep::SupplierRefused);
        QCOMPARE(state(opened->id).actions.size(), 0);
        QCOMPARE(cancellations(row.order), 0);
        QCOMPARE(sandbox().requestCount(u"orderCancel("_s), 0);
    }

    void aSupplierOrderLinkedMeanwhileHasToBeStoppedToo()
    {
        const Candidate order = candidate();
        const CaseId id = decided(order, {});
        const SupplierOrderId other = soldBy(u"Luna Jewelry"_s).supplierOrder;
        QVERIFY(QCoro::waitFor(m_desk->link(order.order, other, {})).has_value());
        QCOMPARE(state(id).step, CaseStep::AskSupplier);
        QCOMPARE(QCoro::waitFor(cases().confirm(id)).error().code, u"shop-locked"_s);
        QCOMPARE(cancellations(order.order), 0);

        QVERIFY(QCoro::waitFor(m_desk->unlink(order.order, other)).has_value()); // it was the wrong one
        QCOMPARE(state(id).step, CaseStep::CancelOnShop);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 10000);
        QCOMPARE(cancellations(order.order), 1);
    }

    void aDoubtfulLinkIsAnsweredFirst()
    {
        const auto rows = m_desk->store().pairs({.view = PairView::Unlinked}).result();
        QVERIFY(rows.has_value());
        const auto doubtful = std::find_if(rows->begin(), rows->end(), [](const PairRow &row) {
            return row.verdict.reasons.contains(Reason::LinkDoubtful);
        });
        QVERIFY(doubtful != rows->end());
        const auto shut = QCoro::waitFor(cases().openCancel(doubtful->order, CancelReason::Duplicate, {}));
        QVERIFY(!shut.has_value());
        QCOMPARE(shut.error().code, u"link-doubtful"_s);
        QVERIFY(QCoro::waitFor(m_desk->link(doubtful->order, doubtful->supplierOrder, {})).has_value());
        const auto opened = QCoro::waitFor(cases().openCancel(doubtful->order, CancelReason::Duplicate, {}));
        QVERIFY(opened.has_value());
        QCOMPARE(opened->step, CaseStep::AskSupplier);
    }

    void somePiecesAreRefundedExactlyOnce()
    {
        const Candidate order = candidate();
        const RefundDecision decision = refundOfOnePiece(order.order);
        const auto confirmed = QCoro::waitFor(cases().confirmRefund(order.order, decision));
        QVERIFY2(confirmed.has_value(), qPrintable(confirmed ? QString() : confirmed.error().code));
        QTRY_VERIFY_WITH_TIMEOUT(state(confirmed->id).closed, 10000);
        QCOMPARE(state(confirmed->id).outcome, u"refunded"_s);
        QCOMPARE(refunds(order.order), QStringList{decision.amount.decimal()});
        QCOMPARE(cancellations(order.order), 0);
        const auto after = m_desk->store().order(order.order).result();
        QCOMPARE(after->lines.first().refundableQuantity, after->lines.first().quantity - 1);
        QCOMPARE(after->refunded->decimal(), decision.amount.decimal());
    }

    void anAmountAloneIsRefunded()
    {
        const Candidate order = candidate();
        RefundDecision decision = asTheShopSays(order.order, {});
        decision.amount = Money(150, decision.amount.currency());
        const auto confirmed = QCoro::waitFor(cases().confirmRefund(order.order, decision));
        QVERIFY2(confirmed.has_value(), qPrintable(confirmed ? QString() : confirmed.error().code));
        QTRY_VERIFY_WITH_TIMEOUT(state(confirmed->id).closed, 10000);
        QCOMPARE(state(confirmed->id).outcome, u"refunded"_s);
        QCOMPARE(refunds(order.order), QStringList{u"1.50"_s});
        // The figures have moved: the same decision again is not carried out blindly.
        QCOMPARE(QCoro::waitFor(cases().confirmRefund(order.order, decision)).error().code, u"changed"_s);
        decision = asTheShopSays(order.order, {});
        decision.amount = *decision.maximum.plus(Money(1, decision.maximum.currency()));
        QCOMPARE(QCoro::waitFor(cases().confirmRefund(order.order, decision)).error().code, u"refund-not-possible"_s);
        QCOMPARE(refunds(order.order).size(), 1);
    }

    void aRefundClickedTwiceIsOne()
    {
        const Candidate order = candidate();
        const RefundDecision decision = refundOfOnePiece(order.order);
        auto first = cases().confirmRefund(order.order, decision);
        QCOMPARE(QCoro::waitFor(cases().confirmRefund(order.order, decision)).error().code, u"case-step"_s);
        const auto confirmed = QCoro::waitFor(std::move(first));
        QVERIFY(confirmed.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(confirmed->id).closed, 10000);
        QCOMPARE(refunds(order.order).size(), 1);
    }

    void aRefundWhoseAnswerIsLostIsSettledByReading()
    {
        const Candidate order = candidate();
        const RefundDecision decision = refundOfOnePiece(order.order);
        sandbox().failNext(u"refundCreate("_s, Sandbox::Fault::CloseAfterTaking);
        const auto confirmed = QCoro::waitFor(cases().confirmRefund(order.order, decision));
        QVERIFY(confirmed.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(confirmed->id).closed, 15000);
        QCOMPARE(sandbox().requestCount(u"refundCreate("_s), 1);
        QCOMPARE(refunds(order.order), QStringList{decision.amount.decimal()});
    }

    void aRefundTakenBackInTimeSendsNothingAndEndsItsCase()
    {
        const Candidate order = candidate();
        cases().setUndoWindow(1h);
        const auto confirmed = QCoro::waitFor(cases().confirmRefund(order.order, refundOfOnePiece(order.order)));
        QVERIFY(confirmed.has_value());
        const auto undone = QCoro::waitFor(cases().undo(confirmed->id));
        QVERIFY(undone.has_value());
        QVERIFY(undone->closed);
        QCOMPARE(sandbox().requestCount(u"refundCreate("_s), 0);
        QVERIFY(refunds(order.order).isEmpty());
    }

    void anotherAmountThanTheShopNamesIsNotRefunded()
    {
        const Candidate order = candidate();
        RefundDecision decision = refundOfOnePiece(order.order);
        decision.amount = *decision.amount.plus(Money(1, decision.amount.currency()));
        QCOMPARE(QCoro::waitFor(cases().confirmRefund(order.order, decision)).error().code, u"changed"_s);
        QCOMPARE(sandbox().requestCount(u"refundCreate("_s), 0);
        QVERIFY(m_desk->store().openCaseOf(order.order).result()->has_value() == false);
    }

    void oneCaseAtATime()
    {
        const Candidate order = candidate();
        const auto opened = QCoro::waitFor(cases().openCancel(order.order, CancelReason::Duplicate, {}));
        QVERIFY(opened.has_value());
        const RefundDecision decision = refundOfOnePiece(order.order);
        QCOMPARE(QCoro::waitFor(cases().confirmRefund(order.order, decision)).error().code, u"other-case"_s);
        QVERIFY(QCoro::waitFor(cases().close(opened->id, u"left"_s)).has_value());
        cases().setUndoWindow(1h);
        QVERIFY(QCoro::waitFor(cases().confirmRefund(order.order, decision)).has_value());
        QCOMPARE(QCoro::waitFor(cases().openCancel(order.order, CancelReason::Duplicate, {})).error().code,
                 u"other-case"_s);
    }

    void aRefundIsCarriedOnByANewProgramIfTheShopStillNamesItsAmount_data()
    {
        QTest::addColumn<bool>("changed");
        QTest::newRow("as it was") << false;
        QTest::newRow("the piece was refunded by somebody else meanwhile") << true;
    }
    void aRefundIsCarriedOnByANewProgramIfTheShopStillNamesItsAmount()
    {
        QFETCH(bool, changed);
        const Candidate order = candidate();
        const RefundDecision decision = refundOfEverything(order.order);
        cases().setUndoWindow(1h);
        const auto confirmed = QCoro::waitFor(cases().confirmRefund(order.order, decision));
        QVERIFY(confirmed.has_value());
        if (changed) {
            Action other = m_desk->store().actionsOf(confirmed->id).result()->first();
            other.id = ActionId(u"33333333-3333-4333-8333-333333333333"_s);
            const auto cached = m_desk->store().order(order.order).result();
            QVERIFY(QCoro::waitFor(cases().shopOf(*cached)->perform(other)).has_value());
        }
        openDesk();
        QCoro::waitFor(cases().resume());
        QTRY_VERIFY_WITH_TIMEOUT(state(confirmed->id).closed, 10000);
        QCOMPARE(state(confirmed->id).outcome, changed ? u"left"_s : u"refunded"_s);
        QCOMPARE(refunds(order.order), QStringList{decision.amount.decimal()}); // once, whoever did it
    }

    void anOrderCancelledElsewhereClosesItsCase()
    {
        const Candidate order = candidate();
        const CaseId id = decided(order, {});
        const auto cached = m_desk->store().order(order.order).result();
        Action other{.id = ActionId(u"22222222-2222-4222-8222-222222222222"_s),
                     .order = order.order,
                     .kind = ActionKind::CancelOrder};
        other.request = {{u"reason"_s, u"other"_s},
                         {u"refund"_s, u"whole"_s},
                         {u"restock"_s, false},
                         {u"notify"_s, false},
                         {u"staff_note"_s, QString()}};
        QVERIFY(QCoro::waitFor(cases().shopOf(*cached)->perform(other)).has_value());
        sandbox().advance(5s);
        const auto confirmed = QCoro::waitFor(cases().confirm(id));
        QVERIFY(!confirmed.has_value());
        QTRY_VERIFY(state(id).closed);
        QCOMPARE(state(id).outcome, u"already-cancelled"_s);
        QCOMPARE(cancellations(order.order), 1);
    }
};

QTEST_GUILESS_MAIN(TestCaseEngine)
#include "tst_caseengine.moc"
