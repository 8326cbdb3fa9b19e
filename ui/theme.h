// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verdict.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

class QApplication;
class QPainter;
class QRectF;

namespace contrordine
{

/// Colours and icons that follow the palette in force, light or dark. Every text colour given here reaches a contrast
/// of 4.5 (WCAG AA) on the ground it is meant for.
namespace theme
{

/// Style and palette of the application: the platform's own where it has one, else Fusion in calm colours, light or
/// dark as the system is. CONTRORDINE_THEME=light|dark in the environment decides instead.
void install(QApplication &application);

bool isDark(const QPalette &palette);

/// What a chip is painted with. `outlined`: nothing is urgent here, the ground stays that of the table.
struct ChipColors {
    QColor ground;
    QColor text;
    QColor border;
    bool outlined = false;
};
ChipColors chip(VerdictKind kind, bool dark);
QString chipIcon(VerdictKind kind); ///< name for icon(); each verdict has its own sign, colour is never alone

QColor mutedText(const QPalette &palette); ///< secondary text on base and window
QColor line(const QPalette &palette); ///< hairlines between rows and panes
QColor selectedRow(const QPalette &palette, bool active); ///< ground of a selected row; texts keep their colours on it
enum class Side { Shop, Verdict, Supplier };
QColor band(Side side, const QPalette &palette); ///< ground of the two platforms' headings; bandText() on it
QColor bandText(Side side, const QPalette &palette);

/// An icon of resources/icons in the text colour of whatever paints it; follows light and dark by itself.
QIcon icon(const QString &name);
void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color);

/// WCAG's contrast ratio, 1 to 21.
qreal contrast(const QColor &a, const QColor &b);

} // namespace theme
} // namespace contrordine
