// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/fields.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

QString Fields::text(const QStringList &cells, const QString &field) const
{
    return cells.value(m_index.value(field, -1)).trimmed();
}

RefusedRow Fields::refuse(const QStringList &cells, const QString &field, const QString &code) const
{
    return {.code = code, .column = m_header.value(m_index.value(field, -1)), .value = text(cells, field).left(40)};
}

tl::expected<std::optional<Money>, RefusedRow> Fields::money(const QStringList &cells, const QString &field,
                                                             Currency currency) const
{
    QString value = text(cells, field);
    if (value.isEmpty())
        return std::optional<Money>();
    static const QRegularExpression signs(u"[\\s\\x{00A0}\\x{202F}€$¥£]|[A-Z]{3}"_s);
    value.remove(signs);
    // The last mark is the decimal one, unless three digits follow the only mark: then it may be either, and we do not
    // guess.
    const qsizetype comma = value.lastIndexOf(u',');
    const qsizetype point = value.lastIndexOf(u'.');
    if (comma >= 0) {
        if (point < 0 && (value.count(u',') > 1 || value.size() - comma == 4))
            return tl::unexpected(refuse(cells, field, u"bad-amount"_s));
        value = comma > point ? value.remove(u'.').replace(u',', u'.') : value.remove(u',');
    }
    const auto money = Money::parse(value, currency);
    if (!money)
        return tl::unexpected(refuse(cells, field, u"bad-amount"_s));
    return std::optional(*money);
}

tl::expected<QDateTime, RefusedRow> Fields::instant(const QStringList &cells, const QString &field) const
{
    const QString value = text(cells, field);
    if (value.isEmpty())
        return QDateTime();
    static const QRegularExpression shopify(
        u"^(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)\\s*([+-]\\d\\d):?(\\d\\d)$"_s);
    const auto match = shopify.match(value);
    QDateTime at = match.hasMatch() ? QDateTime::fromString(
                       u"%1T%2%3:%4"_s.arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4)),
                       Qt::ISODate)
                                    : QDateTime::fromString(QString(value).replace(u' ', u'T'), Qt::ISODate);
    if (!at.isValid())
        return tl::unexpected(refuse(cells, field, u"bad-date"_s));
    return at.toUTC();
}

} // namespace contrordine
