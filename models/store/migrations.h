// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace contrordine
{

/// The steps of one file's schema: 0001.sql, 0002.sql, … in a folder (of the resources), without gaps. Step n makes
/// version n.
class Migrations
{
public:
    explicit Migrations(QString folder);

    /// The version this program writes.
    int latest() const;
    /// Brings a file up to date, each step with its version number in one transaction; a failing step leaves the file
    /// at the version before it. Errors: Storage schemaTooNew (nothing touched), or what the step met.
    [[nodiscard]] Result<void> apply(Database &database) const;

private:
    QString stepPath(int version) const;

    QString m_folder;
};

} // namespace contrordine
