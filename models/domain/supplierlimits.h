// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/shoppolicy.h"
#include "models/domain/supplierpolicy.h"

namespace contrordine
{

/// The tightest of what suppliers say (R26); what none of them has said is not known. Of reasons, those that all
/// suppliers accept that have said anything about them.
[[nodiscard]] SupplierLimits limitsOf(const QList<SupplierPolicy> &suppliers);

} // namespace contrordine
