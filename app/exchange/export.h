// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QCoroTask>
#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <stop_token>

namespace contrordine
{

/// What stands in one cell of an exported table. A workbook keeps numbers as numbers and instants as dates; CSV has
/// text only.
struct Cell {
    enum class Kind { Text, Number, Instant };

    Kind kind = Kind::Text;
    QString text; ///< as CSV writes it; of a number its decimal text ("12.30")
    int decimals = 0; ///< of a number
    QDateTime at; ///< of an instant; invalid = an empty cell

    static Cell words(const QString &text) { return {.text = text}; }
    static Cell number(qint64 value) { return {.kind = Kind::Number, .text = QString::number(value)}; }
    static Cell amount(const std::optional<Money> &money); ///< without its currency, which wants a cell of its own
    static Cell instant(const QDateTime &at); ///< CSV: ISO, UTC; a workbook: the merchant's own time
};

/// A table being written row by row, in bounded memory, beside the place where it shall be: an older file stays whole
/// until commit(). Without it nothing is left. One thread at a time.
class TableFile
{
    Q_DISABLE_COPY_MOVE(TableFile)

public:
    /// A workbook when the path ends in .xlsx, else CSV: RFC 4180, UTF-8 with BOM (spreadsheets need it), CRLF; CSV
    /// cells that a spreadsheet would take for a formula (= + - @ tab or CR first, unless a plain number) get a leading
    /// apostrophe. Errors: Input "not-writable".
    [[nodiscard]] static Result<std::unique_ptr<TableFile>> create(const QString &path, const QStringList &header);
    virtual ~TableFile() = default;

    /// Errors: Input "too-many-rows" (a workbook's sheet ends at 1,048,576).
    [[nodiscard]] virtual Result<void> write(const QList<Cell> &row) = 0;
    [[nodiscard]] virtual Result<void> commit() = 0; ///< Errors: Input "not-writable"

protected:
    TableFile() = default;
};

/// One CSV line without the line break, for standard output.
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

struct ExportRequest {
    QString path; ///< .csv or .xlsx
    PairQuery query; ///< which pairs, in which order
    QStringList header;
    std::function<QList<Cell>(const PairRow &)> cells; ///< called on another thread
};

struct ExportReport {
    int rows = 0;
    bool stopped = false; ///< by the merchant; no file was written
};

/// Called now and then; on the caller's thread.
using ExportProgress = std::function<void(int rowsDone, int rowsTotal)>;

/// Writes pairs into a file, a stretch of rows after the other: a million take no more memory than a thousand. Reading
/// and writing run off the calling thread. Errors: those of TableFile, Storage.
QCoro::Task<Result<ExportReport>> exportPairs(Store &store, ExportRequest request, ExportProgress progress,
                                              std::stop_token stop = {});

} // namespace contrordine
