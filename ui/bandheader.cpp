// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandheader.h"

#include "models/tables/pairtablemodel.h"

#include <QMouseEvent>
#include <QPainter>

namespace contrordine
{

namespace
{

constexpr int headingPadding = 8;
constexpr int bandPadding = 6;

QFont bandFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

BandHeader::BandHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setStretchLastSection(false);
    setMinimumSectionSize(48);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QHeaderView::sectionMoved, this, &BandHeader::keepWithinBand);
}

theme::Side BandHeader::sideOf(int column)
{
    if (column < PairTableModel::VerdictColumn)
        return theme::Side::Shop;
    return column == PairTableModel::VerdictColumn ? theme::Side::Verdict : theme::Side::Supplier;
}

void BandHeader::setBandText(theme::Side side, const QString &text)
{
    m_texts.insert(side, text);
    viewport()->update();
}

QRect BandHeader::bandRect(theme::Side side) const
{
    int left = -1;
    int right = -1;
    for (int visual = 0; visual < count(); ++visual) {
        const int column = logicalIndex(visual);
        if (sideOf(column) != side || isSectionHidden(column))
            continue;
        const int start = sectionViewportPosition(column);
        left = left < 0 && right < 0 ? start : std::min(left, start);
        right = std::max(right, start + sectionSize(column));
    }
    return right < 0 ? QRect() : QRect(left, 0, right - left, bandHeight());
}

int BandHeader::headingWidth(int column) const
{
    const QString text = model() ? model()->headerData(column, Qt::Horizontal).toString() : QString();
    return fontMetrics().horizontalAdvance(text) + 2 * headingPadding + 14; // the sort arrow
}

int BandHeader::bandWidth(theme::Side side) const
{
    return QFontMetrics(bandFont(font())).horizontalAdvance(bandText(side)) + 2 * bandPadding + 4;
}

int BandHeader::bandHeight() const { return QFontMetrics(bandFont(font())).height() + 2 * bandPadding; }

QSize BandHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), bandHeight() + fontMetrics().height() + 2 * headingPadding};
}

void BandHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, 0, viewport()->width(), bandHeight()), palette().color(QPalette::Base));
    painter.setFont(bandFont(font()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto side : {theme::Side::Shop, theme::Side::Verdict, theme::Side::Supplier}) {
        const QRect whole = bandRect(side).adjusted(1, 0, -1, -1);
        // The words stay in the middle of what is to be seen of the band, however far the table is scrolled.
        const QRect visible = whole.intersected(viewport()->rect());
        if (visible.isEmpty())
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::band(side, palette()));
        painter.drawRoundedRect(whole, 4, 4);
        painter.setPen(theme::bandText(side, palette()));
        const QRect words = visible.adjusted(bandPadding, 0, -bandPadding, 0);
        painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_texts.value(side), Qt::ElideRight, words.width()));
    }
}

void BandHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    const QRect lower = rect.adjusted(0, bandHeight(), 0, 0);
    painter->setPen(theme::line(palette()));
    painter->drawLine(lower.bottomLeft(), lower.bottomRight());

    QRect words = lower.adjusted(headingPadding, 0, -headingPadding, 0);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const auto alignment =
        Qt::Alignment(model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const bool right = alignment & Qt::AlignRight;
    QString text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    if (sorted) {
        constexpr int arrow = 4;
        const int shown = std::min(painter->fontMetrics().horizontalAdvance(text), words.width() - 14);
        const int x = right ? words.right() - shown - 10 : words.left() + shown + 10;
        const int y = words.center().y();
        const int up = sortIndicatorOrder() == Qt::AscendingOrder ? -1 : 1;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette().color(QPalette::Text));
        painter->drawPolygon(
            QPolygonF({QPointF(x - arrow, y - up * 2), QPointF(x + arrow, y - up * 2), QPointF(x, y + up * 3)}));
        if (!right)
            words.setRight(words.right() - 14);
    }
    painter->setPen(sorted ? palette().color(QPalette::Text) : theme::mutedText(palette()));
    text = painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width());
    painter->drawText(words, int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine),
                      text);
    painter->restore();
}

void BandHeader::mousePressEvent(QMouseEvent *event)
{
    // A band is a heading, not a button: it neither sorts nor moves.
    if (event->button() == Qt::LeftButton && event->position().y() < bandHeight()) {
        event->ignore();
        return;
    }
    QHeaderView::mousePressEvent(event);
}

void BandHeader::keepWithinBand(int logicalIndex, int oldVisualIndex, int newVisualIndex)
{
    if (m_movingBack)
        return;
    const theme::Side side = sideOf(logicalIndex);
    const bool stayed = newVisualIndex == oldVisualIndex
        || sideOf(this->logicalIndex(newVisualIndex < oldVisualIndex ? newVisualIndex + 1 : newVisualIndex - 1))
            == side;
    if (!stayed) {
        m_movingBack = true;
        moveSection(newVisualIndex, oldVisualIndex);
        m_movingBack = false;
    }
    viewport()->update();
}

} // namespace contrordine
