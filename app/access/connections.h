// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/browsersignin.h"
#include "app/access/callrate.h"
#include "app/platforms/aliexpress/aliexpresscredentials.h"
#include "app/platforms/shopify/shopifytokens.h"
#include "app/secrets/secretstore.h"
#include "models/store/store.h"

namespace contrordine
{

class AliExpressClient;

/// What `connect shopify` was told; the secret never leaves this struct but into the keychain.
struct ShopifyAccess {
    QString shop; ///< "name", "name.myshopify.com" or the admin's address
    QString clientId; ///< empty = `secret` is a token, else the client secret
    QByteArray secret;
    QUrl endpoint; ///< empty = Shopify; other than HTTPS only for loopback
};

struct AliExpressAccess {
    QString appKey;
    QByteArray secrets; ///< JSON {"app_secret","access_token","refresh_token","expires_in"}
    QUrl endpoint;
};

/// A saved account at a platform and how it stands.
struct Connection {
    QString platform; ///< "shopify", "aliexpress"
    QString account; ///< its key: "shopify:name.myshopify.com", "aliexpress:<app key>"
    QString address; ///< a shop's domain today, an app's key
    QString name; ///< a shop's own; empty until it told
    QString clientId; ///< of a shop entered with an app's id and secret
    bool byClientId() const { return !clientId.isEmpty(); }

    QList<FeatureAccess> features; ///< empty = never told
    QDateTime checkedAt; ///< in this run
    QDateTime lastRead; ///< UTC, when all there was had been read last
    ApiStanding api;
    QDateTime authorizedUntil; ///< then the merchant must authorize again; invalid = unknown, or never
    std::optional<std::chrono::seconds> clockAhead; ///< this computer's clock before the platform's
    std::optional<Error> problem; ///< of what was last asked of it
    bool suspended = false; ///< nothing is read there nor sent: it is not the shop it was
    QString newAddress; ///< of a shop that was renamed: what it calls itself now
};

/// The accounts the merchant has connected: which there are, their secrets, their clients, what became of them.
///
/// What is saved ("connections" in desk.sqlite) holds no secret. A shop is known by the domain it had when it was
/// connected, for good: its orders carry that name. When it calls itself otherwise, it is suspended until the merchant
/// has said that it is the same.
class Connections final : public QObject
{
    Q_OBJECT

public:
    Connections(Store &store, std::unique_ptr<SecretStore> secrets, const Clock &clock);
    ~Connections() override;
    /// Ends everything under way; whoever waits hears it before this returns. For an owner whose other parts wait too.
    void stop();

    /// Reads what is saved; call once. A secret that cannot be had is a problem of its connection, not an error.
    QCoro::Task<Result<void>> load();
    /// Connects without saving, for the demo.
    Result<void> use(const ShopifyAccess &shop, const AliExpressAccess &supplier);

    QList<Connection> all() const;
    std::optional<Connection> find(const QString &account) const;
    QList<ShopPlatform *> shops() const; ///< those that may be asked
    QList<SupplierPlatform *> suppliers() const;
    /// From the next call on, of the clients there are and of those to come. Nothing set: CallRate::usual, and no limit
    /// on the own machine, where there is no gateway to spare.
    void setCallRate(const std::optional<CallRate> &rate);
    CallRate callRate() const { return m_callRate.value_or(CallRate()); }
    bool secretsArePersistent() const { return m_secrets->isPersistent(); }

    /// Tries the access with the platform, then saves it; again for an account that is connected already. Errors: those
    /// of the platform; Input "bad-shop", "bad-endpoint", "bad-secrets"; Auth "wrong-shop" when the key opens another
    /// shop (its domain in platformMessage).
    QCoro::Task<Result<ShopInfo>> connectShopify(ShopifyAccess access);
    QCoro::Task<Result<void>> connectAliExpress(AliExpressAccess access);
    /// The page to be opened in the browser for an app whose secret alone is known; the access's `secrets` needs no
    /// more than {"app_secret"}. A running authorization is given up. Errors: Input, Network "callback-port".
    struct Authorization {
        QUrl page;
        std::shared_ptr<BrowserSignIn> signIn;
    };
    Result<Authorization> startAuthorization(const AliExpressAccess &access, const QUrl &callback, SignInWords words);
    /// Waits until the merchant has said yes there, then takes and saves the tokens. Errors: those of
    /// BrowserSignIn::code() and of connectAliExpress().
    QCoro::Task<Result<void>> finishAuthorization(AliExpressAccess access, Authorization authorization);

    /// Asks an account who it is and what it allows; the outcome is in its Connection too.
    QCoro::Task<Result<void>> check(QString account);
    QCoro::Task<> checkAll();
    /// A renamed shop is the same shop: it is asked at its new address from now on.
    QCoro::Task<Result<void>> acceptNewAddress(QString account);
    /// Forgets the account's secret and the account; what was read stays.
    QCoro::Task<Result<void>> disconnectAccount(QString account);
    /// What a round of reading came to.
    void noteRead(const QString &account, const std::optional<Error> &problem);

Q_SIGNALS:
    void platformsChanged(); ///< others may be asked now than before
    void changed(); ///< something that is shown

private:
    struct Entry;
    using Alive = std::weak_ptr<const int>;

    Entry *entry(const QString &account);
    Entry &entryFor(const Connection &connection);
    std::unique_ptr<ShopPlatform> makeShop(const Entry &entry, const ShopifyCredentials &credentials);
    std::chrono::milliseconds spacingFor(const QUrl &endpoint) const;
    std::unique_ptr<AliExpressClient> makeSupplier(const AliExpressCredentials &credentials, const QUrl &endpoint);
    QCoro::Task<Result<void>> open(QString account);
    QCoro::Task<Result<void>> save();
    QCoro::Task<Result<void>> tryAndKeep(AliExpressCredentials credentials, QUrl endpoint, QByteArray code);
    void take(Entry &entry, const ShopInfo &info);

    Store &m_store;
    std::unique_ptr<SecretStore> m_secrets;
    const Clock &m_clock;
    std::unique_ptr<HttpExchange> m_http;
    // Clients that were replaced stay until the end: a task of theirs may still be under way.
    std::vector<std::unique_ptr<ShopPlatform>> m_allShops;
    std::vector<std::unique_ptr<AliExpressClient>> m_allSuppliers;
    std::optional<CallRate> m_callRate;
    std::vector<std::unique_ptr<Entry>> m_entries;
    std::weak_ptr<BrowserSignIn> m_signIn;
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

} // namespace contrordine
