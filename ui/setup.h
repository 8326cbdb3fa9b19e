// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

namespace contrordine
{

/// Where the merchant sets the program up: the connected accounts, what is wrong with them, the settings; or tries it
/// with an invented shop first.
class Setup final : public QObject
{
    Q_OBJECT

public:
    Setup(Desk &desk, QWidget *window);

    void connectPlatforms(const std::optional<Connection> &replaced = {});
    void showConnections();
    void showProblems(const QList<SyncReport::Problem> &problems);
    void showSettings();
    void tryDemo();

Q_SIGNALS:
    void connected(); ///< an account that has not been asked yet
    void retryAsked(); ///< ask the platforms again
    void failed(const QString &sentence);

private:
    Desk &m_desk;
    QWidget *m_window;
};

} // namespace contrordine
