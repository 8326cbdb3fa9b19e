// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelsession.h"

#include <QWizardPage>

class QLabel;
class QVBoxLayout;

namespace contrordine
{

class Banner;

/// One question of the wizard, the facts beside it. The column scrolls, so that no text is ever cut, whatever the font.
/// "Next" never waits: submit() starts what the page records, and proceed() turns the page when it is recorded.
class CancelPage : public QWizardPage
{
    Q_OBJECT

public:
    enum class Facts { Shown, Hidden };

    CancelPage(CancelSession &session, const QString &question, Facts facts, QWidget *parent = nullptr);

    bool validatePage() override;

protected:
    CancelSession &session() const { return m_session; }
    QVBoxLayout *column() const { return m_column; } ///< the page's own widgets go here, from the top
    QLabel *addText(const QString &text = {});
    void setQuestion(const QString &question); ///< the heading
    void showProblem(); ///< of the last act, in the page's banner; nothing when there is none
    bool isCurrent() const;
    void proceed();

    virtual void refresh() = 0; ///< shows the session anew; called on every change while this is the current page
    virtual void submit() { proceed(); } ///< "Next" was pressed on a complete page

private:
    CancelSession &m_session;
    QVBoxLayout *m_column;
    QLabel *m_question;
    Banner *m_problem;
    bool m_isSubmitted = false;
};

} // namespace contrordine
