// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/csvreader.h"

#include <csv.h>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

class CsvReader::Private
{
public:
    explicit Private(const QString &path)
        : file(path)
    {
        csv_init(&parser, 0);
    }
    ~Private() { csv_free(&parser); }

    static void cellRead(void *data, size_t size, void *self)
    {
        auto *p = static_cast<Private *>(self);
        p->cells.append(
            QString::fromUtf8(static_cast<const char *>(data), static_cast<qsizetype>(size)).left(cellLimit));
    }
    static void recordRead(int, void *self)
    {
        auto *p = static_cast<Private *>(self);
        p->ready.append({p->recordLine, p->cells});
        p->cells.clear();
        p->inRecord = false;
    }

    /// libcsv knows no lines: it is fed one physical line at a time, and a record starts with the first one after the
    /// last record ended.
    bool feedLine()
    {
        QByteArray text = file.readLine(lineLimit);
        if (text.isEmpty()) {
            csv_fini(&parser, cellRead, recordRead, this);
            return false;
        }
        ++line;
        if (line == 1 && text.startsWith("\xEF\xBB\xBF"))
            text.remove(0, 3);
        if (!inRecord) {
            recordLine = line;
            inRecord = true;
        }
        csv_parse(&parser, text.constData(), static_cast<size_t>(text.size()), cellRead, recordRead, this);
        if (cells.isEmpty() && ready.isEmpty() && text.trimmed().isEmpty())
            inRecord = false; // an empty line between records
        return true;
    }

    QFile file;
    csv_parser parser{};
    qint64 line = 0;
    qint64 recordLine = 0;
    bool inRecord = false;
    bool ended = false;
    QStringList cells;
    QList<CsvRecord> ready;
};

CsvReader::CsvReader(const QString &path)
    : d(std::make_unique<Private>(path))
{
}

CsvReader::~CsvReader() = default;

Result<QStringList> CsvReader::open()
{
    const auto failed = [this](const QString &code) {
        return tl::unexpected(Error{.kind = Error::Kind::Input, .code = code, .detail = d->file.fileName()});
    };
    if (!d->file.open(QIODevice::ReadOnly))
        return failed(u"unreadable"_s);
    const QByteArray start = d->file.peek(64 * 1024);
    const QByteArray firstLine = start.left(start.indexOf('\n') < 0 ? start.size() : start.indexOf('\n'));
    char delimiter = ',';
    for (const char candidate : {';', '\t'}) {
        if (firstLine.count(candidate) > firstLine.count(delimiter))
            delimiter = candidate;
    }
    csv_set_delim(&d->parser, static_cast<unsigned char>(delimiter));
    CsvRecord header;
    if (!next(header))
        return failed(u"empty"_s);
    return header.cells;
}

bool CsvReader::next(CsvRecord &record)
{
    while (d->ready.isEmpty() && !d->ended)
        d->ended = !d->feedLine();
    if (d->ready.isEmpty())
        return false;
    record = d->ready.takeFirst();
    return true;
}

qint64 CsvReader::position() const { return d->file.pos(); }

qint64 CsvReader::size() const { return d->file.size(); }

QString normalizedHeader(const QString &cell)
{
    QString name;
    for (const QChar c : cell) {
        if (c.isLetterOrNumber())
            name += c.toLower();
    }
    return name;
}

} // namespace contrordine
