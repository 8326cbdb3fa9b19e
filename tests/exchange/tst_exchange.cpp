// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/csvreader.h"
#include "app/exchange/export.h"
#include "app/exchange/import.h"

#include <QCoroTask>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

/// Shopify's own header, as its order export writes it.
const QByteArray shopifyHeader = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts "
                                 "Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,"
                                 "Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem "
                                 "price,Lineitem compare at price,Lineitem sku,"
                                 "Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing "
                                 "Name,Billing Street,Billing Address1,Billing Address2,"
                                 "Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing "
                                 "Phone,Shipping Name,Shipping Street,Shipping Address1,"
                                 "Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping "
                                 "Province,Shipping Country,Shipping Phone,Notes,Note Attributes,"
                                 "Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding "
                                 "Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,"
                                 "Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 "
                                 "Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,"
                                 "Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment "
                                 "ID,Payment Terms Name,Next Payment Due At,Payment References\r\n";

/// A file out of a ZIP archive, by its local headers (PKWARE's APPNOTE, 4.3.7); empty when it is not there.
QByteArray fromZip(const QString &path, const QByteArray &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray zip = file.readAll();
    // The central directory knows the sizes.
    for (qsizetype at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 1)) {
        const auto *entry = zip.constData() + at;
        const auto nameLength = qFromLittleEndian<quint16>(entry + 28);
        if (QByteArray(entry + 46, nameLength) != name)
            continue;
        const auto packed = qFromLittleEndian<quint32>(entry + 20);
        const auto size = qFromLittleEndian<quint32>(entry + 24);
        const auto *local = zip.constData() + qFromLittleEndian<quint32>(entry + 42);
        const auto *data = local + 30 + qFromLittleEndian<quint16>(local + 26) + qFromLittleEndian<quint16>(local + 28);
        QByteArray content(qsizetype(size), Qt::Uninitialized);
        z_stream stream{};
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data));
        stream.avail_in = packed;
        stream.next_out = reinterpret_cast<Bytef *>(content.data());
        stream.avail_out = size;
        const bool done = inflateInit2(&stream, -MAX_WBITS) == Z_OK && inflate(&stream, Z_FINISH) == Z_STREAM_END;
        inflateEnd(&stream);
        return done ? content : QByteArray();
    }
    return {};
}

/// A row of that file from a few named cells; the rest stays empty.
QByteArray shopifyRow(const QHash<QByteArray, QByteArray> &cells)
{
    const QList<QByteArray> names = shopifyHeader.trimmed().split(',');
    QList<QByteArray> row;
    for (const QByteArray &name : names) {
        QByteArray cell = cells.value(name);
        if (cell.contains('\n') || cell.contains(',') || cell.contains('"'))
            cell = '"' + cell.replace("\"", "\"\"") + '"';
        row.append(cell);
    }
    return row.join(',') + "\r\n";
}

QByteArray firstRow(const QByteArray &name, const QByteArray &id, QHash<QByteArray, QByteArray> more = {})
{
    QHash<QByteArray, QByteArray> cells{{"Name", name},
                                        {"Email", "cliente@example.com"},
                                        {"Financial Status", "paid"},
                                        {"Fulfillment Status", "unfulfilled"},
                                        {"Currency", "EUR"},
                                        {"Total", "49.90"},
                                        {"Refunded Amount", "0.00"},
                                        {"Outstanding Balance", "0.00"},
                                        {"Created at", "2026-11-20 09:50:26 +0100"},
                                        {"Lineitem quantity", "1"},
                                        {"Lineitem name", "Borraccia"},
                                        {"Lineitem price", "45.00"},
                                        {"Shipping Name", "Giulia Rossi"},
                                        {"Shipping Country", "IT"},
                                        {"Id", id}};
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        cells.insert(it.key(), it.value());
    return shopifyRow(cells);
}

class FixedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime(QDate(2030, 1, 1), QTime(12, 0), Qt::UTC); }
};

} // namespace

class TestExchange : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    std::unique_ptr<Store> m_store;

    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    Result<ImportReport> import(const ImportRequest &request)
    {
        return QCoro::waitFor(importFile(*m_store, m_clock, request, {}));
    }
    Result<ImportReport> importText(const QByteArray &content, std::optional<ImportKind> kind = {})
    {
        return import({.path = write(u"file.csv"_s, content), .kind = kind});
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = Store::open({.dataDir = m_folder->filePath(u"data"_s), .clock = &m_clock});
        QVERIFY(store.has_value());
        m_store = std::move(*store);
    }
    void cleanup() { m_store.reset(); }

    void recordsKnowTheirLine()
    {
        CsvReader reader(write(u"lines.csv"_s,
                               "\xEF\xBB\xBF"
                               "a;b\r\n1;\"two\nlines\"\r\n\r\n2;x\r\n3;y"));
        const auto header = reader.open();
        QVERIFY(header.has_value());
        QCOMPARE(*header, (QStringList{u"a"_s, u"b"_s}));
        CsvRecord record;
        QVERIFY(reader.next(record));
        QCOMPARE(record.line, 2);
        QCOMPARE(record.cells, (QStringList{u"1"_s, u"two\nlines"_s}));
        QVERIFY(reader.next(record));
        QCOMPARE(record.line, 5);
        QVERIFY(reader.next(record));
        QCOMPARE(record.line, 6);
        QCOMPARE(record.cells, (QStringList{u"3"_s, u"y"_s}));
        QVERIFY(!reader.next(record));
    }

    void aShopifyExportIsRead()
    {
        const QByteArray content =
            "\xEF\xBB\xBF" + shopifyHeader
            + firstRow("#1001", "6120000000001",
                       {{"Notes", "first line\nAliExpress Order ID: 8190447122031187"},
                        {"Note Attributes", "gift: yes\nlang: it"},
                        {"Tags", "vip, web"}})
            + shopifyRow({{"Name", "#1001"},
                          {"Lineitem quantity", "2"},
                          {"Lineitem name", "Collana, oro"},
                          {"Lineitem price", "2.45"}})
            + firstRow(
                "#1002", "6120000000002",
                {{"Currency", "JPY"}, {"Total", "5800"}, {"Lineitem price", "5800"}, {"Financial Status", "pending"}})
            + firstRow("#1003", "6120000000003",
                       {{"Financial Status", "partially_refunded"},
                        {"Refunded Amount", "10.00"},
                        {"Fulfillment Status", ""},
                        {"Cancelled at", "2026-11-21 10:00:00 +0100"}});
        const auto report = importText(content);
        QVERIFY(report.has_value());
        QCOMPARE(report->kind, ImportKind::ShopifyOrders);
        QCOMPARE(report->rowsRead, 4);
        QVERIFY(report->refused.isEmpty());
        QCOMPARE(report->saved.added, 3);

        const auto order = m_store->order(OrderId(u"gid://shopify/Order/6120000000001"_s)).result();
        QVERIFY(order.has_value());
        QCOMPARE(order->name, u"#1001"_s);
        QCOMPARE(order->lines.size(), 2);
        QCOMPARE(order->lines.at(1).title, u"Collana, oro"_s);
        QCOMPARE(order->lines.at(1).quantity, 2);
        QCOMPARE(order->createdAt, QDateTime(QDate(2026, 11, 20), QTime(8, 50, 26), Qt::UTC));
        QCOMPARE(order->total->decimal(), u"49.90"_s);
        QCOMPARE(order->received->decimal(), u"49.90"_s);
        QCOMPARE(order->attributes.at(1).value, u"it"_s);
        QCOMPARE(order->tags, (QStringList{u"vip"_s, u"web"_s}));
        QCOMPARE(order->source, FactSource::Import);
        const auto links = m_store->links(order->id).result();
        QVERIFY(links.has_value());
        QCOMPARE(links->size(), 1);
        QCOMPARE(links->first().supplierOrder.toString(), u"8190447122031187"_s);

        const auto yen = m_store->order(OrderId(u"gid://shopify/Order/6120000000002"_s)).result();
        QCOMPARE(yen->total->minor(), 5800);
        QVERIFY(yen->received->isZero());
        const auto third = m_store->order(OrderId(u"gid://shopify/Order/6120000000003"_s)).result();
        QCOMPARE(third->fulfillment.value, FulfillmentStatus::Unfulfilled);
        QCOMPARE(third->financial.value, FinancialStatus::PartiallyRefunded);
        QCOMPARE(third->refunded->decimal(), u"10.00"_s);
        QVERIFY(third->isCancelled());
    }

    void brokenRowsAreRefusedWithLineAndReason_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("amount") << QByteArray("Total") << QByteArray("a lot") << u"bad-amount"_s;
        QTest::newRow("more cents than there are") << QByteArray("Total") << QByteArray("49.905") << u"bad-amount"_s;
        QTest::newRow("date") << QByteArray("Created at") << QByteArray("yesterday") << u"bad-date"_s;
        QTest::newRow("currency") << QByteArray("Currency") << QByteArray("QQQ") << u"bad-currency"_s;
        QTest::newRow("quantity") << QByteArray("Lineitem quantity") << QByteArray("x") << u"bad-quantity"_s;
        QTest::newRow("name") << QByteArray("Name") << QByteArray() << u"missing-name"_s;
    }
    void brokenRowsAreRefusedWithLineAndReason()
    {
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, value);
        QFETCH(QString, code);
        const auto report = importText(shopifyHeader + firstRow("#1", "1") + firstRow("#2", "2", {{column, value}})
                                       + firstRow("#3", "3"));
        QVERIFY(report.has_value());
        QCOMPARE(report->refused.size(), 1);
        QCOMPARE(report->refused.first().line, 3);
        QCOMPARE(report->refused.first().code, code);
        QCOMPARE(report->refused.first().column, QString::fromLatin1(column));
        QVERIFY(report->saved.added >= 2);
        QVERIFY(m_store->order(OrderId(u"gid://shopify/Order/3"_s)).result().has_value());
    }

    void theSameFileTwiceChangesNothing()
    {
        const ImportRequest request{
            .path = write(u"twice.csv"_s, shopifyHeader + firstRow("#1", "1") + firstRow("#2", "2"))};
        QCOMPARE(import(request)->saved, (SaveCount{.added = 2}));
        QCOMPARE(import(request)->saved, (SaveCount{.unchanged = 2}));
    }

    void tenThousandOrdersComeInOneGo()
    {
        QByteArray content = shopifyHeader;
        for (int i = 1; i <= 10000; ++i)
            content += firstRow("#" + QByteArray::number(i), QByteArray::number(7000000 + i));
        QList<qint64> progress;
        const auto report = QCoro::waitFor(importFile(*m_store, m_clock, {.path = write(u"large.csv"_s, content)},
                                                      [&progress](qint64 done, qint64) { progress.append(done); }));
        QVERIFY(report.has_value());
        QCOMPARE(report->saved.added, 10000);
        QVERIFY(progress.size() >= 20);
        QVERIFY(std::is_sorted(progress.begin(), progress.end()));
        QCOMPARE(progress.last(), content.size());
    }

    void stoppingKeepsWhatIsThere()
    {
        QByteArray content = shopifyHeader;
        for (int i = 1; i <= 2000; ++i)
            content += firstRow("#" + QByteArray::number(i), QByteArray::number(7000000 + i));
        std::stop_source stop;
        const auto report = QCoro::waitFor(importFile(
            *m_store, m_clock, {.path = write(u"stopped.csv"_s, content)},
            [&stop](qint64, qint64) { stop.request_stop(); }, stop.get_token()));
        QVERIFY(report.has_value());
        QVERIFY(report->stopped);
        QCOMPARE(report->saved.added, 500);
    }

    void linksAndSupplierOrdersAreRead()
    {
        QVERIFY(importText(shopifyHeader + firstRow("#1001", "1") + firstRow("#1002", "2")).has_value());
        const auto links = importText("Order Number;AliExpress Order "
                                      "Number\n#1001;8190447122031187\n1002;https://www.aliexpress.com/p/order/"
                                      "detail.html?orderId=8190447122030931\n"
                                      "#1001;12345\n;8190447122030000\n");
        QVERIFY(links.has_value());
        QCOMPARE(links->kind, ImportKind::Links);
        QCOMPARE(links->saved.added, 2);
        QCOMPARE(links->refused.size(), 2);
        QCOMPARE(links->refused.at(0).line, 4);
        QCOMPARE(links->refused.at(0).code, u"bad-number"_s);
        QCOMPARE(links->refused.at(1).code, u"missing-name"_s);

        const auto orders = importText(
            "Tracking number\tSupplier\tStatus\tAmount\tCurrency\tPaid at\tAli order no\n"
            "LP00123456789012\tKedi Bottles Store\tSpedito\t14,20\tUSD\t2026-11-20T08:15:00Z\t8190447122031187\n"
            "\tKedi Bottles Store\tWAIT_SELLER_SEND_GOODS\t9.00\t\t2026-11-20T08:15:00Z\t8190447122030931\n"
            "\tKedi Bottles Store\tsomething new\t9.00\tUSD\t\t8190447122030932\n");
        QVERIFY(orders.has_value());
        QCOMPARE(orders->kind, ImportKind::SupplierOrders);
        QCOMPARE(orders->saved.added, 3);
        const auto shipped = m_store->supplierOrder(SupplierOrderId(u"8190447122031187"_s)).result();
        QCOMPARE(shipped->stage.value, SupplierStage::Shipped);
        QCOMPARE(shipped->amount->decimal(), u"14.20"_s);
        QCOMPARE(shipped->parcels.first().number, u"LP00123456789012"_s);
        QCOMPARE(m_store->supplierOrder(SupplierOrderId(u"8190447122030931"_s)).result()->stage.value,
                 SupplierStage::AwaitingShipment);
        const auto unknown = m_store->supplierOrder(SupplierOrderId(u"8190447122030932"_s)).result();
        QCOMPARE(unknown->stage.value, SupplierStage::Unknown);
        QCOMPARE(unknown->stage.raw, u"something new"_s);
    }

    void wrongFilesAreErrors_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("another table") << QByteArray("Product,Price\nLamp,3\n") << u"not-csv"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << u"not-csv"_s;
    }
    void wrongFilesAreErrors()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        const auto report = importText(content);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().kind, Error::Kind::Input);
        QCOMPARE(report.error().code, code);
    }

    void aMissingFileIsAnError()
    {
        const auto report = import({.path = m_folder->filePath(u"nowhere.csv"_s)});
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, u"unreadable"_s);
    }

    void exportedCellsAreHarmless_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("plain") << u"Giulia"_s << QByteArray("Giulia");
        QTest::newRow("comma and quote") << u"a, \"b\""_s << QByteArray("\"a, \"\"b\"\"\"");
        QTest::newRow("formula") << u"=HYPERLINK(\"http://example.com\")"_s
                                 << QByteArray("\"'=HYPERLINK(\"\"http://example.com\"\")\"");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("a negative number stays one") << u"-12.50"_s << QByteArray("-12.50");
        QTest::newRow("minus and words") << u"-1+cmd"_s << QByteArray("'-1+cmd");
    }
    void exportedCellsAreHarmless()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, line);
        QCOMPARE(csvLine({cell}), line);
    }

    void anExportReplacesAnOlderFileOrFailsWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << u"out.csv"_s;
        QTest::newRow("workbook") << u"out.xlsx"_s;
    }
    void anExportReplacesAnOlderFileOrFailsWhole()
    {
        QFETCH(QString, name);
        const QString path = write(name, "older");
        const auto content = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        {
            const auto given = TableFile::create(path, {u"a"_s});
            QVERIFY(given.has_value());
            QVERIFY((*given)->write({Cell::words(u"1"_s)}).has_value());
        } // given up
        QCOMPARE(content(), QByteArray("older"));
        const auto file = TableFile::create(path, {u"a"_s});
        QVERIFY(file.has_value());
        QVERIFY((*file)->write({Cell::words(u"1"_s)}).has_value());
        QVERIFY((*file)->write({Cell::words(u"2"_s)}).has_value());
        QVERIFY((*file)->commit().has_value());
        if (name.endsWith(u"csv"_s))
            QCOMPARE(content(),
                     QByteArray("\xEF\xBB\xBF"
                                "a\r\n1\r\n2\r\n"));
        else
            QVERIFY(content().startsWith("PK"));
        QCOMPARE(QDir(m_folder->path())
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                     .filter(u"contrordine"_s),
                 QStringList());
        const auto failed = TableFile::create(m_folder->filePath(u"no/such/folder/"_s + name), {});
        QVERIFY(!failed.has_value());
        QCOMPARE(failed.error().code, u"not-writable"_s);
    }

    void aWorkbookHasNumbersDatesAndHarmlessText()
    {
        const QString path = m_folder->filePath(u"table.xlsx"_s);
        const Currency euro = *Currency::fromCode(u"EUR");
        const QDateTime at(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);
        {
            const auto file = TableFile::create(path, {u"Words"_s, u"Total"_s, u"Days"_s, u"At"_s});
            QVERIFY(file.has_value());
            QVERIFY((*file)
                        ->write({Cell::words(u"=HYPERLINK(\"http://example.com\")"_s), Cell::amount(Money(1230, euro)),
                                 Cell::number(-4), Cell::instant(at)})
                        .has_value());
            QVERIFY((*file)->write({Cell::words(u"<&> è"_s), Cell::amount({}), Cell(), Cell::instant({})}).has_value());
            QVERIFY((*file)->commit().has_value());
        }
        const QByteArray sheet = fromZip(path, "xl/worksheets/sheet1.xml");
        QVERIFY2(!sheet.isEmpty(), "no sheet in the workbook");
        QVERIFY(!sheet.contains("<f>")); // no formula anywhere
        QByteArray asText("t=\"inlineStr\"><is><t>=HYPERLINK(\"http://example.com\")</t>");
        QVERIFY2(QByteArray(sheet).replace("&quot;", "\"").contains(asText), sheet.constData());
        QVERIFY2(sheet.contains("<v>12.3</v>"), sheet.constData());
        QVERIFY2(sheet.contains("<v>-4</v>"), sheet.constData());
        QVERIFY2(sheet.contains("<v>46091.5</v>"), sheet.constData()); // 2026-03-10 12:00 as a spreadsheet counts days
        QVERIFY(sheet.contains("&lt;&amp;&gt; è"));
        QVERIFY(fromZip(path, "xl/styles.xml").contains("yyyy-mm-dd hh:mm"));
    }

    void anExportWritesWhatAQueryShowsPieceByPiece()
    {
        fillForExport(4500);
        const QString path = m_folder->filePath(u"all.csv"_s);
        const ExportRequest request{
            .path = path,
            .query = {.sortBy = PairQuery::SortBy::Order},
            .header = {u"Order"_s},
            .cells = [](const PairRow &row) { return QList<Cell>{Cell::words(row.orderName)}; }};
        QList<int> steps;
        const ExportProgress progress = [&steps](int done, int total) {
            steps.append(done);
            QCOMPARE(total, 4500);
        };
        const auto report = QCoro::waitFor(exportPairs(*m_store, request, progress));
        QVERIFY(report.has_value());
        QCOMPARE(report->rows, 4500);
        QCOMPARE(steps.size(), 3);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 4502);
        for (int i = 0; i < 4500; ++i)
            QCOMPARE(lines.at(i + 1), QByteArray("#" + QByteArray::number(i) + '\r'));
    }

    void anExportThatIsStoppedLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << u"half.csv"_s;
        QTest::newRow("workbook") << u"half.xlsx"_s;
    }
    void anExportThatIsStoppedLeavesNothing()
    {
        QFETCH(QString, name);
        fillForExport(4500);
        const QStringList before = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden);
        std::stop_source stop;
        const ExportRequest request{
            .path = m_folder->filePath(name), .query = {}, .header = {u"Order"_s}, .cells = [](const PairRow &row) {
                return QList<Cell>{Cell::words(row.orderName)};
            }};
        const ExportProgress progress = [&stop](int, int) { stop.request_stop(); };
        const auto report = QCoro::waitFor(exportPairs(*m_store, request, progress, stop.get_token()));
        QVERIFY(report.has_value());
        QVERIFY(report->stopped);
        QVERIFY(report->rows < 4500);
        // The last piece of work may still be letting go of the file.
        QTRY_COMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }

private:
    void fillForExport(int count)
    {
        QList<Order> orders;
        for (int i = 0; i < count; ++i) {
            Order order;
            order.id = OrderId(u"gid://shopify/Order/%1"_s.arg(i));
            order.name = u"#%1"_s.arg(i);
            order.asOf = m_clock.now();
            orders.append(order);
        }
        QVERIFY(m_store->saveOrders(orders).result().has_value());
    }
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
