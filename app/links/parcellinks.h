// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/parcelbook.h"

#include <QCoroTask>

namespace contrordine
{

/// The links that equal parcel numbers tell (findLinksByTracking()), to be saved by the caller; whichever of the two
/// came first. Empty for what is surely linked already. Errors: Storage.
QCoro::Task<Result<QList<Link>>> linksByParcels(Store *store, QList<Order> orders, QDateTime at);
QCoro::Task<Result<QList<Link>>> linksByParcels(Store *store, QList<SupplierOrder> supplierOrders, QDateTime at);

} // namespace contrordine
