// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policies/policypagefile.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace contrordine::policypage
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray pdf(const QList<PolicyDocument> &documents)
{
    QTextDocument document;
    document.setHtml(htmlPage(documents));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(documents.isEmpty() ? QString() : documents.first().title);
        document.print(&writer);
    }
    return buffer.data();
}

} // namespace

Result<void> saveBytes(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return tl::unexpected(
            Error{.kind = Error::Kind::Storage, .code = QString::fromUtf16(storagecode::notWritable), .detail = path});
    }
    return {};
}

Result<void> save(const QList<PolicyDocument> &documents, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"pdf"_s)
        return saveBytes(pdf(documents), path);
    if (suffix == u"txt"_s)
        return saveBytes(plainText(documents).toUtf8(), path);
    if (suffix == u"md"_s)
        return saveBytes(markdown(documents).toUtf8(), path);
    return saveBytes(htmlPage(documents).toUtf8(), path);
}

} // namespace contrordine::policypage
