// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/httpexchange.h"
#include "app/platforms/turn.h"
#include "models/domain/clock.h"

namespace contrordine
{

/// How the program may enter a shop: a token that does not end, or an app's id and secret that are exchanged for tokens
/// of a day.
struct ShopifyCredentials {
    QByteArray token; ///< used when there is no client id
    QString clientId;
    QByteArray clientSecret;
};

/// Gives access tokens. Those it was granted are kept in memory only, renewed before they end, and asked for once
/// however many wait: those who waited share its refusal too.
class ShopifyTokens
{
    Q_DISABLE_COPY_MOVE(ShopifyTokens)

public:
    ShopifyTokens(HttpExchange &http, const Clock &clock, QUrl endpoint, ShopifyCredentials credentials);

    /// A token good for some minutes more. Errors: Auth "no-token", or the platform's code ("app_not_installed",
    /// "shop_not_permitted", "invalid_client"…) with its words; those of HttpExchange.
    Task<QByteArray> token();
    /// Says that the platform did not take this token. True when another can be had.
    bool drop(const QByteArray &token);

private:
    Task<QByteArray> grant();

    HttpExchange &m_http;
    const Clock &m_clock;
    QUrl m_endpoint;
    ShopifyCredentials m_credentials;
    Turn m_turn;
    QByteArray m_token;
    QDateTime m_goodUntil;
    int m_grants = 0; ///< asked for so far
    std::optional<Error> m_refusal; ///< of the last one
};

} // namespace contrordine
