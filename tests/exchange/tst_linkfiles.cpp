// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/columns.h"

#include <QCoroTask>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

class FixedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime(QDate(2030, 1, 1), QTime(12, 0), Qt::UTC); }
};

} // namespace

/// Files that say which order was bought as which supplier order: any columns, nonsense between, preview and undo.
class TestLinkFiles : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    std::unique_ptr<Store> m_store;

    QString write(const QByteArray &content)
    {
        const QString path = m_folder->filePath(u"links.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }
    Result<ImportReport> import(const QByteArray &content, const HeaderMapping &mapping = {},
                                WriteMode mode = WriteMode::Write)
    {
        const ImportRequest request{.path = write(content), .mapping = mapping, .mode = mode};
        return QCoro::waitFor(importFile(*m_store, m_clock, request, {}));
    }
    QList<Link> links(int order) { return m_store->links(id(order)).result().value_or(QList<Link>()); }
    static OrderId id(int order) { return OrderId(u"gid://shopify/Order/%1"_s.arg(order)); }
    static QByteArray number(int i) { return QByteArray::number(8190000000000000LL + i * 7001); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = Store::open({.dataDir = m_folder->filePath(u"data"_s), .clock = &m_clock});
        QVERIFY(store.has_value());
        m_store = std::move(*store);
        QList<Order> orders;
        for (int i = 1; i <= 100; ++i) {
            Order order;
            order.id = id(i);
            order.name = u"#%1"_s.arg(1000 + i);
            order.createdAt = QDateTime(QDate(2029, 12, 1), QTime(12, 0), Qt::UTC);
            if (i == 3 || i == 4 || i == 5)
                order.trackingNumbers.append(i == 3 ? u"LP00123456789012"_s : u"LP00999999999999"_s);
            orders.append(order);
        }
        QVERIFY(m_store->saveOrders(orders).result().has_value());
    }
    void cleanup() { m_store.reset(); }

    void columnsInAnyOrder_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("by name") << QByteArray("Note,AliExpress order number,Order\nx,8190447122031187,#1001\n");
        QTest::newRow("Italian, semicolons") << QByteArray("Ordine fornitore;Ordine\n8190447122031187;1001\n");
        QTest::newRow("like AutoDS") << QByteArray("Sell ID,Buy ID,Tracking Number\n#1001,8190447122031187,\n");
        QTest::newRow("two columns with foreign names") << QByteArray("Auftrag,Beleg\n#1001,8190447122031187\n");
        QTest::newRow("two columns, no header") << QByteArray("#1001,8190447122031187\n");
        QTest::newRow("the other way round, no header") << QByteArray("8190447122031187\t1001\n");
    }
    void columnsInAnyOrder()
    {
        QFETCH(const QByteArray, content);
        const auto report = import(content);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().code));
        QCOMPARE(report->rowsRead, 1);
        QCOMPARE(report->refused.size(), 0);
        QCOMPARE(links(1).value(0).supplierOrder, SupplierOrderId(u"8190447122031187"_s));
    }

    void aChosenMappingIsRemembered()
    {
        const QByteArray content = "A,B,C\nx,#1001,8190447122031187\n";
        QCOMPARE(import(content).error().code, u"not-csv"_s);
        const HeaderMapping mapping{{u"order"_s, u"B"_s}, {u"supplier-order"_s, u"C"_s}};
        QVERIFY(import(content, mapping).has_value());
        const auto preview = QCoro::waitFor(previewImport(*m_store, write(content)));
        QVERIFY(preview.has_value() && preview->isRemembered);
        QCOMPARE(preview->mapping, mapping);
        const auto again = import("A,B,C\ny,#1002,8190447122030931\n");
        QVERIFY(again.has_value());
        QCOMPARE(links(2).size(), 1);
    }

    void nonsenseIsRefusedLineByLineAndNothingElseIsLost()
    {
        QByteArray content = "Order,Supplier order\n";
        QList<qint64> bad;
        for (int i = 1; i <= 100; ++i) {
            if (i % 20 == 0) { // five of a hundred
                content +=
                    i % 40 == 0 ? "#" + QByteArray::number(1000 + i) + ",see mail\n" : QByteArray(",\xff\xfe;;;\n");
                bad.append(i + 1);
            } else {
                content += "#" + QByteArray::number(1000 + i) + "," + number(i) + "\n";
            }
        }
        const auto report = import(content);
        QVERIFY(report.has_value());
        QCOMPARE(report->rowsRead, 100);
        QCOMPARE(report->saved.added, 95);
        QList<qint64> refused;
        for (const RefusedRow &row : report->refused)
            refused.append(row.line);
        QCOMPARE(refused, bad);
    }

    void anOrderThatIsNotHereIsSaid()
    {
        const auto report = import("Order,Supplier order\n#9999,8190447122031187\n#1001,8190447122030931\n");
        QVERIFY(report.has_value());
        QCOMPARE(report->unknownOrders, 1);
        QCOMPARE(report->refused.size(), 1);
        QCOMPARE(report->refused.first().line, 2);
        QCOMPARE(report->saved.added, 1);
    }

    void aPreviewCountsAndWritesNothing()
    {
        const QByteArray content = "Order,Supplier order\n#1001,8190447122031187\n#1002,8190447122030931\n";
        const auto preview = import(content, {}, WriteMode::Preview);
        QVERIFY(preview.has_value());
        QCOMPARE(preview->saved.added, 2);
        QVERIFY(links(1).isEmpty());
        const auto report = import(content);
        QCOMPARE(report->saved.added, 2);
        QCOMPARE(import(content, {}, WriteMode::Preview)->saved.unchanged, 2);
    }

    void anImportIsTakenBackAndMadeAgain()
    {
        const auto report = import("Order,Supplier order\n#1001,8190447122031187\n#1002,8190447122030931\n");
        QCOMPARE(report->linkChanges.size(), 2);
        QList<LinkChange> back;
        for (const LinkChange &change : report->linkChanges)
            back.prepend(change.reversed());
        // One of them is the merchant's own by now.
        Link own = links(2).first();
        own.source = LinkSource::Merchant;
        QVERIFY(m_store->saveLinks({own}).result().has_value());
        QCOMPARE(m_store->swapLinks(back).result().value(), 1);
        QVERIFY(links(1).isEmpty());
        QCOMPARE(links(2).size(), 1);
        QCOMPARE(m_store->swapLinks(report->linkChanges).result().value(), 1);
        QCOMPARE(links(1), QList<Link>{*report->linkChanges.first().after});
    }

    void whatTwoOrdersClaimIsDoubtfulForBoth()
    {
        QVERIFY(import("Order,Supplier order\n#1001,8190447122031187\n").has_value());
        QCOMPARE(links(1).first().confidence, LinkConfidence::Sure);
        const auto report = import("Order,Supplier order\n#1002,8190447122031187\n");
        QCOMPARE(links(1).first().confidence, LinkConfidence::Doubtful);
        QCOMPARE(links(2).first().confidence, LinkConfidence::Doubtful);
        const auto details = m_store->pairDetails(id(1)).result();
        QCOMPARE(details->claimedBy.value(SupplierOrderId(u"8190447122031187"_s)), u"#1002"_s);
        // Reading it again makes nobody surer; the merchant does.
        QVERIFY(import("Order,Supplier order\n#1001,8190447122031187\n").has_value());
        QCOMPARE(links(1).first().confidence, LinkConfidence::Doubtful);
        Link own = links(1).first();
        own.source = LinkSource::Merchant;
        own.confidence = LinkConfidence::Sure;
        QVERIFY(m_store->saveLinks({own}).result().has_value());
        QCOMPARE(links(1).first().confidence, LinkConfidence::Sure);
        QCOMPARE(links(2).first().confidence, LinkConfidence::Doubtful);
        // Undoing the second import gives the first order its certainty back only where nobody else decided.
        QCOMPARE(report->linkChanges.size(), 2);
    }

    void anOpenCaseKeepsItsSupplier()
    {
        QVERIFY(import("Order,Supplier order\n#1001,8190447122031187\n").has_value());
        const CaseEvent opened{
            .type = CaseEventType::Opened,
            .data = {{u"reason"_s, u"other"_s}, {u"suppliers"_s, QJsonArray{u"8190447122031187"_s}}}};
        QVERIFY(m_store->appendToCase(CaseId(u"c"_s), id(1), {opened}).result().has_value());
        QVERIFY(import("Order,Supplier order\n#1002,8190447122031187\n").has_value());
        QCOMPARE(links(1).first().confidence, LinkConfidence::Sure);
        QCOMPARE(links(2).first().confidence, LinkConfidence::Doubtful);
    }

    void sameTrackingNumberLinks()
    {
        const auto report = import("AliExpress order number,Status,Tracking number\n"
                                   "8190447122031187,shipped,lp 00123456789012\n"
                                   "8190447122030931,shipped,LP00999999999999\n");
        QVERIFY(report.has_value());
        QCOMPARE(links(3).value(0).source, LinkSource::Tracking);
        QCOMPARE(links(3).value(0).confidence, LinkConfidence::Sure);
        QCOMPARE(links(4).value(0).confidence, LinkConfidence::Doubtful); // one parcel, two orders
        QCOMPARE(links(5).value(0).confidence, LinkConfidence::Doubtful);
    }
};

QTEST_GUILESS_MAIN(TestLinkFiles)
#include "tst_linkfiles.moc"
