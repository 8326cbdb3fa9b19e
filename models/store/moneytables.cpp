// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/moneytables.h"

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

Error refused(const QString &word, const QString &detail)
{
    return {.kind = Error::Kind::Refused, .code = word, .detail = detail, .platformMessage = {}, .retryAfter = {}};
}

std::optional<Receivable> readHead(const Statement &row)
{
    Receivable receivable;
    receivable.id = ReceivableId(row.text(0));
    receivable.supplierOrder = SupplierOrderId(row.text(1));
    receivable.order = OrderId(row.text(2));
    const auto reason = receivableReasonFromCode(row.text(3));
    if (!reason)
        return {};
    receivable.reason = *reason;
    return receivable;
}

} // namespace

void MoneyTables::readEntries(Receivable &receivable)
{
    Statement row(
        m_database,
        u"SELECT e.number, e.at, e.type, e.amount_minor, e.amount_currency, e.day, e.instant, e.text, e.source, "
        "e.corrects, s.fingerprint FROM receivable_entry e LEFT JOIN statement_line s ON s.entry = e.number "
        "WHERE e.receivable_id = ? ORDER BY e.number"_s);
    row.bind(receivable.id.toString());
    while (row.next()) {
        const auto type = receivableEntryTypeFromCode(row.text(2));
        const auto source = entrySourceFromCode(row.text(8));
        if (!type || !source)
            continue; // written by a newer program of the same schema: kept in the file, unknown to this one's fold
        ReceivableEntry entry;
        entry.number = row.integer(0);
        entry.at = row.instant(1);
        entry.type = *type;
        entry.amount = row.money(3);
        entry.day = QDate::fromString(row.text(5), Qt::ISODate);
        entry.instant = row.instant(6);
        entry.text = row.text(7);
        entry.source = *source;
        entry.corrects = row.integer(9);
        entry.fingerprint = row.text(10);
        receivable.entries.append(entry);
    }
}

QList<Receivable> MoneyTables::receivables()
{
    QList<Receivable> all;
    {
        Statement row(m_database, u"SELECT id, supplier_order_id, order_id, reason FROM receivable ORDER BY rowid"_s);
        while (row.next()) {
            if (const auto head = readHead(row))
                all.append(*head);
        }
    }
    for (Receivable &one : all)
        readEntries(one);
    return all;
}

std::optional<Receivable> MoneyTables::receivable(const ReceivableId &id)
{
    std::optional<Receivable> found;
    {
        Statement row(m_database, u"SELECT id, supplier_order_id, order_id, reason FROM receivable WHERE id = ?"_s);
        row.bind(id.toString());
        if (row.next())
            found = readHead(row);
    }
    if (found)
        readEntries(*found);
    return found;
}

QList<Receivable> MoneyTables::receivablesWhere(const QString &column, const QString &value)
{
    QList<Receivable> found;
    {
        Statement row(m_database,
                      u"SELECT id, supplier_order_id, order_id, reason FROM receivable WHERE "_s + column
                          + u" = ? ORDER BY rowid"_s);
        row.bind(value);
        while (row.next()) {
            if (const auto head = readHead(row))
                found.append(*head);
        }
    }
    for (Receivable &one : found)
        readEntries(one);
    return found;
}

QList<Receivable> MoneyTables::receivablesOf(const SupplierOrderId &supplierOrder)
{
    return receivablesWhere(u"supplier_order_id"_s, supplierOrder.toString());
}

QList<Receivable> MoneyTables::receivablesOfOrder(const OrderId &order)
{
    return receivablesWhere(u"order_id"_s, order.toString());
}

QList<OrderId> MoneyTables::orders()
{
    Statement row(m_database, u"SELECT DISTINCT order_id FROM receivable"_s);
    QList<OrderId> found;
    while (row.next())
        found.append(OrderId(row.text(0)));
    return found;
}

Result<ReceivableEntry> MoneyTables::append(const Receivable &known, ReceivableEntry entry, const QDateTime &now)
{
    const std::optional<Receivable> present = receivable(known.id);
    if (const QString word = refusalOf(present.value_or(Receivable{}), entry, now); !word.isEmpty())
        return tl::unexpected(refused(word, code(entry.type) + u" of "_s + known.id.toString()));
    if (!present) {
        Statement write(m_database,
                        u"INSERT INTO receivable (id, supplier_order_id, order_id, reason) VALUES (?, ?, ?, ?)"_s);
        write.bind(known.id.toString())
            .bind(known.supplierOrder.toString())
            .bind(known.order.toString())
            .bind(code(known.reason));
        write.execute();
    }
    entry.at = now;
    Statement write(m_database,
                    u"INSERT INTO receivable_entry (receivable_id, at, type, amount_minor, amount_currency, day, "
                    "instant, text, source, corrects) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    write.bind(known.id.toString())
        .bind(entry.at)
        .bind(code(entry.type))
        .bind(entry.amount)
        .bind(entry.day.toString(Qt::ISODate))
        .bind(entry.instant)
        .bind(entry.text.trimmed())
        .bind(code(entry.source))
        .bind(entry.corrects > 0 ? QVariant(entry.corrects) : QVariant());
    write.execute();
    entry.number = write.insertedId();
    return entry;
}

QList<BookedLine> MoneyTables::bookedLines()
{
    Statement row(m_database, u"SELECT fingerprint, day, amount_minor, amount_currency FROM statement_line"_s);
    QList<BookedLine> lines;
    while (row.next()) {
        if (const std::optional<Money> amount = row.money(2))
            lines.append({row.text(0), QDate::fromString(row.text(1), Qt::ISODate), *amount});
    }
    return lines;
}

Result<ReceivableEntry> MoneyTables::book(const ReceivableId &id, const StatementLine &line, const QDateTime &now)
{
    {
        Statement used(m_database, u"SELECT 1 FROM statement_line WHERE fingerprint = ?"_s);
        used.bind(line.fingerprint);
        if (line.fingerprint.isEmpty() || used.next())
            return tl::unexpected(refused(u"line-used"_s, id.toString()));
    }
    const std::optional<Receivable> known = receivable(id);
    if (!known)
        return tl::unexpected(refused(u"not-expected"_s, id.toString()));
    ReceivableEntry received{.type = ReceivableEntryType::Received,
                             .amount = line.amount,
                             .day = line.day,
                             .text = line.text,
                             .source = EntrySource::Statement};
    auto entry = append(*known, received, now);
    if (!entry)
        return entry;
    Statement write(
        m_database,
        u"INSERT INTO statement_line (fingerprint, entry, day, amount_minor, amount_currency, text, account) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    write.bind(line.fingerprint)
        .bind(QVariant(entry->number))
        .bind(line.day.toString(Qt::ISODate))
        .bind(std::optional<Money>(line.amount))
        .bind(line.text)
        .bind(line.account);
    write.execute();
    entry->fingerprint = line.fingerprint;
    return entry;
}

} // namespace contrordine
