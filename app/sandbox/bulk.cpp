// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/bulk.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QUrlQuery>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr size_t mostAtOnce = 5; // running operations of an app and shop, since 2026-01
constexpr qint64 urlLivesSeconds = 7 * 24 * 3600;
constexpr qsizetype scatteredBy = 40; // lines by which children come late

QJsonObject userError(const QString &code, const QString &message)
{
    return {{u"__typename"_s, u"BulkOperationUserError"_s},
            {u"field"_s, QJsonValue::Null},
            {u"code"_s, code},
            {u"message"_s, message}};
}

QJsonObject payload(const QJsonValue &operation, const QJsonArray &errors)
{
    return {{u"__typename"_s, u"BulkOperationRunQueryPayload"_s},
            {u"bulkOperation"_s, operation},
            {u"userErrors"_s, errors}};
}

const graphql::Selection *field(const graphql::Selections &selections, const QString &name)
{
    const auto it = std::find_if(selections.begin(), selections.end(),
                                 [&name](const graphql::Selection &one) { return one.name == name; });
    return it == selections.end() ? nullptr : &*it;
}

bool isConnection(const graphql::Selection &one) { return field(one.selections, u"edges"_s) != nullptr; }

bool holdsConnection(const graphql::Selections &selections)
{
    return std::any_of(selections.begin(), selections.end(), [](const graphql::Selection &one) {
        return isConnection(one) || field(one.selections, u"nodes"_s) || holdsConnection(one.selections);
    });
}

/// As Shopify writes it: the id first, the parent last.
QByteArray textOf(QJsonObject object, const QString &parent = {})
{
    QByteArray text;
    const QString id = object.take(u"id"_s).toString();
    const QByteArray rest = QJsonDocument(object).toJson(QJsonDocument::Compact);
    text = "{\"id\":\"" + id.toUtf8() + '"' + (object.isEmpty() ? "" : ",") + rest.sliced(1);
    if (!parent.isEmpty()) {
        text.chop(1);
        text += ",\"__parentId\":\"" + parent.toUtf8() + "\"}";
    }
    return text;
}

} // namespace

BulkSandbox::BulkSandbox(const World &world, Graph graph)
    : m_world(world)
    , m_graph(std::move(graph))
{
}

/// Shopify's sentence why a query cannot be run in bulk; empty = it can.
QString BulkSandbox::readQuery(const QString &text, Operation &operation)
{
    QString syntax;
    const auto document = graphql::parse(text, &syntax);
    if (!document || document->isMutation)
        return u"Invalid bulk query: "_s + syntax;
    operation.document = *document;
    const graphql::Selection *orders = field(document->selections, u"orders"_s);
    if (document->selections.size() != 1 || !orders || !isConnection(*orders))
        return u"The bulk query must have one connection at its top"_s;
    const graphql::Selection *edges = field(orders->selections, u"edges"_s);
    const graphql::Selection *node = field(edges->selections, u"node"_s);
    if (!node || !field(node->selections, u"id"_s))
        return u"The parent 'node' field for a nested connection must select the 'id' field"_s;
    for (const graphql::Selection &one : node->selections) {
        operation.asksForPeople = operation.asksForPeople || one.name == u"customer"_s || one.name == u"email"_s;
        if (!isConnection(one)) {
            if (field(one.selections, u"nodes"_s) || holdsConnection(one.selections))
                return u"Queries that contain a connection field within a list field are not currently supported."_s;
            operation.root.push_back(one);
            continue;
        }
        const graphql::Selection *child = field(field(one.selections, u"edges"_s)->selections, u"node"_s);
        if (!child || holdsConnection(child->selections))
            return u"Bulk queries cannot be nested more than two levels deep here"_s;
        operation.connections.emplace(one.name, child->selections);
    }
    if (operation.connections.size() > 4)
        return u"Bulk queries cannot contain more than 5 connections."_s;
    return {};
}

QJsonObject BulkSandbox::run(const QJsonObject &arguments, const QDateTime &now)
{
    auto operation = std::make_unique<Operation>();
    if (!m_scenes.isEmpty())
        operation->scene = m_scenes.takeFirst();
    const auto running = std::count_if(m_operations.begin(), m_operations.end(), [](const auto &one) {
        return one->status == u"CREATED"_s || one->status == u"RUNNING"_s;
    });
    if (operation->scene.end == BulkScene::End::Busy || running >= static_cast<qint64>(mostAtOnce)) {
        return payload(QJsonValue::Null,
                       {userError(u"OPERATION_IN_PROGRESS"_s,
                                  u"A bulk query operation for this app and shop is already in progress."_s)});
    }
    const QString wrong = readQuery(arguments.value(u"query"_s).toString(), *operation);
    if (!wrong.isEmpty())
        return payload(QJsonValue::Null, {userError(u"INVALID"_s, wrong)});

    operation->id = u"gid://shopify/BulkOperation/%1"_s.arg(7200000001 + static_cast<qint64>(m_operations.size()));
    operation->createdAt = now;
    operation->text = arguments.value(u"query"_s).toString();
    QList<const WorldShopOrder *> orders = m_world.orders();
    std::stable_sort(orders.begin(), orders.end(),
                     [](const WorldShopOrder *a, const WorldShopOrder *b) { return a->updatedAt < b->updatedAt; });
    for (const WorldShopOrder *order : std::as_const(orders))
        operation->orders.append(order->number);
    operation->file = std::make_unique<QTemporaryFile>();
    const bool opened = operation->file->open();
    Q_ASSERT_X(opened, "BulkSandbox", "no room for a temporary file");
    const QString id = operation->id;
    m_operations.push_back(std::move(operation));
    return payload(this->operation(id, {}), {});
}

BulkSandbox::Operation *BulkSandbox::find(const QString &gid)
{
    for (const auto &operation : m_operations) {
        if (operation->id == gid)
            return operation.get();
    }
    return nullptr;
}

QJsonObject BulkSandbox::operation(const QString &gid, const QDateTime &now)
{
    Operation *found = find(gid);
    if (!found)
        return {};
    if (now.isValid() && found->status == u"CREATED"_s)
        found->status = u"RUNNING"_s;
    const bool expired = found->endedAt.isValid() && now.isValid() && found->endedAt.secsTo(now) >= urlLivesSeconds;
    const QString status = expired || found->scene.end == BulkScene::End::Expired
        ? (found->endedAt.isValid() ? u"EXPIRED"_s : found->status)
        : found->status;
    QUrl url = m_storage;
    url.setPath(u"/storage/bulk-%1.jsonl"_s.arg(gid.section(u'/', -1)));
    url.setQuery(u"signature="_s + gid.section(u'/', -1));
    const QJsonValue there = found->hasFile && status != u"EXPIRED"_s ? QJsonValue(url.toString(QUrl::FullyEncoded))
                                                                      : QJsonValue(QJsonValue::Null);
    const bool failed = status == u"FAILED"_s;
    const auto instant = [](const QDateTime &at) {
        return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
    };
    return {{u"__typename"_s, u"BulkOperation"_s},
            {u"id"_s, found->id},
            {u"status"_s, status},
            {u"errorCode"_s, failed ? QJsonValue(found->errorCode) : QJsonValue(QJsonValue::Null)},
            {u"createdAt"_s, instant(found->createdAt)},
            {u"completedAt"_s, status == u"COMPLETED"_s ? instant(found->endedAt) : QJsonValue(QJsonValue::Null)},
            {u"objectCount"_s, QString::number(found->objects)},
            {u"rootObjectCount"_s, QString::number(found->rootObjects)},
            {u"fileSize"_s,
             found->hasFile ? QJsonValue(QString::number(found->file->size())) : QJsonValue(QJsonValue::Null)},
            {u"url"_s, failed ? QJsonValue(QJsonValue::Null) : there},
            {u"partialDataUrl"_s, failed ? there : QJsonValue(QJsonValue::Null)}};
}

void BulkSandbox::line(Operation &operation, const QByteArray &text)
{
    operation.file->write(text + '\n');
    ++operation.objects;
    if (operation.scene.twice)
        operation.file->write(text + '\n');
}

void BulkSandbox::write(Operation &operation, const WorldShopOrder &order)
{
    if (operation.scene.forgets && operation.written == 1) {
        ++operation.rootObjects;
        ++operation.objects;
        return;
    }
    const QJsonObject graph = m_graph(order);
    QJsonObject root = graphql::project(operation.document, graph, operation.root);
    QByteArrayList children;
    if (operation.scene.listsApart) {
        for (const QString &list : {u"fulfillments"_s, u"transactions"_s}) {
            const QJsonArray entries = root.take(list).toArray();
            for (const QJsonValue &entry : entries)
                children.append(textOf(entry.toObject(), order.gid()));
        }
    }
    for (const auto &[name, selections] : operation.connections) {
        const QJsonArray nodes = graph.value(name).toObject().value(u"__nodes"_s).toArray();
        for (const QJsonValue &node : nodes)
            children.append(textOf(graphql::project(operation.document, node.toObject(), selections), order.gid()));
    }
    const auto flush = [&](qsizetype leave) {
        while (operation.waiting.size() > leave)
            line(operation, operation.waiting.takeFirst());
    };
    using enum BulkScene::Children;
    if (operation.scene.children == BeforeParent) {
        for (const QByteArray &child : std::as_const(children))
            line(operation, child);
    }
    line(operation, textOf(root));
    ++operation.rootObjects;
    if (operation.scene.children == BeforeParent)
        return;
    operation.waiting += children;
    if (operation.scene.children == AfterParent)
        flush(0);
    else if (operation.scene.children == Scattered)
        flush(scatteredBy);
}

bool BulkSandbox::work(std::chrono::milliseconds budget, const QDateTime &now)
{
    QElapsedTimer timer;
    timer.start();
    for (const auto &operation : m_operations) {
        if (operation->status != u"RUNNING"_s)
            continue;
        const bool never = operation->scene.end == BulkScene::End::Never;
        const bool half = never || operation->scene.end == BulkScene::End::FailsWithPart;
        const qsizetype until = half ? operation->orders.size() / 2 : operation->orders.size();
        while (operation->written < until) {
            if (timer.elapsed() >= budget.count())
                return true;
            const QString gid = u"gid://shopify/Order/%1"_s.arg(operation->orders.at(operation->written++));
            if (const WorldShopOrder *order = m_world.order(gid))
                write(*operation, *order);
            if (operation->written == until / 2 && !operation->scene.strayLine.isEmpty())
                operation->file->write(operation->scene.strayLine + '\n');
        }
        if (!never)
            end(*operation, now);
    }
    return false;
}

void BulkSandbox::end(Operation &operation, const QDateTime &now)
{
    using enum BulkScene::End;
    const bool denied = operation.scene.end == AccessDenied || (operation.scene.hidesPeople && operation.asksForPeople);
    const bool part = operation.scene.end == FailsWithPart;
    while (!part && !operation.waiting.isEmpty())
        line(operation, operation.waiting.takeFirst());
    operation.file->flush();
    operation.endedAt = now;
    operation.status = u"COMPLETED"_s;
    operation.hasFile = operation.objects > 0;
    if (denied || part || operation.scene.end == FailsWithNothing) {
        operation.status = u"FAILED"_s;
        operation.errorCode = denied ? u"ACCESS_DENIED"_s : part ? u"INTERNAL_SERVER_ERROR"_s : u"TIMEOUT"_s;
        operation.hasFile = part;
    } else if (operation.scene.end == Canceled) {
        operation.status = u"CANCELED"_s;
        operation.hasFile = false;
    }
}

QString BulkSandbox::file(const QUrl &url, const QDateTime &now) const
{
    for (const auto &operation : m_operations) {
        const QString number = operation->id.section(u'/', -1);
        const bool meant = url.path() == u"/storage/bulk-%1.jsonl"_s.arg(number)
            && QUrlQuery(url).queryItemValue(u"signature"_s) == number;
        if (meant && operation->hasFile && operation->endedAt.secsTo(now) < urlLivesSeconds)
            return operation->file->fileName();
    }
    return {};
}

QString BulkSandbox::questionOf(const QString &file) const
{
    for (const auto &operation : m_operations) {
        const BulkScene &scene = operation->scene;
        if (operation->file->fileName() == file && !scene.listsApart && scene.strayLine.isEmpty())
            return operation->text;
    }
    return {};
}

} // namespace contrordine
