// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QMainWindow>
#include <QSettings>
#include <QTimer>

namespace contrordine
{

class DetailsPanel;
class ExportTool;
class FollowUp;
class LinkTools;
class Notices;
class OrderList;
class PairReader;
class PairTools;
class Panes;
class Rounds;
class Setup;
class StatusBar;
class PoliciesTool;
class SuppliersTool;
class ToolBar;
class UndoOffer;
class ViewList;
class WindowMenus;

/// The window: views on the left, both platforms' orders side by side in the middle, the selected pair on the right.
/// Connects the platforms, carries on what was left open and keeps everything up to date by itself from the moment it
/// is made; the desk must outlive it. Its looks (size, columns, language) are kept in the desk's data folder.
/// Each of these is a class of its own; this one puts them together and passes on what one has to tell the other.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Desk &desk, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The language chosen in the window when it last ran with this data folder: "it", "en", or empty for the system's.
    static QString savedLanguage(const QString &dataDir);

    std::optional<OrderId> currentOrder() const;

Q_SIGNALS:
    /// Once: the first round of synchronizing is over (or there is nothing to synchronize with) and its rows are in
    /// place.
    void settled();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeParts();
    void layOut();
    void followMerchant();
    void followActions();
    void followDesk();
    void retranslate();
    void arrange(); ///< what fits into the present width
    void restoreLooks();
    void saveLooks();

    void connected();
    void firstRoundOver();
    QCoro::Task<> loadCounts();
    void orderChanged();
    void pairRead();
    void showOrder(const OrderId &order); ///< wherever it is now
    void showAll(); ///< every order of every view
    void showShops(); ///< which there are: one needs no name, several do
    void pairsChanged(const QList<OrderId> &orders);
    void showState(); ///< table or empty state, status line, actions
    void checkSettled();

    Desk &m_desk;
    QSettings m_settings;

    FollowUp *m_followUp = nullptr;
    Notices *m_notices = nullptr;
    ViewList *m_views = nullptr;
    OrderList *m_orders = nullptr;
    LinkTools *m_links = nullptr;
    SuppliersTool *m_suppliers = nullptr;
    PoliciesTool *m_policies = nullptr;
    PairTools *m_tools = nullptr;
    DetailsPanel *m_details = nullptr;
    UndoOffer *m_undo = nullptr;
    Panes *m_panes = nullptr;
    StatusBar *m_status = nullptr;
    WindowMenus *m_menus = nullptr;
    ToolBar *m_toolBar = nullptr;
    Setup *m_setup = nullptr;
    ExportTool *m_export = nullptr;
    Rounds *m_rounds = nullptr;
    PairReader *m_reader = nullptr;

    QTimer m_ageTimer;
    QTimer m_countTimer;

    bool m_countsRead = false;
    bool m_settled = false;
    bool m_arranging = false;
};

} // namespace contrordine
