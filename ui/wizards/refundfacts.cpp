// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundfacts.h"

#include "ui/parts/plain.h"
#include "ui/wizards/advicepanel.h"
#include "ui/words/causewords.h"
#include "ui/words/words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace contrordine
{

RefundFacts::RefundFacts(RefundSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_order(plainLabel())
    , m_facts(plainLabel())
    , m_suppliers(plainLabel())
    , m_cause(plainLabel())
    , m_advice(new AdvicePanel(session.desk(), AdviceFor::Refunding))
    , m_age(plainLabel())
{
    setObjectName(QStringLiteral("refundFacts"));
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(fontMetrics().averageCharWidth() * 30);
    QFont big = m_order->font();
    big.setPointSizeF(big.pointSizeF() * 1.25);
    big.setBold(true);
    m_order->setFont(big);
    m_cause->setObjectName(QStringLiteral("factCause"));
    m_age->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(12);
    for (QLabel *label : {m_order, m_facts, m_suppliers, m_cause, m_age}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    column->addWidget(m_advice);
    column->addStretch();
    connect(&session, &RefundSession::changed, this, &RefundFacts::refresh);
    refresh();
}

void RefundFacts::refresh()
{
    const auto &pair = m_session.pair();
    if (!pair)
        return;
    const QDateTime now = m_session.now();
    const Order &order = pair->order;
    m_order->setText(m_session.orderName());
    QStringList facts{order.customer, words::money(order.total), words::status(order.financial),
                      words::status(order.fulfillment)};
    if (order.refunded && !order.refunded->isZero())
        //: %1 is an amount
        facts.append(tr("Already refunded: %1").arg(words::money(*order.refunded)));
    if (const auto most = refundable(order))
        //: %1 is an amount
        facts.append(tr("Can be refunded: %1").arg(words::money(*most)));
    facts.removeAll(QString());
    m_facts->setText(facts.join(u'\n'));

    QStringList suppliers;
    for (const SupplierSide &side : pair->sides) {
        QStringList lines{side.order.storeName, side.order.id.toString()};
        if (side.order.amount)
            lines.append(words::money(side.order.amount));
        //: %1 is the supplier's status, %2 its age: "Being prepared, 2 minutes ago"
        lines.append(side.order.asOf.isValid()
                         ? tr("%1, %2").arg(words::status(side.order.stage), words::age(side.order.asOf, now))
                         : tr("Not read yet"));
        lines.removeAll(QString());
        suppliers.append(lines.join(u'\n'));
    }
    m_suppliers->setText(suppliers.isEmpty() ? tr("No supplier order is linked.")
                                             : suppliers.join(QStringLiteral("\n\n")));
    const auto &cause = m_session.draft.cause;
    m_cause->setText(cause ? words::refundCause(*cause) + u'\n' + words::fault(ruleFor(*cause).fault) : QString());
    m_cause->setVisible(cause.has_value());
    if (isVisible()) // each page has a panel: a supplier is measured for the one that is looked at
        m_advice->show(*pair);
    //: %1 is an age: "2 minutes ago"
    m_age->setText(tr("Shop read %1").arg(words::age(order.asOf, now)));
}

} // namespace contrordine
