// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Ends this process by SIGKILL at a chosen one of the calls that leave a trace outside of it: bytes into a file or a
/// socket, a file made durable, cut or renamed. Linked into a program, its functions stand before the system's.
namespace killpoints
{

enum class How {
    Before, ///< the call is not made
    After, ///< the call is made, and nothing else
    Torn, ///< of what it writes, half is written
};

/// Counts from now on; at call number `at` (from 1) the process ends. 0: counts only.
void arm(int at, How how);
int count();

} // namespace killpoints
