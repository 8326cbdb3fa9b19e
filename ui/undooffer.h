// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QHash>
#include <QMessageBox>
#include <QPointer>

#include <chrono>

namespace contrordine
{

class NoticeBar;
class PairTools;

/// What is about to be sent, counted down at the bottom of the window as long as it can be taken back (R36) and its
/// wizard is not there to do so itself.
class UndoOffer final : public QObject
{
    Q_OBJECT

public:
    UndoOffer(Desk &desk, const PairTools &tools, QWidget *window);

    NoticeBar *bar() const { return m_bar; } ///< to be put at the bottom; hidden until something counts down
    /// May the window close? Where something has been confirmed and not been sent yet, the merchant is asked, and the
    /// window closes when they want it to.
    bool mayClose();

Q_SIGNALS:
    void failed(const contrordine::Error &error);

private:
    struct Counted {
        OrderId order; ///< empty while it is being looked up
        QString name;
        bool over = false; ///< taken back already; the engine still counts down
        bool isRefund = false;
    };
    void askBeforeClosing(bool cancels);
    void show(const CaseId &id, std::chrono::milliseconds left);
    QCoro::Task<> learn(CaseId id);
    QCoro::Task<> undo(CaseId id);

    Desk &m_desk;
    QWidget *m_window;
    const PairTools &m_tools;
    NoticeBar *m_bar;
    QHash<CaseId, Counted> m_cases;
    CaseId m_shown; ///< what the bar offers to take back
    QPointer<QMessageBox> m_question; ///< before quitting
    bool m_closeAnyway = false;
};

} // namespace contrordine
