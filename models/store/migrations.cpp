// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"

#include <QFile>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

Migrations::Migrations(QString folder)
    : m_folder(std::move(folder))
{
}

QString Migrations::stepPath(int version) const
{
    return m_folder + u"/%1.sql"_s.arg(version, 4, 10, QLatin1Char('0'));
}

int Migrations::latest() const
{
    int version = 0;
    while (QFile::exists(stepPath(version + 1)))
        ++version;
    return version;
}

Result<void> Migrations::apply(Database &database) const
{
    const int present = database.schemaVersion();
    if (auto outcome = database.outcome(); !outcome)
        return outcome;
    const int wanted = latest();
    if (present > wanted) {
        return tl::unexpected(Error{.kind = Error::Kind::Storage,
                                    .code = QString::fromUtf16(storagecode::schemaTooNew),
                                    .detail = u"schema %1, known %2"_s.arg(present).arg(wanted),
                                    .platformMessage = {},
                                    .retryAfter = {}});
    }
    for (int version = present + 1; version <= wanted; ++version) {
        QFile file(stepPath(version));
        if (!file.open(QIODevice::ReadOnly)) {
            return tl::unexpected(Error{.kind = Error::Kind::Storage,
                                        .code = QString::fromUtf16(storagecode::sql),
                                        .detail = file.fileName() + u": "_s + file.errorString(),
                                        .platformMessage = {},
                                        .retryAfter = {}});
        }
        // Triggers hold semicolons of their own, so statements are parted by a line that is nothing else.
        const QStringList statements = QString::fromUtf8(file.readAll()).split(u"\n-- ==\n"_s);
        Transaction transaction(database);
        for (const QString &statement : statements)
            database.execute(statement);
        database.execute(u"PRAGMA user_version = %1"_s.arg(version));
        if (auto committed = transaction.commit(); !committed)
            return committed;
    }
    return {};
}

} // namespace contrordine
