// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/storepart.h"

namespace contrordine
{

/// A supplier order and the orders that carry one of its parcels' numbers.
struct ParcelMatch {
    SupplierOrder supplierOrder;
    QList<Order> orders;
};

/// Which orders and supplier orders go with the same parcel. Supplier orders that are surely linked already are left
/// out: a parcel's number does not overrule what is known.
class ParcelBook final : public StorePart
{
public:
    explicit ParcelBook(Store &store)
        : StorePart(store)
    {
    }

    /// Of orders that are saved: the supplier orders that came before them.
    QFuture<Result<QList<ParcelMatch>>> matchesOf(QList<OrderId> orders) const;
    /// Of supplier orders, saved or not yet: the orders that came before them.
    QFuture<Result<QList<ParcelMatch>>> matchesOf(QList<SupplierOrder> supplierOrders) const;
};

} // namespace contrordine
