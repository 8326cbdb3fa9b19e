// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/refund.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

tl::unexpected<Error> malformed(const QString &path)
{
    return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"bad-decision"_s, .detail = path});
}

} // namespace

QJsonObject toJson(const RefundWish &wish)
{
    QJsonArray lines;
    for (const RefundLine &line : wish.lines)
        lines.append(QJsonObject{{u"line_item"_s, line.lineItem}, {u"quantity"_s, line.quantity}});
    return {{u"lines"_s, lines}, {u"shipping"_s, wish.shipping}};
}

Result<RefundWish> refundWishFromJson(const QJsonObject &json)
{
    if (!json.value(u"lines"_s).isArray() || !json.value(u"shipping"_s).isBool())
        return malformed(u"lines, shipping"_s);
    RefundWish wish{.shipping = json.value(u"shipping"_s).toBool()};
    const QJsonArray lines = json.value(u"lines"_s).toArray();
    for (const QJsonValue &value : lines) {
        const RefundLine line{value.toObject().value(u"line_item"_s).toString(),
                              value.toObject().value(u"quantity"_s).toInt()};
        if (line.lineItem.isEmpty() || line.quantity <= 0)
            return malformed(u"lines"_s);
        wish.lines.append(line);
    }
    return wish;
}

QJsonObject toJson(const RefundDecision &decision)
{
    return {{u"wish"_s, toJson(decision.wish)},         {u"amount"_s, decision.amount.decimal()},
            {u"maximum"_s, decision.maximum.decimal()}, {u"currency"_s, decision.amount.currency().code()},
            {u"notify"_s, decision.notifyCustomer},     {u"note"_s, decision.note}};
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
    return RefundDecision{.wish = *wish,
                          .amount = *amount,
                          .maximum = *maximum,
                          .notifyCustomer = json.value(u"notify"_s).toBool(),
                          .note = json.value(u"note"_s).toString()};
}

} // namespace contrordine
