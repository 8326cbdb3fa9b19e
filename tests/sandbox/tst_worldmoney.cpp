// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/shopifygraph.h"
#include "app/sandbox/world.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

QJsonObject row(const WorldLine &line, int quantity, const QString &restock = u"NO_RESTOCK"_s,
                const QString &location = {})
{
    QJsonObject row{{u"lineItemId"_s, QString(u"gid://shopify/LineItem/"_s + line.id)},
                    {u"quantity"_s, quantity},
                    {u"restockType"_s, restock}};
    if (!location.isEmpty())
        row.insert(u"locationId"_s, QString(u"gid://shopify/Location/"_s + location));
    return row;
}

} // namespace

/// The sandbox's money is what the merchant trusts in the demo and the tests: it must add up to the last unit.
class TestWorldMoney : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_start = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);

    World world() const
    {
        SandboxOptions options;
        options.startAt = m_start;
        return World(options);
    }

    static QString tagged(const World &world, const QString &tag)
    {
        const QList<const WorldShopOrder *> orders = world.orders();
        for (const WorldShopOrder *order : orders) {
            if (order->tags.contains(tag))
                return order->gid();
        }
        qFatal("the sandbox has no order tagged %s", qPrintable(tag));
    }

    static QJsonObject input(const WorldShopOrder &order, const QJsonArray &rows, qint64 amount)
    {
        QJsonArray transactions;
        for (const WorldPart &part : order.split(amount)) {
            transactions.append(
                QJsonObject{{u"kind"_s, u"REFUND"_s},
                            {u"parentId"_s, QString(u"gid://shopify/OrderTransaction/"_s + part.parent)},
                            {u"amount"_s, Money(part.amount, *Currency::fromCode(order.currency)).decimal()}});
        }
        return {{u"orderId"_s, order.gid()},
                {u"currency"_s, order.currency},
                {u"refundLineItems"_s, rows},
                {u"transactions"_s, transactions}};
    }

    static QJsonObject cancelling(const QJsonObject &method, bool restock = false)
    {
        return {{u"reason"_s, u"CUSTOMER"_s}, {u"restock"_s, restock}, {u"refundMethod"_s, method}};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Three lines, discounts that do not divide evenly, taxes: piece by piece, the whole comes back, no unit more.
    void pieceByPieceTheWholeComesBack_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<int>("lines");
        QTest::newRow("euro, taxes inside, two payments") << u"demo-two-payments"_s << 3;
        QTest::newRow("dollars, taxes on top, duties") << u"demo-duties"_s << 2;
        QTest::newRow("dinars, three decimals") << u"demo-dinars"_s << 3;
        QTest::newRow("yen, none") << u"demo-yen"_s << 3;
    }
    void pieceByPieceTheWholeComesBack()
    {
        QFETCH(const QString, tag);
        QFETCH(const int, lines);
        World world = this->world();
        const QString gid = tagged(world, tag);
        QCOMPARE(world.order(gid)->lines.size(), lines);
        QCOMPARE(world.order(gid)->received(), world.order(gid)->total());
        int key = 0;
        const QList<WorldLine> all = world.order(gid)->lines;
        for (const WorldLine &line : all) {
            for (int piece = 0; piece < line.quantity; ++piece) {
                const WorldShopOrder &order = *world.order(gid);
                const QJsonArray rows{row(line, 1)};
                const qint64 value = order.valueOf(rows);
                QVERIFY(value > 0);
                const auto refund = world.refund(m_start, QString::number(++key), input(order, rows, value));
                QVERIFY2(refund.has_value(), refund ? "" : qPrintable(refund.error()));
            }
        }
        const WorldShopOrder &order = *world.order(gid);
        QCOMPARE(order.left(), order.shipping + order.dutiesLeft()); // all that no piece is charged for
        QCOMPARE(order.shippingLeft(), order.shipping);
        for (const WorldLine &line : order.lines) // and no further piece
            QVERIFY(!world.refund(m_start, QString::number(++key), input(order, {row(line, 1)}, 1)).has_value());
    }

    void inOnePortionOrManyItIsTheSame()
    {
        const World world = this->world();
        const WorldShopOrder &order = *world.order(tagged(world, u"demo-two-payments"_s));
        const WorldLine &line = order.lines.first();
        QCOMPARE(line.quantity, 3);
        const qint64 whole = line.price * 3 - line.discount;
        QCOMPARE(order.valueOf({row(line, 3)}), whole);
        // As two rows of one line, as a partly sent line is refunded.
        QCOMPARE(order.valueOf({row(line, 1, u"CANCEL"_s, u"1"_s), row(line, 2, u"RETURN"_s, u"1"_s)}), whole);
    }

    void theGiftCardIsFilledFirstAndNeverBeyond()
    {
        World world = this->world();
        const QString gid = tagged(world, u"demo-two-payments"_s);
        const WorldShopOrder &order = *world.order(gid);
        const QList<WorldPart> parts = order.split(2500);
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts.first().amount, 2000); // the gift card's
        QCOMPARE(parts.last().amount, 500);
        QVERIFY(world.refund(m_start, u"1"_s, input(order, {}, 2500)).has_value());
        QCOMPARE(world.ledger().last().parts, (QStringList{u"gift_card 20.00"_s, u"shopify_payments 5.00"_s}));
        QJsonObject again = input(*world.order(gid), {}, 100);
        QJsonObject part = again.value(u"transactions"_s).toArray().first().toObject();
        part.insert(u"parentId"_s, QString(u"gid://shopify/OrderTransaction/"_s + parts.first().parent));
        again.insert(u"transactions"_s, QJsonArray{part});
        QVERIFY(!world.refund(m_start, u"2"_s, again).has_value()); // the gift card has all of its own back
    }

    void shippingGoesBackInParts()
    {
        World world = this->world();
        const QString gid = tagged(world, u"demo-two-payments"_s);
        QJsonObject part = input(*world.order(gid), {}, 200);
        part.insert(u"shipping"_s, QJsonObject{{u"amount"_s, u"2.00"_s}});
        QVERIFY(world.refund(m_start, u"1"_s, part).has_value());
        QCOMPARE(world.order(gid)->shippingLeft(), world.order(gid)->shipping - 200);
        QJsonObject tooMuch = input(*world.order(gid), {}, 291);
        tooMuch.insert(u"shipping"_s, QJsonObject{{u"amount"_s, u"2.91"_s}});
        QVERIFY(!world.refund(m_start, u"2"_s, tooMuch).has_value());
        QJsonObject rest = input(*world.order(gid), {}, 290);
        rest.insert(u"shipping"_s, QJsonObject{{u"fullRefund"_s, true}});
        QVERIFY(world.refund(m_start, u"3"_s, rest).has_value());
        QCOMPARE(world.order(gid)->shippingLeft(), 0);
    }

    void dutiesGoBackWholeOrInProportionAndOnce()
    {
        const World world = this->world();
        const WorldShopOrder &order = *world.order(tagged(world, u"demo-duties"_s));
        const WorldLine &line = order.lines.first();
        QCOMPARE(line.quantity, 2);
        const auto duty = [&line](const QString &type) {
            return QJsonArray{
                QJsonObject{{u"dutyId"_s, QString(u"gid://shopify/Duty/"_s + line.id)}, {u"refundType"_s, type}}};
        };
        QCOMPARE(order.dutiesOf(duty(u"FULL"_s), {}), line.duty);
        QCOMPARE(order.dutiesOf(duty(u"PROPORTIONAL"_s), {row(line, 1)}), line.duty / 2);
        QCOMPARE(order.dutiesOf(duty(u"PROPORTIONAL"_s), {}), 0);
        World another = this->world();
        QJsonObject all = input(order, {}, line.duty);
        all.insert(u"refundDuties"_s, duty(u"FULL"_s));
        QVERIFY(another.refund(m_start, u"1"_s, all).has_value());
        QCOMPARE(another.order(order.gid())->dutiesLeft(), 0);
        QCOMPARE(another.order(order.gid())->dutiesOf(duty(u"FULL"_s), {}), 0);
    }

    void piecesGoBackOnlyWhereTheyCan_data()
    {
        QTest::addColumn<QString>("restock");
        QTest::addColumn<int>("quantity");
        QTest::addColumn<QString>("location");
        QTest::addColumn<bool>("taken");
        QTest::addColumn<int>("unfulfilled");
        // The first line has three pieces, of which one has been sent.
        QTest::newRow("unsent ones") << u"CANCEL"_s << 2 << u"1"_s << true << 0;
        QTest::newRow("more unsent ones than there are") << u"CANCEL"_s << 3 << u"1"_s << false << 2;
        QTest::newRow("the sent one") << u"RETURN"_s << 1 << u"2"_s << true << 2;
        QTest::newRow("more sent ones than there are") << u"RETURN"_s << 2 << u"1"_s << false << 2;
        QTest::newRow("to a closed place") << u"CANCEL"_s << 1 << u"3"_s << false << 2;
        QTest::newRow("to nowhere") << u"RETURN"_s << 1 << QString() << false << 2;
        QTest::newRow("not back, to a place") << u"NO_RESTOCK"_s << 1 << u"1"_s << false << 2;
        QTest::newRow("not back: still to be sent") << u"NO_RESTOCK"_s << 1 << QString() << true << 2;
    }
    void piecesGoBackOnlyWhereTheyCan()
    {
        QFETCH(const QString, restock);
        QFETCH(const int, quantity);
        QFETCH(const QString, location);
        World world = this->world();
        const QString gid = tagged(world, u"demo-partly-sent"_s);
        const WorldLine line = world.order(gid)->lines.first();
        const auto refund =
            world.refund(m_start, u"1"_s, input(*world.order(gid), {row(line, quantity, restock, location)}, 100));
        QTEST(refund.has_value(), "taken");
        QTEST(world.order(gid)->lines.first().unfulfilled, "unfulfilled");
        QStringList kinds;
        const QList<LedgerEntry> ledger = world.ledger();
        for (const LedgerEntry &entry : ledger)
            kinds.append(entry.kind);
        QCOMPARE(kinds.contains(u"restock"_s), refund.has_value() && restock != u"NO_RESTOCK"_s);
    }

    void whatShopifyRefusesToCancelHasItsCode_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("denied");
        QTest::addColumn<QJsonObject>("arguments");
        QTest::addColumn<QString>("code");
        const auto credit = [](const QString &expires = {}) {
            return cancelling(
                {{u"storeCreditRefund"_s, expires.isEmpty() ? QJsonObject() : QJsonObject{{u"expiresAt"_s, expires}}}});
        };
        const QJsonObject whole{{u"originalPaymentMethodsRefund"_s, true}};
        const QJsonObject none{{u"originalPaymentMethodsRefund"_s, false}};
        const QString open = u"demo-two-payments-open"_s;
        QTest::newRow("credit, guest") << u"demo-guest"_s << QString() << credit()
                                       << u"STORE_CREDIT_REFUND_MISSING_CUSTOMER"_s;
        QTest::newRow("credit, company") << u"demo-business"_s << QString() << credit()
                                         << u"STORE_CREDIT_REFUND_B2B_NOT_SUPPORTED"_s;
        QTest::newRow("credit, in the past")
            << open << QString() << credit(u"2026-11-22T10:00:00Z"_s) << u"STORE_CREDIT_REFUND_EXPIRATION_IN_PAST"_s;
        QTest::newRow("credit, not allowed")
            << open << u"refund_to_store_credit"_s << credit() << u"NO_REFUND_TO_STORE_CREDIT_PERMISSION"_s;
        QTest::newRow("refund, not allowed")
            << open << u"refund_orders"_s << cancelling(whole) << u"NO_REFUND_PERMISSION"_s;
        QTest::newRow("no refund, not allowed to refund")
            << open << u"refund_orders"_s << cancelling(none) << QString();
        QTest::newRow("credit") << open << QString() << credit(u"2027-11-22T10:00:00Z"_s) << QString();
        QTest::newRow("closed place, restock")
            << u"demo-closed-location"_s << QString() << cancelling(whole, true) << u"INVALID"_s;
        QTest::newRow("closed place, no restock")
            << u"demo-closed-location"_s << QString() << cancelling(whole, false) << QString();
    }
    void whatShopifyRefusesToCancelHasItsCode()
    {
        QFETCH(const QString, tag);
        QFETCH(const QString, denied);
        QFETCH(const QJsonObject, arguments);
        QFETCH(const QString, code);
        World world = this->world();
        world.deny(denied);
        const auto job = world.cancelOrder(m_start, tagged(world, tag), arguments);
        QCOMPARE(job ? QString() : job.error().code, code);
        world.advanceTo(m_start.addSecs(5));
        QCOMPARE(world.order(tagged(world, tag))->cancelledAt.isValid(), code.isEmpty());
        QCOMPARE(world.ledger().isEmpty(), !code.isEmpty());
    }

    void cancelledToStoreCreditNoPaymentGoesBack()
    {
        World world = this->world();
        const QString gid = tagged(world, u"demo-two-payments-open"_s);
        const qint64 paid = world.order(gid)->received();
        QVERIFY(
            world.cancelOrder(m_start, gid, cancelling({{u"storeCreditRefund"_s, QJsonObject()}}, true)).has_value());
        world.advanceTo(m_start.addSecs(5));
        QCOMPARE(world.order(gid)->refunded(), paid);
        QCOMPARE(world.ledger().size(), 3); // cancelled, back on the shelf, credit
        QCOMPARE(world.ledger().last().parts.size(), 1);
        QVERIFY(world.ledger().last().parts.first().startsWith(u"shopify_store_credit "_s));
        QCOMPARE(world.order(gid)->split(1).size(), 0);
    }

    void decimalsAreWrittenAsShopifyWritesThem_data()
    {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("presentment");
        QTest::addColumn<QString>("shop");
        QTest::newRow("euro") << qint64(1230) << u"EUR"_s << u"12.3"_s << u"12.3"_s;
        QTest::newRow("round") << qint64(100000) << u"EUR"_s << u"1000.0"_s << u"1000.0"_s;
        QTest::newRow("yen") << qint64(1000) << u"JPY"_s << u"1000.0"_s << u"6.1"_s;
        QTest::newRow("fils") << qint64(1005) << u"KWD"_s << u"1.005"_s << u"3.03"_s;
        QTest::newRow("nothing") << qint64(0) << u"USD"_s << u"0.0"_s << u"0.0"_s;
    }
    void decimalsAreWrittenAsShopifyWritesThem()
    {
        QFETCH(const qint64, minor);
        QFETCH(const QString, currency);
        const QJsonObject bag = shopifygraph::bag(minor, currency);
        QTEST(bag.value(u"presentmentMoney"_s).toObject().value(u"amount"_s).toString(), "presentment");
        QTEST(bag.value(u"shopMoney"_s).toObject().value(u"amount"_s).toString(), "shop");
    }
};

QTEST_GUILESS_MAIN(TestWorldMoney)
#include "tst_worldmoney.moc"
