// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "ui/detailspanel.h"
#include "ui/mainwindow.h"
#include "ui/settingsdialog.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/cancelwizard.h"
#include "ui/wizards/refundwizard.h"
#include "ui/words/language.h"
#include "ui/words/words.h"

#include <QAction>
#include <QCheckBox>
#include <QCoroTask>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int patience = 30000; ///< ms; an upper bound, nothing waits that long when all is well
const QString submitted = u"#1022"_s; // requested, and nobody has accepted it
const QString accepted = u"#1034"_s; // a fulfillment service has
const QString chargedBack = u"#1009"_s;
const QString returning = u"#1060"_s;

} // namespace

/// What the merchant sees of fulfillment, returns and chargebacks: the wizard's page, the details, the settings.
class TestFulfillmentPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<CancelWizard> m_wizard;

    OrderId named(const QString &name)
    {
        const auto found = m_desk->store().ordersNamed(name).result();
        if (!found || found->size() != 1)
            qFatal("no order %s", qPrintable(name));
        return found->first();
    }
    PairDetails pair(const OrderId &order) { return m_desk->store().pairDetails(order).result().value(); }
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

    bool reaches(CancelWizard::Page page)
    {
        return QTest::qWaitFor(
            [this, page] { return m_wizard->currentId() == page && !session().isChecking() && !session().isWorking(); },
            patience);
    }

    /// Texts of all cards on the page.
    QString places()
    {
        QStringList texts;
        const QList<QFrame *> cards = m_wizard->currentPage()->findChildren<QFrame *>(u"place"_s);
        for (const QFrame *card : cards) {
            const QList<QLabel *> labels = card->findChildren<QLabel *>();
            for (const QLabel *label : labels)
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

    void pressCancelOnSupplierPage(const SupplierOrderId &number)
    {
        QNetworkAccessManager browser;
        QUrl url = m_desk->sandbox()->baseUrl();
        url.setPath(u"/p/order/cancel"_s);
        url.setQuery(u"orderId="_s + number.toString());
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        std::unique_ptr<QNetworkReply> reply(browser.post(request, QByteArrayLiteral("reason=Other+reasons")));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patience);
    }

    /// The supplier has agreed already: the wizard opens on the shop's side.
    void openAtTheShop(const OrderId &order)
    {
        const auto opened = QCoro::waitFor(m_desk->cases().openCancel(order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        const PairDetails details = pair(order);
        for (const SupplierSide &side : details.sides)
            pressCancelOnSupplierPage(side.order.id);
        m_desk->sandbox()->advance(30s);
        QVERIFY(QCoro::waitFor(m_desk->sync().refresh(order)).has_value());
        QCoro::waitFor(m_desk->cases().observe({order}));
        m_wizard = std::make_unique<CancelWizard>(*m_desk, order);
        m_wizard->show();
    }

    int happened(const QString &kind, const OrderId &order)
    {
        const QList<LedgerEntry> ledger = m_desk->sandbox()->ledger();
        return static_cast<int>(std::ranges::count_if(
            ledger, [&](const LedgerEntry &entry) { return entry.kind == kind && entry.order == order.toString(); }));
    }

    QStringList shopSideOf(const QString &name)
    {
        const OrderId order = named(name);
        (void)QCoro::waitFor(m_desk->sync().refresh(order));
        DetailsPanel panel({});
        panel.showPair(pair(order), m_desk->clock().now());
        QStringList said;
        const QList<QLabel *> rows = panel.findChildren<QLabel *>(u"shopSide"_s);
        for (const QLabel *row : rows)
            said.append(row->text());
        if (const auto *warning = panel.findChild<Banner *>(u"refundWarning"_s))
            said.prepend(warning->text());
        return said;
    }

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
        m_desk->cases().setSettleDelays(QList<std::chrono::milliseconds>(60, 250ms));
        QVERIFY(QCoro::waitFor(m_desk->sync().run()).has_value());
    }
    void cleanup()
    {
        m_wizard.reset();
        m_desk.reset();
        m_dir.reset();
    }

    void aRequestIsCalledBackThenTheShopIsAsked()
    {
        const OrderId order = named(submitted);
        openAtTheShop(order);
        QVERIFY(reaches(CancelWizard::FulfillmentPageId));
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        QVERIFY(places().contains(u"Logistica Nord"_s));
        auto *takeBack = find<QPushButton>(u"takeBackFulfillment"_s);
        QVERIFY(takeBack->isVisible());
        QCOMPARE(takeBack->text(), u"Call the request back"_s);
        QVERIFY(!takeBack->isDefault()); // Enter does nothing irreversible
        takeBack->click();
        takeBack->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled(), patience);
        QCOMPARE(happened(u"fulfillment-cancelled"_s, order), 1);
        QVERIFY(!takeBack->isVisible());
        button(QWizard::NextButton)->click();
        QVERIFY(reaches(CancelWizard::ShopPageId));
    }

    void aServiceIsAskedAndWaitedFor()
    {
        const OrderId order = named(accepted);
        openAtTheShop(order);
        QVERIFY(reaches(CancelWizard::FulfillmentPageId));
        auto *takeBack = find<QPushButton>(u"takeBackFulfillment"_s);
        QCOMPARE(takeBack->text(), u"Ask to stop the fulfillment"_s);
        takeBack->click();
        QTRY_COMPARE_WITH_TIMEOUT(happened(u"fulfillment-cancel-asked"_s, order), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(places().contains(u"It should answer by"_s), patience); // R34
        QVERIFY(!takeBack->isVisible());
        QVERIFY(!button(QWizard::NextButton)->isEnabled());

        m_wizard->close(); // the case waits, and is taken up where it stands (R33)
        m_wizard = std::make_unique<CancelWizard>(*m_desk, order);
        m_wizard->show();
        QVERIFY(reaches(CancelWizard::FulfillmentPageId));
        m_desk->sandbox()->advance(30s);
        find<QPushButton>(u"checkNow"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(QWizard::NextButton)->isEnabled(), patience);
        button(QWizard::NextButton)->click();
        QVERIFY(reaches(CancelWizard::ShopPageId));
    }

    void aServiceThatDeclinesLeavesRefunds()
    {
        const OrderId order = named(accepted);
        m_desk->sandbox()->setService(order.toString(), Sandbox::Service::Declines);
        openAtTheShop(order);
        QVERIFY(reaches(CancelWizard::FulfillmentPageId));
        find<QPushButton>(u"takeBackFulfillment"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(places().contains(u"It should answer by"_s), patience);
        m_desk->sandbox()->advance(30s);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isChecking(), patience);
        find<QPushButton>(u"checkNow"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(places().contains(u"It will not stop"_s), patience);
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        QVERIFY(find<QPushButton>(u"keepOrder"_s)->isVisible());
        find<QPushButton>(u"keepOrder"_s)->click();
        QVERIFY(reaches(CancelWizard::OutcomePageId));
        QCOMPARE(session().outcome(), CancelSession::Outcome::LeftAlone);
        QCOMPARE(happened(u"order-cancelled"_s, order), 0);
    }

    void whatCannotBeSeenIsSaid()
    {
        const OrderId order = named(submitted);
        m_desk->sandbox()->withholdScopes(
            {u"read_merchant_managed_fulfillment_orders"_s, u"write_merchant_managed_fulfillment_orders"_s,
             u"read_third_party_fulfillment_orders"_s, u"write_third_party_fulfillment_orders"_s});
        openAtTheShop(order);
        QVERIFY(reaches(CancelWizard::FulfillmentPageId));
        QVERIFY(!find<QPushButton>(u"takeBackFulfillment"_s)->isVisible());
        QVERIFY(find<QPushButton>(u"openShop"_s)->isVisible());
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        const QList<QLabel *> labels = m_wizard->currentPage()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().contains(u"lacks the permission to see fulfillment orders"_s);
        }));
        QVERIFY(shopSideOf(submitted).contains(words::reason(Reason::FulfillmentHidden)));
    }

    void theDetailsTellOnlyWhatIsThere()
    {
        QVERIFY(shopSideOf(u"#1002"_s).filter(u"Shipping"_s).isEmpty()); // an ordinary one
        QCOMPARE(shopSideOf(submitted).filter(u"Logistica Nord: requested, not accepted yet"_s).size(), 1);
        QCOMPARE(shopSideOf(u"#1019"_s).filter(u"Held by somebody else"_s).size(), 1);
        QCOMPARE(shopSideOf(returning).filter(u"Return #1060-R1: open, 2\u00a0items"_s).size(), 1);
        QCOMPARE(shopSideOf(u"#1027"_s).filter(u"Fraud analysis"_s).size(), 1);
        const QStringList chargeback = shopSideOf(chargedBack);
        QVERIFY(chargeback.first().startsWith(u"Do not refund"_s)); // loud, and first
        QCOMPARE(chargeback.filter(u"Chargeback: "_s).size(), 1);
    }

    void aRefundBesidesAChargebackIsWarnedOf()
    {
        const auto warningIn = [](RefundWizard &wizard) {
            wizard.show();
            [&wizard] { QTRY_COMPARE_WITH_TIMEOUT(wizard.currentId(), int(RefundWizard::ItemsPageId), patience); }();
            return wizard.currentPage()->findChild<Banner *>(u"refundWarning"_s);
        };
        RefundWizard chargeback(*m_desk, pair(named(chargedBack)).order.id);
        const Banner *warning = warningIn(chargeback);
        QVERIFY(warning->isVisible());
        QVERIFY(warning->text().startsWith(u"Do not refund"_s));
        RefundWizard ordinary(*m_desk, pair(named(u"#1011"_s)).order.id);
        QVERIFY(!warningIn(ordinary)->isVisible());
    }

    void settingsAreKept()
    {
        QCOMPARE(m_desk->extras(), ShopExtras());
        {
            SettingsDialog dialog(*m_desk);
            dialog.show();
            QVERIFY(dialog.findChild<QCheckBox *>(u"hold"_s)->isChecked());
            QVERIFY(!dialog.findChild<QCheckBox *>(u"tag"_s)->isChecked());
            QVERIFY(!dialog.findChild<QLineEdit *>(u"tagName"_s)->isEnabled());
            dialog.findChild<QPushButton *>(u"close"_s)->click();
            QCOMPARE(m_desk->extras(), ShopExtras());
        }
        SettingsDialog dialog(*m_desk);
        dialog.show();
        dialog.findChild<QCheckBox *>(u"hold"_s)->click();
        dialog.findChild<QCheckBox *>(u"tag"_s)->click();
        auto *name = dialog.findChild<QLineEdit *>(u"tagName"_s);
        name->clear();
        QVERIFY(!dialog.findChild<QPushButton *>(u"save"_s)->isEnabled()); // a tag needs a name
        name->setText(u" da, annullare "_s);
        dialog.findChild<QPushButton *>(u"save"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), patience);
        QCOMPARE(m_desk->extras(), (ShopExtras{.hold = false, .tag = true, .tagName = u"da annullare"_s}));
        QCOMPARE(shopExtrasFromJson(m_desk->store().setting(u"shop_extras"_s).result().value()), m_desk->extras());
    }

    void theMenuOpensTheSettings()
    {
        MainWindow window(*m_desk);
        window.show();
        auto *action = window.findChild<QAction *>(u"preferences"_s);
        QVERIFY(action && !action->shortcut().isEmpty());
        action->trigger();
        QTRY_VERIFY(window.findChild<SettingsDialog *>(u"settingsDialog"_s));
    }
};

QTEST_MAIN(TestFulfillmentPage)
#include "tst_fulfillmentpage.moc"
