// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is written on the shop's order besides, while a case runs: a hold, a tag, a log. Each goes through the journal
// like any other request and is sent once; none is ever waited for, and what goes wrong is told and nothing more.

#include "app/cases/caseengine.h"
#include "app/cases/caseparts.h"
#include "models/domain/hold.h"

#include <QCoroFuture>
#include <QScopeGuard>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

using namespace caseparts;

namespace
{

bool isExtra(const Action &action) { return roleOf(action.kind) == ActionRole::Extra; }

/// It happened, or may have: what was given up for want of an answer may still have arrived.
bool mayBeThere(const Action &action)
{
    const bool saidNo = action.state == ActionState::Refused && action.errorCode != u"not-applied"_s;
    return !saidNo && action.state != ActionState::Withdrawn;
}

/// The shop cannot be asked now; later it may.
bool isUnreachable(const Error &error)
{
    using enum Error::Kind;
    switch (error.kind) {
    case Network:
    case Timeout:
    case Interrupted:
    case ServerFault:
    case Throttled:
    case Auth:
    case Cancelled:
    case Storage:
        return true;
    case Refused:
    case NotFound:
    case Malformed:
    case Input:
        return false;
    }
    return false;
}

const Action *lastOf(const QList<Action> &actions, ActionKind kind)
{
    const Action *found = nullptr;
    for (const Action &action : actions) {
        if (action.kind == kind && mayBeThere(action))
            found = &action;
    }
    return found;
}

QString lineOf(const QDateTime &at, const QString &text)
{
    return at.toUTC().toString(u"yyyy-MM-dd HH:mm"_s) + u" UTC "_s + text;
}

} // namespace

QCoro::Task<QList<Action>> CaseEngine::extrasAround(CaseId id, OrderId orderId, QList<CaseEvent> events)
{
    const Alive alive = m_alive;
    QList<Action> extras;
    const bool opens = !events.isEmpty() && events.first().type == CaseEventType::Opened
        && events.first().data.value(u"kind"_s).toString() != u"refund"_s;
    const bool closes = !events.isEmpty() && events.last().type == CaseEventType::Closed;
    if (!opens && !closes)
        co_return extras;
    const QDateTime now = m_clock.now();
    const auto add = [&](ActionKind kind, const QJsonObject &request) {
        extras.append({.id = ActionId(newUuid()),
                       .caseId = id,
                       .order = orderId,
                       .kind = kind,
                       .request = request,
                       .recordedAt = now});
    };
    if (opens) {
        auto order = co_await m_store.order(orderId);
        if (alive.expired() || !order || !shopOf(*order))
            co_return extras; // an imported order: there is nothing to write on
        if (m_extras.tag)
            add(ActionKind::TagOrder, {{u"tag"_s, m_extras.tagName}});
        if (m_extras.log)
            add(ActionKind::LogOnOrder, {{u"line"_s, lineOf(now, m_texts.opened)}});
        co_return extras;
    }
    auto present = co_await m_store.actionsOf(id);
    if (alive.expired() || !present)
        co_return extras;
    // What was begun is ended, whatever the settings say by now.
    const QString outcome = events.last().data.value(u"outcome"_s).toString();
    const bool cancelled = outcome == u"cancelled"_s || outcome == u"already-cancelled"_s;
    if (lastOf(*present, ActionKind::HoldFulfillment) && !cancelled) // a cancelled order has nothing left to hold
        add(ActionKind::ReleaseFulfillment, {{u"handle"_s, QString::fromUtf16(holdHandle)}});
    if (const Action *tagged = lastOf(*present, ActionKind::TagOrder))
        add(ActionKind::UntagOrder, {{u"tag"_s, tagged->request.value(u"tag"_s)}});
    if (lastOf(*present, ActionKind::LogOnOrder))
        add(ActionKind::LogOnOrder, {{u"line"_s, lineOf(now, cancelled ? m_texts.cancelled : m_texts.left)}});
    co_return extras;
}

QCoro::Task<> CaseEngine::holdFulfillment(CaseId id, OrderId orderId)
{
    const Alive alive = m_alive;
    if (!m_extras.hold)
        co_return;
    auto known = co_await m_store.order(orderId);
    if (alive.expired() || !known)
        co_return;
    ShopPlatform *shop = shopOf(*known);
    if (!shop)
        co_return;
    auto fresh = co_await shop->order(orderId);
    if (alive.expired() || !fresh || fresh->isCancelled())
        co_return;
    co_await m_store.saveOrders(alone(*fresh));
    if (alive.expired())
        co_return;
    QList<Action> holds;
    for (const FulfillmentOrder &one : std::as_const(fresh->fulfillmentOrders)) {
        if (!isHoldable(one))
            continue;
        holds.append({.id = ActionId(newUuid()),
                      .caseId = id,
                      .order = orderId,
                      .kind = ActionKind::HoldFulfillment,
                      .request = {{u"fulfillment_order"_s, one.id},
                                  {u"handle"_s, QString::fromUtf16(holdHandle)},
                                  {u"note"_s, m_texts.hold}},
                      .recordedAt = m_clock.now()});
    }
    if (holds.isEmpty())
        co_return;
    auto now = co_await state(id);
    if (alive.expired() || !now || now->closed)
        co_return;
    const QList<CaseEvent> nothing;
    auto recorded = co_await append(id, orderId, nothing, holds);
    if (alive.expired() || !recorded)
        co_return;
    runExtras(id);
}

QCoro::Task<> CaseEngine::runExtras(CaseId id)
{
    const Alive alive = m_alive;
    if (m_runningExtras.contains(id))
        co_return; // the one that runs looks again before it ends
    m_runningExtras.insert(id);
    const auto done = qScopeGuard([this, alive, id] {
        if (!alive.expired())
            m_runningExtras.remove(id);
    });
    while (true) {
        auto actions = co_await m_store.actionsOf(id);
        if (alive.expired() || !actions)
            co_return;
        const auto next = std::find_if(actions->begin(), actions->end(), [](const Action &action) {
            return isExtra(action) && action.state == ActionState::Recorded;
        });
        if (next == actions->end())
            co_return;
        Action action = *next;
        auto order = co_await m_store.order(action.order);
        if (alive.expired() || !order)
            co_return;
        ShopPlatform *shop = shopOf(*order);
        if (!shop)
            co_return; // its shop is not connected now; resume() takes it up when it is
        auto now = co_await state(id);
        if (alive.expired() || !now)
            co_return;
        if (action.kind == ActionKind::HoldFulfillment && now->closed) {
            action.state = ActionState::Withdrawn; // the case was quicker
            action.settledAt = m_clock.now();
            auto withdrawn = co_await m_store.saveAction(action);
            if (alive.expired() || !withdrawn)
                co_return;
            continue;
        }
        // Offline it stays recorded, and is done when the shop can be reached again.
        auto reached = co_await shop->order(action.order);
        if (alive.expired() || (!reached && isUnreachable(reached.error())))
            co_return;
        auto settled = co_await carryOutOne(action, shop);
        if (alive.expired() || !settled)
            co_return;
    }
}

QCoro::Task<> CaseEngine::resumeBeside(CaseId id)
{
    const Alive alive = m_alive;
    if (m_runningExtras.contains(id) || m_takingBack.contains(id))
        co_return;
    auto present = co_await m_store.actionsOf(id);
    if (alive.expired() || !present)
        co_return;
    const QList<Action> actions = *present;
    for (Action action : actions) {
        if (roleOf(action.kind) == ActionRole::Decision)
            continue;
        if (action.state == ActionState::Unknown) {
            co_await settleUnknown(action);
            if (alive.expired())
                co_return;
        } else if (action.state == ActionState::Recorded && roleOf(action.kind) == ActionRole::TakeBack) {
            // The program ended between the click and the sending: the merchant looks again before it is done.
            action.state = ActionState::Withdrawn;
            action.settledAt = m_clock.now();
            co_await m_store.saveAction(action);
            if (alive.expired())
                co_return;
        }
    }
    co_await runExtras(id);
}

} // namespace contrordine
