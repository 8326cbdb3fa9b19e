// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refunddialog.h"

#include "models/domain/stakes.h"
#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/cancelsession.h"
#include "ui/wizards/lastbutton.h"
#include "ui/wizards/spinner.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QCoroFuture>
#include <QFormLayout>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace contrordine
{

namespace
{

constexpr std::chrono::milliseconds gatherChanges(250);
constexpr int noteMaxLength = 255;

QLabel *strong(QLabel *label, qreal scale = 1)
{
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    return label;
}

} // namespace

bool RefundDialog::canRefund(Desk &desk, const PairDetails &pair)
{
    const ShopPlatform *shop = desk.cases().shopOf(pair.order);
    if (!shop || shop->refundSupport() != Support::ByApi)
        return false;
    const bool otherCase = std::ranges::any_of(pair.cases, [](const CaseHistory &history) {
        return !history.state.closed && history.state.kind != CaseKind::Refund;
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
    , m_shipping(new QCheckBox(tr("What is left of the shipping costs, too")))
    , m_other(new QLineEdit)
    , m_otherFault(plainLabel())
    , m_byPieces(new QWidget)
    , m_notify(new QCheckBox(tr("Tell the customer by e-mail")))
    , m_note(new QLineEdit)
    , m_amount(new QLabel)
    , m_left(new QLabel)
    , m_trouble(new Banner)
    , m_result(new Banner)
    , m_countdown(plainLabel())
    , m_bar(new QProgressBar)
    , m_undo(new QPushButton(tr("Undo the refund")))
    , m_waiting(new QWidget)
    , m_detail(plainLabel())
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

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    m_pages->addWidget(makeForm());
    m_pages->addWidget(makeProgress());
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
    resize(620, 560);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeLastButton);
    connect(&m_pause, &QTimer::timeout, this, &RefundDialog::showStage);
    m_ask.setSingleShot(true);
    m_ask.setInterval(gatherChanges);
    connect(&m_ask, &QTimer::timeout, this, [this] { askShop(); });
    connect(m_close, &QPushButton::clicked, this, &RefundDialog::reject);
    connect(m_refund, &QPushButton::clicked, this, [this] { confirm(); });
    connect(m_undo, &QPushButton::clicked, this, [this] { undo(); });
    connect(&m_desk.cases(), &CaseEngine::caseChanged, this, [this](const CaseId &id) {
        if (id == m_case)
            follow();
    });
    connect(&m_desk.cases(), &CaseEngine::undoTicked, this, [this](const CaseId &id, std::chrono::milliseconds left) {
        if (id == m_case)
            showCountdown(left);
    });
    if (m_case.isEmpty())
        wishChanged();
    else
        follow();
    showStage();
}

QWidget *RefundDialog::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *question = strong(plainLabel(tr("What does the customer get money back for?")), 1.4);
    question->setObjectName(QStringLiteral("question"));
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

    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(14);
    int row = 0;
    for (const LineItem &line : std::as_const(m_pair.order.lines)) {
        if (line.id.isEmpty() || line.refundableQuantity <= 0)
            continue;
        auto *name = plainLabel(line.title);
        auto *price = new QLabel(line.unitPrice ? tr("%1 each").arg(words::money(*line.unitPrice)) : QString());
        auto *pieces = new QSpinBox;
        pieces->setRange(0, line.refundableQuantity);
        //: follows the number in a box: 1 of 3
        pieces->setSuffix(tr(" of %1").arg(line.refundableQuantity));
        pieces->setAccessibleName(tr("Pieces of %1 to refund").arg(line.title));
        pieces->setMinimumWidth(pieces->fontMetrics().averageCharWidth() * 14);
        name->setBuddy(pieces);
        connect(pieces, &QSpinBox::valueChanged, this, &RefundDialog::wishChanged);
        grid->addWidget(name, row, 0);
        grid->addWidget(price, row, 1);
        grid->addWidget(pieces, row, 2);
        m_pieces.append({line.id, pieces});
        ++row;
    }
    grid->setRowStretch(row, 1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    auto *byPieces = new QVBoxLayout(m_byPieces);
    byPieces->setContentsMargins(0, 0, 0, 0);
    byPieces->setSpacing(12);
    byPieces->addWidget(scroll, 1);
    column->addWidget(m_byPieces, 1);

    m_shipping->setObjectName(QStringLiteral("shipping"));
    m_notify->setObjectName(QStringLiteral("notify"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholderText(tr("Note for you and your staff (optional)"));
    m_note->setAccessibleName(tr("Note for you and your staff"));
    m_note->setMaxLength(noteMaxLength);
    m_notify->setChecked(m_pair.order.canNotifyCustomer);
    m_notify->setEnabled(m_pair.order.canNotifyCustomer);
    connect(m_shipping, &QCheckBox::toggled, this, &RefundDialog::wishChanged);
    auto *everything = new QPushButton(tr("Everything"));
    everything->setObjectName(QStringLiteral("everything"));
    everything->setAutoDefault(false);
    connect(everything, &QPushButton::clicked, this, [this] {
        for (const auto &[line, pieces] : std::as_const(m_pieces))
            pieces->setValue(pieces->maximum());
        m_shipping->setChecked(true);
    });
    auto *shippingRow = new QHBoxLayout;
    shippingRow->addWidget(m_shipping, 1);
    shippingRow->addWidget(everything);
    byPieces->addLayout(shippingRow);

    m_other->setObjectName(QStringLiteral("other"));
    m_other->setAccessibleName(tr("Another amount"));
    m_other->setMaximumWidth(m_other->fontMetrics().averageCharWidth() * 18);
    m_otherFault->setObjectName(QStringLiteral("otherFault"));
    auto *otherName = new QLabel(tr("Or &another amount, for no piece in particular:"));
    otherName->setBuddy(m_other);
    connect(m_other, &QLineEdit::textChanged, this, &RefundDialog::wishChanged);
    auto *otherRow = new QHBoxLayout;
    otherRow->addWidget(otherName);
    otherRow->addWidget(m_other);
    otherRow->addStretch();
    column->addLayout(otherRow);
    column->addWidget(m_otherFault);
    column->addWidget(m_notify);
    column->addWidget(m_note);

    auto *money = new QFrame;
    money->setFrameShape(QFrame::StyledPanel);
    auto *figures = new QFormLayout(money);
    figures->setContentsMargins(14, 12, 14, 12);
    figures->setVerticalSpacing(8);
    m_amount->setObjectName(QStringLiteral("amount"));
    m_left->setObjectName(QStringLiteral("left"));
    for (QLabel *figure : {strong(m_amount), m_left})
        figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    figures->addRow(tr("The customer gets"), m_amount);
    figures->addRow(tr("Can be refunded in all"), m_left);
    if (const auto loss = lost()) {
        auto *figure = strong(new QLabel(words::money(*loss)));
        figure->setObjectName(QStringLiteral("lost"));
        figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        figures->addRow(tr("Paid to the supplier, who does not give it back by itself"), figure);
    }
    column->addWidget(money);
    m_trouble->setObjectName(QStringLiteral("trouble"));
    column->addWidget(m_trouble);
    column->addWidget(
        plainLabel(tr("The figures are the shop’s own. Nothing is put back in stock, and the order stays open.")));
    return form;
}

QWidget *RefundDialog::makeProgress()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_result->setObjectName(QStringLiteral("result"));
    m_countdown->setObjectName(QStringLiteral("countdown"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setAutoDefault(false);
    m_undo->setMinimumHeight(m_undo->fontMetrics().height() * 3);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setRange(0, int(m_desk.cases().undoWindow().count()));
    auto *row = new QHBoxLayout(m_waiting);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Spinner);
    row->addWidget(
        plainLabel(tr("The request is on its way to the shop. We wait until the shop itself shows it as done.")), 1);
    column->addWidget(m_result);
    column->addWidget(m_countdown);
    column->addWidget(m_bar);
    column->addWidget(m_undo);
    column->addWidget(m_waiting);
    column->addWidget(m_detail);
    column->addStretch();
    return page;
}

RefundWish RefundDialog::wish() const
{
    if (isAmountAlone())
        return {};
    RefundWish wish{.shipping = m_shipping->isChecked()};
    for (const auto &[line, pieces] : m_pieces) {
        if (pieces->value() > 0)
            wish.lines.append({line, pieces->value()});
    }
    return wish;
}

bool RefundDialog::isAmountAlone() const { return !m_other->text().trimmed().isEmpty(); }

std::optional<Money> RefundDialog::amount() const
{
    if (!m_proposal)
        return {};
    if (!isAmountAlone())
        return wish().isEmpty() ? std::nullopt : std::optional(m_proposal->suggested);
    return CancelSession::amountFromText(m_other->text(), m_proposal->maximum.currency());
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
    if (m_case.isEmpty() || !m_history)
        return Stage::Form;
    const CaseState &state = m_history->state;
    if (state.closed)
        return state.outcome == QLatin1String("refunded") ? Stage::Refunded : Stage::TakenBack;
    if (state.step == CaseStep::NeedsLook)
        return state.lastActionUnknown ? Stage::Unknown : Stage::Refused;
    return m_action && m_action->state == ActionState::Recorded ? Stage::UndoWindow : Stage::Sending;
}

void RefundDialog::showStage()
{
    const Stage now = stage();
    m_pages->setCurrentIndex(now == Stage::Form ? 0 : 1);
    const bool anything = isAmountAlone() || !wish().isEmpty();
    const std::optional<Money> gets = amount();
    const bool above = gets && m_proposal && gets->compare(m_proposal->maximum) == std::strong_ordering::greater;
    const bool known = anything && gets && !gets->isZero() && !above;
    m_amount->setText(!anything || m_problem ? words::money(std::nullopt)
                          : m_proposal       ? words::money(gets)
                                             : tr("asking the shop…"));
    m_byPieces->setEnabled(!isAmountAlone());
    m_otherFault->clear();
    if (isAmountAlone() && m_proposal && !gets)
        m_otherFault->setText(tr("Write an exact amount, for example %1.").arg(words::money(m_proposal->maximum)));
    else if (above)
        m_otherFault->setText(tr("At most %1 can still be refunded.").arg(words::money(m_proposal->maximum)));
    m_otherFault->setVisible(!m_otherFault->text().isEmpty());
    m_left->setText(words::money(m_proposal ? std::optional(m_proposal->maximum) : refundable(m_pair.order)));
    if (m_problem)
        m_trouble->show(Banner::Tone::Bad, words::error(*m_problem, m_shopName).joined());
    else
        m_trouble->clear();
    m_refund->setVisible(now == Stage::Form);
    m_refund->setEnabled(known && !m_confirming && !m_pause.isActive());
    //: the last button; %1 is an amount
    m_refund->setText(known ? tr("Refund %1").arg(words::money(*gets)) : tr("Refund"));
    dressLastButton(m_refund);

    const bool ended = now == Stage::Refunded || now == Stage::TakenBack || now == Stage::Refused;
    m_close->setText(now == Stage::Form ? tr("Close without refunding")
                         : ended        ? tr("Close")
                                        : tr("Close, it goes on by itself"));
    m_countdown->setVisible(now == Stage::UndoWindow);
    m_bar->setVisible(now == Stage::UndoWindow);
    m_undo->setVisible(now == Stage::UndoWindow);
    m_waiting->setVisible(now == Stage::Sending);
    m_result->clear();
    m_detail->clear();
    using enum Banner::Tone;
    const auto amount =
        m_history && m_history->state.refund ? words::money(m_history->state.refund->amount) : QString();
    switch (now) {
    case Stage::Form:
    case Stage::UndoWindow:
    case Stage::Sending:
        break;
    case Stage::Refunded:
        //: %1 is an amount
        m_result->show(Good, tr("%1 refunded. The shop shows it.").arg(amount));
        m_detail->setText(words::refundTravels());
        break;
    case Stage::Refused: {
        Error error{.kind = Error::Kind::Refused};
        if (m_action) {
            error.code = m_action->errorCode;
            error.platformMessage = m_action->platformMessage;
        }
        m_result->show(Bad, words::error(error, m_shopName).joined());
        break;
    }
    case Stage::Unknown:
        m_result->show(Warning, words::outcomeUnknown());
        m_detail->setText(words::outcomeUnknownDetail());
        break;
    case Stage::TakenBack:
        m_result->show(Good, tr("Taken back in time: nothing was sent and nothing was refunded."));
        break;
    }
    m_detail->setVisible(!m_detail->text().isEmpty());
}

void RefundDialog::showCountdown(std::chrono::milliseconds left)
{
    const auto seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
    m_countdown->setText(
        tr("The customer will be refunded in %n seconds. Nothing has been sent yet.", nullptr, seconds));
    m_bar->setValue(static_cast<int>(left.count()));
}

void RefundDialog::reject()
{
    // A refused refund is over; left open, its case would wait for nothing.
    if (stage() == Stage::Refused)
        m_desk.cases().close(m_case, QStringLiteral("left"));
    QDialog::reject();
}

// Below, `self` guards every step after a co_await: the dialog may have been closed meanwhile.

QCoro::Task<> RefundDialog::askShop()
{
    const QPointer<RefundDialog> self(this);
    const RefundWish chosen = wish();
    if (chosen.isEmpty() && !isAmountAlone())
        co_return;
    const std::optional<RefundWish> asked = isAmountAlone() ? std::nullopt : std::optional(chosen);
    const int question = ++m_question;
    const auto proposal = co_await m_desk.cases().proposeRefund(m_pair.order.id, asked);
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
    RefundDecision decision{.wish = wish(), .amount = *shown, .maximum = m_proposal->maximum};
    decision.notifyCustomer = m_notify->isChecked();
    decision.note = m_note->text().trimmed();
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
    showCountdown(m_desk.cases().undoWindow());
    follow();
}

QCoro::Task<> RefundDialog::undo()
{
    const QPointer<RefundDialog> self(this);
    m_undo->setEnabled(false);
    const auto undone = co_await m_desk.cases().undo(m_case);
    if (!self)
        co_return;
    m_undo->setEnabled(true);
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
