// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/spinner.h"

#include <QPainter>
#include <QTimerEvent>

namespace contrordine
{

Spinner::Spinner(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Spinner::sizeHint() const
{
    const int side = fontMetrics().height();
    return {side, side};
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect()).adjusted(2, 2, -2, -2);
    QPen pen(palette().color(QPalette::Mid), 2);
    painter.setPen(pen);
    painter.drawEllipse(ring);
    pen.setColor(palette().color(QPalette::Highlight));
    painter.setPen(pen);
    painter.drawArc(ring, -m_angle * 16, 100 * 16);
}

void Spinner::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_angle = (m_angle + 24) % 360;
    update();
}

void Spinner::showEvent(QShowEvent *event)
{
    m_timer.start(60, this);
    QWidget::showEvent(event);
}

void Spinner::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

} // namespace contrordine
