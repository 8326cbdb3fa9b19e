// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/refundcause.h"

namespace contrordine
{

/// A refund as it is being prepared; kept with every page that is left (R33).
struct RefundDraft {
    RefundWish wish; ///< the pieces it is about, and what of shipping and duties goes with them
    std::optional<RefundCause> cause;
    QString said; ///< in the customer's words, for the merchant's own eyes
    QList<Evidence> evidence;
    std::optional<Offer> offer; ///< as it was clicked; nothing = an amount of the merchant's own, or none yet
    std::optional<Money> amount; ///< the merchant's own, for no piece in particular
    RefundTo to = RefundTo::PaymentMethods;
    QDateTime creditExpiresAt; ///< UTC; of store credit; invalid = never
    bool notifyCustomer = true;
    QString note; ///< for the shop's staff
    int page = 0; ///< of the wizard, where it was left

    friend bool operator==(const RefundDraft &, const RefundDraft &) = default;
};

inline constexpr int customerWordsMaxLength = 2000;

QJsonObject toJson(const RefundDraft &draft);
/// Malformed "bad-refund" with the place in detail.
[[nodiscard]] Result<RefundDraft> refundDraftFromJson(const QJsonObject &json);

} // namespace contrordine
