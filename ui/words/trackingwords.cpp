// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/trackingwords.h"

#include "ui/words/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::words
{

namespace
{

struct TrackingWords {
    Q_DECLARE_TR_FUNCTIONS(TrackingWords)
};

/// What AliExpress's carriers write, each in the ways that have been met, and what it means. Only whole sentences are
/// known: a part of one may say the opposite.
struct Meaning {
    QStringList phrases;
    QString words;
};

QList<Meaning> meanings()
{
    return {
        {{u"order created"_s, u"order received"_s, u"order received successfully"_s, u"information received"_s,
          u"shipping information received"_s, u"shipment information received"_s, u"electronic information received"_s,
          u"the order has been received"_s},
         TrackingWords::tr("Announced to the carrier", "a parcel")},
        {{u"label created"_s, u"shipping label created"_s}, TrackingWords::tr("Label created", "a parcel")},
        {{u"awaiting pickup by the carrier"_s, u"waiting to be picked up by the carrier"_s,
          u"awaiting carrier pickup"_s},
         TrackingWords::tr("Waiting for the carrier", "a parcel")},
        {{u"package ready for shipping from warehouse"_s, u"package ready for shipment"_s, u"ready to be shipped"_s},
         TrackingWords::tr("Packed in the warehouse", "a parcel")},
        {{u"package left the warehouse"_s, u"package shipped out from warehouse"_s, u"shipped out from warehouse"_s,
          u"package dispatched from warehouse"_s, u"shipment dispatched"_s, u"dispatched from warehouse"_s},
         TrackingWords::tr("Left the warehouse", "a parcel")},
        {{u"package collected by carrier"_s, u"collected by carrier"_s, u"picked up by carrier"_s,
          u"accepted by carrier"_s, u"received by carrier"_s, u"received by logistics company"_s,
          u"accepted by logistics company"_s, u"package received by carrier"_s, u"picked up"_s,
          u"shipment accepted by carrier"_s},
         TrackingWords::tr("Collected by the carrier", "a parcel")},
        {{u"inbound in sorting center"_s, u"arrived at sorting center"_s, u"arrived at sorting facility"_s,
          u"arrived at transit center"_s, u"arrived at departure transport hub"_s, u"processing at sorting center"_s,
          u"your package arrived at local facility"_s, u"arrived at local facility"_s,
          u"package arrived at local facility"_s, u"arrived at facility"_s, u"arrived at local delivery center"_s},
         TrackingWords::tr("Arrived at a sorting centre", "a parcel")},
        {{u"outbound in sorting center"_s, u"departed from sorting center"_s, u"departed from sorting facility"_s,
          u"left sorting center"_s, u"departed from facility"_s, u"departed from transit center"_s,
          u"departed from local facility"_s},
         TrackingWords::tr("Left the sorting centre", "a parcel")},
        {{u"received by line-haul"_s, u"received by linehaul"_s, u"arrived at line-haul office"_s,
          u"arrived at linehaul office"_s, u"hand over to airline"_s, u"handed over to airline"_s,
          u"hand over to line-haul"_s, u"arrived at departure airport"_s},
         TrackingWords::tr("Handed over for the journey abroad", "a parcel")},
        {{u"export customs clearance started"_s, u"export clearance start"_s,
          u"customs clearance started in departure country/region"_s},
         TrackingWords::tr("Export customs clearance begun", "a parcel")},
        {{u"export customs clearance complete"_s, u"export customs clearance completed"_s,
          u"export clearance success"_s, u"export customs cleared"_s},
         TrackingWords::tr("Cleared for export", "a parcel")},
        {{u"departed country of origin"_s, u"departed from departure country/region"_s,
          u"leaving from departure country/region"_s, u"left from departure country/region"_s,
          u"departed from country of origin"_s, u"departed departure country/region"_s, u"flight departed"_s,
          u"departed from origin country"_s},
         TrackingWords::tr("Left the country of origin", "a parcel")},
        {{u"arrived at destination country"_s, u"arrived at destination country/region"_s,
          u"arrived in destination country"_s, u"arrived in destination country/region"_s, u"flight arrived"_s,
          u"arrived at destination airport"_s, u"arrived at destination country airport"_s},
         TrackingWords::tr("Arrived in the country of destination", "a parcel")},
        {{u"import customs clearance started"_s, u"import clearance start"_s, u"arrived at customs"_s,
          u"customs clearance started"_s, u"held by customs"_s, u"presented to customs"_s},
         TrackingWords::tr("Customs clearance begun", "a parcel")},
        {{u"import customs clearance complete"_s, u"import customs clearance completed"_s,
          u"import clearance success"_s, u"customs clearance complete"_s, u"customs clearance completed"_s,
          u"released by customs"_s, u"cleared customs"_s},
         TrackingWords::tr("Cleared by customs", "a parcel")},
        {{u"received by local delivery company"_s, u"accepted by last mile carrier"_s,
          u"handed over to local carrier"_s, u"received by local carrier"_s, u"arrived at local delivery company"_s},
         TrackingWords::tr("With the local carrier", "a parcel")},
        {{u"shipping update"_s, u"in transit"_s, u"package in transit"_s, u"on the way"_s, u"parcel is on its way"_s},
         TrackingWords::tr("On its way", "a parcel")},
        {{u"delivery update"_s}, TrackingWords::tr("News of the delivery", "a parcel")},
        {{u"out for delivery"_s, u"package out for delivery"_s, u"with the courier for delivery"_s, u"delivering"_s,
          u"your package is out for delivery"_s},
         TrackingWords::tr("Out for delivery", "a parcel")},
        {{u"delivery attempt unsuccessful"_s, u"delivery attempt was unsuccessful"_s, u"delivery attempt failed"_s,
          u"delivery failed"_s, u"delivery unsuccessful"_s, u"unsuccessful delivery attempt"_s,
          u"attempted delivery"_s},
         TrackingWords::tr("Delivery attempted in vain", "a parcel")},
        {{u"awaiting collection"_s, u"available for pickup"_s, u"ready for pickup"_s, u"ready for collection"_s,
          u"waiting for pickup"_s, u"arrived at pickup point"_s, u"arrived at collection point"_s},
         TrackingWords::tr("Ready to be collected", "a parcel")},
        {{u"delivered"_s, u"package delivered"_s, u"parcel delivered"_s, u"item delivered"_s,
          u"package has been delivered"_s, u"your package has been delivered"_s, u"delivery complete"_s,
          u"delivered successfully"_s, u"successfully delivered"_s, u"signed for"_s, u"package signed"_s},
         TrackingWords::tr("Delivered", "a parcel")},
        {{u"returned to sender"_s, u"package returned"_s, u"returning to sender"_s, u"return to sender"_s,
          u"return to seller"_s},
         TrackingWords::tr("Returned to the sender", "a parcel")},
        {{u"package lost"_s, u"lost"_s}, TrackingWords::tr("Lost", "a parcel")},
        {{u"shipment cancelled"_s, u"shipment canceled"_s, u"package cancelled"_s, u"package canceled"_s,
          u"order cancelled"_s, u"order canceled"_s},
         TrackingWords::tr("Shipment cancelled", "a parcel")},
    };
}

QString known(const QString &text)
{
    QString key = text.simplified().toLower();
    while (!key.isEmpty() && (key.back() == u'.' || key.back() == u'!' || key.back() == u','))
        key.chop(1);
    const QList<Meaning> all = meanings();
    for (const Meaning &meaning : all) {
        if (meaning.phrases.contains(key))
            return meaning.words;
    }
    return {};
}

} // namespace

QString trackingEvent(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    static const QRegularExpression placed(u"^\\s*[\\[【](.{1,60}?)[\\]】]\\s*(.+)$"_s);
    const auto match = placed.match(text);
    const QString what = known(match.hasMatch() ? match.captured(2) : text);
    if (what.isEmpty())
        //: a carrier's own words, in quotes
        return TrackingWords::tr("“%1”").arg(text.simplified());
    //: %1 is what happened to a parcel, %2 a place
    return match.hasMatch() ? TrackingWords::tr("%1 (%2)").arg(what, match.captured(1).simplified()) : what;
}

QString parcelPlace(const ParcelProgress &progress, const QDateTime &now)
{
    switch (progress.place) {
    case ParcelPlace::NoEvents:
        return TrackingWords::tr("The number is known, but nothing has been heard of the parcel.");
    case ParcelPlace::OnlyAnnounced:
        //: %1 is a day ("20 Nov")
        return TrackingWords::tr("Announced only, %1: nobody has had the parcel in hand yet.")
            .arg(day(progress.lastEvent, now));
    case ParcelPlace::Moving:
        //: %1 and %2 are days ("20 Nov")
        return TrackingWords::tr("On its way: moved first %1, heard of last %2.")
            .arg(day(progress.firstMovement, now), day(progress.lastEvent, now));
    case ParcelPlace::Stuck:
        return TrackingWords::tr("Stuck: nothing has been heard of it since %2. It moved first %1.")
            .arg(day(progress.firstMovement, now), day(progress.lastEvent, now));
    case ParcelPlace::Delivered:
        return progress.firstMovement.isValid() && progress.firstMovement < progress.deliveredAt
            ? TrackingWords::tr("Delivered %2. It moved first %1.")
                  .arg(day(progress.firstMovement, now), day(progress.deliveredAt, now))
            : TrackingWords::tr("Delivered %1.").arg(day(progress.deliveredAt, now));
    }
    return {};
}

QString parcelPlaceShort(ParcelPlace place)
{
    switch (place) {
    case ParcelPlace::NoEvents:
        return TrackingWords::tr("no news of it", "a parcel");
    case ParcelPlace::OnlyAnnounced:
        return TrackingWords::tr("announced only", "a parcel");
    case ParcelPlace::Moving:
        return TrackingWords::tr("on its way", "a parcel");
    case ParcelPlace::Stuck:
        return TrackingWords::tr("stuck", "a parcel");
    case ParcelPlace::Delivered:
        return TrackingWords::tr("delivered", "a parcel");
    }
    return {};
}

QString parcelUnknown()
{
    return TrackingWords::tr("The platform calls it shipped, but knows no tracking number of it.");
}

} // namespace contrordine::words
