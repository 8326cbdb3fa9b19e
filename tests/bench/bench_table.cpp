// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast the table is, beside the ordinary Qt way and bare SQLite, over the same invented shop. See ./dev bench
// --help.

#include "tests/bench/meter.h"
#include "tests/bench/ordinary.h"
#include "tests/bench/report.h"
#include "tests/bench/storebench.h"
#include "tests/bench/windowbench.h"
#include "ui/theme.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;
using namespace contrordine::bench;

namespace
{

struct Options {
    QString root;
    QList<int> sizes;
    QStringList only;
    QString reportFolder;
    int seconds = 60;
    int jumps = 10000;
    bool ordinary = true;
    bool keep = false;

    bool wants(const QString &item) const { return only.isEmpty() || only.contains(item); }
};

QList<QJsonObject> seen;

/// This program again, for what needs a process of its own; its lines are passed on, its last object is returned.
QJsonObject inChild(const QStringList &arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    child.waitForFinished(-1);
    if (child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0)
        qFatal("failed: %s", qPrintable(arguments.join(u' ')));
    QJsonObject last;
    const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.isEmpty())
            continue;
        last = object;
        if (object.contains(u"item"_s)) {
            seen.append(object);
            std::printf("%s\n", line.constData());
            std::fflush(stdout);
        }
    }
    return last;
}

double openTime(const QStringList &what, int times = 5)
{
    QList<double> took;
    for (int i = 0; i < times; ++i)
        took.append(inChild(what + QStringList{u"--start"_s, QString::number(wallMilliseconds(), 'f', 3)})
                        .value(u"painted"_s)
                        .toDouble());
    return median(took);
}

void tell(const Line &line)
{
    seen.append(line.toJson());
    print(line);
}

void runAll(const Options &options)
{
    QMap<int, QString> folders;
    for (const int size : options.sizes)
        folders.insert(size, dataFolder(options.root, size));
    const int smallest = options.sizes.first();

    if (options.wants(u"start"_s)) {
        const QString empty = options.root + u"/empty"_s;
        QDir(empty).removeRecursively();
        const double bare = openTime({u"--child"_s, u"bare"_s});
        const double ours = openTime({u"--child"_s, u"open"_s, u"--data"_s, empty});
        QDir(empty).removeRecursively();
        tell({.item = u"start"_s,
              .pairs = 0,
              .ours = ours,
              .floor = bare,
              .unit = u"ms from the process to the first paint, empty data folder"_s,
              .goal = u"≤ 1.5 × a bare Qt Widgets window"_s,
              .met = ours / bare <= 1.5,
              .more = {}});
    }

    double openSmallest = qQNaN();
    double memorySmallest = qQNaN();
    for (const int size : options.sizes) {
        const QString data = folders.value(size);
        const QStringList common{u"--data"_s, data, u"--size"_s, QString::number(size)};
        QJsonObject ordinary;
        if (options.ordinary
            && (options.wants(u"open"_s) || options.wants(u"search"_s) || options.wants(u"sort"_s)
                || options.wants(u"scroll"_s)))
            ordinary = inChild(QStringList{u"--child"_s, u"ordinary"_s} + common);
        if (options.wants(u"open"_s)) {
            const double took = openTime(QStringList{u"--child"_s, u"open"_s} + common);
            if (size == smallest)
                openSmallest = took;
            tell({.item = u"open"_s,
                  .pairs = size,
                  .ours = took,
                  .ordinary = ordinary.value(u"load"_s).toDouble(qQNaN()),
                  .floor = openSmallest,
                  .unit = u"ms from the process to the first rows painted (ordinary: until all rows are there)"_s,
                  .goal = u"≤ 1.2 × that of %1 pairs"_s.arg(smallest),
                  .met = took / openSmallest <= 1.2,
                  .more = {{u"ordinary_first_rows_ms"_s, ordinary.value(u"open"_s)}}});
        }
        if (options.wants(u"memory"_s)) {
            const double used = inChild(QStringList{u"--child"_s, u"memory"_s} + common).value(u"memory"_s).toDouble();
            if (size == smallest)
                memorySmallest = used;
            tell(
                {.item = u"memory"_s,
                 .pairs = size,
                 .ours = used - memorySmallest,
                 .ordinary = ordinary.value(u"memory"_s).toDouble(qQNaN()),
                 .floor = 4.0 * (size - smallest) / 1048576 + 8.0 * (size - smallest) / 1048576,
                 .unit = u"MB more than with %1 pairs (ordinary: all of it)"_s.arg(smallest),
                 .goal = u"≤ 16 MB"_s,
                 .met = used - memorySmallest <= 16,
                 .more = {{u"all_mb"_s, used}, {u"floor_is"_s, u"4 bytes an id, 8 bytes a section of QHeaderView"_s}}});
        }
        QStringList window;
        for (const QString &item : {u"search"_s, u"sort"_s, u"scroll"_s}) {
            if (options.wants(item))
                window.append(item);
        }
        if (!window.isEmpty())
            inChild(QStringList{u"--child"_s, window.join(u','), u"--ordinary"_s,
                                QString::fromUtf8(QJsonDocument(ordinary).toJson(QJsonDocument::Compact)), u"--jumps"_s,
                                QString::number(size == options.sizes.last() ? options.jumps : options.jumps / 5)}
                    + common);
        for (const QString &item : {u"counts"_s, u"ingest"_s, u"verdicts"_s, u"export"_s, u"import"_s}) {
            if (options.wants(item))
                inChild(QStringList{u"--child"_s, item, u"--scratch"_s, options.root + u"/scratch"_s} + common);
        }
        if (options.wants(u"live"_s)) { // changes the data: on a copy
            const QString folder = options.root + u"/scratch/live"_s;
            copyFolder(data, folder);
            inChild({u"--child"_s, u"live"_s, u"--data"_s, folder, u"--size"_s, QString::number(size), u"--seconds"_s,
                     QString::number(size == options.sizes.last() ? options.seconds : std::min(options.seconds, 10))});
            QDir(folder).removeRecursively();
        }
    }
    if (!options.reportFolder.isEmpty())
        writeReport(options.reportFolder, seen);
    QDir(options.root + u"/scratch"_s).removeRecursively();
    if (!options.keep) {
        for (const QString &folder : std::as_const(folders))
            QDir(folder).removeRecursively();
    }
}

void runChild(const QCommandLineParser &line)
{
    const QString data = line.value(u"data"_s);
    const QString scratch = line.value(u"scratch"_s);
    const int size = line.value(u"size"_s).toInt();
    const double start = line.value(u"start"_s).toDouble();
    const QJsonObject ordinary = QJsonDocument::fromJson(line.value(u"ordinary"_s).toUtf8()).object();
    const auto answer = [](const QJsonObject &object) {
        std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    };
    const QStringList items = line.value(u"child"_s).split(u',');
    const QString first = items.first();
    if (first == u"bare"_s)
        return answer(WindowBench::openBareWindow(start));
    if (first == u"ordinary"_s)
        return answer(measureOrdinary(data + u"/cache.sqlite"_s));
    theme::install(*qApp);
    installLanguage(u"en"_s);
    if (first == u"open"_s)
        return answer(WindowBench::openAndLook(data, start));
    if (first == u"counts"_s)
        return measureCounts(data, size);
    if (first == u"ingest"_s)
        return measureIngest(data, scratch, size);
    if (first == u"verdicts"_s)
        return measureVerdicts(data, scratch, size);
    if (first == u"export"_s)
        return measureExport(data, scratch, size);
    if (first == u"import"_s)
        return measureImport(data, scratch, size);
    WindowBench window(data, size);
    if (first == u"memory"_s)
        return answer(window.useAndWeigh());
    if (items.contains(u"scroll"_s))
        window.scroll(ordinary, line.value(u"jumps"_s).toInt());
    if (items.contains(u"search"_s))
        window.search(ordinary);
    if (items.contains(u"sort"_s))
        window.sort(ordinary);
    if (items.contains(u"live"_s))
        window.liveUpdates(line.value(u"seconds"_s).toInt());
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("CONTRORDINE_SECRETS", "env"); // nobody's keychain is asked
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"contrordine-bench"_s);
    QCommandLineParser line;
    line.addHelpOption();
    line.addOptions(
        {{u"pairs"_s, u"How many pairs, smallest first; may be repeated."_s, u"N"_s},
         {u"only"_s,
          u"One of start, open, memory, search, sort, scroll, counts, ingest, verdicts, export, import, live; may be repeated."_s,
          u"item"_s},
         {u"no-ordinary"_s, u"Leave out the ordinary Qt way, which takes minutes with a million."_s},
         {u"seconds"_s, u"How long the live updates last."_s, u"S"_s, u"60"_s},
         {u"jumps"_s, u"How many places are jumped to while scrolling."_s, u"N"_s, u"10000"_s},
         {u"root"_s, u"Where the invented shops are kept."_s, u"folder"_s,
          QDir::currentPath() + u"/build/bench/data"_s},
         {u"keep"_s, u"Keep the invented shops for the next run."_s},
         {u"report"_s, u"Write performance.md and performance.svg into this folder."_s, u"folder"_s}});
    for (const QString &name : {u"child"_s, u"data"_s, u"size"_s, u"start"_s, u"scratch"_s, u"ordinary"_s}) {
        QCommandLineOption internal(name, {}, u"value"_s);
        internal.setFlags(QCommandLineOption::HiddenFromHelp);
        line.addOption(internal);
    }
    line.process(application);
    if (line.isSet(u"child"_s)) {
        runChild(line);
        return 0;
    }
    Options options;
    options.root = line.value(u"root"_s);
    const QStringList sizes = line.isSet(u"pairs"_s) ? line.values(u"pairs"_s)
                                                     : QStringList{u"1000"_s, u"10000"_s, u"100000"_s, u"1000000"_s};
    for (const QString &size : sizes)
        options.sizes.append(std::max(100, size.toInt()));
    std::sort(options.sizes.begin(), options.sizes.end());
    options.only = line.values(u"only"_s);
    options.reportFolder = line.value(u"report"_s);
    options.seconds = line.value(u"seconds"_s).toInt();
    options.jumps = line.value(u"jumps"_s).toInt();
    options.ordinary = !line.isSet(u"no-ordinary"_s);
    options.keep = line.isSet(u"keep"_s);
    runAll(options);
    return 0;
}
