// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QVariant>
#include <functional>
#include <map>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace contrordine
{

/// One connection to one data file; to be used only in the thread that opened it. SQLite's own C API, because a million
/// rows go through here: QSqlQuery took more time for its records and variants than SQLite for the rows.
///
/// A failure sticks: after the first statement that fails nothing more is executed until a Transaction begins anew, and
/// outcome() (or commit()) returns that first failure. So code may run a sequence of statements and ask once, and a
/// failed read is never taken for "no rows".
class Database final
{
    Q_DISABLE_COPY_MOVE(Database)

public:
    enum class Access { ReadWrite, ReadOnly };
    /// What must survive a power cut: Full every commit (the desk), Normal the file's soundness (the cache).
    enum class Durability { Full, Normal };

    /// Errors: Storage notWritable, corrupt (not a database), sql.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Access access,
                                                                Durability durability = Durability::Normal);
    ~Database();

    bool execute(const QString &sql); ///< a statement without parameters or rows
    QVariant value(const QString &sql); ///< first column of the first row
    /// From now on `stop` is asked every now and then, also in the middle of a long search or sort. Once it says yes,
    /// the statement is given up and the outcome is Cancelled. Empty = never.
    void setStop(std::function<bool()> stop);
    [[nodiscard]] Result<void> outcome() const;
    bool hasFailed() const { return m_failure.has_value(); }
    int schemaVersion();
    /// Findings of SQLite's own check; empty = sound. `thorough` also compares indexes with their tables.
    QStringList findProblems(bool thorough);
    QString path() const { return m_path; }

private:
    friend class Statement;
    friend class Transaction;
    explicit Database(QString path);
    void fail(int code, const QString &sql);
    void executeAnyway(const char *sql);

    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

    QString m_path;
    sqlite3 *m_handle = nullptr;
    std::optional<Error> m_failure;
    std::function<bool()> m_stop;
    std::multimap<QString, Prepared> m_idle; // prepared and reset, ready to be used again
};

/// One execution of a prepared statement. Reset when it goes out of scope, so that no open cursor holds the write-ahead
/// log back.
class Statement final
{
    Q_DISABLE_COPY_MOVE(Statement)

public:
    Statement(Database &database, const QString &sql);
    ~Statement();

    Statement &bind(const QVariant &value);
    Statement &bind(const QString &text); ///< a null string is an empty text, never NULL
    Statement &bind(const QDateTime &instant); ///< invalid is NULL
    Statement &bind(const QJsonObject &json);
    Statement &bind(const std::optional<Money> &money); ///< two columns: minor units, currency
    bool execute();
    bool next(); ///< executes on first use

    QVariant variant(int column) const;
    qint64 integer(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    bool isNull(int column) const;
    QString text(int column) const;
    QDateTime instant(int column) const;
    QJsonObject json(int column) const;
    std::optional<Money> money(int minorColumn) const; ///< currency in the column after it
    int affected() const;
    qint64 insertedId() const;

private:
    Database &m_database;
    QString m_sql;
    Database::Prepared m_prepared;
    int m_bound = 0;
    bool m_executed = false;
    bool m_hasRow = false; ///< execute() has met the first one; next() hands it over
};

/// Everything between construction and commit(), or nothing: rolled back when it goes out of scope uncommitted.
class Transaction final
{
    Q_DISABLE_COPY_MOVE(Transaction)

public:
    enum class Kind {
        Write, ///< takes the write lock at once
        Read, ///< one consistent picture for several reads
    };

    explicit Transaction(Database &database, Kind kind = Kind::Write);
    ~Transaction();
    /// Commits, or rolls back when any statement has failed and returns that failure.
    [[nodiscard]] Result<void> commit();

private:
    Database &m_database;
    bool m_open = false;
};

/// Binds where SQL wants NULL for "nothing".
QVariant sqlInstant(const QDateTime &instant);
QString compactJson(const QJsonObject &object);
/// "INSERT INTO t (a, b) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET …": every column but the key is replaced. Names
/// are ours, never data.
QString upsertSql(QStringView table, QStringView key, const QStringList &columns);

} // namespace contrordine
