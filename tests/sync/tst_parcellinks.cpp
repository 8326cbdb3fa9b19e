// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/links/parcellinks.h"
#include "models/store/database.h"
#include "tests/store/samples.h"

#include <QCoroTask>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;
using namespace contrordine::test;

namespace
{

const QString parcelNumber = u"LP00123456789012CN"_s;

Order orderWith(int number, const QStringList &parcels)
{
    Order order = paidOrder(number);
    order.trackingNumbers = parcels;
    return order;
}

SupplierOrder supplierOrderWith(int number, const QString &parcel)
{
    SupplierOrder order = contrordine::test::supplierOrder(number, SupplierStage::Shipped);
    order.parcels = {{.number = parcel, .carrier = u"Standard"_s, .events = {}}};
    return order;
}

} // namespace

/// Parcels' numbers that are equal on both sides make links, whichever side came first.
class TestParcelLinks : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_f;

    void save(const QList<Order> &orders) { (void)valueOf(m_f->store->saveOrders(orders)); }
    void save(const QList<SupplierOrder> &orders) { (void)valueOf(m_f->store->saveSupplierOrders(orders)); }
    template <class T>
    QList<Link> linksFor(const QList<T> &orders)
    {
        return valueOf(QCoro::waitFor(linksByParcels(m_f->store.get(), orders, m_f->clock.now())));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_f = std::make_unique<StoreFixture>();
        QVERIFY(m_f->open());
    }
    void cleanup() { m_f.reset(); }

    void aLaterOrderFindsWhatWasThere()
    {
        save(QList<SupplierOrder>{supplierOrderWith(1, parcelNumber), supplierOrderWith(2, u"LP00999999999999CN"_s)});
        const QList<Order> orders{orderWith(1, {u"lp 0012 3456 7890 12 cn"_s}), orderWith(2, {})};
        save(orders);
        const QList<Link> links = linksFor(orders);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().order, gid(1));
        QCOMPARE(links.first().supplierOrder, supplierNumber(1));
        QCOMPARE(links.first().confidence, LinkConfidence::Sure);
        QCOMPARE(links.first().source, LinkSource::Tracking);
    }

    void aLaterSupplierOrderFindsWhatWasThere()
    {
        save(QList<Order>{orderWith(1, {u"something else"_s, parcelNumber})});
        const QList<SupplierOrder> bought{supplierOrderWith(1, u"LP00-123456789012-CN"_s)}; // not saved yet
        const QList<Link> links = linksFor(bought);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().order, gid(1));
        QCOMPARE(links.first().confidence, LinkConfidence::Sure);
    }

    void aParcelOfSeveralOrdersIsAsked()
    {
        save(QList<SupplierOrder>{supplierOrderWith(1, parcelNumber)});
        const QList<Order> orders{orderWith(1, {parcelNumber}), orderWith(2, {parcelNumber})};
        save(orders);
        const QList<Link> links = linksFor(QList<Order>{orders.last()}); // the first came long before
        QCOMPARE(links.size(), 2);
        QCOMPARE(links.at(0).confidence, LinkConfidence::Doubtful);
        QCOMPARE(links.at(1).confidence, LinkConfidence::Doubtful);
    }

    void whatIsSureIsNotDisputed()
    {
        save(QList<SupplierOrder>{supplierOrderWith(1, parcelNumber)});
        const QList<Order> orders{orderWith(1, {}), orderWith(2, {parcelNumber})};
        save(orders);
        (void)valueOf(m_f->store->saveLinks({link(1, 1)}));
        QVERIFY(linksFor(orders).isEmpty());
        // A guess is: the parcel's number says which order it was.
        (void)valueOf(m_f->store->saveLinks({link(2, 3, LinkSource::Tag, LinkConfidence::Doubtful)}));
        save(QList<SupplierOrder>{supplierOrderWith(3, parcelNumber)});
        const QList<Link> links = linksFor(orders);
        QCOMPARE(links.size(), 1);
        (void)valueOf(m_f->store->saveLinks(links));
        const QList<Link> known = valueOf(m_f->store->linksTo(supplierNumber(3)));
        QCOMPARE(known.size(), 1);
        QCOMPARE(known.first().confidence, LinkConfidence::Sure);
        QCOMPARE(known.first().source, LinkSource::Tracking);
    }

    void whatTheMerchantUnlinkedStaysUnlinked()
    {
        save(QList<SupplierOrder>{supplierOrderWith(1, parcelNumber)});
        const QList<Order> orders{orderWith(1, {parcelNumber})};
        save(orders);
        (void)valueOf(m_f->store->saveLinks(linksFor(orders)));
        QVERIFY(succeeded(m_f->store->endLink(gid(1), supplierNumber(1))));
        (void)valueOf(m_f->store->saveLinks(linksFor(orders)));
        QVERIFY(valueOf(m_f->store->linksTo(supplierNumber(1))).isEmpty());
    }

    void shortNumbersAreNoProof()
    {
        save(QList<SupplierOrder>{supplierOrderWith(1, u"12345678"_s)});
        const QList<Order> orders{orderWith(1, {u"12345678"_s})};
        save(orders);
        QVERIFY(linksFor(orders).isEmpty());
    }

    void aNumberThatWasTakenAwayCountsNoMore()
    {
        save(QList<SupplierOrder>{supplierOrderWith(1, parcelNumber)});
        Order order = orderWith(1, {parcelNumber});
        save(QList<Order>{order});
        order.trackingNumbers.clear();
        order.updatedAt = order.updatedAt.addSecs(60);
        save(QList<Order>{order});
        QVERIFY(linksFor(QList<SupplierOrder>{supplierOrderWith(1, parcelNumber)}).isEmpty());
    }

    /// What an older program cached is known by its parcels too.
    void aCacheOfBeforeIsIndexed()
    {
        save(QList<SupplierOrder>{supplierOrderWith(1, u"lp 00123456789012 cn"_s)});
        const QList<Order> orders{orderWith(1, {u"LP-00123456789012-CN"_s})};
        save(orders);
        m_f->store.reset();
        {
            auto file = Database::open(m_f->folder() + u"/cache.sqlite"_s, Database::Access::ReadWrite);
            QVERIFY(file.has_value());
            for (const auto &sql :
                 {u"DROP TABLE order_parcel"_s, u"DROP TABLE supplier_parcel"_s, u"PRAGMA user_version = 6"_s})
                (*file)->execute(sql);
            QVERIFY((*file)->outcome().has_value());
        }
        QVERIFY(m_f->open());
        QCOMPARE(linksFor(orders).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestParcelLinks)
#include "tst_parcellinks.moc"
