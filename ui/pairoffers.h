// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/messagetemplate.h"
#include "models/store/pair.h"

namespace contrordine::offers
{

// What is worth offering for a pair. The wizards refuse by themselves what they must; this only keeps a button away
// where nothing is left to do.

/// Of the case that is open, if one is; a dispute stands beside it and does not count.
std::optional<CaseKind> openCase(const PairDetails &pair);
/// Is a refund begun of which nothing was confirmed? It gives way to a cancellation.
bool isOnlyPrepared(const PairDetails &pair);
bool cancel(const PairDetails &pair);
/// Is there anything that a dispute could be about, now or some day? The wizard says whether and when.
bool dispute(const PairDetails &pair);
bool inDispute(const PairDetails &pair); ///< one has been begun here
bool tracking(const PairDetails &pair); ///< is a parcel said or expected to be on its way?
/// Of the messages to the customer the one that the state of things suggests. That nothing will be shipped is said only
/// where every supplier's side shows it (R36), and no money is offered twice.
TemplateKind message(const PairDetails &pair);
bool unlink(const PairDetails &pair);

} // namespace contrordine::offers
