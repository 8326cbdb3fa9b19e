// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace contrordine
{

/// A sale of the demo shop that was over long before the demo began: what makes its suppliers' figures mean something.
struct PastScene {
    enum class End {
        Delivered,
        Returned, ///< a part of the price went back to the customer, and the supplier gave nothing
        Granted, ///< cancelled in time
        Refused, ///< asked, and shipped all the same
        RefusedAndRefunded, ///< … and the customer was refunded
        Silent, ///< asked, and shipped without a word
        Won, ///< disputes
        Settled, ///< for half of the price
        Lost,
    };

    int store = 0;
    End end = End::Delivered;
    int shipHours = 48; ///< from paid to the first sign of the parcel
    int answerHours = 0; ///< from the request to the answer
    int refundDays = 0; ///< business days until the money came; 0 = none was owed
};

const QList<PastScene> &pastScenes(); ///< from the oldest on

} // namespace contrordine
