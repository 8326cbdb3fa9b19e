// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/graphql.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::graphql
{

namespace
{

/// A recursive-descent reader of the part of GraphQL that documents use (no schema definitions, no subscriptions).
class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
        next();
    }

    std::optional<Document> document(QString *error)
    {
        Document document;
        bool operationSeen = false;
        while (!m_token.isEmpty() && m_error.isEmpty()) {
            if (m_token == u"fragment"_s) {
                next();
                Selection fragment;
                fragment.name = take();
                expect(u"on"_s);
                fragment.onType = take();
                fragment.selections = selectionSet();
                document.fragments.insert(fragment.name, fragment);
                continue;
            }
            if (operationSeen)
                fail(u"more than one operation"_s);
            operationSeen = true;
            operation(document);
        }
        if (!operationSeen)
            fail(u"no operation"_s);
        if (!m_error.isEmpty()) {
            *error = m_error;
            return {};
        }
        return document;
    }

private:
    static bool isNameChar(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

    void next()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == u'#') {
                while (m_at < m_text.size() && m_text.at(m_at) != u'\n')
                    ++m_at;
            } else if (c.isSpace() || c == u',') {
                ++m_at;
            } else {
                break;
            }
        }
        const qsizetype start = m_at;
        if (m_at >= m_text.size()) {
            m_token.clear();
            return;
        }
        const QChar c = m_text.at(m_at);
        if (c == u'"') {
            readString();
            return;
        }
        if (isNameChar(c) || c == u'-') {
            ++m_at;
            while (m_at < m_text.size() && (isNameChar(m_text.at(m_at)) || m_text.at(m_at) == u'.'))
                ++m_at;
        } else if (m_text.mid(m_at, 3) == u"..."_s) {
            m_at += 3;
        } else {
            ++m_at;
        }
        m_token = m_text.mid(start, m_at - start);
    }

    void readString()
    {
        QString value;
        ++m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != u'"') {
            if (m_text.at(m_at) == u'\\')
                ++m_at;
            value += m_text.mid(m_at++, 1);
        }
        ++m_at;
        m_token = u'"' + value;
    }

    QString take()
    {
        const QString token = m_token;
        next();
        return token;
    }

    bool accept(const QString &token)
    {
        if (m_token != token)
            return false;
        next();
        return true;
    }

    void expect(const QString &token)
    {
        if (!accept(token))
            fail(u"expected %1, found %2"_s.arg(token, m_token));
    }

    void fail(const QString &what)
    {
        if (m_error.isEmpty())
            m_error = what;
        m_token.clear(); // ends every loop
        m_at = m_text.size();
    }

    void operation(Document &document)
    {
        if (m_token == u"query"_s || m_token == u"mutation"_s) {
            document.isMutation = take() == u"mutation"_s;
            if (m_token != u"{"_s && m_token != u"("_s)
                document.operation = take();
            if (accept(u"("_s)) {
                while (m_error.isEmpty() && !accept(u")"_s)) {
                    expect(u"$"_s);
                    const QString name = take();
                    expect(u":"_s);
                    while (m_error.isEmpty() && m_token != u"$"_s && m_token != u")"_s && m_token != u"="_s)
                        next(); // the type: values are checked by whoever uses them
                    if (accept(u"="_s))
                        document.defaults.insert(name, value());
                }
            }
        }
        document.selections = selectionSet();
    }

    Selections selectionSet()
    {
        Selections selections;
        expect(u"{"_s);
        while (m_error.isEmpty() && !accept(u"}"_s))
            selections.push_back(selection());
        return selections;
    }

    Selection selection()
    {
        Selection selection;
        if (accept(u"..."_s)) {
            if (m_token == u"on"_s || m_token == u"{"_s || m_token == u"@"_s) {
                selection.kind = Selection::Kind::Inline;
                if (accept(u"on"_s))
                    selection.onType = take();
                selection.directives = directives();
                selection.selections = selectionSet();
            } else {
                selection.kind = Selection::Kind::Spread;
                selection.name = take();
                selection.directives = directives();
            }
            return selection;
        }
        selection.name = take();
        if (selection.name.isEmpty() || !isNameChar(selection.name.front()))
            fail(u"expected a field, found %1"_s.arg(selection.name));
        if (accept(u":"_s)) {
            selection.alias = selection.name;
            selection.name = take();
        }
        if (m_token == u"("_s)
            selection.arguments = arguments();
        selection.directives = directives();
        if (m_token == u"{"_s)
            selection.selections = selectionSet();
        return selection;
    }

    QJsonObject arguments()
    {
        QJsonObject arguments;
        expect(u"("_s);
        while (m_error.isEmpty() && !accept(u")"_s)) {
            const QString name = take();
            expect(u":"_s);
            arguments.insert(name, value());
        }
        return arguments;
    }

    QJsonObject directives()
    {
        QJsonObject directives;
        while (accept(u"@"_s)) {
            const QString name = take();
            directives.insert(name, m_token == u"("_s ? arguments() : QJsonObject());
        }
        return directives;
    }

    QJsonValue value()
    {
        if (accept(u"$"_s))
            return QJsonObject{{u"$"_s, take()}};
        if (accept(u"["_s)) {
            QJsonArray array;
            while (m_error.isEmpty() && !accept(u"]"_s))
                array.append(value());
            return array;
        }
        if (accept(u"{"_s)) {
            QJsonObject object;
            while (m_error.isEmpty() && !accept(u"}"_s)) {
                const QString name = take();
                expect(u":"_s);
                object.insert(name, value());
            }
            return object;
        }
        const QString token = take();
        if (token.startsWith(u'"'))
            return token.mid(1);
        if (token == u"true"_s || token == u"false"_s)
            return token == u"true"_s;
        if (token == u"null"_s)
            return QJsonValue::Null;
        bool isNumber = false;
        const qlonglong number = token.toLongLong(&isNumber);
        if (isNumber)
            return number;
        return token; // an enum word
    }

    QString m_text;
    qsizetype m_at = 0;
    QString m_token;
    QString m_error;
};

class Executor
{
public:
    Executor(const Document &document, const QJsonObject &variables, const Resolver &resolver)
        : m_document(document)
        , m_variables(variables)
        , m_resolver(resolver)
    {
        for (auto it = document.defaults.constBegin(); it != document.defaults.constEnd(); ++it) {
            if (!m_variables.contains(it.key()))
                m_variables.insert(it.key(), it.value());
        }
    }

    QJsonObject project(const QJsonObject &parent, const Selections &selections)
    {
        QJsonObject answer;
        for (const Selection &selection : selections) {
            if (!isIncluded(selection))
                continue;
            if (selection.kind == Selection::Kind::Field) {
                answer.insert(selection.alias.isEmpty() ? selection.name : selection.alias, field(parent, selection));
                continue;
            }
            const bool spread = selection.kind == Selection::Kind::Spread;
            if (spread && !m_document.fragments.contains(selection.name)) {
                error(u"Fragment %1 was used, but not defined"_s.arg(selection.name));
                continue;
            }
            const Selection fragment = spread ? m_document.fragments.value(selection.name) : selection;
            const QString type = parent.value(u"__typename"_s).toString();
            if (!fragment.onType.isEmpty() && fragment.onType != type && fragment.onType != u"Node"_s)
                continue;
            const QJsonObject part = project(parent, fragment.selections);
            for (auto it = part.constBegin(); it != part.constEnd(); ++it)
                answer.insert(it.key(), it.value());
        }
        return answer;
    }

    QJsonArray errors;

private:
    void error(const QString &message)
    {
        errors.append(
            QJsonObject{{u"message"_s, message}, {u"extensions"_s, QJsonObject{{u"code"_s, u"undefinedField"_s}}}});
    }

    QJsonValue filled(const QJsonValue &value) const
    {
        if (value.isArray()) {
            QJsonArray array;
            const QJsonArray items = value.toArray();
            for (const QJsonValue &item : items)
                array.append(filled(item));
            return array;
        }
        if (!value.isObject())
            return value;
        const QJsonObject object = value.toObject();
        if (object.size() == 1 && object.contains(u"$"_s))
            return m_variables.value(object.value(u"$"_s).toString());
        QJsonObject result;
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            const QJsonValue part = filled(it.value());
            if (!part.isUndefined())
                result.insert(it.key(), part);
        }
        return result;
    }

    bool isIncluded(const Selection &selection) const
    {
        const auto condition = [this, &selection](const QString &directive, bool otherwise) {
            if (!selection.directives.contains(directive))
                return otherwise;
            return filled(selection.directives.value(directive).toObject().value(u"if"_s)).toBool();
        };
        return condition(u"include"_s, true) && !condition(u"skip"_s, false);
    }

    QJsonValue field(const QJsonObject &parent, const Selection &selection)
    {
        if (selection.name == u"__typename"_s)
            return parent.value(u"__typename"_s);
        const QJsonObject arguments = filled(selection.arguments).toObject();
        QJsonValue value;
        if (const auto resolved =
                m_resolver({parent, selection.name, arguments, filled(selection.directives).toObject()}, errors)) {
            value = *resolved;
        } else if (parent.contains(selection.name)) {
            value = parent.value(selection.name);
        } else {
            error(u"Field '%1' doesn't exist on type '%2'"_s.arg(selection.name,
                                                                 parent.value(u"__typename"_s).toString()));
            return QJsonValue::Null;
        }
        if (value.isObject() && value.toObject().contains(u"__page"_s)) {
            const QJsonObject cut = value.toObject();
            return page(cut.value(u"__page"_s).toArray(), cut.value(u"__before"_s).toBool(),
                        cut.value(u"__behind"_s).toBool(), selection.selections);
        }
        if (value.isObject() && value.toObject().contains(u"__nodes"_s))
            return connection(value.toObject().value(u"__nodes"_s).toArray(), arguments, selection.selections);
        return projected(value, arguments, selection.selections);
    }

    QJsonValue projected(const QJsonValue &value, const QJsonObject &arguments, const Selections &selections)
    {
        if (selections.empty())
            return value;
        if (value.isArray()) {
            QJsonArray array = value.toArray();
            while (arguments.contains(u"first"_s) && array.size() > arguments.value(u"first"_s).toInt())
                array.removeLast();
            QJsonArray result;
            for (const QJsonValue &item : std::as_const(array))
                result.append(item.isNull() ? item : QJsonValue(project(item.toObject(), selections)));
            return result;
        }
        return value.isObject() ? QJsonValue(project(value.toObject(), selections)) : QJsonValue(QJsonValue::Null);
    }

    /// Cursors are the ids of the nodes, so that a page stays right when something is inserted before it.
    QJsonValue connection(const QJsonArray &nodes, const QJsonObject &arguments, const Selections &selections)
    {
        qsizetype from = 0;
        const QString after = arguments.value(u"after"_s).toString();
        if (!after.isEmpty()) {
            while (from < nodes.size() && cursorOf(nodes.at(from)) != after)
                ++from;
            if (from == nodes.size()) {
                errors.append(QJsonObject{{u"message"_s, u"Invalid cursor for current pagination sort."_s},
                                          {u"extensions"_s, QJsonObject{{u"code"_s, u"BAD_REQUEST"_s}}}});
                return QJsonValue::Null;
            }
            ++from;
        }
        const qsizetype count = arguments.contains(u"first"_s) ? arguments.value(u"first"_s).toInt() : nodes.size();
        QJsonArray cut;
        for (qsizetype i = from; i < std::min(nodes.size(), from + count); ++i)
            cut.append(nodes.at(i));
        return page(cut, from > 0, from + count < nodes.size(), selections);
    }

    QJsonValue page(const QJsonArray &nodes, bool before, bool behind, const Selections &selections)
    {
        QJsonArray edges;
        for (const QJsonValue &node : nodes)
            edges.append(QJsonObject{{u"__typename"_s, u"Edge"_s}, {u"cursor"_s, cursorOf(node)}, {u"node"_s, node}});
        const QJsonObject pageInfo{
            {u"__typename"_s, u"PageInfo"_s},
            {u"hasNextPage"_s, behind},
            {u"hasPreviousPage"_s, before},
            {u"startCursor"_s, nodes.isEmpty() ? QJsonValue::Null : QJsonValue(cursorOf(nodes.first()))},
            {u"endCursor"_s, nodes.isEmpty() ? QJsonValue::Null : QJsonValue(cursorOf(nodes.last()))}};
        return project(
            {{u"__typename"_s, u"Connection"_s}, {u"nodes"_s, nodes}, {u"edges"_s, edges}, {u"pageInfo"_s, pageInfo}},
            selections);
    }

    static QString cursorOf(const QJsonValue &node)
    {
        return graphql::cursorOf(node.toObject().value(u"id"_s).toString());
    }

    const Document &m_document;
    QJsonObject m_variables;
    const Resolver &m_resolver;
};

} // namespace

std::optional<Document> parse(const QString &text, QString *error) { return Reader(text).document(error); }

namespace
{

/// The length of a list asked for; nothing = not a list.
std::optional<int> listLength(const Selection &field, const Document &document, const QJsonObject &variables)
{
    for (const QString &name : {u"first"_s, u"last"_s}) {
        QJsonValue length = field.arguments.value(name);
        if (length.isObject()) {
            const QString variable = length.toObject().value(u"$"_s).toString();
            length = variables.value(variable);
            if (length.isUndefined())
                length = document.defaults.value(variable);
        }
        if (length.isDouble())
            return length.toInt();
    }
    const QJsonValue ids = field.arguments.value(u"ids"_s);
    if (ids.isObject())
        return int(variables.value(ids.toObject().value(u"$"_s).toString()).toArray().size());
    return {};
}

int costOf(const Selections &selections, const Document &document, const QJsonObject &variables);

int costOf(const Selection &field, const Document &document, const QJsonObject &variables)
{
    if (field.selections.empty())
        return 0;
    const auto length = listLength(field, document, variables);
    if (!length)
        return 1 + costOf(field.selections, document, variables);
    int ofOne = 0;
    int besides = 0;
    bool isConnection = false;
    for (const Selection &part : field.selections) {
        const bool items = part.name == u"nodes"_s || part.name == u"edges"_s;
        isConnection = isConnection || items;
        (items ? ofOne : besides) += costOf(part, document, variables);
    }
    return isConnection ? *length * ofOne + besides : *length * (1 + besides);
}

int costOf(const Selections &selections, const Document &document, const QJsonObject &variables)
{
    int sum = 0;
    for (const Selection &selection : selections) {
        if (selection.kind == Selection::Kind::Field)
            sum += costOf(selection, document, variables);
        else if (selection.kind == Selection::Kind::Spread)
            sum += costOf(document.fragments.value(selection.name).selections, document, variables);
        else
            sum += costOf(selection.selections, document, variables);
    }
    return sum;
}

int objectsIn(const QJsonValue &value)
{
    int sum = value.isObject() ? 1 : 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &part : object)
            sum += objectsIn(part);
    }
    const QJsonArray array = value.toArray();
    for (const QJsonValue &part : array)
        sum += objectsIn(part);
    return sum;
}

} // namespace

int requestedCost(const Document &document, const QJsonObject &variables)
{
    return (document.isMutation ? 10 : 0) + costOf(document.selections, document, variables);
}

int actualCost(const Document &document, const QJsonObject &answer, int requested)
{
    const int objects = objectsIn(answer.value(u"data"_s)) - 1; // the root itself is free
    return std::min(requested, (document.isMutation ? 10 : 0) + std::max(0, objects));
}

QJsonObject execute(const Document &document, const QJsonObject &root, const QJsonObject &variables,
                    const Resolver &resolver)
{
    Executor executor(document, variables, resolver);
    const QJsonObject data = executor.project(root, document.selections);
    QJsonObject answer{{u"data"_s, data}};
    if (!executor.errors.isEmpty())
        answer.insert(u"errors"_s, executor.errors);
    return answer;
}

QJsonObject project(const Document &document, const QJsonObject &object, const Selections &selections)
{
    const Resolver asItStands = [](const Asked &, QJsonArray &) { return std::optional<QJsonValue>(); };
    return Executor(document, {}, asItStands).project(object, selections);
}

QString cursorOf(const QString &gid) { return QString::fromLatin1(gid.toUtf8().toBase64()); }

} // namespace contrordine::graphql
