// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/refundwords.h"

#include "ui/words/words.h"

#include <QJsonObject>

namespace contrordine::words
{

namespace
{

struct RefundWords {
    Q_DECLARE_TR_FUNCTIONS(RefundWords)
};

using Means = RefundProposal::Transaction::Means;

} // namespace

QString paymentMeans(const RefundProposal::Transaction &part)
{
    if (part.means == Means::GiftCard)
        return RefundWords::tr("Gift card");
    if (part.means == Means::StoreCredit)
        return RefundWords::tr("Store credit");
    const QString name = part.name.isEmpty() ? part.gateway : part.name;
    return part.account.isEmpty() ? name : QString(name + u' ' + part.account);
}

QString refundPart(const RefundProposal::Transaction &part, const QString &shopName)
{
    const QString amount = money(part.amount);
    switch (part.means) {
    case Means::Provider:
        //: %1 is an amount, %2 a means of payment such as "PayPal" or "Shopify Payments •••• 4242"
        return RefundWords::tr("%1 goes back by %2.").arg(amount, paymentMeans(part));
    case Means::Manual:
        //: %1 is an amount, %2 a means of payment such as "Bank deposit", %3 the shop platform's name
        return RefundWords::tr(
                   "%1 was paid by %2: %3 only writes the refund down and no money moves. Give it back yourself.")
            .arg(amount, paymentMeans(part), shopName);
    case Means::GiftCard:
        //: %1 is an amount
        return RefundWords::tr("%1 goes back on the gift card it was paid with.").arg(amount);
    case Means::StoreCredit:
        //: %1 is an amount
        return RefundWords::tr("%1 goes back to the store credit it was paid with.").arg(amount);
    }
    return {};
}

QString refundAsCredit(const std::optional<Money> &amount, const QDateTime &expiresAt)
{
    if (expiresAt.isValid()) {
        const QString day = QLocale().toString(expiresAt.toLocalTime().date(), QLocale::LongFormat);
        //: %1 is an amount, %2 a date
        return RefundWords::tr("The customer gets %1 as store credit, to be spent by %2; no money goes back.")
            .arg(money(amount), day);
    }
    //: %1 is an amount
    return RefundWords::tr("The customer gets %1 as store credit that does not expire; no money goes back.")
        .arg(money(amount));
}

QString refundPieces(Restock restock, int pieces, const QString &location)
{
    switch (restock) {
    case Restock::None:
        return {};
    case Restock::Cancel:
        //: %1 is a place
        return RefundWords::tr("%n pieces go back in stock at %1 and are not sent any more.", nullptr, pieces)
            .arg(location);
    case Restock::Return:
        //: pieces that had been sent and have come back; %1 is a place
        return RefundWords::tr("%n returned pieces go back in stock at %1.", nullptr, pieces).arg(location);
    }
    return {};
}

QString refundStillToBeSent(int pieces)
{
    return RefundWords::tr("%n pieces that have not left stay in the order, still to be sent.", nullptr, pieces);
}

QString noStoreCredit(RefundOptions::StoreCredit storeCredit)
{
    switch (storeCredit) {
    case RefundOptions::StoreCredit::Possible:
    case RefundOptions::StoreCredit::NotOffered:
        return {};
    case RefundOptions::StoreCredit::NoCustomer:
        return RefundWords::tr("Store credit is not possible: the order has no customer account.");
    case RefundOptions::StoreCredit::Business:
        return RefundWords::tr("Store credit is not possible: the order was placed by a company.");
    }
    return {};
}

QString failedRefundPart(const QJsonObject &part)
{
    const auto currency = Currency::fromCode(part.value(QLatin1String("currency")).toString());
    const auto amount = currency ? Money::parse(part.value(QLatin1String("amount")).toString(), *currency)
                                 : tl::expected<Money, MoneyError>(tl::unexpected(MoneyError::Malformed));
    //: %1 is an amount, %2 a means of payment, %3 the payment provider's code
    return RefundWords::tr(
               "%1 by %2 did not go through (%3): look at the order on the shop and give it back another way.")
        .arg(money(amount ? std::optional<Money>(*amount) : std::nullopt), part.value(QLatin1String("name")).toString(),
             part.value(QLatin1String("error_code")).toString());
}

} // namespace contrordine::words
