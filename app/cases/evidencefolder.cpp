// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/evidencefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeDatabase>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <array>
#include <zip.h>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr QFile::Permissions ownersOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr qint64 chunk = 1 << 20;
constexpr int nameLength = 40;
constexpr int pictureWidth = 300; ///< in the summary, points
constexpr int previewSide = 64; ///< reading a picture this small reads all of it

const QString summaryName = u"summary.pdf"_s;
const QString statementName = u"statement.txt"_s;

struct FileType {
    QLatin1StringView mime;
    QLatin1StringView suffix;
    qint64 largest;
    bool picture;
};

const FileType *typeOf(const QString &file)
{
    static const std::array<FileType, 5> types{{
        {"image/jpeg"_L1, "jpg"_L1, EvidenceFolder::largestPicture, true},
        {"image/png"_L1, "png"_L1, EvidenceFolder::largestPicture, true},
        {"application/pdf"_L1, "pdf"_L1, EvidenceFolder::largestPicture, false},
        {"video/mp4"_L1, "mp4"_L1, EvidenceFolder::largestVideo, false},
        {"video/quicktime"_L1, "mov"_L1, EvidenceFolder::largestVideo, false},
    }};
    const QString mime = QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchContent).name();
    const auto found =
        std::find_if(types.begin(), types.end(), [&mime](const FileType &type) { return type.mime == mime; });
    return found == types.end() ? nullptr : &*found;
}

Error badFile(const QString &code, const QString &file)
{
    return {.kind = Error::Kind::Input, .code = code, .detail = QFileInfo(file).suffix()};
}

Error notWritable(const QString &path)
{
    return {.kind = Error::Kind::Storage, .code = QString::fromUtf16(storagecode::notWritable), .detail = path};
}

/// A name that every system and archive takes: letters and digits of a file's own name, nothing that leads elsewhere.
QString plainName(const QString &name)
{
    QString plain;
    const QString parts = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : parts) {
        const bool kept = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (kept)
            plain.append(c);
        else if (c.category() != QChar::Mark_NonSpacing && !plain.isEmpty() && !plain.endsWith(u'-'))
            plain.append(u'-');
    }
    plain.truncate(nameLength);
    while (plain.endsWith(u'-'))
        plain.chop(1);
    return plain.isEmpty() ? u"file"_s : plain;
}

/// Copies so that a half-written file never stands for a whole one.
Result<void> copyTo(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return tl::unexpected(badFile(u"evidence-gone"_s, from));
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(ownersOnly))
        return tl::unexpected(notWritable(to));
    while (!source.atEnd()) {
        const QByteArray piece = source.read(chunk);
        if (piece.isEmpty() || target.write(piece) != piece.size())
            return tl::unexpected(notWritable(to));
    }
    if (!target.commit())
        return tl::unexpected(notWritable(to));
    return {};
}

void writeHeading(QTextCursor &cursor, const QString &text, int points)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(QFont::DemiBold);
    QTextBlockFormat block;
    block.setTopMargin(points);
    block.setBottomMargin(4);
    cursor.movePosition(QTextCursor::End);
    cursor.insertBlock(block, format);
    cursor.insertText(text, format);
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
}

void writeLines(QTextCursor &cursor, const QList<DisputeSummary::Line> &lines)
{
    if (lines.isEmpty())
        return;
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(3);
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 28), QTextLength(QTextLength::PercentageLength, 72)});
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable *table = cursor.insertTable(int(lines.size()), 2, format);
    for (int row = 0; row < lines.size(); ++row) {
        table->cellAt(row, 0).firstCursorPosition().insertText(lines.at(row).first);
        table->cellAt(row, 1).firstCursorPosition().insertText(lines.at(row).second);
    }
    cursor.movePosition(QTextCursor::End);
}

bool writePdf(const QString &path, const QString &folder, const DisputeSummary &summary)
{
    QTextDocument document;
    QTextCursor cursor(&document);
    writeHeading(cursor, summary.title, 16);
    writeLines(cursor, summary.facts);
    writeHeading(cursor, summary.statementHeading, 12);
    cursor.insertText(summary.statement);
    writeHeading(cursor, summary.timelineHeading, 12);
    writeLines(cursor, summary.timeline);
    writeHeading(cursor, summary.evidenceHeading, 12);
    writeLines(cursor, summary.evidence);
    for (const auto &[file, shows] : summary.evidence) {
        QImageReader reader(folder + u'/' + file);
        reader.setAutoTransform(true);
        const QSize size = reader.size();
        if (!size.isValid())
            continue; // no picture
        if (size.width() > 3 * pictureWidth)
            reader.setScaledSize(size.scaled(3 * pictureWidth, size.height(), Qt::KeepAspectRatio));
        const QImage picture = reader.read();
        if (picture.isNull())
            continue;
        writeHeading(cursor, file, 10);
        QTextImageFormat image;
        const QUrl name(u"evidence:"_s + file);
        document.addResource(QTextDocument::ImageResource, name, picture);
        image.setName(name.toString());
        image.setWidth(pictureWidth);
        cursor.insertImage(image);
    }

    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownersOnly))
        return false;
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(summary.title);
        document.print(&writer);
    }
    return file.flush() && file.size() > 0;
}

/// An archive that is written as a whole, or not at all.
using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

/// One file of the archive; its name is ours and plain. It is read when the archive is closed.
bool addToArchive(zip_t *archive, const QString &name, const QString &path)
{
    zip_source_t *content = zip_source_file(archive, QFile::encodeName(path).constData(), 0, -1);
    if (!content)
        return false;
    const zip_int64_t entry = zip_file_add(archive, name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8);
    if (entry < 0) {
        zip_source_free(content);
        return false;
    }
    constexpr zip_uint32_t regularForOwner = 0100600;
    return zip_file_set_external_attributes(archive, static_cast<zip_uint64_t>(entry), 0, ZIP_OPSYS_UNIX,
                                            regularForOwner << 16)
        == 0;
}

} // namespace

EvidenceFolder::EvidenceFolder(const QString &dataDir, const CaseId &id)
    : m_path(dataDir + u"/cases/"_s + plainName(id.toString()))
{
}

Result<void> EvidenceFolder::make() const
{
    // The folder above is the merchant's alone too.
    for (const QString &path : {QFileInfo(m_path).path(), m_path}) {
        if (!QDir().mkpath(path) || !QFile::setPermissions(path, ownersOnly | QFile::ExeOwner))
            return tl::unexpected(notWritable(path));
    }
    return {};
}

Result<Evidence> EvidenceFolder::take(const QString &file, EvidenceItem item) const
{
    const QFileInfo given(file);
    if (!given.isFile() || !given.isReadable())
        return tl::unexpected(badFile(u"evidence-gone"_s, file));
    if (given.size() == 0)
        return tl::unexpected(badFile(u"evidence-empty"_s, file));
    const FileType *type = typeOf(file);
    if (!type)
        return tl::unexpected(badFile(u"evidence-type"_s, file));
    if (given.size() > type->largest)
        return tl::unexpected(badFile(u"evidence-too-large"_s, file));
    if (type->picture) {
        QImageReader reader(file);
        reader.setDecideFormatFromContent(true);
        reader.setScaledSize({previewSide, previewSide});
        if (reader.read().isNull())
            return tl::unexpected(badFile(u"evidence-unreadable"_s, file));
    }
    if (auto made = make(); !made)
        return tl::unexpected(made.error());
    const QString name = plainName(given.completeBaseName());
    QString kept;
    for (int number = 1; kept.isEmpty() || QFile::exists(m_path + u'/' + kept); ++number)
        kept = u"%1-%2.%3"_s.arg(number, 2, 10, QLatin1Char('0')).arg(name, type->suffix);
    if (auto copied = copyTo(file, m_path + u'/' + kept); !copied)
        return tl::unexpected(copied.error());
    return Evidence{.item = item, .file = kept, .givenName = given.fileName(), .bytes = given.size()};
}

void EvidenceFolder::remove(const Evidence &evidence) const { QFile::remove(m_path + u'/' + evidence.file); }

Result<QString> EvidenceFolder::pack(const QString &archiveName, const DisputeSummary &summary,
                                     const QList<Evidence> &evidence) const
{
    if (auto made = make(); !made)
        return tl::unexpected(made.error());
    const QString pdf = m_path + u'/' + summaryName;
    if (!writePdf(pdf, m_path, summary))
        return tl::unexpected(notWritable(pdf));
    QByteArray statement = summary.statement.toUtf8();
    QFile text(m_path + u'/' + statementName);
    if (!text.open(QIODevice::WriteOnly) || !text.setPermissions(ownersOnly) || text.write(statement) < 0
        || !text.flush())
        return tl::unexpected(notWritable(text.fileName()));
    text.close();

    QStringList names{summaryName, statementName};
    for (const Evidence &one : evidence)
        names.append(one.file);
    const QString path = m_path + u'/' + plainName(archiveName) + u".zip"_s;
    const QString part = path + u".part"_s;
    QFile::remove(part);
    Archive archive(zip_open(QFile::encodeName(part).constData(), ZIP_CREATE | ZIP_EXCL, nullptr), &zip_discard);
    if (!archive)
        return tl::unexpected(notWritable(part));
    for (const QString &name : std::as_const(names)) {
        const QString content = m_path + u'/' + name;
        if (!QFileInfo(content).isReadable())
            return tl::unexpected(badFile(u"evidence-gone"_s, name));
        if (!addToArchive(archive.get(), name, content))
            return tl::unexpected(notWritable(part));
    }
    if (zip_close(archive.get()) != 0)
        return tl::unexpected(notWritable(part));
    archive.release(); // closing has freed it
    QFile::remove(path);
    if (!QFile::setPermissions(part, ownersOnly) || !QFile::rename(part, path))
        return tl::unexpected(notWritable(path));
    return path;
}

} // namespace contrordine
