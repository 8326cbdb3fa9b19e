// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundsummary.h"

#include "ui/parts/plain.h"
#include "ui/wizards/banner.h"
#include "ui/wizards/lastbutton.h"
#include "ui/wizards/suppliersides.h"
#include "ui/words/causewords.h"
#include "ui/words/words.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace contrordine
{

RefundSummary::RefundSummary(RefundSession &session, QWidget *parent)
    : RefundPage(session, tr("Is this what you want?"), Facts::Hidden, parent)
    , m_warning(new Banner)
    , m_consequence(new Banner)
    , m_factsBox(new QWidget)
    , m_facts(new QFormLayout(m_factsBox))
    , m_sides(new SupplierSides)
    , m_change(quietButton(tr("Change something"), QStringLiteral("change")))
{
    setObjectName(QStringLiteral("refundSummary"));
    setCommitPage(true);
    m_warning->setObjectName(QStringLiteral("refundWarning"));
    m_consequence->setObjectName(QStringLiteral("consequence"));
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(24);
    m_facts->setVerticalSpacing(9);
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    column()->addWidget(m_warning);
    column()->addWidget(m_factsBox);
    column()->addWidget(m_sides);
    column()->addWidget(m_consequence);
    column()->addWidget(m_change);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeLastButton);
    connect(&m_pause, &QTimer::timeout, this, &RefundSummary::completeChanged);
    connect(m_change, &QPushButton::clicked, this, &RefundSummary::changeAsked);
    connect(&session, &RefundSession::acted, this, [this](RefundSession::Act act, bool done) {
        if (act == RefundSession::Act::Confirm && done)
            proceed();
    });
}

void RefundSummary::initializePage()
{
    m_pause.start();
    session().ask();
    refresh();
}

bool RefundSummary::isComplete() const
{
    return !m_pause.isActive() && session().decision() && !session().isAsking() && !session().isWorking();
}

QString RefundSummary::verb() const
{
    const auto decision = session().decision();
    if (!decision)
        return tr("Refund");
    //: the last button; %1 is an amount
    return (decision->to == RefundTo::StoreCredit ? tr("Give %1 of store credit") : tr("Refund %1"))
        .arg(words::money(decision->amount));
}

void RefundSummary::addFact(const QString &name, const QString &label, const QString &text)
{
    auto *value = plainLabel(text);
    value->setObjectName(name);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = value->font();
    bold.setBold(true);
    value->setFont(bold);
    m_facts->addRow(label, value);
}

QString RefundSummary::piecesText() const
{
    const auto &pair = session().pair();
    const RefundWish &wish = session().draft.wish;
    QStringList pieces;
    for (const LineItem &item : pair->order.lines) {
        int count = 0;
        for (const RefundLine &line : wish.lines)
            count += line.lineItem == item.id ? line.quantity : 0;
        if (count > 0)
            //: pieces of an order: %1 is a number, %2 the item
            pieces.append(tr("%1 × %2").arg(QLocale().toString(count), item.title));
    }
    if (wish.shipping || wish.shippingPart)
        pieces.append(tr("Shipping costs"));
    return pieces.isEmpty() ? tr("No piece in particular") : pieces.join(u'\n');
}

void RefundSummary::refresh()
{
    showProblem();
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    m_warning->clear();
    m_consequence->clear();
    Q_EMIT verbChanged();
    const auto &pair = session().pair();
    const RefundDraft &draft = session().draft;
    if (!pair)
        return;
    const Order &order = pair->order;
    const auto decision = session().decision();
    //: %1 is the order's name, %2 the customer's
    addFact(QStringLiteral("factOrder"), tr("Order"),
            order.customer.isEmpty() ? order.name : tr("%1, %2").arg(order.name, order.customer));
    addFact(QStringLiteral("factPieces"), tr("About"), piecesText());
    if (draft.cause) {
        //: %1 is a cause, %2 a sentence: whose fault it is
        addFact(QStringLiteral("factCause"), tr("Cause"),
                tr("%1. %2").arg(words::refundCause(*draft.cause), words::fault(ruleFor(*draft.cause).fault)));
    }
    addFact(QStringLiteral("factRefund"), tr("The customer gets"),
            decision                   ? words::money(decision->amount)
                : session().isAsking() ? tr("asking the shop…")
                                       : words::money(std::optional<Money>()));
    if (decision && !decision->wish.isEmpty() && session().way()->suggestedInShop)
        addFact(QStringLiteral("factInShop"), tr("In your shop’s currency"),
                words::money(session().way()->suggestedInShop));
    if (const QStringList ways = consequences(); !ways.isEmpty())
        addFact(QStringLiteral("factWays"), tr("What happens"), ways.join(u'\n'));
    if (session().way())
        addFact(QStringLiteral("factLeft"), tr("Can be refunded in all"), words::money(session().way()->maximum));
    addFact(QStringLiteral("factMail"), tr("E-mail to the customer"), draft.notifyCustomer ? tr("Yes") : tr("No"));
    if (!draft.note.isEmpty())
        addFact(QStringLiteral("factNote"), tr("Staff note"), draft.note);

    const auto gives = session().gives();
    m_sides->setVisible(gives.has_value());
    if (gives)
        m_sides->show(*gives, session().balance(*gives), session().today());
    using enum Banner::Tone;
    if (session().isTakenBack())
        m_warning->show(Good, tr("Taken back in time: nothing was sent and nothing was refunded."));
    else if (const QString warning = words::refundWarning(order); !warning.isEmpty())
        m_warning->show(Bad, warning);
    if (draft.offer && draft.offer->kind == OfferKind::Whole)
        m_consequence->show(Warning,
                            tr("You offered to refund when the goods have come back. If they are not here yet, close "
                               "and continue when they are. After the button you have %n seconds to undo.",
                               nullptr, 10));
    else
        m_consequence->show(Info,
                            tr("A refund cannot be taken back on the shop, and the order stays open. After the button "
                               "you have %n seconds to undo.",
                               nullptr, 10));
}

void RefundSummary::submit() { session().confirm(); }

} // namespace contrordine
