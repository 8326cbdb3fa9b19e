// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/pairtablemodel.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QPromise>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <algorithm>
#include <vector>

namespace contrordine
{

namespace
{

constexpr int pageSize = 100; // rows read in one go: about a screen and what scrolls in next
constexpr int cachedRows = 1000; // reading one again takes microseconds
// Up to here rows come, go and move one run at a time; beyond, one layout change costs the view less.
constexpr int cheapOperations = 100;
// Beyond this, views take longer for one more operation than for all in one, and comparing two lists is no work for the
// window's thread.
constexpr qsizetype manyRows = 5000;
constexpr int nearby = 2000; // rows, before and after, where a moved row is looked for first
constexpr qint64 longestPause = 1000; // ms between two readings of the ids while rows keep changing

/// The positions of `sequence` that form a longest increasing run of values: the rows that can stay where they are.
std::vector<bool> longestIncreasing(const QList<int> &sequence)
{
    QList<int> tails; // index of the smallest last element of an increasing run of each length
    QList<int> before(sequence.size(), -1);
    for (int i = 0; i < sequence.size(); ++i) {
        const auto place = std::lower_bound(tails.begin(), tails.end(), sequence.at(i),
                                            [&](int index, int value) { return sequence.at(index) < value; });
        if (place != tails.begin())
            before[i] = *std::prev(place);
        if (place == tails.end())
            tails.append(i);
        else
            *place = i;
    }
    std::vector<bool> stays(size_t(sequence.size()), false); // QList<bool> makes GCC 12 see a huge memset
    for (int i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = before.at(i))
        stays[size_t(i)] = true;
    return stays;
}

/// How one long list becomes another with few operations: what stays takes its new order with the leavers behind it,
/// the leavers go, the newcomers come at the end, and all take their places.
struct Plan {
    RowIds sorted;
    qsizetype staying = 0;
    qsizetype entering = 0;
    RowIds wanted;
    quint64 generation = 0; ///< of the list it begins with
};

Plan planOf(const RowIds &present, const RowIds &wanted, quint64 generation)
{
    const auto bitsOf = [](const RowIds &ids) {
        std::vector<bool> bits;
        if (!ids.isEmpty())
            bits.resize(size_t(*std::max_element(ids.cbegin(), ids.cend())) + 1);
        for (const RowId id : ids)
            bits[id] = true;
        return bits;
    };
    const auto holds = [](const std::vector<bool> &bits, RowId id) { return id < bits.size() && bits[id]; };
    const std::vector<bool> before = bitsOf(present);
    const std::vector<bool> after = bitsOf(wanted);
    Plan plan{.sorted = {}, .wanted = wanted, .generation = generation};
    plan.sorted.reserve(present.size());
    for (const RowId id : wanted) {
        if (holds(before, id))
            plan.sorted.append(id);
    }
    plan.staying = plan.sorted.size();
    plan.entering = wanted.size() - plan.staying;
    for (const RowId id : present) {
        if (!holds(after, id))
            plan.sorted.append(id);
    }
    return plan;
}

/// A row as read, and where it stood then: nearly always where it stands still.
struct CachedRow {
    PairRow pair;
    int position = 0;
};

} // namespace

class PairTableModel::Private
{
public:
    Private(PairTableModel &model, Store &dataStore)
        : q(model)
        , store(dataStore)
        , rows(cachedRows)
    {
    }

    const PairRow *row(int index) const;
    int positionOf(RowId rowId, int hint) const; ///< -1 when not shown
    QHash<RowId, int> positionsOf(const RowIds &rowIds) const; ///< those that are shown
    void load();
    void loadSoon(); ///< because rows have changed, which they may go on doing
    void take(const Result<PairIds> &result);
    void takeFirst(const PairIds &first);
    void takeAll(const PairIds &all);
    void taken(); ///< everything of an answer is in place
    bool hasSameRows(const PairQuery &other) const; ///< in whichever order
    void replace(const RowIds &wanted);
    void merge(const RowIds &wanted);
    /// `count` rows from `offset` on become `after`.
    void mergeStepwise(int offset, int count, const RowIds &after, const QSet<RowId> &present, const QSet<RowId> &kept);
    void apply(const Plan &plan);
    void append(const RowIds &wanted); ///< that begins with what is there
    void permute(const RowIds &wanted);
    void refresh(const QList<OrderId> &orders);
    void refreshAll();

    PairTableModel &q;
    Store &store;
    PairQuery query;
    RowIds ids;
    quint64 generation = 0; // of `ids`
    int total = 0;
    mutable QCache<RowId, CachedRow> rows;

    PairQuery loadedQuery; // what `ids` answers
    PairQuery askedQuery; // what is being read
    bool everLoaded = false;
    bool complete = true; // `ids` are all rows of loadedQuery, not only the first
    bool wantsLoaded = false; // setQuery() has not been answered yet
    bool askAgain = false; // something changed while reading
    QFutureWatcher<Result<PairIds>> watcher;
    QFutureWatcher<Plan> planner;
    QElapsedTimer asked;
    qint64 readingTook = 0; // ms
    QTimer pause;
};

const PairRow *PairTableModel::Private::row(int index) const
{
    const RowId rowId = ids.at(index);
    if (CachedRow *cached = rows.object(rowId)) {
        cached->position = index;
        return &cached->pair;
    }
    const int first = index - index % pageSize;
    const RowIds page = ids.mid(first, pageSize);
    const QList<PairRow> read = store.pairRows(page);
    int position = first;
    for (const PairRow &pair : read) {
        while (ids.at(position) != pair.rowId)
            ++position;
        rows.insert(pair.rowId, new CachedRow{pair, position});
    }
    const CachedRow *found = rows.object(rowId);
    return found ? &found->pair : nullptr;
}

int PairTableModel::Private::positionOf(RowId rowId, int hint) const
{
    const auto from = ids.cbegin() + std::clamp<qsizetype>(hint - nearby, 0, ids.size());
    const auto to = ids.cbegin() + std::clamp<qsizetype>(hint + nearby, 0, ids.size());
    auto found = std::find(from, to, rowId);
    if (found == to)
        found = std::find(ids.cbegin(), ids.cend(), rowId);
    return found == ids.cend() ? -1 : int(std::distance(ids.cbegin(), found));
}

QHash<RowId, int> PairTableModel::Private::positionsOf(const RowIds &rowIds) const
{
    // One pass over the ids: a table of a million positions would cost more to keep true than this costs now and then.
    QHash<RowId, int> positions;
    const QSet<RowId> wanted(rowIds.cbegin(), rowIds.cend());
    for (int i = 0; i < ids.size() && positions.size() < wanted.size(); ++i) {
        if (wanted.contains(ids.at(i)))
            positions.insert(ids.at(i), i);
    }
    return positions;
}

void PairTableModel::Private::load()
{
    if (watcher.isRunning() && askedQuery == query) {
        askAgain = true;
        return;
    }
    watcher.cancel(); // an older query: its search stops, and whatever it still says is not heard
    planner.setFuture({});
    pause.stop();
    askAgain = false;
    askedQuery = query;
    asked.start();
    watcher.setFuture(store.findPairs(query));
}

void PairTableModel::Private::loadSoon()
{
    if (watcher.isRunning() || planner.isRunning())
        askAgain = true;
    else if (!pause.isActive())
        pause.start(
            int(std::min(longestPause, 3 * readingTook))); // leaves the processor to others for most of the time
}

bool PairTableModel::Private::hasSameRows(const PairQuery &other) const
{
    return everLoaded && other.view == loadedQuery.view && other.search == loadedQuery.search
        && other.limit == loadedQuery.limit;
}

void PairTableModel::Private::take(const Result<PairIds> &result)
{
    if (!result) {
        if (result.error().kind == Error::Kind::Cancelled)
            return;
        wantsLoaded = false;
        Q_EMIT q.failed(result.error());
        return;
    }
    if (result->complete) {
        takeAll(*result);
    } else if (wantsLoaded) {
        takeFirst(*result); // an answer about changed rows is taken as a whole, so that nothing jumps twice
    } else if (!complete && total < 0) {
        total = result->total;
        Q_EMIT q.counted();
    }
}

void PairTableModel::Private::takeFirst(const PairIds &first)
{
    total = first.total;
    if (hasSameRows(askedQuery)) {
        // The same rows in another order: the first ones come to the top, the others wait below for their places.
        RowIds wanted = first.ids;
        wanted.reserve(ids.size());
        const RowId greatest = *std::max_element(first.ids.cbegin(), first.ids.cend());
        std::vector<bool> isTop(size_t(greatest) + 1);
        for (const RowId id : first.ids)
            isTop[id] = true;
        for (const RowId id : std::as_const(ids)) {
            if (id > greatest || !isTop[id])
                wanted.append(id);
        }
        if (wanted.size() != ids.size())
            return; // some are new: they come with the whole answer
        permute(wanted);
    } else {
        replace(first.ids);
    }
    complete = false;
    loadedQuery = askedQuery;
    everLoaded = true;
    if (std::exchange(wantsLoaded, false))
        Q_EMIT q.loaded();
}

void PairTableModel::Private::takeAll(const PairIds &all)
{
    readingTook = asked.elapsed();
    total = all.total;
    const bool sameRows = hasSameRows(askedQuery);
    loadedQuery = askedQuery;
    const bool many = std::max(ids.size(), all.ids.size()) > manyRows;
    if (!everLoaded || !sameRows) {
        replace(all.ids);
    } else if (all.ids.size() >= ids.size() && std::equal(ids.cbegin(), ids.cend(), all.ids.cbegin())) {
        append(all.ids);
    } else if (many) {
        auto promise = std::make_shared<QPromise<Plan>>();
        promise->start();
        QThreadPool::globalInstance()->start([promise, before = ids, after = all.ids, now = generation] {
            promise->addResult(planOf(before, after, now));
            promise->finish();
        });
        planner.setFuture(promise->future());
        return; // goes on in apply()
    } else {
        merge(all.ids); // keeps what is selected
    }
    taken();
}

void PairTableModel::Private::taken()
{
    everLoaded = true;
    complete = true;
    watcher.setFuture({}); // lets go of its copy of the ids
    const bool answered = std::exchange(wantsLoaded, false);
    if (std::exchange(askAgain, false))
        loadSoon();
    if (answered)
        Q_EMIT q.loaded();
    Q_EMIT q.completed();
}

void PairTableModel::Private::replace(const RowIds &wanted)
{
    q.beginResetModel();
    ids = wanted;
    ++generation;
    q.endResetModel();
}

void PairTableModel::Private::append(const RowIds &wanted)
{
    if (wanted.size() == ids.size())
        return;
    q.beginInsertRows({}, int(ids.size()), int(wanted.size()) - 1);
    ids = wanted;
    ++generation;
    q.endInsertRows();
}

void PairTableModel::Private::merge(const RowIds &wanted)
{
    // Most changes touch a few rows: only the stretch between the first and the last difference is looked at.
    const auto [firstOld, firstNew] = std::mismatch(ids.cbegin(), ids.cend(), wanted.cbegin(), wanted.cend());
    if (firstOld == ids.cend() && firstNew == wanted.cend())
        return;
    const auto [lastOld, lastNew] = std::mismatch(ids.crbegin(), std::make_reverse_iterator(firstOld), wanted.crbegin(),
                                                  std::make_reverse_iterator(firstNew));
    const RowIds before(firstOld, lastOld.base());
    const RowIds after(firstNew, lastNew.base());
    const int offset = int(std::distance(ids.cbegin(), firstOld));

    const QSet<RowId> present(before.cbegin(), before.cend());
    const QSet<RowId> kept(after.cbegin(), after.cend());
    int leaving = 0;
    for (const RowId id : before)
        leaving += kept.contains(id) ? 0 : 1;
    const qsizetype entering = after.size() - (before.size() - leaving);
    if (leaving + entering <= cheapOperations)
        mergeStepwise(offset, int(before.size()), after, present, kept);
    else
        apply(planOf(ids, wanted, generation));
    ++generation;
    Q_ASSERT(ids == wanted);
}

void PairTableModel::Private::mergeStepwise(int offset, int count, const RowIds &after, const QSet<RowId> &present,
                                            const QSet<RowId> &kept)
{
    for (int last = offset + count - 1; last >= offset; --last) {
        if (kept.contains(ids.at(last)))
            continue;
        int first = last;
        while (first > offset && !kept.contains(ids.at(first - 1)))
            --first;
        q.beginRemoveRows({}, first, last);
        ids.remove(first, last - first + 1);
        q.endRemoveRows();
        count -= last - first + 1;
        last = first;
    }

    // What stays, in its new order.
    RowIds staying;
    QHash<RowId, int> rank;
    for (const RowId id : after) {
        if (!present.contains(id))
            continue;
        rank.insert(id, int(staying.size()));
        staying.append(id);
    }
    QList<int> sequence;
    sequence.reserve(count);
    for (int i = 0; i < count; ++i)
        sequence.append(rank.value(ids.at(offset + i)));
    const std::vector<bool> stays = longestIncreasing(sequence);
    QList<int> movers;
    for (int i = 0; i < count; ++i) {
        if (!stays.at(size_t(i)))
            movers.append(sequence.at(i));
    }
    if (movers.size() > cheapOperations) {
        RowIds permuted = ids;
        std::copy(staying.cbegin(), staying.cend(), permuted.begin() + offset);
        permute(permuted);
    } else {
        // Each mover goes behind the row that precedes it at the end; from the top down, so that this row is in place
        // already.
        std::sort(movers.begin(), movers.end());
        for (const int mover : std::as_const(movers)) {
            const int from = int(ids.indexOf(staying.at(mover), offset));
            const int to = mover == 0 ? offset : int(ids.indexOf(staying.at(mover - 1), offset)) + 1;
            if (to == from || to == from + 1)
                continue;
            q.beginMoveRows({}, from, from, {}, to);
            ids.move(from, to > from ? to - 1 : to);
            q.endMoveRows();
        }
    }

    for (int first = 0; first < after.size(); ++first) {
        if (present.contains(after.at(first)))
            continue;
        int last = first;
        while (last + 1 < after.size() && !present.contains(after.at(last + 1)))
            ++last;
        q.beginInsertRows({}, offset + first, offset + last);
        ids.insert(offset + first, last - first + 1, 0);
        std::copy(after.cbegin() + first, after.cbegin() + last + 1, ids.begin() + offset + first);
        q.endInsertRows();
        first = last;
    }
}

void PairTableModel::Private::apply(const Plan &plan)
{
    permute(plan.sorted);
    if (plan.staying < ids.size()) {
        q.beginRemoveRows({}, int(plan.staying), int(ids.size()) - 1);
        ids.resize(plan.staying);
        q.endRemoveRows();
    }
    if (plan.entering > 0) {
        q.beginInsertRows({}, int(plan.staying), int(plan.staying + plan.entering) - 1);
        RowIds longer = ids;
        longer.reserve(plan.wanted.size());
        // Which they are is told by the last step; until then any newcomer may stand for any other.
        std::vector<bool> isThere(size_t(*std::max_element(plan.wanted.cbegin(), plan.wanted.cend())) + 1);
        for (const RowId id : std::as_const(ids))
            isThere[id] = true;
        for (const RowId id : plan.wanted) {
            if (!isThere[id])
                longer.append(id);
        }
        ids = longer;
        q.endInsertRows();
    }
    permute(plan.wanted);
}

void PairTableModel::Private::permute(const RowIds &wanted)
{
    if (wanted == ids)
        return;
    Q_EMIT q.layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = q.persistentIndexList();
    RowIds persistent;
    persistent.reserve(before.size());
    for (const QModelIndex &index : before)
        persistent.append(ids.at(index.row()));
    ids = wanted;
    ++generation;
    // A selected row with its columns is looked for once; many selected rows in one pass over all.
    QHash<RowId, int> positions;
    for (qsizetype i = 0; i < before.size() && positions.size() <= cheapOperations; ++i) {
        if (!positions.contains(persistent.at(i)))
            positions.insert(persistent.at(i), positionOf(persistent.at(i), before.at(i).row()));
    }
    if (positions.size() > cheapOperations)
        positions = positionsOf(persistent);
    QModelIndexList after;
    after.reserve(before.size());
    for (int i = 0; i < before.size(); ++i)
        after.append(q.index(positions.value(persistent.at(i), -1), before.at(i).column()));
    q.changePersistentIndexList(before, after);
    Q_EMIT q.layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void PairTableModel::Private::refresh(const QList<OrderId> &orders)
{
    // Only rows that have been read can look different now.
    const QHash<OrderId, RowId> changed = store.pairRowIds(orders);
    QList<int> shown;
    for (const RowId rowId : changed) {
        const std::unique_ptr<CachedRow> stale(rows.take(rowId));
        const int position = stale ? positionOf(rowId, stale->position) : -1;
        if (position >= 0)
            shown.append(position);
    }
    std::sort(shown.begin(), shown.end());
    for (int i = 0; i < shown.size(); ++i) {
        const int first = shown.at(i);
        while (i + 1 < shown.size() && shown.at(i + 1) == shown.at(i) + 1)
            ++i;
        Q_EMIT q.dataChanged(q.index(first, 0), q.index(shown.at(i), ColumnCount - 1));
    }
    if (everLoaded || watcher.isRunning())
        loadSoon(); // the change may move rows, or bring them in or out
}

void PairTableModel::Private::refreshAll()
{
    rows.clear();
    if (!ids.isEmpty())
        Q_EMIT q.dataChanged(q.index(0, 0), q.index(int(ids.size()) - 1, ColumnCount - 1));
    if (everLoaded || watcher.isRunning())
        loadSoon();
}

PairTableModel::PairTableModel(Store &store, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(*this, store))
{
    connect(&d->watcher, &QFutureWatcherBase::resultReadyAt, this,
            [this](int at) { d->take(d->watcher.resultAt(at)); });
    connect(&d->planner, &QFutureWatcherBase::finished, this, [this] {
        if (d->planner.future().resultCount() == 0)
            return; // set aside for a newer query
        const Plan plan = d->planner.result();
        Q_ASSERT(plan.generation == d->generation);
        d->planner.setFuture({}); // lets go of its copies of the ids
        d->apply(plan);
        d->taken();
    });
    d->pause.setSingleShot(true);
    connect(&d->pause, &QTimer::timeout, this, [this] { d->load(); });
    connect(&store, &Store::pairsChanged, this, [this](const QList<OrderId> &orders) { d->refresh(orders); });
    connect(&store, &Store::pairsReset, this, [this] { d->refreshAll(); });
}

PairTableModel::~PairTableModel() = default;

const PairQuery &PairTableModel::query() const { return d->query; }

void PairTableModel::setQuery(const PairQuery &query)
{
    d->query = query;
    d->wantsLoaded = true;
    d->load();
}

bool PairTableModel::isLoading() const { return d->wantsLoaded; }

bool PairTableModel::isComplete() const { return d->complete && !d->wantsLoaded; }

int PairTableModel::total() const { return d->total; }

const PairRow *PairTableModel::peek(int row) const { return row < 0 || row >= d->ids.size() ? nullptr : d->row(row); }

std::optional<PairRow> PairTableModel::rowAt(int row) const
{
    const PairRow *pair = peek(row);
    return pair ? std::optional(*pair) : std::nullopt;
}

int PairTableModel::rowOf(const OrderId &order) const
{
    const QHash<OrderId, RowId> found = d->store.pairRowIds({order});
    return found.isEmpty() ? -1 : d->positionOf(found.value(order), 0);
}

int PairTableModel::rowCount(const QModelIndex &parent) const
{
    Q_ASSERT(checkIndex(parent));
    return parent.isValid() ? 0 : int(d->ids.size());
}

int PairTableModel::columnCount(const QModelIndex &parent) const
{
    Q_ASSERT(checkIndex(parent));
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PairTableModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    if (role != Qt::DisplayRole && role != PairRole && role != OrderIdRole)
        return {};
    const PairRow *pair = d->row(index.row());
    if (!pair)
        return {}; // gone from the cache; the ids that are being read will say so
    if (role == PairRole)
        return QVariant::fromValue(*pair);
    if (role == OrderIdRole)
        return pair->order.toString();
    switch (Column(index.column())) {
    case OrderColumn:
        return pair->orderName;
    case DateColumn:
        return pair->createdAt;
    case CustomerColumn:
        return pair->customer;
    case TotalColumn:
        return pair->total ? QVariant(pair->total->decimal()) : QVariant();
    case FulfillmentColumn:
        return code(pair->fulfillment.value);
    case VerdictColumn:
        return code(pair->verdict.kind);
    case SupplierOrderColumn:
        return pair->supplierOrder.toString();
    case SupplierColumn:
        return pair->supplierName;
    case StageColumn:
        return pair->supplierOrder.isEmpty() ? QVariant() : QVariant(code(pair->stage.value));
    case AsOfColumn:
        return pair->asOf;
    case ColumnCount:
        break;
    }
    return {};
}

void PairTableModel::sort(int column, Qt::SortOrder order)
{
    using enum PairQuery::SortBy;
    PairQuery next = d->query;
    next.direction = order;
    switch (column) {
    case OrderColumn:
        next.sortBy = Order;
        break;
    case DateColumn:
        next.sortBy = CreatedAt;
        break;
    case CustomerColumn:
        next.sortBy = Customer;
        break;
    case TotalColumn:
        next.sortBy = Total;
        break;
    case FulfillmentColumn:
        next.sortBy = Fulfillment;
        break;
    case SupplierOrderColumn:
        next.sortBy = SupplierOrder;
        break;
    case SupplierColumn:
        next.sortBy = Supplier;
        break;
    case StageColumn:
        next.sortBy = SupplierStage;
        break;
    case AsOfColumn:
        next.sortBy = AsOf;
        break;
    default: // the verdict's column, and -1: the table's own order
        next.sortBy = Urgency;
        break;
    }
    if (next != d->query)
        setQuery(next);
}

} // namespace contrordine
