// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup.h"

#include "ui/connectdialog.h"
#include "ui/connectionsdialog.h"
#include "ui/problemsdialog.h"
#include "ui/settingsdialog.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

Setup::Setup(Desk &desk, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_window(window)
{
}

void Setup::connectPlatforms(const std::optional<Connection> &replaced)
{
    auto *dialog = new ConnectDialog(m_desk, m_window);
    dialog->setObjectName(u"connectDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (replaced)
        dialog->replace(*replaced);
    connect(dialog, &ConnectDialog::connected, this, &Setup::connected);
    dialog->open();
}

void Setup::showConnections()
{
    auto *dialog = new ConnectionsDialog(m_desk, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionsDialog::connectAsked, this, [this] { connectPlatforms(); });
    connect(dialog, &ConnectionsDialog::replaceAsked, this,
            [this](const Connection &connection) { connectPlatforms(connection); });
    connect(dialog, &ConnectionsDialog::checked, this, &Setup::retryAsked);
    dialog->open();
}

void Setup::showProblems(const QList<SyncReport::Problem> &problems)
{
    QList<QPair<QString, SyncReport::Problem>> named;
    for (const SyncReport::Problem &problem : problems)
        named.append({ProblemsDialog::platformName(problem, m_desk.hasSeveralShops()), problem});
    auto *dialog = new ProblemsDialog(named, m_window);
    dialog->setObjectName(u"problemsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProblemsDialog::retryAsked, this, &Setup::retryAsked);
    connect(dialog, &ProblemsDialog::connectionsAsked, this, &Setup::showConnections);
    dialog->open();
}

void Setup::showSettings()
{
    auto *dialog = new SettingsDialog(m_desk, m_window);
    dialog->setObjectName(u"settingsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Setup::tryDemo()
{
    // A program of its own with a data folder of its own: nothing of the demo can get among the merchant's orders.
    const QStringList arguments{u"--demo"_s, u"--data-dir"_s, QString(m_desk.dataDir() + u"/demo"_s), u"--lang"_s,
                                QLocale().name().left(2)};
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments))
        Q_EMIT failed(tr("The demo shop could not be started."));
}

} // namespace contrordine
