// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QFile>
#include <QList>
#include <QStringList>
#include <memory>

namespace contrordine
{

/// One record of a CSV file.
struct CsvRecord {
    qint64 line = 0; ///< where it starts in the file, 1 = the first line
    QStringList cells;
};

/// Reads a CSV file record by record through libcsv: UTF-8 with or without BOM, quoted line breaks, comma, semicolon or
/// tab (told from the header).
class CsvReader
{
    Q_DISABLE_COPY_MOVE(CsvReader)

public:
    static constexpr qint64 lineLimit = 1024 * 1024; ///< bytes of a physical line; a longer one ends the reading
    static constexpr qsizetype cellLimit = 256 * 1024; ///< characters of a cell; the rest is cut

    explicit CsvReader(const QString &path);
    ~CsvReader();

    /// Errors: Input "unreadable", "empty".
    [[nodiscard]] Result<QStringList> open(); ///< the header
    bool next(CsvRecord &record); ///< false at the end
    qint64 position() const; ///< bytes read
    qint64 size() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// A header cell as it is compared: lower case, letters and digits only ("Line item SKU" and "Lineitem sku" are one).
QString normalizedHeader(const QString &cell);

} // namespace contrordine
