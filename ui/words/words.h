// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cancelcase.h"
#include "models/domain/link.h"
#include "models/domain/pairview.h"
#include "models/domain/shopextras.h"
#include "models/domain/verdict.h"

#include <QCoreApplication>
#include <QLocale>
#include <chrono>

namespace contrordine
{

enum class ImportKind;
struct Mail;
enum class ShopFeature;
struct RefusedRow;
enum class MailEvent;
enum class MailObstacle;

/// The only place that turns verdicts, errors, money and dates into sentences, in the language that is installed.
namespace words
{

// --- money and time (QLocale's own forms; instants are shown in local time)
QString
money(const Money &money); ///< "49,90 €" / "€49.90"; exact, two amounts of different currencies are never joined
QString money(const Money &money, const QLocale &locale); ///< in the language of somebody else: a message's reader
QString money(const std::optional<Money> &money); ///< an em dash when unknown
QString day(const QDateTime &instant, const QDateTime &now); ///< "today 16:12", "yesterday", "20 Nov"
QString date(const QDateTime &instant); ///< "martedì 1 dicembre" / "Tuesday, 1 December"
QString age(const QDateTime &instant, const QDateTime &now); ///< "2 minutes ago"
QString businessDaysLeft(int days); ///< "6 business days", "last day"
QString within(const QDateTime &deadline,
               const QDateTime &now); ///< "within 18 hours", "within 2 days"; "time is over" when past
QString remaining(std::chrono::seconds time); ///< of something going on: "about 3 minutes", "less than a minute"

// --- statuses
QString status(const Status<FinancialStatus> &status); ///< unknown words are shown as the platform wrote them
QString status(const Status<FulfillmentStatus> &status);
QString status(const Status<SupplierStage> &status);
QString fulfillment(const FulfillmentOrder &order); ///< where it stands: "requested, not accepted yet"
QString hold(const FulfillmentHold &hold); ///< a sentence
QString orderReturn(const OrderReturn &one); ///< "open", "requested by the customer"
QString dispute(const PaymentDispute &one); ///< a sentence
QString risk(const Status<RiskAdvice> &advice); ///< a sentence; empty when there is no advice
/// Why no refund should be given besides what the customer's bank does (R32); empty = no reason not to.
QString refundWarning(const Order &order);
QString linkSource(LinkSource source);
QString view(PairView view);

// --- verdicts
QString verdictTitle(VerdictKind kind); ///< chip, first line: "Ask the supplier"
QString verdictDetail(const Verdict &verdict, const QDateTime &shippedAt,
                      const QDateTime &now); ///< chip, second line: "6 business days"
QString verdictSentence(const Verdict &verdict, const QDateTime &now); ///< panel: can it still be stopped, until when
QString reason(Reason reason); ///< one sentence, with its rule behind it in the help
QString nextStep(const Verdict &verdict, std::optional<CaseStep> step); ///< what to do now, imperative

// --- cases
QString cancelReason(CancelReason reason);
QString refundChoice(RefundChoice choice);
/// Which of the reasons in the supplier page's list is the true one, in that page's own (English) words.
QString supplierPageReason(CancelReason reason);
QString caseStep(CaseStep step);
QString caseEvent(const CaseEvent &event); ///< timeline line
QString actionState(ActionState state);
QString refundTravels(); ///< when the customer sees the money
QString outcomeUnknown(); ///< of a request whose answer was lost: what happened
QString outcomeUnknownDetail(); ///< and what is done about it

/// What happened, what it means for the merchant, what to do now.
struct ErrorText {
    QString happened;
    QString meaning;
    QString whatToDo;
    QString platformSays; ///< verbatim, may be empty
    QString joined() const; ///< as one paragraph, the platform's own words last
};
ErrorText error(const Error &error, const QString &platformName = {});
QString refusedRow(const RefusedRow &row);
QString factSource(FactSource source, const QString &age); ///< "read 2 minutes ago", "as you said 2 minutes ago"

// --- mail
QString mailSays(MailEvent event, const SupplierOrderId &number, const QString &day);
QString mailSender(const Mail &mail); ///< address, and what the mail provider checked
QString mailObstacle(MailObstacle obstacle); ///< why it was left alone

// --- access
/// "#1001", or "#1001 (bottega-rossi)" where there are several shops: names repeat from shop to shop.
QString orderName(const QString &name, const QString &shopDomain, bool severalShops);
QString shop(const QString &domain); ///< "bottega-rossi" of "bottega-rossi.myshopify.com"
QString shopFeature(ShopFeature feature); ///< what the program does there: "Cancel and refund orders"
QString withoutShopFeature(ShopFeature feature); ///< what cannot be done when its permission is missing
/// A clock that is off by so much that deadlines are shown wrongly; empty when it is right enough.
QString clockOff(std::chrono::seconds ahead);

QString messageToFulfillmentService(const Order &order); ///< in English: services all over the world read it
ShopTexts shopTexts(); ///< what is written on the shop's orders, in the merchant's language

} // namespace words
} // namespace contrordine
