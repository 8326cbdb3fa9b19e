// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

namespace contrordine
{

/// The domain "name.myshopify.com" of what a merchant types or pastes: the bare name, the domain, or an address of the
/// shop's admin. Errors: Input "bad-shop".
[[nodiscard]] Result<QString> normalizedShop(const QString &input);

/// "name" of "name.myshopify.com", as the admin's addresses want it.
[[nodiscard]] QString shopHandle(const QString &domain);

} // namespace contrordine
