// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/evidencefolder.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <zip.h>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr QFile::Permissions others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

QByteArray mp4()
{
    return QByteArray::fromHex("00000018667479706d703432000000006d70343269736f6d") + QByteArray(64, '\0');
}

QHash<QString, QByteArray> contentOf(const QString &archive)
{
    QHash<QString, QByteArray> content;
    zip_t *zip = zip_open(QFile::encodeName(archive).constData(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!zip)
        return content;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t about;
        zip_file_t *file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
        if (!file || zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &about) != 0)
            continue;
        QByteArray bytes(static_cast<qsizetype>(about.size), '\0');
        if (zip_fread(file, bytes.data(), about.size) == static_cast<zip_int64_t>(about.size))
            content.insert(QString::fromUtf8(about.name), bytes);
        zip_fclose(file);
    }
    zip_discard(zip);
    return content;
}

} // namespace

/// What the merchant drops in is checked, copied for their eyes only, and packed under names that lead nowhere.
class TestEvidenceFolder : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString given(const QString &name, const QByteArray &content)
    {
        QDir().mkpath(m_dir->filePath(u"given"_s));
        QFile file(m_dir->filePath(u"given/"_s + name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    QString picture(const QString &name, const char *format)
    {
        const QString path = given(name, {});
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::red);
        if (!image.save(path, format))
            qFatal("cannot save %s", qPrintable(path));
        return path;
    }

    EvidenceFolder folder() { return {m_dir->filePath(u"data"_s), CaseId(u"0f2b-case"_s)}; }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void whatAFileIsIsReadFromItsContent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("error"); // empty = taken
        QTest::addColumn<QString>("kept");
        QTest::newRow("text called a picture") << u"a.jpg"_s << QByteArray("hello") << u"evidence-type"_s << QString();
        QTest::newRow("program called a picture") << u"a.png"_s
                                                  << QByteArray("\x7f"
                                                                "ELF\x02\x01\x01",
                                                                7)
                                                  << u"evidence-type"_s << QString();
        QTest::newRow("page") << u"a.html"_s << QByteArray("<html><script>1</script></html>") << u"evidence-type"_s
                              << QString();
        QTest::newRow("empty") << u"a.png"_s << QByteArray() << u"evidence-empty"_s << QString();
        QTest::newRow("broken picture") << u"a.png"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR broken", 26)
                                        << u"evidence-unreadable"_s << QString();
        QTest::newRow("PDF") << u"Ordine n. 1.PDF"_s << QByteArray("%PDF-1.4\n%%EOF\n") << QString()
                             << u"01-ordine-n-1.pdf"_s;
        QTest::newRow("video with a wrong name") << u"clip.jpg"_s << mp4() << QString() << u"01-clip.mp4"_s;
    }

    void whatAFileIsIsReadFromItsContent()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, error);
        QFETCH(QString, kept);
        const auto taken = folder().take(given(name, content), EvidenceItem::Other);
        QCOMPARE(taken ? QString() : taken.error().code, error);
        QCOMPARE(taken ? taken->file : QString(), kept);
        if (!error.isEmpty())
            QVERIFY(QDir(folder().path()).entryList(QDir::Files).isEmpty()); // nothing half done is left
    }

    void aFileThatIsNotThereIsSaid()
    {
        QCOMPARE(folder().take(m_dir->filePath(u"none.png"_s), EvidenceItem::Other).error().code, u"evidence-gone"_s);
        QCOMPARE(folder().take(m_dir->path(), EvidenceItem::Other).error().code, u"evidence-gone"_s); // a folder
    }

    void aFileMayBeTooLarge()
    {
        const QString path = given(u"long.pdf"_s, "%PDF-1.4\n");
        QVERIFY(QFile::resize(path, EvidenceFolder::largestPicture + 1));
        QCOMPARE(folder().take(path, EvidenceItem::Other).error().code, u"evidence-too-large"_s);
        QVERIFY(QFile::resize(path, EvidenceFolder::largestPicture));
        QVERIFY(folder().take(path, EvidenceItem::Other).has_value());
    }

    void copiesAreForTheMerchantsEyesOnly()
    {
        const auto taken = folder().take(picture(u"Foto della tazza – rotta.JPG"_s, "JPG"), EvidenceItem::GoodsPhoto);
        QVERIFY(taken.has_value());
        QCOMPARE(taken->file, u"01-foto-della-tazza-rotta.jpg"_s);
        QCOMPARE(taken->givenName, u"Foto della tazza – rotta.JPG"_s);
        const QString copy = folder().path() + u'/' + taken->file;
        QCOMPARE(QFile::permissions(copy) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(folder().path()) & others, QFile::Permissions());
        const auto again = folder().take(picture(u"Foto della tazza – rotta.JPG"_s, "JPG"), EvidenceItem::GoodsPhoto);
        QCOMPARE(again->file, u"02-foto-della-tazza-rotta.jpg"_s); // nothing is written over
        folder().remove(*taken);
        QVERIFY(!QFile::exists(copy));
    }

    void namesLeadNowhere()
    {
        for (const QString &name : {u"..\\..\\evil.png"_s, u"con.png"_s, u"\u202Egnp.exe.png"_s, u"...png"_s,
                                    u"箱の写真.png"_s, QString(QString(120, u'a') + u".png"_s)}) {
            const auto taken = folder().take(picture(name, "PNG"), EvidenceItem::Other);
            QVERIFY2(taken.has_value(), qPrintable(name));
            static const QRegularExpression plain(u"^\\d\\d-[a-z0-9][a-z0-9-]{0,39}\\.png$"_s);
            QVERIFY2(plain.match(taken->file).hasMatch(), qPrintable(taken->file));
        }
        // A case's own name cannot lead out of the data folder either.
        const EvidenceFolder sly(m_dir->filePath(u"data"_s), CaseId(u"../../elsewhere"_s));
        QCOMPARE(QFileInfo(sly.path()).path(), m_dir->filePath(u"data/cases"_s));
    }

    void everythingIsPackedTogether()
    {
        const auto photo = folder().take(picture(u"cup.png"_s, "PNG"), EvidenceItem::GoodsPhoto);
        const auto video = folder().take(given(u"unboxing.mp4"_s, mp4()), EvidenceItem::UnboxingVideo);
        QVERIFY(photo && video);
        const DisputeSummary summary{.title = u"Dispute about order 8190447122031180"_s,
                                     .facts = {{u"Paid"_s, u"18.89 USD"_s}},
                                     .statementHeading = u"Statement"_s,
                                     .statement = u"<b>It</b> arrived damaged & 破损"_s,
                                     .timelineHeading = u"Timeline"_s,
                                     .timeline = {{u"2026-11-24"_s, u"Ordered"_s}},
                                     .evidenceHeading = u"Evidence"_s,
                                     .evidence = {{photo->file, u"What was received"_s}}};
        const auto archive = folder().pack(u"dispute-8190447122031180/../x"_s, summary, {*photo, *video});
        QVERIFY2(archive.has_value(), archive ? "" : qPrintable(archive.error().code + archive.error().detail));
        QCOMPARE(QFileInfo(*archive).path(), folder().path());
        QCOMPARE(QFile::permissions(*archive) & others, QFile::Permissions());
        const QHash<QString, QByteArray> content = contentOf(*archive);
        QCOMPARE(content.size(), 4);
        QVERIFY(content.value(u"summary.pdf"_s).startsWith("%PDF-"));
        QVERIFY(content.value(u"summary.pdf"_s).contains("/Image")); // the picture is in it
        QCOMPARE(QString::fromUtf8(content.value(u"statement.txt"_s)), summary.statement);
        QFile kept(folder().path() + u'/' + photo->file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(content.value(photo->file), kept.readAll());
        QCOMPARE(content.value(video->file), mp4());

        QVERIFY(folder().pack(u"dispute-8190447122031180"_s, summary, {*photo}).has_value()); // packed anew
        folder().remove(*photo);
        QCOMPARE(folder().pack(u"other"_s, summary, {*photo}).error().code, u"evidence-gone"_s);
        QVERIFY(!QFile::exists(folder().path() + u"/other.zip"_s));
        QVERIFY(!QFile::exists(folder().path() + u"/other.zip.part"_s));
    }
};

QTEST_MAIN(TestEvidenceFolder)
#include "tst_evidencefolder.moc"
