// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/commandline.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void withoutACommandTheWindowOpens()
    {
        const CommandLine line =
            parseCommandLine({u"contrordine"_s, u"--demo"_s, u"--lang"_s, u"it"_s, u"--data-dir=/tmp/x"_s});
        QVERIFY(!line.wrong);
        QVERIFY(line.command.isEmpty());
        QVERIFY(line.demo);
        QCOMPARE(line.language, u"it"_s);
        QCOMPARE(line.dataDir, u"/tmp/x"_s);
    }

    void optionsMayStandBeforeAndBehindACommand()
    {
        for (const QStringList &arguments :
             {QStringList{u"c"_s, u"--demo"_s, u"list"_s, u"--json"_s, u"--limit"_s, u"3"_s},
              QStringList{u"c"_s, u"list"_s, u"--limit=3"_s, u"--demo"_s, u"--json"_s}}) {
            const CommandLine line = parseCommandLine(arguments);
            QVERIFY(!line.wrong);
            QCOMPARE(line.command, u"list"_s);
            QVERIFY(line.demo && line.has(u"json"_s));
            QCOMPARE(line.options.value(u"limit"_s), u"3"_s);
        }
    }

    void wrongCallsAreToldInOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown command") << QStringList{u"destroy"_s};
        QTest::newRow("unknown option") << QStringList{u"--force"_s};
        QTest::newRow("an option of another command") << QStringList{u"sync"_s, u"--json"_s};
        QTest::newRow("value missing") << QStringList{u"list"_s, u"--view"_s};
        QTest::newRow("value missing before an option") << QStringList{u"--data-dir"_s, u"--demo"_s};
        QTest::newRow("unknown language") << QStringList{u"--lang"_s, u"fr"_s};
        QTest::newRow("no order") << QStringList{u"show"_s};
        QTest::newRow("no file") << QStringList{u"import"_s};
        QTest::newRow("two orders") << QStringList{u"show"_s, u"1"_s, u"2"_s};
        QTest::newRow("a flag with a value") << QStringList{u"sync"_s, u"--full=yes"_s};
        QTest::newRow("a screenshot of a command") << QStringList{u"list"_s, u"--screenshot"_s, u"x.png"_s};
    }
    void wrongCallsAreToldInOneSentence()
    {
        QFETCH(QStringList, arguments);
        const CommandLine line = parseCommandLine(QStringList{u"contrordine"_s} + arguments);
        QVERIFY(line.wrong.has_value());
        QVERIFY(line.wrong->endsWith(u'.'));
    }

    void helpAndVersionAreNeverWrong()
    {
        QVERIFY(parseCommandLine({u"c"_s, u"--help"_s}).help);
        QVERIFY(!parseCommandLine({u"c"_s, u"show"_s, u"--help"_s}).wrong);
        QVERIFY(parseCommandLine({u"c"_s, u"-v"_s}).version);
    }

    void theLanguageIsKnownBeforeAnythingIsSaid()
    {
        QCOMPARE(languageOf({u"c"_s, u"nonsense"_s, u"--lang"_s, u"it"_s}), u"it"_s);
        QCOMPARE(languageOf({u"c"_s}), QString());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
