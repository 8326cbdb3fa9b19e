// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundoutcome.h"

#include "ui/parts/plain.h"
#include "ui/wizards/messagedialog.h"
#include "ui/wizards/refundprogress.h"
#include "ui/words/causewords.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace contrordine
{

namespace
{

RefundProgress::Stage stageOf(RefundSession::Outcome outcome)
{
    switch (outcome) {
    case RefundSession::Outcome::None:
        return RefundProgress::Stage::NotConfirmed;
    case RefundSession::Outcome::UndoWindow:
        return RefundProgress::Stage::UndoWindow;
    case RefundSession::Outcome::Sending:
        return RefundProgress::Stage::Sending;
    case RefundSession::Outcome::Refunded:
        return RefundProgress::Stage::Refunded;
    case RefundSession::Outcome::Refused:
        return RefundProgress::Stage::Refused;
    case RefundSession::Outcome::Unknown:
        return RefundProgress::Stage::Unknown;
    }
    return RefundProgress::Stage::NotConfirmed;
}

} // namespace

RefundOutcome::RefundOutcome(RefundSession &session, QWidget *parent)
    : RefundPage(session, tr("What became of it"), Facts::Hidden, parent)
    , m_progress(new RefundProgress(session.undoWindow(), session.shopName()))
    , m_next(plainLabel())
    , m_change(quietButton(tr("Change something"), QStringLiteral("changeRefused")))
    , m_dispute(quietButton(tr("Prepare a dispute…"), QStringLiteral("dispute")))
{
    setObjectName(QStringLiteral("refundOutcome"));
    m_next->setObjectName(QStringLiteral("next"));
    m_progress->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // what comes next stands right below
    column()->addWidget(m_progress);
    column()->addWidget(m_next);
    column()->addWidget(m_dispute);
    column()->addWidget(m_change);
    connect(m_progress, &RefundProgress::undoAsked, this, [this] { this->session().undo(); });
    connect(m_progress, &RefundProgress::writeAsked, this, [this] {
        const auto &pair = this->session().pair();
        const auto state = this->session().state();
        if (!pair)
            return;
        auto *message = new MessageDialog(this->session().desk(), *pair, TemplateKind::CustomerRefundOnWay, this,
                                          state && state->refund ? std::optional(state->refund->amount) : std::nullopt);
        message->setAttribute(Qt::WA_DeleteOnClose);
        message->open();
    });
    connect(&session, &RefundSession::undoTicked, m_progress, &RefundProgress::showCountdown);
    connect(m_change, &QPushButton::clicked, this, &RefundOutcome::changeAsked);
    connect(m_dispute, &QPushButton::clicked, this, &RefundOutcome::disputeAsked);
}

void RefundOutcome::initializePage()
{
    m_progress->showCountdown(session().undoWindow());
    refresh();
}

bool RefundOutcome::isComplete() const
{
    using enum RefundSession::Outcome;
    const RefundSession::Outcome outcome = session().outcome();
    return outcome == Refunded || outcome == Refused || outcome == Unknown;
}

void RefundOutcome::refresh()
{
    showProblem();
    const auto state = session().state();
    const RefundSession::Outcome outcome = session().outcome();
    m_progress->setShopName(session().shopName());
    m_progress->show(stageOf(outcome), state ? state->refund : std::nullopt, session().action());
    m_progress->setUndoing(session().isWorking());
    m_change->setVisible(outcome == RefundSession::Outcome::Refused);
    // The customer has their money; what the supplier owes for it is still to be asked for (R19).
    const bool refunded = outcome == RefundSession::Outcome::Refunded;
    const CauseRule rule = session().rule();
    const bool claims = refunded && rule.claim == SupplierClaim::MoneyBack && !session().supplierOrder().id.isEmpty();
    m_next->setText(claims ? words::supplierClaim(rule) : QString());
    m_next->setVisible(claims);
    m_dispute->setVisible(claims);
}

} // namespace contrordine
