// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/pairtablemodel.h"
#include "tests/store/samples.h"
#include "ui/orderview.h"
#include "ui/paircells.h"
#include "ui/verdictdelegate.h"
#include "ui/words/language.h"
#include "ui/words/words.h"

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
        installLanguage(u"en"_s);
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

    void theChipsSecondLineIsWhole_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"it", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void theChipsSecondLineIsWhole()
    {
        QFETCH(QString, language);
        installLanguage(language);
        const auto back = qScopeGuard([] { installLanguage(u"en"_s); });
        m_view->resetColumns();
        const QDateTime now = utc(2026, 3, 10, 12);
        const int room = m_view->columnWidth(PairTableModel::VerdictColumn);
        QStringList cut;
        for (int kind = 0; kind <= int(VerdictKind::Unknown); ++kind) {
            for (int reason = 0; reason <= int(Reason::ShopStatusUnknown); ++reason) {
                for (const QDateTime &deadline : {QDateTime(), now.addSecs(48 * 3600), now.addSecs(-60)}) {
                    const Verdict verdict{.kind = VerdictKind(kind), .reasons = {Reason(reason)}, .deadline = deadline};
                    const QString detail = words::verdictDetail(verdict, {}, now);
                    if (VerdictDelegate::chipWidth(m_view->font(), words::verdictTitle(verdict.kind), detail)
                            + 2 * VerdictDelegate::chipMargin
                        > room)
                        cut.append(detail);
                }
            }
        }
        cut.removeDuplicates();
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u" | "_s)));
    }

    void whatDoesNotShowThereIsSaidBeforeADate() // R36
    {
        const QDateTime now = utc(2026, 3, 10, 12);
        PairRow row;
        row.due = now.addSecs(-3600);
        row.verdict.kind = VerdictKind::AwaitingSupplier;
        row.verdict.reasons = {Reason::CancelRequested};
        QVERIFY(PairCells::chipDetail(row, true, now).startsWith(u"was due"_s));
        QCOMPARE(PairCells::chipDetail(row, false, now), u"answer overdue"_s);
        row.verdict.reasons.append(Reason::CancelRequestUnseen);
        QCOMPARE(PairCells::chipDetail(row, true, now), u"no request shows there"_s);
        row.verdict.reasons = {Reason::SupplierAgreementUnseen};
        QCOMPARE(PairCells::chipDetail(row, true, now), u"may still ship"_s);
        row.verdict.kind = VerdictKind::AskSupplier;
        row.verdict.reasons = {Reason::ShopCancelledFirst, Reason::Refunded};
        QCOMPARE(PairCells::chipDetail(row, true, now), u"customer already refunded"_s);
    }

    void aShortWordStaysWithItsOwn()
    {
        QCOMPARE(CellDelegate::breaks(u"In preparazione"_s), QList<qsizetype>());
        QCOMPARE(CellDelegate::breaks(u"Spedito in parte"_s), QList<qsizetype>{7});
        QCOMPARE(CellDelegate::breaks(u"6 business days"_s), QList<qsizetype>{10});
        QCOMPARE(CellDelegate::breaks(u"Kedi Bottles Store"_s), (QList<qsizetype>{4, 12}));
        QCOMPARE(CellDelegate::breaks(u"72.98 $ · and 1 more"_s), (QList<qsizetype>{5, 9, 13}));
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
