// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/cachetables.h"
#include "models/store/desktables.h"
#include "models/store/supplierbook.h"

#include <QHash>
#include <QSet>

namespace contrordine
{

/// Gathers what happened with suppliers out of both files. Failures stay in the two databases.
class SupplierFactsReader
{
public:
    struct Found {
        QString platform;
        QString storeId;
        QString name; ///< of the newest order
        QUrl page;
        SupplierFacts facts;
    };

    SupplierFactsReader(Database &cache, Database &desk, const DueRules &rules, const QDateTime &now);

    /// Of all suppliers, or of these.
    QMap<SupplierId, Found> read(const std::optional<QSet<SupplierId>> &wanted = {});

private:
    void readStores();
    void readStore(const QString &platform, const QString &storeId); ///< all of it, or with empty ids every store
    void readCases();
    void readRefunds();
    void readLosses();
    void readLoss(const OrderId &order, const Money &refunded, const QDateTime &orderedAt, bool cancelled);
    bool isWanted(const SupplierId &id) const { return !id.isEmpty() && (!m_wanted || m_wanted->contains(id)); }
    SupplierId supplierOf(const SupplierOrderId &order); ///< empty = not known, or not wanted
    std::optional<Money> comesBack(const SupplierSide &side, const Stake &stake) const;

    Database &m_cacheFile;
    Database &m_deskFile;
    CacheTables m_cache;
    DeskTables m_desk;
    const DueRules &m_rules;
    QDateTime m_now;
    std::optional<QSet<SupplierId>> m_wanted;
    QMap<SupplierId, Found> m_found;
    QHash<SupplierOrderId, SupplierId> m_suppliers; // looked up already
    QHash<SupplierOrderId, Money> m_owed; // expected and not written off
};

} // namespace contrordine
