// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The quick ways to rows give the same rows in the same order as plain SQL, over a small piece of the bench's invented
// shop.
#include "tests/bench/benchdata.h"
#include "tests/store/samples.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace contrordine;
using namespace contrordine::test;

namespace
{

constexpr int pairs = 6000; // more than are sorted by themselves, and more than a start renews at once

/// Whatever SQLite answers, by the plainest of ways.
QList<QVariantList> plainSql(const QString &path, const QString &sql, const QVariantList &values = {})
{
    QList<QVariantList> rows;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("cannot open");
        QSqlQuery query(database);
        query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec())
            qFatal("%s: %s", qPrintable(query.lastError().text()), qPrintable(sql));
        while (query.next()) {
            QVariantList row;
            for (int column = 0; query.record().count() > column; ++column)
                row.append(query.value(column));
            rows.append(row);
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(u"plain"_s);
    return rows;
}

/// What a sort order means, written out: keys, and what is missing (last, whichever way).
struct PlainOrder {
    PairQuery::SortBy by;
    QStringList keys;
    QString missing;
};

const QList<PlainOrder> &plainOrders()
{
    using enum PairQuery::SortBy;
    static const QString stage = u"CASE WHEN supplier_order = '' THEN '' ELSE stage END"_s;
    static const QList<PlainOrder> orders{
        {Urgency, {u"urgency"_s, u"urgency_at"_s}, {}},
        {Order, {u"order_number"_s, u"order_name"_s}, {}},
        {CreatedAt, {u"created_at"_s}, {}},
        {Customer, {u"customer_key"_s}, u"customer_key = ''"_s},
        {Total, {u"total_currency"_s, u"total_minor"_s}, u"total_minor IS NULL"_s},
        {Fulfillment, {u"fulfillment"_s, u"financial"_s}, {}},
        {Verdict, {u"urgency"_s, u"urgency_at"_s}, {}},
        {SupplierOrder, {u"length(supplier_order)"_s, u"supplier_order"_s}, u"supplier_order = ''"_s},
        {Supplier, {u"supplier_key"_s}, u"supplier_key = ''"_s},
        {SupplierStage, {stage}, u"supplier_order = ''"_s},
        {AsOf, {u"as_of"_s}, u"as_of IS NULL"_s},
    };
    return orders;
}

QString plainOrderBy(const PlainOrder &order, Qt::SortOrder direction)
{
    const bool up = direction == Qt::AscendingOrder;
    QStringList terms;
    if (!order.missing.isEmpty())
        terms.append(u"("_s + order.missing + u")"_s);
    for (const QString &key : order.keys)
        terms.append(key + (up ? u" ASC"_s : u" DESC"_s));
    if (!order.keys.contains(u"created_at"_s))
        terms.append(up ? u"created_at DESC"_s : u"created_at ASC"_s);
    if (!order.keys.contains(u"urgency"_s))
        terms.append(up ? u"urgency ASC"_s : u"urgency DESC"_s);
    terms.append(up ? u"row_id ASC"_s : u"row_id DESC"_s);
    return terms.join(u", "_s);
}

/// What a view shows, written out in the words of the verdicts.
QString plainView(PairView view, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    switch (view) {
    case PairView::All:
        return u"1"_s;
    case PairView::Cancellable:
        return u"verdict IN ('cancel-now', 'ask-supplier', 'finish-on-shop')"_s;
    case PairView::EndsToday:
        return u"verdict IN ('cancel-now', 'ask-supplier', 'awaiting-supplier') AND deadline >= %1 AND deadline < %2"_s
            .arg(today.startOfDay().toMSecsSinceEpoch())
            .arg(today.addDays(1).startOfDay().toMSecsSinceEpoch());
    case PairView::NeedsMe:
        return u"needs_me = 1"_s;
    case PairView::AwaitingSupplier:
        return u"verdict = 'awaiting-supplier'"_s;
    case PairView::RefundsOnTheWay:
        return u"refund_until > %1"_s.arg(now.toMSecsSinceEpoch());
    case PairView::Disputes:
        return u"verdict IN ('dispute', 'disputed')"_s;
    case PairView::Unlinked:
        return u"verdict = 'unlinked'"_s;
    case PairView::Closed:
        return u"verdict = 'closed'"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

class TestPairOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_f.open());
        m_shop = std::make_unique<bench::InventedShop>(1, pairs, m_f.clock.now());
        bench::fill(*m_f.store, *m_shop, 0, pairs);
        // Some of everything that can be missing or alike.
        QList<Order> odd;
        for (int i = 0; i < 40; ++i) {
            Order order = paidOrder(i);
            order.name = i % 3 == 0 ? u"#7"_s : u"#%1-B"_s.arg(i);
            if (i % 4 == 0)
                order.customer.clear();
            if (i % 5 == 0)
                order.total.reset();
            if (i % 6 == 0)
                order.total = money(100 * i, u"JPY");
            if (i % 7 == 0)
                order.createdAt = {};
            if (i % 9 == 0)
                order.asOf = {};
            odd.append(order);
        }
        valueOf(m_f.store->saveOrders(odd));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyOrderIsThatOfPlainSql_data()
    {
        QTest::addColumn<int>("view");
        QTest::addColumn<QString>("search");
        for (const PairView view : allPairViews())
            QTest::newRow(qPrintable(code(view))) << int(view) << QString();
        // Many rows, few rows, none; whole words, middles, runs too short for the index; in a view of many rows and of
        // few.
        for (const QString &search :
             {u"r"_s, u"ro"_s, u"ros"_s, u"rossi"_s, u"grossi"_s, u"#1234"_s, u"ossin"_s, u"example"_s, u"LP00"_s,
              u"81000000"_s, u"ro mar"_s, u"a e"_s, u"example ru"_s, u"nobody at all"_s, u"zq"_s, u"\"' %"_s})
            QTest::newRow(qPrintable(u"all, "_s + search)) << int(PairView::All) << search;
        for (const QString &search : {u"ro"_s, u"example"_s, u"rossi"_s}) {
            QTest::newRow(qPrintable(u"closed, "_s + search)) << int(PairView::Closed) << search;
            QTest::newRow(qPrintable(u"cancellable, "_s + search)) << int(PairView::Cancellable) << search;
        }
    }

    void everyOrderIsThatOfPlainSql()
    {
        QFETCH(int, view);
        QFETCH(QString, search);
        QStringList conditions{plainView(PairView(view), m_f.clock.now())};
        QVariantList words;
        for (const QString &word : search.toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
            conditions.append(u"instr(search, ?) > 0"_s);
            words.append(word);
        }
        for (const PlainOrder &order : plainOrders()) {
            for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                RowIds wanted;
                const auto rows = plainSql(cache(),
                                           u"SELECT row_id FROM pair WHERE "_s + conditions.join(u" AND "_s)
                                               + u" ORDER BY "_s + plainOrderBy(order, direction),
                                           words);
                for (const QVariantList &row : rows)
                    wanted.append(row.first().toUInt());
                const PairQuery query{
                    .view = PairView(view), .search = search, .sortBy = order.by, .direction = direction};
                QVERIFY2(valueOf(m_f.store->pairIds(query)) == wanted,
                         qPrintable(u"sort %1, way %2"_s.arg(int(order.by)).arg(int(direction))));

                // The same in steps: what comes first is what stands first, and the total is told right.
                QFuture<Result<PairIds>> steps = m_f.store->findPairs(query);
                steps.waitForFinished();
                QVERIFY(steps.resultCount() >= 1);
                for (int i = 0; i < steps.resultCount(); ++i) {
                    const PairIds step = valueOf(steps.resultAt(i));
                    QCOMPARE(step.complete, i == steps.resultCount() - 1);
                    QVERIFY(step.ids == wanted.mid(0, step.ids.size()));
                    QVERIFY(step.total == -1 || step.total == wanted.size());
                }
                QCOMPARE(valueOf(steps.resultAt(steps.resultCount() - 1)).ids.size(), wanted.size());
                const PairQuery ten{
                    .view = query.view, .search = search, .sortBy = order.by, .direction = direction, .limit = 10};
                QVERIFY(valueOf(m_f.store->pairIds(ten)) == wanted.mid(0, 10));
            }
        }
    }

    void aSearchThatIsNoLongerWantedSaysNothingMore()
    {
        // The first is stopped while it runs or before it begins; the second is not harmed.
        for (int round = 0; round < 20; ++round) {
            QFuture<Result<PairIds>> first = m_f.store->findPairs({.search = u"r"_s});
            QFuture<Result<PairIds>> second = m_f.store->findPairs({.search = u"grossi"_s});
            first.cancel();
            const int told = first.resultCount(); // by then; a fast machine has told it all
            second.waitForFinished();
            QVERIFY(valueOf(second.resultAt(second.resultCount() - 1)).complete);
            QCOMPARE(first.resultCount(), told);
        }
    }

    void countsFollowEveryChange()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 5; ++round) {
            QList<Order> orders;
            for (int i = 0; i < 60; ++i) {
                Order order = m_shop->order(int(random.bounded(pairs)));
                order.updatedAt = m_f.clock.now().addSecs(round);
                if (i % 2)
                    order.cancelledAt = m_f.clock.now();
                orders.append(order);
            }
            valueOf(m_f.store->saveOrders(orders));
            const QMap<PairView, int> counts = valueOf(m_f.store->viewCounts());
            for (const PairView view : allPairViews()) {
                const auto plain =
                    plainSql(cache(), u"SELECT count(*) FROM pair WHERE "_s + plainView(view, m_f.clock.now()));
                QCOMPARE(counts.value(view), plain.first().first().toInt());
            }
        }
    }

    /// Only rows that hang on the rules are computed anew for other rules: the others would come out as they are.
    void otherRulesChangeNothingElse()
    {
        StoreFixture f;
        QVERIFY(f.open());
        const bench::InventedShop shop(3, 900, f.clock.now());
        bench::fill(*f.store, shop, 0, 900);
        QList<Order> orders;
        QList<SupplierOrder> bought;
        QList<Link> links;
        int number = 5000;
        for (int stage = 0; stage <= int(SupplierStage::Unknown); ++stage) {
            for (int variant = 0; variant < 3; ++variant) {
                orders.append(paidOrder(++number));
                SupplierOrder order = supplierOrder(number, SupplierStage(stage));
                order.autoCloseAt = variant == 1 ? utc(2026, 3, 11) : QDateTime();
                if (variant == 2)
                    order.lines.append({.title = u"Lamp"_s, .quantity = 1, .cancelled = true});
                bought.append(order);
                links.append(link(number, number));
            }
        }
        valueOf(f.store->saveLinks(links));
        valueOf(f.store->saveSupplierOrders(bought));
        valueOf(f.store->saveOrders(orders));
        const Policies hasty{.shipWithinBusinessDays = 1,
                             .silenceCountsAfter = std::chrono::hours(1),
                             .trackingWithinBusinessDays = 1,
                             .refundMinBusinessDays = 1,
                             .refundMaxBusinessDays = 2};
        f.store->setRules(hasty, BusinessCalendar());
        QVERIFY(valueOf(f.store->reassess(true)) > 0);
        const QString path = f.folder() + u"/cache.sqlite"_s;
        const auto some = plainSql(path, u"SELECT * FROM pair ORDER BY row_id"_s);
        const auto hanging = plainSql(path, u"SELECT count(*) FROM pair WHERE by_rules = 1"_s).first().first().toInt();
        QVERIFY(hanging > 20);
        QVERIFY(hanging < some.size() / 2);
        f.store.reset();
        plainSql(path, u"DELETE FROM meta"_s); // as after an update of the program: everything is computed anew
        auto again = Store::open({.dataDir = f.folder(), .clock = &f.clock, .policies = hasty});
        QVERIFY(again.has_value());
        QCOMPARE(plainSql(path, u"SELECT * FROM pair ORDER BY row_id"_s), some);
    }

    void aLargeCacheThatIsOutOfStepCatchesUpWhileInUse()
    {
        m_f.store.reset();
        const QString desk = m_f.folder() + u"/desk.sqlite"_s;
        // As if the program had ended between the desk's commit and the projection's: one order lost its link.
        const auto finished = plainSql(
            cache(),
            u"SELECT order_id, row_id FROM pair WHERE stage = 'finished' ORDER BY row_id LIMIT 1 OFFSET 2000"_s);
        const auto live =
            plainSql(cache(), u"SELECT order_id, row_id FROM pair WHERE verdict = 'ask-supplier' LIMIT 1"_s);
        for (const QVariant &order : {finished.first().first(), live.first().first()})
            plainSql(desk, u"DELETE FROM link WHERE order_id = ?"_s, {order});
        plainSql(desk, u"UPDATE meta SET value = '100000' WHERE name = 'revision'"_s);
        QVERIFY(m_f.open());
        const auto verdictOf = [this](const QVariantList &order) {
            return m_f.store->pairRows({order.at(1).toUInt()}).first().verdict.kind;
        };
        QCOMPARE(verdictOf(live.first()),
                 VerdictKind::Unlinked); // what looked as if it could be stopped is true at once
        QTRY_COMPARE_WITH_TIMEOUT(verdictOf(finished.first()), VerdictKind::Unlinked, 60000);
        const auto marked = [this] {
            return plainSql(cache(), u"SELECT value FROM meta WHERE name = 'projected'"_s).first().first().toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(marked().startsWith(u"100000"_s) || marked().contains(u":100000"_s)
                                     || marked().contains(u"100000"_s),
                                 60000);
    }

    void rulesOfTheMerchantHoldFromTheStart()
    {
        StoreFixture f;
        QVERIFY(f.open());
        valueOf(f.store->saveOrders({paidOrder(1)}));
        valueOf(f.store->saveLinks({link(1, 1)}));
        valueOf(f.store->saveSupplierOrders({supplierOrder(1)}));
        const QDateTime before = f.rows().first().verdict.deadline;
        QVERIFY(succeeded(f.store->saveSetting(u"policies"_s, {{u"days"_s, 3}})));
        f.store.reset();
        const auto read = [](const QJsonObject &saved) {
            return Policies{.shipWithinBusinessDays = saved.value(u"days"_s).toInt(7)};
        };
        auto again = Store::open(
            {.dataDir = f.folder(), .clock = &f.clock, .readPolicies = read, .policiesSetting = u"policies"_s});
        QVERIFY(again.has_value());
        QCOMPARE((*again)->rules().shipWithinBusinessDays, 3);
        QVERIFY(valueOf((*again)->pairs({})).first().verdict.deadline < before);
    }

private:
    QString cache() const { return m_f.folder() + u"/cache.sqlite"_s; }

    StoreFixture m_f;
    std::unique_ptr<bench::InventedShop> m_shop;
};

QTEST_GUILESS_MAIN(TestPairOrder)
#include "tst_pairorder.moc"
