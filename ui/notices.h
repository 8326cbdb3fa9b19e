// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <optional>

class QSettings;

namespace contrordine
{

class NoticeBar;

/// What is said across the top of the window: what went wrong, what has been done, what is good to know. What the
/// merchant has to understand stays until they say so; what a round of synchronizing found goes when the next one goes
/// well.
class Notices final : public QObject
{
    Q_OBJECT

public:
    /// `settings` remembers what is said once only.
    Notices(Desk &desk, QSettings &settings, QWidget *window);

    NoticeBar *bar() const { return m_bar; } ///< to be put at the top; hidden until it has something to say

    void tell(VerdictKind tone, const QString &sentence); ///< stays until it is understood
    void tellDone(const QString &sentence);
    void tellFailure(const Error &error);
    void tellDamage(); ///< the data file was found broken while it is in use
    void tellRestored(const QDateTime &backup); ///< the program went back to a backup (UTC) when it began
    /// A round is over. Its problems count where rows are shown, which are then as old as the last good round.
    void tellRound(const QList<SyncReport::Problem> &problems, bool hasRows);

Q_SIGNALS:
    void retryAsked();
    void problemsAsked();

private:
    void say(VerdictKind tone, const QString &sentence, const QString &button);
    void tellCalmly(); ///< what is good to know and stops nobody

    Desk &m_desk;
    QSettings &m_settings;
    NoticeBar *m_bar;
    enum class Shown { Nothing, Round, Backup, Other };
    Shown m_shown = Shown::Nothing; ///< decides what the button does
    std::optional<QDateTime>
        m_backup; ///< gone back to, and not understood yet: said again when a round's trouble is over
};

} // namespace contrordine
