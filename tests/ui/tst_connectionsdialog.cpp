// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandbox.h"
#include "ui/connectdialog.h"
#include "ui/connectionsdialog.h"
#include "ui/detailspanel.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/orderview.h"
#include "ui/paircells.h"
#include "ui/problemsdialog.h"
#include "ui/statusbar.h"
#include "ui/viewlist.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoroTask>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int patience = 30000; ///< ms; an upper bound, nothing waits that long when all is well
const QString firstAccount = u"shopify:bottega-rossi.myshopify.com"_s;
const QString secondAccount = u"shopify:lumi-casa.myshopify.com"_s;

/// The merchant in front of the browser: answers the page that opens.
class Browser final : public QObject
{
    Q_OBJECT

public:
    QString answer = u"yes"_s; ///< empty = closes the page
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &page)
    {
        opened.append(page);
        if (answer.isEmpty())
            return;
        QUrl button = page;
        button.setPath(u"/oauth/authorize/"_s + answer);
        QNetworkRequest pressed(button);
        pressed.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        pressed.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        if (!m_network)
            m_network = std::make_unique<QNetworkAccessManager>();
        QNetworkReply *reply = m_network->post(pressed, QByteArray("x=1"));
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    }

private:
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace

/// Connections as the merchant sees them, on sandboxes.
class TestConnectionsDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_first;
    std::unique_ptr<Sandbox> m_second;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    Browser m_browser;

    template <class Widget>
    Widget *part(const QString &name) const
    {
        auto *found = m_window->findChild<Widget *>(name);
        if (!found)
            qFatal("no part called %s", qPrintable(name));
        return found;
    }
    OrderView *table() const { return part<OrderView>(u"orders"_s); }
    int rows() const { return table()->model()->rowCount(); }
    NoticeBar *notice() const { return part<NoticeBar>(u"notice"_s); }

    void openDesk(bool demo)
    {
        auto desk = Desk::open({.dataDir = m_folder->path(), .demo = demo});
        QVERIFY(desk.has_value());
        m_desk = std::move(*desk);
    }

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_desk);
        QSignalSpy settled(m_window.get(), &MainWindow::settled);
        m_window->resize(1500, 860);
        m_window->show();
        QVERIFY(settled.wait(patience));
    }

    void openTwoShops()
    {
        m_first = std::move(*Sandbox::start({.seed = 1}));
        m_second = std::move(*Sandbox::start(
            {.seed = 2, .shop = {.number = 2, .domain = u"lumi-casa.myshopify.com"_s, .name = u"Lumi Casa"_s}}));
        openDesk(false);
        QVERIFY(QCoro::waitFor(m_desk->connectPlatforms()));
        int connected = 0;
        for (const Sandbox *sandbox : {m_first.get(), m_second.get()}) {
            QCoro::connect(m_desk->connections().connectShopify({.shop = sandbox->shopDomain(),
                                                                 .clientId = {},
                                                                 .secret = sandbox->shopToken().toLatin1(),
                                                                 .endpoint = sandbox->baseUrl()}),
                           this, [&connected](const Result<ShopInfo> &info) { connected += info ? 1 : 0; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(connected, 2, patience);
        m_desk.reset(); // a new start, as the merchant has it next morning
        qputenv("CONTRORDINE_SHOPIFY_TOKEN", m_first->shopToken().toLatin1());
        openDesk(false);
        openWindow();
    }

    ConnectionsDialog *openConnections()
    {
        part<QAction>(u"connections"_s)->trigger();
        return part<ConnectionsDialog>(u"connectionsDialog"_s);
    }

    static QString textsOf(const QWidget *widget)
    {
        QStringList texts;
        const QList<QLabel *> labels = widget->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts.append(label->text());
        return texts.join(u'\n');
    }

    /// A card is made anew whenever something changes.
    static QString card(const ConnectionsDialog *dialog, const QString &account)
    {
        const auto *found = dialog->findChild<QWidget *>(u"card "_s + account);
        return found ? textsOf(found) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CONTRORDINE_SECRETS", "env");
        installLanguage(u"en"_s);
        QDesktopServices::setUrlHandler(u"http"_s, &m_browser, "open");
        QDesktopServices::setUrlHandler(u"https"_s, &m_browser, "open");
    }

    void cleanupTestCase()
    {
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QDesktopServices::unsetUrlHandler(u"https"_s);
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|qt\\.network)"_s));
        m_browser.opened.clear();
        m_browser.answer = u"yes"_s;
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_first.reset();
        m_second.reset();
        qunsetenv("CONTRORDINE_SHOPIFY_TOKEN");
    }

    void connectionsTellHowTheyStand()
    {
        openDesk(true);
        openWindow();
        ConnectionsDialog *dialog = openConnections();
        QTRY_VERIFY_WITH_TIMEOUT(card(dialog, firstAccount).contains(u"Works."_s), patience);
        const QString shop = card(dialog, firstAccount);
        QVERIFY2(shop.contains(u"Bottega Rossi"_s) && shop.contains(u"bottega-rossi.myshopify.com"_s),
                 qPrintable(shop));
        QVERIFY(shop.contains(u"Last read"_s));
        QVERIFY(shop.contains(u"Cancel and refund orders"_s) && !shop.contains(u"missing:"_s));
        QVERIFY(card(dialog, u"aliexpress:"_s + m_desk->sandbox()->appKey()).contains(u"Works."_s));

        m_desk->sandbox()->withholdScopes({u"write_orders"_s});
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"check "_s + firstAccount), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(card(dialog, firstAccount).contains(u"missing: write_orders"_s), patience);
        QVERIFY(card(dialog, firstAccount).contains(u"not cancelled or refunded"_s));
    }

    void aNewerVersionIsToldOnceAndCalmly()
    {
        openDesk(true);
        openWindow();
        QVERIFY(!notice()->isVisible());
        m_desk->sandbox()->setApiVersion(u"2027-01"_s);
        part<QAction>(u"sync"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(notice()->isVisible() && notice()->text().contains(u"newer version"_s), patience);
        QVERIFY(rows() > 50);
        QVERIFY(part<QAction>(u"cancel"_s)->isEnabled() || table()->isEnabled()); // it stops nobody
        QTest::mouseClick(notice()->findChild<QPushButton *>(u"noticeAction"_s), Qt::LeftButton);
        QVERIFY(!notice()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(part<QAction>(u"sync"_s)->isEnabled(), patience);
        QSignalSpy finished(&m_desk->sync(), &Sync::finished);
        part<QAction>(u"sync"_s)->trigger();
        QVERIFY(finished.wait(patience));
        QTRY_VERIFY_WITH_TIMEOUT(part<QAction>(u"sync"_s)->isEnabled(), patience);
        QVERIFY(!notice()->isVisible());
        ConnectionsDialog *dialog = openConnections();
        QVERIFY(card(dialog, firstAccount).contains(u"version 2027-01"_s));
    }

    void severalShopsAreToldApart()
    {
        openTwoShops();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 148, patience);
        QTRY_VERIFY_WITH_TIMEOUT(table()->hasSeveralShops(), patience);
        QVERIFY(!table()->bands()->isSectionHidden(PairTableModel::ShopColumn) || table()->isFolded());
        auto *choice = part<QComboBox>(u"shopChoice"_s);
        QVERIFY(choice->isVisible());
        QCOMPARE(choice->count(), 3);

        part<QLineEdit>(u"search"_s)->setText(u"#1001"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, patience);
        QSet<QString> shops;
        for (int row = 0; row < rows(); ++row) {
            const QModelIndex index = table()->model()->index(row, PairTableModel::ShopColumn);
            shops.insert(index.data().toString());
            QCOMPARE(index.siblingAtColumn(PairTableModel::OrderColumn).data().toString(), u"#1001"_s);
        }
        QCOMPARE(shops, (QSet<QString>{u"bottega-rossi"_s, u"lumi-casa"_s}));
        auto *details = part<DetailsPanel>(u"details"_s);
        table()->setCurrentIndex(table()->model()->index(1, PairTableModel::OrderColumn));
        const QString second = table()->model()->index(1, PairTableModel::ShopColumn).data().toString();
        QTRY_VERIFY_WITH_TIMEOUT(details->title().startsWith(u"#1001 (%1)"_s.arg(second)), patience);

        part<QLineEdit>(u"search"_s)->clear();
        choice->setCurrentIndex(choice->findText(u"lumi-casa"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 74, patience);
        QTRY_COMPARE_WITH_TIMEOUT(part<ViewList>(u"views"_s)->count(PairView::All), 74, patience);
        for (int row = 0; row < rows(); ++row)
            QCOMPARE(table()->model()->index(row, PairTableModel::ShopColumn).data().toString(), u"lumi-casa"_s);
        choice->setCurrentIndex(0);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 148, patience);
    }

    void oneShopNeedsNoName()
    {
        openDesk(true);
        openWindow();
        QVERIFY(table()->bands()->isSectionHidden(PairTableModel::ShopColumn));
        QVERIFY(!part<QComboBox>(u"shopChoice"_s)->isVisible());
        QVERIFY(!part<DetailsPanel>(u"details"_s)->title().contains(u"bottega"_s));
    }

    void aWithdrawnKeyKeepsTheTableAndShowsTheWayOut()
    {
        openTwoShops();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 148, patience);
        m_second->failNext(u"graphql.json"_s, Sandbox::Fault::Unauthorized, 1000);
        part<QAction>(u"sync"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(notice()->isVisible() && notice()->text().contains(u"Shopify (lumi-casa)"_s),
                                 patience);
        QVERIFY2(notice()->text().contains(u"does not accept your access key"_s), qPrintable(notice()->text()));
        QCOMPARE(rows(), 148);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<StatusBar *>()->syncText().contains(u"lumi-casa"_s), patience);

        Q_EMIT notice()->secondActionChosen();
        auto *problems = part<ProblemsDialog>(u"problemsDialog"_s);
        auto *connections = problems->findChild<QPushButton *>(u"connections"_s);
        QVERIFY(connections);
        connections->click();
        auto *dialog = part<ConnectionsDialog>(u"connectionsDialog"_s);
        QTRY_VERIFY_WITH_TIMEOUT(card(dialog, secondAccount).contains(u"withdrawn"_s), patience);
        QVERIFY(card(dialog, firstAccount).contains(u"Works."_s));
        dialog->findChild<QPushButton *>(u"replace "_s + secondAccount)->click();
        auto *connect = part<ConnectDialog>(u"connectDialog"_s);
        QCOMPARE(connect->findChild<QLineEdit *>(u"shop"_s)->text(), u"lumi-casa.myshopify.com"_s);
        QCOMPARE(connect->findChild<QComboBox *>(u"way"_s)->currentIndex(), 1); // a token, as before
        QVERIFY(connect->findChild<QLineEdit *>(u"secret"_s)->text().isEmpty());
    }

    void aRenamedShopIsAcceptedWithOneButton()
    {
        openTwoShops();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 148, patience);
        ConnectionsDialog *dialog = openConnections();
        QTRY_VERIFY_WITH_TIMEOUT(card(dialog, secondAccount).contains(u"checked"_s), patience);
        QVERIFY(!dialog->findChild<QPushButton *>(u"accept "_s + secondAccount));
        m_second->renameShop(u"lumi-nuova.myshopify.com"_s);
        dialog->findChild<QPushButton *>(u"check "_s + secondAccount)->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QPushButton *>(u"accept "_s + secondAccount), patience);
        QVERIFY(card(dialog, secondAccount).contains(u"lumi-nuova.myshopify.com"_s));
        QCOMPARE(rows(), 148);
        dialog->findChild<QPushButton *>(u"accept "_s + secondAccount)->click();
        QTRY_VERIFY_WITH_TIMEOUT(card(dialog, secondAccount).contains(u"Works."_s), patience);
        QVERIFY(!dialog->findChild<QPushButton *>(u"accept "_s + secondAccount));
        QCOMPARE(rows(), 148);
    }

    void disconnectingAsksFirst()
    {
        openTwoShops();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 148, patience);
        ConnectionsDialog *dialog = openConnections();
        const auto ask = [&] {
            dialog->findChild<QPushButton *>(u"disconnect "_s + secondAccount)->click();
            auto *question = dialog->findChild<QMessageBox *>(u"disconnectDialog"_s);
            if (!question)
                qFatal("nobody asks");
            return question;
        };
        QMessageBox *question = ask();
        QCOMPARE(question->defaultButton()->text(), u"Close without changes"_s);
        question->defaultButton()->click();
        QTRY_VERIFY(!dialog->findChild<QMessageBox *>(u"disconnectDialog"_s));
        QVERIFY(!card(dialog, secondAccount).isEmpty());
        question = ask();
        const QList<QAbstractButton *> buttons = question->buttons();
        for (QAbstractButton *button : buttons) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(card(dialog, secondAccount).isEmpty(), patience);
        QVERIFY(!card(dialog, firstAccount).isEmpty());
        QCOMPARE(rows(), 148);
    }

    // --- AliExpress

    ConnectDialog *openSupplierTab(const QString &callback = u"http://127.0.0.1:0/aliexpress"_s)
    {
        part<QAction>(u"connect"_s)->trigger();
        auto *dialog = part<ConnectDialog>(u"connectDialog"_s);
        dialog->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(1);
        dialog->findChild<QLineEdit *>(u"appKey"_s)->setText(m_desk->sandbox()->appKey());
        dialog->findChild<QLineEdit *>(u"appSecret"_s)->setText(u"sandbox-app-secret"_s);
        dialog->findChild<QLineEdit *>(u"callback"_s)->setText(callback);
        return dialog;
    }
    static QString answerIn(const ConnectDialog *dialog)
    {
        return dialog->findChild<QLabel *>(u"supplierAnswer"_s)->text();
    }

    void theBrowserLetsAliExpressIn()
    {
        openDesk(true);
        openWindow();
        ConnectDialog *dialog = openSupplierTab();
        QVERIFY(!dialog->findChild<QPushButton *>(u"connectSupplier"_s)->isVisible()); // only with tokens at hand
        QSignalSpy connected(dialog, &ConnectDialog::connected);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"authorize"_s), Qt::LeftButton);
        QVERIFY(connected.wait(patience));
        QCOMPARE(m_browser.opened.size(), 1);
        QVERIFY2(answerIn(dialog).startsWith(u"Connected."_s), qPrintable(answerIn(dialog)));
        QVERIFY(dialog->findChild<QLineEdit *>(u"appSecret"_s)->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(part<QAction>(u"sync"_s)->isEnabled(), patience);
        dialog->close();
        ConnectionsDialog *connections = openConnections();
        QVERIFY(card(connections, u"aliexpress:"_s + m_desk->sandbox()->appKey()).contains(u"authorized until"_s));
    }

    void aNoAndAnotherTry()
    {
        openDesk(true);
        openWindow();
        m_browser.answer = u"no"_s;
        ConnectDialog *dialog = openSupplierTab();
        auto *authorize = dialog->findChild<QPushButton *>(u"authorize"_s);
        QTest::mouseClick(authorize, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(answerIn(dialog).contains(u"refused"_s), patience);
        QVERIFY(authorize->isEnabled());
        m_browser.answer = u"yes"_s;
        QSignalSpy connected(dialog, &ConnectDialog::connected);
        QTest::mouseClick(authorize, Qt::LeftButton);
        QVERIFY(connected.wait(patience));
    }

    void theAddressCanBePasted()
    {
        openDesk(true);
        openWindow();
        m_browser.answer.clear();
        ConnectDialog *dialog = openSupplierTab(u"https://127.0.0.1/callback"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"authorize"_s), Qt::LeftButton);
        auto *address = dialog->findChild<QLineEdit *>(u"address"_s);
        QTRY_VERIFY_WITH_TIMEOUT(address->isVisible(), patience);
        auto *paste = dialog->findChild<QPushButton *>(u"paste"_s);
        address->setText(u"https://www.aliexpress.com/"_s);
        paste->click();
        QVERIFY2(answerIn(dialog).contains(u"holds no authorization"_s), qPrintable(answerIn(dialog)));
        address->setText(u"https://127.0.0.1/callback?code=old"_s);
        paste->click();
        QTRY_VERIFY_WITH_TIMEOUT(answerIn(dialog).contains(u"too late"_s), patience);
        QVERIFY(!address->isVisible());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"authorize"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(address->isVisible(), patience);
        dialog->findChild<QPushButton *>(u"stopWaiting"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(answerIn(dialog).contains(u"given up"_s), patience);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"authorize"_s), Qt::LeftButton);
        dialog->close(); // while it waits
        QTRY_VERIFY(!m_window->findChild<ConnectDialog *>(u"connectDialog"_s));
    }
};

QTEST_MAIN(TestConnectionsDialog)
#include "tst_connectionsdialog.moc"
