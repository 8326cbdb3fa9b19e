// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ratebook.h"
#include "tests/store/samples.h"
#include "ui/detailspanel.h"
#include "ui/mainwindow.h"
#include "ui/money/ledgerdialog.h"
#include "ui/money/mappingpanel.h"
#include "ui/money/moneywindow.h"
#include "ui/money/statementdialog.h"
#include "ui/money/waitdialog.h"
#include "ui/noticebar.h"
#include "ui/parts/helperstrip.h"
#include "ui/settingsdialog.h"
#include "ui/viewlist.h"
#include "ui/wizards/cancelwizard.h"
#include "ui/wizards/datefield.h"
#include "ui/words/duewords.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCoroTask>
#include <QDateEdit>
#include <QDateTimeEdit>
#include <QDesktopServices>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>

using namespace contrordine;
using namespace contrordine::test;

namespace
{

constexpr int patience = 30000; ///< ms; an upper bound, nothing waits that long when all is well
const QDateTime start = utc(2026, 3, 10, 12);

} // namespace

/// Money home and reminders through the widgets, on a desk of its own with a clock that the test sets.
class TestMoneyWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SetClock m_clock;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MoneyWindow> m_window;
    QUrl m_taken; ///< what would have opened in the browser

    static HelperStrip *shownStrip()
    {
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *widget : all) {
            if (auto *strip = qobject_cast<HelperStrip *>(widget); strip && strip->isVisible())
                return strip;
        }
        return nullptr;
    }
    void openDesk()
    {
        m_desk.reset();
        auto desk = Desk::open({.dataDir = m_folder->path(), .clock = &m_clock});
        QVERIFY2(desk.has_value(), desk ? "" : qPrintable(desk.error().detail));
        m_desk = std::move(*desk);
    }
    void owe(const QList<std::pair<qint64, QDateTime>> &amounts)
    {
        QList<Order> orders;
        QList<Link> links;
        QList<SupplierOrder> supplierOrders;
        for (int i = 1; i <= amounts.size(); ++i) {
            orders.append(paidOrder(i));
            links.append(link(i, i));
            SupplierOrder cancelled = supplierOrder(i, SupplierStage::Cancelled);
            cancelled.amount = money(amounts.at(i - 1).first, u"USD");
            cancelled.createdAt = amounts.at(i - 1).second.addDays(-1);
            cancelled.paidAt = cancelled.createdAt;
            cancelled.asOf = amounts.at(i - 1).second;
            supplierOrders.append(cancelled);
        }
        valueOf(m_desk->store().saveOrders(orders));
        valueOf(m_desk->store().saveLinks(links));
        valueOf(m_desk->store().saveSupplierOrders(supplierOrders));
        QCoro::waitFor(m_desk->money().observeAll());
    }
    void openWindow()
    {
        m_window = std::make_unique<MoneyWindow>(*m_desk);
        m_window->show();
        QCoro::waitFor(m_window->load());
    }
    QStringList rows() const
    {
        const auto *table = m_window->findChild<QTreeWidget *>(u"receivables"_s);
        QStringList lines;
        for (int i = 0; i < table->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *item = table->topLevelItem(i);
            lines.append(
                QStringList{item->text(0), item->text(2), item->text(3), item->text(4), item->text(6)}.join(u" | "_s));
        }
        return lines;
    }
    template <class T>
    T *part(QWidget *of, const QString &name)
    {
        T *found = of ? of->findChild<T *>(name) : nullptr;
        if (!found)
            qFatal("no part called %s", qPrintable(name));
        return found;
    }
    template <class T>
    T *dialogOf(QWidget *parent)
    {
        T *found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = parent->findChild<T *>()) != nullptr; }, patience);
        return found;
    }
    QString file(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write a sample");
        return path;
    }
    void choose(QWidget *of, const QString &box, const QString &text)
    {
        auto *combo = part<QComboBox>(of, box);
        const int at = combo->findText(text, Qt::MatchStartsWith);
        QVERIFY2(at >= 0, qPrintable(box + u": "_s + text));
        combo->setCurrentIndex(at);
    }

public Q_SLOTS:
    void take(const QUrl &page) { m_taken = page; }

private Q_SLOTS:
    void initTestCase() { qputenv("CONTRORDINE_SECRETS", "env"); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        installLanguage(u"en"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(start);
        openDesk();
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    /// R4: where the platform says what became of the money, the page and what to look for there; without a key too.
    void theRefundInformationIsOneClickAway()
    {
        QDesktopServices::setUrlHandler(u"https"_s, this, "take");
        const auto back = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"https"_s); });
        owe({{1234, start}});
        openWindow();
        auto *table = part<QTreeWidget>(m_window.get(), u"receivables"_s);
        table->setCurrentItem(table->topLevelItem(0));
        part<QPushButton>(m_window.get(), u"refundInformation"_s)->click();
        HelperStrip *strip = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((strip = shownStrip()), patience);
        QCOMPARE(strip->guide().page, m_desk->supplierPage(u"aliexpress"_s, supplierNumber(1)));
        QVERIFY(strip->guide().facts.contains(supplierNumber(1).toString()));
        QVERIFY(strip->guide().steps.join(u' ').contains(u"$12.34"));
        QCOMPARE(m_taken, strip->guide().page);
    }

    void overdueFirstAndTheSumsBelow()
    {
        owe({{1234, start}, {500, start.addDays(-20)}});
        m_clock.set(utc(2026, 3, 25, 12));
        openWindow();
        QCOMPARE(rows(),
                 QStringList({u"#2 · Customer 2 | $5.00 | $0.00 | $5.00 | overdue for 14 days"_s,
                              u"#1 · Customer 1 | $12.34 | $0.00 | $12.34 | by 31 Mar"_s}));
        QCOMPARE(part<QLabel>(m_window.get(), u"totals"_s)->text(),
                 u"Still to come: $17.34 (overdue: $5.00) · Arrived: $0.00 · Written off: $0.00"_s);
        QSignalSpy asked(m_window.get(), &MoneyWindow::orderAsked);
        part<QPushButton>(m_window.get(), u"openOrder"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<OrderId>(), gid(2));
    }

    void anEmptyLedgerSaysWhatItIsFor()
    {
        openWindow();
        QVERIFY(rows().isEmpty());
        QVERIFY(part<QLabel>(m_window.get(), u"totals"_s)->text().startsWith(u"No supplier owes you anything."_s));
        QVERIFY(!part<QPushButton>(m_window.get(), u"arrived"_s)->isEnabled());
    }

    void aPartArrivesAndTheRestIsWrittenOff()
    {
        owe({{1234, start}});
        openWindow();
        part<QPushButton>(m_window.get(), u"arrived"_s)->click();
        auto *dialog = dialogOf<LedgerDialog>(m_window.get());
        auto *amount = part<QLineEdit>(dialog, u"amount"_s);
        QCOMPARE(amount->text(), u"12.34"_s); // prefilled
        auto *ok = part<QPushButton>(dialog, u"ok"_s);
        for (const QString &wrong : {u""_s, u"0"_s, u"-1"_s, u"1.234"_s, u"x"_s}) {
            amount->setText(wrong);
            QVERIFY2(!ok->isEnabled(), qPrintable(wrong));
        }
        amount->setText(u"10"_s);
        QCOMPARE(part<QLabel>(dialog, u"answer"_s)->text(), u"$2.34 is then still to come."_s);
        QPointer<LedgerDialog> first(dialog);
        ok->click();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), QStringList({u"#1 · Customer 1 | $12.34 | $10.00 | $2.34 | by 31 Mar"_s}),
                                  patience);
        QTRY_VERIFY(!first);

        part<QPushButton>(m_window.get(), u"writeOff"_s)->click();
        dialog = dialogOf<LedgerDialog>(m_window.get());
        QCOMPARE(part<QLineEdit>(dialog, u"amount"_s)->text(), u"2.34"_s);
        ok = part<QPushButton>(dialog, u"ok"_s);
        QVERIFY(!ok->isEnabled()); // not without a reason
        part<QLineEdit>(dialog, u"reason"_s)->setText(u"the bank keeps it"_s);
        QVERIFY(ok->isEnabled());
        part<QLineEdit>(dialog, u"amount"_s)->setText(u"2.35"_s);
        QVERIFY(!ok->isEnabled());
        part<QLineEdit>(dialog, u"amount"_s)->setText(u"2.34"_s);
        ok->click();
        QTRY_VERIFY_WITH_TIMEOUT(rows().isEmpty(), patience); // settled: out of sight
        part<QCheckBox>(m_window.get(), u"settled"_s)->setChecked(true);
        QCOMPARE(rows(), QStringList({u"#1 · Customer 1 | $12.34 | $10.00 | $0.00 | home"_s}));
    }

    void aTypingErrorIsCorrected()
    {
        owe({{1234, start}});
        QVERIFY(QCoro::waitFor(m_desk->money().received(receivableId(supplierNumber(1), ReceivableReason::Cancelled),
                                                        money(123, u"USD"), QDate(2026, 3, 10)))
                    .has_value());
        openWindow();
        part<QPushButton>(m_window.get(), u"correct"_s)->click();
        auto *dialog = dialogOf<LedgerDialog>(m_window.get());
        QCOMPARE(part<QComboBox>(dialog, u"entry"_s)->count(), 2);
        QCOMPARE(part<QLineEdit>(dialog, u"amount"_s)->text(), u"1.23"_s); // the newest entry
        part<QLineEdit>(dialog, u"amount"_s)->setText(u"12.3"_s);
        part<QLineEdit>(dialog, u"reason"_s)->setText(u"mistyped"_s);
        part<QPushButton>(dialog, u"ok"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), QStringList({u"#1 · Customer 1 | $12.34 | $12.30 | $0.04 | by 31 Mar"_s}),
                                  patience);
    }

    void moreTimeIsGivenWithAReason()
    {
        owe({{1234, start}});
        openWindow();
        part<QPushButton>(m_window.get(), u"wait"_s)->click();
        auto *dialog = dialogOf<WaitDialog>(m_window.get());
        auto *ok = part<QPushButton>(dialog, u"ok"_s);
        QVERIFY(!ok->isEnabled());
        part<QLineEdit>(dialog, u"reason"_s)->setText(u"the supplier asked"_s);
        QVERIFY(ok->isEnabled());
        auto *until = part<QDateTimeEdit>(dialog, u"until"_s);
        until->setDateTime(start.addDays(-1).toLocalTime());
        QVERIFY(!ok->isEnabled());
        until->setDateTime(utc(2026, 5, 4, 10).toLocalTime());
        ok->click();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), QStringList({u"#1 · Customer 1 | $12.34 | $0.00 | $12.34 | by 4 May"_s}),
                                  patience);
    }

    void aTableIsReadAsTheMerchantSaysAndBookedAfterAYes()
    {
        owe({{1234, start}, {500, start}, {500, start}, {700, start}});
        openWindow();
        part<QPushButton>(m_window.get(), u"importStatement"_s)->click();
        auto *dialog = dialogOf<StatementDialog>(m_window.get());
        QSignalSpy shown(dialog, &StatementDialog::shown);
        dialog->setPath(file(u"a.csv"_s,
                             "Data;Importo;Causale\n"
                             "12/03/2026;12,34;ALIEXPRESS\n"
                             "13/03/2026;5,00;ALIEXPRESS\n"
                             "14/03/2026;7,01;near but not it\n"
                             "15/03/2026;-7,00;rent\n"));
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
        auto *panel = part<MappingPanel>(dialog, u"mapping"_s);
        auto *read = part<QPushButton>(dialog, u"read"_s);
        QVERIFY(!panel->mapping().isComplete()); // nothing is guessed
        QVERIFY(!read->isEnabled());
        choose(panel, u"day"_s, u"Data"_s);
        choose(panel, u"amount"_s, u"Importo"_s);
        choose(panel, u"text"_s, u"Causale"_s);
        part<QLineEdit>(panel, u"currency"_s)->setText(u"usd"_s);
        QVERIFY(!read->isEnabled());
        choose(panel, u"dateOrder"_s, u"month/day"_s);
        choose(panel, u"decimalMark"_s, u"point"_s);
        // Wrong choices show at once: days above twelve and commas cannot be read.
        QVERIFY2(part<QLabel>(panel, u"mappingVerdict"_s)->text().startsWith(u"4 of the first rows"_s),
                 qPrintable(part<QLabel>(panel, u"mappingVerdict"_s)->text()));
        choose(panel, u"dateOrder"_s, u"day/month"_s);
        choose(panel, u"decimalMark"_s, u"comma"_s);
        auto *preview = part<QTreeWidget>(panel, u"preview"_s);
        QCOMPARE(preview->topLevelItemCount(), 4);
        QCOMPARE(preview->topLevelItem(0)->text(1), u"$12.34"_s);
        QVERIFY(preview->topLevelItem(0)->text(0).contains(u"March"_s));
        read->click();
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 2, patience);
        auto *proposals = part<QTreeWidget>(dialog, u"proposals"_s);
        QCOMPARE(proposals->topLevelItemCount(), 3); // 12.34 for one order, 5.00 for two
        auto *book = part<QPushButton>(dialog, u"book"_s);
        QVERIFY(!book->isEnabled()); // nothing is booked without a yes
        part<QPushButton>(dialog, u"tickSure"_s)->click();
        QCOMPARE(proposals->topLevelItem(0)->checkState(0), Qt::Checked);
        QCOMPARE(proposals->topLevelItem(1)->checkState(0), Qt::Unchecked);
        proposals->topLevelItem(1)->setCheckState(0, Qt::Checked);
        proposals->topLevelItem(2)->setCheckState(0, Qt::Checked); // the same movement: one of the two
        QCOMPARE(proposals->topLevelItem(1)->checkState(0), Qt::Unchecked);
        QVERIFY(book->isEnabled());
        book->click();
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 2, patience);
        QCOMPARE(rows(),
                 QStringList({u"#2 · Customer 2 | $5.00 | $0.00 | $5.00 | by 31 Mar"_s,
                              u"#4 · Customer 4 | $7.00 | $0.00 | $7.00 | by 31 Mar"_s}));
        QTRY_VERIFY(part<QLabel>(dialog, u"answer"_s)->text().startsWith(u"2 movements booked."_s));
        const auto booked = valueOf(MoneyBook(m_desk->store()).bookedLines());
        QCOMPARE(booked.size(), 2); // the rest of the statement is forgotten

        // The same file again: the columns are remembered, and what was booked is not proposed.
        dialog->setPath(
            file(u"b.csv"_s, "data;IMPORTO;Causale\n12/03/2026;12,34;ALIEXPRESS\n13/03/2026;5,00;ALIEXPRESS\n"));
        QTRY_VERIFY_WITH_TIMEOUT(panel->mapping().isComplete() && read->isVisible(), patience);
        read->click();
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, u"answer"_s)->text().contains(u"None of them"_s), patience);
    }

    void ofxNeedsNoColumns()
    {
        owe({{1234, start}});
        openWindow();
        part<QPushButton>(m_window.get(), u"importStatement"_s)->click();
        auto *dialog = dialogOf<StatementDialog>(m_window.get());
        dialog->setPath(file(u"a.ofx"_s,
                             "OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>USD<STMTTRN><DTPOSTED>20260312<TRNAMT>12.34<FITID>1"
                             "<NAME>AE</STMTTRN></STMTRS></OFX>"));
        auto *proposals = part<QTreeWidget>(dialog, u"proposals"_s);
        QTRY_COMPARE_WITH_TIMEOUT(proposals->topLevelItemCount(), 1, patience);
        QVERIFY(!part<MappingPanel>(dialog, u"mapping"_s)->isVisible());
        part<QPushButton>(dialog, u"tickSure"_s)->click();
        part<QPushButton>(dialog, u"book"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(rows().isEmpty(), patience);
        dialog->setPath(file(u"b.ofx"_s, "<OFX"));
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, u"answer"_s)->text().contains(u"empty"_s), patience);
    }

    /// Every branch of the three dialogs: what is typed, what is said, whether it is taken, what the ledger then says.
    void eachEntryAnswersAsItIsTyped_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("then"); // empty = it cannot be pressed
        const QString why = u"we agreed on it"_s;
        QTest::newRow("all of it arrives") << u"arrived"_s << u"12.34"_s << QString()
                                           << u"Nothing is then still to come."_s << u"$12.34 | $12.34 | $0.00"_s;
        QTest::newRow("a part arrives") << u"arrived"_s << u"12,33"_s << QString() << u"$0.01 is then still to come."_s
                                        << u"$12.34 | $12.33 | $0.01"_s;
        QTest::newRow("more arrives") << u"arrived"_s << u"15"_s << QString()
                                      << u"That is $2.66 more than was expected."_s << u"$12.34 | $15.00 | $0.00"_s;
        QTest::newRow("nothing arrives") << u"arrived"_s << u"0"_s << QString() << u"Write an amount above zero."_s
                                         << QString();
        QTest::newRow("no amount arrives")
            << u"arrived"_s << u"much"_s << QString() << u"Write an amount, for example 12.34."_s << QString();
        QTest::newRow("all is written off")
            << u"writeOff"_s << u"12.34"_s << why << u"Nothing is then still to come."_s << u"$12.34 | $0.00 | $0.00"_s;
        QTest::newRow("a part is written off")
            << u"writeOff"_s << u"2"_s << why << u"$10.34 is then still to come."_s << u"$12.34 | $0.00 | $10.34"_s;
        QTest::newRow("more than is missing")
            << u"writeOff"_s << u"12.35"_s << why << u"That is more than is still missing."_s << QString();
        QTest::newRow("without a reason")
            << u"writeOff"_s << u"12.34"_s << u"  "_s << u"Write why: it stays in the history."_s << QString();
        QTest::newRow("another amount was expected")
            << u"correct"_s << u"10"_s << why << QString() << u"$10.00 | $0.00 | $10.00"_s;
        QTest::newRow("it was never owed")
            << u"correct"_s << u"0"_s << why << u"The entry counts for nothing then; it stays in the history."_s
            << u"$0.00 | $0.00 | $0.00"_s;
        QTest::newRow("corrected without a reason")
            << u"correct"_s << u"10"_s << QString() << u"Write why: it stays in the history."_s << QString();
        QTest::newRow("corrected below zero")
            << u"correct"_s << u"-1"_s << why << u"Write an amount, for example 12.34."_s << QString();
    }
    void eachEntryAnswersAsItIsTyped()
    {
        QFETCH(const QString, button);
        QFETCH(const QString, amount);
        QFETCH(const QString, reason);
        QFETCH(const QString, answer);
        QFETCH(const QString, then);
        owe({{1234, start}});
        openWindow();
        part<QCheckBox>(m_window.get(), u"settled"_s)->setChecked(true);
        part<QPushButton>(m_window.get(), button)->click();
        auto *dialog = dialogOf<LedgerDialog>(m_window.get());
        if (auto *because = dialog->findChild<QLineEdit *>(u"reason"_s))
            because->setText(reason);
        part<QLineEdit>(dialog, u"amount"_s)->setText(amount);
        QCOMPARE(part<QLabel>(dialog, u"answer"_s)->text(), answer);
        auto *ok = part<QPushButton>(dialog, u"ok"_s);
        QCOMPARE(ok->isEnabled(), !then.isEmpty());
        ok->click(); // pressed or not: what cannot be taken changes nothing
        const QString expected = then.isEmpty() ? u"$12.34 | $0.00 | $12.34"_s : then;
        QTRY_COMPARE_WITH_TIMEOUT(rows().first().section(u" | "_s, 1, 3), expected, patience);
    }

    /// What may be booked already, from another file, is never ticked by itself.
    void aMovementSeenBeforeIsLeftToTheMerchant()
    {
        owe({{1234, start}, {1234, start}});
        openWindow();
        part<QPushButton>(m_window.get(), u"importStatement"_s)->click();
        auto *dialog = dialogOf<StatementDialog>(m_window.get());
        auto *proposals = part<QTreeWidget>(dialog, u"proposals"_s);
        dialog->setPath(file(u"a.ofx"_s,
                             "OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>USD<STMTTRN><DTPOSTED>20260312<TRNAMT>12.34<FITID>1"
                             "<NAME>AE</STMTTRN></STMTRS></OFX>"));
        QTRY_COMPARE_WITH_TIMEOUT(proposals->topLevelItemCount(), 2, patience); // one movement, two orders
        QVERIFY(!part<QPushButton>(dialog, u"tickSure"_s)->isEnabled()); // none is sure
        QVERIFY(proposals->topLevelItem(0)->text(3).startsWith(u"you decide"_s));
        proposals->topLevelItem(0)->setCheckState(0, Qt::Checked);
        part<QPushButton>(dialog, u"book"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, patience);

        dialog->setPath(
            file(u"b.ofx"_s,
                 "OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>USD<STMTTRN><DTPOSTED>20260312<TRNAMT>12.34<FITID>77"
                 "<NAME>Card payment AE</STMTTRN></STMTRS></OFX>"));
        QTRY_VERIFY_WITH_TIMEOUT(proposals->topLevelItemCount() == 1
                                     && proposals->topLevelItem(0)->text(3).startsWith(u"perhaps booked already"_s),
                                 patience);
        QVERIFY(!part<QPushButton>(dialog, u"tickSure"_s)->isEnabled());
        QVERIFY(!part<QPushButton>(dialog, u"book"_s)->isEnabled());
        proposals->topLevelItem(0)->setCheckState(0, Qt::Checked);
        QVERIFY(part<QPushButton>(dialog, u"book"_s)->isEnabled());
        proposals->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QVERIFY(!part<QPushButton>(dialog, u"book"_s)->isEnabled());
        QCOMPARE(rows().size(), 1);
    }

    void ratesAreTypedInTheSettings()
    {
        SettingsDialog dialog(*m_desk);
        dialog.show();
        part<QPushButton>(&dialog, u"openRates"_s)->click();
        auto *list = part<QListWidget>(&dialog, u"rates"_s);
        QVERIFY(!part<QLineEdit>(&dialog, u"rate"_s)->isVisible()); // of which currencies?
        part<QLineEdit>(&dialog, u"rateFrom"_s)->setText(u"eur"_s);
        part<QLineEdit>(&dialog, u"rateTo"_s)->setText(u"usd"_s);
        QVERIFY(part<QLineEdit>(&dialog, u"rate"_s)->isVisible());
        part<QLineEdit>(&dialog, u"rate"_s)->setText(u"1,0873"_s);
        part<DateField>(&dialog, u"rateDay"_s)->setDay(QDate(2026, 3, 9));
        part<QPushButton>(&dialog, u"takeRate"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 1, patience);
        QVERIFY2(list->item(0)->text().contains(u"1 EUR = 1.0873 USD of 9 Mar 2026, typed by you (1 day old)"_s),
                 qPrintable(list->item(0)->text()));
        QCOMPARE(valueOf(RateBook(m_desk->store()).rates()).size(), 1);
        list->setCurrentRow(0);
        part<QPushButton>(&dialog, u"removeRate"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 0, patience);
        QVERIFY(valueOf(RateBook(m_desk->store()).rates()).isEmpty());
    }

    void everyWindowSpeaksItalian()
    {
        installLanguage(u"it"_s);
        owe({{1234, start}});
        openWindow();
        QCOMPARE(m_window->windowTitle(), u"Soldi da riavere"_s);
        QCOMPARE(rows().first().section(u" | "_s, 3, 3), u"12,34\u00A0$"_s);
        part<QPushButton>(m_window.get(), u"arrived"_s)->click();
        auto *dialog = dialogOf<LedgerDialog>(m_window.get());
        QCOMPARE(part<QLineEdit>(dialog, u"amount"_s)->text(), u"12,34"_s);
        for (const QPushButton *button : dialog->findChildren<QPushButton *>())
            QVERIFY2(button->text() != u"Annulla"_s, "“Annulla” is the act on an order");
    }

    void settingsAreKept()
    {
        QVERIFY(QCoro::waitFor(m_desk->reminders().refresh()).has_value());
        SettingsDialog dialog(*m_desk);
        dialog.show();
        part<QCheckBox>(&dialog, u"quietOn"_s)->setChecked(false);
        QVERIFY(!part<QWidget>(&dialog, u"quietFrom"_s)->isEnabled());
        part<QPushButton>(&dialog, u"save"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), patience);
        openDesk();
        QVERIFY(QCoro::waitFor(m_desk->reminders().refresh()).has_value());
        QVERIFY(m_desk->reminders().settings().on);
        QVERIFY(!m_desk->reminders().settings().quietOn);
    }

    /// Where there is no tray (as here) the window's bar says it; grouped, and it leads to the order.
    void whatIsDueIsToldInTheWindow()
    {
        owe({});
        QList<Order> orders;
        QList<Link> links;
        QList<SupplierOrder> supplierOrders;
        for (int i = 1; i <= 3; ++i) {
            orders.append(paidOrder(i));
            links.append(link(i, i));
            supplierOrders.append(supplierOrder(i));
        }
        valueOf(m_desk->store().saveOrders(orders));
        valueOf(m_desk->store().saveLinks(links));
        valueOf(m_desk->store().saveSupplierOrders(supplierOrders));
        for (int i = 1; i <= 3; ++i) {
            CaseEvent opened =
                happened(CaseEventType::Opened,
                         {{u"reason"_s, u"duplicate"_s}, {u"suppliers"_s, QJsonArray{supplierNumber(i).toString()}}});
            CaseEvent asked =
                happened(CaseEventType::SupplierRequested, {{u"supplier_order"_s, supplierNumber(i).toString()}});
            valueOf(m_desk->store().appendToCase(CaseId(u"case-%1"_s.arg(i)), gid(i), {opened, asked}));
        }
        ReminderSettings loud;
        loud.quietOn = false;
        QVERIFY(QCoro::waitFor(m_desk->reminders().saveSettings(loud)).has_value());
        m_clock.set(utc(2026, 3, 13, 12, 0, 1));
        valueOf(m_desk->store().reassess());

        MainWindow window(*m_desk);
        window.show();
        auto *bar = part<NoticeBar>(&window, u"reminderBar"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QCOMPARE(bar->text().section(u'\n', 0, 0), u"3 cases are waiting for you"_s);
        QVERIFY(bar->text().contains(u"#1: the supplier has not answered in time"_s));
        QTRY_COMPARE_WITH_TIMEOUT(window.windowTitle(), u"(3) Contrordine"_s, patience);
        part<ViewList>(&window, u"views"_s)->setCurrent(PairView::Closed);
        part<QPushButton>(bar, u"noticeAction"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(window.currentOrder(), std::optional(gid(1)), patience);
        QVERIFY(!bar->isVisible());

        // The panel says until when, and takes another date with a reason.
        QTRY_COMPARE_WITH_TIMEOUT(part<DetailsPanel>(&window, u"details"_s)->order(), std::optional(gid(1)), patience);
        QLabel *due = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((due = window.findChild<QLabel *>(u"due"_s)) != nullptr, patience);
        QVERIFY2(due->text().startsWith(u"Waited for the supplier’s answer until"_s), qPrintable(due->text()));
        part<QPushButton>(&window, u"waitUntil"_s)->click();
        auto *dialog = dialogOf<WaitDialog>(&window);
        part<QDateTimeEdit>(dialog, u"until"_s)->setDateTime(utc(2026, 3, 16, 9).toLocalTime());
        part<QLineEdit>(dialog, u"reason"_s)->setText(u"they asked for the weekend"_s);
        part<QPushButton>(dialog, u"ok"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            (due = window.findChild<QLabel *>(u"due"_s)) && due->text().contains(u"You chose this date."_s), patience);
        QCOMPARE(valueOf(m_desk->store().caseHistory(CaseId(u"case-1"_s))).events.last().type,
                 CaseEventType::DeadlineMoved);
    }

    /// R3: how long a supplier may be silent is the merchant's to say, and every date follows.
    void theSilenceIsASetting()
    {
        {
            SettingsDialog dialog(*m_desk);
            dialog.show();
            auto *silence = part<QSpinBox>(&dialog, u"silence"_s);
            QCOMPARE(silence->value(), 72);
            QCOMPARE(silence->minimum(), 48); // nobody takes a shorter silence for a yes
            silence->setValue(50);
            part<QPushButton>(&dialog, u"save"_s)->click();
            QTRY_COMPARE_WITH_TIMEOUT(dialog.result(), int(QDialog::Accepted), patience);
        }
        QCOMPARE(m_desk->policies().silenceCountsAfter, std::chrono::hours(50));
        const auto kept = valueOf(m_desk->store().setting(u"policies"_s));
        QCOMPARE(policiesFromJson(kept).silenceCountsAfter, std::chrono::hours(50));
        QCOMPARE(policiesFromJson(kept).trackingWithinBusinessDays, Policies().trackingWithinBusinessDays);
        SettingsDialog again(*m_desk);
        QCOMPARE(part<QSpinBox>(&again, u"silence"_s)->value(), 50);
    }

    /// One thing was told: its case's own page comes up, where it stands (R33).
    void aSingleReminderBringsItsCaseUp()
    {
        const QList<Order> orders{paidOrder(1)};
        const QList<Link> links{link(1, 1)};
        const QList<SupplierOrder> supplierOrders{supplierOrder(1)};
        valueOf(m_desk->store().saveOrders(orders));
        valueOf(m_desk->store().saveLinks(links));
        valueOf(m_desk->store().saveSupplierOrders(supplierOrders));
        const CaseEvent opened =
            happened(CaseEventType::Opened,
                     {{u"reason"_s, u"duplicate"_s}, {u"suppliers"_s, QJsonArray{supplierNumber(1).toString()}}});
        const CaseEvent asked =
            happened(CaseEventType::SupplierRequested, {{u"supplier_order"_s, supplierNumber(1).toString()}});
        valueOf(m_desk->store().appendToCase(CaseId(u"case-1"_s), gid(1), {opened, asked}));
        ReminderSettings loud;
        loud.quietOn = false;
        QVERIFY(QCoro::waitFor(m_desk->reminders().saveSettings(loud)).has_value());
        m_clock.set(utc(2026, 3, 13, 12, 0, 1));
        valueOf(m_desk->store().reassess());

        MainWindow window(*m_desk);
        window.show();
        auto *bar = part<NoticeBar>(&window, u"reminderBar"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        part<QPushButton>(bar, u"noticeAction"_s)->click();
        CancelWizard *wizard = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((wizard = window.findChild<CancelWizard *>()) && wizard->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(wizard->currentId(), int(CancelWizard::WaitPageId), patience);
        QCOMPARE(wizard->session().order(), gid(1));
    }

    void theViewListLeadsToTheMoney()
    {
        owe({{1234, start}});
        MainWindow window(*m_desk);
        window.resize(1400, 800);
        window.show();
        auto *views = part<ViewList>(&window, u"views"_s);
        QListWidgetItem *entry = views->item(views->QListWidget::count() - 1);
        QCOMPARE(entry->text(), u"Money home"_s);
        QTRY_COMPARE_WITH_TIMEOUT(entry->data(Qt::AccessibleTextRole).toString(), u"Money home, 1 still to come"_s,
                                  patience);
        QTest::mouseClick(views->viewport(), Qt::LeftButton, {}, views->visualItemRect(entry).center());
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<MoneyWindow *>(), patience);
        QCOMPARE(views->current(), PairView::All); // it is no view
        auto *money = window.findChild<MoneyWindow *>();
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(money, u"openOrder"_s)->isEnabled(), patience);
        QCOMPARE(window.findChildren<MoneyWindow *>().size(), 1);
    }

    void reminderWords()
    {
        DueItem item{.subject = u"case"_s, .order = gid(1), .orderName = u"#1"_s, .due = {}};
        item.due.due = start;
        QList<Reminder> reminders;
        for (const WaitingFor what : {WaitingFor::SupplierAnswer, WaitingFor::TrackingNumber,
                                      WaitingFor::SupplierRefund, WaitingFor::Merchant}) {
            item.due.what = what;
            reminders.append({item, true});
        }
        installLanguage(u"it"_s);
        QCOMPARE(words::reminderTitle(reminders), u"4 pratiche aspettano te"_s);
        QCOMPARE(words::reminderTitle({reminders.first()}), u"#1 aspetta te"_s);
        QCOMPARE(words::reminderText(reminders, start).split(u'\n').size(), 4); // three, and how many more
        installLanguage(u"en"_s);
        QCOMPARE(words::reminderTitle(reminders), u"4 cases are waiting for you"_s);
        QSet<QString> all;
        for (const Reminder &one : std::as_const(reminders)) {
            all.insert(words::reminderText({one}, start));
            all.insert(words::reminderText({{one.item, false}}, start));
        }
        QCOMPARE(all.size(), 8);
    }
};

QTEST_MAIN(TestMoneyWindow)
#include "tst_moneywindow.moc"
