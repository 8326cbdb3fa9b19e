// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/stakes.h"

#include <QRegularExpression>
#include <QTest>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

Money money(const QString &amount, const QString &currency)
{
    return Money::parse(amount, *Currency::fromCode(currency)).value();
}

SupplierSide side(SupplierStage stage, const QString &amount = u"10.00"_s, const QString &currency = u"USD"_s)
{
    SupplierSide made;
    made.order.stage = {stage, {}};
    made.order.amount = money(amount, currency);
    return made;
}

} // namespace

class TestStakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachStageSaysWhatComesBack_data()
    {
        QTest::addColumn<SupplierStage>("stage");
        QTest::addColumn<QString>("paid");
        QTest::addColumn<QString>("comesBack");
        QTest::addColumn<QString>("ifAgreed");
        QTest::addColumn<QString>("ownPocket");
        const auto row = [](const char *name, SupplierStage stage, const char *paid, const char *back,
                            const char *own) {
            // R3: whatever is paid and has not left needs a yes; none of these has one.
            QTest::newRow(name) << stage << QString::fromLatin1(paid) << QString::fromLatin1(back)
                                << QString::fromLatin1(back) << QString::fromLatin1(own);
        };
        row("to be paid: nothing is at stake", SupplierStage::AwaitingPayment, "0", "0", "0");
        row("payment being checked", SupplierStage::PaymentReview, "0", "0", "0");
        row("security check", SupplierStage::RiskReview, "10", "10", "0");
        row("held", SupplierStage::RiskHold, "10", "10", "0");
        row("group open", SupplierStage::AwaitingGroup, "10", "10", "0");
        row("address missing", SupplierStage::AddressMissing, "10", "10", "0");
        row("being prepared", SupplierStage::AwaitingShipment, "10", "10", "0");
        row("asked", SupplierStage::CancelRequested, "10", "10", "0");
        row("partly shipped", SupplierStage::PartlyShipped, "10", "0", "10");
        row("shipped", SupplierStage::Shipped, "10", "0", "10");
        row("disputed", SupplierStage::InDispute, "10", "0", "10");
        row("frozen", SupplierStage::Frozen, "10", "0", "10");
        row("completed", SupplierStage::Finished, "10", "0", "10");
        row("cancelled unpaid", SupplierStage::Cancelled, "0", "0", "0");
        row("unknown", SupplierStage::Unknown, "0", "0", "0");
    }
    void eachStageSaysWhatComesBack()
    {
        QFETCH(SupplierStage, stage);
        QFETCH(QString, paid);
        QFETCH(QString, comesBack);
        QFETCH(QString, ifAgreed);
        QFETCH(QString, ownPocket);
        const Stakes stakes = stakesOf({side(stage)});
        QVERIFY(stakes.complete);
        QCOMPARE(stakes.byCurrency.size(), 1);
        QCOMPARE(stakes.byCurrency.first().paid, money(paid, u"USD"_s));
        QCOMPARE(stakes.byCurrency.first().comesBack, money(comesBack, u"USD"_s));
        QCOMPARE(stakes.byCurrency.first().ifAgreed, money(ifAgreed, u"USD"_s));
        QCOMPARE(stakes.byCurrency.first().ownPocket, money(ownPocket, u"USD"_s));
    }

    void whatTheMerchantWasToldCounts()
    {
        const QDateTime then(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
        SupplierSide refused = side(SupplierStage::AwaitingShipment);
        refused.handling.refusedAt = then;
        QCOMPARE(stakesOf({refused}).byCurrency.first().ownPocket, money(u"10"_s, u"USD"_s));

        SupplierSide agreed = refused;
        agreed.handling.agreedAt = then.addDays(1);
        QVERIFY(stakesOf({agreed}).byCurrency.first().ownPocket.isZero());
        QCOMPARE(stakesOf({agreed}).byCurrency.first().comesBack, money(u"10"_s, u"USD"_s));
        QVERIFY(stakesOf({agreed}).byCurrency.first().ifAgreed.isZero());

        SupplierSide unseen = side(SupplierStage::AwaitingShipment); // R36: the page shows nothing of a yes
        unseen.handling.agreedAt = then;
        unseen.order.asOf = then.addDays(1);
        QCOMPARE(stakesOf({unseen}).byCurrency.first().ifAgreed, money(u"10"_s, u"USD"_s));

        SupplierSide shippedAllTheSame = side(SupplierStage::Shipped); // R36: read after the word
        shippedAllTheSame.handling.agreedAt = then;
        shippedAllTheSame.order.asOf = then.addDays(1);
        QCOMPARE(stakesOf({shippedAllTheSame}).byCurrency.first().ownPocket, money(u"10"_s, u"USD"_s));

        SupplierSide gone = side(SupplierStage::AwaitingShipment);
        gone.order.shippedAt = then;
        QCOMPARE(stakesOf({gone}).byCurrency.first().ownPocket, money(u"10"_s, u"USD"_s));

        SupplierSide cancelled = side(SupplierStage::Cancelled);
        cancelled.order.paidAt = then;
        QCOMPARE(stakesOf({cancelled}).byCurrency.first().comesBack, money(u"10"_s, u"USD"_s));
        QVERIFY(stakesOf({cancelled}).byCurrency.first().ifAgreed.isZero());
    }

    void currenciesAreNeverAdded()
    {
        const Stakes stakes =
            stakesOf({side(SupplierStage::Shipped, u"10.00"_s), side(SupplierStage::AwaitingShipment, u"7"_s, u"EUR"_s),
                      side(SupplierStage::AwaitingShipment, u"2.50"_s)});
        QCOMPARE(stakes.byCurrency.size(), 2);
        QCOMPARE(stakes.byCurrency.at(0),
                 (Stake{money(u"12.50"_s, u"USD"_s), money(u"2.50"_s, u"USD"_s), money(u"2.50"_s, u"USD"_s),
                        money(u"10"_s, u"USD"_s)}));
        QCOMPARE(stakes.byCurrency.at(1),
                 (Stake{money(u"7"_s, u"EUR"_s), money(u"7"_s, u"EUR"_s), money(u"7"_s, u"EUR"_s),
                        money(u"0"_s, u"EUR"_s)}));
    }

    void whatIsNotKnownIsSaid()
    {
        SupplierSide unread;
        const Stakes stakes = stakesOf({unread, side(SupplierStage::Shipped)});
        QVERIFY(!stakes.complete);
        QCOMPARE(stakes.byCurrency.size(), 1);

        SupplierSide huge = side(SupplierStage::Shipped);
        huge.order.amount = Money(std::numeric_limits<qint64>::max(), *Currency::fromCode(u"USD"));
        const Stakes overflowing = stakesOf({huge, side(SupplierStage::Shipped)});
        QVERIFY(!overflowing.complete);
        QVERIFY(stakesOf({}).complete);
        QVERIFY(stakesOf({}).byCurrency.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStakes)
#include "tst_stakes.moc"
