// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"

#include <QWidget>

namespace contrordine
{

/// The four steps of stopping an order, with where its case stands: done ones ticked, the present one filled.
class CaseStepper final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseStepper(QWidget *parent = nullptr);
    void setStep(std::optional<CaseStep> step); ///< nothing: no case is open, the steps are only foretold

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QStringList labels();

    int m_current = -1;
    bool m_trouble = false;
};

} // namespace contrordine
