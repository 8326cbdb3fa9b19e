// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/jsonnode.h"

#include <QJsonArray>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

JsonNode::JsonNode(const QJsonValue &root, const QString &path)
    : JsonNode(root, path, std::make_shared<QString>())
{
}

JsonNode::JsonNode(QJsonValue value, QString path, std::shared_ptr<QString> fault)
    : m_value(std::move(value))
    , m_path(std::move(path))
    , m_fault(std::move(fault))
{
}

JsonNode JsonNode::operator[](QStringView key) const
{
    const QString path = m_path.isEmpty() ? key.toString() : m_path % u'.' % key;
    return {m_value.isObject() ? m_value.toObject().value(key) : QJsonValue(QJsonValue::Undefined), path, m_fault};
}

bool JsonNode::isNull() const { return m_value.isNull() || m_value.isUndefined(); }

QString JsonNode::text() const
{
    if (!m_value.isString())
        complain();
    return m_value.toString();
}

QString JsonNode::textOr(const QString &fallback) const { return isNull() ? fallback : text(); }

int JsonNode::integer() const
{
    const double number = m_value.toDouble(std::numeric_limits<double>::quiet_NaN());
    const bool fits = std::trunc(number) == number && std::abs(number) <= std::numeric_limits<int>::max();
    if (!fits) {
        complain();
        return 0;
    }
    return static_cast<int>(number);
}

bool JsonNode::flag() const
{
    if (!m_value.isBool())
        complain();
    return m_value.toBool();
}

bool JsonNode::flagOr(bool fallback) const { return isNull() ? fallback : flag(); }

QDateTime JsonNode::instant() const
{
    const QDateTime instant = QDateTime::fromString(m_value.toString(), Qt::ISODateWithMs);
    if (!instant.isValid())
        complain();
    return instant.toUTC();
}

QDateTime JsonNode::instantOr() const { return isNull() ? QDateTime() : instant(); }

QList<JsonNode> JsonNode::list() const
{
    if (!m_value.isArray())
        complain();
    QList<JsonNode> nodes;
    const QJsonArray array = m_value.toArray();
    nodes.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i)
        nodes.append(JsonNode(array.at(i), u"%1[%2]"_s.arg(m_path).arg(i), m_fault));
    return nodes;
}

QList<JsonNode> JsonNode::listOr() const { return isNull() ? QList<JsonNode>() : list(); }

void JsonNode::require() const
{
    if (!m_value.isObject())
        complain();
}

void JsonNode::complain() const
{
    if (m_fault->isEmpty())
        *m_fault = m_path;
}

std::optional<Error> JsonNode::fault() const
{
    if (m_fault->isEmpty())
        return std::nullopt;
    return Error{.kind = Error::Kind::Malformed, .code = u"json"_s, .detail = *m_fault};
}

} // namespace contrordine
