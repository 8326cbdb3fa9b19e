// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/freshness.h"
#include "models/domain/orderhistory.h"
#include "models/domain/policies.h"
#include "models/store/pair.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <functional>
#include <memory>

namespace contrordine
{

class Database;

/// How many records a write added, changed or found as they were.
struct SaveCount {
    int added = 0;
    int changed = 0;
    int unchanged = 0;

    friend bool operator==(const SaveCount &, const SaveCount &) = default;
};

/// What writing links did, and how to take it back.
struct LinkReceipt {
    SaveCount count;
    QList<LinkChange> changes; ///< in the order they were made
};

/// How a write is meant: Preview counts what it would do, and does nothing.
enum class WriteMode { Write, Preview };

/// Where an incremental read of a shop stands; saved in the same transaction as the page it belongs to.
struct SyncCursor {
    QString account; ///< "shopify:name.myshopify.com"
    QDateTime updatedSince; ///< lower bound of the running round; invalid = everything
    QString pageCursor; ///< empty = the round is complete
    QDateTime highestSeen; ///< greatest updatedAt met in this round
    QDateTime completedAt; ///< UTC, when the last round ended

    friend bool operator==(const SyncCursor &, const SyncCursor &) = default;
};

/// What `check` found in one data file.
struct FileHealth {
    QString path;
    int schemaVersion = 0;
    QStringList problems; ///< empty = sound
};

struct StoreOptions {
    QString dataDir;
    const Clock *clock = nullptr; ///< borrowed; outlives the store
    Policies policies;
    /// Reads the rules out of the saved setting `policiesSetting`, instead of `policies`: so that a start computes
    /// nothing by other rules than the merchant's.
    std::function<Policies(const QJsonObject &)> readPolicies;
    QString policiesSetting;
    BusinessCalendar supplierCalendar = BusinessCalendar();
    BusinessCalendar refundCalendar = BusinessCalendar(); ///< where the suppliers' money arrives
};

/// The two data files behind one door.
///
/// cache.sqlite: orders, supplier orders, sync cursors and the projection of pairs; may be thrown away and fetched
/// again. desk.sqlite: links, cases, journal, settings; only the merchant has it: synchronous=FULL, daily backups,
/// restored when broken, never overwritten.
///
/// All writing happens on one worker thread, in the order of the calls; every method that returns a future may be
/// called from any thread that has an event loop or none, and never blocks. Projection rows of touched orders are
/// renewed in the transaction that touched them; what the desk changes is projected right after its commit, and a start
/// that finds the two out of step projects anew: first what might look as if it could still be stopped, then, while the
/// program is in use already, all the rest. Signals are emitted in the thread the store lives in, after the
/// commit.
class Store final : public QObject
{
    Q_OBJECT

public:
    /// Opens or creates both files, migrates them, checks the desk's integrity (restoring the newest sound backup when
    /// it is broken, the broken file kept beside it), and rebuilds the projection when needed. At this point every
    /// action still `sent` becomes `unknown` (decision 4). Errors: Storage with the codes of storagecode.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const StoreOptions &options);
    ~Store() override;

    // --- what the platforms said (cache)
    /// Saves a page and, where they are known already, its orders' links; so each pair is computed only once.
    QFuture<Result<SaveCount>> saveOrders(QList<Order> orders, std::optional<SyncCursor> cursor = {},
                                          QList<Link> links = {});
    QFuture<Result<SaveCount>> previewOrders(QList<Order> orders); ///< what saveOrders() would count; writes nothing
    QFuture<Result<SaveCount>> saveSupplierOrders(QList<SupplierOrder> supplierOrders,
                                                  WriteMode mode = WriteMode::Write);
    /// The cursor of an account; a fresh one when there is none.
    QFuture<Result<SyncCursor>> syncCursor(QString account);
    QFuture<Result<Order>> order(OrderId id); ///< NotFound when not cached
    /// The orders of one name ("#1001", with or without '#') – several when several shops share it.
    QFuture<Result<QList<OrderId>>> ordersNamed(QString name);
    QFuture<Result<QList<Order>>> orders(QList<OrderId> ids);
    QFuture<Result<SupplierOrder>> supplierOrder(SupplierOrderId id);

    // --- a shop's history on its way into the cache; see app/sync/historyfill.h
    QFuture<Result<std::optional<HistoryRun>>> historyRun(QString account); ///< the one that is not ended
    /// Keeps pieces that came, and how far the file has been read, in one transaction. A run of another operation
    /// takes the place of an earlier one, whose pieces are forgotten.
    QFuture<Result<void>> saveHistory(HistoryRun run, QList<HistoryPart> parts = {});
    /// The next orders of a run, each with all its pieces.
    QFuture<Result<QList<HistoryOrder>>> historyOrders(QString account, int limit);
    /// These orders are dealt with: their pieces go.
    QFuture<Result<void>> dropHistory(QString account, QList<OrderId> orders);
    /// The run is over: what is left of it goes, and the cursor, if any, tells where reading goes on.
    QFuture<Result<void>> endHistory(QString account, std::optional<SyncCursor> cursor = {});

    // --- what only the merchant has (desk)
    QFuture<Result<SaveCount>> saveLinks(QList<Link> links);
    /// saveLinks() that says what became different, to be taken back by swapLinks().
    QFuture<Result<LinkReceipt>> recordLinks(QList<Link> links, WriteMode mode = WriteMode::Write);
    /// Makes each link what its change's `after` says. One that is no longer what `before` says is left alone; gives
    /// how many were.
    QFuture<Result<int>> swapLinks(QList<LinkChange> changes);
    QFuture<Result<void>> endLink(OrderId order, SupplierOrderId supplierOrder, SupplierOrderId replacedBy = {});
    QFuture<Result<QList<Link>>> links(OrderId order);
    /// Linked supplier orders (surely or doubtfully) that have not ended for all we know, and recent ones that were
    /// never read: at most `limit` of each, those first that were read longest ago, and the newest.
    QFuture<Result<QList<SupplierRead>>> supplierReads(int limit);
    QFuture<Result<QList<Link>>> linksTo(SupplierOrderId supplierOrder); ///< active ones
    /// Appends to a case, in one transaction with the actions given: journal rows are inserted or, if their id is
    /// known, updated. Errors: Refused "case-step" when mayAppend() says no, "action-state" when mayBecome() says no,
    /// "action-open" when the order already has an open action of another id. Nothing is written then.
    QFuture<Result<CaseState>> appendToCase(CaseId id, OrderId order, QList<CaseEvent> events,
                                            QList<Action> actions = {});
    /// Moves one action on without an event (recorded → sent). Errors as above.
    QFuture<Result<void>> saveAction(Action action);
    QFuture<Result<QList<Action>>> openActions(); ///< recorded, sent, unknown: to be carried on or settled
    QFuture<Result<QList<Action>>> actionsOf(CaseId id);
    QFuture<Result<CaseHistory>> caseHistory(CaseId id);
    /// The order's open cancel or refund case; or, of a supplier order, its open dispute.
    QFuture<Result<std::optional<CaseId>>> openCaseOf(OrderId order, SupplierOrderId disputed = {});
    QFuture<Result<QList<CaseState>>> openCases(); ///< of all orders
    QFuture<Result<QJsonObject>> setting(QString name); ///< empty object when never set
    QFuture<Result<void>> saveSetting(QString name, QJsonObject value);

    // --- what the window reads
    /// Row ids of the pairs a query shows, in order. Runs on a thread of its own: nobody else waits for it.
    QFuture<Result<RowIds>> pairIds(PairQuery query);
    /// The same in up to three steps, each a result of the future: the rows seen first and (where it is not told at
    /// once) the total; last everything, `complete`. Cancel the future when its answer is no longer wanted: the search
    /// stops wherever it is.
    QFuture<Result<PairIds>> findPairs(PairQuery query);
    /// Rows by id, in the order asked; ids that no longer exist are left out. Reads at once through the calling
    /// thread's own read-only connection: only for the thread the store lives in, at most a few hundred ids.
    QList<PairRow> pairRows(const RowIds &rowIds) const;
    QFuture<Result<QList<PairRow>>> readPairs(RowIds rowIds); ///< the same on a reader thread: for many, piece by piece
    /// Row ids of orders, as pairRows() reads: for the store's own thread only.
    QHash<OrderId, RowId> pairRowIds(const QList<OrderId> &orders) const;
    QFuture<Result<QList<PairRow>>> pairs(PairQuery query); ///< ids and rows in one go, for the command line
    QFuture<Result<QMap<PairView, int>>> viewCounts(QString shop = {}); ///< of one shop, or of all
    QFuture<Result<QStringList>> shops(); ///< the domains of the shops there are orders of, sorted
    QFuture<Result<PairDetails>> pairDetails(OrderId order);

    // --- time and health
    /// Assesses again every pair whose verdict may have changed by now (Verdict::validUntil), or, after setRules(),
    /// every pair that hangs on the rules. The number of pairs that came out different.
    QFuture<Result<int>> reassess(bool byRules = false);
    void setRules(const Policies &policies, const BusinessCalendar &supplierCalendar); ///< then reassess(true)
    Policies rules() const; ///< those the store was opened with
    QFuture<Result<QList<FileHealth>>> checkFiles();
    /// Set when open() had to restore desk.sqlite: the backup's time. The merchant is told.
    std::optional<QDateTime> restoredFrom() const;

Q_SIGNALS:
    void
    pairsChanged(const QList<contrordine::OrderId> &orders); ///< projection rows of these orders are new or different
    void pairsReset(); ///< too many to name: read anew
    /// A large desk.sqlite, looked through while in use, is broken: the next start goes back to a backup.
    void deskFoundBroken();

private:
    friend class StorePart;
    using DeskWork = std::function<Result<void>(Database &cache, Database &desk, QList<OrderId> &touched)>;
    using ReadWork = std::function<Result<void>(Database &cache, Database &desk)>;
    QFuture<Result<void>> changeDesk(DeskWork work);
    QFuture<Result<void>> readFiles(ReadWork work) const;

    class Private;
    explicit Store(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

/// Restores desk.sqlite from its newest sound backup, the present file kept beside it (`check --repair`). The store
/// must not be open.
[[nodiscard]] Result<QDateTime> restoreDesk(const QString &dataDir);

} // namespace contrordine
