// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/receivable.h"

namespace contrordine
{

/// One movement of a bank or card statement.
struct StatementLine {
    QDate day;
    Money amount; ///< above zero = came in
    QString text; ///< what the bank wrote
    QString reference; ///< the bank's own number of the movement (OFX FITID); empty when it gives none
    QString account; ///< which account, as far as the file says
    qint64 line = 0; ///< where it stands in the file, 1 = the first line or movement
    QString fingerprint; ///< of this movement, the same however often it is read; see setFingerprints()

    friend bool operator==(const StatementLine &, const StatementLine &) = default;
};

/// Gives every line its fingerprint: the bank's own number where there is one, else day, amount and text with a count
/// of equal ones, so that two equal payments of a day are two. Reading a file again, or another file that overlaps with
/// it by whole days, gives the same ones.
void setFingerprints(QList<StatementLine> &lines);

/// What was booked from statements before.
struct BookedLine {
    QString fingerprint;
    QDate day;
    Money amount;

    friend bool operator==(const BookedLine &, const BookedLine &) = default;
};

/// An open receivable as matching sees it.
struct OpenReceivable {
    ReceivableId id;
    ReceivableState state;
};

/// A line that may be money a supplier owed.
struct StatementProposal {
    qsizetype line = 0; ///< index into the lines
    QList<ReceivableId> candidates; ///< nearest first; never empty
    bool sure = false; ///< one line for one receivable, and the other way round
    bool seenBefore = false; ///< a line of this day and amount was booked from another file: it may be this one

    friend bool operator==(const StatementProposal &, const StatementProposal &) = default;
};

/// A line is proposed for a receivable when it came in, in its currency, of exactly what is outstanding, and not before
/// the day it was owed, nor longer than this after it was due: later money is some other money.
inline constexpr int statementDaysAfterDue = 45;

/// R35: which lines may be which money. Proposes, never books; a line that was booked is never proposed again.
[[nodiscard]] QList<StatementProposal> proposeMatches(const QList<StatementLine> &lines,
                                                      const QList<OpenReceivable> &open,
                                                      const QList<BookedLine> &booked, const QTimeZone &zone);

} // namespace contrordine
