// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ratebook.h"

#include "models/store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

QFuture<Result<QList<ExchangeRate>>> RateBook::rates() const
{
    return read<QList<ExchangeRate>>([](Database &, Database &desk) -> Result<QList<ExchangeRate>> {
        QList<ExchangeRate> rates;
        Statement row(desk,
                      u"SELECT base, quote, day, source, factor, scale FROM exchange_rate "
                      "ORDER BY day DESC, base, quote, source DESC"_s);
        while (row.next()) {
            const auto base = Currency::fromCode(row.text(0));
            const auto quote = Currency::fromCode(row.text(1));
            const auto source = rateSourceFromCode(row.text(3));
            if (base && quote && source) // else written by a newer program: kept in the file
                rates.append({.base = *base,
                              .quote = *quote,
                              .factor = row.integer(4),
                              .scale = int(row.integer(5)),
                              .day = QDate::fromString(row.text(2), Qt::ISODate),
                              .source = *source});
        }
        return rates;
    });
}

QFuture<Result<int>> RateBook::save(QList<ExchangeRate> rates, QDateTime now)
{
    return write<int>([rates = std::move(rates), now](Database &, Database &desk, QList<OrderId> &) -> Result<int> {
        // A day ahead is still today somewhere.
        const QDate last = now.toUTC().date().addDays(1);
        int changed = 0;
        for (const ExchangeRate &rate : rates) {
            if (!rate.day.isValid() || rate.day > last || rate.factor <= 0)
                return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"bad-rate"_s});
            Statement write(desk,
                            u"INSERT INTO exchange_rate (base, quote, day, source, factor, scale, noted_at) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET factor = excluded.factor, "
                            "scale = excluded.scale, noted_at = excluded.noted_at "
                            "WHERE factor <> excluded.factor OR scale <> excluded.scale"_s);
            write.bind(rate.base.code())
                .bind(rate.quote.code())
                .bind(rate.day.toString(Qt::ISODate))
                .bind(code(rate.source))
                .bind(rate.factor)
                .bind(rate.scale)
                .bind(now);
            if (write.execute())
                changed += int(write.affected());
        }
        return changed;
    });
}

QFuture<Result<void>> RateBook::remove(ExchangeRate rate)
{
    return write<bool>([rate](Database &, Database &desk, QList<OrderId> &) -> Result<bool> {
               Statement write(desk,
                               u"DELETE FROM exchange_rate WHERE base = ? AND quote = ? AND day = ? AND source = ?"_s);
               write.bind(rate.base.code())
                   .bind(rate.quote.code())
                   .bind(rate.day.toString(Qt::ISODate))
                   .bind(code(rate.source))
                   .execute();
               return true;
           })
        .then([](Result<bool> done) -> Result<void> {
            if (!done)
                return tl::unexpected(done.error());
            return {};
        });
}

} // namespace contrordine
