// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundsession.h"

#include "models/store/ratebook.h"

#include <QCoroFuture>
#include <QPointer>
#include <QtConcurrentRun>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

RefundSession::RefundSession(Desk &desk, OrderId order, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_order(std::move(order))
{
    connect(&m_desk.cases(), &CaseEngine::caseChanged, this, [this](const CaseId &id) {
        if (id == m_case)
            load();
    });
    connect(&m_desk.store(), &Store::pairsChanged, this, [this](const QList<OrderId> &orders) {
        if (orders.contains(m_order))
            load();
    });
    connect(&m_desk.cases(), &CaseEngine::undoTicked, this, [this](const CaseId &id, std::chrono::milliseconds left) {
        if (id == m_case)
            Q_EMIT undoTicked(left);
    });
}

bool RefundSession::canRefund(const CaseEngine &cases, const PairDetails &pair)
{
    const ShopPlatform *shop = cases.shopOf(pair.order);
    if (!shop || shop->refundSupport() != Support::ByApi)
        return false;
    const bool otherCase = std::ranges::any_of(pair.cases, [](const CaseHistory &history) {
        return !history.state.closed && history.state.kind == CaseKind::Cancel; // a dispute goes on beside a refund
    });
    // An imported order has lines without a name of their own.
    const bool anyPiece =
        std::ranges::any_of(pair.order.lines, [](const LineItem &line) { return !line.id.isEmpty(); });
    return !otherCase && anyPiece;
}

QString RefundSession::orderName() const { return m_pair ? m_pair->order.name : QString(); }

QString RefundSession::shopName() const
{
    const ShopPlatform *shop = m_pair ? m_desk.cases().shopOf(m_pair->order) : nullptr;
    return shop ? shop->platformName() : QString();
}

std::optional<CaseState> RefundSession::state() const
{
    if (!m_pair || m_case.isEmpty())
        return {};
    for (const CaseHistory &known : m_pair->cases) {
        if (known.state.id == m_case)
            return known.state;
    }
    return {};
}

RefundSession::Outcome RefundSession::outcome() const
{
    const auto current = state();
    if (!current)
        return Outcome::None;
    if (current->closed)
        return current->outcome == u"refunded"_s ? Outcome::Refunded : Outcome::None;
    if (current->step == CaseStep::NeedsLook)
        return current->lastActionUnknown ? Outcome::Unknown : Outcome::Refused;
    if (current->step != CaseStep::CarryingOut)
        return Outcome::None;
    return m_action && m_action->state == ActionState::Recorded ? Outcome::UndoWindow : Outcome::Sending;
}

bool RefundSession::isTakenBack() const
{
    if (m_pair && !m_case.isEmpty() && outcome() == Outcome::None) {
        for (const CaseHistory &known : m_pair->cases) {
            if (known.state.id == m_case)
                return !known.events.isEmpty() && known.events.last().type == CaseEventType::Undone;
        }
    }
    return false;
}

RefundSession::Place RefundSession::place() const
{
    if (outcome() != Outcome::None)
        return Place::Outcome;
    return Place(std::clamp(draft.page, int(Place::Items), int(Place::Summary)));
}

QString RefundSession::folder() const
{
    return m_case.isEmpty() ? QString() : EvidenceFolder(m_desk.dataDir(), m_case).path();
}

SupplierOrder RefundSession::supplierOrder() const
{
    if (!m_pair)
        return {};
    for (const SupplierSide &side : m_pair->sides) {
        if (side.order.id == m_pair->row.supplierOrder)
            return side.order;
    }
    return m_pair->sides.isEmpty() ? SupplierOrder{} : m_pair->sides.first().order;
}

QUrl RefundSession::messagePage() const
{
    const SupplierOrder order = supplierOrder();
    const SupplierPlatform *platform = m_desk.cases().supplierPlatform(order.platform);
    return platform && !order.id.isEmpty() ? platform->messagePage(order.id) : QUrl();
}

QDate RefundSession::today() const { return m_desk.shopCalendar().localDate(now()); }

CauseRule RefundSession::rule() const { return ruleFor(draft.cause.value_or(RefundCause::Other)); }

QList<Offer> RefundSession::offers() const
{
    QList<Offer> possible;
    if (isPieceless())
        return possible;
    const bool credit = m_options && m_options->storeCredit == RefundOptions::StoreCredit::Possible;
    const QList<Offer> all = rule().offers;
    for (const Offer &offer : all) {
        if (offer.kind != OfferKind::Credit || credit)
            possible.append(offer);
    }
    return possible;
}

std::optional<Money> RefundSession::amountOf(const Offer &offer) const
{
    return m_pieces ? contrordine::amountOf(offer, m_pieces->suggested, m_pieces->maximum) : std::nullopt;
}

RefundWish RefundSession::wishOf(const std::optional<Offer> &offer) const
{
    if (!offer || offer->kind == OfferKind::PartKeep)
        return {};
    RefundWish wish = draft.wish;
    if (offer->kind == OfferKind::Whole)
        return wish;
    // What the customer keeps comes back on no shelf.
    for (RefundLine &line : wish.lines) {
        if (line.restock == Restock::Return) {
            line.restock = Restock::None;
            line.location.clear();
        }
    }
    return wish;
}

std::optional<RefundDecision> RefundSession::decision() const
{
    if (!m_way || m_asking)
        return {};
    const bool own = !draft.offer;
    std::optional<Money> amount = own              ? draft.amount
        : draft.offer->kind == OfferKind::PartKeep ? amountOf(*draft.offer)
                                                   : std::optional(m_way->suggested);
    const auto byMaximum = amount ? amount->compare(m_way->maximum) : std::nullopt;
    if (!byMaximum || *byMaximum > 0 || amount->isZero() || amount->isNegative())
        return {};
    RefundDecision decision{.wish = wishOf(draft.offer), .amount = *amount, .maximum = m_way->maximum};
    decision.to = m_way->to;
    if (decision.to == RefundTo::StoreCredit)
        decision.creditExpiresAt = draft.creditExpiresAt;
    decision.notifyCustomer = draft.notifyCustomer;
    decision.note = draft.note;
    return decision;
}

std::optional<Money> RefundSession::gives() const
{
    const auto decided = decision();
    if (!decided)
        return {};
    if (!decided->wish.isEmpty() && m_way->suggestedInShop)
        return m_way->suggestedInShop;
    return decided->amount;
}

RefundBalance RefundSession::balance(const Money &gives) const
{
    const QList<SupplierSide> sides = m_pair ? m_pair->sides : QList<SupplierSide>();
    const std::optional<Money> before = m_pair ? m_pair->order.refunded : std::nullopt;
    return balanceOf(gives, before, sides, m_owed, rule().claim, m_rates, today());
}

void RefundSession::take(const PairDetails &details)
{
    m_pair = details;
    if (m_case.isEmpty()) {
        for (const CaseHistory &known : details.cases) {
            if (!known.state.closed && known.state.kind == CaseKind::Refund)
                m_case = known.state.id; // one that is under way: its end comes before a new one
        }
    }
    m_action.reset();
    for (const Action &one : details.actions) {
        const bool counts = one.caseId == m_case && roleOf(one.kind) == ActionRole::Decision;
        if (counts && (!m_action || one.recordedAt >= m_action->recordedAt))
            m_action = one;
    }
    if (m_isLoaded)
        return; // what is being filled in stays
    const auto current = state();
    if (current && current->refundDraft)
        draft = *current->refundDraft;
    else
        draft.notifyCustomer = details.order.canNotifyCustomer;
}

bool RefundSession::begin()
{
    if (m_working)
        return false;
    m_working = true;
    m_problem.reset();
    Q_EMIT changed();
    return true;
}

void RefundSession::finish(Act act, const std::optional<Error> &error)
{
    m_working = false;
    m_problem = error;
    const QPointer<RefundSession> self(this);
    Q_EMIT changed();
    if (self)
        Q_EMIT acted(act, !error);
}

void RefundSession::load() { runLoad(); }

void RefundSession::forgetFigures()
{
    forgetWay();
    m_pieces.reset();
}

void RefundSession::forgetWay()
{
    ++m_question; // what is on its way answers another question
    m_asking = false;
    m_way.reset();
    m_askProblem.reset();
}

void RefundSession::ask()
{
    forgetWay();
    m_asking = true;
    Q_EMIT changed();
    runAsk(m_question);
}

void RefundSession::keep(Place page)
{
    if (begin())
        runKeep(page);
}

void RefundSession::takeFiles(const QStringList &files, EvidenceItem item)
{
    if (!m_case.isEmpty() && !files.isEmpty() && begin())
        runTake(files, item);
}

void RefundSession::removeFile(const QString &file)
{
    const auto known = std::find_if(draft.evidence.begin(), draft.evidence.end(),
                                    [&file](const Evidence &one) { return one.file == file; });
    if (m_working || known == draft.evidence.end())
        return;
    EvidenceFolder(m_desk.dataDir(), m_case).remove(*known);
    draft.evidence.erase(known);
    keep(Place::Evidence);
}

void RefundSession::confirm()
{
    const auto decided = decision();
    if (decided && begin())
        runConfirm(*decided);
}

void RefundSession::undo()
{
    if (!m_case.isEmpty() && begin())
        follow(m_desk.cases().undo(m_case), Act::Undo);
}

void RefundSession::drop()
{
    if (!m_case.isEmpty() && begin())
        follow(m_desk.cases().close(m_case, u"left"_s), Act::Drop);
}

void RefundSession::saveRate(const ExchangeRate &rate)
{
    if (begin())
        runRates({rate});
}

void RefundSession::importRates(const QString &file)
{
    if (begin())
        runImport(file);
}

// Below, `self` guards every step after a co_await: the wizard may have been closed meanwhile, and `this` with it.

QCoro::Task<> RefundSession::runLoad()
{
    const QPointer<RefundSession> self(this);
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    if (!m_isLoaded) {
        co_await readLedger();
        if (!self)
            co_return;
    }
    if (details)
        take(*details);
    else
        m_problem = details.error();
    const bool first = !m_isLoaded;
    m_isLoaded = true;
    if (first)
        Q_EMIT loaded();
    if (!self)
        co_return;
    Q_EMIT changed();
    if (self && first)
        runOptions();
}

QCoro::Task<> RefundSession::readLedger()
{
    const QPointer<RefundSession> self(this);
    const QFuture<Result<QList<ExchangeRate>>> reading = RateBook(m_desk.store()).rates();
    const auto rates = co_await reading;
    if (!self)
        co_return;
    if (rates)
        m_rates = *rates;
    const auto rows = co_await m_desk.money().rows();
    if (!self || !rows)
        co_return;
    m_owed.clear();
    for (const MoneyRow &row : *rows) {
        if (row.receivable.order == m_order)
            m_owed.append(row.state);
    }
}

QCoro::Task<> RefundSession::runOptions()
{
    const QPointer<RefundSession> self(this);
    const auto options = co_await m_desk.cases().refundOptions(m_order);
    if (!self || !options)
        co_return; // without them there are fewer choices, and no harm
    m_options = *options;
    Q_EMIT changed();
}

QCoro::Task<> RefundSession::runAsk(int question)
{
    const QPointer<RefundSession> self(this);
    const auto asked = [](const RefundWish &wish) { return wish.isEmpty() ? std::nullopt : std::optional(wish); };
    const std::optional<RefundWish> plain = asked(draft.wish);
    const auto pieces = co_await m_desk.cases().proposeRefund(m_order, plain, RefundTo::PaymentMethods);
    if (!self || question != m_question)
        co_return;
    m_pieces = pieces ? std::optional(*pieces) : std::nullopt;
    // What is offered may go another way than the pieces alone would: an amount, or store credit.
    const std::optional<RefundWish> other = asked(wishOf(draft.offer));
    const RefundTo to = draft.to;
    if (pieces && (other != plain || to != RefundTo::PaymentMethods)) {
        const auto way = co_await m_desk.cases().proposeRefund(m_order, other, to);
        if (!self || question != m_question)
            co_return;
        if (way)
            m_way = *way;
        else
            m_askProblem = way.error();
    } else if (pieces) {
        m_way = *pieces;
    } else {
        m_askProblem = pieces.error();
    }
    m_asking = false;
    Q_EMIT changed();
}

QCoro::Task<> RefundSession::runKeep(Place page)
{
    const QPointer<RefundSession> self(this);
    draft.page = int(page);
    const RefundDraft filledIn = draft;
    const auto kept = co_await m_desk.cases().keepRefund(m_order, filledIn);
    if (!self)
        co_return;
    if (kept)
        m_case = kept->id;
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    if (details)
        take(*details);
    finish(Act::Keep, kept ? std::nullopt : std::optional(kept.error()));
}

QCoro::Task<> RefundSession::runTake(QStringList files, EvidenceItem item)
{
    const QPointer<RefundSession> self(this);
    const EvidenceFolder into(m_desk.dataDir(), m_case);
    std::optional<Error> failed;
    for (const QString &file : std::as_const(files)) {
        const QFuture<Result<Evidence>> copying =
            QtConcurrent::run([into, file, item] { return into.take(file, item); });
        const auto taken = co_await copying;
        if (!self)
            co_return;
        if (taken)
            draft.evidence.append(*taken);
        else
            failed = taken.error(); // the others are taken all the same
    }
    const RefundDraft filledIn = draft;
    const auto kept = co_await m_desk.cases().keepRefund(m_order, filledIn);
    if (!self)
        co_return;
    if (!kept && !failed)
        failed = kept.error();
    finish(Act::Evidence, failed);
}

QCoro::Task<> RefundSession::runConfirm(RefundDecision decision)
{
    const QPointer<RefundSession> self(this);
    // What is kept is what is confirmed, wherever it was changed last.
    const RefundDraft filledIn = draft;
    const auto kept = co_await m_desk.cases().keepRefund(m_order, filledIn);
    if (!self)
        co_return;
    if (!kept) {
        finish(Act::Confirm, kept.error());
        co_return;
    }
    m_case = kept->id;
    const auto confirmed = co_await m_desk.cases().confirmRefund(m_order, decision);
    if (!self)
        co_return;
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    if (details)
        take(*details);
    finish(Act::Confirm, confirmed ? std::nullopt : std::optional(confirmed.error()));
    if (self && !confirmed)
        ask(); // what it comes to may have changed
}

QCoro::Task<> RefundSession::runRates(QList<ExchangeRate> rates)
{
    const QPointer<RefundSession> self(this);
    const QFuture<Result<int>> saving = RateBook(m_desk.store()).save(rates, now());
    const auto saved = co_await saving;
    if (!self)
        co_return;
    co_await readLedger();
    if (self)
        finish(Act::Rate, saved ? std::nullopt : std::optional(saved.error()));
}

QCoro::Task<> RefundSession::runImport(QString file)
{
    const QPointer<RefundSession> self(this);
    m_lastImport.reset();
    const QFuture<Result<RateReading>> reading =
        QtConcurrent::run([file, day = today()] { return readRates(file, day); });
    const auto read = co_await reading;
    if (!self)
        co_return;
    if (!read) {
        finish(Act::Rate, read.error());
        co_return;
    }
    m_lastImport = *read;
    const QList<ExchangeRate> rates = read->rates;
    co_await runRates(rates);
}

QCoro::Task<> RefundSession::follow(QCoro::Task<Result<CaseState>> task, Act act)
{
    const QPointer<RefundSession> self(this);
    const auto result = co_await task;
    if (!self)
        co_return;
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    if (details)
        take(*details);
    finish(act, result ? std::nullopt : std::optional(result.error()));
}

} // namespace contrordine
