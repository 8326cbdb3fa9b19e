// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/refundevidencepage.h"

#include "ui/parts/outside.h"
#include "ui/parts/plain.h"
#include "ui/wizards/evidencerow.h"
#include "ui/words/causewords.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace contrordine
{

RefundEvidencePage::RefundEvidencePage(RefundSession &session, QWidget *parent)
    : RefundPage(session, tr("What shows it?"), Facts::Shown, parent)
    , m_list(new QVBoxLayout)
    , m_request{}
    , m_claim{}
    , m_page(quietButton(tr("Open the message page"), QStringLiteral("openMessages")))
{
    setObjectName(QStringLiteral("refundEvidencePage"));
    addText(tr("Drop photos, screenshots, videos or PDF files on the line they belong to. They are copied into this "
               "case’s own folder on your computer. Nothing is required: you may go on, and add files later."));
    m_list->setSpacing(8);
    column()->addLayout(m_list);
    m_request =
        addMessage(tr("You need these from your customer? Here is a request that is ready to send."),
                   tr("Request to the customer"), tr("Copy the request to the customer"), QStringLiteral("request"));
    m_claim =
        addMessage(tr("To the supplier, in English. What they answer is theirs to say; nothing is agreed yet."),
                   tr("Message to the supplier"), tr("Copy the message to the supplier"), QStringLiteral("claim"));
    column()->addWidget(m_page);
    connect(m_page, &QPushButton::clicked, this, [this] { openPage(this, this->session().messagePage()); });
}

RefundEvidencePage::Message RefundEvidencePage::addMessage(const QString &what, const QString &accessibleName,
                                                           const QString &button, const QString &name)
{
    Message message{addText(what), new QPlainTextEdit, quietButton(button, QStringLiteral("copy-") + name)};
    message.text->setObjectName(name);
    message.text->setAccessibleName(accessibleName);
    message.text->setReadOnly(true);
    message.text->setTabChangesFocus(true);
    message.text->setFixedHeight(message.text->fontMetrics().lineSpacing() * 7 + 12);
    column()->addWidget(message.text);
    column()->addWidget(message.copy);
    connect(message.copy, &QPushButton::clicked, this,
            [message] { copyText(message.copy, message.text->toPlainText()); });
    return message;
}

void RefundEvidencePage::show(const Message &message, const QString &text)
{
    if (message.text->toPlainText() != text)
        message.text->setPlainText(text);
    message.what->setVisible(!text.isEmpty());
    message.text->setVisible(!text.isEmpty());
    message.copy->setVisible(!text.isEmpty());
}

void RefundEvidencePage::initializePage()
{
    for (EvidenceRow *row : std::as_const(m_rows))
        delete row;
    m_rows.clear();
    QList<EvidenceItem> items = session().rule().evidence;
    items.append(EvidenceItem::Other);
    for (const EvidenceItem item : std::as_const(items)) {
        auto *row = new EvidenceRow(item, this);
        connect(row, &EvidenceRow::filesGiven, this,
                [this, item](const QStringList &files) { session().takeFiles(files, item); });
        connect(row, &EvidenceRow::removeAsked, this, [this](const QString &file) { session().removeFile(file); });
        m_rows.insert(item, row);
        m_list->addWidget(row);
    }
    refresh();
}

bool RefundEvidencePage::isComplete() const { return !session().isWorking(); }

void RefundEvidencePage::refresh()
{
    showProblem();
    const bool free = !session().isWorking();
    QList<Evidence> shown = session().draft.evidence;
    for (Evidence &one : shown) {
        if (!m_rows.contains(one.item))
            one.item = EvidenceItem::Other; // given for another cause: it is still there
    }
    for (EvidenceRow *row : std::as_const(m_rows))
        row->show(false, shown, free);
    const auto &pair = session().pair();
    const RefundCause cause = session().rule().cause;
    const SupplierOrder supplier = session().supplierOrder();
    show(m_request, pair ? words::causeEvidenceRequest(pair->order, cause) : QString());
    show(m_claim, supplier.id.isEmpty() ? QString() : words::messageToSupplierClaim(supplier, cause));
    m_page->setVisible(m_claim.copy->isVisibleTo(this) && session().messagePage().isValid());
}

void RefundEvidencePage::submit() { keepAndProceed(RefundSession::Place::Offer); }

} // namespace contrordine
