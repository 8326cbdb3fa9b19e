// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/status.h"

#include <QDateTime>
#include <QList>

namespace contrordine
{

/// How far one return has come (Shopify: ReturnStatus). The order's own ReturnStatus sums them up.
enum class ReturnState { Requested, Open, Closed, Declined, Cancelled, Unknown };

/// Goods a customer sends back, or wants to.
struct OrderReturn {
    QString id;
    QString name; ///< "#1001-R1"
    Status<ReturnState> state;
    int quantity = 0;
    QDateTime createdAt; ///< UTC

    friend bool operator==(const OrderReturn &, const OrderReturn &) = default;
};

/// Blocks cancelling the order (Shopify: orderCancel).
[[nodiscard]] bool isOpen(const OrderReturn &one);

/// A customer's bank asks (inquiry), or has taken the money back (chargeback).
enum class DisputeKind { Inquiry, Chargeback, Unknown };

/// Shopify: DisputeStatus.
enum class DisputeState { NeedsResponse, UnderReview, Accepted, ChargeRefunded, Lost, Won, Prevented, Unknown };

struct PaymentDispute {
    QString id;
    Status<DisputeKind> kind;
    Status<DisputeState> state;

    friend bool operator==(const PaymentDispute &, const PaymentDispute &) = default;
};

/// What a dispute means for a refund of ours (R32: the customer must not get the money twice).
enum class DisputeEffect {
    None, ///< won, or never became one
    Asked, ///< an inquiry: no money has moved yet
    MoneyHeld, ///< a chargeback is under way: the bank has the money
    MoneyGone, ///< the customer has it from the bank
};

/// Unknown words count as a chargeback under way.
[[nodiscard]] DisputeEffect effectOf(const PaymentDispute &dispute);
[[nodiscard]] DisputeEffect effectOf(const QList<PaymentDispute> &disputes); ///< the gravest

/// What the shop's fraud analysis advises (Shopify: OrderRiskRecommendationResult).
enum class RiskAdvice { None, Accept, Investigate, Cancel, Unknown };

QString code(ReturnState state);
QString code(DisputeKind kind);
QString code(DisputeState state);
QString code(RiskAdvice advice);
ReturnState returnStateFromCode(QStringView code);
DisputeKind disputeKindFromCode(QStringView code);
DisputeState disputeStateFromCode(QStringView code);
RiskAdvice riskAdviceFromCode(QStringView code);

} // namespace contrordine
