// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/shopify/shopifyextras.h"
#include "app/platforms/shopify/shopifyfulfillment.h"
#include "app/platforms/shopify/shopifygraphql.h"
#include "app/platforms/shopify/shopifyhistory.h"

namespace contrordine
{

struct ShopifyOptions {
    int ordersPerPage = 10; ///< at first: 10 orders of 10 lines stay below what one query may cost; then as measured
    int mostOrdersPerPage = 100;
    int linesPerOrder = 10;
    std::chrono::milliseconds throttleFloor{1000};
    ShopifyHistoryOptions history = {};
    QString host; ///< its present domain, when the shop was renamed since it was connected; empty = still the same
};

/// One Shopify shop, through its Admin GraphQL API. Lives in one thread; must outlive its tasks.
class ShopifyClient final : public ShopPlatform
{
    Q_DISABLE_COPY_MOVE(ShopifyClient)

public:
    /// `shop` as normalizedShop() gives it: what its orders are known by, however the shop may be renamed later.
    /// `endpoint` as checkedEndpoint() gives it, empty = https://{shop}, or the host of the options.
    ShopifyClient(HttpExchange &http, const Clock &clock, QString shop, ShopifyCredentials credentials,
                  QUrl endpoint = {}, ShopifyOptions options = {});

    QString platformName() const override;
    QString account() const override;
    Support cancelSupport() const override { return Support::ByApi; }
    Support refundSupport() const override { return Support::ByApi; }
    QUrl orderPage(const OrderId &id) const override;

    Task<ShopInfo> check() override;
    ApiStanding apiStanding() const override { return m_graphql.standing(); }
    std::optional<std::chrono::seconds> clockAhead() const override { return m_graphql.clockAhead(); }
    Task<OrderPage> ordersUpdatedSince(QDateTime since, QString cursor) override;
    Task<Order> order(OrderId id) override;
    OrderHistory *history() override { return &m_history; }
    Task<RefundProposal> proposeRefund(OrderId id, std::optional<RefundWish> wish, RefundTo to) override;
    Task<RefundOptions> refundOptions(OrderId id) override;
    Task<QJsonObject> perform(Action action) override;
    Task<Settlement> settle(Action action) override;

private:
    /// What a series of requests has cost so far.
    struct Spent {
        int requests = 0;
        qint64 costPoints = 0;
        void add(const GraphqlAnswer &answer);
    };

    static ShopifyFulfillment::Spend spendOf(Spent *spent); ///< it must outlive the task
    Task<Settlement> settleBeside(Action action);
    Task<Order> completeLines(Order order, QString nextLines, Spent *spent);
    /// Fills in names and addresses where the shop lets us see them; orders stay as they are where it does not.
    Task<QList<Order>> withCustomers(QList<Order> orders, Spent *spent);
    Task<QJsonObject> cancel(Action action);
    Task<QJsonObject> refund(Action action);
    Task<Settlement> settleJob(Action action);
    bool wasCancelledBefore(const Action &action, const Order &order) const;
    Task<Settlement> settleRefund(Action action);
    Task<QList<RefundOptions::Duty>> duties(OrderId id);
    Task<QList<RefundOptions::Location>> openLocations();
    /// A refund that an action may have made although its answer never came.
    struct LostRefund {
        QString id; ///< empty = none
        bool doubtful = false; ///< none of ours, but one of the same amount that nobody signed
    };
    Task<LostRefund> lostRefund(Action action);
    QCoro::Task<QJsonArray> failedRefundOf(OrderId order);
    Task<Money> movedBy(QString refundId, Currency currency);

    const Clock &m_clock;
    QString m_shop;
    QString m_host;
    QUrl m_endpoint;
    ShopifyOptions m_options;
    ShopifyGraphql m_graphql;
    ShopifyFulfillment m_fulfillment;
    ShopifyExtras m_extras;
    ShopifyHistory m_history;
    int m_ordersPerPage = 0; ///< as the measured cost of a page allows
    bool m_customersHidden = false; ///< said once; asked again at the next check()
};

} // namespace contrordine
