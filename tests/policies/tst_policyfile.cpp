// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/policyfile.h"
#include "models/domain/supplierlimits.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

Q_DECLARE_METATYPE(const char16_t *)

namespace
{

const QString folder = QStringLiteral(CONTRORDINE_SOURCE_DIR "/tests/policies/data/");

QByteArray sample(const QString &name)
{
    QFile file(folder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The samples are read by tests/contract too, which holds them against the schema: what is good here is good there.
class TestPolicyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWhatStandsThere()
    {
        const auto read = readPolicyFile(sample(u"good-full.json"_s));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QVERIFY(read->shop);
        const ShopPolicy &shop = *read->shop;
        QCOMPARE(shop.shopName, u"Bottega Rossi"_s);
        QCOMPARE(shop.cancelWithin, std::optional<std::chrono::hours>(24h));
        QCOMPARE(shop.returnDays, 30);
        QCOMPARE(shop.returnPlace, ReturnPlace::PoBox);
        QCOMPARE(shop.exceptions, NoReturn::Hygiene | NoReturn::Personalized);
        QCOMPARE(shop.otherExceptions.english, u"Earrings"_s);
        QCOMPARE(read->templates.size(), 2);
        QCOMPARE(read->templates.at(1).language, MessageLanguage::Chinese);
        QCOMPARE(read->suppliers.size(), 1);
        QCOMPARE(read->suppliers.first().cancel.hours, 12h);
        // There and back: nothing is lost on the way.
        const auto again = readPolicyFile(writePolicyFile(*read));
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().detail));
        QCOMPARE(*again, *read);
    }

    void everyPolicySurvives()
    {
        ShopPolicy policy;
        policy.accepted = {};
        policy.note = {u"\"<&>\u202e"_s, u"line\nline"_s};
        for (const ReturnPayer payer : {ReturnPayer::Customer, ReturnPayer::Shop}) {
            for (const RefundMeans means : {RefundMeans::CustomersChoice, RefundMeans::StoreCredit}) {
                policy.returnPayer = payer;
                policy.refundForm = means;
                const auto read = shopPolicyFromJson(toJson(policy));
                QVERIFY(read.has_value());
                QCOMPARE(*read, policy);
            }
        }
    }

    void goodSamplesAreRead()
    {
        const QStringList names = QDir(folder).entryList({u"good-*.json"_s});
        QVERIFY(names.size() >= 3);
        for (const QString &name : names) {
            const auto read = readPolicyFile(sample(name));
            QVERIFY2(read.has_value(), qPrintable(name));
        }
    }

    /// Errors name the place.
    void badSamplesAreRefused_data()
    {
        QTest::addColumn<const char16_t *>("fault");
        QTest::addColumn<QString>("place");
        QTest::newRow("bad-no-days") << policyfault::outOfRange << u"/shop_policy/return_days"_s;
        QTest::newRow("bad-fraction") << policyfault::wrongType << u"/shop_policy/refund_days"_s;
        QTest::newRow("bad-number-as-text") << policyfault::wrongType << u"/shop_policy/refund_days"_s;
        QTest::newRow("bad-word") << policyfault::unknownWord << u"/shop_policy/return_paid_by"_s;
        QTest::newRow("bad-reason-word") << policyfault::unknownWord << u"/shop_policy/accepted/2"_s;
        QTest::newRow("bad-reason-twice") << policyfault::twice << u"/shop_policy/accepted/3"_s;
        QTest::newRow("bad-unknown-key") << policyfault::unknownKey << u"/shop_policy/return_day"_s;
        QTest::newRow("bad-missing") << policyfault::missing << u"/shop_policy/note"_s;
        QTest::newRow("bad-missing-language") << policyfault::missing << u"/shop_policy/note/en"_s;
        QTest::newRow("bad-long-name") << policyfault::outOfRange << u"/shop_policy/shop_name"_s;
        QTest::newRow("bad-cancel-hours") << policyfault::outOfRange << u"/shop_policy/cancel_within_hours"_s;
        QTest::newRow("bad-chinese-customer") << policyfault::unknownWord << u"/templates/0/language"_s;
        QTest::newRow("bad-empty-message") << policyfault::missing << u"/templates/1/text"_s;
        QTest::newRow("bad-kind") << policyfault::unknownWord << u"/templates/1/kind"_s;
        QTest::newRow("bad-supplier-hours") << policyfault::missing << u"/suppliers/0/cancel_within_hours"_s;
        QTest::newRow("bad-supplier-answer") << policyfault::outOfRange << u"/suppliers/0/returns/damaged"_s;
        QTest::newRow("bad-supplier-link") << policyfault::outOfRange << u"/suppliers/0/link"_s;
        QTest::newRow("bad-supplier-nameless") << policyfault::missing << u"/suppliers/0/supplier"_s;
        QTest::newRow("bad-not-ours") << policyfault::notOurs << QString();
        QTest::newRow("bad-newer") << policyfault::newer << u"/version"_s;
        QTest::newRow("bad-list") << policyfault::wrongType << u"/templates"_s;
        QTest::newRow("reader-placeholder") << policyfault::unknownWord << u"/templates/0/text"_s;
        QTest::newRow("reader-message-twice") << policyfault::twice << u"/templates/2"_s;
        QTest::newRow("reader-supplier-twice") << policyfault::twice << u"/suppliers/1"_s;
    }
    void badSamplesAreRefused()
    {
        QFETCH(const char16_t *, fault);
        QFETCH(QString, place);
        const QByteArray bytes = sample(QString::fromLatin1(QTest::currentDataTag()) + u".json"_s);
        QVERIFY(!bytes.isEmpty());
        const auto read = readPolicyFile(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Malformed);
        QCOMPARE(read.error().code, QString::fromUtf16(fault));
        QCOMPARE(read.error().detail, place);
    }
    void noSampleIsForgotten()
    {
        QFile self(QStringLiteral(CONTRORDINE_SOURCE_DIR "/tests/policies/tst_policyfile.cpp"));
        QVERIFY(self.open(QIODevice::ReadOnly));
        const QByteArray source = self.readAll();
        for (const QString &name : QDir(folder).entryList({u"bad-*.json"_s, u"reader-*.json"_s}))
            QVERIFY2(source.contains(QByteArray('"' + name.chopped(5).toLatin1() + '"')), qPrintable(name));
    }

    void whatIsNoFileAtAll()
    {
        const auto broken = readPolicyFile("{\"format\": ");
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, QString::fromUtf16(policyfault::notJson));
        const auto list = readPolicyFile("[]");
        QVERIFY(!list);
        QCOMPARE(list.error().code, QString::fromUtf16(policyfault::notOurs));
        const auto large = readPolicyFile(QByteArray(policylimits::fileBytes + 1, ' '));
        QVERIFY(!large);
        QCOMPARE(large.error().code, QString::fromUtf16(policyfault::outOfRange));
    }

    /// R26: the tightest that is known; nobody's silence is a limit.
    void limitsAreTheTightest()
    {
        QCOMPARE(limitsOf({}), SupplierLimits());
        SupplierPolicy silent{.supplier = SupplierId(u"a:store:1"_s)};
        SupplierPolicy quick{.supplier = SupplierId(u"a:store:2"_s),
                             .cancel = {CancelTerm::Kind::Within, 12h},
                             .returns = {{ReturnCause::Damaged, Answer::Yes}, {ReturnCause::WrongSize, Answer::Yes}},
                             .returnDays = 30,
                             .settleDays = 5};
        SupplierPolicy slow{.supplier = SupplierId(u"a:store:3"_s),
                            .cancel = {CancelTerm::Kind::UntilShipped, 0h},
                            .returns = {{ReturnCause::Damaged, Answer::Yes}, {ReturnCause::WrongSize, Answer::No}},
                            .returnDays = 7,
                            .settleDays = 10};
        const SupplierLimits limits = limitsOf({silent, quick, slow});
        QCOMPARE(limits.cancelWithin, std::optional<std::chrono::hours>(12h));
        QCOMPARE(limits.returns, std::optional<ReturnCauses>(ReturnCause::Damaged));
        QCOMPARE(limits.returnDays, std::optional<int>(7));
        QCOMPARE(limits.refundDays, std::optional<int>(14)); // ten business days and two weekends
        slow.cancel.kind = CancelTerm::Kind::Never;
        QCOMPARE(limitsOf({quick, slow}).cancelWithin, std::optional<std::chrono::hours>(1h));
    }
};

QTEST_GUILESS_MAIN(TestPolicyFile)
#include "tst_policyfile.moc"
