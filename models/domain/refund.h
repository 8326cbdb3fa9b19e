// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/id.h"
#include "models/domain/money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace contrordine
{

struct LineItem;

/// What becomes of refunded pieces in the shop's stock.
enum class Restock {
    None, ///< they stay where they are; what had not left is still to be sent
    Cancel, ///< not sent yet: they go back on the shelf and are not sent any more
    Return, ///< sent and come back: they go on the shelf again
};

/// Some pieces of one line of an order. A line whose pieces are partly sent takes two of these.
struct RefundLine {
    QString lineItem; ///< LineItem::id
    int quantity = 0;
    Restock restock = Restock::None;
    QString location = {}; ///< the shop's id of the place with the shelf; empty with Restock::None

    friend bool operator==(const RefundLine &, const RefundLine &) = default;
};

/// Import duties paid for one line of an order.
struct RefundDuty {
    QString id;
    bool whole = false; ///< else as much of it as the refunded pieces are of the line

    friend bool operator==(const RefundDuty &, const RefundDuty &) = default;
};

/// What the merchant wants to give back. How much money that is, with taxes and discounts, only the shop can say.
struct RefundWish {
    QList<RefundLine> lines;
    bool shipping = false; ///< what is left of the shipping the customer paid
    std::optional<Money> shippingPart = {}; ///< instead of all that is left; presentment currency
    QList<RefundDuty> duties = {};

    bool isEmpty() const { return lines.isEmpty() && !shipping && !shippingPart && duties.isEmpty(); }
    friend bool operator==(const RefundWish &, const RefundWish &) = default;
};

/// Where the money goes.
enum class RefundTo {
    PaymentMethods, ///< back the way it was paid
    StoreCredit, ///< to be spent in the shop
};

/// A wish with the amount that the shop named for it, or an amount of the merchant's own for no piece in particular
/// (R20): carried out exactly so, or not at all.
struct RefundDecision {
    RefundWish wish; ///< empty: the amount alone
    Money amount; ///< presentment currency
    Money maximum; ///< what could be refunded in all when this was decided: another figure means that money has moved
    RefundTo to = RefundTo::PaymentMethods;
    QDateTime creditExpiresAt = {}; ///< UTC; of store credit; invalid = never
    bool notifyCustomer = true;
    QString note = {}; ///< for the shop's staff

    friend bool operator==(const RefundDecision &, const RefundDecision &) = default;
};

/// The pieces of a line as the shop takes them when they go back on a shelf: those not sent yet apart from those that
/// were, the former first. Without a location they stay where they are, in one row.
[[nodiscard]] QList<RefundLine> refundRows(const LineItem &line, int quantity, const QString &location);

/// The mark that a refund of ours carries in its note, by which it is found again when its answer was lost (R32).
[[nodiscard]] QString refundMark(const ActionId &id);
inline constexpr int refundNoteMaxLength = 255; ///< with the mark
inline constexpr int refundMarkLength = 27; ///< with the space and the brackets around it
/// The merchant's note with the mark at its end; the note is shortened, never the mark.
[[nodiscard]] QString markedNote(const QString &note, const QString &mark);

QString code(Restock restock);
QString code(RefundTo to);
std::optional<Restock> restockFromCode(QStringView code);
std::optional<RefundTo> refundToFromCode(QStringView code);

QJsonObject toJson(const RefundWish &wish);
/// Malformed "bad-decision" with the place in detail. What older versions of the program wrote is read as it was meant.
[[nodiscard]] Result<RefundWish> refundWishFromJson(const QJsonObject &json);
QJsonObject toJson(const RefundDecision &decision);
[[nodiscard]] Result<RefundDecision> refundDecisionFromJson(const QJsonObject &json);

} // namespace contrordine
