// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/aliexpress.h"

#include "app/sandbox/pages.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTimeZone>
#include <QUrlQuery>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr qint64 clockToleranceMs = 7200LL * 1000;
constexpr int codeLifeSeconds = 180;

SandboxAnswer json(const QJsonObject &object) { return {200, QJsonDocument(object).toJson(QJsonDocument::Compact)}; }

SandboxAnswer error(const QString &code, const QString &message, const QString &subCode = {})
{
    QJsonObject body{{u"type"_s, u"ISV"_s}, {u"code"_s, code}, {u"msg"_s, message}, {u"request_id"_s, u"sandbox"_s}};
    if (!subCode.isEmpty())
        body.insert(u"sub_code"_s, subCode);
    return json({{u"error_response"_s, body}});
}

QString pacific(const QDateTime &at)
{
    return at.toTimeZone(QTimeZone("America/Los_Angeles")).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QJsonObject amount(qint64 minor, const QString &currency)
{
    return {{u"amount"_s, Money(minor, *Currency::fromCode(currency)).decimal()}, {u"currency_code"_s, currency}};
}

} // namespace

QJsonObject AliExpressSandbox::orderGet(const QByteArray &query) const
{
    const QJsonValue number = QJsonDocument::fromJson(query).object().value(u"order_id"_s);
    const QString id = number.isString() ? number.toString() : QString::number(number.toInteger());
    const WorldSupplierOrder *order = m_world.supplierOrder(id);
    if (!order)
        return {};
    const WorldStore &store = m_world.storeOf(*order);
    const QJsonObject child{{u"product_id"_s, order->productId},
                            {u"product_name"_s, order->title},
                            {u"product_count"_s, QString::number(order->quantity)},
                            {u"product_price"_s, amount(order->amount / order->quantity, order->currency)},
                            {u"actual_fee"_s, amount(order->amount, order->currency)},
                            {u"end_reason"_s, order->cancelled ? u"CANCELED"_s : QString()},
                            {u"end_reason_desc"_s, QString()}};
    QJsonObject result{
        {u"gmt_create"_s, pacific(order->createdAt)},
        {u"pay_timeout_second"_s, QString::number(WorldSupplierOrder::payWithin.count())},
        {u"order_status"_s, order->status},
        {u"logistics_status"_s, order->parcels.isEmpty() ? u"WAIT_SELLER_SEND_GOODS"_s : u"SELLER_SEND_GOODS"_s},
        {u"order_amount"_s, amount(order->amount, order->currency)},
        {u"user_order_amount"_s, amount(order->amount, order->currency)},
        {u"child_order_list"_s, QJsonObject{{u"aeop_child_order_info"_s, QJsonArray{child}}}},
        {u"logistics_info_list"_s, QJsonObject{{u"aeop_order_logistics_info"_s, QJsonArray()}}},
        {u"store_info"_s,
         QJsonObject{{u"store_id"_s, store.id.toInt()},
                     {u"store_name"_s, store.name},
                     {u"store_url"_s, QString(u"https://www.aliexpress.com/store/"_s + store.id)}}}};
    if (order->paidAt.isValid())
        result.insert(u"order_paidtime_string"_s, pacific(order->paidAt));
    return {{u"aliexpress_trade_ds_order_get_response"_s,
             QJsonObject{{u"result"_s, result}, {u"request_id"_s, u"sandbox"_s}}}};
}

QJsonObject AliExpressSandbox::trackingGet(const QString &id) const
{
    const WorldSupplierOrder *order = m_world.supplierOrder(id);
    QJsonArray parcels;
    for (const WorldParcel &parcel : order ? order->parcels : QList<WorldParcel>()) {
        QJsonArray nodes;
        for (const auto &[at, text] : parcel.events)
            nodes.append(QJsonObject{{u"time_stamp"_s, at.toMSecsSinceEpoch()},
                                     {u"tracking_name"_s, text},
                                     {u"tracking_detail_desc"_s, text}});
        parcels.append(QJsonObject{{u"mail_no"_s, parcel.number},
                                   {u"carrier_name"_s, parcel.carrier},
                                   {u"detail_node_list"_s, QJsonObject{{u"detail_node"_s, nodes}}}});
    }
    QJsonObject result{{u"ret"_s, true}, {u"code"_s, u"200"_s}};
    if (parcels.isEmpty())
        result = {{u"ret"_s, false}, {u"code"_s, u"1001"_s}, {u"msg"_s, u"TRACKING DATA NOT FOUND"_s}};
    else
        result.insert(u"data"_s,
                      QJsonObject{{u"tracking_detail_line_list"_s, QJsonObject{{u"tracking_detail"_s, parcels}}}});
    return {{u"aliexpress_ds_order_tracking_get_response"_s,
             QJsonObject{{u"result"_s, result}, {u"request_id"_s, u"sandbox"_s}}}};
}

SandboxAnswer AliExpressSandbox::authorizePage(const QUrl &asked) const
{
    const QUrlQuery query(asked);
    if (query.queryItemValue(u"client_id"_s) != appKey()
        || query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded).isEmpty())
        return pages::notFound();
    return pages::authorize(asked.query(QUrl::FullyEncoded));
}

SandboxAnswer AliExpressSandbox::authorized(const QUrl &asked, bool yes, const QDateTime &now)
{
    const QUrlQuery query(asked);
    QUrl back(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    QUrlQuery told(back);
    if (yes) {
        const QByteArray code = "0_sandbox-code-" + QByteArray::number(++m_lastGrant);
        m_codes.insert(code, now.addSecs(codeLifeSeconds));
        told.addQueryItem(u"code"_s, QString::fromLatin1(code));
    } else {
        told.addQueryItem(u"error"_s, u"access_denied"_s);
    }
    if (query.hasQueryItem(u"state"_s))
        told.addQueryItem(u"state"_s, query.queryItemValue(u"state"_s));
    back.setQuery(told);
    return {303, {}, "text/plain", {{"Location", back.toEncoded()}}};
}

SandboxAnswer AliExpressSandbox::tokens(const Grant &grant, const QDateTime &now) const
{
    return json({{u"access_token"_s, QString::fromLatin1(grant.access)},
                 {u"refresh_token"_s, QString::fromLatin1(grant.refresh)},
                 {u"expires_in"_s, now.secsTo(grant.accessUntil)},
                 {u"refresh_expires_in"_s, now.secsTo(grant.refreshUntil)},
                 {u"expire_time"_s, grant.accessUntil.toMSecsSinceEpoch()},
                 {u"refresh_token_valid_time"_s, grant.refreshUntil.toMSecsSinceEpoch()},
                 {u"account_platform"_s, u"buyerApp"_s},
                 {u"sp"_s, u"ae"_s},
                 {u"code"_s, u"0"_s},
                 {u"request_id"_s, u"sandbox"_s}});
}

SandboxAnswer AliExpressSandbox::createTokens(const QByteArray &code, const QDateTime &now)
{
    const QDateTime until = m_codes.take(code); // once
    if (!until.isValid() || now > until)
        return error(u"InvalidCode"_s, u"The specified authorization code is invalid or expired"_s);
    const QByteArray number = code.mid(code.lastIndexOf('-') + 1);
    m_grants.append({.access = accessToken().toLatin1() + '-' + number,
                     .refresh = refreshToken().toLatin1() + '-' + number,
                     .accessUntil = now.addDays(30),
                     .refreshUntil = now.addDays(60)});
    return tokens(m_grants.last(), now);
}

SandboxAnswer AliExpressSandbox::refreshTokens(const QByteArray &refresh, const QDateTime &now)
{
    if (refresh == refreshToken().toLatin1()) {
        return tokens({.access = accessToken().toLatin1(),
                       .refresh = refresh,
                       .accessUntil = now.addDays(30),
                       .refreshUntil = now.addDays(60)},
                      now);
    }
    for (Grant &grant : m_grants) {
        if (grant.refresh == refresh && now < grant.refreshUntil) {
            grant.access = accessToken().toLatin1() + '-' + QByteArray::number(++m_lastGrant);
            grant.accessUntil = now.addDays(30); // the other end stays where it was
            return tokens(grant, now);
        }
    }
    return error(u"IllegalRefreshToken"_s, u"The specified refresh token is invalid or expired"_s);
}

bool AliExpressSandbox::isGood(const QByteArray &access, const QDateTime &now) const
{
    if (access == accessToken().toLatin1())
        return true;
    return std::any_of(m_grants.cbegin(), m_grants.cend(),
                       [&](const Grant &grant) { return grant.access == access && now < grant.accessUntil; });
}

SandboxAnswer AliExpressSandbox::call(const QString &systemPath, const QMap<QByteArray, QByteArray> &parameters,
                                      const QDateTime &now)
{
    m_world.advanceTo(now);
    // QMap sorts byte-wise, as the signature wants it.
    QByteArray message = systemPath.toLatin1();
    for (auto it = parameters.constBegin(); it != parameters.constEnd(); ++it) {
        if (it.key() != "sign")
            message += it.key() + it.value();
    }
    if (parameters.value("app_key") != appKey().toLatin1())
        return error(u"InvalidAppkey"_s, u"The appkey is invalid"_s);
    const QByteArray signature =
        QMessageAuthenticationCode::hash(message, appSecret().toLatin1(), QCryptographicHash::Sha256).toHex().toUpper();
    if (signature != parameters.value("sign"))
        return error(u"IncompleteSignature"_s, u"The request signature does not conform to platform standards"_s);
    if (qAbs(parameters.value("timestamp").toLongLong() - now.toMSecsSinceEpoch()) > clockToleranceMs)
        return error(u"IllegalTimestamp"_s, u"The timestamp is out of range"_s);

    if (systemPath == u"/auth/token/create"_s)
        return createTokens(parameters.value("code"), now);
    if (systemPath == u"/auth/token/refresh"_s)
        return refreshTokens(parameters.value("refresh_token"), now);
    if (!systemPath.isEmpty())
        return error(u"InvalidApiPath"_s, u"The specified API path is invalid"_s);
    const QByteArray session =
        parameters.contains("session") ? parameters.value("session") : parameters.value("access_token");
    if (!isGood(session, now))
        return error(u"IllegalAccessToken"_s, u"The specified access token is invalid or expired"_s);

    const QByteArray method = parameters.value("method");
    if (method == "aliexpress.trade.ds.order.get") {
        const QJsonObject order = orderGet(parameters.value("single_order_query"));
        return order.isEmpty() ? error(u"15"_s, u"Remote service error"_s, u"isv.insufficient-permission"_s)
                               : json(order);
    }
    if (method == "aliexpress.ds.order.tracking.get")
        return json(trackingGet(QString::fromLatin1(parameters.value("ae_order_id"))));
    if (method == "aliexpress.ds.member.benefit.get")
        return json({{u"aliexpress_ds_member_benefit_get_response"_s,
                      QJsonObject{{u"result"_s, QJsonArray()}, {u"request_id"_s, u"sandbox"_s}}}});
    return error(u"InvalidApiPath"_s, u"The specified API path is invalid"_s);
}

} // namespace contrordine
