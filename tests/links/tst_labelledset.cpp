// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/links/linkfinder.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

struct Case {
    int line = 0;
    QString set;
    QString where;
    QStringList truth;
    QString text;
};

/// How the finder did on some cases. Sure: precision must be whole, a wrong one would have somebody's order cancelled.
struct Figures {
    int cases = 0;
    int expected = 0; ///< numbers that really are supplier orders
    int found = 0; ///< of these, sure or doubtful
    int sure = 0;
    int sureRight = 0;
    int doubtful = 0;
    QStringList wrong; ///< sure and not a supplier order of this order
    QStringList missed;
    QStringList asked; ///< doubtful and not a supplier order: a question too many

    double precision() const { return sure == 0 ? 1.0 : double(sureRight) / sure; }
    double recall() const { return expected == 0 ? 1.0 : double(found) / expected; }
};

QList<FoundNumber> look(const Case &one)
{
    if (one.where == u"paste")
        return findSupplierOrderNumbers(one.text);
    Order order;
    order.id = OrderId(u"gid://shopify/Order/1"_s);
    if (one.where == u"note") {
        order.note = one.text;
    } else if (one.where == u"tag") {
        order.tags.append(one.text);
    } else {
        const qsizetype sign = one.text.indexOf(u" = ");
        order.attributes.append({one.text.left(sign), one.text.mid(sign + 3)});
    }
    QList<FoundNumber> found;
    const QList<Link> links = findLinks(order, QDateTime());
    for (const Link &link : links)
        found.append({link.supplierOrder, link.confidence});
    return found;
}

} // namespace

/// The finder against texts as merchants and their tools write them (tests/links/data/labelled.tsv).
class TestLabelledSet : public QObject
{
    Q_OBJECT

private:
    QList<Case> m_cases;

    Figures measure(const QString &set) const
    {
        Figures figures;
        for (const Case &one : m_cases) {
            if (one.set != set && set != u"all")
                continue;
            ++figures.cases;
            figures.expected += int(one.truth.size());
            const QList<FoundNumber> found = look(one);
            for (const FoundNumber &number : found) {
                const QString id = number.id.toString();
                const bool right = one.truth.contains(id);
                const QString told = u"line %1: %2 in: %3"_s.arg(one.line).arg(id, one.text);
                if (number.confidence == LinkConfidence::Sure) {
                    ++figures.sure;
                    figures.sureRight += right;
                    if (!right)
                        figures.wrong.append(told);
                } else {
                    ++figures.doubtful;
                    if (!right)
                        figures.asked.append(told);
                }
                figures.found += right;
            }
            for (const QString &id : one.truth) {
                const bool met = std::any_of(found.begin(), found.end(),
                                             [&id](const FoundNumber &number) { return number.id.toString() == id; });
                if (!met)
                    figures.missed.append(u"line %1: %2 in: %3"_s.arg(one.line).arg(id, one.text));
            }
        }
        return figures;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QFINDTESTDATA("data/labelled.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (int line = 1; !file.atEnd(); ++line) {
            const QString text = QString::fromUtf8(file.readLine()).chopped(1);
            if (text.startsWith(u'#'))
                continue;
            const QStringList cells = text.split(u'\t');
            QVERIFY2(cells.size() == 4, qPrintable(u"line %1"_s.arg(line)));
            QString content = cells.at(3);
            content.replace(u"\\n"_s, u"\n"_s).replace(u"\\t"_s, u"\t"_s);
            const QStringList truth = cells.at(2) == u"-" ? QStringList() : cells.at(2).split(u',');
            m_cases.append({line, cells.at(0), cells.at(1), truth, content});
        }
        QVERIFY(m_cases.size() >= 300);
    }

    void sureIsNeverWrongAndHardlyAnyIsMissed_data()
    {
        QTest::addColumn<QString>("set");
        QTest::newRow("work") << u"work"_s;
        QTest::newRow("held") << u"held"_s;
        QTest::newRow("all") << u"all"_s;
    }
    void sureIsNeverWrongAndHardlyAnyIsMissed()
    {
        QFETCH(const QString, set);
        const Figures figures = measure(set);
        qInfo().noquote()
            << u"{\"item\":\"links\",\"set\":\"%1\",\"cases\":%2,\"supplier_orders\":%3,\"sure\":%4,\"precision\":%5,"
               "\"recall\":%6,\"doubtful\":%7,\"doubtful_wrong\":%8}"_s.arg(set)
                   .arg(figures.cases)
                   .arg(figures.expected)
                   .arg(figures.sure)
                   .arg(figures.precision(), 0, 'f', 3)
                   .arg(figures.recall(), 0, 'f', 3)
                   .arg(figures.doubtful)
                   .arg(figures.asked.size());
        const bool tellAll = qEnvironmentVariableIsSet("CONTRORDINE_LINKS_VERBOSE") && set == u"work";
        if (tellAll)
            qInfo().noquote() << u"\nasked:\n"_s + figures.asked.join(u'\n');
        // The held-out cases are not to be looked at while the finder is mended.
        const QString wrong = set == u"work" ? figures.wrong.join(u'\n') : u"a sure one is wrong"_s;
        if (set == u"work" && !figures.missed.isEmpty())
            qInfo().noquote() << u"missed:\n"_s + figures.missed.join(u'\n');
        QVERIFY2(figures.wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(figures.precision(), 1.0);
        QVERIFY(figures.recall() >= 0.98);
    }
};

QTEST_GUILESS_MAIN(TestLabelledSet)
#include "tst_labelledset.moc"
