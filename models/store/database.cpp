// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <sqlite3.h>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int busyMilliseconds = 5000;
constexpr int stepsBetweenLooks = 5000; // of SQLite's own machine: well below a millisecond

Error storageError(sqlite3 *handle, int code, const QString &what)
{
    QString word = QString::fromUtf16(storagecode::sql);
    switch (code & 0xff) {
    case SQLITE_READONLY:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
        word = QString::fromUtf16(storagecode::notWritable);
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        word = QString::fromUtf16(storagecode::corrupt);
        break;
    }
    // Statements carry no data (all of it is bound), so they may go to the log.
    return {.kind = Error::Kind::Storage,
            .code = word,
            .detail = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code)) + u" ["_s
                + QString::number(code) + u"] in: "_s + what.simplified().left(120),
            .platformMessage = {},
            .retryAfter = {}};
}

} // namespace

void Database::Finalize::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

Database::Database(QString path)
    : m_path(std::move(path))
{
}

Database::~Database()
{
    m_idle.clear();
    sqlite3_close(m_handle);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access, Durability durability)
{
    std::unique_ptr<Database> database(new Database(path));
    const int flags = SQLITE_OPEN_NOMUTEX
        | (access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &database->m_handle, flags, nullptr);
    if (opened != SQLITE_OK)
        return tl::unexpected(storageError(database->m_handle, opened, u"open "_s + QFileInfo(path).fileName()));
    sqlite3_extended_result_codes(database->m_handle, 1);
    sqlite3_busy_timeout(database->m_handle, busyMilliseconds);
    if (access == Access::ReadWrite) {
        database->execute(u"PRAGMA journal_mode = WAL"_s);
        database->execute(durability == Durability::Full ? u"PRAGMA synchronous = FULL"_s
                                                         : u"PRAGMA synchronous = NORMAL"_s);
        database->execute(u"PRAGMA foreign_keys = ON"_s);
        if (durability == Durability::Normal) {
            // New rows of a large cache land all over its indexes: room for these pages, and fewer journeys to the
            // file.
            database->execute(u"PRAGMA cache_size = -16000"_s);
            database->execute(u"PRAGMA wal_autocheckpoint = 4000"_s);
        }
    }
    database->execute(u"PRAGMA temp_store = MEMORY"_s);
    database->value(u"PRAGMA schema_version"_s); // the first look into the file: not a database shows here
    if (auto outcome = database->outcome(); !outcome)
        return tl::unexpected(outcome.error());
    return database;
}

void Database::fail(int code, const QString &sql)
{
    if (m_failure)
        return;
    if ((code & 0xff) == SQLITE_INTERRUPT)
        m_failure =
            Error{.kind = Error::Kind::Cancelled, .code = {}, .detail = {}, .platformMessage = {}, .retryAfter = {}};
    else
        m_failure = storageError(m_handle, code, sql);
}

void Database::executeAnyway(const char *sql) { sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); }

bool Database::execute(const QString &sql)
{
    if (m_failure)
        return false;
    const int code = sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code, sql);
    return code == SQLITE_OK;
}

void Database::setStop(std::function<bool()> stop)
{
    m_stop = std::move(stop);
    if (m_stop)
        sqlite3_progress_handler(
            m_handle, stepsBetweenLooks, [](void *self) { return static_cast<Database *>(self)->m_stop() ? 1 : 0; },
            this);
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

QVariant Database::value(const QString &sql)
{
    Statement statement(*this, sql);
    return statement.next() ? statement.variant(0) : QVariant();
}

Result<void> Database::outcome() const
{
    if (m_failure)
        return tl::unexpected(*m_failure);
    return {};
}

int Database::schemaVersion() { return value(u"PRAGMA user_version"_s).toInt(); }

QStringList Database::findProblems(bool thorough)
{
    QStringList problems;
    {
        Statement check(*this, thorough ? u"PRAGMA integrity_check(20)"_s : u"PRAGMA quick_check(20)"_s);
        while (check.next()) {
            if (check.text(0) != u"ok"_s)
                problems.append(check.text(0));
        }
    }
    if (thorough) {
        Statement check(*this, u"PRAGMA foreign_key_check"_s);
        while (check.next())
            problems.append(u"foreign key: "_s + check.text(0) + u" row "_s + check.text(1) + u" → "_s + check.text(2));
    }
    if (m_failure)
        problems.append(m_failure->detail);
    return problems;
}

Statement::Statement(Database &database, const QString &sql)
    : m_database(database)
    , m_sql(sql)
{
    if (auto idle = database.m_idle.find(sql); idle != database.m_idle.end()) {
        m_prepared = std::move(idle->second);
        database.m_idle.erase(idle);
        return;
    }
    if (database.m_failure)
        return;
    sqlite3_stmt *prepared = nullptr;
    const int code = sqlite3_prepare16_v3(database.m_handle, sql.utf16(), int(sql.size() * 2),
                                          SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    m_prepared.reset(prepared);
    if (code != SQLITE_OK)
        database.fail(code, sql);
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    sqlite3_reset(m_prepared.get());
    if (m_database.m_failure)
        return;
    sqlite3_clear_bindings(m_prepared.get());
    m_database.m_idle.emplace(m_sql, std::move(m_prepared));
}

Statement &Statement::bind(const QVariant &value)
{
    const int at = ++m_bound;
    if (!m_prepared)
        return *this;
    int code = SQLITE_OK;
    if (value.isNull()) {
        code = sqlite3_bind_null(m_prepared.get(), at);
    } else {
        switch (value.typeId()) {
        case QMetaType::QByteArray: {
            const QByteArray bytes = value.toByteArray();
            code = sqlite3_bind_blob64(m_prepared.get(), at, bytes.constData(), sqlite3_uint64(bytes.size()),
                                       SQLITE_TRANSIENT);
            break;
        }
        case QMetaType::Double:
            code = sqlite3_bind_double(m_prepared.get(), at, value.toDouble());
            break;
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::LongLong:
        case QMetaType::ULongLong:
            code = sqlite3_bind_int64(m_prepared.get(), at, value.toLongLong());
            break;
        default: {
            const QByteArray text = value.toString().toUtf8();
            code = sqlite3_bind_text64(m_prepared.get(), at, text.constData(), sqlite3_uint64(text.size()),
                                       SQLITE_TRANSIENT, SQLITE_UTF8);
        }
        }
    }
    if (code != SQLITE_OK)
        m_database.fail(code, m_sql);
    return *this;
}

Statement &Statement::bind(const QString &text) { return bind(QVariant(text.isNull() ? u""_s : text)); }

Statement &Statement::bind(const QDateTime &instant) { return bind(sqlInstant(instant)); }

Statement &Statement::bind(const QJsonObject &json) { return bind(compactJson(json)); }

Statement &Statement::bind(const std::optional<Money> &money)
{
    bind(money ? QVariant(money->minor()) : QVariant());
    return bind(money ? QVariant(money->currency().code()) : QVariant());
}

bool Statement::execute()
{
    m_executed = true;
    if (m_database.m_failure || !m_prepared)
        return false;
    const int code = sqlite3_step(m_prepared.get());
    m_hasRow = code == SQLITE_ROW;
    if (!m_hasRow && code != SQLITE_DONE) {
        m_database.fail(code, m_sql);
        return false;
    }
    return true;
}

bool Statement::next()
{
    if (!m_executed)
        return execute() && std::exchange(m_hasRow, false);
    if (m_database.m_failure || !m_prepared)
        return false;
    if (std::exchange(m_hasRow, false))
        return true;
    if (!sqlite3_stmt_busy(m_prepared.get()))
        return false; // came to its end before; another step would begin anew
    const int code = sqlite3_step(m_prepared.get());
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database.fail(code, m_sql); // "no more" and "failed on the way" are two things
    return false;
}

QVariant Statement::variant(int column) const
{
    switch (sqlite3_column_type(m_prepared.get(), column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_prepared.get(), column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_column_blob(m_prepared.get(), column)),
                          sqlite3_column_bytes(m_prepared.get(), column));
    default:
        return {};
    }
}

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_prepared.get(), column); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_prepared.get(), column) == SQLITE_NULL; }

QString Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_prepared.get(), column));
    return text ? QString::fromUtf8(text, sqlite3_column_bytes(m_prepared.get(), column)) : QString();
}

QDateTime Statement::instant(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

QJsonObject Statement::json(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_prepared.get(), column));
    return QJsonDocument::fromJson(
               QByteArray::fromRawData(text, text ? sqlite3_column_bytes(m_prepared.get(), column) : 0))
        .object();
}

std::optional<Money> Statement::money(int minorColumn) const
{
    if (isNull(minorColumn))
        return {};
    const std::optional<Currency> currency = Currency::fromCode(text(minorColumn + 1));
    return currency ? std::optional(Money(integer(minorColumn), *currency)) : std::nullopt;
}

int Statement::affected() const { return sqlite3_changes(m_database.m_handle); }

qint64 Statement::insertedId() const { return sqlite3_last_insert_rowid(m_database.m_handle); }

Transaction::Transaction(Database &database, Kind kind)
    : m_database(database)
{
    m_database.m_failure.reset();
    m_open = m_database.execute(kind == Kind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

Transaction::~Transaction()
{
    if (m_open)
        m_database.executeAnyway("ROLLBACK");
}

Result<void> Transaction::commit()
{
    if (m_open && m_database.execute(u"COMMIT"_s))
        m_open = false;
    return m_database.outcome();
}

QVariant sqlInstant(const QDateTime &instant)
{
    return instant.isValid() ? QVariant(instant.toMSecsSinceEpoch()) : QVariant();
}

QString compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString upsertSql(QStringView table, QStringView key, const QStringList &columns)
{
    QStringList marks;
    QStringList assignments;
    for (const QString &column : columns) {
        marks.append(u"?"_s);
        if (column != key)
            assignments.append(column + u" = excluded."_s + column);
    }
    return u"INSERT INTO "_s + table + u" ("_s + columns.join(u", "_s) + u") VALUES ("_s + marks.join(u", "_s)
        + u") ON CONFLICT ("_s + key + u") DO UPDATE SET "_s + assignments.join(u", "_s);
}

} // namespace contrordine
