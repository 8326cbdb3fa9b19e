// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/cancelsession.h"

#include <QWizard>

namespace contrordine
{

class StepList;
class SummaryPage;

/// Guides through cancelling one order: why, the supplier, its answer, the shop, a last look – and what became of it.
/// Opens on the page where the order's case stands (R33); may be closed on any page and loses nothing. Shown with
/// show() or open(), never exec().
class CancelWizard final : public QWizard
{
    Q_OBJECT

public:
    enum Page : int {
        LoadingPageId,
        ReasonPageId,
        SupplierPageId,
        WaitPageId,
        PartPageId,
        FulfillmentPageId,
        ShopPageId,
        SummaryPageId,
        OutcomePageId
    };

    CancelWizard(Desk &desk, OrderId order, QWidget *parent = nullptr);

    CancelSession &session() { return m_session; }
    int nextId() const override;

Q_SIGNALS:
    /// The supplier refused, or has shipped: what comes next is asked of whoever opened this wizard.
    void trackingAsked(const contrordine::SupplierOrderId &supplierOrder);
    void disputeAsked(const contrordine::SupplierOrderId &supplierOrder);

private:
    static Page pageOf(CancelSession::Place place);
    Page decidingPage() const; ///< where what was decided is changed
    void goTo(Page page); ///< starts anew there; what was visited before is forgotten
    void follow(); ///< the case may move under an open page: the platform said something, or a request was settled
    void dressButtons();
    void askToGiveUp();

    CancelSession m_session;
    StepList *m_steps;
    SummaryPage *m_summary;
    QList<WizardButton> m_layout;
};

} // namespace contrordine
