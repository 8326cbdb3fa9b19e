// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A refund before it is confirmed: a case like any other, so that it can be left on any page and taken up days later.

#include "app/cases/caseengine.h"
#include "app/cases/caseparts.h"

#include <QCoroFuture>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

using namespace caseparts;

QCoro::Task<Result<CaseState>> CaseEngine::keepRefund(OrderId order, RefundDraft draft)
{
    const Alive alive = m_alive;
    auto open = co_await m_store.openCaseOf(order);
    if (alive.expired())
        co_return tl::unexpected(gone());
    if (!open)
        co_return tl::unexpected(open.error());
    CaseId id(newUuid());
    CaseState before;
    QList<CaseEvent> events;
    const QDateTime now = m_clock.now();
    if (*open) {
        id = **open;
        auto known = co_await state(id);
        if (alive.expired())
            co_return tl::unexpected(gone());
        if (!known)
            co_return tl::unexpected(known.error());
        if (known->kind != CaseKind::Refund)
            co_return tl::unexpected(refused(u"other-case"_s));
        before = *known;
    } else {
        events.append(caseEvent(id, now, CaseEventType::Opened, {{u"kind"_s, u"refund"_s}}));
    }
    if (draft.cause && draft.cause != before.refundCause) {
        const QJsonObject cause{{u"cause"_s, code(*draft.cause)}, {u"fault"_s, code(ruleFor(*draft.cause).fault)}};
        events.append(caseEvent(id, now, CaseEventType::CauseNoted, cause));
    }
    if (before.refundDraft != draft)
        events.append(caseEvent(id, now, CaseEventType::RefundPrepared, toJson(draft)));
    if (events.isEmpty())
        co_return before;
    auto kept = co_await append(id, order, events);
    co_return kept;
}

} // namespace contrordine
