// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/pair.h"
#include "models/tables/pairtablemodel.h"

#include <QIdentityProxyModel>

namespace contrordine
{

/// Turns the facts of a PairTableModel into what the table shows: a line of words, a quieter second line, a tool tip
/// and what a screen reader says. Sorting goes through to the model.
class PairCells final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role : int {
        SecondLineRole = Qt::UserRole + 100, ///< QString, may be empty
        StrongRole, ///< bool: the first line is what a row is known by
    };

    PairCells(PairTableModel &model, const Clock &clock, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Where the columns of the date and the supplier are folded away, their texts stand below the order's name and
    /// the supplier order's number.
    void setFolded(bool folded);
    /// Under the verdict: by when something has to be done, instead of how long it can still be stopped (R34).
    void setShowsDue(bool shows);
    /// Then the shop stands there too: order names repeat from shop to shop.
    void setSeveralShops(bool several);

    bool isComplete() const; ///< no question of the merchant's is still being answered; see PairTableModel

    static QString heading(int column);
    /// Under the verdict: what decides, or by when something has to be done. What the merchant noted and the platform
    /// does not show (R36) is said before any date, and so is a refund before the supplier was stopped (R12).
    static QString chipDetail(const PairRow &row, bool showsDue, const QDateTime &now);
    /// One cell as text, as in an exported file: both lines in one where there are two.
    static QString text(const PairRow &row, int column, const QDateTime &now);

private:
    void tellSecondLines();

    const Clock &m_clock;
    bool m_isFolded = false;
    bool m_showsDue = false;
    bool m_hasSeveralShops = false;
};

} // namespace contrordine
