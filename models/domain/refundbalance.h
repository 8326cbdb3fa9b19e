// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exchangerate.h"
#include "models/domain/receivable.h"
#include "models/domain/refundcause.h"

namespace contrordine
{

/// A refund with the supplier's side beside it (R21): what comes back from there, and what stays with the merchant.
struct RefundBalance {
    struct Side {
        Money paid; ///< to suppliers for this order, in one currency
        Money expected; ///< of it: owed by the ledger, or home already (R35)
        Money claimable; ///< besides: what may be asked for by R19; nobody has agreed to it

        friend bool operator==(const Side &, const Side &) = default;
    };
    QList<Side> suppliers; ///< one a currency; never summed across
    bool complete = true; ///< false: what was paid for a supplier order is not known
    /// R21: of the refund, what nobody gives back as things stand. Nothing where a rate is missing.
    std::optional<Money> pocket;
    /// The same if all that may be claimed came.
    std::optional<Money> pocketAtBest;
    QList<Conversion> conversions; ///< by which the two were counted; empty = no other currency is in them
    QList<Currency> rateMissing; ///< currencies of the suppliers that no rate leads from

    friend bool operator==(const RefundBalance &, const RefundBalance &) = default;
};

/// `gives`: what the customer gets now; `givenBefore`: what they got for this order before, which the supplier's money
/// covers first (nothing, or of another currency = none). Conversions only by rates that the merchant typed or
/// imported. Figures that overflow or cannot be known are left out.
[[nodiscard]] RefundBalance balanceOf(const Money &gives, const std::optional<Money> &givenBefore,
                                      const QList<SupplierSide> &sides, const QList<ReceivableState> &receivables,
                                      SupplierClaim claim, const QList<ExchangeRate> &rates, const QDate &today);

} // namespace contrordine
