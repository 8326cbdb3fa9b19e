// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/platform.h"
#include "models/store/store.h"

#include <QObject>
#include <memory>

namespace contrordine
{

/// Carries disputes: each is a case of its own beside the order's cancel or refund case. No platform lets a buyer open
/// a dispute by program, so nothing here sends anything: it keeps what the merchant prepares and says, and watches what
/// the platform shows. Knows no widget.
class Disputes final : public QObject
{
    Q_OBJECT

public:
    Disputes(Store &store, const Clock &clock, QObject *parent = nullptr);

    /// The open dispute about a supplier order, or a new one, linked to the cancel case that led to it. Errors: Refused
    /// "not-linked".
    QCoro::Task<Result<CaseState>> prepare(OrderId order, SupplierOrderId supplierOrder);
    /// Keeps what has been filled in so far (R33). Nothing is written when it is what is kept already.
    QCoro::Task<Result<CaseState>> keep(CaseId id, DisputeDraft draft);
    /// The merchant has opened it on the platform's page, at `openedAt` (R18); a cancel case that has nothing left to
    /// wait for is closed as "disputed". Errors: Input "bad-moment" for one in the future or before the case.
    QCoro::Task<Result<CaseState>> noteOpened(CaseId id, QDateTime openedAt);
    /// What the merchant says of it: refused, return agreed, return sent (with its number), taken back.
    QCoro::Task<Result<CaseState>> note(CaseId id, CaseEventType what, QString number = {});
    /// The order page shows another date than ours (R34). Errors: Input "bad-moment" for one in the past.
    QCoro::Task<Result<CaseState>> moveDeadline(CaseId id, QDateTime to, QString reason);
    /// How it ended, and what is to come back. Errors: Input "bad-amount": won or settled without an amount where the
    /// paid one is known, or with more than was paid.
    QCoro::Task<Result<CaseState>> end(CaseId id, DisputeOutcome outcome, std::optional<Money> promised);

    /// The merchant has written to the supplier for the tracking number (R15); the number that came. Kept in the cancel
    /// case that waits for this supplier order, else in its dispute, which begins with this question.
    QCoro::Task<Result<CaseState>> noteTrackingAsked(OrderId order, SupplierOrderId supplierOrder);
    QCoro::Task<Result<CaseState>> noteTrackingNumber(OrderId order, SupplierOrderId supplierOrder, QString number);

    /// Sees in fresh platform data what open disputes wait for: that it was opened, that it is over, that the order was
    /// cancelled, that the parcel moved after the opening (R18).
    QCoro::Task<> observe(QList<OrderId> orders);
    QCoro::Task<> observeOpenDisputes(); ///< of all orders; after each sync

Q_SIGNALS:
    void caseChanged(const contrordine::CaseId &id);
    /// A cancel case waits for nobody any more: its suppliers have agreed or are in dispute. It is to be closed.
    void overtaken(const contrordine::CaseId &id);

private:
    /// Goes with the object; a coroutine that comes back from an await looks whether it is still there.
    using Alive = std::weak_ptr<const int>;

    QCoro::Task<Result<CaseState>> append(CaseId id, OrderId order, QList<CaseEvent> events);
    QCoro::Task<Result<CaseState>> append(CaseId id, CaseEventType type, QJsonObject data);
    QCoro::Task<Result<CaseState>> state(CaseId id);
    QCoro::Task<Result<CaseState>> noteTracking(OrderId order, SupplierOrderId supplierOrder, CaseEventType type,
                                                QJsonObject data);
    QCoro::Task<> closeWhatLedHere(OrderId order);
    QCoro::Task<> observeOne(CaseState state);

    Store &m_store;
    const Clock &m_clock;
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

} // namespace contrordine
