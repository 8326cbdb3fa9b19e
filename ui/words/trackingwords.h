// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracking.h"

namespace contrordine::words
{

/// A carrier's event in the merchant's language where its words are known ones, else as it is, in quotes. A place in
/// brackets in front of it stays.
QString trackingEvent(const QString &text);

QString parcelPlace(const ParcelProgress &progress, const QDateTime &now); ///< where it is, one sentence
QString parcelPlaceShort(ParcelPlace place); ///< two or three words, for a line of facts
QString parcelUnknown(); ///< shipped, they say, and no parcel of it is known: see isParcelUnknown()

} // namespace contrordine::words
