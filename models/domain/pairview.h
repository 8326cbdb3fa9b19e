// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>
#include <optional>

namespace contrordine
{

/// The views on the left of the window, in their order there.
enum class PairView {
    All,
    Cancellable,
    EndsToday,
    NeedsMe,
    AwaitingSupplier,
    RefundsOnTheWay,
    Disputes,
    Unlinked,
    Closed
};

inline constexpr int pairViewCount = 9;

/// "all", "cancellable", "ends-today", "needs-me", "awaiting-supplier", "refunds", "disputes", "unlinked", "closed":
/// `list --view`.
QString code(PairView view);
std::optional<PairView> pairViewFromCode(QStringView code);
QList<PairView> allPairViews();

} // namespace contrordine
