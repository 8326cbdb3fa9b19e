// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/database.h"
#include "models/store/supplierbook.h"
#include "tests/store/samples.h"

#include <QJsonArray>

using namespace contrordine;
using namespace contrordine::test;
using namespace std::chrono_literals;

namespace
{

const QDateTime now = utc(2026, 3, 10, 12);
const SupplierId lamps(u"aliexpress:store:77"_s);
const SupplierId shoes(u"aliexpress:store:88"_s);
const SupplierId nameless(u"aliexpress:name:corner shop"_s);

SupplierOrder of(const SupplierId &supplier, int number, SupplierStage stage = SupplierStage::Shipped)
{
    SupplierOrder order = supplierOrder(number, stage);
    order.storeId = supplier == nameless ? QString() : supplier.toString().section(u':', 2);
    order.storeName = supplier == lamps ? u"Lucky Lamp Store"_s : supplier == shoes ? u"TopShoes"_s : u"Corner  Shop"_s;
    order.asOf = now;
    return order;
}

Order refunded(int number, qint64 minor, bool cancelled = false)
{
    Order order = paidOrder(number);
    order.refunded = money(minor, u"EUR");
    if (cancelled)
        order.cancelledAt = utc(2026, 3, 9, 20);
    return order;
}

QJsonObject about(int supplier) { return {{u"supplier_order"_s, supplierNumber(supplier).toString()}}; }

CaseEvent at(int hour, CaseEventType type, const QJsonObject &data)
{
    CaseEvent event = happened(type, data);
    event.at = utc(2026, 3, 10, hour);
    return event;
}

CaseEvent opened(int supplier)
{
    return at(1, CaseEventType::Opened,
              {{u"reason"_s, u"duplicate"_s}, {u"suppliers"_s, QJsonArray{supplierNumber(supplier).toString()}}});
}

} // namespace

/// R22–R26 on real files: a supplier's record makes itself.
class TestSupplierBook : public QObject
{
    Q_OBJECT

private:
    StoreFixture m_fixture;

    Store &store() { return *m_fixture.store; }
    void keep(const QList<Order> &orders, const QList<SupplierOrder> &supplierOrders)
    {
        QList<Link> links;
        for (const SupplierOrder &one : supplierOrders) {
            const int number = one.id.toString().mid(2).toInt();
            links.append(link(number, number));
        }
        valueOf(store().saveOrders(orders));
        valueOf(store().saveLinks(links));
        valueOf(store().saveSupplierOrders(supplierOrders));
    }
    void handle(int number, const QList<CaseEvent> &events)
    {
        valueOf(store().appendToCase(CaseId(u"case %1"_s.arg(number)), gid(number), events));
    }
    QList<SupplierProfile> all() { return valueOf(SupplierBook(store()).suppliers({}, now)); }
    SupplierProfile the(const SupplierId &id)
    {
        const QList<SupplierProfile> rows = all();
        for (const SupplierProfile &row : rows) {
            if (row.policy.supplier == id)
                return row;
        }
        QTest::qFail("no such supplier", __FILE__, __LINE__);
        return {};
    }
    QString lost(const SupplierId &id)
    {
        const SupplierRecord record = the(id).record;
        QStringList words;
        for (const LossTotal &one : record.lost) {
            words.append(u"%1 %2 %3 %4"_s.arg(one.cancellations.decimal(), one.returns.decimal(),
                                              one.writtenOff.decimal(), one.returns.currency().code()));
        }
        if (record.unclearLosses > 0)
            words.append(u"unclear %1"_s.arg(record.unclearLosses));
        return words.join(u"; "_s);
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

    void aRecordMakesItselfFromTheOrders()
    {
        SupplierOrder late = of(lamps, 2);
        late.paidAt = utc(2026, 2, 1, 8);
        late.createdAt = utc(2026, 2, 1, 7);
        late.shippedAt = utc(2026, 2, 5, 8);
        late.storeName = u"Lucky Lamps (old name)"_s;
        SupplierOrder quick = of(lamps, 1);
        quick.shippedAt = utc(2026, 3, 9, 23);
        SupplierOrder unshipped = of(lamps, 3, SupplierStage::AwaitingShipment);
        SupplierOrder odd = of(nameless, 4);
        odd.storeUrl = QUrl(u"https://example.com/corner"_s);
        SupplierOrder same = of(nameless, 5);
        same.storeName = u"corner shop"_s;
        SupplierOrder nobody = of(nameless, 6);
        nobody.storeName.clear();
        QList<Order> orders;
        for (int i = 1; i <= 6; ++i)
            orders.append(paidOrder(i));
        keep(orders, {quick, late, unshipped, odd, same, nobody});
        const QList<SupplierProfile> rows = all();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).policy.supplier, lamps);
        QCOMPARE(rows.at(0).policy.name, u"Lucky Lamp Store"_s);
        QVERIFY(isUnknown(rows.at(0).policy));
        QCOMPARE(rows.at(0).record.orders, 3);
        QCOMPARE(rows.at(0).record.firstOrderAt, utc(2026, 2, 1, 7));
        QCOMPARE(rows.at(0).record.timeToShip,
                 (Spread<std::chrono::seconds>{.count = 2, .median = 10h, .ninety = 96h}));
        QCOMPARE(rows.at(1).policy.supplier, nameless);
        QCOMPARE(rows.at(1).record.orders, 2);
        QCOMPARE(the(nameless).record.timeToShip.count, 0);
    }

    void cancellationsAreThoseOfTheCases()
    {
        QList<Order> orders;
        QList<SupplierOrder> bought;
        const QList<SupplierStage> stages{SupplierStage::Cancelled, SupplierStage::Shipped,
                                          SupplierStage::AwaitingShipment, SupplierStage::CancelRequested,
                                          SupplierStage::AwaitingShipment};
        for (int i = 1; i <= 5; ++i) {
            orders.append(paidOrder(i));
            bought.append(of(lamps, i, stages.at(i - 1)));
        }
        bought[4].storeId = u"88"_s;
        keep(orders, bought);
        handle(1,
               {opened(1), at(2, CaseEventType::SupplierRequested, about(1)),
                at(6, CaseEventType::SupplierAgreed, about(1))});
        handle(2, {opened(2), at(2, CaseEventType::SupplierRequested, about(2))}); // shipped all the same
        handle(3,
               {opened(3), at(2, CaseEventType::SupplierRequested, about(3)),
                at(3, CaseEventType::SupplierRefused, about(3))});
        handle(4, {opened(4), at(2, CaseEventType::SupplierRequested, about(4))});
        handle(5, {opened(5)}); // of another store, and never asked
        const SupplierRecord record = the(lamps).record;
        QCOMPARE(record.cancelGranted, 1);
        QCOMPARE(record.cancelRefused, 2);
        QCOMPARE(record.cancelWaiting, 1);
        QCOMPARE(record.cancelSilent, 0);
        QCOMPARE(record.timeToGrant.median, 4h);
        QCOMPARE(the(shoes).record.cancelAsked(), 0);
    }

    void whoIsAskedAgainIsCountedOnce()
    {
        keep({paidOrder(1)}, {of(lamps, 1, SupplierStage::AwaitingShipment)});
        handle(1,
               {opened(1), at(2, CaseEventType::SupplierRequested, about(1)),
                at(3, CaseEventType::SupplierRefused, about(1)),
                at(4, CaseEventType::Closed, {{u"outcome"_s, u"left"_s}})});
        QCOMPARE(the(lamps).record.cancelRefused, 1);
        valueOf(store().appendToCase(CaseId(u"again"_s), gid(1),
                                     {opened(1), at(5, CaseEventType::SupplierRequested, about(1)),
                                      at(6, CaseEventType::SupplierAgreed, about(1))}));
        m_fixture.clock.set(now);
        SupplierOrder stopped = of(lamps, 1, SupplierStage::Cancelled);
        stopped.asOf = now.addSecs(60);
        valueOf(store().saveSupplierOrders({stopped}));
        const SupplierRecord record = the(lamps).record;
        QCOMPARE(record.cancelAsked(), 1);
        QCOMPARE(record.cancelGranted, 1);
    }

    void disputesAreThoseOfTheirOwnCases()
    {
        keep({paidOrder(1)}, {of(lamps, 1, SupplierStage::Finished)});
        const QJsonObject dispute{
            {u"kind"_s, u"dispute"_s}, {u"supplier_order"_s, supplierNumber(1).toString()}, {u"follows"_s, QString()}};
        const QJsonObject word{{u"opened_at"_s, u"2026-03-10T02:00:00Z"_s}, {u"source"_s, u"merchant"_s}};
        handle(1, {at(1, CaseEventType::Opened, dispute), at(2, CaseEventType::DisputeOpened, word)});
        QCOMPARE(the(lamps).record.disputesOpen, 1);
        handle(1,
               {at(3, CaseEventType::Closed,
                   {{u"outcome"_s, u"won"_s}, {u"amount"_s, u"12.34"_s}, {u"currency"_s, u"USD"_s}})});
        QCOMPARE(the(lamps).record.disputesOpen, 0);
        QCOMPARE(the(lamps).record.disputesWon, 1);
    }

    void whatCustomersGotAndNobodyMadeGoodIsLost()
    {
        // 1: sent, refunded in full; 2: sent, refunded in part; 3: cancelled on the shop, and sent; 4: cancelled at the
        // supplier too; 5: not refunded; 6: linked and never read; 7: in dispute.
        SupplierOrder unread = of(lamps, 6);
        unread.asOf = {};
        keep({refunded(1, 4990), refunded(2, 1000), refunded(3, 4990, true), refunded(4, 4990, true), paidOrder(5),
              refunded(6, 4990), refunded(7, 4990)},
             {of(lamps, 1, SupplierStage::Finished), of(lamps, 2, SupplierStage::Finished), of(lamps, 3),
              of(lamps, 4, SupplierStage::Cancelled), of(lamps, 5, SupplierStage::Finished), unread,
              of(lamps, 7, SupplierStage::InDispute)});
        QCOMPARE(lost(lamps), u"49.90 59.90 0.00 EUR; unclear 1"_s);
        QCOMPARE(the(lamps).record.lost.first().returnCount, 2);
        QCOMPARE(the(lamps).record.lostSince, paidOrder(1).createdAt);
    }

    void twoSuppliersShareARefundAsTheirPricesAre()
    {
        SupplierOrder dear = of(lamps, 1, SupplierStage::Finished);
        dear.amount = money(3000, u"USD");
        SupplierOrder stopped = of(shoes, 2, SupplierStage::Cancelled);
        stopped.amount = money(1000, u"USD");
        valueOf(store().saveOrders({refunded(1, 4000)}));
        valueOf(store().saveLinks({link(1, 1), link(1, 2)}));
        valueOf(store().saveSupplierOrders({dear, stopped}));
        QCOMPARE(lost(lamps), u"0.00 30.00 0.00 EUR"_s);
        QCOMPARE(lost(shoes), QString());
    }

    void theLedgerSaysWhatCameBack()
    {
        keep({refunded(1, 4990), paidOrder(2)},
             {of(lamps, 1, SupplierStage::Finished), of(lamps, 2, SupplierStage::Cancelled)});
        const QJsonObject dispute{
            {u"kind"_s, u"dispute"_s}, {u"supplier_order"_s, supplierNumber(1).toString()}, {u"follows"_s, QString()}};
        handle(1,
               {at(1, CaseEventType::Opened, dispute),
                at(2, CaseEventType::DisputeOpened,
                   {{u"opened_at"_s, u"2026-03-10T02:00:00Z"_s}, {u"source"_s, u"merchant"_s}}),
                at(3, CaseEventType::Closed,
                   {{u"outcome"_s, u"won"_s}, {u"amount"_s, u"12.34"_s}, {u"currency"_s, u"USD"_s}})});
        handle(2,
               {opened(2), at(2, CaseEventType::SupplierRequested, about(2)),
                at(3, CaseEventType::SupplierAgreed, about(2)),
                at(4, CaseEventType::Closed, {{u"outcome"_s, u"cancelled"_s}})});
        valueOf(MoneyBook(store()).observe({}, {}, now));
        QCOMPARE(lost(lamps), QString());
        QCOMPARE(the(lamps).record.refundsOpen, 2);

        // Given up: of the first the customer's refund is lost, of the second what was paid.
        const auto writtenOff = [this](int number, ReceivableReason reason) {
            valueOf(MoneyBook(store()).append(receivableId(supplierNumber(number), reason),
                                              {.type = ReceivableEntryType::WrittenOff,
                                               .amount = money(1234, u"USD"),
                                               .text = u"gone"_s,
                                               .source = EntrySource::Merchant},
                                              now));
        };
        writtenOff(1, ReceivableReason::Dispute);
        writtenOff(2, ReceivableReason::Cancelled);
        QCOMPARE(lost(lamps), u"0.00 49.90 0.00 EUR; 0.00 0.00 12.34 USD"_s);
        QCOMPARE(the(lamps).record.refundsWrittenOff, 2);
    }

    void whatCostsMostComesFirst()
    {
        keep({paidOrder(1), paidOrder(2), refunded(3, 100)}, {of(lamps, 1), of(lamps, 2), of(shoes, 3)});
        QList<SupplierId> order;
        for (const SupplierProfile &row : all())
            order.append(row.policy.supplier);
        QCOMPARE(order, (QList<SupplierId>{shoes, lamps}));
    }

    void askedForOneTheAnswerIsTheSame()
    {
        keep({refunded(1, 4990), refunded(2, 500), paidOrder(3), paidOrder(4)},
             {of(lamps, 1, SupplierStage::Finished), of(shoes, 2), of(nameless, 3), of(lamps, 4)});
        handle(4, {opened(4), at(2, CaseEventType::SupplierRequested, about(4))});
        const SupplierId stranger(u"aliexpress:store:404"_s);
        const QList<SupplierProfile> found = valueOf(SupplierBook(store()).find({nameless, lamps, stranger}, {}, now));
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.at(0).record, the(nameless).record);
        QCOMPARE(found.at(1).record, the(lamps).record);
        QCOMPARE(found.at(1).record.cancelRefused, 1);
        QCOMPARE(found.at(1).policy.name, u"Lucky Lamp Store"_s);
        QCOMPARE(found.at(2).policy.supplier, stranger);
        QCOMPARE(found.at(2).record.orders, 0);
    }

    void whatTheMerchantFilledInIsKept()
    {
        keep({paidOrder(1)}, {of(lamps, 1)});
        SupplierPolicy policy;
        policy.supplier = lamps;
        policy.name = u"Lucky Lamp Store"_s;
        policy.cancel = {.kind = CancelTerm::Kind::Within, .hours = 24h};
        policy.returns.insert(ReturnCause::Damaged, Answer::Yes);
        policy.settleDays = 10;
        SupplierPolicy gone;
        gone.supplier = SupplierId(u"aliexpress:store:404"_s);
        gone.name = u"Long gone"_s;
        gone.clearGuidelines = Answer::No;
        QCOMPARE(errorCode(SupplierBook(store()).save({policy, gone}, now)), u"(no error)"_s);
        QVERIFY(m_fixture.open());
        QCOMPARE(the(lamps).policy, policy);
        QCOMPARE(the(lamps).record.promisedDays, 10);
        QCOMPARE(the(gone.supplier).policy, gone);
        QCOMPARE(valueOf(SupplierBook(store()).policies()), (QList<SupplierPolicy>{gone, policy}));
        policy.settleDays = {};
        QCOMPARE(errorCode(SupplierBook(store()).save({policy}, now)), u"(no error)"_s);
        QCOMPARE(the(lamps).policy, policy);
    }

    void whatCouldNotBeReadAgainIsNotKept()
    {
        SupplierPolicy good;
        good.supplier = lamps;
        SupplierPolicy bad = good;
        bad.supplier = shoes;
        bad.link = QUrl(u"file:///etc/passwd"_s);
        QCOMPARE(errorCode(SupplierBook(store()).save({good, bad}, now)), u"bad-supplier-policy"_s);
        QVERIFY2(valueOf(SupplierBook(store()).policies()).isEmpty(), "all or nothing");
    }

    void whatANewerProgramWroteIsUnknownAndStays()
    {
        keep({paidOrder(1)}, {of(lamps, 1)});
        m_fixture.store.reset();
        const QString text = u"{\"supplier\": \"aliexpress:store:77\", \"cancel\": \"by-moonlight\"}"_s;
        {
            auto desk = Database::open(m_fixture.folder() + u"/desk.sqlite"_s, Database::Access::ReadWrite);
            QVERIFY(desk.has_value());
            Statement write(**desk, u"INSERT INTO supplier_policy VALUES (?, ?, 1)"_s);
            write.bind(lamps.toString()).bind(text).execute();
            QVERIFY((*desk)->outcome().has_value());
        }
        QVERIFY(m_fixture.open());
        QVERIFY(isUnknown(the(lamps).policy));
        m_fixture.store.reset();
        auto desk = Database::open(m_fixture.folder() + u"/desk.sqlite"_s, Database::Access::ReadOnly);
        QVERIFY(desk.has_value());
        QCOMPARE((*desk)->value(u"SELECT policy FROM supplier_policy"_s).toString(), text);
    }
};

QTEST_GUILESS_MAIN(TestSupplierBook)
#include "tst_supplierbook.moc"
