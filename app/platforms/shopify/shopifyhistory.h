// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/jsonnode.h"
#include "app/platforms/orderhistory.h"
#include "app/platforms/shopify/shopifyfulfillment.h"

namespace contrordine
{

struct ShopifyHistoryOptions {
    std::chrono::milliseconds firstPause{1000}; ///< between looking how far it is; doubles each time
    std::chrono::milliseconds longestPause{30000};
    qsizetype longestLine = 8 * 1024 * 1024; ///< bytes; an order with hundreds of lines stays far below
};

/// All orders of a Shopify shop through a bulk operation: Shopify writes a file of JSON lines in its own time and puts
/// it into a storage, from where it is read without our token.
class ShopifyHistory final : public OrderHistory
{
    Q_DISABLE_COPY_MOVE(ShopifyHistory)

public:
    ShopifyHistory(HttpExchange &http, const Clock &clock, ShopifyGraphql &graphql, ShopifyFulfillment &fulfillment,
                   QString shop, QUrl endpoint, ShopifyHistoryOptions options);

    Task<qint64> count() override;
    Task<HistoryTicket> request() override;
    Task<HistoryState> state(QString operation, int asked) override;
    Task<std::shared_ptr<HistoryReader>> open(HistoryState ready, qint64 linesBefore) override;
    HistoryAssembler assembler() const override;
    Task<QList<Order>> complete(QList<Order> orders) override;

private:
    HistoryState failed(const JsonNode &operation);

    HttpExchange &m_http;
    const Clock &m_clock;
    ShopifyGraphql &m_graphql;
    ShopifyFulfillment &m_fulfillment;
    QString m_shop;
    QUrl m_endpoint;
    ShopifyHistoryOptions m_options;
    bool m_withPeople = true; ///< until the shop denies it
};

} // namespace contrordine
