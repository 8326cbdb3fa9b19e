// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/samples.h"

#include <QRegularExpression>

using namespace contrordine;
using namespace contrordine::test;

/// Which supplier orders the store names for reading.
class TestSupplierReads : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_f;

    Store &store() { return *m_f->store; }
    QStringList living(int limit = 100)
    {
        QStringList ids;
        const QList<SupplierRead> reads = valueOf(store().supplierReads(limit));
        for (const SupplierRead &read : reads)
            ids.append(read.id.toString());
        return ids;
    }
    static QString id(int number) { return supplierNumber(number).toString(); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_f = std::make_unique<StoreFixture>();
        QVERIFY(m_f->open());
    }
    void cleanup() { m_f.reset(); }

    void whatHasEndedIsNotAmongThem()
    {
        int number = 0;
        QStringList expected;
        for (const SupplierStage stage :
             {SupplierStage::AwaitingPayment, SupplierStage::AwaitingShipment, SupplierStage::Shipped,
              SupplierStage::InDispute, SupplierStage::Unknown, SupplierStage::Finished, SupplierStage::Cancelled}) {
            ++number;
            valueOf(store().saveOrders({paidOrder(number)}));
            valueOf(store().saveLinks({link(number, number)}));
            SupplierOrder bought = supplierOrder(number, stage);
            bought.asOf = bought.asOf.addSecs(number);
            valueOf(store().saveSupplierOrders({bought}));
            if (stage != SupplierStage::Finished && stage != SupplierStage::Cancelled)
                expected.append(id(number));
        }
        QCOMPARE(living(), expected); // read longest ago first
        QCOMPARE(living(2), expected.mid(0, 2));
    }

    void whatWasNeverReadIsAmongThemNewestFirst()
    {
        for (const int number : {1, 2, 3}) {
            valueOf(store().saveOrders({paidOrder(number)}));
            valueOf(store().saveLinks({link(number, number, LinkSource::Tag,
                                            number == 2 ? LinkConfidence::Doubtful : LinkConfidence::Sure)}));
        }
        valueOf(store().saveOrders({paidOrder(4)})); // nothing is linked to it
        QCOMPARE(living(), (QStringList{id(3), id(2), id(1)}));
        const SupplierRead read = valueOf(store().supplierReads(1)).first();
        QCOMPARE(read.order, gid(3));
        QCOMPARE(read.platform, u"aliexpress"_s);
        QVERIFY(!read.readAt.isValid());
        QCOMPARE(read.orderedAt, paidOrder(3).createdAt);
    }

    void aSecondLinkThatWasNeverReadIsAmongThem()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1), link(1, 2)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1)}));
        QCOMPARE(living(), (QStringList{id(1), id(2)}));
    }

    void whatIsNoLongerLinkedIsLeftAlone()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1), supplierOrder(2)}));
        QCOMPARE(living(), QStringList{id(1)}); // number 2 was never linked
        QVERIFY(succeeded(store().endLink(gid(1), supplierNumber(1))));
        QVERIFY(living().isEmpty());
    }

    void whatIsFinishedAndInDisputeIsAmongThem()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1, SupplierStage::Finished)}));
        QVERIFY(living().isEmpty());
        valueOf(store().appendToCase(
            CaseId(u"dispute"_s), gid(1),
            {happened(CaseEventType::Opened, {{u"kind"_s, u"dispute"_s}, {u"supplier_order"_s, id(1)}})}));
        QCOMPARE(living(), QStringList{id(1)});
        QVERIFY(valueOf(store().supplierReads(10)).first().caseOpen);
    }

    void aWordIsReadAgainUntilThePlatformShowsIt()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1)}));
        SupplierOrder told = supplierOrder(1, SupplierStage::Cancelled);
        told.source = FactSource::Merchant;
        valueOf(store().saveSupplierOrders({told}));
        const QList<SupplierRead> reads = valueOf(store().supplierReads(10));
        QCOMPARE(reads.size(), 1);
        QCOMPARE(reads.first().source, FactSource::Merchant);
        QVERIFY(!reads.first().readAt.isValid());
        SupplierOrder shown = supplierOrder(1, SupplierStage::Cancelled);
        shown.asOf = told.asOf.addSecs(60);
        valueOf(store().saveSupplierOrders({shown}));
        QVERIFY(living().isEmpty());
    }

    void theNeediestOfItsOrdersSpeaksForIt()
    {
        Order fulfilled = paidOrder(1);
        fulfilled.fulfillment = {FulfillmentStatus::Fulfilled, u"FULFILLED"_s};
        valueOf(store().saveOrders({fulfilled, paidOrder(2)}));
        valueOf(store().saveLinks({link(1, 1, LinkSource::Merchant), link(2, 1, LinkSource::Merchant)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1)}));
        const QList<SupplierRead> reads = valueOf(store().supplierReads(10));
        QCOMPARE(reads.size(), 1);
        QCOMPARE(reads.first().verdict, VerdictKind::AskSupplier);
    }
};

QTEST_GUILESS_MAIN(TestSupplierReads)
#include "tst_supplierreads.moc"
