// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was confirmed, carried out: the undo window, the sending, and its outcome settled by reading (design, decision
// 4).

#include "app/cases/caseengine.h"
#include "app/cases/caseparts.h"

#include <QCoroFuture>
#include <QCoroTimer>
#include <QScopeGuard>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

using namespace caseparts;

namespace
{

// Shopify runs a cancellation as a job of some seconds. Where the answer to our request was lost, this much later an
// order that still shows no trace of it was not touched by it.
constexpr std::chrono::seconds notAppliedAfter = 10min;
constexpr auto undoTick = 250ms;

CaseEvent settledEvent(const Action &action, const QDateTime &at)
{
    return caseEvent(action.caseId, at, settledEventOf(action.kind),
                     {{u"action"_s, action.id.toString()},
                      {u"kind"_s, code(action.kind)},
                      {u"state"_s, code(action.state)},
                      {u"error_code"_s, action.errorCode},
                      {u"platform_message"_s, action.platformMessage}});
}

} // namespace

QCoro::Task<> CaseEngine::carryOut(CaseId id)
{
    const Alive alive = m_alive;
    if (m_carrying.contains(id))
        co_return;
    m_carrying.insert(id);
    const auto done = qScopeGuard([this, alive, id] {
        if (!alive.expired())
            m_carrying.remove(id);
    });

    auto planned = co_await m_store.actionsOf(id);
    if (alive.expired() || !planned)
        co_return;
    QDateTime windowEnds;
    for (const Action &action : std::as_const(*planned)) {
        if (isDecision(action) && action.state == ActionState::Recorded)
            windowEnds = action.recordedAt.addMSecs(m_undoWindow.count());
    }
    while (windowEnds.isValid()) {
        const std::chrono::milliseconds left(m_clock.now().msecsTo(windowEnds));
        Q_EMIT undoTicked(id, std::max(left, 0ms));
        if (left <= 0ms)
            break;
        co_await QCoro::sleepFor(std::min<std::chrono::milliseconds>(left, undoTick));
        if (alive.expired())
            co_return;
    }

    auto current = co_await m_store.actionsOf(id); // undo may have withdrawn them
    if (alive.expired() || !current)
        co_return;
    const QList<Action> actions = *current;
    bool anySent = false;
    OrderId order;
    for (const Action &action : actions) {
        if (!isDecision(action))
            continue;
        if (action.state == ActionState::Unknown)
            co_return; // what follows is held until this is known
        if (action.state != ActionState::Recorded)
            continue;
        order = action.order;
        auto cached = co_await m_store.order(order);
        if (alive.expired() || !cached)
            co_return;
        ShopPlatform *shop = shopOf(*cached);
        if (!shop)
            co_return; // its shop is not connected now; resume() takes it up when it is
        auto settled = co_await carryOutOne(action, shop);
        if (alive.expired() || !settled)
            co_return;
        anySent = true;
        if (settled->state == ActionState::Unknown)
            co_return;
        if (settled->state == ActionState::Refused) {
            // What was to follow is not sent any more; the merchant decides anew.
            for (Action later : actions) {
                if (!isDecision(later) || later.state != ActionState::Recorded || later.id == action.id)
                    continue;
                later.state = ActionState::Withdrawn;
                later.settledAt = m_clock.now();
                auto withdrawn = co_await m_store.saveAction(later);
                if (alive.expired() || !withdrawn)
                    co_return;
            }
            co_await closeIfCancelled(id, action);
            if (!alive.expired())
                Q_EMIT caseChanged(id);
            co_return;
        }
    }
    auto reached = co_await state(id);
    if (alive.expired() || !reached || reached->closed)
        co_return;
    const bool isRefund = reached->kind == CaseKind::Refund;
    // In a cancellation an amount of its own only prepares it; pieces are what was stopped, and end it.
    const auto isDone = [&actions](auto wanted) {
        return std::any_of(actions.begin(), actions.end(), [wanted](const Action &action) {
            return isDecision(action) && wanted(action.kind)
                && (action.state == ActionState::Recorded || action.state == ActionState::Confirmed);
        });
    };
    const bool cancelled = isDone([](ActionKind kind) { return kind == ActionKind::CancelOrder; });
    const bool pieces = isDone([](ActionKind kind) { return kind == ActionKind::RefundItems; });
    const bool anything = isDone([](ActionKind) { return true; });
    if (isRefund ? !anything : !cancelled && !pieces)
        co_return;
    const QString outcome = isRefund ? u"refunded"_s : cancelled ? u"cancelled"_s : u"partly"_s;
    if (!anySent && !actions.isEmpty())
        order = actions.first().order;
    const CaseEvent ended = caseEvent(id, m_clock.now(), CaseEventType::Closed, {{u"outcome"_s, outcome}});
    co_await append(id, order, alone(ended));
}

/// Refused because somebody else had cancelled it first: what was wanted is there, and nothing is left to decide.
QCoro::Task<> CaseEngine::closeIfCancelled(CaseId id, Action refusal)
{
    const Alive alive = m_alive;
    if (refusal.kind != ActionKind::CancelOrder)
        co_return;
    auto order = co_await m_store.order(refusal.order);
    if (alive.expired() || !order || !order->isCancelled())
        co_return;
    auto reached = co_await state(id);
    // While a supplier may still ship, the case goes on.
    if (alive.expired() || !reached || !isShopUnlocked(*reached) || reached->overridden)
        co_return;
    const CaseEvent ended =
        caseEvent(id, m_clock.now(), CaseEventType::Closed, {{u"outcome"_s, u"already-cancelled"_s}});
    co_await append(id, refusal.order, alone(ended));
}

QCoro::Task<Result<Action>> CaseEngine::carryOutOne(Action action, ShopPlatform *shop)
{
    const Alive alive = m_alive;
    action.state = ActionState::Sent;
    action.sentAt = m_clock.now();
    auto recorded = co_await m_store.saveAction(action); // durable before the first byte leaves
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!recorded)
        co_return tl::unexpected(recorded.error());
    Q_EMIT caseChanged(action.caseId);

    auto receipt = co_await shop->perform(action);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (receipt) {
        action.receipt = *receipt;
    } else if (fateOfFailedWrite(receipt.error().kind) == WriteFate::NotApplied) {
        action.state = ActionState::Refused;
        action.errorCode = receipt.error().code;
        action.platformMessage = receipt.error().platformMessage;
        action.settledAt = m_clock.now();
        // Why, shows best in the order as it is now; when it cannot be read, the refusal's own words stand alone.
        std::optional<Order> asRead;
        if (receipt.error().kind == Error::Kind::Refused) {
            auto order = co_await shop->order(action.order);
            if (alive.expired())
                co_return tl::unexpected(gone());
            if (order)
                asRead = *order;
        }
        auto finished = co_await finish(action, asRead);
        if (!finished)
            co_return tl::unexpected(finished.error());
        co_return action;
    } else if (isDecision(action)) {
        action.receipt.insert(u"answer_code"_s, receipt.error().code); // what there was instead of an answer
    }
    auto settled = co_await settle(action, shop, true);
    co_return settled;
}

/// Reads until the platform shows what became of a sent or unknown action; patiently: several looks with growing waits.
QCoro::Task<Result<Action>> CaseEngine::settle(Action action, ShopPlatform *shop, bool patiently)
{
    const Alive alive = m_alive;
    std::optional<Order> asRead;
    const QList<std::chrono::milliseconds> delays = patiently ? m_settleDelays : QList<std::chrono::milliseconds>{0ms};
    const ActionState stateBefore = action.state;
    for (const std::chrono::milliseconds delay : delays) {
        co_await QCoro::sleepFor(delay);
        if (alive.expired())
            co_return tl::unexpected(gone());
        auto settlement = co_await shop->settle(action);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!settlement)
            continue; // not readable now: nothing is known
        asRead = settlement->order;
        for (auto it = settlement->receipt.constBegin(); it != settlement->receipt.constEnd(); ++it)
            action.receipt.insert(it.key(), it.value());
        action.state = settlement->state;
        action.errorCode = settlement->errorCode;
        action.platformMessage = settlement->platformMessage;
        // An extra that was not answered and does not show is given up: should it arrive late, it does no harm.
        const bool givenUp = roleOf(action.kind) == ActionRole::Extra && action.receipt.isEmpty();
        const bool longAgo = action.sentAt.secsTo(m_clock.now()) >= std::chrono::seconds(notAppliedAfter).count();
        if (action.state == ActionState::Unknown && !settlement->underWay && (givenUp || longAgo)) {
            action.state = ActionState::Refused;
            if (action.errorCode.isEmpty())
                action.errorCode = u"not-applied"_s;
        }
        if (action.state != ActionState::Unknown)
            break;
    }
    if (action.state == ActionState::Sent)
        action.state = ActionState::Unknown;
    if (action.state == stateBefore)
        co_return action; // still unknown: already written so
    if (action.state != ActionState::Unknown)
        action.settledAt = m_clock.now();
    auto finished = co_await finish(action, asRead);
    if (!finished)
        co_return tl::unexpected(finished.error());
    co_return action;
}

QCoro::Task<Result<void>> CaseEngine::finish(Action action, std::optional<Order> asRead)
{
    const Alive alive = m_alive;
    auto state =
        co_await append(action.caseId, action.order, alone(settledEvent(action, m_clock.now())), alone(action));
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!state)
        co_return tl::unexpected(state.error());
    if (asRead) {
        auto saved = co_await m_store.saveOrders(alone(*asRead));
        if (!saved)
            co_return tl::unexpected(saved.error());
    }
    co_return {};
}

QCoro::Task<> CaseEngine::settleUnknown(Action action)
{
    const Alive alive = m_alive;
    if (m_carrying.contains(action.caseId))
        co_return;
    auto order = co_await m_store.order(action.order);
    if (alive.expired() || !order)
        co_return;
    ShopPlatform *shop = shopOf(*order);
    if (!shop)
        co_return;
    auto settled = co_await settle(action, shop, false);
    if (alive.expired() || !settled || settled->state == ActionState::Unknown || !isDecision(*settled))
        co_return;
    if (settled->state == ActionState::Confirmed) {
        co_await resumeCase(action.caseId); // what was held behind it, if that may still be sent; and the closing
        co_return;
    }
    auto others = co_await m_store.actionsOf(action.caseId);
    if (alive.expired() || !others)
        co_return;
    const QList<Action> held = *others;
    for (Action later : held) {
        if (!isDecision(later) || later.state != ActionState::Recorded)
            continue;
        later.state = ActionState::Withdrawn;
        later.settledAt = m_clock.now();
        co_await m_store.saveAction(later);
        if (alive.expired())
            co_return;
    }
    co_await closeIfCancelled(action.caseId, *settled);
    if (!alive.expired())
        Q_EMIT caseChanged(action.caseId);
}

QCoro::Task<> CaseEngine::resumeCase(CaseId id)
{
    const Alive alive = m_alive;
    auto actions = co_await m_store.actionsOf(id);
    if (alive.expired() || !actions)
        co_return;
    QList<Action> all = *actions;
    all.removeIf([](const Action &action) { return !isDecision(action); });
    for (const Action &action : std::as_const(all)) {
        if (action.state == ActionState::Unknown) {
            co_await settleUnknown(action);
            co_return; // it carries on by itself when it can
        }
    }
    QDateTime recordedAt;
    bool oneConfirmed = false;
    for (const Action &action : std::as_const(all)) {
        if (action.state == ActionState::Recorded)
            recordedAt = action.recordedAt;
        oneConfirmed = oneConfirmed || action.state == ActionState::Confirmed;
    }
    if (all.isEmpty())
        co_return; // nothing was decided yet
    if (!recordedAt.isValid()) {
        co_await carryOut(id); // all of it was done: only the end is missing
        co_return;
    }
    // Time has passed: what the merchant decided on must still be what is there (R36). Behind a confirmed refund the
    // figures have moved by our own doing, but the parcel must not have left even then.
    if (recordedAt.addMSecs(m_undoWindow.count()) < m_clock.now()) {
        auto before = co_await state(id);
        if (alive.expired() || !before)
            co_return;
        if (before->kind == CaseKind::Refund && before->refund) {
            auto again = co_await planRefund(id, before->order, *before->refund);
            if (alive.expired())
                co_return;
            if (again)
                co_await carryOut(id);
            else if (again.error().kind == Error::Kind::Refused)
                co_await undo(id); // the shop names another amount now
            co_return;
        }
        auto summary = co_await summarize(id);
        if (alive.expired() || !summary)
            co_return; // not readable now: it stays recorded
        auto after = co_await state(id);
        if (alive.expired() || !after)
            co_return;
        const bool open = after->refund ? isPartUnlocked(*after) : isShopUnlocked(*after);
        const bool moved = summary->changedSinceDecision && !oneConfirmed;
        if (!summary->obstacles.isEmpty() || moved || !open) {
            co_await undo(id);
            co_return;
        }
    }
    co_await carryOut(id);
}

QCoro::Task<> CaseEngine::resume()
{
    const Alive alive = m_alive;
    auto open = co_await m_store.openActions();
    if (alive.expired() || !open)
        co_return;
    QList<CaseId> cases;
    for (const Action &action : std::as_const(*open)) {
        if (!cases.contains(action.caseId) && !m_carrying.contains(action.caseId))
            cases.append(action.caseId);
    }
    // Ended between the last outcome and the end of the case: no action is open any more.
    auto unfinished = co_await m_store.openCases();
    if (alive.expired() || !unfinished)
        co_return;
    for (const CaseState &state : std::as_const(*unfinished)) {
        if (state.step == CaseStep::CarryingOut && !cases.contains(state.id) && !m_carrying.contains(state.id))
            cases.append(state.id);
    }
    for (const CaseId &id : std::as_const(cases)) {
        co_await resumeCase(id);
        if (alive.expired())
            co_return;
        co_await resumeBeside(id);
        if (alive.expired())
            co_return;
    }
}

} // namespace contrordine
