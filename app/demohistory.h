// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/businesscalendar.h"

#include <QCoroTask>
#include <memory>

namespace contrordine
{

class MoneyHome;
class Sandbox;
class Store;
class SupplierDesk;

using StillThere = std::weak_ptr<const int>; ///< expires before what the other arguments refer to does

/// What only the merchant of a new demo would know of orders that were over long ago: their cases, and what two
/// suppliers said when asked.
QCoro::Task<Result<void>> writeDemoHistory(Store &store, SupplierDesk &suppliers, const Sandbox &sandbox,
                                           StillThere alive);
/// The money of those orders has long arrived. Once the orders have been read.
QCoro::Task<> settleDemoHistory(MoneyHome &money, const Sandbox &sandbox, BusinessCalendar refundCalendar,
                                StillThere alive);

} // namespace contrordine
