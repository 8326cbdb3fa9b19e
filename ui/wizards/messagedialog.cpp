// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/messagedialog.h"

#include "app/desk.h"
#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/messagefield.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

words::MessageFacts messageFacts(Desk &desk, const PairDetails &pair)
{
    words::MessageFacts facts{.order = pair.order, .trackingDays = desk.policies().trackingWithinBusinessDays};
    for (const SupplierSide &side : pair.sides) {
        if (!facts.supplierOrder || side.order.id == pair.row.supplierOrder)
            facts.supplierOrder = side.order;
    }
    for (const CaseHistory &one : pair.cases) {
        if (one.state.kind == CaseKind::Cancel) {
            facts.reason = one.state.reason;
            break; // the newest
        }
    }
    return facts;
}

MessageDialog::MessageDialog(Desk &desk, const PairDetails &pair, TemplateKind kind, QWidget *parent,
                             std::optional<Money> refund)
    : QDialog(parent)
    , m_facts(messageFacts(desk, pair))
    , m_kind(new QComboBox)
    , m_message(new MessageField(desk.policyDesk(), u"message"_s, tr("Message"), 12))
    , m_copy(quietButton(tr("Copy the message"), u"copyMessage"_s))
{
    setObjectName(u"messageDialog"_s);
    m_facts.refund = std::move(refund);
    const bool toSupplier = isToSupplier(kind);
    setWindowTitle(toSupplier ? tr("Message to the supplier") : tr("Message to the customer"));
    setMinimumWidth(520);
    m_message->letGrow();
    m_kind->setObjectName(u"kind"_s);
    m_kind->setAccessibleName(tr("What it is about"));
    for (const TemplateKind one : allTemplateKinds()) {
        if (isToSupplier(one) == toSupplier && one != TemplateKind::SupplierDispute
            && one != TemplateKind::CustomerEvidence) // those belong to their own pages
            m_kind->addItem(words::templateKind(one), int(one));
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(kind))));

    const QString address = pair.order.email;
    auto *reader =
        plainLabel(toSupplier              ? (m_facts.supplierOrder ? m_facts.supplierOrder->storeName : QString())
                       : address.isEmpty() ? tr("The customer’s e-mail stands on the order’s page on the shop.")
                                           //: %1 is an e-mail address
                                           : tr("To: %1").arg(address));
    reader->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_kind);
    choices->addWidget(m_message->languageChoice());
    choices->addStretch();
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"close"_s);
    close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addLayout(choices);
    column->addWidget(reader);
    column->addWidget(m_message, 1);
    column->addLayout(buttons);
    reader->setVisible(!reader->text().isEmpty());

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { choose(TemplateKind(m_kind->currentData().toInt())); });
    connect(m_message, &MessageField::changed, this, [this] { m_copy->setEnabled(m_message->isComplete()); });
    connect(m_copy, &QPushButton::clicked, this, [this] { copyText(m_copy, m_message->text()); });
    choose(kind);
    if (!toSupplier)
        m_message->setLanguage(words::customerLanguage(m_facts.order));
}

void MessageDialog::choose(TemplateKind kind) { m_message->show(kind, m_facts); }

} // namespace contrordine
