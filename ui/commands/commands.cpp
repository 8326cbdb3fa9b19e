// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/commands.h"

#include "app/desk.h"
#include "app/exchange/export.h"
#include "ui/commands/pairtext.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>
#include <QTimer>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

void out(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void say(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

bool isTerminal(FILE *stream)
{
#ifdef Q_OS_UNIX
    return isatty(fileno(stream)) != 0;
#else
    Q_UNUSED(stream)
    return false;
#endif
}

QString platformNameOf(const QString &platform) { return platform == u"aliexpress"_s ? u"AliExpress"_s : u"Shopify"_s; }

QString fileName(const QString &path) { return path.section(u'/', -1); }

/// The commands of one run, over one desk.
class Commands
{
    Q_DECLARE_TR_FUNCTIONS(Commands)

public:
    Commands(Desk &desk, CommandLine line)
        : m_desk(desk)
        , m_line(std::move(line))
    {
    }

    QCoro::Task<int> run()
    {
        auto connected = co_await m_desk.connectPlatforms();
        if (!connected)
            co_return failed(connected.error());
        if (m_line.command == u"connect"_s)
            co_return co_await connectPlatform();
        if (m_line.command == u"import"_s)
            co_return co_await importFiles();
        if (m_line.command == u"check"_s)
            co_return co_await check();
        if (m_line.command == u"sync"_s)
            co_return co_await sync();
        const int filled = co_await fillDemo();
        if (filled != ExitDone)
            co_return filled;
        if (m_line.command == u"list"_s)
            co_return co_await list();
        if (m_line.command == u"show"_s)
            co_return co_await show();
        co_return co_await exportFile();
    }

private:
    static int failed(const Error &error, const QString &platformName = {})
    {
        say(words::error(error, platformName).joined());
        return ExitFailed;
    }

    static int wrong(const QString &what)
    {
        say(what);
        return ExitWrongUsage;
    }

    /// A demo that was never synchronized has nothing to show; its shop is on this computer, so it is read at once.
    QCoro::Task<int> fillDemo()
    {
        if (!m_desk.isDemo())
            co_return ExitDone;
        const PairQuery anyPair{.limit = 1};
        auto rows = co_await m_desk.store().pairs(anyPair);
        if (!rows)
            co_return failed(rows.error());
        if (!rows->isEmpty())
            co_return ExitDone;
        auto report = co_await m_desk.sync().run();
        if (!report)
            co_return failed(report.error());
        co_return ExitDone;
    }

    /// The shop of --shop, of those there are; says which when it is none.
    std::optional<QString> shopAsked()
    {
        const QString asked = m_line.options.value(u"shop"_s);
        const QStringList domains = m_desk.shopDomains();
        for (const QString &domain : domains) {
            if (asked == domain || asked == words::shop(domain))
                return domain;
        }
        say(domains.isEmpty() ? tr("There is no shop “%1” here.").arg(asked)
                              : tr("There is no shop “%1” here. Shops: %2.").arg(asked, domains.join(u", "_s)));
        return {};
    }

    std::optional<PairQuery> query()
    {
        PairQuery query;
        if (m_line.has(u"view"_s)) {
            const auto view = pairViewFromCode(m_line.options.value(u"view"_s));
            if (!view) {
                QStringList known;
                const QList<PairView> views = allPairViews();
                for (const PairView one : views)
                    known.append(code(one));
                say(tr("There is no view “%1”. Views: %2.").arg(m_line.options.value(u"view"_s), known.join(u", "_s)));
                return {};
            }
            query.view = *view;
        }
        if (m_line.has(u"shop"_s)) {
            const auto shop = shopAsked();
            if (!shop)
                return {};
            query.shop = *shop;
        }
        query.search = m_line.options.value(u"search"_s);
        if (m_line.has(u"limit"_s)) {
            bool isNumber = false;
            query.limit = m_line.options.value(u"limit"_s).toInt(&isNumber);
            if (!isNumber || query.limit < 0) {
                say(tr("“%1” is not a number of rows.").arg(m_line.options.value(u"limit"_s)));
                return {};
            }
        }
        return query;
    }

    QCoro::Task<int> list()
    {
        if (m_line.has(u"json"_s) && m_line.has(u"csv"_s))
            co_return wrong(tr("Choose one of --json and --csv."));
        const auto asked = query();
        if (!asked)
            co_return ExitWrongUsage;
        auto rows = co_await m_desk.store().pairs(*asked);
        if (!rows)
            co_return failed(rows.error());
        if (m_line.has(u"json"_s)) {
            QJsonArray array;
            for (const PairRow &row : std::as_const(*rows))
                array.append(pairJson(row));
            out(QString::fromUtf8(QJsonDocument(array).toJson()));
        } else if (m_line.has(u"csv"_s)) {
            out(QString::fromUtf8(csvLine(pairSheetHeader())) + u"\r\n"_s);
            for (const PairRow &row : std::as_const(*rows))
                out(QString::fromUtf8(csvLine(pairCsvCells(row))) + u"\r\n"_s);
        } else {
            const bool several = m_desk.hasSeveralShops();
            QList<QStringList> cells;
            for (const PairRow &row : std::as_const(*rows))
                cells.append(pairCells(row, m_desk.clock().now(), several));
            out(textTable(pairHeader(several), cells));
            say(tr("%n orders", "count below a table", static_cast<int>(rows->size())));
            if (rows->isEmpty() && !m_desk.hasShop())
                say(tr("No shop is connected yet. Try contrordine --demo list, or see contrordine --help."));
        }
        co_return ExitDone;
    }

    QCoro::Task<int> exportFile()
    {
        const QString path = m_line.arguments.first();
        if (!path.endsWith(u".csv"_s, Qt::CaseInsensitive) && !path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
            co_return wrong(tr("CSV files and workbooks can be written: give a name that ends in .csv or .xlsx."));
        const auto asked = query();
        if (!asked)
            co_return ExitWrongUsage;
        const ExportRequest request{
            .path = path, .query = *asked, .header = pairSheetHeader(), .cells = pairSheetCells};
        const bool showProgress = isTerminal(stderr);
        const ExportProgress progress = [showProgress, path](int done, int total) {
            if (showProgress && total > 0)
                std::fprintf(stderr, "\r%s %d %%", qPrintable(fileName(path)), static_cast<int>(100LL * done / total));
        };
        auto report = co_await exportPairs(m_desk.store(), request, progress);
        if (showProgress)
            std::fputc('\n', stderr);
        if (!report)
            co_return failed(report.error());
        say(tr("%n orders written to %1.", "", report->rows).arg(path));
        co_return ExitDone;
    }

    QCoro::Task<int> show()
    {
        const QString asked = m_line.arguments.first();
        OrderId order(asked);
        if (!asked.startsWith(u"gid:"_s)) {
            auto named = co_await m_desk.store().ordersNamed(asked);
            if (!named)
                co_return failed(named.error());
            if (named->isEmpty()) {
                say(tr("There is no order %1 here. Synchronize or import first, then try again.").arg(asked));
                co_return ExitFailed;
            }
            auto chosen = co_await chosenOf(*named, asked);
            if (!chosen)
                co_return failed(chosen.error());
            if (chosen->isEmpty())
                co_return ExitFailed; // it has been said which there are
            order = *chosen;
        }
        auto details = co_await m_desk.store().pairDetails(order);
        if (!details)
            co_return failed(details.error());
        if (m_line.has(u"json"_s))
            out(QString::fromUtf8(QJsonDocument(detailsJson(*details)).toJson()));
        else
            out(detailsText(*details));
        co_return ExitDone;
    }

    /// Of the orders that share a name, the one that --shop means; empty, and said which there are, when that is not
    /// one.
    QCoro::Task<Result<OrderId>> chosenOf(QList<OrderId> named, QString asked)
    {
        QString shop;
        if (m_line.has(u"shop"_s)) {
            const auto known = shopAsked();
            if (!known)
                co_return OrderId();
            shop = *known;
        }
        auto orders = co_await m_desk.store().orders(named);
        if (!orders)
            co_return tl::unexpected(orders.error());
        QList<Order> meant;
        for (const Order &one : std::as_const(*orders)) {
            if (shop.isEmpty() || one.shop == shop)
                meant.append(one);
        }
        if (meant.size() == 1)
            co_return OrderId(meant.first().id);
        if (meant.isEmpty()) {
            //: %1 is an order name, #1057, %2 a shop
            say(tr("The shop %2 has no order %1.").arg(asked, words::shop(shop)));
            co_return OrderId();
        }
        say(tr("%n orders are called %1. Say which by --shop, or by the whole number:", "",
               static_cast<int>(meant.size()))
                .arg(asked));
        const QDateTime now = m_desk.clock().now();
        for (const Order &one : std::as_const(meant)) {
            QStringList facts{
                one.name,         one.shop, words::day(one.createdAt, now), one.customer, words::money(one.total),
                one.id.toString()};
            facts.removeAll(QString());
            say(u"  "_s + facts.join(u" · "_s));
        }
        co_return OrderId();
    }

    static QJsonObject detailsJson(const PairDetails &details)
    {
        QJsonObject json = pairJson(details.row);
        QJsonArray suppliers;
        for (const SupplierSide &side : details.sides)
            suppliers.append(QJsonObject{{u"number"_s, side.order.id.toString()},
                                         {u"platform"_s, side.order.platform},
                                         {u"supplier"_s, side.order.storeName},
                                         {u"status"_s, code(side.order.stage.value)},
                                         {u"status_as_written"_s, side.order.stage.raw},
                                         {u"as_of"_s, side.order.asOf.toUTC().toString(Qt::ISODate)},
                                         {u"source"_s, code(side.order.source)}});
        json.insert(u"supplier_orders"_s, suppliers);
        QJsonArray timeline;
        for (const CaseHistory &history : details.cases) {
            for (const CaseEvent &event : history.events)
                timeline.append(QJsonObject{{u"at"_s, event.at.toUTC().toString(Qt::ISODate)},
                                            {u"event"_s, code(event.type)},
                                            {u"data"_s, event.data}});
        }
        json.insert(u"timeline"_s, timeline);
        return json;
    }

    QString detailsText(const PairDetails &details) const
    {
        const QDateTime now = m_desk.clock().now();
        const PairRow &row = details.row;
        QStringList lines;
        lines << u"%1 · %2 · %3"_s.arg(words::orderName(row.orderName, row.shop, m_desk.hasSeveralShops()),
                                       row.customer, words::money(row.total));
        lines << u"%1 · %2 · %3"_s.arg(words::day(row.createdAt, now), words::status(row.financial),
                                       words::status(row.fulfillment));
        lines << QString()
              << words::verdictTitle(row.verdict.kind) + u": "_s + words::verdictSentence(row.verdict, now);
        for (const Reason reason : row.verdict.reasons)
            lines << u"  – %1 (%2)"_s.arg(words::reason(reason), ruleOf(reason));
        lines << tr("Next: %1").arg(words::nextStep(row.verdict, row.caseStep)) << QString();
        for (const SupplierSide &side : details.sides)
            lines << u"%1 · %2 · %3 · %4 · %5"_s.arg(side.order.id.toString(), side.order.storeName,
                                                     words::status(side.order.stage), words::money(side.order.amount),
                                                     words::age(side.order.asOf, now));
        for (const CaseHistory &history : details.cases) {
            lines << QString() << tr("Case: %1").arg(words::caseStep(history.state.step));
            for (const CaseEvent &event : history.events)
                lines << u"  %1  %2"_s.arg(words::day(event.at, now), words::caseEvent(event));
        }
        return lines.join(u'\n') + u'\n';
    }

    QString nameOf(const SyncReport::Problem &problem) const
    {
        const QString platform = platformNameOf(problem.platform);
        return problem.platform == u"shopify"_s
            ? words::orderName(platform, problem.account.section(u':', 1), m_desk.hasSeveralShops())
            : platform;
    }

    QCoro::Task<int> sync()
    {
        if (!m_desk.hasShop() && !m_desk.hasSupplierPlatform()) {
            const QList<SyncReport::Problem> problems = m_desk.connectionProblems();
            for (const SyncReport::Problem &problem : problems)
                failed(problem.error, nameOf(problem));
            say(tr("Nothing is connected yet. See contrordine --help, connect."));
            co_return ExitFailed;
        }
        // Shops whose key is gone or that have to be confirmed first: said, and the others are read.
        QList<SyncReport::Problem> unread = m_desk.connectionProblems();
        auto report = co_await m_desk.sync().run(m_line.has(u"full"_s));
        if (!report)
            co_return failed(report.error());
        QJsonArray errors;
        bool platformFailed = false;
        unread.append(report->problems);
        for (const SyncReport::Problem &problem : std::as_const(unread)) {
            errors.append(QJsonObject{{u"platform"_s, problem.platform},
                                      {u"account"_s, problem.account},
                                      {u"subject"_s, problem.subject},
                                      {u"code"_s, problem.error.code}});
            const QString subject = problem.subject.isEmpty() ? QString() : problem.subject + u": "_s;
            say(subject + words::error(problem.error, nameOf(problem)).joined());
            platformFailed = platformFailed || problem.subject.isEmpty();
        }
        const auto all = [](const SaveCount &count) { return count.added + count.changed + count.unchanged; };
        const QJsonObject line{{u"orders"_s, all(report->orders)},
                               {u"supplier_orders"_s, all(report->supplierOrders)},
                               {u"requests"_s, report->requests},
                               {u"cost_points"_s, report->costPoints},
                               {u"seconds"_s, static_cast<double>(report->milliseconds) / 1000},
                               {u"errors"_s, errors}};
        out(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) + u'\n');
        co_return platformFailed ? ExitFailed : ExitDone;
    }

    QCoro::Task<int> importFiles()
    {
        static const QHash<QString, ImportKind> kinds{{u"shopify-orders"_s, ImportKind::ShopifyOrders},
                                                      {u"supplier-orders"_s, ImportKind::SupplierOrders},
                                                      {u"links"_s, ImportKind::Links}};
        const QString kind = m_line.options.value(u"kind"_s);
        if (m_line.has(u"kind"_s) && !kinds.contains(kind))
            co_return wrong(tr("There is no kind “%1”: write shopify-orders, supplier-orders or links.").arg(kind));
        int exitCode = ExitDone;
        for (const QString &path : std::as_const(m_line.arguments)) {
            ImportRequest request;
            request.path = path;
            request.shop = m_line.options.value(u"shop"_s);
            if (kinds.contains(kind))
                request.kind = kinds.value(kind);
            const bool showProgress = isTerminal(stderr);
            const ImportProgress progress = [showProgress, path](qint64 done, qint64 total) {
                if (showProgress && total > 0)
                    std::fprintf(stderr, "\r%s %d %%", qPrintable(fileName(path)),
                                 static_cast<int>(done * 100 / total));
            };
            auto report = co_await m_desk.import(request, progress);
            if (showProgress)
                std::fputc('\n', stderr);
            if (!report) {
                say(path + u": "_s + words::error(report.error()).joined());
                exitCode = ExitFailed;
                continue;
            }
            out(tr("%1: %n rows read.", "", static_cast<int>(report->rowsRead)).arg(fileName(path)) + u' ');
            out(tr("%1 added, %2 changed, %3 unchanged, %4 refused.")
                    .arg(QString::number(report->saved.added), QString::number(report->saved.changed),
                         QString::number(report->saved.unchanged), QString::number(report->refused.size()))
                + u'\n');
            for (const RefusedRow &row : std::as_const(report->refused))
                say(words::refusedRow(row));
        }
        co_return exitCode;
    }

    static std::optional<QByteArray> readSecret(const QString &prompt)
    {
        if (isTerminal(stdin))
            say(prompt);
        QByteArray secret;
        char buffer[4096];
        while (secret.size() < 64 * 1024 && std::fgets(buffer, sizeof buffer, stdin)) {
            secret += buffer;
            if (isTerminal(stdin) && secret.endsWith('\n'))
                break; // typed: one line is all
        }
        secret = secret.trimmed();
        return secret.isEmpty() ? std::nullopt : std::optional(secret);
    }

    /// With the app's secret alone: the account's owner says yes in the browser.
    QCoro::Task<Result<void>> authorize(AliExpressAccess access)
    {
        const QString usual = u"http://127.0.0.1:47163/aliexpress"_s; // as the window has it
        const QUrl callback(m_line.has(u"callback"_s) ? m_line.options.value(u"callback"_s) : usual, QUrl::StrictMode);
        const SignInWords said{.done = tr("Contrordine has what it needs. You can close this page."),
                               .refused =
                                   tr("This page does not belong to an authorization that Contrordine waits for.")};
        const auto started = m_desk.connections().startAuthorization(access, callback, said);
        if (!started)
            co_return tl::unexpected(started.error());
        const Connections::Authorization authorization = *started;
        say(tr("Open this page in your browser and say yes there:"));
        say(authorization.page.toString(QUrl::FullyEncoded));
        //: %1 is an address on this computer
        say(tr("The app’s callback address at AliExpress must be %1.")
                .arg(authorization.signIn->callback().toString()));
        auto done = co_await m_desk.connections().finishAuthorization(access, authorization);
        co_return done;
    }

    QCoro::Task<int> connectPlatform()
    {
        const QString platform = m_line.arguments.first();
        const QUrl endpoint(m_line.options.value(u"endpoint"_s), QUrl::StrictMode);
        if (platform == u"shopify"_s && m_line.has(u"shop"_s) && !m_line.has(u"app-key"_s)) {
            const auto secret = readSecret(tr("Paste the token or client secret, then press Enter."));
            if (!secret)
                co_return wrong(tr("No token or client secret came in on standard input."));
            ShopifyAccess access;
            access.shop = m_line.options.value(u"shop"_s);
            access.clientId = m_line.options.value(u"client-id"_s);
            access.secret = *secret;
            access.endpoint = endpoint;
            auto info = co_await m_desk.connections().connectShopify(access);
            if (!info)
                co_return failed(info.error(), u"Shopify"_s);
            say(tr("Connected to %1 (%2).").arg(info->name, info->domain));
            for (const FeatureAccess &feature : std::as_const(info->features)) {
                if (!feature.missingScopes.isEmpty()) {
                    //: %1 is what the program does, %2 a list of scopes, %3 a sentence that says what cannot be done
                    say(tr("%1: missing %2. %3")
                            .arg(words::shopFeature(feature.feature), feature.missingScopes.join(u", "_s),
                                 words::withoutShopFeature(feature.feature)));
                }
            }
        } else if (platform == u"aliexpress"_s && m_line.has(u"app-key"_s)) {
            const auto secret = readSecret(tr("Paste the secret and tokens as JSON, then press Enter."));
            if (!secret)
                co_return wrong(tr("No secret came in on standard input."));
            AliExpressAccess access;
            access.appKey = m_line.options.value(u"app-key"_s);
            access.secrets = *secret;
            access.endpoint = endpoint;
            const QJsonObject given = QJsonDocument::fromJson(*secret).object();
            const bool secretOnly = given.contains(u"app_secret"_s) && !given.contains(u"access_token"_s)
                && !given.contains(u"refresh_token"_s);
            Result<void> good;
            if (secretOnly)
                good = co_await authorize(access);
            else
                good = co_await m_desk.connections().connectAliExpress(access);
            if (!good)
                co_return failed(good.error(), u"AliExpress"_s);
            say(tr("Connected to AliExpress."));
        } else {
            co_return wrong(tr("Write connect shopify --shop NAME, or connect aliexpress --app-key KEY."));
        }
        if (!m_desk.connections().secretsArePersistent())
            say(tr("The secret is kept for this run only: nothing was stored."));
        co_return ExitDone;
    }

    QCoro::Task<int> check()
    {
        auto files = co_await m_desk.store().checkFiles();
        if (!files)
            co_return failed(files.error());
        int exitCode = ExitDone;
        for (const FileHealth &file : std::as_const(*files)) {
            out(tr("%1: version %2, %3")
                    .arg(file.path, QString::number(file.schemaVersion),
                         file.problems.isEmpty() ? tr("sound") : file.problems.join(u"; "_s))
                + u'\n');
            if (!file.problems.isEmpty())
                exitCode = ExitFailed;
        }
        auto open = co_await m_desk.store().openActions();
        if (!open)
            co_return failed(open.error());
        int doubtful = 0;
        for (const Action &action : std::as_const(*open)) {
            if (action.state == ActionState::Unknown)
                ++doubtful;
        }
        out(tr("Requests whose outcome is not known: %1").arg(doubtful) + u'\n');
        co_return exitCode;
    }

    Desk &m_desk;
    CommandLine m_line;
};

class CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(Commands)

public:
    static QString restored(const QDateTime &from)
    {
        return tr("Your cases and links were damaged and have been restored from the backup of %1.")
            .arg(QLocale().toString(from.toLocalTime(), QLocale::ShortFormat));
    }
};

} // namespace

int runCommand(const CommandLine &line)
{
    const QString dataDir = line.dataDir.isEmpty() ? Desk::defaultDataDir(line.demo) : line.dataDir;
    if (line.command == u"check"_s && line.has(u"repair"_s)) {
        // Before anything opens the files: an open desk is not replaced.
        const auto restored = restoreDesk(dataDir);
        if (!restored) {
            say(words::error(restored.error()).joined());
            return ExitFailed;
        }
        say(CommandWords::restored(*restored));
    }
    auto desk = Desk::open({.dataDir = line.dataDir, .demo = line.demo});
    if (!desk) {
        say(words::error(desk.error()).joined());
        return ExitFailed;
    }
    if (const auto from = (*desk)->store().restoredFrom())
        say(CommandWords::restored(*from));
    Commands commands(**desk, line);
    int exitCode = ExitFailed;
    QTimer::singleShot(0, qApp, [&commands, &exitCode] {
        commands.run().then([&exitCode](int code) {
            exitCode = code;
            QCoreApplication::exit(code);
        });
    });
    QCoreApplication::exec();
    return exitCode;
}

} // namespace contrordine
