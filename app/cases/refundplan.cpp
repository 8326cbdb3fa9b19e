// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/refundplan.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

Error refused(const QString &code) { return {.kind = Error::Kind::Refused, .code = code}; }

QJsonArray toJson(const RefundParts &parts)
{
    QJsonArray transactions;
    for (const RefundProposal::Transaction &part : parts) {
        transactions.append(QJsonObject{
            {u"gateway"_s, part.gateway}, {u"parent_id"_s, part.parentId}, {u"amount"_s, part.amount.decimal()}});
    }
    return transactions;
}

/// What every refund's request has.
QJsonObject requestOf(const ActionId &id, const Money &amount, const QString &note, bool notify,
                      const RefundProposal &proposal, const RefundParts &parts)
{
    return {{u"amount"_s, amount.decimal()},
            {u"currency"_s, amount.currency().code()},
            {u"note"_s, note},
            {u"mark"_s, refundMark(id)},
            {u"notify"_s, notify},
            {u"refunds_before"_s, QJsonArray::fromStringList(proposal.refundIds)},
            {u"to"_s, code(proposal.to)},
            {u"transactions"_s, toJson(parts)}};
}

} // namespace

std::optional<RefundParts> partsFor(const Money &amount, const RefundProposal &proposal)
{
    RefundParts parts;
    Money left = amount;
    for (RefundProposal::Transaction transaction : proposal.transactions) {
        if (left.isZero())
            break;
        const auto byMaximum = left.compare(transaction.maximum);
        if (!byMaximum)
            return {};
        transaction.amount = *byMaximum <= 0 ? left : transaction.maximum;
        left = *left.minus(transaction.amount);
        if (!transaction.amount.isZero())
            parts.append(transaction);
    }
    return left.isZero() ? std::optional(parts) : std::nullopt;
}

std::optional<RefundParts> suggestedParts(const Money &amount, const RefundProposal &proposal)
{
    RefundParts parts;
    Money sum = Money::zero(amount.currency());
    for (const RefundProposal::Transaction &transaction : proposal.transactions) {
        const auto next = sum.plus(transaction.amount);
        if (!next)
            return {};
        sum = *next;
        if (!transaction.amount.isZero())
            parts.append(transaction);
    }
    return sum == amount ? std::optional(parts) : std::nullopt;
}

Result<Action> planRefundAction(const ActionId &id, const CaseId &caseId, const OrderId &order,
                                const RefundDecision &decision, const RefundProposal &proposal, const QDateTime &now)
{
    const bool amountAlone = decision.wish.isEmpty();
    if (proposal.to != decision.to || proposal.maximum != decision.maximum
        || (!amountAlone && proposal.suggested != decision.amount))
        return tl::unexpected(refused(u"changed"_s));
    const auto byMaximum = decision.amount.compare(proposal.maximum);
    if (!byMaximum || *byMaximum > 0)
        return tl::unexpected(refused(u"refund-not-possible"_s));
    std::optional<RefundParts> parts = RefundParts();
    if (decision.to == RefundTo::PaymentMethods)
        parts = amountAlone ? partsFor(decision.amount, proposal) : suggestedParts(decision.amount, proposal);
    if (!parts)
        return tl::unexpected(refused(u"refund-not-possible"_s));
    QJsonObject request = requestOf(id, decision.amount, decision.note, decision.notifyCustomer, proposal, *parts);
    request.insert(u"wish"_s, toJson(decision.wish));
    if (decision.to == RefundTo::StoreCredit && decision.creditExpiresAt.isValid()) {
        if (decision.creditExpiresAt <= now)
            return tl::unexpected(refused(u"credit-expired"_s));
        request.insert(u"credit_expires_at"_s, decision.creditExpiresAt.toUTC().toString(Qt::ISODate));
    }
    return Action{.id = id,
                  .caseId = caseId,
                  .order = order,
                  .kind = amountAlone ? ActionKind::RefundAmount : ActionKind::RefundItems,
                  .request = request,
                  .recordedAt = now};
}

Result<Action> planRefundBeforeCancel(const ActionId &id, const CaseId &caseId, const OrderId &order,
                                      const CancelDecision &decision, const RefundProposal &proposal,
                                      const QDateTime &now)
{
    const auto byMaximum = decision.amount ? decision.amount->compare(proposal.maximum) : std::nullopt;
    if (!byMaximum || *byMaximum > 0)
        return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"bad-amount"_s});
    const std::optional<RefundParts> parts = partsFor(*decision.amount, proposal);
    if (!parts)
        return tl::unexpected(refused(u"refund-not-possible"_s));
    return Action{.id = id,
                  .caseId = caseId,
                  .order = order,
                  .kind = ActionKind::RefundAmount,
                  .request =
                      requestOf(id, *decision.amount, decision.staffNote, decision.notifyCustomer, proposal, *parts),
                  .recordedAt = now};
}

Action planCancelAction(const ActionId &id, const CaseId &caseId, const OrderId &order, const CancelDecision &decision,
                        const QDateTime &now)
{
    // An amount of its own is refunded before, by its own request; this one then moves nothing.
    const QString refund = decision.refund == RefundChoice::Whole ? u"whole"_s
        : decision.refund == RefundChoice::StoreCredit            ? u"store-credit"_s
                                                                  : u"none"_s;
    QJsonObject request{{u"reason"_s, code(decision.reason)},
                        {u"refund"_s, refund},
                        {u"restock"_s, decision.restock},
                        {u"notify"_s, decision.notifyCustomer},
                        {u"staff_note"_s, decision.staffNote}};
    if (decision.refund == RefundChoice::StoreCredit && decision.creditExpiresAt.isValid())
        request.insert(u"credit_expires_at"_s, decision.creditExpiresAt.toUTC().toString(Qt::ISODate));
    return {.id = id,
            .caseId = caseId,
            .order = order,
            .kind = ActionKind::CancelOrder,
            .request = request,
            .recordedAt = now};
}

} // namespace contrordine
