// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/samples.h"
#include "ui/policies/policiesdialog.h"
#include "ui/policies/policyimport.h"
#include "ui/policies/policypreview.h"
#include "ui/policies/templatespage.h"
#include "ui/policies/versionsdialog.h"
#include "ui/wizards/messagedialog.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCoroTask>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace contrordine;
using namespace contrordine::test;

namespace
{

constexpr int patience = 30000; ///< ms; an upper bound, nothing waits that long when all is well

} // namespace

/// The shop's policy and messages through the widgets, on a desk of its own.
class TestPoliciesDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SetClock m_clock;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<PoliciesDialog> m_dialog;
    int m_clicks = 0; ///< of the merchant, and keys are typed

    void openDesk()
    {
        m_dialog.reset();
        m_desk.reset();
        auto desk = Desk::open({.dataDir = m_folder->path(), .clock = &m_clock});
        QVERIFY2(desk.has_value(), desk ? "" : qPrintable(desk.error().detail));
        m_desk = std::move(*desk);
    }
    void openDialog(PoliciesDialog::Page page = PoliciesDialog::Page::Policy)
    {
        m_dialog = std::make_unique<PoliciesDialog>(*m_desk);
        m_dialog->setPage(page);
        m_dialog->show();
        QTRY_VERIFY_WITH_TIMEOUT(part<QTabWidget>(u"policyTabs"_s)->isEnabled(), patience);
    }
    template <class T>
    T *part(const QString &name, QWidget *of = nullptr)
    {
        T *found = (of ? of : m_dialog.get())->findChild<T *>(name);
        if (!found)
            qFatal("no part called %s", qPrintable(name));
        return found;
    }
    void click(const QString &name, QWidget *of = nullptr)
    {
        ++m_clicks;
        QTest::mouseClick(part<QPushButton>(name, of), Qt::LeftButton);
    }
    void type(const QString &name, const QString &text)
    {
        ++m_clicks;
        auto *field = part<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    QString clipboard() const { return QGuiApplication::clipboard()->text(); }
    PolicyDesk &policies() { return m_desk->policyDesk(); }
    void choose(TemplateKind kind, MessageLanguage language)
    {
        auto *list = part<QTreeWidget>(u"templates"_s);
        for (int group = 0; group < list->topLevelItemCount(); ++group) {
            for (int row = 0; row < list->topLevelItem(group)->childCount(); ++row) {
                QTreeWidgetItem *item = list->topLevelItem(group)->child(row);
                if (item->data(0, Qt::UserRole).toInt() == int(kind))
                    list->setCurrentItem(item);
            }
        }
        auto *languages = part<QComboBox>(u"templateLanguage"_s);
        languages->setCurrentIndex(languages->findData(int(language)));
    }
    QString importOf(const QByteArray &bytes, PolicyImport &dialog)
    {
        QFile file(m_folder->filePath(u"policies.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        dialog.read(file.fileName());
        auto *told = dialog.findChild<QWidget *>(u"told"_s);
        (void)QTest::qWaitFor([told] { return told->isVisible(); }, patience);
        QStringList texts;
        for (const QLabel *label : told->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u' ');
    }

private Q_SLOTS:
    void init()
    {
        installLanguage(u"en");
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(utc(2026, 3, 10, 12));
        m_clicks = 0;
        openDesk();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_desk.reset();
    }

    /// "From an empty shop to a pasted policy page in under five minutes": two fields and one button.
    void fromAnEmptyShopToAPage()
    {
        openDialog();
        QGuiApplication::clipboard()->clear();
        click(u"copyHtml"_s); // too early: what is missing gets the focus, nothing is copied
        QVERIFY(clipboard().isEmpty());
        QVERIFY(part<QWidget>(u"missing"_s)->isVisible());
        m_clicks = 0;
        type(u"shopName"_s, u"Bottega Rossi"_s);
        type(u"email"_s, u"aiuto@example.com"_s);
        QVERIFY(!part<QWidget>(u"missing"_s)->isVisible());
        QVERIFY(!part<QWidget>(u"law"_s)->isVisible()); // the proposal keeps the law
        click(u"copyHtml"_s);
        QCOMPARE(m_clicks, 3);
        const QString page = clipboard();
        QVERIFY(page.contains(u"lang=\"it\""_s) && page.contains(u"lang=\"en\""_s));
        QVERIFY(page.contains(u"mailto:aiuto@example.com"_s));
        QVERIFY(part<QTextBrowser>(u"page"_s)->toPlainText().contains(u"Bottega Rossi"_s));
        (void)QTest::qWaitFor([this] { return policies().shop().versions.size() == 1; }, patience);
        for (const QLabel *label : part<QWidget>(u"problem"_s)->findChildren<QLabel *>())
            QVERIFY2(!label->isVisible(), qPrintable(label->text()));
        QCOMPARE(policies().shop().versions.size(), 1);
        QCOMPARE(policies().published()->contactEmail, u"aiuto@example.com"_s);
        QVERIFY(!policies().shop().draft);
    }

    /// Nothing that is typed is lost, whatever happens next.
    void whatIsTypedIsKept()
    {
        openDialog();
        type(u"shopName"_s, u"Bottega"_s);
        part<QSpinBox>(u"returnDays"_s)->setValue(21);
        QTRY_VERIFY_WITH_TIMEOUT(policies().shop().draft && policies().shop().draft->returnDays == 21, patience);
        part<QSpinBox>(u"refundDays"_s)->setValue(9);
        m_dialog->reject(); // at once: no timer has rung
        openDesk();
        openDialog();
        QCOMPARE(part<QLineEdit>(u"shopName"_s)->text(), u"Bottega"_s);
        QCOMPARE(part<QSpinBox>(u"returnDays"_s)->value(), 21);
        QCOMPARE(part<QSpinBox>(u"refundDays"_s)->value(), 9);
        QCOMPARE(policies().shop().versions.size(), 0);
    }

    void lessThanTheLawIsSaid()
    {
        openDialog();
        auto *law = part<QWidget>(u"law"_s);
        QVERIFY(!law->isVisible());
        part<QSpinBox>(u"returnDays"_s)->setValue(7);
        QVERIFY(law->isVisible());
        QStringList texts;
        for (const QLabel *label : law->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.join(u' ').contains(u"2011/83/EU"_s) && texts.join(u' ').contains(u"no legal advice"_s));
        QVERIFY(part<QTextBrowser>(u"page"_s)->toPlainText().contains(u"entro 14 giorni"_s));
        part<QCheckBox>(u"euConsumers"_s)->setChecked(false);
        QVERIFY(!law->isVisible());
        QVERIFY(part<QTextBrowser>(u"page"_s)->toPlainText().contains(u"entro 7 giorni"_s));
    }

    /// R29, R30.
    void anAddressIsAskedForOnlyWhereItIsShown()
    {
        openDialog();
        auto *address = part<QPlainTextEdit>(u"returnAddress"_s);
        QVERIFY(!address->isVisible());
        auto *place = part<QComboBox>(u"returnPlace"_s);
        place->setCurrentIndex(place->findData(int(ReturnPlace::PoBox)));
        QVERIFY(address->isVisibleTo(m_dialog.get()));
        address->setPlainText(u"Casella postale 12"_s);
        QVERIFY(part<QTextBrowser>(u"page"_s)->toPlainText().contains(u"Casella postale 12"_s));
    }

    /// R26: what suppliers say is where the proposal begins.
    void theProposalKnowsTheSuppliers()
    {
        SupplierPolicy supplier{.supplier = SupplierId(u"aliexpress:store:77"_s),
                                .cancel = {CancelTerm::Kind::Within, std::chrono::hours(12)}};
        QVERIFY(succeeded(SupplierBook(m_desk->store()).save({supplier}, m_clock.now())));
        openDialog();
        QVERIFY(part<QSpinBox>(u"cancelHours"_s)->isVisibleTo(m_dialog.get()));
        QCOMPARE(part<QSpinBox>(u"cancelHours"_s)->value(), 12);
    }

    void versionsAreComparedAndComeBack()
    {
        ShopPolicy policy = proposedPolicy();
        policy.shopName = u"Bottega Rossi"_s;
        policy.contactEmail = u"aiuto@example.com"_s;
        QVERIFY(QCoro::waitFor(policies().publish(policy)).has_value());
        policy.returnDays = 30;
        QVERIFY(QCoro::waitFor(policies().publish(policy)).has_value());
        openDialog();
        click(u"versions"_s);
        auto *versions = m_dialog->findChild<VersionsDialog *>();
        QVERIFY(versions);
        QCOMPARE(part<QListWidget>(u"versionList"_s, versions)->count(), 2);
        const QString changes = part<QTextBrowser>(u"changes"_s, versions)->toPlainText();
        QVERIFY(changes.contains(u"Reso entro: da “14 giorni” a “30 giorni”"_s));
        QVERIFY(changes.contains(u"Return within: from “14 days” to “30 days”"_s));
        part<QListWidget>(u"versionList"_s, versions)->setCurrentRow(1);
        click(u"take"_s, versions);
        QCOMPARE(part<QSpinBox>(u"returnDays"_s)->value(), 14);
        QCOMPARE(policies().shop().versions.size(), 2); // nothing is published by looking back
        QVERIFY(policies().shop().draft);
    }

    void messagesAreOnesOwn()
    {
        openDialog(PoliciesDialog::Page::Messages);
        choose(TemplateKind::SupplierCancel, MessageLanguage::Chinese);
        auto *text = part<QPlainTextEdit>(u"templateText"_s);
        QVERIFY(text->toPlainText().contains(u"请不要发出我的订单"_s));
        text->setPlainText(u"您好！请取消订单 {supplier_order}。"_s);
        choose(TemplateKind::CustomerCancelled, MessageLanguage::Italian); // leaving keeps it
        QTRY_COMPARE_WITH_TIMEOUT(policies().ownText(TemplateKind::SupplierCancel, MessageLanguage::Chinese),
                                  u"您好！请取消订单 {supplier_order}。"_s, patience);
        choose(TemplateKind::SupplierCancel, MessageLanguage::Chinese);
        click(u"reset"_s);
        QTRY_VERIFY_WITH_TIMEOUT(policies().ownText(TemplateKind::SupplierCancel, MessageLanguage::Chinese).isEmpty(),
                                 patience);
        QVERIFY(text->toPlainText().contains(u"请不要发出我的订单"_s));
        // What could never be sent is not kept.
        text->setPlainText(u"取消 {ordre}"_s);
        QVERIFY(part<QWidget>(u"problem"_s, m_dialog->findChild<TemplatesPage *>())->isVisible());
        choose(TemplateKind::CustomerCancelled, MessageLanguage::Italian);
        QVERIFY(policies().templates().isEmpty());
    }

    void thePreviewIsOfARealOrder()
    {
        valueOf(m_desk->store().saveOrders({paidOrder(1)}));
        valueOf(m_desk->store().saveSupplierOrders({supplierOrder(1)}));
        valueOf(m_desk->store().saveLinks({link(1, 1)}));
        openDialog(PoliciesDialog::Page::Messages);
        choose(TemplateKind::SupplierCancel, MessageLanguage::English);
        auto *preview = part<QPlainTextEdit>(u"preview"_s);
        QTRY_VERIFY_WITH_TIMEOUT(preview->toPlainText().contains(u"Hello Lucky Lamp Store,"_s), patience);
        QVERIFY(preview->toPlainText().contains(supplierNumber(1).toString()));
    }

    /// A customer's message: what is missing is marked and typed, and nothing is copied before.
    void nothingIsCopiedHalfFilled()
    {
        valueOf(m_desk->store().saveOrders({paidOrder(1)}));
        const PairDetails pair = valueOf(m_desk->store().pairDetails(gid(1)));
        MessageDialog dialog(*m_desk, pair, TemplateKind::CustomerPartialOffer);
        dialog.show();
        QGuiApplication::clipboard()->clear();
        auto *copy = part<QPushButton>(u"copyMessage"_s, &dialog);
        QVERIFY(!copy->isEnabled());
        QVERIFY(part<QPlainTextEdit>(u"message"_s, &dialog)->toPlainText().contains(u"{offered_amount}"_s));
        QCOMPARE(part<QPlainTextEdit>(u"message"_s, &dialog)->extraSelections().size(), 1);
        QVERIFY(part<QLabel>(u"lacks"_s, &dialog)->text().contains(u"Amount offered"_s));
        part<QLineEdit>(u"type-offered_amount"_s, &dialog)->setText(u"5 €"_s);
        QVERIFY(copy->isEnabled());
        copy->click();
        QVERIFY(clipboard().contains(u"Customer 1"_s) && clipboard().contains(u"5 €"_s));
        QVERIFY(!clipboard().contains(u'{'));
        // Another message has its own gaps.
        auto *kinds = part<QComboBox>(u"kind"_s, &dialog);
        kinds->setCurrentIndex(kinds->findData(int(TemplateKind::CustomerRefundOnWay)));
        QVERIFY(!copy->isEnabled());
    }

    void whatOneWroteOneselfIsUsed()
    {
        valueOf(m_desk->store().saveOrders({paidOrder(1)}));
        const QList<MessageTemplate> own{{TemplateKind::CustomerCancelled, MessageLanguage::English, u"Bye {order}"_s}};
        QVERIFY(QCoro::waitFor(policies().saveTemplates(own)).has_value());
        openDesk(); // it is there from the start
        const PairDetails pair = valueOf(m_desk->store().pairDetails(gid(1)));
        MessageDialog dialog(*m_desk, pair, TemplateKind::CustomerCancelled);
        auto *text = part<QPlainTextEdit>(u"message"_s, &dialog);
        QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), u"Bye #1"_s, patience);
    }

    void importShowsAndUndoes()
    {
        ShopPolicy policy = proposedPolicy();
        policy.shopName = u"Bottega Rossi"_s;
        policy.contactEmail = u"aiuto@example.com"_s;
        const PolicyFile file{
            .shop = policy,
            .templates = {{TemplateKind::CustomerCancelled, MessageLanguage::Italian, u"Ciao {order}"_s}},
            .suppliers = {
                {.supplier = SupplierId(u"aliexpress:store:77"_s), .name = u"Lucky Lamp Store"_s, .returnDays = 9}}};
        PolicyImport dialog(*m_desk);
        dialog.show();
        QVERIFY(importOf(writePolicyFile(file), dialog).contains(u"3 changes"_s));
        const QString changes = part<QTextBrowser>(u"changes"_s, &dialog)->toPlainText();
        QVERIFY(changes.contains(u"first version"_s) && changes.contains(u"Order cancelled"_s)
                && changes.contains(u"Lucky Lamp Store"_s));
        QVERIFY(!policies().published()); // looking changes nothing
        QVERIFY(policies().templates().isEmpty() && policies().suppliers().isEmpty());

        click(u"import"_s, &dialog);
        auto *undo = part<QPushButton>(u"undo"_s, &dialog);
        QTRY_VERIFY_WITH_TIMEOUT(undo->isVisible(), patience);
        QCOMPARE(policies().published(), std::optional(policy));
        QCOMPARE(policies().templates(), file.templates);
        QCOMPARE(policies().suppliers().size(), 1);
        QCOMPARE(policies().suppliers().first().returnDays, std::optional<int>(9));

        undo->click();
        QTRY_VERIFY_WITH_TIMEOUT(!undo->isVisible(), patience);
        QVERIFY(!policies().published());
        QVERIFY(policies().templates().isEmpty());
        QVERIFY(policies().suppliers().isEmpty() || isUnknown(policies().suppliers().first()));
        // And what is exported is what was imported.
        QCOMPARE(readPolicyFile(writePolicyFile(file)).value(), file);
    }

    void aBadFileChangesNothing()
    {
        PolicyImport dialog(*m_desk);
        dialog.show();
        const QString told = importOf(
            R"({"format":"contrordine-policies","version":1,"templates":[{"kind":"supplier-cancel","language":"fr","text":"x"}]})",
            dialog);
        QVERIFY2(told.contains(u"/templates/0/language"_s), qPrintable(told));
        QVERIFY(!part<QPushButton>(u"import"_s, &dialog)->isEnabled());
    }
};

QTEST_MAIN(TestPoliciesDialog)
#include "tst_policiesdialog.moc"
