// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/refund.h"

#include <QStringList>

namespace contrordine
{

/// How a refund would travel, as the platform suggests it; amounts in presentment currency unless said otherwise.
struct RefundProposal {
    Money maximum; ///< refundable in all, the way that was asked for
    Money suggested;
    struct Transaction {
        QString gateway;
        QString parentId;
        Money amount;
        Money maximum;
        /// Who moves the money.
        enum class Means {
            Provider, ///< a payment provider, back to the card or account it came from
            Manual, ///< nobody: cash, bank transfer; the platform only writes it down
            GiftCard, ///< the platform, back to the gift card
            StoreCredit, ///< the platform, back to the credit it was paid with
        };
        Means means = Means::Provider;
        QString name = {}; ///< of the payment means, for people; may be empty
        QString account = {}; ///< "•••• 4242"; may be empty
    };
    QList<Transaction> transactions; ///< empty: a refund would only be recorded, no money moves
    QStringList refundIds; ///< what has been refunded before: a later one with another id is a new one
    RefundTo to = RefundTo::PaymentMethods; ///< with StoreCredit there are no transactions
    std::optional<Money> suggestedInShop = {}; ///< in the shop's own currency; nothing = the same currency
    std::optional<Money> tax = {}; ///< of the suggested amount; nothing = none
};

/// What a refund of an order may consist of besides pieces, as the shop says now.
struct RefundOptions {
    std::optional<Money> shipping; ///< the most that can still be given back of it; nothing = none
    struct Duty {
        QString id;
        QString lineItem;
        Money amount;
    };
    QList<Duty> duties;
    enum class StoreCredit { Possible, NoCustomer, Business, NotOffered };
    StoreCredit storeCredit = StoreCredit::NotOffered;
    struct Location {
        QString id;
        QString name;
    };
    /// Places whose shelves are open, the likeliest first; nothing = the shop does not let us see them.
    std::optional<QList<Location>> locations;
};

} // namespace contrordine
