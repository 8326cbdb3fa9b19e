// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/link.h"

#include <QList>

namespace contrordine
{

/// Why a supplier order number may not be the one that is meant.
enum class NumberDoubt {
    None,
    Claimed, ///< another order is linked to it already
    NearlyKnown, ///< one digit wrong, left out, doubled, or two neighbours changed places: `like` is a known one
    UnlikeTheRest, ///< not as long, or not ending, as nearly all of the merchant's numbers
};

struct NumberCheck {
    NumberDoubt doubt = NumberDoubt::None;
    SupplierOrderId like; ///< NearlyKnown
    OrderId claimedBy; ///< Claimed

    friend bool operator==(const NumberCheck &, const NumberCheck &) = default;
};

/// Every number that one slip of the finger makes of this one: a digit wrong, left out, put in between, or two
/// neighbours swapped. Some 350.
[[nodiscard]] QList<SupplierOrderId> slipsOf(const SupplierOrderId &number);

inline constexpr int linksToJudgeBy = 500; ///< so many show what a merchant's numbers have in common

/// Looks at a number that was typed or pasted for `order` as a second pair of eyes would. AliExpress publishes no check
/// digit, so the merchant's own links are the measure: a slip of the finger makes a neighbour of a known number, and
/// the numbers of one account mostly have one length and one ending (observed, not documented: hence said only where at
/// least twenty links show it in nine of ten). `known`: the links to the number itself and to its slips, and some
/// others. A doubt is told, never a refusal.
[[nodiscard]] NumberCheck checkNumber(const SupplierOrderId &number, const OrderId &order, const QList<Link> &known);

} // namespace contrordine
