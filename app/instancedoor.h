// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <chrono>

namespace contrordine
{

/// One data folder, one window: whoever opens the folder a second time knocks here, and the window that has it comes
/// to the front. Only programs of the same user are heard.
class InstanceDoor final : public QObject
{
    Q_OBJECT

public:
    /// Opens the door at once; who knocks before our event loop runs is answered then. Only after knock() said no:
    /// a door that is there already would be taken away.
    explicit InstanceDoor(const QString &dataDir, QObject *parent = nullptr);

    /// Asks the program that has the folder to show itself; false when there is none, or it does not answer within
    /// `patience` (it may just be starting). Blocks: only for a program that has no window yet.
    [[nodiscard]] static bool knock(const QString &dataDir, std::chrono::milliseconds patience);

Q_SIGNALS:
    void knocked();

private:
    QLocalServer m_server;
};

} // namespace contrordine
