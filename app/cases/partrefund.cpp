// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several supplier orders in one case, of which some were stopped and some go on: exactly what was stopped is refunded,
// by the same refund and journal as any other (R32), and the order itself is never cancelled.

#include "app/cases/caseengine.h"
#include "app/cases/caseparts.h"

#include <QCoroFuture>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

using namespace caseparts;

namespace
{

/// At least one agreed, and every other one said no and is among those that go on.
bool isPart(const CaseState &state, const QList<SupplierOrderId> &goesOn)
{
    bool anyStopped = false;
    for (auto one = state.suppliers.cbegin(); one != state.suppliers.cend(); ++one) {
        if (one->agreedAt.isValid())
            anyStopped = true;
        else if (!one->refusedAt.isValid() || !goesOn.contains(one.key()))
            return false;
    }
    return anyStopped;
}

/// The pieces of every line over all stopped supplier orders; nothing where the merchant's word does not fit the order.
std::optional<RefundWish> wishFor(const PartDecision &decision, const CaseState &state, const Order &order)
{
    for (auto one = state.suppliers.cbegin(); one != state.suppliers.cend(); ++one) {
        const QMap<QString, int> given = decision.items.value(one.key());
        const bool any = std::any_of(given.cbegin(), given.cend(), [](int pieces) { return pieces > 0; });
        if (one->agreedAt.isValid() != any)
            return {};
    }
    QMap<QString, int> pieces;
    for (auto one = decision.items.cbegin(); one != decision.items.cend(); ++one) {
        if (!state.suppliers.contains(one.key()))
            return {};
        for (auto line = one->cbegin(); line != one->cend(); ++line) {
            if (*line < 0 || *line > 1'000'000)
                return {};
            pieces[line.key()] += *line;
        }
    }
    RefundWish wish;
    for (const LineItem &line : order.lines) {
        const int wanted = line.id.isEmpty() ? 0 : pieces.take(line.id);
        if (wanted > line.refundableQuantity)
            return {};
        if (wanted > 0)
            wish.lines += refundRows(line, wanted, decision.location);
    }
    const bool allKnown = std::all_of(pieces.cbegin(), pieces.cend(), [](int left) { return left == 0; });
    return allKnown ? std::optional(wish) : std::nullopt;
}

QJsonObject toJson(const QMap<SupplierOrderId, QMap<QString, int>> &items)
{
    QJsonObject json;
    for (auto one = items.cbegin(); one != items.cend(); ++one) {
        QJsonObject lines;
        for (auto line = one->cbegin(); line != one->cend(); ++line) {
            if (*line > 0)
                lines.insert(line.key(), *line);
        }
        json.insert(one.key().toString(), lines);
    }
    return json;
}

} // namespace

QCoro::Task<Result<CaseState>> CaseEngine::choosePart(CaseId id, QList<SupplierOrderId> goesOn)
{
    const Alive alive = m_alive;
    auto before = co_await state(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!before)
        co_return tl::unexpected(before.error());
    if (!mayAppend(*before, CaseEventType::PartChosen))
        co_return tl::unexpected(refused(u"case-step"_s));
    if (!goesOn.isEmpty() && !isPart(*before, goesOn))
        co_return tl::unexpected(refused(u"part-not-possible"_s));
    QJsonArray numbers;
    for (const SupplierOrderId &one : std::as_const(goesOn))
        numbers.append(one.toString());
    const CaseEvent chosen = caseEvent(id, m_clock.now(), CaseEventType::PartChosen, {{u"goes_on"_s, numbers}});
    auto reached = co_await append(id, before->order, alone(chosen));
    co_return reached;
}

QCoro::Task<Result<CaseState>> CaseEngine::decidePart(CaseId id, PartDecision decision)
{
    const Alive alive = m_alive;
    auto before = co_await state(id);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!before)
        co_return tl::unexpected(before.error());
    if (!mayAppend(*before, CaseEventType::Decided) || !isPartUnlocked(*before))
        co_return tl::unexpected(refused(u"case-step"_s));
    auto order = co_await m_store.order(before->order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!order)
        co_return tl::unexpected(order.error());
    const std::optional<RefundWish> wish = wishFor(decision, *before, *order);
    if (!wish || wish->isEmpty())
        co_return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"part-items"_s});
    auto proposal = co_await proposeRefund(before->order, wish, RefundTo::PaymentMethods);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!proposal)
        co_return tl::unexpected(proposal.error());
    const RefundDecision refund{.wish = *wish,
                                .amount = proposal->suggested,
                                .maximum = proposal->maximum,
                                .notifyCustomer = decision.notifyCustomer,
                                .note = decision.note};
    const CaseEvent decided = caseEvent(id, m_clock.now(), CaseEventType::Decided,
                                        {{u"refund"_s, contrordine::toJson(refund)},
                                         {u"items"_s, toJson(decision.items)},
                                         {u"facts"_s, factsOf(*order)}});
    auto reached = co_await append(id, before->order, alone(decided));
    co_return reached;
}

/// `history` and `details` as the platforms were read a moment ago.
QCoro::Task<Result<CancelSummary>> CaseEngine::summarizePart(CaseHistory history, PairDetails details)
{
    const Alive alive = m_alive;
    const RefundDecision refund = *history.state.refund;
    CancelSummary summary{.pair = details,
                          .refundToCustomer = refund.amount,
                          .stillRefundable = refundable(details.order),
                          .obstacles = {}};
    if (hasDoubtfulLink(details))
        summary.obstacles.append(Reason::LinkDoubtful);
    if (details.order.isCancelled())
        summary.obstacles.append(Reason::ShopCancelled);
    summary.changedSinceDecision = lastDecision(history).value(u"facts"_s).toObject() != factsOf(details.order);
    if (!shopOf(details.order))
        co_return summary;
    const std::optional<RefundWish> wish = refund.wish;
    auto proposal = co_await proposeRefund(history.state.order, wish, refund.to);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!proposal)
        co_return tl::unexpected(proposal.error());
    summary.changedSinceDecision =
        summary.changedSinceDecision || proposal->suggested != refund.amount || proposal->maximum != refund.maximum;
    summary.parts = suggestedParts(refund.amount, *proposal).value_or(RefundParts());
    summary.refundInShop = proposal->suggestedInShop;
    co_return summary;
}

} // namespace contrordine
