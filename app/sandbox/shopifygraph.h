// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world.h"

/// How the sandbox writes its world's values as Shopify does.
namespace contrordine::shopifygraph
{

QJsonValue instant(const QDateTime &at); ///< null when invalid
QString gid(const char *type, const QString &number);
QJsonValue orNull(const QString &text); ///< null when empty
/// A MoneyBag of an amount in the customer's currency, with the shop's beside it, as Shopify writes decimals: "12.5",
/// "1000.0".
QJsonObject bag(qint64 minor, const QString &currency);
QJsonObject connection(const QJsonArray &nodes); ///< cut by first/after when asked for
QJsonObject userError(const QString &code, const QString &message);
QJsonObject transaction(const WorldTransaction &transaction, const QString &currency);
QJsonObject refund(const WorldShopOrder &order, const WorldRefund &refund);
QJsonObject suggestedRefund(const WorldShopOrder &order, const QJsonObject &arguments);
QJsonArray duties(const WorldLine &line, const QString &currency);
QJsonArray locations(const QList<WorldLocation> &locations, bool withInactive);

} // namespace contrordine::shopifygraph
