// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/aliexpress/aliexpressclient.h"

#include "app/platforms/aliexpress/aliexpressreader.h"
#include "app/platforms/endpoint.h"

#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr auto renewBefore = 30min; ///< AliExpress asks for this much

QUrl gateway() { return QUrl(u"https://api-sg.aliexpress.com"_s); }

/// Not yet with a carrier: there is nothing to track, and every call counts.
bool mayHaveParcels(SupplierStage stage)
{
    switch (stage) {
    case SupplierStage::AwaitingPayment:
    case SupplierStage::PaymentReview:
    case SupplierStage::RiskReview:
    case SupplierStage::RiskHold:
    case SupplierStage::AwaitingGroup:
    case SupplierStage::AddressMissing:
    case SupplierStage::AwaitingShipment:
    case SupplierStage::Cancelled:
        return false;
    case SupplierStage::CancelRequested:
    case SupplierStage::PartlyShipped:
    case SupplierStage::Shipped:
    case SupplierStage::InDispute:
    case SupplierStage::Frozen:
    case SupplierStage::Finished:
    case SupplierStage::Unknown:
        return true;
    }
    return true;
}

/// The order's own status matters more than its parcels: it is kept when only they cannot be read.
bool concernsOnlyParcels(Error::Kind kind)
{
    using enum Error::Kind;
    switch (kind) {
    case ServerFault:
    case Refused:
    case NotFound:
    case Malformed:
        return true;
    case Network:
    case Timeout:
    case Interrupted:
    case Auth:
    case Throttled:
    case Cancelled:
    case Storage:
    case Input:
        return false;
    }
    return false;
}

} // namespace

AliExpressClient::AliExpressClient(HttpExchange &http, const Clock &clock, AliExpressCredentials credentials,
                                   TokenKeeper keepTokens, QUrl endpoint, AliExpressOptions options)
    : m_http(http)
    , m_clock(clock)
    , m_credentials(std::move(credentials))
    , m_keepTokens(std::move(keepTokens))
    , m_endpoint(endpoint.isEmpty() ? gateway() : std::move(endpoint))
    , m_options(options)
{
}

QString AliExpressClient::platform() const { return u"aliexpress"_s; }

QString AliExpressClient::platformName() const { return u"AliExpress"_s; }

namespace
{

QUrl orderPageAt(const QUrl &site, const SupplierOrderId &id)
{
    QUrl page = at(site, u"/p/order/detail.html"_s);
    QUrlQuery query;
    query.addQueryItem(u"orderId"_s, id.toString());
    page.setQuery(query);
    return page;
}

QUrl site() { return QUrl(u"https://www.aliexpress.com"_s); }

} // namespace

QUrl AliExpressClient::publicOrderPage(const SupplierOrderId &id) { return orderPageAt(site(), id); }

QUrl AliExpressClient::orderPage(const SupplierOrderId &id) const
{
    return orderPageAt(isLoopback(m_endpoint) ? m_endpoint : site(), id);
}

QUrl AliExpressClient::messagePage(const SupplierOrderId &id) const
{
    // "Contact seller" is on the order's page; the message centre has no address that leads to one order.
    return orderPage(id);
}

QUrl AliExpressClient::signInPage(const QUrl &endpoint, const QString &appKey, const QUrl &callback,
                                  const QString &state)
{
    QUrl page = at(endpoint.isEmpty() ? gateway() : endpoint, u"/oauth/authorize"_s);
    QUrlQuery query;
    query.addQueryItem(u"response_type"_s, u"code"_s);
    query.addQueryItem(u"force_auth"_s, u"true"_s);
    query.addQueryItem(u"client_id"_s, QString::fromLatin1(QUrl::toPercentEncoding(appKey)));
    query.addQueryItem(u"state"_s, state);
    query.addQueryItem(u"redirect_uri"_s,
                       QString::fromLatin1(QUrl::toPercentEncoding(callback.toString(QUrl::FullyEncoded))));
    page.setQuery(query);
    return page;
}

int AliExpressClient::callsPerMinute() const
{
    return m_options.spacing > 0ms ? std::max(1, int(std::chrono::milliseconds(1min) / m_options.spacing)) : 0;
}

Task<void> AliExpressClient::check()
{
    const Result<QJsonObject> answer = co_await call("aliexpress.ds.member.benefit.get", AliExpressParameters());
    if (!answer)
        co_return tl::unexpected(answer.error());
    // Something between us and AliExpress may answer with JSON of its own: that is no word on the key.
    const bool isTheirs = answer->contains("result"_L1) || answer->contains("request_id"_L1)
        || answer->contains("rsp_code"_L1) || answer->contains("code"_L1);
    if (!isTheirs)
        co_return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"json"_s, .detail = u"result"_s});
    co_return Result<void>();
}

Task<SupplierOrder> AliExpressClient::order(SupplierOrderId id)
{
    const QDateTime asked = m_clock.now();
    const QByteArray query = QJsonDocument(QJsonObject{{u"order_id"_s, id.toString()}}).toJson(QJsonDocument::Compact);
    const AliExpressParameters which{{"single_order_query", query}};
    const Result<QJsonObject> content = co_await call("aliexpress.trade.ds.order.get", which);
    if (!content)
        co_return tl::unexpected(content.error());
    Result<SupplierOrder> order = readAliExpressOrder(id, content->value("result"_L1).toObject(), asked);
    if (!order || !mayHaveParcels(order->stage.value))
        co_return order;

    const AliExpressParameters whose{{"ae_order_id", id.toString().toLatin1()}, {"language", "en_US"}};
    const Result<QJsonObject> tracking = co_await call("aliexpress.ds.order.tracking.get", whose);
    if (!tracking && !concernsOnlyParcels(tracking.error().kind))
        co_return tl::unexpected(tracking.error());
    if (tracking) {
        const QList<Parcel> parcels = readAliExpressParcels(tracking->value("result"_L1).toObject());
        if (!parcels.isEmpty())
            order->parcels = parcels;
    }
    for (const Parcel &parcel : std::as_const(order->parcels)) {
        if (!parcel.events.isEmpty() && (!order->shippedAt.isValid() || parcel.events.last().at < order->shippedAt))
            order->shippedAt = parcel.events.last().at;
    }
    co_return order;
}

Task<AliExpressCredentials> AliExpressClient::signIn(QByteArray code)
{
    const Turn::Holder turn = co_await m_turn.take();
    const AliExpressParameters parameters{{"code", code}};
    const Result<void> taken = co_await takeTokens("/auth/token/create", parameters);
    if (!taken)
        co_return tl::unexpected(taken.error());
    co_return AliExpressCredentials(m_credentials); // a copy: co_return of a member would move it away
}

Task<QJsonObject> AliExpressClient::call(QByteArray method, AliExpressParameters parameters)
{
    const Turn::Holder turn = co_await m_turn.take();
    if (m_credentials.accessToken.isEmpty() && m_credentials.refreshToken.isEmpty())
        co_return tl::unexpected(Error{.kind = Error::Kind::Auth, .code = u"no-token"_s});

    bool renewed = false;
    const bool renewable = !m_credentials.refreshToken.isEmpty()
        && !(m_credentials.renewableUntil.isValid() && m_clock.now() >= m_credentials.renewableUntil);
    const bool ended = m_credentials.accessToken.isEmpty()
        || (m_credentials.expiresAt.isValid() && m_clock.now() >= m_credentials.expiresAt);
    if (ended && !renewable)
        co_return tl::unexpected(Error{.kind = Error::Kind::Auth, .code = u"authorize-again"_s});
    const bool ending = m_credentials.expiresAt.isValid()
        && m_clock.now() >= m_credentials.expiresAt.addMSecs(-std::chrono::milliseconds(renewBefore).count());
    if (m_credentials.accessToken.isEmpty() || (ending && renewable)) {
        renewed = true;
        const Result<void> tokens = co_await renewTokens();
        // A token that ends soon is still good now; only a refusal of a token already over is the end.
        const bool over = m_credentials.accessToken.isEmpty() || m_clock.now() >= m_credentials.expiresAt;
        if (!tokens && over)
            co_return tl::unexpected(tokens.error());
    }
    parameters.insert("method", method);
    parameters.insert("format", "json");
    for (;;) {
        parameters.insert("session", m_credentials.accessToken);
        const Result<QJsonObject> answer = co_await sendSigned(QByteArray(), parameters);
        if (answer)
            co_return aliExpressContent(*answer);
        const bool badToken = answer.error().code == "IllegalAccessToken"_L1;
        if (badToken && !renewed && !renewable)
            co_return tl::unexpected(Error{.kind = Error::Kind::Auth, .code = u"authorize-again"_s});
        if (!badToken || renewed)
            co_return tl::unexpected(answer.error());
        renewed = true;
        const Result<void> tokens = co_await renewTokens();
        if (!tokens)
            co_return tl::unexpected(tokens.error());
    }
}

Task<void> AliExpressClient::renewTokens()
{
    const AliExpressParameters parameters{{"refresh_token", m_credentials.refreshToken}};
    Result<void> taken = co_await takeTokens("/auth/token/refresh", parameters);
    co_return taken;
}

Task<void> AliExpressClient::takeTokens(QByteArray systemPath, AliExpressParameters parameters)
{
    const QDateTime asked = m_clock.now();
    const Result<QJsonObject> answer = co_await sendSigned(systemPath, parameters);
    if (!answer)
        co_return tl::unexpected(answer.error());
    QJsonObject content = aliExpressContent(*answer);
    const QString wrapped = content.value("gopResponseBody"_L1).toString();
    if (!wrapped.isEmpty())
        content = QJsonDocument::fromJson(wrapped.toUtf8()).object();

    AliExpressCredentials fresh = m_credentials;
    const QByteArray access = content.value("access_token"_L1).toString().trimmed().toUtf8();
    const QByteArray refresh = content.value("refresh_token"_L1).toString().trimmed().toUtf8();
    if (access.isEmpty())
        co_return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"json"_s, .detail = u"access_token"_s});
    fresh.accessToken = access;
    // Some answers leave the refresh token out or repeat the access token in its place: the old one goes on.
    if (!refresh.isEmpty() && refresh != access)
        fresh.refreshToken = refresh;
    fresh.expiresAt = endAfter(content.value("expires_in"_L1), asked);
    // Renewing does not move this end; an answer that leaves it out does not take it away.
    if (const QDateTime until = endAfter(content.value("refresh_expires_in"_L1), asked); until.isValid())
        fresh.renewableUntil = until;
    // Kept first: should the program end here, the old refresh token may be worth nothing any more.
    if (m_keepTokens) {
        const Result<void> kept = co_await m_keepTokens(fresh);
        if (!kept) {
            m_credentials = fresh; // good for this run at least
            co_return tl::unexpected(kept.error());
        }
    }
    m_credentials = fresh;
    co_return Result<void>();
}

Task<QJsonObject> AliExpressClient::sendSigned(QByteArray systemPath, AliExpressParameters parameters)
{
    parameters.insert("app_key", m_credentials.appKey.toUtf8());
    parameters.insert("sign_method", "sha256");
    bool clockSet = false;
    for (int throttled = 0;;) {
        const auto pause =
            m_sinceCall.isValid() ? m_options.spacing - std::chrono::milliseconds(m_sinceCall.elapsed()) : 0ms;
        bool goOn = co_await m_http.wait(pause);
        if (!goOn)
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});

        parameters.remove("sign");
        parameters.insert("timestamp", QByteArray::number(m_clock.now().toMSecsSinceEpoch() + m_clockAhead.count()));
        parameters.insert("sign", aliExpressSignature(m_credentials.appSecret, systemPath, parameters));
        HttpRequest request;
        request.method = HttpRequest::Method::Post;
        request.url =
            at(m_endpoint, systemPath.isEmpty() ? u"/sync"_s : QString("/rest"_L1 % QString::fromLatin1(systemPath)));
        request.headers = {{"Content-Type", "application/x-www-form-urlencoded;charset=utf-8"},
                           {"Accept", "application/json"}};
        request.body = aliExpressForm(parameters);
        request.explainsRefusals = true;
        const Result<HttpAnswer> http = co_await m_http.send(request);
        m_sinceCall.start();
        if (!http)
            co_return tl::unexpected(http.error());

        const QJsonDocument json = QJsonDocument::fromJson(http->body);
        if (!json.isObject()) {
            if (http->status >= 400)
                co_return tl::unexpected(HttpExchange::errorOf(*http));
            co_return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"not-json"_s});
        }
        const std::optional<Error> error = aliExpressError(json.object());
        if (!error) {
            if (http->status >= 400)
                co_return tl::unexpected(HttpExchange::errorOf(*http));
            co_return json.object();
        }
        if (error->code == "IllegalTimestamp"_L1 && !clockSet) {
            const QDateTime theirs = http->date();
            if (theirs.isValid()) {
                clockSet = true;
                m_clockAhead = std::chrono::milliseconds(m_clock.now().msecsTo(theirs));
                continue;
            }
        }
        if (error->kind != Error::Kind::Throttled || throttled++ >= m_options.throttleRetries)
            co_return tl::unexpected(*error);
        goOn = co_await m_http.wait(error->retryAfter.value_or(1s));
        if (!goOn)
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    }
}

} // namespace contrordine
