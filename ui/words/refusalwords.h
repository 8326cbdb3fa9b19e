// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/words.h"

namespace contrordine::words
{

/// A shop's documented refusal to cancel or to refund; nothing when it is none we know.
std::optional<ErrorText> shopRefusal(const QString &code, const QString &platform);

} // namespace contrordine::words
