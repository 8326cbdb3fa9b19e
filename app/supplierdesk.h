// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cases/moneyhome.h"
#include "models/store/supplierbook.h"

#include <QCoroTask>
#include <QObject>

namespace contrordine
{

/// The suppliers' records (R22–R26): what they say, as the merchant filled it in, and what really happened. The store
/// and the clock must outlive it.
class SupplierDesk final : public QObject
{
    Q_OBJECT

public:
    SupplierDesk(Store &store, const Clock &clock, CurrentRules rules, QObject *parent = nullptr);

    QCoro::Task<Result<QList<SupplierProfile>>> suppliers(); ///< what has cost most first
    QCoro::Task<Result<QList<SupplierProfile>>> find(QList<SupplierId> ids); ///< in the order asked for
    QCoro::Task<Result<QList<SupplierPolicy>>> policies(); ///< what was filled in, of all suppliers
    /// Errors: Malformed "bad-supplier-policy"; then none of them is kept.
    QCoro::Task<Result<void>> save(QList<SupplierPolicy> policies);

Q_SIGNALS:
    void changed(); ///< a policy was saved

private:
    SupplierBook m_book;
    const Clock &m_clock;
    CurrentRules m_rules;
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

/// The suppliers of a pair, each once, in the order of its supplier orders; those that no order names are left out.
[[nodiscard]] QList<SupplierId> suppliersOf(const QList<SupplierSide> &sides);

} // namespace contrordine
