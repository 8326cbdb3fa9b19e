// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verdict.h"

#include <QJsonArray>
#include <QJsonObject>

namespace contrordine
{

/// What a dispute is about; decides from when it can be opened, what proves it and what may be said.
enum class DisputeCause {
    NotShipped, ///< R17: asked to cancel in time, refused, and nothing proves that a parcel has left
    NotReceived, ///< said to be shipped: it does not move, or its time is over
    NotAsDescribed, ///< R19
    Damaged, ///< R19
};

/// What is asked for.
enum class ClaimKind { RefundOnly, ReturnAndRefund };

/// What can prove a case.
enum class EvidenceItem {
    SupplierRefusal, ///< a picture of the messages in which the supplier refused
    TrackingPage, ///< a picture of the tracking as it stands
    OrderPage, ///< a picture of the order with its status and dates
    GoodsPhoto, ///< what the customer received
    PackagePhoto, ///< with its label
    UnboxingVideo, ///< unedited
    ListingPicture, ///< what was promised
    CustomerWords, ///< what the customer wrote
    Other,
};

/// One file in the case's folder.
struct Evidence {
    EvidenceItem item = EvidenceItem::Other;
    QString file; ///< its name there, made by us
    QString givenName; ///< as the merchant's file was called, for the screen
    qint64 bytes = 0;

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// Dates that stand on the supplier platform's order page or that the customer knows; no interface gives them.
struct DisputeDates {
    QDate shippedOn; ///< marked as shipped
    QDate deliveryBy; ///< last day of the delivery time that was promised
    QDate receivedOn; ///< delivered, or receipt confirmed

    friend bool operator==(const DisputeDates &, const DisputeDates &) = default;
};

/// A dispute as it is being prepared; kept with every page that is left (R33).
struct DisputeDraft {
    DisputeCause cause = DisputeCause::NotReceived;
    ClaimKind kind = ClaimKind::RefundOnly;
    std::optional<Money> claim; ///< at most what was paid for the supplier order, in its currency
    QString statement; ///< English: suppliers and the platform's people read it
    DisputeDates dates;
    bool offeredOnPage = false; ///< the merchant says that the order page offers the dispute: the page always wins
    QList<Evidence> evidence;
    int page = 0; ///< of the wizard, where it was left

    friend bool operator==(const DisputeDraft &, const DisputeDraft &) = default;
};

inline constexpr int statementMaxLength = 1000; ///< characters; longer ones are not read to their end

/// Can a dispute be opened now, from when, until when? Never "yes" by a guess.
struct DisputeWindow {
    enum class Stand {
        Open,
        NotYet,
        Over,
        Unknown, ///< a date or a status is missing: only the order page knows
        Impossible, ///< there is nothing to dispute
    };
    enum class Why {
        NoProofInTime, ///< R17
        ProofStillAwaited, ///< R15: the time for the tracking number is not over
        AskFirst, ///< R17: neither refused nor asked for tracking: the platform pays who has tried first
        NotMoving, ///< shipped longer ago than disputeAfterDays, and no movement since
        ShortPromise, ///< a promise of less than five days: no waiting for a parcel that does not move
        StillMoving, ///< on its way: the promised delivery time has to pass first
        DeliveryTimeOver,
        Received, ///< wrong or damaged goods can be disputed as soon as they are there
        TimeOver, ///< longer than disputeWithinDays after delivery
        ShippedDateMissing,
        DeliveryDateMissing,
        ReceivedDateMissing,
        StatusUnknown, ///< R36
        ReallyShipped, ///< R16: the parcel has left: "not shipped" is not true any more
        NotShippedYet, ///< nothing was shipped that could be late, wrong or broken
        Unpaid,
        CancelledAlready,
        OpenAlready,
    };
    Stand stand = Stand::Unknown;
    Why why = Why::StatusUnknown;
    QDateTime from; ///< UTC; from when; invalid = at once, or unknown
    QDateTime until; ///< UTC; the last moment; invalid = unknown

    friend bool operator==(const DisputeWindow &, const DisputeWindow &) = default;
};

/// Where eligibility stands. Sources: buyers' guides to AliExpress, in Policies; the countdown on the order page always
/// wins. `calendar` only gives the supplier's time zone: days end there first, so nobody comes too late.
[[nodiscard]] DisputeWindow disputeWindow(const SupplierOrder &order, const SupplierHandling &handling,
                                          DisputeCause cause, const DisputeDates &dates, const Policies &policies,
                                          const BusinessCalendar &calendar, const QDateTime &now);

/// The last moment at which a dispute may be opened; invalid = unknown.
[[nodiscard]] QDateTime disputeUntil(const DisputeDates &dates, const Policies &policies,
                                     const BusinessCalendar &calendar);

/// The cause that the facts suggest.
[[nodiscard]] DisputeCause likelyCause(const SupplierOrder &order, const SupplierHandling &handling);

/// When tracking says that the customer has it; a suggestion for DisputeDates::receivedOn. Invalid = it does not say.
[[nodiscard]] QDateTime deliveredAt(const SupplierOrder &order);

/// What is wrong with a claim; nothing = it may be asked for. An amount is not required where what was paid is unknown.
enum class ClaimFault { NoAmount, AbovePaid, OtherCurrency };
[[nodiscard]] std::optional<ClaimFault> faultOf(const std::optional<Money> &claim, const SupplierOrder &order);

struct EvidenceWish {
    EvidenceItem item = EvidenceItem::Other;
    bool required = false; ///< by the platform, once the goods have been received

    friend bool operator==(const EvidenceWish &, const EvidenceWish &) = default;
};
/// What proves a case of this cause, the most telling first.
[[nodiscard]] QList<EvidenceWish> evidenceFor(DisputeCause cause);
/// What is required and not there.
[[nodiscard]] QList<EvidenceItem> missingEvidence(const DisputeDraft &draft);

/// What goes into the summary, in words made elsewhere; everything in it is text, never markup.
struct DisputeSummary {
    using Line = std::pair<QString, QString>;
    QString title;
    QList<Line> facts;
    QString statementHeading;
    QString statement;
    QString timelineHeading;
    QList<Line> timeline; ///< oldest first: when, what
    QString evidenceHeading;
    QList<Line> evidence; ///< file in the archive, what it shows
};

QJsonArray toJson(const QList<Evidence> &evidence);
/// Nothing when a file would be read from another place than the case's folder.
[[nodiscard]] std::optional<QList<Evidence>> evidenceFromJson(const QJsonArray &json);
QJsonObject toJson(const DisputeDraft &draft);
/// Malformed "bad-dispute" with the place in detail.
[[nodiscard]] Result<DisputeDraft> disputeDraftFromJson(const QJsonObject &json);
QString code(DisputeCause cause);
QString code(ClaimKind kind);
QString code(EvidenceItem item);
std::optional<DisputeCause> disputeCauseFromCode(QStringView code);
std::optional<ClaimKind> claimKindFromCode(QStringView code);
std::optional<EvidenceItem> evidenceItemFromCode(QStringView code);

} // namespace contrordine
