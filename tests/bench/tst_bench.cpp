// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

/// Does the program that measures still measure everything? Its figures are not looked at: a test build on a busy
/// machine says nothing about speed.
class TestBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString report = m_folder.filePath(u"report"_s);
        QVERIFY(QDir().mkpath(report));
        QProcess bench;
        bench.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        bench.start(QStringLiteral(BENCH_TABLE),
                    {u"--pairs"_s, u"100"_s, u"--pairs"_s, u"300"_s, u"--seconds"_s, u"1"_s, u"--jumps"_s, u"100"_s,
                     u"--root"_s, m_folder.filePath(u"shops"_s), u"--report"_s, report});
        QVERIFY(bench.waitForFinished(280'000));
        QCOMPARE(bench.exitStatus(), QProcess::NormalExit);
        QCOMPARE(bench.exitCode(), 0);
        const QList<QByteArray> lines = bench.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object.contains(u"item"_s))
                m_lines[object[u"item"_s].toString()].append(object);
        }
    }

    void everyItemIsMeasured_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<int>("sizes"); // how many lines, one a size
        QTest::addRow("start") << u"start"_s << 1;
        for (const char *item : {"open", "memory", "scroll", "search", "sort", "counts", "ingest", "verdicts",
                                 "export-csv", "export-xlsx", "import", "live"})
            QTest::addRow("%s", item) << QString::fromLatin1(item) << 2;
    }
    void everyItemIsMeasured()
    {
        QFETCH(const QString, item);
        QFETCH(const int, sizes);
        QCOMPARE(m_lines.value(item).size(), sizes);
        for (const QJsonObject &line : m_lines.value(item)) {
            QVERIFY2(line[u"ours"_s].isDouble(), qPrintable(item));
            QVERIFY2(line[u"floor"_s].isDouble(), qPrintable(item));
            QVERIFY(!line[u"goal"_s].toString().isEmpty());
        }
    }

    void whatIsSeenIsRight()
    {
        for (const QJsonObject &line : m_lines.value(u"scroll"_s))
            QCOMPARE(line[u"blank"_s].toInt(-1), 0);
        for (const QJsonObject &line : m_lines.value(u"live"_s)) {
            QVERIFY(line[u"same_selection"_s].toBool());
            QCOMPARE(line[u"moved_pixels"_s].toInt(-1), 0);
        }
        const QList<QJsonObject> searches = m_lines.value(u"search"_s);
        QCOMPARE(searches.last()[u"pairs"_s].toInt(), 300);
        const QJsonArray keys = searches.last()[u"keys"_s].toArray();
        QVERIFY(keys.size() > 30);
        for (const QJsonValue &key : keys) {
            if (key[u"key"_s].toString() == u"#"_s)
                QCOMPARE(key[u"rows"_s].toInt(), 300); // every order's name has it
        }
    }

    void theReportIsWritten()
    {
        QFile page(m_folder.filePath(u"report/performance.md"_s));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        for (auto item = m_lines.keyBegin(); item != m_lines.keyEnd(); ++item)
            QVERIFY2(text.contains(u"| "_s + *item), qPrintable(*item));
        QVERIFY(QFile::exists(m_folder.filePath(u"report/performance.svg"_s)));
    }

private:
    QTemporaryDir m_folder;
    QMap<QString, QList<QJsonObject>> m_lines;
};

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
