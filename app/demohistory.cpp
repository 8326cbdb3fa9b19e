// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demohistory.h"

#include "app/cases/moneyhome.h"
#include "app/sandbox/sandbox.h"
#include "app/supplierdesk.h"

#include <QCoroFuture>
#include <QJsonArray>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QList<CaseEvent> eventsOf(const Sandbox::PastCase &past)
{
    QList<CaseEvent> events;
    const auto happened = [&events](const QDateTime &at, CaseEventType type, const QJsonObject &data) {
        CaseEvent event;
        event.at = at;
        event.type = type;
        event.data = data;
        events.append(event);
    };
    const QJsonObject word{{u"supplier_order"_s, past.supplierOrder}, {u"source"_s, u"merchant"_s}};
    if (past.isDispute) {
        happened(past.at.addSecs(-600), CaseEventType::Opened,
                 {{u"kind"_s, u"dispute"_s}, {u"supplier_order"_s, past.supplierOrder}, {u"follows"_s, QString()}});
        happened(past.at, CaseEventType::DisputeOpened,
                 {{u"opened_at"_s, past.at.toString(Qt::ISODateWithMs)}, {u"source"_s, u"merchant"_s}});
        QJsonObject end{{u"outcome"_s, past.outcome}};
        end.insert(u"amount"_s, past.promised);
        end.insert(u"currency"_s, past.currency);
        happened(past.at.addDays(9), CaseEventType::Closed, end);
        return events;
    }
    happened(
        past.at.addSecs(-60), CaseEventType::Opened,
        {{u"reason"_s, code(CancelReason::CustomerChangedMind)}, {u"suppliers"_s, QJsonArray{past.supplierOrder}}});
    happened(past.at, CaseEventType::SupplierRequested, word);
    if (past.answeredAt.isValid()) {
        happened(past.answeredAt, past.granted ? CaseEventType::SupplierAgreed : CaseEventType::SupplierRefused, word);
    }
    happened(past.at.addDays(5), CaseEventType::Closed, {{u"outcome"_s, past.outcome}});
    return events;
}

/// What a merchant has asked two of the demo's suppliers.
QList<SupplierPolicy> demoPolicies(QDate today)
{
    SupplierPolicy quick;
    quick.supplier = supplierId(u"aliexpress"_s, u"1101"_s, {});
    quick.name = u"Kedi Bottles Store"_s;
    quick.cancel = {.kind = CancelTerm::Kind::Within, .hours = std::chrono::hours(24)};
    quick.returns = {{ReturnCause::NotAsDescribed, Answer::Yes},
                     {ReturnCause::WrongOrFaulty, Answer::Yes},
                     {ReturnCause::Damaged, Answer::Yes},
                     {ReturnCause::NotArrived, Answer::Yes},
                     {ReturnCause::ChangedMind, Answer::No}};
    quick.returnDays = 15;
    quick.returnPayer = SupplierPayer::Supplier;
    quick.refundsWithoutReturn = Answer::Yes;
    quick.settleDays = 10;
    quick.clearGuidelines = Answer::Yes;
    quick.link = QUrl(u"https://example.com/kedi/returns"_s);
    quick.checkedOn = today.addDays(-40);
    SupplierPolicy slow;
    slow.supplier = supplierId(u"aliexpress"_s, u"1104"_s, {});
    slow.name = u"SunnyToys"_s;
    slow.cancel.kind = CancelTerm::Kind::Never;
    slow.returns = {{ReturnCause::NotAsDescribed, Answer::Yes},
                    {ReturnCause::WrongOrFaulty, Answer::Yes},
                    {ReturnCause::Damaged, Answer::No},
                    {ReturnCause::WrongSize, Answer::No},
                    {ReturnCause::ChangedMind, Answer::No}};
    slow.returnDays = 7;
    slow.returnPayer = SupplierPayer::Buyer;
    slow.settleDays = 15;
    slow.clearGuidelines = Answer::No;
    slow.checkedOn = today.addDays(-90);
    return {quick, slow};
}

Error gone() { return {.kind = Error::Kind::Cancelled, .code = u"gone"_s}; }

} // namespace

QCoro::Task<Result<void>> writeDemoHistory(Store &store, SupplierDesk &suppliers, const Sandbox &sandbox,
                                           StillThere alive)
{
    const QDate today = sandbox.clock().now().date();
    const QList<Sandbox::PastCase> cases = sandbox.pastCases();
    for (const Sandbox::PastCase &past : cases) {
        const CaseId id(QUuid::createUuid().toString(QUuid::WithoutBraces));
        const OrderId order(past.order);
        const QList<CaseEvent> events = eventsOf(past);
        const auto written = co_await store.appendToCase(id, order, events);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!written)
            co_return tl::unexpected(written.error());
    }
    const QList<SupplierPolicy> policies = demoPolicies(today);
    co_return co_await suppliers.save(policies);
}

QCoro::Task<> settleDemoHistory(MoneyHome &money, const Sandbox &sandbox, BusinessCalendar refundCalendar,
                                StillThere alive)
{
    const QList<Sandbox::PastCase> cases = sandbox.pastCases();
    co_await money.observeAll();
    if (alive.expired())
        co_return;
    const auto rows = co_await money.rows();
    if (alive.expired() || !rows)
        co_return;
    for (const Sandbox::PastCase &past : cases) {
        const ReceivableId id = receivableId(SupplierOrderId(past.supplierOrder),
                                             past.isDispute ? ReceivableReason::Dispute : ReceivableReason::Cancelled);
        for (const MoneyRow &row : *rows) {
            if (row.receivable.id != id || row.state.isSettled() || past.refundDays == 0)
                continue;
            const QDate day =
                refundCalendar.businessDaysAfter(refundCalendar.localDate(row.state.since), past.refundDays);
            const Money amount = row.state.outstanding;
            co_await money.received(id, amount, day);
            if (alive.expired())
                co_return;
        }
    }
}

} // namespace contrordine
