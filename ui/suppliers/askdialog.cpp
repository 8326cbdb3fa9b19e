// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/suppliers/askdialog.h"

#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/messagefield.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

namespace
{

constexpr int messageLines = 14;

} // namespace

AskDialog::AskDialog(PolicyDesk &policies, const SupplierProfile &supplier, QWidget *parent)
    : QDialog(parent)
    , m_message(new MessageField(policies, u"askMessage"_s, tr("Message to the supplier"), messageLines))
    , m_copy(new QPushButton(tr("&Copy the message")))
{
    setObjectName(u"askDialog"_s);
    //: window title; %1 is a supplier
    setWindowTitle(tr("Ask %1 for its policy").arg(supplier.policy.name));
    resize(620, 560);
    m_copy->setObjectName(u"copyAsk"_s);
    m_copy->setDefault(true);
    QPushButton *page = quietButton(tr("Open the store’s &page"), u"askPage"_s);
    page->setVisible(!supplier.page.isEmpty());
    QPushButton *close = quietButton(tr("Close"), u"closeAsk"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(plainLabel(tr("Copy these questions and send them from the store’s page. When the answer comes, "
                                    "write it down beside the supplier.")));
    column->addWidget(m_message, 1);
    m_message->letGrow();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(page);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);

    words::MessageFacts facts;
    facts.supplierOrder = SupplierOrder();
    facts.supplierOrder->storeName = supplier.policy.name;
    connect(m_message, &MessageField::changed, this, [this] { m_copy->setEnabled(m_message->isComplete()); });
    m_message->show(TemplateKind::SupplierPolicy, facts);
    m_copy->setEnabled(m_message->isComplete());
    connect(m_copy, &QPushButton::clicked, this, [this] { copyText(m_copy, m_message->text()); });
    connect(page, &QPushButton::clicked, this, [this, address = supplier.page] { openPage(this, address); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace contrordine
