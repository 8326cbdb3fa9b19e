// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/supplierreader.h"
#include "tests/store/samples.h"

#include <QCoroTask>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;
using namespace contrordine::test;

namespace
{

/// Answers as the test has prepared, and notes what it was asked.
class PreparedSupplier final : public SupplierPlatform
{
public:
    explicit PreparedSupplier(const Clock &clock)
        : m_clock(clock)
    {
    }

    QList<SupplierOrderId> asked;
    QHash<SupplierOrderId, Error> failures;
    std::optional<Error> outage;
    SupplierStage stage = SupplierStage::AwaitingShipment;
    Support reading = Support::ByApi;
    int perMinute = 0;
    QString parcel; ///< what every order goes with

    QString platform() const override { return u"aliexpress"_s; }
    QString platformName() const override { return u"AliExpress"_s; }
    SupplierCapabilities capabilities() const override { return {.readOrder = reading}; }
    QUrl orderPage(const SupplierOrderId &) const override { return {}; }
    QUrl messagePage(const SupplierOrderId &) const override { return {}; }
    Task<void> check() override { co_return {}; }
    int callsPerMinute() const override { return perMinute; }
    Task<SupplierOrder> order(SupplierOrderId id) override
    {
        asked.append(id);
        if (outage)
            co_return tl::unexpected(*outage);
        if (failures.contains(id))
            co_return tl::unexpected(failures.value(id));
        SupplierOrder order = supplierOrder(1, stage);
        order.id = id;
        order.asOf = m_clock.now();
        if (!parcel.isEmpty())
            order.parcels = {{.number = parcel, .carrier = {}, .events = {}}};
        co_return order;
    }

private:
    const Clock &m_clock;
};

} // namespace

/// Reading supplier orders by itself: what is due, in the order of need, and with patience.
class TestSupplierReader : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_f;
    std::unique_ptr<PreparedSupplier> m_supplier;
    std::unique_ptr<SupplierReader> m_reader;

    void buy(int number)
    {
        valueOf(m_f->store->saveOrders({paidOrder(number)}));
        valueOf(m_f->store->saveLinks({link(number, number)}));
    }
    void later(qint64 seconds) { m_f->clock.set(m_f->clock.now().addSecs(seconds)); }
    /// One look; how many were asked in it.
    qsizetype look()
    {
        m_supplier->asked.clear();
        QCoro::waitFor(m_reader->freshen());
        return m_supplier->asked.size();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_f = std::make_unique<StoreFixture>();
        QVERIFY(m_f->open());
        m_supplier = std::make_unique<PreparedSupplier>(m_f->clock);
        m_reader = std::make_unique<SupplierReader>(*m_f->store, m_f->clock);
        m_reader->setPlatforms({m_supplier.get()});
    }
    void cleanup()
    {
        m_reader.reset();
        m_supplier.reset();
        m_f.reset();
    }

    void whatIsDueIsReadAndWhatIsFreshIsNot()
    {
        buy(1);
        buy(2);
        QSignalSpy freshened(m_reader.get(), &SupplierReader::freshened);
        QCOMPARE(look(), 2);
        QCOMPARE(m_supplier->asked, (QList<SupplierOrderId>{supplierNumber(2), supplierNumber(1)})); // newest first
        QCOMPARE(freshened.size(), 1);
        QCOMPARE(freshened.first().first().value<QList<OrderId>>(), (QList<OrderId>{gid(2), gid(1)}));
        QCOMPARE(m_f->rows().first().verdict.kind, VerdictKind::AskSupplier);
        QCOMPARE(look(), 0);
        later(299);
        QCOMPARE(look(), 0);
        later(1);
        QCOMPARE(look(), 2);
        QCOMPARE(valueOf(m_f->store->supplierOrder(supplierNumber(1))).asOf, m_f->clock.now());
    }

    void whatHasEndedIsNeverReadAgain()
    {
        buy(1);
        m_supplier->stage = SupplierStage::Finished;
        QCOMPARE(look(), 1);
        later(90 * 86400);
        QCOMPARE(look(), 0);
    }

    void aLookIsShortAndTheNextGoesOn()
    {
        for (int number = 1; number <= 50; ++number)
            buy(number);
        QCOMPARE(look(), 40);
        QCOMPARE(look(), 10);
        QCOMPARE(look(), 0);
    }

    /// What is read last in a look was planned on at its beginning: with few calls a minute a look is shorter.
    void aLookTakesNoMoreThanAMinutesCalls()
    {
        for (int number = 1; number <= 20; ++number)
            buy(number);
        m_supplier->perMinute = 6;
        QCOMPARE(look(), 6);
        QCOMPARE(look(), 6);
        m_supplier->perMinute = 240;
        QCOMPARE(look(), 8);
    }

    void aGuessIsBornOutByTheParcel()
    {
        Order order = paidOrder(1);
        order.trackingNumbers = {u"LP00123456789012CN"_s};
        valueOf(m_f->store->saveOrders({order}));
        valueOf(m_f->store->saveLinks({link(1, 1, LinkSource::Tag, LinkConfidence::Doubtful)}));
        m_supplier->parcel = u"LP00123456789012CN"_s;
        m_supplier->stage = SupplierStage::Shipped;
        QCOMPARE(look(), 1);
        const QList<Link> links = valueOf(m_f->store->links(gid(1)));
        QCOMPARE(links.first().confidence, LinkConfidence::Sure);
        QCOMPARE(links.first().source, LinkSource::Tracking);
    }

    void anOrderThatCannotBeReadDoesNotHoldUpTheOthers()
    {
        buy(1);
        buy(2);
        m_supplier->failures.insert(supplierNumber(2), {.kind = Error::Kind::NotFound, .code = u"other-account"_s});
        QCOMPARE(look(), 2);
        QCOMPARE(look(), 0); // tried a moment ago
        later(600);
        QCOMPARE(look(), 2);
        later(600);
        QCOMPARE(look(), 1); // only the good one: the other is tried ever more rarely
        QCOMPARE(m_supplier->asked, QList<SupplierOrderId>{supplierNumber(1)});
        later(600);
        QCOMPARE(look(), 2);
        m_supplier->failures.clear();
        later(86400);
        QCOMPARE(look(), 2);
        later(300);
        QCOMPARE(look(), 2); // and again as any other
    }

    void aPlatformOutOfReachIsLeftAloneForAWhile()
    {
        buy(1);
        buy(2);
        m_supplier->outage = Error{.kind = Error::Kind::Network};
        QCOMPARE(look(), 1); // the first failure is enough
        QCOMPARE(look(), 0);
        later(30);
        QCOMPARE(look(), 1);
        later(30);
        QCOMPARE(look(), 0); // twice as long
        later(30);
        QCOMPARE(look(), 1);
        m_supplier->outage.reset();
        later(600);
        QCOMPARE(look(), 2);
    }

    void aPlatformThatAsksForPatienceGetsIt()
    {
        buy(1);
        m_supplier->outage = Error{.kind = Error::Kind::Throttled, .retryAfter = std::chrono::seconds(900)};
        QCOMPARE(look(), 1);
        later(899);
        QCOMPARE(look(), 0);
        later(1);
        QCOMPARE(look(), 1);
        m_reader->setPlatforms({m_supplier.get()}); // connected anew
        m_supplier->outage.reset();
        QCOMPARE(look(), 1);
    }

    void withoutAKeyNothingIsRead()
    {
        buy(1);
        m_supplier->reading = Support::None;
        QCOMPARE(look(), 0);
    }

    void aRoundReadsWhatADecisionHangsOnWhateverItsAge()
    {
        buy(1);
        const auto report = std::make_shared<SyncReport>();
        QCoro::waitFor(m_reader->readRound(false, report));
        QCOMPARE(report->supplierOrders.added, 1);
        QCoro::waitFor(m_reader->readRound(false, report));
        QCOMPARE(report->requests, 2);
        QVERIFY(report->problems.isEmpty());
    }

    void goingAwayInTheMiddleHarmsNothing()
    {
        buy(1);
        auto look = m_reader->freshen();
        m_reader.reset();
        QCoro::waitFor(std::move(look));
        QVERIFY(m_supplier->asked.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSupplierReader)
#include "tst_supplierreader.moc"
