// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/tracking.h"

#include "models/domain/casedue.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QDateTime firstMovement(const Parcel &parcel)
{
    QDateTime first;
    for (const TrackingEvent &event : parcel.events) {
        if (isMovement(event) && (!first.isValid() || event.at < first))
            first = event.at;
    }
    return first;
}

} // namespace

QString trackingKey(const QString &number)
{
    QString plain;
    for (const QChar c : number) {
        if (c.isLetterOrNumber())
            plain.append(c.toUpper());
    }
    return plain;
}

bool isMovement(const TrackingEvent &event)
{
    // What carriers write before they have the parcel in hand, in lower case.
    static constexpr std::array<QStringView, 14> announcements{
        u"information received", u"info received",      u"information has been received",
        u"label created",        u"label printed",      u"electronically",
        u"electronic",           u"pre-advice",         u"pre-alert",
        u"order created",        u"order received",     u"awaiting",
        u"waiting to be",        u"ready to be shipped"};
    const QString text = event.text.toLower();
    return event.at.isValid() && !text.trimmed().isEmpty()
        && std::none_of(announcements.begin(), announcements.end(),
                        [&text](QStringView one) { return text.contains(one); });
}

bool isDelivery(const TrackingEvent &event)
{
    static constexpr std::array<QStringView, 7> deliveries{
        u"package delivered",  u"parcel delivered", u"item delivered", u"successfully delivered",
        u"has been delivered", u"was delivered",    u"delivered to"};
    // Said of what has not happened, or not to the customer.
    static constexpr std::array<QStringView, 10> others{
        u"not delivered", u"not been delivered", u"could not be",    u"cannot be",    u"attempt",
        u"fail",          u"will be delivered",  u"to be delivered", u"unsuccessful", u"returned"};
    const QString text = event.text.simplified().toLower();
    if (!event.at.isValid()
        || std::any_of(others.begin(), others.end(), [&text](QStringView one) { return text.contains(one); }))
        return false;
    QString bare = text;
    while (!bare.isEmpty() && !bare.back().isLetter())
        bare.chop(1);
    return bare == u"delivered"_s
        || std::any_of(deliveries.begin(), deliveries.end(), [&text](QStringView one) { return text.contains(one); });
}

ParcelProgress progressOf(const Parcel &parcel, const Policies &policies, const QDateTime &now)
{
    ParcelProgress progress{.firstMovement = firstMovement(parcel)};
    for (const TrackingEvent &event : parcel.events) {
        if (event.at.isValid() && (!progress.lastEvent.isValid() || event.at > progress.lastEvent))
            progress.lastEvent = event.at;
        if (isDelivery(event) && (!progress.deliveredAt.isValid() || event.at > progress.deliveredAt))
            progress.deliveredAt = event.at;
    }
    if (progress.deliveredAt.isValid())
        progress.place = ParcelPlace::Delivered;
    else if (progress.firstMovement.isValid())
        progress.place =
            progress.lastEvent.addDays(policies.disputeAfterDays) < now ? ParcelPlace::Stuck : ParcelPlace::Moving;
    else if (progress.lastEvent.isValid())
        progress.place = ParcelPlace::OnlyAnnounced;
    return progress;
}

bool isParcelUnknown(const SupplierOrder &order)
{
    const bool shipped =
        order.stage.value == SupplierStage::Shipped || order.stage.value == SupplierStage::PartlyShipped;
    return shipped && order.parcels.isEmpty() && order.source == FactSource::Api && order.asOf.isValid();
}

QDateTime firstMovement(const SupplierOrder &order)
{
    QDateTime first;
    for (const Parcel &parcel : order.parcels) {
        const QDateTime moved = firstMovement(parcel);
        if (moved.isValid() && (!first.isValid() || moved < first))
            first = moved;
    }
    return first;
}

QDateTime trackingDueOf(const SupplierHandling &handling, const Policies &policies,
                        const BusinessCalendar &supplierCalendar)
{
    if (handling.trackingBy.isValid()) // the merchant waits until another date
        return handling.trackingBy;
    const QDateTime from = handling.trackingAskedAt.isValid() ? handling.trackingAskedAt : handling.refusedAt;
    return from.isValid() ? trackingDue(from, policies, supplierCalendar) : QDateTime();
}

TrackingCheck checkTracking(const SupplierOrder &order, const SupplierHandling &handling, const Policies &policies,
                            const BusinessCalendar &supplierCalendar, const QDateTime &now)
{
    TrackingCheck check{.number = handling.trackingNumber.trimmed(),
                        .due = trackingDueOf(handling, policies, supplierCalendar)};
    const bool late = check.due.isValid() && now > check.due;

    const Parcel *given = nullptr; // the one the supplier named
    const Parcel *moved = nullptr; // the first that moved, whatever its number
    for (const Parcel &parcel : order.parcels) {
        if (!check.number.isEmpty() && trackingKey(parcel.number) == trackingKey(check.number))
            given = &parcel;
        const QDateTime at = firstMovement(parcel);
        if (at.isValid() && (!check.firstMovement.isValid() || at < check.firstMovement)) {
            check.firstMovement = at;
            moved = &parcel;
        }
    }
    if (moved) { // several parcels, or the last carrier's number in place of the first: what moves has left
        check.proof = ShippingProof::Moved;
        if (!check.number.isEmpty() && !given)
            check.foreignNumber = check.number;
        check.number = moved->number;
        check.carrier = moved->carrier;
        return check;
    }
    check.overdue = late;
    if (given || (check.number.isEmpty() && !order.parcels.isEmpty())) {
        const Parcel &parcel = given ? *given : order.parcels.first();
        check.proof = ShippingProof::NoMovement;
        check.number = parcel.number;
        check.carrier = parcel.carrier;
        return check;
    }
    if (!check.number.isEmpty()) {
        const bool looked = order.asOf.isValid() && order.asOf > handling.trackingNotedAt;
        check.proof = looked ? ShippingProof::NumberNotFound : ShippingProof::NotLookedUp;
        return check;
    }
    if (check.due.isValid())
        check.proof = late ? ShippingProof::NoneInTime : ShippingProof::Awaited;
    return check;
}

} // namespace contrordine
