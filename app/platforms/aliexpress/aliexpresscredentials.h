// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QDateTime>

namespace contrordine
{

/// What opens an AliExpress account to its own merchant's app.
struct AliExpressCredentials {
    QString appKey;
    QByteArray appSecret;
    QByteArray accessToken;
    QByteArray refreshToken; ///< empty = cannot be renewed
    QDateTime expiresAt; ///< UTC, of the access token; invalid = unknown

    friend bool operator==(const AliExpressCredentials &, const AliExpressCredentials &) = default;
};

/// Reads {"app_secret","access_token","refresh_token"} with "expires_in" (seconds from now) or "expires_at" (ISO 8601).
/// Only app_secret is required. Errors: Input "bad-secrets".
[[nodiscard]] Result<AliExpressCredentials> readAliExpressCredentials(const QString &appKey, const QByteArray &json,
                                                                      const QDateTime &now);

/// What the secret store keeps; readAliExpressCredentials() reads it back.
[[nodiscard]] QByteArray toSecret(const AliExpressCredentials &credentials);

} // namespace contrordine
