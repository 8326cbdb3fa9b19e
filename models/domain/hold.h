// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/shopextras.h"

namespace contrordine
{

/// Can a hold be put on what is to be shipped here? What somebody holds already is held; what was requested cannot be,
/// and without the permission nothing can. Source: Shopify's fulfillmentOrderHold.
[[nodiscard]] bool isHoldable(const FulfillmentOrder &order);

/// Is the shop's order put on hold for as long as a case is open?
[[nodiscard]] bool isHeldWhileOpen(const Order &order, const ShopExtras &extras);

} // namespace contrordine
