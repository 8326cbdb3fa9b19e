// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/supplierpage.h"

#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/checkstrip.h"
#include "ui/words/words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace contrordine
{

AskCard::AskCard(CancelSession &session, SupplierOrderId supplierOrder, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_id(std::move(supplierOrder))
    , m_title(plainLabel())
    , m_status(plainLabel())
    , m_notice(new Banner)
    , m_steps(new QWidget)
    , m_open(quietButton(tr("1. Open the order page"), QStringLiteral("openPage-") + m_id.toString()))
    , m_howTo(plainLabel())
    , m_messageStep(new QWidget)
    , m_copy(quietButton(tr("2. Copy the message"), QStringLiteral("copyMessage-") + m_id.toString()))
    , m_message(plainLabel())
    , m_done(quietButton(tr("3. I have requested it"), QStringLiteral("requested-") + m_id.toString()))
    , m_takeBack(quietButton(tr("I have not asked yet after all"), QStringLiteral("takeBack-") + m_id.toString()))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("ask-") + m_id.toString());
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    // As high as its text: the page scrolls, and two scroll bars beside each other are one too many.
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setFrameShape(QFrame::StyledPanel);
    m_message->setMargin(8);
    m_message->setObjectName(QStringLiteral("message-") + m_id.toString());
    m_message->setAccessibleName(tr("Message to the supplier"));

    auto *messageColumn = new QVBoxLayout(m_messageStep);
    messageColumn->setContentsMargins(0, 0, 0, 0);
    messageColumn->addWidget(m_copy);
    messageColumn->addWidget(plainLabel(
        tr("Send it from the order page, so that the request is not missed and the parcel does not leave.")));
    messageColumn->addWidget(m_message);

    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(10);
    steps->addWidget(m_open);
    steps->addWidget(m_howTo);
    steps->addWidget(m_messageStep);
    steps->addWidget(m_done);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_status);
    column->addWidget(m_notice);
    column->addWidget(m_steps);
    column->addWidget(m_takeBack);

    connect(m_open, &QPushButton::clicked, this, [this] { openPage(this, m_session.supplierPage(m_shown.order)); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] { m_session.takeBack(m_id); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        copyText(m_copy, m_message->text());
        m_session.tell(m_id, CaseEventType::SupplierMessaged, QStringLiteral("cancel"));
    });
    connect(m_done, &QPushButton::clicked, this, [this] { m_session.tell(m_id, CaseEventType::SupplierRequested); });
}

void AskCard::show(const CancelSession::SupplierState &supplier)
{
    m_shown = supplier;
    const QDateTime now = m_session.now();
    const SupplierOrder &order = supplier.order;
    const QString number = order.id.toString();
    //: %1 is a store's name, %2 its order number
    m_title->setText(order.storeName.isEmpty() ? tr("Supplier order %1").arg(number)
                                               : tr("%1, order %2").arg(order.storeName, number));
    m_status->setText(order.asOf.isValid()
                          //: %1 is the supplier's status, %2 its age
                          ? tr("Status: %1 (read %2)").arg(words::status(order.stage), words::age(order.asOf, now))
                          : tr("Its status has not been read yet."));

    const QString reason =
        words::supplierPageReason(m_session.state() ? m_session.state()->reason : CancelReason::Other);
    const QUrl page = m_session.supplierPage(order);
    m_open->setEnabled(page.isValid());
    if (!page.isValid())
        m_howTo->setText(tr("Open this order at the supplier’s platform, press Cancel there and confirm."));
    else if (supplier.unpaid)
        m_howTo->setText(tr("There press Cancel and confirm. It is cancelled at once."));
    else
        //: %1 is an entry of the list on the supplier's page, in that page's language
        m_howTo->setText(
            tr("There press Cancel, which may take a few seconds to appear. Choose the reason “%1”, which is "
               "true and blames nobody, and confirm in the little window.")
                .arg(reason));
    const QString message =
        words::messageToSupplierCancel(order, m_session.state() ? m_session.state()->reason : CancelReason::Other);
    m_message->setText(message);
    m_messageStep->setVisible(!supplier.unpaid);
    m_done->setText(supplier.unpaid ? tr("2. I have cancelled it") : tr("3. I have requested it"));
    m_done->setEnabled(!m_session.isWorking());
    m_copy->setEnabled(!m_session.isWorking());

    using Progress = CancelSession::Progress;
    using enum Banner::Tone;
    switch (supplier.progress) {
    case Progress::NotAsked:
        m_notice->show(Info,
                       supplier.unpaid
                           ? tr("It is not paid yet, so no approval is needed.")
                           : tr("It is paid, so the supplier must agree. Ask now: parcels often leave within hours."));
        break;
    case Progress::Asked:
        if (supplier.unseen) {
            //: %1 is "AliExpress", %2 an age: "2 minutes ago"
            m_notice->show(Warning,
                           tr("You noted that you asked, but %1, read %2, shows no request. Press Cancel on the order "
                              "page and confirm: without it nothing stops the parcel.")
                               .arg(m_session.supplierPlatformName(order), words::age(order.asOf, now)));
            break;
        }
        m_notice->show(Good,
                       supplier.handling.cancelRequestedAt.isValid()
                           //: %1 is an age: "2 minutes ago"
                           ? tr("Requested %1.").arg(words::age(supplier.handling.cancelRequestedAt, now))
                           : tr("The cancellation is requested."));
        break;
    case Progress::Agreed:
        if (isCancelledAtSupplier(order))
            m_notice->show(Good, tr("Cancelled at the supplier: it will not be shipped."));
        else
            m_notice->show(supplier.unseen ? Warning : Good,
                           tr("You noted that the supplier agreed; its platform does not show it yet."));
        break;
    case Progress::Refused:
        m_notice->show(Warning, tr("The supplier refused."));
        break;
    case Progress::Shipped:
        m_notice->show(Warning, tr("It has been shipped and cannot be stopped any more."));
        break;
    }
    m_steps->setVisible(supplier.progress == Progress::NotAsked || supplier.progress == Progress::Asked);
    m_done->setVisible(supplier.progress == Progress::NotAsked);
    m_takeBack->setVisible(supplier.progress == Progress::Asked && supplier.canTakeBack);
    m_takeBack->setEnabled(!m_session.isWorking());
}

SupplierPage::SupplierPage(CancelSession &session, QWidget *parent)
    : CancelPage(session, tr("Ask the supplier to cancel"), Facts::Shown, parent)
    , m_intro(addText())
    , m_cards(new QVBoxLayout)
{
    setObjectName(QStringLiteral("supplierPage"));
    m_cards->setSpacing(14);
    column()->addLayout(m_cards);
    column()->addWidget(new CheckStrip(session));
    connect(&session, &CancelSession::acted, this, [this](CancelSession::Act act, bool done) {
        // Many suppliers' pages cancel at once: look right after the merchant said it was done.
        if (isCurrent() && act == CancelSession::Act::Tell && done)
            this->session().check();
    });
}

void SupplierPage::initializePage()
{
    session().check();
    refresh();
}

bool SupplierPage::isComplete() const
{
    const auto state = session().state();
    return state && state->step != CaseStep::AskSupplier && !session().isWorking();
}

void SupplierPage::refresh()
{
    showProblem();
    const QList<CancelSession::SupplierState> suppliers = session().suppliers();
    m_intro->setText(
        suppliers.size() > 1
            ? tr("This order was bought as %n supplier orders. Ask for each of them; the shop comes after.", nullptr,
                 static_cast<int>(suppliers.size()))
            : tr("First the supplier, then the shop: if the shop’s order were cancelled first, the parcel could "
                 "still be shipped although the customer has been refunded."));
    for (const CancelSession::SupplierState &supplier : suppliers) {
        AskCard *&card = m_cardOf[supplier.order.id];
        if (!card) {
            card = new AskCard(session(), supplier.order.id, this);
            m_cards->addWidget(card);
        }
        card->show(supplier);
    }
}

} // namespace contrordine
