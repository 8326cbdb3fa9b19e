// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/casedue.h"
#include "models/store/moneybook.h"

namespace contrordine
{

/// Something that waits, and until when.
struct DueItem {
    QString subject; ///< id of the case, or of the receivable
    OrderId order;
    QString orderName;
    Due due;

    friend bool operator==(const DueItem &, const DueItem &) = default;
};

/// Something to be reminded of: before its date, or after it has passed.
struct Reminder {
    DueItem item;
    bool over = false;

    friend bool operator==(const Reminder &, const Reminder &) = default;
};

/// All waiting of the desk (R34): open cases and money that is still to come, and which reminders were told.
class DueBook final : public StorePart
{
public:
    explicit DueBook(Store &store)
        : StorePart(store)
    {
    }

    QFuture<Result<QList<DueItem>>> items(DueRules rules) const; ///< the nearest first
    QFuture<Result<QSet<QString>>> told() const; ///< keys of the reminders that were told
    /// Writes down that these were told, before they are; returns those that had not been. Keys of what no longer waits
    /// (`known` = all that may still be asked about) are dropped.
    QFuture<Result<QStringList>> tell(QStringList keys, QStringList known, QDateTime now);
};

} // namespace contrordine
