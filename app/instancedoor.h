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
    explicit InstanceDoor(const QString &dataDir, QObject *parent = nullptr);

    /// Asks the program that has the folder to show itself; false when none answers within `patience`: the other may
    /// just be starting. Blocks: only for a program that has no window yet.
    [[nodiscard]] static bool knock(const QString &dataDir, std::chrono::milliseconds patience);

Q_SIGNALS:
    void knocked();

private:
    QLocalServer m_server;
};

} // namespace contrordine
