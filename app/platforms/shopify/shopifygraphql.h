// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/shopify/shopifytokens.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>

namespace contrordine
{

struct GraphqlError {
    QString code; ///< extensions.code: "THROTTLED", "ACCESS_DENIED", "MAX_COST_EXCEEDED", …; empty when it gave none
    QString message;
    bool nested = false; ///< it arose below the first field: a mutation's field itself was carried out
};

struct GraphqlAnswer {
    QJsonObject data;
    QList<GraphqlError> errors; ///< besides data: part of what was asked is missing
    QString apiVersion; ///< that answered; may be newer than the one asked
    int requests = 0;
    qint64 costPoints = 0;
};

/// Shopify's Admin GraphQL over HTTP: documents from the program's resources, tokens, the query budget, and the errors
/// that come with status 200.
class ShopifyGraphql
{
    Q_DISABLE_COPY_MOVE(ShopifyGraphql)

public:
    static constexpr auto version = QLatin1String("2026-10");

    ShopifyGraphql(HttpExchange &http, const Clock &clock, QUrl endpoint, ShopifyCredentials credentials);

    /// Who waits when points run short. Reading along leaves a part of the bucket to the merchant, who therefore hardly
    /// ever waits for it.
    enum class Urgency { Merchant, Background };

    /// Sends a document that changes nothing. Waits for the query budget and repeats when throttled or when the token
    /// had ended, each time a little longer and never at the same instant as others. An answer with errors and no data
    /// at all is an Error (see errorOf); with both, both are in the answer.
    Task<GraphqlAnswer> query(QString document, QJsonObject variables, Urgency urgency = Urgency::Merchant);
    /// Sends a document that cannot be taken back: once. Waits for the budget before, never repeats after.
    Task<GraphqlAnswer> mutate(QString document, QJsonObject variables);

    /// Points the platform charged in advance for a document when it was sent last; 0 = never sent.
    [[nodiscard]] qint64 requestedCost(const QString &document) const { return m_requestedCost.value(document); }

    /// Points that one read may take: below what the platform allows a query, and not so much that the next has to wait
    /// for a whole bucket.
    [[nodiscard]] qint64 comfortableCost() const;

    /// Compared with every answer; what is deprecated is noted in the log too.
    [[nodiscard]] const ApiStanding &standing() const { return m_standing; }
    [[nodiscard]] std::optional<std::chrono::seconds> clockAhead() const { return m_clockAhead; }

    /// A top-level error as ours.
    [[nodiscard]] static Error errorOf(const GraphqlError &error);

    /// The least time waited when throttled; a test makes it short.
    void setThrottleFloor(std::chrono::milliseconds floor) { m_throttleFloor = floor; }

private:
    enum class Nature { Read, Irreversible };
    Task<GraphqlAnswer> send(QString document, QJsonObject variables, Nature nature, Urgency urgency);
    Result<GraphqlAnswer> parse(const HttpAnswer &answer, const QString &document, Nature nature);
    void learnStanding(const HttpAnswer &answer, const QString &document);
    void learnBudget(const QJsonObject &cost, const QString &document);
    std::chrono::milliseconds waitForBudget(const QString &document, Urgency urgency) const;

    HttpExchange &m_http;
    const Clock &m_clock;
    ShopifyTokens m_tokens;
    QUrl m_url;
    ApiStanding m_standing;
    std::optional<std::chrono::seconds> m_clockAhead;
    std::chrono::milliseconds m_throttleFloor{1000};
    // What the platform said last about its bucket of points; nothing is waited for before it has said anything.
    qint64 m_available = 0; ///< below 0: requests under way have taken more than there was
    qint64 m_maximum = 0;
    qint64 m_restoredPerSecond = 0; ///< 0 = nothing said yet
    QElapsedTimer m_sinceBudget;
    QHash<QString, qint64> m_requestedCost; ///< by document
};

} // namespace contrordine
