// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pairoffers.h"

namespace contrordine::offers
{

std::optional<CaseKind> openCase(const PairDetails &pair)
{
    for (const CaseHistory &history : pair.cases) {
        if (!history.state.closed && history.state.kind != CaseKind::Dispute)
            return history.state.kind;
    }
    return {};
}

bool isOnlyPrepared(const PairDetails &pair)
{
    return std::any_of(pair.cases.cbegin(), pair.cases.cend(),
                       [](const CaseHistory &history) { return contrordine::isOnlyPrepared(history.state); });
}

bool cancel(const PairDetails &pair)
{
    const auto open = openCase(pair);
    if (open && !isOnlyPrepared(pair)) // it gives way
        return open == CaseKind::Cancel;
    using enum VerdictKind;
    switch (pair.row.verdict.kind) {
    case CancelNow:
    case AskSupplier:
    case AwaitingSupplier:
    case FinishOnShop:
    case Unlinked:
    case Unknown:
        return true;
    case RefundOnly:
    case Dispute:
    case Disputed:
    case Closed:
        return false;
    }
    return false;
}

bool dispute(const PairDetails &pair)
{
    if (inDispute(pair) || pair.row.verdict.kind == VerdictKind::Disputed)
        return true;
    return std::any_of(pair.sides.cbegin(), pair.sides.cend(), [](const SupplierSide &side) {
        using enum SupplierStage;
        const SupplierStage stage = side.order.stage.value;
        return !isCancelledAtSupplier(side.order)
            && (stage == PartlyShipped || stage == Shipped || stage == Finished || side.handling.refusedAt.isValid()
                || side.handling.trackingAskedAt.isValid());
    });
}

bool inDispute(const PairDetails &pair)
{
    return std::any_of(pair.cases.cbegin(), pair.cases.cend(),
                       [](const CaseHistory &history) { return history.state.dispute && !history.state.closed; });
}

bool tracking(const PairDetails &pair)
{
    return std::any_of(pair.sides.cbegin(), pair.sides.cend(), [](const SupplierSide &side) {
        using enum SupplierStage;
        const SupplierStage stage = side.order.stage.value;
        return !isCancelledAtSupplier(side.order)
            && (stage == AwaitingShipment || stage == CancelRequested || stage == PartlyShipped || stage == Shipped
                || stage == InDispute);
    });
}

TemplateKind message(const PairDetails &pair)
{
    const auto has = [&pair](const auto &check) { return std::any_of(pair.sides.cbegin(), pair.sides.cend(), check); };
    if (has([](const SupplierSide &side) {
            using enum SupplierStage;
            const SupplierStage stage = side.order.stage.value;
            return stage == Shipped || stage == PartlyShipped;
        }))
        return TemplateKind::CustomerTooLate;
    if (!pair.order.isCancelled())
        return TemplateKind::CustomerPartialOffer;
    if (!has([](const SupplierSide &side) { return !isCancelledAtSupplier(side.order); }))
        return TemplateKind::CustomerCancelled;
    const std::optional<Money> &refunded = pair.order.refunded;
    return refunded && !refunded->isZero() ? TemplateKind::CustomerRefundOnWay : TemplateKind::CustomerPartialOffer;
}

bool unlink(const PairDetails &pair)
{
    return std::any_of(pair.links.cbegin(), pair.links.cend(), [](const Link &link) { return link.isActive(); });
}

} // namespace contrordine::offers
