// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/fulfillmentpage.h"

#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/checkstrip.h"
#include "ui/words/words.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace contrordine
{

namespace
{

constexpr std::chrono::seconds lookAgainAfter(10);

Banner::Tone toneOf(TakeBack way)
{
    switch (way) {
    case TakeBack::NotNeeded:
        return Banner::Tone::Good;
    case TakeBack::AtOnce:
    case TakeBack::ByAsking:
    case TakeBack::Asked:
        return Banner::Tone::Info;
    case TakeBack::Declined:
    case TakeBack::ByHand:
    case TakeBack::Unclear:
        return Banner::Tone::Warning;
    }
    return Banner::Tone::Info;
}

} // namespace

FulfillmentPage::FulfillmentPage(CancelSession &session, QWidget *parent)
    : CancelPage(session, tr("First take the fulfillment back"), Facts::Shown, parent)
    , m_intro(addText())
    , m_trouble(new Banner)
    , m_places(new QVBoxLayout)
    , m_takeBack(new QPushButton)
    , m_shopPage(quietButton(tr("Open the order on the shop"), QStringLiteral("openShop")))
    , m_keepOrder(quietButton(tr("Keep the order and end this case"), QStringLiteral("keepOrder")))
{
    setObjectName(QStringLiteral("fulfillmentPage"));
    m_trouble->setObjectName(QStringLiteral("fulfillmentTrouble"));
    m_takeBack->setObjectName(QStringLiteral("takeBackFulfillment"));
    m_takeBack->setAutoDefault(false);
    m_takeBack->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_takeBack->setMinimumHeight(m_takeBack->fontMetrics().height() + 16);
    QFont bold = m_takeBack->font();
    bold.setBold(true);
    m_takeBack->setFont(bold);
    m_places->setSpacing(14);
    column()->addWidget(m_trouble);
    column()->addLayout(m_places);
    column()->addWidget(m_takeBack);
    column()->addWidget(new CheckStrip(session));
    column()->addWidget(m_shopPage);
    column()->addWidget(m_keepOrder);

    m_look.setInterval(lookAgainAfter);
    connect(&m_look, &QTimer::timeout, &session, &CancelSession::check);
    connect(m_takeBack, &QPushButton::clicked, &session, &CancelSession::takeBackFulfillment);
    connect(m_shopPage, &QPushButton::clicked, this, [this] { openPage(this, this->session().shopPage()); });
    connect(m_keepOrder, &QPushButton::clicked, this, [this] { this->session().close(QStringLiteral("left")); });
}

void FulfillmentPage::initializePage()
{
    session().check();
    refresh();
}

void FulfillmentPage::cleanupPage() { m_look.stop(); }

bool FulfillmentPage::isComplete() const
{
    const auto state = session().state();
    return state && state->step == CaseStep::CancelOnShop && session().fulfillmentInTheWay().isEmpty()
        && !session().isWorking() && !session().isTakingBack();
}

QString FulfillmentPage::sentenceFor(const FulfillmentOrder &order) const
{
    const QDateTime now = session().now();
    switch (takeBackOf(order)) {
    case TakeBack::NotNeeded:
        return tr("Nothing stands in the way here.");
    case TakeBack::AtOnce:
        return order.mayCancel ? tr("The request can be called back at once: nobody has accepted it yet.")
                               : tr("Nobody has accepted the request yet, but Contrordine may not call it back. Cancel "
                                    "the request on the order’s page in the shop.");
    case TakeBack::ByAsking:
        return order.mayRequestCancellation
            ? tr("It has accepted the order: it must agree to stop. Ask at once, goods leave quickly.")
            : tr("It has accepted the order and must agree to stop, but Contrordine may not ask it. Request the "
                 "cancellation on the order’s page in the shop.");
    case TakeBack::Asked: {
        const QDateTime due = session().serviceAnswerDue(order);
        if (!due.isValid())
            return tr("It has been asked to stop and has not answered yet.");
        if (due <= now)
            //: %1 is an age: "2 days ago"
            return tr("Asked %1, and no answer in time. Write to it directly; the goods may leave all the same. If "
                      "they "
                      "do, refund the items instead.")
                .arg(words::age(order.cancellationAskedAt, now));
        //: %1 is an age ("2 minutes ago"), %2 a day ("tomorrow 16:12")
        return tr("Asked %1. It should answer by %2. You may close this window: the case waits, and goes on here.")
            .arg(words::age(order.cancellationAskedAt, now), words::day(due, now));
    }
    case TakeBack::Declined:
        return order.mayRequestCancellation
            ? tr("It will not stop: the goods leave. You may ask once more, or keep the order and refund items.")
            : tr("It will not stop: the goods leave. Keep the order and refund items instead.");
    case TakeBack::ByHand:
        return tr("It is marked as in progress at a place of your own. Open the order on the shop and mark it as "
                  "unfulfilled; this page sees it by itself.");
    case TakeBack::Unclear:
        return tr("The shop uses a status this program does not know. Look at the order’s page on the shop.");
    }
    return {};
}

void FulfillmentPage::showPlaces()
{
    const Order &order = session().pair()->order;
    struct Card {
        QString title;
        QString text;
        Banner::Tone tone;
    };
    QList<Card> cards;
    QString shown;
    for (const FulfillmentOrder &one : order.fulfillmentOrders) {
        if (takeBackOf(one) == TakeBack::NotNeeded)
            continue;
        const QString place = one.location.isEmpty() ? tr("Place unknown") : one.location;
        //: %1 is a place that ships, %2 how far it is: "requested, not accepted yet"
        cards.append({tr("%1: %2").arg(place, words::fulfillment(one)), sentenceFor(one), toneOf(takeBackOf(one))});
        shown += cards.last().title + u'\n' + cards.last().text + u'\n';
    }
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem *item = m_places->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Card &card : std::as_const(cards)) {
        auto *frame = new QFrame;
        frame->setFrameShape(QFrame::StyledPanel);
        frame->setObjectName(QStringLiteral("place"));
        auto *column = new QVBoxLayout(frame);
        column->setContentsMargins(14, 14, 14, 14);
        column->setSpacing(10);
        auto *title = plainLabel(card.title);
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
        auto *notice = new Banner;
        notice->show(card.tone, card.text);
        column->addWidget(title);
        column->addWidget(notice);
        m_places->addWidget(frame);
    }
}

void FulfillmentPage::refresh()
{
    showProblem();
    const auto &pair = session().pair();
    if (!pair || !session().state())
        return;
    const QList<Reason> obstacles = session().fulfillmentInTheWay();
    const QList<FulfillmentOrder> &all = pair->order.fulfillmentOrders;
    if (obstacles.isEmpty())
        m_intro->setText(tr("Nothing stands in the shop’s way any more. Go on."));
    else if (obstacles.contains(Reason::FulfillmentHidden))
        m_intro->setText(tr("Fulfillment has been requested on the shop, but from whom is not visible to Contrordine: "
                            "the app lacks the permission to see fulfillment orders. Cancel the request on the order’s "
                            "page in the shop; this page sees it by itself."));
    else if (std::ranges::all_of(all, [](const auto &one) { return takeBackOf(one) == TakeBack::NotNeeded; }))
        m_intro->setText(tr("Fulfillment has been requested on the shop. Cancel the request on the order’s page there; "
                            "this page sees it by itself."));
    else
        m_intro->setText(tr("Fulfillment has been requested on the shop. As long as somebody is to ship the order, the "
                            "shop does not let it be cancelled."));
    showPlaces();

    m_trouble->clear();
    const QList<Action> tried = session().takeBacks();
    for (const Action &action : tried) {
        if (action.state == ActionState::Unknown)
            m_trouble->show(Banner::Tone::Warning, words::outcomeUnknown() + u' ' + words::outcomeUnknownDetail());
    }
    if (!tried.isEmpty() && tried.last().state == ActionState::Refused && !obstacles.isEmpty()
        && m_trouble->text().isEmpty()) {
        const Error error{.kind = Error::Kind::Refused,
                          .code = tried.last().errorCode,
                          .platformMessage = tried.last().platformMessage};
        m_trouble->show(Banner::Tone::Bad, words::error(error, session().shopName()).joined());
    }

    const bool atOnce =
        std::ranges::any_of(all, [](const auto &one) { return takeBackOf(one) == TakeBack::AtOnce && one.mayCancel; });
    const bool byAsking = std::ranges::any_of(all, [](const auto &one) {
        const TakeBack way = takeBackOf(one);
        return (way == TakeBack::ByAsking || way == TakeBack::Declined) && one.mayRequestCancellation;
    });
    m_takeBack->setVisible(atOnce || byAsking);
    m_takeBack->setText(atOnce ? tr("Call the request back") : tr("Ask to stop the fulfillment"));
    m_takeBack->setEnabled(!session().isWorking() && !session().isTakingBack());
    m_shopPage->setVisible(!obstacles.isEmpty() && session().shopPage().isValid());
    m_keepOrder->setVisible(obstacles.contains(Reason::FulfillmentKept) || !session().canActOnShop());
    m_keepOrder->setEnabled(!session().isWorking());
}

void FulfillmentPage::showEvent(QShowEvent *event)
{
    m_look.start();
    CancelPage::showEvent(event);
}

void FulfillmentPage::hideEvent(QHideEvent *event)
{
    m_look.stop();
    CancelPage::hideEvent(event);
}

} // namespace contrordine
