// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/followup.h"

#include "models/domain/casedue.h"
#include "ui/money/moneywindow.h"
#include "ui/money/waitdialog.h"
#include "ui/noticebar.h"
#include "ui/theme.h"
#include "ui/words/duewords.h"
#include "ui/words/words.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

FollowUp::FollowUp(Desk &desk, QMainWindow &window)
    : QObject(&window)
    , m_desk(desk)
    , m_window(window)
    , m_moneyAction(new QAction(theme::icon(u"refund"_s), {}, &window))
    , m_bar(new NoticeBar(&window))
{
    m_moneyAction->setObjectName(u"money"_s);
    m_moneyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    m_bar->setObjectName(u"reminderBar"_s);
    connect(m_moneyAction, &QAction::triggered, this, [this] { money(); });
    connect(m_bar, &NoticeBar::actionChosen, this, [this] {
        m_bar->hide();
        openLast();
    });
    connect(m_bar, &NoticeBar::secondActionChosen, m_bar, &QWidget::hide);
    connect(&m_desk.reminders(), &Reminders::told, this, &FollowUp::tell);
    connect(&m_desk.reminders(), &Reminders::changed, this, &FollowUp::datesChanged);
    connect(&m_desk.money(), &MoneyHome::changed, this, [this] { countMoney(); });
    // A timer sleeps with the computer; whoever comes back to it looks at the window sooner or later.
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_desk.reminders().check();
    });
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        m_tray = new QSystemTrayIcon(QIcon(u":/icons/contrordine.svg"_s), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &FollowUp::openLast);
        connect(m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason != QSystemTrayIcon::Trigger)
                return;
            m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
            m_window.raise();
            m_window.activateWindow();
        });
        m_tray->show();
    }
    retranslate();
}

FollowUp::~FollowUp() = default;

void FollowUp::start()
{
    m_desk.money().observeAll();
    m_desk.reminders().refresh();
    countMoney();
}

void FollowUp::retranslate()
{
    m_moneyAction->setText(tr("&Money home…"));
    m_moneyAction->setToolTip(tr("What suppliers owe you, until it is home"));
    writeTitle();
    if (!m_lastTold.isEmpty() && m_bar->isVisible())
        sayInWindow();
}

void FollowUp::setNeedsMe(int count)
{
    m_needsMe = count;
    writeTitle();
}

void FollowUp::writeTitle()
{
    const QString name = m_desk.isDemo() ? tr("Contrordine – demo shop") : u"Contrordine"_s;
    //: window title; %n is how many cases wait for the merchant, %1 the program's name
    m_window.setWindowTitle(m_needsMe > 0 ? tr("(%n) %1", nullptr, m_needsMe).arg(name) : name);
    if (m_tray) {
        m_tray->setToolTip(m_needsMe > 0 ? name + u'\n' + tr("%n orders need you", nullptr, m_needsMe) : name);
    }
}

void FollowUp::tell(const QList<Reminder> &reminders)
{
    m_lastTold = reminders;
    if (m_tray && QSystemTrayIcon::supportsMessages()) {
        m_tray->showMessage(words::reminderTitle(reminders), words::reminderText(reminders, m_desk.clock().now()),
                            QIcon(u":/icons/contrordine.svg"_s));
        return;
    }
    sayInWindow();
}

void FollowUp::sayInWindow()
{
    m_bar->say(VerdictKind::AskSupplier,
               words::reminderTitle(m_lastTold) + u'\n' + words::reminderText(m_lastTold, m_desk.clock().now()),
               tr("Show it"), tr("Close"));
}

void FollowUp::openLast()
{
    if (m_lastTold.isEmpty())
        return;
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.raise();
    m_window.activateWindow();
    const DueItem item = m_lastTold.first().item;
    if (item.due.what == WaitingFor::SupplierRefund)
        money()->select(ReceivableId(item.subject));
    Q_EMIT orderAsked(item.order);
    // Several at once: the list is what was asked for, and the first of them is in sight.
    if (m_lastTold.size() == 1 && item.due.what != WaitingFor::SupplierRefund)
        Q_EMIT caseAsked(item.order, CaseId(item.subject));
}

MoneyWindow *FollowUp::money()
{
    if (!m_money) {
        m_money = new MoneyWindow(m_desk, &m_window);
        m_money->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_money, &MoneyWindow::orderAsked, this, &FollowUp::orderAsked);
    }
    m_money->show();
    m_money->raise();
    m_money->activateWindow();
    return m_money;
}

QCoro::Task<> FollowUp::countMoney()
{
    QPointer<FollowUp> self(this);
    const auto rows = co_await m_desk.money().rows();
    if (!self || !rows)
        co_return;
    Q_EMIT moneyCounted(
        int(std::count_if(rows->begin(), rows->end(), [](const MoneyRow &row) { return !row.state.isSettled(); })));
}

std::optional<Due> FollowUp::dueOf(const PairDetails &pair) const
{
    for (const CaseHistory &history : pair.cases) {
        if (!history.state.closed)
            return contrordine::dueOf(history.state, pair.sides, m_desk.policies(), m_desk.supplierCalendar(),
                                      fulfillmentCancelAskedAt(pair.order));
    }
    return {};
}

void FollowUp::askForDate(const CaseState &state, const std::optional<Due> &due)
{
    const QDateTime now = m_desk.clock().now();
    const QString what = due ? words::dueLine(*due, now) : tr("Put this case off until another day.");
    auto *dialog = new WaitDialog(what, due ? due->due.addDays(1) : now.addDays(1), now, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const CaseId id = state.id;
    const SupplierOrderId supplierOrder = due ? due->supplierOrder : SupplierOrderId();
    connect(dialog, &WaitDialog::chosen, this,
            [this, dialog, id, supplierOrder](const QDateTime &until, const QString &reason) {
                move(dialog, id, supplierOrder, until, reason);
            });
    dialog->open();
}

QCoro::Task<> FollowUp::move(QPointer<WaitDialog> dialog, CaseId id, SupplierOrderId supplierOrder, QDateTime until,
                             QString reason)
{
    const auto moved = co_await m_desk.reminders().moveDeadline(id, until, reason, supplierOrder);
    if (!dialog)
        co_return;
    if (moved)
        dialog->accept();
    else
        dialog->refuse(words::ledgerRefusal(moved.error()));
}

} // namespace contrordine
