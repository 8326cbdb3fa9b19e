// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"

namespace contrordine
{

/// What works with these scopes, and what is missing for the rest, in the order in which it matters. Which scope each
/// thing takes is what Shopify's schema requires of the documents we send.
[[nodiscard]] QList<FeatureAccess> shopifyFeatures(const QStringList &grantedScopes);

} // namespace contrordine
