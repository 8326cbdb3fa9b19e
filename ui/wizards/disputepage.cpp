// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/disputepage.h"

#include "ui/wizards/disputefacts.h"

namespace contrordine
{

DisputePage::DisputePage(DisputeSession &session, const QString &question, QWidget *parent)
    : QuestionPage(question, new DisputeFacts(session), parent)
    , m_session(session)
{
    connect(&session, &DisputeSession::changed, this, [this] {
        if (!isCurrent())
            return;
        refresh();
        Q_EMIT completeChanged();
    });
    connect(&session, &DisputeSession::acted, this, [this](DisputeSession::Act act, bool done) {
        if (act != DisputeSession::Act::Keep || !m_keeping)
            return;
        m_keeping = false;
        if (done)
            proceed();
    });
}

void DisputePage::keepAndProceed(DisputeSession::Place next)
{
    if (m_session.isWorking())
        return;
    m_keeping = true;
    m_session.keep(next);
}

void DisputePage::showProblem()
{
    const auto &problem = m_session.problem();
    if (problem && !m_session.isWorking())
        QuestionPage::showProblem(*problem, m_session.platformName());
    else
        clearProblem();
}

} // namespace contrordine
