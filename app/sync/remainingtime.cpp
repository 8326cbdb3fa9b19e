// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/remainingtime.h"

namespace contrordine
{

void RemainingTime::note(qint64 done, const QDateTime &now)
{
    const bool backwards = !m_seen.empty() && (done < m_seen.back().done || now < m_seen.back().at);
    if (backwards)
        m_seen.clear();
    // One point a second is enough, so that what is kept stays small however often it is told.
    if (m_seen.size() > 1 && m_seen[m_seen.size() - 2].at.msecsTo(now) < 1000)
        m_seen.back() = {now, done};
    else
        m_seen.push_back({now, done});
    while (m_seen.size() > 1 && m_seen.front().at.msecsTo(now) > std::chrono::milliseconds(window).count())
        m_seen.pop_front();
}

std::optional<std::chrono::seconds> RemainingTime::until(qint64 total, const QDateTime &now) const
{
    if (m_seen.empty())
        return {};
    const Point &first = m_seen.front();
    const Point &last = m_seen.back();
    // To now, not to the last point: who stands still has time running against them.
    const qint64 watched = first.at.msecsTo(now);
    const qint64 moved = last.done - first.done;
    const qint64 missing = total - last.done;
    const bool stands = last.at.msecsTo(now) > std::chrono::milliseconds(window).count();
    if (missing < 0 || stands || moved <= 0 || watched < std::chrono::milliseconds(least).count())
        return {};
    return std::chrono::seconds((missing * watched / moved + 999) / 1000);
}

} // namespace contrordine
