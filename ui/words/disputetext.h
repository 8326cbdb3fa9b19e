// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"

namespace contrordine::words
{

/// The case in English for whoever decides it: facts, statement, what happened when, which file shows what. Nothing of
/// the customer's or of the shop's is in it.
DisputeSummary disputeSummary(const SupplierOrder &order, const DisputeDraft &draft, const QList<CaseEvent> &history);

} // namespace contrordine::words
