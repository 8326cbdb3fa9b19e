// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exchangerate.h"
#include "models/domain/order.h"
#include "models/domain/refundcause.h"
#include "models/domain/supplierorder.h"

namespace contrordine
{
struct RateReading;
}

namespace contrordine::words
{

// Why a customer wants money back, and what follows from it (R19, R20).

QString refundCause(RefundCause cause); ///< "Damaged on the way"
QString fault(RefundFault fault); ///< a sentence: whose fault it is
/// A sentence: what to claim from the supplier. Promises nothing: nobody has agreed to it.
QString supplierClaim(const CauseRule &rule);
QString offerTitle(const Offer &offer, const std::optional<Money> &amount); ///< "Refund €12.30, and they keep it"
QString offerReason(const Offer &offer); ///< a sentence: why it is fair

/// A ready request to the customer for what shows the cause, in the language that is installed.
QString causeEvidenceRequest(const Order &order, RefundCause cause);
/// A ready message to the supplier, in English whatever language is installed; empty where nothing is to be claimed.
QString messageToSupplierClaim(const SupplierOrder &order, RefundCause cause);
/// For the supplier and the platform's people, in English: what is wrong. Empty where it is nothing of theirs.
QString causeStatement(RefundCause cause);

QString ratesRead(const RateReading &reading); ///< how many were imported, and the first lines that could not be read
/// "1 EUR = 1.0873 USD": as given.
QString rate(const ExchangeRate &rate);
/// "at 1 EUR = 1.0873 USD of 20 Nov 2026, typed by you (4 days old)"; never an amount without it.
QString conversion(const Conversion &conversion, const QDate &today);

} // namespace contrordine::words
