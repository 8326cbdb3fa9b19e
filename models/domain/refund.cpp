// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/refund.h"

#include "models/domain/codes.h"
#include "models/domain/order.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr CodeTable<Restock, 3> restockCodes{{
    {Restock::None, u"none"},
    {Restock::Cancel, u"cancel"},
    {Restock::Return, u"return"},
}};

constexpr CodeTable<RefundTo, 2> toCodes{{
    {RefundTo::PaymentMethods, u"payment-methods"},
    {RefundTo::StoreCredit, u"store-credit"},
}};

tl::unexpected<Error> malformed(const QString &path)
{
    return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"bad-decision"_s, .detail = path});
}

std::optional<Money> moneyFromJson(const QJsonObject &json)
{
    const auto currency = Currency::fromCode(json.value(u"currency"_s).toString());
    if (!currency)
        return {};
    const auto money = Money::parse(json.value(u"amount"_s).toString(), *currency);
    return money && !money->isNegative() && !money->isZero() ? std::optional<Money>(*money) : std::nullopt;
}

std::optional<RefundLine> lineFromJson(const QJsonObject &json)
{
    RefundLine line{json.value(u"line_item"_s).toString(), json.value(u"quantity"_s).toInt()};
    if (json.contains(u"restock"_s)) { // older versions never put anything back
        const auto restock = restockFromCode(json.value(u"restock"_s).toString());
        if (!restock)
            return {};
        line.restock = *restock;
        line.location = json.value(u"location"_s).toString();
    }
    const bool placed = (line.restock == Restock::None) == line.location.isEmpty();
    return !line.lineItem.isEmpty() && line.quantity > 0 && placed ? std::optional(line) : std::nullopt;
}

} // namespace

QList<RefundLine> refundRows(const LineItem &line, int quantity, const QString &location)
{
    if (location.isEmpty())
        return quantity > 0 ? QList<RefundLine>{{line.id, quantity}} : QList<RefundLine>();
    const int unsent = std::clamp(line.unfulfilledQuantity, 0, quantity);
    QList<RefundLine> rows;
    if (unsent > 0)
        rows.append({line.id, unsent, Restock::Cancel, location});
    if (quantity > unsent)
        rows.append({line.id, quantity - unsent, Restock::Return, location});
    return rows;
}

QString refundMark(const ActionId &id) { return u"Contrordine "_s + id.toString().section(u'-', -1); }

QString markedNote(const QString &note, const QString &mark)
{
    const QString bracketed = u'[' + mark + u']';
    const QString kept = note.trimmed().left(refundNoteMaxLength - bracketed.size() - 1);
    return kept.isEmpty() ? bracketed : QString(kept + u' ' + bracketed);
}

QString code(Restock restock) { return codeOf(restockCodes, restock); }
QString code(RefundTo to) { return codeOf(toCodes, to); }
std::optional<Restock> restockFromCode(QStringView code) { return valueOf(restockCodes, code); }
std::optional<RefundTo> refundToFromCode(QStringView code) { return valueOf(toCodes, code); }

QJsonObject toJson(const RefundWish &wish)
{
    QJsonArray lines;
    for (const RefundLine &line : wish.lines) {
        QJsonObject one{{u"line_item"_s, line.lineItem}, {u"quantity"_s, line.quantity}};
        if (line.restock != Restock::None) {
            one.insert(u"restock"_s, code(line.restock));
            one.insert(u"location"_s, line.location);
        }
        lines.append(one);
    }
    QJsonObject json{{u"lines"_s, lines}, {u"shipping"_s, wish.shipping}};
    if (wish.shippingPart) {
        json.insert(u"shipping_part"_s,
                    QJsonObject{{u"amount"_s, wish.shippingPart->decimal()},
                                {u"currency"_s, wish.shippingPart->currency().code()}});
    }
    QJsonArray duties;
    for (const RefundDuty &duty : wish.duties)
        duties.append(QJsonObject{{u"id"_s, duty.id}, {u"whole"_s, duty.whole}});
    if (!duties.isEmpty())
        json.insert(u"duties"_s, duties);
    return json;
}

Result<RefundWish> refundWishFromJson(const QJsonObject &json)
{
    if (!json.value(u"lines"_s).isArray() || !json.value(u"shipping"_s).isBool())
        return malformed(u"lines, shipping"_s);
    RefundWish wish;
    wish.shipping = json.value(u"shipping"_s).toBool();
    const QJsonArray lines = json.value(u"lines"_s).toArray();
    for (const QJsonValue &value : lines) {
        const auto line = lineFromJson(value.toObject());
        if (!line)
            return malformed(u"lines"_s);
        wish.lines.append(*line);
    }
    if (json.contains(u"shipping_part"_s)) {
        wish.shippingPart = moneyFromJson(json.value(u"shipping_part"_s).toObject());
        if (!wish.shippingPart || wish.shipping)
            return malformed(u"shipping_part"_s);
    }
    const QJsonArray duties = json.value(u"duties"_s).toArray();
    for (const QJsonValue &value : duties) {
        const QJsonObject duty = value.toObject();
        if (duty.value(u"id"_s).toString().isEmpty() || !duty.value(u"whole"_s).isBool())
            return malformed(u"duties"_s);
        wish.duties.append({duty.value(u"id"_s).toString(), duty.value(u"whole"_s).toBool()});
    }
    return wish;
}

QJsonObject toJson(const RefundDecision &decision)
{
    QJsonObject json{{u"wish"_s, toJson(decision.wish)},
                     {u"amount"_s, decision.amount.decimal()},
                     {u"maximum"_s, decision.maximum.decimal()},
                     {u"currency"_s, decision.amount.currency().code()},
                     {u"to"_s, code(decision.to)},
                     {u"notify"_s, decision.notifyCustomer},
                     {u"note"_s, decision.note}};
    if (decision.creditExpiresAt.isValid())
        json.insert(u"credit_expires_at"_s, decision.creditExpiresAt.toUTC().toString(Qt::ISODate));
    return json;
}

Result<RefundDecision> refundDecisionFromJson(const QJsonObject &json)
{
    const auto wish = refundWishFromJson(json.value(u"wish"_s).toObject());
    if (!wish)
        return tl::unexpected(wish.error());
    const auto currency = Currency::fromCode(json.value(u"currency"_s).toString());
    if (!currency)
        return malformed(u"currency"_s);
    const auto amount = Money::parse(json.value(u"amount"_s).toString(), *currency);
    if (!amount || amount->isNegative() || amount->isZero())
        return malformed(u"amount"_s);
    const auto maximum = Money::parse(json.value(u"maximum"_s).toString(), *currency);
    if (!maximum || *maximum->compare(*amount) < 0)
        return malformed(u"maximum"_s);
    if (!json.value(u"notify"_s).isBool())
        return malformed(u"notify"_s);
    RefundDecision decision{.wish = *wish, .amount = *amount, .maximum = *maximum};
    if (json.contains(u"to"_s)) { // older versions knew one way only
        const auto to = refundToFromCode(json.value(u"to"_s).toString());
        if (!to)
            return malformed(u"to"_s);
        decision.to = *to;
    }
    if (json.contains(u"credit_expires_at"_s)) {
        decision.creditExpiresAt = QDateTime::fromString(json.value(u"credit_expires_at"_s).toString(), Qt::ISODate);
        if (!decision.creditExpiresAt.isValid())
            return malformed(u"credit_expires_at"_s);
    }
    decision.notifyCustomer = json.value(u"notify"_s).toBool();
    decision.note = json.value(u"note"_s).toString();
    return decision;
}

} // namespace contrordine
