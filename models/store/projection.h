// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/policies.h"
#include "models/store/cachetables.h"
#include "models/store/desktables.h"
#include "models/store/moneytables.h"

namespace contrordine
{

/// Keeps table `pair` true: one row an order, computed from the order, its links, its supplier orders, its case, the
/// rules and the time. Every method must run in a write transaction of the cache; failures stay in the two databases.
class Projection
{
public:
    Projection(Database &cache, Database &desk, const Clock &clock, const Policies &policies,
               const BusinessCalendar &supplierCalendar, const BusinessCalendar &refundCalendar);

    void setRules(const Policies &policies, const BusinessCalendar &supplierCalendar);
    /// Computes these orders anew; returns those whose row is new or different.
    QList<OrderId> renew(const QList<OrderId> &orders);
    QList<OrderId> renewAll();
    /// Those whose row hangs on the rules (setRules()); all others would come out as they are.
    QList<OrderId> renewByRules();
    /// The next `count` orders after a row id (0 = from the first); `after` moves on, to -1 at the end.
    QList<OrderId> renewSome(qint64 &after, int count);
    qint64 orderCount(); ///< at least this many orders are cached
    /// Those whose verdict may have changed by now: Verdict::validUntil has come.
    QList<OrderId> renewDue();
    /// Is the projection the one this program and this desk would make? Not when the program ended between a commit of
    /// the desk and the projection's, when the desk was restored, or when the program changed.
    bool isInStep();
    void markInStep();
    /// The same for the rules, on which only few rows hang (renewByRules()).
    bool followsRules();
    void markRules();

    /// What the cases know of each supplier order. After a case has ended in a cancellation the supplier's "yes" still
    /// holds, so that a supplier who is slow to show it does not look like one who may still ship; after one that has
    /// led to a dispute, its "no" does too. `open` gets the open cases, the order's own before its disputes.
    static QMap<SupplierOrderId, SupplierHandling> handlingOf(DeskTables &desk, const OrderId &order,
                                                              QList<CaseState> *open = nullptr);

private:
    bool renewOne(const OrderId &order, const QDateTime &now);
    void indexTexts(); ///< what renewOne() left to be done: the search index of the rows it wrote
    QDateTime refundUntil(const SupplierSide &side);
    /// R35: what suppliers owe for an order by the ledger.
    struct Owing {
        bool open = false; ///< something has not come home
        QDateTime lateSince; ///< UTC: of what is late, the longest; invalid = nothing is
        QDateTime lateFrom; ///< UTC: when the next will be
    };
    Owing owingFor(const OrderId &order, const QDateTime &now);
    QString stamp();
    QString rulesStamp() const;

    Database &m_database;
    CacheTables m_cache;
    DeskTables m_desk;
    MoneyTables m_money;
    const Clock &m_clock;
    Policies m_policies;
    BusinessCalendar m_calendar;
    BusinessCalendar m_refundCalendar;
    struct Text {
        qint64 rowId = 0;
        std::optional<QString> before;
        QString after;
    };
    QList<Text> m_texts; // to be indexed
};

/// R7: the verdict's place when what can be acted on comes first. Each verdict has its own.
int urgencyOf(VerdictKind kind);

/// Lower case, without accents: what is searched and how it is stored for it.
QString foldForSearch(const QString &text);

} // namespace contrordine
