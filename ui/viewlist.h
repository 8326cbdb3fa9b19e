// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pairview.h"

#include <QListWidget>
#include <QMap>

namespace contrordine
{

/// The views on the left, each with how many pairs it shows right now.
class ViewList final : public QListWidget
{
    Q_OBJECT

public:
    explicit ViewList(QWidget *parent = nullptr);

    PairView current() const;
    void setCurrent(PairView view);
    void setCounts(const QMap<PairView, int> &counts);
    int count(PairView view) const { return m_counts.value(view, 0); }
    QSize sizeHint() const override;

Q_SIGNALS:
    void viewChosen(contrordine::PairView view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    QMap<PairView, int> m_counts;
};

} // namespace contrordine
