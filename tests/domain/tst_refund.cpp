// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/order.h"
#include "models/domain/refund.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const Currency eur = *Currency::fromCode(u"EUR");

/// JSON written with ' for ": moc does not read raw strings.
QJsonObject parsed(const char *json) { return QJsonDocument::fromJson(QByteArray(json).replace('\'', '"')).object(); }

RefundDecision everythingAtOnce()
{
    RefundDecision decision{.wish = {.lines = {{u"a"_s, 2, Restock::Cancel, u"place"_s},
                                               {u"a"_s, 1, Restock::Return, u"place"_s},
                                               {u"b"_s, 1}},
                                     .shippingPart = Money(250, eur),
                                     .duties = {{u"d1"_s, true}, {u"d2"_s, false}}},
                            .amount = Money(4990, eur),
                            .maximum = Money(10000, eur),
                            .to = RefundTo::StoreCredit,
                            .creditExpiresAt = QDateTime(QDate(2027, 11, 24), QTime(22, 59, 59), Qt::UTC),
                            .notifyCustomer = false,
                            .note = u"half"_s};
    return decision;
}

} // namespace

/// What a merchant decided about money, kept and read again: the journal is read for years.
class TestRefund : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        const RefundDecision decision = everythingAtOnce();
        const auto read = refundDecisionFromJson(toJson(decision));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QCOMPARE(*read, decision);
        const RefundDecision plain{
            .wish = {.lines = {{u"a"_s, 1}}, .shipping = true}, .amount = Money(100, eur), .maximum = Money(100, eur)};
        QCOMPARE(*refundDecisionFromJson(toJson(plain)), plain);
    }

    /// Byte for byte as version 0.1.0 wrote it: pieces without a word about stock, one way for the money.
    void whatAnOlderVersionWroteIsReadAsItWasMeant()
    {
        const auto read = refundDecisionFromJson(
            parsed("{'amount':'49.90','currency':'EUR','maximum':'54.80','note':'','notify':true,"
                   "'wish':{'lines':[{'line_item':'gid://shopify/LineItem/5','quantity':2}],"
                   "'shipping':true}}"));
        QVERIFY(read.has_value());
        QCOMPARE(read->wish.lines, (QList<RefundLine>{{u"gid://shopify/LineItem/5"_s, 2}}));
        QCOMPARE(read->wish.lines.first().restock, Restock::None);
        QVERIFY(read->wish.shipping);
        QVERIFY(!read->wish.shippingPart);
        QVERIFY(read->wish.duties.isEmpty());
        QCOMPARE(read->to, RefundTo::PaymentMethods);
        QVERIFY(!read->creditExpiresAt.isValid());
        QCOMPARE(read->amount, Money(4990, eur));
    }

    void whatCannotBeMeantIsNotRead_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no amount") << u"amount"_s << QJsonValue();
        QTest::newRow("nothing") << u"amount"_s << QJsonValue(u"0.00"_s);
        QTest::newRow("less than nothing") << u"amount"_s << QJsonValue(u"-1.00"_s);
        QTest::newRow("above the most") << u"maximum"_s << QJsonValue(u"1.00"_s);
        QTest::newRow("a way nobody knows") << u"to"_s << QJsonValue(u"by-pigeon"_s);
        QTest::newRow("an end that is no date") << u"credit_expires_at"_s << QJsonValue(u"soon"_s);
        QTest::newRow("no yes and no no") << u"notify"_s << QJsonValue(u"perhaps"_s);
        const auto wish = [](const char *json) { return QJsonValue(parsed(json)); };
        QTest::newRow("no pieces") << u"wish"_s << wish("{'lines':[{'line_item':'a','quantity':0}],'shipping':false}");
        QTest::newRow("back in stock, nowhere")
            << u"wish"_s << wish("{'lines':[{'line_item':'a','quantity':1,'restock':'return'}],'shipping':false}");
        QTest::newRow("somewhere, not back in stock")
            << u"wish"_s
            << wish("{'lines':[{'line_item':'a','quantity':1,'restock':'none','location':'p'}],"
                    "'shipping':false}");
        QTest::newRow("a restock nobody knows")
            << u"wish"_s
            << wish("{'lines':[{'line_item':'a','quantity':1,'restock':'burn','location':'p'}],"
                    "'shipping':false}");
        QTest::newRow("all and a part of the shipping")
            << u"wish"_s << wish("{'lines':[],'shipping':true,'shipping_part':{'amount':'1.00','currency':'EUR'}}");
        QTest::newRow("a part of the shipping that is none")
            << u"wish"_s << wish("{'lines':[],'shipping':false,'shipping_part':{'amount':'0.00','currency':'EUR'}}");
        QTest::newRow("a duty without a name")
            << u"wish"_s << wish("{'lines':[],'shipping':true,'duties':[{'whole':true}]}");
    }
    void whatCannotBeMeantIsNotRead()
    {
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, value);
        QJsonObject json = toJson(everythingAtOnce());
        QVERIFY(refundDecisionFromJson(json).has_value());
        json.insert(key, value);
        const auto read = refundDecisionFromJson(json);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, u"bad-decision"_s);
    }

    void piecesGoBackAsTheyAre_data()
    {
        QTest::addColumn<int>("unsent");
        QTest::addColumn<int>("quantity");
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("cancelled");
        QTest::addColumn<int>("returned");
        QTest::addColumn<int>("untouched");
        QTest::newRow("none has left") << 3 << 2 << u"p"_s << 2 << 0 << 0;
        QTest::newRow("all have left") << 0 << 2 << u"p"_s << 0 << 2 << 0;
        QTest::newRow("one of three has left, one goes back") << 2 << 1 << u"p"_s << 1 << 0 << 0;
        QTest::newRow("one of three has left, all go back") << 2 << 3 << u"p"_s << 2 << 1 << 0;
        QTest::newRow("nothing goes back") << 2 << 3 << QString() << 0 << 0 << 3;
        QTest::newRow("no pieces") << 2 << 0 << u"p"_s << 0 << 0 << 0;
        QTest::newRow("no pieces, no place") << 2 << 0 << QString() << 0 << 0 << 0;
    }
    void piecesGoBackAsTheyAre()
    {
        QFETCH(const int, unsent);
        QFETCH(const int, quantity);
        QFETCH(const QString, place);
        const LineItem line{.id = u"a"_s, .quantity = 3, .unfulfilledQuantity = unsent};
        const auto sum = [rows = refundRows(line, quantity, place)](Restock restock) {
            int pieces = 0;
            for (const RefundLine &row : rows) {
                if (row.restock == restock && row.lineItem == u"a"_s && row.quantity > 0
                    && row.location.isEmpty() == (restock == Restock::None))
                    pieces += row.quantity;
            }
            return pieces;
        };
        QTEST(sum(Restock::Cancel), "cancelled");
        QTEST(sum(Restock::Return), "returned");
        QTEST(sum(Restock::None), "untouched");
    }

    void theMarkIsNeverCutOff()
    {
        const QString mark = refundMark(ActionId(u"5d2c0e9a-1111-4222-8333-444455556666"_s));
        QCOMPARE(mark, u"Contrordine 444455556666"_s);
        QCOMPARE(markedNote({}, mark), u"[Contrordine 444455556666]"_s);
        QCOMPARE(markedNote(u" wrong size "_s, mark), u"wrong size [Contrordine 444455556666]"_s);
        const QString longest = markedNote(QString(1000, u'x'), mark);
        QCOMPARE(longest.size(), refundNoteMaxLength);
        QVERIFY(longest.endsWith(u"x [Contrordine 444455556666]"_s));
        QCOMPARE(markedNote(QString(refundNoteMaxLength - refundMarkLength, u'x'), mark).size(), refundNoteMaxLength);
    }
};

QTEST_GUILESS_MAIN(TestRefund)
#include "tst_refund.moc"
