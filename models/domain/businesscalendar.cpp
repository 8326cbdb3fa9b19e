// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/businesscalendar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

Error malformed(const QString &path)
{
    return {.kind = Error::Kind::Malformed, .code = u"bad-calendar"_s, .detail = path};
}

Result<QSet<QDate>> readDates(const QJsonObject &json, const QString &name)
{
    QSet<QDate> dates;
    if (json.contains(name) && !json.value(name).isArray())
        return tl::unexpected(malformed(name));
    const QJsonArray array = json.value(name).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QDate date = QDate::fromString(array.at(i).toString(), Qt::ISODate);
        if (!date.isValid())
            return tl::unexpected(malformed(u"%1[%2]"_s.arg(name).arg(i)));
        dates.insert(date);
    }
    return dates;
}

} // namespace

BusinessCalendar::BusinessCalendar(QTimeZone zone)
    : m_zone(std::move(zone))
    , m_weekend{Qt::Saturday, Qt::Sunday}
{
}

Result<BusinessCalendar> BusinessCalendar::fromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.isEmpty())
        return tl::unexpected(malformed(u"(root)"_s));
    const QByteArray zoneId = root.value(u"time_zone"_s).toString().toLatin1();
    const QTimeZone zone(zoneId);
    if (zoneId.isEmpty() || !zone.isValid()) // Qt takes an empty name for UTC
        return tl::unexpected(malformed(u"time_zone"_s));
    BusinessCalendar calendar(zone);
    calendar.m_country = root.value(u"country"_s).toString();
    if (root.contains(u"weekend"_s)) {
        if (!root.value(u"weekend"_s).isArray())
            return tl::unexpected(malformed(u"weekend"_s));
        calendar.m_weekend.clear();
        const QJsonArray weekend = root.value(u"weekend"_s).toArray();
        for (const QJsonValue &day : weekend) {
            if (day.toInt() < Qt::Monday || day.toInt() > Qt::Sunday)
                return tl::unexpected(malformed(u"weekend"_s));
            calendar.m_weekend.insert(day.toInt());
        }
        if (calendar.m_weekend.size() > 6) // a week without a business day would never end
            return tl::unexpected(malformed(u"weekend"_s));
    }
    const auto holidays = readDates(root, u"holidays"_s);
    if (!holidays)
        return tl::unexpected(holidays.error());
    const auto workdays = readDates(root, u"workdays"_s);
    if (!workdays)
        return tl::unexpected(workdays.error());
    calendar.m_holidays = *holidays;
    calendar.m_workdays = *workdays;
    if (root.contains(u"known_until"_s)) {
        calendar.m_knownUntil = QDate::fromString(root.value(u"known_until"_s).toString(), Qt::ISODate);
        if (!calendar.m_knownUntil.isValid())
            return tl::unexpected(malformed(u"known_until"_s));
    }
    return calendar;
}

bool BusinessCalendar::isBusinessDay(QDate date) const
{
    if (m_workdays.contains(date))
        return true;
    return !m_holidays.contains(date) && !m_weekend.contains(date.dayOfWeek());
}

QDate BusinessCalendar::localDate(const QDateTime &instant) const { return instant.toTimeZone(m_zone).date(); }

QDate BusinessCalendar::businessDaysAfter(QDate from, int days) const
{
    QDate date = from;
    while (days > 0) {
        date = date.addDays(1);
        if (isBusinessDay(date))
            --days;
    }
    return date;
}

int BusinessCalendar::businessDaysBetween(QDate from, QDate to) const
{
    int days = 0;
    for (QDate date = from.addDays(1); date <= to; date = date.addDays(1)) {
        if (isBusinessDay(date))
            ++days;
    }
    return days;
}

QDateTime BusinessCalendar::endOfDay(QDate date) const { return date.endOfDay(m_zone).toUTC(); }

} // namespace contrordine
