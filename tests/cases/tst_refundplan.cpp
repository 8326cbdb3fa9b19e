// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/refundplan.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const ActionId action(u"5d2c0e9a-1111-4222-8333-444455556666"_s);
const CaseId caseId(u"c"_s);
const OrderId order(u"gid://shopify/Order/1"_s);
const QDateTime now(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);

/// Payments given as "suggested/maximum", in the order the platform named them.
RefundProposal proposal(const QString &currency, const QStringList &payments, const QString &suggested,
                        const QString &maximum)
{
    const Currency known = *Currency::fromCode(currency);
    RefundProposal proposal{.maximum = *Money::parse(maximum, known), .suggested = *Money::parse(suggested, known)};
    for (const QString &payment : payments) {
        const QString number = QString::number(proposal.transactions.size() + 1);
        proposal.transactions.append({.gateway = u"gateway"_s + number,
                                      .parentId = u"parent"_s + number,
                                      .amount = *Money::parse(payment.section(u'/', 0, 0), known),
                                      .maximum = *Money::parse(payment.section(u'/', 1, 1), known)});
    }
    proposal.refundIds = {u"r1"_s};
    return proposal;
}

QString sent(const Result<Action> &planned)
{
    if (!planned)
        return planned.error().code;
    QStringList parts;
    const QJsonArray transactions = planned->request.value(u"transactions"_s).toArray();
    for (const QJsonValue &value : transactions) {
        const QJsonObject part = value.toObject();
        parts.append(part.value(u"gateway"_s).toString() + u' ' + part.value(u"parent_id"_s).toString() + u' '
                     + part.value(u"amount"_s).toString());
    }
    return parts.join(u", "_s);
}

} // namespace

/// How what the merchant decided becomes a request: never more than the platform gives back, never another figure.
class TestRefundPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAmountFillsThePayments_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QStringList>("payments");
        QTest::addColumn<QString>("maximum");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("expected");
        const QStringList two{u"20.00/20.00"_s, u"35.00/35.00"_s};
        QTest::newRow("within the first") << u"EUR"_s << two << u"55.00"_s << u"12.34"_s << u"gateway1 parent1 12.34"_s;
        QTest::newRow("over both") << u"EUR"_s << two << u"55.00"_s << u"20.01"_s
                                   << u"gateway1 parent1 20.00, gateway2 parent2 0.01"_s;
        QTest::newRow("all of it") << u"EUR"_s << two << u"55.00"_s << u"55.00"_s
                                   << u"gateway1 parent1 20.00, gateway2 parent2 35.00"_s;
        QTest::newRow("one cent too much") << u"EUR"_s << two << u"55.00"_s << u"55.01"_s << u"refund-not-possible"_s;
        QTest::newRow("payments give less than the whole")
            << u"EUR"_s << QStringList{u"20.00/20.00"_s} << u"55.00"_s << u"20.01"_s << u"refund-not-possible"_s;
        QTest::newRow("no payment at all")
            << u"EUR"_s << QStringList() << u"55.00"_s << u"1.00"_s << u"refund-not-possible"_s;
        QTest::newRow("yen") << u"JPY"_s << QStringList{u"500/500"_s, u"9999/9999"_s} << u"10499"_s << u"501"_s
                             << u"gateway1 parent1 500, gateway2 parent2 1"_s;
        QTest::newRow("dinars") << u"KWD"_s << QStringList{u"0.005/0.005"_s, u"7.250/7.250"_s} << u"7.255"_s
                                << u"7.254"_s << u"gateway1 parent1 0.005, gateway2 parent2 7.249"_s;
    }
    void anAmountFillsThePayments()
    {
        QFETCH(const QString, currency);
        QFETCH(const QStringList, payments);
        QFETCH(const QString, maximum);
        QFETCH(const QString, amount);
        const RefundProposal named = proposal(currency, payments, maximum, maximum);
        const RefundDecision decision{
            .wish = {}, .amount = *Money::parse(amount, *Currency::fromCode(currency)), .maximum = named.maximum};
        QTEST(sent(planRefundAction(action, caseId, order, decision, named, now)), "expected");
    }

    void piecesAreRefundedJustAsSuggested()
    {
        const RefundProposal named =
            proposal(u"EUR"_s, {u"0.00/5.00"_s, u"12.34/20.00"_s, u"7.66/35.00"_s}, u"20.00"_s, u"60.00"_s);
        RefundDecision decision{
            .wish = {.lines = {{u"line"_s, 1}}}, .amount = named.suggested, .maximum = named.maximum};
        const auto planned = planRefundAction(action, caseId, order, decision, named, now);
        QCOMPARE(sent(planned), u"gateway2 parent2 12.34, gateway3 parent3 7.66"_s);
        QCOMPARE(planned->kind, ActionKind::RefundItems);
        QCOMPARE(planned->request.value(u"mark"_s).toString(), refundMark(action));
        QCOMPARE(planned->request.value(u"refunds_before"_s).toArray(), QJsonArray{u"r1"_s});
        QCOMPARE(*refundWishFromJson(planned->request.value(u"wish"_s).toObject()), decision.wish);

        RefundProposal odd = named; // payments that are not the figure shown
        odd.transactions[1].amount = *Money::parse(u"12.33", named.suggested.currency());
        QCOMPARE(sent(planRefundAction(action, caseId, order, decision, odd, now)), u"refund-not-possible"_s);
        odd = named; // another figure than the one shown
        odd.suggested = *Money::parse(u"19.99", named.suggested.currency());
        QCOMPARE(sent(planRefundAction(action, caseId, order, decision, odd, now)), u"changed"_s);
        odd = named; // money has moved since
        odd.maximum = *Money::parse(u"59.99", named.suggested.currency());
        QCOMPARE(sent(planRefundAction(action, caseId, order, decision, odd, now)), u"changed"_s);
        odd = named; // the other way
        odd.to = RefundTo::StoreCredit;
        QCOMPARE(sent(planRefundAction(action, caseId, order, decision, odd, now)), u"changed"_s);
    }

    void storeCreditMovesNoPayment()
    {
        RefundProposal named = proposal(u"EUR"_s, {}, u"20.00"_s, u"60.00"_s);
        named.to = RefundTo::StoreCredit;
        RefundDecision decision{
            .wish = {.lines = {{u"line"_s, 1}}}, .amount = named.suggested, .maximum = named.maximum};
        decision.to = RefundTo::StoreCredit;
        decision.creditExpiresAt = now.addSecs(1);
        const auto planned = planRefundAction(action, caseId, order, decision, named, now);
        QVERIFY(planned.has_value());
        QVERIFY(planned->request.value(u"transactions"_s).toArray().isEmpty());
        QCOMPARE(planned->request.value(u"to"_s).toString(), u"store-credit"_s);
        QCOMPARE(planned->request.value(u"credit_expires_at"_s).toString(), u"2026-11-24T10:00:01Z"_s);
        const auto late = planRefundAction(action, caseId, order, decision, named, now.addSecs(1));
        QVERIFY(!late.has_value());
        QCOMPARE(late.error().code, u"credit-expired"_s);
        decision.creditExpiresAt = {};
        QVERIFY(
            !planRefundAction(action, caseId, order, decision, named, now)->request.contains(u"credit_expires_at"_s));
    }

    void aCancellationMovesOnlyWhatWasChosen_data()
    {
        QTest::addColumn<RefundChoice>("choice");
        QTest::addColumn<QString>("refund");
        QTest::newRow("whole") << RefundChoice::Whole << u"whole"_s;
        QTest::newRow("none") << RefundChoice::None << u"none"_s;
        QTest::newRow("an amount, refunded before it") << RefundChoice::Amount << u"none"_s;
        QTest::newRow("store credit") << RefundChoice::StoreCredit << u"store-credit"_s;
    }
    void aCancellationMovesOnlyWhatWasChosen()
    {
        QFETCH(const RefundChoice, choice);
        const CancelDecision decision{.refund = choice, .creditExpiresAt = now.addDays(1), .restock = false};
        const QJsonObject request = planCancelAction(action, caseId, order, decision, now).request;
        QTEST(request.value(u"refund"_s).toString(), "refund");
        QCOMPARE(request.contains(u"credit_expires_at"_s), choice == RefundChoice::StoreCredit);
        QCOMPARE(request.value(u"restock"_s), QJsonValue(false));
    }
};

QTEST_GUILESS_MAIN(TestRefundPlan)
#include "tst_refundplan.moc"
