// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "ui/connectdialog.h"
#include "ui/detailspanel.h"
#include "ui/emptystate.h"
#include "ui/importdialog.h"
#include "ui/linkdialog.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/orderview.h"
#include "ui/paircells.h"
#include "ui/problemsdialog.h"
#include "ui/searchfield.h"
#include "ui/statusbar.h"
#include "ui/suppliers/supplierswindow.h"
#include "ui/viewlist.h"
#include "ui/wizards/cancelmany.h"
#include "ui/wizards/cancelwizard.h"
#include "ui/wizards/disputewizard.h"
#include "ui/wizards/refundwizard.h"
#include "ui/words/language.h"
#include "ui/words/words.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QCoroTask>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 30000; ///< ms; an upper bound, nothing waits that long when all is well

/// A language in which every text of ours is marked: what is not marked was not asked for anew.
class Marked final : public QTranslator
{
    Q_OBJECT

public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        return QByteArray(context).startsWith("contrordine::") ? u"«%1»"_s.arg(QString::fromUtf8(text)) : QString();
    }
};

/// Takes the addresses that would otherwise open in the merchant's browser.
class Browser final : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

/// The window as the merchant has it, on the demo's platforms.
class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    Browser m_browser;

    template <class Widget>
    Widget *part(const QString &name) const
    {
        auto *found = m_window->findChild<Widget *>(name);
        if (!found)
            qFatal("no part called %s", qPrintable(name));
        return found;
    }
    OrderView *table() const { return part<OrderView>(u"orders"_s); }
    ViewList *views() const { return part<ViewList>(u"views"_s); }
    SearchField *search() const { return part<SearchField>(u"search"_s); }
    DetailsPanel *details() const { return part<DetailsPanel>(u"details"_s); }
    EmptyState *empty() const { return part<EmptyState>(u"empty"_s); }
    QAction *action(const QString &name) const { return part<QAction>(name); }
    int rows() const { return table()->model()->rowCount(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

    void openDesk(bool demo = true)
    {
        auto desk = Desk::open({.dataDir = m_folder->path(), .demo = demo});
        QVERIFY2(desk.has_value(), desk ? "" : qPrintable(desk.error().code + u' ' + desk.error().detail));
        m_desk = std::move(*desk);
    }

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_desk);
        QSignalSpy settled(m_window.get(), &MainWindow::settled);
        m_window->resize(1500, 860);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(settled.wait(patience));
        QCOMPARE(settled.size(), 1);
    }

    void openDemo()
    {
        openDesk();
        openWindow();
    }

    /// Goes to the first order of a verdict; its details are there afterwards.
    void select(VerdictKind kind, std::optional<Reason> because = {})
    {
        for (int row = 0; row < rows(); ++row) {
            const QModelIndex index = table()->model()->index(row, PairTableModel::VerdictColumn);
            const auto pair = index.data(PairTableModel::PairRole).value<PairRow>();
            if (pair.verdict.kind != kind || (because && !pair.verdict.reasons.contains(*because)))
                continue;
            table()->setFocus();
            table()->setCurrentIndex(index);
            QTRY_VERIFY_WITH_TIMEOUT(details()->order() == pair.order, patience);
            return;
        }
        QFAIL(qPrintable(u"the demo has no order with the verdict "_s + code(kind)));
    }

    /// Confirms the order's cancellation; nothing where that is not possible.
    CaseId countDown(const OrderId &order)
    {
        CaseEngine &cases = m_desk->cases();
        const auto opened = QCoro::waitFor(cases.openCancel(order, CancelReason::CustomerChangedMind, {}));
        const auto details = m_desk->store().pairDetails(order).result();
        if (!opened || !details)
            return {};
        for (const SupplierSide &side : details->sides) {
            QCoro::waitFor(cases.tell(opened->id, side.order.id, CaseEventType::SupplierRequested, u"merchant"_s));
            QCoro::waitFor(cases.tell(opened->id, side.order.id, CaseEventType::SupplierAgreed, u"merchant"_s));
        }
        const auto decided = QCoro::waitFor(cases.decide(opened->id, CancelDecision{}));
        const auto confirmed = QCoro::waitFor(cases.confirm(opened->id));
        return decided && confirmed ? opened->id : CaseId();
    }

    qsizetype refundWizardsOf(const OrderId &order) const
    {
        const QList<RefundWizard *> all = m_window->findChildren<RefundWizard *>();
        return std::count_if(all.cbegin(), all.cend(),
                             [&order](RefundWizard *one) { return one->session().orderId() == order; });
    }

    bool isSurelyLinked(const OrderId &order, const SupplierOrderId &number) const
    {
        const auto details = m_desk->store().pairDetails(order).result();
        return details && std::any_of(details->links.cbegin(), details->links.cend(), [&number](const Link &one) {
                   return one.supplierOrder == number && one.isActive() && one.confidence == LinkConfidence::Sure;
               });
    }

private Q_SLOTS:
    void initTestCase()
    {
        installLanguage(u"en");
        QDesktopServices::setUrlHandler(u"http"_s, &m_browser, "open");
        QDesktopServices::setUrlHandler(u"https"_s, &m_browser, "open");
    }

    void cleanupTestCase()
    {
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QDesktopServices::unsetUrlHandler(u"https"_s);
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_browser.opened.clear();
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_folder.reset();
        installLanguage(u"en");
    }

    void theOrdersOfBothPlatformsStandSideBySide()
    {
        openDemo();
        QVERIFY(rows() >= 55);
        const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(table()->isVisible());
        BandHeader *bands = table()->bands();
        QVERIFY(bands->bandText(theme::Side::Shop).startsWith(u"Shopify · "_s));
        QCOMPARE(bands->bandText(theme::Side::Supplier), u"AliExpress"_s);
        // One band beside the other, none over another.
        QCOMPARE(bands->bandRect(theme::Side::Shop).right() + 1, bands->bandRect(theme::Side::Verdict).left());
        QCOMPARE(bands->bandRect(theme::Side::Verdict).right() + 1, bands->bandRect(theme::Side::Supplier).left());
        for (int row = 0; row < 5; ++row) {
            QVERIFY(cell(row, PairTableModel::OrderColumn).startsWith(u'#'));
            QVERIFY(!cell(row, PairTableModel::VerdictColumn).isEmpty());
        }
        QCOMPARE(table()->rowHeight(0), table()->rowHeight(rows() - 1));
    }

    void theMostUrgentOrderIsSelectedFirst()
    {
        openDemo();
        QCOMPARE(table()->currentIndex().row(), 0);
        QVERIFY(details()->title().startsWith(cell(0, PairTableModel::OrderColumn)));
    }

    void theViewsCountWhatTheyShow()
    {
        openDemo();
        for (const PairView view : allPairViews()) {
            // Late in the suppliers' day nothing ends today any more.
            QVERIFY2(views()->count(view) > 0 || view == PairView::EndsToday, qPrintable(code(view)));
            views()->setCurrent(view);
            // The demo shop lives on meanwhile: what is told may change as well as what is shown.
            QTRY_COMPARE_WITH_TIMEOUT(rows(), views()->count(view), patience);
        }
        QVERIFY(views()->count(PairView::All) > views()->count(PairView::Cancellable));
    }

    void searchingNarrowsTheTable()
    {
        openDemo();
        const int all = rows();
        const QString wanted = cell(3, PairTableModel::OrderColumn);
        QTest::keyClick(m_window.get(), Qt::Key_Slash);
        QTRY_VERIFY(search()->hasFocus());
        QTest::keyClicks(search(), wanted);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        QCOMPARE(cell(0, PairTableModel::OrderColumn), wanted);
        QTRY_VERIFY(details()->title().startsWith(wanted));

        QTest::keyClick(search(), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), all, patience);
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY2(table()->hasFocus(), "a second Escape leaves the search");
    }

    void aSearchThatFindsNothingSaysSo()
    {
        openDemo();
        search()->setText(u"no such customer anywhere"_s);
        QTRY_VERIFY_WITH_TIMEOUT(empty()->isVisible(), patience);
        QCOMPARE(empty()->kind(), EmptyState::Kind::NoResult);
        QVERIFY(empty()->title().contains(u"no such customer anywhere"_s));
        QTest::mouseClick(part<QPushButton>(u"clear"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(table()->isVisible(), patience);
        QVERIFY(rows() > 50);
    }

    void theDetailsTellTheWholeStory()
    {
        openDemo();
        select(VerdictKind::AskSupplier);
        const QModelIndex current = table()->currentIndex();
        const auto pair = current.data(PairTableModel::PairRole).value<PairRow>();
        QVERIFY(details()->title().contains(pair.orderName));
        QVERIFY(details()->title().contains(pair.customer));
        QStringList texts;
        const QList<QLabel *> labels = details()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts.append(label->text());
        const QString told = texts.join(u'\n');
        QVERIFY2(told.contains(words::verdictSentence(pair.verdict, m_desk->clock().now())), qPrintable(told));
        QVERIFY2(told.contains(words::money(pair.cost)), qPrintable(told));
        QVERIFY(told.contains(pair.supplierName));
        QVERIFY(part<QPushButton>(u"primary"_s)->text().startsWith(action(u"cancel"_s)->text()));
    }

    void everyVerdictOffersWhatHelps_data()
    {
        QTest::addColumn<VerdictKind>("kind");
        QTest::addColumn<QString>("primary");
        QTest::newRow("cancel now") << VerdictKind::CancelNow << u"cancel"_s;
        QTest::newRow("ask") << VerdictKind::AskSupplier << u"cancel"_s;
        QTest::newRow("refund only") << VerdictKind::RefundOnly << u"refund"_s;
        QTest::newRow("dispute") << VerdictKind::Dispute << u"dispute"_s;
        QTest::newRow("disputed") << VerdictKind::Disputed << u"dispute"_s;
        QTest::newRow("unlinked") << VerdictKind::Unlinked << u"link"_s;
        QTest::newRow("unknown") << VerdictKind::Unknown << u"open"_s;
    }
    void everyVerdictOffersWhatHelps()
    {
        QFETCH(VerdictKind, kind);
        QFETCH(QString, primary);
        openDemo();
        select(kind);
        QVERIFY(part<QPushButton>(u"primary"_s)->text().startsWith(action(primary)->text()));
        QVERIFY(part<QPushButton>(u"primary"_s)->isEnabled());
    }

    void aClosedOrderCannotBeCancelled()
    {
        openDemo();
        select(VerdictKind::Closed);
        QVERIFY(!action(u"cancel"_s)->isEnabled());
        QVERIFY(!details()->findChild<QPushButton *>(u"primary"_s));
        QTest::keyClick(table(), Qt::Key_C);
        QVERIFY(!m_window->findChild<CancelWizard *>());
    }

    void cOpensTheWizardOnceForEachOrder()
    {
        openDemo();
        select(VerdictKind::AskSupplier);
        QTest::keyClick(table(), Qt::Key_C);
        QCOMPARE(m_window->findChildren<CancelWizard *>().size(), 1);
        action(u"cancel"_s)->trigger();
        QCOMPARE(m_window->findChildren<CancelWizard *>().size(), 1);
        m_window->findChild<CancelWizard *>()->close();
        QTRY_VERIFY(!m_window->findChild<CancelWizard *>());
    }

    void cOnSeveralOrdersIsAboutAllOfThem()
    {
        openDemo();
        auto *shown = m_window->findChild<OrderView *>();
        QVERIFY(shown);
        QTRY_VERIFY_WITH_TIMEOUT(rows() >= 3, patience);
        const QModelIndex top = shown->model()->index(0, 0);
        shown->selectionModel()->select(QItemSelection(top, shown->model()->index(2, 0)),
                                        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTRY_COMPARE_WITH_TIMEOUT(action(u"cancel"_s)->text(), u"Cancel 3 orders…"_s, patience);
        const QList<OrderId> chosen = shown->selectedOrders();
        QCOMPARE(chosen.size(), 3);
        action(u"cancel"_s)->trigger();
        auto *dialog = m_window->findChild<CancelMany *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->queue().items().size(), 3);
        Q_EMIT dialog->orderAsked(chosen.at(1));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<CancelWizard *>(), patience);
        QCOMPARE(m_window->findChild<CancelWizard *>()->session().order(), chosen.at(1));
    }

    void theOrderActedOnStaysSelectedWhereverItGoes()
    {
        openDemo();
        const OrderId first = *details()->order(); // selected by the window, not by the merchant
        const QString name = cell(0, PairTableModel::OrderColumn);
        action(u"cancel"_s)->trigger();
        // The wizard reads both platforms as it opens: that must not undo what is saved below.
        auto &session = m_window->findChild<CancelWizard *>()->session();
        QTRY_VERIFY_WITH_TIMEOUT(session.checkedAt().isValid() && !session.isChecking(), patience);
        const auto details = m_desk->store().pairDetails(first).result();
        QVERIFY(details.has_value());
        SupplierOrder cancelled = details->sides.first().order;
        cancelled.stage = {SupplierStage::Cancelled, u"FINISH"_s};
        cancelled.asOf = m_desk->clock().now();
        QVERIFY(m_desk->store().saveSupplierOrders({cancelled}).result().has_value());
        QTRY_VERIFY_WITH_TIMEOUT(cell(0, PairTableModel::OrderColumn) != name, patience);
        const QModelIndex current = table()->currentIndex();
        QCOMPARE(table()->model()->index(current.row(), PairTableModel::OrderColumn).data().toString(), name);
        QCOMPARE(this->details()->order(), std::optional(first));
    }

    void lettersAreLettersInTheSearchField()
    {
        openDemo();
        select(VerdictKind::AskSupplier);
        search()->setFocus();
        QTest::keyClicks(search(), u"cordl/o"_s);
        QCOMPARE(search()->text(), u"cordl/o"_s);
        QVERIFY(!m_window->findChild<CancelWizard *>());
        QVERIFY(!m_window->findChild<QDialog *>());
        QVERIFY(m_browser.opened.isEmpty());
    }

    void enterGoesToTheDetailsAndEscapeBack()
    {
        openDemo();
        select(VerdictKind::AskSupplier);
        QTest::keyClick(table(), Qt::Key_Return);
        // While the details are being made anew, the panel itself keeps the focus.
        QTRY_VERIFY_WITH_TIMEOUT(
            QApplication::focusWidget()
                && (details() == QApplication::focusWidget() || details()->isAncestorOf(QApplication::focusWidget())),
            patience);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(table()->hasFocus());
    }

    void oOpensBothPages()
    {
        openDemo();
        select(VerdictKind::AskSupplier);
        QTest::keyClick(table(), Qt::Key_O);
        QCOMPARE(m_browser.opened.size(), 2);
        QVERIFY(m_browser.opened.first() != m_browser.opened.last());
        action(u"openSupplier"_s)->trigger();
        QCOMPARE(m_browser.opened.size(), 3);
        QCOMPARE(m_browser.opened.last(), m_browser.opened.at(1));
    }

    void whatWasConfirmedCanBeTakenBackFromTheWindow()
    {
        openDemo();
        select(VerdictKind::FinishOnShop);
        const OrderId order = *m_window->currentOrder();
        const QString name = cell(table()->currentIndex().row(), PairTableModel::OrderColumn);
        const auto opened = QCoro::waitFor(m_desk->cases().openCancel(order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        const auto details = m_desk->store().pairDetails(order).result();
        QVERIFY(details.has_value());
        for (const SupplierSide &side : details->sides)
            QCoro::waitFor(
                m_desk->cases().tell(opened->id, side.order.id, CaseEventType::SupplierAgreed, u"merchant"_s));
        const auto decided = QCoro::waitFor(m_desk->cases().decide(opened->id, CancelDecision{}));
        QVERIFY2(decided.has_value(), decided ? "" : qPrintable(decided.error().code));
        const auto confirmed = QCoro::waitFor(m_desk->cases().confirm(opened->id));
        QVERIFY2(confirmed.has_value(), confirmed ? "" : qPrintable(confirmed.error().code));

        auto *bar = part<NoticeBar>(u"undo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QVERIFY2(bar->text().contains(name), qPrintable(bar->text()));
        m_window->close();
        QVERIFY2(m_window->isVisible(), "quitting asks first while a cancellation is about to be sent");
        m_window->close();
        QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1); // and asks once
        QCOMPARE(m_window->findChild<QMessageBox *>()->text(), u"A cancellation is about to be sent."_s);
        QTest::mouseClick(bar->findChild<QPushButton *>(u"noticeAction"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), patience);
        const auto state = QCoro::waitFor(m_desk->cases().state(opened->id));
        QVERIFY(state.has_value());
        QVERIFY(state->step != CaseStep::CarryingOut);
        const QList<LedgerEntry> ledger = m_desk->sandbox()->ledger();
        QVERIFY(std::none_of(ledger.cbegin(), ledger.cend(),
                             [](const LedgerEntry &entry) { return entry.kind == u"order-cancelled"_s; }));
    }

    void theFirstThatCountsDownStaysInTheBar()
    {
        openDemo();
        QList<PairRow> plain;
        for (int row = 0; row < rows(); ++row) {
            const auto pair = table()
                                  ->model()
                                  ->index(row, PairTableModel::VerdictColumn)
                                  .data(PairTableModel::PairRole)
                                  .value<PairRow>();
            const bool stoppable =
                pair.verdict.kind == VerdictKind::AskSupplier || pair.verdict.kind == VerdictKind::FinishOnShop;
            if (stoppable && pair.verdict.shopCanCancel && pair.openCase.isEmpty() && pair.supplierCount == 1)
                plain.append(pair);
        }
        QVERIFY(plain.size() >= 2);
        m_desk->cases().setUndoWindow(std::chrono::hours(1)); // neither is ever sent
        const CaseId first = countDown(plain.at(0).order);
        QVERIFY(!first.isEmpty());
        auto *bar = part<NoticeBar>(u"undo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        const CaseId second = countDown(plain.at(1).order);
        QVERIFY(!second.isEmpty());
        int ticks = 0;
        QStringList others;
        connect(&m_desk->cases(), &CaseEngine::undoTicked, bar, [&](const CaseId &id, std::chrono::milliseconds) {
            if (id == second)
                ++ticks;
            if (!bar->text().contains(plain.at(0).orderName))
                others.append(bar->text());
        });
        QTRY_VERIFY_WITH_TIMEOUT(ticks >= 4, patience);
        QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
        QTest::mouseClick(bar->findChild<QPushButton *>(u"noticeAction"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && bar->text().contains(plain.at(1).orderName), patience);
        QVERIFY(QCoro::waitFor(m_desk->cases().state(first))->step != CaseStep::CarryingOut);
        QCOMPARE(QCoro::waitFor(m_desk->cases().state(second))->step, CaseStep::CarryingOut);
        QTest::mouseClick(bar->findChild<QPushButton *>(u"noticeAction"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), patience);
        QVERIFY(QCoro::waitFor(m_desk->cases().state(second))->step != CaseStep::CarryingOut);
        disconnect(&m_desk->cases(), &CaseEngine::undoTicked, bar, nullptr);
    }

    void eachOrderHasOneRefundWizard()
    {
        openDemo();
        select(VerdictKind::AskSupplier);
        const OrderId one = *m_window->currentOrder();
        action(u"refund"_s)->trigger();
        QCOMPARE(refundWizardsOf(one), 1);
        select(VerdictKind::FinishOnShop);
        const OrderId other = *m_window->currentOrder();
        action(u"refund"_s)->trigger();
        action(u"refund"_s)->trigger();
        QCOMPARE(refundWizardsOf(other), 1);
        select(VerdictKind::AskSupplier);
        action(u"refund"_s)->trigger();
        QCOMPARE(refundWizardsOf(one), 1);
        action(u"message"_s)->trigger(); // all of them are still open when the window goes
    }

    void anAnswerIsAboutTheOrderThatWasAskedAbout()
    {
        openDemo();
        select(VerdictKind::Unlinked, Reason::LinkDoubtful);
        const OrderId asked = *m_window->currentOrder();
        const auto doubtful = m_desk->store().pairDetails(asked).result();
        QVERIFY(doubtful.has_value());
        const auto link = std::find_if(doubtful->links.cbegin(), doubtful->links.cend(), [](const Link &one) {
            return one.isActive() && one.confidence != LinkConfidence::Sure;
        });
        QVERIFY(link != doubtful->links.cend());
        QSignalSpy answers(details(), &DetailsPanel::doubtfulLinkAnswered);
        const int row = table()->currentIndex().row();
        table()->setCurrentIndex(table()->model()->index(row == 0 ? 1 : row - 1, PairTableModel::VerdictColumn));
        QVERIFY(*m_window->currentOrder() != asked);
        auto *yes = details()->findChild<QPushButton *>(u"linkYes"_s); // the panel is still at the former one
        QVERIFY(yes);
        yes->click();
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.first().first().value<OrderId>(), asked);
        QTRY_VERIFY_WITH_TIMEOUT(isSurelyLinked(asked, link->supplierOrder), patience);
    }

    void refundExplainsAndOpensThePage()
    {
        openDemo();
        select(VerdictKind::Dispute);
        m_browser.opened.clear();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(table(), Qt::Key_R);
        auto *dialog = part<QDialog>(u"refundHelp"_s);
        QTRY_VERIFY(dialog->isVisible());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"open"_s), Qt::LeftButton);
        QCOMPARE(m_browser.opened.size(), 1);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"close"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_window->findChild<QDialog *>(u"refundHelp"_s));
    }

    void aDisputeNeedsAGround()
    {
        openDemo();
        select(VerdictKind::AskSupplier); // ask first
        QVERIFY(!action(u"dispute"_s)->isEnabled());
        QVERIFY(action(u"tracking"_s)->isEnabled());
        select(VerdictKind::RefundOnly, Reason::Shipped); // nobody refused anything
        QVERIFY(action(u"dispute"_s)->isEnabled());
        QCOMPARE(action(u"dispute"_s)->text(), u"Open a dispute…"_s);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(table(), Qt::Key_D);
        QTRY_VERIFY(m_window->findChild<DisputeWizard *>());
        auto *wizard = m_window->findChild<DisputeWizard *>();
        QTRY_COMPARE_WITH_TIMEOUT(wizard->currentId(), int(DisputeWizard::GroundPageId), patience);
        QCOMPARE(wizard->session().orderId(), *m_window->currentOrder());
        action(u"dispute"_s)->trigger(); // once more: the same one
        QCOMPARE(m_window->findChildren<DisputeWizard *>().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!wizard->session().isChecking(), patience);
        wizard->close();
        QTRY_VERIFY(!m_window->findChild<DisputeWizard *>());
    }

    void theTrackingNumberIsAskedForFromTheTable()
    {
        openDemo();
        select(VerdictKind::Dispute);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(table(), Qt::Key_T);
        auto *dialog = part<QDialog>(u"trackingDialog"_s);
        auto *dispute = dialog->findChild<QPushButton *>(u"dispute"_s);
        QTRY_VERIFY_WITH_TIMEOUT(dispute->isEnabled(), patience); // no number came in time
        dispute->click();
        QTRY_VERIFY(m_window->findChild<DisputeWizard *>());
        auto *wizard = m_window->findChild<DisputeWizard *>();
        QTRY_COMPARE_WITH_TIMEOUT(wizard->currentId(), int(DisputeWizard::GroundPageId), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!wizard->session().isChecking(), patience);
    }

    void cancellingWhatHasLeftIsExplained()
    {
        openDemo();
        select(VerdictKind::RefundOnly, Reason::Shipped);
        QVERIFY(!action(u"cancel"_s)->isEnabled());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(table(), Qt::Key_C);
        auto *bar = part<NoticeBar>(u"notice"_s);
        QVERIFY(bar->isVisible());
        QVERIFY(bar->text().contains(u"can no longer be stopped"_s));
    }

    void anOpenDisputeIsLookedAtAndNotOpenedAgain()
    {
        openDemo();
        select(VerdictKind::Disputed);
        QCOMPARE(action(u"dispute"_s)->text(), u"Look at the dispute"_s);
        action(u"dispute"_s)->trigger();
        QTRY_VERIFY(m_window->findChild<DisputeWizard *>());
        auto *wizard = m_window->findChild<DisputeWizard *>();
        QTRY_COMPARE_WITH_TIMEOUT(wizard->currentId(), int(DisputeWizard::WatchPageId), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!wizard->session().isChecking(), patience);
        wizard->close();
        select(VerdictKind::Dispute);
        QCOMPARE(action(u"dispute"_s)->text(), u"Open a dispute…"_s);
    }

    void theSuppliersAreReachedFromTheMenuAndFromTheDetails()
    {
        openDemo();
        action(u"suppliers"_s)->trigger();
        auto *suppliers = m_window->findChild<SuppliersWindow *>();
        QVERIFY(suppliers && suppliers->isVisible());
        select(VerdictKind::AskSupplier);
        auto *about = details()->findChildren<QPushButton *>(QRegularExpression(u"^supplier-"_s)).value(0);
        QVERIFY(about);
        QTest::mouseClick(about, Qt::LeftButton);
        QCOMPARE(m_window->findChildren<SuppliersWindow *>().size(), 1);
        const QString store = table()
                                  ->model()
                                  ->index(table()->currentIndex().row(), PairTableModel::VerdictColumn)
                                  .data(PairTableModel::PairRole)
                                  .value<PairRow>()
                                  .supplierName;
        QTRY_COMPARE_WITH_TIMEOUT(suppliers->findChild<QLabel *>(u"supplierName"_s)->text(), store, patience);
    }

    void aPastedAddressLinksTheOrder()
    {
        openDemo();
        QGuiApplication::clipboard()->clear();
        select(VerdictKind::Unlinked);
        const OrderId order = *m_window->currentOrder();
        QTest::keyClick(table(), Qt::Key_L);
        auto *dialog = part<LinkDialog>(u"linkDialog"_s);
        auto *input = dialog->findChild<QLineEdit *>(u"number"_s);
        auto *link = dialog->findChild<QPushButton *>(u"link"_s);
        QVERIFY(!link->isEnabled());
        input->setText(u"nothing of the sort"_s);
        QVERIFY(!link->isEnabled());
        input->setText(u"8190 1111 2222 3333"_s);
        QVERIFY(link->isEnabled());
        QCOMPARE(dialog->number().value(), SupplierOrderId(u"8190111122223333"_s));
        input->setText(u"https://www.aliexpress.com/p/order/detail.html?orderId=8190111122224444"_s);
        QVERIFY(link->isEnabled());
        QTest::mouseClick(link, Qt::LeftButton);
        const auto linked = [this, order] {
            const auto links = m_desk->store().links(order).result();
            return links && std::any_of(links->cbegin(), links->cend(), [](const Link &entry) {
                       return entry.isActive() && entry.supplierOrder.toString() == u"8190111122224444"_s
                           && entry.source == LinkSource::Merchant;
                   });
        };
        QTRY_VERIFY_WITH_TIMEOUT(linked(), patience);
    }

    void columnsStayInTheirBandAndAreRemembered()
    {
        openDemo();
        BandHeader *bands = table()->bands();
        bands->moveSection(bands->visualIndex(PairTableModel::CustomerColumn), 1);
        QCOMPARE(bands->visualIndex(PairTableModel::CustomerColumn), 1);
        bands->moveSection(bands->visualIndex(PairTableModel::OrderColumn),
                           bands->visualIndex(PairTableModel::StageColumn));
        QCOMPARE(bands->visualIndex(PairTableModel::OrderColumn), 0);
        bands->moveSection(bands->visualIndex(PairTableModel::VerdictColumn), 0);
        QCOMPARE(bands->visualIndex(PairTableModel::VerdictColumn), int(PairTableModel::VerdictColumn));
        table()->setColumnShown(PairTableModel::FulfillmentColumn, false);

        m_window->close();
        m_window.reset();
        openWindow();
        QCOMPARE(table()->bands()->visualIndex(PairTableModel::CustomerColumn), 1);
        QVERIFY(table()->bands()->isSectionHidden(PairTableModel::FulfillmentColumn));
        action(u"resetColumns"_s)->trigger();
        QCOMPARE(table()->bands()->visualIndex(PairTableModel::CustomerColumn), int(PairTableModel::CustomerColumn));
        QVERIFY(!table()->bands()->isSectionHidden(PairTableModel::FulfillmentColumn));
    }

    /// The arrow comes back with the columns: the rows must be in the order it promises.
    void theRowsAreSortedAsTheArrowSaysAfterARestart()
    {
        const auto oldestFirst = [this] {
            QList<QDateTime> dates;
            for (int row = 0; row < rows(); ++row)
                dates.append(table()->model()->index(row, 0).data(PairTableModel::PairRole).value<PairRow>().createdAt);
            return dates.size() > 50 && std::is_sorted(dates.cbegin(), dates.cend());
        };
        openDemo();
        QVERIFY(!oldestFirst());
        table()->sortByColumn(PairTableModel::DateColumn, Qt::AscendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(oldestFirst(), patience);
        m_window->close();
        m_window.reset();
        openWindow();
        QCOMPARE(table()->bands()->sortIndicatorSection(), int(PairTableModel::DateColumn));
        QTRY_VERIFY_WITH_TIMEOUT(oldestFirst(), patience);
    }

    void aNarrowWindowFoldsColumnsInsteadOfHidingThePlatform()
    {
        openDemo();
        m_window->resize(2200, 900);
        QTRY_VERIFY(!table()->isFolded());
        const QModelIndex order = table()->model()->index(0, PairTableModel::OrderColumn);
        QVERIFY(order.data(PairCells::SecondLineRole).toString().isEmpty());
        m_window->resize(1200, 900);
        QTRY_VERIFY(table()->isFolded());
        QVERIFY(table()->bands()->isSectionHidden(PairTableModel::DateColumn));
        QVERIFY(!order.data(PairCells::SecondLineRole).toString().isEmpty());
        const auto pair = order.data(PairTableModel::PairRole).value<PairRow>();
        const QModelIndex number = order.siblingAtColumn(PairTableModel::SupplierOrderColumn);
        QVERIFY(number.data(PairCells::SecondLineRole).toString().startsWith(pair.supplierName));
        table()->setColumnShown(PairTableModel::DateColumn, true); // by hand: stays
        QVERIFY(!table()->bands()->isSectionHidden(PairTableModel::DateColumn));
        m_window->resize(2200, 900);
        QTRY_VERIFY(!table()->isFolded());
        QVERIFY(!table()->bands()->isSectionHidden(PairTableModel::AsOfColumn));
    }

    void selectedRowsCanBeCopied()
    {
        openDemo();
        table()->setFocus();
        table()->selectRow(0);
        table()->selectionModel()->select(table()->model()->index(1, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keySequence(table(), QKeySequence(QKeySequence::Copy));
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().startsWith(cell(0, PairTableModel::OrderColumn)));
        QVERIFY(lines.last().startsWith(cell(1, PairTableModel::OrderColumn)));
        QVERIFY(lines.first().contains(u'\t' + cell(0, PairTableModel::CustomerColumn) + u'\t'));
    }

    void theLanguageChangesWhileRunning()
    {
        openDemo();
        action(u"language-it"_s)->trigger();
        QCOMPARE(QLocale().language(), QLocale::Italian);
        QVERIFY(action(u"language-it"_s)->isChecked());
        QCOMPARE(MainWindow::savedLanguage(m_desk->dataDir()), u"it"_s);
        action(u"language-en"_s)->trigger();
        QCOMPARE(QLocale().language(), QLocale::English);

        select(VerdictKind::AskSupplier);
        Marked marked;
        QVERIFY(QCoreApplication::installTranslator(&marked));
        QTRY_VERIFY(action(u"sync"_s)->text().startsWith(u'«'));
        // Whatever the window says must have been asked for anew: actions, buttons, labels, headings, cells.
        QStringList left;
        const QList<QAction *> actions = m_window->findChildren<QAction *>();
        for (const QAction *entry : actions) {
            const bool ours = !entry->objectName().isEmpty() && !entry->objectName().startsWith(u"language-"_s)
                && !entry->objectName().startsWith(u"_q_"_s);
            if (ours && !entry->text().isEmpty() && !entry->text().contains(u'«'))
                left.append(entry->text());
        }
        QTRY_VERIFY(details()->findChild<QPushButton *>(u"primary"_s)->text().contains(u'«'));
        const QList<QPushButton *> buttons = m_window->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (!button->text().isEmpty() && button->isVisible() && !button->text().contains(u'«'))
                left.append(button->text());
        }
        for (int column = 0; column < PairTableModel::ColumnCount; ++column) {
            const QString heading = table()->model()->headerData(column, Qt::Horizontal).toString();
            if (!heading.contains(u'«'))
                left.append(heading);
        }
        for (int row = 0; row < views()->model()->rowCount(); ++row) {
            const QString accessible = views()->item(row)->data(Qt::AccessibleTextRole).toString();
            if (!accessible.contains(u'«'))
                left.append(accessible);
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u" | "_s)));
        QVERIFY(search()->placeholderText().contains(u'«'));
        QVERIFY(part<StatusBar>(u"status"_s)->syncText().contains(u'«'));
        QVERIFY(table()->bands()->bandText(theme::Side::Verdict).contains(u'«'));
        QVERIFY(table()->accessibleName().contains(u'«'));
        QCoreApplication::removeTranslator(&marked);
        QTRY_VERIFY(!action(u"sync"_s)->text().contains(u'«'));
    }

    void aFirstRunOffersAWayIn()
    {
        openDesk(false);
        openWindow();
        QCOMPARE(rows(), 0);
        QVERIFY(empty()->isVisible());
        QCOMPARE(empty()->kind(), EmptyState::Kind::FirstRun);
        QTRY_VERIFY(empty()->findChild<QPushButton *>(u"connect"_s)->hasFocus());
        for (const QString &name : {u"connect"_s, u"import"_s, u"demo"_s})
            QVERIFY2(empty()->findChild<QPushButton *>(name)->isVisible(), qPrintable(name));
        QVERIFY(!empty()->findChild<QPushButton *>(u"retry"_s)->isVisible());

        QTest::mouseClick(empty()->findChild<QPushButton *>(u"import"_s), Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<ImportDialog *>());
        m_window->findChild<ImportDialog *>()->close();
        QTest::mouseClick(empty()->findChild<QPushButton *>(u"connect"_s), Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<ConnectDialog *>());
    }

    void connectingWithAnEmptyFormSaysWhatIsMissing()
    {
        openDesk(false);
        openWindow();
        action(u"connect"_s)->trigger();
        auto *dialog = part<ConnectDialog>(u"connectDialog"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"connectShop"_s), Qt::LeftButton);
        QVERIFY(dialog->findChild<QLabel *>(u"shopAnswer"_s)->isVisible());
        QVERIFY(!dialog->findChild<QLabel *>(u"shopAnswer"_s)->text().isEmpty());
        QVERIFY(dialog->findChild<QPushButton *>(u"connectShop"_s)->isEnabled());
        QCOMPARE(dialog->findChild<QLineEdit *>(u"secret"_s)->echoMode(), QLineEdit::Password);
    }

    void aFileOfOrdersFillsTheWindow()
    {
        openDesk(false);
        openWindow();
        QFile file(m_folder->filePath(u"links.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,"
            "Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Id\n"
            "#2001,giulia@example.com,paid,2026-11-20 10:00:00 +0100,unfulfilled,EUR,10.00,0.00,0.00,10.00,"
            "2026-11-20 09:59:00 +0100,1,Cap,10.00,Giulia Rossi,5001\n"
            "#2002,luca@example.com,paid,2026-11-20 10:00:00 +0100,unfulfilled,EUR,ten,0.00,0.00,ten,"
            "2026-11-20 09:59:00 +0100,1,Cap,10.00,Luca Verdi,5002\n");
        file.close();
        action(u"import"_s)->trigger();
        auto *dialog = part<ImportDialog>(u"importDialog"_s);
        QVERIFY(!dialog->findChild<QPushButton *>(u"start"_s)->isEnabled());
        QSignalSpy imported(dialog, &ImportDialog::imported);
        dialog->setPath(file.fileName());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"start"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, patience); // it may have ended within the click already
        QVERIFY2(dialog->findChild<QListWidget *>(u"refused"_s)->count() == 1, qPrintable(dialog->reportText()));
        dialog->close();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        QVERIFY(table()->isVisible());
        QCOMPARE(cell(0, PairTableModel::OrderColumn), u"#2001"_s);
    }

    void aFileThatCannotBeReadIsExplained()
    {
        openDesk(false);
        openWindow();
        action(u"import"_s)->trigger();
        auto *dialog = part<ImportDialog>(u"importDialog"_s);
        QSignalSpy imported(dialog, &ImportDialog::imported);
        dialog->setPath(m_folder->filePath(u"not there.csv"_s));
        dialog->start();
        QVERIFY(imported.size() == 1 || imported.wait(patience));
        QVERIFY(!dialog->reportText().isEmpty());
        QVERIFY(!dialog->isReading());
    }

    void withoutANetTheOldOrdersStayAndTheWindowSaysSo()
    {
        openDemo();
        const int before = rows();
        m_desk->sandbox()->failNext(u"graphql"_s, Sandbox::Fault::Unauthorized, 1000);
        action(u"sync"_s)->trigger();
        auto *notice = part<NoticeBar>(u"notice"_s);
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patience);
        QVERIFY(!notice->text().isEmpty());
        QCOMPARE(rows(), before);
        auto *problems = part<QToolButton>(u"problems"_s);
        QVERIFY(problems->isVisible());
        QTest::mouseClick(problems, Qt::LeftButton);
        auto *dialog = part<ProblemsDialog>(u"problemsDialog"_s);
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        QVERIFY(
            std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().size() > 20; }));
    }

    void aFirstRoundThatFailsSaysWhatToDo()
    {
        openDesk();
        m_desk->sandbox()->failNext(u"graphql"_s, Sandbox::Fault::Unauthorized, 1000);
        openWindow();
        QCOMPARE(rows(), 0);
        QVERIFY(empty()->isVisible());
        QCOMPARE(empty()->kind(), EmptyState::Kind::Offline);
        QVERIFY2(empty()->title().contains(u"Shopify"_s), qPrintable(empty()->title()));
        QVERIFY(empty()->findChild<QPushButton *>(u"connect"_s)->isVisible());
        QCOMPARE(part<StatusBar>(u"status"_s)->syncText().count(u"Updated"_s), 0);
        QVERIFY(empty()->findChild<QPushButton *>(u"retry"_s)->isVisible());
    }

    void closingInTheMiddleOfARoundHarmsNothing()
    {
        openDesk();
        m_window = std::make_unique<MainWindow>(*m_desk);
        m_window->show();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->sync().isRunning(), patience);
        m_window.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->sync().isRunning(), patience);
        openWindow();
        QVERIFY(rows() >= 55);
    }

    void aSmallWindowKeepsTheVerdictInSight()
    {
        openDemo();
        m_window->resize(1000, 640);
        QTRY_VERIFY(!details()->isVisible());
        BandHeader *bands = table()->bands();
        QTRY_VERIFY2(bands->bandRect(theme::Side::Verdict).right() <= table()->viewport()->width(),
                     "the verdict is cut off");
        QVERIFY2(m_window->width() == 1000, "the window does not let itself be made that small");
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(details()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!details()->isVisible());

        // What has gone can be seen to come back: by a button at that edge, and by a key.
        auto *button = part<QToolButton>(u"detailsButton"_s);
        QVERIFY(button->isVisible());
        QVERIFY(!button->visibleRegion().isEmpty());
        QVERIFY(button->mapTo(m_window.get(), button->rect().topRight()).x() < m_window->width());
        QVERIFY(!button->isChecked());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(details()->isVisible());
        QVERIFY(button->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QTRY_VERIFY(!details()->isVisible());
    }

    void everythingThatTakesFocusHasAName()
    {
        openDemo();
        select(VerdictKind::AskSupplier);
        QStringList nameless;
        const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QLabel *>(widget))
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            if (interface && interface->text(QAccessible::Name).isEmpty() && widget->accessibleName().isEmpty()
                && !widget->objectName().startsWith(u"qt_"_s))
                nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
        const QModelIndex verdict = table()->currentIndex().siblingAtColumn(PairTableModel::VerdictColumn);
        QVERIFY(verdict.data(Qt::AccessibleTextRole).toString().contains(verdict.data().toString()));
        for (int row = 0; row < views()->model()->rowCount(); ++row)
            QVERIFY(views()->item(row)->data(Qt::AccessibleTextRole).toString().contains(u' '));
    }

    void everyActionIsInAMenu()
    {
        openDemo();
        QList<QAction *> inMenus;
        QList<QMenu *> menus;
        for (QAction *top : m_window->menuBar()->actions())
            menus.append(top->menu());
        while (!menus.isEmpty()) {
            const QMenu *menu = menus.takeFirst();
            for (QAction *entry : menu->actions()) {
                inMenus.append(entry);
                if (entry->menu())
                    menus.append(entry->menu());
            }
        }
        const QList<QAction *> actions = m_window->actions();
        for (QAction *entry : actions) {
            if (entry->objectName() != u"resetColumns"_s) // made when its menu opens
                QVERIFY2(inMenus.contains(entry), qPrintable(entry->objectName()));
        }
    }

    void theRowsShownAreWrittenToAFile()
    {
        openDemo();
        views()->setCurrent(PairView::Cancellable);
        const int told = views()->count(PairView::Cancellable);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), told, patience);
        action(u"export"_s)->trigger();
        auto *chooser = part<QDialog>(u"exportDialog"_s);
        const QString path = m_folder->filePath(u"out.csv"_s);
        QVERIFY(QMetaObject::invokeMethod(chooser, "fileSelected", Q_ARG(QString, path)));
        chooser->close();
        QTRY_VERIFY_WITH_TIMEOUT(part<NoticeBar>(u"notice"_s)->isVisible(), patience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), told + 1);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
