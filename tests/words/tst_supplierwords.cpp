// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/language.h"
#include "ui/words/supplierwords.h"

#include <QRegularExpression>
#include <QTest>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const QDateTime now(QDate(2026, 6, 15), QTime(12, 0), Qt::UTC);

Money euros(const char *amount)
{
    return Money::parse(QString::fromLatin1(amount), *Currency::fromCode(u"EUR")).value();
}

PolicyGap gapOf(PolicyPoint point)
{
    PolicyGap gap;
    gap.name = u"Shenzhen Store"_s;
    gap.point = point;
    return gap;
}

AdviceLine lineOf(AdviceLine::What what)
{
    AdviceLine line;
    line.what = what;
    line.count = 7;
    line.of = 9;
    line.days = 8;
    line.causes = ReturnCause::Damaged;
    line.at = now.addSecs(3600);
    line.amount = euros("8.90");
    return line;
}

QString plain(QString text) { return text.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' '); }

} // namespace

/// Suppliers in both languages: every sentence is there, counts agree, and no English is left in Italian.
class TestSupplierWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aGapIsSaidInPlainWords_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("cost");
        QTest::newRow("it") << u"it"_s << u"Prometti 30 giorni; Shenzhen Store accetta resi per 15."_s
                            << u"4 resi da marzo 2026 ti sono costati 86,40 €."_s;
        QTest::newRow("en") << u"en"_s << u"You promise 30 days; Shenzhen Store takes returns for 15."_s
                            << u"4 returns since March 2026 cost you €86.40."_s;
    }
    void aGapIsSaidInPlainWords()
    {
        QFETCH(QString, language);
        QFETCH(QString, sentence);
        QFETCH(QString, cost);
        QCOMPARE(installLanguage(language), language);
        PolicyGap gap = gapOf(PolicyPoint::ReturnDays);
        gap.shopDays = 30;
        gap.supplierDays = 15;
        gap.cost = {euros("86.40")};
        gap.cases = 4;
        gap.since = QDateTime(QDate(2026, 3, 9), QTime(12, 0), Qt::UTC);
        QCOMPARE(plain(words::gap(gap)), sentence);
        QCOMPARE(plain(words::gapCost(gap)), cost);
        gap.cases = 0;
        QCOMPARE(words::gapCost(gap), QString());
    }

    void theRecordIsToldAsTheMerchantWouldSayIt_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("few");
        QTest::newRow("it") << u"it"_s << u"Ha accettato 7 annullamenti su 9, di solito entro 6 ore."_s
                            << u"3 casi: troppo pochi per giudicare"_s;
        QTest::newRow("en") << u"en"_s << u"Granted 7 of 9 cancellations, usually within 6 hours."_s
                            << u"3 cases: too few to judge"_s;
    }
    void theRecordIsToldAsTheMerchantWouldSayIt()
    {
        QFETCH(QString, language);
        QFETCH(QString, sentence);
        QFETCH(QString, few);
        QCOMPARE(installLanguage(language), language);
        AdviceLine line = lineOf(AdviceLine::What::Granted);
        line.time = 6h;
        QCOMPARE(words::advice(line, u"Kedi"_s, now), sentence);
        QCOMPARE(words::tooFew(3), few);
        QCOMPARE(words::tooFew(5), QString());
    }

    void everySentenceIsThereInBothLanguages()
    {
        QMap<QString, QStringList> all;
        for (const QString &language : {u"it"_s, u"en"_s}) {
            QCOMPARE(installLanguage(language), language);
            QStringList &said = all[language];
            for (int what = 0; what <= int(AdviceLine::What::PromiseReturn); ++what)
                said.append(words::advice(lineOf(static_cast<AdviceLine::What>(what)), u"Kedi"_s, now));
            for (int point = 0; point <= int(PolicyPoint::RefundTime); ++point) {
                for (const bool known : {true, false}) {
                    PolicyGap gap = gapOf(static_cast<PolicyPoint>(point));
                    gap.known = known;
                    gap.causes = ReturnCause::Damaged;
                    gap.shopHours = 24h;
                    gap.supplierCancel = {CancelTerm::Kind::Within, 12h};
                    gap.shopDays = 14;
                    gap.supplierDays = 7;
                    said.append(words::gap(gap));
                }
                said.append(words::policyPoint(static_cast<PolicyPoint>(point)));
            }
            for (const auto kind : {CancelTerm::Kind::Never, CancelTerm::Kind::Within, CancelTerm::Kind::UntilShipped})
                said.append(words::cancelTerm(kind));
            for (const auto payer : {SupplierPayer::Supplier, SupplierPayer::Buyer})
                said.append(words::supplierPayer(payer));
            for (const QString &text : std::as_const(said)) {
                QVERIFY(!text.trimmed().isEmpty());
                QVERIFY2(!text.contains(u'%'), qPrintable(text));
            }
            QStringList unique = said;
            unique.removeDuplicates();
            QCOMPARE(unique, said);
        }
        for (qsizetype i = 0; i < all[u"it"_s].size(); ++i)
            QVERIFY2(all[u"it"_s].at(i) != all[u"en"_s].at(i), qPrintable(all[u"en"_s].at(i)));
    }

    void timesAreRounded_data()
    {
        QTest::addColumn<std::chrono::seconds>("time");
        QTest::addColumn<QString>("text");
        QTest::newRow("minutes") << std::chrono::seconds(20min) << u"less than an hour"_s;
        QTest::newRow("an hour") << std::chrono::seconds(80min) << u"1 hour"_s;
        QTest::newRow("hours") << std::chrono::seconds(47h) << u"47 hours"_s;
        QTest::newRow("days") << std::chrono::seconds(48h) << u"2 days"_s;
        QTest::newRow("days, rounded") << std::chrono::seconds(100h) << u"4 days"_s;
    }
    void timesAreRounded()
    {
        QFETCH(std::chrono::seconds, time);
        QFETCH(QString, text);
        QCOMPARE(installLanguage(u"en"_s), u"en"_s);
        QCOMPARE(words::duration(time), text);
    }

    void figuresSayWhenTheyAreTooFew()
    {
        QCOMPARE(installLanguage(u"en"_s), u"en"_s);
        SupplierRecord record;
        record.orders = 12;
        record.firstOrderAt = QDateTime(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC);
        record.lastOrderAt = now;
        record.timeToShip = {.count = 12, .median = 30h, .ninety = 100h};
        record.cancelGranted = 2;
        record.cancelSilent = 1;
        record.disputesWon = 5;
        record.refundsPaid = 3;
        record.refundsLate = 1;
        record.refundDays = {.count = 3, .median = 8, .ninety = 20};
        record.refundLateBy = {.count = 1, .median = 5, .ninety = 5};
        record.promisedDays = 15;
        record.lost = {
            {.cancellations = euros("0"), .returns = euros("86.40"), .writtenOff = euros("0"), .returnCount = 4}};
        record.unclearLosses = 1;
        QStringList lines;
        for (const words::Figure &figure : words::figures(record))
            lines.append(plain(figure.name + u": "_s + figure.value + u" | "_s + figure.note));
        QCOMPARE(lines.filter(u"From payment"_s),
                 QStringList{u"From payment to shipping: 30 hours; nine of ten within 4 days | "_s});
        QCOMPARE(lines.filter(u"Cancellations"_s),
                 QStringList{u"Cancellations: 3 asked, 2 granted, 1 without an answer | 3 cases: too few to judge"_s});
        QCOMPARE(lines.filter(u"Disputes"_s), QStringList{u"Disputes: 5 won | "_s});
        QCOMPARE(lines.filter(u"Refunds to you"_s),
                 QStringList{u"Refunds to you: 3 paid, 1 of them late | 3 cases: too few to judge"_s});
        QCOMPARE(lines.filter(u"Time to refund"_s),
                 QStringList{u"Time to refund: 8 business days; nine of ten within 20 business days | Usual on the "
                             "platform: at most 15 business days."_s});
        QCOMPARE(
            lines.filter(u"Lost"_s),
            QStringList{u"Lost: €86.40 on 4 refunds after it was sent | 1 more refunded order: what the supplier was "
                        "paid is not known."_s});
    }
};

QTEST_GUILESS_MAIN(TestSupplierWords)
#include "tst_supplierwords.moc"
