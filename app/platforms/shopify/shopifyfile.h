// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/linesplitter.h"
#include "app/platforms/orderhistory.h"

#include <QSet>
#include <deque>

namespace contrordine
{

/// Understands the lines of a bulk operation's file (shopify.dev/docs/api/usage/bulk-operations/queries): an order is a
/// line, and so is each child, which names its order in "__parentId" and may stand anywhere, also before it. Keeps
/// nothing but what it was not asked for yet.
class ShopifyFile
{
public:
    /// Lines up to `linesBefore` have been taken over earlier: they count, but bring no pieces.
    explicit ShopifyFile(qint64 linesBefore)
        : m_linesBefore(linesBefore)
    {
    }

    void take(const LineSplitter::Line &line);
    [[nodiscard]] HistoryBatch batch(bool last); ///< what came since the last call

    [[nodiscard]] qsizetype piecesWaiting() const { return m_batch.parts.size(); }

private:
    void takeBroken(const QByteArray &text);
    void meet(const OrderId &order, const QString &updatedAt);

    qint64 m_linesBefore;
    HistoryBatch m_batch;
    QSet<qint64> m_orders; ///< numbers of those met so far
    std::deque<QString> m_lastChanges; ///< updatedAt of the last orders, as written
    bool m_inOrderOfChange = true;
};

/// An order out of the lines that are about it.
[[nodiscard]] HistoryAssembly assembleShopifyOrder(const HistoryOrder &pieces, const QString &shop,
                                                   const QDateTime &asOf);

} // namespace contrordine
