// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

namespace contrordine
{

/// What a round of reading the platforms came to; `sync` prints it.
struct SyncReport {
    SaveCount orders;
    SaveCount supplierOrders;
    int requests = 0;
    qint64 costPoints = 0;
    qint64 milliseconds = 0;
    qint64 linesIgnored = 0; ///< of a shop's history: what it holds besides orders
    struct Problem {
        QString platform; ///< "shopify", "aliexpress"
        QString subject; ///< order name or number, empty = the platform as a whole
        Error error;
        QString account = {}; ///< whose: "shopify:name.myshopify.com"; empty = the platform has only one
    };
    QList<Problem> problems;
    QStringList shops; ///< accounts of the shops that were asked
};

} // namespace contrordine
