// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/assistdialog.h"

#include "models/store/pair.h"

namespace contrordine::guides
{

/// How to give money back on the shop's own page (R20, R21).
AssistDialog::Guide refund(const PairDetails &pair, const QUrl &shopPage);

/// What a dispute about this pair can be about. None while the supplier has not been asked, or may still answer: the
/// platform pays who has tried first.
enum class DisputeGround {
    None,
    Refused, ///< R17: asked in time, refused, and nothing shows that the parcel has left
    Shipped, ///< R5: it has left; only what is late, wrong or broken counts, not a change of mind
};
DisputeGround disputeGround(const PairRow &row);

/// How to open it on the supplier's platform; the ground decides what may be said there. Not for DisputeGround::None.
AssistDialog::Guide dispute(const PairDetails &pair, const QUrl &supplierPage);

} // namespace contrordine::guides
