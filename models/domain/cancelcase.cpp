// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/cancelcase.h"

#include "models/domain/casetable.h"
#include "models/domain/codes.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr CodeTable<CancelReason, 7> reasonCodes{{
    {CancelReason::CustomerChangedMind, u"customer-changed-mind"},
    {CancelReason::WrongAddressOrItem, u"wrong-address-or-item"},
    {CancelReason::Duplicate, u"duplicate"},
    {CancelReason::Fraud, u"fraud"},
    {CancelReason::OutOfStock, u"out-of-stock"},
    {CancelReason::PaymentDeclined, u"payment-declined"},
    {CancelReason::Other, u"other"},
}};

constexpr CodeTable<RefundChoice, 4> choiceCodes{{
    {RefundChoice::Whole, u"whole"},
    {RefundChoice::Amount, u"amount"},
    {RefundChoice::None, u"none"},
    {RefundChoice::StoreCredit, u"store-credit"},
}};

constexpr CodeTable<CaseEventType, 31> eventCodes{{
    {CaseEventType::Opened, u"opened"},
    {CaseEventType::SupplierRequested, u"supplier-requested"},
    {CaseEventType::SupplierMessaged, u"supplier-messaged"},
    {CaseEventType::SupplierAgreed, u"supplier-agreed"},
    {CaseEventType::SupplierRefused, u"supplier-refused"},
    {CaseEventType::SupplierShipped, u"supplier-shipped"},
    {CaseEventType::SupplierLinked, u"supplier-linked"},
    {CaseEventType::SupplierUnlinked, u"supplier-unlinked"},
    {CaseEventType::SupplierTakenBack, u"supplier-taken-back"},
    {CaseEventType::OrderOfStepsOverridden, u"order-of-steps-overridden"},
    {CaseEventType::PartChosen, u"part-chosen"},
    {CaseEventType::Decided, u"decided"},
    {CaseEventType::Confirmed, u"confirmed"},
    {CaseEventType::Undone, u"undone"},
    {CaseEventType::ActionSettled, u"action-settled"},
    {CaseEventType::FulfillmentAsked, u"fulfillment-asked"},
    {CaseEventType::FulfillmentAnswered, u"fulfillment-answered"},
    {CaseEventType::ExtraSettled, u"extra-settled"},
    {CaseEventType::TrackingNoted, u"tracking-noted"},
    {CaseEventType::RefundPrepared, u"refund-prepared"},
    {CaseEventType::CauseNoted, u"cause-noted"},
    {CaseEventType::DisputePrepared, u"dispute-prepared"},
    {CaseEventType::DisputeOpened, u"dispute-opened"},
    {CaseEventType::DisputeRefused, u"dispute-refused"},
    {CaseEventType::DisputeReturnAgreed, u"dispute-return-agreed"},
    {CaseEventType::DisputeReturnSent, u"dispute-return-sent"},
    {CaseEventType::DisputeTakenBack, u"dispute-taken-back"},
    {CaseEventType::DisputeMovement, u"dispute-movement"},
    {CaseEventType::DisputeGone, u"dispute-gone"},
    {CaseEventType::DeadlineMoved, u"deadline-moved"},
    {CaseEventType::Closed, u"closed"},
}};

constexpr CodeTable<CaseStep, 14> stepCodes{{
    {CaseStep::AskSupplier, u"ask-supplier"},
    {CaseStep::AwaitSupplier, u"await-supplier"},
    {CaseStep::SupplierRefused, u"supplier-refused"},
    {CaseStep::CancelOnShop, u"cancel-on-shop"},
    {CaseStep::RefundOnShop, u"refund-on-shop"},
    {CaseStep::CarryingOut, u"carrying-out"},
    {CaseStep::NeedsLook, u"needs-look"},
    {CaseStep::PrepareDispute, u"prepare-dispute"},
    {CaseStep::AwaitDisputeAnswer, u"await-dispute-answer"},
    {CaseStep::AwaitDecision, u"await-decision"},
    {CaseStep::ReturnGoods, u"return-goods"},
    {CaseStep::AwaitReturnRefund, u"await-return-refund"},
    {CaseStep::NoteOutcome, u"note-outcome"},
    {CaseStep::Done, u"done"},
}};

/// One was stopped, and every other one said no and was let go on.
bool isPartStopped(const CaseState &state)
{
    bool anyStopped = false;
    bool anyGoesOn = false;
    for (auto one = state.suppliers.cbegin(); one != state.suppliers.cend(); ++one) {
        if (one->agreedAt.isValid())
            anyStopped = true;
        else if (one->refusedAt.isValid() && state.goesOn.contains(one.key()))
            anyGoesOn = true;
        else
            return false;
    }
    return anyStopped && anyGoesOn;
}

/// Was what is to be refunded decided for those who are stopped now? Who agrees or ships afterwards changes that.
bool isPartDecided(const CaseState &state)
{
    for (auto one = state.suppliers.cbegin(); one != state.suppliers.cend(); ++one) {
        const QMap<QString, int> pieces = state.items.value(one.key());
        const bool any = std::any_of(pieces.cbegin(), pieces.cend(), [](int count) { return count > 0; });
        if (one->agreedAt.isValid() != any)
            return false;
    }
    return std::all_of(state.items.keyBegin(), state.items.keyEnd(),
                       [&state](const SupplierOrderId &known) { return state.suppliers.contains(known); });
}

/// Decided when other suppliers were stopped, and nothing of it is under way: to be decided anew.
void forgetOutdatedPart(CaseState &state)
{
    const bool underWay =
        state.step == CaseStep::CarryingOut || (state.step == CaseStep::NeedsLook && state.lastActionUnknown);
    if (state.kind == CaseKind::Cancel && state.refund && !underWay && !isPartDecided(state))
        state.refund.reset();
}

/// Where the supplier's side alone puts the case.
CaseStep supplierStep(const CaseState &state)
{
    if (state.kind == CaseKind::Refund)
        return CaseStep::RefundOnShop; // money goes to the customer whatever the supplier does (R20, R21)
    const auto all = [&state](auto predicate) {
        return std::all_of(state.suppliers.begin(), state.suppliers.end(), predicate);
    };
    const auto any = [&state](auto predicate) {
        return std::any_of(state.suppliers.begin(), state.suppliers.end(), predicate);
    };
    if (state.overridden || all([](const SupplierHandling &one) { return one.agreedAt.isValid(); }))
        return CaseStep::CancelOnShop;
    if (isPartStopped(state))
        return CaseStep::RefundOnShop;
    if (any([](const SupplierHandling &one) { return one.refusedAt.isValid(); }))
        return CaseStep::SupplierRefused;
    if (any([](const SupplierHandling &one) { return !one.agreedAt.isValid() && !one.cancelRequestedAt.isValid(); }))
        return CaseStep::AskSupplier;
    return CaseStep::AwaitSupplier;
}

bool isOnShop(CaseStep step) { return step == CaseStep::CancelOnShop || step == CaseStep::RefundOnShop; }

/// Events about a supplier order need to say which.
bool isAboutSupplier(CaseEventType type)
{
    switch (type) {
    case CaseEventType::SupplierRequested:
    case CaseEventType::SupplierMessaged:
    case CaseEventType::SupplierAgreed:
    case CaseEventType::SupplierRefused:
    case CaseEventType::SupplierShipped:
    case CaseEventType::SupplierLinked:
    case CaseEventType::SupplierUnlinked:
    case CaseEventType::SupplierTakenBack:
    case CaseEventType::TrackingNoted:
        return true;
    case CaseEventType::Opened:
    case CaseEventType::OrderOfStepsOverridden:
    case CaseEventType::PartChosen:
    case CaseEventType::Decided:
    case CaseEventType::Confirmed:
    case CaseEventType::Undone:
    case CaseEventType::ActionSettled:
    case CaseEventType::FulfillmentAsked:
    case CaseEventType::FulfillmentAnswered:
    case CaseEventType::ExtraSettled:
    case CaseEventType::RefundPrepared:
    case CaseEventType::CauseNoted:
    case CaseEventType::DisputePrepared:
    case CaseEventType::DisputeOpened:
    case CaseEventType::DisputeRefused:
    case CaseEventType::DisputeReturnAgreed:
    case CaseEventType::DisputeReturnSent:
    case CaseEventType::DisputeTakenBack:
    case CaseEventType::DisputeMovement:
    case CaseEventType::DisputeGone:
    case CaseEventType::DeadlineMoved:
    case CaseEventType::Closed:
        return false;
    }
    return false;
}

bool isLocked(const CaseState &state)
{
    return state.step == CaseStep::CarryingOut || state.step == CaseStep::NeedsLook;
}

void moveDate(SupplierHandling &handling, const QDateTime &to, const QDateTime &at)
{
    if (handling.refusedAt.isValid()) {
        handling.trackingBy = to;
        handling.trackingMovedAt = at;
    } else if (!handling.agreedAt.isValid()) {
        handling.answerBy = to;
        handling.answerMovedAt = at;
    }
}

/// R34. Who has answered is not waited for; a date for another step than the present one came too late. Where several
/// supplier orders are waited for, the date is of the one that is named; of all, where none is.
void moveDeadline(CaseState &state, const CaseEvent &event)
{
    const QDateTime to = QDateTime::fromString(event.data.value(u"to"_s).toString(), Qt::ISODateWithMs).toUTC();
    if (!to.isValid() || caseStepFromCode(event.data.value(u"step"_s).toString()) != state.step)
        return;
    const auto named = state.suppliers.find(SupplierOrderId(event.data.value(u"supplier_order"_s).toString()));
    const bool waits = state.step == CaseStep::AwaitSupplier || state.step == CaseStep::SupplierRefused;
    if (named != state.suppliers.end() && (waits || state.step == CaseStep::AskSupplier)) {
        moveDate(*named, to, event.at);
    } else if (waits) {
        for (SupplierHandling &handling : state.suppliers) {
            if (state.step == CaseStep::AwaitSupplier || handling.refusedAt.isValid())
                moveDate(handling, to, event.at);
        }
    } else {
        state.putOffUntil = to;
        state.putOffAt = event.at;
    }
}

void forgetMovedDates(SupplierHandling &handling)
{
    handling.answerBy = {};
    handling.answerMovedAt = {};
    handling.trackingBy = {};
    handling.trackingMovedAt = {};
}

void forgetTracking(SupplierHandling &handling)
{
    handling.trackingAskedAt = {};
    handling.trackingNumber.clear();
    handling.trackingNotedAt = {};
}

bool isDispute(const CaseEvent &event)
{
    return event.type == CaseEventType::Opened && event.data.value(u"kind"_s).toString() == u"dispute"_s;
}

QMap<SupplierOrderId, QMap<QString, int>> itemsFromJson(const QJsonObject &json)
{
    QMap<SupplierOrderId, QMap<QString, int>> items;
    for (auto supplier = json.constBegin(); supplier != json.constEnd(); ++supplier) {
        const QJsonObject lines = supplier->toObject();
        for (auto line = lines.constBegin(); line != lines.constEnd(); ++line)
            items[SupplierOrderId(supplier.key())].insert(line.key(), line->toInt());
    }
    return items;
}

/// The last decision alone counts: what was decided before it is not confirmed any more (R32).
bool decide(CaseState &state, const QJsonObject &data)
{
    const QJsonValue given = data.value(u"refund"_s);
    if (state.kind == CaseKind::Refund || given.isObject()) {
        const auto refund = refundDecisionFromJson(given.toObject());
        if (!refund || (state.kind == CaseKind::Cancel && !isPartUnlocked(state)))
            return false;
        state.refund = *refund;
        state.items = itemsFromJson(data.value(u"items"_s).toObject());
        state.decision.reset();
    } else {
        const auto decision = decisionFromJson(data);
        if (!decision || isPartUnlocked(state))
            return false; // nothing was decided that could be carried out
        state.decision = *decision;
        state.refund.reset();
        state.items.clear();
    }
    state.decisionSpent = false;
    return true;
}

/// Applies an event that mayAppend() allowed.
void apply(CaseState &state, const CaseEvent &event)
{
    const SupplierOrderId supplier(event.data.value(u"supplier_order"_s).toString());
    if (isAboutSupplier(event.type) && supplier.isEmpty())
        return;
    switch (event.type) {
    case CaseEventType::Opened: {
        if (event.data.value(u"kind"_s).toString() == u"refund"_s)
            state.kind = CaseKind::Refund;
        state.reason = cancelReasonFromCode(event.data.value(u"reason"_s).toString()).value_or(CancelReason::Other);
        state.reasonText = event.data.value(u"reason_text"_s).toString();
        const QJsonArray suppliers = event.data.value(u"suppliers"_s).toArray();
        for (const QJsonValue &number : suppliers) {
            const SupplierOrderId known(number.toString());
            if (!known.isEmpty())
                state.suppliers.insert(known, {});
        }
        break;
    }
    case CaseEventType::SupplierRequested: {
        SupplierHandling &handling = state.suppliers[supplier];
        state.goesOn.removeAll(supplier);
        if (handling.refusedAt.isValid()) { // asked again after a no: every count starts anew
            handling.cancelRequestedAt = event.at;
            handling.refusedAt = {};
            forgetTracking(handling);
            forgetMovedDates(handling);
        } else if (!handling.cancelRequestedAt.isValid() || event.data.value(u"source"_s).toString() == u"platform"_s) {
            // The merchant's click may have come long before the request did: the supplier's silence counts from when
            // the platform was seen to show it (R3, R36).
            handling.cancelRequestedAt = event.at;
        }
        break;
    }
    case CaseEventType::SupplierMessaged:
        state.suppliers[supplier]; // met, nothing decided by a message
        if (event.data.value(u"about"_s).toString() == u"tracking"_s
            && !state.suppliers[supplier].trackingAskedAt.isValid())
            state.suppliers[supplier].trackingAskedAt =
                event.at; // asking twice does not give the supplier more time (R15)
        break;
    case CaseEventType::SupplierAgreed:
        state.suppliers[supplier].agreedAt = event.at;
        state.suppliers[supplier].refusedAt = {};
        state.goesOn.removeAll(supplier);
        break;
    case CaseEventType::SupplierRefused:
    case CaseEventType::SupplierShipped: // what has left cannot be agreed to any more, whoever said yes before
        state.suppliers[supplier].refusedAt = event.at;
        state.suppliers[supplier].agreedAt = {};
        break;
    case CaseEventType::SupplierLinked:
        state.suppliers[supplier]; // met: it has to agree as the others have
        break;
    case CaseEventType::SupplierUnlinked:
        state.suppliers.remove(supplier);
        state.goesOn.removeAll(supplier);
        break;
    case CaseEventType::SupplierTakenBack: {
        state.goesOn.removeAll(supplier);
        SupplierHandling &handling = state.suppliers[supplier];
        if (handling.agreedAt.isValid() || handling.refusedAt.isValid()) {
            handling.agreedAt = {};
            handling.refusedAt = {};
            forgetTracking(handling);
        } else {
            handling.cancelRequestedAt = {};
        }
        forgetMovedDates(handling);
        break;
    }
    case CaseEventType::TrackingNoted:
        state.suppliers[supplier].trackingNumber = event.data.value(u"number"_s).toString();
        state.suppliers[supplier].trackingNotedAt = event.at;
        break;
    case CaseEventType::OrderOfStepsOverridden:
        state.overridden = true;
        state.overrideReason = event.data.value(u"reason_text"_s).toString();
        break;
    case CaseEventType::PartChosen: {
        state.goesOn.clear();
        const QJsonArray goesOn = event.data.value(u"goes_on"_s).toArray();
        for (const QJsonValue &number : goesOn) {
            const SupplierOrderId chosen(number.toString());
            if (state.suppliers.value(chosen).refusedAt.isValid() && !state.goesOn.contains(chosen))
                state.goesOn.append(chosen);
        }
        break;
    }
    case CaseEventType::Decided:
        if (!decide(state, event.data))
            return;
        break;
    case CaseEventType::Confirmed: {
        state.confirmedAt = event.at;
        const QJsonArray actions = event.data.value(u"actions"_s).toArray();
        for (const QJsonValue &action : actions)
            state.actions.append(ActionId(action.toString()));
        state.step = CaseStep::CarryingOut;
        return;
    }
    case CaseEventType::Undone:
        state.confirmedAt = {};
        state.actions.clear(); // withdrawn; the journal keeps them
        break;
    case CaseEventType::ActionSettled: {
        const auto settled = actionStateFromCode(event.data.value(u"state"_s).toString());
        const bool confirmed = settled == ActionState::Confirmed;
        state.decisionSpent = state.decisionSpent || confirmed;
        state.step = confirmed ? CaseStep::CarryingOut : CaseStep::NeedsLook;
        state.lastActionUnknown = !confirmed && settled != ActionState::Refused; // what cannot be read is not known
        forgetOutdatedPart(state);
        return;
    }
    case CaseEventType::FulfillmentAsked:
    case CaseEventType::FulfillmentAnswered:
    case CaseEventType::ExtraSettled:
        return; // the shop's own word on them is in the order
    case CaseEventType::RefundPrepared:
        if (const auto draft = refundDraftFromJson(event.data))
            state.refundDraft = *draft;
        return;
    case CaseEventType::CauseNoted:
        state.refundCause = refundCauseFromCode(event.data.value(u"cause"_s).toString());
        return;
    case CaseEventType::DisputePrepared: // of a dispute: see applyToDispute()
    case CaseEventType::DisputeOpened:
    case CaseEventType::DisputeRefused:
    case CaseEventType::DisputeReturnAgreed:
    case CaseEventType::DisputeReturnSent:
    case CaseEventType::DisputeTakenBack:
    case CaseEventType::DisputeMovement:
    case CaseEventType::DisputeGone:
        break;
    case CaseEventType::DeadlineMoved:
        moveDeadline(state, event);
        return;
    case CaseEventType::Closed:
        state.closed = true;
        state.outcome = event.data.value(u"outcome"_s).toString();
        state.step = CaseStep::Done;
        return;
    }
    if (event.type == CaseEventType::Undone || event.type == CaseEventType::Decided || !isLocked(state))
        state.step = supplierStep(state);
    forgetOutdatedPart(state);
}

} // namespace

bool isShopUnlocked(const CaseState &state)
{
    const CaseStep reached = supplierStep(state);
    return reached == (state.kind == CaseKind::Refund ? CaseStep::RefundOnShop : CaseStep::CancelOnShop);
}

bool isPartUnlocked(const CaseState &state)
{
    return state.kind == CaseKind::Cancel && supplierStep(state) == CaseStep::RefundOnShop;
}

bool isOnlyPrepared(const CaseState &state)
{
    return state.kind == CaseKind::Refund && state.step == CaseStep::RefundOnShop && state.actions.isEmpty()
        && !state.closed;
}

bool mayAppend(const CaseState &state, CaseEventType type)
{
    if (type == CaseEventType::Opened)
        return !state.openedAt.isValid();
    if (!state.openedAt.isValid())
        return false;
    if (type == CaseEventType::ExtraSettled || type == CaseEventType::FulfillmentAnswered)
        return true; // the last ones come after the end
    if (state.closed || !isDeclared(state.kind, state.step, type))
        return false;
    if (state.kind == CaseKind::Dispute)
        return mayAppendToDispute(state, type);
    const bool refusedAction = state.step == CaseStep::NeedsLook && !state.lastActionUnknown;
    // In front of a refusal the supplier may have changed its mind too: the shop step must be open still.
    const bool onShop = isOnShop(state.step) || (refusedAction && isOnShop(supplierStep(state)));
    switch (type) { // what hangs on more than the step
    case CaseEventType::Decided:
        return isOnShop(state.step) || refusedAction;
    case CaseEventType::Confirmed: {
        const bool decided =
            supplierStep(state) == CaseStep::CancelOnShop ? state.decision.has_value() : state.refund.has_value();
        return decided && !state.decisionSpent && onShop;
    }
    case CaseEventType::FulfillmentAsked:
        return onShop && isShopUnlocked(state);
    case CaseEventType::RefundPrepared:
    case CaseEventType::CauseNoted:
        return isOnShop(state.step) || refusedAction;
    case CaseEventType::Closed:
        return !(state.step == CaseStep::NeedsLook && state.lastActionUnknown);
    default:
        return true;
    }
}

CaseState foldCase(const OrderId &order, const QList<CaseEvent> &events)
{
    CaseState state;
    state.order = order;
    for (const CaseEvent &event : events) {
        state.id = event.caseId;
        state.lastEventAt = event.at;
        if (!mayAppend(state, event.type))
            continue;
        if (event.type == CaseEventType::Opened)
            state.openedAt = event.at;
        if (isDispute(event))
            state.kind = CaseKind::Dispute;
        const CaseStep before = state.step;
        if (state.kind == CaseKind::Dispute)
            applyToDispute(state, event);
        else
            apply(state, event);
        if (state.step != before) // what was put off was another step
            state.putOffUntil = state.putOffAt = {};
    }
    return state;
}

CaseEventType settledEventOf(ActionKind kind)
{
    switch (roleOf(kind)) {
    case ActionRole::Decision:
        return CaseEventType::ActionSettled;
    case ActionRole::TakeBack:
        return CaseEventType::FulfillmentAnswered;
    case ActionRole::Extra:
        return CaseEventType::ExtraSettled;
    }
    return CaseEventType::ActionSettled;
}

QJsonObject toJson(const CancelDecision &decision)
{
    QJsonObject json{{u"reason"_s, code(decision.reason)},
                     {u"refund"_s, code(decision.refund)},
                     {u"restock"_s, decision.restock},
                     {u"notify"_s, decision.notifyCustomer},
                     {u"staff_note"_s, decision.staffNote}};
    if (decision.amount) {
        json.insert(u"amount"_s, decision.amount->decimal());
        json.insert(u"currency"_s, decision.amount->currency().code());
    }
    if (decision.creditExpiresAt.isValid())
        json.insert(u"credit_expires_at"_s, decision.creditExpiresAt.toUTC().toString(Qt::ISODate));
    return json;
}

Result<CancelDecision> decisionFromJson(const QJsonObject &json)
{
    const auto malformed = [](const QString &path) {
        return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"bad-decision"_s, .detail = path});
    };
    CancelDecision decision;
    const auto reason = cancelReasonFromCode(json.value(u"reason"_s).toString());
    const auto refund = refundChoiceFromCode(json.value(u"refund"_s).toString());
    if (!reason)
        return malformed(u"reason"_s);
    if (!refund)
        return malformed(u"refund"_s);
    decision.reason = *reason;
    decision.refund = *refund;
    if (json.contains(u"amount"_s)) {
        const auto currency = Currency::fromCode(json.value(u"currency"_s).toString());
        if (!currency)
            return malformed(u"currency"_s);
        const auto amount = Money::parse(json.value(u"amount"_s).toString(), *currency);
        if (!amount || amount->isNegative())
            return malformed(u"amount"_s);
        decision.amount = *amount;
    } else if (decision.refund == RefundChoice::Amount) {
        return malformed(u"amount"_s);
    }
    if (json.contains(u"credit_expires_at"_s)) {
        decision.creditExpiresAt = QDateTime::fromString(json.value(u"credit_expires_at"_s).toString(), Qt::ISODate);
        if (!decision.creditExpiresAt.isValid())
            return malformed(u"credit_expires_at"_s);
    }
    // What the merchant chose is carried out exactly so: a yes or no that is missing is not guessed.
    if (!json.value(u"restock"_s).isBool())
        return malformed(u"restock"_s);
    if (!json.value(u"notify"_s).isBool())
        return malformed(u"notify"_s);
    decision.restock = json.value(u"restock"_s).toBool();
    decision.notifyCustomer = json.value(u"notify"_s).toBool();
    decision.staffNote = json.value(u"staff_note"_s).toString();
    if (decision.staffNote.size() > staffNoteMaxLength)
        return malformed(u"staff_note"_s);
    return decision;
}

QString code(CancelReason reason) { return codeOf(reasonCodes, reason); }
QString code(RefundChoice choice) { return codeOf(choiceCodes, choice); }
QString code(CaseEventType type) { return codeOf(eventCodes, type); }
QString code(CaseStep step) { return codeOf(stepCodes, step); }
std::optional<CancelReason> cancelReasonFromCode(QStringView code) { return valueOf(reasonCodes, code); }
std::optional<RefundChoice> refundChoiceFromCode(QStringView code) { return valueOf(choiceCodes, code); }
std::optional<CaseEventType> caseEventTypeFromCode(QStringView code) { return valueOf(eventCodes, code); }
std::optional<CaseStep> caseStepFromCode(QStringView code) { return valueOf(stepCodes, code); }

} // namespace contrordine
