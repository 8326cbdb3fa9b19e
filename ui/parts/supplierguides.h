// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"
#include "ui/parts/assistguide.h"

namespace contrordine::guides
{

// Steps on the supplier's pages: the one source of these texts, for the wizards' pages and for the helper strip.

/// Outcomes of these guides.
inline constexpr QStringView done = u"done";
inline constexpr QStringView shipped = u"shipped"; ///< too late: it has been shipped
inline constexpr QStringView notPossible = u"not-possible"; ///< there is no such button, or it was refused

/// Press Cancel there (R9); with `messages` that go along (R11) unless it is not paid yet.
AssistGuide cancelAtSupplier(const SupplierOrder &order, bool unpaid, CancelReason reason, const QUrl &page,
                             const QList<AssistGuide::Text> &messages);
/// Write to the supplier for the tracking number (R15).
AssistGuide askForTracking(const SupplierOrder &order, const QUrl &page, const QList<AssistGuide::Text> &messages);
/// Open the dispute (R17) with what was prepared.
AssistGuide openDispute(const SupplierOrder &order, const DisputeDraft &draft, const QUrl &page);
/// Read what becomes of the money (R4). `paid`: what should come back; nothing = unknown.
AssistGuide refundInformation(const QString &storeName, const SupplierOrderId &number, const std::optional<Money> &paid,
                              const QUrl &page);

} // namespace contrordine::guides
