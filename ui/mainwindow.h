// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "models/tables/pairtablemodel.h"
#include "ui/assistdialog.h"
#include "ui/detailspanel.h"
#include "ui/paircells.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>
#include <QSettings>
#include <QTimer>

class QShortcut;
class QActionGroup;
class QComboBox;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace contrordine
{

class CancelWizard;
class EmptyState;
class FollowUp;
class LinkTools;
class NoticeBar;
class OrderView;
class SearchField;
class StatusBar;
class ViewList;

/// The window: views on the left, both platforms' orders side by side in the middle, the selected pair on the right.
/// Connects the platforms, carries on what was left open and keeps everything up to date by itself from the moment it
/// is made; the desk must outlive it. Its looks (size, columns, language) are kept in the desk's data folder.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Desk &desk, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The language chosen in the window when it last ran with this data folder: "it", "en", or empty for the system's.
    static QString savedLanguage(const QString &dataDir);

    std::optional<OrderId> currentOrder() const { return m_current; }

Q_SIGNALS:
    /// Once: the first round of synchronizing is over (or there is nothing to synchronize with) and its rows are in
    /// place.
    void settled();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    void makeMenus();
    void makeToolBar();
    void makeMiddle();
    void follow();
    void retranslate();
    void nameBands();
    void arrange(); ///< what fits into the present width
    void restoreLooks();
    void saveLooks();

    QCoro::Task<> start();
    QCoro::Task<> synchronize();
    QCoro::Task<> loadCounts();
    QCoro::Task<> loadDetails(OrderId order);
    QCoro::Task<> exportRows(QString path);
    QCoro::Task<> learnCase(CaseId id);
    QCoro::Task<> undoCase(CaseId id);

    void chooseView(PairView view);
    void search(const QString &words);
    void selectOrder(const std::optional<OrderId> &order);
    void showOrder(const OrderId &order); ///< wherever it is now
    void showWanted();
    void currentRowChanged(const QModelIndex &index);
    void rowsLoaded();
    void pairsChanged(const QList<OrderId> &orders);
    void showState(); ///< table or empty state, notices, status line, actions
    void showUndo(const CaseId &id, std::chrono::milliseconds left);
    void tellFailure(const Error &error);
    void checkSettled();

    void cancelOrder();
    void assist(const QString &name, const AssistDialog::Guide &guide);
    void explainWhyNot();
    void refundItems();
    void openDispute(const SupplierOrderId &supplierOrder); ///< empty = the one that the pair shows
    void askForTracking(const SupplierOrderId &supplierOrder);
    void askForLink();
    void askForUnlink();
    void openPages(bool shop, bool supplier);
    void focusDetails();
    void chooseExport();
    void showSettings();
    void connectPlatforms(const std::optional<Connection> &replaced = {});
    void showConnections();
    void showShops(); ///< which there are: one needs no name, several do
    QString nameOf(const QString &order, const QString &shop) const;
    QString platformNameOf(const SyncReport::Problem &problem) const;
    void tellCalmly(); ///< what is good to know and stops nobody
    void showProblems();
    void showAbout();
    void tryDemo();
    void showContextMenu(const QPoint &at);
    void fillColumnMenu(QMenu *menu);
    void speak(const QString &language);

    QUrl shopPage() const;
    QUrl supplierPage() const;
    QList<SyncReport::Problem> problems() const;

    Desk &m_desk;
    QSettings m_settings;
    PairTableModel m_model;
    PairCells m_cells;

    PairActions m_pairActions;
    QShortcut *m_whyNot = nullptr; ///< the key of cancelling, where cancelling is not possible
    QAction *m_sync = nullptr;
    QAction *m_search = nullptr;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_preferences = nullptr;
    QAction *m_connections = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_focusDetails = nullptr;
    QAction *m_showDetails = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_resetColumns = nullptr;
    QAction *m_demo = nullptr;
    QAction *m_about = nullptr;
    QActionGroup *m_languages = nullptr;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_orderMenu = nullptr;
    QMenu *m_openMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_columnMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QToolBar *m_toolBar = nullptr;
    SearchField *m_searchField = nullptr;
    QComboBox *m_shopChoice = nullptr;
    QAction *m_shopChoiceShown = nullptr;
    QSplitter *m_splitter = nullptr;
    ViewList *m_views = nullptr;
    QStackedWidget *m_middle = nullptr;
    OrderView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    DetailsPanel *m_details = nullptr;
    NoticeBar *m_notice = nullptr;
    NoticeBar *m_undo = nullptr;
    StatusBar *m_status = nullptr;
    FollowUp *m_followUp = nullptr;
    LinkTools *m_links = nullptr;

    QTimer m_syncTimer;
    QTimer m_checkTimer;
    QTimer m_minuteTimer;
    QTimer m_ageTimer;
    QTimer m_countTimer;
    QTimer m_detailsTimer;

    std::optional<OrderId> m_current;
    std::optional<OrderId> m_wanted; ///< to be shown as soon as it is in the table
    std::optional<PairDetails> m_pair; ///< of m_current, as last read
    std::optional<Error> m_failure; ///< our own data could not be read
    std::optional<Error> m_roundFailure; ///< a whole round went wrong
    QHash<OrderId, QPointer<CancelWizard>> m_wizards;
    struct UndoCase {
        OrderId order;
        QString name;
        bool over = false; ///< taken back already; the engine still counts down
        bool isRefund = false;
    };
    QHash<CaseId, UndoCase> m_undoCases;
    CaseId m_undoCase; ///< what the bar at the bottom offers to take back
    SyncProgress m_progress;
    bool m_roundRunning = false;
    bool m_syncAgain = false; ///< something was connected while a round was under way
    bool m_started = false; ///< the first round is over
    bool m_connected = false; ///< connections have been read
    bool m_countsRead = false;
    bool m_settled = false;
    bool m_detailsShown = true;
    bool m_detailsInNarrow = false; ///< the merchant wants them even where there is little room
    bool m_arranging = false;
    bool m_selecting = false; ///< we select, not the merchant
    bool m_chosen = false; ///< the merchant has selected an order
    bool m_backupTold = false;
    bool m_noticeIsFailure = false;
    bool m_quitAnyway = false;
};

} // namespace contrordine
