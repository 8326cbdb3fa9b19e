// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/columns.h"

#include "app/exchange/csvreader.h"
#include "app/exchange/shopifyorders.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

using NamedColumns = QList<std::pair<QString, QRegularExpression>>;

/// field → what its normalized header looks like; the first that fits wins, so the narrower ones stand first.
const NamedColumns &knownColumns()
{
    static const NamedColumns columns{
        {u"tracking"_s,
         QRegularExpression(u"^(tracking(number|no|code)?|numero(di)?(tracciamento|tracking|spedizione))$"_s)},
        {u"carrier"_s, QRegularExpression(u"^(carrier|logistics(company)?|corriere|shippingcompany)$"_s)},
        {u"supplier-order"_s,
         QRegularExpression(
             u"^(ali(express)?order(number|no|id)?|supplierorder(number|no|id)?|ordine(al)?fornitore|numeroordine(fornitore|aliexpress)|aliexpressid)$"_s)},
        {u"status"_s, QRegularExpression(u"^((ali(express)?|supplier)?(order)?status|stato(ordine|fornitore)?)$"_s)},
        {u"store"_s, QRegularExpression(u"^((supplier|store|shop)(name)?|fornitore|negozio)$"_s)},
        {u"amount"_s, QRegularExpression(u"^(amount|cost|total(cost|amount)?|price|importo|costo|totale)$"_s)},
        {u"currency"_s, QRegularExpression(u"^(currency|valuta)$"_s)},
        {u"created"_s, QRegularExpression(u"^(created(at)?|orderdate|date|data|orderedat)$"_s)},
        {u"paid"_s, QRegularExpression(u"^(paid(at)?|paymentdate|pagatoil|datapagamento)$"_s)},
        {u"order"_s,
         QRegularExpression(u"^((shopify)?order(number|no|id|name)?|name|ordine(shopify)?|numeroordine)$"_s)},
    };
    return columns;
}

/// DSers' order export has AliExpress order and tracking numbers (its help says so), but its exact header was found
/// nowhere: these names are unverified, and the merchant sees and corrects them in the import window.
const NamedColumns &dsersColumns()
{
    static const NamedColumns columns{
        {u"supplier-order"_s,
         QRegularExpression(u"^(ali(express)?order(number|no|id)?|supplierorder(number|no|id)?)$"_s)},
        {u"order"_s, QRegularExpression(u"^(store|shopify)?order(number|no|name)?$"_s)},
        {u"tracking"_s, QRegularExpression(u"^tracking(number|no)?s?$"_s)},
        {u"carrier"_s, QRegularExpression(u"^(logistics(company|method)?|carrier|shippingmethod)$"_s)},
        {u"status"_s, QRegularExpression(u"^(ali(express)?)?(order)?status$"_s)},
        {u"store"_s, QRegularExpression(u"^(supplier|suppliername)$"_s)},
    };
    return columns;
}

/// AutoDS calls the shop's order the sale and the supplier's the buy; its export's exact header is unverified too.
const NamedColumns &autoDsColumns()
{
    static const NamedColumns columns{
        {u"supplier-order"_s, QRegularExpression(u"^(buy(order)?(id|number)|supplierorder(id|number)|buyid)$"_s)},
        {u"order"_s,
         QRegularExpression(
             u"^(sell(order)?(id|number)|saleorder(id|number)|store?order(id|number)|order(id|number))$"_s)},
        {u"tracking"_s, QRegularExpression(u"^tracking(number|id)?$"_s)},
        {u"carrier"_s, QRegularExpression(u"^(tracking)?carrier$"_s)},
        {u"status"_s, QRegularExpression(u"^(order)?status$"_s)},
        {u"amount"_s, QRegularExpression(u"^(buyprice|supplierprice)$"_s)},
    };
    return columns;
}

HeaderMapping byName(const NamedColumns &names, const QStringList &header)
{
    HeaderMapping mapping;
    for (const QString &cell : header) {
        const QString name = normalizedHeader(cell);
        for (const auto &[field, pattern] : names) {
            if (!mapping.contains(field) && pattern.match(name).hasMatch()) {
                mapping.insert(field, cell);
                break;
            }
        }
    }
    return mapping;
}

bool isSupplierNumber(const QString &cell)
{
    static const QRegularExpression number(u"^[1-9]\\d{13,16}$"_s);
    return number.match(cell.trimmed()).hasMatch();
}

/// The two columns without their names: the supplier's numbers are recognised, the other column is the order.
HeaderMapping twoColumns(const QStringList &header, const QList<QStringList> &rows)
{
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < std::min<qsizetype>(header.size(), 2); ++column) {
            if (header.size() == 2 && isSupplierNumber(row.value(column)))
                return {{u"supplier-order"_s, header.at(column)}, {u"order"_s, header.at(1 - column)}};
        }
    }
    return {};
}

} // namespace

QStringList supplierFields()
{
    return {u"order"_s,    u"supplier-order"_s, u"status"_s, u"store"_s,    u"amount"_s,
            u"currency"_s, u"created"_s,        u"paid"_s,   u"tracking"_s, u"carrier"_s};
}

HeaderMapping presetMapping(ColumnPreset preset, const QStringList &header)
{
    switch (preset) {
    case ColumnPreset::ByName:
        return byName(knownColumns(), header);
    case ColumnPreset::Dsers:
        return byName(dsersColumns(), header);
    case ColumnPreset::AutoDs:
        return byName(autoDsColumns(), header);
    case ColumnPreset::TwoColumns:
        if (header.size() < 2)
            return {};
        return {{u"order"_s, header.at(0)}, {u"supplier-order"_s, header.at(1)}};
    }
    return {};
}

QString headerSignature(const QStringList &header)
{
    QStringList names;
    for (const QString &cell : header)
        names.append(normalizedHeader(cell));
    return QString::fromLatin1(
        QCryptographicHash::hash(names.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

bool isHeaderless(const QStringList &firstLine)
{
    return std::any_of(firstLine.begin(), firstLine.end(), &isSupplierNumber);
}

QStringList numberedHeader(qsizetype columns)
{
    QStringList header;
    for (qsizetype column = 1; column <= columns; ++column)
        header.append(QString::number(column));
    return header;
}

Result<FilePreview> previewFile(const QString &path)
{
    CsvReader csv(path);
    auto first = csv.open();
    if (!first)
        return tl::unexpected(first.error());
    FilePreview preview;
    preview.header = *first;
    if (isHeaderless(*first)) {
        preview.header = numberedHeader(first->size());
        preview.rows.append(*first);
    }
    CsvRecord record;
    while (preview.rows.size() < FilePreview::rowLimit && csv.next(record))
        preview.rows.append(record.cells);
    if (ShopifyOrderRows::fromHeader(preview.header, {}, {})) {
        preview.kind = ImportKind::ShopifyOrders;
        return preview;
    }
    for (const ColumnPreset preset : {ColumnPreset::ByName, ColumnPreset::Dsers, ColumnPreset::AutoDs}) {
        preview.mapping = presetMapping(preset, preview.header);
        if (preview.mapping.contains(u"supplier-order"_s))
            break;
    }
    if (!preview.mapping.contains(u"supplier-order"_s))
        preview.mapping = twoColumns(preview.header, preview.rows);
    if (preview.mapping.contains(u"supplier-order"_s)) {
        const bool hasFacts = preview.mapping.contains(u"status"_s) || preview.mapping.contains(u"amount"_s);
        preview.kind = hasFacts ? ImportKind::SupplierOrders : ImportKind::Links;
    }
    return preview;
}

} // namespace contrordine
