// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantList>
#include <functional>
#include <sqlite3.h>

namespace contrordine::bench
{

/// Bare SQLite through its C API, as simple as it gets: the floor nothing can be below.
class Floor
{
    Q_DISABLE_COPY_MOVE(Floor)

public:
    explicit Floor(const QString &path, bool writable = false);
    ~Floor();

    /// Milliseconds of one execution, every column of every row read.
    double time(const QString &sql, const QVariantList &values = {});
    void run(const QString &sql);
    sqlite3_stmt *prepare(const QString &sql);
    sqlite3 *handle() { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

/// Binds what a row of another statement holds, from `column` on.
void bindRow(sqlite3_stmt *into, const QVariantList &values);

} // namespace contrordine::bench
