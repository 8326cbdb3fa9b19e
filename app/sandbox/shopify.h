// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/bulk.h"
#include "app/sandbox/graphql.h"
#include "app/sandbox/world.h"

namespace contrordine
{

struct SandboxAnswer {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QString file = {}; ///< instead of a body, what is in it
};

/// Shopify's side of the sandbox: the Admin GraphQL API over a World.
class ShopifySandbox
{
public:
    explicit ShopifySandbox(World &world)
        : m_world(world)
        , m_bulk(world, [this](const WorldShopOrder &order) { return toGraph(order); })
    {
    }
    BulkSandbox &bulk() { return m_bulk; }

    static QString token() { return QStringLiteral("shpat_sandbox_0000000000000000"); }
    static QString clientId() { return QStringLiteral("sandbox-client"); }
    static QString clientSecret() { return QStringLiteral("shpss_sandbox_secret"); }

    /// POST /admin/api/{version}/graphql.json
    SandboxAnswer graphql(const QByteArray &token, const QByteArray &body, const QDateTime &now);
    /// POST /admin/oauth/access_token: the client-credentials grant.
    SandboxAnswer accessToken(const QByteArray &body) const;
    void setApiVersion(const QString &version) { m_apiVersion = version; }

    void withhold(const QStringList &scopes) { m_withheld = scopes; } ///< as if the app had not been granted them

private:
    std::optional<QJsonValue> resolve(const graphql::Asked &asked, QJsonArray &errors, const QDateTime &now);
    QJsonObject node(const QString &gid) const;
    QJsonValue ordersPage(const QJsonObject &arguments, QJsonArray &errors) const;
    QJsonObject refundGraph(const WorldShopOrder &order, const WorldRefund &refund) const;
    QJsonObject orderCancel(const QJsonObject &arguments, const QDateTime &now);
    QJsonObject refundCreate(const graphql::Asked &asked, const QDateTime &now);
    QJsonObject toGraph(const WorldShopOrder &order) const;
    QJsonObject jobResult(const WorldJob &job) const;
    QStringList scopes() const;
    static QJsonArray disputesGraph(const WorldShopOrder &order);
    static QJsonObject riskGraph(const WorldShopOrder &order);
    std::optional<QJsonValue> resolveOrderSide(const graphql::Asked &asked, QJsonArray &errors) const;
    std::optional<QJsonValue> resolveBeside(const graphql::Asked &asked, const QDateTime &now);

    World &m_world;
    BulkSandbox m_bulk;
    QStringList m_withheld;
    QString m_apiVersion = QStringLiteral("2026-10");
    // Shopify's leaky bucket, by the machine's own pace of requests.
    double m_available = 20000;
    QDateTime m_measuredAt;
};

} // namespace contrordine
