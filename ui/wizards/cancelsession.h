// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"

#include <QPointer>

namespace contrordine
{

/// One order being cancelled, without a widget: what is known of it, where its case stands, and the acts the merchant
/// may do. Everything that takes time runs as a coroutine and ends in changed() and, for acts, acted(). May be
/// destroyed at any moment; what was recorded stays recorded.
class CancelSession final : public QObject
{
    Q_OBJECT

public:
    /// The pages, in their order; where a case stands decides which one comes first (R33).
    enum class Place { Reason, Supplier, Answer, Part, Fulfillment, Shop, Summary, Outcome };

    enum class Progress { NotAsked, Asked, Agreed, Refused, Shipped };

    /// One supplier order with everything a page says about it.
    struct SupplierState {
        SupplierOrder order;
        SupplierHandling handling;
        Progress progress = Progress::NotAsked;
        bool unpaid = false; ///< R3: nobody has to agree
        bool unseen = false; ///< R36: what the merchant noted does not show on the platform, read after that
        bool canTakeBack = false; ///< the last mark was the merchant's own, and may have been a slip
        QDateTime answerDue; ///< UTC; when silence counts as a yes (R3); invalid = not asked
        QDateTime trackingDue; ///< UTC; when the tracking number must be here (R15); invalid = not refused
    };

    enum class Act { Open, Tell, Override, ChoosePart, TakeBack, Decide, Confirm, Undo, Close };

    /// What went wrong, with the platform it went wrong with (proper name, empty = ours).
    struct Problem {
        Error error;
        QString platform;
    };

    /// Where the money goes with a decision. Several currencies are never added together (R35).
    struct Outlook {
        std::optional<Money> customerGets; ///< nothing = unknown; money or store credit
        QList<Money> comesBack; ///< from suppliers that agreed (R4)
        QList<Money> toBeConfirmed; ///< from suppliers that agreed by the merchant's word only: their platform, read
                                    ///< after that, does not show it (R36)
        QList<Money> ownPocket; ///< refunded to the customer without a supplier's promise to pay it back (R21)
    };

    enum class Outcome { None, UndoWindow, Sending, Cancelled, PartRefunded, Refused, Unknown, Undone, LeftAlone };

    CancelSession(Desk &desk, OrderId order, QObject *parent = nullptr);

    // --- what is known
    const OrderId &order() const { return m_order; }
    const std::optional<PairDetails> &pair() const { return m_pair; } ///< nothing until load() is through
    std::optional<CaseState> state() const; ///< nothing until a case is open
    const std::optional<CancelSummary> &summary() const { return m_summary; }
    QList<SupplierState> suppliers() const;
    QList<Action> actions() const; ///< of this case, those of the last confirmation
    QList<Action> takeBacks() const; ///< what was tried to take the fulfillment back, oldest first
    bool isTakingBack() const; ///< and is not settled yet
    /// Of what stands in the shop's way: that somebody is to ship the order (R6).
    QList<Reason> fulfillmentInTheWay() const;
    QDateTime serviceAnswerDue(const FulfillmentOrder &order) const; ///< R34; invalid = nobody was asked
    Place place() const;
    Outcome outcome() const;
    std::chrono::milliseconds undoLeft() const;
    bool isChecking() const { return m_checking; } ///< both platforms are being read
    bool isWorking() const { return m_working; } ///< an act is being recorded
    QDateTime checkedAt() const { return m_checkedAt; } ///< UTC; invalid = no live check has succeeded yet
    const std::optional<Problem> &checkProblem() const { return m_checkProblem; }
    const std::optional<Problem> &actProblem() const { return m_actProblem; }
    bool isAlreadyCancelled() const; ///< on the shop, and not by this session
    bool isUnconfirmed() const; ///< R36: some supplier's yes does not show on its platform: the parcel may still leave
    bool canRefundPart() const; ///< some supplier orders were stopped, and every other one said no
    bool hasStoppedPart() const; ///< some were stopped, and not all
    bool isPart() const; ///< the merchant refunds what was stopped and lets the rest go on
    bool hasDoubtfulLink() const; ///< R36: a supplier order may belong to the order, and nobody has said so yet
    bool hasLeft() const; ///< R5: a parcel of it has been shipped
    QDateTime now() const { return m_desk.clock().now(); }
    QString dataDir() const { return m_desk.dataDir(); }
    const Policies &policies() const { return m_desk.policies(); }
    PolicyDesk &policyDesk() { return m_desk.policyDesk(); } ///< whose messages are written
    Desk &desk() { return m_desk; }
    QString shopName() const; ///< "Shopify"
    QString orderName() const; ///< with its shop, where there are several
    QString supplierPlatformName(const SupplierOrder &order) const; ///< "AliExpress"
    QUrl shopPage() const; ///< invalid when the shop is not connected
    QUrl supplierPage(const SupplierOrder &order) const;
    bool canActOnShop() const; ///< false for imported orders whose shop is not connected (R37)
    Outlook outlook(const CancelDecision &decision) const;
    /// When money that a supplier pays back is expected (R4): first and last day, in the shop's calendar.
    std::pair<QDateTime, QDateTime> supplierRefundExpected() const;

    /// What is wrong with a decision before it is sent anywhere; nothing = it may be recorded.
    enum class DecisionFault { NoAmount, AboveRefundable, NoteTooLong, CreditExpired };
    std::optional<DecisionFault> faultOf(const CancelDecision &decision) const;
    /// An amount as a person types it: either decimal mark, grouping only where it cannot be mistaken for one. Nothing
    /// when it is not exact.
    static std::optional<Money> amountFromText(const QString &text, const Currency &currency);
    bool holdsWhileOpen() const; ///< the shop's order is put on hold when the case is opened
    std::optional<Money> stillRefundable() const;
    /// What the shop offers for refunding this order; nothing until askRefundOptions() is through.
    const std::optional<RefundOptions> &refundOptions() const { return m_options; }
    const BusinessCalendar &shopCalendar() const { return m_desk.shopCalendar(); }
    /// What was decided last, ready to be decided again: an amount that has been refunded already is not asked for once
    /// more (R32). Nothing when nothing was decided.
    std::optional<CancelDecision> lastDecision() const;
    /// Of this case, what went back to the customer before the cancellation itself was refused; nothing = nothing did.
    std::optional<Money> refundedBefore() const;
    /// The shop refused, and may well agree when nothing has to go back in stock.
    bool wouldGoWithoutRestock() const;

    // --- acts; each ends in acted()
    void load();
    void check(); ///< reads both platforms now (R36); joins a running check
    void open(CancelReason reason, const QString &text);
    /// The merchant's word. For SupplierMessaged `detail` says what about ("cancel", "tracking"), else who says so.
    void tell(const SupplierOrderId &supplierOrder, CaseEventType what,
              const QString &detail = QStringLiteral("merchant"));
    void takeBack(const SupplierOrderId &supplierOrder); ///< the merchant's last mark on it
    void overrideOrder(const QString &reason);
    void choosePart(bool part); ///< refund what was stopped and let the rest go on; false = wait for all after all
    void takeBackFulfillment();
    void decidePart(const PartDecision &decision); ///< ends in Act::Decide
    void decide(const CancelDecision &decision);
    void askRefundOptions(); ///< ends in changed(); without an answer the choices stay the usual ones
    void summarize(); ///< ends in changed(); problems are in checkProblem()
    void confirm();
    void undo();
    void close(const QString &outcome);

Q_SIGNALS:
    void loaded(); ///< the first load is through; pair() may still be empty, then checkProblem() says why
    void changed();
    void acted(contrordine::CancelSession::Act act, bool done);
    void undoTicked(std::chrono::milliseconds left);

private:
    QCoro::Task<> runLoad();
    QCoro::Task<> runCheck();
    QCoro::Task<> runSummary();
    QCoro::Task<> runOptions();
    QCoro::Task<> follow(QCoro::Task<Result<CaseState>> task, Act act);
    void begin(QCoro::Task<Result<CaseState>> task, Act act);
    void take(const Result<PairDetails> &details);
    QString platformBehind(const QDateTime &checkStartedAt) const;

    Desk &m_desk;
    OrderId m_order;
    CaseId m_case;
    std::optional<PairDetails> m_pair;
    std::optional<CancelSummary> m_summary;
    std::optional<RefundOptions> m_options;
    std::optional<Problem> m_checkProblem;
    std::optional<Problem> m_actProblem;
    QDateTime m_checkedAt;
    bool m_isLoaded = false;
    bool m_checking = false;
    bool m_working = false;
    bool m_undone = false;
};

} // namespace contrordine
