// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <optional>

namespace contrordine
{

/// The language of a message: its reader's, not the screen's.
enum class MessageLanguage { English, Italian, Chinese };

/// What is written to suppliers and customers. The built-in texts are words, made in ui/words.
enum class TemplateKind {
    SupplierCancel, ///< R11
    SupplierTracking, ///< R15
    SupplierTrackingRefused, ///< R15, after a cancellation that was not accepted
    SupplierDispute, ///< the statement of a dispute (R17), which the platform's people read too
    SupplierPolicy, ///< asks for R22–R25
    CustomerCancelled,
    CustomerTooLate, ///< R5, R16
    CustomerPartialOffer, ///< R20
    CustomerRefundOnWay,
    CustomerEvidence, ///< asks for what proves a case (R19)
};

/// What is put into a message where it names it, as "{order}".
enum class Placeholder {
    Customer,
    Order, ///< the shop's name of it: "#1001"
    OrderDate,
    Items,
    Shop,
    ShopEmail,
    RefundAmount, ///< that the customer gets back
    OfferedAmount, ///< of a partial refund that is offered
    RefundDays, ///< that the shop's policy names
    WithdrawalDays, ///< to send goods back, by the shop's policy
    Evidence, ///< what is wanted, as a list
    Supplier, ///< the store's name
    SupplierOrder,
    Reason, ///< of cancelling, a sentence
    TrackingNumber,
    TrackingDays, ///< R15: business days
    Bought, ///< sentences of a dispute, from its facts
    History,
    Complaint,
    Claim,
};

/// A text that takes the place of the built-in one.
struct MessageTemplate {
    TemplateKind kind = TemplateKind::SupplierCancel;
    MessageLanguage language = MessageLanguage::English;
    QString text;

    friend bool operator==(const MessageTemplate &, const MessageTemplate &) = default;
};

using PlaceholderValues = QHash<Placeholder, QString>; ///< an empty value is missing

/// A template with its values put in.
struct FilledMessage {
    struct Piece {
        enum class Kind { Text, Value, Missing, Unknown };
        Kind kind = Kind::Text;
        QString text; ///< of a missing or unknown one: "{order}"

        friend bool operator==(const Piece &, const Piece &) = default;
    };
    QList<Piece> pieces;
    QList<Placeholder> missing; ///< each once
    QStringList unknown; ///< "{ordre}": no placeholder at all

    bool isComplete() const { return missing.isEmpty() && unknown.isEmpty(); }
    QString text() const; ///< to be sent; empty unless complete: nothing goes out half filled
    QString preview() const; ///< with the names of what is missing in place
};

/// Puts values in, once: what a value says is never taken for a placeholder. What stands between "[[" and "]]" is left
/// out where a value in it is missing. Braces around anything but a word are text.
[[nodiscard]] FilledMessage fill(const QString &text, const PlaceholderValues &values);

[[nodiscard]] QList<TemplateKind> allTemplateKinds();
[[nodiscard]] bool isToSupplier(TemplateKind kind);
/// Suppliers are written to in three languages, customers in the two of the shop's page.
[[nodiscard]] QList<MessageLanguage> languagesOf(TemplateKind kind);
[[nodiscard]] QList<Placeholder> placeholdersOf(TemplateKind kind); ///< that can have a value there
/// What a text names that its kind knows no value for: it could never be sent.
[[nodiscard]] QStringList strangersIn(const QString &text, TemplateKind kind);

QString code(MessageLanguage language); ///< "en", "it", "zh"
QString code(TemplateKind kind);
QString code(Placeholder placeholder); ///< as it stands between the braces
std::optional<MessageLanguage> messageLanguageFromCode(QStringView code);
std::optional<TemplateKind> templateKindFromCode(QStringView code);
std::optional<Placeholder> placeholderFromCode(QStringView code);

} // namespace contrordine
