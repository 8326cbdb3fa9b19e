// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platforms/linesplitter.h"

namespace contrordine
{

void LineSplitter::take(QByteArrayView bytes)
{
    const qsizetype room = m_limit - m_line.size();
    m_tooLong = m_tooLong || bytes.size() > room;
    m_line.append(bytes.first(std::min(bytes.size(), room)));
}

QList<LineSplitter::Line> LineSplitter::feed(QByteArrayView bytes)
{
    QList<Line> lines;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n')) {
        take(bytes.first(end));
        if (m_line.endsWith('\r'))
            m_line.chop(1);
        lines.append({m_line, m_tooLong});
        m_line.clear();
        m_tooLong = false;
        bytes = bytes.sliced(end + 1);
    }
    take(bytes);
    return lines;
}

std::optional<LineSplitter::Line> LineSplitter::rest() const
{
    if (m_line.isEmpty())
        return std::nullopt;
    return Line{m_line, m_tooLong};
}

} // namespace contrordine
