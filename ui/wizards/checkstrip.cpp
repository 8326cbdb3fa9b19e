// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/checkstrip.h"

#include "ui/wizards/banner.h"
#include "ui/wizards/spinner.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <functional>

namespace contrordine
{

CheckStrip::CheckStrip(CancelSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_spinner(new Spinner(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_problem(new Banner(this))
{
    m_button->setObjectName(QStringLiteral("checkNow"));
    m_button->setAutoDefault(false);
    m_problem->setObjectName(QStringLiteral("checkProblem"));
    m_text->setObjectName(QStringLiteral("checkText"));
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_spinner);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_problem);
    column->addLayout(row);
    connect(m_button, &QPushButton::clicked, this, [this] { std::invoke(m_retry, m_session); });
    connect(&session, &CancelSession::changed, this, &CheckStrip::refresh);
    // "just now" grows old while the page stays open.
    auto *ageing = new QTimer(this);
    connect(ageing, &QTimer::timeout, this, &CheckStrip::refresh);
    ageing->start(std::chrono::seconds(30));
    refresh();
}

void CheckStrip::setRetry(void (CancelSession::*retry)()) { m_retry = retry; }

void CheckStrip::refresh()
{
    const auto &problem = m_session.checkProblem();
    m_spinner->setVisible(m_session.isChecking());
    m_button->setEnabled(!m_session.isChecking());
    m_button->setText(problem ? tr("Try again") : tr("Check now"));
    if (problem && !m_session.isChecking())
        m_problem->show(Banner::Tone::Warning, words::error(problem->error, problem->platform).joined());
    else
        m_problem->clear();
    if (m_session.isChecking())
        m_text->setText(tr("Reading the shop and the supplier…"));
    else if (m_session.checkedAt().isValid())
        //: %1 is an age: "just now", "2 minutes ago"
        m_text->setText(tr("Both sides read %1.").arg(words::age(m_session.checkedAt(), m_session.now())));
    else
        m_text->setText(tr("Not read again since this window was opened."));
}

} // namespace contrordine
