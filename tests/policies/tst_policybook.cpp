// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/database.h"
#include "models/store/policybook.h"
#include "tests/store/samples.h"

using namespace contrordine;
using namespace contrordine::test;

namespace
{

const QDateTime now = utc(2026, 3, 10, 12);

ShopPolicy policyOf(int returnDays)
{
    ShopPolicy policy = proposedPolicy();
    policy.shopName = u"Bottega Rossi"_s;
    policy.contactEmail = u"aiuto@example.com"_s;
    policy.returnDays = returnDays;
    return policy;
}

} // namespace

/// On real files: versions only grow, and nothing that was typed is lost.
class TestPolicyBook : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SetClock m_clock;
    std::unique_ptr<Store> m_store;

    void open()
    {
        m_store.reset();
        auto store = Store::open({.dataDir = m_folder->path(), .clock = &m_clock});
        QVERIFY(store.has_value());
        m_store = std::move(*store);
    }
    PolicyBook book() { return PolicyBook(*m_store); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { m_store.reset(); }

    void versionsAreAppended()
    {
        QCOMPARE(valueOf(book().shopPolicy()), ShopPolicyState());
        valueOf(book().publish(policyOf(14), now));
        valueOf(book().publish(policyOf(14), now.addDays(1))); // the same: no version of its own
        valueOf(book().publish(policyOf(30), now.addDays(2)));
        open();
        const ShopPolicyState kept = valueOf(book().shopPolicy());
        QCOMPARE(kept.versions.size(), 2);
        QCOMPARE(kept.versions.first(), (ShopPolicyVersion{2, now.addDays(2), policyOf(30)}));
        QCOMPARE(kept.versions.last(), (ShopPolicyVersion{1, now, policyOf(14)}));
        auto desk = Database::open(m_folder->filePath(u"desk.sqlite"_s), Database::Access::ReadWrite);
        QVERIFY(desk.has_value());
        QVERIFY(!(*desk)->execute(u"UPDATE shop_policy SET at = 0"_s));
        auto again = Database::open(m_folder->filePath(u"desk.sqlite"_s), Database::Access::ReadWrite);
        QVERIFY(!(*again)->execute(u"DELETE FROM shop_policy"_s));
    }

    void theDraftSurvives()
    {
        QVERIFY(succeeded(book().saveDraft(policyOf(20))));
        QVERIFY(succeeded(book().saveDraft(policyOf(21))));
        open();
        QCOMPARE(valueOf(book().shopPolicy()).draft, std::optional(policyOf(21)));
        // What becomes a version is a draft no longer.
        QCOMPARE(valueOf(book().publish(policyOf(21), now)).draft, std::nullopt);
        open();
        QCOMPARE(valueOf(book().shopPolicy()).draft, std::nullopt);
    }

    void templatesHoldUntilTheNext()
    {
        const MessageTemplate own{TemplateKind::SupplierCancel, MessageLanguage::Chinese, u"请取消 {supplier_order}"_s};
        const MessageTemplate other{TemplateKind::CustomerCancelled, MessageLanguage::Italian, u"Ciao {order}"_s};
        QCOMPARE(valueOf(book().saveTemplates({own, other}, now)).size(), 2);
        MessageTemplate later = own;
        later.text = u"您好 {supplier_order}"_s;
        valueOf(book().saveTemplates({later}, now));
        open();
        QCOMPARE(valueOf(book().templates()), (QList<MessageTemplate>{other, later}));
        MessageTemplate builtIn = own;
        builtIn.text.clear();
        QCOMPARE(valueOf(book().saveTemplates({builtIn}, now)), QList<MessageTemplate>{other});
    }

    void whatComesFromAFileIsOneStep()
    {
        valueOf(book().publish(policyOf(14), now));
        QVERIFY(succeeded(book().saveDraft(policyOf(20))));
        const PolicyFile file{.shop = policyOf(30),
                              .templates = {{TemplateKind::SupplierCancel, MessageLanguage::English, u"Stop it"_s}}};
        QVERIFY(succeeded(book().bring(file, now)));
        const ShopPolicyState kept = valueOf(book().shopPolicy());
        QCOMPARE(kept.versions.first().policy, policyOf(30));
        QCOMPARE(kept.draft, std::optional(policyOf(20))); // what was typed is not lost by it
        QCOMPARE(valueOf(book().templates()), file.templates);
    }

    void aFirstVersionCanBeTakenBack()
    {
        QVERIFY(succeeded(book().bring({.shop = policyOf(30)}, now)));
        QVERIFY(succeeded(book().bring({}, now, true)));
        open();
        QVERIFY(valueOf(book().shopPolicy()).withdrawn);
        QCOMPARE(valueOf(book().shopPolicy()).versions.size(), 1); // and still be looked at
        const ShopPolicyState anew = valueOf(book().publish(policyOf(30), now));
        QVERIFY(!anew.withdrawn);
        QCOMPARE(anew.versions.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPolicyBook)
#include "tst_policybook.moc"
