// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/cancelqueue.h"

#include "app/cases/caseparts.h"

#include <QCoroFuture>
#include <algorithm>

namespace contrordine
{

CancelQueue::CancelQueue(Store &store, CaseEngine &cases, QList<OrderId> orders, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_cases(cases)
{
    for (const OrderId &order : std::as_const(orders)) {
        if (!find(order))
            m_items.append(Item{.order = order});
    }
    connect(&m_cases, &CaseEngine::caseChanged, this, [this](const CaseId &id) {
        const auto known = std::find_if(m_items.cbegin(), m_items.cend(),
                                        [&id](const Item &item) { return item.state && item.state->id == id; });
        if (known != m_items.cend())
            lookAt(known->order);
    });
}

CancelQueue::Item *CancelQueue::find(const OrderId &order)
{
    const auto known =
        std::find_if(m_items.begin(), m_items.end(), [&order](const Item &item) { return item.order == order; });
    return known == m_items.end() ? nullptr : &*known;
}

CancelQueue::Prospect CancelQueue::prospectOf(const PairDetails &pair)
{
    for (const CaseHistory &history : pair.cases) {
        if (!history.state.closed && history.state.kind != CaseKind::Dispute && !isOnlyPrepared(history.state))
            return history.state.kind == CaseKind::Cancel ? Prospect::UnderWay : Prospect::OtherCase;
    }
    if (pair.order.isCancelled())
        return Prospect::Cancelled;
    if (caseparts::hasDoubtfulLink(pair))
        return Prospect::DoubtfulLink;
    using enum VerdictKind;
    switch (pair.row.verdict.kind) {
    case CancelNow:
    case AskSupplier:
    case AwaitingSupplier:
    case FinishOnShop:
    case Unlinked:
    case Unknown:
        return Prospect::Ready; // the wizard asks and refuses by itself what it must
    case RefundOnly:
    case Dispute:
    case Disputed:
    case Closed:
        return Prospect::TooLate;
    }
    return Prospect::TooLate;
}

QCoro::Task<> CancelQueue::lookAt(OrderId order)
{
    const Alive alive = m_alive;
    const auto details = co_await m_store.pairDetails(order);
    if (alive.expired())
        co_return;
    Item *item = find(order);
    if (!item)
        co_return;
    if (!details) {
        item->prospect = Prospect::Gone;
        item->problem = details.error();
    } else {
        item->row = details->row;
        if (item->state) { // its case may be over by now
            for (const CaseHistory &history : details->cases) {
                if (history.state.id == item->state->id)
                    item->state = history.state;
            }
        } else {
            item->prospect = prospectOf(*details);
            for (const CaseHistory &history : details->cases) {
                if (item->prospect == Prospect::UnderWay && !history.state.closed
                    && history.state.kind == CaseKind::Cancel)
                    item->state = history.state;
            }
        }
    }
    Q_EMIT changed();
}

QCoro::Task<> CancelQueue::look()
{
    const Alive alive = m_alive;
    QList<OrderId> orders;
    for (const Item &item : std::as_const(m_items))
        orders.append(item.order);
    for (const OrderId &order : std::as_const(orders)) {
        co_await lookAt(order);
        if (alive.expired())
            co_return;
    }
}

int CancelQueue::startable() const
{
    return static_cast<int>(std::count_if(m_items.cbegin(), m_items.cend(),
                                          [](const Item &item) { return item.mayStart() && !item.left; }));
}

void CancelQueue::setReason(const OrderId &order, CancelReason reason, const QString &text)
{
    Item *item = find(order);
    if (!item || m_opening || m_opened)
        return;
    item->reason = reason;
    item->reasonText = text;
    Q_EMIT changed();
}

void CancelQueue::setReasonOfAll(CancelReason reason, const QString &text)
{
    if (m_opening || m_opened)
        return;
    for (Item &item : m_items) {
        item.reason = reason;
        item.reasonText = text;
    }
    Q_EMIT changed();
}

void CancelQueue::leaveOut(const OrderId &order, bool left)
{
    Item *item = find(order);
    if (!item || m_opening || m_opened || item->left == left)
        return;
    item->left = left;
    Q_EMIT changed();
}

QCoro::Task<> CancelQueue::open()
{
    const Alive alive = m_alive;
    if (m_opening || m_opened)
        co_return;
    m_opening = true;
    Q_EMIT changed();
    const QList<Item> planned = m_items; // what happens meanwhile does not change what was confirmed
    for (const Item &one : planned) {
        if (one.left || !one.mayStart())
            continue;
        const OrderId order = one.order;
        const CancelReason reason = one.reason;
        const QString text = one.reasonText;
        const auto opened = co_await m_cases.openCancel(order, reason, text);
        if (alive.expired())
            co_return;
        if (Item *item = find(order)) {
            if (opened)
                item->state = *opened;
            else
                item->problem = opened.error();
        }
        Q_EMIT changed();
    }
    m_opening = false;
    m_opened = true;
    Q_EMIT changed();
}

bool CancelQueue::waitsForMerchant(const CaseState &state)
{
    switch (state.step) {
    case CaseStep::AskSupplier:
    case CaseStep::SupplierRefused:
    case CaseStep::CancelOnShop:
    case CaseStep::RefundOnShop:
    case CaseStep::NeedsLook:
        return true;
    case CaseStep::AwaitSupplier:
    case CaseStep::CarryingOut:
    case CaseStep::PrepareDispute:
    case CaseStep::AwaitDisputeAnswer:
    case CaseStep::AwaitDecision:
    case CaseStep::ReturnGoods:
    case CaseStep::AwaitReturnRefund:
    case CaseStep::NoteOutcome:
    case CaseStep::Done:
        return false;
    }
    return false;
}

std::optional<OrderId> CancelQueue::next(const OrderId &last) const
{
    const qsizetype count = m_items.size();
    qsizetype start = 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (m_items.at(i).order == last)
            start = i + 1;
    }
    for (qsizetype i = 0; i < count; ++i) {
        const Item &item = m_items.at((start + i) % count);
        if (!item.left && item.state && waitsForMerchant(*item.state))
            return item.order;
    }
    return {};
}

} // namespace contrordine
