// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

namespace contrordine::bench
{

/// An invented shop of any size: the same seed, number and day make the same orders. Names, states, suppliers and
/// tracking numbers as a shop of four years has them: most orders are over, those of the last days may still be
/// stopped, a few are cancelled, disputed or not linked.
class InventedShop
{
public:
    InventedShop(quint32 seed, int pairs, const QDateTime &now)
        : m_seed(seed)
        , m_pairs(pairs)
        , m_now(now)
    {
    }

    int pairs() const { return m_pairs; }
    Order order(int number) const; ///< 0 = the oldest
    std::optional<Link> link(int number) const;
    std::optional<SupplierOrder> supplierOrder(int number) const;

private:
    QDateTime createdAt(int number) const;

    quint32 m_seed;
    int m_pairs;
    QDateTime m_now;
};

/// Saves orders `from` up to `to`, in an order of steps that computes each pair once.
void fill(Store &store, const InventedShop &shop, int from, int to);

} // namespace contrordine::bench
