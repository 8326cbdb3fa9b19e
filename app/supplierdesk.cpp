// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supplierdesk.h"

#include <QCoroFuture>

namespace contrordine
{

SupplierDesk::SupplierDesk(Store &store, const Clock &clock, CurrentRules rules, QObject *parent)
    : QObject(parent)
    , m_book(store)
    , m_clock(clock)
    , m_rules(std::move(rules))
{
}

QCoro::Task<Result<QList<SupplierProfile>>> SupplierDesk::suppliers()
{
    const QFuture<Result<QList<SupplierProfile>>> reading = m_book.suppliers(m_rules(), m_clock.now());
    co_return co_await reading;
}

QCoro::Task<Result<QList<SupplierProfile>>> SupplierDesk::find(QList<SupplierId> ids)
{
    const QFuture<Result<QList<SupplierProfile>>> reading = m_book.find(ids, m_rules(), m_clock.now());
    co_return co_await reading;
}

QCoro::Task<Result<QList<SupplierPolicy>>> SupplierDesk::policies()
{
    const QFuture<Result<QList<SupplierPolicy>>> reading = m_book.policies();
    co_return co_await reading;
}

QCoro::Task<Result<void>> SupplierDesk::save(QList<SupplierPolicy> policies)
{
    const std::weak_ptr<const int> alive = m_alive;
    const QFuture<Result<void>> saving = m_book.save(policies, m_clock.now());
    auto saved = co_await saving;
    if (!alive.expired() && saved)
        Q_EMIT changed();
    co_return saved;
}

QList<SupplierId> suppliersOf(const QList<SupplierSide> &sides)
{
    QList<SupplierId> ids;
    for (const SupplierSide &side : sides) {
        const SupplierId id = supplierId(side.order.platform, side.order.storeId, side.order.storeName);
        if (!id.isEmpty() && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

} // namespace contrordine
