// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/cancelpage.h"

#include "ui/wizards/factspanel.h"

namespace contrordine
{

CancelPage::CancelPage(CancelSession &session, const QString &question, Facts facts, QWidget *parent)
    : QuestionPage(question, facts == Facts::Shown ? new FactsPanel(session) : nullptr, parent)
    , m_session(session)
{
    connect(&session, &CancelSession::changed, this, [this] {
        if (!isCurrent())
            return;
        refresh();
        Q_EMIT completeChanged();
    });
}

void CancelPage::showProblem()
{
    const auto &problem = m_session.actProblem();
    if (problem && !m_session.isWorking())
        QuestionPage::showProblem(problem->error, problem->platform);
    else
        clearProblem();
}

} // namespace contrordine
