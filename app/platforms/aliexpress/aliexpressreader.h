// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/supplierorder.h"

#include <QJsonObject>

namespace contrordine
{

/// AliExpress's order_status. Words it adds later are Unknown and keep their text.
[[nodiscard]] Status<SupplierStage> aliExpressStage(const QString &word);

/// The failure an answer describes, with or without its envelope; nothing when it is none.
[[nodiscard]] std::optional<Error> aliExpressError(const QJsonObject &answer);

/// The content of an answer without its wrappers, which come and go.
[[nodiscard]] QJsonObject aliExpressContent(const QJsonObject &answer);

/// The result of trade.ds.order.get. Errors: Malformed, when it has no order_status.
[[nodiscard]] Result<SupplierOrder> readAliExpressOrder(const SupplierOrderId &id, const QJsonObject &result,
                                                        const QDateTime &asOf);

/// The result of ds.order.tracking.get: one entry a parcel, newest event first.
[[nodiscard]] QList<Parcel> readAliExpressParcels(const QJsonObject &result);

} // namespace contrordine
