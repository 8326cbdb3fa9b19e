// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace contrordine
{

namespace
{

struct ToneLook {
    QColor ground;
    QColor ink;
    QString sign;
};

/// Ink on ground keeps at least 7:1 in both schemes.
ToneLook lookOf(Banner::Tone tone, bool dark)
{
    switch (tone) {
    case Banner::Tone::Info:
        return {dark ? QColor(0x1d3350) : QColor(0xe3edfa), dark ? QColor(0xd5e6ff) : QColor(0x14335f),
                QStringLiteral("ℹ")};
    case Banner::Tone::Good:
        return {dark ? QColor(0x173d2b) : QColor(0xdcf3e4), dark ? QColor(0xc9f2da) : QColor(0x0b4226),
                QStringLiteral("✓")};
    case Banner::Tone::Warning:
        return {dark ? QColor(0x463610) : QColor(0xfff1cf), dark ? QColor(0xffe9b0) : QColor(0x523c00),
                QStringLiteral("⚠")};
    case Banner::Tone::Bad:
        return {dark ? QColor(0x4d201d) : QColor(0xfde3e0), dark ? QColor(0xffd9d4) : QColor(0x6b1410),
                QStringLiteral("✕")};
    }
    return {};
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(10);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void Banner::show(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(text);
    setAccessibleName(text);
    applyTone();
    setVisible(!text.isEmpty());
}

void Banner::clear() { show(m_tone, {}); }

QString Banner::text() const { return m_text->text(); }

void Banner::applyTone()
{
    const ToneLook look = lookOf(m_tone, palette().color(QPalette::Window).lightness() < 128);
    m_sign->setText(look.sign);
    for (QLabel *label : {m_sign, m_text}) {
        QPalette ink = label->palette();
        ink.setColor(QPalette::WindowText, look.ink);
        label->setPalette(ink);
    }
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(lookOf(m_tone, palette().color(QPalette::Window).lightness() < 128).ground);
    painter.drawRoundedRect(rect(), 8, 8);
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyTone();
    QFrame::changeEvent(event);
}

} // namespace contrordine
