// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/datafiles.h"
#include "models/store/historytables.h"
#include "models/store/pairqueries.h"
#include "models/store/projection.h"
#include "models/store/supplierreads.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QPromise>
#include <QSet>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <atomic>
#include <chrono>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcStore, "contrordine.store", QtInfoMsg)

namespace
{

// More changed orders than this in one go, and whoever listens had better read anew.
constexpr int namedOrdersLimit = 500;
constexpr auto backupInterval = 1h;
constexpr auto checkAfter = 3s;
constexpr int rowsAtATime = 1000; // read or renewed in one go, where there may be a million
// Up to here a start that finds the projection out of step makes it whole before it goes on.
constexpr qint64 renewedAtOnce = 5000;

/// Ends a transaction that was only to be counted; never seen outside.
const Error onlyPreview{.kind = Error::Kind::Cancelled, .code = u"preview"_s};

/// What was counted, once the transaction is gone; else the real result.
template <class T, class Written>
Result<T> previewed(const Result<Written> &written, const T &counted)
{
    if (!written && written.error() != onlyPreview)
        return tl::unexpected(written.error());
    return counted;
}

Error notFound(const QString &what)
{
    return {.kind = Error::Kind::NotFound, .code = {}, .detail = what, .platformMessage = {}, .retryAfter = {}};
}

// One thread that lives as long as the store: a connection may only be used in the thread that made it.
void makeSingleThread(QThreadPool &pool, const QString &name)
{
    pool.setMaxThreadCount(1);
    pool.setExpiryTimeout(-1);
    pool.setObjectName(name);
}

// Not QtConcurrent::run(): whoever waits for its future takes a task that has not begun yet and runs it in their own
// thread (Qt's way against starving pools), where the connections must not be used.
template <class Work>
auto runOn(QThreadPool &pool, Work work)
{
    using Value = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    pool.start([promise, work = std::move(work)]() mutable {
        if constexpr (std::is_void_v<Value>)
            work();
        else
            promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace

/// The writer's and the reader's connections are made, used and closed on their own threads only; `windowCache` on the
/// store's.
class Store::Private
{
public:
    explicit Private(const StoreOptions &options)
        : files(options.dataDir)
        , clock(*options.clock)
        , policies(options.policies)
        , calendar(options.supplierCalendar)
        , refundCalendar(options.refundCalendar)
        , readPolicies(options.readPolicies)
        , policiesSetting(options.policiesSetting)
    {
        makeSingleThread(writer, u"store writer"_s);
        makeSingleThread(reader, u"store reader"_s);
        makeSingleThread(finder, u"store finder"_s);
        makeSingleThread(keeper, u"store keeper"_s);
    }

    ~Private()
    {
        ending = true;
        // The writer's connection goes last: the last one to close folds the log into the file.
        windowCache.reset();
        runOn(finder, [this] { findCache.reset(); }).waitForFinished();
        runOn(reader, [this] {
            readDesk.reset();
            readCache.reset();
        }).waitForFinished();
        runOn(writer, [this] {
            projection.reset();
            desk.reset();
            cache.reset();
        }).waitForFinished();
    }

    Result<void> openWriter();
    Result<void> openReader();
    Result<void> openFinder();

    /// Runs `work(CacheTables &, QList<OrderId> &touched)` in one transaction of the cache and renews the touched rows
    /// in it.
    template <class T, class Work>
    Result<T> writeCache(Work work);
    /// Runs `work(DeskTables &, QList<OrderId> &touched)` in one transaction of the desk, then projects the touched
    /// orders.
    template <class T, class Work>
    Result<T> writeDesk(Work work);
    void project(const QList<OrderId> &touched);
    /// Saves links whose orders are about to be saved, and projected then.
    Result<void> tie(const QList<Link> &links);
    /// Renews what lies behind `after`, piece by piece; other writing gets in between.
    void catchUp(qint64 after);
    void announce(const QList<OrderId> &different);
    /// An order saved under an import's provisional id gets the platform's: links, cases and projection follow.
    Result<void> adoptImported(const QList<Order> &orders);
    Result<LinkReceipt> saveLinks(const QList<Link> &links, WriteMode mode);

    template <class T, class Work>
    QFuture<Result<T>> onWriter(Work work)
    {
        return runOn(writer, std::move(work));
    }
    /// Runs `work()` on the reader's thread inside one consistent picture of both files.
    template <class T, class Work>
    QFuture<Result<T>> onReader(Work work)
    {
        return runOn(reader, [this, work = std::move(work)]() -> Result<T> {
            Transaction cachePicture(*readCache, Transaction::Kind::Read);
            Transaction deskPicture(*readDesk, Transaction::Kind::Read);
            Result<T> result = work();
            if (auto read = readCache->outcome(); !read)
                return tl::unexpected(read.error());
            if (auto read = readDesk->outcome(); !read)
                return tl::unexpected(read.error());
            return result;
        });
    }

    /// Runs `work(PairQueries &)` on the finder's thread in one consistent picture of the cache, given up when `stop`
    /// says yes.
    template <class Work>
    auto find(std::function<bool()> stop, Work work) -> Result<std::invoke_result_t<Work, PairQueries &>>
    {
        const auto stopped = [this, stop = std::move(stop)] { return ending || (stop && stop()); };
        Transaction picture(*findCache, Transaction::Kind::Read);
        findCache->setStop(stopped);
        PairQueries queries(*findCache, clock.now());
        auto found = work(queries);
        findCache->setStop({});
        if (auto read = findCache->outcome(); !read)
            return tl::unexpected(read.error());
        return found;
    }

    Store *q = nullptr;
    std::unique_ptr<QLockFile> lock;
    DataFiles files;
    const Clock &clock;
    Policies policies;
    BusinessCalendar calendar;
    BusinessCalendar refundCalendar;
    std::optional<QDateTime> restoredFrom;
    std::function<Policies(const QJsonObject &)> readPolicies;
    QString policiesSetting;

    std::unique_ptr<Database> cache; // writer's thread
    std::unique_ptr<Database> desk;
    std::unique_ptr<Projection> projection;
    bool outOfStep = false; // some rows are not yet what the desk and this program would make of them
    QList<OrderId> unprojected; // the desk's change is committed, the projection still to come
    std::atomic<bool> ending = false;
    std::unique_ptr<Database> findCache; // finder's thread
    std::unique_ptr<Database> readCache; // reader's thread
    std::unique_ptr<Database> readDesk;
    std::unique_ptr<Database> windowCache; // the store's thread

    bool deskUnchecked = false;
    QThreadPool keeper; // last: their threads end before what they use; of backups and checks
    QThreadPool finder;
    QThreadPool reader;
    QThreadPool writer;
};

Result<void> Store::Private::openWriter()
{
    const QDateTime now = clock.now();
    auto openedDesk = files.openDesk(now);
    if (!openedDesk)
        return tl::unexpected(openedDesk.error());
    desk = std::move(openedDesk->database);
    restoredFrom = openedDesk->restoredFrom;
    deskUnchecked = openedDesk->unchecked;
    {
        Transaction transaction(*desk);
        DeskTables tables(*desk);
        if (tables.markSentAsUnknown(now) > 0)
            tables.bumpRevision();
        if (readPolicies)
            policies = readPolicies(tables.setting(policiesSetting));
        if (auto committed = transaction.commit(); !committed)
            return committed;
    }
    auto openedCache = files.openCache(now);
    if (!openedCache)
        return tl::unexpected(openedCache.error());
    cache = *std::move(openedCache);
    projection = std::make_unique<Projection>(*cache, *desk, clock, policies, calendar, refundCalendar);

    // In time for the first look: what time or rules may have changed, and so whatever might still look as if it could
    // be stopped. The rest of a large cache follows while the program is in use.
    Transaction transaction(*cache);
    const bool inStep = !restoredFrom && projection->isInStep();
    if (!inStep && projection->orderCount() <= renewedAtOnce)
        projection->renewAll();
    else if (!inStep || !projection->followsRules())
        projection->renewByRules();
    else
        projection->renewDue();
    outOfStep = !inStep && projection->orderCount() > renewedAtOnce;
    if (!outOfStep)
        projection->markInStep();
    projection->markRules();
    if (auto read = desk->outcome(); !read)
        return read;
    if (auto committed = transaction.commit(); !committed)
        return committed;
    if (outOfStep)
        (void)runOn(writer, [this] { catchUp(0); });
    return {};
}

void Store::Private::catchUp(qint64 after)
{
    if (ending)
        return;
    Transaction deskPicture(*desk, Transaction::Kind::Read);
    Transaction transaction(*cache);
    const QList<OrderId> different = projection->renewSome(after, rowsAtATime);
    if (after < 0)
        projection->markInStep();
    const Result<void> read = desk->outcome();
    if (const Result<void> committed = read ? transaction.commit() : read; !committed) {
        qCWarning(lcStore) << "projection failed:" << committed.error().detail; // the next start tries again
        return;
    }
    announce(different);
    if (after >= 0)
        (void)runOn(writer, [this, after] { catchUp(after); });
    else
        outOfStep = false;
}

Result<void> Store::Private::openReader()
{
    auto openedCache = Database::open(files.cachePath(), Database::Access::ReadOnly);
    if (!openedCache)
        return tl::unexpected(openedCache.error());
    auto openedDesk = Database::open(files.deskPath(), Database::Access::ReadOnly);
    if (!openedDesk)
        return tl::unexpected(openedDesk.error());
    readCache = *std::move(openedCache);
    readDesk = *std::move(openedDesk);
    return {};
}

Result<void> Store::Private::openFinder()
{
    auto opened = Database::open(files.cachePath(), Database::Access::ReadOnly);
    if (!opened)
        return tl::unexpected(opened.error());
    findCache = *std::move(opened);
    return {};
}

void Store::Private::announce(const QList<OrderId> &different)
{
    if (different.isEmpty())
        return;
    QMetaObject::invokeMethod(
        q,
        [store = q, different] {
            if (different.size() > namedOrdersLimit)
                Q_EMIT store->pairsReset();
            else
                Q_EMIT store->pairsChanged(different);
        },
        Qt::QueuedConnection);
}

template <class T, class Work>
Result<T> Store::Private::writeCache(Work work)
{
    Transaction deskPicture(*desk, Transaction::Kind::Read); // the projection reads it, and its failures begin anew
    Transaction transaction(*cache);
    CacheTables tables(*cache);
    QList<OrderId> touched;
    Result<T> result = work(tables, touched);
    if (!result)
        return result;
    const QList<OrderId> waiting = std::exchange(unprojected, {});
    const QSet<OrderId> present(touched.cbegin(), touched.cend());
    std::copy_if(waiting.cbegin(), waiting.cend(), std::back_inserter(touched),
                 [&present](const OrderId &order) { return !present.contains(order); });
    const QList<OrderId> different = projection->renew(touched);
    if (!waiting.isEmpty() && !outOfStep)
        projection->markInStep();
    const Result<void> read = desk->outcome();
    if (const Result<void> committed = read ? transaction.commit() : read; !committed) {
        unprojected = waiting;
        return tl::unexpected(committed.error());
    }
    announce(different);
    return result;
}

template <class T, class Work>
Result<T> Store::Private::writeDesk(Work work)
{
    QList<OrderId> touched;
    Result<T> result = [&]() -> Result<T> {
        Transaction cachePicture(*cache, Transaction::Kind::Read); // may be read from, and its failures begin anew
        Transaction transaction(*desk);
        DeskTables tables(*desk);
        Result<T> done = work(tables, touched);
        if (!done)
            return done;
        if (!touched.isEmpty())
            tables.bumpRevision();
        if (auto committed = transaction.commit(); !committed)
            return tl::unexpected(committed.error());
        return done;
    }();
    if (result && !touched.isEmpty())
        project(touched);
    return result;
}

void Store::Private::project(const QList<OrderId> &touched)
{
    unprojected += touched;
    const auto nothingElse = [](CacheTables &, QList<OrderId> &) -> Result<bool> { return true; };
    // If it fails, the desk's change is safe all the same; the next change makes up for it, or the next start, which
    // sees that the two are out of step.
    if (const auto projected = writeCache<bool>(nothingElse); !projected)
        qCWarning(lcStore) << "projection failed:" << projected.error().detail;
}

Result<void> Store::Private::tie(const QList<Link> &links)
{
    if (links.isEmpty())
        return {};
    Transaction cachePicture(*cache, Transaction::Kind::Read);
    Transaction transaction(*desk);
    DeskTables tables(*desk);
    CacheTables cached(*cache);
    QList<OrderId> tied;
    SaveCount ignored;
    for (Link link : links) {
        link.order = cached.resolved(link.order);
        const QList<LinkChange> changes = tables.save(link, ignored);
        for (const LinkChange &change : changes)
            tied.append(change.after->order);
    }
    if (!tied.isEmpty())
        tables.bumpRevision();
    if (auto committed = transaction.commit(); !committed)
        return committed;
    unprojected += tied;
    return {};
}

Result<LinkReceipt> Store::Private::saveLinks(const QList<Link> &links, WriteMode mode)
{
    LinkReceipt receipt;
    const auto saved = writeDesk<LinkReceipt>([&](DeskTables &tables, QList<OrderId> &touched) -> Result<LinkReceipt> {
        CacheTables cached(*cache);
        for (Link link : links) {
            link.order = cached.resolved(link.order);
            const QList<LinkChange> changes = tables.save(link, receipt.count);
            for (const LinkChange &change : changes)
                touched.append(change.after->order);
            receipt.changes += changes;
        }
        if (mode == WriteMode::Preview)
            return tl::unexpected(onlyPreview);
        return receipt;
    });
    return previewed(saved, receipt);
}

Result<void> Store::Private::adoptImported(const QList<Order> &orders)
{
    QList<std::pair<OrderId, OrderId>> twins;
    {
        Transaction picture(*cache, Transaction::Kind::Read);
        CacheTables tables(*cache);
        for (const Order &order : orders) {
            if (order.source != FactSource::Api || tables.order(order.id))
                continue;
            if (const std::optional<OrderId> twin = tables.importedTwin(order))
                twins.append({*twin, order.id});
        }
        if (auto read = cache->outcome(); !read)
            return read;
    }
    if (twins.isEmpty())
        return {};
    // The desk first: if the program ends in between, the page comes again and finds the twin again.
    const QDateTime now = clock.now();
    auto renamed = writeDesk<bool>([&](DeskTables &tables, QList<OrderId> &touched) -> Result<bool> {
        twins.removeIf([&](const auto &twin) { return !tables.renameOrder(twin.first, twin.second, now); });
        for (const auto &[from, to] : std::as_const(twins))
            touched << from << to;
        return true;
    });
    if (!renamed)
        return tl::unexpected(renamed.error());
    Transaction transaction(*cache);
    CacheTables tables(*cache);
    for (const auto &[from, to] : std::as_const(twins))
        tables.rename(from, to);
    return transaction.commit();
}

Store::Store(std::unique_ptr<Private> p)
    : d(std::move(p))
{
    d->q = this;
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const StoreOptions &options)
{
    Q_ASSERT(options.clock);
    auto p = std::make_unique<Private>(options);
    auto lock = p->files.claim();
    if (!lock)
        return tl::unexpected(lock.error());
    p->lock = *std::move(lock);

    std::unique_ptr<Store> store(new Store(std::move(p)));
    Private *d = store->d.get();
    if (auto opened = runOn(d->writer, [d] { return d->openWriter(); }).result(); !opened)
        return tl::unexpected(opened.error());
    if (auto opened = runOn(d->reader, [d] { return d->openReader(); }).result(); !opened)
        return tl::unexpected(opened.error());
    if (auto opened = runOn(d->finder, [d] { return d->openFinder(); }).result(); !opened)
        return tl::unexpected(opened.error());
    auto window = Database::open(d->files.cachePath(), Database::Access::ReadOnly);
    if (!window)
        return tl::unexpected(window.error());
    d->windowCache = *std::move(window);

    // A thread of its own: neither a backup nor a check must hold up what is read and written.
    const auto backUp = [d] {
        (void)runOn(d->keeper, [d] {
            if (std::exchange(d->deskUnchecked, false) && !d->files.checkDesk()) {
                QMetaObject::invokeMethod(d->q, &Store::deskFoundBroken, Qt::QueuedConnection);
                return; // and no backup of it takes a sound one's place
            }
            if (auto done = d->files.backUpDaily(d->clock.now()); !done)
                qCWarning(lcStore) << "backup failed:" << done.error().detail;
        });
    };
    // A large desk is looked through before it is backed up, and not while the merchant waits for the window.
    QTimer::singleShot(d->deskUnchecked ? checkAfter : 0ms, store.get(), backUp);
    auto *daily = new QTimer(store.get());
    connect(daily, &QTimer::timeout, store.get(), backUp);
    daily->start(backupInterval);
    return store;
}

QFuture<Result<SaveCount>> Store::saveOrders(QList<Order> orders, std::optional<SyncCursor> cursor, QList<Link> links)
{
    return d->onWriter<SaveCount>([p = d.get(), orders = std::move(orders), cursor = std::move(cursor),
                                   links = std::move(links)]() -> Result<SaveCount> {
        if (auto adopted = p->adoptImported(orders); !adopted)
            return tl::unexpected(adopted.error());
        if (auto tied = p->tie(links); !tied)
            return tl::unexpected(tied.error());
        return p->writeCache<SaveCount>([&](CacheTables &tables, QList<OrderId> &touched) -> Result<SaveCount> {
            SaveCount total;
            for (const Order &order : orders) {
                if (tables.platformTwin(order)) {
                    ++total.unchanged; // the platform's own word on this order is here already
                    continue;
                }
                count(total, tables.save(order));
                touched.append(order.id);
            }
            if (cursor)
                tables.save(*cursor);
            return total;
        });
    });
}

QFuture<Result<SaveCount>> Store::previewOrders(QList<Order> orders)
{
    return d->onWriter<SaveCount>([p = d.get(), orders = std::move(orders)]() -> Result<SaveCount> {
        SaveCount total;
        const auto counted = p->writeCache<int>([&](CacheTables &tables, QList<OrderId> &) -> Result<int> {
            for (const Order &order : orders) {
                if (tables.platformTwin(order))
                    ++total.unchanged;
                else
                    count(total, tables.save(order));
            }
            return tl::unexpected(onlyPreview);
        });
        return previewed(counted, total);
    });
}

QFuture<Result<SaveCount>> Store::saveSupplierOrders(QList<SupplierOrder> supplierOrders, WriteMode mode)
{
    return d->onWriter<SaveCount>(
        [p = d.get(), supplierOrders = std::move(supplierOrders), mode]() -> Result<SaveCount> {
            SaveCount total;
            const auto saved =
                p->writeCache<SaveCount>([&](CacheTables &tables, QList<OrderId> &touched) -> Result<SaveCount> {
                    DeskTables desk(*p->desk);
                    for (const SupplierOrder &order : supplierOrders) {
                        count(total, tables.save(order));
                        touched += desk.ordersOf(order.id);
                    }
                    if (mode == WriteMode::Preview)
                        return tl::unexpected(onlyPreview);
                    return total;
                });
            return previewed(saved, total);
        });
}

QFuture<Result<SyncCursor>> Store::syncCursor(QString account)
{
    return d->onReader<SyncCursor>([p = d.get(), account = std::move(account)]() -> Result<SyncCursor> {
        return CacheTables(*p->readCache).cursor(account);
    });
}

QFuture<Result<Order>> Store::order(OrderId id)
{
    return d->onReader<Order>([p = d.get(), id = std::move(id)]() -> Result<Order> {
        if (std::optional<Order> found = CacheTables(*p->readCache).order(id))
            return *std::move(found);
        return tl::unexpected(notFound(u"order"_s));
    });
}

QFuture<Result<QList<OrderId>>> Store::ordersNamed(QString name)
{
    return d->onReader<QList<OrderId>>([p = d.get(), name = std::move(name)]() -> Result<QList<OrderId>> {
        return CacheTables(*p->readCache).ordersNamed(name);
    });
}

QFuture<Result<QList<Order>>> Store::orders(QList<OrderId> ids)
{
    return d->onReader<QList<Order>>([p = d.get(), ids = std::move(ids)]() -> Result<QList<Order>> {
        CacheTables tables(*p->readCache);
        QList<Order> orders;
        for (const OrderId &id : ids) {
            if (std::optional<Order> found = tables.order(id))
                orders.append(*std::move(found));
        }
        return orders;
    });
}

QFuture<Result<SupplierOrder>> Store::supplierOrder(SupplierOrderId id)
{
    return d->onReader<SupplierOrder>([p = d.get(), id = std::move(id)]() -> Result<SupplierOrder> {
        if (std::optional<SupplierOrder> found = CacheTables(*p->readCache).supplierOrder(id))
            return *std::move(found);
        return tl::unexpected(notFound(u"supplier order"_s));
    });
}

QFuture<Result<std::optional<HistoryRun>>> Store::historyRun(QString account)
{
    return d->onReader<std::optional<HistoryRun>>(
        [p = d.get(), account = std::move(account)]() -> Result<std::optional<HistoryRun>> {
            return HistoryTables(*p->readCache).run(account);
        });
}

QFuture<Result<void>> Store::saveHistory(HistoryRun run, QList<HistoryPart> parts)
{
    return d->onWriter<void>([p = d.get(), run = std::move(run), parts = std::move(parts)]() -> Result<void> {
        Transaction transaction(*p->cache);
        HistoryTables tables(*p->cache);
        tables.save(run);
        tables.add(run.account, parts);
        return transaction.commit();
    });
}

QFuture<Result<QList<HistoryOrder>>> Store::historyOrders(QString account, int limit)
{
    return d->onReader<QList<HistoryOrder>>(
        [p = d.get(), account = std::move(account), limit]() -> Result<QList<HistoryOrder>> {
            return HistoryTables(*p->readCache).orders(account, limit);
        });
}

QFuture<Result<void>> Store::dropHistory(QString account, QList<OrderId> orders)
{
    return d->onWriter<void>([p = d.get(), account = std::move(account), orders = std::move(orders)]() -> Result<void> {
        Transaction transaction(*p->cache);
        HistoryTables(*p->cache).drop(account, orders);
        return transaction.commit();
    });
}

QFuture<Result<void>> Store::endHistory(QString account, std::optional<SyncCursor> cursor)
{
    return d->onWriter<void>([p = d.get(), account = std::move(account), cursor = std::move(cursor)]() -> Result<void> {
        Transaction transaction(*p->cache);
        HistoryTables(*p->cache).end(account);
        if (cursor)
            CacheTables(*p->cache).save(*cursor);
        return transaction.commit();
    });
}

QFuture<Result<SaveCount>> Store::saveLinks(QList<Link> links)
{
    return d->onWriter<SaveCount>([p = d.get(), links = std::move(links)]() -> Result<SaveCount> {
        const Result<LinkReceipt> receipt = p->saveLinks(links, WriteMode::Write);
        if (!receipt)
            return tl::unexpected(receipt.error());
        return receipt->count;
    });
}

QFuture<Result<LinkReceipt>> Store::recordLinks(QList<Link> links, WriteMode mode)
{
    return d->onWriter<LinkReceipt>(
        [p = d.get(), links = std::move(links), mode]() -> Result<LinkReceipt> { return p->saveLinks(links, mode); });
}

QFuture<Result<int>> Store::swapLinks(QList<LinkChange> changes)
{
    return d->onWriter<int>([p = d.get(), changes = std::move(changes)]() -> Result<int> {
        return p->writeDesk<int>([&](DeskTables &tables, QList<OrderId> &touched) -> Result<int> {
            int leftAlone = 0;
            for (const LinkChange &change : changes) {
                if (tables.swap(change))
                    touched.append(change.after ? change.after->order : change.before->order);
                else
                    ++leftAlone;
            }
            return leftAlone;
        });
    });
}

QFuture<Result<void>> Store::endLink(OrderId order, SupplierOrderId supplierOrder, SupplierOrderId replacedBy)
{
    return d->onWriter<void>([p = d.get(), order = std::move(order), supplierOrder = std::move(supplierOrder),
                              replacedBy = std::move(replacedBy)]() -> Result<void> {
        return p->writeDesk<void>([&](DeskTables &tables, QList<OrderId> &touched) -> Result<void> {
            if (tables.endLink(order, supplierOrder, replacedBy, p->clock.now()))
                touched.append(order);
            else if (auto done = p->desk->outcome(); done)
                return tl::unexpected(notFound(u"link"_s));
            return {};
        });
    });
}

QFuture<Result<QList<Link>>> Store::links(OrderId order)
{
    return d->onReader<QList<Link>>([p = d.get(), order = std::move(order)]() -> Result<QList<Link>> {
        return DeskTables(*p->readDesk).links(order);
    });
}

QFuture<Result<QList<Link>>> Store::linksTo(SupplierOrderId supplierOrder)
{
    return d->onReader<QList<Link>>([p = d.get(), supplierOrder = std::move(supplierOrder)]() -> Result<QList<Link>> {
        return DeskTables(*p->readDesk).linksTo(supplierOrder);
    });
}

QFuture<Result<QList<SupplierRead>>> Store::supplierReads(int limit)
{
    return d->onReader<QList<SupplierRead>>([p = d.get(), limit]() -> Result<QList<SupplierRead>> {
        return SupplierReads(*p->readCache, *p->readDesk).living(limit);
    });
}

QFuture<Result<CaseState>> Store::appendToCase(CaseId id, OrderId order, QList<CaseEvent> events, QList<Action> actions)
{
    return d->onWriter<CaseState>([p = d.get(), id = std::move(id), order = std::move(order),
                                   events = std::move(events), actions = std::move(actions)]() -> Result<CaseState> {
        return p->writeDesk<CaseState>([&](DeskTables &tables, QList<OrderId> &touched) -> Result<CaseState> {
            touched.append(order);
            return tables.append(id, order, events, actions, p->clock.now());
        });
    });
}

QFuture<Result<void>> Store::saveAction(Action action)
{
    return d->onWriter<void>([p = d.get(), action = std::move(action)]() -> Result<void> {
        return p->writeDesk<void>([&](DeskTables &tables, QList<OrderId> &touched) -> Result<void> {
            touched.append(action.order);
            return tables.save(action, action.id.toString(), 1, p->clock.now());
        });
    });
}

QFuture<Result<QList<Action>>> Store::openActions()
{
    return d->onReader<QList<Action>>(
        [p = d.get()]() -> Result<QList<Action>> { return DeskTables(*p->readDesk).openActions(); });
}

QFuture<Result<QList<Action>>> Store::actionsOf(CaseId id)
{
    return d->onReader<QList<Action>>([p = d.get(), id = std::move(id)]() -> Result<QList<Action>> {
        return DeskTables(*p->readDesk).actionsOf(id);
    });
}

QFuture<Result<CaseHistory>> Store::caseHistory(CaseId id)
{
    return d->onReader<CaseHistory>([p = d.get(), id = std::move(id)]() -> Result<CaseHistory> {
        if (std::optional<CaseHistory> found = DeskTables(*p->readDesk).history(id))
            return *std::move(found);
        return tl::unexpected(notFound(u"case"_s));
    });
}

QFuture<Result<std::optional<CaseId>>> Store::openCaseOf(OrderId order, SupplierOrderId disputed)
{
    return d->onReader<std::optional<CaseId>>(
        [p = d.get(), order = std::move(order), disputed = std::move(disputed)]() -> Result<std::optional<CaseId>> {
            return DeskTables(*p->readDesk).openCaseOf(order, disputed);
        });
}

QFuture<Result<QList<CaseState>>> Store::openCases()
{
    return d->onReader<QList<CaseState>>(
        [p = d.get()]() -> Result<QList<CaseState>> { return DeskTables(*p->readDesk).openCases(); });
}

QFuture<Result<QJsonObject>> Store::setting(QString name)
{
    return d->onReader<QJsonObject>([p = d.get(), name = std::move(name)]() -> Result<QJsonObject> {
        return DeskTables(*p->readDesk).setting(name);
    });
}

QFuture<Result<void>> Store::saveSetting(QString name, QJsonObject value)
{
    return d->onWriter<void>([p = d.get(), name = std::move(name), value = std::move(value)]() -> Result<void> {
        return p->writeDesk<void>([&](DeskTables &tables, QList<OrderId> &) -> Result<void> {
            tables.saveSetting(name, value);
            return {};
        });
    });
}

QFuture<Result<void>> Store::changeDesk(DeskWork work)
{
    return d->onWriter<void>([p = d.get(), work = std::move(work)]() -> Result<void> {
        return p->writeDesk<void>(
            [&](DeskTables &, QList<OrderId> &touched) -> Result<void> { return work(*p->cache, *p->desk, touched); });
    });
}

QFuture<Result<void>> Store::readFiles(ReadWork work) const
{
    return d->onReader<void>(
        [p = d.get(), work = std::move(work)]() -> Result<void> { return work(*p->readCache, *p->readDesk); });
}

QFuture<Result<RowIds>> Store::pairIds(PairQuery query)
{
    return runOn(d->finder, [p = d.get(), query = std::move(query)]() -> Result<RowIds> {
        return p->find({}, [&query](PairQueries &queries) { return queries.find(query).ids; });
    });
}

QFuture<Result<PairIds>> Store::findPairs(PairQuery query)
{
    auto promise = std::make_shared<QPromise<Result<PairIds>>>();
    promise->start();
    d->finder.start([p = d.get(), promise, query = std::move(query)] {
        const auto unwanted = [promise] { return promise->isCanceled(); };
        auto found = p->find(unwanted, [&](PairQueries &queries) {
            return queries.find(query, [&promise](const PairIds &first) { promise->addResult(first); });
        });
        promise->addResult(std::move(found));
        promise->finish();
    });
    return promise->future();
}

QList<PairRow> Store::pairRows(const RowIds &rowIds) const
{
    Q_ASSERT(QThread::currentThread() == thread());
    Transaction picture(*d->windowCache, Transaction::Kind::Read);
    return PairQueries(*d->windowCache, d->clock.now()).rows(rowIds);
}

QFuture<Result<QList<PairRow>>> Store::readPairs(RowIds rowIds)
{
    return d->onReader<QList<PairRow>>([p = d.get(), rowIds = std::move(rowIds)]() -> Result<QList<PairRow>> {
        return PairQueries(*p->readCache, p->clock.now()).rows(rowIds);
    });
}

QHash<OrderId, RowId> Store::pairRowIds(const QList<OrderId> &orders) const
{
    Q_ASSERT(QThread::currentThread() == thread());
    Transaction picture(*d->windowCache, Transaction::Kind::Read);
    return PairQueries(*d->windowCache, d->clock.now()).rowIds(orders);
}

QFuture<Result<QList<PairRow>>> Store::pairs(PairQuery query)
{
    return runOn(d->finder, [p = d.get(), query = std::move(query)]() -> Result<QList<PairRow>> {
        return p->find({}, [&query](PairQueries &queries) { return queries.rows(queries.find(query).ids); });
    });
}

QFuture<Result<QMap<PairView, int>>> Store::viewCounts(QString shop)
{
    return d->onReader<QMap<PairView, int>>([p = d.get(), shop = std::move(shop)]() -> Result<QMap<PairView, int>> {
        return PairQueries(*p->readCache, p->clock.now()).counts(shop);
    });
}

QFuture<Result<QStringList>> Store::shops()
{
    return d->onReader<QStringList>(
        [p = d.get()]() -> Result<QStringList> { return PairQueries(*p->readCache, p->clock.now()).shops(); });
}

QFuture<Result<PairDetails>> Store::pairDetails(OrderId order)
{
    return d->onReader<PairDetails>([p = d.get(), order = std::move(order)]() -> Result<PairDetails> {
        if (std::optional<PairDetails> found =
                contrordine::pairDetails(*p->readCache, *p->readDesk, order, p->clock.now()))
            return *std::move(found);
        return tl::unexpected(notFound(u"order"_s));
    });
}

QFuture<Result<int>> Store::reassess(bool byRules)
{
    return d->onWriter<int>([p = d.get(), byRules]() -> Result<int> {
        Transaction deskPicture(*p->desk, Transaction::Kind::Read);
        Transaction transaction(*p->cache);
        const QList<OrderId> different = byRules ? p->projection->renewByRules() : p->projection->renewDue();
        if (byRules)
            p->projection->markRules();
        if (auto read = p->desk->outcome(); !read)
            return tl::unexpected(read.error());
        if (auto committed = transaction.commit(); !committed)
            return tl::unexpected(committed.error());
        p->announce(different);
        return int(different.size());
    });
}

void Store::setRules(const Policies &policies, const BusinessCalendar &supplierCalendar)
{
    // In the writer's queue, so that a reassess() after it counts with the new rules and one before it with the old.
    (void)runOn(d->writer,
                [p = d.get(), policies, supplierCalendar] { p->projection->setRules(policies, supplierCalendar); });
}

Policies Store::rules() const { return d->policies; }

QFuture<Result<QList<FileHealth>>> Store::checkFiles()
{
    return d->onReader<QList<FileHealth>>([p = d.get()]() -> Result<QList<FileHealth>> {
        QList<FileHealth> health;
        for (Database *file : {p->readCache.get(), p->readDesk.get()})
            health.append(
                {.path = file->path(), .schemaVersion = file->schemaVersion(), .problems = file->findProblems(true)});
        return health;
    });
}

std::optional<QDateTime> Store::restoredFrom() const { return d->restoredFrom; }

Result<QDateTime> restoreDesk(const QString &dataDir)
{
    const DataFiles files(dataDir);
    const auto lock = files.claim();
    if (!lock)
        return tl::unexpected(lock.error());
    return files.restoreDesk(SystemClock().now());
}

} // namespace contrordine
