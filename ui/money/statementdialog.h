// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "app/exchange/statementfile.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace contrordine
{

class MappingPanel;

/// A bank or card statement: which of its movements is money that a supplier owed? Every booking is ticked by the
/// merchant; what is not booked is forgotten with the dialog.
class StatementDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit StatementDialog(Desk &desk, QWidget *parent = nullptr);

    void setPath(const QString &path); ///< and begins to read

Q_SIGNALS:
    void shown(); ///< a table's columns, or proposals, or why not

private:
    void chooseFile();
    QCoro::Task<> readFile(QString path);
    QCoro::Task<> readRows();
    QCoro::Task<> propose(StatementReading reading);
    QCoro::Task<> book();
    void showProposals(const QList<StatementProposal> &proposals, const QList<MoneyRow> &owed);
    void tickSure();
    void ticked(QTreeWidgetItem *item);
    QList<Booking> bookings() const;
    void say(const QString &text);

    Desk &m_desk;
    QLineEdit *m_path;
    MappingPanel *m_mapping;
    QLabel *m_answer;
    QTreeWidget *m_proposals;
    QPushButton *m_choose;
    QPushButton *m_read = nullptr;
    QPushButton *m_sure = nullptr;
    QPushButton *m_book = nullptr;
    QPushButton *m_close = nullptr;
    StatementTable m_table;
    StatementReading m_reading;
    bool m_busy = false;
};

} // namespace contrordine
