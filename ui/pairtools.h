// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "ui/assistdialog.h"
#include "ui/pairbuttons.h"

#include <QHash>
#include <QPointer>
#include <functional>

class QShortcut;

namespace contrordine
{

class CancelWizard;
class LinkTools;
class RefundWizard;

/// What the merchant does about the selected order: cancelling, refunding, the dispute, the tracking number, links, the
/// platforms' pages. Each is an action of the window, enabled where it may be of use, and opens what carries it out.
class PairTools final : public QObject
{
    Q_OBJECT

public:
    PairTools(Desk &desk, LinkTools &links, QWidget *window);
    ~PairTools() override;

    const PairActions &actions() const { return m_actions; }
    void retranslate();

    /// The selected order, and its pair as last read (nothing while it is being read). Without rows nothing is offered.
    void setPair(const std::optional<OrderId> &order, const std::optional<PairDetails> &pair, bool hasRows);
    /// How many orders are selected, and which: with several, cancelling is about all of them.
    void setSelection(int count, std::function<QList<OrderId>()> orders);
    static constexpr int mostAtOnce = 100; ///< so many cases a person can still look through

    /// Brings a case's own page up: what it was reminded of, or where it stands in the list.
    QCoro::Task<> takeUp(OrderId order, CaseId id);

    // While one of these is open it counts down by itself.
    bool isCancelShown(const OrderId &order) const;
    bool isRefundShown(const OrderId &order) const;

Q_SIGNALS:
    void acted(); ///< whoever acts on an order wants to go on seeing it, wherever its new verdict puts it
    void cancelShown();
    /// The key was pressed where cancelling is not possible: why, and what else can be done.
    void notCancellable(const contrordine::Verdict &verdict, const QString &sentence);

private:
    void writeActions();
    void cancelOrder(); ///< the selected one, or the selected ones
    void cancelMany();
    void openCancel(const OrderId &order);
    void explainWhyNot();
    void refundItems(const PairDetails &pair);
    QCoro::Task<> refundItemsOf(OrderId order);
    void openDispute(const OrderId &order,
                     const SupplierOrderId &supplierOrder); ///< empty = the one that the pair shows
    void askForTracking(const OrderId &order, const SupplierOrderId &supplierOrder);
    void writeMessage();
    void openPages(bool shop, bool supplier);
    void assist(const QString &name, const AssistDialog::Guide &guide);
    QUrl shopPage() const;
    QUrl supplierPage() const;

    Desk &m_desk;
    LinkTools &m_links;
    QWidget *m_window;
    PairActions m_actions;
    QShortcut *m_whyNot; ///< the key of cancelling, where cancelling is not possible
    std::optional<OrderId> m_order;
    std::optional<PairDetails> m_pair;
    bool m_hasRows = false;
    int m_selected = 0;
    std::function<QList<OrderId>()> m_selection;
    QHash<OrderId, QPointer<CancelWizard>> m_wizards;
    QHash<OrderId, QPointer<RefundWizard>> m_refunds;
};

} // namespace contrordine
