// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"
#include "app/sandbox/sandbox.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

/// Money through the case engine over everything real: both platform clients over HTTP, both data files. The sandbox's
/// own book is the judge of what moved, which way, and how often.
class TestCaseMoney : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;

    CaseEngine &cases() { return m_desk->cases(); }
    Sandbox &sandbox() { return *m_desk->sandbox(); }

    Order tagged(const QString &tag)
    {
        const auto rows = m_desk->store().pairs({}).result();
        for (const PairRow &row : *rows) {
            const auto order = m_desk->store().order(row.order).result();
            if (order->tags.contains(tag))
                return *order;
        }
        qFatal("the demo has no order tagged %s", qPrintable(tag));
    }

    RefundProposal proposed(const OrderId &order, const std::optional<RefundWish> &wish,
                            RefundTo to = RefundTo::PaymentMethods)
    {
        std::optional<RefundProposal> named;
        QCoro::connect(cases().proposeRefund(order, wish, to), this, [&named](Result<RefundProposal> proposal) {
            if (!proposal)
                qFatal("no proposal: %s", qPrintable(proposal.error().code));
            named = *proposal;
        });
        [&] { QTRY_VERIFY(named.has_value()); }();
        return *named;
    }

    RefundOptions optionsOf(const OrderId &order)
    {
        return QCoro::waitFor(cases().refundOptions(order)).value_or(RefundOptions());
    }

    /// A wish with the amount that the shop names for it now.
    RefundDecision asTheShopSays(const OrderId &order, const RefundWish &wish, RefundTo to = RefundTo::PaymentMethods)
    {
        const RefundProposal named = proposed(order, wish, to);
        RefundDecision decision{.wish = wish, .amount = named.suggested, .maximum = named.maximum};
        decision.to = to;
        return decision;
    }

    CaseState state(const CaseId &id) { return QCoro::waitFor(cases().state(id)).value_or(CaseState()); }

    QList<LedgerEntry> booked(const OrderId &order, const QString &kind)
    {
        QList<LedgerEntry> found;
        const QList<LedgerEntry> all = sandbox().ledger();
        for (const LedgerEntry &entry : all) {
            if (entry.order == order.toString() && entry.kind == kind)
                found.append(entry);
        }
        return found;
    }

    QStringList refunds(const OrderId &order)
    {
        QStringList amounts;
        const QList<LedgerEntry> all = booked(order, u"refund"_s);
        for (const LedgerEntry &entry : all)
            amounts.append(entry.amount);
        return amounts;
    }

    void refundToItsEnd(const OrderId &order, const RefundDecision &decision)
    {
        const auto confirmed = QCoro::waitFor(cases().confirmRefund(order, decision));
        QVERIFY2(confirmed.has_value(), confirmed ? "" : qPrintable(confirmed.error().code));
        QTRY_VERIFY_WITH_TIMEOUT(state(confirmed->id).closed, 15000);
        QCOMPARE(state(confirmed->id).outcome, u"refunded"_s);
    }

    /// Up to the decision, going on without the supplier's yes: this is about the shop's side.
    CaseId decided(const OrderId &order, const CancelDecision &decision)
    {
        const auto opened = QCoro::waitFor(cases().openCancel(order, CancelReason::CustomerChangedMind, {}));
        if (!opened)
            qFatal("case does not open: %s", qPrintable(opened.error().code));
        (void)QCoro::waitFor(cases().overrideOrder(opened->id, u"the supplier has agreed on the phone"_s));
        const auto decided = QCoro::waitFor(cases().decide(opened->id, decision));
        if (!decided)
            qFatal("not decided: %s", qPrintable(decided.error().code));
        return opened->id;
    }

    /// What was decided: holding the goods meanwhile is nobody's concern here.
    QList<Action> decisions(const CaseId &id)
    {
        QList<Action> actions = m_desk->store().actionsOf(id).result().value();
        actions.removeIf([](const Action &action) { return roleOf(action.kind) != ActionRole::Decision; });
        return actions;
    }
    Action lastAction(const CaseId &id) { return decisions(id).last(); }
    Action firstAction(const CaseId &id) { return decisions(id).first(); }

    /// Somebody refunds an amount in the shop's admin, without our mark.
    void refundInTheAdmin(const Order &order, const QString &amount)
    {
        const RefundProposal proposal = proposed(order.id, std::nullopt);
        const auto &transaction = proposal.transactions.last();
        Action other{.id = ActionId(u"11111111-1111-4111-8111-111111111111"_s),
                     .order = order.id,
                     .kind = ActionKind::RefundAmount};
        other.request = {
            {u"amount"_s, amount},
            {u"currency"_s, proposal.maximum.currency().code()},
            {u"note"_s, u"by hand"_s},
            {u"refunds_before"_s, QJsonArray()},
            {u"transactions"_s,
             QJsonArray{QJsonObject{
                 {u"gateway"_s, transaction.gateway}, {u"parent_id"_s, transaction.parentId}, {u"amount"_s, amount}}}}};
        QVERIFY(QCoro::waitFor(cases().shopOf(order)->perform(other)).has_value());
    }

    static Money money(const QString &amount, const QString &currency)
    {
        return *Money::parse(amount, *Currency::fromCode(currency));
    }

private Q_SLOTS:
    void init()
    {
        // The sandbox cuts connections on purpose; Qt's own words about that are no defect of ours.
        QTest::failOnWarning(QRegularExpression(u"^(?!qt\\.network)"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        auto desk = Desk::open({.dataDir = m_folder->path(), .demo = true});
        QVERIFY(desk.has_value());
        m_desk = std::move(*desk);
        QVERIFY(QCoro::waitFor(m_desk->connectPlatforms()).has_value());
        cases().setUndoWindow(0ms);
        cases().setSettleDelays(QList<std::chrono::milliseconds>(40, 100ms));
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
    }
    void cleanup() { m_desk.reset(); }

    void piecesGoBackToThePaymentsThatTheShopNames()
    {
        const Order order = tagged(u"demo-two-payments"_s);
        const RefundWish wish{.lines = {{order.lines.at(0).id, 2}, {order.lines.at(1).id, 1}}};
        const RefundDecision decision = asTheShopSays(order.id, wish);
        refundToItsEnd(order.id, decision);
        QCOMPARE(refunds(order.id), QStringList{decision.amount.decimal()});
        const QStringList parts = booked(order.id, u"refund"_s).first().parts;
        QCOMPARE(parts.first(), u"gift_card 20.00"_s);
        QCOMPARE(parts.size(), 2);
        // and once more, now that the gift card has all of its own back
        const RefundDecision rest = asTheShopSays(order.id, {.lines = {{order.lines.at(0).id, 1}}});
        QVERIFY(rest.maximum != decision.maximum);
        refundToItsEnd(order.id, rest);
        QCOMPARE(booked(order.id, u"refund"_s).last().parts,
                 QStringList{u"shopify_payments "_s + rest.amount.decimal()});
    }

    void everythingInPortionsIsExactlyWhatWasPaid_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("currency");
        QTest::newRow("euro") << u"demo-two-payments"_s << u"EUR"_s;
        QTest::newRow("dinars") << u"demo-dinars"_s << u"KWD"_s;
        QTest::newRow("yen") << u"demo-yen"_s << u"JPY"_s;
    }
    void everythingInPortionsIsExactlyWhatWasPaid()
    {
        QFETCH(const QString, tag);
        QFETCH(const QString, currency);
        const Order order = tagged(tag);
        QCOMPARE(order.received->currency().code(), currency);
        Money sum = Money::zero(order.received->currency());
        for (qsizetype i = 0; i < order.lines.size(); ++i) {
            RefundWish wish{.lines = {{order.lines.at(i).id, order.lines.at(i).quantity}}};
            wish.shipping = i + 1 == order.lines.size();
            const RefundDecision decision = asTheShopSays(order.id, wish);
            sum = *sum.plus(decision.amount);
            refundToItsEnd(order.id, decision);
        }
        QCOMPARE(sum, *order.received);
        QCOMPARE(refunds(order.id).size(), order.lines.size());
        // Nothing is left, and nothing more can be confirmed.
        RefundDecision more{.wish = {}, .amount = Money(1, sum.currency()), .maximum = Money(1, sum.currency())};
        const auto refused = QCoro::waitFor(cases().confirmRefund(order.id, more));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, u"changed"_s);
        QCOMPARE(refunds(order.id).size(), order.lines.size());
    }

    void anotherCurrencyHasTheShopsFigureBesideIt()
    {
        const Order yen = tagged(u"demo-yen"_s);
        const RefundProposal proposal = proposed(yen.id, RefundWish{.lines = {{yen.lines.first().id, 1}}});
        QCOMPARE(proposal.suggested.currency().code(), u"JPY"_s);
        QVERIFY(proposal.suggestedInShop.has_value());
        QCOMPARE(proposal.suggestedInShop->currency().code(), u"EUR"_s);
        QVERIFY(!proposed(tagged(u"demo-two-payments"_s).id, std::nullopt).suggestedInShop.has_value());
    }

    void shippingGoesBackInPart()
    {
        const Order order = tagged(u"demo-two-payments"_s);
        const RefundOptions options = optionsOf(order.id);
        QCOMPARE(options.shipping, std::optional(money(u"4.90"_s, u"EUR"_s)));
        RefundWish wish;
        wish.shippingPart = money(u"1.90"_s, u"EUR"_s);
        refundToItsEnd(order.id, asTheShopSays(order.id, wish));
        QCOMPARE(refunds(order.id), QStringList{u"1.90"_s});
        QCOMPARE(optionsOf(order.id).shipping, std::optional(money(u"3.00"_s, u"EUR"_s)));
    }

    void dutiesGoBackWithThePiecesOrAllAtOnce()
    {
        const Order order = tagged(u"demo-duties"_s);
        const RefundOptions options = optionsOf(order.id);
        QCOMPARE(options.duties.size(), 1);
        QCOMPARE(options.duties.first().amount, money(u"15.50"_s, u"USD"_s));
        QCOMPARE(options.duties.first().lineItem, order.lines.first().id);
        const RefundWish piece{.lines = {{order.lines.first().id, 1}}};
        RefundWish withDuty = piece;
        withDuty.duties = {{options.duties.first().id, false}};
        const Money alone = proposed(order.id, piece).suggested;
        const RefundDecision decision = asTheShopSays(order.id, withDuty);
        QCOMPARE(*decision.amount.minus(alone), money(u"7.75"_s, u"USD"_s));
        refundToItsEnd(order.id, decision);
        RefundWish allDuties;
        allDuties.duties = {{options.duties.first().id, true}};
        refundToItsEnd(order.id, asTheShopSays(order.id, allDuties));
        QCOMPARE(refunds(order.id).last(), u"7.75"_s);
        QVERIFY(optionsOf(order.id).duties.isEmpty());
        QVERIFY(optionsOf(tagged(u"demo-yen"_s).id).duties.isEmpty());
    }

    void piecesGoBackOnTheShelfTheyCameFrom()
    {
        const Order order = tagged(u"demo-partly-sent"_s);
        const RefundOptions options = optionsOf(order.id);
        QVERIFY(options.locations.has_value());
        QCOMPARE(options.locations->size(), 2); // the closed one cannot take any
        QCOMPARE(options.locations->first().name, u"Magazzino Prato"_s);
        const LineItem &line = order.lines.first();
        QCOMPARE(line.unfulfilledQuantity, 2);
        const RefundWish wish{.lines = refundRows(line, 3, options.locations->last().id)};
        QCOMPARE(wish.lines.size(), 2); // two not sent yet, one that was
        refundToItsEnd(order.id, asTheShopSays(order.id, wish));
        const QList<LedgerEntry> shelves = booked(order.id, u"restock"_s);
        QCOMPARE(shelves.size(), 2);
        QCOMPARE(shelves.first().amount, u"2"_s);
        QCOMPARE(shelves.first().parts, QStringList{u"Negozio Firenze"_s});
        QCOMPARE(m_desk->store().order(order.id).result()->lines.first().unfulfilledQuantity, 0);
    }

    void whatIsNotPutBackIsStillToBeSent()
    {
        const Order order = tagged(u"demo-partly-sent"_s);
        refundToItsEnd(order.id, asTheShopSays(order.id, {.lines = {{order.lines.first().id, 3}}}));
        QVERIFY(booked(order.id, u"restock"_s).isEmpty());
        QCOMPARE(m_desk->store().order(order.id).result()->lines.first().unfulfilledQuantity, 2);
    }

    void whereThePlacesAreHiddenNothingIsOfferedToBePutBack()
    {
        sandbox().deny(u"read_locations"_s);
        const RefundOptions options = optionsOf(tagged(u"demo-two-payments"_s).id);
        QVERIFY(!options.locations.has_value());
        QVERIFY(options.shipping.has_value()); // the rest is there
    }

    void storeCreditIsOfferedWhereItCanBeGiven_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<RefundOptions::StoreCredit>("expected");
        QTest::newRow("a customer") << u"demo-two-payments"_s << RefundOptions::StoreCredit::Possible;
        QTest::newRow("a guest") << u"demo-guest"_s << RefundOptions::StoreCredit::NoCustomer;
        QTest::newRow("a company") << u"demo-business"_s << RefundOptions::StoreCredit::Business;
    }
    void storeCreditIsOfferedWhereItCanBeGiven()
    {
        QFETCH(const QString, tag);
        const RefundOptions options = optionsOf(tagged(tag).id);
        QTEST(options.storeCredit, "expected");
    }

    void piecesAreRefundedAsStoreCredit()
    {
        const Order order = tagged(u"demo-two-payments"_s);
        RefundDecision decision =
            asTheShopSays(order.id, {.lines = {{order.lines.first().id, 1}}}, RefundTo::StoreCredit);
        decision.creditExpiresAt = m_desk->clock().now().addDays(30);
        refundToItsEnd(order.id, decision);
        QCOMPARE(booked(order.id, u"refund"_s).first().parts,
                 QStringList{u"shopify_store_credit "_s + decision.amount.decimal()});
        const Action action = m_desk->store().pairDetails(order.id).result()->actions.last();
        QCOMPARE(action.request.value(u"to"_s).toString(), u"store-credit"_s); // the journal keeps it whole
        QVERIFY(action.request.contains(u"credit_expires_at"_s));
    }

    /// A credit has no payment to be known by: it is found by its mark alone.
    void storeCreditWhoseAnswerIsLostIsSettledByReading()
    {
        const Order order = tagged(u"demo-two-payments"_s);
        sandbox().failNext(u"refundCreate("_s, Sandbox::Fault::CloseAfterTaking);
        refundToItsEnd(order.id,
                       asTheShopSays(order.id, {.lines = {{order.lines.first().id, 1}}}, RefundTo::StoreCredit));
        QCOMPARE(sandbox().requestCount(u"refundCreate("_s), 1);
        QCOMPARE(refunds(order.id).size(), 1);
    }

    /// Ours is found by its mark among others', also of the same amount made at the same time.
    void anotherRefundOfTheSameAmountDoesNotStandForOurs()
    {
        const Order order = tagged(u"demo-two-payments"_s);
        cases().setSettleDelays({10ms, 10ms});
        const Money amount = money(u"5.00"_s, u"EUR"_s);
        const RefundDecision decision{
            .wish = {}, .amount = amount, .maximum = proposed(order.id, std::nullopt).maximum};
        sandbox().failNext(u"refundCreate("_s, Sandbox::Fault::CloseBeforeAnswer); // never arrives
        const auto confirmed = QCoro::waitFor(cases().confirmRefund(order.id, decision));
        QVERIFY(confirmed.has_value());
        QTRY_COMPARE(state(confirmed->id).step, CaseStep::NeedsLook);
        refundInTheAdmin(order, u"5.00"_s);
        QCoro::waitFor(cases().resume());
        QCOMPARE(lastAction(confirmed->id).state, ActionState::Unknown); // not taken for ours

        sandbox().advance(11min);
        QTRY_VERIFY((QCoro::waitFor(cases().resume()), lastAction(confirmed->id).state == ActionState::Refused));
        QCOMPARE(lastAction(confirmed->id).errorCode, u"refund-by-another"_s); // and not for nothing either
        QCOMPARE(refunds(order.id), QStringList{u"5.00"_s});
    }

    void oursIsFoundBesideAnotherOfTheSameAmount()
    {
        const Order order = tagged(u"demo-two-payments"_s);
        cases().setSettleDelays({10ms});
        const Money amount = money(u"5.00"_s, u"EUR"_s);
        const RefundDecision decision{
            .wish = {}, .amount = amount, .maximum = proposed(order.id, std::nullopt).maximum};
        sandbox().failNext(u"refundCreate("_s, Sandbox::Fault::CloseAfterTaking);
        sandbox().failNext(u"OrderRefunds"_s, Sandbox::Fault::Unauthorized, 1); // and then cannot be read
        const auto confirmed = QCoro::waitFor(cases().confirmRefund(order.id, decision));
        QVERIFY(confirmed.has_value());
        QTRY_COMPARE(state(confirmed->id).step, CaseStep::NeedsLook);
        refundInTheAdmin(order, u"5.00"_s);
        QTRY_VERIFY((QCoro::waitFor(cases().resume()), state(confirmed->id).closed));
        QCOMPARE(state(confirmed->id).outcome, u"refunded"_s);
        QCOMPARE(refunds(order.id), (QStringList{u"5.00"_s, u"5.00"_s}));
    }

    void cancellingGivesStoreCredit()
    {
        const Order order = tagged(u"demo-two-payments-open"_s);
        const CaseId id = decided(
            order.id, {.refund = RefundChoice::StoreCredit, .creditExpiresAt = m_desk->clock().now().addDays(365)});
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 15000);
        QCOMPARE(state(id).outcome, u"cancelled"_s);
        QCOMPARE(booked(order.id, u"refund"_s).size(), 1);
        QCOMPARE(booked(order.id, u"refund"_s).first().parts,
                 QStringList{u"shopify_store_credit "_s + order.received->decimal()});
    }

    void aCreditThatHasExpiredIsNotGiven()
    {
        const Order order = tagged(u"demo-two-payments-open"_s);
        const auto opened = QCoro::waitFor(cases().openCancel(order.id, CancelReason::Other, {}));
        (void)QCoro::waitFor(cases().overrideOrder(opened->id, u"the supplier has agreed on the phone"_s));
        const CancelDecision past{.refund = RefundChoice::StoreCredit,
                                  .creditExpiresAt = m_desk->clock().now().addSecs(-1)};
        QCOMPARE(QCoro::waitFor(cases().decide(opened->id, past)).error().code, u"credit-expired"_s);
        const CancelDecision soon{.refund = RefundChoice::StoreCredit,
                                  .creditExpiresAt = m_desk->clock().now().addSecs(3600)};
        QVERIFY(QCoro::waitFor(cases().decide(opened->id, soon)).has_value());
        sandbox().advance(2h);
        QCOMPARE(QCoro::waitFor(cases().confirm(opened->id)).error().code, u"credit-expired"_s);
        QCOMPARE(sandbox().requestCount(u"orderCancel("_s), 0);
    }

    void whatTheShopRefusesToCancelIsTold_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("denied");
        QTest::addColumn<RefundChoice>("choice");
        QTest::addColumn<QString>("code");
        QTest::newRow("guest") << u"demo-guest"_s << QString() << RefundChoice::StoreCredit
                               << u"STORE_CREDIT_REFUND_MISSING_CUSTOMER"_s;
        QTest::newRow("company") << u"demo-business"_s << QString() << RefundChoice::StoreCredit
                                 << u"STORE_CREDIT_REFUND_B2B_NOT_SUPPORTED"_s;
        QTest::newRow("no right to give credit")
            << u"demo-two-payments-open"_s << u"refund_to_store_credit"_s << RefundChoice::StoreCredit
            << u"NO_REFUND_TO_STORE_CREDIT_PERMISSION"_s;
        QTest::newRow("no right to refund")
            << u"demo-two-payments-open"_s << u"refund_orders"_s << RefundChoice::Whole << u"NO_REFUND_PERMISSION"_s;
        QTest::newRow("closed place") << u"demo-closed-location"_s << QString() << RefundChoice::Whole
                                      << u"location-deactivated"_s;
    }
    void whatTheShopRefusesToCancelIsTold()
    {
        QFETCH(const QString, tag);
        QFETCH(const QString, denied);
        QFETCH(const RefundChoice, choice);
        QFETCH(const QString, code);
        const Order order = tagged(tag);
        if (!denied.isEmpty())
            sandbox().deny(denied);
        const CaseId id = decided(order.id, {.refund = choice});
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(state(id).step, CaseStep::NeedsLook, 15000);
        QCOMPARE(lastAction(id).state, ActionState::Refused);
        QCOMPARE(lastAction(id).errorCode, code);
        QVERIFY(!lastAction(id).platformMessage.isEmpty());
        QVERIFY(booked(order.id, u"order-cancelled"_s).isEmpty());
        QVERIFY(refunds(order.id).isEmpty());
    }

    void withoutRestockAClosedPlaceIsNoObstacle()
    {
        const Order order = tagged(u"demo-closed-location"_s);
        const CaseId id = decided(order.id, {.restock = true});
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(state(id).step, CaseStep::NeedsLook, 15000);
        QVERIFY(QCoro::waitFor(cases().decide(id, {.restock = false})).has_value());
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 15000);
        QCOMPARE(booked(order.id, u"order-cancelled"_s).size(), 1);
        QCOMPARE(refunds(order.id), QStringList{order.received->decimal()});
        QVERIFY(booked(order.id, u"restock"_s).isEmpty());
    }

    /// "Another amount": the refund first; while nobody knows what became of it, the order is not cancelled.
    void anUnknownRefundHoldsTheCancellation()
    {
        cases().setSettleDelays({10ms, 10ms});
        const Order order = tagged(u"demo-two-payments-open"_s);
        const CaseId id = decided(order.id, {.refund = RefundChoice::Amount, .amount = money(u"25.00"_s, u"EUR"_s)});
        sandbox().failNext(u"refundCreate("_s, Sandbox::Fault::CloseBeforeAnswer);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_COMPARE(state(id).step, CaseStep::NeedsLook);
        QCOMPARE(firstAction(id).state, ActionState::Unknown);
        QCOMPARE(lastAction(id).kind, ActionKind::CancelOrder);
        QCOMPARE(lastAction(id).state, ActionState::Recorded);
        QCoro::waitFor(cases().resume());
        QCOMPARE(sandbox().requestCount(u"orderCancel("_s), 0);

        sandbox().advance(11min); // it never took effect: the cancellation behind it is taken back, not sent
        QTRY_VERIFY((QCoro::waitFor(cases().resume()), lastAction(id).state == ActionState::Withdrawn));
        QCOMPARE(firstAction(id).state, ActionState::Refused);
        QCOMPARE(sandbox().requestCount(u"orderCancel("_s), 0);
        QCOMPARE(sandbox().requestCount(u"refundCreate("_s), 1);
        QVERIFY(refunds(order.id).isEmpty());
    }

    void anAmountBeforeTheCancellationFillsThePayments()
    {
        const Order order = tagged(u"demo-two-payments-open"_s);
        const CaseId id = decided(order.id, {.refund = RefundChoice::Amount, .amount = money(u"25.00"_s, u"EUR"_s)});
        const auto summary = QCoro::waitFor(cases().summarize(id));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->parts.size(), 2); // said before it is done
        QCOMPARE(summary->parts.first().means, RefundProposal::Transaction::Means::GiftCard);
        QVERIFY(QCoro::waitFor(cases().confirm(id)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(state(id).closed, 15000);
        QCOMPARE(booked(order.id, u"refund"_s).first().parts,
                 (QStringList{u"gift_card 20.00"_s, u"shopify_payments 5.00"_s}));
        QCOMPARE(refunds(order.id), QStringList{u"25.00"_s});
        QCOMPARE(booked(order.id, u"order-cancelled"_s).size(), 1);
    }

    /// Cancelled by somebody else while our request was on its way: said so, and nothing is left to do.
    void cancelledByAnotherInTheLastMomentClosesTheCase()
    {
        const Order order = tagged(u"demo-two-payments-open"_s);
        const auto opened = QCoro::waitFor(cases().openCancel(order.id, CancelReason::CustomerChangedMind, {}));
        const auto sides = m_desk->store().pairDetails(order.id).result()->sides;
        for (const SupplierSide &side : sides) {
            QVERIFY(
                QCoro::waitFor(cases().tell(opened->id, side.order.id, CaseEventType::SupplierRequested, u"merchant"_s))
                    .has_value());
            QVERIFY(QCoro::waitFor(cases().tell(opened->id, side.order.id, CaseEventType::SupplierAgreed, u"mail"_s))
                        .has_value());
        }
        QVERIFY(QCoro::waitFor(cases().decide(opened->id, {})).has_value());
        cases().setUndoWindow(1s);
        QVERIFY(QCoro::waitFor(cases().confirm(opened->id)).has_value());
        Action other{
            .id = ActionId(u"11111111-1111-4111-8111-111111111111"_s),
            .order = order.id,
            .kind = ActionKind::CancelOrder,
            .request = {
                {u"reason"_s, u"other"_s}, {u"refund"_s, u"none"_s}, {u"restock"_s, false}, {u"notify"_s, false}}};
        QVERIFY(QCoro::waitFor(cases().shopOf(order)->perform(other)).has_value());
        sandbox().advance(5s); // its job is through
        QTRY_VERIFY_WITH_TIMEOUT(state(opened->id).closed, 15000);
        QCOMPARE(state(opened->id).outcome, u"already-cancelled"_s);
        QCOMPARE(lastAction(opened->id).errorCode, u"already-cancelled"_s);
        QCOMPARE(booked(order.id, u"order-cancelled"_s).size(), 1);
        QVERIFY(refunds(order.id).isEmpty());
    }

    void aRefundThatMayNotBeMadeIsTold()
    {
        const Order order = tagged(u"demo-two-payments"_s);
        sandbox().deny(u"refund_orders"_s);
        const auto confirmed = QCoro::waitFor(
            cases().confirmRefund(order.id, asTheShopSays(order.id, {.lines = {{order.lines.first().id, 1}}})));
        QVERIFY(confirmed.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(state(confirmed->id).step, CaseStep::NeedsLook, 15000);
        QCOMPARE(lastAction(confirmed->id).state, ActionState::Refused);
        QCOMPARE(lastAction(confirmed->id).errorCode, u"NO_REFUND_PERMISSION"_s);
        QVERIFY(refunds(order.id).isEmpty());
    }

    void theManualPaymentIsNamedAsSuch()
    {
        const Order order = tagged(u"demo-bank-deposit"_s);
        const RefundProposal proposal = proposed(order.id, std::nullopt);
        QCOMPARE(proposal.transactions.size(), 1);
        QCOMPARE(proposal.transactions.first().means, RefundProposal::Transaction::Means::Manual);
        refundToItsEnd(order.id, asTheShopSays(order.id, {.lines = {{order.lines.first().id, 1}}}));
    }
};

QTEST_GUILESS_MAIN(TestCaseMoney)
#include "tst_casemoney.moc"
