// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"

#include <QJsonObject>

namespace contrordine
{

/// What an order says of its shipping, returns, chargebacks and risk, as the column `lists` of shop_order holds it
/// beside the rest.
void writeSides(QJsonObject &lists, const Order &order);
void readSides(const QJsonObject &lists, Order &order);

/// What a reading did not ask about stays as it was known, as long as the order itself has not changed since.
[[nodiscard]] Order withKnownSides(Order read, const Order &known);

} // namespace contrordine
