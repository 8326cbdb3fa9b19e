// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/shopify/shopifyscopes.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

struct Need {
    ShopFeature feature;
    QStringList scopes;
};

const QList<Need> &needs()
{
    static const QList<Need> table{
        {ShopFeature::ReadOrders, {u"read_orders"_s}},
        {ShopFeature::CancelAndRefund, {u"write_orders"_s}},
        {ShopFeature::Fulfillment,
         {u"read_merchant_managed_fulfillment_orders"_s, u"write_merchant_managed_fulfillment_orders"_s,
          u"read_third_party_fulfillment_orders"_s, u"write_third_party_fulfillment_orders"_s}},
        {ShopFeature::Returns, {u"read_returns"_s}},
        {ShopFeature::Stock, {u"read_locations"_s}},
        {ShopFeature::OlderOrders, {u"read_all_orders"_s}},
        {ShopFeature::CustomerNames, {u"read_customers"_s}},
    };
    return table;
}

/// Who may write may read.
bool holds(const QStringList &granted, const QString &scope)
{
    return granted.contains(scope)
        || (scope.startsWith("read_"_L1) && granted.contains("write_"_L1 % QStringView(scope).sliced(5)));
}

} // namespace

QList<FeatureAccess> shopifyFeatures(const QStringList &grantedScopes)
{
    QList<FeatureAccess> features;
    for (const Need &need : needs()) {
        FeatureAccess access{.feature = need.feature, .missingScopes = {}};
        for (const QString &scope : need.scopes) {
            if (!holds(grantedScopes, scope))
                access.missingScopes.append(scope);
        }
        features.append(access);
    }
    return features;
}

} // namespace contrordine
