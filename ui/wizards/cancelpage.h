// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelsession.h"
#include "ui/wizards/questionpage.h"

namespace contrordine
{

/// One question of the cancel wizard: shows its session, and the facts of the order beside it.
class CancelPage : public QuestionPage
{
    Q_OBJECT

public:
    enum class Facts { Shown, Hidden };

    CancelPage(CancelSession &session, const QString &question, Facts facts, QWidget *parent = nullptr);

protected:
    CancelSession &session() const { return m_session; }
    void showProblem(); ///< of the last act; nothing when there is none

private:
    CancelSession &m_session;
};

} // namespace contrordine
