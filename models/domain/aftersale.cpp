// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/aftersale.h"

#include "models/domain/codes.h"

#include <algorithm>

namespace contrordine
{

namespace
{

constexpr CodeTable<ReturnState, 6> returnCodes{{
    {ReturnState::Requested, u"requested"},
    {ReturnState::Open, u"open"},
    {ReturnState::Closed, u"closed"},
    {ReturnState::Declined, u"declined"},
    {ReturnState::Cancelled, u"cancelled"},
    {ReturnState::Unknown, u"unknown"},
}};

constexpr CodeTable<DisputeKind, 3> kindCodes{{
    {DisputeKind::Inquiry, u"inquiry"},
    {DisputeKind::Chargeback, u"chargeback"},
    {DisputeKind::Unknown, u"unknown"},
}};

constexpr CodeTable<DisputeState, 8> stateCodes{{
    {DisputeState::NeedsResponse, u"needs-response"},
    {DisputeState::UnderReview, u"under-review"},
    {DisputeState::Accepted, u"accepted"},
    {DisputeState::ChargeRefunded, u"charge-refunded"},
    {DisputeState::Lost, u"lost"},
    {DisputeState::Won, u"won"},
    {DisputeState::Prevented, u"prevented"},
    {DisputeState::Unknown, u"unknown"},
}};

constexpr CodeTable<RiskAdvice, 5> riskCodes{{
    {RiskAdvice::None, u"none"},
    {RiskAdvice::Accept, u"accept"},
    {RiskAdvice::Investigate, u"investigate"},
    {RiskAdvice::Cancel, u"cancel"},
    {RiskAdvice::Unknown, u"unknown"},
}};

} // namespace

bool isOpen(const OrderReturn &one)
{
    return one.state.value == ReturnState::Requested || one.state.value == ReturnState::Open;
}

DisputeEffect effectOf(const PaymentDispute &dispute)
{
    switch (dispute.state.value) {
    case DisputeState::Won:
    case DisputeState::Prevented:
        return DisputeEffect::None;
    case DisputeState::Accepted:
    case DisputeState::ChargeRefunded:
    case DisputeState::Lost:
        return DisputeEffect::MoneyGone;
    case DisputeState::NeedsResponse:
    case DisputeState::UnderReview:
        return dispute.kind.value == DisputeKind::Inquiry ? DisputeEffect::Asked : DisputeEffect::MoneyHeld;
    case DisputeState::Unknown:
        break;
    }
    return DisputeEffect::MoneyHeld;
}

DisputeEffect effectOf(const QList<PaymentDispute> &disputes)
{
    DisputeEffect gravest = DisputeEffect::None;
    for (const PaymentDispute &dispute : disputes)
        gravest = std::max(gravest, effectOf(dispute));
    return gravest;
}

QString code(ReturnState state) { return codeOf(returnCodes, state); }
QString code(DisputeKind kind) { return codeOf(kindCodes, kind); }
QString code(DisputeState state) { return codeOf(stateCodes, state); }
QString code(RiskAdvice advice) { return codeOf(riskCodes, advice); }
ReturnState returnStateFromCode(QStringView code) { return valueOf(returnCodes, code).value_or(ReturnState::Unknown); }
DisputeKind disputeKindFromCode(QStringView code) { return valueOf(kindCodes, code).value_or(DisputeKind::Unknown); }
DisputeState disputeStateFromCode(QStringView code)
{
    return valueOf(stateCodes, code).value_or(DisputeState::Unknown);
}
RiskAdvice riskAdviceFromCode(QStringView code) { return valueOf(riskCodes, code).value_or(RiskAdvice::Unknown); }

} // namespace contrordine
