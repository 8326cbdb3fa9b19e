// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/parcelbook.h"

#include "models/domain/tracking.h"
#include "models/store/cachetables.h"
#include "models/store/desktables.h"

#include <QSet>
#include <algorithm>

namespace contrordine
{

namespace
{

bool isSurelyLinked(DeskTables &desk, const SupplierOrderId &supplierOrder)
{
    const QList<Link> links = desk.linksTo(supplierOrder);
    return std::any_of(links.begin(), links.end(),
                       [](const Link &link) { return link.confidence == LinkConfidence::Sure; });
}

/// Nothing when no order goes with its parcels, or its order is known.
std::optional<ParcelMatch> matchOf(CacheTables &cache, DeskTables &desk, const SupplierOrder &supplierOrder)
{
    QList<OrderId> ids;
    for (const Parcel &parcel : supplierOrder.parcels) {
        if (trackingKey(parcel.number).size() < trackingMinLength)
            continue;
        const QList<OrderId> found = cache.ordersWithParcel(parcel.number);
        std::copy_if(found.begin(), found.end(), std::back_inserter(ids),
                     [&ids](const OrderId &id) { return !ids.contains(id); });
    }
    if (ids.isEmpty() || isSurelyLinked(desk, supplierOrder.id))
        return {};
    ParcelMatch match{.supplierOrder = supplierOrder, .orders = {}};
    for (const OrderId &id : std::as_const(ids)) {
        if (const std::optional<Order> order = cache.order(id))
            match.orders.append(*order);
    }
    return match;
}

} // namespace

QFuture<Result<QList<ParcelMatch>>> ParcelBook::matchesOf(QList<OrderId> orders) const
{
    const Reading<QList<ParcelMatch>> work =
        [orders = std::move(orders)](Database &cacheFile, Database &deskFile) -> Result<QList<ParcelMatch>> {
        CacheTables cache(cacheFile);
        DeskTables desk(deskFile);
        QSet<SupplierOrderId> met;
        QList<ParcelMatch> matches;
        for (const OrderId &order : orders) {
            const QList<SupplierOrderId> supplierOrders = cache.supplierOrdersWithParcelOf(order);
            for (const SupplierOrderId &id : supplierOrders) {
                if (met.contains(id))
                    continue;
                met.insert(id);
                const std::optional<SupplierOrder> supplierOrder = cache.supplierOrder(id);
                if (const auto match = supplierOrder ? matchOf(cache, desk, *supplierOrder) : std::nullopt)
                    matches.append(*match);
            }
        }
        return matches;
    };
    return read<QList<ParcelMatch>>(work);
}

QFuture<Result<QList<ParcelMatch>>> ParcelBook::matchesOf(QList<SupplierOrder> supplierOrders) const
{
    const Reading<QList<ParcelMatch>> work =
        [supplierOrders = std::move(supplierOrders)](Database &cacheFile,
                                                     Database &deskFile) -> Result<QList<ParcelMatch>> {
        CacheTables cache(cacheFile);
        DeskTables desk(deskFile);
        QList<ParcelMatch> matches;
        for (const SupplierOrder &supplierOrder : supplierOrders) {
            if (const auto match = matchOf(cache, desk, supplierOrder))
                matches.append(*match);
        }
        return matches;
    };
    return read<QList<ParcelMatch>>(work);
}

} // namespace contrordine
