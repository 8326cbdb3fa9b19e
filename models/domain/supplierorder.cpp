// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/supplierorder.h"

#include "models/domain/codes.h"

namespace contrordine
{

namespace
{

constexpr CodeTable<SupplierStage, 15> stageCodes{{
    {SupplierStage::AwaitingPayment, u"awaiting-payment"},
    {SupplierStage::PaymentReview, u"payment-review"},
    {SupplierStage::RiskReview, u"risk-review"},
    {SupplierStage::RiskHold, u"risk-hold"},
    {SupplierStage::AwaitingGroup, u"awaiting-group"},
    {SupplierStage::AddressMissing, u"address-missing"},
    {SupplierStage::AwaitingShipment, u"awaiting-shipment"},
    {SupplierStage::CancelRequested, u"cancel-requested"},
    {SupplierStage::PartlyShipped, u"partly-shipped"},
    {SupplierStage::Shipped, u"shipped"},
    {SupplierStage::InDispute, u"in-dispute"},
    {SupplierStage::Frozen, u"frozen"},
    {SupplierStage::Finished, u"finished"},
    {SupplierStage::Cancelled, u"cancelled"},
    {SupplierStage::Unknown, u"unknown"},
}};

} // namespace

QString code(SupplierStage stage) { return codeOf(stageCodes, stage); }
SupplierStage supplierStageFromCode(QStringView code)
{
    return valueOf(stageCodes, code).value_or(SupplierStage::Unknown);
}

} // namespace contrordine
