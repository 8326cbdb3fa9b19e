// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/moneybook.h"

#include <QDate>
#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace contrordine
{

/// One entry of the ledger by the merchant's hand: money has arrived, is given up, or an entry was wrong. The entries
/// so far stand above.
class LedgerDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Kind { Received, WriteOff, Correct };

    /// `today`: the merchant's own day.
    LedgerDialog(Kind kind, const MoneyRow &row, QDate today, QWidget *parent = nullptr);

    void refuse(const QString &why); ///< the entry was not taken; the dialog stays

Q_SIGNALS:
    void received(const contrordine::Money &amount, QDate day);
    void writtenOff(const contrordine::Money &amount, const QString &reason);
    void corrected(qint64 entry, const contrordine::Money &amount, const QString &reason);

private:
    void look();
    void send();
    std::optional<Money> amount() const;
    const ReceivableEntry *wrongEntry() const;

    Kind m_kind;
    MoneyRow m_row;
    QLineEdit *m_amount;
    QDateEdit *m_day = nullptr;
    QLineEdit *m_reason = nullptr;
    QComboBox *m_entry = nullptr;
    QLabel *m_answer;
    QPushButton *m_ok = nullptr;
};

} // namespace contrordine
