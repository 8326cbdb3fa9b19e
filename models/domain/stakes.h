// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verdict.h"

namespace contrordine
{

/// What a pair's supplier orders have cost and what of it comes home when they are cancelled today, in one currency.
struct Stake {
    Money paid; ///< to suppliers, for orders that were paid
    Money comesBack; ///< of it: not shipped and not refused, agreed, or cancelled (R4); an awaited yes counts as a yes
    Money ifAgreed; ///< of that: what needs a yes which has not come (R3)
    Money ownPocket; ///< the rest: a refund to the customer is then paid by the merchant (R21)

    friend bool operator==(const Stake &, const Stake &) = default;
};

/// One stake a currency, in the order the currencies are met; never summed across (R35). Supplier orders whose amount
/// is unknown and sums that overflow are left out: `complete` is then false.
struct Stakes {
    QList<Stake> byCurrency;
    bool complete = true;
};

[[nodiscard]] Stakes stakesOf(const QList<SupplierSide> &sides);

} // namespace contrordine
