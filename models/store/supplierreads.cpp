// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/supplierreads.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

QList<SupplierRead> SupplierReads::living(int limit) { return known(limit) + neverRead(limit); }

/// What the pair of this order adds; false when there is none.
bool SupplierReads::fillFromPair(SupplierRead &read, const OrderId &order)
{
    Statement row(m_database, u"SELECT verdict, open_case, created_at FROM pair WHERE order_id = ?"_s);
    row.bind(order.toString());
    if (!row.next())
        return false;
    read.order = order;
    read.verdict = verdictKindFromCode(row.text(0));
    read.caseOpen = !row.text(1).isEmpty();
    read.orderedAt = row.instant(2);
    return true;
}

QList<SupplierRead> SupplierReads::known(int limit)
{
    QList<SupplierRead> rows;
    const auto take = [&rows](Statement &row) {
        while (row.next()) {
            SupplierRead read{.id = SupplierOrderId(row.text(0)),
                              .platform = row.text(1),
                              .stage = supplierStageFromCode(row.text(2)),
                              .source = factSourceFromCode(row.text(3))};
            if (read.source == FactSource::Api)
                read.readAt = row.instant(4);
            rows.append(read);
        }
    };
    {
        Statement row(m_database,
                      u"SELECT id, platform, stage, source, as_of FROM supplier_order INDEXED BY supplier_order_living "
                      "WHERE stage NOT IN ('finished', 'cancelled') OR source IN ('mail', 'merchant') "
                      "ORDER BY as_of LIMIT ?"_s);
        row.bind(QVariant(limit));
        take(row);
    }
    // What is finished may be in dispute still (R18).
    const QList<SupplierOrderId> disputed = m_desk.supplierOrdersInDispute();
    for (const SupplierOrderId &id : disputed) {
        Statement row(m_database,
                      u"SELECT id, platform, stage, source, as_of FROM supplier_order WHERE id = ? "
                      "AND stage = 'finished' AND source NOT IN ('mail', 'merchant')"_s);
        row.bind(id.toString());
        take(row);
    }
    QList<SupplierRead> reads;
    for (SupplierRead read : std::as_const(rows)) {
        std::optional<SupplierRead> neediest;
        const QList<OrderId> orders = m_desk.ordersLinkedNow(read.id);
        for (const OrderId &order : orders) {
            if (!fillFromPair(read, order))
                continue;
            const auto mayAge = mayAgeFor(read);
            if (!neediest || (mayAge && *mayAge < mayAgeFor(*neediest).value_or(std::chrono::seconds::max())))
                neediest = read;
        }
        if (neediest)
            reads.append(*neediest);
    }
    return reads;
}

QList<SupplierRead> SupplierReads::neverRead(int limit)
{
    QList<OrderId> orders;
    {
        Statement row(m_database,
                      u"SELECT order_id FROM pair INDEXED BY pair_unread WHERE verdict = 'unknown' OR link_confidence "
                      u"= 'doubtful' "
                      "ORDER BY created_at DESC LIMIT ?"_s);
        row.bind(QVariant(limit));
        while (row.next())
            orders.append(OrderId(row.text(0)));
    }
    QList<SupplierRead> reads;
    QSet<SupplierOrderId> met;
    for (const OrderId &order : std::as_const(orders)) {
        const QList<Link> links = m_desk.links(order);
        for (const Link &link : links) {
            if (!link.isActive() || met.contains(link.supplierOrder) || m_cache.supplierOrder(link.supplierOrder))
                continue;
            met.insert(link.supplierOrder);
            SupplierRead read{.id = link.supplierOrder, .platform = link.platform};
            if (fillFromPair(read, order))
                reads.append(read);
        }
    }
    return reads;
}

} // namespace contrordine
