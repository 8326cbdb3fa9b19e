// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/suppliernews.h"

#include <QCoroFuture>
#include <QtConcurrentRun>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

Error gone() { return {.kind = Error::Kind::Cancelled}; }
Error refused(const QString &code) { return {.kind = Error::Kind::Refused, .code = code}; }

/// What the order's status is after the event; nothing when the event does not say.
std::optional<SupplierStage> stageAfter(MailEvent event)
{
    using enum MailEvent;
    switch (event) {
    case Cancelled:
        return SupplierStage::Cancelled;
    case CancelRequested:
        return SupplierStage::CancelRequested;
    case CancelRefused:
        return SupplierStage::AwaitingShipment;
    case Shipped:
        return SupplierStage::Shipped;
    case PartlyShipped:
        return SupplierStage::PartlyShipped;
    case DisputeOpened:
        return SupplierStage::InDispute;
    case Closed:
    case Refunded:
    case Unknown:
        return {};
    }
    return {};
}

/// What an open case calls it; nothing when a case has no word for it.
std::optional<CaseEventType> caseEventFor(SupplierStage stage, bool wasRefused)
{
    switch (stage) {
    case SupplierStage::Cancelled:
        return CaseEventType::SupplierAgreed;
    case SupplierStage::CancelRequested:
        return CaseEventType::SupplierRequested;
    case SupplierStage::Shipped:
    case SupplierStage::PartlyShipped:
        return CaseEventType::SupplierShipped;
    default:
        return wasRefused ? std::optional(CaseEventType::SupplierRefused) : std::nullopt;
    }
}

/// The last that was told of a supplier order in a case.
bool isToldAlready(const SupplierHandling &handling, CaseEventType what)
{
    switch (what) {
    case CaseEventType::SupplierAgreed:
        return handling.agreedAt.isValid();
    case CaseEventType::SupplierRequested:
        return handling.cancelRequestedAt.isValid();
    case CaseEventType::SupplierRefused:
        return handling.refusedAt.isValid();
    default:
        return false;
    }
}

} // namespace

SupplierNews::SupplierNews(Store &store, CaseEngine &cases, const Clock &clock)
    : m_store(store)
    , m_cases(cases)
    , m_clock(clock)
{
}

QList<SupplierStage> SupplierNews::tellableStages()
{
    return {SupplierStage::AwaitingPayment, SupplierStage::AwaitingShipment, SupplierStage::CancelRequested,
            SupplierStage::Shipped,         SupplierStage::Cancelled,        SupplierStage::InDispute,
            SupplierStage::Finished};
}

QCoro::Task<Result<MailReading>> SupplierNews::readMails(QString path)
{
    const std::weak_ptr<const int> alive = m_alive;
    auto file = co_await QtConcurrent::run(readMailFile, path);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!file)
        co_return tl::unexpected(file.error());
    MailReading reading{.offers = {}, .unreadable = file->unreadable, .isCut = file->isCut};
    const QList<Mail> mails = file->mails;
    for (const Mail &mail : mails) {
        const MailHint hint = understandMail(mail);
        if (!hint.isUsable()) {
            reading.offers.append({.mail = mail, .hint = hint, .obstacle = MailOffer::Obstacle::NotAMatter});
            continue;
        }
        const QList<SupplierOrderId> numbers = hint.orders;
        for (const SupplierOrderId &number : numbers) {
            const MailOffer raw{.mail = mail, .hint = hint, .supplierOrder = number};
            auto offer = co_await weigh(raw);
            if (alive.expired())
                co_return tl::unexpected(gone());
            if (!offer)
                co_return tl::unexpected(offer.error());
            reading.offers.append(*offer);
        }
    }
    std::stable_sort(reading.offers.begin(), reading.offers.end(),
                     [](const MailOffer &a, const MailOffer &b) { return a.mail.sentAt > b.mail.sentAt; });
    co_return reading;
}

QCoro::Task<Result<MailOffer>> SupplierNews::weigh(MailOffer offer)
{
    const std::weak_ptr<const int> alive = m_alive;
    const auto with = [&offer](MailOffer::Obstacle obstacle) {
        offer.obstacle = obstacle;
        return offer;
    };
    auto links = co_await m_store.linksTo(offer.supplierOrder);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!links)
        co_return tl::unexpected(links.error());
    const auto sure = std::find_if(links->cbegin(), links->cend(), [](const Link &link) {
        return link.isActive() && link.confidence == LinkConfidence::Sure;
    });
    if (sure == links->cend())
        co_return with(MailOffer::Obstacle::NotLinked);
    offer.order = sure->order;
    auto order = co_await m_store.order(offer.order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (order)
        offer.orderName = order->name;
    if (offer.mail.dkim == MailCheck::Failed || offer.mail.spf == MailCheck::Failed)
        co_return with(MailOffer::Obstacle::Forged);
    const auto stage = stageAfter(offer.hint.event);
    if (!stage || !offer.mail.sentAt.isValid() || offer.mail.sentAt > m_clock.now().addDays(1))
        co_return with(MailOffer::Obstacle::NothingToTake);
    const bool isRefusal = offer.hint.event == MailEvent::CancelRefused;
    auto open = co_await m_store.openCaseOf(offer.order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!open)
        co_return tl::unexpected(open.error());
    if (*open) {
        auto history = co_await m_store.caseHistory(**open);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!history)
            co_return tl::unexpected(history.error());
        const auto what = caseEventFor(*stage, isRefusal);
        offer.hasOpenCase = what && history->state.suppliers.contains(offer.supplierOrder);
        if (offer.hasOpenCase && isToldAlready(history->state.suppliers.value(offer.supplierOrder), *what))
            co_return with(MailOffer::Obstacle::KnownAlready);
    }
    auto known = co_await m_store.supplierOrder(offer.supplierOrder);
    if (alive.expired())
        co_return tl::unexpected(gone());
    const bool isSame = known && known->stage.value == *stage;
    // "Being prepared" does not contradict a no; to a case the no is news all the same.
    if (isSame && offer.hasOpenCase && isRefusal)
        co_return offer;
    if (isSame && !offer.hasOpenCase)
        co_return with(MailOffer::Obstacle::KnownAlready);
    if (known && !isSame && known->asOf.isValid() && known->asOf >= offer.mail.sentAt)
        co_return with(MailOffer::Obstacle::OlderThanKnown);
    co_return offer;
}

QCoro::Task<Result<void>> SupplierNews::accept(MailOffer offer)
{
    const std::weak_ptr<const int> alive = m_alive;
    // Asked again: much may have happened since the window was opened.
    const MailOffer raw{.mail = offer.mail, .hint = offer.hint, .supplierOrder = offer.supplierOrder};
    auto now = co_await weigh(raw);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!now)
        co_return tl::unexpected(now.error());
    const auto stage = stageAfter(offer.hint.event);
    if (now->obstacle != MailOffer::Obstacle::None || now->order != offer.order || !stage)
        co_return tl::unexpected(refused(u"not-offered"_s));
    if (now->hasOpenCase) {
        auto told = co_await tellCase(now->order, now->supplierOrder, *stage, u"mail"_s,
                                      offer.hint.event == MailEvent::CancelRefused);
        co_return told;
    }
    auto saved = co_await saveStatus(now->supplierOrder, *stage, offer.mail.sentAt, FactSource::Mail);
    co_return saved;
}

QCoro::Task<Result<void>> SupplierNews::tellStatus(OrderId order, SupplierOrderId supplierOrder, SupplierStage stage)
{
    const std::weak_ptr<const int> alive = m_alive;
    auto known = co_await m_store.supplierOrder(supplierOrder);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (known && known->asOf.isValid() && known->source == FactSource::Api && m_cases.supplierPlatform(known->platform))
        co_return tl::unexpected(refused(u"platform-knows"_s));
    auto saved = co_await saveStatus(supplierOrder, stage, m_clock.now(), FactSource::Merchant);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!saved)
        co_return saved;
    auto told = co_await tellCase(order, supplierOrder, stage, u"merchant"_s, false);
    co_return told;
}

QCoro::Task<Result<void>> SupplierNews::tellCase(OrderId order, SupplierOrderId supplierOrder, SupplierStage stage,
                                                 QString source, bool wasRefused)
{
    const std::weak_ptr<const int> alive = m_alive;
    const auto what = caseEventFor(stage, wasRefused);
    auto open = co_await m_store.openCaseOf(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!open)
        co_return tl::unexpected(open.error());
    if (!what || !*open)
        co_return Result<void>();
    auto history = co_await m_store.caseHistory(**open);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!history)
        co_return tl::unexpected(history.error());
    if (!history->state.suppliers.contains(supplierOrder)
        || isToldAlready(history->state.suppliers.value(supplierOrder), *what))
        co_return Result<void>();
    auto told = co_await m_cases.tell(**open, supplierOrder, *what, source);
    if (!told)
        co_return tl::unexpected(told.error());
    co_return Result<void>();
}

QCoro::Task<Result<void>> SupplierNews::saveStatus(SupplierOrderId supplierOrder, SupplierStage stage, QDateTime asOf,
                                                   FactSource source)
{
    const std::weak_ptr<const int> alive = m_alive;
    auto known = co_await m_store.supplierOrder(supplierOrder);
    if (alive.expired())
        co_return tl::unexpected(gone());
    SupplierOrder order = known.value_or(SupplierOrder{.id = supplierOrder, .platform = u"aliexpress"_s});
    order.stage = {stage, {}};
    order.asOf = asOf;
    order.source = source;
    QList<SupplierOrder> orders;
    orders.append(order);
    auto saved = co_await m_store.saveSupplierOrders(orders);
    if (!saved)
        co_return tl::unexpected(saved.error());
    co_return Result<void>();
}

} // namespace contrordine
