// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/shopify.h"

#include <QMap>

namespace contrordine
{

/// AliExpress's side of the sandbox: signed calls over a World.
class AliExpressSandbox
{
public:
    explicit AliExpressSandbox(World &world)
        : m_world(world)
    {
    }

    static QString appKey() { return QStringLiteral("500001"); }
    static QString appSecret() { return QStringLiteral("sandbox-app-secret"); }
    static QString accessToken() { return QStringLiteral("50000sandbox-access"); }
    static QString refreshToken() { return QStringLiteral("50001sandbox-refresh"); }

    /// /oauth/authorize: the page that asks the account's owner, and the way back once they have answered.
    SandboxAnswer authorizePage(const QUrl &asked) const;
    SandboxAnswer authorized(const QUrl &asked, bool yes, const QDateTime &now);
    /// /sync (empty path) or /rest{path}; the parameters as sent, decoded.
    SandboxAnswer call(const QString &systemPath, const QMap<QByteArray, QByteArray> &parameters, const QDateTime &now);

private:
    /// What one authorization gave: good for a month, to be renewed for two.
    struct Grant {
        QByteArray access;
        QByteArray refresh;
        QDateTime accessUntil;
        QDateTime refreshUntil;
    };
    SandboxAnswer tokens(const Grant &grant, const QDateTime &now) const;
    SandboxAnswer createTokens(const QByteArray &code, const QDateTime &now);
    SandboxAnswer refreshTokens(const QByteArray &refresh, const QDateTime &now);
    bool isGood(const QByteArray &access, const QDateTime &now) const;
    QJsonObject orderGet(const QByteArray &query) const;
    QJsonObject trackingGet(const QString &id) const;

    World &m_world;
    QHash<QByteArray, QDateTime> m_codes; ///< given and not used yet, with their end
    QList<Grant> m_grants;
    int m_lastGrant = 0;
};

} // namespace contrordine
