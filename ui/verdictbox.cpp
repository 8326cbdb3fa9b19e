// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verdictbox.h"

#include "ui/factlabels.h"
#include "ui/theme.h"
#include "ui/words/words.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

VerdictBox::VerdictBox(const PairRow &row, const QDateTime &now, QWidget *parent)
    : QFrame(parent)
    , m_kind(row.verdict.kind)
{
    const theme::ChipColors colors = theme::chip(m_kind, theme::isDark(palette()));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colors.text);
    setPalette(own);
    setObjectName(u"verdictBox"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(3);
    auto *head = new QHBoxLayout;
    head->addSpacing(25);
    head->addWidget(strong(factLabel(words::verdictTitle(m_kind), this), 1.08), 1);
    column->addLayout(head);
    const QString left = words::verdictDetail(row.verdict, row.shippedAt, now);
    if (!left.isEmpty()) {
        auto *second = factLabel(left, this);
        second->setContentsMargins(25, 0, 0, 0);
        column->addWidget(second);
    }
    column->addSpacing(4);
    column->addWidget(factLabel(words::verdictSentence(row.verdict, now), this));
}

void VerdictBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::ChipColors colors = theme::chip(m_kind, theme::isDark(palette()));
    painter.setPen(colors.border);
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    theme::paintIcon(&painter, QRectF(12, 11, 18, 18), theme::chipIcon(m_kind), colors.text);
}

} // namespace contrordine
