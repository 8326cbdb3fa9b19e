// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyhistory.h"

#include "app/platforms/endpoint.h"
#include "app/platforms/shopify/shopifyfile.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int submitRetries = 3;
constexpr qint64 urlLivesSeconds = 7 * 24 * 3600; // after completion; see BulkOperation.url in Shopify's schema
/// Pieces handed on in one go: enough for a transaction to be worth while, few enough to weigh nothing.
constexpr qsizetype piecesPerBatch = 500;

/// The text to run, without its comments, and without what is about people where the shop hides that.
QString bulkText(bool withPeople)
{
    QFile file(u":/graphql/bulk-orders.graphql"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "ShopifyHistory", "a document is missing from the resources");
    QString text;
    bool people = false;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QString content = line.trimmed();
        if (content.startsWith("# people:"_L1) || content == "# people end"_L1)
            people = content != "# people end"_L1;
        if (!content.startsWith(u'#') && (withPeople || !people))
            text += line % u'\n';
    }
    return text;
}

qint64 number(const JsonNode &node)
{
    bool ok = false;
    const qint64 value = node.text().toLongLong(&ok);
    if (!ok)
        node.complain();
    return value;
}

HistoryState unavailable(Error reason)
{
    return {.kind = HistoryState::Kind::Unavailable, .reason = std::move(reason)};
}

/// The file as it comes in over the network.
class Download final : public HistoryReader
{
public:
    Download(std::shared_ptr<HttpStream> stream, qint64 linesBefore, qsizetype longestLine)
        : m_stream(std::move(stream))
        , m_splitter(longestLine)
        , m_file(linesBefore)
    {
    }

    Task<HistoryBatch> next() override
    {
        while (m_file.piecesWaiting() < piecesPerBatch) {
            const Result<QByteArray> bytes = co_await m_stream->next();
            if (!bytes)
                co_return tl::unexpected(bytes.error());
            if (m_atBegin && bytes->trimmed().startsWith('<'))
                co_return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"not-a-history"_s});
            m_atBegin = m_atBegin && bytes->trimmed().isEmpty();
            if (bytes->isEmpty()) {
                const std::optional<LineSplitter::Line> rest = m_splitter.rest();
                // The last line is ended as all others are. One that is not, and makes no sense, was cut.
                if (rest && (rest->tooLong || !QJsonDocument::fromJson(rest->text).isObject()))
                    co_return tl::unexpected(Error{.kind = Error::Kind::Interrupted, .code = u"history-cut"_s});
                if (rest)
                    m_file.take(*rest);
                co_return m_file.batch(true);
            }
            const QList<LineSplitter::Line> lines = m_splitter.feed(*bytes);
            for (const LineSplitter::Line &line : lines)
                m_file.take(line);
        }
        co_return m_file.batch(false);
    }

private:
    std::shared_ptr<HttpStream> m_stream;
    LineSplitter m_splitter;
    ShopifyFile m_file;
    bool m_atBegin = true;
};

} // namespace

ShopifyHistory::ShopifyHistory(HttpExchange &http, const Clock &clock, ShopifyGraphql &graphql,
                               ShopifyFulfillment &fulfillment, QString shop, QUrl endpoint,
                               ShopifyHistoryOptions options)
    : m_http(http)
    , m_clock(clock)
    , m_graphql(graphql)
    , m_fulfillment(fulfillment)
    , m_shop(std::move(shop))
    , m_endpoint(std::move(endpoint))
    , m_options(options)
{
}

Task<qint64> ShopifyHistory::count()
{
    const Result<GraphqlAnswer> answer =
        co_await m_graphql.query(u"orders-count"_s, QJsonObject(), ShopifyGraphql::Urgency::Background);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const JsonNode count = JsonNode(answer->data)[u"ordersCount"];
    const qint64 result = count[u"count"].integer();
    if (const std::optional<Error> fault = count.fault())
        co_return tl::unexpected(*fault);
    co_return result;
}

Task<HistoryTicket> ShopifyHistory::request()
{
    for (int retry = 0;; ++retry) {
        const QJsonObject variables{{u"query"_s, bulkText(m_withPeople)}};
        // Once, although it harms nobody: a second operation would take the place that another export needs.
        const Result<GraphqlAnswer> answer = co_await m_graphql.mutate(u"bulk-run"_s, variables);
        if (!answer && answer.error().kind == Error::Kind::Throttled && retry < submitRetries) {
            const bool goOn = co_await m_http.wait(answer.error().retryAfter.value_or(std::chrono::milliseconds(1000)));
            if (!goOn)
                co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
            continue;
        }
        if (!answer && answer.error().code == "ACCESS_DENIED"_L1) {
            if (std::exchange(m_withPeople, false))
                continue;
            Error error = answer.error();
            error.kind = Error::Kind::Refused; // of exports only: whether orders can be read, their pages tell
            co_return tl::unexpected(error);
        }
        if (!answer)
            co_return tl::unexpected(answer.error());
        const JsonNode payload = JsonNode(answer->data)[u"bulkOperationRunQuery"];
        const QList<JsonNode> refusals = payload[u"userErrors"].listOr();
        if (!refusals.isEmpty()) {
            co_return tl::unexpected(Error{.kind = Error::Kind::Refused,
                                           .code = refusals.first()[u"code"].textOr(u"user-error"_s),
                                           .platformMessage = refusals.first()[u"message"].textOr()});
        }
        const JsonNode operation = payload[u"bulkOperation"];
        const HistoryTicket ticket{.operation = operation[u"id"].text(), .askedAt = operation[u"createdAt"].instant()};
        if (const std::optional<Error> fault = payload.fault())
            co_return tl::unexpected(*fault);
        co_return ticket;
    }
}

Task<HistoryState> ShopifyHistory::state(QString operation, int asked)
{
    if (asked > 0) {
        const auto pause = m_options.firstPause * (1 << std::min(asked - 1, 10));
        const bool goOn = co_await m_http.wait(std::min<std::chrono::milliseconds>(pause, m_options.longestPause));
        if (!goOn)
            co_return tl::unexpected(Error{.kind = Error::Kind::Cancelled});
    }
    const QJsonObject variables{{u"id"_s, operation}};
    const Result<GraphqlAnswer> answer =
        co_await m_graphql.query(u"bulk-poll"_s, variables, ShopifyGraphql::Urgency::Background);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (!answer->errors.isEmpty())
        co_return tl::unexpected(ShopifyGraphql::errorOf(answer->errors.first()));
    const JsonNode node = JsonNode(answer->data)[u"bulkOperation"];
    if (node.isNull()) {
        co_return HistoryState{.kind = HistoryState::Kind::Anew,
                               .reason = Error{.kind = Error::Kind::NotFound, .code = u"history-lost"_s}};
    }

    HistoryState state{.orders = number(node[u"rootObjectCount"])};
    const QString status = node[u"status"].text();
    const QString url = node[u"url"].textOr();
    if (status == "COMPLETED"_L1) {
        const QDateTime completedAt = node[u"completedAt"].instantOr();
        const bool old = completedAt.isValid() && completedAt.secsTo(m_clock.now()) >= urlLivesSeconds;
        state.kind = old ? HistoryState::Kind::Anew : HistoryState::Kind::Ready;
        state.file = QUrl(url, QUrl::StrictMode);
        if (url.isEmpty() && state.orders > 0)
            state = unavailable({.kind = Error::Kind::Malformed, .code = u"history-without-file"_s});
    } else if (status == "FAILED"_L1) {
        const HistoryState failure = failed(node);
        state.kind = failure.kind;
        state.file = failure.file;
        state.partial = failure.partial;
        state.reason = failure.reason;
    } else if (status == "CANCELED"_L1) {
        state = unavailable({.kind = Error::Kind::Refused, .code = u"history-cancelled"_s});
    } else if (status == "EXPIRED"_L1) {
        state.kind = HistoryState::Kind::Anew;
        state.reason = Error{.kind = Error::Kind::NotFound, .code = u"history-expired"_s};
    } else if (status != "CREATED"_L1 && status != "RUNNING"_L1 && status != "CANCELING"_L1) {
        state = unavailable({.kind = Error::Kind::Malformed, .code = u"history-status"_s, .detail = status});
    }
    if (const std::optional<Error> fault = node.fault())
        co_return tl::unexpected(*fault);
    co_return state;
}

HistoryState ShopifyHistory::failed(const JsonNode &operation)
{
    const QString code = operation[u"errorCode"].textOr();
    if (code == "ACCESS_DENIED"_L1) {
        // A field that is denied fails the whole: without the people it may work.
        if (std::exchange(m_withPeople, false))
            return {.kind = HistoryState::Kind::Anew, .reason = Error{.kind = Error::Kind::Refused, .code = code}};
        return unavailable({.kind = Error::Kind::Refused, .code = code});
    }
    HistoryState state{.reason = Error{.kind = Error::Kind::ServerFault, .code = code}};
    const QString part = operation[u"partialDataUrl"].textOr();
    state.kind = part.isEmpty() ? HistoryState::Kind::Anew : HistoryState::Kind::Ready;
    state.file = QUrl(part, QUrl::StrictMode);
    state.partial = !part.isEmpty();
    return state;
}

Task<std::shared_ptr<HistoryReader>> ShopifyHistory::open(HistoryState ready, qint64 linesBefore)
{
    // The storage is not Shopify's API: our token has no business there, and neither has what it says on this machine.
    const bool allowed = checkedEndpoint(ready.file).has_value() && (!isLoopback(ready.file) || isLoopback(m_endpoint));
    if (!allowed)
        co_return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"history-url"_s});
    HttpRequest request;
    request.url = ready.file;
    request.timeout = std::chrono::minutes(2);
    const Result<std::shared_ptr<HttpStream>> stream = co_await m_http.open(request);
    if (!stream)
        co_return tl::unexpected(stream.error());
    std::shared_ptr<HistoryReader> reader = std::make_shared<Download>(*stream, linesBefore, m_options.longestLine);
    co_return reader;
}

HistoryAssembler ShopifyHistory::assembler() const
{
    return [shop = m_shop](const HistoryOrder &pieces, const QDateTime &asOf) {
        return assembleShopifyOrder(pieces, shop, asOf);
    };
}

Task<QList<Order>> ShopifyHistory::complete(QList<Order> orders)
{
    // All that a page itself brings of an order is in its lines; tests/contract holds the two together.
    const ShopifyFulfillment::Spend spend = [](const GraphqlAnswer &) {};
    Result<QList<Order>> whole =
        co_await m_fulfillment.readWhereNeeded(orders, ShopifyGraphql::Urgency::Background, spend);
    co_return whole;
}

} // namespace contrordine
