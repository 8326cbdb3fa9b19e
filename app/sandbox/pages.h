// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/shopify.h"

namespace contrordine::pages
{

/// The web pages a person would use, plainly marked as the sandbox's.
SandboxAnswer index(const World &world);
SandboxAnswer supplierOrder(const World &world, const QString &id, const QString &notice = {});
SandboxAnswer supplierCancelForm(const World &world, const QString &id);
SandboxAnswer disputeForm(const World &world, const QString &id);
SandboxAnswer shopOrder(const World &world, const QString &number);
SandboxAnswer
authorize(const QString &query); ///< asks whether an app may read the account; `query` goes on with the answer
SandboxAnswer messages();
SandboxAnswer notFound();

} // namespace contrordine::pages
