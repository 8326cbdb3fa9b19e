// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QSettings;

namespace contrordine
{

class FollowUp;
class LanguageMenu;
class LinkTools;
class OrderList;
class PairTools;

/// What the window itself offers, whichever order is selected. Whoever carries it out connects to it.
struct WindowActions {
    QAction *sync = nullptr;
    QAction *search = nullptr;
    QAction *import = nullptr;
    QAction *exportRows = nullptr;
    QAction *connectPlatforms = nullptr;
    QAction *connections = nullptr;
    QAction *preferences = nullptr;
    QAction *quit = nullptr;
    QAction *focusDetails = nullptr;
    QAction *showDetails = nullptr; ///< checkable
    QAction *suppliers = nullptr;
    QAction *policies = nullptr;
    QAction *demo = nullptr;
};

/// The menus of the window and of its table, and the actions that are in them and nowhere else.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    WindowMenus(QMainWindow &window, OrderList &orders, const PairTools &tools, const LinkTools &links,
                const FollowUp &followUp, QSettings &settings);

    const WindowActions &actions() const { return m_actions; }
    void setState(bool running, int rows, int selected); ///< a round runs; rows there are, and selected ones
    void retranslate();

private:
    void makeActions();
    void makeMenus();
    void fillColumns(QMenu *menu);
    void showColumnMenu(const QPoint &at);
    void showContextMenu(const QPoint &at);
    void showAbout();

    QMainWindow &m_window;
    OrderList &m_orders;
    const PairTools &m_tools;
    const LinkTools &m_links;
    const FollowUp &m_followUp;
    WindowActions m_actions;
    QAction *m_copy = nullptr;
    QAction *m_resetColumns = nullptr;
    QAction *m_about = nullptr;
    QMenu *m_file = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_order = nullptr;
    QMenu *m_open = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_columns = nullptr;
    LanguageMenu *m_language;
    QMenu *m_help = nullptr;
};

} // namespace contrordine
