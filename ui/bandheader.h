// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QHeaderView>
#include <QMap>

namespace contrordine
{

/// A header of two floors: a band for each platform above, the columns' own headings below. Columns move within their
/// band.
class BandHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit BandHeader(QWidget *parent = nullptr);

    static theme::Side sideOf(int column);
    void setBandText(theme::Side side, const QString &text);
    QString bandText(theme::Side side) const { return m_texts.value(side); }
    /// The stretch of a side's columns in the header's viewport; empty when all of them are hidden.
    QRect bandRect(theme::Side side) const;
    int headingWidth(int column) const;
    int bandWidth(theme::Side side) const; ///< what its words need

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    int bandHeight() const;
    void keepWithinBand(int logicalIndex, int oldVisualIndex, int newVisualIndex);

    QMap<theme::Side, QString> m_texts;
    bool m_movingBack = false;
};

} // namespace contrordine
