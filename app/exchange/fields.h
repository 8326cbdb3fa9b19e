// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exchange/import.h"

#include <QHash>

namespace contrordine
{

/// The columns of a file by what they mean, and reading typed values out of a record. A value that cannot be read is
/// said by column and text.
class Fields
{
public:
    /// `index`: field → column; `header`: as the file writes it.
    Fields(QHash<QString, qsizetype> index, QStringList header)
        : m_index(std::move(index))
        , m_header(std::move(header))
    {
    }

    bool has(const QString &field) const { return m_index.contains(field); }
    QString text(const QStringList &cells, const QString &field) const;
    /// Nothing for an empty cell. "1234.50", "1.234,50", "1 234,50" and a currency sign around are understood when
    /// unambiguous.
    tl::expected<std::optional<Money>, RefusedRow> money(const QStringList &cells, const QString &field,
                                                         Currency currency) const;
    /// UTC; invalid for an empty cell. ISO 8601, or Shopify's "2025-10-07 09:50:26 +0200".
    tl::expected<QDateTime, RefusedRow> instant(const QStringList &cells, const QString &field) const;
    RefusedRow refuse(const QStringList &cells, const QString &field, const QString &code) const;

private:
    QHash<QString, qsizetype> m_index;
    QStringList m_header;
};

} // namespace contrordine
