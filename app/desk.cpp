// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"

#include "app/links/linkfinder.h"
#include "app/platforms/aliexpress/aliexpressclient.h"
#include "app/platforms/http.h"
#include "app/platforms/shopify/shopifyclient.h"
#include "app/sandbox/sandbox.h"

#include <QCoroFuture>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

/// Name of the setting that lists what is connected; secrets are not in it, only the keychain has them.
const QString connectionsSetting = u"connections"_s;
const QString policiesSetting = u"policies"_s;

Error inputError(const QString &code, const QString &detail = {}) { return {.kind = Error::Kind::Input, .code = code, .detail = detail}; }

/// The merchant's own calendar file in the data folder, else the one that ships.
Result<BusinessCalendar> readCalendar(const QString &dataDir, const QString &country)
{
    for (const QString &path : {dataDir + u"/calendars/"_s + country + u".json"_s, u":/calendars/"_s + country + u".json"_s}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto calendar = BusinessCalendar::fromJson(file.readAll());
        if (!calendar)
            return tl::unexpected(inputError(u"bad-calendar"_s, path + u": "_s + calendar.error().detail));
        return calendar;
    }
    return tl::unexpected(inputError(u"bad-calendar"_s, country));
}

Policies policiesFromJson(const QJsonObject &json)
{
    Policies policies;
    policies.shipWithinBusinessDays = json.value(u"ship_within_business_days"_s).toInt(policies.shipWithinBusinessDays);
    policies.silenceCountsAfter = std::chrono::hours(
        json.value(u"silence_counts_after_hours"_s).toInt(static_cast<int>(policies.silenceCountsAfter.count())));
    policies.trackingWithinBusinessDays
        = json.value(u"tracking_within_business_days"_s).toInt(policies.trackingWithinBusinessDays);
    policies.refundMinBusinessDays = json.value(u"refund_min_business_days"_s).toInt(policies.refundMinBusinessDays);
    policies.refundMaxBusinessDays = json.value(u"refund_max_business_days"_s).toInt(policies.refundMaxBusinessDays);
    return policies;
}

} // namespace

class Desk::Private
{
public:
    DeskOptions options;
    std::unique_ptr<Sandbox> sandbox; // first: its clock outlives everything that reads it
    SystemClock systemClock;
    BusinessCalendar supplierCalendar;
    BusinessCalendar shopCalendar;
    Policies policies;
    std::unique_ptr<Store> store;
    std::unique_ptr<HttpExchange> http;
    std::unique_ptr<SecretStore> secrets;
    // The engine and the sync borrow the clients: declared after them, so that they end first.
    std::vector<std::unique_ptr<ShopPlatform>> shops;
    std::vector<std::unique_ptr<SupplierPlatform>> suppliers;
    std::unique_ptr<Sync> sync;
    std::unique_ptr<CaseEngine> cases;
};

} // namespace contrordine
