// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace
{

/// What a folder may include of the others (itself always). Arrows go down only.
struct Room {
    const char *folder;
    QStringList mayInclude;
};

const QList<Room> &rooms()
{
    static const QString domain = u"models/domain"_s;
    static const QString store = u"models/store"_s;
    static const QString platforms = u"app/platforms"_s;
    static const QList<Room> table{
        {"models/domain", {}},
        {"models/store", {domain}},
        {"models/tables", {domain, store}},
        {"app/platforms", {domain}},
        {"app/secrets", {domain, platforms}},
        {"app/access", {domain, store, platforms, u"app/secrets"_s}},
        {"app/links", {domain, store}},
        {"app/exchange", {domain, store, platforms, u"app/links"_s}},
        {"app/sandbox", {domain}},
        {"app/sync", {domain, store, platforms, u"app/links"_s}},
        {"app/cases", {domain, store, platforms, u"app/sync"_s}},
        {"app/policies", {domain, store}},
        {"app", {u"models"_s, u"app"_s, u"ui"_s}}, // desk.* and main.cpp; checked further below
        {"ui/words", {domain, store, platforms, u"app/exchange"_s, u"app/policies"_s}},
        {"ui/commands", {u"models"_s, u"app"_s, u"ui/words"_s}},
        {"ui/parts", {domain, u"ui/words"_s}},
        {"ui/wizards", {u"models"_s, u"app"_s, u"ui/words"_s, u"ui/parts"_s}},
        {"ui/money", {u"models"_s, u"app"_s, u"ui/words"_s, u"ui/parts"_s, u"ui/wizards"_s}},
        {"ui/policies", {u"models"_s, u"app"_s, u"ui/words"_s, u"ui/parts"_s, u"ui/wizards"_s}},
        {"ui/suppliers", {u"models"_s, u"app"_s, u"ui/words"_s, u"ui/parts"_s, u"ui/wizards"_s}},
        {"ui", {u"models"_s, u"app"_s, u"ui"_s}},
    };
    return table;
}

/// Text that must not stand in a folder, and why.
struct Ban {
    QStringList folders;
    const char *pattern;
    const char *why;
    QStringList except = {}; ///< files, by path from the root
};

const QList<Ban> &bans()
{
    static const QStringList models{u"models"_s};
    static const QStringList app{u"app"_s};
    static const QStringList ui{u"ui"_s};
    static const QList<Ban> table{
        {models,
         R"(#include <(Qt(Widgets|Gui|Network)/|QWidget|QDialog|QMessageBox|QPainter|QColor|QIcon|QPixmap|QNetwork|QTcp))",
         "models/ knows neither windows nor the network"},
        {{u"models/domain"_s},
         R"(#include <(QSql|QFile\b|QSaveFile|QDir\b|QTimer|QThread|QProcess|QSettings|QStandardPaths|QtConcurrent))",
         "models/domain is pure: no I/O, no threads"},
        {{u"models/domain"_s},
         R"(currentDateTime|currentDate\(|currentMSecs|system_clock)",
         "rules get `now` as a value",
         {u"models/domain/clock.h"_s}},
        {{u"models"_s, u"app"_s},
         R"((^|[^\w])(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP|translate)\()",
         "words are made in ui/ only",
         {u"app/main.cpp"_s}},
        {app,
         R"(#include <(QtWidgets/|QWidget|QDialog|QMessageBox|QWizard|QLabel|QPushButton))",
         "app/ shows no windows",
         {u"app/main.cpp"_s}},
        {ui, R"(#include <(QSql|QNetwork|QTcp|QSsl|QHttp))", "ui/ speaks neither SQL nor HTTP"},
        {{u"models/tables"_s, u"app"_s, u"ui"_s}, R"(QSqlQuery|QSqlDatabase)", "SQL lives in models/store"},
        {{u"models"_s, u"app"_s, u"ui"_s}, R"(QNetworkReply)", "one way to the network: HttpExchange"},
        {{u"models"_s, u"app"_s, u"ui"_s},
         R"(ignoreSslErrors|setPeerVerifyMode)",
         "certificates are never waved through"},
        {{u"models"_s, u"app"_s, u"ui"_s}, R"(QEventLoop|processEvents)", "no nested event loops", {u"app/main.cpp"_s}},
        {{u"models"_s, u"app"_s, u"ui"_s},
         R"(\b(double|float)\s+\w*(amount|price|total|money|refund|cost)\w*)",
         "money is never a double"},
        {{u"models"_s, u"app"_s, u"ui"_s}, R"(\bSIGNAL\(|\bSLOT\(|QSKIP)", "typed connections only; nothing skipped"},
        {{u"models"_s, u"app"_s, u"ui"_s, u"tests"_s},
         R"(QTest::qSleep|QThread::m?sleep|usleep\()",
         "nobody sleeps",
         {u"tests/house/tst_house.cpp"_s}},
    };
    return table;
}

bool isBelow(const QString &path, const QString &folder) { return path.startsWith(folder + u'/'); }

/// The room a file belongs to: the longest folder that holds it.
const Room *roomOf(const QString &path)
{
    const Room *best = nullptr;
    for (const Room &room : rooms()) {
        const QString folder = QString::fromLatin1(room.folder);
        if (isBelow(path, folder) && (!best || folder.size() > QString::fromLatin1(best->folder).size()))
            best = &room;
    }
    return best;
}

QStringList readLines(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

/// Rules are about code: what stands behind // does not count.
QString withoutComment(const QString &line)
{
    const qsizetype at = line.indexOf(u"//"_s);
    return at < 0 || line.mid(0, at).endsWith(u':') ? line : line.left(at);
}

} // namespace

class TestHouse : public QObject
{
    Q_OBJECT

private:
    QString m_root = QStringLiteral(CONTRORDINE_SOURCE_DIR);
    QStringList m_files; ///< paths from the root

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &top : {u"models"_s, u"app"_s, u"ui"_s, u"tests"_s}) {
            QDirIterator files(m_root + u'/' + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext())
                m_files.append(QDir(m_root).relativeFilePath(files.next()));
        }
        m_files.sort();
        QVERIFY2(m_files.size() > 40, "the sources are not where this test looks for them");
    }

    void includesGoDownOnly()
    {
        static const QRegularExpression include(u"^\\s*#include \"([^\"]+)\""_s);
        QStringList wrong;
        for (const QString &file : m_files) {
            if (isBelow(file, u"tests"_s))
                continue;
            const Room *room = roomOf(file);
            QVERIFY2(room, qPrintable(file + u" stands in no known room: add its folder to the table"_s));
            const QString folder = QString::fromLatin1(room->folder);
            int number = 0;
            for (const QString &line : readLines(m_root + u'/' + file)) {
                ++number;
                const auto match = include.match(line);
                if (!match.hasMatch())
                    continue;
                const QString target = match.captured(1);
                if (target.endsWith(u".moc"_s))
                    continue;
                bool allowed = isBelow(target, folder) && roomOf(target) == room;
                for (const QString &other : room->mayInclude)
                    allowed = allowed || isBelow(target, other);
                if (folder == u"app"_s && isBelow(target, u"ui"_s))
                    allowed = file == u"app/main.cpp"_s;
                if (!allowed)
                    wrong.append(u"%1:%2 includes %3"_s.arg(file, QString::number(number), target));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void documentsNameTestsThatExist()
    {
        static const QRegularExpression named(u"`(tst_\\w+)::(\\w+)`"_s);
        QDirIterator documents(m_root + u"/docs"_s, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        QStringList wrong;
        int found = 0;
        while (documents.hasNext()) {
            auto match = named.globalMatch(readLines(documents.next()).join(u'\n'));
            while (match.hasNext()) {
                const auto one = match.next();
                ++found;
                const QString file = one.captured(1) + u".cpp"_s;
                const auto place = std::find_if(m_files.cbegin(), m_files.cend(),
                                                [&file](const QString &path) { return path.endsWith(u'/' + file); });
                const QString text =
                    place == m_files.cend() ? QString() : readLines(m_root + u'/' + *place).join(u'\n');
                if (!text.contains(u"void "_s + one.captured(2) + u"()"_s))
                    wrong.append(one.captured());
            }
        }
        QVERIFY(found > 20);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// GCC 12 copies such temporaries bitwise into the coroutine frame and destroys them twice.
    void awaitedCallsGetNamedArguments()
    {
        static const QRegularExpression temporary(
            u"co_await[^;{}]*[(,]\\s*(\\{|\\[[^\\]]+\\]\\s*\\()"
            "|\\?\\s*co_await|\\?[^;{}]*:\\s*co_await"_s); // nor in a conditional expression
        QVERIFY(temporary.match(u"co_await read({.limit = 1})"_s).hasMatch());
        QVERIFY(temporary.match(u"co_await run(request,\n [path](int) {})"_s).hasMatch());
        QVERIFY(temporary.match(u"known ? co_await read(one) : nothing"_s).hasMatch());
        QVERIFY(temporary.match(u"known ? nothing : co_await read(one)"_s).hasMatch());
        QVERIFY(!temporary.match(u"co_await run(request, progress, list[0])"_s).hasMatch());
        QStringList wrong;
        for (const QString &file : m_files) {
            if (file == u"tests/house/tst_house.cpp"_s)
                continue;
            QStringList code;
            for (const QString &line : readLines(m_root + u'/' + file))
                code.append(withoutComment(line));
            const auto match = temporary.match(code.join(u'\n'));
            if (match.hasMatch())
                wrong.append(file + u": give it a name first: "_s + match.captured());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void foldersKeepToWhatTheyAre()
    {
        QStringList wrong;
        for (const Ban &ban : bans()) {
            const QRegularExpression pattern(QString::fromLatin1(ban.pattern));
            QVERIFY2(pattern.isValid(), ban.pattern);
            for (const QString &file : m_files) {
                if (ban.except.contains(file))
                    continue;
                bool concerned = false;
                for (const QString &folder : ban.folders)
                    concerned = concerned || isBelow(file, folder);
                if (!concerned)
                    continue;
                if (QString::fromLatin1(ban.pattern) == u"QNetworkReply"_s && isBelow(file, u"app/platforms"_s)
                    && file.contains(u"/http"_s))
                    continue; // HttpExchange itself
                int number = 0;
                for (const QString &line : readLines(m_root + u'/' + file)) {
                    ++number;
                    if (pattern.match(withoutComment(line)).hasMatch())
                        wrong.append(u"%1:%2: %3 (%4)"_s.arg(file, QString::number(number),
                                                             QString::fromLatin1(ban.why), line.trimmed()));
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyFileSaysItsLicence()
    {
        QStringList wrong;
        for (const QString &file : m_files) {
            const QStringList lines = readLines(m_root + u'/' + file);
            if (lines.size() < 2 || !lines.at(0).contains(u"SPDX-FileCopyrightText"_s)
                || !lines.at(1).contains(u"SPDX-License-Identifier"_s))
                wrong.append(file);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// The checks above must be able to fail.
    void theTableRefusesWhatItShould_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("line");
        QTest::newRow("a widget in the models") << u"models/tables/x.h"_s << u"#include <QWidget>"_s;
        QTest::newRow("a file in the domain") << u"models/domain/x.h"_s << u"#include <QFile>"_s;
        QTest::newRow("SQL in the window") << u"ui/x.cpp"_s << u"#include <QSqlQuery>"_s;
        QTest::newRow("a word outside ui") << u"app/cases/x.cpp"_s << u"    return tr(\"Cancelled\");"_s;
        QTest::newRow("a double for money") << u"app/sync/x.cpp"_s << u"    double totalAmount = 0;"_s;
        QTest::newRow("a nested event loop") << u"ui/x.cpp"_s << u"    QEventLoop loop;"_s;
    }
    void theTableRefusesWhatItShould()
    {
        QFETCH(QString, file);
        QFETCH(QString, line);
        bool refused = false;
        for (const Ban &ban : bans()) {
            for (const QString &folder : ban.folders)
                refused = refused
                    || (isBelow(file, folder)
                        && QRegularExpression(QString::fromLatin1(ban.pattern)).match(withoutComment(line)).hasMatch());
        }
        QVERIFY(refused);
    }
};

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
