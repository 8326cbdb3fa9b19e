// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"

#include <QUrl>

namespace contrordine
{

/// Where an order stands at the supplier, in words of no particular platform. Each platform maps its own codes onto
/// these.
enum class SupplierStage {
    AwaitingPayment, ///< placed, not paid: cancelled without anybody's approval (R3)
    PaymentReview, ///< the platform still checks the payment
    RiskReview, ///< paid, the platform checks for risk
    RiskHold, ///< held: the buyer must act on the platform's page
    AwaitingGroup, ///< group purchase not yet complete
    AddressMissing, ///< waits for the buyer to complete the address
    AwaitingShipment, ///< paid, not shipped: the window of R1
    CancelRequested, ///< the buyer asked; the supplier has not answered
    PartlyShipped,
    Shipped,
    InDispute,
    Frozen, ///< the platform froze it
    Finished, ///< completed and paid out
    Cancelled,
    Unknown,
};

struct TrackingEvent {
    QDateTime at; ///< UTC
    QString text; ///< the carrier's words

    friend bool operator==(const TrackingEvent &, const TrackingEvent &) = default;
};

struct Parcel {
    QString number;
    QString carrier;
    QList<TrackingEvent> events; ///< newest first

    friend bool operator==(const Parcel &, const Parcel &) = default;
};

struct SupplierLine {
    QString productId;
    QString title;
    int quantity = 0;
    std::optional<Money> unitPrice;
    bool cancelled = false; ///< this line ended by cancellation; overrides a live order status

    friend bool operator==(const SupplierLine &, const SupplierLine &) = default;
};

/// An order the merchant placed at a supplier for a customer's order.
struct SupplierOrder {
    SupplierOrderId id;
    QString platform; ///< "aliexpress"
    Status<SupplierStage> stage;
    QDateTime createdAt; ///< UTC
    QDateTime paidAt; ///< UTC; invalid = unpaid or unknown
    QDateTime shippedAt; ///< UTC, first sign of shipment; invalid = unknown
    QDateTime autoCloseAt; ///< UTC: when an unpaid order closes by itself
    std::optional<Money> amount;
    QString storeId;
    QString storeName;
    QUrl storeUrl;
    QList<SupplierLine> lines;
    QList<Parcel> parcels;
    QDateTime asOf; ///< UTC
    FactSource source = FactSource::Api;

    friend bool operator==(const SupplierOrder &, const SupplierOrder &) = default;
};

QString code(SupplierStage stage);
SupplierStage supplierStageFromCode(QStringView code);

} // namespace contrordine
