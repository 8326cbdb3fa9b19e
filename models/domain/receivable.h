// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/stakes.h"

#include <QDate>

namespace contrordine
{

/// Money that a supplier owes; "<supplier order>:<reason>", so that one supplier order owes once for one reason (R35).
using ReceivableId = Id<struct ReceivableIdTag>;

/// Why a supplier owes money.
enum class ReceivableReason {
    Cancelled, ///< a paid supplier order was cancelled (R4)
    Dispute, ///< a dispute was won or settled (R17)
};

enum class ReceivableEntryType {
    Expected, ///< what is owed, and since when
    Received, ///< came home, all or a part of it
    WrittenOff, ///< given up, with a typed reason
    Corrected, ///< the amount of an earlier entry is another one; zero takes it back
    DueMoved, ///< the merchant gives the supplier until another date, with a reason (R34)
};

/// Who says so.
enum class EntrySource { Observed, Merchant, Statement };

/// One line of the ledger. Append-only: what a supplier owes is the fold of its entries.
struct ReceivableEntry {
    qint64 number = 0; ///< given by the store, growing
    QDateTime at; ///< UTC, when it was written
    ReceivableEntryType type = ReceivableEntryType::Expected;
    std::optional<Money> amount; ///< as paid to the supplier, never negative; nothing with DueMoved
    QDate day; ///< Received: the day it arrived
    QDateTime instant; ///< UTC. Expected: since when it is owed; DueMoved: the new date
    QString text; ///< why: typed by the merchant, or a word of ours for what was observed
    EntrySource source = EntrySource::Observed;
    qint64 corrects = 0; ///< Corrected: the number of the entry that was wrong
    QString fingerprint; ///< Received from a statement: of its line

    friend bool operator==(const ReceivableEntry &, const ReceivableEntry &) = default;
};

struct Receivable {
    ReceivableId id;
    SupplierOrderId supplierOrder;
    OrderId order;
    ReceivableReason reason = ReceivableReason::Cancelled;
    QList<ReceivableEntry> entries; ///< oldest first; the first is Expected

    friend bool operator==(const Receivable &, const Receivable &) = default;
};

/// Where one receivable stands, in its one currency.
/// Always: expected + surplus = received + writtenOff + outstanding.
struct ReceivableState {
    Money expected;
    Money received;
    Money writtenOff;
    Money outstanding; ///< what is still to come; never negative
    Money surplus; ///< what came beyond what was expected; never negative
    QDateTime since; ///< UTC: since when it is owed
    QDateTime earliest; ///< UTC: not before (R4)
    QDateTime due; ///< UTC: the last moment at which it is in time (R4), or what the merchant moved it to
    QDateTime movedAt; ///< UTC; valid = `due` is the merchant's
    bool sound = true; ///< false: an entry could not be counted (other currency, too large); it is left out

    bool isSettled() const { return outstanding.isZero(); }
    bool isOverdue(const QDateTime &now) const { return !isSettled() && due.isValid() && now > due; }
};

/// R4, R35: folds the entries of one receivable; nothing without a first Expected entry. The days count on the calendar
/// of where the money arrives (design, decision 7).
[[nodiscard]] std::optional<ReceivableState> foldReceivable(const Receivable &receivable, const Policies &policies,
                                                            const BusinessCalendar &refundCalendar);

/// May this entry be appended? Empty = yes, else a word: "currency" (another than what was expected), "bad-amount" (not
/// above zero, or nothing), "too-much" (written off more than is outstanding), "no-reason", "no-such-entry" (to
/// correct), "no-date", "too-late" (the new date is not in the future), "not-expected" (a second Expected).
[[nodiscard]] QString refusalOf(const Receivable &receivable, const ReceivableEntry &entry, const QDateTime &now);

/// What of several receivables came to, in one currency; never summed across (R35).
struct MoneyHomeTotal {
    Money expected;
    Money received;
    Money writtenOff;
    Money outstanding;
    Money overdue; ///< of what is outstanding
    int open = 0; ///< receivables that are not settled
    int late = 0; ///< of them, overdue

    friend bool operator==(const MoneyHomeTotal &, const MoneyHomeTotal &) = default;
};

/// One total a currency, in the order the currencies are met. What would overflow is left out: nothing then.
[[nodiscard]] std::optional<QList<MoneyHomeTotal>> totalsOf(const QList<ReceivableState> &states, const QDateTime &now);

/// Since when a cancelled supplier order's money is on its way; invalid when it is not (R4). The platform does not say
/// when it cancelled, so it is the merchant's word if there is one, else `stageSince`, when it was first seen
/// cancelled; one that came to us cancelled was so at the latest when its days to ship had passed. Unpaid orders have
/// nothing to give back, and an agreement that the platform does not show is not on its way (R36).
[[nodiscard]] QDateTime refundSince(const SupplierSide &side, const QDateTime &stageSince, const Policies &policies,
                                    const BusinessCalendar &supplierCalendar);
/// R4: the last moment at which the money of `since` is in time.
[[nodiscard]] QDateTime refundDue(const QDateTime &since, const Policies &policies,
                                  const BusinessCalendar &refundCalendar);

/// What a supplier owes for a cancelled order: stakesOf() says how much. Only what the platform shows as cancelled, or
/// what a case has ended with (`agreed`): a yes in a running case may still be taken back.
struct Owed {
    Money amount;
    QDateTime since;

    friend bool operator==(const Owed &, const Owed &) = default;
};
[[nodiscard]] std::optional<Owed> owedFor(const SupplierSide &side, const QDateTime &stageSince, bool agreed,
                                          const Policies &policies, const BusinessCalendar &supplierCalendar);
/// The goods have left after all: nothing comes back for a cancellation (R5), whatever was agreed.
[[nodiscard]] bool isOwedNoMore(const SupplierSide &side);

/// What observing a supplier order adds to the ledger: the expectation, a correction of what was observed before, or
/// nothing. What the merchant corrected is left alone.
[[nodiscard]] std::optional<ReceivableEntry> observed(const Receivable &known, const std::optional<Owed> &owed,
                                                      bool owedNoMore);

ReceivableId receivableId(const SupplierOrderId &supplierOrder, ReceivableReason reason);
QString code(ReceivableReason reason);
QString code(ReceivableEntryType type);
QString code(EntrySource source);
std::optional<ReceivableReason> receivableReasonFromCode(QStringView code);
std::optional<ReceivableEntryType> receivableEntryTypeFromCode(QStringView code);
std::optional<EntrySource> entrySourceFromCode(QStringView code);

} // namespace contrordine
