// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detailspanel.h"

#include "ui/casestepper.h"
#include "ui/factlabels.h"
#include "ui/pairfacts.h"
#include "ui/primarybutton.h"
#include "ui/timeline.h"
#include "ui/verdictbox.h"
#include "ui/wizards/banner.h"
#include "ui/words/duewords.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int margin = 16;

} // namespace

DetailsPanel::DetailsPanel(const PairActions &actions, QWidget *parent)
    : QScrollArea(parent)
    , m_actions(actions)
{
    setObjectName(u"details"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    build();
}

void DetailsPanel::showPair(const PairDetails &details, const QDateTime &now, const std::optional<Due> &due,
                            bool severalShops)
{
    const bool same = m_details && m_details->row.order == details.row.order;
    const int scrolled = same ? verticalScrollBar()->value() : 0;
    m_details = details;
    m_now = now;
    m_due = due;
    m_hasSeveralShops = severalShops;
    build();
    verticalScrollBar()->setValue(scrolled);
}

void DetailsPanel::clear()
{
    m_details.reset();
    build();
}

std::optional<OrderId> DetailsPanel::order() const
{
    return m_details ? std::optional(m_details->row.order) : std::nullopt;
}

QString DetailsPanel::title() const
{
    const auto *heading = findChild<QLabel *>(u"detailsTitle"_s);
    return heading ? heading->text() : QString();
}

int DetailsPanel::room() const { return viewport()->width() - 2 * margin; }

QSize DetailsPanel::sizeHint() const { return {fontMetrics().averageCharWidth() * 48, 600}; }

void DetailsPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

void DetailsPanel::build()
{
    // The panel is made anew whenever its pair changes under it; the keyboard stays where it was.
    const QWidget *focused = widget() && widget()->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();

    setAccessibleName(tr("Details of the selected order"));
    auto *content = new QWidget;
    // By colour and not by role: labels would inherit the role and with it lose the text colours they are given.
    QPalette ground = content->palette();
    ground.setColor(QPalette::Window, ground.color(QPalette::Base));
    ground.setColor(QPalette::WindowText, ground.color(QPalette::Text));
    content->setPalette(ground);
    content->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, margin - 2, margin, margin);
    column->setSpacing(8);
    m_buttons = nullptr;
    setWidget(content); // deletes the one before
    if (m_details) {
        addTitle(column);
        addVerdict(column);
        addWarning(column);
        addDoubtfulLinks(column);
        addCase(column);
        addDue(column);
        m_buttons = new PairButtons(*m_details, m_actions, content);
        column->addWidget(m_buttons);
        m_buttons->arrange(room());
        PairFacts facts(*m_details, m_now, column, content);
        facts.addMoney();
        facts.addItems();
        facts.addSupplierOrders([this](const SupplierId &supplier) { Q_EMIT supplierAsked(supplier); });
        facts.addShopSide();
        addTimeline(*m_details, m_now, column, content);
        column->addStretch();
    } else {
        auto *nothing = quiet(factLabel(tr("Select an order to see what can be done with it."), content));
        nothing->setAlignment(Qt::AlignCenter);
        column->addStretch();
        column->addWidget(nothing);
        column->addStretch();
    }
    content->show();
    if (!focusedName.isEmpty()) {
        if (auto *again = content->findChild<QWidget *>(focusedName))
            again->setFocus();
        else
            setFocus();
    }
}

void DetailsPanel::addTitle(QVBoxLayout *column)
{
    const Order &order = m_details->order;
    const QString who = m_details->row.customer;
    const QString name = words::orderName(m_details->row.orderName, m_details->row.shop, m_hasSeveralShops);
    auto *heading = strong(factLabel(who.isEmpty() ? name : name + u" · "_s + who, widget()), 1.35);
    heading->setObjectName(u"detailsTitle"_s);
    column->addWidget(heading);

    int pieces = 0;
    for (const LineItem &item : order.lines)
        pieces += item.currentQuantity;
    QStringList facts{words::money(m_details->row.total), words::status(m_details->row.financial),
                      words::status(m_details->row.fulfillment)};
    if (pieces > 0)
        facts.append(together(tr("%n items", nullptr, pieces)));
    //: %1 is a day such as "today 16:12" or "20 Nov"
    facts.append(together(tr("ordered %1").arg(words::day(m_details->row.createdAt, m_now))));
    facts.removeAll(QString());
    auto *facing = quiet(factLabel(facts.join(u" · "_s), widget()));
    column->addWidget(facing);
}

void DetailsPanel::addVerdict(QVBoxLayout *column)
{
    column->addWidget(new VerdictBox(m_details->row, m_now, widget()));
    QStringList why;
    const QList<Reason> &reasons = m_details->row.verdict.reasons;
    // Who was asked to ship, and what can be done about it, says more than that somebody was.
    const bool explained =
        std::any_of(reasons.begin(), reasons.end(), [](Reason one) { return canBeTakenBack({one}); });
    for (const Reason reason : reasons) {
        if (reason != Reason::ShopFulfillmentRequested || !explained)
            why.append(words::reason(reason));
    }
    if (why.isEmpty())
        return;
    auto *text = quiet(factLabel(why.join(u' '), widget()));
    text->setObjectName(u"reasons"_s);
    column->addWidget(text);
}

void DetailsPanel::addWarning(QVBoxLayout *column)
{
    const QString warning = words::refundWarning(m_details->order);
    if (warning.isEmpty())
        return;
    auto *banner = new Banner(widget());
    banner->setObjectName(u"refundWarning"_s);
    banner->show(Banner::Tone::Bad, warning);
    column->addWidget(banner);
}

void DetailsPanel::addDoubtfulLinks(QVBoxLayout *column)
{
    for (const Link &link : m_details->links) {
        if (!link.isActive() || link.confidence == LinkConfidence::Sure)
            continue;
        //: %1 is a supplier order number, %2 where it was found, e.g. the order's note
        column->addWidget(factLabel(tr("Does supplier order %1 belong to this order? Found in: %2.")
                                        .arg(link.supplierOrder.toString(), words::linkSource(link.source)),
                                    widget()));
        if (const QString other = m_details->claimedBy.value(link.supplierOrder); !other.isEmpty()) {
            //: %1 is an order name, #1057
            auto *claimed = factLabel(tr("%1 claims it too. Only one of them can be right.").arg(other), widget());
            claimed->setObjectName(u"claimed"_s);
            column->addWidget(claimed);
        }
        auto *answers = new QHBoxLayout;
        auto *yes = new PrimaryButton(widget());
        yes->setText(tr("Yes, link it"));
        auto *no = new QPushButton(tr("No, it does not"), widget());
        yes->setObjectName(u"linkYes"_s);
        no->setObjectName(u"linkNo"_s);
        const SupplierOrderId number = link.supplierOrder;
        // The table may be a row further already: the answer is about the order that was asked about.
        const OrderId asked = m_details->order.id;
        connect(yes, &QPushButton::clicked, this,
                [this, asked, number] { Q_EMIT doubtfulLinkAnswered(asked, number, true); });
        connect(no, &QPushButton::clicked, this,
                [this, asked, number] { Q_EMIT doubtfulLinkAnswered(asked, number, false); });
        answers->addWidget(yes);
        answers->addWidget(no);
        answers->addStretch();
        column->addLayout(answers);
    }
}

void DetailsPanel::addCase(QVBoxLayout *column)
{
    const CaseHistory *latest = nullptr; // a refund has no steps to show; what is open comes before what is over
    for (const CaseHistory &history : m_details->cases) {
        const bool open = !history.state.closed;
        // A dispute of which only the tracking number was asked for has taken no step yet.
        const bool begun =
            !history.state.dispute || history.state.dispute->draft || history.state.dispute->openedAt.isValid();
        if (history.state.kind != CaseKind::Refund && begun && (!latest || (latest->state.closed && open)))
            latest = &history;
    }
    const bool cancellable = m_actions.cancel && m_actions.cancel->isEnabled();
    if (!latest && !cancellable)
        return;
    auto *stepper = new CaseStepper(widget());
    stepper->setObjectName(u"stepper"_s);
    if (latest)
        stepper->setStep(latest->state.closed ? CaseStep::Done : latest->state.step, latest->state.kind);
    column->addSpacing(2);
    column->addWidget(stepper);
    if (latest && !latest->state.closed) {
        const bool disputable = latest->state.kind == CaseKind::Cancel
            && (m_details->row.verdict.kind == VerdictKind::Dispute
                || m_details->row.verdict.kind == VerdictKind::Disputed);
        const auto step = disputable ? std::nullopt : std::optional(latest->state.step);
        //: heading before what the merchant should do now; %1 is a whole sentence
        auto *next = factLabel(tr("Next: %1").arg(words::nextStep(m_details->row.verdict, step)), widget());
        next->setObjectName(u"nextStep"_s);
        column->addWidget(next);
    }
}

/// R34: until when the case waits, and another date for it.
void DetailsPanel::addDue(QVBoxLayout *column)
{
    const auto open = std::find_if(m_details->cases.cbegin(), m_details->cases.cend(), [](const CaseHistory &history) {
        return !history.state.closed && history.state.step != CaseStep::CarryingOut;
    });
    if (open == m_details->cases.cend())
        return;
    auto *row = new QHBoxLayout;
    if (m_due) {
        auto *line = factLabel(words::dueLine(*m_due, m_now), widget());
        line->setObjectName(u"due"_s);
        if (m_now > m_due->due)
            strong(line);
        row->addWidget(line, 1);
    } else {
        row->addStretch(1);
    }
    auto *wait = new QPushButton(m_due ? tr("Wait until…") : tr("Put off…"), widget());
    wait->setObjectName(u"waitUntil"_s);
    wait->setToolTip(tr("Choose another date, with a reason that is kept"));
    const CaseState state = open->state;
    wait->setVisible(mayAppend(state, CaseEventType::DeadlineMoved)); // the platform's own days are not ours to move
    connect(wait, &QPushButton::clicked, this, [this, state, due = m_due] { Q_EMIT waitAsked(state, due); });
    row->addWidget(wait, 0, Qt::AlignTop);
    column->addLayout(row);
}

void DetailsPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_buttons)
        m_buttons->arrange(room());
}

} // namespace contrordine
