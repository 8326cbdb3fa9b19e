// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelpage.h"

#include <QFrame>

class QPushButton;

namespace contrordine
{

/// What is to be done at one supplier: open its page and press Cancel there, send the message, note that it was done
/// (R9, R11).
class AskCard final : public QFrame
{
    Q_OBJECT

public:
    AskCard(CancelSession &session, SupplierOrderId supplierOrder, QWidget *parent = nullptr);
    void show(const CancelSession::SupplierState &supplier);

private:
    CancelSession &m_session;
    SupplierOrderId m_id;
    CancelSession::SupplierState m_shown;
    QLabel *m_title;
    QLabel *m_status;
    Banner *m_notice;
    QWidget *m_steps;
    QPushButton *m_open;
    QLabel *m_howTo;
    QWidget *m_messageStep;
    QPushButton *m_copy;
    QLabel *m_message;
    QPushButton *m_done;
    QPushButton *m_takeBack;
};

/// Second question: has the supplier been asked? One card for each supplier order.
class SupplierPage final : public CancelPage
{
    Q_OBJECT

public:
    explicit SupplierPage(CancelSession &session, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;

protected:
    void refresh() override;

private:
    QLabel *m_intro;
    QVBoxLayout *m_cards;
    QMap<SupplierOrderId, AskCard *> m_cardOf;
};

} // namespace contrordine
