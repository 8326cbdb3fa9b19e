// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/refunddialog.h"
#include "ui/words/language.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoroTask>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 30000; ///< ms; an upper bound, nothing waits that long when all is well

template <class T>
Result<T> waitFor(QCoro::Task<Result<T>> task)
{
    return QCoro::waitFor(std::move(task));
}

} // namespace

/// Refunding pieces of an order, through the widgets, against the demo's shop: what counts is what its ledger says.
class TestRefundDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<RefundDialog> m_dialog;

    PairDetails pairThat(const std::function<bool(const PairRow &)> &fits)
    {
        const auto rows = m_desk->store().pairs({}).result();
        for (const PairRow &row : *rows) {
            if (fits(row))
                return *m_desk->store().pairDetails(row.order).result();
        }
        qFatal("the demo has no such order");
    }

    PairDetails shippedAndPaid()
    {
        return pairThat([](const PairRow &row) {
            return row.verdict.kind == VerdictKind::RefundOnly && row.verdict.reasons.contains(Reason::Shipped)
                && row.financial.value == FinancialStatus::Paid && row.openCase.isEmpty();
        });
    }

    PairDetails tagged(const QString &tag)
    {
        const auto rows = m_desk->store().pairs({}).result();
        for (const PairRow &row : *rows) {
            const PairDetails pair = *m_desk->store().pairDetails(row.order).result();
            if (pair.order.tags.contains(tag))
                return pair;
        }
        qFatal("the demo has no order tagged %s", qPrintable(tag));
    }

    void openWithMore(const PairDetails &pair)
    {
        open(pair);
        QTRY_VERIFY_WITH_TIMEOUT(part<QToolButton>(u"more"_s)->isEnabled(), patience);
        QVERIFY(!part<QWidget>(u"extras"_s)->isVisible()); // the usual merchant sees pieces and an amount
        part<QToolButton>(u"more"_s)->click();
        QVERIFY(part<QWidget>(u"extras"_s)->isVisible());
    }

    void refundsToItsEnd()
    {
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        part<QPushButton>(u"refund"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<Banner>(u"result"_s)->text().contains(u"refunded"_s), patience);
    }

    QString consequences() { return part<QLabel>(u"consequences"_s)->text(); }

    QList<LedgerEntry> booked(const OrderId &order, const QString &kind)
    {
        QList<LedgerEntry> found;
        for (const LedgerEntry &entry : m_desk->sandbox()->ledger()) {
            if (entry.kind == kind && entry.order == order.toString())
                found.append(entry);
        }
        return found;
    }

    void open(const PairDetails &pair)
    {
        m_dialog = std::make_unique<RefundDialog>(*m_desk, pair);
        m_dialog->show();
    }

    template <class T>
    T *part(const QString &name)
    {
        T *found = m_dialog->findChild<T *>(name);
        if (!found)
            qFatal("no part called %s", qPrintable(name));
        return found;
    }

    void chooseOnePiece() { m_dialog->findChildren<QSpinBox *>().first()->setValue(1); }

    QStringList refunds(const OrderId &order)
    {
        QStringList amounts;
        for (const LedgerEntry &entry : m_desk->sandbox()->ledger()) {
            if (entry.kind == u"refund"_s && entry.order == order.toString())
                amounts.append(entry.amount);
        }
        return amounts;
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
        QVERIFY(waitFor(m_desk->sync().run()).has_value());
        m_desk->cases().setUndoWindow(std::chrono::milliseconds(200));
        m_desk->cases().setSettleDelays(QList<std::chrono::milliseconds>(40, std::chrono::milliseconds(100)));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_desk.reset();
    }

    void onePieceIsRefundedToTheEnd()
    {
        const PairDetails pair = shippedAndPaid();
        open(pair);
        QVERIFY(!part<QPushButton>(u"refund"_s)->isEnabled()); // nothing chosen yet
        QVERIFY(!m_dialog->findChild<Banner *>(u"stoppable"_s));
        chooseOnePiece();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        const Money price = *pair.order.lines.first().unitPrice;
        QCOMPARE(part<QLabel>(u"amount"_s)->text(), words::money(price));
        QVERIFY(part<QPushButton>(u"refund"_s)->text().contains(words::money(price)));
        QVERIFY(!part<QPushButton>(u"refund"_s)->isDefault());
        QTest::mouseClick(part<QPushButton>(u"refund"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"undo"_s)->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(part<Banner>(u"result"_s)->text().contains(u"refunded"_s), patience);
        QCOMPARE(refunds(pair.order.id), QStringList{price.decimal()});
        QTest::mouseClick(part<QPushButton>(u"close"_s), Qt::LeftButton);
        QVERIFY(!m_dialog->isVisible());
    }

    void theFigureFollowsTheWish()
    {
        const PairDetails pair = shippedAndPaid();
        open(pair);
        chooseOnePiece();
        QVERIFY(!part<QPushButton>(u"refund"_s)->isEnabled()); // being asked: never an old figure
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        const QString ofOne = part<QLabel>(u"amount"_s)->text();
        QTest::mouseClick(part<QPushButton>(u"everything"_s), Qt::LeftButton);
        QVERIFY(!part<QPushButton>(u"refund"_s)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        QVERIFY(part<QLabel>(u"amount"_s)->text() != ofOne);
        QCOMPARE(part<QLabel>(u"amount"_s)->text(), words::money(refundable(pair.order)));
        for (QSpinBox *pieces : m_dialog->findChildren<QSpinBox *>())
            pieces->setValue(0);
        part<QCheckBox>(u"shipping"_s)->setChecked(false);
        QTest::qWait(1000);
        QVERIFY(!part<QPushButton>(u"refund"_s)->isEnabled());
    }

    void anAmountAloneIsRefundedExactly()
    {
        const PairDetails pair = shippedAndPaid();
        open(pair);
        auto *other = part<QLineEdit>(u"other"_s);
        other->setText(u"1000000"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"otherFault"_s)->isVisible(), patience);
        QVERIFY(!part<QPushButton>(u"refund"_s)->isEnabled());
        other->setText(u"1.234"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"otherFault"_s)->text().contains(u"exact"_s), patience);
        other->setText(u"3.21"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        part<QPushButton>(u"refund"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<Banner>(u"result"_s)->text().contains(u"refunded"_s), patience);
        QCOMPARE(refunds(pair.order.id), QStringList{u"3.21"_s});
    }

    void takenBackInTimeNothingIsSent()
    {
        const PairDetails pair = shippedAndPaid();
        m_desk->cases().setUndoWindow(std::chrono::minutes(1));
        open(pair);
        chooseOnePiece();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        part<QPushButton>(u"refund"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"undo"_s)->isVisible(), patience);
        part<QPushButton>(u"undo"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<Banner>(u"result"_s)->text().contains(u"nothing was refunded"_s), patience);
        QCOMPARE(m_desk->sandbox()->requestCount(u"refundCreate("_s), 0);
    }

    void closedAndOpenedAgainItShowsWhatIsUnderWay()
    {
        const PairDetails pair = shippedAndPaid();
        m_desk->cases().setUndoWindow(std::chrono::minutes(1));
        open(pair);
        chooseOnePiece();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        part<QPushButton>(u"refund"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"undo"_s)->isVisible(), patience);
        part<QPushButton>(u"close"_s)->click();
        open(*m_desk->store().pairDetails(pair.order.id).result());
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"undo"_s)->isVisible(), patience);
        QVERIFY(!part<QPushButton>(u"refund"_s)->isVisible()); // no second one beside it
    }

    void aRefusalIsToldAndLeavesNothingOpen()
    {
        const PairDetails pair = shippedAndPaid();
        open(pair);
        chooseOnePiece();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        m_desk->sandbox()->failNext(u"refundCreate("_s, Sandbox::Fault::Unauthorized);
        part<QPushButton>(u"refund"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!part<Banner>(u"result"_s)->text().isEmpty(), patience);
        part<QPushButton>(u"close"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->store().openCaseOf(pair.order.id).result()->has_value(), patience);
        QVERIFY(refunds(pair.order.id).isEmpty());
    }

    void whatCanStillBeStoppedIsBetterCancelled()
    {
        const PairDetails pair = pairThat([](const PairRow &row) {
            return row.verdict.kind == VerdictKind::AskSupplier && row.financial.value == FinancialStatus::Paid
                && row.openCase.isEmpty();
        });
        open(pair);
        QVERIFY(part<Banner>(u"stoppable"_s)->isVisible());
    }

    void eachPaymentMeansIsTold()
    {
        const PairDetails pair = tagged(u"demo-two-payments"_s);
        open(pair);
        QTRY_VERIFY_WITH_TIMEOUT(part<QToolButton>(u"more"_s)->isEnabled(), patience);
        part<QPushButton>(u"everything"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        QVERIFY(consequences().contains(u"€20.00 goes back on the gift card"_s));
        QVERIFY(consequences().contains(u"goes back by Shopify Payments •••• •••• •••• 4242"_s));
        QVERIFY(!part<QLabel>(u"inShop"_s)->isVisible()); // one currency: one figure
        part<QLineEdit>(u"other"_s)->setText(u"21"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        QVERIFY(consequences().contains(u"€1.00 goes back by Shopify Payments"_s));
        refundsToItsEnd();
        QCOMPARE(booked(pair.order.id, u"refund"_s).first().parts,
                 (QStringList{u"gift_card 20.00"_s, u"shopify_payments 1.00"_s}));
    }

    void aPartThatDoesNotGoThroughIsTold()
    {
        const PairDetails pair = tagged(u"demo-two-payments"_s);
        m_desk->sandbox()->deny(u"pay:shopify_payments"_s);
        open(pair);
        part<QLineEdit>(u"other"_s)->setText(u"25"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        part<QPushButton>(u"refund"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<Banner>(u"result"_s)->text().contains(u"a part of it failed"_s), patience);
        QVERIFY(part<QLabel>(u"detail"_s)->text().contains(u"€5.00 by Shopify Payments"_s));
        QCOMPARE(refunds(pair.order.id), QStringList{u"20.00"_s}); // what really moved
    }

    void aManualPaymentIsSaidNotToMove()
    {
        open(tagged(u"demo-bank-deposit"_s));
        chooseOnePiece();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        QVERIFY(consequences().contains(u"no money moves"_s));
        QVERIFY(consequences().contains(u"Bank Deposit"_s));
    }

    void onePlainPaymentNeedsNoWords()
    {
        open(tagged(u"demo-yen"_s));
        chooseOnePiece();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        QVERIFY2(consequences().isEmpty(), qPrintable(consequences()));
        QVERIFY(part<QLabel>(u"inShop"_s)->isVisible()); // another currency than the shop's
        QVERIFY(part<QLabel>(u"inShop"_s)->text().contains(u"€"_s));
        QVERIFY(part<QLabel>(u"amount"_s)->text().contains(u"¥"_s));
    }

    void piecesGoBackInStockWhereChosen()
    {
        const PairDetails pair = tagged(u"demo-partly-sent"_s);
        openWithMore(pair);
        QSpinBox *pieces = m_dialog->findChildren<QSpinBox *>().first();
        pieces->setValue(3);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        QVERIFY(consequences().contains(u"still to be sent"_s)); // two have not left, and would
        auto *shelf = m_dialog->findChildren<QComboBox *>(u"shelf"_s).first();
        QVERIFY(!shelf->isVisible());
        part<QCheckBox>(u"restock"_s)->setChecked(true);
        QVERIFY(shelf->isVisible());
        QVERIFY(!m_dialog->findChildren<QComboBox *>(u"shelf"_s).last()->isVisible()); // no piece of that line
        shelf->setCurrentIndex(1);
        QVERIFY(!part<QPushButton>(u"refund"_s)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        QVERIFY(!consequences().contains(u"still to be sent"_s));
        QCOMPARE(consequences().count(u"Negozio Firenze"_s), 2);
        refundsToItsEnd();
        const QList<LedgerEntry> shelves = booked(pair.order.id, u"restock"_s);
        QCOMPARE(shelves.size(), 2);
        QCOMPARE(shelves.first().amount, u"2"_s);
        QCOMPARE(shelves.last().amount, u"1"_s);
        QCOMPARE(shelves.last().parts, QStringList{u"Negozio Firenze"_s});
    }

    void withoutThePermissionNothingIsOfferedToBePutBackAndItIsSaidWhy()
    {
        m_desk->sandbox()->deny(u"read_locations"_s);
        openWithMore(tagged(u"demo-partly-sent"_s));
        QVERIFY(!part<QCheckBox>(u"restock"_s)->isVisible());
        QVERIFY(part<QLabel>(u"noRestock"_s)->text().contains(u"read_locations"_s));
    }

    void aPartOfTheShippingIsRefunded()
    {
        const PairDetails pair = tagged(u"demo-two-payments"_s);
        openWithMore(pair);
        auto *typed = part<QLineEdit>(u"shippingPart"_s);
        typed->setText(u"4.91"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"shippingPartFault"_s)->isVisible(), patience);
        QVERIFY(!part<QCheckBox>(u"shipping"_s)->isEnabled()); // the whole or a part
        QTest::qWait(1200);
        QVERIFY(!part<QPushButton>(u"refund"_s)->isEnabled());
        typed->setText(u"4.90"_s);
        refundsToItsEnd();
        QCOMPARE(refunds(pair.order.id), QStringList{u"4.90"_s});
    }

    void importDutiesGoBackWithThePieces()
    {
        const PairDetails pair = tagged(u"demo-duties"_s);
        openWithMore(pair);
        chooseOnePiece();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        const QString without = part<QLabel>(u"amount"_s)->text();
        QVERIFY(part<QComboBox>(u"duties"_s)->isVisible());
        part<QComboBox>(u"duties"_s)->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        QVERIFY(part<QLabel>(u"amount"_s)->text() != without);
        refundsToItsEnd();
        openWithMore(tagged(u"demo-two-payments"_s));
        QVERIFY(!part<QComboBox>(u"duties"_s)->isVisible());
    }

    void storeCreditIsGivenWhereTheShopOffersIt()
    {
        const PairDetails pair = tagged(u"demo-two-payments"_s);
        openWithMore(pair);
        chooseOnePiece();
        part<QCheckBox>(u"storeCredit"_s)->setChecked(true);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        QVERIFY(consequences().contains(u"does not expire"_s));
        part<QCheckBox>(u"creditEnds"_s)->setChecked(true);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        QVERIFY(consequences().contains(u"to be spent by"_s));
        QVERIFY(part<QPushButton>(u"refund"_s)->text().contains(u"store credit"_s));
        refundsToItsEnd();
        QVERIFY(part<Banner>(u"result"_s)->text().contains(u"store credit"_s));
        QVERIFY(booked(pair.order.id, u"refund"_s).first().parts.first().startsWith(u"shopify_store_credit"_s));
    }

    void whereStoreCreditIsNotPossibleItIsSaidWhy_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("why");
        QTest::newRow("guest") << u"demo-guest"_s << u"customer account"_s;
        QTest::newRow("company") << u"demo-business"_s << u"company"_s;
    }
    void whereStoreCreditIsNotPossibleItIsSaidWhy()
    {
        QFETCH(const QString, tag);
        QFETCH(const QString, why);
        openWithMore(tagged(tag));
        QVERIFY(!part<QCheckBox>(u"storeCredit"_s)->isVisible());
        QVERIFY(part<QLabel>(u"noStoreCredit"_s)->text().contains(why));
    }

    void whatWillHappenIsNeverCut()
    {
        openWithMore(tagged(u"demo-two-payments"_s));
        part<QPushButton>(u"everything"_s)->click();
        part<QCheckBox>(u"restock"_s)->setChecked(true);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"refund"_s)->isEnabled(), patience);
        m_dialog->resize(m_dialog->minimumSize());
        auto *text = part<QLabel>(u"consequences"_s);
        QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
        QVERIFY(m_dialog->rect().contains(text->mapTo(m_dialog.get(), text->rect().bottomLeft())));
    }

    void anOpenCancellationComesFirst()
    {
        const PairDetails pair = pairThat([](const PairRow &row) {
            return row.verdict.kind == VerdictKind::AskSupplier && row.financial.value == FinancialStatus::Paid
                && row.openCase.isEmpty();
        });
        QVERIFY(RefundDialog::canRefund(*m_desk, pair));
        QVERIFY(waitFor(m_desk->cases().openCancel(pair.order.id, CancelReason::Duplicate, {})).has_value());
        QVERIFY(!RefundDialog::canRefund(*m_desk, *m_desk->store().pairDetails(pair.order.id).result()));
    }
};

QTEST_MAIN(TestRefundDialog)
#include "tst_refunddialog.moc"
