// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/csvreader.h"
#include "app/exchange/import.h"
#include "models/domain/statement.h"

#include <QJsonObject>

namespace contrordine
{

/// In which order a file writes the parts of a date. "03/04/2026" is two days; only the merchant knows which.
enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };
/// What stands before the cents. "1.234" is two amounts; only the merchant knows which.
enum class DecimalMark { Comma, Point };

/// Which column of a bank's table means what, said once by the merchant and remembered by the table's header. Nothing
/// is guessed: without a date, an amount, a currency and both choices a mapping is not complete.
struct StatementMapping {
    int day = -1; ///< columns by their place; -1 = none
    int amount = -1; ///< with its sign, or:
    int moneyIn = -1;
    int moneyOut = -1;
    int text = -1;
    int currency = -1; ///< a column that names it, or:
    QString fixedCurrency; ///< ISO 4217: the account's
    std::optional<DateOrder> dateOrder;
    std::optional<DecimalMark> decimalMark;

    bool isComplete() const;
    friend bool operator==(const StatementMapping &, const StatementMapping &) = default;
};

/// A bank's table as it stands in the file.
struct StatementTable {
    QStringList header;
    QList<CsvRecord> records;
};

struct StatementReading {
    QList<StatementLine> lines; ///< with their fingerprints
    QList<RefusedRow> refused; ///< "bad-date", "bad-amount", "bad-currency", "too-few-columns"
};

inline constexpr qsizetype statementRowLimit = 200000; ///< no statement is longer; the rest is left out

/// Does the file hold OFX (or QFX) rather than a table?
[[nodiscard]] bool isOfx(const QString &path);
/// OFX 1 (SGML) and 2 (XML): every movement of every bank and card account. Errors: Input "unreadable", "not-ofx".
[[nodiscard]] Result<StatementReading> readOfx(const QString &path);
/// The first row with three filled cells is the header; what stands above it is the bank's own. Errors: Input
/// "unreadable", "empty".
[[nodiscard]] Result<StatementTable> readStatementTable(const QString &path);
/// The movements of a table, read as the merchant said. A row that cannot be read exactly so is refused.
[[nodiscard]] StatementReading readLines(const StatementTable &table, const StatementMapping &mapping);

/// Under what a mapping is remembered: the header, without what banks like to vary.
QString mappingKey(const QStringList &header);
QJsonObject toJson(const StatementMapping &mapping);
[[nodiscard]] StatementMapping statementMappingFromJson(const QJsonObject &json);

/// "1.234,56", "(12.34)", "EUR 12,34", "12,34-", "+12": read with this decimal mark and nothing else; thousands must be
/// grouped by three.
[[nodiscard]] std::optional<Money> readAmount(const QString &cell, Currency currency, DecimalMark mark);
/// "3/4/2026", "03.04.26", "2026-04-03", "20260403", with or without a time behind.
[[nodiscard]] QDate readDay(const QString &cell, DateOrder order);

} // namespace contrordine
