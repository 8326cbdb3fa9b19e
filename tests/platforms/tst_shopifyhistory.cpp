// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/linesplitter.h"
#include "app/platforms/shopify/shopifyclient.h"
#include "app/platforms/shopify/shopifyfile.h"
#include "manualclock.h"
#include "rudeserver.h"

#include <QCoroTask>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

const QString operationId = u"gid://shopify/BulkOperation/1"_s;
const OrderId orderId(u"gid://shopify/Order/7001000000001"_s);

/// Readable in a source: single quotes stand for double ones.
QByteArray json(const char *text) { return QByteArray(text).replace('\'', '"'); }

QByteArray lineOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// The order of the other tests, as a bulk operation writes it: its lines apart.
QList<QByteArray> goldenLines()
{
    QFile file(QStringLiteral(CONTRORDINE_SOURCE_DIR "/tests/platforms/data/shopify-order.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    QJsonObject order = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray children = order.take(u"lineItems"_s).toObject().value(u"nodes"_s).toArray();
    QJsonObject another = children.first().toObject();
    another.insert(u"id"_s, u"gid://shopify/LineItem/4711"_s);
    children.append(another);
    QList<QByteArray> lines{lineOf(order)};
    for (const QJsonValue &value : children) {
        QJsonObject child = value.toObject();
        child.insert(u"__parentId"_s, orderId.toString());
        lines.append(lineOf(child));
    }
    return lines;
}

QByteArray orderLine(int number, const QString &updatedAt = u"2026-11-20T10:00:00Z"_s)
{
    return lineOf({{u"id"_s, u"gid://shopify/Order/%1"_s.arg(number)}, {u"updatedAt"_s, updatedAt}});
}

/// RFC 1952 around what qCompress() makes (zlib, behind four bytes of length).
QByteArray gzip(const QByteArray &plain)
{
    quint32 crc = 0xffffffffu;
    for (const char byte : plain) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320u : 0u);
    }
    crc = ~crc;
    QByteArray packed("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    packed += qCompress(plain).sliced(6).chopped(4);
    for (const quint32 number : {crc, static_cast<quint32>(plain.size())}) {
        for (int shift = 0; shift < 32; shift += 8)
            packed += static_cast<char>(number >> shift & 0xff);
    }
    return packed;
}

/// A shop and, at another address, the storage.
class Shop
{
public:
    explicit Shop(ShopifyHistoryOptions options = {.firstPause = 1ms, .longestPause = 2ms})
        : client(http, clock, u"lamps.myshopify.com"_s, {.token = "token-1"}, server.url(),
                 {.throttleFloor = 1ms, .history = options})
    {
        server.setScript([this](const SeenRequest &request) {
            const bool submits = request.json().value(u"query"_s).toString().contains(u"bulkOperationRunQuery"_s);
            return submits ? submitted : polled;
        });
    }

    OrderHistory &history() { return *client.history(); }

    void poll(QJsonObject operation)
    {
        const QJsonObject whole{{u"id"_s, operationId},
                                {u"status"_s, u"COMPLETED"_s},
                                {u"errorCode"_s, QJsonValue()},
                                {u"completedAt"_s, QJsonValue()},
                                {u"rootObjectCount"_s, u"1"_s},
                                {u"url"_s, QJsonValue()},
                                {u"partialDataUrl"_s, QJsonValue()}};
        for (auto it = whole.constBegin(); it != whole.constEnd(); ++it) {
            if (!operation.contains(it.key()))
                operation.insert(it.key(), it.value());
        }
        polled = answer(QJsonObject{{u"data"_s, QJsonObject{{u"bulkOperation"_s, operation}}}});
    }

    Result<HistoryState> state() { return QCoro::waitFor(history().state(operationId, 0)); }

    /// Reads a file to its end, or to the first error.
    Result<QList<HistoryBatch>> read(const QUrl &url, qint64 linesBefore = 0)
    {
        const HistoryState ready{.kind = HistoryState::Kind::Ready, .file = url};
        const auto reader = QCoro::waitFor(history().open(ready, linesBefore));
        if (!reader)
            return tl::unexpected(reader.error());
        for (QList<HistoryBatch> batches;;) {
            const auto batch = QCoro::waitFor((*reader)->next());
            if (!batch)
                return tl::unexpected(batch.error());
            batches.append(*batch);
            if (batch->last)
                return batches;
        }
    }
    Result<QList<HistoryBatch>> readFile(const QByteArray &content, qint64 linesBefore = 0)
    {
        storage.next(answer(200, content, {{"Content-Type", "application/jsonl"}}));
        return read(storage.url(u"/file.jsonl"_s), linesBefore);
    }

    ManualClock clock;
    RudeServer server;
    RudeServer storage;
    HttpExchange http{HttpPatience{.delays = {1ms}, .jitterPercent = 0}};
    ShopifyClient client;
    Reply submitted;
    Reply polled;
};

QList<HistoryPart> partsOf(const QList<HistoryBatch> &batches)
{
    QList<HistoryPart> parts;
    for (const HistoryBatch &batch : batches)
        parts += batch.parts;
    return parts;
}

HistoryAssembly assemble(const QList<QByteArray> &lines)
{
    return assembleShopifyOrder({.order = orderId, .parts = lines}, u"lamps.myshopify.com"_s,
                                QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC));
}

} // namespace

class TestShopifyHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void linesAreCutWhereverTheBytesBreak_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("nothing") << QByteArray() << QByteArrayList() << QByteArray();
        QTest::newRow("ended") << QByteArray("a\nbc\n") << QByteArrayList{"a", "bc"} << QByteArray();
        QTest::newRow("not ended") << QByteArray("a\nbc") << QByteArrayList{"a"} << QByteArray("bc");
        QTest::newRow("empty ones") << QByteArray("\n\na\n") << QByteArrayList{"", "", "a"} << QByteArray();
        QTest::newRow("as Windows ends them") << QByteArray("a\r\nb\r\n") << QByteArrayList{"a", "b"} << QByteArray();
        QTest::newRow("too long") << QByteArray("123456789\nb\n") << QByteArrayList{"12345678!", "b"} << QByteArray();
        QTest::newRow("just not too long") << QByteArray("12345678\n") << QByteArrayList{"12345678"} << QByteArray();
    }
    void linesAreCutWhereverTheBytesBreak()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, lines);
        QFETCH(QByteArray, rest);
        for (qsizetype size = 1; size <= text.size() + 1; ++size) {
            LineSplitter splitter(8);
            QByteArrayList found;
            for (qsizetype at = 0; at < text.size(); at += size) {
                const QList<LineSplitter::Line> cut = splitter.feed(text.mid(at, size));
                for (const LineSplitter::Line &line : cut)
                    found.append(line.text + (line.tooLong ? "!" : ""));
            }
            QCOMPARE(found, lines);
            QCOMPARE(splitter.rest().value_or(LineSplitter::Line()).text, rest);
        }
    }

    void anOrderIsMadeOfItsLines()
    {
        const QList<QByteArray> lines = goldenLines();
        QVERIFY(lines.size() > 2);
        const HistoryAssembly inOrder = assemble(lines);
        QVERIFY(inOrder.order.has_value());
        QCOMPARE(inOrder.order->id, orderId);
        QCOMPARE(inOrder.order->lines.size(), lines.size() - 1);
        QVERIFY(!inOrder.order->trackingNumbers.isEmpty());
        QVERIFY(!inOrder.withoutLines);

        QList<QByteArray> parentLast = lines.sliced(1) + lines.first(1);
        QVERIFY(assemble(parentLast).order == inOrder.order);
        QVERIFY(assemble(lines + lines).order == inOrder.order); // everything twice
        QVERIFY(assemble(lines.first(1)).withoutLines);

        // What stands in a plain list may be a line of its own, or both.
        QJsonObject bare = QJsonDocument::fromJson(lines.first()).object();
        QList<QByteArray> apart = lines.sliced(1);
        int number = 0;
        for (const QString &list : {u"fulfillments"_s, u"transactions"_s}) {
            QJsonArray entries;
            const QJsonArray nodes = bare.value(list).toArray();
            for (const QJsonValue &node : nodes) {
                QJsonObject entry = node.toObject();
                entry.insert(
                    u"id"_s,
                    u"gid://shopify/%1/%2"_s.arg(list == u"fulfillments"_s ? u"Fulfillment"_s : u"OrderTransaction"_s)
                        .arg(++number));
                entries.append(entry);
                entry.insert(u"__parentId"_s, orderId.toString());
                apart.append(lineOf(entry));
            }
            bare.insert(list, entries);
        }
        QVERIFY(number > 1);
        const QByteArray both = lineOf(bare);
        bare.remove(u"fulfillments"_s);
        bare.remove(u"transactions"_s);
        QVERIFY(assemble(apart + QList<QByteArray>{lineOf(bare)}).order == inOrder.order);
        QVERIFY(assemble(apart + QList<QByteArray>{both}).order == inOrder.order);
    }

    void whatIsMissingIsAskedForAlone()
    {
        const QList<QByteArray> lines = goldenLines();
        QVERIFY(assemble(lines.sliced(1)).askAlone); // the order's own line never came
        QVERIFY(assemble(lines + QList<QByteArray>{QByteArray()}).askAlone); // one could not be read
        QJsonObject odd = QJsonDocument::fromJson(lines.first()).object();
        odd.insert(u"createdAt"_s, u"soon"_s);
        const HistoryAssembly assembly = assemble({lineOf(odd)});
        QVERIFY(!assembly.order);
        QVERIFY(!assembly.askAlone);
        QCOMPARE(assembly.unreadable->error.detail, u"order.createdAt"_s);
        QCOMPARE(assembly.unreadable->name, odd.value(u"name"_s).toString());
    }

    void everyLineFindsItsOrderOrIsCounted_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("order");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<int>("ignored");
        QTest::addColumn<int>("unreadable");
        const QString one = u"gid://shopify/Order/1"_s;
        QTest::newRow("an order") << json("{'id':'gid://shopify/Order/1'}") << one << true << 0 << 0;
        QTest::newRow("a child") << json("{'id':'gid://shopify/LineItem/5','__parentId':'gid://shopify/Order/1'}")
                                 << one << true << 0 << 0;
        QTest::newRow("a type unknown") << json("{'id':'gid://shopify/Robot/5','__parentId':'gid://shopify/Order/1'}")
                                        << QString() << true << 1 << 0;
        QTest::newRow("a child of a child")
            << json("{'id':'gid://shopify/LineItem/5','__parentId':'gid://shopify/Refund/1'}") << QString() << true << 1
            << 0;
        QTest::newRow("a child without an id")
            << json("{'title':'x','__parentId':'gid://shopify/Order/1'}") << QString() << true << 1 << 0;
        QTest::newRow("an order, broken") << json("{'id':'gid://shopify/Order/1','name'") << one << false << 0 << 0;
        QTest::newRow("a child, broken") << json("{'id':,'__parentId':'gid://shopify/Order/1'}") << one << false << 0
                                         << 0;
        QTest::newRow("a list") << QByteArray("[1]") << QString() << false << 0 << 1;
        QTest::newRow("rubbish") << QByteArray("%%%") << QString() << false << 0 << 1;
        QTest::newRow("nothing") << QByteArray("  ") << QString() << true << 0 << 0;
    }
    void everyLineFindsItsOrderOrIsCounted()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, order);
        QFETCH(bool, whole);
        QFETCH(int, ignored);
        QFETCH(int, unreadable);
        ShopifyFile file(0);
        file.take({line, false});
        const HistoryBatch batch = file.batch(true);
        QCOMPARE(batch.linesRead, 1);
        QCOMPARE(batch.ignored, ignored);
        QCOMPARE(batch.unreadable.size(), unreadable);
        QCOMPARE(batch.parts.size(), order.isEmpty() ? 0 : 1);
        if (!order.isEmpty())
            QCOMPARE(batch.parts.first(), (HistoryPart{OrderId(order), whole ? line : QByteArray()}));
    }

    void whereAPartEndsTellsWhatIsMissing()
    {
        ShopifyFile inOrder(0);
        const QDateTime ten(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
        for (int i = 1; i <= 300; ++i)
            inOrder.take({orderLine(i, ten.addSecs(i).toString(Qt::ISODate)), false});
        const HistoryBatch batch = inOrder.batch(true);
        QCOMPARE(batch.ordersRead, 300);
        QCOMPARE(batch.missingSince, ten.addSecs(51)); // the last 250 again

        ShopifyFile mixed(0);
        mixed.take({orderLine(1, u"2026-11-20T10:00:01Z"_s), false});
        mixed.take({orderLine(2, u"2026-11-20T10:00:00Z"_s), false});
        QVERIFY(!mixed.batch(true).missingSince.isValid());
    }

    void theStorageNeverSeesOurToken()
    {
        Shop shop;
        const QByteArrayList lines = QByteArrayList(goldenLines());
        const auto batches = shop.readFile(lines.join('\n') + '\n');
        QVERIFY(batches.has_value());
        QCOMPARE(partsOf(*batches).size(), lines.size());
        QCOMPARE(batches->last().linesRead, lines.size());
        QCOMPARE(batches->last().ordersRead, 1);
        QCOMPARE(shop.storage.count(), 1);
        QCOMPARE(shop.storage.seen().first().method, "GET");
        for (const QByteArray &value : shop.storage.seen().first().headers)
            QVERIFY(!value.contains("token-1"));
        QCOMPARE(shop.server.count(), 0);
    }

    void linesReadBeforeAreNotHandedOnAgain()
    {
        Shop shop;
        const QByteArray content = orderLine(1) + '\n' + orderLine(2) + '\n' + orderLine(3); // the last not ended
        const auto batches = shop.readFile(content, 2);
        QVERIFY(batches.has_value());
        QCOMPARE(partsOf(*batches).size(), 1);
        QCOMPARE(partsOf(*batches).first().order, OrderId(u"gid://shopify/Order/3"_s));
        QCOMPARE(batches->last().linesRead, 3);
        QCOMPARE(batches->last().ordersRead, 3);
    }

    void largeFilesComeInPieces()
    {
        Shop shop;
        QByteArray content;
        for (int i = 1; i <= 5000; ++i)
            content += orderLine(i) + '\n';
        const auto batches = shop.readFile(content);
        QVERIFY(batches.has_value());
        QVERIFY(batches->size() > 2);
        QCOMPARE(partsOf(*batches).size(), 5000);
        QCOMPARE(batches->last().ordersRead, 5000);
    }

    void gzipIsUnpacked()
    {
        Shop shop;
        QByteArray content;
        for (int i = 1; i <= 20000; ++i) // shrinks more than Qt believes of anything harmless
            content += orderLine(1000) + '\n';
        shop.storage.next(answer(200, gzip(content), {{"Content-Encoding", "gzip"}}));
        const auto batches = shop.read(shop.storage.url(u"/file.jsonl"_s));
        QVERIFY2(batches.has_value(), qPrintable(batches ? QString() : batches.error().code));
        QCOMPARE(batches->last().linesRead, 20000);
    }

    void aLineOfAnyLengthIsNotHeld()
    {
        Shop shop({.firstPause = 1ms, .longestPause = 1ms, .longestLine = 4096});
        const QByteArray long1 = lineOf({{u"id"_s, u"gid://shopify/Order/1"_s}, {u"note"_s, QString(100000, u'x')}});
        const auto batches = shop.readFile(long1 + '\n' + orderLine(2) + '\n');
        QVERIFY(batches.has_value());
        const QList<HistoryPart> parts = partsOf(*batches);
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts.at(0), (HistoryPart{OrderId(u"gid://shopify/Order/1"_s), QByteArray()})); // is asked for alone
        QCOMPARE(parts.at(1).text, orderLine(2));
    }

    void badDownloadsAreErrors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Reply::End>("end");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("code");
        const auto whole = [](int status, const QByteArray &body,
                              const QList<QPair<QByteArray, QByteArray>> &headers = {}) {
            return answer(status, body, headers).bytes;
        };
        const QByteArray half = orderLine(1) + '\n' + orderLine(2).chopped(5);
        using enum Error::Kind;
        QTest::newRow("connection cut") << whole(200, half + QByteArray(100, ' ')).chopped(100) << Reply::End::Close
                                        << Interrupted << QString();
        QTest::newRow("a file that ends within a line")
            << whole(200, half) << Reply::End::KeepAlive << Interrupted << u"history-cut"_s;
        QTest::newRow("half of a gzip") << whole(200, gzip(half).chopped(30), {{"Content-Encoding", "gzip"}})
                                        << Reply::End::KeepAlive << Interrupted << QString();
        QTest::newRow("closed without a word") << QByteArray() << Reply::End::Close << Interrupted << QString();
        QTest::newRow("HTML") << whole(200, "\n <html><body>Sign in</body></html>") << Reply::End::KeepAlive
                              << Malformed << u"not-a-history"_s;
        QTest::newRow("expired") << whole(403, "<Error/>") << Reply::End::KeepAlive << Auth << u"http-403"_s;
        QTest::newRow("gone") << whole(404, {}) << Reply::End::KeepAlive << NotFound << u"http-404"_s;
        QTest::newRow("out of order") << whole(503, {}) << Reply::End::KeepAlive << ServerFault << u"http-503"_s;
        QTest::newRow("sent elsewhere") << whole(302, {}, {{"Location", "http://127.0.0.1/"}}) << Reply::End::KeepAlive
                                        << Malformed << u"redirect"_s;
    }
    void badDownloadsAreErrors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Reply::End, end);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, code);
        Shop shop;
        shop.storage.setScript([&](const SeenRequest &) { return Reply{bytes, end}; });
        const auto batches = shop.read(shop.storage.url(u"/file.jsonl"_s));
        QVERIFY(!batches);
        QCOMPARE(batches.error().kind, kind);
        if (!code.isEmpty())
            QCOMPARE(batches.error().code, code);
    }

    void onlySafeAddressesAreReadFrom_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shop");
        QTest::newRow("not encrypted") << u"http://storage.example.com/file.jsonl"_s << QString();
        QTest::newRow("a file of this machine") << u"file:///etc/hostname"_s << QString();
        QTest::newRow("nothing") << u"/file.jsonl"_s << QString();
        QTest::newRow("this machine, for a real shop")
            << u"http://127.0.0.1:8080/file.jsonl"_s << u"https://lamps.example.com"_s;
    }
    void onlySafeAddressesAreReadFrom()
    {
        QFETCH(QString, url);
        QFETCH(QString, shop);
        ManualClock clock;
        HttpExchange http;
        ShopifyClient client(http, clock, u"lamps.myshopify.com"_s, {.token = "token-1"},
                             QUrl(shop.isEmpty() ? u"http://127.0.0.1:1"_s : shop));
        const HistoryState ready{.kind = HistoryState::Kind::Ready, .file = QUrl(url)};
        const auto reader = QCoro::waitFor(client.history()->open(ready, 0));
        QVERIFY(!reader);
        QCOMPARE(reader.error().code, u"history-url"_s);
    }

    void stoppingEndsADownload()
    {
        Shop shop;
        shop.storage.next({answer(200, orderLine(1) + "\n  ").bytes.chopped(2), Reply::End::Silence});
        const HistoryState ready{.kind = HistoryState::Kind::Ready, .file = shop.storage.url(u"/file.jsonl"_s)};
        const auto reader = QCoro::waitFor(shop.history().open(ready, 0));
        QVERIFY(reader.has_value());
        QTimer::singleShot(50, &shop.http, [&shop] { shop.http.stop(); });
        QCOMPARE(QCoro::waitFor((*reader)->next()).error().kind, Error::Kind::Cancelled);
    }

    void statesAreWhatShopifySays_data()
    {
        QTest::addColumn<QJsonObject>("operation");
        QTest::addColumn<HistoryState::Kind>("kind");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("partial");
        using enum HistoryState::Kind;
        const QJsonValue url(u"https://storage.example.com/f"_s);
        const auto ended = [](const QString &at) { return QJsonValue(at); };
        QTest::newRow("created") << QJsonObject{{u"status"_s, u"CREATED"_s}} << Preparing << QString() << QString()
                                 << false;
        QTest::newRow("running") << QJsonObject{{u"status"_s, u"RUNNING"_s}} << Preparing << QString() << QString()
                                 << false;
        QTest::newRow("being cancelled") << QJsonObject{{u"status"_s, u"CANCELING"_s}} << Preparing << QString()
                                         << QString() << false;
        QTest::newRow("done") << QJsonObject{{u"url"_s, url}, {u"completedAt"_s, ended(u"2026-11-20T11:00:00Z"_s)}}
                              << Ready << url.toString() << QString() << false;
        QTest::newRow("done a week ago") << QJsonObject{{u"url"_s, url},
                                                        {u"completedAt"_s, ended(u"2026-11-13T12:00:00Z"_s)}}
                                         << Anew << url.toString() << QString() << false;
        QTest::newRow("an empty shop") << QJsonObject{{u"rootObjectCount"_s, u"0"_s}} << Ready << QString() << QString()
                                       << false;
        QTest::newRow("done, with orders and without a file")
            << QJsonObject{} << Unavailable << QString() << u"history-without-file"_s << false;
        QTest::newRow("failed with a part") << QJsonObject{{u"status"_s, u"FAILED"_s},
                                                           {u"errorCode"_s, u"INTERNAL_SERVER_ERROR"_s},
                                                           {u"partialDataUrl"_s, url}}
                                            << Ready << url.toString() << u"INTERNAL_SERVER_ERROR"_s << true;
        QTest::newRow("failed with nothing") << QJsonObject{{u"status"_s, u"FAILED"_s}, {u"errorCode"_s, u"TIMEOUT"_s}}
                                             << Anew << QString() << u"TIMEOUT"_s << false;
        QTest::newRow("denied") << QJsonObject{{u"status"_s, u"FAILED"_s}, {u"errorCode"_s, u"ACCESS_DENIED"_s}} << Anew
                                << QString() << u"ACCESS_DENIED"_s << false;
        QTest::newRow("cancelled") << QJsonObject{{u"status"_s, u"CANCELED"_s}} << Unavailable << QString()
                                   << u"history-cancelled"_s << false;
        QTest::newRow("expired") << QJsonObject{{u"status"_s, u"EXPIRED"_s}} << Anew << QString()
                                 << u"history-expired"_s << false;
        QTest::newRow("a word of the future")
            << QJsonObject{{u"status"_s, u"PONDERING"_s}} << Unavailable << QString() << u"history-status"_s << false;
    }
    void statesAreWhatShopifySays()
    {
        QFETCH(QJsonObject, operation);
        QFETCH(HistoryState::Kind, kind);
        QFETCH(QString, file);
        QFETCH(QString, reason);
        QFETCH(bool, partial);
        Shop shop;
        shop.poll(operation);
        const auto state = shop.state();
        QVERIFY(state.has_value());
        QCOMPARE(state->kind, kind);
        QCOMPARE(state->file.toString(), file);
        QCOMPARE(state->reason ? state->reason->code : QString(), reason);
        QCOMPARE(state->partial, partial);
    }

    void anOperationNobodyKnowsIsLost()
    {
        Shop shop;
        shop.polled = answer(QJsonObject{{u"data"_s, QJsonObject{{u"bulkOperation"_s, QJsonValue()}}}});
        QCOMPARE(shop.state()->kind, HistoryState::Kind::Anew);
    }

    void brokenPollsAreErrors()
    {
        Shop shop;
        shop.poll({{u"rootObjectCount"_s, u"many"_s}});
        QCOMPARE(shop.state().error().detail, u"bulkOperation.rootObjectCount"_s);
        shop.polled = answer(200, "<html></html>");
        QCOMPARE(shop.state().error().code, u"not-json"_s);
    }

    void refusalsToStartAreTold_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("in progress") << u"OPERATION_IN_PROGRESS"_s;
        QTest::newRow("limit reached") << u"LIMIT_REACHED"_s;
        QTest::newRow("invalid") << u"INVALID"_s;
    }
    void refusalsToStartAreTold()
    {
        QFETCH(QString, code);
        Shop shop;
        const QJsonObject error{{u"code"_s, code}, {u"message"_s, u"No."_s}};
        const QJsonObject payload{{u"bulkOperation"_s, QJsonValue()}, {u"userErrors"_s, QJsonArray{error}}};
        shop.submitted = answer(QJsonObject{{u"data"_s, QJsonObject{{u"bulkOperationRunQuery"_s, payload}}}});
        const auto ticket = QCoro::waitFor(shop.history().request());
        QCOMPARE(ticket.error().kind, Error::Kind::Refused);
        QCOMPARE(ticket.error().code, code);
        QCOMPARE(ticket.error().platformMessage, u"No."_s);
        QCOMPARE(shop.server.count(), 1);
    }

    void deniedPeopleAreLeftOut()
    {
        Shop shop;
        const QJsonObject denied{{u"message"_s, u"Access denied for customer field."_s},
                                 {u"extensions"_s, QJsonObject{{u"code"_s, u"ACCESS_DENIED"_s}}}};
        shop.submitted = answer(QJsonObject{{u"errors"_s, QJsonArray{denied}}});
        const auto ticket = QCoro::waitFor(shop.history().request());
        QCOMPARE(ticket.error().kind, Error::Kind::Refused); // pages remain, and may be allowed
        QCOMPARE(shop.server.count(), 2);
        const auto text = [&shop](int index) {
            return shop.server.seen().at(index).json().value(u"variables"_s).toObject().value(u"query"_s).toString();
        };
        QVERIFY(text(0).contains(u"customer"_s));
        QVERIFY(!text(1).contains(u"customer"_s));
        QVERIFY(!text(1).contains(u"email"_s));
        QVERIFY(text(1).contains(u"lineItems"_s));
    }

    void throttledSubmissionsWait()
    {
        Shop shop;
        const QJsonObject throttled{{u"message"_s, u"Throttled"_s},
                                    {u"extensions"_s, QJsonObject{{u"code"_s, u"THROTTLED"_s}}}};
        const QJsonObject operation{{u"id"_s, operationId}, {u"createdAt"_s, u"2026-11-20T11:59:00Z"_s}};
        const QJsonObject payload{{u"bulkOperation"_s, operation}, {u"userErrors"_s, QJsonArray()}};
        shop.server.next(answer(QJsonObject{{u"errors"_s, QJsonArray{throttled}}}));
        shop.submitted = answer(QJsonObject{{u"data"_s, QJsonObject{{u"bulkOperationRunQuery"_s, payload}}}});
        const auto ticket = QCoro::waitFor(shop.history().request());
        QVERIFY(ticket.has_value());
        QCOMPARE(ticket->operation, operationId);
        QCOMPARE(ticket->askedAt, QDateTime(QDate(2026, 11, 20), QTime(11, 59), Qt::UTC));
        QCOMPARE(shop.server.count(), 2);
    }

    void ordersAreCounted()
    {
        Shop shop;
        const auto counted = [&shop](const QJsonValue &count) {
            shop.polled = answer(QJsonObject{{u"data"_s, QJsonObject{{u"ordersCount"_s, count}}}});
            return QCoro::waitFor(shop.history().count());
        };
        QCOMPARE(*counted(QJsonObject{{u"count"_s, 100123}}), 100123);
        QCOMPARE(counted(QJsonValue()).error().kind, Error::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestShopifyHistory)
#include "tst_shopifyhistory.moc"
