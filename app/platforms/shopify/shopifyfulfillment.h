// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/shopify/shopifygraphql.h"

#include <functional>

namespace contrordine
{

// Shopify's words. Words it adds later are Unknown and keep their text.
[[nodiscard]] Status<WorkStatus> shopifyWorkStatus(const QString &word);
[[nodiscard]] Status<RequestStatus> shopifyRequestStatus(const QString &word);
[[nodiscard]] Status<ReturnState> shopifyReturnState(const QString &word);

/// Who ships an order, its returns, and what is done about them: documents of scopes that a shop may not have granted.
class ShopifyFulfillment
{
    Q_DISABLE_COPY_MOVE(ShopifyFulfillment)

public:
    using Spend = std::function<void(const GraphqlAnswer &)>; ///< told of each answer's cost

    explicit ShopifyFulfillment(ShopifyGraphql &graphql)
        : m_graphql(graphql)
    {
    }

    /// Fills in fulfillment orders and returns with how much of them can be seen. What is refused or cannot be
    /// understood leaves an order as it was, and says so in its Sight. Errors: Network, Cancelled.
    Task<QList<Order>> read(QList<Order> orders, ShopifyGraphql::Urgency urgency, Spend spend);
    /// Of a page, only where there is something to ask about.
    Task<QList<Order>> readWhereNeeded(QList<Order> orders, ShopifyGraphql::Urgency urgency, Spend spend);

    /// Cancel, ask, hold, release; see ShopPlatform::perform().
    Task<QJsonObject> perform(Action action);
    /// What the order, read after it, says about such an action.
    [[nodiscard]] static Settlement settle(const Action &action, const Order &order);

private:
    Task<QList<Order>> readFulfillment(QList<Order> orders, ShopifyGraphql::Urgency urgency, Spend spend);
    Task<QList<Order>> readReturns(QList<Order> orders, ShopifyGraphql::Urgency urgency, Spend spend);
    Task<QJsonObject> change(QString document, QString field, QJsonObject variables);
    Task<QJsonObject> release(Action action);

    ShopifyGraphql &m_graphql;
};

} // namespace contrordine
