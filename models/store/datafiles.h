// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/store/migrations.h"

#include <QLockFile>

namespace contrordine
{

inline constexpr int backupsKept = 7;

/// The folder with the two data files: where they are, how they are opened, kept safe and brought back.
class DataFiles
{
public:
    explicit DataFiles(QString folder);

    QString cachePath() const;
    QString deskPath() const;
    QString backupFolder() const;

    /// Makes the folder (for its owner only) and takes it for this program. Errors: Storage notWritable, inUse.
    [[nodiscard]] Result<std::unique_ptr<QLockFile>> claim() const;

    struct Desk {
        std::unique_ptr<Database> database;
        std::optional<QDateTime> restoredFrom;
        bool unchecked = false; ///< too large to look through while the merchant waits: see checkDesk()
    };
    /// Opens, checks and migrates the desk (a large one only after the program ended badly or checkDesk() found
    /// something). A broken or lost one is replaced by its newest sound backup, the broken file kept beside it; without
    /// such a backup nothing is touched. Errors: Storage corrupt, schemaTooNew, notWritable, sql.
    [[nodiscard]] Result<Desk> openDesk(const QDateTime &now) const;
    /// Looks through the whole desk, from any thread, beside a writing connection. What it finds is remembered, so that
    /// the next start restores. False = broken.
    [[nodiscard]] bool checkDesk() const;
    /// Opens and migrates the cache; a broken one is moved aside and begun anew.
    [[nodiscard]] Result<std::unique_ptr<Database>> openCache(const QDateTime &now) const;
    /// Puts the newest sound backup in the desk's place; returns its time. Errors: Storage corrupt (no sound backup),
    /// notWritable.
    [[nodiscard]] Result<QDateTime> restoreDesk(const QDateTime &now) const;

    /// Writes today's backup unless there is one, and drops the oldest beyond backupsKept. From any thread, beside a
    /// writing connection.
    [[nodiscard]] Result<void> backUpDaily(const QDateTime &now) const;
    QStringList backups() const; ///< paths, newest first

private:
    [[nodiscard]] Result<void> backUp(Database &desk, const QDateTime &now) const;
    QString findingPath() const; ///< there when checkDesk() found the desk broken
    [[nodiscard]] Result<void> setAside(const QString &path, const QDateTime &now) const;

    QString m_folder;
    Migrations m_cacheSteps;
    Migrations m_deskSteps;
};

} // namespace contrordine
