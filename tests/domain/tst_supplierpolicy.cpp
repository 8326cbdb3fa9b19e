// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/supplierpolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace contrordine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

SupplierPolicy full()
{
    SupplierPolicy policy;
    policy.supplier = SupplierId(u"aliexpress:store:1101"_s);
    policy.name = u"Kedi Bottles Store"_s;
    policy.cancel = {.kind = CancelTerm::Kind::Within, .hours = 24h};
    policy.returns = {{ReturnCause::Damaged, Answer::Yes}, {ReturnCause::ChangedMind, Answer::No}};
    policy.returnDays = 15;
    policy.returnPayer = SupplierPayer::Buyer;
    policy.refundsWithoutReturn = Answer::Yes;
    policy.settleDays = 10;
    policy.clearGuidelines = Answer::No;
    policy.notes = u"Asks for a video of the parcel being opened."_s;
    policy.link = QUrl(u"https://example.com/policy?store=1101&lang=en"_s);
    policy.checkedOn = QDate(2026, 3, 9);
    return policy;
}

} // namespace

/// R22–R25: what a supplier says, and that nothing is made of what it did not.
class TestSupplierPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSupplierIsKnownByItsStoreElseByItsName()
    {
        QCOMPARE(supplierId(u"aliexpress"_s, u"1101"_s, u"Kedi"_s).toString(), u"aliexpress:store:1101"_s);
        QCOMPARE(supplierId(u"aliexpress"_s, u"1101"_s, u"Kedi, renamed"_s).toString(), u"aliexpress:store:1101"_s);
        QCOMPARE(supplierId(u"aliexpress"_s, {}, u" Kedi  BOTTLES "_s),
                 supplierId(u"aliexpress"_s, {}, u"kedi bottles"_s));
        QVERIFY(supplierId(u"aliexpress"_s, u"x"_s, {}) != supplierId(u"aliexpress"_s, {}, u"x"_s));
        QVERIFY(supplierId(u"aliexpress"_s, {}, u"  "_s).isEmpty());
    }

    void nothingIsKnownUntilItIsFilledIn()
    {
        SupplierPolicy policy;
        policy.supplier = SupplierId(u"aliexpress:store:1"_s);
        policy.name = u"Someone"_s;
        QVERIFY(isUnknown(policy));
        for (const ReturnCause cause : allReturnCauses())
            QCOMPARE(policy.takesBack(cause), Answer::Unknown);
        policy.notes = u"nice people"_s;
        policy.checkedOn = QDate(2026, 1, 1);
        policy.returns.insert(ReturnCause::Damaged, Answer::Unknown);
        QVERIFY2(isUnknown(policy), "a note is no answer to R22-R25");
        policy.returns.insert(ReturnCause::Damaged, Answer::No);
        QVERIFY2(!isUnknown(policy), "a no is an answer");
    }

    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<SupplierPolicy>("policy");
        QTest::newRow("all of it") << full();
        SupplierPolicy bare;
        bare.supplier = SupplierId(u"aliexpress:name:someone"_s);
        QTest::newRow("nothing but the supplier") << bare;
        for (const auto kind : {CancelTerm::Kind::Never, CancelTerm::Kind::UntilShipped}) {
            SupplierPolicy policy = bare;
            policy.cancel.kind = kind;
            QTest::newRow(qPrintable(code(kind))) << policy;
        }
    }
    void whatIsWrittenIsReadAgain()
    {
        QFETCH(SupplierPolicy, policy);
        const QByteArray text = QJsonDocument(toJson(policy)).toJson();
        const auto read = supplierPolicyFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(*read, policy);
    }

    void whatDoesNotBelongIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &where = {}) {
            QTest::newRow(name) << key << value << (where.isEmpty() ? key : where);
        };
        row("no supplier", u"supplier"_s, {QJsonValue::Undefined});
        row("an unknown term", u"cancel"_s, u"perhaps"_s);
        row("hours without their term", u"cancel"_s, u"never"_s, u"cancel_within_hours"_s);
        row("no hours", u"cancel_within_hours"_s, {QJsonValue::Undefined});
        row("zero hours", u"cancel_within_hours"_s, 0);
        row("half an hour", u"cancel_within_hours"_s, 0.5);
        row("hours as text", u"cancel_within_hours"_s, u"24"_s);
        row("a year of hours", u"cancel_within_hours"_s, 9000);
        row("an unknown cause", u"returns"_s, QJsonObject{{u"bored"_s, u"yes"_s}}, u"returns.bored"_s);
        row("an unknown answer", u"returns"_s, QJsonObject{{u"damaged"_s, u"maybe"_s}}, u"returns.damaged"_s);
        row("a list of causes", u"returns"_s, QJsonArray{u"damaged"_s});
        row("negative days", u"return_days"_s, -1);
        row("too many days", u"return_days"_s, 366);
        row("nobody pays", u"return_paid_by"_s, u"nobody"_s);
        row("settled at once", u"settle_business_days"_s, 0);
        row("a number as an answer", u"clear_guidelines"_s, 1);
        row("a link that runs something", u"link"_s, u"javascript:alert(1)"_s);
        row("a file as link", u"link"_s, u"file:///etc/passwd"_s);
        row("no such day", u"checked_on"_s, u"2026-02-30"_s);
        row("a book of notes", u"notes"_s, QString(4001, u'x'));
    }
    void whatDoesNotBelongIsRefused()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, where);
        QJsonObject json = toJson(full());
        json.insert(key, value);
        const auto read = supplierPolicyFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"bad-supplier-policy"_s);
        QCOMPARE(read.error().detail, where);
    }
};

QTEST_GUILESS_MAIN(TestSupplierPolicy)
#include "tst_supplierpolicy.moc"
