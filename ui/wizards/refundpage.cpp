// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundpage.h"

#include "app/cases/refundplan.h"
#include "ui/wizards/refundfacts.h"
#include "ui/words/refundwords.h"

#include <QMap>

namespace contrordine
{

namespace
{

QString placeOf(const RefundSession &session, const QString &location)
{
    if (!session.options() || !session.options()->locations)
        return {};
    for (const RefundOptions::Location &one : *session.options()->locations) {
        if (one.id == location)
            return one.name;
    }
    return {};
}

/// Pieces of the wish that have not left, are refunded, and do not go back on a shelf.
int piecesStillToBeSent(const RefundWish &wish, const Order &order)
{
    int pieces = 0;
    for (const LineItem &item : order.lines) {
        for (const RefundLine &line : wish.lines) {
            if (line.lineItem == item.id && line.restock == Restock::None)
                pieces += std::min(line.quantity, item.unfulfilledQuantity);
        }
    }
    return pieces;
}

} // namespace

RefundPage::RefundPage(RefundSession &session, const QString &question, Facts facts, QWidget *parent)
    : QuestionPage(question, facts == Facts::Shown ? new RefundFacts(session) : nullptr, parent)
    , m_session(session)
{
    connect(&session, &RefundSession::changed, this, [this] {
        if (!isCurrent())
            return;
        refresh();
        Q_EMIT completeChanged();
    });
    connect(&session, &RefundSession::acted, this, [this](RefundSession::Act act, bool done) {
        if (act != RefundSession::Act::Keep || !m_keeping)
            return;
        m_keeping = false;
        if (done)
            proceed();
    });
}

void RefundPage::keepAndProceed(RefundSession::Place next)
{
    if (m_session.isWorking())
        return;
    m_keeping = true;
    m_session.keep(next);
}

QStringList RefundPage::consequences() const
{
    QStringList sentences;
    const auto decision = m_session.decision();
    const auto &pair = m_session.pair();
    if (!decision || !pair)
        return sentences;
    if (decision->to == RefundTo::StoreCredit) {
        sentences.append(words::refundAsCredit(decision->amount, decision->creditExpiresAt));
    } else {
        const RefundParts parts = (decision->wish.isEmpty() ? partsFor(decision->amount, *m_session.way())
                                                            : suggestedParts(decision->amount, *m_session.way()))
                                      .value_or(RefundParts());
        const bool plain = parts.size() == 1 && parts.first().means == RefundProposal::Transaction::Means::Provider;
        for (const RefundProposal::Transaction &part : parts) {
            if (!plain)
                sentences.append(words::refundPart(part, m_session.shopName()));
        }
    }
    for (const Restock restock : {Restock::Cancel, Restock::Return}) {
        QMap<QString, int> byPlace;
        for (const RefundLine &line : decision->wish.lines) {
            if (line.restock == restock)
                byPlace[placeOf(m_session, line.location)] += line.quantity;
        }
        for (auto place = byPlace.cbegin(); place != byPlace.cend(); ++place)
            sentences.append(words::refundPieces(restock, place.value(), place.key()));
    }
    if (const int pieces = piecesStillToBeSent(decision->wish, pair->order); pieces > 0)
        sentences.append(words::refundStillToBeSent(pieces));
    return sentences;
}

void RefundPage::showProblem()
{
    const auto &problem = m_session.problem() ? m_session.problem() : m_session.askProblem();
    if (problem && !m_session.isWorking())
        QuestionPage::showProblem(*problem, m_session.shopName());
    else
        clearProblem();
}

} // namespace contrordine
