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

        const QStringList none;
        // Addresses of order pages.
        QTest::newRow("an order page's address")
            << u"https://www.aliexpress.com/p/order/detail.html?orderId=8190447122031187"_s << one << none;
        QTest::newRow("a tracking page's address")
            << u"see …/tracking/index.html?_addShare=no&tradeOrderId=8190447122031187&x=1"_s << one << none;
        QTest::newRow("an old address with fifteen digits")
            << u"http://trade.aliexpress.com/order_detail.htm?orderId=100000000072588"_s
            << QStringList{u"100000000072588"_s} << none;
        QTest::newRow("two in a list") << u"?o_ids=8190447122031187%2C8190447122030931"_s
                                       << QStringList{u"8190447122031187"_s, u"8190447122030931"_s} << none;
        QTest::newRow("an address inside an address")
            << u"https://login.example.com/?next=detail.html%3ForderId%3D8190447122031187"_s << one << none;
        QTest::newRow("a product and an order in one address")
            << u"https://www.aliexpress.com/x?productId=1005006123456789&orderId=8190447122031187"_s << one << none;

        // Named as AliExpress's.
        QTest::newRow("named in a note") << u"AliExpress Order ID: 8190447122031187"_s << one << none;
        QTest::newRow("named in an attribute") << u"Aliexpress Order #8190447122031187: bought"_s << one << none;
        QTest::newRow("an attribute's technical name") << u"aliexpress_order_id: 8190447122031187"_s << one << none;
        QTest::newRow("the word alone before it") << u"AliExpress: 8190447122031187"_s << one << none;
        QTest::newRow("the word on the line before") << u"Comprato su AliExpress\n8190447122031187"_s << one << none;
        QTest::newRow("in Italian") << u"Aliexpress, ordine n. 8190447122031187 del 12/11"_s << one << none;
        QTest::newRow("in German") << u"AliExpress-Bestellung 8190447122031187"_s << one << none;
        QTest::newRow("an older number, called an order")
            << u"Aliexpress Order #10000955072588"_s << QStringList{u"10000955072588"_s} << none;
        QTest::newRow("called an order though it looks like a product")
            << u"AliExpress order 1005006123456789"_s << QStringList{u"1005006123456789"_s} << none;
        QTest::newRow("named and linked, once")
            << u"Ali Express #8190447122031187 ?orderId=8190447122031187"_s << one << none;
        QTest::newRow("bare, then named") << u"8190447122031187\nAliExpress order 8190447122031187"_s << one << none;
        QTest::newRow("two on two lines") << u"AliExpress order 8190447122031187\nAliExpress order 8190447122030931"_s
                                          << QStringList{u"8190447122031187"_s, u"8190447122030931"_s} << none;

        // The right shape, and no more.
        QTest::newRow("a bare sixteen-digit tag") << u"8190447122031187"_s << none << one;
        QTest::newRow("called an order of nobody's") << u"Ordine fornitore n.8190447122031187"_s << none << one;
        QTest::newRow("the word too far away")
            << u"AliExpress non risponde mai alle mie mail, comunque vedi 8190447122031187"_s << none << one;
        QTest::newRow("the word after it") << u"8190447122031187 (AliExpress)"_s << none << one;
        QTest::newRow("an AliExpress tracking number") << u"AliExpress tracking 8190447122031187"_s << none << one;
        QTest::newRow("an Italian parcel") << u"AliExpress spedizione 8190447122031187"_s << none << one;
        QTest::newRow("an AliExpress product")
            << u"Aliexpress product id 1005006123456789"_s << none << QStringList{u"1005006123456789"_s};
        QTest::newRow("shaped like an AliExpress product")
            << u"AliExpress 1005006123456789"_s << none << QStringList{u"1005006123456789"_s};
        QTest::newRow("paid by card") << u"Pagato su AliExpress con carta 8190447122031187"_s << none << one;
        QTest::newRow("a time after the word, without blanks")
            << u"AliExpress order 20261123101500"_s << none << QStringList{u"20261123101500"_s};
        QTest::newRow("a telephone number after the word")
            << u"AliExpress n. 39347123456789"_s << none << QStringList{u"39347123456789"_s};

        // Something else.
        QTest::newRow("an AliExpress product's page")
            << u"https://www.aliexpress.com/item/1005006123456789.html"_s << none << none;
        QTest::newRow("a telephone number") << u"Chiamare +39 347 1234567, oppure 00393471234567"_s << none << none;
        QTest::newRow("a short telephone number after the word") << u"AliExpress tel +39 3471234567"_s << none << none;
        QTest::newRow("a long one with its plus sign") << u"AliExpress +3934712345678901"_s << none << none;
        QTest::newRow("a long one with its zeros") << u"AliExpress 00393471234567"_s << none << none;
        QTest::newRow("a date and an invoice") << u"Fattura 2026/000123 del 20261120"_s << none << none;
        QTest::newRow("a time with its hundredths") << u"2026112310150012"_s << none << none;
        QTest::newRow("parcel numbers") << u"LP00123456789012CN RR123456789IT"_s << none << none;
        QTest::newRow("a parcel number after the word") << u"AliExpress LP12345678901234CN"_s << none << none;
        QTest::newRow("a parcel number that ends in digits") << u"AliExpress LP1234567890123456"_s << none << none;
        QTest::newRow("a longer number") << u"AliExpress 81904471220311870001"_s << none << none;
        QTest::newRow("a shorter number") << u"AliExpress order 8190447122031"_s << none << none;
        QTest::newRow("an IBAN") << u"IT60X0542811101000000123456"_s << none << none;
        QTest::newRow("decimals") << u"0.1234567890123456"_s << none << none;
        QTest::newRow("the word alone") << u"AliExpress"_s << none << none;
        QTest::newRow("nothing") << QString() << none << none;
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

    void theSurerPlaceOfANumberCounts()
    {
        Order order;
        order.attributes = {{u"Supplier order"_s, u"8190447122031187"_s}};
        order.note = u"Bought: https://www.aliexpress.com/p/order/detail.html?orderId=8190447122031187"_s;
        const QList<Link> links = findLinks(order, QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().source, LinkSource::Note);
        QCOMPARE(links.first().confidence, LinkConfidence::Sure);
        QCOMPARE(links.first().platform, u"aliexpress"_s);
        QVERIFY(links.first().isActive());
    }

    void aParcelsNumberIsNoOrder()
    {
        Order order;
        order.note = u"AliExpress 8190447122031187"_s;
        order.trackingNumbers = {u"8190447122031187"_s};
        QVERIFY(findLinks(order, QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC)).isEmpty());
    }

    void anOrderThatSaysNothingHasNoLinks()
    {
        Order order;
        order.name = u"#1001"_s;
        order.note = u"Lasciare al portiere, tel. 347 1234567"_s;
        order.tags = {u"vip"_s, u"2026"_s};
        order.attributes = {{u"gift"_s, u"yes"_s}, {u"delivery date"_s, u"2026-12-01"_s}};
        QVERIFY(findLinks(order, QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLinkFinder)
#include "tst_linkfinder.moc"
