// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/floor.h"

#include "tests/bench/meter.h"

#include <QtDebug>

namespace contrordine::bench
{

Floor::Floor(const QString &path, bool writable)
{
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_handle, writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY,
                        nullptr)
        != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(path));
}

Floor::~Floor() { sqlite3_close(m_handle); }

sqlite3_stmt *Floor::prepare(const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v2(m_handle, text.constData(), int(text.size()), &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sqlite3_errmsg(m_handle), text.constData());
    return statement;
}

void Floor::run(const QString &sql)
{
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sqlite3_errmsg(m_handle), qPrintable(sql));
}

double Floor::time(const QString &sql, const QVariantList &values)
{
    const double start = ownMilliseconds();
    sqlite3_stmt *const statement = prepare(sql);
    bindRow(statement, values);
    qint64 seen = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            seen += sqlite3_column_bytes(statement, column);
    }
    sqlite3_finalize(statement);
    const double took = ownMilliseconds() - start;
    return seen < 0 ? 0 : took;
}

void bindRow(sqlite3_stmt *into, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        if (value.isNull()) {
            sqlite3_bind_null(into, i + 1);
        } else if (value.typeId() == QMetaType::QString) {
            const QByteArray text = value.toString().toUtf8();
            sqlite3_bind_text(into, i + 1, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        } else {
            sqlite3_bind_int64(into, i + 1, value.toLongLong());
        }
    }
}

} // namespace contrordine::bench
