// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/fulfillment.h"

#include "models/domain/codes.h"

namespace contrordine
{

namespace
{

constexpr CodeTable<Sight, 4> sightCodes{{
    {Sight::NotRead, u"not-read"},
    {Sight::Hidden, u"hidden"},
    {Sight::Part, u"part"},
    {Sight::Whole, u"whole"},
}};

constexpr CodeTable<WorkStatus, 8> workCodes{{
    {WorkStatus::Open, u"open"},
    {WorkStatus::InProgress, u"in-progress"},
    {WorkStatus::OnHold, u"on-hold"},
    {WorkStatus::Scheduled, u"scheduled"},
    {WorkStatus::Incomplete, u"incomplete"},
    {WorkStatus::Closed, u"closed"},
    {WorkStatus::Cancelled, u"cancelled"},
    {WorkStatus::Unknown, u"unknown"},
}};

constexpr CodeTable<RequestStatus, 9> requestCodes{{
    {RequestStatus::Unsubmitted, u"unsubmitted"},
    {RequestStatus::Submitted, u"submitted"},
    {RequestStatus::Accepted, u"accepted"},
    {RequestStatus::Rejected, u"rejected"},
    {RequestStatus::CancellationRequested, u"cancellation-requested"},
    {RequestStatus::CancellationAccepted, u"cancellation-accepted"},
    {RequestStatus::CancellationRejected, u"cancellation-rejected"},
    {RequestStatus::Closed, u"closed"},
    {RequestStatus::Unknown, u"unknown"},
}};

} // namespace

TakeBack takeBackOf(const FulfillmentOrder &order)
{
    switch (order.status.value) {
    case WorkStatus::Closed: // done or called back: its goods show as parcels or in another one
    case WorkStatus::Cancelled:
        return TakeBack::NotNeeded;
    case WorkStatus::Unknown:
        return TakeBack::Unclear;
    case WorkStatus::Open:
    case WorkStatus::InProgress:
    case WorkStatus::OnHold:
    case WorkStatus::Scheduled:
    case WorkStatus::Incomplete:
        break;
    }
    switch (order.request.value) {
    case RequestStatus::Submitted:
        return TakeBack::AtOnce;
    case RequestStatus::Accepted:
        return TakeBack::ByAsking;
    case RequestStatus::CancellationRequested:
        return TakeBack::Asked;
    case RequestStatus::CancellationRejected:
        return TakeBack::Declined;
    case RequestStatus::Unknown:
        return TakeBack::Unclear;
    case RequestStatus::Unsubmitted:
    case RequestStatus::Rejected:
    case RequestStatus::CancellationAccepted:
    case RequestStatus::Closed:
        break;
    }
    return order.status.value == WorkStatus::InProgress ? TakeBack::ByHand : TakeBack::NotNeeded;
}

std::optional<FulfillmentHold> ownHold(const FulfillmentOrder &order)
{
    for (const FulfillmentHold &hold : order.holds) {
        if (hold.ours && hold.handle == holdHandle)
            return hold;
    }
    return {};
}

QString code(Sight sight) { return codeOf(sightCodes, sight); }
Sight sightFromCode(QStringView code) { return valueOf(sightCodes, code).value_or(Sight::NotRead); }
QString code(WorkStatus status) { return codeOf(workCodes, status); }
QString code(RequestStatus status) { return codeOf(requestCodes, status); }
WorkStatus workStatusFromCode(QStringView code) { return valueOf(workCodes, code).value_or(WorkStatus::Unknown); }
RequestStatus requestStatusFromCode(QStringView code)
{
    return valueOf(requestCodes, code).value_or(RequestStatus::Unknown);
}

} // namespace contrordine
