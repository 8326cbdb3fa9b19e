// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/steplist.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace contrordine
{

namespace
{

constexpr int margin = 16;
constexpr int gap = 12;

int discOf(const QFontMetrics &metrics) { return metrics.height() + 8; }

} // namespace

StepList::StepList(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    auto *column = new QVBoxLayout(this);
    const int disc = discOf(fontMetrics());
    column->setContentsMargins(margin + disc + gap, 24, margin, 24);
    column->setSpacing(22);
    for (const QString &step : steps) {
        auto *label = new QLabel(step, this);
        label->setMinimumHeight(disc);
        label->setWordWrap(true);
        m_labels.append(label);
        column->addWidget(label);
    }
    column->addStretch();
    setMinimumWidth(margin + disc + gap + fontMetrics().averageCharWidth() * 16 + margin);
}

void StepList::setCurrent(int step)
{
    m_current = step;
    for (int i = 0; i < m_labels.size(); ++i) {
        QLabel *label = m_labels.at(i);
        QFont font = label->font();
        font.setBold(i == step);
        label->setFont(font);
        label->setEnabled(i <= step);
        label->setAccessibleDescription(i < step ? tr("done") : i == step ? tr("current step") : tr("still to come"));
    }
    update();
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int disc = discOf(fontMetrics());
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor quiet = palette().color(QPalette::Disabled, QPalette::WindowText);
    for (int i = 0; i < m_labels.size(); ++i) {
        const QRect text = m_labels.at(i)->geometry();
        const QRectF circle(margin, text.top() + (std::min(text.height(), disc) - disc) / 2.0, disc, disc);
        if (i + 1 < m_labels.size()) {
            painter.setPen(QPen(i < m_current ? accent : quiet, 1.5));
            const qreal x = circle.center().x();
            painter.drawLine(QPointF(x, circle.bottom() + 3), QPointF(x, m_labels.at(i + 1)->geometry().top() - 3));
        }
        const bool reached = i <= m_current;
        painter.setPen(QPen(reached ? accent : quiet, 1.5));
        painter.setBrush(reached ? QBrush(accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
        painter.setPen(reached ? palette().color(QPalette::HighlightedText) : quiet);
        painter.drawText(circle, Qt::AlignCenter, i < m_current ? QStringLiteral("✓") : QLocale().toString(i + 1));
    }
}

} // namespace contrordine
