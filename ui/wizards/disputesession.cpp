// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/disputesession.h"

#include <QCoroFuture>
#include <QFile>
#include <QPointer>
#include <QtConcurrentRun>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

DisputeSession::DisputeSession(Desk &desk, OrderId order, SupplierOrderId supplierOrder, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_order(std::move(order))
    , m_supplierOrder(std::move(supplierOrder))
{
    connect(&m_desk.disputes(), &Disputes::caseChanged, this, [this] { load(); });
    connect(&m_desk.cases(), &CaseEngine::caseChanged, this, [this] { load(); });
    connect(&m_desk.store(), &Store::pairsChanged, this, [this](const QList<OrderId> &orders) {
        if (orders.contains(m_order))
            load();
    });
}

SupplierOrder DisputeSession::order() const
{
    if (m_pair) {
        for (const SupplierSide &side : m_pair->sides) {
            if (side.order.id == m_supplierOrder)
                return side.order;
        }
    }
    return {.id = m_supplierOrder};
}

SupplierHandling DisputeSession::handling() const
{
    if (m_pair) {
        for (const SupplierSide &side : m_pair->sides) {
            if (side.order.id == m_supplierOrder)
                return side.handling;
        }
    }
    return {};
}

std::optional<CaseState> DisputeSession::state() const
{
    if (!m_pair || m_case.isEmpty())
        return {};
    for (const CaseHistory &known : m_pair->cases) {
        if (known.state.id == m_case)
            return known.state;
    }
    return {};
}

QList<CaseEvent> DisputeSession::history() const
{
    QList<CaseEvent> events;
    const auto current = state();
    if (!m_pair)
        return events;
    for (const CaseHistory &known : m_pair->cases) {
        const bool led = current && current->dispute && known.state.id == current->dispute->follows;
        if (led || (current && known.state.id == current->id))
            events += known.events;
    }
    std::stable_sort(events.begin(), events.end(), [](const CaseEvent &a, const CaseEvent &b) { return a.at < b.at; });
    return events;
}

const CaseHistory *DisputeSession::refundCase() const
{
    if (!m_pair)
        return nullptr;
    for (const CaseHistory &known : m_pair->cases) { // newest first
        if (known.state.kind == CaseKind::Refund && known.state.refundCause)
            return &known;
    }
    return nullptr;
}

std::optional<RefundCause> DisputeSession::customersCause() const
{
    const CaseHistory *refund = refundCase();
    return refund ? refund->state.refundCause : std::nullopt;
}

DisputeSession::Place DisputeSession::place() const
{
    const auto current = state();
    if (current && current->step != CaseStep::PrepareDispute)
        return Place::Watch;
    if (order().stage.value == SupplierStage::InDispute)
        return Place::Watch; // opened without us
    return current ? Place(std::clamp(draft.page, int(Place::Ground), int(Place::Open))) : Place::Ground;
}

DisputeWindow DisputeSession::window() const
{
    return disputeWindow(order(), handling(), draft.cause, draft.dates, policies(), m_desk.supplierCalendar(), now());
}

bool DisputeSession::mayGoOn() const
{
    const DisputeWindow::Stand stand = window().stand;
    return stand == DisputeWindow::Stand::Open || (draft.offeredOnPage && stand != DisputeWindow::Stand::Impossible);
}

TrackingCheck DisputeSession::tracking() const
{
    return checkTracking(order(), handling(), policies(), m_desk.supplierCalendar(), now());
}

std::optional<DisputeDue> DisputeSession::due() const
{
    const auto current = state();
    return current ? disputeDue(*current, policies(), m_desk.supplierCalendar()) : std::nullopt;
}

std::optional<ClaimFault> DisputeSession::claimFault() const { return faultOf(draft.claim, order()); }

bool DisputeSession::isShippedAfterOpening() const
{
    const auto current = state();
    return current && current->dispute && current->dispute->movedAt.isValid();
}

QString DisputeSession::folder() const
{
    return m_case.isEmpty() ? QString() : EvidenceFolder(m_desk.dataDir(), m_case).path();
}

QString DisputeSession::platformName() const
{
    const SupplierPlatform *platform = m_desk.cases().supplierPlatform(order().platform);
    return platform ? platform->platformName() : QString();
}

QUrl DisputeSession::orderPage() const { return m_desk.supplierPage(order().platform, m_supplierOrder); }

QUrl DisputeSession::messagePage() const
{
    const SupplierPlatform *platform = m_desk.cases().supplierPlatform(order().platform);
    return platform ? platform->messagePage(m_supplierOrder) : orderPage();
}

void DisputeSession::take(const PairDetails &details)
{
    const CaseId before = m_case;
    m_pair = details;
    if (m_supplierOrder.isEmpty()) {
        m_supplierOrder = details.row.supplierOrder;
        if (m_supplierOrder.isEmpty() && !details.sides.isEmpty())
            m_supplierOrder = details.sides.first().order.id;
    }
    if (m_case.isEmpty()) {
        for (const CaseHistory &known : details.cases) {
            if (!known.state.closed && known.state.dispute && known.state.dispute->supplierOrder == m_supplierOrder)
                m_case = known.state.id;
        }
    }
    if (m_isLoaded && m_case == before)
        return; // what is being filled in stays
    const auto current = state();
    if (current && current->dispute->draft) {
        draft = *current->dispute->draft;
    } else if (!m_isLoaded) {
        draft = {.cause = likelyCause(order(), handling()), .claim = order().amount};
        // What the customer's refund is about is known already, and what shows it.
        if (const auto cause = customersCause()) {
            draft.cause = ruleFor(*cause).dispute.value_or(draft.cause);
            m_inherits = ruleFor(*cause).dispute.has_value();
        }
        if (const QDateTime delivered = deliveredAt(order()); delivered.isValid())
            draft.dates.receivedOn = m_desk.shopCalendar().localDate(delivered);
    }
}

void DisputeSession::chooseSupplierOrder(const SupplierOrderId &id)
{
    if (m_working || !m_pair || id == m_supplierOrder)
        return;
    m_supplierOrder = id;
    m_case = {};
    m_isLoaded = false;
    take(*m_pair);
    m_isLoaded = true;
    Q_EMIT changed();
}

bool DisputeSession::begin()
{
    if (m_working)
        return false;
    m_working = true;
    m_problem.reset();
    Q_EMIT changed();
    return true;
}

void DisputeSession::finish(Act act, const std::optional<Error> &error)
{
    m_working = false;
    m_problem = error;
    const QPointer<DisputeSession> self(this);
    Q_EMIT changed();
    if (self)
        Q_EMIT acted(act, !error);
}

void DisputeSession::load() { runLoad(); }

void DisputeSession::check()
{
    if (!m_checking)
        runCheck();
}

void DisputeSession::keep(Place page)
{
    if (begin())
        runKeep(page);
}

void DisputeSession::noteOpened(const QDateTime &at)
{
    if (begin())
        runOpened(at);
}

void DisputeSession::note(CaseEventType what, const QString &number)
{
    if (begin())
        follow(m_desk.disputes().note(m_case, what, number), Act::Note);
}

void DisputeSession::moveDeadline(const QDateTime &to, const QString &reason)
{
    if (begin())
        follow(m_desk.disputes().moveDeadline(m_case, to, reason), Act::Move);
}

void DisputeSession::end(DisputeOutcome outcome, const std::optional<Money> &promised)
{
    if (begin())
        follow(m_desk.disputes().end(m_case, outcome, promised), Act::End);
}

void DisputeSession::noteTrackingAsked()
{
    if (begin())
        follow(m_desk.disputes().noteTrackingAsked(m_order, m_supplierOrder), Act::Tracking);
}

void DisputeSession::noteTrackingNumber(const QString &number)
{
    if (begin())
        follow(m_desk.disputes().noteTrackingNumber(m_order, m_supplierOrder, number), Act::Tracking);
}

void DisputeSession::takeFiles(const QStringList &files, EvidenceItem item)
{
    if (!m_case.isEmpty() && !files.isEmpty() && begin())
        runTake(files, item);
}

void DisputeSession::removeFile(const QString &file)
{
    const auto known = std::find_if(draft.evidence.begin(), draft.evidence.end(),
                                    [&file](const Evidence &one) { return one.file == file; });
    if (m_working || known == draft.evidence.end())
        return;
    EvidenceFolder(m_desk.dataDir(), m_case).remove(*known);
    draft.evidence.erase(known);
    keep(Place::Evidence);
}

void DisputeSession::pack(const QString &archiveName, const DisputeSummary &summary)
{
    if (!m_case.isEmpty() && begin())
        runPack(archiveName, summary);
}

// Below, `self` guards every step after a co_await: the wizard may have been closed meanwhile, and `this` with it.

QCoro::Task<> DisputeSession::runLoad()
{
    const QPointer<DisputeSession> self(this);
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    if (details)
        take(*details);
    else
        m_problem = details.error();
    const bool first = !m_isLoaded;
    m_isLoaded = true;
    if (first)
        Q_EMIT loaded();
    if (self)
        Q_EMIT changed();
}

QCoro::Task<> DisputeSession::runCheck()
{
    const QPointer<DisputeSession> self(this);
    const QList<OrderId> affected{m_order};
    m_checking = true;
    Q_EMIT changed();
    const auto refreshed = co_await m_desk.sync().refresh(m_order);
    if (!self)
        co_return;
    if (refreshed) {
        co_await m_desk.disputes().observe(affected);
        if (!self)
            co_return;
    }
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    m_checking = false;
    if (details)
        take(*details);
    m_problem = refreshed ? std::nullopt : std::optional(refreshed.error());
    Q_EMIT changed();
}

QCoro::Task<Result<CaseState>> DisputeSession::prepared()
{
    const QPointer<DisputeSession> self(this);
    auto opened = co_await m_desk.disputes().prepare(m_order, m_supplierOrder);
    if (self && opened)
        m_case = opened->id;
    co_return opened;
}

QCoro::Task<> DisputeSession::runKeep(Place page)
{
    const QPointer<DisputeSession> self(this);
    draft.page = int(page);
    auto opened = co_await prepared();
    if (!self)
        co_return;
    if (!opened) {
        finish(Act::Keep, opened.error());
        co_return;
    }
    co_await inheritEvidence();
    if (!self)
        co_return;
    const DisputeDraft filledIn = draft;
    auto kept = co_await m_desk.disputes().keep(m_case, filledIn);
    if (!self)
        co_return;
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    if (details)
        m_pair = *details;
    finish(Act::Keep, kept ? std::nullopt : std::optional(kept.error()));
}

/// Copies of the refund's files: each case keeps its own.
QCoro::Task<> DisputeSession::inheritEvidence()
{
    const QPointer<DisputeSession> self(this);
    const CaseHistory *refund = refundCase();
    if (!std::exchange(m_inherits, false) || !refund || !refund->state.refundDraft)
        co_return;
    const QString from = EvidenceFolder(m_desk.dataDir(), refund->state.id).path();
    const EvidenceFolder into(m_desk.dataDir(), m_case);
    const QList<Evidence> known = refund->state.refundDraft->evidence;
    for (const Evidence &one : known) {
        const QString file = from + u'/' + one.file;
        const EvidenceItem item = one.item;
        const QFuture<Result<Evidence>> copying =
            QtConcurrent::run([into, file, item] { return into.take(file, item); });
        const auto taken = co_await copying;
        if (!self)
            co_return;
        if (!taken)
            continue; // it was taken away by hand: there is nothing to copy
        Evidence copy = *taken;
        copy.givenName = one.givenName;
        draft.evidence.append(copy);
    }
}

QCoro::Task<> DisputeSession::runOpened(QDateTime at)
{
    const QPointer<DisputeSession> self(this);
    auto ready = co_await prepared();
    if (!self)
        co_return;
    if (!ready) {
        finish(Act::Open, ready.error());
        co_return;
    }
    auto noted = co_await m_desk.disputes().noteOpened(m_case, at);
    if (!self)
        co_return;
    const auto details = co_await m_desk.store().pairDetails(m_order);
    if (!self)
        co_return;
    if (details)
        m_pair = *details;
    finish(Act::Open, noted ? std::nullopt : std::optional(noted.error()));
}

QCoro::Task<> DisputeSession::runTake(QStringList files, EvidenceItem item)
{
    const QPointer<DisputeSession> self(this);
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
    const DisputeDraft filledIn = draft;
    auto kept = co_await m_desk.disputes().keep(m_case, filledIn);
    if (!self)
        co_return;
    if (!kept && !failed)
        failed = kept.error();
    finish(Act::Evidence, failed);
}

QCoro::Task<> DisputeSession::runPack(QString archiveName, DisputeSummary summary)
{
    const QPointer<DisputeSession> self(this);
    const EvidenceFolder from(m_desk.dataDir(), m_case);
    const QList<Evidence> evidence = draft.evidence;
    const QFuture<Result<QString>> packing =
        QtConcurrent::run([from, archiveName, summary, evidence] { return from.pack(archiveName, summary, evidence); });
    const auto packed = co_await packing;
    if (!self)
        co_return;
    m_archive = packed ? *packed : QString();
    finish(Act::Pack, packed ? std::nullopt : std::optional(packed.error()));
}

QCoro::Task<> DisputeSession::follow(QCoro::Task<Result<CaseState>> task, Act act)
{
    const QPointer<DisputeSession> self(this);
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
