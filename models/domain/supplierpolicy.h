// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/id.h"
#include "models/domain/returncause.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QUrl>
#include <chrono>

namespace contrordine
{

/// A supplier as its orders know it: "aliexpress:store:<store id>"; where a platform or a file gives none, by its name:
/// "aliexpress:name:<name, folded>". Empty when an order names neither.
using SupplierId = Id<struct SupplierIdTag>;
[[nodiscard]] SupplierId supplierId(const QString &platform, const QString &storeId, const QString &storeName);

/// What a supplier answered; Unknown until the merchant says: never a promise.
enum class Answer { Unknown, No, Yes };

/// R22: until when a supplier accepts a cancellation.
struct CancelTerm {
    enum class Kind {
        Unknown,
        Never, ///< not once it is paid
        Within, ///< for `hours` after the sale
        UntilShipped, ///< however long that takes
    };
    Kind kind = Kind::Unknown;
    std::chrono::hours hours{0}; ///< with Within: 1 to maxHours, nights and holidays count

    static constexpr std::chrono::hours maxHours{24 * 60};
    friend bool operator==(const CancelTerm &, const CancelTerm &) = default;
};

/// Who pays for the way back to the supplier.
enum class SupplierPayer {
    Unknown,
    Supplier,
    Buyer, ///< the merchant, or the customer where the merchant lets them
};

/// R22–R25: what a supplier says it does, as far as the merchant knows. Every field is unknown until it is filled in.
struct SupplierPolicy {
    SupplierId supplier;
    QString name; ///< the store's, for people
    CancelTerm cancel; ///< R22
    QMap<ReturnCause, Answer> returns; ///< R23: the cases in which it takes returns; absent = Unknown
    std::optional<int> returnDays; ///< R23: days after the customer received it, 1 to maxDays
    SupplierPayer returnPayer = SupplierPayer::Unknown;
    Answer refundsWithoutReturn = Answer::Unknown; ///< are cheap goods left with the customer?
    std::optional<int> settleDays; ///< R24: business days until a refund or return is settled, 1 to maxDays
    Answer clearGuidelines = Answer::Unknown; ///< R25
    QString notes; ///< R25, at most maxNotes characters
    QUrl link; ///< R25: http or https, or empty
    QDate checkedOn; ///< when the merchant last asked or read; invalid = never

    static constexpr int maxDays = 365;
    static constexpr int maxNotes = 4000;

    Answer takesBack(ReturnCause cause) const { return returns.value(cause, Answer::Unknown); }
    friend bool operator==(const SupplierPolicy &, const SupplierPolicy &) = default;
};

/// Has the merchant filled in nothing of R22–R25?
[[nodiscard]] bool isUnknown(const SupplierPolicy &policy);

/// What is unknown is left out.
QJsonObject toJson(const SupplierPolicy &policy);
/// Malformed "bad-supplier-policy" with the place in detail: a word or number that does not belong is refused, never
/// taken for something else. Keys that are not known are left alone.
[[nodiscard]] Result<SupplierPolicy> supplierPolicyFromJson(const QJsonObject &json);

QString code(Answer answer); ///< "unknown", "no", "yes"
QString code(CancelTerm::Kind kind); ///< "unknown", "never", "within", "until-shipped"
QString code(SupplierPayer payer); ///< "unknown", "supplier", "buyer"
std::optional<Answer> answerFromCode(QStringView code);
std::optional<CancelTerm::Kind> cancelTermFromCode(QStringView code);
std::optional<SupplierPayer> supplierPayerFromCode(QStringView code);

} // namespace contrordine
