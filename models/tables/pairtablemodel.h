// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QAbstractTableModel>
#include <QCache>

namespace contrordine
{

/// The pairs a query shows: holds their row ids in order and reads rows by page, so that a million pairs cost four
/// bytes each. What is seen first is there first; the rest of a long answer follows. Returns facts, never words,
/// colours or icons: ui/ has a proxy or delegate for those.
class PairTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int {
        OrderColumn, // Shopify's side
        DateColumn,
        CustomerColumn,
        TotalColumn,
        FulfillmentColumn,
        VerdictColumn, // between them
        SupplierOrderColumn, // AliExpress's side
        SupplierColumn,
        StageColumn,
        AsOfColumn,
        ColumnCount
    };
    enum Role : int {
        PairRole = Qt::UserRole + 1, // PairRow as a whole
        OrderIdRole, // QString
    };

    explicit PairTableModel(Store &store, QObject *parent = nullptr);
    ~PairTableModel() override;

    const PairQuery &query() const;
    /// Shows another query. Row ids come from the store's own threads; until they are there the old rows stay. A newer
    /// call stops an older one, whose rows are then never shown.
    void setQuery(const PairQuery &query);
    bool isLoading() const; ///< nothing of the query asked last is shown yet
    bool isComplete() const; ///< all rows of that query are in place, not only the first ones
    /// How many rows the query has, also while only the first ones are in place; -1 while they are being counted.
    int total() const;
    std::optional<PairRow> rowAt(int row) const;
    const PairRow *
    peek(int row) const; ///< the same without a copy, for painting; good until the next call of anything here
    int rowOf(const OrderId &order) const; ///< -1 when not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void loaded(); ///< the rows of the current query are in place, of many at least those that are seen first
    void counted(); ///< total() is known now
    void completed(); ///< all rows are in place
    void failed(const contrordine::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace contrordine

Q_DECLARE_METATYPE(contrordine::PairRow)
