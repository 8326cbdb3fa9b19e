// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/commands/commandline.h"

namespace contrordine
{

/// Exit codes of the command line.
enum ExitCode : int {
    ExitDone = 0,
    ExitFailed = 1,
    ExitWrongUsage = 2,
};

/// Runs a command to its end: data on standard output, messages on standard error, in the language that is installed.
/// Needs a QCoreApplication and runs its event loop.
int runCommand(const CommandLine &line);

} // namespace contrordine
