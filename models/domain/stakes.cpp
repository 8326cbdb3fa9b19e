// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/stakes.h"

namespace contrordine
{

namespace
{

bool isPaid(const SupplierOrder &order)
{
    if (order.paidAt.isValid())
        return true;
    using enum SupplierStage;
    switch (order.stage.value) {
    case AwaitingPayment:
    case PaymentReview:
    case Cancelled: // cancelled before anybody paid, as far as we know
    case Unknown:
        return false;
    case RiskReview:
    case RiskHold:
    case AwaitingGroup:
    case AddressMissing:
    case AwaitingShipment:
    case CancelRequested:
    case PartlyShipped:
    case Shipped:
    case InDispute:
    case Frozen:
    case Finished:
        return true;
    }
    return false;
}

bool comesBack(const SupplierSide &side)
{
    if (side.handling.agreedAt.isValid() && !isAgreementUnseen(side.order, side.handling))
        return true; // R36: what the platform shows since then says more than the word
    if (side.handling.refusedAt.isValid() && side.order.stage.value != SupplierStage::Cancelled)
        return false;
    using enum SupplierStage;
    switch (side.order.stage.value) {
    case AwaitingPayment:
    case PaymentReview:
    case RiskReview:
    case RiskHold:
    case AwaitingGroup:
    case AddressMissing:
    case AwaitingShipment:
    case CancelRequested:
    case Cancelled:
        return !side.order.shippedAt.isValid();
    case PartlyShipped:
    case Shipped:
    case InDispute:
    case Frozen:
    case Finished:
    case Unknown:
        return false;
    }
    return false;
}

/// R3: what is paid comes back only when the supplier agrees.
bool needsYes(const SupplierSide &side)
{
    const bool agreed = side.handling.agreedAt.isValid() && !isAgreementUnseen(side.order, side.handling);
    return comesBack(side) && !agreed && !isCancelledAtSupplier(side.order);
}

} // namespace

Stakes stakesOf(const QList<SupplierSide> &sides)
{
    Stakes stakes;
    for (const SupplierSide &side : sides) {
        const std::optional<Money> &amount = side.order.amount;
        if (!amount) {
            stakes.complete = false;
            continue;
        }
        const Money none = Money::zero(amount->currency());
        const Money paid = isPaid(side.order) ? *amount : none;
        const Money back = comesBack(side) ? paid : none;
        const Money asked = needsYes(side) ? paid : none;
        auto stake = std::find_if(stakes.byCurrency.begin(), stakes.byCurrency.end(),
                                  [amount](const Stake &known) { return known.paid.currency() == amount->currency(); });
        if (stake == stakes.byCurrency.end())
            stake = stakes.byCurrency.insert(stakes.byCurrency.end(), Stake{none, none, none, none});
        const auto paidSum = stake->paid.plus(paid);
        const auto backSum = stake->comesBack.plus(back);
        const auto askedSum = stake->ifAgreed.plus(asked);
        if (!paidSum || !backSum || !askedSum) {
            stakes.complete = false;
            continue;
        }
        // Cannot overflow: 0 ≤ asked ≤ back ≤ paid.
        *stake = Stake{*paidSum, *backSum, *askedSum, Money(paidSum->minor() - backSum->minor(), paidSum->currency())};
    }
    return stakes;
}

} // namespace contrordine
