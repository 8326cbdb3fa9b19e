// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/shoppage.h"

#include "ui/wizards/banner.h"
#include "ui/wizards/creditexpiry.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace contrordine
{

namespace
{

constexpr CancelReason allReasons[] = {
    CancelReason::CustomerChangedMind, CancelReason::WrongAddressOrItem, CancelReason::Duplicate, CancelReason::Fraud,
    CancelReason::OutOfStock,          CancelReason::PaymentDeclined,    CancelReason::Other,
};

/// Amounts of several currencies stand below each other; they are never added.
QString lines(const QList<Money> &amounts, const QString &whenNone, const QList<Money> &toBeConfirmed = {})
{
    QStringList texts;
    for (const Money &amount : amounts)
        texts.append(words::money(amount));
    for (const Money &amount : toBeConfirmed)
        texts.append(ShopPage::tr("%1 (to be confirmed)").arg(words::money(amount)));
    return texts.isEmpty() ? whenNone : texts.join(u'\n');
}

QLabel *figure(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace

ShopPage::ShopPage(CancelSession &session, QWidget *parent)
    : CancelPage(session, tr("What does the customer get back?"), Facts::Shown, parent)
    , m_locked(new Banner)
    , m_whole(new QRadioButton)
    , m_other(new QRadioButton(tr("Another amount:")))
    , m_amount(new QLineEdit)
    , m_amountFault(new QLabel)
    , m_none(new QRadioButton)
    , m_credit(new QRadioButton)
    , m_expiry(new CreditExpiry(session.shopCalendar(), session.now()))
    , m_customerGets(figure(QStringLiteral("customerGets")))
    , m_comesBack(figure(QStringLiteral("comesBack")))
    , m_ownPocket(figure(QStringLiteral("ownPocket")))
    , m_reason(new QComboBox)
    , m_restock(new QCheckBox(tr("Put the items back in stock")))
    , m_notify(new QCheckBox(tr("Tell the customer by e-mail")))
    , m_note(new QPlainTextEdit)
    , m_noteLength(new QLabel)
{
    setObjectName(QStringLiteral("shopPage"));
    m_whole->setObjectName(QStringLiteral("refundWhole"));
    m_other->setObjectName(QStringLiteral("refundAmount"));
    m_none->setObjectName(QStringLiteral("refundNone"));
    m_credit->setObjectName(QStringLiteral("refundCredit"));
    m_amount->setObjectName(QStringLiteral("amount"));
    m_amount->setAccessibleName(tr("Amount to refund"));
    m_amount->setMaximumWidth(m_amount->fontMetrics().averageCharWidth() * 18);
    m_amountFault->setObjectName(QStringLiteral("amountFault"));
    m_amountFault->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("shopReason"));
    m_restock->setObjectName(QStringLiteral("restock"));
    m_notify->setObjectName(QStringLiteral("notify"));
    m_note->setObjectName(QStringLiteral("staffNote"));
    m_note->setTabChangesFocus(true);
    m_note->setAccessibleName(tr("Staff note"));
    m_note->setPlaceholderText(tr("Only you and your staff see it (optional)"));
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 3 + 12);
    m_noteLength->setObjectName(QStringLiteral("noteLength"));
    m_noteLength->setAlignment(Qt::AlignRight);
    for (const CancelReason reason : allReasons)
        m_reason->addItem(words::cancelReason(reason), static_cast<int>(reason));

    auto *amountRow = new QHBoxLayout;
    amountRow->addWidget(m_other);
    amountRow->addWidget(m_amount);
    amountRow->addStretch();
    auto *choices = new QVBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_whole);
    choices->addLayout(amountRow);
    choices->addWidget(m_amountFault);
    choices->addWidget(m_credit);
    auto *expiryRow = new QHBoxLayout;
    expiryRow->setContentsMargins(24, 0, 0, 0); // it belongs to the choice above it
    expiryRow->addWidget(m_expiry);
    choices->addLayout(expiryRow);
    choices->addWidget(m_none);

    auto *money = new QFrame;
    money->setFrameShape(QFrame::StyledPanel);
    auto *figures = new QFormLayout(money);
    figures->setContentsMargins(14, 12, 14, 12);
    figures->setVerticalSpacing(8);
    figures->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    figures->addRow(tr("The customer gets"), m_customerGets);
    figures->addRow(tr("The supplier pays back to you"), m_comesBack);
    figures->addRow(tr("Out of your own pocket"), m_ownPocket);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Reason shown in the shop"), m_reason);

    column()->addWidget(m_locked);
    column()->addLayout(choices);
    column()->addWidget(money);
    column()->addLayout(form);
    column()->addWidget(m_restock);
    column()->addWidget(m_notify);
    column()->addWidget(m_note);
    column()->addWidget(m_noteLength);

    const auto renew = [this] {
        showOutlook();
        Q_EMIT completeChanged();
    };
    for (QRadioButton *choice : {m_whole, m_other, m_none, m_credit})
        connect(choice, &QRadioButton::toggled, this, renew);
    connect(m_expiry, &CreditExpiry::changed, this, renew);
    connect(m_amount, &QLineEdit::textChanged, this, renew);
    connect(m_note, &QPlainTextEdit::textChanged, this, renew);
    connect(m_amount, &QLineEdit::textEdited, m_other, [this] { m_other->setChecked(true); });
    connect(m_other, &QRadioButton::toggled, m_amount, [this](bool chosen) {
        if (chosen)
            m_amount->setFocus();
    });
    connect(&session, &CancelSession::acted, this, [this](CancelSession::Act act, bool done) {
        if (act == CancelSession::Act::Decide && done)
            proceed();
    });
}

void ShopPage::initializePage()
{
    const auto state = session().state();
    CancelDecision start;
    if (state)
        start.reason = state->reason;
    const auto most = session().stillRefundable();
    if (!most || most->isZero())
        start.refund = RefundChoice::None;
    // The customer's bank has the money, or the customer has it already (R32).
    if (session().pair() && effectOf(session().pair()->order.disputes) >= DisputeEffect::MoneyHeld)
        start.refund = RefundChoice::None;
    if (session().pair())
        start.notifyCustomer = session().pair()->order.canNotifyCustomer;
    if (session().refundedBefore())
        start.refund = RefundChoice::None;
    fillIn(session().lastDecision().value_or(start));
    refresh();
    session().askRefundOptions();
}

void ShopPage::fillIn(const CancelDecision &decision)
{
    m_whole->setChecked(decision.refund == RefundChoice::Whole);
    m_other->setChecked(decision.refund == RefundChoice::Amount);
    m_none->setChecked(decision.refund == RefundChoice::None);
    m_credit->setChecked(decision.refund == RefundChoice::StoreCredit);
    m_expiry->setExpiresAt(decision.creditExpiresAt);
    m_amount->setText(decision.amount ? decision.amount->decimal().replace(u'.', QLocale().decimalPoint()) : QString());
    m_reason->setCurrentIndex(m_reason->findData(static_cast<int>(decision.reason)));
    m_restock->setChecked(decision.restock);
    m_notify->setChecked(decision.notifyCustomer);
    m_note->setPlainText(decision.staffNote);
}

CancelDecision ShopPage::decision() const
{
    CancelDecision decision;
    decision.reason = static_cast<CancelReason>(m_reason->currentData().toInt());
    decision.refund = m_whole->isChecked() ? RefundChoice::Whole
        : m_other->isChecked()             ? RefundChoice::Amount
        : m_credit->isChecked()            ? RefundChoice::StoreCredit
                                           : RefundChoice::None;
    const auto most = session().stillRefundable();
    if (decision.refund == RefundChoice::Amount && most)
        decision.amount = CancelSession::amountFromText(m_amount->text(), most->currency());
    if (decision.refund == RefundChoice::StoreCredit)
        decision.creditExpiresAt = m_expiry->expiresAt();
    decision.restock = m_restock->isChecked();
    decision.notifyCustomer = m_notify->isChecked() && m_notify->isEnabled();
    decision.staffNote = m_note->toPlainText().trimmed();
    return decision;
}

bool ShopPage::isComplete() const
{
    const auto state = session().state();
    const bool open = state && session().canActOnShop()
        && (state->step == CaseStep::CancelOnShop || session().outcome() == CancelSession::Outcome::Refused);
    return open && !session().isWorking() && !session().faultOf(decision());
}

void ShopPage::refresh()
{
    showProblem();
    const auto &pair = session().pair();
    const auto state = session().state();
    if (!pair || !state)
        return;
    if (!session().canActOnShop())
        m_locked->show(
            Banner::Tone::Warning,
            tr("This order’s shop is not connected, so Contrordine cannot cancel it there. Cancel it in the shop’s own "
               "admin, or connect the shop in the settings."));
    else if (const QString warning = words::refundWarning(pair->order); !warning.isEmpty())
        m_locked->show(Banner::Tone::Bad, warning);
    else if (state->overridden)
        m_locked->show(Banner::Tone::Warning,
                       //: %1 is what the merchant typed
                       tr("You go on without the supplier’s yes, because: %1").arg(state->overrideReason));
    else if (session().isUnconfirmed())
        m_locked->show(Banner::Tone::Warning, words::reason(Reason::SupplierAgreementUnseen));
    else
        m_locked->clear();
    const auto most = session().stillRefundable();
    const bool anything = most && !most->isZero();
    m_whole->setText(anything ? tr("Everything still refundable: %1").arg(words::money(*most))
                              : tr("Everything still refundable"));
    m_none->setText(anything ? tr("Nothing now") : tr("Nothing: the customer has not been charged"));
    m_whole->setEnabled(anything);
    m_other->setEnabled(anything);
    m_amount->setEnabled(anything);
    m_credit->setText(anything ? tr("Everything as store credit instead: %1").arg(words::money(*most))
                               : tr("Everything as store credit instead"));
    const auto &options = session().refundOptions();
    const bool offered = anything && options && options->storeCredit == RefundOptions::StoreCredit::Possible;
    m_credit->setVisible(offered || m_credit->isChecked());
    m_notify->setEnabled(pair->order.canNotifyCustomer);
    m_notify->setToolTip(pair->order.canNotifyCustomer ? QString() : tr("The shop has no address of this customer."));
    showOutlook();
}

void ShopPage::showOutlook()
{
    m_expiry->setVisible(m_credit->isChecked());
    const CancelDecision chosen = decision();
    const auto most = session().stillRefundable();
    const auto fault = session().faultOf(chosen);
    using Fault = CancelSession::DecisionFault;
    m_amountFault->clear();
    if (fault == Fault::NoAmount && !m_amount->text().isEmpty())
        m_amountFault->setText(
            tr("Write an exact amount, for example %1.").arg(most ? words::money(*most) : QString()));
    if (fault == Fault::AboveRefundable && most)
        m_amountFault->setText(tr("At most %1 can still be refunded.").arg(words::money(*most)));
    m_amountFault->setVisible(!m_amountFault->text().isEmpty());

    const CancelSession::Outlook outlook = session().outlook(chosen);
    const QString gets = words::money(outlook.customerGets);
    //: %1 is an amount
    m_customerGets->setText(chosen.refund == RefundChoice::StoreCredit ? tr("%1 of store credit").arg(gets) : gets);
    m_comesBack->setText(lines(outlook.comesBack, tr("nothing"), outlook.toBeConfirmed));
    m_ownPocket->setText(lines(outlook.ownPocket, tr("nothing")));
    //: %1 is the length of the note, %2 the longest allowed
    m_noteLength->setText(tr("%1 of %2 characters").arg(chosen.staffNote.size()).arg(staffNoteMaxLength));
    if (fault == Fault::NoteTooLong)
        m_noteLength->setText(
            tr("%1 of %2 characters: please shorten the note").arg(chosen.staffNote.size()).arg(staffNoteMaxLength));
}

void ShopPage::submit() { session().decide(decision()); }

} // namespace contrordine
