// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/freshness.h"

#include <QRegularExpression>
#include <QTest>
#include <cmath>
#include <queue>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

Q_DECLARE_METATYPE(std::optional<std::chrono::seconds>)

namespace
{

const QDateTime now(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC);

SupplierRead aRead(SupplierStage stage, VerdictKind verdict, std::chrono::seconds age = 0s)
{
    return {.id = SupplierOrderId(u"8190447122031187"_s),
            .platform = u"aliexpress"_s,
            .stage = stage,
            .verdict = verdict,
            .orderedAt = now.addDays(-2),
            .readAt = now.addSecs(-age.count())};
}

// --- a month of a busy shop, simulated

constexpr int livingOrders = 5000;
constexpr int callsPerSecond = 2;
constexpr auto planEvery = 20s; ///< as the reader plans
constexpr auto parcelTakes = std::chrono::days(16);
constexpr auto simulatedDays = 2; ///< CONTRORDINE_FRESHNESS_DAYS asks for another number
constexpr auto warmUp = std::chrono::days(1);

struct LivingOrder {
    qint64 orderedAt = 0;
    qint64 shipsAt = 0;
    qint64 arrivesAt = 0;
};

struct Ages {
    qint64 median = 0;
    qint64 most = 0; ///< of 95 in 100
    int actionable = 0; ///< at the end
    qint64 samples = 0;
};

/// Orders come evenly, suppliers ship after two days in the middle, parcels arrive after two weeks. What the shop knows
/// of an order it knows from reading it, one call (two for a parcel) at a time, as the plan says.
Ages simulate(int days)
{
    std::mt19937_64 random(20261124);
    std::lognormal_distribution<double> toShip(std::log(2.0 * 86400), 0.6);
    const qint64 life = 2 * 86400 + std::chrono::seconds(parcelTakes).count();
    const qint64 start = now.toSecsSinceEpoch();
    const auto born = [&](qint64 at) {
        const auto ships = at + static_cast<qint64>(toShip(random));
        return LivingOrder{at, ships, ships + std::chrono::seconds(parcelTakes).count()};
    };
    std::vector<LivingOrder> truth;
    QList<SupplierRead> known;
    const auto add = [&](qint64 at) {
        truth.push_back(born(at));
        known.append({.id = SupplierOrderId(QString::number(truth.size() - 1)),
                      .stage = SupplierStage::Unknown,
                      .verdict = VerdictKind::Unknown,
                      .orderedAt = QDateTime::fromSecsSinceEpoch(at, Qt::UTC)});
    };
    for (int i = 0; i < livingOrders; ++i)
        add(start - life * i / livingOrders);

    std::vector<int> countByAge(24 * 3600, 0);
    Ages ages;
    double arrivals = 0;
    const qint64 end = start + days * 86400LL;
    const qint64 plan = std::chrono::seconds(planEvery).count();
    for (qint64 t = start; t < end; t += plan) {
        arrivals += static_cast<double>(livingOrders) * static_cast<double>(plan) / static_cast<double>(life);
        for (; arrivals >= 1; arrivals -= 1)
            add(t);
        const QDateTime at = QDateTime::fromSecsSinceEpoch(t, Qt::UTC);
        if (t - start >= std::chrono::seconds(warmUp).count()) {
            ages.actionable = 0;
            for (const SupplierRead &read : std::as_const(known)) {
                if (read.verdict != VerdictKind::AskSupplier)
                    continue;
                ++ages.actionable;
                ++ages.samples;
                const auto age = static_cast<size_t>(read.readAt.secsTo(at));
                ++countByAge[std::min(age, countByAge.size() - 1)];
            }
        }
        qint64 calls = plan * callsPerSecond;
        const QList<SupplierRead> due = dueReads(known, at);
        QHash<SupplierOrderId, SupplierRead> fresh;
        for (SupplierRead read : due) {
            if (calls <= 0)
                break;
            const LivingOrder &real = truth[read.id.toString().toULongLong()];
            const qint64 when = t + plan - calls / callsPerSecond;
            read.readAt = QDateTime::fromSecsSinceEpoch(when, Qt::UTC);
            read.stage = when >= real.arrivesAt ? SupplierStage::Finished
                : when >= real.shipsAt          ? SupplierStage::Shipped
                                                : SupplierStage::AwaitingShipment;
            read.verdict = read.stage == SupplierStage::AwaitingShipment ? VerdictKind::AskSupplier
                : read.stage == SupplierStage::Shipped                   ? VerdictKind::RefundOnly
                                                                         : VerdictKind::Closed;
            calls -= read.stage == SupplierStage::AwaitingShipment ? 1 : 2;
            fresh.insert(read.id, read);
        }
        QList<SupplierRead> still;
        still.reserve(known.size());
        for (const SupplierRead &read : std::as_const(known)) {
            const SupplierRead &latest = fresh.contains(read.id) ? fresh[read.id] : read;
            if (mayAgeFor(latest))
                still.append(latest);
        }
        known = still;
    }
    qint64 seen = 0;
    for (size_t age = 0; age < countByAge.size(); ++age) {
        seen += countByAge[age];
        if (seen * 2 < ages.samples)
            ages.median = static_cast<qint64>(age) + 1;
        if (seen * 100 < ages.samples * 95)
            ages.most = static_cast<qint64>(age) + 1;
    }
    return ages;
}

} // namespace

class TestFreshness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void howOldAFactMayGrow_data()
    {
        QTest::addColumn<SupplierStage>("stage");
        QTest::addColumn<VerdictKind>("verdict");
        QTest::addColumn<bool>("caseOpen");
        QTest::addColumn<std::optional<std::chrono::seconds>>("mayAge");
        using Age = std::optional<std::chrono::seconds>;
        using S = SupplierStage;
        using V = VerdictKind;
        QTest::newRow("can be stopped at once") << S::AwaitingPayment << V::CancelNow << false << Age(5min);
        QTest::newRow("the supplier can be asked") << S::AwaitingShipment << V::AskSupplier << false << Age(5min);
        QTest::newRow("asked, waiting") << S::CancelRequested << V::AwaitingSupplier << false << Age(5min);
        QTest::newRow("the shop is next") << S::AwaitingShipment << V::FinishOnShop << false << Age(5min);
        QTest::newRow("refused, no number") << S::AwaitingShipment << V::Dispute << false << Age(5min);
        QTest::newRow("the shop is fulfilled, a case is open")
            << S::AwaitingShipment << V::RefundOnly << true << Age(5min);
        QTest::newRow("the shop is fulfilled") << S::AwaitingShipment << V::RefundOnly << false << Age(30min);
        QTest::newRow("a word of the future") << S::Unknown << V::Unknown << false << Age(30min);
        QTest::newRow("closed on the shop, not at the supplier")
            << S::AwaitingShipment << V::Closed << false << Age(30min);
        QTest::newRow("part has left") << S::PartlyShipped << V::RefundOnly << false << Age(1h);
        QTest::newRow("under way") << S::Shipped << V::RefundOnly << false << Age(6h);
        QTest::newRow("under way, a case is open") << S::Shipped << V::RefundOnly << true << Age(1h);
        QTest::newRow("in dispute") << S::InDispute << V::Disputed << false << Age(1h);
        QTest::newRow("frozen") << S::Frozen << V::Unknown << false << Age(6h);
        QTest::newRow("finished, in dispute") << S::Finished << V::Disputed << true << Age(1h);
        QTest::newRow("finished") << S::Finished << V::Closed << false << Age();
        QTest::newRow("cancelled, the shop is next") << S::Cancelled << V::FinishOnShop << true << Age();
    }
    void howOldAFactMayGrow()
    {
        QFETCH(SupplierStage, stage);
        QFETCH(VerdictKind, verdict);
        QFETCH(bool, caseOpen);
        QFETCH(std::optional<std::chrono::seconds>, mayAge);
        SupplierRead read = aRead(stage, verdict);
        read.caseOpen = caseOpen;
        QCOMPARE(mayAgeFor(read), mayAge);
    }

    void anEndThatThePlatformHasNotShownIsLookedAt()
    {
        SupplierRead told = aRead(SupplierStage::Cancelled, VerdictKind::FinishOnShop);
        told.readAt = {};
        told.source = FactSource::Merchant;
        QCOMPARE(mayAgeFor(told), std::optional<std::chrono::seconds>(30min));
        told.source = FactSource::Mail;
        QCOMPARE(mayAgeFor(told), std::optional<std::chrono::seconds>(30min));
        told.source = FactSource::Import;
        QVERIFY(!mayAgeFor(told));
    }

    void theEdgeOfTime()
    {
        const QList<SupplierRead> justNot{aRead(SupplierStage::AwaitingShipment, VerdictKind::AskSupplier, 299s)};
        const QList<SupplierRead> just{aRead(SupplierStage::AwaitingShipment, VerdictKind::AskSupplier, 300s)};
        const QList<SupplierRead> ahead{aRead(SupplierStage::AwaitingShipment, VerdictKind::AskSupplier, -300s)};
        QVERIFY(dueReads(justNot, now).isEmpty());
        QCOMPARE(dueReads(just, now).size(), 1);
        QCOMPARE(dueReads(ahead, now).size(), 1); // a clock that went back: how old it is nobody knows
        QCOMPARE(roundReads(justNot, now, false).size(), 1); // the merchant asked
    }

    void theNeediestComesFirst()
    {
        const auto named = [](const QString &id, SupplierRead read) {
            read.id = SupplierOrderId(id);
            return read;
        };
        SupplierRead newcomer = aRead(SupplierStage::Unknown, VerdictKind::Unknown);
        newcomer.readAt = {};
        SupplierRead history = newcomer;
        history.orderedAt = now.addDays(-400);
        SupplierRead newer = newcomer;
        newer.orderedAt = now.addDays(-1);
        const QList<SupplierRead> reads{
            named(u"history"_s, history),
            named(u"parcel, 7 h"_s, aRead(SupplierStage::Shipped, VerdictKind::RefundOnly, 7h)),
            named(u"ask, 20 min"_s, aRead(SupplierStage::AwaitingShipment, VerdictKind::AskSupplier, 20min)),
            named(u"newcomer"_s, newcomer),
            named(u"newer"_s, newer),
            named(u"ask, 1 min"_s, aRead(SupplierStage::AwaitingShipment, VerdictKind::AskSupplier, 1min)),
            named(u"finished"_s, aRead(SupplierStage::Finished, VerdictKind::Closed, 9000h)),
            named(u"parcel, 48 h"_s, aRead(SupplierStage::Shipped, VerdictKind::RefundOnly, 48h)),
        };
        const auto ids = [](const QList<SupplierRead> &sorted) {
            QStringList names;
            for (const SupplierRead &read : sorted)
                names.append(read.id.toString());
            return names;
        };
        const QStringList due{u"parcel, 48 h"_s, u"ask, 20 min"_s, u"newer"_s,
                              u"newcomer"_s,     u"parcel, 7 h"_s, u"history"_s};
        QCOMPARE(ids(dueReads(reads, now)), due);
        QCOMPARE(ids(roundReads(reads, now, false)), due + QStringList{u"ask, 1 min"_s});
        QCOMPARE(roundReads(reads, now, true).size(), 7);
    }

    /// 5,000 living supplier orders at two calls a second: how old is what a decision hangs on?
    void aBusyShopStaysFresh()
    {
        bool asked = false;
        const int given = qEnvironmentVariableIntValue("CONTRORDINE_FRESHNESS_DAYS", &asked);
        const int days = asked ? given : simulatedDays;
        const Ages ages = simulate(days);
        qInfo("{\"item\":\"freshness\",\"days\":%d,\"living\":%d,\"calls_per_second\":%d,\"actionable\":%d,"
              "\"median_age_s\":%lld,\"p95_age_s\":%lld,\"samples\":%lld}",
              days, livingOrders, callsPerSecond, ages.actionable, ages.median, ages.most, ages.samples);
        QVERIFY(ages.actionable > 300);
        QVERIFY(ages.median <= 300);
        QVERIFY(ages.most <= 900);
    }
};

QTEST_GUILESS_MAIN(TestFreshness)
#include "tst_freshness.moc"
