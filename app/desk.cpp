// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"

#include "app/links/linkfinder.h"
#include "app/platforms/aliexpress/aliexpressclient.h"
#include "app/platforms/endpoint.h"
#include "app/platforms/httpexchange.h"
#include "app/platforms/shopify/shopifyclient.h"
#include "app/platforms/shopify/shopname.h"
#include "app/sandbox/sandbox.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

/// Name of the setting that lists what is connected; secrets are not in it, only the keychain has them.
const QString connectionsSetting = u"connections"_s;
const QString policiesSetting = u"policies"_s;
const QString extrasSetting = u"shop_extras"_s;

Error inputError(const QString &code, const QString &detail = {})
{
    return {.kind = Error::Kind::Input, .code = code, .detail = detail};
}

/// The merchant's own calendar file in the data folder, else the one that ships.
Result<BusinessCalendar> readCalendar(const QString &dataDir, const QString &country)
{
    const QStringList places{dataDir + u"/calendars/"_s + country + u".json"_s,
                             u":/calendars/"_s + country + u".json"_s};
    for (const QString &path : places) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto calendar = BusinessCalendar::fromJson(file.readAll());
        if (!calendar)
            return tl::unexpected(inputError(u"bad-calendar"_s, path + u": "_s + calendar.error().detail));
        return calendar;
    }
    return tl::unexpected(inputError(u"bad-calendar"_s, country));
}

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

Policies policiesFromJson(const QJsonObject &json)
{
    Policies policies;
    policies.shipWithinBusinessDays = json.value(u"ship_within_business_days"_s).toInt(policies.shipWithinBusinessDays);
    policies.silenceCountsAfter = std::chrono::hours(
        json.value(u"silence_counts_after_hours"_s).toInt(static_cast<int>(policies.silenceCountsAfter.count())));
    policies.trackingWithinBusinessDays =
        json.value(u"tracking_within_business_days"_s).toInt(policies.trackingWithinBusinessDays);
    policies.fulfillmentAnswersWithin =
        std::chrono::hours(json.value(u"fulfillment_answers_within_hours"_s)
                               .toInt(static_cast<int>(policies.fulfillmentAnswersWithin.count())));
    policies.refundMinBusinessDays = json.value(u"refund_min_business_days"_s).toInt(policies.refundMinBusinessDays);
    policies.refundMaxBusinessDays = json.value(u"refund_max_business_days"_s).toInt(policies.refundMaxBusinessDays);
    return policies;
}

} // namespace

class Desk::Private
{
public:
    std::unique_ptr<Sandbox> sandbox; // first: its clock outlives everything that reads it
    SystemClock systemClock;
    const Clock *givenClock = nullptr;
    QString dataDir;
    BusinessCalendar supplierCalendar;
    BusinessCalendar shopCalendar;
    Policies policies;
    ShopExtras extras;
    std::unique_ptr<Store> store;
    std::unique_ptr<SecretStore> secrets;
    std::unique_ptr<HttpExchange> http;
    // Clients that were replaced stay until the end: a task of theirs may still be under way.
    std::vector<std::unique_ptr<ShopPlatform>> shops;
    std::vector<std::unique_ptr<SupplierPlatform>> suppliers;
    QList<ShopPlatform *> currentShops;
    QList<SupplierPlatform *> currentSuppliers;
    // Last: they borrow all of the above and end first.
    std::unique_ptr<Sync> sync;
    std::unique_ptr<CaseEngine> cases;
    QList<ConnectionProblem> problems;
    bool newDemo = false;
    std::shared_ptr<const int> alive = std::make_shared<int>(0);

    ~Private()
    {
        if (!http)
            return;
        // Whoever waits for an answer gets "cancelled", and hears it by a posted event: while everything it touches
        // still lives.
        http->stop();
        QCoreApplication::sendPostedEvents();
    }

    const Clock &clock() const
    {
        if (sandbox)
            return sandbox->clock();
        return givenClock ? *givenClock : systemClock;
    }

    std::unique_ptr<ShopPlatform> makeShop(const QString &shop, const ShopifyCredentials &credentials,
                                           const QUrl &endpoint)
    {
        return std::make_unique<ShopifyClient>(*http, clock(), shop, credentials, endpoint);
    }

    std::unique_ptr<SupplierPlatform> makeSupplier(const AliExpressCredentials &credentials, const QUrl &endpoint)
    {
        const auto keep = [this](AliExpressCredentials renewed) -> Task<void> {
            return secrets->write(supplierSecretKey(renewed.appKey), toSecret(renewed));
        };
        AliExpressOptions options;
        if (isLoopback(endpoint))
            options.spacing =
                std::chrono::milliseconds(0); // the spacing spares AliExpress's gateway, which is not there
        return std::make_unique<AliExpressClient>(*http, clock(), credentials, keep, endpoint, options);
    }

    void useShop(std::unique_ptr<ShopPlatform> shop)
    {
        currentShops.removeIf([&shop](const ShopPlatform *other) { return other->account() == shop->account(); });
        currentShops.append(shop.get());
        shops.push_back(std::move(shop));
        handOut();
    }

    void useSupplier(std::unique_ptr<SupplierPlatform> supplier)
    {
        currentSuppliers.removeIf(
            [&supplier](const SupplierPlatform *other) { return other->platform() == supplier->platform(); });
        currentSuppliers.append(supplier.get());
        suppliers.push_back(std::move(supplier));
        handOut();
    }

    void handOut()
    {
        sync->setPlatforms(currentShops, currentSuppliers);
        cases->setPlatforms(currentShops, currentSuppliers);
    }

    static QString shopSecretKey(const QString &shop) { return u"shopify:"_s + shop; }
    static QString supplierSecretKey(const QString &appKey) { return u"aliexpress:"_s + appKey; }
};

Desk::Desk(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Desk::~Desk() = default;

QString Desk::defaultDataDir(bool demo)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return demo ? QString(folder + u"/demo"_s) : folder;
}

Result<std::unique_ptr<Desk>> Desk::open(const DeskOptions &options)
{
    auto p = std::make_unique<Private>();
    p->givenClock = options.clock;
    p->dataDir = options.dataDir.isEmpty() ? defaultDataDir(options.demo) : options.dataDir;
    if (!QDir().mkpath(p->dataDir))
        return tl::unexpected(Error{
            .kind = Error::Kind::Storage, .code = QString::fromUtf16(storagecode::notWritable), .detail = p->dataDir});

    auto supplierCalendar = readCalendar(p->dataDir, u"CN"_s);
    if (!supplierCalendar)
        return tl::unexpected(supplierCalendar.error());
    auto shopCalendar = readCalendar(p->dataDir, u"IT"_s);
    if (!shopCalendar)
        return tl::unexpected(shopCalendar.error());
    p->supplierCalendar = *supplierCalendar;
    p->shopCalendar = *shopCalendar;

    const QString sandboxState = p->dataDir + u"/sandbox.json"_s;
    const bool newDemo = options.demo && !QFile::exists(sandboxState);
    if (options.demo) {
        auto sandbox = Sandbox::start({.stateFile = sandboxState});
        if (!sandbox)
            return tl::unexpected(sandbox.error());
        p->sandbox = std::move(*sandbox);
    }
    auto store = Store::open({.dataDir = p->dataDir,
                              .clock = &p->clock(),
                              .readPolicies = policiesFromJson,
                              .policiesSetting = policiesSetting,
                              .supplierCalendar = p->supplierCalendar});
    if (!store)
        return tl::unexpected(store.error());
    p->store = std::move(*store);
    p->policies = p->store->rules();
    if (options.demo)
        p->secrets = memorySecrets();
    else if (qEnvironmentVariable("CONTRORDINE_SECRETS") == u"env"_s)
        p->secrets = environmentSecrets();
    else
        p->secrets = keychainSecrets();
    p->http = std::make_unique<HttpExchange>();
    p->sync = std::make_unique<Sync>(*p->store, p->clock());
    p->cases = std::make_unique<CaseEngine>(*p->store, *p->sync, p->clock());

    std::unique_ptr<Desk> desk(new Desk(std::move(p)));
    Desk *self = desk.get();
    self->d->newDemo = newDemo;
    connect(self->d->sync.get(), &Sync::finished, self, [self] { self->d->cases->observeOpenCases(); });
    connect(&self->d->sync->supplierReader(), &SupplierReader::freshened, self,
            [self](const QList<OrderId> &orders) { self->d->cases->observe(orders); });
    return desk;
}

Store &Desk::store() { return *d->store; }
Sync &Desk::sync() { return *d->sync; }
CaseEngine &Desk::cases() { return *d->cases; }
const Clock &Desk::clock() const { return d->clock(); }
Sandbox *Desk::sandbox() { return d->sandbox.get(); }
QString Desk::dataDir() const { return d->dataDir; }
bool Desk::isDemo() const { return d->sandbox != nullptr; }
const BusinessCalendar &Desk::supplierCalendar() const { return d->supplierCalendar; }
const BusinessCalendar &Desk::shopCalendar() const { return d->shopCalendar; }
const Policies &Desk::policies() const { return d->policies; }
const ShopExtras &Desk::extras() const { return d->extras; }

QCoro::Task<Result<void>> Desk::saveExtras(ShopExtras extras)
{
    const std::weak_ptr<const int> alive = d->alive;
    auto saved = co_await d->store->saveSetting(extrasSetting, toJson(extras));
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (saved) {
        d->extras = extras;
        d->cases->setExtras(extras);
    }
    co_return saved;
}

bool Desk::hasShop() const { return !d->currentShops.isEmpty(); }
bool Desk::hasSupplierPlatform() const { return !d->currentSuppliers.isEmpty(); }
bool Desk::secretsArePersistent() const { return d->secrets->isPersistent(); }
const QList<Desk::ConnectionProblem> &Desk::connectionProblems() const { return d->problems; }

QCoro::Task<Result<void>> Desk::connectPlatforms()
{
    const std::weak_ptr<const int> alive = d->alive;
    auto stored = co_await d->store->setting(policiesSetting);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!stored)
        co_return tl::unexpected(stored.error());
    auto extras = co_await d->store->setting(extrasSetting);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!extras)
        co_return tl::unexpected(extras.error());
    d->extras = shopExtrasFromJson(*extras);
    d->cases->setExtras(d->extras);
    const Policies policies = policiesFromJson(*stored);
    if (policies != d->policies) {
        d->policies = policies;
        d->store->setRules(policies, d->supplierCalendar);
        co_await d->store->reassess(true);
        if (alive.expired())
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    }

    if (d->sandbox) {
        const auto credentials =
            readAliExpressCredentials(d->sandbox->appKey(), d->sandbox->supplierSecrets(), clock().now());
        if (!credentials)
            co_return tl::unexpected(credentials.error());
        d->useShop(d->makeShop(d->sandbox->shopDomain(), {.token = d->sandbox->shopToken().toLatin1()},
                               d->sandbox->baseUrl()));
        d->useSupplier(d->makeSupplier(*credentials, d->sandbox->baseUrl()));
        if (d->newDemo) {
            d->newDemo = false;
            auto written = co_await writeDemoCases();
            if (!written)
                co_return tl::unexpected(written.error());
        }
        if (!alive.expired())
            Q_EMIT connectionsChanged();
        co_return {};
    }

    auto connections = co_await d->store->setting(connectionsSetting);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!connections)
        co_return tl::unexpected(connections.error());
    d->problems.clear();
    const QJsonArray shops = connections->value(u"shopify"_s).toArray();
    for (const QJsonValue &value : shops) {
        const QJsonObject shop = value.toObject();
        const QString domain = shop.value(u"shop"_s).toString();
        auto secret = co_await d->secrets->read(Private::shopSecretKey(domain));
        if (alive.expired())
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
        if (!secret) {
            d->problems.append({u"shopify"_s, secret.error()});
            continue;
        }
        const auto credentials = readShopifyCredentials(shop.value(u"client_id"_s).toString(), *secret);
        if (!credentials) {
            d->problems.append({u"shopify"_s, {.kind = Error::Kind::Auth, .code = u"no-token"_s}});
            continue;
        }
        d->useShop(d->makeShop(domain, *credentials, QUrl(shop.value(u"endpoint"_s).toString())));
    }
    const QJsonObject supplier = connections->value(u"aliexpress"_s).toObject();
    if (!supplier.isEmpty()) {
        const QString appKey = supplier.value(u"app_key"_s).toString();
        auto secret = co_await d->secrets->read(Private::supplierSecretKey(appKey));
        if (alive.expired())
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
        const auto credentials = secret ? readAliExpressCredentials(appKey, *secret, clock().now())
                                        : Result<AliExpressCredentials>(tl::unexpected(secret.error()));
        if (credentials)
            d->useSupplier(d->makeSupplier(*credentials, QUrl(supplier.value(u"endpoint"_s).toString())));
        else
            d->problems.append({u"aliexpress"_s, credentials.error()});
    }
    Q_EMIT connectionsChanged();
    co_return {};
}

/// What only a merchant would know: in a new demo, one supplier said no long ago and never showed a tracking number.
QCoro::Task<Result<void>> Desk::writeDemoCases()
{
    const std::weak_ptr<const int> alive = d->alive;
    const QList<Sandbox::Refusal> refusals = d->sandbox->refusals();
    for (const Sandbox::Refusal &refusal : refusals) {
        const CaseId id(QUuid::createUuid().toString(QUuid::WithoutBraces));
        const auto happened = [&id](const QDateTime &at, CaseEventType type, QJsonObject data) {
            return CaseEvent{.caseId = id, .at = at, .type = type, .data = std::move(data)};
        };
        const QJsonObject opened{{u"reason"_s, code(CancelReason::CustomerChangedMind)},
                                 {u"suppliers"_s, QJsonArray{refusal.supplierOrder}}};
        const QJsonObject word{{u"supplier_order"_s, refusal.supplierOrder}, {u"source"_s, u"merchant"_s}};
        const QJsonObject message{{u"supplier_order"_s, refusal.supplierOrder}, {u"about"_s, u"tracking"_s}};
        QList<CaseEvent> events;
        events.append(happened(refusal.askedAt.addSecs(-60), CaseEventType::Opened, opened));
        events.append(happened(refusal.askedAt, CaseEventType::SupplierRequested, word));
        events.append(happened(refusal.refusedAt, CaseEventType::SupplierRefused, word));
        events.append(happened(refusal.trackingAskedAt, CaseEventType::SupplierMessaged, message));
        auto written = co_await d->store->appendToCase(id, OrderId(refusal.order), events);
        if (alive.expired())
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
        if (!written)
            co_return tl::unexpected(written.error());
    }
    co_return {};
}

QCoro::Task<Result<ShopInfo>> Desk::connectShopify(ShopifyAccess access)
{
    const std::weak_ptr<const int> alive = d->alive;
    const auto shop = normalizedShop(access.shop);
    if (!shop)
        co_return tl::unexpected(shop.error());
    const auto endpoint = access.endpoint.isEmpty() ? Result<QUrl>(QUrl()) : checkedEndpoint(access.endpoint);
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    const QByteArray secret = access.secret.trimmed();
    if (secret.isEmpty())
        co_return tl::unexpected(inputError(u"bad-secrets"_s));

    const ShopifyCredentials credentials = shopifyCredentials(access.clientId, secret);
    auto client = d->makeShop(*shop, credentials, *endpoint);
    ShopPlatform *const trial = client.get();
    d->shops.push_back(std::move(client)); // it must outlive its task whatever becomes of us
    auto info = co_await trial->check();
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!info)
        co_return tl::unexpected(info.error());

    auto kept = co_await d->secrets->write(Private::shopSecretKey(*shop), toSecret(credentials));
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!kept)
        co_return tl::unexpected(kept.error());
    auto connections = co_await d->store->setting(connectionsSetting);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!connections)
        co_return tl::unexpected(connections.error());
    QJsonArray shops;
    const QJsonArray before = connections->value(u"shopify"_s).toArray();
    for (const QJsonValue &other : before) {
        if (other.toObject().value(u"shop"_s).toString() != *shop)
            shops.append(other);
    }
    shops.append(
        QJsonObject{{u"shop"_s, *shop}, {u"client_id"_s, access.clientId}, {u"endpoint"_s, endpoint->toString()}});
    connections->insert(u"shopify"_s, shops);
    auto saved = co_await d->store->saveSetting(connectionsSetting, *connections);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!saved)
        co_return tl::unexpected(saved.error());
    d->useShop(d->makeShop(*shop, credentials, *endpoint));
    Q_EMIT connectionsChanged();
    co_return *info;
}

QCoro::Task<Result<void>> Desk::connectAliExpress(AliExpressAccess access)
{
    const std::weak_ptr<const int> alive = d->alive;
    const auto endpoint = access.endpoint.isEmpty() ? Result<QUrl>(QUrl()) : checkedEndpoint(access.endpoint);
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    const auto credentials = readAliExpressCredentials(access.appKey.trimmed(), access.secrets, clock().now());
    if (!credentials)
        co_return tl::unexpected(credentials.error());

    auto client = d->makeSupplier(*credentials, *endpoint);
    SupplierPlatform *const trial = client.get();
    d->suppliers.push_back(std::move(client));
    auto good = co_await trial->check();
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!good)
        co_return tl::unexpected(good.error());

    auto kept = co_await d->secrets->write(Private::supplierSecretKey(credentials->appKey), toSecret(*credentials));
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!kept)
        co_return tl::unexpected(kept.error());
    auto connections = co_await d->store->setting(connectionsSetting);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!connections)
        co_return tl::unexpected(connections.error());
    connections->insert(u"aliexpress"_s,
                        QJsonObject{{u"app_key"_s, credentials->appKey}, {u"endpoint"_s, endpoint->toString()}});
    auto saved = co_await d->store->saveSetting(connectionsSetting, *connections);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!saved)
        co_return tl::unexpected(saved.error());
    d->useSupplier(d->makeSupplier(*credentials, *endpoint));
    Q_EMIT connectionsChanged();
    co_return {};
}

QCoro::Task<Result<ImportReport>> Desk::import(ImportRequest request, ImportProgress progress, std::stop_token stop)
{
    return importFile(*d->store, clock(), std::move(request), std::move(progress), std::move(stop));
}

QCoro::Task<Result<void>> Desk::link(OrderId order, SupplierOrderId supplierOrder, SupplierOrderId replaces)
{
    const std::weak_ptr<const int> alive = d->alive;
    QList<Link> links;
    links.append({.order = order,
                  .supplierOrder = supplierOrder,
                  .platform = u"aliexpress"_s,
                  .source = LinkSource::Merchant,
                  .confidence = LinkConfidence::Sure,
                  .createdAt = clock().now()});
    auto saved = co_await d->store->saveLinks(links);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!saved)
        co_return tl::unexpected(saved.error());
    if (!replaces.isEmpty()) {
        auto ended = co_await d->store->endLink(order, replaces, supplierOrder);
        if (alive.expired())
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
        if (!ended)
            co_return tl::unexpected(ended.error());
    }
    Result<void> done;
    if (hasSupplierPlatform()) {
        auto fresh = co_await d->sync->refresh(order);
        if (alive.expired())
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
        if (!fresh)
            done = tl::unexpected(fresh.error()); // the link stays: it was the merchant's word
    }
    const QList<OrderId> affected{order};
    co_await d->cases->observe(affected); // an open case has one more supplier order to stop, or one less
    co_return done;
}

QCoro::Task<Result<void>> Desk::unlink(OrderId order, SupplierOrderId supplierOrder)
{
    const std::weak_ptr<const int> alive = d->alive;
    auto ended = co_await d->store->endLink(order, supplierOrder);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    const QList<OrderId> affected{order};
    co_await d->cases->observe(affected);
    co_return ended;
}

} // namespace contrordine
