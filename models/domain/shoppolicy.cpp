// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/shoppolicy.h"

#include "models/domain/codes.h"

#include <QRegularExpression>
#include <algorithm>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int lawDays = 14;

constexpr CodeTable<ReturnPayer, 3> payerCodes{{
    {ReturnPayer::Customer, u"customer"},
    {ReturnPayer::CustomerUnlessFault, u"customer-unless-fault"},
    {ReturnPayer::Shop, u"shop"},
}};

constexpr CodeTable<RefundMeans, 3> formCodes{{
    {RefundMeans::OriginalPayment, u"original-payment"},
    {RefundMeans::CustomersChoice, u"customers-choice"},
    {RefundMeans::StoreCredit, u"store-credit"},
}};

constexpr CodeTable<ReturnPlace, 3> placeCodes{{
    {ReturnPlace::ByEmail, u"by-email"},
    {ReturnPlace::PoBox, u"po-box"},
    {ReturnPlace::Shop, u"shop"},
}};

constexpr CodeTable<NoReturn, 7> exceptionCodes{{
    {NoReturn::Hygiene, u"hygiene"},
    {NoReturn::Personalized, u"personalized"},
    {NoReturn::Perishable, u"perishable"},
    {NoReturn::SealedMedia, u"sealed-media"},
    {NoReturn::Digital, u"digital"},
    {NoReturn::SaleItems, u"sale-items"},
    {NoReturn::GiftCards, u"gift-cards"},
}};

} // namespace

ShopPolicy proposedPolicy(const SupplierLimits &limits, bool euConsumers)
{
    ShopPolicy policy;
    policy.euConsumers = euConsumers;
    policy.cancelWithin = limits.cancelWithin;
    // Beyond what suppliers take back: faults, which the customer will not carry anyway.
    policy.accepted |= limits.returns.value_or(ReturnCauses());
    policy.exceptions = NoReturn::Hygiene | NoReturn::Personalized;
    policy.refundWithoutReturn = true; // a parcel back to China costs more than most goods (R20)
    if (euConsumers) {
        policy.accepted |= ReturnCause::WrongSize | ReturnCause::ChangedMind;
        policy.returnDays = std::max(lawDays, limits.returnDays.value_or(lawDays));
        policy.refundDays = lawDays;
    } else {
        policy.returnDays = limits.returnDays.value_or(lawDays);
        policy.refundDays = std::max(lawDays, limits.refundDays.value_or(lawDays));
        policy.exceptions |= NoReturn::SaleItems;
    }
    policy.reportDays = policy.returnDays;
    return policy;
}

QList<LawGap> lawGaps(const ShopPolicy &policy)
{
    QList<LawGap> gaps;
    if (!policy.euConsumers)
        return gaps;
    const auto gap = [&gaps](bool less, LawGap which) {
        if (less)
            gaps.append(which);
    };
    const ReturnCauses faults = faultCauses();
    gap(!policy.accepted.testFlag(ReturnCause::ChangedMind), LawGap::NoWithdrawal);
    gap(policy.returnDays < lawDays, LawGap::ReturnDays);
    gap(policy.sendBackDays < lawDays, LawGap::SendBackDays);
    gap((policy.accepted & faults) != faults, LawGap::FaultNotAccepted);
    gap(policy.returnPayer == ReturnPayer::Customer, LawGap::FaultPayer);
    gap(policy.refundForm == RefundMeans::StoreCredit, LawGap::RefundForm);
    gap(policy.refundDays > lawDays, LawGap::RefundDays);
    gap(!policy.refundsDelivery, LawGap::Delivery);
    gap(bool(policy.exceptions & (NoReturn::SaleItems | NoReturn::GiftCards)), LawGap::Exceptions);
    return gaps;
}

ShopPolicy keptToLaw(ShopPolicy policy)
{
    if (!policy.euConsumers)
        return policy;
    policy.accepted |= faultCauses() | ReturnCause::ChangedMind;
    policy.returnDays = std::max(policy.returnDays, lawDays);
    policy.sendBackDays = std::max(policy.sendBackDays, lawDays);
    policy.refundDays = std::min(policy.refundDays, lawDays);
    policy.refundsDelivery = true;
    policy.exceptions &= ~(NoReturn::SaleItems | NoReturn::GiftCards);
    if (policy.returnPayer == ReturnPayer::Customer)
        policy.returnPayer = ReturnPayer::CustomerUnlessFault;
    if (policy.refundForm == RefundMeans::StoreCredit)
        policy.refundForm = RefundMeans::CustomersChoice;
    return policy;
}

bool isEmailAddress(QStringView text)
{
    static const QRegularExpression form(
        uR"(\A[^\s@<>"(),:;\[\]\\]+@[^\s@<>"(),:;\[\]\\.]+(\.[^\s@<>"(),:;\[\]\\.]+)+\z)"_s);
    return form.match(text).hasMatch();
}

QList<PolicyFlaw> flaws(const ShopPolicy &policy)
{
    QList<PolicyFlaw> found;
    if (policy.shopName.trimmed().isEmpty())
        found.append(PolicyFlaw::NoShopName);
    if (policy.contactEmail.trimmed().isEmpty())
        found.append(PolicyFlaw::NoEmail);
    else if (!isEmailAddress(QString(policy.contactEmail).trimmed()))
        found.append(PolicyFlaw::BadEmail);
    if (!policy.accepted)
        found.append(PolicyFlaw::NoReasons);
    if (policy.returnPlace != ReturnPlace::ByEmail && policy.returnAddress.trimmed().isEmpty())
        found.append(PolicyFlaw::NoAddress);
    return found;
}

QList<NoReturn> allNoReturns()
{
    QList<NoReturn> exceptions;
    for (const auto &[exception, word] : exceptionCodes)
        exceptions.append(exception);
    return exceptions;
}

QString code(ReturnPayer payer) { return codeOf(payerCodes, payer); }
QString code(RefundMeans form) { return codeOf(formCodes, form); }
QString code(ReturnPlace place) { return codeOf(placeCodes, place); }
QString code(NoReturn exception) { return codeOf(exceptionCodes, exception); }
std::optional<ReturnPayer> returnPayerFromCode(QStringView code) { return valueOf(payerCodes, code); }
std::optional<RefundMeans> refundMeansFromCode(QStringView code) { return valueOf(formCodes, code); }
std::optional<ReturnPlace> returnPlaceFromCode(QStringView code) { return valueOf(placeCodes, code); }
std::optional<NoReturn> noReturnFromCode(QStringView code) { return valueOf(exceptionCodes, code); }

} // namespace contrordine
