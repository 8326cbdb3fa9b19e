// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samples.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace contrordine;
using namespace contrordine::test;

namespace
{

/// Runs one statement on a closed data file; empty = it failed.
QString sqlOn(const QString &path, const QString &sql)
{
    QString result;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(path);
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(sql))
                result = query.next() ? query.value(0).toString() : u"done"_s;
        }
    }
    QSqlDatabase::removeDatabase(u"test"_s);
    return result;
}

Order fullOrder()
{
    Order order = paidOrder(1001);
    order.createdAt = utc(2026, 3, 9, 10, 30, 123);
    order.cancelledAt = utc(2026, 3, 9, 12);
    order.closedAt = utc(2026, 3, 9, 13);
    order.financial = {FinancialStatus::Unknown, u"SOMETHING_NEW"_s};
    order.fulfillment = {FulfillmentStatus::InProgress, u"IN_PROGRESS"_s};
    order.returns = {ReturnStatus::ReturnRequested, u"RETURN_REQUESTED"_s};
    order.paymentPending = true;
    order.canNotifyCustomer = false;
    order.customer = u"Zoë \"O'Hara\" 山田"_s;
    order.email = u"zoe@example.com"_s;
    order.country = u"JP"_s;
    order.total = money(9007199254740993, u"JPY"); // beyond what a double can hold
    order.received = money(1250, u"KWD");
    order.refunded.reset();
    order.note = u"line one\nline two"_s;
    order.tags = {u"gift"_s, u"a, b"_s};
    order.attributes = {{u"aliexpress"_s, u"8100000000000001"_s}, {u""_s, u"no name"_s}};
    order.trackingNumbers = {u"LP00112233445566"_s};
    order.lines = {{.id = u"gid://shopify/LineItem/1"_s,
                    .title = u"Lamp"_s,
                    .sku = u"L-1"_s,
                    .vendor = u"Vendor"_s,
                    .quantity = 3,
                    .currentQuantity = 2,
                    .refundableQuantity = 1,
                    .unfulfilledQuantity = 2,
                    .unitPrice = money(9007199254740993, u"JPY")},
                   {.id = {}, .title = u"Shade"_s, .sku = {}, .vendor = {}, .unitPrice = {}}};
    order.fulfillmentSight = Sight::Part;
    order.fulfillmentOrders = {{.id = u"gid://shopify/FulfillmentOrder/1"_s,
                                .status = {WorkStatus::InProgress, u"IN_PROGRESS"_s},
                                .request = {RequestStatus::CancellationRequested, u"CANCELLATION_REQUESTED"_s},
                                .location = u"Logistica Nord"_s,
                                .cancellationAskedAt = utc(2026, 3, 10, 9, 30, 7),
                                .mayCancel = true,
                                .mayRequestCancellation = false,
                                .mayHold = true,
                                .holds = {{.id = u"gid://shopify/FulfillmentHold/1"_s,
                                           .handle = u"contrordine"_s,
                                           .reason = u"Other"_s,
                                           .notes = u"wait"_s,
                                           .ours = true}}},
                               {.id = u"gid://shopify/FulfillmentOrder/2"_s,
                                .status = {WorkStatus::Unknown, u"TELEPORTED"_s},
                                .request = {RequestStatus::Unsubmitted, u"UNSUBMITTED"_s}}};
    order.returnSight = Sight::Whole;
    order.returnList = {{.id = u"gid://shopify/Return/1"_s,
                         .name = u"#1-R1"_s,
                         .state = {ReturnState::Open, u"OPEN"_s},
                         .quantity = 2,
                         .createdAt = utc(2026, 3, 10, 8)}};
    order.disputes = {{.id = u"gid://shopify/ShopifyPaymentsDispute/1"_s,
                       .kind = {DisputeKind::Chargeback, u"CHARGEBACK"_s},
                       .state = {DisputeState::Unknown, u"ON_THE_MOON"_s}}};
    order.risk = {RiskAdvice::Investigate, u"INVESTIGATE"_s};
    return order;
}

SupplierOrder fullSupplierOrder()
{
    SupplierOrder order = supplierOrder(1, SupplierStage::PartlyShipped);
    order.stage = {SupplierStage::Unknown, u"NEVER_HEARD_OF"_s};
    order.shippedAt = utc(2026, 3, 10, 1);
    order.autoCloseAt = utc(2026, 3, 20);
    order.amount = money(-1250, u"KWD");
    order.storeUrl = QUrl(u"https://store.example.com/s/77?a=b%20c"_s);
    order.lines = {
        {.productId = u"1005"_s, .title = u"Lamp"_s, .quantity = 2, .unitPrice = money(100, u"JPY"), .cancelled = true},
        {.productId = {}, .title = {}, .quantity = 0, .unitPrice = {}, .cancelled = false}};
    order.parcels = {{.number = u"LP1"_s,
                      .carrier = u"Carrier"_s,
                      .events = {{.at = utc(2026, 3, 10, 2), .text = u"left"_s}, {.at = {}, .text = u"no time"_s}}}};
    return order;
}

const CaseId caseId(u"00000000-0000-4000-8000-000000000001"_s);

QJsonObject bySupplier(int number)
{
    return {{u"supplier_order"_s, supplierNumber(number).toString()}, {u"source"_s, u"merchant"_s}};
}

QJsonObject opened(std::initializer_list<int> suppliers)
{
    QJsonArray numbers;
    for (const int number : suppliers)
        numbers.append(supplierNumber(number).toString());
    return {{u"reason"_s, u"customer-changed-mind"_s}, {u"reason_text"_s, u""_s}, {u"suppliers"_s, numbers}};
}

QJsonObject confirmation(std::initializer_list<QString> actions)
{
    QJsonArray ids;
    for (const QString &id : actions)
        ids.append(id);
    return {{u"actions"_s, ids}};
}

QJsonObject settled(const QString &id, ActionState state) { return {{u"action"_s, id}, {u"state"_s, code(state)}}; }

QList<CaseEvent> upToDecided(int supplier)
{
    return {happened(CaseEventType::Opened, opened({supplier})),
            happened(CaseEventType::SupplierRequested, bySupplier(supplier)),
            happened(CaseEventType::SupplierAgreed, bySupplier(supplier)),
            happened(CaseEventType::Decided, toJson(CancelDecision{}))};
}

} // namespace

class TestStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_f = std::make_unique<StoreFixture>();
        QVERIFY(m_f->open());
    }
    void cleanup() { m_f.reset(); }

    void everyFieldOfAnOrderComesBack()
    {
        const Order order = fullOrder();
        QCOMPARE(valueOf(store().saveOrders({order})), (SaveCount{.added = 1}));
        QVERIFY(valueOf(store().order(order.id)) == order);
        QVERIFY(m_f->open());
        QVERIFY(valueOf(store().order(order.id)) == order);
        QCOMPARE(valueOf(store().orders({order.id, gid(5)})).size(), 1);
        QCOMPARE(store().order(gid(5)).result().error().kind, Error::Kind::NotFound);
    }

    void anOrderWithoutAnythingComesBack()
    {
        Order order;
        order.id = gid(1);
        order.source = FactSource::Import;
        QCOMPARE(valueOf(store().saveOrders({order})), (SaveCount{.added = 1}));
        QVERIFY(valueOf(store().order(order.id)) == order);
        QCOMPARE(m_f->rows().size(), 1);
    }

    void everyFieldOfASupplierOrderComesBack()
    {
        const SupplierOrder order = fullSupplierOrder();
        QCOMPARE(valueOf(store().saveSupplierOrders({order})), (SaveCount{.added = 1}));
        QVERIFY(valueOf(store().supplierOrder(order.id)) == order);
        QCOMPARE(store().supplierOrder(supplierNumber(9)).result().error().kind, Error::Kind::NotFound);
    }

    void everyStatusComesBack()
    {
        QList<Order> orders;
        for (int i = 0; i <= int(FulfillmentStatus::Unknown); ++i) {
            Order order = paidOrder(2000 + i);
            order.fulfillment = {FulfillmentStatus(i), u"raw %1"_s.arg(i)};
            order.financial = {FinancialStatus(i % (int(FinancialStatus::Unknown) + 1)), u"RAW"_s};
            order.returns = {ReturnStatus(i % (int(ReturnStatus::Unknown) + 1)), u"RAW"_s};
            orders.append(order);
        }
        valueOf(store().saveOrders(orders));
        for (const Order &order : std::as_const(orders))
            QVERIFY2(valueOf(store().order(order.id)) == order, qPrintable(order.name));
        QList<SupplierOrder> supplierOrders;
        for (int i = 0; i <= int(SupplierStage::Unknown); ++i)
            supplierOrders.append(supplierOrder(i, SupplierStage(i)));
        valueOf(store().saveSupplierOrders(supplierOrders));
        for (const SupplierOrder &order : std::as_const(supplierOrders))
            QVERIFY2(valueOf(store().supplierOrder(order.id)) == order, qPrintable(order.stage.raw));
    }

    void savingTheSameAgainOnlyRenewsItsAge()
    {
        Order order = paidOrder(1001);
        valueOf(store().saveOrders({order}));
        order.asOf = utc(2026, 3, 10, 12);
        QCOMPARE(valueOf(store().saveOrders({order})), (SaveCount{.unchanged = 1}));
        QCOMPARE(valueOf(store().order(order.id)).asOf, order.asOf);
        order.note = u"new"_s;
        QCOMPARE(valueOf(store().saveOrders({order})), (SaveCount{.changed = 1}));

        SupplierOrder supplier = supplierOrder(1);
        valueOf(store().saveSupplierOrders({supplier}));
        supplier.asOf = utc(2026, 3, 10, 12);
        QCOMPARE(valueOf(store().saveSupplierOrders({supplier})), (SaveCount{.unchanged = 1}));
        QCOMPARE(valueOf(store().supplierOrder(supplier.id)).asOf, supplier.asOf);
    }

    void anOlderAnswerDoesNotReplaceANewerOne()
    {
        Order order = paidOrder(1001);
        valueOf(store().saveOrders({order}));
        Order older = order;
        older.updatedAt = order.updatedAt.addSecs(-60);
        older.financial = {FinancialStatus::Pending, u"PENDING"_s};
        QCOMPARE(valueOf(store().saveOrders({older})), (SaveCount{.unchanged = 1}));
        QVERIFY(valueOf(store().order(order.id)) == order);
    }

    void anImportDoesNotReplaceWhatThePlatformSaid()
    {
        const Order order = paidOrder(1001);
        valueOf(store().saveOrders({order}));
        Order imported = order;
        imported.source = FactSource::Import;
        imported.updatedAt = {};
        imported.customer = u"Somebody Else"_s;
        QCOMPARE(valueOf(store().saveOrders({imported})), (SaveCount{.unchanged = 1}));
        QVERIFY(valueOf(store().order(order.id)) == order);

        imported.id = OrderId(u"import:#1001"_s);
        QCOMPARE(valueOf(store().saveOrders({imported})), (SaveCount{.unchanged = 1}));
        QCOMPARE(m_f->names(), QStringList{u"#1001"_s});

        // and the other way round the platform's word wins
        Order first = paidOrder(1002);
        first.source = FactSource::Import;
        valueOf(store().saveOrders({first}));
        QCOMPARE(valueOf(store().saveOrders({paidOrder(1002)})), (SaveCount{.changed = 1}));
        QCOMPARE(valueOf(store().order(gid(1002))).source, FactSource::Api);
    }

    void aToldSupplierOrderDoesNotReplaceANewerAnswer()
    {
        const SupplierOrder read = supplierOrder(1, SupplierStage::Shipped);
        valueOf(store().saveSupplierOrders({read}));
        SupplierOrder told = supplierOrder(1, SupplierStage::Cancelled);
        told.source = FactSource::Merchant;
        told.asOf = read.asOf.addSecs(-1);
        QCOMPARE(valueOf(store().saveSupplierOrders({told})), (SaveCount{.unchanged = 1}));
        QVERIFY(valueOf(store().supplierOrder(read.id)) == read);
        told.asOf = read.asOf.addSecs(1);
        QCOMPARE(valueOf(store().saveSupplierOrders({told})), (SaveCount{.changed = 1}));
    }

    void anImportedOrderBecomesThePlatformsOne()
    {
        Order imported = paidOrder(1001);
        imported.id = OrderId(u"import:#1001"_s);
        imported.shop.clear();
        imported.source = FactSource::Import;
        valueOf(store().saveOrders({imported}));
        Link byImport = link(1001, 1, LinkSource::Import);
        byImport.order = imported.id;
        valueOf(store().saveLinks({byImport}));
        valueOf(store().saveSupplierOrders({supplierOrder(1)}));
        const qint64 rowId = m_f->rows().first().rowId;

        valueOf(store().saveOrders({paidOrder(1001)}));
        const QList<PairRow> rows = m_f->rows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().rowId, rowId);
        QCOMPARE(rows.first().order, gid(1001));
        QCOMPARE(rows.first().supplierOrder, supplierNumber(1));
        QCOMPARE(rows.first().verdict.kind, VerdictKind::AskSupplier);
        QCOMPARE(valueOf(store().links(gid(1001))).size(), 1);
    }

    void twoOpenCasesOfOneOrderDoNotStopTheShop_data()
    {
        QTest::addColumn<QList<CaseEvent>>("imported");
        QTest::addColumn<QList<CaseEvent>>("platforms");
        QTest::addColumn<bool>("importedGoesOn");
        const auto dispute = [](const QList<CaseEvent> &more) {
            return QList<CaseEvent>{happened(CaseEventType::Opened,
                                             {{u"kind"_s, u"dispute"_s},
                                              {u"supplier_order"_s, supplierNumber(1).toString()},
                                              {u"follows"_s, u""_s}})}
            + more;
        };
        const CaseEvent openedThere = happened(CaseEventType::DisputeOpened, {{u"source"_s, u"merchant"_s}});
        QTest::newRow("both cancel") << upToDecided(1) << QList<CaseEvent>(upToDecided(1).first(2)) << false;
        QTest::newRow("cancel, refund") << upToDecided(1)
                                        << QList<CaseEvent>{happened(CaseEventType::Opened, {{u"kind"_s, u"refund"_s}})}
                                        << false;
        QTest::newRow("both in dispute") << dispute({openedThere}) << dispute({openedThere}) << false;
        QTest::newRow("R18: only the imported one was opened") << dispute({openedThere}) << dispute({}) << true;
    }

    void twoOpenCasesOfOneOrderDoNotStopTheShop()
    {
        QFETCH(QList<CaseEvent>, imported);
        QFETCH(QList<CaseEvent>, platforms);
        QFETCH(bool, importedGoesOn);
        const OrderId importedId = saveImported(1001);
        const CaseId second(u"00000000-0000-4000-8000-000000000002"_s);
        valueOf(store().appendToCase(caseId, importedId, imported));
        valueOf(store().appendToCase(second, gid(1001), platforms));

        valueOf(store().saveOrders({paidOrder(1001)}));
        QCOMPARE(m_f->rows().size(), 1);
        const CaseHistory first = valueOf(store().caseHistory(caseId));
        const CaseHistory other = valueOf(store().caseHistory(second));
        QCOMPARE(first.state.order, gid(1001));
        QCOMPARE(first.state.closed, !importedGoesOn);
        QCOMPARE(other.state.closed, importedGoesOn);
        const CaseHistory &ended = importedGoesOn ? other : first;
        QCOMPARE(ended.state.outcome, u"left"_s);
        QCOMPARE(ended.events.last().data.value(u"continued_in"_s).toString(),
                 (importedGoesOn ? caseId : second).toString());
        QCOMPARE(ended.events.size(), (importedGoesOn ? platforms : imported).size() + 1);
    }

    void anImportedOrderWaitsForItsRequestUnderWay()
    {
        const OrderId importedId = saveImported(1001);
        const CaseId second(u"00000000-0000-4000-8000-000000000002"_s);
        const auto confirmed = [](const QString &id) {
            return upToDecided(1) + QList{happened(CaseEventType::Confirmed, confirmation({id}))};
        };
        valueOf(store().appendToCase(caseId, importedId, confirmed(u"a"_s), {action(u"a"_s, 1001)}));
        valueOf(store().appendToCase(second, gid(1001), confirmed(u"b"_s), {action(u"b"_s, 1001)}));

        valueOf(store().saveOrders({paidOrder(1001)})); // the shop's page is not held up by it
        QVERIFY(valueOf(store().order(gid(1001))).id == gid(1001));
        QCOMPARE(valueOf(store().caseHistory(caseId)).state.order, importedId);
        QVERIFY(!valueOf(store().caseHistory(caseId)).state.closed);
        QVERIFY(!valueOf(store().caseHistory(second)).state.closed);
    }

    void aLinkToAnImportedOrderFindsThePlatformsOne()
    {
        valueOf(store().saveOrders({paidOrder(1001)}));
        Link imported = link(1001, 1, LinkSource::Import);
        imported.order = OrderId(u"import:#1001"_s);
        QCOMPARE(valueOf(store().saveLinks({imported})), (SaveCount{.added = 1}));
        QCOMPARE(valueOf(store().links(gid(1001))).size(), 1);
    }

    void whatFailsHalfwayIsNotWrittenAtAll_data()
    {
        QTest::addColumn<QString>("point");
        for (const QString &point : {u"INSERT ON cancel_case"_s, u"INSERT ON case_event"_s, u"INSERT ON action"_s,
                                     u"INSERT ON action_event"_s, u"UPDATE ON cancel_case"_s, u"UPDATE ON meta"_s})
            QTest::newRow(qPrintable(point)) << point;
    }

    void whatFailsHalfwayIsNotWrittenAtAll()
    {
        QFETCH(QString, point);
        valueOf(store().saveOrders({paidOrder(1)}));
        const QString desk = m_f->folder() + u"/desk.sqlite"_s;
        const QString everything =
            u"SELECT (SELECT count(*) FROM cancel_case) || ' ' || (SELECT count(*) FROM case_event) || ' ' || (SELECT "
            "count(*) FROM action) || ' ' || (SELECT count(*) FROM action_event) || ' ' || (SELECT "
            "group_concat(value) FROM meta)"_s;
        const QString before = sqlOn(desk, everything);
        QVERIFY(!before.isEmpty());
        QVERIFY(!sqlOn(desk, u"CREATE TRIGGER fails BEFORE "_s + point + u" BEGIN SELECT RAISE (ABORT, 'no'); END"_s)
                     .isEmpty());
        QList<CaseEvent> events = upToDecided(1);
        events.append(happened(CaseEventType::Confirmed, confirmation({u"a"_s})));
        const auto result = store().appendToCase(caseId, gid(1), events, {action(u"a"_s, 1)}).result();
        QCOMPARE(errorCode(result), u"sql"_s);
        QCOMPARE(result.error().kind, Error::Kind::Storage);
        QCOMPARE(sqlOn(desk, everything), before);
        QVERIFY(!sqlOn(desk, u"DROP TRIGGER fails"_s).isEmpty());
        QCOMPARE(valueOf(store().appendToCase(caseId, gid(1), events, {action(u"a"_s, 1)})).step,
                 CaseStep::CarryingOut);
    }

    void aPageIsSavedWithItsCursorAndItsRowsOrNotAtAll_data()
    {
        QTest::addColumn<QString>("point");
        for (const QString &point : {u"INSERT ON shop_order"_s, u"INSERT ON pair"_s, u"INSERT ON sync_cursor"_s})
            QTest::newRow(qPrintable(point)) << point;
    }

    void aPageIsSavedWithItsCursorAndItsRowsOrNotAtAll()
    {
        QFETCH(QString, point);
        const QString cache = m_f->folder() + u"/cache.sqlite"_s;
        QVERIFY(!sqlOn(cache, u"CREATE TRIGGER fails BEFORE "_s + point + u" BEGIN SELECT RAISE (ABORT, 'no'); END"_s)
                     .isEmpty());
        const SyncCursor cursor{.account = u"shopify:demo.myshopify.com"_s, .pageCursor = u"abc"_s};
        QCOMPARE(errorCode(store().saveOrders({paidOrder(1), paidOrder(2)}, cursor)), u"sql"_s);
        QVERIFY(m_f->rows().isEmpty());
        QCOMPARE(store().order(gid(1)).result().error().kind, Error::Kind::NotFound);
        QCOMPARE(valueOf(store().syncCursor(cursor.account)).pageCursor, QString());
        QVERIFY(!sqlOn(cache, u"DROP TRIGGER fails"_s).isEmpty());
        QCOMPARE(valueOf(store().saveOrders({paidOrder(1), paidOrder(2)}, cursor)), (SaveCount{.added = 2}));
        QCOMPARE(m_f->rows().size(), 2);
    }

    void aProjectionThatFailedIsMadeUpFor()
    {
        valueOf(store().saveOrders({paidOrder(1), paidOrder(2)}));
        const QString cache = m_f->folder() + u"/cache.sqlite"_s;
        QVERIFY(!sqlOn(cache, u"CREATE TRIGGER fails BEFORE UPDATE ON pair BEGIN SELECT RAISE (ABORT, 'no'); END"_s)
                     .isEmpty());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^projection failed"_s));
        QCOMPARE(valueOf(store().saveLinks({link(1, 1)})), (SaveCount{.added = 1})); // the desk's word is kept
        QCOMPARE(m_f->names(PairView::Unlinked).size(), 2);
        QVERIFY(!sqlOn(cache, u"DROP TRIGGER fails"_s).isEmpty());
        valueOf(store().saveLinks({link(2, 2)}));
        QVERIFY(m_f->names(PairView::Unlinked).isEmpty());
    }

    void anImportedOrderOfAnotherShopStaysItsOwn()
    {
        Order imported = paidOrder(1001);
        imported.id = OrderId(u"import:#1001"_s);
        imported.shop = u"other.myshopify.com"_s;
        imported.source = FactSource::Import;
        valueOf(store().saveOrders({imported}));
        valueOf(store().saveOrders({paidOrder(1001)}));
        QCOMPARE(m_f->rows().size(), 2);
        QCOMPARE(valueOf(store().ordersNamed(u"1001"_s)).size(), 2);
        QCOMPARE(valueOf(store().ordersNamed(u"#1001"_s)).size(), 2);
    }

    void theCursorIsSavedWithItsPage()
    {
        const QString account = u"shopify:demo.myshopify.com"_s;
        QCOMPARE(valueOf(store().syncCursor(account)), SyncCursor{.account = account});
        const SyncCursor cursor{.account = account,
                                .updatedSince = utc(2026, 1, 1),
                                .pageCursor = u"abc"_s,
                                .highestSeen = utc(2026, 3, 9),
                                .completedAt = utc(2026, 3, 8)};
        valueOf(store().saveOrders({paidOrder(1)}, cursor));
        QCOMPARE(valueOf(store().syncCursor(account)), cursor);
        QVERIFY(m_f->open());
        QCOMPARE(valueOf(store().syncCursor(account)), cursor);
    }

    void aLinkGoesFromDoubtToCertaintyAndNeverBack()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        const Link doubtful = link(1, 1, LinkSource::Note, LinkConfidence::Doubtful);
        QCOMPARE(valueOf(store().saveLinks({doubtful})), (SaveCount{.added = 1}));
        QVERIFY(valueOf(store().links(gid(1))) == QList<Link>{doubtful});
        QCOMPARE(valueOf(store().saveLinks({doubtful})), (SaveCount{.unchanged = 1}));
        Link sure = link(1, 1, LinkSource::Merchant);
        QCOMPARE(valueOf(store().saveLinks({sure})), (SaveCount{.changed = 1}));
        QCOMPARE(valueOf(store().saveLinks({doubtful})), (SaveCount{.unchanged = 1}));
        QCOMPARE(valueOf(store().links(gid(1))).first().source, LinkSource::Merchant);
        QCOMPARE(valueOf(store().links(gid(1))).size(), 1);
    }

    void anEndedLinkStaysEndedUntilTheMerchantTiesItAgain()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1)}));
        QVERIFY(succeeded(store().endLink(gid(1), supplierNumber(1), supplierNumber(2))));
        const Link ended = valueOf(store().links(gid(1))).first();
        QCOMPARE(ended.endedAt, m_f->clock.now());
        QCOMPARE(ended.replacedBy, supplierNumber(2));
        QCOMPARE(store().endLink(gid(1), supplierNumber(1)).result().error().kind, Error::Kind::NotFound);
        QCOMPARE(valueOf(store().saveLinks({link(1, 1)})), (SaveCount{.unchanged = 1}));
        QCOMPARE(valueOf(store().saveLinks({link(1, 1, LinkSource::Merchant)})), (SaveCount{.changed = 1}));
        QVERIFY(valueOf(store().links(gid(1))).first().isActive());
    }

    void aCaseIsItsEvents()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1)}));
        QCOMPARE(errorCode(
                     store().appendToCase(caseId, gid(1), {happened(CaseEventType::SupplierRequested, bySupplier(1))})),
                 u"case-step"_s);
        const CaseState state = valueOf(store().appendToCase(caseId, gid(1), upToDecided(1)));
        QCOMPARE(state.id, caseId);
        QCOMPARE(state.step, CaseStep::CancelOnShop);
        QVERIFY(state.decision == CancelDecision{});

        QVERIFY(m_f->open());
        const CaseHistory history = valueOf(store().caseHistory(caseId));
        QVERIFY(history.state == state);
        QCOMPARE(history.events.size(), 4);
        QVERIFY(history.events.at(0).number < history.events.at(1).number);
        QCOMPARE(history.events.at(0).data, opened({1}));
        QCOMPARE(valueOf(store().openCaseOf(gid(1))), std::optional(caseId));
        QCOMPARE(valueOf(store().openCaseOf(gid(2))), std::optional<CaseId>());
        QCOMPARE(store().caseHistory(CaseId(u"none"_s)).result().error().kind, Error::Kind::NotFound);
    }

    void eventsThatCannotFollowWriteNothing()
    {
        valueOf(store().saveOrders({paidOrder(1), paidOrder(2)}));
        // the second of two is refused: the first is not written either
        QCOMPARE(errorCode(store().appendToCase(caseId, gid(1),
                                                {happened(CaseEventType::Opened, opened({1})),
                                                 happened(CaseEventType::Confirmed, confirmation({u"a"_s}))})),
                 u"case-step"_s);
        QCOMPARE(store().caseHistory(caseId).result().error().kind, Error::Kind::NotFound);

        valueOf(store().appendToCase(caseId, gid(1), {happened(CaseEventType::Opened, opened({1}))}));
        QCOMPARE(errorCode(store().appendToCase(caseId, gid(1), {happened(CaseEventType::Opened, opened({1}))})),
                 u"case-step"_s);
        QCOMPARE(errorCode(
                     store().appendToCase(CaseId(u"second"_s), gid(1), {happened(CaseEventType::Opened, opened({1}))})),
                 u"case-step"_s);
        QCOMPARE(errorCode(
                     store().appendToCase(caseId, gid(2), {happened(CaseEventType::SupplierRequested, bySupplier(1))})),
                 u"case-step"_s);
        QCOMPARE(valueOf(store().caseHistory(caseId)).events.size(), 1);

        valueOf(store().appendToCase(caseId, gid(1), {happened(CaseEventType::Closed, {{u"outcome"_s, u"left"_s}})}));
        QCOMPARE(valueOf(store().openCaseOf(gid(1))), std::optional<CaseId>());
        valueOf(store().appendToCase(CaseId(u"second"_s), gid(1), {happened(CaseEventType::Opened, opened({1}))}));
        QCOMPARE(valueOf(store().pairDetails(gid(1))).cases.first().state.id, CaseId(u"second"_s));
    }

    /// A dispute lives beside the order's own case, one a supplier order; its dates are in the verdict and it needs its
    /// merchant when they come (R34).
    void aDisputeStandsBesideTheOrdersCase()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1), link(1, 2)}));
        valueOf(store().appendToCase(caseId, gid(1), {happened(CaseEventType::Opened, opened({1}))}));
        const auto disputeOf = [](int supplier) {
            return QJsonObject{{u"kind"_s, u"dispute"_s}, {u"supplier_order"_s, supplierNumber(supplier).toString()}};
        };
        const CaseId first(u"first-dispute"_s);
        valueOf(store().appendToCase(first, gid(1), {happened(CaseEventType::Opened, disputeOf(1))}));
        QCOMPARE(errorCode(
                     store().appendToCase(CaseId(u"again"_s), gid(1), {happened(CaseEventType::Opened, disputeOf(1))})),
                 u"case-step"_s);
        valueOf(
            store().appendToCase(CaseId(u"second-dispute"_s), gid(1), {happened(CaseEventType::Opened, disputeOf(2))}));
        QCOMPARE(valueOf(store().openCaseOf(gid(1))), std::optional(caseId));
        QCOMPARE(valueOf(store().openCaseOf(gid(1), supplierNumber(1))), std::optional(first));
        QCOMPARE(valueOf(store().openCases()).size(), 3);

        valueOf(store().saveSupplierOrders(
            {supplierOrder(1, SupplierStage::InDispute), supplierOrder(2, SupplierStage::Shipped)}));
        valueOf(store().appendToCase(first, gid(1), {happened(CaseEventType::DisputeOpened, {})}));
        const QDateTime due = valueOf(store().caseHistory(first)).state.dispute->openedAt.addDays(5);
        PairDetails pair = valueOf(store().pairDetails(gid(1)));
        QCOMPARE(pair.row.verdict.deadline, due);
        QVERIFY(!pair.row.verdict.reasons.contains(Reason::DisputeDateNear));
        m_f->clock.set(due.addSecs(-3600));
        valueOf(store().reassess());
        pair = valueOf(store().pairDetails(gid(1)));
        QVERIFY(pair.row.verdict.reasons.contains(Reason::DisputeDateNear));
        QCOMPARE(valueOf(store().viewCounts()).value(PairView::Disputes), 1);
    }

    void theTrailCannotBeRewritten()
    {
        confirmWith({action(u"a"_s, 1)});
        m_f->store.reset();
        const QString desk = m_f->folder() + u"/desk.sqlite"_s;
        for (const QString &sql :
             {u"UPDATE case_event SET data = '{}'"_s, u"DELETE FROM case_event"_s, u"UPDATE action_event SET at = 0"_s,
              u"DELETE FROM action_event"_s, u"DELETE FROM action"_s, u"UPDATE action SET request = '{}'"_s})
            QVERIFY2(sqlOn(desk, sql).isEmpty(), qPrintable(sql));
        QVERIFY(!sqlOn(desk, u"UPDATE action SET state = state"_s).isEmpty());
    }

    void anActionComesBackWithEverything()
    {
        const Action recorded = confirmWith({action(u"a"_s, 1)}).first();
        QVERIFY(valueOf(store().openActions()) == QList<Action>{recorded});
        Action sent = recorded;
        sent.state = ActionState::Sent;
        sent.sentAt = utc(2026, 3, 10, 12, 1);
        QVERIFY(succeeded(store().saveAction(sent)));
        sent.receipt = {{u"job"_s, u"gid://shopify/Job/1"_s}}; // known later, same state
        QVERIFY(succeeded(store().saveAction(sent)));
        QVERIFY(valueOf(store().openActions()) == QList<Action>{sent});
        Action refused = sent;
        refused.state = ActionState::Refused;
        refused.errorCode = u"CANNOT"_s;
        refused.platformMessage = u"No."_s;
        refused.settledAt = utc(2026, 3, 10, 12, 2);
        const CaseState state = valueOf(store().appendToCase(
            caseId, gid(1), {happened(CaseEventType::ActionSettled, settled(u"a"_s, ActionState::Refused))},
            {refused}));
        QCOMPARE(state.step, CaseStep::NeedsLook);
        QVERIFY(valueOf(store().actionsOf(caseId)) == QList<Action>{refused});
        QVERIFY(valueOf(store().openActions()).isEmpty());
        QVERIFY(valueOf(store().pairDetails(gid(1))).actions == QList<Action>{refused});
        m_f->store.reset();
        QCOMPARE(sqlOn(m_f->folder() + u"/desk.sqlite"_s, u"SELECT group_concat(state, ' ') FROM action_event"_s),
                 u"recorded sent sent refused"_s);
    }

    void anActionMovesOnlyForward()
    {
        const Action recorded = confirmWith({action(u"a"_s, 1)}).first();
        for (const ActionState state : {ActionState::Confirmed, ActionState::Refused, ActionState::Unknown}) {
            Action next = recorded;
            next.state = state;
            QCOMPARE(errorCode(store().saveAction(next)), u"action-state"_s);
        }
        Action other = recorded;
        other.request.insert(u"restock"_s, false);
        QCOMPARE(errorCode(store().saveAction(other)), u"action-state"_s);
        Action withdrawn = recorded;
        withdrawn.state = ActionState::Withdrawn;
        QVERIFY(succeeded(store().saveAction(withdrawn)));
        QCOMPARE(errorCode(store().saveAction(recorded)), u"action-state"_s);
        Action fresh = action(u"b"_s, 1);
        fresh.caseId = caseId;
        fresh.state = ActionState::Sent;
        QCOMPARE(errorCode(store().saveAction(fresh)), u"action-state"_s);
        QCOMPARE(valueOf(store().actionsOf(caseId)).size(), 1);
    }

    void onlyOneConfirmationOfAnOrderIsOpen()
    {
        // a refund and the cancel after it belong together
        confirmWith({action(u"refund"_s, 1, ActionKind::RefundAmount), action(u"cancel"_s, 1)});
        QCOMPARE(valueOf(store().openActions()).size(), 2);
        Action third = action(u"third"_s, 1);
        third.caseId = caseId;
        QCOMPARE(errorCode(store().saveAction(third)), u"action-open"_s);
        QCOMPARE(errorCode(store().appendToCase(caseId, gid(1), {}, {third})), u"action-open"_s);

        // while one of the two is open, still no other
        Action refund = valueOf(store().openActions()).first();
        refund.state = ActionState::Sent;
        QVERIFY(succeeded(store().saveAction(refund)));
        refund.state = ActionState::Confirmed;
        QVERIFY(succeeded(store().saveAction(refund)));
        QCOMPARE(errorCode(store().saveAction(third)), u"action-open"_s);
        Action cancel = valueOf(store().openActions()).first();
        cancel.state = ActionState::Withdrawn;
        QVERIFY(succeeded(store().saveAction(cancel)));
        QVERIFY(succeeded(store().saveAction(third)));
        QCOMPARE(valueOf(store().openActions()).size(), 1);
    }

    void theFileItselfRefusesASecondOpenAction()
    {
        confirmWith({action(u"a"_s, 1)});
        m_f->store.reset();
        const QString insert = u"INSERT INTO action SELECT 'x', case_id, order_id, %1, %2, kind, state, open, request, "
                               u"receipt, error_code, "
                               "platform_message, recorded_at, sent_at, settled_at FROM action WHERE id = 'a'"_s;
        const QString desk = m_f->folder() + u"/desk.sqlite"_s;
        QVERIFY(sqlOn(desk, insert.arg(u"'other'"_s, u"2"_s)).isEmpty()); // another confirmation
        QVERIFY(sqlOn(desk, insert.arg(u"batch"_s, u"1"_s)).isEmpty()); // the same number twice
        QVERIFY(!sqlOn(desk, insert.arg(u"batch"_s, u"2"_s)).isEmpty()); // the next of the same confirmation
    }

    void whatWasBeingSentIsUnknownAfterAStart()
    {
        Action sent = confirmWith({action(u"refund"_s, 1, ActionKind::RefundAmount), action(u"cancel"_s, 1)}).first();
        sent.state = ActionState::Sent;
        sent.sentAt = m_f->clock.now();
        QVERIFY(succeeded(store().saveAction(sent)));
        QVERIFY(m_f->open());
        const QList<Action> open = valueOf(store().openActions());
        QCOMPARE(open.size(), 2);
        QCOMPARE(open.at(0).state, ActionState::Unknown);
        QCOMPARE(open.at(1).state, ActionState::Recorded);
        const CaseHistory history = valueOf(store().caseHistory(caseId));
        QCOMPARE(history.state.step, CaseStep::NeedsLook);
        QJsonObject expected = settled(u"refund"_s, ActionState::Unknown);
        expected.insert(u"kind"_s, code(ActionKind::RefundAmount));
        QCOMPARE(history.events.last().data, expected);
        QCOMPARE(m_f->names(PairView::NeedsMe), QStringList{u"#1"_s}); // projected too
        QVERIFY(m_f->open()); // and only once
        QCOMPARE(valueOf(store().caseHistory(caseId)).events.size(), history.events.size());
        m_f->store.reset();
        QCOMPARE(sqlOn(m_f->folder() + u"/desk.sqlite"_s,
                       u"SELECT group_concat(state, ' ') FROM action_event WHERE action_id = 'refund'"_s),
                 u"recorded sent unknown"_s);
    }

    void settingsComeBack()
    {
        QCOMPARE(valueOf(store().setting(u"shop"_s)), QJsonObject());
        const QJsonObject value{{u"name"_s, u"demo"_s}, {u"days"_s, 7}};
        QVERIFY(succeeded(store().saveSetting(u"shop"_s, value)));
        QVERIFY(m_f->open());
        QCOMPARE(valueOf(store().setting(u"shop"_s)), value);
    }

    void theProjectionFollowsEveryKindOfChange()
    {
        QSignalSpy changed(&store(), &Store::pairsChanged);
        const auto announced = [&changed] {
            return QTest::qWaitFor([&changed] { return !changed.isEmpty(); })
                && changed.takeFirst().first().value<QList<OrderId>>() == QList<OrderId>{gid(1)};
        };
        const auto kind = [this] { return m_f->rows().first().verdict.kind; };
        valueOf(store().saveOrders({paidOrder(1)}));
        QVERIFY(announced());
        QCOMPARE(kind(), VerdictKind::Unlinked);

        valueOf(store().saveLinks({link(1, 1)}));
        QVERIFY(announced());
        QCOMPARE(kind(), VerdictKind::Unknown); // never read yet
        QCOMPARE(m_f->rows().first().supplierOrder, supplierNumber(1));

        valueOf(store().saveSupplierOrders({supplierOrder(1)}));
        QVERIFY(announced());
        const PairRow row = m_f->rows().first();
        QCOMPARE(row.verdict.kind, VerdictKind::AskSupplier);
        QVERIFY(row.verdict.deadline.isValid());
        QVERIFY(row.verdict.businessDaysLeft.has_value());
        QCOMPARE(row.supplierName, u"Lucky Lamp Store"_s);
        QCOMPARE(row.cost, std::optional(money(1234, u"USD")));
        QCOMPARE(row.stage, supplierOrder(1).stage);
        QCOMPARE(row.asOf, supplierOrder(1).asOf); // the older of the two sides
        QCOMPARE(row.linkSource, std::optional(LinkSource::Attribute));
        QCOMPARE(row.supplierCount, 1);

        valueOf(store().appendToCase(
            caseId, gid(1),
            {happened(CaseEventType::Opened, opened({1})), happened(CaseEventType::SupplierRequested, bySupplier(1))}));
        QVERIFY(announced());
        QCOMPARE(kind(), VerdictKind::AwaitingSupplier);
        QCOMPARE(m_f->rows().first().openCase, caseId);
        QCOMPARE(m_f->rows().first().caseStep, std::optional(CaseStep::AwaitSupplier));

        valueOf(store().appendToCase(caseId, gid(1), {happened(CaseEventType::SupplierAgreed, bySupplier(1))}));
        QVERIFY(announced());
        QCOMPARE(kind(), VerdictKind::FinishOnShop);
        QCOMPARE(valueOf(store().pairDetails(gid(1))).sides.first().handling.agreedAt, utc(2026, 3, 10, 12));

        valueOf(
            store().appendToCase(caseId, gid(1), {happened(CaseEventType::Closed, {{u"outcome"_s, u"cancelled"_s}})}));
        QVERIFY(announced());
        // A refund says nothing about suppliers: what the cancellation came to still holds.
        const CaseId refundCase(u"00000000-0000-4000-8000-0000000000aa"_s);
        CaseEvent refund = happened(CaseEventType::Opened, {{u"kind"_s, u"refund"_s}});
        refund.caseId = refundCase;
        valueOf(store().appendToCase(refundCase, gid(1), {refund}));
        QVERIFY(announced());
        QCOMPARE(m_f->rows().first().caseStep, std::optional(CaseStep::RefundOnShop));
        QCOMPARE(valueOf(store().pairDetails(gid(1))).sides.first().handling.agreedAt, utc(2026, 3, 10, 12));

        valueOf(store().saveSupplierOrders({supplierOrder(1, SupplierStage::Shipped)}));
        QVERIFY(announced());
        QCOMPARE(kind(), VerdictKind::RefundOnly);

        QVERIFY(succeeded(store().endLink(gid(1), supplierNumber(1))));
        QVERIFY(announced());
        QCOMPARE(kind(), VerdictKind::Unlinked);
        QVERIFY(changed.isEmpty());

        valueOf(store().saveOrders({paidOrder(1)})); // nothing new: nobody is told
        QTest::qWait(0);
        QVERIFY(changed.isEmpty());
    }

    void aVerdictIsRenewedWhenItsTimeHasCome()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1)}));
        const PairRow before = m_f->rows().first();
        QVERIFY(before.verdict.validUntil.isValid());
        QCOMPARE(valueOf(store().reassess()), 0);
        m_f->clock.set(before.verdict.validUntil.addSecs(1));
        QCOMPARE(valueOf(store().reassess()), 1);
        QVERIFY(m_f->rows().first().verdict != before.verdict);

        const PairRow middle = m_f->rows().first();
        m_f->clock.set(middle.verdict.validUntil.addSecs(1));
        QVERIFY(m_f->open()); // a start renews it too
        QVERIFY(m_f->rows().first().verdict != middle.verdict);
    }

    void newRulesMakeNewVerdicts()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1)}));
        const QDateTime before = m_f->rows().first().verdict.deadline;
        store().setRules({.shipWithinBusinessDays = 3}, BusinessCalendar());
        QCOMPARE(valueOf(store().reassess(true)), 1);
        QVERIFY(m_f->rows().first().verdict.deadline < before);
    }

    void aStartProjectsAnewWhatIsOutOfStep()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1)}));
        m_f->store.reset();
        // as if the program had ended between the desk's commit and the projection's
        const QString desk = m_f->folder() + u"/desk.sqlite"_s;
        QVERIFY(!sqlOn(desk,
                       u"INSERT INTO link VALUES ('%1', '%2', 'aliexpress', 'merchant', 'sure', 0, NULL, '')"_s.arg(
                           gid(1).toString(), supplierNumber(1).toString()))
                     .isEmpty());
        QVERIFY(!sqlOn(desk, u"UPDATE meta SET value = '99' WHERE name = 'revision'"_s).isEmpty());
        QVERIFY(m_f->open());
        QCOMPARE(m_f->rows().first().verdict.kind, VerdictKind::AskSupplier);
    }

    void aLostCacheIsFilledAgain()
    {
        valueOf(store().saveLinks({link(1, 1)}));
        m_f->store.reset();
        QVERIFY(QFile::remove(m_f->folder() + u"/cache.sqlite"_s));
        QVERIFY(m_f->open());
        QVERIFY(m_f->rows().isEmpty());
        valueOf(store().saveSupplierOrders({supplierOrder(1)}));
        valueOf(store().saveOrders({paidOrder(1)}));
        QCOMPARE(m_f->rows().first().verdict.kind, VerdictKind::AskSupplier);
    }

    void eachViewShowsItsOwn()
    {
        populate();
        QCOMPARE(sorted(m_f->names(PairView::All)),
                 (QStringList{u"#1"_s, u"#2"_s, u"#3"_s, u"#4"_s, u"#5"_s, u"#6"_s, u"#7"_s, u"#8"_s}));
        QCOMPARE(sorted(m_f->names(PairView::Cancellable)), (QStringList{u"#1"_s, u"#2"_s, u"#4"_s}));
        QCOMPARE(sorted(m_f->names(PairView::AwaitingSupplier)), (QStringList{u"#3"_s}));
        QCOMPARE(sorted(m_f->names(PairView::Disputes)), (QStringList{u"#6"_s}));
        QCOMPARE(sorted(m_f->names(PairView::Unlinked)), (QStringList{u"#7"_s, u"#8"_s}));
        // #4 its supplier agreed, #8 waits for a yes to its link
        QCOMPARE(sorted(m_f->names(PairView::NeedsMe)), (QStringList{u"#4"_s, u"#8"_s}));
        QCOMPARE(sorted(m_f->names(PairView::RefundsOnTheWay)), (QStringList{u"#4"_s}));
        QVERIFY(m_f->names(PairView::Closed).isEmpty());
        QVERIFY(m_f->names(PairView::EndsToday).isEmpty());

        QDateTime deadline;
        const QList<PairRow> rows = m_f->rows(PairView::Cancellable);
        for (const PairRow &row : rows) {
            if (row.orderName == u"#2")
                deadline = row.verdict.deadline;
        }
        m_f->clock.set(deadline.addSecs(-60));
        valueOf(store().reassess());
        QVERIFY(m_f->names(PairView::EndsToday).contains(u"#2"_s));

        const QMap<PairView, int> counts = valueOf(store().viewCounts());
        QCOMPARE(counts.size(), pairViewCount);
        for (const PairView view : allPairViews())
            QVERIFY2(counts.value(view) == m_f->names(view).size(), qPrintable(code(view)));
    }

    void aRefundIsExpectedOnlySoLong()
    {
        valueOf(store().saveOrders({paidOrder(1), paidOrder(2)}));
        valueOf(store().saveLinks({link(1, 1), link(2, 2)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1), supplierOrder(2, SupplierStage::AwaitingPayment)}));
        SupplierOrder paid = supplierOrder(1, SupplierStage::Cancelled);
        SupplierOrder unpaid = supplierOrder(2, SupplierStage::Cancelled);
        unpaid.paidAt = {};
        valueOf(store().saveSupplierOrders({paid, unpaid}));
        QCOMPARE(m_f->names(PairView::RefundsOnTheWay), QStringList{u"#1"_s});
        m_f->clock.set(utc(2026, 3, 31, 12)); // 15 business days after 10 March
        QCOMPARE(m_f->names(PairView::RefundsOnTheWay), QStringList{u"#1"_s});
        m_f->clock.set(utc(2026, 4, 1, 0, 1));
        QVERIFY(m_f->names(PairView::RefundsOnTheWay).isEmpty());
    }

    void theAgreedSupplierStaysAgreedAfterTheCaseIsClosed()
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        valueOf(store().saveLinks({link(1, 1)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1)}));
        confirmWith({action(u"a"_s, 1)});
        Action done = valueOf(store().openActions()).first();
        done.state = ActionState::Sent;
        QVERIFY(succeeded(store().saveAction(done)));
        done.state = ActionState::Confirmed;
        valueOf(store().appendToCase(caseId, gid(1),
                                     {happened(CaseEventType::ActionSettled, settled(u"a"_s, ActionState::Confirmed)),
                                      happened(CaseEventType::Closed, {{u"outcome"_s, u"cancelled"_s}})},
                                     {done}));
        Order cancelled = paidOrder(1);
        cancelled.cancelledAt = m_f->clock.now();
        cancelled.updatedAt = m_f->clock.now();
        valueOf(store().saveOrders({cancelled}));
        QCOMPARE(m_f->rows().first().verdict.kind, VerdictKind::Closed);
        QCOMPARE(m_f->names(PairView::RefundsOnTheWay), QStringList{u"#1"_s});
        QVERIFY(m_f->names(PairView::NeedsMe).isEmpty());
    }

    void whatIsUrgentComesFirst()
    {
        populate();
        // unpaid, ask, finish on the shop, awaiting; then nothing to hurry for: not linked (newest first), shipped,
        // disputed
        QCOMPARE(m_f->names(), (QStringList{u"#1"_s, u"#2"_s, u"#4"_s, u"#3"_s, u"#8"_s, u"#7"_s, u"#5"_s, u"#6"_s}));
        Order late = paidOrder(9);
        SupplierOrder early = supplierOrder(9);
        early.createdAt = early.createdAt.addDays(-4);
        early.paidAt = early.paidAt.addDays(-4);
        valueOf(store().saveOrders({late}));
        valueOf(store().saveLinks({link(9, 9)}));
        valueOf(store().saveSupplierOrders({early}));
        QCOMPARE(m_f->names().mid(0, 3), (QStringList{u"#1"_s, u"#9"_s, u"#2"_s}));
    }

    void everySortIsATotalOrder()
    {
        populate();
        using enum PairQuery::SortBy;
        for (const PairQuery::SortBy by : {Urgency, Order, CreatedAt, Customer, Total, Fulfillment, Verdict,
                                           SupplierOrder, Supplier, SupplierStage, AsOf}) {
            for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const QStringList once = m_f->names(PairView::All, {}, by, direction);
                QCOMPARE(once.size(), 8);
                QCOMPARE(m_f->names(PairView::All, {}, by, direction), once);
            }
        }
        QCOMPARE(m_f->names(PairView::All, {}, Order).first(), u"#1"_s);
        QCOMPARE(m_f->names(PairView::All, {}, Order, Qt::DescendingOrder).first(), u"#8"_s);
        // without a supplier order: last either way
        QVERIFY(QStringList({u"#7"_s, u"#8"_s}).contains(m_f->names(PairView::All, {}, SupplierOrder).last()));
        QCOMPARE(m_f->names(PairView::All, {}, SupplierOrder, Qt::DescendingOrder).last(), u"#7"_s);
    }

    void searchFinds_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QStringList>("found");
        const QStringList both{u"#1001"_s, u"#2002"_s};
        QTest::newRow("nothing typed") << u"  "_s << both;
        QTest::newRow("whole name") << u"#1001"_s << QStringList{u"#1001"_s};
        QTest::newRow("middle of a number") << u"100"_s << QStringList{u"#1001"_s};
        QTest::newRow("one character") << u"é"_s << QStringList{u"#1001"_s};
        QTest::newRow("two characters") << u"20"_s << QStringList{u"#2002"_s};
        QTest::newRow("middle of a word, other case") << u"HARA"_s << QStringList{u"#1001"_s};
        QTest::newRow("without its accent") << u"zoe"_s << QStringList{u"#1001"_s};
        QTest::newRow("e-mail") << u"zoe@example"_s << QStringList{u"#1001"_s};
        QTest::newRow("two words, both must match") << u"lamp zoe"_s << QStringList{u"#1001"_s};
        QTest::newRow("two words, one does not") << u"lamp nobody"_s << QStringList{};
        QTest::newRow("short and long word") << u"zo lucky"_s << QStringList{u"#1001"_s};
        QTest::newRow("supplier number, middle") << u"000000001"_s << QStringList{u"#1001"_s};
        QTest::newRow("tracking") << u"1122334"_s << QStringList{u"#1001"_s};
        QTest::newRow("parcel") << u"PARCEL7"_s << QStringList{u"#1001"_s};
        QTest::newRow("quotation marks are text") << u"\"o'hara\""_s << QStringList{u"#1001"_s};
        QTest::newRow("search syntax is text") << u"zoe* OR"_s << QStringList{};
        QTest::newRow("wildcards are text") << u"%"_s << QStringList{};
        QTest::newRow("two Han characters") << u"山田"_s << QStringList{u"#1001"_s};
    }

    void searchFinds()
    {
        QFETCH(QString, search);
        QFETCH(QStringList, found);
        Order order = fullOrder();
        Order other = paidOrder(2002);
        other.customer = u"Bruno"_s;
        valueOf(store().saveOrders({order, other}));
        valueOf(store().saveLinks({link(1001, 1)}));
        SupplierOrder supplier = supplierOrder(1);
        supplier.parcels = {{.number = u"PARCEL777"_s, .carrier = {}, .events = {}}};
        valueOf(store().saveSupplierOrders({supplier}));
        QCOMPARE(sorted(m_f->names(PairView::All, search)), found);
    }

    void searchForgetsWhatIsNoLongerThere()
    {
        Order order = paidOrder(1);
        order.customer = u"Giovanna"_s;
        valueOf(store().saveOrders({order}));
        QCOMPARE(m_f->names(PairView::All, u"giovanna"_s).size(), 1);
        order.customer = u"Marta"_s;
        valueOf(store().saveOrders({order}));
        QVERIFY(m_f->names(PairView::All, u"giovanna"_s).isEmpty());
        QCOMPARE(m_f->names(PairView::All, u"marta"_s).size(), 1);
    }

    void rowsComeInTheOrderAsked()
    {
        populate();
        RowIds ids = valueOf(store().pairIds({}));
        QCOMPARE(ids.size(), 8);
        std::reverse(ids.begin(), ids.end());
        RowIds asked = ids;
        asked.insert(3, 99999);
        const QList<PairRow> rows = store().pairRows(asked);
        QCOMPARE(rows.size(), 8);
        for (int i = 0; i < rows.size(); ++i)
            QCOMPARE(rows.at(i).rowId, ids.at(i));
        QCOMPARE(store().pairRowIds({rows.first().order, gid(77)}),
                 (QHash<OrderId, RowId>{{rows.first().order, rows.first().rowId}}));
    }

    void costsOfTwoCurrenciesAreNotAdded()
    {
        valueOf(store().saveOrders({paidOrder(1), paidOrder(2)}));
        valueOf(store().saveLinks({link(1, 1), link(1, 2), link(2, 3), link(2, 4)}));
        SupplierOrder euros = supplierOrder(2);
        euros.amount = money(100, u"EUR");
        valueOf(store().saveSupplierOrders({supplierOrder(1), euros, supplierOrder(3), supplierOrder(4)}));
        const QList<PairRow> rows = m_f->rows(PairView::All, {}, PairQuery::SortBy::Order);
        QCOMPARE(rows.at(0).supplierCount, 2);
        QCOMPARE(rows.at(0).cost, std::optional<Money>());
        QCOMPARE(rows.at(1).cost, std::optional(money(2468, u"USD")));
    }

    void manyChangesAreAnnouncedAsAReset()
    {
        QSignalSpy reset(&store(), &Store::pairsReset);
        QSignalSpy changed(&store(), &Store::pairsChanged);
        QList<Order> orders;
        for (int i = 0; i < 600; ++i)
            orders.append(paidOrder(i));
        valueOf(store().saveOrders(orders));
        QVERIFY(QTest::qWaitFor([&reset] { return !reset.isEmpty(); }));
        QVERIFY(changed.isEmpty());
    }

    /// What an older program read says nothing of who ships, of returns and of chargebacks: it is read once more.
    void whatAnOlderProgramReadIsReadAgain()
    {
        const QString account = u"shopify:demo.myshopify.com"_s;
        const SyncCursor cursor{.account = account, .highestSeen = utc(2026, 3, 9), .completedAt = utc(2026, 3, 10)};
        (void)valueOf(store().saveOrders({paidOrder(1)}, cursor));
        m_f->store.reset();
        const QString cache = m_f->folder() + u"/cache.sqlite"_s;
        QFile step(u":/sql/cache/0004.sql"_s); // what a file of before goes through
        QVERIFY(step.open(QIODevice::ReadOnly));
        QVERIFY(!sqlOn(cache, QString::fromUtf8(step.readAll())).isNull());
        QVERIFY(m_f->open());
        QCOMPARE(valueOf(store().syncCursor(account)), SyncCursor{.account = account});
        QCOMPARE(valueOf(store().order(gid(1))), paidOrder(1)); // and until then what is known stays
    }

    void whatWasNotAskedForStaysKnownWhileTheOrderStands()
    {
        Order known = fullOrder();
        (void)valueOf(store().saveOrders({known}));
        Order read = known; // a page that did not ask who ships, nor for returns
        read.fulfillmentSight = Sight::NotRead;
        read.fulfillmentOrders.clear();
        read.returnSight = Sight::NotRead;
        read.returnList.clear();
        read.asOf = known.asOf.addSecs(60);
        (void)valueOf(store().saveOrders({read}));
        QCOMPARE(valueOf(store().order(known.id)).fulfillmentOrders, known.fulfillmentOrders);
        QCOMPARE(valueOf(store().order(known.id)).returnList, known.returnList);
        QCOMPARE(valueOf(store().order(known.id)).asOf, read.asOf);

        read.updatedAt = known.updatedAt.addSecs(1); // it has changed since: what was known may be over
        (void)valueOf(store().saveOrders({read}));
        QCOMPARE(valueOf(store().order(known.id)).fulfillmentSight, Sight::NotRead);
        QVERIFY(valueOf(store().order(known.id)).fulfillmentOrders.isEmpty());

        Order hidden = known; // and what may not be seen any more is not kept as if it were
        hidden.updatedAt = read.updatedAt;
        hidden.asOf = read.asOf.addSecs(60);
        hidden.fulfillmentSight = Sight::Hidden;
        hidden.fulfillmentOrders.clear();
        (void)valueOf(store().saveOrders({hidden}));
        QCOMPARE(valueOf(store().order(known.id)).fulfillmentSight, Sight::Hidden);
    }

    /// R32: a hold or tag moves no money, and stands in nobody's way.
    void anExtraIsNeverInTheWay()
    {
        const QList<Action> decided = confirmWith({action(u"hold"_s, 1, ActionKind::HoldFulfillment)});
        QCOMPARE(decided.first().state, ActionState::Recorded);
        const auto also = store().appendToCase(caseId, gid(1), {}, {action(u"cancel"_s, 1)}).result();
        QVERIFY2(also.has_value(), "an open hold must not keep the cancellation from being recorded");
        const auto tagged =
            store().appendToCase(caseId, gid(1), {}, {action(u"tag"_s, 1, ActionKind::TagOrder)}).result();
        QVERIFY2(tagged.has_value(), "nor an open cancellation a tag");
        const auto second = store().appendToCase(caseId, gid(1), {}, {action(u"again"_s, 1)}).result();
        QCOMPARE(second.error().code, u"action-open"_s);
        QCOMPARE(valueOf(store().openActions()).size(), 3); // all of them are carried on after a start
    }

    void bothFilesAreSound()
    {
        populate();
        const QList<FileHealth> health = valueOf(store().checkFiles());
        QCOMPARE(health.size(), 2);
        for (const FileHealth &file : health) {
            QVERIFY2(file.problems.isEmpty(), qPrintable(file.problems.join(u'\n')));
            const QString steps = file.path.endsWith(u"cache.sqlite"_s) ? u":/sql/cache"_s : u":/sql/desk"_s;
            QCOMPARE(file.schemaVersion, int(QDir(steps).entryList({u"*.sql"_s}).size()));
        }
    }

    void howLongTwentyThousandTake()
    {
        QList<Order> orders;
        QList<Link> links;
        QList<SupplierOrder> supplierOrders;
        for (int i = 0; i < 20000; ++i) {
            orders.append(paidOrder(i));
            links.append(link(i, i));
            supplierOrders.append(supplierOrder(i, SupplierStage(i % int(SupplierStage::Unknown))));
        }
        QElapsedTimer timer;
        timer.start();
        valueOf(store().saveOrders(orders));
        qInfo("save 20,000 orders: %lld ms", timer.restart());
        valueOf(store().saveLinks(links));
        qInfo("save 20,000 links: %lld ms", timer.restart());
        valueOf(store().saveSupplierOrders(supplierOrders));
        qInfo("save 20,000 supplier orders: %lld ms", timer.restart());
        const RowIds ids = valueOf(store().pairIds({}));
        qInfo("ids by urgency: %lld ms", timer.restart());
        QCOMPARE(ids.size(), 20000);
        QCOMPARE(store().pairRows(ids.mid(10000, 100)).size(), 100);
        qInfo("one page of rows: %lld ms", timer.restart());
        valueOf(store().pairIds({.search = u"1234"_s}));
        qInfo("search by four digits: %lld ms", timer.restart());
        valueOf(store().pairIds({.search = u"12"_s}));
        qInfo("search by two digits: %lld ms", timer.restart());
        valueOf(store().viewCounts());
        qInfo("counts of all views: %lld ms", timer.restart());
    }

private:
    /// The order as an import without a shop's name brings it.
    OrderId saveImported(int number)
    {
        Order imported = paidOrder(number);
        imported.id = OrderId(u"import:#%1"_s.arg(number));
        imported.shop.clear();
        imported.source = FactSource::Import;
        valueOf(store().saveOrders({imported}));
        return imported.id;
    }

    Store &store() { return *m_f->store; }

    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }

    /// A case of order 1 that has come to its confirmation with these actions; returns them as the journal has them.
    QList<Action> confirmWith(const QList<Action> &actions)
    {
        valueOf(store().saveOrders({paidOrder(1)}));
        QList<CaseEvent> events = upToDecided(1);
        QJsonArray ids;
        for (const Action &one : actions)
            ids.append(one.id.toString());
        events.append(happened(CaseEventType::Confirmed, {{u"actions"_s, ids}}));
        const CaseState state = valueOf(store().appendToCase(caseId, gid(1), events, actions));
        if (state.step != CaseStep::CarryingOut)
            QTest::qFail("not confirmed", __FILE__, __LINE__);
        return valueOf(store().actionsOf(caseId));
    }

    /// #1 unpaid, #2 to be asked, #3 asked, #4 agreed by word, #5 shipped, #6 in dispute, #7 not linked, #8 doubtfully
    /// linked.
    void populate()
    {
        QList<Order> orders;
        for (int i = 1; i <= 8; ++i)
            orders.append(paidOrder(i));
        valueOf(store().saveOrders(orders));
        valueOf(store().saveLinks({link(1, 1), link(2, 2), link(3, 3), link(4, 4), link(5, 5), link(6, 6),
                                   link(8, 8, LinkSource::Note, LinkConfidence::Doubtful)}));
        valueOf(store().saveSupplierOrders({supplierOrder(1, SupplierStage::AwaitingPayment), supplierOrder(2),
                                            supplierOrder(3, SupplierStage::CancelRequested), supplierOrder(4),
                                            supplierOrder(5, SupplierStage::Shipped),
                                            supplierOrder(6, SupplierStage::InDispute)}));
        valueOf(store().appendToCase(
            caseId, gid(4),
            {happened(CaseEventType::Opened, opened({4})), happened(CaseEventType::SupplierAgreed, bySupplier(4))}));
    }

    std::unique_ptr<StoreFixture> m_f;
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
