// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/aliexpress/aliexpresssigner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

class TestAliExpressSigner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void signaturesAreThoseOthersCompute_data();
    void signaturesAreThoseOthersCompute();
    void everyParameterCounts();
    void formCarriesValuesUnharmed();
};

void TestAliExpressSigner::signaturesAreThoseOthersCompute_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(CONTRORDINE_SOURCE_DIR "/tests/platforms/data/aliexpress-signatures.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(vectors.size() >= 21);
    for (const QJsonValue &vector : vectors)
        QTest::newRow(qPrintable(vector["case"_L1].toString())) << vector.toObject();
}

void TestAliExpressSigner::signaturesAreThoseOthersCompute()
{
    QFETCH(const QJsonObject, vector);
    AliExpressParameters parameters;
    const QJsonObject given = vector["parameters"_L1].toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        parameters.insert(it.key().toUtf8(), it.value().toString().toUtf8());
    const QByteArray signature = aliExpressSignature(vector["secret"_L1].toString().toUtf8(),
                                                     vector["system_path"_L1].toString().toUtf8(), parameters);
    QCOMPARE(QString::fromLatin1(signature), vector["expected"_L1].toString());
}

void TestAliExpressSigner::everyParameterCounts()
{
    const AliExpressParameters parameters{{"app_key", "1"}, {"method", "m"}};
    AliExpressParameters changed = parameters;
    changed.insert("method", "n");
    const QByteArray signature = aliExpressSignature("k", {}, parameters);
    QVERIFY(signature != aliExpressSignature("k", {}, changed));
    QVERIFY(signature != aliExpressSignature("l", {}, parameters));
    QVERIFY(signature != aliExpressSignature("k", "/auth/token/create", parameters));
}

void TestAliExpressSigner::formCarriesValuesUnharmed()
{
    const AliExpressParameters parameters{{"a", "x y+z&=%"}, {"b", "{\"order_id\":\"1\"}"}, {"c", "caffè"}};
    const QList<QByteArray> pairs = aliExpressForm(parameters).split('&');
    QCOMPARE(pairs.size(), 3);
    AliExpressParameters back;
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        back.insert(pair.first(equals), QByteArray::fromPercentEncoding(pair.sliced(equals + 1)));
    }
    QCOMPARE(back, parameters);
}

QTEST_GUILESS_MAIN(TestAliExpressSigner)
#include "tst_aliexpresssigner.moc"
