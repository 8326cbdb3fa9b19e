// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/disputetext.h"

#include "ui/words/disputewords.h"

#include <algorithm>

namespace contrordine::words
{

// These texts are not translated: the supplier and the platform's people read them.
namespace
{

using namespace Qt::Literals::StringLiterals;

QString day(const QDateTime &at) { return QLocale::c().toString(at.toUTC().date(), u"d MMMM yyyy"_s); }
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

QString trackingSentence(const SupplierOrder &order)
{
    const QDateTime moved = firstMovement(order);
    if (order.parcels.isEmpty())
        return u"The order page shows no tracking number."_s;
    const QString number = order.parcels.first().number;
    if (!moved.isValid())
        return u"The tracking number %1 shows no movement of a parcel."_s.arg(number);
    const TrackingEvent last = order.parcels.first().events.value(0);
    return u"The last tracking entry of %1 is “%2”, of %3."_s.arg(number, last.text, day(last.at));
}

QStringList refusalSentences(const SupplierHandling &handling)
{
    QStringList sentences;
    if (handling.cancelRequestedAt.isValid())
        sentences.append(
            u"On %1 I asked to cancel it, before anything had been shipped."_s.arg(day(handling.cancelRequestedAt)));
    if (handling.refusedAt.isValid())
        sentences.append(u"On %1 the seller refused."_s.arg(day(handling.refusedAt)));
    if (handling.trackingAskedAt.isValid())
        sentences.append(u"On %1 I asked the seller for a tracking number."_s.arg(day(handling.trackingAskedAt)));
    if (!handling.trackingNumber.isEmpty())
        sentences.append(u"The seller named the number %1."_s.arg(handling.trackingNumber));
    return sentences;
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

QString greeting(const SupplierOrder &order, const QString &named, const QString &plainOne)
{
    return order.storeName.isEmpty() ? plainOne : named.arg(order.storeName);
}

} // namespace

QString disputeStatement(const SupplierOrder &order, const SupplierHandling &handling, const DisputeDraft &draft)
{
    QStringList sentences;
    QStringList bought{u"I bought order %1"_s.arg(order.id.toString())};
    const QDateTime placed = order.createdAt.isValid() ? order.createdAt : order.paidAt;
    if (placed.isValid())
        bought.append(u"on %1"_s.arg(day(placed)));
    if (order.amount)
        bought.append(u"and paid %1"_s.arg(plain(*order.amount)));
    sentences.append(bought.join(u' ') + u'.');
    const DisputeDates &dates = draft.dates;
    switch (draft.cause) {
    case DisputeCause::NotShipped:
        sentences += refusalSentences(handling);
        sentences.append(trackingSentence(order));
        break;
    case DisputeCause::NotReceived:
        sentences += refusalSentences(handling);
        if (dates.shippedOn.isValid())
            sentences.append(u"It was marked as shipped on %1."_s.arg(day(dates.shippedOn)));
        if (dates.deliveryBy.isValid())
            sentences.append(u"Delivery was promised by %1."_s.arg(day(dates.deliveryBy)));
        sentences.append(trackingSentence(order));
        sentences.append(u"The goods have not been received."_s);
        break;
    case DisputeCause::NotAsDescribed:
        if (dates.receivedOn.isValid())
            sentences.append(u"It was delivered on %1."_s.arg(day(dates.receivedOn)));
        sentences.append(u"The goods are not as described: see the pictures, beside the description in the listing."_s);
        break;
    case DisputeCause::Damaged:
        if (dates.receivedOn.isValid())
            sentences.append(u"It was delivered on %1."_s.arg(day(dates.receivedOn)));
        sentences.append(u"The goods arrived damaged: see the pictures of the goods and of the package."_s);
        break;
    }
    const QString claim = draft.claim ? plain(*draft.claim) : u"the amount I paid"_s;
    sentences.append(draft.kind == ClaimKind::RefundOnly
                         ? u"I ask for a refund of %1."_s.arg(claim)
                         : u"I ask to return the goods and for a refund of %1."_s.arg(claim));
    return sentences.join(u' ');
}

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

QString messageToSupplierTracking(const SupplierOrder &order, bool refused, MessageLanguage language)
{
    const QString number = order.id.toString();
    switch (language) {
    case MessageLanguage::English:
        break;
    case MessageLanguage::Chinese:
        return refused
            ? u"%1\n\n您没有同意取消我的订单 %2。如果包裹已经发出，请在 5 个工作日内提供物流单号。\n如果尚未发货，请不要发货，并同意取消订单。\n\n谢谢！"_s
                  .arg(greeting(order, u"%1，您好！"_s, u"您好！"_s), number)
            : u"%1\n\n请在 5 个工作日内提供我的订单 %2 的物流单号，并确认包裹是否已经发出。\n如果尚未发货，请告知预计发货日期。\n\n谢谢！"_s
                  .arg(greeting(order, u"%1，您好！"_s, u"您好！"_s), number);
    case MessageLanguage::Own:
        return ownTrackingMessage(order, refused);
    }
    return refused
        ? u"%1\n\nyou did not accept the cancellation of my order %2. If the parcel has already been shipped, please send me its tracking number within 5 business days.\nIf it has not been shipped yet, please do not ship it and approve the cancellation.\n\nThank you and best regards"_s
              .arg(greeting(order, u"Hello %1,"_s, u"Hello,"_s), number)
        : u"%1\n\nplease send me the tracking number of my order %2 within 5 business days, and tell me whether the parcel has left.\nIf it has not been shipped yet, please tell me when it will be.\n\nThank you and best regards"_s
              .arg(greeting(order, u"Hello %1,"_s, u"Hello,"_s), number);
}

} // namespace contrordine::words
