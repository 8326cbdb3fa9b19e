// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pairtools.h"

#include "ui/actions.h"
#include "ui/guides.h"
#include "ui/linktools.h"
#include "ui/pairoffers.h"
#include "ui/parts/outside.h"
#include "ui/wizards/cancelmany.h"
#include "ui/wizards/cancelwizard.h"
#include "ui/wizards/disputewizard.h"
#include "ui/wizards/messagedialog.h"
#include "ui/wizards/refundwizard.h"
#include "ui/wizards/trackingdialog.h"
#include "ui/words/words.h"

#include <QAction>
#include <QCoroFuture>
#include <QShortcut>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

PairTools::PairTools(Desk &desk, LinkTools &links, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_links(links)
    , m_window(window)
{
    m_actions.cancel = makeAction(window, u"cancel"_s, u"cancel"_s, QKeySequence(Qt::Key_C));
    m_actions.refund = makeAction(window, u"refund"_s, u"refund"_s, QKeySequence(Qt::Key_R));
    m_actions.dispute = makeAction(window, u"dispute"_s, u"dispute"_s, QKeySequence(Qt::Key_D));
    m_actions.tracking = makeAction(window, u"tracking"_s, {}, QKeySequence(Qt::Key_T));
    m_actions.message = makeAction(window, u"message"_s, {}, QKeySequence(Qt::Key_M));
    m_actions.link = makeAction(window, u"link"_s, u"link"_s, QKeySequence(Qt::Key_L));
    m_actions.unlink = makeAction(window, u"unlink"_s);
    m_actions.openBoth = makeAction(window, u"open"_s, u"open"_s, QKeySequence(Qt::Key_O));
    m_actions.openShop = makeAction(window, u"openShop"_s);
    m_actions.openSupplier = makeAction(window, u"openSupplier"_s);
    m_whyNot = new QShortcut(QKeySequence(Qt::Key_C), window, this, [this] { explainWhyNot(); });
    connect(m_actions.cancel, &QAction::triggered, this, &PairTools::cancelOrder);
    connect(m_actions.refund, &QAction::triggered, this, [this] {
        if (m_pair)
            refundItems(*m_pair);
    });
    connect(m_actions.dispute, &QAction::triggered, this, [this] {
        if (m_order)
            openDispute(*m_order, {});
    });
    connect(m_actions.tracking, &QAction::triggered, this, [this] {
        if (m_order)
            askForTracking(*m_order, {});
    });
    connect(m_actions.message, &QAction::triggered, this, &PairTools::writeMessage);
    connect(m_actions.link, &QAction::triggered, this, [this] {
        if (m_pair)
            m_links.askForLink(*m_pair);
    });
    connect(m_actions.unlink, &QAction::triggered, this, [this] {
        if (m_pair)
            m_links.askForUnlink(*m_pair);
    });
    connect(m_actions.openBoth, &QAction::triggered, this, [this] { openPages(true, true); });
    connect(m_actions.openShop, &QAction::triggered, this, [this] { openPages(true, false); });
    connect(m_actions.openSupplier, &QAction::triggered, this, [this] { openPages(false, true); });
}

PairTools::~PairTools()
{
    // They borrow what the window borrows, and their closing must not find half a window.
    for (const QPointer<CancelWizard> &wizard : std::as_const(m_wizards))
        delete wizard.data();
    for (const QPointer<RefundWizard> &wizard : std::as_const(m_refunds))
        delete wizard.data();
    qDeleteAll(m_window->findChildren<CancelMany *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(m_window->findChildren<DisputeWizard *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(m_window->findChildren<TrackingDialog *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(m_window->findChildren<MessageDialog *>(Qt::FindDirectChildrenOnly));
}

void PairTools::retranslate()
{
    nameAction(m_actions.refund, tr("Refund items…"), tr("Give the customer money back without cancelling the order"));
    nameAction(m_actions.tracking, tr("Ask for the tracking number…"),
               tr("Find out whether the parcel has really left"));
    nameAction(m_actions.message, tr("Write to the customer…"), tr("A ready message to the customer, to be copied"));
    nameAction(m_actions.link, tr("Link…"), tr("Say which supplier order belongs to this order"));
    nameAction(m_actions.unlink, tr("Unlink…"), tr("Say that a supplier order does not belong to this order"));
    nameAction(m_actions.openBoth, tr("Open both pages"),
               tr("Open the order’s pages on both platforms in the browser"));
    //: opens the order's page in the shop's admin
    nameAction(m_actions.openShop, tr("On the &shop"), tr("Open the order’s page on the shop"));
    //: opens the order's page at the supplier's platform
    nameAction(m_actions.openSupplier, tr("At the s&upplier"), tr("Open the order’s page at the supplier"));
    writeActions();
}

void PairTools::setPair(const std::optional<OrderId> &order, const std::optional<PairDetails> &pair, bool hasRows)
{
    m_order = order;
    m_pair = pair;
    m_hasRows = hasRows;
    writeActions();
}

void PairTools::setSelection(int count, std::function<QList<OrderId>()> orders)
{
    m_selected = count;
    m_selection = std::move(orders);
    writeActions();
}

void PairTools::writeActions()
{
    const PairDetails *pair = m_hasRows && m_pair ? &*m_pair : nullptr;
    const bool several = m_hasRows && m_selected > 1;
    m_actions.cancel->setEnabled(several ? m_selected <= mostAtOnce : pair && offers::cancel(*pair));
    m_actions.cancel->setText(several ? tr("Cancel %n orders…", nullptr, m_selected)
                                  : pair && offers::openCase(*pair) == CaseKind::Cancel ? tr("Continue cancelling…")
                                                                                        : tr("Cancel the order…"));
    m_actions.cancel->setToolTip(u"%1 (C)"_s.arg(tr("Stop the order, at the supplier first and then on the shop")));
    m_whyNot->setEnabled(pair && !m_actions.cancel->isEnabled());
    const std::optional<Money> still = pair ? refundable(pair->order) : std::nullopt;
    m_actions.refund->setEnabled(pair && !shopPage().isEmpty() && !(still && still->isZero()));
    const bool disputed = pair && pair->row.verdict.kind == VerdictKind::Disputed;
    m_actions.dispute->setEnabled(pair && offers::dispute(*pair));
    m_actions.dispute->setText(disputed                               ? tr("Look at the dispute")
                                   : pair && offers::inDispute(*pair) ? tr("Continue the dispute…")
                                                                      : tr("Open a dispute…"));
    m_actions.dispute->setToolTip(u"%1 (D)"_s.arg(disputed ? tr("See where the dispute stands and what comes next")
                                                           : tr("Ask the supplier’s platform for your money back")));
    m_actions.tracking->setEnabled(pair && offers::tracking(*pair));
    m_actions.message->setEnabled(pair);
    m_actions.link->setEnabled(pair);
    m_actions.unlink->setEnabled(pair && offers::unlink(*pair));
    m_actions.openShop->setEnabled(pair && !shopPage().isEmpty());
    m_actions.openSupplier->setEnabled(pair && !supplierPage().isEmpty());
    m_actions.openBoth->setEnabled(m_actions.openShop->isEnabled() || m_actions.openSupplier->isEnabled());
}

/// The message that the state of things suggests first; the others are a choice away.
void PairTools::writeMessage()
{
    if (!m_pair)
        return;
    auto *dialog = new MessageDialog(m_desk, *m_pair, offers::message(*m_pair), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool PairTools::isCancelShown(const OrderId &order) const
{
    const QPointer<CancelWizard> wizard = m_wizards.value(order);
    return wizard && wizard->isVisible();
}

bool PairTools::isRefundShown(const OrderId &order) const
{
    const QPointer<RefundWizard> wizard = m_refunds.value(order);
    return wizard && wizard->isVisible();
}

void PairTools::cancelOrder()
{
    if (!m_actions.cancel->isEnabled())
        return;
    if (m_selected > 1) {
        cancelMany();
    } else if (m_order) {
        Q_EMIT acted();
        openCancel(*m_order);
    }
}

void PairTools::cancelMany()
{
    const QList<OrderId> orders = m_selection ? m_selection() : QList<OrderId>();
    if (orders.isEmpty())
        return;
    auto *dialog = new CancelMany(m_desk, orders, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CancelMany::orderAsked, this, &PairTools::openCancel);
    dialog->show(); // beside it the orders' own wizards come and go
}

void PairTools::openCancel(const OrderId &order)
{
    QPointer<CancelWizard> &wizard = m_wizards[order];
    if (!wizard) {
        wizard = new CancelWizard(m_desk, order, m_window);
        wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(wizard, &CancelWizard::trackingAsked, this,
                [this, order](const SupplierOrderId &supplierOrder) { askForTracking(order, supplierOrder); });
        connect(wizard, &CancelWizard::disputeAsked, this,
                [this, order](const SupplierOrderId &supplierOrder) { openDispute(order, supplierOrder); });
        wizard->show();
    }
    Q_EMIT cancelShown();
    wizard->raise();
    wizard->activateWindow();
}

QCoro::Task<> PairTools::takeUp(OrderId order, CaseId id)
{
    const QPointer<PairTools> self(this);
    const auto details = co_await m_desk.store().pairDetails(order);
    if (!self || !details)
        co_return;
    for (const CaseHistory &history : details->cases) {
        if (history.state.id != id || history.state.closed)
            continue;
        switch (history.state.kind) {
        case CaseKind::Cancel:
            openCancel(order);
            break;
        case CaseKind::Refund:
            refundItems(*details);
            break;
        case CaseKind::Dispute:
            openDispute(order, history.state.dispute->supplierOrder);
            break;
        }
        co_return;
    }
}

void PairTools::explainWhyNot()
{
    if (!m_pair)
        return;
    const PairRow &row = m_pair->row;
    Q_EMIT notCancellable(row.verdict,
                          words::orderName(row.orderName, row.shop, m_desk.hasSeveralShops()) + u": "_s
                              + words::verdictSentence(row.verdict, m_desk.clock().now()));
}

QUrl PairTools::shopPage() const
{
    if (!m_pair)
        return {};
    const ShopPlatform *shop = m_desk.cases().shopOf(m_pair->order);
    return shop ? shop->orderPage(m_pair->order.id) : QUrl();
}

QUrl PairTools::supplierPage() const
{
    if (!m_pair || m_pair->row.supplierOrder.isEmpty())
        return {};
    QString platform;
    for (const Link &link : m_pair->links) {
        if (link.supplierOrder == m_pair->row.supplierOrder)
            platform = link.platform;
    }
    return m_desk.supplierPage(platform, m_pair->row.supplierOrder);
}

void PairTools::openPages(bool shop, bool supplier)
{
    for (const QUrl &page : {shop ? shopPage() : QUrl(), supplier ? supplierPage() : QUrl()})
        openPage(m_window, page);
}

void PairTools::assist(const QString &name, const AssistDialog::Guide &guide)
{
    auto *dialog = new AssistDialog(guide, m_window);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AssistDialog::pageAsked, dialog, [dialog](const QUrl &page) { openPage(dialog, page); });
    dialog->open();
}

void PairTools::refundItems(const PairDetails &pair)
{
    if (!RefundWizard::canRefund(m_desk, pair)) {
        const ShopPlatform *shop = m_desk.cases().shopOf(pair.order);
        assist(u"refundHelp"_s, guides::refund(pair, shop ? shop->orderPage(pair.order.id) : QUrl()));
        return;
    }
    Q_EMIT acted();
    const OrderId order = pair.order.id;
    QPointer<RefundWizard> &wizard = m_refunds[order]; // one for each order: two could refund it twice
    if (!wizard) {
        wizard = new RefundWizard(m_desk, order, m_window);
        wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(wizard, &RefundWizard::disputeAsked, this,
                [this, order](const SupplierOrderId &supplierOrder) { openDispute(order, supplierOrder); });
        wizard->show();
    }
    wizard->raise();
    wizard->activateWindow();
}

QCoro::Task<> PairTools::refundItemsOf(OrderId order)
{
    const QPointer<PairTools> self(this);
    const auto details = co_await m_desk.store().pairDetails(order);
    if (self && details)
        refundItems(*details);
}

void PairTools::openDispute(const OrderId &order, const SupplierOrderId &supplierOrder)
{
    Q_EMIT acted();
    // Each supplier order has a dispute of its own.
    const QList<DisputeWizard *> all = m_window->findChildren<DisputeWizard *>(Qt::FindDirectChildrenOnly);
    const auto known = std::find_if(all.cbegin(), all.cend(), [&](DisputeWizard *one) {
        return one->session().orderId() == order
            && (supplierOrder.isEmpty() || one->session().supplierOrderId() == supplierOrder);
    });
    DisputeWizard *wizard = known == all.cend() ? nullptr : *known;
    if (!wizard) {
        wizard = new DisputeWizard(m_desk, order, supplierOrder, m_window);
        wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(wizard, &DisputeWizard::trackingAsked, this,
                [this, wizard, order] { askForTracking(order, wizard->session().supplierOrderId()); });
        wizard->show();
    }
    wizard->raise();
    wizard->activateWindow();
}

void PairTools::askForTracking(const OrderId &order, const SupplierOrderId &supplierOrder)
{
    Q_EMIT acted();
    auto *dialog = new TrackingDialog(m_desk, order, supplierOrder, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TrackingDialog::refundAsked, this, [this, order] { refundItemsOf(order); });
    connect(dialog, &TrackingDialog::disputeAsked, this,
            [this, order](const SupplierOrderId &chosen) { openDispute(order, chosen); });
    dialog->open();
}

} // namespace contrordine
