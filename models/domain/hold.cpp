// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/hold.h"

#include <algorithm>

namespace contrordine
{

bool isHoldable(const FulfillmentOrder &order)
{
    return order.mayHold && order.holds.isEmpty() && takeBackOf(order) == TakeBack::NotNeeded;
}

bool isHeldWhileOpen(const Order &order, const ShopExtras &extras)
{
    return extras.hold && !order.isCancelled()
        && std::any_of(order.fulfillmentOrders.cbegin(), order.fulfillmentOrders.cend(), isHoldable);
}

} // namespace contrordine
