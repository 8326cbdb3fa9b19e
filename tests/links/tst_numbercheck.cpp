// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/links/numbercheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

class TestNumberCheck : public QObject
{
    Q_OBJECT

private:
    static Link link(const QString &order, const QString &number)
    {
        return {.order = OrderId(order), .supplierOrder = SupplierOrderId(number), .platform = u"aliexpress"_s};
    }
    static QList<Link> account()
    {
        QList<Link> links;
        for (int i = 0; i < 20; ++i) // far enough apart that none is a slip of another
            links.append(
                link(u"order-%1"_s.arg(i),
                     QString(u"81904"_s + QString::number(i * 37 + 100) + QString::number(97 - i) + u"871187"_s)));
        return links;
    }

private Q_SLOTS:
    void slips_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isSlip");
        QTest::newRow("one digit wrong") << u"8190447122031186"_s << true;
        QTest::newRow("the first digit wrong") << u"9190447122031187"_s << true;
        QTest::newRow("one left out") << u"819044722031187"_s << true;
        QTest::newRow("the last left out") << u"819044712203118"_s << true;
        QTest::newRow("one twice") << u"81904447122031187"_s << true;
        QTest::newRow("neighbours swapped") << u"8190441722031187"_s << true;
        QTest::newRow("two digits wrong") << u"8190447122039987"_s << false;
        QTest::newRow("two far digits swapped") << u"7190447122031188"_s << false;
        QTest::newRow("another number") << u"3076660298669490"_s << false;
    }
    void slips()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, isSlip);
        const QList<Link> known{link(u"a"_s, u"8190447122031187"_s)};
        const NumberCheck check = checkNumber(SupplierOrderId(typed), OrderId(u"b"_s), known);
        QCOMPARE(check.doubt == NumberDoubt::NearlyKnown, isSlip);
        QCOMPARE(check.like, isSlip ? known.first().supplierOrder : SupplierOrderId());
    }

    void sameNumberOfAnotherOrderIsClaimed()
    {
        QList<Link> known{link(u"a"_s, u"8190447122031187"_s)};
        const SupplierOrderId number(u"8190447122031187"_s);
        QCOMPARE(checkNumber(number, OrderId(u"b"_s), known).doubt, NumberDoubt::Claimed);
        QCOMPARE(checkNumber(number, OrderId(u"b"_s), known).claimedBy, OrderId(u"a"_s));
        QCOMPARE(checkNumber(number, OrderId(u"a"_s), known).doubt, NumberDoubt::None);
        known.first().endedAt = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
        QCOMPARE(checkNumber(number, OrderId(u"b"_s), known).doubt, NumberDoubt::None);
    }

    void numbersOfOneAccountLookAlike()
    {
        const OrderId order(u"new"_s);
        const QList<Link> known = account();
        QCOMPARE(checkNumber(SupplierOrderId(u"3055512340001187"_s), order, known).doubt, NumberDoubt::None);
        QCOMPARE(checkNumber(SupplierOrderId(u"3055512340009490"_s), order, known).doubt, NumberDoubt::UnlikeTheRest);
        QCOMPARE(checkNumber(SupplierOrderId(u"30555123401187"_s), order, known).doubt, NumberDoubt::UnlikeTheRest);
        // Too few to know.
        QCOMPARE(checkNumber(SupplierOrderId(u"3055512340009490"_s), order, known.mid(0, 19)).doubt, NumberDoubt::None);
    }
};

QTEST_GUILESS_MAIN(TestNumberCheck)
#include "tst_numbercheck.moc"
