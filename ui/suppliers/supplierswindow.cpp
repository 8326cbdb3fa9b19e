// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/suppliers/supplierswindow.h"

#include "app/policies/policydesk.h"
#include "app/supplierdesk.h"
#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/suppliers/askdialog.h"
#include "ui/suppliers/gapview.h"
#include "ui/suppliers/supplierform.h"
#include "ui/suppliers/supplierpanel.h"
#include "ui/words/supplierwords.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

enum Column { NameColumn, CostColumn, OrdersColumn, ShipsColumn, CancelColumn, ColumnCount };

constexpr int idRole = Qt::UserRole;
constexpr int widestName = 220;
constexpr int narrowestList = 300;
constexpr int comfortableList = 480;
constexpr int comfortablePanel = 600;

QString nameOf(const SupplierProfile &row)
{
    return row.policy.name.isEmpty() ? row.policy.supplier.toString() : row.policy.name;
}

} // namespace

SuppliersWindow::SuppliersWindow(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_tabs(new QTabWidget)
    , m_search(new QLineEdit)
    , m_table(new QTreeWidget)
    , m_empty(plainLabel())
    , m_panel(new SupplierPanel)
    , m_gaps(new GapView)
    , m_close(quietButton({}, u"close"_s))
{
    setObjectName(u"suppliersWindow"_s);
    resize(1080, 680);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_tabs->setObjectName(u"supplierTabs"_s);
    m_search->setObjectName(u"supplierSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(u"suppliers"_s);
    m_table->setColumnCount(ColumnCount);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->header()->setStretchLastSection(true);
    m_empty->setObjectName(u"suppliersEmpty"_s);

    auto *list = new QWidget;
    auto *listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(12, 12, 4, 8);
    listColumn->addWidget(m_search);
    listColumn->addWidget(m_empty);
    listColumn->addWidget(m_table, 1);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setObjectName(u"supplierSplit"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(list);
    split->addWidget(m_panel);
    list->setMinimumWidth(narrowestList);
    split->setSizes({comfortableList, comfortablePanel});
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    m_tabs->addTab(split, QString());
    m_tabs->addTab(m_gaps, QString());

    auto *bottom = new QHBoxLayout;
    bottom->addStretch();
    bottom->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->addWidget(m_tabs, 1);
    column->addLayout(bottom);

    connect(m_search, &QLineEdit::textChanged, this, &SuppliersWindow::write);
    connect(m_table, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_writing)
            showCurrent();
    });
    connect(m_panel, &SupplierPanel::saveAsked, this, [this] { keepTyped(); });
    connect(m_panel, &SupplierPanel::revertAsked, this, [this] {
        if (const SupplierProfile *row = rowOf(m_current))
            m_panel->show(*row, m_desk.clock().now());
    });
    connect(m_panel, &SupplierPanel::askAsked, this, &SuppliersWindow::ask);
    connect(m_panel, &SupplierPanel::pageAsked, this, [this] {
        if (const SupplierProfile *row = rowOf(m_current))
            openPage(this, row->page);
    });
    connect(m_gaps, &GapView::supplierAsked, this, [this](const SupplierId &supplier) {
        m_tabs->setCurrentIndex(0);
        select(supplier);
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_desk.supplierDesk(), &SupplierDesk::changed, this, [this] { load(); });
    connect(&m_desk.policyDesk(), &PolicyDesk::shopPolicyChanged, this, &SuppliersWindow::showGaps);
    retranslate();
    load();
}

void SuppliersWindow::retranslate()
{
    setWindowTitle(tr("Suppliers"));
    m_tabs->setTabText(0, tr("Suppliers"));
    m_tabs->setTabText(1, tr("Where you promise more"));
    m_search->setPlaceholderText(tr("Search suppliers"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_table->setAccessibleName(tr("Suppliers"));
    m_table->setHeaderLabels({tr("Supplier", "column of suppliers"), tr("Has cost you", "column of suppliers"),
                              tr("Orders", "column of suppliers"), tr("Ships within", "column of suppliers"),
                              tr("Cancellations", "column of suppliers")});
    m_table->headerItem()->setToolTip(
        CostColumn, tr("What customers got back and the supplier did not make good, and what you wrote off"));
    m_table->headerItem()->setToolTip(ShipsColumn, tr("Half of its orders left at least this fast after payment"));
    m_table->headerItem()->setToolTip(CancelColumn, tr("Granted, of those that were asked and decided"));
    m_close->setText(tr("Close"));
    write();
}

QCoro::Task<> SuppliersWindow::load()
{
    QPointer<SuppliersWindow> self(this);
    auto rows = co_await m_desk.supplierDesk().suppliers();
    if (!self)
        co_return;
    if (!rows) {
        m_empty->setText(words::error(rows.error()).joined());
        m_empty->show();
        co_return;
    }
    m_rows = *rows;
    m_loaded = true;
    write();
    showGaps();
}

void SuppliersWindow::select(const SupplierId &supplier)
{
    m_wanted = supplier;
    m_search->clear();
    write();
}

void SuppliersWindow::write()
{
    const SupplierId wanted = !m_wanted.isEmpty() ? m_wanted : m_current;
    const QString search = m_search->text().simplified();
    QTreeWidgetItem *chosen = nullptr;
    {
        const QScopedValueRollback writing(m_writing, true);
        m_table->clear();
        for (const SupplierProfile &row : std::as_const(m_rows)) {
            if (!nameOf(row).contains(search, Qt::CaseInsensitive) && row.policy.supplier != wanted)
                continue;
            auto *item = new QTreeWidgetItem(m_table);
            item->setText(NameColumn, nameOf(row));
            item->setToolTip(NameColumn, nameOf(row));
            item->setText(CostColumn, words::amounts(costOf(row.record)));
            item->setText(OrdersColumn, QLocale().toString(row.record.orders));
            item->setText(ShipsColumn, words::shipsIn(row.record));
            item->setText(CancelColumn, words::cancellations(row.record));
            for (const int figure : {CostColumn, OrdersColumn})
                item->setTextAlignment(figure, Qt::AlignRight | Qt::AlignVCenter);
            item->setData(NameColumn, idRole, row.policy.supplier.toString());
            if (!chosen || row.policy.supplier == wanted)
                chosen = item;
        }
        m_table->setCurrentItem(chosen);
        for (int column = 0; column < CancelColumn; ++column)
            m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(NameColumn, std::min(m_table->columnWidth(NameColumn), widestName));
    }
    if (rowOf(m_wanted))
        m_wanted = {};
    const bool none = m_table->topLevelItemCount() == 0;
    m_empty->setVisible(none);
    m_table->setVisible(!none);
    if (none) {
        m_empty->setText(!m_loaded ? tr("Measuring…")
                             : m_rows.isEmpty()
                             ? tr("No supplier is known yet. They appear here by themselves with your "
                                  "orders at suppliers.")
                             : tr("No supplier is called that."));
    }
    showCurrent();
}

void SuppliersWindow::showCurrent()
{
    const QTreeWidgetItem *item = m_table->currentItem();
    const SupplierId id = item ? SupplierId(item->data(NameColumn, idRole).toString()) : SupplierId();
    if (id == m_current && m_panel->form().isChanged())
        return; // measured anew while the merchant types: what is typed stays
    if (id != m_current && !keepTyped()) {
        const QScopedValueRollback writing(m_writing, true);
        for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
            if (m_table->topLevelItem(i)->data(NameColumn, idRole).toString() == m_current.toString())
                m_table->setCurrentItem(m_table->topLevelItem(i));
        }
        return;
    }
    m_current = id;
    const SupplierProfile *row = rowOf(id);
    m_panel->show(row ? *row : SupplierProfile(), m_desk.clock().now());
    m_panel->setVisible(row);
}

void SuppliersWindow::showGaps()
{
    QList<SupplierStanding> suppliers;
    for (const SupplierProfile &row : std::as_const(m_rows))
        suppliers.append({.policy = row.policy, .record = row.record});
    const std::optional<ShopPolicy> published = m_desk.policyDesk().published();
    const std::optional<ShopPolicy> &draft = m_desk.policyDesk().shop().draft;
    if (published)
        m_gaps->show(*published, GapView::Stand::Published, suppliers);
    else if (draft)
        m_gaps->show(*draft, GapView::Stand::Drafted, suppliers);
    else
        m_gaps->show(proposedPolicy(m_desk.policyDesk().supplierLimits()), GapView::Stand::Proposed, suppliers);
}

bool SuppliersWindow::keepTyped()
{
    SupplierForm &form = m_panel->form();
    if (m_current.isEmpty() || !form.isChanged())
        return true;
    if (!form.isValid()) {
        form.focusFault();
        return false;
    }
    save(form.policy());
    return true;
}

QCoro::Task<> SuppliersWindow::save(SupplierPolicy policy)
{
    QPointer<SuppliersWindow> self(this);
    for (SupplierProfile &row : m_rows) { // shown so from now on; measured anew once it is kept
        if (row.policy.supplier == policy.supplier)
            row.policy = policy;
    }
    m_panel->allowSaving(false);
    const QList<SupplierPolicy> policies{policy};
    const auto saved = co_await m_desk.supplierDesk().save(policies);
    if (!self)
        co_return;
    m_panel->allowSaving(true);
    if (!saved) {
        m_panel->tell(words::error(saved.error()).joined());
        co_return;
    }
    if (policy.supplier == m_current && m_panel->form().policy() == policy) {
        if (const SupplierProfile *row = rowOf(m_current))
            m_panel->show(*row, m_desk.clock().now());
        m_panel->tell(tr("Saved."));
    }
}

void SuppliersWindow::ask()
{
    const SupplierProfile *row = rowOf(m_current);
    if (!row)
        return;
    auto *dialog = new AskDialog(m_desk.policyDesk(), *row, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

const SupplierProfile *SuppliersWindow::rowOf(const SupplierId &supplier) const
{
    for (const SupplierProfile &row : m_rows) {
        if (row.policy.supplier == supplier)
            return &row;
    }
    return nullptr;
}

void SuppliersWindow::reject()
{
    if (keepTyped())
        QDialog::reject();
}

void SuppliersWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace contrordine
