// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/pairtablemodel.h"

#include <QFutureWatcher>
#include <QSet>
#include <algorithm>
#include <vector>

namespace contrordine
{

namespace
{

constexpr int pageSize = 100; // rows read in one go: about a screen and what scrolls in next
constexpr int cachedRows = 4000;
// Up to here rows come, go and move one run at a time; beyond, one layout change costs the view less.
constexpr int cheapOperations = 100;

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
    QHash<qint64, int> positionsOf(const QList<qint64> &rowIds) const; ///< those that are shown
    void load();
    void take(const Result<QList<qint64>> &result);
    void replace(const QList<qint64> &wanted);
    void merge(const QList<qint64> &wanted);
    /// `count` rows from `offset` on become `after`.
    void mergeStepwise(int offset, int count, const QList<qint64> &after, const QSet<qint64> &present,
                       const QSet<qint64> &kept);
    void mergeAtOnce(const QList<qint64> &wanted, const QSet<qint64> &present, const QSet<qint64> &kept);
    void permute(const QList<qint64> &wanted);
    void refresh(const QList<OrderId> &orders);
    void refreshAll();

    PairTableModel &q;
    Store &store;
    PairQuery query;
    QList<qint64> ids;
    mutable QCache<qint64, PairRow> rows;

    PairQuery loadedQuery; // what `ids` answers
    PairQuery askedQuery; // what is being read
    bool everLoaded = false;
    bool wantsLoaded = false; // setQuery() has not been answered yet
    bool askAgain = false; // something changed while reading
    QFutureWatcher<Result<QList<qint64>>> watcher;
};

const PairRow *PairTableModel::Private::row(int index) const
{
    const qint64 rowId = ids.at(index);
    if (const PairRow *cached = rows.object(rowId))
        return cached;
    const int first = index - index % pageSize;
    const QList<qint64> page = ids.mid(first, pageSize);
    const QList<PairRow> read = store.pairRows(page);
    for (const PairRow &pair : read)
        rows.insert(pair.rowId, new PairRow(pair));
    return rows.object(rowId);
}

QHash<qint64, int> PairTableModel::Private::positionsOf(const QList<qint64> &rowIds) const
{
    // One pass over the ids: a table of a million positions would cost more to keep true than this costs now and then.
    QHash<qint64, int> positions;
    if (rowIds.size() == 1) {
        if (const qsizetype position = ids.indexOf(rowIds.first()); position >= 0)
            positions.insert(rowIds.first(), int(position));
        return positions;
    }
    const QSet<qint64> wanted(rowIds.cbegin(), rowIds.cend());
    for (int i = 0; i < ids.size() && positions.size() < wanted.size(); ++i) {
        if (wanted.contains(ids.at(i)))
            positions.insert(ids.at(i), i);
    }
    return positions;
}

void PairTableModel::Private::load()
{
    if (watcher.isRunning()) {
        askAgain = true;
        return;
    }
    askAgain = false;
    askedQuery = query;
    watcher.setFuture(store.pairIds(query));
}

void PairTableModel::Private::take(const Result<QList<qint64>> &result)
{
    if (askAgain && askedQuery != query) {
        load(); // overtaken by a newer query
        return;
    }
    if (result) {
        const bool sameRows = everLoaded && askedQuery.view == loadedQuery.view
            && askedQuery.search == loadedQuery.search && askedQuery.limit == loadedQuery.limit;
        loadedQuery = askedQuery;
        // Another order of the same rows keeps what is selected; other rows begin anew.
        if (sameRows)
            merge(*result);
        else
            replace(*result);
        everLoaded = true;
    }
    const bool again = askAgain;
    const bool answered = std::exchange(wantsLoaded, false);
    if (again)
        load();
    if (!result)
        Q_EMIT q.failed(result.error());
    else if (answered)
        Q_EMIT q.loaded();
}

void PairTableModel::Private::replace(const QList<qint64> &wanted)
{
    q.beginResetModel();
    ids = wanted;
    q.endResetModel();
}

void PairTableModel::Private::merge(const QList<qint64> &wanted)
{
    // Most changes touch a few rows: only the stretch between the first and the last difference is looked at.
    const auto [firstOld, firstNew] = std::mismatch(ids.cbegin(), ids.cend(), wanted.cbegin(), wanted.cend());
    if (firstOld == ids.cend() && firstNew == wanted.cend())
        return;
    const auto [lastOld, lastNew] = std::mismatch(ids.crbegin(), std::make_reverse_iterator(firstOld), wanted.crbegin(),
                                                  std::make_reverse_iterator(firstNew));
    const QList<qint64> before(firstOld, lastOld.base());
    const QList<qint64> after(firstNew, lastNew.base());
    const int offset = int(std::distance(ids.cbegin(), firstOld));

    const QSet<qint64> present(before.cbegin(), before.cend());
    const QSet<qint64> kept(after.cbegin(), after.cend());
    int leaving = 0;
    for (const qint64 id : before)
        leaving += kept.contains(id) ? 0 : 1;
    const qsizetype entering = after.size() - (before.size() - leaving);
    if (leaving + entering <= cheapOperations)
        mergeStepwise(offset, int(before.size()), after, present, kept);
    else
        mergeAtOnce(wanted, QSet<qint64>(ids.cbegin(), ids.cend()), QSet<qint64>(wanted.cbegin(), wanted.cend()));
    Q_ASSERT(ids == wanted);
}

void PairTableModel::Private::mergeStepwise(int offset, int count, const QList<qint64> &after,
                                            const QSet<qint64> &present, const QSet<qint64> &kept)
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
    QList<qint64> staying;
    QHash<qint64, int> rank;
    for (const qint64 id : after) {
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
        QList<qint64> permuted = ids;
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

// Leavers go to the end in one layout change and are removed together; newcomers arrive together at the end and take
// their places in another.
void PairTableModel::Private::mergeAtOnce(const QList<qint64> &wanted, const QSet<qint64> &present,
                                          const QSet<qint64> &kept)
{
    QList<qint64> sorted;
    QList<qint64> entering;
    for (const qint64 id : wanted)
        (present.contains(id) ? sorted : entering).append(id);
    const int staying = int(sorted.size());
    for (const qint64 id : std::as_const(ids)) {
        if (!kept.contains(id))
            sorted.append(id);
    }
    permute(sorted);
    if (staying < ids.size()) {
        q.beginRemoveRows({}, staying, int(ids.size()) - 1);
        ids.erase(ids.begin() + staying, ids.end());
        q.endRemoveRows();
    }
    if (!entering.isEmpty()) {
        q.beginInsertRows({}, staying, staying + int(entering.size()) - 1);
        ids += entering;
        q.endInsertRows();
    }
    permute(wanted);
}

void PairTableModel::Private::permute(const QList<qint64> &wanted)
{
    if (wanted == ids)
        return;
    Q_EMIT q.layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = q.persistentIndexList();
    QList<qint64> persistent;
    persistent.reserve(before.size());
    for (const QModelIndex &index : before)
        persistent.append(ids.at(index.row()));
    ids = wanted;
    const QHash<qint64, int> positions = positionsOf(persistent);
    QModelIndexList after;
    after.reserve(before.size());
    for (int i = 0; i < before.size(); ++i)
        after.append(q.index(positions.value(persistent.at(i), -1), before.at(i).column()));
    q.changePersistentIndexList(before, after);
    Q_EMIT q.layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void PairTableModel::Private::refresh(const QList<OrderId> &orders)
{
    const QHash<OrderId, qint64> changed = store.pairRowIds(orders);
    for (const qint64 rowId : changed)
        rows.remove(rowId);
    QList<int> shown = positionsOf(changed.values()).values();
    std::sort(shown.begin(), shown.end());
    for (int i = 0; i < shown.size(); ++i) {
        const int first = shown.at(i);
        while (i + 1 < shown.size() && shown.at(i + 1) == shown.at(i) + 1)
            ++i;
        Q_EMIT q.dataChanged(q.index(first, 0), q.index(shown.at(i), ColumnCount - 1));
    }
    if (everLoaded || watcher.isRunning())
        load(); // the change may move rows, or bring them in or out
}

void PairTableModel::Private::refreshAll()
{
    rows.clear();
    if (!ids.isEmpty())
        Q_EMIT q.dataChanged(q.index(0, 0), q.index(int(ids.size()) - 1, ColumnCount - 1));
    if (everLoaded || watcher.isRunning())
        load();
}

PairTableModel::PairTableModel(Store &store, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(*this, store))
{
    connect(&d->watcher, &QFutureWatcherBase::finished, this, [this] { d->take(d->watcher.result()); });
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

std::optional<PairRow> PairTableModel::rowAt(int row) const
{
    if (row < 0 || row >= d->ids.size())
        return {};
    const PairRow *pair = d->row(row);
    return pair ? std::optional(*pair) : std::nullopt;
}

int PairTableModel::rowOf(const OrderId &order) const
{
    const QHash<OrderId, qint64> found = d->store.pairRowIds({order});
    return d->positionsOf(found.values()).value(found.value(order), -1);
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
    case ShopColumn:
        return pair->shop;
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
    case ShopColumn:
        next.sortBy = Shop;
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
