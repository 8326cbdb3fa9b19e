// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/duewords.h"

#include "ui/words/words.h"

namespace contrordine::words
{

namespace
{

struct DueWords {
    Q_DECLARE_TR_FUNCTIONS(DueWords)
};

constexpr qsizetype remindersNamed = 3; // a notification shows no more lines than this

QString reminderLine(const Reminder &reminder, const QDateTime &now)
{
    const Due &due = reminder.item.due;
    const QString name = reminder.item.orderName;
    switch (due.what) {
    case WaitingFor::SupplierAnswer:
        return reminder.over ? DueWords::tr("%1: the supplier has not answered in time").arg(name)
                             //: %1 is an order name, %2 a day and time
                             : DueWords::tr("%1: the supplier’s answer is due %2").arg(name, day(due.due, now));
    case WaitingFor::TrackingNumber:
        return reminder.over ? DueWords::tr("%1: no tracking number came, you can open a dispute").arg(name)
                             //: %1 is an order name, %2 a day and time
                             : DueWords::tr("%1: the tracking number is due %2").arg(name, day(due.due, now));
    case WaitingFor::SupplierRefund:
        return reminder.over ? DueWords::tr("%1: the supplier’s refund is overdue").arg(name)
                             //: %1 is an order name, %2 a day and time
                             : DueWords::tr("%1: the supplier’s refund is due %2").arg(name, day(due.due, now));
    case WaitingFor::FulfillmentAnswer:
        return reminder.over
            ? DueWords::tr("%1: the fulfillment service has not answered in time").arg(name)
            //: %1 is an order name, %2 a day and time
            : DueWords::tr("%1: the fulfillment service’s answer is due %2").arg(name, day(due.due, now));
    case WaitingFor::Dispute:
        return reminder.over ? DueWords::tr("%1: a date of the dispute has passed").arg(name)
                             //: %1 is an order name, %2 a day and time
                             : DueWords::tr("%1: the dispute’s next date is %2").arg(name, day(due.due, now));
    case WaitingFor::Merchant:
        return reminder.over ? DueWords::tr("%1: you wanted to go on with it by now").arg(name)
                             //: %1 is an order name, %2 a day and time
                             : DueWords::tr("%1: you wanted to go on with it %2").arg(name, day(due.due, now));
    }
    return {};
}

} // namespace

QString waitingFor(WaitingFor what)
{
    switch (what) {
    case WaitingFor::SupplierAnswer:
        //: what a case waits for
        return DueWords::tr("the supplier’s answer");
    case WaitingFor::TrackingNumber:
        //: what a case waits for
        return DueWords::tr("the tracking number");
    case WaitingFor::SupplierRefund:
        //: what a case waits for
        return DueWords::tr("the supplier’s refund");
    case WaitingFor::FulfillmentAnswer:
        //: what a case waits for
        return DueWords::tr("the fulfillment service’s answer");
    case WaitingFor::Dispute:
        //: what a case waits for
        return DueWords::tr("the dispute’s next step");
    case WaitingFor::Merchant:
        //: what a case waits for: the merchant has put it off
        return DueWords::tr("you");
    }
    return {};
}

QString nextMove(NextMove next)
{
    switch (next) {
    case NextMove::TakeSilenceAsYes:
        return DueWords::tr("Then look at the order on the supplier’s page: silence this long counts as a yes.");
    case NextMove::CheckRequest:
        return DueWords::tr("Look on the supplier’s page whether the request was sent: it does not show there.");
    case NextMove::OpenDispute:
        return DueWords::tr("Then open a dispute and ask for the refund.");
    case NextMove::WriteToService:
        return DueWords::tr("Then write to it directly, or refund the items.");
    case NextMove::LookAtDispute:
        return DueWords::tr("Then look at the dispute: it says what is to be done.");
    case NextMove::ChaseRefund:
        return DueWords::tr("Then look at your statement, and ask the supplier where the money is.");
    case NextMove::GoOn:
        return DueWords::tr("Then go on with the case.");
    }
    return {};
}

QString dueBy(const QDateTime &due, const QDateTime &now)
{
    if (now > due) {
        //: chip in "Needs me"; %1 is a day: "yesterday", "18 Nov"
        return DueWords::tr("was due %1").arg(day(due, now));
    }
    //: chip in "Needs me"; %1 is a day: "tomorrow 16:12", "18 Nov"
    return DueWords::tr("due %1").arg(day(due, now));
}

QString moment(const QDateTime &instant)
{
    if (!instant.isValid())
        return QString(QChar(0x2014));
    //: a date (Friday, 27 November) and a time of day
    return DueWords::tr("%1, %2").arg(date(instant),
                                      QLocale().toString(instant.toLocalTime().time(), QLocale::ShortFormat));
}

QString dueLine(const Due &due, const QDateTime &now)
{
    const bool over = now > due.due;
    QString line;
    if (due.what == WaitingFor::Merchant) {
        //: %1 is a date and time
        line = over ? DueWords::tr("You had put it off until %1.").arg(moment(due.due))
                    //: %1 is a date and time
                    : DueWords::tr("You have put it off until %1.").arg(moment(due.due));
    } else {
        //: %1 is what is waited for ("the supplier’s answer"), %2 a date and time
        line = over
            ? DueWords::tr("Waited for %1 until %2: the time is over.").arg(waitingFor(due.what), moment(due.due))
            //: %1 is what is waited for ("the supplier’s answer"), %2 a date and time
            : DueWords::tr("Waits for %1 until %2.").arg(waitingFor(due.what), moment(due.due));
        if (due.moved)
            line += u' ' + DueWords::tr("You chose this date.");
    }
    return due.next == NextMove::GoOn ? line : line + u' ' + nextMove(due.next);
}

QString reminderTitle(const QList<Reminder> &reminders)
{
    if (reminders.size() == 1) {
        //: title of a notification about one order; %1 is its name
        return DueWords::tr("%1 is waiting for you").arg(reminders.first().item.orderName);
    }
    //: title of a notification
    return DueWords::tr("%n cases are waiting for you", nullptr, int(reminders.size()));
}

QString reminderText(const QList<Reminder> &reminders, const QDateTime &now)
{
    QStringList lines;
    for (const Reminder &reminder : reminders.first(std::min(reminders.size(), remindersNamed)))
        lines.append(reminderLine(reminder, now));
    if (reminders.size() > remindersNamed)
        lines.append(DueWords::tr("and %n more", nullptr, int(reminders.size() - remindersNamed)));
    return lines.join(u'\n');
}

QString receivableReason(ReceivableReason reason)
{
    switch (reason) {
    case ReceivableReason::Cancelled:
        return DueWords::tr("cancelled by the supplier");
    case ReceivableReason::Dispute:
        return DueWords::tr("dispute won");
    }
    return {};
}

QString receivableStanding(const ReceivableState &state, const QDateTime &now)
{
    if (state.isSettled()) {
        if (state.expected.isZero())
            return DueWords::tr("not owed any more");
        return state.received.isZero() ? DueWords::tr("written off") : DueWords::tr("home");
    }
    if (state.isOverdue(now)) {
        const auto days = std::max<qint64>(1, state.due.toLocalTime().date().daysTo(now.toLocalTime().date()));
        return DueWords::tr("overdue for %n days", nullptr, int(days));
    }
    //: %1 is a day such as "20 Nov"; said of money
    return DueWords::tr("by %1").arg(day(state.due, now));
}

QString ledgerEntry(const ReceivableEntry &entry)
{
    const QString amount = money(entry.amount);
    switch (entry.type) {
    case ReceivableEntryType::Expected:
        //: line of the ledger; %1 is an amount
        return DueWords::tr("%1 expected from the supplier").arg(amount);
    case ReceivableEntryType::Received: {
        const QString on = QLocale().toString(entry.day, QLocale::ShortFormat);
        return entry.source == EntrySource::Statement
            //: line of the ledger; %1 is an amount, %2 a day, %3 what the bank wrote
            ? DueWords::tr("%1 arrived on %2, from the statement: %3").arg(amount, on, entry.text)
            //: line of the ledger; %1 is an amount, %2 a day
            : DueWords::tr("%1 arrived on %2, as you said").arg(amount, on);
    }
    case ReceivableEntryType::WrittenOff:
        //: line of the ledger; %1 is an amount, %2 the typed reason
        return DueWords::tr("%1 written off, because: %2").arg(amount, entry.text);
    case ReceivableEntryType::Corrected:
        if (entry.source == EntrySource::Observed) {
            return entry.amount && entry.amount->isZero()
                ? DueWords::tr("Nothing is expected any more: the parcel has left after all")
                //: line of the ledger; %1 is an amount
                : DueWords::tr("%1 expected again: the supplier’s page shows the order as cancelled").arg(amount);
        }
        //: line of the ledger; %1 is an amount, %2 the typed reason
        return DueWords::tr("Corrected to %1, because: %2").arg(amount, entry.text);
    case ReceivableEntryType::DueMoved:
        //: line of the ledger; %1 is a date, %2 the typed reason
        return DueWords::tr("You wait until %1, because: %2").arg(moment(entry.instant), entry.text);
    }
    return {};
}

QString ledgerRefusal(const Error &error)
{
    if (error.code == u"currency")
        return DueWords::tr("The amount is in another currency than the one that is expected.");
    if (error.code == u"bad-amount")
        return DueWords::tr("Write an amount above zero.");
    if (error.code == u"too-much")
        return DueWords::tr("That is more than is still missing.");
    if (error.code == u"no-reason" || error.code == u"reason-too-short")
        return DueWords::tr("Write a few words why: you will be glad of them when you look back.");
    if (error.code == u"too-late" || error.code == u"bad-date" || error.code == u"no-date")
        return DueWords::tr("Choose a moment that is still to come.");
    if (error.code == u"line-used")
        return DueWords::tr("This movement was booked before. A movement is booked only once; nothing was written.");
    return words::error(error).joined();
}

} // namespace contrordine::words
