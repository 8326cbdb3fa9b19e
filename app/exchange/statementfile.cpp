// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statementfile.h"

#include "models/domain/codes.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr CodeTable<DateOrder, 3> dateOrderCodes{{
    {DateOrder::DayMonthYear, u"dmy"},
    {DateOrder::MonthDayYear, u"mdy"},
    {DateOrder::YearMonthDay, u"ymd"},
}};

constexpr CodeTable<DecimalMark, 2> decimalMarkCodes{{
    {DecimalMark::Comma, u"comma"},
    {DecimalMark::Point, u"point"},
}};

constexpr int headerCells = 3;

QDate dateOf(int year, int month, int day)
{
    if (year < 100)
        year += 2000;
    return year >= 1990 && year < 2100 ? QDate(year, month, day) : QDate();
}

/// Reads the cells of one record, or says which of them cannot be read.
class RowReader
{
public:
    RowReader(const StatementTable &table, const StatementMapping &mapping)
        : m_table(table)
        , m_mapping(mapping)
    {
    }

    tl::expected<StatementLine, RefusedRow> read(const CsvRecord &record) const
    {
        const int needed = std::max({m_mapping.day, m_mapping.amount, m_mapping.moneyIn, m_mapping.moneyOut});
        if (record.cells.size() <= needed)
            return tl::unexpected(RefusedRow{.line = record.line, .code = u"too-few-columns"_s});
        const QDate day = readDay(cell(record, m_mapping.day), *m_mapping.dateOrder);
        if (!day.isValid())
            return tl::unexpected(refuse(record, m_mapping.day, u"bad-date"_s));
        const QString named = m_mapping.currency >= 0 ? cell(record, m_mapping.currency) : m_mapping.fixedCurrency;
        const auto currency = Currency::fromCode(named.trimmed());
        if (!currency)
            return tl::unexpected(refuse(record, m_mapping.currency, u"bad-currency"_s));
        const auto amount = amountOf(record, *currency);
        if (!amount)
            return tl::unexpected(amount.error());
        return StatementLine{.day = day,
                             .amount = *amount,
                             .text = cell(record, m_mapping.text).simplified(),
                             .reference = {},
                             .account = {},
                             .line = record.line,
                             .fingerprint = {}};
    }

private:
    static QString cell(const CsvRecord &record, int column)
    {
        return column < 0 ? QString() : record.cells.value(column);
    }

    RefusedRow refuse(const CsvRecord &record, int column, const QString &code) const
    {
        return {.line = record.line,
                .code = code,
                .column = m_table.header.value(column),
                .value = cell(record, column).left(40)};
    }

    tl::expected<Money, RefusedRow> amountOf(const CsvRecord &record, Currency currency) const
    {
        if (m_mapping.amount >= 0) {
            const auto amount = readAmount(cell(record, m_mapping.amount), currency, *m_mapping.decimalMark);
            if (!amount)
                return tl::unexpected(refuse(record, m_mapping.amount, u"bad-amount"_s));
            return *amount;
        }
        // Of the two columns one is filled; both, and nobody knows what the bank means.
        const auto column = [&](int at) -> tl::expected<std::optional<Money>, RefusedRow> {
            const QString text = cell(record, at).trimmed();
            if (text.isEmpty())
                return std::optional<Money>();
            const auto amount = readAmount(text, currency, *m_mapping.decimalMark);
            if (!amount)
                return tl::unexpected(refuse(record, at, u"bad-amount"_s));
            return amount->isZero() ? std::optional<Money>() : amount;
        };
        const auto in = column(m_mapping.moneyIn);
        if (!in)
            return tl::unexpected(in.error());
        const auto out = column(m_mapping.moneyOut);
        if (!out)
            return tl::unexpected(out.error());
        if (in->has_value() == out->has_value() || (*in && (*in)->isNegative()))
            return tl::unexpected(refuse(record, m_mapping.moneyIn, u"bad-amount"_s));
        if (*in)
            return **in;
        const auto negative = (*out)->isNegative() ? **out : (*out)->times(-1);
        if (!negative)
            return tl::unexpected(refuse(record, m_mapping.moneyOut, u"bad-amount"_s));
        return *negative;
    }

    const StatementTable &m_table;
    const StatementMapping &m_mapping;
};

int columnFrom(const QJsonObject &json, const QString &name) { return json.value(name).toInt(-1); }

} // namespace

bool StatementMapping::isComplete() const
{
    const bool hasAmount = amount >= 0 || (moneyIn >= 0 && moneyOut >= 0 && moneyIn != moneyOut);
    const bool hasCurrency = currency >= 0 || Currency::fromCode(fixedCurrency);
    return day >= 0 && hasAmount && hasCurrency && dateOrder && decimalMark;
}

Result<StatementTable> readStatementTable(const QString &path)
{
    CsvReader reader(path);
    auto first = reader.open();
    if (!first)
        return tl::unexpected(first.error());
    const auto filled = [](const QStringList &cells) {
        return std::count_if(cells.begin(), cells.end(), [](const QString &cell) { return !cell.trimmed().isEmpty(); });
    };
    StatementTable table{.header = *first, .records = {}};
    CsvRecord record;
    while (filled(table.header) < headerCells) {
        if (!reader.next(record))
            return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"empty"_s, .detail = path});
        table.header = record.cells;
    }
    while (table.records.size() < statementRowLimit && reader.next(record)) {
        if (filled(record.cells) > 0)
            table.records.append(record);
    }
    return table;
}

StatementReading readLines(const StatementTable &table, const StatementMapping &mapping)
{
    StatementReading reading;
    if (!mapping.isComplete())
        return reading;
    const RowReader reader(table, mapping);
    for (const CsvRecord &record : table.records) {
        if (auto line = reader.read(record))
            reading.lines.append(*line);
        else
            reading.refused.append(line.error());
    }
    setFingerprints(reading.lines);
    return reading;
}

std::optional<Money> readAmount(const QString &cell, Currency currency, DecimalMark mark)
{
    QString text = cell.trimmed();
    static const QRegularExpression spaces(u"[\\s\\x{00A0}\\x{202F}']"_s);
    text.remove(spaces);
    static const QRegularExpression symbols(u"[€$£¥]"_s);
    text.remove(symbols);
    if (const QString code = currency.code(); text.startsWith(code, Qt::CaseInsensitive))
        text = text.mid(code.size());
    else if (text.endsWith(code, Qt::CaseInsensitive))
        text.chop(code.size());
    text.replace(QChar(0x2212), u'-');
    bool negative = false;
    if (text.startsWith(u'(') && text.endsWith(u')')) {
        negative = true;
        text = text.mid(1, text.size() - 2);
    } else if (text.endsWith(u'-')) {
        negative = true;
        text.chop(1);
    } else if (text.startsWith(u'-') || text.startsWith(u'+')) {
        negative = text.startsWith(u'-');
        text = text.mid(1);
    }
    static const QRegularExpression withComma(u"^(\\d+|[1-9]\\d{0,2}(\\.\\d{3})+)(,\\d+)?$"_s);
    static const QRegularExpression withPoint(u"^(\\d+|[1-9]\\d{0,2}(,\\d{3})+)(\\.\\d+)?$"_s);
    const bool comma = mark == DecimalMark::Comma;
    if (!(comma ? withComma : withPoint).match(text).hasMatch())
        return {};
    text.remove(comma ? u'.' : u',');
    if (comma)
        text.replace(u',', u'.');
    const auto money = Money::parse(negative ? QString(u'-' + text) : text, currency);
    return money ? std::optional(*money) : std::nullopt;
}

QDate readDay(const QString &cell, DateOrder order)
{
    const QString text = cell.trimmed().section(u'T', 0, 0).section(u' ', 0, 0);
    static const QRegularExpression parts(u"^(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})$"_s);
    const auto match = parts.match(text);
    if (!match.hasMatch()) {
        static const QRegularExpression compact(u"^(\\d{4})(\\d{2})(\\d{2})$"_s);
        const auto run = compact.match(text);
        if (order != DateOrder::YearMonthDay || !run.hasMatch())
            return {};
        return dateOf(run.captured(1).toInt(), run.captured(2).toInt(), run.captured(3).toInt());
    }
    const QString a = match.captured(1);
    const QString c = match.captured(4);
    const int middle = match.captured(3).toInt();
    const auto isYear = [](const QString &part) { return part.size() == 2 || part.size() == 4; };
    switch (order) {
    case DateOrder::DayMonthYear:
        return a.size() <= 2 && isYear(c) ? dateOf(c.toInt(), middle, a.toInt()) : QDate();
    case DateOrder::MonthDayYear:
        return a.size() <= 2 && isYear(c) ? dateOf(c.toInt(), a.toInt(), middle) : QDate();
    case DateOrder::YearMonthDay:
        return isYear(a) && c.size() <= 2 ? dateOf(a.toInt(), middle, c.toInt()) : QDate();
    }
    return {};
}

QString mappingKey(const QStringList &header)
{
    QStringList names;
    for (const QString &cell : header)
        names.append(normalizedHeader(cell));
    return names.join(u'|');
}

QJsonObject toJson(const StatementMapping &mapping)
{
    return {{u"day"_s, mapping.day},
            {u"amount"_s, mapping.amount},
            {u"in"_s, mapping.moneyIn},
            {u"out"_s, mapping.moneyOut},
            {u"text"_s, mapping.text},
            {u"currency"_s, mapping.currency},
            {u"fixed_currency"_s, mapping.fixedCurrency},
            {u"date_order"_s, mapping.dateOrder ? codeOf(dateOrderCodes, *mapping.dateOrder) : QString()},
            {u"decimal_mark"_s, mapping.decimalMark ? codeOf(decimalMarkCodes, *mapping.decimalMark) : QString()}};
}

StatementMapping statementMappingFromJson(const QJsonObject &json)
{
    StatementMapping mapping;
    mapping.day = columnFrom(json, u"day"_s);
    mapping.amount = columnFrom(json, u"amount"_s);
    mapping.moneyIn = columnFrom(json, u"in"_s);
    mapping.moneyOut = columnFrom(json, u"out"_s);
    mapping.text = columnFrom(json, u"text"_s);
    mapping.currency = columnFrom(json, u"currency"_s);
    mapping.fixedCurrency = json.value(u"fixed_currency"_s).toString();
    mapping.dateOrder = valueOf(dateOrderCodes, json.value(u"date_order"_s).toString());
    mapping.decimalMark = valueOf(decimalMarkCodes, json.value(u"decimal_mark"_s).toString());
    return mapping;
}

} // namespace contrordine
