// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/cancelwizard.h"

#include "ui/wizards/fulfillmentpage.h"
#include "ui/wizards/lastbutton.h"
#include "ui/wizards/outcomepage.h"
#include "ui/wizards/partpage.h"
#include "ui/wizards/reasonpage.h"
#include "ui/wizards/shoppage.h"
#include "ui/wizards/spinner.h"
#include "ui/wizards/steplist.h"
#include "ui/wizards/summarypage.h"
#include "ui/wizards/supplierpage.h"
#include "ui/wizards/waitpage.h"
#include "ui/words/words.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace contrordine
{

namespace
{

/// Shown for the blink of an eye in which the order is read from the store, or with what went wrong there.
class LoadingPage final : public QWizardPage
{
public:
    explicit LoadingPage(CancelSession &session)
        : m_text(new QLabel(CancelWizard::tr("Reading the order…")))
    {
        auto *column = new QVBoxLayout(this);
        auto *spinner = new Spinner;
        m_text->setWordWrap(true);
        column->addStretch();
        column->addWidget(spinner, 0, Qt::AlignHCenter);
        column->addWidget(m_text, 0, Qt::AlignHCenter);
        column->addStretch();
        connect(&session, &CancelSession::changed, this, [this, spinner, &session] {
            if (session.pair() || !session.checkProblem())
                return;
            spinner->hide();
            m_text->setText(words::error(session.checkProblem()->error, {}).joined());
        });
    }

    bool isComplete() const override { return false; }

private:
    QLabel *m_text;
};

constexpr QSize comfortableSize(880, 640);
constexpr QSize smallestSize(760, 560);

} // namespace

CancelWizard::CancelWizard(Desk &desk, OrderId order, QWidget *parent)
    : QWizard(parent)
    , m_session(desk, std::move(order))
    , m_steps(new StepList({tr("Reason"), tr("Supplier"), tr("Answer"), tr("Shop"), tr("Last look")}))
    , m_summary(new SummaryPage(m_session))
{
    setObjectName(QStringLiteral("cancelWizard"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoDefaultButton);
    setOption(QWizard::HaveCustomButton1);
    setWindowTitle(tr("Cancel an order"));
    setSideWidget(m_steps);

    auto *outcomePage = new OutcomePage(m_session);
    setPage(LoadingPageId, new LoadingPage(m_session));
    setPage(ReasonPageId, new ReasonPage(m_session));
    setPage(SupplierPageId, new SupplierPage(m_session));
    setPage(FulfillmentPageId, new FulfillmentPage(m_session));
    auto *waitPage = new WaitPage(m_session);
    setPage(WaitPageId, waitPage);
    connect(waitPage, &WaitPage::trackingAsked, this, &CancelWizard::trackingAsked);
    connect(waitPage, &WaitPage::disputeAsked, this, &CancelWizard::disputeAsked);
    setPage(PartPageId, new PartPage(m_session));
    setPage(ShopPageId, new ShopPage(m_session));
    setPage(SummaryPageId, m_summary);
    setPage(OutcomePageId, outcomePage);
    // What the first page asks is answered once and for all when the case is open.
    page(ReasonPageId)->setCommitPage(true);
    setStartId(LoadingPageId);

    connect(this, &QWizard::currentIdChanged, this, &CancelWizard::dressButtons);
    connect(&m_session, &CancelSession::loaded, this, [this] {
        if (m_session.pair()) {
            //: window title; %1 is the order's name
            setWindowTitle(tr("Cancel order %1").arg(m_session.orderName()));
            goTo(pageOf(m_session.place()));
        }
    });
    connect(this, &QWizard::customButtonClicked, this, &CancelWizard::askToGiveUp);
    connect(&m_session, &CancelSession::changed, this, &CancelWizard::follow);
    connect(m_summary, &SummaryPage::verbChanged, this, &CancelWizard::dressButtons);
    connect(m_summary, &SummaryPage::changeAsked, this, [this] { goTo(decidingPage()); });
    connect(outcomePage, &OutcomePage::backToShopAsked, this, [this] { goTo(decidingPage()); });
    connect(outcomePage, &OutcomePage::backToSummaryAsked, this, [this] { goTo(SummaryPageId); });

    setMinimumSize(smallestSize);
    resize(comfortableSize);
    m_session.load();
    dressButtons();
}

CancelWizard::Page CancelWizard::pageOf(CancelSession::Place place)
{
    using Place = CancelSession::Place;
    switch (place) {
    case Place::Reason:
        return ReasonPageId;
    case Place::Supplier:
        return SupplierPageId;
    case Place::Answer:
        return WaitPageId;
    case Place::Part:
        return PartPageId;
    case Place::Fulfillment:
        return FulfillmentPageId;
    case Place::Shop:
        return ShopPageId;
    case Place::Summary:
        return SummaryPageId;
    case Place::Outcome:
        return OutcomePageId;
    }
    return ReasonPageId;
}

CancelWizard::Page CancelWizard::decidingPage() const { return m_session.isPart() ? PartPageId : ShopPageId; }

int CancelWizard::nextId() const
{
    const Page stands = pageOf(m_session.place());
    switch (currentId()) {
    case ReasonPageId:
        return std::max(stands, SupplierPageId);
    case SupplierPageId:
        return std::clamp(stands, WaitPageId, ShopPageId);
    case WaitPageId:
        if (m_session.isPart())
            return PartPageId;
        return stands == FulfillmentPageId ? FulfillmentPageId : ShopPageId;
    case FulfillmentPageId:
        return ShopPageId;
    case PartPageId:
    case ShopPageId:
        return SummaryPageId;
    case SummaryPageId:
        return OutcomePageId;
    default:
        return -1;
    }
}

void CancelWizard::goTo(Page page)
{
    setStartId(page);
    restart();
}

void CancelWizard::follow()
{
    const int shown = currentId();
    if (shown <= LoadingPageId || shown == OutcomePageId || m_session.isWorking()) {
        dressButtons();
        return;
    }
    const Page stands = pageOf(m_session.place());
    const bool decidesAgain = m_session.outcome() == CancelSession::Outcome::Refused;
    if (stands == OutcomePageId && !decidesAgain)
        goTo(OutcomePageId);
    else if (shown >= PartPageId && stands < shown && stands < ShopPageId && !(m_session.isPart() && decidesAgain))
        goTo(stands); // the supplier's yes has turned into a no, or somebody was asked to ship meanwhile
    else if (shown == PartPageId && !m_session.isPart())
        goTo(stands); // the last one agreed too: the order as a whole
    else
        dressButtons();
}

/// The order is kept after all: what it holds on the shop is let go with the case.
void CancelWizard::askToGiveUp()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Keep the order?"),
                                     tr("The case is closed, and the order goes on as if nothing had been decided."),
                                     QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("giveUpQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("What the supplier has been asked, or has cancelled already, is not undone by it: "
                                    "write to the supplier, or order anew."));
    auto *giveUp = question->addButton(tr("Give the cancellation up"), QMessageBox::AcceptRole);
    giveUp->setObjectName(QStringLiteral("giveUp"));
    question->setDefaultButton(question->addButton(tr("Go on with it"), QMessageBox::RejectRole));
    connect(giveUp, &QPushButton::clicked, this, [this] { m_session.close(QStringLiteral("left")); });
    question->open();
}

void CancelWizard::dressButtons()
{
    const int shown = currentId();
    const bool isOutcome = shown == OutcomePageId;
    const bool ended = isOutcome && currentPage() && currentPage()->isComplete();
    QList<WizardButton> layout{CancelButton, Stretch, BackButton, NextButton};
    if (shown <= LoadingPageId)
        layout = {CancelButton, Stretch};
    else if (shown == ReasonPageId || shown == SummaryPageId)
        layout = {CancelButton, Stretch, BackButton, CommitButton};
    else if (isOutcome)
        layout = ended ? QList<WizardButton>{Stretch, FinishButton} : QList<WizardButton>{CancelButton, Stretch};
    if (m_session.state().has_value() && shown > ReasonPageId && !isOutcome)
        layout.insert(1, CustomButton1);
    if (layout != m_layout) { // laying them out anew takes the focus away
        m_layout = layout;
        setButtonLayout(layout);
    }

    setButtonText(BackButton, tr("Back"));
    setButtonText(NextButton, tr("Next"));
    setButtonText(FinishButton, tr("Close"));
    setButtonText(CommitButton, shown == SummaryPageId ? m_summary->verb() : tr("Next"));
    setButtonText(CustomButton1, tr("Keep the order…"));
    if (auto *push = qobject_cast<QPushButton *>(button(CustomButton1)))
        push->setAutoDefault(false);
    // Never "Cancel": that is what happens to the order.
    setButtonText(CancelButton,
                  isOutcome                           ? tr("Close, it goes on by itself")
                      : m_session.state().has_value() ? tr("Close and continue later")
                                                      : tr("Close without changes"));
    for (const WizardButton which : {BackButton, NextButton, CommitButton, FinishButton, CancelButton}) {
        auto *push = qobject_cast<QPushButton *>(button(which));
        if (!push)
            continue;
        // Enter must not press the last button: on that page the harmless one is the default.
        const bool isLastButton = which == CommitButton && shown == SummaryPageId;
        const bool isDefault = shown == SummaryPageId ? which == CancelButton
            : isOutcome                               ? which == FinishButton
            : shown == ReasonPageId                   ? which == CommitButton
                                                      : which == NextButton;
        push->setAutoDefault(!isLastButton);
        if (isLastButton)
            dressLastButton(push);
        else
            undressLastButton(push);
        push->setDefault(isDefault);
    }
    // Taking the fulfillment back, and refunding a part, are the shop's step.
    const int step = shown - ReasonPageId;
    m_steps->setCurrent(shown > FulfillmentPageId ? step - 2 : shown == FulfillmentPageId ? step - 1 : step);
}

} // namespace contrordine
