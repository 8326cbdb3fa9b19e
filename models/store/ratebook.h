// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exchangerate.h"
#include "models/store/storepart.h"

namespace contrordine
{

/// The exchange rates that the merchant typed or imported: in desk.sqlite, exact.
class RateBook final : public StorePart
{
public:
    explicit RateBook(Store &store)
        : StorePart(store)
    {
    }

    QFuture<Result<QList<ExchangeRate>>> rates() const; ///< the newest day first
    /// Keeps rates, all or none; one of the same currencies, day and source takes the other's place. Returns how many
    /// are new or different. Errors: Input "bad-rate" (of a day after `now`).
    QFuture<Result<int>> save(QList<ExchangeRate> rates, QDateTime now);
    QFuture<Result<void>> remove(ExchangeRate rate);
};

} // namespace contrordine
