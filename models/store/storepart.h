// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

namespace contrordine
{

class Database;

/// A part of the store with tables and questions of its own: the same files, threads and transactions, behind a class
/// of its own. Borrows the store, which must outlive what it started.
class StorePart
{
protected:
    explicit StorePart(Store &store)
        : m_store(store)
    {
    }

    template <class T>
    using Reading = std::function<Result<T>(Database &cache, Database &desk)>;
    template <class T>
    using Writing = std::function<Result<T>(Database &cache, Database &desk, QList<OrderId> &touched)>;

    /// One consistent picture of both files, on the reader's thread.
    template <class T>
    QFuture<Result<T>> read(Reading<T> work) const
    {
        auto found = std::make_shared<std::optional<T>>();
        return m_store
            .readFiles([found, work = std::move(work)](Database &cache, Database &desk) {
                return keep(*found, work(cache, desk));
            })
            .then([found](Result<void> done) { return taken(*found, std::move(done)); });
    }
    /// One transaction of the desk, on the writer's thread; rolled back when `work` brings an error. Orders that it
    /// touches are projected anew.
    template <class T>
    QFuture<Result<T>> write(Writing<T> work)
    {
        auto found = std::make_shared<std::optional<T>>();
        return m_store
            .changeDesk([found, work = std::move(work)](Database &cache, Database &desk, QList<OrderId> &touched) {
                return keep(*found, work(cache, desk, touched));
            })
            .then([found](Result<void> done) { return taken(*found, std::move(done)); });
    }

private:
    template <class T>
    static Result<void> keep(std::optional<T> &place, Result<T> result)
    {
        if (!result)
            return tl::unexpected(result.error());
        place = *std::move(result);
        return {};
    }
    template <class T>
    static Result<T> taken(std::optional<T> &place, Result<void> done)
    {
        if (!done)
            return tl::unexpected(done.error());
        return *std::move(place);
    }

    Store &m_store;
};

} // namespace contrordine
