// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cases/cancelqueue.h"
#include "app/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace contrordine
{

/// Several selected orders to be cancelled: what will happen to each, one reason for all or each its own, then a case
/// for each and one summary of where they stand. What comes after is done order by order, in each one's own wizard: the
/// button leads to the next. May be closed at any moment; the cases stay.
class CancelMany final : public QDialog
{
    Q_OBJECT

public:
    CancelMany(Desk &desk, QList<OrderId> orders, QWidget *parent = nullptr);

    CancelQueue &queue() { return m_queue; }

Q_SIGNALS:
    void orderAsked(const contrordine::OrderId &order); ///< its wizard is wanted

private:
    void makeRows();
    void refresh();
    void chooseForAll();
    void writeReasons();
    QComboBox *reasonOf(QTreeWidgetItem *row, const CancelQueue::Item &item); ///< nullptr = there is nothing to ask
    void showRow(QTreeWidgetItem *row, const CancelQueue::Item &item);
    QString whatHappens(const CancelQueue::Item &item) const;
    QString summary() const;
    bool isExplained() const; ///< "another reason" says which
    QCoro::Task<> look();

    Desk &m_desk;
    CancelQueue m_queue;
    OrderId m_last; ///< that the queue led to
    QLabel *m_intro;
    QComboBox *m_reason;
    QLineEdit *m_text;
    QWidget *m_reasonBox;
    QTreeWidget *m_rows;
    QHash<OrderId, QTreeWidgetItem *> m_rowOf;
    QHash<OrderId, QComboBox *> m_reasonOf;
    QLabel *m_summary;
    QPushButton *m_open;
    QPushButton *m_next;
    QPushButton *m_close;
    bool m_looked = false;
    bool m_filling = false; ///< we check and choose, not the merchant
};

} // namespace contrordine
