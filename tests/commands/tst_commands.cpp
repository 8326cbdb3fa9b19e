// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QString err;
};

} // namespace

/// The program itself, as scripts call it.
class TestCommands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString dataDir() const { return m_folder->filePath(u"data"_s); }

    Outcome run(const QStringList &arguments, const QByteArray &input = {},
                const QMap<QString, QString> &environment = {})
    {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"CONTRORDINE_SECRETS"_s, u"env"_s);
        for (auto it = environment.constBegin(); it != environment.constEnd(); ++it)
            variables.insert(it.key(), it.value());
        process.setProcessEnvironment(variables);
        process.start(QStringLiteral(CONTRORDINE_PROGRAM),
                      QStringList{u"--data-dir"_s, dataDir(), u"--lang"_s, u"en"_s} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
    }

    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void wrongUsageIsTwo()
    {
        const Outcome outcome = run({u"destroy"_s});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(outcome.err.contains(u"There is no command “destroy”."_s));
        QCOMPARE(run({u"list"_s, u"--view"_s, u"nonsense"_s}).exitCode, 2);
        QCOMPARE(run({u"list"_s, u"--limit"_s, u"many"_s}).exitCode, 2);
        QCOMPARE(run({u"export"_s, u"table.ods"_s}).exitCode, 2);
        QCOMPARE(run({u"connect"_s, u"ebay"_s}).exitCode, 2);
    }

    void wrongUsageIsToldInTheLanguageAskedFor()
    {
        QProcess process;
        process.start(QStringLiteral(CONTRORDINE_PROGRAM), {u"--lang"_s, u"it"_s, u"destroy"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(QString::fromUtf8(process.readAllStandardError()).contains(u"Il comando «destroy» non esiste."_s));
    }

    void helpAndVersionAreData()
    {
        QVERIFY(run({u"--help"_s}).out.contains("connect shopify"));
        QVERIFY(run({u"--version"_s}).out.startsWith("contrordine "));
    }

    void aFolderThatIsOpenIsShownInsteadOfOpenedAgain()
    {
        const QStringList arguments{u"--demo"_s, u"--data-dir"_s, dataDir()};
        QProcess first;
        first.start(QStringLiteral(CONTRORDINE_PROGRAM), arguments);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(dataDir() + u"/contrordine.lock"_s), 20000);
        const Outcome command = run({u"--demo"_s, u"list"_s});
        QCOMPARE(command.exitCode, 1);
        QVERIFY2(command.err.contains(u"already running"_s), qPrintable(command.err));
        const auto answers = [&arguments] {
            QProcess second;
            second.start(QStringLiteral(CONTRORDINE_PROGRAM), arguments);
            return second.waitForFinished(30000) && second.exitStatus() == QProcess::NormalExit
                && second.exitCode() == 0 && second.readAllStandardError().isEmpty();
        };
        QVERIFY(answers());
        QCOMPARE(first.state(), QProcess::Running);
        first.terminate();
        QVERIFY(first.waitForFinished());
    }

    void theDemoListsEveryVerdict()
    {
        const Outcome outcome = run({u"--demo"_s, u"list"_s, u"--json"_s});
        QCOMPARE(outcome.exitCode, 0);
        const QJsonArray rows = QJsonDocument::fromJson(outcome.out).array();
        QVERIFY(rows.size() >= 55);
        QSet<QString> verdicts;
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            verdicts.insert(row.value(u"verdict"_s).toString());
            for (const QString &field : {u"order"_s, u"created_at"_s, u"customer"_s, u"total"_s, u"financial_status"_s,
                                         u"fulfillment_status"_s, u"supplier_order"_s, u"supplier"_s,
                                         u"supplier_status"_s, u"cost"_s, u"link_source"_s, u"verdict"_s, u"reasons"_s,
                                         u"deadline"_s, u"business_days_left"_s, u"case"_s, u"next_step"_s, u"as_of"_s})
                QVERIFY2(row.contains(field), qPrintable(field));
        }
        const QSet<QString> all{u"cancel-now"_s,  u"ask-supplier"_s, u"awaiting-supplier"_s, u"finish-on-shop"_s,
                                u"refund-only"_s, u"dispute"_s,      u"disputed"_s,          u"unlinked"_s,
                                u"closed"_s,      u"unknown"_s};
        QCOMPARE(verdicts, all);
    }

    void listFiltersAndLimits()
    {
        const QJsonArray rows =
            QJsonDocument::fromJson(
                run({u"--demo"_s, u"list"_s, u"--view"_s, u"cancellable"_s, u"--limit"_s, u"2"_s, u"--json"_s}).out)
                .array();
        QCOMPARE(rows.size(), 2);
        const QString name = rows.first().toObject().value(u"order"_s).toString();
        const QJsonArray found =
            QJsonDocument::fromJson(run({u"--demo"_s, u"list"_s, u"--search"_s, name, u"--json"_s}).out).array();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().toObject().value(u"order"_s).toString(), name);
    }

    void showTellsOneOrder()
    {
        QCOMPARE(run({u"--demo"_s, u"sync"_s}).exitCode, 0);
        const Outcome text = run({u"--demo"_s, u"show"_s, u"1046"_s});
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.out.contains("#1046"));
        const QJsonObject json =
            QJsonDocument::fromJson(run({u"--demo"_s, u"show"_s, u"#1046"_s, u"--json"_s}).out).object();
        QCOMPARE(json.value(u"order"_s).toString(), u"#1046"_s);
        QCOMPARE(json.value(u"supplier_orders"_s).toArray().size(), 1);
        const Outcome missing = run({u"--demo"_s, u"show"_s, u"#9999"_s});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY(missing.err.contains(u"#9999"_s));
    }

    void importPrintsWhatItDid()
    {
        const QString path =
            write(u"links.csv"_s,
                  "Name,Lineitem name,Lineitem "
                  "quantity,Total,Currency,Id\n#1,Lamp,1,10.00,EUR,11\n#2,Lamp,x,10.00,EUR,12\n#3,Lamp,1,ten,EUR,13\n");
        const Outcome first = run({u"import"_s, path});
        QCOMPARE(first.exitCode, 0);
        QVERIFY2(first.out.contains("3 rows read") && first.out.contains("2 added"), first.out.constData());
        QVERIFY2(first.err.contains(u"Line 3"_s) && first.err.contains(u"Line 4"_s), qPrintable(first.err));
        QVERIFY(run({u"import"_s, path}).out.contains("0 added"));

        const Outcome missing = run({u"import"_s, m_folder->filePath(u"nowhere.csv"_s)});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY(!missing.err.isEmpty());
        const Outcome wrong = run({u"import"_s, write(u"wrong.csv"_s, "a,b\n1,2\n")});
        QCOMPARE(wrong.exitCode, 1);
        QCOMPARE(run({u"import"_s, path, u"--kind"_s, u"songs"_s}).exitCode, 2);
    }

    void exportWritesTheTable()
    {
        const QString path = m_folder->filePath(u"out.csv"_s);
        QCOMPARE(run({u"--demo"_s, u"export"_s, path, u"--view"_s, u"cancellable"_s}).exitCode, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QVERIFY(lines.size() > 10);
        QVERIFY(lines.first().contains("Order"));
        const QString book = m_folder->filePath(u"out.xlsx"_s);
        QCOMPARE(run({u"--demo"_s, u"export"_s, book}).exitCode, 0);
        QFile zipped(book);
        QVERIFY(zipped.open(QIODevice::ReadOnly));
        QVERIFY(zipped.readAll().startsWith("PK"));
        QCOMPARE(run({u"--demo"_s, u"export"_s, m_folder->filePath(u"no/folder/out.csv"_s)}).exitCode, 1);
    }

    void checkFindsSoundFilesAndRefusesNewerOnes()
    {
        QCOMPARE(run({u"check"_s}).exitCode, 0);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
            database.setDatabaseName(dataDir() + u"/desk.sqlite"_s);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version = 9999"_s));
        }
        QSqlDatabase::removeDatabase(u"newer"_s);
        const Outcome newer = run({u"list"_s});
        QCOMPARE(newer.exitCode, 1);
        QVERIFY2(newer.err.contains(u"newer version"_s), qPrintable(newer.err));
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        write(u"data"_s, "a file where the folder should be");
        const Outcome outcome = run({u"list"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains(u"data folder cannot be written"_s), qPrintable(outcome.err));
    }

    void connectChecksBeforeItSaves()
    {
        auto sandbox = Sandbox::start({});
        QVERIFY(sandbox.has_value());
        const QString base = (*sandbox)->baseUrl().toString();
        const QString shop = (*sandbox)->shopDomain();

        QCOMPARE(run({u"connect"_s, u"shopify"_s, u"--shop"_s, shop, u"--endpoint"_s, u"http://shop.example.com"_s},
                     "shpat_x")
                     .exitCode,
                 1);
        const Outcome wrong =
            run({u"connect"_s, u"shopify"_s, u"--shop"_s, shop, u"--endpoint"_s, base}, "shpat_wrong\n");
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY(!wrong.err.contains(u"shpat_wrong"_s));
        QCOMPARE(run({u"connect"_s, u"shopify"_s, u"--shop"_s, shop, u"--endpoint"_s, base}).exitCode,
                 2); // nothing on standard input

        const Outcome good = run({u"connect"_s, u"shopify"_s, u"--shop"_s, shop, u"--endpoint"_s, base},
                                 (*sandbox)->shopToken().toLatin1() + '\n');
        QVERIFY2(good.exitCode == 0, qPrintable(good.err));
        QVERIFY(good.err.contains(u"Bottega Rossi"_s));
        QVERIFY(good.err.contains(u"nothing was stored"_s)); // CONTRORDINE_SECRETS=env
        const Outcome supplier =
            run({u"connect"_s, u"aliexpress"_s, u"--app-key"_s, (*sandbox)->appKey(), u"--endpoint"_s, base},
                (*sandbox)->supplierSecrets());
        QVERIFY2(supplier.exitCode == 0, qPrintable(supplier.err));
        QCOMPARE(
            run({u"connect"_s, u"aliexpress"_s, u"--app-key"_s, u"1"_s, u"--endpoint"_s, base}, "not json").exitCode,
            1);

        const QMap<QString, QString> secrets{
            {u"CONTRORDINE_SHOPIFY_TOKEN"_s, (*sandbox)->shopToken()},
            {u"CONTRORDINE_ALIEXPRESS"_s, QString::fromUtf8((*sandbox)->supplierSecrets())}};
        const Outcome sync = run({u"sync"_s}, {}, secrets);
        QVERIFY2(sync.exitCode == 0, qPrintable(sync.err));
        const QJsonObject line = QJsonDocument::fromJson(sync.out).object();
        QCOMPARE(line.value(u"orders"_s).toInt(), 74);
        QVERIFY(line.value(u"supplier_orders"_s).toInt() >= 50);
        QVERIFY(line.value(u"requests"_s).toInt() > 0);
        QVERIFY(line.value(u"errors"_s).toArray().isEmpty());

        sandbox->reset(); // the net is gone: told, exit 1, and what was read stays
        const Outcome offline = run({u"sync"_s}, {}, secrets);
        QCOMPARE(offline.exitCode, 1);
        QVERIFY2(offline.err.contains(u"could not be reached"_s), qPrintable(offline.err));
        QCOMPARE(QJsonDocument::fromJson(run({u"list"_s, u"--json"_s}, {}, secrets).out).array().size(), 74);
    }

    void ordersOfSeveralShopsAreChosenByTheirShop()
    {
        auto first = Sandbox::start({.seed = 1});
        auto second = Sandbox::start(
            {.seed = 2, .shop = {.number = 2, .domain = u"lumi-casa.myshopify.com"_s, .name = u"Lumi Casa"_s}});
        QVERIFY(first && second);
        for (const Sandbox *sandbox : {first->get(), second->get()}) {
            const Outcome connected = run({u"connect"_s, u"shopify"_s, u"--shop"_s, sandbox->shopDomain(),
                                           u"--endpoint"_s, sandbox->baseUrl().toString()},
                                          sandbox->shopToken().toLatin1() + '\n');
            QVERIFY2(connected.exitCode == 0, qPrintable(connected.err));
        }
        // Each shop's own key wins over the one for all.
        QMap<QString, QString> secrets{{u"CONTRORDINE_SHOPIFY_TOKEN"_s, u"shpat_wrong"_s},
                                       {u"CONTRORDINE_SHOPIFY_TOKEN_BOTTEGA_ROSSI"_s, (*first)->shopToken()},
                                       {u"CONTRORDINE_SHOPIFY_TOKEN_LUMI_CASA"_s, (*second)->shopToken()}};
        const Outcome sync = run({u"sync"_s}, {}, secrets);
        QVERIFY2(sync.exitCode == 0, qPrintable(sync.err));
        QCOMPARE(QJsonDocument::fromJson(sync.out).object().value(u"orders"_s).toInt(), 148);

        const Outcome which = run({u"show"_s, u"1001"_s});
        QCOMPARE(which.exitCode, 1);
        QVERIFY(which.out.isEmpty());
        QVERIFY2(which.err.contains(u"bottega-rossi.myshopify.com"_s)
                     && which.err.contains(u"lumi-casa.myshopify.com"_s) && which.err.contains(u"--shop"_s)
                     && which.err.contains(u"gid://shopify/Order/"_s),
                 qPrintable(which.err));
        const auto shopOf = [this](const QStringList &more) {
            return QJsonDocument::fromJson(run(QStringList{u"show"_s, u"1001"_s, u"--json"_s} + more).out)
                .object()
                .value(u"shop"_s)
                .toString();
        };
        QCOMPARE(shopOf({u"--shop"_s, u"lumi-casa"_s}), u"lumi-casa.myshopify.com"_s);
        QCOMPARE(shopOf({u"--shop"_s, u"bottega-rossi.myshopify.com"_s}), u"bottega-rossi.myshopify.com"_s);
        const Outcome text = run({u"show"_s, u"1001"_s, u"--shop"_s, u"lumi-casa"_s});
        QVERIFY2(text.out.startsWith("#1001 (lumi-casa)"), text.out.constData());
        const Outcome nowhere = run({u"show"_s, u"1001"_s, u"--shop"_s, u"elsewhere"_s});
        QCOMPARE(nowhere.exitCode, 1);
        QVERIFY2(nowhere.err.contains(u"Shops: bottega-rossi.myshopify.com, lumi-casa.myshopify.com."_s),
                 qPrintable(nowhere.err));

        QCOMPARE(QJsonDocument::fromJson(run({u"list"_s, u"--shop"_s, u"lumi-casa"_s, u"--json"_s}).out).array().size(),
                 74);
        const Outcome table = run({u"list"_s, u"--search"_s, u"#1001"_s});
        QVERIFY2(table.out.contains("bottega-rossi") && table.out.contains("lumi-casa"), table.out.constData());
        QCOMPARE(run({u"list"_s, u"--shop"_s, u"elsewhere"_s}).exitCode, 2);

        // One of them withdrawn: said, with its name; the other is read.
        secrets.remove(u"CONTRORDINE_SHOPIFY_TOKEN_LUMI_CASA"_s);
        const Outcome half = run({u"sync"_s}, {}, secrets);
        QCOMPARE(half.exitCode, 1);
        QVERIFY2(half.err.contains(u"Shopify (lumi-casa)"_s), qPrintable(half.err));
        const QJsonArray errors = QJsonDocument::fromJson(half.out).object().value(u"errors"_s).toArray();
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().toObject().value(u"account"_s).toString(), u"shopify:lumi-casa.myshopify.com"_s);
        QCOMPARE(QJsonDocument::fromJson(run({u"list"_s, u"--json"_s}).out).array().size(), 148);
    }

    void missingPermissionsAreSaidWhenConnecting()
    {
        auto sandbox = Sandbox::start({});
        QVERIFY(sandbox.has_value());
        (*sandbox)->withholdScopes({u"write_orders"_s, u"read_customers"_s});
        const Outcome connected = run({u"connect"_s, u"shopify"_s, u"--shop"_s, (*sandbox)->shopDomain(),
                                       u"--endpoint"_s, (*sandbox)->baseUrl().toString()},
                                      (*sandbox)->shopToken().toLatin1() + '\n');
        QCOMPARE(connected.exitCode, 0);
        QVERIFY2(connected.err.contains(u"missing write_orders"_s)
                     && connected.err.contains(u"missing read_customers"_s),
                 qPrintable(connected.err));
        const Outcome wrong = run({u"connect"_s, u"shopify"_s, u"--shop"_s, u"lumi-casa"_s, u"--endpoint"_s,
                                   (*sandbox)->baseUrl().toString()},
                                  (*sandbox)->shopToken().toLatin1() + '\n');
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.err.contains(u"opens another shop: bottega-rossi.myshopify.com"_s), qPrintable(wrong.err));
    }

    void withTheAppSecretAloneTheBrowserIsAsked()
    {
        auto sandbox = Sandbox::start({});
        QVERIFY(sandbox.has_value());
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"CONTRORDINE_SECRETS"_s, u"env"_s);
        process.setProcessEnvironment(variables);
        process.start(QStringLiteral(CONTRORDINE_PROGRAM),
                      {u"--data-dir"_s, dataDir(), u"--lang"_s, u"en"_s, u"connect"_s, u"aliexpress"_s, u"--app-key"_s,
                       (*sandbox)->appKey(), u"--endpoint"_s, (*sandbox)->baseUrl().toString(), u"--callback"_s,
                       u"http://127.0.0.1:0/aliexpress"_s});
        process.write((*sandbox)->supplierAppSecret());
        process.closeWriteChannel();
        QString said;
        static const QRegularExpression address(u"http://\\S+/oauth/authorize\\S+"_s);
        static const QRegularExpression callback(u"http://127\\.0\\.0\\.1:[1-9]\\d*/aliexpress"_s);
        QTRY_VERIFY_WITH_TIMEOUT((said += QString::fromUtf8(process.readAllStandardError()),
                                  address.match(said).hasMatch() && callback.match(said).hasMatch()),
                                 30000);
        QVERIFY2(!said.contains(u"sandbox-app-secret"_s), qPrintable(said));
        QUrl button(address.match(said).captured());
        button.setPath(u"/oauth/authorize/yes"_s);
        QNetworkRequest pressed(button);
        pressed.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        pressed.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        QNetworkAccessManager browser;
        std::unique_ptr<QNetworkReply> reply(browser.post(pressed, QByteArray("x=1")));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait(30000));
        QVERIFY2(reply->readAll().contains("You can close this page"), "the browser is told");
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardError().contains("Connected to AliExpress"));
    }

    void withoutConnectionsSyncSaysSo()
    {
        const Outcome outcome = run({u"sync"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.err.contains(u"Nothing is connected yet"_s));
        QCOMPARE(run({u"list"_s}).exitCode, 0);
    }

    void theWindowCanBeDrawnWithoutAScreen()
    {
        const QString picture = m_folder->filePath(u"window.png"_s);
        const Outcome outcome =
            run({u"--demo"_s, u"--screenshot"_s, picture}, {}, {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
        QVERIFY(QFileInfo(picture).size() > 10000);
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
