// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/disputecase.h"

#include "models/domain/cancelcase.h"
#include "models/domain/casetable.h"
#include "models/domain/codes.h"
#include "models/domain/tracking.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr std::chrono::hours remindAhead = 24h;

constexpr CodeTable<DisputeOutcome, 5> outcomeCodes{{
    {DisputeOutcome::Won, u"won"},
    {DisputeOutcome::Settled, u"settled"},
    {DisputeOutcome::Lost, u"lost"},
    {DisputeOutcome::Withdrawn, u"withdrawn"},
    {DisputeOutcome::Left, u"left"},
}};

CaseStep stepOf(const DisputeCase &dispute)
{
    if (dispute.endSeenAt.isValid())
        return CaseStep::NoteOutcome;
    if (dispute.returnSentAt.isValid())
        return CaseStep::AwaitReturnRefund;
    if (dispute.returnAgreedAt.isValid())
        return CaseStep::ReturnGoods;
    if (dispute.refusedAt.isValid())
        return CaseStep::AwaitDecision;
    return dispute.openedAt.isValid() ? CaseStep::AwaitDisputeAnswer : CaseStep::PrepareDispute;
}

QDateTime instantOf(const QJsonObject &data, const QString &name)
{
    return QDateTime::fromString(data.value(name).toString(), Qt::ISODateWithMs).toUTC();
}

std::optional<Money> amountOf(const QJsonObject &data)
{
    const auto currency = Currency::fromCode(data.value(u"currency"_s).toString());
    if (!currency)
        return {};
    const auto amount = Money::parse(data.value(u"amount"_s).toString(), *currency);
    return amount && !amount->isNegative() ? std::optional(*amount) : std::nullopt;
}

void takeBack(DisputeCase &dispute)
{
    if (dispute.returnSentAt.isValid()) {
        dispute.returnSentAt = {};
        dispute.returnNumber.clear();
    } else if (dispute.returnAgreedAt.isValid()) {
        dispute.returnAgreedAt = {};
    } else if (dispute.refusedAt.isValid()) {
        dispute.refusedAt = {};
    } else {
        dispute.openedAt = {};
        dispute.movedAt = {};
    }
}

} // namespace

bool mayAppendToDispute(const CaseState &state, CaseEventType type)
{
    if (type == CaseEventType::Closed)
        return true; // whatever the platform does, the merchant may end it
    if (!isDeclared(CaseKind::Dispute, state.step, type) || !state.dispute)
        return false;
    const DisputeCase &dispute = *state.dispute;
    if (type == CaseEventType::DisputeTakenBack) // what the platform shows is no slip
        return state.step != CaseStep::AwaitDisputeAnswer || !dispute.seenOnPlatform;
    if (type == CaseEventType::DisputeGone) // what never showed has not gone
        return dispute.seenOnPlatform;
    if (type == CaseEventType::DisputeMovement)
        return !dispute.movedAt.isValid();
    if (type == CaseEventType::DeadlineMoved && state.step == CaseStep::PrepareDispute)
        return state.suppliers.value(dispute.supplierOrder).trackingAskedAt.isValid(); // the platform's days stay
    return true;
}

void applyToDispute(CaseState &state, const CaseEvent &event)
{
    if (event.type == CaseEventType::Opened) {
        DisputeCase opened{.supplierOrder = SupplierOrderId(event.data.value(u"supplier_order"_s).toString()),
                           .follows = CaseId(event.data.value(u"follows"_s).toString())};
        state.suppliers.insert(opened.supplierOrder, {});
        state.dispute = opened;
        state.step = CaseStep::PrepareDispute;
        return;
    }
    DisputeCase &dispute = *state.dispute;
    SupplierHandling &handling = state.suppliers[dispute.supplierOrder];
    const CaseStep before = state.step;
    switch (event.type) {
    case CaseEventType::SupplierMessaged:
        if (event.data.value(u"about"_s).toString() == u"tracking"_s && !handling.trackingAskedAt.isValid())
            handling.trackingAskedAt = event.at; // asking twice does not give the supplier more time (R15)
        break;
    case CaseEventType::TrackingNoted:
        handling.trackingNumber = event.data.value(u"number"_s).toString();
        handling.trackingNotedAt = event.at;
        break;
    case CaseEventType::DisputePrepared:
        if (const auto draft = disputeDraftFromJson(event.data))
            dispute.draft = *draft;
        break;
    case CaseEventType::DisputeOpened: {
        const bool seen = event.data.value(u"source"_s).toString() == u"platform"_s;
        dispute.seenOnPlatform = dispute.seenOnPlatform || seen;
        if (seen)
            dispute.endSeenAt = {};
        if (!dispute.openedAt.isValid()) {
            const QDateTime said = instantOf(event.data, u"opened_at"_s);
            // Never later than it was written down: a moment in the future would hold R18 against the merchant.
            dispute.openedAt = said.isValid() ? std::min(said, event.at) : event.at;
        }
        break;
    }
    case CaseEventType::DisputeRefused:
        dispute.refusedAt = event.at;
        break;
    case CaseEventType::DisputeReturnAgreed:
        dispute.returnAgreedAt = event.at;
        break;
    case CaseEventType::DisputeReturnSent:
        dispute.returnSentAt = event.at;
        dispute.returnNumber = event.data.value(u"number"_s).toString();
        break;
    case CaseEventType::DisputeTakenBack:
        takeBack(dispute);
        break;
    case CaseEventType::DisputeMovement: {
        const QDateTime moved = instantOf(event.data, u"moved_at"_s);
        if (moved.isValid() && moved > dispute.openedAt)
            dispute.movedAt = moved;
        break;
    }
    case CaseEventType::DisputeGone:
        dispute.endSeenAt = event.at;
        break;
    case CaseEventType::DeadlineMoved: {
        // A date for another step than the present one came too late.
        const QDateTime to = instantOf(event.data, u"to"_s);
        if (!to.isValid() || caseStepFromCode(event.data.value(u"step"_s).toString()) != state.step)
            return;
        if (state.step == CaseStep::PrepareDispute) {
            handling.trackingBy = to;
            handling.trackingMovedAt = event.at;
            return;
        }
        dispute.waitUntil = to;
        dispute.waitSetAt = event.at;
        return;
    }
    case CaseEventType::Closed: {
        state.closed = true;
        state.outcome = event.data.value(u"outcome"_s).toString();
        const auto outcome = disputeOutcomeFromCode(state.outcome);
        if (outcome == DisputeOutcome::Won || outcome == DisputeOutcome::Settled)
            dispute.promised = amountOf(event.data);
        state.step = CaseStep::Done;
        return;
    }
    default: // not in the table of transitions: never comes here
        return;
    }
    state.step = stepOf(dispute);
    if (state.step != before) {
        dispute.waitUntil = {};
        dispute.waitSetAt = {};
    }
}

std::optional<DisputeDue> disputeDue(const CaseState &state, const Policies &policies,
                                     const BusinessCalendar &supplierCalendar)
{
    if (!state.dispute || state.closed)
        return {};
    const DisputeCase &dispute = *state.dispute;
    using enum DisputeDue::What;
    DisputeDue due;
    switch (state.step) {
    case CaseStep::PrepareDispute: {
        const SupplierHandling handling = state.suppliers.value(dispute.supplierOrder);
        due.moved = handling.trackingBy.isValid();
        due.what = TrackingNumber;
        due.since = due.moved ? handling.trackingMovedAt : handling.trackingAskedAt;
        due.due = trackingDueOf(handling, policies, supplierCalendar);
        if (!due.due.isValid() && dispute.draft)
            due = {Opening, state.openedAt, disputeUntil(dispute.draft->dates, policies, supplierCalendar)};
        break;
    }
    case CaseStep::AwaitDisputeAnswer:
        due = {SupplierAnswer, dispute.openedAt, dispute.openedAt.addDays(policies.disputeAnswerDays)};
        break;
    case CaseStep::AwaitDecision:
        due = {Decision, dispute.refusedAt, dispute.refusedAt.addDays(policies.disputePlatformDays)};
        break;
    case CaseStep::ReturnGoods:
        due = {Return, dispute.returnAgreedAt, dispute.returnAgreedAt.addDays(policies.disputeReturnDays)};
        break;
    case CaseStep::AwaitReturnRefund: {
        const QDate sent = supplierCalendar.localDate(dispute.returnSentAt);
        due = {ReturnRefund, dispute.returnSentAt,
               supplierCalendar.endOfDay(supplierCalendar.businessDaysAfter(sent, policies.refundMaxBusinessDays))};
        break;
    }
    case CaseStep::AskSupplier:
    case CaseStep::AwaitSupplier:
    case CaseStep::SupplierRefused:
    case CaseStep::CancelOnShop:
    case CaseStep::RefundOnShop:
    case CaseStep::CarryingOut:
    case CaseStep::NeedsLook:
    case CaseStep::NoteOutcome:
    case CaseStep::Done:
        return {};
    }
    if (dispute.waitUntil.isValid()) {
        due.since = dispute.waitSetAt;
        due.due = dispute.waitUntil;
        due.moved = true;
    }
    if (!due.due.isValid())
        return {};
    const QDateTime ahead = due.due.addSecs(-std::chrono::seconds(remindAhead).count());
    due.remindAt = std::min(due.due, std::max(due.since, ahead));
    return due;
}

void addDispute(SupplierHandling &handling, const CaseState &dispute)
{
    if (!dispute.dispute)
        return;
    const SupplierHandling own = dispute.suppliers.value(dispute.dispute->supplierOrder);
    if (!handling.trackingAskedAt.isValid())
        handling.trackingAskedAt = own.trackingAskedAt;
    if (own.trackingNotedAt.isValid()
        && (!handling.trackingNotedAt.isValid() || own.trackingNotedAt > handling.trackingNotedAt)) {
        handling.trackingNumber = own.trackingNumber;
        handling.trackingNotedAt = own.trackingNotedAt;
    }
    if (!dispute.dispute->openedAt.isValid())
        return;
    handling.disputeOpenedAt = dispute.dispute->openedAt;
    if (!dispute.closed)
        return;
    handling.disputeClosedAt = dispute.lastEventAt;
    if (handling.refusedAt <= handling.disputeClosedAt) {
        handling.cancelRequestedAt = {};
        handling.refusedAt = {};
        handling.trackingAskedAt = {};
    }
}

QString code(DisputeOutcome outcome) { return codeOf(outcomeCodes, outcome); }
std::optional<DisputeOutcome> disputeOutcomeFromCode(QStringView code) { return valueOf(outcomeCodes, code); }

} // namespace contrordine
