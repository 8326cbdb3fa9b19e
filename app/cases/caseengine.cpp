// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/caseengine.h"

#include "app/cases/caseparts.h"
#include "app/cases/takeback.h"

#include <QCoroFuture>
#include <QCoroTimer>
#include <QJsonArray>
#include <QScopeGuard>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

using namespace caseparts;

namespace
{

constexpr int overrideReasonMinLength = 8;

Error badInput(const QString &code) { return {.kind = Error::Kind::Input, .code = code}; }

QJsonObject about(const SupplierOrderId &supplierOrder) { return {{u"supplier_order"_s, supplierOrder.toString()}}; }

CaseEvent supplierEvent(const CaseId &id, const QDateTime &at, CaseEventType type, const SupplierOrder &order)
{
    const bool isWord = order.source == FactSource::Merchant || order.source == FactSource::Mail;
    return caseEvent(
        id, at, type,
        {{u"supplier_order"_s, order.id.toString()}, {u"source"_s, isWord ? code(order.source) : u"platform"_s}});
}

/// Store credit that would have ended before it is given.
bool isExpired(const CancelDecision &decision, const QDateTime &now)
{
    return decision.refund == RefundChoice::StoreCredit && decision.creditExpiresAt.isValid()
        && decision.creditExpiresAt <= now;
}

bool hasLeft(const SupplierOrder &order)
{
    return order.stage.value == SupplierStage::Shipped || order.stage.value == SupplierStage::PartlyShipped;
}

/// The last thing the platform itself was seen to show about a supplier order in this case.
std::optional<CaseEventType> lastShownByPlatform(const CaseHistory &history, const SupplierOrderId &supplierOrder)
{
    for (auto it = history.events.crbegin(); it != history.events.crend(); ++it) {
        if (it->data.value(u"supplier_order"_s).toString() == supplierOrder.toString()
            && it->data.value(u"source"_s).toString() == u"platform"_s)
            return it->type;
    }
    return {};
}

/// What fresh platform data adds to a case: only what it does not know yet.
std::optional<CaseEventType> newsOf(const SupplierOrder &order, const SupplierHandling &handling,
                                    const CaseHistory &history)
{
    // What the merchant or a mail said is told once, as theirs, through tell(); a slip taken back must not come again.
    const bool isWord = order.source == FactSource::Merchant || order.source == FactSource::Mail;
    if (isWord && !history.events.isEmpty())
        return {};
    const auto shown = lastShownByPlatform(history, order.id);
    if (isCancelledAtSupplier(order))
        return shown == CaseEventType::SupplierAgreed && handling.agreedAt.isValid()
            ? std::nullopt
            : std::optional(CaseEventType::SupplierAgreed);
    if (hasLeft(order))
        return shown == CaseEventType::SupplierShipped ? std::nullopt : std::optional(CaseEventType::SupplierShipped);
    if (order.stage.value == SupplierStage::CancelRequested)
        return shown == CaseEventType::SupplierRequested ? std::nullopt
                                                         : std::optional(CaseEventType::SupplierRequested);
    // Asked on the platform, and the platform is back to preparing the parcel: that is a no.
    if (order.stage.value == SupplierStage::AwaitingShipment && shown == CaseEventType::SupplierRequested)
        return CaseEventType::SupplierRefused;
    return {};
}

} // namespace

CaseEngine::CaseEngine(Store &store, Sync &sync, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_sync(sync)
    , m_clock(clock)
    , m_settleDelays{500ms, 1s, 2s, 3s, 5s, 10s, 15s, 20s}
{
}

void CaseEngine::setPlatforms(QList<ShopPlatform *> shops, QList<SupplierPlatform *> suppliers)
{
    m_shops = std::move(shops);
    m_suppliers = std::move(suppliers);
}

ShopPlatform *CaseEngine::shopOf(const Order &order) const
{
    for (ShopPlatform *shop : m_shops) {
        if (!order.shop.isEmpty() && shop->account().endsWith(u':' + order.shop))
            return shop;
    }
    return nullptr;
}

SupplierPlatform *CaseEngine::supplierPlatform(const QString &platform) const
{
    for (SupplierPlatform *supplier : m_suppliers) {
        if (supplier->platform() == platform)
            return supplier;
    }
    return nullptr;
}

QCoro::Task<Result<CaseState>> CaseEngine::append(CaseId id, OrderId order, QList<CaseEvent> events,
                                                  QList<Action> actions)
{
    const Alive alive = m_alive;
    const QList<Action> extras = co_await extrasAround(id, order, events);
    if (alive.expired())
        co_return tl::unexpected(gone());
    actions += extras; // durable together with what they go with
    auto state = co_await m_store.appendToCase(id, order, events, actions);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (state) {
        Q_EMIT caseChanged(id);
        if (!extras.isEmpty())
            runExtras(id);
    }
    co_return state;
}

QCoro::Task<Result<CaseState>> CaseEngine::openCancel(OrderId order, CancelReason reason, QString reasonText)
{
    const Alive alive = m_alive;
    auto open = co_await m_store.openCaseOf(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!open)
        co_return tl::unexpected(open.error());
    if (*open) {
        auto existing = co_await state(**open);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!existing || existing->kind == CaseKind::Cancel)
            co_return existing;
        if (!isOnlyPrepared(*existing))
            co_return tl::unexpected(refused(u"other-case"_s));
    }
    auto details = co_await m_store.pairDetails(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!details)
        co_return tl::unexpected(details.error());
    if (hasDoubtfulLink(*details))
        co_return tl::unexpected(refused(u"link-doubtful"_s));
    if (*open) { // a refund that was only prepared gives way, now that nothing stands in the way of the cancellation
        auto left = co_await close(**open, u"left"_s);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!left)
            co_return left;
    }

    const CaseId id(newUuid());
    const QDateTime now = m_clock.now();
    QJsonArray suppliers;
    QList<CaseEvent> news;
    for (const SupplierSide &side : std::as_const(details->sides)) {
        suppliers.append(side.order.id.toString());
        if (const auto type = newsOf(side.order, {}, {}))
            news.append(supplierEvent(id, now, *type, side.order));
    }
    QList<CaseEvent> events{
        caseEvent(id, now, CaseEventType::Opened,
                  {{u"reason"_s, code(reason)}, {u"reason_text"_s, reasonText}, {u"suppliers"_s, suppliers}})};
    events += news;
    auto opened = co_await append(id, order, events);
    if (!alive.expired() && opened)
        holdFulfillment(id, order);
    co_return opened;
}

QCoro::Task<Result<CaseState>> CaseEngine::tell(CaseId id, SupplierOrderId supplierOrder, CaseEventType what,
                                                QString source)
{
    const Alive alive = m_alive;
    auto history = co_await m_store.caseHistory(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!history)
        co_return tl::unexpected(history.error());
    const QString key = what == CaseEventType::SupplierMessaged ? u"about"_s : u"source"_s;
    const QJsonObject data{{u"supplier_order"_s, supplierOrder.toString()}, {key, source}};
    auto told = co_await append(id, history->state.order, alone(caseEvent(id, m_clock.now(), what, data)));
    co_return told;
}

QCoro::Task<Result<CaseState>> CaseEngine::overrideOrder(CaseId id, QString reason)
{
    const Alive alive = m_alive;
    if (reason.trimmed().size() < overrideReasonMinLength)
        co_return tl::unexpected(badInput(u"reason-too-short"_s));
    auto history = co_await m_store.caseHistory(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!history)
        co_return tl::unexpected(history.error());
    const CaseEvent overridden =
        caseEvent(id, m_clock.now(), CaseEventType::OrderOfStepsOverridden, {{u"reason_text"_s, reason.trimmed()}});
    auto state = co_await append(id, history->state.order, alone(overridden));
    co_return state;
}

QCoro::Task<Result<CaseState>> CaseEngine::decide(CaseId id, CancelDecision decision)
{
    const Alive alive = m_alive;
    if (decision.staffNote.size() > staffNoteMaxLength)
        co_return tl::unexpected(badInput(u"note-too-long"_s));
    auto history = co_await m_store.caseHistory(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!history)
        co_return tl::unexpected(history.error());
    const OrderId orderId = history->state.order;
    auto order = co_await m_store.order(orderId);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!order)
        co_return tl::unexpected(order.error());
    if (decision.refund == RefundChoice::Amount) {
        const auto most = refundable(*order);
        const bool fits = decision.amount && most && !decision.amount->isNegative() && !decision.amount->isZero()
            && decision.amount->compare(*most).has_value() && *decision.amount->compare(*most) <= 0;
        if (!fits)
            co_return tl::unexpected(badInput(u"bad-amount"_s));
    }
    if (isExpired(decision, m_clock.now()))
        co_return tl::unexpected(badInput(u"credit-expired"_s));
    QJsonObject data = toJson(decision);
    data.insert(u"facts"_s, factsOf(*order));
    auto state = co_await append(id, orderId, alone(caseEvent(id, m_clock.now(), CaseEventType::Decided, data)));
    co_return state;
}

QCoro::Task<Result<CancelSummary>> CaseEngine::summarize(CaseId id)
{
    const Alive alive = m_alive;
    auto history = co_await m_store.caseHistory(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!history)
        co_return tl::unexpected(history.error());
    const OrderId order = history->state.order;
    auto fresh = co_await m_sync.refresh(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!fresh)
        co_return tl::unexpected(fresh.error());
    co_await observeOne(id, order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    auto details = co_await m_store.pairDetails(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!details)
        co_return tl::unexpected(details.error());

    if (history->state.refund) {
        auto ofPart = co_await summarizePart(*history, *details);
        co_return ofPart;
    }
    CancelSummary summary{
        .pair = *details, .stillRefundable = refundable(details->order), .obstacles = obstaclesTo(*details)};
    if (const auto &decision = history->state.decision) {
        switch (decision->refund) {
        case RefundChoice::Whole:
        case RefundChoice::StoreCredit:
            summary.refundToCustomer = summary.stillRefundable;
            break;
        case RefundChoice::Amount:
            summary.refundToCustomer = decision->amount;
            break;
        case RefundChoice::None:
            if (summary.stillRefundable)
                summary.refundToCustomer = Money::zero(summary.stillRefundable->currency());
            break;
        }
        summary.changedSinceDecision = lastDecision(*history).value(u"facts"_s).toObject() != factsOf(details->order);
        const bool moves = summary.refundToCustomer && !summary.refundToCustomer->isZero();
        ShopPlatform *shop = shopOf(details->order);
        if (moves && shop) {
            const std::optional<RefundWish> everything;
            const RefundTo to =
                decision->refund == RefundChoice::StoreCredit ? RefundTo::StoreCredit : RefundTo::PaymentMethods;
            auto proposal = co_await shop->proposeRefund(order, everything, to);
            if (alive.expired())
                co_return tl::unexpected(gone());
            if (proposal) { // else the summary says less; what is sent is asked for again
                const Money &amount = *summary.refundToCustomer;
                const bool all = proposal->suggested == amount;
                if (to == RefundTo::PaymentMethods)
                    summary.parts =
                        (all ? suggestedParts(amount, *proposal) : partsFor(amount, *proposal)).value_or(RefundParts());
                if (all)
                    summary.refundInShop = proposal->suggestedInShop;
            }
        }
    }
    co_return summary;
}

QCoro::Task<Result<QList<Action>>> CaseEngine::plan(CaseId id, Order order, CancelDecision decision)
{
    const Alive alive = m_alive;
    const QDateTime now = m_clock.now();
    QList<Action> actions;
    if (isExpired(decision, now))
        co_return tl::unexpected(refused(u"credit-expired"_s));
    if (decision.refund == RefundChoice::Amount) {
        ShopPlatform *shop = shopOf(order);
        const std::optional<RefundWish> everything;
        auto proposal = co_await shop->proposeRefund(order.id, everything, RefundTo::PaymentMethods);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!proposal)
            co_return tl::unexpected(proposal.error());
        auto refund = planRefundBeforeCancel(ActionId(newUuid()), id, order.id, decision, *proposal, now);
        if (!refund)
            co_return tl::unexpected(refund.error());
        actions.append(*refund);
    }
    actions.append(planCancelAction(ActionId(newUuid()), id, order.id, decision, now));
    co_return actions;
}

QCoro::Task<Result<CaseState>> CaseEngine::confirm(CaseId id)
{
    const Alive alive = m_alive;
    if (m_confirming.contains(id) || m_carrying.contains(id))
        co_return tl::unexpected(refused(u"case-step"_s));
    m_confirming.insert(id);
    // Whatever way this ends, the next click may try again; the journal alone says what has been done.
    const auto done = qScopeGuard([this, alive, id] {
        if (!alive.expired())
            m_confirming.remove(id);
    });

    auto before = co_await state(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!before)
        co_return tl::unexpected(before.error());
    if ((!before->decision && !before->refund) || before->closed)
        co_return tl::unexpected(refused(u"case-step"_s));
    auto summary = co_await summarize(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!summary)
        co_return tl::unexpected(summary.error());
    auto after = co_await state(id); // the look at the platforms may have moved it
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!after)
        co_return tl::unexpected(after.error());
    if (after->step == CaseStep::CarryingOut || after->step == CaseStep::NeedsLook || after->step == CaseStep::Done)
        co_return tl::unexpected(refused(u"case-step"_s));
    // What was decided on must be what is open: a part, or the order as a whole.
    const bool part = isPartUnlocked(*after);
    if ((!part && !isShopUnlocked(*after)) || (part ? !after->refund : !after->decision))
        co_return tl::unexpected(refused(u"shop-locked"_s));
    if (!shopOf(summary->pair.order))
        co_return tl::unexpected(refused(u"not-connected"_s));
    if (!summary->obstacles.isEmpty())
        co_return tl::unexpected(refused(u"obstacle"_s));
    if (summary->changedSinceDecision)
        co_return tl::unexpected(refused(u"changed"_s));

    Result<QList<Action>> actions;
    if (part) {
        auto refund = co_await planRefund(id, after->order, *after->refund);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!refund)
            co_return tl::unexpected(refund.error());
        actions = alone(*refund);
    } else {
        actions = co_await plan(id, summary->pair.order, *after->decision);
    }
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!actions)
        co_return tl::unexpected(actions.error());
    QJsonArray numbers;
    for (const Action &action : std::as_const(*actions))
        numbers.append(action.id.toString());
    CaseEvent pressed = caseEvent(id, m_clock.now(), CaseEventType::Confirmed, {{u"actions"_s, numbers}});
    if (part)
        pressed.data.insert(u"refund"_s, toJson(*after->refund));
    auto confirmed = co_await append(id, after->order, alone(pressed), *actions);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (confirmed)
        carryOut(id);
    co_return confirmed;
}

QCoro::Task<Result<RefundProposal>> CaseEngine::proposeRefund(OrderId order, std::optional<RefundWish> wish,
                                                              RefundTo to)
{
    const Alive alive = m_alive;
    auto known = co_await m_store.order(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!known)
        co_return tl::unexpected(known.error());
    ShopPlatform *shop = shopOf(*known);
    if (!shop)
        co_return tl::unexpected(refused(u"not-connected"_s));
    auto proposal = co_await shop->proposeRefund(order, wish, to);
    co_return proposal;
}

QCoro::Task<Result<RefundOptions>> CaseEngine::refundOptions(OrderId order)
{
    const Alive alive = m_alive;
    auto known = co_await m_store.order(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!known)
        co_return tl::unexpected(known.error());
    ShopPlatform *shop = shopOf(*known);
    if (!shop)
        co_return tl::unexpected(refused(u"not-connected"_s));
    auto options = co_await shop->refundOptions(order);
    co_return options;
}

QCoro::Task<Result<Action>> CaseEngine::planRefund(CaseId id, OrderId order, RefundDecision decision)
{
    const Alive alive = m_alive;
    const std::optional<RefundWish> wish = decision.wish.isEmpty() ? std::nullopt : std::optional(decision.wish);
    auto proposal = co_await proposeRefund(order, wish, decision.to);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!proposal)
        co_return tl::unexpected(proposal.error());
    co_return planRefundAction(ActionId(newUuid()), id, order, decision, *proposal, m_clock.now());
}

QCoro::Task<Result<CaseState>> CaseEngine::confirmRefund(OrderId order, RefundDecision decision)
{
    const Alive alive = m_alive;
    if (m_refunding.contains(order))
        co_return tl::unexpected(refused(u"case-step"_s));
    m_refunding.insert(order);
    const auto done = qScopeGuard([this, alive, order] {
        if (!alive.expired())
            m_refunding.remove(order);
    });

    auto open = co_await m_store.openCaseOf(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!open)
        co_return tl::unexpected(open.error());
    CaseId id(newUuid());
    QList<CaseEvent> events;
    if (*open) {
        id = **open;
        auto before = co_await state(id);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!before)
            co_return tl::unexpected(before.error());
        if (before->kind != CaseKind::Refund)
            co_return tl::unexpected(refused(u"other-case"_s));
        if (!mayAppend(*before, CaseEventType::Decided))
            co_return tl::unexpected(refused(u"case-step"_s));
    } else {
        events.append(caseEvent(id, m_clock.now(), CaseEventType::Opened, {{u"kind"_s, u"refund"_s}}));
    }
    auto action = co_await planRefund(id, order, decision);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!action)
        co_return tl::unexpected(action.error());
    const QDateTime now = m_clock.now();
    events.append(caseEvent(id, now, CaseEventType::Decided, {{u"refund"_s, toJson(decision)}}));
    events.append(caseEvent(id, now, CaseEventType::Confirmed,
                            {{u"actions"_s, QJsonArray{action->id.toString()}}, {u"refund"_s, toJson(decision)}}));
    auto confirmed = co_await append(id, order, events, alone(*action));
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (confirmed)
        carryOut(id);
    co_return confirmed;
}

QCoro::Task<Result<CaseState>> CaseEngine::undo(CaseId id)
{
    const Alive alive = m_alive;
    auto actions = co_await m_store.actionsOf(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!actions)
        co_return tl::unexpected(actions.error());
    QList<Action> withdrawn;
    const QDateTime now = m_clock.now();
    for (Action action : std::as_const(*actions)) {
        if (!isDecision(action))
            continue;
        if (action.state == ActionState::Sent || action.state == ActionState::Unknown)
            co_return tl::unexpected(refused(u"too-late"_s));
        if (action.state != ActionState::Recorded)
            continue;
        action.state = ActionState::Withdrawn;
        action.settledAt = now;
        withdrawn.append(action);
    }
    if (withdrawn.isEmpty())
        co_return tl::unexpected(refused(u"too-late"_s));
    const OrderId order = withdrawn.first().order;
    auto state = co_await append(id, order, alone(caseEvent(id, now, CaseEventType::Undone)), withdrawn);
    // Between our look and the writing the sending may have begun: then the journal says no, and it is too late.
    if (!state && state.error().code == u"action-state"_s)
        co_return tl::unexpected(refused(u"too-late"_s));
    if (alive.expired() || !state || state->kind != CaseKind::Refund || state->refundDraft)
        co_return state;
    auto ended = co_await close(id, u"left"_s); // a refund that is taken back leaves nothing to go on with
    co_return ended;
}

QCoro::Task<Result<CaseState>> CaseEngine::close(CaseId id, QString outcome)
{
    const Alive alive = m_alive;
    auto actions = co_await m_store.actionsOf(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!actions)
        co_return tl::unexpected(actions.error());
    const bool underWay = std::any_of(actions->begin(), actions->end(), [](const Action &action) {
        return isOpen(action.state) && roleOf(action.kind) != ActionRole::Extra;
    });
    if (underWay)
        co_return tl::unexpected(refused(u"action-open"_s));
    auto history = co_await m_store.caseHistory(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!history)
        co_return tl::unexpected(history.error());
    const CaseEvent closed = caseEvent(id, m_clock.now(), CaseEventType::Closed, {{u"outcome"_s, outcome}});
    auto state = co_await append(id, history->state.order, alone(closed));
    co_return state;
}

QCoro::Task<Result<CaseState>> CaseEngine::state(CaseId id)
{
    auto history = co_await m_store.caseHistory(id);
    if (!history)
        co_return tl::unexpected(history.error());
    co_return history->state;
}

QCoro::Task<> CaseEngine::observeOne(CaseId id, OrderId order)
{
    const Alive alive = m_alive;
    auto history = co_await m_store.caseHistory(id);
    if (alive.expired() || !history || history->state.closed || history->state.kind != CaseKind::Cancel)
        co_return; // a refund waits for no supplier, and disputes are observed elsewhere
    auto details = co_await m_store.pairDetails(order);
    if (alive.expired() || !details)
        co_return;
    QList<CaseEvent> news;
    const QDateTime now = m_clock.now();
    QSet<SupplierOrderId> linked;
    for (const SupplierSide &side : std::as_const(details->sides)) {
        linked.insert(side.order.id);
        if (!history->state.suppliers.contains(side.order.id))
            news.append(caseEvent(id, now, CaseEventType::SupplierLinked, about(side.order.id)));
        if (const auto type = newsOf(side.order, history->state.suppliers.value(side.order.id), *history))
            news.append(supplierEvent(id, now, *type, side.order));
    }
    for (auto known = history->state.suppliers.cbegin(); known != history->state.suppliers.cend(); ++known) {
        if (!linked.contains(known.key()))
            news.append(caseEvent(id, now, CaseEventType::SupplierUnlinked, about(known.key())));
    }
    news += fulfillmentNews(details->order, *history, now);
    CaseState state = history->state;
    if (!news.isEmpty()) {
        auto moved = co_await append(id, order, news);
        if (alive.expired() || !moved)
            co_return;
        state = *moved;
    }
    // Cancelled by somebody else, in the admin perhaps. While a supplier may still ship, the case goes on.
    if (details->order.isCancelled() && state.step == CaseStep::CancelOnShop && !state.overridden) {
        const CaseEvent ended = caseEvent(id, now, CaseEventType::Closed, {{u"outcome"_s, u"already-cancelled"_s}});
        co_await append(id, order, alone(ended));
    }
}

QCoro::Task<> CaseEngine::observe(QList<OrderId> orders)
{
    const Alive alive = m_alive;
    for (const OrderId &order : std::as_const(orders)) {
        auto open = co_await m_store.openCaseOf(order);
        if (alive.expired() || !open)
            co_return;
        if (!*open)
            continue;
        co_await observeOne(**open, order);
        if (alive.expired())
            co_return;
    }
}

QCoro::Task<> CaseEngine::observeOpenCases()
{
    const Alive alive = m_alive;
    auto cases = co_await m_store.openCases();
    if (alive.expired() || !cases)
        co_return;
    const QList<CaseState> open = *cases;
    for (const CaseState &state : open) {
        // A service's answer need not move the order's own time of change: it is looked for.
        auto order = co_await m_store.order(state.order);
        if (alive.expired())
            co_return;
        if (order && shopOf(*order) && fulfillmentCancelAskedAt(*order).isValid()) {
            co_await m_sync.refresh(state.order);
            if (alive.expired())
                co_return;
        }
        co_await observeOne(state.id, state.order);
        if (alive.expired())
            co_return;
    }
    co_await resume();
}

} // namespace contrordine
