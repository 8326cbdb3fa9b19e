// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "ui/money/ledgerdialog.h"

#include <QPointer>
#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace contrordine
{

class HelperStrip;

/// What suppliers owe (R35): overdue first, each row leads to its order; totals a currency below.
class MoneyWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit MoneyWindow(Desk &desk, QWidget *parent = nullptr);
    ~MoneyWindow() override;

    void select(const ReceivableId &id); ///< once the rows are there
    QCoro::Task<> load();

Q_SIGNALS:
    void orderAsked(const contrordine::OrderId &order);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void write();
    void showTotals();
    void enableActions();
    const MoneyRow *current() const;
    void askForEntry(LedgerDialog::Kind kind);
    void askForDate();
    void importStatement();
    QCoro::Task<> readRefundInformation();
    QCoro::Task<> finish(QPointer<QDialog> dialog, QCoro::Task<Result<void>> entry);

    Desk &m_desk;
    QList<MoneyRow> m_rows;
    ReceivableId m_wanted;
    QTreeWidget *m_table;
    QLabel *m_intro;
    QLabel *m_totals;
    QCheckBox *m_settled;
    QPushButton *m_arrived;
    QPushButton *m_writeOff;
    QPushButton *m_wait;
    QPushButton *m_correct;
    QPushButton *m_openOrder;
    QPushButton *m_refundInformation;
    QPushButton *m_import;
    QPushButton *m_close;
    std::unique_ptr<HelperStrip> m_strip; ///< made when it is first wanted
};

} // namespace contrordine
