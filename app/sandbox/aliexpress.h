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

    /// /sync (empty path) or /rest{path}; the parameters as sent, decoded.
    SandboxAnswer call(const QString &systemPath, const QMap<QByteArray, QByteArray> &parameters, const QDateTime &now);

private:
    QJsonObject orderGet(const QByteArray &query) const;
    QJsonObject trackingGet(const QString &id) const;

    World &m_world;
};

} // namespace contrordine
