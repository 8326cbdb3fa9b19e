// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/historytables.h"

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

qint64 HistoryTables::runId(const QString &account)
{
    Statement row(m_database, u"SELECT id FROM history_run WHERE account = ?"_s);
    row.bind(account);
    return row.next() ? row.integer(0) : 0;
}

std::optional<HistoryRun> HistoryTables::run(const QString &account)
{
    Statement row(m_database,
                  u"SELECT operation, asked_at, lines_read, fetched, partial, rest_since FROM history_run "
                  u"WHERE account = ?"_s);
    row.bind(account);
    if (!row.next())
        return {};
    return HistoryRun{.account = account,
                      .operation = row.text(0),
                      .askedAt = row.instant(1),
                      .linesRead = row.integer(2),
                      .fetched = row.boolean(3),
                      .partial = row.boolean(4),
                      .restSince = row.instant(5)};
}

void HistoryTables::save(const HistoryRun &run)
{
    const std::optional<HistoryRun> present = this->run(run.account);
    if (present && present->operation != run.operation)
        end(run.account);
    static const QString sql = upsertSql(
        u"history_run", u"account",
        {u"account"_s, u"operation"_s, u"asked_at"_s, u"lines_read"_s, u"fetched"_s, u"partial"_s, u"rest_since"_s});
    Statement write(m_database, sql);
    write.bind(run.account)
        .bind(run.operation)
        .bind(run.askedAt)
        .bind(QVariant(run.linesRead))
        .bind(run.fetched ? 1 : 0)
        .bind(run.partial ? 1 : 0)
        .bind(run.restSince)
        .execute();
}

void HistoryTables::add(const QString &account, const QList<HistoryPart> &parts)
{
    const qint64 run = runId(account);
    for (const HistoryPart &part : parts) {
        Statement write(m_database, u"INSERT INTO history_part (run, order_id, text) VALUES (?, ?, ?)"_s);
        // A null array would be NULL.
        const QByteArray text = part.text.isNull() ? QByteArray("") : part.text;
        write.bind(QVariant(run)).bind(part.order.toString()).bind(QVariant(text)).execute();
    }
}

QList<HistoryOrder> HistoryTables::orders(const QString &account, int limit)
{
    const qint64 run = runId(account);
    QList<HistoryOrder> orders;
    {
        Statement ids(m_database,
                      u"SELECT DISTINCT order_id FROM history_part WHERE run = ? ORDER BY order_id LIMIT ?"_s);
        ids.bind(QVariant(run)).bind(QVariant(limit));
        while (ids.next())
            orders.append({.order = OrderId(ids.text(0)), .parts = {}});
    }
    for (HistoryOrder &order : orders) {
        Statement parts(m_database, u"SELECT text FROM history_part WHERE run = ? AND order_id = ? ORDER BY row_id"_s);
        parts.bind(QVariant(run)).bind(order.order.toString());
        while (parts.next())
            order.parts.append(parts.variant(0).toByteArray());
    }
    return orders;
}

void HistoryTables::drop(const QString &account, const QList<OrderId> &orders)
{
    const qint64 run = runId(account);
    for (const OrderId &order : orders) {
        Statement write(m_database, u"DELETE FROM history_part WHERE run = ? AND order_id = ?"_s);
        write.bind(QVariant(run)).bind(order.toString()).execute();
    }
}

void HistoryTables::end(const QString &account)
{
    Statement write(m_database, u"DELETE FROM history_run WHERE account = ?"_s);
    write.bind(account).execute();
}

} // namespace contrordine
