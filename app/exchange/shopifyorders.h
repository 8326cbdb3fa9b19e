// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exchange/csvreader.h"
#include "app/exchange/fields.h"

namespace contrordine
{

/// Builds orders from the rows of Shopify's own order export: one row a line item, what concerns the whole order on its
/// first row only. Columns are found by name, in any order, some may be missing; needed are Name, Lineitem name and
/// Lineitem quantity.
class ShopifyOrderRows
{
public:
    /// `asOf`: when the file was written. Nothing when the header is not that of an order export.
    static std::optional<ShopifyOrderRows> fromHeader(const QStringList &header, const QString &shop,
                                                      const QDateTime &asOf);
    static QStringList missingColumns(const QStringList &header);

    /// Takes the next row; a finished order comes out when a row of another one goes in.
    std::optional<Order> take(const CsvRecord &record);
    std::optional<Order> finish(); ///< the last order
    QList<RefusedRow> takeRefused();

private:
    ShopifyOrderRows(Fields fields, QString shop, QDateTime asOf)
        : m_fields(std::move(fields))
        , m_shop(std::move(shop))
        , m_asOf(std::move(asOf))
    {
    }

    tl::expected<Order, RefusedRow> startOrder(const QStringList &cells) const;
    tl::expected<LineItem, RefusedRow> readLine(const QStringList &cells,
                                                const std::optional<Currency> &currency) const;

    Fields m_fields;
    QString m_shop;
    QDateTime m_asOf;
    std::optional<Order> m_order;
    std::optional<Currency> m_currency;
    QString m_refusedName; ///< an order whose first row was refused: its other rows go with it
    QList<RefusedRow> m_refused;
};

} // namespace contrordine
