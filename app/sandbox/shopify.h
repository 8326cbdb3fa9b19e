// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/graphql.h"
#include "app/sandbox/world.h"

namespace contrordine
{

struct SandboxAnswer {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

/// Shopify's side of the sandbox: the Admin GraphQL API over a World.
class ShopifySandbox
{
public:
    explicit ShopifySandbox(World &world)
        : m_world(world)
    {
    }

    static QString token() { return QStringLiteral("shpat_sandbox_0000000000000000"); }
    static QString clientId() { return QStringLiteral("sandbox-client"); }
    static QString clientSecret() { return QStringLiteral("shpss_sandbox_secret"); }

    /// POST /admin/api/{version}/graphql.json
    SandboxAnswer graphql(const QByteArray &token, const QByteArray &body, const QDateTime &now);
    /// POST /admin/oauth/access_token: the client-credentials grant.
    SandboxAnswer accessToken(const QByteArray &body) const;

private:
    std::optional<QJsonValue> resolve(const graphql::Asked &asked, QJsonArray &errors, const QDateTime &now);
    QJsonObject node(const QString &gid) const;
    QJsonArray ordersMatching(const QJsonObject &arguments) const;
    QJsonObject orderCancel(const QJsonObject &arguments, const QDateTime &now);
    QJsonObject refundCreate(const graphql::Asked &asked, const QDateTime &now);
    QJsonObject toGraph(const WorldShopOrder &order) const;
    QJsonObject jobResult(const WorldJob &job) const;

    World &m_world;
    // Shopify's leaky bucket, by the machine's own pace of requests.
    double m_available = 20000;
    QDateTime m_measuredAt;
};

} // namespace contrordine
