// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>

namespace contrordine
{

/// What the program was called with.
struct CommandLine {
    QString dataDir;
    QString language; ///< "it", "en", or empty = the system's
    bool demo = false;
    QString screenshot; ///< render the window into this file and quit
    bool help = false;
    bool version = false;
    QString command; ///< empty = open the window
    QStringList arguments; ///< of the command
    QHash<QString, QString> options; ///< of the command, by name; flags have an empty value
    std::optional<QString> wrong; ///< what cannot be understood, in one sentence; exit 2

    bool has(const QString &option) const { return options.contains(option); }
};

/// The language asked for, found before anything is said: the sentences about a wrong call are in it too.
QString languageOf(const QStringList &arguments);

/// Reads the arguments (the program's name first).
CommandLine parseCommandLine(const QStringList &arguments);

/// The help text: options and commands.
QString usage();

} // namespace contrordine
