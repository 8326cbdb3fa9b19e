// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "models/tables/pairtablemodel.h"
#include "ui/paircells.h"

#include <QStackedWidget>

class QMenu;

namespace contrordine
{

class EmptyState;
class OrderView;

/// The orders of a view in the middle of the window: the table, or why there is nothing to see and what to do about it.
/// Knows which order is current, and keeps to it while rows come, go and move.
class OrderList final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit OrderList(Desk &desk, QWidget *parent = nullptr);
    ~OrderList() override;

    OrderView *table() const { return m_table; }
    EmptyState *empty() const { return m_empty; }
    const PairQuery &query() const { return m_model.query(); }
    int rowCount() const { return m_model.rowCount(); }
    int total() const { return m_model.total(); } ///< -1 = still being counted
    bool isLoading() const { return m_model.isLoading(); }
    bool isEmptyShown() const;

    void setView(PairView view);
    void setSearch(const QString &words);
    void setShop(const QString &shop); ///< empty = all of them
    void setSeveralShops(bool several);
    void readAgain();

    std::optional<OrderId> current() const { return m_current; }
    void keepCurrent() { m_chosen = true; } ///< the merchant means this order, wherever its row goes
    /// Goes to an order's row; false where it is not among the rows (yet): it is gone to as soon as it is.
    bool showOrder(const OrderId &order);

    void setFailure(const Error &error); ///< our own data could not be read
    /// What decides what is said where there are no rows.
    struct Surroundings {
        bool known = false; ///< connections and counts have been read
        bool reading = false; ///< orders may still come in
        int inAllViews = 0;
        std::optional<SyncReport::Problem> problem; ///< the first one
    };
    void showState(const Surroundings &surroundings);

    void nameBands();
    void retranslate();
    void addColumns(QMenu *menu); ///< an entry to show or hide each column

Q_SIGNALS:
    void orderChanged(); ///< also when there is none any more
    void loaded(); ///< rows are in place
    void changed(); ///< what there is to say about the rows or the selection
    void tableAppeared(); ///< in the place of the empty state, while the merchant has not chosen an order
    void orderShown(); ///< what showOrder() asked for
    void retryAsked();

private:
    void rowsLoaded();
    void select(const std::optional<OrderId> &order);
    void goTo(int row);
    void showWanted();
    void currentRowChanged(const QModelIndex &index);
    void showEmpty(const Surroundings &surroundings);

    Desk &m_desk;
    PairTableModel m_model;
    PairCells m_cells;
    OrderView *m_table;
    EmptyState *m_empty;
    std::optional<OrderId> m_current;
    std::optional<OrderId> m_wanted; ///< to be shown as soon as it is in the table
    std::optional<Error> m_failure;
    bool m_selecting = false; ///< we select, not the merchant
    bool m_chosen = false; ///< the merchant has selected an order
};

} // namespace contrordine
