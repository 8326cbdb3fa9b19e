// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/returncause.h"

#include <QDateTime>
#include <chrono>
#include <optional>

namespace contrordine
{

/// Who pays the way back to the shop.
enum class ReturnPayer {
    Customer, ///< always
    CustomerUnlessFault, ///< the customer for what is not the shop's fault, else the shop
    Shop, ///< always
};

/// How the customer gets the money.
enum class RefundMeans { OriginalPayment, CustomersChoice, StoreCredit };

/// Where goods are sent back to. Whatever it is, the customer writes an e-mail first.
enum class ReturnPlace {
    ByEmail, ///< R29: no address on the page, instructions come by e-mail
    PoBox, ///< R30
    Shop, ///< a physical shop
};

/// What is not taken back just because the customer no longer wants it.
enum class NoReturn : unsigned {
    Hygiene = 1 << 0, ///< sealed goods, once opened
    Personalized = 1 << 1,
    Perishable = 1 << 2,
    SealedMedia = 1 << 3, ///< audio, video, software, once opened
    Digital = 1 << 4, ///< downloads that have begun
    SaleItems = 1 << 5, ///< the law knows no such exception (R31)
    GiftCards = 1 << 6, ///< nor this one
};
Q_DECLARE_FLAGS(NoReturns, NoReturn)
Q_DECLARE_OPERATORS_FOR_FLAGS(NoReturns)

/// A text of the merchant's own for the page, in its two languages.
struct PageText {
    QString italian;
    QString english;

    friend bool operator==(const PageText &, const PageText &) = default;
};

/// What the shop promises its customers (R28–R31). Empty texts: not said yet.
struct ShopPolicy {
    QString shopName;
    QString contactEmail; ///< where customers ask (R29: e-mail first)
    int answerBusinessDays = 2; ///< until a customer's e-mail is answered
    bool euConsumers = true; ///< R31: sells to consumers in the EU

    /// After the order; nothing: as long as the parcel has not left. Never after it has left (R2, R5).
    std::optional<std::chrono::hours> cancelWithin;

    ReturnCauses accepted = faultCauses(); ///< R28: the reasons for which goods are taken back or refunded
    int returnDays = 14; ///< calendar days from receipt, for WrongSize and ChangedMind
    int reportDays = 14; ///< calendar days from receipt, to tell of faultCauses()
    int sendBackDays = 14; ///< calendar days to send the goods, from having asked
    ReturnPayer returnPayer = ReturnPayer::CustomerUnlessFault;
    ReturnPlace returnPlace = ReturnPlace::ByEmail;
    QString returnAddress; ///< of the PO box or shop, in lines; not shown with ByEmail
    NoReturns exceptions;
    PageText otherExceptions; ///< may be empty
    bool exchange = false; ///< another size, or a replacement, where there is one
    bool refundWithoutReturn = false; ///< R20: may refund (in part) and leave the goods with the customer

    RefundMeans refundForm = RefundMeans::OriginalPayment;
    bool refundsDelivery = true; ///< what the customer paid for (standard) delivery comes back too
    int refundDays = 14; ///< calendar days, from when the goods are back or the cancellation is accepted

    PageText note; ///< may be empty

    friend bool operator==(const ShopPolicy &, const ShopPolicy &) = default;
};

/// The tightest that is known of the suppliers' policies; nothing: not known.
struct SupplierLimits {
    std::optional<std::chrono::hours> cancelWithin; ///< R22: after the sale
    std::optional<ReturnCauses> returns; ///< R23
    std::optional<int> returnDays; ///< calendar days from receipt
    std::optional<int> refundDays; ///< R24: calendar days until the money comes

    friend bool operator==(const SupplierLimits &, const SupplierLimits &) = default;
};

/// A policy to begin with: as close to the suppliers' as the law lets it be (R26, R31).
[[nodiscard]] ShopPolicy proposedPolicy(const SupplierLimits &limits = {}, bool euConsumers = true);

/// Where a policy promises less than EU consumers have by law (R31): Directive 2011/83/EU as amended, Directive (EU)
/// 2019/771; in Italy artt. 52–59 and 128–135 Codice del consumo. What the program knows of it is no legal advice.
enum class LawGap {
    NoWithdrawal, ///< ChangedMind is not accepted: 14 days without a reason (art. 9; art. 52)
    ReturnDays, ///< fewer than 14 (art. 9; art. 52)
    SendBackDays, ///< fewer than 14 (art. 14; art. 57)
    FaultNotAccepted, ///< a fault that the legal guarantee covers is not accepted (2019/771 art. 13; art. 135-bis)
    FaultPayer, ///< the customer pays the way back of faulty goods (2019/771 art. 14; art. 135-ter)
    RefundForm, ///< store credit only (art. 13; art. 56)
    RefundDays, ///< more than 14 (art. 13; art. 56)
    Delivery, ///< the outward delivery is not refunded (art. 13; art. 56)
    Exceptions, ///< sale items or gift cards are excepted (art. 16; art. 59)
};
/// Empty where the shop does not sell to EU consumers.
[[nodiscard]] QList<LawGap> lawGaps(const ShopPolicy &policy);

/// What is published of it: where the law gives EU consumers more than the policy says, what the law gives.
[[nodiscard]] ShopPolicy keptToLaw(ShopPolicy policy);

/// What keeps a policy from being published.
enum class PolicyFlaw {
    NoEmail,
    BadEmail,
    NoShopName,
    NoReasons, ///< nothing is accepted (R28)
    NoAddress, ///< PO box or shop without an address (R30)
};
[[nodiscard]] QList<PolicyFlaw> flaws(const ShopPolicy &policy);
[[nodiscard]] bool isEmailAddress(QStringView text); ///< looks like one that can be written to

/// One saved state of the policy; versions are only added.
struct ShopPolicyVersion {
    int number = 0; ///< from 1
    QDateTime savedAt; ///< UTC
    ShopPolicy policy;

    friend bool operator==(const ShopPolicyVersion &, const ShopPolicyVersion &) = default;
};

[[nodiscard]] QList<NoReturn> allNoReturns(); ///< in the order in which they are shown

QString code(ReturnPayer payer);
QString code(RefundMeans form);
QString code(ReturnPlace place);
QString code(NoReturn exception);
std::optional<ReturnPayer> returnPayerFromCode(QStringView code);
std::optional<RefundMeans> refundMeansFromCode(QStringView code);
std::optional<ReturnPlace> returnPlaceFromCode(QStringView code);
std::optional<NoReturn> noReturnFromCode(QStringView code);

} // namespace contrordine
