// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/refundproposal.h"

namespace contrordine::words
{

// What a refund will do, said before it is done.

/// "Shopify Payments •••• 4242", "Gift card"
QString paymentMeans(const RefundProposal::Transaction &part);
/// One sentence: how much goes back which way, and whether anybody moves it.
QString refundPart(const RefundProposal::Transaction &part, const QString &shopName);
/// One sentence; without a date it never ends.
QString refundAsCredit(const std::optional<Money> &amount, const QDateTime &expiresAt);
/// One sentence: how many pieces go back on which shelf, and whether they are still to be sent; empty with
/// Restock::None.
QString refundPieces(Restock restock, int pieces, const QString &location);
/// Pieces that had not left and are refunded without going back on a shelf.
QString refundStillToBeSent(int pieces);
/// Why an order cannot be refunded to store credit; empty when it can, or when the shop does not say.
QString noStoreCredit(RefundOptions::StoreCredit storeCredit);
/// A part that the payment provider did not carry out, as the receipt of the action holds it.
QString failedRefundPart(const QJsonObject &part);

} // namespace contrordine::words
