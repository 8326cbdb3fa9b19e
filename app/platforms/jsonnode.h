// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <memory>

namespace contrordine
{

/// A place in a platform's JSON that knows its path. What is required and missing, or of the wrong type, is noted once
/// for the whole document: read everything, then ask fault().
class JsonNode
{
public:
    explicit JsonNode(const QJsonValue &root, const QString &path = {});

    JsonNode operator[](QStringView key) const;
    bool isNull() const; ///< null or absent
    const QJsonValue &value() const { return m_value; }

    QString text() const; ///< required
    QString textOr(const QString &fallback = {}) const; ///< null allowed
    int integer() const; ///< required, a whole number that fits
    bool flag() const; ///< required
    bool flagOr(bool fallback) const;
    QDateTime instant() const; ///< required, ISO 8601; UTC
    QDateTime instantOr() const; ///< null allowed: invalid
    QList<JsonNode> list() const; ///< required
    QList<JsonNode> listOr() const; ///< null allowed: empty
    void require() const; ///< an object must be here

    /// Notes that something else is wrong here.
    void complain() const;
    /// The first problem met anywhere in the document: Malformed with the path in detail.
    std::optional<Error> fault() const;

private:
    JsonNode(QJsonValue value, QString path, std::shared_ptr<QString> fault);

    QJsonValue m_value;
    QString m_path;
    std::shared_ptr<QString> m_fault; ///< path of the first problem; empty = none
};

} // namespace contrordine
