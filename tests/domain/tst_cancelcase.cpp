// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/cancelcase.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const OrderId order(u"gid://shopify/Order/1001"_s);
const SupplierOrderId lamp(u"8190447122031187"_s);
const SupplierOrderId shade(u"8190447122030931"_s);

/// Writes the story of a case: an event a minute, beginning on a Monday at nine.
class Story
{
public:
    Story &then(CaseEventType type, const QJsonObject &data = {})
    {
        m_events.append({.number = m_events.size() + 1,
                         .caseId = CaseId(u"case"_s),
                         .at = at(m_events.size()),
                         .type = type,
                         .data = data});
        return *this;
    }
    Story &opened(const QList<SupplierOrderId> &suppliers)
    {
        QJsonArray numbers;
        for (const SupplierOrderId &supplier : suppliers)
            numbers.append(supplier.toString());
        return then(CaseEventType::Opened,
                    {{u"reason"_s, u"duplicate"_s}, {u"reason_text"_s, u"ordered twice"_s}, {u"suppliers"_s, numbers}});
    }
    Story &requested(const SupplierOrderId &supplier) { return about(CaseEventType::SupplierRequested, supplier); }
    Story &requestShown(const SupplierOrderId &supplier)
    {
        return then(CaseEventType::SupplierRequested,
                    {{u"supplier_order"_s, supplier.toString()}, {u"source"_s, u"platform"_s}});
    }
    Story &agreed(const SupplierOrderId &supplier) { return about(CaseEventType::SupplierAgreed, supplier); }
    Story &refused(const SupplierOrderId &supplier) { return about(CaseEventType::SupplierRefused, supplier); }
    Story &shipped(const SupplierOrderId &supplier) { return about(CaseEventType::SupplierShipped, supplier); }
    Story &takenBack(const SupplierOrderId &supplier) { return about(CaseEventType::SupplierTakenBack, supplier); }
    Story &messaged(const SupplierOrderId &supplier, const QString &what)
    {
        return then(CaseEventType::SupplierMessaged, {{u"supplier_order"_s, supplier.toString()}, {u"about"_s, what}});
    }
    Story &overridden()
    {
        return then(CaseEventType::OrderOfStepsOverridden, {{u"reason_text"_s, u"the customer insists"_s}});
    }
    Story &decided(const CancelDecision &decision = {}) { return then(CaseEventType::Decided, toJson(decision)); }
    Story &confirmed(const QStringList &actions = {u"a1"_s})
    {
        return then(CaseEventType::Confirmed, {{u"actions"_s, QJsonArray::fromStringList(actions)}});
    }
    Story &undone() { return then(CaseEventType::Undone); }
    Story &settled(const QString &state, const QString &action = u"a1"_s)
    {
        return then(CaseEventType::ActionSettled, {{u"action"_s, action}, {u"state"_s, state}});
    }
    Story &closed(const QString &outcome = u"cancelled"_s)
    {
        return then(CaseEventType::Closed, {{u"outcome"_s, outcome}});
    }

    CaseState state() const { return foldCase(order, m_events); }
    static QDateTime at(qsizetype minute)
    {
        return QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC).addSecs(60 * minute);
    }

private:
    Story &about(CaseEventType type, const SupplierOrderId &supplier)
    {
        return then(type, {{u"supplier_order"_s, supplier.toString()}, {u"source"_s, u"merchant"_s}});
    }

    QList<CaseEvent> m_events;
};

/// The moment is no part of what a case says.
CaseState withoutTime(CaseState state)
{
    state.lastEventAt = {};
    return state;
}

Story unlocked() { return Story().opened({lamp}).requested(lamp).agreed(lamp); }

} // namespace

Q_DECLARE_METATYPE(Story)
Q_DECLARE_METATYPE(contrordine::CaseStep)
Q_DECLARE_METATYPE(contrordine::CaseEventType)

class TestCancelCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whereACaseStands_data()
    {
        QTest::addColumn<Story>("story");
        QTest::addColumn<CaseStep>("step");
        using enum CaseStep;
        QTest::newRow("opened: the supplier is asked first (R12)") << Story().opened({lamp}) << AskSupplier;
        const auto goesOn = [](const QList<SupplierOrderId> &suppliers) {
            QJsonArray numbers;
            for (const SupplierOrderId &one : suppliers)
                numbers.append(one.toString());
            return QJsonObject{{u"goes_on"_s, numbers}};
        };
        const auto half = [] { return Story().opened({lamp, shade}).requested(lamp).requested(shade).agreed(lamp); };
        QTest::newRow("one agreed, one refused: the shop stays locked") << half().refused(shade) << SupplierRefused;
        QTest::newRow("and goes on: what was stopped is refunded")
            << half().refused(shade).then(CaseEventType::PartChosen, goesOn({shade})) << RefundOnShop;
        QTest::newRow("one that is only silent cannot be let go on")
            << half().then(CaseEventType::PartChosen, goesOn({shade})) << AwaitSupplier;
        QTest::newRow("waiting after all") << half()
                                                  .refused(shade)
                                                  .then(CaseEventType::PartChosen, goesOn({shade}))
                                                  .then(CaseEventType::PartChosen, goesOn({}))
                                           << SupplierRefused;
        QTest::newRow("the other agrees after all: the order as a whole")
            << half().refused(shade).then(CaseEventType::PartChosen, goesOn({shade})).agreed(shade) << CancelOnShop;
        QTest::newRow("the stopped one ships: chosen anew")
            << half().refused(shade).then(CaseEventType::PartChosen, goesOn({shade})).shipped(lamp) << SupplierRefused;
        QTest::newRow("asked again: waited for again")
            << half().refused(shade).then(CaseEventType::PartChosen, goesOn({shade})).requested(shade) << AwaitSupplier;
        QTest::newRow("asked again and refused again: chosen anew")
            << half().refused(shade).then(CaseEventType::PartChosen, goesOn({shade})).requested(shade).refused(shade)
            << SupplierRefused;
        QTest::newRow("overridden: the order as a whole, whatever was chosen")
            << half().refused(shade).then(CaseEventType::PartChosen, goesOn({shade})).overridden() << CancelOnShop;
        QTest::newRow("nothing was bought: the shop at once") << Story().opened({}) << CancelOnShop;
        QTest::newRow("asked: waiting") << Story().opened({lamp}).requested(lamp) << AwaitSupplier;
        QTest::newRow("a message is no request") << Story().opened({lamp}).messaged(lamp, u"cancel"_s) << AskSupplier;
        QTest::newRow("one of two asked") << Story().opened({lamp, shade}).requested(lamp) << AskSupplier;
        QTest::newRow("both asked") << Story().opened({lamp, shade}).requested(lamp).requested(shade) << AwaitSupplier;
        QTest::newRow("one of two agreed, the other not asked")
            << Story().opened({lamp, shade}).requested(lamp).agreed(lamp) << AskSupplier;
        QTest::newRow("one of two agreed, the other asked")
            << Story().opened({lamp, shade}).requested(lamp).requested(shade).agreed(lamp) << AwaitSupplier;
        QTest::newRow("both agreed") << Story().opened({lamp, shade}).agreed(lamp).agreed(shade) << CancelOnShop;
        QTest::newRow("agreed without having been asked") << Story().opened({lamp}).agreed(lamp) << CancelOnShop;
        QTest::newRow("the request was a slip")
            << Story().opened({lamp}).requested(lamp).takenBack(lamp) << AskSupplier;
        QTest::newRow("the yes was a slip")
            << Story().opened({lamp}).requested(lamp).agreed(lamp).takenBack(lamp) << AwaitSupplier;
        QTest::newRow("the no was a slip")
            << Story().opened({lamp}).requested(lamp).refused(lamp).takenBack(lamp) << AwaitSupplier;
        QTest::newRow("the yes was a slip, noticed after deciding")
            << unlocked().decided().takenBack(lamp) << AwaitSupplier;
        QTest::newRow("one more was linked: it is asked too")
            << unlocked().then(CaseEventType::SupplierLinked, {{u"supplier_order"_s, shade.toString()}}) << AskSupplier;
        QTest::newRow("the one that never answered was the wrong one")
            << unlocked()
                   .then(CaseEventType::SupplierLinked, {{u"supplier_order"_s, shade.toString()}})
                   .then(CaseEventType::SupplierUnlinked, {{u"supplier_order"_s, shade.toString()}})
            << CancelOnShop;
        QTest::newRow("confirmed: too late to call it a slip")
            << unlocked().decided().confirmed().takenBack(lamp) << CarryingOut;
        QTest::newRow("refused") << Story().opened({lamp}).requested(lamp).refused(lamp) << SupplierRefused;
        QTest::newRow("shipped before asking") << Story().opened({lamp}).shipped(lamp) << SupplierRefused;
        QTest::newRow("one refused, the other not yet asked")
            << Story().opened({lamp, shade}).refused(lamp) << SupplierRefused;
        QTest::newRow("one refused, the other agreed")
            << Story().opened({lamp, shade}).agreed(shade).refused(lamp) << SupplierRefused;
        QTest::newRow("refused, then agreed after all")
            << Story().opened({lamp}).requested(lamp).refused(lamp).agreed(lamp) << CancelOnShop;
        QTest::newRow("refused, then asked again")
            << Story().opened({lamp}).requested(lamp).refused(lamp).requested(lamp) << AwaitSupplier;
        QTest::newRow("agreed, then shipped all the same")
            << Story().opened({lamp}).agreed(lamp).shipped(lamp) << SupplierRefused;
        QTest::newRow("another supplier order met later")
            << Story().opened({lamp}).agreed(lamp).requested(shade) << AwaitSupplier;
        QTest::newRow("overridden before asking (R13)") << Story().opened({lamp}).overridden() << CancelOnShop;
        QTest::newRow("overridden after a refusal (R13)")
            << Story().opened({lamp}).refused(lamp).overridden() << CancelOnShop;
        QTest::newRow("decided, not confirmed") << unlocked().decided() << CancelOnShop;
        QTest::newRow("confirmed") << unlocked().decided().confirmed() << CarryingOut;
        QTest::newRow("confirmed without a decision") << unlocked().confirmed() << CancelOnShop;
        QTest::newRow("taken back") << unlocked().decided().confirmed().undone() << CancelOnShop;
        QTest::newRow("shipped while the undo window ran")
            << unlocked().decided().confirmed().shipped(lamp) << CarryingOut;
        QTest::newRow("shipped then, and taken back")
            << unlocked().decided().confirmed().shipped(lamp).undone() << SupplierRefused;
        QTest::newRow("the platform did it") << unlocked().decided().confirmed().settled(u"confirmed"_s) << CarryingOut;
        QTest::newRow("the platform refused") << unlocked().decided().confirmed().settled(u"refused"_s) << NeedsLook;
        QTest::newRow("nobody knows") << unlocked().decided().confirmed().settled(u"unknown"_s) << NeedsLook;
        QTest::newRow("an outcome nobody can read")
            << unlocked().decided().confirmed().settled(u"perhaps"_s) << NeedsLook;
        QTest::newRow("unknown, then found done")
            << unlocked().decided().confirmed().settled(u"unknown"_s).settled(u"confirmed"_s) << CarryingOut;
        QTest::newRow("unknown, then found not done")
            << unlocked().decided().confirmed().settled(u"unknown"_s).settled(u"refused"_s) << NeedsLook;
        QTest::newRow("refused, decided anew")
            << unlocked().decided().confirmed().settled(u"refused"_s).decided() << CancelOnShop;
        QTest::newRow("refused, confirmed again as it was")
            << unlocked().decided().confirmed().settled(u"refused"_s).confirmed({u"a2"_s}) << CarryingOut;
        QTest::newRow("refused, shipped, confirmed again")
            << unlocked().decided().confirmed().settled(u"refused"_s).shipped(lamp).confirmed() << NeedsLook;
        QTest::newRow("closed after all was done")
            << unlocked().decided().confirmed().settled(u"confirmed"_s).closed() << Done;
        QTest::newRow("left alone") << Story().opened({lamp}).refused(lamp).closed(u"left"_s) << Done;
        QTest::newRow("nothing happens after the end") << Story().opened({lamp}).closed(u"left"_s).agreed(lamp) << Done;
    }
    void whereACaseStands()
    {
        QFETCH(Story, story);
        QFETCH(CaseStep, step);
        const CaseState state = story.state();
        QCOMPARE(code(state.step), code(step));
        QCOMPARE(state.closed, step == CaseStep::Done);
        QCOMPARE(state.order, order);
    }

    // From × event: which events each state takes. Everything else must be refused and must change nothing.
    void whatMayHappenNext_data()
    {
        QTest::addColumn<Story>("story");
        QTest::addColumn<CaseEventType>("event");
        QTest::addColumn<bool>("may");

        using enum CaseEventType;
        const QList<CaseEventType> all{Opened,
                                       SupplierRequested,
                                       SupplierMessaged,
                                       SupplierAgreed,
                                       SupplierRefused,
                                       SupplierShipped,
                                       OrderOfStepsOverridden,
                                       Decided,
                                       Confirmed,
                                       Undone,
                                       ActionSettled,
                                       Closed};
        const QList<CaseEventType> supplier{SupplierRequested, SupplierMessaged, SupplierAgreed, SupplierRefused,
                                            SupplierShipped};
        struct Row {
            const char *name;
            Story story;
            QList<CaseEventType> takes;
        };
        const QList<Row> rows{
            {"not opened", Story(), {Opened}},
            {"to be asked", Story().opened({lamp}), supplier + QList{OrderOfStepsOverridden, Closed}},
            {"asked", Story().opened({lamp}).requested(lamp), supplier + QList{OrderOfStepsOverridden, Closed}},
            {"refused by the supplier", Story().opened({lamp}).refused(lamp),
             supplier + QList{OrderOfStepsOverridden, Closed}},
            {"agreed", unlocked(), supplier + QList{Decided, Closed}},
            {"agreed and decided", unlocked().decided(), supplier + QList{Decided, Confirmed, Closed}},
            {"decided, then shipped", unlocked().decided().shipped(lamp),
             supplier + QList{OrderOfStepsOverridden, Closed}},
            {"confirmed", unlocked().decided().confirmed(), supplier + QList{Undone, ActionSettled, Closed}},
            {"taken back", unlocked().decided().confirmed().undone(), supplier + QList{Decided, Confirmed, Closed}},
            {"done on the platform", unlocked().decided().confirmed().settled(u"confirmed"_s),
             supplier + QList{Undone, ActionSettled, Closed}},
            {"refused by the shop's platform", unlocked().decided().confirmed().settled(u"refused"_s),
             supplier + QList{Decided, Confirmed, ActionSettled, Closed}},
            {"refused, then shipped", unlocked().decided().confirmed().settled(u"refused"_s).shipped(lamp),
             supplier + QList{Decided, ActionSettled, Closed}},
            {"half done, the rest refused",
             unlocked().decided().confirmed().settled(u"confirmed"_s).settled(u"refused"_s, u"a2"_s),
             supplier + QList{Decided, ActionSettled, Closed}},
            {"half done, the rest taken back", unlocked().decided().confirmed().settled(u"confirmed"_s).undone(),
             supplier + QList{Decided, Closed}},
            {"of unknown outcome", unlocked().decided().confirmed().settled(u"unknown"_s),
             supplier + QList{ActionSettled}},
            {"closed", Story().opened({lamp}).closed(), {}},
        };
        for (const Row &row : rows) {
            for (const CaseEventType event : all)
                QTest::addRow("%s: %s", row.name, qPrintable(code(event)))
                    << row.story << event << row.takes.contains(event);
        }
    }
    void whatMayHappenNext()
    {
        QFETCH(Story, story);
        QFETCH(CaseEventType, event);
        QFETCH(bool, may);
        const CaseState before = story.state();
        QCOMPARE(mayAppend(before, event), may);
        if (!may) {
            story.then(
                event,
                {{u"supplier_order"_s, lamp.toString()}, {u"state"_s, u"confirmed"_s}, {u"outcome"_s, u"left"_s}});
            CaseState after = withoutTime(story.state());
            after.id = before.id; // a story without a beginning has no case yet
            QVERIFY(after == withoutTime(before));
        }
    }

    void aCaseRemembersWhatItWasOpenedFor()
    {
        const CaseState state = Story().opened({lamp, shade}).state();
        QCOMPARE(state.id, CaseId(u"case"_s));
        QCOMPARE(state.openedAt, Story::at(0));
        QCOMPARE(state.reason, CancelReason::Duplicate);
        QCOMPARE(state.reasonText, u"ordered twice"_s);
        QCOMPARE(state.suppliers.keys(), (QList{shade, lamp}));
    }

    void momentsAreKept()
    {
        const CaseState state =
            Story().opened({lamp}).requested(lamp).requested(lamp).refused(lamp).messaged(lamp, u"tracking"_s).state();
        const SupplierHandling handling = state.suppliers.value(lamp);
        QCOMPARE(handling.cancelRequestedAt, Story::at(1)); // asking twice does not start the silence anew (R3)
        QCOMPARE(handling.refusedAt, Story::at(3));
        QCOMPARE(handling.trackingAskedAt, Story::at(4));
        QCOMPARE(state.lastEventAt, Story::at(4));
    }

    void askingForTheNumberTwiceGivesNoMoreTime()
    {
        const CaseState state =
            Story().opened({lamp}).refused(lamp).messaged(lamp, u"tracking"_s).messaged(lamp, u"tracking"_s).state();
        QCOMPARE(state.suppliers.value(lamp).trackingAskedAt, Story::at(2));
    }

    void askedAgainAfterANoEverythingCountsAnew()
    {
        const CaseState state =
            Story().opened({lamp}).requested(lamp).refused(lamp).messaged(lamp, u"tracking"_s).requested(lamp).state();
        const SupplierHandling handling = state.suppliers.value(lamp);
        QCOMPARE(handling.cancelRequestedAt, Story::at(4));
        QVERIFY(!handling.refusedAt.isValid());
        QVERIFY(!handling.trackingAskedAt.isValid());
    }

    void silenceCountsFromTheRequestThatThePlatformShows()
    {
        // R3, R36: the merchant said so at minute 1, and the platform showed the request only at minute 3.
        Story story = Story().opened({lamp}).requested(lamp).messaged(lamp, u"cancel"_s);
        QCOMPARE(story.state().suppliers.value(lamp).cancelRequestedAt, Story::at(1));
        story.requestShown(lamp);
        QCOMPARE(story.state().suppliers.value(lamp).cancelRequestedAt, Story::at(3));
        story.requested(lamp); // said once more: neither more time nor less
        QCOMPARE(story.state().suppliers.value(lamp).cancelRequestedAt, Story::at(3));
    }

    void aYesAndANoAreNeverBothTrue()
    {
        const SupplierHandling agreed = Story().opened({lamp}).refused(lamp).agreed(lamp).state().suppliers.value(lamp);
        QVERIFY(agreed.agreedAt.isValid() && !agreed.refusedAt.isValid());
        const SupplierHandling shipped =
            Story().opened({lamp}).agreed(lamp).shipped(lamp).state().suppliers.value(lamp);
        QVERIFY(shipped.refusedAt.isValid() && !shipped.agreedAt.isValid());
    }

    void theOverridesReasonStaysInTheTrail()
    {
        const CaseState state = Story().opened({lamp}).overridden().state();
        QVERIFY(state.overridden);
        QCOMPARE(state.overrideReason, u"the customer insists"_s);
    }

    void takingBackKeepsTheDecision()
    {
        const CancelDecision decision{.reason = CancelReason::Fraud, .refund = RefundChoice::None, .restock = false};
        const CaseState confirmed = unlocked().decided(decision).confirmed({u"a1"_s, u"a2"_s}).state();
        QCOMPARE(confirmed.actions, (QList{ActionId(u"a1"_s), ActionId(u"a2"_s)}));
        QCOMPARE(confirmed.confirmedAt, Story::at(4));
        const CaseState undone = unlocked().decided(decision).confirmed({u"a1"_s, u"a2"_s}).undone().state();
        QVERIFY(undone.decision == decision);
        QVERIFY(undone.actions.isEmpty());
        QVERIFY(!undone.confirmedAt.isValid());
    }

    void onlyAnUnknownOutcomeIsCalledUnknown()
    {
        QVERIFY(unlocked().decided().confirmed().settled(u"unknown"_s).state().lastActionUnknown);
        QVERIFY(unlocked().decided().confirmed().settled(u"perhaps"_s).state().lastActionUnknown);
        QVERIFY(!unlocked().decided().confirmed().settled(u"refused"_s).state().lastActionUnknown);
        QVERIFY(
            !unlocked().decided().confirmed().settled(u"unknown"_s).settled(u"refused"_s).state().lastActionUnknown);
        QVERIFY(
            !unlocked().decided().confirmed().settled(u"unknown"_s).settled(u"confirmed"_s).state().lastActionUnknown);
    }

    // R32: a refund that went through must not be confirmed a second time by the decision that asked for it.
    void aDecisionHalfCarriedOutIsMadeAnew()
    {
        Story story =
            unlocked().decided().confirmed({u"a1"_s, u"a2"_s}).settled(u"confirmed"_s).settled(u"refused"_s, u"a2"_s);
        QVERIFY(story.state().decisionSpent);
        QVERIFY(!mayAppend(story.state(), CaseEventType::Confirmed));
        story.decided({.refund = RefundChoice::None});
        QVERIFY(!story.state().decisionSpent);
        QVERIFY(mayAppend(story.state(), CaseEventType::Confirmed));
    }

    void eventsWithoutTheirFactsChangeNothing()
    {
        const CaseState refused = unlocked().decided().confirmed().settled(u"refused"_s).state();
        const CaseState after = unlocked()
                                    .decided()
                                    .confirmed()
                                    .settled(u"refused"_s)
                                    .then(CaseEventType::Decided, {{u"reason"_s, u"whim"_s}})
                                    .state();
        QVERIFY(withoutTime(after) == withoutTime(refused));
        const CaseState nobody = Story().opened({lamp, SupplierOrderId()}).then(CaseEventType::SupplierAgreed).state();
        QCOMPARE(nobody.suppliers.keys(), QList{lamp});
        QCOMPARE(nobody.step, CaseStep::AskSupplier);
    }

    void decisionsSurviveStorage_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("everything back") << 0;
        QTest::newRow("an amount in yen") << 1;
        QTest::newRow("nothing, quietly") << 2;
        QTest::newRow("the longest note") << 3;
    }
    void decisionsSurviveStorage()
    {
        QFETCH(int, which);
        const QList<CancelDecision> decisions{
            {},
            {.reason = CancelReason::OutOfStock,
             .refund = RefundChoice::Amount,
             .amount = Money(1200, Currency::fromCode(u"JPY").value())},
            {.reason = CancelReason::Other, .refund = RefundChoice::None, .restock = false, .notifyCustomer = false},
            {.staffNote = QString(staffNoteMaxLength, u'x')},
        };
        const auto read = decisionFromJson(toJson(decisions.at(which)));
        QVERIFY(read);
        QVERIFY(*read == decisions.at(which));
    }

    void brokenDecisionsNameTheirFault_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("where");
        QTest::newRow("no reason") << u"reason"_s << QJsonValue() << u"reason"_s;
        QTest::newRow("no such reason") << u"reason"_s << QJsonValue(u"whim"_s) << u"reason"_s;
        QTest::newRow("no such refund") << u"refund"_s << QJsonValue(u"half"_s) << u"refund"_s;
        QTest::newRow("an amount that is none") << u"amount"_s << QJsonValue(u"12,30"_s) << u"amount"_s;
        QTest::newRow("an amount as a number") << u"amount"_s << QJsonValue(12.3) << u"amount"_s;
        QTest::newRow("a negative amount") << u"amount"_s << QJsonValue(u"-1.00"_s) << u"amount"_s;
        QTest::newRow("half a cent") << u"amount"_s << QJsonValue(u"0.005"_s) << u"amount"_s;
        QTest::newRow("no amount where one was chosen")
            << u"amount"_s << QJsonValue(QJsonValue::Undefined) << u"amount"_s;
        QTest::newRow("no such currency") << u"currency"_s << QJsonValue(u"QQQ"_s) << u"currency"_s;
        QTest::newRow("restock is no yes or no") << u"restock"_s << QJsonValue(u"yes"_s) << u"restock"_s;
        QTest::newRow("nothing said about telling the customer")
            << u"notify"_s << QJsonValue(QJsonValue::Undefined) << u"notify"_s;
        QTest::newRow("an end of the credit that is none")
            << u"credit_expires_at"_s << QJsonValue(u"soon"_s) << u"credit_expires_at"_s;
        QTest::newRow("too long a note") << u"staff_note"_s << QJsonValue(QString(staffNoteMaxLength + 1, u'x'))
                                         << u"staff_note"_s;
    }
    void brokenDecisionsNameTheirFault()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, where);
        QJsonObject json =
            toJson({.refund = RefundChoice::Amount, .amount = Money(1230, Currency::fromCode(u"EUR").value())});
        QVERIFY(decisionFromJson(json));
        json.insert(key, value); // an undefined value takes the key away
        const auto decision = decisionFromJson(json);
        QVERIFY(!decision);
        QCOMPARE(decision.error().kind, Error::Kind::Malformed);
        QCOMPARE(decision.error().detail, where);
    }

    /// Cases are append-only: a decision that version 0.1.0 wrote down is read as it was meant.
    void aDecisionOfAnOlderVersionIsRead()
    {
        const QJsonObject written{{u"reason"_s, u"fraud"_s},   {u"refund"_s, u"amount"_s}, {u"amount"_s, u"12.30"_s},
                                  {u"currency"_s, u"EUR"_s},   {u"restock"_s, true},       {u"notify"_s, false},
                                  {u"staff_note"_s, u"note"_s}};
        const auto decision = decisionFromJson(written);
        QVERIFY(decision);
        QCOMPARE(*decision,
                 (CancelDecision{.reason = CancelReason::Fraud,
                                 .refund = RefundChoice::Amount,
                                 .amount = Money(1230, *Currency::fromCode(u"EUR")),
                                 .restock = true,
                                 .notifyCustomer = false,
                                 .staffNote = u"note"_s}));
        QVERIFY(!decision->creditExpiresAt.isValid());
        QCOMPARE(toJson(*decision), written); // and what it did not know is not added to it
    }

    void storeCreditKeepsItsEnd()
    {
        CancelDecision decision{.refund = RefundChoice::StoreCredit,
                                .creditExpiresAt = QDateTime(QDate(2027, 1, 31), QTime(22, 59, 59), Qt::UTC)};
        QCOMPARE(*decisionFromJson(toJson(decision)), decision);
        decision.creditExpiresAt = {};
        QCOMPARE(*decisionFromJson(toJson(decision)), decision);
    }

    void everyValueHasAWordThatLeadsBack()
    {
        QSet<QString> words;
        for (int i = 0; i <= static_cast<int>(CaseEventType::Closed); ++i) {
            const auto type = static_cast<CaseEventType>(i);
            QVERIFY(caseEventTypeFromCode(code(type)) == type);
            words.insert(code(type));
        }
        QCOMPARE(words.size(), static_cast<int>(CaseEventType::Closed) + 1);
        for (int i = 0; i <= static_cast<int>(CancelReason::Other); ++i)
            QVERIFY(cancelReasonFromCode(code(static_cast<CancelReason>(i))) == static_cast<CancelReason>(i));
        for (int i = 0; i <= static_cast<int>(RefundChoice::StoreCredit); ++i)
            QVERIFY(refundChoiceFromCode(code(static_cast<RefundChoice>(i))) == static_cast<RefundChoice>(i));
        for (int i = 0; i <= static_cast<int>(CaseStep::Done); ++i)
            QVERIFY(caseStepFromCode(code(static_cast<CaseStep>(i))) == static_cast<CaseStep>(i));
        QVERIFY(!cancelReasonFromCode(u"whim"));
        QVERIFY(!caseEventTypeFromCode(u""));
    }

    /// The last decision alone counts: what was decided for the whole is not confirmed for a part, nor the other way
    /// round (R32).
    void aDecisionForThePartIsNoneForTheWhole()
    {
        const Currency euro = *Currency::fromCode(u"EUR");
        const RefundDecision refund{
            .wish = {.lines = {{u"line-1"_s, 1}}}, .amount = Money(500, euro), .maximum = Money(900, euro)};
        const QJsonObject ofPart{{u"refund"_s, toJson(refund)},
                                 {u"items"_s, QJsonObject{{lamp.toString(), QJsonObject{{u"line-1"_s, 1}}}}}};
        Story story;
        story.opened({lamp, shade}).requested(lamp).requested(shade).agreed(lamp).refused(shade);
        story.then(CaseEventType::PartChosen, {{u"goes_on"_s, QJsonArray{shade.toString()}}});
        QVERIFY(isPartUnlocked(story.state()));
        QVERIFY(!isShopUnlocked(story.state()));
        QVERIFY(!mayAppend(story.state(), CaseEventType::Confirmed));
        story.decided(); // for the whole: not to be had
        QVERIFY(!story.state().decision);
        story.then(CaseEventType::Decided, ofPart);
        QCOMPARE(story.state().refund, std::optional(refund));
        QCOMPARE(story.state().items.value(lamp).value(u"line-1"_s), 1);
        QVERIFY(mayAppend(story.state(), CaseEventType::Confirmed));
        story.agreed(shade); // now the order as a whole can be cancelled, and that is another decision
        QCOMPARE(story.state().step, CaseStep::CancelOnShop);
        QVERIFY(!mayAppend(story.state(), CaseEventType::Confirmed));
        story.decided();
        QVERIFY(!story.state().refund);
        QVERIFY(mayAppend(story.state(), CaseEventType::Confirmed));
        story.refused(shade).then(CaseEventType::PartChosen, {{u"goes_on"_s, QJsonArray{shade.toString()}}});
        QVERIFY(!mayAppend(story.state(), CaseEventType::Confirmed));
    }

    /// Decided for those who were stopped then: whoever ships or agrees afterwards makes it another decision.
    void whoIsStoppedLaterIsDecidedAnew_data()
    {
        QTest::addColumn<bool>("ships");
        QTest::newRow("one that had agreed ships") << true;
        QTest::newRow("one that had refused agrees") << false;
    }

    void whoIsStoppedLaterIsDecidedAnew()
    {
        QFETCH(bool, ships);
        const SupplierOrderId cable(u"8190000000000003"_s);
        const Currency euro = *Currency::fromCode(u"EUR");
        const RefundDecision refund{
            .wish = {.lines = {{u"line-1"_s, 1}}}, .amount = Money(500, euro), .maximum = Money(900, euro)};
        const auto pieces = [](const SupplierOrderId &supplier, QJsonObject others) {
            others.insert(supplier.toString(), QJsonObject{{u"line-1"_s, 1}});
            return others;
        };
        const auto goesOn = [](const QList<SupplierOrderId> &suppliers) {
            QJsonArray numbers;
            for (const SupplierOrderId &one : suppliers)
                numbers.append(one.toString());
            return QJsonObject{{u"goes_on"_s, numbers}};
        };
        Story story;
        story.opened({lamp, shade, cable}).requested(lamp).requested(shade).requested(cable).agreed(lamp);
        QJsonObject items = pieces(lamp, {});
        QList<SupplierOrderId> left{cable};
        if (ships) {
            story.agreed(shade);
            items = pieces(shade, items);
        } else {
            story.refused(shade);
            left.append(shade);
        }
        story.refused(cable).then(CaseEventType::PartChosen, goesOn(left));
        story.then(CaseEventType::Decided, {{u"refund"_s, toJson(refund)}, {u"items"_s, items}});
        QVERIFY(mayAppend(story.state(), CaseEventType::Confirmed));

        if (ships)
            story.shipped(shade).then(CaseEventType::PartChosen, goesOn({cable, shade}));
        else
            story.agreed(shade);
        QCOMPARE(story.state().step, CaseStep::RefundOnShop);
        QVERIFY(!story.state().refund);
        QVERIFY(!mayAppend(story.state(), CaseEventType::Confirmed));
        story.then(CaseEventType::Decided,
                   {{u"refund"_s, toJson(refund)}, {u"items"_s, ships ? pieces(lamp, {}) : pieces(shade, items)}});
        QVERIFY(mayAppend(story.state(), CaseEventType::Confirmed));
    }
};

QTEST_GUILESS_MAIN(TestCancelCase)
#include "tst_cancelcase.moc"
