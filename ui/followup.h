// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QPointer>
#include <QSystemTrayIcon>

class QAction;
class QMainWindow;

namespace contrordine
{

class MoneyWindow;
class NoticeBar;
class WaitDialog;

/// Brings what waits before the merchant's eyes: a notification from the tray (or a bar in the window where there is no
/// tray), how many cases wait in the title and the tray's tooltip, the window of the money that is on its way.
class FollowUp final : public QObject
{
    Q_OBJECT

public:
    FollowUp(Desk &desk, QMainWindow &window);
    ~FollowUp() override;

    /// Begins to watch; once the desk has read its settings.
    void start();
    void retranslate();
    void setNeedsMe(int count); ///< the badge: in the title and the tray's tooltip
    QAction *moneyAction() const { return m_moneyAction; }
    NoticeBar *bar() const
    {
        return m_bar;
    } ///< to be put at the top of the window; hidden until it has something to say
    MoneyWindow *money(); ///< opens it, or brings it to the front
    /// "Wait until…" for an open case.
    void askForDate(const CaseState &state, const std::optional<Due> &due);
    /// Until when the open case of a pair waits; nothing where it does not.
    std::optional<Due> dueOf(const PairDetails &pair) const;

Q_SIGNALS:
    void orderAsked(const contrordine::OrderId &order);
    void caseAsked(const contrordine::OrderId &order, const contrordine::CaseId &id); ///< its own page is wanted
    void moneyCounted(int open); ///< how many receivables are not settled
    void datesChanged();

private:
    void tell(const QList<Reminder> &reminders);
    void sayInWindow();
    void openLast(); ///< what was told last
    void writeTitle();
    QCoro::Task<> countMoney();
    QCoro::Task<> move(QPointer<WaitDialog> dialog, CaseId id, SupplierOrderId supplierOrder, QDateTime until,
                       QString reason);

    Desk &m_desk;
    QMainWindow &m_window;
    QAction *m_moneyAction;
    NoticeBar *m_bar;
    QSystemTrayIcon *m_tray = nullptr; ///< nullptr where there is none
    QPointer<MoneyWindow> m_money;
    QList<Reminder> m_lastTold;
    int m_needsMe = 0;
};

} // namespace contrordine
