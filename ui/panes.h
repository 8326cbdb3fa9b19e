// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QSettings;

namespace contrordine
{

/// The three panes of the window beside each other: views, orders, details. Where there is little room the details give
/// way to the orders, until they are asked for.
class Panes final : public QSplitter
{
    Q_OBJECT

public:
    Panes(QWidget *views, QWidget *middle, QWidget *details, QWidget *parent = nullptr);

    void restore(const QSettings &settings); ///< once the window has its size
    void save(QSettings &settings) const;

    void arrange(); ///< what fits into the window's present width
    void setDetailsShown(bool shown); ///< the merchant's wish
    void focusDetails();
    bool isNarrow() const; ///< the details are not there by themselves

Q_SIGNALS:
    void detailsShown(bool shown);
    void detailsLeft(); ///< by Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_views;
    QWidget *m_details;
    bool m_detailsShown = true;
    bool m_detailsInNarrow = false; ///< the merchant wants them even where there is little room
};

} // namespace contrordine
