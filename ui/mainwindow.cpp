// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/exchange/export.h"
#include "ui/commands/pairtext.h"
#include "ui/connectdialog.h"
#include "ui/connectionsdialog.h"
#include "ui/emptystate.h"
#include "ui/followup.h"
#include "ui/guides.h"
#include "ui/linktools.h"
#include "ui/noticebar.h"
#include "ui/orderview.h"
#include "ui/parts/outside.h"
#include "ui/problemsdialog.h"
#include "ui/searchfield.h"
#include "ui/settingsdialog.h"
#include "ui/statusbar.h"
#include "ui/statusmenu.h"
#include "ui/theme.h"
#include "ui/viewlist.h"
#include "ui/wizards/cancelwizard.h"
#include "ui/wizards/disputewizard.h"
#include "ui/wizards/refunddialog.h"
#include "ui/wizards/trackingdialog.h"
#include "ui/words/language.h"
#include "ui/words/words.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QCoroFuture>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QProcess>
#include <QProgressDialog>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr auto syncEvery = 5min;
constexpr auto checkEvery = 6h; // permissions and addresses change rarely
constexpr auto assessEvery = 1min;
constexpr auto ageEvery = 20s; // "2 minutes ago" need not be truer than that
constexpr int narrow = 1120; // below this the details give way to the table

const QString languageKey = u"language"_s;
const QString geometryKey = u"geometry"_s;
const QString splitterKey = u"splitter"_s;
const QString detailsKey = u"details"_s;
const QString versionToldKey = u"version-told"_s;
const QString clockToldKey = u"clock-told"_s;

QString settingsPath(const QString &dataDir) { return dataDir + u"/window.ini"_s; }

/// May the cancel wizard be of any use? It refuses by itself what it must; this only keeps the button away where
/// nothing is left.
/// Of the case that is open, if one is.
std::optional<CaseKind> openKind(const PairDetails &pair)
{
    for (const CaseHistory &history : pair.cases) {
        if (!history.state.closed && history.state.kind != CaseKind::Dispute)
            return history.state.kind; // a dispute stands beside it
    }
    return {};
}

bool mayCancel(const PairDetails &pair)
{
    if (const auto open = openKind(pair))
        return open == CaseKind::Cancel;
    using enum VerdictKind;
    switch (pair.row.verdict.kind) {
    case CancelNow:
    case AskSupplier:
    case AwaitingSupplier:
    case FinishOnShop:
    case Unlinked:
    case Unknown:
        return true;
    case RefundOnly:
    case Dispute:
    case Disputed:
    case Closed:
        return false;
    }
    return false;
}

bool inDispute(const PairDetails &pair)
{
    return std::any_of(pair.cases.cbegin(), pair.cases.cend(),
                       [](const CaseHistory &history) { return history.state.dispute && !history.state.closed; });
}

/// Is there anything that a dispute could be about, now or some day? The wizard says whether and when.
bool mayDispute(const PairDetails &pair)
{
    if (inDispute(pair) || pair.row.verdict.kind == VerdictKind::Disputed)
        return true;
    return std::any_of(pair.sides.cbegin(), pair.sides.cend(), [](const SupplierSide &side) {
        using enum SupplierStage;
        const SupplierStage stage = side.order.stage.value;
        return !isCancelledAtSupplier(side.order)
            && (stage == PartlyShipped || stage == Shipped || stage == Finished || side.handling.refusedAt.isValid()
                || side.handling.trackingAskedAt.isValid());
    });
}

/// Is a parcel said or expected to be on its way?
bool mayAskForTracking(const PairDetails &pair)
{
    return std::any_of(pair.sides.cbegin(), pair.sides.cend(), [](const SupplierSide &side) {
        using enum SupplierStage;
        const SupplierStage stage = side.order.stage.value;
        return !isCancelledAtSupplier(side.order)
            && (stage == AwaitingShipment || stage == CancelRequested || stage == PartlyShipped || stage == Shipped
                || stage == InDispute);
    });
}

/// A platform as a whole could not be read, not just one order.
bool isWhole(const SyncReport::Problem &problem) { return problem.subject.isEmpty(); }

} // namespace

MainWindow::MainWindow(Desk &desk, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_settings(settingsPath(desk.dataDir()), QSettings::IniFormat)
    , m_model(desk.store())
    , m_cells(m_model, desk.clock())
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(760, 480);
    m_followUp = new FollowUp(m_desk, *this);
    makeActions();
    makeMiddle();
    makeToolBar();
    makeMenus();
    retranslate();
    restoreLooks();
    follow();
    m_model.setQuery({});
    showState();
    m_table->setFocus();
    start();
}

MainWindow::~MainWindow()
{
    // The models go before their views; what these still say then is no longer for us.
    disconnect(&m_model, nullptr, this, nullptr);
    disconnect(m_table->selectionModel(), nullptr, this, nullptr);
    // The wizards borrow what this window borrows, and their closing must not find half a window.
    for (const QPointer<CancelWizard> &wizard : std::as_const(m_wizards))
        delete wizard.data();
    qDeleteAll(findChildren<DisputeWizard *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<TrackingDialog *>(Qt::FindDirectChildrenOnly));
}

QString MainWindow::savedLanguage(const QString &dataDir)
{
    return QSettings(settingsPath(dataDir), QSettings::IniFormat).value(languageKey).toString();
}

// --- making it

void MainWindow::makeActions()
{
    const auto make = [this](const QString &name, const QString &icon, auto &&slot, const QKeySequence &shortcut = {}) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        if (!icon.isEmpty())
            action->setIcon(theme::icon(icon));
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, std::forward<decltype(slot)>(slot));
        addAction(action);
        return action;
    };
    m_sync = make(
        u"sync"_s, u"sync"_s,
        [this] {
            // With nobody to ask yet, the merchant means to connect first.
            if (m_connected && !m_desk.hasShop() && !m_desk.hasSupplierPlatform())
                connectPlatforms();
            else
                synchronize();
        },
        QKeySequence(Qt::Key_F5));
    m_pairActions.cancel = make(
        u"cancel"_s, u"cancel"_s, [this] { cancelOrder(); }, QKeySequence(Qt::Key_C));
    m_whyNot = new QShortcut(QKeySequence(Qt::Key_C), this, this, [this] { explainWhyNot(); });
    m_whyNot->setEnabled(false);
    m_pairActions.refund = make(
        u"refund"_s, u"refund"_s, [this] { refundItems(); }, QKeySequence(Qt::Key_R));
    m_pairActions.dispute = make(
        u"dispute"_s, u"dispute"_s, [this] { openDispute({}); }, QKeySequence(Qt::Key_D));
    m_pairActions.tracking = make(
        u"tracking"_s, {}, [this] { askForTracking({}); }, QKeySequence(Qt::Key_T));
    m_pairActions.link = make(
        u"link"_s, u"link"_s, [this] { askForLink(); }, QKeySequence(Qt::Key_L));
    m_pairActions.unlink = make(u"unlink"_s, u"unlink"_s, [this] { askForUnlink(); });
    m_pairActions.openBoth = make(
        u"open"_s, u"open"_s, [this] { openPages(true, true); }, QKeySequence(Qt::Key_O));
    m_pairActions.openShop = make(u"openShop"_s, {}, [this] { openPages(true, false); });
    m_pairActions.openSupplier = make(u"openSupplier"_s, {}, [this] { openPages(false, true); });
    m_search = make(u"find"_s, u"search"_s, [this] {
        m_searchField->setFocus(Qt::ShortcutFocusReason);
        m_searchField->selectAll();
    });
    m_search->setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    m_import = make(
        u"import"_s, u"import"_s, [this] { m_links->importFiles(); }, QKeySequence(Qt::CTRL | Qt::Key_I));
    m_export = make(
        u"export"_s, u"export"_s, [this] { chooseExport(); }, QKeySequence(Qt::CTRL | Qt::Key_E));
    m_connect = make(u"connect"_s, u"connect"_s, [this] { connectPlatforms(); });
    const QKeySequence preferences(QKeySequence::Preferences); // not every desktop has one
    m_preferences = make(
        u"preferences"_s, {}, [this] { showSettings(); },
        preferences.isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_Comma) : preferences);
    m_preferences->setMenuRole(QAction::PreferencesRole);
    m_connections = make(u"connections"_s, {}, [this] { showConnections(); });
    m_quit = make(
        u"quit"_s, {}, [this] { close(); }, QKeySequence(Qt::CTRL | Qt::Key_Q));
    m_quit->setMenuRole(QAction::QuitRole);
    m_focusDetails = make(
        u"focusDetails"_s, u"details"_s, [this] { focusDetails(); }, QKeySequence(Qt::Key_Return));
    m_focusDetails->setShortcutContext(Qt::WidgetShortcut); // Enter means something else everywhere but in the table
    m_showDetails = make(
        u"showDetails"_s, {},
        [this](bool shown) {
            (width() < narrow ? m_detailsInNarrow : m_detailsShown) = shown;
            arrange();
        },
        QKeySequence(Qt::Key_F9));
    m_showDetails->setCheckable(true);
    m_copy = make(
        u"copy"_s, {}, [this] { QGuiApplication::clipboard()->setText(m_table->selectionAsText()); },
        QKeySequence(QKeySequence::Copy));
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_resetColumns = make(u"resetColumns"_s, {}, [this] { m_table->resetColumns(); });
    m_demo = make(u"demo"_s, u"demo"_s, [this] { tryDemo(); });
    m_about = make(u"about"_s, {}, [this] { showAbout(); });
    m_about->setMenuRole(QAction::AboutRole);

    m_languages = new QActionGroup(this);
    for (const auto &[language, name] : {std::pair(u"it"_s, u"Italiano"_s), std::pair(u"en"_s, u"English"_s)}) {
        auto *action = new QAction(name, m_languages); // a language is called by its own name
        action->setObjectName(u"language-"_s + language);
        action->setCheckable(true);
        action->setData(language);
        connect(action, &QAction::triggered, this, [this, language = language] { speak(language); });
    }
}

void MainWindow::makeMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addActions({m_connect, m_connections, m_import, m_export});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_preferences);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);

    m_editMenu = menuBar()->addMenu(QString());
    m_editMenu->addActions({m_links->undo(), m_links->redo()});

    m_orderMenu = menuBar()->addMenu(QString());
    m_orderMenu->addActions(
        {m_pairActions.cancel, m_pairActions.refund, m_pairActions.dispute, m_pairActions.tracking});
    m_orderMenu->addSeparator();
    m_orderMenu->addActions({m_pairActions.link, m_pairActions.unlink});
    m_orderMenu->addMenu(m_links->statusMenu());
    m_openMenu = m_orderMenu->addMenu(theme::icon(u"open"_s), QString());
    m_openMenu->addActions({m_pairActions.openBoth, m_pairActions.openShop, m_pairActions.openSupplier});
    m_orderMenu->addSeparator();
    m_orderMenu->addActions({m_focusDetails, m_copy});

    m_viewMenu = menuBar()->addMenu(QString());
    m_viewMenu->addActions({m_sync, m_search, m_followUp->moneyAction()});
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(m_showDetails);
    m_columnMenu = m_viewMenu->addMenu(QString());
    connect(m_columnMenu, &QMenu::aboutToShow, this, [this] {
        m_columnMenu->clear();
        fillColumnMenu(m_columnMenu);
    });
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->addActions(m_languages->actions());

    m_helpMenu = menuBar()->addMenu(QString());
    m_helpMenu->addActions({m_demo, m_about});
    m_demo->setVisible(!m_desk.isDemo());
}

void MainWindow::makeToolBar()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    m_toolBar->setIconSize({18, 18});
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->addAction(m_sync);
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_pairActions.cancel, m_pairActions.refund, m_pairActions.dispute, m_pairActions.link});
    for (QAction *action : m_toolBar->actions()) {
        if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action)))
            button->setFocusPolicy(Qt::TabFocus);
    }
    auto *space = new QWidget(m_toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    m_shopChoice = new QComboBox(m_toolBar);
    m_shopChoice->setObjectName(u"shopChoice"_s);
    m_shopChoice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_shopChoiceShown = m_toolBar->addWidget(m_shopChoice);
    m_shopChoiceShown->setVisible(false);
    m_searchField = new SearchField(m_toolBar);
    m_searchField->setMaximumWidth(440);
    m_searchField->setMinimumWidth(200);
    m_toolBar->addWidget(m_searchField);
    m_toolBar->setContentsMargins(6, 4, 8, 4);
    m_search->setMenuRole(QAction::NoRole);
}

void MainWindow::makeMiddle()
{
    m_views = new ViewList(this);
    m_table = new OrderView(this);
    m_table->setModel(&m_cells);
    m_table->addActions({m_focusDetails, m_copy});
    m_links = new LinkTools(m_desk, this, m_table);
    m_empty = new EmptyState(this);
    m_middle = new QStackedWidget(this);
    m_middle->addWidget(m_table);
    m_middle->addWidget(m_empty);
    m_details = new DetailsPanel(m_pairActions, this);
    m_details->setMinimumWidth(280);
    m_details->installEventFilter(this);
    m_notice = new NoticeBar(this);
    m_notice->setObjectName(u"notice"_s);
    m_undo = new NoticeBar(this);
    m_undo->setObjectName(u"undo"_s);

    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_followUp->bar());
    column->addWidget(m_middle, 1);
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    auto *all = new QWidget(this);
    auto *rows = new QVBoxLayout(all);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_splitter, 1);
    rows->addWidget(m_undo);
    setCentralWidget(all);
    setTabOrder(m_views, m_table);
    setTabOrder(m_table, m_details);
    m_status = new StatusBar(this);
    setStatusBar(m_status);
}

void MainWindow::follow()
{
    connect(m_views, &ViewList::viewChosen, this, &MainWindow::chooseView);
    connect(m_views, &ViewList::moneyAsked, m_followUp->moneyAction(), &QAction::trigger);
    connect(m_followUp, &FollowUp::moneyCounted, m_views, &ViewList::setOpenMoney);
    connect(m_followUp, &FollowUp::orderAsked, this, &MainWindow::showOrder);
    connect(m_followUp, &FollowUp::datesChanged, this, [this] { m_detailsTimer.start(); });
    connect(m_details, &DetailsPanel::waitAsked, m_followUp, &FollowUp::askForDate);
    connect(m_searchField, &SearchField::searched, this, &MainWindow::search);
    connect(m_searchField, &SearchField::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(&m_model, &PairTableModel::loaded, this, &MainWindow::rowsLoaded);
    connect(&m_model, &PairTableModel::counted, this, &MainWindow::showState);
    connect(&m_model, &PairTableModel::completed, this, &MainWindow::showState);
    connect(&m_model, &PairTableModel::failed, this, [this](const Error &error) {
        m_failure = error;
        showState();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &MainWindow::rowsLoaded);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &MainWindow::showState);
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, &MainWindow::rowsLoaded);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &MainWindow::rowsLoaded);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MainWindow::currentRowChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MainWindow::showState);
    connect(m_table, &QWidget::customContextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_table, &QTableView::doubleClicked, this, &MainWindow::focusDetails);
    connect(m_table, &OrderView::columnMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(at);
    });
    m_cells.setFolded(m_table->isFolded());
    connect(m_table, &OrderView::foldedChanged, &m_cells, &PairCells::setFolded);
    connect(m_details, &DetailsPanel::doubtfulLinkAnswered, this, [this](const SupplierOrderId &number, bool belongs) {
        if (!m_current)
            return;
        if (belongs)
            m_links->link(*m_current, number);
        else
            m_links->unlink(*m_current, number);
    });
    connect(m_empty, &EmptyState::connectAsked, this, [this] { connectPlatforms(); });
    connect(m_empty, &EmptyState::importAsked, m_links, [this] { m_links->importFiles(); });
    connect(m_links, &LinkTools::failed, this, &MainWindow::tellFailure);
    connect(m_links, &LinkTools::told, this, [this](const QString &sentence) {
        m_noticeIsFailure = true; // stays until it is understood
        m_notice->say(VerdictKind::CancelNow, sentence, tr("Close"));
    });
    connect(m_empty, &EmptyState::demoAsked, this, &MainWindow::tryDemo);
    connect(m_empty, &EmptyState::retryAsked, this, [this] {
        m_failure.reset();
        m_model.setQuery(m_model.query());
        synchronize();
    });
    connect(m_empty, &EmptyState::clearSearchAsked, this, [this] {
        m_searchField->clear();
        m_searchField->setFocus();
    });
    connect(m_empty, &EmptyState::showAllAsked, this, [this] {
        m_searchField->clear();
        m_views->setCurrent(PairView::All);
    });
    connect(m_status, &StatusBar::problemsAsked, this, &MainWindow::showProblems);
    connect(m_notice, &NoticeBar::actionChosen, this, [this] {
        m_notice->hide();
        if (m_noticeIsFailure || m_backupTold)
            m_noticeIsFailure = m_backupTold = false;
        else
            synchronize();
    });
    connect(m_notice, &NoticeBar::secondActionChosen, this, &MainWindow::showProblems);
    connect(m_undo, &NoticeBar::actionChosen, this, [this] { undoCase(m_undoCase); });

    connect(&m_desk.store(), &Store::pairsChanged, this, &MainWindow::pairsChanged);
    connect(&m_desk.store(), &Store::pairsReset, this, [this] { pairsChanged({}); });
    connect(&m_desk.store(), &Store::deskFoundBroken, this, [this] {
        m_noticeIsFailure = true;
        m_notice->say(
            VerdictKind::Dispute,
            tr("Your data file is damaged. Quit and start Contrordine again: it will then go back to the newest "
               "backup that is sound."),
            tr("Understood"));
    });
    connect(&m_desk.sync(), &Sync::started, this, [this] {
        m_roundRunning = true;
        m_progress = {};
        showState();
    });
    connect(&m_desk.sync(), &Sync::progressed, this, [this](const SyncProgress &progress) {
        m_progress = progress;
        showState();
    });
    connect(&m_desk.sync(), &Sync::finished, this, [this] {
        m_roundRunning = false;
        showState();
        if (std::exchange(m_syncAgain, false))
            QTimer::singleShot(0, this, [this] { synchronize(); });
    });
    connect(&m_desk, &Desk::connectionsChanged, this, [this] {
        nameBands();
        showState();
    });
    connect(&m_desk, &Desk::shopDomainsChanged, this, &MainWindow::showShops);
    connect(m_shopChoice, &QComboBox::currentIndexChanged, this, [this] {
        PairQuery query = m_model.query();
        query.shop = m_shopChoice->currentData().toString();
        m_model.setQuery(query);
        nameBands();
        loadCounts();
    });
    connect(&m_desk.cases(), &CaseEngine::undoTicked, this, &MainWindow::showUndo);
    connect(&m_desk.cases(), &CaseEngine::caseChanged, this, [this](const CaseId &id) {
        m_detailsTimer.start();
        if (m_undoCases.contains(id))
            learnCase(id);
    });

    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(60ms);
    connect(&m_countTimer, &QTimer::timeout, this, [this] { loadCounts(); });
    m_detailsTimer.setSingleShot(true);
    m_detailsTimer.setInterval(30ms); // holding an arrow key down reads only where it stops
    connect(&m_detailsTimer, &QTimer::timeout, this, [this] {
        if (m_current)
            loadDetails(*m_current);
    });
    connect(&m_syncTimer, &QTimer::timeout, this, [this] { synchronize(); });
    connect(&m_checkTimer, &QTimer::timeout, this, [this] { m_desk.connections().checkAll(); });
    connect(&m_minuteTimer, &QTimer::timeout, this, [this] { m_desk.store().reassess(); });
    connect(&m_ageTimer, &QTimer::timeout, this, [this] {
        m_table->viewport()->update();
        showState();
    });
    m_syncTimer.start(syncEvery);
    m_desk.sync().supplierReader().keepFresh();
    m_checkTimer.start(checkEvery);
    m_minuteTimer.start(assessEvery);
    m_ageTimer.start(ageEvery);
}

void MainWindow::retranslate()
{
    m_followUp->retranslate();
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit", "menu"));
    m_links->retranslate();
    m_orderMenu->setTitle(tr("&Order", "menu"));
    m_openMenu->setTitle(tr("Open in &browser"));
    m_viewMenu->setTitle(tr("&View", "menu"));
    m_columnMenu->setTitle(tr("Co&lumns"));
    m_languageMenu->setTitle(tr("Lan&guage"));
    m_helpMenu->setTitle(tr("&Help"));
    m_toolBar->setWindowTitle(tr("Tools"));

    const auto name = [](QAction *action, const QString &text, const QString &tip) {
        action->setText(text);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys));
        action->setStatusTip({});
    };
    name(m_sync, tr("Synchronize"), tr("Ask both platforms what is new"));
    name(m_pairActions.refund, tr("Refund items…"), tr("Give the customer money back without cancelling the order"));
    name(m_pairActions.tracking, tr("Ask for the tracking number…"), tr("Find out whether the parcel has really left"));
    name(m_pairActions.link, tr("Link…"), tr("Say which supplier order belongs to this order"));
    name(m_pairActions.unlink, tr("Unlink…"), tr("Say that a supplier order does not belong to this order"));
    name(m_pairActions.openBoth, tr("Open both pages"), tr("Open the order’s pages on both platforms in the browser"));
    //: opens the order's page in the shop's admin
    name(m_pairActions.openShop, tr("On the &shop"), tr("Open the order’s page on the shop"));
    //: opens the order's page at the supplier's platform
    name(m_pairActions.openSupplier, tr("At the s&upplier"), tr("Open the order’s page at the supplier"));
    name(m_search, tr("Search"), tr("Search in this view"));
    name(m_import, tr("&Import a file…"), tr("Read orders, supplier orders or links from a file"));
    name(m_export, tr("&Export…"), tr("Write the orders of this view into a file"));
    name(m_connect, tr("&Connect…"), tr("Connect your shop and your supplier’s platform"));
    name(m_preferences, tr("&Settings…"), tr("What Contrordine may do by itself"));
    name(m_connections, tr("Connec&tions…"), tr("See how your connections stand and change them"));
    name(m_quit, tr("&Quit"), tr("Quit"));
    m_desk.cases().setShopTexts(words::shopTexts());
    name(m_focusDetails, tr("Go to the details"), tr("Go to the details of the selected order"));
    name(m_showDetails, tr("Show the details"), tr("Show the selected order on the right"));
    name(m_copy, tr("Copy the rows"), tr("Copy the selected rows"));
    name(m_resetColumns, tr("As they were"), tr("All columns in their first order and width"));
    name(m_demo, tr("&Try the demo shop"), tr("Open a second window with an invented shop"));
    name(m_about, tr("&About Contrordine"), tr("About Contrordine"));
    for (QAction *language : m_languages->actions())
        language->setChecked(language->data().toString() == QLocale().name().left(2));

    m_views->setAccessibleName(tr("Views"));
    m_table->setAccessibleName(tr("Orders"));
    m_table->bands()->setAccessibleName(tr("Columns"));
    nameBands();
    m_searchField->setAccessibleName(tr("Search"));
    m_shopChoice->setAccessibleName(tr("Shop"));
    m_shopChoice->setToolTip(tr("Show the orders of one shop only"));
    if (m_shopChoice->count() > 0)
        m_shopChoice->setItemText(0, tr("All shops"));
    showState();
    m_detailsTimer.start();
    arrange();
}

void MainWindow::nameBands()
{
    // Proper names, the same in every language.
    QString shop = u"Shopify"_s;
    const std::optional<PairRow> first = m_model.rowCount() > 0 ? m_model.rowAt(0) : std::nullopt;
    const bool one = !m_desk.hasSeveralShops() || !m_model.query().shop.isEmpty();
    if (one && first && !first->shop.isEmpty())
        shop += u" · "_s + words::shop(first->shop);
    const SupplierPlatform *supplier = m_desk.cases().supplierPlatform(u"aliexpress"_s);
    m_table->bands()->setBandText(theme::Side::Shop, shop);
    m_table->bands()->setBandText(theme::Side::Verdict, tr("Can it still be stopped?"));
    m_table->bands()->setBandText(theme::Side::Supplier, supplier ? supplier->platformName() : u"AliExpress"_s);
}

void MainWindow::arrange()
{
    if (m_arranging)
        return;
    m_arranging = true;
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    int wanted = m_searchField->minimumWidth() + 80;
    if (m_shopChoiceShown->isVisible())
        wanted += m_shopChoice->sizeHint().width();
    for (QAction *action : m_toolBar->actions()) {
        const QWidget *button = m_toolBar->widgetForAction(action);
        if (qobject_cast<const QToolButton *>(button))
            wanted += button->sizeHint().width() + 4;
    }
    if (wanted > width())
        m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const bool details = width() < narrow ? m_detailsInNarrow : m_detailsShown;
    m_details->setVisible(details);
    m_showDetails->setChecked(details);
    m_arranging = false;
}

void MainWindow::restoreLooks()
{
    // Both platforms side by side want room: nearly the whole screen, up to what shows every column.
    const QSize room = screen()->availableSize() * 19 / 20;
    resize(room.boundedTo(QSize(1680, 1000)));
    restoreGeometry(m_settings.value(geometryKey).toByteArray());
    m_detailsShown = m_settings.value(detailsKey, true).toBool();
    m_table->restoreColumns(m_settings);
    if (!m_splitter->restoreState(m_settings.value(splitterKey).toByteArray())) {
        const int views = m_views->sizeHint().width();
        const int details = m_details->sizeHint().width();
        m_splitter->setSizes({views, std::max(300, width() - views - details), details});
    }
    arrange();
}

void MainWindow::saveLooks()
{
    m_settings.setValue(geometryKey, saveGeometry());
    m_settings.setValue(splitterKey, m_splitter->saveState());
    m_settings.setValue(detailsKey, m_detailsShown);
    m_table->saveColumns(m_settings);
}

// --- reading

QCoro::Task<> MainWindow::start()
{
    QPointer<MainWindow> self(this);
    loadCounts();
    auto ready = co_await m_desk.connectPlatforms();
    if (!self)
        co_return;
    m_connected = true;
    if (!ready)
        tellFailure(ready.error());
    if (const auto backup = m_desk.store().restoredFrom()) {
        m_backupTold = true;
        m_notice->say(
            VerdictKind::AskSupplier,
            //: %1 is a date and time
            tr("Your data file was damaged. Contrordine has gone back to the backup of %1; what you did after it is "
               "missing. The damaged file has been kept.")
                .arg(QLocale().toString(backup->toLocalTime(), QLocale::ShortFormat)),
            tr("Understood"));
    }
    m_desk.cases().resume();
    m_followUp->start();
    m_desk.connections().checkAll();
    if (m_desk.hasShop() || m_desk.hasSupplierPlatform())
        co_await synchronize();
    if (!self)
        co_return;
    m_started = true;
    showState();
    if (m_middle->currentWidget() == m_empty)
        m_empty->setFocus();
    checkSettled();
}

QCoro::Task<> MainWindow::synchronize()
{
    QPointer<MainWindow> self(this);
    if (!m_connected || (!m_desk.hasShop() && !m_desk.hasSupplierPlatform()))
        co_return;
    auto report = co_await m_desk.sync().run();
    if (!self)
        co_return;
    m_roundRunning = m_desk.sync().isRunning();
    m_roundFailure = report ? std::nullopt : std::optional(report.error());
    const QList<SyncReport::Problem> found = problems();
    const auto whole = std::find_if(found.cbegin(), found.cend(), isWhole);
    if (whole != found.cend() && m_model.rowCount() > 0) {
        m_noticeIsFailure = false;
        m_notice->say(whole->error.kind == Error::Kind::Auth ? VerdictKind::Dispute : VerdictKind::AskSupplier,
                      words::error(whole->error, platformNameOf(*whole)).happened + u' '
                          + tr("You see the orders as they were read last."),
                      tr("Try again"), tr("What to do"));
    } else if (!m_backupTold && !m_noticeIsFailure) {
        m_notice->hide();
    }
    tellCalmly();
    showState();
}

void MainWindow::tellCalmly()
{
    if (m_notice->isVisibleTo(this))
        return; // something more pressing is being said
    const QList<Connection> all = m_desk.connections().all();
    for (const Connection &connection : all) {
        if (connection.api.isOvertaken() && m_settings.value(versionToldKey) != connection.api.answered) {
            m_settings.setValue(versionToldKey, connection.api.answered);
            m_noticeIsFailure = true; // stays until it is understood
            m_notice->say(VerdictKind::AwaitingSupplier,
                          //: %1 is a platform
                          tr("%1 answers with a newer version than this program knows. Orders it does not understand "
                             "are shown as unknown. Look for an update.")
                              .arg(ProblemsDialog::platformName(connection.platform)),
                          tr("Understood"));
            return;
        }
        const QString clock = connection.clockAhead ? words::clockOff(*connection.clockAhead) : QString();
        const QString today = m_desk.clock().now().date().toString(Qt::ISODate);
        if (!clock.isEmpty() && !m_desk.isDemo() && m_settings.value(clockToldKey) != today) {
            m_settings.setValue(clockToldKey, today);
            m_noticeIsFailure = true;
            m_notice->say(VerdictKind::AskSupplier, clock, tr("Understood"));
            return;
        }
    }
}

QCoro::Task<> MainWindow::loadCounts()
{
    QPointer<MainWindow> self(this);
    const QFuture<Result<QMap<PairView, int>>> reading = m_desk.store().viewCounts(m_model.query().shop);
    const auto counts = co_await reading;
    if (!self)
        co_return;
    m_countsRead = true;
    if (counts) {
        m_views->setCounts(*counts);
        m_followUp->setNeedsMe(counts->value(PairView::NeedsMe));
    } else {
        m_failure = counts.error();
    }
    showState();
    checkSettled();
}

QCoro::Task<> MainWindow::loadDetails(OrderId order)
{
    QPointer<MainWindow> self(this);
    const QFuture<Result<PairDetails>> reading = m_desk.store().pairDetails(order);
    const auto details = co_await reading;
    if (!self || m_current != order)
        co_return;
    if (details) {
        m_pair = *details;
        showState();
        m_details->showPair(*details, m_desk.clock().now(), m_followUp->dueOf(*details), m_desk.hasSeveralShops());
    } else {
        m_pair.reset();
        m_details->clear();
        showState();
    }
    m_links->setPair(m_pair);
    checkSettled();
}

void MainWindow::pairsChanged(const QList<OrderId> &orders)
{
    if (!m_countTimer.isActive())
        m_countTimer.start();
    if (m_current && (orders.isEmpty() || orders.contains(*m_current)))
        m_detailsTimer.start();
}

void MainWindow::rowsLoaded()
{
    m_failure.reset();
    nameBands();
    selectOrder(m_current);
    showWanted();
    showState();
    checkSettled();
}

void MainWindow::selectOrder(const std::optional<OrderId> &order)
{
    if (m_model.rowCount() == 0) {
        m_current.reset();
        m_pair.reset();
        m_details->clear();
        return;
    }
    // Until the merchant has chosen, the most urgent order is the one that is shown, even while orders still come in.
    if (m_chosen && m_table->selectionModel()->currentIndex().isValid() && m_table->selectionModel()->hasSelection())
        return;
    const int row = order && m_chosen ? std::max(0, m_model.rowOf(*order)) : 0;
    m_selecting = true;
    m_table->selectionModel()->setCurrentIndex(m_cells.index(row, PairTableModel::VerdictColumn),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_selecting = false;
}

void MainWindow::showOrder(const OrderId &order)
{
    raise();
    activateWindow();
    m_wanted = order;
    if (!m_model.isLoading()) // rows that are about to be replaced are no place to show it
        showWanted();
    if (!m_wanted)
        return;
    m_searchField->clear();
    m_views->setCurrent(PairView::All); // it is shown once its rows are there
}

void MainWindow::showWanted()
{
    const int row = m_wanted ? m_model.rowOf(*m_wanted) : -1;
    if (row < 0)
        return;
    m_wanted.reset();
    m_chosen = true;
    m_table->selectionModel()->setCurrentIndex(m_cells.index(row, PairTableModel::VerdictColumn),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(m_cells.index(row, PairTableModel::VerdictColumn));
    if (width() >= narrow)
        m_table->setFocus();
    else
        focusDetails();
}

void MainWindow::currentRowChanged(const QModelIndex &index)
{
    const auto row = index.isValid() ? m_model.rowAt(index.row()) : std::nullopt;
    if (!row)
        return; // rows are being replaced; what was current is found again by its id
    if (m_current != row->order)
        m_pair.reset();
    m_current = row->order;
    m_chosen = m_chosen || !m_selecting;
    m_detailsTimer.start();
    showState();
}

void MainWindow::chooseView(PairView view)
{
    PairQuery query = m_model.query();
    query.view = view;
    m_cells.setShowsDue(view == PairView::NeedsMe);
    m_model.setQuery(query);
    showState();
}

void MainWindow::search(const QString &words)
{
    PairQuery query = m_model.query();
    query.search = words;
    m_model.setQuery(query);
}

QList<SyncReport::Problem> MainWindow::problems() const
{
    QList<SyncReport::Problem> all;
    all.append(m_desk.connectionProblems());
    if (m_roundFailure)
        all.append({{}, {}, *m_roundFailure});
    all.append(m_desk.sync().lastReport().problems);
    return all;
}

void MainWindow::showState()
{
    const int rows = m_model.rowCount();
    const PairQuery &query = m_model.query();
    const QList<SyncReport::Problem> found = problems();
    if (rows > 0) {
        const bool appears = m_middle->currentWidget() != m_table;
        m_middle->setCurrentWidget(m_table);
        // The keyboard begins in the table, unless it is needed elsewhere already.
        if (appears && !m_chosen
            && (!focusWidget() || focusWidget() == m_views || m_empty->isAncestorOf(focusWidget())))
            m_table->setFocus();
    } else {
        if (m_failure)
            m_empty->show(EmptyState::Kind::Failed, {}, *m_failure);
        else if (m_model.isLoading() || !m_countsRead || !m_connected)
            m_empty->show(EmptyState::Kind::Loading);
        else if (!query.search.isEmpty())
            m_empty->show(EmptyState::Kind::NoResult, query.search);
        else if (m_views->count(PairView::All) > 0)
            m_empty->show(EmptyState::Kind::EmptyView, words::view(query.view));
        else if (!m_desk.hasShop() && found.isEmpty())
            m_empty->show(EmptyState::Kind::FirstRun);
        else if (m_roundRunning || !m_started)
            m_empty->show(EmptyState::Kind::Loading);
        else if (!found.isEmpty())
            m_empty->show(EmptyState::Kind::Offline, platformNameOf(found.first()), found.first().error);
        else
            m_empty->show(EmptyState::Kind::NoOrders);
        m_middle->setCurrentWidget(m_empty);
    }

    const auto whole = std::find_if(found.cbegin(), found.cend(), isWhole);
    const QString trouble =
        whole == found.cend() ? QString() : words::error(whole->error, platformNameOf(*whole)).happened;
    const int chosen = m_table->selectedRowCount();
    m_status->show({.connected = m_desk.hasShop() || m_desk.hasSupplierPlatform(),
                    .demo = m_desk.isDemo(),
                    .running = m_roundRunning,
                    .progress = m_progress,
                    .completedAt = m_desk.sync().lastCompletedAt(),
                    .problems = int(found.size()),
                    .trouble = trouble,
                    .shown = m_model.total(),
                    .selected = chosen},
                   m_desk.clock().now());

    m_sync->setEnabled(!m_roundRunning);
    m_export->setEnabled(rows > 0);
    const bool one = rows > 0 && m_pair.has_value();
    const PairRow *row = one ? &m_pair->row : nullptr;
    m_pairActions.cancel->setEnabled(one && mayCancel(*m_pair));
    m_pairActions.cancel->setText(one && openKind(*m_pair) == CaseKind::Cancel ? tr("Continue cancelling…")
                                                                               : tr("Cancel the order…"));
    m_pairActions.cancel->setToolTip(u"%1 (C)"_s.arg(tr("Stop the order, at the supplier first and then on the shop")));
    const std::optional<Money> still = one ? refundable(m_pair->order) : std::nullopt;
    m_pairActions.refund->setEnabled(row && !shopPage().isEmpty() && !(still && still->isZero()));
    m_whyNot->setEnabled(one && !mayCancel(*m_pair));
    const bool disputed = row && row->verdict.kind == VerdictKind::Disputed;
    m_pairActions.dispute->setEnabled(one && mayDispute(*m_pair));
    m_pairActions.dispute->setText(disputed                        ? tr("Look at the dispute")
                                       : one && inDispute(*m_pair) ? tr("Continue the dispute…")
                                                                   : tr("Open a dispute…"));
    m_pairActions.dispute->setToolTip(u"%1 (D)"_s.arg(disputed
                                                          ? tr("See where the dispute stands and what comes next")
                                                          : tr("Ask the supplier’s platform for your money back")));
    m_pairActions.tracking->setEnabled(one && mayAskForTracking(*m_pair));
    m_pairActions.link->setEnabled(row);
    const bool linked = one
        && std::any_of(m_pair->links.cbegin(), m_pair->links.cend(), [](const Link &link) { return link.isActive(); });
    m_pairActions.unlink->setEnabled(linked);
    m_pairActions.openShop->setEnabled(one && !shopPage().isEmpty());
    m_pairActions.openSupplier->setEnabled(one && !supplierPage().isEmpty());
    m_pairActions.openBoth->setEnabled(m_pairActions.openShop->isEnabled() || m_pairActions.openSupplier->isEnabled());
    m_openMenu->setEnabled(m_pairActions.openBoth->isEnabled());
    m_focusDetails->setEnabled(rows > 0);
    m_copy->setEnabled(chosen > 0);
}

void MainWindow::checkSettled()
{
    if (m_settled || !m_started || !m_countsRead || m_countTimer.isActive() || m_model.isLoading())
        return;
    if (m_model.rowCount() > 0 && (!m_pair || m_detailsTimer.isActive()))
        return;
    m_settled = true;
    QTimer::singleShot(0, this, &MainWindow::settled);
}

void MainWindow::tellFailure(const Error &error)
{
    m_noticeIsFailure = true;
    m_notice->say(VerdictKind::Dispute, words::error(error).joined(), tr("Understood"));
}

// --- doing

void MainWindow::cancelOrder()
{
    if (!m_current || !m_pairActions.cancel->isEnabled())
        return;
    m_chosen = true; // whoever acts on an order wants to go on seeing it, wherever its new verdict puts it
    QPointer<CancelWizard> &wizard = m_wizards[*m_current];
    if (!wizard) {
        wizard = new CancelWizard(m_desk, *m_current, this);
        wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(wizard, &CancelWizard::trackingAsked, this, &MainWindow::askForTracking);
        connect(wizard, &CancelWizard::disputeAsked, this, &MainWindow::openDispute);
        wizard->show();
    }
    m_undo->hide();
    wizard->raise();
    wizard->activateWindow();
}

QUrl MainWindow::shopPage() const
{
    if (!m_pair)
        return {};
    const ShopPlatform *shop = m_desk.cases().shopOf(m_pair->order);
    return shop ? shop->orderPage(m_pair->order.id) : QUrl();
}

QUrl MainWindow::supplierPage() const
{
    if (!m_pair || m_pair->row.supplierOrder.isEmpty())
        return {};
    QString platform;
    for (const Link &link : m_pair->links) {
        if (link.supplierOrder == m_pair->row.supplierOrder)
            platform = link.platform;
    }
    const SupplierPlatform *supplier = m_desk.cases().supplierPlatform(platform);
    return supplier ? supplier->orderPage(m_pair->row.supplierOrder) : QUrl();
}

void MainWindow::openPages(bool shop, bool supplier)
{
    for (const QUrl &page : {shop ? shopPage() : QUrl(), supplier ? supplierPage() : QUrl()}) {
        openPage(this, page);
    }
}

void MainWindow::assist(const QString &name, const AssistDialog::Guide &guide)
{
    auto *dialog = new AssistDialog(guide, this);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AssistDialog::pageAsked, dialog, [dialog](const QUrl &page) { openPage(dialog, page); });
    dialog->open();
}

void MainWindow::refundItems()
{
    if (!m_pair)
        return;
    if (!RefundDialog::canRefund(m_desk, *m_pair)) {
        assist(u"refundHelp"_s, guides::refund(*m_pair, shopPage()));
        return;
    }
    m_chosen = true; // as with cancelling: the order stays in sight
    auto *dialog = new RefundDialog(m_desk, *m_pair, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openDispute(const SupplierOrderId &supplierOrder)
{
    if (!m_current)
        return;
    m_chosen = true; // as with cancelling: the order stays in sight
    auto *wizard = findChild<DisputeWizard *>(QString(), Qt::FindDirectChildrenOnly);
    if (!wizard || wizard->session().orderId() != *m_current) {
        wizard = new DisputeWizard(m_desk, *m_current, supplierOrder, this);
        wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(wizard, &DisputeWizard::trackingAsked, this,
                [this, wizard] { askForTracking(wizard->session().supplierOrderId()); });
        wizard->show();
    }
    wizard->raise();
    wizard->activateWindow();
}

void MainWindow::askForTracking(const SupplierOrderId &supplierOrder)
{
    if (!m_current)
        return;
    m_chosen = true;
    auto *dialog = new TrackingDialog(m_desk, *m_current, supplierOrder, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TrackingDialog::refundAsked, this, &MainWindow::refundItems);
    connect(dialog, &TrackingDialog::disputeAsked, this, &MainWindow::openDispute);
    dialog->open();
}

/// The key was pressed where cancelling is not possible: why, and what else can be done.
void MainWindow::explainWhyNot()
{
    if (!m_pair)
        return;
    m_noticeIsFailure = true; // stays until it is understood
    m_notice->say(m_pair->row.verdict.kind,
                  nameOf(m_pair->row.orderName, m_pair->row.shop) + u": "_s
                      + words::verdictSentence(m_pair->row.verdict, m_desk.clock().now()),
                  tr("Understood"));
}

void MainWindow::askForLink()
{
    if (!m_pair)
        return;
    m_links->askForLink(*m_pair);
}

void MainWindow::askForUnlink()
{
    if (!m_pair)
        return;
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Unlink"),
        //: %1 is an order name, #1057
        tr("Which supplier order does not belong to %1?").arg(nameOf(m_pair->row.orderName, m_pair->row.shop)),
        QMessageBox::NoButton, this);
    question->setObjectName(u"unlinkDialog"_s);
    question->setInformativeText(tr("The link stays in the timeline and can be made again."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    const OrderId order = m_pair->row.order;
    for (const Link &link : m_pair->links) {
        if (!link.isActive())
            continue;
        //: button; %1 is a supplier order number
        QPushButton *button =
            question->addButton(tr("Unlink %1").arg(link.supplierOrder.toString()), QMessageBox::AcceptRole);
        const SupplierOrderId number = link.supplierOrder;
        connect(button, &QPushButton::clicked, this, [this, order, number] { m_links->unlink(order, number); });
    }
    question->setDefaultButton(question->addButton(tr("Close without changes"), QMessageBox::RejectRole));
    question->open();
}

void MainWindow::focusDetails()
{
    (width() < narrow ? m_detailsInNarrow : m_detailsShown) = true;
    arrange();
    if (auto *first = m_details->findChild<QWidget *>(u"primary"_s); first && first->isEnabled())
        first->setFocus(Qt::ShortcutFocusReason);
    else
        m_details->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::chooseExport()
{
    auto *chooser = new QFileDialog(this, tr("Export"), QString());
    chooser->setObjectName(u"exportDialog"_s);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setNameFilters({tr("Workbooks (*.xlsx)"), tr("Tables (*.csv)")});
    chooser->setDefaultSuffix(u"xlsx"_s);
    connect(chooser, &QFileDialog::filterSelected, chooser, [chooser](const QString &filter) {
        chooser->setDefaultSuffix(filter.contains(u"*.csv"_s) ? u"csv"_s : u"xlsx"_s);
    });
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) { exportRows(path); });
    chooser->open();
}

QCoro::Task<> MainWindow::exportRows(QString path)
{
    QPointer<MainWindow> self(this);
    std::stop_source stop;
    QPointer<QProgressDialog> shown(new QProgressDialog(this));
    shown->setObjectName(u"exportProgress"_s);
    shown->setWindowTitle(tr("Export"));
    //: %1 is the path of a file
    shown->setLabelText(tr("Writing %1…").arg(path));
    shown->setCancelButtonText(tr("Stop writing"));
    shown->setMinimumDuration(500); // a short one is over before it can be seen
    connect(shown, &QProgressDialog::canceled, shown, [stop]() mutable { stop.request_stop(); });
    const ExportProgress progress = [shown](int done, int total) {
        if (!shown || shown->wasCanceled())
            return;
        shown->setMaximum(total + 1); // the last step is closing the file
        shown->setValue(done);
    };
    const ExportRequest request{
        .path = path, .query = m_model.query(), .header = pairSheetHeader(), .cells = pairSheetCells};
    const std::stop_token token = stop.get_token();
    const auto report = co_await exportPairs(m_desk.store(), request, progress, token);
    if (!self)
        co_return;
    delete shown;
    if (!report) {
        tellFailure(report.error());
        co_return;
    }
    if (report->stopped)
        co_return;
    m_noticeIsFailure = true;
    //: %1 is the path of a file
    m_notice->say(VerdictKind::CancelNow, tr("%n orders written to %1.", nullptr, report->rows).arg(path), tr("Close"));
}

QString MainWindow::nameOf(const QString &order, const QString &shop) const
{
    return words::orderName(order, shop, m_desk.hasSeveralShops());
}

QString MainWindow::platformNameOf(const SyncReport::Problem &problem) const
{
    const QString platform = ProblemsDialog::platformName(problem.platform);
    return problem.platform == u"shopify"_s
        ? words::orderName(platform, problem.account.section(u':', 1), m_desk.hasSeveralShops())
        : platform;
}

void MainWindow::showShops()
{
    const QStringList domains = m_desk.shopDomains();
    const QString chosen = m_shopChoice->currentData().toString();
    QStringList shown;
    for (int i = 1; i < m_shopChoice->count(); ++i)
        shown.append(m_shopChoice->itemData(i).toString());
    if (shown != domains) {
        const QSignalBlocker quiet(m_shopChoice);
        m_shopChoice->clear();
        m_shopChoice->addItem(tr("All shops"), QString());
        for (const QString &domain : domains)
            m_shopChoice->addItem(words::shop(domain), domain);
        m_shopChoice->setCurrentIndex(std::max(0, m_shopChoice->findData(chosen)));
    }
    const bool several = domains.size() > 1;
    if (!several && !chosen.isEmpty())
        m_shopChoice->setCurrentIndex(0); // nothing may stay hidden by a choice that is not to be seen
    m_shopChoiceShown->setVisible(several);
    m_table->setSeveralShops(several);
    m_cells.setSeveralShops(several);
    nameBands();
    arrange();
    m_detailsTimer.start();
}

void MainWindow::showConnections()
{
    auto *dialog = new ConnectionsDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionsDialog::connectAsked, this, [this] { connectPlatforms(); });
    connect(dialog, &ConnectionsDialog::replaceAsked, this,
            [this](const Connection &connection) { connectPlatforms(connection); });
    connect(dialog, &ConnectionsDialog::checked, this, [this] { synchronize(); });
    dialog->open();
}

void MainWindow::connectPlatforms(const std::optional<Connection> &replaced)
{
    auto *dialog = new ConnectDialog(m_desk, this);
    dialog->setObjectName(u"connectDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (replaced)
        dialog->replace(*replaced);
    connect(dialog, &ConnectDialog::connected, this, [this] {
        m_syncAgain = m_desk.sync().isRunning(); // a round under way does not know of it
        synchronize();
    });
    dialog->open();
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_desk, this);
    dialog->setObjectName(u"settingsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showProblems()
{
    QList<QPair<QString, SyncReport::Problem>> named;
    const QList<SyncReport::Problem> all = problems();
    for (const SyncReport::Problem &problem : all)
        named.append({platformNameOf(problem), problem});
    auto *dialog = new ProblemsDialog(named, this);
    dialog->setObjectName(u"problemsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProblemsDialog::retryAsked, this, [this] { synchronize(); });
    connect(dialog, &ProblemsDialog::connectionsAsked, this, &MainWindow::showConnections);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Contrordine"),
                        //: %1 is the version
                        tr("Contrordine %1").arg(QStringLiteral(CONTRORDINE_VERSION)), QMessageBox::NoButton, this);
    box->setObjectName(u"aboutDialog"_s);
    box->setInformativeText(
        tr("Stops dropshipping orders in time: the supplier’s first, then the shop’s.\n\n"
           "Free software under the GNU General Public License, version 3 or later. "
           "It comes without any warranty. Shopify and AliExpress are trademarks of their owners, who have "
           "nothing to do with this program."));
    box->addButton(tr("Close"), QMessageBox::RejectRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::tryDemo()
{
    // A program of its own with a data folder of its own: nothing of the demo can get among the merchant's orders.
    const QStringList arguments{u"--demo"_s, u"--data-dir"_s, QString(m_desk.dataDir() + u"/demo"_s), u"--lang"_s,
                                QLocale().name().left(2)};
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments)) {
        m_noticeIsFailure = true;
        m_notice->say(VerdictKind::Dispute, tr("The demo shop could not be started."), tr("Understood"));
    }
}

void MainWindow::showContextMenu(const QPoint &at)
{
    if (!m_table->indexAt(at).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"contextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_pairActions.cancel, m_pairActions.refund, m_pairActions.dispute, m_pairActions.tracking});
    menu->addSeparator();
    menu->addActions({m_pairActions.link, m_pairActions.unlink});
    menu->addMenu(m_links->statusMenu());
    menu->addSeparator();
    menu->addActions({m_pairActions.openBoth, m_pairActions.openShop, m_pairActions.openSupplier});
    menu->addSeparator();
    menu->addActions({m_focusDetails, m_copy});
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void MainWindow::fillColumnMenu(QMenu *menu)
{
    BandHeader *bands = m_table->bands();
    for (int column = 0; column < PairTableModel::ColumnCount; ++column) {
        // Without these two the table no longer answers what it is there for.
        if (column == PairTableModel::OrderColumn || column == PairTableModel::VerdictColumn)
            continue;
        if (column == PairTableModel::ShopColumn && !m_desk.hasSeveralShops())
            continue;
        QAction *shown =
            menu->addAction(BandHeader::sideOf(column) == theme::Side::Supplier
                                ? bands->bandText(theme::Side::Supplier) + u": "_s + PairCells::heading(column)
                                : PairCells::heading(column));
        shown->setCheckable(true);
        shown->setChecked(!bands->isSectionHidden(column));
        connect(shown, &QAction::toggled, this, [this, column](bool on) { m_table->setColumnShown(column, on); });
    }
    menu->addSeparator();
    menu->addAction(m_resetColumns);
}

void MainWindow::speak(const QString &language) { m_settings.setValue(languageKey, installLanguage(language)); }

// --- undo

void MainWindow::showUndo(const CaseId &id, std::chrono::milliseconds left)
{
    if (left <= 0ms) {
        if (m_undoCase == id)
            m_undo->hide();
        m_undoCases.remove(id);
        return;
    }
    const auto known = m_undoCases.constFind(id);
    if (known == m_undoCases.constEnd()) {
        m_undoCases.insert(id, {});
        learnCase(id);
        return;
    }
    if (known->order.isEmpty() || known->over)
        return; // being looked up, or taken back
    // While its wizard or dialog is open, that counts down itself.
    if (const QPointer<CancelWizard> wizard = m_wizards.value(known->order); wizard && wizard->isVisible()) {
        if (m_undoCase == id)
            m_undo->hide();
        return;
    }
    if (known->isRefund && findChild<RefundDialog *>())
        return;
    m_undoCase = id;
    const int seconds = int(std::chrono::ceil<std::chrono::seconds>(left).count());
    //: %1 is an order name, #1057
    m_undo->say(VerdictKind::AwaitingSupplier,
                known->isRefund ? tr("%1 will be refunded in %n seconds.", nullptr, seconds).arg(known->name)
                                : tr("%1 will be cancelled in %n seconds.", nullptr, seconds).arg(known->name),
                tr("Undo"));
}

QCoro::Task<> MainWindow::learnCase(CaseId id)
{
    QPointer<MainWindow> self(this);
    const QFuture<Result<CaseHistory>> reading = m_desk.store().caseHistory(id);
    const auto history = co_await reading;
    if (!self || !history)
        co_return;
    const OrderId order = history->state.order;
    const QFuture<Result<Order>> orderReading = m_desk.store().order(order);
    const auto found = co_await orderReading;
    if (!self || !found || !m_undoCases.contains(id))
        co_return;
    const bool over = history->state.step != CaseStep::CarryingOut;
    m_undoCases.insert(id, {order, nameOf(found->name, found->shop), over, history->state.kind == CaseKind::Refund});
    if (over && m_undoCase == id)
        m_undo->hide();
}

QCoro::Task<> MainWindow::undoCase(CaseId id)
{
    QPointer<MainWindow> self(this);
    auto undone = co_await m_desk.cases().undo(id);
    if (!self)
        co_return;
    m_undo->hide();
    if (!undone)
        tellFailure(undone.error());
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
    const bool counting =
        std::any_of(m_undoCases.cbegin(), m_undoCases.cend(), [](const UndoCase &undo) { return !undo.over; });
    if (counting && !m_quitAnyway) {
        event->ignore();
        auto *question = new QMessageBox(QMessageBox::Question, tr("Quit"), tr("A cancellation is about to be sent."),
                                         QMessageBox::NoButton, this);
        question->setInformativeText(
            tr("If you quit now, it is sent the next time you start Contrordine, provided that nothing "
               "has changed until then."));
        question->setAttribute(Qt::WA_DeleteOnClose);
        QPushButton *quit = question->addButton(tr("Quit now"), QMessageBox::AcceptRole);
        question->setDefaultButton(question->addButton(tr("Stay until it is done"), QMessageBox::RejectRole));
        connect(quit, &QPushButton::clicked, this, [this] {
            m_quitAnyway = true;
            close();
        });
        question->open();
        return;
    }
    saveLooks();
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_details && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_table->setFocus(Qt::ShortcutFocusReason);
        if (width() < narrow) {
            m_detailsInNarrow = false;
            arrange();
        }
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace contrordine
