// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace contrordine
{

/// What the merchant's mail provider found out about a sender (RFC 8601). Nothing written = not checked.
enum class MailCheck { NotChecked, Passed, Failed, Unclear };

/// One saved message. Anybody can write any of it: a hint at best, never proof.
struct Mail {
    QString senderAddress; ///< lower case
    QString senderName;
    QString subject;
    QDateTime sentAt; ///< UTC, as the message says; invalid = it says nothing
    MailCheck dkim = MailCheck::NotChecked; ///< passed only with a signature of the sender's own domain
    MailCheck spf = MailCheck::NotChecked;
    QString checkedBy; ///< who checked, as written; empty = nobody
    bool isForwarded = false; ///< attached to another message: nobody checked this one
    QString text; ///< readable text, with the addresses of links; at most textLimit characters

    static constexpr qsizetype textLimit = 200 * 1024;
};

struct MailFile {
    QList<Mail> mails; ///< in the order of the file, attached ones after theirs
    int unreadable = 0; ///< messages that are none: no sender, no subject
    bool isCut = false; ///< there were more than messageLimit

    static constexpr qint64 sizeLimit = 64 * 1024 * 1024; ///< bytes of a file
    static constexpr qsizetype messageLimit = 2000;
    static constexpr int depthLimit = 10; ///< parts inside parts
};

/// Is this file one to read as mail, by its name (.eml, .mbox, .mbx)?
[[nodiscard]] bool isMailFile(const QString &path);
/// Reads a saved message (.eml) or a mailbox (mbox) with GMime: quoted-printable, base64, charsets, parts, forwarded
/// messages as attachments. Takes a while with large files: not for the GUI thread. Errors: Input "unreadable",
/// "too-large", "not-mail".
[[nodiscard]] Result<MailFile> readMailFile(const QString &path);

} // namespace contrordine
