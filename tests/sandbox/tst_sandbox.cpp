// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "app/sandbox/world.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

class TestSandbox : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_start = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);

    SandboxOptions options(int orders = 74) const
    {
        SandboxOptions options;
        options.startAt = m_start;
        options.orderCount = orders;
        return options;
    }

    static QString orderWith(const World &world, const QString &financial, const QString &fulfillment)
    {
        const QList<const WorldShopOrder *> orders = world.orders();
        for (const WorldShopOrder *order : orders) {
            if (order->financial == financial && order->fulfillment == fulfillment && !order->cancelledAt.isValid())
                return order->gid();
        }
        return {};
    }

    static QJsonObject refundInput(const World &world, const QString &gid, const QString &amount)
    {
        const WorldShopOrder *order = world.order(gid);
        const QJsonObject transaction{
            {u"orderId"_s, gid},
            {u"kind"_s, u"REFUND"_s},
            {u"gateway"_s, order->transactions.first().gateway},
            {u"amount"_s, amount},
            {u"parentId"_s, QString(u"gid://shopify/OrderTransaction/"_s + order->transactions.first().id)}};
        return {{u"orderId"_s, gid}, {u"currency"_s, order->currency}, {u"transactions"_s, QJsonArray{transaction}}};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPastChangesNothingAboutThePresent()
    {
        SandboxOptions longOpen = options();
        longOpen.pastOrders = 50;
        const World young(options());
        const World old(longOpen);
        const QList<const WorldShopOrder *> recent = young.orders();
        const QList<const WorldShopOrder *> all = old.orders();
        QCOMPARE(all.size(), recent.size() + 50);
        for (qsizetype i = 0; i < recent.size(); ++i) {
            const WorldShopOrder &same = *all.at(i + 50);
            QCOMPARE(same.gid(), recent.at(i)->gid());
            QCOMPARE(same.name, recent.at(i)->name);
            QCOMPARE(same.attributes, recent.at(i)->attributes);
            QCOMPARE(same.total(), recent.at(i)->total());
        }
        QDateTime last;
        for (qsizetype i = 0; i < 50; ++i) {
            const WorldShopOrder &past = *all.at(i);
            QCOMPARE(past.name, u"#%1"_s.arg(951 + i));
            QVERIFY(!last.isValid() || past.createdAt > last);
            last = past.createdAt;
            QVERIFY(last < m_start.addDays(-55));
            const WorldSupplierOrder *bought = old.supplierOrder(past.attributes.first().first.section(u'#', 1));
            QVERIFY(bought);
            QCOMPARE(bought->status, u"FINISH"_s);
        }
    }

    void everyStatusIsInTheShop()
    {
        const World world(options());
        QCOMPARE(world.orders().size(), 74);
        QSet<QString> financial;
        QSet<QString> fulfillment;
        QSet<QString> currencies;
        const QList<const WorldShopOrder *> orders = world.orders();
        for (const WorldShopOrder *order : orders) {
            financial.insert(order->financial);
            fulfillment.insert(order->fulfillment);
            currencies.insert(order->currency);
        }
        QCOMPARE(financial,
                 (QSet<QString>{u"AUTHORIZED"_s, u"EXPIRED"_s, u"PAID"_s, u"PARTIALLY_PAID"_s, u"PARTIALLY_REFUNDED"_s,
                                u"PENDING"_s, u"REFUNDED"_s, u"VOIDED"_s}));
        for (const QString &status : {u"FULFILLED"_s, u"FULFILLMENT_NOT_REQUIRED"_s, u"IN_PROGRESS"_s, u"ON_HOLD"_s,
                                      u"OPEN"_s, u"PARTIALLY_FULFILLED"_s, u"PENDING_FULFILLMENT"_s,
                                      u"REQUEST_DECLINED"_s, u"RESTOCKED"_s, u"SCHEDULED"_s, u"UNFULFILLED"_s})
            QVERIFY2(fulfillment.contains(status), qPrintable(status));
        QCOMPARE(currencies, (QSet<QString>{u"EUR"_s, u"USD"_s, u"JPY"_s, u"KWD"_s}));
        QSet<QString> supplier;
        const QList<const WorldSupplierOrder *> supplierOrders = world.supplierOrders();
        for (const WorldSupplierOrder *order : supplierOrders)
            supplier.insert(order->status);
        for (const QString &status :
             {u"PLACE_ORDER_SUCCESS"_s, u"PAYMENT_PROCESSING"_s, u"WAIT_SELLER_EXAMINE_MONEY"_s, u"RISK_CONTROL"_s,
              u"RISK_CONTROL_HOLD"_s, u"WAIT_SELLER_SEND_GOODS"_s, u"SELLER_PART_SEND_GOODS"_s,
              u"WAIT_BUYER_ACCEPT_GOODS"_s, u"IN_CANCEL"_s, u"FINISH"_s, u"WAIT_GROUP"_s, u"WAIT_COMPLETE_ADDRESS"_s})
            QVERIFY2(supplier.contains(status), qPrintable(status));
    }

    void theSameSeedIsTheSameWorld()
    {
        const World one(options(80));
        const World two(options(80));
        SandboxOptions other = options(80);
        other.seed = 7;
        const World three(other);
        QStringList first;
        QStringList second;
        QStringList third;
        const auto collect = [](const World &world, QStringList &into) {
            const QList<const WorldSupplierOrder *> all = world.supplierOrders();
            for (const WorldSupplierOrder *order : all)
                into.append(order->id + order->status + order->title);
        };
        collect(one, first);
        collect(two, second);
        collect(three, third);
        QCOMPARE(one.orders().size(), 80);
        QCOMPARE(first, second);
        QVERIFY(first != third);
    }

    void aCancellationIsAJob()
    {
        World world(options());
        const QString gid = orderWith(world, u"PAID"_s, u"UNFULFILLED"_s);
        const QJsonObject arguments{{u"reason"_s, u"CUSTOMER"_s},
                                    {u"refundMethod"_s, QJsonObject{{u"originalPaymentMethodsRefund"_s, true}}}};
        const auto job = world.cancelOrder(m_start, gid, arguments);
        QVERIFY(job.has_value());
        QVERIFY(!world.job(*job)->done);
        QVERIFY(!world.order(gid)->cancelledAt.isValid());
        QVERIFY(!world.cancelOrder(m_start, gid, arguments).has_value()); // one at a time
        world.advanceTo(m_start.addSecs(2));
        QVERIFY(world.job(*job)->done);
        QVERIFY(world.order(gid)->cancelledAt.isValid());
        QCOMPARE(world.order(gid)->refunded(), world.order(gid)->received());
        QVERIFY(!world.cancelOrder(m_start.addSecs(3), gid, arguments).has_value());
        QCOMPARE(world.ledger().size(), 2);
    }

    void whatShopifyRefusesIsRefused_data()
    {
        QTest::addColumn<QString>("fulfillment");
        QTest::newRow("fulfilled") << u"FULFILLED"_s;
        QTest::newRow("partly") << u"PARTIALLY_FULFILLED"_s;
        QTest::newRow("in progress") << u"IN_PROGRESS"_s;
    }
    void whatShopifyRefusesIsRefused()
    {
        QFETCH(QString, fulfillment);
        World world(options());
        QVERIFY(!world.cancelOrder(m_start, orderWith(world, u"PAID"_s, fulfillment), {}).has_value());
        QVERIFY(world.ledger().isEmpty());
    }

    void aRefundIsBookedOnceAKey()
    {
        World world(options());
        const QString gid = orderWith(world, u"PAID"_s, u"UNFULFILLED"_s);
        const QJsonObject input = refundInput(world, gid, u"5.00"_s);
        const auto first = world.refund(m_start, u"key"_s, input);
        QVERIFY(first.has_value());
        QCOMPARE(world.refund(m_start.addSecs(5), u"key"_s, input), first);
        QCOMPARE(world.order(gid)->refunded(), 500);
        QVERIFY(!world.refund(m_start, u"key"_s, refundInput(world, gid, u"6.00"_s)).has_value());
        QVERIFY(!world.refund(m_start, QString(), input).has_value());
        QVERIFY(!world.refund(m_start, u"other"_s, refundInput(world, gid, u"99999.00"_s)).has_value());
        QCOMPARE(world.ledger().size(), 1);
    }

    void whatIsNotPaidInTimeCloses()
    {
        World world(options());
        QDateTime last;
        QStringList unpaid;
        const QList<const WorldSupplierOrder *> all = world.supplierOrders();
        for (const WorldSupplierOrder *order : all) {
            if (order->status == u"PLACE_ORDER_SUCCESS"_s) {
                unpaid.append(order->id);
                last = last.isValid() ? qMax(last, order->createdAt) : order->createdAt;
            }
        }
        QVERIFY(!unpaid.isEmpty());
        world.advanceTo(m_start);
        for (const QString &id : std::as_const(unpaid))
            QCOMPARE(world.supplierOrder(id)->status, u"PLACE_ORDER_SUCCESS"_s); // the shop opens with them
        world.advanceTo(last.addSecs(WorldSupplierOrder::payWithin.count()));
        for (const QString &id : std::as_const(unpaid)) {
            QCOMPARE(world.supplierOrder(id)->status, u"FINISH"_s);
            QVERIFY(world.supplierOrder(id)->cancelled);
        }
    }

    void aRestartPlaysTheSameStory()
    {
        QTemporaryDir folder;
        SandboxOptions saved = options();
        saved.stateFile = folder.filePath(u"sandbox.json"_s);
        QString supplierOrder;
        QDateTime stoodAt;
        {
            auto sandbox = Sandbox::start(saved);
            QVERIFY(sandbox.has_value());
            const World world(options());
            const QList<const WorldSupplierOrder *> all = world.supplierOrders();
            for (const WorldSupplierOrder *order : all) {
                if (order->status == u"PLACE_ORDER_SUCCESS"_s)
                    supplierOrder = order->id;
            }
            QNetworkAccessManager network;
            QUrl page = (*sandbox)->baseUrl();
            page.setPath(u"/p/order/cancel"_s);
            page.setQuery(u"orderId="_s + supplierOrder);
            QNetworkRequest request(page);
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
            std::unique_ptr<QNetworkReply> reply(network.post(request, "reason=Other"));
            QSignalSpy finished(reply.get(), &QNetworkReply::finished);
            QVERIFY(finished.wait());
            QCOMPARE((*sandbox)->ledger().size(), 2);
            (*sandbox)->advance(24h);
            stoodAt = (*sandbox)->clock().now();
        }
        auto sandbox = Sandbox::start(saved);
        QVERIFY(sandbox.has_value());
        QVERIFY(qAbs(stoodAt.secsTo((*sandbox)->clock().now())) < 10);
        const QList<LedgerEntry> ledger = (*sandbox)->ledger();
        QCOMPARE(ledger.size(), 2);
        QCOMPARE(ledger.last().kind, u"supplier-cancelled"_s);
        QCOMPARE(ledger.last().order, supplierOrder);
    }

    void pagesEscapeWhatTheyShow()
    {
        auto sandbox = Sandbox::start(options());
        QVERIFY(sandbox.has_value());
        QNetworkAccessManager network;
        for (const QString &path :
             {u"/"_s, u"/p/order/detail.html?orderId=<script>"_s, u"/store/bottega-rossi/orders/6120000000001"_s}) {
            std::unique_ptr<QNetworkReply> reply(
                network.get(QNetworkRequest(QUrl((*sandbox)->baseUrl().toString() + path))));
            QSignalSpy finished(reply.get(), &QNetworkReply::finished);
            QVERIFY(finished.wait());
            const QByteArray html = reply->readAll();
            QVERIFY(html.contains("Sandbox"));
            QVERIFY(!html.contains("<script"));
        }
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
