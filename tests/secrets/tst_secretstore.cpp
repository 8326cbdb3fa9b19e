// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secretstore.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void memoryKeepsForThisRun();
    void environmentIsReadByKey();
    void tokenGoesBeforeClientSecret();
    void writtenSecretReplacesTheEnvironments();
    void removedSecretDoesNotComeBack();
    void missingKeychainIsSaidClearly();
};

void TestSecretStore::init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

void TestSecretStore::cleanup()
{
    for (const char *name :
         {"CONTRORDINE_SHOPIFY_TOKEN", "CONTRORDINE_SHOPIFY_CLIENT_SECRET", "CONTRORDINE_ALIEXPRESS"})
        qunsetenv(name);
}

void TestSecretStore::memoryKeepsForThisRun()
{
    const std::unique_ptr<SecretStore> store = memorySecrets();
    QVERIFY(!store->isPersistent());
    Result<QByteArray> read = QCoro::waitFor(store->read(u"shopify:a.myshopify.com"_s));
    QCOMPARE(int(read.error().kind), int(Error::Kind::NotFound));
    QVERIFY(QCoro::waitFor(store->write(u"shopify:a.myshopify.com"_s, "one")));
    QVERIFY(QCoro::waitFor(store->write(u"shopify:b.myshopify.com"_s, "two")));
    read = QCoro::waitFor(store->read(u"shopify:a.myshopify.com"_s));
    QCOMPARE(read.value(), "one");
    QVERIFY(QCoro::waitFor(store->remove(u"shopify:a.myshopify.com"_s)));
    QVERIFY(QCoro::waitFor(store->remove(u"shopify:a.myshopify.com"_s))); // twice is no error
    read = QCoro::waitFor(store->read(u"shopify:a.myshopify.com"_s));
    QCOMPARE(int(read.error().kind), int(Error::Kind::NotFound));
    read = QCoro::waitFor(store->read(u"shopify:b.myshopify.com"_s));
    QCOMPARE(read.value(), "two");
}

void TestSecretStore::environmentIsReadByKey()
{
    const std::unique_ptr<SecretStore> store = environmentSecrets();
    QVERIFY(!store->isPersistent());
    Result<QByteArray> read = QCoro::waitFor(store->read(u"shopify:a.myshopify.com"_s));
    QCOMPARE(int(read.error().kind), int(Error::Kind::NotFound));

    qputenv("CONTRORDINE_SHOPIFY_CLIENT_SECRET", "client \"secret\"");
    qputenv("CONTRORDINE_ALIEXPRESS", "{\"app_secret\":\"s\"}");
    read = QCoro::waitFor(store->read(u"shopify:a.myshopify.com"_s));
    QCOMPARE(QJsonDocument::fromJson(*read).object(), (QJsonObject{{u"client_secret"_s, u"client \"secret\""_s}}));
    read = QCoro::waitFor(store->read(u"aliexpress:500001"_s));
    QCOMPARE(read.value(), "{\"app_secret\":\"s\"}");
    read = QCoro::waitFor(store->read(u"other:1"_s));
    QCOMPARE(int(read.error().kind), int(Error::Kind::NotFound));
}

void TestSecretStore::tokenGoesBeforeClientSecret()
{
    qputenv("CONTRORDINE_SHOPIFY_TOKEN", "token");
    qputenv("CONTRORDINE_SHOPIFY_CLIENT_SECRET", "secret");
    const std::unique_ptr<SecretStore> store = environmentSecrets();
    const Result<QByteArray> read = QCoro::waitFor(store->read(u"shopify:a.myshopify.com"_s));
    QCOMPARE(QJsonDocument::fromJson(*read).object(), (QJsonObject{{u"token"_s, u"token"_s}}));
}

void TestSecretStore::writtenSecretReplacesTheEnvironments()
{
    qputenv("CONTRORDINE_ALIEXPRESS", "old");
    const std::unique_ptr<SecretStore> store = environmentSecrets();
    QVERIFY(QCoro::waitFor(store->write(u"aliexpress:500001"_s, "renewed")));
    const Result<QByteArray> read = QCoro::waitFor(store->read(u"aliexpress:500001"_s));
    QCOMPARE(read.value(), "renewed");
    QCOMPARE(qgetenv("CONTRORDINE_ALIEXPRESS"), "old"); // for this run only
}

void TestSecretStore::removedSecretDoesNotComeBack()
{
    qputenv("CONTRORDINE_ALIEXPRESS", "old");
    const std::unique_ptr<SecretStore> store = environmentSecrets();
    QVERIFY(QCoro::waitFor(store->remove(u"aliexpress:500001"_s)));
    const Result<QByteArray> read = QCoro::waitFor(store->read(u"aliexpress:500001"_s));
    QCOMPARE(int(read.error().kind), int(Error::Kind::NotFound));
}

void TestSecretStore::missingKeychainIsSaidClearly()
{
    // The machine's own keychain is never touched by a test: this run is told of a session bus that is not there.
#ifdef Q_OS_LINUX
    const std::unique_ptr<SecretStore> store = keychainSecrets();
    QVERIFY(store->isPersistent());
    const Result<void> written = QCoro::waitFor(store->write(u"shopify:test.myshopify.com"_s, "x"));
    QVERIFY(!written);
    QCOMPARE(int(written.error().kind), int(Error::Kind::Storage));
    QCOMPARE(written.error().code, u"no-keychain"_s);
    const Result<QByteArray> read = QCoro::waitFor(store->read(u"shopify:test.myshopify.com"_s));
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(Error::Kind::Storage));
#endif
}

int main(int argc, char *argv[])
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QCoreApplication app(argc, argv);
    TestSecretStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secretstore.moc"
