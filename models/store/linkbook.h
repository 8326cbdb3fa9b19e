// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/storepart.h"

namespace contrordine
{

/// The links that one number is compared with, where there may be a million.
class LinkBook final : public StorePart
{
public:
    explicit LinkBook(Store &store)
        : StorePart(store)
    {
    }

    /// Active links, sure and doubtful, to any of `numbers`, and besides them `others` at most, those of the last
    /// orders: enough to see what the merchant's numbers have in common.
    QFuture<Result<QList<Link>>> around(QList<SupplierOrderId> numbers, int others) const;
};

} // namespace contrordine
