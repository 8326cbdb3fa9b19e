// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/projection.h"

#include "models/domain/casedue.h"
#include "models/domain/receivable.h"
#include "models/store/pairqueries.h"

#include <algorithm>
#include <limits>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int longestRefundDays = 365;
constexpr qsizetype textsAtATime = 1000; // held in memory before they go to the search index

bool waitsForMerchant(CaseStep step)
{
    switch (step) {
    case CaseStep::AskSupplier:
    case CaseStep::SupplierRefused:
    case CaseStep::CancelOnShop:
    case CaseStep::RefundOnShop:
    case CaseStep::NeedsLook:
    case CaseStep::PrepareDispute:
    case CaseStep::ReturnGoods:
    case CaseStep::NoteOutcome:
        return true;
    case CaseStep::AwaitSupplier:
    case CaseStep::CarryingOut:
    case CaseStep::AwaitDisputeAnswer:
    case CaseStep::AwaitDecision:
    case CaseStep::AwaitReturnRefund:
    case CaseStep::Done:
        return false;
    }
    Q_UNREACHABLE();
}

/// May other rules (Policies, calendar) or the time give this supplier order another assessment? Follows assess().
bool hangsOnRules(const SupplierOrder &order)
{
    if (isCancelledAtSupplier(order))
        return false;
    switch (order.stage.value) {
    case SupplierStage::AwaitingPayment:
    case SupplierStage::PaymentReview:
    case SupplierStage::RiskReview:
    case SupplierStage::RiskHold:
    case SupplierStage::AwaitingGroup:
    case SupplierStage::AddressMissing:
    case SupplierStage::AwaitingShipment:
    case SupplierStage::CancelRequested:
        return true;
    case SupplierStage::PartlyShipped:
    case SupplierStage::Shipped:
    case SupplierStage::InDispute:
    case SupplierStage::Finished:
    case SupplierStage::Frozen:
    case SupplierStage::Cancelled:
    case SupplierStage::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

qint64 numberIn(const QString &name)
{
    QString digits;
    for (const QChar c : name) {
        if (c.isDigit() && digits.size() < 18)
            digits.append(c);
    }
    return digits.toLongLong();
}

std::optional<Money> sumOf(const QList<SupplierSide> &sides)
{
    std::optional<Money> sum;
    for (const SupplierSide &side : sides) {
        if (!side.order.amount)
            return {}; // a sum without one of its parts would look like the cost
        if (!sum) {
            sum = side.order.amount;
            continue;
        }
        const auto next = sum->plus(*side.order.amount);
        if (!next)
            return {};
        sum = *next;
    }
    return sum;
}

QString reasonsAsText(const QList<Reason> &reasons)
{
    QStringList codes;
    for (const Reason reason : reasons)
        codes.append(code(reason));
    return codes.join(u' ');
}

// NULL and every number read alike whatever type the driver chose.
QString comparable(const QVariant &value) { return value.isNull() ? u"\x01"_s : value.toString(); }

} // namespace

// R7, what can be acted on first; among equals the nearest deadline decides.
int urgencyOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::CancelNow:
        return 0;
    case VerdictKind::AskSupplier:
        return 1;
    case VerdictKind::FinishOnShop:
        return 2;
    case VerdictKind::Dispute:
        return 3;
    case VerdictKind::AwaitingSupplier:
        return 4;
    case VerdictKind::Unknown:
        return 5;
    case VerdictKind::Unlinked:
        return 6;
    case VerdictKind::RefundOnly:
        return 7;
    case VerdictKind::Disputed:
        return 8;
    case VerdictKind::Closed:
        return 9;
    }
    Q_UNREACHABLE();
}

QString foldForSearch(const QString &text)
{
    QString folded;
    const QString parts = text.normalized(QString::NormalizationForm_KD);
    folded.reserve(parts.size());
    for (const QChar c : parts) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded.append(c == u'\n' ? u' ' : c);
    }
    return folded.toCaseFolded();
}

Projection::Projection(Database &cache, Database &desk, const Clock &clock, const Policies &policies,
                       const BusinessCalendar &supplierCalendar, const BusinessCalendar &refundCalendar)
    : m_database(cache)
    , m_cache(cache)
    , m_desk(desk)
    , m_money(desk)
    , m_clock(clock)
    , m_policies(policies)
    , m_calendar(supplierCalendar)
    , m_refundCalendar(refundCalendar)
{
}

void Projection::setRules(const Policies &policies, const BusinessCalendar &supplierCalendar)
{
    m_policies = policies;
    m_calendar = supplierCalendar;
}

QString Projection::stamp() { return m_desk.revision() + u'|' + QStringLiteral(CONTRORDINE_VERSION); }

QString Projection::rulesStamp() const
{
    return QStringList{u"late money"_s, // what hangs on the rules besides since a version
                       QString::number(m_policies.shipWithinBusinessDays),
                       QString::number(m_policies.silenceCountsAfter.count()),
                       QString::number(m_policies.trackingWithinBusinessDays),
                       QString::number(m_policies.refundMinBusinessDays),
                       QString::number(m_policies.refundMaxBusinessDays),
                       QString::number(m_policies.fulfillmentAnswersWithin.count()),
                       QString::number(m_policies.disputeAnswerDays),
                       QString::number(m_policies.disputePlatformDays),
                       QString::number(m_policies.disputeReturnDays),
                       m_calendar.country(),
                       m_calendar.knownUntil().toString(Qt::ISODate),
                       m_refundCalendar.country(),
                       m_refundCalendar.knownUntil().toString(Qt::ISODate)}
        .join(u'|');
}

bool Projection::isInStep() { return m_cache.meta(u"projected"_s) == stamp(); }

void Projection::markInStep() { m_cache.setMeta(u"projected"_s, stamp()); }

bool Projection::followsRules() { return m_cache.meta(u"rules"_s) == rulesStamp(); }

void Projection::markRules() { m_cache.setMeta(u"rules"_s, rulesStamp()); }

QMap<SupplierOrderId, SupplierHandling> Projection::handlingOf(DeskTables &desk, const OrderId &order,
                                                               QList<CaseState> *open)
{
    // Newest first. A refund says nothing about suppliers: what the last cancellation came to still holds.
    std::optional<CaseState> cancelling;
    QMap<SupplierOrderId, CaseState> disputes; // the last of each supplier order
    const QList<CaseId> cases = desk.casesOf(order);
    for (const CaseId &id : cases) {
        const std::optional<CaseHistory> history = desk.history(id);
        if (!history)
            continue;
        const CaseState &state = history->state;
        if (state.kind == CaseKind::Cancel && (!cancelling || (cancelling->closed && !state.closed)))
            cancelling = state;
        if (state.dispute && !disputes.contains(state.dispute->supplierOrder))
            disputes.insert(state.dispute->supplierOrder, state);
        if (open && !state.closed)
            open->insert(state.dispute ? open->size() : 0, state);
    }

    QMap<SupplierOrderId, SupplierHandling> known;
    if (cancelling && (!cancelling->closed || cancelling->outcome == u"disputed"_s)) {
        known = cancelling->suppliers;
    } else if (cancelling
               && (cancelling->outcome == u"cancelled"_s || cancelling->outcome == u"partly"_s
                   || cancelling->outcome == u"already-cancelled"_s)) {
        for (auto side = cancelling->suppliers.cbegin(); side != cancelling->suppliers.cend(); ++side) {
            if (side->agreedAt.isValid())
                known.insert(side.key(), *side);
        }
    }
    for (auto dispute = disputes.cbegin(); dispute != disputes.cend(); ++dispute)
        addDispute(known[dispute.key()], *dispute);
    return known;
}

// R4: the refund of a supplier order is on its way for refundMaxBusinessDays from its cancellation.
QDateTime Projection::refundUntil(const SupplierSide &side)
{
    const QDateTime since = refundSince(side, m_cache.stageSince(side.order.id), m_policies, m_calendar);
    return since.isValid() ? refundDue(since, m_policies, m_refundCalendar) : QDateTime();
}

Projection::Owing Projection::owingFor(const OrderId &order, const QDateTime &now)
{
    Owing owing;
    for (const Receivable &receivable : m_money.receivablesOfOrder(order)) {
        const auto state = foldReceivable(receivable, m_policies, m_refundCalendar);
        if (!state || state->isSettled() || !state->due.isValid())
            continue;
        owing.open = true;
        QDateTime &nearest = state->isOverdue(now) ? owing.lateSince : owing.lateFrom;
        if (!nearest.isValid() || state->due < nearest)
            nearest = state->due;
    }
    if (owing.lateFrom.isValid())
        owing.lateFrom = owing.lateFrom.addMSecs(1);
    return owing;
}

bool Projection::renewOne(const OrderId &id, const QDateTime &now)
{
    const std::optional<Order> order = m_cache.order(id);
    if (!order)
        return false;
    const QList<Link> links = m_desk.links(id);
    QList<CaseState> open;
    QMap<SupplierOrderId, SupplierHandling> handling = handlingOf(m_desk, id, &open);
    bool waiting = false; // for the merchant
    QDateTime remindedAt; // when a case that waits for somebody else begins to wait for the merchant
    for (const CaseState &state : std::as_const(open)) {
        const auto due = disputeDue(state, m_policies, m_calendar);
        // Where only the tracking number was asked for, the supplier is waited for, not the merchant.
        const bool prepared = state.step != CaseStep::PrepareDispute || state.dispute->draft;
        waiting = waiting || (prepared && waitsForMerchant(state.step)) || (due && now >= due->remindAt);
        if (due && now < due->remindAt && (!remindedAt.isValid() || due->remindAt < remindedAt))
            remindedAt = due->remindAt;
        if (!due || !state.dispute->openedAt.isValid())
            continue;
        SupplierHandling &disputed = handling[state.dispute->supplierOrder];
        disputed.disputeDue = due->due;
        disputed.disputeRemindAt = due->remindAt;
    }
    const CaseState *openCase = open.isEmpty() ? nullptr : &open.constFirst();

    QList<SupplierSide> sides;
    QList<Link> shown; // the links behind what the row shows: the sure ones, or the doubtful when there is nothing else
    QList<Link> doubtful;
    for (const Link &link : links) {
        if (!link.isActive())
            continue;
        if (link.confidence == LinkConfidence::Doubtful) {
            doubtful.append(link);
            continue;
        }
        shown.append(link);
        sides.append(pairSide(m_cache, link, handling));
    }
    Verdict verdict = assess(*order, sides, m_policies, m_calendar, now, !doubtful.isEmpty());
    const Owing owing = owingFor(id, now);
    for (const QDateTime &changesAt : {remindedAt, owing.lateFrom}) {
        if (changesAt.isValid() && (!verdict.validUntil.isValid() || changesAt < verdict.validUntil))
            verdict.validUntil = changesAt;
    }
    if (owing.lateSince.isValid())
        verdict.reasons.append(Reason::SupplierRefundOverdue);

    QList<SupplierSide> shownSides = sides;
    if (shown.isEmpty()) {
        shown = doubtful;
        for (const Link &link : std::as_const(doubtful))
            shownSides.append(pairSide(m_cache, link, {}));
    }
    // The supplier order that decides: alone it would give the same verdict, or the nearest to it.
    int deciding = -1;
    int distance = std::numeric_limits<int>::max();
    for (int i = 0; i < shownSides.size(); ++i) {
        const Verdict alone = assess(*order, {shownSides.at(i)}, m_policies, m_calendar, now);
        const int away =
            qAbs(urgencyOf(alone.kind) - urgencyOf(verdict.kind)) * 2 + (alone.deadline == verdict.deadline ? 0 : 1);
        if (away < distance) {
            distance = away;
            deciding = i;
        }
    }
    const SupplierOrder supplier = deciding < 0 ? SupplierOrder{} : shownSides.at(deciding).order;

    QDateTime asOf = order->asOf;
    QDateTime refund;
    for (const SupplierSide &side : std::as_const(sides)) {
        if (side.order.asOf.isValid() && (!asOf.isValid() || side.order.asOf < asOf))
            asOf = side.order.asOf;
        const QDateTime until = refundUntil(side);
        if (until.isValid() && (!refund.isValid() || until > refund))
            refund = until;
    }

    QStringList search{order->name, order->customer, order->email};
    search += order->trackingNumbers;
    for (const Link &link : links) {
        search.append(link.supplierOrder.toString());
        if (const std::optional<SupplierOrder> linked = m_cache.supplierOrder(link.supplierOrder)) {
            search.append(linked->storeName);
            for (const Parcel &parcel : linked->parcels)
                search.append(parcel.number);
        }
    }
    for (QString &field : search)
        field = foldForSearch(field);

    // No rule lets a refund take so long: what is over stays over, and needs not be computed anew for other rules.
    if (refund.isValid() && refund < now.addDays(-longestRefundDays))
        refund = {};

    // A deadline comes from a rule; so does the lack of one where the time for it is over.
    const bool byRules = refund.isValid() || verdict.deadline.isValid() || verdict.validUntil.isValid()
        || fulfillmentCancelAskedAt(*order).isValid() || owing.open
        || !open.isEmpty() // their dates come from rules too
        || std::any_of(shownSides.cbegin(), shownSides.cend(),
                       [](const SupplierSide &side) { return hangsOnRules(side.order); });
    const bool needsMe = verdict.kind == VerdictKind::FinishOnShop || verdict.kind == VerdictKind::Dispute || waiting
        || verdict.reasons.contains(Reason::DisputeDateNear) || verdict.reasons.contains(Reason::ShippedAfterDispute)
        || verdict.reasons.contains(Reason::SilenceCounts) || verdict.reasons.contains(Reason::ShopCancelledFirst)
        || verdict.reasons.contains(Reason::CancelRequestUnseen)
        || verdict.reasons.contains(Reason::SupplierAgreementUnseen) || owing.lateSince.isValid()
        || (!doubtful.isEmpty() && verdict.kind != VerdictKind::Closed);

    // What has to be done by when (R34): the verdict's own end, or the date of the case that waits.
    QDateTime due = verdict.deadline;
    if (owing.lateSince.isValid())
        due = due.isValid() ? std::min(due, owing.lateSince) : owing.lateSince;
    const QDateTime serviceAskedAt = fulfillmentCancelAskedAt(*order);
    for (const CaseState &state : std::as_const(open)) {
        if (const auto next = dueOf(state, sides, m_policies, m_calendar, serviceAskedAt))
            due = due.isValid() ? std::min(due, next->due) : next->due;
    }

    const auto moneyMinor = [](const std::optional<Money> &money) {
        return money ? QVariant(money->minor()) : QVariant();
    };
    const auto moneyCurrency = [](const std::optional<Money> &money) {
        return money ? QVariant(money->currency().code()) : QVariant();
    };
    const auto words = [](const QString &text) { return QVariant(text.isNull() ? u""_s : text); };
    const std::optional<Money> cost = sumOf(sides);
    const QVariantList values{
        words(id.toString()),
        words(order->shop),
        words(order->name),
        sqlInstant(order->createdAt),
        words(order->customer),
        moneyMinor(order->total),
        moneyCurrency(order->total),
        code(order->financial.value),
        words(order->financial.raw),
        code(order->fulfillment.value),
        words(order->fulfillment.raw),
        deciding < 0 ? u""_s : shown.at(deciding).supplierOrder.toString(),
        qint64(shown.size()),
        words(supplier.storeName),
        code(supplier.stage.value),
        words(supplier.stage.raw),
        moneyMinor(cost),
        moneyCurrency(cost),
        deciding < 0 ? QVariant() : QVariant(code(shown.at(deciding).source)),
        deciding < 0 ? QVariant() : QVariant(code(shown.at(deciding).confidence)),
        sqlInstant(supplier.shippedAt),
        code(verdict.kind),
        words(reasonsAsText(verdict.reasons)),
        sqlInstant(verdict.deadline),
        verdict.businessDaysLeft ? QVariant(*verdict.businessDaysLeft) : QVariant(),
        sqlInstant(verdict.validUntil),
        verdict.shopCanCancel ? 1 : 0,
        openCase ? openCase->id.toString() : u""_s,
        openCase ? QVariant(code(openCase->step)) : QVariant(),
        sqlInstant(asOf),
        numberIn(order->name),
        words(foldForSearch(order->customer)),
        words(foldForSearch(supplier.storeName)),
        urgencyOf(verdict.kind),
        due.isValid() ? due.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max(),
        needsMe ? 1 : 0,
        sqlInstant(refund),
        byRules ? 1 : 0,
        search.join(u'\n'),
    };
    static const QStringList columns{
        u"order_id"_s,       u"shop"_s,          u"order_name"_s,      u"created_at"_s,
        u"customer"_s,       u"total_minor"_s,   u"total_currency"_s,  u"financial"_s,
        u"financial_raw"_s,  u"fulfillment"_s,   u"fulfillment_raw"_s, u"supplier_order"_s,
        u"supplier_count"_s, u"supplier_name"_s, u"stage"_s,           u"stage_raw"_s,
        u"cost_minor"_s,     u"cost_currency"_s, u"link_source"_s,     u"link_confidence"_s,
        u"shipped_at"_s,     u"verdict"_s,       u"reasons"_s,         u"deadline"_s,
        u"days_left"_s,      u"valid_until"_s,   u"shop_can_cancel"_s, u"open_case"_s,
        u"case_step"_s,      u"as_of"_s,         u"order_number"_s,    u"customer_key"_s,
        u"supplier_key"_s,   u"urgency"_s,       u"urgency_at"_s,      u"needs_me"_s,
        u"refund_until"_s,   u"by_rules"_s,      u"search"_s};
    Q_ASSERT(columns.size() == values.size());

    qint64 rowId = 0;
    {
        Statement row(m_database, u"SELECT row_id FROM shop_order WHERE id = ?"_s);
        row.bind(id.toString());
        if (!row.next())
            return false;
        rowId = row.integer(0);
    }
    Text text{.rowId = rowId, .before = {}, .after = values.last().toString()};
    {
        static const QString sql = u"SELECT "_s + columns.join(u", "_s) + u" FROM pair WHERE row_id = ?"_s;
        Statement row(m_database, sql);
        row.bind(rowId);
        if (row.next()) {
            bool same = true;
            for (int i = 0; same && i < values.size(); ++i)
                same = comparable(row.variant(i)) == comparable(values.at(i));
            if (same)
                return false;
            text.before = row.text(int(columns.size()) - 1);
        }
    }
    static const QString sql = upsertSql(u"pair", u"row_id", QStringList{u"row_id"_s} + columns);
    Statement write(m_database, sql);
    write.bind(rowId);
    for (const QVariant &value : values)
        write.bind(value);
    if (!write.execute())
        return false;
    if (text.before != text.after)
        m_texts.append(text);
    return true;
}

void Projection::indexTexts()
{
    for (const Text &text : std::as_const(m_texts)) {
        if (text.before) {
            Statement forget(m_database,
                             u"INSERT INTO pair_search (pair_search, rowid, search) VALUES ('delete', ?, ?)"_s);
            forget.bind(text.rowId).bind(*text.before).execute();
        }
        Statement learn(m_database, u"INSERT INTO pair_search (rowid, search) VALUES (?, ?)"_s);
        learn.bind(text.rowId).bind(text.after).execute();
    }
    m_texts.clear();
}

QList<OrderId> Projection::renew(const QList<OrderId> &orders)
{
    const QDateTime now = m_clock.now();
    QList<OrderId> different;
    for (const OrderId &order : orders) {
        if (renewOne(order, now))
            different.append(order);
        if (m_texts.size() >= textsAtATime)
            indexTexts();
    }
    indexTexts();
    return different;
}

QList<OrderId> Projection::renewAll() { return renew(m_cache.allOrders()); }

QList<OrderId> Projection::renewByRules()
{
    QList<OrderId> bound;
    {
        Statement row(m_database, u"SELECT order_id FROM pair WHERE by_rules = 1"_s);
        while (row.next())
            bound.append(OrderId(row.text(0)));
    }
    return renew(bound);
}

QList<OrderId> Projection::renewSome(qint64 &after, int count)
{
    QList<OrderId> next;
    {
        Statement row(m_database, u"SELECT row_id, id FROM shop_order WHERE row_id > ? ORDER BY row_id LIMIT ?"_s);
        row.bind(after).bind(count);
        while (row.next()) {
            after = row.integer(0);
            next.append(OrderId(row.text(1)));
        }
    }
    if (next.size() < count)
        after = -1;
    return renew(next);
}

qint64 Projection::orderCount() { return m_database.value(u"SELECT sum(pairs) FROM pair_count"_s).toLongLong(); }

QList<OrderId> Projection::renewDue()
{
    QList<OrderId> due;
    {
        Statement row(m_database, u"SELECT order_id FROM pair WHERE valid_until IS NOT NULL AND valid_until <= ?"_s);
        row.bind(m_clock.now());
        while (row.next())
            due.append(OrderId(row.text(0)));
    }
    return renew(due);
}

} // namespace contrordine
