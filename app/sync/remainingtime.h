// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <chrono>
#include <deque>
#include <optional>

namespace contrordine
{

/// How long something will still take, by how fast it went of late. Says nothing before there is something to go by,
/// nor when nothing has moved for a while.
class RemainingTime
{
public:
    static constexpr std::chrono::seconds window{60}; ///< what counts as of late
    static constexpr std::chrono::seconds least{5}; ///< of watching, before anything is said

    /// `done` so far, at `now`. Less than before is a new beginning.
    void note(qint64 done, const QDateTime &now);
    void reset() { m_seen.clear(); }
    /// Until `total` is done; nothing when that cannot be told. `total` below what is done counts as unknown.
    [[nodiscard]] std::optional<std::chrono::seconds> until(qint64 total, const QDateTime &now) const;

private:
    struct Point {
        QDateTime at;
        qint64 done;
    };
    std::deque<Point> m_seen; ///< of the window, oldest first
};

} // namespace contrordine
