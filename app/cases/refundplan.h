// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"

namespace contrordine
{

// How a decision about money becomes requests for the journal: decided once from what the shop says, never recomputed.
// Pure; the case engine reads, records and sends.

using RefundParts = QList<RefundProposal::Transaction>; ///< each with the amount that goes that way

/// How an amount of the merchant's own travels: filled from the first payment on, each within what the platform says it
/// can give back. Nothing when it cannot: without payments a refund would only be written down, and no money would
/// move.
[[nodiscard]] std::optional<RefundParts> partsFor(const Money &amount, const RefundProposal &proposal);

/// The payments just as the platform suggests them; nothing when they are not the amount.
[[nodiscard]] std::optional<RefundParts> suggestedParts(const Money &amount, const RefundProposal &proposal);

/// A refund as the journal keeps it, from what the shop says now. Refused "changed" when that is not what the merchant
/// saw, "refund-not-possible" when it cannot travel, "credit-expired" when the credit would have expired by `now`.
[[nodiscard]] Result<Action> planRefundAction(const ActionId &id, const CaseId &caseId, const OrderId &order,
                                              const RefundDecision &decision, const RefundProposal &proposal,
                                              const QDateTime &now);

/// The refund in front of a cancellation with an amount of its own. Input "bad-amount"; Refused "refund-not-possible".
[[nodiscard]] Result<Action> planRefundBeforeCancel(const ActionId &id, const CaseId &caseId, const OrderId &order,
                                                    const CancelDecision &decision, const RefundProposal &proposal,
                                                    const QDateTime &now);

/// The cancellation itself.
[[nodiscard]] Action planCancelAction(const ActionId &id, const CaseId &caseId, const OrderId &order,
                                      const CancelDecision &decision, const QDateTime &now);

} // namespace contrordine
