// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace contrordine
{

/// Writes a table as CSV: RFC 4180, UTF-8 with BOM (spreadsheets need it), CRLF. Cells that a spreadsheet would take
/// for a formula
/// (= + - @ tab or CR first, unless a plain number) get a leading apostrophe. Written beside the target and renamed
/// into place, so that a failed export leaves an older file whole. Errors: Input "not-writable".
[[nodiscard]] Result<void> writeCsv(const QString &path, const QStringList &header, const QList<QStringList> &rows);

/// One CSV line without the line break, for standard output.
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

} // namespace contrordine
