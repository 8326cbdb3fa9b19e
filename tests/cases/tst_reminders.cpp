// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/reminders.h"
#include "tests/store/samples.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QSignalSpy>

using namespace contrordine;
using namespace contrordine::test;

namespace
{

const QDateTime noon = utc(2026, 3, 10, 12); // a Tuesday, 13:00 in Rome
const CaseId lamp(u"lamp"_s);

QStringList written(const QList<Reminder> &reminders)
{
    QStringList lines;
    for (const Reminder &one : reminders)
        lines.append(one.item.orderName + u' ' + code(one.item.due.what) + (one.over ? u" over"_s : u""_s));
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(QList<contrordine::Reminder>)

/// R34: a reminder before every date and one when it has passed, each told once, with a clock that the test sets.
class TestReminders : public QObject
{
    Q_OBJECT

private:
    StoreFixture m_fixture;
    std::unique_ptr<Reminders> m_reminders;
    QStringList m_told; ///< one line a group
    DueRules m_rules;

    Store &store() { return *m_fixture.store; }
    void start()
    {
        m_reminders = std::make_unique<Reminders>(
            store(), m_fixture.clock, [this] { return m_rules; }, QTimeZone("Europe/Rome"));
        connect(m_reminders.get(), &Reminders::told, this,
                [this](const QList<Reminder> &reminders) { m_told.append(written(reminders).join(u", "_s)); });
        QVERIFY(QCoro::waitFor(m_reminders->refresh()).has_value());
    }
    void restart()
    {
        m_reminders.reset();
        QVERIFY(m_fixture.open());
        start();
    }
    /// The clock jumps, as after sleeping; what is written down meanwhile is waited for by asking the store once more.
    void goTo(const QDateTime &when)
    {
        m_fixture.clock.set(when);
        m_reminders->check();
        valueOf(DueBook(store()).told());
        valueOf(store().setting(u"anything"_s));
        QCoreApplication::processEvents();
        QCoro::waitFor(m_reminders->refresh());
    }
    void askSupplier(int order, const CaseId &id, const QDateTime &at)
    {
        valueOf(store().saveOrders({paidOrder(order)}));
        valueOf(store().saveLinks({link(order, order)}));
        valueOf(store().saveSupplierOrders({supplierOrder(order)}));
        CaseEvent opened =
            happened(CaseEventType::Opened,
                     {{u"reason"_s, u"duplicate"_s}, {u"suppliers"_s, QJsonArray{supplierNumber(order).toString()}}});
        CaseEvent asked =
            happened(CaseEventType::SupplierRequested, {{u"supplier_order"_s, supplierNumber(order).toString()}});
        opened.at = asked.at = at;
        valueOf(store().appendToCase(id, gid(order), {opened, asked}));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_reminders.reset();
        m_fixture.store.reset();
        QDir(m_fixture.folder()).removeRecursively();
        m_fixture.clock.set(noon);
        m_told.clear();
        QVERIFY(m_fixture.open());
    }
    void cleanup()
    {
        m_reminders.reset();
        m_fixture.store.reset();
    }

    void eachIsToldOnce()
    {
        askSupplier(1, lamp, noon);
        start();
        QVERIFY(m_told.isEmpty());
        // 72 hours, and 12 hours before them a reminder: Friday at 01:00 in Rome, at night; the timer knows it.
        QCOMPARE(m_reminders->nextCheck(), utc(2026, 3, 13, 0));
        goTo(utc(2026, 3, 13, 9));
        QTRY_COMPARE(m_told, QStringList({u"#1 supplier-answer"_s}));
        QCOMPARE(m_reminders->nextCheck(), utc(2026, 3, 13, 12).addMSecs(1));
        goTo(utc(2026, 3, 13, 11));
        goTo(utc(2026, 3, 13, 12));
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_reminders->overdue(), 0);
        goTo(utc(2026, 3, 13, 12, 0, 1));
        QTRY_COMPARE(m_told, QStringList({u"#1 supplier-answer"_s, u"#1 supplier-answer over"_s}));
        QCOMPARE(m_reminders->overdue(), 1);
        goTo(utc(2026, 3, 20, 12));
        QCOMPARE(m_told.size(), 2);
        QVERIFY(!m_reminders->nextCheck().isValid());
    }

    /// R35: money that a supplier owes, a day before its date and when that has passed; not when it has come home.
    void lateMoneyIsToldToo_R35()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1, SupplierStage::Cancelled)}));
        MoneyBook book(store());
        QCOMPARE(valueOf(book.observe({}, m_rules, noon)), 1);
        start();
        const QDateTime due = m_reminders->items().first().due.due;
        goTo(due.addSecs(-12 * 3600)); // noon in Rome: nothing is told at night
        QTRY_COMPARE(m_told, QStringList({u"#1 supplier-refund"_s}));
        goTo(due.addSecs(12 * 3600));
        QTRY_COMPARE(m_told, QStringList({u"#1 supplier-refund"_s, u"#1 supplier-refund over"_s}));
        QCOMPARE(m_reminders->overdue(), 1);
        const ReceivableEntry home{.type = ReceivableEntryType::Received,
                                   .amount = money(1234, u"USD"),
                                   .day = due.date(),
                                   .source = EntrySource::Merchant};
        valueOf(book.append(receivableId(supplierNumber(1), ReceivableReason::Cancelled), home, due.addDays(1)));
        QCoro::waitFor(m_reminders->refresh());
        QCOMPARE(m_reminders->overdue(), 0);
        QVERIFY(m_reminders->items().isEmpty());
    }

    /// As in a new demo, or after the cache was begun anew: the desk knows the case, nobody has read the order yet.
    void anOrderThatIsNotReadYetIsToldWhenItHasAName()
    {
        CaseEvent opened =
            happened(CaseEventType::Opened, {{u"suppliers"_s, QJsonArray{supplierNumber(1).toString()}}});
        CaseEvent asked =
            happened(CaseEventType::SupplierRequested, {{u"supplier_order"_s, supplierNumber(1).toString()}});
        opened.at = asked.at = noon;
        valueOf(store().appendToCase(lamp, gid(1), {opened, asked}));
        start();
        goTo(utc(2026, 3, 13, 12, 0, 1));
        QVERIFY(m_told.isEmpty());
        valueOf(store().saveOrders({paidOrder(1)}));
        goTo(utc(2026, 3, 13, 12, 1));
        QTRY_COMPARE(m_told, QStringList{u"#1 supplier-answer over"_s});
    }

    void aRestartDoesNotRepeatIt()
    {
        askSupplier(1, lamp, noon);
        start();
        goTo(utc(2026, 3, 13, 9));
        QTRY_COMPARE(m_told.size(), 1);
        restart();
        goTo(utc(2026, 3, 13, 10));
        QCOMPARE(m_told.size(), 1);
        // What passed while the program was not running is told at the start: only that it is over.
        askSupplier(2, CaseId(u"shade"_s), utc(2026, 3, 13, 10));
        m_reminders.reset();
        m_fixture.store.reset();
        m_fixture.clock.set(utc(2026, 3, 18, 12));
        QVERIFY(m_fixture.open());
        start();
        QTRY_COMPARE(m_told.size(), 2);
        QCOMPARE(m_told.last(), u"#1 supplier-answer over, #2 supplier-answer over"_s); // grouped
    }

    void aMovedDateIsAnotherReminder()
    {
        askSupplier(1, lamp, noon);
        start();
        goTo(utc(2026, 3, 13, 9));
        QTRY_COMPARE(m_told.size(), 1);
        const QDateTime to = utc(2026, 3, 17, 15);
        QCOMPARE(
            QCoro::waitFor(m_reminders->moveDeadline(lamp, utc(2026, 3, 13, 9), u"they have a holiday"_s)).error().code,
            u"bad-date"_s);
        QCOMPARE(QCoro::waitFor(m_reminders->moveDeadline(lamp, to, u" ok "_s)).error().code, u"reason-too-short"_s);
        QVERIFY(QCoro::waitFor(m_reminders->moveDeadline(lamp, to, u"they have a holiday"_s)).has_value());
        QCOMPARE(m_reminders->items().size(), 1);
        QCOMPARE(m_reminders->items().first().due.due, to);
        QVERIFY(m_reminders->items().first().due.moved);
        QCOMPARE(valueOf(store().caseHistory(lamp)).events.last().type, CaseEventType::DeadlineMoved);
        goTo(utc(2026, 3, 13, 13)); // the old date
        goTo(utc(2026, 3, 17, 2, 59));
        QCOMPARE(m_told.size(), 1);
        goTo(utc(2026, 3, 17, 8));
        QTRY_COMPARE(m_told.size(), 2);
        restart();
        goTo(utc(2026, 3, 17, 8, 1));
        QCOMPARE(m_told.size(), 2);
        goTo(utc(2026, 3, 17, 15, 0, 1));
        QTRY_COMPARE(m_told.size(), 3);
        QCOMPARE(m_told.last(), u"#1 supplier-answer over"_s);
        // The row in the list counts with it too.
        QVERIFY(m_fixture.rows().first().verdict.deadline == to);
    }

    void anAnswerEndsTheWaiting()
    {
        askSupplier(1, lamp, noon);
        start();
        valueOf(store().appendToCase(
            lamp, gid(1),
            {happened(CaseEventType::SupplierAgreed, {{u"supplier_order"_s, supplierNumber(1).toString()}})}));
        QTRY_VERIFY(m_reminders->items().isEmpty());
        goTo(utc(2026, 3, 14, 9));
        QVERIFY(m_told.isEmpty());
    }

    void quietHoursPutItOff()
    {
        askSupplier(1, lamp, noon);
        start();
        goTo(utc(2026, 3, 13, 0, 30)); // 01:30 in Rome
        QVERIFY(m_told.isEmpty());
        QCOMPARE(m_reminders->nextCheck(), utc(2026, 3, 13, 7)); // 08:00 there
        goTo(utc(2026, 3, 13, 6, 59));
        QVERIFY(m_told.isEmpty());
        goTo(utc(2026, 3, 13, 7));
        QTRY_COMPARE(m_told, QStringList({u"#1 supplier-answer"_s}));
    }

    void withoutQuietHoursItIsToldAtNight()
    {
        askSupplier(1, lamp, noon);
        start();
        ReminderSettings settings;
        settings.quietOn = false;
        QVERIFY(QCoro::waitFor(m_reminders->saveSettings(settings)).has_value());
        goTo(utc(2026, 3, 13, 0, 30));
        QTRY_COMPARE(m_told.size(), 1);
        restart();
        QCOMPARE(m_reminders->settings(), settings);
    }

    void switchedOffNothingIsToldAndNothingLost()
    {
        askSupplier(1, lamp, noon);
        start();
        ReminderSettings settings;
        settings.on = false;
        QVERIFY(QCoro::waitFor(m_reminders->saveSettings(settings)).has_value());
        goTo(utc(2026, 3, 13, 12, 1));
        QVERIFY(m_told.isEmpty());
        QCOMPARE(m_reminders->overdue(), 1); // the list and the badge still know it
        settings.on = true;
        QVERIFY(QCoro::waitFor(m_reminders->saveSettings(settings)).has_value());
        QTRY_COMPARE(m_told, QStringList({u"#1 supplier-answer over"_s}));
    }

    void moneyThatDoesNotComeIsToldToo()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1, SupplierStage::Cancelled)}));
        MoneyHome money(store(), m_fixture.clock, [this] { return m_rules; });
        QSignalSpy booked(&money, &MoneyHome::changed);
        QCoro::waitFor(money.observeAll());
        QCOMPARE(booked.size(), 1);
        start();
        QCOMPARE(m_reminders->items().size(), 1);
        const QDateTime due = m_reminders->items().first().due.due;
        goTo(due.addMSecs(1));
        goTo(due.addSecs(9 * 3600));
        QTRY_COMPARE(m_told, QStringList({u"#1 supplier-refund over"_s}));
        const ReceivableId id(m_reminders->items().first().subject);
        QVERIFY(QCoro::waitFor(money.received(id, test::money(1234, u"USD"), QDate(2026, 4, 2))).has_value());
        goTo(due.addDays(2));
        QVERIFY(m_reminders->items().isEmpty());
        QCOMPARE(m_told.size(), 1);
    }

    void aClockThatIsSetBackRepeatsNothing()
    {
        askSupplier(1, lamp, noon);
        start();
        goTo(utc(2026, 3, 13, 9));
        QTRY_COMPARE(m_told.size(), 1);
        goTo(utc(2026, 3, 12, 9));
        goTo(utc(2026, 3, 13, 10));
        QCOMPARE(m_told.size(), 1);
    }

    void settingsThatMakeNoSenseAreAsNew()
    {
        QCOMPARE(reminderSettingsFromJson({}), ReminderSettings());
        QCOMPARE(reminderSettingsFromJson({{u"on"_s, u"perhaps"_s}, {u"quiet_from"_s, u"late"_s}}), ReminderSettings());
        ReminderSettings own{.on = false, .quietOn = true, .quiet = {.from = QTime(23, 30), .until = QTime(6, 15)}};
        QCOMPARE(reminderSettingsFromJson(toJson(own)), own);
    }
};

QTEST_GUILESS_MAIN(TestReminders)
#include "tst_reminders.moc"
