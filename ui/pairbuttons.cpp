// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pairbuttons.h"

#include "ui/pairoffers.h"
#include "ui/primarybutton.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QAction *whatToDoNow(const PairDetails &pair, const PairActions &actions)
{
    // What the verdict says about a refusal outweighs the step at which the case was left.
    const VerdictKind kind = pair.row.verdict.kind;
    if (pair.row.caseStep && kind != VerdictKind::Dispute && kind != VerdictKind::Disputed) {
        for (const CaseHistory &history : pair.cases) {
            if (history.state.id != pair.row.openCase)
                continue;
            switch (history.state.kind) {
            case CaseKind::Cancel:
                return actions.cancel;
            case CaseKind::Refund: // stopping the parcel is better than what nobody has confirmed yet
                if (isOnlyPrepared(history.state) && offers::cancel(pair))
                    break;
                return actions.refund;
            case CaseKind::Dispute: // until it is open, the order itself may be more pressing
                if (history.state.step == CaseStep::PrepareDispute)
                    break;
                return actions.dispute;
            }
        }
    }
    if (pair.row.verdict.reasons.contains(Reason::ShopCancelledFirst))
        return actions.openBoth; // what is left to stop is stopped on the supplier's own page
    using enum VerdictKind;
    switch (pair.row.verdict.kind) {
    case CancelNow:
    case AskSupplier:
    case AwaitingSupplier:
    case FinishOnShop:
        return actions.cancel;
    case RefundOnly: // what the customer or their bank has is not to be given a second time
        if (pair.row.verdict.reasons.contains(Reason::Refunded))
            return nullptr;
        return effectOf(pair.order.disputes) >= DisputeEffect::MoneyHeld ? actions.openBoth : actions.refund;
    case Dispute:
    case Disputed:
        return actions.dispute;
    case Unlinked: // a question that is asked above is answered there
        return pair.row.verdict.reasons.contains(Reason::LinkDoubtful) ? nullptr : actions.link;
    case Unknown:
        return actions.openBoth;
    case Closed:
        return nullptr;
    }
    return nullptr;
}

/// The button is the action: both are enabled, named and translated together.
void dress(QPushButton *button, QAction *action)
{
    const auto write = [button, action] {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setText(keys.isEmpty() ? action->text() : action->text() + u"   "_s + keys);
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->text());
    };
    write();
    button->setMinimumHeight(button->fontMetrics().height() + 14);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, write);
}

} // namespace

PairButtons::PairButtons(const PairDetails &pair, const PairActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    QAction *const primary = whatToDoNow(pair, actions);
    QList<QAction *> others{actions.cancel,  actions.refund, actions.dispute, actions.tracking,
                            actions.message, actions.link,   actions.openBoth};
    others.removeAll(primary);
    if (primary) {
        auto *button = new PrimaryButton(this);
        dress(button, primary);
        button->setObjectName(u"primary"_s);
        column->addSpacing(2);
        column->addWidget(button);
    }
    m_grid->setSpacing(6);
    for (QAction *action : std::as_const(others)) {
        if (!action || !action->isEnabled())
            continue;
        auto *button = new QPushButton(action->icon(), QString(), this);
        dress(button, action);
        button->setObjectName(u"do-"_s + action->objectName());
        m_buttons.append(button);
    }
    column->addLayout(m_grid);
    setVisible(primary || !m_buttons.isEmpty());
}

void PairButtons::arrange(int room)
{
    bool pairs = true;
    for (qsizetype i = 0; i + 1 < m_buttons.size(); i += 2) {
        const int widest = std::max(m_buttons.at(i)->sizeHint().width(), m_buttons.at(i + 1)->sizeHint().width());
        pairs = pairs && 2 * widest + m_grid->spacing() <= room;
    }
    const int columns = pairs ? 2 : 1;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_grid->removeWidget(m_buttons.at(i));
        m_grid->addWidget(m_buttons.at(i), int(i) / columns, int(i) % columns);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, pairs ? 1 : 0);
}

} // namespace contrordine
