// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/samples.h"
#include "ui/pairoffers.h"

using namespace contrordine;
using namespace contrordine::test;

namespace
{

using enum SupplierStage;
using Stages = QList<SupplierStage>;

PairDetails pairWith(const Stages &stages)
{
    PairDetails made;
    made.order = paidOrder(1001);
    int number = 1;
    for (const SupplierStage stage : stages)
        made.sides.append({.order = supplierOrder(number++, stage), .handling = {}});
    return made;
}

} // namespace

/// What the window offers for a pair.
class TestPairOffers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCustomerIsToldWhatIsTrue_data()
    {
        QTest::addColumn<bool>("cancelled");
        QTest::addColumn<bool>("refunded");
        QTest::addColumn<Stages>("stages");
        QTest::addColumn<TemplateKind>("kind");
        using enum TemplateKind;
        QTest::newRow("cancelled everywhere") << true << true << Stages{Cancelled, Cancelled} << CustomerCancelled;
        QTest::newRow("never ordered") << true << true << Stages{} << CustomerCancelled;
        QTest::newRow("one may still ship")
            << true << true << Stages{Cancelled, AwaitingShipment} << CustomerRefundOnWay;
        QTest::newRow("one may still ship, nothing refunded")
            << true << false << Stages{AwaitingShipment} << CustomerPartialOffer;
        QTest::newRow("cancelled on the shop, and has left") << true << true << Stages{Shipped} << CustomerTooLate;
        QTest::newRow("one of two has left") << false << false << Stages{Cancelled, PartlyShipped} << CustomerTooLate;
        QTest::newRow("nothing happened yet") << false << false << Stages{AwaitingShipment} << CustomerPartialOffer;
    }
    void theCustomerIsToldWhatIsTrue() // R36
    {
        QFETCH(bool, cancelled);
        QFETCH(bool, refunded);
        QFETCH(Stages, stages);
        QFETCH(TemplateKind, kind);
        PairDetails pair = pairWith(stages);
        if (cancelled)
            pair.order.cancelledAt = utc(2026, 3, 10, 9);
        if (refunded)
            pair.order.refunded = money(4990, u"EUR");
        QCOMPARE(offers::message(pair), kind);
    }

    void aRefundThatNobodyConfirmedDoesNotKeepAnOrderFromBeingStopped_data()
    {
        QTest::addColumn<CaseKind>("kind");
        QTest::addColumn<CaseStep>("step");
        QTest::addColumn<bool>("confirmed");
        QTest::addColumn<bool>("offered");
        QTest::newRow("prepared") << CaseKind::Refund << CaseStep::RefundOnShop << false << true;
        QTest::newRow("taken back") << CaseKind::Refund << CaseStep::RefundOnShop << true << false;
        QTest::newRow("counting down") << CaseKind::Refund << CaseStep::CarryingOut << true << false;
        QTest::newRow("not known how it ended") << CaseKind::Refund << CaseStep::NeedsLook << true << false;
        QTest::newRow("cancelling already") << CaseKind::Cancel << CaseStep::AskSupplier << false << true;
    }
    void aRefundThatNobodyConfirmedDoesNotKeepAnOrderFromBeingStopped()
    {
        QFETCH(CaseKind, kind);
        QFETCH(CaseStep, step);
        QFETCH(bool, confirmed);
        QFETCH(bool, offered);
        PairDetails pair = pairWith({AwaitingShipment});
        pair.row.verdict.kind = VerdictKind::AskSupplier;
        CaseState state{.id = CaseId(u"11111111-1111-4111-8111-111111111111"_s), .order = pair.order.id, .kind = kind};
        state.step = step;
        if (confirmed)
            state.actions.append(ActionId(u"22222222-2222-4222-8222-222222222222"_s));
        pair.cases.append({.state = state, .events = {}});
        QCOMPARE(offers::cancel(pair), offered);
    }
};

QTEST_GUILESS_MAIN(TestPairOffers)
#include "tst_pairoffers.moc"
