// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/jsonnode.h"
#include "app/platforms/platform.h"

#include <QJsonArray>

namespace contrordine
{

// Money decisions in Shopify's words, and Shopify's answers in ours. Nothing here talks to the network.

/// A cancellation as orderCancel takes it, or what is wrong with the journal's request (Input "bad-request").
[[nodiscard]] Result<QJsonObject> shopifyCancelVariables(const Action &action);

/// A refund as refundCreate takes it, or what is wrong with the journal's request (Input "bad-request").
[[nodiscard]] Result<QJsonObject> shopifyRefundInput(const Action &action);

/// What suggested-refund asks for.
[[nodiscard]] QJsonObject shopifySuggestionVariables(const OrderId &order, const std::optional<RefundWish> &wish,
                                                     RefundTo to);

/// The answer to suggested-refund: Refused "not-refundable" where there is nothing to suggest.
[[nodiscard]] Result<RefundProposal> readShopifyProposal(const JsonNode &order, RefundTo to);

/// Why orderCancel refuses, in a word of ours where the documented reason can be told from Shopify's sentence (it has
/// no codes of their own for them); Shopify's code otherwise. Only words follow from it, never an act.
[[nodiscard]] QString shopifyCancelRefusal(const QString &code, const QString &message);

/// What has become of a refund's payments.
struct RefundFate {
    QString failure; ///< the provider's code, when no part of it moves; empty otherwise
    QJsonArray failedParts; ///< {name, amount, currency, error_code}
};
[[nodiscard]] RefundFate readShopifyRefundFate(const JsonNode &refund);

} // namespace contrordine
