// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/export.h"

#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

/// What a spreadsheet would run as a formula is marked as text; a plain number stays one.
QString harmless(const QString &cell)
{
    static const QRegularExpression number(u"^[+-]?\\d+([.,]\\d+)?$"_s);
    if (cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.front()) || number.match(cell).hasMatch())
        return cell;
    return u'\'' + cell;
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells) {
        QString text = harmless(cell);
        if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
            text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
        quoted.append(text);
    }
    return quoted.join(u',').toUtf8();
}

Result<void> writeCsv(const QString &path, const QStringList &header, const QList<QStringList> &rows)
{
    const auto failed = [&path] {
        return tl::unexpected(Error{.kind = Error::Kind::Input, .code = u"not-writable"_s, .detail = path});
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    file.write("\xEF\xBB\xBF" + csvLine(header) + "\r\n");
    for (const QStringList &row : rows)
        file.write(csvLine(row) + "\r\n");
    if (!file.commit())
        return failed();
    return {};
}

} // namespace contrordine
