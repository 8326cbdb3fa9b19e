// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/disputefacts.h"

#include "ui/parts/plain.h"
#include "ui/words/trackingwords.h"
#include "ui/wizards/advicepanel.h"
#include "ui/words/causewords.h"
#include "ui/words/words.h"

#include <QLabel>

namespace contrordine
{

DisputeFacts::DisputeFacts(DisputeSession &session, QWidget *parent)
    : FactsSide(parent)
    , m_session(session)
    , m_order(plainLabel())
    , m_facts(plainLabel())
    , m_tracking(plainLabel())
    , m_advice(new AdvicePanel(session.desk(), AdviceFor::Disputing))
    , m_age(plainLabel())
{
    setObjectName(QStringLiteral("disputeFacts"));
    QFont big = m_order->font();
    big.setPointSizeF(big.pointSizeF() * 1.25);
    big.setBold(true);
    m_order->setFont(big);
    m_age->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_order, m_facts, m_tracking, m_age})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget *fact : QList<QWidget *>{m_order, m_facts, m_tracking, m_advice, m_age})
        add(fact);
    connect(&session, &DisputeSession::changed, this, &DisputeFacts::refresh);
    refresh();
}

void DisputeFacts::showEvent(QShowEvent *event)
{
    FactsSide::showEvent(event);
    refresh();
}

void DisputeFacts::refresh()
{
    const auto &pair = m_session.pair();
    if (!pair)
        return;
    const SupplierOrder order = m_session.order();
    m_order->setText(pair->order.name);
    QStringList facts{pair->order.customer, order.storeName, order.id.toString()};
    if (order.amount) {
        //: %1 is an amount
        facts.append(tr("Paid: %1").arg(words::money(order.amount)));
    }
    facts.append(words::status(order.stage));
    if (const auto cause = m_session.customersCause())
        //: %1 is a cause: "Damaged on the way"
        facts.append(tr("The customer says: %1").arg(words::refundCause(*cause)));
    facts.removeAll(QString());
    m_facts->setText(facts.join(u'\n'));
    if (isVisible()) // each page has a panel: a supplier is measured for the one that is looked at
        m_advice->show(*pair, order.id);
    QStringList parcels;
    for (const Parcel &parcel : order.parcels) {
        parcels.append(parcel.number);
        if (!parcel.events.isEmpty()) {
            //: %1 is a day ("20 Nov"), %2 the carrier's words
            parcels.append(tr("%1: %2").arg(words::day(parcel.events.first().at, m_session.now()),
                                            words::trackingEvent(parcel.events.first().text)));
        }
    }
    m_tracking->setText(parcels.isEmpty() ? tr("No tracking number.") : parcels.join(u'\n'));
    //: %1 is an age: "2 minutes ago"
    m_age->setText(tr("Read %1").arg(words::age(order.asOf, m_session.now())));
}

} // namespace contrordine
