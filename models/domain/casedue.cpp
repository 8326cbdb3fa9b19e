// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/casedue.h"

#include "models/domain/codes.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr CodeTable<WaitingFor, 6> waitingCodes{{
    {WaitingFor::SupplierAnswer, u"supplier-answer"},
    {WaitingFor::TrackingNumber, u"tracking-number"},
    {WaitingFor::SupplierRefund, u"supplier-refund"},
    {WaitingFor::FulfillmentAnswer, u"fulfillment-answer"},
    {WaitingFor::Dispute, u"dispute"},
    {WaitingFor::Merchant, u"merchant"},
}};

// An answer is counted in hours, everything else in days.
constexpr auto aheadOfAnswer = 12h;
constexpr auto aheadOfDay = 24h;

/// The platform itself says that there is nothing more to wait for: cancelled, or gone.
bool isAnswered(const SupplierOrder &order)
{
    if (!order.asOf.isValid())
        return false;
    return isCancelledAtSupplier(order) || hasLeftSupplier(order);
}

Due withReminder(Due due, std::chrono::hours ahead)
{
    due.remindAt = remindBefore(due.since, due.due, ahead);
    return due;
}

std::optional<Due> dueOfSupplier(const SupplierOrderId &id, const SupplierHandling &handling, const Policies &policies,
                                 const BusinessCalendar &calendar)
{
    Due due{.supplierOrder = id};
    if (handling.agreedAt.isValid())
        return {};
    if (handling.refusedAt.isValid()) {
        const QDateTime from = handling.trackingAskedAt.isValid() ? handling.trackingAskedAt : handling.refusedAt;
        due.what = WaitingFor::TrackingNumber;
        due.next = NextMove::OpenDispute;
        due.moved = handling.trackingBy.isValid();
        due.since = due.moved ? handling.trackingMovedAt : from;
        due.due = due.moved ? handling.trackingBy : trackingDue(from, policies, calendar);
        return withReminder(due, aheadOfDay);
    }
    if (!handling.cancelRequestedAt.isValid())
        return {};
    due.what = WaitingFor::SupplierAnswer;
    due.next = NextMove::TakeSilenceAsYes;
    due.moved = handling.answerBy.isValid();
    due.since = due.moved ? handling.answerMovedAt : handling.cancelRequestedAt;
    due.due = due.moved ? handling.answerBy : answerDue(handling.cancelRequestedAt, policies);
    return withReminder(due, aheadOfAnswer);
}

bool waitsForSuppliers(CaseStep step)
{
    return step == CaseStep::AskSupplier || step == CaseStep::AwaitSupplier || step == CaseStep::SupplierRefused;
}

} // namespace

QDateTime answerDue(const QDateTime &askedAt, const Policies &policies)
{
    return askedAt.addMSecs(std::chrono::milliseconds(policies.silenceCountsAfter).count());
}

QDateTime trackingDue(const QDateTime &from, const Policies &policies, const BusinessCalendar &supplierCalendar)
{
    return supplierCalendar.endOfDay(
        supplierCalendar.businessDaysAfter(supplierCalendar.localDate(from), policies.trackingWithinBusinessDays));
}

QDateTime remindBefore(const QDateTime &since, const QDateTime &due, std::chrono::hours ahead)
{
    const QDateTime wanted = due.addMSecs(-std::chrono::milliseconds(ahead).count());
    if (!since.isValid() || since >= due)
        return std::min(wanted, due);
    return std::max(wanted, since.addMSecs(since.msecsTo(due) / 2));
}

QList<WaitRule> waitRules(const Policies &policies)
{
    using enum WaitRule::Unit;
    using What = DisputeDue::What;
    const auto ofDispute = [](CaseStep step, What what, WaitRule::Unit unit, int amount, const QString &setting) {
        return WaitRule{.kind = CaseKind::Dispute,
                        .steps = {step},
                        .what = WaitingFor::Dispute,
                        .ofDispute = what,
                        .unit = unit,
                        .amount = amount,
                        .setting = setting,
                        .next = NextMove::LookAtDispute};
    };
    const auto hours = [](std::chrono::hours wait) { return static_cast<int>(wait.count()); };
    const QString tracking = u"tracking_within_business_days"_s;
    return {
        {.steps = {CaseStep::AskSupplier, CaseStep::AwaitSupplier, CaseStep::SupplierRefused},
         .what = WaitingFor::SupplierAnswer,
         .ofDispute = {},
         .unit = Hours,
         .amount = hours(policies.silenceCountsAfter),
         .setting = u"silence_counts_after_hours"_s,
         .remindAhead = aheadOfAnswer,
         .next = NextMove::TakeSilenceAsYes},
        {.steps = {CaseStep::SupplierRefused},
         .what = WaitingFor::TrackingNumber,
         .ofDispute = {},
         .unit = BusinessDays,
         .amount = policies.trackingWithinBusinessDays,
         .setting = tracking,
         .remindAhead = aheadOfDay,
         .next = NextMove::OpenDispute},
        {.steps = {CaseStep::CancelOnShop},
         .what = WaitingFor::FulfillmentAnswer,
         .ofDispute = {},
         .unit = Hours,
         .amount = hours(policies.fulfillmentAnswersWithin),
         .setting = u"fulfillment_answers_within_hours"_s,
         .remindAhead = aheadOfAnswer,
         .next = NextMove::WriteToService},
        {.steps = {CaseStep::AskSupplier, CaseStep::CancelOnShop, CaseStep::RefundOnShop, CaseStep::NeedsLook},
         .what = WaitingFor::Merchant,
         .ofDispute = {},
         .unit = Chosen,
         .setting = {},
         .remindAhead = aheadOfDay,
         .next = NextMove::GoOn},
        ofDispute(CaseStep::PrepareDispute, What::TrackingNumber, BusinessDays, policies.trackingWithinBusinessDays,
                  tracking),
        ofDispute(CaseStep::PrepareDispute, What::Opening, Days, policies.disputeWithinDays, u"dispute_within_days"_s),
        ofDispute(CaseStep::AwaitDisputeAnswer, What::SupplierAnswer, Days, policies.disputeAnswerDays,
                  u"dispute_answer_days"_s),
        ofDispute(CaseStep::AwaitDecision, What::Decision, Days, policies.disputePlatformDays,
                  u"dispute_platform_days"_s),
        ofDispute(CaseStep::ReturnGoods, What::Return, Days, policies.disputeReturnDays, u"dispute_return_days"_s),
        ofDispute(CaseStep::AwaitReturnRefund, What::ReturnRefund, BusinessDays, policies.refundMaxBusinessDays,
                  u"refund_max_business_days"_s),
    };
}

std::optional<Due> dueOf(const CaseState &state, const QList<SupplierSide> &sides, const Policies &policies,
                         const BusinessCalendar &supplierCalendar, const QDateTime &serviceAskedAt)
{
    if (state.closed || state.step == CaseStep::Done || state.step == CaseStep::CarryingOut)
        return {};
    if (state.kind == CaseKind::Dispute) {
        const auto next = disputeDue(state, policies, supplierCalendar);
        if (!next)
            return {};
        return Due{.what = WaitingFor::Dispute,
                   .supplierOrder = state.dispute->supplierOrder,
                   .since = next->since,
                   .due = next->due,
                   .remindAt = next->remindAt,
                   .next = NextMove::LookAtDispute,
                   .moved = next->moved};
    }
    if (state.putOffUntil.isValid()) {
        const Due due{.what = WaitingFor::Merchant,
                      .since = state.putOffAt,
                      .due = state.putOffUntil,
                      .next = NextMove::GoOn,
                      .moved = true};
        return withReminder(due, aheadOfDay);
    }
    if (state.step == CaseStep::CancelOnShop && serviceAskedAt.isValid()) {
        const std::chrono::milliseconds wait(policies.fulfillmentAnswersWithin);
        const Due due{.what = WaitingFor::FulfillmentAnswer,
                      .since = serviceAskedAt,
                      .due = serviceAskedAt.addMSecs(wait.count()),
                      .next = NextMove::WriteToService};
        return withReminder(due, aheadOfAnswer);
    }
    if (!waitsForSuppliers(state.step))
        return {};
    std::optional<Due> nearest;
    for (auto one = state.suppliers.cbegin(); one != state.suppliers.cend(); ++one) {
        const auto side = std::find_if(sides.cbegin(), sides.cend(),
                                       [&one](const SupplierSide &known) { return known.order.id == one.key(); });
        if (side != sides.cend() && isAnswered(side->order))
            continue;
        std::optional<Due> due = dueOfSupplier(one.key(), *one, policies, supplierCalendar);
        if (due && due->next == NextMove::TakeSilenceAsYes && side != sides.cend()
            && isRequestUnseen(side->order, *one))
            due->next = NextMove::CheckRequest;
        if (due && (!nearest || due->due < nearest->due))
            nearest = due;
    }
    return nearest;
}

std::optional<QDateTime> quietUntil(const QuietHours &hours, const QDateTime &now, const QTimeZone &zone)
{
    if (hours.from == hours.until || !hours.from.isValid() || !hours.until.isValid())
        return {};
    const QDateTime local = now.toTimeZone(zone);
    const QTime time = local.time();
    const bool overMidnight = hours.until < hours.from;
    const bool quiet =
        overMidnight ? time >= hours.from || time < hours.until : time >= hours.from && time < hours.until;
    if (!quiet)
        return {};
    const QDate day = overMidnight && time >= hours.from ? local.date().addDays(1) : local.date();
    QDateTime end(day, hours.until, zone);
    for (int minutes = 1; !end.isValid() && minutes <= 180; ++minutes) // skipped by summer time
        end = QDateTime(day, hours.until.addSecs(minutes * 60), zone);
    return std::max(end.toUTC(), now.addSecs(1));
}

QString code(WaitingFor what) { return codeOf(waitingCodes, what); }

} // namespace contrordine
