// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/supplierpolicy.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace contrordine
{

/// What a supplier says (R22–R25), to be filled in. Every field begins as not known, and says so.
class SupplierForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SupplierForm(QWidget *parent = nullptr);

    void show(const SupplierPolicy &policy, QDate today);
    SupplierPolicy policy() const; ///< as it stands in the fields
    bool isChanged() const { return policy() != m_shown; }
    bool isValid() const; ///< false: the link is no web address
    void focusFault();

Q_SIGNALS:
    void changed(); ///< by the merchant

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(QLabel *&label, QWidget *field);
    bool isLinkFine() const;
    void retranslate();
    void refresh();

    SupplierPolicy m_shown;
    QDate m_today;
    QDate m_checkedOn;
    QFormLayout *m_rows;
    QComboBox *m_cancel;
    QSpinBox *m_cancelFor;
    QComboBox *m_cancelUnit;
    QMap<ReturnCause, QComboBox *> m_returns;
    QMap<ReturnCause, QLabel *> m_causes;
    QSpinBox *m_returnDays;
    QComboBox *m_payer;
    QComboBox *m_leavesGoods;
    QSpinBox *m_settleDays;
    QComboBox *m_guidelines;
    QLineEdit *m_link;
    QLabel *m_linkFault;
    QPlainTextEdit *m_notes;
    QLabel *m_checked;
    QPushButton *m_checkedToday;
    QLabel *m_cancelLabel = nullptr;
    QLabel *m_returnsLabel = nullptr;
    QLabel *m_returnDaysLabel = nullptr;
    QLabel *m_payerLabel = nullptr;
    QLabel *m_leavesGoodsLabel = nullptr;
    QLabel *m_settleDaysLabel = nullptr;
    QLabel *m_guidelinesLabel = nullptr;
    QLabel *m_linkLabel = nullptr;
    QLabel *m_notesLabel = nullptr;
    QLabel *m_checkedLabel = nullptr;
    bool m_filling = false;
};

} // namespace contrordine
