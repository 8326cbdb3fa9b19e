// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/suppliernews.h"
#include "ui/importdialog.h"
#include "ui/linkdialog.h"
#include "ui/linktools.h"
#include "ui/maildialog.h"
#include "ui/orderview.h"
#include "ui/statusmenu.h"

#include <QAction>
#include <QComboBox>
#include <QCoroTask>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
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
    void drop(const QMimeData &data)
    {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QDropEvent let(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &let);
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
        m_tools = new LinkTools(*m_desk, m_window.get(), new OrderView(m_window.get()));
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
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
