// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/takeback.h"

#include "app/cases/caseengine.h"
#include "app/cases/caseparts.h"

#include <QCoroFuture>
#include <QJsonArray>
#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

using namespace caseparts;

namespace
{

bool isTakeBack(const Action &action) { return roleOf(action.kind) == ActionRole::TakeBack; }

/// "agreed" or "declined"; empty while the service is silent, or was never asked.
QString answerOf(const FulfillmentOrder &one)
{
    switch (one.request.value) {
    case RequestStatus::CancellationAccepted:
        return u"agreed"_s;
    case RequestStatus::CancellationRejected:
        return u"declined"_s;
    case RequestStatus::Unsubmitted:
    case RequestStatus::Submitted:
    case RequestStatus::Accepted:
    case RequestStatus::Rejected:
    case RequestStatus::CancellationRequested:
    case RequestStatus::Closed:
    case RequestStatus::Unknown:
        return {};
    }
    return {};
}

} // namespace

QList<Action> takeBackActions(const CaseId &id, const Order &order, const QString &message, const QDateTime &now)
{
    QList<Action> actions;
    for (const FulfillmentOrder &one : order.fulfillmentOrders) {
        const TakeBack way = takeBackOf(one);
        Action action{.id = ActionId(newUuid()),
                      .caseId = id,
                      .order = order.id,
                      .request = {{u"fulfillment_order"_s, one.id}},
                      .recordedAt = now};
        if (way == TakeBack::AtOnce && one.mayCancel) {
            action.kind = ActionKind::CancelFulfillment;
        } else if ((way == TakeBack::ByAsking || way == TakeBack::Declined) && one.mayRequestCancellation) {
            action.kind = ActionKind::RequestFulfillmentCancel;
            action.request.insert(u"message"_s, message);
            action.request.insert(u"asked_before"_s,
                                  one.cancellationAskedAt.isValid()
                                      ? one.cancellationAskedAt.toUTC().toString(Qt::ISODateWithMs)
                                      : QString());
        } else {
            continue;
        }
        actions.append(action);
    }
    return actions;
}

QList<CaseEvent> fulfillmentNews(const Order &order, const CaseHistory &history, const QDateTime &now)
{
    QHash<QString, QString> asked; // fulfillment order → what the case knows of its answer
    for (const CaseEvent &event : history.events) {
        if (event.type == CaseEventType::FulfillmentAsked) {
            const QJsonArray ids = event.data.value(u"fulfillment_orders"_s).toArray();
            for (const QJsonValue &id : ids)
                asked.insert(id.toString(), {});
        } else if (event.type == CaseEventType::FulfillmentAnswered && event.data.contains(u"answer"_s)) {
            asked.insert(event.data.value(u"fulfillment_order"_s).toString(),
                         event.data.value(u"answer"_s).toString());
        }
    }
    QList<CaseEvent> news;
    for (const FulfillmentOrder &one : order.fulfillmentOrders) {
        const QString answer = answerOf(one);
        if (!answer.isEmpty() && asked.contains(one.id) && asked.value(one.id) != answer) {
            news.append(caseEvent(
                history.state.id, now, CaseEventType::FulfillmentAnswered,
                {{u"fulfillment_order"_s, one.id}, {u"answer"_s, answer}, {u"source"_s, u"platform"_s}}));
        }
    }
    return news;
}

QCoro::Task<Result<CaseState>> CaseEngine::takeBackFulfillment(CaseId id, QString message)
{
    const Alive alive = m_alive;
    if (m_confirming.contains(id) || m_carrying.contains(id))
        co_return tl::unexpected(refused(u"case-step"_s));
    m_confirming.insert(id); // one deed at a time, whichever button it hangs on
    const auto done = qScopeGuard([this, alive, id] {
        if (!alive.expired())
            m_confirming.remove(id);
    });
    auto before = co_await state(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!before)
        co_return tl::unexpected(before.error());
    if (!mayAppend(*before, CaseEventType::FulfillmentAsked))
        co_return tl::unexpected(refused(isShopUnlocked(*before) ? u"case-step"_s : u"shop-locked"_s));
    const OrderId orderId = before->order;
    auto fresh = co_await m_sync.refresh(orderId);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!fresh)
        co_return tl::unexpected(fresh.error());
    if (!shopOf(fresh->order))
        co_return tl::unexpected(refused(u"not-connected"_s));
    const QDateTime now = m_clock.now();
    const QList<Action> actions = takeBackActions(id, fresh->order, message, now);
    if (actions.isEmpty())
        co_return tl::unexpected(refused(u"nothing-to-take-back"_s));
    QJsonArray ids;
    for (const Action &action : actions)
        ids.append(action.request.value(u"fulfillment_order"_s));
    const CaseEvent asked = caseEvent(id, now, CaseEventType::FulfillmentAsked, {{u"fulfillment_orders"_s, ids}});
    auto recorded = co_await append(id, orderId, alone(asked), actions);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (recorded)
        runTakeBack(id);
    co_return recorded;
}

QCoro::Task<> CaseEngine::runTakeBack(CaseId id)
{
    const Alive alive = m_alive;
    if (m_takingBack.contains(id))
        co_return;
    m_takingBack.insert(id);
    const auto done = qScopeGuard([this, alive, id] {
        if (!alive.expired())
            m_takingBack.remove(id);
    });
    auto planned = co_await m_store.actionsOf(id);
    if (alive.expired() || !planned)
        co_return;
    const QList<Action> actions = *planned;
    OrderId order;
    for (const Action &action : actions) {
        if (!isTakeBack(action) || action.state != ActionState::Recorded)
            continue;
        order = action.order;
        auto cached = co_await m_store.order(order);
        if (alive.expired() || !cached)
            co_return;
        ShopPlatform *shop = shopOf(*cached);
        if (!shop)
            co_return;
        auto settled = co_await carryOutOne(action, shop);
        if (alive.expired() || !settled)
            co_return;
    }
    if (order.isEmpty())
        co_return;
    co_await m_sync.refresh(order); // what was refused may have been refused for what has changed
    if (alive.expired())
        co_return;
    Q_EMIT caseChanged(id);
}

} // namespace contrordine
