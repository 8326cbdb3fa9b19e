// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ratefile.h"

#include "app/exchange/csvreader.h"

#include <QLocale>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QDate dayOf(const QString &cell)
{
    const QString text = cell.simplified();
    const QDate iso = QDate::fromString(text, u"yyyy-MM-dd"_s);
    return iso.isValid() ? iso : QLocale::c().toDate(text, u"d MMMM yyyy"_s);
}

bool isNotGiven(const QString &cell)
{
    const QString text = cell.trimmed();
    return text.isEmpty() || text.compare(u"N/A"_s, Qt::CaseInsensitive) == 0;
}

/// Gathers the newest rate of each two currencies.
class Gathering
{
public:
    Gathering(const QStringList &header, const QDate &today)
        : m_header(header)
        , m_lastDay(today.addDays(1)) // it is tomorrow somewhere
    {
    }

    std::optional<QDate> day(const CsvRecord &record, int column)
    {
        const QDate day = dayOf(record.cells.value(column));
        if (day.isValid() && day <= m_lastDay)
            return day;
        refuse(record, column, u"bad-date"_s);
        return {};
    }

    void add(const CsvRecord &record, int column, const Currency &base, const Currency &quote, const QDate &day)
    {
        const auto rate = exchangeRate(base, quote, record.cells.value(column), day, RateSource::Imported);
        if (!rate) {
            refuse(record, column, rate.error().code);
            return;
        }
        const auto known =
            std::find_if(m_reading.rates.begin(), m_reading.rates.end(), [&rate](const ExchangeRate &one) {
                return one.base == rate->base && one.quote == rate->quote;
            });
        if (known == m_reading.rates.end()) {
            m_reading.rates.append(*rate);
            return;
        }
        ++m_reading.older;
        if (rate->day > known->day)
            *known = *rate;
    }

    void refuse(const CsvRecord &record, int column, const QString &code)
    {
        m_reading.refused.append({.line = record.line,
                                  .code = code,
                                  .column = m_header.value(column).trimmed(),
                                  .value = record.cells.value(column).trimmed().left(40)});
    }

    RateReading taken() { return std::move(m_reading); }

private:
    QStringList m_header;
    QDate m_lastDay;
    RateReading m_reading;
};

/// "Date, USD, JPY, …": what one euro is worth on each day.
RateReading readEuroTable(CsvReader &reader, const QStringList &header, const QDate &today)
{
    const Currency euro = *Currency::fromCode(u"EUR");
    Gathering gathering(header, today);
    QDate newest;
    QMap<int, std::pair<QDate, CsvRecord>> strange; // columns of no currency we know, and where they last had a value
    CsvRecord record;
    for (qsizetype rows = 0; rows < rateRowLimit && reader.next(record); ++rows) {
        const auto day = gathering.day(record, 0);
        if (!day)
            continue;
        newest = newest.isValid() ? std::max(newest, *day) : *day;
        for (int column = 1; column < std::min(header.size(), record.cells.size()); ++column) {
            if (header.at(column).trimmed().isEmpty() || isNotGiven(record.cells.at(column)))
                continue;
            const auto currency = Currency::fromCode(header.at(column).trimmed());
            if (currency)
                gathering.add(record, column, euro, *currency, *day);
            else if (!strange.contains(column) || strange.value(column).first < *day)
                strange.insert(column, {*day, record});
        }
    }
    // Currencies of old that have long been given up are no fault of the file.
    for (auto column = strange.cbegin(); column != strange.cend(); ++column) {
        if (column->first == newest)
            gathering.refuse({.line = 1, .cells = header}, column.key(), u"bad-currency"_s);
    }
    return gathering.taken();
}

struct RateColumns {
    int day = -1;
    int from = -1;
    int to = -1;
    int rate = -1;

    bool areComplete() const { return day >= 0 && from >= 0 && to >= 0 && rate >= 0; }
};

RateColumns columnsOf(const QStringList &header)
{
    RateColumns columns;
    for (int i = 0; i < header.size(); ++i) {
        const QString name = normalizedHeader(header.at(i));
        if (name == u"date"_s || name == u"day"_s)
            columns.day = i;
        else if (name == u"from"_s || name == u"base"_s)
            columns.from = i;
        else if (name == u"to"_s || name == u"quote"_s)
            columns.to = i;
        else if (name == u"rate"_s)
            columns.rate = i;
    }
    return columns;
}

RateReading readPlainTable(CsvReader &reader, const QStringList &header, const RateColumns &columns, const QDate &today)
{
    Gathering gathering(header, today);
    const int needed = std::max({columns.day, columns.from, columns.to, columns.rate});
    CsvRecord record;
    for (qsizetype rows = 0; rows < rateRowLimit && reader.next(record); ++rows) {
        if (record.cells.size() <= needed) {
            gathering.refuse(record, -1, u"too-few-columns"_s);
            continue;
        }
        const auto day = gathering.day(record, columns.day);
        if (!day)
            continue;
        const auto from = Currency::fromCode(record.cells.at(columns.from).trimmed());
        const auto to = Currency::fromCode(record.cells.at(columns.to).trimmed());
        if (!from || !to)
            gathering.refuse(record, from ? columns.to : columns.from, u"bad-currency"_s);
        else
            gathering.add(record, columns.rate, *from, *to, *day);
    }
    return gathering.taken();
}

} // namespace

Result<RateReading> readRates(const QString &path, const QDate &today)
{
    CsvReader reader(path);
    const auto header = reader.open();
    if (!header)
        return tl::unexpected(header.error());
    if (const RateColumns columns = columnsOf(*header); columns.areComplete())
        return readPlainTable(reader, *header, columns, today);
    const bool dated = normalizedHeader(header->value(0)) == u"date"_s;
    const bool named = std::any_of(header->begin() + 1, header->end(),
                                   [](const QString &cell) { return Currency::fromCode(cell.trimmed()).has_value(); });
    if (dated && named)
        return readEuroTable(reader, *header, today);
    return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"no-rates"_s});
}

} // namespace contrordine
