// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/datefield.h"
#include "ui/wizards/refundwizard.h"
#include "ui/words/causewords.h"
#include "ui/words/language.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCoroTask>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 60000; ///< ms; an upper bound, nothing waits that long when all is well

template <class T>
Result<T> waitFor(QCoro::Task<Result<T>> task)
{
    return QCoro::waitFor(std::move(task));
}

} // namespace

/// Refunding pieces of an order, page by page through the widgets, against the demo's shop: what counts is what its
/// ledger says.
class TestRefundWizard : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<RefundWizard> m_wizard;

    RefundSession &session() { return m_wizard->session(); }

    PairDetails pairThat(const std::function<bool(const PairRow &)> &fits)
    {
        const auto rows = m_desk->store().pairs({}).result();
        for (const PairRow &row : *rows) {
            if (fits(row))
                return *m_desk->store().pairDetails(row.order).result();
        }
        qFatal("the demo has no such order");
    }

    /// Bought in dollars, sold in euro.
    PairDetails shippedAndPaid()
    {
        return pairThat([](const PairRow &row) {
            return row.verdict.kind == VerdictKind::RefundOnly && row.verdict.reasons.contains(Reason::Shipped)
                && row.financial.value == FinancialStatus::Paid && row.openCase.isEmpty() && row.cost
                && row.total->currency().code() == u"EUR"_s && row.cost->currency().code() == u"USD"_s;
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

    template <class T>
    T *part(const QString &name)
    {
        // The pages share names such as "problem" and "refundWarning": the one that is shown is meant.
        T *found = m_wizard->currentPage() ? m_wizard->currentPage()->findChild<T *>(name) : nullptr;
        if (!found)
            found = m_wizard->findChild<T *>(name);
        if (!found)
            qFatal("no part called %s", qPrintable(name));
        return found;
    }
    QAbstractButton *button(QWizard::WizardButton which) { return m_wizard->button(which); }

    bool reaches(RefundWizard::Page page)
    {
        return QTest::qWaitFor([this, page] { return m_wizard->currentId() == page && !session().isWorking(); },
                               patience);
    }
    bool hasFigures()
    {
        return QTest::qWaitFor([this] { return session().decision() && !session().isAsking(); }, patience);
    }

    void open(const PairDetails &pair)
    {
        m_wizard = std::make_unique<RefundWizard>(*m_desk, pair.order.id);
        m_wizard->show();
        QVERIFY(QTest::qWaitFor([this] { return m_wizard->currentId() > RefundWizard::LoadingPageId; }, patience));
    }
    void openItems(const PairDetails &pair)
    {
        open(pair);
        QVERIFY(reaches(RefundWizard::ItemsPageId));
    }
    void openWithMore(const PairDetails &pair)
    {
        openItems(pair);
        QTRY_VERIFY_WITH_TIMEOUT(part<QToolButton>(u"more"_s)->isEnabled(), patience);
        QVERIFY(!part<QWidget>(u"extras"_s)->isVisible()); // the usual merchant sees pieces and nothing else
        part<QToolButton>(u"more"_s)->click();
        QVERIFY(part<QWidget>(u"extras"_s)->isVisible());
    }
    void chooseOnePiece() { m_wizard->findChildren<QSpinBox *>().first()->setValue(1); }

    void next(RefundWizard::Page page)
    {
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled(), patience);
        button(QWizard::NextButton)->click();
        QVERIFY2(reaches(page), qPrintable(u"page %1 is not reached"_s.arg(page)));
    }
    void chooseCause(RefundCause cause)
    {
        auto *choice = part<QRadioButton>(u"cause-"_s + code(cause));
        choice->click();
        QVERIFY(choice->isChecked());
    }
    /// From the first page, pieces chosen, to what is offered.
    void toOffer(RefundCause cause = RefundCause::Faulty)
    {
        next(RefundWizard::CausePageId);
        QVERIFY(!button(QWizard::NextButton)->isEnabled() || session().draft.cause);
        chooseCause(cause);
        next(RefundWizard::EvidencePageId);
        next(RefundWizard::OfferPageId);
    }
    void offer(const QString &name)
    {
        part<QRadioButton>(name)->click();
        QVERIFY(!button(QWizard::NextButton)->isEnabled()); // being asked: never an old figure
        QVERIFY(hasFigures());
    }
    void ownAmount(const QString &typed)
    {
        part<QLineEdit>(u"other"_s)->setText(typed);
        QVERIFY(part<QRadioButton>(u"own"_s)->isChecked());
    }
    void toSummary()
    {
        next(RefundWizard::SummaryPageId);
        QVERIFY(hasFigures());
    }
    void confirm()
    {
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::CommitButton)->isEnabled(), patience);
        QVERIFY(!qobject_cast<QPushButton *>(button(QWizard::CommitButton))->isDefault());
        QTest::mouseClick(button(QWizard::CommitButton), Qt::LeftButton);
        QVERIFY(reaches(RefundWizard::OutcomePageId));
    }
    void refundsToItsEnd()
    {
        confirm();
        QTRY_COMPARE_WITH_TIMEOUT(session().outcome(), RefundSession::Outcome::Refunded, patience);
        QVERIFY(part<Banner>(u"result"_s)->text().contains(u"refunded"_s));
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
    QStringList refunds(const OrderId &order)
    {
        QStringList amounts;
        for (const LedgerEntry &entry : booked(order, u"refund"_s))
            amounts.append(entry.amount);
        return amounts;
    }
    QList<CaseHistory> cases(const OrderId &order) { return m_desk->store().pairDetails(order).result()->cases; }

    QString makePicture()
    {
        const QString path = m_folder->filePath(u"Foto del difetto.png"_s);
        QImage picture(320, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        if (!picture.save(path, "PNG"))
            qFatal("cannot write a sample");
        return path;
    }
    void drop(const QString &row, const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(part<QWidget>(row), &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(part<QWidget>(row), &event);
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
        m_wizard.reset();
        m_desk.reset();
    }

    /// R19, R20: every cause, and under each every offer, through the widgets up to the last look.
    void everyCauseBringsItsOffers()
    {
        const PairDetails pair = tagged(u"demo-two-payments"_s); // where store credit is possible
        openItems(pair);
        chooseOnePiece();
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"piecesFigure"_s)->text().contains(u"would refund"_s), patience);
        next(RefundWizard::CausePageId);
        QVERIFY(!button(QWizard::NextButton)->isEnabled()); // none is taken for granted
        int walked = 0;
        for (const RefundCause cause : allRefundCauses()) {
            const CauseRule &rule = ruleFor(cause);
            chooseCause(cause);
            QVERIFY(part<Banner>(u"fault"_s)->text().contains(words::fault(rule.fault)));
            QVERIFY(part<Banner>(u"fault"_s)->text().contains(words::supplierClaim(rule)));
            next(RefundWizard::EvidencePageId);
            for (const EvidenceItem item : rule.evidence)
                QVERIFY(part<QWidget>(u"evidence-"_s + code(item))->isVisible());
            QVERIFY(part<QPlainTextEdit>(u"request"_s)->toPlainText().contains(pair.order.name));
            QCOMPARE(part<QPlainTextEdit>(u"claim"_s)->isVisible(), rule.claim != SupplierClaim::Nothing);
            next(RefundWizard::OfferPageId);
            QVERIFY(!button(QWizard::NextButton)->isEnabled()); // nothing is offered by itself
            QCOMPARE(session().offers(), rule.offers);
            QTRY_VERIFY_WITH_TIMEOUT(session().pieces().has_value(), patience);
            const Money pieces = session().pieces()->suggested;
            for (const Offer &one : rule.offers) {
                const QString name = u"offer-%1-%2"_s.arg(code(one.kind)).arg(one.percent);
                offer(name);
                const auto decision = session().decision();
                const Money expected = *contrordine::amountOf(one, pieces, session().pieces()->maximum);
                QCOMPARE(decision->amount, expected);
                QCOMPARE(decision->to,
                         one.kind == OfferKind::Credit ? RefundTo::StoreCredit : RefundTo::PaymentMethods);
                QCOMPARE(decision->wish.isEmpty(), one.kind == OfferKind::PartKeep);
                QTRY_COMPARE_WITH_TIMEOUT(part<QLabel>(u"amount"_s)->text(), words::money(expected), patience);
                QVERIFY(part<QRadioButton>(name)->text().contains(words::money(expected)));
                toSummary();
                QVERIFY(part<QLabel>(u"factCause"_s)->text().contains(words::refundCause(cause)));
                QCOMPARE(part<QLabel>(u"factRefund"_s)->text(), words::money(expected));
                QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::CommitButton)->isEnabled(), patience);
                QVERIFY(button(QWizard::CommitButton)->text().contains(words::money(expected)));
                QCOMPARE(part<Banner>(u"consequence"_s)->text().contains(u"come back"_s), one.kind == OfferKind::Whole);
                part<QPushButton>(u"change"_s)->click();
                QVERIFY(reaches(RefundWizard::OfferPageId));
                QVERIFY(part<QRadioButton>(name)->isChecked());
                ++walked;
            }
            button(QWizard::BackButton)->click();
            QVERIFY(reaches(RefundWizard::EvidencePageId));
            button(QWizard::BackButton)->click();
            QVERIFY(reaches(RefundWizard::CausePageId));
        }
        QCOMPARE(walked, 25);
        QVERIFY(refunds(pair.order.id).isEmpty());
    }

    /// What the last button does, told by the shop's own book.
    void eachWayEndsInTheShopsBook_data()
    {
        QTest::addColumn<RefundCause>("cause");
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("credit");
        QTest::addColumn<int>("percent"); // of the one piece; 0 = what was typed
        QTest::newRow("when it has come back")
            << RefundCause::ChangedMind << u"offer-whole-100"_s << QString() << false << 100;
        QTest::newRow("without a return")
            << RefundCause::NeverArrived << u"offer-whole-keep-100"_s << QString() << false << 100;
        QTest::newRow("a part") << RefundCause::Faulty << u"offer-part-keep-50"_s << QString() << false << 50;
        QTest::newRow("store credit") << RefundCause::WrongSize << u"offer-credit-100"_s << QString() << true << 100;
        QTest::newRow("an amount of one's own") << RefundCause::Other << u"own"_s << u"3.21"_s << false << 0;
        QTest::newRow("of store credit") << RefundCause::Other << u"own"_s << u"4,56"_s << true << 0;
    }
    void eachWayEndsInTheShopsBook()
    {
        QFETCH(const RefundCause, cause);
        QFETCH(const QString, offered);
        QFETCH(QString, typed);
        QFETCH(const bool, credit);
        QFETCH(const int, percent);
        const PairDetails pair = tagged(u"demo-two-payments"_s);
        openItems(pair);
        chooseOnePiece();
        toOffer(cause);
        QTRY_VERIFY_WITH_TIMEOUT(session().options().has_value() && session().pieces().has_value(), patience);
        if (percent > 0) {
            offer(offered);
        } else {
            ownAmount(typed);
            if (credit)
                part<QCheckBox>(u"storeCredit"_s)->click();
            QVERIFY(hasFigures());
        }
        const QString expected = percent > 0
            ? contrordine::amountOf({.percent = percent}, session().pieces()->suggested, session().pieces()->maximum)
                  ->decimal()
            : typed.replace(u',', u'.');
        toSummary();
        refundsToItsEnd();
        QCOMPARE(refunds(pair.order.id), QStringList{expected});
        QCOMPARE(booked(pair.order.id, u"refund"_s).first().parts.first().startsWith(u"shopify_store_credit"_s),
                 credit);
        // The cause is in the case, and on its timeline (R19).
        const CaseHistory history = cases(pair.order.id).first();
        QCOMPARE(history.state.outcome, u"refunded"_s);
        QCOMPARE(history.state.refundCause, std::optional(cause));
        QStringList timeline;
        for (const CaseEvent &event : history.events)
            timeline.append(words::caseEvent(event));
        QVERIFY(timeline.join(u'\n').contains(words::refundCause(cause)));
        // Where the supplier is to blame, the way to the dispute is open.
        QCOMPARE(part<QPushButton>(u"dispute"_s)->isVisible(), ruleFor(cause).claim == SupplierClaim::MoneyBack);
        button(QWizard::FinishButton)->click();
        QVERIFY(!m_wizard->isVisible());
    }

    /// R33: closed on any page and opened again, it is there with everything.
    void closedOnAnyPageItComesBackThere()
    {
        const PairDetails pair = tagged(u"demo-two-payments"_s);
        openItems(pair);
        QCOMPARE(button(QWizard::CancelButton)->text(), u"Close without refunding"_s);
        chooseOnePiece();
        next(RefundWizard::CausePageId);
        QCOMPARE(button(QWizard::CancelButton)->text(), u"Close and continue later"_s);
        open(pair);
        QVERIFY(reaches(RefundWizard::CausePageId));
        QCOMPARE(session().draft.wish.lines.size(), 1);
        chooseCause(RefundCause::DamagedOnTheWay);
        part<QPlainTextEdit>(u"said"_s)->setPlainText(u"È arrivato rotto"_s);
        next(RefundWizard::EvidencePageId);
        drop(u"evidence-goods-photo"_s, makePicture());
        QTRY_COMPARE_WITH_TIMEOUT(session().draft.evidence.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isWorking(), patience);
        open(pair);
        QVERIFY(reaches(RefundWizard::EvidencePageId));
        QCOMPARE(session().draft.said, u"È arrivato rotto"_s);
        QCOMPARE(session().draft.evidence.size(), 1);
        QVERIFY(QFile::exists(session().folder() + u'/' + session().draft.evidence.first().file));
        next(RefundWizard::OfferPageId);
        open(pair);
        QVERIFY(reaches(RefundWizard::OfferPageId));
        QTRY_VERIFY_WITH_TIMEOUT(session().pieces().has_value() && session().options().has_value(), patience);
        offer(u"offer-part-keep-50"_s);
        part<QLineEdit>(u"note"_s)->setText(u"mezzo rimborso"_s);
        toSummary();
        open(pair);
        QVERIFY(reaches(RefundWizard::SummaryPageId));
        QVERIFY(hasFigures());
        QCOMPARE(session().draft.note, u"mezzo rimborso"_s);
        // Back leads to the first page, with the piece still chosen.
        while (m_wizard->currentId() != RefundWizard::ItemsPageId)
            button(QWizard::BackButton)->click();
        QCOMPARE(m_wizard->findChildren<QSpinBox *>().first()->value(), 1);
        // It waits for the merchant until then.
        QCOMPARE(m_desk->store().pairDetails(pair.order.id).result()->row.caseStep,
                 std::optional(CaseStep::RefundOnShop));
    }

    void givenUpItWaitsForNobody()
    {
        const PairDetails pair = shippedAndPaid();
        openItems(pair);
        chooseOnePiece();
        next(RefundWizard::CausePageId);
        button(QWizard::CustomButton1)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_wizard->isVisible(), patience);
        QVERIFY(!m_desk->store().openCaseOf(pair.order.id).result()->has_value());
        QCOMPARE(cases(pair.order.id).first().state.outcome, u"left"_s);
    }

    void aRefundThatIsOnlyPreparedGivesWayToACancellation()
    {
        const PairDetails pair = pairThat([](const PairRow &row) {
            return row.verdict.kind == VerdictKind::AskSupplier && row.financial.value == FinancialStatus::Paid
                && row.openCase.isEmpty();
        });
        openItems(pair);
        QVERIFY(part<Banner>(u"stoppable"_s)->isVisible()); // better cancelled than refunded
        chooseOnePiece();
        next(RefundWizard::CausePageId);
        m_wizard.reset();
        QVERIFY(RefundWizard::canRefund(*m_desk, *m_desk->store().pairDetails(pair.order.id).result()));
        const auto opened = waitFor(m_desk->cases().openCancel(pair.order.id, CancelReason::Duplicate, {}));
        QVERIFY(opened.has_value());
        QCOMPARE(opened->kind, CaseKind::Cancel);
        QVERIFY(!RefundWizard::canRefund(*m_desk, *m_desk->store().pairDetails(pair.order.id).result()));
    }

    void takenBackInTimeNothingIsSentAndItCanBeChanged()
    {
        const PairDetails pair = shippedAndPaid();
        m_desk->cases().setUndoWindow(std::chrono::minutes(1));
        openItems(pair);
        chooseOnePiece();
        toOffer();
        offer(u"offer-part-keep-50"_s);
        toSummary();
        confirm();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"undo"_s)->isVisible(), patience);
        // Closed and opened again, it shows what is under way, and no second one beside it (R32).
        open(pair);
        QVERIFY(reaches(RefundWizard::OutcomePageId));
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"undo"_s)->isVisible(), patience);
        QVERIFY(!button(QWizard::CommitButton)->isVisible());
        part<QPushButton>(u"undo"_s)->click();
        QVERIFY(reaches(RefundWizard::SummaryPageId));
        QTRY_VERIFY_WITH_TIMEOUT(part<Banner>(u"refundWarning"_s)->text().contains(u"nothing was refunded"_s),
                                 patience);
        QCOMPARE(m_desk->sandbox()->requestCount(u"refundCreate("_s), 0);
        part<QPushButton>(u"change"_s)->click();
        QVERIFY(reaches(RefundWizard::OfferPageId));
        ownAmount(u"1.23"_s);
        QVERIFY(hasFigures());
        m_desk->cases().setUndoWindow(std::chrono::milliseconds(100));
        toSummary();
        refundsToItsEnd();
        QCOMPARE(refunds(pair.order.id), QStringList{u"1.23"_s});
    }

    void aRefusalIsToldAndCanBeDecidedAnew()
    {
        const PairDetails pair = shippedAndPaid();
        openItems(pair);
        chooseOnePiece();
        toOffer();
        offer(u"offer-whole-keep-100"_s);
        toSummary();
        m_desk->sandbox()->failNext(u"refundCreate("_s, Sandbox::Fault::Unauthorized);
        confirm();
        QTRY_COMPARE_WITH_TIMEOUT(session().outcome(), RefundSession::Outcome::Refused, patience);
        QVERIFY(!part<Banner>(u"result"_s)->text().isEmpty());
        QVERIFY(refunds(pair.order.id).isEmpty());
        // It stays under "Needs me", and comes back on this page.
        open(pair);
        QVERIFY(reaches(RefundWizard::OutcomePageId));
        part<QPushButton>(u"changeRefused"_s)->click();
        QVERIFY(reaches(RefundWizard::OfferPageId));
        offer(u"offer-part-keep-50"_s);
        const QString half = session().decision()->amount.decimal();
        toSummary();
        refundsToItsEnd();
        QCOMPARE(refunds(pair.order.id), QStringList{half});
    }

    void aLostAnswerIsNeverSentTwice()
    {
        const PairDetails pair = shippedAndPaid();
        m_desk->cases().setSettleDelays({std::chrono::milliseconds(0)});
        openItems(pair);
        chooseOnePiece();
        toOffer();
        offer(u"offer-whole-keep-100"_s);
        const QString whole = session().decision()->amount.decimal();
        toSummary();
        m_desk->sandbox()->failNext(u"refundCreate("_s, Sandbox::Fault::CloseAfterTaking);
        confirm();
        QTRY_VERIFY_WITH_TIMEOUT(session().outcome() == RefundSession::Outcome::Unknown
                                     || session().outcome() == RefundSession::Outcome::Refunded,
                                 patience);
        QCoro::waitFor(m_desk->cases().observeOpenCases());
        QTRY_COMPARE_WITH_TIMEOUT(session().outcome(), RefundSession::Outcome::Refunded, patience);
        QCOMPARE(refunds(pair.order.id), QStringList{whole});
    }

    void theFigureFollowsTheWish()
    {
        const PairDetails pair = shippedAndPaid();
        openItems(pair);
        chooseOnePiece();
        QTRY_VERIFY_WITH_TIMEOUT(session().pieces().has_value(), patience);
        QCOMPARE(session().pieces()->suggested, *pair.order.lines.first().unitPrice);
        QTest::mouseClick(part<QPushButton>(u"everything"_s), Qt::LeftButton);
        QVERIFY(!session().pieces().has_value()); // being asked: never an old figure
        QTRY_VERIFY_WITH_TIMEOUT(session().pieces().has_value(), patience);
        QCOMPARE(session().pieces()->suggested, *refundable(pair.order));
        for (QSpinBox *pieces : m_wizard->findChildren<QSpinBox *>())
            pieces->setValue(0);
        part<QCheckBox>(u"shipping"_s)->setChecked(false);
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        part<QCheckBox>(u"noPiece"_s)->click();
        QVERIFY(button(QWizard::NextButton)->isEnabled()); // an amount, for no piece in particular
        toOffer(RefundCause::Other);
        QVERIFY(session().offers().isEmpty());
        QVERIFY(part<QRadioButton>(u"own"_s)->isChecked());
    }

    void neverMoreThanCanBeRefunded_R20()
    {
        const PairDetails pair = shippedAndPaid();
        openItems(pair);
        chooseOnePiece();
        toOffer();
        ownAmount(u"1000000"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"otherFault"_s)->text().contains(u"At most"_s), patience);
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        ownAmount(u"1.234"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"otherFault"_s)->text().contains(u"exact"_s), patience);
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        ownAmount(refundable(pair.order)->decimal());
        QVERIFY(hasFigures());
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled(), patience);
    }

    /// R21: the supplier is paid in dollars, the customer in euro: beside each other, and one sum only by a typed rate.
    void theSuppliersSideStandsBeside_R21()
    {
        const PairDetails pair = shippedAndPaid();
        openItems(pair);
        chooseOnePiece();
        toOffer();
        offer(u"offer-whole-keep-100"_s);
        const QString paid = words::money(*pair.row.cost);
        QTRY_COMPARE_WITH_TIMEOUT(part<QLabel>(u"sidePaid"_s)->text(), paid, patience);
        QCOMPARE(part<QLabel>(u"sideClaimable"_s)->text(), paid);
        const QString given = words::money(session().decision()->amount);
        QCOMPARE(part<QLabel>(u"pocket"_s)->text(), given); // nobody has agreed to give anything back
        QVERIFY(part<QLabel>(u"pocketAtBest"_s)->text().contains(given));
        QVERIFY(part<QLabel>(u"pocketAtBest"_s)->text().contains(paid));
        QVERIFY(part<QLabel>(u"rateUsed"_s)->text().contains(u"without a rate"_s));

        auto *fields = part<QWidget>(u"rateFields"_s);
        QVERIFY(fields->isVisible());
        part<QLineEdit>(u"rate"_s)->setText(u"1,2500"_s);
        QVERIFY(!part<QPushButton>(u"takeRate"_s)->isEnabled()); // of which day?
        part<DateField>(u"rateDay"_s)->setDay(session().today().addDays(-4));
        part<QPushButton>(u"takeRate"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"rateUsed"_s)->text().contains(u"typed by you"_s), patience);
        QVERIFY(part<QLabel>(u"rateUsed"_s)->text().contains(u"1 EUR = 1.2500 USD"_s));
        QVERIFY(part<QLabel>(u"rateUsed"_s)->text().contains(u"4 days old"_s));
        const RefundBalance balance = session().balance(*session().gives());
        QCOMPARE(part<QLabel>(u"pocketAtBest"_s)->text(), words::money(*balance.pocketAtBest));
        QCOMPARE(balance.pocketAtBest->currency().code(), u"EUR"_s);
        toSummary();
        QVERIFY(part<QLabel>(u"rateUsed"_s)->text().contains(u"1 EUR = 1.2500 USD"_s)); // shown before confirming
        QVERIFY(part<QLabel>(u"pocket"_s)->isVisible());
        // Kept: the next refund knows it.
        m_wizard.reset();
        open(pair);
        QVERIFY(reaches(RefundWizard::SummaryPageId));
        QCOMPARE(session().rates().size(), 1);
    }

    void ratesComeFromAFileToo()
    {
        const QString path = m_folder->filePath(u"rates.csv"_s);
        QFile file(path);
        const QString day = m_desk->clock().now().date().addDays(-1).toString(Qt::ISODate);
        QVERIFY(file.open(QIODevice::WriteOnly)
                && file.write(u"Date,USD,JPY\n%1,1.1000,abc\n"_s.arg(day).toUtf8()) > 0);
        file.close();
        openItems(shippedAndPaid());
        chooseOnePiece();
        toOffer();
        offer(u"offer-whole-keep-100"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>(u"rateFields"_s)->isVisible(), patience);
        part<QPushButton>(u"importRates"_s)->click();
        auto *chooser = m_wizard->findChild<QFileDialog *>(u"rateChooser"_s);
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(path);
        chooser->close();
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"rateUsed"_s)->text().contains(u"1 EUR = 1.1000 USD"_s), patience);
        QVERIFY(part<QLabel>(u"rateUsed"_s)->text().contains(u"imported"_s));
        QVERIFY(part<QLabel>(u"rateSaid"_s)->text().contains(u"Line 2: “abc” in column “JPY”"_s));
    }

    void eachPaymentMeansIsTold()
    {
        const PairDetails pair = tagged(u"demo-two-payments"_s);
        openItems(pair);
        part<QPushButton>(u"everything"_s)->click();
        toOffer(RefundCause::NeverArrived);
        offer(u"offer-whole-keep-100"_s);
        QVERIFY(consequences().contains(u"€20.00 goes back on the gift card"_s));
        QVERIFY(consequences().contains(u"goes back by Shopify Payments •••• •••• •••• 4242"_s));
        QVERIFY(!part<QLabel>(u"inShop"_s)->isVisible()); // one currency: one figure
        ownAmount(u"21"_s);
        QVERIFY(hasFigures());
        QTRY_VERIFY_WITH_TIMEOUT(consequences().contains(u"€1.00 goes back by Shopify Payments"_s), patience);
        toSummary();
        refundsToItsEnd();
        QCOMPARE(booked(pair.order.id, u"refund"_s).first().parts,
                 (QStringList{u"gift_card 20.00"_s, u"shopify_payments 1.00"_s}));
    }

    void aPartThatDoesNotGoThroughIsTold()
    {
        const PairDetails pair = tagged(u"demo-two-payments"_s);
        m_desk->sandbox()->deny(u"pay:shopify_payments"_s);
        openItems(pair);
        part<QCheckBox>(u"noPiece"_s)->click();
        toOffer(RefundCause::Other);
        ownAmount(u"25"_s);
        QVERIFY(hasFigures());
        toSummary();
        confirm();
        QTRY_VERIFY_WITH_TIMEOUT(part<Banner>(u"result"_s)->text().contains(u"a part of it failed"_s), patience);
        QVERIFY(part<QLabel>(u"detail"_s)->text().contains(u"€5.00 by Shopify Payments"_s));
        QCOMPARE(refunds(pair.order.id), QStringList{u"20.00"_s}); // what really moved
    }

    void aManualPaymentIsSaidNotToMove()
    {
        openItems(tagged(u"demo-bank-deposit"_s));
        chooseOnePiece();
        toOffer(RefundCause::NeverArrived);
        offer(u"offer-whole-keep-100"_s);
        QTRY_VERIFY_WITH_TIMEOUT(consequences().contains(u"no money moves"_s), patience);
        QVERIFY(consequences().contains(u"Bank Deposit"_s));
    }

    void onePlainPaymentNeedsNoWords()
    {
        openItems(tagged(u"demo-yen"_s));
        chooseOnePiece();
        toOffer(RefundCause::NeverArrived);
        offer(u"offer-whole-keep-100"_s);
        QVERIFY2(consequences().isEmpty(), qPrintable(consequences()));
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"inShop"_s)->isVisible(), patience); // another currency than the shop's
        QVERIFY(part<QLabel>(u"inShop"_s)->text().contains(u"€"_s));
        QVERIFY(part<QLabel>(u"amount"_s)->text().contains(u"¥"_s));
        QVERIFY(part<QLabel>(u"pocket"_s)->text().contains(u"€"_s)); // R21 in the shop's own currency
    }

    void piecesGoBackInStockWhereChosen()
    {
        const PairDetails pair = tagged(u"demo-partly-sent"_s);
        openWithMore(pair);
        QSpinBox *pieces = m_wizard->findChildren<QSpinBox *>().first();
        pieces->setValue(3);
        auto *shelf = m_wizard->findChildren<QComboBox *>(u"shelf"_s).first();
        QVERIFY(!shelf->isVisible());
        part<QCheckBox>(u"restock"_s)->setChecked(true);
        QVERIFY(shelf->isVisible());
        QVERIFY(!m_wizard->findChildren<QComboBox *>(u"shelf"_s).last()->isVisible()); // no piece of that line
        shelf->setCurrentIndex(1);
        toOffer(RefundCause::ChangedMind);
        offer(u"offer-whole-100"_s);
        QVERIFY(!consequences().contains(u"still to be sent"_s));
        QCOMPARE(consequences().count(u"Negozio Firenze"_s), 2);
        // What is chosen there is kept, too (R33).
        next(RefundWizard::SummaryPageId);
        open(pair);
        QVERIFY(reaches(RefundWizard::SummaryPageId));
        QVERIFY(hasFigures());
        refundsToItsEnd();
        const QList<LedgerEntry> shelves = booked(pair.order.id, u"restock"_s);
        QCOMPARE(shelves.size(), 2);
        QCOMPARE(shelves.first().amount, u"2"_s);
        QCOMPARE(shelves.last().amount, u"1"_s);
        QCOMPARE(shelves.last().parts, QStringList{u"Negozio Firenze"_s});
    }

    /// What the customer keeps comes back on no shelf; what has not left yet stays to be sent unless it is put back.
    void whatTheCustomerKeepsGoesOnNoShelf()
    {
        const PairDetails pair = tagged(u"demo-partly-sent"_s);
        openWithMore(pair);
        m_wizard->findChildren<QSpinBox *>().first()->setValue(3);
        toOffer(RefundCause::WrongItem);
        offer(u"offer-whole-keep-100"_s);
        QTRY_VERIFY_WITH_TIMEOUT(consequences().contains(u"still to be sent"_s), patience);
        toSummary();
        refundsToItsEnd();
        QVERIFY(booked(pair.order.id, u"restock"_s).isEmpty());
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
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        typed->setText(u"4.90"_s);
        toOffer(RefundCause::NeverArrived);
        offer(u"offer-whole-keep-100"_s);
        toSummary();
        refundsToItsEnd();
        QCOMPARE(refunds(pair.order.id), QStringList{u"4.90"_s});
    }

    void importDutiesGoBackWithThePieces()
    {
        const PairDetails pair = tagged(u"demo-duties"_s);
        openWithMore(pair);
        chooseOnePiece();
        QTRY_VERIFY_WITH_TIMEOUT(session().pieces().has_value(), patience);
        const Money without = session().pieces()->suggested;
        QVERIFY(part<QComboBox>(u"duties"_s)->isVisible());
        part<QComboBox>(u"duties"_s)->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(session().pieces().has_value() && session().pieces()->suggested != without, patience);
        toOffer(RefundCause::NeverArrived);
        offer(u"offer-whole-keep-100"_s);
        toSummary();
        refundsToItsEnd();
        openWithMore(tagged(u"demo-two-payments"_s));
        QVERIFY(!part<QComboBox>(u"duties"_s)->isVisible());
    }

    void storeCreditIsGivenWhereTheShopOffersIt()
    {
        const PairDetails pair = tagged(u"demo-two-payments"_s);
        openItems(pair);
        chooseOnePiece();
        toOffer(RefundCause::WrongSize);
        QTRY_VERIFY_WITH_TIMEOUT(
            session().offers().contains(Offer{OfferKind::Credit, 100, OfferReason::MoneyStaysInShop}), patience);
        offer(u"offer-credit-100"_s);
        QTRY_VERIFY_WITH_TIMEOUT(consequences().contains(u"does not expire"_s), patience);
        part<QCheckBox>(u"creditEnds"_s)->setChecked(true);
        QTRY_VERIFY_WITH_TIMEOUT(consequences().contains(u"to be spent by"_s), patience);
        toSummary();
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::CommitButton)->text().contains(u"store credit"_s), patience);
        refundsToItsEnd();
        QVERIFY(part<Banner>(u"result"_s)->text().contains(u"store credit"_s));
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
        openItems(tagged(tag));
        chooseOnePiece();
        toOffer(RefundCause::WrongSize);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"noStoreCredit"_s)->text().contains(why), patience);
        QVERIFY(!part<QCheckBox>(u"storeCredit"_s)->isVisible());
        for (const Offer &one : session().offers())
            QVERIFY(one.kind != OfferKind::Credit);
    }

    void whatWillHappenIsNeverCut()
    {
        openItems(tagged(u"demo-two-payments"_s));
        part<QPushButton>(u"everything"_s)->click();
        toOffer(RefundCause::NeverArrived);
        offer(u"offer-whole-keep-100"_s);
        m_wizard->resize(m_wizard->minimumSize());
        auto *text = part<QLabel>(u"consequences"_s);
        QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
        auto *rate = part<QLabel>(u"rateUsed"_s);
        QTRY_VERIFY(rate->height() >= rate->heightForWidth(rate->width()));
    }

    void textsAreReadyToBeCopied()
    {
        openItems(shippedAndPaid());
        chooseOnePiece();
        next(RefundWizard::CausePageId);
        chooseCause(RefundCause::DamagedOnTheWay);
        next(RefundWizard::EvidencePageId);
        part<QPushButton>(u"copy-claim"_s)->click();
        const QString claim = QGuiApplication::clipboard()->text();
        QVERIFY(claim.contains(session().supplierOrder().id.toString()));
        QVERIFY(claim.contains(u"damaged on the way"_s));
        part<QPushButton>(u"copy-request"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(session().orderName()));
    }
};

QTEST_MAIN(TestRefundWizard)
#include "tst_refundwizard.moc"
