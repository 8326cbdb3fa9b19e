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

bool cancel(const PairDetails &pair)
{
    if (const auto open = openCase(pair))
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

bool unlink(const PairDetails &pair)
{
    return std::any_of(pair.links.cbegin(), pair.links.cend(), [](const Link &link) { return link.isActive(); });
}

} // namespace contrordine::offers
