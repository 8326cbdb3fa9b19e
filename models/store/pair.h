// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"
#include "models/domain/link.h"
#include "models/domain/pairview.h"
#include "models/domain/verdict.h"

namespace contrordine
{

/// Row ids of pairs. SQLite counts them up from one; four bytes hold them for as long as a shop lives, and a million in
/// four megabytes.
using RowId = quint32;
using RowIds = QList<RowId>;

/// One row of the table: an order with what is known of its supplier side, read from the projection in cache.sqlite.
/// With several supplier orders the supplier fields describe the one that decides the verdict; supplierCount says how
/// many there are.
struct PairRow {
    RowId rowId = 0; ///< stable for an order as long as the cache lives
    OrderId order;
    QString shop;
    QString orderName;
    QDateTime createdAt;
    QString customer;
    std::optional<Money> total;
    Status<FinancialStatus> financial;
    Status<FulfillmentStatus> fulfillment;
    SupplierOrderId supplierOrder; ///< empty when none is linked
    int supplierCount = 0;
    QString supplierName;
    Status<SupplierStage> stage;
    std::optional<Money> cost; ///< sum of the supplier orders when they share one currency, else nothing
    std::optional<LinkSource> linkSource;
    std::optional<LinkConfidence> linkConfidence;
    QDateTime shippedAt; ///< of the deciding supplier order
    Verdict verdict;
    CaseId openCase; ///< empty when no case is open
    std::optional<CaseStep> caseStep;
    QDateTime asOf; ///< older of both sides: the age of what is shown (R36)
};

/// What the table shows: which pairs and in what order.
struct PairQuery {
    enum class SortBy {
        Urgency,
        Order,
        CreatedAt,
        Customer,
        Total,
        Fulfillment,
        Verdict,
        SupplierOrder,
        Supplier,
        SupplierStage,
        AsOf
    };

    PairView view = PairView::All;
    QString search; ///< words; each must match somewhere in order, customer, e-mail, supplier, numbers, tracking
    SortBy sortBy = SortBy::Urgency; ///< R7: what ends first comes first
    Qt::SortOrder direction = Qt::AscendingOrder;
    int limit = -1; ///< -1 = all

    friend bool operator==(const PairQuery &, const PairQuery &) = default;
};

/// The answer to a query: first the rows that are seen first, then all of them.
struct PairIds {
    RowIds ids;
    int total = -1; ///< how many rows there are in all; -1 = not counted yet
    bool complete = false; ///< `ids` are all of them
};

struct CaseHistory {
    CaseState state;
    QList<CaseEvent> events; ///< oldest first
};

/// Everything about one pair, for the panel, the wizard and `show`.
struct PairDetails {
    PairRow row;
    Order order;
    QList<Link> links; ///< active and ended
    QList<SupplierSide> sides; ///< supplier orders of the active sure links, with what the open case knows of them
    QList<CaseHistory> cases; ///< newest first
    QList<Action> actions; ///< oldest first
};

} // namespace contrordine
