// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundwizard.h"

#include "ui/wizards/lastbutton.h"
#include "ui/wizards/refundcausepage.h"
#include "ui/wizards/refundevidencepage.h"
#include "ui/wizards/refunditemspage.h"
#include "ui/wizards/refundoffer.h"
#include "ui/wizards/refundoutcome.h"
#include "ui/wizards/refundsummary.h"
#include "ui/wizards/spinner.h"
#include "ui/wizards/steplist.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace contrordine
{

namespace
{

/// Shown for the blink of an eye in which the order is read from the store, or with what went wrong there.
class RefundLoading final : public RefundPage
{
public:
    explicit RefundLoading(RefundSession &session)
        : RefundPage(session, RefundWizard::tr("Reading the order…"), Facts::Hidden)
    {
        column()->addWidget(new Spinner, 0, Qt::AlignHCenter);
    }

    bool isComplete() const override { return false; }

protected:
    void refresh() override { showProblem(); }
};

constexpr QSize comfortableSize(960, 700);
constexpr QSize smallestSize(860, 560); // the facts beside the offers leave little room

} // namespace

RefundWizard::RefundWizard(Desk &desk, OrderId order, QWidget *parent)
    : QWizard(parent)
    , m_session(desk, std::move(order))
    , m_steps(new StepList({tr("Pieces"), tr("Cause"), tr("Evidence"), tr("Offer"), tr("Last look")}))
    , m_summary(new RefundSummary(m_session))
{
    setObjectName(QStringLiteral("refundWizard"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoDefaultButton);
    setOption(QWizard::HaveCustomButton1);
    setWindowTitle(tr("Refund items"));
    setSideWidget(m_steps);

    setPage(LoadingPageId, new RefundLoading(m_session));
    setPage(ItemsPageId, new RefundItemsPage(m_session));
    setPage(CausePageId, new RefundCausePage(m_session));
    setPage(EvidencePageId, new RefundEvidencePage(m_session));
    setPage(OfferPageId, new RefundOffer(m_session));
    setPage(SummaryPageId, m_summary);
    auto *outcome = new RefundOutcome(m_session);
    setPage(OutcomePageId, outcome);
    setStartId(LoadingPageId);

    connect(this, &QWizard::currentIdChanged, this, &RefundWizard::dressButtons);
    connect(this, &QWizard::customButtonClicked, this, [this] { m_session.drop(); });
    connect(&m_session, &RefundSession::loaded, this, [this] {
        if (m_session.pair()) {
            //: window title; %1 is the order's name
            setWindowTitle(tr("Refund items of %1").arg(m_session.orderName()));
            goTo(pageOf(m_session.place()));
        }
    });
    connect(&m_session, &RefundSession::changed, this, &RefundWizard::follow);
    connect(&m_session, &RefundSession::acted, this, [this](RefundSession::Act act, bool done) {
        if (act == RefundSession::Act::Drop && done)
            reject();
    });
    connect(m_summary, &RefundSummary::verbChanged, this, &RefundWizard::dressButtons);
    connect(m_summary, &RefundSummary::changeAsked, this, [this] { goTo(OfferPageId); });
    connect(outcome, &RefundOutcome::changeAsked, this, [this] { goTo(OfferPageId); });
    connect(outcome, &RefundOutcome::disputeAsked, this, [this] { Q_EMIT disputeAsked(m_session.supplierOrder().id); });

    setMinimumSize(smallestSize);
    resize(comfortableSize);
    m_session.load();
    dressButtons();
}

RefundWizard::Page RefundWizard::pageOf(RefundSession::Place place)
{
    using Place = RefundSession::Place;
    switch (place) {
    case Place::Items:
        return ItemsPageId;
    case Place::Cause:
        return CausePageId;
    case Place::Evidence:
        return EvidencePageId;
    case Place::Offer:
        return OfferPageId;
    case Place::Summary:
        return SummaryPageId;
    case Place::Outcome:
        return OutcomePageId;
    }
    return ItemsPageId;
}

int RefundWizard::nextId() const
{
    const int shown = currentId();
    return shown >= ItemsPageId && shown < OutcomePageId ? shown + 1 : -1;
}

void RefundWizard::goTo(Page page)
{
    setStartId(page == OutcomePageId ? OutcomePageId : ItemsPageId);
    restart();
    while (currentId() != page && currentId() < page) {
        const int before = currentId();
        static_cast<RefundPage *>(currentPage())->skip();
        if (currentId() == before)
            break;
    }
}

void RefundWizard::follow()
{
    const int shown = currentId();
    if (shown <= LoadingPageId || m_session.isWorking()) {
        dressButtons();
        return;
    }
    const RefundSession::Outcome outcome = m_session.outcome();
    const bool decidesAgain = outcome == RefundSession::Outcome::Refused;
    if (outcome != RefundSession::Outcome::None && !decidesAgain && shown != OutcomePageId)
        goTo(OutcomePageId); // confirmed elsewhere, or taken up again
    else if (outcome == RefundSession::Outcome::None && shown == OutcomePageId)
        goTo(SummaryPageId); // taken back in time
    else
        dressButtons();
}

void RefundWizard::dressButtons()
{
    const int shown = currentId();
    const bool isOutcome = shown == OutcomePageId;
    const bool ended = isOutcome && currentPage() && currentPage()->isComplete();
    const bool isKept = m_session.state() && !m_session.state()->closed;
    QList<WizardButton> layout{CancelButton, Stretch, BackButton, NextButton};
    if (shown <= LoadingPageId)
        layout = {CancelButton, Stretch};
    else if (shown == SummaryPageId)
        layout = {CancelButton, CustomButton1, Stretch, BackButton, CommitButton};
    else if (isOutcome)
        layout = ended ? QList<WizardButton>{Stretch, FinishButton} : QList<WizardButton>{CancelButton, Stretch};
    else if (isKept)
        layout = {CancelButton, CustomButton1, Stretch, BackButton, NextButton};
    if (layout != m_layout) { // laying them out anew takes the focus away
        m_layout = layout;
        setButtonLayout(layout);
    }

    setButtonText(BackButton, tr("Back"));
    setButtonText(NextButton, tr("Next"));
    setButtonText(FinishButton, tr("Close"));
    setButtonText(CommitButton, m_summary->verb());
    setButtonText(CustomButton1, tr("Give this refund up"));
    // Never "Cancel": that is what happens to an order.
    setButtonText(CancelButton,
                  isOutcome    ? tr("Close, it goes on by itself")
                      : isKept ? tr("Close and continue later")
                               : tr("Close without refunding"));
    for (const WizardButton which : {BackButton, NextButton, CommitButton, FinishButton, CancelButton, CustomButton1}) {
        auto *push = qobject_cast<QPushButton *>(button(which));
        if (!push)
            continue;
        // Enter must not press the last button, nor throw the refund away.
        const bool isLastButton = which == CommitButton;
        const bool isDefault = shown == SummaryPageId ? which == CancelButton
            : isOutcome                               ? which == FinishButton
                                                      : which == NextButton;
        push->setAutoDefault(!isLastButton && which != CustomButton1);
        if (isLastButton)
            dressLastButton(push);
        push->setDefault(isDefault);
    }
    m_steps->setCurrent(shown - ItemsPageId);
}

} // namespace contrordine
