// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/assistdialog.h"

#include "models/store/pair.h"

namespace contrordine::guides
{

/// How to give money back on the shop's own page (R20, R21).
AssistDialog::Guide refund(const PairDetails &pair, const QUrl &shopPage);

} // namespace contrordine::guides
