// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/supplierwords.h"

#include "ui/words/policywords.h"
#include "ui/words/words.h"

namespace contrordine::words
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct SupplierWords {
    Q_DECLARE_TR_FUNCTIONS(SupplierWords)
};

constexpr std::chrono::hours daysFrom{48};

QString causes(ReturnCauses which)
{
    QStringList names;
    const QList<ReturnCause> all = allReturnCauses();
    for (const ReturnCause cause : all) {
        if (which.testFlag(cause))
            names.append(returnCause(cause).toLower());
    }
    return QLocale().createSeparatedList(names);
}

/// "March 2026", "marzo 2026".
QString month(const QDateTime &at)
{
    //: a month and its year; only the order and what stands between may change
    return QLocale().toString(at.toLocalTime().date(), SupplierWords::tr("MMMM yyyy"));
}

QString shortDate(const QDateTime &at) { return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat); }

QString orDash(const QStringList &parts) { return parts.isEmpty() ? u"—"_s : parts.join(u", "_s); }

QString spreadOfTimes(const Spread<std::chrono::seconds> &spread)
{
    if (spread.count == 0)
        return u"—"_s;
    //: %1 and %2 are times: "2 days"
    return SupplierWords::tr("%1; nine of ten within %2").arg(duration(spread.median), duration(spread.ninety));
}

Figure cancellationFigure(const SupplierRecord &record)
{
    QStringList parts;
    if (record.cancelAsked() > 0) {
        parts.append(SupplierWords::tr("%n asked", "cancellations", record.cancelAsked()));
        if (record.cancelGranted > 0)
            parts.append(SupplierWords::tr("%n granted", "cancellations", record.cancelGranted));
        if (record.cancelRefused > 0)
            parts.append(SupplierWords::tr("%n refused", "cancellations", record.cancelRefused));
        if (record.cancelSilent > 0)
            parts.append(SupplierWords::tr("%n without an answer", "cancellations", record.cancelSilent));
        if (record.cancelWaiting > 0)
            parts.append(SupplierWords::tr("%n still waiting", "cancellations", record.cancelWaiting));
    }
    return {.name = SupplierWords::tr("Cancellations"),
            .value = orDash(parts),
            .note = record.cancelAsked() > 0 ? tooFew(record.cancelAnswered()) : QString()};
}

Figure disputeFigure(const SupplierRecord &record)
{
    QStringList parts;
    if (record.disputesWon > 0)
        parts.append(SupplierWords::tr("%n won", "disputes", record.disputesWon));
    if (record.disputesSettled > 0)
        parts.append(SupplierWords::tr("%n settled", "disputes", record.disputesSettled));
    if (record.disputesLost > 0)
        parts.append(SupplierWords::tr("%n lost", "disputes", record.disputesLost));
    if (record.disputesOpen > 0)
        parts.append(SupplierWords::tr("%n open", "disputes", record.disputesOpen));
    return {.name = SupplierWords::tr("Disputes"),
            .value = orDash(parts),
            .note = record.disputesDecided() > 0 ? tooFew(record.disputesDecided()) : QString()};
}

QList<Figure> refundFigures(const SupplierRecord &record)
{
    QStringList parts;
    if (record.refundsPaid > 0)
        parts.append(SupplierWords::tr("%n paid", "refunds", record.refundsPaid));
    if (record.refundsLate > 0)
        parts.append(SupplierWords::tr("%n of them late", "refunds", record.refundsLate));
    if (record.refundsOverdue > 0)
        parts.append(SupplierWords::tr("%n overdue", "refunds", record.refundsOverdue));
    if (record.refundsOpen > 0)
        parts.append(SupplierWords::tr("%n on the way", "refunds", record.refundsOpen));
    if (record.refundsWrittenOff > 0)
        parts.append(SupplierWords::tr("%n written off", "refunds", record.refundsWrittenOff));
    QList<Figure> all{{.name = SupplierWords::tr("Refunds to you"),
                       .value = orDash(parts),
                       .note = record.refundsPaid > 0 ? tooFew(record.refundsPaid) : QString()}};
    if (record.refundsPaid == 0)
        return all;
    all.append(
        {.name = SupplierWords::tr("Time to refund"),
         //: %1 and %2 are "8 business days"
         .value = SupplierWords::tr("%1; nine of ten within %2")
                      .arg(SupplierWords::tr("%n business day(s)", nullptr, record.refundDays.median),
                           SupplierWords::tr("%n business day(s)", nullptr, record.refundDays.ninety)),
         .note = record.promisedBySupplier
             ? SupplierWords::tr("It promises %n business day(s).", nullptr, record.promisedDays)
             : SupplierWords::tr("Usual on the platform: at most %n business day(s).", nullptr, record.promisedDays)});
    if (record.refundLateBy.count > 0) {
        all.append(
            {.name = SupplierWords::tr("How late"),
             .value = SupplierWords::tr("%n business day(s) beyond the promise", nullptr, record.refundLateBy.median),
             .note = tooFew(record.refundLateBy.count)});
    }
    return all;
}

QList<Figure> lossFigures(const SupplierRecord &record)
{
    QList<Figure> all;
    QStringList parts;
    for (const LossTotal &one : record.lost) {
        if (!one.cancellations.isZero()) {
            parts.append(SupplierWords::tr("%1 on %n cancelled order(s)", nullptr, one.cancellationCount)
                             .arg(money(one.cancellations)));
        }
        if (!one.returns.isZero()) {
            parts.append(SupplierWords::tr("%1 on %n refund(s) after it was sent", nullptr, one.returnCount)
                             .arg(money(one.returns)));
        }
        if (!one.writtenOff.isZero())
            parts.append(SupplierWords::tr("%1 written off", "an amount").arg(money(one.writtenOff)));
    }
    const QString unclear = record.unclearLosses > 0
        ? SupplierWords::tr("%n more refunded order(s): what the supplier was paid is not known.", nullptr,
                            record.unclearLosses)
        : QString();
    all.append(
        {.name = SupplierWords::tr("Lost"), .value = parts.isEmpty() ? u"—"_s : parts.join(u'\n'), .note = unclear});
    return all;
}

QString promisedTimeToCancel(const std::optional<std::chrono::hours> &hours)
{
    return hours ? SupplierWords::tr("You let customers cancel for %1").arg(duration(*hours))
                 : SupplierWords::tr("You let customers cancel until the parcel leaves");
}

QString cancelGap(const PolicyGap &gap)
{
    const QString promise = promisedTimeToCancel(gap.shopHours);
    if (!gap.known)
        //: %1 is "You let customers cancel for 24 hours", %2 a supplier
        return SupplierWords::tr("%1; what %2 accepts is not known: ask.").arg(promise, gap.name);
    if (gap.supplierCancel.kind == CancelTerm::Kind::Never)
        //: %1 is "You let customers cancel for 24 hours", %2 a supplier
        return SupplierWords::tr("%1; %2 accepts no cancellation once an order is paid.").arg(promise, gap.name);
    //: %1 is "You let customers cancel for 24 hours", %2 a supplier, %3 a time: "12 hours"
    return SupplierWords::tr("%1; %2 accepts it for %3 after the sale.")
        .arg(promise, gap.name, duration(gap.supplierCancel.hours));
}

QString costSentence(const PolicyGap &gap)
{
    const QString since = month(gap.since);
    if (gap.point == PolicyPoint::CancelTime) {
        //: %1 is a month ("March 2026"), %2 an amount, or several of different currencies
        return SupplierWords::tr("%n cancelled order(s) since %1 cost you %2.", nullptr, gap.cases)
            .arg(since, amounts(gap.cost));
    }
    //: %1 is a month ("March 2026"), %2 an amount, or several of different currencies
    return SupplierWords::tr("%n return(s) since %1 cost you %2.", nullptr, gap.cases).arg(since, amounts(gap.cost));
}

QString adviceOnReturns(const AdviceLine &line, const QString &supplier)
{
    using enum AdviceLine::What;
    switch (line.what) {
    case ShopTakesBack:
        if (!line.causes)
            return SupplierWords::tr("Your policy takes nothing back.");
        //: %1 is a list of causes, %n days from receipt
        return SupplierWords::tr("Your policy takes back within %n day(s) of receipt: %1.", nullptr, line.count)
            .arg(causes(line.causes));
    case SupplierTakesBack:
        if (line.count > 0) {
            //: %1 is a supplier, %2 a list of causes, %n days from receipt
            return SupplierWords::tr("%1 takes back within %n day(s) of receipt: %2.", nullptr, line.count)
                .arg(supplier, causes(line.causes));
        }
        //: %1 is a supplier, %2 a list of causes
        return SupplierWords::tr("%1 takes back: %2.").arg(supplier, causes(line.causes));
    case SupplierTakesNothing:
        return SupplierWords::tr("%1 takes no returns, as far as it has said.").arg(supplier);
    case SupplierLeavesGoods:
        return SupplierWords::tr("%1 also refunds without having cheap goods back.").arg(supplier);
    case SupplierSettles:
        //: %1 is a supplier
        return SupplierWords::tr("%1 says it refunds within %n business day(s).", nullptr, line.count).arg(supplier);
    default:
        return {};
    }
}

QString adviceOnHistory(const AdviceLine &line)
{
    using enum AdviceLine::What;
    switch (line.what) {
    case Granted:
        if (line.time) {
            //: %1 of %2 requests; %3 is a time: "6 hours"
            return SupplierWords::tr("Granted %1 of %2 cancellations, usually within %3.")
                .arg(QLocale().toString(line.count), QLocale().toString(line.of), duration(*line.time));
        }
        return SupplierWords::tr("Granted %1 of %2 cancellations.")
            .arg(QLocale().toString(line.count), QLocale().toString(line.of));
    case GrantedFew:
        //: %1 of them were granted
        return SupplierWords::tr("%n cancellation(s) asked so far, %1 granted: too few to judge.", nullptr, line.of)
            .arg(QLocale().toString(line.count));
    case GrantedNever:
        return SupplierWords::tr("It was never asked to cancel before.");
    case DisputesWon:
        return SupplierWords::tr("%1 of %2 disputes with it ended in your favour.")
            .arg(QLocale().toString(line.count), QLocale().toString(line.of));
    case DisputesFew:
        //: %1 of them
        return SupplierWords::tr("%n dispute(s) decided so far, %1 in your favour: too few to judge.", nullptr, line.of)
            .arg(QLocale().toString(line.count));
    case Refunds:
        //: %1 is how many of them were late
        return SupplierWords::tr("%n refund(s) paid so far, %1 of them late;", nullptr, line.of)
                   .arg(QLocale().toString(line.count))
            + u' ' + SupplierWords::tr("usually after %n business day(s).", "refunds", line.days);
    case RefundsFew:
        //: %1 is how many of them were late
        return SupplierWords::tr("%n refund(s) paid so far, %1 of them late: too few to judge.", nullptr, line.of)
            .arg(QLocale().toString(line.count));
    default:
        return {};
    }
}

QString adviceOnMoney(const AdviceLine &line, const QString &supplier)
{
    using enum AdviceLine::What;
    const QString amount = money(line.amount);
    switch (line.what) {
    case AtRisk:
        return SupplierWords::tr("If it says no, the money you paid does not come back: %1.").arg(amount);
    case OutOfPocket:
        //: %1 is an amount
        return SupplierWords::tr("%1 paid to %2 does not come back by itself: what you refund is your own money.")
            .arg(amount, supplier);
    case ComesBack:
        //: %1 is an amount, %2 a supplier
        return SupplierWords::tr("%1 comes back from %2.").arg(amount, supplier);
    case CostUnknown:
        return SupplierWords::tr("What it may cost you is not known: the supplier’s price is missing.");
    case PromiseMoney:
        return SupplierWords::tr("You can promise the customer the refund.");
    case PromiseByPolicy:
        //: %1 is a supplier
        return SupplierWords::tr("Your policy binds you: the customer gets the money back even if %1 says no.")
            .arg(supplier);
    case PromiseNothingYet:
        return SupplierWords::tr("Promise the customer nothing yet, only that you are asking.");
    case PromiseReturn:
        return SupplierWords::tr("Too late to cancel: tell the customer what your policy says about returns.");
    default:
        return {};
    }
}

} // namespace

QString duration(std::chrono::seconds time)
{
    const auto hours = std::chrono::round<std::chrono::hours>(time);
    if (hours < std::chrono::hours(1))
        return SupplierWords::tr("less than an hour");
    if (hours < daysFrom)
        return SupplierWords::tr("%n hour(s)", nullptr, int(hours.count()));
    return SupplierWords::tr("%n day(s)", nullptr, int(std::chrono::round<std::chrono::days>(time).count()));
}

QString amounts(const QList<Money> &amounts)
{
    QStringList texts;
    for (const Money &one : amounts) {
        if (!one.isZero())
            texts.append(money(one));
    }
    return texts.isEmpty() ? u"—"_s : texts.join(u" · "_s);
}

QString answer(Answer answer)
{
    switch (answer) {
    case Answer::Unknown:
        return SupplierWords::tr("Not known");
    case Answer::No:
        return SupplierWords::tr("No");
    case Answer::Yes:
        return SupplierWords::tr("Yes");
    }
    return {};
}

QString cancelTerm(CancelTerm::Kind kind)
{
    switch (kind) {
    case CancelTerm::Kind::Unknown:
        return SupplierWords::tr("Not known");
    case CancelTerm::Kind::Never:
        return SupplierWords::tr("Never, once it is paid");
    case CancelTerm::Kind::Within:
        return SupplierWords::tr("For some time after the sale");
    case CancelTerm::Kind::UntilShipped:
        return SupplierWords::tr("Until it ships");
    }
    return {};
}

QString supplierPayer(SupplierPayer payer)
{
    switch (payer) {
    case SupplierPayer::Unknown:
        return SupplierWords::tr("Not known");
    case SupplierPayer::Supplier:
        return SupplierWords::tr("The supplier");
    case SupplierPayer::Buyer:
        return SupplierWords::tr("You or the customer");
    }
    return {};
}

QString tooFew(int count)
{
    return count >= enoughToJudge ? QString() : SupplierWords::tr("%n case(s): too few to judge", nullptr, count);
}

QList<Figure> figures(const SupplierRecord &record)
{
    QList<Figure> all;
    QString orders = QLocale().toString(record.orders);
    if (record.firstOrderAt.isValid()) {
        //: %1 is a number of orders, %2 and %3 are days
        orders = SupplierWords::tr("%1, the first on %2, the last on %3")
                     .arg(orders, shortDate(record.firstOrderAt), shortDate(record.lastOrderAt));
    }
    all.append({.name = SupplierWords::tr("Orders"), .value = orders, .note = {}});
    all.append({.name = SupplierWords::tr("From payment to shipping"),
                .value = spreadOfTimes(record.timeToShip),
                .note = record.timeToShip.count > 0 ? tooFew(record.timeToShip.count) : QString()});
    all.append(cancellationFigure(record));
    if (record.timeToGrant.count > 0) {
        all.append({.name = SupplierWords::tr("Time to say yes"),
                    .value = spreadOfTimes(record.timeToGrant),
                    .note = tooFew(record.timeToGrant.count)});
    }
    all.append(disputeFigure(record));
    all.append(refundFigures(record));
    all.append(lossFigures(record));
    return all;
}

QString shipsIn(const SupplierRecord &record)
{
    return record.timeToShip.count == 0 ? u"—"_s : duration(record.timeToShip.median);
}

QString cancellations(const SupplierRecord &record)
{
    if (record.cancelAnswered() == 0)
        return u"—"_s;
    //: %1 of %2 were granted
    return SupplierWords::tr("%1 of %2", "cancellations")
        .arg(QLocale().toString(record.cancelGranted), QLocale().toString(record.cancelAnswered()));
}

QString policyPoint(PolicyPoint point)
{
    switch (point) {
    case PolicyPoint::CancelTime:
        return SupplierWords::tr("Time to cancel");
    case PolicyPoint::Causes:
        return SupplierWords::tr("Reasons for returns");
    case PolicyPoint::ReturnDays:
        return SupplierWords::tr("Days to return");
    case PolicyPoint::ReturnCost:
        return SupplierWords::tr("Cost of the way back");
    case PolicyPoint::RefundTime:
        return SupplierWords::tr("Time to refund");
    }
    return {};
}

QString gap(const PolicyGap &gap)
{
    switch (gap.point) {
    case PolicyPoint::CancelTime:
        return cancelGap(gap);
    case PolicyPoint::Causes:
        //: %1 is a list of causes, %2 a supplier
        return gap.known ? SupplierWords::tr("You take back: %1; %2 does not.").arg(causes(gap.causes), gap.name)
                         //: %1 is a list of causes, %2 a supplier
                         : SupplierWords::tr("You take back: %1; whether %2 does is not known: ask.")
                               .arg(causes(gap.causes), gap.name);
    case PolicyPoint::ReturnDays: {
        const QString promise = SupplierWords::tr("You promise %n day(s)", "to return", gap.shopDays);
        if (!gap.known)
            //: %1 is "You promise 30 days", %2 a supplier
            return SupplierWords::tr("%1; for how long %2 takes returns is not known: ask.").arg(promise, gap.name);
        //: %1 is "You promise 30 days", %2 a supplier
        return SupplierWords::tr("%1; %2 takes returns for %n.", "days", gap.supplierDays).arg(promise, gap.name);
    }
    case PolicyPoint::ReturnCost: {
        const QString promise = gap.onlyFaults ? SupplierWords::tr("You pay the way back of faulty goods")
                                               : SupplierWords::tr("You pay the way back");
        //: %1 is "You pay the way back", %2 a supplier
        return gap.known ? SupplierWords::tr("%1; %2 does not pay it to you.").arg(promise, gap.name)
                         //: %1 is "You pay the way back", %2 a supplier
                         : SupplierWords::tr("%1; whether %2 pays it is not known: ask.").arg(promise, gap.name);
    }
    case PolicyPoint::RefundTime: {
        const QString promise = SupplierWords::tr("You refund within %n day(s)", nullptr, gap.shopDays);
        if (!gap.known)
            //: %1 is "You refund within 14 days", %2 a supplier
            return SupplierWords::tr("%1; how long %2 takes is not known: ask.").arg(promise, gap.name);
        //: %1 is "You refund within 14 days", %2 a supplier; the merchant's own money bridges the time
        return SupplierWords::tr("%1; %2 takes %n business day(s): you advance the money.", nullptr, gap.supplierDays)
            .arg(promise, gap.name);
    }
    }
    return {};
}

QString gapCost(const PolicyGap &gap) { return gap.cases > 0 ? costSentence(gap) : QString(); }

QString advice(const AdviceLine &line, const QString &supplier, const QDateTime &now)
{
    using enum AdviceLine::What;
    switch (line.what) {
    case ShopCancelUntil:
        //: %1 is a moment: "today 16:12"
        return SupplierWords::tr("Your policy lets the customer cancel until %1.").arg(day(line.at, now));
    case ShopCancelWhileHere:
        return SupplierWords::tr("Your policy lets the customer cancel as long as the parcel has not left.");
    case ShopCancelOver:
        //: %1 is a moment: "today 16:12"
        return SupplierWords::tr("By your policy the customer could cancel until %1.").arg(day(line.at, now));
    case ShopUnwritten:
        return SupplierWords::tr("You have not published a policy yet.");
    case SupplierCancelUntil:
        //: %1 is a supplier, %2 a moment
        return SupplierWords::tr("%1 says it accepts a cancellation until %2.").arg(supplier, day(line.at, now));
    case SupplierCancelWhileHere:
        return SupplierWords::tr("%1 says it accepts a cancellation until it ships.").arg(supplier);
    case SupplierCancelOver:
        //: %1 is a supplier, %2 a moment
        return SupplierWords::tr("%1 says it accepted a cancellation only until %2.").arg(supplier, day(line.at, now));
    case SupplierCancelNever:
        return SupplierWords::tr("%1 says it accepts no cancellation once an order is paid.").arg(supplier);
    case SupplierUnknown:
        return SupplierWords::tr("What %1 accepts is not known: ask.").arg(supplier);
    case ShopTakesBack:
    case SupplierTakesBack:
    case SupplierTakesNothing:
    case SupplierLeavesGoods:
    case SupplierSettles:
        return adviceOnReturns(line, supplier);
    case Granted:
    case GrantedFew:
    case GrantedNever:
    case DisputesWon:
    case DisputesFew:
    case Refunds:
    case RefundsFew:
        return adviceOnHistory(line);
    case AtRisk:
    case OutOfPocket:
    case ComesBack:
    case CostUnknown:
    case PromiseMoney:
    case PromiseByPolicy:
    case PromiseNothingYet:
    case PromiseReturn:
        return adviceOnMoney(line, supplier);
    }
    return {};
}

} // namespace contrordine::words
