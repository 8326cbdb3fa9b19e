// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"
#include "models/domain/orderhistory.h"

#include <functional>
#include <memory>

namespace contrordine
{

/// An export that the platform has taken on.
struct HistoryTicket {
    QString operation;
    QDateTime askedAt; ///< UTC, by the platform's clock
};

/// How far the platform is with an export.
struct HistoryState {
    enum class Kind {
        Preparing,
        Ready,
        Anew, ///< lost, expired or failed in passing: to be forgotten and asked for again
        Unavailable, ///< the platform will not give it: pages remain
    };

    Kind kind = Kind::Preparing;
    qint64 orders = 0; ///< gathered so far; when ready, all there are
    QUrl file; ///< when ready; empty = there is not a single order
    bool partial = false; ///< the platform could not finish: the file holds what it had by then
    std::optional<Error> reason; ///< why anew, unavailable or partial
};

/// What one reading of an export's file brought. Lines are numbered from 1.
struct HistoryBatch {
    QList<HistoryPart> parts;
    qint64 linesRead = 0; ///< from the beginning of the file
    qint64 ordersRead = 0;
    qint64 ignored = 0; ///< lines of this batch that are of no use to us
    QList<qint64> unreadable; ///< lines of this batch that belong to nobody knows which order
    bool last = false;
    /// Said with the last one: when a part of the orders is missing, they have changed at that instant or later;
    /// invalid = nobody can tell.
    QDateTime missingSince;
};

/// An export's file while it comes in. Must not outlive what opened it.
class HistoryReader
{
public:
    virtual ~HistoryReader() = default;
    /// The next lines. Errors: Interrupted, Network, Timeout when the download broke off (lines taken so far stay
    /// good); Malformed "not-a-history" when this is no such file.
    virtual Task<HistoryBatch> next() = 0;
};

/// What became of an order's pieces.
struct HistoryAssembly {
    std::optional<Order> order;
    std::optional<UnreadableOrder> unreadable;
    bool askAlone = false; ///< pieces are missing or broken: the order is to be read by itself
    /// It came without a single line: out of an export that was not finished, that is no whole order.
    bool withoutLines = false;
};

/// Makes an order of its pieces. Holds what it needs: may be called in any thread, and after the platform is gone.
using HistoryAssembler = std::function<HistoryAssembly(const HistoryOrder &pieces, const QDateTime &asOf)>;

/// A platform that can hand over all orders of a shop in one go, prepared in its own time. Same promises as
/// ShopPlatform.
class OrderHistory
{
public:
    virtual ~OrderHistory() = default;

    virtual Task<qint64> count() = 0; ///< how many orders the shop has, about
    /// Asks for an export of every order. Errors that stop a platform are the same as elsewhere; all others mean that
    /// there is none to be had now.
    virtual Task<HistoryTicket> request() = 0;
    /// How far it is, asked after a pause that grows with `asked`, the number of times before.
    virtual Task<HistoryState> state(QString operation, int asked) = 0;
    /// The file of an export that is ready, from the line after `linesBefore` on. Errors: as next(); NotFound, Auth,
    /// Refused when the file is no longer there.
    virtual Task<std::shared_ptr<HistoryReader>> open(HistoryState ready, qint64 linesBefore) = 0;
    virtual HistoryAssembler assembler() const = 0;
    /// What an export cannot carry of these orders, read besides, just as for a page.
    virtual Task<QList<Order>> complete(QList<Order> orders) = 0;
};

} // namespace contrordine
