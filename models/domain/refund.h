// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/money.h"

#include <QJsonObject>
#include <QList>

namespace contrordine
{

/// Some pieces of one line of an order.
struct RefundLine {
    QString lineItem; ///< LineItem::id
    int quantity = 0;

    friend bool operator==(const RefundLine &, const RefundLine &) = default;
};

/// What the merchant wants to give back. How much money that is, with taxes and discounts, only the shop can say.
struct RefundWish {
    QList<RefundLine> lines;
    bool shipping = false; ///< what is left of the shipping the customer paid

    bool isEmpty() const { return lines.isEmpty() && !shipping; }
    friend bool operator==(const RefundWish &, const RefundWish &) = default;
};

/// A wish with the amount that the shop named for it, or an amount of the merchant's own for no piece in particular
/// (R20): carried out exactly so, or not at all.
struct RefundDecision {
    RefundWish wish; ///< empty: the amount alone
    Money amount; ///< presentment currency
    Money maximum; ///< what could be refunded in all when this was decided: another figure means that money has moved
    bool notifyCustomer = true;
    QString note; ///< for the shop's staff

    friend bool operator==(const RefundDecision &, const RefundDecision &) = default;
};

QJsonObject toJson(const RefundWish &wish);
/// Malformed "bad-decision" with the place in detail.
[[nodiscard]] Result<RefundWish> refundWishFromJson(const QJsonObject &json);
QJsonObject toJson(const RefundDecision &decision);
[[nodiscard]] Result<RefundDecision> refundDecisionFromJson(const QJsonObject &json);

} // namespace contrordine
