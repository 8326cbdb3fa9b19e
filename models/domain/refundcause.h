// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dispute.h"
#include "models/domain/refund.h"

namespace contrordine
{

/// R19: why a customer wants money back.
enum class RefundCause {
    WrongItem, ///< the supplier sent another thing, colour or number
    Faulty, ///< the supplier sent a thing that does not do what it should
    ShopDescription, ///< the thing is what was ordered; the shop's own page promised more
    DamagedOnTheWay,
    WrongSize,
    ChangedMind,
    NeverArrived,
    Other,
};

/// Whose fault it is (R19); decides whom the refund is claimed from.
enum class RefundFault {
    Supplier, ///< also of a parcel damaged on the way: good suppliers pack well
    Shop,
    Customer,
    Nobody, ///< a size that does not fit
    NotKnown,
};

/// What to claim from the supplier. Never a promise: the supplier, or the platform, decides.
enum class SupplierClaim {
    Nothing,
    MoneyBack, ///< all that was paid for these pieces, goods where they are
    ReturnOnly, ///< nothing unless the supplier takes returns in such a case (R23)
};

/// What may be offered to the customer, one click each (R20).
enum class OfferKind {
    Whole, ///< all the customer paid for the pieces, which come back first
    WholeKeep, ///< all of it, and the customer keeps the pieces
    PartKeep, ///< a share of it, and the customer keeps the pieces
    Credit, ///< all of it as store credit, and the customer keeps the pieces
};

/// Why an offer is fair; made into a sentence where it is shown.
enum class OfferReason {
    LawGivesReturn, ///< R31: an EU consumer may withdraw within 14 days of delivery
    GoodsAreUseless, ///< sending back a thing nobody can sell again costs more than it is worth
    GoodsStillServe, ///< it can be used in spite of the fault
    NothingCame,
    FaultIsOurs, ///< the shop's own description
    Tolerance, ///< nobody is to blame; meeting the customer half-way wins them
    MoneyStaysInShop,
    NoDuty, ///< the merchant owes nothing: a courtesy
};

struct Offer {
    OfferKind kind = OfferKind::Whole;
    int percent = 100; ///< of what the customer paid for the pieces
    OfferReason reason = OfferReason::NoDuty;

    friend bool operator==(const Offer &, const Offer &) = default;
};

/// One row of R19's table.
struct CauseRule {
    RefundCause cause = RefundCause::Other;
    RefundFault fault = RefundFault::NotKnown;
    QList<EvidenceItem> evidence; ///< to ask the customer for, the most telling first
    SupplierClaim claim = SupplierClaim::Nothing;
    std::optional<DisputeCause> dispute; ///< what it is called at the supplier's platform; nothing = no ground
    QList<Offer> offers; ///< the likeliest first
};

/// R19, R20: what goes with a cause. Declared data; there is one row a cause.
[[nodiscard]] const CauseRule &ruleFor(RefundCause cause);
[[nodiscard]] QList<RefundCause> allRefundCauses(); ///< in the order they are asked for

/// What an offer comes to: its share of `pieces` (what the shop would refund for them), rounded half to even in minor
/// units, and never more than `maximum`. Nothing when nothing is left of it, or the two are of different currencies.
[[nodiscard]] std::optional<Money> amountOf(const Offer &offer, const Money &pieces, const Money &maximum);

QString code(RefundCause cause);
QString code(RefundFault fault);
QString code(OfferKind kind);
std::optional<RefundCause> refundCauseFromCode(QStringView code);
std::optional<RefundFault> faultFromCode(QStringView code);
std::optional<OfferKind> offerKindFromCode(QStringView code);

} // namespace contrordine
