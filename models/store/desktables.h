// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/store/pair.h"
#include "models/store/store.h"

namespace contrordine
{

/// Reads and writes of what only the merchant has. Failures of SQL stay in the Database (see there); what the rules
/// forbid is returned.
class DeskTables
{
public:
    explicit DeskTables(Database &database)
        : m_database(database)
    {
    }

    QList<Link> links(const OrderId &order); ///< active and ended, oldest first
    QList<SupplierOrderId> supplierOrdersInDispute(); ///< that an open dispute is about
    QList<OrderId> ordersLinkedNow(const SupplierOrderId &supplierOrder);
    QList<OrderId> ordersOf(const SupplierOrderId &supplierOrder); ///< linked now or once
    QList<Link> lastLinks(int limit); ///< active ones, of the greatest order ids first: read along the key
    QList<Link> linksTo(const SupplierOrderId &supplierOrder); ///< active ones
    /// A new link is added. Of a known one, a doubt may become sure and a finding the merchant's word, never the other
    /// way; an ended link comes back only by the merchant's own hand. One supplier order that two orders claim is
    /// doubtful for both, but for the merchant's own word and for an order whose open case waits for that supplier
    /// (then the newcomer alone is doubted). Returns what became different, the other claims included.
    QList<LinkChange> save(const Link &link, SaveCount &total);
    /// Makes the link what `change.after` says, if it still is what `change.before` says.
    bool swap(const LinkChange &change);
    bool endLink(const OrderId &order, const SupplierOrderId &supplierOrder, const SupplierOrderId &replacedBy,
                 const QDateTime &at);
    /// Everything that spoke of one order now speaks of another: an imported order has got its platform id. Where both
    /// have an open case of the same kind, one of them is closed ("left", continued in the other). False, and nothing
    /// is changed, while requests are under way that stand in the way of that (R32).
    [[nodiscard]] bool renameOrder(const OrderId &from, const OrderId &to, const QDateTime &now);

    QList<CaseId> casesOf(const OrderId &order); ///< newest first
    std::optional<CaseId> openCaseOf(const OrderId &order); ///< cancel or refund
    std::optional<CaseId> openCaseOf(const OrderId &order, const SupplierOrderId &disputed); ///< empty = as above
    QList<CaseState> openCases();
    std::optional<CaseHistory> history(const CaseId &id);
    /// See Store::appendToCase. Must run in a transaction, which the caller drops when an error comes back.
    [[nodiscard]] Result<CaseState> append(const CaseId &id, const OrderId &order, const QList<CaseEvent> &events,
                                           const QList<Action> &actions, const QDateTime &now);

    [[nodiscard]] Result<void> save(const Action &action, const QString &batch, int sequence, const QDateTime &now);
    std::optional<Action> action(const ActionId &id);
    QList<Action> openActions();
    QList<Action> actionsOf(const CaseId &id);
    QList<Action> actionsOf(const OrderId &order);
    /// Decision 4: what was being sent when the program ended may or may not have happened. Returns how many there
    /// were.
    int markSentAsUnknown(const QDateTime &now);

    QJsonObject setting(const QString &name);
    void saveSetting(const QString &name, const QJsonObject &value);

    /// Grows with every change the projection follows, and names this very file.
    QString revision();
    void bumpRevision();

private:
    std::optional<Link> link(const OrderId &order, const SupplierOrderId &supplierOrder);
    void write(const Link &link);
    bool hasOpenAction(const OrderId &order);
    bool endCasesDoubledBy(const OrderId &from, const OrderId &to, const QDateTime &now);
    QList<Action> readActions(Statement &row);
    void appendEvent(const CaseEvent &event);
    void appendAudit(const Action &action, const QDateTime &at);

    Database &m_database;
};

} // namespace contrordine
