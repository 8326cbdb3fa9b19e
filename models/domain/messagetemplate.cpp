// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/messagetemplate.h"

#include "models/domain/codes.h"

#include <QRegularExpression>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr CodeTable<MessageLanguage, 3> languageCodes{{
    {MessageLanguage::English, u"en"},
    {MessageLanguage::Italian, u"it"},
    {MessageLanguage::Chinese, u"zh"},
}};

constexpr CodeTable<TemplateKind, 10> kindCodes{{
    {TemplateKind::SupplierCancel, u"supplier-cancel"},
    {TemplateKind::SupplierTracking, u"supplier-tracking"},
    {TemplateKind::SupplierTrackingRefused, u"supplier-tracking-refused"},
    {TemplateKind::SupplierDispute, u"supplier-dispute"},
    {TemplateKind::SupplierPolicy, u"supplier-policy"},
    {TemplateKind::CustomerCancelled, u"customer-cancelled"},
    {TemplateKind::CustomerTooLate, u"customer-too-late"},
    {TemplateKind::CustomerPartialOffer, u"customer-partial-offer"},
    {TemplateKind::CustomerRefundOnWay, u"customer-refund-on-the-way"},
    {TemplateKind::CustomerEvidence, u"customer-evidence"},
}};

constexpr CodeTable<Placeholder, 20> placeholderCodes{{
    {Placeholder::Customer, u"customer"},
    {Placeholder::Order, u"order"},
    {Placeholder::OrderDate, u"order_date"},
    {Placeholder::Items, u"items"},
    {Placeholder::Shop, u"shop"},
    {Placeholder::ShopEmail, u"shop_email"},
    {Placeholder::RefundAmount, u"refund_amount"},
    {Placeholder::OfferedAmount, u"offered_amount"},
    {Placeholder::RefundDays, u"refund_days"},
    {Placeholder::WithdrawalDays, u"withdrawal_days"},
    {Placeholder::Evidence, u"evidence"},
    {Placeholder::Supplier, u"supplier"},
    {Placeholder::SupplierOrder, u"supplier_order"},
    {Placeholder::Reason, u"reason"},
    {Placeholder::TrackingNumber, u"tracking_number"},
    {Placeholder::TrackingDays, u"tracking_days"},
    {Placeholder::Bought, u"bought"},
    {Placeholder::History, u"history"},
    {Placeholder::Complaint, u"complaint"},
    {Placeholder::Claim, u"claim"},
}};

using Kind = FilledMessage::Piece::Kind;

void append(FilledMessage &message, Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (kind == Kind::Text && !message.pieces.isEmpty() && message.pieces.last().kind == Kind::Text)
        message.pieces.last().text += text;
    else
        message.pieces.append({kind, text});
}

void add(FilledMessage &to, const FilledMessage &part)
{
    for (const FilledMessage::Piece &piece : part.pieces)
        append(to, piece.kind, piece.text);
    for (const Placeholder one : part.missing) {
        if (!to.missing.contains(one))
            to.missing.append(one);
    }
    for (const QString &one : part.unknown) {
        if (!to.unknown.contains(one))
            to.unknown.append(one);
    }
}

FilledMessage fillPlain(const QString &text, const PlaceholderValues &values)
{
    static const QRegularExpression name(u"\\{([A-Za-z_]+)\\}"_s);
    FilledMessage message;
    qsizetype from = 0;
    auto match = name.globalMatch(text);
    while (match.hasNext()) {
        const auto one = match.next();
        append(message, Kind::Text, text.mid(from, one.capturedStart() - from));
        from = one.capturedEnd();
        const auto placeholder = placeholderFromCode(one.capturedView(1));
        const QString value = placeholder ? values.value(*placeholder) : QString();
        if (!placeholder) {
            append(message, Kind::Unknown, one.captured());
            if (!message.unknown.contains(one.captured()))
                message.unknown.append(one.captured());
        } else if (value.trimmed().isEmpty()) {
            append(message, Kind::Missing, one.captured());
            if (!message.missing.contains(*placeholder))
                message.missing.append(*placeholder);
        } else {
            append(message, Kind::Value, value);
        }
    }
    append(message, Kind::Text, text.mid(from));
    return message;
}

QString joined(const QList<FilledMessage::Piece> &pieces)
{
    QString text;
    for (const FilledMessage::Piece &piece : pieces)
        text += piece.text;
    return text;
}

} // namespace

QString FilledMessage::preview() const { return joined(pieces); }
QString FilledMessage::text() const { return isComplete() ? joined(pieces) : QString(); }

FilledMessage fill(const QString &text, const PlaceholderValues &values)
{
    static const QRegularExpression optional(u"\\[\\[(.*?)\\]\\]"_s, QRegularExpression::DotMatchesEverythingOption);
    FilledMessage message;
    qsizetype from = 0;
    auto match = optional.globalMatch(text);
    while (match.hasNext()) {
        const auto one = match.next();
        add(message, fillPlain(text.mid(from, one.capturedStart() - from), values));
        from = one.capturedEnd();
        FilledMessage part = fillPlain(one.captured(1), values);
        if (part.missing.isEmpty())
            add(message, part);
    }
    add(message, fillPlain(text.mid(from), values));
    return message;
}

QList<TemplateKind> allTemplateKinds()
{
    QList<TemplateKind> kinds;
    for (const auto &[kind, word] : kindCodes)
        kinds.append(kind);
    return kinds;
}

bool isToSupplier(TemplateKind kind) { return kind <= TemplateKind::SupplierPolicy; }

QList<MessageLanguage> languagesOf(TemplateKind kind)
{
    if (isToSupplier(kind))
        return {MessageLanguage::English, MessageLanguage::Chinese, MessageLanguage::Italian};
    return {MessageLanguage::Italian, MessageLanguage::English};
}

QList<Placeholder> placeholdersOf(TemplateKind kind)
{
    using enum Placeholder;
    const QList<Placeholder> supplier{Supplier, SupplierOrder, Shop};
    const QList<Placeholder> customer{Customer, Order, OrderDate, Items, Shop, ShopEmail};
    switch (kind) {
    case TemplateKind::SupplierCancel:
        return supplier + QList<Placeholder>{Reason};
    case TemplateKind::SupplierTracking:
    case TemplateKind::SupplierTrackingRefused:
        return supplier + QList<Placeholder>{TrackingDays};
    case TemplateKind::SupplierDispute:
        return supplier + QList<Placeholder>{Bought, History, Complaint, Claim, TrackingNumber};
    case TemplateKind::SupplierPolicy:
        return {Supplier, Shop};
    case TemplateKind::CustomerCancelled:
    case TemplateKind::CustomerRefundOnWay:
        return customer + QList<Placeholder>{RefundAmount, RefundDays};
    case TemplateKind::CustomerTooLate:
        return customer + QList<Placeholder>{WithdrawalDays, TrackingNumber};
    case TemplateKind::CustomerPartialOffer:
        return customer + QList<Placeholder>{OfferedAmount, RefundDays};
    case TemplateKind::CustomerEvidence:
        return customer + QList<Placeholder>{Evidence};
    }
    return {};
}

QStringList strangersIn(const QString &text, TemplateKind kind)
{
    PlaceholderValues known;
    for (const Placeholder placeholder : placeholdersOf(kind))
        known.insert(placeholder, u"x"_s);
    // Optional parts count too: a stranger in one would drop it for ever.
    const FilledMessage filled = fillPlain(text, known);
    QStringList strangers = filled.unknown;
    for (const Placeholder one : filled.missing)
        strangers.append(u'{' + code(one) + u'}');
    return strangers;
}

QString code(MessageLanguage language) { return codeOf(languageCodes, language); }
QString code(TemplateKind kind) { return codeOf(kindCodes, kind); }
QString code(Placeholder placeholder) { return codeOf(placeholderCodes, placeholder); }
std::optional<MessageLanguage> messageLanguageFromCode(QStringView code) { return valueOf(languageCodes, code); }
std::optional<TemplateKind> templateKindFromCode(QStringView code) { return valueOf(kindCodes, code); }
std::optional<Placeholder> placeholderFromCode(QStringView code) { return valueOf(placeholderCodes, code); }

} // namespace contrordine
