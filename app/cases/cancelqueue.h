// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cases/caseengine.h"

namespace contrordine
{

/// Several orders to be cancelled in one go: what would happen to each, then a case for each, opened one by one, each
/// with its own journal; a failure of one does not stop the others. Opening a case sends nothing irreversible: that is
/// confirmed later, order by order, in each case. Afterwards a queue: the next order that waits for the merchant.
class CancelQueue final : public QObject
{
    Q_OBJECT

public:
    /// Can a case be started?
    enum class Prospect {
        Ready,
        UnderWay, ///< its cancel case is open already: it is taken up, not opened again
        OtherCase, ///< a refund of it is under way
        DoubtfulLink, ///< R36: a supplier order may belong to it
        Cancelled, ///< on the shop, already
        TooLate, ///< R5, R6: it has left, or only a refund or a dispute is left
        Gone, ///< it cannot be read
    };

    struct Item {
        OrderId order;
        PairRow row; ///< as last read
        Prospect prospect = Prospect::Gone;
        CancelReason reason = CancelReason::CustomerChangedMind;
        QString reasonText;
        bool left = false; ///< the merchant leaves it out
        std::optional<CaseState> state; ///< once its case is open
        std::optional<Error> problem; ///< why it could not be opened

        bool mayStart() const { return prospect == Prospect::Ready || prospect == Prospect::UnderWay; }
    };

    CancelQueue(Store &store, CaseEngine &cases, QList<OrderId> orders, QObject *parent = nullptr);

    const QList<Item> &items() const { return m_items; } ///< in the order they were selected
    QCoro::Task<> look(); ///< reads each order; what is open already is shown as it stands
    bool isOpening() const { return m_opening; }
    bool isOpened() const { return m_opened; }
    int startable() const; ///< how many would be opened or taken up now

    void setReason(const OrderId &order, CancelReason reason, const QString &text);
    void setReasonOfAll(CancelReason reason, const QString &text);
    void leaveOut(const OrderId &order, bool left);

    /// One by one. Only once: what was opened goes on in its own wizard.
    QCoro::Task<> open();
    /// The next order that waits for the merchant after `last` (empty = the first), round and round; nothing when none
    /// does.
    std::optional<OrderId> next(const OrderId &last) const;
    static bool waitsForMerchant(const CaseState &state);

Q_SIGNALS:
    void changed();

private:
    using Alive = std::weak_ptr<const int>;
    Item *find(const OrderId &order);
    QCoro::Task<> lookAt(OrderId order);
    static Prospect prospectOf(const PairDetails &pair);

    Store &m_store;
    CaseEngine &m_cases;
    QList<Item> m_items;
    bool m_opening = false;
    bool m_opened = false;
    std::shared_ptr<const int> m_alive = std::make_shared<int>(0);
};

} // namespace contrordine
