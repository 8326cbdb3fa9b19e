// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk.h"
#include "app/sandbox/sandbox.h"
#include "tests/kill/killpoints.h"

#include <QCoroTask>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

namespace
{

constexpr int defaultPoints = 6; ///< a task; CONTRORDINE_KILL_POINTS asks for another number
constexpr int ordersAPoint = 14; ///< the sandbox makes about one usable order of so many
constexpr int mostStarts = 12;
constexpr auto timeThatPasses = 11min; ///< by then an order without a trace of our request was not touched by it

struct KillTask {
    const char *name;
    bool cancels;
};
constexpr std::array tasks{KillTask{"cancel", true}, KillTask{"cancel-amount", true}, KillTask{"refund-piece", false},
                           KillTask{"refund-amount", false}};

struct Ran {
    bool killed = false;
    int exitCode = 0;
    int points = 0;
    QString decided;
    QString complaint;
};

} // namespace

/// Kill −9 at points spread over a whole run of cancelling and refunding: started again as often as it takes, the
/// program brings it to its end, and the platform's own book shows that it happened once (R32, R33).
class TestKill : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Sandbox> m_sandbox;
    QTemporaryDir m_template; ///< a data folder that is connected and has read everything
    QList<Order> m_orders; ///< to be had for a run each, every supplier has agreed
    qsizetype m_nextOrder = 0;
    std::chrono::milliseconds m_ahead{0};

    static int pointsATask()
    {
        bool asked = false;
        const int given = qEnvironmentVariableIntValue("CONTRORDINE_KILL_POINTS", &asked);
        return asked ? given : defaultPoints;
    }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CONTRORDINE_SECRETS"_s, u"env"_s);
        environment.insert(u"CONTRORDINE_SHOPIFY_TOKEN"_s, m_sandbox->shopToken());
        environment.insert(u"CONTRORDINE_ALIEXPRESS"_s, QString::fromUtf8(m_sandbox->supplierSecrets()));
        return environment;
    }

    void pressCancelOnSuppliersPage(const SupplierOrderId &id)
    {
        QNetworkAccessManager network;
        QUrl page = m_sandbox->baseUrl();
        page.setPath(u"/p/order/cancel"_s);
        page.setQuery(u"orderId="_s + id.toString());
        QNetworkRequest request(page);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        std::unique_ptr<QNetworkReply> reply(network.post(request, "reason=Other"));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
    }

    static void copyFolder(const QString &from, const QString &to)
    {
        QDirIterator files(from, QDir::Files);
        while (files.hasNext()) {
            const QString file = files.next();
            if (!file.endsWith(u".lock"_s))
                QVERIFY(QFile::copy(file, to + u'/' + files.fileName()));
        }
    }

    Ran run(const QString &folder, const OrderId &order, const QString &task, int killAt, killpoints::How how)
    {
        QProcess program;
        program.setProcessEnvironment(environment());
        program.start(QStringLiteral(CONTRORDINE_KILLED_MERCHANT),
                      {folder, order.toString(), task, QString::number(m_ahead.count()), QString::number(killAt),
                       QString::number(static_cast<int>(how))});
        if (!program.waitForFinished(120000))
            return {.exitCode = -1, .complaint = u"did not end"_s};
        const QJsonObject told = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
        return {.killed = program.exitStatus() == QProcess::CrashExit,
                .exitCode = program.exitCode(),
                .points = told.value(u"points"_s).toInt(),
                .decided = told.value(u"decided"_s).toString(),
                .complaint = QString::fromUtf8(program.readAllStandardError())};
    }

    /// Starts it again until it is done; the last run.
    Ran untilDone(const QString &folder, const OrderId &order, const QString &task)
    {
        Ran ran;
        for (int start = 0; start < mostStarts; ++start) {
            ran = run(folder, order, task, 0, killpoints::How::Before);
            if (ran.killed || ran.exitCode != 3)
                return ran;
            m_sandbox->advance(timeThatPasses); // it waits for time to tell what became of a request
            m_ahead += timeThatPasses;
        }
        return ran;
    }

    /// What the platform's own book says of an order, as sentences to compare; without the hold that is set besides and
    /// may or may not have been when the program was killed.
    QStringList bookOf(const OrderId &order) const
    {
        QStringList lines;
        const QList<LedgerEntry> book = m_sandbox->ledger();
        for (const LedgerEntry &entry : book) {
            if (entry.order == order.toString() && !entry.kind.startsWith(u"fulfillment-"_s))
                lines.append(entry.amount.isEmpty() ? entry.kind : entry.kind + u' ' + entry.amount);
        }
        lines.sort();
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const int wanted = (pointsATask() + 1) * static_cast<int>(tasks.size());
        auto sandbox = Sandbox::start({.orderCount = 64 + wanted * ordersAPoint, .supplierAnswersAfter = 0ms});
        QVERIFY(sandbox.has_value());
        m_sandbox = std::move(*sandbox);
        qputenv("CONTRORDINE_SECRETS", "env");
        qputenv("CONTRORDINE_SHOPIFY_TOKEN", m_sandbox->shopToken().toUtf8());
        qputenv("CONTRORDINE_ALIEXPRESS", m_sandbox->supplierSecrets());

        auto desk = Desk::open({.dataDir = m_template.path()});
        QVERIFY(desk.has_value());
        const ShopifyAccess shop{.shop = m_sandbox->shopDomain(),
                                 .secret = m_sandbox->shopToken().toUtf8(),
                                 .endpoint = m_sandbox->baseUrl()};
        QVERIFY(QCoro::waitFor((*desk)->connections().connectShopify(shop)).has_value());
        const AliExpressAccess supplier{
            .appKey = m_sandbox->appKey(), .secrets = m_sandbox->supplierSecrets(), .endpoint = m_sandbox->baseUrl()};
        QVERIFY(QCoro::waitFor((*desk)->connections().connectAliExpress(supplier)).has_value());
        const auto report = QCoro::waitFor((*desk)->sync().run(false));
        QVERIFY(report.has_value());
        QVERIFY(report->problems.isEmpty());

        const auto rows = (*desk)->store().pairs({.view = PairView::Cancellable}).result();
        QVERIFY(rows.has_value());
        for (const PairRow &row : *rows) {
            const bool saysYes =
                row.supplierName == u"Kedi Bottles Store"_s || row.supplierName == u"YiWu Home Store"_s;
            if (row.verdict.kind != VerdictKind::AskSupplier || !row.verdict.shopCanCancel || row.supplierCount != 1
                || !saysYes || row.financial.value != FinancialStatus::Paid || !row.total)
                continue;
            pressCancelOnSuppliersPage(row.supplierOrder);
            m_orders.append((*desk)->store().order(row.order).result().value());
        }
        m_sandbox->advance(1min);
        m_ahead += 1min;
        QVERIFY2(m_orders.size() >= wanted, qPrintable(QString::number(m_orders.size())));
        for (const Order &order : std::as_const(m_orders))
            QVERIFY(QCoro::waitFor((*desk)->sync().refresh(order.id)).has_value());
    }

    void killedAnywhereItHappensOnce_data()
    {
        QTest::addColumn<QString>("task");
        QTest::addColumn<bool>("cancels");
        for (const KillTask &task : tasks)
            QTest::newRow(task.name) << QString::fromLatin1(task.name) << task.cancels;
    }

    void killedAnywhereItHappensOnce()
    {
        QFETCH(const QString, task);
        QFETCH(const bool, cancels);
        const int points = pointsATask();
        int passed = 0; // points that an undisturbed run passes
        int killed = 0;
        for (int i = 0; i <= points; ++i) {
            const Order order = m_orders.at(m_nextOrder++);
            const QTemporaryDir folder;
            copyFolder(m_template.path(), folder.path());
            Ran last;
            if (i == 0) {
                last = run(folder.path(), order.id, task, 0, killpoints::How::Before);
                passed = last.points;
                QVERIFY(passed > 50);
            } else {
                const int at = static_cast<int>((static_cast<qint64>(i) * passed) / (points + 1));
                const Ran first = run(folder.path(), order.id, task, at, static_cast<killpoints::How>(i % 3));
                killed += first.killed ? 1 : 0;
                QVERIFY2(first.killed || first.exitCode == 0, qPrintable(first.complaint));
                last = untilDone(folder.path(), order.id, task);
                if (last.decided.isEmpty())
                    last.decided = first.decided;
            }
            const QString where = u"%1, point %2 of %3: "_s.arg(task).arg(i).arg(points);
            QVERIFY2(!last.killed && last.exitCode == 0, qPrintable(where + last.complaint));

            const QStringList book = bookOf(order.id);
            const bool whole = task == u"cancel"_s;
            const Money amount = whole ? *order.total : Money(500, order.total->currency());
            QStringList expected;
            if (cancels)
                expected.append(u"order-cancelled"_s);
            if (task != u"refund-piece"_s)
                expected.append(u"refund "_s + amount.decimal());
            else
                expected.append(u"refund "_s + order.lines.first().unitPrice->decimal());
            if (cancels) { // with the items back in stock, as the decision says unless told otherwise
                int pieces = 0;
                for (const LineItem &line : order.lines)
                    pieces += line.currentQuantity;
                expected.append(u"restock %1"_s.arg(pieces));
            }
            QVERIFY2(book == expected,
                     qPrintable(where + book.join(u", "_s) + u" instead of "_s + expected.join(u", "_s)));
        }
        qInfo("%s: killed at %d of %d points, each ended with one entry of the decided amount in the platform's book",
              qPrintable(task), killed, passed);
        QVERIFY(killed >= points * 3 / 4);
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
