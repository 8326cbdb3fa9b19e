// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonValue>

namespace contrordine
{

/// What opens an AliExpress account to its own merchant's app.
struct AliExpressCredentials {
    QString appKey;
    QByteArray appSecret;
    QByteArray accessToken;
    QByteArray refreshToken; ///< empty = cannot be renewed
    QDateTime expiresAt; ///< UTC, of the access token; invalid = unknown
    QDateTime renewableUntil; ///< UTC: then the account's owner must authorize again; invalid = unknown

    friend bool operator==(const AliExpressCredentials &, const AliExpressCredentials &) = default;
};

/// Reads {"app_secret","access_token","refresh_token"} with "expires_in" and "refresh_expires_in" (seconds from now) or
/// "expires_at" and "refresh_expires_at" (ISO 8601).
/// Only app_secret is required. Errors: Input "bad-secrets".
[[nodiscard]] Result<AliExpressCredentials> readAliExpressCredentials(const QString &appKey, const QByteArray &json,
                                                                      const QDateTime &now);

/// `now` plus a life in seconds; invalid when it is none. Counted from our own clock, so that one that goes wrong by a
/// constant does not matter.
[[nodiscard]] QDateTime endAfter(const QJsonValue &seconds, const QDateTime &now);

/// What the secret store keeps; readAliExpressCredentials() reads it back.
[[nodiscard]] QByteArray toSecret(const AliExpressCredentials &credentials);

} // namespace contrordine
