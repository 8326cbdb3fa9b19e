// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secretstore.h"

#include <QCoroSignal>
#include <QHash>
#include <QJsonDocument>
#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

/// Under this name the keychain shows our entries.
constexpr auto service = "Contrordine"_L1;

struct LaterDeleter {
    void operator()(QObject *object) const { object->deleteLater(); }
};

Error errorOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return {.kind = Error::Kind::NotFound, .code = u"no-secret"_s};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {.kind = Error::Kind::Auth, .code = u"keychain-denied"_s};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return {.kind = Error::Kind::Storage, .code = u"no-keychain"_s};
}

/// Starts a job and waits for its end. Not deleted by itself: its result is read after it has finished.
QCoro::Task<Result<void>> run(QKeychain::Job *job)
{
    job->setAutoDelete(false);
    // No keychain must never mean a file in clear.
    job->setInsecureFallback(false);
    const auto finished = qCoro(job, &QKeychain::Job::finished);
    job->start();
    co_await finished;
    if (job->error() == QKeychain::NoError)
        co_return Result<void>();
    Error error = errorOf(job->error());
    error.detail = u"keychain error %1"_s.arg(int(job->error()));
    co_return tl::unexpected(error);
}

class KeychainSecrets final : public SecretStore
{
public:
    Task<QByteArray> read(QString key) override
    {
        const std::unique_ptr<QKeychain::ReadPasswordJob, LaterDeleter> job(new QKeychain::ReadPasswordJob(service));
        job->setKey(key);
        const Result<void> done = co_await run(job.get());
        if (!done)
            co_return tl::unexpected(done.error());
        co_return job->binaryData();
    }

    Task<void> write(QString key, QByteArray secret) override
    {
        const std::unique_ptr<QKeychain::WritePasswordJob, LaterDeleter> job(new QKeychain::WritePasswordJob(service));
        job->setKey(key);
        job->setBinaryData(secret);
        const Result<void> done = co_await run(job.get());
        co_return done;
    }

    Task<void> remove(QString key) override
    {
        const std::unique_ptr<QKeychain::DeletePasswordJob, LaterDeleter> job(
            new QKeychain::DeletePasswordJob(service));
        job->setKey(key);
        Result<void> done = co_await run(job.get());
        if (!done && done.error().kind == Error::Kind::NotFound)
            done = {}; // what is not there is removed
        co_return done;
    }

    bool isPersistent() const override { return true; }
};

/// Lives for this run. Also what the environment's secrets are kept in.
class MemorySecrets : public SecretStore
{
public:
    Task<QByteArray> read(QString key) override
    {
        const auto found = m_secrets.constFind(key);
        if (found == m_secrets.cend())
            co_return tl::unexpected(Error{.kind = Error::Kind::NotFound, .code = u"no-secret"_s});
        co_return *found;
    }

    Task<void> write(QString key, QByteArray secret) override
    {
        m_secrets.insert(key, secret);
        co_return Result<void>();
    }

    Task<void> remove(QString key) override
    {
        m_secrets.remove(key);
        co_return Result<void>();
    }

    bool isPersistent() const override { return false; }

protected:
    bool has(const QString &key) const { return m_secrets.contains(key); }

private:
    QHash<QString, QByteArray> m_secrets;
};

class EnvironmentSecrets final : public MemorySecrets
{
public:
    Task<QByteArray> read(QString key) override
    {
        const QByteArray given = fromEnvironment(key);
        // What this run has written is newer: a renewed token ends the one in the environment.
        if (!has(key) && !m_removed.contains(key) && !given.isEmpty())
            co_return given;
        Result<QByteArray> kept = co_await MemorySecrets::read(key);
        co_return kept;
    }

    Task<void> remove(QString key) override
    {
        m_removed.insert(key);
        Result<void> removed = co_await MemorySecrets::remove(key);
        co_return removed;
    }

private:
    /// NAME_MY_SHOP for my-shop.myshopify.com, where there are several; else NAME.
    static QByteArray ofShop(const QByteArray &name, const QString &shop)
    {
        const QByteArray handle = shop.section(u'.', 0, 0).toUpper().replace(u'-', u'_').toLatin1();
        const QByteArray ownName = name + '_' + handle;
        const QByteArray own = qgetenv(ownName.constData());
        return own.isEmpty() ? qgetenv(name.constData()) : own;
    }

    static QByteArray fromEnvironment(const QString &key)
    {
        if (key.startsWith("shopify:"_L1)) {
            const QString shop = key.section(u':', 1);
            const QByteArray token = ofShop("CONTRORDINE_SHOPIFY_TOKEN", shop);
            const QByteArray secret = ofShop("CONTRORDINE_SHOPIFY_CLIENT_SECRET", shop);
            if (!token.isEmpty())
                return QJsonDocument(QJsonObject{{u"token"_s, QString::fromUtf8(token)}})
                    .toJson(QJsonDocument::Compact);
            if (!secret.isEmpty())
                return QJsonDocument(QJsonObject{{u"client_secret"_s, QString::fromUtf8(secret)}})
                    .toJson(QJsonDocument::Compact);
        }
        if (key.startsWith("aliexpress:"_L1))
            return qgetenv("CONTRORDINE_ALIEXPRESS");
        return {};
    }

    QSet<QString> m_removed;
};

} // namespace

std::unique_ptr<SecretStore> keychainSecrets() { return std::make_unique<KeychainSecrets>(); }
std::unique_ptr<SecretStore> environmentSecrets() { return std::make_unique<EnvironmentSecrets>(); }
std::unique_ptr<SecretStore> memorySecrets() { return std::make_unique<MemorySecrets>(); }

} // namespace contrordine
