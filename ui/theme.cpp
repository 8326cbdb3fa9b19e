// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QSvgRenderer>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::theme
{

namespace
{

QPalette lightPalette()
{
    QPalette palette(QColor(0xffffff), QColor(0xf4f6f8));
    palette.setColor(QPalette::Window, QColor(0xf4f6f8));
    palette.setColor(QPalette::WindowText, QColor(0x1c2530));
    palette.setColor(QPalette::Base, QColor(0xffffff));
    palette.setColor(QPalette::AlternateBase, QColor(0xf8f9fb));
    palette.setColor(QPalette::Text, QColor(0x1c2530));
    palette.setColor(QPalette::PlaceholderText, QColor(0x5b6774));
    palette.setColor(QPalette::Button, QColor(0xfdfdfe));
    palette.setColor(QPalette::ButtonText, QColor(0x1c2530));
    palette.setColor(QPalette::BrightText, QColor(0xffffff));
    palette.setColor(QPalette::Light, QColor(0xffffff));
    palette.setColor(QPalette::Midlight, QColor(0xe9edf1));
    palette.setColor(QPalette::Mid, QColor(0xcbd2da));
    palette.setColor(QPalette::Dark, QColor(0xa3adb8));
    palette.setColor(QPalette::Shadow, QColor(0x6b7682));
    palette.setColor(QPalette::Highlight, QColor(0x21509b));
    palette.setColor(QPalette::HighlightedText, QColor(0xffffff));
    palette.setColor(QPalette::Link, QColor(0x1d4f9c));
    palette.setColor(QPalette::LinkVisited, QColor(0x5a2a86));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2a333d));
    palette.setColor(QPalette::ToolTipText, QColor(0xf5f7f9));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x8b95a1));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0xcbd2da));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(0x5b6774));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b323a), QColor(0x191d22));
    palette.setColor(QPalette::Window, QColor(0x191d22));
    palette.setColor(QPalette::WindowText, QColor(0xe4e9ee));
    palette.setColor(QPalette::Base, QColor(0x20252b));
    palette.setColor(QPalette::AlternateBase, QColor(0x242a31));
    palette.setColor(QPalette::Text, QColor(0xe4e9ee));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9aa5b1));
    palette.setColor(QPalette::Button, QColor(0x2b323a));
    palette.setColor(QPalette::ButtonText, QColor(0xe4e9ee));
    palette.setColor(QPalette::BrightText, QColor(0xffffff));
    palette.setColor(QPalette::Light, QColor(0x3b444e));
    palette.setColor(QPalette::Midlight, QColor(0x333b44));
    palette.setColor(QPalette::Mid, QColor(0x3d4650));
    palette.setColor(QPalette::Dark, QColor(0x12161a));
    palette.setColor(QPalette::Shadow, QColor(0x0b0d10));
    palette.setColor(QPalette::Highlight, QColor(0x2f62b5));
    palette.setColor(QPalette::HighlightedText, QColor(0xffffff));
    palette.setColor(QPalette::Link, QColor(0x93bbff));
    palette.setColor(QPalette::LinkVisited, QColor(0xcfb2f2));
    palette.setColor(QPalette::ToolTipBase, QColor(0x3a434d));
    palette.setColor(QPalette::ToolTipText, QColor(0xf5f7f9));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x76818d));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0x3d4650));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(0x9aa5b1));
    return palette;
}

QColor blend(const QColor &over, const QColor &under, qreal share)
{
    return QColor::fromRgbF(float(over.redF() * share + under.redF() * (1 - share)),
                            float(over.greenF() * share + under.greenF() * (1 - share)),
                            float(over.blueF() * share + under.blueF() * (1 - share)));
}

QByteArray drawing(const QString &name, const QColor &color)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

QPixmap pixmapOf(const QString &name, const QSize &pixels, const QColor &color)
{
    const QString key = u"contrordine-icon/%1/%2x%3/%4"_s.arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(name, color));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Draws an icon when it is asked for, in the colour the palette has at that moment.
class StrokeIconEngine final : public QIconEngine
{
public:
    explicit StrokeIconEngine(const QString &name)
        : m_name(name)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmapOf(m_name, (QSizeF(rect.size()) * ratio).toSize(), colorOf(mode)));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return pixmapOf(m_name, size, colorOf(mode));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap pixmap = pixmapOf(m_name, size, colorOf(mode));
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine *clone() const override { return new StrokeIconEngine(m_name); }

private:
    static QColor colorOf(QIcon::Mode mode)
    {
        const QPalette palette = QApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::ButtonText);
    }

    QString m_name;
};

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Fusion draws outlines darker than the window, which on a dark one nobody sees: boxes to tick and fields to fill get
/// one of 3:1 and more (WCAG 1.4.11).
class OutlinedFusion final : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_IndicatorRadioButton)
            outline(option, painter, true);
        else if (element == PE_IndicatorCheckBox)
            outline(option, painter);
        else if ((element == PE_FrameLineEdit || element == PE_Frame) && !(option->state & State_HasFocus))
            outline(option, painter); // with the focus it has Fusion's own frame
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if ((control == CC_SpinBox || control == CC_ComboBox) && !(option->state & State_HasFocus))
            outline(option, painter);
    }

private:
    static void outline(const QStyleOption *option, QPainter *painter, bool round = false)
    {
        if (option->palette.color(QPalette::Window).lightness() >= 128)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(option->state & State_Enabled ? QColor(0x717c89) : QColor(0x49525c));
        const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (round)
            painter->drawEllipse(rect);
        else
            painter->drawRoundedRect(rect, 2, 2);
        painter->restore();
    }
};

} // namespace

void install(QApplication &application)
{
    const QString forced = qEnvironmentVariable("CONTRORDINE_THEME");
    const bool choose = forced == u"light" || forced == u"dark";
    // Fusion is what Qt falls back to where no desktop says otherwise; a style the platform chose is left alone.
    if (!choose && QApplication::style()->name().compare(u"fusion"_s, Qt::CaseInsensitive) != 0)
        return;
    const bool dark = choose ? forced == u"dark" : isDark(QApplication::palette());
    if (QStyle *fusion = QStyleFactory::create(u"fusion"_s))
        application.setStyle(new OutlinedFusion(fusion));
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

ChipColors chip(VerdictKind kind, bool dark)
{
    using enum VerdictKind;
    switch (kind) {
    case CancelNow:
        return dark ? ChipColors{QColor(0x16402b), QColor(0xa4e8c0), QColor(0x2c6b4a)}
                    : ChipColors{QColor(0xdcf3e4), QColor(0x0a5732), QColor(0xa8dcbd)};
    case AskSupplier:
        return dark ? ChipColors{QColor(0x47380f), QColor(0xf7d98b), QColor(0x75601f)}
                    : ChipColors{QColor(0xfdf0cd), QColor(0x684700), QColor(0xecd38c)};
    case AwaitingSupplier:
        return dark ? ChipColors{QColor(0x1b3459), QColor(0xb0d0fc), QColor(0x365a8f)}
                    : ChipColors{QColor(0xe1ecfb), QColor(0x1a4688), QColor(0xb4cff2)};
    case FinishOnShop:
        return dark ? ChipColors{QColor(0x12424a), QColor(0x9fe2ea), QColor(0x2a6c76)}
                    : ChipColors{QColor(0xd6f0f2), QColor(0x08525c), QColor(0x9dd5da)};
    case RefundOnly:
        return dark ? ChipColors{QColor(0x30373f), QColor(0xc9d2db), QColor(0x4c5661)}
                    : ChipColors{QColor(0xe9edf1), QColor(0x3c4855), QColor(0xcbd3db)};
    case Dispute:
        return dark ? ChipColors{QColor(0x511f1b), QColor(0xffbbb3), QColor(0x85403a)}
                    : ChipColors{QColor(0xfde3e0), QColor(0x8b1b12), QColor(0xf1b5ae)};
    case Disputed:
        return dark ? ChipColors{QColor(0x3b2554), QColor(0xdfc6f8), QColor(0x624385)}
                    : ChipColors{QColor(0xefe5f9), QColor(0x562782), QColor(0xd3bbe9)};
    case Unlinked:
        return dark ? ChipColors{QColor(0x20252b), QColor(0xd2dae2), QColor(0x7c8894), true}
                    : ChipColors{QColor(0xffffff), QColor(0x36424e), QColor(0x86929f), true};
    case Closed:
        return dark ? ChipColors{QColor(0x20252b), QColor(0xa7b2bd), QColor(0x3d4650), true}
                    : ChipColors{QColor(0xffffff), QColor(0x56626e), QColor(0xd5dbe1), true};
    case Unknown:
        return dark ? ChipColors{QColor(0x20252b), QColor(0xf0c9a0), QColor(0x8a6a45), true}
                    : ChipColors{QColor(0xffffff), QColor(0x7a3f06), QColor(0xd1a271), true};
    }
    return {};
}

QString chipIcon(VerdictKind kind)
{
    using enum VerdictKind;
    switch (kind) {
    case CancelNow:
        return u"go"_s;
    case AskSupplier:
        return u"ask"_s;
    case AwaitingSupplier:
        return u"wait"_s;
    case FinishOnShop:
        return u"finish"_s;
    case RefundOnly:
        return u"refund"_s;
    case Dispute:
        return u"alarm"_s;
    case Disputed:
        return u"dispute"_s;
    case Unlinked:
        return u"unlink"_s;
    case Closed:
        return u"check"_s;
    case Unknown:
        return u"question"_s;
    }
    return {};
}

QColor mutedText(const QPalette &palette)
{
    return isDark(palette) ? blend(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.70)
                           : blend(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.74);
}

QColor line(const QPalette &palette)
{
    return blend(palette.color(QPalette::Text), palette.color(QPalette::Base), isDark(palette) ? 0.16 : 0.12);
}

QColor selectedRow(const QPalette &palette, bool active)
{
    const qreal share = isDark(palette) ? (active ? 0.34 : 0.24) : (active ? 0.13 : 0.10);
    return blend(palette.color(QPalette::Active, QPalette::Highlight), palette.color(QPalette::Base), share);
}

QColor band(Side side, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (side) {
    case Side::Shop:
        return dark ? QColor(0x21402f) : QColor(0xe3efe6);
    case Side::Verdict:
        return dark ? QColor(0x343c46) : QColor(0xe4e8ee);
    case Side::Supplier:
        return dark ? QColor(0x4a2e1d) : QColor(0xfbe9de);
    }
    return {};
}

QColor bandText(Side side, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (side) {
    case Side::Shop:
        return dark ? QColor(0xa9e0bd) : QColor(0x1c5431);
    case Side::Verdict:
        return dark ? QColor(0xe4e9ee) : QColor(0x27313c);
    case Side::Supplier:
        return dark ? QColor(0xffc4a0) : QColor(0x86340b);
    }
    return {};
}

QIcon icon(const QString &name) { return QIcon(new StrokeIconEngine(name)); }

void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPixmap pixmap = pixmapOf(name, (rect.size() * ratio).toSize(), color);
    painter->drawPixmap(rect, pixmap, QRectF(pixmap.rect()));
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal first = luminance(a);
    const qreal second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace contrordine::theme
