// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace contrordine::bench
{

// What happens without a window. `data` is a folder with so many pairs; `scratch` one that may be filled and emptied.

void measureCounts(const QString &data, int pairs);
void measureIngest(const QString &data, const QString &scratch, int pairs);
void measureVerdicts(const QString &data, const QString &scratch, int pairs);
void measureExport(const QString &data, const QString &scratch, int pairs);
void measureImport(const QString &data, const QString &scratch, int pairs);

/// The folder with so many invented pairs, made when it is not there yet.
QString dataFolder(const QString &root, int pairs);
void copyFolder(const QString &from, const QString &to);

} // namespace contrordine::bench
