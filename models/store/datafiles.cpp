// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/datafiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcDataFiles, "contrordine.store.files", QtInfoMsg)

namespace
{

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
// Above this size a whole check of a file would delay every start. It is then checked only after the program ended
// badly, and the desk besides while the program is in use.
constexpr qint64 checkAtStartLimit = 4 * 1024 * 1024;

Error storage(QStringView word, const QString &detail)
{
    return {.kind = Error::Kind::Storage,
            .code = word.toString(),
            .detail = detail,
            .platformMessage = {},
            .retryAfter = {}};
}

QString stamp(const QDateTime &instant) { return instant.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s); }

QDateTime backupTime(const QString &path)
{
    const QString name = QFileInfo(path).completeBaseName().mid(int(qstrlen("desk-")));
    QDateTime time = QDateTime::fromString(name, u"yyyyMMdd'T'HHmmss'Z'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

enum class Health { Missing, Sound, Broken, TooNew, Unreadable };

struct Examination {
    Health health = Health::Sound;
    Error error;
};

// Looks through a read-only connection, so that a file that is not ours to change stays as it is.
enum class Look { VersionOnly, Quick, Thorough };

Examination examine(const QString &path, int knownVersion, Look look)
{
    if (!QFileInfo::exists(path))
        return {.health = Health::Missing, .error = {}};
    const auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database) {
        const bool broken = database.error().code == storagecode::corrupt;
        return {.health = broken ? Health::Broken : Health::Unreadable, .error = database.error()};
    }
    const int version = (*database)->schemaVersion();
    if (version > knownVersion)
        return {.health = Health::TooNew,
                .error = storage(storagecode::schemaTooNew, u"schema %1, known %2"_s.arg(version).arg(knownVersion))};
    if (look == Look::VersionOnly)
        return {};
    const QStringList problems = (*database)->findProblems(look == Look::Thorough);
    if (!problems.isEmpty())
        return {.health = Health::Broken, .error = storage(storagecode::corrupt, problems.first())};
    return {};
}

// The last connection to close folds the write-ahead log into the file.
bool hasEndedBadly(const QString &path) { return QFileInfo(path + u"-wal"_s).size() > 0; }

bool isWritable(const QString &path) { return !QFileInfo::exists(path) || QFileInfo(path).isWritable(); }

} // namespace

DataFiles::DataFiles(QString folder)
    : m_folder(std::move(folder))
    , m_cacheSteps(u":/sql/cache"_s)
    , m_deskSteps(u":/sql/desk"_s)
{
}

QString DataFiles::cachePath() const { return m_folder + u"/cache.sqlite"_s; }

QString DataFiles::deskPath() const { return m_folder + u"/desk.sqlite"_s; }

QString DataFiles::findingPath() const { return deskPath() + u".found-broken"_s; }

bool DataFiles::checkDesk() const
{
    const Examination found = examine(deskPath(), m_deskSteps.latest(), Look::Thorough);
    if (found.health != Health::Broken)
        return true;
    qCCritical(lcDataFiles) << "the desk is broken:" << found.error.detail;
    QFile finding(findingPath());
    if (!finding.open(QIODevice::WriteOnly))
        qCCritical(lcDataFiles) << "and that cannot be noted";
    return false;
}

QString DataFiles::backupFolder() const { return m_folder + u"/backups"_s; }

Result<std::unique_ptr<QLockFile>> DataFiles::claim() const
{
    if (!QFileInfo(m_folder).isDir()) {
        if (!QDir().mkpath(m_folder))
            return tl::unexpected(storage(storagecode::notWritable, u"cannot make the data folder"_s));
        QFile::setPermissions(m_folder, ownerOnly);
    }
    auto lock = std::make_unique<QLockFile>(m_folder + u"/contrordine.lock"_s);
    // Only a program that no longer runs leaves a stale lock; a long life is none.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    switch (lock->error()) {
    case QLockFile::LockFailedError:
        return tl::unexpected(storage(storagecode::inUse, u"the data folder is locked"_s));
    case QLockFile::NoError:
    case QLockFile::PermissionError:
    case QLockFile::UnknownError:
        break;
    }
    return tl::unexpected(storage(storagecode::notWritable, u"cannot lock the data folder"_s));
}

Result<void> DataFiles::setAside(const QString &path, const QDateTime &now) const
{
    const QFileInfo file(path);
    QString base = file.path() + u"/"_s + file.completeBaseName() + u".broken-"_s + stamp(now);
    for (int i = 2; QFileInfo::exists(base + u".sqlite"_s); ++i)
        base = file.path() + u"/"_s + file.completeBaseName() + u".broken-"_s + stamp(now) + u"-%1"_s.arg(i);
    // The log goes along: it may hold what the file lacks, and would be played into the new file if it stayed.
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(path + suffix) && !QFile::rename(path + suffix, base + u".sqlite"_s + suffix))
            return tl::unexpected(storage(storagecode::notWritable, u"cannot set a broken file aside"_s));
    }
    return {};
}

QStringList DataFiles::backups() const
{
    QStringList paths;
    const QStringList names =
        QDir(backupFolder()).entryList({u"desk-*.sqlite"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &name : names)
        paths.append(backupFolder() + u"/"_s + name);
    return paths;
}

Result<QDateTime> DataFiles::restoreDesk(const QDateTime &now) const
{
    const QStringList candidates = backups();
    for (const QString &backup : candidates) {
        if (examine(backup, m_deskSteps.latest(), Look::Thorough).health != Health::Sound)
            continue;
        // The copy is complete before the broken file leaves its place: a crash on the way leaves either the one or the
        // other.
        const QString copy = deskPath() + u".restoring"_s;
        QFile::remove(copy);
        if (!QFile::copy(backup, copy))
            return tl::unexpected(storage(storagecode::notWritable, u"cannot copy a backup"_s));
        if (auto aside = setAside(deskPath(), now); !aside)
            return tl::unexpected(aside.error());
        if (!QFile::rename(copy, deskPath()))
            return tl::unexpected(storage(storagecode::notWritable, u"cannot put a backup in place"_s));
        qCWarning(lcDataFiles) << "desk restored from" << QFileInfo(backup).fileName();
        return backupTime(backup);
    }
    return tl::unexpected(storage(storagecode::corrupt, u"no sound backup"_s));
}

Result<DataFiles::Desk> DataFiles::openDesk(const QDateTime &now) const
{
    if (!isWritable(deskPath()))
        return tl::unexpected(storage(storagecode::notWritable, u"desk.sqlite is read-only"_s));
    Desk desk;
    const bool foundBroken = QFileInfo::exists(findingPath());
    desk.unchecked = QFileInfo(deskPath()).size() > checkAtStartLimit && !hasEndedBadly(deskPath()) && !foundBroken;
    const Examination found =
        examine(deskPath(), m_deskSteps.latest(), desk.unchecked ? Look::VersionOnly : Look::Thorough);
    // A desk that vanished or was emptied while its backups are there is lost, not new.
    const bool lost = QFileInfo(deskPath()).size() == 0 && !backups().isEmpty();
    switch (found.health) {
    case Health::TooNew:
    case Health::Unreadable:
        return tl::unexpected(found.error);
    case Health::Broken: {
        auto restored = restoreDesk(now);
        if (!restored)
            return tl::unexpected(restored.error());
        desk.restoredFrom = *restored;
        break;
    }
    case Health::Missing:
    case Health::Sound:
        if (lost) {
            auto restored = restoreDesk(now);
            if (!restored)
                return tl::unexpected(restored.error());
            desk.restoredFrom = *restored;
        }
        break;
    }
    QFile::remove(findingPath()); // made up for, or not so
    auto database = Database::open(deskPath(), Database::Access::ReadWrite, Database::Durability::Full);
    if (!database)
        return tl::unexpected(database.error());
    const int version = (*database)->schemaVersion();
    if (version > 0 && version < m_deskSteps.latest()) {
        if (auto saved = backUp(**database, now); !saved)
            return tl::unexpected(saved.error());
    }
    if (auto migrated = m_deskSteps.apply(**database); !migrated)
        return tl::unexpected(migrated.error());
    desk.database = *std::move(database);
    return desk;
}

Result<std::unique_ptr<Database>> DataFiles::openCache(const QDateTime &now) const
{
    if (!isWritable(cachePath()))
        return tl::unexpected(storage(storagecode::notWritable, u"cache.sqlite is read-only"_s));
    const bool check = hasEndedBadly(cachePath()) || QFileInfo(cachePath()).size() < checkAtStartLimit;
    const auto setAsideAndSay = [&]() -> Result<void> {
        qCWarning(lcDataFiles) << "the cache is broken: begun anew";
        return setAside(cachePath(), now);
    };
    if (check) {
        const Examination found = examine(cachePath(), m_cacheSteps.latest(), Look::Quick);
        switch (found.health) {
        case Health::TooNew:
        case Health::Unreadable:
            return tl::unexpected(found.error);
        case Health::Broken:
            if (auto aside = setAsideAndSay(); !aside)
                return tl::unexpected(aside.error());
            break;
        case Health::Missing:
        case Health::Sound:
            break;
        }
    }
    auto open = [&]() -> Result<std::unique_ptr<Database>> {
        auto database = Database::open(cachePath(), Database::Access::ReadWrite, Database::Durability::Normal);
        if (!database)
            return database;
        if (auto migrated = m_cacheSteps.apply(**database); !migrated)
            return tl::unexpected(migrated.error());
        return database;
    };
    auto database = open();
    if (!database && database.error().code == storagecode::corrupt) {
        if (auto aside = setAsideAndSay(); !aside)
            return tl::unexpected(aside.error());
        database = open();
    }
    return database;
}

Result<void> DataFiles::backUp(Database &desk, const QDateTime &now) const
{
    if (!QDir().mkpath(backupFolder()))
        return tl::unexpected(storage(storagecode::notWritable, u"cannot make the backup folder"_s));
    QFile::setPermissions(backupFolder(), ownerOnly);
    const QString path = backupFolder() + u"/desk-"_s + stamp(now) + u".sqlite"_s;
    // Under another name until it is whole, so that half a backup is never taken for one.
    const QString part = path + u".part"_s;
    QFile::remove(part);
    Statement copy(desk, u"VACUUM INTO ?"_s);
    copy.bind(part);
    if (!copy.execute())
        return desk.outcome();
    if (QFileInfo::exists(path))
        QFile::remove(path);
    if (!QFile::rename(part, path))
        return tl::unexpected(storage(storagecode::notWritable, u"cannot name a backup"_s));
    const QStringList kept = backups();
    for (qsizetype i = backupsKept; i < kept.size(); ++i)
        QFile::remove(kept.at(i));
    return {};
}

Result<void> DataFiles::backUpDaily(const QDateTime &now) const
{
    const QStringList present = backups();
    if (!present.isEmpty() && backupTime(present.first()).date() >= now.toUTC().date())
        return {};
    const auto desk = Database::open(deskPath(), Database::Access::ReadOnly);
    if (!desk)
        return tl::unexpected(desk.error());
    return backUp(**desk, now);
}

} // namespace contrordine
