// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyextras.h"

#include "app/platforms/shopify/shopifyreader.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr qsizetype logMaxLength = 20'000; // of a metafield's text; older lines go first

bool hasTag(const Order &order, const QString &tag) { return order.tags.contains(tag, Qt::CaseInsensitive); }

} // namespace

Task<ShopifyExtras::Log> ShopifyExtras::log(OrderId order)
{
    const QJsonObject variables{{u"id"_s, order.toString()}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.query(u"order-log"_s, variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (!answer->errors.isEmpty())
        co_return tl::unexpected(ShopifyGraphql::errorOf(answer->errors.first()));
    const JsonNode node = JsonNode(answer->data)[u"order"];
    node.require();
    const JsonNode field = node[u"metafield"];
    Log log{.text = {}, .digest = QJsonValue::Null};
    if (!field.isNull()) {
        log.text = field[u"value"].text();
        log.digest = field[u"compareDigest"].text();
    }
    if (const std::optional<Error> fault = node.fault())
        co_return tl::unexpected(*fault);
    co_return log;
}

Task<QJsonObject> ShopifyExtras::changeTags(Action action)
{
    const bool adds = action.kind == ActionKind::TagOrder;
    const QJsonObject variables{{u"id"_s, action.order.toString()},
                                {u"tags"_s, QJsonArray{action.request.value("tag"_L1)}}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.mutate(adds ? u"order-tag"_s : u"order-untag"_s, variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const JsonNode payload = JsonNode(answer->data)[adds ? u"tagsAdd"_s : u"tagsRemove"_s];
    payload.require();
    if (const std::optional<Error> refusal = shopifyRefusal(payload[u"userErrors"]))
        co_return tl::unexpected(*refusal);
    if (const std::optional<Error> fault = payload.fault())
        co_return tl::unexpected(*fault);
    co_return QJsonObject{{u"tag"_s, action.request.value("tag"_L1)}};
}

Task<QJsonObject> ShopifyExtras::write(Action action)
{
    const Result<Log> before = co_await log(action.order);
    if (!before) // nothing has been sent
        co_return tl::unexpected(Error{.kind = Error::Kind::Refused, .code = u"not-readable"_s});
    QStringList lines = before->text.split(u'\n', Qt::SkipEmptyParts);
    lines.append(action.request.value("line"_L1).toString().simplified());
    while (lines.size() > 1 && lines.join(u'\n').size() > logMaxLength)
        lines.removeFirst();
    const QJsonObject field{{u"ownerId"_s, action.order.toString()},
                            {u"namespace"_s, u"contrordine"_s},
                            {u"key"_s, u"log"_s},
                            {u"type"_s, u"multi_line_text_field"_s},
                            {u"value"_s, lines.join(u'\n')},
                            {u"compareDigest"_s, before->digest}};
    const QJsonObject variables{{u"metafields"_s, QJsonArray{field}}};
    const Result<GraphqlAnswer> answer = co_await m_graphql.mutate(u"order-log-set"_s, variables);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const JsonNode payload = JsonNode(answer->data)[u"metafieldsSet"];
    payload.require();
    if (const std::optional<Error> refusal = shopifyRefusal(payload[u"userErrors"]))
        co_return tl::unexpected(*refusal);
    QString id;
    const QList<JsonNode> written = payload[u"metafields"].listOr();
    for (const JsonNode &one : written)
        id = one[u"id"].text();
    if (const std::optional<Error> fault = payload.fault())
        co_return tl::unexpected(*fault);
    co_return QJsonObject{{u"metafield"_s, id}};
}

Task<QJsonObject> ShopifyExtras::perform(Action action)
{
    if (action.kind == ActionKind::LogOnOrder) {
        Result<QJsonObject> written = co_await write(action);
        co_return written;
    }
    Result<QJsonObject> changed = co_await changeTags(action);
    co_return changed;
}

Task<Settlement> ShopifyExtras::settle(Action action, Order order)
{
    Settlement settlement{.receipt = action.receipt, .order = order};
    const QString tag = action.request.value("tag"_L1).toString();
    bool shown = false;
    if (action.kind == ActionKind::TagOrder) {
        shown = hasTag(order, tag);
    } else if (action.kind == ActionKind::UntagOrder) {
        shown = !hasTag(order, tag);
    } else {
        const Result<Log> now = co_await log(action.order);
        if (!now)
            co_return tl::unexpected(now.error());
        shown = now->text.split(u'\n').contains(action.request.value("line"_L1).toString().simplified());
    }
    if (shown)
        settlement.state = ActionState::Confirmed;
    co_return settlement;
}

} // namespace contrordine
