// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/refundbalance.h"

#include <QFrame>

class QFormLayout;
class QLabel;

namespace contrordine
{

/// The supplier's side of a refund beside the customer's: paid, coming back, to be claimed, and what stays with the
/// merchant (R21). Currencies stand beside each other; a converted sum names its rate.
class SupplierSides final : public QFrame
{
    Q_OBJECT

public:
    explicit SupplierSides(QWidget *parent = nullptr);
    void show(const Money &gives, const RefundBalance &balance, const QDate &today);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepEverythingInSight();

    QFormLayout *m_rows;
    QLabel *m_paid;
    QLabel *m_expected;
    QLabel *m_claimable;
    QLabel *m_pocket;
    QLabel *m_atBest;
    QLabel *m_rate;
    QLabel *m_unknown;
};

} // namespace contrordine
