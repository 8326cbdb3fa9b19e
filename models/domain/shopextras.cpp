// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/shopextras.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

QJsonObject toJson(const ShopExtras &extras)
{
    return {{u"hold"_s, extras.hold},
            {u"tag"_s, extras.tag},
            {u"log"_s, extras.log},
            {u"tag_name"_s, extras.tagName}};
}

ShopExtras shopExtrasFromJson(const QJsonObject &json)
{
    ShopExtras extras;
    extras.hold = json.value(u"hold"_s).toBool(extras.hold);
    extras.tag = json.value(u"tag"_s).toBool(extras.tag);
    extras.log = json.value(u"log"_s).toBool(extras.log);
    // A comma would make two tags of it.
    const QString name = json.value(u"tag_name"_s).toString().remove(u',').simplified().left(tagMaxLength);
    if (!name.isEmpty())
        extras.tagName = name;
    return extras;
}

} // namespace contrordine
