// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/toolbar.h"

#include "ui/pairbuttons.h"
#include "ui/searchfield.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

ToolBar::ToolBar(QAction *sync, const PairActions &pair, QAction *details, QWidget *parent)
    : QToolBar(parent)
{
    setObjectName(u"toolBar"_s);
    setMovable(false);
    setFloatable(false);
    setIconSize({18, 18});
    setContextMenuPolicy(Qt::PreventContextMenu);
    addAction(sync);
    addSeparator();
    addActions({pair.cancel, pair.refund, pair.dispute, pair.link});
    for (QAction *action : actions()) {
        if (auto *button = qobject_cast<QToolButton *>(widgetForAction(action)))
            button->setFocusPolicy(Qt::TabFocus);
    }
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    m_shops = new QComboBox(this);
    m_shops->setObjectName(u"shopChoice"_s);
    m_shops->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_shopsShown = addWidget(m_shops);
    m_shopsShown->setVisible(false);
    m_search = new SearchField(this);
    m_search->setMaximumWidth(440);
    m_search->setMinimumWidth(200);
    addWidget(m_search);
    // At the edge where the panel is, or would be: where there is little room it is this that brings it back.
    auto *toggle = new QToolButton(this);
    toggle->setObjectName(u"detailsButton"_s);
    toggle->setDefaultAction(details);
    toggle->setFocusPolicy(Qt::TabFocus);
    addWidget(toggle);
    setContentsMargins(6, 4, 8, 4);
    connect(m_shops, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT shopChosen(shop()); });
}

void ToolBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QString ToolBar::shop() const { return m_shops->currentData().toString(); }

void ToolBar::setShops(const QStringList &domains)
{
    const QString chosen = shop();
    QStringList shown;
    for (int i = 1; i < m_shops->count(); ++i)
        shown.append(m_shops->itemData(i).toString());
    if (shown != domains) {
        const QSignalBlocker quiet(m_shops);
        m_shops->clear();
        m_shops->addItem(tr("All shops"), QString());
        for (const QString &domain : domains)
            m_shops->addItem(words::shop(domain), domain);
        m_shops->setCurrentIndex(std::max(0, m_shops->findData(chosen)));
    }
    const bool several = domains.size() > 1;
    if (!several && !chosen.isEmpty())
        m_shops->setCurrentIndex(0); // nothing may stay hidden by a choice that is not to be seen
    m_shopsShown->setVisible(several);
}

void ToolBar::fit(int width)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    int wanted = m_search->minimumWidth() + 80;
    if (m_shopsShown->isVisible())
        wanted += m_shops->sizeHint().width();
    for (QAction *action : actions()) {
        const QWidget *button = widgetForAction(action);
        if (qobject_cast<const QToolButton *>(button))
            wanted += button->sizeHint().width() + 4;
    }
    if (wanted > width)
        setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void ToolBar::retranslate()
{
    setWindowTitle(tr("Tools"));
    m_search->setAccessibleName(tr("Search"));
    m_shops->setAccessibleName(tr("Shop"));
    m_shops->setToolTip(tr("Show the orders of one shop only"));
    if (m_shops->count() > 0)
        m_shops->setItemText(0, tr("All shops"));
}

} // namespace contrordine
