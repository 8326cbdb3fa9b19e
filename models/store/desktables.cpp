// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/desktables.h"

#include <QUuid>
#include <algorithm>

namespace contrordine
{

using namespace Qt::Literals::StringLiterals;

namespace
{

Error refused(const QString &word, const QString &detail)
{
    return {.kind = Error::Kind::Refused, .code = word, .detail = detail, .platformMessage = {}, .retryAfter = {}};
}

const QString linkColumns =
    u"order_id, supplier_order_id, platform, source, confidence, created_at, ended_at, replaced_by"_s;
const QString actionColumns =
    u"id, case_id, order_id, kind, state, request, receipt, error_code, platform_message, recorded_at, sent_at, settled_at"_s;

/// R32: at most one open action an order. Extras move no money and stop no order: they neither wait nor are waited for.
bool standsInTheWay(const Action &action) { return isOpen(action.state) && roleOf(action.kind) != ActionRole::Extra; }
/// What an open case has to itself; see the table.
QString textOrEmpty(const SupplierOrderId &disputed) { return disputed.isEmpty() ? u""_s : disputed.toString(); }

SupplierOrderId disputedBy(const CaseEvent &opening)
{
    return opening.data.value(u"kind"_s).toString() == u"dispute"_s
        ? SupplierOrderId(opening.data.value(u"supplier_order"_s).toString())
        : SupplierOrderId();
}

Link readLink(const Statement &row)
{
    Link link;
    link.order = OrderId(row.text(0));
    link.supplierOrder = SupplierOrderId(row.text(1));
    link.platform = row.text(2);
    link.source = linkSourceFromCode(row.text(3));
    link.confidence = linkConfidenceFromCode(row.text(4));
    link.createdAt = row.instant(5);
    link.endedAt = row.instant(6);
    link.replacedBy = SupplierOrderId(row.text(7));
    return link;
}

QList<Link> readLinks(Statement &row)
{
    QList<Link> links;
    while (row.next())
        links.append(readLink(row));
    return links;
}

} // namespace

QList<Link> DeskTables::links(const OrderId &order)
{
    static const QString sql =
        u"SELECT "_s + linkColumns + u" FROM link WHERE order_id = ? ORDER BY created_at, supplier_order_id"_s;
    Statement row(m_database, sql);
    row.bind(order.toString());
    return readLinks(row);
}

QList<SupplierOrderId> DeskTables::supplierOrdersInDispute()
{
    Statement row(m_database, u"SELECT DISTINCT subject FROM cancel_case WHERE closed = 0 AND subject <> ''"_s);
    QList<SupplierOrderId> disputed;
    while (row.next())
        disputed.append(SupplierOrderId(row.text(0)));
    return disputed;
}

QList<OrderId> DeskTables::ordersLinkedNow(const SupplierOrderId &supplierOrder)
{
    Statement row(m_database, u"SELECT order_id FROM link WHERE supplier_order_id = ? AND ended_at IS NULL"_s);
    row.bind(supplierOrder.toString());
    QList<OrderId> orders;
    while (row.next())
        orders.append(OrderId(row.text(0)));
    return orders;
}

QList<OrderId> DeskTables::ordersOf(const SupplierOrderId &supplierOrder)
{
    Statement row(m_database, u"SELECT order_id FROM link WHERE supplier_order_id = ?"_s);
    row.bind(supplierOrder.toString());
    QList<OrderId> orders;
    while (row.next())
        orders.append(OrderId(row.text(0)));
    return orders;
}

std::optional<Link> DeskTables::link(const OrderId &order, const SupplierOrderId &supplierOrder)
{
    static const QString sql =
        u"SELECT "_s + linkColumns + u" FROM link WHERE order_id = ? AND supplier_order_id = ?"_s;
    Statement row(m_database, sql);
    row.bind(order.toString()).bind(supplierOrder.toString());
    return row.next() ? std::optional(readLink(row)) : std::nullopt;
}

QList<Link> DeskTables::lastLinks(int limit)
{
    static const QString sql = u"SELECT "_s + linkColumns
        + u" FROM link WHERE ended_at IS NULL ORDER BY order_id DESC, supplier_order_id DESC LIMIT ?"_s;
    Statement row(m_database, sql);
    row.bind(QVariant(limit));
    return readLinks(row);
}

QList<Link> DeskTables::linksTo(const SupplierOrderId &supplierOrder)
{
    static const QString sql =
        u"SELECT "_s + linkColumns + u" FROM link WHERE supplier_order_id = ? AND ended_at IS NULL ORDER BY order_id"_s;
    Statement row(m_database, sql);
    row.bind(supplierOrder.toString());
    return readLinks(row);
}

void DeskTables::write(const Link &link)
{
    static const QString sql = u"INSERT INTO link ("_s + linkColumns
        + u") VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_id, supplier_order_id) DO UPDATE SET platform = "
          u"excluded.platform, "
          "source = excluded.source, confidence = excluded.confidence, created_at = excluded.created_at, ended_at = "
          "excluded.ended_at, "
          "replaced_by = excluded.replaced_by"_s;
    Statement statement(m_database, sql);
    statement.bind(link.order.toString())
        .bind(link.supplierOrder.toString())
        .bind(link.platform)
        .bind(code(link.source))
        .bind(code(link.confidence))
        .bind(link.createdAt)
        .bind(link.endedAt)
        .bind(link.replacedBy.toString());
    statement.execute();
}

QList<LinkChange> DeskTables::save(const Link &link, SaveCount &total)
{
    const std::optional<Link> present = this->link(link.order, link.supplierOrder);
    const bool byMerchant = link.source == LinkSource::Merchant;
    QList<Link> others;
    if (link.isActive() && !byMerchant) {
        others = linksTo(link.supplierOrder);
        others.removeIf([&link](const Link &other) { return other.order == link.order; });
    }
    Link found = link;
    if (!others.isEmpty())
        found.confidence = LinkConfidence::Doubtful;
    Link wanted = found;
    if (present) {
        wanted = *present;
        if (!present->isActive() && byMerchant && found.isActive()) {
            wanted = found;
        } else if (present->isActive()) {
            if (byMerchant)
                wanted.source = LinkSource::Merchant;
            if (byMerchant || found.confidence == LinkConfidence::Sure) {
                if (present->confidence == LinkConfidence::Doubtful && found.confidence == LinkConfidence::Sure)
                    wanted.source = found.source;
                wanted.confidence = found.confidence;
            }
            if (!found.isActive()) {
                wanted.endedAt = found.endedAt;
                wanted.replacedBy = found.replacedBy;
            }
        }
        if (wanted == *present) {
            ++total.unchanged;
            return {};
        }
    }
    write(wanted);
    ++(present ? total.changed : total.added);
    QList<LinkChange> changes{{present, wanted}};
    for (Link other : others) {
        // A case that waits for this supplier must not lose sight of it.
        if (other.source == LinkSource::Merchant || other.confidence == LinkConfidence::Doubtful
            || openCaseOf(other.order))
            continue;
        const Link before = other;
        other.confidence = LinkConfidence::Doubtful;
        write(other);
        changes.append({before, other});
    }
    return changes;
}

bool DeskTables::swap(const LinkChange &change)
{
    const std::optional<Link> &any = change.after ? change.after : change.before;
    if (!any || link(any->order, any->supplierOrder) != change.before)
        return false;
    if (change.after) {
        write(*change.after);
        return true;
    }
    Statement statement(m_database, u"DELETE FROM link WHERE order_id = ? AND supplier_order_id = ?"_s);
    statement.bind(any->order.toString()).bind(any->supplierOrder.toString());
    return statement.execute();
}

bool DeskTables::endLink(const OrderId &order, const SupplierOrderId &supplierOrder, const SupplierOrderId &replacedBy,
                         const QDateTime &at)
{
    Statement write(
        m_database,
        u"UPDATE link SET ended_at = ?, replaced_by = ? WHERE order_id = ? AND supplier_order_id = ? AND ended_at IS NULL"_s);
    write.bind(at).bind(replacedBy.toString()).bind(order.toString()).bind(supplierOrder.toString());
    return write.execute() && write.affected() > 0;
}

bool DeskTables::renameOrder(const OrderId &from, const OrderId &to, const QDateTime &now)
{
    // Two requests under way for one order (R32): nothing is moved until one of them has ended.
    if (hasOpenAction(from) && hasOpenAction(to))
        return false;
    if (!endCasesDoubledBy(from, to, now))
        return false;
    // A link the new id already has wins over the same link of the old one.
    for (const QString &sql : {u"UPDATE OR IGNORE link SET order_id = ? WHERE order_id = ?"_s,
                               u"UPDATE cancel_case SET order_id = ? WHERE order_id = ?"_s,
                               u"UPDATE action SET order_id = ? WHERE order_id = ?"_s,
                               u"UPDATE receivable SET order_id = ? WHERE order_id = ?"_s}) {
        Statement write(m_database, sql);
        write.bind(to.toString()).bind(from.toString()).execute();
    }
    Statement rest(m_database, u"DELETE FROM link WHERE order_id = ?"_s);
    rest.bind(from.toString()).execute();
    return true;
}

bool DeskTables::hasOpenAction(const OrderId &order)
{
    Statement row(m_database, u"SELECT 1 FROM action WHERE order_id = ? AND open = 1"_s);
    row.bind(order.toString());
    return row.next();
}

/// One order has one open case of a kind: where both ids have one, one goes on and the other is kept as its history.
/// False when that cannot be ended now.
bool DeskTables::endCasesDoubledBy(const OrderId &from, const OrderId &to, const QDateTime &now)
{
    struct Doubled {
        CaseId ends;
        CaseId goesOn;
    };
    QList<Doubled> doubled;
    const QList<CaseId> ids = casesOf(from);
    for (const CaseId &id : ids) {
        const std::optional<CaseHistory> imported = history(id);
        if (!imported || imported->state.closed)
            continue;
        const std::optional<DisputeCase> &dispute = imported->state.dispute;
        const std::optional<CaseId> present = openCaseOf(to, dispute ? dispute->supplierOrder : SupplierOrderId());
        const std::optional<CaseHistory> platforms = present ? history(*present) : std::nullopt;
        if (!platforms)
            continue;
        // The shop's own case goes on, but not over a dispute that alone was opened: R18 counts from that moment.
        const bool openedHere = dispute && dispute->openedAt.isValid() && platforms->state.dispute
            && !platforms->state.dispute->openedAt.isValid();
        const CaseState &ends = openedHere ? platforms->state : imported->state;
        const QList<Action> actions = actionsOf(ends.id);
        if (std::any_of(actions.begin(), actions.end(), standsInTheWay) || !mayAppend(ends, CaseEventType::Closed))
            return false;
        doubled.append({ends.id, openedHere ? id : *present});
    }
    for (const Doubled &pair : std::as_const(doubled)) {
        const QJsonObject data{{u"outcome"_s, u"left"_s}, {u"continued_in"_s, pair.goesOn.toString()}};
        appendEvent({.number = 0, .caseId = pair.ends, .at = now, .type = CaseEventType::Closed, .data = data});
        Statement close(m_database, u"UPDATE cancel_case SET closed = 1 WHERE id = ?"_s);
        close.bind(pair.ends.toString()).execute();
    }
    return true;
}

QList<CaseId> DeskTables::casesOf(const OrderId &order)
{
    Statement row(m_database, u"SELECT id FROM cancel_case WHERE order_id = ? ORDER BY rowid DESC"_s);
    row.bind(order.toString());
    QList<CaseId> ids;
    while (row.next())
        ids.append(CaseId(row.text(0)));
    return ids;
}

std::optional<CaseId> DeskTables::openCaseOf(const OrderId &order) { return openCaseOf(order, SupplierOrderId()); }

std::optional<CaseId> DeskTables::openCaseOf(const OrderId &order, const SupplierOrderId &disputed)
{
    Statement row(m_database, u"SELECT id FROM cancel_case WHERE order_id = ? AND subject = ? AND closed = 0"_s);
    row.bind(order.toString()).bind(textOrEmpty(disputed));
    return row.next() ? std::optional(CaseId(row.text(0))) : std::nullopt;
}

QList<CaseState> DeskTables::openCases()
{
    QList<CaseId> ids;
    {
        Statement row(m_database, u"SELECT id FROM cancel_case WHERE closed = 0 ORDER BY id"_s);
        while (row.next())
            ids.append(CaseId(row.text(0)));
    }
    QList<CaseState> open;
    for (const CaseId &id : std::as_const(ids)) {
        if (const auto known = history(id))
            open.append(known->state);
    }
    return open;
}

std::optional<CaseHistory> DeskTables::history(const CaseId &id)
{
    OrderId order;
    {
        Statement row(m_database, u"SELECT order_id FROM cancel_case WHERE id = ?"_s);
        row.bind(id.toString());
        if (!row.next())
            return {};
        order = OrderId(row.text(0));
    }
    CaseHistory history;
    Statement row(m_database, u"SELECT number, at, type, data FROM case_event WHERE case_id = ? ORDER BY number"_s);
    row.bind(id.toString());
    while (row.next()) {
        const std::optional<CaseEventType> type = caseEventTypeFromCode(row.text(2));
        if (!type)
            continue; // written by a newer program of the same schema: kept in the file, unknown to this one's fold
        history.events.append(
            {.number = row.integer(0), .caseId = id, .at = row.instant(1), .type = *type, .data = row.json(3)});
    }
    history.state = foldCase(order, history.events);
    history.state.id = id;
    return history;
}

void DeskTables::appendEvent(const CaseEvent &event)
{
    Statement write(m_database, u"INSERT INTO case_event (case_id, at, type, data) VALUES (?, ?, ?, ?)"_s);
    write.bind(event.caseId.toString()).bind(event.at).bind(code(event.type)).bind(event.data).execute();
}

Result<CaseState> DeskTables::append(const CaseId &id, const OrderId &order, const QList<CaseEvent> &events,
                                     const QList<Action> &actions, const QDateTime &now)
{
    std::optional<CaseHistory> present = history(id);
    if (present && present->state.order != order)
        return tl::unexpected(refused(u"case-step"_s, u"the case belongs to another order"_s));
    if (!present) {
        if (events.isEmpty() || events.first().type != CaseEventType::Opened)
            return tl::unexpected(refused(u"case-step"_s, u"no such case"_s));
        const SupplierOrderId disputed = disputedBy(events.first());
        if (openCaseOf(order, disputed))
            return tl::unexpected(refused(u"case-step"_s, u"the order has an open case already"_s));
        Statement write(m_database, u"INSERT INTO cancel_case (id, order_id, subject) VALUES (?, ?, ?)"_s);
        write.bind(id.toString()).bind(order.toString()).bind(textOrEmpty(disputed)).execute();
        present = CaseHistory{};
    }

    for (CaseEvent event : events) {
        const bool opening = event.type == CaseEventType::Opened;
        const bool allowed = opening ? present->events.isEmpty() : mayAppend(present->state, event.type);
        if (!allowed)
            return tl::unexpected(refused(u"case-step"_s, code(event.type) + u" at "_s + code(present->state.step)));
        event.caseId = id;
        if (!event.at.isValid())
            event.at = now;
        appendEvent(event);
        present->events.append(event);
        present->state = foldCase(order, present->events);
        present->state.id = id;
    }

    const QString batch = QUuid::createUuid().toString(QUuid::WithoutBraces);
    int sequence = 0;
    for (Action action : actions) {
        action.caseId = id;
        action.order = order;
        if (auto saved = save(action, batch, ++sequence, now); !saved)
            return tl::unexpected(saved.error());
    }
    if (present->state.closed) {
        // Whoever closes a case has looked before; in between another hand may have confirmed something (R32).
        const QList<Action> known = actionsOf(id);
        if (std::any_of(known.begin(), known.end(), standsInTheWay))
            return tl::unexpected(refused(u"action-open"_s, u"a request of the case is under way"_s));
    }
    Statement write(m_database, u"UPDATE cancel_case SET closed = ? WHERE id = ?"_s);
    write.bind(present->state.closed ? 1 : 0).bind(id.toString()).execute();

    std::optional<CaseHistory> written = history(id);
    return written ? written->state : present->state;
}

void DeskTables::appendAudit(const Action &action, const QDateTime &at)
{
    QJsonObject detail = action.receipt;
    if (!action.errorCode.isEmpty())
        detail.insert(u"error_code"_s, action.errorCode);
    Statement write(m_database, u"INSERT INTO action_event (action_id, at, state, detail) VALUES (?, ?, ?, ?)"_s);
    write.bind(action.id.toString()).bind(at).bind(code(action.state)).bind(detail).execute();
}

Result<void> DeskTables::save(const Action &action, const QString &batch, int sequence, const QDateTime &now)
{
    const std::optional<Action> present = this->action(action.id);
    if (present) {
        if (*present == action)
            return {};
        const bool sameDeed = present->caseId == action.caseId && present->order == action.order
            && present->kind == action.kind && present->request == action.request;
        const bool sameState =
            present->state == action.state && isOpen(action.state); // e.g. a job id that arrives later
        if (!sameDeed || !(sameState || mayBecome(present->state, action.state)))
            return tl::unexpected(refused(u"action-state"_s, code(present->state) + u" to "_s + code(action.state)));
        Statement write(
            m_database,
            u"UPDATE action SET state = ?, open = ?, receipt = ?, error_code = ?, platform_message = ?, sent_at = ?, "
            "settled_at = ? WHERE id = ?"_s);
        write.bind(code(action.state))
            .bind(standsInTheWay(action) ? 1 : 0)
            .bind(action.receipt)
            .bind(action.errorCode)
            .bind(action.platformMessage)
            .bind(action.sentAt)
            .bind(action.settledAt)
            .bind(action.id.toString());
        write.execute();
        appendAudit(action, now);
        return {};
    }

    if (action.state != ActionState::Recorded)
        return tl::unexpected(refused(u"action-state"_s, u"a new action must be recorded first"_s));
    if (standsInTheWay(action)) {
        Statement open(m_database, u"SELECT 1 FROM action WHERE order_id = ? AND open = 1 AND batch <> ?"_s);
        open.bind(action.order.toString()).bind(batch);
        if (open.next())
            return tl::unexpected(refused(u"action-open"_s, u"another action of the order is open"_s));
    }
    static const QString sql = u"INSERT INTO action ("_s + actionColumns
        + u", batch, sequence, open) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    Statement write(m_database, sql);
    write.bind(action.id.toString())
        .bind(action.caseId.toString())
        .bind(action.order.toString())
        .bind(code(action.kind))
        .bind(code(action.state))
        .bind(action.request)
        .bind(action.receipt)
        .bind(action.errorCode)
        .bind(action.platformMessage)
        .bind(action.recordedAt.isValid() ? action.recordedAt : now)
        .bind(action.sentAt)
        .bind(action.settledAt)
        .bind(batch)
        .bind(sequence)
        .bind(standsInTheWay(action) ? 1 : 0);
    write.execute();
    appendAudit(action, now);
    return {};
}

QList<Action> DeskTables::readActions(Statement &row)
{
    QList<Action> actions;
    while (row.next()) {
        Action action;
        action.id = ActionId(row.text(0));
        action.caseId = CaseId(row.text(1));
        action.order = OrderId(row.text(2));
        const std::optional<ActionKind> kind = actionKindFromCode(row.text(3));
        const std::optional<ActionState> state = actionStateFromCode(row.text(4));
        if (!kind || !state)
            continue;
        action.kind = *kind;
        action.state = *state;
        action.request = row.json(5);
        action.receipt = row.json(6);
        action.errorCode = row.text(7);
        action.platformMessage = row.text(8);
        action.recordedAt = row.instant(9);
        action.sentAt = row.instant(10);
        action.settledAt = row.instant(11);
        actions.append(action);
    }
    return actions;
}

std::optional<Action> DeskTables::action(const ActionId &id)
{
    static const QString sql = u"SELECT "_s + actionColumns + u" FROM action WHERE id = ?"_s;
    Statement row(m_database, sql);
    row.bind(id.toString());
    const QList<Action> found = readActions(row);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<Action> DeskTables::openActions()
{
    // By state: an extra is never in the way of another action, and still has to be carried on or settled.
    static const QString sql =
        u"SELECT "_s + actionColumns + u" FROM action WHERE state IN ('recorded', 'sent', 'unknown') ORDER BY rowid"_s;
    Statement row(m_database, sql);
    return readActions(row);
}

QList<Action> DeskTables::actionsOf(const CaseId &id)
{
    static const QString sql = u"SELECT "_s + actionColumns + u" FROM action WHERE case_id = ? ORDER BY rowid"_s;
    Statement row(m_database, sql);
    row.bind(id.toString());
    return readActions(row);
}

QList<Action> DeskTables::actionsOf(const OrderId &order)
{
    static const QString sql = u"SELECT "_s + actionColumns + u" FROM action WHERE order_id = ? ORDER BY rowid"_s;
    Statement row(m_database, sql);
    row.bind(order.toString());
    return readActions(row);
}

int DeskTables::markSentAsUnknown(const QDateTime &now)
{
    int marked = 0;
    const QList<Action> open = openActions();
    for (Action action : open) {
        if (action.state != ActionState::Sent)
            continue;
        action.state = ActionState::Unknown;
        if (!save(action, {}, 0, now))
            continue;
        appendEvent({.number = 0,
                     .caseId = action.caseId,
                     .at = now,
                     .type = settledEventOf(action.kind),
                     .data = {{u"action"_s, action.id.toString()},
                              {u"kind"_s, code(action.kind)},
                              {u"state"_s, code(action.state)}}});
        ++marked;
    }
    return marked;
}

QJsonObject DeskTables::setting(const QString &name)
{
    Statement row(m_database, u"SELECT value FROM setting WHERE name = ?"_s);
    row.bind(name);
    return row.next() ? row.json(0) : QJsonObject();
}

void DeskTables::saveSetting(const QString &name, const QJsonObject &value)
{
    Statement write(
        m_database,
        u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    write.bind(name).bind(value).execute();
}

QString DeskTables::revision()
{
    return m_database
        .value(
            u"SELECT group_concat(value, ':') FROM (SELECT value FROM meta WHERE name IN ('id', 'revision') ORDER BY name)"_s)
        .toString();
}

void DeskTables::bumpRevision()
{
    m_database.execute(u"UPDATE meta SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE name = 'revision'"_s);
}

} // namespace contrordine
