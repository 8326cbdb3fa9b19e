// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/supplierfiles.h"

#include "app/exchange/columns.h"
#include "app/links/linkfinder.h"
#include "app/platforms/aliexpress/aliexpressreader.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

/// AliExpress's own codes, and the plain words people write in their own tables.
Status<SupplierStage> stageOf(const QString &word)
{
    static const QHash<QString, SupplierStage> plain{
        {u"unpaid"_s, SupplierStage::AwaitingPayment},
        {u"awaiting payment"_s, SupplierStage::AwaitingPayment},
        {u"da pagare"_s, SupplierStage::AwaitingPayment},
        {u"awaiting shipment"_s, SupplierStage::AwaitingShipment},
        {u"processing"_s, SupplierStage::AwaitingShipment},
        {u"da spedire"_s, SupplierStage::AwaitingShipment},
        {u"in preparazione"_s, SupplierStage::AwaitingShipment},
        {u"shipped"_s, SupplierStage::Shipped},
        {u"spedito"_s, SupplierStage::Shipped},
        {u"fulfilled"_s, SupplierStage::Shipped},
        {u"completed"_s, SupplierStage::Finished},
        {u"completato"_s, SupplierStage::Finished},
        {u"cancelled"_s, SupplierStage::Cancelled},
        {u"canceled"_s, SupplierStage::Cancelled},
        {u"annullato"_s, SupplierStage::Cancelled},
        {u"dispute"_s, SupplierStage::InDispute},
        {u"controversia"_s, SupplierStage::InDispute},
    };
    const Status<SupplierStage> code = aliExpressStage(word.toUpper());
    return {code.value == SupplierStage::Unknown ? plain.value(word.toLower(), SupplierStage::Unknown) : code.value,
            word};
}

} // namespace

std::optional<SupplierRows> SupplierRows::fromHeader(const QStringList &header, const HeaderMapping &mapping,
                                                     const QDateTime &asOf)
{
    QHash<QString, qsizetype> index;
    const HeaderMapping columns = mapping.isEmpty() ? presetMapping(ColumnPreset::ByName, header) : mapping;
    for (auto it = columns.constBegin(); it != columns.constEnd(); ++it) {
        if (header.contains(it.value()))
            index.insert(it.key(), header.indexOf(it.value()));
    }
    if (!index.contains(u"supplier-order"_s))
        return {};
    return SupplierRows(Fields(index, header), asOf);
}

tl::expected<SupplierRow, RefusedRow> SupplierRows::read(const CsvRecord &record) const
{
    const QStringList &cells = record.cells;
    const auto refuse = [&](const QString &field, const QString &code) {
        return tl::unexpected(m_fields.refuse(cells, field, code));
    };

    static const QRegularExpression bare(u"^\\d{14,17}$"_s);
    QString number = m_fields.text(cells, u"supplier-order"_s);
    if (!bare.match(number).hasMatch()) {
        const QList<FoundNumber> found = findSupplierOrderNumbers(number); // an order page's address will do
        if (found.size() != 1 || found.first().confidence != LinkConfidence::Sure)
            return refuse(u"supplier-order"_s, u"bad-number"_s);
        number = found.first().id.toString();
    }
    SupplierRow row;
    row.orderName = m_fields.text(cells, u"order"_s);
    if (m_fields.has(u"order"_s) && row.orderName.isEmpty())
        return refuse(u"order"_s, u"missing-name"_s);
    SupplierOrder &order = row.supplierOrder;
    order.id = SupplierOrderId(number);
    order.platform = u"aliexpress"_s;
    order.source = FactSource::Import;
    order.asOf = m_asOf;
    if (const QString tracking = m_fields.text(cells, u"tracking"_s); !tracking.isEmpty())
        order.parcels.append({.number = tracking, .carrier = m_fields.text(cells, u"carrier"_s)});
    row.hasFacts = hasFacts();
    if (!row.hasFacts)
        return row;

    order.stage = stageOf(m_fields.text(cells, u"status"_s));
    order.storeName = m_fields.text(cells, u"store"_s);
    if (m_fields.has(u"amount"_s) && !m_fields.text(cells, u"amount"_s).isEmpty()) {
        const QString word = m_fields.text(cells, u"currency"_s);
        const auto currency =
            Currency::fromCode(word.isEmpty() ? u"USD"_s : word); // AliExpress bills in dollars unless it says else
        if (!currency)
            return refuse(u"currency"_s, u"bad-currency"_s);
        const auto amount = m_fields.money(cells, u"amount"_s, *currency);
        if (!amount)
            return tl::unexpected(amount.error());
        order.amount = *amount;
    }
    for (const auto &[field, target] :
         {std::pair{u"created"_s, &order.createdAt}, std::pair{u"paid"_s, &order.paidAt}}) {
        const auto at = m_fields.instant(cells, field);
        if (!at)
            return tl::unexpected(at.error());
        *target = *at;
    }
    return row;
}

} // namespace contrordine
