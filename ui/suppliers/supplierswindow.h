// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "models/store/supplierbook.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace contrordine
{

class GapView;
class SupplierPanel;

/// The suppliers (R22–R26): what each says, what really happened, and where the shop promises more.
class SuppliersWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit SuppliersWindow(Desk &desk, QWidget *parent = nullptr);

    void select(const SupplierId &supplier); ///< once its row is there
    QCoro::Task<> load();
    void reject() override; ///< what was typed is kept

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void write();
    void showCurrent();
    void showGaps();
    bool keepTyped(); ///< false: it cannot be kept as it is, and the merchant is shown why
    QCoro::Task<> save(SupplierPolicy policy);
    void ask();
    const SupplierProfile *rowOf(const SupplierId &supplier) const;

    Desk &m_desk;
    QList<SupplierProfile> m_rows;
    bool m_loaded = false;
    bool m_writing = false;
    SupplierId m_current; ///< shown in the panel
    SupplierId m_wanted;
    QTabWidget *m_tabs;
    QLineEdit *m_search;
    QTreeWidget *m_table;
    QLabel *m_empty;
    SupplierPanel *m_panel;
    GapView *m_gaps;
    QPushButton *m_close;
};

} // namespace contrordine
