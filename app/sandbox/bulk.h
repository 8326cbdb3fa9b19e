// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/graphql.h"
#include "app/sandbox/world.h"

#include <QTemporaryFile>

namespace contrordine
{

/// Shopify's bulk operations: taken at once, carried out bit by bit, their lines written into a file that lies in a
/// storage for a week.
class BulkSandbox
{
    Q_DISABLE_COPY_MOVE(BulkSandbox)

public:
    using Graph = std::function<QJsonObject(const WorldShopOrder &)>;
    BulkSandbox(const World &world, Graph graph);

    /// How the next operations go; the ones after them go well.
    void setScenes(const QList<BulkScene> &scenes) { m_scenes = scenes; }
    void setStorage(const QUrl &storage) { m_storage = storage; }

    QJsonObject run(const QJsonObject &arguments, const QDateTime &now); ///< bulkOperationRunQuery
    /// bulkOperation; empty = unknown. What was asked for is begun by the first look at it.
    QJsonObject operation(const QString &gid, const QDateTime &now);
    /// Works on what was begun; false = there is nothing to do.
    bool work(std::chrono::milliseconds budget, const QDateTime &now);
    /// The path of a file in the storage; empty = not there, or not for this address.
    QString file(const QUrl &url, const QDateTime &now) const;
    /// The question whose answer a file is, where it is written just as Shopify writes it; empty = it is not.
    QString questionOf(const QString &file) const;

private:
    struct Operation {
        QString id;
        QDateTime createdAt;
        QDateTime endedAt;
        QString status = QStringLiteral("CREATED");
        QString errorCode;
        bool hasFile = false;
        BulkScene scene;
        QString text;
        graphql::Document document;
        graphql::Selections root; ///< of an order, without its connections
        std::map<QString, graphql::Selections> connections; ///< field → of a child
        bool asksForPeople = false;
        QList<qint64> orders; ///< numbers of those still to be written
        qsizetype written = 0;
        qint64 rootObjects = 0;
        qint64 objects = 0;
        QByteArrayList waiting; ///< children that come later in the file
        std::unique_ptr<QTemporaryFile> file;
    };

    static QString readQuery(const QString &text, Operation &operation);
    void write(Operation &operation, const WorldShopOrder &order);
    void line(Operation &operation, const QByteArray &text);
    void end(Operation &operation, const QDateTime &now);
    Operation *find(const QString &gid);

    const World &m_world;
    Graph m_graph;
    QUrl m_storage;
    QList<BulkScene> m_scenes;
    std::vector<std::unique_ptr<Operation>> m_operations;
};

} // namespace contrordine
