// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace contrordine
{

enum class LinkSource { Attribute, Note, Tag, Tracking, Import, Merchant };
/// Sure links count; a doubtful one waits for the merchant's yes or no and is never shown as sure.
enum class LinkConfidence { Sure, Doubtful };

/// "This order was bought as that supplier order." Lives in the desk: platforms do not know it.
struct Link {
    OrderId order;
    SupplierOrderId supplierOrder;
    QString platform; ///< of the supplier order: "aliexpress"
    LinkSource source = LinkSource::Merchant;
    LinkConfidence confidence = LinkConfidence::Sure;
    QDateTime createdAt; ///< UTC
    QDateTime endedAt; ///< UTC; invalid = in force. Ended links stay as history
    SupplierOrderId replacedBy; ///< the supplier order that took this one's place, if any

    bool isActive() const { return !endedAt.isValid(); }

    friend bool operator==(const Link &, const Link &) = default;
};

/// One link before and after a change; nothing = there was, or will be, no such link. What can be taken back is kept
/// so.
struct LinkChange {
    std::optional<Link> before;
    std::optional<Link> after;

    LinkChange reversed() const { return {after, before}; }

    friend bool operator==(const LinkChange &, const LinkChange &) = default;
};

QString code(LinkSource source);
QString code(LinkConfidence confidence);
LinkSource linkSourceFromCode(QStringView code);
LinkConfidence linkConfidenceFromCode(QStringView code);

} // namespace contrordine
