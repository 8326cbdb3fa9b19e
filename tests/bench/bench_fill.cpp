// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a shop's first synchronization takes and how much memory: through a bulk operation, and page by page. The
// sandbox runs in a process of its own, so that its memory does not count. Prints one line of JSON.
//
// bench_fill [--orders 100000] [--by-pages 5000]

#include "app/platforms/shopify/shopifyclient.h"
#include "app/sandbox/sandbox.h"
#include "app/sync/sync.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

/// The sandbox's process: says where it is, and lives until its input ends.
int serve(int orders, bool bulk)
{
    SandboxOptions options;
    options.orderCount = orders;
    auto sandbox = Sandbox::start(options);
    if (!sandbox)
        return 1;
    if (!bulk)
        (*sandbox)->setBulk({{.end = BulkScene::End::Busy}});
    std::printf("%s\n", qPrintable((*sandbox)->baseUrl().toString()));
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}

/// A figure of /proc/self/status in MB; -1 where there is none.
double memory(const char *name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return -1;
}

/// What has been is forgotten: the peak is counted from now on.
void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

double rounded(double value) { return qRound64(value * 10) / 10.0; }

std::optional<QJsonObject> fill(int orders, bool bulk)
{
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(),
                 {u"--serve"_s, QString::number(orders), bulk ? u"--bulk"_s : u"--pages"_s});
    while (!server.canReadLine()) {
        if (!server.waitForReadyRead(600000))
            return {};
    }
    const QUrl endpoint(QString::fromUtf8(server.readLine().trimmed()));

    const QTemporaryDir folder;
    const SystemClock clock;
    auto store = Store::open({.dataDir = folder.path(), .clock = &clock});
    if (!store)
        return {};
    HttpExchange http;
    // The sandbox's own; the token is the same in every process.
    ShopifyClient shop(http, clock, u"bottega-rossi.myshopify.com"_s,
                       {.token = QByteArray("shpat_sandbox_0000000000000000")}, endpoint);
    Sync sync(**store, clock);
    sync.setPlatforms({&shop}, {});

    QElapsedTimer timer;
    QMap<SyncProgress::Stage, qint64> lastOf;
    QObject::connect(&sync, &Sync::progressed, &sync,
                     [&](const SyncProgress &progress) { lastOf[progress.stage] = timer.elapsed(); });
    forgetPeak();
    const double idle = memory("VmRSS");
    timer.start();
    const auto report = QCoro::waitFor(sync.run());
    const double seconds = timer.elapsed() / 1000.0;
    const double peak = memory("VmHWM");
    const auto counted = (*store)->viewCounts().result();
    const int inStore = counted ? counted->value(PairView::All) : -1;
    if (!report || !report->problems.isEmpty())
        std::fprintf(stderr, "not everything went well: %s\n",
                     qPrintable(report ? report->problems.first().error.code : report.error().code));
    server.closeWriteChannel();
    server.waitForFinished();

    const double prepared = lastOf.value(SyncProgress::Stage::Preparing) / 1000.0;
    QJsonObject result{{u"orders"_s, inStore},
                       {u"seconds"_s, rounded(seconds)},
                       {u"orders_per_second"_s, rounded(inStore / seconds)},
                       {u"requests"_s, report ? report->requests : -1},
                       {u"peak_mb_above_idle"_s, rounded(peak - idle)},
                       {u"cache_mb"_s, rounded(double(QFile(folder.filePath(u"cache.sqlite"_s)).size()) / 1048576)}};
    if (bulk) {
        const double fetched = lastOf.value(SyncProgress::Stage::Fetching) / 1000.0;
        result.insert(u"seconds_preparing"_s, rounded(prepared)); // the sandbox's work
        result.insert(u"seconds_fetching"_s, rounded(fetched - prepared));
        result.insert(u"seconds_reading"_s, rounded(seconds - fetched));
    }
    return inStore == orders ? std::optional(result) : std::nullopt;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"orders"_s, u"through a bulk operation"_s, u"N"_s, u"100000"_s},
                       {u"by-pages"_s, u"page by page"_s, u"N"_s, u"5000"_s},
                       {u"serve"_s, u"be the sandbox"_s, u"N"_s},
                       {u"bulk"_s, u"that takes bulk operations"_s},
                       {u"pages"_s, u"that takes none"_s}});
    parser.process(application);
    if (parser.isSet(u"serve"_s))
        return serve(parser.value(u"serve"_s).toInt(), parser.isSet(u"bulk"_s));

    const auto pages = fill(parser.value(u"by-pages"_s).toInt(), false);
    const auto bulk = fill(parser.value(u"orders"_s).toInt(), true);
    if (!bulk || !pages) {
        std::fprintf(stderr, "the store does not hold every order\n");
        return 1;
    }
    const QJsonObject line{{u"bench"_s, u"fill"_s}, {u"bulk"_s, *bulk}, {u"pages"_s, *pages}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return 0;
}
