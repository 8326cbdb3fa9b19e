// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/summarypage.h"

#include "ui/wizards/banner.h"
#include "ui/wizards/checkstrip.h"
#include "ui/wizards/lastbutton.h"
#include "ui/words/refundwords.h"
#include "ui/words/words.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace contrordine
{

SummaryPage::SummaryPage(CancelSession &session, QWidget *parent)
    : CancelPage(session, tr("Is this what you want?"), Facts::Hidden, parent)
    , m_obstacles(new Banner)
    , m_warning(new Banner)
    , m_consequence(new Banner)
    , m_factsBox(new QWidget)
    , m_facts(new QFormLayout(m_factsBox))
    , m_change(new QPushButton(tr("Change something")))
{
    setObjectName(QStringLiteral("summaryPage"));
    setCommitPage(true);
    m_obstacles->setObjectName(QStringLiteral("obstacles"));
    m_warning->setObjectName(QStringLiteral("refundWarning"));
    m_consequence->setObjectName(QStringLiteral("consequence"));
    m_change->setObjectName(QStringLiteral("change"));
    m_change->setAutoDefault(false);
    m_change->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(24);
    m_facts->setVerticalSpacing(9);
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *strip = new CheckStrip(session);
    strip->setRetry(&CancelSession::summarize);
    column()->addWidget(m_obstacles);
    column()->addWidget(m_warning);
    column()->addWidget(m_factsBox);
    column()->addWidget(m_consequence);
    column()->addWidget(strip);
    column()->addWidget(m_change);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeLastButton);
    connect(&m_pause, &QTimer::timeout, this, &SummaryPage::completeChanged);
    connect(m_change, &QPushButton::clicked, this, &SummaryPage::changeAsked);
    connect(&session, &CancelSession::acted, this, [this](CancelSession::Act act, bool done) {
        if (act != CancelSession::Act::Confirm)
            return;
        if (done)
            proceed();
        else if (isCurrent())
            this->session().summarize(); // it was refused for what has changed: show how things stand now
    });
}

void SummaryPage::initializePage()
{
    m_pause.start();
    session().summarize();
    refresh();
}

bool SummaryPage::isComplete() const
{
    const auto &summary = session().summary();
    const auto state = session().state();
    return !m_pause.isActive() && summary && summary->obstacles.isEmpty() && !summary->changedSinceDecision
        && !session().isChecking() && !session().isWorking() && state
        && (state->step == CaseStep::CancelOnShop || (state->step == CaseStep::RefundOnShop && state->refund));
}

QString SummaryPage::verb() const
{
    const auto &summary = session().summary();
    const auto state = session().state();
    const bool moves = summary && summary->refundToCustomer && !summary->refundToCustomer->isZero();
    if (session().isPart())
        //: the last button where only a part was stopped; %1 is an amount
        return moves ? tr("Refund %1, the rest goes on").arg(words::money(*summary->refundToCustomer))
                     : tr("Take the items out of the order");
    if (moves && state && state->decision && state->decision->refund == RefundChoice::StoreCredit)
        //: the last button; %1 is an amount
        return tr("Cancel the order and give %1 of store credit").arg(words::money(*summary->refundToCustomer));
    if (moves)
        //: the last button; %1 is an amount
        return tr("Cancel the order and refund %1").arg(words::money(*summary->refundToCustomer));
    return tr("Cancel the order");
}

void SummaryPage::addFact(const QString &name, const QString &label, const QString &text)
{
    auto *value = new QLabel(text);
    value->setObjectName(name);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = value->font();
    bold.setBold(true);
    value->setFont(bold);
    m_facts->addRow(label, value);
}

/// Said where it is not simply one card or account that the money goes back to.
QString SummaryPage::waysOf(const CancelSummary &summary, const CancelDecision &decision) const
{
    if (!summary.refundToCustomer || summary.refundToCustomer->isZero())
        return {};
    if (decision.refund == RefundChoice::StoreCredit)
        return words::refundAsCredit(summary.refundToCustomer, decision.creditExpiresAt);
    using Means = RefundProposal::Transaction::Means;
    if (summary.parts.size() == 1 && summary.parts.first().means == Means::Provider)
        return {};
    QStringList sentences;
    for (const RefundProposal::Transaction &part : summary.parts)
        sentences.append(words::refundPart(part, session().shopName()));
    return sentences.join(u'\n');
}

void SummaryPage::addSuppliers()
{
    const QDateTime now = session().now();
    for (const CancelSession::SupplierState &supplier : session().suppliers()) {
        addFact(QStringLiteral("factSupplier"), tr("Supplier order %1").arg(supplier.order.id.toString()),
                supplier.order.asOf.isValid()
                    ? tr("%1, read %2").arg(words::status(supplier.order.stage), words::age(supplier.order.asOf, now))
                    : tr("Not read yet"));
    }
}

void SummaryPage::showObstacles(const CancelSummary &summary)
{
    using enum Banner::Tone;
    if (!summary.obstacles.isEmpty()) {
        QStringList sentences;
        for (const Reason obstacle : summary.obstacles)
            sentences.append(words::reason(obstacle));
        m_obstacles->show(Bad, sentences.join(u'\n'));
    } else if (summary.changedSinceDecision) {
        m_obstacles->show(
            Warning,
            tr("The order has changed on the shop since you decided. Look at the figures, press “Change something” "
               "and decide again."));
    }
}

/// Where only a part was stopped: which items, how much, and that the order goes on.
void SummaryPage::showPart(const CancelSummary &summary, const CaseState &state)
{
    const Order &order = summary.pair.order;
    const RefundDecision &refund = *state.refund;
    addFact(QStringLiteral("factOrder"), tr("Order"),
            order.customer.isEmpty() ? order.name : tr("%1, %2").arg(order.name, order.customer));
    for (const LineItem &line : order.lines) {
        int pieces = 0;
        for (const RefundLine &part : refund.wish.lines)
            pieces += part.lineItem == line.id ? part.quantity : 0;
        if (pieces > 0)
            //: %1 is how many, %2 the item
            addFact(QStringLiteral("factItem"), tr("Refunded"), tr("%1 × %2").arg(pieces).arg(line.title));
    }
    addFact(QStringLiteral("factRefund"), tr("The customer gets"), words::money(summary.refundToCustomer));
    if (summary.refundInShop)
        addFact(QStringLiteral("factInShop"), tr("In your shop’s currency"), words::money(summary.refundInShop));
    QStringList ways;
    using Means = RefundProposal::Transaction::Means;
    if (summary.parts.size() != 1 || summary.parts.first().means != Means::Provider) {
        for (const RefundProposal::Transaction &part : summary.parts)
            ways.append(words::refundPart(part, session().shopName()));
    }
    if (!ways.isEmpty())
        addFact(QStringLiteral("factWays"), tr("How it goes back"), ways.join(u'\n'));
    addSuppliers();
    const bool stays =
        std::ranges::all_of(refund.wish.lines, [](const RefundLine &line) { return line.restock == Restock::None; });
    addFact(QStringLiteral("factStock"), tr("Stock"),
            stays ? tr("The stock stays as it is") : tr("The items go back in stock"));
    addFact(QStringLiteral("factMail"), tr("E-mail to the customer"), refund.notifyCustomer ? tr("Yes") : tr("No"));
    using enum Banner::Tone;
    if (const QString warning = words::refundWarning(order); !warning.isEmpty())
        m_warning->show(Bad, warning);
    showObstacles(summary);
    if (session().isUnconfirmed())
        m_consequence->show(Warning, words::reason(Reason::SupplierAgreementUnseen));
    else
        m_consequence->show(Info,
                            tr("The order is not cancelled: what was not stopped goes on. After the button you have %n "
                               "seconds to undo.",
                               nullptr, 10));
}

void SummaryPage::refresh()
{
    showProblem();
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    m_obstacles->clear();
    m_warning->clear();
    m_consequence->clear();
    const auto &summary = session().summary();
    const auto state = session().state();
    Q_EMIT verbChanged();
    if (summary && state && state->refund && session().isPart()) {
        showPart(*summary, *state);
        return;
    }
    if (!summary || !state || !state->decision)
        return;
    const Order &order = summary->pair.order;
    const CancelDecision &decision = *state->decision;
    const CancelSession::Outlook outlook = session().outlook(decision);

    //: %1 is the order's name, %2 the customer's
    addFact(QStringLiteral("factOrder"), tr("Order"),
            order.customer.isEmpty() ? order.name : tr("%1, %2").arg(order.name, order.customer));
    addFact(QStringLiteral("factTotal"), tr("Total"), words::money(order.total));
    addFact(QStringLiteral("factRefund"), tr("The customer gets"), words::money(summary->refundToCustomer));
    if (summary->refundInShop)
        addFact(QStringLiteral("factInShop"), tr("In your shop’s currency"), words::money(summary->refundInShop));
    if (const QString ways = waysOf(*summary, decision); !ways.isEmpty())
        addFact(QStringLiteral("factWays"), tr("How it goes back"), ways);
    for (const Money &amount : outlook.comesBack)
        addFact(QStringLiteral("factBack"), tr("The supplier pays back to you"), words::money(amount));
    for (const Money &amount : outlook.toBeConfirmed)
        addFact(QStringLiteral("factUnsure"), tr("The supplier pays back to you"),
                tr("%1 (to be confirmed)").arg(words::money(amount)));
    for (const Money &amount : outlook.ownPocket)
        addFact(QStringLiteral("factPocket"), tr("Out of your own pocket"), words::money(amount));
    if (outlook.ownPocket.isEmpty())
        addFact(QStringLiteral("factPocket"), tr("Out of your own pocket"), tr("nothing"));
    addSuppliers();
    addFact(QStringLiteral("factReason"), tr("Reason"), words::cancelReason(decision.reason));
    addFact(QStringLiteral("factStock"), tr("Stock"),
            decision.restock ? tr("The items go back in stock") : tr("The stock stays as it is"));
    addFact(QStringLiteral("factMail"), tr("E-mail to the customer"), decision.notifyCustomer ? tr("Yes") : tr("No"));
    if (!decision.staffNote.isEmpty())
        addFact(QStringLiteral("factNote"), tr("Staff note"), decision.staffNote);

    using enum Banner::Tone;
    const QString warning = words::refundWarning(order);
    const bool nothing = summary->refundToCustomer && summary->refundToCustomer->isZero();
    if (!warning.isEmpty() && !nothing)
        m_warning->show(Bad, warning);
    showObstacles(*summary);
    if (session().isUnconfirmed())
        m_consequence->show(Warning, words::reason(Reason::SupplierAgreementUnseen));
    else if (state->overridden)
        m_consequence->show(
            Warning, tr("The supplier has not agreed: the parcel may still arrive, and its cost stays with you."));
    else
        m_consequence->show(
            Info,
            tr("Cancelling cannot be taken back on the shop. After the button you have %n seconds to undo.", nullptr,
               10));
}

void SummaryPage::submit() { session().confirm(); }

} // namespace contrordine
