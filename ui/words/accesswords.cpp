// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/platform.h"
#include "ui/words/words.h"

namespace contrordine::words
{

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

struct AccessWords {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

/// Below this, no deadline comes out on another day or with another hour that anybody would act on.
constexpr auto clockTolerance = 5min;

} // namespace

QString shop(const QString &domain) { return domain.section(u'.', 0, 0); }

QString orderName(const QString &name, const QString &shopDomain, bool severalShops)
{
    return severalShops && !shopDomain.isEmpty() ? u"%1 (%2)"_s.arg(name, shop(shopDomain)) : name;
}

QString shopFeature(ShopFeature feature)
{
    switch (feature) {
    case ShopFeature::ReadOrders:
        return AccessWords::tr("Read orders");
    case ShopFeature::CancelAndRefund:
        return AccessWords::tr("Cancel and refund orders");
    case ShopFeature::OlderOrders:
        return AccessWords::tr("Orders older than 60 days");
    case ShopFeature::CustomerNames:
        return AccessWords::tr("Names of customers");
    case ShopFeature::Fulfillment:
        return AccessWords::tr("Requested fulfillment");
    case ShopFeature::Returns:
        return AccessWords::tr("Returns");
    case ShopFeature::Stock:
        return AccessWords::tr("Putting pieces back in stock");
    }
    return {};
}

QString withoutShopFeature(ShopFeature feature)
{
    switch (feature) {
    case ShopFeature::ReadOrders:
        return AccessWords::tr("No order of this shop can be read.");
    case ShopFeature::CancelAndRefund:
        return AccessWords::tr("Orders can be seen, but not cancelled or refunded from here.");
    case ShopFeature::OlderOrders:
        return AccessWords::tr("Orders of the last 60 days only.");
    case ShopFeature::CustomerNames:
        return AccessWords::tr("Orders are shown without names.");
    case ShopFeature::Fulfillment:
        return AccessWords::tr("What was handed over for fulfillment may be invisible, and cannot be taken back or held.");
    case ShopFeature::Returns:
        return AccessWords::tr("Returns are not shown.");
    case ShopFeature::Stock:
        return AccessWords::tr("Refunded pieces cannot be put back in stock from here.");
    }
    return {};
}

QString clockOff(std::chrono::seconds ahead)
{
    const auto off = std::chrono::abs(ahead);
    if (off < clockTolerance)
        return {};
    const int minutes = int(std::chrono::round<std::chrono::minutes>(off).count());
    const int hours = int(std::chrono::round<std::chrono::hours>(off).count());
    const int days = int(std::chrono::round<std::chrono::days>(off).count());
    const QString much = hours < 2 ? AccessWords::tr("%n minutes", nullptr, minutes)
        : days < 2                 ? AccessWords::tr("%n hours", nullptr, hours)
                                   : AccessWords::tr("%n days", nullptr, days);
    //: %1 is a length of time such as "2 hours"
    return ahead > 0s
        ? AccessWords::tr("This computer’s clock is %1 fast: deadlines are shown too early. Set it right.").arg(much)
        : AccessWords::tr("This computer’s clock is %1 slow: deadlines are shown too late. Set it right.").arg(much);
}

} // namespace contrordine::words
