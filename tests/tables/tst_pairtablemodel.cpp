// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/pairtablemodel.h"
#include "tests/bench/benchdata.h"
#include "tests/store/samples.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>

using namespace contrordine;
using namespace contrordine::test;

class TestPairTableModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_f = std::make_unique<StoreFixture>();
        QVERIFY(m_f->open());
        m_model = std::make_unique<PairTableModel>(*m_f->store);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_resets = std::make_unique<QSignalSpy>(m_model.get(), &QAbstractItemModel::modelReset);
    }
    void cleanup()
    {
        m_resets.reset();
        m_tester.reset();
        m_model.reset();
        m_f.reset();
    }

    void isEmptyUntilAsked()
    {
        save({1, 2, 3});
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->columnCount(), int(PairTableModel::ColumnCount));
        QVERIFY(!m_model->isLoading());
    }

    void showsWhatItsQueryAsks()
    {
        save({1, 2, 3});
        load({.sortBy = PairQuery::SortBy::Order});
        QCOMPARE(shown(), (QStringList{u"#1"_s, u"#2"_s, u"#3"_s}));
        load({.search = u"#2"_s});
        QCOMPARE(shown(), QStringList{u"#2"_s});
        load({.view = PairView::Closed});
        QVERIFY(shown().isEmpty());
    }

    void aNewerQueryOvertakesAnOlderOne()
    {
        save({1, 2, 3});
        QSignalSpy loaded(m_model.get(), &PairTableModel::loaded);
        m_model->setQuery({.search = u"#1"_s});
        m_model->setQuery({.search = u"#2"_s});
        m_model->setQuery({.search = u"#3"_s});
        QVERIFY(m_model->isLoading());
        QTRY_VERIFY(!m_model->isLoading());
        QCOMPARE(shown(), QStringList{u"#3"_s});
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(m_resets->size(), 1);
    }

    void tellsFacts()
    {
        save({1});
        valueOf(m_f->store->saveLinks({link(1, 1)}));
        valueOf(m_f->store->saveSupplierOrders({supplierOrder(1)}));
        load({});
        const auto text = [this](int column) { return m_model->index(0, column).data().toString(); };
        QCOMPARE(text(PairTableModel::OrderColumn), u"#1"_s);
        QCOMPARE(m_model->index(0, PairTableModel::DateColumn).data().toDateTime(), paidOrder(1).createdAt);
        QCOMPARE(text(PairTableModel::CustomerColumn), u"Customer 1"_s);
        QCOMPARE(text(PairTableModel::TotalColumn), u"49.90"_s);
        QCOMPARE(text(PairTableModel::FulfillmentColumn), u"unfulfilled"_s);
        QCOMPARE(text(PairTableModel::VerdictColumn), u"ask-supplier"_s);
        QCOMPARE(text(PairTableModel::SupplierOrderColumn), supplierNumber(1).toString());
        QCOMPARE(text(PairTableModel::SupplierColumn), u"Lucky Lamp Store"_s);
        QCOMPARE(text(PairTableModel::StageColumn), u"awaiting-shipment"_s);
        QCOMPARE(m_model->index(0, PairTableModel::AsOfColumn).data().toDateTime(), supplierOrder(1).asOf);
        QCOMPARE(m_model->index(0, 0).data(PairTableModel::OrderIdRole).toString(), gid(1).toString());
        QCOMPARE(m_model->index(0, 0).data(PairTableModel::PairRole).value<PairRow>().order, gid(1));
        QCOMPARE(m_model->rowAt(0)->order, gid(1));
        QVERIFY(!m_model->rowAt(1));
        QVERIFY(!m_model->rowAt(-1));
        QCOMPARE(m_model->rowOf(gid(1)), 0);
        QCOMPARE(m_model->rowOf(gid(2)), -1);
    }

    void aChangedRowChangesInPlace()
    {
        save({1, 2, 3});
        load({.sortBy = PairQuery::SortBy::Order});
        QCOMPARE(m_model->index(1, PairTableModel::CustomerColumn).data().toString(), u"Customer 2"_s);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy layout(m_model.get(), &QAbstractItemModel::layoutChanged);
        Order order = paidOrder(2);
        order.customer = u"Somebody Else"_s;
        valueOf(m_f->store->saveOrders({order}));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
        QCOMPARE(m_model->index(1, PairTableModel::CustomerColumn).data().toString(), u"Somebody Else"_s);
        QVERIFY(layout.isEmpty());
        QCOMPARE(m_resets->size(), 1);
    }

    void rowsComeGoAndMoveUnderTheSelection()
    {
        save({1, 2, 3, 4});
        load({.sortBy = PairQuery::SortBy::Customer});
        const QPersistentModelIndex selected(m_model->index(2, 0));
        QCOMPARE(selected.data().toString(), u"#3"_s);
        save({5, 6}); // come
        QTRY_COMPARE(m_model->rowCount(), 6);
        QCOMPARE(selected.row(), 2);
        Order first = paidOrder(1); // moves to the end
        first.customer = u"Zeno"_s;
        valueOf(m_f->store->saveOrders({first}));
        QTRY_COMPARE(shown(), (QStringList{u"#2"_s, u"#3"_s, u"#4"_s, u"#5"_s, u"#6"_s, u"#1"_s}));
        QCOMPARE(selected.row(), 1);
        QCOMPARE(m_resets->size(), 1);
    }

    void aRowLeavesAViewThatIsNoLongerItsOwn()
    {
        save({1, 2, 3});
        load({.view = PairView::Unlinked, .sortBy = PairQuery::SortBy::Order});
        const QPersistentModelIndex second(m_model->index(1, 0));
        const QPersistentModelIndex third(m_model->index(2, 0));
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        valueOf(m_f->store->saveLinks({link(2, 2)}));
        QTRY_COMPARE(removed.size(), 1);
        QCOMPARE(shown(), (QStringList{u"#1"_s, u"#3"_s}));
        QVERIFY(!second.isValid());
        QCOMPARE(third.row(), 1);
        QVERIFY(succeeded(m_f->store->endLink(gid(2), supplierNumber(2))));
        QTRY_COMPARE(shown(), (QStringList{u"#1"_s, u"#2"_s, u"#3"_s}));
        QCOMPARE(third.row(), 2);
        QCOMPARE(m_resets->size(), 1);
    }

    void anotherSortKeepsTheSelection()
    {
        save({1, 2, 3});
        load({.sortBy = PairQuery::SortBy::Order});
        const QPersistentModelIndex first(m_model->index(0, 0));
        m_model->sort(PairTableModel::OrderColumn, Qt::DescendingOrder);
        QTRY_COMPARE(shown(), (QStringList{u"#3"_s, u"#2"_s, u"#1"_s}));
        QCOMPARE(first.row(), 2);
        QCOMPARE(m_resets->size(), 1);
        m_model->sort(-1, Qt::AscendingOrder);
        QCOMPARE(m_model->query().sortBy, PairQuery::SortBy::Urgency);
    }

    void manyChangesAtOnceAreMergedToo()
    {
        QList<int> numbers;
        for (int i = 0; i < 700; ++i)
            numbers.append(i);
        save(numbers);
        load({.view = PairView::Unlinked, .sortBy = PairQuery::SortBy::Customer});
        QCOMPARE(m_model->rowCount(), 700);
        const QPersistentModelIndex kept(m_model->index(m_model->rowOf(gid(699)), 0));
        QList<Link> links;
        for (int i = 0; i < 300; ++i)
            links.append(link(i, i));
        valueOf(m_f->store->saveLinks(links)); // 300 leave
        QTRY_COMPARE(m_model->rowCount(), 400);
        QCOMPARE(kept.row(), m_model->rowOf(gid(699)));
        QList<Order> orders;
        QRandomGenerator random(7);
        for (int i = 300; i < 1300; ++i) { // 400 shuffled, 600 new
            Order order = paidOrder(i);
            order.customer = u"Customer %1"_s.arg(random.bounded(100000));
            orders.append(order);
        }
        valueOf(m_f->store->saveOrders(orders));
        QTRY_COMPARE(m_model->rowCount(), 1000);
        QTRY_COMPARE(shown(), m_f->names(PairView::Unlinked, {}, PairQuery::SortBy::Customer));
        QCOMPARE(kept.row(), m_model->rowOf(gid(699)));
        QCOMPARE(kept.data(PairTableModel::OrderIdRole).toString(), gid(699).toString());
        QCOMPARE(m_resets->size(), 1);
    }

    void anySequenceOfSmallChangesEndsInTheStoresOrder()
    {
        QList<int> numbers;
        for (int i = 0; i < 40; ++i)
            numbers.append(i);
        save(numbers);
        load({.view = PairView::Unlinked, .sortBy = PairQuery::SortBy::Customer});
        QRandomGenerator random(42);
        for (int round = 0; round < 30; ++round) {
            QList<Order> orders;
            for (int i = 0; i < 5; ++i) {
                Order order = paidOrder(int(random.bounded(60)));
                order.customer = u"Customer %1"_s.arg(random.bounded(50));
                orders.append(order);
            }
            valueOf(m_f->store->saveOrders(orders));
            const int linked = int(random.bounded(60));
            if (round % 2 == 0)
                valueOf(m_f->store->saveLinks({link(linked, linked, LinkSource::Merchant)}));
            else
                (void)m_f->store->endLink(gid(linked), supplierNumber(linked)).result();
            const QStringList wanted = m_f->names(PairView::Unlinked, {}, PairQuery::SortBy::Customer);
            QTRY_COMPARE(shown(), wanted);
        }
        QCOMPARE(m_resets->size(), 1);
    }

    void aLongListTellsItsFirstRowsFirstAndGoesOnByItself()
    {
        fillMany();
        QSignalSpy loaded(m_model.get(), &PairTableModel::loaded);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        int firstRows = 0;
        int toldTotal = 0;
        QPersistentModelIndex tenth;
        connect(m_model.get(), &PairTableModel::loaded, this, [&] {
            firstRows = m_model->rowCount();
            toldTotal = m_model->total();
            tenth = m_model->index(9, 0);
        });
        m_model->setQuery({.sortBy = PairQuery::SortBy::Order});
        QTRY_VERIFY(m_model->isComplete());
        QCOMPARE(loaded.size(), 1);
        QVERIFY(firstRows > 100);
        QVERIFY(firstRows < many);
        QCOMPARE(toldTotal, many);
        QCOMPARE(m_model->index(0, PairTableModel::OrderColumn).data().toString(), u"#1001"_s);
        QCOMPARE(m_model->rowCount(), many);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(tenth.row(), 9);
        QCOMPARE(m_resets->size(), 1);
    }

    void aLongListKeepsItsSelectionInEveryOrder()
    {
        fillMany();
        load({.sortBy = PairQuery::SortBy::Order});
        QTRY_VERIFY(m_model->isComplete());
        QList<QPersistentModelIndex> kept;
        QStringList orders;
        for (const int row : {0, 17, many / 2, many - 1}) {
            kept.append(m_model->index(row, 0));
            orders.append(kept.last().data(PairTableModel::OrderIdRole).toString());
        }
        for (const int column :
             {PairTableModel::CustomerColumn, PairTableModel::VerdictColumn, PairTableModel::OrderColumn}) {
            m_model->sort(column, Qt::DescendingOrder);
            QTRY_VERIFY(m_model->isComplete());
            QCOMPARE(ids(), valueOf(m_f->store->pairIds(m_model->query())));
            for (int i = 0; i < kept.size(); ++i)
                QCOMPARE(kept.at(i).data(PairTableModel::OrderIdRole).toString(), orders.at(i));
        }
        QCOMPARE(m_resets->size(), 1);
    }

    void aLongListFollowsLiveChanges()
    {
        fillMany();
        load({.view = PairView::All, .sortBy = PairQuery::SortBy::Urgency});
        QTRY_VERIFY(m_model->isComplete());
        const QPersistentModelIndex selected(m_model->index(many / 3, 0));
        const QString order = selected.data(PairTableModel::OrderIdRole).toString();
        QRandomGenerator random(8);
        const bench::InventedShop shop(1, many, m_f->clock.now());
        for (int round = 0; round < 12; ++round) {
            QList<Order> orders;
            for (int i = 0; i < 10; ++i) {
                Order changed = shop.order(int(random.bounded(many)));
                changed.updatedAt = m_f->clock.now().addSecs(round);
                changed.cancelledAt = m_f->clock.now();
                orders.append(changed);
            }
            orders.append(paidOrder(100 + round)); // and one more each time
            valueOf(m_f->store->saveOrders(orders));
        }
        QTRY_COMPARE(m_model->rowCount(), many + 12);
        QTRY_VERIFY(ids() == valueOf(m_f->store->pairIds(m_model->query())));
        QCOMPARE(selected.data(PairTableModel::OrderIdRole).toString(), order);
        QCOMPARE(m_resets->size(), 1);
    }

    void whatIsNoLongerAskedIsNeverShown()
    {
        fillMany();
        load({});
        QTRY_VERIFY(m_model->isComplete());
        // What any reset shows belongs to the query asked last, however fast they follow one another.
        QStringList wrong;
        connect(m_model.get(), &QAbstractItemModel::modelReset, this, [&] {
            const RowIds right = valueOf(m_f->store->pairIds(m_model->query()));
            if (ids() != right.mid(0, m_model->rowCount()))
                wrong.append(m_model->query().search);
        });
        for (int round = 0; round < 5; ++round) {
            for (const QString &word :
                 {u"r"_s, u"ro"_s, u"ross"_s, u"bianch"_s, u"gro"_s, u"grossi"_s, u"b"_s, u"bruno"_s}) {
                m_model->setQuery({.search = word});
                QCoreApplication::processEvents();
            }
        }
        QTRY_VERIFY(m_model->isComplete());
        QCOMPARE(m_model->query().search, u"bruno"_s);
        QCOMPARE(ids(), valueOf(m_f->store->pairIds({.search = u"bruno"_s})));
        QCOMPARE(wrong, QStringList());
    }

private:
    static constexpr int many = 5600; // a long list to the model

    void fillMany() { bench::fill(*m_f->store, bench::InventedShop(1, many, m_f->clock.now()), 0, many); }
    RowIds ids() const
    {
        RowIds shown;
        for (int row = 0; row < m_model->rowCount(); ++row)
            shown.append(m_model->rowAt(row)->rowId);
        return shown;
    }
    void save(const QList<int> &numbers)
    {
        QList<Order> orders;
        for (const int number : numbers)
            orders.append(paidOrder(number));
        valueOf(m_f->store->saveOrders(orders));
    }
    void load(const PairQuery &query)
    {
        QSignalSpy loaded(m_model.get(), &PairTableModel::loaded);
        m_model->setQuery(query);
        QTRY_COMPARE(loaded.size(), 1);
    }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names.append(m_model->index(row, PairTableModel::OrderColumn).data().toString());
        return names;
    }

    std::unique_ptr<StoreFixture> m_f;
    std::unique_ptr<PairTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_resets;
};

QTEST_GUILESS_MAIN(TestPairTableModel)
#include "tst_pairtablemodel.moc"
