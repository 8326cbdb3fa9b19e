// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

namespace contrordine::bench
{

/// Writes performance.md and performance.svg into a folder, from the lines of a run.
void writeReport(const QString &folder, const QList<QJsonObject> &lines);

} // namespace contrordine::bench
