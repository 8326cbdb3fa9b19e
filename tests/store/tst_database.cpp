// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/datafiles.h"
#include "tests/store/samples.h"

using namespace contrordine;
using namespace contrordine::test;

namespace
{

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

/// Overwrites the middle of a file, so that SQLite still opens it and finds it broken.
bool damage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || file.size() < 3 * 4096)
        return false;
    for (qint64 page = 4096; page < file.size(); page += 4096) {
        if (!file.seek(page) || file.write(QByteArray(2000, 'x')) != 2000)
            return false;
    }
    return true;
}

std::unique_ptr<Database> open(const QString &path, Database::Access access = Database::Access::ReadWrite)
{
    auto opened = Database::open(path, access, Database::Durability::Full);
    return opened ? *std::move(opened) : nullptr;
}

QStringList filesLike(const QString &folder, const QString &pattern)
{
    return QDir(folder).entryList({pattern}, QDir::Files, QDir::Name);
}

} // namespace

class TestDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_f = std::make_unique<StoreFixture>();
        QVERIFY(QDir().mkpath(steps()));
    }
    void cleanup() { m_f.reset(); }

    // --- connections

    void theDeskSurvivesAPowerCutAndTheCacheIsFast()
    {
        const auto desk = open(file(u"desk.sqlite"_s));
        QVERIFY(desk);
        QCOMPARE(desk->value(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
        QCOMPARE(desk->value(u"PRAGMA synchronous"_s).toInt(), 2); // FULL
        QCOMPARE(desk->value(u"PRAGMA foreign_keys"_s).toInt(), 1);
        QVERIFY(desk->value(u"PRAGMA busy_timeout"_s).toInt() >= 1000);
        const auto cache =
            Database::open(file(u"cache.sqlite"_s), Database::Access::ReadWrite, Database::Durability::Normal);
        QVERIFY(cache);
        QCOMPARE((*cache)->value(u"PRAGMA synchronous"_s).toInt(), 1); // NORMAL
    }

    void everyTableIsStrict()
    {
        QVERIFY(m_f->open());
        m_f->store.reset();
        for (const QString &name : {u"desk.sqlite"_s, u"cache.sqlite"_s}) {
            const auto database = open(m_f->folder() + u"/"_s + name);
            QVERIFY(database);
            QCOMPARE(database
                         ->value(u"SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND "
                                 u"strict = 0 "
                                 "AND name NOT LIKE 'sqlite_%'"_s)
                         .toInt(),
                     0);
        }
    }

    void afterAFailureNothingMoreIsDone()
    {
        const auto database = open(file(u"a.sqlite"_s));
        QVERIFY(database->execute(u"CREATE TABLE t (a INTEGER NOT NULL) STRICT"_s));
        {
            Transaction transaction(*database);
            database->execute(u"INSERT INTO t VALUES (1)"_s);
            database->execute(u"INSERT INTO t VALUES (NULL)"_s);
            database->execute(u"INSERT INTO t VALUES (3)"_s);
            QCOMPARE(errorCode(transaction.commit()), u"sql"_s);
        }
        Transaction next(*database);
        QCOMPARE(database->value(u"SELECT count(*) FROM t"_s).toInt(), 0);
        QVERIFY(next.commit().has_value());
    }

    void anUncommittedTransactionIsUndone()
    {
        const auto database = open(file(u"a.sqlite"_s));
        database->execute(u"CREATE TABLE t (a INTEGER) STRICT"_s);
        {
            Transaction transaction(*database);
            database->execute(u"INSERT INTO t VALUES (1)"_s);
        }
        QCOMPARE(database->value(u"SELECT count(*) FROM t"_s).toInt(), 0);
    }

    void aReadOnlyConnectionCannotWrite()
    {
        open(file(u"a.sqlite"_s))->execute(u"CREATE TABLE t (a INTEGER) STRICT"_s);
        const auto reader = open(file(u"a.sqlite"_s), Database::Access::ReadOnly);
        QVERIFY(reader);
        QVERIFY(!reader->execute(u"INSERT INTO t VALUES (1)"_s));
        QCOMPARE(errorCode(reader->outcome()), u"not-writable"_s);
    }

    void aFileThatIsNoDatabaseIsCorrupt()
    {
        QVERIFY(write(file(u"a.sqlite"_s), QByteArray(5000, 'z')));
        QCOMPARE(errorCode(Database::open(file(u"a.sqlite"_s), Database::Access::ReadOnly)), u"corrupt"_s);
    }

    // --- migrations

    void aFreshFileTakesAllSteps()
    {
        writeStep(1, "CREATE TABLE a (x INTEGER) STRICT;\n-- ==\nINSERT INTO a VALUES (1);\n");
        writeStep(2, "ALTER TABLE a ADD COLUMN y TEXT;\n");
        const Migrations migrations(steps());
        QCOMPARE(migrations.latest(), 2);
        const auto database = open(file(u"a.sqlite"_s));
        QVERIFY(migrations.apply(*database).has_value());
        QCOMPARE(database->schemaVersion(), 2);
        QVERIFY(migrations.apply(*database).has_value()); // again: nothing to do
        QCOMPARE(database->value(u"SELECT count(y IS NULL) FROM a"_s).toInt(), 1);
    }

    void anOlderFileTakesTheStepsItLacks()
    {
        writeStep(1, "CREATE TABLE a (x INTEGER) STRICT;\n");
        const auto database = open(file(u"a.sqlite"_s));
        QVERIFY(Migrations(steps()).apply(*database).has_value());
        QVERIFY(database->execute(u"INSERT INTO a VALUES (7)"_s));
        writeStep(2, "CREATE TABLE b (y INTEGER) STRICT;\n-- ==\nINSERT INTO b SELECT x * 2 FROM a;\n");
        QVERIFY(Migrations(steps()).apply(*database).has_value());
        QCOMPARE(database->schemaVersion(), 2);
        QCOMPARE(database->value(u"SELECT y FROM b"_s).toInt(), 14);
    }

    void aTriggerWithSemicolonsIsOneStatement()
    {
        writeStep(1,
                  "CREATE TABLE a (x TEXT) STRICT;\n-- ==\nCREATE TRIGGER t AFTER INSERT ON a WHEN new.x = ';' BEGIN\n"
                  "    UPDATE a SET x = 'one;';\n    UPDATE a SET x = x || 'two';\nEND;\n");
        const auto database = open(file(u"a.sqlite"_s));
        QVERIFY(Migrations(steps()).apply(*database).has_value());
        database->execute(u"INSERT INTO a VALUES (';')"_s);
        QCOMPARE(database->value(u"SELECT x FROM a"_s).toString(), u"one;two"_s);
    }

    void aFailingStepLeavesFileAndVersionAsTheyWere()
    {
        writeStep(1, "CREATE TABLE a (x INTEGER) STRICT;\n");
        writeStep(2, "CREATE TABLE b (x INTEGER) STRICT;\n-- ==\nINSERT INTO nowhere VALUES (1);\n");
        const auto database = open(file(u"a.sqlite"_s));
        QCOMPARE(errorCode(Migrations(steps()).apply(*database)), u"sql"_s);
        Transaction look(*database, Transaction::Kind::Read);
        QCOMPARE(database->schemaVersion(), 1);
        QCOMPARE(database->value(u"SELECT group_concat(name) FROM sqlite_schema"_s).toString(), u"a"_s);
    }

    void aNewerFileIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("desk") << u"desk.sqlite"_s;
        QTest::newRow("cache") << u"cache.sqlite"_s;
    }

    void aNewerFileIsRefusedAndLeftAlone()
    {
        QFETCH(QString, name);
        QVERIFY(m_f->open());
        m_f->store.reset();
        const QString path = m_f->folder() + u"/"_s + name;
        QVERIFY(open(path)->execute(u"PRAGMA user_version = 99"_s));
        const QByteArray before = bytesOf(path);
        QCOMPARE(errorCode(m_f->tryOpen()), u"schema-too-new"_s);
        QCOMPARE(m_f->tryOpen().error().kind, Error::Kind::Storage);
        QVERIFY(bytesOf(path) == before);
    }

    // --- the folder

    void theFolderIsForItsOwnerOnly()
    {
        QVERIFY(m_f->open());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(m_f->folder()) & others, QFile::Permissions());
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        // A file where the folder should be: works for root too, whom no permission stops.
        QVERIFY(write(m_f->folder(), "not a folder"));
        QCOMPARE(errorCode(m_f->tryOpen()), u"not-writable"_s);
        QCOMPARE(bytesOf(m_f->folder()), QByteArray("not a folder"));
    }

    void twoProgramsDoNotShareAFolder()
    {
        QVERIFY(m_f->open());
        QCOMPARE(errorCode(m_f->tryOpen()), u"in-use"_s);
        QCOMPARE(errorCode(restoreDesk(m_f->folder())), u"in-use"_s);
        m_f->store.reset();
        QVERIFY(m_f->tryOpen().has_value());
    }

    // --- backups

    void aBackupIsMadeOnceADayAndSevenAreKept()
    {
        for (int day = 1; day <= 9; ++day) {
            for (const int hour : {9, 17}) {
                m_f->clock.set(utc(2026, 3, day, hour));
                QVERIFY(m_f->open());
                QVERIFY(isBackedUp(day));
                QVERIFY(m_f->store->saveSetting(u"day"_s, {{u"day"_s, day}}).result().has_value());
            }
        }
        m_f->store.reset();
        const QStringList kept = filesLike(backups(), u"*"_s);
        QCOMPARE(kept.size(), backupsKept);
        QCOMPARE(kept.first(), u"desk-20260303T090000Z.sqlite"_s);
        QCOMPARE(kept.last(), u"desk-20260309T090000Z.sqlite"_s);
        const auto backup = open(backups() + u"/"_s + kept.last(), Database::Access::ReadOnly);
        QVERIFY(backup);
        QVERIFY(backup->findProblems(true).isEmpty());
        QCOMPARE(backup->value(u"SELECT value FROM setting"_s).toString(), u"{\"day\":8}"_s);
    }

    void aBrokenDeskComesBackFromItsBackup()
    {
        makeHistory();
        QVERIFY(damage(desk()));
        const QByteArray broken = bytesOf(desk());
        m_f->clock.set(utc(2026, 3, 12));
        expectRestoreWarning();
        QVERIFY(m_f->open());
        QCOMPARE(m_f->store->restoredFrom(), std::optional(utc(2026, 3, 11)));
        QCOMPARE(valueOf(m_f->store->setting(u"note"_s)), (QJsonObject{{u"text"_s, u"first"_s}}));
        // the broken one is kept, and the projection follows the older desk
        const QStringList aside = filesLike(m_f->folder(), u"desk.broken-*.sqlite"_s);
        QCOMPARE(aside, QStringList{u"desk.broken-20260312T000000Z.sqlite"_s});
        QVERIFY(bytesOf(m_f->folder() + u"/"_s + aside.first()) == broken);
        QCOMPARE(m_f->rows().first().verdict.kind, VerdictKind::Unlinked);
        QVERIFY(m_f->open());
        QVERIFY(!m_f->store->restoredFrom().has_value());
    }

    void aLargeDeskIsLookedThroughWhileInUse()
    {
        makeHistory();
        QVERIFY(m_f->open());
        valueOf(m_f->store->syncCursor({})); // whatever was queued is done
        QVERIFY(succeeded(m_f->store->saveSetting(u"long"_s, {{u"text"_s, QString(6 * 1024 * 1024, u'x')}})));
        m_f->store.reset();
        {
            QFile file(desk()); // one page in the long text: nothing that a start reads
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.size() > 5 * 1024 * 1024);
            QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
            QCOMPARE(file.write(QByteArray(2000, 'y')), qint64(2000));
        }
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"^the desk is broken"_s));
        QVERIFY(m_f->open());
        QVERIFY(!m_f->store->restoredFrom());
        QSignalSpy found(m_f->store.get(), &Store::deskFoundBroken);
        QTRY_COMPARE(found.size(), 1);
        expectRestoreWarning();
        QVERIFY(m_f->open());
        QVERIFY(m_f->store->restoredFrom().has_value());
        QCOMPARE(valueOf(m_f->store->setting(u"note"_s)), (QJsonObject{{u"text"_s, u"first"_s}}));
        QVERIFY(m_f->open()); // and that is that
        QVERIFY(!m_f->store->restoredFrom());
    }

    void aBrokenBackupIsPassedOver()
    {
        makeHistory();
        QVERIFY(write(backups() + u"/desk-20260311T230000Z.sqlite"_s, QByteArray(9000, 'q')));
        QVERIFY(damage(desk()));
        m_f->clock.set(utc(2026, 3, 12));
        expectRestoreWarning();
        QVERIFY(m_f->open());
        QCOMPARE(m_f->store->restoredFrom(), std::optional(utc(2026, 3, 11)));
    }

    void aBrokenDeskWithoutBackupIsNotOverwritten()
    {
        makeHistory();
        QVERIFY(QDir(backups()).removeRecursively());
        QVERIFY(damage(desk()));
        const QByteArray broken = bytesOf(desk());
        QCOMPARE(errorCode(m_f->tryOpen()), u"corrupt"_s);
        QVERIFY(bytesOf(desk()) == broken);
        QVERIFY(filesLike(m_f->folder(), u"desk.broken-*"_s).isEmpty());
    }

    void aLostDeskComesBackFromItsBackup()
    {
        makeHistory();
        QVERIFY(QFile::remove(desk()));
        expectRestoreWarning();
        QVERIFY(m_f->open());
        QVERIFY(m_f->store->restoredFrom().has_value());
        m_f->store.reset();
        QVERIFY(write(desk(), {})); // or is there, and empty
        expectRestoreWarning();
        QVERIFY(m_f->open());
        QVERIFY(m_f->store->restoredFrom().has_value());
    }

    void theMerchantMayAskForTheBackup()
    {
        makeHistory();
        expectRestoreWarning();
        const auto restored = restoreDesk(m_f->folder());
        QVERIFY(restored.has_value());
        QCOMPARE(*restored, utc(2026, 3, 11));
        QCOMPARE(filesLike(m_f->folder(), u"desk.broken-*.sqlite"_s).size(), 1);
        QVERIFY(m_f->open());
        QCOMPARE(valueOf(m_f->store->setting(u"note"_s)), (QJsonObject{{u"text"_s, u"first"_s}}));
    }

    void aBrokenCacheIsBegunAnew()
    {
        makeHistory();
        QVERIFY(damage(m_f->folder() + u"/cache.sqlite"_s));
        QTest::ignoreMessage(QtWarningMsg, "the cache is broken: begun anew");
        QVERIFY(m_f->open());
        QVERIFY(m_f->rows().isEmpty());
        QCOMPARE(filesLike(m_f->folder(), u"cache.broken-*.sqlite"_s).size(), 1);
        QCOMPARE(valueOf(m_f->store->links(gid(1))).size(), 1); // the desk is as it was
    }

private:
    QString file(const QString &name) const { return m_f->dir.filePath(name); }
    QString steps() const { return m_f->dir.filePath(u"steps"_s); }
    QString desk() const { return m_f->folder() + u"/desk.sqlite"_s; }
    QString backups() const { return m_f->folder() + u"/backups"_s; }
    void writeStep(int version, const QByteArray &sql) const
    {
        QVERIFY(write(steps() + u"/%1.sql"_s.arg(version, 4, 10, QLatin1Char('0')), sql));
    }
    static void expectRestoreWarning()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^desk restored from \"desk-"_s));
    }

    /// A backup has its name only when it is whole.
    bool isBackedUp(int dayOfMarch) const
    {
        const QString pattern = u"desk-%1*.sqlite"_s.arg(utc(2026, 3, dayOfMarch).toString(u"yyyyMMdd"_s));
        return QTest::qWaitFor([&] { return !filesLike(backups(), pattern).isEmpty(); });
    }
    /// A desk with a backup of 11 March, and a link and another setting after it.
    void makeHistory()
    {
        m_f->clock.set(utc(2026, 3, 10));
        QVERIFY(m_f->open());
        valueOf(m_f->store->saveOrders({paidOrder(1)}));
        QVERIFY(m_f->store->saveSetting(u"note"_s, {{u"text"_s, u"first"_s}}).result().has_value());
        m_f->clock.set(utc(2026, 3, 11));
        QVERIFY(m_f->open()); // backs up
        QVERIFY(isBackedUp(11));
        QVERIFY(m_f->store->saveSetting(u"note"_s, {{u"text"_s, u"second"_s}}).result().has_value());
        valueOf(m_f->store->saveLinks({link(1, 1)}));
        m_f->store.reset();
    }

    std::unique_ptr<StoreFixture> m_f;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
