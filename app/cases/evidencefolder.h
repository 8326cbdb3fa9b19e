// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dispute.h"

#include <QStringList>

namespace contrordine
{

/// The folder of one case's evidence: copies of the merchant's files, only for the merchant's eyes (0600 in 0700),
/// under names made by us. Blocks while it reads and writes: not for the GUI thread.
class EvidenceFolder
{
public:
    static constexpr qint64 largestPicture = 20LL * 1024 * 1024; ///< bytes; also of a PDF
    static constexpr qint64 largestVideo = 200LL * 1024 * 1024;

    EvidenceFolder(const QString &dataDir, const CaseId &id);

    QString path() const { return m_path; }
    /// Copies a file here. What it is, is read from its content and not from its name: JPEG, PNG, PDF, MP4 or
    /// QuickTime. Errors: Input "evidence-gone", "evidence-empty", "evidence-type", "evidence-too-large",
    /// "evidence-unreadable" (a picture that cannot be shown); Storage "not-writable".
    [[nodiscard]] Result<Evidence> take(const QString &file, EvidenceItem item) const;
    void remove(const Evidence &evidence) const;
    /// Writes the summary as PDF, and an archive with it, the statement and the evidence; gives the archive's path.
    /// Errors: Input "evidence-gone" when a file is not here any more; Storage "not-writable".
    [[nodiscard]] Result<QString> pack(const QString &archiveName, const DisputeSummary &summary,
                                       const QList<Evidence> &evidence) const;

private:
    [[nodiscard]] Result<void> make() const;

    QString m_path;
};

} // namespace contrordine
