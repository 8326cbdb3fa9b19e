// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/refundsession.h"

#include <QWizard>

namespace contrordine
{

class RefundSummary;
class StepList;

/// Guides through a refund without cancelling the order: which pieces, why, what shows it, what is offered, a last look
/// – and what became of it. Opens on the page where the order's refund stands (R33); may be closed on any page and
/// loses nothing. Shown with show() or open(), never exec().
class RefundWizard final : public QWizard
{
    Q_OBJECT

public:
    enum Page : int {
        LoadingPageId,
        ItemsPageId,
        CausePageId,
        EvidencePageId,
        OfferPageId,
        SummaryPageId,
        OutcomePageId
    };

    RefundWizard(Desk &desk, OrderId order, QWidget *parent = nullptr);

    /// Can the shop refund pieces of this order through its API? Else only its own page can.
    static bool canRefund(Desk &desk, const PairDetails &pair) { return RefundSession::canRefund(desk.cases(), pair); }

    RefundSession &session() { return m_session; }
    int nextId() const override;

Q_SIGNALS:
    /// The customer is refunded, and the supplier is to pay: asked of whoever opened this wizard.
    void disputeAsked(const contrordine::SupplierOrderId &supplierOrder);

private:
    static Page pageOf(RefundSession::Place place);
    void goTo(Page page); ///< starts anew there; Back leads through what was filled in before
    void follow(); ///< the case may move under an open page
    void dressButtons();

    RefundSession m_session;
    StepList *m_steps;
    RefundSummary *m_summary;
    QList<WizardButton> m_layout;
};

} // namespace contrordine
