// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace contrordine
{

struct WorldHold {
    QString id;
    QString handle;
    QString reason;
    QString notes;
    bool byApp = false; ///< set through the API, else by the merchant
};

/// Goods of an order that one place is to ship.
struct WorldFulfillment {
    QString id;
    QString status = QStringLiteral("OPEN"); ///< FulfillmentOrderStatus
    QString request = QStringLiteral("UNSUBMITTED"); ///< FulfillmentOrderRequestStatus
    QString location = QStringLiteral("Bottega Rossi, Modena");
    bool byService = false; ///< the place is a fulfillment service's
    QDateTime cancelAskedAt;
    QList<WorldHold> holds;

    bool isLive() const { return status != QStringLiteral("CLOSED") && status != QStringLiteral("CANCELLED"); }
    bool isRequested() const; ///< somebody is asked to ship it, or already at it
    QStringList supportedActions() const;
};

struct WorldReturn {
    QString id;
    QString status = QStringLiteral("OPEN");
    QDateTime createdAt;
    int quantity = 1;
};

struct WorldDispute {
    QString id;
    QString kind = QStringLiteral("CHARGEBACK");
    QString status = QStringLiteral("NEEDS_RESPONSE");
};

} // namespace contrordine
