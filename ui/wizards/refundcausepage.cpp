// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundcausepage.h"

#include "ui/wizards/banner.h"
#include "ui/words/causewords.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace contrordine
{

RefundCausePage::RefundCausePage(RefundSession &session, QWidget *parent)
    : RefundPage(session, tr("Why does the customer want money back?"), Facts::Shown, parent)
    , m_fault(new Banner)
    , m_said(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("refundCausePage"));
    auto *causes = new QGridLayout;
    causes->setHorizontalSpacing(18);
    causes->setVerticalSpacing(6);
    const QList<RefundCause> all = allRefundCauses();
    const int rows = int(all.size() + 1) / 2;
    for (int i = 0; i < all.size(); ++i) {
        const RefundCause cause = all.at(i);
        auto *choice = new QRadioButton(words::refundCause(cause));
        choice->setObjectName(QStringLiteral("cause-") + code(cause));
        connect(choice, &QRadioButton::toggled, this, &RefundCausePage::takeOver);
        m_causes.insert(cause, choice);
        causes->addWidget(choice, i % rows, i / rows);
    }
    column()->addLayout(causes);
    m_fault->setObjectName(QStringLiteral("fault"));
    column()->addWidget(m_fault);
    auto *name = new QLabel(tr("&What the customer wrote (for your own eyes, optional)"));
    name->setWordWrap(true);
    name->setBuddy(m_said);
    column()->addWidget(name);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setAccessibleName(tr("What the customer wrote"));
    m_said->setTabChangesFocus(true);
    m_said->setFixedHeight(m_said->fontMetrics().lineSpacing() * 5 + 12);
    column()->addWidget(m_said);
    connect(m_said, &QPlainTextEdit::textChanged, this, &RefundCausePage::takeOver);
}

void RefundCausePage::initializePage()
{
    const QScopedValueRollback filling(m_filling, true);
    if (const auto &cause = session().draft.cause)
        m_causes.value(*cause)->setChecked(true);
    m_said->setPlainText(session().draft.said);
    refresh();
}

bool RefundCausePage::isComplete() const { return session().draft.cause && !session().isWorking(); }

void RefundCausePage::takeOver()
{
    if (m_filling)
        return;
    RefundDraft &draft = session().draft;
    for (auto choice = m_causes.cbegin(); choice != m_causes.cend(); ++choice) {
        if (!choice.value()->isChecked() || draft.cause == choice.key())
            continue;
        draft.cause = choice.key();
        if (draft.offer) { // it was fair for another cause
            draft.offer.reset();
            draft.to = RefundTo::PaymentMethods;
        }
    }
    draft.said = m_said->toPlainText().left(customerWordsMaxLength);
    refresh();
    Q_EMIT completeChanged();
}

void RefundCausePage::refresh()
{
    showProblem();
    const auto &cause = session().draft.cause;
    if (!cause) {
        m_fault->clear();
        return;
    }
    const CauseRule rule = ruleFor(*cause);
    m_fault->show(Banner::Tone::Info, words::fault(rule.fault) + u' ' + words::supplierClaim(rule));
}

void RefundCausePage::submit() { keepAndProceed(RefundSession::Place::Evidence); }

} // namespace contrordine
