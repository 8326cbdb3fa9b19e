// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/policygap.h"
#include "models/store/moneybook.h"

namespace contrordine
{

/// A supplier as its orders know it, what it says and what really happened.
struct SupplierProfile {
    SupplierPolicy policy; ///< its name and id too; unknown until the merchant has filled it in
    SupplierRecord record;
    QString platform; ///< "aliexpress"
    QString storeId; ///< empty where its orders name none
    QUrl page; ///< of the store; empty = not known
};

/// One record a supplier, made by itself from the orders (R22–R26). Measuring goes through cases, ledger and refunded
/// orders, and through an index of the stores: for the reader's thread, however many orders there are.
class SupplierBook final : public StorePart
{
public:
    explicit SupplierBook(Store &store)
        : StorePart(store)
    {
    }

    /// Every supplier there is an order or a policy of, what has cost most first (CostOrder), then those with most
    /// orders.
    QFuture<Result<QList<SupplierProfile>>> suppliers(DueRules rules, QDateTime now) const;
    /// These ones, in the order asked for, each with what is known of it: with no orders and an empty policy, if
    /// nothing is.
    QFuture<Result<QList<SupplierProfile>>> find(QList<SupplierId> ids, DueRules rules, QDateTime now) const;
    /// What the merchant has filled in, of all suppliers; without measuring anything.
    QFuture<Result<QList<SupplierPolicy>>> policies() const;
    /// Keeps these, each in the place of what was known of its supplier. Errors: Malformed "bad-supplier-policy" where
    /// one could not be read again (see supplierPolicyFromJson()): nothing is kept then.
    QFuture<Result<void>> save(QList<SupplierPolicy> policies, QDateTime now);
};

} // namespace contrordine
