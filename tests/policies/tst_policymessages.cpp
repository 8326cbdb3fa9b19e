// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/language.h"
#include "ui/words/messagewords.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

QDateTime at(int year, int month, int day) { return QDateTime(QDate(year, month, day), QTime(12, 0), Qt::UTC); }

words::MessageFacts everything()
{
    Order order;
    order.name = u"#1001"_s;
    order.customer = u"Anna Verdi"_s;
    order.createdAt = at(2026, 11, 2);
    order.refunded = Money(0, *Currency::fromCode(u"EUR"));
    SupplierOrder supplier{.id = SupplierOrderId(u"8190447122030931"_s),
                           .createdAt = at(2026, 11, 2),
                           .amount = Money(1889, *Currency::fromCode(u"USD")),
                           .storeName = u"Kedi Bottles Store"_s};
    ShopPolicy shop = proposedPolicy();
    shop.shopName = u"Bottega Rossi"_s;
    shop.contactEmail = u"aiuto@example.com"_s;
    return {.order = order,
            .supplierOrder = supplier,
            .reason = CancelReason::Duplicate,
            .handling = {.cancelRequestedAt = at(2026, 11, 3), .refusedAt = at(2026, 11, 4)},
            .dispute = DisputeDraft{.cause = DisputeCause::NotReceived, .claim = supplier.amount},
            .evidenceFor = DisputeCause::Damaged,
            .shop = shop,
            .refund = Money(123450, *Currency::fromCode(u"EUR")),
            .offered = Money(500, *Currency::fromCode(u"EUR"))};
}

QString message(TemplateKind kind, MessageLanguage language, const words::MessageFacts &facts)
{
    return fill(words::builtInText(kind, language), words::messageValues(facts, language)).text();
}

} // namespace

class TestPolicyMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installLanguage(u"en"); }

    /// Every built-in text of every language is there, knows only what its kind can know, and can be sent once all is
    /// known.
    void builtInTextsAreReady_data()
    {
        QTest::addColumn<TemplateKind>("kind");
        QTest::addColumn<MessageLanguage>("language");
        for (const TemplateKind kind : allTemplateKinds()) {
            for (const MessageLanguage language : languagesOf(kind))
                QTest::newRow(qPrintable(code(kind) + u' ' + code(language))) << kind << language;
        }
    }
    void builtInTextsAreReady()
    {
        QFETCH(TemplateKind, kind);
        QFETCH(MessageLanguage, language);
        const QString text = words::builtInText(kind, language);
        QVERIFY(!text.isEmpty());
        QCOMPARE(strangersIn(text, kind), QStringList());
        const QString sent = message(kind, language, everything());
        QVERIFY2(!sent.isEmpty(), qPrintable(text));
        QVERIFY(!sent.contains(u'{') && !sent.contains(u'%') && !sent.contains(u"[["_s));
        static const QRegularExpression han(u"\\p{Han}"_s);
        QCOMPARE(sent.contains(han), language == MessageLanguage::Chinese);
        if (language != MessageLanguage::English)
            QVERIFY(!sent.contains(u"please"_s) && !sent.contains(u'\''));
        // Neither the screen's language nor its dates and numbers have a say.
        installLanguage(u"it");
        QCOMPARE(message(kind, language, everything()), sent);
    }

    void nothingGoesOutHalfFilled()
    {
        for (const TemplateKind kind : allTemplateKinds()) {
            if (kind == TemplateKind::SupplierPolicy)
                continue; // asks in general
            for (const MessageLanguage language : languagesOf(kind))
                QVERIFY(message(kind, language, {}).isEmpty());
        }
        words::MessageFacts facts = everything();
        facts.refund.reset();
        QVERIFY(message(TemplateKind::CustomerRefundOnWay, MessageLanguage::Italian, facts).isEmpty());
        facts.offered.reset();
        QVERIFY(message(TemplateKind::CustomerPartialOffer, MessageLanguage::English, facts).isEmpty());
    }

    void whatIsNotKnownIsNotSaid()
    {
        words::MessageFacts facts = everything();
        facts.refund.reset();
        facts.shop.reset();
        facts.order->customer.clear();
        const QString cancelled = message(TemplateKind::CustomerCancelled, MessageLanguage::Italian, facts);
        QVERIFY(
            cancelled.startsWith(u"Buongiorno,\n\nil tuo ordine #1001 è stato annullato e non verrà spedito.\n\n"_s));
        const QString late = message(TemplateKind::CustomerTooLate, MessageLanguage::English, facts);
        QVERIFY(!late.contains(u"return"_s)); // nothing is promised that no policy says
    }

    void customersReadTheirOwnNumbers()
    {
        const words::MessageFacts facts = everything();
        QVERIFY(
            message(TemplateKind::CustomerRefundOnWay, MessageLanguage::Italian, facts).contains(u"1.234,50\u00a0€"_s));
        QVERIFY(message(TemplateKind::CustomerRefundOnWay, MessageLanguage::English, facts).contains(u"€1,234.50"_s));
        QVERIFY(message(TemplateKind::CustomerTooLate, MessageLanguage::Italian, facts)
                    .contains(u"hai 14 giorni per chiederci il reso"_s));
    }

    void cancelMessages()
    {
        QStringList texts;
        for (const MessageLanguage language : languagesOf(TemplateKind::SupplierCancel)) {
            for (int reason = 0; reason <= int(CancelReason::Other); ++reason) {
                words::MessageFacts facts = everything();
                facts.reason = CancelReason(reason);
                const QString text = message(TemplateKind::SupplierCancel, language, facts);
                QVERIFY(text.contains(u"8190447122030931"_s) && text.contains(u"Kedi Bottles Store"_s));
                QVERIFY(!texts.contains(text));
                texts.append(text);
            }
        }
    }

    /// The other side reads it: only what the case knows, in English, and nothing of the customer's.
    void aStatementSaysWhatTheFactsSay()
    {
        installLanguage(u"it");
        words::MessageFacts facts = everything();
        facts.handling.trackingAskedAt = at(2026, 11, 5);
        facts.dispute->cause = DisputeCause::NotShipped;
        QCOMPARE(
            message(TemplateKind::SupplierDispute, MessageLanguage::English, facts),
            u"I bought order 8190447122030931 on 2 November 2026 and paid 18.89 USD. On 3 November 2026 I asked to "
            "cancel it, before anything had been shipped. On 4 November 2026 the seller refused. On 5 November "
            "2026 I asked the seller for a tracking number. The order page shows no tracking number. I ask for a "
            "refund of 18.89 USD."_s);
        // Nobody asked, nothing is known: nothing is claimed.
        facts = {.supplierOrder = SupplierOrder{.id = SupplierOrderId(u"8190447122030931"_s)},
                 .dispute = DisputeDraft{.cause = DisputeCause::NotReceived}};
        const QString bare = message(TemplateKind::SupplierDispute, MessageLanguage::English, facts);
        QVERIFY(!bare.contains(u"refused"_s) && !bare.contains(u"promised"_s));
        QVERIFY(bare.contains(u"the amount I paid"_s));
    }

    void theCustomersCountryDecides()
    {
        Order order;
        order.country = u"IT"_s;
        QCOMPARE(words::customerLanguage(order), MessageLanguage::Italian);
        order.country = u"DE"_s;
        QCOMPARE(words::customerLanguage(order), MessageLanguage::English);
        order.country.clear();
        installLanguage(u"it");
        QCOMPARE(words::customerLanguage(order), MessageLanguage::Italian);
    }

    void whatIsMissingIsNamed()
    {
        words::MessageFacts facts = everything();
        facts.offered.reset();
        const FilledMessage filled =
            fill(words::builtInText(TemplateKind::CustomerPartialOffer, MessageLanguage::Italian),
                 words::messageValues(facts, MessageLanguage::Italian));
        QVERIFY(words::missingValues(filled).contains(u"Amount offered"_s));
        QVERIFY(filled.preview().contains(u"{offered_amount}"_s));
        QVERIFY(words::missingValues(fill(u"{ordre}"_s, {})).contains(u"{ordre}"_s));
        QCOMPARE(words::missingValues(fill(u"x"_s, {})), QString());
    }
};

QTEST_GUILESS_MAIN(TestPolicyMessages)
#include "tst_policymessages.moc"
