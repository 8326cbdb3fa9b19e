// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/dispute.h"
#include "models/domain/tracking.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

using Stand = DisputeWindow::Stand;
using Why = DisputeWindow::Why;

const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); // a Tuesday

QDateTime daysAgo(int days) { return now.addDays(-days); }
QDate dayAgo(int days) { return now.date().addDays(-days); }

BusinessCalendar china()
{
    QFile file(QStringLiteral(CONTRORDINE_SOURCE_DIR "/resources/calendars/CN.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no calendar");
    return *BusinessCalendar::fromJson(file.readAll());
}

Money usd(qint64 cents) { return {cents, *Currency::fromCode(u"USD")}; }

SupplierOrder orderAt(SupplierStage stage, QList<TrackingEvent> events = {})
{
    SupplierOrder order{.id = SupplierOrderId(u"8190447122031180"_s),
                        .platform = u"aliexpress"_s,
                        .stage = {stage, QString()},
                        .createdAt = daysAgo(30),
                        .paidAt = daysAgo(30),
                        .amount = usd(1889),
                        .asOf = now.addSecs(-60)};
    if (!events.isEmpty())
        order.parcels = {{u"LP00123456789012CN"_s, u"Standard"_s, events}};
    return order;
}

SupplierHandling refused(int days) { return {.cancelRequestedAt = daysAgo(days + 1), .refusedAt = daysAgo(days)}; }

} // namespace

/// When a dispute may be opened, what proves that a parcel has left, and what may be asked for (R15–R18).
class TestDispute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whenADisputeCanBeOpened_data()
    {
        QTest::addColumn<SupplierOrder>("order");
        QTest::addColumn<SupplierHandling>("handling");
        QTest::addColumn<int>("cause");
        QTest::addColumn<DisputeDates>("dates");
        QTest::addColumn<int>("stand");
        QTest::addColumn<int>("why");
        const auto row = [](const char *name, SupplierOrder order, SupplierHandling handling, DisputeCause cause,
                            DisputeDates dates, Stand stand, Why why) {
            QTest::newRow(name) << order << handling << int(cause) << dates << int(stand) << int(why);
        };
        using enum SupplierStage;
        using enum DisputeCause;
        const QList<TrackingEvent> label{{daysAgo(12), u"Shipment information received"_s}};
        const QList<TrackingEvent> moving{{daysAgo(2), u"Departed country of origin"_s},
                                          {daysAgo(5), u"Package left the warehouse"_s}};
        const QList<TrackingEvent> stuck{{daysAgo(11), u"Package left the warehouse"_s}};

        // R17: refused, no proof
        row("refused today", orderAt(AwaitingShipment), refused(0), NotShipped, {}, Stand::NotYet,
            Why::ProofStillAwaited);
        row("refused, five business days are not over", orderAt(AwaitingShipment), refused(6), NotShipped, {},
            Stand::NotYet, Why::ProofStillAwaited);
        row("refused, five business days are over", orderAt(AwaitingShipment), refused(8), NotShipped, {}, Stand::Open,
            Why::NoProofInTime);
        row("refused, a label is no proof", orderAt(AwaitingShipment, label), refused(8), NotShipped, {}, Stand::Open,
            Why::NoProofInTime);
        row("refused, and it did leave", orderAt(Shipped, moving), refused(8), NotShipped, {}, Stand::Impossible,
            Why::ReallyShipped);
        row("nobody was asked", orderAt(AwaitingShipment), {}, NotShipped, {}, Stand::NotYet, Why::AskFirst);

        // not received
        row("nothing was shipped", orderAt(AwaitingShipment), {}, NotReceived, {}, Stand::NotYet, Why::NotShippedYet);
        row("shipped, nobody knows when", orderAt(Shipped), {}, NotReceived, {}, Stand::Unknown,
            Why::ShippedDateMissing);
        row("shipped ten days ago, no movement", orderAt(Shipped), {}, NotReceived, {.shippedOn = dayAgo(10)},
            Stand::NotYet, Why::NotMoving);
        row("shipped eleven days ago, no movement", orderAt(Shipped), {}, NotReceived, {.shippedOn = dayAgo(11)},
            Stand::Open, Why::NotMoving);
        row("a label is no movement", orderAt(Shipped, label), {}, NotReceived, {.shippedOn = dayAgo(11)}, Stand::Open,
            Why::NotMoving);
        row("promised within four days", orderAt(Shipped), {}, NotReceived,
            {.shippedOn = dayAgo(1), .deliveryBy = dayAgo(-2)}, Stand::Open, Why::ShortPromise);
        row("promised within five days", orderAt(Shipped), {}, NotReceived,
            {.shippedOn = dayAgo(1), .deliveryBy = dayAgo(-4)}, Stand::NotYet, Why::NotMoving);
        row("stands still for eleven days", orderAt(Shipped, stuck), {}, NotReceived, {}, Stand::Open, Why::NotMoving);
        row("moves, promise unknown", orderAt(Shipped, moving), {}, NotReceived, {}, Stand::Unknown,
            Why::DeliveryDateMissing);
        row("moves, promised for tomorrow", orderAt(Shipped, moving), {}, NotReceived, {.deliveryBy = dayAgo(-1)},
            Stand::NotYet, Why::StillMoving);
        row("moves, promised for yesterday", orderAt(Shipped, moving), {}, NotReceived, {.deliveryBy = dayAgo(1)},
            Stand::Open, Why::DeliveryTimeOver);
        row("last day", orderAt(Shipped, moving), {}, NotReceived, {.deliveryBy = dayAgo(15)}, Stand::Open,
            Why::DeliveryTimeOver);
        row("a day too late", orderAt(Shipped, moving), {}, NotReceived, {.deliveryBy = dayAgo(16)}, Stand::Over,
            Why::TimeOver);
        row("marked as delivered sixteen days ago", orderAt(Finished, stuck), {}, NotReceived,
            {.receivedOn = dayAgo(16)}, Stand::Over, Why::TimeOver);

        // wrong or broken
        row("broken, day unknown", orderAt(Finished, moving), {}, Damaged, {}, Stand::Unknown,
            Why::ReceivedDateMissing);
        row("broken, received today", orderAt(Shipped, moving), {}, Damaged, {.receivedOn = dayAgo(0)}, Stand::Open,
            Why::Received);
        row("wrong, fifteenth day", orderAt(Finished, moving), {}, NotAsDescribed, {.receivedOn = dayAgo(15)},
            Stand::Open, Why::Received);
        row("wrong, sixteenth day", orderAt(Finished, moving), {}, NotAsDescribed, {.receivedOn = dayAgo(16)},
            Stand::Over, Why::TimeOver);
        row("wrong, an old promise takes no day away", orderAt(Finished, moving), {}, NotAsDescribed,
            {.deliveryBy = dayAgo(30), .receivedOn = dayAgo(3)}, Stand::Open, Why::Received);
        row("broken, never shipped", orderAt(AwaitingShipment), {}, Damaged, {.receivedOn = dayAgo(1)}, Stand::NotYet,
            Why::NotShippedYet);

        // whatever it is about
        row("unpaid", orderAt(AwaitingPayment), {}, NotReceived, {}, Stand::Impossible, Why::Unpaid);
        row("cancelled", orderAt(Cancelled), refused(9), NotShipped, {}, Stand::Impossible, Why::CancelledAlready);
        row("open already", orderAt(InDispute), {}, NotReceived, {}, Stand::Impossible, Why::OpenAlready);
        row("said to be open already", orderAt(Shipped, stuck), {.disputeOpenedAt = daysAgo(1)}, NotReceived, {},
            Stand::Impossible, Why::OpenAlready);
        row("a word nobody knows", orderAt(Unknown), refused(9), NotShipped, {}, Stand::Unknown, Why::StatusUnknown);
        row("frozen", orderAt(Frozen), refused(9), NotShipped, {}, Stand::Unknown, Why::StatusUnknown);
        row("risk", orderAt(RiskHold), refused(9), NotShipped, {}, Stand::Unknown, Why::StatusUnknown);
        SupplierOrder unread = orderAt(AwaitingShipment);
        unread.asOf = {};
        row("never read", unread, refused(9), NotShipped, {}, Stand::Unknown, Why::StatusUnknown);
    }

    void whenADisputeCanBeOpened()
    {
        QFETCH(SupplierOrder, order);
        QFETCH(SupplierHandling, handling);
        QFETCH(int, cause);
        QFETCH(DisputeDates, dates);
        QFETCH(int, stand);
        QFETCH(int, why);
        const DisputeWindow window =
            disputeWindow(order, handling, DisputeCause(cause), dates, Policies(), china(), now);
        QCOMPARE(int(window.stand), stand);
        QCOMPARE(int(window.why), why);
        if (window.stand == Stand::NotYet && window.from.isValid())
            QVERIFY(window.from > now);
        if (window.stand == Stand::Open && window.from.isValid())
            QVERIFY(window.from <= now);
        if (window.until.isValid())
            QCOMPARE(window.until >= now, window.stand != Stand::Over);
    }

    /// Every status of a supplier order with every cause: "open" is never said of what is not known.
    void openIsNeverAGuess()
    {
        for (int stage = 0; stage <= int(SupplierStage::Unknown); ++stage) {
            for (const DisputeCause cause : {DisputeCause::NotShipped, DisputeCause::NotReceived,
                                             DisputeCause::NotAsDescribed, DisputeCause::Damaged}) {
                // Nothing typed, nothing moved, nothing refused: no date to count from.
                const DisputeWindow window =
                    disputeWindow(orderAt(SupplierStage(stage)), {}, cause, {}, Policies(), china(), now);
                QVERIFY2(window.stand != Stand::Open, qPrintable(code(SupplierStage(stage)) + u' ' + code(cause)));
            }
        }
    }

    void theWindowEndsToTheMillisecond()
    {
        const SupplierOrder order = orderAt(SupplierStage::Finished);
        const DisputeDates dates{.receivedOn = QDate(2026, 11, 9)};
        const QDateTime until = disputeUntil(dates, Policies(), china());
        QCOMPARE(until, QDateTime(QDate(2026, 11, 24), QTime(15, 59, 59, 999), Qt::UTC)); // midnight in Shanghai
        const auto standAt = [&](const QDateTime &at) {
            return disputeWindow(order, {}, DisputeCause::Damaged, dates, Policies(), china(), at).stand;
        };
        QCOMPARE(standAt(until), Stand::Open);
        QCOMPARE(standAt(until.addMSecs(1)), Stand::Over);
        const QDateTime due = trackingDueOf(refused(8), Policies(), china());
        const auto refusedAt = [&](const QDateTime &at) {
            return disputeWindow(orderAt(SupplierStage::AwaitingShipment), refused(8), DisputeCause::NotShipped, {},
                                 Policies(), china(), at)
                .stand;
        };
        QCOMPARE(refusedAt(due), Stand::NotYet);
        QCOMPARE(refusedAt(due.addMSecs(1)), Stand::Open);
    }

    void whatATrackingNumberProves_data()
    {
        QTest::addColumn<SupplierOrder>("order");
        QTest::addColumn<SupplierHandling>("handling");
        QTest::addColumn<int>("proof");
        QTest::addColumn<bool>("overdue");
        QTest::addColumn<QString>("number");
        const auto row = [](const char *name, SupplierOrder order, SupplierHandling handling, ShippingProof proof,
                            bool overdue, const QString &number = {}) {
            QTest::newRow(name) << order << handling << int(proof) << overdue << number;
        };
        using enum SupplierStage;
        const QString given = u"lp 0012 3456 7890 12-cn"_s; // as it is copied from a message
        const QList<TrackingEvent> label{{daysAgo(3), u"Shipping label created"_s}};
        const QList<TrackingEvent> moved{{daysAgo(1), u"Departed country of origin"_s},
                                         {daysAgo(2), u"Package left the warehouse"_s},
                                         {daysAgo(3), u"Shipment information received electronically"_s}};
        const auto with = [](SupplierHandling handling, const QString &number, const QDateTime &at = daysAgo(1)) {
            handling.trackingNumber = number;
            handling.trackingNotedAt = at;
            return handling;
        };
        const QString real = u"LP00123456789012CN"_s;
        row("nothing asked", orderAt(AwaitingShipment), {}, ShippingProof::NothingAsked, false);
        row("refused, time left", orderAt(AwaitingShipment), refused(2), ShippingProof::Awaited, false);
        row("refused, no number in time", orderAt(AwaitingShipment), refused(9), ShippingProof::NoneInTime, true);
        row("asked later: the days count from there", orderAt(AwaitingShipment),
            {.refusedAt = daysAgo(9), .trackingAskedAt = daysAgo(2)}, ShippingProof::Awaited, false);
        row("given, moves", orderAt(Shipped, moved), with(refused(2), given), ShippingProof::Moved, false, real);
        row("given, only a label", orderAt(Shipped, label), with(refused(2), given), ShippingProof::NoMovement, false,
            real);
        row("given, only a label, time over", orderAt(Shipped, label), with(refused(9), given),
            ShippingProof::NoMovement, true, real);
        row("given, not known there", orderAt(AwaitingShipment), with(refused(2), given), ShippingProof::NumberNotFound,
            false, given);
        row("given, not known there, time over", orderAt(AwaitingShipment), with(refused(9), given),
            ShippingProof::NumberNotFound, true, given);
        row("given, another number is there without movement", orderAt(Shipped, label), with(refused(2), u"XX1"_s),
            ShippingProof::NumberNotFound, false, u"XX1"_s);
        row("given, another number moves", orderAt(Shipped, moved), with(refused(2), u"XX1"_s), ShippingProof::Moved,
            false, real);
        row("given, not looked up since", orderAt(AwaitingShipment), with(refused(2), given, now),
            ShippingProof::NotLookedUp, false, given);
        row("found by itself, moves", orderAt(Shipped, moved), {}, ShippingProof::Moved, false, real);
        row("found by itself, no movement", orderAt(Shipped, label), refused(9), ShippingProof::NoMovement, true, real);
    }

    void whatATrackingNumberProves()
    {
        QFETCH(SupplierOrder, order);
        QFETCH(SupplierHandling, handling);
        QFETCH(int, proof);
        QFETCH(bool, overdue);
        QFETCH(QString, number);
        const TrackingCheck check = checkTracking(order, handling, Policies(), china(), now);
        QCOMPARE(int(check.proof), proof);
        QCOMPARE(check.overdue, overdue);
        QCOMPARE(check.number, number);
        QCOMPARE(check.firstMovement.isValid(), check.proof == ShippingProof::Moved);
        if (check.proof == ShippingProof::Moved) {
            QCOMPARE(check.firstMovement, daysAgo(2)); // not the announcement
            QCOMPARE(check.foreignNumber, handling.trackingNumber == u"XX1"_s ? u"XX1"_s : QString());
        }
    }

    void anAnnouncementIsNoMovement_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("moves");
        for (const auto &text : {u"Package left the warehouse"_s, u"Departed country of origin"_s, u"Delivered"_s,
                                 u"Accepted by carrier"_s, u"Arrived at sorting centre"_s, u"Received by line-haul"_s})
            QTest::newRow(qPrintable(text)) << text << true;
        for (const auto &text : {u"Shipment information received"_s, u"Label created, not yet in system"_s,
                                 u"Pre-advice sent"_s, u"The carrier has been notified electronically"_s,
                                 u"Order received"_s, u"Awaiting pick-up by carrier"_s, u" "_s})
            QTest::newRow(qPrintable(u"no: "_s + text)) << text << false;
    }

    void anAnnouncementIsNoMovement()
    {
        QFETCH(QString, text);
        QFETCH(bool, moves);
        QCOMPARE(isMovement({now, text}), moves);
        QVERIFY(!isMovement({QDateTime(), text}));
    }

    void deliveredIsBelievedOnlyWhenItIsPlain()
    {
        const auto order = [](const QString &text) { return orderAt(SupplierStage::Shipped, {{daysAgo(1), text}}); };
        QCOMPARE(deliveredAt(order(u"Delivered"_s)), daysAgo(1));
        for (const QString &text : {u"Delivered to local carrier"_s, u"Not delivered"_s, u"Out for delivery"_s})
            QVERIFY2(!deliveredAt(order(text)).isValid(), qPrintable(text));
    }

    void aParcelThatMovesIsNeverCalledCancellable()
    {
        // The status lags behind, the tracking does not.
        Order shop{.id = OrderId(u"gid://shopify/Order/1"_s),
                   .financial = {FinancialStatus::Paid, QString()},
                   .fulfillment = {FulfillmentStatus::Unfulfilled, QString()}};
        const SupplierOrder moving =
            orderAt(SupplierStage::AwaitingShipment, {{daysAgo(1), u"Package left the warehouse"_s}});
        const SupplierOrder label =
            orderAt(SupplierStage::AwaitingShipment, {{daysAgo(1), u"Shipment information received"_s}});
        QCOMPARE(assess(shop, {{moving, refused(9)}}, Policies(), china(), now).kind, VerdictKind::RefundOnly);
        QCOMPARE(assess(shop, {{label, refused(9)}}, Policies(), china(), now).kind, VerdictKind::Dispute);
    }

    /// R18: only a parcel that moves after the opening is at the supplier's cost.
    void shippedAfterTheOpeningIsSaidWhereItHolds()
    {
        Order shop{.id = OrderId(u"gid://shopify/Order/1"_s),
                   .financial = {FinancialStatus::Paid, QString()},
                   .fulfillment = {FulfillmentStatus::Unfulfilled, QString()}};
        const SupplierOrder order =
            orderAt(SupplierStage::InDispute,
                    {{daysAgo(2), u"Package left the warehouse"_s}, {daysAgo(6), u"Shipment information received"_s}});
        const auto verdict = [&](int openedDaysAgo, int dueIn) {
            const SupplierHandling handling{.disputeOpenedAt = daysAgo(openedDaysAgo),
                                            .disputeDue = daysAgo(-dueIn),
                                            .disputeRemindAt = daysAgo(1 - dueIn)};
            return assess(shop, {{order, handling}}, Policies(), china(), now);
        };
        QVERIFY(verdict(4, 3).reasons.contains(Reason::ShippedAfterDispute));
        QVERIFY(!verdict(1, 3).reasons.contains(Reason::ShippedAfterDispute));
        QVERIFY(!verdict(2, 3).reasons.contains(Reason::ShippedAfterDispute)); // the very moment is not after
        QCOMPARE(verdict(4, 3).kind, VerdictKind::Disputed);
        QCOMPARE(verdict(4, 3).deadline, daysAgo(-3));
        QVERIFY(!verdict(4, 3).reasons.contains(Reason::DisputeDateNear)); // R34
        QCOMPARE(verdict(4, 3).validUntil <= daysAgo(-2), true); // and looked at again by then
        QVERIFY(verdict(4, 1).reasons.contains(Reason::DisputeDateNear));
        QVERIFY(verdict(4, -1).reasons.contains(Reason::DisputeDateNear));
    }

    void aClaimIsAtMostWhatWasPaid()
    {
        const SupplierOrder order = orderAt(SupplierStage::Shipped);
        QCOMPARE(faultOf(usd(1889), order), std::nullopt);
        QCOMPARE(faultOf(usd(1890), order), std::optional(ClaimFault::AbovePaid));
        QCOMPARE(faultOf(usd(0), order), std::optional(ClaimFault::NoAmount));
        QCOMPARE(faultOf(usd(-1), order), std::optional(ClaimFault::NoAmount));
        QCOMPARE(faultOf({}, order), std::optional(ClaimFault::NoAmount));
        QCOMPARE(faultOf(Money(100, *Currency::fromCode(u"EUR")), order), std::optional(ClaimFault::OtherCurrency));
        SupplierOrder unknown = order;
        unknown.amount.reset();
        QCOMPARE(faultOf({}, unknown), std::nullopt); // the page knows
    }

    void receivedGoodsNeedEvidence()
    {
        DisputeDraft draft{.cause = DisputeCause::Damaged};
        QCOMPARE(missingEvidence(draft), (QList<EvidenceItem>{EvidenceItem::GoodsPhoto, EvidenceItem::PackagePhoto}));
        draft.evidence.append({.item = EvidenceItem::GoodsPhoto, .file = u"01-a.jpg"_s});
        QCOMPARE(missingEvidence(draft), QList<EvidenceItem>{EvidenceItem::PackagePhoto});
        draft.cause = DisputeCause::NotShipped;
        QVERIFY(missingEvidence(draft).isEmpty());
    }

    void aDraftComesBackAsItWas()
    {
        const DisputeDraft draft{.cause = DisputeCause::Damaged,
                                 .kind = ClaimKind::ReturnAndRefund,
                                 .claim = usd(1234),
                                 .statement = u"“Broken”\n箱"_s,
                                 .dates = {.shippedOn = dayAgo(9), .receivedOn = dayAgo(1)},
                                 .offeredOnPage = true,
                                 .evidence = {{EvidenceItem::GoodsPhoto, u"01-cup.jpg"_s, u"Tazza.JPG"_s, 1234}},
                                 .page = 2};
        const auto back = disputeDraftFromJson(toJson(draft));
        QVERIFY(back.has_value());
        QVERIFY(*back == draft);
        for (const QString &file : {u"../x"_s, u"a/b"_s, u".hidden"_s, u"a\\b"_s, QString()}) {
            QJsonObject json = toJson(draft);
            json.insert(u"evidence"_s, QJsonArray{QJsonObject{{u"file"_s, file}}});
            QCOMPARE(disputeDraftFromJson(json).error().detail, u"evidence.file"_s);
        }
        QJsonObject json = toJson(draft);
        json.insert(u"amount"_s, u"-1"_s);
        QCOMPARE(disputeDraftFromJson(json).error().detail, u"amount"_s);
    }
};

QTEST_GUILESS_MAIN(TestDispute)
#include "tst_dispute.moc"
