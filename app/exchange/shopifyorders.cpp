// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/shopifyorders.h"

#include "app/platforms/shopify/shopifyreader.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

/// field → the names files have been seen to use, normalized
const QList<std::pair<QString, QStringList>> &knownColumns()
{
    static const QList<std::pair<QString, QStringList>> columns{
        {u"name"_s, {u"name"_s, u"ordername"_s}},
        {u"id"_s, {u"id"_s, u"orderid"_s}},
        {u"email"_s, {u"email"_s}},
        {u"financial"_s, {u"financialstatus"_s}},
        {u"fulfillment"_s, {u"fulfillmentstatus"_s}},
        {u"currency"_s, {u"currency"_s}},
        {u"total"_s, {u"total"_s}},
        {u"refunded"_s, {u"refundedamount"_s}},
        {u"outstanding"_s, {u"outstandingbalance"_s}},
        {u"created"_s, {u"createdat"_s}},
        {u"cancelled"_s, {u"cancelledat"_s, u"canceledat"_s}},
        {u"billing-name"_s, {u"billingname"_s}},
        {u"shipping-name"_s, {u"shippingname"_s}},
        {u"country"_s, {u"shippingcountry"_s}},
        {u"note"_s, {u"notes"_s, u"note"_s}},
        {u"attributes"_s, {u"noteattributes"_s}},
        {u"tags"_s, {u"tags"_s}},
        {u"vendor"_s, {u"vendor"_s}},
        {u"line-name"_s, {u"lineitemname"_s}},
        {u"line-quantity"_s, {u"lineitemquantity"_s}},
        {u"line-price"_s, {u"lineitemprice"_s}},
        {u"line-sku"_s, {u"lineitemsku"_s}},
        {u"line-fulfillment"_s, {u"lineitemfulfillmentstatus"_s}},
    };
    return columns;
}

QHash<QString, qsizetype> indexOf(const QStringList &header)
{
    QStringList normalized;
    for (const QString &cell : header)
        normalized.append(normalizedHeader(cell));
    QHash<QString, qsizetype> index;
    for (const auto &[field, names] : knownColumns()) {
        for (const QString &name : names) {
            if (normalized.contains(name)) {
                index.insert(field, normalized.indexOf(name));
                break;
            }
        }
    }
    return index;
}

FulfillmentStatus fulfillmentOf(const QString &word)
{
    if (word.isEmpty())
        return FulfillmentStatus::Unfulfilled; // the export leaves it blank
    if (word == u"partial"_s)
        return FulfillmentStatus::PartiallyFulfilled;
    return shopifyFulfillmentStatus(word.toUpper()).value;
}

/// The export names no payments: what was paid in follows from status, total and what is still outstanding.
std::optional<Money> receivedOf(const Order &order, const std::optional<Money> &outstanding)
{
    if (!order.total)
        return {};
    switch (order.financial.value) {
    case FinancialStatus::Paid:
    case FinancialStatus::PartiallyRefunded:
    case FinancialStatus::Refunded:
        return order.total;
    case FinancialStatus::PartiallyPaid:
        if (outstanding) {
            if (const auto paid = order.total->minus(*outstanding))
                return *paid;
        }
        return {};
    case FinancialStatus::Authorized:
    case FinancialStatus::Expired:
    case FinancialStatus::Pending:
    case FinancialStatus::Voided:
        return Money::zero(order.total->currency());
    case FinancialStatus::Unknown:
        break;
    }
    return {};
}

QList<Attribute> attributesOf(const QString &text)
{
    QList<Attribute> attributes;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype at = line.indexOf(u':');
        attributes.append(
            {line.left(at < 0 ? line.size() : at).trimmed(), at < 0 ? QString() : line.mid(at + 1).trimmed()});
    }
    return attributes;
}

} // namespace

QStringList ShopifyOrderRows::missingColumns(const QStringList &header)
{
    const QHash<QString, qsizetype> index = indexOf(header);
    QStringList missing;
    if (!index.contains(u"name"_s))
        missing.append(u"Name"_s);
    if (!index.contains(u"line-name"_s))
        missing.append(u"Lineitem name"_s);
    if (!index.contains(u"line-quantity"_s))
        missing.append(u"Lineitem quantity"_s);
    return missing;
}

std::optional<ShopifyOrderRows> ShopifyOrderRows::fromHeader(const QStringList &header, const QString &shop,
                                                             const QDateTime &asOf)
{
    if (!missingColumns(header).isEmpty())
        return {};
    return ShopifyOrderRows(Fields(indexOf(header), header), shop, asOf);
}

tl::expected<LineItem, RefusedRow> ShopifyOrderRows::readLine(const QStringList &cells,
                                                              const std::optional<Currency> &currency) const
{
    bool isNumber = false;
    LineItem line;
    line.quantity = m_fields.text(cells, u"line-quantity"_s).toInt(&isNumber);
    if (!isNumber || line.quantity < 0)
        return tl::unexpected(m_fields.refuse(cells, u"line-quantity"_s, u"bad-quantity"_s));
    line.title = m_fields.text(cells, u"line-name"_s);
    line.sku = m_fields.text(cells, u"line-sku"_s);
    line.vendor = m_fields.text(cells, u"vendor"_s);
    line.currentQuantity = line.quantity;
    line.refundableQuantity = line.quantity;
    line.unfulfilledQuantity = m_fields.text(cells, u"line-fulfillment"_s) == u"fulfilled"_s ? 0 : line.quantity;
    if (currency) {
        const auto price = m_fields.money(cells, u"line-price"_s, *currency);
        if (!price)
            return tl::unexpected(price.error());
        line.unitPrice = *price;
    }
    return line;
}

tl::expected<Order, RefusedRow> ShopifyOrderRows::startOrder(const QStringList &cells) const
{
    Order order;
    order.shop = m_shop;
    order.name = m_fields.text(cells, u"name"_s);
    order.source = FactSource::Import;
    order.asOf = m_asOf;
    const QString id = m_fields.text(cells, u"id"_s);
    bool isNumber = false;
    (void)id.toULongLong(&isNumber);
    order.id = OrderId(isNumber ? u"gid://shopify/Order/"_s + id : u"import:"_s + order.name);

    std::optional<Currency> currency;
    if (const QString word = m_fields.text(cells, u"currency"_s); !word.isEmpty()) {
        currency = Currency::fromCode(word);
        if (!currency)
            return tl::unexpected(m_fields.refuse(cells, u"currency"_s, u"bad-currency"_s));
    }
    const QString financial = m_fields.text(cells, u"financial"_s);
    order.financial = {shopifyFinancialStatus(financial.toUpper()).value, financial};
    const QString fulfillment = m_fields.text(cells, u"fulfillment"_s);
    order.fulfillment = {fulfillmentOf(fulfillment), fulfillment};
    order.returns = {ReturnStatus::NoReturn, {}};
    order.email = m_fields.text(cells, u"email"_s);
    order.customer = m_fields.text(cells, u"shipping-name"_s);
    if (order.customer.isEmpty())
        order.customer = m_fields.text(cells, u"billing-name"_s);
    order.country = m_fields.text(cells, u"country"_s);
    order.note = m_fields.text(cells, u"note"_s);
    order.attributes = attributesOf(m_fields.text(cells, u"attributes"_s));
    const QStringList tags = m_fields.text(cells, u"tags"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &tag : tags)
        order.tags.append(tag.trimmed());

    for (const auto &[field, target] :
         {std::pair{u"created"_s, &order.createdAt}, std::pair{u"cancelled"_s, &order.cancelledAt}}) {
        const auto at = m_fields.instant(cells, field);
        if (!at)
            return tl::unexpected(at.error());
        *target = *at;
    }
    if (currency) {
        std::optional<Money> outstanding;
        for (const auto &[field, target] :
             {std::pair{u"total"_s, &order.total}, std::pair{u"refunded"_s, &order.refunded},
              std::pair{u"outstanding"_s, &outstanding}}) {
            const auto amount = m_fields.money(cells, field, *currency);
            if (!amount)
                return tl::unexpected(amount.error());
            *target = *amount;
        }
        order.received = receivedOf(order, outstanding);
        if (!order.refunded && order.received)
            order.refunded = Money::zero(*currency);
    }
    return order;
}

std::optional<Order> ShopifyOrderRows::take(const CsvRecord &record)
{
    const QString name = m_fields.text(record.cells, u"name"_s);
    const auto refuse = [this, &record](RefusedRow row) {
        row.line = record.line;
        m_refused.append(row);
    };
    if (name.isEmpty()) {
        refuse(m_fields.refuse(record.cells, u"name"_s, u"missing-name"_s));
        return {};
    }
    if (name == m_refusedName)
        return {};

    std::optional<Order> finished;
    if (!m_order || m_order->name != name) {
        finished = finish();
        auto order = startOrder(record.cells);
        if (!order) {
            refuse(order.error());
            m_refusedName = name;
            return finished;
        }
        m_currency = Currency::fromCode(m_fields.text(record.cells, u"currency"_s));
        m_order = *order;
    }
    auto line = readLine(record.cells, m_currency);
    if (line)
        m_order->lines.append(*line);
    else
        refuse(line.error());
    return finished;
}

std::optional<Order> ShopifyOrderRows::finish()
{
    m_refusedName.clear();
    return std::exchange(m_order, std::nullopt);
}

QList<RefusedRow> ShopifyOrderRows::takeRefused() { return std::exchange(m_refused, {}); }

} // namespace contrordine
