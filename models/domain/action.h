// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <optional>

namespace contrordine
{

/// The requests we know that change something on a platform.
enum class ActionKind {
    RefundAmount,
    RefundItems,
    CancelOrder,
    CancelFulfillment, ///< calls a fulfillment request back that nobody has accepted yet
    RequestFulfillmentCancel, ///< asks the service that has accepted it to stop
    HoldFulfillment,
    ReleaseFulfillment,
    TagOrder,
    UntagOrder,
    LogOnOrder, ///< a line in a metafield of the order
};

/// What an action is for.
enum class ActionRole {
    Decision, ///< what the merchant confirmed: money, the order itself
    TakeBack, ///< makes way for it
    Extra, ///< besides: never holds up any other, and any other never holds it up
};

[[nodiscard]] constexpr ActionRole roleOf(ActionKind kind) noexcept
{
    switch (kind) {
    case ActionKind::RefundAmount:
    case ActionKind::RefundItems:
    case ActionKind::CancelOrder:
        return ActionRole::Decision;
    case ActionKind::CancelFulfillment:
    case ActionKind::RequestFulfillmentCancel:
        return ActionRole::TakeBack;
    case ActionKind::HoldFulfillment:
    case ActionKind::ReleaseFulfillment:
    case ActionKind::TagOrder:
    case ActionKind::UntagOrder:
    case ActionKind::LogOnOrder:
        return ActionRole::Extra;
    }
    return ActionRole::Decision;
}

/// Life of an irreversible request (design, decision 4).
enum class ActionState {
    Recorded, ///< durable in the journal, nothing sent; the undo window runs here
    Withdrawn, ///< taken back before sending
    Sent, ///< durable before the first byte leaves
    Confirmed, ///< the platform shows it
    Refused, ///< the platform did not do it
    Unknown, ///< it may have happened: settled only by reading
};

[[nodiscard]] constexpr bool mayBecome(ActionState from, ActionState to) noexcept
{
    using enum ActionState;
    switch (from) {
    case Recorded:
        return to == Sent || to == Withdrawn;
    case Sent:
        return to == Confirmed || to == Refused || to == Unknown;
    case Unknown:
        return to == Confirmed || to == Refused; // by reading the platform
    case Withdrawn:
    case Confirmed:
    case Refused:
        return false;
    }
    return false;
}
static_assert(!mayBecome(ActionState::Unknown, ActionState::Sent),
              "an unknown outcome is read, never sent again (R32)");

[[nodiscard]] constexpr bool isOpen(ActionState state) noexcept
{
    return state == ActionState::Recorded || state == ActionState::Sent || state == ActionState::Unknown;
}

/// One row of the journal. `request` holds everything the platform client needs to send it, decided once and never
/// recomputed: CancelOrder {reason, refund: "whole"|"none"|"store-credit", credit_expires_at?, restock, notify,
/// staff_note}; RefundAmount {amount, currency, note, mark, notify, refunds_before (ids), to, credit_expires_at?,
/// transactions: [{gateway, parent_id, amount}]}; RefundItems the same and {wish} as toJson(RefundWish) writes it;
/// CancelFulfillment {fulfillment_order}; RequestFulfillmentCancel {fulfillment_order, message, asked_before};
/// HoldFulfillment {fulfillment_order, handle, note}; ReleaseFulfillment {handle}; TagOrder and UntagOrder {tag};
/// LogOnOrder {line}. What older versions recorded has no `mark` and no `to`.
struct Action {
    ActionId id; ///< also the idempotency key where the platform takes one
    CaseId caseId;
    OrderId order;
    ActionKind kind = ActionKind::CancelOrder;
    ActionState state = ActionState::Recorded;
    QJsonObject request;
    QJsonObject receipt; ///< what the platform answered: job id, refund id; else what there was instead: answer_code
    QString errorCode; ///< when refused
    QString platformMessage; ///< the platform's own words when refused
    QDateTime recordedAt; ///< UTC
    QDateTime sentAt;
    QDateTime settledAt;

    friend bool operator==(const Action &, const Action &) = default;
};

QString code(ActionKind kind);
QString code(ActionState state);
std::optional<ActionKind> actionKindFromCode(QStringView code);
std::optional<ActionState> actionStateFromCode(QStringView code);

} // namespace contrordine
