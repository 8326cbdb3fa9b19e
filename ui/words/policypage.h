// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policies/policydocument.h"
#include "models/domain/shoppolicy.h"

#include <QStringList>

namespace contrordine::words
{

/// The languages of the shop's page. They are its customers', whatever language the screen speaks: so its sentences
/// stand side by side in the source, where both must be written and can be compared, and not in the screen's catalogue,
/// of which only one language is installed at a time.
enum class PageLanguage { Italian, English };

/// The shop's page (R27–R31). It says what keptToLaw() leaves of the policy; what is not filled in is left out.
PolicyDocument policyPage(const ShopPolicy &policy, PageLanguage language);
/// What is promised differently: a line each, in the page's language; empty where nothing changed.
QStringList policyChanges(const ShopPolicy &before, const ShopPolicy &after, PageLanguage language);

} // namespace contrordine::words
