// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

class QPushButton;

namespace contrordine
{

/// The second click of a double click on what leads here must not land on the button that cannot be taken back: it
/// stays disabled so long.
inline constexpr std::chrono::milliseconds pauseBeforeLastButton(700);

/// The one button that cannot be taken back after its ten seconds looks like no other. Call it again after its text
/// has changed.
void dressLastButton(QPushButton *button);
void undressLastButton(QPushButton *button);

} // namespace contrordine
