// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/mailhint.h"

#include "app/links/linkfinder.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

bool says(const QString &text, const QString &pattern)
{
    return QRegularExpression(
               pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption)
        .match(text)
        .hasMatch();
}

// The subjects of German, French and one English mail were seen in public code; the other languages are as AliExpress
// words its pages, unverified. What fits none is left alone.
const QString cancelling = u"cancel|annull|annul[ée]|storn|anula"_s;
const QString cancelled = u"\\b(cancell?ed|annullat[oaie]|annul[ée]e?s?|storniert|cancelad[oa]s?|anulad[oa]s?)\\b"_s;
const QString asked = u"\\b(request|richiest[ao]|anfrage|antrag|demande|solicitud)"_s;
const QString granted = u"\\b(accepted|approved|successful|granted|accettata|approvata|accolta|angenommen|genehmigt|"
                        "accept[ée]e|approuv[ée]e|aceptada|aprobada)"_s;
const QString refused =
    u"\\b(reject|declin|refus|denied|unsuccessful|fail|rifiutat|respint|negat[ao]|abgelehnt|refus[ée]|rechazad|denegad)"_s;
const QString negated =
    u"\\b(not|cannot|can[’']t|couldn[’']t|unable|non|impossibile|nicht|kein|pas|impossible|no)\\b"_s;
const QString partly = u"\\b(partial|partly|parzial|in parte|teilweise|partiel|parcial)"_s;
const QString shipped = u"\\b(shipped|dispatched|on (its|the) way|spedit[oaie]|in viaggio|versandt|versendet|unterwegs|"
                        "exp[ée]di[ée]e?s?|enviad[oa]s?)\\b"_s;
// Announced is not gone.
const QString soon =
    u"\\b(ready|about to|soon|pronto|bereit|versandbereit|pr[êe]te?|list[oa]|awaiting|in attesa|will be|"
    "verrà|sarà|wird|sera)\\b"_s;
const QString refunded = u"\\b(refund|rimbors|erstatt|r[üu]ckerstatt|rembours|reembols)"_s;
const QString dispute = u"\\b(dispute|controversia|streitfall|litige|disputa)"_s;
const QString ended = u"\\b(closed|resolved|ended|cancell?ed|chius[ao]|risolta|conclusa|annullata|geschlossen|beendet|"
                      "clos|r[ée]solu|cerrada|resuelta)"_s;
const QString closed = u"\\b(closed|chiuso|geschlossen|cl[ôo]tur[ée]e?|cerrado)\\b"_s;

MailEvent eventOf(const QString &subject)
{
    // What could be read two ways counts as nothing; what was only asked for is never an answer.
    if (says(subject, dispute))
        return says(subject, ended) || says(subject, negated) ? MailEvent::Unknown : MailEvent::DisputeOpened;
    const bool isAsked = says(subject, asked);
    if (says(subject, cancelling)) {
        if (says(subject, refused) || says(subject, negated))
            return MailEvent::CancelRefused;
        if (isAsked)
            return says(subject, granted) ? MailEvent::Cancelled : MailEvent::CancelRequested;
        return says(subject, cancelled) || says(subject, granted) ? MailEvent::Cancelled : MailEvent::Unknown;
    }
    if (says(subject, refunded))
        return isAsked || says(subject, refused) || says(subject, negated) ? MailEvent::Unknown : MailEvent::Refunded;
    if (says(subject, shipped)) {
        if (says(subject, soon) || says(subject, negated))
            return MailEvent::Unknown;
        return says(subject, partly) ? MailEvent::PartlyShipped : MailEvent::Shipped;
    }
    return says(subject, closed) && !says(subject, negated) ? MailEvent::Closed : MailEvent::Unknown;
}

QList<SupplierOrderId> numbersOf(const Mail &mail)
{
    static const QRegularExpression number(u"(?<![\\w+])[1-9]\\d{13,16}(?!\\w)"_s);
    QList<SupplierOrderId> numbers;
    for (auto it = number.globalMatch(mail.subject); it.hasNext();) {
        const SupplierOrderId id(it.next().captured());
        if (!numbers.contains(id))
            numbers.append(id);
    }
    if (!numbers.isEmpty())
        return numbers;
    const QList<FoundNumber> found = findSupplierOrderNumbers(mail.text);
    for (const FoundNumber &one : found) {
        if (one.confidence == LinkConfidence::Sure)
            numbers.append(one.id);
    }
    return numbers;
}

} // namespace

MailHint understandMail(const Mail &mail)
{
    const QString domain = mail.senderAddress.section(u'@', -1);
    if (domain != u"aliexpress.com" && !domain.endsWith(u".aliexpress.com"))
        return {.obstacle = MailObstacle::OtherSender};
    if (domain == u"deals.aliexpress.com")
        return {.obstacle = MailObstacle::Advert};
    MailHint hint;
    hint.event = eventOf(mail.subject);
    if (hint.event == MailEvent::Unknown) {
        hint.obstacle = MailObstacle::NothingKnown;
        return hint;
    }
    hint.orders = numbersOf(mail);
    if (hint.orders.isEmpty())
        hint.obstacle = MailObstacle::NoNumber;
    return hint;
}

} // namespace contrordine
