// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "ui/parts/helperstrip.h"
#include "ui/parts/outside.h"
#include "ui/parts/supplierguides.h"
#include "ui/wizards/cancelwizard.h"
#include "ui/wizards/trackingdialog.h"
#include "ui/words/language.h"
#include "ui/words/messagewords.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCoroTask>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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

SupplierOrder paidOrder()
{
    SupplierOrder order{.id = SupplierOrderId(u"8190447122031187"_s), .platform = u"aliexpress"_s};
    order.storeName = u"Luna Jewelry"_s;
    return order;
}

/// To the supplier, as the built-in templates write it.
QList<AssistGuide::Text> messages()
{
    const words::MessageFacts facts{.supplierOrder = paidOrder(), .reason = CancelReason::CustomerChangedMind};
    QList<AssistGuide::Text> written;
    for (const MessageLanguage language : languagesOf(TemplateKind::SupplierCancel)) {
        const QString text = words::builtInText(TemplateKind::SupplierCancel, language);
        written.append({words::messageLanguage(language), fill(text, words::messageValues(facts, language)).text()});
    }
    return written;
}

const QUrl page(u"https://www.aliexpress.com/p/order/detail.html?orderId=8190447122031187"_s);

} // namespace

/// The small window above the browser: its guides, its buttons, its place, and what it notes.
class TestHelperStrip : public QObject
{
    Q_OBJECT

private:
    Browser m_browser;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Desk> m_desk;

    QString settings() const { return windowSettings(m_dir->path()); }
    static HelperStrip *shown()
    {
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *widget : all) {
            if (auto *strip = qobject_cast<HelperStrip *>(widget); strip && strip->isVisible())
                return strip;
        }
        return nullptr;
    }
    static QPushButton *button(const HelperStrip &strip, const QString &name)
    {
        const QList<QPushButton *> buttons = strip.findChildren<QPushButton *>(name);
        for (QPushButton *one : buttons) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    static QString said(const HelperStrip &strip)
    {
        const QList<QLabel *> labels = strip.findChildren<QLabel *>(u"stripSaid"_s);
        return labels.isEmpty() ? QString() : labels.last()->text();
    }
    void openDesk()
    {
        auto opened = Desk::open({.dataDir = m_dir->path(), .demo = true});
        QVERIFY(opened.has_value());
        m_desk = std::move(*opened);
        QVERIFY(QCoro::waitFor(m_desk->connectPlatforms()).has_value());
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
    }
    PairRow pairThat(VerdictKind kind) const
    {
        const auto pairs = m_desk->store().pairs({.view = PairView::All}).result();
        for (const PairRow &row : *pairs) {
            if (row.verdict.kind == kind && row.openCase.isEmpty() && row.supplierCount == 1
                && row.stage.value == SupplierStage::AwaitingShipment)
                return row;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CONTRORDINE_SECRETS", "env");
        installLanguage(u"en");
        for (const QString &scheme : {u"http"_s, u"https"_s})
            QDesktopServices::setUrlHandler(scheme, &m_browser, "open");
    }
    void cleanupTestCase()
    {
        for (const QString &scheme : {u"http"_s, u"https"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_browser.opened.clear();
    }
    void cleanup()
    {
        m_desk.reset();
        m_dir.reset();
    }

    /// Every assisted act has its guide: steps, a page, something to copy, and (but for reading) an outcome.
    void everyActHasItsGuide_data()
    {
        QTest::addColumn<AssistGuide>("guide");
        QTest::addColumn<int>("languages");
        QTest::addColumn<QStringList>("outcomes");
        const SupplierOrder order = paidOrder();
        DisputeDraft draft;
        draft.statement = u"The seller refused."_s;
        draft.claim = Money(1889, *Currency::fromCode(u"USD"));
        const QStringList asked{u"done"_s, u"shipped"_s, u"not-possible"_s};
        QTest::newRow("request the cancellation")
            << guides::cancelAtSupplier(order, false, CancelReason::CustomerChangedMind, page, messages()) << 3 << asked;
        QTest::newRow("cancel what is not paid")
            << guides::cancelAtSupplier(order, true, CancelReason::CustomerChangedMind, page, messages()) << 0 << asked;
        QTest::newRow("ask for tracking") << guides::askForTracking(order, page, messages()) << 3 << QStringList{u"done"_s};
        QTest::newRow("open a dispute") << guides::openDispute(order, draft, page) << 1 << QStringList{u"done"_s};
        QTest::newRow("read the refund information")
            << guides::refundInformation(order.storeName, order.id, draft.claim, page) << 0 << QStringList();
    }
    void everyActHasItsGuide()
    {
        QFETCH(const AssistGuide, guide);
        QFETCH(const int, languages);
        QFETCH(const QStringList, outcomes);
        QVERIFY(guide.steps.size() >= 1);
        QCOMPARE(guide.page, page);
        QCOMPARE(guide.copies.first().text, u"8190447122031187"_s);
        QCOMPARE(guide.messages.size(), languages);
        QStringList ids;
        for (const AssistGuide::Outcome &outcome : guide.outcomes)
            ids.append(outcome.id);
        QCOMPARE(ids, outcomes);
        for (const AssistGuide::Text &message : guide.messages)
            QVERIFY(!message.text.isEmpty() && !message.text.contains(u'%'));
        if (languages == 3) {
            static const QRegularExpression chinese(u"[\\x{4e00}-\\x{9fff}]"_s);
            QVERIFY(guide.messages.at(1).text.contains(chinese));
            for (const AssistGuide::Text &message : guide.messages)
                QVERIFY(message.text.contains(u"8190447122031187"));
        }
    }

    /// The reason that is named is one of those the page offers (facts/aliexpress.md, 3.1).
    void theReasonIsOneThatThePageOffers()
    {
        const QStringList offered{u"Need to modify the order"_s, u"Order created by mistake"_s, u"Other reasons"_s,
                                  u"Need to modify shipping address"_s, u"Payment fee was too high"_s};
        using enum CancelReason;
        for (const CancelReason reason :
             {CustomerChangedMind, WrongAddressOrItem, Duplicate, Fraud, OutOfStock, PaymentDeclined, Other}) {
            const QString steps = guides::cancelAtSupplier(paidOrder(), false, reason, page, messages()).steps.join(u'\n');
            QVERIFY(std::any_of(offered.begin(), offered.end(),
                                [&steps](const QString &one) { return steps.contains(u'“' + one + u'”'); }));
        }
    }

    void itStaysOnTopAndIsReachedByKeys()
    {
        HelperStrip strip(settings());
        strip.follow(guides::cancelAtSupplier(paidOrder(), false, CancelReason::Other, page, messages()));
        QVERIFY(strip.windowFlags().testFlag(Qt::WindowStaysOnTopHint));
        QVERIFY(!strip.testAttribute(Qt::WA_QuitOnClose));
        QVERIFY(strip.width() <= 400 && strip.height() <= 460);
        QVERIFY(!strip.parentWidget()); // or it would go with a minimized window
        QSet<QWidget *> reached;
        QWidget *at = &strip;
        for (int i = 0; i < 40; ++i) {
            at = at->nextInFocusChain();
            if (at->focusPolicy() & Qt::TabFocus && at->isVisible())
                reached.insert(at);
        }
        for (const auto &name : {u"stripOpen"_s, u"stripCopy-0"_s, u"stripMessage"_s, u"stripOutcome-done"_s,
                                 u"stripOutcome-shipped"_s, u"stripOutcome-not-possible"_s})
            QVERIFY2(reached.contains(button(strip, name)), qPrintable(name));
        QTest::keyClick(&strip, Qt::Key_Escape);
        QVERIFY(!strip.isVisible());
    }

    void itCopiesWhatItSays()
    {
        HelperStrip strip(settings());
        const AssistGuide guide = guides::askForTracking(paidOrder(), page, messages());
        strip.follow(guide);
        QSignalSpy copied(&strip, &HelperStrip::messageCopied);
        QSignalSpy pages(&strip, &HelperStrip::pageAsked);
        QSignalSpy outcomes(&strip, &HelperStrip::outcomeChosen);
        button(strip, u"stripCopy-0"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"8190447122031187"_s);
        auto *language = strip.findChild<QComboBox *>(u"stripLanguage"_s);
        for (int i = 0; i < 3; ++i) {
            language->setCurrentIndex(i);
            button(strip, u"stripMessage"_s)->click();
            QCOMPARE(QGuiApplication::clipboard()->text(), guide.messages.at(i).text);
        }
        QCOMPARE(copied.size(), 3);
        button(strip, u"stripOpen"_s)->click();
        QCOMPARE(pages.first().first().toUrl(), page);
        button(strip, u"stripOutcome-done"_s)->click();
        QCOMPARE(outcomes.first().first().toString(), u"done"_s);
        strip.say(u"Noted."_s, true);
        QCOMPARE(said(strip), u"Noted."_s);
        QVERIFY(!button(strip, u"stripOutcome-done"_s)->isEnabled());
        strip.follow(guide); // opened again, it asks again
        QVERIFY(button(strip, u"stripOutcome-done"_s)->isEnabled());
    }

    void itRemembersItsPlace()
    {
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        const QPoint place = screen.topLeft() + QPoint(37, 41);
        const AssistGuide guide = guides::askForTracking(paidOrder(), page, messages());
        {
            HelperStrip strip(settings());
            strip.follow(guide);
            QVERIFY(screen.intersects(strip.geometry()));
            strip.move(place);
            QTRY_COMPARE(QSettings(settings(), QSettings::IniFormat).value(u"helperStrip/place"_s).toPoint(), place);
        }
        {
            HelperStrip strip(settings());
            strip.follow(guide);
            QCOMPARE(strip.pos(), place);
        }
        // A screen that is gone leaves it nowhere out of sight.
        QSettings(settings(), QSettings::IniFormat).setValue(u"helperStrip/place"_s, screen.bottomRight() * 3);
        HelperStrip strip(settings());
        strip.follow(guide);
        QVERIFY(screen.contains(strip.pos()));
    }

    /// From the wizard's page to the case: opened with the order page, noted with its time, and the wizard knows.
    void whatIsSaidInItIsNotedInTheCase_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<CaseEventType>("event");
        QTest::newRow("requested") << u"done"_s << CaseEventType::SupplierRequested;
        QTest::newRow("shipped") << u"shipped"_s << CaseEventType::SupplierShipped;
        QTest::newRow("not possible") << u"not-possible"_s << CaseEventType::SupplierRefused;
    }
    void whatIsSaidInItIsNotedInTheCase()
    {
        QFETCH(const QString, outcome);
        QFETCH(const CaseEventType, event);
        openDesk();
        const PairRow pair = pairThat(VerdictKind::AskSupplier);
        QVERIFY(!pair.order.isEmpty());
        const auto opened =
            QCoro::waitFor(m_desk->cases().openCancel(pair.order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        CancelWizard wizard(*m_desk, pair.order);
        wizard.show();
        const QString number = pair.supplierOrder.toString();
        const auto open = [&] { return wizard.findChild<QPushButton *>(u"openPage-"_s + number); };
        QTRY_VERIFY_WITH_TIMEOUT(open() && open()->isVisible() && open()->isEnabled(), patience);
        QVERIFY(!shown());
        open()->click();
        QCOMPARE(m_browser.opened.size(), 1);
        HelperStrip *strip = shown();
        QVERIFY(strip);
        QVERIFY(strip->guide().facts.contains(number));
        button(*strip, u"stripMessage"_s)->click();
        const auto has = [&](CaseEventType what) {
            const auto history = m_desk->store().caseHistory(opened->id).result();
            return std::any_of(history->events.begin(), history->events.end(), [&](const CaseEvent &one) {
                return one.type == what && one.at.isValid() && one.data.value(u"supplier_order"_s).toString() == number;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(has(CaseEventType::SupplierMessaged), patience);
        QTRY_VERIFY_WITH_TIMEOUT(wizard.session().isWorking() == false, patience);
        button(*strip, u"stripOutcome-"_s + outcome)->click();
        QTRY_VERIFY_WITH_TIMEOUT(has(event), patience);
        QTRY_VERIFY_WITH_TIMEOUT(said(*strip).startsWith(u"Noted"_s), patience);
        strip->close(); // and the wizard has it all the same
        QTRY_VERIFY_WITH_TIMEOUT(!wizard.session().isWorking() && !wizard.session().isChecking(), patience);
        QVERIFY(has(event));
    }

    /// R37: the order's page is public; no key is needed to be led there.
    void withoutAKeyThePageOpensToo()
    {
        auto opened = Desk::open({.dataDir = m_dir->path()});
        QVERIFY(opened.has_value());
        m_desk = std::move(*opened);
        QCOMPARE(m_desk->supplierPage(u"aliexpress"_s, SupplierOrderId(u"8190447122031187"_s)), page);
        QVERIFY(m_desk->supplierPage(u"somewhere"_s, SupplierOrderId(u"1"_s)).isEmpty());
    }

    void askingForTheNumberIsNotedToo()
    {
        openDesk();
        const PairRow pair = pairThat(VerdictKind::AskSupplier);
        QVERIFY(!pair.order.isEmpty());
        TrackingDialog dialog(*m_desk, pair.order);
        dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.session().pair() && !dialog.session().isChecking(), patience);
        dialog.findChild<QPushButton *>(u"openMessages"_s)->click();
        HelperStrip *strip = shown();
        QVERIFY(strip);
        button(*strip, u"stripOutcome-done"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.session().handling().trackingAskedAt.isValid(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(said(*strip).startsWith(u"Noted"_s), patience);
    }
};

QTEST_MAIN(TestHelperStrip)
#include "tst_helperstrip.moc"
