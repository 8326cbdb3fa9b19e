// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/status.h"

#include <QDateTime>
#include <QList>
#include <optional>

namespace contrordine
{

/// How far the work of shipping has come (Shopify: FulfillmentOrderStatus).
enum class WorkStatus { Open, InProgress, OnHold, Scheduled, Incomplete, Closed, Cancelled, Unknown };

/// What was asked of whoever ships, and what they answered (Shopify: FulfillmentOrderRequestStatus).
enum class RequestStatus {
    Unsubmitted,
    Submitted,
    Accepted,
    Rejected,
    CancellationRequested,
    CancellationAccepted,
    CancellationRejected,
    Closed,
    Unknown
};

/// Why nobody may ship for now.
struct FulfillmentHold {
    QString id;
    QString handle; ///< the name its app gave it
    QString reason; ///< in the platform's words
    QString notes;
    bool ours = false; ///< set by this program, or at least by its app

    friend bool operator==(const FulfillmentHold &, const FulfillmentHold &) = default;
};

/// The handle of every hold this program sets: by it they are known again, and never another's released.
inline constexpr auto holdHandle = u"contrordine";

/// Goods of an order that are to be shipped from one place. Not the parcel: that is what comes of it.
struct FulfillmentOrder {
    QString id;
    Status<WorkStatus> status;
    Status<RequestStatus> request;
    QString location; ///< who ships: the merchant's own place or a service
    QDateTime cancellationAskedAt; ///< UTC; when the service was last asked to stop; invalid = never
    bool mayCancel = false; ///< the platform offers it now, and we have the permission
    bool mayRequestCancellation = false;
    bool mayHold = false;
    QList<FulfillmentHold> holds;

    friend bool operator==(const FulfillmentOrder &, const FulfillmentOrder &) = default;
};

/// What it takes before the order around it can be cancelled (R6; Shopify: fulfillmentOrderCancel,
/// fulfillmentOrderSubmitCancellationRequest).
enum class TakeBack {
    NotNeeded,
    AtOnce, ///< requested, and nobody has said yes: it can be called back
    ByAsking, ///< accepted: the service has to agree
    Asked, ///< and has not answered yet
    Declined, ///< it will not stop
    ByHand, ///< under way at a place of the merchant's own: "mark as unfulfilled" in the admin
    Unclear, ///< a word we do not know
};

[[nodiscard]] TakeBack takeBackOf(const FulfillmentOrder &order);

/// The hold of ours on it, by its handle.
[[nodiscard]] std::optional<FulfillmentHold> ownHold(const FulfillmentOrder &order);

QString code(WorkStatus status); ///< "open", "in-progress", …
QString code(RequestStatus status); ///< "unsubmitted", "cancellation-requested", …
WorkStatus workStatusFromCode(QStringView code);
RequestStatus requestStatusFromCode(QStringView code);

} // namespace contrordine
