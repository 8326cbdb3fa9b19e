// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/disputesession.h"

#include <QWizard>

namespace contrordine
{

class StepList;

/// Guides through a dispute: what about, what is asked for, what proves it, opening it – and follows it to its end.
/// Opens on the page where it was left (R33); may be closed on any page and loses nothing. Shown with show() or open(),
/// never exec().
class DisputeWizard final : public QWizard
{
    Q_OBJECT

public:
    enum Page : int { LoadingPageId, GroundPageId, ClaimPageId, EvidencePageId, OpenPageId, WatchPageId };

    /// `supplierOrder` empty = the one that the pair shows.
    DisputeWizard(Desk &desk, OrderId order, SupplierOrderId supplierOrder = {}, QWidget *parent = nullptr);

    DisputeSession &session() { return m_session; }
    int nextId() const override;

Q_SIGNALS:
    void trackingAsked(); ///< the tracking number is to be asked for, or looked at, first

private:
    static Page pageOf(DisputeSession::Place place);
    void goTo(Page page); ///< starts anew there; what was visited before is forgotten
    void follow(); ///< the case may move under an open page
    void dressButtons();

    DisputeSession m_session;
    StepList *m_steps;
    QList<WizardButton> m_layout;
};

} // namespace contrordine
