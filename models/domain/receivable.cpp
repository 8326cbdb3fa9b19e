// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/receivable.h"

#include "models/domain/codes.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr CodeTable<ReceivableReason, 2> reasonCodes{{
    {ReceivableReason::Cancelled, u"cancelled"},
    {ReceivableReason::Dispute, u"dispute"},
}};

constexpr CodeTable<ReceivableEntryType, 5> typeCodes{{
    {ReceivableEntryType::Expected, u"expected"},
    {ReceivableEntryType::Received, u"received"},
    {ReceivableEntryType::WrittenOff, u"written-off"},
    {ReceivableEntryType::Corrected, u"corrected"},
    {ReceivableEntryType::DueMoved, u"due-moved"},
}};

constexpr CodeTable<EntrySource, 3> sourceCodes{{
    {EntrySource::Observed, u"observed"},
    {EntrySource::Merchant, u"merchant"},
    {EntrySource::Statement, u"statement"},
}};

/// An entry's own amount, or what it was last corrected to.
std::optional<Money> effectiveAmount(const QList<ReceivableEntry> &entries, const ReceivableEntry &entry)
{
    std::optional<Money> amount = entry.amount;
    for (const ReceivableEntry &other : entries) {
        if (other.type == ReceivableEntryType::Corrected && other.corrects == entry.number && other.amount && amount
            && other.amount->currency() == amount->currency() && !other.amount->isNegative())
            amount = other.amount;
    }
    return amount;
}

const ReceivableEntry *lastCorrection(const Receivable &receivable, const ReceivableEntry &entry)
{
    const ReceivableEntry *last = nullptr;
    for (const ReceivableEntry &other : receivable.entries) {
        if (other.type == ReceivableEntryType::Corrected && other.corrects == entry.number)
            last = &other;
    }
    return last;
}

QString trimmedReason(const QString &text) { return text.simplified(); }

} // namespace

std::optional<ReceivableState> foldReceivable(const Receivable &receivable, const Policies &policies,
                                              const BusinessCalendar &refundCalendar)
{
    const QList<ReceivableEntry> &entries = receivable.entries;
    if (entries.isEmpty() || entries.first().type != ReceivableEntryType::Expected || !entries.first().amount)
        return {};
    const Money none = Money::zero(entries.first().amount->currency());
    ReceivableState state{.expected = none,
                          .received = none,
                          .writtenOff = none,
                          .outstanding = none,
                          .surplus = none,
                          .since = entries.first().instant,
                          .earliest = {},
                          .due = {},
                          .movedAt = {}};
    const auto add = [&](Money &sum, const ReceivableEntry &entry) {
        const std::optional<Money> amount = effectiveAmount(entries, entry);
        const auto next = amount && !amount->isNegative() ? sum.plus(*amount) : tl::unexpected(MoneyError::Malformed);
        if (next)
            sum = *next;
        else
            state.sound = false;
    };
    for (const ReceivableEntry &entry : entries) {
        switch (entry.type) {
        case ReceivableEntryType::Expected:
            add(state.expected, entry);
            break;
        case ReceivableEntryType::Received:
            add(state.received, entry);
            break;
        case ReceivableEntryType::WrittenOff:
            add(state.writtenOff, entry);
            break;
        case ReceivableEntryType::Corrected: // counted with the entry it corrects
        case ReceivableEntryType::DueMoved:
            break;
        }
    }
    if (const auto home = state.received.plus(state.writtenOff)) {
        // Neither can overflow: all three are zero or above.
        const qint64 left = state.expected.minor() - home->minor();
        state.outstanding = Money(std::max<qint64>(left, 0), none.currency());
        state.surplus = Money(std::max<qint64>(-left, 0), none.currency());
    } else {
        state.sound = false;
    }
    if (state.since.isValid()) {
        state.earliest = refundCalendar.endOfDay(
            refundCalendar.businessDaysAfter(refundCalendar.localDate(state.since), policies.refundMinBusinessDays));
        state.due = refundDue(state.since, policies, refundCalendar);
    }
    for (const ReceivableEntry &entry : entries) {
        if (entry.type == ReceivableEntryType::DueMoved && entry.instant.isValid()) {
            state.due = entry.instant;
            state.movedAt = entry.at;
        }
    }
    return state;
}

QString refusalOf(const Receivable &receivable, const ReceivableEntry &entry, const QDateTime &now)
{
    const bool first = receivable.entries.isEmpty();
    if (first != (entry.type == ReceivableEntryType::Expected))
        return u"not-expected"_s;
    if (entry.type == ReceivableEntryType::DueMoved) {
        if (!entry.instant.isValid())
            return u"no-date"_s;
        if (entry.instant <= now)
            return u"too-late"_s;
        return trimmedReason(entry.text).isEmpty() ? u"no-reason"_s : QString();
    }
    if (!entry.amount || entry.amount->isNegative())
        return u"bad-amount"_s;
    if (!first && entry.amount->currency() != receivable.entries.first().amount->currency())
        return u"currency"_s;
    if (entry.amount->isZero() && entry.type != ReceivableEntryType::Corrected)
        return u"bad-amount"_s;
    const std::optional<ReceivableState> state = foldReceivable(receivable, {}, BusinessCalendar());
    switch (entry.type) {
    case ReceivableEntryType::Expected:
        return entry.instant.isValid() ? QString() : u"no-date"_s;
    case ReceivableEntryType::Received:
        if (!state || !state->sound || !state->received.plus(*entry.amount))
            return u"bad-amount"_s;
        return entry.day.isValid() ? QString() : u"no-date"_s;
    case ReceivableEntryType::WrittenOff:
        if (!state || entry.amount->minor() > state->outstanding.minor())
            return u"too-much"_s;
        return trimmedReason(entry.text).isEmpty() ? u"no-reason"_s : QString();
    case ReceivableEntryType::Corrected: {
        const bool known =
            std::any_of(receivable.entries.begin(), receivable.entries.end(), [&entry](const ReceivableEntry &other) {
                return other.number == entry.corrects && other.type != ReceivableEntryType::Corrected && other.amount;
            });
        if (!known)
            return u"no-such-entry"_s;
        return trimmedReason(entry.text).isEmpty() ? u"no-reason"_s : QString();
    }
    case ReceivableEntryType::DueMoved:
        break;
    }
    return {};
}

std::optional<QList<MoneyHomeTotal>> totalsOf(const QList<ReceivableState> &states, const QDateTime &now)
{
    QList<MoneyHomeTotal> totals;
    for (const ReceivableState &state : states) {
        const Money none = Money::zero(state.expected.currency());
        auto total = std::find_if(totals.begin(), totals.end(), [&none](const MoneyHomeTotal &known) {
            return known.expected.currency() == none.currency();
        });
        if (total == totals.end()) {
            totals.append(
                {.expected = none, .received = none, .writtenOff = none, .outstanding = none, .overdue = none});
            total = std::prev(totals.end());
        }
        const bool late = state.isOverdue(now);
        for (const auto &[sum, part] :
             {std::pair(&total->expected, state.expected), std::pair(&total->received, state.received),
              std::pair(&total->writtenOff, state.writtenOff), std::pair(&total->outstanding, state.outstanding),
              std::pair(&total->overdue, late ? state.outstanding : none)}) {
            const auto next = sum->plus(part);
            if (!next)
                return {};
            *sum = *next;
        }
        total->open += state.isSettled() ? 0 : 1;
        total->late += late ? 1 : 0;
    }
    return totals;
}

QDateTime refundSince(const SupplierSide &side, const QDateTime &stageSince, const Policies &policies,
                      const BusinessCalendar &supplierCalendar)
{
    const SupplierOrder &order = side.order;
    const bool cancelled = isCancelledAtSupplier(order);
    if (!cancelled && isAgreementUnseen(order, side.handling))
        return {}; // nothing is on its way that the platform does not know of
    if (cancelled && !order.paidAt.isValid() && !side.handling.agreedAt.isValid())
        return {};
    if (!cancelled && (!side.handling.agreedAt.isValid() || hasLeftSupplier(order)))
        return {};
    if (side.handling.agreedAt.isValid())
        return side.handling.agreedAt;
    if (stageSince.isValid())
        return stageSince;
    QDateTime since = order.asOf;
    if (order.createdAt.isValid()) {
        const QDate lastDay = supplierCalendar.businessDaysAfter(supplierCalendar.localDate(order.createdAt),
                                                                 policies.shipWithinBusinessDays);
        const QDateTime latest = supplierCalendar.endOfDay(lastDay);
        since = since.isValid() ? std::min(since, latest) : latest;
    }
    return since;
}

QDateTime refundDue(const QDateTime &since, const Policies &policies, const BusinessCalendar &refundCalendar)
{
    return refundCalendar.endOfDay(
        refundCalendar.businessDaysAfter(refundCalendar.localDate(since), policies.refundMaxBusinessDays));
}

std::optional<Owed> owedFor(const SupplierSide &side, const QDateTime &stageSince, bool agreed,
                            const Policies &policies, const BusinessCalendar &supplierCalendar)
{
    if (!isCancelledAtSupplier(side.order) && !agreed)
        return {};
    const QDateTime since = refundSince(side, stageSince, policies, supplierCalendar);
    const Stakes stakes = stakesOf({side});
    if (!since.isValid() || !stakes.complete || stakes.byCurrency.isEmpty())
        return {};
    const Money amount = stakes.byCurrency.first().comesBack;
    if (amount.isZero() || amount.isNegative())
        return {};
    return Owed{.amount = amount, .since = since};
}

bool isOwedNoMore(const SupplierSide &side)
{
    return side.order.asOf.isValid() && !isCancelledAtSupplier(side.order) && hasLeftSupplier(side.order);
}

std::optional<ReceivableEntry> observed(const Receivable &known, const std::optional<Owed> &owed, bool owedNoMore)
{
    if (known.entries.isEmpty()) {
        if (!owed)
            return {};
        return ReceivableEntry{.type = ReceivableEntryType::Expected,
                               .amount = owed->amount,
                               .instant = owed->since,
                               .source = EntrySource::Observed};
    }
    const ReceivableEntry &expected = known.entries.first();
    const ReceivableEntry *correction = lastCorrection(known, expected);
    if ((correction ? correction->source : expected.source) != EntrySource::Observed)
        return {}; // the merchant knows better
    const std::optional<Money> present = effectiveAmount(known.entries, expected);
    if (!present)
        return {};
    ReceivableEntry entry{
        .type = ReceivableEntryType::Corrected, .source = EntrySource::Observed, .corrects = expected.number};
    if (owedNoMore && !present->isZero()) {
        entry.amount = Money::zero(present->currency());
        entry.text = u"shipped"_s;
        return entry;
    }
    if (owed && present->isZero() && owed->amount.currency() == present->currency()) {
        entry.amount = owed->amount;
        entry.text = u"cancelled"_s;
        return entry;
    }
    return {};
}

ReceivableId receivableId(const SupplierOrderId &supplierOrder, ReceivableReason reason)
{
    return ReceivableId(supplierOrder.toString() + u':' + code(reason));
}

QString code(ReceivableReason reason) { return codeOf(reasonCodes, reason); }
QString code(ReceivableEntryType type) { return codeOf(typeCodes, type); }
QString code(EntrySource source) { return codeOf(sourceCodes, source); }
std::optional<ReceivableReason> receivableReasonFromCode(QStringView code) { return valueOf(reasonCodes, code); }
std::optional<ReceivableEntryType> receivableEntryTypeFromCode(QStringView code) { return valueOf(typeCodes, code); }
std::optional<EntrySource> entrySourceFromCode(QStringView code) { return valueOf(sourceCodes, code); }

} // namespace contrordine
