// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/supplierbook.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QPushButton;

namespace contrordine
{

class SupplierForm;

/// One supplier: what really happened in figures, what it says in fields.
class SupplierPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit SupplierPanel(QWidget *parent = nullptr);

    void show(const SupplierProfile &row, const QDateTime &now);
    SupplierForm &form() { return *m_form; }
    void allowSaving(bool saving); ///< false while it is being saved
    void tell(const QString &message); ///< beside the buttons; empty = nothing

Q_SIGNALS:
    void saveAsked();
    void revertAsked();
    void askAsked(); ///< the message to the supplier
    void pageAsked(); ///< the store's page

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFigures();
    void enableButtons();

    SupplierProfile m_row;
    bool m_saving = false;
    QLabel *m_name;
    QLabel *m_stand;
    QPushButton *m_ask;
    QPushButton *m_page;
    QLabel *m_happenedTitle;
    QFormLayout *m_figures;
    QLabel *m_saysTitle;
    SupplierForm *m_form;
    QPushButton *m_save;
    QPushButton *m_revert;
    QLabel *m_message;
};

} // namespace contrordine
