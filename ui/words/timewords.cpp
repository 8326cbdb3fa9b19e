// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

namespace contrordine::words
{

namespace
{

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 dayLength = 24 * hour;

QString clockTime(const QDateTime &local) { return QLocale().toString(local.time(), QLocale::ShortFormat); }

} // namespace

QString day(const QDateTime &instant, const QDateTime &now)
{
    if (!instant.isValid())
        return QString(QChar(0x2014));
    const QDateTime local = instant.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const qint64 daysAway = today.daysTo(local.date());
    if (daysAway == 0) {
        //: %1 is a time of day, e.g. 16:12
        return TimeWords::tr("today %1").arg(clockTime(local));
    }
    if (daysAway == -1)
        return TimeWords::tr("yesterday");
    if (daysAway == 1) {
        //: %1 is a time of day, e.g. 16:12
        return TimeWords::tr("tomorrow %1").arg(clockTime(local));
    }
    if (local.date().year() == today.year()) {
        //: QLocale date format: day and short month, e.g. 20 Nov
        return QLocale().toString(local.date(), TimeWords::tr("d MMM"));
    }
    //: QLocale date format: day, short month and year, e.g. 20 Nov 2025
    return QLocale().toString(local.date(), TimeWords::tr("d MMM yyyy"));
}

QString date(const QDateTime &instant)
{
    if (!instant.isValid())
        return QString(QChar(0x2014));
    //: QLocale date format: weekday, day and month in full, e.g. Tuesday, 1 December
    return QLocale().toString(instant.toLocalTime().date(), TimeWords::tr("dddd, d MMMM"));
}

QString age(const QDateTime &instant, const QDateTime &now)
{
    if (!instant.isValid()) {
        //: How old a piece of information is, when there is none yet
        return TimeWords::tr("never read");
    }
    const qint64 seconds = instant.secsTo(now);
    if (seconds < minute)
        return TimeWords::tr("just now");
    if (seconds < hour)
        return TimeWords::tr("%n minutes ago", nullptr, static_cast<int>(seconds / minute));
    if (seconds < dayLength)
        return TimeWords::tr("%n hours ago", nullptr, static_cast<int>(seconds / hour));
    return TimeWords::tr("%n days ago", nullptr, static_cast<int>(seconds / dayLength));
}

QString businessDaysLeft(int days)
{
    if (days < 0)
        return TimeWords::tr("time is over");
    if (days == 0)
        return TimeWords::tr("last day");
    return TimeWords::tr("%n business days", nullptr, days);
}

QString within(const QDateTime &deadline, const QDateTime &now)
{
    if (!deadline.isValid())
        return QString(QChar(0x2014));
    const qint64 seconds = now.secsTo(deadline);
    if (seconds <= 0)
        return TimeWords::tr("time is over");
    if (seconds < hour) {
        // Rounded up: "within 0 minutes" helps nobody.
        return TimeWords::tr("within %n minutes", nullptr, static_cast<int>((seconds + minute - 1) / minute));
    }
    if (seconds < 2 * dayLength)
        return TimeWords::tr("within %n hours", nullptr, static_cast<int>(seconds / hour));
    return TimeWords::tr("within %n days", nullptr, static_cast<int>(seconds / dayLength));
}

QString remaining(std::chrono::seconds time)
{
    const qint64 seconds = time.count();
    if (seconds < minute) {
        //: How long something will still take
        return TimeWords::tr("less than a minute");
    }
    // Rounded up: who waits longer than was said is cross, who waits less is not.
    if (seconds <= 59 * minute) {
        //: How long something will still take
        return TimeWords::tr("about %n minutes", nullptr, static_cast<int>((seconds + minute - 1) / minute));
    }
    //: How long something will still take
    return TimeWords::tr("about %n hours", nullptr, static_cast<int>((seconds + hour - 1) / hour));
}

} // namespace contrordine::words
