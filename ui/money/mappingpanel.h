// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/statementfile.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace contrordine
{

/// Which column of a bank's table means what, how it writes dates and amounts, and how the first rows read so. Nothing
/// is chosen beforehand: a date or an amount that is guessed wrongly would book wrong money.
class MappingPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MappingPanel(QWidget *parent = nullptr);

    void setTable(const StatementTable &table, const StatementMapping &remembered);
    StatementMapping mapping() const;

Q_SIGNALS:
    void changed();

private:
    void preview();
    QComboBox *columnBox(const QString &name);

    StatementTable m_table;
    QComboBox *m_day;
    QComboBox *m_dateOrder;
    QComboBox *m_amount;
    QComboBox *m_in;
    QComboBox *m_out;
    QComboBox *m_mark;
    QComboBox *m_currencyColumn;
    QLineEdit *m_currency;
    QComboBox *m_text;
    QTreeWidget *m_preview;
    QLabel *m_verdict;
    bool m_setting = false;
};

} // namespace contrordine
