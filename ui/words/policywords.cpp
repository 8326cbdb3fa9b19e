// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/policywords.h"

#include "models/domain/policyfile.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace contrordine::words
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct PolicyWords {
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)
};

} // namespace

QString returnCause(ReturnCause cause)
{
    switch (cause) {
    case ReturnCause::NotAsDescribed:
        return PolicyWords::tr("Not as described");
    case ReturnCause::WrongOrFaulty:
        return PolicyWords::tr("Wrong or faulty item");
    case ReturnCause::Damaged:
        return PolicyWords::tr("Damaged on the way");
    case ReturnCause::NotArrived:
        return PolicyWords::tr("Parcel not arrived");
    case ReturnCause::WrongSize:
        return PolicyWords::tr("Wrong size");
    case ReturnCause::ChangedMind:
        return PolicyWords::tr("Change of mind");
    }
    return {};
}

QString noReturn(NoReturn exception)
{
    switch (exception) {
    case NoReturn::Hygiene:
        return PolicyWords::tr("Hygiene: sealed goods, once opened");
    case NoReturn::Personalized:
        return PolicyWords::tr("Personalized or made to measure");
    case NoReturn::Perishable:
        return PolicyWords::tr("What spoils or expires quickly");
    case NoReturn::SealedMedia:
        return PolicyWords::tr("Sealed audio, video and software, once opened");
    case NoReturn::Digital:
        return PolicyWords::tr("Downloads, once begun");
    case NoReturn::SaleItems:
        return PolicyWords::tr("Sale items");
    case NoReturn::GiftCards:
        return PolicyWords::tr("Gift cards");
    }
    return {};
}

QString returnPayer(ReturnPayer payer)
{
    switch (payer) {
    case ReturnPayer::Customer:
        return PolicyWords::tr("The customer, always");
    case ReturnPayer::CustomerUnlessFault:
        return PolicyWords::tr("The customer; you, if the item is wrong or faulty");
    case ReturnPayer::Shop:
        return PolicyWords::tr("You, always");
    }
    return {};
}

QString returnPlace(ReturnPlace place)
{
    switch (place) {
    case ReturnPlace::ByEmail:
        return PolicyWords::tr("No address on the page: instructions come by e-mail");
    case ReturnPlace::PoBox:
        return PolicyWords::tr("To a PO box");
    case ReturnPlace::Shop:
        return PolicyWords::tr("To my physical shop");
    }
    return {};
}

QString refundMeans(RefundMeans means)
{
    switch (means) {
    case RefundMeans::OriginalPayment:
        return PolicyWords::tr("The way the customer paid");
    case RefundMeans::CustomersChoice:
        return PolicyWords::tr("The customer chooses: as paid, or store credit");
    case RefundMeans::StoreCredit:
        return PolicyWords::tr("Store credit only");
    }
    return {};
}

QString lawGap(LawGap gap, const ShopPolicy &policy)
{
    switch (gap) {
    case LawGap::NoWithdrawal:
        return PolicyWords::tr("Change of mind: EU consumers may withdraw within 14 days without a reason (Directive "
                               "2011/83/EU, art. 9; art. 52 Codice del consumo).");
    case LawGap::ReturnDays:
        //: %n is the number of days that the merchant chose
        return PolicyWords::tr("%n days to return: EU consumers have 14 (Directive 2011/83/EU, art. 9; art. 52 Codice "
                               "del consumo).",
                               nullptr, policy.returnDays);
    case LawGap::SendBackDays:
        return PolicyWords::tr("%n days to send the goods: EU consumers have 14 (Directive 2011/83/EU, art. 14; art. "
                               "57 Codice del consumo).",
                               nullptr, policy.sendBackDays);
    case LawGap::FaultNotAccepted:
        return PolicyWords::tr("Wrong, faulty, damaged or lost goods: the law makes you answer for them whatever the "
                               "page says (Directive (EU) 2019/771; artt. 61 and 129 ff. Codice del consumo).");
    case LawGap::FaultPayer:
        return PolicyWords::tr("Who pays for the return of faulty goods: you do (Directive (EU) 2019/771, art. 14; "
                               "art. 135-ter Codice del consumo).");
    case LawGap::RefundForm:
        return PolicyWords::tr("Store credit only: EU consumers get their money the way they paid, unless they choose "
                               "otherwise (Directive 2011/83/EU, art. 13; art. 56 Codice del consumo).");
    case LawGap::RefundDays:
        return PolicyWords::tr("%n days to refund: at most 14 (Directive 2011/83/EU, art. 13; art. 56 Codice del "
                               "consumo).",
                               nullptr, policy.refundDays);
    case LawGap::Delivery:
        return PolicyWords::tr("Delivery kept: whoever withdraws gets standard delivery back too (Directive "
                               "2011/83/EU, art. 13; art. 56 Codice del consumo).");
    case LawGap::Exceptions:
        return PolicyWords::tr("Sale items or gift cards: the law knows no such exception (Directive 2011/83/EU, art. "
                               "16; art. 59 Codice del consumo).");
    }
    return {};
}

QString policyFlaw(PolicyFlaw flaw)
{
    switch (flaw) {
    case PolicyFlaw::NoEmail:
        return PolicyWords::tr("Type the e-mail that customers write to.");
    case PolicyFlaw::BadEmail:
        return PolicyWords::tr("The e-mail is not an address that can be written to.");
    case PolicyFlaw::NoShopName:
        return PolicyWords::tr("Type the name of your shop.");
    case PolicyFlaw::NoReasons:
        return PolicyWords::tr("Choose at least one reason that you accept.");
    case PolicyFlaw::NoAddress:
        return PolicyWords::tr("Type the address that goods are sent back to.");
    }
    return {};
}

QString noLegalAdvice()
{
    return PolicyWords::tr("This is no legal advice: in doubt ask somebody who knows the law of the countries you sell "
                           "to. Beside this page, a shop that sells to EU consumers needs a button to withdraw from the "
                           "purchase on its site since 19 June 2026 (Directive (EU) 2023/2673).");
}

QString policyFileProblem(const Error &error)
{
    const QString &place = error.detail;
    const auto is = [&error](const char16_t *fault) { return error.code == QString::fromUtf16(fault); };
    if (error.kind != Error::Kind::Malformed)
        return words::error(error).joined();
    if (is(policyfault::notJson))
        //: %1 is a number of characters
        return PolicyWords::tr("The file cannot be read: it is no JSON from character %1 on.").arg(place);
    if (is(policyfault::notOurs))
        return PolicyWords::tr("The file holds no policies of Contrordine.");
    if (is(policyfault::newer))
        return PolicyWords::tr("The file was written by a newer version of Contrordine. Update the program first.");
    if (place.isEmpty())
        return PolicyWords::tr("The file is too large.");
    //: in the sentences that follow, %1 is a place in a file, like /templates/2/language
    if (is(policyfault::missing))
        return PolicyWords::tr("Nothing was imported: at %1 something is missing.").arg(place);
    if (is(policyfault::unknownKey))
        return PolicyWords::tr("Nothing was imported: %1 does not belong in such a file.").arg(place);
    if (is(policyfault::wrongType))
        return PolicyWords::tr("Nothing was imported: at %1 stands a value of the wrong kind.").arg(place);
    if (is(policyfault::outOfRange))
        return PolicyWords::tr(
                   "Nothing was imported: at %1 stands a number too small or too great, or a text too long.")
            .arg(place);
    if (is(policyfault::unknownWord))
        return PolicyWords::tr("Nothing was imported: at %1 stands a word that means nothing there.").arg(place);
    if (is(policyfault::twice))
        return PolicyWords::tr("Nothing was imported: %1 is there twice.").arg(place);
    return words::error(error).joined();
}

} // namespace contrordine::words
