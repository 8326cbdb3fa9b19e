// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pairview.h"

#include <QListWidget>
#include <QMap>

namespace contrordine
{

/// The views on the left, each with how many pairs it shows right now; below them the door to the money that is on its
/// way, which is no view and is only ever passed over.
class ViewList final : public QListWidget
{
    Q_OBJECT

public:
    explicit ViewList(QWidget *parent = nullptr);

    PairView current() const;
    void setCurrent(PairView view);
    void setCounts(const QMap<PairView, int> &counts);
    int count(PairView view) const { return m_counts.value(view, 0); }
    void setOpenMoney(int receivables); ///< how many are not settled
    QSize sizeHint() const override;

Q_SIGNALS:
    void viewChosen(contrordine::PairView view);
    void moneyAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
    void openMoney();

    QMap<PairView, int> m_counts;
    PairView m_current = PairView::All;
    int m_openMoney = 0;
    bool m_openingMoney = false;
};

} // namespace contrordine
