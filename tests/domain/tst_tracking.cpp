// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/tracking.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
QDateTime daysAgo(int days) { return now.addDays(-days); }

} // namespace

/// Where a parcel is: delivered, on its way, stuck, only announced, without news, or not known at all.
class TestTracking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void numbersAreComparedByWhatTheySay_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("key");
        QTest::newRow("as it is") << u"LP00123456789CN"_s << u"LP00123456789CN"_s;
        QTest::newRow("small") << u"lp00123456789cn"_s << u"LP00123456789CN"_s;
        QTest::newRow("grouped") << u" LP 0012-3456.789 CN "_s << u"LP00123456789CN"_s;
        QTest::newRow("nothing") << u" - "_s << QString();
    }
    void numbersAreComparedByWhatTheySay()
    {
        QFETCH(const QString, written);
        QTEST(trackingKey(written), "key");
    }

    void aDeliveryIsWhatWasHandedOver_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isDelivery");
        const auto row = [](const QString &text, bool is) { QTest::newRow(qPrintable(text)) << text << is; };
        row(u"Delivered"_s, true);
        row(u"DELIVERED."_s, true);
        row(u"Package delivered"_s, true);
        row(u"Your package has been delivered"_s, true);
        row(u"[Milano] Delivered to the mailbox"_s, true);
        row(u"Out for delivery"_s, false);
        row(u"Delivery update"_s, false);
        row(u"Package not delivered: address unknown"_s, false);
        row(u"Could not be delivered"_s, false);
        row(u"Attempted, will be delivered to a neighbour"_s, false);
        row(u"Your package will be delivered today"_s, false);
        row(u"Returned to sender, was delivered to the seller"_s, false);
        row(u"Undelivered"_s, false);
        row(QString(), false);
    }
    void aDeliveryIsWhatWasHandedOver()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isDelivery);
        QCOMPARE(contrordine::isDelivery({now, text}), isDelivery);
        QVERIFY(!contrordine::isDelivery({QDateTime(), text})); // without a moment it is no event
    }

    void whereAParcelIs_data()
    {
        QTest::addColumn<QList<TrackingEvent>>("events");
        QTest::addColumn<int>("place");
        QTest::addColumn<QDateTime>("first");
        QTest::addColumn<QDateTime>("last");
        const auto row = [](const char *name, QList<TrackingEvent> events, ParcelPlace place, QDateTime first,
                            QDateTime last) { QTest::newRow(name) << events << int(place) << first << last; };
        const QString left = u"Package left the warehouse"_s;
        row("no events", {}, ParcelPlace::NoEvents, {}, {});
        row("a label, long ago", {{daysAgo(20), u"Shipment information received"_s}}, ParcelPlace::OnlyAnnounced, {},
            daysAgo(20));
        row("moved", {{daysAgo(2), left}, {daysAgo(4), u"Label created"_s}}, ParcelPlace::Moving, daysAgo(2),
            daysAgo(2));
        row("ten full days of silence are the last of patience", {{daysAgo(10), left}}, ParcelPlace::Moving,
            daysAgo(10), daysAgo(10));
        row("stuck after them", {{daysAgo(10).addSecs(-1), left}}, ParcelPlace::Stuck, daysAgo(10).addSecs(-1),
            daysAgo(10).addSecs(-1));
        row("old movement, fresh news", {{daysAgo(1), u"In transit"_s}, {daysAgo(40), left}}, ParcelPlace::Moving,
            daysAgo(40), daysAgo(1));
        row("delivered long ago is not stuck", {{daysAgo(30), u"Delivered"_s}, {daysAgo(40), left}},
            ParcelPlace::Delivered, daysAgo(40), daysAgo(30));
        row("tried in vain is not delivered", {{daysAgo(1), u"Delivery failed"_s}, {daysAgo(9), left}},
            ParcelPlace::Moving, daysAgo(9), daysAgo(1));
    }
    void whereAParcelIs()
    {
        QFETCH(const QList<TrackingEvent>, events);
        QFETCH(const int, place);
        const Parcel parcel{.number = u"LP00123456789CN"_s, .carrier = {}, .events = events};
        const ParcelProgress progress = progressOf(parcel, Policies(), now);
        QCOMPARE(int(progress.place), place);
        QTEST(progress.firstMovement, "first");
        QTEST(progress.lastEvent, "last");
        QCOMPARE(progress.deliveredAt.isValid(), progress.place == ParcelPlace::Delivered);
    }

    /// "Number not found" is not "no events": the platform knows no parcel at all.
    void aParcelNobodyKnows_data()
    {
        QTest::addColumn<SupplierOrder>("order");
        QTest::addColumn<bool>("isUnknown");
        SupplierOrder order{.id = SupplierOrderId(u"8190447122031180"_s),
                            .platform = u"aliexpress"_s,
                            .stage = {SupplierStage::Shipped, {}},
                            .asOf = now};
        QTest::newRow("shipped, no parcel") << order << true;
        SupplierOrder other = order;
        other.parcels = {{.number = u"LP00123456789CN"_s, .carrier = {}, .events = {}}};
        QTest::newRow("a parcel without events") << other << false;
        other = order;
        other.stage.value = SupplierStage::AwaitingShipment;
        QTest::newRow("not shipped") << other << false;
        other = order;
        other.source = FactSource::Merchant;
        QTest::newRow("nobody has looked") << other << false;
    }
    void aParcelNobodyKnows()
    {
        QFETCH(const SupplierOrder, order);
        QTEST(isParcelUnknown(order), "isUnknown");
    }
};

QTEST_GUILESS_MAIN(TestTracking)
#include "tst_tracking.moc"
