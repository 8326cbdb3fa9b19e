// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"
#include "models/domain/messagetemplate.h"
#include "models/domain/shoppolicy.h"

namespace contrordine::words
{

/// The text that holds while the merchant has none of their own. Not in the screen's catalogue: it speaks its reader's
/// language, Chinese too.
QString builtInText(TemplateKind kind, MessageLanguage language);

/// All that a message may know. What is not there is missing in the message, and said so.
struct MessageFacts {
    std::optional<Order> order;
    std::optional<SupplierOrder> supplierOrder;
    std::optional<CancelReason> reason;
    SupplierHandling handling;
    std::optional<DisputeDraft> dispute;
    std::optional<RefundCause> customersCause; ///< why the customer wants money back, as their refund's case has it
    std::optional<DisputeCause> evidenceFor;
    std::optional<ShopPolicy> shop; ///< as published
    std::optional<Money> refund;
    std::optional<Money> offered;
    int trackingDays = 5; ///< R15: business days
};

/// The values in the words of the message's language.
PlaceholderValues messageValues(const MessageFacts &facts, MessageLanguage language);
/// The language that a customer is written to: Italian in Italy, English elsewhere; the screen's where nothing is
/// known.
MessageLanguage customerLanguage(const std::optional<Order> &order);

// --- on the screen
QString templateKind(TemplateKind kind); ///< "Cancellation, to the supplier"
QString messageLanguage(MessageLanguage language); ///< "Chinese"
QString placeholder(Placeholder placeholder); ///< what it stands for: "the order’s number"
/// What a message still lacks, a sentence; empty when it can be sent.
QString missingValues(const FilledMessage &message);

} // namespace contrordine::words
