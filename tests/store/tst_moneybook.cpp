// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/database.h"
#include "models/store/duebook.h"
#include "models/store/moneybook.h"
#include "tests/store/samples.h"

#include <QFile>
#include <QJsonArray>

using namespace contrordine;
using namespace contrordine::test;

namespace
{

const QDateTime now = utc(2026, 3, 10, 12);

SupplierOrder cancelled(int number, qint64 minor = 1234, QStringView currency = u"USD")
{
    SupplierOrder order = supplierOrder(number, SupplierStage::Cancelled);
    order.amount = money(minor, currency);
    return order;
}

ReceivableEntry received(qint64 minor, QStringView currency = u"USD")
{
    return {.type = ReceivableEntryType::Received,
            .amount = money(minor, currency),
            .day = QDate(2026, 3, 12),
            .source = EntrySource::Merchant};
}

ReceivableEntry writtenOff(qint64 minor)
{
    return {.type = ReceivableEntryType::WrittenOff,
            .amount = money(minor, u"USD"),
            .text = u"the supplier is gone"_s,
            .source = EntrySource::Merchant};
}

StatementLine movement(qint64 minor, const QString &text = u"ALIEXPRESS"_s)
{
    QList<StatementLine> lines{
        {.day = QDate(2026, 3, 14), .amount = money(minor, u"USD"), .text = text, .account = u"0931"_s}};
    setFingerprints(lines);
    return lines.first();
}

ReceivableId owedBy(int supplier) { return receivableId(supplierNumber(supplier), ReceivableReason::Cancelled); }

/// A case that asked, got its yes, and ended with it.
QList<CaseEvent> caseThatEnded(int supplier, const QString &outcome = u"cancelled"_s)
{
    const QJsonObject about{{u"supplier_order"_s, supplierNumber(supplier).toString()}};
    return {
        happened(CaseEventType::Opened,
                 {{u"reason"_s, u"duplicate"_s}, {u"suppliers"_s, QJsonArray{supplierNumber(supplier).toString()}}}),
        happened(CaseEventType::SupplierRequested, about), happened(CaseEventType::SupplierAgreed, about),
        happened(CaseEventType::Closed, {{u"outcome"_s, outcome}})};
}

} // namespace

/// R35 on real files: what is owed is written once, never changed, and adds up.
class TestMoneyBook : public QObject
{
    Q_OBJECT

private:
    StoreFixture m_fixture;
    DueRules m_rules;

    Store &store() { return *m_fixture.store; }
    void populate(const QList<SupplierOrder> &supplierOrders)
    {
        QList<Order> orders;
        QList<Link> links;
        for (int i = 1; i <= supplierOrders.size(); ++i) {
            orders.append(paidOrder(i));
            links.append(link(i, i));
        }
        valueOf(store().saveOrders(orders));
        valueOf(store().saveLinks(links));
        valueOf(store().saveSupplierOrders(supplierOrders));
    }
    int observe(const QList<OrderId> &orders = {}, const QDateTime &when = now)
    {
        return valueOf(MoneyBook(store()).observe(orders, m_rules, when));
    }
    QList<MoneyRow> rows(const QDateTime &when = now) { return valueOf(MoneyBook(store()).rows(m_rules, when)); }
    QString sums(const ReceivableId &id, const QDateTime &when = now)
    {
        const QList<MoneyRow> all = rows(when);
        for (const MoneyRow &row : all) {
            if (row.receivable.id == id) {
                return QStringList{row.state.expected.decimal(), row.state.received.decimal(),
                                   row.state.writtenOff.decimal(), row.state.outstanding.decimal()}
                    .join(u' ');
            }
        }
        return u"(none)"_s;
    }
    QString append(const ReceivableId &id, const ReceivableEntry &entry)
    {
        return errorCode(MoneyBook(store()).append(id, entry, now));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture.store.reset();
        QDir(m_fixture.folder()).removeRecursively();
        m_fixture.clock.set(now);
        QVERIFY(m_fixture.open());
    }

    void aDeskOfTheFirstSchemaIsTakenAlong()
    {
        populate({supplierOrder(1)});
        m_fixture.store.reset();
        const QString path = m_fixture.folder() + u"/desk.sqlite"_s;
        QVERIFY(QFile::remove(path));
        {
            // As the first release wrote it: a case that ended with the supplier's yes.
            QFile steps(u":/sql/desk/0001.sql"_s);
            QVERIFY(steps.open(QIODevice::ReadOnly));
            auto desk = Database::open(path, Database::Access::ReadWrite);
            QVERIFY(desk.has_value());
            Database &file = **desk;
            Transaction transaction(file);
            for (const QString &statement : QString::fromUtf8(steps.readAll()).split(u"\n-- ==\n"_s))
                file.execute(statement);
            file.execute(u"PRAGMA user_version = 1"_s);
            file.execute(u"INSERT INTO link VALUES ('%1', '%2', 'aliexpress', 'merchant', 'sure', 1, NULL, '')"_s.arg(
                gid(1).toString(), supplierNumber(1).toString()));
            file.execute(u"INSERT INTO cancel_case VALUES ('old case', '%1', 1)"_s.arg(gid(1).toString()));
            for (const CaseEvent &event : caseThatEnded(1)) {
                Statement write(file,
                                u"INSERT INTO case_event (case_id, at, type, data) VALUES ('old case', ?, ?, ?)"_s);
                write.bind(event.at.addDays(-1)).bind(code(event.type)).bind(event.data);
                QVERIFY(write.execute());
            }
            QVERIFY(transaction.commit().has_value());
        }
        QVERIFY(m_fixture.open());
        for (const FileHealth &file : valueOf(store().checkFiles()))
            QVERIFY2(file.problems.isEmpty(), qPrintable(file.problems.join(u'\n')));
        const CaseHistory history = valueOf(store().caseHistory(CaseId(u"old case"_s)));
        QCOMPARE(history.events.size(), 4);
        QVERIFY(history.state.closed);
        // The platform was read after the yes and still prepares the parcel: nothing is on its way yet (R36).
        QCOMPARE(observe(), 0);
        SupplierOrder read = cancelled(1);
        read.asOf = now;
        valueOf(store().saveSupplierOrders({read}));
        QCOMPARE(observe(), 1);
        QCOMPARE(sums(owedBy(1)), u"12.34 0.00 0.00 12.34"_s);
        QCOMPARE(rows().first().state.since, utc(2026, 3, 9, 12)); // the merchant's word from the old desk
    }

    void whatIsOwedIsWrittenOnce()
    {
        populate({cancelled(1), supplierOrder(2), cancelled(3, 500, u"EUR"), supplierOrder(4, SupplierStage::Shipped)});
        QCOMPARE(observe(), 2);
        QCOMPARE(observe(), 0);
        QCOMPARE(observe({gid(1), gid(2), gid(3), gid(4)}), 0);
        QVERIFY(m_fixture.open());
        QCOMPARE(observe(), 0);
        const QList<MoneyRow> found = rows();
        QCOMPARE(found.size(), 2);
        QCOMPARE(sums(owedBy(1)), u"12.34 0.00 0.00 12.34"_s);
        QCOMPARE(sums(owedBy(3)), u"5.00 0.00 0.00 5.00"_s);
        QCOMPARE(found.first().orderName, u"#1"_s);
        QCOMPARE(found.first().supplierName, u"Lucky Lamp Store"_s);
    }

    void oneSupplierOrderOfTwoOrdersOwesOnce()
    {
        populate({cancelled(1), supplierOrder(2)});
        valueOf(store().saveLinks({link(2, 1, LinkSource::Merchant)}));
        QCOMPARE(observe(), 1);
        QCOMPARE(rows().size(), 1);
    }

    void moneyOfAReplacedSupplierOrderIsOwedToo()
    {
        populate({cancelled(1)});
        valueOf(store().saveSupplierOrders({supplierOrder(7)}));
        valueOf(store().saveLinks({link(1, 7)}));
        QVERIFY(succeeded(store().endLink(gid(1), supplierNumber(1), supplierNumber(7))));
        QCOMPARE(observe(), 1);
        // One that was linked by mistake is another order's.
        valueOf(store().saveSupplierOrders({cancelled(8)}));
        valueOf(store().saveLinks({link(1, 8)}));
        QVERIFY(succeeded(store().endLink(gid(1), supplierNumber(8))));
        QCOMPARE(observe(), 0);
    }

    void onlyTheEndOfACaseMakesAWordCount()
    {
        SupplierOrder unread = supplierOrder(1);
        unread.asOf = utc(2026, 3, 10, 10); // before the merchant's word at noon
        populate({unread});
        QList<CaseEvent> events = caseThatEnded(1);
        const CaseEvent end = events.takeLast();
        valueOf(store().appendToCase(CaseId(u"case"_s), gid(1), events));
        QCOMPARE(observe(), 0);
        valueOf(store().appendToCase(CaseId(u"case"_s), gid(1), {end}));
        QCOMPARE(observe(), 1);
        QCOMPARE(rows().first().state.since, now);
    }

    void whatHasLeftAfterAllIsTakenBack()
    {
        SupplierOrder unread = supplierOrder(1);
        populate({unread});
        valueOf(store().appendToCase(CaseId(u"case"_s), gid(1), caseThatEnded(1)));
        QCOMPARE(observe(), 1);
        SupplierOrder left = supplierOrder(1, SupplierStage::Shipped);
        left.asOf = now.addSecs(3600);
        valueOf(store().saveSupplierOrders({left}));
        QCOMPARE(observe(), 1);
        QCOMPARE(sums(owedBy(1)), u"0.00 0.00 0.00 0.00"_s);
        QCOMPARE(observe(), 0);
        QVERIFY(valueOf(DueBook(store()).items(m_rules)).isEmpty());
    }

    void whatADisputePromisedIsOwedOnce_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("sums");
        QTest::newRow("won") << u"won"_s << u"12.34"_s << u"12.34 0.00 0.00 12.34"_s;
        QTest::newRow("settled for less") << u"settled"_s << u"5.00"_s << u"5.00 0.00 0.00 5.00"_s;
        QTest::newRow("lost") << u"lost"_s << QString() << u"(none)"_s;
        QTest::newRow("left") << u"left"_s << QString() << u"(none)"_s;
    }

    void whatADisputePromisedIsOwedOnce()
    {
        QFETCH(QString, outcome);
        QFETCH(QString, amount);
        QFETCH(QString, sums);
        populate({supplierOrder(1, SupplierStage::Shipped)});
        QJsonObject end{{u"outcome"_s, outcome}, {u"source"_s, u"merchant"_s}};
        if (!amount.isEmpty()) {
            end.insert(u"amount"_s, amount);
            end.insert(u"currency"_s, u"USD"_s);
        }
        valueOf(store().appendToCase(
            CaseId(u"dispute"_s), gid(1),
            {happened(CaseEventType::Opened,
                      {{u"kind"_s, u"dispute"_s}, {u"supplier_order"_s, supplierNumber(1).toString()}}),
             happened(CaseEventType::DisputeOpened, {{u"source"_s, u"merchant"_s}})}));
        QCOMPARE(observe(), 0); // open: nothing is promised
        valueOf(store().appendToCase(CaseId(u"dispute"_s), gid(1), {happened(CaseEventType::Closed, end)}));
        const ReceivableId owed = receivableId(supplierNumber(1), ReceivableReason::Dispute);
        QCOMPARE(observe(), amount.isEmpty() ? 0 : 1);
        QCOMPARE(this->sums(owed), sums);
        QCOMPARE(observe(), 0);
        QCOMPARE(this->sums(owed), sums);
    }

    void whatIsLongPastIsHistory()
    {
        SupplierOrder old = cancelled(1);
        old.createdAt = utc(2025, 1, 10);
        old.paidAt = utc(2025, 1, 10, 1);
        populate({old});
        QCOMPARE(observe(), 0);
        QCOMPARE(observe({gid(1)}), 0);
        // With a case of the merchant's own it is not: somebody waits for it.
        valueOf(store().appendToCase(CaseId(u"case"_s), gid(1), caseThatEnded(1)));
        QCOMPARE(observe(), 1);
    }

    void entriesAreRefusedAsTheRulesSay()
    {
        populate({cancelled(1)});
        QCOMPARE(observe(), 1);
        QCOMPARE(append(owedBy(1), received(1234, u"EUR")), u"currency"_s);
        QCOMPARE(append(owedBy(1), writtenOff(1235)), u"too-much"_s);
        QCOMPARE(append(owedBy(9), received(1)), QString()); // NotFound has no word
        QCOMPARE(MoneyBook(store()).append(owedBy(9), received(1), now).result().error().kind, Error::Kind::NotFound);
        QCOMPARE(sums(owedBy(1)), u"12.34 0.00 0.00 12.34"_s);
        QCOMPARE(append(owedBy(1), received(1000)), u"(no error)"_s);
        QCOMPARE(append(owedBy(1), writtenOff(235)), u"too-much"_s);
        QCOMPARE(append(owedBy(1), writtenOff(234)), u"(no error)"_s);
        QCOMPARE(sums(owedBy(1)), u"12.34 10.00 2.34 0.00"_s);
        QVERIFY(m_fixture.open());
        QCOMPARE(sums(owedBy(1)), u"12.34 10.00 2.34 0.00"_s);
        QCOMPARE(rows().first().receivable.entries.size(), 3);
    }

    void theLedgerCannotBeRewritten()
    {
        populate({cancelled(1)});
        QCOMPARE(observe(), 1);
        QCOMPARE(valueOf(MoneyBook(store()).book({{owedBy(1), movement(1234)}}, now)), 1);
        m_fixture.store.reset();
        for (const QString &sql :
             {u"UPDATE receivable_entry SET amount_minor = 1"_s, u"DELETE FROM receivable_entry"_s,
              u"DELETE FROM receivable"_s, u"UPDATE statement_line SET fingerprint = 'x'"_s,
              u"DELETE FROM statement_line"_s,
              u"INSERT INTO receivable_entry (receivable_id, at, type, amount_minor, amount_currency, day, text, "
              u"source) "
              "SELECT receivable_id, at, type, amount_minor, amount_currency, day, text, source FROM receivable_entry "
              "WHERE type = 'expected'"_s,
              u"INSERT INTO receivable_entry (receivable_id, at, type, amount_minor, amount_currency, day, text, "
              u"source) "
              "SELECT receivable_id, at, 'received', -1, 'USD', day, text, source FROM receivable_entry"_s}) {
            const auto desk = Database::open(m_fixture.folder() + u"/desk.sqlite"_s, Database::Access::ReadWrite);
            QVERIFY(desk.has_value());
            QVERIFY2(!(*desk)->execute(sql), qPrintable(sql));
        }
        QVERIFY(m_fixture.open());
        QCOMPARE(sums(owedBy(1)), u"12.34 12.34 0.00 0.00"_s);
    }

    void aMovementIsBookedOnceOrNotAtAll()
    {
        populate({cancelled(1), cancelled(2), cancelled(3, 700)});
        QCOMPARE(observe(), 3);
        MoneyBook book(store());
        const StatementLine line = movement(1234);
        QCOMPARE(valueOf(book.book({{owedBy(1), line}}, now)), 1);
        QCOMPARE(errorCode(book.book({{owedBy(2), line}}, now)), u"line-used"_s);
        // All or none: the second of these was used, so the first is not booked either.
        QCOMPARE(errorCode(book.book({{owedBy(3), movement(700)}, {owedBy(2), line}}, now)), u"line-used"_s);
        QCOMPARE(sums(owedBy(3)), u"7.00 0.00 0.00 7.00"_s);
        QCOMPARE(errorCode(book.book({{owedBy(3), movement(700)}, {owedBy(2), movement(700)}}, now)), u"line-used"_s);
        QVERIFY(m_fixture.open());
        const QList<BookedLine> booked = valueOf(MoneyBook(store()).bookedLines());
        QCOMPARE(booked.size(), 1); // only what was booked is kept
        QCOMPARE(booked.first().fingerprint, line.fingerprint);
        QCOMPARE(sums(owedBy(1)), u"12.34 12.34 0.00 0.00"_s);
        QCOMPARE(sums(owedBy(2)), u"12.34 0.00 0.00 12.34"_s);
        for (const MoneyRow &row : rows()) {
            if (row.receivable.id == owedBy(1)) {
                QCOMPARE(row.receivable.entries.last().fingerprint, line.fingerprint);
                QCOMPARE(row.receivable.entries.last().source, EntrySource::Statement);
                QCOMPARE(row.receivable.entries.last().day, QDate(2026, 3, 14));
            }
        }
    }

    void anImportedOrderTakesItsMoneyAlong()
    {
        Order imported = paidOrder(1);
        imported.id = OrderId(u"import:#1"_s);
        imported.source = FactSource::Import;
        valueOf(store().saveOrders({imported}));
        Link toImported = link(1, 1);
        toImported.order = imported.id;
        valueOf(store().saveLinks({toImported}));
        valueOf(store().saveSupplierOrders({cancelled(1)}));
        QCOMPARE(observe(), 1);
        valueOf(store().saveOrders({paidOrder(1)}));
        QCOMPARE(observe(), 0);
        const QList<MoneyRow> found = rows();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().receivable.order, gid(1));
    }

    void overdueComesFirst()
    {
        populate({cancelled(1), cancelled(2, 200), cancelled(3, 300)});
        QCOMPARE(observe(), 3);
        // The first is written off, the third is given more time.
        QCOMPARE(append(owedBy(1), writtenOff(1234)), u"(no error)"_s);
        QCOMPARE(append(owedBy(3),
                        {.type = ReceivableEntryType::DueMoved,
                         .instant = utc(2026, 6, 1),
                         .text = u"they asked for it"_s,
                         .source = EntrySource::Merchant}),
                 u"(no error)"_s);
        const QDateTime later = utc(2026, 5, 1);
        QStringList order;
        for (const MoneyRow &row : rows(later))
            order.append(row.orderName + (row.state.isOverdue(later) ? u" late"_s : u""_s));
        QCOMPARE(order, QStringList({u"#2 late"_s, u"#3"_s, u"#1"_s}));
    }

    /// Does money that is late bring its order before the merchant's eyes, and until when (R35)?
    QString needsMe()
    {
        const QList<PairRow> rows = m_fixture.rows(PairView::NeedsMe);
        QStringList found;
        for (const PairRow &row : rows) {
            const bool late = row.verdict.reasons.contains(Reason::SupplierRefundOverdue);
            found.append(row.orderName + (late ? u" late since "_s + row.due.date().toString(Qt::ISODate) : QString()));
        }
        const int counted = valueOf(store().viewCounts()).value(PairView::NeedsMe);
        return counted == found.size() ? found.join(u", "_s) : u"the view and its count differ"_s;
    }
    void isOverOnTheShop(int number)
    {
        Order order = paidOrder(number);
        order.cancelledAt = now;
        order.updatedAt = now;
        valueOf(store().saveOrders({order}));
    }
    void becomes(const QDateTime &when)
    {
        m_fixture.clock.set(when);
        valueOf(store().reassess());
    }

    void moneyThatIsLateNeedsTheMerchant_R35()
    {
        populate({cancelled(1), supplierOrder(2, SupplierStage::Shipped)});
        isOverOnTheShop(1);
        QCOMPARE(observe(), 1);
        QCOMPARE(needsMe(), QString()); // it has its 15 business days
        const QDateTime due = rows().first().state.due;
        becomes(due);
        QCOMPARE(needsMe(), QString());
        becomes(due.addMSecs(1));
        QCOMPARE(needsMe(), u"#1 late since "_s + due.date().toString(Qt::ISODate));
        // The same after a start, and when everything is computed anew.
        QVERIFY(m_fixture.open());
        QCOMPARE(needsMe(), u"#1 late since "_s + due.date().toString(Qt::ISODate));

        const QDateTime until = due.addDays(20);
        QCOMPARE(errorCode(MoneyBook(store()).append(owedBy(1),
                                                     {.type = ReceivableEntryType::DueMoved,
                                                      .instant = until,
                                                      .text = u"they asked for it"_s,
                                                      .source = EntrySource::Merchant},
                                                     m_fixture.clock.now())),
                 u"(no error)"_s);
        QCOMPARE(needsMe(), QString()); // given more time
        becomes(until.addMSecs(1));
        QCOMPARE(needsMe(), u"#1 late since "_s + until.date().toString(Qt::ISODate));
        QCOMPARE(append(owedBy(1), received(1000)), u"(no error)"_s);
        QCOMPARE(needsMe(), u"#1 late since "_s + until.date().toString(Qt::ISODate)); // a part is still missing
        QCOMPARE(valueOf(MoneyBook(store()).book({{owedBy(1), movement(234)}}, m_fixture.clock.now())), 1);
        QCOMPARE(needsMe(), QString()); // it is home
    }

    void whatIsWrittenOffNeedsNobody_R35()
    {
        populate({cancelled(1)});
        isOverOnTheShop(1);
        QCOMPARE(observe(), 1);
        becomes(utc(2026, 6, 1));
        QVERIFY(needsMe().startsWith(u"#1 late"_s));
        QCOMPARE(append(owedBy(1), writtenOff(1234)), u"(no error)"_s);
        QCOMPARE(needsMe(), QString());
    }

    void theDatesOfAllWaitingComeTogether()
    {
        populate({cancelled(1), supplierOrder(2)});
        QCOMPARE(observe(), 1);
        QList<CaseEvent> events = caseThatEnded(2);
        valueOf(store().appendToCase(CaseId(u"case"_s), gid(2), {events.at(0), events.at(1)}));
        DueBook book(store());
        const QList<DueItem> items = valueOf(book.items(m_rules));
        QCOMPARE(items.size(), 2);
        QCOMPARE(items.at(0).due.what, WaitingFor::SupplierAnswer);
        QCOMPARE(items.at(0).due.due, now.addSecs(72 * 3600));
        QCOMPARE(items.at(0).orderName, u"#2"_s);
        QCOMPARE(items.at(1).due.what, WaitingFor::SupplierRefund);
        QCOMPARE(items.at(1).due.next, NextMove::ChaseRefund);
        QCOMPARE(items.at(1).orderName, u"#1"_s);

        QCOMPARE(valueOf(book.tell({u"a"_s, u"b"_s}, {u"a"_s, u"b"_s}, now)), QStringList({u"a"_s, u"b"_s}));
        QVERIFY(m_fixture.open());
        DueBook again(store());
        QCOMPARE(valueOf(again.told()), QSet<QString>({u"a"_s, u"b"_s}));
        // What nobody waits for any more is forgotten, the rest is not told twice.
        QCOMPARE(valueOf(again.tell({u"b"_s, u"c"_s}, {u"b"_s, u"c"_s}, now)), QStringList({u"c"_s}));
        QCOMPARE(valueOf(again.told()), QSet<QString>({u"b"_s, u"c"_s}));
    }

    void whatNeedsTheMerchantComesByItsDate()
    {
        populate({supplierOrder(1), supplierOrder(2), supplierOrder(3), supplierOrder(4)});
        const auto ask = [this](int number, const QDateTime &at) {
            QList<CaseEvent> events = caseThatEnded(number).mid(0, 2);
            for (CaseEvent &event : events)
                event.at = at;
            valueOf(store().appendToCase(CaseId(u"case-%1"_s.arg(number)), gid(number), events));
        };
        ask(1, now); // silent until the 13th
        ask(2, now.addDays(-4)); // silence has counted since the 9th
        ask(3, now.addDays(-6)); // since the 7th
        // The fourth waits for the merchant, who has put it off.
        valueOf(store().appendToCase(CaseId(u"case-4"_s), gid(4), caseThatEnded(4).mid(0, 1)));
        valueOf(store().appendToCase(CaseId(u"case-4"_s), gid(4),
                                     {happened(CaseEventType::DeadlineMoved,
                                               {{u"step"_s, u"ask-supplier"_s},
                                                {u"to"_s, u"2026-03-11T09:00:00.000Z"_s},
                                                {u"reason"_s, u"tomorrow, when I am back"_s}})}));
        QStringList found;
        for (const PairRow &row : m_fixture.rows(PairView::NeedsMe))
            found.append(row.orderName + u' ' + row.due.toString(u"d.M. HH:mm"_s));
        QCOMPARE(found, QStringList({u"#3 7.3. 12:00"_s, u"#2 9.3. 12:00"_s, u"#4 11.3. 09:00"_s}));
    }

    /// A season of a shop, each line reckoned by hand: what was expected, came, was given up and is still to come.
    void theSumsOfASeasonAreExact()
    {
        struct Sale {
            qint64 paid;
            QStringView currency;
            QList<qint64> came;
            qint64 givenUp;
            qint64 stillToCome; // by hand
        };
        const QList<Sale> sales{
            {1234, u"USD", {1234}, 0, 0},           {999, u"USD", {333, 333, 333}, 0, 0},
            {1000, u"USD", {333, 333}, 0, 334},     {1, u"USD", {}, 1, 0},
            {250, u"USD", {100}, 150, 0},           {5, u"USD", {}, 0, 5},
            {123456789, u"USD", {1}, 0, 123456788}, {1999, u"EUR", {1998}, 0, 1},
            {1999, u"EUR", {1998}, 1, 0},           {700, u"EUR", {}, 0, 700},
            {1500, u"JPY", {500, 500}, 0, 500},     {80, u"JPY", {}, 80, 0},
        };
        QList<SupplierOrder> supplierOrders;
        for (int i = 0; i < sales.size(); ++i)
            supplierOrders.append(cancelled(i + 1, sales.at(i).paid, sales.at(i).currency));
        populate(supplierOrders);
        QCOMPARE(observe(), int(sales.size()));
        int entries = int(sales.size());
        for (int i = 0; i < sales.size(); ++i) {
            for (const qint64 part : sales.at(i).came) {
                QCOMPARE(append(owedBy(i + 1), received(part, sales.at(i).currency)), u"(no error)"_s);
                ++entries;
            }
            if (sales.at(i).givenUp > 0) {
                ReceivableEntry off = writtenOff(sales.at(i).givenUp);
                off.amount = money(sales.at(i).givenUp, sales.at(i).currency);
                QCOMPARE(append(owedBy(i + 1), off), u"(no error)"_s);
                ++entries;
            }
        }
        QVERIFY(m_fixture.open());
        QCOMPARE(observe(), 0);
        QList<ReceivableState> states;
        const QList<MoneyRow> found = rows();
        QCOMPARE(found.size(), sales.size());
        for (const MoneyRow &row : found) {
            const int i = row.orderName.mid(1).toInt() - 1;
            QCOMPARE(row.state.outstanding, money(sales.at(i).stillToCome, sales.at(i).currency));
            states.append(row.state);
        }
        const auto totals = totalsOf(states, now);
        QVERIFY(totals);
        QMap<QString, QString> byCurrency;
        for (const MoneyHomeTotal &total : *totals) {
            byCurrency.insert(total.expected.currency().code(),
                              QStringList{total.expected.decimal(), total.received.decimal(),
                                          total.writtenOff.decimal(), total.outstanding.decimal()}
                                  .join(u' '));
        }
        // 1234+999+1000+1+250+5+123456789, 1234+999+666+100+1, 1+150, 334+5+123456788
        QCOMPARE(byCurrency.value(u"USD"_s), u"1234602.78 30.00 1.51 1234571.27"_s);
        QCOMPARE(byCurrency.value(u"EUR"_s), u"46.98 39.96 0.01 7.01"_s);
        QCOMPARE(byCurrency.value(u"JPY"_s), u"1580 1000 80 500"_s);
        qInfo("%d receivables, %d entries, 3 currencies: every sum as reckoned by hand", int(sales.size()), entries);
    }
};

QTEST_GUILESS_MAIN(TestMoneyBook)
#include "tst_moneybook.moc"
