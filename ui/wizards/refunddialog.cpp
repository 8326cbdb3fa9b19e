// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refunddialog.h"
#include "ui/wizards/messagedialog.h"

#include "app/cases/refundplan.h"
#include "models/domain/stakes.h"
#include "ui/parts/plain.h"
#include "ui/wizards/advicepanel.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/lastbutton.h"
#include "ui/wizards/refundextras.h"
#include "ui/wizards/refundfigures.h"
#include "ui/wizards/refundform.h"
#include "ui/words/refundwords.h"
#include "ui/words/words.h"

#include <QCoroFuture>
#include <QHBoxLayout>
#include <QLabel>
#include <QMap>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace contrordine
{

namespace
{

constexpr std::chrono::milliseconds gatherChanges(250);

} // namespace

bool RefundDialog::canRefund(Desk &desk, const PairDetails &pair)
{
    const ShopPlatform *shop = desk.cases().shopOf(pair.order);
    if (!shop || shop->refundSupport() != Support::ByApi)
        return false;
    const bool otherCase = std::ranges::any_of(pair.cases, [](const CaseHistory &history) {
        return !history.state.closed && history.state.kind == CaseKind::Cancel; // a dispute goes on beside a refund
    });
    // An imported order has lines without a name of their own.
    const bool anyPiece =
        std::ranges::any_of(pair.order.lines, [](const LineItem &line) { return !line.id.isEmpty(); });
    return !otherCase && anyPiece;
}

RefundDialog::RefundDialog(Desk &desk, PairDetails pair, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_pair(std::move(pair))
    , m_pages(new QStackedWidget)
    , m_trouble(new Banner)
    , m_close(new QPushButton)
    , m_refund(new QPushButton)
{
    setObjectName(QStringLiteral("refundDialog"));
    //: window title; %1 is the order's name
    setWindowTitle(
        tr("Refund items of %1").arg(words::orderName(m_pair.order.name, m_pair.order.shop, m_desk.hasSeveralShops())));
    setMinimumSize(560, 420);
    const ShopPlatform *shop = m_desk.cases().shopOf(m_pair.order);
    m_shopName = shop ? shop->platformName() : QString();
    for (const CaseHistory &history : std::as_const(m_pair.cases)) {
        if (!history.state.closed && history.state.kind == CaseKind::Refund && !history.state.actions.isEmpty())
            m_case = history.state.id; // one that is under way: its end comes before a new one
    }
    m_extras = new RefundExtras(m_desk.shopCalendar(), m_desk.clock().now(), m_shopName);
    m_form = new RefundForm(m_pair, m_extras);
    m_figures = new RefundFigures(lost());
    m_progress = new RefundProgress(m_desk.cases().undoWindow(), m_shopName);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    m_pages->addWidget(makeForm());
    m_pages->addWidget(m_progress);
    column->addWidget(m_pages, 1);
    auto *buttons = new QHBoxLayout;
    m_close->setObjectName(QStringLiteral("close"));
    m_refund->setObjectName(QStringLiteral("refund"));
    m_refund->setAutoDefault(false);
    m_close->setDefault(true);
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_refund);
    column->addLayout(buttons);
    resize(640, 640);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeLastButton);
    connect(&m_pause, &QTimer::timeout, this, &RefundDialog::showStage);
    m_ask.setSingleShot(true);
    m_ask.setInterval(gatherChanges);
    connect(&m_ask, &QTimer::timeout, this, [this] { askShop(); });
    connect(m_form, &RefundForm::changed, this, &RefundDialog::wishChanged);
    connect(m_close, &QPushButton::clicked, this, &RefundDialog::reject);
    connect(m_refund, &QPushButton::clicked, this, [this] { confirm(); });
    connect(m_progress, &RefundProgress::undoAsked, this, [this] { undo(); });
    connect(m_progress, &RefundProgress::writeAsked, this, [this] {
        const auto refund = m_history ? m_history->state.refund : std::nullopt;
        auto *message = new MessageDialog(m_desk, m_pair, TemplateKind::CustomerRefundOnWay, this,
                                          refund ? std::optional(refund->amount) : std::nullopt);
        message->setAttribute(Qt::WA_DeleteOnClose);
        message->open();
    });
    connect(&m_desk.cases(), &CaseEngine::caseChanged, this, [this](const CaseId &id) {
        if (id == m_case)
            follow();
    });
    connect(&m_desk.cases(), &CaseEngine::undoTicked, this, [this](const CaseId &id, std::chrono::milliseconds left) {
        if (id == m_case)
            m_progress->showCountdown(left);
    });
    if (m_case.isEmpty()) {
        wishChanged();
        askOptions();
    } else {
        follow();
    }
    showStage();
}

QWidget *RefundDialog::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *question = plainLabel(tr("What does the customer get money back for?"));
    question->setObjectName(QStringLiteral("question"));
    QFont heading = question->font();
    heading.setBold(true);
    heading.setPointSizeF(heading.pointSizeF() * 1.4);
    question->setFont(heading);
    column->addWidget(question);
    QStringList facts{m_pair.order.name, m_pair.order.customer};
    if (const auto most = refundable(m_pair.order))
        facts.append(tr("at most %1").arg(words::money(*most)));
    facts.removeAll(QString());
    column->addWidget(plainLabel(facts.join(QStringLiteral(" · "))));

    if (const QString warning = words::refundWarning(m_pair.order); !warning.isEmpty()) {
        auto *twice = new Banner;
        twice->setObjectName(QStringLiteral("refundWarning"));
        twice->show(Banner::Tone::Bad, warning);
        column->addWidget(twice);
    }
    const VerdictKind verdict = m_pair.row.verdict.kind;
    if (verdict == VerdictKind::CancelNow || verdict == VerdictKind::AskSupplier
        || verdict == VerdictKind::AwaitingSupplier || verdict == VerdictKind::FinishOnShop) {
        auto *stoppable = new Banner;
        stoppable->setObjectName(QStringLiteral("stoppable"));
        stoppable->show(Banner::Tone::Warning,
                        tr("A refund stops no parcel: this order can still be cancelled, the supplier first."));
        column->addWidget(stoppable);
    }
    // The questions scroll, the figures stay in sight.
    auto *inside = new QWidget;
    auto *padding = new QVBoxLayout(inside);
    padding->setContentsMargins(0, 0, 8, 0);
    auto *advice = new AdvicePanel(m_desk, AdviceFor::Refunding);
    advice->show(m_pair);
    padding->addWidget(advice);
    padding->addSpacing(6);
    padding->addWidget(m_form);
    padding->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    connect(m_form, &RefundForm::unfolded, this, [this, inside, scroll] {
        const int missing = inside->sizeHint().height() - scroll->viewport()->height();
        const int room = screen()->availableGeometry().height() - frameGeometry().height();
        if (missing > 0 && room > 0 && !isMaximized())
            resize(width(), height() + std::min(missing, room));
    });
    column->addWidget(scroll, 1);
    column->addWidget(m_figures);
    m_trouble->setObjectName(QStringLiteral("trouble"));
    column->addWidget(m_trouble);
    column->addWidget(plainLabel(tr("The figures are the shop’s own, and the order stays open.")));
    return form;
}

std::optional<Money> RefundDialog::amount() const
{
    if (!m_proposal || m_form->hasFault())
        return {};
    if (m_form->isAmountAlone())
        return m_form->amountAlone(m_proposal->maximum.currency());
    return m_form->isEmpty() ? std::nullopt : std::optional(m_proposal->suggested);
}

std::optional<Money> RefundDialog::lost() const
{
    const Stakes stakes = stakesOf(m_pair.sides);
    if (stakes.byCurrency.size() != 1 || stakes.byCurrency.first().ownPocket.isZero())
        return {};
    return stakes.byCurrency.first().ownPocket;
}

void RefundDialog::wishChanged()
{
    ++m_question; // what is on its way answers another question
    m_proposal.reset();
    m_problem.reset();
    m_ask.start();
    m_pause.start();
    showStage();
}

RefundDialog::Stage RefundDialog::stage() const
{
    return m_case.isEmpty() || !m_history ? Stage::Form : RefundProgress::stageOf(m_history->state, m_action);
}

void RefundDialog::showStage()
{
    const Stage now = stage();
    m_pages->setCurrentIndex(now == Stage::Form ? 0 : 1);
    const std::optional<Money> gets = amount();
    const bool above = gets && m_proposal && gets->compare(m_proposal->maximum) == std::strong_ordering::greater;
    const bool known = !m_form->isEmpty() && gets && !gets->isZero() && !above;
    if (m_form->isAmountAlone() && m_proposal && !gets)
        m_form->setAmountFault(tr("Write an exact amount, for example %1.").arg(words::money(m_proposal->maximum)));
    else if (above)
        m_form->setAmountFault(tr("At most %1 can still be refunded.").arg(words::money(m_proposal->maximum)));
    else
        m_form->setAmountFault({});
    showFigures(known ? gets : std::nullopt);
    if (m_problem)
        m_trouble->show(Banner::Tone::Bad, words::error(*m_problem, m_shopName).joined());
    else
        m_trouble->clear();
    m_refund->setVisible(now == Stage::Form);
    m_refund->setEnabled(known && !m_confirming && !m_pause.isActive());
    const bool credit = known && m_proposal->to == RefundTo::StoreCredit;
    m_refund->setText(!known ? tr("Refund")
                             //: the last button; %1 is an amount
                             : (credit ? tr("Give %1 of store credit") : tr("Refund %1")).arg(words::money(*gets)));
    dressLastButton(m_refund);

    const bool ended = now == Stage::Refunded || now == Stage::TakenBack || now == Stage::Refused;
    m_close->setText(now == Stage::Form ? tr("Close without refunding")
                         : ended        ? tr("Close")
                                        : tr("Close, it goes on by itself"));
    m_progress->show(now, m_history ? m_history->state.refund : std::nullopt, m_action);
}

void RefundDialog::showFigures(const std::optional<Money> &gets)
{
    RefundFigures::Figures figures;
    const bool asking = !m_form->isEmpty() && !m_form->hasFault() && !m_problem && !m_proposal;
    figures.amount = asking ? tr("asking the shop…") : words::money(amount());
    figures.left = m_proposal ? std::optional(m_proposal->maximum) : refundable(m_pair.order);
    if (gets) {
        const bool byPieces = !m_form->isAmountAlone();
        figures.inShop = byPieces ? m_proposal->suggestedInShop : std::nullopt;
        figures.tax = byPieces ? m_proposal->tax : std::nullopt;
        figures.consequences = consequences(*gets);
    }
    m_figures->show(figures);
}

/// Only what goes beyond "the money goes back the way it came, and nothing else happens".
QStringList RefundDialog::consequences(const Money &gets) const
{
    QStringList sentences;
    if (m_proposal->to == RefundTo::StoreCredit) {
        sentences.append(words::refundAsCredit(gets, m_extras->creditExpiresAt()));
    } else {
        const RefundParts parts =
            (m_form->isAmountAlone() ? partsFor(gets, *m_proposal) : suggestedParts(gets, *m_proposal))
                .value_or(RefundParts());
        const bool plain = parts.size() == 1 && parts.first().means == RefundProposal::Transaction::Means::Provider;
        for (const RefundProposal::Transaction &part : parts) {
            if (!plain)
                sentences.append(words::refundPart(part, m_shopName));
        }
    }
    // Which line goes where stands beside the line; here, what comes of it in all.
    const RefundWish wish = m_form->wish();
    for (const Restock restock : {Restock::Cancel, Restock::Return}) {
        QMap<QString, int> byPlace;
        for (const RefundLine &line : wish.lines) {
            if (line.restock == restock)
                byPlace[m_form->placeOf(line.location)] += line.quantity;
        }
        for (auto place = byPlace.cbegin(); place != byPlace.cend(); ++place)
            sentences.append(words::refundPieces(restock, place.value(), place.key()));
    }
    if (const int pieces = m_form->piecesStillToBeSent(); pieces > 0)
        sentences.append(words::refundStillToBeSent(pieces));
    return sentences;
}

void RefundDialog::reject()
{
    // A refused refund is over; left open, its case would wait for nothing.
    if (stage() == Stage::Refused)
        m_desk.cases().close(m_case, QStringLiteral("left"));
    QDialog::reject();
}

// Below, `self` guards every step after a co_await: the dialog may have been closed meanwhile.

QCoro::Task<> RefundDialog::askOptions()
{
    const QPointer<RefundDialog> self(this);
    const auto options = co_await m_desk.cases().refundOptions(m_pair.order.id);
    if (self && options)
        m_form->setOptions(*options); // without them there are no more choices, and no harm
}

QCoro::Task<> RefundDialog::askShop()
{
    const QPointer<RefundDialog> self(this);
    if (m_form->isEmpty() || m_form->hasFault())
        co_return;
    const std::optional<RefundWish> asked = m_form->isAmountAlone() ? std::nullopt : std::optional(m_form->wish());
    const RefundTo to = m_extras->to();
    const int question = ++m_question;
    const auto proposal = co_await m_desk.cases().proposeRefund(m_pair.order.id, asked, to);
    if (!self || question != m_question)
        co_return;
    if (proposal)
        m_proposal = *proposal;
    else
        m_problem = proposal.error();
    showStage();
}

QCoro::Task<> RefundDialog::confirm()
{
    const std::optional<Money> shown = amount();
    if (!m_proposal || !shown || m_confirming)
        co_return;
    const QPointer<RefundDialog> self(this);
    RefundDecision decision{.wish = m_form->wish(), .amount = *shown, .maximum = m_proposal->maximum};
    decision.to = m_proposal->to;
    decision.creditExpiresAt = m_extras->creditExpiresAt();
    decision.notifyCustomer = m_form->notifyCustomer();
    decision.note = m_form->note();
    m_confirming = true;
    m_pages->setEnabled(false);
    showStage();
    const auto confirmed = co_await m_desk.cases().confirmRefund(m_pair.order.id, decision);
    if (!self)
        co_return;
    m_confirming = false;
    m_pages->setEnabled(true);
    if (!confirmed) {
        wishChanged(); // what it comes to may have changed: asked anew
        m_problem = confirmed.error();
        showStage();
        co_return;
    }
    m_case = confirmed->id;
    m_progress->showCountdown(m_desk.cases().undoWindow());
    follow();
}

QCoro::Task<> RefundDialog::undo()
{
    const QPointer<RefundDialog> self(this);
    m_progress->setUndoing(true);
    const auto undone = co_await m_desk.cases().undo(m_case);
    if (!self)
        co_return;
    m_progress->setUndoing(false);
    if (!undone)
        m_problem = undone.error();
    follow();
}

QCoro::Task<> RefundDialog::follow()
{
    const QPointer<RefundDialog> self(this);
    const auto details = co_await m_desk.store().pairDetails(m_pair.order.id);
    if (!self || !details)
        co_return;
    for (const CaseHistory &history : details->cases) {
        if (history.state.id == m_case)
            m_history = history;
    }
    for (const Action &action : details->actions) {
        if (action.caseId == m_case && (!m_action || action.recordedAt >= m_action->recordedAt))
            m_action = action;
    }
    showStage();
}

} // namespace contrordine
