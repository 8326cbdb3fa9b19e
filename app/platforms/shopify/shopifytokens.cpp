// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifytokens.h"

#include "app/platforms/endpoint.h"

#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{
/// Renewed this long before the end, so that no request starts with a token about to end.
constexpr auto margin = 5min;
} // namespace

ShopifyTokens::ShopifyTokens(HttpExchange &http, const Clock &clock, QUrl endpoint, ShopifyCredentials credentials)
    : m_http(http)
    , m_clock(clock)
    , m_endpoint(std::move(endpoint))
    , m_credentials(std::move(credentials))
{
}

Task<QByteArray> ShopifyTokens::token()
{
    if (m_credentials.clientId.isEmpty()) {
        if (m_credentials.token.isEmpty())
            co_return tl::unexpected(Error{.kind = Error::Kind::Auth, .code = u"no-token"_s});
        co_return QByteArray(m_credentials.token); // a copy: co_return of a member would move it away
    }
    const int before = m_grants;
    const Turn::Holder turn = co_await m_turn.take();
    if (!m_token.isEmpty() && m_clock.now() < m_goodUntil)
        co_return QByteArray(m_token);
    if (m_grants != before && m_refusal)
        co_return tl::unexpected(Error(*m_refusal));
    Result<QByteArray> granted = co_await grant();
    ++m_grants;
    m_refusal = granted ? std::nullopt : std::optional(granted.error());
    co_return granted;
}

bool ShopifyTokens::drop(const QByteArray &token)
{
    if (m_token == token)
        m_token.clear();
    return !m_credentials.clientId.isEmpty();
}

Task<QByteArray> ShopifyTokens::grant()
{
    QUrlQuery form;
    form.addQueryItem(u"grant_type"_s, u"client_credentials"_s);
    form.addQueryItem(u"client_id"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_credentials.clientId)));
    form.addQueryItem(u"client_secret"_s,
                      QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(m_credentials.clientSecret))));

    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = at(m_endpoint, u"/admin/oauth/access_token"_s);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = form.toString(QUrl::FullyEncoded).toLatin1();
    request.explainsRefusals = true;

    const QDateTime asked = m_clock.now();
    const Result<HttpAnswer> answer = co_await m_http.send(request);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    if (answer->status >= 400) {
        Error error = HttpExchange::errorOf(*answer);
        error.kind = Error::Kind::Auth;
        const QString code = json.value("error"_L1).toString();
        if (!code.isEmpty())
            error.code = code;
        else if (answer->status == 404)
            error.code = u"no-such-shop"_s;
        error.platformMessage = json.value("error_description"_L1).toString();
        co_return tl::unexpected(error);
    }
    const QByteArray token = json.value("access_token"_L1).toString().toUtf8();
    if (token.isEmpty())
        co_return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"json"_s, .detail = u"access_token"_s});
    const std::chrono::seconds life(json.value("expires_in"_L1).toInteger(0));
    m_token = token;
    // A life shorter than the margin would mean a new grant for each request; half of it serves then.
    m_goodUntil = asked.addMSecs(std::chrono::milliseconds(life > 2 * margin ? life - margin : life / 2).count());
    co_return token;
}

} // namespace contrordine
