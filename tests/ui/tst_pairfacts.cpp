// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/samples.h"
#include "ui/pairfacts.h"
#include "ui/words/language.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace contrordine;
using namespace contrordine::test;

/// What the details say about money.
class TestPairFacts final : public QObject
{
    Q_OBJECT

private:
    static PairDetails pair(VerdictKind kind, const QList<Reason> &reasons, const QList<SupplierStage> &stages)
    {
        PairDetails made;
        made.order = paidOrder(1001);
        made.row.verdict.kind = kind;
        made.row.verdict.reasons = reasons;
        int number = 1;
        for (const SupplierStage stage : stages)
            made.sides.append({.order = supplierOrder(number++, stage), .handling = {}});
        return made;
    }

    /// "name: amount" of every line, as it is read out.
    static QStringList money(const PairDetails &pair)
    {
        QWidget parent;
        auto *column = new QVBoxLayout(&parent);
        const QDateTime now = utc(2026, 3, 10, 12);
        PairFacts facts(pair, now, column, &parent);
        facts.addMoney();
        QStringList lines;
        const QList<QLabel *> labels = parent.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->accessibleName().isEmpty())
                lines.append(label->accessibleName());
        }
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        installLanguage(u"en"_s);
    }

    void anOrdinarySaleIsNoLoss()
    {
        const PairDetails sold = pair(VerdictKind::Closed, {Reason::SupplierFinished}, {SupplierStage::Finished});
        QCOMPARE(money(sold),
                 QStringList({u"Received from the customer: €49.90"_s, u"Cost at the supplier: $12.34"_s}));
    }

    void whatIsRefundedIsSaidToBeLost() // R21
    {
        PairDetails refunded =
            pair(VerdictKind::Closed, {Reason::SupplierFinished, Reason::Refunded}, {SupplierStage::Finished});
        refunded.order.refunded = test::money(4990, u"EUR");
        QCOMPARE(money(refunded),
                 QStringList({u"Received from the customer: €49.90"_s, u"Already refunded: €49.90"_s,
                              u"Paid to the supplier: $12.34"_s, u"Out of your own pocket: $12.34"_s}));
    }

    void aRefundThatIsBeingPreparedIsSaidToBeLost() // R21
    {
        PairDetails asked = pair(VerdictKind::Closed, {Reason::SupplierFinished}, {SupplierStage::Finished});
        asked.row.openCase = CaseId(u"case"_s);
        QVERIFY(money(asked).contains(u"Out of your own pocket: $12.34"_s));
        const PairDetails shipped = pair(VerdictKind::RefundOnly, {Reason::Shipped}, {SupplierStage::Shipped});
        QCOMPARE(money(shipped).last(), u"Lost if you refund everything: $12.34"_s);
    }

    void nothingIsPromisedBeforeTheSupplierAgrees() // R3
    {
        const PairDetails paid =
            pair(VerdictKind::AskSupplier, {Reason::NeedsApproval}, {SupplierStage::AwaitingShipment});
        QCOMPARE(money(paid),
                 QStringList({u"Received from the customer: €49.90"_s, u"Paid to the supplier: $12.34"_s,
                              u"Comes back if the supplier agrees: $12.34"_s,
                              u"Out of your own pocket if it ships: $12.34"_s}));
        const PairDetails unpaid = pair(VerdictKind::CancelNow, {Reason::Unpaid}, {SupplierStage::AwaitingPayment});
        QCOMPARE(money(unpaid).last(), u"Paid to the supplier: $0.00"_s); // nothing to come back
    }

    void whatIsAgreedAndWhatIsAskedAreToldApart() // R4
    {
        PairDetails both = pair(VerdictKind::AskSupplier, {Reason::NeedsApproval, Reason::SupplierAgreed},
                                {SupplierStage::AwaitingShipment, SupplierStage::Cancelled});
        both.sides[1].order.amount = test::money(500, u"USD");
        QCOMPARE(money(both).mid(1),
                 QStringList({u"Paid to the supplier: $17.34"_s, u"Comes back from the supplier: $5.00"_s,
                              u"Comes back if the supplier agrees: $12.34"_s,
                              u"Out of your own pocket if it ships: $12.34"_s}));
        const PairDetails agreed =
            pair(VerdictKind::FinishOnShop, {Reason::SupplierAgreed}, {SupplierStage::Cancelled});
        QCOMPARE(money(agreed).mid(2),
                 QStringList({u"Comes back from the supplier: $12.34"_s, u"Out of your own pocket: $0.00"_s}));
    }

    void aYesThatDoesNotShowIsToBeConfirmed() // R36
    {
        PairDetails unseen =
            pair(VerdictKind::FinishOnShop, {Reason::SupplierAgreementUnseen}, {SupplierStage::AwaitingShipment});
        unseen.sides[0].handling.agreedAt = unseen.sides[0].order.asOf.addSecs(-60);
        QCOMPARE(money(unseen).mid(2),
                 QStringList({u"Comes back from the supplier: $12.34, to be confirmed"_s,
                              u"Out of your own pocket if it ships: $12.34"_s}));
    }

    void unknownDataPromisesNothing() // R36
    {
        const PairDetails unclear =
            pair(VerdictKind::Unknown, {Reason::SupplierStatusUnclear}, {SupplierStage::AddressMissing});
        QCOMPARE(money(unclear).last(), u"May come back from the supplier: $12.34 at most"_s);
    }
};

QTEST_MAIN(TestPairFacts)
#include "tst_pairfacts.moc"
