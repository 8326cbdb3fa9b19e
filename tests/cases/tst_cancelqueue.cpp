// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cases/cancelqueue.h"
#include "app/desk.h"
#include "app/sandbox/sandbox.h"

#include <QCoroTask>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;
using Prospect = CancelQueue::Prospect;

/// Several orders in one go: each its own case, one failure stops nobody, and nothing is sent anywhere.
class TestCancelQueue : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<CancelQueue> m_queue;

    QList<PairRow> rows(VerdictKind kind)
    {
        QList<PairRow> found = m_desk->store().pairs({.view = PairView::All}).result().value_or(QList<PairRow>());
        found.removeIf([kind](const PairRow &row) { return row.verdict.kind != kind || !row.openCase.isEmpty(); });
        return found;
    }

    void queue(const QList<OrderId> &orders)
    {
        m_queue = std::make_unique<CancelQueue>(m_desk->store(), m_desk->cases(), orders);
        QCoro::waitFor(m_queue->look());
    }

    const CancelQueue::Item &item(const OrderId &order)
    {
        const auto &items = m_queue->items();
        const auto found = std::ranges::find(items, order, &CancelQueue::Item::order);
        if (found == items.end())
            qFatal("not in the queue");
        return *found;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        auto desk = Desk::open({.dataDir = m_folder->path(), .demo = true});
        QVERIFY(desk.has_value());
        m_desk = std::move(*desk);
        QVERIFY(QCoro::waitFor(m_desk->connectPlatforms()).has_value());
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
    }

    void cleanup()
    {
        m_queue.reset();
        m_desk.reset();
        m_folder.reset();
    }

    void eachOrderSaysWhetherItCanBeStarted_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("prospect");
        QTest::newRow("to be asked") << int(VerdictKind::AskSupplier) << int(Prospect::Ready);
        QTest::newRow("unpaid") << int(VerdictKind::CancelNow) << int(Prospect::Ready);
        QTest::newRow("none ordered yet") << int(VerdictKind::Unlinked) << int(Prospect::Ready);
        QTest::newRow("has left") << int(VerdictKind::RefundOnly) << int(Prospect::TooLate);
        QTest::newRow("in dispute") << int(VerdictKind::Disputed) << int(Prospect::TooLate);
    }

    void eachOrderSaysWhetherItCanBeStarted()
    {
        QFETCH(int, kind);
        QFETCH(int, prospect);
        QList<PairRow> found = rows(static_cast<VerdictKind>(kind));
        found.removeIf([](const PairRow &row) { // others, below
            return row.verdict.reasons.contains(Reason::LinkDoubtful)
                || row.verdict.reasons.contains(Reason::ShopCancelled)
                || row.verdict.reasons.contains(Reason::ShopCancelledFirst);
        });
        QVERIFY(!found.isEmpty());
        queue({found.first().order});
        QCOMPARE(int(item(found.first().order).prospect), prospect);
    }

    void oneByOneEachWithItsOwnCaseAndReason()
    {
        const QList<PairRow> ask = rows(VerdictKind::AskSupplier);
        const QList<PairRow> left = rows(VerdictKind::RefundOnly);
        QVERIFY(ask.size() >= 4 && !left.isEmpty());
        const OrderId first = ask.at(0).order;
        const OrderId second = ask.at(1).order;
        const OrderId out = ask.at(2).order;
        const OrderId underWay = ask.at(3).order;
        const OrderId gone(u"gid://shopify/Order/1"_s);
        const auto before = QCoro::waitFor(m_desk->cases().openCancel(underWay, CancelReason::Fraud, QString()));
        QVERIFY(before.has_value());

        queue({first, left.first().order, gone, underWay, second, out, first});
        QCOMPARE(m_queue->items().size(), 6); // each order once
        QCOMPARE(item(gone).prospect, Prospect::Gone);
        QCOMPARE(item(underWay).prospect, Prospect::UnderWay);
        QCOMPARE(m_queue->startable(), 4);
        m_queue->setReasonOfAll(CancelReason::OutOfStock, u"sold out"_s);
        m_queue->setReason(second, CancelReason::Duplicate, {});
        m_queue->leaveOut(out, true);
        QCOMPARE(m_queue->startable(), 3);
        QCoro::waitFor(m_queue->open());
        QVERIFY(m_queue->isOpened());

        QCOMPARE(item(first).state->reason, CancelReason::OutOfStock);
        QCOMPARE(item(first).state->reasonText, u"sold out"_s);
        QCOMPARE(item(second).state->reason, CancelReason::Duplicate);
        QVERIFY(item(first).state->id != item(second).state->id);
        QCOMPARE(item(underWay).state->id, before->id); // taken up, not opened again
        QCOMPARE(item(underWay).state->reason, CancelReason::Fraud);
        QVERIFY(!item(out).state);
        QVERIFY(!item(left.first().order).state);
        QVERIFY(!m_desk->store().openCaseOf(out).result()->has_value());
        QCOMPARE(m_desk->sandbox()->requestCount(u"orderCancel"_s), 0); // nothing irreversible
        QCOMPARE(m_desk->sandbox()->requestCount(u"refundCreate"_s), 0);
        QVERIFY(m_desk->sandbox()->ledger().isEmpty());
        m_queue->setReasonOfAll(CancelReason::Other, {}); // too late: it changes nothing
        QCOMPARE(item(first).state->reason, CancelReason::OutOfStock);

        // The queue: one after the other, round and round, as long as somebody waits for the merchant.
        QCOMPARE(m_queue->next({}), std::optional(first));
        QCOMPARE(m_queue->next(first), std::optional(underWay));
        QCOMPARE(m_queue->next(underWay), std::optional(second));
        QCOMPARE(m_queue->next(second), std::optional(first));
        for (const OrderId &order : {first, second, underWay}) {
            const CaseId id = item(order).state->id;
            for (const SupplierOrderId &one : item(order).state->suppliers.keys())
                QCoro::waitFor(m_desk->cases().tell(id, one, CaseEventType::SupplierRequested, u"merchant"_s));
            QTRY_COMPARE(item(order).state->step, CaseStep::AwaitSupplier);
        }
        QVERIFY(!m_queue->next({}));
    }

    void aRefundThatIsOnlyPreparedDoesNotKeepAnOrderOut()
    {
        const QList<PairRow> ask = rows(VerdictKind::AskSupplier);
        QVERIFY(!ask.isEmpty());
        const OrderId order = ask.first().order;
        const auto prepared = QCoro::waitFor(m_desk->cases().keepRefund(order, RefundDraft{}));
        QVERIFY(prepared.has_value());
        queue({order});
        QCOMPARE(item(order).prospect, Prospect::Ready);
        QCoro::waitFor(m_queue->open());
        QVERIFY(item(order).state);
        QCOMPARE(item(order).state->kind, CaseKind::Cancel);
        QVERIFY(QCoro::waitFor(m_desk->cases().state(prepared->id))->closed);
    }

    void aFailureOfOneDoesNotStopTheOthers()
    {
        const QList<PairRow> ask = rows(VerdictKind::AskSupplier);
        QVERIFY(ask.size() >= 3);
        queue({ask.at(0).order, ask.at(1).order, ask.at(2).order});
        // Between the look and the opening a supplier order is said to belong to the second, perhaps.
        const Link doubtful{.order = ask.at(1).order,
                            .supplierOrder = SupplierOrderId(u"8190447122031199"_s),
                            .platform = u"aliexpress"_s,
                            .confidence = LinkConfidence::Doubtful,
                            .createdAt = m_desk->clock().now()};
        const QList<Link> links{doubtful};
        QVERIFY(m_desk->store().saveLinks(links).result().has_value());
        QCoro::waitFor(m_queue->open());
        QVERIFY(item(ask.at(0).order).state);
        QVERIFY(!item(ask.at(1).order).state);
        QCOMPARE(item(ask.at(1).order).problem->code, u"link-doubtful"_s);
        QVERIFY(item(ask.at(2).order).state);
        queue({ask.at(1).order});
        QCOMPARE(item(ask.at(1).order).prospect, Prospect::DoubtfulLink);
    }
};

QTEST_GUILESS_MAIN(TestCancelQueue)
#include "tst_cancelqueue.moc"
