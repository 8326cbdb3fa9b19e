// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"

#include <QWidget>

namespace contrordine
{

/// The four steps of stopping an order, or of a dispute, with where the case stands: done ones ticked, the present one
/// filled.
class CaseStepper final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseStepper(QWidget *parent = nullptr);
    /// Nothing: no case is open, the steps are only foretold.
    void setStep(std::optional<CaseStep> step, CaseKind kind = CaseKind::Cancel);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList labels() const;

    CaseKind m_kind = CaseKind::Cancel;
    int m_current = -1;
    bool m_trouble = false;
};

} // namespace contrordine
