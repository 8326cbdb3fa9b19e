// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopname.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

Result<QString> normalizedShop(const QString &input)
{
    QString text = input.trimmed().toLower();
    if (text.startsWith("https://"_L1))
        text = text.sliced(8);
    else if (text.startsWith("http://"_L1))
        text = text.sliced(7);

    static const QRegularExpression inAdmin(uR"(^admin\.shopify\.com/store/([a-z0-9][a-z0-9-]*)(?:[/?#].*)?$)"_s);
    static const QRegularExpression domain(uR"(^([a-z0-9][a-z0-9-]*)(?:\.myshopify\.com(?:[/?#].*)?)?$)"_s);
    for (const QRegularExpression *shape : {&inAdmin, &domain}) {
        const QRegularExpressionMatch match = shape->match(text);
        if (match.hasMatch())
            return QString(match.captured(1) % ".myshopify.com"_L1);
    }
    return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"bad-shop"_s});
}

QString shopHandle(const QString &domain) { return domain.section(u'.', 0, 0); }

} // namespace contrordine
