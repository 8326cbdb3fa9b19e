// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelsession.h"
#include "ui/wizards/factsside.h"

class QLabel;

namespace contrordine
{

class AdvicePanel;

/// The facts beside each question: order, customer, total, suppliers and their status, each with its age (R36).
class FactsPanel final : public FactsSide
{
    Q_OBJECT

public:
    explicit FactsPanel(CancelSession &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    CancelSession &m_session;
    QLabel *m_order;
    QLabel *m_facts;
    QLabel *m_suppliers;
    AdvicePanel *m_advice;
    QLabel *m_age;
};

} // namespace contrordine
