// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/mailreader.h"
#include "models/domain/id.h"

namespace contrordine
{

/// What a supplier platform's mail tells about an order.
enum class MailEvent {
    Cancelled,
    CancelRequested, ///< asked, not answered yet
    CancelRefused,
    Closed, ///< "is closed" and no word why: may be cancelled, may be finished
    Shipped,
    PartlyShipped,
    Refunded,
    DisputeOpened,
    Unknown, ///< see MailHint::obstacle
};

/// Why a mail is left alone.
enum class MailObstacle {
    None,
    OtherSender, ///< not from AliExpress, or only looking like it
    Advert, ///< their advertising address
    NothingKnown, ///< none of the events above
    NoNumber, ///< no order number in it
};

struct MailHint {
    MailEvent event = MailEvent::Unknown;
    MailObstacle obstacle = MailObstacle::None;
    QList<SupplierOrderId> orders;

    bool isUsable() const { return obstacle == MailObstacle::None; }

    friend bool operator==(const MailHint &, const MailHint &) = default;
};

/// What a mail says, by its sender's domain, its subject and its numbers (R10); English, Italian, German, French and
/// Spanish. A hint for the merchant to confirm: nothing follows from it by itself.
[[nodiscard]] MailHint understandMail(const Mail &mail);

} // namespace contrordine
