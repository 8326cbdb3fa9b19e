// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"
#include "models/domain/disputecase.h"

#include <QTime>
#include <chrono>

namespace contrordine
{

/// What is waited for (R34).
enum class WaitingFor {
    SupplierAnswer, ///< R3: to the request to cancel
    TrackingNumber, ///< R15: after a refusal
    SupplierRefund, ///< R4: the money
    FulfillmentAnswer, ///< R6: of the service that ships for the shop, asked to stop
    Dispute, ///< R18: the next date of a dispute; its own words are in its wizard
    Merchant, ///< the merchant's own step, put off until a date of their choice
};

/// What is to be done when the waiting has an end.
enum class NextMove {
    TakeSilenceAsYes, ///< R3: look at the supplier's page, then go on
    CheckRequest, ///< R36: the platform shows no request, so silence says nothing: look whether it was sent
    OpenDispute, ///< R17
    WriteToService, ///< R6: or refund the items
    LookAtDispute, ///< R18: take the dispute up where it stands
    ChaseRefund, ///< R35: ask the supplier, look at the statement, or write it off
    GoOn, ///< the case's own next step
};

/// Until when a waiting step waits, when to remind of it, and what then.
struct Due {
    WaitingFor what = WaitingFor::SupplierAnswer;
    SupplierOrderId supplierOrder; ///< whom it waits for; empty when it is the merchant
    QDateTime since; ///< UTC: when the waiting began, or was last moved
    QDateTime due; ///< UTC: the last moment of it
    QDateTime remindAt; ///< UTC, between `since` and `due`
    NextMove next = NextMove::GoOn;
    bool moved = false; ///< the date is the merchant's

    friend bool operator==(const Due &, const Due &) = default;
};

/// R3: until when a supplier's silence is only silence. Hours, not days: nights and holidays count too.
[[nodiscard]] QDateTime answerDue(const QDateTime &askedAt, const Policies &policies);
/// R15: the end of the last of the business days within which the tracking number must come.
[[nodiscard]] QDateTime trackingDue(const QDateTime &from, const Policies &policies,
                                    const BusinessCalendar &supplierCalendar);
/// A reminder comes this long before its date, or half-way when less time than twice that is left.
[[nodiscard]] QDateTime remindBefore(const QDateTime &since, const QDateTime &due, std::chrono::hours ahead);

/// One kind of waiting as the rules have it: what docs/cases.md shows, and tst_casedue holds against dueOf().
struct WaitRule {
    enum class Unit {
        Hours, ///< on the clock: nights and holidays count too
        Days, ///< of the calendar
        BusinessDays, ///< of the supplier's country, to the end of the last one
        Chosen, ///< a date that the merchant chose
    };
    CaseKind kind = CaseKind::Cancel;
    QList<CaseStep> steps; ///< where it may be waited
    WaitingFor what = WaitingFor::SupplierAnswer;
    std::optional<DisputeDue::What> ofDispute; ///< with WaitingFor::Dispute
    Unit unit = Unit::Hours;
    int amount = 0; ///< by the policies; 0 = none counts
    QString setting; ///< its name in the desk's setting "policies"; empty = none
    std::chrono::hours remindAhead{24};
    NextMove next = NextMove::GoOn;
};

[[nodiscard]] QList<WaitRule> waitRules(const Policies &policies);

/// R34: the nearest due date of an open case, of all the supplier orders it waits for; nothing where nothing is waited
/// for: the case is closed, the merchant has the next step and has not put it off, or an action is being carried out,
/// whose undo window ends by itself. Each supplier order is waited for by itself: one may owe an answer while another
/// owes a tracking number. One that the platform shows as answered (`sides`) is not waited for.
/// `serviceAskedAt`: fulfillmentCancelAskedAt() of the shop's order.
[[nodiscard]] std::optional<Due> dueOf(const CaseState &state, const QList<SupplierSide> &sides,
                                       const Policies &policies, const BusinessCalendar &supplierCalendar,
                                       const QDateTime &serviceAskedAt = {});

/// The merchant's hours without a notification; from = until means none.
struct QuietHours {
    QTime from{22, 0};
    QTime until{8, 0}; ///< earlier than `from`: of the next day

    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

/// When the quiet hours that hold at `now` end, in UTC; nothing when it is not quiet. Counted on the clock on the wall:
/// where summer time skips `until`, they end when that clock goes on.
[[nodiscard]] std::optional<QDateTime> quietUntil(const QuietHours &hours, const QDateTime &now, const QTimeZone &zone);

QString code(WaitingFor what);

} // namespace contrordine
