// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"
#include "models/store/store.h"

#include <QUuid>

/// Small things the parts of the case engine share.
namespace contrordine::caseparts
{

inline Error gone() { return {.kind = Error::Kind::Cancelled, .code = QStringLiteral("gone")}; }

inline Error refused(const QString &code) { return {.kind = Error::Kind::Refused, .code = code}; }

inline QString newUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

inline CaseEvent caseEvent(const CaseId &id, const QDateTime &at, CaseEventType type, const QJsonObject &data = {})
{
    return {.caseId = id, .at = at, .type = type, .data = data};
}

bool isDecision(const Action &action);

/// What the merchant had before their eyes when deciding; another tag or note is no reason to ask again.
QJsonObject factsOf(const Order &order);

bool hasDoubtfulLink(const PairDetails &details);

/// The shop's own obstacles, and a supplier order that may belong to the sale and was not stopped (R36).
QList<Reason> obstaclesTo(const PairDetails &details);

QJsonObject lastDecision(const CaseHistory &history); ///< the data of the last Decided

/// A list of one: GCC 12 cannot await with a braced list inside the expression.
template <class Value>
QList<Value> alone(const Value &value)
{
    return {value};
}

} // namespace contrordine::caseparts
