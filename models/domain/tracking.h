// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verdict.h"

namespace contrordine
{

/// What two ways of writing one parcel number have in common: numbers are copied from messages, and spaces, dashes and
/// case say nothing.
[[nodiscard]] QString trackingKey(const QString &number);
inline constexpr qsizetype trackingMinLength = 9; ///< shorter keys are not unique enough to link by

/// Has the parcel itself moved? A label that was printed or data that was announced proves nothing: that is how a
/// parcel that never left is made to look shipped (R16).
[[nodiscard]] bool isMovement(const TrackingEvent &event);

/// Was it handed over? An attempt, or what the parcel is only out for, is none.
[[nodiscard]] bool isDelivery(const TrackingEvent &event);

/// Where one parcel is, as its events tell.
enum class ParcelPlace {
    NoEvents, ///< the platform knows the number, and nothing of the parcel
    OnlyAnnounced, ///< a label, or data: nobody has seen the parcel itself
    Moving,
    Stuck, ///< has moved, and nothing was heard of it for longer than Policies::disputeAfterDays
    Delivered,
};

/// A parcel's way. Buyers' guides to AliExpress name the same ten full days of silence from which a parcel that does
/// not move may be complained about (Policies::disputeAfterDays).
struct ParcelProgress {
    ParcelPlace place = ParcelPlace::NoEvents;
    QDateTime firstMovement; ///< UTC; invalid = not that we know (R18)
    QDateTime lastEvent; ///< UTC; invalid = none
    QDateTime deliveredAt; ///< UTC, with Delivered

    friend bool operator==(const ParcelProgress &, const ParcelProgress &) = default;
};
[[nodiscard]] ParcelProgress progressOf(const Parcel &parcel, const Policies &policies, const QDateTime &now);

/// The platform was asked for the parcels of an order that it calls shipped, and knows of none: the number may not be
/// with a carrier yet, or be wrong. Not to be taken for a parcel without events.
[[nodiscard]] bool isParcelUnknown(const SupplierOrder &order);

/// When a parcel of the order moved for the first time, as the platform's tracking tells; invalid = not that we know.
[[nodiscard]] QDateTime firstMovement(const SupplierOrder &order);

/// R15: until when the tracking number must come; invalid = neither refused nor asked.
[[nodiscard]] QDateTime trackingDueOf(const SupplierHandling &handling, const Policies &policies,
                                      const BusinessCalendar &supplierCalendar);

/// What is proven about a parcel's leaving.
enum class ShippingProof {
    NothingAsked, ///< nobody refused or was asked, and there is no number
    Awaited, ///< asked; there is still time
    NoneInTime, ///< R17: the time is over, and there is no number that moves
    NotLookedUp, ///< a number is noted; the platform has not been read since
    NumberNotFound, ///< the platform's tracking of this order does not know the number that the supplier gave
    NoMovement, ///< R17: the number is there, and nothing has moved: no proof yet
    Moved, ///< R16: really shipped
};

struct TrackingCheck {
    ShippingProof proof = ShippingProof::NothingAsked;
    QString number; ///< what it is about: found at the platform, else as noted
    QString carrier;
    QString foreignNumber; ///< with Moved or NoMovement: what the supplier gave, where the platform has another one
    QDateTime firstMovement; ///< UTC, with Moved
    QDateTime due; ///< UTC; invalid = no time was set
    bool overdue = false; ///< no proof, and the time is over: a dispute is due (R17)

    friend bool operator==(const TrackingCheck &, const TrackingCheck &) = default;
};

/// R15–R17: holds what the supplier said against what the platform's tracking says. Only the platform proves that a
/// parcel has left; where it cannot be read, nothing is proven.
[[nodiscard]] TrackingCheck checkTracking(const SupplierOrder &order, const SupplierHandling &handling,
                                          const Policies &policies, const BusinessCalendar &supplierCalendar,
                                          const QDateTime &now);

} // namespace contrordine
