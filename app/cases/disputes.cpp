// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/disputes.h"

#include "models/domain/tracking.h"

#include <QCoroFuture>
#include <QUuid>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

Error gone() { return {.kind = Error::Kind::Cancelled, .code = u"gone"_s}; }

Error badInput(const QString &code) { return {.kind = Error::Kind::Input, .code = code}; }

CaseEvent caseEvent(const CaseId &id, const QDateTime &at, CaseEventType type, const QJsonObject &data)
{
    return {.caseId = id, .at = at, .type = type, .data = data};
}

QString iso(const QDateTime &at) { return at.toUTC().toString(Qt::ISODateWithMs); }

bool isLinked(const PairDetails &details, const SupplierOrderId &id)
{
    return std::any_of(details.sides.begin(), details.sides.end(),
                       [&id](const SupplierSide &side) { return side.order.id == id; });
}

QJsonObject outcomeData(DisputeOutcome outcome, const std::optional<Money> &promised, const QString &source)
{
    QJsonObject data{{u"outcome"_s, code(outcome)}, {u"source"_s, source}};
    if (promised) {
        data.insert(u"amount"_s, promised->decimal());
        data.insert(u"currency"_s, promised->currency().code());
    }
    return data;
}

/// A status that says for certain that no dispute is open.
bool isOutOfDispute(SupplierStage stage)
{
    switch (stage) {
    case SupplierStage::AwaitingShipment:
    case SupplierStage::CancelRequested:
    case SupplierStage::PartlyShipped:
    case SupplierStage::Shipped:
    case SupplierStage::Finished:
    case SupplierStage::Cancelled:
        return true;
    case SupplierStage::AwaitingPayment:
    case SupplierStage::PaymentReview:
    case SupplierStage::RiskReview:
    case SupplierStage::RiskHold:
    case SupplierStage::AwaitingGroup:
    case SupplierStage::AddressMissing:
    case SupplierStage::InDispute:
    case SupplierStage::Frozen:
    case SupplierStage::Unknown:
        return false;
    }
    return false;
}

/// What fresh platform data adds to a dispute: only what it does not know yet.
QList<CaseEvent> newsOf(const SupplierOrder &order, const CaseState &state, const QDateTime &now)
{
    QList<CaseEvent> news;
    if (order.source == FactSource::Merchant || order.source == FactSource::Mail)
        return news; // a word about the order is not the platform's; what it means the merchant notes in the dispute
    const DisputeCase &dispute = *state.dispute;
    QDateTime openedAt = dispute.openedAt;
    const QString platform = u"platform"_s;
    if (order.stage.value == SupplierStage::InDispute && (!dispute.seenOnPlatform || dispute.endSeenAt.isValid())) {
        // Opened at the latest when we first see it: an earlier moment would promise what R18 may not give.
        openedAt = openedAt.isValid() ? openedAt : now;
        news.append(caseEvent(state.id, now, CaseEventType::DisputeOpened, {{u"source"_s, platform}}));
    }
    if (!openedAt.isValid())
        return news;
    const QDateTime moved = firstMovement(order);
    if (moved.isValid() && moved > openedAt && !dispute.movedAt.isValid())
        news.append(caseEvent(state.id, now, CaseEventType::DisputeMovement,
                              {{u"moved_at"_s, iso(moved)}, {u"source"_s, platform}}));
    if (isCancelledAtSupplier(order) && order.asOf > openedAt) // nothing was delivered: all of it comes back
        news.append(
            caseEvent(state.id, now, CaseEventType::Closed, outcomeData(DisputeOutcome::Won, order.amount, platform)));
    else if (dispute.seenOnPlatform && !dispute.endSeenAt.isValid() && isOutOfDispute(order.stage.value))
        news.append(caseEvent(state.id, now, CaseEventType::DisputeGone, {{u"source"_s, platform}}));
    return news;
}

/// Does the cancel case wait for nobody any more? Each of its suppliers has agreed or is in dispute.
bool isOvertaken(const CaseState &cancelling, const QSet<SupplierOrderId> &disputed)
{
    if (cancelling.step != CaseStep::SupplierRefused)
        return false;
    for (auto side = cancelling.suppliers.cbegin(); side != cancelling.suppliers.cend(); ++side) {
        if (!side->agreedAt.isValid() && !disputed.contains(side.key()))
            return false;
    }
    return true;
}

} // namespace

Disputes::Disputes(Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

QCoro::Task<Result<CaseState>> Disputes::append(CaseId id, OrderId order, QList<CaseEvent> events)
{
    const Alive alive = m_alive;
    auto state = co_await m_store.appendToCase(id, order, events);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (state)
        Q_EMIT caseChanged(id);
    co_return state;
}

QCoro::Task<Result<CaseState>> Disputes::append(CaseId id, CaseEventType type, QJsonObject data)
{
    const Alive alive = m_alive;
    auto before = co_await state(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!before)
        co_return tl::unexpected(before.error());
    const QList<CaseEvent> events{caseEvent(id, m_clock.now(), type, data)};
    auto after = co_await append(id, before->order, events);
    co_return after;
}

QCoro::Task<Result<CaseState>> Disputes::state(CaseId id)
{
    auto history = co_await m_store.caseHistory(id);
    if (!history)
        co_return tl::unexpected(history.error());
    co_return history->state;
}

QCoro::Task<Result<CaseState>> Disputes::prepare(OrderId order, SupplierOrderId supplierOrder)
{
    const Alive alive = m_alive;
    auto open = co_await m_store.openCaseOf(order, supplierOrder);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!open)
        co_return tl::unexpected(open.error());
    if (*open) {
        auto known = co_await state(**open);
        co_return known;
    }
    auto details = co_await m_store.pairDetails(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!details)
        co_return tl::unexpected(details.error());
    if (!isLinked(*details, supplierOrder))
        co_return tl::unexpected(Error{.kind = Error::Kind::Refused, .code = u"not-linked"_s});
    CaseId follows;
    for (const CaseHistory &history : std::as_const(details->cases)) { // newest first
        if (follows.isEmpty() && history.state.kind == CaseKind::Cancel
            && history.state.suppliers.contains(supplierOrder))
            follows = history.state.id;
    }
    const CaseId id(QUuid::createUuid().toString(QUuid::WithoutBraces));
    QList<CaseEvent> events;
    events.append(caseEvent(id, m_clock.now(), CaseEventType::Opened,
                            {{u"kind"_s, u"dispute"_s},
                             {u"supplier_order"_s, supplierOrder.toString()},
                             {u"follows"_s, follows.toString()}}));
    auto opened = co_await append(id, order, events);
    co_return opened;
}

QCoro::Task<Result<CaseState>> Disputes::keep(CaseId id, DisputeDraft draft)
{
    const Alive alive = m_alive;
    auto before = co_await state(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!before || (before->dispute && before->dispute->draft == draft))
        co_return before;
    const QJsonObject data = toJson(draft);
    auto kept = co_await append(id, CaseEventType::DisputePrepared, data);
    co_return kept;
}

QCoro::Task<Result<CaseState>> Disputes::noteOpened(CaseId id, QDateTime openedAt)
{
    const Alive alive = m_alive;
    auto before = co_await state(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!before)
        co_return tl::unexpected(before.error());
    if (!openedAt.isValid() || openedAt > m_clock.now())
        co_return tl::unexpected(badInput(u"bad-moment"_s));
    const QJsonObject data{{u"opened_at"_s, iso(openedAt)}, {u"source"_s, u"merchant"_s}};
    auto opened = co_await append(id, CaseEventType::DisputeOpened, data);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (opened)
        co_await closeWhatLedHere(opened->order);
    co_return opened;
}

QCoro::Task<Result<CaseState>> Disputes::note(CaseId id, CaseEventType what, QString number)
{
    QJsonObject data{{u"source"_s, u"merchant"_s}};
    if (what == CaseEventType::DisputeReturnSent)
        data.insert(u"number"_s, number.simplified());
    return append(id, what, data);
}

QCoro::Task<Result<CaseState>> Disputes::moveDeadline(CaseId id, QDateTime to, QString reason)
{
    const Alive alive = m_alive;
    auto before = co_await state(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!before)
        co_return tl::unexpected(before.error());
    if (!to.isValid() || to <= m_clock.now())
        co_return tl::unexpected(badInput(u"bad-moment"_s));
    const QJsonObject data{{u"step"_s, code(before->step)}, {u"to"_s, iso(to)}, {u"reason"_s, reason.simplified()}};
    auto moved = co_await append(id, CaseEventType::DeadlineMoved, data);
    co_return moved;
}

QCoro::Task<Result<CaseState>> Disputes::end(CaseId id, DisputeOutcome outcome, std::optional<Money> promised)
{
    const Alive alive = m_alive;
    auto before = co_await state(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!before)
        co_return tl::unexpected(before.error());
    if (!before->dispute)
        co_return tl::unexpected(Error{.kind = Error::Kind::Refused, .code = u"case-step"_s});
    const bool paysBack = outcome == DisputeOutcome::Won || outcome == DisputeOutcome::Settled;
    auto paid = co_await m_store.supplierOrder(before->dispute->supplierOrder);
    if (alive.expired())
        co_return tl::unexpected(gone());
    const SupplierOrder order = paid ? *paid : SupplierOrder{};
    if (paysBack && faultOf(promised, order))
        co_return tl::unexpected(badInput(u"bad-amount"_s));
    const QJsonObject data = outcomeData(outcome, paysBack ? promised : std::nullopt, u"merchant"_s);
    auto ended = co_await append(id, CaseEventType::Closed, data);
    co_return ended;
}

QCoro::Task<Result<CaseState>> Disputes::noteTracking(OrderId order, SupplierOrderId supplierOrder, CaseEventType type,
                                                      QJsonObject data)
{
    const Alive alive = m_alive;
    data.insert(u"supplier_order"_s, supplierOrder.toString());
    auto open = co_await m_store.openCaseOf(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!open)
        co_return tl::unexpected(open.error());
    if (*open) {
        auto cancelling = co_await state(**open);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (cancelling && cancelling->kind == CaseKind::Cancel && cancelling->suppliers.contains(supplierOrder)) {
            auto noted = co_await append(cancelling->id, type, data);
            co_return noted;
        }
    }
    auto disputed = co_await prepare(order, supplierOrder);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!disputed)
        co_return disputed;
    auto noted = co_await append(disputed->id, type, data);
    co_return noted;
}

QCoro::Task<Result<CaseState>> Disputes::noteTrackingAsked(OrderId order, SupplierOrderId supplierOrder)
{
    return noteTracking(order, supplierOrder, CaseEventType::SupplierMessaged, {{u"about"_s, u"tracking"_s}});
}

QCoro::Task<Result<CaseState>> Disputes::noteTrackingNumber(OrderId order, SupplierOrderId supplierOrder,
                                                            QString number)
{
    return noteTracking(order, supplierOrder, CaseEventType::TrackingNoted,
                        {{u"number"_s, number.simplified()}, {u"source"_s, u"merchant"_s}});
}

QCoro::Task<> Disputes::closeWhatLedHere(OrderId order)
{
    const Alive alive = m_alive;
    auto open = co_await m_store.openCaseOf(order);
    if (alive.expired() || !open || !*open)
        co_return;
    auto cancelling = co_await state(**open);
    if (alive.expired() || !cancelling || cancelling->kind != CaseKind::Cancel)
        co_return;
    auto all = co_await m_store.openCases();
    if (alive.expired() || !all)
        co_return;
    QSet<SupplierOrderId> disputed;
    for (const CaseState &one : std::as_const(*all)) {
        if (one.dispute && one.order == order && one.dispute->openedAt.isValid())
            disputed.insert(one.dispute->supplierOrder);
    }
    if (!isOvertaken(*cancelling, disputed))
        co_return;
    Q_EMIT overtaken(cancelling->id); // by whoever carries it: what it holds at the shop is let go with it
}

QCoro::Task<> Disputes::observeOne(CaseState state)
{
    const Alive alive = m_alive;
    auto read = co_await m_store.supplierOrder(state.dispute->supplierOrder);
    if (alive.expired() || !read)
        co_return;
    const QList<CaseEvent> news = newsOf(*read, state, m_clock.now());
    if (news.isEmpty())
        co_return;
    auto moved = co_await append(state.id, state.order, news);
    if (alive.expired() || !moved)
        co_return;
    if (news.first().type == CaseEventType::DisputeOpened)
        co_await closeWhatLedHere(state.order);
}

QCoro::Task<> Disputes::observe(QList<OrderId> orders)
{
    const Alive alive = m_alive;
    auto all = co_await m_store.openCases();
    if (alive.expired() || !all)
        co_return;
    const QList<CaseState> open = *all;
    for (const CaseState &one : open) {
        if (!one.dispute || !orders.contains(one.order))
            continue;
        co_await observeOne(one);
        if (alive.expired())
            co_return;
    }
}

QCoro::Task<> Disputes::observeOpenDisputes()
{
    const Alive alive = m_alive;
    auto all = co_await m_store.openCases();
    if (alive.expired() || !all)
        co_return;
    const QList<CaseState> open = *all;
    for (const CaseState &one : open) {
        if (!one.dispute)
            continue;
        co_await observeOne(one);
        if (alive.expired())
            co_return;
    }
}

} // namespace contrordine
