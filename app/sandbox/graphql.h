// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <functional>
#include <memory>
#include <optional>

namespace contrordine::graphql
{

struct Selection;
using Selections = std::vector<Selection>;

/// One entry of a selection set: a field, an inline fragment, or a spread of a named one.
struct Selection {
    enum class Kind { Field, Inline, Spread };
    Kind kind = Kind::Field;
    QString name; ///< field or fragment
    QString alias; ///< as answered; empty = name
    QString onType; ///< of an inline fragment; empty = any
    QJsonObject arguments; ///< literals; a variable is {"$": name}, an enum word a plain string
    QJsonObject directives; ///< name → arguments
    Selections selections;
};

struct Document {
    bool isMutation = false;
    QString operation;
    QJsonObject defaults; ///< of the variables
    Selections selections;
    QHash<QString, Selection> fragments;
};

/// Reads one operation with its fragments. `error` says in one sentence what cannot be read.
std::optional<Document> parse(const QString &text, QString *error);

/// A field to be answered: the object it stands on, its name, its arguments with the variables filled in, and its
/// directives.
struct Asked {
    QJsonObject parent;
    QString name;
    QJsonObject arguments;
    QJsonObject directives;
};

/// Answers computed fields; nothing = take the field as it stands in the parent. A value may be:
/// a scalar, an object with "__typename", an array, {"__nodes": […]}: a connection, cut by first/after, or
/// {"__page": […], "__before": bool, "__behind": bool}: one that was cut already, with more before or behind it.
using Resolver = std::function<std::optional<QJsonValue>(const Asked &asked, QJsonArray &errors)>;

/// What Shopify charges in advance: an object one point, a list its length asked for, a mutation ten, scalars nothing
/// (docs: shopify.dev/docs/api/usage/limits).
int requestedCost(const Document &document, const QJsonObject &variables);

/// The same for what came back; never more than was charged in advance.
int actualCost(const Document &document, const QJsonObject &answer, int requested);

/// Executes a document over a root object. A field that the type does not have is an error, as at Shopify.
QJsonObject execute(const Document &document, const QJsonObject &root, const QJsonObject &variables,
                    const Resolver &resolver);

/// What is selected of one object, as bulk operations write it.
QJsonObject project(const Document &document, const QJsonObject &object, const Selections &selections);

/// The cursor behind which the next page begins.
QString cursorOf(const QString &gid);

} // namespace contrordine::graphql
