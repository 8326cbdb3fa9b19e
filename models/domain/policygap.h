// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/shoppolicy.h"
#include "models/domain/supplierrecord.h"

namespace contrordine
{

/// Where the shop's policy and a supplier's are laid side by side.
enum class PolicyPoint {
    CancelTime, ///< R22: until when an order can be cancelled
    Causes, ///< R23: for what goods are taken back
    ReturnDays, ///< R23: for how long
    ReturnCost, ///< who pays the way back
    RefundTime, ///< R24: how fast the money comes
};

/// R26: the shop promises more than a supplier gives, or it is not known whether it does.
struct PolicyGap {
    SupplierId supplier;
    QString name; ///< the supplier's, for people
    PolicyPoint point = PolicyPoint::CancelTime;
    bool known = true; ///< false: the supplier's side is not known: to be asked, never "no gap"

    std::optional<std::chrono::hours> shopHours; ///< CancelTime; nothing = as long as the parcel has not left
    CancelTerm supplierCancel; ///< CancelTime
    ReturnCauses causes; ///< Causes: those that the shop accepts and the supplier does not, or may not
    int shopDays = 0; ///< ReturnDays and RefundTime: calendar days
    int supplierDays = 0; ///< ReturnDays: calendar days; RefundTime: business days
    bool onlyFaults = false; ///< ReturnCost: the shop pays the way back of faults only

    QList<Money> cost; ///< what this side of it has cost so far with this supplier, one amount a currency
    int cases = 0; ///< so many orders
    QDateTime since; ///< UTC: the oldest of them

    friend bool operator==(const PolicyGap &, const PolicyGap &) = default;
};

/// A supplier's word and what really happened.
struct SupplierStanding {
    SupplierPolicy policy;
    SupplierRecord record;
};

/// R26: every gap, those that are known first, then by what they have cost (CostOrder), then by name and point. What
/// returns have cost is told at each point that is about returns: what a refund was for is not known of all.
/// Suppliers without orders are left out.
[[nodiscard]] QList<PolicyGap> policyGaps(const ShopPolicy &shop, const QList<SupplierStanding> &suppliers);

/// The fewest calendar days that so many business days (from 1) can take: five may be five, six are at least eight.
[[nodiscard]] int leastCalendarDays(int businessDays);

} // namespace contrordine
