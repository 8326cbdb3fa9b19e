// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace contrordine
{

/// Cuts bytes that come in pieces into lines, of which it holds at most `limit` bytes each.
class LineSplitter
{
public:
    struct Line {
        QByteArray text; ///< without its end; only the beginning when it is too long
        bool tooLong = false;
    };

    explicit LineSplitter(qsizetype limit)
        : m_limit(limit)
    {
    }

    /// The lines that these bytes end.
    QList<Line> feed(QByteArrayView bytes);
    /// What stands behind the last line end; nothing when the last line was ended.
    std::optional<Line> rest() const;

private:
    void take(QByteArrayView bytes);

    qsizetype m_limit;
    QByteArray m_line;
    bool m_tooLong = false;
};

} // namespace contrordine
