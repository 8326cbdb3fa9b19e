// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QSet>
#include <QTimeZone>

namespace contrordine
{

/// Business days of one country: weekends, public holidays, and days worked instead (China moves weekends around its
/// holidays). A value; its data comes from resources/calendars/ and may be edited by the merchant.
class BusinessCalendar
{
public:
    /// Saturdays and Sundays off, no holidays, in the given zone.
    explicit BusinessCalendar(QTimeZone zone = QTimeZone::utc());

    /// Reads a calendar file:
    /// {"country":"CN","time_zone":"Asia/Shanghai","weekend":[6,7],"holidays":["2026-10-01",…],"workdays":["2026-10-10",…],
    /// "known_until":"2026-12-31"}. Only the time zone is required; the weekend is Saturday and Sunday unless given.
    /// Errors: Malformed, with the path of what is wrong in detail.
    [[nodiscard]] static Result<BusinessCalendar> fromJson(const QByteArray &json);

    bool isBusinessDay(QDate date) const;
    QDate localDate(const QDateTime &instant) const; ///< the calendar's own date at an instant
    /// The n-th business day after `from` (n ≥ 1). The day of `from` itself never counts.
    QDate businessDaysAfter(QDate from, int days) const;
    /// Business days d with from < d ≤ to; 0 when to ≤ from.
    int businessDaysBetween(QDate from, QDate to) const;
    /// The last millisecond of a local date, as a UTC instant.
    QDateTime endOfDay(QDate date) const;
    QTimeZone zone() const { return m_zone; }
    QString country() const { return m_country; }
    /// Last date whose holidays are in the data; beyond it only weekends are known.
    QDate knownUntil() const { return m_knownUntil; }

    void setHolidays(const QSet<QDate> &holidays) { m_holidays = holidays; }
    void setWorkdays(const QSet<QDate> &workdays) { m_workdays = workdays; }

private:
    QTimeZone m_zone;
    QString m_country;
    QSet<int> m_weekend;
    QSet<QDate> m_holidays;
    QSet<QDate> m_workdays;
    QDate m_knownUntil;
};

} // namespace contrordine
