// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/cancelsession.h"

#include "models/domain/casedue.h"
#include "models/domain/hold.h"
#include "models/domain/receivable.h"
#include "ui/words/words.h"

#include <QCoroFuture>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Adds an amount to those of its own currency.
void addTo(QList<Money> &sums, const Money &amount)
{
    for (Money &sum : sums) {
        if (const auto both = sum.plus(amount)) {
            sum = *both;
            return;
        }
    }
    sums.append(amount);
}

bool isShipped(SupplierStage stage)
{
    return stage == SupplierStage::Shipped || stage == SupplierStage::PartlyShipped || stage == SupplierStage::Finished;
}

/// Was the last answer or request the case knows of noted by the merchant, and not seen on the platform?
bool isLastMarkOwn(const QList<CaseEvent> &events, const SupplierOrderId &id)
{
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        if (event->data.value(u"supplier_order"_s).toString() != id.toString())
            continue;
        if (event->type == CaseEventType::SupplierTakenBack)
            return false;
        if (event->type == CaseEventType::SupplierRequested || event->type == CaseEventType::SupplierAgreed
            || event->type == CaseEventType::SupplierRefused || event->type == CaseEventType::SupplierShipped)
            return event->data.value(u"source"_s).toString() != u"platform"_s;
    }
    return false;
}

/// The merchant's word that it has shipped looks like a refusal in the handling; the history knows which it was.
bool lastNoWasShipped(const QList<CaseEvent> &events, const SupplierOrderId &id)
{
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        const bool about = event->data.value(u"supplier_order"_s).toString() == id.toString();
        if (about && event->type == CaseEventType::SupplierShipped)
            return true;
        if (about && event->type == CaseEventType::SupplierRefused)
            return false;
    }
    return false;
}

CancelSession::Progress progressOf(const SupplierOrder &order, const SupplierHandling &handling, bool toldShipped)
{
    using Progress = CancelSession::Progress;
    if (isShipped(order.stage.value))
        return Progress::Shipped;
    if (isCancelledAtSupplier(order) || handling.agreedAt.isValid())
        return Progress::Agreed;
    if (handling.refusedAt.isValid())
        return toldShipped ? Progress::Shipped : Progress::Refused;
    if (handling.cancelRequestedAt.isValid() || order.stage.value == SupplierStage::CancelRequested)
        return Progress::Asked;
    return Progress::NotAsked;
}

} // namespace

CancelSession::CancelSession(Desk &desk, OrderId order, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_order(std::move(order))
{
    connect(&m_desk.cases(), &CaseEngine::caseChanged, this, [this](const CaseId &id) {
        if (id == m_case)
            load();
    });
    connect(&m_desk.cases(), &CaseEngine::undoTicked, this, [this](const CaseId &id, std::chrono::milliseconds left) {
        if (id == m_case)
            Q_EMIT undoTicked(left);
    });
    connect(&m_desk.store(), &Store::pairsChanged, this, [this](const QList<OrderId> &orders) {
        if (orders.contains(m_order))
            load();
    });
}

std::optional<CaseState> CancelSession::state() const
{
    if (!m_pair || m_case.isEmpty())
        return {};
    for (const CaseHistory &history : m_pair->cases)
        if (history.state.id == m_case)
            return history.state;
    return {};
}

QList<CancelSession::SupplierState> CancelSession::suppliers() const
{
    QList<SupplierState> states;
    if (!m_pair)
        return states;
    const std::optional<CaseState> current = state();
    QList<CaseEvent> events;
    for (const CaseHistory &history : m_pair->cases)
        if (history.state.id == m_case)
            events = history.events;
    const BusinessCalendar &calendar = m_desk.supplierCalendar();
    const auto add = [&](const SupplierOrder &order, const SupplierHandling &handling) {
        SupplierState one{.order = order, .handling = handling};
        one.progress = progressOf(order, handling, lastNoWasShipped(events, order.id));
        one.unpaid = order.stage.value == SupplierStage::AwaitingPayment;
        one.unseen = (one.progress == Progress::Agreed && isAgreementUnseen(order, handling))
            || (one.progress == Progress::Asked && isRequestUnseen(order, handling));
        one.canTakeBack = one.progress != Progress::NotAsked && !isCancelledAtSupplier(order)
            && !isShipped(order.stage.value) && isLastMarkOwn(events, order.id);
        if (handling.cancelRequestedAt.isValid()) {
            one.answerDue =
                handling.answerBy.isValid() ? handling.answerBy : answerDue(handling.cancelRequestedAt, policies());
        }
        const QDateTime asked = handling.trackingAskedAt.isValid() ? handling.trackingAskedAt : handling.refusedAt;
        if (asked.isValid()) {
            one.trackingDue =
                handling.trackingBy.isValid() ? handling.trackingBy : trackingDue(asked, policies(), calendar);
        }
        states.append(one);
    };
    QSet<SupplierOrderId> seen;
    for (const SupplierSide &side : m_pair->sides) {
        seen.insert(side.order.id);
        add(side.order, current ? current->suppliers.value(side.order.id, side.handling) : side.handling);
    }
    if (current) {
        // One that was unlinked a moment ago is waited for until the case has seen that.
        for (auto it = current->suppliers.cbegin(); it != current->suppliers.cend(); ++it)
            if (!seen.contains(it.key()))
                add(SupplierOrder{.id = it.key()}, it.value());
    }
    return states;
}

QList<Action> CancelSession::actions() const
{
    QList<Action> found;
    const std::optional<CaseState> current = state();
    if (!current)
        return found;
    for (const Action &action : m_pair->actions)
        if (current->actions.contains(action.id))
            found.append(action);
    return found;
}

QList<Action> CancelSession::takeBacks() const
{
    QList<Action> found;
    if (!m_pair)
        return found;
    for (const Action &action : m_pair->actions)
        if (action.caseId == m_case && roleOf(action.kind) == ActionRole::TakeBack)
            found.append(action);
    return found;
}

bool CancelSession::isTakingBack() const
{
    return std::ranges::any_of(takeBacks(), [](const Action &action) { return isOpen(action.state); });
}

QList<Reason> CancelSession::fulfillmentInTheWay() const
{
    static const QList<Reason> about{Reason::ShopFulfillmentRequested, Reason::FulfillmentRevocable,
                                     Reason::FulfillmentAccepted,      Reason::FulfillmentCancelAsked,
                                     Reason::FulfillmentKept,          Reason::FulfillmentByHand,
                                     Reason::FulfillmentHidden};
    QList<Reason> found = m_pair ? shopObstacles(m_pair->order) : QList<Reason>();
    found.removeIf([](Reason reason) { return !about.contains(reason); });
    return found;
}

QDateTime CancelSession::serviceAnswerDue(const FulfillmentOrder &order) const
{
    if (takeBackOf(order) != TakeBack::Asked || !order.cancellationAskedAt.isValid())
        return {};
    const auto wait = std::chrono::duration_cast<std::chrono::seconds>(policies().fulfillmentAnswersWithin);
    return order.cancellationAskedAt.addSecs(wait.count());
}

CancelSession::Place CancelSession::place() const
{
    const std::optional<CaseState> current = state();
    if (!current)
        return Place::Reason;
    switch (current->step) {
    case CaseStep::AskSupplier:
        return Place::Supplier;
    case CaseStep::AwaitSupplier:
    case CaseStep::SupplierRefused:
        return Place::Answer;
    case CaseStep::RefundOnShop:
        return current->refund ? Place::Summary : Place::Part;
    case CaseStep::CancelOnShop:
        if (!fulfillmentInTheWay().isEmpty())
            return Place::Fulfillment;
        return current->decision ? Place::Summary : Place::Shop;
    case CaseStep::CarryingOut:
    case CaseStep::NeedsLook:
    case CaseStep::Done:
        return Place::Outcome;
    case CaseStep::PrepareDispute: // of a dispute
    case CaseStep::AwaitDisputeAnswer:
    case CaseStep::AwaitDecision:
    case CaseStep::ReturnGoods:
    case CaseStep::AwaitReturnRefund:
    case CaseStep::NoteOutcome:
        break;
    }
    return Place::Reason;
}

CancelSession::Outcome CancelSession::outcome() const
{
    const std::optional<CaseState> current = state();
    if (!current)
        return Outcome::None;
    if (current->closed) {
        if (current->outcome == u"partly")
            return Outcome::PartRefunded;
        return current->outcome == u"cancelled" || current->outcome == u"already-cancelled" ? Outcome::Cancelled
                                                                                            : Outcome::LeftAlone;
    }
    switch (current->step) {
    case CaseStep::CarryingOut: {
        const QList<Action> all = actions();
        const bool untouched =
            std::ranges::all_of(all, [](const Action &action) { return action.state == ActionState::Recorded; });
        return untouched && undoLeft().count() > 0 ? Outcome::UndoWindow : Outcome::Sending;
    }
    case CaseStep::NeedsLook:
        return current->lastActionUnknown ? Outcome::Unknown : Outcome::Refused;
    case CaseStep::Done:
        return Outcome::Cancelled;
    case CaseStep::AskSupplier:
    case CaseStep::AwaitSupplier:
    case CaseStep::SupplierRefused:
    case CaseStep::CancelOnShop:
    case CaseStep::RefundOnShop:
    case CaseStep::PrepareDispute:
    case CaseStep::AwaitDisputeAnswer:
    case CaseStep::AwaitDecision:
    case CaseStep::ReturnGoods:
    case CaseStep::AwaitReturnRefund:
    case CaseStep::NoteOutcome:
        return m_undone ? Outcome::Undone : Outcome::None;
    }
    return Outcome::None;
}

std::chrono::milliseconds CancelSession::undoLeft() const
{
    const std::optional<CaseState> current = state();
    if (!current || current->step != CaseStep::CarryingOut || !current->confirmedAt.isValid())
        return {};
    const std::chrono::milliseconds passed(current->confirmedAt.msecsTo(now()));
    return std::clamp(m_desk.cases().undoWindow() - passed, std::chrono::milliseconds(0), m_desk.cases().undoWindow());
}

bool CancelSession::isAlreadyCancelled() const
{
    return m_pair && m_pair->order.isCancelled() && outcome() != Outcome::Cancelled;
}

bool CancelSession::isUnconfirmed() const
{
    return std::ranges::any_of(suppliers(), [](const SupplierState &supplier) {
        return supplier.progress == Progress::Agreed && supplier.unseen;
    });
}

bool CancelSession::hasStoppedPart() const
{
    const std::optional<CaseState> current = state();
    if (!current)
        return false;
    const auto stopped =
        std::ranges::count_if(current->suppliers, [](const SupplierHandling &one) { return one.agreedAt.isValid(); });
    return stopped > 0 && stopped < current->suppliers.size();
}

bool CancelSession::canRefundPart() const
{
    const std::optional<CaseState> current = state();
    return hasStoppedPart() && mayAppend(*current, CaseEventType::PartChosen)
        && std::ranges::all_of(current->suppliers, [](const SupplierHandling &one) {
               return one.agreedAt.isValid() || one.refusedAt.isValid();
           });
}

bool CancelSession::isPart() const
{
    const std::optional<CaseState> current = state();
    if (!current)
        return false;
    const bool decided = current->step == CaseStep::CarryingOut || current->step == CaseStep::Done;
    return decided ? current->refund.has_value() : isPartUnlocked(*current);
}

bool CancelSession::hasDoubtfulLink() const
{
    return m_pair && std::ranges::any_of(m_pair->links, [](const Link &link) {
               return link.isActive() && link.confidence == LinkConfidence::Doubtful;
           });
}

bool CancelSession::hasLeft() const
{
    return m_pair && std::ranges::any_of(m_pair->sides, [](const SupplierSide &side) {
               return isShipped(side.order.stage.value);
           });
}

QString CancelSession::shopName() const
{
    const ShopPlatform *shop = m_pair ? m_desk.cases().shopOf(m_pair->order) : nullptr;
    return shop ? shop->platformName() : QString();
}

QString CancelSession::orderName() const
{
    return m_pair ? words::orderName(m_pair->order.name, m_pair->order.shop, m_desk.hasSeveralShops()) : QString();
}

QString CancelSession::supplierPlatformName(const SupplierOrder &order) const
{
    const SupplierPlatform *platform = m_desk.cases().supplierPlatform(order.platform);
    return platform ? platform->platformName() : QString();
}

QUrl CancelSession::shopPage() const
{
    const ShopPlatform *shop = m_pair ? m_desk.cases().shopOf(m_pair->order) : nullptr;
    return shop ? shop->orderPage(m_order) : QUrl();
}

QUrl CancelSession::supplierPage(const SupplierOrder &order) const
{
    return m_desk.supplierPage(order.platform, order.id);
}

bool CancelSession::canActOnShop() const
{
    const ShopPlatform *shop = m_pair ? m_desk.cases().shopOf(m_pair->order) : nullptr;
    return shop && shop->cancelSupport() == Support::ByApi;
}

bool CancelSession::holdsWhileOpen() const { return canActOnShop() && isHeldWhileOpen(m_pair->order, m_desk.extras()); }

std::optional<Money> CancelSession::stillRefundable() const
{
    return m_pair ? refundable(m_pair->order) : std::nullopt;
}

CancelSession::Outlook CancelSession::outlook(const CancelDecision &decision) const
{
    Outlook outlook;
    switch (decision.refund) {
    case RefundChoice::Whole:
    case RefundChoice::StoreCredit:
        outlook.customerGets = stillRefundable();
        break;
    case RefundChoice::Amount:
        outlook.customerGets = decision.amount;
        break;
    case RefundChoice::None:
        if (const auto most = stillRefundable())
            outlook.customerGets = Money::zero(most->currency());
        break;
    }
    const bool customerIsPaid = !outlook.customerGets || !outlook.customerGets->isZero();
    for (const SupplierState &supplier : suppliers()) {
        if (!supplier.order.amount || supplier.unpaid)
            continue;
        if (supplier.progress == Progress::Agreed) {
            // An unpaid order that is gone never cost anything.
            if (supplier.order.paidAt.isValid())
                addTo(supplier.unseen ? outlook.toBeConfirmed : outlook.comesBack, *supplier.order.amount);
        } else if (customerIsPaid) {
            addTo(outlook.ownPocket, *supplier.order.amount);
        }
    }
    return outlook;
}

std::pair<QDateTime, QDateTime> CancelSession::supplierRefundExpected() const
{
    QDateTime from;
    for (const SupplierState &supplier : suppliers())
        if (supplier.handling.agreedAt.isValid() && !supplier.unseen
            && (!from.isValid() || supplier.handling.agreedAt > from))
            from = supplier.handling.agreedAt;
    if (!from.isValid())
        return {};
    const BusinessCalendar &calendar = m_desk.shopCalendar();
    const QDate day = calendar.localDate(from);
    return {calendar.endOfDay(calendar.businessDaysAfter(day, policies().refundMinBusinessDays)),
            refundDue(from, policies(), calendar)};
}

std::optional<CancelSession::DecisionFault> CancelSession::faultOf(const CancelDecision &decision) const
{
    if (decision.refund == RefundChoice::Amount) {
        if (!decision.amount || decision.amount->isZero() || decision.amount->isNegative())
            return DecisionFault::NoAmount;
        const auto most = stillRefundable();
        const auto order = most ? decision.amount->compare(*most) : std::nullopt;
        if (!order || *order == std::strong_ordering::greater)
            return DecisionFault::AboveRefundable;
    }
    if (decision.staffNote.size() > staffNoteMaxLength)
        return DecisionFault::NoteTooLong;
    if (decision.refund == RefundChoice::StoreCredit && decision.creditExpiresAt.isValid()
        && decision.creditExpiresAt <= now())
        return DecisionFault::CreditExpired;
    return {};
}

std::optional<Money> CancelSession::refundedBefore() const
{
    if (!m_pair || m_case.isEmpty())
        return {};
    for (const Action &action : m_pair->actions) {
        if (action.caseId != m_case || action.kind == ActionKind::CancelOrder || action.state != ActionState::Confirmed)
            continue;
        const auto currency = Currency::fromCode(action.request.value(u"currency"_s).toString());
        const auto amount = currency ? Money::parse(action.request.value(u"amount"_s).toString(), *currency)
                                     : tl::expected<Money, MoneyError>(tl::unexpected(MoneyError::Malformed));
        if (amount)
            return *amount;
    }
    return {};
}

std::optional<CancelDecision> CancelSession::lastDecision() const
{
    const std::optional<CaseState> current = state();
    std::optional<CancelDecision> decision = current ? current->decision : std::nullopt;
    if (decision && decision->refund == RefundChoice::Amount && refundedBefore()) {
        decision->refund = RefundChoice::None;
        decision->amount.reset();
    }
    return decision;
}

bool CancelSession::wouldGoWithoutRestock() const
{
    if (outcome() != Outcome::Refused || !m_pair || !shopObstacles(m_pair->order).isEmpty())
        return false;
    return std::ranges::any_of(actions(), [](const Action &action) {
        // INVALID is all that Shopify says of most of its reasons, and this may be one of them.
        return action.kind == ActionKind::CancelOrder && action.state == ActionState::Refused
            && action.request.value(u"restock"_s).toBool()
            && (action.errorCode == u"location-deactivated" || action.errorCode == u"INVALID");
    });
}

std::optional<Money> CancelSession::amountFromText(const QString &text, const Currency &currency)
{
    QString plain = text.trimmed();
    plain.remove(currency.code(), Qt::CaseInsensitive);
    plain.remove(QRegularExpression(u"[\\s\\x{00a0}\\x{202f}'’€$£¥]"_s));
    // Both marks: the last one is the decimal mark, the other groups by three.
    static const QRegularExpression grouped(u"^(\\d{1,3}(?:([.,])\\d{3})+)(?:(?!\\2)[.,])(\\d+)$"_s);
    // One mark: it is the decimal mark; "1.234" of a currency with two decimals is then too precise, and refused rather
    // than guessed.
    static const QRegularExpression simple(u"^(\\d+)(?:[.,](\\d+))?$"_s);
    QString decimal;
    if (const auto match = grouped.match(plain); match.hasMatch()) {
        QString whole = match.captured(1);
        decimal = QString(whole.remove(match.captured(2)) + u'.' + match.captured(3));
    } else if (const auto one = simple.match(plain); one.hasMatch()) {
        const QString cents = one.captured(2);
        if (cents.size() > currency.exponent())
            return {};
        decimal = cents.isEmpty() ? one.captured(1) : QString(one.captured(1) + u'.' + cents);
    } else {
        return {};
    }
    const auto amount = Money::parse(decimal, currency);
    return amount ? std::optional<Money>(*amount) : std::nullopt;
}

void CancelSession::load() { runLoad(); }

void CancelSession::check()
{
    if (!m_checking)
        runCheck();
}

void CancelSession::summarize()
{
    if (!m_checking && !m_case.isEmpty())
        runSummary();
}

void CancelSession::askRefundOptions()
{
    if (m_pair && canActOnShop())
        runOptions();
}

void CancelSession::open(CancelReason reason, const QString &text)
{
    if (!m_working)
        begin(m_desk.cases().openCancel(m_order, reason, text), Act::Open);
}

void CancelSession::tell(const SupplierOrderId &supplierOrder, CaseEventType what, const QString &detail)
{
    if (!m_working && !m_case.isEmpty())
        begin(m_desk.cases().tell(m_case, supplierOrder, what, detail), Act::Tell);
}

void CancelSession::takeBack(const SupplierOrderId &supplierOrder)
{
    tell(supplierOrder, CaseEventType::SupplierTakenBack);
}

void CancelSession::overrideOrder(const QString &reason)
{
    if (!m_working && !m_case.isEmpty())
        begin(m_desk.cases().overrideOrder(m_case, reason), Act::Override);
}

void CancelSession::choosePart(bool part)
{
    const std::optional<CaseState> current = state();
    if (m_working || !current)
        return;
    QList<SupplierOrderId> goesOn;
    for (auto one = current->suppliers.cbegin(); part && one != current->suppliers.cend(); ++one) {
        if (!one->agreedAt.isValid())
            goesOn.append(one.key());
    }
    begin(m_desk.cases().choosePart(m_case, goesOn), Act::ChoosePart);
}

void CancelSession::decidePart(const PartDecision &decision)
{
    if (!m_working && !m_case.isEmpty())
        begin(m_desk.cases().decidePart(m_case, decision), Act::Decide);
}

void CancelSession::takeBackFulfillment()
{
    if (!m_working && !m_case.isEmpty() && m_pair)
        begin(m_desk.cases().takeBackFulfillment(m_case, words::messageToFulfillmentService(m_pair->order)),
              Act::TakeBack);
}

void CancelSession::decide(const CancelDecision &decision)
{
    if (!m_working && !m_case.isEmpty())
        begin(m_desk.cases().decide(m_case, decision), Act::Decide);
}

void CancelSession::confirm()
{
    if (m_working || m_case.isEmpty())
        return;
    m_undone = false;
    begin(m_desk.cases().confirm(m_case), Act::Confirm);
}

void CancelSession::undo()
{
    if (!m_working && !m_case.isEmpty())
        begin(m_desk.cases().undo(m_case), Act::Undo);
}

void CancelSession::close(const QString &outcome)
{
    if (!m_working && !m_case.isEmpty())
        begin(m_desk.cases().close(m_case, outcome), Act::Close);
}

void CancelSession::begin(QCoro::Task<Result<CaseState>> task, Act act)
{
    m_working = true;
    m_actProblem.reset();
    Q_EMIT changed();
    follow(std::move(task), act);
}

void CancelSession::take(const Result<PairDetails> &details)
{
    if (!details) {
        m_checkProblem = Problem{details.error(), {}};
        return;
    }
    m_pair = *details;
    if (!m_case.isEmpty())
        return;
    for (const CaseHistory &history : details->cases) {
        if (!history.state.closed && history.state.kind == CaseKind::Cancel) {
            m_case = history.state.id;
            return;
        }
    }
}

/// The side whose facts are still old after a failed check is the one that failed.
QString CancelSession::platformBehind(const QDateTime &checkStartedAt) const
{
    if (!m_pair)
        return shopName();
    if (!m_pair->order.asOf.isValid() || m_pair->order.asOf < checkStartedAt)
        return shopName();
    for (const SupplierSide &side : m_pair->sides)
        if (!side.order.asOf.isValid() || side.order.asOf < checkStartedAt)
            return supplierPlatformName(side.order);
    return {};
}

// Below, `self` guards every step after a co_await: the wizard may have been closed meanwhile, and `this` with it.

QCoro::Task<> CancelSession::runLoad()
{
    const QPointer<CancelSession> self(this);
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    take(details);
    const bool first = !m_isLoaded;
    m_isLoaded = true;
    if (first)
        Q_EMIT loaded();
    if (self)
        Q_EMIT changed();
}

QCoro::Task<> CancelSession::runCheck()
{
    const QPointer<CancelSession> self(this);
    const QDateTime startedAt = now();
    const QList<OrderId> affected{m_order};
    m_checking = true;
    Q_EMIT changed();
    const auto refreshed = co_await m_desk.sync().refresh(m_order);
    if (!self)
        co_return;
    // What was just read may be what the case waits for.
    if (refreshed && !m_case.isEmpty())
        co_await m_desk.cases().observe(affected);
    if (!self)
        co_return;
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    m_checking = false;
    m_checkProblem.reset();
    take(details);
    if (!refreshed)
        m_checkProblem = Problem{refreshed.error(), platformBehind(startedAt)};
    else if (details)
        m_checkedAt = now();
    Q_EMIT changed();
}

QCoro::Task<> CancelSession::runOptions()
{
    const QPointer<CancelSession> self(this);
    const auto options = co_await m_desk.cases().refundOptions(m_order);
    if (!self || !options)
        co_return;
    m_options = *options;
    Q_EMIT changed();
}

QCoro::Task<> CancelSession::runSummary()
{
    const QPointer<CancelSession> self(this);
    const QDateTime startedAt = now();
    m_checking = true;
    m_summary.reset();
    Q_EMIT changed();
    const auto summarized = co_await m_desk.cases().summarize(m_case);
    if (!self)
        co_return;
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    m_checking = false;
    m_checkProblem.reset();
    take(details);
    if (summarized) {
        m_summary = *summarized;
        m_checkedAt = now();
    } else {
        m_checkProblem = Problem{summarized.error(), platformBehind(startedAt)};
    }
    Q_EMIT changed();
}

QCoro::Task<> CancelSession::follow(QCoro::Task<Result<CaseState>> task, Act act)
{
    const QPointer<CancelSession> self(this);
    const auto result = co_await task;
    if (!self)
        co_return;
    if (result)
        m_case = result->id;
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    m_working = false;
    take(details);
    if (!result)
        m_actProblem = Problem{result.error(), shopName()};
    else if (act == Act::Undo)
        m_undone = true;
    Q_EMIT changed();
    if (self)
        Q_EMIT acted(act, result.has_value());
}

} // namespace contrordine
