// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/jsonnode.h"
#include "app/platforms/platform.h"

namespace contrordine
{

/// Is this the id of an order that Shopify itself told us (an imported one has only a name)?
[[nodiscard]] bool isShopifyOrderId(const QString &id);

// Shopify's words. Words it adds later are Unknown and keep their text.
[[nodiscard]] Status<FinancialStatus> shopifyFinancialStatus(const QString &word);
[[nodiscard]] Status<FulfillmentStatus> shopifyFulfillmentStatus(const QString &word);
[[nodiscard]] Status<ReturnStatus> shopifyReturnStatus(const QString &word);
[[nodiscard]] Status<DisputeKind> shopifyDisputeKind(const QString &word);
[[nodiscard]] Status<DisputeState> shopifyDisputeState(const QString &word);
[[nodiscard]] Status<RiskAdvice> shopifyRiskAdvice(const QString &word);

/// Shopify's OrderCancelReason for ours.
[[nodiscard]] QString shopifyCancelReason(CancelReason reason);

/// The amount the customer sees; nothing when its currency is none we know or there is no bag.
[[nodiscard]] std::optional<Money> readMoney(const JsonNode &bag);
/// The same in the shop's own currency; nothing where the document did not ask for it.
[[nodiscard]] std::optional<Money> readShopMoney(const JsonNode &bag);

/// The first of a payload's userErrors; "user-error" when it names no code; nothing when there are none.
[[nodiscard]] std::optional<Error> shopifyRefusal(const JsonNode &userErrors);

/// A page of an order's lines.
struct LinePage {
    QList<LineItem> lines;
    QString nextCursor; ///< empty = last page
};
[[nodiscard]] LinePage readLines(const JsonNode &connection);

/// An order as the documents orders-page and order ask for it, with the first page of its lines. Problems are noted in
/// the node.
struct ReadOrder {
    Order order;
    QString nextLines; ///< cursor of the lines that are missing; empty = none
};
[[nodiscard]] ReadOrder readOrder(const JsonNode &node, const QString &shop, const QDateTime &asOf);

/// Who ordered, where the node tells; the order stays as it is where it does not.
void namePerson(Order &order, const QJsonObject &node);

} // namespace contrordine
