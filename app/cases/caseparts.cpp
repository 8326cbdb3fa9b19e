// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/caseparts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::caseparts
{

namespace
{

QString text(const std::optional<Money> &money)
{
    return money ? money->decimal() + u' ' + money->currency().code() : QString();
}

/// Whether nobody ships yet because nobody was asked, said no, or is held back (by us perhaps) is all one to a
/// decision.
QString fulfillmentFact(const Order &order)
{
    switch (order.fulfillment.value) {
    case FulfillmentStatus::OnHold:
    case FulfillmentStatus::Open:
    case FulfillmentStatus::RequestDeclined:
    case FulfillmentStatus::Restocked:
    case FulfillmentStatus::Scheduled:
    case FulfillmentStatus::Unfulfilled:
        return u"UNFULFILLED"_s;
    case FulfillmentStatus::Fulfilled:
    case FulfillmentStatus::FulfillmentNotRequired:
    case FulfillmentStatus::InProgress:
    case FulfillmentStatus::PartiallyFulfilled:
    case FulfillmentStatus::PendingFulfillment:
    case FulfillmentStatus::Unknown:
        break;
    }
    return order.fulfillment.raw;
}

} // namespace

bool isDecision(const Action &action) { return roleOf(action.kind) == ActionRole::Decision; }

QJsonObject factsOf(const Order &order)
{
    return {{u"total"_s, text(order.total)},
            {u"received"_s, text(order.received)},
            {u"refunded"_s, text(order.refunded)},
            {u"financial"_s, order.financial.raw},
            {u"fulfillment"_s, fulfillmentFact(order)},
            {u"cancelled"_s, order.isCancelled()}};
}

bool hasDoubtfulLink(const PairDetails &details)
{
    return std::any_of(details.links.begin(), details.links.end(),
                       [](const Link &link) { return link.isActive() && link.confidence == LinkConfidence::Doubtful; });
}

QList<Reason> obstaclesTo(const PairDetails &details)
{
    QList<Reason> obstacles = shopObstacles(details.order);
    if (hasDoubtfulLink(details))
        obstacles.append(Reason::LinkDoubtful);
    return obstacles;
}

QJsonObject lastDecision(const CaseHistory &history)
{
    for (auto it = history.events.crbegin(); it != history.events.crend(); ++it) {
        if (it->type == CaseEventType::Decided)
            return it->data;
    }
    return {};
}

} // namespace contrordine::caseparts
