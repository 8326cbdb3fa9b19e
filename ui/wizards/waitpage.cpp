// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/waitpage.h"

#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/checkstrip.h"
#include "ui/wizards/messagefield.h"
#include "ui/words/words.h"

#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace contrordine
{

namespace
{

constexpr std::chrono::seconds lookAgainAfter(10);
/// What the case engine takes for a reason (R13).
constexpr int overrideReasonMinLength = 8;

bool isAFewWords(const QString &text) { return text.simplified().size() >= overrideReasonMinLength; }

} // namespace

AnswerCard::AnswerCard(CancelSession &session, SupplierOrderId supplierOrder, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_id(std::move(supplierOrder))
    , m_title(plainLabel())
    , m_status(plainLabel())
    , m_notice(new Banner)
    , m_agreed(quietButton(tr("The supplier agreed"), QStringLiteral("agreed-") + m_id.toString()))
    , m_refused(quietButton(tr("It refused"), QStringLiteral("refused-") + m_id.toString()))
    , m_shipped(quietButton(tr("It has shipped"), QStringLiteral("shipped-") + m_id.toString()))
    , m_takeBack(quietButton(tr("It has not answered yet after all"), QStringLiteral("takeBack-") + m_id.toString()))
    , m_open(quietButton(tr("Open the order page"), QStringLiteral("openPage-") + m_id.toString()))
    , m_afterNo(new QWidget)
    , m_trackingText(plainLabel())
    , m_copyTracking(quietButton(tr("Copy the message"), QStringLiteral("copyTracking-") + m_id.toString()))
    , m_message(new MessageField(session.policyDesk(), QStringLiteral("message-") + m_id.toString(),
                                 tr("Message to the supplier"), 6))
    , m_thenText(plainLabel())
    , m_tracking(quietButton(tr("A number came, or none…"), QStringLiteral("tracking-") + m_id.toString()))
    , m_dispute(quietButton(tr("Open a dispute…"), QStringLiteral("dispute-") + m_id.toString()))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("answer-") + m_id.toString());
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);

    auto *after = new QVBoxLayout(m_afterNo);
    after->setContentsMargins(0, 0, 0, 0);
    after->setSpacing(10);
    after->addWidget(m_trackingText);
    after->addWidget(m_message);
    after->addWidget(m_copyTracking);
    after->addWidget(m_thenText);
    auto *then = new QHBoxLayout;
    then->addWidget(m_tracking);
    then->addWidget(m_dispute);
    then->addStretch();
    after->addLayout(then);

    auto *answers = new QHBoxLayout;
    answers->addWidget(m_agreed);
    answers->addWidget(m_refused);
    answers->addWidget(m_shipped);
    answers->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_status);
    column->addWidget(m_notice);
    column->addWidget(m_afterNo);
    column->addWidget(m_open);
    column->addLayout(answers);
    column->addWidget(m_takeBack);

    connect(m_agreed, &QPushButton::clicked, this, [this] { m_session.tell(m_id, CaseEventType::SupplierAgreed); });
    connect(m_refused, &QPushButton::clicked, this, [this] { m_session.tell(m_id, CaseEventType::SupplierRefused); });
    connect(m_shipped, &QPushButton::clicked, this, [this] { m_session.tell(m_id, CaseEventType::SupplierShipped); });
    connect(m_open, &QPushButton::clicked, this, [this] { openPage(this, m_session.supplierPage(m_shown.order)); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] { m_session.takeBack(m_id); });
    connect(m_tracking, &QPushButton::clicked, this, [this] { Q_EMIT trackingAsked(m_id); });
    connect(m_dispute, &QPushButton::clicked, this, [this] { Q_EMIT disputeAsked(m_id); });
    connect(m_message, &MessageField::changed, this,
            [this] { m_copyTracking->setEnabled(!m_session.isWorking() && m_message->isComplete()); });
    connect(m_copyTracking, &QPushButton::clicked, this, [this] {
        copyText(m_copyTracking, m_message->text());
        m_session.tell(m_id, CaseEventType::SupplierMessaged, QStringLiteral("tracking"));
    });
}

QString AnswerCard::sentenceFor(const CancelSession::SupplierState &supplier) const
{
    using Progress = CancelSession::Progress;
    const QDateTime now = m_session.now();
    switch (supplier.progress) {
    case Progress::NotAsked:
        return tr("This one has not been asked yet.");
    case Progress::Asked:
        if (supplier.unpaid && supplier.unseen)
            //: %1 is "AliExpress", %2 an age: "2 minutes ago"
            return tr("You noted that you cancelled it, but %1, read %2, still shows it as to be paid. Cancel it on "
                      "its "
                      "page: nobody has to agree, and waiting changes nothing.")
                .arg(m_session.supplierPlatformName(supplier.order), words::age(supplier.order.asOf, now));
        if (supplier.unpaid)
            return tr(
                "You noted that you cancelled it. It was not paid, so nobody has to agree; it shows here once the "
                "platform has been read again.");
        if (supplier.unseen)
            //: %1 is "AliExpress", %2 an age: "2 minutes ago"
            return tr("You noted that you asked, but %1, read %2, shows no request. Open the order page and check that "
                      "it went through: no answer comes to a request that is not there, and silence means nothing.")
                .arg(m_session.supplierPlatformName(supplier.order), words::age(supplier.order.asOf, now));
        if (!supplier.answerDue.isValid())
            return tr("The cancellation is requested and the answer is still to come. Expect an e-mail about it.");
        if (supplier.answerDue <= now)
            return tr("The time to answer is over, and silence counts as a yes. Look at the order page, then note the "
                      "answer here.");
        //: %1 is an age ("2 minutes ago"), %2 a day ("tomorrow 16:12")
        return tr("Requested %1. Most answers come within hours; silence until %2 counts as a yes. Expect an e-mail "
                  "about it.")
            .arg(words::age(supplier.handling.cancelRequestedAt, now), words::day(supplier.answerDue, now));
    case Progress::Agreed:
        if (supplier.unseen)
            //: %1 is "AliExpress", %2 a status such as "Being prepared", %3 an age: "2 minutes ago"
            return tr("You noted that the supplier agreed, but %1, read %3, still shows “%2”. Better wait until it "
                      "shows "
                      "the order as cancelled: if you refund now, the parcel may leave all the same.")
                .arg(m_session.supplierPlatformName(supplier.order), words::status(supplier.order.stage),
                     words::age(supplier.order.asOf, now));
        return isCancelledAtSupplier(supplier.order)
            ? tr("The supplier’s platform shows it as cancelled: it will not be shipped.")
            : tr("You noted that the supplier agreed. Make sure the e-mail about it is there.");
    case Progress::Refused:
        return tr("The supplier refused. Either the parcel has left, or the supplier does not want to lose the sale.");
    case Progress::Shipped:
        return tr("It has been shipped: it cannot be stopped any more, and the customer will receive it.");
    }
    return {};
}

void AnswerCard::show(const CancelSession::SupplierState &supplier)
{
    using Progress = CancelSession::Progress;
    m_shown = supplier;
    const QDateTime now = m_session.now();
    const SupplierOrder &order = supplier.order;
    const QString number = order.id.toString();
    m_title->setText(order.storeName.isEmpty() ? tr("Supplier order %1").arg(number)
                                               : tr("%1, order %2").arg(order.storeName, number));
    m_status->setText(order.asOf.isValid()
                          ? tr("Status: %1 (read %2)").arg(words::status(order.stage), words::age(order.asOf, now))
                          : tr("Its status has not been read yet."));
    const bool no = supplier.progress == Progress::Refused || supplier.progress == Progress::Shipped;
    m_notice->show(no || supplier.unseen                       ? Banner::Tone::Warning
                       : supplier.progress == Progress::Agreed ? Banner::Tone::Good
                                                               : Banner::Tone::Info,
                   sentenceFor(supplier));

    m_afterNo->setVisible(no);
    m_message->setVisible(supplier.progress == Progress::Refused);
    m_copyTracking->setVisible(supplier.progress == Progress::Refused);
    if (supplier.progress == Progress::Refused) {
        m_trackingText->setText(
            //: %1 is a date: "Tuesday, 1 December"
            tr("Ask for the tracking number. A parcel that has really left has one: it must come by %1.")
                .arg(words::date(supplier.trackingDue)));
        m_thenText->setText(
            tr("If the number comes and the parcel moves, it is too late to cancel: refund items on the shop, or agree "
               "on something with the customer. If no number comes, open a dispute and ask for your money: whatever "
               "leaves after that day is at the supplier’s cost."));
        m_message->show(TemplateKind::SupplierTrackingRefused,
                        {.supplierOrder = order, .trackingDays = m_session.policies().trackingWithinBusinessDays});
    } else {
        m_trackingText->setText(
            tr("What you can do now: refund items on the shop, or agree on something with the customer."));
        m_thenText->setText(tr("If the parcel does not move for days, ask for proof and open a dispute."));
    }
    m_open->setEnabled(m_session.supplierPage(order).isValid());
    const bool free = !m_session.isWorking();
    m_agreed->setVisible(supplier.progress != Progress::Agreed);
    // A yes by the merchant's word may have been a slip; what the platform shows is not to be argued with.
    const bool seenCancelled = isCancelledAtSupplier(order);
    m_refused->setVisible(!no && !seenCancelled);
    m_shipped->setVisible(supplier.progress != Progress::Shipped && !seenCancelled);
    m_takeBack->setVisible(supplier.canTakeBack);
    m_takeBack->setText(supplier.progress == Progress::Asked ? tr("I have not asked yet after all")
                                                             : tr("It has not answered yet after all"));
    for (QPushButton *button : {m_agreed, m_refused, m_shipped, m_takeBack})
        button->setEnabled(free);
    m_copyTracking->setEnabled(free && m_message->isComplete());
}

WaitPage::WaitPage(CancelSession &session, QWidget *parent)
    : CancelPage(session, tr("What does the supplier say?"), Facts::Shown, parent)
    , m_intro(addText())
    , m_cards(new QVBoxLayout)
    , m_part(new QGroupBox(tr("A part was stopped")))
    , m_partText(plainLabel())
    , m_partButton(quietButton(tr("Refund what was stopped…"), QStringLiteral("refundPart")))
    , m_override(new QGroupBox(tr("Go on without the supplier’s yes")))
    , m_overrideReason(new QLineEdit)
    , m_overrideButton(quietButton(tr("Go on anyway"), QStringLiteral("override")))
    , m_shopPage(quietButton(tr("Open the order on the shop"), QStringLiteral("openShop")))
    , m_keepOrder(quietButton(tr("Keep the order and end this case"), QStringLiteral("keepOrder")))
{
    setObjectName(QStringLiteral("waitPage"));
    m_cards->setSpacing(14);
    column()->addLayout(m_cards);
    column()->addWidget(new CheckStrip(session));

    m_part->setObjectName(QStringLiteral("partBox"));
    m_partText->setObjectName(QStringLiteral("partText"));
    auto *partColumn = new QVBoxLayout(m_part);
    partColumn->setSpacing(10);
    partColumn->addWidget(m_partText);
    partColumn->addWidget(m_partButton);
    column()->addWidget(m_part);

    column()->addWidget(m_shopPage); // one below the other: beside each other their words need too much room
    column()->addWidget(m_keepOrder);

    m_override->setObjectName(QStringLiteral("overrideBox"));
    m_override->setCheckable(true);
    m_override->setChecked(false);
    m_overrideReason->setObjectName(QStringLiteral("overrideReason"));
    m_overrideReason->setPlaceholderText(tr("Why, in a few words: it stays in the case’s history"));
    m_overrideReason->setAccessibleName(tr("Reason for going on without the supplier’s yes"));
    m_overrideReason->setMaxLength(500);
    auto *box = new QVBoxLayout(m_override);
    box->setSpacing(10);
    box->addWidget(plainLabel(tr(
        "Careful: the supplier may still ship, and then you pay twice – the refund to the customer and the goods.")));
    box->addWidget(m_overrideReason);
    box->addWidget(m_overrideButton);
    column()->addWidget(m_override);

    m_look.setInterval(lookAgainAfter);
    connect(&m_look, &QTimer::timeout, &session, &CancelSession::check);
    const auto renew = [this] {
        m_overrideButton->setEnabled(m_override->isChecked() && isAFewWords(m_overrideReason->text()));
    };
    connect(m_override, &QGroupBox::toggled, this, renew);
    connect(m_overrideReason, &QLineEdit::textChanged, this, renew);
    connect(m_overrideButton, &QPushButton::clicked, this,
            [this] { this->session().overrideOrder(m_overrideReason->text().simplified()); });
    connect(m_partButton, &QPushButton::clicked, this, [this] { this->session().choosePart(true); });
    connect(m_shopPage, &QPushButton::clicked, this, [this] { openPage(this, this->session().shopPage()); });
    connect(m_keepOrder, &QPushButton::clicked, this, [this] {
        const auto suppliers = this->session().suppliers();
        const bool shipped = std::ranges::any_of(
            suppliers, [](const auto &supplier) { return supplier.progress == CancelSession::Progress::Shipped; });
        this->session().close(shipped ? QStringLiteral("shipped") : QStringLiteral("left"));
    });
    connect(&session, &CancelSession::acted, this, [this](CancelSession::Act act, bool done) {
        if (act == CancelSession::Act::Override && done)
            proceed();
        if (act == CancelSession::Act::ChoosePart && done && this->session().isPart())
            proceed();
        if (act == CancelSession::Act::Tell && done && isCurrent())
            this->session().check(); // does the platform show what was just noted?
    });
}

void WaitPage::initializePage()
{
    m_override->setChecked(false);
    m_overrideReason->clear();
    m_overrideButton->setEnabled(false);
    session().check();
    refresh();
}

void WaitPage::cleanupPage() { m_look.stop(); }

bool WaitPage::isComplete() const
{
    const auto state = session().state();
    const bool open = state && (state->step == CaseStep::CancelOnShop || state->step == CaseStep::RefundOnShop);
    return open && !session().isWorking();
}

void WaitPage::refresh()
{
    showProblem();
    const auto state = session().state();
    if (!state)
        return;
    const bool unlocked = state->step == CaseStep::CancelOnShop;
    if (unlocked && state->overridden)
        //: %1 is what the merchant typed
        m_intro->setText(tr("You go on without the supplier’s yes, because: %1").arg(state->overrideReason));
    else if (unlocked)
        m_intro->setText(session().isUnconfirmed()
                             ? tr("By your word the supplier agreed. Its platform does not show it yet.")
                             : tr("The supplier’s side is settled. Go on to the shop."));
    else if (session().isPart())
        m_intro->setText(tr("What was stopped is refunded, the rest goes on. The order itself is not cancelled."));
    else if (session().hasStoppedPart())
        m_intro->setText(
            tr("Each supplier order answers for itself. The order as a whole is only cancelled when all of "
               "them are stopped."));
    else if (state->step == CaseStep::SupplierRefused)
        m_intro->setText(
            tr("The answer was no. The shop stays locked, so that you do not pay for goods that arrive anyway."));
    else
        m_intro->setText(tr("The shop stays locked until the supplier agrees. You may close this window: the case "
                            "waits, and goes on here."));
    for (const CancelSession::SupplierState &supplier : session().suppliers()) {
        AnswerCard *&card = m_cardOf[supplier.order.id];
        if (!card) {
            card = new AnswerCard(session(), supplier.order.id, this);
            m_cards->addWidget(card);
            connect(card, &AnswerCard::trackingAsked, this, &WaitPage::trackingAsked);
            connect(card, &AnswerCard::disputeAsked, this, &WaitPage::disputeAsked);
        }
        card->show(supplier);
    }
    m_part->setVisible(!unlocked && session().hasStoppedPart());
    m_partText->setText(
        session().canRefundPart()
            ? tr("You can refund only the items of what was stopped and let the rest reach the customer; or wait, and "
                 "ask the others again; or go on without their yes, below.")
            : tr("The others have not answered yet: wait for them. If they say no, you can refund only what was "
                 "stopped."));
    m_partButton->setEnabled(session().canRefundPart() && !session().isWorking());
    m_override->setVisible(!unlocked);
    m_shopPage->setVisible(state->step == CaseStep::SupplierRefused && session().shopPage().isValid());
    m_keepOrder->setVisible(state->step == CaseStep::SupplierRefused);
    // Kept as it is, the customer would wait for ever for what was stopped.
    m_keepOrder->setText(session().hasStoppedPart() ? tr("Keep the order, I buy again what was stopped")
                                                    : tr("Keep the order and end this case"));
    m_keepOrder->setEnabled(!session().isWorking());
}

void WaitPage::showEvent(QShowEvent *event)
{
    m_look.start();
    CancelPage::showEvent(event);
}

void WaitPage::hideEvent(QHideEvent *event)
{
    m_look.stop();
    CancelPage::hideEvent(event);
}

} // namespace contrordine
