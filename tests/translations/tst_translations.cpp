// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace
{

struct Message {
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< one, or one a plural form
    bool numerus = false;
    bool unfinished = false;

    QString key() const { return context + u'|' + source + u'|' + comment; }
};

QList<Message> readMessages(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"message"_s) {
            messages.append(message);
            continue;
        }
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name"_s) {
            context = xml.readElementText();
        } else if (xml.name() == u"message"_s) {
            message = Message{.context = context, .numerus = xml.attributes().value(u"numerus"_s) == u"yes"_s};
        } else if (xml.name() == u"source"_s) {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment"_s) {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            message.unfinished = xml.attributes().value(u"type"_s) == u"unfinished"_s;
            if (!message.numerus)
                message.translations.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        } else if (xml.name() == u"numerusform"_s) {
            message.translations.append(xml.readElementText());
        }
    }
    return messages;
}

/// "%1", "%n", … of a text, sorted.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d+|n)"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.append(it.next().captured(0));
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private:
    const QString m_root = QStringLiteral(CONTRORDINE_SOURCE_DIR);
    const QString m_italian = m_root + u"/translations/contrordine_it.ts"_s;
    const QString m_english = m_root + u"/translations/contrordine_en.ts"_s;

private Q_SLOTS:
    void nothingIsUnfinished()
    {
        QStringList open;
        const QList<Message> messages = readMessages(m_italian);
        QVERIFY(messages.size() > 100);
        for (const Message &message : messages) {
            if (message.unfinished || message.translations.isEmpty() || message.translations.contains(QString()))
                open.append(message.key());
        }
        for (const Message &message : readMessages(m_english)) {
            if (message.unfinished || message.translations.isEmpty() || message.translations.contains(QString()))
                open.append(u"en: "_s + message.key());
        }
        QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
    }

    void placeholdersSurvive()
    {
        QStringList wrong;
        for (const QString &path : {m_italian, m_english}) {
            for (const Message &message : readMessages(path)) {
                for (const QString &translation : message.translations) {
                    QStringList expected = placeholders(message.source);
                    QStringList found = placeholders(translation);
                    if (message.numerus) { // "one order" may leave the figure out
                        expected.removeAll(u"%n"_s);
                        found.removeAll(u"%n"_s);
                    }
                    if (expected != found)
                        wrong.append(message.source + u" → "_s + translation);
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void pluralsHaveBothForms()
    {
        QStringList wrong;
        for (const QString &path : {m_italian, m_english}) {
            for (const Message &message : readMessages(path)) {
                if (message.numerus && message.translations.size() != 2)
                    wrong.append(message.source);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void italianQuotesAndDotsAreTypographic()
    {
        QStringList wrong;
        for (const Message &message : readMessages(m_italian)) {
            for (const QString &translation : message.translations) {
                if (translation.contains(u'"') || translation.contains(u'\'') || translation.contains(u"..."_s))
                    wrong.append(translation);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// Every text in the sources is in the catalogue, and nothing in the catalogue is gone from the sources.
    void theCatalogueIsUpToDate()
    {
        QTemporaryDir directory;
        const QString fresh = directory.filePath(u"contrordine_it.ts"_s);
        QProcess lupdate;
        lupdate.setWorkingDirectory(m_root);
        lupdate.start(QStringLiteral(CONTRORDINE_LUPDATE),
                      {u"-silent"_s, u"-I"_s, m_root, u"-locations"_s, u"none"_s, u"-recursive"_s, u"-extensions"_s,
                       u"cpp,h"_s, u"ui"_s, u"app"_s, u"-ts"_s, fresh});
        QVERIFY(lupdate.waitForFinished(60000));
        QCOMPARE(lupdate.exitCode(), 0);
        QStringList inSources;
        for (const Message &message : readMessages(fresh))
            inSources.append(message.key());
        QStringList inCatalogue;
        for (const Message &message : readMessages(m_italian))
            inCatalogue.append(message.key());
        QVERIFY(inSources.size() > 100);
        QStringList missing;
        for (const QString &key : std::as_const(inSources)) {
            if (!inCatalogue.contains(key))
                missing.append(u"missing: "_s + key);
        }
        for (const QString &key : std::as_const(inCatalogue)) {
            if (!inSources.contains(key))
                missing.append(u"gone: "_s + key);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
