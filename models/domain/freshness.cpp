// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/freshness.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

using std::chrono::seconds;

constexpr seconds whereADecisionHangs = 5min;
constexpr seconds beforeShipment = 30min;
constexpr seconds inDispute = 1h;
constexpr seconds underWay = 6h;
constexpr auto recent = std::chrono::days(30);

/// Times over, in thousandths: 1000 is just due.
constexpr qint64 due = 1000;
constexpr qint64 recentNeverRead = 3 * due;
constexpr qint64 clockTolerance = 60; ///< seconds

bool decisionHangsOn(const SupplierRead &read)
{
    switch (read.verdict) {
    case VerdictKind::CancelNow:
    case VerdictKind::AskSupplier:
    case VerdictKind::AwaitingSupplier:
    case VerdictKind::FinishOnShop:
    case VerdictKind::Dispute:
        return true;
    case VerdictKind::RefundOnly:
    case VerdictKind::Disputed:
    case VerdictKind::Unlinked:
    case VerdictKind::Closed:
    case VerdictKind::Unknown:
        return false;
    }
    return false;
}

qint64 needOf(const SupplierRead &read, seconds mayAge, const QDateTime &now)
{
    if (read.readAt.isValid()) {
        const qint64 age = read.readAt.secsTo(now);
        // Read in the future: the computer's clock was wrong then, and how old it really is nobody knows.
        return age < -clockTolerance ? due : std::max<qint64>(0, age) * due / mayAge.count();
    }
    const bool isRecent = read.orderedAt.isValid() && read.orderedAt.secsTo(now) < seconds(recent).count();
    return isRecent ? recentNeverRead : due;
}

template <class Wanted>
QList<SupplierRead> neediestFirst(const QList<SupplierRead> &reads, const QDateTime &now, Wanted wanted)
{
    struct Rated {
        qint64 need;
        const SupplierRead *read;
    };
    std::vector<Rated> rated;
    for (const SupplierRead &read : reads) {
        const auto mayAge = mayAgeFor(read);
        if (!mayAge)
            continue;
        const qint64 need = needOf(read, *mayAge, now);
        if (wanted(need, *mayAge))
            rated.push_back({need, &read});
    }
    std::stable_sort(rated.begin(), rated.end(), [](const Rated &one, const Rated &other) {
        if (one.need != other.need)
            return one.need > other.need;
        return one.read->orderedAt > other.read->orderedAt; // R7: the newest can be stopped best
    });
    QList<SupplierRead> sorted;
    sorted.reserve(static_cast<qsizetype>(rated.size()));
    for (const Rated &one : rated)
        sorted.append(*one.read);
    return sorted;
}

} // namespace

std::optional<seconds> mayAgeFor(const SupplierRead &read)
{
    switch (read.stage) {
    case SupplierStage::Finished:
        if (read.caseOpen) // a dispute may be open about what is finished (R18)
            return inDispute;
        [[fallthrough]];
    case SupplierStage::Cancelled:
        // A file was written about what had happened; a word or a mail is not seen on the platform yet (R36).
        return read.source == FactSource::Mail || read.source == FactSource::Merchant ? std::optional(beforeShipment)
                                                                                      : std::nullopt;
    case SupplierStage::Shipped:
        return read.caseOpen ? inDispute : underWay;
    case SupplierStage::PartlyShipped:
    case SupplierStage::InDispute:
        return inDispute;
    case SupplierStage::Frozen:
        return underWay;
    case SupplierStage::AwaitingPayment:
    case SupplierStage::PaymentReview:
    case SupplierStage::RiskReview:
    case SupplierStage::RiskHold:
    case SupplierStage::AwaitingGroup:
    case SupplierStage::AddressMissing:
    case SupplierStage::AwaitingShipment:
    case SupplierStage::CancelRequested:
    case SupplierStage::Unknown:
        break;
    }
    return read.caseOpen || decisionHangsOn(read) ? whereADecisionHangs : beforeShipment;
}

QList<SupplierRead> dueReads(const QList<SupplierRead> &reads, const QDateTime &now)
{
    return neediestFirst(reads, now, [](qint64 need, seconds) { return need >= due; });
}

QList<SupplierRead> roundReads(const QList<SupplierRead> &reads, const QDateTime &now, bool full)
{
    return neediestFirst(
        reads, now, [full](qint64 need, seconds mayAge) { return full || need >= due || mayAge <= beforeShipment; });
}

} // namespace contrordine
