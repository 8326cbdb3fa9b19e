// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/pair.h"

#include <QFrame>

namespace contrordine
{

/// The verdict in full, on the ground of its chip.
class VerdictBox final : public QFrame
{
    Q_OBJECT

public:
    VerdictBox(const PairRow &row, const QDateTime &now, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    VerdictKind m_kind;
};

} // namespace contrordine
