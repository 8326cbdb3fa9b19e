// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/disputesession.h"
#include "ui/wizards/questionpage.h"

namespace contrordine
{

/// One question of the dispute wizard.
class DisputePage : public QuestionPage
{
    Q_OBJECT

public:
    DisputePage(DisputeSession &session, const QString &question, QWidget *parent = nullptr);

Q_SIGNALS:
    void trackingAsked(); ///< the merchant wants to ask for, or look at, the tracking number first

protected:
    DisputeSession &session() const { return m_session; }
    /// "Next" keeps the draft, and turns the page when it is kept.
    void keepAndProceed(DisputeSession::Place next);
    void showProblem(); ///< of the last act; nothing when there is none

private:
    DisputeSession &m_session;
    bool m_keeping = false;
};

} // namespace contrordine
