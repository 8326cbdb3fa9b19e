// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/disputeground.h"

#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/datefield.h"
#include "ui/words/disputewords.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace contrordine
{

DisputeGround::DisputeGround(DisputeSession &session, QWidget *parent)
    : DisputePage(session, tr("What is the dispute about?"), parent)
    , m_which(new QComboBox)
    , m_dates(new QFormLayout)
    , m_shipped(new DateField(tr("Marked as shipped on")))
    , m_delivery(new DateField(tr("Delivery promised by")))
    , m_received(new DateField(tr("Delivered on")))
    , m_window(new Banner)
    , m_offered(new QCheckBox(tr("The order page offers the dispute to me now")))
    , m_page(quietButton(tr("Open the order page"), QStringLiteral("openPage")))
    , m_tracking(quietButton(tr("Ask for the tracking number…"), QStringLiteral("tracking")))
{
    setObjectName(QStringLiteral("disputeGround"));
    m_which->setObjectName(QStringLiteral("which"));
    m_which->setAccessibleName(tr("Supplier order"));
    column()->addWidget(m_which);
    auto *causes = new QVBoxLayout;
    causes->setSpacing(6);
    for (const DisputeCause cause :
         {DisputeCause::NotShipped, DisputeCause::NotReceived, DisputeCause::NotAsDescribed, DisputeCause::Damaged}) {
        auto *choice = new QRadioButton(words::disputeCause(cause));
        choice->setObjectName(QStringLiteral("cause-") + code(cause));
        connect(choice, &QRadioButton::toggled, this, &DisputeGround::takeOver);
        m_causes.insert(cause, choice);
        causes->addWidget(choice);
    }
    column()->addLayout(causes);

    m_shipped->setObjectName(QStringLiteral("shippedOn"));
    m_delivery->setObjectName(QStringLiteral("deliveryBy"));
    m_received->setObjectName(QStringLiteral("receivedOn"));
    m_dates->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_dates->addRow(tr("Marked as shipped on (order page)"), m_shipped);
    m_dates->addRow(tr("Delivery promised by (order page)"), m_delivery);
    m_dates->addRow(tr("Delivered on"), m_received);
    for (DateField *field : {m_shipped, m_delivery, m_received})
        connect(field, &QDateEdit::dateChanged, this, &DisputeGround::takeOver);
    column()->addLayout(m_dates);

    m_window->setObjectName(QStringLiteral("window"));
    column()->addWidget(m_window);
    m_offered->setObjectName(QStringLiteral("offered"));
    column()->addWidget(m_offered);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_page);
    buttons->addWidget(m_tracking);
    buttons->addStretch();
    column()->addLayout(buttons);

    connect(m_offered, &QCheckBox::toggled, this, &DisputeGround::takeOver);
    connect(m_page, &QPushButton::clicked, this, [this] { openPage(this, this->session().orderPage()); });
    connect(m_tracking, &QPushButton::clicked, this, &DisputePage::trackingAsked);
    connect(m_which, &QComboBox::activated, this, [this](int index) {
        this->session().chooseSupplierOrder(SupplierOrderId(m_which->itemData(index).toString()));
    });
}

void DisputeGround::initializePage()
{
    const QDate today = session().now().toLocalTime().date();
    for (DateField *field : {m_shipped, m_delivery, m_received})
        field->setToday(today);
    session().check();
    refresh();
}

bool DisputeGround::isComplete() const { return session().mayGoOn() && !session().isWorking(); }

void DisputeGround::submit() { keepAndProceed(DisputeSession::Place::Claim); }

void DisputeGround::takeOver()
{
    if (m_filling)
        return;
    DisputeDraft &draft = session().draft;
    for (auto choice = m_causes.cbegin(); choice != m_causes.cend(); ++choice) {
        if (choice.value()->isChecked())
            draft.cause = choice.key();
    }
    draft.dates = {m_shipped->day(), m_delivery->day(), m_received->day()};
    draft.offeredOnPage = m_offered->isChecked();
    refresh();
    Q_EMIT completeChanged();
}

void DisputeGround::refresh()
{
    showProblem();
    const auto &pair = session().pair();
    if (!pair)
        return;
    const QScopedValueRollback filling(m_filling, true);
    const DisputeDraft &draft = session().draft;
    m_which->clear();
    for (const SupplierSide &side : pair->sides) {
        const QString store = side.order.storeName;
        const QString number = side.order.id.toString();
        //: %1 is a shop's name, %2 an order number
        m_which->addItem(store.isEmpty() ? number : tr("%1, order %2").arg(store, number), number);
    }
    m_which->setCurrentIndex(m_which->findData(session().supplierOrderId().toString()));
    m_which->setVisible(pair->sides.size() > 1 && !session().state());
    m_causes.value(draft.cause)->setChecked(true);
    m_shipped->setDay(draft.dates.shippedOn);
    m_delivery->setDay(draft.dates.deliveryBy);
    m_received->setDay(draft.dates.receivedOn);
    m_offered->setChecked(draft.offeredOnPage);
    const bool late = draft.cause == DisputeCause::NotReceived;
    m_dates->setRowVisible(m_shipped, late);
    m_dates->setRowVisible(m_delivery, late);
    m_dates->setRowVisible(m_received, draft.cause != DisputeCause::NotShipped);

    const DisputeWindow window = session().window();
    using Stand = DisputeWindow::Stand;
    m_window->show(window.stand == Stand::Open             ? Banner::Tone::Good
                       : window.stand == Stand::Impossible ? Banner::Tone::Bad
                                                           : Banner::Tone::Warning,
                   words::disputeWindow(window, session().now(), session().policies()));
    m_offered->setVisible(window.stand != Stand::Open && window.stand != Stand::Impossible);
    m_page->setEnabled(session().orderPage().isValid());
    m_tracking->setVisible(draft.cause == DisputeCause::NotShipped && window.why != DisputeWindow::Why::ReallyShipped);
}

} // namespace contrordine
