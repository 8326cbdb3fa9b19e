// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/pair.h"

#include <QMenu>

namespace contrordine
{

class Desk;

/// "At the supplier it is … paid and waiting": what the merchant sees on the supplier's page, told in two clicks (R37).
/// One submenu a supplier order where there are several; those whose status the connected platform tells itself are
/// left out.
class StatusMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit StatusMenu(Desk &desk, QWidget *parent = nullptr);

    void setPair(const std::optional<PairDetails> &pair); ///< says why where nothing can be told

Q_SIGNALS:
    void failed(const contrordine::Error &error);

private:
    QString reasonForNothing() const;
    void fillAll();
    void fill(QMenu *menu, const OrderId &order, const SupplierOrder &supplierOrder);

    Desk &m_desk;
    OrderId m_order;
    QList<SupplierOrder> m_tellable;
    bool m_hasSupplierOrder = false;
};

} // namespace contrordine
