// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verdict.h"

#include <QStyledItemDelegate>

namespace contrordine
{

/// Paints a cell as a line of words over a quieter second line, on the row's ground.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static int rowHeight(const QFontMetrics &metrics); ///< room for two lines and some air
    /// The spaces at which a line may end: a short word, "in" or "6", stays with the word it belongs to,
    /// and a dot between two facts with the fact before it.
    static QList<qsizetype> breaks(const QString &text);

protected:
    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

/// Paints a verdict as a chip: its sign, its words and how much time is left. Sign and words say it all; the colour
/// only helps.
class VerdictDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The chip alone, filling `rect`; texts that do not fit are cut with an ellipsis.
    static void paintChip(QPainter *painter, const QRect &rect, VerdictKind kind, const QString &title,
                          const QString &detail, const QFont &font, bool dark, Qt::LayoutDirection direction);
    static constexpr int chipMargin = 5; ///< between the chip and its cell
    static int chipWidth(const QFont &font, const QString &title, const QString &detail);
};

} // namespace contrordine
