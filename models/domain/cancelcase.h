// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/action.h"
#include "models/domain/disputecase.h"
#include "models/domain/id.h"
#include "models/domain/money.h"
#include "models/domain/refund.h"
#include "models/domain/refunddraft.h"
#include "models/domain/verdict.h"

#include <QJsonObject>
#include <QMap>

namespace contrordine
{

/// What a case is about: stopping an order, giving money back for some of it, or getting it back from a supplier. An
/// order has at most one open cancel or refund case, and besides at most one open dispute a supplier order.
enum class CaseKind { Cancel, Refund, Dispute };

/// Why the customer's order is to be stopped (R8). The shop's own cancel reason follows from it.
enum class CancelReason {
    CustomerChangedMind,
    WrongAddressOrItem,
    Duplicate,
    Fraud,
    OutOfStock,
    PaymentDeclined,
    Other
};

/// What the customer gets back through the shop (R12).
enum class RefundChoice {
    Whole,
    Amount,
    None,
    StoreCredit, ///< all that is left, to be spent in the shop
};

/// What the merchant decided on the shop step; carried out exactly so, or not at all.
struct CancelDecision {
    CancelReason reason = CancelReason::CustomerChangedMind;
    RefundChoice refund = RefundChoice::Whole;
    std::optional<Money> amount; ///< with RefundChoice::Amount; presentment currency
    QDateTime creditExpiresAt; ///< UTC; with RefundChoice::StoreCredit; invalid = never
    bool restock = true;
    bool notifyCustomer = true;
    QString staffNote; ///< at most 255 characters, never shown to the customer

    friend bool operator==(const CancelDecision &, const CancelDecision &) = default;
};

inline constexpr int staffNoteMaxLength = 255; ///< Shopify's limit for orderCancel

enum class CaseEventType {
    Opened, ///< {reason, reason_text, suppliers: […]}, {kind: "refund"}, or {kind: "dispute", supplier_order, follows}
    SupplierRequested, ///< {supplier_order}: the merchant pressed Cancel on the supplier's page (R9)
    SupplierMessaged, ///< {supplier_order, about: "cancel"|"tracking"}: message copied (R11, R15)
    SupplierAgreed, ///< {supplier_order, source: "platform"|"merchant"|"mail"} (R10)
    SupplierRefused, ///< {supplier_order, source}
    SupplierShipped, ///< {supplier_order, source}: too late (R5)
    SupplierLinked, ///< {supplier_order}: linked while the case was open; it has to be stopped too
    SupplierUnlinked, ///< {supplier_order}: it does not belong to this order after all; nobody waits for it any more
    SupplierTakenBack, ///< {supplier_order}: the merchant's last mark on it was a slip: the answer, else the request
    OrderOfStepsOverridden, ///< {reason_text}: shop before supplier, typed reason (R13)
    PartChosen, ///< {goes_on: [supplier orders]}: what was stopped is refunded and these, which were refused, go on; an
                ///< empty list takes that back
    Decided, ///< {decision…} or {refund: {…}, items?: {supplier order: {line: pieces}}}: everything chosen on the shop
             ///< step, not yet confirmed
    Confirmed, ///< {actions: […]}: the merchant pressed the last button; the undo window runs
    Undone, ///< {}: taken back within the undo window
    ActionSettled, ///< {action, state, …}: the journal's outcome of an action of this case
    FulfillmentAsked, ///< {fulfillment_orders: […]}: the merchant wants back what was requested on the shop (R6)
    FulfillmentAnswered, ///< {action, kind, state, …}: what became of that; or, from the platform later on,
                         ///< {fulfillment_order, answer: "agreed"|"declined", source: "platform"}
    ExtraSettled, ///< {action, kind, state, …}: a hold, tag or log line; changes nothing about where the case stands
    TrackingNoted, ///< {supplier_order, number, source}: the number that the supplier gave (R15)
    RefundPrepared, ///< {draft…}: a page of the refund's preparation was left (R33)
    CauseNoted, ///< {cause, fault}: why the customer wants money back, and whose fault it is (R19)
    DisputePrepared, ///< {draft…}: a page of the dispute's preparation was left (R33)
    DisputeOpened, ///< {opened_at, source: "merchant"|"platform"}: the moment that R18 counts from
    DisputeRefused, ///< {source}: the supplier does not agree, or offers less: the platform decides
    DisputeReturnAgreed, ///< {source}: the goods go back first
    DisputeReturnSent, ///< {number}
    DisputeTakenBack, ///< {}: the last thing noted about it was a slip
    DisputeMovement, ///< {moved_at, number, source: "platform"}: the parcel's first movement, after the opening (R18)
    DisputeGone, ///< {source: "platform"}: the platform shows no dispute any more
    DeadlineMoved, ///< {step, to (ISO 8601, UTC), reason, supplier_order?}: the merchant waits until another date (R34)
    Closed, ///< {outcome: "cancelled"|"partly"|"refunded"|"shipped"|"left"|"already-cancelled"|"disputed"}, or of a
            ///< dispute {outcome: "won"|"settled"|"lost"|"withdrawn"|"left", amount, currency}
};

/// One thing that happened in a case. Append-only: the state of a case is the fold of its events (design, decision 3).
struct CaseEvent {
    qint64 number = 0; ///< given by the store, growing
    CaseId caseId;
    QDateTime at; ///< UTC
    CaseEventType type = CaseEventType::Opened;
    QJsonObject data;

    friend bool operator==(const CaseEvent &, const CaseEvent &) = default;
};

/// Where a case stands; each has its page in the wizard.
enum class CaseStep {
    AskSupplier, ///< at least one live supplier order has not been asked
    AwaitSupplier, ///< all asked, an answer is missing
    SupplierRefused, ///< an answer was no, or it has shipped: not to be cancelled any more unless overridden
    CancelOnShop, ///< the supplier's side is agreed (or overridden): the shop step is unlocked
    RefundOnShop, ///< of a refund, or where only a part was stopped: what to give back is still to be said
    CarryingOut, ///< confirmed: undo window, request, job
    NeedsLook, ///< an action's outcome is unknown, or it was refused: see the journal
    PrepareDispute, ///< of a dispute: not opened yet
    AwaitDisputeAnswer, ///< the supplier's
    AwaitDecision, ///< the platform's
    ReturnGoods, ///< a return was agreed: the goods have to be sent
    AwaitReturnRefund, ///< they are on their way back
    NoteOutcome, ///< the platform shows no dispute any more: how did it end?
    Done,
};

struct CaseState {
    CaseId id;
    OrderId order;
    CaseKind kind = CaseKind::Cancel;
    CaseStep step = CaseStep::AskSupplier;
    CancelReason reason = CancelReason::CustomerChangedMind;
    QString reasonText;
    QDateTime openedAt;
    QDateTime lastEventAt;
    QMap<SupplierOrderId, SupplierHandling> suppliers; ///< every supplier order the case was opened with or met later
    bool overridden = false;
    QString overrideReason;
    QDateTime putOffUntil; ///< the merchant's own step is put off until then (R34); UTC, invalid = not
    QDateTime putOffAt; ///< when they said so
    std::optional<CancelDecision> decision;
    QList<SupplierOrderId> goesOn; ///< refused ones that the merchant lets go on, to refund only what was stopped
    std::optional<RefundDecision> refund; ///< of a refund, or of what was stopped; the last decision alone counts
    QMap<SupplierOrderId, QMap<QString, int>> items; ///< with it: by the merchant's word, the pieces of the order's
                                                     ///< lines (LineItem::id) that each stopped supplier order was for
    std::optional<RefundDraft> refundDraft; ///< the last one kept, of a refund
    std::optional<RefundCause> refundCause; ///< of a refund (R19)
    std::optional<DisputeCase> dispute; ///< of a dispute
    QList<ActionId> actions; ///< confirmed, in order
    QDateTime confirmedAt;
    bool decisionSpent =
        false; ///< part of it was carried out: a new decision is needed before anything is confirmed again (R32)
    bool lastActionUnknown =
        false; ///< step NeedsLook because an outcome is not known: nothing new may be decided until it is read
    bool closed = false;
    QString outcome;

    friend bool operator==(const CaseState &, const CaseState &) = default;
};

/// Folds the events of one case, oldest first. Events that cannot apply to the state they meet are kept in history and
/// change nothing.
[[nodiscard]] CaseState foldCase(const OrderId &order, const QList<CaseEvent> &events);

/// Does the supplier's side let the shop's order be cancelled: every supplier order agreed, or overridden (R12, R13)?
/// Asked again right before a request is sent, whatever step the case is at.
[[nodiscard]] bool isShopUnlocked(const CaseState &state);

/// May what was stopped be refunded while the rest goes on: of several supplier orders at least one agreed, and every
/// other one said no and was let go on by the merchant? Then the order as a whole is never cancelled.
[[nodiscard]] bool isPartUnlocked(const CaseState &state);

/// A refund that was prepared and never confirmed: nothing of it was sent, so it gives way to a cancellation.
[[nodiscard]] bool isOnlyPrepared(const CaseState &state);

/// May this event be appended to a case in this state? The case engine asks before it writes. What a supplier does may
/// be told at any time before the end; the shop's side only in its order: decided, confirmed, undone or settled. After
/// a refused action the merchant may decide and confirm again, after an unknown outcome nothing but its settling is
/// taken.
[[nodiscard]] bool mayAppend(const CaseState &state, CaseEventType type);

/// The event that tells what became of an action of this kind.
[[nodiscard]] CaseEventType settledEventOf(ActionKind kind);

QJsonObject toJson(const CancelDecision &decision);
[[nodiscard]] Result<CancelDecision> decisionFromJson(const QJsonObject &json);
QString code(CancelReason reason);
QString code(RefundChoice choice);
QString code(CaseEventType type);
QString code(CaseStep step);
std::optional<CancelReason> cancelReasonFromCode(QStringView code);
std::optional<RefundChoice> refundChoiceFromCode(QStringView code);
std::optional<CaseEventType> caseEventTypeFromCode(QStringView code);
std::optional<CaseStep> caseStepFromCode(QStringView code);

} // namespace contrordine
