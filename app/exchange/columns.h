// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import.h"

namespace contrordine
{

/// Who wrote a file of supplier orders; each has its own names for the columns.
enum class ColumnPreset { ByName, Dsers, AutoDs, TwoColumns };

/// The start of a file and how its columns would be understood, for the merchant to look at before anything is read.
struct FilePreview {
    QStringList header; ///< of a file without one: "1", "2", …
    QList<QStringList> rows; ///< the first few
    std::optional<ImportKind> kind; ///< as told from the header; nothing = the columns must be chosen
    HeaderMapping mapping; ///< as remembered, else by preset or name; of a file of orders empty
    bool isRemembered = false;

    static constexpr qsizetype rowLimit = 5;
};

/// What a column of a supplier file may be: supplier-order, order, status, store, amount, currency, created, paid,
/// tracking, carrier.
[[nodiscard]] QStringList supplierFields();
/// Columns by the names a tool gives them; fields it does not name are missing.
[[nodiscard]] HeaderMapping presetMapping(ColumnPreset preset, const QStringList &header);
/// The same for every file with these columns, whatever is in it.
[[nodiscard]] QString headerSignature(const QStringList &header);
/// A first line that is data already: it holds a bare supplier order number. "1", "2", … name its columns.
[[nodiscard]] bool isHeaderless(const QStringList &firstLine);
[[nodiscard]] QStringList numberedHeader(qsizetype columns);

/// Reads the start of a file; not for the GUI thread. Errors as importFile()'s, but a header nobody knows is none.
[[nodiscard]] Result<FilePreview> previewFile(const QString &path);
/// previewFile() with the columns the merchant chose before for files of this header.
QCoro::Task<Result<FilePreview>> previewImport(Store &store, QString path);

} // namespace contrordine
