// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"

#include "app/demohistory.h"
#include "app/links/linkfinder.h"
#include "app/platforms/aliexpress/aliexpressclient.h"
#include "app/sandbox/sandbox.h"
#include "app/supplierdesk.h"
#include "app/suppliernews.h"

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

const QString policiesSetting = u"policies"_s;
const QString extrasSetting = u"shop_extras"_s;
constexpr int demoPastOrders = 50;
const QString callRateSetting = u"supplier_calls"_s;

Error badCalendar(const QString &detail)
{
    return {.kind = Error::Kind::Input, .code = u"bad-calendar"_s, .detail = detail};
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
            return tl::unexpected(badCalendar(path + u": "_s + calendar.error().detail));
        return calendar;
    }
    return tl::unexpected(badCalendar(country));
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
    std::unique_ptr<Connections> connections;
    // Last: they borrow all of the above and end first.
    std::unique_ptr<Sync> sync;
    std::unique_ptr<CaseEngine> cases;
    std::unique_ptr<Disputes> disputes;
    std::unique_ptr<MoneyHome> money;
    std::unique_ptr<PolicyDesk> policyDesk;
    std::unique_ptr<SupplierDesk> supplierDesk;
    std::unique_ptr<Reminders> reminders;
    std::unique_ptr<SupplierNews> news;
    QStringList orderShops; ///< of the orders there are
    bool newDemo = false;
    std::shared_ptr<const int> alive = std::make_shared<int>(0);

    ~Private()
    {
        // Whoever waits for an answer hears that there will be none, while everything it touches still lives.
        if (connections)
            connections->stop();
    }

    const Clock &clock() const
    {
        if (sandbox)
            return sandbox->clock();
        return givenClock ? *givenClock : systemClock;
    }
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
        auto sandbox = Sandbox::start({.stateFile = sandboxState, .pastOrders = demoPastOrders});
        if (!sandbox)
            return tl::unexpected(sandbox.error());
        p->sandbox = std::move(*sandbox);
    }
    auto store = Store::open({.dataDir = p->dataDir,
                              .clock = &p->clock(),
                              .readPolicies = policiesFromJson,
                              .policiesSetting = policiesSetting,
                              .supplierCalendar = p->supplierCalendar,
                              .refundCalendar = p->shopCalendar});
    if (!store)
        return tl::unexpected(store.error());
    p->store = std::move(*store);
    p->policies = p->store->rules();
    std::unique_ptr<SecretStore> secrets;
    if (options.demo)
        secrets = memorySecrets();
    else if (qEnvironmentVariable("CONTRORDINE_SECRETS") == u"env"_s)
        secrets = environmentSecrets();
    else
        secrets = keychainSecrets();
    p->connections = std::make_unique<Connections>(*p->store, std::move(secrets), p->clock());
    p->sync = std::make_unique<Sync>(*p->store, p->clock());
    p->cases = std::make_unique<CaseEngine>(*p->store, *p->sync, p->clock());
    p->disputes = std::make_unique<Disputes>(*p->store, p->clock());
    p->news = std::make_unique<SupplierNews>(*p->store, *p->cases, p->clock());

    const auto rules = [all = p.get()]() -> DueRules {
        return {
            .policies = all->policies, .supplierCalendar = all->supplierCalendar, .refundCalendar = all->shopCalendar};
    };
    p->money = std::make_unique<MoneyHome>(*p->store, p->clock(), rules);
    p->reminders = std::make_unique<Reminders>(*p->store, p->clock(), rules);
    p->policyDesk = std::make_unique<PolicyDesk>(*p->store, p->clock());
    p->supplierDesk = std::make_unique<SupplierDesk>(*p->store, p->clock(), rules);

    std::unique_ptr<Desk> desk(new Desk(std::move(p)));
    Desk *self = desk.get();
    self->d->newDemo = newDemo;
    connect(self->d->sync.get(), &Sync::finished, self, [self] {
        self->d->cases->observeOpenCases();
        self->d->disputes->observeOpenDisputes();
        self->noteRound();
    });
    Connections *connections = self->d->connections.get();
    connect(connections, &Connections::platformsChanged, self, [self, connections] {
        self->d->sync->setPlatforms(connections->shops(), connections->suppliers());
        self->d->cases->setPlatforms(connections->shops(), connections->suppliers());
    });
    connect(connections, &Connections::changed, self, [self] {
        Q_EMIT self->connectionsChanged();
        Q_EMIT self->shopDomainsChanged();
    });
    connect(&self->store(), &Store::pairsReset, self, [self] { self->learnShopDomains(); });
    connect(&self->d->sync->supplierReader(), &SupplierReader::freshened, self, [self](const QList<OrderId> &orders) {
        self->d->cases->observe(orders);
        self->d->disputes->observe(orders);
    });
    connect(self->d->disputes.get(), &Disputes::overtaken, self,
            [self](const CaseId &id) { self->d->cases->close(id, u"disputed"_s); });
    // Dates move with what is done and with what came home, and time goes on while the computer sleeps.
    Reminders *const reminders = self->d->reminders.get();
    connect(self->d->cases.get(), &CaseEngine::caseChanged, reminders, &Reminders::refreshSoon);
    connect(self->d->disputes.get(), &Disputes::caseChanged, reminders, &Reminders::refreshSoon);
    connect(self->d->money.get(), &MoneyHome::changed, reminders, &Reminders::refreshSoon);
    connect(self->d->sync.get(), &Sync::finished, reminders, &Reminders::refreshSoon);
    // What suppliers say is written down beside their figures, or comes from a file.
    PolicyDesk *const policyDesk = self->d->policyDesk.get();
    connect(self->d->supplierDesk.get(), &SupplierDesk::changed, policyDesk, [policyDesk] { policyDesk->load(); });
    connect(policyDesk, &PolicyDesk::suppliersBrought, self->d->supplierDesk.get(), &SupplierDesk::changed);
    self->d->policyDesk->load(); // the merchant's own messages, before anybody writes one
    return desk;
}

Store &Desk::store() { return *d->store; }
Sync &Desk::sync() { return *d->sync; }
CaseEngine &Desk::cases() { return *d->cases; }
Disputes &Desk::disputes() { return *d->disputes; }
MoneyHome &Desk::money() { return *d->money; }
SupplierDesk &Desk::supplierDesk() { return *d->supplierDesk; }
PolicyDesk &Desk::policyDesk() { return *d->policyDesk; }
Reminders &Desk::reminders() { return *d->reminders; }
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

QCoro::Task<Result<void>> Desk::savePolicies(Policies policies)
{
    const std::weak_ptr<const int> alive = d->alive;
    const QJsonObject json = toJson(policies);
    auto saved = co_await d->store->saveSetting(policiesSetting, json);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!saved || policies == d->policies)
        co_return saved;
    d->policies = policies;
    d->store->setRules(policies, d->supplierCalendar);
    co_await d->store->reassess(true);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    auto refreshed = co_await d->reminders->refresh(); // dates are others now
    co_return refreshed;
}

QCoro::Task<Result<void>> Desk::saveCallRate(CallRate rate)
{
    const std::weak_ptr<const int> alive = d->alive;
    const CallRate asked = CallRate::within(rate.perMinute);
    const QJsonObject value{{u"calls_per_minute"_s, asked.perMinute}};
    auto saved = co_await d->store->saveSetting(callRateSetting, value);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (saved)
        d->connections->setCallRate(asked);
    co_return saved;
}

Connections &Desk::connections() { return *d->connections; }
bool Desk::hasShop() const { return !d->connections->shops().isEmpty(); }
bool Desk::hasSupplierPlatform() const { return !d->connections->suppliers().isEmpty(); }

QList<SyncReport::Problem> Desk::connectionProblems() const
{
    QList<SyncReport::Problem> problems;
    const QList<ShopPlatform *> shops = d->connections->shops();
    const QList<Connection> all = d->connections->all();
    for (const Connection &one : all) {
        const bool isAsked = one.platform == u"shopify"_s
            ? std::any_of(shops.cbegin(), shops.cend(),
                          [&one](const ShopPlatform *shop) { return shop->account() == one.account; })
            : hasSupplierPlatform();
        if (!isAsked && one.problem)
            problems.append({.platform = one.platform, .subject = {}, .error = *one.problem, .account = one.account});
    }
    return problems;
}

QStringList Desk::shopDomains() const
{
    QStringList domains = d->orderShops;
    const QList<Connection> all = d->connections->all();
    for (const Connection &one : all) {
        if (one.platform == u"shopify"_s)
            domains.append(one.account.section(u':', 1));
    }
    domains.removeAll(QString());
    domains.removeDuplicates();
    domains.sort();
    return domains;
}

QCoro::Task<> Desk::learnShopDomains()
{
    const std::weak_ptr<const int> alive = d->alive;
    auto shops = co_await d->store->shops();
    if (alive.expired() || !shops || *shops == d->orderShops)
        co_return;
    d->orderShops = *shops;
    Q_EMIT shopDomainsChanged();
}

/// What the last round came to, for each account.
void Desk::noteRound()
{
    const SyncReport &report = d->sync->lastReport();
    const QList<Connection> all = d->connections->all();
    for (const Connection &one : all) {
        if (one.platform == u"shopify"_s && !report.shops.contains(one.account))
            continue; // connected while the round was under way
        std::optional<Error> problem;
        for (const SyncReport::Problem &met : report.problems) {
            const bool isAbout = met.account.isEmpty() ? met.platform.isEmpty() || met.platform == one.platform
                                                       : met.account == one.account;
            if (met.subject.isEmpty() && isAbout && !problem)
                problem = met.error;
        }
        d->connections->noteRead(one.account, problem);
    }
    if (report.orders.added > 0)
        learnShopDomains();
}

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
    auto rate = co_await d->store->setting(callRateSetting);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!rate)
        co_return tl::unexpected(rate.error());
    if (const int calls = rate->value(u"calls_per_minute"_s).toInt(); calls > 0)
        d->connections->setCallRate(CallRate::within(calls));
    const Policies policies = policiesFromJson(*stored);
    if (policies != d->policies) {
        d->policies = policies;
        d->store->setRules(policies, d->supplierCalendar);
        co_await d->store->reassess(true);
        if (alive.expired())
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    }

    if (d->sandbox) {
        const auto used = d->connections->use({.shop = d->sandbox->shopDomain(),
                                               .clientId = {},
                                               .secret = d->sandbox->shopToken().toLatin1(),
                                               .endpoint = d->sandbox->baseUrl()},
                                              {.appKey = d->sandbox->appKey(),
                                               .secrets = d->sandbox->supplierSecrets(),
                                               .endpoint = d->sandbox->baseUrl()});
        if (!used)
            co_return tl::unexpected(used.error());
        if (d->newDemo) {
            d->newDemo = false;
            auto written = co_await writeDemoCases();
            if (!written)
                co_return tl::unexpected(written.error());
            auto history = co_await writeDemoHistory(*d->store, *d->supplierDesk, *d->sandbox, alive);
            if (alive.expired() || !history)
                co_return history;
            connect(
                d->sync.get(), &Sync::finished, this,
                [this] { settleDemoHistory(*d->money, *d->sandbox, d->shopCalendar, d->alive); },
                Qt::SingleShotConnection);
        }
        co_return {};
    }
    co_await learnShopDomains();
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    auto loaded = co_await d->connections->load();
    co_return loaded;
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
    if (!alive.expired())
        co_await d->disputes->observe(affected);
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
    if (!alive.expired())
        co_await d->disputes->observe(affected);
    co_return ended;
}

QCoro::Task<Result<int>> Desk::swapLinks(QList<LinkChange> changes)
{
    const std::weak_ptr<const int> alive = d->alive;
    auto swapped = co_await d->store->swapLinks(changes);
    if (alive.expired())
        co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    if (!swapped)
        co_return swapped;
    QList<OrderId> affected;
    for (const LinkChange &change : std::as_const(changes)) {
        const OrderId order = change.after ? change.after->order : change.before->order;
        if (!affected.contains(order))
            affected.append(order);
    }
    co_await d->cases->observe(affected);
    if (!alive.expired())
        co_await d->disputes->observe(affected);
    co_return swapped;
}

SupplierNews &Desk::news() { return *d->news; }

QUrl Desk::supplierPage(const QString &platform, const SupplierOrderId &supplierOrder) const
{
    if (const SupplierPlatform *connected = d->cases->supplierPlatform(platform))
        return connected->orderPage(supplierOrder);
    return platform == u"aliexpress"_s ? AliExpressClient::publicOrderPage(supplierOrder) : QUrl();
}

} // namespace contrordine
