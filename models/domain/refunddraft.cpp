// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/refunddraft.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int offerReasons = int(OfferReason::NoDuty) + 1;

/// The offer as its cause's table has it; one that an older table had is still what was clicked.
std::optional<Offer> offerFromJson(const QJsonObject &json)
{
    const auto kind = offerKindFromCode(json.value(u"kind"_s).toString());
    const int percent = json.value(u"percent"_s).toInt();
    const int reason = json.value(u"reason"_s).toInt(-1);
    if (!kind || percent < 1 || percent > 100 || reason < 0 || reason >= offerReasons)
        return {};
    return Offer{.kind = *kind, .percent = percent, .reason = OfferReason(reason)};
}

} // namespace

QJsonObject toJson(const RefundDraft &draft)
{
    QJsonObject json{{u"wish"_s, toJson(draft.wish)},
                     {u"said"_s, draft.said},
                     {u"evidence"_s, toJson(draft.evidence)},
                     {u"to"_s, code(draft.to)},
                     {u"notify"_s, draft.notifyCustomer},
                     {u"note"_s, draft.note},
                     {u"page"_s, draft.page}};
    if (draft.cause) {
        json.insert(u"cause"_s, code(*draft.cause));
        json.insert(u"fault"_s, code(ruleFor(*draft.cause).fault));
    }
    if (draft.offer) {
        json.insert(u"offer"_s,
                    QJsonObject{{u"kind"_s, code(draft.offer->kind)},
                                {u"percent"_s, draft.offer->percent},
                                {u"reason"_s, int(draft.offer->reason)}});
    }
    if (draft.amount) {
        json.insert(u"amount"_s, draft.amount->decimal());
        json.insert(u"currency"_s, draft.amount->currency().code());
    }
    if (draft.creditExpiresAt.isValid())
        json.insert(u"credit_expires_at"_s, draft.creditExpiresAt.toUTC().toString(Qt::ISODate));
    return json;
}

Result<RefundDraft> refundDraftFromJson(const QJsonObject &json)
{
    const auto malformed = [](const QString &path) {
        return tl::unexpected(Error{.kind = Error::Kind::Malformed, .code = u"bad-refund"_s, .detail = path});
    };
    const auto wish = refundWishFromJson(json.value(u"wish"_s).toObject());
    if (!wish)
        return malformed(u"wish"_s);
    const auto evidence = evidenceFromJson(json.value(u"evidence"_s).toArray());
    if (!evidence)
        return malformed(u"evidence.file"_s);
    const auto to = refundToFromCode(json.value(u"to"_s).toString());
    if (!to)
        return malformed(u"to"_s);
    RefundDraft draft{.wish = *wish, .said = json.value(u"said"_s).toString(), .evidence = *evidence, .to = *to};
    if (json.contains(u"cause"_s)) {
        draft.cause = refundCauseFromCode(json.value(u"cause"_s).toString());
        if (!draft.cause)
            return malformed(u"cause"_s);
    }
    if (json.contains(u"offer"_s)) {
        draft.offer = offerFromJson(json.value(u"offer"_s).toObject());
        if (!draft.offer)
            return malformed(u"offer"_s);
    }
    if (json.contains(u"amount"_s)) {
        const auto currency = Currency::fromCode(json.value(u"currency"_s).toString());
        if (!currency)
            return malformed(u"currency"_s);
        const auto amount = Money::parse(json.value(u"amount"_s).toString(), *currency);
        if (!amount || amount->isNegative() || amount->isZero())
            return malformed(u"amount"_s);
        draft.amount = *amount;
    }
    if (json.contains(u"credit_expires_at"_s)) {
        draft.creditExpiresAt = QDateTime::fromString(json.value(u"credit_expires_at"_s).toString(), Qt::ISODate);
        if (!draft.creditExpiresAt.isValid())
            return malformed(u"credit_expires_at"_s);
    }
    draft.notifyCustomer = json.value(u"notify"_s).toBool(true);
    draft.note = json.value(u"note"_s).toString();
    draft.page = json.value(u"page"_s).toInt();
    return draft;
}

} // namespace contrordine
