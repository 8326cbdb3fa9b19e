// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policies/policypagefile.h"
#include "ui/words/language.h"
#include "ui/words/policypage.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;
using words::PageLanguage;

using Change = std::function<void(ShopPolicy &)>;
Q_DECLARE_METATYPE(Change)

namespace
{

ShopPolicy policy()
{
    ShopPolicy made = proposedPolicy();
    made.shopName = u"Bottega Rossi"_s;
    made.contactEmail = u"aiuto@example.com"_s;
    made.cancelWithin = 24h;
    made.returnDays = 30;
    made.reportDays = 20;
    made.refundDays = 10;
    made.answerBusinessDays = 1;
    return made;
}

/// A shop outside the EU that takes back as little as it can.
ShopPolicy strict()
{
    ShopPolicy made = proposedPolicy({}, false);
    made.shopName = u"Bottega Rossi"_s;
    made.contactEmail = u"aiuto@example.com"_s;
    made.accepted = ReturnCause::WrongOrFaulty | ReturnCause::Damaged;
    made.returnPlace = ReturnPlace::PoBox;
    made.returnAddress = u"Casella postale 12\n20100 Milano"_s;
    made.returnPayer = ReturnPayer::Customer;
    made.refundForm = RefundMeans::StoreCredit;
    made.refundsDelivery = false;
    return made;
}

QString text(const ShopPolicy &of, PageLanguage language)
{
    return policypage::plainText({words::policyPage(of, language)});
}

QList<PolicyDocument> both(const ShopPolicy &of)
{
    return {words::policyPage(of, PageLanguage::Italian), words::policyPage(of, PageLanguage::English)};
}

} // namespace

class TestPolicyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installLanguage(u"en"); }

    /// R27: the list of the article, question by question, answered in both languages.
    void everyQuestionIsAnswered_data()
    {
        QTest::addColumn<ShopPolicy>("of");
        QTest::addColumn<QString>("italian");
        QTest::addColumn<QString>("english");
        const ShopPolicy usual = policy();
        QTest::newRow("R22 until how long after the sale can it be cancelled")
            << usual << u"entro 24 ore dall’ordine, purché non sia ancora stato spedito"_s
            << u"within 24 hours of ordering, as long as it has not been shipped"_s;
        QTest::newRow("R2 R5 and once it has been shipped")
            << usual << u"Un ordine già spedito non si può più fermare"_s
            << u"An order that has been shipped can no longer be stopped"_s;
        QTest::newRow("R23 in which cases are returns allowed")
            << usual << u"Accettiamo resi e rimborsi quando:"_s << u"We accept returns and refunds when:"_s;
        QTest::newRow("R19 not as described")
            << usual << u"l’articolo non corrisponde alla descrizione: segnalacelo entro 20 giorni"_s
            << u"the item is not as described: tell us within 20 days"_s;
        QTest::newRow("R19 damaged") << usual << u"l’articolo è arrivato danneggiato"_s
                                     << u"the item arrived damaged"_s;
        QTest::newRow("R19 wrong size") << usual
                                        << u"la taglia o la misura non va bene: chiedi il reso entro 30 giorni"_s
                                        << u"the size does not fit: ask within 30 days"_s;
        QTest::newRow("R24 how long does a refund take")
            << usual << u"Il rimborso parte entro 10 giorni"_s << u"The refund is made within 10 days"_s;
        QTest::newRow("R25 a clear guideline: what to do")
            << usual << u"Scrivici a aiuto@example.com prima di spedire qualsiasi cosa"_s
            << u"Write to aiuto@example.com before you send anything"_s;
        QTest::newRow("R25 and when the answer comes")
            << usual << u"Ti rispondiamo entro 1 giorno lavorativo"_s << u"We answer within 1 business day"_s;
        QTest::newRow("R28 accepted reasons, all other sales are final")
            << strict() << u"Tutte le vendite sono definitive, a parte quando:"_s
            << u"All sales are final, except when:"_s;
        QTest::newRow("R29 no address: write first")
            << usual << u"Le istruzioni arrivano per e-mail quando ci scrivi. Non spedire nulla prima"_s
            << u"Instructions come by e-mail once you have written to us. Please do not send anything before"_s;
        QTest::newRow("R30 PO box") << strict() << u"alla nostra casella postale:\n\nCasella postale 12\n20100 Milano"_s
                                    << u"to our PO box:\n\nCasella postale 12\n20100 Milano"_s;
        QTest::newRow("R31 withdrawal") << usual << u"senza dare spiegazioni entro 30 giorni"_s
                                        << u"without giving any reason within 30 days"_s;
        QTest::newRow("R31 withdrawal form")
            << usual << u"il recesso dal mio/nostro (*) contratto"_s << u"withdraw from my/our (*) contract"_s;
        QTest::newRow("R31 guarantee") << usual << u"garanzia legale di conformità"_s
                                       << u"legal guarantee of conformity"_s;
        QTest::newRow("who pays the way back")
            << usual << u"negli altri casi sono a tuo carico"_s << u"otherwise you do"_s;
        QTest::newRow("how the money comes")
            << usual << u"Sullo stesso mezzo di pagamento"_s << u"To the means of payment you used"_s;
        QTest::newRow("store credit outside the EU")
            << strict() << u"Come credito da spendere nel nostro negozio."_s << u"As credit to spend in our shop."_s;
        QTest::newRow("what cannot be returned")
            << usual << u"articoli personalizzati o fatti su misura"_s << u"personalised or made-to-measure items"_s;
        QTest::newRow("R20 refund without return") << usual << u"tenere l’articolo"_s << u"you keep the item"_s;
    }
    void everyQuestionIsAnswered()
    {
        QFETCH(ShopPolicy, of);
        QFETCH(QString, italian);
        QFETCH(QString, english);
        QVERIFY2(text(of, PageLanguage::Italian).contains(italian), qPrintable(text(of, PageLanguage::Italian)));
        QVERIFY2(text(of, PageLanguage::English).contains(english), qPrintable(text(of, PageLanguage::English)));
    }

    /// The page's languages are its own: neither depends on the screen's.
    void theScreenDoesNotMatter()
    {
        const QString italian = policypage::htmlPage(both(policy()));
        installLanguage(u"it");
        QCOMPARE(policypage::htmlPage(both(policy())), italian);
    }

    void bothLanguagesSayTheSame()
    {
        for (const ShopPolicy &of : {policy(), strict()}) {
            const PolicyDocument it = words::policyPage(of, PageLanguage::Italian);
            const PolicyDocument en = words::policyPage(of, PageLanguage::English);
            QCOMPARE(it.sections.size(), en.sections.size());
            for (qsizetype i = 0; i < it.sections.size(); ++i) {
                QCOMPARE(it.sections.at(i).id, en.sections.at(i).id);
                QCOMPARE(it.sections.at(i).blocks.size(), en.sections.at(i).blocks.size());
                QVERIFY(it.sections.at(i).heading != en.sections.at(i).heading);
            }
            for (const QString &page : {text(of, PageLanguage::Italian), text(of, PageLanguage::English)}) {
                QVERIFY(!page.contains(u'%') && !page.contains(u'{'));
                QVERIFY(!page.contains(u'\'') && !page.contains(u'"')); // typographic ones only
            }
        }
    }

    /// R31: whatever the merchant chose, the page gives what the law gives.
    void thePageNeverPromisesLessThanTheLaw()
    {
        ShopPolicy mean = strict();
        mean.euConsumers = true;
        mean.returnDays = 3;
        mean.refundDays = 60;
        mean.exceptions = NoReturn::SaleItems;
        const QString page = text(mean, PageLanguage::Italian);
        QVERIFY(page.contains(u"senza dare spiegazioni entro 14 giorni"_s));
        QVERIFY(page.contains(u"Il rimborso parte entro 14 giorni"_s));
        QVERIFY(!page.contains(u"definitive"_s) && !page.contains(u"saldo"_s) && !page.contains(u"60"_s));
        QVERIFY(page.contains(u"Scegli tu"_s));
        // Where the switch is off, nothing of it stands there.
        const QString outside = text(strict(), PageLanguage::English);
        QVERIFY(!outside.contains(u"European Union"_s) && !outside.contains(u"withdraw"_s));
    }

    /// R29: an address only where there is a place for it.
    void noAddressWithoutAPlace()
    {
        ShopPolicy of = policy();
        of.returnAddress = u"Via Segreta 1"_s;
        QVERIFY(!policypage::htmlPage(both(of)).contains(u"Segreta"_s));
        of.returnPlace = ReturnPlace::Shop;
        QVERIFY(policypage::htmlPage(both(of)).contains(u"<address>Via Segreta 1</address>"_s));
    }

    void whatTheMerchantTypesIsText()
    {
        ShopPolicy of = policy();
        of.shopName = u"<script>alert(1)</script> & \"Figli\" '\u202Eevil"_s;
        of.contactEmail = u"a\"onmouseover=x@example.com"_s;
        of.otherExceptions = {u"<img src=x onerror=1>\n<b>seconda</b>"_s, u"<img src=x>"_s};
        of.note = {u"A & B < C\n\nSecondo\u0007 paragrafo"_s, u"{email} %1"_s};
        for (const QString &html : {policypage::htmlFragment(both(of)), policypage::htmlPage(both(of))}) {
            QVERIFY(!html.contains(u"<script"_s) && !html.contains(u"<img"_s) && !html.contains(u"<b>"_s));
            QVERIFY(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Figli&quot;"_s));
            QVERIFY(!html.contains(u'\u202E') && !html.contains(u'\u0007'));
            QVERIFY(html.contains(u"href=\"mailto:a&quot;onmouseover=x@example.com\""_s));
            QVERIFY(html.contains(u"A &amp; B &lt; C"_s));
            QVERIFY(html.contains(u"{email} %1"_s)); // nothing of ours in it
        }
        const QString markdown = policypage::markdown(both(of));
        QVERIFY(markdown.contains(u"\\<script\\>alert(1)\\</script\\> \\&"_s));
        QVERIFY(!markdown.contains(u"<img"_s) || markdown.contains(u"\\<img"_s));
        QVERIFY(policypage::plainText(both(of)).contains(u"<script>alert(1)</script> & \"Figli\""_s));
    }
    void markdownSignsAreText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("written");
        QTest::newRow("emphasis") << u"*a* _b_ `c`"_s << u"\\*a\\* \\_b\\_ \\`c\\`"_s;
        QTest::newRow("link") << u"[a](b)"_s << u"\\[a\\](b)"_s;
        QTest::newRow("list") << u"- a\n+ b\n1. c"_s << u"\\- a  \n\\+ b  \n1\\. c"_s;
        QTest::newRow("heading") << u"# a"_s << u"\\# a"_s;
    }
    void markdownSignsAreText()
    {
        QFETCH(QString, typed);
        QFETCH(QString, written);
        ShopPolicy of = policy();
        of.note = {typed, typed};
        const QString markdown = policypage::markdown({words::policyPage(of, PageLanguage::English)});
        QVERIFY2(markdown.contains(u"\n\n"_s + written + u"\n\n"_s), qPrintable(markdown));
    }

    void theFragmentIsForATheme()
    {
        const QString one = policypage::htmlFragment({words::policyPage(policy(), PageLanguage::Italian)});
        QVERIFY(one.startsWith(u"<p>"_s));
        for (const QString &tag : {u"<html"_s, u"<style"_s, u"<script"_s, u"style="_s, u"class="_s, u"<h1"_s})
            QVERIFY2(!one.contains(tag), qPrintable(tag));
        const QString two = policypage::htmlFragment(both(policy()));
        QVERIFY(two.contains(u"<section id=\"policy-it\" lang=\"it\">"_s));
        QVERIFY(two.contains(u"<section id=\"policy-en\" lang=\"en\">"_s));
        QVERIFY(two.contains(u"<a href=\"#policy-en\""_s));
    }

    void changesAreReadable_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("italian");
        QTest::addColumn<QString>("english");
        const auto row = [](const char *name, Change change, const QString &italian, const QString &english) {
            QTest::newRow(name) << change << italian << english;
        };
        row(
            "days", [](ShopPolicy &p) { p.returnDays = 1; }, u"Reso entro: da “30 giorni” a “1 giorno”"_s,
            u"Return within: from “30 days” to “1 day”"_s);
        row(
            "cancel", [](ShopPolicy &p) { p.cancelWithin.reset(); },
            u"Annullamento entro: da “24 ore” a “finché non è spedito”"_s,
            u"Cancellation within: from “24 hours” to “as long as it has not shipped”"_s);
        row(
            "cancel in days", [](ShopPolicy &p) { p.cancelWithin = 72h; },
            u"Annullamento entro: da “24 ore” a “3 giorni”"_s, u"Cancellation within: from “24 hours” to “3 days”"_s);
        row(
            "reason", [](ShopPolicy &p) { p.accepted.setFlag(ReturnCause::WrongSize, false); },
            u"Motivi accettati, tolto: la taglia o la misura non va bene"_s,
            u"Accepted reasons, removed: the size does not fit"_s);
        row(
            "exception", [](ShopPolicy &p) { p.exceptions |= NoReturn::GiftCards; },
            u"Articoli esclusi, aggiunto: buoni regalo"_s, u"Excepted items, added: gift cards"_s);
        row(
            "address", [](ShopPolicy &p) { p.returnAddress = u"Via Roma 1\nMilano"_s; },
            u"Indirizzo per i resi: da “niente” a “Via Roma 1 Milano”"_s,
            u"Address for returns: from “nothing” to “Via Roma 1 Milano”"_s);
        row(
            "EU", [](ShopPolicy &p) { p.euConsumers = false; }, u"Vende a consumatori nell’UE: da “sì” a “no”"_s,
            u"Sells to consumers in the EU: from “yes” to “no”"_s);
    }
    void changesAreReadable()
    {
        QFETCH(Change, change);
        QFETCH(QString, italian);
        QFETCH(QString, english);
        ShopPolicy after = policy();
        change(after);
        QCOMPARE(words::policyChanges(policy(), after, PageLanguage::Italian), QStringList{italian});
        QCOMPARE(words::policyChanges(policy(), after, PageLanguage::English), QStringList{english});
    }
    /// No field changes without being told.
    void everyFieldIsCompared()
    {
        const ShopPolicy before = policy();
        const QList<Change> changes{
            [](ShopPolicy &p) { p.shopName = u"x"_s; },
            [](ShopPolicy &p) { p.contactEmail = u"x"_s; },
            [](ShopPolicy &p) { p.answerBusinessDays = 9; },
            [](ShopPolicy &p) { p.reportDays = 9; },
            [](ShopPolicy &p) { p.sendBackDays = 9; },
            [](ShopPolicy &p) { p.returnPayer = ReturnPayer::Shop; },
            [](ShopPolicy &p) { p.returnPlace = ReturnPlace::PoBox; },
            [](ShopPolicy &p) { p.otherExceptions.italian = u"x"_s; },
            [](ShopPolicy &p) { p.otherExceptions.english = u"x"_s; },
            [](ShopPolicy &p) { p.exchange = !p.exchange; },
            [](ShopPolicy &p) { p.refundWithoutReturn = !p.refundWithoutReturn; },
            [](ShopPolicy &p) { p.refundForm = RefundMeans::StoreCredit; },
            [](ShopPolicy &p) { p.refundsDelivery = !p.refundsDelivery; },
            [](ShopPolicy &p) { p.refundDays = 9; },
            [](ShopPolicy &p) { p.note.italian = u"x"_s; },
            [](ShopPolicy &p) { p.note.english = u"x"_s; },
        };
        for (const Change &change : changes) {
            ShopPolicy after = before;
            change(after);
            QCOMPARE(words::policyChanges(before, after, PageLanguage::English).size(), 1);
        }
        QCOMPARE(words::policyChanges(before, before, PageLanguage::Italian), QStringList());
    }

    void filesAreWhatTheirNamesSay()
    {
        const QTemporaryDir folder;
        const auto saved = [&folder](const QString &name) {
            const auto written = policypage::save(both(policy()), folder.filePath(name));
            QFile file(folder.filePath(name));
            return written && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(saved(u"page.html"_s).startsWith("<!DOCTYPE html>\n<html lang=\"it\">"));
        QVERIFY(saved(u"page.txt"_s).startsWith("ANNULLAMENTI, RESI E RIMBORSI"));
        QVERIFY(saved(u"page.md"_s).startsWith("# Annullamenti, resi e rimborsi"));
        const QByteArray pdf = saved(u"page.PDF"_s);
        QVERIFY(pdf.startsWith("%PDF-") && pdf.size() > 5000);
        const auto nowhere = policypage::save(both(policy()), folder.filePath(u"no/such/folder.html"_s));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, Error::Kind::Storage);
    }

    /// For tests/contract/policies.mjs, which gives them to a validator.
    void pagesForTheValidator()
    {
        const QTemporaryDir elsewhere;
        const QString folder = qEnvironmentVariable("CONTRORDINE_POLICY_PAGES", elsewhere.path());
        QVERIFY(QDir().mkpath(folder));
        ShopPolicy odd = policy();
        odd.shopName = u"<script>alert(1)</script> & \"Figli\" '\u202Ex"_s;
        odd.otherExceptions = {u"<img src=x>\nuno & due"_s, u"<img src=x>"_s};
        odd.note = {u"Riga uno\nriga due\n\nParagrafo"_s, u"<p>"_s};
        odd.returnPlace = ReturnPlace::PoBox;
        odd.returnAddress = u"Casella <12>\n20100 Milano"_s;
        const QList<std::pair<QString, ShopPolicy>> policies{
            {u"usual"_s, policy()}, {u"strict"_s, strict()}, {u"odd"_s, odd}, {u"empty"_s, ShopPolicy()}};
        for (const auto &[name, of] : policies) {
            const QList<QList<PolicyDocument>> choices{both(of),
                                                       {words::policyPage(of, PageLanguage::Italian)},
                                                       {words::policyPage(of, PageLanguage::English)}};
            for (qsizetype i = 0; i < choices.size(); ++i) {
                const QString path = u"%1/%2-%3"_s.arg(folder, name, QString::number(i));
                QVERIFY(policypage::saveBytes(policypage::htmlPage(choices.at(i)).toUtf8(), path + u".page.html"_s));
                QVERIFY(policypage::saveBytes(policypage::htmlFragment(choices.at(i)).toUtf8(),
                                              path + u".fragment.html"_s));
            }
        }
    }
};

QTEST_MAIN(TestPolicyPage)
#include "tst_policypage.moc"
