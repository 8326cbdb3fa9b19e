// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policies/policydocument.h"

#include <QRegularExpression>

namespace contrordine::policypage
{

using namespace Qt::Literals::StringLiterals;

namespace
{

using Block = PolicyDocument::Block;
using Line = PolicyDocument::Line;

/// Control characters, and marks that turn the reading direction of all that follows: what a merchant pasted must not
/// rearrange the page. Line ends and tabs stay.
QString tame(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool control = (u < 0x20 && u != u'\n' && u != u'\t') || (u >= 0x7f && u < 0xa0);
        const bool bidi = u == 0x061c || u == 0x200e || u == 0x200f || (u >= 0x202a && u <= 0x202e)
            || (u >= 0x2066 && u <= 0x2069) || u == 0xfeff;
        if (!control && !bidi)
            kept += c;
    }
    return kept;
}

QString html(const QString &text) { return tame(text).toHtmlEscaped(); } // quotes too: it serves attributes as well

QString html(const Line &line)
{
    QString text;
    for (const PolicyDocument::Run &run : line) {
        text += run.link.isEmpty() ? html(run.text) : u"<a href=\"%1\">%2</a>"_s.arg(html(run.link), html(run.text));
    }
    return text.replace(u'\n', u"<br>\n"_s);
}

QString html(const QList<Block> &blocks)
{
    QString text;
    for (const Block &block : blocks) {
        switch (block.kind) {
        case Block::Kind::Paragraph:
            for (const Line &line : block.lines)
                text += u"<p>"_s + html(line) + u"</p>\n"_s;
            break;
        case Block::Kind::Address:
            for (const Line &line : block.lines)
                text += u"<address>"_s + html(line) + u"</address>\n"_s;
            break;
        case Block::Kind::List:
            text += u"<ul>\n"_s;
            for (const Line &line : block.lines)
                text += u"<li>"_s + html(line) + u"</li>\n"_s;
            text += u"</ul>\n"_s;
            break;
        }
    }
    return text;
}

QString anchor(const PolicyDocument &document) { return u"policy-"_s + document.language; }

/// The sections of a document, with headings of this level.
QString htmlSections(const PolicyDocument &document, int level)
{
    QString text = html(document.intro);
    for (const PolicyDocument::Section &section : document.sections) {
        text += u"<h%1 id=\"%2-%3\">%4</h%1>\n"_s.arg(QString::number(level), document.language, section.id,
                                                      html(section.heading));
        text += html(section.blocks);
    }
    return text;
}

/// Both languages at once, their titles at this level.
QString htmlLanguages(const QList<PolicyDocument> &documents, int level)
{
    QString text = u"<ul>\n"_s;
    for (const PolicyDocument &document : documents)
        text += u"<li><a href=\"#%1\" hreflang=\"%2\" lang=\"%2\">%3</a></li>\n"_s.arg(
            anchor(document), document.language, html(document.languageName));
    text += u"</ul>\n"_s;
    for (const PolicyDocument &document : documents) {
        text += u"<section id=\"%1\" lang=\"%2\">\n<h%3>%4</h%3>\n"_s.arg(anchor(document), document.language,
                                                                          QString::number(level), html(document.title));
        text += htmlSections(document, level + 1);
        text += u"</section>\n"_s;
    }
    return text;
}

QString plain(const Line &line)
{
    QString text;
    for (const PolicyDocument::Run &run : line)
        text += tame(run.text);
    return text;
}

/// What Markdown would take for its own signs.
QString marked(const QString &text)
{
    static const QRegularExpression signs(u"([\\\\`*_{}\\[\\]<>#|~&])"_s);
    static const QRegularExpression bullet(u"(^|\\n)([ \\t]*)([-+=])"_s);
    static const QRegularExpression number(u"(^|\\n)([ \\t]*\\d+)([.)])"_s);
    QString safe = tame(text).replace(signs, u"\\\\1"_s);
    // At the start of a line these would begin a list.
    safe.replace(bullet, u"\\1\\2\\\\3"_s);
    safe.replace(number, u"\\1\\2\\\\3"_s);
    return safe;
}

QString marked(const Line &line)
{
    QString text;
    for (const PolicyDocument::Run &run : line)
        text += run.link.isEmpty() ? marked(run.text) : u"[%1](<%2>)"_s.arg(marked(run.text), tame(run.link));
    return text;
}

} // namespace

QString htmlFragment(const QList<PolicyDocument> &documents)
{
    return documents.size() == 1 ? htmlSections(documents.first(), 2) : htmlLanguages(documents, 2);
}

QString htmlPage(const QList<PolicyDocument> &documents)
{
    if (documents.isEmpty())
        return {};
    QStringList titles;
    for (const PolicyDocument &document : documents)
        titles.append(html(document.title));
    const QString body = documents.size() == 1
        ? u"<h1>%1</h1>\n"_s.arg(titles.first()) + htmlSections(documents.first(), 2)
        : u"<h1>%1</h1>\n"_s.arg(titles.join(u" · "_s)) + htmlLanguages(documents, 2);
    QString page = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s.arg(
                       documents.first().language);
    page += titles.join(u" · "_s) + u"</title>\n</head>\n<body>\n<main>\n"_s;
    page += body + u"</main>\n</body>\n</html>\n"_s;
    return page;
}

QString plainText(const QList<PolicyDocument> &documents)
{
    QStringList parts;
    const auto blocks = [&parts](const QList<Block> &all) {
        for (const Block &block : all) {
            QStringList lines;
            for (const Line &line : block.lines)
                lines.append(block.kind == Block::Kind::List ? u"• "_s + plain(line) : plain(line));
            parts.append(lines.join(u'\n'));
        }
    };
    for (const PolicyDocument &document : documents) {
        parts.append(tame(document.title).toUpper());
        blocks(document.intro);
        for (const PolicyDocument::Section &section : document.sections) {
            parts.append(tame(section.heading));
            blocks(section.blocks);
        }
    }
    return parts.join(u"\n\n"_s) + u'\n';
}

QString markdown(const QList<PolicyDocument> &documents)
{
    QStringList parts;
    const auto blocks = [&parts](const QList<Block> &all) {
        for (const Block &block : all) {
            QStringList lines;
            for (const Line &line : block.lines) {
                QString text = marked(line);
                if (block.kind == Block::Kind::List)
                    lines.append(u"- "_s + text.replace(u'\n', u"  \n  "_s));
                else
                    lines.append(text.replace(u'\n', u"  \n"_s)); // two spaces keep the line end
            }
            parts.append(lines.join(u'\n'));
        }
    };
    for (const PolicyDocument &document : documents) {
        parts.append(u"# "_s + marked(document.title));
        blocks(document.intro);
        for (const PolicyDocument::Section &section : document.sections) {
            parts.append(u"## "_s + marked(section.heading));
            blocks(section.blocks);
        }
    }
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace contrordine::policypage
