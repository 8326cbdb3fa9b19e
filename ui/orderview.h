// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "ui/bandheader.h"

#include <QSet>
#include <QTableView>

class QSettings;

namespace contrordine
{

/// The pairs, side by side: one fixed height for every row, columns that move, hide and are remembered. Where both
/// platforms do not fit beside each other, the date and the supplier's name move below the order and the number
/// (foldedChanged()), and the age of the facts is left to the details, before anything has to be scrolled.
class OrderView final : public QTableView
{
    Q_OBJECT

public:
    explicit OrderView(QWidget *parent = nullptr);

    BandHeader *bands() const { return m_bands; }
    void setModel(QAbstractItemModel *model) override;
    void saveColumns(QSettings &settings) const;
    void restoreColumns(const QSettings &settings);
    /// Columns as they were when the program was new.
    void resetColumns();
    /// Widths from what the columns usually hold, the rest shared out; not once the merchant has drawn a width.
    void fitColumns();
    /// The merchant's own wish; a column shown by hand is not folded away again.
    void setColumnShown(int column, bool shown);
    bool isFolded() const { return m_isFolded; }
    /// The column of the shop is there only where it tells something.
    void setSeveralShops(bool several);
    bool hasSeveralShops() const { return m_hasSeveralShops; }
    int selectedRowCount() const; ///< without a list of them, of which there may be a million
    QList<OrderId> selectedOrders() const; ///< from the top
    QString selectionAsText() const; ///< selected rows, tab-separated, for the clipboard

Q_SIGNALS:
    void columnMenuRequested(const QPoint &globalPosition);
    void foldedChanged(bool folded);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int wantedWidth(int column) const;
    int leastWidth(int column) const;
    /// Names gain most from more room, and give way first where there is little: they may take both lines of a row.
    bool isFlexible(int column) const;
    void fold();
    /// Around a change that is not the merchant's: the rows that are looked at stay where they are, whatever comes and
    /// goes above them. At the very top, what comes is what is waited for.
    void rememberPlace();
    void keepPlace();
    bool isShown(int column, bool folded) const;

    int chipRoom() const;

    BandHeader *m_bands;
    mutable QString m_chipRoomFor; ///< font and language that m_chipRoom was measured with
    mutable int m_chipRoom = 0;
    QList<std::pair<QPersistentModelIndex, int>> m_place; ///< rows in sight and where they stood
    QSet<int> m_hiddenColumns; ///< by the merchant
    QSet<int> m_pinnedColumns; ///< shown by the merchant's hand
    bool m_isFolded = false;
    bool m_hasSeveralShops = false;
    bool m_merchantsWidths = false;
    bool m_fitting = false;
};

} // namespace contrordine
