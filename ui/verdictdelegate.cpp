// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verdictdelegate.h"

#include "ui/paircells.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace contrordine
{

namespace
{

constexpr int sideMargin = 8;
constexpr int chipPadding = 9; // between the chip and its words
constexpr int iconSize = 16;
constexpr int iconGap = 7;

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smaller(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

/// The last space before which the text fits the width; -1 when all of it fits, or nothing does.
qsizetype lastBreak(const QString &text, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) < width) // a width is rounded: what just fits may be cut all the same
        return -1;
    qsizetype best = -1;
    const QList<qsizetype> spaces = CellDelegate::breaks(text);
    for (const qsizetype space : spaces) {
        if (metrics.horizontalAdvance(text.left(space)) > width)
            break;
        best = space;
    }
    return best;
}

} // namespace

int CellDelegate::rowHeight(const QFontMetrics &metrics)
{
    return 2 * metrics.height() + 2 * VerdictDelegate::chipMargin + 8;
}

QList<qsizetype> CellDelegate::breaks(const QString &text)
{
    constexpr qsizetype shortWord = 2;
    QList<qsizetype> places;
    qsizetype begin = 0;
    for (qsizetype space = text.indexOf(u' '); space > 0; space = text.indexOf(u' ', begin)) {
        const bool afterDot = text.at(space - 1) == QChar(0xb7);
        const bool beforeDot = text.mid(space + 1).startsWith(QChar(0xb7));
        if (!beforeDot && (afterDot || space - begin > shortWord))
            places.append(space);
        begin = space + 1;
    }
    return places;
}

void CellDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool active = option.state & QStyle::State_Active && option.widget && option.widget->hasFocus();
    const QPalette &palette = option.palette;
    painter->fillRect(option.rect, selected ? theme::selectedRow(palette, active) : palette.color(QPalette::Base));
    if (!selected && option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, palette.color(QPalette::AlternateBase));
    painter->setPen(theme::line(palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (selected && view
        && option.rect.left() == view->columnViewportPosition(view->horizontalHeader()->logicalIndex(0)))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()),
                          palette.color(QPalette::Active, QPalette::Highlight));
    if (!view || view->currentIndex().row() != index.row() || !view->hasFocus())
        return;
    // Where the keyboard is: a frame around the row, whatever is selected.
    const QColor ring =
        theme::isDark(palette) ? palette.color(QPalette::Link) : palette.color(QPalette::Active, QPalette::Highlight);
    const QRect rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), ring);
    painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), ring);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);

    struct Line {
        QString text;
        QFont font;
        QColor color;
    };
    const QFont firstFont = index.data(PairCells::StrongRole).toBool() ? bold(option.font) : option.font;
    const QRect rect = option.rect.adjusted(sideMargin, 0, -sideMargin, -1);
    QList<Line> lines{{index.data(Qt::DisplayRole).toString(), firstFont, option.palette.color(QPalette::Text)}};
    const QString second = index.data(PairCells::SecondLineRole).toString();
    if (!second.isEmpty())
        lines.append({second, smaller(option.font), theme::mutedText(option.palette)});
    // A row has room for one more line: what is long runs on into it rather than being cut.
    Line &longest = lines.last();
    if (const qsizetype cut = lastBreak(longest.text, QFontMetrics(longest.font), rect.width()); cut > 0) {
        Line rest{longest.text.mid(cut + 1), longest.font, longest.color};
        longest.text.truncate(cut);
        lines.append(rest);
    }

    const auto horizontal = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
    int height = 0;
    for (const Line &line : std::as_const(lines))
        height += QFontMetrics(line.font).height();
    int top = rect.top() + (rect.height() - height) / 2;
    for (const Line &line : std::as_const(lines)) {
        const QFontMetrics metrics(line.font);
        painter->setFont(line.font);
        painter->setPen(line.color);
        painter->drawText(QRect(rect.left(), top, rect.width(), metrics.height()),
                          int(horizontal | Qt::AlignVCenter | Qt::TextSingleLine),
                          metrics.elidedText(line.text, Qt::ElideRight, rect.width()));
        top += metrics.height();
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(bold(option.font));
    const int width = std::max(metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()),
                               metrics.horizontalAdvance(index.data(PairCells::SecondLineRole).toString()));
    return {width + 2 * sideMargin + 2, rowHeight(option.fontMetrics)};
}

void VerdictDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    const QVariant fact = index.data(PairTableModel::PairRole);
    if (fact.isValid()) {
        paintChip(painter, option.rect.adjusted(chipMargin, chipMargin, -chipMargin, -chipMargin - 1),
                  fact.value<PairRow>().verdict.kind, index.data(Qt::DisplayRole).toString(),
                  index.data(PairCells::SecondLineRole).toString(), option.font, theme::isDark(option.palette),
                  option.direction);
    }
    painter->restore();
}

QSize VerdictDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {
        chipWidth(option.font, index.data(Qt::DisplayRole).toString(), index.data(PairCells::SecondLineRole).toString())
            + 2 * chipMargin,
        rowHeight(option.fontMetrics)};
}

void VerdictDelegate::paintChip(QPainter *painter, const QRect &rect, VerdictKind kind, const QString &title,
                                const QString &detail, const QFont &font, bool dark, Qt::LayoutDirection direction)
{
    const theme::ChipColors colors = theme::chip(kind, dark);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(colors.border);
    // Nothing is bought for this order yet: a broken outline says so even without colour.
    if (kind == VerdictKind::Unlinked)
        pen.setStyle(Qt::DashLine);
    painter->setPen(pen);
    painter->setBrush(colors.ground);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);

    const QFont titleFont = bold(font);
    const QFont detailFont = smaller(font);
    const QFontMetrics titleMetrics(titleFont);
    const QFontMetrics detailMetrics(detailFont);
    const QRect inner = rect.adjusted(chipPadding, 0, -chipPadding, 0);
    const int height = titleMetrics.height() + (detail.isEmpty() ? 0 : detailMetrics.height());
    const int top = inner.top() + (inner.height() - height) / 2;
    const QRect iconRect = QStyle::visualRect(
        direction, inner, QRect(inner.left(), inner.top() + (inner.height() - iconSize) / 2, iconSize, iconSize));
    const QRect words = QStyle::visualRect(direction, inner, inner.adjusted(iconSize + iconGap, 0, 0, 0));
    const int flags = int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine);

    theme::paintIcon(painter, iconRect, theme::chipIcon(kind), colors.text);
    painter->setPen(colors.text);
    painter->setFont(titleFont);
    painter->drawText(QRect(words.left(), top, words.width(), titleMetrics.height()), flags,
                      titleMetrics.elidedText(title, Qt::ElideRight, words.width()));
    if (!detail.isEmpty()) {
        painter->setFont(detailFont);
        painter->drawText(QRect(words.left(), top + titleMetrics.height(), words.width(), detailMetrics.height()),
                          flags, detailMetrics.elidedText(detail, Qt::ElideRight, words.width()));
    }
    painter->restore();
}

int VerdictDelegate::chipWidth(const QFont &font, const QString &title, const QString &detail)
{
    const int words = std::max(QFontMetrics(bold(font)).horizontalAdvance(title),
                               QFontMetrics(smaller(font)).horizontalAdvance(detail));
    return 2 * chipPadding + iconSize + iconGap + words + 2;
}

} // namespace contrordine
