// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/mailreader.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <memory>
#include <mutex>

#include <gmime/gmime.h>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

Error inputError(const QString &code) { return {.kind = Error::Kind::Input, .code = code}; }

/// The text of a page, with where its links lead: order numbers often stand nowhere else.
QString textOfHtml(QString html)
{
    static const QRegularExpression hidden(u"<(style|script|head)\\b.*?</\\1\\s*>|<!--.*?-->"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression link(u"<a\\b[^>]*?\\bhref\\s*=\\s*[\"']?([^\"'\\s>]+)[^>]*>"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    html.remove(hidden).replace(link, u" \\1 "_s).replace(tag, u" "_s);
    html.replace(u"&nbsp;"_s, u" "_s).replace(u"&#39;"_s, u"'"_s).replace(u"&quot;"_s, u"\""_s);
    html.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
    return html;
}

/// Everything a message's parts say, and the messages attached to it.
struct Parts {
    QString plain;
    QString html;
    QList<GMimeMessage *> attached; ///< owned by the message they are attached to
};

void collect(GMimeObject *part, int depth, Parts &parts)
{
    if (!part || depth > MailFile::depthLimit)
        return;
    if (GMIME_IS_MULTIPART(part)) {
        auto *multipart = GMIME_MULTIPART(part);
        const int count = g_mime_multipart_get_count(multipart);
        for (int i = 0; i < count; ++i)
            collect(g_mime_multipart_get_part(multipart, i), depth + 1, parts);
    } else if (GMIME_IS_MESSAGE_PART(part)) {
        if (GMimeMessage *attached = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)))
            parts.attached.append(attached);
    } else if (GMIME_IS_TEXT_PART(part)) {
        const std::unique_ptr<char, decltype(&g_free)> text(g_mime_text_part_get_text(GMIME_TEXT_PART(part)), &g_free);
        if (!text)
            return;
        GMimeContentType *type = g_mime_object_get_content_type(part);
        const bool isHtml = g_mime_content_type_is_type(type, "text", "html") != 0;
        QString &target = isHtml ? parts.html : parts.plain;
        // Tags go away later; ten times the limit leaves enough of what is read.
        target += QString::fromUtf8(text.get()).left(10 * Mail::textLimit) + u'\n';
    }
}

MailCheck checkOf(const QString &word)
{
    if (word == u"pass")
        return MailCheck::Passed;
    if (word == u"fail" || word == u"softfail" || word == u"permerror" || word == u"policy")
        return MailCheck::Failed;
    return word == u"none" ? MailCheck::NotChecked : MailCheck::Unclear;
}

/// Is `domain` the sender's, or one above or below it?
bool isSameHouse(const QString &domain, const QString &sender)
{
    return domain == sender || sender.endsWith(u'.' + domain) || domain.endsWith(u'.' + sender);
}

/// The first Authentication-Results header: the merchant's own provider writes on top of whatever arrived.
void readChecks(GMimeMessage *message, Mail &mail)
{
    GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    for (int i = 0; i < g_mime_header_list_get_count(headers); ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(headers, i);
        if (QString::fromUtf8(g_mime_header_get_name(header)).compare(u"Authentication-Results", Qt::CaseInsensitive)
            != 0)
            continue;
        static const QRegularExpression comment(u"\\([^()]*\\)"_s);
        const QString value = QString::fromUtf8(g_mime_header_get_value(header)).toLower().remove(comment).simplified();
        const QStringList results = value.split(u';');
        mail.checkedBy = results.value(0).section(u' ', 0, 0, QString::SectionSkipEmpty);
        const QString senderDomain = mail.senderAddress.section(u'@', -1);
        static const QRegularExpression result(u"^\\s*(dkim|spf)\\s*=\\s*(\\w+)"_s);
        static const QRegularExpression signer(u"header\\.(?:d|i)\\s*=\\s*\"?(?:[^\\s;@\"]*@)?([\\w.-]+)"_s);
        for (const QString &one : results) {
            const auto match = result.match(one);
            if (!match.hasMatch())
                continue;
            const MailCheck check = checkOf(match.captured(2));
            if (match.captured(1) == u"spf") {
                mail.spf = check;
                continue;
            }
            // Another's valid signature says nothing about this sender.
            const QString domain = signer.match(one).captured(1);
            const bool isSenders = !domain.isEmpty() && isSameHouse(domain, senderDomain);
            const MailCheck counted = check == MailCheck::Passed && !isSenders ? MailCheck::Unclear : check;
            if (mail.dkim != MailCheck::Passed)
                mail.dkim = counted;
        }
        return;
    }
}

std::optional<QString> addressOf(GMimeMessage *message, QString &name)
{
    InternetAddressList *from = g_mime_message_get_from(message);
    if (!from || internet_address_list_length(from) == 0)
        return {};
    InternetAddress *first = internet_address_list_get_address(from, 0);
    if (!INTERNET_ADDRESS_IS_MAILBOX(first))
        return {};
    name = QString::fromUtf8(internet_address_get_name(first)).simplified();
    return QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first))).trimmed().toLower();
}

void take(GMimeMessage *message, int depth, MailFile &file)
{
    if (file.mails.size() >= MailFile::messageLimit) {
        file.isCut = true;
        return;
    }
    Mail mail;
    const auto address = addressOf(message, mail.senderName);
    mail.subject = QString::fromUtf8(g_mime_message_get_subject(message)).simplified();
    if (!address && mail.subject.isEmpty()) {
        ++file.unreadable;
        return;
    }
    mail.senderAddress = address.value_or(QString());
    if (GDateTime *date = g_mime_message_get_date(message))
        mail.sentAt = QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), Qt::UTC);
    mail.isForwarded = depth > 0;
    if (!mail.isForwarded)
        readChecks(message, mail);
    Parts parts;
    collect(g_mime_message_get_mime_part(message), 0, parts);
    mail.text = QString(parts.plain + textOfHtml(parts.html)).left(Mail::textLimit);
    file.mails.append(mail);
    if (depth >= MailFile::depthLimit)
        return;
    for (GMimeMessage *attached : std::as_const(parts.attached))
        take(attached, depth + 1, file);
}

} // namespace

bool isMailFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"eml" || suffix == u"mbox" || suffix == u"mbx";
}

Result<MailFile> readMailFile(const QString &path)
{
    static std::once_flag initialized;
    std::call_once(initialized, [] { g_mime_init(); });

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(inputError(u"unreadable"_s));
    if (file.size() > MailFile::sizeLimit)
        return tl::unexpected(inputError(u"too-large"_s));
    const QByteArray bytes = file.readAll();
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const bool isBox = bytes.startsWith("From ");
    g_mime_parser_set_format(parser.get(), isBox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);

    MailFile mails;
    do {
        const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!message)
            break;
        take(message.get(), 0, mails);
    } while (isBox && !mails.isCut && !g_mime_parser_eos(parser.get()));
    if (mails.mails.isEmpty())
        return tl::unexpected(inputError(u"not-mail"_s));
    return mails;
}

} // namespace contrordine
