// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/refundsession.h"

#include <QFrame>

class QLabel;

namespace contrordine
{

class AdvicePanel;

/// The facts beside each question: the order, what has been refunded of it, its supplier orders, each with its age
/// (R36), and why the customer wants money back.
class RefundFacts final : public QFrame
{
    Q_OBJECT

public:
    explicit RefundFacts(RefundSession &session, QWidget *parent = nullptr);

private:
    void refresh();

    RefundSession &m_session;
    QLabel *m_order;
    QLabel *m_facts;
    QLabel *m_suppliers;
    QLabel *m_cause;
    AdvicePanel *m_advice; ///< what is known of the supplier
    QLabel *m_age;
};

} // namespace contrordine
