// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/import.h"
#include "app/platforms/platform.h"
#include "ui/words/disputetext.h"
#include "ui/words/disputewords.h"
#include "ui/words/language.h"
#include "ui/words/refundwords.h"
#include "ui/words/trackingwords.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// All values of an enum that starts at 0 and ends with `last`.
template <class Value>
QList<Value> allUpTo(Value last)
{
    QList<Value> values;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        values.append(static_cast<Value>(i));
    return values;
}

/// Every sentence is there and no two say the same.
void verifyDistinct(const QStringList &texts)
{
    for (const QString &text : texts)
        QVERIFY(!text.trimmed().isEmpty());
    QStringList unique = texts;
    unique.removeDuplicates();
    QCOMPARE(unique.size(), texts.size());
}

template <class Value, class Words>
void verifyDistinctWords(Value last, Words words)
{
    QStringList texts;
    for (const Value value : allUpTo(last))
        texts.append(words(value));
    verifyDistinct(texts);
}

Money money(const QString &decimal, QStringView currency)
{
    return Money::parse(decimal, *Currency::fromCode(currency)).value();
}

QDateTime at(int year, int month, int day, int hour = 12, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

QString plain(QString text) { return text.replace(QChar::Nbsp, u' ').replace(QChar(0x202f), u' '); }

Error errorOf(Error::Kind kind, const QString &code = {}) { return Error{.kind = kind, .code = code}; }

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        installLanguage(u"en");
    }

    /// What a carrier wrote is said in the merchant's language only where the whole of it is known.
    void carriersWordsAreSaid_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        const auto row = [](const QString &language, const QString &text, const QString &said) {
            QTest::newRow(qPrintable(language + u": "_s + text)) << language << text << said;
        };
        row(u"en"_s, u"Package left the warehouse"_s, u"Left the warehouse"_s);
        row(u"it"_s, u"Package left the warehouse"_s, u"Uscito dal magazzino"_s);
        row(u"it"_s, u"  departed  country of origin. "_s, u"Partito dal paese d’origine"_s);
        row(u"it"_s, u"DELIVERED"_s, u"Consegnato"_s);
        row(u"it"_s, u"[MILANO] Out for delivery"_s, u"In consegna (MILANO)"_s);
        row(u"it"_s, u"【SHENZHEN】 Accepted by carrier"_s, u"Preso in carico dal corriere (SHENZHEN)"_s);
        row(u"it"_s, u"Not delivered: address unknown"_s, u"«Not delivered: address unknown»"_s);
        row(u"it"_s, u"[MILANO] A new word of theirs"_s, u"«[MILANO] A new word of theirs»"_s);
        row(u"en"_s, u"包裹已到达"_s, u"“包裹已到达”"_s);
        row(u"it"_s, u" "_s, QString());
    }
    void carriersWordsAreSaid()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, text);
        installLanguage(language);
        QTEST(words::trackingEvent(text), "said");
    }

    void whereAParcelIsIsSaid()
    {
        for (const QString &language : {u"en"_s, u"it"_s}) {
            installLanguage(language);
            verifyDistinctWords(ParcelPlace::Delivered, &words::parcelPlaceShort);
            const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
            verifyDistinctWords(ParcelPlace::Delivered, [&now](ParcelPlace place) {
                const ParcelProgress progress{.place = place,
                                              .firstMovement = now.addDays(-20),
                                              .lastEvent = now.addDays(-15),
                                              .deliveredAt = now.addDays(-15)};
                return words::parcelPlace(progress, now);
            });
        }
    }

    void eachValueHasWordsOfItsOwn_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Italian") << u"it"_s;
    }

    void eachValueHasWordsOfItsOwn()
    {
        QFETCH(QString, language);
        installLanguage(language);
        verifyDistinctWords(VerdictKind::Unknown, &words::verdictTitle);
        verifyDistinctWords(Reason::ShopStatusUnknown, &words::reason);
        verifyDistinctWords(PairView::Closed, &words::view);
        verifyDistinctWords(LinkSource::Merchant, &words::linkSource);
        verifyDistinctWords(CancelReason::Other, &words::cancelReason);
        verifyDistinctWords(RefundChoice::StoreCredit, &words::refundChoice);
        verifyDistinctWords(CaseStep::Done, &words::caseStep);
        verifyDistinctWords(ActionState::Unknown, &words::actionState);
        verifyDistinctWords(FinancialStatus::Unknown, [](FinancialStatus value) {
            return words::status(Status<FinancialStatus>{value, {}});
        });
        verifyDistinctWords(FulfillmentStatus::Unknown, [](FulfillmentStatus value) {
            return words::status(Status<FulfillmentStatus>{value, {}});
        });
        verifyDistinctWords(SupplierStage::Unknown, [](SupplierStage value) {
            return words::status(Status<SupplierStage>{value, {}});
        });
        verifyDistinctWords(CaseEventType::Closed, [](CaseEventType type) {
            return words::caseEvent(CaseEvent{.type = type, .data = {{u"supplier_order"_s, u"8190447122030931"_s}}});
        });
        verifyDistinctWords(VerdictKind::Unknown, [](VerdictKind kind) {
            return words::verdictSentence(Verdict{.kind = kind}, at(2026, 11, 23));
        });
        verifyDistinctWords(VerdictKind::Unknown, [](VerdictKind kind) {
            return words::verdictDetail(Verdict{.kind = kind}, {}, at(2026, 11, 23));
        });
        verifyDistinctWords(CaseStep::NeedsLook, [](CaseStep step) { return words::nextStep({}, step); });
        verifyDistinctWords(VerdictKind::Unknown,
                            [](VerdictKind kind) { return words::nextStep(Verdict{.kind = kind}, {}); });
    }

    void anUnknownStatusIsShownAsThePlatformWroteIt()
    {
        QCOMPARE(words::status(Status<SupplierStage>{SupplierStage::Unknown, u"WAIT_FOR_MOON"_s}), u"WAIT_FOR_MOON"_s);
        QCOMPARE(words::status(Status<FinancialStatus>{FinancialStatus::Unknown, u"LENT"_s}), u"LENT"_s);
        QCOMPARE(words::status(Status<FulfillmentStatus>{FulfillmentStatus::Unknown, u"FLYING"_s}), u"FLYING"_s);
    }

    void moneyIsExactInBothLanguages_data()
    {
        QTest::addColumn<QString>("decimal");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("italian");
        QTest::newRow("cents") << u"49.90"_s << u"EUR"_s << u"€49.90"_s << u"49,90 €"_s;
        QTest::newRow("nothing") << u"0"_s << u"EUR"_s << u"€0.00"_s << u"0,00 €"_s;
        QTest::newRow("grouped") << u"1234567.05"_s << u"USD"_s << u"$1,234,567.05"_s << u"1.234.567,05 $"_s;
        QTest::newRow("no decimals") << u"5800"_s << u"JPY"_s << u"¥5,800"_s << u"5.800 ¥"_s;
        QTest::newRow("three decimals") << u"1.250"_s << u"KWD"_s << u"KWD 1.250"_s << u"1,250 KWD"_s;
        QTest::newRow("below zero") << u"-4.05"_s << u"EUR"_s << u"-€4.05"_s << u"-4,05 €"_s;
        // A double would round this one.
        QTest::newRow("beyond a double") << u"90071992547409.93"_s << u"EUR"_s << u"€90,071,992,547,409.93"_s
                                         << u"90.071.992.547.409,93 €"_s;
    }

    void moneyIsExactInBothLanguages()
    {
        QFETCH(QString, decimal);
        QFETCH(QString, currency);
        QFETCH(QString, english);
        QFETCH(QString, italian);
        QCOMPARE(plain(words::money(money(decimal, currency))), english);
        installLanguage(u"it");
        QCOMPARE(plain(words::money(money(decimal, currency))), italian);
    }

    void unknownMoneyIsADash() { QCOMPARE(words::money(std::optional<Money>()), u"—"_s); }

    void daysAreNamedByTheirDistance()
    {
        const QDateTime now = at(2026, 11, 23, 16, 12);
        QCOMPARE(plain(words::day(at(2026, 11, 23, 9, 40), now)), u"today 09:40"_s);
        QCOMPARE(words::day(at(2026, 11, 22, 23, 59), now), u"yesterday"_s);
        QCOMPARE(plain(words::day(at(2026, 11, 24, 0, 1), now)), u"tomorrow 00:01"_s);
        QCOMPARE(words::day(at(2026, 11, 20), now), u"20 Nov"_s);
        QCOMPARE(words::day(at(2025, 11, 20), now), u"20 Nov 2025"_s);
        QCOMPARE(words::day({}, now), u"—"_s);
    }

    void datesAreInTheLanguage()
    {
        QCOMPARE(words::date(at(2026, 12, 1)), u"Tuesday, 1 December"_s);
        installLanguage(u"it");
        QVERIFY2(words::date(at(2026, 12, 1)).startsWith(u"martedì"_s), qPrintable(words::date(at(2026, 12, 1))));
        QVERIFY(words::date(at(2026, 12, 1)).endsWith(u"1 dicembre"_s));
    }

    void agesAndDeadlinesCountRight_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("age");
        QTest::addColumn<QString>("within");
        QTest::newRow("0") << 0 << u"just now"_s << u"time is over"_s;
        QTest::newRow("59 s") << 59 << u"just now"_s << u"within 1 minute"_s;
        QTest::newRow("1 min") << 60 << u"1 minute ago"_s << u"within 1 minute"_s;
        QTest::newRow("2 min") << 120 << u"2 minutes ago"_s << u"within 2 minutes"_s;
        QTest::newRow("1 h") << 3600 << u"1 hour ago"_s << u"within 1 hour"_s;
        QTest::newRow("18 h") << 18 * 3600 << u"18 hours ago"_s << u"within 18 hours"_s;
        QTest::newRow("1 day") << 24 * 3600 << u"1 day ago"_s << u"within 24 hours"_s;
        QTest::newRow("3 days") << 72 * 3600 << u"3 days ago"_s << u"within 3 days"_s;
    }

    void agesAndDeadlinesCountRight()
    {
        QFETCH(int, seconds);
        QFETCH(QString, age);
        QFETCH(QString, within);
        const QDateTime now = at(2026, 11, 23);
        QCOMPARE(words::age(now.addSecs(-seconds), now), age);
        QCOMPARE(words::within(now.addSecs(seconds), now), within);
    }

    void whatIsLeftIsRoundedUp_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << 0 << u"less than a minute"_s;
        QTest::newRow("59 s") << 59 << u"less than a minute"_s;
        QTest::newRow("1 min") << 60 << u"about 1 minute"_s;
        QTest::newRow("61 s") << 61 << u"about 2 minutes"_s;
        QTest::newRow("59 min") << 59 * 60 << u"about 59 minutes"_s;
        QTest::newRow("a little more") << 59 * 60 + 1 << u"about 1 hour"_s;
        QTest::newRow("61 min") << 61 * 60 << u"about 2 hours"_s;
    }
    void whatIsLeftIsRoundedUp()
    {
        QFETCH(int, seconds);
        QFETCH(QString, text);
        QCOMPARE(words::remaining(std::chrono::seconds(seconds)), text);
    }

    void nothingReadYetSaysSo() { QCOMPARE(words::age({}, at(2026, 11, 23)), u"never read"_s); }

    void businessDaysHaveTheirPlurals()
    {
        QCOMPARE(words::businessDaysLeft(-1), u"time is over"_s);
        QCOMPARE(words::businessDaysLeft(0), u"last day"_s);
        QCOMPARE(words::businessDaysLeft(1), u"1 business day"_s);
        QCOMPARE(words::businessDaysLeft(2), u"2 business days"_s);
    }

    void theChipSaysWhatDecides()
    {
        const QDateTime now = at(2026, 11, 23);
        QCOMPARE(words::verdictDetail({.kind = VerdictKind::AskSupplier, .businessDaysLeft = 6}, {}, now),
                 u"6 business days"_s);
        QCOMPARE(
            words::verdictDetail({.kind = VerdictKind::AwaitingSupplier, .deadline = now.addSecs(18 * 3600)}, {}, now),
            u"answers within 18 hours"_s);
        QCOMPARE(words::verdictDetail({.kind = VerdictKind::RefundOnly, .reasons = {Reason::Shipped}}, at(2026, 11, 18),
                                      now),
                 u"shipped 18 Nov"_s);
        for (const VerdictKind kind : {VerdictKind::AskSupplier, VerdictKind::RefundOnly, VerdictKind::FinishOnShop,
                                       VerdictKind::CancelNow, VerdictKind::Dispute}) {
            const Verdict refunded{.kind = kind, .reasons = {Reason::Refunded}, .businessDaysLeft = 6};
            QCOMPARE(words::verdictDetail(refunded, at(2026, 11, 18), now), u"customer already refunded"_s);
        }
        const Verdict gone{.kind = VerdictKind::RefundOnly, .reasons = {Reason::Shipped, Reason::Refunded}};
        QVERIFY(!words::verdictSentence(gone, now).contains(u"You can still refund"_s));
        QVERIFY(!words::nextStep(gone, {}).contains(u"Refund"_s));
        const Verdict unseen{.kind = VerdictKind::AwaitingSupplier,
                             .reasons = {Reason::SupplierAgreementUnseen, Reason::Refunded}};
        QCOMPARE(words::verdictDetail(unseen, {}, now), u"may still ship"_s); // more urgent than what is done
        QVERIFY(words::verdictSentence({.kind = VerdictKind::AskSupplier, .deadline = at(2026, 12, 1)}, now)
                    .contains(u"Tuesday, 1 December"_s));
    }

    void everyErrorSaysWhatHappenedWhatItMeansAndWhatToDo_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        using enum Error::Kind;
        const auto row = [](Error::Kind kind, const QString &code) {
            QTest::addRow("%d %s", static_cast<int>(kind), qPrintable(code)) << static_cast<int>(kind) << code;
        };
        for (const Error::Kind kind : allUpTo(Input))
            row(kind, {});
        for (const Error::Kind kind : allUpTo(Input))
            row(kind, u"a-code-nobody-knows"_s);
        for (const auto *code : {storagecode::schemaTooNew, storagecode::notWritable, storagecode::corrupt,
                                 storagecode::inUse, storagecode::sql})
            row(Storage, QString::fromUtf16(code));
        for (const QString &code : {u"bad-shop"_s, u"bad-endpoint"_s, u"bad-secrets"_s, u"unreadable"_s, u"not-csv"_s,
                                    u"empty"_s, u"not-writable"_s})
            row(Input, code);
        for (const QString &code :
             {u"shop-locked"_s, u"case-step"_s, u"action-open"_s, u"action-state"_s, u"too-late"_s, u"changed"_s,
              u"obstacle"_s, u"NO_REFUND_PERMISSION"_s, u"INVALID"_s})
            row(Refused, code);
        for (const QString &code : {u"ACCESS_DENIED"_s, u"IllegalAccessToken"_s, u"IncompleteSignature"_s})
            row(Auth, code);
        row(Throttled, u"THROTTLED"_s);
    }

    void everyErrorSaysWhatHappenedWhatItMeansAndWhatToDo()
    {
        QFETCH(int, kind);
        QFETCH(QString, code);
        for (const QStringView language : {u"en", u"it"}) {
            installLanguage(language);
            const auto text = words::error(errorOf(static_cast<Error::Kind>(kind), code), u"Shopify"_s);
            verifyDistinct({text.happened, text.meaning, text.whatToDo});
            QVERIFY(text.platformSays.isEmpty());
            QVERIFY(!text.joined().contains(u'%'));
        }
    }

    void knownCodesSayMoreThanTheirKind()
    {
        const auto happened = [](Error::Kind kind, const QString &code) {
            return words::error(errorOf(kind, code), u"Shopify"_s).happened;
        };
        using enum Error::Kind;
        verifyDistinct({happened(Storage, u"schema-too-new"_s), happened(Storage, u"not-writable"_s),
                        happened(Storage, u"corrupt"_s), happened(Storage, u"in-use"_s), happened(Storage, u"sql"_s)});
        verifyDistinct({happened(Input, u"bad-shop"_s), happened(Input, u"bad-endpoint"_s),
                        happened(Input, u"bad-secrets"_s), happened(Input, u"unreadable"_s),
                        happened(Input, u"not-csv"_s), happened(Input, u"empty"_s), happened(Input, u"not-writable"_s),
                        happened(Input, {})});
        verifyDistinct({happened(Refused, u"shop-locked"_s), happened(Refused, u"case-step"_s),
                        happened(Refused, u"action-open"_s), happened(Refused, u"too-late"_s),
                        happened(Refused, u"changed"_s), happened(Refused, u"obstacle"_s), happened(Refused, {})});
        verifyDistinct({happened(Malformed, u"history-line"_s), happened(Malformed, {})});
        verifyDistinct({happened(Auth, u"ACCESS_DENIED"_s), happened(Auth, u"IllegalAccessToken"_s),
                        happened(Auth, u"IncompleteSignature"_s), happened(Auth, {})});
    }

    void everyRefusalSaysWhatToDo()
    {
        QStringList sentences;
        for (const QString &code :
             {u"already-cancelled"_s, u"payment-undecided"_s, u"return-open"_s, u"fulfillment-under-way"_s,
              u"fulfilled"_s, u"location-deactivated"_s, u"NO_REFUND_PERMISSION"_s,
              u"NO_REFUND_TO_STORE_CREDIT_PERMISSION"_s, u"STORE_CREDIT_REFUND_MISSING_CUSTOMER"_s,
              u"STORE_CREDIT_REFUND_B2B_NOT_SUPPORTED"_s, u"STORE_CREDIT_REFUND_EXPIRATION_IN_PAST"_s, u"NOT_FOUND"_s,
              u"INTERNAL_ERROR"_s, u"refund-by-another"_s, QString()}) {
            const auto text = words::error(errorOf(Error::Kind::Refused, code), u"Shopify"_s);
            QVERIFY2(!text.whatToDo.isEmpty() && !text.meaning.isEmpty(), qPrintable(code));
            sentences.append(text.happened);
        }
        verifyDistinct(sentences);
    }

    void aRefundIsSaidBeforeItIsDone()
    {
        using Part = RefundProposal::Transaction;
        const Money amount(2000, *Currency::fromCode(u"EUR"));
        QStringList sentences;
        for (const auto means :
             {Part::Means::Provider, Part::Means::Manual, Part::Means::GiftCard, Part::Means::StoreCredit}) {
            const Part part{.gateway = u"g"_s,
                            .amount = amount,
                            .maximum = amount,
                            .means = means,
                            .name = u"Example Pay"_s,
                            .account = u"•••• 4242"_s};
            sentences.append(words::refundPart(part, u"Shopify"_s));
            QVERIFY(sentences.last().contains(words::money(amount)));
        }
        verifyDistinct(sentences);
        QVERIFY(sentences.first().contains(u"Example Pay •••• 4242"_s));
        const QDateTime end(QDate(2027, 1, 31), QTime(12, 0), Qt::UTC);
        QVERIFY(words::refundAsCredit(amount, end).contains(u"2027"_s)); // a year from now needs its year
        QVERIFY(words::refundAsCredit(amount, end) != words::refundAsCredit(amount, {}));
        QVERIFY(words::refundPieces(Restock::None, 1, u"Prato"_s).isEmpty());
        QVERIFY(words::refundPieces(Restock::Cancel, 1, u"Prato"_s).contains(u"1 piece goes"_s));
        QVERIFY(words::refundPieces(Restock::Return, 2, u"Prato"_s).contains(u"2 returned pieces go"_s));
        QVERIFY(words::noStoreCredit(RefundOptions::StoreCredit::Possible).isEmpty());
        verifyDistinct({words::noStoreCredit(RefundOptions::StoreCredit::NoCustomer),
                        words::noStoreCredit(RefundOptions::StoreCredit::Business)});
    }

    void aFailedPartIsTold()
    {
        const QString told = words::failedRefundPart({{u"name"_s, u"Example Pay"_s},
                                                      {u"amount"_s, u"7.50"_s},
                                                      {u"currency"_s, u"EUR"_s},
                                                      {u"error_code"_s, u"CARD_DECLINED"_s}});
        QVERIFY(told.contains(u"€7.50"_s) && told.contains(u"Example Pay"_s) && told.contains(u"CARD_DECLINED"_s));
    }

    void accessTroubleSaysWhatToDo()
    {
        using enum Error::Kind;
        const QList<Error> errors{errorOf(Auth, u"app_not_installed"_s),
                                  errorOf(Auth, u"shop_not_permitted"_s),
                                  errorOf(Auth, u"invalid_client"_s),
                                  {.kind = Auth, .code = u"wrong-shop"_s, .platformMessage = u"lumi.myshopify.com"_s},
                                  {.kind = Auth, .code = u"shop-renamed"_s, .platformMessage = u"lumi.myshopify.com"_s},
                                  errorOf(Auth, u"no-such-shop"_s),
                                  errorOf(Auth, u"http-402"_s),
                                  errorOf(Auth, u"http-423"_s),
                                  errorOf(Auth, u"bad-token"_s),
                                  errorOf(Auth, u"authorize-again"_s),
                                  errorOf(Auth, u"access_denied"_s),
                                  errorOf(Auth, u"InvalidCode"_s),
                                  errorOf(Auth, u"ACCESS_DENIED"_s),
                                  errorOf(Malformed, u"redirect"_s),
                                  errorOf(Malformed),
                                  errorOf(Timeout, u"sign-in-timeout"_s),
                                  errorOf(Timeout),
                                  errorOf(Network, u"callback-port"_s),
                                  errorOf(Network),
                                  errorOf(Input, u"sign-in-address"_s),
                                  errorOf(Input, u"sign-in-state"_s)};
        for (const QString &language : {u"en"_s, u"it"_s}) {
            installLanguage(language);
            QStringList happened;
            QStringList whatToDo;
            for (const Error &error : errors) {
                const words::ErrorText text = words::error(error, u"Shopify"_s);
                happened.append(text.happened);
                whatToDo.append(text.whatToDo);
                QVERIFY2(text.platformSays.isEmpty(), qPrintable(error.code)); // an address is no sentence
                QVERIFY2(!text.joined().contains(u'%'), qPrintable(text.joined()));
                if (!error.platformMessage.isEmpty())
                    QVERIFY(text.happened.contains(u"lumi.myshopify.com"_s));
            }
            verifyDistinct(happened);
            for (const QString &todo : std::as_const(whatToDo))
                QVERIFY(!todo.isEmpty());
        }
        installLanguage(u"en"_s);
    }

    void everyFeatureHasItsWords()
    {
        verifyDistinctWords(ShopFeature::CancelAndRefund, words::shopFeature);
        verifyDistinctWords(ShopFeature::CancelAndRefund, words::withoutShopFeature);
    }

    void ordersOfSeveralShopsAreToldApart()
    {
        QCOMPARE(words::orderName(u"#1001"_s, u"lumi-casa.myshopify.com"_s, false), u"#1001"_s);
        QCOMPARE(words::orderName(u"#1001"_s, u"lumi-casa.myshopify.com"_s, true), u"#1001 (lumi-casa)"_s);
        QCOMPARE(words::orderName(u"#1001"_s, QString(), true), u"#1001"_s);
    }

    void aWrongClockIsToldFromFiveMinutesOn()
    {
        using namespace std::chrono_literals;
        QVERIFY(words::clockOff(0s).isEmpty());
        QVERIFY(words::clockOff(299s).isEmpty());
        QVERIFY(words::clockOff(-299s).isEmpty());
        QVERIFY2(words::clockOff(300s).contains(u"5 minutes fast"_s), qPrintable(words::clockOff(300s)));
        QVERIFY(words::clockOff(-3600s).contains(u"60 minutes slow"_s));
        QVERIFY(words::clockOff(7200s).contains(u"2 hours fast"_s));
        QVERIFY(words::clockOff(-24h).contains(u"24 hours slow"_s));
        QVERIFY(words::clockOff(72h).contains(u"3 days fast"_s));
    }

    void thePlatformsOwnWordsStandBesideOurs()
    {
        const Error error{.kind = Error::Kind::Refused, .platformMessage = u"Order cannot be cancelled"_s};
        const auto text = words::error(error, u"Shopify"_s);
        QCOMPARE(text.platformSays, u"Order cannot be cancelled"_s);
        QVERIFY(text.happened.contains(u"Shopify"_s));
        QVERIFY(text.joined().endsWith(u"“Order cannot be cancelled”"_s));
    }

    void aPercentSignFromThePlatformStaysAsItIs()
    {
        const Error error{.kind = Error::Kind::Refused, .platformMessage = u"only %1 of 100% left"_s};
        QVERIFY(words::error(error, u"Shopify"_s).joined().contains(u"only %1 of 100% left"_s));
    }

    void waitingTimeIsTold()
    {
        using namespace std::chrono_literals;
        const auto whatToDo = [](std::chrono::milliseconds wait) {
            return words::error(Error{.kind = Error::Kind::Throttled, .retryAfter = wait}).whatToDo;
        };
        QCOMPARE(whatToDo(1s), u"Try again in 1 second."_s);
        QCOMPARE(whatToDo(1500ms), u"Try again in 2 seconds."_s);
        QCOMPARE(whatToDo(180s), u"Try again in 3 minutes."_s);
    }

    void refusedRowsNameTheirLine()
    {
        QStringList texts;
        for (const QString &code : {u"missing-name"_s, u"bad-amount"_s, u"bad-date"_s, u"bad-number"_s,
                                    u"bad-currency"_s, u"bad-quantity"_s, u"too-few-columns"_s, u"something-new"_s}) {
            const QString text =
                words::refusedRow({.line = 12, .code = code, .column = u"Total"_s, .value = u"x%2y"_s});
            QVERIFY2(text.contains(u"12"_s), qPrintable(text));
            texts.append(text);
        }
        verifyDistinct(texts);
        QVERIFY(texts.at(1).contains(u"“x%2y”"_s));
        QVERIFY(texts.at(1).contains(u"“Total”"_s));
    }

    /// The other side reads it: only what the case knows, in English, and nothing of the customer's.
    void aSummaryIsForTheOtherSide()
    {
        installLanguage(u"it");
        const SupplierOrder order{.id = SupplierOrderId(u"8190447122030931"_s), .storeName = u"Kedi Bottles Store"_s};
        DisputeDraft draft{.cause = DisputeCause::NotReceived, .statement = u"Nothing came."_s};
        draft.evidence = {{EvidenceItem::TrackingPage, u"01-track.png"_s, u"Schermata.png"_s, 10}};
        QList<CaseEvent> history;
        for (const CaseEventType type : {CaseEventType::SupplierRefused, CaseEventType::Decided})
            history.append({.at = at(2026, 11, 4), .type = type});
        const DisputeSummary summary = words::disputeSummary(order, draft, history);
        QCOMPARE(summary.evidence, (QList<DisputeSummary::Line>{{u"01-track.png"_s, u"Tracking page"_s}}));
        QCOMPARE(summary.timeline.size(), 1); // what was decided for the customer is nobody's business there
        QCOMPARE(summary.timeline.first().second, u"Seller refused the cancellation"_s);
        installLanguage(u"en");
    }

    void everyStandOfADisputeHasItsSentence()
    {
        QStringList texts;
        using enum DisputeWindow::Why;
        const auto say = [&texts](DisputeWindow::Stand stand, DisputeWindow::Why why) {
            texts.append(words::disputeWindow({stand, why, at(2026, 11, 24), at(2026, 12, 4)}, at(2026, 11, 24), {}));
        };
        using Stand = DisputeWindow::Stand;
        for (const auto why : {NoProofInTime, NotMoving, ShortPromise, DeliveryTimeOver, Received})
            say(Stand::Open, why);
        for (const auto why : {ProofStillAwaited, AskFirst, NotMoving, StillMoving, NotShippedYet})
            say(Stand::NotYet, why);
        say(Stand::Over, TimeOver);
        for (const auto why : {ShippedDateMissing, DeliveryDateMissing, ReceivedDateMissing, StatusUnknown})
            say(Stand::Unknown, why);
        for (const auto why : {ReallyShipped, Unpaid, CancelledAlready, OpenAlready})
            say(Stand::Impossible, why);
        for (const auto proof : allUpTo(ShippingProof::Moved))
            texts.append(words::trackingCheck({.proof = proof, .number = u"LP1"_s}, at(2026, 11, 24)));
        for (const auto proof : {ShippingProof::NumberNotFound, ShippingProof::NoMovement})
            texts.append(words::trackingCheck({.proof = proof, .number = u"LP1"_s, .overdue = true}, at(2026, 11, 24)));
        verifyDistinct(texts);
        verifyDistinctWords(DisputeCause::Damaged, &words::disputeCause);
        verifyDistinctWords(EvidenceItem::Other, &words::evidenceItem);
        verifyDistinctWords(EvidenceItem::Other, &words::evidenceHint);
        verifyDistinctWords(DisputeOutcome::Left, &words::disputeOutcome);
    }

    void timelineSaysWhoSaidIt()
    {
        const auto line = [](const QString &source) {
            return words::caseEvent({.type = CaseEventType::SupplierAgreed,
                                     .data = {{u"supplier_order"_s, u"8190447122030931"_s}, {u"source"_s, source}}});
        };
        verifyDistinct({line(u"platform"_s), line(u"merchant"_s), line(u"mail"_s)});
        QVERIFY(words::caseEvent({.type = CaseEventType::Opened,
                                  .data = {{u"reason"_s, u"duplicate"_s}, {u"reason_text"_s, u"she called"_s}}})
                    .contains(u"she called"_s));
    }

    void theLanguageCanBeSwitchedBackAndForth()
    {
        QCOMPARE(installLanguage(u"it"), u"it"_s);
        QCOMPARE(QLocale().language(), QLocale::Italian);
        const QString italian = words::verdictTitle(VerdictKind::AskSupplier);
        QCOMPARE(installLanguage(u"en"), u"en"_s);
        QCOMPARE(QLocale().language(), QLocale::English);
        const QString english = words::verdictTitle(VerdictKind::AskSupplier);
        QCOMPARE(english, u"Ask the supplier"_s);
        QVERIFY(italian != english);
        const qsizetype translators = QCoreApplication::instance()->findChildren<QTranslator *>().size();
        installLanguage(u"it");
        installLanguage(u"en");
        QCOMPARE(QCoreApplication::instance()->findChildren<QTranslator *>().size(), translators);
    }

    void anUnknownLanguageFallsBackToTheSystems()
    {
        const QString system = installLanguage({});
        QVERIFY(system == u"it"_s || system == u"en"_s);
        QCOMPARE(installLanguage(u"tlh"), system);
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
