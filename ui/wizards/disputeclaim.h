// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/disputepage.h"

class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace contrordine
{

/// Second question: what is asked for, and what is said to whoever decides?
class DisputeClaim final : public DisputePage
{
    Q_OBJECT

public:
    explicit DisputeClaim(DisputeSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;
    void submit() override;

private:
    void takeOver();
    QString drafted() const; ///< the statement as the facts have it
    bool amountIsRead() const; ///< what stands in the field is an amount, or nothing

    QRadioButton *m_refundOnly;
    QRadioButton *m_return;
    QLabel *m_returnWarning;
    QLineEdit *m_amount;
    QLabel *m_paid;
    QLabel *m_fault;
    QPlainTextEdit *m_statement;
    QLabel *m_length;
    QString m_lastDrafted;
    bool m_filling = false;
};

} // namespace contrordine
