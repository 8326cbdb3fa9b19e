// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detailspanel.h"

#include "models/domain/stakes.h"
#include "ui/casestepper.h"
#include "ui/theme.h"
#include "ui/wizards/banner.h"
#include "ui/words/duewords.h"
#include "ui/words/words.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int margin = 16;

QLabel *label(const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

QLabel *quiet(QLabel *made)
{
    QPalette palette = made->palette();
    palette.setColor(QPalette::WindowText, theme::mutedText(palette));
    made->setPalette(palette);
    return made;
}

QLabel *strong(QLabel *made, qreal scale = 1)
{
    QFont font = made->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    made->setFont(font);
    return made;
}

/// A section's heading with its rows below.
QVBoxLayout *section(const QString &heading, QVBoxLayout *column, QWidget *parent)
{
    column->addSpacing(6);
    auto *line = new QFrame(parent);
    line->setFixedHeight(1);
    QPalette palette = line->palette();
    palette.setColor(QPalette::Window, theme::line(palette));
    line->setPalette(palette);
    line->setAutoFillBackground(true);
    column->addWidget(line);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(4);
    rows->addWidget(strong(label(heading, parent)));
    column->addLayout(rows);
    return rows;
}

/// The verdict in full, on the ground of its chip.
class VerdictBox final : public QFrame
{
public:
    VerdictBox(const PairRow &row, const QDateTime &now, QWidget *parent)
        : QFrame(parent)
        , m_kind(row.verdict.kind)
    {
        const theme::ChipColors colors = theme::chip(m_kind, theme::isDark(palette()));
        QPalette own = palette();
        own.setColor(QPalette::WindowText, colors.text);
        setPalette(own);
        setObjectName(u"verdictBox"_s);

        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(12, 10, 12, 12);
        column->setSpacing(3);
        auto *head = new QHBoxLayout;
        head->addSpacing(25);
        head->addWidget(strong(label(words::verdictTitle(m_kind), this), 1.08), 1);
        column->addLayout(head);
        const QString left = words::verdictDetail(row.verdict, row.shippedAt, now);
        if (!left.isEmpty()) {
            auto *second = label(left, this);
            second->setContentsMargins(25, 0, 0, 0);
            column->addWidget(second);
        }
        column->addSpacing(4);
        column->addWidget(label(words::verdictSentence(row.verdict, now), this));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const theme::ChipColors colors = theme::chip(m_kind, theme::isDark(palette()));
        painter.setPen(colors.border);
        painter.setBrush(colors.ground);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        theme::paintIcon(&painter, QRectF(12, 11, 18, 18), theme::chipIcon(m_kind), colors.text);
    }

private:
    VerdictKind m_kind;
};

/// The one thing to do now: flat and loud, in the highlight colour.
class PrimaryButton final : public QPushButton
{
public:
    explicit PrimaryButton(QWidget *parent)
        : QPushButton(parent)
    {
        QFont loud = font();
        loud.setWeight(QFont::DemiBold);
        setFont(loud);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override { return {QPushButton::sizeHint().width() + 16, fontMetrics().height() + 22}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
        QColor ground = palette().color(group, QPalette::Highlight);
        if (isEnabled() && (isDown() || underMouse()))
            ground = ground.darker(isDown() ? 125 : 112);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), 7, 7);
        painter.setPen(palette().color(group, QPalette::HighlightedText));
        painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width() - 16));
        if (hasFocus()) {
            painter.setPen(QPen(palette().color(group, QPalette::HighlightedText), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 5, 5);
        }
    }
};

struct TimelineEntry {
    QDateTime at;
    QString text;
};

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
    m_buttonGrid = nullptr;
    m_buttons.clear();
    setWidget(content); // deletes the one before
    if (m_details) {
        addTitle(column);
        addVerdict(column);
        addWarning(column);
        addDoubtfulLinks(column);
        addCase(column);
        addDue(column);
        addButtons(column);
        addMoney(column);
        addItems(column);
        addSupplierOrders(column);
        addShopSide(column);
        addTimeline(column);
        column->addStretch();
    } else {
        auto *nothing = quiet(label(tr("Select an order to see what can be done with it."), content));
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
    auto *heading = strong(label(who.isEmpty() ? name : name + u" · "_s + who, widget()), 1.35);
    heading->setObjectName(u"detailsTitle"_s);
    column->addWidget(heading);

    int pieces = 0;
    for (const LineItem &item : order.lines)
        pieces += item.currentQuantity;
    QStringList facts{words::money(m_details->row.total), words::status(m_details->row.financial),
                      words::status(m_details->row.fulfillment)};
    if (pieces > 0)
        facts.append(tr("%n items", nullptr, pieces));
    //: %1 is a day such as "today 16:12" or "20 Nov"
    facts.append(tr("ordered %1").arg(words::day(m_details->row.createdAt, m_now)));
    facts.removeAll(QString());
    auto *facing = quiet(label(facts.join(u" · "_s), widget()));
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
    auto *text = quiet(label(why.join(u' '), widget()));
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
        column->addWidget(label(tr("Does supplier order %1 belong to this order? Found in: %2.")
                                    .arg(link.supplierOrder.toString(), words::linkSource(link.source)),
                                widget()));
        if (const QString other = m_details->claimedBy.value(link.supplierOrder); !other.isEmpty()) {
            //: %1 is an order name, #1057
            auto *claimed = label(tr("%1 claims it too. Only one of them can be right.").arg(other), widget());
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
        connect(yes, &QPushButton::clicked, this, [this, number] { Q_EMIT doubtfulLinkAnswered(number, true); });
        connect(no, &QPushButton::clicked, this, [this, number] { Q_EMIT doubtfulLinkAnswered(number, false); });
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
        auto *next = label(tr("Next: %1").arg(words::nextStep(m_details->row.verdict, step)), widget());
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
        auto *line = label(words::dueLine(*m_due, m_now), widget());
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
    connect(wait, &QPushButton::clicked, this, [this, state, due = m_due] { Q_EMIT waitAsked(state, due); });
    row->addWidget(wait, 0, Qt::AlignTop);
    column->addLayout(row);
}

QAction *DetailsPanel::whatToDoNow() const
{
    // What the verdict says about a refusal outweighs the step at which the case was left.
    const VerdictKind kind = m_details->row.verdict.kind;
    if (m_details->row.caseStep && kind != VerdictKind::Dispute && kind != VerdictKind::Disputed) {
        for (const CaseHistory &history : m_details->cases) {
            if (history.state.id != m_details->row.openCase)
                continue;
            switch (history.state.kind) {
            case CaseKind::Cancel:
                return m_actions.cancel;
            case CaseKind::Refund:
                return m_actions.refund;
            case CaseKind::Dispute: // until it is open, the order itself may be more pressing
                if (history.state.step == CaseStep::PrepareDispute)
                    break;
                return m_actions.dispute;
            }
        }
    }
    if (m_details->row.verdict.reasons.contains(Reason::ShopCancelledFirst))
        return m_actions.openBoth; // what is left to stop is stopped on the supplier's own page
    using enum VerdictKind;
    switch (m_details->row.verdict.kind) {
    case CancelNow:
    case AskSupplier:
    case AwaitingSupplier:
    case FinishOnShop:
        return m_actions.cancel;
    case RefundOnly: // what the customer's bank has is not to be given a second time
        return effectOf(m_details->order.disputes) >= DisputeEffect::MoneyHeld ? m_actions.openBoth : m_actions.refund;
    case Dispute:
    case Disputed:
        return m_actions.dispute;
    case Unlinked: // a question that is asked above is answered there
        return m_details->row.verdict.reasons.contains(Reason::LinkDoubtful) ? nullptr : m_actions.link;
    case Unknown:
        return m_actions.openBoth;
    case Closed:
        return nullptr;
    }
    return nullptr;
}

void DetailsPanel::addButtons(QVBoxLayout *column)
{
    QAction *const primary = whatToDoNow();
    QList<QAction *> others{m_actions.cancel,   m_actions.refund, m_actions.dispute,
                            m_actions.tracking, m_actions.link,   m_actions.openBoth};
    others.removeAll(primary);
    const auto dress = [](QPushButton *button, QAction *action) {
        const auto write = [button, action] {
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            button->setText(keys.isEmpty() ? action->text() : action->text() + u"   "_s + keys);
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
            button->setAccessibleName(action->text());
        };
        write();
        button->setMinimumHeight(button->fontMetrics().height() + 14);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, write);
    };
    if (primary) {
        auto *button = new PrimaryButton(widget());
        dress(button, primary);
        button->setObjectName(u"primary"_s);
        column->addSpacing(2);
        column->addWidget(button);
    }
    m_buttonGrid = new QGridLayout;
    m_buttonGrid->setSpacing(6);
    m_buttons.clear();
    for (QAction *action : std::as_const(others)) {
        if (!action || !action->isEnabled())
            continue;
        auto *button = new QPushButton(action->icon(), QString(), widget());
        dress(button, action);
        button->setObjectName(u"do-"_s + action->objectName());
        m_buttons.append(button);
    }
    column->addLayout(m_buttonGrid);
    arrangeButtons();
}

void DetailsPanel::arrangeButtons()
{
    if (!m_buttonGrid)
        return;
    const int room = viewport()->width() - 2 * margin;
    bool pairs = true;
    for (qsizetype i = 0; i + 1 < m_buttons.size(); i += 2) {
        const int widest = std::max(m_buttons.at(i)->sizeHint().width(), m_buttons.at(i + 1)->sizeHint().width());
        pairs = pairs && 2 * widest + m_buttonGrid->spacing() <= room;
    }
    const int columns = pairs ? 2 : 1;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttonGrid->removeWidget(m_buttons.at(i));
        m_buttonGrid->addWidget(m_buttons.at(i), int(i) / columns, int(i) % columns);
    }
    m_buttonGrid->setColumnStretch(0, 1);
    m_buttonGrid->setColumnStretch(1, pairs ? 1 : 0);
}

void DetailsPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrangeButtons();
}

void DetailsPanel::addMoney(QVBoxLayout *column)
{
    auto *rows = section(tr("Money"), column, widget());
    auto *grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    rows->addLayout(grid);
    const auto add = [this, grid](const QString &what, const QString &amount, bool weighs = false) {
        const int row = grid->rowCount();
        auto *name = label(what, widget());
        auto *value = label(amount, widget());
        value->setWordWrap(false);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setAccessibleName(what + u": "_s + amount);
        if (weighs) {
            strong(name);
            strong(value);
        }
        grid->addWidget(name, row, 0);
        grid->addWidget(value, row, 1);
    };
    add(tr("Received from the customer"), words::money(m_details->order.received));
    if (m_details->order.refunded && !m_details->order.refunded->isZero())
        add(tr("Already refunded"), words::money(m_details->order.refunded));
    const Stakes stakes = stakesOf(m_details->sides);
    for (const Stake &stake : stakes.byCurrency) {
        add(tr("Paid to the supplier"), words::money(stake.paid));
        if (stake.paid.isZero())
            continue; // nothing is at stake there
        const VerdictKind kind = m_details->row.verdict.kind;
        if (kind == VerdictKind::Unknown) {
            // Unknown data promises nothing (R36).
            //: %1 is an amount; said of money that may come back
            add(tr("Comes back if cancelled now"), tr("not known, at most %1").arg(words::money(stake.paid)), true);
            continue;
        }
        const bool over = kind == VerdictKind::FinishOnShop || kind == VerdictKind::Closed;
        const bool unsure = m_details->row.verdict.reasons.contains(Reason::SupplierAgreementUnseen);
        if (!stake.comesBack.isZero()) {
            add(over ? tr("Comes back from the supplier") : tr("Comes back if cancelled now"),
                unsure ? tr("%1, to be confirmed").arg(words::money(stake.comesBack)) : words::money(stake.comesBack));
        }
        add(stake.comesBack.isZero() && !over ? tr("Lost if you refund everything") : tr("Out of your own pocket"),
            words::money(stake.ownPocket), true);
    }
    if (stakes.byCurrency.isEmpty())
        add(tr("Paid to the supplier"), words::money(std::nullopt));
    if (!stakes.complete)
        rows->addWidget(quiet(label(tr("The cost of a supplier order is not known yet."), widget())));
}

void DetailsPanel::addItems(QVBoxLayout *column)
{
    if (m_details->order.lines.isEmpty())
        return;
    auto *rows = section(tr("Items"), column, widget());
    for (const LineItem &item : m_details->order.lines) {
        //: an item of an order; %1 is how many, %2 its name
        rows->addWidget(label(tr("%1 × %2").arg(QLocale().toString(item.quantity), item.title), widget()));
        QStringList facts;
        if (item.unitPrice) {
            //: %1 is the price of one piece
            facts.append(tr("%1 each").arg(words::money(*item.unitPrice)));
        }
        if (!item.sku.isEmpty())
            facts.append(item.sku);
        if (item.currentQuantity < item.quantity)
            facts.append(tr("%n refunded or removed", nullptr, item.quantity - item.currentQuantity));
        if (!facts.isEmpty())
            rows->addWidget(quiet(label(facts.join(u" · "_s), widget())));
    }
}

void DetailsPanel::addSupplierOrders(QVBoxLayout *column)
{
    if (m_details->sides.isEmpty())
        return;
    auto *rows = section(tr("Supplier orders", "heading"), column, widget());
    for (const SupplierSide &side : m_details->sides) {
        const SupplierOrder &order = side.order;
        const QString store = order.storeName;
        rows->addWidget(
            label(store.isEmpty() ? order.id.toString() : store + u" · "_s + order.id.toString(), widget()));
        QStringList facts;
        if (order.asOf.isValid()) {
            facts.append(words::status(order.stage));
            if (order.amount)
                facts.append(words::money(*order.amount));
        }
        facts.append(words::factSource(order.source, words::age(order.asOf, m_now)));
        for (const Parcel &parcel : order.parcels) {
            //: %1 is the number of a parcel
            facts.append(tr("tracking %1").arg(parcel.number));
        }
        for (const Link &link : m_details->links) {
            if (link.supplierOrder == order.id && link.isActive()) {
                //: %1 says where the link was found: the order's note, your own hand, …
                facts.append(tr("linked by: %1").arg(words::linkSource(link.source)));
            }
        }
        rows->addWidget(quiet(label(facts.join(u" · "_s), widget())));
    }
    for (const Link &link : m_details->links) {
        if (link.isActive() || link.replacedBy.isEmpty())
            continue;
        //: %1 and %2 are supplier order numbers
        rows->addWidget(quiet(label(
            tr("%1 was replaced by %2").arg(link.supplierOrder.toString(), link.replacedBy.toString()), widget())));
    }
}

void DetailsPanel::addShopSide(QVBoxLayout *column)
{
    const Order &order = m_details->order;
    QStringList said; // only what is there: most orders have nothing of it
    for (const FulfillmentOrder &one : order.fulfillmentOrders) {
        const bool ordinary = one.request.value == RequestStatus::Unsubmitted && one.holds.isEmpty();
        const bool over = one.status.value == WorkStatus::Closed || one.status.value == WorkStatus::Cancelled;
        if (over || (ordinary && takeBackOf(one) == TakeBack::NotNeeded))
            continue;
        const QString where = one.location.isEmpty() ? tr("Place unknown") : one.location;
        //: %1 is a place that ships, %2 how far it is: "requested, not accepted yet"
        said.append(tr("Shipping, %1: %2").arg(where, words::fulfillment(one)));
        for (const FulfillmentHold &hold : one.holds)
            said.append(words::hold(hold));
    }
    if (m_details->row.verdict.reasons.contains(Reason::FulfillmentHidden))
        said.append(words::reason(Reason::FulfillmentHidden));
    for (const OrderReturn &one : order.returnList) {
        //: %1 is the name of a return, %2 how far it is: "open", %3 "2 items"
        said.append(
            tr("Return %1: %2, %3").arg(one.name, words::orderReturn(one), tr("%n items", nullptr, one.quantity)));
    }
    for (const PaymentDispute &one : order.disputes)
        said.append(words::dispute(one));
    said.append(words::risk(order.risk));
    if (!order.tags.isEmpty()) {
        //: %1 is a list of tags
        said.append(tr("Tags: %1").arg(order.tags.join(u", "_s)));
    }
    if (!order.note.trimmed().isEmpty()) {
        //: %1 is what the merchant or the customer wrote
        said.append(tr("Note: %1").arg(order.note.trimmed()));
    }
    said.removeAll(QString());
    if (said.isEmpty())
        return;
    auto *rows = section(tr("On the shop", "heading"), column, widget());
    for (const QString &one : std::as_const(said)) {
        auto *row = label(one, widget());
        row->setObjectName(u"shopSide"_s);
        rows->addWidget(row);
    }
}

void DetailsPanel::addTimeline(QVBoxLayout *column)
{
    QList<TimelineEntry> entries;
    const Order &order = m_details->order;
    entries.append({order.createdAt, tr("The customer ordered")});
    if (order.cancelledAt.isValid())
        entries.append({order.cancelledAt, tr("Cancelled on the shop")});
    for (const SupplierSide &side : m_details->sides) {
        if (side.order.createdAt.isValid())
            entries.append({side.order.createdAt, tr("Ordered from the supplier")});
        if (side.order.paidAt.isValid())
            entries.append({side.order.paidAt, tr("Supplier paid")});
        if (side.order.shippedAt.isValid())
            entries.append({side.order.shippedAt, tr("Shipped by the supplier")});
        for (const Parcel &parcel : side.order.parcels) {
            for (const TrackingEvent &event : parcel.events)
                entries.append({event.at, event.text});
        }
    }
    for (const Link &link : m_details->links) {
        //: %1 is a supplier order number
        const QString made =
            link.confidence == LinkConfidence::Sure ? tr("Linked to %1") : tr("Possible link to %1, to be confirmed");
        entries.append({link.createdAt, made.arg(link.supplierOrder.toString())});
        if (link.endedAt.isValid())
            entries.append({link.endedAt, tr("Link to %1 ended").arg(link.supplierOrder.toString())});
    }
    for (const CaseHistory &history : m_details->cases) {
        for (const CaseEvent &event : history.events) {
            if (event.type == CaseEventType::DisputePrepared)
                continue; // how it was written is no event of the order
            entries.append({event.at, words::caseEvent(event)});
        }
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const TimelineEntry &a, const TimelineEntry &b) { return a.at > b.at; });

    auto *rows = section(tr("Timeline"), column, widget());
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    rows->addLayout(grid);
    for (const TimelineEntry &entry : std::as_const(entries)) {
        if (!entry.at.isValid() || entry.text.isEmpty())
            continue;
        const int row = grid->rowCount();
        auto *when = quiet(label(words::day(entry.at, m_now), widget()));
        when->setWordWrap(false);
        when->setToolTip(QLocale().toString(entry.at.toLocalTime(), QLocale::LongFormat));
        grid->addWidget(when, row, 0, Qt::AlignTop);
        grid->addWidget(label(entry.text, widget()), row, 1);
    }
    rows->addWidget(quiet(label(
        //: %1 is how long ago, e.g. "2 minutes ago"
        tr("All this as the platforms said it %1.").arg(words::age(m_details->row.asOf, m_now)), widget())));
}

} // namespace contrordine
