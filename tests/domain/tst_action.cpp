// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/action.h"
#include "models/domain/link.h"
#include "models/domain/pairview.h"
#include "models/domain/supplierorder.h"
#include "models/domain/verdict.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace contrordine;

namespace
{

constexpr std::array states{ActionState::Recorded,  ActionState::Withdrawn, ActionState::Sent,
                            ActionState::Confirmed, ActionState::Refused,   ActionState::Unknown};

struct Move {
    ActionState from;
    ActionState to;
};

// The whole life of an irreversible request; what is not here must never happen.
constexpr std::array allowed{
    Move{ActionState::Recorded, ActionState::Sent},   Move{ActionState::Recorded, ActionState::Withdrawn},
    Move{ActionState::Sent, ActionState::Confirmed},  Move{ActionState::Sent, ActionState::Refused},
    Move{ActionState::Sent, ActionState::Unknown},    Move{ActionState::Unknown, ActionState::Confirmed},
    Move{ActionState::Unknown, ActionState::Refused},
};

/// Every value of an enumeration has a word of its own, in kebab-case, that leads back to it.
template <class Enum, class FromCode>
void verifyCodes(Enum last, FromCode fromCode)
{
    static const QRegularExpression kebab(u"^[a-z]+(-[a-z]+)*$"_s);
    QSet<QString> words;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto value = static_cast<Enum>(i);
        const QString word = code(value);
        QVERIFY2(kebab.match(word).hasMatch(), qPrintable(u"value %1: \"%2\""_s.arg(i).arg(word)));
        QVERIFY2(!words.contains(word), qPrintable(word));
        words.insert(word);
        QVERIFY2(fromCode(word) == value, qPrintable(word));
    }
}

} // namespace

Q_DECLARE_METATYPE(contrordine::ActionState)
Q_DECLARE_METATYPE(contrordine::Error::Kind)
Q_DECLARE_METATYPE(contrordine::WriteFate)

class TestAction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyMove_data()
    {
        QTest::addColumn<ActionState>("from");
        QTest::addColumn<ActionState>("to");
        QTest::addColumn<bool>("may");
        for (const ActionState from : states) {
            for (const ActionState to : states) {
                const bool may = std::any_of(allowed.begin(), allowed.end(),
                                             [&](const Move &move) { return move.from == from && move.to == to; });
                QTest::addRow("%s to %s", qPrintable(code(from)), qPrintable(code(to))) << from << to << may;
            }
        }
    }
    void everyMove()
    {
        QFETCH(ActionState, from);
        QFETCH(ActionState, to);
        QFETCH(bool, may);
        QCOMPARE(mayBecome(from, to), may);
    }

    void nothingIsSentTwice()
    {
        for (const ActionState from : states) {
            if (mayBecome(from, ActionState::Sent))
                QCOMPARE(from, ActionState::Recorded);
        }
    }

    void whatIsOpenCanStillMove()
    {
        for (const ActionState from : states) {
            const bool moves =
                std::any_of(states.begin(), states.end(), [from](ActionState to) { return mayBecome(from, to); });
            QCOMPARE(isOpen(from), moves);
        }
    }

    void fateOfAFailedWrite_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<WriteFate>("fate");
        using enum Error::Kind;
        QTest::newRow("never reached the platform") << Network << WriteFate::NotApplied;
        QTest::newRow("the token is wrong") << Auth << WriteFate::NotApplied;
        QTest::newRow("turned away for being too many") << Throttled << WriteFate::NotApplied;
        QTest::newRow("the platform said no") << Refused << WriteFate::NotApplied;
        QTest::newRow("no such order") << NotFound << WriteFate::NotApplied;
        QTest::newRow("our own file failed first") << Storage << WriteFate::NotApplied;
        QTest::newRow("the input was bad") << Input << WriteFate::NotApplied;
        QTest::newRow("no answer in time") << Timeout << WriteFate::Unknown;
        QTest::newRow("the connection broke") << Interrupted << WriteFate::Unknown;
        QTest::newRow("the platform failed inside") << ServerFault << WriteFate::Unknown;
        QTest::newRow("an answer nobody can read") << Malformed << WriteFate::Unknown;
        QTest::newRow("we stopped waiting") << Cancelled << WriteFate::Unknown;
    }
    void fateOfAFailedWrite()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(WriteFate, fate);
        QCOMPARE(fateOfFailedWrite(kind), fate);
    }

    void everyValueHasItsOwnWord()
    {
        verifyCodes(ActionKind::CancelOrder, actionKindFromCode);
        verifyCodes(ActionState::Unknown, actionStateFromCode);
        verifyCodes(FinancialStatus::Unknown, financialStatusFromCode);
        verifyCodes(FulfillmentStatus::Unknown, fulfillmentStatusFromCode);
        verifyCodes(ReturnStatus::Unknown, returnStatusFromCode);
        verifyCodes(FactSource::Merchant, factSourceFromCode);
        verifyCodes(SupplierStage::Unknown, supplierStageFromCode);
        verifyCodes(LinkSource::Merchant, linkSourceFromCode);
        verifyCodes(LinkConfidence::Doubtful, linkConfidenceFromCode);
        verifyCodes(PairView::Closed, pairViewFromCode);
        verifyCodes(VerdictKind::Unknown, verdictKindFromCode);
        verifyCodes(Reason::ShopStatusUnknown, reasonFromCode);
        QCOMPARE(allPairViews().size(), pairViewCount);
    }

    // Stored words outlive versions of the program: a change here would orphan the merchant's data.
    void storedWordsStay()
    {
        QCOMPARE(code(FinancialStatus::PartiallyRefunded), u"partially-refunded"_s);
        QCOMPARE(code(FulfillmentStatus::FulfillmentNotRequired), u"fulfillment-not-required"_s);
        QCOMPARE(code(SupplierStage::AwaitingShipment), u"awaiting-shipment"_s);
        QCOMPARE(code(VerdictKind::FinishOnShop), u"finish-on-shop"_s);
        QCOMPARE(code(Reason::SupplierAgreedByWord), u"supplier-agreed-by-word"_s);
        QCOMPARE(code(PairView::RefundsOnTheWay), u"refunds"_s);
        QCOMPARE(code(ActionKind::RefundAmount), u"refund-amount"_s);
        QCOMPARE(code(LinkSource::Merchant), u"merchant"_s);
    }

    void wordsNobodyKnowsAreTakenForTheCautiousValue()
    {
        QCOMPARE(financialStatusFromCode(u"paid-in-shells"), FinancialStatus::Unknown);
        QCOMPARE(fulfillmentStatusFromCode(u""), FulfillmentStatus::Unknown);
        QCOMPARE(returnStatusFromCode(u"NO_RETURN"), ReturnStatus::Unknown);
        QCOMPARE(supplierStageFromCode(u"Shipped"), SupplierStage::Unknown);
        QCOMPARE(verdictKindFromCode(u"cancel"), VerdictKind::Unknown);
        QCOMPARE(linkConfidenceFromCode(u"certain"), LinkConfidence::Doubtful);
        QVERIFY(!actionStateFromCode(u"done"));
        QVERIFY(!actionKindFromCode(u""));
        QVERIFY(!reasonFromCode(u"because"));
        QVERIFY(!pairViewFromCode(u"every"));
    }
};

QTEST_GUILESS_MAIN(TestAction)
#include "tst_action.moc"
