// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/statusmenu.h"

#include "app/desk.h"
#include "app/suppliernews.h"
#include "ui/words/words.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

QCoro::Task<> tellStatus(Desk *desk, QPointer<StatusMenu> menu, OrderId order, SupplierOrderId supplierOrder,
                         SupplierStage stage)
{
    auto told = co_await desk->news().tellStatus(order, supplierOrder, stage);
    if (menu && !told)
        Q_EMIT menu->failed(told.error());
}

} // namespace

StatusMenu::StatusMenu(Desk &desk, QWidget *parent)
    : QMenu(parent)
    , m_desk(desk)
{
    setObjectName(u"statusMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &StatusMenu::fillAll);
}

void StatusMenu::setPair(const std::optional<PairDetails> &pair)
{
    m_order = pair ? pair->row.order : OrderId();
    m_tellable.clear();
    if (pair) {
        for (const SupplierSide &side : pair->sides) {
            const bool isRead = side.order.asOf.isValid() && side.order.source == FactSource::Api;
            if (!isRead || !m_desk.cases().supplierPlatform(side.order.platform))
                m_tellable.append(side.order);
        }
    }
    m_hasSupplierOrder = pair && !pair->sides.isEmpty();
}

/// Greyed without a word would leave the merchant guessing.
QString StatusMenu::reasonForNothing() const
{
    if (m_order.isEmpty())
        return tr("Choose one order first");
    if (!m_hasSupplierOrder)
        return tr("No supplier order is linked yet");
    return tr("The connected platform tells it: F5 reads it now");
}

void StatusMenu::fillAll()
{
    clear();
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    if (m_tellable.isEmpty()) {
        QAction *why = addAction(reasonForNothing());
        why->setObjectName(u"statusReason"_s);
        why->setEnabled(false);
        return;
    }
    for (const SupplierOrder &supplierOrder : std::as_const(m_tellable))
        fill(m_tellable.size() == 1 ? this : addMenu(supplierOrder.id.toString()), m_order, supplierOrder);
}

void StatusMenu::fill(QMenu *menu, const OrderId &order, const SupplierOrder &supplierOrder)
{
    const QList<SupplierStage> stages = SupplierNews::tellableStages();
    for (const SupplierStage stage : stages) {
        QAction *action = menu->addAction(words::status(Status<SupplierStage>{stage, {}}));
        action->setObjectName(u"status-"_s + code(stage));
        action->setCheckable(true);
        action->setChecked(supplierOrder.asOf.isValid() && supplierOrder.stage.value == stage);
        const SupplierOrderId number = supplierOrder.id;
        connect(action, &QAction::triggered, this,
                [this, order, number, stage] { tellStatus(&m_desk, this, order, number, stage); });
    }
}

} // namespace contrordine
