// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/detailspanel.h"
#include "ui/emptystate.h"
#include "ui/exporttool.h"
#include "ui/followup.h"
#include "ui/languagemenu.h"
#include "ui/linktools.h"
#include "ui/noticebar.h"
#include "ui/notices.h"
#include "ui/orderlist.h"
#include "ui/orderview.h"
#include "ui/pairreader.h"
#include "ui/pairtools.h"
#include "ui/panes.h"
#include "ui/parts/outside.h"
#include "ui/policiestool.h"
#include "ui/problemsdialog.h"
#include "ui/rounds.h"
#include "ui/searchfield.h"
#include "ui/setup.h"
#include "ui/statusbar.h"
#include "ui/supplierstool.h"
#include "ui/toolbar.h"
#include "ui/undooffer.h"
#include "ui/viewlist.h"
#include "ui/windowmenus.h"
#include "ui/words/words.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoroFuture>
#include <QPointer>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr auto ageEvery = 20s; // "2 minutes ago" need not be truer than that

const QString geometryKey = u"geometry"_s;

} // namespace

MainWindow::MainWindow(Desk &desk, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_settings(windowSettings(desk.dataDir()), QSettings::IniFormat)
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(760, 480);
    makeParts();
    layOut();
    retranslate();
    restoreLooks();
    followMerchant();
    followActions();
    followDesk();
    m_orders->readAgain();
    showState();
    m_orders->table()->setFocus();
    loadCounts();
    m_rounds->start();
}

MainWindow::~MainWindow()
{
    // What these say when they go is no longer for half a window.
    delete m_tools;
    disconnect(m_orders, nullptr, this, nullptr);
}

QString MainWindow::savedLanguage(const QString &dataDir)
{
    return LanguageMenu::saved(QSettings(windowSettings(dataDir), QSettings::IniFormat));
}

std::optional<OrderId> MainWindow::currentOrder() const { return m_orders->current(); }

// --- putting it together

void MainWindow::makeParts()
{
    m_followUp = new FollowUp(m_desk, *this);
    m_views = new ViewList(this);
    m_orders = new OrderList(m_desk, this);
    m_links = new LinkTools(m_desk, this, m_orders->table());
    m_suppliers = new SuppliersTool(m_desk, this);
    m_policies = new PoliciesTool(m_desk, this);
    m_tools = new PairTools(m_desk, *m_links, this);
    m_details = new DetailsPanel(m_tools->actions(), this);
    m_notices = new Notices(m_desk, m_settings, this);
    m_undo = new UndoOffer(m_desk, *m_tools, this);
    m_status = new StatusBar(this);
    m_menus = new WindowMenus(*this, *m_orders, *m_tools, *m_links, *m_followUp, m_settings);
    m_menus->actions().demo->setVisible(!m_desk.isDemo());
    m_toolBar = new ToolBar(m_menus->actions().sync, m_tools->actions(), m_menus->actions().showDetails, this);
    m_setup = new Setup(m_desk, this);
    m_export = new ExportTool(m_desk, this);
    m_rounds = new Rounds(m_desk, this);
    m_reader = new PairReader(m_desk, this);
}

void MainWindow::layOut()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices->bar());
    column->addWidget(m_followUp->bar());
    column->addWidget(m_orders, 1);
    m_panes = new Panes(m_views, middle, m_details, this);
    connect(m_panes, &Panes::detailsShown, m_menus->actions().showDetails, &QAction::setChecked);
    auto *all = new QWidget(this);
    auto *rows = new QVBoxLayout(all);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_panes, 1);
    rows->addWidget(m_undo->bar());
    setCentralWidget(all);
    setTabOrder(m_views, m_orders->table());
    setTabOrder(m_orders->table(), m_details);
    setStatusBar(m_status);
    addToolBar(m_toolBar);
}

void MainWindow::followMerchant()
{
    OrderView *table = m_orders->table();
    connect(m_views, &ViewList::viewChosen, this, [this](PairView view) {
        m_orders->setView(view);
        showState();
    });
    connect(m_views, &ViewList::moneyAsked, m_followUp->moneyAction(), &QAction::trigger);
    connect(m_toolBar->searchField(), &SearchField::searched, m_orders, &OrderList::setSearch);
    connect(m_toolBar->searchField(), &SearchField::left, table, qOverload<>(&QWidget::setFocus));
    connect(m_toolBar, &ToolBar::shopChosen, this, [this](const QString &shop) {
        m_orders->setShop(shop);
        loadCounts();
    });
    connect(table, &QTableView::doubleClicked, m_panes, &Panes::focusDetails);
    connect(m_orders, &OrderList::orderChanged, this, &MainWindow::orderChanged);
    connect(m_orders, &OrderList::changed, this, &MainWindow::showState);
    connect(m_orders, &OrderList::loaded, this, [this] {
        showState();
        checkSettled();
    });
    connect(m_orders, &OrderList::tableAppeared, this, [this] {
        // The keyboard begins in the table, unless it is needed elsewhere already.
        const QWidget *focused = focusWidget();
        if (!focused || focused == m_views || m_orders->empty()->isAncestorOf(focused))
            m_orders->table()->setFocus();
    });
    connect(m_orders, &OrderList::orderShown, this, [this] {
        if (m_panes->isNarrow())
            m_panes->focusDetails();
        else
            m_orders->table()->setFocus();
    });

    const EmptyState *empty = m_orders->empty();
    connect(empty, &EmptyState::connectAsked, m_setup, [this] { m_setup->connectPlatforms(); });
    connect(empty, &EmptyState::importAsked, m_links, [this] { m_links->importFiles(); });
    connect(empty, &EmptyState::demoAsked, m_setup, &Setup::tryDemo);
    connect(m_orders, &OrderList::retryAsked, m_rounds, &Rounds::synchronize);
    connect(empty, &EmptyState::clearSearchAsked, this, [this] {
        m_toolBar->searchField()->clear();
        m_toolBar->searchField()->setFocus();
    });
    connect(empty, &EmptyState::showAllAsked, this, &MainWindow::showAll);

    connect(m_details, &DetailsPanel::supplierAsked, m_suppliers, &SuppliersTool::show);
    connect(m_details, &DetailsPanel::waitAsked, m_followUp, &FollowUp::askForDate);
    connect(m_details, &DetailsPanel::doubtfulLinkAnswered, m_links,
            [this](const OrderId &order, const SupplierOrderId &number, bool belongs) {
                if (belongs)
                    m_links->link(order, number);
                else
                    m_links->unlink(order, number);
            });
    connect(m_panes, &Panes::detailsLeft, this, [this] { m_orders->table()->setFocus(Qt::ShortcutFocusReason); });
    connect(m_status, &StatusBar::problemsAsked, this, [this] { m_setup->showProblems(m_rounds->problems()); });
    connect(m_notices, &Notices::problemsAsked, this, [this] { m_setup->showProblems(m_rounds->problems()); });
    connect(m_notices, &Notices::retryAsked, m_rounds, &Rounds::synchronize);
}

void MainWindow::followActions()
{
    const WindowActions &actions = m_menus->actions();
    connect(actions.sync, &QAction::triggered, this, [this] {
        // With nobody to ask yet, the merchant means to connect first.
        if (m_rounds->isConnected() && !m_rounds->canAsk())
            m_setup->connectPlatforms();
        else
            m_rounds->synchronize();
    });
    connect(actions.search, &QAction::triggered, m_toolBar, &ToolBar::focusSearch);
    connect(actions.import, &QAction::triggered, m_links, [this] { m_links->importFiles(); });
    connect(actions.exportRows, &QAction::triggered, m_export, [this] { m_export->chooseFile(m_orders->query()); });
    connect(actions.connectPlatforms, &QAction::triggered, m_setup, [this] { m_setup->connectPlatforms(); });
    connect(actions.connections, &QAction::triggered, m_setup, &Setup::showConnections);
    connect(actions.preferences, &QAction::triggered, m_setup, &Setup::showSettings);
    connect(actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions.focusDetails, &QAction::triggered, m_panes, &Panes::focusDetails);
    connect(actions.showDetails, &QAction::triggered, m_panes, &Panes::setDetailsShown);
    connect(actions.demo, &QAction::triggered, m_setup, &Setup::tryDemo);
    connect(actions.suppliers, &QAction::triggered, m_suppliers, [this] { m_suppliers->show(); });
    connect(actions.policies, &QAction::triggered, m_policies, [this] { m_policies->show(m_orders->current()); });

    connect(m_tools, &PairTools::acted, m_orders, &OrderList::keepCurrent);
    connect(m_tools, &PairTools::notCancellable, m_notices,
            [this](const Verdict &verdict, const QString &sentence) { m_notices->tell(verdict.kind, sentence); });
    connect(m_links, &LinkTools::failed, m_notices, &Notices::tellFailure);
    connect(m_links, &LinkTools::told, m_notices, &Notices::tellDone);
    connect(m_export, &ExportTool::failed, m_notices, &Notices::tellFailure);
    connect(m_export, &ExportTool::told, m_notices, &Notices::tellDone);
    connect(m_undo, &UndoOffer::failed, m_notices, &Notices::tellFailure);
    connect(m_setup, &Setup::connected, m_rounds, &Rounds::askNew);
    connect(m_setup, &Setup::failed, m_notices,
            [this](const QString &sentence) { m_notices->tell(VerdictKind::Dispute, sentence); });
    connect(m_setup, &Setup::retryAsked, m_rounds, &Rounds::synchronize);
    connect(m_followUp, &FollowUp::moneyCounted, m_views, &ViewList::setOpenMoney);
    connect(m_followUp, &FollowUp::orderAsked, this, &MainWindow::showOrder);
    connect(m_followUp, &FollowUp::caseAsked, m_tools, &PairTools::takeUp);
    connect(m_followUp, &FollowUp::datesChanged, this, [this] { m_reader->readAgain(); });
}

void MainWindow::followDesk()
{
    connect(&m_desk.store(), &Store::pairsChanged, this, &MainWindow::pairsChanged);
    connect(&m_desk.store(), &Store::pairsReset, this, [this] { pairsChanged({}); });
    connect(&m_desk.cases(), &CaseEngine::caseChanged, this, [this] { m_reader->readAgain(); });
    connect(&m_desk, &Desk::shopDomainsChanged, this, &MainWindow::showShops);
    connect(&m_desk, &Desk::connectionsChanged, this, [this] {
        m_orders->nameBands();
        showState();
    });
    connect(m_rounds, &Rounds::connected, this, &MainWindow::connected);
    connect(m_rounds, &Rounds::failed, m_notices, &Notices::tellFailure);
    connect(m_rounds, &Rounds::changed, this, &MainWindow::showState);
    connect(m_rounds, &Rounds::over, this, [this] {
        m_notices->tellRound(m_rounds->problems(), m_orders->rowCount() > 0);
        showState();
    });
    connect(m_reader, &PairReader::read, this, &MainWindow::pairRead);
    connect(m_rounds, &Rounds::firstOver, this, &MainWindow::firstRoundOver);

    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(60ms);
    connect(&m_countTimer, &QTimer::timeout, this, [this] { loadCounts(); });
    connect(&m_ageTimer, &QTimer::timeout, this, [this] {
        m_orders->table()->viewport()->update();
        showState();
    });
    m_ageTimer.start(ageEvery);
}

void MainWindow::retranslate()
{
    m_followUp->retranslate();
    m_links->retranslate();
    m_tools->retranslate();
    m_menus->retranslate();
    m_toolBar->retranslate();
    m_orders->retranslate();
    m_views->setAccessibleName(tr("Views"));
    m_desk.cases().setShopTexts(words::shopTexts());
    showState();
    m_reader->readAgain();
    arrange();
}

void MainWindow::arrange()
{
    if (m_arranging)
        return;
    m_arranging = true;
    m_toolBar->fit(width());
    m_panes->arrange();
    m_arranging = false;
}

void MainWindow::restoreLooks()
{
    // Both platforms side by side want room: nearly the whole screen, up to what shows every column.
    const QSize room = screen()->availableSize() * 19 / 20;
    resize(room.boundedTo(QSize(1680, 1000)));
    restoreGeometry(m_settings.value(geometryKey).toByteArray());
    m_orders->table()->restoreColumns(m_settings);
    m_panes->restore(m_settings);
    arrange();
}

void MainWindow::saveLooks()
{
    m_settings.setValue(geometryKey, saveGeometry());
    m_panes->save(m_settings);
    m_orders->table()->saveColumns(m_settings);
}

// --- reading

void MainWindow::connected()
{
    if (const auto backup = m_desk.store().restoredFrom())
        m_notices->tellRestored(*backup);
    m_desk.cases().resume();
    m_followUp->start();
}

void MainWindow::firstRoundOver()
{
    showState();
    if (m_orders->isEmptyShown())
        m_orders->empty()->setFocus();
    checkSettled();
}

QCoro::Task<> MainWindow::loadCounts()
{
    QPointer<MainWindow> self(this);
    const QFuture<Result<QMap<PairView, int>>> reading = m_desk.store().viewCounts(m_orders->query().shop);
    const auto counts = co_await reading;
    if (!self)
        co_return;
    m_countsRead = true;
    if (counts) {
        m_views->setCounts(*counts);
        m_followUp->setNeedsMe(counts->value(PairView::NeedsMe));
    } else {
        m_orders->setFailure(counts.error());
    }
    showState();
    checkSettled();
}

void MainWindow::orderChanged()
{
    m_reader->setOrder(currentOrder());
    if (!currentOrder())
        m_details->clear();
    showState();
}

void MainWindow::pairRead()
{
    showState();
    if (const std::optional<PairDetails> &pair = m_reader->pair())
        m_details->showPair(*pair, m_desk.clock().now(), m_followUp->dueOf(*pair), m_desk.hasSeveralShops());
    else
        m_details->clear();
    m_links->setPair(m_reader->pair());
    checkSettled();
}

void MainWindow::showOrder(const OrderId &order)
{
    raise();
    activateWindow();
    if (!m_orders->showOrder(order))
        showAll(); // it is shown once its rows are there
}

void MainWindow::showAll()
{
    m_toolBar->searchField()->clear();
    m_views->setCurrent(PairView::All);
}

void MainWindow::showShops()
{
    const QStringList domains = m_desk.shopDomains();
    m_toolBar->setShops(domains);
    m_orders->setSeveralShops(domains.size() > 1);
    arrange();
    m_reader->readAgain();
}

void MainWindow::pairsChanged(const QList<OrderId> &orders)
{
    if (!m_countTimer.isActive())
        m_countTimer.start();
    m_reader->readAgain(orders);
}

void MainWindow::showState()
{
    const QList<SyncReport::Problem> problems = m_rounds->problems();
    m_orders->showState({.known = m_countsRead && m_rounds->isConnected(),
                         .reading = m_rounds->isRunning() || !m_rounds->isFirstOver(),
                         .inAllViews = m_views->count(PairView::All),
                         .problem = problems.isEmpty() ? std::nullopt : std::optional(problems.first())});

    const auto whole = std::find_if(problems.cbegin(), problems.cend(), Rounds::isWhole);
    const QString trouble = whole == problems.cend()
        ? QString()
        : words::error(whole->error, ProblemsDialog::platformName(*whole, m_desk.hasSeveralShops())).happened;
    const int selected = m_orders->table()->selectedRowCount();
    m_status->show({.connected = m_rounds->canAsk(),
                    .demo = m_desk.isDemo(),
                    .running = m_rounds->isRunning(),
                    .progress = m_rounds->progress(),
                    .completedAt = m_desk.sync().lastCompletedAt(),
                    .problems = int(problems.size()),
                    .trouble = trouble,
                    .shown = m_orders->total(),
                    .selected = selected},
                   m_desk.clock().now());
    m_menus->setState(m_rounds->isRunning(), m_orders->rowCount(), selected);
    m_tools->setPair(currentOrder(), m_reader->pair(), m_orders->rowCount() > 0);
    m_tools->setSelection(selected, [this] { return m_orders->table()->selectedOrders(); });
}

void MainWindow::checkSettled()
{
    if (m_settled || !m_rounds->isFirstOver() || !m_countsRead || m_countTimer.isActive() || m_orders->isLoading())
        return;
    if (m_orders->rowCount() > 0 && (!m_reader->pair() || m_reader->isWaiting()))
        return;
    m_settled = true;
    QTimer::singleShot(0, this, &MainWindow::settled);
}

// --- the window's own events

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrange();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_undo->mayClose()) {
        event->ignore();
        return;
    }
    saveLooks();
    QMainWindow::closeEvent(event);
}

} // namespace contrordine
