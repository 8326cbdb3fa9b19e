// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowmenus.h"

#include "ui/actions.h"
#include "ui/followup.h"
#include "ui/languagemenu.h"
#include "ui/linktools.h"
#include "ui/orderlist.h"
#include "ui/orderview.h"
#include "ui/pairtools.h"
#include "ui/statusmenu.h"
#include "ui/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

WindowMenus::WindowMenus(QMainWindow &window, OrderList &orders, const PairTools &tools, const LinkTools &links,
                         const FollowUp &followUp, QSettings &settings)
    : QObject(&window)
    , m_window(window)
    , m_orders(orders)
    , m_tools(tools)
    , m_links(links)
    , m_followUp(followUp)
    , m_language(new LanguageMenu(settings, &window))
{
    makeActions();
    makeMenus();
    OrderView *table = m_orders.table();
    table->addActions({m_actions.focusDetails, m_copy});
    connect(table, &QWidget::customContextMenuRequested, this, &WindowMenus::showContextMenu);
    connect(table, &OrderView::columnMenuRequested, this, &WindowMenus::showColumnMenu);
}

void WindowMenus::makeActions()
{
    const auto make = [this](const QString &name, const QString &icon = {}, const QKeySequence &shortcut = {}) {
        return makeAction(&m_window, name, icon, shortcut);
    };
    m_actions.sync = make(u"sync"_s, u"sync"_s, QKeySequence(Qt::Key_F5));
    m_actions.search = make(u"find"_s, u"search"_s);
    m_actions.search->setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    m_actions.search->setMenuRole(QAction::NoRole);
    m_actions.import = make(u"import"_s, u"import"_s, QKeySequence(Qt::CTRL | Qt::Key_I));
    m_actions.exportRows = make(u"export"_s, u"export"_s, QKeySequence(Qt::CTRL | Qt::Key_E));
    m_actions.connectPlatforms = make(u"connect"_s, u"connect"_s);
    const QKeySequence preferences(QKeySequence::Preferences); // not every desktop has one
    m_actions.preferences =
        make(u"preferences"_s, {}, preferences.isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_Comma) : preferences);
    m_actions.preferences->setMenuRole(QAction::PreferencesRole);
    m_actions.connections = make(u"connections"_s);
    m_actions.quit = make(u"quit"_s, {}, QKeySequence(Qt::CTRL | Qt::Key_Q));
    m_actions.quit->setMenuRole(QAction::QuitRole);
    m_actions.focusDetails = make(u"focusDetails"_s, u"details"_s, QKeySequence(Qt::Key_Return));
    // Enter means something else everywhere but in the table.
    m_actions.focusDetails->setShortcutContext(Qt::WidgetShortcut);
    m_actions.showDetails = make(u"showDetails"_s, u"details"_s, QKeySequence(Qt::Key_F9));
    m_actions.showDetails->setCheckable(true);
    m_copy = make(u"copy"_s, {}, QKeySequence(QKeySequence::Copy));
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_orders.table()->selectionAsText()); });
    m_resetColumns = make(u"resetColumns"_s);
    connect(m_resetColumns, &QAction::triggered, this, [this] { m_orders.table()->resetColumns(); });
    m_actions.demo = make(u"demo"_s, u"demo"_s);
    m_actions.suppliers = make(u"suppliers"_s, u"box"_s);
    m_actions.policies = make(u"policies"_s);
    m_about = make(u"about"_s);
    m_about->setMenuRole(QAction::AboutRole);
    connect(m_about, &QAction::triggered, this, &WindowMenus::showAbout);
}

void WindowMenus::makeMenus()
{
    QMenuBar *bar = m_window.menuBar();
    m_file = bar->addMenu(QString());
    m_file->addActions({m_actions.connectPlatforms, m_actions.connections, m_actions.import, m_actions.exportRows});
    m_file->addSeparator();
    m_file->addAction(m_actions.preferences);
    m_file->addSeparator();
    m_file->addAction(m_actions.quit);

    m_edit = bar->addMenu(QString());
    m_edit->addActions({m_links.undo(), m_links.redo()});

    const PairActions &pair = m_tools.actions();
    m_order = bar->addMenu(QString());
    m_order->addActions({pair.cancel, pair.refund, pair.dispute, pair.tracking, pair.message});
    m_order->addSeparator();
    m_order->addActions({pair.link, pair.unlink});
    m_order->addMenu(m_links.statusMenu());
    m_open = m_order->addMenu(theme::icon(u"open"_s), QString());
    m_open->addActions({pair.openBoth, pair.openShop, pair.openSupplier});
    m_open->setEnabled(pair.openBoth->isEnabled());
    connect(pair.openBoth, &QAction::enabledChanged, m_open, &QMenu::setEnabled);
    m_order->addSeparator();
    m_order->addActions({m_actions.focusDetails, m_copy});

    m_view = bar->addMenu(QString());
    m_view->addActions(
        {m_actions.sync, m_actions.search, m_followUp.moneyAction(), m_actions.suppliers, m_actions.policies});
    m_view->addSeparator();
    m_view->addAction(m_actions.showDetails);
    m_columns = m_view->addMenu(QString());
    connect(m_columns, &QMenu::aboutToShow, this, [this] {
        m_columns->clear();
        fillColumns(m_columns);
    });
    m_view->addMenu(m_language);

    m_help = bar->addMenu(QString());
    m_help->addActions({m_actions.demo, m_about});
}

void WindowMenus::setState(bool running, int rows, int selected)
{
    m_actions.sync->setEnabled(!running);
    m_actions.exportRows->setEnabled(rows > 0);
    m_actions.focusDetails->setEnabled(rows > 0);
    m_copy->setEnabled(selected > 0);
}

void WindowMenus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit", "menu"));
    m_order->setTitle(tr("&Order", "menu"));
    m_open->setTitle(tr("Open in &browser"));
    m_view->setTitle(tr("&View", "menu"));
    m_columns->setTitle(tr("Co&lumns"));
    m_language->retranslate();
    m_help->setTitle(tr("&Help"));
    nameAction(m_actions.sync, tr("Synchronize"), tr("Ask both platforms what is new"));
    nameAction(m_actions.search, tr("Search"), tr("Search in this view"));
    nameAction(m_actions.import, tr("&Import a file…"), tr("Read orders, supplier orders or links from a file"));
    nameAction(m_actions.exportRows, tr("&Export…"), tr("Write the orders of this view into a file"));
    nameAction(m_actions.connectPlatforms, tr("&Connect…"), tr("Connect your shop and your supplier’s platform"));
    nameAction(m_actions.preferences, tr("&Settings…"), tr("What Contrordine may do by itself"));
    nameAction(m_actions.connections, tr("Connec&tions…"), tr("See how your connections stand and change them"));
    nameAction(m_actions.quit, tr("&Quit"), tr("Quit"));
    nameAction(m_actions.focusDetails, tr("Go to the details"), tr("Go to the details of the selected order"));
    nameAction(m_actions.showDetails, tr("Show the details"), tr("Show the selected order on the right"));
    nameAction(m_copy, tr("Copy the rows"), tr("Copy the selected rows"));
    nameAction(m_resetColumns, tr("As they were"), tr("All columns in their first order and width"));
    nameAction(m_actions.policies, tr("&Policy and messages…"),
               tr("Your shop’s policy page, and the texts of all messages"));
    nameAction(m_actions.suppliers, tr("&Suppliers…"),
               tr("What suppliers say, what really happened, and where you promise more"));
    nameAction(m_actions.demo, tr("&Try the demo shop"), tr("Open a second window with an invented shop"));
    nameAction(m_about, tr("&About Contrordine"), tr("About Contrordine"));
}

void WindowMenus::fillColumns(QMenu *menu)
{
    m_orders.addColumns(menu);
    menu->addSeparator();
    menu->addAction(m_resetColumns);
}

void WindowMenus::showColumnMenu(const QPoint &at)
{
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumns(menu);
    menu->popup(at);
}

void WindowMenus::showContextMenu(const QPoint &at)
{
    const OrderView *table = m_orders.table();
    if (!table->indexAt(at).isValid())
        return;
    const PairActions &pair = m_tools.actions();
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"contextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({pair.cancel, pair.refund, pair.dispute, pair.tracking, pair.message});
    menu->addSeparator();
    menu->addActions({pair.link, pair.unlink});
    menu->addMenu(m_links.statusMenu());
    menu->addSeparator();
    menu->addActions({pair.openBoth, pair.openShop, pair.openSupplier});
    menu->addSeparator();
    menu->addActions({m_actions.focusDetails, m_copy});
    menu->popup(table->viewport()->mapToGlobal(at));
}

void WindowMenus::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Contrordine"),
                                //: %1 is the version
                                tr("Contrordine %1").arg(QStringLiteral(CONTRORDINE_VERSION)), QMessageBox::NoButton,
                                &m_window);
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

} // namespace contrordine
