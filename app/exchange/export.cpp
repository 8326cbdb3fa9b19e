// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/export.h"

#include <QCoroFuture>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QtConcurrentRun>
#include <filesystem>
#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr qsizetype rowsAtATime = 2000;
constexpr lxw_row_t rowsOfASheet = 1048576; // the format's own limit, header included
constexpr qsizetype longestText = 32767; // likewise, of a cell
constexpr qsizetype exactDigits = 15; // what a spreadsheet's numbers hold

Error notWritable(const QString &path)
{
    return {.kind = Error::Kind::Input, .code = u"not-writable"_s, .detail = path};
}

/// What a spreadsheet would run as a formula is marked as text; a plain number stays one.
QString harmless(const QString &cell)
{
    static const QRegularExpression number(u"^[+-]?\\d+([.,]\\d+)?$"_s);
    if (cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.front()) || number.match(cell).hasMatch())
        return cell;
    return u'\'' + cell;
}

class CsvFile final : public TableFile
{
public:
    explicit CsvFile(const QString &path)
        : m_file(path)
    {
    }
    bool open(const QStringList &header)
    {
        return m_file.open(QIODevice::WriteOnly) && m_file.write("\xEF\xBB\xBF" + csvLine(header) + "\r\n") > 0;
    }
    Result<void> write(const QList<Cell> &row) override
    {
        QStringList texts;
        for (const Cell &cell : row)
            texts.append(cell.text);
        m_file.write(csvLine(texts) + "\r\n"); // a failure shows in commit()
        return {};
    }
    Result<void> commit() override
    {
        if (!m_file.commit())
            return tl::unexpected(notWritable(m_file.fileName()));
        return {};
    }

private:
    QSaveFile m_file;
};

/// Text is written as text whatever it begins with, so nothing in it can become a formula.
class XlsxFile final : public TableFile
{
public:
    explicit XlsxFile(const QString &path)
        : m_path(path)
        , m_folder(QFileInfo(path).absolutePath() + u"/.contrordine-XXXXXX"_s)
    {
    }
    ~XlsxFile() override
    {
        if (m_book)
            lxw_workbook_free(m_book);
    }
    bool open(const QStringList &header)
    {
        if (!m_folder.isValid())
            return false;
        m_part = QFile::encodeName(m_folder.filePath(u"table.xlsx"_s));
        m_scratch = QFile::encodeName(m_folder.path());
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE; // rows go to the disk as they come
        options.tmpdir = m_scratch.data();
        m_book = workbook_new_opt(m_part.constData(), &options);
        m_sheet = m_book ? workbook_add_worksheet(m_book, nullptr) : nullptr;
        if (!m_sheet)
            return false;
        lxw_format *const bold = workbook_add_format(m_book);
        format_set_bold(bold);
        m_instants = workbook_add_format(m_book);
        format_set_num_format(m_instants, "yyyy-mm-dd hh:mm");
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (qsizetype column = 0; column < header.size(); ++column)
            worksheet_write_string(m_sheet, 0, lxw_col_t(column), header.at(column).toUtf8().constData(), bold);
        m_row = 1;
        return true;
    }
    Result<void> write(const QList<Cell> &row) override
    {
        if (m_row >= rowsOfASheet)
            return tl::unexpected(
                Error{.kind = Error::Kind::Input, .code = u"too-many-rows"_s, .detail = QString::number(rowsOfASheet)});
        for (qsizetype column = 0; column < row.size(); ++column)
            write(lxw_col_t(column), row.at(column));
        ++m_row;
        return {};
    }
    Result<void> commit() override
    {
        const lxw_error failed = workbook_close(std::exchange(m_book, nullptr)); // frees it too
        std::error_code notMoved; // QFile::rename() would not replace an older file
        if (failed == LXW_NO_ERROR)
            std::filesystem::rename(m_part.constData(), QFile::encodeName(m_path).constData(), notMoved);
        if (failed != LXW_NO_ERROR || notMoved)
            return tl::unexpected(notWritable(m_path));
        m_folder.remove();
        return {};
    }

private:
    void write(lxw_col_t column, const Cell &cell)
    {
        const bool isNumber =
            cell.kind == Cell::Kind::Number && !cell.text.isEmpty() && cell.text.size() <= exactDigits;
        if (isNumber) {
            worksheet_write_number(m_sheet, m_row, column, cell.text.toDouble(), numberFormat(cell.decimals));
        } else if (cell.kind == Cell::Kind::Instant) {
            if (!cell.at.isValid())
                return;
            const QDateTime local = cell.at.toLocalTime();
            lxw_datetime at{local.date().year(), local.date().month(),  local.date().day(),
                            local.time().hour(), local.time().minute(), double(local.time().second())};
            worksheet_write_datetime(m_sheet, m_row, column, &at, m_instants);
        } else if (!cell.text.isEmpty()) {
            worksheet_write_string(m_sheet, m_row, column, cell.text.left(longestText).toUtf8().constData(), nullptr);
        }
    }
    lxw_format *numberFormat(int decimals)
    {
        lxw_format *&format = m_numbers[decimals];
        if (!format) {
            format = workbook_add_format(m_book);
            const QByteArray pattern = decimals > 0 ? "0." + QByteArray(decimals, '0') : QByteArray("0");
            format_set_num_format(format, pattern.constData());
        }
        return format;
    }

    QString m_path;
    QTemporaryDir m_folder; // beside the target, so that the last step is a rename; its rest goes with it
    QByteArray m_part;
    QByteArray m_scratch;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_instants = nullptr;
    QHash<int, lxw_format *> m_numbers;
    lxw_row_t m_row = 0;
};

Result<void> writeRows(TableFile *file, const QList<PairRow> &rows,
                       const std::function<QList<Cell>(const PairRow &)> &cells)
{
    for (const PairRow &row : rows) {
        if (auto written = file->write(cells(row)); !written)
            return written;
    }
    return {};
}

} // namespace

Cell Cell::amount(const std::optional<Money> &money)
{
    if (!money)
        return {};
    return {.kind = Kind::Number, .text = money->decimal(), .decimals = money->currency().exponent()};
}

Cell Cell::instant(const QDateTime &at)
{
    return {.kind = Kind::Instant, .text = at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString(), .at = at};
}

Result<std::unique_ptr<TableFile>> TableFile::create(const QString &path, const QStringList &header)
{
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive)) {
        auto file = std::make_unique<XlsxFile>(path);
        if (!file->open(header))
            return tl::unexpected(notWritable(path));
        return file;
    }
    auto file = std::make_unique<CsvFile>(path);
    if (!file->open(header))
        return tl::unexpected(notWritable(path));
    return file;
}

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

QCoro::Task<Result<ExportReport>> exportPairs(Store &store, ExportRequest request, ExportProgress progress,
                                              std::stop_token stop)
{
    Store *const source = &store;
    const auto found = co_await source->pairIds(request.query);
    if (!found)
        co_return tl::unexpected(found.error());
    const RowIds ids = *found;
    auto created = TableFile::create(request.path, request.header);
    if (!created)
        co_return tl::unexpected(created.error());
    const std::shared_ptr<TableFile> file = std::move(*created);
    ExportReport report;
    QFuture<Result<QList<PairRow>>> reading = source->readPairs(ids.mid(0, rowsAtATime));
    for (qsizetype from = 0; from < ids.size(); from += rowsAtATime) {
        const auto rows = co_await reading;
        if (!rows)
            co_return tl::unexpected(rows.error());
        if (stop.stop_requested()) {
            report.stopped = true;
            co_return report;
        }
        reading = source->readPairs(ids.mid(from + rowsAtATime, rowsAtATime)); // while these are written
        const QFuture<Result<void>> writing = QtConcurrent::run(
            [file, these = *rows, cells = request.cells] { return writeRows(file.get(), these, cells); });
        const auto written = co_await writing;
        if (!written)
            co_return tl::unexpected(written.error());
        report.rows += int(rows->size());
        if (progress)
            progress(report.rows, int(ids.size()));
    }
    if (stop.stop_requested()) {
        report.stopped = true;
        co_return report;
    }
    const QFuture<Result<void>> closing = QtConcurrent::run([file] { return file->commit(); });
    const auto closed = co_await closing;
    if (!closed)
        co_return tl::unexpected(closed.error());
    co_return report;
}

} // namespace contrordine
