// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/cancelwizard.h"
#include "ui/words/language.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QCoroTask>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 30000; ///< ms; an upper bound, nothing waits that long when all is well

} // namespace

/// Where the money of a cancelled order goes, through the wizard's widgets; what counts is what the shop's ledger says.
class TestCancelMoney : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<CancelWizard> m_wizard;

    CancelSession &session() { return m_wizard->session(); }
    QPushButton *button(QWizard::WizardButton which) { return qobject_cast<QPushButton *>(m_wizard->button(which)); }

    template <class T>
    T *find(const QString &name)
    {
        T *found = m_wizard->currentPage()->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s on page %d", qPrintable(name), m_wizard->currentId());
        return found;
    }

    Order tagged(const QString &tag)
    {
        const auto rows = m_desk->store().pairs({}).result();
        for (const PairRow &row : *rows) {
            const auto order = m_desk->store().order(row.order).result();
            if (order->tags.contains(tag))
                return *order;
        }
        qFatal("the demo has no order tagged %s", qPrintable(tag));
    }

    /// A case that goes on without the supplier's yes: this is about the shop's page and what follows.
    void openOnShopPage(const OrderId &order)
    {
        const auto opened = QCoro::waitFor(m_desk->cases().openCancel(order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        QVERIFY(QCoro::waitFor(m_desk->cases().overrideOrder(opened->id, u"agreed on the phone"_s)).has_value());
        m_wizard = std::make_unique<CancelWizard>(*m_desk, order);
        m_wizard->show();
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(CancelWizard::ShopPageId), patience);
        QTRY_VERIFY_WITH_TIMEOUT(session().refundOptions().has_value(), patience);
    }

    void goToSummary()
    {
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled(), patience);
        button(QWizard::NextButton)->click();
        summaryIsReady();
    }

    void summaryIsReady()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(CancelWizard::SummaryPageId), patience);
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::CommitButton)->isEnabled(), patience);
    }

    void confirmUntil(CancelSession::Outcome outcome)
    {
        button(QWizard::CommitButton)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(CancelWizard::OutcomePageId), patience);
        QTRY_COMPARE_WITH_TIMEOUT(int(session().outcome()), int(outcome), patience);
    }

    QList<LedgerEntry> booked(const OrderId &order, const QString &kind)
    {
        QList<LedgerEntry> found;
        for (const LedgerEntry &entry : m_desk->sandbox()->ledger()) {
            if (entry.kind == kind && entry.order == order.toString())
                found.append(entry);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase() { installLanguage(u"en"); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        auto desk = Desk::open({.dataDir = m_folder->path(), .demo = true});
        QVERIFY(desk.has_value());
        m_desk = std::move(*desk);
        QVERIFY(QCoro::waitFor(m_desk->connectPlatforms()).has_value());
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
        m_desk->cases().setUndoWindow(std::chrono::milliseconds(100));
        m_desk->cases().setSettleDelays(QList<std::chrono::milliseconds>(40, std::chrono::milliseconds(100)));
    }

    void cleanup()
    {
        m_wizard.reset();
        m_desk.reset();
    }

    void storeCreditIsTheFourthChoice()
    {
        const Order order = tagged(u"demo-two-payments-open"_s);
        openOnShopPage(order.id);
        QTRY_VERIFY_WITH_TIMEOUT(find<QRadioButton>(u"refundCredit"_s)->isVisible(), patience);
        QVERIFY(!find<QWidget>(u"creditExpiry"_s)->isVisible());
        find<QRadioButton>(u"refundCredit"_s)->setChecked(true);
        QVERIFY(find<QWidget>(u"creditExpiry"_s)->isVisible());
        find<QCheckBox>(u"creditEnds"_s)->setChecked(true);
        QVERIFY(find<QLabel>(u"customerGets"_s)->text().contains(words::money(*order.received)));
        goToSummary();
        QVERIFY(button(QWizard::CommitButton)->text().contains(u"store credit"_s));
        QVERIFY(find<QLabel>(u"factWays"_s)->text().contains(u"to be spent by"_s));
        confirmUntil(CancelSession::Outcome::Cancelled);
        QVERIFY(!find<QLabel>(u"outcomeDetail"_s)->text().contains(u"banks"_s)); // no bank has to do with it
        QCOMPARE(booked(order.id, u"order-cancelled"_s).size(), 1);
        QCOMPARE(booked(order.id, u"refund"_s).size(), 1);
        QCOMPARE(booked(order.id, u"refund"_s).first().parts,
                 QStringList{u"shopify_store_credit "_s + order.received->decimal()});
    }

    void storeCreditIsNotOfferedWhereItCannotBeGiven_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::newRow("a guest") << u"demo-guest"_s;
        QTest::newRow("a company") << u"demo-business"_s;
    }
    void storeCreditIsNotOfferedWhereItCannotBeGiven()
    {
        QFETCH(const QString, tag);
        openOnShopPage(tagged(tag).id);
        QVERIFY(!find<QRadioButton>(u"refundCredit"_s)->isVisible());
        QVERIFY(find<QRadioButton>(u"refundWhole"_s)->isVisible());
    }

    void eachPaymentMeansStandsInTheSummary()
    {
        const Order order = tagged(u"demo-two-payments-open"_s);
        openOnShopPage(order.id);
        goToSummary();
        const QString ways = find<QLabel>(u"factWays"_s)->text();
        QVERIFY(ways.contains(u"€20.00 goes back on the gift card"_s));
        QVERIFY(ways.contains(u"Shopify Payments •••• •••• •••• 4242"_s));
        confirmUntil(CancelSession::Outcome::Cancelled);
        QCOMPARE(booked(order.id, u"refund"_s).first().parts.size(), 2);
    }

    void aPartThatDoesNotGoThroughIsTold()
    {
        const Order order = tagged(u"demo-two-payments-open"_s);
        openOnShopPage(order.id);
        m_desk->sandbox()->deny(u"pay:shopify_payments"_s);
        goToSummary();
        confirmUntil(CancelSession::Outcome::Cancelled);
        QTRY_VERIFY_WITH_TIMEOUT(find<Banner>(u"result"_s)->text().contains(u"not all of the refund"_s), patience);
        const QString detail = find<QLabel>(u"outcomeDetail"_s)->text();
        QVERIFY(detail.contains(u"Shopify Payments"_s) && detail.contains(u"CARD_DECLINED"_s));
        QCOMPARE(booked(order.id, u"refund"_s).first().parts, QStringList{u"gift_card 20.00"_s});
    }

    void refusedToRestockItIsCancelledWithoutInOneClick()
    {
        const Order order = tagged(u"demo-closed-location"_s);
        openOnShopPage(order.id);
        QVERIFY(find<QCheckBox>(u"restock"_s)->isChecked());
        goToSummary();
        confirmUntil(CancelSession::Outcome::Refused);
        QVERIFY(find<Banner>(u"result"_s)->text().contains(u"deactivated"_s));
        QVERIFY(booked(order.id, u"refund"_s).isEmpty());
        auto *without = find<QPushButton>(u"withoutRestock"_s);
        QTRY_VERIFY_WITH_TIMEOUT(without->isVisible() && without->isEnabled(), patience);
        without->click();
        summaryIsReady(); // looked at once more before it is confirmed
        QVERIFY(find<QLabel>(u"factStock"_s)->text().contains(u"stays as it is"_s));
        confirmUntil(CancelSession::Outcome::Cancelled);
        QCOMPARE(booked(order.id, u"order-cancelled"_s).size(), 1);
        QCOMPARE(booked(order.id, u"refund"_s).size(), 1);
        QVERIFY(booked(order.id, u"restock"_s).isEmpty());
    }

    /// The refund in front of a refused cancellation has been made: deciding again must not make it again (R32).
    void whatWasRefundedBeforeARefusalIsNotRefundedAgain_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("in one click") << u"withoutRestock"_s;
        QTest::newRow("deciding again") << u"again"_s;
    }
    void whatWasRefundedBeforeARefusalIsNotRefundedAgain()
    {
        QFETCH(const QString, way);
        const Order order = tagged(u"demo-closed-location"_s);
        openOnShopPage(order.id);
        find<QRadioButton>(u"refundAmount"_s)->setChecked(true);
        find<QLineEdit>(u"amount"_s)->setText(u"5.00"_s);
        goToSummary();
        confirmUntil(CancelSession::Outcome::Refused);
        QCOMPARE(booked(order.id, u"refund"_s).size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"outcomeDetail"_s)->text().contains(u"€5.00"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(way)->isVisible() && find<QPushButton>(way)->isEnabled(), patience);
        find<QPushButton>(way)->click();
        if (way == u"again"_s) {
            QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(CancelWizard::ShopPageId), patience);
            QVERIFY(find<QRadioButton>(u"refundNone"_s)->isChecked());
            find<QCheckBox>(u"restock"_s)->setChecked(false);
            goToSummary();
        } else {
            summaryIsReady();
        }
        QVERIFY(!button(QWizard::CommitButton)->text().contains(u"refund"_s));
        confirmUntil(CancelSession::Outcome::Cancelled);
        QCOMPARE(booked(order.id, u"order-cancelled"_s).size(), 1);
        QCOMPARE(booked(order.id, u"refund"_s).size(), 1);
        QCOMPARE(booked(order.id, u"refund"_s).first().amount, u"5.00"_s);
    }
};

QTEST_MAIN(TestCancelMoney)
#include "tst_cancelmoney.moc"
