// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/cancelwizard.h"
#include "ui/words/language.h"
#include "ui/words/words.h"

#include <QCoroTask>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <algorithm>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 30000; ///< ms; an upper bound, nothing waits that long when all is well

/// Takes the addresses that would otherwise open in the merchant's browser.
class Browser final : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

/// The whole wizard, through its widgets, against the demo's platforms: what counts is what their ledger says happened.
class TestCancelWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installLanguage(u"en");
        QDesktopServices::setUrlHandler(u"http"_s, &m_browser, "open");
    }

    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"http"_s); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_browser.opened.clear();
        openDesk();
        const auto round = waitFor(m_desk->sync().run());
        QVERIFY(round.has_value());
    }

    void cleanup()
    {
        m_wizard.reset();
        m_desk.reset();
        m_dir.reset();
    }

    /// The customer wants it after all, or the case was a slip: the order is kept, and what was held is let go.
    void aCancellationIsGivenUp()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"Kedi Bottles Store"_s);
        open(pair.order);
        QVERIFY(reaches(CancelWizard::ReasonPageId));
        QVERIFY(!button(QWizard::CustomButton1)->isVisible()); // there is no case yet
        giveReason(u"customer-changed-mind"_s);
        QVERIFY(reaches(CancelWizard::SupplierPageId));
        const CaseId id = session().state()->id;

        for (const bool really : {false, true}) {
            button(QWizard::CustomButton1)->click();
            const QPointer<QMessageBox> question = m_wizard->findChild<QMessageBox *>(u"giveUpQuestion"_s);
            QVERIFY(question);
            QPushButton *giveUp = question->findChild<QPushButton *>(u"giveUp"_s);
            QVERIFY(giveUp && !giveUp->isDefault());
            if (really)
                giveUp->click();
            else
                question->defaultButton()->click();
            QTRY_VERIFY(!question);
            QCOMPARE(session().isWorking(), really);
        }
        QVERIFY(reaches(CancelWizard::OutcomePageId));
        const auto closed = m_desk->store().caseHistory(id).result();
        QVERIFY(closed->state.closed);
        QCOMPARE(closed->state.outcome, u"left"_s);
    }

    void anOrderIsCancelledToTheEnd()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"Kedi Bottles Store"_s);
        QVERIFY(!pair.order.isEmpty());
        open(pair.order);
        QVERIFY(reaches(CancelWizard::ReasonPageId));
        QCOMPARE(button(QWizard::CancelButton)->text(), u"Close without changes"_s);
        QVERIFY(!button(QWizard::CommitButton)->isEnabled()); // no reason yet (R8)
        giveReason(u"customer-changed-mind"_s);

        QVERIFY(reaches(CancelWizard::SupplierPageId));
        QCOMPARE(button(QWizard::CancelButton)->text(), u"Close and continue later"_s);
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        const QString number = pair.supplierOrder.toString();
        click(u"openPage-"_s + number);
        QCOMPARE(m_browser.opened.size(), 1);
        QVERIFY(m_browser.opened.first().query().contains(number));
        // The whole message can be read: it is as high as its text needs.
        QCOMPARE(find<QPlainTextEdit>(u"message-"_s + number)->verticalScrollBar()->maximum(), 0);
        click(u"copyMessage-"_s + number);
        QVERIFY(QGuiApplication::clipboard()->text().contains(number));
        QTRY_VERIFY_WITH_TIMEOUT(!session().isWorking(), patience);
        pressCancelOnSupplierPage(number);
        click(u"requested-"_s + number);
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled() && !session().isChecking(), patience);
        button(QWizard::NextButton)->click();

        QVERIFY(reaches(CancelWizard::WaitPageId));
        QVERIFY(!button(QWizard::NextButton)->isEnabled()); // R12
        m_desk->sandbox()->advance(std::chrono::minutes(1));
        QTRY_VERIFY_WITH_TIMEOUT(!session().isChecking(), patience);
        click(u"checkNow"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled(), patience);
        button(QWizard::NextButton)->click();

        QVERIFY(reaches(CancelWizard::ShopPageId));
        QCOMPARE(find<QLabel>(u"customerGets"_s)->text(), words::money(*pair.total));
        QCOMPARE(find<QLabel>(u"ownPocket"_s)->text(), u"nothing"_s);
        button(QWizard::NextButton)->click();

        QVERIFY(reachesSummary());
        QVERIFY(button(QWizard::CommitButton)->text().contains(words::money(*pair.total)));
        QVERIFY(!button(QWizard::CommitButton)->isDefault());
        QVERIFY(button(QWizard::CancelButton)->isDefault());
        m_desk->cases().setUndoWindow(std::chrono::milliseconds(100));
        button(QWizard::CommitButton)->click();

        QVERIFY(reaches(CancelWizard::OutcomePageId));
        QVERIFY(endsAs(CancelSession::Outcome::Cancelled));
        QVERIFY(find<QWidget>(u"result"_s)->isVisible());
        QVERIFY(!find<QLabel>(u"outcomeDetail"_s)->text().isEmpty()); // what to expect (R4)
        QCOMPARE(button(QWizard::FinishButton)->text(), u"Close"_s);
        QCOMPARE(happened(u"order-cancelled"_s, pair.order.toString()), 1);
        QCOMPARE(happened(u"supplier-cancelled"_s, number), 1);
        QVERIFY(find<QLabel>(u"question"_s));
        QTest::mouseClick(button(QWizard::FinishButton), Qt::LeftButton);
        QVERIFY(!m_wizard->isVisible());
    }

    void aWordThatThePlatformDoesNotShowIsNoEnd()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"YiWu Home Store"_s);
        const QString number = pair.supplierOrder.toString();
        QVERIFY(goToWait(pair));
        const auto notice = [this, number] { return find<QWidget>(u"answer-"_s + number)->findChild<Banner *>(); };
        click(u"checkNow"_s);
        QTRY_VERIFY_WITH_TIMEOUT(notice()->text().contains(u"shows no request"_s), patience);
        QCOMPARE(stored(pair.order).verdict.reasons.contains(Reason::CancelRequestUnseen), true);

        click(u"agreed-"_s + number);
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled(), patience);
        click(u"takeBack-"_s + number); // it was a slip
        QTRY_VERIFY_WITH_TIMEOUT(!button(QWizard::NextButton)->isEnabled() && !session().isWorking(), patience);
        QCOMPARE(session().state()->step, CaseStep::AwaitSupplier);

        click(u"agreed-"_s + number);
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled() && !session().isChecking(), patience);
        click(u"checkNow"_s);
        QTRY_VERIFY_WITH_TIMEOUT(notice()->text().contains(u"still shows “Being prepared”"_s), patience);
        button(QWizard::NextButton)->click();
        QVERIFY(reaches(CancelWizard::ShopPageId));
        QVERIFY(find<QLabel>(u"comesBack"_s)->text().contains(u"to be confirmed"_s));
        button(QWizard::NextButton)->click();
        QVERIFY(reachesSummary());
        QVERIFY(find<Banner>(u"consequence"_s)->text().contains(u"may leave all the same"_s));
        m_desk->cases().setUndoWindow(std::chrono::milliseconds(100));
        button(QWizard::CommitButton)->click();
        QVERIFY(endsAs(CancelSession::Outcome::Cancelled));
        QVERIFY(find<Banner>(u"result"_s)->text().contains(u"may leave"_s));

        // The case is closed, and the order still needs its merchant: until the platform shows the end of it.
        const PairRow after = stored(pair.order);
        QCOMPARE(after.verdict.kind, VerdictKind::AwaitingSupplier);
        QVERIFY(after.verdict.reasons.contains(Reason::ShopCancelledFirst));
        pressCancelOnSupplierPage(number);
        m_desk->sandbox()->advance(std::chrono::minutes(1));
        QVERIFY(waitFor(m_desk->sync().run()).has_value());
        QCOMPARE(stored(pair.order).verdict.kind, VerdictKind::Closed);
    }

    void aDoubleClickOnNextDoesNotPressTheLastButton()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"YiWu Home Store"_s);
        QVERIFY(goToShopByWord(pair));
        button(QWizard::NextButton)->click();
        QVERIFY(reaches(CancelWizard::SummaryPageId));
        QVERIFY(!button(QWizard::CommitButton)->isEnabled());
        button(QWizard::CommitButton)->click();
        QVERIFY(reachesSummary());
        QCOMPARE(session().outcome(), CancelSession::Outcome::None);
    }

    void anotherAmountIsRefundedExactlyOnce()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"YiWu Home Store"_s);
        QVERIFY(!pair.order.isEmpty());
        QVERIFY(goToShopByWord(pair));
        find<QRadioButton>(u"refundAmount"_s)->click();
        auto *amount = find<QLineEdit>(u"amount"_s);
        amount->setText(u"1000000"_s);
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        QVERIFY(find<QLabel>(u"amountFault"_s)->isVisible());
        amount->setText(u"12.345"_s);
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        amount->setText(u"12.34"_s);
        QVERIFY(button(QWizard::NextButton)->isEnabled());
        button(QWizard::NextButton)->click();
        QVERIFY(reachesSummary());
        m_desk->cases().setUndoWindow(std::chrono::milliseconds(100));
        button(QWizard::CommitButton)->click();
        QVERIFY(endsAs(CancelSession::Outcome::Cancelled));
        QList<LedgerEntry> refunds;
        for (const LedgerEntry &entry : m_desk->sandbox()->ledger()) {
            if (entry.kind == u"refund"_s && entry.order == pair.order.toString())
                refunds.append(entry);
        }
        QCOMPARE(refunds.size(), 1);
        QCOMPARE(refunds.first().amount, u"12.34"_s);
        QCOMPARE(refunds.first().currency, pair.total->currency().code());
        QCOMPARE(happened(u"order-cancelled"_s, pair.order.toString()), 1);
    }

    void aRefusalKeepsTheShopLockedUntilOverriddenWithAReason()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"Luna Jewelry"_s);
        QVERIFY(!pair.order.isEmpty());
        const QString number = pair.supplierOrder.toString();
        QVERIFY(goToWait(pair));
        m_desk->sandbox()->advance(std::chrono::minutes(1));
        click(u"refused-"_s + number);
        QTRY_VERIFY_WITH_TIMEOUT(session().state()->step == CaseStep::SupplierRefused && !session().isWorking(),
                                 patience);
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        QVERIFY(find<QPushButton>(u"copyTracking-"_s + number)->isVisible()); // R15
        click(u"copyTracking-"_s + number);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isWorking(), patience);
        QVERIFY(session().state()->suppliers.value(pair.supplierOrder).trackingAskedAt.isValid());

        auto *box = find<QGroupBox>(u"overrideBox"_s);
        QVERIFY(!box->isChecked());
        QVERIFY(!find<QPushButton>(u"override"_s)->isEnabled());
        box->setChecked(true);
        find<QLineEdit>(u"overrideReason"_s)->setText(u"ok"_s);
        QVERIFY(!find<QPushButton>(u"override"_s)->isEnabled());
        find<QLineEdit>(u"overrideReason"_s)->setText(u"The customer cannot wait"_s);
        click(u"override"_s);
        QVERIFY(reaches(CancelWizard::ShopPageId));
        QCOMPARE(session().state()->overrideReason, u"The customer cannot wait"_s);
        QVERIFY(find<QLabel>(u"ownPocket"_s)->text() != u"nothing"_s); // R21
        QCOMPARE(happened(u"order-cancelled"_s, pair.order.toString()), 0);
    }

    void undoWithinTheWindowSendsNothing()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"Kedi Bottles Store"_s);
        QVERIFY(goToShopByWord(pair));
        button(QWizard::NextButton)->click();
        QVERIFY(reachesSummary());
        button(QWizard::CommitButton)->click();
        QVERIFY(reaches(CancelWizard::OutcomePageId));
        QTRY_COMPARE_WITH_TIMEOUT(session().outcome(), CancelSession::Outcome::UndoWindow, patience);
        const int before = m_desk->sandbox()->requestCount(u"orderCancel"_s);
        click(u"undo"_s);
        QVERIFY(endsAs(CancelSession::Outcome::Undone));
        QCOMPARE(m_desk->sandbox()->requestCount(u"orderCancel"_s), before);
        QCOMPARE(happened(u"order-cancelled"_s, pair.order.toString()), 0);
        click(u"again"_s);
        QVERIFY(reachesSummary());
    }

    void aClosedWizardOpensOnTheSamePage()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"Luna Jewelry"_s);
        QVERIFY(!pair.order.isEmpty());
        open(pair.order);
        QVERIFY(reaches(CancelWizard::ReasonPageId));
        giveReason(u"duplicate"_s);
        QVERIFY(reaches(CancelWizard::SupplierPageId));
        QVERIFY(opensAgainOn(pair.order, CancelWizard::SupplierPageId));
        click(u"requested-"_s + pair.supplierOrder.toString());
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled(), patience);
        button(QWizard::NextButton)->click();
        QVERIFY(reaches(CancelWizard::WaitPageId));
        QVERIFY(opensAgainOn(pair.order, CancelWizard::WaitPageId));
        click(u"agreed-"_s + pair.supplierOrder.toString());
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled(), patience);
        button(QWizard::NextButton)->click();
        QVERIFY(reaches(CancelWizard::ShopPageId));
        QVERIFY(opensAgainOn(pair.order, CancelWizard::ShopPageId));
        find<QPlainTextEdit>(u"staffNote"_s)->setPlainText(u"called twice"_s);
        button(QWizard::NextButton)->click();
        QVERIFY(reachesSummary());
        QVERIFY(opensAgainOn(pair.order, CancelWizard::SummaryPageId));

        // And after the program itself was closed.
        m_wizard.reset();
        openDesk();
        open(pair.order);
        QVERIFY(reachesSummary());
        QCOMPARE(session().state()->reason, CancelReason::Duplicate);
        QCOMPARE(session().state()->decision->staffNote, u"called twice"_s);
        click(u"change"_s);
        QVERIFY(reaches(CancelWizard::ShopPageId));
        QCOMPARE(find<QPlainTextEdit>(u"staffNote"_s)->toPlainText(), u"called twice"_s);
    }

    void closingBeforeTheFirstStepRecordsNothing()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"Kedi Bottles Store"_s);
        open(pair.order);
        QVERIFY(reaches(CancelWizard::ReasonPageId));
        find<QRadioButton>(u"reason-fraud"_s)->click();
        button(QWizard::CancelButton)->click();
        const auto open = waitFor(m_desk->store().openCaseOf(pair.order));
        QVERIFY(open.has_value());
        QVERIFY(!open->has_value());
    }

    void theHoldIsAnnouncedWhereItHappens_data()
    {
        QTest::addColumn<bool>("wanted");
        QTest::newRow("as it ships") << true;
        QTest::newRow("switched off") << false;
    }
    void theHoldIsAnnouncedWhereItHappens()
    {
        QFETCH(bool, wanted);
        QVERIFY(waitFor(m_desk->saveExtras({.hold = wanted})).has_value());
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"Kedi Bottles Store"_s);
        open(pair.order);
        QVERIFY(reaches(CancelWizard::ReasonPageId));
        QTRY_VERIFY_WITH_TIMEOUT(!session().isChecking(), patience);
        QCOMPARE(find<QLabel>(u"holdNotice"_s)->isVisible(), wanted);
        giveReason(u"customer-changed-mind"_s);
        QVERIFY(reaches(CancelWizard::SupplierPageId));
        const auto isHeld = [this] {
            const auto all = m_desk->store().actionsOf(session().state()->id).result();
            return all && std::any_of(all->begin(), all->end(), [](const Action &one) {
                       return one.kind == ActionKind::HoldFulfillment;
                   });
        };
        if (wanted)
            QTRY_VERIFY_WITH_TIMEOUT(isHeld(), patience);
        else
            QVERIFY(!isHeld());
    }

    void anUnpaidSupplierOrderNeedsNobodysYes()
    {
        const PairRow pair = pairWith(VerdictKind::CancelNow, {});
        QVERIFY(!pair.order.isEmpty());
        const QString number = pair.supplierOrder.toString();
        open(pair.order);
        QVERIFY(reaches(CancelWizard::ReasonPageId));
        giveReason(u"customer-changed-mind"_s);
        QVERIFY(reaches(CancelWizard::SupplierPageId));
        QVERIFY(!find<QPushButton>(u"copyMessage-"_s + number)->isVisible());
        pressCancelOnSupplierPage(number);
        click(u"requested-"_s + number);
        // The page shows it as cancelled at once; the next look sees it.
        QTRY_VERIFY_WITH_TIMEOUT(session().state()->step == CaseStep::CancelOnShop, patience);
        button(QWizard::NextButton)->click();
        QVERIFY(reaches(CancelWizard::ShopPageId));
    }

    void anOrderCancelledAlreadyGoesNowhere()
    {
        const PairRow pair =
            pairThat([](const PairRow &row) { return row.verdict.reasons.contains(Reason::ShopCancelled); });
        QVERIFY(!pair.order.isEmpty());
        open(pair.order);
        QVERIFY(reaches(CancelWizard::ReasonPageId));
        find<QRadioButton>(u"reason-duplicate"_s)->click();
        QVERIFY(find<QWidget>(u"advice"_s)->isVisible());
        QVERIFY(!button(QWizard::CommitButton)->isEnabled());
    }

    void aParcelThatHasLeftIsAdvisedAgainst()
    {
        const PairRow pair = pairThat([](const PairRow &row) {
            return row.stage.value == SupplierStage::Shipped && row.fulfillment.value == FulfillmentStatus::Unfulfilled;
        });
        QVERIFY(!pair.order.isEmpty());
        open(pair.order);
        QVERIFY(reaches(CancelWizard::ReasonPageId));
        QVERIFY(find<QWidget>(u"advice"_s)->accessibleName().contains(u"has left"_s));
        giveReason(u"customer-changed-mind"_s);
        QVERIFY(reaches(CancelWizard::WaitPageId)); // there is nothing to ask for
        click(u"keepOrder"_s);
        QVERIFY(endsAs(CancelSession::Outcome::LeftAlone));
    }

    void aFailedLookIsSaidAndMayBeRepeated_data()
    {
        QTest::addColumn<int>("page");
        QTest::newRow("reason") << static_cast<int>(CancelWizard::ReasonPageId);
        QTest::newRow("supplier") << static_cast<int>(CancelWizard::SupplierPageId);
        QTest::newRow("answer") << static_cast<int>(CancelWizard::WaitPageId);
        QTest::newRow("last look") << static_cast<int>(CancelWizard::SummaryPageId);
    }

    void aFailedLookIsSaidAndMayBeRepeated()
    {
        QFETCH(int, page);
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"Kedi Bottles Store"_s);
        if (page == CancelWizard::ReasonPageId) {
            open(pair.order);
        } else if (page == CancelWizard::SupplierPageId) {
            open(pair.order);
            QVERIFY(reaches(CancelWizard::ReasonPageId));
            giveReason(u"duplicate"_s);
        } else if (page == CancelWizard::WaitPageId) {
            QVERIFY(goToWait(pair));
        } else {
            QVERIFY(goToShopByWord(pair));
            button(QWizard::NextButton)->click();
        }
        QVERIFY(reaches(static_cast<CancelWizard::Page>(page)));
        QTRY_VERIFY_WITH_TIMEOUT(!session().isChecking(), patience);
        // A refused token is not tried again by itself, unlike a lost connection.
        m_desk->sandbox()->failNext(u"graphql"_s, Sandbox::Fault::Unauthorized, 5);
        click(u"checkNow"_s);
        QTRY_VERIFY_WITH_TIMEOUT(session().checkProblem().has_value() && !session().isChecking(), patience);
        QVERIFY(find<QWidget>(u"checkProblem"_s)->isVisible());
        QVERIFY(find<QWidget>(u"checkProblem"_s)->accessibleName().contains(u"Shopify"_s));
        QCOMPARE(find<QPushButton>(u"checkNow"_s)->text(), u"Try again"_s);
        if (page == CancelWizard::SummaryPageId)
            QVERIFY(!button(QWizard::CommitButton)->isEnabled()); // R36
        for (int tries = 0; tries < 6 && session().checkProblem(); ++tries) {
            click(u"checkNow"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!session().isChecking(), patience);
        }
        QVERIFY(!session().checkProblem());
        QVERIFY(!find<QWidget>(u"checkProblem"_s)->isVisible());
    }

    void aRefusalOfTheShopIsShownInItsOwnWords()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"Kedi Bottles Store"_s);
        QVERIFY(goToShopByWord(pair));
        button(QWizard::NextButton)->click();
        QVERIFY(reachesSummary());
        m_desk->cases().setUndoWindow(std::chrono::milliseconds(100));
        m_desk->sandbox()->failNext(u"orderCancel"_s, Sandbox::Fault::Unauthorized, 5);
        button(QWizard::CommitButton)->click();
        QVERIFY(endsAs(CancelSession::Outcome::Refused));
        QVERIFY(find<QWidget>(u"result"_s)->isVisible());
        QCOMPARE(happened(u"order-cancelled"_s, pair.order.toString()), 0);
        click(u"again"_s);
        QVERIFY(reaches(CancelWizard::ShopPageId));
    }

    void amountsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("decimal"); // empty = refused
        QTest::newRow("point") << u"12.50"_s << u"EUR"_s << u"12.50"_s;
        QTest::newRow("comma") << u"12,5"_s << u"EUR"_s << u"12.50"_s;
        QTest::newRow("sign and space") << u" € 12,50 "_s << u"EUR"_s << u"12.50"_s;
        QTest::newRow("code") << u"12 EUR"_s << u"EUR"_s << u"12.00"_s;
        QTest::newRow("Italian grouping") << u"1.234,50"_s << u"EUR"_s << u"1234.50"_s;
        QTest::newRow("English grouping") << u"1,234.50"_s << u"EUR"_s << u"1234.50"_s;
        QTest::newRow("could be two amounts") << u"1.234"_s << u"EUR"_s << QString();
        QTest::newRow("too exact") << u"1.005"_s << u"EUR"_s << QString();
        QTest::newRow("yen") << u"1200"_s << u"JPY"_s << u"1200"_s;
        QTest::newRow("yen have no cents") << u"12.5"_s << u"JPY"_s << QString();
        QTest::newRow("three decimals") << u"1,250"_s << u"KWD"_s << u"1.250"_s;
        QTest::newRow("below zero") << u"-5"_s << u"EUR"_s << QString();
        QTest::newRow("words") << u"all"_s << u"EUR"_s << QString();
        QTest::newRow("nothing") << QString() << u"EUR"_s << QString();
        QTest::newRow("too large") << u"99999999999999999999"_s << u"EUR"_s << QString();
    }

    void amountsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, currency);
        QFETCH(QString, decimal);
        const auto amount = CancelSession::amountFromText(text, *Currency::fromCode(currency));
        QCOMPARE(amount ? amount->decimal() : QString(), decimal);
    }

private:
    template <class T>
    T waitFor(QCoro::Task<T> task)
    {
        return QCoro::waitFor(std::move(task));
    }

    template <class T>
    T waitFor(QFuture<T> future)
    {
        future.waitForFinished();
        return future.result();
    }

    void openDesk()
    {
        m_desk.reset();
        auto opened = Desk::open({.dataDir = m_dir->path(), .demo = true});
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().code));
        m_desk = std::move(*opened);
        QVERIFY(waitFor(m_desk->connectPlatforms()).has_value());
        m_desk->cases().setSettleDelays(QList<std::chrono::milliseconds>(60, std::chrono::milliseconds(250)));
    }

    PairRow pairThat(const std::function<bool(const PairRow &)> &wanted)
    {
        const auto pairs = waitFor(m_desk->store().pairs({.view = PairView::All}));
        if (!pairs)
            return {};
        const auto found = std::ranges::find_if(*pairs, wanted);
        return found == pairs->end() ? PairRow() : *found;
    }

    PairRow pairWith(VerdictKind kind, const QString &supplier)
    {
        return pairThat([&](const PairRow &row) {
            return row.verdict.kind == kind && row.supplierCount == 1 && row.openCase.isEmpty() && row.total
                && row.total->currency().code() == u"EUR"_s && row.financial.value == FinancialStatus::Paid
                && row.verdict.shopCanCancel && (supplier.isEmpty() || row.supplierName == supplier);
        });
    }

    PairRow stored(const OrderId &order)
    {
        return pairThat([&](const PairRow &row) { return row.order == order; });
    }

    void open(const OrderId &order)
    {
        m_wizard = std::make_unique<CancelWizard>(*m_desk, order);
        m_wizard->show();
    }

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

    void click(const QString &name) { find<QPushButton>(name)->click(); }

    bool reaches(CancelWizard::Page page)
    {
        return QTest::qWaitFor(
            [this, page] { return m_wizard->currentId() == page && !session().isChecking() && !session().isWorking(); },
            patience);
    }

    bool reachesSummary()
    {
        return reaches(CancelWizard::SummaryPageId)
            && QTest::qWaitFor([this] { return button(QWizard::CommitButton)->isEnabled(); }, patience);
    }

    bool endsAs(CancelSession::Outcome outcome)
    {
        return QTest::qWaitFor(
            [this, outcome] { return session().outcome() == outcome && button(QWizard::FinishButton)->isVisible(); },
            patience);
    }

    bool opensAgainOn(const OrderId &order, CancelWizard::Page page)
    {
        m_wizard->close();
        open(order);
        return reaches(page);
    }

    void giveReason(const QString &reason)
    {
        find<QRadioButton>(u"reason-"_s + reason)->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::CommitButton)->isEnabled(), patience);
        button(QWizard::CommitButton)->click();
    }

    bool goToWait(const PairRow &pair)
    {
        open(pair.order);
        if (!reaches(CancelWizard::ReasonPageId))
            return false;
        giveReason(u"customer-changed-mind"_s);
        if (!reaches(CancelWizard::SupplierPageId))
            return false;
        click(u"requested-"_s + pair.supplierOrder.toString());
        if (!QTest::qWaitFor([this] { return button(QWizard::NextButton)->isEnabled() && !session().isChecking(); },
                             patience))
            return false;
        button(QWizard::NextButton)->click();
        return reaches(CancelWizard::WaitPageId);
    }

    /// To the shop's page on the merchant's word that the supplier agreed.
    bool goToShopByWord(const PairRow &pair)
    {
        if (!goToWait(pair))
            return false;
        click(u"agreed-"_s + pair.supplierOrder.toString());
        if (!QTest::qWaitFor([this] { return button(QWizard::NextButton)->isEnabled(); }, patience))
            return false;
        button(QWizard::NextButton)->click();
        return reaches(CancelWizard::ShopPageId);
    }

    /// What the merchant does in the browser: Cancel, then Confirm.
    void pressCancelOnSupplierPage(const QString &number)
    {
        QNetworkAccessManager browser;
        QUrl url = m_desk->sandbox()->baseUrl();
        url.setPath(u"/p/order/cancel"_s);
        url.setQuery(u"orderId="_s + number);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        std::unique_ptr<QNetworkReply> reply(browser.post(request, QByteArrayLiteral("reason=Other+reasons")));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patience);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
    }

    int happened(const QString &kind, const QString &order)
    {
        const QList<LedgerEntry> ledger = m_desk->sandbox()->ledger();
        return static_cast<int>(std::ranges::count_if(
            ledger, [&](const LedgerEntry &entry) { return entry.kind == kind && entry.order == order; }));
    }

    Browser m_browser;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<CancelWizard> m_wizard;
};

QTEST_MAIN(TestCancelWizard)
#include "tst_cancelwizard.moc"
