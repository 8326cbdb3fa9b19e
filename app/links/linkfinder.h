// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/link.h"
#include "models/domain/order.h"
#include "models/domain/supplierorder.h"

namespace contrordine
{

/// A supplier order number found in a text, with how sure we are.
struct FoundNumber {
    SupplierOrderId id;
    LinkConfidence confidence = LinkConfidence::Doubtful;

    friend bool operator==(const FoundNumber &, const FoundNumber &) = default;
};

/// Numbers of AliExpress orders (14–17 digits) in free text, in the order met, without repeats. Sure: in an order
/// page's address (orderId=, tradeOrderId=, o_ids=), or after the word AliExpress with nothing between but words such
/// as "order" and "number". Another word between (tracking, product, phone), a number like a point in time or a product
/// of theirs, and a bare 16-digit number alone are doubtful.
[[nodiscard]] QList<FoundNumber> findSupplierOrderNumbers(QStringView text);

/// Links an order itself speaks of: attributes (names and values), note, tags. `at` becomes Link::createdAt.
[[nodiscard]] QList<Link> findLinks(const Order &order, const QDateTime &at);

/// Links between a supplier order and the orders that carry one of its parcels' numbers (trackingKey()). One order:
/// sure; several share the parcel: doubtful, the merchant says which.
[[nodiscard]] QList<Link> findLinksByTracking(const SupplierOrder &supplierOrder, const QList<Order> &orders,
                                              const QDateTime &at);

} // namespace contrordine
