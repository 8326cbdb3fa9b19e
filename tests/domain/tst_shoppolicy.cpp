// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/shoppolicy.h"

#include <QTest>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace contrordine;

using Change = std::function<void(ShopPolicy &)>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(contrordine::SupplierLimits)

namespace
{

ShopPolicy publishable()
{
    ShopPolicy policy = proposedPolicy();
    policy.shopName = u"Bottega Rossi"_s;
    policy.contactEmail = u"aiuto@example.com"_s;
    return policy;
}

} // namespace

class TestShopPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// R31: whatever the suppliers give, the proposal for EU consumers promises what the law gives.
    void proposalKeepsTheLaw_data()
    {
        QTest::addColumn<SupplierLimits>("limits");
        QTest::newRow("nothing known") << SupplierLimits{};
        QTest::newRow("strict supplier") << SupplierLimits{
            .cancelWithin = 2h, .returns = ReturnCauses(), .returnDays = 3, .refundDays = 30};
        QTest::newRow("generous supplier")
            << SupplierLimits{.returns = ReturnCause::WrongSize, .returnDays = 30, .refundDays = 5};
    }
    void proposalKeepsTheLaw()
    {
        QFETCH(SupplierLimits, limits);
        const ShopPolicy policy = proposedPolicy(limits);
        QCOMPARE(lawGaps(policy), QList<LawGap>());
        QCOMPARE(policy.cancelWithin, limits.cancelWithin);
        QCOMPARE(policy.returnDays, std::max(14, limits.returnDays.value_or(14)));
        QCOMPARE(policy.refundDays, 14);
        QCOMPARE(policy.returnPlace, ReturnPlace::ByEmail); // R29
    }

    /// R26: where the law does not ask for more, as close to the suppliers' as it goes.
    void proposalFollowsTheSuppliers()
    {
        const SupplierLimits limits{
            .cancelWithin = 24h, .returns = ReturnCause::WrongSize, .returnDays = 7, .refundDays = 20};
        const ShopPolicy policy = proposedPolicy(limits, false);
        QCOMPARE(policy.cancelWithin, std::optional<std::chrono::hours>(24h));
        QCOMPARE(policy.returnDays, 7);
        QCOMPARE(policy.reportDays, 7);
        QCOMPARE(policy.refundDays, 20);
        QCOMPARE(policy.accepted, faultCauses() | ReturnCause::WrongSize);
        QCOMPARE(lawGaps(policy), QList<LawGap>());
    }

    void lessThanTheLaw_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QList<LawGap>>("gaps");
        const auto row = [](const char *name, Change change, QList<LawGap> gaps) {
            QTest::newRow(name) << change << gaps;
        };
        row("R31 as proposed", [](ShopPolicy &) {}, {});
        row("R31 13 days", [](ShopPolicy &p) { p.returnDays = 13; }, {LawGap::ReturnDays});
        row("R31 14 days", [](ShopPolicy &p) { p.returnDays = 14; }, {});
        row("R31 no change of mind", [](ShopPolicy &p) { p.accepted &= ~ReturnCauses(ReturnCause::ChangedMind); },
            {LawGap::NoWithdrawal});
        row("send back in 13", [](ShopPolicy &p) { p.sendBackDays = 13; }, {LawGap::SendBackDays});
        row("no damage", [](ShopPolicy &p) { p.accepted &= ~ReturnCauses(ReturnCause::Damaged); },
            {LawGap::FaultNotAccepted});
        row("customer pays for faults", [](ShopPolicy &p) { p.returnPayer = ReturnPayer::Customer; },
            {LawGap::FaultPayer});
        row("customer pays else", [](ShopPolicy &p) { p.returnPayer = ReturnPayer::CustomerUnlessFault; }, {});
        row("credit only", [](ShopPolicy &p) { p.refundForm = RefundMeans::StoreCredit; }, {LawGap::RefundForm});
        row("customer chooses", [](ShopPolicy &p) { p.refundForm = RefundMeans::CustomersChoice; }, {});
        row("refund in 15", [](ShopPolicy &p) { p.refundDays = 15; }, {LawGap::RefundDays});
        row("delivery kept", [](ShopPolicy &p) { p.refundsDelivery = false; }, {LawGap::Delivery});
        row("sale items", [](ShopPolicy &p) { p.exceptions |= NoReturn::SaleItems; }, {LawGap::Exceptions});
        row("gift cards", [](ShopPolicy &p) { p.exceptions |= NoReturn::GiftCards; }, {LawGap::Exceptions});
        row("perishable", [](ShopPolicy &p) { p.exceptions |= NoReturn::Perishable; }, {});
        row("R31 switched off",
            [](ShopPolicy &p) {
                p.euConsumers = false;
                p.returnDays = 3;
                p.accepted = ReturnCause::Damaged;
            },
            {});
        row("several",
            [](ShopPolicy &p) {
                p.returnDays = 7;
                p.refundDays = 30;
            },
            {LawGap::ReturnDays, LawGap::RefundDays});
    }
    void lessThanTheLaw()
    {
        QFETCH(Change, change);
        QFETCH(QList<LawGap>, gaps);
        ShopPolicy policy = publishable();
        change(policy);
        QCOMPARE(lawGaps(policy), gaps);
        // What is published never promises less, and nothing else is touched.
        QCOMPARE(lawGaps(keptToLaw(policy)), QList<LawGap>());
        QCOMPARE(keptToLaw(policy) == policy, gaps.isEmpty());
    }

    void whatKeepsItFromBeingPublished_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QList<PolicyFlaw>>("found");
        const auto row = [](const char *name, Change change, QList<PolicyFlaw> found) {
            QTest::newRow(name) << change << found;
        };
        row("complete", [](ShopPolicy &) {}, {});
        row("no name", [](ShopPolicy &p) { p.shopName = u"  "_s; }, {PolicyFlaw::NoShopName});
        row("R29 no e-mail", [](ShopPolicy &p) { p.contactEmail.clear(); }, {PolicyFlaw::NoEmail});
        row("R29 not an e-mail", [](ShopPolicy &p) { p.contactEmail = u"aiuto@example"_s; }, {PolicyFlaw::BadEmail});
        row("R28 nothing accepted", [](ShopPolicy &p) { p.accepted = {}; }, {PolicyFlaw::NoReasons});
        row("R30 PO box without address", [](ShopPolicy &p) { p.returnPlace = ReturnPlace::PoBox; },
            {PolicyFlaw::NoAddress});
        row("R30 PO box",
            [](ShopPolicy &p) {
                p.returnPlace = ReturnPlace::PoBox;
                p.returnAddress = u"Casella postale 12\n20100 Milano"_s;
            },
            {});
    }
    void whatKeepsItFromBeingPublished()
    {
        QFETCH(Change, change);
        QFETCH(QList<PolicyFlaw>, found);
        ShopPolicy policy = publishable();
        change(policy);
        QCOMPARE(flaws(policy), found);
    }

    void emailAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << u"aiuto@example.com"_s << true;
        QTest::newRow("tagged") << u"aiuto+resi@shop.example.com"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("two") << u"a@example.com, b@example.com"_s << false;
        QTest::newRow("script") << u"a@example.com\"><script>"_s << false;
        QTest::newRow("newline") << u"a@example.com\n"_s << false;
        QTest::newRow("no dot") << u"a@example"_s << false;
    }
    void emailAddresses()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(isEmailAddress(text), good);
    }

    void codesGoBothWays()
    {
        for (const ReturnCause cause : allReturnCauses())
            QCOMPARE(returnCauseFromCode(code(cause)), std::optional(cause));
        for (const NoReturn exception : allNoReturns())
            QCOMPARE(noReturnFromCode(code(exception)), std::optional(exception));
        for (const ReturnPayer payer : {ReturnPayer::Customer, ReturnPayer::CustomerUnlessFault, ReturnPayer::Shop})
            QCOMPARE(returnPayerFromCode(code(payer)), std::optional(payer));
        for (const RefundMeans form :
             {RefundMeans::OriginalPayment, RefundMeans::CustomersChoice, RefundMeans::StoreCredit})
            QCOMPARE(refundMeansFromCode(code(form)), std::optional(form));
        for (const ReturnPlace place : {ReturnPlace::ByEmail, ReturnPlace::PoBox, ReturnPlace::Shop})
            QCOMPARE(returnPlaceFromCode(code(place)), std::optional(place));
        QVERIFY(!returnCauseFromCode(u"whatever"));
    }
};

QTEST_GUILESS_MAIN(TestShopPolicy)
#include "tst_shoppolicy.moc"
