// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/pairtablemodel.h"
#include "tests/store/samples.h"
#include "ui/orderview.h"
#include "ui/paircells.h"

#include <QScrollBar>

using namespace contrordine;
using namespace contrordine::test;

class TestOrderView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_f = std::make_unique<StoreFixture>();
        QVERIFY(m_f->open());
        save(1000, 1300);
        m_model = std::make_unique<PairTableModel>(*m_f->store);
        m_cells = std::make_unique<PairCells>(*m_model, m_f->clock);
        m_view = std::make_unique<OrderView>();
        m_view->setModel(m_cells.get());
        m_view->resize(1200, 600);
        m_view->show();
        m_view->sortByColumn(PairTableModel::OrderColumn, Qt::AscendingOrder);
        QTRY_COMPARE(m_model->rowCount(), 300);
        QTRY_COMPARE(nameAt(0), u"#1000"_s);
    }
    void cleanup()
    {
        m_view.reset();
        m_cells.reset();
        m_model.reset();
        m_f.reset();
    }

    void whatIsLookedAtStaysInItsPlace()
    {
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2 + 7);
        const int top = m_view->rowAt(0);
        const QString name = nameAt(top);
        const int place = m_view->rowViewportPosition(top);
        m_view->selectRow(top + 3);
        const QString selected = nameAt(top + 3);

        save(900, 960); // sixty come above
        QTRY_COMPARE(m_model->rowCount(), 360);
        QTRY_COMPARE(nameAt(m_view->rowAt(0)), name);
        QCOMPARE(m_view->rowViewportPosition(m_view->rowAt(0)), place);
        QCOMPARE(nameAt(m_view->selectionModel()->selectedRows().first().row()), selected);

        Order moved = paidOrder(1001); // one goes from above to below
        moved.name = u"#5000"_s;
        moved.updatedAt = moved.updatedAt.addSecs(60);
        valueOf(m_f->store->saveOrders({moved}));
        QTRY_COMPARE(nameAt(m_model->rowCount() - 1), u"#5000"_s);
        QCOMPARE(nameAt(m_view->rowAt(0)), name);
        QCOMPARE(m_view->rowViewportPosition(m_view->rowAt(0)), place);
    }

    void atTheTopWhatComesIsSeen()
    {
        QCOMPARE(m_view->rowAt(0), 0);
        save(900, 905);
        QTRY_COMPARE(m_model->rowCount(), 305);
        QCOMPARE(nameAt(m_view->rowAt(0)), u"#900"_s);
    }

    void selectedRowsAreCountedWithoutAList()
    {
        QCOMPARE(m_view->selectedRowCount(), 0);
        m_view->selectRow(2);
        QCOMPARE(m_view->selectedRowCount(), 1);
        m_view->selectionModel()->select(m_cells->index(9, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(m_view->selectedRowCount(), 2);
        m_view->selectAll();
        QCOMPARE(m_view->selectedRowCount(), 300);
    }

private:
    void save(int from, int to)
    {
        QList<Order> orders;
        for (int number = from; number < to; ++number)
            orders.append(paidOrder(number));
        valueOf(m_f->store->saveOrders(orders));
    }
    QString nameAt(int row) const { return m_model->index(row, PairTableModel::OrderColumn).data().toString(); }

    std::unique_ptr<StoreFixture> m_f;
    std::unique_ptr<PairTableModel> m_model;
    std::unique_ptr<PairCells> m_cells;
    std::unique_ptr<OrderView> m_view;
};

QTEST_MAIN(TestOrderView)
#include "tst_orderview.moc"
