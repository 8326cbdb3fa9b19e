// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/outcomepage.h"

#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/messagedialog.h"
#include "ui/wizards/spinner.h"
#include "ui/words/refundwords.h"
#include "ui/words/words.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace contrordine
{

using Outcome = CancelSession::Outcome;

OutcomePage::OutcomePage(CancelSession &session, QWidget *parent)
    : CancelPage(session, tr("What happens now"), Facts::Shown, parent)
    , m_result(new Banner)
    , m_undoBox(new QWidget)
    , m_countdown(new QLabel)
    , m_bar(new QProgressBar)
    , m_undo(new QPushButton(tr("Undo")))
    , m_progressBox(new QWidget)
    , m_spinner(new Spinner)
    , m_progress(new QLabel)
    , m_detail(nullptr)
    , m_again(new QPushButton)
    , m_withoutRestock(new QPushButton(tr("Cancel without putting the items back in stock")))
    , m_shopPage(new QPushButton(tr("Open the order on the shop")))
    , m_write(quietButton(tr("Write to the customer…"), QStringLiteral("writeCustomer")))
{
    setObjectName(QStringLiteral("outcomePage"));
    setFinalPage(true);
    m_result->setObjectName(QStringLiteral("result"));
    m_countdown->setObjectName(QStringLiteral("countdown"));
    m_countdown->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setAutoDefault(false);
    m_undo->setMinimumHeight(m_undo->fontMetrics().height() * 3);
    QFont big = m_undo->font();
    big.setPointSizeF(big.pointSizeF() * 1.3);
    big.setBold(true);
    m_undo->setFont(big);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setWordWrap(true);
    m_again->setObjectName(QStringLiteral("again"));
    m_withoutRestock->setObjectName(QStringLiteral("withoutRestock"));
    m_shopPage->setObjectName(QStringLiteral("openShop"));
    for (QPushButton *button : {m_withoutRestock, m_again, m_shopPage}) {
        button->setAutoDefault(false);
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    auto *undoColumn = new QVBoxLayout(m_undoBox);
    undoColumn->setContentsMargins(0, 0, 0, 0);
    undoColumn->setSpacing(12);
    undoColumn->addWidget(m_countdown);
    undoColumn->addWidget(m_bar);
    undoColumn->addWidget(m_undo);
    auto *progressRow = new QHBoxLayout(m_progressBox);
    progressRow->setContentsMargins(0, 0, 0, 0);
    progressRow->setSpacing(10);
    progressRow->addWidget(m_spinner, 0, Qt::AlignTop);
    progressRow->addWidget(m_progress, 1);

    column()->addWidget(m_result);
    column()->addWidget(m_undoBox);
    column()->addWidget(m_progressBox);
    m_detail = addText();
    m_detail->setObjectName(QStringLiteral("outcomeDetail"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column()->addWidget(m_withoutRestock);
    column()->addWidget(m_again);
    column()->addWidget(m_shopPage);
    column()->addWidget(m_write);

    connect(m_undo, &QPushButton::clicked, &session, &CancelSession::undo);
    connect(&session, &CancelSession::undoTicked, this, &OutcomePage::showCountdown);
    connect(m_shopPage, &QPushButton::clicked, this, [this] { openPage(this, this->session().shopPage()); });
    connect(m_write, &QPushButton::clicked, this, [this] {
        if (!this->session().pair())
            return;
        auto *dialog =
            new MessageDialog(this->session().desk(), *this->session().pair(), TemplateKind::CustomerCancelled, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_withoutRestock, &QPushButton::clicked, this, [this] {
        std::optional<CancelDecision> decision = this->session().lastDecision();
        if (!decision)
            return;
        decision->restock = false;
        m_decidingAnew = true;
        this->session().decide(*decision);
    });
    connect(&session, &CancelSession::acted, this, [this](CancelSession::Act act, bool done) {
        // The same decision but for the stock is looked at once more before it is confirmed.
        if (act == CancelSession::Act::Decide && std::exchange(m_decidingAnew, false) && done && isCurrent())
            Q_EMIT backToSummaryAsked();
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (this->session().outcome() == Outcome::Refused)
            Q_EMIT backToShopAsked();
        else
            Q_EMIT backToSummaryAsked();
    });
}

void OutcomePage::initializePage() { refresh(); }

bool OutcomePage::isComplete() const
{
    switch (session().outcome()) {
    case Outcome::Cancelled:
    case Outcome::PartRefunded:
    case Outcome::Refused:
    case Outcome::Unknown:
    case Outcome::Undone:
    case Outcome::LeftAlone:
        return true;
    case Outcome::None:
    case Outcome::UndoWindow:
    case Outcome::Sending:
        return false;
    }
    return false;
}

void OutcomePage::showCountdown(std::chrono::milliseconds left)
{
    const auto seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
    m_countdown->setText(
        session().isPart()
            ? tr("The refund will be sent in %n seconds. Nothing has been sent yet.", nullptr, seconds)
            : tr("The order will be cancelled in %n seconds. Nothing has been sent yet.", nullptr, seconds));
    m_bar->setRange(0, 10000);
    m_bar->setValue(static_cast<int>(std::min<qint64>(left.count(), 10000)));
    if (left.count() <= 0 && isCurrent()) {
        refresh();
        Q_EMIT completeChanged();
    }
}

QString OutcomePage::expectation() const
{
    QStringList sentences;
    const auto state = session().state();
    if (state && state->outcome == u"already-cancelled") { // what was decided here was not carried out
        const std::optional<Money> refunded = session().pair() ? session().pair()->order.refunded : std::nullopt;
        sentences.append(tr("Somebody else cancelled it."));
        if (refunded)
            //: %1 is an amount
            sentences.append(tr("The shop shows %1 refunded.").arg(words::money(*refunded)));
    } else if (state && state->decision && state->decision->refund != RefundChoice::None)
        sentences.append(state->decision->refund == RefundChoice::StoreCredit
                             ? tr("The customer finds the store credit in their account of your shop.")
                             : words::refundTravels());
    const auto [from, to] = session().supplierRefundExpected();
    const bool paysBack = state && state->decision && !session().outlook(*state->decision).comesBack.isEmpty();
    if (from.isValid() && paysBack)
        //: %1 and %2 are dates
        sentences.append(
            tr("The supplier’s refund should reach you between %1 and %2. Look on the order page if it does not.")
                .arg(words::date(from), words::date(to)));
    return sentences.join(u"\n\n");
}

/// May the customer be told that nothing will be shipped? Only when every supplier's side shows it (R36).
bool OutcomePage::isStopped() const
{
    const auto state = session().state();
    const QList<CancelSession::SupplierState> suppliers = session().suppliers();
    return !(state && state->overridden)
        && std::all_of(suppliers.cbegin(), suppliers.cend(), [](const CancelSession::SupplierState &supplier) {
               return supplier.progress == CancelSession::Progress::Agreed && !supplier.unseen;
           });
}

/// What the payment provider did not carry out of the refund with the cancellation, or of the one before it.
QStringList OutcomePage::failedParts() const
{
    QStringList sentences;
    for (const Action &action : session().actions()) {
        const QJsonArray parts = action.receipt.value(u"failed_parts").toArray();
        for (const QJsonValue &part : parts)
            sentences.append(words::failedRefundPart(part.toObject()));
    }
    return sentences;
}

/// What stands in the way as the order was read after the refusal, and what has been done before it.
QString OutcomePage::refusedDetail() const
{
    QStringList sentences;
    if (const auto refunded = session().refundedBefore())
        //: %1 is an amount
        sentences.append(
            tr("The refund of %1 before it has been made; it is not made again.").arg(words::money(*refunded)));
    if (session().pair()) {
        for (const Reason obstacle : shopObstacles(session().pair()->order))
            sentences.append(words::reason(obstacle));
    }
    if (sentences.isEmpty())
        sentences.append(tr("The order is as it was, unless the shop’s own words say otherwise."));
    return sentences.join(u'\n');
}

void OutcomePage::refresh()
{
    showProblem();
    const Outcome outcome = session().outcome();
    const auto state = session().state();
    const QString name = session().pair() ? session().pair()->order.name : QString();
    m_undoBox->setVisible(outcome == Outcome::UndoWindow);
    m_progressBox->setVisible(outcome == Outcome::Sending);
    m_undo->setEnabled(!session().isWorking());
    m_withoutRestock->setVisible(session().wouldGoWithoutRestock());
    m_withoutRestock->setEnabled(!session().isWorking());
    m_again->setVisible(outcome == Outcome::Refused || outcome == Outcome::Undone);
    m_again->setText(outcome == Outcome::Refused ? tr("Decide again") : tr("Back to the summary"));
    m_shopPage->setVisible((outcome == Outcome::Refused || outcome == Outcome::Unknown)
                           && session().shopPage().isValid());
    m_write->setVisible(outcome == Outcome::Cancelled && session().pair() && isStopped());
    m_result->clear();
    m_detail->clear();
    const bool isOver = outcome == Outcome::Cancelled || outcome == Outcome::PartRefunded;
    setQuestion(isOver && !session().isUnconfirmed() ? tr("Done") : tr("What happens now"));

    using enum Banner::Tone;
    switch (outcome) {
    case Outcome::None:
        break;
    case Outcome::UndoWindow:
        showCountdown(session().undoLeft());
        m_detail->setText(tr("If you close this window, it goes on by itself."));
        break;
    case Outcome::Sending: {
        bool underWay = false;
        for (const Action &action : session().actions())
            underWay = underWay || (action.state == ActionState::Sent && !action.receipt.isEmpty());
        m_progress->setText(
            underWay ? tr("The shop has taken the request and is working on it.")
                     : tr("The request is on its way to the shop. We wait until the shop itself shows it as done."));
        m_detail->setText(tr("If you close this window, it goes on by itself."));
        break;
    }
    case Outcome::Cancelled:
        m_result->show(Good,
                       state && state->outcome == u"already-cancelled"
                           ? tr("Order %1 was already cancelled on the shop, so nothing was sent.").arg(name)
                           : tr("Order %1 is cancelled. The shop shows it.").arg(name));
        m_detail->setText(expectation());
        if (const QStringList failed = failedParts(); !failed.isEmpty()) {
            m_result->show(Warning, tr("Order %1 is cancelled, but not all of the refund went through.").arg(name));
            m_detail->setText(failed.join(u'\n'));
        }
        if (session().isUnconfirmed())
            m_result->show(Warning,
                           tr("Order %1 is cancelled on the shop, but the supplier’s platform still shows its order as "
                              "live: the parcel may leave. Write to the supplier; the order stays under “Needs me” "
                              "until its cancellation shows there.")
                               .arg(name));
        break;
    case Outcome::PartRefunded:
        //: %1 is the order's name
        m_result->show(Good, tr("What was stopped of order %1 is refunded. The rest goes on.").arg(name));
        m_detail->setText(words::refundTravels());
        if (const QStringList failed = failedParts(); !failed.isEmpty()) {
            m_result->show(
                Warning,
                tr("What was stopped of order %1 is refunded, but not all of the refund went through.").arg(name));
            m_detail->setText(failed.join(u'\n'));
        }
        if (session().isUnconfirmed())
            m_result->show(Warning,
                           tr("What was stopped of order %1 is refunded, but the supplier’s platform still shows it as "
                              "live: the parcel may leave. Write to the supplier.")
                               .arg(name));
        break;
    case Outcome::Refused: {
        Error error{.kind = Error::Kind::Refused};
        for (const Action &action : session().actions()) {
            if (action.state == ActionState::Refused) {
                error.code = action.errorCode;
                error.platformMessage = action.platformMessage;
            }
        }
        m_result->show(Bad, words::error(error, session().shopName()).joined());
        m_detail->setText(refusedDetail());
        break;
    }
    case Outcome::Unknown:
        m_result->show(Warning, words::outcomeUnknown());
        m_detail->setText(words::outcomeUnknownDetail());
        break;
    case Outcome::Undone:
        m_result->show(Good,
                       session().isPart() ? tr("Taken back in time: nothing was sent and nothing was refunded.")
                                          : tr("Taken back in time: nothing was sent and nothing was cancelled."));
        m_detail->setText(tr("The case stays open. You may go on with it whenever you like."));
        break;
    case Outcome::LeftAlone:
        m_result->show(Info, tr("The case is closed and order %1 stays as it is.").arg(name));
        break;
    }
    m_detail->setVisible(!m_detail->text().isEmpty());
}

} // namespace contrordine
