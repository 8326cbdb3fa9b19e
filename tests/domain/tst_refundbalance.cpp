// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/refundbalance.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

const QDate today(2026, 11, 24);

Money money(const QString &text)
{
    return Money::parse(text.section(u' ', 0, 0), *Currency::fromCode(text.section(u' ', 1, 1))).value();
}

QString text(const std::optional<Money> &amount)
{
    return amount ? amount->decimal() + u' ' + amount->currency().code() : u"unknown"_s;
}

SupplierSide paid(const QString &amount)
{
    SupplierSide side;
    side.order.stage = {SupplierStage::Shipped, {}};
    side.order.amount = money(amount);
    return side;
}

/// "12.40 USD" is outstanding, or with a second amount received besides.
ReceivableState owed(const QString &outstanding, const QString &received = {})
{
    const Money open = money(outstanding);
    const Money none = Money::zero(open.currency());
    const Money home = received.isEmpty() ? none : money(received);
    return {.expected = *open.plus(home),
            .received = home,
            .writtenOff = none,
            .outstanding = open,
            .surplus = none,
            .since = {},
            .earliest = {},
            .due = {},
            .movedAt = {}};
}

const QList<ExchangeRate> noRates;

QList<ExchangeRate> dollars()
{
    return {exchangeRate(*Currency::fromCode(u"EUR"), *Currency::fromCode(u"USD"), u"1.25", today.addDays(-4),
                         RateSource::Typed)
                .value()};
}

} // namespace

/// R21: a refund that the supplier does not give comes out of the merchant's own pocket – said in the right currency,
/// and never by a rate that nobody gave (R35).
class TestRefundBalance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ownPocket_R21_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QStringList>("suppliers");
        QTest::addColumn<QList<ReceivableState>>("ledger");
        QTest::addColumn<SupplierClaim>("claim");
        QTest::addColumn<QList<ExchangeRate>>("rates");
        QTest::addColumn<QString>("pocket");
        QTest::addColumn<QString>("atBest");
        using enum SupplierClaim;
        const QList<ReceivableState> nothing;
        QTest::newRow("nobody gives anything back") << u""_s << QStringList{u"12.00 EUR"_s} << nothing << Nothing
                                                    << noRates << u"50.00 EUR"_s << u"50.00 EUR"_s;
        QTest::newRow("what is asked for is not counted as coming")
            << u""_s << QStringList{u"12.00 EUR"_s} << nothing << MoneyBack << noRates << u"50.00 EUR"_s
            << u"38.00 EUR"_s;
        QTest::newRow("what the supplier owes is")
            << u""_s << QStringList{u"12.00 EUR"_s} << QList{owed(u"12.00 EUR"_s)} << MoneyBack << noRates
            << u"38.00 EUR"_s << u"38.00 EUR"_s;
        QTest::newRow("and what has come home")
            << u""_s << QStringList{u"12.00 EUR"_s} << QList{owed(u"2.00 EUR"_s, u"3.00 EUR"_s)} << MoneyBack << noRates
            << u"45.00 EUR"_s << u"38.00 EUR"_s;
        QTest::newRow("a return that the supplier may not take is not counted")
            << u""_s << QStringList{u"12.00 EUR"_s} << nothing << ReturnOnly << noRates << u"50.00 EUR"_s
            << u"50.00 EUR"_s;
        QTest::newRow("money that covered an earlier refund covers no second one")
            << u"10.00 EUR"_s << QStringList{u"12.00 EUR"_s} << QList{owed(u"12.00 EUR"_s)} << MoneyBack << noRates
            << u"48.00 EUR"_s << u"48.00 EUR"_s;
        QTest::newRow("never below nothing") << u""_s << QStringList{u"80.00 EUR"_s} << nothing << MoneyBack << noRates
                                             << u"50.00 EUR"_s << u"0.00 EUR"_s;
        QTest::newRow("another currency, nothing of it comes: no rate is needed yet")
            << u""_s << QStringList{u"12.50 USD"_s} << nothing << Nothing << noRates << u"50.00 EUR"_s
            << u"50.00 EUR"_s;
        QTest::newRow("another currency without a rate is never added")
            << u""_s << QStringList{u"12.50 USD"_s} << QList{owed(u"12.50 USD"_s)} << MoneyBack << noRates
            << u"unknown"_s << u"unknown"_s;
        QTest::newRow("only the claim needs the rate") << u""_s << QStringList{u"12.50 USD"_s} << nothing << MoneyBack
                                                       << noRates << u"50.00 EUR"_s << u"unknown"_s;
        QTest::newRow("with a rate it is one sum")
            << u""_s << QStringList{u"12.50 USD"_s} << QList{owed(u"12.50 USD"_s)} << MoneyBack << dollars()
            << u"40.00 EUR"_s << u"40.00 EUR"_s;
        QTest::newRow("given before in another currency: how much that used up is not known")
            << u"5.00 USD"_s << QStringList{u"12.00 EUR"_s} << QList{owed(u"12.00 EUR"_s)} << MoneyBack << noRates
            << u"unknown"_s << u"unknown"_s;
        QTest::newRow("given before in another currency, with a rate")
            << u"5.00 USD"_s << QStringList{u"12.00 EUR"_s} << QList{owed(u"12.00 EUR"_s)} << MoneyBack << dollars()
            << u"42.00 EUR"_s << u"42.00 EUR"_s;
        QTest::newRow("two suppliers, two currencies")
            << u""_s << QStringList{u"12.50 USD"_s, u"5.00 EUR"_s} << QList{owed(u"5.00 EUR"_s)} << MoneyBack
            << dollars() << u"45.00 EUR"_s << u"35.00 EUR"_s;
    }
    void ownPocket_R21()
    {
        QFETCH(const QString, before);
        QFETCH(const QStringList, suppliers);
        QFETCH(const QList<ReceivableState>, ledger);
        QFETCH(const SupplierClaim, claim);
        QFETCH(const QList<ExchangeRate>, rates);
        QFETCH(const QString, atBest);
        QList<SupplierSide> sides;
        for (const QString &amount : suppliers)
            sides.append(paid(amount));
        const auto given = before.isEmpty() ? std::nullopt : std::optional(money(before));
        const RefundBalance balance = balanceOf(money(u"50.00 EUR"_s), given, sides, ledger, claim, rates, today);
        QVERIFY(balance.complete);
        QTEST(text(balance.pocket), "pocket");
        QCOMPARE(text(balance.pocketAtBest), atBest);
        QCOMPARE(balance.rateMissing.isEmpty(), atBest != u"unknown"_s);
        QCOMPARE(balance.conversions.isEmpty(), rates.isEmpty());
    }

    void currenciesStandBesideEachOther_R35()
    {
        const RefundBalance balance =
            balanceOf(money(u"50.00 EUR"_s), {}, {paid(u"12.50 USD"_s), paid(u"1000 JPY"_s), paid(u"2.50 USD"_s)},
                      {owed(u"4.00 USD"_s)}, SupplierClaim::MoneyBack, noRates, today);
        QCOMPARE(balance.suppliers.size(), 2);
        QCOMPARE(text(balance.suppliers.first().paid), u"15.00 USD"_s);
        QCOMPARE(text(balance.suppliers.first().expected), u"4.00 USD"_s);
        QCOMPARE(text(balance.suppliers.first().claimable), u"11.00 USD"_s);
        QCOMPARE(text(balance.suppliers.last().claimable), u"1000 JPY"_s);
        QCOMPARE(balance.rateMissing.size(), 2);
    }

    void whatIsNotKnownIsSaid()
    {
        SupplierSide unread;
        unread.order.stage = {SupplierStage::Shipped, {}};
        QVERIFY(!balanceOf(money(u"50.00 EUR"_s), {}, {unread}, {}, SupplierClaim::MoneyBack, noRates, today).complete);
        ReceivableState broken = owed(u"1.00 EUR"_s);
        broken.sound = false;
        QVERIFY(!balanceOf(money(u"50.00 EUR"_s), {}, {}, {broken}, SupplierClaim::Nothing, noRates, today).complete);
    }
};

QTEST_GUILESS_MAIN(TestRefundBalance)
#include "tst_refundbalance.moc"
