// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncprogress.h"

#include <QDateTime>
#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace contrordine
{

/// The bottom line: is something being read, how old is what is shown, what went wrong.
class StatusBar final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    struct State {
        bool connected = false;
        bool demo = false;
        bool running = false;
        SyncProgress progress;
        QDateTime completedAt; ///< UTC; invalid = never in this run
        int problems = 0;
        QString trouble; ///< a sentence, when a whole platform could not be read: then nothing is "updated"
        int shown = 0; ///< -1 = still being counted
        int selected = 0;
    };
    void show(const State &state, const QDateTime &now);
    QString syncText() const;

Q_SIGNALS:
    void problemsAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
    QString progressText() const;

    State m_state;
    QDateTime m_now;
    QLabel *m_sign;
    QLabel *m_sync;
    QProgressBar *m_progress;
    QToolButton *m_problems;
    QLabel *m_count;
};

} // namespace contrordine
