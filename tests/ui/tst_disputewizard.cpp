// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/datefield.h"
#include "ui/wizards/disputewizard.h"
#include "ui/wizards/trackingdialog.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCoroTask>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QGroupBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 60000; ///< ms; an upper bound, nothing waits that long when all is well

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

/// Disputes and the question for the tracking number, through their widgets, against the demo's platforms.
class TestDisputeWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installLanguage(u"en");
        for (const QString &scheme : {u"http"_s, u"file"_s})
            QDesktopServices::setUrlHandler(scheme, &m_browser, "open");
    }

    void cleanupTestCase()
    {
        for (const QString &scheme : {u"http"_s, u"file"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_browser.opened.clear();
        openDesk();
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
    }

    void cleanup()
    {
        m_wizard.reset();
        m_desk.reset();
        m_dir.reset();
    }

    /// R17, R18: refused, no number; opened; the supplier ships after that; the platform decides; won.
    void aRefusalBecomesADisputeThatTheRuleWins()
    {
        const PairRow pair = pairThat([](const PairRow &row) { return row.verdict.kind == VerdictKind::Dispute; });
        QVERIFY(!pair.order.isEmpty());
        const QString number = pair.supplierOrder.toString();
        open(pair.order);
        QVERIFY(reaches(DisputeWizard::GroundPageId));
        QCOMPARE(button(QWizard::CancelButton)->text(), u"Close without changes"_s);
        QVERIFY(find<QRadioButton>(u"cause-not-shipped"_s)->isChecked());
        QVERIFY(find<Banner>(u"window"_s)->text().startsWith(u"You can open it now"_s));
        next();

        QVERIFY(reaches(DisputeWizard::ClaimPageId));
        QCOMPARE(button(QWizard::CancelButton)->text(), u"Close and continue later"_s);
        const Money paid = *session().order().amount;
        QCOMPARE(session().draft.claim, std::optional(paid));
        auto *statement = find<QPlainTextEdit>(u"statement"_s);
        QVERIFY(statement->toPlainText().contains(number));
        QVERIFY(statement->toPlainText().contains(u"the seller refused"_s));
        auto *amount = find<QLineEdit>(u"amount"_s);
        amount->setText(u"99999"_s);
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        QVERIFY(find<QLabel>(u"amountFault"_s)->isVisible());
        amount->setText(paid.decimal());
        QVERIFY(button(QWizard::NextButton)->isEnabled());
        statement->setPlainText(statement->toPlainText() + u" Please help."_s);
        next();

        QVERIFY(reaches(DisputeWizard::EvidencePageId));
        const QString picture = makePicture(u"../Schermata del rifiuto.png"_s);
        const QString forged = makeFile(u"forged.png"_s, QByteArray("\x89PNG\r\n\x1a\n not a picture"));
        drop(u"evidence-supplier-refusal"_s, {forged});
        QTRY_VERIFY_WITH_TIMEOUT(find<Banner>(u"problem"_s)->isVisible() && !session().isWorking(), patience);
        QVERIFY(session().draft.evidence.isEmpty());
        drop(u"evidence-supplier-refusal"_s, {picture});
        QTRY_COMPARE_WITH_TIMEOUT(session().draft.evidence.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isWorking(), patience);

        // Closed and opened again: on the same page, with everything there (R33).
        m_wizard.reset();
        open(pair.order);
        QVERIFY(reaches(DisputeWizard::EvidencePageId));
        QCOMPARE(session().draft.evidence.size(), 1);
        QVERIFY(session().draft.statement.endsWith(u"Please help."_s));
        next();

        QVERIFY(reaches(DisputeWizard::OpenPageId));
        QTRY_VERIFY_WITH_TIMEOUT(!session().archive().isEmpty() && !session().isWorking(), patience);
        QVERIFY(QFileInfo(session().archive()).size() > 0);
        QCOMPARE(QFile::permissions(session().archive()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        click(u"copyStatement"_s);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"Please help."_s));
        click(u"openPage"_s);
        QVERIFY(m_browser.opened.last().query().contains(number));
        click(u"openFolder"_s);
        QCOMPARE(m_browser.opened.last().toLocalFile(), session().folder());
        openDisputeOnPage(number);
        click(u"opened"_s);

        QVERIFY(reaches(DisputeWizard::WatchPageId));
        QCOMPARE(session().state()->step, CaseStep::AwaitDisputeAnswer);
        QVERIFY(session().due().has_value()); // R34
        QCOMPARE(session().due()->due, session().state()->dispute->openedAt.addDays(5));
        const auto cancelling = historyOf(session().state()->dispute->follows);
        QCOMPARE(cancelling.outcome, u"disputed"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stored(pair.order).verdict.kind, VerdictKind::Disputed, patience);
        QVERIFY(!find<Banner>(u"rule"_s)->isVisible());

        m_desk->sandbox()->advance(std::chrono::seconds(25)); // it ships now
        QVERIFY(checks());
        QTRY_VERIFY_WITH_TIMEOUT(find<Banner>(u"rule"_s)->isVisible(), patience);
        QVERIFY(find<Banner>(u"rule"_s)->text().contains(u"The refund is yours"_s));
        QVERIFY(stored(pair.order).verdict.reasons.contains(Reason::ShippedAfterDispute));
        click(u"refused"_s);
        QTRY_COMPARE_WITH_TIMEOUT(session().state()->step, CaseStep::AwaitDecision, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isWorking(), patience);

        m_desk->sandbox()->advance(std::chrono::seconds(30));
        QVERIFY(checks());
        QTRY_COMPARE_WITH_TIMEOUT(session().state()->step, CaseStep::NoteOutcome, patience);
        QCOMPARE(happened(u"dispute-won"_s, number), 1);
        end(u"won"_s, paid.decimal());
        QTRY_VERIFY_WITH_TIMEOUT(session().state()->closed, patience);
        QCOMPARE(session().state()->outcome, u"won"_s);
        QCOMPARE(session().state()->dispute->promised, std::optional(paid));
        QVERIFY(find<Banner>(u"where"_s)->text().contains(u"is to come back"_s));
        QVERIFY(!find<QGroupBox>(u"endBox"_s)->isVisible());
    }

    /// R19: what the customer's refund is about, and what shows it, is not asked for a second time.
    void whatTheRefundIsAboutIsKnown()
    {
        const PairRow pair = shippedPair();
        QVERIFY(!pair.order.isEmpty());
        RefundDraft refund{.wish = {.shipping = true}, .cause = RefundCause::WrongItem};
        const auto kept = QCoro::waitFor(m_desk->cases().keepRefund(pair.order, refund));
        QVERIFY(kept.has_value());
        const EvidenceFolder folder(m_desk->dataDir(), kept->id);
        refund.evidence.append(*folder.take(makePicture(u"Foto del cliente.png"_s), EvidenceItem::GoodsPhoto));
        QVERIFY(QCoro::waitFor(m_desk->cases().keepRefund(pair.order, refund)).has_value());

        open(pair.order);
        QVERIFY(reaches(DisputeWizard::GroundPageId));
        QVERIFY(find<QRadioButton>(u"cause-not-as-described"_s)->isChecked());
        find<DateField>(u"receivedOn"_s)->setDay(session().now().date());
        next();
        QVERIFY(reaches(DisputeWizard::ClaimPageId));
        QVERIFY(find<QPlainTextEdit>(u"statement"_s)->toPlainText().contains(u"sent another item"_s));
        QCOMPARE(session().draft.evidence.size(), 1);
        QCOMPARE(session().draft.evidence.first().givenName, u"Foto del cliente.png"_s);
        QCOMPARE(session().draft.evidence.first().item, EvidenceItem::GoodsPhoto);
        QVERIFY(QFile::exists(session().folder() + u'/' + session().draft.evidence.first().file));
        QVERIFY(session().folder() != folder.path());
        next();
        QVERIFY(reaches(DisputeWizard::EvidencePageId));
        m_wizard.reset();
        open(pair.order); // and taken along once
        QVERIFY(reaches(DisputeWizard::EvidencePageId));
        QCOMPARE(session().draft.evidence.size(), 1);
    }

    /// Not yet, not known, offered by the page, too late: said, and only the page's word goes further.
    void whenIsSaidAndThePageWins()
    {
        const PairRow pair = shippedPair();
        QVERIFY(!pair.order.isEmpty());
        open(pair.order);
        QVERIFY(reaches(DisputeWizard::GroundPageId));
        find<QRadioButton>(u"cause-damaged"_s)->click();
        QVERIFY(find<Banner>(u"window"_s)->text().startsWith(u"Not known"_s));
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        find<DateField>(u"receivedOn"_s)->setDay(session().now().date().addDays(-16));
        QVERIFY(find<Banner>(u"window"_s)->text().startsWith(u"Too late"_s));
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        find<QCheckBox>(u"offered"_s)->click();
        QVERIFY(button(QWizard::NextButton)->isEnabled());
        find<QCheckBox>(u"offered"_s)->click();
        find<DateField>(u"receivedOn"_s)->setDay(session().now().date());
        QVERIFY(find<Banner>(u"window"_s)->text().startsWith(u"You can open it now"_s));
        QVERIFY(button(QWizard::NextButton)->isEnabled());
        find<QRadioButton>(u"cause-not-shipped"_s)->click();
        QVERIFY(find<Banner>(u"window"_s)->text().contains(u"really left"_s)); // R16
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        QVERIFY(!find<QCheckBox>(u"offered"_s)->isVisible());
        button(QWizard::CancelButton)->click();
        QVERIFY(!m_desk->store().openCaseOf(pair.order, pair.supplierOrder).result()->has_value());
    }

    /// Damaged, return agreed, sent, every note taken back again, lost.
    void aReturnIsFollowedAndNotesCanBeTakenBack()
    {
        const PairRow pair = shippedPair();
        open(pair.order);
        QVERIFY(reaches(DisputeWizard::GroundPageId));
        find<QRadioButton>(u"cause-damaged"_s)->click();
        find<DateField>(u"receivedOn"_s)->setDay(session().now().date());
        next();
        QVERIFY(reaches(DisputeWizard::ClaimPageId));
        QVERIFY(find<QPlainTextEdit>(u"statement"_s)->toPlainText().contains(u"arrived damaged"_s));
        find<QRadioButton>(u"returnGoods"_s)->click();
        next();
        QVERIFY(reaches(DisputeWizard::EvidencePageId));
        QVERIFY(find<Banner>(u"missing"_s)->isVisible());
        click(u"copyRequest"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(pair.orderName));
        next();
        QVERIFY(reaches(DisputeWizard::OpenPageId));
        QTRY_VERIFY_WITH_TIMEOUT(!session().isWorking(), patience);
        click(u"opened"_s);
        QVERIFY(reaches(DisputeWizard::WatchPageId));

        click(u"returnAgreed"_s);
        QVERIFY(stands(CaseStep::ReturnGoods));
        QCOMPARE(session().due()->what, DisputeDue::What::Return);
        QVERIFY(!find<QPushButton>(u"returnSent"_s)->isEnabled());
        find<QLineEdit>(u"returnNumber"_s)->setText(u"RR123456785IT"_s);
        click(u"returnSent"_s);
        QVERIFY(stands(CaseStep::AwaitReturnRefund));
        QCOMPARE(session().state()->dispute->returnNumber, u"RR123456785IT"_s);
        click(u"takeBack"_s);
        QVERIFY(stands(CaseStep::ReturnGoods));
        click(u"takeBack"_s);
        QVERIFY(stands(CaseStep::AwaitDisputeAnswer));
        click(u"takeBack"_s); // it was never opened
        QVERIFY(reaches(DisputeWizard::OpenPageId));
        QTRY_VERIFY_WITH_TIMEOUT(!session().isWorking(), patience);
        click(u"opened"_s);
        QVERIFY(reaches(DisputeWizard::WatchPageId));
        end(u"lost"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(session().state()->closed, patience);
        QVERIFY(!session().state()->dispute->promised);
    }

    /// The platform shows a dispute nobody told us of; its date is the page's; settled for a part.
    void aDisputeFromElsewhereIsFollowed()
    {
        const PairRow pair = pairThat(
            [](const PairRow &row) { return row.verdict.kind == VerdictKind::Disputed && row.openCase.isEmpty(); });
        QVERIFY(!pair.order.isEmpty());
        open(pair.order);
        QVERIFY(reaches(DisputeWizard::WatchPageId));
        QVERIFY(!find<QGroupBox>(u"endBox"_s)->isVisible());
        click(u"follow"_s);
        QVERIFY(stands(CaseStep::AwaitDisputeAnswer));
        QVERIFY(checks());
        QTRY_VERIFY_WITH_TIMEOUT(session().state()->dispute->seenOnPlatform, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!find<QPushButton>(u"takeBack"_s)->isVisible(), patience); // it is no slip

        find<QGroupBox>(u"moveBox"_s)->setChecked(true);
        const QDate later = session().now().toLocalTime().date().addDays(9);
        find<DateField>(u"moveTo"_s)->setDay(later);
        find<QGroupBox>(u"moveBox"_s)->findChildren<QPushButton *>(u"move"_s).first()->click();
        QTRY_VERIFY_WITH_TIMEOUT(session().due()->moved, patience);
        QCOMPARE(session().due()->due.toLocalTime().date(), later);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isWorking(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(stored(pair.order).verdict.deadline, session().due()->due, patience);

        const Money paid = *session().order().amount;
        find<QGroupBox>(u"endBox"_s)->setChecked(true);
        find<QRadioButton>(u"outcome-settled"_s)->click();
        find<QLineEdit>(u"promised"_s)->setText(u"99999"_s);
        QVERIFY(!find<QPushButton>(u"end"_s)->isEnabled());
        end(u"settled"_s, u"1.50"_s);
        QTRY_VERIFY_WITH_TIMEOUT(session().state()->closed, patience);
        QCOMPARE(session().state()->dispute->promised, std::optional(Money(150, paid.currency())));
    }

    /// Nothing shipped, and the supplier gives in: the platform cancels the order, and the dispute ends by itself.
    void anOrderThatIsCancelledEndsItsDispute()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"Kedi Bottles Store"_s);
        QVERIFY(!pair.order.isEmpty());
        TrackingDialog dialog(*m_desk, pair.order);
        dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.session().pair() && !dialog.session().isChecking(), patience);
        dialog.findChild<QPushButton *>(u"copyTracking"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.session().handling().trackingAskedAt.isValid(), patience);
        m_desk->sandbox()->advance(std::chrono::days(12));
        open(pair.order);
        QVERIFY(reaches(DisputeWizard::GroundPageId));
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled(), patience);
        next();
        QVERIFY(reaches(DisputeWizard::ClaimPageId));
        next();
        QVERIFY(reaches(DisputeWizard::EvidencePageId));
        next();
        QVERIFY(reaches(DisputeWizard::OpenPageId));
        QTRY_VERIFY_WITH_TIMEOUT(!session().isWorking(), patience);
        openDisputeOnPage(pair.supplierOrder.toString());
        click(u"opened"_s);
        QVERIFY(reaches(DisputeWizard::WatchPageId));
        m_desk->sandbox()->advance(std::chrono::seconds(25));
        QVERIFY(checks());
        QTRY_VERIFY_WITH_TIMEOUT(session().state()->closed, patience);
        QCOMPARE(session().state()->outcome, u"won"_s);
        QCOMPARE(session().state()->dispute->promised, session().order().amount);
    }

    /// R15–R17 in one dialog: asked, the days counted, a number that is not there, no number in time.
    void theTrackingNumberIsAskedForAndHeldAgainstThePlatform()
    {
        const PairRow pair = pairWith(VerdictKind::AskSupplier, u"Luna Jewelry"_s);
        QVERIFY(!pair.order.isEmpty());
        TrackingDialog dialog(*m_desk, pair.order);
        dialog.show();
        const auto result = [&dialog] { return dialog.findChild<Banner *>(u"result"_s)->text(); };
        const auto press = [&dialog](const QString &name) { dialog.findChild<QPushButton *>(name)->click(); };
        QTRY_VERIFY_WITH_TIMEOUT(result().startsWith(u"No tracking number is known"_s), patience);
        auto *dispute = dialog.findChild<QPushButton *>(u"dispute"_s);
        QVERIFY(!dispute->isEnabled());
        auto *message = dialog.findChild<QPlainTextEdit *>(u"message"_s);
        QVERIFY(message->toPlainText().startsWith(u"Hello Luna Jewelry,"_s));
        dialog.findChild<QComboBox *>(u"language"_s)->setCurrentIndex(1);
        QVERIFY(message->toPlainText().contains(u"物流单号"_s));
        press(u"copyTracking"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(pair.supplierOrder.toString()));
        press(u"openMessages"_s);
        QCOMPARE(m_browser.opened.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(result().startsWith(u"No tracking number yet"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QLabel *>(u"timer"_s)->text().startsWith(u"Asked"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.session().isChecking() && !dialog.session().isWorking(), patience);

        dialog.findChild<QLineEdit *>(u"number"_s)->setText(u"LP00999999999999CN"_s);
        press(u"check"_s);
        QTRY_VERIFY_WITH_TIMEOUT(result().startsWith(u"Number not found"_s), patience);
        QVERIFY(!dispute->isEnabled());
        m_desk->sandbox()->advance(std::chrono::days(12));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.session().isChecking(), patience);
        press(u"check"_s);
        QTRY_VERIFY_WITH_TIMEOUT(dispute->isEnabled(), patience);
        QSignalSpy asked(&dialog, &TrackingDialog::disputeAsked);
        dispute->click();
        QCOMPARE(asked.size(), 1);

        // What is known stands in the dispute that opens next.
        open(pair.order);
        QVERIFY(reaches(DisputeWizard::GroundPageId));
        QVERIFY(find<QRadioButton>(u"cause-not-shipped"_s)->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled(), patience);
        next();
        QVERIFY(reaches(DisputeWizard::ClaimPageId));
        QVERIFY(find<QPlainTextEdit>(u"statement"_s)->toPlainText().contains(u"LP00999999999999CN"_s));
    }

    /// R16: it has left; only a refund is left.
    void aNumberThatMovesLeadsToARefund()
    {
        const PairRow pair = shippedPair();
        TrackingDialog dialog(*m_desk, pair.order);
        dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<Banner *>(u"result"_s)->text().startsWith(u"Really shipped"_s),
                                 patience);
        QVERIFY(!dialog.findChild<QPushButton *>(u"dispute"_s)->isVisible());
        QSignalSpy asked(&dialog, &TrackingDialog::refundAsked);
        dialog.findChild<QPushButton *>(u"refund"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

private:
    void openDesk()
    {
        auto opened = Desk::open({.dataDir = m_dir->path(), .demo = true});
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().code));
        m_desk = std::move(*opened);
        QVERIFY(QCoro::waitFor(m_desk->connectPlatforms()).has_value());
    }

    PairRow pairThat(const std::function<bool(const PairRow &)> &wanted)
    {
        const auto pairs = m_desk->store().pairs({.view = PairView::All}).result();
        if (!pairs)
            return {};
        const auto found = std::ranges::find_if(*pairs, wanted);
        return found == pairs->end() ? PairRow() : *found;
    }

    PairRow pairWith(VerdictKind kind, const QString &supplier)
    {
        return pairThat([&](const PairRow &row) {
            return row.verdict.kind == kind && row.supplierCount == 1 && row.openCase.isEmpty()
                && row.supplierName == supplier;
        });
    }

    PairRow shippedPair()
    {
        return pairThat([](const PairRow &row) {
            return row.stage.value == SupplierStage::Shipped && row.supplierCount == 1 && row.openCase.isEmpty();
        });
    }

    PairRow stored(const OrderId &order)
    {
        return pairThat([&](const PairRow &row) { return row.order == order; });
    }

    CaseState historyOf(const CaseId &id) { return m_desk->store().caseHistory(id).result()->state; }

    void open(const OrderId &order)
    {
        m_wizard = std::make_unique<DisputeWizard>(*m_desk, order);
        m_wizard->show();
    }

    DisputeSession &session() { return m_wizard->session(); }
    QPushButton *button(QWizard::WizardButton which) { return qobject_cast<QPushButton *>(m_wizard->button(which)); }
    void next() { button(QWizard::NextButton)->click(); }

    template <class T>
    T *find(const QString &name)
    {
        T *found = m_wizard->currentPage()->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s on page %d", qPrintable(name), m_wizard->currentId());
        return found;
    }

    void click(const QString &name)
    {
        QVERIFY2(find<QPushButton>(name)->isEnabled(), qPrintable(name));
        find<QPushButton>(name)->click();
    }

    bool reaches(DisputeWizard::Page page)
    {
        return QTest::qWaitFor(
            [this, page] { return m_wizard->currentId() == page && !session().isChecking() && !session().isWorking(); },
            patience);
    }

    bool stands(CaseStep step)
    {
        return QTest::qWaitFor(
            [this, step] {
                return session().state() && session().state()->step == step && !session().isWorking()
                    && !session().isChecking();
            },
            patience);
    }

    bool checks()
    {
        if (!QTest::qWaitFor([this] { return !session().isChecking(); }, patience))
            return false;
        session().check();
        return QTest::qWaitFor([this] { return !session().isChecking(); }, patience);
    }

    void end(const QString &outcome, const QString &amount)
    {
        find<QGroupBox>(u"endBox"_s)->setChecked(true);
        find<QRadioButton>(u"outcome-"_s + outcome)->click();
        find<QLineEdit>(u"promised"_s)->setText(amount);
        click(u"end"_s);
    }

    QString makeFile(const QString &name, const QByteArray &content)
    {
        const QString path = QDir::cleanPath(m_dir->path() + u"/given/"_s + QFileInfo(name).fileName());
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QString makePicture(const QString &name)
    {
        const QString path = makeFile(name, {});
        QImage picture(320, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        if (!picture.save(path, "PNG"))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    void drop(const QString &row, const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        // Qt brings a drop only to what has let the drag enter.
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(find<QWidget>(row), &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(find<QWidget>(row), &event);
    }

    /// What the merchant does in the browser: Return/Refund, then Submit.
    void openDisputeOnPage(const QString &number)
    {
        QNetworkAccessManager browser;
        QUrl url = m_desk->sandbox()->baseUrl();
        url.setPath(u"/p/dispute/open"_s);
        url.setQuery(u"orderId="_s + number);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        std::unique_ptr<QNetworkReply> reply(browser.post(request, QByteArrayLiteral("kind=Refund+only")));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patience);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(happened(u"dispute-opened"_s, number), 1);
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
    std::unique_ptr<DisputeWizard> m_wizard;
};

QTEST_MAIN(TestDisputeWizard)
#include "tst_disputewizard.moc"
