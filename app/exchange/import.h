// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"
#include "models/domain/link.h"
#include "models/domain/order.h"
#include "models/domain/supplierorder.h"
#include "models/store/store.h"

#include <QCoroTask>
#include <functional>
#include <stop_token>

namespace contrordine
{

enum class ImportKind { ShopifyOrders, SupplierOrders, Links };

struct RefusedRow {
    qint64 line = 0; ///< line in the file where the record starts, 1 = header
    QString code; ///< stable word for ui/words: "missing-name", "bad-amount", "bad-date", "bad-number", "bad-currency",
                  ///< "bad-quantity", "too-few-columns", "unknown-order" (the row was read, its order is not here)
    QString column; ///< header as the file writes it; empty when none is to blame
    QString value; ///< what stood there, cut to 40 characters
};

struct ImportReport {
    ImportKind kind = ImportKind::ShopifyOrders;
    qint64 rowsRead = 0; ///< records below the header
    SaveCount saved; ///< orders, supplier orders or links
    QList<RefusedRow> refused;
    bool stopped = false; ///< by the merchant; what was saved stays
    int unknownOrders = 0; ///< rows that name an order the shop does not have: they link nothing
    QList<LinkChange> linkChanges; ///< of a file of supplier orders or links, to be taken back; see isUndoable
    bool isUndoable = true; ///< false: more than undoLimit changes, they are not kept

    static constexpr qsizetype undoLimit = 100000;
};

/// Which columns a supplier file's header means. Empty = found by name; else the merchant's own mapping: field → header
/// text.
using HeaderMapping = QMap<QString, QString>;

struct ImportRequest {
    QString path;
    std::optional<ImportKind> kind; ///< nothing = told from the header
    QString shop; ///< for orders: the shop they belong to, may be empty
    HeaderMapping mapping; ///< empty = as remembered for these columns, else by name
    WriteMode mode = WriteMode::Write; ///< Preview: reads everything, counts, saves nothing
};

/// Called now and then while a file is read; on the caller's thread.
using ImportProgress = std::function<void(qint64 bytesDone, qint64 bytesTotal)>;

/// Reads a CSV file (UTF-8 with or without BOM, RFC 4180, comma, semicolon or tab) and saves it in batches. Parsing
/// runs off the calling thread. A broken record is refused with its line and reason, the rest is kept; reading the same
/// file twice changes nothing. Errors for the whole file: Input "unreadable" (cannot open), "not-csv" (no header we
/// know; detail lists the columns missing), "empty". A mapping that was given is remembered for files with the same
/// columns once the file has been read.
QCoro::Task<Result<ImportReport>> importFile(Store &store, const Clock &clock, ImportRequest request,
                                             ImportProgress progress, std::stop_token stop = {});

} // namespace contrordine
