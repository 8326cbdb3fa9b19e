// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/disputesession.h"
#include "ui/wizards/factsside.h"

class QLabel;

namespace contrordine
{

class AdvicePanel;

/// The facts beside each question of a dispute, each with its age (R36).
class DisputeFacts final : public FactsSide
{
    Q_OBJECT

public:
    explicit DisputeFacts(DisputeSession &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    DisputeSession &m_session;
    QLabel *m_order;
    QLabel *m_facts;
    QLabel *m_tracking;
    AdvicePanel *m_advice;
    QLabel *m_age;
};

} // namespace contrordine
