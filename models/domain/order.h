// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/aftersale.h"
#include "models/domain/fulfillment.h"
#include "models/domain/id.h"
#include "models/domain/money.h"

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <optional>

namespace contrordine
{

enum class FinancialStatus {
    Authorized,
    Expired,
    Paid,
    PartiallyPaid,
    PartiallyRefunded,
    Pending,
    Refunded,
    Voided,
    Unknown
};

enum class FulfillmentStatus {
    Fulfilled,
    FulfillmentNotRequired,
    InProgress, ///< the article's "Fulfillment requested"
    OnHold,
    Open,
    PartiallyFulfilled,
    PendingFulfillment,
    RequestDeclined,
    Restocked,
    Scheduled,
    Unfulfilled,
    Unknown,
};

enum class ReturnStatus { InspectionComplete, InProgress, NoReturn, Returned, ReturnFailed, ReturnRequested, Unknown };

struct LineItem {
    QString id; ///< empty for imported files, which have none
    QString title;
    QString sku;
    QString vendor;
    int quantity = 0; ///< ordered, including refunded and removed
    int currentQuantity = 0; ///< without refunded and removed
    int refundableQuantity = 0;
    int unfulfilledQuantity = 0;
    std::optional<Money> unitPrice;

    friend bool operator==(const LineItem &, const LineItem &) = default;
};

struct Attribute {
    QString name;
    QString value;

    friend bool operator==(const Attribute &, const Attribute &) = default;
};

/// Where a fact about an order came from; shown with its age (R36, R37).
enum class FactSource { Api, Import, Mail, Merchant };

/// An order of the merchant's shop.
struct Order {
    OrderId id;
    QString shop; ///< "name.myshopify.com"; empty when imported without a shop
    QString name; ///< "#1001": unique only inside one shop
    QDateTime createdAt; ///< UTC
    QDateTime updatedAt; ///< UTC, as the platform says; invalid when imported
    QDateTime cancelledAt; ///< UTC; invalid = not cancelled
    QDateTime closedAt; ///< archived; not a criterion for anything
    Status<FinancialStatus> financial;
    Status<FulfillmentStatus> fulfillment;
    Status<ReturnStatus> returns;
    bool paymentPending =
        false; ///< a transaction of a non-manual gateway is still undecided: Shopify refuses to cancel
    bool canNotifyCustomer = true;
    QString customer; ///< display name; empty when the plan or scope hides it
    QString email;
    QString country; ///< ISO 3166-1 alpha-2 of the shipping address
    std::optional<Money> total; ///< what the sale came to, before refunds, in the customer's (presentment) currency
    std::optional<Money> received; ///< paid in so far
    std::optional<Money> refunded; ///< refunded so far
    QString note;
    QStringList tags;
    QList<Attribute> attributes;
    QStringList trackingNumbers;
    QList<LineItem> lines;
    QList<FulfillmentOrder> fulfillmentOrders; ///< as far as fulfillmentSight goes
    Sight fulfillmentSight = Sight::NotRead;
    QList<OrderReturn> returnList; ///< as far as returnSight goes
    Sight returnSight = Sight::NotRead;
    QList<PaymentDispute> disputes;
    Status<RiskAdvice> risk; ///< raw empty = nothing was said
    QDateTime asOf; ///< UTC instant at which the platform (or file) said all this
    FactSource source = FactSource::Api;

    bool isCancelled() const { return cancelledAt.isValid(); }

    friend bool operator==(const Order &, const Order &) = default;
};

/// received − refunded, never below zero; nothing when either is unknown or the currencies differ.
[[nodiscard]] std::optional<Money> refundable(const Order &order);

/// Stable words for storage, JSON and tests ("paid", "partially-refunded", "unknown").
QString code(FinancialStatus status);
QString code(FulfillmentStatus status);
QString code(ReturnStatus status);
QString code(FactSource source);
FinancialStatus financialStatusFromCode(QStringView code);
FulfillmentStatus fulfillmentStatusFromCode(QStringView code);
ReturnStatus returnStatusFromCode(QStringView code);
FactSource factSourceFromCode(QStringView code);

} // namespace contrordine
