// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelpage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace contrordine
{

class CreditExpiry;

/// Fourth question: what does the customer get (R12)? Shows where the money goes with each choice (R21).
class ShopPage final : public CancelPage
{
    Q_OBJECT

public:
    explicit ShopPage(CancelSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    void submit() override;

private:
    CancelDecision decision() const; ///< as filled in
    void fillIn(const CancelDecision &decision);
    void showOutlook();

    Banner *m_locked;
    QRadioButton *m_whole;
    QRadioButton *m_other;
    QLineEdit *m_amount;
    QLabel *m_amountFault;
    QRadioButton *m_none;
    QRadioButton *m_credit; ///< only where the shop offers it
    CreditExpiry *m_expiry;
    QLabel *m_customerGets;
    QLabel *m_comesBack;
    QLabel *m_ownPocket;
    QComboBox *m_reason;
    QCheckBox *m_restock;
    QCheckBox *m_notify;
    QPlainTextEdit *m_note;
    QLabel *m_noteLength;
};

} // namespace contrordine
