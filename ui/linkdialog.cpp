// SPDX-FileCopyrightText: 2026 The Contrordine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linkdialog.h"

#include "app/links/numbercheck.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace contrordine
{

LinkDialog::LinkDialog(const PairDetails &details, QWidget *parent)
    : QDialog(parent)
    , m_order(details.row.order)
    , m_input(new QLineEdit(this))
    , m_answer(new QLabel(this))
    , m_doubt(new QLabel(this))
    , m_several(new QComboBox(this))
{
    setWindowTitle(tr("Link a supplier order"));
    setMinimumWidth(500);
    for (const Link &link : details.links) {
        if (link.isActive() && link.confidence == LinkConfidence::Sure)
            m_linked.append(link.supplierOrder);
    }

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    const QString who = details.row.customer;
    auto *question =
        new QLabel(who.isEmpty()
                       //: %1 is an order name, #1057
                       ? tr("&Which supplier order did you place for %1?").arg(details.row.orderName)
                       //: %1 is an order name, #1057, %2 the customer
                       : tr("&Which supplier order did you place for %1 (%2)?").arg(details.row.orderName, who),
                   this);
    question->setWordWrap(true);
    question->setBuddy(m_input);
    m_input->setObjectName(u"number"_s);
    m_input->setPlaceholderText(tr("Number, or the address of the order’s page"));
    m_input->setClearButtonEnabled(true);
    m_input->setMinimumHeight(m_input->fontMetrics().height() + 14);
    m_input->setAccessibleName(tr("Supplier order number or page address"));
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setMinimumHeight(m_answer->fontMetrics().height() * 2);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_answer->setObjectName(u"answer"_s);
    column->addWidget(question);
    column->addWidget(m_input);
    m_several->setObjectName(u"several"_s);
    m_several->setAccessibleName(tr("Which of these numbers?"));
    m_several->hide();
    m_doubt->setObjectName(u"doubt"_s);
    m_doubt->setWordWrap(true);
    m_doubt->setTextFormat(Qt::PlainText);
    m_doubt->hide();
    column->addWidget(m_answer);
    column->addWidget(m_several);
    column->addWidget(m_doubt);

    if (!m_linked.isEmpty()) {
        m_replaces = new QComboBox(this);
        m_replaces->setObjectName(u"replaces"_s);
        m_replaces->addItem(tr("It is one more order for the same sale"));
        for (const SupplierOrderId &linked : std::as_const(m_linked)) {
            //: %1 is a supplier order number
            m_replaces->addItem(tr("It takes the place of %1").arg(linked.toString()), linked.toString());
        }
        auto *already = new QLabel(tr("This order &already has a supplier order:"), this);
        already->setBuddy(m_replaces);
        column->addWidget(already);
        column->addWidget(m_replaces);
    }
    column->addStretch();

    auto *buttons = new QDialogButtonBox(this);
    m_link = buttons->addButton(tr("Link"), QDialogButtonBox::AcceptRole);
    m_link->setObjectName(u"link"_s);
    m_link->setDefault(true);
    buttons->addButton(tr("Close without linking"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(m_input, &QLineEdit::textChanged, this, [this] {
        showSeveral();
        look();
    });
    connect(m_several, &QComboBox::currentIndexChanged, this, &LinkDialog::look);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto found = number()) {
            Q_EMIT linkAsked(m_order, *found, replaces());
            accept();
        }
    });

    // What waits for a yes is the likeliest answer, unless another number was just copied.
    for (const Link &link : details.links) {
        if (link.isActive() && link.confidence == LinkConfidence::Doubtful)
            m_input->setText(link.supplierOrder.toString());
    }
    // A number that was just copied from the supplier's page is most likely the one that is meant.
    const QString copied = QGuiApplication::clipboard()->text().left(2000);
    const QList<FoundNumber> inClipboard = findSupplierOrderNumbers(copied);
    if (inClipboard.size() == 1 && !m_linked.contains(inClipboard.first().id)) {
        m_input->setText(inClipboard.first().id.toString());
        m_input->selectAll();
    }
    look();
}

void LinkDialog::setText(const QString &text) { m_input->setText(text.simplified()); }

void LinkDialog::setKnownLinks(const SupplierOrderId &number, const QList<Link> &links)
{
    if (number != m_knownFor)
        return;
    m_known = links;
    look();
}

/// A page of text may speak of several orders: the merchant picks one, nothing has to be cut out by hand.
void LinkDialog::showSeveral()
{
    const QList<FoundNumber> found = findSupplierOrderNumbers(m_input->text());
    const QSignalBlocker quiet(m_several);
    m_several->clear();
    if (found.size() > 1) {
        m_several->addItem(tr("Choose one"), QString());
        for (const FoundNumber &one : found)
            m_several->addItem(one.id.toString(), one.id.toString());
    }
    m_several->setVisible(found.size() > 1);
}

std::optional<SupplierOrderId> LinkDialog::number() const
{
    if (const QString chosen = m_several->currentData().toString(); !chosen.isEmpty())
        return SupplierOrderId(chosen);
    const QString text = m_input->text().simplified();
    // Digits grouped with spaces or dots, as pages print them, are one number.
    QString bare = text;
    bare.remove(u' ').remove(u'-').remove(u'.');
    const bool digits =
        !bare.isEmpty() && std::all_of(bare.cbegin(), bare.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits)
        return bare.size() >= 14 && bare.size() <= 17 ? std::optional(SupplierOrderId(bare)) : std::nullopt;
    const QList<FoundNumber> found = findSupplierOrderNumbers(text);
    return found.size() == 1 ? std::optional(found.first().id) : std::nullopt;
}

SupplierOrderId LinkDialog::replaces() const
{
    return m_replaces ? SupplierOrderId(m_replaces->currentData().toString()) : SupplierOrderId();
}

void LinkDialog::look()
{
    const auto found = number();
    const bool known = found && m_linked.contains(*found);
    if (found && *found != m_knownFor) {
        m_knownFor = *found;
        m_known.clear();
        Q_EMIT understood(*found);
    }
    m_link->setEnabled(found && !known);
    if (m_input->text().trimmed().isEmpty()) {
        m_answer->setText(tr("You find the number on the order’s page on AliExpress, above the items."));
    } else if (known) {
        m_answer->setText(tr("That supplier order is linked to this order already."));
    } else if (found) {
        //: %1 is the number that was understood
        m_answer->setText(tr("Supplier order %1").arg(found->toString()));
    } else if (findSupplierOrderNumbers(m_input->text()).size() > 1) {
        m_answer->setText(tr("There are several order numbers in this text. Which one is it?"));
    } else {
        m_answer->setText(tr("There is no order number in this text. A number has 14 to 17 digits."));
    }
    const NumberCheck check = found && !known ? checkNumber(*found, m_order, m_known) : NumberCheck();
    switch (check.doubt) {
    case NumberDoubt::None:
        m_doubt->clear();
        break;
    case NumberDoubt::Claimed:
        m_doubt->setText(
            tr("Another order is linked to this number already. Link it only if one supplier order was placed "
               "for both."));
        break;
    case NumberDoubt::NearlyKnown:
        //: %1 is a supplier order number
        m_doubt->setText(tr("Please compare it once more: it is almost the number %1, which is linked already.")
                             .arg(check.like.toString()));
        break;
    case NumberDoubt::UnlikeTheRest:
        m_doubt->setText(tr("Please compare it once more: its length or its last digits are not those of your other "
                            "supplier orders."));
        break;
    }
    m_doubt->setVisible(!m_doubt->text().isEmpty());
    m_input->setAccessibleDescription(QString(m_answer->text() + u' ' + m_doubt->text()).trimmed());
}

} // namespace contrordine
