// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes.h"

#include <QKeyEvent>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int narrow = 1120; // below this the details give way to the table

const QString splitterKey = u"splitter"_s;
const QString detailsKey = u"details"_s;

} // namespace

Panes::Panes(QWidget *views, QWidget *middle, QWidget *details, QWidget *parent)
    : QSplitter(parent)
    , m_views(views)
    , m_details(details)
{
    setObjectName(u"splitter"_s);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    m_details->setMinimumWidth(280);
    m_details->installEventFilter(this);
    addWidget(views);
    addWidget(middle);
    addWidget(details);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
}

void Panes::restore(const QSettings &settings)
{
    m_detailsShown = settings.value(detailsKey, true).toBool();
    if (!restoreState(settings.value(splitterKey).toByteArray())) {
        const int views = m_views->sizeHint().width();
        const int details = m_details->sizeHint().width();
        setSizes({views, std::max(300, window()->width() - views - details), details});
    }
}

void Panes::save(QSettings &settings) const
{
    settings.setValue(splitterKey, saveState());
    settings.setValue(detailsKey, m_detailsShown);
}

bool Panes::isNarrow() const { return window()->width() < narrow; }

void Panes::arrange()
{
    const bool shown = isNarrow() ? m_detailsInNarrow : m_detailsShown;
    m_details->setVisible(shown);
    Q_EMIT detailsShown(shown);
}

void Panes::setDetailsShown(bool shown)
{
    (isNarrow() ? m_detailsInNarrow : m_detailsShown) = shown;
    arrange();
}

void Panes::focusDetails()
{
    setDetailsShown(true);
    if (auto *first = m_details->findChild<QWidget *>(u"primary"_s); first && first->isEnabled())
        first->setFocus(Qt::ShortcutFocusReason);
    else
        m_details->setFocus(Qt::ShortcutFocusReason);
}

bool Panes::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_details && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT detailsLeft();
        if (isNarrow())
            setDetailsShown(false);
        return true;
    }
    return QSplitter::eventFilter(watched, event);
}

} // namespace contrordine
