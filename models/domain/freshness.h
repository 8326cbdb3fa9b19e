// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verdict.h"

#include <chrono>

namespace contrordine
{

/// A supplier order that may be read, with what decides how soon it should be. Calls are few (AliExpress asks for a
/// second between two): they go where a decision hangs on them (R7, R36).
struct SupplierRead {
    SupplierOrderId id;
    OrderId order; ///< of the shop; the newest when several are linked
    QString platform;
    SupplierStage stage = SupplierStage::Unknown; ///< as last read
    VerdictKind verdict = VerdictKind::Unknown; ///< of the pair
    FactSource source = FactSource::Api; ///< of the stage
    bool caseOpen = false;
    QDateTime orderedAt; ///< UTC, when the customer ordered
    QDateTime readAt; ///< UTC, when the platform itself was read last; invalid = never

    friend bool operator==(const SupplierRead &, const SupplierRead &) = default;
};

/// How old what we know of it may grow before it is read again. Nothing: it has ended and will not change any more.
[[nodiscard]] std::optional<std::chrono::seconds> mayAgeFor(const SupplierRead &read);

/// Those that are older than they may be at `now`, the neediest first: by how many times over, so that where there are
/// more than can be read all classes wait in proportion. Never read: recent orders soon, old ones (an imported history)
/// with the calls that are left.
[[nodiscard]] QList<SupplierRead> dueReads(const QList<SupplierRead> &reads, const QDateTime &now);

/// All that may still change, the neediest first: what a round that the merchant asked for reads. Of parcels under way
/// only the due ones, unless `full`.
[[nodiscard]] QList<SupplierRead> roundReads(const QList<SupplierRead> &reads, const QDateTime &now, bool full);

} // namespace contrordine
