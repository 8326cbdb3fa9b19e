// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/questionpage.h"
#include "ui/wizards/refundsession.h"

namespace contrordine
{

/// One question of the refund wizard: shows its session, and the facts of the order beside it.
class RefundPage : public QuestionPage
{
    Q_OBJECT

public:
    enum class Facts { Shown, Hidden };

    RefundPage(RefundSession &session, const QString &question, Facts facts, QWidget *parent = nullptr);

protected:
    RefundSession &session() const { return m_session; }
    /// "Next" keeps the draft, and turns the page when it is kept.
    void keepAndProceed(RefundSession::Place next);
    /// What comes of the draft as it stands, in plain words: which way the money goes, and the pieces. Only what goes
    /// beyond "the money goes back the way it came, and nothing else happens".
    QStringList consequences() const;
    void showProblem(); ///< of the last act, else of the shop's figures; nothing when there is none

private:
    RefundSession &m_session;
    bool m_keeping = false;
};

} // namespace contrordine
