// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/links/numbercheck.h"
#include "app/suppliernews.h"
#include "models/store/linkbook.h"
#include "models/tables/pairtablemodel.h"
#include "ui/importdialog.h"
#include "ui/linkdialog.h"
#include "ui/linktools.h"
#include "ui/maildialog.h"
#include "ui/orderview.h"
#include "ui/settingsdialog.h"
#include "ui/statusmenu.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QCoroTask>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

/// Links, mail and statuses in a window without any key to a platform (R37).
class TestLinkTools : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<PairTableModel> m_model;
    OrderView *m_table = nullptr;
    LinkTools *m_tools = nullptr;
    const OrderId m_order{u"gid://shopify/Order/1"_s};
    const SupplierOrderId m_number{u"8190447122031187"_s};

    static QString mail(const QString &name)
    {
        return QString::fromUtf8(CONTRORDINE_SOURCE_DIR) + u"/tests/exchange/data/"_s + name;
    }
    PairDetails pair() { return m_desk->store().pairDetails(m_order).result().value(); }
    std::optional<Link> link()
    {
        const QList<Link> links = pair().links;
        return links.isEmpty() ? std::nullopt : std::optional(links.first());
    }
    std::optional<SupplierOrder> supplierOrder()
    {
        const auto found = m_desk->store().supplierOrder(m_number).result();
        return found ? std::optional(*found) : std::nullopt;
    }
    /// Qt lets nothing go that was not dragged in first.
    bool drop(const QMimeData &data, const QPoint &at = {5, 5})
    {
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &move);
        QDropEvent let(QPointF(at), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &let);
        return let.isAccepted();
    }
    QPoint onTheRow() const
    {
        const QPoint in = m_table->visualRect(m_table->model()->index(0, m_table->columnAt(20))).center();
        return m_table->viewport()->mapTo(m_window.get(), in);
    }
    void linkNow()
    {
        m_tools->link(m_order, m_number);
        QTRY_VERIFY(m_tools->undo()->isEnabled());
    }

private Q_SLOTS:
    void initTestCase() { qputenv("CONTRORDINE_SECRETS", "env"); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto desk = Desk::open({.dataDir = m_folder->path()});
        QVERIFY(desk.has_value());
        m_desk = std::move(*desk);
        Order order;
        order.id = m_order;
        order.name = u"#1001"_s;
        order.createdAt = QDateTime(QDate(2026, 11, 10), QTime(9, 0), Qt::UTC);
        QVERIFY(m_desk->store().saveOrders({order}).result().has_value());
        m_window = std::make_unique<QWidget>();
        m_model = std::make_unique<PairTableModel>(m_desk->store());
        m_table = new OrderView(m_window.get());
        m_table->setModel(m_model.get());
        m_window->resize(900, 300);
        m_table->setGeometry(0, 0, 900, 300);
        m_tools = new LinkTools(*m_desk, m_window.get(), m_table);
        m_model->setQuery({});
        m_window->show();
        QTRY_COMPARE(m_model->rowCount(), 1);
    }
    void cleanup()
    {
        m_window.reset();
        m_model.reset();
        m_desk.reset();
    }

    void linkingIsTakenBackAndMadeAgain()
    {
        linkNow();
        QVERIFY(link()->isActive());
        m_tools->undo()->trigger();
        QTRY_VERIFY(!link());
        m_tools->redo()->trigger();
        QTRY_VERIFY(link() && link()->isActive());
        m_tools->unlink(m_order, m_number);
        QTRY_VERIFY(!link()->isActive());
        QTRY_VERIFY(m_tools->undo()->text().contains(m_number.toString()));
        QTRY_VERIFY(m_tools->undo()->text().contains(u"unlink"));
        m_tools->undo()->trigger();
        QTRY_VERIFY(link()->isActive());
    }

    void aStatusIsToldByHand()
    {
        linkNow();
        m_tools->setPair(pair());
        QVERIFY(m_tools->statusMenu()->menuAction()->isEnabled());
        Q_EMIT m_tools->statusMenu()->aboutToShow();
        auto *shipped = m_tools->statusMenu()->findChild<QAction *>(u"status-shipped"_s);
        QVERIFY(shipped);
        shipped->trigger();
        QTRY_VERIFY(supplierOrder());
        QCOMPARE(supplierOrder()->stage.value, SupplierStage::Shipped);
        QCOMPARE(supplierOrder()->source, FactSource::Merchant);
        QVERIFY(supplierOrder()->asOf.isValid());
    }

    void aStatusToldByHandReachesTheOpenCase()
    {
        linkNow();
        const auto opened = QCoro::waitFor(m_desk->cases().openCancel(m_order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        QVERIFY(QCoro::waitFor(m_desk->news().tellStatus(m_order, m_number, SupplierStage::Cancelled)).has_value());
        const auto history = m_desk->store().caseHistory(opened->id).result();
        QCOMPARE(history->events.last().type, CaseEventType::SupplierAgreed);
        QCOMPARE(history->events.last().data.value(u"source"_s).toString(), u"merchant"_s);
        // Looking again tells it no second time, and not as the platform's word.
        const QList<OrderId> orders{m_order};
        QCoro::waitFor(m_desk->cases().observe(orders));
        QCOMPARE(m_desk->store().caseHistory(opened->id).result()->events.size(), history->events.size());
    }

    void aMailChangesNothingBeforeTheYes()
    {
        linkNow();
        MailDialog dialog(*m_desk, {mail(u"cancelled-en.eml"_s)});
        QSignalSpy read(&dialog, &MailDialog::read);
        QVERIFY(read.wait());
        auto *yes = dialog.findChild<QPushButton *>(u"mailYes"_s);
        QVERIFY(yes);
        QVERIFY(!supplierOrder());
        yes->click();
        QTRY_VERIFY(supplierOrder());
        QCOMPARE(supplierOrder()->stage.value, SupplierStage::Cancelled);
        QCOMPARE(supplierOrder()->source, FactSource::Mail);
        QCOMPARE(supplierOrder()->asOf, QDateTime(QDate(2026, 11, 12), QTime(9, 30), Qt::UTC));
    }

    void aMailConfirmsAnOpenCase()
    {
        linkNow();
        const auto opened = QCoro::waitFor(m_desk->cases().openCancel(m_order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        const auto reading = QCoro::waitFor(m_desk->news().readMails(mail(u"cancelled-en.eml"_s)));
        QVERIFY(reading.has_value() && reading->offers.first().hasOpenCase);
        QVERIFY(QCoro::waitFor(m_desk->news().accept(reading->offers.first())).has_value());
        const auto history = m_desk->store().caseHistory(opened->id).result();
        QCOMPARE(history->events.last().type, CaseEventType::SupplierAgreed);
        QCOMPARE(history->events.last().data.value(u"source"_s).toString(), u"mail"_s);
        // The same yes a second time is refused.
        QCOMPARE(QCoro::waitFor(m_desk->news().accept(reading->offers.first())).error().code, u"not-offered"_s);
    }

    /// A refusal is an event of the case that waits for the answer (R14), and no news of the status.
    void aRefusalByMailReachesTheOpenCase()
    {
        linkNow();
        const auto opened = QCoro::waitFor(m_desk->cases().openCancel(m_order, CancelReason::CustomerChangedMind, {}));
        QVERIFY(opened.has_value());
        const auto asked =
            QCoro::waitFor(m_desk->cases().tell(opened->id, m_number, CaseEventType::SupplierRequested, u"merchant"_s));
        QVERIFY(asked.has_value());
        const auto reading = QCoro::waitFor(m_desk->news().readMails(mail(u"refused-en.eml"_s)));
        QVERIFY(reading.has_value() && reading->offers.size() == 1);
        const MailOffer offer = reading->offers.first();
        QCOMPARE(offer.hint.event, MailEvent::CancelRefused);
        QVERIFY(offer.hasOpenCase);
        QCOMPARE(offer.obstacle, MailOffer::Obstacle::None);
        QVERIFY(QCoro::waitFor(m_desk->news().accept(offer)).has_value());
        const auto history = m_desk->store().caseHistory(opened->id).result();
        QCOMPARE(history->events.last().type, CaseEventType::SupplierRefused);
        QCOMPARE(history->events.last().data.value(u"source"_s).toString(), u"mail"_s);
        QVERIFY(history->state.suppliers.value(m_number).refusedAt.isValid());
        const auto again = QCoro::waitFor(m_desk->news().readMails(mail(u"refused-en.eml"_s)));
        QCOMPARE(again->offers.first().obstacle, MailOffer::Obstacle::KnownAlready);
    }

    /// Without a case, a refusal says that the order goes on being prepared.
    void aRefusalByMailWithoutACaseIsTheStatus()
    {
        linkNow();
        const auto reading = QCoro::waitFor(m_desk->news().readMails(mail(u"refused-en.eml"_s)));
        QVERIFY(QCoro::waitFor(m_desk->news().accept(reading->offers.first())).has_value());
        QCOMPARE(supplierOrder()->stage.value, SupplierStage::AwaitingShipment);
        QCOMPARE(supplierOrder()->source, FactSource::Mail);
    }

    /// Who wrote, and what the merchant's provider found of it, stand beside the question; mail about something else is
    /// named and left alone.
    void theCheckOfASenderIsShownAndOtherMailIsNamed()
    {
        linkNow();
        MailDialog dialog(*m_desk, {mail(u"cancelled-en.eml"_s), mail(u"newsletter.eml"_s), mail(u"forged.eml"_s)});
        QSignalSpy read(&dialog, &MailDialog::read);
        QVERIFY(read.wait());
        QStringList said;
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            said.append(label->text());
        const QString all = said.join(u'\n');
        QVERIFY(all.contains(u"From: transaction@notice.aliexpress.com"));
        QVERIFY(all.contains(u"signature (DKIM): passed, sender (SPF): passed, checked by mx.example.com"));
        QVERIFY(all.contains(u"signature (DKIM): failed"));
        QVERIFY(all.contains(u"Ten lamps for your living room – news@example.com – not from AliExpress"));
        auto *leftAlone = dialog.findChild<QLabel *>(u"leftAlone"_s);
        QVERIFY(leftAlone && leftAlone->text().contains(u'1'));
        QCOMPARE(dialog.findChildren<QPushButton *>(u"mailYes"_s).size(), 1);
    }

    void mailThatIsNoReasonOffersNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isLinked");
        QTest::addColumn<MailOffer::Obstacle>("obstacle");
        QTest::newRow("not linked") << u"cancelled-en.eml"_s << false << MailOffer::Obstacle::NotLinked;
        QTest::newRow("forged") << u"forged.eml"_s << true << MailOffer::Obstacle::Forged;
        QTest::newRow("from somebody else") << u"lookalike.eml"_s << true << MailOffer::Obstacle::NotAMatter;
    }
    void mailThatIsNoReasonOffersNothing()
    {
        QFETCH(const QString, file);
        QFETCH(const bool, isLinked);
        if (isLinked)
            linkNow();
        const auto reading = QCoro::waitFor(m_desk->news().readMails(mail(file)));
        QVERIFY(reading.has_value());
        QTEST(reading->offers.first().obstacle, "obstacle");
        QCOMPARE(QCoro::waitFor(m_desk->news().accept(reading->offers.first())).error().code, u"not-offered"_s);
        QVERIFY(!supplierOrder());
    }

    void anOlderMailIsNotTakenOver()
    {
        linkNow();
        QVERIFY(QCoro::waitFor(m_desk->news().tellStatus(m_order, m_number, SupplierStage::Shipped)).has_value());
        const auto reading = QCoro::waitFor(m_desk->news().readMails(mail(u"cancelled-en.eml"_s)));
        QCOMPARE(reading->offers.first().obstacle, MailOffer::Obstacle::OlderThanKnown);
    }

    void aDroppedFileIsOffered()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(mail(u"cancelled-en.eml"_s))});
        drop(data);
        QVERIFY(m_window->findChild<MailDialog *>(u"mailDialog"_s));
        data.setUrls({QUrl::fromLocalFile(m_folder->filePath(u"links.csv"_s))});
        drop(data);
        QVERIFY(m_window->findChild<ImportDialog *>(u"importDialog"_s));
    }

    /// A link in at most two clicks or one paste: dropped on its row it takes none, and Ctrl+Z takes it back.
    void whatIsDroppedOnARowIsLinked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::newRow("a number with its name") << u"AliExpress order 8190447122031187"_s << QString();
        QTest::newRow("a bare number") << u"8190447122031187"_s << QString();
        QTest::newRow("a link") << QString()
                                << u"https://www.aliexpress.com/p/order/detail.html?orderId=8190447122031187"_s;
        QTest::newRow("a tracking link")
            << QString() << u"https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8190447122031187"_s;
        QTest::newRow("a page's text")
            << u"My Orders\nProcessing\nRef. Number: 8190447122031187\nOrder date: Nov 10, 2026\n"
               "Phone 3331234567\nhttps://www.aliexpress.com/item/1005006123456789.html\nTotal: € 12,40"_s
            << QString();
    }
    void whatIsDroppedOnARowIsLinked()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, address);
        QMimeData data;
        if (!text.isEmpty())
            data.setText(text);
        if (!address.isEmpty())
            data.setUrls({QUrl(address)});
        QVERIFY(drop(data, onTheRow()));
        QTRY_VERIFY(link());
        QCOMPARE(link()->supplierOrder, m_number);
        QCOMPARE(link()->source, LinkSource::Merchant);
        QVERIFY(!m_window->findChild<LinkDialog *>()); // no click was needed
        QTRY_VERIFY(m_tools->undo()->isEnabled());
        m_tools->undo()->trigger();
        QTRY_VERIFY(!link());
    }

    void whatCannotBeMeantIsNotDropped()
    {
        QMimeData data;
        data.setText(u"no number in here, only 12345"_s);
        QVERIFY(!drop(data, onTheRow()));
        data.setText(u"8190447122031187"_s);
        QVERIFY(!drop(data, {450, 280})); // below the last row: nobody knows which order
        QVERIFY(!link());
    }

    /// What a second pair of eyes would doubt is asked, not done.
    void aDroppedSlipIsAsked()
    {
        linkNow();
        Order other;
        other.id = OrderId(u"gid://shopify/Order/2"_s);
        other.name = u"#1002"_s;
        other.createdAt = QDateTime(QDate(2026, 11, 11), QTime(9, 0), Qt::UTC);
        QVERIFY(m_desk->store().saveOrders({other}).result().has_value());
        QTRY_COMPARE(m_model->rowCount(), 2);
        QMimeData data;
        data.setText(u"8190447122031178"_s);
        QTRY_VERIFY(drop(data, onTheRow()));
        QTRY_VERIFY(m_window->findChild<LinkDialog *>(u"linkDialog"_s));
        auto *doubt = m_window->findChild<LinkDialog *>(u"linkDialog"_s)->findChild<QLabel *>(u"doubt"_s);
        QTRY_VERIFY(doubt->text().contains(m_number.toString()));
    }

    /// Opened with L, one paste and Enter: a paste and no click.
    void onePasteLinks()
    {
        m_tools->askForLink(pair());
        auto *dialog = m_window->findChild<LinkDialog *>(u"linkDialog"_s);
        auto *input = dialog->findChild<QLineEdit *>(u"number"_s);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        input->clear();
        QGuiApplication::clipboard()->setText(u"Ref. Number: 8190447122031187 Order date: Nov 10, 2026"_s);
        input->setFocus();
        QTest::keySequence(input, QKeySequence::Paste);
        QCOMPARE(dialog->number(), std::optional(m_number));
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_VERIFY(link());
        QCOMPARE(link()->supplierOrder, m_number);
    }

    /// A number on the clipboard is offered: L and the one button.
    void aCopiedNumberIsOneClickAway()
    {
        QGuiApplication::clipboard()->setText(m_number.toString());
        m_tools->askForLink(pair());
        auto *dialog = m_window->findChild<LinkDialog *>(u"linkDialog"_s);
        QCOMPARE(dialog->number(), std::optional(m_number));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"link"_s), Qt::LeftButton);
        QTRY_VERIFY(link());
        QGuiApplication::clipboard()->clear();
    }

    /// Only the links that a number is compared with are read.
    void linksAreReadByTheirNumbers()
    {
        QList<Link> links;
        for (int i = 0; i < 600; ++i)
            links.append({.order = OrderId(u"gid://shopify/Order/%1"_s.arg(10000 + i)),
                          .supplierOrder = SupplierOrderId(u"30%1"_s.arg(qint64(i) * 1000003 + 10000000000000)),
                          .platform = u"aliexpress"_s,
                          .source = LinkSource::Note,
                          .confidence = LinkConfidence::Sure,
                          .createdAt = QDateTime(QDate(2026, 11, 10), QTime(9, 0), Qt::UTC)});
        QVERIFY(m_desk->store().saveLinks(links).result().has_value());
        const LinkBook book(m_desk->store());
        QCOMPARE(book.around({}, 500).result()->size(), 500);
        const auto slips = slipsOf(links.at(3).supplierOrder);
        QVERIFY(slips.size() > 300 && slips.size() < 400);
        QVERIFY(book.around(slips, 0).result()->isEmpty());
        const auto found = book.around({links.at(3).supplierOrder}, 0).result();
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().order, links.at(3).order);
        // The typed slip of a number far from the last ones is met all the same.
        const SupplierOrderId typed = slipsOf(links.at(0).supplierOrder).first();
        const auto around = book.around(QList<SupplierOrderId>{typed} + slipsOf(typed), linksToJudgeBy).result();
        QCOMPARE(checkNumber(typed, m_order, *around).like, links.at(0).supplierOrder);
    }

    /// Two clicks: the menu's entry and the status. Where there is nothing to tell, it says why.
    void aStatusMenuWithNothingToTellSaysWhy()
    {
        StatusMenu *menu = m_tools->statusMenu();
        const auto why = [menu] {
            Q_EMIT menu->aboutToShow();
            auto *reason = menu->findChild<QAction *>(u"statusReason"_s);
            return reason && !reason->isEnabled() ? reason->text() : QString();
        };
        QVERIFY(menu->menuAction()->isEnabled());
        QCOMPARE(why(), u"Choose one order first"_s);
        m_tools->setPair(pair());
        QCOMPARE(why(), u"No supplier order is linked yet"_s);
        linkNow();
        m_tools->setPair(pair());
        QCOMPARE(why(), QString());
        QCOMPARE(menu->actions().size(), SupplierNews::tellableStages().size());
    }

    void howOftenTheSupplierIsAskedIsASetting()
    {
        SettingsDialog dialog(*m_desk);
        auto *calls = dialog.findChild<QSpinBox *>(u"calls"_s);
        QCOMPARE(calls->value(), CallRate::usual);
        calls->setValue(1);
        QCOMPARE(calls->value(), CallRate::least);
        calls->setValue(100000);
        QCOMPARE(calls->value(), CallRate::most);
        calls->setValue(90);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.findChild<QPushButton *>(u"save"_s)->click();
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(m_desk->connections().callRate().perMinute, 90);
        QCOMPARE(SettingsDialog(*m_desk).findChild<QSpinBox *>(u"calls"_s)->value(), 90);
    }

    void aPageWithSeveralNumbersAsksWhich()
    {
        m_tools->askForLink(pair(), u"Order ID: 8190447122031187\nOrder ID: 8190447122030931"_s);
        auto *dialog = m_window->findChild<LinkDialog *>(u"linkDialog"_s);
        QVERIFY(!dialog->number());
        auto *several = dialog->findChild<QComboBox *>(u"several"_s);
        QCOMPARE(several->count(), 3);
        several->setCurrentIndex(2);
        QCOMPARE(dialog->number(), std::optional(SupplierOrderId(u"8190447122030931"_s)));
    }

    void aSlipOfTheFingerIsSaid()
    {
        linkNow();
        m_tools->askForLink(pair(), u"8190447122031178"_s);
        auto *doubt = m_window->findChild<LinkDialog *>(u"linkDialog"_s)->findChild<QLabel *>(u"doubt"_s);
        QTRY_VERIFY(doubt->text().contains(m_number.toString()));
    }

    void columnsAreChosenSeenAndUndone()
    {
        QFile file(m_folder->filePath(u"links.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("A,B,C\nx,#1001,8190447122031187\n");
        file.close();
        m_tools->importFiles({file.fileName()});
        auto *dialog = m_window->findChild<ImportDialog *>(u"importDialog"_s);
        QTRY_VERIFY(dialog->findChild<QComboBox *>(u"column-2"_s));
        auto *start = dialog->findChild<QPushButton *>(u"start"_s);
        QVERIFY(!start->isEnabled());
        const auto choose = [dialog](int column, const QString &field) {
            auto *combo = dialog->findChild<QComboBox *>(u"column-%1"_s.arg(column));
            combo->setCurrentIndex(combo->findData(field));
        };
        choose(1, u"order"_s);
        choose(2, u"supplier-order"_s);
        QVERIFY(start->isEnabled());
        dialog->findChild<QPushButton *>(u"check"_s)->click();
        QTRY_VERIFY(!dialog->isReading() && !dialog->reportText().isEmpty());
        QVERIFY(!link());
        start->click();
        QTRY_VERIFY(link());
        QTRY_VERIFY(m_tools->undo()->isEnabled());
        m_tools->undo()->trigger();
        QTRY_VERIFY(!link());
    }
};

QTEST_MAIN(TestLinkTools)
#include "tst_linktools.moc"
