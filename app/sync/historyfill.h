// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platforms/orderhistory.h"
#include "app/sync/syncprogress.h"
#include "models/store/store.h"

#include <functional>

namespace contrordine
{

/// What taking over a shop's history came to.
struct HistoryOutcome {
    enum class Kind {
        TakenOver, ///< the cursor tells from when on the rest is to be read
        NotToBeHad, ///< pages remain
        NotYet, ///< it is being prepared, and nobody wanted to wait
    };
    Kind kind = Kind::NotToBeHad;
    SyncCursor cursor;
    SaveCount orders;
    qint64 linesIgnored = 0;
    QList<UnreadableOrder> unreadable;
};

/// Takes over all orders of a shop in one go: has the platform prepare them, keeps their pieces in the store while they
/// come in, and makes orders of them once every piece is here. How far it came is in the store at every moment, so that
/// whoever comes after a crash goes on with the same export.
class HistoryFill
{
    Q_DISABLE_COPY_MOVE(HistoryFill)

public:
    using Alive = std::weak_ptr<const int>;
    using Report = std::function<void(SyncProgress::Stage stage, qint64 done, qint64 total)>;

    /// `alive` goes when the store and the shop may no longer be touched; `report` is not called after that.
    HistoryFill(Store &store, const Clock &clock, ShopPlatform &shop, Alive alive, Report report);

    /// `total`: how many orders there are, 0 = not known. Unless `patient`, an export that is not ready yet is left for
    /// the next time. Errors: of the platform or the store, what came stays; Cancelled "gone".
    Task<HistoryOutcome> run(qint64 total, bool patient);
    int requests() const { return m_requests; } ///< so far

private:
    enum class Fetched { Yes, Anew, No };

    Task<HistoryState> whenReady(bool patient);
    Task<Fetched> fetch(HistoryState ready);
    /// True when every order that the platform counted came.
    Task<bool> fetchOnce(HistoryState ready, bool lastTry);
    Task<void> makeOrders();
    /// An order whose pieces are of no use is read by itself.
    Task<void> askAlone(OrderId id, QList<Order> *orders);
    Task<void> keep(QList<Order> orders);
    Task<HistoryOutcome> finish();

    Store &m_store;
    const Clock &m_clock;
    ShopPlatform &m_shop;
    OrderHistory &m_history;
    Alive m_alive;
    Report m_report;
    QString m_account;
    HistoryRun m_run;
    HistoryOutcome m_outcome;
    qint64 m_total = 0;
    qint64 m_made = 0;
    int m_requests = 0;
};

} // namespace contrordine
