// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QWizardPage>

class QLabel;
class QVBoxLayout;

namespace contrordine
{

class Banner;

/// One question of a wizard, the facts beside it. The column scrolls, so that no text is ever cut, whatever the font.
/// "Next" never waits: submit() starts what the page records, and proceed() turns the page when it is recorded.
class QuestionPage : public QWizardPage
{
    Q_OBJECT

public:
    /// `side` stands on the right and becomes the page's own; nullptr = the whole width for the question.
    QuestionPage(const QString &question, QWidget *side, QWidget *parent = nullptr);

    bool validatePage() override;
    void skip(); ///< turns the page at once, without asking or recording: it was answered before

protected:
    QVBoxLayout *column() const { return m_column; } ///< the page's own widgets go here, from the top
    QLabel *addText(const QString &text = {});
    void setQuestion(const QString &question); ///< the heading
    void showProblem(const Error &error, const QString &platform); ///< in the page's banner
    void clearProblem();
    bool isCurrent() const;
    void proceed();

    virtual void refresh() = 0; ///< shows the session anew; called on every change while this is the current page
    virtual void submit() { proceed(); } ///< "Next" was pressed on a complete page

private:
    QVBoxLayout *m_column;
    QLabel *m_question;
    Banner *m_problem;
    bool m_isSubmitted = false;
};

} // namespace contrordine
