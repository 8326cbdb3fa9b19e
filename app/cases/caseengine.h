// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cases/refundplan.h"
#include "app/platforms/platform.h"
#include "app/sync/sync.h"
#include "models/domain/shopextras.h"
#include "models/store/store.h"

#include <QObject>
#include <QSet>
#include <chrono>
#include <memory>

namespace contrordine
{

/// What a merchant is shown before the last button, read from the platforms a moment ago (R36).
struct CancelSummary {
    PairDetails pair;
    std::optional<Money> refundToCustomer; ///< what the customer gets; nothing = unknown
    std::optional<Money> stillRefundable;
    RefundParts parts; ///< how the money would travel; empty = none moves, to store credit, or not known
    std::optional<Money> refundInShop; ///< in the shop's own currency; nothing = the same, or not known
    QList<Reason> obstacles; ///< of the shop's order; not empty = cannot be carried out
    bool changedSinceDecision = false; ///< the order moved on the platform since the page was filled in
};

/// What the merchant decided where only a part was stopped: which pieces each stopped supplier order was for, by their
/// word. Links do not say, and it is never guessed.
struct PartDecision {
    QMap<SupplierOrderId, QMap<QString, int>> items; ///< LineItem::id → pieces
    QString location; ///< the shelf that pieces not sent yet go back on; empty = the stock stays as it is
    bool notifyCustomer = true;
    QString note; ///< for the shop's staff

    friend bool operator==(const PartDecision &, const PartDecision &) = default;
};

/// Carries cases: every step an appended event, every irreversible request through the journal. Knows no widget.
/// Wizards and commands both go through here; nothing else performs an action.
class CaseEngine final : public QObject
{
    Q_OBJECT

public:
    CaseEngine(Store &store, Sync &sync, const Clock &clock, QObject *parent = nullptr);

    void setPlatforms(QList<ShopPlatform *> shops, QList<SupplierPlatform *> suppliers); ///< borrowed
    void setUndoWindow(std::chrono::milliseconds window) { m_undoWindow = window; } ///< 10 s unless a test says else
    std::chrono::milliseconds undoWindow() const { return m_undoWindow; }
    /// The waits between two looks at an action that was taken but does not show yet; about a minute in all unless a
    /// test says else.
    void setSettleDelays(QList<std::chrono::milliseconds> delays) { m_settleDelays = std::move(delays); }
    void setExtras(const ShopExtras &extras) { m_extras = extras; } ///< for cases opened from now on
    void setShopTexts(const ShopTexts &texts) { m_texts = texts; }
    ShopPlatform *shopOf(const Order &order) const; ///< nullptr when its shop is not connected (imported orders)
    SupplierPlatform *supplierPlatform(const QString &platform) const;

    /// Opens a cancel case, or gives the order's open one. A refund that is only being prepared gives way.
    QCoro::Task<Result<CaseState>> openCancel(OrderId order, CancelReason reason, QString reasonText);
    /// The merchant's word on a supplier order: requested, messaged, agreed, refused, shipped.
    QCoro::Task<Result<CaseState>> tell(CaseId id, SupplierOrderId supplierOrder, CaseEventType what, QString source);
    QCoro::Task<Result<CaseState>> overrideOrder(CaseId id, QString reason); ///< R13; reason at least a few words
    QCoro::Task<Result<CaseState>> decide(CaseId id, CancelDecision decision);
    /// Of several supplier orders some agreed and all the others, `goesOn`, said no: what was stopped is to be refunded
    /// and these go on; the order is not cancelled. An empty list goes back to waiting. Refused "part-not-possible",
    /// "case-step".
    QCoro::Task<Result<CaseState>> choosePart(CaseId id, QList<SupplierOrderId> goesOn);
    /// What the customer gets for it; the amount is the one that the shop names now. Errors: Input "part-items" (a
    /// stopped supplier order without a piece, one that was not stopped, or more pieces than can be refunded);
    /// Refused "case-step", "not-connected"; whatever reading brings.
    QCoro::Task<Result<CaseState>> decidePart(CaseId id, PartDecision decision);
    /// Reads both platforms now and says what will happen. Does not change the case except for what the platforms
    /// answered.
    QCoro::Task<Result<CancelSummary>> summarize(CaseId id);
    /// Takes back what was requested on the shop, so that the order can be cancelled there (R6): calls back what nobody
    /// has accepted, asks the services that have; `message` goes to them. Returns as soon as the journal has it; how
    /// things stand shows in the order. Errors: Refused "case-step", "shop-locked", "not-connected",
    /// "nothing-to-take-back"; whatever reading the platforms brings.
    QCoro::Task<Result<CaseState>> takeBackFulfillment(CaseId id, QString message);
    /// The last button: records the action(s) and starts the undo window; when it has run out they are sent, one after
    /// the other, and settled by reading. Returns as soon as the journal has them. Errors: Refused "case-step",
    /// "shop-locked", "obstacle", "changed", "not-connected", "refund-not-possible", "credit-expired"; Input
    /// "bad-amount"; whatever reading the platforms brings.
    QCoro::Task<Result<CaseState>> confirm(CaseId id);
    /// What a refund of some pieces, or of everything, would come to, as the shop says now. Errors: Refused
    /// "not-connected", "not-refundable"; whatever reading brings.
    QCoro::Task<Result<RefundProposal>> proposeRefund(OrderId order, std::optional<RefundWish> wish, RefundTo to);
    /// What besides pieces can go back, and where to. Errors as above.
    QCoro::Task<Result<RefundOptions>> refundOptions(OrderId order);
    /// Keeps a refund as it is being prepared (R33), with the cause it names (R19); opens its case. Nothing is written
    /// when it is what is kept already. Errors: Refused "other-case", "case-step".
    QCoro::Task<Result<CaseState>> keepRefund(OrderId order, RefundDraft draft);
    /// The last button of a refund: asks the shop once more, opens a case (or takes up the order's refused refund),
    /// records the action and starts the undo window. Errors: Refused "other-case", "case-step", "not-connected",
    /// "changed" (the shop names other figures now), "refund-not-possible", "credit-expired"; whatever reading brings.
    QCoro::Task<Result<CaseState>> confirmRefund(OrderId order, RefundDecision decision);
    /// Within the window; Refused "too-late" afterwards. A refund that was prepared page by page can be changed then;
    /// any other is over.
    QCoro::Task<Result<CaseState>> undo(CaseId id);
    QCoro::Task<Result<CaseState>> close(CaseId id, QString outcome);
    QCoro::Task<Result<CaseState>> state(CaseId id);

    /// After a start: carries on what is recorded (its undo window counts from when it was recorded) if the platforms
    /// still show what the merchant decided on, else takes it back; settles by reading what is unknown.
    QCoro::Task<> resume();
    /// Sees in fresh platform data what open cases wait for: supplier agreed, shipped, order already cancelled.
    QCoro::Task<> observe(QList<OrderId> orders);
    /// observe() for every open case, and another look at every outcome that is still unknown; after each sync.
    QCoro::Task<> observeOpenCases();

Q_SIGNALS:
    void caseChanged(const contrordine::CaseId &id);
    void undoTicked(const contrordine::CaseId &id, std::chrono::milliseconds left);

private:
    /// Goes with the object; a coroutine that comes back from an await looks whether it is still there.
    using Alive = std::weak_ptr<const int>;

    QCoro::Task<Result<CaseState>> append(CaseId id, OrderId order, QList<CaseEvent> events,
                                          QList<Action> actions = {});
    /// The actions a decision asks for, in the order they are sent; reads the platform's refund proposal where an
    /// amount was chosen.
    QCoro::Task<Result<QList<Action>>> plan(CaseId id, Order order, CancelDecision decision);
    QCoro::Task<Result<CancelSummary>> summarizePart(CaseHistory history, PairDetails details);
    QCoro::Task<Result<Action>> planRefund(CaseId id, OrderId order, RefundDecision decision);
    QCoro::Task<> carryOut(CaseId id);
    QCoro::Task<> closeIfCancelled(CaseId id, Action refusal);
    QCoro::Task<Result<Action>> carryOutOne(Action action, ShopPlatform *shop);
    QCoro::Task<Result<Action>> settle(Action action, ShopPlatform *shop, bool patiently);
    QCoro::Task<Result<void>> finish(Action action, std::optional<Order> asRead);
    QCoro::Task<> settleUnknown(Action action);
    QCoro::Task<> runTakeBack(CaseId id);
    /// The extras that go with the opening or closing of a case, to be recorded together with it.
    QCoro::Task<QList<Action>> extrasAround(CaseId id, OrderId order, QList<CaseEvent> events);
    QCoro::Task<> holdFulfillment(CaseId id, OrderId order);
    QCoro::Task<> runExtras(CaseId id);
    QCoro::Task<> resumeBeside(CaseId id);
    QCoro::Task<> resumeCase(CaseId id);
    QCoro::Task<> observeOne(CaseId id, OrderId order);

    Store &m_store;
    Sync &m_sync;
    const Clock &m_clock;
    QList<ShopPlatform *> m_shops;
    QList<SupplierPlatform *> m_suppliers;
    std::chrono::milliseconds m_undoWindow{10000};
    QList<std::chrono::milliseconds> m_settleDelays;
    QSet<CaseId> m_confirming; ///< a second click on the last button meets its case here
    QSet<OrderId> m_refunding;
    QSet<CaseId> m_carrying; ///< one run a case
    QSet<CaseId> m_takingBack;
    QSet<CaseId> m_runningExtras;
    ShopExtras m_extras;
    ShopTexts m_texts;
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

} // namespace contrordine
