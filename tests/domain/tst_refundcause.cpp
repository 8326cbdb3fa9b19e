// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/refunddraft.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

Money eur(const QString &amount) { return Money::parse(amount, *Currency::fromCode(u"EUR")).value(); }

QString text(const QList<EvidenceItem> &items)
{
    QStringList words;
    for (const EvidenceItem item : items)
        words.append(code(item));
    return words.join(u' ');
}

QString text(const QList<Offer> &offers)
{
    QStringList words;
    for (const Offer &offer : offers)
        words.append(u"%1 %2"_s.arg(code(offer.kind)).arg(offer.percent));
    return words.join(u", "_s);
}

} // namespace

/// R19: each cause has whose fault, what evidence to ask for, what to claim from the supplier, what to offer.
class TestRefundCause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachCauseHasItsRow_R19_data()
    {
        QTest::addColumn<RefundCause>("cause");
        QTest::addColumn<RefundFault>("fault");
        QTest::addColumn<SupplierClaim>("claim");
        QTest::addColumn<QString>("ground");
        QTest::addColumn<QString>("evidence");
        QTest::addColumn<QString>("offers");
        using enum SupplierClaim;
        const auto row = [](const char *name, RefundCause cause, RefundFault fault, SupplierClaim claim,
                            const char *ground, const char *evidence, const char *offers) {
            QTest::newRow(name) << cause << fault << claim << QString::fromLatin1(ground)
                                << QString::fromLatin1(evidence) << QString::fromLatin1(offers);
        };
        row("the supplier sent a wrong thing", RefundCause::WrongItem, RefundFault::Supplier, MoneyBack,
            "not-as-described", "goods-photo package-photo customer-words",
            "whole-keep 100, part-keep 30, credit 100, whole 100");
        row("the supplier sent a faulty thing", RefundCause::Faulty, RefundFault::Supplier, MoneyBack,
            "not-as-described", "goods-photo unboxing-video customer-words",
            "part-keep 50, whole-keep 100, credit 100, whole 100");
        row("the shop raised false hopes", RefundCause::ShopDescription, RefundFault::Shop, Nothing, "",
            "customer-words goods-photo", "part-keep 30, credit 100, whole 100");
        row("good suppliers pack well", RefundCause::DamagedOnTheWay, RefundFault::Supplier, MoneyBack, "damaged",
            "goods-photo package-photo unboxing-video customer-words", "whole-keep 100, part-keep 50, credit 100");
        row("a wrong size is nobody's fault", RefundCause::WrongSize, RefundFault::Nobody, ReturnOnly, "",
            "customer-words goods-photo", "part-keep 20, credit 100, whole 100");
        row("a changed mind is the customer's", RefundCause::ChangedMind, RefundFault::Customer, ReturnOnly, "",
            "customer-words", "whole 100, credit 100, part-keep 10");
        row("never arrived", RefundCause::NeverArrived, RefundFault::Supplier, MoneyBack, "not-received",
            "customer-words tracking-page", "whole-keep 100, credit 100");
        row("anything else", RefundCause::Other, RefundFault::NotKnown, Nothing, "", "customer-words goods-photo",
            "part-keep 20, credit 100, whole 100");
    }
    void eachCauseHasItsRow_R19()
    {
        QFETCH(const RefundCause, cause);
        const CauseRule &rule = ruleFor(cause);
        QCOMPARE(rule.cause, cause);
        QTEST(rule.fault, "fault");
        QTEST(rule.claim, "claim");
        QTEST(rule.dispute ? code(*rule.dispute) : QString(), "ground");
        QTEST(text(rule.evidence), "evidence");
        QTEST(text(rule.offers), "offers");
    }

    void noCauseIsLeftOut()
    {
        const QList<RefundCause> all = allRefundCauses();
        QCOMPARE(all.size(), qsizetype(RefundCause::Other) + 1);
        for (const RefundCause cause : all) {
            QCOMPARE(ruleFor(cause).cause, cause);
            QCOMPARE(refundCauseFromCode(code(cause)), std::optional(cause));
            QVERIFY(!ruleFor(cause).offers.isEmpty());
            // Only what the supplier can be blamed for is claimed, and can be disputed.
            QCOMPARE(ruleFor(cause).dispute.has_value(), ruleFor(cause).fault == RefundFault::Supplier);
            QCOMPARE(ruleFor(cause).claim == SupplierClaim::MoneyBack, ruleFor(cause).fault == RefundFault::Supplier);
        }
    }

    void anOfferIsNeverMoreThanCanBeRefunded_R20_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("pieces");
        QTest::addColumn<QString>("maximum");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all") << 100 << u"49.90"_s << u"49.90"_s << u"49.90"_s;
        QTest::newRow("a third of it") << 30 << u"49.90"_s << u"49.90"_s << u"14.97"_s;
        QTest::newRow("half a cent, down to even") << 50 << u"0.05"_s << u"1.00"_s << u"0.02"_s;
        QTest::newRow("half a cent, up to even") << 50 << u"0.15"_s << u"1.00"_s << u"0.08"_s;
        QTest::newRow("more was refunded before") << 100 << u"49.90"_s << u"20.00"_s << u"20.00"_s;
        QTest::newRow("a share above what is left") << 50 << u"49.90"_s << u"20.00"_s << u"20.00"_s;
        QTest::newRow("nothing is left") << 50 << u"49.90"_s << u"0.00"_s << u"nothing"_s;
        QTest::newRow("nothing was paid for them") << 50 << u"0.00"_s << u"10.00"_s << u"nothing"_s;
        QTest::newRow("less than a cent") << 10 << u"0.04"_s << u"10.00"_s << u"nothing"_s;
    }
    void anOfferIsNeverMoreThanCanBeRefunded_R20()
    {
        QFETCH(const int, percent);
        QFETCH(const QString, pieces);
        QFETCH(const QString, maximum);
        const auto amount = amountOf({OfferKind::PartKeep, percent}, eur(pieces), eur(maximum));
        QTEST(amount ? amount->decimal() : u"nothing"_s, "expected");
        QVERIFY(!amountOf({}, eur(pieces), Money::zero(*Currency::fromCode(u"USD"))));
    }

    void aDraftComesBackAsItWasLeft_R33()
    {
        const RefundDraft draft{.wish = {.lines = {{u"line1"_s, 2, Restock::Return, u"place"_s}}, .shipping = true},
                                .cause = RefundCause::DamagedOnTheWay,
                                .said = u"Arrivato rotto"_s,
                                .evidence = {{EvidenceItem::GoodsPhoto, u"01-foto.jpg"_s, u"Foto.jpg"_s, 1234}},
                                .offer = Offer{OfferKind::PartKeep, 50, OfferReason::GoodsStillServe},
                                .amount = eur(u"12.34"_s),
                                .to = RefundTo::StoreCredit,
                                .creditExpiresAt = QDateTime(QDate(2027, 5, 1), QTime(12, 0), Qt::UTC),
                                .notifyCustomer = false,
                                .note = u"a note"_s,
                                .page = 3};
        QCOMPARE(*refundDraftFromJson(toJson(draft)), draft);
        QCOMPARE(*refundDraftFromJson(toJson(RefundDraft())), RefundDraft());
    }

    void whatIsNoDraftIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("where");
        QTest::newRow("no wish") << u"wish"_s << QJsonValue() << u"wish"_s;
        QTest::newRow("a file elsewhere")
            << u"evidence"_s << QJsonValue(QJsonArray{QJsonObject{{u"file"_s, u"../../secret"_s}}})
            << u"evidence.file"_s;
        QTest::newRow("an unknown cause") << u"cause"_s << QJsonValue(u"bad-luck"_s) << u"cause"_s;
        QTest::newRow("an unknown way") << u"to"_s << QJsonValue(u"cash"_s) << u"to"_s;
        QTest::newRow("a negative amount") << u"amount"_s << QJsonValue(u"-1.00"_s) << u"amount"_s;
        QTest::newRow("an offer of more than all")
            << u"offer"_s << QJsonValue(QJsonObject{{u"kind"_s, u"part-keep"_s}, {u"percent"_s, 101}, {u"reason"_s, 0}})
            << u"offer"_s;
        QTest::newRow("a day that is none")
            << u"credit_expires_at"_s << QJsonValue(u"soon"_s) << u"credit_expires_at"_s;
    }
    void whatIsNoDraftIsRefused()
    {
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, value);
        QJsonObject json = toJson(RefundDraft{.amount = eur(u"1.00"_s)});
        json.insert(key, value);
        const auto read = refundDraftFromJson(json);
        QVERIFY(!read.has_value());
        QTEST(read.error().detail, "where");
    }
};

QTEST_GUILESS_MAIN(TestRefundCause)
#include "tst_refundcause.moc"
