// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of the sandbox's World that is about money: what an order came to, what can go back, and the two requests
// that move it.

#include "app/sandbox/world.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace contrordine
{

namespace
{

constexpr auto jobTakes = 1500ms;

QString iso(const QDateTime &at) { return at.toUTC().toString(Qt::ISODateWithMs); }

Money money(qint64 minor, const QString &currency) { return {minor, *Currency::fromCode(currency)}; }

/// Half up.
qint64 share(qint64 whole, qint64 part, qint64 of) { return of == 0 ? 0 : (2 * whole * part + of) / (2 * of); }

QString numberOf(const QString &gid) { return gid.section(u'/', -1); }

/// What `pieces` more of a line are of a figure on the whole line, after those that have gone already.
qint64 portion(const WorldLine &line, qint64 figure, int gone, int pieces)
{
    return share(figure, gone + pieces, line.quantity) - share(figure, gone, line.quantity);
}

/// Adds up a figure of each line over refundLineItems; rows of the same line follow each other.
qint64 sumOver(const QList<WorldLine> &lines, const QJsonArray &rows,
               const std::function<qint64(const WorldLine &)> &figure)
{
    qint64 sum = 0;
    for (const WorldLine &line : lines) {
        int gone = line.quantity - line.currentQuantity;
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            if (numberOf(row.value(u"lineItemId"_s).toString()) != line.id)
                continue;
            const int pieces = std::min(row.value(u"quantity"_s).toInt(), line.quantity - gone);
            sum += portion(line, figure(line), gone, pieces);
            gone += pieces;
        }
    }
    return sum;
}

int piecesOf(const QJsonArray &rows, const WorldLine &line)
{
    int pieces = 0;
    for (const QJsonValue &row : rows) {
        if (numberOf(row.toObject().value(u"lineItemId"_s).toString()) == line.id)
            pieces += row.toObject().value(u"quantity"_s).toInt();
    }
    return pieces;
}

QJsonObject storeCreditOf(const QJsonObject &input)
{
    const QJsonArray methods = input.value(u"refundMethods"_s).toArray();
    return methods.isEmpty() ? QJsonObject() : methods.first().toObject().value(u"storeCreditRefund"_s).toObject();
}

bool isPast(const QJsonObject &credit, const QDateTime &at)
{
    const QDateTime expires = QDateTime::fromString(credit.value(u"expiresAt"_s).toString(), Qt::ISODate);
    return expires.isValid() && expires <= at;
}

std::optional<qint64> minorOf(const QJsonValue &amount, const QString &currency)
{
    const auto parsed = Money::parse(amount.toString(), *Currency::fromCode(currency));
    return parsed && !parsed->isNegative() ? std::optional(parsed->minor()) : std::nullopt;
}

/// The parts a refundCreate asks for; nothing when one is not an amount.
std::optional<QList<WorldPart>> partsOf(const QJsonObject &input, const QString &currency)
{
    QList<WorldPart> parts;
    const QJsonArray transactions = input.value(u"transactions"_s).toArray();
    for (const QJsonValue &value : transactions) {
        const QJsonObject transaction = value.toObject();
        const auto amount = minorOf(transaction.value(u"amount"_s), currency);
        if (!amount || transaction.value(u"kind"_s).toString() != u"REFUND"_s)
            return {};
        parts.append({numberOf(transaction.value(u"parentId"_s).toString()), *amount});
    }
    const QJsonObject credit = storeCreditOf(input);
    if (!credit.isEmpty()) {
        const QJsonObject amount = credit.value(u"amount"_s).toObject();
        const auto minor = minorOf(amount.value(u"amount"_s), currency);
        if (!minor || amount.value(u"currencyCode"_s).toString() != currency)
            return {};
        parts.append({{}, *minor});
    }
    return parts;
}

bool isPayment(const WorldTransaction &transaction)
{
    return (transaction.kind == u"SALE"_s || transaction.kind == u"CAPTURE"_s) && transaction.status == u"SUCCESS"_s;
}

} // namespace

QString worldShopCurrency() { return u"EUR"_s; }

qint64 inShopCurrency(qint64 minor, const QString &currency)
{
    // Euro cents for one minor unit, in millionths; as good as any day's rate.
    static const QHash<QString, qint64> rates{{u"USD"_s, 920000}, {u"JPY"_s, 610000}, {u"KWD"_s, 301000}};
    return share(minor, rates.value(currency, 1000000), 1000000);
}

qint64 WorldShopOrder::total() const
{
    qint64 sum = shipping;
    for (const WorldLine &line : lines)
        sum += line.price * line.quantity - line.discount + line.duty + (taxesIncluded ? 0 : line.tax);
    return sum;
}

qint64 WorldShopOrder::totalTax() const
{
    qint64 sum = shippingTax;
    for (const WorldLine &line : lines)
        sum += line.tax;
    return sum;
}

qint64 WorldShopOrder::received() const
{
    qint64 sum = 0;
    for (const WorldTransaction &transaction : transactions)
        sum += isPayment(transaction) ? transaction.amount : 0;
    return sum;
}

qint64 WorldShopOrder::refunded() const
{
    qint64 sum = 0;
    for (const WorldTransaction &transaction : transactions)
        sum += transaction.kind == u"REFUND"_s && transaction.status == u"SUCCESS"_s ? transaction.amount : 0;
    return sum;
}

WorldLine *WorldShopOrder::line(const QString &gid)
{
    const auto found =
        std::find_if(lines.begin(), lines.end(), [id = numberOf(gid)](const WorldLine &line) { return line.id == id; });
    return found == lines.end() ? nullptr : &*found;
}

qint64 WorldShopOrder::shippingLeft() const
{
    qint64 left = cancelledAt.isNull() ? shipping : 0;
    for (const WorldRefund &refund : refunds)
        left -= refund.shipping;
    return std::max<qint64>(0, left);
}

qint64 WorldShopOrder::dutiesLeft() const
{
    qint64 left = 0;
    for (const WorldLine &line : lines)
        left += cancelledAt.isNull() ? line.duty - line.dutyRefunded : 0;
    return left;
}

qint64 WorldShopOrder::valueOf(const QJsonArray &refundLineItems) const
{
    return sumOver(lines, refundLineItems, [this](const WorldLine &line) {
        return line.price * line.quantity - line.discount + (taxesIncluded ? 0 : line.tax);
    });
}

qint64 WorldShopOrder::taxOf(const QJsonArray &refundLineItems) const
{
    return sumOver(lines, refundLineItems, [](const WorldLine &line) { return line.tax; });
}

qint64 WorldShopOrder::dutiesOf(const QJsonArray &refundDuties, const QJsonArray &refundLineItems) const
{
    qint64 sum = 0;
    for (const QJsonValue &value : refundDuties) {
        for (const WorldLine &line : lines) {
            if (numberOf(value.toObject().value(u"dutyId"_s).toString()) != line.id)
                continue;
            const bool whole = value.toObject().value(u"refundType"_s).toString() == u"FULL"_s;
            const qint64 wanted = whole ? line.duty : share(line.duty, piecesOf(refundLineItems, line), line.quantity);
            sum += std::min(wanted, line.duty - line.dutyRefunded);
        }
    }
    return sum;
}

QList<WorldPart> WorldShopOrder::refundableParts() const
{
    QList<WorldPart> parts;
    qint64 most = left(); // what went to store credit has left the order, but none of its payments
    for (const WorldTransaction &paid : transactions) {
        if (!isPayment(paid))
            continue;
        qint64 rest = paid.amount;
        for (const WorldTransaction &back : transactions)
            rest -= back.kind == u"REFUND"_s && back.parent == paid.id && back.status == u"SUCCESS"_s ? back.amount : 0;
        rest = std::clamp<qint64>(rest, 0, most);
        most -= rest;
        parts.append({paid.id, rest});
    }
    return parts;
}

QList<WorldPart> WorldShopOrder::split(qint64 amount) const
{
    QList<WorldPart> parts;
    for (WorldPart part : refundableParts()) {
        part.amount = std::min(part.amount, amount);
        amount -= part.amount;
        if (part.amount > 0)
            parts.append(part);
    }
    return parts;
}

QJsonArray WorldShopOrder::everything() const
{
    QJsonArray rows;
    for (const WorldLine &line : lines) {
        if (line.currentQuantity > 0)
            rows.append(QJsonObject{{u"lineItemId"_s, line.id}, {u"quantity"_s, line.currentQuantity}});
    }
    return rows;
}

const WorldLocation *World::location(const QString &id) const
{
    const auto found = std::find_if(m_locations.begin(), m_locations.end(),
                                    [&id](const WorldLocation &location) { return location.id == id; });
    return found == m_locations.end() ? nullptr : &*found;
}

WorldRefusal World::refusalToCancel(const WorldShopOrder &order, const QJsonObject &arguments,
                                    const QDateTime &at) const
{
    const QString invalid = u"INVALID"_s;
    if (order.cancelledAt.isValid())
        return {invalid, u"Order has already been cancelled"_s};
    if (order.fulfillment == u"FULFILLED"_s || order.fulfillment == u"PARTIALLY_FULFILLED"_s)
        return {invalid, u"Cannot cancel an order with fulfilled items"_s};
    if (order.fulfillment == u"IN_PROGRESS"_s || order.fulfillment == u"PENDING_FULFILLMENT"_s)
        return {invalid, u"Cannot cancel an order with a fulfillment in progress"_s};
    if (std::any_of(order.fulfillments.begin(), order.fulfillments.end(),
                    [](const WorldFulfillment &one) { return one.isRequested(); }))
        return {invalid, u"Cannot cancel an order with a fulfillment in progress"_s};
    if (order.returns == u"IN_PROGRESS"_s || order.returns == u"RETURN_REQUESTED"_s)
        return {invalid, u"Cannot cancel an order with an open return"_s};
    for (const WorldTransaction &transaction : order.transactions) {
        if (transaction.status == u"PENDING"_s && !transaction.manual)
            return {invalid, u"Cannot cancel an order with a pending payment"_s};
    }
    // Documented: a paid order fails; an unpaid one goes through and nothing is restocked.
    const WorldLocation *place = location(order.location);
    if (arguments.value(u"restock"_s).toBool() && order.received() > 0 && place && !place->isActive)
        return {invalid, u"Cannot restock inventory at a location that has been deactivated"_s};

    const QJsonObject method = arguments.value(u"refundMethod"_s).toObject();
    if (method.contains(u"storeCreditRefund"_s)) {
        if (!order.hasCustomer)
            return {u"STORE_CREDIT_REFUND_MISSING_CUSTOMER"_s, u"The order has no customer"_s};
        if (order.isBusiness)
            return {u"STORE_CREDIT_REFUND_B2B_NOT_SUPPORTED"_s, u"B2B orders cannot be refunded to store credit"_s};
        if (isPast(method.value(u"storeCreditRefund"_s).toObject(), at))
            return {u"STORE_CREDIT_REFUND_EXPIRATION_IN_PAST"_s, u"The expiration date is in the past"_s};
        if (isDenied(u"refund_to_store_credit"_s))
            return {u"NO_REFUND_TO_STORE_CREDIT_PERMISSION"_s, u"You may not refund orders to store credit"_s};
    } else if (method.value(u"originalPaymentMethodsRefund"_s).toBool() && isDenied(u"refund_orders"_s)) {
        return {u"NO_REFUND_PERMISSION"_s, u"You may not refund orders"_s};
    }
    return {};
}

tl::expected<QString, WorldRefusal> World::cancelOrder(const QDateTime &now, const QString &gid,
                                                       const QJsonObject &arguments)
{
    advanceTo(now);
    const WorldShopOrder *known = order(gid);
    if (!known)
        return tl::unexpected(WorldRefusal{u"NOT_FOUND"_s, u"Order does not exist"_s});
    const auto invalid = [](const QString &message) { return tl::unexpected(WorldRefusal{u"INVALID"_s, message}); };
    const QJsonObject method = arguments.value(u"refundMethod"_s).toObject();
    if (!method.isEmpty() && method.size() != 1)
        return invalid(u"Exactly one refund method must be given"_s);
    if (const WorldRefusal refusal = refusalToCancel(*known, arguments, now); !refusal.message.isEmpty())
        return tl::unexpected(refusal);
    const bool running = std::any_of(m_jobs.begin(), m_jobs.end(),
                                     [&gid](const WorldJob &job) { return job.order == gid && !job.done; });
    if (running)
        return invalid(u"A cancellation of this order is already in progress"_s);
    if (arguments.value(u"staffNote"_s).toString().size() > 255)
        return invalid(u"Staff note is too long (maximum is 255 characters)"_s);
    WorldJob job{.id = newNumber(),
                 .order = gid,
                 .dueAt = now.addMSecs(std::chrono::milliseconds(jobTakes).count()),
                 .arguments = arguments};
    m_jobs.insert(job.id, job);
    m_log.append(
        QJsonObject{{u"at"_s, iso(now)}, {u"do"_s, u"cancel"_s}, {u"order"_s, gid}, {u"arguments"_s, arguments}});
    return job.id;
}

void World::runJob(WorldJob &job)
{
    job.done = true;
    WorldShopOrder &order = m_orders[numberOf(job.order).toLongLong()];
    job.failure = refusalToCancel(order, job.arguments, job.dueAt);
    if (!job.failure.message.isEmpty())
        return;
    const qint64 left = order.left();
    const QList<WorldPart> parts = order.split(left);
    order.cancelledAt = job.dueAt;
    order.updatedAt = job.dueAt;
    order.cancelReason = job.arguments.value(u"reason"_s).toString();
    order.staffNote = job.arguments.value(u"staffNote"_s).toString();
    m_ledger.append({.at = job.dueAt, .kind = u"order-cancelled"_s, .order = job.order});
    int pieces = 0;
    for (WorldFulfillment &one : order.fulfillments) {
        one.status = u"CLOSED"_s;
        one.holds.clear();
    }
    for (WorldLine &line : order.lines) {
        pieces += line.currentQuantity;
        line.currentQuantity = 0;
        line.unfulfilled = 0;
    }
    const WorldLocation *place = location(order.location);
    if (job.arguments.value(u"restock"_s).toBool() && place && place->isActive)
        restock(order, order.location, pieces, job.dueAt);
    if (order.financial == u"AUTHORIZED"_s) { // a hold is let go whatever was chosen
        order.financial = u"VOIDED"_s;
        order.transactions.append({.id = newNumber(),
                                   .kind = u"VOID"_s,
                                   .amount = order.transactions.first().amount,
                                   .parent = order.transactions.first().id});
        return;
    }
    const QJsonObject method = job.arguments.value(u"refundMethod"_s).toObject();
    if (left <= 0)
        return;
    if (method.contains(u"storeCreditRefund"_s))
        book(order, {{{}, left}}, job.dueAt, u"Order canceled"_s);
    else if (method.value(u"originalPaymentMethodsRefund"_s).toBool())
        book(order, parts, job.dueAt, u"Order canceled"_s);
}

void World::restock(const WorldShopOrder &order, const QString &place, int pieces, const QDateTime &at)
{
    if (pieces > 0)
        m_ledger.append({.at = at,
                         .kind = u"restock"_s,
                         .order = order.gid(),
                         .amount = QString::number(pieces),
                         .parts = {location(place)->name}});
}

WorldRefund &World::book(WorldShopOrder &order, const QList<WorldPart> &parts, const QDateTime &at, const QString &note)
{
    WorldRefund refund{.id = newNumber(), .at = at, .note = note};
    QStringList ways;
    for (const WorldPart &part : parts) {
        WorldTransaction back{.id = newNumber(),
                              .kind = u"REFUND"_s,
                              .gateway = u"shopify_store_credit"_s,
                              .amount = part.amount,
                              .parent = part.parent};
        for (const WorldTransaction &paid : std::as_const(order.transactions)) {
            if (!part.parent.isEmpty() && paid.id == part.parent) {
                back.gateway = paid.gateway;
                back.manual = paid.manual;
                back.account = paid.account;
            }
        }
        refund.transactions.append(back.id);
        if (isDenied(u"pay:"_s + back.gateway)) {
            back.status = u"FAILURE"_s;
        } else {
            refund.amount += part.amount;
            ways.append(back.gateway + u' ' + money(part.amount, order.currency).decimal());
        }
        order.transactions.append(back);
    }
    order.refunds.append(refund);
    order.updatedAt = at;
    order.financial = order.refunded() >= order.received() ? u"REFUNDED"_s : u"PARTIALLY_REFUNDED"_s;
    m_ledger.append({.at = at,
                     .kind = u"refund"_s,
                     .order = order.gid(),
                     .amount = money(refund.amount, order.currency).decimal(),
                     .currency = order.currency,
                     .parts = ways});
    return order.refunds.last();
}

QString World::refusalToRestock(const WorldShopOrder &order, const QJsonArray &rows) const
{
    for (const WorldLine &line : order.lines) {
        int pieces = 0;
        int unsent = 0;
        int sent = 0;
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            if (numberOf(row.value(u"lineItemId"_s).toString()) != line.id)
                continue;
            const int quantity = row.value(u"quantity"_s).toInt();
            const QString type = row.value(u"restockType"_s).toString(u"NO_RESTOCK"_s);
            const WorldLocation *place = location(numberOf(row.value(u"locationId"_s).toString()));
            if (quantity < 1)
                return u"Quantity must be greater than zero"_s;
            if (type == u"NO_RESTOCK"_s && !row.value(u"locationId"_s).toString().isEmpty())
                return u"Location must be blank when items are not restocked"_s;
            if (type != u"NO_RESTOCK"_s && !place)
                return u"Location does not exist"_s;
            if (type != u"NO_RESTOCK"_s && !place->isActive)
                return u"Location has been deactivated and cannot be restocked"_s;
            pieces += quantity;
            unsent += type == u"CANCEL"_s ? quantity : 0;
            sent += type == u"RETURN"_s ? quantity : 0;
        }
        if (pieces > line.currentQuantity)
            return u"Refund line items quantity cannot refund more items than were purchased"_s;
        if (unsent > line.unfulfilled)
            return u"Refund line items cannot cancel items that have been fulfilled"_s;
        if (sent > line.quantity - line.unfulfilled)
            return u"Refund line items cannot return items that have not been fulfilled"_s;
    }
    for (const QJsonValue &row : rows) {
        const QString id = numberOf(row.toObject().value(u"lineItemId"_s).toString());
        if (std::none_of(order.lines.begin(), order.lines.end(),
                         [&id](const WorldLine &line) { return line.id == id; }))
            return u"Line item does not belong to this order"_s;
    }
    return {};
}

QString World::refusalToRefund(const WorldShopOrder &order, const QJsonObject &input, const QDateTime &at) const
{
    const QString stated = input.value(u"currency"_s).toString();
    if (stated.isEmpty() && order.currency != worldShopCurrency())
        return u"Currency is required when the order's currency is not the shop's"_s;
    if (!stated.isEmpty() && stated != order.currency)
        return u"Currency must be the presentment currency of the order"_s;
    const QJsonObject credit = storeCreditOf(input);
    if (isDenied(credit.isEmpty() ? u"refund_orders"_s : u"refund_to_store_credit"_s))
        return credit.isEmpty() ? u"You do not have permission to refund orders"_s
                                : u"You do not have permission to refund to store credit"_s;
    if (!credit.isEmpty() && !order.mayHaveStoreCredit())
        return u"This order cannot be refunded to store credit"_s;
    if (isPast(credit, at))
        return u"Store credit expiration date cannot be in the past"_s;
    const auto parts = partsOf(input, order.currency);
    if (!parts)
        return u"Transactions are invalid"_s;
    qint64 sum = 0;
    const QList<WorldPart> most = order.refundableParts();
    for (const WorldPart &part : *parts) {
        sum += part.amount;
        const auto paid =
            std::find_if(most.begin(), most.end(), [&part](const WorldPart &one) { return one.parent == part.parent; });
        if (!part.parent.isEmpty() && paid == most.end())
            return u"Parent transaction does not belong to this order"_s;
        if (!part.parent.isEmpty() && part.amount > paid->amount)
            return u"Refund amount is more than this payment can give back"_s;
    }
    if (sum <= 0)
        return u"Refund must move an amount greater than zero"_s;
    if (sum > order.left())
        return u"Refund amount cannot be greater than the amount that can be refunded"_s;
    const QJsonObject shipping = input.value(u"shipping"_s).toObject();
    if (shipping.contains(u"amount"_s)) {
        const auto wanted = minorOf(shipping.value(u"amount"_s), order.currency);
        if (!wanted || *wanted > order.shippingLeft())
            return u"Shipping refund cannot be greater than the shipping that can be refunded"_s;
    }
    return refusalToRestock(order, input.value(u"refundLineItems"_s).toArray());
}

tl::expected<QString, QString> World::refund(const QDateTime &now, const QString &key, const QJsonObject &input)
{
    advanceTo(now);
    if (key.trimmed().isEmpty())
        return tl::unexpected(u"The @idempotent directive is required for this mutation"_s);
    const QString gid = input.value(u"orderId"_s).toString();
    for (const WorldShopOrder &order : std::as_const(m_orders)) {
        for (const WorldRefund &refund : order.refunds) {
            if (refund.key != key)
                continue;
            if (refund.input != input)
                return tl::unexpected(u"Idempotency key was used with other parameters"_s);
            return refund.id;
        }
    }
    if (!order(gid))
        return tl::unexpected(u"Order does not exist"_s);
    WorldShopOrder &order = m_orders[numberOf(gid).toLongLong()];
    if (const QString refusal = refusalToRefund(order, input, now); !refusal.isEmpty())
        return tl::unexpected(refusal);
    const QJsonArray rows = input.value(u"refundLineItems"_s).toArray();
    const QJsonArray duties = input.value(u"refundDuties"_s).toArray();
    const QJsonObject shipping = input.value(u"shipping"_s).toObject();
    const qint64 shippingBack = shipping.contains(u"amount"_s)
        ? minorOf(shipping.value(u"amount"_s), order.currency).value_or(0)
        : (shipping.value(u"fullRefund"_s).toBool() ? order.shippingLeft() : 0);
    for (WorldLine &line : order.lines) {
        for (const QJsonValue &duty : duties) {
            if (numberOf(duty.toObject().value(u"dutyId"_s).toString()) == line.id)
                line.dutyRefunded += order.dutiesOf({duty}, rows);
        }
    }
    WorldRefund &refund = book(order, *partsOf(input, order.currency), now, input.value(u"note"_s).toString());
    refund.key = key;
    refund.input = input;
    refund.shipping = shippingBack;
    m_ledger.last().idempotencyKey = key;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        WorldLine &line = *order.line(row.value(u"lineItemId"_s).toString());
        const int quantity = row.value(u"quantity"_s).toInt();
        line.currentQuantity -= quantity;
        const QString type = row.value(u"restockType"_s).toString();
        if (type == u"CANCEL"_s) // else what was to be sent is still to be sent
            line.unfulfilled -= quantity;
        if (type == u"CANCEL"_s || type == u"RETURN"_s)
            restock(order, numberOf(row.value(u"locationId"_s).toString()), quantity, now);
    }
    m_log.append(QJsonObject{{u"at"_s, iso(now)}, {u"do"_s, u"refund"_s}, {u"key"_s, key}, {u"input"_s, input}});
    return refund.id;
}

} // namespace contrordine
