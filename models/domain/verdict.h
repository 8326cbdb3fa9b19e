// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/businesscalendar.h"
#include "models/domain/order.h"
#include "models/domain/policies.h"
#include "models/domain/supplierorder.h"

namespace contrordine
{

/// What may still be done with a pair (R1–R7). Words for the screen are made in ui/words.
enum class VerdictKind {
    CancelNow, ///< every supplier order that is still live is unpaid: stop it without asking (R3)
    AskSupplier, ///< paid, not shipped: the supplier must agree (R1–R3)
    AwaitingSupplier, ///< asked, no answer yet (R3)
    FinishOnShop, ///< the supplier agreed: cancel on the shop now (R12)
    RefundOnly, ///< shipped, or the shop allows only refunds (R5, R6)
    Dispute, ///< refused and no proof of shipment: open a dispute (R17)
    Disputed, ///< a dispute is open (R18)
    Unlinked, ///< no supplier order is known
    Closed, ///< nothing left to stop
    Unknown, ///< a status we do not know or cannot read a "can be cancelled" from: never cancellable until we know
};

/// Why. Each names the rule it comes from; ruleOf() gives its number.
enum class Reason {
    WindowOpen, ///< R1: within the supplier's days to ship
    WindowOver, ///< R1: those days have passed and it is still not shipped
    NotShipped, ///< R2
    Unpaid, ///< R3: no approval needed
    NeedsApproval, ///< R3
    CancelRequested, ///< R3: asked, waiting
    CancelRequestUnseen, ///< R36: noted as asked, but the platform, read after that, shows no request
    SilenceCounts, ///< R3: asked, and silent for longer than the setting
    SupplierAgreed, ///< R4, seen on the platform
    SupplierAgreedByWord, ///< R10: the merchant says so; the platform does not show it yet
    Shipped, ///< R5
    PartlyShipped, ///< R5
    SupplierFinished, ///< R5: completed at the supplier
    ShopFulfilled, ///< R6: only Refund items
    ShopPartlyFulfilled, ///< R6
    ShopFulfillmentRequested, ///< R6
    FulfillmentRevocable, ///< R6: requested and not accepted yet: it can be called back at once
    FulfillmentAccepted, ///< R6: a service has accepted it: it must agree to stop
    FulfillmentCancelAsked, ///< R34: the service was asked to stop and has not answered
    FulfillmentSilent, ///< R34: nor in time
    FulfillmentKept, ///< R6: the service will not stop
    FulfillmentByHand, ///< R6: marked as in progress at the merchant's own place: to be unmarked there
    FulfillmentHidden, ///< R36: requested, and from whom cannot be seen: a permission is missing
    ShopReturnOpen, ///< R6: an open return blocks cancelling
    ShopPaymentPending, ///< R6: an undecided payment blocks cancelling
    OnlyPart, ///< R2: several supplier orders, not all can be stopped
    SupplierAgreementUnseen, ///< R36: noted as agreed, but the platform, read after that, still prepares the parcel
    ShopCancelledFirst, ///< R12: the shop's order is cancelled while the supplier may still ship
    ShopCancelled, ///< R6: already cancelled on the shop
    Refunded, ///< R32: nothing left to give back
    SupplierRefused, ///< R14
    AwaitingTracking, ///< R15: refused, the tracking number may still come
    NoTracking, ///< R17: refused, and no tracking number in time
    DisputeOpen, ///< R18
    ChargebackOpen, ///< R32: the customer's bank holds the money: no refund besides
    ChargebackLost, ///< R32: the customer has the money from the bank: no refund besides
    ChargebackInquiry, ///< R32: the customer's bank has asked
    RiskCancel, ///< R8: the shop's fraud analysis advises to cancel
    RiskInvestigate, ///< R8: … to look closer
    ShippedAfterDispute, ///< R18: the parcel moved only after the dispute was opened: the refund is the merchant's
    DisputeDateNear, ///< R34: a date of the dispute is about to pass, or has passed
    SupplierRefundOverdue, ///< R35: a supplier's refund is late; not assess()'s, the ledger says so
    NoSupplierOrder, ///< R37: none linked
    LinkDoubtful, ///< R36: the only link waits for the merchant's yes
    SupplierNotRead, ///< R36: linked, but nothing was read from the supplier's platform yet
    SupplierStatusUnknown, ///< R36: the platform wrote a word we do not know
    SupplierStatusUnclear, ///< R36: known, but platforms' own pages disagree on whether it can be cancelled: look at
                           ///< the page
    ShopStatusUnknown, ///< R36
};

/// What the merchant's case knows about one supplier order and the platform may not say. Folded from case events.
struct SupplierHandling {
    QDateTime cancelRequestedAt; ///< UTC; invalid = not asked
    QDateTime agreedAt; ///< the merchant says the supplier agreed
    QDateTime refusedAt;
    QDateTime trackingAskedAt;
    QString trackingNumber; ///< as the supplier gave it (R15); empty = none
    QDateTime trackingNotedAt;
    QDateTime answerBy; ///< the merchant waits for the answer until this date instead (R34)
    QDateTime answerMovedAt; ///< when they said so
    QDateTime trackingBy; ///< and for the tracking number until this one
    QDateTime trackingMovedAt;
    QDateTime disputeOpenedAt;
    QDateTime disputeClosedAt;
    QDateTime disputeDue; ///< until when the open dispute waits for somebody (R34); invalid = for nobody
    QDateTime disputeRemindAt; ///< some time before it

    friend bool operator==(const SupplierHandling &, const SupplierHandling &) = default;
};

/// One linked supplier order as the verdict sees it.
struct SupplierSide {
    SupplierOrder order; ///< asOf invalid = linked but never read
    SupplierHandling handling;
};

struct Verdict {
    VerdictKind kind = VerdictKind::Unknown;
    QList<Reason> reasons; ///< most important first, no duplicates
    QDateTime deadline; ///< UTC; until when (ship-by, answer, tracking number); invalid = none
    std::optional<int> businessDaysLeft; ///< in the deadline's calendar; 0 = last day; nothing when no deadline or past
    QDateTime validUntil; ///< UTC; when time alone may change this verdict; invalid = never
    bool shopCanCancel = false; ///< the shop's own order is expected to accept orderCancel (R6)

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// Can the shop's order be cancelled as a whole? Empty = expected yes, else every obstacle (R6 and Shopify's documented
/// criteria).
[[nodiscard]] QList<Reason> shopObstacles(const Order &order);

/// Can what stands in the shop's way be taken back, so that cancelling is a step further and not lost? True only when
/// every obstacle is a fulfillment seen to be revocable, waiting for an answer, or unmarkable by hand. What cannot be
/// seen is no such obstacle.
[[nodiscard]] bool canBeTakenBack(const QList<Reason> &obstacles);

/// When a service was last asked to stop and has not answered; invalid = nobody is waited for.
[[nodiscard]] QDateTime fulfillmentCancelAskedAt(const Order &order);

/// R4: the supplier's platform shows the whole order as cancelled.
[[nodiscard]] bool isCancelledAtSupplier(const SupplierOrder &order);

/// R5: its stage says that goods have left, all or a part of them: nothing comes back for a cancellation any more.
[[nodiscard]] bool hasLeftSupplier(const SupplierOrder &order);

/// R3, R36: the merchant noted a request, and the platform, read after that, shows the order as if nobody had asked.
/// Silence then says nothing.
[[nodiscard]] bool isRequestUnseen(const SupplierOrder &order, const SupplierHandling &handling);

/// R10, R36: the merchant noted a yes, and the platform, read after that, does not show the order as cancelled: the
/// parcel may still leave.
[[nodiscard]] bool isAgreementUnseen(const SupplierOrder &order, const SupplierHandling &handling);

/// The verdict: pure, same input, same answer. `links` of doubtful confidence must not be passed as sides; say so by
/// `doubtfulLink`. The supplier's side decides, the shop's side adds its reasons; what the supplier's platform shows
/// wins over the merchant's word. Of several supplier orders the most pressing one decides: unknown, dispute due, to be
/// asked, unpaid, awaited, disputed; only then what is left on the shop. Without any supplier order: closed when the
/// shop's order is cancelled or has nothing left to give back, else unlinked, fulfilled or not. Sources: R1–R7, R12,
/// R14–R18, R36; docs: Shopify orderCancel; AliExpress order_status.
[[nodiscard]] Verdict assess(const Order &order, const QList<SupplierSide> &supplierOrders, const Policies &policies,
                             const BusinessCalendar &supplierCalendar, const QDateTime &now, bool doubtfulLink = false);

/// The rule a reason comes from, e.g. "R1".
[[nodiscard]] QString ruleOf(Reason reason);

QString code(VerdictKind kind); ///< "cancel-now", "ask-supplier", … as in the command line's JSON
QString code(Reason reason); ///< kebab-case, for storage: "window-open"
VerdictKind verdictKindFromCode(QStringView code);
std::optional<Reason> reasonFromCode(QStringView code);

} // namespace contrordine
