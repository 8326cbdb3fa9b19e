// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "ui/wizards/cancelmany.h"
#include "ui/words/language.h"

#include <QComboBox>
#include <QCoroTask>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 30000;

} // namespace

/// Several orders in one go, through the widgets.
class TestCancelMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installLanguage(u"en"); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        auto opened = Desk::open({.dataDir = m_dir->path(), .demo = true});
        QVERIFY(opened.has_value());
        m_desk = std::move(*opened);
        QVERIFY(QCoro::waitFor(m_desk->connectPlatforms()).has_value());
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
    }

    void cleanup()
    {
        m_dialog.reset();
        m_desk.reset();
        m_dir.reset();
    }

    void oneReasonForAllOneOfItsOwnAndOneLeftOut()
    {
        const QList<OrderId> ask = orders(VerdictKind::AskSupplier);
        const QList<OrderId> late = orders(VerdictKind::RefundOnly);
        QVERIFY(ask.size() >= 3 && !late.isEmpty());
        show({ask.at(0), ask.at(1), late.first(), ask.at(2)});
        auto *open = part<QPushButton>(u"openCases"_s);
        QTRY_COMPARE_WITH_TIMEOUT(open->text(), u"Open 3 cases"_s, patience);
        QVERIFY(!open->isEnabled()); // no reason yet (R8)
        QCOMPARE(part<QPushButton>(u"close"_s)->text(), u"Close without changes"_s);
        QVERIFY(!part<QPushButton>(u"next"_s)->isVisible());
        QVERIFY(row(late.first())->checkState(0) == Qt::Unchecked);
        QVERIFY(!row(late.first())->text(2).isEmpty()); // why not
        QVERIFY(!m_dialog->findChild<QComboBox *>(u"reason-"_s + late.first().toString()));

        part<QComboBox>(u"reasonOfAll"_s)->setCurrentIndex(0);
        QVERIFY(open->isEnabled());
        choose(reasonOf(ask.at(1)), CancelReason::Other);
        QVERIFY(!open->isEnabled()); // another reason says which
        part<QLineEdit>(u"reasonText"_s)->setText(u"by phone"_s);
        QVERIFY(open->isEnabled());
        QCOMPARE(reasonOf(ask.at(1))->currentData().toString(), code(CancelReason::Other)); // its own still
        row(ask.at(2))->setCheckState(0, Qt::Unchecked);
        QCOMPARE(open->text(), u"Open 2 cases"_s);
        open->click();

        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->queue().isOpened(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"next"_s)->isVisible(), patience);
        QCOMPARE(state(ask.at(0))->reason, CancelReason::CustomerChangedMind);
        QCOMPARE(state(ask.at(1))->reason, CancelReason::Other);
        QCOMPARE(state(ask.at(1))->reasonText, u"by phone"_s);
        QVERIFY(!state(ask.at(2)));
        QVERIFY(!state(late.first()));
        const QString summary = part<QLabel>(u"summary"_s)->text();
        QVERIFY2(summary.contains(u"2 cases are open"_s), qPrintable(summary));
        QVERIFY2(summary.contains(u"2 wait for you"_s), qPrintable(summary));
        QVERIFY(m_desk->sandbox()->ledger().isEmpty());
        QVERIFY(!open->isVisible());

        // The queue: one after the other, each in its own wizard.
        QSignalSpy asked(m_dialog.get(), &CancelMany::orderAsked);
        auto *next = part<QPushButton>(u"next"_s);
        next->click();
        next->click();
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).first().value<OrderId>(), ask.at(0));
        QCOMPARE(asked.at(1).first().value<OrderId>(), ask.at(1));

        // What happens in a case shows here.
        for (const OrderId &order : {ask.at(0), ask.at(1)}) {
            const CaseState known = *state(order);
            for (const SupplierOrderId &one : known.suppliers.keys())
                QCoro::waitFor(m_desk->cases().tell(known.id, one, CaseEventType::SupplierRequested, u"merchant"_s));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!next->isEnabled(), patience);
        QVERIFY(part<QLabel>(u"summary"_s)->text().contains(u"2 wait for somebody else"_s));
        QVERIFY(row(ask.at(0))->text(2).contains(u"Wait for the supplier"_s));
    }

    void whereNothingCanBeStartedNothingIsOpened()
    {
        const QList<OrderId> late = orders(VerdictKind::RefundOnly);
        QVERIFY(late.size() >= 2);
        show({late.at(0), late.at(1)});
        auto *open = part<QPushButton>(u"openCases"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!row(late.at(0))->text(1).isEmpty(), patience);
        part<QComboBox>(u"reasonOfAll"_s)->setCurrentIndex(0);
        QVERIFY(!open->isEnabled());
        m_dialog->close();
        QVERIFY(!state(late.at(0)));
    }

private:
    QList<OrderId> orders(VerdictKind kind)
    {
        QList<OrderId> found;
        const auto rows = m_desk->store().pairs({.view = PairView::All}).result();
        for (const PairRow &one : *rows) {
            if (one.verdict.kind == kind && one.openCase.isEmpty()
                && !one.verdict.reasons.contains(Reason::ShopCancelledFirst))
                found.append(one.order);
        }
        return found;
    }

    void show(const QList<OrderId> &orders)
    {
        m_dialog = std::make_unique<CancelMany>(*m_desk, orders);
        m_dialog->show();
    }

    template <class T>
    T *part(const QString &name)
    {
        T *found = m_dialog->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }

    QTreeWidgetItem *row(const OrderId &order)
    {
        auto *rows = part<QTreeWidget>(u"orders"_s);
        for (int i = 0; i < rows->topLevelItemCount(); ++i) {
            if (rows->topLevelItem(i)->data(0, Qt::UserRole).toString() == order.toString())
                return rows->topLevelItem(i);
        }
        qFatal("the order is not in the list");
    }

    QComboBox *reasonOf(const OrderId &order) { return part<QComboBox>(u"reason-"_s + order.toString()); }

    static void choose(QComboBox *choice, CancelReason reason)
    {
        choice->setCurrentIndex(choice->findData(code(reason)));
    }

    std::optional<CaseState> state(const OrderId &order)
    {
        const auto open = m_desk->store().openCaseOf(order).result();
        if (!open || !*open)
            return {};
        const auto history = m_desk->store().caseHistory(**open).result();
        return history ? std::optional(history->state) : std::nullopt;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<CancelMany> m_dialog;
};

QTEST_MAIN(TestCancelMany)
#include "tst_cancelmany.moc"
