// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dispute.h"
#include "models/domain/id.h"

namespace contrordine
{

enum class CaseEventType;
enum class CaseStep;
struct CaseEvent;
struct CaseState;

/// What a case of kind Dispute knows besides. Of one supplier order; a case of its own, beside the order's cancel or
/// refund case.
struct DisputeCase {
    SupplierOrderId supplierOrder;
    CaseId follows; ///< the cancel case whose refusal led here; empty = none
    std::optional<DisputeDraft> draft; ///< the last one kept
    QDateTime openedAt; ///< UTC; what R18 counts from
    bool seenOnPlatform = false; ///< the platform shows the dispute: no slip of the merchant's
    QDateTime refusedAt; ///< the supplier does not agree: the platform decides
    QDateTime returnAgreedAt;
    QDateTime returnSentAt;
    QString returnNumber; ///< tracking number of the goods sent back
    QDateTime movedAt; ///< R18: the parcel's first movement, after the opening
    QDateTime endSeenAt; ///< the platform shows no dispute any more; how it ended only the merchant can say
    QDateTime waitUntil; ///< the merchant read another date on the order page (R34)
    QDateTime waitSetAt; ///< when they said so
    std::optional<Money> promised; ///< what is to come back, once closed; that it arrived is another matter

    friend bool operator==(const DisputeCase &, const DisputeCase &) = default;
};

/// How a dispute ended. `left` = it was never opened.
enum class DisputeOutcome { Won, Settled, Lost, Withdrawn, Left };

/// May this event be appended at this step of a dispute? Beyond the declared table: what the platform shows is no slip.
[[nodiscard]] bool mayAppendToDispute(const CaseState &state, CaseEventType type);

/// Applies an event that mayAppendToDispute() allowed.
void applyToDispute(CaseState &state, const CaseEvent &event);

/// Until when a waiting step waits, when to remind of it; what comes after it is said in words where it is shown (R34).
struct DisputeDue {
    enum class What {
        TrackingNumber, ///< R15: asked for before a dispute
        Opening, ///< the last day to open it
        SupplierAnswer, ///< silence carries out what was asked
        Decision, ///< the platform's
        Return, ///< to send the goods back, or the money is lost
        ReturnRefund, ///< the supplier has them: the money
    };
    What what = What::SupplierAnswer;
    QDateTime since; ///< UTC: when the waiting began
    QDateTime due; ///< UTC
    QDateTime remindAt; ///< UTC, between the two
    bool moved = false; ///< the date is the one the merchant read on the order page

    friend bool operator==(const DisputeDue &, const DisputeDue &) = default;
};

/// R34: the date of the step a dispute stands at. Nothing where the case is closed, or the next step is the merchant's
/// own and no day ends it.
[[nodiscard]] std::optional<DisputeDue> disputeDue(const CaseState &state, const Policies &policies,
                                                   const BusinessCalendar &supplierCalendar);

/// Adds what a dispute says about its supplier order to what the order's cancel case knows of it. A dispute that was
/// closed ends what led to it: a refusal from before it is not held against the supplier again.
void addDispute(SupplierHandling &handling, const CaseState &dispute);

QString code(DisputeOutcome outcome); ///< as in Closed {outcome}
std::optional<DisputeOutcome> disputeOutcomeFromCode(QStringView code);

} // namespace contrordine
