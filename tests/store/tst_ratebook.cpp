// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/ratebook.h"
#include "tests/store/samples.h"

using namespace contrordine;
using namespace contrordine::test;

namespace
{

const QDateTime now = utc(2026, 3, 10, 12);

ExchangeRate rate(const QString &to, const QString &decimal, const QDate &day, RateSource source = RateSource::Imported)
{
    return exchangeRate(*Currency::fromCode(u"EUR"), *Currency::fromCode(to), decimal, day, source).value();
}

QStringList text(const QList<ExchangeRate> &rates)
{
    QStringList lines;
    for (const ExchangeRate &one : rates)
        lines.append(QStringList{one.base.code(), one.quote.code(), one.decimal(), one.day.toString(Qt::ISODate),
                                 code(one.source)}
                         .join(u' '));
    return lines;
}

} // namespace

/// Exchange rates on a real file: as they were given, each with its day and its source (R21, R35).
class TestRateBook : public QObject
{
    Q_OBJECT

private:
    StoreFixture m_fixture;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture.store.reset();
        QDir(m_fixture.folder()).removeRecursively();
        m_fixture.clock.set(now);
        QVERIFY(m_fixture.open());
    }

    void ratesAreKeptExactlyOverARestart()
    {
        const QList<ExchangeRate> given{
            rate(u"USD"_s, u"1.0830"_s, {2026, 3, 9}), rate(u"JPY"_s, u"163.4"_s, {2026, 3, 9}),
            rate(u"USD"_s, u"1.09"_s, {2026, 3, 10}, RateSource::Typed), rate(u"USD"_s, u"1.08"_s, {2026, 3, 10})};
        QCOMPARE(valueOf(RateBook(*m_fixture.store).save(given, now)), 4);
        QVERIFY(m_fixture.open());
        QCOMPARE(text(valueOf(RateBook(*m_fixture.store).rates())),
                 (QStringList{u"EUR USD 1.09 2026-03-10 typed"_s, u"EUR USD 1.08 2026-03-10 imported"_s,
                              u"EUR JPY 163.4 2026-03-09 imported"_s, u"EUR USD 1.0830 2026-03-09 imported"_s}));
    }

    void aLaterWordOfTheSameDayTakesTheEarliersPlace()
    {
        RateBook book(*m_fixture.store);
        const ExchangeRate first = rate(u"USD"_s, u"1.08"_s, {2026, 3, 9}, RateSource::Typed);
        QCOMPARE(valueOf(book.save({first}, now)), 1);
        QCOMPARE(valueOf(book.save({first}, now)), 0); // nothing is new
        QCOMPARE(valueOf(book.save({rate(u"USD"_s, u"1.18"_s, {2026, 3, 9}, RateSource::Typed)}, now)), 1);
        QCOMPARE(text(valueOf(book.rates())), QStringList{u"EUR USD 1.18 2026-03-09 typed"_s});
        QVERIFY(succeeded(book.remove(first)));
        QVERIFY(valueOf(book.rates()).isEmpty());
    }

    void aRateOfTheFutureIsNotTaken()
    {
        RateBook book(*m_fixture.store);
        const QList<ExchangeRate> one{rate(u"JPY"_s, u"163"_s, {2026, 3, 9}), rate(u"USD"_s, u"1.1"_s, {2026, 3, 12})};
        QCOMPARE(errorCode(book.save(one, now)), u"bad-rate"_s);
        QVERIFY(valueOf(book.rates()).isEmpty()); // all or none
    }
};

QTEST_GUILESS_MAIN(TestRateBook)
#include "tst_ratebook.moc"
