// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/questionpage.h"

#include "ui/wizards/banner.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QWizard>

namespace contrordine
{

QuestionPage::QuestionPage(const QString &question, QWidget *side, QWidget *parent)
    : QWizardPage(parent)
    , m_question(new QLabel(question))
    , m_problem(new Banner)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 0);
    row->setSpacing(20);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget(scroll);
    content->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(0, 0, 6, 8);
    outer->setSpacing(14);
    m_column = new QVBoxLayout;
    m_column->setSpacing(14);

    m_question->setParent(content);
    QFont big = m_question->font();
    big.setPointSizeF(big.pointSizeF() * 1.5);
    big.setBold(true);
    m_question->setFont(big);
    m_question->setWordWrap(true);
    m_question->setObjectName(QStringLiteral("question"));
    outer->addWidget(m_question);
    m_problem->setParent(content);
    m_problem->setObjectName(QStringLiteral("problem"));
    outer->addWidget(m_problem);
    outer->addLayout(m_column);
    outer->addStretch();
    scroll->setWidget(content);
    row->addWidget(scroll, 1);
    if (side)
        row->addWidget(side);
}

QLabel *QuestionPage::addText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    m_column->addWidget(label);
    return label;
}

void QuestionPage::setQuestion(const QString &question) { m_question->setText(question); }

void QuestionPage::showProblem(const Error &error, const QString &platform)
{
    m_problem->show(Banner::Tone::Bad, words::error(error, platform).joined());
}

void QuestionPage::clearProblem() { m_problem->clear(); }

bool QuestionPage::isCurrent() const { return wizard() && wizard()->currentPage() == this; }

bool QuestionPage::validatePage()
{
    if (m_isSubmitted) {
        m_isSubmitted = false;
        return true;
    }
    if (isComplete())
        submit();
    return false;
}

void QuestionPage::skip()
{
    m_isSubmitted = true;
    wizard()->next();
    m_isSubmitted = false;
}

void QuestionPage::proceed()
{
    if (!isCurrent())
        return;
    // Turned from the event loop: proceed() may be called from inside QWizard::next().
    m_isSubmitted = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (isCurrent())
                wizard()->next();
            else
                m_isSubmitted = false;
        },
        Qt::QueuedConnection);
}

} // namespace contrordine
