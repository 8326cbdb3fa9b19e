// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/cancelwizard.h"
#include "ui/wizards/partpage.h"
#include "ui/words/language.h"

#include <QCoroTask>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 30000; ///< ms; an upper bound, nothing waits that long when all is well

} // namespace

/// Every branch of the cancel wizard, walked through its widgets: the table lists them. What counts at the end is the
/// page, the outcome and what the platforms' own book says. Branches with tests of their own elsewhere: what the
/// fulfillment page offers (tst_fulfillmentpage), store credit, amounts and stock (tst_cancelmoney), platforms that
/// cannot be read, words that the platform does not show (tst_cancelwizard).
class TestCancelBranches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installLanguage(u"en"); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        openDesk();
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
    }

    void cleanup()
    {
        m_wizard.reset();
        m_desk.reset();
        m_dir.reset();
    }

    void everyBranch_data()
    {
        QTest::addColumn<QString>("scene"); // a tag of the demo shop, or a supplier's name
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("refunds");
        QTest::addColumn<int>("cancels");
        using enum CancelWizard::Page;
        using Outcome = CancelSession::Outcome;
        const auto row = [](const char *name, const QString &scene, const QString &steps, int page, Outcome outcome,
                            int refunds = 0, int cancels = 0) {
            QTest::newRow(name) << scene << steps.split(u' ') << page << static_cast<int>(outcome) << refunds
                                << cancels;
        };
        const QString one = u"Kedi Bottles Store"_s;

        row("closed before the reason: nothing is recorded", one, u"close"_s, -1, Outcome::None);
        row("asked, agreed, cancelled", one, u"reason request:0 next agree:0 next next commit"_s, OutcomePageId,
            Outcome::Cancelled, 1, 1);
        row("undone in time, and looked at again", one,
            u"reason request:0 next agree:0 next next slow commit undo again"_s, SummaryPageId, Outcome::Undone);
        row("the request was a slip", one, u"reason request:0 unask:0"_s, SupplierPageId, Outcome::None);
        row("the answer was a slip", one, u"reason request:0 next refuse:0 unanswer:0"_s, WaitPageId, Outcome::None);
        row("refused: the order is kept", one, u"reason request:0 next refuse:0 keep"_s, OutcomePageId,
            Outcome::LeftAlone);
        row("shipped: the order is kept", one, u"reason request:0 next ship:0 keep"_s, OutcomePageId,
            Outcome::LeftAlone);
        row("refused: the tracking number is asked for", one, u"reason request:0 next refuse:0 tracking:0"_s,
            WaitPageId, Outcome::None);
        row("refused: a dispute is opened", one, u"reason request:0 next refuse:0 dispute:0"_s, WaitPageId,
            Outcome::None);
        row("refused: on without the yes, with a reason", one,
            u"reason request:0 next refuse:0 override next commit no-message"_s, OutcomePageId, Outcome::Cancelled, 1,
            1);
        row("silent: on without the yes, with a reason", one, u"reason request:0 next override next commit"_s,
            OutcomePageId, Outcome::Cancelled, 1, 1);
        row("none ordered yet: straight to the shop", u"unlinked"_s, u"reason next commit may-write"_s, OutcomePageId,
            Outcome::Cancelled, 1, 1);
        row("cancelled elsewhere meanwhile", one,
            u"reason request:0 next agree:0 next next elsewhere commit not-ours"_s, OutcomePageId, Outcome::Cancelled,
            1, 1);
        row("no refund now", one, u"reason request:0 next agree:0 next nothing next commit"_s, OutcomePageId,
            Outcome::Cancelled, 0, 1);
        row("changed at the last look", one, u"reason request:0 next agree:0 next next change"_s, ShopPageId,
            Outcome::None);
        row("the shop refuses: decided again", one, u"reason request:0 next agree:0 next next refusing commit again"_s,
            ShopPageId, Outcome::Refused);

        // Several supplier orders in one case, each for itself.
        const QString refuses = u"demo-split-refuses"_s;
        const QString ships = u"demo-split-ships"_s;
        const QString silent = u"demo-split-silent"_s;
        row("two: one not asked yet", silent, u"reason request:0"_s, SupplierPageId, Outcome::None);
        row("two: one agreed, one silent: waited for", silent, u"reason request:0 request:1 next agree:0 cannot-part"_s,
            WaitPageId, Outcome::None);
        row("two: both agreed: cancelled as a whole", refuses,
            u"reason request:0 request:1 next agree:0 agree:1 next next commit"_s, OutcomePageId, Outcome::Cancelled, 1,
            1);
        row("two: one refused: what was stopped is refunded", refuses,
            u"reason request:0 request:1 next agree:0 refuse:1 part noted:0 pieces:0 next commit may-leave"_s,
            OutcomePageId, Outcome::PartRefunded, 1, 0);
        row("two: one shipped: what was stopped is refunded", ships,
            u"reason request:0 request:1 next agree:0 ship:1 part pieces:0 next commit"_s, OutcomePageId,
            Outcome::PartRefunded, 1, 0);
        row("two: the part is undone in time", ships,
            u"reason request:0 request:1 next agree:0 ship:1 part pieces:0 next slow commit undo"_s, OutcomePageId,
            Outcome::Undone);
        row("two: the part is changed at the last look", ships,
            u"reason request:0 request:1 next agree:0 ship:1 part pieces:0 next change"_s, PartPageId, Outcome::None);
        row("two: the shop refuses the part: decided again", ships,
            u"reason request:0 request:1 next agree:0 ship:1 part pieces:0 next refusing commit again"_s, PartPageId,
            Outcome::Refused);
        row("two: nothing is guessed", refuses, u"reason request:0 request:1 next agree:0 refuse:1 part cannot-next"_s,
            PartPageId, Outcome::None);
        row("two: waiting after all", refuses, u"reason request:0 request:1 next agree:0 refuse:1 part wait"_s,
            WaitPageId, Outcome::None);
        row("two: waiting, then both agreed", refuses,
            u"reason request:0 request:1 next agree:0 refuse:1 part wait agree:1 next next commit"_s, OutcomePageId,
            Outcome::Cancelled, 1, 1);
        row("two: on without the yes, as a whole", refuses,
            u"reason request:0 request:1 next agree:0 refuse:1 override next commit"_s, OutcomePageId,
            Outcome::Cancelled, 1, 1);
        row("two: the part's page is where it is taken up again", ships,
            u"reason request:0 request:1 next agree:0 ship:1 part reopen"_s, PartPageId, Outcome::None);
        row("two: and its last look", ships,
            u"reason request:0 request:1 next agree:0 ship:1 part pieces:0 next reopen"_s, SummaryPageId,
            Outcome::None);
    }

    void everyBranch()
    {
        QFETCH(QString, scene);
        QFETCH(QStringList, steps);
        QFETCH(int, page);
        QFETCH(int, outcome);
        QFETCH(int, refunds);
        QFETCH(int, cancels);
        m_pair = sceneOf(scene);
        QVERIFY(!m_pair.order.id.isEmpty());
        open();
        QVERIFY(settled());
        m_desk->cases().setUndoWindow(std::chrono::milliseconds(100));
        for (const QString &step : std::as_const(steps)) {
            walk(step);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(step));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), page, patience);
        QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(session().outcome()), outcome, patience);
        QCOMPARE(happened(u"refund"_s), refunds);
        QCOMPARE(happened(u"order-cancelled"_s), cancels);
        if (steps.first() == u"close"_s)
            QVERIFY(!m_desk->store().openCaseOf(m_pair.order.id).result()->has_value());
    }

private:
    void openDesk()
    {
        auto opened = Desk::open({.dataDir = m_dir->path(), .demo = true});
        QVERIFY(opened.has_value());
        m_desk = std::move(*opened);
        QVERIFY(QCoro::waitFor(m_desk->connectPlatforms()).has_value());
        m_desk->cases().setSettleDelays(QList<std::chrono::milliseconds>(60, std::chrono::milliseconds(250)));
    }

    PairDetails sceneOf(const QString &scene)
    {
        const auto rows = m_desk->store().pairs({.view = PairView::All}).result();
        for (const PairRow &row : *rows) {
            const bool plain = row.openCase.isEmpty() && row.total && row.total->currency().code() == u"EUR"_s
                && row.financial.value == FinancialStatus::Paid && row.verdict.shopCanCancel;
            const bool bySupplier = plain && row.verdict.kind == VerdictKind::AskSupplier && row.supplierCount == 1
                && row.supplierName == scene;
            const bool unlinked = plain && scene == u"unlinked"_s && row.verdict.kind == VerdictKind::Unlinked;
            const auto details = m_desk->store().pairDetails(row.order).result();
            if (details
                && (bySupplier || (unlinked && details->links.isEmpty()) || details->order.tags.contains(scene)))
                return *details;
        }
        return {};
    }

    void open()
    {
        m_wizard = std::make_unique<CancelWizard>(*m_desk, m_pair.order.id);
        m_wizard->show();
    }

    CancelSession &session() { return m_wizard->session(); }
    QPushButton *button(QWizard::WizardButton which) { return qobject_cast<QPushButton *>(m_wizard->button(which)); }

    template <class T>
    T *find(const QString &name)
    {
        return m_wizard->currentPage()->findChild<T *>(name);
    }

    bool settled()
    {
        return QTest::qWaitFor(
            [this] {
                return m_wizard->currentId() > CancelWizard::LoadingPageId && !session().isChecking()
                    && !session().isWorking();
            },
            patience);
    }

    /// Presses what is there and can be pressed.
    void press(QPushButton *pressed)
    {
        QVERIFY(pressed);
        QTRY_VERIFY_WITH_TIMEOUT(pressed->isVisible() && pressed->isEnabled() && !session().isWorking(), patience);
        pressed->click();
        QVERIFY(settled());
    }

    void press(const QString &name)
    {
        auto *pressed = find<QPushButton>(name);
        QVERIFY2(pressed, qPrintable(name));
        press(pressed);
    }

    QString number(const QString &which) { return m_pair.sides.at(which.toInt()).order.id.toString(); }

    void turn(QPushButton *pressed)
    {
        const int before = m_wizard->currentId();
        press(pressed);
        QTRY_VERIFY_WITH_TIMEOUT(m_wizard->currentId() != before, patience);
        QVERIFY(settled());
    }

    void walk(const QString &step)
    {
        const QString verb = step.section(u':', 0, 0);
        const QString which = step.section(u':', 1);
        static const QHash<QString, QString> buttons{
            {u"request"_s, u"requested-"_s}, {u"unask"_s, u"takeBack-"_s},  {u"agree"_s, u"agreed-"_s},
            {u"refuse"_s, u"refused-"_s},    {u"ship"_s, u"shipped-"_s},    {u"unanswer"_s, u"takeBack-"_s},
            {u"undo"_s, u"undo"_s},          {u"again"_s, u"again"_s},      {u"change"_s, u"change"_s},
            {u"keep"_s, u"keepOrder"_s},     {u"wait"_s, u"waitInstead"_s}, {u"part"_s, u"refundPart"_s},
            {u"tracking"_s, u"tracking-"_s}, {u"dispute"_s, u"dispute-"_s},
        };
        if (verb == u"close"_s) {
            find<QRadioButton>(u"reason-duplicate"_s)->click();
            button(QWizard::CancelButton)->click();
        } else if (verb == u"reason"_s) {
            find<QRadioButton>(u"reason-duplicate"_s)->click();
            turn(button(QWizard::CommitButton));
        } else if (verb == u"next"_s) {
            turn(button(QWizard::NextButton));
        } else if (verb == u"cannot-next"_s) {
            QVERIFY(!button(QWizard::NextButton)->isEnabled());
            QVERIFY(find<QLabel>(u"piecesFault"_s)->isVisible());
        } else if (verb == u"cannot-part"_s) {
            QVERIFY(find<QPushButton>(u"refundPart"_s)->isVisible());
            QVERIFY(!find<QPushButton>(u"refundPart"_s)->isEnabled());
        } else if (verb == u"noted"_s || verb == u"stopped"_s) { // of the card: by the merchant's word only?
            const auto *card = find<StoppedCard>(u"stopped-"_s + number(which));
            QVERIFY(card);
            const QList<QLabel *> labels = card->findChildren<QLabel *>();
            QCOMPARE(
                std::ranges::any_of(labels,
                                    [](const QLabel *label) {
                                        return label->text().startsWith(
                                            u"You noted that the supplier agreed; its platform does not show it"_s);
                                    }),
                verb == u"noted"_s);
        } else if (verb == u"may-leave"_s || verb == u"may-write"_s || verb == u"no-message"_s) {
            QTRY_VERIFY_WITH_TIMEOUT(m_wizard->currentPage()->isComplete(), patience);
            const auto *banner = find<Banner>(u"result"_s);
            QVERIFY(banner);
            if (verb == u"may-leave"_s)
                QVERIFY2(banner->text().contains(u"the parcel may leave"_s), qPrintable(banner->text()));
            QCOMPARE(find<QPushButton>(u"writeCustomer"_s)->isVisible(), verb == u"may-write"_s);
        } else if (verb == u"elsewhere"_s) { // somebody cancels it in the shop's own pages
            Action other{
                .id = ActionId(u"11111111-1111-4111-8111-111111111111"_s),
                .order = m_pair.order.id,
                .kind = ActionKind::CancelOrder,
                .request = {
                    {u"reason"_s, u"other"_s}, {u"refund"_s, u"whole"_s}, {u"restock"_s, false}, {u"notify"_s, false}}};
            QVERIFY(QCoro::waitFor(m_desk->cases().shopOf(m_pair.order)->perform(other)).has_value());
            m_desk->sandbox()->advance(std::chrono::seconds(5));
        } else if (verb == u"not-ours"_s) {
            QTRY_VERIFY_WITH_TIMEOUT(m_wizard->currentPage()->isComplete(), patience);
            const QString detail = find<QLabel>(u"outcomeDetail"_s)->text();
            QVERIFY2(detail.startsWith(u"Somebody else cancelled it."_s), qPrintable(detail));
            QVERIFY2(detail.contains(u"The shop shows "_s), qPrintable(detail));
        } else if (verb == u"slow"_s) {
            m_desk->cases().setUndoWindow(std::chrono::hours(1));
        } else if (verb == u"refusing"_s) {
            m_desk->sandbox()->failNext(u"orderCancel"_s, Sandbox::Fault::Unauthorized, 5);
            m_desk->sandbox()->failNext(u"refundCreate("_s, Sandbox::Fault::Unauthorized, 5);
        } else if (verb == u"commit"_s) {
            turn(button(QWizard::CommitButton));
        } else if (verb == u"nothing"_s) {
            auto *none = m_wizard->currentPage()->findChild<QRadioButton *>(u"refundNone"_s);
            QVERIFY(none);
            none->click();
        } else if (verb == u"override"_s) {
            auto *box = find<QGroupBox>(u"overrideBox"_s);
            QVERIFY(box);
            box->setChecked(true);
            find<QLineEdit>(u"overrideReason"_s)->setText(u"The customer cannot wait"_s);
            press(u"override"_s);
            QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(CancelWizard::ShopPageId), patience);
            QVERIFY(settled());
        } else if (verb == u"pieces"_s) {
            auto *spin = find<QSpinBox>(u"pieces-"_s + number(which) + u'-' + m_pair.order.lines.first().id);
            QVERIFY(spin);
            spin->setValue(spin->maximum());
        } else if (verb == u"reopen"_s) {
            m_wizard->close();
            open();
            QVERIFY(settled());
        } else if (verb == u"tracking"_s || verb == u"dispute"_s) {
            QSignalSpy tracking(m_wizard.get(), &CancelWizard::trackingAsked);
            QSignalSpy dispute(m_wizard.get(), &CancelWizard::disputeAsked);
            press(buttons.value(verb) + number(which));
            QCOMPARE(tracking.size(), verb == u"tracking"_s ? 1 : 0);
            QCOMPARE(dispute.size(), verb == u"dispute"_s ? 1 : 0);
        } else {
            QVERIFY2(buttons.contains(verb), qPrintable(verb));
            if (verb == u"again"_s || verb == u"undo"_s)
                QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(buttons.value(verb))->isVisible(), patience);
            press(buttons.value(verb) + (which.isEmpty() ? QString() : number(which)));
            if (verb == u"part"_s)
                QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(CancelWizard::PartPageId), patience);
            QVERIFY(settled());
        }
    }

    int happened(const QString &kind)
    {
        const QList<LedgerEntry> ledger = m_desk->sandbox()->ledger();
        return static_cast<int>(std::ranges::count_if(ledger, [&](const LedgerEntry &entry) {
            return entry.kind == kind && entry.order == m_pair.order.id.toString();
        }));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<CancelWizard> m_wizard;
    PairDetails m_pair;
};

QTEST_MAIN(TestCancelBranches)
#include "tst_cancelbranches.moc"
