// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/order.h"

#include "models/domain/codes.h"

namespace contrordine
{

namespace
{

constexpr CodeTable<FinancialStatus, 9> financialCodes{{
    {FinancialStatus::Authorized, u"authorized"},
    {FinancialStatus::Expired, u"expired"},
    {FinancialStatus::Paid, u"paid"},
    {FinancialStatus::PartiallyPaid, u"partially-paid"},
    {FinancialStatus::PartiallyRefunded, u"partially-refunded"},
    {FinancialStatus::Pending, u"pending"},
    {FinancialStatus::Refunded, u"refunded"},
    {FinancialStatus::Voided, u"voided"},
    {FinancialStatus::Unknown, u"unknown"},
}};

constexpr CodeTable<FulfillmentStatus, 12> fulfillmentCodes{{
    {FulfillmentStatus::Fulfilled, u"fulfilled"},
    {FulfillmentStatus::FulfillmentNotRequired, u"fulfillment-not-required"},
    {FulfillmentStatus::InProgress, u"in-progress"},
    {FulfillmentStatus::OnHold, u"on-hold"},
    {FulfillmentStatus::Open, u"open"},
    {FulfillmentStatus::PartiallyFulfilled, u"partially-fulfilled"},
    {FulfillmentStatus::PendingFulfillment, u"pending-fulfillment"},
    {FulfillmentStatus::RequestDeclined, u"request-declined"},
    {FulfillmentStatus::Restocked, u"restocked"},
    {FulfillmentStatus::Scheduled, u"scheduled"},
    {FulfillmentStatus::Unfulfilled, u"unfulfilled"},
    {FulfillmentStatus::Unknown, u"unknown"},
}};

constexpr CodeTable<ReturnStatus, 7> returnCodes{{
    {ReturnStatus::InspectionComplete, u"inspection-complete"},
    {ReturnStatus::InProgress, u"in-progress"},
    {ReturnStatus::NoReturn, u"no-return"},
    {ReturnStatus::Returned, u"returned"},
    {ReturnStatus::ReturnFailed, u"return-failed"},
    {ReturnStatus::ReturnRequested, u"return-requested"},
    {ReturnStatus::Unknown, u"unknown"},
}};

constexpr CodeTable<FactSource, 4> sourceCodes{{
    {FactSource::Api, u"api"},
    {FactSource::Import, u"import"},
    {FactSource::Mail, u"mail"},
    {FactSource::Merchant, u"merchant"},
}};

} // namespace

std::optional<Money> refundable(const Order &order)
{
    if (!order.received || !order.refunded)
        return {};
    const auto left = order.received->minus(*order.refunded);
    if (!left)
        return {};
    return left->isNegative() ? Money::zero(left->currency()) : *left;
}

QString code(FinancialStatus status) { return codeOf(financialCodes, status); }
QString code(FulfillmentStatus status) { return codeOf(fulfillmentCodes, status); }
QString code(ReturnStatus status) { return codeOf(returnCodes, status); }
QString code(FactSource source) { return codeOf(sourceCodes, source); }

FinancialStatus financialStatusFromCode(QStringView code)
{
    return valueOf(financialCodes, code).value_or(FinancialStatus::Unknown);
}
FulfillmentStatus fulfillmentStatusFromCode(QStringView code)
{
    return valueOf(fulfillmentCodes, code).value_or(FulfillmentStatus::Unknown);
}
ReturnStatus returnStatusFromCode(QStringView code)
{
    return valueOf(returnCodes, code).value_or(ReturnStatus::Unknown);
}
// An unreadable source is taken for the weakest one.
FactSource factSourceFromCode(QStringView code) { return valueOf(sourceCodes, code).value_or(FactSource::Import); }

} // namespace contrordine
