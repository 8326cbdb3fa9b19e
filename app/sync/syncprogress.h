// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <chrono>
#include <optional>

namespace contrordine
{

/// Where a round of synchronizing stands.
struct SyncProgress {
    enum class Stage {
        Asking, ///< nothing is known yet
        Preparing, ///< the platform gathers the shop's history; orders are those it has gathered
        Fetching, ///< the history's file comes in
        Reading, ///< orders come into the store
        Suppliers, ///< supplier orders are read
    };

    Stage stage = Stage::Asking;
    qint64 ordersDone = 0; ///< of this stage
    qint64 ordersTotal = 0; ///< 0 = not known
    std::optional<std::chrono::seconds> remaining; ///< of this stage; nothing = not known
    int supplierOrdersRead = 0;
    int supplierOrdersDue = 0; ///< 0 = not known

    friend bool operator==(const SyncProgress &, const SyncProgress &) = default;
};

} // namespace contrordine
