// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace contrordine
{

/// What the merchant's rules count with; each figure is a setting, the platform's own countdown always wins.
struct Policies {
    int shipWithinBusinessDays = 7; ///< R1: the supplier's time to ship
    std::chrono::hours silenceCountsAfter{72}; ///< R3: silence this long counts as approval (48 to 72 h)
    int trackingWithinBusinessDays = 5; ///< R15
    std::chrono::hours fulfillmentAnswersWithin{48}; ///< R34: a fulfillment service asked to stop
    int refundMinBusinessDays = 3; ///< R4
    int refundMaxBusinessDays = 15; ///< R4

    friend bool operator==(const Policies &, const Policies &) = default;
};

} // namespace contrordine
