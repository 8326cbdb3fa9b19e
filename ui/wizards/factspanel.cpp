// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/factspanel.h"

#include "ui/wizards/advicepanel.h"
#include "ui/words/words.h"

#include <QLabel>

namespace contrordine
{

namespace
{

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FactsPanel::FactsPanel(CancelSession &session, QWidget *parent)
    : FactsSide(parent)
    , m_session(session)
    , m_order(wrapped(this))
    , m_facts(wrapped(this))
    , m_suppliers(wrapped(this))
    , m_advice(new AdvicePanel(session.desk(), AdviceFor::Cancelling))
    , m_age(wrapped(this))
{
    setObjectName(QStringLiteral("facts"));
    QFont big = m_order->font();
    big.setPointSizeF(big.pointSizeF() * 1.25);
    big.setBold(true);
    m_order->setFont(big);
    m_age->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *fact : QList<QWidget *>{m_order, m_facts, m_suppliers, m_advice, m_age})
        add(fact);
    connect(&session, &CancelSession::changed, this, &FactsPanel::refresh);
    refresh();
}

void FactsPanel::showEvent(QShowEvent *event)
{
    FactsSide::showEvent(event);
    refresh();
}

void FactsPanel::refresh()
{
    const auto &pair = m_session.pair();
    if (!pair)
        return;
    const QDateTime now = m_session.now();
    const Order &order = pair->order;
    m_order->setText(m_session.orderName());
    QStringList facts;
    if (!order.customer.isEmpty())
        facts.append(order.customer);
    facts.append(words::money(order.total));
    facts.append(words::status(order.financial));
    facts.append(order.isCancelled() ? tr("Cancelled on the shop") : words::status(order.fulfillment));
    //: %1 is a day: "today 16:12", "20 Nov"
    facts.append(tr("Ordered %1").arg(words::day(order.createdAt, now)));
    m_facts->setText(facts.join(u'\n'));

    QStringList suppliers;
    for (const CancelSession::SupplierState &supplier : m_session.suppliers()) {
        QStringList lines;
        if (!supplier.order.storeName.isEmpty())
            lines.append(supplier.order.storeName);
        lines.append(supplier.order.id.toString());
        if (supplier.order.amount)
            lines.append(words::money(supplier.order.amount));
        //: %1 is the supplier's status, %2 its age: "Being prepared, 2 minutes ago"
        lines.append(supplier.order.asOf.isValid()
                         ? tr("%1, %2").arg(words::status(supplier.order.stage), words::age(supplier.order.asOf, now))
                         : tr("Not read yet"));
        suppliers.append(lines.join(u'\n'));
    }
    if (isVisible()) // each page has a panel: a supplier is measured for the one that is looked at
        m_advice->show(*pair);
    m_suppliers->setText(suppliers.isEmpty() ? tr("No supplier order is linked.") : suppliers.join(u"\n\n"));
    //: %1 is an age: "2 minutes ago"
    m_age->setText(tr("Shop read %1").arg(words::age(order.asOf, now)));
}

} // namespace contrordine
