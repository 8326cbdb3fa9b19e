// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cachetables.h"

#include "models/domain/tracking.h"
#include "models/store/ordersides.h"

#include <QJsonArray>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

const QStringList &orderColumns()
{
    static const QStringList columns{u"id"_s,
                                     u"shop"_s,
                                     u"name"_s,
                                     u"created_at"_s,
                                     u"updated_at"_s,
                                     u"cancelled_at"_s,
                                     u"closed_at"_s,
                                     u"financial"_s,
                                     u"financial_raw"_s,
                                     u"fulfillment"_s,
                                     u"fulfillment_raw"_s,
                                     u"returns"_s,
                                     u"returns_raw"_s,
                                     u"payment_pending"_s,
                                     u"can_notify"_s,
                                     u"customer"_s,
                                     u"email"_s,
                                     u"country"_s,
                                     u"total_minor"_s,
                                     u"total_currency"_s,
                                     u"received_minor"_s,
                                     u"received_currency"_s,
                                     u"refunded_minor"_s,
                                     u"refunded_currency"_s,
                                     u"note"_s,
                                     u"lists"_s,
                                     u"as_of"_s,
                                     u"source"_s};
    return columns;
}

const QStringList &supplierColumns()
{
    static const QStringList columns{
        u"id"_s,         u"platform"_s,      u"stage"_s,        u"stage_raw"_s,       u"created_at"_s, u"paid_at"_s,
        u"shipped_at"_s, u"auto_close_at"_s, u"amount_minor"_s, u"amount_currency"_s, u"store_id"_s,   u"store_name"_s,
        u"store_url"_s,  u"lists"_s,         u"as_of"_s,        u"source"_s,          u"stage_since"_s};
    return columns;
}

// JSON numbers are doubles to most readers: minor units go as text.
QJsonValue moneyToJson(const std::optional<Money> &money)
{
    if (!money)
        return QJsonValue::Null;
    return QJsonArray{QString::number(money->minor()), money->currency().code()};
}

std::optional<Money> moneyFromJson(const QJsonValue &json)
{
    if (!json.isArray())
        return {};
    const std::optional<Currency> currency = Currency::fromCode(json[1].toString());
    return currency ? std::optional(Money(json[0].toString().toLongLong(), *currency)) : std::nullopt;
}

QJsonObject listsOf(const Order &order)
{
    QJsonArray attributes;
    for (const Attribute &attribute : order.attributes)
        attributes.append(QJsonArray{attribute.name, attribute.value});
    QJsonArray lines;
    for (const LineItem &line : order.lines) {
        lines.append(QJsonObject{{u"id"_s, line.id},
                                 {u"title"_s, line.title},
                                 {u"sku"_s, line.sku},
                                 {u"vendor"_s, line.vendor},
                                 {u"quantity"_s, line.quantity},
                                 {u"current"_s, line.currentQuantity},
                                 {u"refundable"_s, line.refundableQuantity},
                                 {u"unfulfilled"_s, line.unfulfilledQuantity},
                                 {u"price"_s, moneyToJson(line.unitPrice)}});
    }
    QJsonObject lists{{u"tags"_s, QJsonArray::fromStringList(order.tags)},
                      {u"tracking"_s, QJsonArray::fromStringList(order.trackingNumbers)},
                      {u"attributes"_s, attributes},
                      {u"lines"_s, lines}};
    writeSides(lists, order);
    return lists;
}

QStringList stringsFromJson(const QJsonValue &json)
{
    QStringList strings;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &value : array)
        strings.append(value.toString());
    return strings;
}

void readLists(const QJsonObject &lists, Order &order)
{
    order.tags = stringsFromJson(lists[u"tags"_s]);
    order.trackingNumbers = stringsFromJson(lists[u"tracking"_s]);
    const QJsonArray attributes = lists[u"attributes"_s].toArray();
    for (const QJsonValue &attribute : attributes)
        order.attributes.append({attribute[0].toString(), attribute[1].toString()});
    const QJsonArray lines = lists[u"lines"_s].toArray();
    for (const QJsonValue &line : lines) {
        order.lines.append({.id = line[u"id"_s].toString(),
                            .title = line[u"title"_s].toString(),
                            .sku = line[u"sku"_s].toString(),
                            .vendor = line[u"vendor"_s].toString(),
                            .quantity = line[u"quantity"_s].toInt(),
                            .currentQuantity = line[u"current"_s].toInt(),
                            .refundableQuantity = line[u"refundable"_s].toInt(),
                            .unfulfilledQuantity = line[u"unfulfilled"_s].toInt(),
                            .unitPrice = moneyFromJson(line[u"price"_s])});
    }
    readSides(lists, order);
}

QJsonObject listsOf(const SupplierOrder &order)
{
    QJsonArray lines;
    for (const SupplierLine &line : order.lines) {
        lines.append(QJsonObject{{u"product"_s, line.productId},
                                 {u"title"_s, line.title},
                                 {u"quantity"_s, line.quantity},
                                 {u"price"_s, moneyToJson(line.unitPrice)},
                                 {u"cancelled"_s, line.cancelled}});
    }
    QJsonArray parcels;
    for (const Parcel &parcel : order.parcels) {
        QJsonArray events;
        for (const TrackingEvent &event : parcel.events) {
            const QJsonValue at = event.at.isValid() ? QJsonValue(event.at.toMSecsSinceEpoch()) : QJsonValue();
            events.append(QJsonArray{at, event.text});
        }
        parcels.append(
            QJsonObject{{u"number"_s, parcel.number}, {u"carrier"_s, parcel.carrier}, {u"events"_s, events}});
    }
    return {{u"lines"_s, lines}, {u"parcels"_s, parcels}};
}

void readLists(const QJsonObject &lists, SupplierOrder &order)
{
    const QJsonArray lines = lists[u"lines"_s].toArray();
    for (const QJsonValue &line : lines) {
        order.lines.append({.productId = line[u"product"_s].toString(),
                            .title = line[u"title"_s].toString(),
                            .quantity = line[u"quantity"_s].toInt(),
                            .unitPrice = moneyFromJson(line[u"price"_s]),
                            .cancelled = line[u"cancelled"_s].toBool()});
    }
    const QJsonArray parcels = lists[u"parcels"_s].toArray();
    for (const QJsonValue &json : parcels) {
        Parcel parcel{.number = json[u"number"_s].toString(), .carrier = json[u"carrier"_s].toString(), .events = {}};
        const QJsonArray events = json[u"events"_s].toArray();
        for (const QJsonValue &event : events) {
            parcel.events.append(
                {.at = event[0].isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(event[0].toInteger(), Qt::UTC),
                 .text = event[1].toString()});
        }
        order.parcels.append(parcel);
    }
}

const QString importPrefix = u"import:"_s;

QString withoutHash(const QString &name) { return name.startsWith(u'#') ? name.mid(1) : name; }

bool placedTogether(const Order &a, const Order &b)
{
    constexpr qint64 day = 24 * 3600;
    return !a.createdAt.isValid() || !b.createdAt.isValid() || qAbs(a.createdAt.secsTo(b.createdAt)) < day;
}

} // namespace

std::optional<Order> CacheTables::order(const OrderId &id)
{
    static const QString sql = u"SELECT "_s + orderColumns().join(u", "_s) + u" FROM shop_order WHERE id = ?"_s;
    Statement row(m_database, sql);
    row.bind(id.toString());
    if (!row.next())
        return {};
    int column = 0;
    Order order;
    order.id = OrderId(row.text(column++));
    order.shop = row.text(column++);
    order.name = row.text(column++);
    order.createdAt = row.instant(column++);
    order.updatedAt = row.instant(column++);
    order.cancelledAt = row.instant(column++);
    order.closedAt = row.instant(column++);
    order.financial.value = financialStatusFromCode(row.text(column++));
    order.financial.raw = row.text(column++);
    order.fulfillment.value = fulfillmentStatusFromCode(row.text(column++));
    order.fulfillment.raw = row.text(column++);
    order.returns.value = returnStatusFromCode(row.text(column++));
    order.returns.raw = row.text(column++);
    order.paymentPending = row.boolean(column++);
    order.canNotifyCustomer = row.boolean(column++);
    order.customer = row.text(column++);
    order.email = row.text(column++);
    order.country = row.text(column++);
    order.total = row.money(column);
    order.received = row.money(column += 2);
    order.refunded = row.money(column += 2);
    order.note = row.text(column += 2);
    readLists(row.json(++column), order);
    order.asOf = row.instant(++column);
    order.source = factSourceFromCode(row.text(++column));
    return order;
}

QList<OrderId> CacheTables::ordersNamed(const QString &name)
{
    const QString bare = withoutHash(name.trimmed());
    Statement row(m_database, u"SELECT id FROM shop_order WHERE name IN (?, ?) ORDER BY created_at DESC, id"_s);
    row.bind(bare).bind(QString(u'#' + bare));
    QList<OrderId> ids;
    while (row.next())
        ids.append(OrderId(row.text(0)));
    return ids;
}

QList<OrderId> CacheTables::allOrders()
{
    Statement row(m_database, u"SELECT id FROM shop_order ORDER BY row_id"_s);
    QList<OrderId> ids;
    while (row.next())
        ids.append(OrderId(row.text(0)));
    return ids;
}

std::optional<OrderId> CacheTables::importedTwin(const Order &platformOrder)
{
    std::optional<OrderId> withoutShop;
    bool anotherShopToo = false;
    const QList<OrderId> namesakes = ordersNamed(platformOrder.name);
    for (const OrderId &id : namesakes) {
        const std::optional<Order> candidate = order(id);
        if (!candidate)
            continue;
        const bool imported = id.toString().startsWith(importPrefix);
        if (imported && candidate->shop == platformOrder.shop)
            return id;
        if (imported && candidate->shop.isEmpty() && placedTogether(*candidate, platformOrder))
            withoutShop = id;
        else if (!candidate->shop.isEmpty() && candidate->shop != platformOrder.shop)
            anotherShopToo = true;
    }
    return anotherShopToo ? std::nullopt : withoutShop;
}

std::optional<OrderId> CacheTables::platformTwin(const Order &imported)
{
    if (!imported.id.toString().startsWith(importPrefix))
        return {};
    const QList<OrderId> namesakes = ordersNamed(imported.name);
    QList<OrderId> twins;
    for (const OrderId &id : namesakes) {
        if (id.toString().startsWith(importPrefix))
            continue;
        const std::optional<Order> candidate = order(id);
        if (candidate && (imported.shop.isEmpty() || imported.shop == candidate->shop)
            && placedTogether(*candidate, imported))
            twins.append(id);
    }
    return twins.size() == 1 ? std::optional(twins.first()) : std::nullopt;
}

OrderId CacheTables::resolved(const OrderId &id)
{
    if (!id.toString().startsWith(importPrefix) || order(id))
        return id;
    QList<OrderId> namesakes = ordersNamed(id.toString().mid(importPrefix.size()));
    namesakes.removeIf([](const OrderId &other) { return other.toString().startsWith(importPrefix); });
    return namesakes.size() == 1 ? namesakes.first() : id;
}

void CacheTables::rename(const OrderId &from, const OrderId &to)
{
    Statement update(m_database, u"UPDATE shop_order SET id = ? WHERE id = ?"_s);
    update.bind(to.toString()).bind(from.toString()).execute();
}

CacheTables::Saved CacheTables::save(const Order &read)
{
    const std::optional<Order> present = this->order(read.id);
    if (present) {
        const bool weaker = present->source == FactSource::Api && read.source != FactSource::Api;
        // Two reads of one order may arrive in the wrong order; the platform's own clock decides.
        // It moves with every change, so what has the same one is the same, and the later reading is the fresher word.
        const bool older = read.source == present->source && read.updatedAt.isValid() && present->updatedAt.isValid()
            && (read.updatedAt < present->updatedAt
                || (read.updatedAt == present->updatedAt && read.asOf < present->asOf));
        if (weaker || older)
            return Saved::Unchanged;
    }
    const Order order = present ? withKnownSides(read, *present) : read;

    static const QString sql = upsertSql(u"shop_order", u"id", orderColumns());
    Statement write(m_database, sql);
    write.bind(order.id.toString())
        .bind(order.shop)
        .bind(order.name)
        .bind(order.createdAt)
        .bind(order.updatedAt)
        .bind(order.cancelledAt)
        .bind(order.closedAt)
        .bind(code(order.financial.value))
        .bind(order.financial.raw)
        .bind(code(order.fulfillment.value))
        .bind(order.fulfillment.raw)
        .bind(code(order.returns.value))
        .bind(order.returns.raw)
        .bind(order.paymentPending ? 1 : 0)
        .bind(order.canNotifyCustomer ? 1 : 0)
        .bind(order.customer)
        .bind(order.email)
        .bind(order.country)
        .bind(order.total)
        .bind(order.received)
        .bind(order.refunded)
        .bind(order.note)
        .bind(listsOf(order))
        .bind(order.asOf)
        .bind(code(order.source));
    write.execute();
    if (order.trackingNumbers != (present ? present->trackingNumbers : QStringList()))
        noteParcels(order);

    if (!present)
        return Saved::Added;
    Order sameAge = *present;
    sameAge.asOf = order.asOf;
    return sameAge == order ? Saved::Unchanged : Saved::Changed;
}

std::optional<SupplierOrder> CacheTables::supplierOrder(const SupplierOrderId &id)
{
    static const QString sql = u"SELECT "_s + supplierColumns().join(u", "_s) + u" FROM supplier_order WHERE id = ?"_s;
    Statement row(m_database, sql);
    row.bind(id.toString());
    if (!row.next())
        return {};
    int column = 0;
    SupplierOrder order;
    order.id = SupplierOrderId(row.text(column++));
    order.platform = row.text(column++);
    order.stage.value = supplierStageFromCode(row.text(column++));
    order.stage.raw = row.text(column++);
    order.createdAt = row.instant(column++);
    order.paidAt = row.instant(column++);
    order.shippedAt = row.instant(column++);
    order.autoCloseAt = row.instant(column++);
    order.amount = row.money(column);
    order.storeId = row.text(column += 2);
    order.storeName = row.text(++column);
    order.storeUrl = QUrl(row.text(++column));
    readLists(row.json(++column), order);
    order.asOf = row.instant(++column);
    order.source = factSourceFromCode(row.text(++column));
    return order;
}

QDateTime CacheTables::stageSince(const SupplierOrderId &id)
{
    Statement row(m_database, u"SELECT stage_since FROM supplier_order WHERE id = ?"_s);
    row.bind(id.toString());
    return row.next() ? row.instant(0) : QDateTime();
}

CacheTables::Saved CacheTables::save(const SupplierOrder &order)
{
    const std::optional<SupplierOrder> present = supplierOrder(order.id);
    if (present && present->source == FactSource::Api && order.source != FactSource::Api && present->asOf >= order.asOf)
        return Saved::Unchanged;
    QDateTime since;
    if (present)
        since = present->stage.value == order.stage.value ? stageSince(order.id) : order.asOf;

    static const QString sql = upsertSql(u"supplier_order", u"id", supplierColumns());
    Statement write(m_database, sql);
    write.bind(order.id.toString())
        .bind(order.platform)
        .bind(code(order.stage.value))
        .bind(order.stage.raw)
        .bind(order.createdAt)
        .bind(order.paidAt)
        .bind(order.shippedAt)
        .bind(order.autoCloseAt)
        .bind(order.amount)
        .bind(order.storeId)
        .bind(order.storeName)
        .bind(order.storeUrl.toString(QUrl::FullyEncoded))
        .bind(listsOf(order))
        .bind(order.asOf)
        .bind(code(order.source))
        .bind(since);
    write.execute();
    if (order.parcels != (present ? present->parcels : QList<Parcel>()))
        noteParcels(order);

    if (!present)
        return Saved::Added;
    SupplierOrder sameAge = *present;
    sameAge.asOf = order.asOf;
    return sameAge == order ? Saved::Unchanged : Saved::Changed;
}

void CacheTables::noteParcels(const Order &order)
{
    Statement old(m_database,
                  u"DELETE FROM order_parcel WHERE row_id = (SELECT row_id FROM shop_order WHERE id = ?)"_s);
    old.bind(order.id.toString()).execute();
    for (const QString &number : order.trackingNumbers) {
        const QString key = trackingKey(number);
        if (key.size() < trackingMinLength)
            continue;
        Statement write(m_database,
                        u"INSERT OR IGNORE INTO order_parcel (number, row_id) "
                        "SELECT ?, row_id FROM shop_order WHERE id = ?"_s);
        write.bind(key).bind(order.id.toString()).execute();
    }
}

void CacheTables::noteParcels(const SupplierOrder &order)
{
    Statement old(m_database, u"DELETE FROM supplier_parcel WHERE supplier_order = ?"_s);
    old.bind(order.id.toString()).execute();
    for (const Parcel &parcel : order.parcels) {
        const QString key = trackingKey(parcel.number);
        if (key.size() < trackingMinLength)
            continue;
        Statement write(m_database, u"INSERT OR IGNORE INTO supplier_parcel (number, supplier_order) VALUES (?, ?)"_s);
        write.bind(key).bind(order.id.toString()).execute();
    }
}

QList<OrderId> CacheTables::ordersWithParcel(const QString &number)
{
    Statement row(m_database,
                  u"SELECT id FROM order_parcel JOIN shop_order USING (row_id) WHERE number = ? ORDER BY row_id"_s);
    row.bind(trackingKey(number));
    QList<OrderId> orders;
    while (row.next())
        orders.append(OrderId(row.text(0)));
    return orders;
}

QList<SupplierOrderId> CacheTables::supplierOrdersWithParcelOf(const OrderId &order)
{
    Statement row(m_database,
                  u"SELECT DISTINCT supplier_order FROM shop_order JOIN order_parcel USING (row_id) "
                  "JOIN supplier_parcel USING (number) WHERE shop_order.id = ? ORDER BY supplier_order"_s);
    row.bind(order.toString());
    QList<SupplierOrderId> supplierOrders;
    while (row.next())
        supplierOrders.append(SupplierOrderId(row.text(0)));
    return supplierOrders;
}

SyncCursor CacheTables::cursor(const QString &account)
{
    Statement row(
        m_database,
        u"SELECT updated_since, page_cursor, highest_seen, completed_at FROM sync_cursor WHERE account = ?"_s);
    row.bind(account);
    SyncCursor cursor;
    cursor.account = account;
    if (row.next()) {
        cursor.updatedSince = row.instant(0);
        cursor.pageCursor = row.text(1);
        cursor.highestSeen = row.instant(2);
        cursor.completedAt = row.instant(3);
    }
    return cursor;
}

void CacheTables::save(const SyncCursor &cursor)
{
    static const QString sql =
        upsertSql(u"sync_cursor", u"account",
                  {u"account"_s, u"updated_since"_s, u"page_cursor"_s, u"highest_seen"_s, u"completed_at"_s});
    Statement write(m_database, sql);
    write.bind(cursor.account)
        .bind(cursor.updatedSince)
        .bind(cursor.pageCursor)
        .bind(cursor.highestSeen)
        .bind(cursor.completedAt);
    write.execute();
}

QString CacheTables::meta(const QString &name)
{
    Statement row(m_database, u"SELECT value FROM meta WHERE name = ?"_s);
    row.bind(name);
    return row.next() ? row.text(0) : QString();
}

void CacheTables::setMeta(const QString &name, const QString &value)
{
    Statement write(
        m_database,
        u"INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    write.bind(name).bind(value).execute();
}

void count(SaveCount &total, CacheTables::Saved saved)
{
    switch (saved) {
    case CacheTables::Saved::Added:
        ++total.added;
        return;
    case CacheTables::Saved::Changed:
        ++total.changed;
        return;
    case CacheTables::Saved::Unchanged:
        ++total.unchanged;
        return;
    }
}

} // namespace contrordine
