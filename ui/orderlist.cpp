// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orderlist.h"

#include "ui/emptystate.h"
#include "ui/orderview.h"
#include "ui/problemsdialog.h"
#include "ui/words/words.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

OrderList::OrderList(Desk &desk, QWidget *parent)
    : QStackedWidget(parent)
    , m_desk(desk)
    , m_model(desk.store())
    , m_cells(m_model, desk.clock())
    , m_table(new OrderView(this))
    , m_empty(new EmptyState(this))
{
    m_table->setModel(&m_cells);
    addWidget(m_table);
    addWidget(m_empty);
    m_cells.setFolded(m_table->isFolded());
    connect(m_table, &OrderView::foldedChanged, &m_cells, &PairCells::setFolded);
    connect(&m_model, &PairTableModel::loaded, this, &OrderList::rowsLoaded);
    connect(&m_model, &PairTableModel::counted, this, &OrderList::changed);
    connect(&m_model, &PairTableModel::completed, this, &OrderList::changed);
    connect(&m_model, &PairTableModel::failed, this, [this](const Error &error) {
        setFailure(error);
        Q_EMIT changed();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &OrderList::rowsLoaded);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &OrderList::changed);
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, &OrderList::rowsLoaded);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &OrderList::rowsLoaded);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OrderList::currentRowChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OrderList::changed);
    connect(m_empty, &EmptyState::retryAsked, this, [this] {
        m_failure.reset();
        readAgain();
        Q_EMIT retryAsked();
    });
}

OrderList::~OrderList()
{
    // The models go before their views; what these still say then is no longer for us.
    disconnect(&m_model, nullptr, this, nullptr);
    disconnect(m_table->selectionModel(), nullptr, this, nullptr);
}

bool OrderList::isEmptyShown() const { return currentWidget() == m_empty; }

void OrderList::setView(PairView view)
{
    PairQuery query = m_model.query();
    query.view = view;
    m_cells.setShowsDue(view == PairView::NeedsMe);
    m_model.setQuery(query);
}

void OrderList::setSearch(const QString &words)
{
    PairQuery query = m_model.query();
    query.search = words;
    m_model.setQuery(query);
}

void OrderList::setShop(const QString &shop)
{
    PairQuery query = m_model.query();
    query.shop = shop;
    m_model.setQuery(query);
    nameBands();
}

void OrderList::setSeveralShops(bool several)
{
    m_table->setSeveralShops(several);
    m_cells.setSeveralShops(several);
    nameBands();
}

void OrderList::readAgain() { m_model.setQuery(m_model.query()); }

void OrderList::setFailure(const Error &error) { m_failure = error; }

void OrderList::rowsLoaded()
{
    m_failure.reset();
    nameBands();
    select(m_current);
    showWanted();
    Q_EMIT loaded();
}

void OrderList::select(const std::optional<OrderId> &order)
{
    if (m_model.rowCount() == 0) {
        m_current.reset();
        Q_EMIT orderChanged();
        return;
    }
    // Until the merchant has chosen, the most urgent order is the one that is shown, even while orders still come in.
    if (m_chosen && m_table->selectionModel()->currentIndex().isValid() && m_table->selectionModel()->hasSelection())
        return;
    m_selecting = true;
    goTo(order && m_chosen ? std::max(0, m_model.rowOf(*order)) : 0);
    m_selecting = false;
}

void OrderList::goTo(int row)
{
    m_table->selectionModel()->setCurrentIndex(m_cells.index(row, PairTableModel::VerdictColumn),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

bool OrderList::showOrder(const OrderId &order)
{
    m_wanted = order;
    if (!m_model.isLoading()) // rows that are about to be replaced are no place to show it
        showWanted();
    return !m_wanted;
}

void OrderList::showWanted()
{
    const int row = m_wanted ? m_model.rowOf(*m_wanted) : -1;
    if (row < 0)
        return;
    m_wanted.reset();
    m_chosen = true;
    goTo(row);
    m_table->scrollTo(m_cells.index(row, PairTableModel::VerdictColumn));
    Q_EMIT orderShown();
}

void OrderList::currentRowChanged(const QModelIndex &index)
{
    const auto row = index.isValid() ? m_model.rowAt(index.row()) : std::nullopt;
    if (!row)
        return; // rows are being replaced; what was current is found again by its id
    m_current = row->order;
    m_chosen = m_chosen || !m_selecting;
    Q_EMIT orderChanged();
}

void OrderList::showState(const Surroundings &surroundings)
{
    if (m_model.rowCount() == 0) {
        showEmpty(surroundings);
        setCurrentWidget(m_empty);
        return;
    }
    const bool appears = currentWidget() != m_table;
    setCurrentWidget(m_table);
    if (appears && !m_chosen)
        Q_EMIT tableAppeared();
}

void OrderList::showEmpty(const Surroundings &surroundings)
{
    using enum EmptyState::Kind;
    if (m_failure)
        m_empty->show(Failed, {}, *m_failure);
    else if (m_model.isLoading() || !surroundings.known)
        m_empty->show(Loading);
    else if (!query().search.isEmpty())
        m_empty->show(NoResult, query().search);
    else if (surroundings.inAllViews > 0)
        m_empty->show(EmptyView, words::view(query().view));
    else if (!m_desk.hasShop() && !surroundings.problem)
        m_empty->show(FirstRun);
    else if (surroundings.reading)
        m_empty->show(Loading);
    else if (surroundings.problem)
        m_empty->show(Offline, ProblemsDialog::platformName(*surroundings.problem, m_desk.hasSeveralShops()),
                      surroundings.problem->error);
    else
        m_empty->show(NoOrders);
}

void OrderList::nameBands()
{
    // Proper names, the same in every language.
    QString shop = u"Shopify"_s;
    const std::optional<PairRow> first = m_model.rowCount() > 0 ? m_model.rowAt(0) : std::nullopt;
    const bool one = !m_desk.hasSeveralShops() || !query().shop.isEmpty();
    if (one && first && !first->shop.isEmpty())
        shop += u" · "_s + words::shop(first->shop);
    const SupplierPlatform *supplier = m_desk.cases().supplierPlatform(u"aliexpress"_s);
    BandHeader *bands = m_table->bands();
    bands->setBandText(theme::Side::Shop, shop);
    bands->setBandText(theme::Side::Verdict, tr("Can it still be stopped?"));
    bands->setBandText(theme::Side::Supplier, supplier ? supplier->platformName() : u"AliExpress"_s);
}

void OrderList::retranslate()
{
    m_table->setAccessibleName(tr("Orders"));
    m_table->bands()->setAccessibleName(tr("Columns"));
    nameBands();
}

void OrderList::addColumns(QMenu *menu)
{
    BandHeader *bands = m_table->bands();
    for (int column = 0; column < PairTableModel::ColumnCount; ++column) {
        // Without these two the table no longer answers what it is there for.
        if (column == PairTableModel::OrderColumn || column == PairTableModel::VerdictColumn)
            continue;
        if (column == PairTableModel::ShopColumn && !m_desk.hasSeveralShops())
            continue;
        QAction *shown =
            menu->addAction(BandHeader::sideOf(column) == theme::Side::Supplier
                                ? bands->bandText(theme::Side::Supplier) + u": "_s + PairCells::heading(column)
                                : PairCells::heading(column));
        shown->setCheckable(true);
        shown->setChecked(!bands->isSectionHidden(column));
        connect(shown, &QAction::toggled, this, [this, column](bool on) { m_table->setColumnShown(column, on); });
    }
}

} // namespace contrordine
