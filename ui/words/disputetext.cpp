// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/disputetext.h"

#include "ui/words/causewords.h"
#include "ui/words/disputewords.h"

#include <algorithm>

namespace contrordine::words
{

// These texts are not translated: the supplier and the platform's people read them.
namespace
{

using namespace Qt::Literals::StringLiterals;

QString day(QDate date) { return QLocale::c().toString(date, u"d MMMM yyyy"_s); }
QString moment(const QDateTime &at) { return at.toUTC().toString(u"yyyy-MM-dd HH:mm"_s) + u" UTC"_s; }
QString plain(const Money &amount) { return amount.decimal() + u' ' + amount.currency().code(); }

QString causeText(DisputeCause cause)
{
    switch (cause) {
    case DisputeCause::NotShipped:
        return u"Cancellation refused, no proof of shipment"_s;
    case DisputeCause::NotReceived:
        return u"Not received"_s;
    case DisputeCause::NotAsDescribed:
        return u"Not as described"_s;
    case DisputeCause::Damaged:
        return u"Damaged"_s;
    }
    return {};
}

QString englishItem(EvidenceItem item)
{
    switch (item) {
    case EvidenceItem::SupplierRefusal:
        return u"The seller's refusal"_s;
    case EvidenceItem::TrackingPage:
        return u"Tracking page"_s;
    case EvidenceItem::OrderPage:
        return u"Order page"_s;
    case EvidenceItem::GoodsPhoto:
        return u"What was received"_s;
    case EvidenceItem::PackagePhoto:
        return u"Package and label"_s;
    case EvidenceItem::UnboxingVideo:
        return u"Unboxing video"_s;
    case EvidenceItem::ListingPicture:
        return u"What the listing promised"_s;
    case EvidenceItem::CustomerWords:
        return u"What the recipient wrote"_s;
    case EvidenceItem::Other:
        return u"Other"_s;
    }
    return {};
}

/// What the other side may see of the history: what was asked and answered between the two, nothing of the shop.
QString englishEvent(const CaseEvent &event)
{
    using enum CaseEventType;
    switch (event.type) {
    case SupplierRequested:
        return u"Cancellation requested on the order page"_s;
    case SupplierMessaged:
        return event.data.value(u"about"_s).toString() == u"tracking"_s ? u"Seller asked for the tracking number"_s
                                                                        : u"Seller asked in a message to cancel"_s;
    case SupplierRefused:
        return u"Seller refused the cancellation"_s;
    case SupplierShipped:
        return u"Marked as shipped"_s;
    case TrackingNoted:
        return u"Seller named the tracking number %1"_s.arg(event.data.value(u"number"_s).toString());
    case DisputeOpened:
        return u"Dispute opened"_s;
    default:
        return {};
    }
}

} // namespace

QString disputeArchiveName(const SupplierOrder &order) { return u"dispute-"_s + order.id.toString(); }

DisputeSummary disputeSummary(const SupplierOrder &order, const DisputeDraft &draft, const QList<CaseEvent> &history)
{
    DisputeSummary summary;
    summary.title = u"Dispute about order %1"_s.arg(order.id.toString());
    summary.facts = {{u"Order"_s, order.id.toString()}};
    if (!order.storeName.isEmpty())
        summary.facts.append({u"Seller"_s, order.storeName});
    for (const SupplierLine &line : order.lines)
        summary.facts.append({u"Item"_s, u"%1 × %2"_s.arg(QString::number(line.quantity), line.title)});
    if (order.amount)
        summary.facts.append({u"Paid"_s, plain(*order.amount)});
    summary.facts.append({u"Cause"_s, causeText(draft.cause)});
    summary.facts.append({u"Claim"_s,
                          (draft.claim ? plain(*draft.claim) : u"what was paid"_s)
                              + (draft.kind == ClaimKind::RefundOnly ? u", refund only"_s : u", return and refund"_s)});
    summary.statementHeading = u"Statement"_s;
    summary.statement = draft.statement;

    std::vector<std::pair<QDateTime, QString>> happened;
    const auto add = [&happened](const QDateTime &at, const QString &what) {
        if (at.isValid() && !what.isEmpty())
            happened.emplace_back(at, what);
    };
    add(order.createdAt, u"Ordered"_s);
    add(order.paidAt, u"Paid"_s);
    for (const CaseEvent &event : history)
        add(event.at, englishEvent(event));
    for (const Parcel &parcel : order.parcels) {
        for (const TrackingEvent &event : parcel.events)
            add(event.at, u"Tracking %1: %2"_s.arg(parcel.number, event.text));
    }
    std::stable_sort(happened.begin(), happened.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    summary.timelineHeading = u"Timeline"_s;
    for (const auto &[at, what] : happened)
        summary.timeline.append({moment(at), what});
    const auto told = [&summary](QDate date, const QString &what) {
        if (date.isValid())
            summary.timeline.append({day(date), what});
    };
    told(draft.dates.shippedOn, u"Marked as shipped, as the order page shows"_s);
    told(draft.dates.deliveryBy, u"Delivery promised by, as the order page shows"_s);
    told(draft.dates.receivedOn, u"Received"_s);

    summary.evidenceHeading = draft.evidence.isEmpty() ? QString() : u"Evidence"_s;
    for (const Evidence &one : draft.evidence)
        summary.evidence.append({one.file, englishItem(one.item)});
    return summary;
}

} // namespace contrordine::words
