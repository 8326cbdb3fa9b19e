// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/links/linkfinder.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

class TestLinkFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void numbersInText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("sure");
        QTest::addColumn<QStringList>("doubtful");
        const QStringList one{u"8190447122031187"_s};

        QTest::newRow("an order page's address") << u"https://www.aliexpress.com/p/order/detail.html?orderId=8190447122031187"_s << one << QStringList();
        QTest::newRow("a tracking page's address") << u"see …/tracking/index.html?_addShare=no&tradeOrderId=8190447122031187&x=1"_s << one << QStringList();
        QTest::newRow("an old address") << u"http://trade.aliexpress.com/order_detail.htm?orderId=100481955072588"_s
                                        << QStringList{u"100481955072588"_s} << QStringList();
        QTest::newRow("two in a list") << u"?o_ids=8190447122031187%2C8190447122030931"_s
                                       << QStringList{u"8190447122031187"_s, u"8190447122030931"_s} << QStringList();
        QTest::newRow("named in a note") << u"AliExpress Order ID: 8190447122031187"_s << one << QStringList();
        QTest::newRow("named in an attribute") << u"Aliexpress Order #8190447122031187: bought"_s << one << QStringList();
        QTest::newRow("named and linked, once") << u"Ali Express #8190447122031187 ?orderId=8190447122031187"_s << one << QStringList();
        QTest::newRow("a bare sixteen-digit tag") << u"8190447122031187"_s << QStringList() << one;
        QTest::newRow("bare, then named") << u"8190447122031187\nAliExpress order 8190447122031187"_s << one << QStringList();

        QTest::newRow("an AliExpress tracking number") << u"AliExpress tracking 8190447122031187"_s << QStringList() << one;
        QTest::newRow("an AliExpress product") << u"Aliexpress product id 1005006123456789"_s << QStringList() << QStringList{u"1005006123456789"_s};
        QTest::newRow("a phone number") << u"Chiamare +39 347 1234567, oppure 00393471234567"_s << QStringList() << QStringList();
        QTest::newRow("a phone number after the word") << u"AliExpress tel +39 3471234567"_s << QStringList() << QStringList();
        QTest::newRow("a date and an invoice") << u"Fattura 2026/000123 del 20261120"_s << QStringList() << QStringList();
        QTest::newRow("a parcel number") << u"LP00123456789012CN RR123456789IT"_s << QStringList() << QStringList();
        QTest::newRow("a longer number") << u"AliExpress 81904471220311870001"_s << QStringList() << QStringList();
        QTest::newRow("an IBAN") << u"IT60X0542811101000000123456"_s << QStringList() << QStringList();
        QTest::newRow("nothing") << QString() << QStringList() << QStringList();
    }
    void numbersInText()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, sure);
        QFETCH(QStringList, doubtful);
        QStringList foundSure;
        QStringList foundDoubtful;
        const QList<FoundNumber> numbers = findSupplierOrderNumbers(text);
        for (const FoundNumber &number : numbers)
            (number.confidence == LinkConfidence::Sure ? foundSure : foundDoubtful).append(number.id.toString());
        QCOMPARE(foundSure, sure);
        QCOMPARE(foundDoubtful, doubtful);
    }

    void anOrderSpeaksOfItsSuppliers()
    {
        Order order;
        order.id = OrderId(u"gid://shopify/Order/1"_s);
        order.tags = {u"vip"_s, u"8190447122030931"_s};
        order.note = u"AliExpress Order ID: 8190447122031187"_s;
        order.attributes = {{u"Aliexpress Order #8190447122031187"_s, u"https://example.com"_s}};
        const QDateTime at = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
        const QList<Link> links = findLinks(order, at);
        QCOMPARE(links.size(), 2);
        QCOMPARE(links.at(0).supplierOrder.toString(), u"8190447122031187"_s);
        QCOMPARE(links.at(0).source, LinkSource::Attribute);
        QCOMPARE(links.at(0).confidence, LinkConfidence::Sure);
        QCOMPARE(links.at(0).createdAt, at);
        QCOMPARE(links.at(1).source, LinkSource::Tag);
        QCOMPARE(links.at(1).confidence, LinkConfidence::Doubtful);
    }
};

QTEST_GUILESS_MAIN(TestLinkFinder)
#include "tst_linkfinder.moc"
