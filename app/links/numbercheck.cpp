// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/links/numbercheck.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace contrordine
{

namespace
{

constexpr int enoughLinks = 20;
constexpr qsizetype endingLength = 4;

/// What is left when the common start and end are taken away tells every slip of one finger.
bool isOneSlipAway(const QString &a, const QString &b)
{
    if (a == b || std::abs(a.size() - b.size()) > 1)
        return false;
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype start = 0;
    while (start < shorter && a.at(start) == b.at(start))
        ++start;
    qsizetype end = 0;
    while (end < shorter - start && a.at(a.size() - 1 - end) == b.at(b.size() - 1 - end))
        ++end;
    const QString restA = a.mid(start, a.size() - start - end);
    const QString restB = b.mid(start, b.size() - start - end);
    const bool swapped =
        restA.size() == 2 && restB.size() == 2 && restA.at(0) == restB.at(1) && restA.at(1) == restB.at(0);
    return swapped || (restA.size() <= 1 && restB.size() <= 1);
}

/// The value that nine of ten links share, if there is one.
template <class Value>
std::optional<Value> custom(const QList<Link> &known, Value (*of)(const QString &))
{
    QHash<Value, int> counts;
    for (const Link &link : known)
        ++counts[of(link.supplierOrder.toString())];
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= enoughLinks && it.value() * 10 >= known.size() * 9)
            return it.key();
    }
    return {};
}

} // namespace

QList<SupplierOrderId> slipsOf(const SupplierOrderId &number)
{
    const QString text = number.toString();
    QSet<QString> slips;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            slips.insert(QString(text).insert(at, QChar(digit)));
            if (at < text.size())
                slips.insert(QString(text).replace(at, 1, QChar(digit)));
        }
        if (at < text.size())
            slips.insert(QString(text).remove(at, 1));
        if (at + 1 < text.size()) {
            QString swapped = text;
            swapped[at] = text.at(at + 1);
            swapped[at + 1] = text.at(at);
            slips.insert(swapped);
        }
    }
    slips.remove(text);
    QList<SupplierOrderId> numbers;
    for (const QString &slip : std::as_const(slips))
        numbers.append(SupplierOrderId(slip));
    return numbers;
}

NumberCheck checkNumber(const SupplierOrderId &number, const OrderId &order, const QList<Link> &known)
{
    const QString text = number.toString();
    for (const Link &link : known) {
        if (link.supplierOrder == number && link.order != order && link.isActive())
            return {.doubt = NumberDoubt::Claimed, .claimedBy = link.order};
    }
    const bool linkedHere =
        std::any_of(known.begin(), known.end(), [&number](const Link &link) { return link.supplierOrder == number; });
    if (linkedHere)
        return {};
    for (const Link &link : known) {
        if (isOneSlipAway(text, link.supplierOrder.toString()))
            return {.doubt = NumberDoubt::NearlyKnown, .like = link.supplierOrder};
    }
    const auto length = custom<qsizetype>(known, [](const QString &id) { return id.size(); });
    const auto ending = custom<QString>(known, [](const QString &id) { return id.right(endingLength); });
    if ((length && text.size() != *length) || (ending && text.right(endingLength) != *ending))
        return {.doubt = NumberDoubt::UnlikeTheRest};
    return {};
}

} // namespace contrordine
