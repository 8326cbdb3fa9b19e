// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statementfile.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr qint64 ofxSizeLimit = 64 * 1024 * 1024;
constexpr qsizetype shownAccountDigits = 4; // enough to tell accounts apart, too little to be one

Error inputError(const QString &code, const QString &path)
{
    return {.kind = Error::Kind::Input, .code = code, .detail = path};
}

/// OFX 1 names its character set in a header of its own, OFX 2 as XML does. Banks write cp1252 or UTF-8.
QString decoded(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(1024).toUpper();
    const bool utf8 = head.contains("UTF-8") || head.startsWith("\xEF\xBB\xBF") || head.contains("ENCODING:UNICODE")
        || head.contains("<?XML");
    return utf8 ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

QString unescaped(QString text)
{
    static const QList<std::pair<QString, QString>> entities{
        {u"&lt;"_s, u"<"_s},   {u"&gt;"_s, u">"_s},  {u"&nbsp;"_s, u" "_s}, {u"&quot;"_s, u"\""_s},
        {u"&apos;"_s, u"'"_s}, {u"&#39;"_s, u"'"_s}, {u"&amp;"_s, u"&"_s}}; // last: what it frees is text
    for (const auto &[entity, character] : entities)
        text.replace(entity, character);
    return text.simplified();
}

/// One pass over the tags. In OFX 1 a value ends where the next tag begins and its own is never closed; an aggregate
/// has no value and is closed in both.
class OfxReader
{
public:
    StatementReading read(const QString &text)
    {
        static const QRegularExpression tag(u"<(/?)([A-Za-z0-9.]+)[^>]*>([^<]*)"_s);
        qint64 number = 0;
        for (auto match = tag.globalMatch(text); match.hasNext();) {
            const auto one = match.next();
            const QString name = one.captured(2).toUpper();
            const bool closing = !one.captured(1).isEmpty();
            if (name == u"STMTTRN"_s) {
                if (closing)
                    finish(++number);
                else
                    m_fields.clear();
                m_inMovement = !closing;
            } else if (name == u"STMTRS"_s || name == u"CCSTMTRS"_s) {
                m_currency.clear();
                m_account.clear();
            } else if (name == u"CURRENCY"_s && m_inMovement) {
                m_inCurrency =
                    !closing; // the movement's amount is in this one; ORIGCURRENCY only tells where it came from
            } else if (!closing) {
                const QString value = unescaped(one.captured(3));
                if (name == u"CURDEF"_s)
                    m_currency = value;
                else if (name == u"ACCTID"_s && !m_inMovement)
                    m_account = value.right(shownAccountDigits);
                else if (m_inMovement && (name != u"CURSYM"_s || m_inCurrency))
                    m_fields.insert(name, value);
            }
        }
        setFingerprints(m_reading.lines);
        return std::move(m_reading);
    }

private:
    void refuse(qint64 number, const QString &code, const QString &field)
    {
        m_reading.refused.append(
            {.line = number, .code = code, .column = field, .value = m_fields.value(field).left(40)});
    }

    void finish(qint64 number)
    {
        if (m_reading.lines.size() >= statementRowLimit)
            return;
        const QString posted = m_fields.value(u"DTPOSTED"_s);
        const QDate day = QDate::fromString(posted.left(8), u"yyyyMMdd"_s);
        if (!day.isValid())
            return refuse(number, u"bad-date"_s, u"DTPOSTED"_s);
        const QString named = m_fields.contains(u"CURSYM"_s) ? m_fields.value(u"CURSYM"_s) : m_currency;
        const auto currency = Currency::fromCode(named);
        if (!currency)
            return refuse(number, u"bad-currency"_s, u"CURDEF"_s);
        // The specification takes a comma or a point before the cents, and no grouping.
        QString amount = m_fields.value(u"TRNAMT"_s);
        if (!amount.contains(u'.'))
            amount.replace(u',', u'.');
        const auto money = Money::parse(amount, *currency);
        if (!money)
            return refuse(number, u"bad-amount"_s, u"TRNAMT"_s);
        QStringList text{m_fields.value(u"NAME"_s), m_fields.value(u"PAYEE"_s), m_fields.value(u"MEMO"_s)};
        text.removeAll(QString());
        text.removeDuplicates();
        m_reading.lines.append({.day = day,
                                .amount = *money,
                                .text = text.join(u' '),
                                .reference = m_fields.value(u"FITID"_s),
                                .account = m_account,
                                .line = number,
                                .fingerprint = {}});
    }

    StatementReading m_reading;
    QHash<QString, QString> m_fields;
    QString m_currency;
    QString m_account;
    bool m_inMovement = false;
    bool m_inCurrency = false;
};

} // namespace

bool isOfx(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray start = file.read(4096).toUpper();
    return start.contains("OFXHEADER") || start.contains("<OFX>");
}

Result<StatementReading> readOfx(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > ofxSizeLimit)
        return tl::unexpected(inputError(u"unreadable"_s, path));
    const QString text = decoded(file.readAll());
    const qsizetype body = text.indexOf(u"<OFX>"_s, 0, Qt::CaseInsensitive);
    if (body < 0)
        return tl::unexpected(inputError(u"not-ofx"_s, path));
    return OfxReader().read(text.mid(body));
}

} // namespace contrordine
