// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyfile.h"

#include "app/platforms/shopify/shopifyreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr auto parentKey = "__parentId"_L1;
constexpr auto orderPrefix = "gid://shopify/Order/"_L1;

/// Where a file was broken off, its last orders may lack some of their lines: this many are read again.
constexpr size_t tail = 250;

/// Where a child belongs in its order, by the type in its id.
struct Place {
    QLatin1StringView type;
    QLatin1StringView field;
    bool isConnection;
};
constexpr Place places[] = {
    {"LineItem"_L1, "lineItems"_L1, true},
    {"Fulfillment"_L1, "fulfillments"_L1, false},
    {"OrderTransaction"_L1, "transactions"_L1, false},
    {"OrderDisputeSummary"_L1, "disputes"_L1, false},
    {"ShopifyPaymentsDispute"_L1, "disputes"_L1, false}, // which of the two a file names is not documented
};

const Place *placeOf(const QString &id)
{
    for (const Place &place : places) {
        if (id.startsWith("gid://shopify/"_L1 % place.type % u'/'))
            return &place;
    }
    return nullptr;
}

bool isOrder(const QString &id) { return id.startsWith(orderPrefix); }

bool holds(const QJsonArray &list, const QString &id)
{
    return std::any_of(list.begin(), list.end(),
                       [&id](const QJsonValue &one) { return one.toObject().value("id"_L1).toString() == id; });
}

} // namespace

void ShopifyFile::meet(const OrderId &order, const QString &updatedAt)
{
    m_orders.insert(order.toString().section(u'/', -1).toLongLong());
    // As text: all of Shopify's instants have the same form and end with Z.
    m_inOrderOfChange = m_inOrderOfChange && (m_lastChanges.empty() || m_lastChanges.back() <= updatedAt);
    m_lastChanges.push_back(updatedAt);
    if (m_lastChanges.size() > tail)
        m_lastChanges.pop_front();
}

void ShopifyFile::takeBroken(const QByteArray &text)
{
    // Shopify writes the id first and the parent last.
    static const QRegularExpression parent(u"\"__parentId\"\\s*:\\s*\"(gid://shopify/Order/\\d+)\""_s);
    static const QRegularExpression self(u"^\\s*\\{\\s*\"id\"\\s*:\\s*\"(gid://shopify/Order/\\d+)\""_s);
    const QString readable = QString::fromUtf8(text);
    for (const QRegularExpression &form : {parent, self}) {
        const auto match = form.match(readable);
        if (match.hasMatch()) {
            m_batch.parts.append({OrderId(match.captured(1)), QByteArray()});
            return;
        }
    }
    m_batch.unreadable.append(m_batch.linesRead);
}

void ShopifyFile::take(const LineSplitter::Line &line)
{
    const bool known = ++m_batch.linesRead <= m_linesBefore;
    if (line.text.trimmed().isEmpty())
        return;
    const QJsonDocument json = line.tooLong ? QJsonDocument() : QJsonDocument::fromJson(line.text);
    if (!json.isObject()) {
        if (!known)
            takeBroken(line.text);
        return;
    }
    const QJsonObject object = json.object();
    const QString id = object.value("id"_L1).toString();
    const QString parent = object.value(parentKey).toString();
    if (isOrder(id) && parent.isEmpty()) {
        meet(OrderId(id), object.value("updatedAt"_L1).toString());
        if (!known)
            m_batch.parts.append({OrderId(id), line.text});
    } else if (known) {
        return;
    } else if (isOrder(parent) && placeOf(id)) {
        m_batch.parts.append({OrderId(parent), line.text});
    } else {
        ++m_batch.ignored;
    }
}

HistoryBatch ShopifyFile::batch(bool last)
{
    HistoryBatch batch = m_batch;
    batch.ordersRead = m_orders.size();
    batch.last = last;
    if (last && m_inOrderOfChange && !m_lastChanges.empty())
        batch.missingSince = QDateTime::fromString(m_lastChanges.front(), Qt::ISODateWithMs).toUTC();
    m_batch = HistoryBatch{.linesRead = batch.linesRead};
    return batch;
}

HistoryAssembly assembleShopifyOrder(const HistoryOrder &pieces, const QString &shop, const QDateTime &asOf)
{
    QJsonObject order;
    QHash<QLatin1StringView, QJsonArray> children;
    for (const QByteArray &text : pieces.parts) {
        QJsonObject piece = QJsonDocument::fromJson(text).object();
        if (piece.isEmpty())
            return {.askAlone = true};
        const QString id = piece.value("id"_L1).toString();
        if (!piece.contains(parentKey)) {
            order = piece;
            continue;
        }
        piece.remove(parentKey);
        const Place *place = placeOf(id);
        if (place && !holds(children.value(place->field), id))
            children[place->field].append(piece);
    }
    if (order.isEmpty())
        return {.askAlone = true}; // its own line never came

    for (const Place &place : places) {
        const QJsonArray came = children.value(place.field);
        if (place.isConnection) {
            const QJsonObject allThere{{u"hasNextPage"_s, false}, {u"endCursor"_s, QJsonValue::Null}};
            order.insert(place.field, QJsonObject{{u"nodes"_s, came}, {u"pageInfo"_s, allThere}});
            continue;
        }
        QJsonArray list = order.value(place.field).toArray();
        for (const QJsonValue &child : came) {
            if (!holds(list, child.toObject().value("id"_L1).toString()))
                list.append(child);
        }
        order.insert(place.field, list);
    }

    const JsonNode node(order, u"order"_s);
    HistoryAssembly assembly;
    ReadOrder read = readOrder(node, shop, asOf);
    if (const std::optional<Error> fault = node.fault()) {
        assembly.unreadable = UnreadableOrder{.name = node[u"name"].textOr(pieces.order.toString()), .error = *fault};
        return assembly;
    }
    namePerson(read.order, order);
    assembly.withoutLines = read.order.lines.isEmpty();
    assembly.order = read.order;
    return assembly;
}

} // namespace contrordine
