// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusbar.h"

#include "ui/theme.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

StatusBar::StatusBar(QWidget *parent)
    : QStatusBar(parent)
    , m_sign(new QLabel(this))
    , m_sync(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_problems(new QToolButton(this))
    , m_count(new QLabel(this))
{
    setObjectName(u"status"_s);
    m_sync->setObjectName(u"syncState"_s);
    m_problems->setObjectName(u"problems"_s);
    m_problems->setAutoRaise(true);
    m_problems->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problems->setIcon(theme::icon(u"alarm"_s));
    m_problems->setIconSize({16, 16});
    m_problems->setFocusPolicy(Qt::TabFocus);
    m_progress->setFixedSize(120, 8);
    m_progress->setTextVisible(false);
    m_sign->setFixedSize(16, 16);
    m_count->setContentsMargins(0, 0, 8, 0);
    setContentsMargins(8, 2, 0, 2);
    addWidget(m_sign);
    addWidget(m_sync);
    addWidget(m_progress);
    addWidget(m_problems);
    addPermanentWidget(m_count);
    connect(m_problems, &QToolButton::clicked, this, &StatusBar::problemsAsked);
}

void StatusBar::show(const State &state, const QDateTime &now)
{
    m_state = state;
    m_now = now;
    write();
}

QString StatusBar::syncText() const { return m_sync->text(); }

void StatusBar::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        write();
}

QString StatusBar::progressText() const
{
    const SyncProgress &progress = m_state.progress;
    const QString done = QLocale().toString(progress.ordersDone);
    const QString total = QLocale().toString(progress.ordersTotal);
    const bool known = progress.ordersTotal > 0 && progress.ordersDone <= progress.ordersTotal;
    const QString left = progress.remaining ? words::remaining(*progress.remaining) : QString();
    switch (progress.stage) {
    case SyncProgress::Stage::Asking:
        break;
    case SyncProgress::Stage::Preparing:
        if (!known || progress.ordersDone == 0)
            return tr("The shop is gathering its orders…");
        if (left.isEmpty()) {
            //: %1 of about %2 orders; the shop prepares all of them before they can be fetched
            return tr("The shop is gathering its orders: %1 of about %2").arg(done, total);
        }
        //: %1 of about %2 orders; %3 is a time such as "about 3 minutes": until they can be fetched
        return tr("The shop is gathering its orders: %1 of about %2, %3 to go").arg(done, total, left);
    case SyncProgress::Stage::Fetching:
        if (!known)
            return tr("Fetching orders: %n so far", nullptr, static_cast<int>(progress.ordersDone));
        //: %1 of about %2 orders; after that they are still to be put in place
        return tr("Fetching orders: %1 of about %2").arg(done, total);
    case SyncProgress::Stage::Reading:
        if (progress.ordersDone == 0)
            break;
        if (!known)
            return tr("Reading orders: %n so far", nullptr, static_cast<int>(progress.ordersDone));
        if (left.isEmpty()) {
            //: %1 of about %2 orders have been read
            return tr("%1 of about %2 orders").arg(done, total);
        }
        //: %1 of about %2 orders have been read; %3 is a time such as "about 3 minutes"
        return tr("%1 of about %2 orders, %3 to go").arg(done, total, left);
    case SyncProgress::Stage::Suppliers:
        if (progress.supplierOrdersDue == 0)
            break;
        //: %1 of %2 supplier orders have been read
        return tr("Reading supplier orders: %1 of %2")
            .arg(QLocale().toString(progress.supplierOrdersRead), QLocale().toString(progress.supplierOrdersDue));
    }
    return tr("Asking the platforms what is new…");
}

void StatusBar::write()
{
    QString sign = u"check"_s;
    QString text;
    if (m_state.running) {
        sign = u"sync"_s;
        text = progressText();
    } else if (!m_state.connected) {
        sign = u"connect"_s;
        text = tr("Not connected: you see what was imported");
    } else if (!m_state.trouble.isEmpty()) {
        sign = u"offline"_s;
        text = m_state.trouble;
    } else if (m_state.completedAt.isValid()) {
        //: %1 is how long ago, e.g. "2 minutes ago"
        text = tr("Updated %1").arg(words::age(m_state.completedAt, m_now));
    } else {
        sign = u"wait"_s;
        text = tr("Not updated yet");
    }
    if (m_state.demo) {
        //: %1 is the state of synchronizing; said in the demo, where orders are invented
        text = tr("Demo shop · %1").arg(text);
    }
    m_sign->setPixmap(theme::icon(sign).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_sync->setText(text);
    m_progress->setVisible(m_state.running);
    const SyncProgress &progress = m_state.progress;
    const bool suppliers = progress.stage == SyncProgress::Stage::Suppliers;
    // In thousandths: a large shop has more orders than the bar has steps.
    const qint64 total = suppliers ? progress.supplierOrdersDue : progress.ordersTotal;
    const qint64 done = std::min<qint64>(suppliers ? progress.supplierOrdersRead : progress.ordersDone, total);
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    m_progress->setAccessibleName(text);
    m_problems->setVisible(m_state.problems > 0);
    m_problems->setText(tr("%n problems", nullptr, m_state.problems));
    m_problems->setToolTip(tr("Show what went wrong and what to do"));
    if (m_state.shown < 0)
        return; // still being counted: the number before stays
    m_count->setText(
        m_state.selected > 1
            //: %1 is a number of orders; %n how many of them are selected
            ? tr("%n of %1 orders selected", nullptr, m_state.selected).arg(QLocale().toString(m_state.shown))
            : tr("%n orders", nullptr, m_state.shown));
}

} // namespace contrordine
