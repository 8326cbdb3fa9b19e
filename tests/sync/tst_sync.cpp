// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/sync.h"

#include <QCoroTask>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

class FixedClock final : public Clock
{
public:
    QDateTime time = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    QDateTime now() const override { return time; }
};

/// A shop whose pages are written by the test: what is asked is noted, what is answered is prepared.
class ScriptedShop final : public ShopPlatform
{
public:
    struct Question {
        QDateTime since;
        QString cursor;
    };
    QList<Question> questions;
    QMap<QString, Result<OrderPage>> pages; ///< by cursor, or by the instant since when
    QHash<OrderId, Order> orders;

    QString platformName() const override { return u"Shopify"_s; }
    QString domain = u"bottega.example.com"_s;
    QString account() const override { return u"shopify:"_s + domain; }
    Support cancelSupport() const override { return Support::ByApi; }
    Support refundSupport() const override { return Support::ByApi; }
    QUrl orderPage(const OrderId &) const override { return {}; }
    Task<ShopInfo> check() override { co_return ShopInfo(); }
    Task<OrderPage> ordersUpdatedSince(QDateTime since, QString cursor) override
    {
        questions.append({since, cursor});
        // A first page may be prepared for one beginning alone.
        const QString begin = since.toString(Qt::ISODate);
        const Result<OrderPage> page = pages.value(
            cursor.isEmpty() && pages.contains(begin) ? begin : cursor,
            Result<OrderPage>(tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"bad-cursor"_s})));
        co_return page;
    }
    Task<Order> order(OrderId id) override
    {
        if (!orders.contains(id))
            co_return tl::unexpected(Error{.kind = Error::Kind::Network});
        const Order found = orders.value(id);
        co_return found;
    }
    Task<RefundProposal> proposeRefund(OrderId, std::optional<RefundWish>, RefundTo) override
    {
        co_return tl::unexpected(Error{});
    }
    Task<RefundOptions> refundOptions(OrderId) override { co_return tl::unexpected(Error{}); }
    Task<QJsonObject> perform(Action) override { co_return tl::unexpected(Error{}); }
    Task<Settlement> settle(Action) override { co_return Settlement(); }
};

class ScriptedSupplier final : public SupplierPlatform
{
public:
    QStringList asked;
    QHash<SupplierOrderId, Result<SupplierOrder>> orders;

    QString platform() const override { return u"aliexpress"_s; }
    QString platformName() const override { return u"AliExpress"_s; }
    SupplierCapabilities capabilities() const override { return {}; }
    QUrl orderPage(const SupplierOrderId &) const override { return {}; }
    QUrl messagePage(const SupplierOrderId &) const override { return {}; }
    Task<void> check() override { co_return {}; }
    Task<SupplierOrder> order(SupplierOrderId id) override
    {
        asked.append(id.toString());
        const Result<SupplierOrder> found =
            orders.value(id,
                         Result<SupplierOrder>(tl::unexpected(
                             Error{.kind = Error::Kind::NotFound, .code = u"isv.insufficient-permission"_s})));
        co_return found;
    }
};

const QString numberOne = u"8190447122031187"_s;
const QString numberTwo = u"8190447122030931"_s;

Order order(int number, const QDateTime &updatedAt, const QString &supplierNumber = {})
{
    Order order;
    order.id = OrderId(u"gid://shopify/Order/%1"_s.arg(number));
    order.shop = u"bottega.example.com"_s;
    order.name = u"#%1"_s.arg(number);
    order.createdAt = updatedAt;
    order.updatedAt = updatedAt;
    order.financial = {FinancialStatus::Paid, u"PAID"_s};
    order.fulfillment = {FulfillmentStatus::Unfulfilled, u"UNFULFILLED"_s};
    order.returns = {ReturnStatus::NoReturn, u"NO_RETURN"_s};
    order.asOf = updatedAt;
    if (!supplierNumber.isEmpty())
        order.note = u"AliExpress Order ID: "_s + supplierNumber;
    return order;
}

SupplierOrder supplierOrder(const QString &number, SupplierStage stage, const QDateTime &asOf)
{
    SupplierOrder order;
    order.id = SupplierOrderId(number);
    order.platform = u"aliexpress"_s;
    order.stage = {stage, u"X"_s};
    order.asOf = asOf;
    return order;
}

} // namespace

class TestSync : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ScriptedShop> m_shop;
    std::unique_ptr<ScriptedSupplier> m_supplier;
    std::unique_ptr<Sync> m_sync;

    SyncReport run(bool full = false)
    {
        const auto report = QCoro::waitFor(m_sync->run(full));
        return report.value_or(SyncReport());
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FixedClock>();
        auto store = Store::open({.dataDir = m_folder->path(), .clock = m_clock.get()});
        QVERIFY(store.has_value());
        m_store = std::move(*store);
        m_shop = std::make_unique<ScriptedShop>();
        m_supplier = std::make_unique<ScriptedSupplier>();
        m_sync = std::make_unique<Sync>(*m_store, *m_clock);
        m_sync->setPlatforms({m_shop.get()}, {m_supplier.get()});
    }
    void cleanup()
    {
        m_sync.reset();
        m_store.reset();
    }

    void pagesAreReadToTheEndAndTheNextRoundOverlaps()
    {
        const QDateTime t = m_clock->time.addDays(-1);
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, t)}, .nextCursor = u"p2"_s, .requests = 1}},
                         {u"p2"_s, OrderPage{.orders = {order(2, t.addSecs(60))}, .requests = 1}}};
        const SyncReport first = run();
        QVERIFY(first.problems.isEmpty());
        QCOMPARE(first.orders, (SaveCount{.added = 2}));
        QCOMPARE(first.requests, 2);
        QCOMPARE(m_shop->questions.size(), 2);
        QVERIFY(!m_shop->questions.first().since.isValid());

        m_shop->pages = {{QString(), OrderPage{.orders = {order(2, t.addSecs(60))}, .requests = 1}}};
        QCOMPARE(run().orders, (SaveCount{.unchanged = 1}));
        QCOMPARE(m_shop->questions.last().since, t.addSecs(60 - 300));

        run(true);
        QVERIFY(!m_shop->questions.last().since.isValid());
    }

    void aBrokenRoundGoesOnAtItsPage()
    {
        const QDateTime t = m_clock->time.addDays(-1);
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, t)}, .nextCursor = u"p2"_s}},
                         {u"p2"_s, Result<OrderPage>(tl::unexpected(Error{.kind = Error::Kind::Timeout}))}};
        const SyncReport broken = run();
        QCOMPARE(broken.problems.size(), 1);
        QVERIFY(broken.problems.first().subject.isEmpty());
        QCOMPARE(broken.orders.added, 1);

        m_shop->questions.clear();
        m_shop->pages[u"p2"_s] = OrderPage{.orders = {order(2, t.addSecs(60))}};
        QCOMPARE(run().orders.added, 1);
        QCOMPARE(m_shop->questions.size(), 1);
        QCOMPARE(m_shop->questions.first().cursor, u"p2"_s);
    }

    void aForgottenPageStartsTheRoundAnew()
    {
        const QDateTime t = m_clock->time.addDays(-1);
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, t)}, .nextCursor = u"p2"_s}},
                         {u"p2"_s, Result<OrderPage>(tl::unexpected(Error{.kind = Error::Kind::Network}))}};
        run();
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, t), order(2, t)}}}};
        const SyncReport report = run();
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(report.orders, (SaveCount{.added = 1, .unchanged = 1}));
    }

    void aPageThatRepeatsEndsTheRound()
    {
        m_shop->pages = {{QString(), OrderPage{.orders = {}, .nextCursor = u"again"_s}},
                         {u"again"_s, OrderPage{.orders = {}, .nextCursor = u"again"_s}}};
        const SyncReport report = run();
        QCOMPARE(report.problems.size(), 1);
        QCOMPARE(report.problems.first().error.code, u"page-repeats"_s);
        QCOMPARE(m_shop->questions.size(), 2);
    }

    /// Shopify ends a row of pages after 25,000 orders.
    void aLongRowOfPagesIsBegunAnew()
    {
        m_sync = std::make_unique<Sync>(*m_store, *m_clock, SyncOptions{.ordersInARow = 3});
        m_sync->setPlatforms({m_shop.get()}, {m_supplier.get()});
        const QDateTime t = m_clock->time.addDays(-1);
        m_shop->pages = {
            {QString(), OrderPage{.orders = {order(1, t), order(2, t)}, .nextCursor = u"two"_s}},
            {u"two"_s, OrderPage{.orders = {order(3, t.addSecs(5))}, .nextCursor = u"three"_s}},
            {t.addSecs(5).toString(Qt::ISODate),
             OrderPage{.orders = {order(3, t.addSecs(5)), order(4, t.addSecs(9))}, .nextCursor = u"last"_s}},
            {u"last"_s, OrderPage{.orders = {order(5, t.addSecs(9))}}}};
        const SyncReport report = run();
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(report.orders, (SaveCount{.added = 5, .unchanged = 1}));
        QCOMPARE(m_shop->questions.size(), 4);
        QCOMPARE(m_shop->questions.at(2).since, t.addSecs(5));
        QVERIFY(m_shop->questions.at(2).cursor.isEmpty());
        QCOMPARE(m_store->syncCursor(m_shop->account()).result()->completedAt, m_clock->time);

        // Everything once more: what was known before does not make the new row begin behind it.
        m_shop->questions.clear();
        QCOMPARE(run(true).orders.unchanged, 6);
        QCOMPARE(m_shop->questions.at(2).since, t.addSecs(5));
    }

    /// Imported long before, without any order's name: the parcel's number on the shop tells what it was for.
    void anOrderSyncedLaterFindsItsSupplierOrderByTheParcel()
    {
        SupplierOrder imported = supplierOrder(numberOne, SupplierStage::Shipped, m_clock->time.addDays(-9));
        imported.parcels = {{.number = u"LP00123456789012CN"_s, .carrier = {}, .events = {}}};
        imported.source = FactSource::Import;
        QVERIFY(m_store->saveSupplierOrders({imported}).result().has_value());
        Order shipped = order(1, m_clock->time.addDays(-1));
        m_shop->pages = {{QString(), OrderPage{.orders = {shipped}}}};
        QVERIFY(run().problems.isEmpty());
        QVERIFY(m_store->links(shipped.id).result()->isEmpty());

        m_supplier->orders.insert(imported.id, imported); // linked, it is read
        shipped.trackingNumbers = {u"LP00 1234 5678 9012 CN"_s}; // the fulfilment names it now
        shipped.updatedAt = m_clock->time;
        m_shop->pages = {{QString(), OrderPage{.orders = {shipped}}}};
        QVERIFY(run().problems.isEmpty());
        const QList<Link> links = *m_store->links(shipped.id).result();
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().supplierOrder.toString(), numberOne);
        QCOMPARE(links.first().confidence, LinkConfidence::Sure);
        QCOMPARE(links.first().source, LinkSource::Tracking);
    }

    void anOrderThatCannotBeUnderstoodIsToldAndTheRestIsSaved()
    {
        const QDateTime t = m_clock->time.addDays(-1);
        const UnreadableOrder odd{u"#7"_s, {.kind = Error::Kind::Malformed, .code = u"json"_s}};
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, t)}, .unreadable = {odd}, .nextCursor = u"two"_s}},
                         {u"two"_s, OrderPage{.orders = {order(2, t)}}}};
        const SyncReport report = run();
        QCOMPARE(report.orders.added, 2);
        QCOMPARE(report.problems.size(), 1);
        QCOMPARE(report.problems.first().subject, u"#7"_s);
        QCOMPARE(m_store->syncCursor(m_shop->account()).result()->completedAt, m_clock->time);
    }

    void linksAreFoundAndSupplierOrdersRead()
    {
        const QDateTime t = m_clock->time.addDays(-1);
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, t, numberOne), order(2, t, numberTwo)}}}};
        m_supplier->orders.insert(SupplierOrderId(numberOne),
                                  supplierOrder(numberOne, SupplierStage::AwaitingShipment, m_clock->time));
        const SyncReport report = run();
        QCOMPARE(report.supplierOrders.added, 1);
        QCOMPARE(report.problems.size(), 1); // the other one is not ours; the round went on
        QCOMPARE(report.problems.first().subject, numberTwo);
        const auto details = m_store->pairDetails(OrderId(u"gid://shopify/Order/1"_s)).result();
        QCOMPARE(details->row.verdict.kind, VerdictKind::AskSupplier);
    }

    void whatRestsIsReadRarely_data()
    {
        QTest::addColumn<SupplierStage>("stage");
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("due");
        QTest::newRow("awaiting shipment") << SupplierStage::AwaitingShipment << 0 << true;
        QTest::newRow("cancel requested") << SupplierStage::CancelRequested << 0 << true;
        QTest::newRow("unknown") << SupplierStage::Unknown << 0 << true;
        QTest::newRow("shipped, a while ago") << SupplierStage::Shipped << 5 << false;
        QTest::newRow("shipped, long ago") << SupplierStage::Shipped << 6 << true;
        QTest::newRow("finished") << SupplierStage::Finished << 1000 << false;
        QTest::newRow("cancelled") << SupplierStage::Cancelled << 1000 << false;
    }
    void whatRestsIsReadRarely()
    {
        QFETCH(SupplierStage, stage);
        QFETCH(int, hours);
        QFETCH(bool, due);
        const bool ended = stage == SupplierStage::Finished || stage == SupplierStage::Cancelled;
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, m_clock->time, numberOne)}}}};
        m_supplier->orders.insert(SupplierOrderId(numberOne), supplierOrder(numberOne, stage, m_clock->time));
        run();
        QCOMPARE(m_supplier->asked.size(), 1);
        m_clock->time = m_clock->time.addSecs(3600LL * hours);
        run();
        QCOMPARE(m_supplier->asked.size(), due ? 2 : 1);
        run(true);
        QCOMPARE(m_supplier->asked.size(), due ? 3 : ended ? 1 : 2); // what has ended does not change any more
    }

    void aPlatformOutOfReachIsAskedOnce()
    {
        const QDateTime t = m_clock->time.addDays(-1);
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, t, numberOne), order(2, t, numberTwo)}}}};
        const Result<SupplierOrder> offline(tl::unexpected(Error{.kind = Error::Kind::Network}));
        m_supplier->orders = {{SupplierOrderId(numberOne), offline}, {SupplierOrderId(numberTwo), offline}};
        const SyncReport report = run();
        QCOMPARE(m_supplier->asked.size(), 1);
        QCOMPARE(report.problems.size(), 1);
        QVERIFY(report.problems.first().subject.isEmpty());
    }

    void oneShopsTroubleLeavesTheOthersAlone_data()
    {
        QTest::addColumn<Error>("error");
        const auto row = [](const char *name, Error::Kind kind, const QString &code) {
            QTest::newRow(name) << Error{.kind = kind, .code = code};
        };
        row("key withdrawn", Error::Kind::Auth, u"bad-token"_s);
        row("frozen", Error::Kind::Auth, u"http-402"_s);
        row("locked", Error::Kind::Auth, u"http-423"_s);
        row("gone", Error::Kind::Auth, u"no-such-shop"_s);
        row("renamed elsewhere", Error::Kind::Malformed, u"redirect"_s);
        row("HTML", Error::Kind::Malformed, u"not-json"_s);
        row("down", Error::Kind::ServerFault, u"http-503"_s);
        row("out of reach", Error::Kind::Network, u"network-1"_s);
    }
    void oneShopsTroubleLeavesTheOthersAlone()
    {
        QFETCH(const Error, error);
        const QDateTime t = m_clock->time.addDays(-1);
        ScriptedShop other;
        other.domain = u"other.example.com"_s;
        Order theirs = order(2, t);
        theirs.shop = other.domain;
        other.pages = {{QString(), OrderPage{.orders = {theirs}}}};
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, t)}, .nextCursor = u"p2"_s}},
                         {u"p2"_s, OrderPage{}}};
        m_sync->setPlatforms({m_shop.get(), &other}, {});
        QVERIFY(run().problems.isEmpty());

        m_shop->pages = {{QString(), Result<OrderPage>(tl::unexpected(error))}};
        other.questions.clear();
        const SyncReport report = run();
        QCOMPARE(report.problems.size(), 1);
        QCOMPARE(report.problems.first().account, m_shop->account());
        QVERIFY(report.problems.first().subject.isEmpty());
        QCOMPARE(report.problems.first().error.code, error.code);
        QCOMPARE(other.questions.size(), 1);
        QCOMPARE(m_store->pairs({}).result()->size(), 2); // what was known stays, with its age
        const auto cursor = m_store->syncCursor(m_shop->account()).result();
        QCOMPARE(cursor->highestSeen, t); // and the next round goes on where this one stood
    }

    void aWrongClockMovesNoCursor_data()
    {
        QTest::addColumn<int>("hours");
        QTest::newRow("an hour slow") << -1;
        QTest::newRow("a day slow") << -24;
        QTest::newRow("an hour fast") << 1;
        QTest::newRow("a day fast") << 24;
    }
    void aWrongClockMovesNoCursor()
    {
        QFETCH(const int, hours);
        const QDateTime t = m_clock->time;
        m_clock->time = t.addSecs(3600LL * hours); // ours; the platforms' times are right
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, t, numberOne)}}}};
        m_supplier->orders.insert(SupplierOrderId(numberOne),
                                  supplierOrder(numberOne, SupplierStage::Shipped, m_clock->time));
        run();
        run();
        QCOMPARE(m_shop->questions.last().since, t.addSecs(-300)); // by the shop's clock, not by ours
        QCOMPARE(m_supplier->asked.size(), 1);
        // Set right, what was read "tomorrow" is read again instead of resting until then; and nothing else changes.
        m_clock->time = t.addSecs(60);
        run();
        QCOMPARE(m_shop->questions.last().since, t.addSecs(-300));
        if (hours > 0)
            QCOMPARE(m_supplier->asked.size(), 2);
    }

    void aSecondRoundJoinsTheFirst()
    {
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, m_clock->time)}}}};
        QSignalSpy started(m_sync.get(), &Sync::started);
        auto first = m_sync->run();
        QVERIFY(m_sync->isRunning());
        const auto second = QCoro::waitFor(m_sync->run());
        QVERIFY(second.has_value());
        QCOMPARE(second->orders.added, 1);
        QVERIFY(QCoro::waitFor(std::move(first)).has_value());
        QCOMPARE(started.size(), 1);
        QCOMPARE(m_sync->lastReport().orders.added, 1);
    }

    void aLinkTheMerchantEndedStaysEnded()
    {
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, m_clock->time, numberOne)}}}};
        m_supplier->orders.insert(SupplierOrderId(numberOne),
                                  supplierOrder(numberOne, SupplierStage::AwaitingShipment, m_clock->time));
        run();
        QVERIFY(m_store->endLink(OrderId(u"gid://shopify/Order/1"_s), SupplierOrderId(numberOne)).result().has_value());
        run(true);
        QCOMPARE(m_store->pairDetails(OrderId(u"gid://shopify/Order/1"_s)).result()->row.verdict.kind,
                 VerdictKind::Unlinked);
    }

    void refreshReadsBothSidesOrSaysWhyNot()
    {
        const OrderId id(u"gid://shopify/Order/1"_s);
        m_shop->pages = {{QString(), OrderPage{.orders = {order(1, m_clock->time, numberOne)}}}};
        m_supplier->orders.insert(SupplierOrderId(numberOne),
                                  supplierOrder(numberOne, SupplierStage::AwaitingShipment, m_clock->time));
        run();
        QCOMPARE(QCoro::waitFor(m_sync->refresh(id)).error().kind, Error::Kind::Network); // the shop does not answer

        Order changed = order(1, m_clock->time.addSecs(10), numberOne);
        changed.cancelledAt = m_clock->time;
        m_shop->orders.insert(id, changed);
        m_supplier->orders.insert(SupplierOrderId(numberOne),
                                  supplierOrder(numberOne, SupplierStage::Shipped, m_clock->time.addSecs(10)));
        const auto details = QCoro::waitFor(m_sync->refresh(id));
        QVERIFY(details.has_value());
        QVERIFY(details->order.isCancelled());
        QCOMPARE(details->sides.first().order.stage.value, SupplierStage::Shipped);
    }
};

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
