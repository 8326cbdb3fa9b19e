// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/trackingdialog.h"

#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/messagefield.h"
#include "ui/words/disputewords.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace contrordine
{

namespace
{

Banner::Tone toneOf(const TrackingCheck &check)
{
    switch (check.proof) {
    case ShippingProof::Moved:
        return Banner::Tone::Good;
    case ShippingProof::NoneInTime:
        return Banner::Tone::Bad;
    case ShippingProof::NumberNotFound:
    case ShippingProof::NoMovement:
        return check.overdue ? Banner::Tone::Bad : Banner::Tone::Warning;
    case ShippingProof::NothingAsked:
    case ShippingProof::Awaited:
    case ShippingProof::NotLookedUp:
        return Banner::Tone::Info;
    }
    return Banner::Tone::Info;
}

} // namespace

TrackingDialog::TrackingDialog(Desk &desk, OrderId order, SupplierOrderId supplierOrder, QWidget *parent)
    : QDialog(parent)
    , m_session(desk, std::move(order), std::move(supplierOrder))
    , m_facts(plainLabel())
    , m_result(new Banner)
    , m_problem(new Banner)
    , m_timer(plainLabel())
    , m_message(new MessageField(desk.policyDesk(), QStringLiteral("message"), tr("Message to the supplier"), 8))
    , m_copy(quietButton(tr("Copy the message"), QStringLiteral("copyTracking")))
    , m_messagePage(quietButton(tr("Open the message page"), QStringLiteral("openMessages")))
    , m_number(new QLineEdit)
    , m_check(quietButton(tr("Look it up"), QStringLiteral("check")))
    , m_refund(quietButton(tr("Refund items…"), QStringLiteral("refund")))
    , m_dispute(quietButton(tr("Open a dispute…"), QStringLiteral("dispute")))
{
    setObjectName(QStringLiteral("trackingDialog"));
    setWindowTitle(tr("Tracking number"));
    setMinimumWidth(560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    auto *question = plainLabel(tr("Has it really been shipped?"));
    QFont big = question->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    big.setBold(true);
    question->setFont(big);
    column->addWidget(question);
    column->addWidget(m_facts);
    m_result->setObjectName(QStringLiteral("result"));
    m_problem->setObjectName(QStringLiteral("problem"));
    column->addWidget(m_result);
    column->addWidget(m_problem);

    m_timer->setObjectName(QStringLiteral("timer"));
    column->addWidget(m_timer);
    column->addWidget(m_message);
    auto *messaging = new QHBoxLayout;
    messaging->addWidget(m_message->languageChoice());
    messaging->addWidget(m_copy);
    messaging->addWidget(m_messagePage);
    messaging->addStretch();
    column->addLayout(messaging);

    m_number->setObjectName(QStringLiteral("number"));
    auto *numberName = new QLabel(tr("&Number the supplier gave:"));
    numberName->setBuddy(m_number);
    auto *lookup = new QHBoxLayout;
    lookup->addWidget(numberName);
    lookup->addWidget(m_number, 1);
    lookup->addWidget(m_check);
    column->addLayout(lookup);

    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("close"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(m_refund);
    buttons->addWidget(m_dispute);
    column->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_message, &MessageField::changed, this,
            [this] { m_copy->setEnabled(!m_session.isWorking() && m_message->isComplete()); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        copyText(m_copy, m_message->text());
        m_session.noteTrackingAsked();
    });
    connect(m_messagePage, &QPushButton::clicked, this, [this] { openPage(this, m_session.messagePage()); });
    connect(m_number, &QLineEdit::textChanged, this, &TrackingDialog::refresh);
    connect(m_check, &QPushButton::clicked, this, [this] {
        const QString number = m_number->text().simplified();
        if (number.isEmpty() || number == m_session.handling().trackingNumber)
            m_session.check();
        else
            m_session.noteTrackingNumber(number);
    });
    connect(m_refund, &QPushButton::clicked, this, [this] {
        Q_EMIT refundAsked();
        accept();
    });
    connect(m_dispute, &QPushButton::clicked, this, [this] {
        Q_EMIT disputeAsked(m_session.supplierOrderId());
        accept();
    });
    connect(&m_session, &DisputeSession::changed, this, &TrackingDialog::refresh);
    connect(&m_session, &DisputeSession::acted, this, [this](DisputeSession::Act act, bool done) {
        if (act == DisputeSession::Act::Tracking && done)
            m_session.check(); // does the platform know the number?
    });
    connect(&m_session, &DisputeSession::loaded, this, [this] {
        m_number->setText(m_session.handling().trackingNumber);
        m_session.check();
    });
    m_session.load();
    refresh();
}

void TrackingDialog::refresh()
{
    const auto &pair = m_session.pair();
    if (!pair)
        return;
    const SupplierOrder order = m_session.order();
    QStringList facts{pair->order.name, order.storeName, order.id.toString(), words::status(order.stage)};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const TrackingCheck check = m_session.tracking();
    m_result->show(toneOf(check),
                   m_session.isChecking() ? tr("Looking at the platform’s tracking…")
                                          : words::trackingCheck(check, m_session.now()));
    if (m_session.problem() && !m_session.isWorking())
        m_problem->show(Banner::Tone::Warning, words::error(*m_session.problem(), m_session.platformName()).joined());
    else
        m_problem->clear();

    const SupplierHandling handling = m_session.handling();
    const bool moved = check.proof == ShippingProof::Moved;
    if (moved)
        m_timer->setText({});
    else if (handling.trackingAskedAt.isValid())
        //: %1 is a day ("today 16:12"), %2 a date ("Tuesday, 1 December")
        m_timer->setText(tr("Asked %1. The number must come by %2; you are reminded the day before.")
                             .arg(words::day(handling.trackingAskedAt, m_session.now()), words::date(check.due)));
    else
        //: %n business days in China
        m_timer->setText(tr("Copy the message and send it: from then on the supplier has %n business days.", nullptr,
                            m_session.policies().trackingWithinBusinessDays));
    m_timer->setVisible(!m_timer->text().isEmpty());
    m_message->show(handling.refusedAt.isValid() ? TemplateKind::SupplierTrackingRefused
                                                 : TemplateKind::SupplierTracking,
                    {.supplierOrder = order, .trackingDays = m_session.policies().trackingWithinBusinessDays});
    const bool free = !m_session.isWorking() && !m_session.isChecking();
    m_copy->setEnabled(!m_session.isWorking() && m_message->isComplete());
    m_messagePage->setEnabled(m_session.messagePage().isValid());
    m_check->setEnabled(free);
    m_refund->setVisible(moved);
    m_dispute->setVisible(!moved);
    m_dispute->setEnabled(check.overdue);
    m_refund->setDefault(moved);
    m_dispute->setDefault(check.overdue);
}

} // namespace contrordine
