// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QTimer>

namespace contrordine
{

/// Keeps everything up to date by itself while the window is open: connects the platforms, asks them round after round,
/// assesses anew as time passes. Tells how that goes and leaves what to say about it to others.
class Rounds final : public QObject
{
    Q_OBJECT

public:
    explicit Rounds(Desk &desk, QObject *parent = nullptr);

    QCoro::Task<> start(); ///< connects, then the first round
    QCoro::Task<> synchronize(); ///< does nothing while there is nobody to ask
    void askNew(); ///< something was connected: a round under way does not know of it and is followed by another

    bool isConnected() const { return m_connected; } ///< connections have been read
    bool canAsk() const; ///< there is a platform to be asked
    bool isRunning() const { return m_running; }
    bool isFirstOver() const { return m_firstOver; } ///< or there was nothing to synchronize with
    const SyncProgress &progress() const { return m_progress; }
    QList<SyncReport::Problem> problems() const; ///< of the connections and of the last round

    /// A platform as a whole could not be read, not just one order.
    static bool isWhole(const SyncReport::Problem &problem) { return problem.subject.isEmpty(); }

Q_SIGNALS:
    void connected(); ///< connections have been read; the first round comes next
    void failed(const contrordine::Error &error); ///< connections could not be read
    void changed(); ///< a round began, went on or ended
    void over(); ///< a round is over and its problems are known
    void firstOver();

private:
    Desk &m_desk;
    QTimer m_syncTimer;
    QTimer m_checkTimer;
    QTimer m_minuteTimer;
    SyncProgress m_progress;
    std::optional<Error> m_failure; ///< a whole round went wrong
    bool m_running = false;
    bool m_again = false; ///< something was connected while a round was under way
    bool m_firstOver = false;
    bool m_connected = false;
};

} // namespace contrordine
