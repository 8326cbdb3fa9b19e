// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/aliexpress.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr qint64 clockToleranceMs = 7200LL * 1000;

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

    if (systemPath == u"/auth/token/refresh"_s) {
        if (parameters.value("refresh_token") != refreshToken().toLatin1())
            return error(u"IllegalRefreshToken"_s, u"The specified refresh token is invalid or expired"_s);
        return json({{u"access_token"_s, accessToken()},
                     {u"refresh_token"_s, refreshToken()},
                     {u"expires_in"_s, 2592000},
                     {u"refresh_expires_in"_s, 5184000},
                     {u"expire_time"_s, now.addDays(30).toMSecsSinceEpoch()},
                     {u"refresh_token_valid_time"_s, now.addDays(60).toMSecsSinceEpoch()},
                     {u"code"_s, u"0"_s},
                     {u"request_id"_s, u"sandbox"_s}});
    }
    if (!systemPath.isEmpty())
        return error(u"InvalidApiPath"_s, u"The specified API path is invalid"_s);
    const QByteArray session =
        parameters.contains("session") ? parameters.value("session") : parameters.value("access_token");
    if (session != accessToken().toLatin1())
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
