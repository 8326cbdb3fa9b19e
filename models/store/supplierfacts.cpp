// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/supplierfacts.h"

#include "models/store/moneytables.h"
#include "models/store/pairqueries.h"
#include "models/store/projection.h"

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

SupplierFactsReader::SupplierFactsReader(Database &cache, Database &desk, const DueRules &rules, const QDateTime &now)
    : m_cacheFile(cache)
    , m_deskFile(desk)
    , m_cache(cache)
    , m_desk(desk)
    , m_rules(rules)
    , m_now(now)
{
}

QMap<SupplierId, SupplierFactsReader::Found> SupplierFactsReader::read(const std::optional<QSet<SupplierId>> &wanted)
{
    m_wanted = wanted;
    readStores();
    readCases();
    readRefunds();
    readLosses();
    return m_found;
}

void SupplierFactsReader::readStores()
{
    if (!m_wanted) {
        readStore({}, {});
    } else {
        QSet<std::pair<QString, QString>> stores; // all that have no id come in one go
        for (const SupplierId &id : std::as_const(*m_wanted)) {
            const QString platform = id.toString().section(u':', 0, 0);
            const bool byId = id.toString().section(u':', 1, 1) == u"store"_s;
            stores.insert({platform, byId ? id.toString().section(u':', 2) : QString()});
        }
        for (const auto &[platform, storeId] : std::as_const(stores))
            readStore(platform, storeId);
    }
    for (Found &one : m_found) {
        Statement row(m_cacheFile,
                      u"SELECT store_url FROM supplier_order INDEXED BY supplier_order_store WHERE platform = ? AND "
                      "store_id = ? AND store_name = ? ORDER BY created_at DESC LIMIT 1"_s);
        row.bind(one.platform).bind(one.storeId).bind(one.name);
        if (row.next())
            one.page = QUrl(row.text(0));
    }
}

void SupplierFactsReader::readStore(const QString &platform, const QString &storeId)
{
    const bool all = platform.isEmpty();
    Statement row(m_cacheFile,
                  u"SELECT platform, store_id, store_name, created_at, paid_at, shipped_at FROM supplier_order "
                  u"INDEXED BY supplier_order_store "_s
                      + (all ? QString() : u"WHERE platform = ? AND store_id = ? "_s)
                      + u"ORDER BY platform, store_id, store_name"_s);
    if (!all)
        row.bind(platform).bind(storeId);
    QStringList last;
    SupplierId id;
    while (row.next()) {
        const QStringList store{row.text(0), row.text(1), row.text(2)};
        if (store != last) { // so one name is folded once, and not a million times
            last = store;
            id = supplierId(store.at(0), store.at(1), store.at(2));
        }
        if (!isWanted(id))
            continue;
        Found &found = m_found[id];
        SupplierFacts &facts = found.facts;
        const QDateTime createdAt = row.instant(3);
        const QDateTime paidAt = row.instant(4);
        const QDateTime shippedAt = row.instant(5);
        if (facts.orders++ == 0 || !facts.lastOrderAt.isValid() || createdAt > facts.lastOrderAt) {
            found.platform = store.at(0);
            found.storeId = store.at(1);
            found.name = store.at(2);
            facts.lastOrderAt = createdAt;
        }
        if (createdAt.isValid() && (!facts.firstOrderAt.isValid() || createdAt < facts.firstOrderAt))
            facts.firstOrderAt = createdAt;
        if (paidAt.isValid() && shippedAt.isValid() && shippedAt >= paidAt)
            facts.shipTimes.append(std::chrono::seconds(paidAt.secsTo(shippedAt)));
    }
}

SupplierId SupplierFactsReader::supplierOf(const SupplierOrderId &order)
{
    const auto known = m_suppliers.constFind(order);
    if (known != m_suppliers.cend())
        return *known;
    SupplierId id;
    Statement row(m_cacheFile, u"SELECT platform, store_id, store_name FROM supplier_order WHERE id = ?"_s);
    row.bind(order.toString());
    if (row.next())
        id = supplierId(row.text(0), row.text(1), row.text(2));
    if (!isWanted(id))
        id = {};
    m_suppliers.insert(order, id);
    return id;
}

void SupplierFactsReader::readCases()
{
    struct Listed {
        CaseId id;
        bool wanted = false;
    };
    QList<Listed> cases; // oldest first
    {
        // A case speaks of no other supplier orders than those that its order is or was linked with.
        Statement row(m_deskFile,
                      u"SELECT c.id, l.supplier_order_id FROM cancel_case c JOIN link l ON l.order_id = c.order_id "
                      "ORDER BY c.rowid"_s);
        while (row.next()) {
            const CaseId id(row.text(0));
            if (cases.isEmpty() || cases.last().id != id)
                cases.append({.id = id});
            cases.last().wanted = cases.last().wanted || !supplierOf(SupplierOrderId(row.text(1))).isEmpty();
        }
    }
    QMap<SupplierOrderId, CancelFact> cancellations; // asked in several cases: the last one tells how it ended
    for (const Listed &one : std::as_const(cases)) {
        if (!one.wanted)
            continue;
        const auto history = m_desk.history(one.id);
        if (!history)
            continue;
        const CaseState &state = history->state;
        if (state.dispute) {
            const SupplierId id = supplierOf(state.dispute->supplierOrder);
            const auto fact = disputeFactOf(state);
            if (!id.isEmpty() && fact)
                m_found[id].facts.disputes.append(*fact);
            continue;
        }
        for (auto known = state.suppliers.cbegin(); known != state.suppliers.cend(); ++known) {
            if (!known->cancelRequestedAt.isValid() || supplierOf(known.key()).isEmpty())
                continue;
            const auto order = m_cache.supplierOrder(known.key());
            if (!order)
                continue;
            const SupplierSide side{.order = *order, .handling = *known};
            if (const auto fact = cancelFactOf(state, side, m_cache.stageSince(known.key()), m_rules.policies, m_now))
                cancellations.insert(known.key(), *fact);
        }
    }
    for (auto fact = cancellations.cbegin(); fact != cancellations.cend(); ++fact)
        m_found[supplierOf(fact.key())].facts.cancellations.append(*fact);
}

void SupplierFactsReader::readRefunds()
{
    const QList<Receivable> all = MoneyTables(m_deskFile).receivables();
    for (const Receivable &one : all) {
        const auto state = foldReceivable(one, m_rules.policies, m_rules.refundCalendar);
        if (!state)
            continue;
        const auto owed = state->expected.minus(state->writtenOff);
        if (!owed)
            continue;
        const Money before = m_owed.value(one.supplierOrder, Money::zero(owed->currency()));
        m_owed.insert(one.supplierOrder, before.plus(*owed).value_or(before));
        const SupplierId id = supplierOf(one.supplierOrder);
        if (id.isEmpty())
            continue;
        SupplierFacts &facts = m_found[id].facts;
        facts.refunds.append(refundFactOf(one, *state));
        if (state->writtenOff.isZero())
            continue;
        const auto order = m_cache.order(one.order);
        if (!order || !order->refunded || order->refunded->isZero()) { // else the customer's refund is what is lost
            facts.losses.append({.kind = LossKind::WrittenOff,
                                 .amount = state->writtenOff,
                                 .orderedAt = order ? order->createdAt : QDateTime()});
        }
    }
}

void SupplierFactsReader::readLosses()
{
    struct Refunded {
        OrderId order;
        Money amount;
        QDateTime orderedAt;
        bool cancelled = false;
    };
    QList<Refunded> orders;
    {
        Statement row(m_cacheFile,
                      u"SELECT id, refunded_minor, refunded_currency, created_at, cancelled_at FROM shop_order "
                      "INDEXED BY shop_order_refunded WHERE refunded_minor > 0"_s);
        while (row.next()) {
            if (const auto amount = row.money(1)) {
                orders.append({.order = OrderId(row.text(0)),
                               .amount = *amount,
                               .orderedAt = row.instant(3),
                               .cancelled = !row.isNull(4)});
            }
        }
    }
    for (const Refunded &one : std::as_const(orders))
        readLoss(one.order, one.amount, one.orderedAt, one.cancelled);
}

void SupplierFactsReader::readLoss(const OrderId &order, const Money &refunded, const QDateTime &orderedAt,
                                   bool cancelled)
{
    QList<Link> links;
    bool wanted = false;
    const QList<Link> all = m_desk.links(order);
    for (const Link &link : all) {
        if (!link.isActive() || link.confidence != LinkConfidence::Sure)
            continue;
        links.append(link);
        wanted = wanted || !supplierOf(link.supplierOrder).isEmpty();
    }
    if (!wanted)
        return;
    const QMap<SupplierOrderId, SupplierHandling> handling = Projection::handlingOf(m_desk, order);
    QList<RefundedPart> parts;
    for (const Link &link : std::as_const(links)) {
        const SupplierSide side = pairSide(m_cache, link, handling);
        const SupplierHandling &known = side.handling;
        const bool disputed = side.order.stage.value == SupplierStage::InDispute
            || (known.disputeOpenedAt.isValid() && !known.disputeClosedAt.isValid());
        if (disputed)
            return; // not decided yet
        const Stakes stakes = stakesOf({side});
        RefundedPart part;
        if (stakes.byCurrency.size() == 1 && side.order.asOf.isValid()) {
            part.paid = stakes.byCurrency.first().paid;
            part.back = comesBack(side, stakes.byCurrency.first());
        }
        parts.append(part);
    }
    const auto losses = lossesOf(refunded, parts);
    for (qsizetype i = 0; i < links.size(); ++i) {
        const SupplierId id = supplierOf(links.at(i).supplierOrder);
        if (id.isEmpty())
            continue;
        SupplierFacts &facts = m_found[id].facts;
        if (losses) {
            facts.losses.append({.kind = cancelled ? LossKind::Cancellation : LossKind::Return,
                                 .amount = losses->at(i),
                                 .orderedAt = orderedAt});
        } else {
            ++facts.unclearLosses;
        }
    }
}

/// What the ledger says, and where it says nothing, what an order in this state brings back.
std::optional<Money> SupplierFactsReader::comesBack(const SupplierSide &side, const Stake &stake) const
{
    const auto owed = m_owed.constFind(side.order.id);
    return owed != m_owed.cend() ? *owed : stake.comesBack;
}

} // namespace contrordine
