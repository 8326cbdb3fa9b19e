// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/action.h"

#include "models/domain/codes.h"

namespace contrordine
{

namespace
{

constexpr CodeTable<ActionKind, 10> kindCodes{{
    {ActionKind::RefundAmount, u"refund-amount"},
    {ActionKind::RefundItems, u"refund-items"},
    {ActionKind::CancelOrder, u"cancel-order"},
    {ActionKind::CancelFulfillment, u"cancel-fulfillment"},
    {ActionKind::RequestFulfillmentCancel, u"request-fulfillment-cancel"},
    {ActionKind::HoldFulfillment, u"hold-fulfillment"},
    {ActionKind::ReleaseFulfillment, u"release-fulfillment"},
    {ActionKind::TagOrder, u"tag-order"},
    {ActionKind::UntagOrder, u"untag-order"},
    {ActionKind::LogOnOrder, u"log-on-order"},
}};

constexpr CodeTable<ActionState, 6> stateCodes{{
    {ActionState::Recorded, u"recorded"},
    {ActionState::Withdrawn, u"withdrawn"},
    {ActionState::Sent, u"sent"},
    {ActionState::Confirmed, u"confirmed"},
    {ActionState::Refused, u"refused"},
    {ActionState::Unknown, u"unknown"},
}};

} // namespace

QString code(ActionKind kind) { return codeOf(kindCodes, kind); }
QString code(ActionState state) { return codeOf(stateCodes, state); }
std::optional<ActionKind> actionKindFromCode(QStringView code) { return valueOf(kindCodes, code); }
std::optional<ActionState> actionStateFromCode(QStringView code) { return valueOf(stateCodes, code); }

} // namespace contrordine
