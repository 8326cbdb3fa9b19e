// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/primarybutton.h"

#include <QPainter>

namespace contrordine
{

PrimaryButton::PrimaryButton(QWidget *parent)
    : QPushButton(parent)
{
    QFont loud = font();
    loud.setWeight(QFont::DemiBold);
    setFont(loud);
    setCursor(Qt::PointingHandCursor);
}

QSize PrimaryButton::sizeHint() const { return {QPushButton::sizeHint().width() + 16, fontMetrics().height() + 22}; }

void PrimaryButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    QColor ground = palette().color(group, QPalette::Highlight);
    if (isEnabled() && (isDown() || underMouse()))
        ground = ground.darker(isDown() ? 125 : 112);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), 7, 7);
    painter.setPen(palette().color(group, QPalette::HighlightedText));
    painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width() - 16));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(group, QPalette::HighlightedText), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 5, 5);
    }
}

} // namespace contrordine
