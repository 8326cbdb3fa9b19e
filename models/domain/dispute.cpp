// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/dispute.h"

#include "models/domain/codes.h"
#include "models/domain/tracking.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

using Stand = DisputeWindow::Stand;
using Why = DisputeWindow::Why;

constexpr int shortPromiseDays = 5; ///< a promise shorter than this lets a dispute be opened at once

constexpr CodeTable<DisputeCause, 4> causeCodes{{
    {DisputeCause::NotShipped, u"not-shipped"},
    {DisputeCause::NotReceived, u"not-received"},
    {DisputeCause::NotAsDescribed, u"not-as-described"},
    {DisputeCause::Damaged, u"damaged"},
}};

constexpr CodeTable<ClaimKind, 2> kindCodes{{
    {ClaimKind::RefundOnly, u"refund-only"},
    {ClaimKind::ReturnAndRefund, u"return-and-refund"},
}};

constexpr CodeTable<EvidenceItem, 9> itemCodes{{
    {EvidenceItem::SupplierRefusal, u"supplier-refusal"},
    {EvidenceItem::TrackingPage, u"tracking-page"},
    {EvidenceItem::OrderPage, u"order-page"},
    {EvidenceItem::GoodsPhoto, u"goods-photo"},
    {EvidenceItem::PackagePhoto, u"package-photo"},
    {EvidenceItem::UnboxingVideo, u"unboxing-video"},
    {EvidenceItem::ListingPicture, u"listing-picture"},
    {EvidenceItem::CustomerWords, u"customer-words"},
    {EvidenceItem::Other, u"other"},
}};

/// What stands in the way of any dispute, whatever it is about.
std::optional<DisputeWindow> obstacle(const SupplierOrder &order, const SupplierHandling &handling)
{
    const bool open = handling.disputeOpenedAt.isValid()
        && (!handling.disputeClosedAt.isValid() || handling.disputeClosedAt < handling.disputeOpenedAt);
    if (open || order.stage.value == SupplierStage::InDispute)
        return DisputeWindow{.stand = Stand::Impossible, .why = Why::OpenAlready};
    if (!order.asOf.isValid())
        return DisputeWindow{.stand = Stand::Unknown, .why = Why::StatusUnknown};
    if (isCancelledAtSupplier(order))
        return DisputeWindow{.stand = Stand::Impossible, .why = Why::CancelledAlready};
    switch (order.stage.value) {
    case SupplierStage::AwaitingPayment:
        return DisputeWindow{.stand = Stand::Impossible, .why = Why::Unpaid};
    case SupplierStage::PaymentReview:
    case SupplierStage::RiskReview:
    case SupplierStage::RiskHold:
    case SupplierStage::AwaitingGroup:
    case SupplierStage::AddressMissing:
    case SupplierStage::Frozen:
    case SupplierStage::Unknown:
        return DisputeWindow{.stand = Stand::Unknown, .why = Why::StatusUnknown};
    case SupplierStage::AwaitingShipment:
    case SupplierStage::CancelRequested:
    case SupplierStage::PartlyShipped:
    case SupplierStage::Shipped:
    case SupplierStage::InDispute:
    case SupplierStage::Finished:
    case SupplierStage::Cancelled:
        return {};
    }
    return DisputeWindow{.stand = Stand::Unknown, .why = Why::StatusUnknown};
}

bool hasShipped(const SupplierOrder &order)
{
    return order.stage.value == SupplierStage::Shipped || order.stage.value == SupplierStage::PartlyShipped
        || order.stage.value == SupplierStage::Finished || firstMovement(order).isValid();
}

/// R17: refused, or asked for the number, and no proof came in time.
DisputeWindow notShippedWindow(const SupplierOrder &order, const SupplierHandling &handling, const Policies &policies,
                               const BusinessCalendar &calendar, const QDateTime &now)
{
    if (firstMovement(order).isValid())
        return {.stand = Stand::Impossible, .why = Why::ReallyShipped};
    const QDateTime due = trackingDueOf(handling, policies, calendar);
    if (!due.isValid())
        return {.stand = Stand::NotYet, .why = Why::AskFirst};
    if (now <= due)
        return {.stand = Stand::NotYet, .why = Why::ProofStillAwaited, .from = due.addMSecs(1)};
    return {.stand = Stand::Open, .why = Why::NoProofInTime, .from = due.addMSecs(1)};
}

QDateTime lastMovement(const SupplierOrder &order)
{
    QDateTime last;
    for (const Parcel &parcel : order.parcels) {
        for (const TrackingEvent &event : parcel.events) {
            if (isMovement(event) && (!last.isValid() || event.at > last))
                last = event.at;
        }
    }
    return last;
}

DisputeWindow notReceivedWindow(const SupplierOrder &order, const DisputeDates &dates, const Policies &policies,
                                const BusinessCalendar &calendar, const QDateTime &now)
{
    if (!hasShipped(order))
        return {.stand = Stand::NotYet, .why = Why::NotShippedYet};
    const QDateTime until = disputeUntil(dates, policies, calendar);
    if (until.isValid() && now > until)
        return {.stand = Stand::Over, .why = Why::TimeOver, .until = until};
    const QDateTime promised = dates.deliveryBy.isValid() ? calendar.endOfDay(dates.deliveryBy) : QDateTime();
    if (promised.isValid() && now > promised)
        return {.stand = Stand::Open, .why = Why::DeliveryTimeOver, .from = promised.addMSecs(1), .until = until};

    // What stands still may be disputed before its time is over.
    const QDateTime moved = lastMovement(order);
    const QDateTime shipped = dates.shippedOn.isValid() ? calendar.endOfDay(dates.shippedOn) : QDateTime();
    const QDateTime still = moved.isValid() ? moved : shipped;
    if (!still.isValid())
        return {.stand = Stand::Unknown, .why = Why::ShippedDateMissing, .until = until};
    const bool promisedSoon = !moved.isValid() && dates.deliveryBy.isValid() && dates.shippedOn.isValid()
        && dates.shippedOn.daysTo(dates.deliveryBy) < shortPromiseDays;
    if (promisedSoon && now > shipped)
        return {.stand = Stand::Open, .why = Why::ShortPromise, .from = shipped, .until = until};
    const QDateTime from = still.addDays(policies.disputeAfterDays);
    if (now >= from)
        return {.stand = Stand::Open, .why = Why::NotMoving, .from = from, .until = until};
    if (!moved.isValid())
        return {.stand = Stand::NotYet, .why = Why::NotMoving, .from = from, .until = until};
    if (!promised.isValid())
        return {.stand = Stand::Unknown, .why = Why::DeliveryDateMissing};
    return {.stand = Stand::NotYet, .why = Why::StillMoving, .from = promised.addMSecs(1), .until = until};
}

DisputeWindow goodsWindow(const SupplierOrder &order, const DisputeDates &dates, const Policies &policies,
                          const BusinessCalendar &calendar, const QDateTime &now)
{
    if (!hasShipped(order))
        return {.stand = Stand::NotYet, .why = Why::NotShippedYet};
    if (!dates.receivedOn.isValid())
        return {.stand = Stand::Unknown, .why = Why::ReceivedDateMissing};
    const QDateTime until = disputeUntil(dates, policies, calendar);
    if (now > until)
        return {.stand = Stand::Over, .why = Why::TimeOver, .until = until};
    return {.stand = Stand::Open, .why = Why::Received, .until = until};
}

QString text(QDate date) { return date.toString(Qt::ISODate); }

} // namespace

QDateTime disputeUntil(const DisputeDates &dates, const Policies &policies, const BusinessCalendar &calendar)
{
    // Whichever of the two is known; where both are, the earlier one is the safe one.
    QDate last = dates.receivedOn;
    if (dates.deliveryBy.isValid() && (!last.isValid() || dates.deliveryBy < last))
        last = dates.deliveryBy;
    return last.isValid() ? calendar.endOfDay(last.addDays(policies.disputeWithinDays)) : QDateTime();
}

DisputeWindow disputeWindow(const SupplierOrder &order, const SupplierHandling &handling, DisputeCause cause,
                            const DisputeDates &dates, const Policies &policies, const BusinessCalendar &calendar,
                            const QDateTime &now)
{
    if (const auto known = obstacle(order, handling))
        return *known;
    switch (cause) {
    case DisputeCause::NotShipped:
        return notShippedWindow(order, handling, policies, calendar, now);
    case DisputeCause::NotReceived:
        return notReceivedWindow(order, dates, policies, calendar, now);
    case DisputeCause::NotAsDescribed:
    case DisputeCause::Damaged:
        // Received goods have their own 15 days, whatever delivery time was promised.
        return goodsWindow(order, {.receivedOn = dates.receivedOn}, policies, calendar, now);
    }
    return {};
}

DisputeCause likelyCause(const SupplierOrder &order, const SupplierHandling &handling)
{
    if (!firstMovement(order).isValid() && (handling.refusedAt.isValid() || handling.trackingAskedAt.isValid()))
        return DisputeCause::NotShipped;
    if (order.stage.value == SupplierStage::Finished || deliveredAt(order).isValid())
        return DisputeCause::NotAsDescribed;
    return DisputeCause::NotReceived;
}

QDateTime deliveredAt(const SupplierOrder &order)
{
    QDateTime delivered;
    for (const Parcel &parcel : order.parcels) {
        for (const TrackingEvent &event : parcel.events) {
            const QString text = event.text.trimmed().toLower();
            // "Delivered to the carrier", "to a pick-up point" and "not delivered" are not in the customer's hands.
            const bool plain = text == u"delivered"_s || text == u"package delivered"_s || text == u"parcel delivered"_s
                || text == u"your package has been delivered"_s || text == u"delivered to recipient"_s;
            if (plain && event.at.isValid() && (!delivered.isValid() || event.at < delivered))
                delivered = event.at;
        }
    }
    return delivered;
}

std::optional<ClaimFault> faultOf(const std::optional<Money> &claim, const SupplierOrder &order)
{
    if (!claim)
        return order.amount ? std::optional(ClaimFault::NoAmount) : std::nullopt;
    if (claim->isZero() || claim->isNegative())
        return ClaimFault::NoAmount;
    if (!order.amount)
        return {};
    const auto byPaid = claim->compare(*order.amount);
    if (!byPaid)
        return ClaimFault::OtherCurrency;
    return *byPaid > 0 ? std::optional(ClaimFault::AbovePaid) : std::nullopt;
}

QList<EvidenceWish> evidenceFor(DisputeCause cause)
{
    using enum EvidenceItem;
    switch (cause) {
    case DisputeCause::NotShipped:
        return {{SupplierRefusal}, {TrackingPage}, {OrderPage}, {Other}};
    case DisputeCause::NotReceived:
        return {{TrackingPage}, {OrderPage}, {CustomerWords}, {Other}};
    case DisputeCause::NotAsDescribed:
        return {{GoodsPhoto, true}, {ListingPicture, true}, {UnboxingVideo}, {CustomerWords}, {Other}};
    case DisputeCause::Damaged:
        return {{GoodsPhoto, true}, {PackagePhoto, true}, {UnboxingVideo}, {CustomerWords}, {Other}};
    }
    return {};
}

QList<EvidenceItem> missingEvidence(const DisputeDraft &draft)
{
    QList<EvidenceItem> missing;
    const QList<EvidenceWish> wishes = evidenceFor(draft.cause);
    for (const EvidenceWish &wish : wishes) {
        const bool there = std::any_of(draft.evidence.begin(), draft.evidence.end(),
                                       [&wish](const Evidence &one) { return one.item == wish.item; });
        if (wish.required && !there)
            missing.append(wish.item);
    }
    return missing;
}

QJsonArray toJson(const QList<Evidence> &evidence)
{
    QJsonArray json;
    for (const Evidence &one : evidence)
        json.append(QJsonObject{{u"item"_s, code(one.item)},
                                {u"file"_s, one.file},
                                {u"given_name"_s, one.givenName},
                                {u"bytes"_s, one.bytes}});
    return json;
}

std::optional<QList<Evidence>> evidenceFromJson(const QJsonArray &json)
{
    QList<Evidence> evidence;
    for (const QJsonValue &value : json) {
        const QJsonObject one = value.toObject();
        const QString file = one.value(u"file"_s).toString();
        if (file.isEmpty() || file.contains(u'/') || file.contains(u'\\') || file.startsWith(u'.'))
            return {};
        evidence.append({.item = evidenceItemFromCode(one.value(u"item"_s).toString()).value_or(EvidenceItem::Other),
                         .file = file,
                         .givenName = one.value(u"given_name"_s).toString(),
                         .bytes = one.value(u"bytes"_s).toInteger()});
    }
    return evidence;
}

QJsonObject toJson(const DisputeDraft &draft)
{
    QJsonObject json{{u"cause"_s, code(draft.cause)},
                     {u"claim_kind"_s, code(draft.kind)},
                     {u"statement"_s, draft.statement},
                     {u"shipped_on"_s, text(draft.dates.shippedOn)},
                     {u"delivery_by"_s, text(draft.dates.deliveryBy)},
                     {u"received_on"_s, text(draft.dates.receivedOn)},
                     {u"offered_on_page"_s, draft.offeredOnPage},
                     {u"evidence"_s, toJson(draft.evidence)},
                     {u"page"_s, draft.page}};
    if (draft.claim) {
        json.insert(u"amount"_s, draft.claim->decimal());
        json.insert(u"currency"_s, draft.claim->currency().code());
    }
    return json;
}

Result<DisputeDraft> disputeDraftFromJson(const QJsonObject &json)
{
    const auto malformed = [](const QString &path) {
        return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"bad-dispute"_s, .detail = path});
    };
    const auto cause = disputeCauseFromCode(json.value(u"cause"_s).toString());
    const auto kind = claimKindFromCode(json.value(u"claim_kind"_s).toString());
    if (!cause)
        return malformed(u"cause"_s);
    if (!kind)
        return malformed(u"claim_kind"_s);
    DisputeDraft draft{.cause = *cause, .kind = *kind};
    if (json.contains(u"amount"_s)) {
        const auto currency = Currency::fromCode(json.value(u"currency"_s).toString());
        if (!currency)
            return malformed(u"currency"_s);
        const auto amount = Money::parse(json.value(u"amount"_s).toString(), *currency);
        if (!amount || amount->isNegative())
            return malformed(u"amount"_s);
        draft.claim = *amount;
    }
    draft.statement = json.value(u"statement"_s).toString();
    const auto date = [&json](const QString &name) {
        return QDate::fromString(json.value(name).toString(), Qt::ISODate);
    };
    draft.dates = {date(u"shipped_on"_s), date(u"delivery_by"_s), date(u"received_on"_s)};
    draft.offeredOnPage = json.value(u"offered_on_page"_s).toBool();
    draft.page = json.value(u"page"_s).toInt();
    const auto evidence = evidenceFromJson(json.value(u"evidence"_s).toArray());
    if (!evidence)
        return malformed(u"evidence.file"_s);
    draft.evidence = *evidence;
    return draft;
}

QString code(DisputeCause cause) { return codeOf(causeCodes, cause); }
QString code(ClaimKind kind) { return codeOf(kindCodes, kind); }
QString code(EvidenceItem item) { return codeOf(itemCodes, item); }
std::optional<DisputeCause> disputeCauseFromCode(QStringView code) { return valueOf(causeCodes, code); }
std::optional<ClaimKind> claimKindFromCode(QStringView code) { return valueOf(kindCodes, code); }
std::optional<EvidenceItem> evidenceItemFromCode(QStringView code) { return valueOf(itemCodes, code); }

} // namespace contrordine
