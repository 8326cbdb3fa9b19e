// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace contrordine
{

/// What is written on the shop's order besides, while a case runs: each can be switched off, none is ever in a case's
/// way.
struct ShopExtras {
    bool hold = true; ///< nobody ships while the supplier decides; happens only where the permission is there
    bool tag = false; ///< a tag while the case is open
    bool log = false; ///< a line in a metafield when the case opens and closes
    QString tagName = QStringLiteral("contrordine");

    friend bool operator==(const ShopExtras &, const ShopExtras &) = default;
};

/// The words that are written there, in the merchant's language once the window has given them.
struct ShopTexts {
    QString hold = QStringLiteral("Contrordine: case open"); ///< why the goods are held
    QString opened = QStringLiteral("Contrordine: case opened");
    QString cancelled = QStringLiteral("Contrordine: case closed, order cancelled");
    QString left = QStringLiteral("Contrordine: case closed, order kept");
};

QJsonObject toJson(const ShopExtras &extras);
[[nodiscard]] ShopExtras shopExtrasFromJson(const QJsonObject &json); ///< what is missing is as it ships

inline constexpr int tagMaxLength = 40; ///< Shopify's limit for a tag of an order

} // namespace contrordine
