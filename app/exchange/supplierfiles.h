// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exchange/csvreader.h"
#include "app/exchange/fields.h"

namespace contrordine
{

/// One row of a file about supplier orders: the order it belongs to (by name), and what is said of it.
struct SupplierRow {
    qint64 line = 0; ///< in the file
    QString orderName; ///< empty when the file names none
    SupplierOrder supplierOrder;
    bool hasFacts = false; ///< more than a number: worth saving as a supplier order
};

/// Reads files of supplier orders or of links. Columns are found by name in any order, or by the merchant's own mapping
/// (fields: supplier-order, order, status, store, amount, currency, created, paid, tracking, carrier).
class SupplierRows
{
public:
    static std::optional<SupplierRows> fromHeader(const QStringList &header, const HeaderMapping &mapping,
                                                  const QDateTime &asOf);
    bool namesOrders() const { return m_fields.has(QStringLiteral("order")); }
    bool hasFacts() const { return m_fields.has(QStringLiteral("status")) || m_fields.has(QStringLiteral("amount")); }
    tl::expected<SupplierRow, RefusedRow> read(const CsvRecord &record) const;

private:
    SupplierRows(Fields fields, QDateTime asOf)
        : m_fields(std::move(fields))
        , m_asOf(std::move(asOf))
    {
    }

    Fields m_fields;
    QDateTime m_asOf;
};

} // namespace contrordine
