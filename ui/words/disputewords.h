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

QString disputeArchiveName(const SupplierOrder &order); ///< of its folder, in English

} // namespace words
} // namespace contrordine
