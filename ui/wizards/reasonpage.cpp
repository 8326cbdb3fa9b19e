// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/reasonpage.h"

#include "ui/wizards/banner.h"
#include "ui/wizards/checkstrip.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace contrordine
{

namespace
{

constexpr CancelReason allReasons[] = {
    CancelReason::CustomerChangedMind, CancelReason::WrongAddressOrItem, CancelReason::Duplicate, CancelReason::Fraud,
    CancelReason::OutOfStock,          CancelReason::PaymentDeclined,    CancelReason::Other,
};

} // namespace

ReasonPage::ReasonPage(CancelSession &session, QWidget *parent)
    : CancelPage(session, tr("Why should this order be cancelled?"), Facts::Shown, parent)
    , m_reasons(new QButtonGroup(this))
    , m_text(new QLineEdit)
    , m_advice(new Banner)
{
    setObjectName(QStringLiteral("reasonPage"));
    m_advice->setObjectName(QStringLiteral("advice"));
    m_text->setObjectName(QStringLiteral("reasonText"));
    m_text->setMaxLength(500);
    m_text->setAccessibleName(tr("More about the reason"));

    column()->addWidget(m_advice);
    m_intro = addText();
    auto *choices = new QVBoxLayout;
    choices->setSpacing(8);
    for (const CancelReason reason : allReasons) {
        auto *choice = new QRadioButton(words::cancelReason(reason));
        choice->setObjectName(QStringLiteral("reason-") + code(reason));
        m_reasons->addButton(choice, static_cast<int>(reason));
        choices->addWidget(choice);
    }
    column()->addLayout(choices);
    column()->addWidget(m_text);
    m_hold = addText();
    m_hold->setObjectName(QStringLiteral("holdNotice"));
    column()->addWidget(new CheckStrip(session));
    connect(m_reasons, &QButtonGroup::idToggled, this, [this] {
        refresh();
        Q_EMIT completeChanged();
    });
    connect(m_text, &QLineEdit::textChanged, this, &ReasonPage::completeChanged);
    connect(&session, &CancelSession::acted, this, [this](CancelSession::Act act, bool done) {
        if (act == CancelSession::Act::Open && done)
            proceed();
    });
}

void ReasonPage::initializePage()
{
    session().check();
    refresh();
}

bool ReasonPage::isComplete() const
{
    if (!session().pair() || session().isWorking() || session().isChecking() || session().isAlreadyCancelled()
        || session().hasDoubtfulLink())
        return false;
    const bool explained =
        m_reasons->checkedId() != static_cast<int>(CancelReason::Other) || !m_text->text().trimmed().isEmpty();
    return m_reasons->checkedId() >= 0 && explained;
}

void ReasonPage::refresh()
{
    const bool other = m_reasons->checkedId() == static_cast<int>(CancelReason::Other);
    m_text->setPlaceholderText(other ? tr("Say which reason")
                                     : tr("Anything you want to remember about it (optional)"));
    showProblem();
    const auto &pair = session().pair();
    const bool asks = pair && !pair->sides.isEmpty() && pair->row.verdict.kind != VerdictKind::FinishOnShop
        && pair->row.verdict.kind != VerdictKind::CancelNow && !session().isAlreadyCancelled();
    m_intro->setText(asks ? tr("A cancellation with a good reason keeps the supplier’s goodwill. Nothing is cancelled "
                               "yet: you only open a case.")
                          : tr("Nothing is cancelled yet: you only open a case."));
    m_hold->setVisible(session().holdsWhileOpen() && !session().isAlreadyCancelled());
    m_hold->setText(
        tr("As long as the case is open, the order is put on hold on the shop, so that nobody ships it. You "
           "can switch this off in the settings, under “On the shop”."));
    if (!pair || session().isChecking()) {
        m_advice->clear();
        return;
    }
    using enum Banner::Tone;
    const Verdict &verdict = pair->row.verdict;
    const QList<Reason> obstacles = shopObstacles(pair->order);
    if (session().isAlreadyCancelled()) {
        m_advice->show(
            verdict.reasons.contains(Reason::ShopCancelledFirst) ? Bad : Info,
            verdict.reasons.contains(Reason::ShopCancelledFirst)
                ? tr("This order is already cancelled on the shop, but its supplier may still ship it. Open the "
                     "supplier’s order page now and cancel it there as well.")
                : tr("This order is already cancelled on the shop. There is nothing left to do here."));
    } else if (session().hasDoubtfulLink()) {
        m_advice->show(Bad,
                       words::error({.kind = Error::Kind::Refused, .code = QStringLiteral("link-doubtful")}).joined());
    } else if (session().hasLeft()) {
        m_advice->show(Warning,
                       tr("The parcel has left, so the supplier cannot take it back: better not ask. The customer will "
                          "receive it. You can refund items, or agree on something with the customer."));
    } else if (!obstacles.isEmpty()) {
        m_advice->show(Warning, words::reason(obstacles.first()));
    } else if (pair->sides.isEmpty()) {
        m_advice->show(Warning,
                       tr("No supplier order is linked to this order. If you have already bought it, link the supplier "
                          "order first: otherwise it will be shipped although the customer has been refunded."));
    } else {
        const bool goes = verdict.kind == VerdictKind::CancelNow || verdict.kind == VerdictKind::FinishOnShop;
        m_advice->show(goes ? Good : Info, words::verdictSentence(verdict, session().now()));
    }
}

void ReasonPage::submit()
{
    session().open(static_cast<CancelReason>(m_reasons->checkedId()), m_text->text().trimmed());
}

} // namespace contrordine
