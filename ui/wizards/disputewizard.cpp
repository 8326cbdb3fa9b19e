// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/disputewizard.h"

#include "ui/wizards/disputeclaim.h"
#include "ui/wizards/disputeevidence.h"
#include "ui/wizards/disputeground.h"
#include "ui/wizards/disputeopen.h"
#include "ui/wizards/disputewatch.h"
#include "ui/wizards/spinner.h"
#include "ui/wizards/steplist.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace contrordine
{

namespace
{

/// Shown for the blink of an eye in which the order is read from the store, or with what went wrong there.
class DisputeLoading final : public DisputePage
{
public:
    explicit DisputeLoading(DisputeSession &session)
        : DisputePage(session, DisputeWizard::tr("Reading the order…"))
    {
        column()->addWidget(new Spinner, 0, Qt::AlignHCenter);
    }

    bool isComplete() const override { return false; }

protected:
    void refresh() override { showProblem(); }
};

constexpr QSize comfortableSize(920, 680);
constexpr QSize smallestSize(760, 560);

} // namespace

DisputeWizard::DisputeWizard(Desk &desk, OrderId order, SupplierOrderId supplierOrder, QWidget *parent)
    : QWizard(parent)
    , m_session(desk, std::move(order), std::move(supplierOrder))
    , m_steps(new StepList({tr("Reason"), tr("Claim"), tr("Evidence"), tr("Opening"), tr("Outcome")}))
{
    setObjectName(QStringLiteral("disputeWizard"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoDefaultButton);
    setWindowTitle(tr("Dispute"));
    setSideWidget(m_steps);

    setPage(LoadingPageId, new DisputeLoading(m_session));
    auto *ground = new DisputeGround(m_session);
    setPage(GroundPageId, ground);
    setPage(ClaimPageId, new DisputeClaim(m_session));
    setPage(EvidencePageId, new DisputeEvidence(m_session));
    setPage(OpenPageId, new DisputeOpen(m_session));
    setPage(WatchPageId, new DisputeWatch(m_session));
    setStartId(LoadingPageId);

    connect(this, &QWizard::currentIdChanged, this, &DisputeWizard::dressButtons);
    connect(ground, &DisputePage::trackingAsked, this, &DisputeWizard::trackingAsked);
    connect(&m_session, &DisputeSession::loaded, this, [this] {
        if (m_session.pair()) {
            //: window title; %1 is the order's name
            setWindowTitle(tr("Dispute about order %1").arg(m_session.pair()->order.name));
            goTo(pageOf(m_session.place()));
        }
    });
    connect(&m_session, &DisputeSession::changed, this, &DisputeWizard::follow);

    setMinimumSize(smallestSize);
    resize(comfortableSize);
    m_session.load();
    dressButtons();
}

DisputeWizard::Page DisputeWizard::pageOf(DisputeSession::Place place)
{
    using Place = DisputeSession::Place;
    switch (place) {
    case Place::Ground:
        return GroundPageId;
    case Place::Claim:
        return ClaimPageId;
    case Place::Evidence:
        return EvidencePageId;
    case Place::Open:
        return OpenPageId;
    case Place::Watch:
        return WatchPageId;
    }
    return GroundPageId;
}

int DisputeWizard::nextId() const
{
    const int shown = currentId();
    return shown >= GroundPageId && shown < WatchPageId ? shown + 1 : -1;
}

void DisputeWizard::goTo(Page page)
{
    // Back leads through what was filled in before, as far as it can still be changed.
    setStartId(page == WatchPageId ? WatchPageId : GroundPageId);
    restart();
    while (currentId() != page && currentId() < page) {
        const int before = currentId();
        static_cast<DisputePage *>(currentPage())->skip();
        if (currentId() == before)
            break;
    }
}

void DisputeWizard::follow()
{
    const int shown = currentId();
    if (shown <= LoadingPageId || m_session.isWorking()) {
        dressButtons();
        return;
    }
    const bool watch = m_session.place() == DisputeSession::Place::Watch;
    if (watch && shown != WatchPageId)
        goTo(WatchPageId);
    else if (!watch && shown == WatchPageId)
        goTo(pageOf(m_session.place())); // the opening was a slip
    else
        dressButtons();
}

void DisputeWizard::dressButtons()
{
    const int shown = currentId();
    const bool isWatch = shown == WatchPageId;
    QList<WizardButton> layout{CancelButton, Stretch, BackButton, NextButton};
    if (shown <= LoadingPageId)
        layout = {CancelButton, Stretch};
    else if (shown == OpenPageId)
        layout = {CancelButton, Stretch, BackButton};
    else if (isWatch)
        layout = {Stretch, FinishButton};
    if (layout != m_layout) { // laying them out anew takes the focus away
        m_layout = layout;
        setButtonLayout(layout);
    }
    setButtonText(BackButton, tr("Back"));
    setButtonText(NextButton, tr("Next"));
    setButtonText(FinishButton, tr("Close"));
    // Never "Cancel": that is what happens to an order.
    setButtonText(CancelButton, m_session.state() ? tr("Close and continue later") : tr("Close without changes"));
    for (const WizardButton which : {BackButton, NextButton, FinishButton, CancelButton}) {
        if (auto *push = qobject_cast<QPushButton *>(button(which)))
            push->setDefault(isWatch ? which == FinishButton : which == NextButton);
    }
    m_steps->setCurrent(shown - GroundPageId);
}

} // namespace contrordine
