// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/cancelcase.h"
#include "models/domain/casedue.h"
#include "models/domain/casetable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <random>
#include <set>
#include <tuple>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

constexpr int walks = 100000;
constexpr int longestWalk = 40;

const OrderId order(u"gid://shopify/Order/1001"_s);

constexpr std::array everyType{
    CaseEventType::Opened,
    CaseEventType::SupplierRequested,
    CaseEventType::SupplierMessaged,
    CaseEventType::SupplierAgreed,
    CaseEventType::SupplierRefused,
    CaseEventType::SupplierShipped,
    CaseEventType::SupplierLinked,
    CaseEventType::SupplierUnlinked,
    CaseEventType::SupplierTakenBack,
    CaseEventType::OrderOfStepsOverridden,
    CaseEventType::PartChosen,
    CaseEventType::Decided,
    CaseEventType::Confirmed,
    CaseEventType::Undone,
    CaseEventType::ActionSettled,
    CaseEventType::FulfillmentAsked,
    CaseEventType::FulfillmentAnswered,
    CaseEventType::ExtraSettled,
    CaseEventType::TrackingNoted,
    CaseEventType::RefundPrepared,
    CaseEventType::CauseNoted,
    CaseEventType::DisputePrepared,
    CaseEventType::DisputeOpened,
    CaseEventType::DisputeRefused,
    CaseEventType::DisputeReturnAgreed,
    CaseEventType::DisputeReturnSent,
    CaseEventType::DisputeTakenBack,
    CaseEventType::DisputeMovement,
    CaseEventType::DisputeGone,
    CaseEventType::DeadlineMoved,
    CaseEventType::Closed,
};

/// Told of what is done beside a case: at any time, also after its end, and never of any effect on it.
bool isBeside(CaseEventType type)
{
    return type == CaseEventType::FulfillmentAnswered || type == CaseEventType::ExtraSettled;
}

/// What must hold of a case, kept apart from the fold on purpose and in the plainest way: its own short memory.
class Watch
{
public:
    void saw(const CaseEvent &event)
    {
        const QString supplier = event.data.value(u"supplier_order"_s).toString();
        switch (event.type) {
        case CaseEventType::Opened: {
            isRefund = event.data.value(u"kind"_s).toString() == u"refund"_s;
            isDispute = event.data.value(u"kind"_s).toString() == u"dispute"_s;
            const QJsonArray suppliers = event.data.value(u"suppliers"_s).toArray();
            for (const QJsonValue &number : suppliers)
                agreed.insert(number.toString(), false);
            break;
        }
        case CaseEventType::SupplierAgreed:
            agreed.insert(supplier, true);
            saidNo.remove(supplier);
            goesOn.remove(supplier);
            break;
        case CaseEventType::SupplierRefused:
        case CaseEventType::SupplierShipped:
            agreed.insert(supplier, false);
            saidNo.insert(supplier);
            break;
        case CaseEventType::SupplierTakenBack:
            agreed.insert(supplier, false);
            saidNo.remove(supplier);
            goesOn.remove(supplier);
            break;
        case CaseEventType::SupplierRequested:
            if (!agreed.contains(supplier))
                agreed.insert(supplier, false);
            saidNo.remove(supplier); // asked again
            goesOn.remove(supplier);
            break;
        case CaseEventType::SupplierMessaged:
        case CaseEventType::SupplierLinked:
        case CaseEventType::TrackingNoted:
            if (!agreed.contains(supplier))
                agreed.insert(supplier, false);
            break;
        case CaseEventType::SupplierUnlinked:
            agreed.remove(supplier);
            saidNo.remove(supplier);
            goesOn.remove(supplier);
            break;
        case CaseEventType::OrderOfStepsOverridden:
            overridden = true;
            break;
        case CaseEventType::PartChosen: {
            goesOn.clear();
            const QJsonArray chosen = event.data.value(u"goes_on"_s).toArray();
            for (const QJsonValue &number : chosen) {
                if (saidNo.contains(number.toString()))
                    goesOn.insert(number.toString());
            }
            break;
        }
        case CaseEventType::Decided:
            if (!isRefund && event.data.value(u"refund"_s).isObject() != partIsStopped())
                break; // nothing that could be carried out
            freshDecision = true;
            decidedOnPart = partIsStopped();
            {
                const QStringList given = event.data.value(u"items"_s).toObject().keys();
                decidedFor = QSet<QString>(given.begin(), given.end());
            }
            break;
        case CaseEventType::Confirmed:
            underWay = true;
            break;
        case CaseEventType::Undone:
            underWay = false;
            break;
        case CaseEventType::ActionSettled: {
            const QString state = event.data.value(u"state"_s).toString();
            unknown = state == u"unknown"_s;
            underWay = state == u"confirmed"_s; // the rest of the decision may still follow
            if (state == u"confirmed"_s)
                freshDecision = false;
            break;
        }
        case CaseEventType::FulfillmentAsked:
        case CaseEventType::FulfillmentAnswered:
        case CaseEventType::ExtraSettled:
            break; // beside the case
        case CaseEventType::DisputeOpened:
            disputed = true;
            break;
        case CaseEventType::DisputeRefused:
            ++answers;
            break;
        case CaseEventType::DisputeReturnAgreed:
            ++answers;
            break;
        case CaseEventType::DisputeReturnSent:
            ++answers;
            break;
        case CaseEventType::DisputeTakenBack:
            if (answers > 0)
                --answers;
            else
                disputed = false;
            break;
        case CaseEventType::RefundPrepared:
        case CaseEventType::CauseNoted:
        case CaseEventType::DisputePrepared:
        case CaseEventType::DisputeMovement:
        case CaseEventType::DisputeGone:
        case CaseEventType::DeadlineMoved:
            break;
        case CaseEventType::Closed:
            closed = true;
            break;
        }
    }

    bool suppliersAreStopped() const
    {
        if (isDispute)
            return false; // it speaks for no shop
        return isRefund || overridden || std::all_of(agreed.begin(), agreed.end(), [](bool yes) { return yes; });
    }

    /// Of several supplier orders some were stopped, and all the others said no and were let go on.
    bool partIsStopped() const
    {
        if (isRefund || isDispute || suppliersAreStopped())
            return false;
        bool any = false;
        for (auto one = agreed.cbegin(); one != agreed.cend(); ++one) {
            if (!one.value() && !goesOn.contains(one.key()))
                return false;
            any = any || one.value();
        }
        return any;
    }

    QSet<QString> stopped() const
    {
        QSet<QString> yes;
        for (auto one = agreed.cbegin(); one != agreed.cend(); ++one) {
            if (one.value())
                yes.insert(one.key());
        }
        return yes;
    }

    QHash<QString, bool> agreed;
    QSet<QString> saidNo;
    QSet<QString> goesOn; ///< of those that said no
    bool decidedOnPart = false; ///< the last decision was about a part
    QSet<QString> decidedFor; ///< of these supplier orders
    bool isRefund = false;
    bool isDispute = false;
    bool disputed = false; ///< said to be open, and not taken back
    int answers = 0; ///< what was noted after the opening, and not taken back
    bool overridden = false;
    bool freshDecision = false; ///< made, and nothing of it carried out yet
    bool underWay = false;
    bool unknown = false;
    bool closed = false;
};

/// Deals events as the world might: in any order, with any of three supplier orders.
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    CaseEventType pick() { return everyType.at(static_cast<size_t>(below(everyType.size()))); }

    CaseEventType pickAhead()
    {
        static constexpr std::array ahead{CaseEventType::PartChosen, CaseEventType::Decided, CaseEventType::Confirmed,
                                          CaseEventType::Undone, CaseEventType::ActionSettled};
        return ahead.at(static_cast<size_t>(below(int(ahead.size()))));
    }

    /// A piece for each of these supplier orders.
    static QJsonObject piecesOf(const QSet<QString> &suppliers)
    {
        QJsonObject items;
        for (const QString &one : suppliers)
            items.insert(one, QJsonObject{{u"line-1"_s, 1}});
        return items;
    }

    CaseEvent event(qint64 number, CaseEventType type, bool isRefund)
    {
        CaseEvent event{.number = number,
                        .caseId = CaseId(u"case"_s),
                        .at = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC).addSecs(60 * number),
                        .type = type};
        switch (type) {
        case CaseEventType::Opened:
            event.data = opened();
            break;
        case CaseEventType::SupplierMessaged:
            event.data = about();
            event.data.insert(u"about"_s, below(2) ? u"tracking"_s : u"cancel"_s);
            break;
        case CaseEventType::SupplierRequested:
        case CaseEventType::SupplierAgreed:
        case CaseEventType::SupplierRefused:
        case CaseEventType::SupplierShipped:
        case CaseEventType::SupplierLinked:
        case CaseEventType::SupplierUnlinked:
        case CaseEventType::SupplierTakenBack:
            event.data = about();
            break;
        case CaseEventType::PartChosen: {
            QJsonArray goesOn;
            for (int i = 0; i < 3; ++i) {
                if (below(4))
                    goesOn.append(supplier(i));
            }
            event.data = {{u"goes_on"_s, goesOn}};
            break;
        }
        case CaseEventType::OrderOfStepsOverridden:
            event.data = {{u"reason_text"_s, u"the customer insists"_s}};
            break;
        case CaseEventType::Decided:
            event.data =
                isRefund || below(2) ? QJsonObject{{u"refund"_s, toJson(refundDecision())}} : toJson(cancelDecision());
            if (!isRefund && event.data.value(u"refund"_s).isObject()) {
                QSet<QString> those;
                for (int i = 0; i < 3; ++i) {
                    if (below(2))
                        those.insert(supplier(i));
                }
                event.data.insert(u"items"_s, piecesOf(those));
            }
            break;
        case CaseEventType::Confirmed:
            event.data = {{u"actions"_s, QJsonArray{u"action-%1"_s.arg(number)}}};
            break;
        case CaseEventType::ActionSettled: {
            static const QStringList states{u"confirmed"_s, u"refused"_s, u"unknown"_s};
            event.data = {{u"action"_s, u"action"_s}, {u"state"_s, states.at(below(3))}};
            break;
        }
        case CaseEventType::FulfillmentAsked:
            event.data = {{u"fulfillment_orders"_s, QJsonArray{u"one"_s}}};
            break;
        case CaseEventType::FulfillmentAnswered:
        case CaseEventType::ExtraSettled:
            event.data = {{u"action"_s, u"beside"_s}, {u"state"_s, below(2) ? u"refused"_s : u"unknown"_s}};
            break;
        case CaseEventType::TrackingNoted:
            event.data = about();
            event.data.insert(u"number"_s, u"LP00000000000001"_s);
            break;
        case CaseEventType::RefundPrepared: {
            RefundDraft draft{.wish = {.shipping = true}, .cause = RefundCause::Faulty, .page = below(6)};
            if (below(2))
                draft.amount = Money(1 + below(5000), *Currency::fromCode(u"EUR"));
            event.data = toJson(draft);
            break;
        }
        case CaseEventType::CauseNoted:
            event.data = {{u"cause"_s, code(RefundCause::Faulty)}, {u"fault"_s, code(RefundFault::Supplier)}};
            break;
        case CaseEventType::DisputePrepared: {
            DisputeDraft draft{.claim = amount(), .statement = u"It never came."_s, .page = below(4)};
            if (below(2))
                draft.dates.deliveryBy = QDate(2026, 12, 1).addDays(below(60));
            event.data = toJson(draft);
            break;
        }
        case CaseEventType::DisputeOpened: // now and then at a moment that cannot be
            event.data = {{u"source"_s, below(2) ? u"merchant"_s : u"platform"_s},
                          {u"opened_at"_s, event.at.addSecs(3600LL * (below(20) - 15)).toString(Qt::ISODateWithMs)}};
            break;
        case CaseEventType::DisputeMovement:
            event.data = {{u"moved_at"_s, event.at.addSecs(3600LL * (below(40) - 20)).toString(Qt::ISODateWithMs)}};
            break;
        case CaseEventType::DisputeReturnSent:
            event.data = {{u"number"_s, u"RR000000001IT"_s}};
            break;
        case CaseEventType::DisputeRefused:
        case CaseEventType::DisputeReturnAgreed:
        case CaseEventType::DisputeTakenBack:
        case CaseEventType::DisputeGone:
        case CaseEventType::Undone:
            break;
        case CaseEventType::DeadlineMoved: {
            static const QStringList steps{u"await-supplier"_s,       u"supplier-refused"_s, u"cancel-on-shop"_s,
                                           u"refund-on-shop"_s,       u"needs-look"_s,       u"ask-supplier"_s,
                                           u"await-dispute-answer"_s, u"await-decision"_s,   u"return-goods"_s,
                                           u"prepare-dispute"_s};
            event.data = below(2) ? about() : QJsonObject();
            event.data.insert(u"step"_s, steps.at(below(int(steps.size()))));
            event.data.insert(u"to"_s, event.at.addSecs(3600 * below(200)).toString(Qt::ISODateWithMs));
            event.data.insert(u"reason"_s, u"the supplier has a holiday"_s);
            break;
        }
        case CaseEventType::Closed: {
            static const QStringList outcomes{u"left"_s, u"won"_s, u"lost"_s, u"settled"_s};
            event.data = {
                {u"outcome"_s, outcomes.at(below(4))}, {u"amount"_s, amount().decimal()}, {u"currency"_s, u"EUR"_s}};
            break;
        }
        }
        return event;
    }

private:
    QJsonObject opened()
    {
        QJsonArray suppliers;
        for (int i = below(4); i > 0; --i)
            suppliers.append(supplier(i - 1));
        QJsonObject data{{u"reason"_s, u"duplicate"_s}, {u"suppliers"_s, suppliers}};
        const int kind = below(5);
        if (kind == 0)
            data.insert(u"kind"_s, u"refund"_s);
        else if (kind < 3)
            data = {{u"kind"_s, u"dispute"_s}, {u"supplier_order"_s, supplier(0)}, {u"follows"_s, u"cancelling"_s}};
        return data;
    }
    static QString supplier(int i) { return u"819044712203118%1"_s.arg(i); }
    QJsonObject about() { return {{u"supplier_order"_s, supplier(below(3))}, {u"source"_s, u"merchant"_s}}; }
    Money amount() { return Money(below(5000), *Currency::fromCode(u"EUR")); }
    CancelDecision cancelDecision()
    {
        CancelDecision decision;
        if (below(2)) {
            decision.refund = RefundChoice::Amount;
            decision.amount = amount();
        }
        return decision;
    }
    RefundDecision refundDecision()
    {
        const Money one = amount();
        return {.amount = one, .maximum = *one.plus(amount())};
    }

    std::mt19937_64 m_random;
};

/// As it comes back from the data file after a restart: every event's data through its bytes.
QList<CaseEvent> readBack(QList<CaseEvent> events)
{
    for (CaseEvent &event : events)
        event.data = QJsonDocument::fromJson(QJsonDocument(event.data).toJson(QJsonDocument::Compact)).object();
    return events;
}

} // namespace

/// Cases driven by chance: whatever happens in whatever order, a case keeps its promises (R12, R32, R33, R34).
class TestCaseWalks : public QObject
{
    Q_OBJECT

private:
    int m_events = 0;
    int m_refusedEvents = 0;
    QSet<CaseStep> m_stepsMet;
    using Transition = std::tuple<CaseKind, CaseStep, CaseEventType, CaseStep>;
    std::set<Transition> m_walked;
    std::set<std::pair<CaseKind, CaseStep>> m_begun;

    static QString sentence(const Transition &transition)
    {
        const auto &[kind, from, event, to] = transition;
        static const QHash<int, QString> kinds{{0, u"cancel"_s}, {1, u"refund"_s}, {2, u"dispute"_s}};
        return QStringList{kinds.value(static_cast<int>(kind)), code(from), code(event), code(to)}.join(u" | "_s);
    }

    /// What must be true after every event; a sentence when it is not.
    static QString broken(const CaseState &state, const Watch &watch)
    {
        if (isShopUnlocked(state) != watch.suppliersAreStopped())
            return u"the shop is unlocked exactly when every supplier is stopped (R12)"_s;
        const bool mayConfirm = mayAppend(state, CaseEventType::Confirmed);
        if (mayConfirm && (watch.underWay || watch.unknown || watch.closed))
            return u"nothing is confirmed while something is under way or not known (R32)"_s;
        if (mayConfirm && !watch.freshDecision)
            return u"a decision is carried out once (R32)"_s;
        if (isPartUnlocked(state) != watch.partIsStopped())
            return u"a part is refunded exactly when it was stopped and the rest was let go on"_s;
        if (mayConfirm && !watch.suppliersAreStopped() && !watch.partIsStopped())
            return u"the shop is not cancelled before the supplier (R12)"_s;
        if (mayConfirm && watch.decidedOnPart && watch.stopped() != watch.decidedFor)
            return u"what is refunded of a part is what is stopped now (R32)"_s;
        if (mayConfirm && watch.partIsStopped() != watch.decidedOnPart)
            return u"what is confirmed is what was decided last"_s;
        if (!watch.isRefund && state.refund && state.decision)
            return u"one decision at a time"_s;
        if (watch.unknown
            && (mayAppend(state, CaseEventType::Decided) || mayAppend(state, CaseEventType::Closed)
                || !mayAppend(state, CaseEventType::ActionSettled)))
            return u"what is not known is settled first, and can be (R32)"_s;
        if (state.closed != watch.closed || (state.closed && state.step != CaseStep::Done))
            return u"closed is the end"_s;
        if (state.closed && std::any_of(everyType.begin(), everyType.end(), [&](auto type) {
                return !isBeside(type) && mayAppend(state, type);
            }))
            return u"nothing follows the end"_s;
        if (state.decision && state.decision->amount && state.decision->amount->isNegative())
            return u"money is never negative"_s;
        if (const QString why = endless(state); !why.isEmpty())
            return why;
        if (state.refund && (state.refund->amount.isNegative() || state.refund->maximum.isNegative()))
            return u"money is never negative"_s;
        return watch.isDispute ? brokenDispute(state, watch) : QString();
    }

    static QString brokenDispute(const CaseState &state, const Watch &watch)
    {
        if (!state.dispute || state.kind != CaseKind::Dispute)
            return u"a dispute stays one"_s;
        const DisputeCase &dispute = *state.dispute;
        if (mayAppend(state, CaseEventType::Decided) || mayAppend(state, CaseEventType::Confirmed)
            || !state.actions.isEmpty())
            return u"a dispute sends nothing (R32)"_s;
        if (dispute.openedAt.isValid() != watch.disputed)
            return u"a dispute is open when that was said, and not taken back (R18)"_s;
        if (dispute.openedAt.isValid() && dispute.openedAt > state.lastEventAt)
            return u"no dispute was opened in the future (R18)"_s;
        if (dispute.movedAt.isValid() && (!dispute.openedAt.isValid() || dispute.movedAt <= dispute.openedAt))
            return u"only a parcel that moves after the opening counts (R18)"_s;
        const bool waits = state.step == CaseStep::AwaitDisputeAnswer || state.step == CaseStep::AwaitDecision
            || state.step == CaseStep::ReturnGoods || state.step == CaseStep::AwaitReturnRefund;
        const auto due = disputeDue(state, Policies(), BusinessCalendar());
        if (waits && !due)
            return u"all waiting has a date (R34)"_s;
        if (due && (due->remindAt > due->due || due->remindAt < due->since))
            return u"a reminder comes before its date (R34)"_s;
        if (state.closed && due)
            return u"nobody waits after the end"_s;
        if (dispute.promised
            && (dispute.promised->isNegative() || !state.closed
                || (state.outcome != u"won"_s && state.outcome != u"settled"_s)))
            return u"money is promised by who won or settled"_s;
        return {};
    }

    /// R34: all waiting has an end, with a reminder before it; where nothing is waited for there is no date.
    static QString endless(const CaseState &state)
    {
        const std::optional<Due> due = dueOf(state, {}, {}, BusinessCalendar());
        const bool waits = state.step == CaseStep::AwaitSupplier || state.step == CaseStep::SupplierRefused;
        if (waits && !due)
            return u"every step that waits has a date (R34)"_s;
        if (due && (state.closed || state.step == CaseStep::CarryingOut))
            return u"what is over or under way waits for nobody"_s;
        if (due && (!due->due.isValid() || !due->since.isValid() || !due->remindAt.isValid()))
            return u"a date is a date"_s;
        if (due && due->remindAt > due->due)
            return u"the reminder comes before the date (R34)"_s;
        return {};
    }

    /// Is there a way out of every state (R34)? What is under way can be settled, and then the case can be closed.
    static bool canEnd(QList<CaseEvent> events, Chance &chance, bool isRefund)
    {
        for (int i = 0; i < 3; ++i) {
            const CaseState state = foldCase(order, events);
            if (state.closed)
                return true;
            const bool closable = mayAppend(state, CaseEventType::Closed);
            if (!closable && !mayAppend(state, CaseEventType::ActionSettled))
                return false;
            CaseEvent next = chance.event(events.size() + 1,
                                          closable ? CaseEventType::Closed : CaseEventType::ActionSettled, isRefund);
            if (!closable)
                next.data.insert(u"state"_s, u"refused"_s);
            events.append(next);
        }
        return false;
    }

    /// One walk; a sentence when something broke.
    QString walk(quint64 seed)
    {
        Chance chance(seed);
        Watch watch;
        QList<CaseEvent> events{chance.event(1, CaseEventType::Opened, false)};
        watch.saw(events.first());
        CaseState state = foldCase(order, events);
        m_begun.insert({state.kind, state.step});
        const int length = 1 + chance.below(longestWalk);
        int afterEnd = 0;
        for (int i = 0; i < length && afterEnd < 4; ++i) {
            afterEnd += state.closed ? 1 : 0;
            if (const QString why = broken(state, watch); !why.isEmpty())
                return why;
            m_stepsMet.insert(state.step);
            CaseEventType type = chance.pick();
            // Every other walk heads for the end of the shop's side, rather than for the end: so it comes far.
            const bool ahead = seed % 2 == 1;
            for (int tries = 0; ahead && tries < 8; ++tries) {
                if (mayAppend(state, type) && type != CaseEventType::Closed)
                    break;
                type = tries % 2 ? chance.pick() : chance.pickAhead();
            }
            CaseEvent event = chance.event(events.size() + 1, type, watch.isRefund);
            if (event.data.contains(u"items"_s) && chance.below(2)) // else for whomever chance wants
                event.data.insert(u"items"_s, Chance::piecesOf(watch.stopped()));
            const bool taken = mayAppend(state, type);
            QList<CaseEvent> longer = events;
            longer.append(event);
            CaseState next = foldCase(order, longer);
            ++m_events;
            if (!taken) {
                ++m_refusedEvents;
                next.lastEventAt = state.lastEventAt;
                if (next != state)
                    return u"an event that may not happen changes nothing"_s;
                continue; // the store does not write it
            }
            if (type == CaseEventType::RefundPrepared || type == CaseEventType::CauseNoted) {
                if (!watch.isRefund || watch.underWay || watch.unknown || next.step != state.step
                    || next.actions != state.actions)
                    return u"preparing a refund moves nothing"_s;
            }
            if (isBeside(type) || type == CaseEventType::FulfillmentAsked) {
                next.lastEventAt = state.lastEventAt;
                if (next != state)
                    return u"what is done beside a case does not move it"_s;
                next.lastEventAt = event.at;
            }
            if (type == CaseEventType::FulfillmentAsked
                && (watch.underWay || watch.unknown || !watch.suppliersAreStopped()))
                return u"nothing is taken back on the shop before the supplier, or while something is under way"_s;
            if (event.type != CaseEventType::Opened && !state.closed)
                m_walked.insert({state.kind, state.step, type, next.step});
            events = longer;
            watch.saw(event);
            state = next;
        }
        if (const QString why = broken(state, watch); !why.isEmpty())
            return why;
        if (foldCase(order, readBack(events)) != state)
            return u"after a restart the case stands where it stood (R33)"_s;
        if (!canEnd(events, chance, watch.isRefund))
            return u"every case can be ended (R34)"_s;
        return {};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whateverHappensACaseKeepsItsPromises()
    {
        for (int seed = 1; seed <= walks; ++seed) {
            const QString why = walk(static_cast<quint64>(seed));
            QVERIFY2(why.isEmpty(), qPrintable(u"walk %1: %2"_s.arg(seed).arg(why)));
        }
        // A walk that never gets anywhere would prove nothing.
        const QSet<CaseStep> all{CaseStep::AskSupplier,        CaseStep::AwaitSupplier, CaseStep::SupplierRefused,
                                 CaseStep::CancelOnShop,       CaseStep::RefundOnShop,  CaseStep::CarryingOut,
                                 CaseStep::NeedsLook,          CaseStep::Done,          CaseStep::PrepareDispute,
                                 CaseStep::AwaitDisputeAnswer, CaseStep::AwaitDecision, CaseStep::ReturnGoods,
                                 CaseStep::AwaitReturnRefund,  CaseStep::NoteOutcome};
        QCOMPARE(m_stepsMet, all);
        qInfo("%d walks, %d events, %d of them refused, nothing broken", walks, m_events, m_refusedEvents);
    }

    /// The declared table and the fold say the same: nothing was walked that is not declared, and all of it was walked.
    void theTableIsWhatTheFoldDoes()
    {
        std::set<Transition> declared;
        std::set<std::pair<CaseKind, CaseStep>> first;
        for (const CaseKind kind : everyCaseKind()) {
            for (const CaseStep step : firstSteps(kind))
                first.insert({kind, step});
            for (const CaseStep from : stepsOf(kind)) {
                for (const CaseEventType event : everyCaseEvent()) {
                    for (const CaseStep to : declaredSteps(kind, from, event))
                        declared.insert({kind, from, event, to});
                }
            }
        }
        QVERIFY(m_walked.size() > 200);
        QStringList undeclared;
        QStringList unwalked;
        for (const Transition &one : m_walked) {
            if (!declared.contains(one))
                undeclared.append(sentence(one));
        }
        for (const Transition &one : declared) {
            if (!m_walked.contains(one))
                unwalked.append(sentence(one));
        }
        QVERIFY2(undeclared.isEmpty(), qPrintable(undeclared.join(u'\n')));
        QVERIFY2(unwalked.isEmpty(), qPrintable(unwalked.join(u'\n')));
        QCOMPARE(m_begun, first);
        qInfo("%d transitions declared, every one walked", int(declared.size()));
    }
};

QTEST_GUILESS_MAIN(TestCaseWalks)
#include "tst_casewalks.moc"
