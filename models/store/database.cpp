// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <sqlite3.h>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// SQLite's primary result codes (sqlite.org/rescode.html).
constexpr int sqliteReadOnly = 8;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCantOpen = 14;
constexpr int sqliteNotADatabase = 26;

Error storageError(const QSqlError &error, const QString &what)
{
    QString word = QString::fromUtf16(storagecode::sql);
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case sqliteReadOnly:
    case sqliteFull:
    case sqliteCantOpen:
        word = QString::fromUtf16(storagecode::notWritable);
        break;
    case sqliteCorrupt:
    case sqliteNotADatabase:
        word = QString::fromUtf16(storagecode::corrupt);
        break;
    }
    // Statements carry no data (all of it is bound), so they may go to the log.
    return {.kind = Error::Kind::Storage,
            .code = word,
            .detail =
                error.databaseText() + u" ["_s + error.nativeErrorCode() + u"] in: "_s + what.simplified().left(120),
            .platformMessage = {},
            .retryAfter = {}};
}

} // namespace

Database::Database(QString path)
    : m_path(std::move(path))
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_handle(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
}

Database::~Database()
{
    m_idle.clear();
    m_handle.close();
    // removeDatabase() complains while a handle or a query is left.
    m_handle = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access, Durability durability)
{
    std::unique_ptr<Database> database(new Database(path));
    database->m_handle.setDatabaseName(path);
    database->m_handle.setConnectOptions(access == Access::ReadOnly
                                             ? u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY"_s
                                             : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database->m_handle.open())
        return tl::unexpected(storageError(database->m_handle.lastError(), u"open "_s + QFileInfo(path).fileName()));
    if (access == Access::ReadWrite) {
        database->execute(u"PRAGMA journal_mode = WAL"_s);
        database->execute(durability == Durability::Full ? u"PRAGMA synchronous = FULL"_s
                                                         : u"PRAGMA synchronous = NORMAL"_s);
        database->execute(u"PRAGMA foreign_keys = ON"_s);
    }
    database->execute(u"PRAGMA temp_store = MEMORY"_s);
    database->value(u"PRAGMA schema_version"_s); // the first look into the file: not a database shows here
    if (auto outcome = database->outcome(); !outcome)
        return tl::unexpected(outcome.error());
    return database;
}

void Database::fail(const QSqlQuery &query, const QString &sql)
{
    if (!m_failure)
        m_failure = storageError(query.lastError(), sql);
}

void Database::executeAnyway(const QString &sql)
{
    QSqlQuery query(m_handle);
    query.exec(sql);
}

bool Database::execute(const QString &sql)
{
    if (m_failure)
        return false;
    QSqlQuery query(m_handle);
    if (!query.exec(sql)) {
        fail(query, sql);
        return false;
    }
    return true;
}

QVariant Database::value(const QString &sql)
{
    Statement statement(*this, sql);
    return statement.next() ? statement.variant(0) : QVariant();
}

// SQLite's own handle, where Qt's driver and we use the very same library; two copies of SQLite must not share one.
void *Database::rawHandle()
{
    static const bool sameLibrary = value(u"SELECT sqlite_source_id()"_s).toString() == QLatin1StringView(sqlite3_sourceid());
    const QVariant handle = m_handle.driver()->handle();
    if (!sameLibrary || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

bool Database::isStopped()
{
    if (!m_stop || !m_stop())
        return false;
    m_failure = Error{.kind = Error::Kind::Cancelled, .code = {}, .detail = {}, .platformMessage = {}, .retryAfter = {}};
    return true;
}

bool Database::integers(const QString &sql, const QVariantList &values, const std::function<bool(qint64)> &take)
{
    if (m_failure || isStopped())
        return false;
    auto *const handle = static_cast<sqlite3 *>(rawHandle());
    if (!handle) {
        Statement row(*this, sql);
        for (const QVariant &value : values)
            row.bind(value);
        while (row.next() && take(row.integer(0))) {
            if (isStopped())
                return false;
        }
        return !m_failure;
    }

    sqlite3_stmt *prepared = nullptr;
    const QByteArray text = sql.toUtf8();
    int code = sqlite3_prepare_v2(handle, text.constData(), int(text.size()), &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, &sqlite3_finalize);
    for (int i = 0; code == SQLITE_OK && i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        if (value.typeId() == QMetaType::QString) {
            const QByteArray bytes = value.toString().toUtf8();
            code = sqlite3_bind_text(prepared, i + 1, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        } else {
            code = sqlite3_bind_int64(prepared, i + 1, value.toLongLong());
        }
    }
    constexpr int stepsBetweenLooks = 5000; // of SQLite's own machine: well below a millisecond
    if (m_stop) {
        sqlite3_progress_handler(
            handle, stepsBetweenLooks, [](void *self) { return static_cast<Database *>(self)->m_stop() ? 1 : 0; }, this);
    }
    if (code == SQLITE_OK) {
        while ((code = sqlite3_step(prepared)) == SQLITE_ROW) {
            if (!take(sqlite3_column_int64(prepared, 0))) {
                code = SQLITE_DONE;
                break;
            }
        }
    }
    sqlite3_progress_handler(handle, 0, nullptr, nullptr);
    if (code == SQLITE_DONE)
        return true;
    if (code == SQLITE_INTERRUPT && isStopped())
        return false;
    m_failure = storageError(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                                       QString::number(sqlite3_extended_errcode(handle))),
                             sql);
    return false;
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
        m_query = std::move(idle->second);
        database.m_idle.erase(idle);
        return;
    }
    m_query = std::make_unique<QSqlQuery>(database.m_handle);
    m_query->setForwardOnly(true);
    if (!database.m_failure && !m_query->prepare(sql))
        database.fail(*m_query, sql);
}

Statement::~Statement()
{
    m_query->finish();
    if (!m_database.m_failure)
        m_database.m_idle.emplace(m_sql, std::move(m_query));
}

Statement &Statement::bind(const QVariant &value)
{
    m_query->bindValue(m_bound++, value);
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
    if (m_database.m_failure)
        return false;
    if (!m_query->exec()) {
        m_database.fail(*m_query, m_sql);
        return false;
    }
    return true;
}

bool Statement::next()
{
    if (!m_executed && !execute())
        return false;
    if (m_database.m_failure)
        return false;
    if (m_query->next())
        return true;
    // QSqlQuery says "no more" and "failed on the way" alike.
    if (m_query->lastError().isValid())
        m_database.fail(*m_query, m_sql);
    return false;
}

QDateTime Statement::instant(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

QJsonObject Statement::json(int column) const { return QJsonDocument::fromJson(text(column).toUtf8()).object(); }

std::optional<Money> Statement::money(int minorColumn) const
{
    if (isNull(minorColumn))
        return {};
    const std::optional<Currency> currency = Currency::fromCode(text(minorColumn + 1));
    return currency ? std::optional(Money(integer(minorColumn), *currency)) : std::nullopt;
}

Transaction::Transaction(Database &database, Kind kind)
    : m_database(database)
{
    m_database.m_failure.reset();
    m_open = m_database.execute(kind == Kind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

Transaction::~Transaction()
{
    if (m_open)
        m_database.executeAnyway(u"ROLLBACK"_s);
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
