// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace contrordine
{

/// Installs the texts of a language, Qt's own (Back, Next, …) with them, and makes QLocale's defaults match: "it",
/// "en", or empty for the system's. Anything else counts as empty. May be called again to switch; widgets then get a
/// LanguageChange event. Needs only a QCoreApplication. Returns the language in force: "it" or "en".
QString installLanguage(QStringView language);

} // namespace contrordine
