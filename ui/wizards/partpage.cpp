// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/partpage.h"

#include "ui/parts/plain.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace contrordine
{

StoppedCard::StoppedCard(SupplierOrderId supplierOrder, const QMap<QString, int> &given, QWidget *parent)
    : QFrame(parent)
    , m_id(std::move(supplierOrder))
    , m_given(given)
    , m_title(plainLabel())
    , m_bought(plainLabel())
    , m_lines(new QGridLayout)
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("stopped-") + m_id.toString());
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_lines->setColumnStretch(0, 1);
    m_lines->setHorizontalSpacing(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_bought);
    column->addLayout(m_lines);
}

void StoppedCard::show(const CancelSession::SupplierState &supplier, const QList<LineItem> &lines)
{
    const QString number = m_id.toString();
    m_title->setText(supplier.order.storeName.isEmpty() ? tr("Supplier order %1").arg(number)
                                                        //: %1 is a store's name, %2 its order number
                                                        : tr("%1, order %2").arg(supplier.order.storeName, number));
    QStringList bought;
    for (const SupplierLine &line : supplier.order.lines)
        //: what was bought at the supplier; %1 is how many, %2 the product
        bought.append(tr("%1 × %2").arg(line.quantity).arg(line.title));
    const bool onlyNoted = supplier.unseen || !isCancelledAtSupplier(supplier.order); // R36
    const QString stands = onlyNoted ? tr("You noted that the supplier agreed; its platform does not show it yet.")
                                     : tr("It was stopped.");
    const QString what = bought.isEmpty()
        ? tr("What it was for is not known to the supplier’s platform.")
        //: %1 lists what was bought at the supplier
        : tr("Bought there: %1. For which of the customer’s items?").arg(bought.join(u", "));
    m_bought->setText(stands + u' ' + what);
    for (const LineItem &line : lines) {
        if (line.id.isEmpty() || line.refundableQuantity <= 0)
            continue;
        QSpinBox *&spin = m_spins[line.id];
        if (!spin) {
            spin = new QSpinBox;
            spin->setObjectName(QStringLiteral("pieces-") + number + u'-' + line.id);
            spin->setMaximum(line.refundableQuantity);
            spin->setValue(m_given.value(line.id));
            //: what a screen reader says; %1 is an item of the customer's order
            spin->setAccessibleName(tr("Pieces of %1").arg(line.title));
            const int row = m_lines->rowCount();
            m_lines->addWidget(plainLabel(line.title), row, 0);
            m_lines->addWidget(spin, row, 1);
            //: after a number to choose; %n is how many pieces there are
            m_lines->addWidget(new QLabel(tr("of %n", nullptr, line.refundableQuantity)), row, 2);
            connect(spin, &QSpinBox::valueChanged, this, &StoppedCard::changed);
        }
        spin->setMaximum(line.refundableQuantity);
    }
}

QMap<QString, int> StoppedCard::pieces() const
{
    QMap<QString, int> pieces;
    for (auto spin = m_spins.cbegin(); spin != m_spins.cend(); ++spin) {
        if ((*spin)->value() > 0)
            pieces.insert(spin.key(), (*spin)->value());
    }
    return pieces;
}

PartPage::PartPage(CancelSession &session, QWidget *parent)
    : CancelPage(session, tr("What does the customer get back?"), Facts::Shown, parent)
    , m_intro(addText())
    , m_cards(new QVBoxLayout)
    , m_goesOn(plainLabel())
    , m_fault(plainLabel())
    , m_stock(new QComboBox)
    , m_stockText(plainLabel())
    , m_notify(new QCheckBox(tr("E-mail the customer about the refund")))
    , m_wait(quietButton(tr("Wait for all suppliers instead"), QStringLiteral("waitInstead")))
{
    setObjectName(QStringLiteral("partPage"));
    m_goesOn->setObjectName(QStringLiteral("goesOn"));
    m_fault->setObjectName(QStringLiteral("piecesFault"));
    m_stock->setObjectName(QStringLiteral("stock"));
    m_stock->setAccessibleName(tr("Stock"));
    m_notify->setObjectName(QStringLiteral("notify"));
    m_cards->setSpacing(14);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Stock"), m_stock);
    column()->addLayout(m_cards);
    column()->addWidget(m_fault);
    column()->addLayout(form);
    column()->addWidget(m_stockText);
    column()->addWidget(m_notify);
    column()->addWidget(m_goesOn);
    column()->addWidget(m_wait);

    connect(m_stock, &QComboBox::currentIndexChanged, this, &PartPage::renew);
    connect(m_wait, &QPushButton::clicked, this, [this] { this->session().choosePart(false); });
    connect(&session, &CancelSession::acted, this, [this](CancelSession::Act act, bool done) {
        if (act == CancelSession::Act::Decide && done)
            proceed();
    });
}

void PartPage::initializePage()
{
    const auto &pair = session().pair();
    m_notify->setChecked(!pair || pair->order.canNotifyCustomer);
    session().askRefundOptions();
    refresh();
}

PartDecision PartPage::decision() const
{
    PartDecision decision{.items = {},
                          .location = m_stock->currentData().toString(),
                          .notifyCustomer = m_notify->isChecked() && m_notify->isEnabled(),
                          .note = {}};
    for (auto card = m_cardOf.cbegin(); card != m_cardOf.cend(); ++card)
        decision.items.insert(card.key(), (*card)->pieces());
    return decision;
}

QString PartPage::fault() const
{
    const auto &pair = session().pair();
    if (!pair)
        return {};
    QMap<QString, int> sum;
    for (const StoppedCard *card : m_cardOf) {
        const QMap<QString, int> pieces = card->pieces();
        if (pieces.isEmpty())
            return tr("Say for each stopped supplier order which items it was for.");
        for (auto piece = pieces.cbegin(); piece != pieces.cend(); ++piece)
            sum[piece.key()] += *piece;
    }
    for (const LineItem &line : pair->order.lines) {
        if (sum.value(line.id) > line.refundableQuantity)
            //: %1 is an item, %n how many of it can still be refunded
            return tr("%1: only %n can still be refunded.", nullptr, line.refundableQuantity).arg(line.title);
    }
    return {};
}

bool PartPage::isComplete() const
{
    const auto state = session().state();
    const bool open = state && isPartUnlocked(*state) && session().canActOnShop()
        && (state->step == CaseStep::RefundOnShop || session().outcome() == CancelSession::Outcome::Refused);
    return open && !m_cardOf.isEmpty() && !session().isWorking() && fault().isEmpty();
}

void PartPage::fillPlaces()
{
    const auto &options = session().refundOptions();
    if (m_stock->count() > 0 && (m_stock->count() > 1 || !options || !options->locations))
        return;
    const QString chosen = m_stock->currentData().toString();
    m_stock->clear();
    if (options && options->locations) {
        for (const RefundOptions::Location &place : *options->locations)
            //: %1 is a place of the shop with a shelf
            m_stock->addItem(tr("Back in stock at %1, not to be sent").arg(place.name), place.id);
    }
    m_stock->addItem(tr("Leave the stock as it is"), QString());
    m_stock->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : m_stock->findData(chosen)));
}

void PartPage::renew()
{
    m_fault->setText(fault());
    m_fault->setVisible(!m_fault->text().isEmpty());
    m_stockText->setText(
        m_stock->currentData().toString().isEmpty()
            ? tr("The shop will still list the refunded items as to be sent: take them out there, or somebody may "
                 "send them by mistake.")
            : QString());
    m_stockText->setVisible(!m_stockText->text().isEmpty());
    Q_EMIT completeChanged();
}

void PartPage::refresh()
{
    showProblem();
    const auto &pair = session().pair();
    const auto state = session().state();
    if (!pair || !state)
        return;
    m_intro->setText(tr("Not all of it could be stopped, so the order is not cancelled. The customer gets back the "
                        "items of what was stopped, and nothing else. Which ones those are only you know."));
    QStringList others;
    QList<SupplierOrderId> stopped;
    for (const CancelSession::SupplierState &supplier : session().suppliers()) {
        const SupplierOrderId id = supplier.order.id;
        if (!state->suppliers.value(id).agreedAt.isValid()) {
            others.append(id.toString());
            continue;
        }
        stopped.append(id);
        StoppedCard *&card = m_cardOf[id];
        if (!card) {
            card = new StoppedCard(id, state->items.value(id), this);
            m_cards->addWidget(card);
            connect(card, &StoppedCard::changed, this, &PartPage::renew);
        }
        card->show(supplier, pair->order.lines);
    }
    for (const SupplierOrderId &known : m_cardOf.keys()) {
        if (!stopped.contains(known))
            delete m_cardOf.take(known); // it is not stopped any more
    }
    //: %1 lists supplier order numbers
    m_goesOn->setText(tr("Goes on and reaches the customer: %1.").arg(others.join(u", ")));
    m_notify->setEnabled(pair->order.canNotifyCustomer);
    m_wait->setEnabled(!session().isWorking());
    fillPlaces();
    renew();
}

void PartPage::submit() { session().decidePart(decision()); }

} // namespace contrordine
