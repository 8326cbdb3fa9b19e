// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices.h"

#include "ui/noticebar.h"
#include "ui/problemsdialog.h"
#include "ui/rounds.h"
#include "ui/words/words.h"

#include <QLocale>
#include <QSettings>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

const QString versionToldKey = u"version-told"_s;
const QString clockToldKey = u"clock-told"_s;

} // namespace

Notices::Notices(Desk &desk, QSettings &settings, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_settings(settings)
    , m_bar(new NoticeBar(window))
{
    m_bar->setObjectName(u"notice"_s);
    connect(m_bar, &NoticeBar::actionChosen, this, [this] {
        m_bar->hide();
        const Shown was = std::exchange(m_shown, Shown::Nothing);
        if (was == Shown::Backup)
            m_backup.reset();
        if (was == Shown::Round)
            Q_EMIT retryAsked();
    });
    connect(m_bar, &NoticeBar::secondActionChosen, this, &Notices::problemsAsked);
    connect(&m_desk.store(), &Store::deskFoundBroken, this, &Notices::tellDamage);
}

void Notices::say(VerdictKind tone, const QString &sentence, const QString &button)
{
    m_shown = Shown::Other;
    m_bar->say(tone, sentence, button);
}

void Notices::tell(VerdictKind tone, const QString &sentence) { say(tone, sentence, tr("Understood")); }

void Notices::tellDone(const QString &sentence) { say(VerdictKind::CancelNow, sentence, tr("Close")); }

void Notices::tellFailure(const Error &error) { tell(VerdictKind::Dispute, words::error(error).joined()); }

void Notices::tellDamage()
{
    tell(VerdictKind::Dispute,
         tr("Your data file is damaged. Quit and start Contrordine again: it will then go back to the newest "
            "backup that is sound."));
}

void Notices::tellRestored(const QDateTime &backup)
{
    m_backup = backup;
    m_shown = Shown::Backup;
    m_bar->say(VerdictKind::AskSupplier,
               //: %1 is a date and time
               tr("Your data file was damaged. Contrordine has gone back to the backup of %1; what you did after it is "
                  "missing. The damaged file has been kept.")
                   .arg(QLocale().toString(backup.toLocalTime(), QLocale::ShortFormat)),
               tr("Understood"));
}

void Notices::tellRound(const QList<SyncReport::Problem> &problems, bool hasRows)
{
    const auto whole = std::find_if(problems.cbegin(), problems.cend(), Rounds::isWhole);
    if (whole != problems.cend() && hasRows) {
        m_shown = Shown::Round;
        m_bar->say(whole->error.kind == Error::Kind::Auth ? VerdictKind::Dispute : VerdictKind::AskSupplier,
                   words::error(whole->error, ProblemsDialog::platformName(*whole, m_desk.hasSeveralShops())).happened
                       + u' ' + tr("You see the orders as they were read last."),
                   tr("Try again"), tr("What to do"));
    } else if (m_shown == Shown::Round || m_shown == Shown::Nothing) {
        m_shown = Shown::Nothing;
        m_bar->hide();
        if (m_backup)
            tellRestored(*m_backup);
    }
    tellCalmly();
}

void Notices::tellCalmly()
{
    if (m_bar->isVisibleTo(m_bar->window()))
        return; // something more pressing is being said
    const QList<Connection> all = m_desk.connections().all();
    for (const Connection &connection : all) {
        if (connection.api.isOvertaken() && m_settings.value(versionToldKey) != connection.api.answered) {
            m_settings.setValue(versionToldKey, connection.api.answered);
            //: %1 is a platform
            tell(VerdictKind::AwaitingSupplier,
                 tr("%1 answers with a newer version than this program knows. Orders it does not understand "
                    "are shown as unknown. Look for an update.")
                     .arg(ProblemsDialog::platformName(connection.platform)));
            return;
        }
        const QString clock = connection.clockAhead ? words::clockOff(*connection.clockAhead) : QString();
        const QString today = m_desk.clock().now().date().toString(Qt::ISODate);
        if (!clock.isEmpty() && !m_desk.isDemo() && m_settings.value(clockToldKey) != today) {
            m_settings.setValue(clockToldKey, today);
            tell(VerdictKind::AskSupplier, clock);
            return;
        }
    }
}

} // namespace contrordine
