// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/connections.h"

#include "app/platforms/aliexpress/aliexpressclient.h"
#include "app/platforms/endpoint.h"
#include "app/platforms/shopify/shopifyclient.h"
#include "app/platforms/shopify/shopifyscopes.h"
#include "app/platforms/shopify/shopname.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

/// Name of the setting that lists what is connected; secrets are not in it, only the keychain has them.
const QString connectionsSetting = u"connections"_s;
const QString shopify = u"shopify"_s;
const QString aliexpress = u"aliexpress"_s;
constexpr auto signInPatience = 10min; ///< to log in, find the telephone with the code, read, and say yes

Error gone() { return {.kind = Error::Kind::Cancelled, .code = u"gone"_s}; }
Error authError(const QString &code, const QString &platformMessage = {})
{
    return {.kind = Error::Kind::Auth, .code = code, .platformMessage = platformMessage};
}

QString accountOf(const QString &platform, const QString &key) { return platform + u':' + key; }
QString keyOf(const QString &account) { return account.section(u':', 1); }

/// A client id makes the secret a client secret, else it is a token.
ShopifyCredentials shopifyCredentials(const QString &clientId, const QByteArray &secret)
{
    if (clientId.isEmpty())
        return {.token = secret};
    return {.clientId = clientId, .clientSecret = secret};
}

/// A shop's credentials as the secret store keeps them; see app/secrets/secretstore.h.
QByteArray toSecret(const ShopifyCredentials &credentials)
{
    const bool isToken = credentials.clientId.isEmpty();
    const QByteArray secret = isToken ? credentials.token : credentials.clientSecret;
    return QJsonDocument(QJsonObject{{isToken ? u"token"_s : u"client_secret"_s, QString::fromUtf8(secret)}})
        .toJson(QJsonDocument::Compact);
}

/// The other way round; nothing when the stored secret is of the other kind or empty.
std::optional<ShopifyCredentials> readShopifyCredentials(const QString &clientId, const QByteArray &stored)
{
    const QJsonObject json = QJsonDocument::fromJson(stored).object();
    const QString secret = json.value(clientId.isEmpty() ? u"token"_s : u"client_secret"_s).toString();
    return secret.isEmpty() ? std::nullopt : std::optional(shopifyCredentials(clientId, secret.toUtf8()));
}

Result<QUrl> endpointOf(const QUrl &given) { return given.isEmpty() ? Result<QUrl>(QUrl()) : checkedEndpoint(given); }

} // namespace

struct Connections::Entry {
    Connection shown;
    QUrl endpoint; ///< empty = the platform's own
    QString host; ///< of a shop that was renamed: where it is asked; empty = at the domain it is known by
    QString shopId;
    QStringList scopes;
    ShopPlatform *shop = nullptr; ///< null: its secret could not be had
    SupplierPlatform *supplier = nullptr;
};

Connections::Connections(Store &store, std::unique_ptr<SecretStore> secrets, const Clock &clock)
    : m_store(store)
    , m_secrets(std::move(secrets))
    , m_clock(clock)
    , m_http(std::make_unique<HttpExchange>())
{
}

Connections::~Connections() { stop(); }

void Connections::stop()
{
    if (const std::shared_ptr<BrowserSignIn> running = m_signIn.lock())
        running->stop();
    // Whoever waits for an answer gets "cancelled", and hears it by a posted event: while everything it touches still
    // lives.
    m_http->stop();
    QCoreApplication::sendPostedEvents();
}

Connections::Entry *Connections::entry(const QString &account)
{
    for (const std::unique_ptr<Entry> &one : m_entries) {
        if (one->shown.account == account)
            return one.get();
    }
    return nullptr;
}

Connections::Entry &Connections::entryFor(const Connection &connection)
{
    if (Entry *known = entry(connection.account))
        return *known;
    m_entries.push_back(std::make_unique<Entry>());
    m_entries.back()->shown = connection;
    return *m_entries.back();
}

QList<Connection> Connections::all() const
{
    QList<Connection> all;
    for (const std::unique_ptr<Entry> &one : m_entries) {
        Connection shown = one->shown;
        if (one->shop) {
            shown.api = one->shop->apiStanding();
            shown.clockAhead = one->shop->clockAhead();
        }
        if (one->supplier)
            shown.authorizedUntil = one->supplier->authorizedUntil();
        all.append(shown);
    }
    return all;
}

std::optional<Connection> Connections::find(const QString &account) const
{
    const QList<Connection> connections = all();
    for (const Connection &one : connections) {
        if (one.account == account)
            return one;
    }
    return {};
}

QList<ShopPlatform *> Connections::shops() const
{
    QList<ShopPlatform *> shops;
    for (const std::unique_ptr<Entry> &one : m_entries) {
        if (one->shop && !one->shown.suspended)
            shops.append(one->shop);
    }
    return shops;
}

QList<SupplierPlatform *> Connections::suppliers() const
{
    QList<SupplierPlatform *> suppliers;
    for (const std::unique_ptr<Entry> &one : m_entries) {
        if (one->supplier)
            suppliers.append(one->supplier);
    }
    return suppliers;
}

std::unique_ptr<ShopPlatform> Connections::makeShop(const Entry &entry, const ShopifyCredentials &credentials)
{
    return std::make_unique<ShopifyClient>(*m_http, m_clock, keyOf(entry.shown.account), credentials, entry.endpoint,
                                           ShopifyOptions{.host = entry.host});
}

std::chrono::milliseconds Connections::spacingFor(const QUrl &endpoint) const
{
    if (!m_callRate && isLoopback(endpoint))
        return 0ms;
    return std::chrono::milliseconds(1min) / callRate().perMinute;
}

void Connections::setCallRate(const std::optional<CallRate> &rate)
{
    m_callRate = rate;
    for (const std::unique_ptr<AliExpressClient> &client : m_allSuppliers)
        client->setSpacing(spacingFor(client->endpoint()));
}

std::unique_ptr<AliExpressClient> Connections::makeSupplier(const AliExpressCredentials &credentials,
                                                            const QUrl &endpoint)
{
    const auto keep = [this](AliExpressCredentials renewed) -> Task<void> {
        return m_secrets->write(accountOf(aliexpress, renewed.appKey), toSecret(renewed));
    };
    AliExpressOptions options;
    options.spacing = spacingFor(endpoint);
    return std::make_unique<AliExpressClient>(*m_http, m_clock, credentials, keep, endpoint, options);
}

Result<void> Connections::use(const ShopifyAccess &shop, const AliExpressAccess &supplier)
{
    const auto credentials = readAliExpressCredentials(supplier.appKey, supplier.secrets, m_clock.now());
    if (!credentials)
        return tl::unexpected(credentials.error());
    Entry &shopEntry = entryFor({.platform = shopify,
                                 .account = accountOf(shopify, shop.shop),
                                 .address = shop.shop,
                                 .clientId = shop.clientId});
    shopEntry.endpoint = shop.endpoint;
    m_allShops.push_back(makeShop(shopEntry, shopifyCredentials(shop.clientId, shop.secret)));
    shopEntry.shop = m_allShops.back().get();
    Entry &supplierEntry = entryFor(
        {.platform = aliexpress, .account = accountOf(aliexpress, supplier.appKey), .address = supplier.appKey});
    supplierEntry.endpoint = supplier.endpoint;
    m_allSuppliers.push_back(makeSupplier(*credentials, supplier.endpoint));
    supplierEntry.supplier = m_allSuppliers.back().get();
    Q_EMIT platformsChanged();
    Q_EMIT changed();
    return {};
}

QCoro::Task<Result<void>> Connections::load()
{
    const Alive alive = m_alive;
    auto saved = co_await m_store.setting(connectionsSetting);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!saved)
        co_return tl::unexpected(saved.error());
    QStringList accounts;
    const QJsonArray shops = saved->value(shopify).toArray();
    for (const QJsonValue &value : shops) {
        const QJsonObject shop = value.toObject();
        const QString domain = shop.value(u"shop"_s).toString();
        Entry &made = entryFor({.platform = shopify,
                                .account = accountOf(shopify, domain),
                                .address = domain,
                                .name = shop.value(u"name"_s).toString(),
                                .clientId = shop.value(u"client_id"_s).toString()});
        made.endpoint = QUrl(shop.value(u"endpoint"_s).toString());
        made.host = shop.value(u"host"_s).toString();
        if (!made.host.isEmpty())
            made.shown.address = made.host;
        made.shopId = shop.value(u"shop_id"_s).toString();
        made.scopes = shop.value(u"scopes"_s).toVariant().toStringList();
        if (!made.scopes.isEmpty())
            made.shown.features = shopifyFeatures(made.scopes);
        accounts.append(made.shown.account);
    }
    const QJsonObject supplier = saved->value(aliexpress).toObject();
    if (!supplier.isEmpty()) {
        const QString appKey = supplier.value(u"app_key"_s).toString();
        Entry &made = entryFor({.platform = aliexpress, .account = accountOf(aliexpress, appKey), .address = appKey});
        made.endpoint = QUrl(supplier.value(u"endpoint"_s).toString());
        accounts.append(made.shown.account);
    }
    for (const QString &account : std::as_const(accounts)) {
        co_await open(account);
        if (alive.expired())
            co_return tl::unexpected(gone());
        auto cursor = co_await m_store.syncCursor(account);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (Entry *const known = entry(account); known && cursor)
            known->shown.lastRead = cursor->completedAt;
    }
    Q_EMIT platformsChanged();
    Q_EMIT changed();
    co_return {};
}

/// Makes an account's client from its saved secret.
QCoro::Task<Result<void>> Connections::open(QString account)
{
    const Alive alive = m_alive;
    auto secret = co_await m_secrets->read(account);
    if (alive.expired())
        co_return tl::unexpected(gone());
    Entry *const known = entry(account);
    if (!known)
        co_return tl::unexpected(gone());
    Result<void> opened;
    if (!secret) {
        opened = tl::unexpected(secret.error());
    } else if (known->shown.platform == shopify) {
        const auto credentials = readShopifyCredentials(known->shown.clientId, *secret);
        if (credentials) {
            m_allShops.push_back(makeShop(*known, *credentials));
            known->shop = m_allShops.back().get();
        } else {
            opened = tl::unexpected(authError(u"no-token"_s));
        }
    } else {
        const auto credentials = readAliExpressCredentials(keyOf(account), *secret, m_clock.now());
        if (credentials) {
            m_allSuppliers.push_back(makeSupplier(*credentials, known->endpoint));
            known->supplier = m_allSuppliers.back().get();
        } else {
            opened = tl::unexpected(credentials.error());
        }
    }
    if (!opened)
        known->shown.problem = opened.error();
    co_return opened;
}

QCoro::Task<Result<void>> Connections::save()
{
    QJsonArray shops;
    QJsonObject supplier;
    for (const std::unique_ptr<Entry> &one : m_entries) {
        if (one->shown.platform == shopify) {
            shops.append(QJsonObject{{u"shop"_s, keyOf(one->shown.account)},
                                     {u"client_id"_s, one->shown.clientId},
                                     {u"endpoint"_s, one->endpoint.toString()},
                                     {u"host"_s, one->host},
                                     {u"shop_id"_s, one->shopId},
                                     {u"name"_s, one->shown.name},
                                     {u"scopes"_s, QJsonArray::fromStringList(one->scopes)}});
        } else {
            supplier = {{u"app_key"_s, keyOf(one->shown.account)}, {u"endpoint"_s, one->endpoint.toString()}};
        }
    }
    const QJsonObject all{{shopify, shops}, {aliexpress, supplier}};
    auto saved = co_await m_store.saveSetting(connectionsSetting, all);
    co_return saved;
}

QCoro::Task<Result<ShopInfo>> Connections::connectShopify(ShopifyAccess access)
{
    const Alive alive = m_alive;
    const auto shop = normalizedShop(access.shop);
    if (!shop)
        co_return tl::unexpected(shop.error());
    const auto endpoint = endpointOf(access.endpoint);
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    const QByteArray secret = access.secret.trimmed();
    if (secret.isEmpty())
        co_return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"bad-secrets"_s});

    Entry wanted;
    wanted.shown = {.platform = shopify, .account = accountOf(shopify, *shop), .address = *shop};
    // A shop that was renamed since keeps the name its orders have.
    for (const std::unique_ptr<Entry> &one : m_entries) {
        if (one->host == *shop || one->shown.account == wanted.shown.account) {
            wanted.shown = one->shown;
            wanted.host = one->host;
        }
    }
    QString account = wanted.shown.account;
    const QString expected = wanted.host.isEmpty() ? keyOf(account) : wanted.host;
    wanted.endpoint = *endpoint;
    const ShopifyCredentials credentials = shopifyCredentials(access.clientId.trimmed(), secret);
    auto client = makeShop(wanted, credentials);
    ShopPlatform *trial = client.get();
    m_allShops.push_back(std::move(client)); // it must outlive its task whatever becomes of us
    auto info = co_await trial->check();
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!info)
        co_return tl::unexpected(info.error());
    if (info->domain != expected) {
        Entry *const old = entry(account);
        if (!old || old->shopId.isEmpty() || old->shopId != info->id)
            co_return tl::unexpected(authError(u"wrong-shop"_s, info->domain));
        take(*old, *info); // it was renamed: what to do about it stands in its connection now
        Q_EMIT platformsChanged();
        Q_EMIT changed();
        co_return tl::unexpected(authError(u"shop-renamed"_s, info->domain));
    }
    // By its new name the merchant means the shop that is known by the old one.
    for (const std::unique_ptr<Entry> &one : m_entries) {
        if (!one->shopId.isEmpty() && one->shopId == info->id && one->shown.account != account) {
            wanted.shown = one->shown;
            wanted.shown.address = *shop;
            wanted.host = *shop;
        }
    }
    if (wanted.shown.account != account) {
        auto again = makeShop(wanted, credentials);
        trial = again.get();
        m_allShops.push_back(std::move(again));
    }
    account = wanted.shown.account;

    auto kept = co_await m_secrets->write(account, toSecret(credentials));
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!kept)
        co_return tl::unexpected(kept.error());
    Entry &known = entryFor(wanted.shown);
    known.endpoint = *endpoint;
    known.host = wanted.host;
    known.shown.address = wanted.shown.address;
    known.shown.clientId = access.clientId.trimmed();
    known.shop = trial;
    take(known, *info);
    auto saved = co_await save();
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!saved)
        co_return tl::unexpected(saved.error());
    Q_EMIT platformsChanged();
    Q_EMIT changed();
    co_return *info;
}

QCoro::Task<Result<void>> Connections::connectAliExpress(AliExpressAccess access)
{
    const auto endpoint = endpointOf(access.endpoint);
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    const auto credentials = readAliExpressCredentials(access.appKey.trimmed(), access.secrets, m_clock.now());
    if (!credentials)
        co_return tl::unexpected(credentials.error());
    const QByteArray noCode;
    auto done = co_await tryAndKeep(*credentials, *endpoint, noCode);
    co_return done;
}

Result<Connections::Authorization> Connections::startAuthorization(const AliExpressAccess &access, const QUrl &callback,
                                                                   SignInWords words)
{
    const auto endpoint = endpointOf(access.endpoint);
    if (!endpoint)
        return tl::unexpected(endpoint.error());
    const auto credentials = readAliExpressCredentials(access.appKey.trimmed(), access.secrets, m_clock.now());
    if (!credentials)
        return tl::unexpected(credentials.error());
    if (!callback.isValid() || callback.host().isEmpty())
        return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"bad-endpoint"_s});
    if (const std::shared_ptr<BrowserSignIn> running = m_signIn.lock())
        running->stop();
    auto signIn = BrowserSignIn::start(callback, std::move(words));
    if (!signIn)
        return tl::unexpected(signIn.error());
    m_signIn = *signIn;
    const QUrl page =
        AliExpressClient::signInPage(*endpoint, credentials->appKey, (*signIn)->callback(), (*signIn)->state());
    return Authorization{.page = page, .signIn = *signIn};
}

QCoro::Task<Result<void>> Connections::finishAuthorization(AliExpressAccess access, Authorization authorization)
{
    const Alive alive = m_alive;
    const std::shared_ptr<BrowserSignIn> signIn = authorization.signIn;
    const std::chrono::milliseconds patience = signInPatience;
    auto code = co_await BrowserSignIn::code(signIn, patience);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!code)
        co_return tl::unexpected(code.error());
    const auto endpoint = endpointOf(access.endpoint);
    const auto credentials = readAliExpressCredentials(access.appKey.trimmed(), access.secrets, m_clock.now());
    if (!endpoint || !credentials)
        co_return tl::unexpected(endpoint ? credentials.error() : endpoint.error());
    auto done = co_await tryAndKeep(*credentials, *endpoint, *code);
    co_return done;
}

QCoro::Task<Result<void>> Connections::tryAndKeep(AliExpressCredentials credentials, QUrl endpoint, QByteArray code)
{
    const Alive alive = m_alive;
    const QString account = accountOf(aliexpress, credentials.appKey);
    auto client = makeSupplier(credentials, endpoint);
    AliExpressClient *const trial = client.get();
    m_allSuppliers.push_back(std::move(client));
    if (!code.isEmpty()) {
        auto taken = co_await trial->signIn(code);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!taken)
            co_return tl::unexpected(taken.error());
    }
    auto good = co_await trial->check();
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!good)
        co_return tl::unexpected(good.error());

    // As the client has them: it may have renewed them on the way.
    const QByteArray secret = toSecret(trial->credentials());
    auto kept = co_await m_secrets->write(account, secret);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!kept)
        co_return tl::unexpected(kept.error());
    // One account at AliExpress: another app takes the place of the one before, whose secret is of no use any more.
    QStringList others;
    for (const std::unique_ptr<Entry> &one : m_entries) {
        if (one->shown.platform == aliexpress && one->shown.account != account)
            others.append(one->shown.account);
    }
    std::erase_if(m_entries, [&others](const auto &one) { return others.contains(one->shown.account); });
    Entry &known = entryFor({.platform = aliexpress, .account = account, .address = credentials.appKey});
    known.endpoint = endpoint;
    known.supplier = trial;
    known.shown.problem.reset();
    known.shown.checkedAt = m_clock.now();
    auto saved = co_await save();
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!saved)
        co_return tl::unexpected(saved.error());
    for (const QString &other : std::as_const(others)) {
        co_await m_secrets->remove(other); // nothing depends on its being gone
        if (alive.expired())
            co_return tl::unexpected(gone());
    }
    Q_EMIT platformsChanged();
    Q_EMIT changed();
    co_return {};
}

/// What a shop said of itself; whether it still is the shop it was.
void Connections::take(Entry &entry, const ShopInfo &info)
{
    entry.shown.checkedAt = m_clock.now();
    const QString expected = entry.host.isEmpty() ? keyOf(entry.shown.account) : entry.host;
    const bool renamed = info.domain != expected;
    entry.shown.suspended = renamed;
    entry.shown.newAddress.clear();
    if (renamed) {
        const bool same = !entry.shopId.isEmpty() && entry.shopId == info.id;
        if (same)
            entry.shown.newAddress = info.domain;
        entry.shown.problem = authError(same ? u"shop-renamed"_s : u"wrong-shop"_s, info.domain);
        return;
    }
    entry.shown.problem.reset();
    entry.shown.name = info.name;
    entry.shown.features = info.features;
    entry.shopId = info.id;
    entry.scopes = info.grantedScopes;
}

QCoro::Task<Result<void>> Connections::check(QString account)
{
    const Alive alive = m_alive;
    Entry *known = entry(account);
    if (!known)
        co_return tl::unexpected(gone());
    if (!known->shop && !known->supplier) {
        auto opened = co_await open(account); // the keychain may have been locked before
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!opened) {
            Q_EMIT changed();
            co_return tl::unexpected(opened.error());
        }
        known = entry(account);
        if (!known)
            co_return tl::unexpected(gone());
        Q_EMIT platformsChanged();
    }
    if (ShopPlatform *const shop = known->shop) {
        auto info = co_await shop->check();
        if (alive.expired())
            co_return tl::unexpected(gone());
        known = entry(account);
        if (!known || known->shop != shop)
            co_return tl::unexpected(gone()); // replaced meanwhile: this answer is about another key
        if (!info) {
            known->shown.problem = info.error();
            Q_EMIT changed();
            co_return tl::unexpected(info.error());
        }
        const bool wasSuspended = known->shown.suspended;
        const QStringList before{known->shown.name, known->shopId, known->scopes.join(u' ')};
        take(*known, *info);
        const bool isSuspended = known->shown.suspended;
        const std::optional<Error> problem = known->shown.problem;
        const QStringList after{known->shown.name, known->shopId, known->scopes.join(u' ')};
        Result<void> saved;
        if (before != after) {
            saved = co_await save();
            if (alive.expired())
                co_return tl::unexpected(gone());
        }
        if (wasSuspended != isSuspended)
            Q_EMIT platformsChanged();
        Q_EMIT changed();
        if (problem)
            co_return tl::unexpected(*problem);
        co_return saved;
    }
    SupplierPlatform *const supplier = known->supplier;
    auto good = co_await supplier->check();
    if (alive.expired())
        co_return tl::unexpected(gone());
    known = entry(account);
    if (!known || known->supplier != supplier)
        co_return tl::unexpected(gone());
    known->shown.checkedAt = m_clock.now();
    known->shown.problem = good ? std::nullopt : std::optional(good.error());
    Q_EMIT changed();
    co_return good;
}

QCoro::Task<> Connections::checkAll()
{
    const Alive alive = m_alive;
    QStringList accounts;
    for (const std::unique_ptr<Entry> &one : m_entries)
        accounts.append(one->shown.account);
    for (const QString &account : std::as_const(accounts)) {
        co_await check(account);
        if (alive.expired())
            co_return;
    }
}

QCoro::Task<Result<void>> Connections::acceptNewAddress(QString account)
{
    const Alive alive = m_alive;
    Entry *const known = entry(account);
    if (!known || known->shown.newAddress.isEmpty())
        co_return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"bad-shop"_s});
    known->host = known->shown.newAddress;
    known->shown.address = known->host;
    auto opened = co_await open(account); // asks at the new address
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!opened)
        co_return tl::unexpected(opened.error());
    auto saved = co_await save();
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!saved)
        co_return tl::unexpected(saved.error());
    auto checked = co_await check(account);
    co_return checked;
}

QCoro::Task<Result<void>> Connections::disconnectAccount(QString account)
{
    const Alive alive = m_alive;
    if (!entry(account))
        co_return Result<void>();
    auto removed = co_await m_secrets->remove(account);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!removed)
        co_return tl::unexpected(removed.error());
    std::erase_if(m_entries, [&account](const auto &one) { return one->shown.account == account; });
    Q_EMIT platformsChanged();
    auto saved = co_await save();
    if (alive.expired())
        co_return tl::unexpected(gone());
    Q_EMIT changed();
    co_return saved;
}

void Connections::noteRead(const QString &account, const std::optional<Error> &problem)
{
    Entry *const known = entry(account);
    if (!known || known->shown.suspended || (!known->shop && !known->supplier))
        return; // a round that did not ask there settles nothing
    known->shown.problem = problem;
    if (!problem)
        known->shown.lastRead = m_clock.now();
    Q_EMIT changed();
}

} // namespace contrordine
