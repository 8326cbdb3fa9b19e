// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/shopify/shopifygraphql.h"

namespace contrordine
{

/// What is written on an order besides: a tag, and lines of a log.
///
/// The log is a metafield of this program's own and not the order's note: orderUpdate "overwrites the existing note",
/// so that reading it, adding a line and writing it back could lose what the merchant types in between, and there is
/// no way to notice. A metafield is written only if it has not changed since it was read (compareDigest), and tagsAdd
/// and tagsRemove leave the other tags alone.
class ShopifyExtras
{
    Q_DISABLE_COPY_MOVE(ShopifyExtras)

public:
    explicit ShopifyExtras(ShopifyGraphql &graphql)
        : m_graphql(graphql)
    {
    }

    /// Tag, untag, log; see ShopPlatform::perform().
    Task<QJsonObject> perform(Action action);
    /// What the order, read after it, says about such an action. Reads the log where it is about that.
    Task<Settlement> settle(Action action, Order order);

private:
    struct Log {
        QString text;
        QJsonValue digest; ///< null = there is none yet
    };

    Task<QJsonObject> changeTags(Action action);
    Task<QJsonObject> write(Action action);
    Task<Log> log(OrderId order);

    ShopifyGraphql &m_graphql;
};

} // namespace contrordine
