// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/causewords.h"

#include "app/exchange/ratefile.h"
#include "ui/words/words.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine::words
{

namespace
{

struct CauseWords {
    Q_DECLARE_TR_FUNCTIONS(CauseWords)
};

QString customerPicture(EvidenceItem item)
{
    switch (item) {
    case EvidenceItem::GoodsPhoto:
        return CauseWords::tr("a photo of the item, on which one sees what is wrong");
    case EvidenceItem::PackagePhoto:
        return CauseWords::tr("a photo of the package with its label");
    case EvidenceItem::UnboxingVideo:
        return CauseWords::tr("if you have one, a video of the unpacking or of the fault");
    case EvidenceItem::CustomerWords:
        return CauseWords::tr("a few words about what happened");
    case EvidenceItem::SupplierRefusal:
    case EvidenceItem::TrackingPage:
    case EvidenceItem::OrderPage:
    case EvidenceItem::ListingPicture:
    case EvidenceItem::Other:
        break; // nothing that a customer has
    }
    return {};
}

} // namespace

QString refundCause(RefundCause cause)
{
    using enum RefundCause;
    switch (cause) {
    case WrongItem:
        return CauseWords::tr("The wrong thing came");
    case Faulty:
        return CauseWords::tr("It is faulty");
    case ShopDescription:
        return CauseWords::tr("Our own page promised more");
    case DamagedOnTheWay:
        return CauseWords::tr("Damaged on the way");
    case WrongSize:
        return CauseWords::tr("The size does not fit");
    case ChangedMind:
        return CauseWords::tr("The customer changed their mind");
    case NeverArrived:
        return CauseWords::tr("It never arrived");
    case Other:
        return CauseWords::tr("Something else");
    }
    return {};
}

QString fault(RefundFault fault)
{
    switch (fault) {
    case RefundFault::Supplier:
        return CauseWords::tr("The supplier’s fault.");
    case RefundFault::Shop:
        return CauseWords::tr("The shop’s own fault.");
    case RefundFault::Customer:
        return CauseWords::tr("The customer’s own choice.");
    case RefundFault::Nobody:
        return CauseWords::tr("Nobody’s fault.");
    case RefundFault::NotKnown:
        return CauseWords::tr("Whose fault it is, is not said.");
    }
    return {};
}

QString supplierClaim(const CauseRule &rule)
{
    switch (rule.claim) {
    case SupplierClaim::MoneyBack:
        if (rule.cause == RefundCause::DamagedOnTheWay)
            return CauseWords::tr("Claim the money back from the supplier: good suppliers pack well. If they do not "
                                  "agree, a dispute decides.");
        if (rule.cause == RefundCause::NeverArrived)
            return CauseWords::tr("Claim the money back from the supplier, who has to see that it arrives. If they do "
                                  "not agree, a dispute decides.");
        return CauseWords::tr("Claim the money back from the supplier, with the photos. If they do not agree, a "
                              "dispute decides.");
    case SupplierClaim::ReturnOnly:
        return CauseWords::tr("Ask the supplier whether they take it back. Without a return they owe nothing.");
    case SupplierClaim::Nothing:
        return rule.fault == RefundFault::Shop
            ? CauseWords::tr("Claim nothing from the supplier, who sent what you had ordered. Better the page, or it "
                             "will happen again.")
            : CauseWords::tr("As far as we know, there is nothing to claim from the supplier.");
    }
    return {};
}

QString offerTitle(const Offer &offer, const std::optional<Money> &amount)
{
    const QString sum = money(amount);
    switch (offer.kind) {
    case OfferKind::Whole:
        //: %1 is an amount
        return CauseWords::tr("Refund %1 when it has come back").arg(sum);
    case OfferKind::WholeKeep:
        //: %1 is an amount
        return CauseWords::tr("Refund %1, without a return").arg(sum);
    case OfferKind::PartKeep:
        //: %1 is an amount, %2 a percentage such as "30 %"
        return CauseWords::tr("Refund %1 (%2), and the customer keeps it")
            .arg(sum, QLocale().toString(offer.percent) + QChar(QChar::Nbsp) + QLocale().percent());
    case OfferKind::Credit:
        //: %1 is an amount
        return CauseWords::tr("Give %1 as store credit, without a return").arg(sum);
    }
    return {};
}

QString offerReason(const Offer &offer)
{
    using enum OfferReason;
    switch (offer.reason) {
    case LawGivesReturn:
        return CauseWords::tr("Consumers in the EU may give it back within 14 days without a reason. Refund when the "
                              "goods, or a proof that they were sent, are there.");
    case GoodsAreUseless:
        return CauseWords::tr("Sending it back would cost more than it is worth to you, and the customer has nothing "
                              "from it.");
    case GoodsStillServe:
        return CauseWords::tr("It can still be used: a part of the price is often the fair and cheap way.");
    case NothingCame:
        return CauseWords::tr("There is nothing to send back.");
    case FaultIsOurs:
        return CauseWords::tr("Our page raised the hope: a part of the price makes up for it.");
    case Tolerance:
        return CauseWords::tr("Nobody is to blame: meeting the customer half-way wins them.");
    case MoneyStaysInShop:
        return CauseWords::tr("The money stays in the shop, and the customer comes back. Only if they agree to it.");
    case NoDuty:
        return CauseWords::tr("A courtesy, if they would rather keep it.");
    }
    return {};
}

QString causeEvidenceRequest(const Order &order, RefundCause cause)
{
    QStringList wanted;
    for (const EvidenceItem item : ruleFor(cause).evidence) {
        if (const QString picture = customerPicture(item); !picture.isEmpty())
            wanted.append(u"– "_s + picture);
    }
    //: a message to the customer; %1 is the order's name, %2 a list of what is asked for, one a line
    return CauseWords::tr("Hello,\n\nwe are sorry that something is wrong with your order %1. So that we can help you "
                          "quickly, please send us:\n%2\n\nThank you very much!")
        .arg(order.name, wanted.join(u'\n'));
}

QString ratesRead(const RateReading &reading)
{
    constexpr int refusalsTold = 5;
    QStringList sentences{CauseWords::tr("%n rates imported.", nullptr, int(reading.rates.size()))};
    for (const RefusedRow &row : reading.refused.mid(0, refusalsTold))
        sentences.append(refusedRow(row));
    if (reading.refused.size() > refusalsTold)
        sentences.append(CauseWords::tr("And %n more lines.", nullptr, int(reading.refused.size()) - refusalsTold));
    return sentences.join(u'\n');
}

QString rate(const ExchangeRate &rate)
{
    QString number = rate.decimal();
    number.replace(u'.', QLocale().decimalPoint());
    //: an exchange rate: 1 EUR = 1.0873 USD
    return CauseWords::tr("1 %1 = %2 %3").arg(rate.base.code(), number, rate.quote.code());
}

QString conversion(const Conversion &conversion, const QDate &today)
{
    if (conversion.rates.isEmpty())
        return {};
    QStringList rates;
    for (const ExchangeRate &one : conversion.rates)
        rates.append(rate(one));
    const bool typed = conversion.rates.first().source == RateSource::Typed;
    const QString day = QLocale().toString(conversion.day(), u"d MMM yyyy"_s);
    const int age = int(std::max<qint64>(conversion.day().daysTo(today), 0));
    const QString old = age == 0 ? CauseWords::tr("of today") : CauseWords::tr("%n days old", nullptr, age);
    //: %1 is a rate ("1 EUR = 1.0873 USD"), or two; %2 a date; %3 its age ("4 days old", "of today")
    return (typed ? CauseWords::tr("at %1 of %2, typed by you (%3)") : CauseWords::tr("at %1 of %2, imported (%3)"))
        .arg(rates.join(u", "_s), day, old);
}

// --- not translated: the supplier and the platform's people read it

QString causeStatement(RefundCause cause)
{
    switch (cause) {
    case RefundCause::WrongItem:
        return u"The seller sent another item than the one that was ordered."_s;
    case RefundCause::Faulty:
        return u"The item that was sent is faulty and does not do what the listing says."_s;
    case RefundCause::DamagedOnTheWay:
        return u"The item was not packed well enough and was damaged on the way."_s;
    case RefundCause::NeverArrived:
        return u"The recipient says that nothing has arrived."_s;
    case RefundCause::ShopDescription:
    case RefundCause::WrongSize:
    case RefundCause::ChangedMind:
    case RefundCause::Other:
        break;
    }
    return {};
}

QString messageToSupplierClaim(const SupplierOrder &order, RefundCause cause)
{
    const CauseRule &rule = ruleFor(cause);
    const QString greeting = order.storeName.isEmpty() ? u"Hello,"_s : u"Hello %1,"_s.arg(order.storeName);
    const QString number = order.id.toString();
    switch (rule.claim) {
    case SupplierClaim::MoneyBack:
        return u"%1\n\nabout my order %2: %3\n%4Please refund this item. I would like to settle it with you without a "
               "dispute.\n\nThank you and best regards"_s.arg(
                   greeting, number, causeStatement(cause),
                   cause == RefundCause::NeverArrived ? QString() : u"I send you the photos with this message. "_s);
    case SupplierClaim::ReturnOnly:
        return u"%1\n\nthe recipient of my order %2 would like to give the item back. It is not used. Do you accept "
               "the return, and to which address?\n\nThank you and best regards"_s.arg(greeting, number);
    case SupplierClaim::Nothing:
        break;
    }
    return {};
}

} // namespace contrordine::words
