// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
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
    // Disputes count in calendar days. Where sellers' and buyers' guides to AliExpress disagree, the stricter figure.
    int disputeAfterDays = 10; ///< of a parcel that does not move: from the day after these full days
    int disputeWithinDays = 15; ///< after the promised delivery, or after it was received
    int disputeAnswerDays = 5; ///< the supplier's time to answer; silence carries out what was asked
    int disputePlatformDays = 7; ///< until the platform decides where the two do not agree
    int disputeReturnDays = 10; ///< to send goods back once a return is agreed

    friend bool operator==(const Policies &, const Policies &) = default;
};

/// R3: what the merchant may choose for silenceCountsAfter. Guides speak of 48 to 72 hours; whoever is more careful may
/// wait longer, nobody shorter.
inline constexpr std::chrono::hours silenceAtLeast{48};
inline constexpr std::chrono::hours silenceAtMost{168};

/// As the desk keeps them, under the setting "policies".
QJsonObject toJson(const Policies &policies);
/// What is missing or cannot be read is as a new desk has it.
[[nodiscard]] Policies policiesFromJson(const QJsonObject &json);

} // namespace contrordine
