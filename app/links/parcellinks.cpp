// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/links/parcellinks.h"

#include "app/links/linkfinder.h"

#include <QCoroFuture>

namespace contrordine
{

namespace
{

QList<Link> linksOf(const QList<ParcelMatch> &matches, const QDateTime &at)
{
    QList<Link> links;
    for (const ParcelMatch &match : matches)
        links += findLinksByTracking(match.supplierOrder, match.orders, at);
    return links;
}

} // namespace

QCoro::Task<Result<QList<Link>>> linksByParcels(Store *store, QList<Order> orders, QDateTime at)
{
    QList<OrderId> shipped;
    for (const Order &order : std::as_const(orders)) {
        if (!order.trackingNumbers.isEmpty())
            shipped.append(order.id);
    }
    if (shipped.isEmpty())
        co_return QList<Link>();
    auto matches = co_await ParcelBook(*store).matchesOf(shipped);
    if (!matches)
        co_return tl::unexpected(matches.error());
    co_return linksOf(*matches, at);
}

QCoro::Task<Result<QList<Link>>> linksByParcels(Store *store, QList<SupplierOrder> supplierOrders, QDateTime at)
{
    supplierOrders.removeIf([](const SupplierOrder &order) { return order.parcels.isEmpty(); });
    if (supplierOrders.isEmpty())
        co_return QList<Link>();
    auto matches = co_await ParcelBook(*store).matchesOf(supplierOrders);
    if (!matches)
        co_return tl::unexpected(matches.error());
    co_return linksOf(*matches, at);
}

} // namespace contrordine
