// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/policygap.h"

namespace contrordine
{

/// What is being done with an order.
enum class AdviceFor { Cancelling, Refunding, Disputing };

/// One thing to know before something is promised to the customer; a sentence in ui/words.
struct AdviceLine {
    enum class What {
        // What the shop's own policy promises (R28)
        ShopCancelUntil, ///< the customer may cancel until `at`
        ShopCancelWhileHere, ///< as long as the parcel has not left
        ShopCancelOver, ///< until `at`, which has passed
        ShopTakesBack, ///< for `causes`, reported within `count` days of receipt
        ShopUnwritten, ///< there is no policy yet
        // What the supplier says (R22–R24)
        SupplierCancelUntil, ///< accepts it until `at`
        SupplierCancelWhileHere,
        SupplierCancelOver, ///< until `at`, which has passed
        SupplierCancelNever,
        SupplierTakesBack, ///< for `causes`; within `count` days of receipt, 0 = not known
        SupplierTakesNothing, ///< for none of the causes that the shop accepts
        SupplierLeavesGoods, ///< refunds without having cheap goods back
        SupplierSettles, ///< refunds within `count` business days
        SupplierUnknown, ///< nothing is known: to be asked
        // What it did before
        Granted, ///< `count` of `of` requests to cancel; usually within `time`, where that is known
        GrantedFew, ///< too few to judge: `of` requests, `count` of them granted
        GrantedNever, ///< was never asked
        DisputesWon, ///< `count` of `of` that were decided, won or settled
        DisputesFew,
        Refunds, ///< `of` refunds, `count` of them late; usually after `days` business days
        RefundsFew,
        // What it will cost (R21)
        AtRisk, ///< `amount` was paid to it and does not come back when it says no
        OutOfPocket, ///< `amount` does not come back by itself: what is refunded is the merchant's
        ComesBack, ///< `amount` comes back
        CostUnknown,
        // What to promise now
        PromiseMoney, ///< the supplier's side is settled: the refund can be promised
        PromiseByPolicy, ///< the shop's own policy binds it: the customer gets the money, whatever the supplier says
        PromiseNothingYet, ///< that it is being asked, and no more
        PromiseReturn, ///< too late to cancel: what the policy says of returns
    };
    What what = What::SupplierUnknown;
    int count = 0;
    int of = 0;
    int days = 0;
    ReturnCauses causes;
    QDateTime at; ///< UTC
    std::optional<std::chrono::seconds> time;
    std::optional<Money> amount;

    friend bool operator==(const AdviceLine &, const AdviceLine &) = default;
};

/// What is known of one order and one of its suppliers.
struct AdviceCase {
    AdviceFor purpose = AdviceFor::Cancelling;
    QDateTime orderedAt; ///< UTC, by the customer
    std::optional<SupplierSide> side; ///< the supplier order
    std::optional<ShopPolicy> shop; ///< nothing = not written yet
    SupplierPolicy policy;
    SupplierRecord record;
};

/// What both policies say, what the supplier has done in such cases before, what it will cost and what to promise now,
/// in this order. An unknown answer of the supplier's is never a promise.
[[nodiscard]] QList<AdviceLine> adviceFor(const AdviceCase &one, const QDateTime &now);

/// What may be promised for an order with several suppliers: no more than for the one that allows least. Nothing where
/// none of the lines promises anything.
[[nodiscard]] std::optional<AdviceLine::What> promiseOf(const QList<AdviceLine> &lines);
[[nodiscard]] bool isPromise(AdviceLine::What what);

} // namespace contrordine
