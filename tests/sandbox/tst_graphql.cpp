// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/graphql.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

class TestGraphql : public QObject
{
    Q_OBJECT

private:
    static QJsonObject root()
    {
        QJsonArray nodes;
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            nodes.append(QJsonObject{{u"__typename"_s, u"Order"_s}, {u"id"_s, id}, {u"name"_s, QString(u"#"_s + id)}});
        return {{u"__typename"_s, u"QueryRoot"_s},
                {u"orders"_s, QJsonObject{{u"__nodes"_s, nodes}}},
                {u"shop"_s, QJsonObject{{u"__typename"_s, u"Shop"_s}, {u"name"_s, u"Bottega"_s}}},
                {u"list"_s, nodes}};
    }

    static QJsonObject run(const QString &text, const QJsonObject &variables = {})
    {
        QString error;
        const auto document = graphql::parse(text, &error);
        if (!document)
            return {{u"parse"_s, error}};
        return graphql::execute(
            *document, root(), variables, [](const graphql::Asked &asked, QJsonArray &) -> std::optional<QJsonValue> {
                if (asked.name == u"echo"_s)
                    return QString::fromUtf8(
                        QJsonDocument(QJsonObject{{u"a"_s, asked.arguments}, {u"d"_s, asked.directives}})
                            .toJson(QJsonDocument::Compact));
                return {};
            });
    }
    static QByteArray text(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answersJustWhatWasAsked_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("a field") << u"{ shop { name } }"_s << QByteArray(R"({"shop":{"name":"Bottega"}})");
        QTest::newRow("an alias") << u"query Q { here: shop { called: name __typename } }"_s
                                  << QByteArray(R"({"here":{"__typename":"Shop","called":"Bottega"}})");
        QTest::newRow("a fragment") << u"{ shop { ...S } } fragment S on Shop { name }"_s
                                    << QByteArray(R"({"shop":{"name":"Bottega"}})");
        QTest::newRow("inline, of this type and of another")
            << u"{ shop { ... on Shop { name } ... on Order { id } } }"_s
            << QByteArray(R"({"shop":{"name":"Bottega"}})");
        QTest::newRow("a comment and commas")
            << u"{ # what\n shop, { name, } }"_s << QByteArray(R"({"shop":{"name":"Bottega"}})");
        QTest::newRow("a plain list, cut")
            << u"{ list(first: 2) { id } }"_s << QByteArray(R"({"list":[{"id":"a"},{"id":"b"}]})");
        QTest::newRow("skipped and included")
            << u"query($no: Boolean = false) { shop @include(if: $no) { name } list(first: 1) @skip(if: $no) { id } }"_s
            << QByteArray(R"({"list":[{"id":"a"}]})");
    }
    void answersJustWhatWasAsked()
    {
        QFETCH(QString, query);
        QFETCH(QByteArray, data);
        const QJsonObject answer = run(query);
        QVERIFY2(!answer.contains(u"errors"_s), text(answer).constData());
        QCOMPARE(text(answer.value(u"data"_s).toObject()), data);
    }

    void pagesGoOnBehindTheirCursor()
    {
        const QString query =
            u"query($after: String) { orders(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }"_s;
        const QJsonObject first = run(query).value(u"data"_s).toObject().value(u"orders"_s).toObject();
        QCOMPARE(first.value(u"nodes"_s).toArray().size(), 2);
        QVERIFY(first.value(u"pageInfo"_s).toObject().value(u"hasNextPage"_s).toBool());
        const QJsonObject second =
            run(query, {{u"after"_s, first.value(u"pageInfo"_s).toObject().value(u"endCursor"_s)}})
                .value(u"data"_s)
                .toObject()
                .value(u"orders"_s)
                .toObject();
        QCOMPARE(second.value(u"nodes"_s).toArray().size(), 1);
        QVERIFY(!second.value(u"pageInfo"_s).toObject().value(u"hasNextPage"_s).toBool());
        QVERIFY(run(query, {{u"after"_s, u"nonsense"_s}}).contains(u"errors"_s));
    }

    void argumentsAndDirectivesAreFilledIn()
    {
        const QJsonObject answer = run(
            u"query($k: String!) { echo(input: {list: [1, $k], word: CUSTOMER, on: true, none: null}) @idempotent(key: $k) }"_s,
            {{u"k"_s, u"key-1"_s}});
        QCOMPARE(
            answer.value(u"data"_s).toObject().value(u"echo"_s).toString(),
            uR"({"a":{"input":{"list":[1,"key-1"],"none":null,"on":true,"word":"CUSTOMER"}},"d":{"idempotent":{"key":"key-1"}}})"_s);
    }

    void costsWhatShopifyDocuments_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<int>("cost");
        QTest::newRow("scalars are free") << u"{ shop { name } }"_s << 1;
        QTest::newRow("an object in an object") << u"{ order(id: \"1\") { id total { money { amount } } } }"_s << 3;
        QTest::newRow("a page")
            << u"query Q($n: Int = 10) { orders(first: $n) { nodes { id } pageInfo { endCursor } } }"_s << 11;
        QTest::newRow("a page of pages")
            << u"{ orders(first: 10) { nodes { lines(first: 5) { nodes { bag { money { amount } } } } } } }"_s
            << 10 * (1 + 5 * 3);
        QTest::newRow("a plain list") << u"{ order(id: \"1\") { refunds(first: 4) { id } } }"_s << 5;
        QTest::newRow("a mutation") << u"mutation { cancel(id: \"1\") { job { id } } }"_s << 12;
    }
    void costsWhatShopifyDocuments()
    {
        QFETCH(QString, document);
        QFETCH(int, cost);
        QString error;
        const auto parsed = graphql::parse(document, &error);
        QVERIFY2(parsed, qPrintable(error));
        QCOMPARE(graphql::requestedCost(*parsed, {}), cost);
    }

    /// A single query may cost 1,000 points, whatever the shop's plan: one that asks for more is refused every time.
    void everyDocumentOfOursMayBeAsked()
    {
        const QHash<QString, QJsonObject> largest{
            {u"orders-page"_s, {{u"first"_s, 10}, {u"lines"_s, 10}}},
            {u"order"_s, {{u"lines"_s, 50}}},
            {u"orders-customers"_s, {{u"ids"_s, QJsonArray::fromStringList(QStringList(100, u"gid"_s))}}},
            {u"orders-fulfillment"_s, {{u"ids"_s, QJsonArray::fromStringList(QStringList(10, u"gid"_s))}}},
            {u"orders-returns"_s, {{u"ids"_s, QJsonArray::fromStringList(QStringList(10, u"gid"_s))}}},
        };
        const QDir documents(QStringLiteral(CONTRORDINE_SOURCE_DIR "/resources/graphql"));
        const QStringList names = documents.entryList({u"*.graphql"_s});
        QVERIFY(names.size() >= 11);
        for (const QString &name : names) {
            QFile file(documents.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QString error;
            const auto document = graphql::parse(QString::fromUtf8(file.readAll()), &error);
            QVERIFY2(document, qPrintable(name + u": "_s + error));
            const int cost = graphql::requestedCost(*document, largest.value(QString(name).chopped(8)));
            QVERIFY2(cost <= 1000, qPrintable(u"%1 costs %2"_s.arg(name).arg(cost)));
            qInfo("%s: %d points", qPrintable(name), cost);
        }
    }

    void unknownFieldsAreErrors()
    {
        const QJsonObject answer = run(u"{ shop { nonsense } }"_s);
        QVERIFY(answer.value(u"errors"_s)
                    .toArray()
                    .first()
                    .toObject()
                    .value(u"message"_s)
                    .toString()
                    .contains(u"nonsense"_s));
    }

    void brokenDocumentsAreRefused_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("empty") << QString();
        QTest::newRow("open brace") << u"{ shop { name }"_s;
        QTest::newRow("no selection") << u"query Q"_s;
        QTest::newRow("two operations") << u"query A { shop { name } } query B { shop { name } }"_s;
        QTest::newRow("open string") << u"{ echo(a: \"x) }"_s;
    }
    void brokenDocumentsAreRefused()
    {
        QFETCH(QString, query);
        QVERIFY(run(query).contains(u"parse"_s));
    }
};

QTEST_GUILESS_MAIN(TestGraphql)
#include "tst_graphql.moc"
