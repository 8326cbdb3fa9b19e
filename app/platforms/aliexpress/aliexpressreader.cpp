// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/aliexpress/aliexpressreader.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

struct StageWord {
    QLatin1StringView text;
    SupplierStage stage;
};

// Words of the order interface first, then those only seller-side lists are known to use.
constexpr StageWord stageWords[] = {
    {"PLACE_ORDER_SUCCESS"_L1, SupplierStage::AwaitingPayment},
    {"PAYMENT_PROCESSING"_L1, SupplierStage::PaymentReview},
    {"WAIT_SELLER_EXAMINE_MONEY"_L1, SupplierStage::PaymentReview},
    {"RISK_CONTROL"_L1, SupplierStage::RiskReview},
    {"RISK_CONTROL_HOLD"_L1, SupplierStage::RiskHold},
    {"WAIT_GROUP"_L1, SupplierStage::AwaitingGroup},
    {"WAIT_COMPLETE_ADDRESS"_L1, SupplierStage::AddressMissing},
    {"WAIT_SELLER_SEND_GOODS"_L1, SupplierStage::AwaitingShipment},
    {"IN_CANCEL"_L1, SupplierStage::CancelRequested},
    {"SELLER_PART_SEND_GOODS"_L1, SupplierStage::PartlyShipped},
    {"WAIT_BUYER_ACCEPT_GOODS"_L1, SupplierStage::Shipped},
    {"FINISH"_L1, SupplierStage::Finished},
    {"IN_ISSUE"_L1, SupplierStage::InDispute},
    {"IN_FROZEN"_L1, SupplierStage::Frozen},
    {"FUND_PROCESSING"_L1, SupplierStage::Finished},
    {"ARCHIVE"_L1, SupplierStage::Finished},
    {"WAIT_GROUP_SUCCESS"_L1, SupplierStage::AwaitingGroup},
};

/// Ids, counts and amounts come as text or as numbers; whole numbers never pass through a double.
QString textOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const qint64 whole = value.toInteger();
        return QString::number(whole);
    }
    return value.toString().trimmed();
}

/// A list comes as a list, as an object around a list, or as an object around its only element.
QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    const QJsonObject wrapper = value.toObject();
    if (wrapper.size() != 1)
        return wrapper.isEmpty() ? QJsonArray() : QJsonArray{wrapper};
    const QJsonValue inner = wrapper.begin().value();
    if (inner.isArray())
        return inner.toArray();
    return inner.isObject() ? QJsonArray{inner} : QJsonArray{wrapper};
}

std::optional<Money> moneyOf(const QJsonValue &value)
{
    const QJsonObject money = value.toObject();
    const std::optional<Currency> currency = Currency::fromCode(money.value("currency_code"_L1).toString());
    if (!currency)
        return std::nullopt;
    const QJsonValue amount = money.value("amount"_L1);
    if (!amount.isString())
        return std::nullopt; // a number has lost its exactness already
    const auto parsed = Money::parse(amount.toString().trimmed(), *currency);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

/// AliExpress writes local times of the US Pacific coast without saying so; sibling interfaces document it. Some
/// answers carry an offset and a zone's name in brackets.
QDateTime instantOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    if (text.contains(u'T'))
        return QDateTime::fromString(text.section(u'[', 0, 0), Qt::ISODate).toUTC();
    QDateTime local = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm:ss"_s);
    if (!local.isValid())
        return {};
    static const QTimeZone pacific("America/Los_Angeles");
    local.setTimeZone(pacific);
    return local.toUTC();
}

bool isCancelled(const QJsonObject &line)
{
    const QString reason = line.value("end_reason"_L1).toString();
    return reason.compare("CANCELED"_L1, Qt::CaseInsensitive) == 0
        || reason.compare("CANCELLED"_L1, Qt::CaseInsensitive) == 0;
}

/// The shipping status may run ahead of the order's. Whatever says "shipped" first is believed: nothing shipped is ever
/// called cancellable.
SupplierStage furthest(SupplierStage stage, const QString &logistics)
{
    const bool before = stage == SupplierStage::AwaitingShipment || stage == SupplierStage::AwaitingPayment
        || stage == SupplierStage::PaymentReview || stage == SupplierStage::RiskReview;
    if (before && (logistics == "SELLER_SEND_GOODS"_L1 || logistics == "BUYER_ACCEPT_GOODS"_L1))
        return SupplierStage::Shipped;
    if (before && logistics == "SELLER_SEND_PART_GOODS"_L1)
        return SupplierStage::PartlyShipped;
    return stage;
}

Error::Kind kindOf(const QString &code, const QString &subCode, const QString &type)
{
    using enum Error::Kind;
    if (code == "ApiCallLimit"_L1)
        return Throttled;
    if (subCode == "isv.insufficient-permission"_L1 || subCode == "isv.invalid-authorization"_L1)
        return NotFound; // the order is another account's, or there is none of that number
    static const QStringList authCodes{
        u"IllegalAccessToken"_s, u"IllegalRefreshToken"_s,    u"InvalidCode"_s,
        u"InvalidAppkey"_s,      u"InvalidAppKey"_s,          u"AUTH_TYPE_UNSUPPORTED"_s,
        u"AppKeyMissing"_s,      u"InsufficientPermission"_s, u"IncompleteSignature"_s,
    };
    if (authCodes.contains(code))
        return Auth;
    static const QStringList faultCodes{u"ServiceUnavailable"_s, u"InternalError"_s, u"ServiceTimeout"_s};
    if (faultCodes.contains(code) || subCode == "isp.service-unavailable"_L1)
        return ServerFault;
    return type == "SYSTEM"_L1 ? ServerFault : Refused;
}

} // namespace

Status<SupplierStage> aliExpressStage(const QString &word)
{
    for (const StageWord &known : stageWords) {
        if (word == known.text)
            return {known.stage, word};
    }
    return {SupplierStage::Unknown, word};
}

std::optional<Error> aliExpressError(const QJsonObject &answer)
{
    QJsonObject error = answer.value("error_response"_L1).toObject();
    if (error.isEmpty()) {
        // Successful answers carry a code and a request id too.
        const QString code = textOf(answer.value("code"_L1));
        static const QStringList good{QString(), u"0"_s, u"00"_s, u"200"_s};
        const bool described = answer.contains("type"_L1) || answer.contains("message"_L1) || answer.contains("msg"_L1);
        if (good.contains(code) || !answer.contains("request_id"_L1) || !described)
            return std::nullopt;
        error = answer;
    }
    const QString code = textOf(error.value("code"_L1));
    const QString subCode = error.value("sub_code"_L1).toString();
    QString message = error.value("sub_msg"_L1).toString();
    for (const auto &key : {"msg"_L1, "message"_L1}) {
        if (message.isEmpty())
            message = error.value(key).toString();
    }
    Error result{.kind = kindOf(code, subCode, error.value("type"_L1).toString()),
                 .code = subCode.isEmpty() ? code : subCode,
                 .detail = "request id "_L1 % error.value("request_id"_L1).toString(),
                 .platformMessage = message};
    if (result.kind == Error::Kind::Throttled) {
        static const QRegularExpression ban(uR"(last (\d{1,4}) second)"_s);
        const int seconds = ban.match(message).captured(1).toInt();
        result.retryAfter = std::chrono::seconds(std::max(seconds, 1));
    }
    return result;
}

QJsonObject aliExpressContent(const QJsonObject &answer)
{
    QJsonObject content = answer;
    for (auto it = answer.begin(); it != answer.end(); ++it) {
        if (it.key().endsWith("_response"_L1) && it.value().isObject()) {
            content = it.value().toObject();
            break;
        }
    }
    if (content.value("resp_result"_L1).isObject())
        content = content.value("resp_result"_L1).toObject();
    return content;
}

Result<SupplierOrder> readAliExpressOrder(const SupplierOrderId &id, const QJsonObject &result, const QDateTime &asOf)
{
    const QString word = textOf(result.value("order_status"_L1));
    if (word.isEmpty())
        return tl::unexpected(
            Error{.kind = Error::Kind::Malformed, .code = u"json"_s, .detail = u"result.order_status"_s});

    SupplierOrder order;
    order.id = id;
    order.platform = u"aliexpress"_s;
    order.stage = aliExpressStage(word);
    order.stage.value = furthest(order.stage.value, textOf(result.value("logistics_status"_L1)));
    order.createdAt = instantOf(textOf(result.value("gmt_create"_L1)));
    order.paidAt = instantOf(textOf(result.value("order_paidtime_string"_L1)));
    order.amount = moneyOf(result.value("user_order_amount"_L1)); // what the merchant pays, in the merchant's currency
    if (!order.amount)
        order.amount = moneyOf(result.value("order_amount"_L1));

    const QJsonObject shop = result.value("store_info"_L1).toObject();
    order.storeId = textOf(shop.value("store_id"_L1));
    order.storeName = textOf(shop.value("store_name"_L1));
    const QUrl page(textOf(shop.value("store_url"_L1)), QUrl::StrictMode);
    if (page.scheme() == "https"_L1 || page.scheme() == "http"_L1)
        order.storeUrl = page;

    const QJsonArray lines = listOf(result.value("child_order_list"_L1));
    bool allCancelled = !lines.isEmpty();
    for (const QJsonValue &value : lines) {
        const QJsonObject child = value.toObject();
        SupplierLine line;
        line.productId = textOf(child.value("product_id"_L1));
        line.title = textOf(child.value("product_name"_L1));
        line.quantity = textOf(child.value("product_count"_L1)).toInt();
        line.unitPrice = moneyOf(child.value("product_price"_L1));
        line.cancelled = isCancelled(child);
        allCancelled = allCancelled && line.cancelled;
        order.lines.append(line);
    }
    if (allCancelled)
        order.stage.value = SupplierStage::Cancelled;

    const qint64 payWithin = textOf(result.value("pay_timeout_second"_L1)).toLongLong();
    if (order.stage.value == SupplierStage::AwaitingPayment && order.createdAt.isValid() && payWithin > 0)
        order.autoCloseAt = order.createdAt.addSecs(payWithin);

    // Said to be going away; the tracking interface replaces what is read here.
    const QJsonArray shipments = listOf(result.value("logistics_info_list"_L1));
    for (const QJsonValue &value : shipments) {
        const QJsonObject shipment = value.toObject();
        const QString number = textOf(shipment.value("logistics_no"_L1));
        if (!number.isEmpty())
            order.parcels.append({number, textOf(shipment.value("logistics_service"_L1)), {}});
    }
    order.asOf = asOf;
    order.source = FactSource::Api;
    return order;
}

QList<Parcel> readAliExpressParcels(const QJsonObject &result)
{
    QList<Parcel> parcels;
    const QJsonArray rows = listOf(result.value("data"_L1).toObject().value("tracking_detail_line_list"_L1));
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        Parcel parcel;
        parcel.number = textOf(row.value("mail_no"_L1));
        if (parcel.number.isEmpty())
            parcel.number = textOf(row.value("logistics_no"_L1));
        parcel.carrier = textOf(row.value("carrier_name"_L1));
        if (parcel.carrier.isEmpty())
            parcel.carrier = textOf(row.value("logistics_service"_L1));
        const QJsonArray nodes = listOf(row.value("detail_node_list"_L1));
        for (const QJsonValue &entry : nodes) {
            const QJsonObject node = entry.toObject();
            const qint64 milliseconds = textOf(node.value("time_stamp"_L1)).toLongLong();
            QString text = textOf(node.value("tracking_detail_desc"_L1));
            if (text.isEmpty())
                text = textOf(node.value("tracking_name"_L1));
            if (milliseconds > 0)
                parcel.events.append({QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC), text});
        }
        std::stable_sort(parcel.events.begin(), parcel.events.end(),
                         [](const TrackingEvent &a, const TrackingEvent &b) { return a.at > b.at; });
        // One parcel with several things in it comes as several rows.
        const auto same = std::find_if(parcels.begin(), parcels.end(),
                                       [&parcel](const Parcel &other) { return other.number == parcel.number; });
        if (same == parcels.end())
            parcels.append(parcel);
        else if (same->events.size() < parcel.events.size())
            same->events = parcel.events;
    }
    return parcels;
}

} // namespace contrordine
