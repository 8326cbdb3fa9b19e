// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/words.h"

#include "app/exchange/mailhint.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace contrordine::words
{

namespace
{

struct MailWords {
    Q_DECLARE_TR_FUNCTIONS(contrordine::MailWords)
};

QString check(MailCheck check)
{
    using enum MailCheck;
    switch (check) {
    case NotChecked:
        return MailWords::tr("not checked");
    case Passed:
        return MailWords::tr("passed");
    case Failed:
        return MailWords::tr("failed");
    case Unclear:
        return MailWords::tr("unclear");
    }
    return {};
}

} // namespace

QString mailSays(MailEvent event, const SupplierOrderId &number, const QString &day)
{
    const auto say = [&](const QString &sentence) { return sentence.arg(day, number.toString()); };
    using enum MailEvent;
    switch (event) {
    case Cancelled:
        //: %1 is a date, %2 a supplier order number; so in all of these
        return say(MailWords::tr("The mail of %1 says: order %2 was cancelled."));
    case CancelRequested:
        return say(MailWords::tr("The mail of %1 says: the cancellation of order %2 was requested."));
    case CancelRefused:
        return say(MailWords::tr("The mail of %1 says: order %2 is not being cancelled."));
    case Closed:
        return say(MailWords::tr("The mail of %1 says: order %2 is closed. It does not say why."));
    case Shipped:
        return say(MailWords::tr("The mail of %1 says: order %2 was shipped."));
    case PartlyShipped:
        return say(MailWords::tr("The mail of %1 says: a part of order %2 was shipped."));
    case Refunded:
        return say(MailWords::tr("The mail of %1 says: there is a refund for order %2."));
    case DisputeOpened:
        return say(MailWords::tr("The mail of %1 says: a dispute about order %2 is open."));
    case Unknown:
        return {};
    }
    return {};
}

QString mailSender(const Mail &mail)
{
    //: %1 is a mail address
    QString from = MailWords::tr("From: %1").arg(mail.senderAddress);
    if (mail.isForwarded)
        return from + u" · "_s + MailWords::tr("forwarded as an attachment, so not checked");
    if (mail.checkedBy.isEmpty())
        return from + u" · "_s + MailWords::tr("signature and sender: not checked");
    //: %1 and %2 are a word such as "passed", %3 the mail server that checked
    return from + u" · "_s
        + MailWords::tr("signature (DKIM): %1, sender (SPF): %2, checked by %3")
              .arg(check(mail.dkim), check(mail.spf), mail.checkedBy);
}

QString mailObstacle(MailObstacle obstacle)
{
    using enum MailObstacle;
    switch (obstacle) {
    case None:
        return {};
    case OtherSender:
        return MailWords::tr("not from AliExpress");
    case Advert:
        return MailWords::tr("advertising");
    case NothingKnown:
        return MailWords::tr("about something else");
    case NoNumber:
        return MailWords::tr("names no order");
    }
    return {};
}

} // namespace contrordine::words
