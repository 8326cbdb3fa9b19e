// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"
#include "models/domain/tracking.h"

#include <QString>

namespace contrordine
{

namespace words
{

QString disputeCause(DisputeCause cause);
/// Why now, why not yet, until when; and what to do where a date is missing.
QString disputeWindow(const DisputeWindow &window, const QDateTime &now, const Policies &policies);
QString evidenceItem(EvidenceItem item);
QString evidenceHint(EvidenceItem item); ///< how it should look to count
QString disputeOutcome(DisputeOutcome outcome);
QString disputeClaim(const DisputeDraft &draft); ///< one sentence: what is asked for
/// Where an open or ended dispute stands, until when.
QString disputeStands(const CaseState &state, const std::optional<DisputeDue> &due, const QDateTime &now);
QString disputeNext(CaseStep step, bool late); ///< what to do now, or when the date has passed
QString shippedAfterDispute(const QDateTime &movedAt, const QDateTime &openedAt); ///< R18
QString trackingCheck(const TrackingCheck &check, const QDateTime &now); ///< R15–R17

/// A ready request to the customer for what proves the case, in the language that is installed.
QString evidenceRequest(const Order &order, DisputeCause cause);

// --- English whatever language is installed: the supplier and the platform's people read it
/// From the case's facts and dates; never more than they say.
QString disputeStatement(const SupplierOrder &order, const SupplierHandling &handling, const DisputeDraft &draft);
QString disputeArchiveName(const SupplierOrder &order);

/// Which language a message to a supplier is in.
enum class MessageLanguage { English, Chinese, Own };
/// Asks to accept the cancellation that was requested (R11).
QString messageToSupplierCancel(const SupplierOrder &order, CancelReason reason, MessageLanguage language);
/// Asks for the tracking number (R15). `refused`: after a cancellation that the supplier did not accept.
QString messageToSupplierTracking(const SupplierOrder &order, bool refused, MessageLanguage language);

} // namespace words
} // namespace contrordine
