// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/linkbook.h"

#include "models/store/desktables.h"

namespace contrordine
{

QFuture<Result<QList<Link>>> LinkBook::around(QList<SupplierOrderId> numbers, int others) const
{
    const Reading<QList<Link>> work = [numbers = std::move(numbers), others](Database &,
                                                                             Database &desk) -> Result<QList<Link>> {
        DeskTables tables(desk);
        QList<Link> links;
        for (const SupplierOrderId &number : numbers)
            links += tables.linksTo(number);
        const QList<Link> last = tables.lastLinks(others);
        for (const Link &link : last) {
            if (!links.contains(link))
                links.append(link);
        }
        return links;
    };
    return read<QList<Link>>(work);
}

} // namespace contrordine
