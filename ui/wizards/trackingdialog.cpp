// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/trackingdialog.h"

#include "ui/parts/helperstrip.h"
#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/parts/supplierguides.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/messagefield.h"
#include "ui/words/disputewords.h"
#include "ui/words/trackingwords.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace contrordine
{

namespace
{

constexpr int shownEvents = 3; ///< the whole way stands in the order's timeline

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
    , m_policies(desk.policyDesk())
    , m_facts(plainLabel())
    , m_result(new Banner)
    , m_problem(new Banner)
    , m_parcels(new QGroupBox(tr("What the platform knows of it")))
    , m_parcelRows(new QVBoxLayout(m_parcels))
    , m_asking(new QGroupBox(tr("Ask the supplier")))
    , m_timer(plainLabel())
    , m_message(new MessageField(desk.policyDesk(), QStringLiteral("message"), tr("Message to the supplier"), 8))
    , m_copy(quietButton(tr("Copy the message"), QStringLiteral("copyTracking")))
    , m_messagePage(quietButton(tr("Open the order page"), QStringLiteral("openMessages")))
    , m_number(new QLineEdit)
    , m_check(quietButton(tr("Look it up"), QStringLiteral("check")))
    , m_refund(quietButton(tr("Refund items…"), QStringLiteral("refund")))
    , m_dispute(quietButton(tr("Open a dispute…"), QStringLiteral("dispute")))
{
    setObjectName(QStringLiteral("trackingDialog"));
    setWindowTitle(tr("Tracking number"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 18, 20, 8);
    column->setSpacing(12);
    auto *question = plainLabel(tr("Has it really been shipped?"));
    QFont big = question->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    big.setBold(true);
    question->setFont(big);
    column->addWidget(question);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_facts);
    m_result->setObjectName(QStringLiteral("result"));
    m_problem->setObjectName(QStringLiteral("problem"));
    column->addWidget(m_result);
    column->addWidget(m_problem);

    m_parcels->setObjectName(QStringLiteral("parcels"));
    m_parcelRows->setContentsMargins(12, 10, 12, 12);
    m_parcelRows->setSpacing(6);
    m_parcels->hide();
    column->addWidget(m_parcels);

    auto *askRows = new QVBoxLayout(m_asking);
    askRows->setContentsMargins(12, 10, 12, 12);
    askRows->setSpacing(8);
    m_timer->setObjectName(QStringLiteral("timer"));
    askRows->addWidget(m_timer);
    askRows->addWidget(m_message);
    auto *messaging = new QHBoxLayout;
    messaging->addWidget(m_copy);
    messaging->addWidget(m_message->languageChoice());
    messaging->addWidget(m_messagePage);
    messaging->addStretch();
    askRows->addLayout(messaging);
    column->addWidget(m_asking);

    auto *given = new QGroupBox(tr("The number the supplier gave"));
    auto *lookup = new QHBoxLayout(given);
    lookup->setContentsMargins(12, 10, 12, 12);
    m_number->setObjectName(QStringLiteral("number"));
    m_number->setAccessibleName(given->title());
    lookup->addWidget(m_number, 1);
    lookup->addWidget(m_check);
    column->addWidget(given);
    column->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("close"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 0, 20, 16);
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(m_refund);
    buttons->addWidget(m_dispute);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll, 1);
    whole->addLayout(buttons);
    setMinimumSize(620, 420);
    resize(700, 680);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_message, &MessageField::changed, this,
            [this] { m_copy->setEnabled(!m_session.isWorking() && m_message->isComplete()); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        copyText(m_copy, m_message->text());
        m_session.noteTrackingAsked();
    });
    connect(m_messagePage, &QPushButton::clicked, this, [this] {
        openPage(this, m_session.messagePage());
        help();
    });
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
        if (m_strip && m_strip->isWaiting() && act == DisputeSession::Act::Tracking) {
            const auto &problem = m_session.problem();
            const QDateTime now = m_session.now();
            m_strip->say(done          ? tr("Noted %1.").arg(words::day(now, now))
                             : problem ? words::error(*problem, m_session.platformName()).joined()
                                       : QString(),
                         done);
        }
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

TrackingDialog::~TrackingDialog() = default;

AssistGuide TrackingDialog::guide() const
{
    return guides::askForTracking(m_session.order(), m_session.messagePage(),
                                  readyMessages(m_policies, messageKind(), messageFacts()));
}

TemplateKind TrackingDialog::messageKind() const
{
    return m_session.handling().refusedAt.isValid() ? TemplateKind::SupplierTrackingRefused
                                                    : TemplateKind::SupplierTracking;
}

words::MessageFacts TrackingDialog::messageFacts() const
{
    return {.supplierOrder = m_session.order(), .trackingDays = m_session.policies().trackingWithinBusinessDays};
}

/// What this dialog says, above the browser.
void TrackingDialog::help()
{
    if (!m_strip) {
        m_strip = std::make_unique<HelperStrip>(windowSettings(m_session.dataDir()));
        connect(m_strip.get(), &HelperStrip::pageAsked, this,
                [this](const QUrl &page) { openPage(m_strip.get(), page); });
        connect(m_strip.get(), &HelperStrip::outcomeChosen, this, [this] {
            m_strip->setWorking(true);
            m_session.noteTrackingAsked();
        });
    }
    m_strip->follow(guide());
    m_strip->setWorking(m_session.isWorking());
}

/// One block a parcel: its number to copy, where it is, and the last that was heard of it.
void TrackingDialog::showParcels()
{
    const SupplierOrder order = m_session.order();
    const bool isUnknown = isParcelUnknown(order);
    if (order.parcels == m_shownParcels && isUnknown == m_shownUnknown)
        return;
    m_shownParcels = order.parcels;
    m_shownUnknown = isUnknown;
    while (QLayoutItem *item = m_parcelRows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QDateTime now = m_session.now();
    for (const Parcel &parcel : std::as_const(m_shownParcels)) {
        auto *block = new QWidget;
        auto *rows = new QVBoxLayout(block);
        rows->setContentsMargins(0, 0, 0, 4);
        rows->setSpacing(4);
        auto *head = new QHBoxLayout;
        auto *number = plainLabel(parcel.number);
        number->setWordWrap(false);
        number->setTextInteractionFlags(Qt::TextSelectableByMouse);
        QFont bold = number->font();
        bold.setBold(true);
        number->setFont(bold);
        auto *copy = quietButton(tr("Copy the number"), QStringLiteral("copyParcel-") + parcel.number);
        const QString text = parcel.number;
        connect(copy, &QPushButton::clicked, copy, [copy, text] { copyText(copy, text); });
        head->addWidget(number);
        if (!parcel.carrier.isEmpty())
            head->addWidget(plainLabel(parcel.carrier), 1);
        else
            head->addStretch(1);
        head->addWidget(copy);
        rows->addLayout(head);
        auto *place = plainLabel(words::parcelPlace(progressOf(parcel, m_session.policies(), now), now));
        place->setObjectName(QStringLiteral("place-") + parcel.number);
        rows->addWidget(place);
        const QList<TrackingEvent> last = parcel.events.mid(0, shownEvents);
        for (const TrackingEvent &event : last)
            //: %1 is a day ("20 Nov"), %2 what happened to a parcel
            rows->addWidget(plainLabel(tr("%1: %2").arg(words::day(event.at, now), words::trackingEvent(event.text))));
        m_parcelRows->addWidget(block);
    }
    if (isUnknown)
        m_parcelRows->addWidget(plainLabel(words::parcelUnknown()));
    m_parcels->setVisible(isUnknown || !m_shownParcels.isEmpty());
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
    m_asking->setVisible(!moved); // what has left proves itself
    showParcels();
    m_message->show(messageKind(), messageFacts());
    const bool free = !m_session.isWorking() && !m_session.isChecking();
    m_copy->setEnabled(!m_session.isWorking() && m_message->isComplete());
    m_messagePage->setEnabled(m_session.messagePage().isValid());
    if (m_strip)
        m_strip->setWorking(m_session.isWorking());
    m_check->setEnabled(free);
    m_refund->setVisible(moved);
    m_dispute->setVisible(!moved);
    m_dispute->setEnabled(check.overdue);
    m_refund->setDefault(moved);
    m_dispute->setDefault(check.overdue);
}

} // namespace contrordine
