// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/noticebar.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(u"noticeAction"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(42, 7, 10, 7);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_second);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::actionChosen);
    connect(m_second, &QPushButton::clicked, this, &NoticeBar::secondActionChosen);
    hide();
}

void NoticeBar::say(VerdictKind tone, const QString &text, const QString &action, const QString &secondAction)
{
    m_tone = tone;
    QPalette own = m_text->palette();
    own.setColor(QPalette::WindowText, theme::chip(tone, theme::isDark(palette())).text);
    m_text->setPalette(own);
    m_text->setText(text);
    m_action->setText(action);
    m_second->setText(secondAction);
    m_second->setVisible(!secondAction.isEmpty());
    setAccessibleName(text);
    show();
    update();
}

QString NoticeBar::text() const { return m_text->text(); }

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::ChipColors colors = theme::chip(m_tone, theme::isDark(palette()));
    painter.fillRect(rect(), colors.ground);
    painter.setPen(colors.border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    theme::paintIcon(&painter, QRectF(14, (height() - 18) / 2.0, 18, 18), theme::chipIcon(m_tone), colors.text);
}

} // namespace contrordine
