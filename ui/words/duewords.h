// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/duebook.h"

namespace contrordine::words
{

QString waitingFor(WaitingFor what); ///< "the supplier’s answer"
QString nextMove(NextMove next); ///< what to do when the date has passed, imperative
QString dueLine(const Due &due, const QDateTime &now); ///< panel: what is waited for, until when, what then
QString dueBy(const QDateTime &due, const QDateTime &now); ///< chip, second line: "due tomorrow 16:12"
QString moment(const QDateTime &instant); ///< "Friday, 27 November, 16:00"

/// Of several reminders that are told together.
QString reminderTitle(const QList<Reminder> &reminders);
QString reminderText(const QList<Reminder> &reminders, const QDateTime &now); ///< one line each, at most a few

QString receivableReason(ReceivableReason reason);
/// "overdue for 3 days", "expected by 12 Dec", "home", "written off"
QString receivableStanding(const ReceivableState &state, const QDateTime &now);
QString ledgerEntry(const ReceivableEntry &entry); ///< one line of the ledger
QString ledgerRefusal(const Error &error); ///< why an entry was not taken

} // namespace contrordine::words
