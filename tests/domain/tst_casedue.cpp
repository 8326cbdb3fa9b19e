// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/casedue.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const OrderId order(u"gid://shopify/Order/1001"_s);
const SupplierOrderId lamp(u"8190447122031181"_s);
const SupplierOrderId shade(u"8190447122031182"_s);

QDateTime at(const char *iso) { return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toUTC(); }

BusinessCalendar calendarOf(const QString &country)
{
    QFile file(QStringLiteral(CONTRORDINE_SOURCE_DIR "/resources/calendars/") + country + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return BusinessCalendar();
    return *BusinessCalendar::fromJson(file.readAll());
}

CaseEvent happened(const char *when, CaseEventType type, QJsonObject data = {})
{
    return {.caseId = CaseId(u"case"_s), .at = at(when), .type = type, .data = std::move(data)};
}

CaseEvent opened(const char *when)
{
    return happened(when, CaseEventType::Opened,
                    {{u"suppliers"_s, QJsonArray{lamp.toString(), shade.toString()}}, {u"reason"_s, u"duplicate"_s}});
}

CaseEvent about(const char *when, CaseEventType type, const SupplierOrderId &number, const QString &what = {})
{
    return happened(when, type, {{u"supplier_order"_s, number.toString()}, {u"about"_s, what}});
}

CaseEvent moved(const char *when, CaseStep step, const char *to)
{
    return happened(when, CaseEventType::DeadlineMoved,
                    {{u"step"_s, code(step)},
                     {u"to"_s, at(to).toString(Qt::ISODateWithMs)},
                     {u"reason"_s, u"the supplier asked for two days more"_s}});
}

SupplierSide side(const SupplierOrderId &number, SupplierStage stage)
{
    SupplierSide made;
    made.order.id = number;
    made.order.stage = {stage, {}};
    made.order.asOf = at("2026-11-20T00:00:00Z");
    return made;
}

} // namespace

Q_DECLARE_METATYPE(QList<contrordine::CaseEvent>)
Q_DECLARE_METATYPE(QList<contrordine::SupplierSide>)

/// R34: all waiting has an end, a reminder before it, and a next step. To the minute.
class TestCaseDue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachWaitingStepHasItsDate_data()
    {
        QTest::addColumn<QList<CaseEvent>>("events");
        QTest::addColumn<QList<SupplierSide>>("sides");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("of");
        QTest::addColumn<QDateTime>("due");
        QTest::addColumn<QDateTime>("remind");
        QTest::addColumn<NextMove>("next");
        using enum CaseEventType;
        const QDateTime none;
        const QString nobody;
        const auto row = [](const char *name, const QList<CaseEvent> &events, const QString &what, const QString &of,
                            const QDateTime &due, const QDateTime &remind, NextMove next,
                            const QList<SupplierSide> &sides = {}) {
            QTest::newRow(name) << events << sides << what << of << due << remind << next;
        };
        const QString answer = u"supplier-answer"_s;
        const QString tracking = u"tracking-number"_s;

        row("nobody asked yet: the step is the merchant's", {opened("2026-11-23T09:00:00Z")}, {}, {}, none, none,
            NextMove::GoOn);
        row("asked: 72 hours, through the night (R3)",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-23T09:05:30Z", SupplierRequested, lamp),
             about("2026-11-23T09:07:00Z", SupplierRequested, shade)},
            answer, lamp.toString(), at("2026-11-26T09:05:30Z"), at("2026-11-25T21:05:30Z"),
            NextMove::TakeSilenceAsYes);
        row("asked on a Friday: the weekend counts too, they are hours",
            {opened("2026-11-20T16:00:00Z"), about("2026-11-20T16:00:00Z", SupplierRequested, lamp),
             about("2026-11-20T16:30:00Z", SupplierRequested, shade)},
            answer, lamp.toString(), at("2026-11-23T16:00:00Z"), at("2026-11-23T04:00:00Z"),
            NextMove::TakeSilenceAsYes);
        row("one agreed: the other is waited for",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-23T09:05:00Z", SupplierRequested, lamp),
             about("2026-11-23T09:07:00Z", SupplierRequested, shade),
             about("2026-11-23T10:00:00Z", SupplierAgreed, lamp)},
            answer, shade.toString(), at("2026-11-26T09:07:00Z"), at("2026-11-25T21:07:00Z"),
            NextMove::TakeSilenceAsYes);
        row("the platform shows one as cancelled: the other is waited for",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-23T09:05:00Z", SupplierRequested, lamp),
             about("2026-11-23T09:07:00Z", SupplierRequested, shade)},
            answer, shade.toString(), at("2026-11-26T09:07:00Z"), at("2026-11-25T21:07:00Z"),
            NextMove::TakeSilenceAsYes,
            {side(lamp, SupplierStage::Cancelled), side(shade, SupplierStage::AwaitingShipment)});
        SupplierSide unseen = side(lamp, SupplierStage::AwaitingShipment);
        unseen.order.asOf = at("2026-11-23T12:00:00Z");
        row("the platform, read after the request, shows none: silence says nothing (R36)",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-23T09:05:00Z", SupplierRequested, lamp),
             about("2026-11-23T09:07:00Z", SupplierRequested, shade)},
            answer, lamp.toString(), at("2026-11-26T09:05:00Z"), at("2026-11-25T21:05:00Z"), NextMove::CheckRequest,
            {unseen});
        SupplierSide unpaid = side(lamp, SupplierStage::AwaitingPayment);
        unpaid.order.asOf = at("2026-11-23T12:00:00Z");
        row("what waits for its payment still was cancelled by nobody: silence says nothing (R3, R36)",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-23T09:05:00Z", SupplierRequested, lamp)}, answer,
            lamp.toString(), at("2026-11-26T09:05:00Z"), at("2026-11-25T21:05:00Z"), NextMove::CheckRequest, {unpaid});
        row("both have left: nobody's answer is waited for",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-23T09:05:00Z", SupplierRequested, lamp),
             about("2026-11-23T09:07:00Z", SupplierRequested, shade)},
            {}, {}, none, none, NextMove::GoOn,
            {side(lamp, SupplierStage::Shipped), side(shade, SupplierStage::Shipped)});
        row("refused on a Monday: five business days (R15)",
            {opened("2026-11-23T01:00:00Z"), about("2026-11-23T01:05:00Z", SupplierRequested, lamp),
             about("2026-11-23T02:00:00Z", SupplierRefused, lamp)},
            tracking, lamp.toString(), at("2026-11-30T15:59:59Z").addMSecs(999),
            at("2026-11-29T15:59:59Z").addMSecs(999), NextMove::OpenDispute);
        row("asked for the number later: counted from then",
            {opened("2026-11-23T01:00:00Z"), about("2026-11-23T02:00:00Z", SupplierRefused, lamp),
             about("2026-11-25T03:00:00Z", SupplierMessaged, lamp, u"tracking"_s)},
            tracking, lamp.toString(), at("2026-12-02T15:59:59Z").addMSecs(999),
            at("2026-12-01T15:59:59Z").addMSecs(999), NextMove::OpenDispute);
        row("late on Sunday in Europe it is Monday in Shanghai: that day does not count",
            {opened("2026-11-22T20:00:00Z"), about("2026-11-22T20:00:00Z", SupplierRefused, lamp)}, tracking,
            lamp.toString(), at("2026-11-30T15:59:59Z").addMSecs(999), at("2026-11-29T15:59:59Z").addMSecs(999),
            NextMove::OpenDispute);
        row("over China's national week: seven days off, one Saturday worked",
            {opened("2026-09-30T02:00:00Z"), about("2026-09-30T02:00:00Z", SupplierRefused, lamp)}, tracking,
            lamp.toString(), at("2026-10-13T15:59:59Z").addMSecs(999), at("2026-10-12T15:59:59Z").addMSecs(999),
            NextMove::OpenDispute);
        row("over the New Year holidays of 2026, a Saturday worked before them",
            {opened("2026-02-12T02:00:00Z"), about("2026-02-12T02:00:00Z", SupplierRefused, lamp)}, tracking,
            lamp.toString(), at("2026-02-26T15:59:59Z").addMSecs(999), at("2026-02-25T15:59:59Z").addMSecs(999),
            NextMove::OpenDispute);
        row("moved by the merchant: that date, the reminder 12 hours before",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-23T09:05:00Z", SupplierRequested, lamp),
             about("2026-11-23T09:07:00Z", SupplierRequested, shade),
             moved("2026-11-24T10:00:00Z", CaseStep::AwaitSupplier, "2026-11-28T18:00:00Z")},
            answer, lamp.toString(), at("2026-11-28T18:00:00Z"), at("2026-11-28T06:00:00Z"),
            NextMove::TakeSilenceAsYes);
        row("moved to soon: the reminder half-way",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-23T02:00:00Z", SupplierRefused, lamp),
             moved("2026-11-24T10:00:00Z", CaseStep::SupplierRefused, "2026-11-24T16:00:00Z")},
            tracking, lamp.toString(), at("2026-11-24T16:00:00Z"), at("2026-11-24T13:00:00Z"), NextMove::OpenDispute);
        row("asked again after the no: what was moved before is forgotten",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-23T09:05:00Z", SupplierRequested, lamp),
             about("2026-11-23T09:06:00Z", SupplierRequested, shade),
             about("2026-11-23T10:00:00Z", SupplierRefused, lamp),
             moved("2026-11-24T10:00:00Z", CaseStep::SupplierRefused, "2026-12-24T16:00:00Z"),
             about("2026-11-25T08:00:00Z", SupplierRequested, lamp),
             about("2026-11-25T08:00:00Z", SupplierAgreed, shade)},
            answer, lamp.toString(), at("2026-11-28T08:00:00Z"), at("2026-11-27T20:00:00Z"),
            NextMove::TakeSilenceAsYes);
        row("a date for another step than the present one changes nothing",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-23T09:05:00Z", SupplierRequested, lamp),
             about("2026-11-23T09:07:00Z", SupplierRequested, shade),
             moved("2026-11-24T10:00:00Z", CaseStep::SupplierRefused, "2026-11-28T18:00:00Z")},
            answer, lamp.toString(), at("2026-11-26T09:05:00Z"), at("2026-11-25T21:05:00Z"),
            NextMove::TakeSilenceAsYes);
        row("the merchant's own step, put off",
            {opened("2026-11-23T09:00:00Z"),
             moved("2026-11-23T10:00:00Z", CaseStep::AskSupplier, "2026-11-27T10:00:00Z")},
            u"merchant"_s, {}, at("2026-11-27T10:00:00Z"), at("2026-11-26T10:00:00Z"), NextMove::GoOn);
        row("put off, then done: no date is left over",
            {opened("2026-11-23T09:00:00Z"),
             moved("2026-11-23T10:00:00Z", CaseStep::AskSupplier, "2026-11-27T10:00:00Z"),
             about("2026-11-24T09:00:00Z", SupplierAgreed, lamp), about("2026-11-24T09:00:00Z", SupplierAgreed, shade)},
            {}, {}, none, none, NextMove::GoOn);
        row("confirmed: the undo window has its own end",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-24T09:00:00Z", SupplierAgreed, lamp),
             about("2026-11-24T09:00:00Z", SupplierAgreed, shade),
             happened("2026-11-24T09:01:00Z", Decided, toJson(CancelDecision{})),
             happened("2026-11-24T09:02:00Z", Confirmed, {{u"actions"_s, QJsonArray{u"a"_s}}})},
            {}, {}, none, none, NextMove::GoOn);
        row("closed: nothing is waited for",
            {opened("2026-11-23T09:00:00Z"), about("2026-11-23T09:05:00Z", SupplierRequested, lamp),
             happened("2026-11-24T09:02:00Z", Closed, {{u"outcome"_s, u"left"_s}})},
            {}, {}, none, none, NextMove::GoOn);
    }
    void eachWaitingStepHasItsDate()
    {
        QFETCH(QList<CaseEvent>, events);
        QFETCH(QList<SupplierSide>, sides);
        QFETCH(QString, what);
        QFETCH(QString, of);
        QFETCH(QDateTime, due);
        QFETCH(QDateTime, remind);
        QFETCH(NextMove, next);
        const std::optional<Due> found = dueOf(foldCase(order, events), sides, {}, calendarOf(u"CN"_s));
        QCOMPARE(found.has_value(), due.isValid());
        if (!found)
            return;
        QCOMPARE(code(found->what), what);
        QCOMPARE(found->supplierOrder.toString(), of);
        QCOMPARE(found->due, due);
        QCOMPARE(found->remindAt, remind);
        QCOMPARE(found->next, next);
    }

    /// A service that ships for the shop and was asked to stop is waited for on the shop's step, and no other.
    void aServiceIsWaitedForOnTheShopsStep()
    {
        const QDateTime asked = at("2026-11-24T10:00:00Z");
        QList<CaseEvent> events{opened("2026-11-23T09:00:00Z"),
                                about("2026-11-23T09:05:00Z", CaseEventType::SupplierRequested, lamp)};
        const auto found = [&events, &asked] {
            return dueOf(foldCase(order, events), {}, {}, calendarOf(u"CN"_s), asked);
        };
        QVERIFY(!found() || found()->what != WaitingFor::FulfillmentAnswer);
        events.append(about("2026-11-24T09:00:00Z", CaseEventType::SupplierAgreed, lamp));
        events.append(about("2026-11-24T09:00:00Z", CaseEventType::SupplierAgreed, shade));
        const std::optional<Due> due = found();
        QVERIFY(due.has_value());
        QCOMPARE(code(due->what), u"fulfillment-answer"_s);
        QCOMPARE(due->due, at("2026-11-26T10:00:00Z"));
        QCOMPARE(due->remindAt, at("2026-11-25T22:00:00Z"));
        QCOMPARE(due->next, NextMove::WriteToService);
        events.append(moved("2026-11-24T11:00:00Z", CaseStep::CancelOnShop, "2026-11-28T18:00:00Z"));
        QCOMPARE(code(found()->what), u"merchant"_s); // put off: the merchant's own date counts
    }

    void theVerdictCountsWithTheSameDate()
    {
        Order shop;
        shop.financial = {FinancialStatus::Paid, u"PAID"_s};
        shop.fulfillment = {FulfillmentStatus::Unfulfilled, u"UNFULFILLED"_s};
        shop.returns = {ReturnStatus::NoReturn, u"NO_RETURN"_s};
        const BusinessCalendar china = calendarOf(u"CN"_s);
        SupplierSide waiting = side(lamp, SupplierStage::CancelRequested);
        const auto verdictAt = [&](const QDateTime &now) { return assess(shop, {waiting}, {}, china, now); };

        waiting.handling.cancelRequestedAt = at("2026-11-23T09:00:00Z");
        waiting.handling.answerBy = at("2026-11-28T18:00:00Z");
        waiting.handling.answerMovedAt = at("2026-11-24T10:00:00Z");
        QCOMPARE(verdictAt(at("2026-11-27T00:00:00Z")).deadline, at("2026-11-28T18:00:00Z"));
        QVERIFY(!verdictAt(at("2026-11-28T18:00:00Z")).reasons.contains(Reason::SilenceCounts));
        QVERIFY(verdictAt(at("2026-11-28T18:00:01Z")).reasons.contains(Reason::SilenceCounts));

        // Moved forward: the reminder comes sooner, silence counts no sooner than the rule has it (R3).
        waiting.handling.answerBy = at("2026-11-24T12:00:00Z");
        const Verdict early = verdictAt(at("2026-11-25T09:00:00Z"));
        QVERIFY(!early.reasons.contains(Reason::SilenceCounts));
        QCOMPARE(early.validUntil, at("2026-11-26T09:00:00Z").addMSecs(1));
        QVERIFY(verdictAt(at("2026-11-26T09:00:01Z")).reasons.contains(Reason::SilenceCounts));

        SupplierSide refused = side(lamp, SupplierStage::AwaitingShipment);
        refused.handling.refusedAt = at("2026-11-23T02:00:00Z");
        refused.handling.trackingBy = at("2026-12-04T12:00:00Z");
        refused.handling.trackingMovedAt = at("2026-11-24T10:00:00Z");
        const Verdict patient = assess(shop, {refused}, {}, china, at("2026-12-02T00:00:00Z"));
        QCOMPARE(patient.kind, VerdictKind::AwaitingSupplier);
        QCOMPARE(patient.deadline, at("2026-12-04T12:00:00Z"));
        QCOMPARE(assess(shop, {refused}, {}, china, at("2026-12-04T12:00:01Z")).kind, VerdictKind::Dispute);
    }

    void theSettingForSilenceIsUsed()
    {
        Policies quick;
        quick.silenceCountsAfter = std::chrono::hours(48);
        const QList<CaseEvent> events{opened("2026-11-23T09:00:00Z"),
                                      about("2026-11-23T09:05:00Z", CaseEventType::SupplierRequested, lamp),
                                      about("2026-11-23T09:07:00Z", CaseEventType::SupplierRequested, shade)};
        QCOMPARE(dueOf(foldCase(order, events), {}, quick, calendarOf(u"CN"_s))->due, at("2026-11-25T09:05:00Z"));
    }

    void quietHoursEndOnTheWallClock_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("until");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDateTime>("ends");
        const QDateTime none;
        const QTime ten(22, 0);
        const QTime eight(8, 0);
        QTest::newRow("by day it is not quiet") << ten << eight << at("2026-11-24T12:00:00Z") << none;
        QTest::newRow("a minute before") << ten << eight << at("2026-11-24T20:59:59Z") << none;
        QTest::newRow("at ten in Rome") << ten << eight << at("2026-11-24T21:00:00Z") << at("2026-11-25T07:00:00Z");
        QTest::newRow("after midnight") << ten << eight << at("2026-11-25T03:00:00Z") << at("2026-11-25T07:00:00Z");
        QTest::newRow("the last second") << ten << eight << at("2026-11-25T06:59:59Z") << at("2026-11-25T07:00:00Z");
        QTest::newRow("at eight it is over") << ten << eight << at("2026-11-25T07:00:00Z") << none;
        QTest::newRow("in summer two hours ahead of UTC")
            << ten << eight << at("2026-07-24T20:00:00Z") << at("2026-07-25T06:00:00Z");
        QTest::newRow("the night that is an hour shorter")
            << ten << eight << at("2026-03-28T22:00:00Z") << at("2026-03-29T06:00:00Z");
        QTest::newRow("the night that is an hour longer")
            << ten << eight << at("2026-10-24T21:00:00Z") << at("2026-10-25T07:00:00Z");
        QTest::newRow("an end that summer time skips")
            << QTime(1, 0) << QTime(2, 30) << at("2026-03-29T00:30:00Z") << at("2026-03-29T01:00:00Z");
        QTest::newRow("at noon, not over midnight")
            << QTime(12, 0) << QTime(15, 0) << at("2026-11-24T12:30:00Z") << at("2026-11-24T14:00:00Z");
        QTest::newRow("the same hour twice is none") << eight << eight << at("2026-11-24T07:00:00Z") << none;
    }
    void quietHoursEndOnTheWallClock()
    {
        QFETCH(QTime, from);
        QFETCH(QTime, until);
        QFETCH(QDateTime, now);
        QFETCH(QDateTime, ends);
        const auto end = quietUntil({.from = from, .until = until}, now, QTimeZone("Europe/Rome"));
        QCOMPARE(end.value_or(QDateTime()), ends);
    }

    /// Each supplier order by itself (R34): one owes an answer while another owes a tracking number.
    void eachSupplierOrderIsWaitedForByItself()
    {
        using enum CaseEventType;
        const QList<CaseEvent> events{opened("2026-11-23T09:00:00Z"),
                                      about("2026-11-23T09:05:00Z", SupplierRequested, lamp),
                                      about("2026-11-23T09:07:00Z", SupplierRequested, shade),
                                      about("2026-11-23T10:00:00Z", SupplierRefused, lamp)};
        const CaseState state = foldCase(OrderId(u"gid://shopify/Order/1"_s), events);
        QCOMPARE(state.step, CaseStep::SupplierRefused);
        const auto first = dueOf(state, {}, {}, calendarOf(u"CN"_s));
        QVERIFY(first.has_value());
        QCOMPARE(first->what, WaitingFor::SupplierAnswer); // 72 hours come before five business days
        QCOMPARE(first->supplierOrder, shade);
        QCOMPARE(first->due, at("2026-11-26T09:07:00Z"));

        // Another date for the one that is silent leaves the other's as it was.
        QList<CaseEvent> longer = events;
        CaseEvent wait = about("2026-11-24T09:00:00Z", DeadlineMoved, shade);
        wait.data.insert(u"step"_s, u"supplier-refused"_s);
        wait.data.insert(u"to"_s, u"2026-12-10T09:00:00.000Z"_s);
        wait.data.insert(u"reason"_s, u"they have a holiday"_s);
        longer.append(wait);
        const auto then = dueOf(foldCase(OrderId(u"gid://shopify/Order/1"_s), longer), {}, {}, calendarOf(u"CN"_s));
        QCOMPARE(then->what, WaitingFor::TrackingNumber);
        QCOMPARE(then->supplierOrder, lamp);
        QVERIFY(!then->moved);
    }

    void askedWhileAnotherIsNotYet()
    {
        using enum CaseEventType;
        const QList<CaseEvent> events{opened("2026-11-23T09:00:00Z"),
                                      about("2026-11-23T09:05:00Z", SupplierRequested, lamp)};
        const CaseState state = foldCase(OrderId(u"gid://shopify/Order/1"_s), events);
        QCOMPARE(state.step, CaseStep::AskSupplier);
        const auto due = dueOf(state, {}, {}, calendarOf(u"CN"_s));
        QVERIFY(due.has_value());
        QCOMPARE(due->supplierOrder, lamp);
        QCOMPARE(due->due, at("2026-11-26T09:05:00Z"));
    }

    /// R34: also before a dispute, where only the tracking number is waited for; the platform's own days stay.
    void theTrackingNumberBeforeADisputeCanBeWaitedForLonger()
    {
        using enum CaseEventType;
        const QList<CaseEvent> begun{happened("2026-11-23T01:00:00Z", Opened,
                                              {{u"kind"_s, u"dispute"_s}, {u"supplier_order"_s, lamp.toString()}})};
        CaseEvent wait = happened("2026-11-24T09:00:00Z", DeadlineMoved,
                                  {{u"step"_s, u"prepare-dispute"_s},
                                   {u"to"_s, u"2026-12-10T09:00:00.000Z"_s},
                                   {u"reason"_s, u"they asked for a week"_s}});
        QVERIFY(!mayAppend(foldCase(order, begun), DeadlineMoved)); // nothing of the supplier's is waited for
        QList<CaseEvent> asked = begun;
        asked.append(about("2026-11-23T02:00:00Z", SupplierMessaged, lamp, u"tracking"_s));
        QVERIFY(mayAppend(foldCase(order, asked), DeadlineMoved));
        QCOMPARE(dueOf(foldCase(order, asked), {}, {}, calendarOf(u"CN"_s))->moved, false);
        asked.append(wait);
        const auto due = dueOf(foldCase(order, asked), {}, {}, calendarOf(u"CN"_s));
        QVERIFY(due.has_value());
        QVERIFY(due->moved);
        QCOMPARE(due->due, at("2026-12-10T09:00:00Z"));
        QCOMPARE(due->since, at("2026-11-24T09:00:00Z"));
    }

    /// The rules that docs/cases.md shows are the ones that are counted with.
    void theRulesAreWhatIsCounted()
    {
        using enum CaseEventType;
        Policies odd; // no figure twice
        odd.silenceCountsAfter = std::chrono::hours(49);
        odd.trackingWithinBusinessDays = 3;
        odd.fulfillmentAnswersWithin = std::chrono::hours(31);
        odd.disputeAnswerDays = 6;
        odd.disputePlatformDays = 8;
        odd.disputeReturnDays = 13;
        odd.refundMaxBusinessDays = 11;
        const BusinessCalendar calendar = calendarOf(u"CN"_s);
        const QDateTime since = at("2026-11-23T09:00:00Z");
        const auto stateAt = [&](CaseStep step, CaseKind kind) {
            CaseState state;
            state.kind = kind;
            state.step = step;
            state.openedAt = since;
            state.putOffUntil = {};
            SupplierHandling handling;
            if (step == CaseStep::SupplierRefused)
                handling.refusedAt = since;
            else if (kind == CaseKind::Cancel)
                handling.cancelRequestedAt = since;
            else
                handling.trackingAskedAt = since;
            state.suppliers.insert(lamp, handling);
            if (kind == CaseKind::Dispute) {
                DisputeCase dispute;
                dispute.supplierOrder = lamp;
                dispute.openedAt = dispute.refusedAt = dispute.returnAgreedAt = dispute.returnSentAt = since;
                state.dispute = dispute;
            }
            return state;
        };
        int counted = 0;
        for (const WaitRule &rule : waitRules(odd)) {
            if (rule.unit == WaitRule::Unit::Chosen || rule.ofDispute == DisputeDue::What::Opening)
                continue; // what is chosen is not counted; the last day to open has rows of its own in tst_dispute
            // A supplier that was refused owes the number; the answer is owed at the steps before.
            const CaseStep step = rule.steps.first();
            const CaseState state = stateAt(step, rule.kind);
            const QDateTime service = rule.what == WaitingFor::FulfillmentAnswer ? since : QDateTime();
            const auto due = dueOf(state, {}, odd, calendar, service);
            QVERIFY2(due.has_value(), qPrintable(code(step)));
            QCOMPARE(due->what, rule.what);
            QCOMPARE(due->next, rule.next);
            QDateTime wanted;
            switch (rule.unit) {
            case WaitRule::Unit::Hours:
                wanted = since.addSecs(3600LL * rule.amount);
                break;
            case WaitRule::Unit::Days:
                wanted = since.addDays(rule.amount);
                break;
            case WaitRule::Unit::BusinessDays:
                wanted = calendar.endOfDay(calendar.businessDaysAfter(calendar.localDate(since), rule.amount));
                break;
            case WaitRule::Unit::Chosen:
                break;
            }
            QCOMPARE(due->due, wanted);
            QCOMPARE(due->remindAt, wanted.addSecs(-std::chrono::seconds(rule.remindAhead).count()));
            ++counted;
        }
        QCOMPARE(counted, 8);
    }
};

QTEST_GUILESS_MAIN(TestCaseDue)
#include "tst_casedue.moc"
