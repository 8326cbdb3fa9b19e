// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/refundplan.h"
#include "app/desk.h"
#include "app/sandbox/sandbox.h"

#include <QCoroTask>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

/// Two supplier orders in one case, of which only one is stopped: its items are refunded exactly once, the shop's order
/// is never cancelled, and nothing is guessed (R12, R32). The sandbox's own book is the judge.
class TestPartRefund : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;

    CaseEngine &cases() { return m_desk->cases(); }

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

    PairDetails tagged(const QString &tag)
    {
        const auto rows = m_desk->store().pairs({.view = PairView::All}).result();
        for (const PairRow &row : *rows) {
            const auto details = m_desk->store().pairDetails(row.order).result();
            if (details && details->order.tags.contains(tag))
                return *details;
        }
        qFatal("no such scene");
    }

    CaseState state(const CaseId &id) { return QCoro::waitFor(cases().state(id)).value_or(CaseState()); }

    CaseState tell(const CaseId &id, const SupplierOrderId &supplierOrder, CaseEventType what)
    {
        const auto told = QCoro::waitFor(cases().tell(id, supplierOrder, what, u"merchant"_s));
        return told.value_or(CaseState());
    }

    int happened(const QString &kind, const OrderId &order)
    {
        const QList<LedgerEntry> ledger = m_desk->sandbox()->ledger();
        return static_cast<int>(std::ranges::count_if(
            ledger, [&](const LedgerEntry &entry) { return entry.kind == kind && entry.order == order.toString(); }));
    }

    /// Opened, both asked; the first agreed, the second did what `no` says.
    CaseId oneAgreed(const PairDetails &pair, CaseEventType no)
    {
        const auto opened =
            QCoro::waitFor(cases().openCancel(pair.order.id, CancelReason::CustomerChangedMind, QString()));
        if (!opened)
            qFatal("the case does not open");
        for (const SupplierSide &side : pair.sides)
            tell(opened->id, side.order.id, CaseEventType::SupplierRequested);
        tell(opened->id, stoppedOf(pair), CaseEventType::SupplierAgreed);
        tell(opened->id, otherOf(pair), no);
        return opened->id;
    }

    static SupplierOrderId stoppedOf(const PairDetails &pair) { return pair.sides.at(0).order.id; }
    static SupplierOrderId otherOf(const PairDetails &pair) { return pair.sides.at(1).order.id; }

    PartDecision bothPiecesOfTheFirstLine(const PairDetails &pair)
    {
        return {.items = {{stoppedOf(pair), {{pair.order.lines.first().id, 2}}}}, .location = {}, .note = {}};
    }

    QString decided(const CaseId &id, const PartDecision &decision)
    {
        const auto reached = QCoro::waitFor(cases().decidePart(id, decision));
        return reached ? QString() : reached.error().code;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        openDesk();
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
    }

    void cleanup()
    {
        m_desk.reset();
        m_folder.reset();
    }

    void everySceneHasTwoSuppliers_data()
    {
        QTest::addColumn<QString>("tag");
        for (const char *tag : {"demo-split-refuses", "demo-split-ships", "demo-split-silent", "demo-split-unpaid"})
            QTest::newRow(tag) << QString::fromLatin1(tag);
    }

    void everySceneHasTwoSuppliers()
    {
        QFETCH(QString, tag);
        const PairDetails pair = tagged(tag);
        QCOMPARE(pair.sides.size(), 2);
        QCOMPARE(pair.order.lines.size(), 2);
        QVERIFY(pair.row.verdict.kind == VerdictKind::AskSupplier);
        QVERIFY(pair.row.verdict.shopCanCancel);
    }

    void whatWasStoppedIsRefundedExactlyOnceAndTheOrderStays_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<int>("no");
        QTest::newRow("the other refuses") << u"demo-split-refuses"_s << int(CaseEventType::SupplierRefused);
        QTest::newRow("the other ships") << u"demo-split-ships"_s << int(CaseEventType::SupplierShipped);
    }

    void whatWasStoppedIsRefundedExactlyOnceAndTheOrderStays()
    {
        QFETCH(QString, tag);
        QFETCH(int, no);
        const PairDetails pair = tagged(tag);
        const CaseId id = oneAgreed(pair, static_cast<CaseEventType>(no));
        QCOMPARE(state(id).step, CaseStep::SupplierRefused);
        QCOMPARE(QCoro::waitFor(cases().confirm(id)).error().code, u"case-step"_s);

        const QList<SupplierOrderId> others{otherOf(pair)};
        const auto chosen = QCoro::waitFor(cases().choosePart(id, others));
        QVERIFY(chosen.has_value());
        QCOMPARE(chosen->step, CaseStep::RefundOnShop);
        QVERIFY(!isShopUnlocked(*chosen));
        // The order as a whole is not to be had any more.
        QVERIFY(!QCoro::waitFor(cases().decide(id, CancelDecision())).value_or(CaseState()).decision);
        QCOMPARE(QCoro::waitFor(cases().confirm(id)).error().code, u"case-step"_s);

        QCOMPARE(decided(id, bothPiecesOfTheFirstLine(pair)), QString());
        QCOMPARE(state(id).items.value(stoppedOf(pair)).value(pair.order.lines.first().id), 2);
        const auto summary = QCoro::waitFor(cases().summarize(id));
        QVERIFY(summary.has_value());
        const Money expected = *pair.order.lines.first().unitPrice->plus(*pair.order.lines.first().unitPrice);
        QCOMPARE(summary->refundToCustomer, std::optional(expected));
        QVERIFY(summary->obstacles.isEmpty());
        QVERIFY(!summary->changedSinceDecision);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QCOMPARE(QCoro::waitFor(cases().confirm(id)).error().code, u"case-step"_s); // a second click

        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 30000);
        QCOMPARE(state(id).outcome, u"partly"_s);
        QCOMPARE(happened(u"refund"_s, pair.order.id), 1);
        QCOMPARE(happened(u"order-cancelled"_s, pair.order.id), 0);
        for (const LedgerEntry &entry : m_desk->sandbox()->ledger()) {
            if (entry.kind == u"refund"_s && entry.order == pair.order.id.toString())
                QCOMPARE(entry.amount, expected.decimal());
        }
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
        const auto after = m_desk->store().pairDetails(pair.order.id).result();
        QVERIFY(!after->order.isCancelled());
        QCOMPARE(after->order.lines.at(0).refundableQuantity, 0);
        QCOMPARE(after->order.lines.at(1).refundableQuantity, 2);
    }

    void aPartIsOnlyChosenWhereEveryOtherSaidNo()
    {
        const PairDetails pair = tagged(u"demo-split-silent"_s);
        const auto opened =
            QCoro::waitFor(cases().openCancel(pair.order.id, CancelReason::CustomerChangedMind, QString()));
        QVERIFY(opened.has_value());
        const CaseId id = opened->id;
        const QList<SupplierOrderId> others{otherOf(pair)};
        QCOMPARE(QCoro::waitFor(cases().choosePart(id, others)).error().code, u"case-step"_s);
        for (const SupplierSide &side : pair.sides)
            tell(id, side.order.id, CaseEventType::SupplierRequested);
        tell(id, stoppedOf(pair), CaseEventType::SupplierAgreed);
        QCOMPARE(state(id).step, CaseStep::AwaitSupplier); // one is silent: it is waited for, with its own date
        QCOMPARE(QCoro::waitFor(cases().choosePart(id, others)).error().code, u"case-step"_s);
        const auto due = dueOf(state(id), pair.sides, m_desk->policies(), m_desk->supplierCalendar());
        QVERIFY(due.has_value());
        QCOMPARE(due->supplierOrder, otherOf(pair));

        // None was stopped: there is nothing to refund in part.
        tell(id, stoppedOf(pair), CaseEventType::SupplierTakenBack);
        tell(id, otherOf(pair), CaseEventType::SupplierRefused);
        QCOMPARE(QCoro::waitFor(cases().choosePart(id, others)).error().code, u"part-not-possible"_s);
        tell(id, stoppedOf(pair), CaseEventType::SupplierAgreed);
        const QList<SupplierOrderId> notTheOther{stoppedOf(pair)};
        QCOMPARE(QCoro::waitFor(cases().choosePart(id, notTheOther)).error().code, u"part-not-possible"_s);
        QVERIFY(QCoro::waitFor(cases().choosePart(id, others)).has_value());

        // And back: the merchant waits after all. Then the other agrees, and it is about the order as a whole.
        const QList<SupplierOrderId> nobody;
        QCOMPARE(QCoro::waitFor(cases().choosePart(id, nobody)).value_or(CaseState()).step, CaseStep::SupplierRefused);
        QVERIFY(QCoro::waitFor(cases().choosePart(id, others)).has_value());
        QCOMPARE(tell(id, otherOf(pair), CaseEventType::SupplierAgreed).step, CaseStep::CancelOnShop);
    }

    void whichItemsIsAskedAndNeverGuessed()
    {
        const PairDetails pair = tagged(u"demo-split-refuses"_s);
        const CaseId id = oneAgreed(pair, CaseEventType::SupplierRefused);
        const QList<SupplierOrderId> others{otherOf(pair)};
        QCOMPARE(decided(id, bothPiecesOfTheFirstLine(pair)), u"case-step"_s); // not chosen yet
        QVERIFY(QCoro::waitFor(cases().choosePart(id, others)).has_value());
        const QString first = pair.order.lines.at(0).id;
        QCOMPARE(decided(id, {}), u"part-items"_s);
        QCOMPARE(decided(id, {.items = {{stoppedOf(pair), {{first, 0}}}}, .location = {}, .note = {}}),
                 u"part-items"_s);
        QCOMPARE(decided(id, {.items = {{stoppedOf(pair), {{first, 3}}}}, .location = {}, .note = {}}),
                 u"part-items"_s);
        QCOMPARE(decided(id, {.items = {{stoppedOf(pair), {{first, -1}}}}, .location = {}, .note = {}}),
                 u"part-items"_s);
        QCOMPARE(decided(id, {.items = {{otherOf(pair), {{first, 1}}}}, .location = {}, .note = {}}), u"part-items"_s);
        QCOMPARE(
            decided(id,
                    {.items = {{stoppedOf(pair), {{u"gid://shopify/LineItem/1"_s, 1}}}}, .location = {}, .note = {}}),
            u"part-items"_s);
        QVERIFY(!state(id).refund);
        QCOMPARE(decided(id, {.items = {{stoppedOf(pair), {{first, 1}}}}, .location = {}, .note = {}}), QString());
        QVERIFY(state(id).refund.has_value());
    }

    void theStoppedOneThatShipsAfterAllStopsTheRefund()
    {
        const PairDetails pair = tagged(u"demo-split-refuses"_s);
        const CaseId id = oneAgreed(pair, CaseEventType::SupplierRefused);
        const QList<SupplierOrderId> others{otherOf(pair)};
        QVERIFY(QCoro::waitFor(cases().choosePart(id, others)).has_value());
        QCOMPARE(decided(id, bothPiecesOfTheFirstLine(pair)), QString());
        tell(id, stoppedOf(pair), CaseEventType::SupplierShipped);
        QCOMPARE(state(id).step, CaseStep::SupplierRefused);
        QVERIFY(!state(id).refund); // decided when it was stopped
        QCOMPARE(QCoro::waitFor(cases().confirm(id)).error().code, u"case-step"_s);
        QCOMPARE(happened(u"refund"_s, pair.order.id), 0);
    }

    void confirmedBeforeACrashItGoesOnAfterwards()
    {
        const PairDetails pair = tagged(u"demo-split-refuses"_s);
        const CaseId id = oneAgreed(pair, CaseEventType::SupplierRefused);
        const QList<SupplierOrderId> others{otherOf(pair)};
        QVERIFY(QCoro::waitFor(cases().choosePart(id, others)).has_value());
        QCOMPARE(decided(id, bothPiecesOfTheFirstLine(pair)), QString());
        cases().setUndoWindow(1h);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QCOMPARE(happened(u"refund"_s, pair.order.id), 0);
        openDesk(); // the program is started again
        QCoro::waitFor(cases().resume());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 30000);
        QCOMPARE(state(id).outcome, u"partly"_s);
        QCOMPARE(happened(u"refund"_s, pair.order.id), 1);
        QCOMPARE(happened(u"order-cancelled"_s, pair.order.id), 0);
    }

    void undoneInTimeNothingIsSent()
    {
        const PairDetails pair = tagged(u"demo-split-ships"_s);
        const CaseId id = oneAgreed(pair, CaseEventType::SupplierShipped);
        const QList<SupplierOrderId> others{otherOf(pair)};
        QVERIFY(QCoro::waitFor(cases().choosePart(id, others)).has_value());
        QCOMPARE(decided(id, bothPiecesOfTheFirstLine(pair)), QString());
        cases().setUndoWindow(1h);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        const auto undone = QCoro::waitFor(cases().undo(id));
        QVERIFY(undone.has_value());
        QCOMPARE(undone->step, CaseStep::RefundOnShop);
        QVERIFY(!undone->closed);
        QCOMPARE(happened(u"refund"_s, pair.order.id), 0);
    }

    void anAmountThatTheShopNamesOtherwiseByThenIsNotRefunded()
    {
        const PairDetails pair = tagged(u"demo-split-refuses"_s);
        const CaseId id = oneAgreed(pair, CaseEventType::SupplierRefused);
        const QList<SupplierOrderId> others{otherOf(pair)};
        QVERIFY(QCoro::waitFor(cases().choosePart(id, others)).has_value());
        QCOMPARE(decided(id, bothPiecesOfTheFirstLine(pair)), QString());
        // Somebody refunds in the shop's admin meanwhile.
        ShopPlatform *shop = cases().shopOf(pair.order);
        const std::optional<RefundWish> anything;
        std::optional<RefundProposal> proposal;
        QCoro::connect(shop->proposeRefund(pair.order.id, anything, RefundTo::PaymentMethods), this,
                       [&proposal](Result<RefundProposal> named) {
                           if (named)
                               proposal = *named;
                       });
        QTRY_VERIFY_WITH_TIMEOUT(proposal.has_value(), 30000);
        const RefundDecision elsewhere{.amount = Money(100, proposal->maximum.currency()),
                                       .maximum = proposal->maximum};
        const auto action = planRefundAction(ActionId(u"b6d0a1de-0000-4000-8000-000000000001"_s), CaseId(u"admin"_s),
                                             pair.order.id, elsewhere, *proposal, m_desk->clock().now());
        QVERIFY(action.has_value());
        QVERIFY(QCoro::waitFor(shop->perform(*action)).has_value());
        const auto confirmed = QCoro::waitFor(cases().confirm(id));
        QVERIFY(!confirmed.has_value());
        QCOMPARE(confirmed.error().kind, Error::Kind::Refused);
        QCOMPARE(happened(u"refund"_s, pair.order.id), 1); // theirs
        QCOMPARE(happened(u"order-cancelled"_s, pair.order.id), 0);
    }

    void aLostAnswerRefundsOnceAllTheSame()
    {
        const PairDetails pair = tagged(u"demo-split-ships"_s);
        const CaseId id = oneAgreed(pair, CaseEventType::SupplierShipped);
        const QList<SupplierOrderId> others{otherOf(pair)};
        QVERIFY(QCoro::waitFor(cases().choosePart(id, others)).has_value());
        QCOMPARE(decided(id, bothPiecesOfTheFirstLine(pair)), QString());
        m_desk->sandbox()->failNext(u"refundCreate("_s, Sandbox::Fault::CloseAfterTaking);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 30000);
        QCOMPARE(state(id).outcome, u"partly"_s);
        QCOMPARE(m_desk->sandbox()->requestCount(u"refundCreate("_s), 1);
        QCOMPARE(happened(u"refund"_s, pair.order.id), 1);
    }
};

QTEST_GUILESS_MAIN(TestPartRefund)
#include "tst_partrefund.moc"
