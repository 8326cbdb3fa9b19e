// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "models/domain/supplieradvice.h"
#include "models/store/supplierbook.h"

#include <QWidget>

class QLabel;

namespace contrordine
{

/// What to know before something is promised to the customer: what both policies say, what the supplier has done in
/// such cases before, what it will cost. Hidden until it has something to say.
class AdvicePanel final : public QWidget
{
    Q_OBJECT

public:
    AdvicePanel(Desk &desk, AdviceFor purpose, QWidget *parent = nullptr);

    /// Of all the pair's suppliers, or of the one of this supplier order. May be called as often as facts change: a
    /// supplier is measured once.
    void show(const PairDetails &pair, const SupplierOrderId &only = {});

private:
    QCoro::Task<> measure(QList<SupplierId> suppliers);
    void write();

    Desk &m_desk;
    AdviceFor m_purpose;
    QDateTime m_orderedAt;
    QList<SupplierSide> m_sides;
    QList<SupplierId> m_asked;
    QList<SupplierProfile> m_rows;
    QLabel *m_promise;
    QLabel *m_lines;
};

} // namespace contrordine
