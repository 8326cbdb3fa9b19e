// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/freshness.h"
#include "models/store/cachetables.h"
#include "models/store/desktables.h"

namespace contrordine
{

/// Which supplier orders there are to read. Failures stay in the two databases.
class SupplierReads
{
public:
    SupplierReads(Database &cache, Database &desk)
        : m_database(cache)
        , m_cache(cache)
        , m_desk(desk)
    {
    }

    QList<SupplierRead> living(int limit); ///< see Store::supplierReads

private:
    QList<SupplierRead> known(int limit);
    QList<SupplierRead> neverRead(int limit);
    bool fillFromPair(SupplierRead &read, const OrderId &order);

    Database &m_database;
    CacheTables m_cache;
    DeskTables m_desk;
};

} // namespace contrordine
