// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace contrordine
{

/// A piece of an order as a platform wrote it into the export of its history: only that platform can read it. Empty
/// text: something of this order could not be read there, so the order has to be asked for by itself.
struct HistoryPart {
    OrderId order;
    QByteArray text;

    friend bool operator==(const HistoryPart &, const HistoryPart &) = default;
};

/// All pieces of one order, in the order they came.
struct HistoryOrder {
    OrderId order;
    QList<QByteArray> parts;

    friend bool operator==(const HistoryOrder &, const HistoryOrder &) = default;
};

/// A shop's history that is being taken over: what a restart needs to go on with it.
struct HistoryRun {
    QString account; ///< "shopify:name.myshopify.com"
    QString operation; ///< the platform's id of the export
    QDateTime askedAt; ///< UTC, by the platform's clock: what changed later may not be in it
    qint64 linesRead = 0; ///< of its file, so far
    bool fetched = false; ///< every line is here
    bool partial = false; ///< the platform could not finish it: orders may be missing, or parts of them
    QDateTime restSince; ///< UTC; what changed since then is read in the ordinary way; invalid = everything is

    friend bool operator==(const HistoryRun &, const HistoryRun &) = default;
};

} // namespace contrordine
