// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifygraphql.h"

#include "app/platforms/endpoint.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <algorithm>

Q_LOGGING_CATEGORY(shopifyLog, "contrordine.shopify", QtInfoMsg)

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int throttleRetries = 6;
/// The part of the bucket that reading along leaves to the merchant's own acts.
constexpr int merchantsShare = 4;

/// Up to a quarter more, so that programs throttled together do not come back together.
std::chrono::milliseconds jittered(std::chrono::milliseconds delay)
{
    const auto most = static_cast<int>(std::min<qint64>(delay.count() / 4, 60'000));
    return delay + std::chrono::milliseconds(QRandomGenerator::global()->bounded(most + 1));
}

QString textOf(const QString &document)
{
    QFile file(":/graphql/"_L1 % document % ".graphql"_L1);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "ShopifyGraphql", "a document is missing from the resources");
    return QString::fromUtf8(file.readAll());
}

QList<GraphqlError> errorsOf(const QJsonValue &value)
{
    QList<GraphqlError> errors;
    if (value.isString())
        errors.append({.message = value.toString()});
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        const QJsonObject error = entry.toObject();
        errors.append({.code = error.value("extensions"_L1).toObject().value("code"_L1).toString(),
                       .message = error.value("message"_L1).toString(),
                       .nested = error.value("path"_L1).toArray().size() > 1});
    }
    return errors;
}

} // namespace

ShopifyGraphql::ShopifyGraphql(HttpExchange &http, const Clock &clock, QUrl endpoint, ShopifyCredentials credentials)
    : m_http(http)
    , m_clock(clock)
    , m_tokens(http, clock, endpoint, std::move(credentials))
    , m_url(at(endpoint, "/admin/api/"_L1 % version % "/graphql.json"_L1))
    , m_standing{.asked = version}
{
}

qint64 ShopifyGraphql::comfortableCost() const
{
    constexpr qint64 belowTheLimit = 900; // a single query may cost 1,000 points, whatever the plan
    return m_maximum > 0 ? std::min(belowTheLimit, m_maximum / 2) : belowTheLimit;
}

Error ShopifyGraphql::errorOf(const GraphqlError &error)
{
    using enum Error::Kind;
    Error result{.kind = Refused, .code = error.code, .platformMessage = error.message};
    if (error.code == "THROTTLED"_L1) {
        result.kind = Throttled;
    } else if (error.code == "ACCESS_DENIED"_L1) {
        result.kind = Auth;
    } else if (error.code == "INTERNAL_SERVER_ERROR"_L1 || error.code == "TIMEOUT"_L1) {
        result.kind = ServerFault;
    } else if (error.code.contains("IDEMPOTENCY"_L1) && error.code != "IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED"_L1) {
        // The key is known there already: what became of its first use is to be read, not guessed.
        result.kind = ServerFault;
    } else if (error.code.isEmpty()) {
        result.code = u"graphql"_s;
    }
    return result;
}

Task<GraphqlAnswer> ShopifyGraphql::query(QString document, QJsonObject variables, Urgency urgency)
{
    bool renewed = false;
    int throttled = 0;
    for (;;) {
        Result<GraphqlAnswer> answer = co_await send(document, variables, Nature::Read, urgency);
        if (answer)
            co_return answer;
        const Error &error = answer.error();
        if (error.code == "http-401"_L1 && !renewed) {
            renewed = true; // send() has dropped the token; the next attempt gets another
            continue;
        }
        if (error.kind != Error::Kind::Throttled || throttled++ >= throttleRetries || error.code != "THROTTLED"_L1)
            co_return answer;
        const std::chrono::milliseconds delay =
            jittered(std::max(waitForBudget(document, urgency), m_throttleFloor * throttled));
        const bool goOn = co_await m_http.wait(delay);
        if (!goOn)
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    }
}

Task<GraphqlAnswer> ShopifyGraphql::mutate(QString document, QJsonObject variables)
{
    Result<GraphqlAnswer> answer = co_await send(document, variables, Nature::Irreversible, Urgency::Merchant);
    co_return answer;
}

Task<GraphqlAnswer> ShopifyGraphql::send(QString document, QJsonObject variables, Nature nature, Urgency urgency)
{
    // Asked again after each wait: meanwhile another request may have taken the points.
    for (std::chrono::milliseconds missing = waitForBudget(document, urgency); missing.count() > 0;
         missing = waitForBudget(document, urgency)) {
        const bool goOn = co_await m_http.wait(missing);
        if (!goOn)
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    }
    const Result<QByteArray> token = co_await m_tokens.token();
    if (!token)
        co_return tl::unexpected(token.error());

    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = m_url;
    request.headers = {
        {"Content-Type", "application/json"}, {"Accept", "application/json"}, {"X-Shopify-Access-Token", *token}};
    const QJsonObject body{{u"query"_s, textOf(document)}, {u"variables"_s, variables}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.irreversible = nature == Nature::Irreversible;

    // Requests under way share the bucket.
    m_available -= m_requestedCost.value(document);
    const Result<HttpAnswer> http = co_await m_http.send(request);
    if (!http) {
        Error error = http.error();
        const bool another = error.code == "http-401"_L1 && m_tokens.drop(*token);
        if (error.code == "http-401"_L1 && !another)
            error.code = u"bad-token"_s;
        if (error.code == "http-404"_L1) {
            // What is not there is answered with null: an address that does not exist means that the shop does not.
            error.kind = Error::Kind::Auth;
            error.code = u"no-such-shop"_s;
        }
        co_return tl::unexpected(error);
    }
    learnStanding(*http, document);
    Result<GraphqlAnswer> answer = parse(*http, document, nature);
    if (answer)
        answer->requests = http->attempts;
    co_return answer;
}

Result<GraphqlAnswer> ShopifyGraphql::parse(const HttpAnswer &http, const QString &document, Nature nature)
{
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(http.body, &problem);
    if (!json.isObject()) {
        return tl::unexpected(Error{.kind = Error::Kind::Malformed,
                                    .code = u"not-json"_s,
                                    .detail = document % ": "_L1 % problem.errorString()});
    }
    const QJsonObject root = json.object();
    const QJsonObject cost = root.value("extensions"_L1).toObject().value("cost"_L1).toObject();
    learnBudget(cost, document);

    GraphqlAnswer answer;
    answer.data = root.value("data"_L1).toObject();
    answer.errors = errorsOf(root.value("errors"_L1));
    answer.apiVersion = QString::fromLatin1(http.header("X-Shopify-Api-Version"));
    answer.costPoints = cost.value("actualQueryCost"_L1).toInteger();

    bool anyData = false;
    for (const QJsonValue &value : std::as_const(answer.data))
        anyData = anyData || !value.isNull();
    if (!anyData && !answer.errors.isEmpty()) {
        const GraphqlError &first = answer.errors.first();
        Error error = errorOf(first);
        // Nothing came back, yet the complaint is about something below: it was carried out, and what came of it is
        // lost.
        if (nature == Nature::Irreversible && first.nested)
            error.kind = Error::Kind::Malformed;
        error.detail = document;
        if (error.kind == Error::Kind::Throttled)
            error.retryAfter = std::max(waitForBudget(document, Urgency::Merchant), m_throttleFloor);
        return tl::unexpected(error);
    }
    if (!root.value("data"_L1).isObject())
        return tl::unexpected(
            Error{.kind = Error::Kind::Malformed, .code = u"json"_s, .detail = document % ": data"_L1});
    return answer;
}

void ShopifyGraphql::learnStanding(const HttpAnswer &answer, const QString &document)
{
    const QString answered = QString::fromLatin1(answer.header("X-Shopify-Api-Version"));
    if (!answered.isEmpty() && answered != m_standing.answered) {
        m_standing.answered = answered;
        if (m_standing.isOvertaken())
            qCInfo(shopifyLog).noquote() << "asked for version" << m_standing.asked << "and got" << answered;
    }
    const QString deprecated = QString::fromUtf8(answer.header("X-Shopify-API-Deprecated-Reason"));
    if (!deprecated.isEmpty() && deprecated != m_standing.deprecated) {
        m_standing.deprecated = deprecated;
        qCInfo(shopifyLog).noquote() << "deprecated, in" << document << ':' << deprecated;
    }
    if (const QDateTime theirs = answer.date(); theirs.isValid())
        m_clockAhead = std::chrono::seconds(theirs.secsTo(m_clock.now()));
}

void ShopifyGraphql::learnBudget(const QJsonObject &cost, const QString &document)
{
    const QJsonObject status = cost.value("throttleStatus"_L1).toObject();
    if (status.isEmpty())
        return;
    m_available = status.value("currentlyAvailable"_L1).toInteger();
    m_maximum = status.value("maximumAvailable"_L1).toInteger();
    m_restoredPerSecond = status.value("restoreRate"_L1).toInteger();
    m_sinceBudget.start();
    m_requestedCost.insert(document, cost.value("requestedQueryCost"_L1).toInteger());
}

std::chrono::milliseconds ShopifyGraphql::waitForBudget(const QString &document, Urgency urgency) const
{
    if (m_restoredPerSecond <= 0)
        return {};
    // Never more than the bucket can hold: the wait would have no end.
    const qint64 cost = m_requestedCost.value(document);
    const qint64 reserve = urgency == Urgency::Background ? m_maximum / merchantsShare : 0;
    const qint64 needed = m_maximum > 0 ? std::min(cost + reserve, std::max(cost, m_maximum)) : cost;
    const qint64 available = m_available + m_restoredPerSecond * m_sinceBudget.elapsed() / 1000;
    if (available >= needed)
        return {};
    return std::chrono::milliseconds((needed - available) * 1000 / m_restoredPerSecond + 1);
}

} // namespace contrordine
