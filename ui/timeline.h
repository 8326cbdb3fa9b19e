// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/pair.h"

class QVBoxLayout;
class QWidget;

namespace contrordine
{

/// Adds to a column what has happened to a pair on either side and by the merchant's hand, the newest first.
void addTimeline(const PairDetails &pair, const QDateTime &now, QVBoxLayout *column, QWidget *parent);

} // namespace contrordine
