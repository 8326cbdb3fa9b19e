// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/shopify.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

/// Bulk operations as Shopify runs them, without HTTP.
class TestBulk : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_start = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    std::unique_ptr<World> m_world;
    std::unique_ptr<ShopifySandbox> m_shopify;

    BulkSandbox &bulk() { return m_shopify->bulk(); }

    QJsonObject run(const QString &query) { return bulk().run({{u"query"_s, query}}, m_start); }
    QJsonObject run()
    {
        return run(u"{ orders { edges { node { id name updatedAt tags "
                   "transactions { id kind } lineItems { edges { node { id quantity } } } } } } }"_s);
    }
    static QString idOf(const QJsonObject &payload)
    {
        return payload.value(u"bulkOperation"_s).toObject().value(u"id"_s).toString();
    }
    static QString refusalOf(const QJsonObject &payload)
    {
        return payload.value(u"userErrors"_s).toArray().first().toObject().value(u"code"_s).toString();
    }
    QJsonObject look(const QString &id, const QDateTime &now) { return bulk().operation(id, now); }
    void workToTheEnd()
    {
        while (bulk().work(1h, m_start.addSecs(5))) { }
    }
    QList<QJsonObject> linesAt(const QJsonValue &url)
    {
        QFile file(bulk().file(QUrl(url.toString()), m_start.addSecs(6)));
        QList<QJsonObject> lines;
        if (!file.open(QIODevice::ReadOnly))
            return lines;
        while (!file.atEnd())
            lines.append(QJsonDocument::fromJson(file.readLine()).object());
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        SandboxOptions options;
        options.startAt = m_start;
        options.orderCount = 120;
        m_world = std::make_unique<World>(options);
        m_shopify = std::make_unique<ShopifySandbox>(*m_world);
        bulk().setStorage(QUrl(u"http://127.0.0.1:1"_s));
    }

    void anOperationHasItsLife()
    {
        const QString id = idOf(run());
        QVERIFY(!bulk().work(1h, m_start)); // nobody has looked yet
        QCOMPARE(look(id, m_start).value(u"status"_s).toString(), u"RUNNING"_s);
        QCOMPARE(look(id, m_start).value(u"rootObjectCount"_s).toString(), u"0"_s);
        QVERIFY(bulk().work(0ms, m_start)); // begun, not done
        QVERIFY(look(id, m_start).value(u"url"_s).isNull());
        workToTheEnd();
        const QJsonObject done = look(id, m_start.addSecs(6));
        QCOMPARE(done.value(u"status"_s).toString(), u"COMPLETED"_s);
        QCOMPARE(done.value(u"rootObjectCount"_s).toString(), u"120"_s);
        const QList<QJsonObject> lines = linesAt(done.value(u"url"_s));
        QCOMPARE(QString::number(lines.size()), done.value(u"objectCount"_s).toString());
        QVERIFY(bulk().file(QUrl(done.value(u"url"_s).toString() + u'x'), m_start.addSecs(6)).isEmpty());
        QVERIFY(bulk().file(QUrl(done.value(u"url"_s).toString()), m_start.addDays(8)).isEmpty());
        QCOMPARE(look(id, m_start.addDays(8)).value(u"status"_s).toString(), u"EXPIRED"_s);
        QVERIFY(look(u"gid://shopify/BulkOperation/1"_s, m_start).isEmpty());
    }

    void childrenStandWhereTheyAreWanted_data()
    {
        QTest::addColumn<int>("children");
        QTest::addColumn<int>("least"); // lines from an order's line to its child's, at least
        QTest::addColumn<int>("most");
        using enum BulkScene::Children;
        QTest::newRow("behind") << int(AfterParent) << 1 << 20;
        QTest::newRow("scattered") << int(Scattered) << 10 << 200;
        QTest::newRow("before") << int(BeforeParent) << -20 << -1;
        QTest::newRow("at the end") << int(AtEnd) << 100 << 200;
    }
    void childrenStandWhereTheyAreWanted()
    {
        QFETCH(int, children);
        QFETCH(int, least);
        QFETCH(int, most);
        bulk().setScenes({{.children = static_cast<BulkScene::Children>(children)}});
        const QString id = idOf(run());
        look(id, m_start);
        workToTheEnd();
        const QList<QJsonObject> lines = linesAt(look(id, m_start.addSecs(6)).value(u"url"_s));
        QHash<QString, qsizetype> orders;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!lines.at(i).contains(u"__parentId"_s))
                orders.insert(lines.at(i).value(u"id"_s).toString(), i);
        }
        QCOMPARE(orders.size(), 120);
        // Of the one in the middle: at the ends of the file there is no room.
        const QString middle = lines.at(lines.size() / 2 - 20).contains(u"__parentId"_s)
            ? lines.at(lines.size() / 2 - 20).value(u"__parentId"_s).toString()
            : lines.at(lines.size() / 2 - 20).value(u"id"_s).toString();
        int found = 0;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines.at(i).value(u"__parentId"_s).toString() != middle)
                continue;
            ++found;
            const qsizetype distance = i - orders.value(middle);
            QVERIFY2(distance >= least && distance <= most, qPrintable(QString::number(distance)));
        }
        QVERIFY(found > 0);
    }

    void whatCannotBeRunInBulkIsRefused_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("no GraphQL") << u"{ orders {"_s;
        QTest::newRow("no connection") << u"{ shop { id } }"_s;
        QTest::newRow("two at the top") << u"{ orders { edges { node { id } } } shop { id } }"_s;
        QTest::newRow("nodes") << u"{ orders { nodes { id } } }"_s;
        QTest::newRow("no id") << u"{ orders { edges { node { name } } } }"_s;
        QTest::newRow("a connection in a list")
            << u"{ orders { edges { node { id refunds { refundLineItems { edges { node { id } } } } } } } }"_s;
        QTest::newRow("a mutation") << u"mutation { orderClose { order { id } } }"_s;
    }
    void whatCannotBeRunInBulkIsRefused()
    {
        QFETCH(QString, query);
        const QJsonObject payload = run(query);
        QVERIFY(payload.value(u"bulkOperation"_s).isNull());
        QCOMPARE(refusalOf(payload), u"INVALID"_s);
    }

    void fiveRunAtOnce()
    {
        for (int i = 0; i < 5; ++i)
            QVERIFY(!idOf(run()).isEmpty());
        QCOMPARE(refusalOf(run()), u"OPERATION_IN_PROGRESS"_s);
    }

    void aFailureLeavesWhatItHad()
    {
        bulk().setScenes({{.end = BulkScene::End::FailsWithPart}});
        const QString id = idOf(run());
        look(id, m_start);
        workToTheEnd();
        const QJsonObject failed = look(id, m_start.addSecs(6));
        QCOMPARE(failed.value(u"status"_s).toString(), u"FAILED"_s);
        QVERIFY(failed.value(u"url"_s).isNull());
        QCOMPARE(failed.value(u"rootObjectCount"_s).toString(), u"60"_s);
        QVERIFY(!linesAt(failed.value(u"partialDataUrl"_s)).isEmpty());
    }

    void anEmptyShopHasNoFile()
    {
        SandboxOptions options;
        options.startAt = m_start;
        options.orderCount = 0;
        m_world = std::make_unique<World>(options);
        m_shopify = std::make_unique<ShopifySandbox>(*m_world);
        const QString id = idOf(run());
        look(id, m_start);
        workToTheEnd();
        QCOMPARE(look(id, m_start.addSecs(6)).value(u"status"_s).toString(), u"COMPLETED"_s);
        QVERIFY(look(id, m_start.addSecs(6)).value(u"url"_s).isNull());
    }
};

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
